//! What the coordination looks back at after an encounter: ticks and no text, of the group and never of a person, read by
//! coordinator and co-coordinator alone. And that the leaders talked it over, outside of the encounter.
//!
//! Left out on purpose, since each says something of a person: members with psychopathology (`S3-175`, which stays the
//! coordinator's oral judgement, `S3-151`), and of Kjeldmand and Holmström 2010 the members' own needs, health and
//! vulnerability.

use crate::code::codes;
use crate::id::EncounterId;
use crate::leaf::{Desk, Eye};

codes! {
    /// A difficulty of a group.
    Difficulty {
        /// It turned into a lesson (`S3-077`).
        Teaching = "teaching",
        /// It turned into psychotherapy (`S3-078`).
        Therapy = "therapy",
        /// What professionals feel was used wildly (`S3-079`).
        WildUse = "wild_use",
        /// Psychology took the place of the medical frame (`S3-170`).
        Psychologism = "psychologism",
        /// The group leaned on psychoanalysis (`S3-171`).
        Dependence = "dependence",
        /// The group admired itself (`S3-172`).
        Narcissism = "narcissism",
        /// It merely informed (`S3-173`).
        Informative = "informative",
        /// It judged (`S3-174`).
        Superego = "superego",
        /// «Los del Balint» versus the others (`S3-176`).
        UsAndThem = "us_and_them",
        /// Secrecy (Kjeldmand and Holmström 2010, as the ones that follow).
        Secrecy = "secrecy",
        /// The frame: place, time, who comes.
        Frames = "frames",
        /// Another leader.
        ChangeOfLeader = "change_of_leader",
        /// People who are something else to each other too.
        DualRelations = "dual_relations",
        /// Rivalry.
        Rivalry = "rivalry",
        /// Hidden agendas.
        HiddenAgendas = "hidden_agendas",
        /// The group needed somebody to blame.
        Scapegoat = "scapegoat",
        /// The method was doubted.
        Method = "method",
        /// There was no time for it.
        Time = "time",
        /// Who pays.
        Economy = "economy",
        /// The place where they work does not accept it.
        Acceptance = "acceptance",
        /// Another way of seeing care prevails there.
        Paradigm = "paradigm",
        /// People had to come.
        Obligatory = "obligatory",
    }
    /// Where a difficulty is told of.
    Told {
        /// The three that are frequent.
        Frequent = "frequent",
        /// Of one kind of group or the other.
        OfTheKind = "of_the_kind",
        /// Within the group, its leaders included.
        Within = "within",
        /// Around it.
        Around = "around",
    }
}

/// Where most of the list comes from.
pub const KJELDMAND: &str = "https://bjgp.org/content/60/580/808.full";

impl Difficulty {
    /// Where it is told of.
    pub fn told(self) -> Told {
        match self {
            Self::Teaching | Self::Therapy | Self::WildUse => Told::Frequent,
            Self::Psychologism
            | Self::Dependence
            | Self::Narcissism
            | Self::Informative
            | Self::Superego
            | Self::UsAndThem => Told::OfTheKind,
            Self::Secrecy
            | Self::Frames
            | Self::ChangeOfLeader
            | Self::DualRelations
            | Self::Rivalry
            | Self::HiddenAgendas
            | Self::Scapegoat
            | Self::Method => Told::Within,
            Self::Time | Self::Economy | Self::Acceptance | Self::Paradigm | Self::Obligatory => Told::Around,
        }
    }

    /// The line of the source that tells of it; nothing for those of Kjeldmand and Holmström.
    pub fn source(self) -> Option<&'static str> {
        match self {
            Self::Teaching => Some("S3-077"),
            Self::Therapy => Some("S3-078"),
            Self::WildUse => Some("S3-079"),
            Self::Psychologism => Some("S3-170"),
            Self::Dependence => Some("S3-171"),
            Self::Narcissism => Some("S3-172"),
            Self::Informative => Some("S3-173"),
            Self::Superego => Some("S3-174"),
            Self::UsAndThem => Some("S3-176"),
            Self::Secrecy
            | Self::Frames
            | Self::ChangeOfLeader
            | Self::DualRelations
            | Self::Rivalry
            | Self::HiddenAgendas
            | Self::Scapegoat
            | Self::Method
            | Self::Time
            | Self::Economy
            | Self::Acceptance
            | Self::Paradigm
            | Self::Obligatory => None,
        }
    }
}

/// The longest talk of the leaders that is written down, in minutes.
pub const MOST_MINUTES: u16 = 240;

/// What the coordination ticked after an encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// The encounter.
    pub encounter: EncounterId,
    difficulties: Vec<Difficulty>,
    /// How long the leaders talked it over, outside of the encounter; nothing when they did not.
    pub minutes: Option<u16>,
    /// Counts the changes of this row; one that nobody wrote has 0.
    pub version: i64,
}

impl Debrief {
    /// What was ticked, each once and in the order of the list.
    pub fn new(encounter: EncounterId, ticked: &[Difficulty], minutes: Option<u16>, version: i64) -> Self {
        let difficulties = Difficulty::ALL.iter().copied().filter(|one| ticked.contains(one)).collect();
        Self { encounter, difficulties, minutes, version }
    }

    /// Nothing was ticked yet.
    pub fn blank(encounter: EncounterId) -> Self {
        Self::new(encounter, &[], None, 0)
    }

    /// The ticks, for the coordination.
    pub fn difficulties(&self, _: &Eye<Desk>) -> &[Difficulty] {
        &self.difficulties
    }

    /// What the store keeps: the codes with commas between them.
    pub fn codes(&self) -> String {
        self.difficulties.iter().map(|one| one.code()).collect::<Vec<_>>().join(",")
    }
}
