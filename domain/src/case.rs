//! A case: a care relation that somebody presented because it was difficult for them (`S3-029`). What is kept of it is a
//! neutral card: a code name, an area, the other side. There is no field for what was told, and none for whoever was
//! told of (C.6-25, `S3-043`, `S3-057`).

mod line;
mod names;

pub use line::{Fit, Part, Per, divided, fit, layout, listening, turns, withdrawn_minutes};
pub use names::CodeName;

use crate::code::{codes, is_code};
use crate::day::Instant;
use crate::encounter::EncounterState;
use crate::encounter::moment::{Moment, MomentState};
use crate::frame::MomentKind;
use crate::id::{AreaId, CaseId, EditionId, EncounterId, FollowUpId, GroupId, SeatId};
use crate::leaf::{Circle, Leaf};
use crate::words::Line;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Characters of a word on what became of a case.
pub const WORD: usize = 140;

codes! {
    /// Life of a case (C.5). Erasing is for whoever asks to be forgotten; the count stays.
    CaseState {
        /// Somebody has it with them.
        Offered = "offered",
        /// The group hears it today.
        Chosen = "chosen",
        /// It was told.
        Presented = "presented",
        /// The group thought about it.
        Reflected = "reflected",
        /// Whoever presented came back with a word.
        Returned = "returned",
        /// The group asks next time what became of it.
        FollowUpDue = "follow_up_due",
        /// It was asked.
        FollowedUp = "followed_up",
        /// Nothing of it changes any more.
        Sealed = "sealed",
        /// Whoever presented took it back: nothing but the count stays.
        Withdrawn = "withdrawn",
    }
    /// Who is on the other side of the relation.
    OtherSide {
        /// Whoever consults (`S3-021`).
        Patient = "patient",
        /// A family.
        Family = "family",
        /// One's own team.
        Team = "team",
        /// An institution.
        Institution = "institution",
    }
}

/// A step that the life of a case does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchStep;

impl CaseState {
    /// The group hears it today.
    pub fn choose(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Offered => Ok(Self::Chosen),
            Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::FollowedUp
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// Not today after all.
    pub fn leave_for_another_day(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Chosen => Ok(Self::Offered),
            Self::Offered
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::FollowedUp
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// The state after a moment of this kind was over: forward only, whatever was left out or repeated.
    #[must_use]
    pub fn after(self, moment: MomentKind) -> Self {
        let reached = match moment {
            MomentKind::Presentation => Self::Presented,
            MomentKind::Reflection | MomentKind::Conversation => Self::Reflected,
            MomentKind::Return => Self::Returned,
            MomentKind::Rite
            | MomentKind::Recognition
            | MomentKind::Agreement
            | MomentKind::Expectations
            | MomentKind::TopicChoice
            | MomentKind::Material
            | MomentKind::Synthesis
            | MomentKind::Harvest
            | MomentKind::Farewell
            | MomentKind::Opening
            | MomentKind::FollowUp
            | MomentKind::Questions
            | MomentKind::Closing => return self,
        };
        match self {
            Self::Offered | Self::Chosen | Self::Presented | Self::Reflected if reached > self => reached,
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::FollowedUp
            | Self::Sealed
            | Self::Withdrawn => self,
        }
    }

    /// The state when its encounter closes: what was told is asked for next time, what was not waits for another day.
    #[must_use]
    pub fn at_closing(self) -> Self {
        match self {
            Self::Presented | Self::Reflected | Self::Returned => Self::FollowUpDue,
            Self::Chosen => Self::Offered,
            Self::Offered | Self::FollowUpDue | Self::FollowedUp | Self::Sealed | Self::Withdrawn => self,
        }
    }

    /// Its encounter was held, and it was presented there, though no clock said so.
    pub fn was_presented(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Offered => Ok(Self::FollowUpDue),
            Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::FollowedUp
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// The group asked what became of it.
    pub fn follow_up(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::FollowUpDue | Self::FollowedUp => Ok(Self::FollowedUp),
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// The group asks once more.
    pub fn ask_again(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::FollowedUp => Ok(Self::FollowUpDue),
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// Nothing of it changes any more.
    pub fn seal(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::FollowUpDue | Self::FollowedUp => Ok(Self::Sealed),
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::Sealed
            | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// Whoever presented takes it back: until it is sealed (C.6-16).
    pub fn withdraw(self) -> Result<Self, NoSuchStep> {
        match self {
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::FollowUpDue
            | Self::FollowedUp => Ok(Self::Withdrawn),
            Self::Sealed | Self::Withdrawn => Err(NoSuchStep),
        }
    }

    /// Whether its card can be written: after its evening, until it is sealed.
    pub fn takes_a_card(self) -> bool {
        match self {
            Self::FollowUpDue | Self::FollowedUp => true,
            Self::Offered
            | Self::Chosen
            | Self::Presented
            | Self::Reflected
            | Self::Returned
            | Self::Sealed
            | Self::Withdrawn => false,
        }
    }

    /// Whether the group sees it: not one that was taken back.
    pub fn is_kept(self) -> bool {
        self != Self::Withdrawn
    }
}

/// An area out of a taxonomy, or one that the institution added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum AreaTag {
    /// Of a file of `taxonomies/`: the file's code and the area's.
    Listed(String, String),
    /// Of the institution's own.
    Own(AreaId),
}

/// What stands before the id of an institution's own area.
const OWN: &str = "own";

impl AreaTag {
    /// Reads `navarra_2009/ethics` or `own/` and an id; nothing for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/')? {
            (OWN, id) => AreaId::parse(id).map(Self::Own),
            (taxonomy, area) if is_code(taxonomy) && is_code(area) => {
                Some(Self::Listed(taxonomy.to_owned(), area.to_owned()))
            }
            (_, _) => None,
        }
    }
}

impl fmt::Display for AreaTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(taxonomy, area) => write!(f, "{taxonomy}/{area}"),
            Self::Own(id) => write!(f, "{OWN}/{id}"),
        }
    }
}

/// The text is no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnArea;

impl fmt::Display for NotAnArea {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an area is the code of a taxonomy and the code of an area, with / between them")
    }
}

impl TryFrom<String> for AreaTag {
    type Error = NotAnArea;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or(NotAnArea)
    }
}

impl From<AreaTag> for String {
    fn from(tag: AreaTag) -> Self {
        tag.to_string()
    }
}

/// An area that an institution added to those of the taxonomies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnArea {
    /// Its id.
    pub id: AreaId,
    /// What it is called.
    pub name: Line<80>,
    /// Whether it is no longer offered; cards that name it keep it.
    pub retired: bool,
    /// Counts the changes of this row; a new one comes with 0.
    pub version: i64,
}

/// A case, as far as anything of it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The group.
    pub group: GroupId,
    /// The edition.
    pub edition: EditionId,
    /// The encounter for which it was offered, or in which it was presented.
    pub encounter: EncounterId,
    /// Exactly one person presents it (C.6-16).
    pub presenter: SeatId,
    /// A name that says nothing of anybody, unique in the edition.
    pub name: CodeName,
    /// What it is about, in a taxonomy's words.
    pub area: Option<AreaTag>,
    /// Who is on the other side.
    pub other_side: Option<OtherSide>,
    /// Where it is in its life.
    pub state: CaseState,
    /// When it was presented: it is counted from then on, also when it is taken back.
    pub presented_at: Option<Instant>,
    /// Counts the changes of this row.
    pub version: i64,
}

impl Case {
    /// The case after a moment of its was over at `at`; nothing when that changes nothing.
    pub fn after(&self, moment: MomentKind, at: Instant) -> Option<Self> {
        let state = self.state.after(moment);
        (state != self.state).then(|| Self {
            state,
            presented_at: self.presented_at.or(Some(at)),
            version: self.version + 1,
            ..self.clone()
        })
    }

    /// The case when it is taken back: what it was about goes.
    #[must_use]
    pub fn withdrawn(&self, state: CaseState) -> Self {
        Self { state, area: None, other_side: None, version: self.version + 1, ..self.clone() }
    }
}

/// What became of a case, in the words of whoever presented it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The case.
    pub case: CaseId,
    /// The word.
    pub word: Leaf<Circle>,
    /// When it was said.
    pub said_at: Instant,
}

/// What becomes of the cases of an encounter as moments of it are over, and, at the end, as it closes.
pub fn progress(cases: &[Case], over: &[Moment], at: Instant) -> Vec<Case> {
    let mut changed: Vec<Case> = Vec::new();
    for moment in over.iter().filter(|moment| moment.state == MomentState::Done) {
        let Some(id) = moment.case else { continue };
        let before = changed.iter().rev().chain(cases).find(|case| case.id == id);
        let Some(now) = before.and_then(|case| case.after(moment.kind, at)) else { continue };
        match changed.iter_mut().find(|case| case.id == id) {
            Some(known) => *known = Case { version: known.version, ..now },
            None => changed.push(now),
        }
    }
    changed
}

/// The cases of an encounter as it closes at `at`, after the moments that were still running are over.
pub fn at_closing(cases: &[Case], encounter: EncounterId, over: &[Moment], at: Instant) -> Vec<Case> {
    let told = progress(cases, over, at);
    cases
        .iter()
        .filter(|case| case.encounter == encounter)
        .filter_map(|before| {
            let now = told.iter().find(|case| case.id == before.id).unwrap_or(before);
            let state = now.state.at_closing();
            (state != before.state).then(|| Case { state, version: before.version + 1, ..now.clone() })
        })
        .collect()
}

/// Whether cases can be written down for an encounter in this state: before it, in it, and afterwards.
pub fn takes_cases(state: EncounterState) -> bool {
    !state.is_lost()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_case_goes_forward_and_never_back() {
        let kinds = [MomentKind::Presentation, MomentKind::Questions, MomentKind::Reflection, MomentKind::Return];
        let states: Vec<CaseState> = kinds
            .iter()
            .scan(CaseState::Chosen, |state, kind| {
                *state = state.after(*kind);
                Some(*state)
            })
            .collect();
        assert_eq!(
            states,
            [CaseState::Presented, CaseState::Presented, CaseState::Reflected, CaseState::Returned],
            "questions of fact change nothing"
        );
        assert_eq!(CaseState::Returned.after(MomentKind::Presentation), CaseState::Returned, "told once more");
        assert_eq!(CaseState::Returned.at_closing(), CaseState::FollowUpDue);
        assert_eq!(CaseState::Chosen.at_closing(), CaseState::Offered, "there was no time for it");
    }

    #[test]
    fn a_case_is_taken_back_until_it_is_sealed() {
        for state in CaseState::ALL {
            let taken = state.withdraw();
            match state {
                CaseState::Sealed | CaseState::Withdrawn => assert_eq!(taken, Err(NoSuchStep)),
                _ => assert_eq!(taken, Ok(CaseState::Withdrawn), "{}", state.code()),
            }
        }
        assert_eq!(CaseState::Returned.seal(), Err(NoSuchStep), "its evening is not over");
        assert_eq!(CaseState::FollowUpDue.seal(), Ok(CaseState::Sealed));
    }

    #[test]
    fn an_area_is_read_as_it_is_written() {
        for text in ["navarra_2009/ethics", "own/0000000000077"] {
            assert_eq!(AreaTag::parse(text).map(|tag| tag.to_string()).as_deref(), Some(text));
        }
        for text in ["", "ethics", "navarra_2009/", "Navarra/ethics", "own/uno", "a/b/c"] {
            assert_eq!(AreaTag::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_of_a_case_a_sealed_one_and_a_withdrawn_one_stay(steps in proptest::collection::vec(0u8..9, 0..40)) {
            let mut state = CaseState::Offered;
            for step in steps {
                let before = state;
                let next = match step {
                    0 => state.choose(),
                    1 => state.leave_for_another_day(),
                    2 => Ok(state.after(MomentKind::Presentation)),
                    3 => Ok(state.after(MomentKind::Return)),
                    4 => Ok(state.at_closing()),
                    5 => state.follow_up(),
                    6 => state.ask_again(),
                    7 => state.seal(),
                    _ => state.withdraw(),
                };
                state = next.unwrap_or(state);
                if [CaseState::Sealed, CaseState::Withdrawn].contains(&before) {
                    prop_assert_eq!(state, before);
                }
            }
        }
    }
}
