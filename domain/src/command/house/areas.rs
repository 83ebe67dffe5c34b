//! Areas of cases: which published lists an institution goes by, and what it adds to them.

use super::super::{Ask, Outcome, Reason, Refusal};
use super::next_version;
use crate::case::OwnArea;
use crate::code::is_code;
use crate::fact::Fact;
use crate::words::folded;

/// Areas that one institution adds.
pub const MOST_AREAS: u16 = 60;
/// Lists that one institution goes by.
const MOST_LISTS: usize = 20;

/// The lists are chosen anew; whoever asks knows which there are.
pub fn choose(chosen: &[String]) -> Result<Outcome, Refusal> {
    if chosen.len() > MOST_LISTS || chosen.iter().any(|code| !is_code(code)) {
        return Err(Refusal::from(Reason::Unknown).about("taxonomies"));
    }
    let mut chosen = chosen.to_vec();
    chosen.sort_unstable();
    chosen.dedup();
    Ok(Outcome::of(vec![Fact::Taxonomies(chosen)]))
}

/// An area is written, new or anew; two that are offered never bear one name.
pub fn put(ask: Ask<'_>, area: &OwnArea) -> Result<Outcome, Refusal> {
    let areas = &ask.slice.cases.areas;
    let known = areas.iter().find(|known| known.id == area.id);
    let version = next_version(ask, known.map(|known| known.version), (areas.len(), MOST_AREAS), "area_name")?;
    let name = folded(area.name.as_str());
    let twin = |other: &&OwnArea| other.id != area.id && !other.retired && folded(other.name.as_str()) == name;
    if !area.retired && areas.iter().any(|other| twin(&other)) {
        return Err(Refusal::from(Reason::AreaKnown).about("area_name"));
    }
    Ok(Outcome::of(vec![Fact::OwnArea(OwnArea { version, ..area.clone() })]).at(version))
}
