//! "¿Quién trae un caso?": who has one, which the group hears today, how the time is shared, and who listens now. In the
//! room, on the sheet of the encounter, and nowhere a place to write what is told (S3-043).

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, to};
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{layout, notice};
use super::super::super::visit::Visit;
use super::super::console::{self, Part, Screen};
use super::name;
use crate::text::Arg;
use domain::case::{Case, CaseState, Fit, Per, fit, listening as listens, turns};
use domain::command::case::CaseCommand;
use domain::command::{Refusal, What};
use domain::encounter::moment::{Moment, MomentState};
use domain::encounter::{EncounterKind, EncounterState};
use domain::frame::MomentKind;
use domain::id::{CaseId, MomentId, SeatId};
use domain::policy::Action;
use maud::{Markup, html};

/// Whether cases are heard in this encounter.
pub fn hears(room: &Room) -> bool {
    let is_of_cases = match room.of.encounter.kind {
        EncounterKind::Cases => true,
        EncounterKind::Initial
        | EncounterKind::Topic
        | EncounterKind::Reserve
        | EncounterKind::Closing
        | EncounterKind::Free => room.of.moments.iter().any(|moment| moment.turn > 0) || here(room).next().is_some(),
    };
    room.group.frame.has_cases() && is_of_cases
}

/// The cases of this encounter that were not taken back.
pub fn here(room: &Room) -> impl Iterator<Item = &Case> {
    room.cases.iter().filter(|case| case.encounter == room.of.encounter.id && case.state.is_kept())
}

/// The case whose moment runs, and the moment.
pub fn live(room: &Room) -> Option<(&Moment, Option<&Case>)> {
    let moment = room.live().filter(|moment| moment.turn > 0)?;
    Some((moment, moment.case.and_then(|id| room.cases.iter().find(|case| case.id == id))))
}

/// Who listens now, and in which moment (C.6-15).
pub fn listener(room: &Room) -> Option<(&Case, &Moment)> {
    here(room).find_map(|case| Some((case, listens(&room.of.moments, case.id)?)))
}

fn wish(visit: &Visit, what: CaseCommand) -> Result<What, Stop> {
    Ok(What::Case(visit.group()?, visit.encounter()?, what))
}

/// Back where cases are settled now: the room, or the sheet.
fn place(room: &Room) -> String {
    match room.of.encounter.state {
        EncounterState::Opened => room.address("/sala#guion"),
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Closed
        | EncounterState::Remembered
        | EncounterState::Cancelled
        | EncounterState::NotHeld => room.address("#casos"),
    }
}

pub(super) async fn offer(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let room = words::load(visit).await?;
    let Some(presenter) = read.parsed("presenter", SeatId::parse) else {
        let fields = visit.typed().wrong([("presenter".to_owned(), Fault::Missing)].into());
        return trouble(visit, &room, fields).await;
    };
    let case = visit.command_id().row(0);
    match visit.perform(wish(visit, CaseCommand::Offer { case, presenter })?).await? {
        Ok(_) => to(place(&room)),
        Err(refusal) => trouble(visit, &room, visit.typed().refused(refusal)).await,
    }
}

/// The form again: in the room, or on a page of its own where there is no room.
async fn trouble(visit: &Visit, room: &Room, fields: Fields) -> Answer {
    if room.of.encounter.state == EncounterState::Opened {
        return console::show_again(visit, Screen { offer: fields, ..Screen::fresh(visit) }).await;
    }
    let title = visit.t("cases-who");
    let body = html! {
        a.back href=(room.address("#casos")) { (icon(Icon::Back)) (words::ordinal(visit, &room.of.encounter)) }
        h1 { (title) }
        (form(visit, room, &fields, ""))
    };
    again(layout::narrow(visit, layout::Place::Groups, &title, &body))
}

async fn step(visit: &Visit, what: CaseCommand) -> Answer {
    let room = words::load(visit).await?;
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => to(place(&room)),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    let room = words::load(visit).await?;
    if room.of.encounter.state == EncounterState::Opened {
        return console::show_again(visit, Screen::refused(visit, Part::Script, refusal)).await;
    }
    super::super::encounter::refused(visit, &room, refusal)
}

pub(super) async fn choose(visit: &Visit) -> Answer {
    step(visit, CaseCommand::Choose { case: visit.id("case", CaseId::parse)? }).await
}

pub(super) async fn another_day(visit: &Visit) -> Answer {
    step(visit, CaseCommand::LeaveForAnotherDay { case: visit.id("case", CaseId::parse)? }).await
}

pub(super) async fn share(visit: &Visit) -> Answer {
    step(visit, CaseCommand::ShareTime).await
}

/// Whoever presents listens in a moment of their case, or speaks like everybody.
pub(super) async fn listening(visit: &Visit) -> Answer {
    let moment = visit.id("moment", MomentId::parse)?;
    let what = match visit.form.get("presenter") {
        "listens" => CaseCommand::PresenterListens { moment },
        "speaks" => CaseCommand::PresenterSpeaks { moment },
        _ => return Err(Stop::NotFound),
    };
    let room = words::load(visit).await?;
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => to(room.address("/guion")),
        Err(refusal) => super::super::encounter::refused(visit, &room, refusal),
    }
}

/// What stands under the clock in an evening of cases. While a case is heard: who presents, or who listens, and no place
/// to write.
pub fn under_the_clock(visit: &Visit, room: &Room, offer: &Fields) -> Markup {
    if let Some((case, _)) = listener(room) {
        return listening_now(visit, room, case);
    }
    match live(room) {
        Some((moment, Some(case))) => hearing(visit, room, moment, case),
        Some((_, None)) => html! {
            section.notice.warn { (icon(Icon::Info)) p { b { (visit.t("cases-turn-free")) } } p { (visit.t("cases-turn-free-lead")) } }
            (who(visit, room, offer, "#guion-now"))
        },
        // Once a case has begun the evening is settled, and once the last step is done it is over.
        None if has_begun(room) => due(visit, room),
        None => {
            let asks = room.live().is_some_and(|moment| moment.kind == MomentKind::FollowUp);
            html! {
                @if asks { (due(visit, room)) }
                (who(visit, room, offer, "#guion-now"))
                @if !asks { (due(visit, room)) }
            }
        }
    }
}

/// Whether the first case has begun, or everything is done.
fn has_begun(room: &Room) -> bool {
    let done = |moment: &Moment| matches!(moment.state, MomentState::Done | MomentState::Skipped);
    turns(&room.of.moments).iter().any(|part| part.begun)
        || !room.of.moments.is_empty() && room.of.moments.iter().all(done)
}

/// Unmistakable: who listens, and until when.
fn listening_now(visit: &Visit, room: &Room, case: &Case) -> Markup {
    html! {
        section.spotlight.whole role="status" aria-labelledby="h-listens" {
            p.when { (name(visit, case)) }
            h2 #h-listens { (visit.tr("case-listens", &[("name", Arg::from(room.name(visit, case.presenter)))])) }
            p { (visit.t("case-listens-lead")) }
        }
    }
}

fn hearing(visit: &Visit, room: &Room, moment: &Moment, case: &Case) -> Markup {
    let key = match moment.kind {
        MomentKind::Presentation => "case-hear-presentation",
        MomentKind::Questions => "case-hear-questions",
        MomentKind::Return => "case-hear-return",
        MomentKind::Rite
        | MomentKind::Recognition
        | MomentKind::Agreement
        | MomentKind::Expectations
        | MomentKind::TopicChoice
        | MomentKind::Material
        | MomentKind::Conversation
        | MomentKind::Synthesis
        | MomentKind::Harvest
        | MomentKind::Farewell
        | MomentKind::Opening
        | MomentKind::FollowUp
        | MomentKind::Reflection
        | MomentKind::Closing => "case-hear-together",
    };
    html! {
        div.prompt.prepared { div {
            p { b { (name(visit, case)) } " · " (room.name(visit, case.presenter)) }
            p { (visit.t(key)) }
            @if moment.kind == MomentKind::Presentation { (how(visit)) }
        } }
    }
}

/// How a case is told, with the lines of the source (S3-045 to S3-047).
fn how(visit: &Visit) -> Markup {
    html! {
        ul.bullets {
            li { (visit.t("case-how-broad")) }
            li { (visit.t("case-how-anecdotal")) }
            li { (visit.t("case-how-biological")) }
        }
    }
}

/// Where the sentences of the card stand.
fn how_sources(visit: &Visit) -> Markup {
    let book = &visit.app.act.guidance().book;
    let cites: Vec<_> = ["S3-045", "S3-046", "S3-047"].into_iter().filter_map(|id| book.citing(id)).collect();
    html! {
        @if !cites.is_empty() {
            details.more { summary { (visit.t("finding-source")) } @for rule in cites { (notice::citation(visit, &rule.cite)) } }
        }
    }
}

/// Earlier cases of which the group asks what became: by code name, with whom to ask.
fn due(visit: &Visit, room: &Room) -> Markup {
    let due: Vec<&Case> = room
        .cases
        .iter()
        .filter(|case| case.state == CaseState::FollowUpDue && case.encounter != room.of.encounter.id)
        .collect();
    html! {
        @if !due.is_empty() {
            section.write aria-labelledby="h-due" {
                h3 #h-due { (visit.tr("cases-due-count", &[("count", due.len().into())])) }
                p.note { (visit.t("cases-due-lead")) }
                ul.rows {
                    @for case in due {
                        li { a.grow href=(super::one::address(case, "")) { b { (name(visit, case)) } small { (room.name(visit, case.presenter)) } } }
                    }
                }
            }
        }
    }
}

/// Who has a case, which are heard, and whether they fit.
pub fn who(visit: &Visit, room: &Room, offer: &Fields, regions: &str) -> Markup {
    let waiting: Vec<&Case> = room.cases.iter().filter(|case| case.state == CaseState::Offered).collect();
    let chosen: Vec<&Case> = here(room).filter(|case| case.state == CaseState::Chosen).collect();
    let may = visit.may(Action::ChangeCases);
    // On the sheet it stands among cards.
    let in_room = !regions.is_empty();
    html! {
        section #casos.write[in_room].card[!in_room] aria-labelledby="h-cases" {
            @if in_room { h3 #h-cases { (visit.t("cases-who")) } } @else { h2 #h-cases { (visit.t("cases-who")) } }
            div { p.note { (visit.t("case-how")) } (how(visit)) (how_sources(visit)) }
            @if !chosen.is_empty() || !waiting.is_empty() {
                ul.rows {
                    @for case in &chosen { (row(visit, room, case, (regions, may))) }
                    @for case in &waiting { (row(visit, room, case, (regions, may))) }
                }
            }
            // Once some were chosen, those are what has to fit; before that, all that are offered.
            (fits(visit, room, if chosen.is_empty() { waiting.len() } else { chosen.len() }, (regions, may)))
            @if may { (form(visit, room, offer, regions)) }
        }
    }
}

fn row(visit: &Visit, room: &Room, case: &Case, (regions, may): (&str, bool)) -> Markup {
    let is_chosen = case.state == CaseState::Chosen;
    let (to, key) = if is_chosen { ("/otro-dia", "case-another-day") } else { ("/eleccion", "case-choose") };
    // One that waits from another day is chosen for this one.
    let address = room.address(&format!("/casos/{}{to}", case.id));
    html! {
        li {
            span.grow { b { (room.name(visit, case.presenter)) } small { (name(visit, case)) @if is_chosen { " · " (super::state(visit, case.state)) } } }
            @if may {
                form method="post" action=(address) data-partial=[(!regions.is_empty()).then_some(regions)] {
                    (field::unseen(&visit.fresh()))
                    button.button.soft[is_chosen].primary[!is_chosen] { (visit.t(key)) (hidden::about(&name(visit, case))) }
                }
            }
        }
    }
}

/// "26⅔".
pub fn per(visit: &Visit, per: Per) -> String {
    let marks = [((1, 2), "½"), ((1, 3), "⅓"), ((2, 3), "⅔"), ((1, 4), "¼"), ((3, 4), "¾")];
    let mark = |(n, d): (u32, u32)| per.rest * d == n * per.of;
    match marks.iter().find(|(part, _)| per.rest > 0 && mark(*part)) {
        _ if per.rest == 0 => per.whole.to_string(),
        Some((_, mark)) => format!("{}{mark}", per.whole),
        None => visit
            .tr("cases-minutes-and", &[("whole", per.whole.into()), ("rest", per.rest.into()), ("of", per.of.into())]),
    }
}

/// Cases and minutes as they add up: said where they are too many, and an offer to share, never a block.
fn fits(visit: &Visit, room: &Room, cases: usize, (regions, may): (&str, bool)) -> Markup {
    let line = &room.of.moments;
    let script = room.group.frame.script(room.of.encounter.kind);
    let told = here(room).filter(|case| case.presented_at.is_some()).count();
    let wanted = u32::try_from(cases + told).unwrap_or(u32::MAX);
    let fit: Fit = fit(line, script, wanted, room.of.encounter.minutes);
    let sum: u32 = line
        .iter()
        .filter(|moment| moment.state != MomentState::Skipped)
        .map(|moment| moment.minutes + moment.extra)
        .sum();
    let open = turns(line).iter().any(|part| part.case.is_some() && !part.begun);
    let free = turns(line).iter().any(|part| part.case.is_none() && !part.begun);
    let shared = fit.shared().map(|each| per(visit, each)).unwrap_or_default();
    let is_long = sum > room.of.encounter.minutes;
    html! {
        @if wanted > 0 && fit.is_too_much() {
            section.notice.warn #reparto {
                (icon(Icon::Clock))
                p { b { (visit.tr("cases-too-many", &[
                    ("cases", wanted.into()), ("each", fit.each.into()), ("around", fit.around.into()),
                    ("needed", fit.needed().into()), ("planned", fit.planned.into()),
                ])) } }
                p { (visit.tr("cases-shared", &[("minutes", shared.into())])) }
                @if may && open && is_long { (share_form(visit, room, regions)) }
            }
        } @else if may && open && free && wanted > 0 {
            div.actions {
                p.note { (visit.t("cases-turn-left")) }
                (share_form(visit, room, regions))
            }
        }
    }
}

fn share_form(visit: &Visit, room: &Room, regions: &str) -> Markup {
    html! {
        form method="post" action=(room.address("/casos/reparto")) data-partial=[(!regions.is_empty()).then_some(regions)] {
            (field::unseen(&visit.fresh()))
            button.button.soft { (icon(Icon::Clock)) (visit.t("cases-share")) }
        }
    }
}

/// Somebody has a case: whoever takes part, by name.
pub fn form(visit: &Visit, room: &Room, fields: &Fields, regions: &str) -> Markup {
    let came = |seat: SeatId| room.of.attendance.iter().any(|row| row.seat == seat && row.mark.is_present());
    let is_over = room.of.encounter.state.is_held();
    let mut seats: Vec<_> = room
        .group
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && (seat.state.is_active() || is_over && came(seat.id)))
        .filter(|seat| !room.group.is_vacated(seat))
        .map(|seat| (!came(seat.id), room.name(visit, seat.id), seat.id))
        .collect();
    // Who is here first.
    seats.sort();
    let choices: Vec<Choice> = seats.iter().map(|(_, name, seat)| Choice::new(seat, name.clone())).collect();
    html! {
        form.form method="post" action=(room.address("/casos")) data-partial=[(!regions.is_empty()).then_some(regions)] {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &["presenter"]))
            (field::select(visit, fields, Field::new("presenter"), &choices))
            p.actions { button.button { (icon(Icon::Plus)) (visit.t(if is_over { "case-add-held" } else { "case-add" })) } }
        }
    }
}

/// The cases on the sheet of an encounter: before it, who has one; afterwards, what stays.
pub fn on_sheet(visit: &Visit, room: &Room) -> Markup {
    if !hears(room) || !visit.may(Action::SeeCases) {
        return html! {};
    }
    match room.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared if visit.may(Action::ChangeCases) => {
            who(visit, room, &visit.fresh(), "")
        }
        EncounterState::Closed | EncounterState::Remembered => after(visit, room),
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Opened
        | EncounterState::Cancelled
        | EncounterState::NotHeld => html! {},
    }
}

fn after(visit: &Visit, room: &Room) -> Markup {
    let cases: Vec<&Case> = here(room).collect();
    let may = visit.may(Action::ChangeCases);
    html! {
        section #casos.card aria-labelledby="h-cases" {
            h2 #h-cases { (visit.t("cases-title")) }
            @if cases.is_empty() { p.lead { (visit.t("cases-here-none")) } }
            @else {
                ul.rows { @for case in &cases {
                    li {
                        a.grow href=(super::one::address(case, "")) { b { (name(visit, case)) } @if may { small { (room.name(visit, case.presenter)) } } }
                        span.chip { (super::state(visit, case.state)) }
                    }
                } }
            }
            @if may { details.more { summary { (visit.t("case-add-held")) } (form(visit, room, &visit.fresh(), "")) } }
            @if visit.may(Action::ReviewEncounter) && !room.group.frame.difficulties.is_empty() {
                p.actions { a.button href=(room.address("/revision")) { (icon(Icon::Pen)) (visit.t("debrief-title")) } }
            }
        }
    }
}

/// On the script: which case a moment belongs to, and that whoever presents listens in it.
pub fn of_turn(visit: &Visit, room: &Room, moment: &Moment) -> Markup {
    let case = moment.case.and_then(|id| room.cases.iter().find(|case| case.id == id));
    let named = case.map(|case| room.name(visit, case.presenter));
    html! {
        p.note {
            (visit.tr("case-turn", &[("turn", moment.turn.into())]))
            @if let Some(name) = named { " · " (name) }
            @if moment.presenter_withdrawn { " · " b { (visit.t("case-turn-listens")) } }
            @if moment.turn == 1 && is_talk(moment) { br; (visit.t("case-listening-practice")) }
        }
    }
}

/// A moment in which the group thinks about a case: there whoever presented may listen.
fn is_talk(moment: &Moment) -> bool {
    match moment.kind {
        MomentKind::Conversation | MomentKind::Reflection => true,
        MomentKind::Rite
        | MomentKind::Recognition
        | MomentKind::Agreement
        | MomentKind::Expectations
        | MomentKind::TopicChoice
        | MomentKind::Material
        | MomentKind::Synthesis
        | MomentKind::Harvest
        | MomentKind::Farewell
        | MomentKind::Opening
        | MomentKind::FollowUp
        | MomentKind::Presentation
        | MomentKind::Questions
        | MomentKind::Return
        | MomentKind::Closing => moment.presenter_withdrawn,
    }
}

/// To let whoever presents listen in a moment of their case, or speak: it comes from practice (B.1), and is the group's
/// to say.
pub fn switch(visit: &Visit, (moment, name): (&Moment, &str), to: &str) -> Markup {
    html! {
        @if moment.turn > 0 && is_talk(moment) && moment.ended_at.is_none() && visit.may(Action::ChangeCases) {
            @if moment.presenter_withdrawn {
                button.text-button formaction=(to) name="presenter" value="speaks" { (visit.t("case-let-speak")) (hidden::about(name)) }
            } @else {
                button.text-button formaction=(to) name="presenter" value="listens" { (visit.t("case-let-listen")) (hidden::about(name)) }
            }
        }
    }
}
