//! The end of an edition and what comes next: what the group keeps of it, what it tells the next one, and the next
//! edition itself.

use super::group::{self, Arrangement};
use super::mutual::can_go_on;
use super::seat::moved;
use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::code::codes;
use crate::composition::{self, Declaration};
use crate::day::{Day, TimeOfDay};
use crate::encounter::learning::{Learning, LearningState};
use crate::encounter::{Encounter, EncounterKind};
use crate::fact::Fact;
use crate::group::{Edition, EditionReview, EditionState, Group, GroupState, Letter, Process, Reading, Seen};
use crate::id::{EditionId, LearningId, LetterId, PersonId, SeatId};
use crate::leaf::{Circle, Desk, Leaf};
use crate::policy::Action;
use crate::role::Role;
use crate::seat::{MoveReason, Seat, SeatMove, SeatState};
use crate::stamp::stamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// People that may be asked again with one command: each takes an id out of the command's own.
pub const MOST_INVITED: usize = 90;

/// Wishes about what a group keeps, and about the end of its edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingCommand {
    /// Read aloud, the group says which phrases stay in its book; those that are not named wait.
    Agree(BTreeSet<LearningId>),
    /// The group takes a phrase back, out of the book of a closed edition too.
    Withdraw(LearningId),
    /// What the group sees of its processes now (S0-011 to S0-019); those that are not named stay as they were.
    ReadProcesses(BTreeMap<Process, Seen>),
    /// The letter to the next group (S0-194).
    WriteLetter(Leaf<Circle>),
    /// The review of the whole process (S0-111).
    Review {
        /// What helped.
        helped: Leaf<Desk>,
        /// What was difficult.
        difficult: Leaf<Desk>,
        /// What to keep in mind next time.
        next: Leaf<Desk>,
    },
    /// The edition is over.
    Close {
        /// What happens to phrases on which the group did not decide.
        undecided: Undecided,
    },
    /// Another edition begins to be written down.
    Begin(Next),
}

codes! {
    /// What happens at the end to phrases on which the group did not decide.
    Undecided {
        /// They go into the book as well.
        Kept = "kept",
        /// Only what the group agreed on goes into the book.
        LeftOut = "left_out",
    }
}

/// The next edition: arranged like the last one, from another day on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// The edition that is made.
    pub edition: EditionId,
    /// Planned encounters; none for an open-ended edition.
    pub planned: Option<u16>,
    /// The first day, if it is known already.
    pub starts_on: Option<Day>,
    /// Time of day.
    pub starts_at: Option<TimeOfDay>,
    /// Who of the last edition is asked again.
    pub invited: BTreeSet<PersonId>,
}

impl ClosingCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Agree(_) | Self::Withdraw(_) => Action::NoteLearnings,
            Self::ReadProcesses(_) | Self::WriteLetter(_) => Action::WriteCircleReading,
            Self::Review { .. } => Action::WriteMemoirs,
            Self::Close { .. } | Self::Begin(_) => Action::CloseEdition,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Agree(_) => "closing.agree",
            Self::Withdraw(_) => "closing.withdraw",
            Self::ReadProcesses(_) => "closing.read_processes",
            Self::WriteLetter(_) => "closing.write_letter",
            Self::Review { .. } => "closing.review",
            Self::Close { .. } => "closing.close",
            Self::Begin(_) => "closing.begin",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &ClosingCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        ClosingCommand::Agree(kept) => agree(ask, group, kept),
        ClosingCommand::Withdraw(learning) => withdraw(group, *learning),
        ClosingCommand::ReadProcesses(seen) => read_processes(ask, group, seen),
        ClosingCommand::WriteLetter(text) => write_letter(ask, group, text),
        ClosingCommand::Review { helped, difficult, next } => review(ask, group, [helped, difficult, next]),
        ClosingCommand::Close { undecided } => close(ask, group, *undecided),
        ClosingCommand::Begin(next) => begin(ask, group, next),
    }
}

/// Whether the edition runs: it has begun and is not closed.
pub fn runs(group: &GroupSlice) -> bool {
    running(group).is_ok()
}

/// While an edition runs: it has begun and is not closed.
fn running(group: &GroupSlice) -> Result<(), Refusal> {
    match group.edition.state {
        EditionState::Open | EditionState::Running | EditionState::Closing => Ok(()),
        EditionState::Draft | EditionState::Calling | EditionState::Closed | EditionState::Cancelled => {
            Err(Reason::EditionState.into())
        }
    }
}

/// From its first encounter on, and after it has closed.
fn begun(group: &GroupSlice) -> Result<(), Refusal> {
    if group.has_begun() { Ok(()) } else { Err(Reason::EditionState.into()) }
}

/// The version of what the group has said of its phrases: a choice is made over the whole list.
pub fn phrases_version(group: &GroupSlice) -> i64 {
    stamp(group.learnings.iter().map(|one| format!("{} {}", one.id, one.state.code())))
}

/// The version of the group's reading of its processes, which is read and saved as one.
pub fn readings_version(group: &GroupSlice) -> i64 {
    let reading = |process: &Process| group.readings.iter().find(|one| one.process == *process);
    stamp(Process::ALL.iter().filter_map(reading).map(|one| format!("{} {}", one.process.code(), one.seen.code())))
}

fn agree(ask: Ask<'_>, group: &GroupSlice, kept: &BTreeSet<LearningId>) -> Result<Outcome, Refusal> {
    running(group)?;
    ask.expects(phrases_version(group))?;
    if kept.iter().any(|id| !group.learnings.iter().any(|known| known.id == *id)) {
        return Err(Refusal::from(Reason::Unknown).about("phrase"));
    }
    let facts = group.learnings.iter().filter_map(|learning| {
        let state = match (learning.state, kept.contains(&learning.id)) {
            (LearningState::Drafted | LearningState::Agreed, true) => LearningState::Agreed,
            (LearningState::Drafted | LearningState::Agreed, false) => LearningState::Drafted,
            (LearningState::Harvested | LearningState::Withdrawn, _) => learning.state,
        };
        (state != learning.state).then(|| Fact::Learning(Learning { state, ..learning.clone() }))
    });
    Ok(Outcome::of(facts.collect()))
}

/// A phrase may be taken back at any time, out of the book of a closed edition too.
fn withdraw(group: &GroupSlice, id: LearningId) -> Result<Outcome, Refusal> {
    let learning = group.learnings.iter().find(|known| known.id == id).ok_or(Reason::Unknown)?;
    Ok(Outcome::of(vec![Fact::Learning(Learning { state: LearningState::Withdrawn, ..learning.clone() })]))
}

fn read_processes(ask: Ask<'_>, group: &GroupSlice, seen: &BTreeMap<Process, Seen>) -> Result<Outcome, Refusal> {
    if !group.frame.reads_processes() {
        return Err(Reason::Unknown.into());
    }
    running(group)?;
    ask.expects(readings_version(group))?;
    if seen.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("emotions"));
    }
    let reading = |(process, seen): (&Process, &Seen)| {
        Fact::Reading(Reading { edition: group.edition.id, process: *process, seen: *seen, read_at: ask.at() })
    };
    Ok(Outcome::of(seen.iter().map(reading).collect()))
}

fn write_letter(ask: Ask<'_>, group: &GroupSlice, text: &Leaf<Circle>) -> Result<Outcome, Refusal> {
    begun(group)?;
    let before = group.letter.as_ref();
    ask.expects(before.map_or(0, |letter| letter.version))?;
    if text.is_blank() {
        return Err(Refusal::from(Reason::NothingWritten).about("letter"));
    }
    let version = before.map_or(1, |letter| letter.version + 1);
    let letter = Letter {
        id: before.map_or_else(|| ask.command.id.row::<LetterId>(1), |letter| letter.id),
        edition: group.edition.id,
        text: text.clone(),
        opened_at: None,
        version,
    };
    Ok(Outcome::of(vec![Fact::Letter(letter)]).at(version))
}

fn review(ask: Ask<'_>, group: &GroupSlice, texts: [&Leaf<Desk>; 3]) -> Result<Outcome, Refusal> {
    begun(group)?;
    if !group.frame.keeps_memoirs() {
        return Err(Reason::Unknown.into());
    }
    let before = group.review.as_ref();
    ask.expects(before.map_or(0, |review| review.version))?;
    if texts.iter().all(|text| text.is_blank()) {
        return Err(Refusal::from(Reason::NothingWritten).about("process_helped"));
    }
    let [helped, difficult, next] = texts.map(Clone::clone);
    let version = before.map_or(1, |review| review.version + 1);
    let review = EditionReview { edition: group.edition.id, helped, difficult, next, version };
    Ok(Outcome::of(vec![Fact::EditionReview(review)]).at(version))
}

/// Why an edition can't be closed now, if it can't. Whatever else is missing informs and never blocks.
pub fn closable(group: &GroupSlice) -> Result<(), Refusal> {
    running(group)?;
    if group.live_encounter().is_some() {
        return Err(Reason::AnotherIsOpen.into());
    }
    if group.edition.planned.is_some() && closing_is_ahead(group) {
        return Err(Reason::ClosingNotHeld.into());
    }
    Ok(())
}

/// Whether the farewell is still to come. One that was called off, or was not held, has said why: a group that
/// came apart can be closed too.
fn closing_is_ahead(group: &GroupSlice) -> bool {
    let farewells = || group.encounters.iter().filter(|encounter| encounter.kind == EncounterKind::Closing);
    !farewells().any(|encounter| encounter.state.is_held()) && farewells().any(|encounter| encounter.state.is_ahead())
}

/// The farewell of an edition: the last encounter of its kind.
pub fn farewell(group: &GroupSlice) -> Option<&Encounter> {
    group.encounters.iter().rev().find(|encounter| encounter.kind == EncounterKind::Closing)
}

fn close(ask: Ask<'_>, group: &GroupSlice, undecided: Undecided) -> Result<Outcome, Refusal> {
    ask.expects(group.edition.version)?;
    closable(group)?;
    let edition = &group.edition;
    let mut facts = vec![
        Fact::Edition(Edition { state: EditionState::Closed, version: edition.version + 1, ..edition.clone() }),
        Fact::Group(Group { state: GroupState::Resting, version: group.group.version + 1, ..group.group.clone() }),
        // A round that nobody closed: its ballots do not outlive the edition.
        Fact::PhonesGone(edition.id),
    ];
    for seat in &group.seats {
        let state = seat.state.complete();
        if state != seat.state {
            facts.extend(moved(ask, seat, state, MoveReason::EditionClosed));
        }
    }
    if group.frame.asks_composition() {
        // Counted once, now: whoever is forgotten later changes no count that was told.
        facts.push(Fact::Professions(edition.id, composition::professions(group)));
    }
    facts.extend(group.learnings.iter().filter_map(|learning| {
        let state = harvested(learning.state, undecided);
        (state != learning.state).then(|| Fact::Learning(Learning { state, ..learning.clone() }))
    }));
    Ok(Outcome::of(facts).at(edition.version + 1))
}

fn harvested(state: LearningState, undecided: Undecided) -> LearningState {
    match (state, undecided) {
        (LearningState::Agreed, _) | (LearningState::Drafted, Undecided::Kept) => LearningState::Harvested,
        (LearningState::Drafted, Undecided::LeftOut) | (LearningState::Harvested | LearningState::Withdrawn, _) => {
            state
        }
    }
}

/// Whether another edition may begin: the last one is over, and the group is not.
pub fn may_begin(group: &GroupSlice) -> Result<(), Refusal> {
    match (group.edition.state, group.group.state) {
        (EditionState::Closed | EditionState::Cancelled, GroupState::Closed) => Err(Reason::EditionState.into()),
        (EditionState::Closed | EditionState::Cancelled, _) => Ok(()),
        (
            EditionState::Draft
            | EditionState::Calling
            | EditionState::Open
            | EditionState::Running
            | EditionState::Closing,
            _,
        ) => Err(Reason::EditionRunning.into()),
    }
}

/// Who of the last edition is asked again unless somebody says otherwise: participants who stayed, each of them once.
pub fn invitable(group: &GroupSlice) -> Vec<&Seat> {
    let stayed = |seat: &&Seat| match seat.state {
        SeatState::Completed | SeatState::Seated => true,
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => false,
    };
    known_here(group).into_iter().filter(stayed).collect()
}

/// Who of the last edition may be asked: those who stayed, and whoever waited to its end without finding a place, since
/// they may have come to the door of an encounter. Who left is not asked again. Each of them once, by a name.
pub fn known_here(group: &GroupSlice) -> Vec<&Seat> {
    let known = |seat: &&Seat| {
        group.people.get(&seat.person).is_some_and(|person| !person.erased && person.merged_into.is_none())
    };
    let may_be = |seat: &&Seat| match seat.state {
        SeatState::Completed | SeatState::Seated | SeatState::Waitlisted | SeatState::Declined => true,
        SeatState::Invited | SeatState::Left => false,
    };
    group.seats.iter().filter(|seat| seat.role.counts() && !seat.role.leads()).filter(may_be).filter(known).collect()
}

/// Leaders who stayed: they sit in the next edition from its first day.
fn leaders(group: &GroupSlice) -> impl Iterator<Item = &Seat> {
    group.seats.iter().filter(|seat| match seat.state {
        SeatState::Completed | SeatState::Seated => seat.role.leads(),
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => false,
    })
}

fn begin(ask: Ask<'_>, group: &GroupSlice, next: &Next) -> Result<Outcome, Refusal> {
    may_begin(group)?;
    let invited = known_here(group);
    if next.invited.len() > MOST_INVITED {
        let most = i64::try_from(MOST_INVITED).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::TooMany).about("invited").counting("most", most));
    }
    if next.invited.iter().any(|person| !invited.iter().any(|seat| seat.person == *person)) {
        return Err(Refusal::from(Reason::Unknown).about("invited"));
    }
    let first = leaders(group).find(|seat| group.frame.founder() == Some(seat.role));
    let coordinator = first.and_then(|seat| group.people.get(&seat.person));
    let (edition, laid_out, findings) =
        group::another(ask, group, coordinator, (next.edition, &arrangement(ask, group, next)))?;
    let mut facts = vec![Fact::Edition(edition.clone())];
    // Row 1 is the edition; leaders take 2 to 9, people who are asked 10 to 99, the plan the second hundred.
    for (seat, n) in leaders(group).zip(2u8..10) {
        facts.extend(group::seated(ask, ask.command.id.row(n), &edition, seat.person, seat.role));
        facts.extend(still_says(group, seat.person, ask.command.id.row(n)));
    }
    for (person, n) in next.invited.iter().zip(10u8..100) {
        facts.extend(asked(ask, ask.command.id.row(n), &edition, *person));
        facts.extend(still_says(group, *person, ask.command.id.row(n)));
    }
    // Nothing came of what was asked in secret near the end of the last edition (S0-156): nobody has it any more.
    if can_go_on(group) {
        facts.push(Fact::SeedlingsGone(group.edition.id));
    }
    facts.extend(laid_out);
    Ok(Outcome::of(facts).with(findings).at(1))
}

/// What somebody declared in the last edition, for their seat in the next one.
fn still_says(group: &GroupSlice, person: PersonId, seat: SeatId) -> Option<Fact> {
    let before = group.composition.of(group.seat_of(person)?.id)?;
    Some(Fact::Declaration(Declaration { seat, says: before.says.clone(), version: 1 }))
}

/// How the next edition runs: like the last one. A place that is no longer offered is left open.
fn arrangement(ask: Ask<'_>, group: &GroupSlice, next: &Next) -> Arrangement {
    let last = &group.edition;
    let offered = |site: &crate::id::SiteId| ask.slice.sites.iter().any(|known| known.id == *site && !known.retired);
    Arrangement {
        route: last.route,
        payer: last.payer.clone(),
        mode: last.mode,
        minutes: last.minutes,
        planned: next.planned,
        site: last.site.filter(offered),
        cadence: last.cadence,
        starts_on: next.starts_on,
        starts_at: next.starts_at,
    }
}

/// Somebody is asked: whether they sit is theirs to say.
fn asked(ask: Ask<'_>, id: SeatId, edition: &Edition, person: PersonId) -> [Fact; 2] {
    let (state, at) = (SeatState::Invited, ask.at());
    let role = Role::Participant;
    [
        Fact::Seat(Seat { id, edition: edition.id, person, role, state, waiting_since: None, made_at: at }),
        Fact::SeatMove(SeatMove { seat: id, from: None, to: state, reason: MoveReason::Invited, at }),
    ]
}

/// What the closing page tells before an edition is closed. None of it blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remaining {
    /// Encounters held.
    pub held: u32,
    /// Encounters held whose memoir is not closed (S0-110).
    pub unremembered: u32,
    /// Encounters held without a phrase (S0-072).
    pub without_learning: u32,
    /// Encounters of the plan that were neither held nor called off.
    pub ahead: u32,
    /// Phrases on which the group has not decided.
    pub undecided: u32,
    /// Phrases that the group wants in its book.
    pub agreed: u32,
    /// Processes that the group has not read (S0-011 to S0-019).
    pub unread: u32,
}

impl Remaining {
    /// Counts what remains of an edition.
    pub fn of(group: &GroupSlice) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let held = || group.encounters.iter().filter(|encounter| encounter.state.is_held());
        let says = |encounter: &Encounter| group.learnings.iter().any(|one| one.encounter == encounter.id);
        let phrases = |state| group.learnings.iter().filter(|one| one.state == state).count();
        Self {
            held: count(held().count()),
            unremembered: count(super::memoir::unremembered(group).count()),
            without_learning: count(held().filter(|encounter| !says(encounter)).count()),
            ahead: count(group.encounters.iter().filter(|encounter| encounter.state.is_ahead()).count()),
            undecided: count(phrases(LearningState::Drafted)),
            agreed: count(phrases(LearningState::Agreed)),
            unread: match group.frame.reads_processes() {
                true => count(Process::ALL.len() - group.readings.len().min(Process::ALL.len())),
                false => 0,
            },
        }
    }
}
