//! What somebody does on their own page, having come by their link: one seat, and only with what is theirs.

use super::creation::{self, Made};
use super::first::{candidates, expectations};
use super::remind::Yes;
use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal, circle, remind};
use crate::appraisal::Grade;
use crate::creation::Receipt;
use crate::expectation::{Expectation, Reach};
use crate::fact::Fact;
use crate::id::{CalendarId, EncounterId, ExpectationId, TopicId};
use crate::link::{Answer, Coming, Link, TokenHash};
use crate::policy::Action;
use crate::reminder::Channel;
use crate::seat::Seat;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Wishes of whoever came by a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnCommand {
    /// They came in: from the first time on only they write their expectations.
    Enter,
    /// Whether they come to an encounter; the last word counts.
    Answer {
        /// The encounter.
        encounter: EncounterId,
        /// What they say.
        coming: Coming,
    },
    /// Their secret vote, in place of the one that they cast before.
    Vote {
        /// The topics that they want, each once.
        topics: Vec<TopicId>,
    },
    /// Something that they hope for.
    Say {
        /// The expectation that is made.
        expectation: ExpectationId,
        /// In their words.
        text: Words<400>,
    },
    /// One of theirs in other words.
    Reword {
        /// Which.
        expectation: ExpectationId,
        /// In their words.
        text: Words<400>,
    },
    /// One of theirs is taken back.
    TakeBack {
        /// Which.
        expectation: ExpectationId,
    },
    /// Their yes to reminders.
    Agree(Yes),
    /// Their no to all of them.
    NoReminders,
    /// A calendar to subscribe to, in place of the one before.
    Calendar {
        /// Its id.
        calendar: CalendarId,
        /// The hash of its secret.
        token: TokenHash,
    },
    /// Their calendar ends.
    NoCalendar,
    /// They ask to be forgotten; the coordination does it.
    AskErasure,
    /// They thought better of it.
    Stay,
    /// Something that they made for the closing (S0-192).
    HandIn(Made),
    /// They take back what they made, with its receipt.
    TakeBackCreation(Receipt),
    /// They ask the coordination for a call; why is nobody's to ask.
    AskForCall,
    /// They don't need it any more.
    NoCall,
    /// What they answer in an open round, in place of what they answered before.
    Appraise {
        /// The questionnaire.
        questionnaire: Line<40>,
        /// Items and how much; what is left out is not answered.
        answers: Vec<(Line<40>, Grade)>,
    },
    /// What they would take along and what they would leave, in two lines.
    Part {
        /// «¿Qué me llevaría?»
        takes: Option<Words<280>>,
        /// «¿Qué dejaría?»
        leaves: Option<Words<280>>,
        /// Whether the group may read them, without a name.
        shared: bool,
    },
}

impl OwnCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Enter => Action::SeeOwnData,
            Self::Answer { .. } => Action::AnswerComing,
            Self::Vote { .. } => Action::CastVote,
            Self::Say { .. } | Self::Reword { .. } | Self::TakeBack { .. } => Action::KeepOwnExpectations,
            Self::Agree(_) | Self::NoReminders | Self::Calendar { .. } | Self::NoCalendar => Action::KeepOwnReminders,
            Self::AskErasure | Self::Stay => Action::AskErasure,
            Self::HandIn(_) | Self::TakeBackCreation(_) => Action::HandInOwnCreation,
            Self::AskForCall | Self::NoCall => Action::AskForCall,
            Self::Appraise { .. } | Self::Part { .. } => Action::KeepOwnAppraisal,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Enter => "own.enter",
            Self::Answer { .. } => "own.answer",
            Self::Vote { .. } => "own.vote",
            Self::Say { .. } => "own.say",
            Self::Reword { .. } => "own.reword",
            Self::TakeBack { .. } => "own.take_back",
            Self::Agree(_) => "own.agree",
            Self::NoReminders => "own.no_reminders",
            Self::Calendar { .. } => "own.calendar",
            Self::NoCalendar => "own.no_calendar",
            Self::AskErasure => "own.ask_erasure",
            Self::Stay => "own.stay",
            // As those of a creation that the coordination hands in: the journal does not tell by which door it came.
            Self::HandIn(_) => creation::HAND_IN,
            Self::TakeBackCreation(_) => creation::TAKE_BACK,
            Self::AskForCall => "own.ask_for_call",
            Self::NoCall => "own.no_call",
            Self::Appraise { .. } => "own.appraise",
            Self::Part { .. } => "own.part",
        }
    }

    /// Whether the journal leaves out who did it: a vote is secret, even that one voted, and so is who made what.
    pub fn hides_actor(&self) -> bool {
        match self {
            Self::Vote { .. } | Self::HandIn(_) | Self::TakeBackCreation(_) => true,
            Self::Appraise { .. } | Self::Part { .. } => true,
            Self::Enter
            | Self::Answer { .. }
            | Self::Say { .. }
            | Self::Reword { .. }
            | Self::TakeBack { .. }
            | Self::Agree(_)
            | Self::NoReminders
            | Self::Calendar { .. }
            | Self::NoCalendar
            | Self::AskErasure
            | Self::Stay
            | Self::AskForCall
            | Self::NoCall => false,
        }
    }

    /// The receipt that it brings to take a creation back.
    pub fn taken_back(&self) -> Option<&Receipt> {
        match self {
            Self::TakeBackCreation(receipt) => Some(receipt),
            Self::Enter
            | Self::Answer { .. }
            | Self::Vote { .. }
            | Self::Say { .. }
            | Self::Reword { .. }
            | Self::TakeBack { .. }
            | Self::AskErasure
            | Self::Stay
            | Self::HandIn(_)
            | Self::Agree(_)
            | Self::NoReminders
            | Self::Calendar { .. }
            | Self::NoCalendar
            | Self::AskForCall
            | Self::NoCall
            | Self::Appraise { .. }
            | Self::Part { .. } => None,
        }
    }

    /// Whether it is theirs at any moment, also while they listen to what the group makes of their case (C.6-15): to
    /// come in, and what the law gives them.
    pub fn is_a_right(&self) -> bool {
        match self {
            Self::Enter | Self::AskErasure | Self::Stay | Self::NoReminders | Self::NoCalendar => true,
            Self::Answer { .. }
            | Self::Vote { .. }
            | Self::Say { .. }
            | Self::Reword { .. }
            | Self::TakeBack { .. }
            | Self::Agree(_)
            | Self::Calendar { .. }
            | Self::HandIn(_)
            | Self::TakeBackCreation(_)
            | Self::AskForCall
            | Self::NoCall
            | Self::Appraise { .. }
            | Self::Part { .. } => false,
        }
    }

    /// Whether it is about rounds of answers and closing lines.
    pub fn is_of_appraisals(&self) -> bool {
        matches!(self, Self::Appraise { .. } | Self::Part { .. })
    }

    /// Whether it is about what is made for the closing.
    pub fn is_of_creations(&self) -> bool {
        matches!(self, Self::HandIn(_)) || self.taken_back().is_some()
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &OwnCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    let Actor::Holder { link, person } = ask.command.actor else { return Err(Reason::NoRight.into()) };
    match what {
        OwnCommand::Enter => {
            let held = ask.slice.links.iter().find(|held| held.id == link).ok_or(Reason::Unknown)?;
            let is_first = held.entered_at.is_none();
            let entered = Link { entered_at: Some(ask.at()), ..held.clone() };
            Ok(Outcome::of(is_first.then_some(Fact::Link(entered)).into_iter().collect()))
        }
        OwnCommand::Answer { encounter, coming } => answer(ask, group, *encounter, *coming),
        OwnCommand::Vote { topics } => vote(ask, group, topics),
        OwnCommand::Say { expectation, text } => {
            expectations::say(group, own_seat(ask, group)?.id, (*expectation, text, Reach::Unclassified))
        }
        OwnCommand::Reword { expectation, text } => {
            let before = own_expectation(ask, group, *expectation)?;
            // What the group can do with it was looked at in other words.
            expectations::reword(ask, group, before.id, (text, Reach::Unclassified))
        }
        OwnCommand::TakeBack { expectation } => {
            expectations::take_back(group, own_expectation(ask, group, *expectation)?.id)
        }
        OwnCommand::Agree(yes) => remind::agree_oneself(ask, group, own_seat(ask, group)?, yes),
        OwnCommand::NoReminders => {
            let seat = own_seat(ask, group)?;
            let stopped = Channel::ALL.iter().map(|channel| remind::stop(ask, group, seat.person, *channel));
            Ok(Outcome::of(stopped.flat_map(|outcome| outcome.facts).collect()))
        }
        OwnCommand::Calendar { calendar, token } => {
            Ok(remind::calendar(ask, (own_seat(ask, group)?.person, Some(link)), (*calendar, token)))
        }
        OwnCommand::NoCalendar => Ok(Outcome::of(vec![Fact::CalendarGone(person, Some(link))])),
        OwnCommand::AskErasure => Ok(Outcome::of(vec![Fact::ErasureWish(group.group.id, person, ask.at())])),
        OwnCommand::Stay => Ok(Outcome::of(vec![Fact::ErasureWishGone(Some(group.group.id), person)])),
        OwnCommand::HandIn(made) => creation::hand_in(ask, group, made),
        OwnCommand::TakeBackCreation(_) => creation::take_back(ask),
        // Where nobody coordinates for the house, nobody would see it.
        OwnCommand::AskForCall if !group.frame.professional.value => Err(Reason::Unknown.into()),
        OwnCommand::AskForCall => Ok(Outcome::of(vec![Fact::CallWish(group.group.id, person, ask.at())])),
        OwnCommand::NoCall => Ok(Outcome::of(vec![Fact::CallWishGone(Some(group.group.id), person)])),
        OwnCommand::Appraise { questionnaire, answers } => {
            circle::appraise(ask, group, own_seat(ask, group)?, (questionnaire, answers))
        }
        OwnCommand::Part { takes, leaves, shared } => {
            circle::part_with(ask, group, own_seat(ask, group)?, (takes.as_ref(), leaves.as_ref(), *shared))
        }
    }
}

/// The seat of whoever asks, in the latest edition.
fn own_seat<'a>(ask: Ask<'_>, group: &'a GroupSlice) -> Result<&'a Seat, Refusal> {
    match ask.command.actor {
        Actor::Holder { person, .. } => group.seat_of(person).ok_or(Reason::NoRight.into()),
        Actor::Person(_) | Actor::Server | Actor::Invited { .. } => Err(Reason::NoRight.into()),
    }
}

/// One's own, or none: that of somebody else is as unknown as none.
fn own_expectation<'a>(ask: Ask<'_>, group: &'a GroupSlice, id: ExpectationId) -> Result<&'a Expectation, Refusal> {
    let seat = own_seat(ask, group)?.id;
    let one = expectations::known(group, id)?;
    if one.seat == seat { Ok(one) } else { Err(Reason::Unknown.into()) }
}

fn answer(ask: Ask<'_>, group: &GroupSlice, encounter: EncounterId, coming: Coming) -> Result<Outcome, Refusal> {
    let seat = own_seat(ask, group)?.id;
    let one = group.encounter(encounter).ok_or(Reason::Unknown)?;
    if !one.state.is_ahead() {
        return Err(Reason::EncounterState.into());
    }
    Ok(Outcome::of(vec![Fact::Answer(Answer { encounter, seat, coming, answered_at: ask.at() })]))
}

fn vote(ask: Ask<'_>, group: &GroupSlice, topics: &[TopicId]) -> Result<Outcome, Refusal> {
    let seat = own_seat(ask, group)?.id;
    let round = ask.slice.phones.as_ref().ok_or(Reason::NoRound)?;
    let open = candidates(group);
    if let Some(gone) = topics.iter().find(|topic| open.iter().all(|one| one.id != **topic)) {
        return Err(Refusal { topic: Some(*gone), ..Reason::TopicState.into() });
    }
    let mut wanted = topics.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    Ok(Outcome::of(vec![Fact::Ballot(round.id, seat, wanted)]))
}
