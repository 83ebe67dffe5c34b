//! The first encounter: how the group wants to work, what people hope for, what it wants to talk about.

pub(super) mod expectations;
mod topics;

pub use expectations::collected;
pub use topics::{candidates, list_version, usual_places};

use super::plan::running;
use super::{Ask, Outcome, Refusal};
use crate::expectation::Reach;
use crate::fact::Fact;
use crate::group::Agreement;
use crate::id::{ExpectationId, RoundId, SeatId, TopicId};
use crate::leaf::Leaf;
use crate::policy::Action;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Topics that one edition may have on its list.
pub const MOST_TOPICS: usize = 60;
/// Expectations that may be noted for one seat.
pub const MOST_OF_A_SEAT: usize = 20;

/// Wishes about what the first encounter settles (S0-160 to S0-166).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstCommand {
    /// A new version of what the group agreed on, one agreement a line.
    Agree {
        /// The agreements.
        text: Words<2000>,
    },
    /// What someone hopes for, as it was said in the group.
    Say {
        /// The expectation that is made.
        expectation: ExpectationId,
        /// Whose it is.
        seat: SeatId,
        /// What was said.
        text: Words<400>,
        /// What the group can do with it.
        reach: Reach,
    },
    /// Someone did not want to say anything, which is an answer too.
    SayNothing {
        /// The expectation that is made, blank.
        expectation: ExpectationId,
        /// Whose it is.
        seat: SeatId,
    },
    /// An expectation in other words, or looked at again.
    Reword {
        /// The expectation.
        expectation: ExpectationId,
        /// What was said.
        text: Words<400>,
        /// What the group can do with it.
        reach: Reach,
    },
    /// What the group can do with an expectation (S0-162).
    Classify {
        /// The expectation.
        expectation: ExpectationId,
        /// What it can.
        reach: Reach,
    },
    /// An expectation is taken back.
    TakeBack {
        /// The expectation.
        expectation: ExpectationId,
    },
    /// A topic for the list; nobody's name is tied to it.
    Propose {
        /// The topic that is made.
        topic: TopicId,
        /// Its title.
        title: Line<120>,
    },
    /// A topic in other words.
    Rename {
        /// The topic.
        topic: TopicId,
        /// Its title.
        title: Line<120>,
    },
    /// The group lets a topic go.
    Drop {
        /// The topic.
        topic: TopicId,
    },
    /// The group takes a topic up again that it had let go.
    TakeUp {
        /// The topic.
        topic: TopicId,
    },
    /// Two topics become one.
    Merge {
        /// The one that stays.
        keep: TopicId,
        /// The one that goes into it.
        gone: TopicId,
        /// The title of both.
        title: Line<120>,
    },
    /// A round of voting is closed.
    Vote {
        /// The round that is made.
        round: RoundId,
        /// How it was held, never both ways at once.
        ballots: Ballots,
    },
    /// Everybody may vote from their own page, until the round closes.
    OpenPhones {
        /// The round that is made.
        round: RoundId,
    },
    /// The round by phones closes: its ballots are counted, and then they are gone.
    ClosePhones,
    /// The order that the group settles on, ties broken by the group: these are agreed, in this order.
    Settle {
        /// The topics, the first one first.
        order: Vec<TopicId>,
    },
}

/// The votes of a round that is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballots {
    /// Show of hands, counted in the room: one hand a person and topic.
    Hands {
        /// People who vote.
        voters: u32,
        /// Hands for each topic.
        totals: Vec<(TopicId, u32)>,
    },
}

impl FirstCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Agree { .. } => Action::ChangeAgreement,
            Self::Say { .. }
            | Self::SayNothing { .. }
            | Self::Reword { .. }
            | Self::Classify { .. }
            | Self::TakeBack { .. } => Action::ChangeExpectations,
            Self::Propose { .. }
            | Self::Rename { .. }
            | Self::Drop { .. }
            | Self::TakeUp { .. }
            | Self::Merge { .. }
            | Self::Vote { .. }
            | Self::OpenPhones { .. }
            | Self::ClosePhones
            | Self::Settle { .. } => Action::ChangeTopics,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Agree { .. } => "first.agree",
            Self::Say { .. } => "first.say",
            Self::SayNothing { .. } => "first.say_nothing",
            Self::Reword { .. } => "first.reword",
            Self::Classify { .. } => "first.classify",
            Self::TakeBack { .. } => "first.take_back",
            Self::Propose { .. } => "first.propose",
            Self::Rename { .. } => "first.rename",
            Self::Drop { .. } => "first.drop",
            Self::TakeUp { .. } => "first.take_up",
            Self::Merge { .. } => "first.merge",
            Self::Vote { .. } => "first.vote",
            Self::OpenPhones { .. } => "first.open_phones",
            Self::ClosePhones => "first.close_phones",
            Self::Settle { .. } => "first.settle",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &FirstCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    running(group)?;
    match what {
        FirstCommand::Agree { text } => agree(ask, text),
        FirstCommand::Say { expectation, seat, text, reach } => {
            expectations::not_theirs(ask, *seat)?;
            expectations::say(group, *seat, (*expectation, text, *reach))
        }
        FirstCommand::SayNothing { expectation, seat } => expectations::say_nothing(group, *expectation, *seat),
        FirstCommand::Reword { expectation, text, reach } => {
            expectations::not_written_by_them(ask, *expectation)?;
            expectations::reword(ask, group, *expectation, (text, *reach))
        }
        FirstCommand::Classify { expectation, reach } => expectations::classify(ask, group, *expectation, *reach),
        FirstCommand::TakeBack { expectation } => {
            expectations::not_written_by_them(ask, *expectation)?;
            expectations::take_back(group, *expectation)
        }
        FirstCommand::Propose { topic, title } => topics::propose(ask, group, *topic, title),
        FirstCommand::Rename { topic, title } => topics::rename(ask, group, *topic, title),
        FirstCommand::Drop { topic } => {
            topics::no_phones(ask)?;
            topics::drop_topic(group, *topic)
        }
        FirstCommand::TakeUp { topic } => topics::take_up(group, *topic),
        FirstCommand::Merge { keep, gone, title } => {
            topics::no_phones(ask)?;
            topics::merge(group, (*keep, *gone), title)
        }
        FirstCommand::Vote { round, ballots } => topics::vote(ask, group, *round, ballots),
        FirstCommand::OpenPhones { round } => topics::open_phones(ask, group, *round),
        FirstCommand::ClosePhones => topics::close_phones(ask, group),
        FirstCommand::Settle { order } => {
            topics::no_phones(ask)?;
            topics::settle(ask, group, order)
        }
    }
}

/// Each change is a version of its own; the earlier ones stay readable (S0-160).
fn agree(ask: Ask<'_>, text: &Words<2000>) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    let before = group.agreement.as_ref();
    let current = before.map_or(0, |agreement| agreement.version);
    ask.expects(current)?;
    let text = Leaf::new(text.as_str());
    if before.is_some_and(|agreement| agreement.text.says(&text)) {
        return Ok(Outcome::default().at(current));
    }
    let version = current + 1;
    let agreement = Agreement { edition: group.edition.id, version, text, agreed_at: ask.at() };
    Ok(Outcome::of(vec![Fact::Agreement(agreement)]).at(version))
}
