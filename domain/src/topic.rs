//! Topics: proposed by the group, prioritised by all, put on the road (S0-165, S0-166).

use crate::code::codes;
use crate::day::Instant;
use crate::id::{EditionId, RoundId, SeatId, TopicId};
use crate::words::{Line, folded};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Life of a topic (C.5).
    TopicState {
        /// Somebody proposed it.
        Proposed = "proposed",
        /// Came up while the group was on its road.
        Emergent = "emergent",
        /// The group wants it.
        Agreed = "agreed",
        /// It has an encounter.
        Scheduled = "scheduled",
        /// The group worked on it.
        Treated = "treated",
        /// The group let it go.
        Dropped = "dropped",
    }
    /// How a round of voting is held; never both ways at once.
    VoteWay {
        /// Show of hands: one total a topic, typed.
        Hands = "hands",
        /// From phones: one ballot per seat and topic until the round closes, then only totals.
        Phones = "phones",
    }
}

codes! {
    /// The topics that the source itself names to begin with (S0-177). Only they are counted by name: every other
    /// title is the group's own word.
    Seed {
        /// The stigma of illness.
        Stigma = "stigma",
        /// Health beyond illness.
        Health = "health",
        /// The idea of the good life.
        GoodLife = "good_life",
        /// What each one values.
        Values = "values",
        /// The part of the family.
        Family = "family",
    }
}

impl Seed {
    /// Its titles, as the page of topics offers them in either language.
    pub fn titles(self) -> [&'static str; 2] {
        match self {
            Self::Stigma => ["El estigma de la enfermedad", "The stigma of illness"],
            Self::Health => ["La salud más allá de la enfermedad", "Health beyond illness"],
            Self::GoodLife => ["La idea de la buena vida", "The idea of the good life"],
            Self::Values => ["Lo que cada quien valora en su vida", "What each one values in life"],
            Self::Family => ["El papel de la familia", "The part of the family"],
        }
    }

    /// The seed that a topic of this title grew from; nothing for the group's own words.
    pub fn of_title(title: &str) -> Option<Self> {
        let title = folded(title);
        Self::ALL.iter().copied().find(|seed| seed.titles().iter().any(|known| folded(known) == title))
    }
}

/// A subject that the group may work on. Nobody's name is tied to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// The edition.
    pub edition: EditionId,
    /// Title.
    pub title: Line<120>,
    /// Hands in the last round, if there was one.
    pub votes: Option<u32>,
    /// Place in the order that the group settled on, from 1.
    pub priority: Option<u32>,
    /// Where it is in its life.
    pub state: TopicState,
    /// When it was proposed.
    pub proposed_at: Instant,
    /// Counts the changes of this row.
    pub version: i64,
}

impl TopicState {
    /// Whether the topic counts as agreed (S0-165): wanted, on the road or worked on.
    pub fn is_agreed(self) -> bool {
        match self {
            Self::Agreed | Self::Scheduled | Self::Treated => true,
            Self::Proposed | Self::Emergent | Self::Dropped => false,
        }
    }
}

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// The edition.
    pub edition: EditionId,
    /// How it is held.
    pub way: VoteWay,
    /// People who could vote.
    pub voters: u32,
    /// When it was closed.
    pub closed_at: Instant,
}

/// A round by phones while it is open, with every ballot cast so far. When it closes only its totals stay.
#[derive(Clone, Debug, PartialEq)]
pub struct PhoneRound {
    /// Its id.
    pub id: RoundId,
    /// The edition; it has one open round at the most.
    pub edition: EditionId,
    /// When it was opened.
    pub opened_at: Instant,
    /// Who wants which topic. No page shows it to anybody but the voter.
    pub ballots: Vec<(SeatId, TopicId)>,
}

/// Totals of a round: hands typed, or ballots counted.
pub type Totals = BTreeMap<TopicId, u32>;

/// What a round can't be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundFault {
    /// More hands for a topic than people who vote.
    MoreHandsThanVoters(TopicId),
    /// Nobody votes.
    NoVoters,
}

/// Checks typed totals: one hand per person and topic.
pub fn hands(voters: u32, totals: &Totals) -> Result<(), RoundFault> {
    if voters == 0 {
        return Err(RoundFault::NoVoters);
    }
    totals
        .iter()
        .find(|(_, hands)| **hands > voters)
        .map_or(Ok(()), |(topic, _)| Err(RoundFault::MoreHandsThanVoters(*topic)))
}

/// Counts ballots from phones: one vote per seat and topic, however often it was sent.
pub fn ballots(cast: &[(SeatId, TopicId)]) -> Totals {
    let unique: std::collections::BTreeSet<_> = cast.iter().collect();
    unique.into_iter().fold(Totals::new(), |mut totals, (_, topic)| {
        *totals.entry(*topic).or_default() += 1;
        totals
    })
}

/// Topics in the order of their votes, those with as many votes side by side: a tie is the group's to break.
pub fn ranking(totals: &Totals) -> Vec<(u32, Vec<TopicId>)> {
    let mut by_votes: BTreeMap<u32, Vec<TopicId>> = BTreeMap::new();
    for (topic, votes) in totals {
        by_votes.entry(*votes).or_default().push(*topic);
    }
    by_votes.into_iter().rev().collect()
}

/// The ties that matter: several topics with as many votes, not all of which fit into the first `places`.
pub fn open_ties(totals: &Totals, places: usize) -> Vec<Vec<TopicId>> {
    let mut before = 0;
    let mut ties = Vec::new();
    for (_, topics) in ranking(totals) {
        if topics.len() > 1 && before < places && before + topics.len() > places {
            ties.push(topics.clone());
        }
        before += topics.len();
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Key;

    fn totals(votes: &[u32]) -> Totals {
        votes.iter().enumerate().map(|(n, votes)| (TopicId::of(n as i64 + 1), *votes)).collect()
    }

    #[test]
    fn with_22_voters_and_9_proposals_no_topic_has_more_than_22_hands() {
        let votes = totals(&[22, 20, 18, 15, 15, 12, 9, 9, 4]);
        assert_eq!(hands(22, &votes), Ok(()));
        assert_eq!(hands(21, &votes), Err(RoundFault::MoreHandsThanVoters(TopicId::of(1))));
        assert_eq!(hands(0, &votes), Err(RoundFault::NoVoters));
    }

    #[test]
    fn a_tie_at_the_edge_is_left_to_the_group() {
        assert_eq!(open_ties(&totals(&[22, 20, 18, 15, 15, 12, 9, 9, 4]), 6), Vec::<Vec<TopicId>>::new());
        assert_eq!(open_ties(&totals(&[22, 20, 18, 15, 14, 9, 9, 4]), 6), vec![vec![TopicId::of(6), TopicId::of(7)]]);
    }

    #[test]
    fn a_vote_sent_twice_from_a_phone_counts_once() {
        let (seat, topic) = (SeatId::of(1), TopicId::of(7));
        assert_eq!(ballots(&[(seat, topic), (seat, topic), (SeatId::of(2), topic)]), Totals::from([(topic, 2)]));
    }
}
