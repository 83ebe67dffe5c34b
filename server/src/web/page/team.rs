//! «Lo que compartimos con el equipo»: one page that the group agrees on for the colleagues who don't sit in it, so that
//! a team does not part into «los del Balint» and the others (`S3-176`).

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::telltale::{self, Readers};
use super::super::ui::{notice, when};
use super::super::visit::Visit;
use crate::store::appraisal;
use crate::{get, post};
use domain::appraisal::TeamPage;
use domain::command::circle::{CircleCommand, MOST_OF_TEAM_PAGE};
use domain::command::{GroupSlice, Reason, What};
use domain::day::day_of;
use domain::leaf::{Circle, Eye, Leaf};
use domain::policy::Action;
use domain::telltale::Found;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/equipo", SeeAppraisals, show), post!("/grupos/{group}/equipo", ChangeTeamPage, save)]
}

const TEXT: [&str; 1] = ["team_text"];

async fn load(visit: &Visit) -> Result<(GroupSlice, Option<TeamPage>), Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    if !of.frame.has_team_page() {
        return Err(Stop::NotFound);
    }
    let text = appraisal::team_page(&mut tx, house.id, of.group.id).await?;
    Ok((of, text))
}

async fn show(visit: &Visit) -> Answer {
    let (of, text) = load(visit).await?;
    let fields = kept(visit, text.as_ref(), &visit.circle()?);
    page(markup(visit, (&of, text.as_ref()), &fields, &[])?)
}

fn kept(visit: &Visit, text: Option<&TeamPage>, eye: &Eye<Circle>) -> Fields {
    match text {
        Some(text) => visit.fresh().at(text.version).with("team_text", text.text.read(eye)),
        None => visit.fresh().at(0),
    }
}

async fn save(visit: &Visit) -> Answer {
    let (of, before) = load(visit).await?;
    let mut form = Reader::new(&visit.form);
    let Some(text) = form.words::<MOST_OF_TEAM_PAGE>("team_text") else {
        return again(markup(visit, (&of, before.as_ref()), &visit.typed().wrong(form.faults()), &[])?);
    };
    let names = telltale::untold(visit, &of, Readers::Group, &TEXT);
    if !names.is_empty() {
        return again(markup(visit, (&of, before.as_ref()), &visit.typed(), &names)?);
    }
    let wish = CircleCommand::AgreeForTeam(Leaf::new(text.to_string()));
    match visit.perform(What::Circle(of.group.id, wish)).await? {
        Ok(_) => done(&group::address(&of.group, "/equipo"), "team-page-agreed"),
        Err(refusal) => {
            let version = before.as_ref().map_or(0, |before| before.version);
            again(markup(visit, (&of, before.as_ref()), &visit.typed().refused(refusal).at(version), &[])?)
        }
    }
}

fn markup(
    visit: &Visit,
    (of, text): (&GroupSlice, Option<&TeamPage>),
    fields: &Fields,
    names: &[Found],
) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let stale = fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    let busy = !fields.faults.is_empty() || fields.refusal.is_some() || !names.is_empty();
    let content = html! {
        (notice::form_trouble(visit, fields, &TEXT))
        @if stale { (notice::both_texts(visit, fields, &kept(visit, text, &eye), &TEXT)) }
        @if let Some(text) = text { (paper(visit, of, text, &eye)) }
        section.card.no-print {
            h2 { (visit.t("team-why")) }
            p.lead { (visit.t("team-lead")) }
            @if let Some(rule) = visit.app.act.guidance().book.citing("S3-176") { (notice::citation(visit, &rule.cite)) }
            @if visit.may(Action::ChangeTeamPage) {
                details.more open[text.is_none() || busy] {
                    summary { (visit.t(if text.is_none() { "team-write" } else { "team-change" })) }
                    form.form method="post" action=(group::address(&of.group, "/equipo")) {
                        (field::unseen(fields))
                        (telltale::warning(visit, names))
                        (field::area(visit, fields, Field::new("team_text").hint("hint-team-text"), 12))
                        p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("team-save")) } }
                    }
                }
            } @else if text.is_none() {
                p { (visit.t("team-none")) }
            }
        }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("team-title"), &content))
}

/// The page as it hangs on the wall: what the browser prints of this page is this alone.
pub(super) fn paper(visit: &Visit, of: &GroupSlice, text: &TeamPage, eye: &Eye<Circle>) -> Markup {
    let day = day_of(text.agreed_at, visit.zone(of.site.as_ref()));
    html! {
        article.card {
            div.letter { p.said { (text.text.read(eye)) } }
            br;
            p.note { (visit.tr("team-agreed", &[("group", of.group.name.to_string().into()), ("day", when::day(visit.lang, day, visit.today(of.site.as_ref())).into())])) }
            p.note.no-print { (visit.t("team-print")) }
        }
    }
}
