//! A group is called together: what it shares, its edition, its readiness, who coordinates.

mod arrange;

use super::house::NewLogin;
use super::plan::{self, Course};
use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::composition;
use crate::day::{Day, TimeOfDay, day_of, may_begin};
use crate::fact::Fact;
use crate::finding::{Effect, Finding};
use crate::frame::{EncounterKind, Frame, FrameId, PlanTemplate};
use crate::group::{Cadence, Edition, EditionState, Group, GroupState, Invited, Mode, Readiness};
use crate::id::{EditionId, GroupId, PersonId, SeatId, SiteId};
use crate::institution::{Office, Person};
use crate::mutual;
use crate::policy::Action;
use crate::role::Role;
use crate::route::Route;
use crate::rule_book::{Facts, RuleBook, Scope, Subject, check};
use crate::seat::{MoveReason, Seat, SeatMove, SeatState};
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Wishes about a group and its edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupCommand {
    /// A new group with its first edition; whoever asks coordinates it.
    Convene(Convening),
    /// What the group is.
    Describe(Description),
    /// How its edition runs; until the first encounter opens.
    Arrange(Arrangement),
    /// The checklist.
    CheckReadiness(Readiness),
    /// People are called from now on.
    StartCalling,
    /// The edition is called off before it begins.
    CallOff,
    /// A second leader.
    AppointCoCoordinator {
        /// The seat that is made.
        seat: SeatId,
        /// Someone of the house who signs in.
        person: PersonId,
    },
    /// A second leader coordinates from now on, and whoever did stands beside them: nobody leaves a group without
    /// somebody who answers for it.
    HandOver {
        /// The seat of the second leader.
        seat: SeatId,
    },
    /// A second leader steps back.
    ReleaseCoCoordinator {
        /// The seat.
        seat: SeatId,
    },
}

/// What a group is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    /// Name.
    pub name: Line<80>,
    /// What its people share: the group's situation, never a person's illness.
    pub shared_situation: Line<200>,
    /// What it is for.
    pub purpose: Option<Words<600>>,
    /// Whom it invites.
    pub invites: Vec<Invited>,
}

/// How an edition runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrangement {
    /// The route that pays, if any.
    pub route: Option<Route>,
    /// Who pays, in words.
    pub payer: Option<Line<120>>,
    /// How people meet.
    pub mode: Mode,
    /// Planned minutes of an encounter.
    pub minutes: u32,
    /// Planned encounters; none for an open-ended edition.
    pub planned: Option<u16>,
    /// Place.
    pub site: Option<SiteId>,
    /// How often.
    pub cadence: Cadence,
    /// The first day.
    pub starts_on: Option<Day>,
    /// Time of day.
    pub starts_at: Option<TimeOfDay>,
}

/// A new group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Convening {
    /// Its kind.
    pub frame: FrameId,
    /// What it is.
    pub description: Description,
    /// How its first edition runs.
    pub arrangement: Arrangement,
    /// The edition that is made.
    pub edition: EditionId,
    /// The coordinator's seat that is made.
    pub seat: SeatId,
}

impl GroupCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Convene(_) => Action::FoundGroup,
            Self::Describe(_) | Self::Arrange(_) | Self::CheckReadiness(_) | Self::StartCalling | Self::CallOff => {
                Action::ChangeGroup
            }
            Self::AppointCoCoordinator { .. } | Self::HandOver { .. } | Self::ReleaseCoCoordinator { .. } => {
                Action::AppointCoordination
            }
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Convene(_) => "group.convene",
            Self::Describe(_) => "group.describe",
            Self::Arrange(_) => "group.arrange",
            Self::CheckReadiness(_) => "group.check_readiness",
            Self::StartCalling => "group.start_calling",
            Self::CallOff => "group.call_off",
            Self::AppointCoCoordinator { .. } => "group.appoint_co_coordinator",
            Self::HandOver { .. } => "group.hand_over",
            Self::ReleaseCoCoordinator { .. } => "group.release_co_coordinator",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, group: GroupId, what: &GroupCommand) -> Result<Outcome, Refusal> {
    match what {
        GroupCommand::Convene(convening) => convene(ask, group, convening),
        GroupCommand::Describe(description) => describe(ask, description),
        GroupCommand::Arrange(arrangement) => arrange::arrange(ask, arrangement),
        GroupCommand::CheckReadiness(readiness) => check_readiness(ask, readiness),
        GroupCommand::StartCalling => start_calling(ask),
        GroupCommand::CallOff => call_off(ask),
        GroupCommand::AppointCoCoordinator { seat, person } => appoint(ask, *seat, *person),
        GroupCommand::HandOver { seat } => hand_over(ask, *seat),
        GroupCommand::ReleaseCoCoordinator { seat } => release(ask, *seat),
    }
}

fn convene(ask: Ask<'_>, group: GroupId, convening: &Convening) -> Result<Outcome, Refusal> {
    let frame = ask.slice.guidance.frame(&convening.frame).ok_or(Refusal::from(Reason::NoSuchFrame).about("frame"))?;
    let Actor::Person(person) = ask.command.actor else { return Err(Reason::NoRight.into()) };
    let coordinator = ask.slice.people.get(&person).ok_or(Reason::Unknown)?;
    let plan = &convening.arrangement;
    within_reason(ask, plan)?;
    let topics = usual_topics(frame, plan.planned);
    let findings = check(
        &ask.slice.guidance.book,
        &scope(&convening.frame, plan.route),
        &facts(plan, Some(coordinator), frame, topics),
    );
    refuse_blocked(&findings)?;
    let role = frame.founder().ok_or(Refusal::from(Reason::NoSuchRole))?;
    if !may_found(frame, coordinator) {
        return Err(Refusal::from(Reason::NoRight).about("frame"));
    }
    let edition = edition(convening.edition, group, 1, plan);
    let mut facts = vec![
        Fact::Group(Group {
            id: group,
            frame: convening.frame.clone(),
            name: convening.description.name.clone(),
            shared_situation: convening.description.shared_situation.clone(),
            purpose: convening.description.purpose.clone(),
            invites: convening.description.invites.clone(),
            state: GroupState::Proposed,
            version: 1,
        }),
        Fact::Edition(edition.clone()),
    ];
    facts.extend(seated(ask, convening.seat, &edition, person, role));
    facts.extend(plan::fresh(ask, &Course { edition: &edition, frame, country: country(ask), topics })?);
    // A group that keeps its own house does so from its first day: nobody outside has to ask first (S0-028).
    if mutual::is_own(frame) {
        facts.push(Fact::Autonomy(mutual::Autonomy::usual(group)));
    }
    Ok(Outcome::of(facts).with(findings).at(1))
}

/// Whether somebody may found a group of this kind: one that a professional leads takes the office, any other is founded
/// by whoever wants to (`S0-028`).
pub fn may_found(frame: &Frame, person: &Person) -> bool {
    !frame.professional.value || person.offices.contains(&Office::Coordinator)
}

/// Topics that the frame's own plan foresees, as far as they fit into what is planned.
fn usual_topics(frame: &Frame, planned: Option<u16>) -> u16 {
    match (frame.plan.value, planned) {
        (PlanTemplate::Fixed { initial, topics, reserve, closing }, Some(planned)) => {
            topics.min(planned.saturating_sub(initial).saturating_sub(closing).saturating_sub(reserve))
        }
        (PlanTemplate::Fixed { .. } | PlanTemplate::Open, _) => 0,
    }
}

/// An edition that is still being written down.
pub(super) fn edition(id: EditionId, group: GroupId, ordinal: u32, plan: &Arrangement) -> Edition {
    Edition {
        id,
        group,
        ordinal,
        route: plan.route,
        payer: plan.payer.clone(),
        mode: plan.mode,
        minutes: plan.minutes,
        planned: plan.planned,
        site: plan.site,
        cadence: plan.cadence,
        starts_on: plan.starts_on,
        starts_at: plan.starts_at,
        readiness: Readiness::default(),
        book: None,
        state: EditionState::Draft,
        version: 1,
    }
}

/// Another edition of a group, with its encounters: judged by the book in force today, not by the last edition's.
pub(super) fn another(
    ask: Ask<'_>,
    group: &GroupSlice,
    coordinator: Option<&Person>,
    (id, plan): (EditionId, &Arrangement),
) -> Result<(Edition, Vec<Fact>, Vec<Finding>), Refusal> {
    within_reason(ask, plan)?;
    let topics = usual_topics(&group.frame, plan.planned);
    let findings = check(
        &ask.slice.guidance.book,
        &Scope { route: plan.route, ..group.scope() },
        &facts(plan, coordinator, &group.frame, topics),
    );
    refuse_blocked(&findings)?;
    let edition = edition(id, group.group.id, group.edition.ordinal + 1, plan);
    let course = Course { edition: &edition, frame: &group.frame, country: &group.country, topics };
    let laid_out = plan::fresh(ask, &course)?;
    Ok((edition, laid_out, findings))
}

/// The login that somebody gets who has none and is to sign in from now on; nothing for whoever signs in already.
pub(super) fn login_of(
    ask: Ask<'_>,
    group: &GroupSlice,
    person: PersonId,
    login: Option<&NewLogin>,
) -> Result<Vec<Fact>, Refusal> {
    let known = group.people.get(&person).filter(|person| !person.erased).ok_or(Reason::Unknown)?;
    if known.login.is_some() {
        return Ok(Vec::new());
    }
    let new = login.ok_or(Refusal::from(Reason::NeedsLogin).about("identifier"))?;
    if ask.slice.login_taken {
        return Err(Refusal::from(Reason::LoginTaken).about("identifier"));
    }
    let person = Person { login: Some(new.id), version: known.version + 1, ..known.clone() };
    Ok(vec![Fact::Login(new.clone().into()), Fact::Person(person)])
}

/// How many people one command seats: each takes a row of its id, from [`FIRST_SEATED`] on.
const MOST_SEATED: usize = 90;
const FIRST_SEATED: u8 = 10;

/// Everybody of a circle with the row of the command that their new seat takes.
///
/// # Errors
/// When they are more than one command seats: nobody is left behind unsaid.
pub(super) fn taken_along<'a>(circle: &[&'a Seat]) -> Result<Vec<(&'a Seat, u8)>, Refusal> {
    if circle.len() > MOST_SEATED {
        return Err(Refusal::from(Reason::TooMany).counting("most", 90));
    }
    Ok(circle.iter().copied().zip(FIRST_SEATED..).collect())
}

/// A seat that is taken at once, with its first move.
pub(super) fn seated(ask: Ask<'_>, id: SeatId, edition: &Edition, person: PersonId, role: Role) -> [Fact; 2] {
    let at = ask.at();
    let seat =
        Seat { id, edition: edition.id, person, role, state: SeatState::Seated, waiting_since: None, made_at: at };
    [
        Fact::Seat(seat),
        Fact::SeatMove(SeatMove { seat: id, from: None, to: SeatState::Seated, reason: MoveReason::Enrolled, at }),
    ]
}

fn scope(frame: &FrameId, route: Option<Route>) -> Scope {
    Scope { route, ..Scope::of(frame.clone()) }
}

fn facts(plan: &Arrangement, coordinator: Option<&Person>, frame: &Frame, topics: u16) -> Facts {
    let is_fixed = matches!(frame.plan.value, PlanTemplate::Fixed { .. });
    let reserve = plan.planned.and_then(|planned| frame.plan.value.reserve(planned, topics).ok().flatten());
    Facts {
        minutes_planned: Some(plan.minutes),
        coordinator_profile: coordinator.and_then(|person| person.declared.profile.clone()),
        training_declared: coordinator.map(|person| person.declared.training.is_some()),
        planned_encounters: plan.planned.map(u32::from),
        reserve: reserve.map(u32::from),
        first_kind: (is_fixed && plan.planned.is_some()).then_some(EncounterKind::Initial),
        last_kind: (is_fixed && plan.planned.is_some()).then_some(EncounterKind::Closing),
        ..Facts::default()
    }
}

/// What the book says of how an edition is arranged, for a page that shows it before and after.
pub fn arrangement_findings(book: &RuleBook, group: &GroupSlice) -> Vec<Finding> {
    let edition = &group.edition;
    let plan = Arrangement {
        route: edition.route,
        payer: None,
        mode: edition.mode,
        minutes: edition.minutes,
        planned: edition.planned,
        site: edition.site,
        cadence: edition.cadence,
        starts_on: edition.starts_on,
        starts_at: edition.starts_at,
    };
    let topics = group.agreed_topics().max(usual_topics(&group.frame, edition.planned));
    let mut facts = facts(&plan, group.coordinator(), &group.frame, topics);
    facts.participants = seated_count(group);
    if group.frame.asks_composition() {
        let composed = composition::facts(group);
        let training_declared = composed.training_declared.or(facts.training_declared);
        facts = Facts {
            centres: composed.centres,
            trainees_only: composed.trainees_only,
            interviewed: composed.interviewed,
            hierarchy: composed.hierarchy,
            training_declared,
            ..facts
        };
    }
    check(book, &group.scope(), &facts)
}

/// Participants to be judged; nothing while nobody was enrolled, since a group that was not called yet is not too small.
fn seated_count(group: &GroupSlice) -> Option<u32> {
    Some(group.participants()).filter(|participants| *participants > 0)
}

/// Refuses when a rule of force N blocks.
pub(super) fn refuse_blocked(findings: &[Finding]) -> Result<(), Refusal> {
    let Some(first) = findings.iter().find(|finding| finding.effect == Effect::Block) else { return Ok(()) };
    let refusal = Refusal::blocked(findings.to_vec());
    Err(match field_of(first.subject) {
        Some(field) => refusal.about(field),
        None => refusal,
    })
}

/// The field of the form in which what a rule measures is written, where there is one.
fn field_of(subject: Subject) -> Option<&'static str> {
    match subject {
        Subject::MinutesPlanned => Some("minutes"),
        Subject::PlannedEncounters => Some("planned"),
        Subject::Route => Some("route"),
        _ => None,
    }
}

fn within_reason(ask: Ask<'_>, plan: &Arrangement) -> Result<(), Refusal> {
    let place = plan.site.and_then(|id| ask.slice.sites.iter().find(|site| site.id == id));
    let today = day_of(ask.at(), ask.zone(place));
    if plan.starts_on.is_some_and(|day| !may_begin(day, today)) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("starts_on"));
    }
    let known = |site| ask.slice.sites.iter().any(|known| known.id == site && !known.retired);
    if plan.site.is_some_and(|site| !known(site)) {
        return Err(Refusal::from(Reason::NoSuchSite).about("site"));
    }
    if plan.planned.is_some_and(|planned| planned > plan::MOST) {
        return Err(Refusal::from(Reason::TooMany).about("planned").counting("most", i64::from(plan::MOST)));
    }
    Ok(())
}

fn country(ask: Ask<'_>) -> &str {
    ask.slice.institution.as_ref().map_or("CO", |institution| institution.country.as_str())
}

fn describe(ask: Ask<'_>, description: &Description) -> Result<Outcome, Refusal> {
    let before = &ask.group()?.group;
    ask.expects(before.version)?;
    let version = before.version + 1;
    let group = Group {
        name: description.name.clone(),
        shared_situation: description.shared_situation.clone(),
        purpose: description.purpose.clone(),
        invites: description.invites.clone(),
        version,
        ..before.clone()
    };
    Ok(Outcome::of(vec![Fact::Group(group)]).at(version))
}

fn not_begun(edition: &Edition) -> Result<(), Refusal> {
    if edition.state.is_ahead() { Ok(()) } else { Err(Reason::EditionState.into()) }
}

fn check_readiness(ask: Ask<'_>, readiness: &Readiness) -> Result<Outcome, Refusal> {
    let before = &ask.group()?.edition;
    ask.expects(before.version)?;
    not_begun(before)?;
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Edition(Edition { readiness: readiness.clone(), version, ..before.clone() })])
        .at(version))
}

fn start_calling(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    match slice.edition.state {
        EditionState::Draft => {}
        EditionState::Calling
        | EditionState::Open
        | EditionState::Running
        | EditionState::Closing
        | EditionState::Closed
        | EditionState::Cancelled => return Err(Reason::EditionState.into()),
    }
    let version = slice.edition.version + 1;
    Ok(Outcome::of(vec![
        Fact::Edition(Edition { state: EditionState::Calling, version, ..slice.edition.clone() }),
        Fact::Group(Group { state: GroupState::Convened, version: slice.group.version + 1, ..slice.group.clone() }),
    ])
    .at(version))
}

fn call_off(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    ask.expects(slice.edition.version)?;
    not_begun(&slice.edition)?;
    let state = if slice.edition.ordinal > 1 { GroupState::Resting } else { GroupState::Closed };
    Ok(Outcome::of(vec![
        Fact::Edition(Edition {
            state: EditionState::Cancelled,
            version: slice.edition.version + 1,
            ..slice.edition.clone()
        }),
        Fact::Group(Group { state, version: slice.group.version + 1, ..slice.group.clone() }),
    ]))
}

fn appoint(ask: Ask<'_>, seat: SeatId, person: PersonId) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    if !slice.frame.allows(Role::CoCoordinator) {
        return Err(Reason::NoSuchRole.into());
    }
    let known = ask
        .slice
        .people
        .get(&person)
        .filter(|person| person.login.is_some() && !person.erased)
        .ok_or(Refusal::from(Reason::Unknown).about("person"))?;
    match slice.seat_of(known.id) {
        None => Ok(Outcome::of(seated(ask, seat, &slice.edition, person, Role::CoCoordinator).into())),
        Some(before) if before.role == Role::CoCoordinator && before.state == SeatState::Left => {
            Ok(Outcome::of(super::seat::moved(ask, before, SeatState::Seated, MoveReason::Returns).into()))
        }
        Some(_) => Err(Refusal::from(Reason::AlreadySeated).about("person")),
    }
}

/// The two change places, while there is something to coordinate.
fn hand_over(ask: Ask<'_>, seat: SeatId) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    if slice.edition.state.is_over() {
        return Err(Reason::EditionState.into());
    }
    let seated = |role: Role| move |seat: &&Seat| seat.role == role && seat.state == SeatState::Seated;
    let second = slice.seats.iter().filter(seated(Role::CoCoordinator)).find(|one| one.id == seat);
    let second = second.ok_or(Refusal::from(Reason::Unknown))?;
    let first = slice.seats.iter().filter(seated(Role::Coordinator));
    let mut facts = vec![Fact::Seat(Seat { role: Role::Coordinator, ..second.clone() })];
    facts.extend(first.map(|first| Fact::Seat(Seat { role: Role::CoCoordinator, ..first.clone() })));
    Ok(Outcome::of(facts))
}

fn release(ask: Ask<'_>, seat: SeatId) -> Result<Outcome, Refusal> {
    let slice = ask.group()?;
    let seat = slice.seat(seat).filter(|seat| seat.role == Role::CoCoordinator).ok_or(Reason::Unknown)?;
    let left = seat.state.leave().map_err(|_| Reason::SeatState)?;
    Ok(Outcome::of(super::seat::moved(ask, seat, left, MoveReason::Leaves).into()))
}
