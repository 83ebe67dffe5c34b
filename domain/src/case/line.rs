//! The line of moments of an evening of cases: the frame's moments repeated for each case, and how the time is shared
//! among them. More cases than fit are said, never forbidden.

use crate::encounter::moment::{Moment, MomentState};
use crate::frame::Script;
use crate::id::CaseId;

/// Whether so many cases fit, at the usual pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Cases.
    pub cases: u32,
    /// Minutes that one of them usually takes.
    pub each: u32,
    /// Minutes of everything around them.
    pub around: u32,
    /// Minutes of the encounter.
    pub planned: u32,
}

impl Fit {
    /// Minutes that they need: 3 × 40 + 10 = 130.
    pub fn needed(&self) -> u32 {
        self.cases.saturating_mul(self.each).saturating_add(self.around)
    }

    /// Whether they need more than there is.
    pub fn is_too_much(&self) -> bool {
        self.needed() > self.planned
    }

    /// What each would have, shared equally; nothing without a case.
    pub fn shared(&self) -> Option<Per> {
        let left = self.planned.saturating_sub(self.around);
        (self.cases > 0).then(|| Per { whole: left / self.cases, rest: left % self.cases, of: self.cases })
    }
}

/// Minutes a case, exactly: 26 and 2 of 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Per {
    /// Whole minutes.
    pub whole: u32,
    /// What is left of the division.
    pub rest: u32,
    /// By how many it was divided.
    pub of: u32,
}

/// So many cases in an encounter of `planned` minutes, by its moments where it has some, or by the frame's script.
pub fn fit(moments: &[Moment], script: Option<&Script>, cases: u32, planned: u32) -> Fit {
    let counted = || moments.iter().filter(|moment| moment.state != MomentState::Skipped);
    let of_script = |per_case: bool| {
        let moments = script.into_iter().flat_map(|script| &script.moments);
        moments.filter(|moment| moment.per_case == per_case).map(|moment| u32::from(moment.minutes)).sum::<u32>()
    };
    let around = match moments.is_empty() {
        true => of_script(false),
        false => counted().filter(|moment| moment.turn == 0).map(|moment| moment.minutes + moment.extra).sum(),
    };
    let each = match of_script(true) {
        // A frame that says nothing of a case: the group's own first turn is its usual one.
        0 => counted().filter(|moment| moment.turn == 1).map(|moment| moment.minutes).sum(),
        usual => usual,
    };
    Fit { cases, each, around, planned }
}

/// Minutes in which whoever presents listens: 54 of an evening of two cases.
pub fn withdrawn_minutes(moments: &[Moment]) -> u32 {
    let withdrawn = |moment: &&Moment| moment.presenter_withdrawn && moment.state != MomentState::Skipped;
    moments.iter().filter(withdrawn).map(|moment| moment.minutes).sum()
}

/// The turns of a line, in order, each with its case if it has one, and whether it has begun.
pub fn turns(moments: &[Moment]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for moment in moments.iter().filter(|moment| moment.turn > 0) {
        match parts.iter_mut().find(|part| part.turn == moment.turn) {
            Some(part) => {
                part.begun |= moment.started_at.is_some();
                part.case = part.case.or(moment.case);
            }
            None => parts.push(Part { turn: moment.turn, case: moment.case, begun: moment.started_at.is_some() }),
        }
    }
    parts
}

/// The moments of one case, as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its number in the line, from 1.
    pub turn: u32,
    /// The case, once one was chosen for it.
    pub case: Option<CaseId>,
    /// Whether a moment of it has begun.
    pub begun: bool,
}

/// The moment in which whoever presented `case` listens, if they do now (C.6-15): one that runs, or one that is over
/// while the next one of their case has not begun.
pub fn listening(moments: &[Moment], case: CaseId) -> Option<&Moment> {
    if let Some(live) = moments.iter().find(|moment| moment.state.is_live()) {
        return Some(live).filter(|live| live.presenter_withdrawn && live.case == Some(case));
    }
    let own = || moments.iter().filter(|moment| moment.case == Some(case) && moment.state != MomentState::Skipped);
    let last = own().filter(|moment| moment.state == MomentState::Done).max_by_key(|moment| moment.ended_at)?;
    let goes_on = own().any(|moment| moment.position > last.position && moment.state == MomentState::Pending);
    Some(last).filter(|last| last.presenter_withdrawn && goes_on)
}

/// The moments of a turn, as the frame's script has them: kind, minutes, whether the presenter listens.
pub fn layout(script: &Script) -> impl Iterator<Item = &crate::frame::Moment> {
    script.moments.iter().filter(|moment| moment.per_case)
}

/// The time of an encounter shared equally among the turns that have a case and have not begun; turns without a case go.
/// What has begun and what lies around the cases keeps its minutes. Returns the changed moments, and those that go.
pub fn divided(moments: &[Moment], planned: u32) -> (Vec<Moment>, Vec<Moment>) {
    let parts = turns(moments);
    let movable: Vec<u32> =
        parts.iter().filter(|part| part.case.is_some() && !part.begun).map(|part| part.turn).collect();
    let empty: Vec<u32> =
        parts.iter().filter(|part| part.case.is_none() && !part.begun).map(|part| part.turn).collect();
    let is_of = |turns: &[u32], moment: &&Moment| turns.contains(&moment.turn);
    let gone: Vec<Moment> = moments.iter().filter(|moment| is_of(&empty, moment)).cloned().collect();
    let counts = |moment: &&Moment| moment.state != MomentState::Skipped;
    let fixed: u32 = moments
        .iter()
        .filter(counts)
        .filter(|moment| !is_of(&movable, moment) && !is_of(&empty, moment))
        .map(|moment| moment.minutes + moment.extra)
        .sum();
    let left = planned.saturating_sub(fixed);
    let shares = split(left, &vec![1; movable.len()]);
    let mut changed = Vec::new();
    for (turn, share) in movable.iter().zip(shares) {
        let own: Vec<&Moment> = moments.iter().filter(counts).filter(|moment| moment.turn == *turn).collect();
        let weights: Vec<u32> = own.iter().map(|moment| moment.minutes).collect();
        for (moment, minutes) in own.into_iter().zip(split(share, &weights)) {
            if moment.minutes != minutes {
                changed.push(Moment { minutes, version: moment.version + 1, ..moment.clone() });
            }
        }
    }
    (changed, gone)
}

/// `total` whole minutes in proportion to `weights`: none is lost, none is made up, and, where there are enough, everyone
/// has at least one. What is left over goes to those who are furthest below their share, the first of equals first.
fn split(total: u32, weights: &[u32]) -> Vec<u32> {
    let count = u32::try_from(weights.len()).unwrap_or(u32::MAX);
    if count == 0 {
        return Vec::new();
    }
    let least = u32::from(total >= count);
    let spare = u64::from(total - least * count);
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let weight = |n: usize| if sum == 0 { 1 } else { u64::from(weights[n]) };
    let sum = if sum == 0 { u64::from(count) } else { sum };
    // Measured against the whole, so that one that has its one minute already is not given another for it.
    let wanted = |n: usize| (u64::from(total) * weight(n)).saturating_sub(u64::from(least) * sum);
    let all: u64 = (0..weights.len()).map(wanted).sum();
    let part = |n: usize| if all == 0 { (spare, u64::from(count)) } else { (spare * wanted(n), all) };
    let mut shares: Vec<u32> =
        (0..weights.len()).map(|n| least + u32::try_from(part(n).0 / part(n).1).unwrap_or(0)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|n| std::cmp::Reverse(part(*n).0 % part(*n).1));
    let given: u32 = shares.iter().sum();
    for n in order.into_iter().cycle().take(usize::try_from(total - given).unwrap_or(0)) {
        shares[n] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn time_is_shared_in_whole_minutes() {
        assert_eq!(split(80, &[1, 1, 1]), [27, 27, 26]);
        assert_eq!(split(40, &[5, 5, 27, 3]), [5, 5, 27, 3], "what was in proportion stays");
        assert_eq!(split(26, &[5, 5, 27, 3]), [3, 3, 18, 2]);
        assert_eq!(split(80, &[5, 5, 27, 3]), [10, 10, 54, 6]);
        assert_eq!(split(2, &[5, 5, 27]), [0, 0, 2], "where it does not reach, most goes to the longest");
        assert_eq!(split(7, &[0, 0]), [4, 3]);
    }

    #[test]
    fn a_third_case_needs_130_minutes_and_would_have_26_and_two_thirds() {
        let fit = Fit { cases: 3, each: 40, around: 10, planned: 90 };
        assert_eq!((fit.needed(), fit.is_too_much()), (130, true));
        assert_eq!(fit.shared(), Some(Per { whole: 26, rest: 2, of: 3 }));
        assert!(!Fit { cases: 2, ..fit }.is_too_much());
    }

    proptest! {
        #[test]
        fn no_minute_is_lost_or_made_up(total in 0u32..600, weights in proptest::collection::vec(0u32..120, 1..12)) {
            let shares = split(total, &weights);
            prop_assert_eq!(shares.iter().sum::<u32>(), total);
            if total >= u32::try_from(weights.len()).unwrap() {
                prop_assert!(shares.iter().all(|share| *share > 0));
            }
        }

        #[test]
        fn equal_cases_differ_by_a_minute_at_most(total in 0u32..600, cases in 1usize..10) {
            let shares = split(total, &vec![1; cases]);
            prop_assert!(shares.iter().max().unwrap() - shares.iter().min().unwrap() <= 1);
        }

        #[test]
        fn who_has_more_to_do_never_has_less_time(total in 0u32..600, weights in proptest::collection::vec(1u32..120, 2..8)) {
            let shares = split(total, &weights);
            for (one, other) in (0..weights.len()).flat_map(|one| (0..weights.len()).map(move |other| (one, other))) {
                if weights[one] > weights[other] {
                    prop_assert!(shares[one] + 1 > shares[other], "{:?} {:?}", weights, shares);
                }
            }
        }
    }
}
