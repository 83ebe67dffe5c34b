//! Meeting Guide JSON: the timetable that readers of other programs show. It knows weekly meetings alone, so nothing else
//! is in it: a fortnightly group told as weekly would send people to a closed door.
//!
//! What real readers reject was tried: a meeting without any address is dropped, even an online one, so the municipality
//! stands in and says that it is approximate; one without a zone is dropped; a list of weekdays breaks the whole list, so
//! each meeting has one weekday and a slug of its own.

use chrono::Weekday;
use serde::Serialize;

/// The content type.
pub const KIND: &str = "application/json; charset=utf-8";

/// One weekly meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Name.
    pub name: String,
    /// Unique, in an address.
    pub slug: String,
    /// 0 is Sunday.
    pub day: u32,
    /// "HH:MM".
    pub time: String,
    /// "HH:MM".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// IANA.
    pub timezone: String,
    /// As far as it may be read.
    pub formatted_address: String,
    /// "yes": not an exact place.
    pub approximate: &'static str,
    /// Plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Address of the room on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conference_url: Option<String>,
    /// Codes of the format: O open, C closed, S Spanish.
    pub types: Vec<&'static str>,
    /// The group's own page.
    pub url: String,
    /// "YYYY-MM-DD HH:MM:SS" in UTC.
    pub updated: String,
}

/// The weekday as the format counts it.
pub fn day(weekday: Weekday) -> u32 {
    weekday.num_days_from_sunday()
}

/// The file: one array.
pub fn file(meetings: &[Meeting]) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(meetings)
}
