//! The plan of an edition: one initial encounter, the agreed topics, some in reserve, one closing (S0-165 to S0-168).

use crate::encounter::EncounterKind;

/// `1 + topics + 1` encounters do not fit into the planned ones (scenario 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoesNotFit {
    /// Encounters that are planned.
    pub planned: u32,
    /// Topics agreed on.
    pub topics: u32,
}

impl DoesNotFit {
    /// Encounters that the topics need: the initial one, one a topic, the closing one.
    pub fn needed(self) -> u32 {
        self.topics + 2
    }
}

/// Encounters left in reserve: planned − 1 − 1 − topics (C.6-5).
pub fn reserve(planned: u32, topics: u32) -> Result<u32, DoesNotFit> {
    planned.checked_sub(topics.saturating_add(2)).ok_or(DoesNotFit { planned, topics })
}

/// The kinds of the encounters in their order. The reserve is spread among the topics, the last of it
/// right before the closing, so that there is room both on the way and at the end.
pub fn lay_out(planned: u32, topics: u32) -> Result<Vec<EncounterKind>, DoesNotFit> {
    let reserve = reserve(planned, topics)?;
    let mut kinds = vec![EncounterKind::Initial];
    let mut placed = 0;
    for topic in 1..=topics {
        kinds.push(EncounterKind::Topic);
        let due = reserve * topic / topics;
        kinds.extend((placed..due).map(|_| EncounterKind::Reserve));
        placed = due;
    }
    kinds.extend((placed..reserve).map(|_| EncounterKind::Reserve));
    kinds.push(EncounterKind::Closing);
    Ok(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use EncounterKind::{Closing, Initial, Reserve, Topic};
    use proptest::prelude::*;

    #[test]
    fn ten_encounters_are_one_six_two_one() {
        let kinds = lay_out(10, 6).unwrap();
        assert_eq!(kinds, [Initial, Topic, Topic, Topic, Reserve, Topic, Topic, Topic, Reserve, Closing]);
    }

    #[test]
    fn reserve_is_what_the_topics_leave_and_nine_topics_do_not_fit_into_ten() {
        let reserves: Vec<_> = (4..=8).map(|topics| reserve(10, topics)).collect();
        assert_eq!(reserves, [Ok(4), Ok(3), Ok(2), Ok(1), Ok(0)]);
        let refused = reserve(10, 9).unwrap_err();
        assert_eq!((refused.topics, refused.needed(), refused.planned), (9, 11, 10), "1 + 9 + 1 = 11 > 10");
    }

    proptest! {
        #[test]
        fn a_plan_has_one_beginning_one_end_and_every_encounter(planned in 0u32..200, topics in 0u32..200) {
            match lay_out(planned, topics) {
                Ok(kinds) => {
                    prop_assert_eq!(kinds.len(), planned as usize);
                    prop_assert_eq!(kinds.iter().filter(|kind| **kind == Topic).count(), topics as usize);
                    prop_assert_eq!(kinds.first(), Some(&Initial));
                    prop_assert_eq!(kinds.last(), Some(&Closing));
                    prop_assert_eq!(kinds.iter().filter(|kind| matches!(kind, Initial | Closing)).count(), 2);
                }
                Err(refused) => prop_assert!(refused.needed() > planned),
            }
        }
    }
}
