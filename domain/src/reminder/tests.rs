use super::*;
use crate::id::Key;
use proptest::prelude::*;
use std::collections::BTreeSet;

const SANTIAGO: Tz = chrono_tz::America::Santiago;
const BOGOTA: Tz = chrono_tz::America::Bogota;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn date(day: &str, time: &str) -> Date {
    Date { day: Some(day.parse().unwrap()), time: Some(time.parse().unwrap()), is_on: true }
}

fn planned(date: Date) -> Dated {
    let encounter = EncounterId::of(7);
    Dated { encounter, state: EncounterState::Planned, date, sequence: 0, untold: None, told_at: None }
}

fn contact(purposes: &[Purpose]) -> Contact {
    Contact {
        group: GroupId::of(1),
        person: PersonId::of(2),
        channel: Channel::Mail,
        address: Line::parse("alguien@correo.test").unwrap(),
        purposes: purposes.to_vec(),
        language: Line::parse("es").unwrap(),
        agreed_at: at("2026-01-01T00:00:00Z"),
        text_version: Line::parse(CONSENT_TEXT).unwrap(),
        recorded_by: None,
    }
}

#[derive(Debug)]
struct Case {
    hours: Hours,
    zone: Tz,
    settings: Settings,
    dated: Dated,
    contacts: Vec<Contact>,
}

impl Case {
    fn of(dated: Dated) -> Self {
        let contacts = vec![contact(Purpose::ALL)];
        Self { hours: Hours::usual(), zone: BOGOTA, settings: Settings::usual(), dated, contacts }
    }

    fn due(&self, now: Instant) -> Due {
        let Self { hours, zone, settings, dated, contacts } = self;
        due(&Look { hours, country: "CO", zone: *zone, settings, dated, contacts }, now)
    }

    fn keys(&self, now: &str) -> Vec<String> {
        self.due(at(now)).now.into_iter().map(|notice| notice.key).collect()
    }
}

#[test]
fn the_day_before_at_the_same_hour_and_not_a_minute_earlier() {
    let case = Case::of(planned(date("2026-11-26", "14:00:00")));
    assert_eq!(case.keys("2026-11-25T18:59:00Z"), [""; 0]);
    assert_eq!(case.keys("2026-11-25T19:00:00Z"), ["before day_before 2026-11-26 14:00"]);
    assert_eq!(case.keys("2026-11-26T18:45:00Z"), [""; 0], "a quarter of an hour before it helps nobody");
}

#[test]
fn what_would_fall_on_a_sunday_or_a_holiday_comes_on_the_last_open_day() {
    // Monday 7 December; Sunday is closed, Saturday ends at three in the afternoon.
    let case = Case::of(planned(date("2026-12-07", "15:00:00")));
    assert_eq!(case.keys("2026-12-05T18:00:00Z"), [""; 0]);
    assert_eq!(case.keys("2026-12-05T19:00:00Z"), ["before day_before 2026-12-07 15:00"]);
    // Tuesday 8 December is a holiday: an encounter on Wednesday is told of on Monday.
    let case = Case::of(planned(date("2026-12-09", "10:00:00")));
    assert_eq!(case.keys("2026-12-07T22:59:00Z"), [""; 0]);
    assert_eq!(case.keys("2026-12-07T23:00:00Z"), ["before day_before 2026-12-09 10:00"]);
    assert_eq!(case.keys("2026-12-08T15:00:00Z"), [""; 0], "nothing on a holiday, even what is late");
}

#[test]
fn what_falls_at_the_end_of_the_day_comes_an_hour_before_it_so_that_there_is_time_to_try_again() {
    let mut case = Case::of(planned(date("2026-04-20", "21:52:00")));
    case.settings.leads = vec![Lead::SameDay];
    assert_eq!(case.keys("2026-04-20T22:59:00Z"), [""; 0]);
    assert_eq!(case.keys("2026-04-20T23:00:00Z"), ["before same_day 2026-04-20 21:52"]);
}

#[test]
fn a_day_is_a_day_of_the_place_when_the_clocks_change() {
    // Chile goes from UTC-4 to UTC-3 in the night to Sunday 6 September 2026.
    let mut case = Case::of(planned(date("2026-09-07", "10:00:00")));
    case.zone = SANTIAGO;
    case.hours.sunday = Some(Span::new("09:00:00".parse().unwrap(), "20:00:00".parse().unwrap()).unwrap());
    let begins = case.dated.date.begins(SANTIAGO).unwrap();
    assert_eq!(begins, at("2026-09-07T13:00:00Z"));
    assert_eq!(case.keys("2026-09-06T12:59:00Z"), [""; 0]);
    assert_eq!(case.keys("2026-09-06T13:00:00Z"), ["before day_before 2026-09-07 10:00"]);
    assert!(!case.hours.is_open(at("2026-09-06T11:59:00Z"), SANTIAGO, "CL"), "nine by the new clock is twelve UTC");
    assert!(case.hours.is_open(at("2026-09-06T12:00:00Z"), SANTIAGO, "CL"));
}

#[test]
fn who_said_yes_a_moment_ago_is_not_reminded_of_what_they_just_heard() {
    let mut case = Case::of(planned(date("2026-11-26", "14:00:00")));
    case.contacts[0].agreed_at = at("2026-11-25T20:00:00Z");
    assert_eq!(case.keys("2026-11-25T20:01:00Z"), [""; 0]);
    case.settings.leads = vec![Lead::DayBefore, Lead::SameDay];
    assert_eq!(case.keys("2026-11-26T16:00:00Z"), ["before same_day 2026-11-26 14:00"]);
}

#[test]
fn a_change_rests_ten_minutes_and_is_told_once_to_those_who_asked_for_it() {
    let mut dated = planned(date("2026-11-27", "14:00:00"));
    (dated.sequence, dated.untold) = (1, Some((date("2026-11-26", "14:00:00"), at("2026-11-23T15:00:00Z"))));
    let mut case = Case::of(dated);
    assert_eq!(case.due(at("2026-11-23T15:09:00Z")), Due::default());
    let told = case.due(at("2026-11-23T15:10:00Z"));
    assert!(told.is_settled);
    assert_eq!((told.now[0].key.as_str(), told.now[0].kind), ("moved 1", NoticeKind::Moved));
    case.contacts[0].purposes = vec![Purpose::Before];
    assert_eq!(case.keys("2026-11-23T15:10:00Z"), [""; 0]);
}

#[test]
fn a_date_that_went_and_came_back_is_nothing_to_tell() {
    let mut dated = planned(date("2026-11-26", "14:00:00"));
    (dated.sequence, dated.untold) = (2, Some((dated.date, at("2026-11-23T15:00:00Z"))));
    let due = Case::of(dated).due(at("2026-11-23T15:01:00Z"));
    assert_eq!(due, Due { is_settled: true, ..Due::default() });
}

#[test]
fn a_far_change_waits_until_it_is_near() {
    let mut dated = planned(date("2027-01-15", "14:00:00"));
    (dated.sequence, dated.untold) = (1, Some((date("2027-01-14", "14:00:00"), at("2026-11-23T15:00:00Z"))));
    let case = Case::of(dated);
    assert_eq!(case.due(at("2026-11-23T16:00:00Z")), Due::default());
    assert_eq!(case.keys("2027-01-07T15:00:00Z"), ["moved 1"]);
}

#[test]
fn what_is_called_off_at_night_for_the_next_morning_is_for_the_coordination_to_call() {
    let mut dated = planned(Date { is_on: false, ..date("2026-11-26", "07:00:00") });
    dated.state = EncounterState::Cancelled;
    (dated.sequence, dated.untold) = (1, Some((date("2026-11-26", "07:00:00"), at("2026-11-26T02:00:00Z"))));
    let due = Case::of(dated).due(at("2026-11-26T02:11:00Z"));
    assert_eq!((due.now.len(), due.missed.len(), due.is_settled), (0, 1, true));
    assert_eq!(due.missed[0].kind, NoticeKind::Off);
}

#[test]
fn tries_are_few_and_within_the_hours() {
    let hours = Hours::usual();
    let (now, until) = (at("2026-11-25T23:58:00Z"), at("2026-11-26T19:00:00Z"));
    let next = |tries, now, until| again(&hours, (BOGOTA, "CO"), tries, (now, until));
    assert_eq!(next(1, now, until), Some(at("2026-11-26T12:00:00Z")), "seven in the morning, not at night");
    assert_eq!(next(2, at("2026-11-26T12:00:00Z"), until), Some(at("2026-11-26T12:20:00Z")));
    assert_eq!(next(3, at("2026-11-26T17:45:00Z"), until), None, "after it has begun");
    assert_eq!(next(MOST_TRIES, at("2026-11-26T12:00:00Z"), until), None);
}

#[test]
fn an_hour_that_ends_before_it_begins_is_none() {
    let hour = |text: &str| text.parse().unwrap();
    assert_eq!(Span::new(hour("19:00:00"), hour("07:00:00")), Err(NotASpan));
    assert_eq!(Span::new(hour("07:00:00"), hour("07:00:00")), Err(NotASpan));
}

prop_compose! {
    fn cases()(
        days in 0_i64..400, minute in 0_i64..1440, zone in 0_usize..3, saturday: bool, sunday: bool,
        leads in proptest::sample::subsequence(Lead::ALL.to_vec(), 0..=2),
    ) -> Case {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + TimeDelta::days(days);
        let time = NaiveTime::MIN + TimeDelta::minutes(minute);
        let mut case = Case::of(planned(Date { day: Some(day), time: Some(time), is_on: true }));
        case.zone = [BOGOTA, SANTIAGO, chrono_tz::Europe::Madrid][zone];
        if !saturday { case.hours.saturday = None; }
        if sunday { case.hours.sunday = Some(Span::new("09:00:00".parse().unwrap(), "12:00:00".parse().unwrap()).unwrap()); }
        case.settings.leads = leads;
        case
    }
}

proptest! {
    /// A whole road of ticks over an encounter: within the hours, before it begins, never more than was asked for.
    #[test]
    fn nothing_comes_in_quiet_hours_nor_after_it_began_nor_twice(case in cases(), step in 1_i64..180) {
        let begins = case.dated.date.begins(case.zone).unwrap();
        let mut told = BTreeSet::new();
        let mut now = begins - TimeDelta::days(12);
        while now < begins + TimeDelta::hours(6) {
            for notice in case.due(now).now {
                prop_assert!(case.hours.is_open(now, case.zone, "CO"));
                prop_assert!(now < begins && notice.until == begins);
                told.insert(notice.key);
            }
            now += TimeDelta::minutes(step);
        }
        prop_assert!(told.len() <= case.settings.leads.len());
        prop_assert!(step > 60 || case.settings.leads.is_empty() || !told.is_empty(), "an hour's tick finds the hour of a reminder");
    }

    #[test]
    fn the_last_and_the_next_open_moment_are_open(day in 0_i64..800, minute in 0_i64..1440, sunday: bool) {
        let mut hours = Hours::usual();
        if sunday { hours.sunday = hours.saturday; }
        let from = at("2026-01-01T00:00:00Z") + TimeDelta::days(day) + TimeDelta::minutes(minute);
        for zone in [BOGOTA, SANTIAGO, chrono_tz::Europe::Madrid] {
            let (last, next) = (hours.last_open(from, zone, "CO").unwrap(), hours.next_open(from, zone, "CO").unwrap());
            prop_assert!(last <= from && from <= next);
            prop_assert!(hours.is_open(last, zone, "CO") && hours.is_open(next, zone, "CO"));
        }
    }

    /// A change is told at most once however often it is looked at, and settled in the end.
    #[test]
    fn a_change_is_told_once_or_called_missed(case in cases(), moved in -20_i64..20, on: bool, step in 1_i64..60) {
        let mut case = case;
        let was = case.dated.date;
        let changed_at = was.begins(case.zone).unwrap() - TimeDelta::days(3);
        let day = was.day.unwrap() + TimeDelta::days(moved);
        case.dated.date = Date { day: Some(day), is_on: on, ..was };
        case.dated.state = if on { EncounterState::Planned } else { EncounterState::Cancelled };
        (case.dated.sequence, case.dated.untold) = (1, Some((was, changed_at)));
        let (mut told, mut settled, mut now) = (0, false, changed_at);
        while now < changed_at + TimeDelta::days(40) && !settled {
            let due = case.due(now);
            let ours = due.now.iter().filter(|notice| notice.kind != NoticeKind::Before).count();
            prop_assert!(ours == 0 || case.hours.is_open(now, case.zone, "CO") && now >= changed_at + REST);
            told += ours + due.missed.len();
            settled = due.is_settled;
            now += TimeDelta::minutes(step);
        }
        prop_assert!(settled && told <= 1);
    }
}
