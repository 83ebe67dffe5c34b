//! What other programs read of the directory: Meeting Guide JSON, iCalendar, schema.org. Of groups, never of people.

use super::super::super::reply::{Answer, Reply, Stop};
use super::super::super::visit::Visit;
use super::today;
use crate::exchange::calendar::{self as file, Meeting as Event, When};
use crate::exchange::meetings::{self, Meeting};
use crate::failure::Failure;
use crate::guidance::gazetteer;
use crate::store::listing::{self, Ahead, Found};
use chrono::TimeDelta;
use domain::day::{day_of, instant_of};
use domain::group::{Cadence, Mode};
use domain::id::ListingId;
use domain::mutual::Newcomers;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Weekly meetings alone.
pub(super) async fn meetings(visit: &Visit) -> Answer {
    let mut tx = visit.look().await?;
    let all = listing::published(&mut tx).await?;
    drop(tx);
    let weekly: Vec<Meeting> =
        all.iter().filter(|found| found.rhythm.is_weekly()).map(|found| meeting(visit, found)).collect();
    let bytes = meetings::file(&weekly).map_err(Failure::from)?;
    Ok(Reply::File { kind: meetings::KIND, bytes })
}

/// Where a group meets, as far as it may be read, with the country: a reader drops a meeting without any address.
fn address(found: &Found) -> String {
    let country = if found.country == "CO" { "Colombia".to_owned() } else { found.country.clone() };
    let municipality = found.listing.municipality.and_then(|code| gazetteer().full_name(code));
    let place = found.listing.place.as_ref().map(ToString::to_string);
    [place, municipality, Some(country)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn page_of(visit: &Visit, found: &Found) -> String {
    visit.full_address(&format!("/ayuda-mutua/{}", found.listing.id))
}

fn meeting(visit: &Visit, found: &Found) -> Meeting {
    let listing = &found.listing;
    let from = found.rhythm.at;
    let until = from.overflowing_add_signed(TimeDelta::minutes(i64::from(found.rhythm.minutes))).0;
    let is_there = found.rhythm.mode != Mode::Online && listing.place.is_some();
    let mut types = vec![match found.newcomers {
        Newcomers::Open => "O",
        Newcomers::Closed => "C",
    }];
    types.push("S");
    Meeting {
        name: listing.name.to_string(),
        slug: listing.id.to_string(),
        day: meetings::day(found.rhythm.weekday),
        time: from.format("%H:%M").to_string(),
        end_time: Some(until.format("%H:%M").to_string()),
        timezone: found.zone.name().to_owned(),
        formatted_address: address(found),
        approximate: if is_there { "no" } else { "yes" },
        notes: Some(listing.theme.to_string()),
        conference_url: listing.online_at.as_ref().map(ToString::to_string),
        types,
        url: page_of(visit, found),
        updated: found.changed_at.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// Every listed group: encounters as they are planned, fortnightly and monthly ones too, with those called off.
pub(super) async fn agenda(visit: &Visit) -> Answer {
    let mut tx = visit.look().await?;
    let all = listing::published(&mut tx).await?;
    let from = day_of(visit.now, chrono_tz::UTC) - TimeDelta::days(1);
    let ahead = listing::ahead(&mut tx, from, None).await?;
    drop(tx);
    calendar(visit, &all, &ahead)
}

/// The same of one group.
pub(super) async fn agenda_of_one(visit: &Visit) -> Answer {
    let id = visit.id("listing", ListingId::parse)?;
    let mut tx = visit.look().await?;
    let found = listing::find(&mut tx, id).await?.ok_or(Stop::NotFound)?;
    let from = day_of(visit.now, chrono_tz::UTC) - TimeDelta::days(1);
    let ahead = listing::ahead(&mut tx, from, Some(id)).await?;
    drop(tx);
    calendar(visit, &[found], &ahead)
}

fn calendar(visit: &Visit, all: &[Found], ahead: &[Ahead]) -> Answer {
    let known: BTreeMap<ListingId, &Found> = all.iter().map(|found| (found.listing.id, found)).collect();
    let events: Vec<Event> = ahead
        .iter()
        .filter_map(|one| {
            let found = known.get(&one.listing)?;
            let time = one.time.unwrap_or(found.rhythm.at);
            let begins = instant_of(one.day, time, found.zone);
            Some(Event {
                uid: format!("{}.{}@ronda", one.encounter, found.listing.id),
                sequence: one.sequence,
                changed_at: one.changed_at.max(found.changed_at),
                when: When::Span(begins, begins + TimeDelta::minutes(i64::from(one.minutes))),
                is_on: one.is_on,
                summary: found.listing.name.to_string(),
                place: Some(address(found)),
                page: Some(page_of(visit, found)),
            })
        })
        .collect();
    Ok(Reply::File { kind: file::KIND, bytes: file::file(&visit.t("seek-title"), &events) })
}

/// schema.org, with the series and the next encounters by their days: search engines want each of them.
pub(super) fn linked(visit: &Visit, found: &Found, ahead: &[Ahead]) -> String {
    let (listing, rhythm) = (&found.listing, &found.rhythm);
    let mode = match rhythm.mode {
        Mode::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Mode::Online => "https://schema.org/OnlineEventAttendanceMode",
        Mode::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    };
    let repeat = match rhythm.cadence {
        Cadence::Weekly => "P1W",
        Cadence::Biweekly => "P2W",
        Cadence::Monthly => "P1M",
    };
    let location = location(found);
    let dates: Vec<Value> = ahead
        .iter()
        .take(8)
        .map(|one| {
            let begins = instant_of(one.day, one.time.unwrap_or(rhythm.at), found.zone);
            json!({
                "@type": "Event",
                "name": listing.name.to_string(),
                "startDate": begins.with_timezone(&found.zone).to_rfc3339(),
                "eventStatus": if one.is_on { "https://schema.org/EventScheduled" } else { "https://schema.org/EventCancelled" },
                "eventAttendanceMode": mode,
                "location": location,
            })
        })
        .collect();
    let whole = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": listing.name.to_string(),
        "description": listing.theme.to_string(),
        "url": page_of(visit, found),
        "inLanguage": "es",
        "isAccessibleForFree": true,
        "eventAttendanceMode": mode,
        "location": location,
        "eventSchedule": {
            "@type": "Schedule",
            "startDate": today(visit, found).to_string(),
            "startTime": rhythm.at.format("%H:%M:%S").to_string(),
            "duration": format!("PT{}M", rhythm.minutes),
            "repeatFrequency": repeat,
            "byDay": format!("https://schema.org/{}", english(rhythm.weekday)),
            "scheduleTimezone": found.zone.name(),
        },
        "subEvent": dates,
    });
    // In a page of HTML no text may end the element that it stands in.
    whole.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn location(found: &Found) -> Vec<Value> {
    let place = json!({ "@type": "Place", "name": found.listing.place.as_ref().map_or_else(|| address(found), ToString::to_string), "address": address(found) });
    let online =
        found.listing.online_at.as_ref().map(|url| json!({ "@type": "VirtualLocation", "url": url.to_string() }));
    match found.rhythm.mode {
        Mode::InPerson => vec![place],
        Mode::Online => vec![online.unwrap_or(place)],
        Mode::Hybrid => [Some(place), online].into_iter().flatten().collect(),
    }
}

fn english(weekday: chrono::Weekday) -> &'static str {
    match weekday {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}
