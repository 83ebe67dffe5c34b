//! Every change is a command with its own id, decided by pure code: an [`Outcome`] of facts and findings, or a [`Refusal`].

pub mod account;
pub mod capacity;
pub mod care;
pub mod case;
pub mod circle;
pub mod closing;
pub mod creation;
pub mod encounter;
pub mod first;
pub mod group;
pub mod house;
pub mod import;
pub mod lending;
pub mod link;
pub mod memoir;
pub mod mutual;
pub mod own;
pub mod path;
pub mod plan;
pub mod refusal;
pub mod remind;
pub mod script;
pub mod seat;
pub mod sight;
pub mod slice;

pub use refusal::{Reason, Refusal};
pub use slice::{EncounterSlice, GroupSlice, Slice};

use crate::day::Instant;
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::{CommandId, EncounterId, GroupId, InstitutionId, LinkId, LoginId, PersonId};
use crate::institution::Site;
use crate::policy::Action;
use serde::{Deserialize, Serialize};

/// The version of the commands' own form; one that a newer Ronda no longer reads is refused by name.
pub const SCHEMA: u16 = 1;

/// The version that a wish is based on when the form behind it says none: it matches nothing, so that whoever changes
/// what is there already has read it.
pub const UNREAD: i64 = -1;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A person of the institution.
    Person(PersonId),
    /// Whoever holds the machine: first run, command line, demo.
    Server,
    /// A person who came in by their personal link: one seat in one group, and nothing else.
    Holder {
        /// The link.
        link: LinkId,
        /// Whose it is.
        person: PersonId,
    },
    /// Whoever is signed in and was invited into a house of which they are not yet: to say yes or no, nothing else.
    Invited {
        /// How they sign in.
        login: LoginId,
        /// Who they would be there.
        person: PersonId,
    },
}

/// A wish to change something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// Its own id: sent twice, it is done once.
    pub id: CommandId,
    /// See [`SCHEMA`].
    pub schema: u16,
    /// The tenant.
    pub institution: InstitutionId,
    /// Who asks.
    pub actor: Actor,
    /// Which device sent it, a name of its own choosing.
    pub device: Option<String>,
    /// The device's own count of its commands.
    pub seq: Option<u32>,
    /// When it was made, by the clock of whoever made it.
    pub made_at: Instant,
    /// The version of what was read, when the wish changes a text.
    pub based_on: Option<i64>,
    /// What is wished.
    pub what: What,
}

/// What may be wished, by subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The institution, its places, phones and library.
    House(house::HouseCommand),
    /// People who sign in.
    Account(account::AccountCommand),
    /// A group and its editions.
    Group(GroupId, group::GroupCommand),
    /// Who sits in a group.
    Seat(GroupId, seat::SeatCommand),
    /// What a group brought with it in a spreadsheet.
    Import(GroupId, import::ImportCommand),
    /// The road of an edition.
    Plan(GroupId, plan::PlanCommand),
    /// The first encounter: expectations, agreements, topics.
    First(GroupId, first::FirstCommand),
    /// The script of an encounter.
    Script(GroupId, EncounterId, script::ScriptCommand),
    /// An encounter while it is held.
    Encounter(GroupId, EncounterId, encounter::EncounterCommand),
    /// What is remembered of an encounter.
    Memoir(GroupId, EncounterId, memoir::MemoirCommand),
    /// The end of an edition and what comes next.
    Closing(GroupId, closing::ClosingCommand),
    /// Personal links of those who sit in a group.
    Link(GroupId, link::LinkCommand),
    /// What somebody does on their own page.
    Own(GroupId, own::OwnCommand),
    /// Who is missed, and pointing people to other care.
    Care(GroupId, care::CareCommand),
    /// What participants make for the closing.
    Creation(GroupId, creation::CreationCommand),
    /// Phrases on loan between groups.
    Lending(GroupId, lending::LendingCommand),
    /// Reminders of a group.
    Remind(GroupId, remind::RemindCommand),
    /// A group that keeps its own house.
    Mutual(GroupId, mutual::MutualCommand),
    /// The cases of an encounter.
    Case(GroupId, EncounterId, case::CaseCommand),
    /// A group of professionals: its composition, its rounds of answers, its page for colleagues.
    Circle(GroupId, circle::CircleCommand),
    /// Paths of multipliers, and what two who led together see.
    Path(GroupId, path::PathCommand),
}

impl What {
    /// The group that it is about.
    pub fn group(&self) -> Option<GroupId> {
        match self {
            Self::House(_) | Self::Account(_) => None,
            Self::Group(group, _)
            | Self::Seat(group, _)
            | Self::Import(group, _)
            | Self::Plan(group, _)
            | Self::First(group, _)
            | Self::Script(group, ..)
            | Self::Encounter(group, ..)
            | Self::Memoir(group, ..)
            | Self::Closing(group, _)
            | Self::Link(group, _)
            | Self::Own(group, _)
            | Self::Care(group, _)
            | Self::Creation(group, _)
            | Self::Lending(group, _)
            | Self::Case(group, ..)
            | Self::Remind(group, _)
            | Self::Circle(group, _)
            | Self::Path(group, _)
            | Self::Mutual(group, _) => Some(*group),
        }
    }

    /// Every group that it touches, in the order in which their rows are held: that of their ids, so that two
    /// commands over the same two groups never wait for each other.
    pub fn groups(&self) -> Vec<GroupId> {
        let mut groups: Vec<GroupId> = self.group().into_iter().chain(self.other_group()).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// The other group that it changes, for a move from one to the other.
    pub fn other_group(&self) -> Option<GroupId> {
        match self {
            Self::Seat(_, seat::SeatCommand::MoveOn { group, .. }) => Some(*group),
            Self::Mutual(_, what) => what.other_group(),
            Self::Seat(..)
            | Self::Import(..)
            | Self::House(_)
            | Self::Account(_)
            | Self::Group(..)
            | Self::Plan(..)
            | Self::First(..)
            | Self::Script(..)
            | Self::Encounter(..)
            | Self::Memoir(..)
            | Self::Closing(..)
            | Self::Link(..)
            | Self::Own(..)
            | Self::Care(..)
            | Self::Creation(..)
            | Self::Lending(..)
            | Self::Case(..)
            | Self::Remind(..)
            | Self::Circle(..)
            | Self::Path(..) => None,
        }
    }

    /// The encounter that it is about.
    pub fn encounter(&self) -> Option<EncounterId> {
        match self {
            Self::Script(_, encounter, _)
            | Self::Encounter(_, encounter, _)
            | Self::Case(_, encounter, _)
            | Self::Memoir(_, encounter, _) => Some(*encounter),
            Self::House(_)
            | Self::Account(_)
            | Self::Group(..)
            | Self::Seat(..)
            | Self::Import(..)
            | Self::Plan(..)
            | Self::First(..)
            | Self::Closing(..)
            | Self::Link(..)
            | Self::Own(..)
            | Self::Care(..)
            | Self::Creation(..)
            | Self::Lending(..)
            | Self::Remind(..)
            | Self::Circle(..)
            | Self::Path(..)
            | Self::Mutual(..) => None,
        }
    }

    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::House(what) => what.action(),
            Self::Account(what) => what.action(),
            Self::Group(_, what) => what.action(),
            Self::Seat(_, what) => what.action(),
            Self::Import(_, what) => what.action(),
            Self::Plan(_, what) => what.action(),
            Self::First(_, what) => what.action(),
            Self::Script(_, _, what) => what.action(),
            Self::Encounter(_, _, what) => what.action(),
            Self::Memoir(_, _, what) => what.action(),
            Self::Closing(_, what) => what.action(),
            Self::Link(_, what) => what.action(),
            Self::Own(_, what) => what.action(),
            Self::Care(_, what) => what.action(),
            Self::Creation(_, what) => what.action(),
            Self::Lending(_, what) => what.action(),
            Self::Remind(_, what) => what.action(),
            Self::Mutual(_, what) => what.action(),
            Self::Case(_, _, what) => what.action(),
            Self::Circle(_, what) => what.action(),
            Self::Path(_, what) => what.action(),
        }
    }

    /// Whether the journal leaves out who did it: a phrase and a chip are tied to nobody.
    pub fn verb_hides_actor(&self) -> bool {
        match self {
            Self::Encounter(_, _, what) => what.hides_actor(),
            Self::Own(_, what) => what.hides_actor(),
            Self::Creation(_, what) => what.hides_actor(),
            Self::Path(_, what) => what.hides_actor(),
            Self::Mutual(_, what) => what.hides_actor(),
            Self::House(_)
            | Self::Account(_)
            | Self::Group(..)
            | Self::Seat(..)
            | Self::Import(..)
            | Self::Plan(..)
            | Self::First(..)
            | Self::Script(..)
            | Self::Memoir(..)
            | Self::Closing(..)
            | Self::Link(..)
            | Self::Care(..)
            | Self::Lending(..)
            | Self::Case(..)
            | Self::Remind(..)
            | Self::Circle(..) => false,
        }
    }

    /// The wish as the journal may know it: a vote without what it is for. Its hash could be tried against every set of
    /// topics, and there are few.
    pub fn without_secrets(&self) -> Self {
        match self {
            Self::Own(group, own::OwnCommand::Vote { .. }) => {
                Self::Own(*group, own::OwnCommand::Vote { topics: Vec::new() })
            }
            Self::Own(group, own::OwnCommand::Appraise { questionnaire, .. }) => Self::Own(
                *group,
                own::OwnCommand::Appraise { questionnaire: questionnaire.clone(), answers: Vec::new() },
            ),
            Self::Mutual(group, mutual::MutualCommand::Sow { .. }) => {
                Self::Mutual(*group, mutual::MutualCommand::Sow { wants: None })
            }
            Self::Mutual(group, mutual::MutualCommand::Lean { .. }) => {
                Self::Mutual(*group, mutual::MutualCommand::Lean { on: None })
            }
            Self::Own(..)
            | Self::Mutual(..)
            | Self::House(_)
            | Self::Account(_)
            | Self::Group(..)
            | Self::Seat(..)
            | Self::Import(..)
            | Self::Plan(..)
            | Self::First(..)
            | Self::Script(..)
            | Self::Encounter(..)
            | Self::Memoir(..)
            | Self::Closing(..)
            | Self::Care(..)
            | Self::Creation(..)
            | Self::Lending(..)
            | Self::Link(..)
            | Self::Case(..)
            | Self::Remind(..)
            | Self::Circle(..)
            | Self::Path(..) => self.clone(),
        }
    }

    /// The verb for the journal, never what was said.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::House(what) => what.verb(),
            Self::Account(what) => what.verb(),
            Self::Group(_, what) => what.verb(),
            Self::Seat(_, what) => what.verb(),
            Self::Import(_, what) => what.verb(),
            Self::Plan(_, what) => what.verb(),
            Self::First(_, what) => what.verb(),
            Self::Script(_, _, what) => what.verb(),
            Self::Encounter(_, _, what) => what.verb(),
            Self::Memoir(_, _, what) => what.verb(),
            Self::Closing(_, what) => what.verb(),
            Self::Link(_, what) => what.verb(),
            Self::Own(_, what) => what.verb(),
            Self::Care(_, what) => what.verb(),
            Self::Creation(_, what) => what.verb(),
            Self::Lending(_, what) => what.verb(),
            Self::Remind(_, what) => what.verb(),
            Self::Mutual(_, what) => what.verb(),
            Self::Case(_, _, what) => what.verb(),
            Self::Circle(_, what) => what.verb(),
            Self::Path(_, what) => what.verb(),
        }
    }
}

/// What was decided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Rows to keep.
    pub facts: Vec<Fact>,
    /// What the rule books say of it.
    pub findings: Vec<Finding>,
    /// The version of what was changed, for the next form.
    pub version: Option<i64>,
}

impl Outcome {
    /// Facts without findings.
    pub fn of(facts: Vec<Fact>) -> Self {
        Self { facts, ..Self::default() }
    }

    /// The same with findings.
    #[must_use]
    pub fn with(mut self, findings: Vec<Finding>) -> Self {
        self.findings = findings;
        self
    }

    /// The same with the version of what was changed.
    #[must_use]
    pub fn at(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }
}

/// What a decision looks at: the command around the wish, and the slice of what is.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The command.
    pub command: &'a Command,
    /// What is, as far as the command needs it.
    pub slice: &'a Slice,
}

impl Ask<'_> {
    /// When the command was made.
    pub fn at(&self) -> Instant {
        self.command.made_at
    }

    /// Refuses a form that was read at another version than the current one. A page always says one, if only [`UNREAD`];
    /// a wish without any is made by the machine itself, where nobody has read anything.
    pub fn expects(&self, current: i64) -> Result<(), Refusal> {
        match self.command.based_on {
            // What nobody has written yet can't be overwritten unread.
            Some(UNREAD) if current == 0 => Ok(()),
            Some(read) if read != current => Err(Reason::Stale.into()),
            Some(_) | None => Ok(()),
        }
    }

    /// The zone of days and hours at a place, or where none is named.
    pub fn zone(&self, place: Option<&Site>) -> chrono_tz::Tz {
        // Only the first run has no institution yet, and no days either.
        self.slice.institution.as_ref().map_or(chrono_tz::America::Bogota, |house| house.zone_of(place))
    }

    /// The group of the slice, or a refusal that it is unknown.
    pub fn group(&self) -> Result<&GroupSlice, Refusal> {
        self.slice.group.as_ref().ok_or(Refusal::from(Reason::Unknown))
    }

    /// The encounter of the slice, or a refusal that it is unknown.
    pub fn encounter(&self) -> Result<&EncounterSlice, Refusal> {
        self.slice.encounter.as_ref().ok_or(Refusal::from(Reason::Unknown))
    }
}

/// Decides a command: pure and total. Whether the actor may ask it was judged before, by [`crate::policy`].
pub fn decide(command: &Command, slice: &Slice) -> Result<Outcome, Refusal> {
    let ask = Ask { command, slice };
    match &command.what {
        What::House(what) => house::decide(ask, what),
        What::Account(what) => account::decide(ask, what),
        What::Group(group, what) => group::decide(ask, *group, what),
        What::Seat(_, what) => seat::decide(ask, what),
        What::Import(_, what) => import::decide(ask, what),
        What::Plan(_, what) => plan::decide(ask, what),
        What::First(_, what) => first::decide(ask, what),
        What::Script(_, _, what) => script::decide(ask, what),
        What::Encounter(_, _, what) => encounter::decide(ask, what),
        What::Memoir(_, _, what) => memoir::decide(ask, what),
        What::Closing(_, what) => closing::decide(ask, what),
        What::Link(_, what) => link::decide(ask, what),
        What::Own(_, what) => own::decide(ask, what),
        What::Care(_, what) => care::decide(ask, what),
        What::Creation(_, what) => creation::decide(ask, what),
        What::Lending(_, what) => lending::decide(ask, what),
        What::Remind(_, what) => remind::decide(ask, what),
        What::Mutual(_, what) => mutual::decide(ask, what),
        What::Case(_, _, what) => case::decide(ask, what),
        What::Circle(_, what) => circle::decide(ask, what),
        What::Path(_, what) => path::decide(ask, what),
    }
}
