//! A group of professionals: who sits in it as what, which societies' rules it wants told, what it reads of itself in
//! rounds of answers, and what it agrees on for colleagues.

mod rounds;

pub use rounds::may_open;
pub(super) use rounds::{appraise, part_with};

use super::seat::{moved_in, newcomer, place, running};
use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::appraisal::TeamPage;
use crate::composition::{Declaration, Declares, facts};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::{PersonId, SeatId};
use crate::leaf::{Circle, Leaf};
use crate::policy::Action;
use crate::role::Role;
use crate::seat::{MoveReason, Seat, SeatState};
use crate::words::Line;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Characters that the page for colleagues takes: one sheet of paper.
pub const MOST_OF_TEAM_PAGE: usize = 2000;

/// Wishes about a group of professionals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CircleCommand {
    /// Somebody new takes a seat, with what they declare.
    Sit(Sitting),
    /// What a seat declares, in place of what it declared before.
    Declare {
        /// The seat.
        seat: SeatId,
        /// What it says.
        says: Declares,
    },
    /// The societies whose published rules are told of from now on.
    Follow(BTreeSet<String>),
    /// A round of answers begins.
    OpenRound {
        /// The questionnaire.
        questionnaire: Line<40>,
    },
    /// It ends, and its means are told.
    CloseRound {
        /// The questionnaire.
        questionnaire: Line<40>,
    },
    /// What the group agreed on for colleagues.
    AgreeForTeam(Leaf<Circle>),
}

/// Somebody new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sitting {
    /// The seat that is made.
    pub seat: SeatId,
    /// Their id.
    pub person: PersonId,
    /// The name they want to be called by.
    pub name: Line<60>,
    /// Optional, to call them.
    pub phone: Option<Line<30>>,
    /// As what: a frame that says that nobody only looks on refuses an observer, with its source.
    pub role: Role,
    /// What they declare.
    pub says: Declares,
}

impl CircleCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Sit(_) | Self::Declare { .. } => Action::ChangeRoster,
            Self::Follow(_) => Action::ChangeGroup,
            Self::OpenRound { .. } | Self::CloseRound { .. } => Action::RunAppraisals,
            Self::AgreeForTeam(_) => Action::ChangeTeamPage,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Sit(_) => "circle.sit",
            Self::Declare { .. } => "circle.declare",
            Self::Follow(_) => "circle.follow",
            Self::OpenRound { .. } => "circle.open_round",
            Self::CloseRound { .. } => "circle.close_round",
            Self::AgreeForTeam(_) => "circle.agree_for_team",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &CircleCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        CircleCommand::Sit(sitting) => sit(ask, group, sitting),
        CircleCommand::Declare { seat, says } => declare(ask, group, *seat, says),
        CircleCommand::Follow(societies) => follow(group, societies),
        CircleCommand::OpenRound { questionnaire } => rounds::open(ask, group, questionnaire),
        CircleCommand::CloseRound { questionnaire } => rounds::close(ask, questionnaire),
        CircleCommand::AgreeForTeam(text) => agree_for_team(ask, group, text),
    }
}

fn sit(ask: Ask<'_>, group: &GroupSlice, sitting: &Sitting) -> Result<Outcome, Refusal> {
    running(group)?;
    if !group.frame.allows(sitting.role) {
        let onlooker = sitting.role == Role::Observer && group.frame.refuses_onlookers().is_some();
        let reason = if onlooker { Reason::NoOnlookers } else { Reason::NoSuchRole };
        return Err(Refusal::from(reason).about("role"));
    }
    if group.seats.len() >= super::seat::MOST_SEATS {
        let most = i64::try_from(super::seat::MOST_SEATS).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::TooMany).about("name").counting("most", most));
    }
    // Whoever only looks on takes nobody's place and is counted nowhere.
    let (state, sized) = match sitting.role {
        Role::Participant => place(group),
        Role::Observer => (SeatState::Seated, Vec::new()),
        Role::Coordinator | Role::CoCoordinator | Role::Assistant | Role::Guest | Role::Host => {
            return Err(Refusal::from(Reason::NoSuchRole).about("role"));
        }
    };
    let reason = if state == SeatState::Waitlisted { MoveReason::NoPlace } else { MoveReason::Enrolled };
    let person = newcomer(sitting.person, sitting.name.clone(), sitting.phone.clone());
    let seat = Seat {
        id: sitting.seat,
        edition: group.edition.id,
        person: sitting.person,
        role: sitting.role,
        state,
        waiting_since: (state == SeatState::Waitlisted).then(|| ask.at()),
        made_at: ask.at(),
    };
    let declaration = Declaration { seat: seat.id, says: sitting.says.clone(), version: 1 };
    let mut facts = vec![Fact::Person(person.clone())];
    facts.extend(moved_in(ask, seat.clone(), reason));
    let mut grown = group.clone();
    grown.seats.push(seat);
    grown.people.insert(person.id, person);
    if group.frame.asks_composition() {
        grown.composition.declarations.push(declaration.clone());
        facts.push(Fact::Declaration(declaration));
    }
    let findings = with_size(sized, findings(&grown));
    Ok(Outcome::of(facts).with(findings))
}

/// What the rules say of who sits: of so many once, as it was judged at the door, and of the rest as it is now.
fn with_size(sized: Vec<Finding>, composed: Vec<Finding>) -> Vec<Finding> {
    let rest = composed.into_iter().filter(|finding| sized.iter().all(|one| one.rule != finding.rule));
    let rest: Vec<Finding> = rest.collect();
    sized.into_iter().chain(rest).collect()
}

/// What the rules say of who sits in a group now, with what each declares.
pub fn findings(group: &GroupSlice) -> Vec<Finding> {
    group.judge(&facts(group))
}

fn declare(ask: Ask<'_>, group: &GroupSlice, seat: SeatId, says: &Declares) -> Result<Outcome, Refusal> {
    running(group)?;
    let seat = group.seat(seat).filter(|_| group.frame.asks_composition()).ok_or(Refusal::from(Reason::Unknown))?;
    let before = group.composition.of(seat.id).map_or(0, |before| before.version);
    ask.expects(before)?;
    let declaration = Declaration { seat: seat.id, says: says.clone(), version: before + 1 };
    let mut grown = group.clone();
    grown.composition.declarations.retain(|one| one.seat != seat.id);
    grown.composition.declarations.push(declaration.clone());
    Ok(Outcome::of(vec![Fact::Declaration(declaration)]).with(findings(&grown)).at(before + 1))
}

/// The societies that the book has rules of for groups of this kind.
pub fn societies(group: &GroupSlice) -> BTreeSet<String> {
    let frame = &group.group.frame;
    let of_here = group.book.rules().filter(|rule| rule.frames.is_empty() || rule.frames.contains(frame));
    of_here.filter_map(|rule| rule.society.clone()).collect()
}

fn follow(group: &GroupSlice, wanted: &BTreeSet<String>) -> Result<Outcome, Refusal> {
    if !wanted.is_subset(&societies(group)) {
        return Err(Refusal::from(Reason::Unknown).about("societies"));
    }
    let mut grown = group.clone();
    grown.composition.societies = wanted.clone();
    Ok(Outcome::of(vec![Fact::Societies(group.group.id, wanted.clone())]).with(findings(&grown)))
}

fn agree_for_team(ask: Ask<'_>, group: &GroupSlice, text: &Leaf<Circle>) -> Result<Outcome, Refusal> {
    if !group.frame.has_team_page() {
        return Err(Reason::Unknown.into());
    }
    if text.is_blank() {
        return Err(Refusal::from(Reason::NothingWritten).about("text"));
    }
    let before = ask.slice.appraisal.team.as_ref();
    let version = before.map_or(0, |before| before.version);
    ask.expects(version)?;
    if before.is_some_and(|before| before.text.says(text)) {
        return Ok(Outcome::default().at(version));
    }
    let page = TeamPage { group: group.group.id, version: version + 1, text: text.clone(), agreed_at: ask.at() };
    Ok(Outcome::of(vec![Fact::TeamPage(page)]).at(version + 1))
}
