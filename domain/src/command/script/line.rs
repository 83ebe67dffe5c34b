//! The line of moments as it is written.

use super::{Beginning, Desk, MOST_MINUTES, MOST_MOMENTS, MomentText, Neighbour, no_more_than};
use crate::case::layout;
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::moment::{Moment, MomentState};
use crate::fact::Fact;
use crate::frame::{MomentKind, NotePolicy};
use crate::id::{MomentId, SeatId};
use crate::wording::Wording;
use crate::words::Line;

pub(super) fn begin(desk: Desk<'_>, from: Beginning) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    if desk.of.moments.iter().any(|moment| moment.started_at.is_some()) {
        return Err(Reason::EncounterState.into());
    }
    // A script that is there already is replaced only by whoever has read it.
    if !desk.of.moments.is_empty() {
        desk.ask.expects(super::script_version(desk.of))?;
    }
    let fresh = match from {
        Beginning::Frame => of_frame(desk, |title| &title.es),
        Beginning::FrameInEnglish => of_frame(desk, |title| &title.en),
        Beginning::Last => of_last(desk),
    };
    if fresh.is_empty() {
        return Err(Reason::NothingWritten.into());
    }
    no_more_than(MOST_MOMENTS, fresh.len())?;
    let gone = desk.of.moments.iter().map(|moment| Fact::MomentGone(moment.encounter, moment.id));
    Ok(Outcome::of(gone.chain(fresh.into_iter().map(Fact::Moment)).collect()))
}

/// The usual moments, under the names that whoever lays them out reads on the screen: from then on they are the group's.
fn of_frame(desk: Desk<'_>, say: impl Fn(&Wording) -> &String) -> Vec<Moment> {
    let script = desk.group.frame.script(desk.of.encounter.kind);
    let line = script.map(crate::frame::Script::line).unwrap_or_default();
    let turns = turns_of(&line.iter().map(|usual| usual.per_case).collect::<Vec<bool>>(), script);
    line.into_iter()
        .zip(turns)
        .zip(1u8..)
        .map(|((usual, turn), n)| Moment {
            title: usual.title.as_ref().map(|title| Line::kept(say(title).clone())),
            minutes: u32::from(usual.minutes),
            turn,
            presenter_withdrawn: usual.presenter_withdrawn && turn > 0,
            ..blank(desk, desk.ask.command.id.row(n), u32::from(n), usual.kind)
        })
        .collect()
}

/// The case that each moment of a line belongs to, from 1: those of a case are written once in the script.
fn turns_of(per_case: &[bool], script: Option<&crate::frame::Script>) -> Vec<u32> {
    let length = script.map_or(0, |script| layout(script).count()).max(1);
    let mut seen = 0;
    per_case
        .iter()
        .map(|is_of_case| {
            let turn = if *is_of_case { u32::try_from(seen / length + 1).unwrap_or(u32::MAX) } else { 0 };
            seen += usize::from(*is_of_case);
            turn
        })
        .collect()
}

/// The last script as it was planned; whoever led a moment and sits here no more leaves it open.
fn of_last(desk: Desk<'_>) -> Vec<Moment> {
    let sits = |seat: &SeatId| desk.group.seat(*seat).is_some_and(|seat| seat.state.is_active());
    desk.of
        .last_script
        .iter()
        .zip(1u8..)
        .map(|(last, n)| Moment {
            title: last.title.clone(),
            notes: last.notes.clone().filter(|_| takes_notes(desk, last.turn)),
            minutes: last.minutes,
            lead: last.lead.filter(sits),
            item: last.item,
            turn: last.turn,
            presenter_withdrawn: last.presenter_withdrawn,
            ..blank(desk, desk.ask.command.id.row(n), u32::from(n), last.kind)
        })
        .collect()
}

fn blank(desk: Desk<'_>, id: MomentId, position: u32, kind: MomentKind) -> Moment {
    Moment::blank(id, desk.of.encounter.id, position, kind)
}

pub(super) fn add(
    desk: Desk<'_>,
    (id, kind): (MomentId, MomentKind),
    after: Option<MomentId>,
    text: &MomentText,
) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    no_more_than(MOST_MOMENTS, desk.of.moments.len() + 1)?;
    let moment = written(desk, &blank(desk, id, 0, kind), text)?;
    let mut line = desk.of.moments.clone();
    let place = match after {
        None => 0,
        Some(after) => place_of(desk, after)? + 1,
    };
    line.insert(place, between(&line, place, moment));
    Ok(Outcome::of(renumbered(desk, line)).at(1))
}

/// A moment that is put between two of one case is of that case too.
fn between(line: &[Moment], place: usize, moment: Moment) -> Moment {
    let beside = place.checked_sub(1).and_then(|before| line.get(before)).zip(line.get(place));
    match beside.filter(|(before, after)| before.turn > 0 && before.turn == after.turn) {
        Some((before, _)) => Moment { turn: before.turn, case: before.case, ..moment },
        None => moment,
    }
}

pub(super) fn change(desk: Desk<'_>, id: MomentId, text: &MomentText) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let before = find(desk, id)?;
    desk.ask.expects(before.version)?;
    let version = before.version + 1;
    let moment = Moment { version, ..written(desk, before, text)? };
    Ok(Outcome::of(vec![Fact::Moment(moment)]).at(version))
}

/// A moment with its text, when whom and what it names are there.
/// Whether a step has room for notes: none of a case has, and none where what stays is a card (`S3-043`).
fn takes_notes(desk: Desk<'_>, turn: u32) -> bool {
    turn == 0 && desk.group.frame.notes.value != NotePolicy::CardAfter
}

fn written(desk: Desk<'_>, before: &Moment, text: &MomentText) -> Result<Moment, Refusal> {
    if text.minutes > MOST_MINUTES {
        let most = i64::from(MOST_MINUTES);
        return Err(Refusal::from(Reason::TooMany).about("step_minutes").counting("most", most));
    }
    let sits = |id: SeatId| desk.group.seat(id).is_some_and(|seat| seat.state.is_active());
    if text.lead != before.lead && text.lead.is_some_and(|lead| !sits(lead)) {
        return Err(Refusal::from(Reason::Unknown).about("step_lead"));
    }
    let offered = |id| desk.ask.slice.items.iter().any(|item| item.id == id && !item.retired);
    if text.item != before.item && text.item.is_some_and(|item| !offered(item)) {
        return Err(Refusal::from(Reason::Unknown).about("step_item"));
    }
    Ok(Moment {
        title: text.title.clone(),
        notes: text.notes.clone().filter(|_| takes_notes(desk, before.turn)),
        minutes: text.minutes,
        lead: text.lead,
        item: text.item,
        ..before.clone()
    })
}

pub(super) fn remove(desk: Desk<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let gone = ahead(desk, id)?.id;
    let mut facts = vec![Fact::MomentGone(desk.of.encounter.id, gone)];
    let line = desk.of.moments.iter().filter(|moment| moment.id != gone).cloned().collect();
    facts.extend(renumbered(desk, line));
    Ok(Outcome::of(facts))
}

pub(super) fn move_to(desk: Desk<'_>, id: MomentId, to: Neighbour) -> Result<Outcome, Refusal> {
    let place = place_of(desk, id)?;
    let beside = match to {
        Neighbour::Before => place.checked_sub(1),
        Neighbour::After => Some(place + 1),
    };
    // At the end of the line there is no place to move to: what was wished is so already.
    match beside.and_then(|beside| desk.of.moments.get(beside)) {
        Some(other) => swap(desk, id, other.id),
        None => Ok(Outcome::default()),
    }
}

pub(super) fn swap(desk: Desk<'_>, one: MomentId, other: MomentId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let (one, other) = (place_of(desk, one)?, place_of(desk, other)?);
    let mut line = desk.of.moments.clone();
    line.swap(one, other);
    Ok(Outcome::of(renumbered(desk, line)))
}

pub(super) fn leave_out(desk: Desk<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let moment = ahead(desk, id)?;
    Ok(Outcome::of(vec![Fact::Moment(Moment { state: MomentState::Skipped, ..moment.clone() })]))
}

pub(super) fn take_in(desk: Desk<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    desk.is_writable()?;
    let moment = ahead(desk, id)?;
    Ok(Outcome::of(vec![Fact::Moment(Moment { state: MomentState::Pending, ..moment.clone() })]))
}

fn find(desk: Desk<'_>, id: MomentId) -> Result<&Moment, Refusal> {
    desk.of.moments.iter().find(|moment| moment.id == id).ok_or(Refusal::from(Reason::Unknown))
}

fn place_of(desk: Desk<'_>, id: MomentId) -> Result<usize, Refusal> {
    desk.of.moments.iter().position(|moment| moment.id == id).ok_or(Refusal::from(Reason::Unknown))
}

/// A moment that has not begun: what happened stays written.
fn ahead(desk: Desk<'_>, id: MomentId) -> Result<&Moment, Refusal> {
    let moment = find(desk, id)?;
    if moment.started_at.is_some() { Err(Reason::EncounterState.into()) } else { Ok(moment) }
}

/// The line from 1 without gaps; only moments whose row changes are written.
fn renumbered(desk: Desk<'_>, line: Vec<Moment>) -> Vec<Fact> {
    let numbered = line.into_iter().zip(1u32..).map(|(moment, position)| Moment { position, ..moment });
    numbered.filter(|moment| !desk.of.moments.contains(moment)).map(Fact::Moment).collect()
}
