//! Reminders: what is due to whom, decided without a clock and without a word of what a group is about.
//!
//! A reminder says when an encounter is, and nothing else: no topic, no name of a group, an institution or a person. It
//! goes only to somebody who said yes to that channel and that purpose, within the hours of the house, and once: its
//! [`Notice::key`] is the same however often it is asked for.

mod hours;

pub use hours::{Hours, NotASpan, Span};

use crate::code::codes;
use crate::day::{Day, Instant, TimeOfDay, instant_of};
use crate::encounter::{Encounter, EncounterState};
use crate::id::{EncounterId, GroupId, PersonId, SiteId};
use crate::words::Line;
use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The wording of the question that people say yes to; a test holds the texts to it, so that new words are a new version.
pub const CONSENT_TEXT: &str = "2026-11.2";

/// How long a change rests before anybody is told: whoever mistypes a date corrects it within minutes.
const REST: TimeDelta = TimeDelta::minutes(10);
/// A change is told when the old date or the new one is this near; a whole road that moves is told encounter by
/// encounter, each in its time.
const NEAR: TimeDelta = TimeDelta::days(8);
/// A reminder that comes later than this before the beginning helps nobody.
const USEFUL: TimeDelta = TimeDelta::minutes(30);
/// Where no hour is set, an encounter is taken to begin now.
const MORNING: (u32, u32) = (8, 0);

codes! {
    /// How a person is reached.
    Channel {
        /// E-mail.
        Mail = "mail",
    }
    /// What a person said yes to.
    Purpose {
        /// A word before each encounter.
        Before = "before",
        /// A word when one is moved or called off.
        Changes = "changes",
    }
    /// How long before an encounter; a group chooses at most two.
    Lead {
        /// Two days.
        TwoDays = "two_days",
        /// One day.
        DayBefore = "day_before",
        /// Three hours.
        SameDay = "same_day",
    }
    /// What a notice says.
    NoticeKind {
        /// There is an encounter.
        Before = "before",
        /// It has this date now.
        Moved = "moved",
        /// It will not be.
        Off = "off",
    }
    /// Where a notice is on its way.
    NoticeState {
        /// To be sent.
        Waiting = "waiting",
        /// Somebody is sending it.
        Sending = "sending",
        /// Taken by the server that carries it.
        Sent = "sent",
        /// It does not get there.
        Failed = "failed",
        /// Whether it got there isn't known, so it isn't sent again.
        Unsure = "unsure",
        /// Not wanted any more, or not true any more.
        Dropped = "dropped",
    }
    /// Why a notice did not get there.
    Mishap {
        /// The server that carries messages could not be reached or did not let us in.
        NoCarrier = "no_carrier",
        /// It said: later. It was tried as often as is decent.
        NotNow = "not_now",
        /// It said no to this address.
        Refused = "refused",
        /// What was written down is no address.
        NotAnAddress = "not_an_address",
        /// It never said whether it took the message.
        NoAnswer = "no_answer",
        /// There was no allowed hour left before the encounter.
        TooLate = "too_late",
        /// Ronda stopped in the middle of sending.
        Interrupted = "interrupted",
    }
}

impl Lead {
    /// How long before the beginning.
    pub fn before(self) -> TimeDelta {
        match self {
            Self::TwoDays => TimeDelta::hours(48),
            Self::DayBefore => TimeDelta::hours(24),
            Self::SameDay => TimeDelta::hours(3),
        }
    }
}

/// What a group reminds of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// How long before; none for no reminders beforehand. At most two.
    pub leads: Vec<Lead>,
    /// Whether changes are told.
    pub changes: bool,
    /// Counts the changes of this row; 0 for what is usual.
    pub version: i64,
}

impl Settings {
    /// As many words before one encounter as are decent.
    pub const MOST_LEADS: usize = 2;

    /// What holds until a group says otherwise: the day before, and changes. Nobody hears of it without a yes of theirs.
    pub fn usual() -> Self {
        Self { leads: vec![Lead::DayBefore], changes: true, version: 0 }
    }
}

/// Where somebody of a group is reached, and what for. It belongs to that group: no other group sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The group.
    pub group: GroupId,
    /// Who.
    pub person: PersonId,
    /// How.
    pub channel: Channel,
    /// Where.
    pub address: Line<254>,
    /// What they said yes to; never empty.
    pub purposes: Vec<Purpose>,
    /// The language of the words, two letters.
    pub language: Line<2>,
    /// When they last said so.
    pub agreed_at: Instant,
    /// Which wording they were asked with: [`CONSENT_TEXT`] of then.
    pub text_version: Line<20>,
    /// Who wrote it down for them; nothing when they did it themselves.
    pub recorded_by: Option<PersonId>,
}

/// One yes or no, kept for ever, without the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The group.
    pub group: GroupId,
    /// Who.
    pub person: PersonId,
    /// How they would be reached.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
    /// Which wording.
    pub text_version: Line<20>,
    /// When.
    pub at: Instant,
    /// Who wrote it down for them; nothing when they said it themselves.
    pub recorded_by: Option<PersonId>,
}

/// What a calendar shows of an encounter; when it changes, calendars are told by a higher number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its date.
    pub date: Date,
    /// Planned minutes.
    pub minutes: u32,
    /// Its own place.
    pub site: Option<SiteId>,
}

/// When an encounter is, and whether it will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Day, in the zone of the place.
    pub day: Option<Day>,
    /// Time of day.
    pub time: Option<TimeOfDay>,
    /// Whether it is to be, or was.
    pub is_on: bool,
}

impl Shown {
    /// What is shown of an encounter.
    pub fn of(encounter: &Encounter) -> Self {
        let is_on = !encounter.state.is_lost();
        let date = Date { day: encounter.day, time: encounter.time, is_on };
        Self { date, minutes: encounter.minutes, site: encounter.site }
    }
}

impl Date {
    /// When it begins, in a zone; in the morning where no hour is set.
    pub fn begins(&self, zone: Tz) -> Option<Instant> {
        let morning = NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0)?;
        Some(instant_of(self.day?, self.time.unwrap_or(morning), zone))
    }
}

/// An encounter as reminders see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Which.
    pub encounter: EncounterId,
    /// Where it is in its life.
    pub state: EncounterState,
    /// Its date.
    pub date: Date,
    /// How often what calendars show has changed.
    pub sequence: u32,
    /// The date that people know of, when that is another one, and when it changed.
    pub untold: Option<(Date, Instant)>,
    /// When people were last told of a change.
    pub told_at: Option<Instant>,
}

/// Everything that is looked at to know what is due.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The hours of the house.
    pub hours: &'a Hours,
    /// ISO 3166 of the house: decides the holidays.
    pub country: &'a str,
    /// The zone of the place.
    pub zone: Tz,
    /// What the group reminds of.
    pub settings: &'a Settings,
    /// The encounter.
    pub dated: &'a Dated,
    /// Those who sit in the group and said yes.
    pub contacts: &'a [Contact],
}

/// Something to be said to somebody now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The encounter.
    pub encounter: EncounterId,
    /// To whom.
    pub person: PersonId,
    /// How.
    pub channel: Channel,
    /// What it says.
    pub kind: NoticeKind,
    /// The date that it says.
    pub date: (Day, Option<TimeOfDay>),
    /// The same for the same thing said, for ever: with encounter, person and channel it is unique.
    pub key: String,
    /// From then on it is of no use.
    pub until: Instant,
}

/// What is to be done about one encounter at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// To be sent now.
    pub now: Vec<Notice>,
    /// What can't be told within the hours of the house any more: somebody has to call.
    pub missed: Vec<Notice>,
    /// Whether the change is dealt with.
    pub is_settled: bool,
}

/// What is due at `now`. Asked again it answers the same keys, so that a notice is kept once.
pub fn due(look: &Look<'_>, now: Instant) -> Due {
    let mut due = Due::default();
    if let Some((was, changed_at)) = look.dated.untold {
        changed(look, now, (was, changed_at), &mut due);
    }
    if look.hours.is_open(now, look.zone, look.country) {
        due.now.extend(look.contacts.iter().filter_map(|contact| before(look, now, contact)));
    }
    due
}

/// The reminder that somebody gets now, if any: the latest of the group's leads whose hour has come.
fn before(look: &Look<'_>, now: Instant, contact: &Contact) -> Option<Notice> {
    let Look { hours, country, zone, dated, .. } = *look;
    let begins = dated.date.begins(zone).filter(|_| dated.date.is_on && dated.state.is_ahead())?;
    let day = dated.date.day?;
    if !contact.purposes.contains(&Purpose::Before) || now + USEFUL > begins {
        return None;
    }
    let told = |at: Instant| hours.last_open(at, zone, country);
    let come = look.settings.leads.iter().filter_map(|lead| Some((told(begins - lead.before())?, *lead)));
    let (hour, lead) = come.filter(|(hour, _)| *hour <= now).max_by_key(|(hour, lead)| (*hour, *lead))?;
    // Who has just said yes, or was just told of a change or is about to be, knows.
    let told_of_change = dated.untold.is_some() || dated.told_at.is_some_and(|at| hour <= at);
    if hour <= contact.agreed_at || told_of_change && hears_changes(look, contact) {
        return None;
    }
    let time = dated.date.time.map_or_else(|| "-".to_owned(), |time| time.format("%H:%M").to_string());
    Some(Notice {
        encounter: dated.encounter,
        person: contact.person,
        channel: contact.channel,
        kind: NoticeKind::Before,
        date: (day, dated.date.time),
        key: format!("before {} {day} {time}", lead.code()),
        until: begins,
    })
}

fn hears_changes(look: &Look<'_>, contact: &Contact) -> bool {
    look.settings.changes && contact.purposes.contains(&Purpose::Changes)
}

fn changed(look: &Look<'_>, now: Instant, (was, changed_at): (Date, Instant), due: &mut Due) {
    let Look { hours, country, zone, dated, .. } = *look;
    let is = dated.date;
    // Nobody was told of one that was off, and whoever is there already needs no word.
    let still_open = dated.state.is_ahead() || !is.is_on;
    if is == was || !is.is_on && !was.is_on || !still_open {
        due.is_settled = true;
        return;
    }
    let (kind, date) = if is.is_on { (NoticeKind::Moved, is) } else { (NoticeKind::Off, was) };
    let (Some(day), Some(until)) = (date.day, date.begins(zone)) else {
        due.is_settled = true;
        return;
    };
    if until <= now {
        due.is_settled = true;
        return;
    }
    let is_near = |date: &Date| date.begins(zone).is_some_and(|begins| begins > now && begins - now <= NEAR);
    if now < changed_at + REST || !is_near(&was) && !is_near(&is) {
        return;
    }
    let notice = |contact: &Contact| Notice {
        encounter: dated.encounter,
        person: contact.person,
        channel: contact.channel,
        kind,
        date: (day, date.time),
        key: format!("{} {}", kind.code(), dated.sequence),
        until,
    };
    let notices = look.contacts.iter().filter(|contact| hears_changes(look, contact)).map(notice);
    if hours.is_open(now, zone, country) {
        due.now.extend(notices);
        due.is_settled = true;
    } else if hours.next_open(now, zone, country).is_none_or(|open| open >= until) {
        due.missed.extend(notices);
        due.is_settled = true;
    }
}

/// Whether something can be an address of a channel; whether it is one, only a message tells.
pub fn is_address(channel: Channel, text: &str) -> bool {
    match channel {
        Channel::Mail => {
            let parts: Vec<&str> = text.split('@').collect();
            let plain = text.chars().all(|letter| letter.is_ascii_graphic() && !"<>()[],;:\\\"".contains(letter));
            let dotted = |part: &str| !part.is_empty() && part.split('.').all(|piece| !piece.is_empty());
            plain && matches!(parts.as_slice(), [name, host] if dotted(name) && dotted(host) && host.contains('.'))
        }
    }
}

/// As often as a notice is tried.
pub const MOST_TRIES: u32 = 4;
/// A sending that has not ended by then was interrupted: sending one takes a minute at the most.
pub const SENDING_AT_MOST: TimeDelta = TimeDelta::minutes(10);

/// When a notice that met a passing trouble is tried again, after `tries`: within the hours, while it is of use.
pub fn again(
    hours: &Hours,
    (zone, country): (Tz, &str),
    tries: u32,
    (now, until): (Instant, Instant),
) -> Option<Instant> {
    if tries >= MOST_TRIES {
        return None;
    }
    let wait = TimeDelta::minutes(5 * i64::from(4_u32.saturating_pow(tries.saturating_sub(1))));
    hours.next_open(now + wait, zone, country).filter(|at| *at < until)
}

#[cfg(test)]
mod tests;
