//! Who sits in a group: enrolled by a name and nothing else; coming and going are dated moves.

mod identity;

use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::composition::Declaration;
use crate::fact::Fact;
use crate::finding::{Actual, Effect, Finding};
use crate::id::{GroupId, PersonId, SeatId};
use crate::institution::{Declared, Person};
use crate::policy::{Action, Standing, may};
use crate::role::Role;
use crate::rule_book::{Facts, Limit, Subject};
use crate::seat::{MoveReason, Seat, SeatMove, SeatState};
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Seats that one edition may have, whatever became of them: as many as a sheet of attendance has rows.
pub const MOST_SEATS: usize = 200;

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

    /// People of whom something is said that holds in every group in which they sit.
    pub fn everywhere(&self) -> Vec<PersonId> {
        match self {
            Self::Rename { person, .. } | Self::Erase { person } => vec![*person],
            Self::Merge { keep, duplicate } => vec![*keep, *duplicate],
            Self::Unmerge { duplicate } => vec![*duplicate],
            Self::Enrol { .. }
            | Self::Promote { .. }
            | Self::Accept { .. }
            | Self::Leave { .. }
            | Self::Return { .. }
            | Self::MoveOn { .. } => Vec::new(),
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
            running(group)?;
            let seat = participant(group, *seat)?;
            let left = seat.state.leave().map_err(|_| Reason::SeatState)?;
            let reason = if left == SeatState::Declined { MoveReason::Declines } else { MoveReason::Leaves };
            Ok(Outcome::of(moved(ask, seat, left, reason).into()))
        }
        SeatCommand::Return { seat } => {
            running(group)?;
            let seat = participant(group, *seat)?;
            if group.is_vacated(seat) {
                return Err(Reason::SeatState.into());
            }
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
            if before.login.is_some() {
                // Whoever signs in keeps their own name.
                return Err(Reason::NoRight.into());
            }
            ask.expects(before.version)?;
            let version = before.version + 1;
            // A phone that was given to a coordination is not a host's to see, so not theirs to change either.
            let phone = if identity::by_host(ask, group) { &before.phone } else { phone };
            let person = Person { name: name.clone(), phone: phone.clone(), version, ..before.clone() };
            Ok(Outcome::of(vec![Fact::Person(person)]).at(version))
        }
        SeatCommand::Merge { keep, duplicate } => identity::merge(ask, group, *keep, *duplicate),
        SeatCommand::Unmerge { duplicate } => identity::unmerge(ask, group, *duplicate),
        SeatCommand::Erase { person } => identity::erase(ask, group, *person),
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

/// Refuses what an edition that is over does not take any more.
pub(super) fn running(group: &GroupSlice) -> Result<(), Refusal> {
    if group.edition.state.takes_people() { Ok(()) } else { Err(Reason::EditionState.into()) }
}

fn participant(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    group.seat(seat).filter(|seat| seat.role.counts()).ok_or(Refusal::from(Reason::Unknown))
}

/// People of this edition, or others whom the command names and the store found to belong to this group.
fn member<'a>(ask: Ask<'a>, person: PersonId) -> Result<&'a Person, Refusal> {
    let here = ask.slice.group.as_ref().and_then(|group| group.people.get(&person));
    here.or_else(|| ask.slice.people.get(&person)).filter(|person| !person.erased).ok_or(Refusal::from(Reason::Unknown))
}

/// What one more participant meets: a place, or the waitlist when a rule of force N blocks, when the room is full, or
/// while somebody else waits for a place: places go in order. The smaller of rule and room counts (S0-151).
pub(super) fn place(group: &GroupSlice) -> (SeatState, Vec<Finding>) {
    let (is_free, findings) = free(group);
    let waits = !is_free || !group.waitlist().is_empty();
    (if waits { SeatState::Waitlisted } else { SeatState::Seated }, findings)
}

/// Whether there is a place for one more, and what the book says of so many.
fn free(group: &GroupSlice) -> (bool, Vec<Finding>) {
    let participants = group.participants() + 1;
    let findings = size_findings(group, participants);
    let blocked = findings.iter().any(|finding| finding.effect == Effect::Block);
    let full = group.room().is_some_and(|room| participants > room);
    (!blocked && !full, findings)
}

/// What the book says of so many participants.
pub fn size_findings(group: &GroupSlice, participants: u32) -> Vec<Finding> {
    group.judge(&Facts { participants: Some(participants), ..Facts::default() })
}

/// The people that the room holds, where it keeps the group below what a rule recommends: a larger number is out of
/// reach there, so it is worth knowing once and no warning everywhere.
pub fn held_back_by_room(group: &GroupSlice, finding: &Finding) -> Option<u32> {
    let (Subject::Participants, Limit::Between { min, .. }, Actual::Number(count)) =
        (finding.subject, &finding.limit, &finding.actual)
    else {
        return None;
    };
    group.room().filter(|room| count < min && i64::from(*room) < *min)
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
    if group.seats.len() >= MOST_SEATS {
        let most = i64::try_from(MOST_SEATS).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::TooMany).about("name").counting("most", most));
    }
    let mut facts = Vec::new();
    let person = match who {
        Enrolled::New { person, name, phone } => {
            facts.push(Fact::Person(newcomer(*person, name.clone(), phone.clone())));
            *person
        }
        Enrolled::Known(person) => {
            let known = member(ask, *person)?;
            known.merged_into.unwrap_or(known.id)
        }
    };
    // Whoever sits here under an entry that was merged into theirs sits here already.
    let same = |seat: &Seat| group.people.get(&seat.person).is_some_and(|other| other.merged_into == Some(person));
    if group.seat_of(person).is_some() || group.seats.iter().any(same) {
        return Err(Refusal::from(Reason::AlreadySeated).about("name"));
    }
    let (state, findings) = place(group);
    let reason = if state == SeatState::Waitlisted { MoveReason::NoPlace } else { reason };
    facts.extend(taken(ask, group, id, person, (state, reason)));
    if group.frame.asks_composition() {
        // Whoever sat here before declares what they declared, until they say otherwise.
        let says = ask.slice.traces.declared.clone();
        facts.extend(says.map(|says| Fact::Declaration(Declaration { seat: id, says, version: 1 })));
    }
    Ok(Outcome::of(facts).with(findings))
}

/// Somebody whom nobody knew here.
pub(super) fn newcomer(id: PersonId, name: Line<60>, phone: Option<Line<30>>) -> Person {
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
    running(group)?;
    let seat = participant(group, seat)?;
    if seat.state != SeatState::Waitlisted || group.is_vacated(seat) {
        return Err(Reason::SeatState.into());
    }
    if group.waitlist().first().is_some_and(|first| first.id != seat.id) {
        return Err(Reason::NotFirstInLine.into());
    }
    let (is_free, findings) = free(group);
    if !is_free {
        return Err(Refusal { findings, ..Reason::NoPlaceLeft.into() });
    }
    Ok(Outcome::of(moved(ask, seat, SeatState::Seated, MoveReason::PlaceFree).into()).with(findings))
}

/// From one group to another of the institution, both of which the actor coordinates: to anyone else the other group
/// is unknown, so that a guess at its address tells nothing.
fn move_on(ask: Ask<'_>, group: &GroupSlice, seat: SeatId, new_seat: SeatId) -> Result<Outcome, Refusal> {
    let unknown = || Refusal::from(Reason::Unknown).about("group");
    let other = ask.slice.other.as_deref().filter(|other| other.group.id != group.group.id).ok_or_else(unknown)?;
    if !keeps_roster(ask, other) {
        return Err(unknown());
    }
    running(group)?;
    running(other)?;
    let seat = participant(group, seat)?;
    if group.is_vacated(seat) {
        return Err(Reason::SeatState.into());
    }
    let left = seat.state.leave().map_err(|_| Reason::SeatState)?;
    let (state, findings) = place(other);
    let mut facts: Vec<Fact> = moved(ask, seat, left, MoveReason::OtherGroup).into();
    match other.seat_of(seat.person) {
        None => facts.extend(taken(ask, other, new_seat, seat.person, (state, MoveReason::OtherGroup))),
        Some(before) => match before.state {
            SeatState::Left | SeatState::Declined => facts.extend(moved(ask, before, state, MoveReason::OtherGroup)),
            SeatState::Invited | SeatState::Waitlisted | SeatState::Seated | SeatState::Completed => {
                return Err(Refusal::from(Reason::AlreadySeated).about("group"));
            }
        },
    }
    Ok(Outcome::of(facts).with(findings))
}

/// Whether the actor may change who sits in `group`, by the seat that they have there.
fn keeps_roster(ask: Ask<'_>, group: &GroupSlice) -> bool {
    match ask.command.actor {
        Actor::Server => true,
        Actor::Person(actor) => {
            let seat = group.seat_of(actor).map(|seat| (seat.role, seat.state));
            let who = Standing { signed_in: true, of_the_house: true, seat, ..Standing::nobody() };
            may(&who, Action::ChangeRoster)
        }
        Actor::Holder { .. } | Actor::Invited { .. } => false,
    }
}

/// A new seat with its first move.
pub(super) fn moved_in(ask: Ask<'_>, seat: Seat, reason: MoveReason) -> [Fact; 2] {
    let step = SeatMove { seat: seat.id, from: None, to: seat.state, reason, at: ask.at() };
    [Fact::Seat(seat), Fact::SeatMove(step)]
}

/// A new seat of a participant, with its first move.
fn taken(
    ask: Ask<'_>,
    group: &GroupSlice,
    id: SeatId,
    person: PersonId,
    (state, reason): (SeatState, MoveReason),
) -> [Fact; 2] {
    let at = ask.at();
    let waiting_since = (state == SeatState::Waitlisted).then_some(at);
    let edition = group.edition.id;
    moved_in(ask, Seat { id, edition, person, role: Role::Participant, state, waiting_since, made_at: at }, reason)
}
