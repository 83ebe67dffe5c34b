//! A new group: what it shares, where and when it meets, how long, who pays (S0-079, S0-147 to S0-155).

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::worded;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::notice;
use super::super::visit::Visit;
use super::group_form;
use super::guidance::limits;
use crate::store::institution;
use crate::{get, post};
use domain::command::What;
use domain::command::group::{Convening, GroupCommand};
use domain::frame::{Frame, FrameId};
use domain::group::{Cadence, Mode};
use domain::id::GroupId;
use domain::institution::Site;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/nuevo", FoundGroup, show), post!("/grupos/nuevo", FoundGroup, save)]
}

/// Kinds of group whose screens exist, in the order of the chooser.
fn offered(visit: &Visit) -> Vec<&Frame> {
    let mut frames: Vec<&Frame> =
        visit.app.act.guidance().frames.iter().filter(|frame| group_form::is_offered(frame)).collect();
    frames.sort_by_key(|frame| frame.position);
    frames
}

async fn show(visit: &Visit) -> Answer {
    let sites = sites(visit).await?;
    let usual = offered(visit).first().copied();
    let open: Vec<&Site> = sites.iter().filter(|site| !site.retired).collect();
    let only_place = match open.as_slice() {
        [one] => Some(one.id),
        _ => None,
    };
    let fields = visit
        .fresh()
        .with_maybe("frame", usual.map(|frame| frame.id.code()))
        .with_maybe("minutes", usual.and_then(|frame| frame.minutes.as_ref()).map(|minutes| minutes.value))
        .with_maybe("planned", usual.and_then(|frame| frame.plan.value.encounters()))
        .with_maybe("site", only_place)
        .with("mode", Mode::InPerson.code())
        .with("cadence", Cadence::Weekly.code());
    page(form(visit, &fields, &sites))
}

async fn save(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let known = |code: &str| {
        let id = FrameId::from_code(code)?;
        offered(visit).iter().any(|frame| frame.id == id).then_some(id)
    };
    let frame = read.parsed("frame", known);
    let description = group_form::description(&mut read);
    let arrangement = group_form::arrangement(&mut read);
    let (Some(frame), Some(description), Some(arrangement)) = (frame, description, arrangement) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), &sites(visit).await?));
    };
    let id = visit.command_id();
    let group: GroupId = id.row(0);
    let convening = Convening { frame, description, arrangement, edition: id.row(1), seat: id.row(2) };
    match visit.perform(What::Group(group, GroupCommand::Convene(convening))).await? {
        Ok(_) => done(&format!("/grupos/{group}/convocatoria"), "group-made"),
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal), &sites(visit).await?)),
    }
}

async fn sites(visit: &Visit) -> Result<Vec<Site>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    Ok(institution::sites(&mut tx, house.id).await?)
}

fn form(visit: &Visit, fields: &Fields, sites: &[Site]) -> Markup {
    let names: Vec<&str> = ["frame"].into_iter().chain(group_form::ABOUT).chain(group_form::RUNS).collect();
    layout::narrow(
        visit,
        Place::Groups,
        &visit.t("new-group-title"),
        &html! {
            a.back href="/grupos" { (icon(Icon::Back)) (visit.t("groups-title")) }
            div.head { div { h1 { (visit.t("new-group-title")) } p.sub { (visit.t("new-group-lead")) } } }
            (limits::link(visit))
            (notice::form_trouble_called(visit, fields, &names, &[("name", "label-group-name")]))
            form.form method="post" data-partial="#content" {
                (field::unseen(fields))
                (kinds(visit, fields))
                (block(visit, "new-group-about", &group_form::about(visit, fields)))
                (block(visit, "new-group-where", &group_form::where_and_when(visit, fields, sites)))
                (block(visit, "new-group-long", &group_form::how_long(visit, fields)))
                (block(visit, "new-group-pays", &group_form::who_pays(visit, fields)))
                div.actions {
                    button.button.primary { (icon(Icon::Ok)) (visit.t("new-group-save")) }
                    p.note { (visit.t("new-group-later")) }
                }
            }
        },
    )
}

/// The kind of group: a choice where there is one to make, a sentence where there is not.
fn kinds(visit: &Visit, fields: &Fields) -> Markup {
    let frames = offered(visit);
    html! {
        @match frames.as_slice() {
            [only] => {
                section.card {
                    input type="hidden" name="frame" value=(only.id.code());
                    h2 { (worded(visit, &only.name)) }
                    p.lead { (worded(visit, &only.about)) }
                }
            }
            several => {
                @let choices: Vec<Choice> = several.iter().map(|frame| group_form::kind(visit, frame)).collect();
                section.card { (field::cards(visit, fields, Field::new("frame"), &choices)) }
            }
        }
    }
}

/// A short block of the form under its own heading.
fn block(visit: &Visit, key: &str, content: &Markup) -> Markup {
    html! { section.card.parts aria-labelledby=(key) { h2 id=(key) { (visit.t(key)) } (content) } }
}
