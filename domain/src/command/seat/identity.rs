//! Who is who: two entries of one person, and someone who asks to be forgotten. Seats, presences and every past count
//! stay as they were (C.6-1, C.6-7).

use super::{member, moved};
use crate::command::care;
use crate::command::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::id::PersonId;
use crate::institution::{Declared, Person};
use crate::role::Role;
use crate::seat::{MoveReason, Seat, SeatMove, SeatState};
use crate::words::Line;

/// Only who counts as one person changes; whoever sat twice sits once, in the better of the two places.
pub(super) fn merge(ask: Ask<'_>, group: &GroupSlice, keep: PersonId, duplicate: PersonId) -> Result<Outcome, Refusal> {
    let (kept, gone) = (member(ask, keep)?, member(ask, duplicate)?);
    stays_inside(ask, group)?;
    let is_other = kept.merged_into.is_some() || gone.merged_into.is_some();
    if keep == duplicate || is_other || kept.login.is_some() || gone.login.is_some() {
        return Err(Refusal::from(Reason::CannotMerge).about("duplicate"));
    }
    // An entry leads to a person in one step: counts and pages follow no chains.
    if ask.slice.traces.entries.iter().any(|entry| entry.merged_into == Some(duplicate)) {
        return Err(Refusal::from(Reason::HasDuplicates).about("duplicate"));
    }
    let mut facts = vec![Fact::Person(Person { merged_into: Some(keep), version: gone.version + 1, ..gone.clone() })];
    facts.extend(one_of_two(ask, group.seat_of(keep), group.seat_of(duplicate)));
    // One person, in every group of the institution: not only where the two entries were noticed.
    for twice in elsewhere(ask, group, duplicate) {
        let seat = elsewhere(ask, group, keep).find(|seat| seat.edition == twice.edition);
        facts.extend(one_of_two(ask, seat, Some(twice)));
    }
    Ok(Outcome::of(facts))
}

/// Whether whoever asks is a peer whose turn it is to open and close: what they may say of others ends at the group.
pub(super) fn by_host(ask: Ask<'_>, group: &GroupSlice) -> bool {
    match ask.command.actor {
        Actor::Person(person) => group.seat_of(person).is_some_and(|seat| seat.role == Role::Host),
        Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => false,
    }
}

/// Refuses a host what would move seats of other groups; the words tell nothing of those groups.
fn stays_inside(ask: Ask<'_>, group: &GroupSlice) -> Result<(), Refusal> {
    let outside = ask.slice.traces.outside;
    if by_host(ask, group) && outside { Err(Refusal::from(Reason::CannotMerge).about("duplicate")) } else { Ok(()) }
}

/// The seats of a person in other editions than the group's latest one.
fn elsewhere<'a>(ask: Ask<'a>, group: &'a GroupSlice, person: PersonId) -> impl Iterator<Item = &'a Seat> {
    ask.slice.traces.seats.iter().filter(move |seat| seat.person == person && seat.edition != group.edition.id)
}

/// Of two seats of one person in one edition, the doubled one is freed, and the other one is the better of the two.
fn one_of_two(ask: Ask<'_>, seat: Option<&Seat>, twice: Option<&Seat>) -> Vec<Fact> {
    let (Some(seat), Some(twice)) = (seat, twice) else { return Vec::new() };
    let Some(out) = twice.state.step_out() else { return Vec::new() };
    let mut facts = Vec::new();
    if rank(twice.state) > rank(seat.state) {
        facts.extend(in_place_of(ask, seat, twice));
    }
    facts.extend(moved(ask, twice, out, MoveReason::Duplicate));
    facts
}

/// How good a place is.
fn rank(state: SeatState) -> u8 {
    match state {
        SeatState::Completed => 4,
        SeatState::Seated => 3,
        SeatState::Waitlisted => 2,
        SeatState::Invited => 1,
        SeatState::Declined | SeatState::Left => 0,
    }
}

/// A seat that takes over what another one of the same person was, its place in the line included.
fn in_place_of(ask: Ask<'_>, seat: &Seat, other: &Seat) -> [Fact; 2] {
    let at = ask.at();
    [
        Fact::Seat(Seat { state: other.state, waiting_since: other.waiting_since, ..seat.clone() }),
        Fact::SeatMove(SeatMove {
            seat: seat.id,
            from: Some(seat.state),
            to: other.state,
            reason: MoveReason::Duplicate,
            at,
        }),
    ]
}

/// Both entries go back to what they were before the merge. Where their place was given away meanwhile, whoever was
/// taken for a duplicate waits for one.
pub(super) fn unmerge(ask: Ask<'_>, group: &GroupSlice, duplicate: PersonId) -> Result<Outcome, Refusal> {
    let person = member(ask, duplicate)?;
    stays_inside(ask, group)?;
    let Some(keep) = person.merged_into else { return Err(Reason::CannotMerge.into()) };
    let mut facts = vec![Fact::Person(Person { merged_into: None, version: person.version + 1, ..person.clone() })];
    for seat in elsewhere(ask, group, duplicate) {
        let kept = elsewhere(ask, group, keep).find(|kept| kept.edition == seat.edition);
        facts.extend(apart_elsewhere(ask, seat, kept));
    }
    let Some((seat, step)) = group.seat_of(duplicate).and_then(|seat| Some((seat, merging(ask, seat)?))) else {
        return Ok(Outcome::of(facts));
    };
    let Some(before) = step.from else { return Ok(Outcome::of(facts)) };
    // The other entry took this place over in the same merge, or in none: an earlier one is not undone with it.
    let taken_over = group.seat_of(keep).and_then(|kept| Some((kept, merging(ask, kept)?)));
    if let Some((kept, took)) = taken_over.filter(|(_, took)| took.at == step.at)
        && let Some(was) = took.from
    {
        facts.extend(back(ask, kept, was));
        facts.extend(back(ask, seat, before));
        return Ok(Outcome::of(facts));
    }
    if before != SeatState::Seated {
        facts.extend(back(ask, seat, before));
        return Ok(Outcome::of(facts));
    }
    let (state, findings) = super::place(group);
    facts.extend(moved(ask, seat, state, MoveReason::NotDuplicate));
    Ok(Outcome::of(facts).with(findings))
}

/// The two seats of another group, apart again. Whether it still has a place is for whoever coordinates it to say, so
/// whoever sat there and was taken for a duplicate waits for one, first in time. An edition that is over stays as it is.
fn apart_elsewhere(ask: Ask<'_>, seat: &Seat, kept: Option<&Seat>) -> Vec<Fact> {
    let Some((step, kept)) = merging(ask, seat).zip(kept) else { return Vec::new() };
    let Some(before) = step.from.filter(|_| !is_over(ask, kept)) else { return Vec::new() };
    let took = merging(ask, kept).filter(|took| took.at == step.at).and_then(|took| took.from);
    if let Some(was) = took {
        return back(ask, kept, was).into_iter().chain(back(ask, seat, before)).collect();
    }
    match before {
        SeatState::Seated => moved(ask, seat, SeatState::Waitlisted, MoveReason::NotDuplicate).into(),
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left | SeatState::Completed => {
            back(ask, seat, before).into()
        }
    }
}

/// Whether the edition of a seat has been closed since.
fn is_over(ask: Ask<'_>, seat: &Seat) -> bool {
    let last = ask.slice.traces.moves.iter().rev().find(|one| one.seat == seat.id);
    last.is_some_and(|last| last.reason == MoveReason::EditionClosed)
}

/// The merge that moved a seat last; nothing when something else did.
fn merging<'a>(ask: Ask<'a>, seat: &Seat) -> Option<&'a SeatMove> {
    let last = ask.slice.traces.moves.iter().rev().find(|one| one.seat == seat.id)?;
    Some(last).filter(|last| last.reason == MoveReason::Duplicate)
}

/// A seat back in an earlier state; in the line it stands where it stood.
fn back(ask: Ask<'_>, seat: &Seat, to: SeatState) -> [Fact; 2] {
    let moves = &ask.slice.traces.moves;
    let waited = moves.iter().rev().find(|one| one.seat == seat.id && one.to == SeatState::Waitlisted);
    let [_, step] = moved(ask, seat, to, MoveReason::NotDuplicate);
    let waiting_since = waited.map(|one| one.at).filter(|_| to == SeatState::Waitlisted);
    [Fact::Seat(Seat { state: to, waiting_since, ..seat.clone() }), step]
}

/// Every entry of the person loses its name, in every group; the ids stay, so that past counts hold. What they said
/// of their hopes goes with them, and where they were pointed to, and so do their links with their sessions, their
/// answers and their ballots.
/// A host does it only where the person asked for it through their own page: it reaches into every group.
pub(super) fn erase(ask: Ask<'_>, group: &GroupSlice, person: PersonId) -> Result<Outcome, Refusal> {
    let named = member(ask, person)?;
    let traces = &ask.slice.traces;
    if by_host(ask, group) && !traces.wished {
        return Err(Refusal::from(Reason::NotWished).about("wishes"));
    }
    let entries = if traces.entries.is_empty() { std::slice::from_ref(named) } else { traces.entries.as_slice() };
    // Whoever signs in holds an office, or did: their account is taken away first, by whoever administers the house.
    if entries.iter().any(|entry| entry.login.is_some()) {
        return Err(Reason::HasAccount.into());
    }
    let mut facts: Vec<Fact> = entries.iter().filter(|entry| !entry.erased).map(nameless).collect();
    facts.extend(traces.expectations.iter().map(|said| Fact::ExpectationGone(*said)));
    facts.extend(traces.links.iter().map(|link| Fact::LinkGone(*link)));
    facts.extend(entries.iter().map(|entry| Fact::ErasureWishGone(None, entry.id)));
    facts.extend(entries.iter().map(|entry| Fact::CallWishGone(None, entry.id)));
    facts.extend(traces.referrals.iter().map(care::blank));
    facts.extend(entries.iter().map(|entry| Fact::RemindersGone(entry.id)));
    facts.extend(entries.iter().map(|entry| Fact::PathsGone(entry.id)));
    for seat in &traces.seats {
        facts.push(Fact::SaidGone(seat.id));
        facts.push(Fact::CasesForgotten(seat.id));
        if let Some(out) = seat.state.step_out() {
            facts.extend(moved(ask, seat, out, MoveReason::Leaves));
        }
    }
    Ok(Outcome::of(facts))
}

fn nameless(before: &Person) -> Fact {
    Fact::Person(Person {
        name: Line::kept("·".to_owned()),
        phone: None,
        declared: Declared::default(),
        erased: true,
        version: before.version + 1,
        ..before.clone()
    })
}
