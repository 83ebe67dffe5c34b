//! A group goes on alone, by its own vote; and a group is born of another.

use super::super::closing::invitable;
use super::super::group::{self, Arrangement, login_of};
use super::super::house::NewLogin;
use super::super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use super::seedling;
use super::ties::own_seat;
use crate::day::{Day, TimeOfDay};
use crate::encounter::EncounterKind;
use crate::fact::Fact;
use crate::frame::Frame;
use crate::group::{Cadence, Edition, EditionState, Group, GroupState, Mode};
use crate::id::{DutyId, EditionId, GroupId, SeatId};
use crate::mutual::{Autonomy, Birth, Crossing, Duty, Newcomers, RollWay, Serving, Turn, is_own};
use crate::role::Role;
use crate::seat::{Seat, SeatState};
use serde::{Deserialize, Serialize};

/// How the group goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Going {
    /// The edition that is made: it has no planned number of encounters and no end (C.6-19).
    pub edition: EditionId,
    /// Hands for it.
    pub votes_for: u32,
    /// Hands against.
    pub votes_against: u32,
    /// Whoever opens and closes first, by their seat in the edition that ended.
    pub host: SeatId,
    /// How they sign in, where they have no login yet.
    pub login: Option<NewLogin>,
    /// The time in service that is made.
    pub duty: DutyId,
    /// How the group meets from now on.
    pub mode: Mode,
    /// How often.
    pub cadence: Cadence,
    /// The first day.
    pub starts_on: Option<Day>,
    /// Time of day.
    pub starts_at: Option<TimeOfDay>,
    /// Whether it agrees that the institution knows that it exists.
    pub exists_told: bool,
}

/// The kind of group that this one may go on as.
pub(super) fn next_frame<'a>(ask: Ask<'a>, group: &GroupSlice) -> Option<&'a Frame> {
    let as_what = group.frame.goes_on_as.as_ref()?;
    ask.slice.guidance.frame(&as_what.value).filter(|frame| is_own(frame))
}

/// Whether groups of this kind may go on alone at all.
pub fn can_go_on(group: &GroupSlice) -> bool {
    group.frame.goes_on_as.is_some() && !is_own(&group.frame)
}

/// Whether the vote may be taken: its edition is over, and the group is not.
pub fn may_go_on(group: &GroupSlice) -> Result<(), Refusal> {
    if !can_go_on(group) {
        return Err(Reason::GoesOnNot.into());
    }
    match (group.edition.state, group.group.state) {
        (EditionState::Closed, GroupState::Closed) => Err(Reason::EditionState.into()),
        (EditionState::Closed, _) => Ok(()),
        (
            EditionState::Draft
            | EditionState::Calling
            | EditionState::Open
            | EditionState::Running
            | EditionState::Closing
            | EditionState::Cancelled,
            _,
        ) => Err(Reason::EditionRunning.into()),
    }
}

/// Who of the edition that ended goes on: participants who stayed.
pub fn stays(group: &GroupSlice) -> Vec<&Seat> {
    invitable(group)
}

/// The group goes on: same group, another frame, nobody of the coordination in it (S0-028, S0-032, C.5, scenario 10).
pub(super) fn go_on(ask: Ask<'_>, group: &GroupSlice, going: &Going) -> Result<Outcome, Refusal> {
    may_go_on(group)?;
    ask.expects(group.group.version)?;
    let frame = next_frame(ask, group).ok_or(Refusal::from(Reason::NoSuchFrame))?;
    let circle = stays(group);
    let voters = u32::try_from(circle.len()).unwrap_or(u32::MAX);
    if going.votes_for == 0 && going.votes_against == 0 {
        return Err(Refusal::from(Reason::NoVoters).about("votes_for"));
    }
    if going.votes_for.saturating_add(going.votes_against) > voters {
        return Err(Refusal::from(Reason::MoreHandsThanVoters).about("votes_for").counting("voters", voters));
    }
    if going.votes_for <= going.votes_against {
        return Err(Refusal::from(Reason::VotedAgainst).about("votes_for"));
    }
    let host = circle.iter().find(|seat| seat.id == going.host).ok_or(Refusal::from(Reason::Unknown).about("host"))?;
    let crossed = Group {
        frame: frame.id.clone(),
        state: GroupState::Convened,
        version: group.group.version + 1,
        ..group.group.clone()
    };
    let as_it_will_be = GroupSlice {
        group: crossed.clone(),
        frame: frame.clone(),
        book: ask.slice.guidance.book.clone(),
        ..group.clone()
    };
    let (edition, laid_out, findings) =
        group::another(ask, &as_it_will_be, None, (going.edition, &arrangement(ask, group, going)))?;
    let edition = Edition { state: EditionState::Calling, ..edition };
    let at = ask.at();
    let mut facts = vec![Fact::Group(crossed), Fact::Edition(edition.clone())];
    facts.extend(login_of(ask, group, host.person, going.login.as_ref())?);
    // Row 1 is the edition, 2 the service, 3 and 4 a login; people take 10 to 99, the plan the second hundred.
    let mut host_seat = None;
    for (seat, n) in group::taken_along(&circle)? {
        let role = if seat.id == host.id { Role::Host } else { Role::Participant };
        let id = ask.command.id.row(n);
        if role == Role::Host {
            host_seat = Some(id);
        }
        facts.extend(group::seated(ask, id, &edition, seat.person, role));
    }
    facts.push(Fact::Autonomy(Autonomy {
        group: group.group.id,
        from_ordinal: edition.ordinal,
        exists_told: going.exists_told,
        reports_from: None,
        roll: RollWay::Named,
        newcomers: Newcomers::Open,
        at_home: false,
        crossing: Some(Crossing {
            from_frame: group.group.frame.clone(),
            known_as: group.group.name.clone(),
            shared_situation: group.group.shared_situation.clone(),
            invites: group.group.invites.clone(),
            votes_for: going.votes_for,
            votes_against: going.votes_against,
            at,
        }),
        version: 1,
    }));
    if let Some(seat) = host_seat {
        facts.push(Fact::Serving(Serving {
            id: going.duty,
            group: group.group.id,
            seat,
            duty: Duty::Host,
            turn: Turn::Elected,
            from: going.starts_on.unwrap_or_else(|| super::today(ask, group)),
            until: None,
            ended_on: None,
        }));
    }
    // The secret question has done its work.
    facts.push(Fact::SeedlingsGone(group.edition.id));
    facts.extend(laid_out);
    Ok(Outcome::of(facts).with(findings).at(1))
}

fn arrangement(ask: Ask<'_>, group: &GroupSlice, going: &Going) -> Arrangement {
    Arrangement {
        mode: going.mode,
        cadence: going.cadence,
        starts_on: going.starts_on,
        starts_at: going.starts_at,
        ..arrangement_of(ask, group)
    }
}

/// As it was, but no route, no payer, no number and no first day: nobody outside settles how it goes on (S0-028, C.6-19).
pub(super) fn arrangement_of(ask: Ask<'_>, group: &GroupSlice) -> Arrangement {
    let last = &group.edition;
    let offered = |site: &crate::id::SiteId| ask.slice.sites.iter().any(|known| known.id == *site && !known.retired);
    Arrangement {
        route: None,
        payer: None,
        mode: last.mode,
        minutes: last.minutes,
        planned: None,
        site: last.site.filter(offered),
        cadence: last.cadence,
        starts_on: None,
        starts_at: last.starts_at,
    }
}

/// Whether «¿quién seguiría?» is asked now: near the end of an edition that may go on (S0-156).
pub fn seedlings_asked(group: &GroupSlice) -> bool {
    if !can_go_on(group) {
        return false;
    }
    match group.edition.state {
        EditionState::Closing => true,
        EditionState::Open | EditionState::Running => {
            // The last three of a plan with an end: the farewell and the two before it.
            let left = group.encounters.iter().filter(|one| one.state.is_ahead()).count();
            group.encounters.iter().any(|one| one.kind == EncounterKind::Closing && one.state.is_ahead()) && left <= 3
        }
        EditionState::Closed => group.group.state == GroupState::Resting,
        EditionState::Draft | EditionState::Calling | EditionState::Cancelled => false,
    }
}

/// A secret answer; it may be another one tomorrow, or none.
pub(super) fn sow(ask: Ask<'_>, group: &GroupSlice, wants: Option<bool>) -> Result<Outcome, Refusal> {
    if !seedlings_asked(group) {
        return Err(Reason::EditionState.into());
    }
    if ask.slice.mutual.sprouted {
        return Err(Reason::AlreadySprouted.into());
    }
    let seat = own_seat(ask, group)?;
    Ok(Outcome::of(vec![match wants {
        Some(wants) => Fact::Seedling(seedling(group, seat.id, wants)),
        None => Fact::SeedlingGone(group.edition.id, seat.id),
    }]))
}

/// Where the group was born, told by whoever opens and closes it and sat in both. A multiplier alone can only found a new
/// group (scenario 9).
pub(super) fn born_from(ask: Ask<'_>, group: &GroupSlice, parent: GroupId) -> Result<Outcome, Refusal> {
    let unknown = || Refusal::from(Reason::Unknown).about("parent");
    let parent = ask.slice.other.as_deref().filter(|other| other.group.id == parent).ok_or_else(unknown)?;
    if parent.group.id == group.group.id || !is_own(&group.frame) {
        return Err(unknown());
    }
    // A guess at the address of a group in which one never sat tells nothing.
    let Actor::Person(actor) = ask.command.actor else { return Err(unknown()) };
    let sat = |seat: &Seat| matches!(seat.state, SeatState::Seated | SeatState::Completed | SeatState::Left);
    if !parent.seat_of(actor).is_some_and(sat) {
        return Err(unknown());
    }
    // A river does not flow into its own spring.
    if ask.slice.mutual.ancestors.contains(&group.group.id) {
        return Err(Refusal::from(Reason::OwnDescendant).about("parent"));
    }
    let birth = Birth { group: group.group.id, parent: parent.group.id, edition: parent.edition.id };
    Ok(Outcome::of(vec![Fact::Descent(birth)]))
}
