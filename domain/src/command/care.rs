//! Care around the encounters: somebody talked with who was missed (S0-106), and pointing people to other care
//! (S0-133, S0-163, S0-190, S0-230). No reason, no judgement, no word about the person.

use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Day, day_of};
use crate::encounter::attendance::marks;
use crate::expectation::Reach;
use crate::fact::Fact;
use crate::id::{EncounterId, PersonId, ReferralId, SeatId};
use crate::leaf::{Leaf, Pair};
use crate::missing::{self, Talk};
use crate::policy::Action;
use crate::referral::{Destination, Origin, Referral, ReferralState, ReferralStep};
use crate::seat::{Seat, SeatState};
use crate::service::ServiceKind;
use serde::{Deserialize, Serialize};

/// Referrals of one person in one group of which something is left to do.
pub const MOST_OPEN: usize = 8;

/// Wishes about care around the encounters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareCommand {
    /// Somebody of the coordination talked with who was missed.
    Talked {
        /// With whom.
        seat: SeatId,
    },
    /// It was written down by mistake.
    TakeBackTalk {
        /// With whom.
        seat: SeatId,
        /// After which encounter.
        encounter: EncounterId,
    },
    /// Somebody of the coordination called who had asked for it.
    Called {
        /// Whom.
        seat: SeatId,
    },
    /// The coordination thinks of other care for somebody, or writes down that they asked for it.
    Suggest(Suggestion),
    /// Where to, or how to get there, in other words.
    Point {
        /// The referral.
        referral: ReferralId,
        /// Where to.
        way: Way,
    },
    /// It goes on, as the coordination writes it down.
    Step {
        /// The referral.
        referral: ReferralId,
        /// What it comes to.
        state: ReferralState,
    },
    /// A person asks for other care.
    Ask {
        /// The referral that is made.
        referral: ReferralId,
        /// What kind of care.
        kind: ServiceKind,
    },
    /// A person says yes or no to what was suggested to them.
    Answer {
        /// The referral.
        referral: ReferralId,
        /// Accepted or declined.
        state: ReferralState,
    },
}

/// A referral that is to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The referral that is made.
    pub referral: ReferralId,
    /// For whom.
    pub seat: SeatId,
    /// Where the thought came from.
    pub origin: Origin,
    /// Where to.
    pub way: Way,
}

/// Where somebody is pointed to, and how they get there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Way {
    /// What kind of care; that of the service, when it is one of the directory.
    pub kind: ServiceKind,
    /// Where to.
    pub to: Destination,
    /// How to get there, blank when nothing needs to be said: at most 140 characters, which the form holds.
    pub note: Leaf<Pair>,
}

impl CareCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Talked { .. } | Self::TakeBackTalk { .. } | Self::Called { .. } => Action::NoteTalk,
            Self::Suggest(_) | Self::Point { .. } | Self::Step { .. } => Action::ChangeReferrals,
            Self::Ask { .. } | Self::Answer { .. } => Action::OwnReferrals,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Talked { .. } => "care.talked",
            Self::TakeBackTalk { .. } => "care.take_back_talk",
            Self::Called { .. } => "care.called",
            Self::Suggest(_) => "care.suggest",
            Self::Point { .. } => "care.point",
            Self::Step { .. } => "care.step",
            Self::Ask { .. } => "care.ask",
            Self::Answer { .. } => "care.answer",
        }
    }

    /// The referral that it names.
    pub fn referral(&self) -> Option<ReferralId> {
        match self {
            Self::Talked { .. } | Self::TakeBackTalk { .. } | Self::Called { .. } => None,
            Self::Suggest(Suggestion { referral, .. })
            | Self::Point { referral, .. }
            | Self::Step { referral, .. }
            | Self::Ask { referral, .. }
            | Self::Answer { referral, .. } => Some(*referral),
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &CareCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        CareCommand::Talked { seat } => talked(ask, group, *seat),
        CareCommand::TakeBackTalk { seat, encounter } => take_back_talk(ask, *seat, *encounter),
        CareCommand::Called { seat } => {
            // Two who called, or one who asked no more: there is nothing left to be done, and that is said.
            let person = group.seat(*seat).ok_or(Reason::Unknown)?.person;
            Ok(Outcome::of(vec![Fact::CallWishGone(Some(group.group.id), person)]))
        }
        CareCommand::Suggest(suggestion) => suggest(ask, group, suggestion),
        CareCommand::Point { referral, way } => point(ask, *referral, way),
        CareCommand::Step { referral, state } => {
            let before = known(ask, *referral)?;
            ask.expects(before.version)?;
            step(ask, group, before, *state)
        }
        // It stays between one person and a coordination: where there is none, nobody would ever read it. And among
        // professionals their own care is sought elsewhere than with a colleague who leads.
        CareCommand::Ask { .. } if !group.frame.professional.value || group.frame.leaves_own_care_out() => {
            Err(Reason::Unknown.into())
        }
        CareCommand::Ask { referral, kind } => own_wish(ask, group, *referral, *kind),
        CareCommand::Answer { referral, state } => answer(ask, group, *referral, *state),
    }
}

/// The day that it is where the group meets.
fn today(ask: Ask<'_>, group: &GroupSlice) -> Day {
    day_of(ask.at(), ask.zone(group.site.as_ref()))
}

fn actor(ask: Ask<'_>) -> Option<PersonId> {
    match ask.command.actor {
        Actor::Person(person) | Actor::Holder { person, .. } => Some(person),
        Actor::Server | Actor::Invited { .. } => None,
    }
}

fn talked(ask: Ask<'_>, group: &GroupSlice, seat: SeatId) -> Result<Outcome, Refusal> {
    let care = &ask.slice.care;
    let seat = group.seat(seat).ok_or(Reason::Unknown)?;
    let missed = missing::absent([seat], &group.encounters, &marks(&care.attendance));
    let Some(missed) = missed.first() else { return Err(Reason::NotMissed.into()) };
    // Whoever asked for a call has had it.
    let called = Fact::CallWishGone(Some(group.group.id), seat.person);
    if missing::talked(missed, &care.talks).is_some() {
        // Two who talked with the same person: it is written down already.
        return Ok(Outcome::of(vec![called]));
    }
    let talk = Talk { seat: seat.id, encounter: missed.last, at: ask.at(), on: today(ask, group), by: actor(ask) };
    Ok(Outcome::of(vec![Fact::Talk(talk), called]))
}

fn take_back_talk(ask: Ask<'_>, seat: SeatId, encounter: EncounterId) -> Result<Outcome, Refusal> {
    let known = ask.slice.care.talks.iter().find(|talk| talk.seat == seat && talk.encounter == encounter);
    known.ok_or(Reason::Unknown)?;
    Ok(Outcome::of(vec![Fact::TalkGone(seat, encounter)]))
}

/// Somebody who belongs to the group, waits for it, or did until they left.
fn of_the_group(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    let seat = group.seat(seat).filter(|seat| seat.role.counts() && !group.is_vacated(seat));
    let seat = seat.ok_or(Refusal::from(Reason::Unknown).about("seat"))?;
    match seat.state {
        SeatState::Invited | SeatState::Waitlisted | SeatState::Seated | SeatState::Left | SeatState::Completed => {
            Ok(seat)
        }
        SeatState::Declined => Err(Refusal::from(Reason::SeatState).about("seat")),
    }
}

fn room_for_one_more(ask: Ask<'_>, seat: SeatId) -> Result<(), Refusal> {
    let open = ask.slice.care.referrals.iter().filter(|one| one.seat == seat && one.state.is_open()).count();
    if open < MOST_OPEN {
        return Ok(());
    }
    let most = i64::try_from(MOST_OPEN).unwrap_or(i64::MAX);
    Err(Refusal::from(Reason::TooMany).about("seat").counting("most", most))
}

fn suggest(ask: Ask<'_>, group: &GroupSlice, wanted: &Suggestion) -> Result<Outcome, Refusal> {
    // Among professionals their own care is sought elsewhere than with a colleague who leads, whoever thinks of it first.
    if group.frame.leaves_own_care_out() {
        return Err(Reason::CareOutside.into());
    }
    let seat = of_the_group(group, wanted.seat)?;
    room_for_one_more(ask, seat.id)?;
    let state = match wanted.origin {
        Origin::Expectation(id) => {
            let said = group.expectations.iter().find(|one| one.id == id && one.seat == seat.id);
            let said = said.ok_or(Refusal::from(Reason::Unknown).about("expectation"))?;
            // What the group can do is for the group (S0-162); only what needs something else leads elsewhere (S0-163).
            if said.reach != Reach::NeedsElse {
                return Err(Refusal::from(Reason::NotElsewhere).about("expectation"));
            }
            ReferralState::Suggested
        }
        Origin::Encounter(id) => {
            group.encounter(id).ok_or(Refusal::from(Reason::Unknown).about("encounter"))?;
            ReferralState::Suggested
        }
        // Whoever asked has said yes.
        Origin::OwnWish => ReferralState::Accepted,
    };
    let (kind, to) = destination(ask, &wanted.way)?;
    let made = Referral {
        id: wanted.referral,
        group: group.group.id,
        edition: group.edition.id,
        seat: seat.id,
        origin: wanted.origin,
        kind,
        to,
        note: wanted.way.note.clone(),
        state,
        version: 1,
    };
    Ok(begun(ask, group, made))
}

/// A new referral with its first step.
fn begun(ask: Ask<'_>, group: &GroupSlice, made: Referral) -> Outcome {
    let first = written(ask, group, &made);
    Outcome::of(vec![Fact::Referral(made), Fact::ReferralStep(first)]).at(1)
}

fn written(ask: Ask<'_>, group: &GroupSlice, of: &Referral) -> ReferralStep {
    ReferralStep { referral: of.id, state: of.state, by: actor(ask), at: ask.at(), on: today(ask, group) }
}

/// Where to, and its kind: a service of the directory brings its own.
fn destination(ask: Ask<'_>, way: &Way) -> Result<(ServiceKind, Destination), Refusal> {
    match &way.to {
        Destination::Service(id) => {
            let service = ask.slice.services.iter().find(|service| service.id == *id && !service.retired);
            let service = service.ok_or(Refusal::from(Reason::NoSuchService).about("service"))?;
            Ok((service.kind, way.to.clone()))
        }
        Destination::Open | Destination::Named(_) => Ok((way.kind, way.to.clone())),
    }
}

fn known(ask: Ask<'_>, id: ReferralId) -> Result<&Referral, Refusal> {
    ask.slice.care.referrals.iter().find(|one| one.id == id).ok_or(Reason::Unknown.into())
}

fn point(ask: Ask<'_>, id: ReferralId, way: &Way) -> Result<Outcome, Refusal> {
    let before = known(ask, id)?;
    ask.expects(before.version)?;
    if !before.state.is_open() {
        return Err(Reason::ReferralState.into());
    }
    // A service that is no longer offered stays where somebody was pointed to it.
    let stays = matches!(way.to, Destination::Service(_)) && way.to == before.to;
    let (kind, to) = if stays { (before.kind, before.to.clone()) } else { destination(ask, way)? };
    if before.state == ReferralState::Made && !to.is_known() {
        return Err(Refusal::from(Reason::NoDestination).about("service"));
    }
    let version = before.version + 1;
    let now = Referral { kind, to, note: way.note.clone(), version, ..before.clone() };
    Ok(Outcome::of(vec![Fact::Referral(now)]).at(version))
}

fn step(ask: Ask<'_>, group: &GroupSlice, before: &Referral, next: ReferralState) -> Result<Outcome, Refusal> {
    let state = before.state.turn(next).map_err(|_| Reason::ReferralState)?;
    if state == ReferralState::Made && !before.to.is_known() {
        return Err(Reason::NoDestination.into());
    }
    let version = before.version + 1;
    let now = Referral { state, version, ..before.clone() };
    let step = written(ask, group, &now);
    Ok(Outcome::of(vec![Fact::Referral(now), Fact::ReferralStep(step)]).at(version))
}

/// The seat of who asks, if they take part.
fn own_seat<'a>(ask: Ask<'_>, group: &'a GroupSlice) -> Result<&'a Seat, Refusal> {
    let seat = actor(ask).and_then(|person| group.seat_of(person)).filter(|seat| seat.role.counts());
    seat.ok_or(Reason::Unknown.into())
}

/// A person may open one alone (C.5); where to is found together.
fn own_wish(ask: Ask<'_>, group: &GroupSlice, id: ReferralId, kind: ServiceKind) -> Result<Outcome, Refusal> {
    let seat = own_seat(ask, group)?;
    room_for_one_more(ask, seat.id)?;
    let made = Referral {
        id,
        group: group.group.id,
        edition: group.edition.id,
        seat: seat.id,
        origin: Origin::OwnWish,
        kind,
        to: Destination::Open,
        note: Leaf::new(""),
        state: ReferralState::Accepted,
        version: 1,
    };
    Ok(begun(ask, group, made))
}

/// Only the person's own answer, and only yes or no: whether anything was made is for whoever accompanies it.
fn answer(ask: Ask<'_>, group: &GroupSlice, id: ReferralId, state: ReferralState) -> Result<Outcome, Refusal> {
    let seat = own_seat(ask, group)?;
    let before = ask.slice.care.referrals.iter().find(|one| one.id == id && one.seat == seat.id);
    let before = before.ok_or(Reason::Unknown)?;
    match state {
        ReferralState::Accepted | ReferralState::Declined => step(ask, group, before, state),
        ReferralState::Suggested | ReferralState::Made | ReferralState::Closed => Err(Reason::ReferralState.into()),
    }
}

/// An orientation of somebody who has no name any more: that there was one stays counted, and nothing else of it.
pub fn blanked(before: &Referral) -> Referral {
    Referral {
        state: if before.state.is_open() { ReferralState::Closed } else { before.state },
        origin: Origin::OwnWish,
        kind: ServiceKind::Other,
        to: Destination::Open,
        note: Leaf::new(""),
        version: before.version + 1,
        ..before.clone()
    }
}

pub(super) fn blank(before: &Referral) -> Fact {
    Fact::Referral(blanked(before))
}
