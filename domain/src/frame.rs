//! What each kind of group is, as data: `frames/*.toml`.
//!
//! How a group is organised differs with its context (S0-094), so a new kind of group is a new file. Nothing in the program asks for a frame by name; it asks for what the frame
//! says. Each value says where it comes from: a requirement line, a published practice, or nobody but us (a
//! proposal).

mod read;
mod script;

pub use read::parse;
pub use script::{EncounterKind, Moment, MomentKind, Script};

use crate::appraisal::Questionnaire;
use crate::code::{NotACode, codes, is_code};
use crate::debrief::Difficulty;
use crate::role::Role;
use crate::wording::Wording;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The name of a kind of group: `support`, `mutual_aid`, `balint`, `reflection`, or one that somebody added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FrameId(String);

impl FrameId {
    /// The frame of a code in snake case; nothing when the text isn't one. Whether such a frame exists is another
    /// question.
    pub fn from_code(code: &str) -> Option<Self> {
        is_code(code).then(|| Self(code.to_owned()))
    }

    /// What files, the database and `--frame` hold.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FrameId {
    type Error = NotACode;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or(NotACode)
    }
}

impl From<FrameId> for String {
    fn from(frame: FrameId) -> Self {
        frame.0
    }
}

impl fmt::Display for FrameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The boundary that such groups are no psychotherapy of those who take part.
pub const OWN_CARE: &str = "S3-078";

/// Where a value of a frame comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Requirement lines of the sources: `S0-153`.
    Requirements(Vec<String>),
    /// A published practice outside the sources: its address, or the section of the reference that lists it.
    Practice(String),
    /// Ours: no source gives it, and the screen says so.
    Proposal,
}

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub basis: Basis,
}

/// A kind of group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its code.
    pub id: FrameId,
    /// Where it stands in lists, from 1.
    pub position: u16,
    /// What it is called.
    pub name: Wording,
    /// One sentence for whoever chooses.
    pub about: Wording,
    /// What an encounter can turn around, the usual first. Never empty.
    pub foci: Given<Vec<FocusKind>>,
    /// How long an encounter is meant to last, in minutes; nothing when each group settles it.
    pub minutes: Option<Given<u16>>,
    /// How an edition is laid out when it begins.
    pub plan: Given<PlanTemplate>,
    /// How many cases fit in an encounter; nothing when the frame has none.
    pub cases: Option<Given<CasesPerEncounter>>,
    /// The roles that a seat can have here.
    pub roles: Vec<Given<Role>>,
    /// The roles that this kind of group refuses, with the source of the refusal.
    pub refused_roles: Vec<Given<Role>>,
    /// Who opens and closes encounters.
    pub opens_and_closes: Given<Vec<Role>>,
    /// Whether a coordinator must be a professional.
    pub professional: Given<bool>,
    /// How people come in.
    pub admission: Given<Admission>,
    /// Where the members work; nothing where it says nothing.
    pub origin: Option<Given<Origin>>,
    /// What is written about an encounter.
    pub notes: Given<NotePolicy>,
    /// What the institution sees.
    pub institution_sees: Given<InstitutionView>,
    /// What a group of this kind may go on as, by its own vote (S0-032); nothing where the sources know no such step.
    pub goes_on_as: Option<Given<FrameId>>,
    /// Boundaries shown with this kind of group: requirement ids that the rule book cites.
    pub boundaries: Vec<String>,
    /// Difficulties that the coordination may tick after an encounter; none where it writes a memoir instead.
    pub difficulties: Vec<Difficulty>,
    /// The questionnaires that its groups may answer, by their codes; nothing when it has none.
    pub appraisals: Option<Given<Vec<String>>>,
    /// Those, once [`crate::appraisal::attach`] has found them.
    pub questionnaires: Arc<Vec<Questionnaire>>,
    /// Whether each closes with two lines of their own: what one would take along, what one would leave.
    pub closing_lines: Option<Given<bool>>,
    /// Whether the group agrees on a page for the colleagues who don't sit in it (`S3-176`).
    pub team_page: Option<Given<bool>>,
    /// Whether the group reads which of the nine processes it lives (`S0-011` to `S0-019`).
    pub processes: Option<Given<bool>>,
    /// Whether participants make something for the closing (`S0-192`).
    pub creations: Option<Given<bool>>,
    /// Shared: a clone of a frame is taken for every page of a group.
    scripts: Arc<BTreeMap<EncounterKind, Script>>,
}

impl Frame {
    /// What an encounter usually turns around.
    pub fn focus(&self) -> FocusKind {
        self.foci.value.first().copied().unwrap_or(FocusKind::Topic)
    }

    /// Whether seats declare profession, stage and centre: where the frame says something of where its members work.
    pub fn asks_composition(&self) -> bool {
        self.origin.is_some()
    }

    /// A questionnaire that its groups may answer.
    pub fn questionnaire(&self, id: &str) -> Option<&Questionnaire> {
        self.questionnaires.iter().find(|one| one.id == id)
    }

    /// Whether its groups agree on a page for colleagues.
    pub fn has_team_page(&self) -> bool {
        self.team_page.as_ref().is_some_and(|given| given.value)
    }

    /// Whether its groups read which of the nine processes they live.
    pub fn reads_processes(&self) -> bool {
        self.processes.as_ref().is_some_and(|given| given.value)
    }

    /// Whether participants of its groups make something for the closing.
    pub fn has_creations(&self) -> bool {
        self.creations.as_ref().is_some_and(|given| given.value)
    }

    /// Why this kind of group has nobody who only looks on: the lines of the source, where one says so (`S3-145`).
    pub fn refuses_onlookers(&self) -> Option<&[String]> {
        let refused = self.refused_roles.iter().find(|given| given.value == Role::Observer)?;
        match &refused.basis {
            Basis::Requirements(lines) => Some(lines),
            Basis::Practice(_) | Basis::Proposal => None,
        }
    }

    /// What whoever founds such a group sits as: the first of those who open and close.
    pub fn founder(&self) -> Option<Role> {
        self.opens_and_closes.value.first().copied().filter(|role| self.allows(*role))
    }

    /// How long an encounter is meant to last; where the frame names no length, what its usual script takes.
    pub fn usual_minutes(&self) -> Option<u32> {
        let by_script = || self.script(crate::plan::open_kind(self)).map(Script::minutes);
        self.minutes.as_ref().map(|minutes| u32::from(minutes.value)).or_else(by_script)
    }

    /// Whether encounters can turn around topics, agreed on and ranked by all (`S0-165`, `S0-166`).
    pub fn has_topics(&self) -> bool {
        self.foci.value.contains(&FocusKind::Topic)
    }

    /// Whether encounters can turn around cases that somebody presents (`S3-029`).
    pub fn has_cases(&self) -> bool {
        self.foci.value.contains(&FocusKind::Case)
    }

    /// Whether care for whoever takes part stays outside of it: such a group thinks of the relation with who consults, not of
    /// the life of who cares (`S3-078`).
    pub fn leaves_own_care_out(&self) -> bool {
        self.boundaries.iter().any(|line| line == OWN_CARE)
    }

    /// Whether some encounter asks what each person hopes for (`S0-161`).
    pub fn collects_expectations(&self) -> bool {
        let asks = |script: &Script| script.moments.iter().any(|one| one.kind == MomentKind::Expectations);
        self.scripts.values().any(asks)
    }

    /// Whether each encounter is owed an account of it (`S0-110`), rather than allowed one or none.
    pub fn owes_memoirs(&self) -> bool {
        match self.notes.value {
            NotePolicy::MemoirAfter => true,
            NotePolicy::GroupDecides | NotePolicy::CardAfter => false,
        }
    }

    /// Whether an account of an encounter may be written at all.
    pub fn keeps_memoirs(&self) -> bool {
        match self.notes.value {
            NotePolicy::MemoirAfter | NotePolicy::GroupDecides => true,
            NotePolicy::CardAfter => false,
        }
    }

    /// Whether people are called publicly, so that an institution reviews its conditions beforehand (`S0-147`).
    pub fn is_called(&self) -> bool {
        match self.admission.value {
            Admission::Call => true,
            Admission::Free | Admission::Mutual | Admission::Lax => false,
        }
    }

    /// Whether a seat can have this role here.
    pub fn allows(&self, role: Role) -> bool {
        self.roles.iter().any(|given| given.value == role)
    }

    /// Whether this role opens and closes encounters here (`S0-105`).
    pub fn opens(&self, role: Role) -> bool {
        self.opens_and_closes.value.contains(&role)
    }

    /// The usual moments of an encounter of this kind. One held in reserve goes by the script of a topic.
    pub fn script(&self, kind: EncounterKind) -> Option<&Script> {
        self.scripts.get(&kind).or_else(|| match kind {
            EncounterKind::Reserve => self.scripts.get(&EncounterKind::Topic),
            EncounterKind::Initial
            | EncounterKind::Topic
            | EncounterKind::Closing
            | EncounterKind::Free
            | EncounterKind::Cases => None,
        })
    }

    /// The encounters that the frame has a script for.
    pub fn scripted(&self) -> impl Iterator<Item = (EncounterKind, &Script)> {
        self.scripts.iter().map(|(kind, script)| (*kind, script))
    }
}

codes! {
    /// What an encounter turns around: the one fork between the families of groups.
    FocusKind {
        /// A topic that the circle agreed on; never one person's situation (`S0-124`).
        Topic = "topic",
        /// A care relation that somebody presents (`S3-029`).
        Case = "case",
    }
}

/// How an edition is laid out when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanTemplate {
    /// So many encounters of each kind (`S0-167`, `S0-168`).
    Fixed {
        /// At the beginning.
        initial: u16,
        /// One for each agreed topic.
        topics: u16,
        /// Kept free, to extend a topic or take one that emerges.
        reserve: u16,
        /// At the end.
        closing: u16,
    },
    /// No number and no end.
    Open,
}

/// More encounters are needed than were planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyTopics {
    /// How many encounters the topics need, with the first and the last.
    pub needed: u32,
    /// How many there are.
    pub planned: u16,
}

impl PlanTemplate {
    /// How many encounters the template lays out; nothing for an open one.
    pub fn encounters(self) -> Option<u16> {
        match self {
            Self::Fixed { initial, topics, reserve, closing } => {
                Some(initial.saturating_add(topics).saturating_add(reserve).saturating_add(closing))
            }
            Self::Open => None,
        }
    }

    /// How many of `planned` encounters stay in reserve once `topics` have one each; nothing for an open plan.
    ///
    /// # Errors
    /// When they don't fit: the plan is refused.
    pub fn reserve(self, planned: u16, topics: u16) -> Result<Option<u16>, TooManyTopics> {
        let Self::Fixed { initial, closing, .. } = self else { return Ok(None) };
        let needed = u32::from(initial) + u32::from(topics) + u32::from(closing);
        match u32::from(planned).checked_sub(needed) {
            Some(reserve) => Ok(Some(u16::try_from(reserve).unwrap_or(u16::MAX))),
            None => Err(TooManyTopics { needed, planned }),
        }
    }
}

/// How many cases an encounter usually takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasesPerEncounter {
    /// At least.
    pub least: u8,
    /// At most; nothing when it isn't bounded.
    pub most: Option<u8>,
}

codes! {
    /// How people come in.
    Admission {
        /// A public call (`S0-150`).
        Call = "call",
        /// Whoever shares the situation and wants to.
        Free = "free",
        /// Both sides choose, after an interview (`S3-143`).
        Mutual = "mutual",
        /// Hardly any selection (`S3-144`).
        Lax = "lax",
    }
}

codes! {
    /// Where the members work.
    Origin {
        /// In different centres (`S3-152`).
        ManyCentres = "many_centres",
        /// Perhaps all in one, so that hierarchy needs care (`S3-153`, `S3-101`).
        OneCentreAllowed = "one_centre_allowed",
    }
}

codes! {
    /// What is written about an encounter.
    NotePolicy {
        /// The coordinator's memoir and the group's learnings, afterwards (`S0-110`, `S0-183`).
        MemoirAfter = "memoir_after",
        /// Whatever the group decides.
        GroupDecides = "group_decides",
        /// Nothing while it lasts; a neutral card of the case afterwards (`S3-043`).
        CardAfter = "card_after",
    }
}

codes! {
    /// What the institution sees of a group.
    InstitutionView {
        /// Counts, small cells merged.
        Counts = "counts",
        /// That it exists, if the group consents.
        ExistenceIfConsented = "existence_if_consented",
    }
}
