//! The coordination looks back at an encounter: ticks and no text, of the group and never of a person (S3-077 to S3-079,
//! Table 4, Kjeldmand and Holmström 2010); and that the leaders talked it over, outside of the encounter (B.1).

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{layout, notice};
use super::super::super::visit::Visit;
use crate::store::case as store;
use domain::command::What;
use domain::command::case::CaseCommand;
use domain::debrief::{Debrief, Difficulty, KJELDMAND, MOST_MINUTES, Told};
use maud::{Markup, html};

const NAMES: [&str; 3] = ["seen_ticks", "debriefed", "debrief_minutes"];

async fn kept(visit: &Visit, room: &Room) -> Result<Debrief, Stop> {
    let mut tx = visit.look().await?;
    let id = room.of.encounter.id;
    Ok(store::debrief(&mut tx, visit.house()?.0.id, id).await?.unwrap_or_else(|| Debrief::blank(id)))
}

fn fields(visit: &Visit, of: &Debrief) -> Result<Fields, Stop> {
    let eye = visit.desk()?;
    let ticked = of.difficulties(&eye).iter().fold(visit.fresh(), |fields, one| fields.with("seen_ticks", one.code()));
    Ok(ticked.with_maybe("debriefed", of.minutes.map(|_| "1")).with_maybe("debrief_minutes", of.minutes).at(of.version))
}

pub(super) async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    if !room.of.encounter.state.is_held() || room.group.frame.difficulties.is_empty() {
        return to(room.address(""));
    }
    let kept = kept(visit, &room).await?;
    page(form(visit, &room, &fields(visit, &kept)?))
}

pub(super) async fn save(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let difficulties = read.codes::<Difficulty>("seen_ticks");
    let minutes = match read.ticked("debriefed") {
        true => read.number("debrief_minutes", 1..=u32::from(MOST_MINUTES)).map(Some),
        false => Some(None),
    };
    let (Some(difficulties), Some(minutes)) = (difficulties, minutes) else {
        return again(form(visit, &room, &visit.typed().wrong(read.faults())));
    };
    let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
    let what = CaseCommand::Review { difficulties, minutes };
    match visit.perform(What::Case(visit.group()?, visit.encounter()?, what)).await? {
        Ok(_) => done(&room.address("/revision"), "debrief-saved"),
        Err(refusal) => {
            let kept = kept(visit, &room).await?;
            again(form(visit, &room, &visit.typed().refused(refusal).at(kept.version)))
        }
    }
}

fn form(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    let title = visit.t("debrief-title");
    let offered = &room.group.frame.difficulties;
    let groups = Told::ALL
        .iter()
        .map(|told| (told, offered.iter().copied().filter(|one| one.told() == *told).collect::<Vec<Difficulty>>()));
    layout::narrow(
        visit,
        layout::Place::Groups,
        &title,
        &html! {
            a.back href=(room.address("")) { (icon(Icon::Back)) (words::ordinal(visit, &room.of.encounter)) }
            div.head { div { h1 { (title) } p.sub { (visit.t("debrief-lead")) } } }
            form.form.wide method="post" {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &NAMES))
                div #seen_ticks .form.wide {
                    h2 { (visit.t("label-seen-ticks")) }
                    @for (told, list) in groups {
                        @if !list.is_empty() { (ticks(visit, fields, *told, &list)) }
                    }
                }
                fieldset.card {
                    legend { (visit.t("debrief-talk")) }
                    p.hint { (visit.t("debrief-talk-lead")) }
                    (field::tick(visit, fields, Field::new("debriefed")))
                    (field::number(visit, fields, Field::new("debrief_minutes").optional()))
                }
                p.actions { button.button.primary { (visit.t("save")) } }
            }
            p.whisper.note { (icon(Icon::Lock)) span { (visit.t("debrief-whisper")) } }
        },
    )
}

fn ticks(visit: &Visit, fields: &Fields, told: Told, list: &[Difficulty]) -> Markup {
    let book = &visit.app.act.guidance().book;
    let cites: Vec<_> = list.iter().filter_map(|one| book.citing(one.source()?)).collect();
    html! {
        fieldset.card {
            legend { (visit.t(&format!("debrief-told-{}", told.code().replace('_', "-")))) }
            ul.checks {
                @for one in list {
                    li { label {
                        input type="checkbox" name="seen_ticks" value=(one.code()) checked[fields.values.has("seen_ticks", one.code())];
                        span { (visit.t(&format!("difficulty-{}", one.code().replace('_', "-")))) }
                    } }
                }
            }
            @if list.iter().any(|one| one.source().is_none()) {
                p.note { (visit.t("debrief-kjeldmand")) " " a href=(KJELDMAND) rel="noreferrer" { (visit.t("case-cite-link")) span.vh { ": Kjeldmand y Holmström 2010" } } }
            }
            @if !cites.is_empty() {
                details.more { summary { (visit.t("finding-source")) span.vh { ": " (visit.t(&format!("debrief-told-{}", told.code().replace('_', "-")))) } } @for rule in cites { (notice::citation(visit, &rule.cite)) } }
            }
        }
    }
}
