//! Who sits in a group: enrolled by a name and nothing else; coming and going are dated moves.

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::finding::{Effect, Finding};
use crate::group::EditionState;
use crate::id::{GroupId, PersonId, SeatId};
use crate::institution::{Declared, Person};
use crate::policy::Action;
use crate::role::Role;
use crate::rule_book::Facts;
use crate::seat::{MoveReason, Seat, SeatMove, SeatState};
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Wishes about who sits in a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatCommand {
    /// A participant; when there is no place left, they wait.
    Enrol {
        /// The seat that is made.
        seat: SeatId,
        /// Who.
        who: Enrolled,
    },
    /// Whoever has waited longest takes a place.
    Promote {
        /// Their seat.
        seat: SeatId,
    },
    /// Someone who was asked says yes.
    Accept {
        /// Their seat.
        seat: SeatId,
    },
    /// Someone leaves, or does not want the place any more.
    Leave {
        /// Their seat.
        seat: SeatId,
    },
    /// Someone comes back; their history is kept.
    Return {
        /// Their seat.
        seat: SeatId,
    },
    /// Someone goes on in another group of the institution.
    MoveOn {
        /// Their seat here.
        seat: SeatId,
        /// The other group.
        group: GroupId,
        /// Their seat there, that is made.
        new_seat: SeatId,
    },
    /// The name that somebody wants to be called by, and a phone.
    Rename {
        /// Who.
        person: PersonId,
        /// Name.
        name: Line<60>,
        /// Phone.
        phone: Option<Line<30>>,
    },
    /// Two entries are one person.
    Merge {
        /// The entry that stays.
        keep: PersonId,
        /// The one that turned out to be a duplicate.
        duplicate: PersonId,
    },
    /// They were two people after all.
    Unmerge {
        /// The entry that was taken for a duplicate.
        duplicate: PersonId,
    },
    /// Someone asks to be forgotten.
    Erase {
        /// Who.
        person: PersonId,
    },
}

/// Who is enrolled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Enrolled {
    /// Someone whom the institution does not know yet.
    New {
        /// Their id.
        person: PersonId,
        /// The name they want to be called by.
        name: Line<60>,
        /// Optional, to call them.
        phone: Option<Line<30>>,
    },
    /// Someone who sat in an earlier edition of this group.
    Known(PersonId),
}

impl SeatCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Enrol { .. }
            | Self::Promote { .. }
            | Self::Accept { .. }
            | Self::Leave { .. }
            | Self::Return { .. }
            | Self::MoveOn { .. }
            | Self::Rename { .. }
            | Self::Merge { .. }
            | Self::Unmerge { .. } => Action::ChangeRoster,
            Self::Erase { .. } => Action::ErasePerson,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Enrol { .. } => "seat.enrol",
            Self::Promote { .. } => "seat.promote",
            Self::Accept { .. } => "seat.accept",
            Self::Leave { .. } => "seat.leave",
            Self::Return { .. } => "seat.return",
            Self::MoveOn { .. } => "seat.move_on",
            Self::Rename { .. } => "seat.rename",
            Self::Merge { .. } => "seat.merge",
            Self::Unmerge { .. } => "seat.unmerge",
            Self::Erase { .. } => "seat.erase",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &SeatCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        SeatCommand::Enrol { seat, who } => {
            running(group)?;
            enrol(ask, group, *seat, who, MoveReason::Enrolled)
        }
        SeatCommand::Promote { seat } => promote(ask, group, *seat),
        SeatCommand::Accept { seat } => {
            running(group)?;
            let seat = participant(group, *seat)?;
            if seat.state != SeatState::Invited {
                return Err(Reason::SeatState.into());
            }
            let (state, findings) = place(group);
            let reason = if state == SeatState::Seated { MoveReason::Accepts } else { MoveReason::NoPlace };
            Ok(Outcome::of(moved(ask, seat, state, reason).into()).with(findings))
        }
        SeatCommand::Leave { seat } => {
            let seat = participant(group, *seat)?;
            let left = seat.state.leave().map_err(|_| Reason::SeatState)?;
            let reason = if left == SeatState::Declined { MoveReason::Declines } else { MoveReason::Leaves };
            Ok(Outcome::of(moved(ask, seat, left, reason).into()))
        }
        SeatCommand::Return { seat } => {
            running(group)?;
            let seat = participant(group, *seat)?;
            match seat.state {
                SeatState::Left | SeatState::Declined => {}
                SeatState::Invited | SeatState::Waitlisted | SeatState::Seated | SeatState::Completed => {
                    return Err(Reason::SeatState.into());
                }
            }
            let (state, findings) = place(group);
            let reason = if state == SeatState::Seated { MoveReason::Returns } else { MoveReason::NoPlace };
            Ok(Outcome::of(moved(ask, seat, state, reason).into()).with(findings))
        }
        SeatCommand::MoveOn { seat, new_seat, .. } => move_on(ask, group, *seat, *new_seat),
        SeatCommand::Rename { person, name, phone } => {
            let before = member(ask, *person)?;
            ask.expects(before.version)?;
            let version = before.version + 1;
            let person = Person { name: name.clone(), phone: phone.clone(), version, ..before.clone() };
            Ok(Outcome::of(vec![Fact::Person(person)]).at(version))
        }
        SeatCommand::Merge { keep, duplicate } => merge(ask, group, *keep, *duplicate),
        SeatCommand::Unmerge { duplicate } => unmerge(ask, group, *duplicate),
        SeatCommand::Erase { person } => erase(ask, group, *person),
    }
}

/// A seat in its new state, and the move that tells of it.
pub(super) fn moved(ask: Ask<'_>, seat: &Seat, to: SeatState, reason: MoveReason) -> [Fact; 2] {
    let at = ask.at();
    let waiting_since = (to == SeatState::Waitlisted).then_some(at);
    [
        Fact::Seat(Seat { state: to, waiting_since, ..seat.clone() }),
        Fact::SeatMove(SeatMove { seat: seat.id, from: Some(seat.state), to, reason, at }),
    ]
}

fn running(group: &GroupSlice) -> Result<(), Refusal> {
    match group.edition.state {
        EditionState::Draft
        | EditionState::Calling
        | EditionState::Open
        | EditionState::Running
        | EditionState::Closing => Ok(()),
        EditionState::Closed | EditionState::Cancelled => Err(Reason::EditionState.into()),
    }
}

fn participant(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    group.seat(seat).filter(|seat| seat.role.counts()).ok_or(Refusal::from(Reason::Unknown))
}

/// People of this edition, or others whom the command names and the store found to belong to this group.
fn member<'a>(ask: Ask<'a>, person: PersonId) -> Result<&'a Person, Refusal> {
    let here = ask.slice.group.as_ref().and_then(|group| group.people.get(&person));
    here.or_else(|| ask.slice.people.get(&person)).filter(|person| !person.erased).ok_or(Refusal::from(Reason::Unknown))
}

/// What one more participant meets: a place, or the waitlist when a rule of force N blocks or the room is full.
/// The smaller of rule and room counts (S0-151).
pub(super) fn place(group: &GroupSlice) -> (SeatState, Vec<Finding>) {
    let participants = group.participants() + 1;
    let findings = size_findings(group, participants);
    let blocked = findings.iter().any(|finding| finding.effect == Effect::Block);
    let full = group.room().is_some_and(|room| participants > room);
    (if blocked || full { SeatState::Waitlisted } else { SeatState::Seated }, findings)
}

/// What the book says of so many participants.
pub fn size_findings(group: &GroupSlice, participants: u32) -> Vec<Finding> {
    group.judge(&Facts { participants: Some(participants), ..Facts::default() })
}

/// Enrols someone; whoever finds no place waits.
pub(super) fn enrol(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: SeatId,
    who: &Enrolled,
    reason: MoveReason,
) -> Result<Outcome, Refusal> {
    if !group.frame.allows(Role::Participant) {
        return Err(Reason::NoSuchRole.into());
    }
    let mut facts = Vec::new();
    let person = match who {
        Enrolled::New { person, name, phone } => {
            facts.push(Fact::Person(newcomer(*person, name.clone(), phone.clone())));
            *person
        }
        Enrolled::Known(person) => member(ask, *person)?.id,
    };
    if group.seat_of(person).is_some() {
        return Err(Refusal::from(Reason::AlreadySeated).about("name"));
    }
    let (state, findings) = place(group);
    let at = ask.at();
    let waiting_since = (state == SeatState::Waitlisted).then_some(at);
    let reason = if state == SeatState::Waitlisted { MoveReason::NoPlace } else { reason };
    facts.push(Fact::Seat(Seat {
        id,
        edition: group.edition.id,
        person,
        role: Role::Participant,
        state,
        waiting_since,
        made_at: at,
    }));
    facts.push(Fact::SeatMove(SeatMove { seat: id, from: None, to: state, reason, at }));
    Ok(Outcome::of(facts).with(findings))
}

fn newcomer(id: PersonId, name: Line<60>, phone: Option<Line<30>>) -> Person {
    Person {
        id,
        name,
        phone,
        login: None,
        offices: Vec::new(),
        declared: Declared::default(),
        merged_into: None,
        erased: false,
        version: 1,
    }
}

fn promote(ask: Ask<'_>, group: &GroupSlice, seat: SeatId) -> Result<Outcome, Refusal> {
    let seat = participant(group, seat)?;
    if seat.state != SeatState::Waitlisted {
        return Err(Reason::SeatState.into());
    }
    if group.waitlist().first().is_some_and(|first| first.id != seat.id) {
        return Err(Reason::NotFirstInLine.into());
    }
    let (state, findings) = place(group);
    if state == SeatState::Waitlisted {
        return Err(Refusal { findings, ..Reason::NoPlaceLeft.into() });
    }
    Ok(Outcome::of(moved(ask, seat, SeatState::Seated, MoveReason::PlaceFree).into()).with(findings))
}

fn move_on(ask: Ask<'_>, group: &GroupSlice, seat: SeatId, new_seat: SeatId) -> Result<Outcome, Refusal> {
    let other = ask.slice.other.as_ref().ok_or(Refusal::from(Reason::Unknown).about("group"))?;
    running(other)?;
    let seat = participant(group, seat)?;
    let left = seat.state.leave().map_err(|_| Reason::SeatState)?;
    if other.seat_of(seat.person).is_some() {
        return Err(Refusal::from(Reason::AlreadySeated).about("group"));
    }
    let (state, findings) = place(other);
    let at = ask.at();
    let waiting_since = (state == SeatState::Waitlisted).then_some(at);
    let mut facts: Vec<Fact> = moved(ask, seat, left, MoveReason::OtherGroup).into();
    facts.push(Fact::Seat(Seat {
        id: new_seat,
        edition: other.edition.id,
        person: seat.person,
        role: Role::Participant,
        state,
        waiting_since,
        made_at: at,
    }));
    facts.push(Fact::SeatMove(SeatMove { seat: new_seat, from: None, to: state, reason: MoveReason::OtherGroup, at }));
    Ok(Outcome::of(facts).with(findings))
}

/// Seats and presences stay as they were; only who counts as one person changes, and whoever sat twice sits once.
fn merge(ask: Ask<'_>, group: &GroupSlice, keep: PersonId, duplicate: PersonId) -> Result<Outcome, Refusal> {
    let (kept, gone) = (member(ask, keep)?, member(ask, duplicate)?);
    if keep == duplicate || kept.merged_into.is_some() || gone.merged_into.is_some() || gone.login.is_some() {
        return Err(Refusal::from(Reason::CannotMerge).about("duplicate"));
    }
    let mut facts = vec![Fact::Person(Person { merged_into: Some(keep), version: gone.version + 1, ..gone.clone() })];
    if let (Some(_), Some(twice)) = (group.seat_of(keep), group.seat_of(duplicate))
        && let Ok(left) = twice.state.leave()
    {
        facts.extend(moved(ask, twice, left, MoveReason::Duplicate));
    }
    Ok(Outcome::of(facts))
}

fn unmerge(ask: Ask<'_>, group: &GroupSlice, duplicate: PersonId) -> Result<Outcome, Refusal> {
    let person = member(ask, duplicate)?;
    if person.merged_into.is_none() {
        return Err(Reason::CannotMerge.into());
    }
    let mut facts = vec![Fact::Person(Person { merged_into: None, version: person.version + 1, ..person.clone() })];
    if let Some(seat) = group.seat_of(duplicate).filter(|seat| seat.state == SeatState::Left) {
        facts.extend(moved(ask, seat, SeatState::Seated, MoveReason::NotDuplicate));
    }
    Ok(Outcome::of(facts))
}

/// The id stays, nameless, so that every past count holds (C.6-7); what the person said of their hopes goes.
fn erase(ask: Ask<'_>, group: &GroupSlice, person: PersonId) -> Result<Outcome, Refusal> {
    let before = member(ask, person)?;
    if before.login.is_some() {
        return Err(Reason::NoRight.into());
    }
    let erased = Person {
        name: Line::kept("·".to_owned()),
        phone: None,
        declared: Declared::default(),
        erased: true,
        version: before.version + 1,
        ..before.clone()
    };
    let mut facts = vec![Fact::Person(erased)];
    if let Some(seat) = group.seat_of(person) {
        facts.extend(
            group.expectations.iter().filter(|said| said.seat == seat.id).map(|said| Fact::ExpectationGone(said.id)),
        );
        if let Ok(left) = seat.state.leave() {
            facts.extend(moved(ask, seat, left, MoveReason::Leaves));
        }
    }
    Ok(Outcome::of(facts))
}
