//! Two who led an encounter together: what each of them saw that helped, and what they saw of each other's conduct in it.
//! Of an encounter, never a rating of somebody that is kept for others.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{EncounterId, PersonId};
use serde::{Deserialize, Serialize};

codes! {
    /// What makes an encounter easier, as the source tells it: what multipliers are to note (S0-203).
    Helped {
        /// A rite opened it (S0-140).
        Rite = "rite",
        /// A material led into the topic (S0-174).
        Material = "material",
        /// The questions were open ones (S0-180).
        OpenQuestions = "open_questions",
        /// Many took part (S0-181).
        WideParticipation = "wide_participation",
        /// What came up was gathered kindly (S0-179).
        Gathering = "gathering",
        /// A situation was taken back to the group (S0-136).
        BackToGroup = "back_to_group",
        /// It did not turn around one person (S0-124).
        NotOnePerson = "not_one_person",
        /// Ideas went round without being orders (S0-114).
        NoOrders = "no_orders",
        /// The accent was on what is learnt (S0-123).
        Learnings = "learnings",
        /// There was respect, dignity and care (S0-137).
        Respect = "respect",
        /// What was learnt was gathered at the end (S0-182).
        Synthesis = "synthesis",
        /// A rite of goodbye closed it (S0-184).
        Farewell = "farewell",
    }
    /// What a heading of the review is about: the source's own capacities first, then the seven areas of GroupACT
    /// (Pedersen et al. 2021, doi 10.33682/u4t0-acde) as headings alone; every word of the rubric is ours.
    Area {
        /// The capacities that the source names (S0-207, S0-229, S0-230).
        Capacities = "capacities",
        /// Ground rules: made with the group and looked at again.
        GroundRules = "ground_rules",
        /// That all can take part.
        Participation = "participation",
        /// Empathy between members.
        Empathy = "empathy",
        /// Solving problems together.
        ProblemSolving = "problem_solving",
        /// What makes it hard to come.
        Attendance = "attendance",
        /// Time.
        Time = "time",
        /// What is said here stays here.
        Confidentiality = "confidentiality",
    }
    /// What was seen of somebody's conduct in one encounter.
    Conduct {
        /// A capacity of the source (S0-207).
        Intuition = "intuition",
        /// A capacity of the source (S0-207).
        Imagination = "imagination",
        /// A capacity of the source (S0-207).
        Creativity = "creativity",
        /// A capacity of the source (S0-207).
        Modulation = "modulation",
        /// A capacity of the source (S0-229).
        Relating = "relating",
        /// A capacity of the source (S0-229).
        Convening = "convening",
        /// A capacity of the source (S0-229).
        LearningOthers = "learning_others",
        /// A capacity of the source (S0-229).
        TimelyGuidance = "timely_guidance",
        /// A capacity of the source (S0-230).
        Referring = "referring",
        /// Ground rules: made with the group and looked at again: what does harm.
        GroundRulesHarmful = "ground_rules_harmful",
        /// Ground rules: made with the group and looked at again: what is enough.
        GroundRulesBasic = "ground_rules_basic",
        /// Ground rules: made with the group and looked at again: what carries further.
        GroundRulesAdvanced = "ground_rules_advanced",
        /// That all can take part: what does harm.
        ParticipationHarmful = "participation_harmful",
        /// That all can take part: what is enough.
        ParticipationBasic = "participation_basic",
        /// That all can take part: what carries further.
        ParticipationAdvanced = "participation_advanced",
        /// Empathy between members: what does harm.
        EmpathyHarmful = "empathy_harmful",
        /// Empathy between members: what is enough.
        EmpathyBasic = "empathy_basic",
        /// Empathy between members: what carries further.
        EmpathyAdvanced = "empathy_advanced",
        /// Solving problems together: what does harm.
        ProblemSolvingHarmful = "problem_solving_harmful",
        /// Solving problems together: what is enough.
        ProblemSolvingBasic = "problem_solving_basic",
        /// Solving problems together: what carries further.
        ProblemSolvingAdvanced = "problem_solving_advanced",
        /// What makes it hard to come: what does harm.
        AttendanceHarmful = "attendance_harmful",
        /// What makes it hard to come: what is enough.
        AttendanceBasic = "attendance_basic",
        /// What makes it hard to come: what carries further.
        AttendanceAdvanced = "attendance_advanced",
        /// Time: what does harm.
        TimeHarmful = "time_harmful",
        /// Time: what is enough.
        TimeBasic = "time_basic",
        /// Time: what carries further.
        TimeAdvanced = "time_advanced",
        /// What is said here stays here: what does harm.
        ConfidentialityHarmful = "confidentiality_harmful",
        /// What is said here stays here: what is enough.
        ConfidentialityBasic = "confidentiality_basic",
        /// What is said here stays here: what carries further.
        ConfidentialityAdvanced = "confidentiality_advanced",
    }
    /// What kind of conduct it is.
    Kind {
        /// It does harm.
        Harmful = "harmful",
        /// It is enough.
        Basic = "basic",
        /// It carries further.
        Advanced = "advanced",
    }
}

impl Helped {
    /// The line of the source.
    pub fn source(self) -> &'static str {
        match self {
            Self::Rite => "S0-140",
            Self::Material => "S0-174",
            Self::OpenQuestions => "S0-180",
            Self::WideParticipation => "S0-181",
            Self::Gathering => "S0-179",
            Self::BackToGroup => "S0-136",
            Self::NotOnePerson => "S0-124",
            Self::NoOrders => "S0-114",
            Self::Learnings => "S0-123",
            Self::Respect => "S0-137",
            Self::Synthesis => "S0-182",
            Self::Farewell => "S0-184",
        }
    }
}

impl Area {
    /// The conducts under this heading.
    pub fn conducts(self) -> impl Iterator<Item = Conduct> {
        Conduct::ALL.iter().copied().filter(move |conduct| conduct.area() == self)
    }
}

impl Conduct {
    /// The heading that it stands under.
    pub fn area(self) -> Area {
        match self {
            Self::Intuition
            | Self::Imagination
            | Self::Creativity
            | Self::Modulation
            | Self::Relating
            | Self::Convening
            | Self::LearningOthers
            | Self::TimelyGuidance
            | Self::Referring => Area::Capacities,
            Self::GroundRulesHarmful | Self::GroundRulesBasic | Self::GroundRulesAdvanced => Area::GroundRules,
            Self::ParticipationHarmful | Self::ParticipationBasic | Self::ParticipationAdvanced => Area::Participation,
            Self::EmpathyHarmful | Self::EmpathyBasic | Self::EmpathyAdvanced => Area::Empathy,
            Self::ProblemSolvingHarmful | Self::ProblemSolvingBasic | Self::ProblemSolvingAdvanced => {
                Area::ProblemSolving
            }
            Self::AttendanceHarmful | Self::AttendanceBasic | Self::AttendanceAdvanced => Area::Attendance,
            Self::TimeHarmful | Self::TimeBasic | Self::TimeAdvanced => Area::Time,
            Self::ConfidentialityHarmful | Self::ConfidentialityBasic | Self::ConfidentialityAdvanced => {
                Area::Confidentiality
            }
        }
    }

    /// Its kind; nothing for a capacity of the source, which is there or grows.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Intuition
            | Self::Imagination
            | Self::Creativity
            | Self::Modulation
            | Self::Relating
            | Self::Convening
            | Self::LearningOthers
            | Self::TimelyGuidance
            | Self::Referring => None,
            Self::GroundRulesHarmful
            | Self::ParticipationHarmful
            | Self::EmpathyHarmful
            | Self::ProblemSolvingHarmful
            | Self::AttendanceHarmful
            | Self::TimeHarmful
            | Self::ConfidentialityHarmful => Some(Kind::Harmful),
            Self::GroundRulesBasic
            | Self::ParticipationBasic
            | Self::EmpathyBasic
            | Self::ProblemSolvingBasic
            | Self::AttendanceBasic
            | Self::TimeBasic
            | Self::ConfidentialityBasic => Some(Kind::Basic),
            Self::GroundRulesAdvanced
            | Self::ParticipationAdvanced
            | Self::EmpathyAdvanced
            | Self::ProblemSolvingAdvanced
            | Self::AttendanceAdvanced
            | Self::TimeAdvanced
            | Self::ConfidentialityAdvanced => Some(Kind::Advanced),
        }
    }
}

/// What one of two saw that helped in an encounter. Shown to the other one only when both have looked (S0-205, S0-235).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// The encounter.
    pub encounter: EncounterId,
    /// Who looked.
    pub person: PersonId,
    /// What helped, each once.
    pub helped: Vec<Helped>,
    /// When.
    pub at: Instant,
}

/// What one of two who led together saw of the other's conduct in one encounter. Only these two read it, and either may
/// take it away (S0-233, S0-235).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// The encounter.
    pub encounter: EncounterId,
    /// Who wrote.
    pub by: PersonId,
    /// Of whom.
    pub about: PersonId,
    /// What was seen, each once.
    pub seen: Vec<Conduct>,
    /// When.
    pub at: Instant,
}
