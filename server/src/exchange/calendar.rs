//! iCalendar (RFC 5545): what a calendar to subscribe to shows, and the file of one encounter.
//!
//! Times are UTC: each encounter is one instant, so that no rule of a zone has to travel with it and a change of clocks
//! moves nothing. There is no UID of the calendar itself: with one, some programs merge what must stay apart. DTSTAMP is
//! the last change and not the time of asking, so that what has not changed reads the same.

use domain::day::{Day, Instant};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus, Property};

/// The content type of a calendar.
pub const KIND: &str = "text/calendar; charset=utf-8";

/// When an encounter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From one instant to another.
    Span(Instant, Instant),
    /// Some time on a day.
    Day(Day),
}

/// One encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The same for ever, whatever changes.
    pub uid: String,
    /// Grows with each change.
    pub sequence: u32,
    /// When it last changed.
    pub changed_at: Instant,
    /// When it is.
    pub when: When,
    /// Whether it will be, or was.
    pub is_on: bool,
    /// What the screen of a phone shows: a neutral word.
    pub summary: String,
    /// Where, for whoever works there.
    pub place: Option<String>,
    /// A page about it, for whoever signs in.
    pub page: Option<String>,
}

/// A calendar of these encounters, under a neutral name.
pub fn file(name: &str, meetings: &[Meeting]) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Ronda//Ronda//ES"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(name);
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT6H"));
    for meeting in meetings {
        calendar.push(event(meeting));
    }
    calendar.to_string().into_bytes()
}

fn event(meeting: &Meeting) -> Event {
    let mut event = Event::new();
    event
        .uid(&meeting.uid)
        .timestamp(meeting.changed_at)
        .last_modified(meeting.changed_at)
        .sequence(meeting.sequence)
        .summary(&meeting.summary)
        .class(Class::Private)
        .status(if meeting.is_on { EventStatus::Confirmed } else { EventStatus::Cancelled });
    match meeting.when {
        When::Span(from, until) => event.starts(from).ends(until),
        When::Day(day) => event.all_day(day),
    };
    if let Some(place) = &meeting.place {
        event.location(place);
    }
    if let Some(page) = &meeting.page {
        event.url(page);
    }
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting() -> Meeting {
        Meeting {
            uid: "07w@ronda".to_owned(),
            sequence: 2,
            changed_at: "2026-11-19T19:00:00Z".parse().unwrap(),
            when: When::Span("2026-11-26T19:00:00Z".parse().unwrap(), "2026-11-26T20:30:00Z".parse().unwrap()),
            is_on: true,
            summary: "Encuentro".to_owned(),
            place: Some(
                "Salón comunal, piso 2; junto al río de aguas muy claras y de un nombre bastante largo".to_owned(),
            ),
            page: None,
        }
    }

    #[test]
    fn a_calendar_is_the_same_until_something_changes_and_has_no_uid_of_its_own() {
        let text = String::from_utf8(file("Encuentros", &[meeting()])).unwrap();
        assert_eq!(text, String::from_utf8(file("Encuentros", &[meeting()])).unwrap());
        let head = text.split("BEGIN:VEVENT").next().unwrap();
        assert!(!head.contains("\nUID"), "{head}");
        for line in ["DTSTAMP:20261119T190000Z", "LAST-MODIFIED:20261119T190000Z", "SEQUENCE:2", "STATUS:CONFIRMED"] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
        }
        assert!(text.contains("DTSTART:20261126T190000Z\r\n") && text.contains("DTEND:20261126T203000Z\r\n"));
        assert!(text.lines().all(|line| line.len() <= 75), "folded");
        assert!(text.replace("\r\n", "").is_ascii() || !text.replace("\r\n", "").contains('\n'), "CRLF alone");
    }

    #[test]
    fn what_is_called_off_stays_and_says_so() {
        let text = String::from_utf8(file("Encuentros", &[Meeting { is_on: false, ..meeting() }])).unwrap();
        assert!(text.contains("STATUS:CANCELLED\r\n"), "{text}");
        let day = Meeting { when: When::Day("2026-11-26".parse().unwrap()), ..meeting() };
        let text = String::from_utf8(file("Encuentros", &[day])).unwrap();
        assert!(text.contains("DTSTART;VALUE=DATE:20261126\r\n"), "{text}");
    }
}
