//! The line of moments that an encounter usually follows. Whoever conducts may change it while it runs (`S0-108`).

use super::Basis;
use crate::code::codes;
use crate::wording::Wording;

codes! {
    /// What an encounter is for in the plan of its edition.
    EncounterKind {
        /// The first: the agreement, what each person hopes for, the topics (`S0-159` to `S0-165`).
        Initial = "initial",
        /// One of the agreed topics.
        Topic = "topic",
        /// Kept free to extend a topic or take one that emerges (`S0-168`).
        Reserve = "reserve",
        /// The farewell, made from what was learnt (`S0-191`).
        Closing = "closing",
        /// Cases are presented.
        Cases = "cases",
        /// Whatever the group wants.
        Free = "free",
    }
}

codes! {
    /// What happens in a moment.
    MomentKind {
        /// The rite that a group begins with (`S0-140`); another one ends it (`S0-141`).
        Rite = "rite",
        /// The participants acknowledge one another: quick, active, pleasant (`S0-171`, `S0-172`).
        Recognition = "recognition",
        /// The frame of work that all agree on (`S0-160`).
        Agreement = "agreement",
        /// What each person hopes for, and what can be reached here (`S0-161`, `S0-162`).
        Expectations = "expectations",
        /// The topics are chosen and ranked by all (`S0-165`, `S0-166`).
        TopicChoice = "topic_choice",
        /// A song, a poem, a story that opens the topic (`S0-174`).
        Material = "material",
        /// The conversation.
        Conversation = "conversation",
        /// What was said is gathered and what was learnt is written (`S0-182`, `S0-183`).
        Synthesis = "synthesis",
        /// All that was learnt in the edition (`S0-191`, `S0-193`).
        Harvest = "harvest",
        /// The farewell rite (`S0-184`).
        Farewell = "farewell",
        /// The group comes together: who has a case?
        Opening = "opening",
        /// What became of a case presented earlier.
        FollowUp = "follow_up",
        /// A care relation is presented, without notes (`S3-043`).
        Presentation = "presentation",
        /// Questions of fact.
        Questions = "questions",
        /// The group discusses freely (`S3-048`).
        Reflection = "reflection",
        /// Whoever presented comes back with a word.
        Return = "return",
        /// The end.
        Closing = "closing",
    }
}

/// One moment of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What happens.
    pub kind: MomentKind,
    /// How long, in minutes.
    pub minutes: u16,
    /// Repeated for each case of the encounter, together with its neighbours that are.
    pub per_case: bool,
    /// Whoever presented listens and doesn't speak.
    pub presenter_withdrawn: bool,
    /// The frame's own name for it; otherwise that of its kind.
    pub title: Option<Wording>,
}

/// The usual moments of an encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// In order; those per case written once.
    pub moments: Vec<Moment>,
    /// How many cases it is laid out for; 0 where there are none.
    pub cases: u8,
    /// Where it comes from.
    pub basis: Basis,
}

impl Script {
    /// The moments in order, with those per case repeated for so many cases.
    pub fn for_cases(&self, cases: u8) -> Vec<&Moment> {
        let mut line = Vec::new();
        for group in self.moments.chunk_by(|one, next| one.per_case == next.per_case) {
            let times = if group.first().is_some_and(|moment| moment.per_case) { cases } else { 1 };
            for _ in 0..times {
                line.extend(group);
            }
        }
        line
    }

    /// The moments in order, for as many cases as the script is laid out for.
    pub fn line(&self) -> Vec<&Moment> {
        self.for_cases(self.cases)
    }

    /// How long it takes with so many cases, in minutes.
    pub fn minutes_for(&self, cases: u8) -> u32 {
        self.for_cases(cases).iter().map(|moment| u32::from(moment.minutes)).sum()
    }

    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.minutes_for(self.cases)
    }
}
