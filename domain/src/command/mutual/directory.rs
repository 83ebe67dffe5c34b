//! What a group lets be read by whoever looks for one. No person is in it, and each fact has the day on which the group
//! said that it is so.

use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::{listing_id, today};
use crate::day::Day;
use crate::fact::Fact;
use crate::mutual::{Listing, Rhythm, VERIFIED_FOR_DAYS};
use crate::territory::Municipality;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// What the group writes of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    /// The name by which it wants to be found.
    pub name: Line<80>,
    /// What it is about.
    pub theme: Line<120>,
    /// For whom, and what somebody who comes for the first time should know.
    pub about: Option<Words<600>>,
    /// Municipality.
    pub municipality: Option<Municipality>,
    /// Where, as far as it wants it to be read.
    pub place: Option<Line<120>>,
    /// The address of its room on the web, if it wants it to be read.
    pub online_at: Option<Line<200>>,
    /// Whether somebody may write to the group through a form.
    pub takes_messages: bool,
}

/// Whether what is said was not looked at for so long that it may be so no more.
pub fn is_stale(verified_on: Day, today: Day) -> bool {
    (today - verified_on).num_days() > VERIFIED_FOR_DAYS
}

pub(super) fn list(ask: Ask<'_>, group: &GroupSlice, wording: &Wording) -> Result<Outcome, Refusal> {
    let before = ask.slice.mutual.listing.as_ref();
    ask.expects(before.map_or(0, |listing| listing.version))?;
    // Who reads the directory travels to a door: without day and hour there is none.
    if Rhythm::of(&group.edition).is_none() {
        return Err(Reason::NoRhythm.into());
    }
    if let Some(address) = &wording.online_at
        && !is_web(address.as_str())
    {
        return Err(Refusal::from(Reason::NotAnAddress).about("online_at"));
    }
    // Somebody who reads of the group in public knows that it exists: the institution may as well.
    let version = before.map_or(1, |listing| listing.version + 1);
    let listing = Listing {
        id: listing_id(ask),
        group: group.group.id,
        published: true,
        name: wording.name.clone(),
        theme: wording.theme.clone(),
        about: wording.about.clone(),
        municipality: wording.municipality,
        place: wording.place.clone(),
        online_at: wording.online_at.clone(),
        takes_messages: wording.takes_messages,
        verified_on: today(ask, group),
        version,
    };
    Ok(Outcome::of(vec![Fact::Listing(listing)]).at(version))
}

/// An address of the web, with nothing in it that a page or a feed would have to escape.
fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.starts_with('.')
        && address.chars().all(|letter| letter.is_ascii_graphic() && !matches!(letter, '"' | '<' | '>' | '\\'))
}

fn listed(ask: Ask<'_>) -> Result<Listing, Refusal> {
    ask.slice.mutual.listing.clone().ok_or(Refusal::from(Reason::Unknown))
}

pub(super) fn verify(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let (before, group) = (listed(ask)?, ask.group()?);
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Listing(Listing { verified_on: today(ask, group), version, ..before })]).at(version))
}

pub(super) fn unlist(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let before = listed(ask)?;
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Listing(Listing { published: false, version, ..before })]).at(version))
}
