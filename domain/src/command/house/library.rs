//! The library of rituals and materials (S0-140 to S0-146, S0-174 to S0-178).

use super::super::slice::Guidance;
use super::super::{Ask, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::ItemId;
use crate::institution::{Item, ItemSort};
use crate::rule_book::{Facts, Scope, check};
use crate::words::folded;

/// Rituals and materials that one institution keeps, with those that are no longer offered.
pub const MOST_ITEMS: usize = 400;

/// A ritual or a material is written, new or anew. Two of one sort that are offered never bear one name, so that a
/// script says without doubt which of them it means.
pub fn put(ask: Ask<'_>, item: &Item) -> Result<Outcome, Refusal> {
    let items = &ask.slice.items;
    let known = items.iter().find(|known| known.id == item.id);
    match known {
        Some(known) => ask.expects(known.version)?,
        None if items.len() >= MOST_ITEMS => {
            let most = i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX);
            return Err(Refusal::from(Reason::TooMany).about("item_title").counting("most", most));
        }
        None => {}
    }
    let title = folded(item.title.as_str());
    let twin = |other: &&Item| {
        other.id != item.id && !other.retired && other.sort == item.sort && folded(other.title.as_str()) == title
    };
    if !item.retired && items.iter().any(|other| twin(&other)) {
        return Err(Refusal::from(Reason::ItemKnown).about("item_title"));
    }
    let version = known.map_or(0, |known| known.version) + 1;
    let kept = Item { version, ..item.clone() };
    let findings = findings(&ask.slice.guidance, &kept);
    Ok(Outcome::of(vec![Fact::Item(kept)]).with(findings).at(version))
}

/// It is no longer offered; encounters that used it keep it.
pub fn retire(ask: Ask<'_>, item: ItemId) -> Result<Outcome, Refusal> {
    let known = ask.slice.items.iter().find(|known| known.id == item).ok_or(Reason::Unknown)?;
    let version = known.version + 1;
    Ok(Outcome::of(vec![Fact::Item(Item { retired: true, version, ..known.clone() })]).at(version))
}

/// What the sources say of how long a ritual takes: «solo un abrebocas» (S0-144). The library belongs to no group, so
/// every kind of group is asked, and what several of them say is said once.
pub fn findings(guidance: &Guidance, item: &Item) -> Vec<Finding> {
    let rite_minutes = match item.sort {
        ItemSort::Ritual => item.minutes,
        ItemSort::Material => None,
    };
    let facts = Facts { rite_minutes, ..Facts::default() };
    let mut found: Vec<Finding> =
        guidance.frames.iter().flat_map(|frame| check(&guidance.book, &Scope::of(frame.id.clone()), &facts)).collect();
    found.sort_by(|one, other| (one.effect, &one.rule).cmp(&(other.effect, &other.rule)));
    found.dedup_by(|one, other| one.rule == other.rule);
    found
}
