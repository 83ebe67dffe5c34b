//! The living demo: an institution that does not exist, with two years of history, made anew each time from stories
//! through the one write path. Dates are relative to today; the same `now` gives the same people, groups and counts.

mod around;
mod balint;
mod calendar;
mod chance;
mod hand;
mod hold;
mod house;
mod multiplier;
mod mutual;
mod pages;
mod people;
mod play;
mod seventeen;
mod stories;
mod told;
mod walk;
mod words;

pub use balint::PEOPLE as PROFESSIONALS;
pub use mutual::{DAUGHTER, MOTHER};
pub use people::NAMES;

use crate::act::Act;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::lending::LendingCommand;
use domain::command::slice::Guidance;
use domain::day::Instant;
use domain::id::InstitutionId;
use hand::Hand;
use play::Play;
use std::sync::Arc;

/// Days before now on which the house is set up: earlier than its first group.
const FOUNDED_DAYS_AGO: i64 = 800;

/// The hand that writes what happens between groups, after those of all stories.
const LAST_HAND: u32 = 14;

/// The hand that writes the Balint group, which is no story of encounters with topics.
const BALINT_HAND: u32 = 7;

/// The hand that writes the groups that keep their own house.
const MUTUAL_HAND: u32 = 8;

/// What lets visitors in: one comes into the demo with a click.
#[derive(Clone)]
pub struct Secret {
    /// The hash of a secret that nobody knows, for every login.
    pub login_hash: String,
    /// The hashes of the secrets of personal links, in the order of [`Comes::ByLink`].
    pub link_hashes: [String; LINKS],
}

/// Personal links with which one comes in: a participant's of a support group, and of the Balint group.
pub const LINKS: usize = 2;

/// How somebody comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    /// By this login.
    ByLogin(&'static str),
    /// By the personal link of this place.
    ByLink(usize),
}

/// Someone as whom one may come in.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The word of the address.
    pub word: &'static str,
    /// Their name.
    pub name: &'static str,
    /// How they come in.
    pub comes: Comes,
}

/// As whom one may come in: administrator, coordinator, co-coordinator, host of a mutual-aid group, participant of a
/// support group, and of the Balint group.
pub const ENTRIES: [Entry; 6] = [
    Entry {
        word: "administradora",
        name: words::ADMINISTRATOR.name,
        comes: Comes::ByLogin(words::ADMINISTRATOR.identifier),
    },
    Entry { word: "coordinadora", name: words::PAULA.name, comes: Comes::ByLogin(words::PAULA.identifier) },
    Entry { word: "cocoordinador", name: words::JULIAN.name, comes: Comes::ByLogin(words::JULIAN.identifier) },
    Entry { word: "anfitriona", name: mutual::HOST.0, comes: Comes::ByLogin(mutual::HOST.1) },
    Entry { word: "participante", name: NAMES[pages::PARTICIPANT], comes: Comes::ByLink(0) },
    Entry { word: "balint", name: PROFESSIONALS[balint::PROFESSIONAL], comes: Comes::ByLink(1) },
];

/// Makes the institution in an empty database; its id.
///
/// # Errors
/// When the database fails, or the domain refuses something that a story tells: that is a bug of the story.
pub async fn build(act: &Act, now: Instant, secret: &Secret) -> Result<InstitutionId, Failure> {
    let mut house = house::found(act, now - TimeDelta::days(FOUNDED_DAYS_AGO), secret).await?;
    house::offer(act, &mut house, now).await?;
    let loans = around::Loans::default();
    let [participant, professional] = &secret.link_hashes;
    for (which, story) in (1..).zip(stories::ALL) {
        let guidance: Arc<Guidance> = Arc::clone(act.guidance());
        let hand = Hand::new(act, house.id, which, now);
        Play { hand, house: &house, story, guidance, which, participant, loans: &loans }.play().await?;
    }
    seventeen::play(Hand::new(act, house.id, seventeen::HAND, now), &house).await?;
    balint::play(Hand::new(act, house.id, BALINT_HAND, now), &house, professional).await?;
    mutual::play(Hand::new(act, house.id, MUTUAL_HAND, now), &house, secret).await?;
    let mut loans = loans.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    loans.sort();
    let hand = Hand::new(act, house.id, LAST_HAND, now);
    for (group, leader, phrase) in around::borrowed(&loans) {
        let borrow = LendingCommand::Borrow { phrase };
        hand.one(hand.wish(now - TimeDelta::hours(30), leader, |_| Ok(What::Lending(group, borrow)))?).await?;
    }
    hand.done().await?;
    Ok(house.id)
}
