//! A new group: what it shares, where and when it meets, how long, who pays (S0-079, S0-147 to S0-155).

use super::super::form::{Fault, Faults, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field;
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
use domain::command::group::{self, Convening, GroupCommand};
use domain::frame::Frame;
use domain::group::{Cadence, Mode};
use domain::id::GroupId;
use domain::institution::Site;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/nuevo", FoundGroup, show), post!("/grupos/nuevo", FoundGroup, save)]
}

/// The kinds of group that whoever asks may found, in the order of the chooser.
fn offered(visit: &Visit) -> Result<Vec<&Frame>, Stop> {
    let (_, me) = visit.house()?;
    let mut frames: Vec<&Frame> =
        visit.app.act.guidance().frames.iter().filter(|frame| group::may_found(frame, me)).collect();
    frames.sort_by_key(|frame| frame.position);
    Ok(frames)
}

/// The kind that a code names, among those offered.
fn named<'a>(visit: &'a Visit, code: &str) -> Result<Option<&'a Frame>, Stop> {
    Ok(offered(visit)?.into_iter().find(|frame| frame.id.code() == code))
}

async fn show(visit: &Visit) -> Answer {
    let sites = sites(visit).await?;
    let chosen = named(visit, visit.query.get("clase"))?.or(offered(visit)?.first().copied());
    let frame = chosen.ok_or(Stop::NoRight)?;
    let open: Vec<&Site> = sites.iter().filter(|site| !site.retired).collect();
    let only_place = match open.as_slice() {
        [one] => Some(one.id),
        _ => None,
    };
    let minutes = frame.usual_minutes();
    let fields = visit
        .fresh()
        .with_maybe("minutes", minutes)
        .with_maybe("planned", frame.plan.value.encounters())
        .with_maybe("site", only_place)
        .with("mode", Mode::InPerson.code())
        .with("cadence", Cadence::Weekly.code());
    page(form(visit, frame, &fields, &sites)?)
}

async fn save(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(frame) = named(visit, visit.form.get("frame"))? else { return not_offered(visit, &sites(visit).await?) };
    let description = group_form::description(&mut read);
    let arrangement = group_form::arrangement(&mut read);
    let (Some(description), Some(arrangement)) = (description, arrangement) else {
        return again(form(visit, frame, &visit.typed().wrong(read.faults()), &sites(visit).await?)?);
    };
    let id = visit.command_id();
    let group: GroupId = id.row(0);
    let convening =
        Convening { frame: frame.id.clone(), description, arrangement, edition: id.row(1), seat: id.row(2) };
    match visit.perform(What::Group(group, GroupCommand::Convene(convening))).await? {
        Ok(_) => done(&format!("/grupos/{group}/convocatoria"), "group-made"),
        Err(refusal) => again(form(visit, frame, &visit.typed().refused(refusal), &sites(visit).await?)?),
    }
}

/// A kind that nobody offered: the form again for the usual one, with what was typed.
fn not_offered(visit: &Visit, sites: &[Site]) -> Answer {
    let usual = offered(visit)?.first().copied().ok_or(Stop::NoRight)?;
    let faults = Faults::from([("frame".to_owned(), Fault::NotAChoice)]);
    again(form(visit, usual, &visit.typed().wrong(faults), sites)?)
}

async fn sites(visit: &Visit) -> Result<Vec<Site>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    Ok(institution::sites(&mut tx, house.id).await?)
}

fn form(visit: &Visit, frame: &Frame, fields: &Fields, sites: &[Site]) -> Result<Markup, Stop> {
    let names: Vec<&str> = ["frame"].into_iter().chain(group_form::ABOUT).chain(group_form::RUNS).collect();
    let called = [("name", "label-group-name"), ("shared_situation", group_form::shared_label(frame))];
    let kinds = kinds(visit, frame)?;
    Ok(layout::narrow(
        visit,
        Place::Groups,
        &visit.t("new-group-title"),
        &html! {
            a.back href="/grupos" { (icon(Icon::Back)) (visit.t("groups-title")) }
            div.head { div { h1 { (visit.t("new-group-title")) } p.sub { (visit.t("new-group-lead")) } } }
            (limits::link(visit))
            (notice::form_trouble_called(visit, fields, &names, &called))
            form.form method="post" action="/grupos/nuevo" data-partial="#content" {
                (field::unseen(fields))
                input type="hidden" name="frame" value=(frame.id.code());
                (kinds)
                (block(visit, "new-group-about", &group_form::about(visit, frame, fields)))
                (block(visit, "new-group-where", &group_form::where_and_when(visit, fields, sites)))
                (block(visit, "new-group-long", &group_form::how_long(visit, frame, fields)))
                @if group_form::is_funded(frame) { (block(visit, "new-group-pays", &group_form::who_pays(visit, fields))) }
                div.actions {
                    button.button.primary { (icon(Icon::Ok)) (visit.t("new-group-save")) }
                    p.note { (visit.t("new-group-later")) }
                }
            }
        },
    ))
}

/// The kind of group: what it is, and the way to the others, before anything is typed.
fn kinds(visit: &Visit, frame: &Frame) -> Result<Markup, Stop> {
    let others: Vec<&Frame> = offered(visit)?.into_iter().filter(|one| one.id != frame.id).collect();
    Ok(html! {
        section.card #frame aria-labelledby="t-kind" {
            h2 #t-kind { (worded(visit, &frame.name)) }
            p.lead { (worded(visit, &frame.about)) }
            (boundaries(visit, frame))
            @if !others.is_empty() {
                @let others_list = html! { ul.rows {
                    @for other in others {
                        li { a.grow href={ "/grupos/nuevo?clase=" (other.id.code()) } {
                            b { (worded(visit, &other.name)) }
                            small { (worded(visit, &other.about)) }
                        } }
                    }
                } };
                // Once a kind was chosen the others step back behind one line.
                @if visit.query.get("clase").is_empty() { h3 { (visit.t("new-group-other-kinds")) } (others_list) }
                @else { details.more { summary { (visit.t("new-group-another-kind")) } (others_list) } }
            }
        }
    })
}

/// What such a group is not, in the words of the sources.
fn boundaries(visit: &Visit, frame: &Frame) -> Markup {
    let ids: Vec<&str> = frame.boundaries.iter().map(String::as_str).collect();
    group_form::sources(visit, "new-group-boundaries", &ids)
}

/// A short block of the form under its own heading.
fn block(visit: &Visit, key: &str, content: &Markup) -> Markup {
    html! { section.card.parts aria-labelledby=(key) { h2 id=(key) { (visit.t(key)) } (content) } }
}
