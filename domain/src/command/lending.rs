//! A group lends phrases to other groups of its institution, by its own decision, and takes what others lend (S0-183).

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Day, day_of, is_plausible};
use crate::fact::Fact;
use crate::id::LearningId;
use crate::lending::{Borrowing, Credit, Loan};
use crate::policy::Action;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Phrases that one group has on loan at a time.
pub const MOST_LENT: usize = 60;

/// Wishes about phrases on loan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LendingCommand {
    /// The group decided to lend phrases.
    Lend {
        /// Which.
        phrases: BTreeSet<LearningId>,
        /// On which day it decided.
        decided_on: Day,
        /// Whether its name goes along.
        credit: Credit,
    },
    /// The group ends a loan; what others heard stays heard, what they would see is gone.
    End {
        /// The phrase.
        phrase: LearningId,
    },
    /// A group takes a phrase of another one into its round.
    Borrow {
        /// The phrase.
        phrase: LearningId,
    },
    /// It was taken by mistake.
    PutBack {
        /// The phrase.
        phrase: LearningId,
    },
}

impl LendingCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Lend { .. } | Self::End { .. } => Action::LendPhrases,
            Self::Borrow { .. } | Self::PutBack { .. } => Action::BorrowPhrases,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Lend { .. } => "lending.lend",
            Self::End { .. } => "lending.end",
            Self::Borrow { .. } => "lending.borrow",
            Self::PutBack { .. } => "lending.put_back",
        }
    }

    /// The phrase of another group that it names.
    pub fn borrowed(&self) -> Option<LearningId> {
        match self {
            Self::Borrow { phrase } | Self::PutBack { phrase } => Some(*phrase),
            Self::Lend { .. } | Self::End { .. } => None,
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &LendingCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    let loans = &ask.slice.loans;
    match what {
        LendingCommand::Lend { phrases, decided_on, credit } => lend(ask, group, phrases, (*decided_on, *credit)),
        LendingCommand::End { phrase } => {
            let loan = loans.own.iter().find(|loan| loan.learning == *phrase).ok_or(Reason::Unknown)?;
            if !loan.runs() {
                return Ok(Outcome::default());
            }
            Ok(Outcome::of(vec![Fact::Loan(Loan { ended_at: Some(ask.at()), ..loan.clone() })]))
        }
        LendingCommand::Borrow { phrase } => {
            let on_loan = loans.offered.as_ref().filter(|loan| loan.learning == *phrase && loan.runs());
            let loan = on_loan.filter(|loan| loan.group != group.group.id).ok_or(Reason::Unknown)?;
            let borrowing = Borrowing { learning: loan.learning, group: group.group.id, at: ask.at() };
            Ok(Outcome::of(vec![Fact::Borrowing(borrowing)]))
        }
        LendingCommand::PutBack { phrase } => {
            let loan = loans.offered.as_ref().filter(|loan| loan.learning == *phrase && loan.group != group.group.id);
            let loan = loan.ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::BorrowingGone(loan.learning, group.group.id)]))
        }
    }
}

fn lend(
    ask: Ask<'_>,
    group: &GroupSlice,
    phrases: &BTreeSet<LearningId>,
    (decided_on, credit): (Day, Credit),
) -> Result<Outcome, Refusal> {
    let zone = ask.zone(group.site.as_ref());
    if !is_plausible(decided_on) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("decided_on"));
    }
    if decided_on > day_of(ask.at(), zone) {
        return Err(Refusal::from(Reason::DayToCome).about("decided_on"));
    }
    if phrases.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("phrase"));
    }
    // A phrase that was taken back, or belongs to another group, can't be lent.
    if phrases.iter().any(|id| !group.learnings.iter().any(|one| one.id == *id && one.state.is_kept())) {
        return Err(Refusal::from(Reason::Unknown).about("phrase"));
    }
    let own = &ask.slice.loans.own;
    let others = own.iter().filter(|loan| loan.runs() && !phrases.contains(&loan.learning)).count();
    if others + phrases.len() > MOST_LENT {
        let most = i64::try_from(MOST_LENT).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::TooMany).about("phrase").counting("most", most));
    }
    let loan = |learning: &LearningId| {
        Fact::Loan(Loan {
            learning: *learning,
            group: group.group.id,
            decided_on,
            credit,
            lent_at: ask.at(),
            ended_at: None,
        })
    };
    Ok(Outcome::of(phrases.iter().map(loan).collect()))
}
