//! Paths of multipliers (S0-197 to S0-207) and what two who led an encounter together see of it (S0-205, S0-235).
//!
//! The wish is the participant's own act (C.6-21), and so is who sees how far they are. Whoever withdraws leaves nothing
//! behind for the group.

use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal, seat};
use crate::fact::Fact;
use crate::id::{EncounterId, LogEntryId, PathId, PersonId, SeatId};
use crate::path::{Conduct, Helped, Look, Path, Review, Template, Tick, Walk, reached, unmet};
use crate::policy::Action;
use crate::role::Role;
use crate::rule_book::Facts;
use crate::seat::Seat;
use serde::{Deserialize, Serialize};

/// Wishes about paths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathCommand {
    /// A participant wishes to learn to accompany groups (S0-197).
    Wish {
        /// The path that is made.
        path: PathId,
        /// Whether the coordination may see how far they are.
        shared: bool,
    },
    /// Whether the coordination may see how far they are, from now on.
    Share {
        /// Yes or no.
        shared: bool,
    },
    /// They rest for a while.
    Rest,
    /// They go on.
    GoOn,
    /// They withdraw: nothing of it stays.
    Withdraw,
    /// They read a part of the unit (S0-200).
    Read {
        /// Its code.
        part: String,
    },
    /// They want to read it again.
    Unread {
        /// Its code.
        part: String,
    },
    /// Everything else that they say of themselves, in place of what they said before.
    Tell {
        /// What is so.
        ticks: Vec<Tick>,
    },
    /// They say yes to having been recognised.
    Accept,
    /// The coordination: somebody who wished it assists from now on (S0-205).
    Assist {
        /// Their seat.
        seat: SeatId,
    },
    /// The coordination: they are a participant like the others again.
    StopAssisting {
        /// Their seat.
        seat: SeatId,
    },
    /// The coordination: this encounter was prepared together (S0-204).
    Prepared {
        /// Whose path.
        path: PathId,
        /// The encounter.
        encounter: EncounterId,
    },
    /// The coordination: it was not.
    NotPrepared {
        /// Whose path.
        path: PathId,
        /// The encounter.
        encounter: EncounterId,
    },
    /// The coordination recognises a path of which nothing is missing.
    Recognise {
        /// Whose path.
        path: PathId,
    },
    /// What helped in an encounter, as one of two saw it (S0-203, S0-205).
    Look {
        /// As what they look.
        side: Side,
        /// The encounter.
        encounter: EncounterId,
        /// What helped.
        helped: Vec<Helped>,
    },
    /// What one who led saw of the conduct of whoever led with them (S0-231, S0-233).
    Review {
        /// As what they review.
        side: Side,
        /// The encounter.
        encounter: EncounterId,
        /// The seat of the other one.
        about: SeatId,
        /// What was seen.
        seen: Vec<Conduct>,
    },
    /// Either of the two takes both reviews away.
    TakeAwayReview {
        /// As what they do.
        side: Side,
        /// The encounter.
        encounter: EncounterId,
        /// The seat of the other one.
        about: SeatId,
    },
}

/// As what somebody looks back: whoever coordinates signs in, whoever assists comes by their link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Coordinates.
    Coordination,
    /// Assists.
    Assistant,
}

impl Side {
    fn is_of(self, role: Role) -> bool {
        match self {
            Self::Coordination => role.leads(),
            Self::Assistant => role == Role::Assistant,
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Coordination => Action::LookTogether,
            Self::Assistant => Action::WalkOwnPath,
        }
    }
}

impl PathCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Wish { .. }
            | Self::Share { .. }
            | Self::Rest
            | Self::GoOn
            | Self::Read { .. }
            | Self::Unread { .. }
            | Self::Tell { .. }
            | Self::Accept => Action::WalkOwnPath,
            // Theirs to take away even after they have left the group.
            Self::Withdraw => Action::SeeOwnData,
            Self::Assist { .. }
            | Self::StopAssisting { .. }
            | Self::Prepared { .. }
            | Self::NotPrepared { .. }
            | Self::Recognise { .. } => Action::AccompanyPaths,
            Self::Look { side, .. } | Self::Review { side, .. } | Self::TakeAwayReview { side, .. } => side.action(),
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Wish { .. } => "path.wish",
            Self::Share { .. } => "path.share",
            Self::Rest => "path.rest",
            Self::GoOn => "path.go_on",
            Self::Withdraw => "path.withdraw",
            Self::Read { .. } => "path.read",
            Self::Unread { .. } => "path.unread",
            Self::Tell { .. } => "path.tell",
            Self::Accept => "path.accept",
            Self::Assist { .. } => "path.assist",
            Self::StopAssisting { .. } => "path.stop_assisting",
            Self::Prepared { .. } => "path.prepared",
            Self::NotPrepared { .. } => "path.not_prepared",
            Self::Recognise { .. } => "path.recognise",
            Self::Look { .. } => "path.look",
            Self::Review { .. } => "path.review",
            Self::TakeAwayReview { .. } => "path.take_away_review",
        }
    }

    /// Whether the journal leaves out who did it: whoever withdraws leaves no trace, and a review is of two alone.
    pub fn hides_actor(&self) -> bool {
        match self {
            Self::Wish { .. }
            | Self::Share { .. }
            | Self::Rest
            | Self::GoOn
            | Self::Withdraw
            | Self::Read { .. }
            | Self::Unread { .. }
            | Self::Tell { .. }
            | Self::Accept
            | Self::Look { .. }
            | Self::Review { .. }
            | Self::TakeAwayReview { .. } => true,
            Self::Assist { .. }
            | Self::StopAssisting { .. }
            | Self::Prepared { .. }
            | Self::NotPrepared { .. }
            | Self::Recognise { .. } => false,
        }
    }
}

/// What commands of paths look at.
#[derive(Clone, Debug, Default)]
pub struct PathSlice {
    /// The template of multipliers.
    pub template: Option<Template>,
    /// Paths of the group, each under the entry that its person has now.
    pub walks: Vec<Walk>,
    /// What was looked back at in the group's edition.
    pub looks: Vec<Look>,
    /// Reviews of the edition.
    pub reviews: Vec<Review>,
    /// The entry of one's own log that is to be taken back, where it is one's own.
    pub entry: Option<LogEntryId>,
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &PathCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        PathCommand::Wish { path, shared } => wish(ask, group, *path, *shared),
        PathCommand::Share { shared } => change(own(ask)?, |path| path.shared = *shared),
        PathCommand::Rest => {
            let walk = own(ask)?;
            if !walk.path.is_live() {
                return Err(Reason::PathState.into());
            }
            change(walk, |path| path.paused_at = Some(ask.at()))
        }
        PathCommand::GoOn => {
            let walk = own(ask)?;
            if walk.path.paused_at.is_none() {
                return Err(Reason::PathState.into());
            }
            let findings = judged(ask, group);
            Ok(change(walk, |path| path.paused_at = None)?.with(findings))
        }
        PathCommand::Withdraw => withdraw(ask, group),
        PathCommand::Read { part } => {
            template(ask)?.part(part).ok_or(Reason::Unknown)?;
            ticked(own(ask)?, |tick| *tick != Tick::Read(part.clone()), vec![Tick::Read(part.clone())])
        }
        PathCommand::Unread { part } => ticked(own(ask)?, |tick| *tick != Tick::Read(part.clone()), Vec::new()),
        PathCommand::Tell { ticks } => tell(ask, ticks),
        PathCommand::Accept => {
            let walk = own(ask)?;
            if walk.path.recognised_at.is_none() || walk.path.accepted_at.is_some() {
                return Err(Reason::PathState.into());
            }
            change(walk, |path| path.accepted_at = Some(ask.at()))
        }
        PathCommand::Assist { seat } => assist(ask, group, *seat),
        PathCommand::StopAssisting { seat } => {
            let seat = group.seat(*seat).filter(|seat| seat.role == Role::Assistant).ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![with_role(seat, Role::Participant)]))
        }
        PathCommand::Prepared { path, encounter } => {
            let walk = shown(ask, *path)?;
            let one = group.encounter(*encounter).ok_or(Reason::Unknown)?;
            if one.state.is_lost() {
                return Err(Reason::EncounterState.into());
            }
            Ok(Outcome::of(vec![Fact::PathPrepared(walk.path.id, one.id)]))
        }
        PathCommand::NotPrepared { path, encounter } => {
            let walk = shown(ask, *path)?;
            Ok(Outcome::of(vec![Fact::PathPreparedGone(walk.path.id, *encounter)]))
        }
        PathCommand::Recognise { path } => recognise(ask, *path),
        PathCommand::Look { side, encounter, helped } => look(ask, group, *side, (*encounter, helped)),
        PathCommand::Review { side, encounter, about, seen } => review(ask, group, *side, (*encounter, *about, seen)),
        PathCommand::TakeAwayReview { side, encounter, about } => {
            let seat = oneself(ask, group, *side)?;
            let other = group.seat(*about).ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::ReviewsGone(*encounter, seat.person, other.person)]))
        }
    }
}

fn template(ask: Ask<'_>) -> Result<&Template, Refusal> {
    ask.slice.paths.template.as_ref().ok_or(Reason::Unknown.into())
}

/// The person who asks by their link.
fn holder(ask: Ask<'_>) -> Result<PersonId, Refusal> {
    match ask.command.actor {
        Actor::Holder { person, .. } => Ok(person),
        Actor::Person(_) | Actor::Server | Actor::Invited { .. } => Err(Reason::NoRight.into()),
    }
}

/// Their own path: that of somebody else is as unknown as none.
fn own(ask: Ask<'_>) -> Result<&Walk, Refusal> {
    let person = holder(ask)?;
    ask.slice.paths.walks.iter().find(|walk| walk.path.person == person).ok_or(Reason::Unknown.into())
}

/// A path that its person shows to the coordination; any other is as unknown as none.
fn shown(ask: Ask<'_>, id: PathId) -> Result<&Walk, Refusal> {
    let walk = ask.slice.paths.walks.iter().find(|walk| walk.path.id == id && walk.path.shared);
    walk.ok_or(Reason::Unknown.into())
}

/// What S0-157 says of one path more under way in the group. It warns from the third on and never blocks.
fn judged(ask: Ask<'_>, group: &GroupSlice) -> Vec<crate::finding::Finding> {
    let sits = |walk: &&Walk| group.seat_of(walk.path.person).is_some_and(Seat::counts_now);
    let live = ask.slice.paths.walks.iter().filter(|walk| walk.path.is_live()).filter(sits).count();
    let multipliers = u32::try_from(live).unwrap_or(u32::MAX).saturating_add(1);
    group.judge(&Facts { multipliers: Some(multipliers), ..Facts::default() })
}

fn wish(ask: Ask<'_>, group: &GroupSlice, id: PathId, shared: bool) -> Result<Outcome, Refusal> {
    let person = holder(ask)?;
    seat::running(group)?;
    if !template(ask)?.is_of(&group.frame.id) {
        return Err(Reason::NoSuchRole.into());
    }
    if !group.seat_of(person).is_some_and(Seat::counts_now) {
        return Err(Reason::SeatState.into());
    }
    if own(ask).is_ok() {
        return Err(Reason::PathState.into());
    }
    let path = Path {
        id,
        group: group.group.id,
        edition: group.edition.id,
        person,
        wished_at: ask.at(),
        shared,
        paused_at: None,
        recognised_at: None,
        accepted_at: None,
        version: 1,
    };
    Ok(Outcome::of(vec![Fact::Path(path)]).at(1).with(judged(ask, group)))
}

fn change(walk: &Walk, change: impl FnOnce(&mut Path)) -> Result<Outcome, Refusal> {
    let mut path = Path { version: walk.path.version + 1, ..walk.path.clone() };
    change(&mut path);
    let version = path.version;
    Ok(Outcome::of(vec![Fact::Path(path)]).at(version))
}

/// Ticks that `keep` lets stay, and these with them.
fn ticked(walk: &Walk, keep: impl Fn(&Tick) -> bool, more: Vec<Tick>) -> Result<Outcome, Refusal> {
    let mut ticks: Vec<Tick> = walk.ticks.iter().filter(|tick| keep(tick)).cloned().chain(more).collect();
    ticks.sort_unstable();
    ticks.dedup();
    Ok(Outcome::of(vec![Fact::PathTicks(walk.path.id, ticks)]))
}

fn tell(ask: Ask<'_>, ticks: &[Tick]) -> Result<Outcome, Refusal> {
    let walk = own(ask)?;
    for tick in ticks {
        match tick {
            // Parts of the unit are told where they are read.
            Tick::Read(_) => return Err(Reason::Unknown.into()),
            Tick::Recorded(encounter) if !walk.lived.contains(encounter) => return Err(Reason::Unknown.into()),
            Tick::Recorded(_) | Tick::Talked | Tick::Analysed | Tick::Reviewed => {}
        }
    }
    ticked(walk, |tick| matches!(tick, Tick::Read(_)), ticks.to_vec())
}

/// Nothing of it stays: no path, no tick, no mark, no look, no review, and the seat is one like the others.
fn withdraw(ask: Ask<'_>, group: &GroupSlice) -> Result<Outcome, Refusal> {
    let person = holder(ask)?;
    own(ask)?;
    let theirs = ask.slice.paths.walks.iter().filter(|walk| walk.path.person == person);
    let mut facts: Vec<Fact> = theirs.map(|walk| Fact::PathGone(walk.path.id)).collect();
    facts.push(Fact::TogetherGone(group.group.id, person));
    let assists = group.seat_of(person).filter(|seat| seat.role == Role::Assistant);
    facts.extend(assists.map(|seat| with_role(seat, Role::Participant)));
    Ok(Outcome::of(facts))
}

fn with_role(seat: &Seat, role: Role) -> Fact {
    Fact::Seat(Seat { role, ..seat.clone() })
}

fn assist(ask: Ask<'_>, group: &GroupSlice, seat: SeatId) -> Result<Outcome, Refusal> {
    seat::running(group)?;
    if !group.frame.allows(Role::Assistant) {
        return Err(Reason::NoSuchRole.into());
    }
    let seat = group.seat(seat).filter(|seat| seat.role == Role::Participant).ok_or(Reason::Unknown)?;
    if !seat.counts_now() {
        return Err(Reason::SeatState.into());
    }
    // Whoever has not wished it, or does not show it, is not made to assist.
    let wished = ask.slice.paths.walks.iter().any(|walk| walk.path.person == seat.person && walk.path.shared);
    if !wished {
        return Err(Reason::NoWish.into());
    }
    Ok(Outcome::of(vec![with_role(seat, Role::Assistant)]))
}

fn recognise(ask: Ask<'_>, id: PathId) -> Result<Outcome, Refusal> {
    let walk = shown(ask, id)?;
    if walk.path.recognised_at.is_some() {
        return Err(Reason::PathState.into());
    }
    let missing = unmet(&reached(walk, template(ask)?));
    if missing > 0 {
        let missing = i64::try_from(missing).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::MilestonesMissing).counting("count", missing));
    }
    change(walk, |path| path.recognised_at = Some(ask.at()))
}

/// The seat of whoever looks back, if it is of that side.
fn oneself<'a>(ask: Ask<'_>, group: &'a GroupSlice, side: Side) -> Result<&'a Seat, Refusal> {
    let person = match ask.command.actor {
        Actor::Person(person) | Actor::Holder { person, .. } => person,
        Actor::Server | Actor::Invited { .. } => return Err(Reason::NoRight.into()),
    };
    group.seat_of(person).filter(|seat| side.is_of(seat.role)).ok_or(Reason::NoRight.into())
}

fn held(group: &GroupSlice, encounter: EncounterId) -> Result<EncounterId, Refusal> {
    let one = group.encounter(encounter).ok_or(Reason::Unknown)?;
    if one.state.is_held() { Ok(one.id) } else { Err(Reason::EncounterState.into()) }
}

/// Looks of the other side at an encounter.
fn looks_across<'a>(
    group: &'a GroupSlice,
    looks: &'a [Look],
    (encounter, person): (EncounterId, PersonId),
) -> impl Iterator<Item = &'a Look> {
    let coordinates = move |person| group.seat_of(person).is_some_and(|seat| seat.role.leads());
    let mine = coordinates(person);
    looks
        .iter()
        .filter(move |look| look.encounter == encounter && look.person != person && coordinates(look.person) != mine)
}

fn look(
    ask: Ask<'_>,
    group: &GroupSlice,
    side: Side,
    (encounter, helped): (EncounterId, &[Helped]),
) -> Result<Outcome, Refusal> {
    let seat = oneself(ask, group, side)?;
    let encounter = held(group, encounter)?;
    let looks = &ask.slice.paths.looks;
    let looked = looks.iter().any(|look| look.encounter == encounter && look.person == seat.person);
    // What was marked apart stays as it was marked, once both see it.
    if looked && looks_across(group, looks, (encounter, seat.person)).next().is_some() {
        return Err(Reason::BothLooked.into());
    }
    let mut helped = helped.to_vec();
    helped.sort_unstable();
    helped.dedup();
    Ok(Outcome::of(vec![Fact::Look(Look { encounter, person: seat.person, helped, at: ask.at() })]))
}

fn review(
    ask: Ask<'_>,
    group: &GroupSlice,
    side: Side,
    (encounter, about, seen): (EncounterId, SeatId, &[Conduct]),
) -> Result<Outcome, Refusal> {
    let seat = oneself(ask, group, side)?;
    let encounter = held(group, encounter)?;
    let unknown = || Refusal::from(Reason::Unknown).about("about");
    let other =
        group.seat(about).filter(|other| other.id != seat.id && other.role.leads_or_assists()).ok_or_else(unknown)?;
    // Two who assist did not lead together.
    if !(seat.role.leads() || other.role.leads()) {
        return Err(unknown());
    }
    if seen.is_empty() {
        return Err(Reason::NothingWritten.into());
    }
    // What was written apart stays as it was written, once both read it.
    let wrote = |by: PersonId, about: PersonId| {
        ask.slice.paths.reviews.iter().any(|row| row.encounter == encounter && row.by == by && row.about == about)
    };
    if wrote(seat.person, other.person) && wrote(other.person, seat.person) {
        return Err(Reason::BothLooked.into());
    }
    let mut seen = seen.to_vec();
    seen.sort_unstable();
    seen.dedup();
    let row = Review { encounter, by: seat.person, about: other.person, seen, at: ask.at() };
    Ok(Outcome::of(vec![Fact::Review(row)]))
}
