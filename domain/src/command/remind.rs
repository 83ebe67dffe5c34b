//! Reminders of a group: what it reminds of, who said yes to what, and calendars to subscribe to.
//!
//! Nobody is written to who did not say yes, to this channel and this purpose; a yes said aloud may be written down by
//! the coordination, with who did it. A no needs nothing but to be said.

use super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::id::{CalendarId, LinkId, PersonId, SeatId};
use crate::link::TokenHash;
use crate::policy::Action;
use crate::reminder::{CONSENT_TEXT, Channel, Consent, Contact, Lead, Purpose, Settings, is_address};
use crate::seat::Seat;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Wishes of the coordination about reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemindCommand {
    /// What the group reminds of.
    Settle {
        /// How long before.
        leads: Vec<Lead>,
        /// Whether changes are told.
        changes: bool,
    },
    /// Somebody said yes aloud, and it is written down.
    Record {
        /// Their seat.
        seat: SeatId,
        /// To what.
        yes: Yes,
    },
    /// Somebody said no: on the group's page, or by the way out that a message carries.
    Stop {
        /// Who.
        person: PersonId,
        /// To which channel.
        channel: Channel,
    },
}

/// What somebody says yes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Yes {
    /// How they want to be reached.
    pub channel: Channel,
    /// Where.
    pub address: Line<254>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// The language of the words, two letters.
    pub language: Line<2>,
}

/// A calendar to subscribe to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Its id.
    pub id: CalendarId,
    /// Whose.
    pub person: PersonId,
    /// The personal link that it ends with; none for somebody of the house.
    pub link: Option<LinkId>,
    /// When it was made.
    pub made_at: crate::day::Instant,
}

impl RemindCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Settle { .. } | Self::Record { .. } | Self::Stop { .. } => Action::KeepReminders,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Settle { .. } => "remind.settle",
            Self::Record { .. } => "remind.record",
            Self::Stop { .. } => "remind.stop",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &RemindCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        RemindCommand::Settle { leads, changes } => settle(ask, group, leads, *changes),
        RemindCommand::Record { seat, yes } => {
            let unknown = || Refusal::from(Reason::Unknown).about("reminder_seat");
            let seat = group.seat(*seat).filter(|seat| seat.counts_now()).ok_or_else(unknown)?;
            if group.is_vacated(seat) {
                return Err(Reason::SeatState.into());
            }
            agree(ask, group, seat.person, yes)
        }
        RemindCommand::Stop { person, channel } => Ok(stop(ask, group, *person, *channel)),
    }
}

fn settle(ask: Ask<'_>, group: &GroupSlice, leads: &[Lead], changes: bool) -> Result<Outcome, Refusal> {
    let before = &ask.slice.reminders.settings;
    ask.expects(before.version)?;
    let mut leads = leads.to_vec();
    leads.sort_unstable();
    leads.dedup();
    if leads.len() > Settings::MOST_LEADS {
        return Err(Refusal::from(Reason::TooMany).about("reminder_lead").counting("most", 2));
    }
    let version = before.version + 1;
    let settings = Settings { leads, changes, version };
    Ok(Outcome::of(vec![Fact::ReminderSettings(group.group.id, settings)]).at(version))
}

/// A yes of whoever holds a link.
pub(super) fn agree_oneself(ask: Ask<'_>, group: &GroupSlice, seat: &Seat, yes: &Yes) -> Result<Outcome, Refusal> {
    agree(ask, group, seat.person, yes)
}

/// A yes, and a no to what it no longer names.
fn agree(ask: Ask<'_>, group: &GroupSlice, person: PersonId, yes: &Yes) -> Result<Outcome, Refusal> {
    if !is_address(yes.channel, yes.address.as_str()) {
        return Err(Refusal::from(Reason::NotAMailAddress).about("reminder_mail"));
    }
    let mut purposes = yes.purposes.clone();
    purposes.sort_unstable();
    purposes.dedup();
    if purposes.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("reminder_purpose"));
    }
    let group = group.group.id;
    let before = held(ask, person, yes.channel).map_or(&[][..], |contact| contact.purposes.as_slice());
    let dropped = before.iter().filter(|one| !purposes.contains(one));
    let said = dropped.map(|one| (*one, false)).chain(purposes.iter().map(|one| (*one, true)));
    let mut facts: Vec<Fact> = said
        .map(|(purpose, given)| Fact::ReminderConsent(consent(ask, group, person, (yes.channel, purpose, given))))
        .collect();
    facts.push(Fact::ReminderContact(Contact {
        group,
        person,
        channel: yes.channel,
        address: yes.address.clone(),
        purposes,
        language: yes.language.clone(),
        agreed_at: ask.at(),
        text_version: text_version(),
        recorded_by: recorded_by(ask),
    }));
    Ok(Outcome::of(facts))
}

/// A no. Said twice, or to what nobody ever said yes to, it changes nothing.
pub(super) fn stop(ask: Ask<'_>, group: &GroupSlice, person: PersonId, channel: Channel) -> Outcome {
    let group = group.group.id;
    let Some(contact) = held(ask, person, channel) else { return Outcome::default() };
    let mut facts: Vec<Fact> = contact
        .purposes
        .iter()
        .map(|purpose| Fact::ReminderConsent(consent(ask, group, person, (channel, *purpose, false))))
        .collect();
    facts.push(Fact::ReminderContactGone(group, person, channel));
    Outcome::of(facts)
}

fn held<'a>(ask: Ask<'a>, person: PersonId, channel: Channel) -> Option<&'a Contact> {
    ask.slice.reminders.contacts.iter().find(|contact| contact.person == person && contact.channel == channel)
}

fn consent(
    ask: Ask<'_>,
    group: crate::id::GroupId,
    person: PersonId,
    (channel, purpose, given): (Channel, Purpose, bool),
) -> Consent {
    let (text_version, recorded_by) = (text_version(), recorded_by(ask));
    Consent { group, person, channel, purpose, given, text_version, at: ask.at(), recorded_by }
}

fn text_version() -> Line<20> {
    Line::kept(CONSENT_TEXT.to_owned())
}

/// Whoever holds a link, or a message with its way out, speaks for themselves.
fn recorded_by(ask: Ask<'_>) -> Option<PersonId> {
    match ask.command.actor {
        Actor::Person(person) => Some(person),
        Actor::Holder { .. } | Actor::Server | Actor::Invited { .. } => None,
    }
}

/// A calendar of somebody's, in place of the one that they had.
pub(super) fn calendar(
    ask: Ask<'_>,
    (person, link): (PersonId, Option<LinkId>),
    (id, token): (CalendarId, &TokenHash),
) -> Outcome {
    let calendar = Calendar { id, person, link, made_at: ask.at() };
    Outcome::of(vec![
        Fact::CalendarGone(person, link),
        Fact::Calendar(calendar),
        Fact::CalendarToken(id, token.clone()),
    ])
}
