//! Cases: who has one, which the group hears today, and what little of it is kept (`S3-043`). No wish here carries what
//! was told.

mod after;
mod evening;

use super::{Actor, Ask, EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::case::{AreaTag, Case, OtherSide, WORD};
use crate::debrief::Difficulty;
use crate::id::{CaseId, FollowUpId, MomentId, SeatId};
use crate::policy::Action;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Cases that one edition may have.
pub const MOST_CASES: usize = 400;
/// Cases of one encounter, those of another day left out.
pub const MOST_OF_AN_ENCOUNTER: usize = 12;
/// Words on what became of one case.
pub const MOST_WORDS: usize = 20;

/// Wishes about the cases of an encounter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseCommand {
    /// Somebody has a case with them. Of an encounter that is over: somebody presented one there.
    Offer {
        /// The case that is made.
        case: CaseId,
        /// Who presents it (C.6-16).
        presenter: SeatId,
    },
    /// The group hears it today.
    Choose {
        /// Which.
        case: CaseId,
    },
    /// Not today after all.
    LeaveForAnotherDay {
        /// Which.
        case: CaseId,
    },
    /// The time is shared equally among the cases of today; turns without a case go.
    ShareTime,
    /// Whoever presents listens in this moment.
    PresenterListens {
        /// Which.
        moment: MomentId,
    },
    /// Whoever presents speaks in it like everybody.
    PresenterSpeaks {
        /// Which.
        moment: MomentId,
    },
    /// It was presented, though no clock said so.
    WasPresented {
        /// Which.
        case: CaseId,
    },
    /// Its card, by the word of whoever presented it.
    Card {
        /// Which.
        case: CaseId,
        /// What it is about.
        area: Option<AreaTag>,
        /// Who is on the other side.
        other_side: Option<OtherSide>,
    },
    /// The group asked what became of it.
    FollowUp {
        /// Which.
        case: CaseId,
        /// The word that is made.
        follow_up: FollowUpId,
        /// In the words of whoever presented it; none when nothing is to stay written.
        word: Option<Line<WORD>>,
    },
    /// The group asks once more.
    AskAgain {
        /// Which.
        case: CaseId,
    },
    /// A word is taken back.
    TakeBackWord {
        /// Of which case.
        case: CaseId,
        /// Which word.
        follow_up: FollowUpId,
    },
    /// Nothing of it changes any more.
    Seal {
        /// Which.
        case: CaseId,
    },
    /// Whoever presented it takes it back, by the hand of the coordination.
    Withdraw {
        /// Which.
        case: CaseId,
    },
    /// The same through their own page.
    WithdrawOwn {
        /// Which.
        case: CaseId,
    },
    /// What the coordination saw of the group, and whether the leaders talked it over.
    Review {
        /// What was ticked.
        difficulties: Vec<Difficulty>,
        /// How long they talked, outside of the encounter.
        minutes: Option<u16>,
    },
}

impl CaseCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Offer { .. }
            | Self::Choose { .. }
            | Self::LeaveForAnotherDay { .. }
            | Self::ShareTime
            | Self::PresenterListens { .. }
            | Self::PresenterSpeaks { .. }
            | Self::WasPresented { .. }
            | Self::Card { .. }
            | Self::FollowUp { .. }
            | Self::AskAgain { .. }
            | Self::TakeBackWord { .. }
            | Self::Seal { .. }
            | Self::Withdraw { .. } => Action::ChangeCases,
            Self::WithdrawOwn { .. } => Action::KeepOwnCases,
            Self::Review { .. } => Action::ReviewEncounter,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Offer { .. } => "case.offer",
            Self::Choose { .. } => "case.choose",
            Self::LeaveForAnotherDay { .. } => "case.leave_for_another_day",
            Self::ShareTime => "case.share_time",
            Self::PresenterListens { .. } => "case.presenter_listens",
            Self::PresenterSpeaks { .. } => "case.presenter_speaks",
            Self::WasPresented { .. } => "case.was_presented",
            Self::Card { .. } => "case.card",
            Self::FollowUp { .. } => "case.follow_up",
            Self::AskAgain { .. } => "case.ask_again",
            Self::TakeBackWord { .. } => "case.take_back_word",
            Self::Seal { .. } => "case.seal",
            Self::Withdraw { .. } => "case.withdraw",
            Self::WithdrawOwn { .. } => "case.withdraw_own",
            Self::Review { .. } => "case.review",
        }
    }
}

/// The group, the encounter, and the cases of its edition.
#[derive(Clone, Copy, Debug)]
struct Evening<'a> {
    ask: Ask<'a>,
    group: &'a GroupSlice,
    of: &'a EncounterSlice,
    cases: &'a [Case],
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &CaseCommand) -> Result<Outcome, Refusal> {
    let (group, of) = (ask.group()?, ask.encounter()?);
    let evening = Evening { ask, group, of, cases: &ask.slice.cases.all };
    if let CaseCommand::Review { difficulties, minutes } = what {
        return after::review(evening, difficulties, *minutes);
    }
    if !group.frame.has_cases() {
        return Err(Reason::NoCasesHere.into());
    }
    match what {
        CaseCommand::Offer { case, presenter } => evening::offer(evening, *case, *presenter),
        CaseCommand::Choose { case } => evening::choose(evening, *case),
        CaseCommand::LeaveForAnotherDay { case } => evening::leave_for_another_day(evening, *case),
        CaseCommand::ShareTime => evening::share_time(evening),
        CaseCommand::PresenterListens { moment } => evening::withdrawal(evening, *moment, evening::Presenter::Listens),
        CaseCommand::PresenterSpeaks { moment } => evening::withdrawal(evening, *moment, evening::Presenter::Speaks),
        CaseCommand::WasPresented { case } => after::was_presented(evening, *case),
        CaseCommand::Card { case, area, other_side } => after::card(evening, *case, area.as_ref(), *other_side),
        CaseCommand::FollowUp { case, follow_up, word } => after::follow_up(evening, *case, *follow_up, word.as_ref()),
        CaseCommand::AskAgain { case } => after::ask_again(evening, *case),
        CaseCommand::TakeBackWord { case, follow_up } => after::take_back_word(evening, *case, *follow_up),
        CaseCommand::Seal { case } => after::seal(evening, *case),
        CaseCommand::Withdraw { case } => after::withdraw(evening, *case),
        CaseCommand::WithdrawOwn { case } => after::withdraw_own(evening, *case),
        CaseCommand::Review { difficulties, minutes } => after::review(evening, difficulties, *minutes),
    }
}

impl<'a> Evening<'a> {
    /// A case of this edition.
    fn case(self, id: CaseId) -> Result<&'a Case, Refusal> {
        self.cases.iter().find(|case| case.id == id).ok_or(Refusal::from(Reason::Unknown))
    }

    /// Whether whoever asks is the one who presented it, having come by their link.
    fn is_own(self, case: &Case) -> bool {
        match self.ask.command.actor {
            Actor::Holder { person, .. } => self.group.seat(case.presenter).is_some_and(|seat| {
                let merged = self.group.people.get(&seat.person).and_then(|entry| entry.merged_into);
                merged.unwrap_or(seat.person) == person
            }),
            Actor::Person(_) | Actor::Server | Actor::Invited { .. } => false,
        }
    }
}
