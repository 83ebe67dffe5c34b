//! The console of an encounter that is going on: one screen, one hand. It works as links and forms; with script a tap
//! changes one part of the page and the clock moves.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, page, to};
use super::super::router::Route;
use super::super::ui::crisis::{self, dialled};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::room::{self as words, Room};
use super::super::ui::{group, layout, notice};
use super::super::visit::Visit;
use super::encounter::{planned_end, wish};
use super::{creations, lending};
use crate::store;
use crate::text::Arg;
use crate::{get, post};
use domain::command::Refusal;
use domain::command::encounter::EncounterCommand;
use domain::encounter::attendance::Tally;
use domain::encounter::learning::Mood;
use domain::encounter::{EncounterKind, EncounterState};
use domain::frame::NotePolicy;
use domain::id::MomentId;
use domain::institution::CrisisLine;
use domain::policy::Action;
use domain::telltale::Found;
use maud::{Markup, html};

pub mod phrases;
pub mod roll;
mod round;
mod wrap_up;

pub use round::{prompts, vibration};

/// Its routes.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get!("/grupos/{group}/encuentros/{encounter}/sala", RunMoments, show),
        post!("/grupos/{group}/encuentros/{encounter}/sala/paso", RunMoments, step),
        post!("/grupos/{group}/encuentros/{encounter}/fichas", NoteLearnings, chip),
    ];
    [own, roll::routes(), phrases::routes()].concat()
}

/// The parts of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The script and its clock.
    Script,
    /// Who came.
    Roll,
    /// Phrases.
    Phrases,
    /// How people go, and the closing.
    WrapUp,
}

/// The console with what came of a form.
#[derive(Debug)]
pub struct Screen {
    /// The part that is shown first.
    pub part: Part,
    /// What was refused there.
    pub refusal: Option<Refusal>,
    /// Somebody new.
    pub newcomer: Fields,
    /// A phrase.
    pub phrase: Fields,
    /// Names of the group in it, to be told.
    pub names: Vec<Found>,
    /// Who has a case.
    pub offer: Fields,
}

impl Screen {
    /// Nothing was sent.
    pub fn fresh(visit: &Visit) -> Self {
        Self {
            part: Part::Script,
            refusal: None,
            newcomer: visit.fresh(),
            phrase: visit.fresh(),
            names: Vec::new(),
            offer: visit.fresh(),
        }
    }

    /// Something of a part was refused.
    pub fn refused(visit: &Visit, part: Part, refusal: Refusal) -> Self {
        Self { part, refusal: Some(refusal), ..Self::fresh(visit) }
    }
}

async fn show(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    match room.of.encounter.state {
        EncounterState::Opened => page(screen(visit, &room, &Screen::fresh(visit)).await?),
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Closed
        | EncounterState::Remembered
        | EncounterState::Cancelled
        | EncounterState::NotHeld => to(room.address("")),
    }
}

/// The console again with what was refused; an encounter that is open no more shows its sheet instead.
pub async fn show_again(visit: &Visit, screen_with: Screen) -> Answer {
    let room = words::load(visit).await?;
    if room.of.encounter.state == EncounterState::Opened {
        return again(screen(visit, &room, &screen_with).await?);
    }
    match screen_with.refusal {
        Some(refusal) => super::encounter::refused(visit, &room, refusal),
        None => to(room.address("")),
    }
}

/// Minutes that one tap adds.
const MORE: u32 = 5;

async fn step(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let Some(what) = clock_wish(&mut Reader::new(&visit.form)) else { return to(room.address("/sala#guion")) };
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => to(room.address("/sala#guion")),
        Err(refusal) => show_again(visit, Screen::refused(visit, Part::Script, refusal)).await,
    }
}

/// What a button of the clock wishes: about the moment that was live on the screen, or about one of the list.
fn clock_wish(read: &mut Reader<'_>) -> Option<EncounterCommand> {
    let live = read.parsed_maybe("live", MomentId::parse)?;
    let moment = read.parsed_maybe("moment", MomentId::parse)?;
    Some(match read.raw("move") {
        "next" => EncounterCommand::NextMoment { live },
        "start" => EncounterCommand::StartMoment { moment: moment? },
        "skip" => EncounterCommand::SkipMoment { moment: moment? },
        "pause" => EncounterCommand::PauseMoment { moment: live? },
        "resume" => EncounterCommand::ResumeMoment { moment: live? },
        "end" => EncounterCommand::EndMoment { moment: live? },
        "more" => EncounterCommand::ExtendMoment { moment: live?, minutes: MORE, take_from: None },
        "take" => EncounterCommand::ExtendMoment { moment: live?, minutes: MORE, take_from: Some(moment?) },
        _ => return None,
    })
}

async fn chip(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let mood: Option<Mood> = read.code("mood");
    let back = super::encounter::address(visit, "/sala#memoria")?;
    let Some(mood) = mood else { return to(back) };
    let what = match read.raw("move") {
        "back" => EncounterCommand::TakeBackChip { mood },
        _ => EncounterCommand::AddChip { mood },
    };
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => to(back),
        Err(refusal) => show_again(visit, Screen::refused(visit, Part::WrapUp, refusal)).await,
    }
}

/// The whole screen.
async fn screen(visit: &Visit, room: &Room, with: &Screen) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let group = room.group.group.id;
    let said = store::loan::said_before(&mut tx, house.id, group, room.of.encounter.id).await?;
    let offered = store::loan::offered(&mut tx, house.id, group).await?;
    let made = match room.of.encounter.kind {
        EncounterKind::Closing => Some(store::creation::sealed(&mut tx, house.id, room.group.edition.id).await?),
        EncounterKind::Initial
        | EncounterKind::Topic
        | EncounterKind::Reserve
        | EncounterKind::Cases
        | EncounterKind::Free => None,
    };
    drop(tx);
    let topic = room.of.encounter.topic.and_then(|id| room.group.topic(id)).map(|topic| topic.title.as_str());
    let title = words::title(visit, &room.group, &room.of.encounter);
    let ordinal = words::ordinal(visit, &room.of.encounter);
    let body = html! {
        header.console-top {
            a.icon-button href=(room.address("")) { (icon(Icon::Back)) span.vh { (visit.t("room-leave")) } }
            div {
                h1 { (title) }
                @let number = (!words::goes_by_number(&room.of.encounter)).then(|| ordinal.clone());
                @let ends = planned_end(visit, room).map(|end| visit.tr("encounter-ends", &[("hour", Arg::from(end))]));
                p.num { (number.into_iter().chain(ends).collect::<Vec<_>>().join(" · ")) }
            }
            a.care-link href="#ruta" { (icon(Icon::Care)) span { (visit.t("room-care")) } }
        }
        main #content {
            (part(with, Part::Script, &html! {
                (creations::in_room(visit, room, made.as_ref()))
                (round::view(visit, room, with, trouble(visit, with, Part::Script)))
                (earlier_letter(visit, room)?)
            }))
            (part(with, Part::Roll, &roll::view(visit, room, with, &trouble(visit, with, Part::Roll))))
            @if writes(room) { (part(with, Part::Phrases, &phrases::view(visit, room, with, &trouble(visit, with, Part::Phrases))?)) }
            (part(with, Part::WrapUp, &wrap_up::view(visit, room, &trouble(visit, with, Part::WrapUp))))
            @if writes(room) { (lending::given_back(visit, topic, &said, &offered)?) }
            (care(visit, room, house.crisis_route.as_ref().map(ToString::to_string).as_deref(), &room.phones))
        }
        (foot(visit, room, with))
        script type="module" src={ "/estatico/console.js?" (super::super::assets::version()) } {}
    };
    Ok(layout::document(visit, &words::whole(visit, &room.group, &room.of.encounter), "console", &body))
}

/// The letter of the group before, in the room where it is opened (S0-194): folded, to be read aloud when it fits.
fn earlier_letter(visit: &Visit, room: &Room) -> Result<Markup, Stop> {
    let letter = room.group.earlier_letter.as_ref().filter(|letter| letter.opened_at.is_some());
    let Some(letter) = letter.filter(|_| room.of.encounter.kind == EncounterKind::Initial) else {
        return Ok(html! {});
    };
    if !visit.may(Action::SeeCircleReading) {
        return Ok(html! {});
    }
    let eye = visit.circle()?;
    Ok(html! {
        section.card.letter-here {
            details.more {
                summary { (icon(Icon::Book)) (visit.t("letter-received")) }
                div.letter { p.said { (letter.text.read(&eye)) } }
            }
        }
    })
}

/// Whether anything is written in this room: where only a card of each case stays, nothing is while it lasts (S3-043).
pub fn writes(room: &Room) -> bool {
    match room.group.frame.notes.value {
        NotePolicy::MemoirAfter | NotePolicy::GroupDecides => true,
        NotePolicy::CardAfter => false,
    }
}

const PARTS: [(Part, &str, &str, Icon); 4] = [
    (Part::Script, "guion", "room-script", Icon::Script),
    (Part::Roll, "sillas", "room-roll", Icon::Chair),
    (Part::Phrases, "frases", "room-phrases", Icon::Sprout),
    (Part::WrapUp, "memoria", "room-wrap-up", Icon::Pen),
];

fn id_of(part: Part) -> &'static str {
    PARTS.iter().find(|(known, ..)| *known == part).map_or("guion", |(_, id, ..)| id)
}

/// One part; the one that a form came from is shown first, for browsers that went to the form's own address.
/// What script swaps is inside of it: an element that was put in anew is not the `:target` of the address any more.
fn part(with: &Screen, part: Part, content: &Markup) -> Markup {
    html! {
        section.view.first[with.part == part] id=(id_of(part)) aria-labelledby={ "h-" (id_of(part)) } {
            div id={ (id_of(part)) "-now" } { (content) }
        }
    }
}

fn trouble(visit: &Visit, with: &Screen, part: Part) -> Markup {
    html! {
        @if let Some(refusal) = with.refusal.as_ref().filter(|_| with.part == part) { (notice::refused(visit, refusal)) }
    }
}

fn foot(visit: &Visit, room: &Room, with: &Screen) -> Markup {
    let present = Tally::of(&room.of.attendance).present;
    let kept = room.of.learnings.iter().filter(|phrase| phrase.state.is_kept()).count();
    html! {
        nav #partes.console-foot aria-label=(visit.t("room-parts")) {
            @for (part, id, key, picture) in PARTS.into_iter().filter(|(part, ..)| *part != Part::Phrases || writes(room)) {
                a.first[with.part == part] href={ "#" (id) } {
                    (icon(picture))
                    span {
                        (visit.t(if part == Part::WrapUp && !room.group.frame.owes_memoirs() { "room-end" } else { key }))
                        @match part {
                            Part::Roll => { " " b.num { (present) } }
                            Part::Phrases => { " " b.num { (kept) } }
                            Part::Script | Part::WrapUp => {}
                        }
                    }
                }
            }
        }
    }
}

/// Steps for a bad hour that hold anywhere.
const CARE_STEPS: u8 = 5;

/// The same in words.
pub fn care_steps(visit: &Visit) -> Vec<String> {
    (1..=CARE_STEPS).map(|n| visit.t(&format!("care-step-{n}"))).collect()
}

/// What the institution has written for a bad hour, and who answers the phone.
fn care(visit: &Visit, room: &Room, route: Option<&str>, lines: &[CrisisLine]) -> Markup {
    html! {
        section #ruta.view aria-labelledby="h-ruta" {
            div.view-head { div { h2 #h-ruta { (visit.t("room-care")) } p { (visit.t("care-lead")) } } }
            // Seconds count: whom to call comes first.
            @if lines.is_empty() { div.notice.warn { (crisis::missing(visit, lines)) } }
            @else {
                ul.roll.phones {
                    @for line in lines {
                        li { a.newcomer href={ "tel:" (dialled(line.phone.as_str())) } {
                            (icon(Icon::Phone)) span { b { (line.name) } small.num { (line.phone) @if let Some(hours) = &line.hours { " · " (hours) } } }
                        } }
                    }
                }
            }
            div.card {
                @match route {
                    Some(route) => { @for line in route.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
                    // General steps, ours, until the institution writes its own; no phone is made up.
                    None => {
                        ol.list { @for step in care_steps(visit) { li { (step) } } }
                        p.note { (visit.t("care-steps-ours")) }
                    }
                }
            }
            @if visit.may(Action::ChangeReferrals) {
                ul.rows {
                    li { a.grow href=(group::address(&room.group.group, &format!("/orientaciones/nueva?encuentro={}", room.of.encounter.id))) {
                        b { (visit.t("referral-new")) } small { (visit.t("care-referral-lead")) }
                    } }
                    li { a.grow href="/directorio" { b { (visit.t("directory-title")) } small { (visit.t("directory-lead")) } } }
                }
            }
            p.actions { a.button href="#guion" { (icon(Icon::Back)) (visit.t("room-back")) } }
        }
    }
}
