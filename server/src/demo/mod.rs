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
mod pages;
mod people;
mod play;
mod seventeen;
mod stories;
mod told;
mod walk;
mod words;

pub use balint::PEOPLE as PROFESSIONALS;
pub use people::NAMES;

use crate::act::Act;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::lending::LendingCommand;
use domain::command::slice::Guidance;
use domain::day::Instant;
use domain::id::InstitutionId;
use hand::{Hand, together};
use play::Play;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Days before now on which the house is set up: earlier than its first group.
const FOUNDED_DAYS_AGO: i64 = 800;

/// The hand that writes what happens between groups, after those of all stories.
const LAST_HAND: u32 = 14;

/// The hand that writes the Balint group, which is no story of encounters with topics.
const BALINT_HAND: u32 = 7;

/// What lets visitors in: one comes into the demo with a click.
#[derive(Clone)]
pub struct Secret {
    /// The hash of a secret that nobody knows, for every login.
    pub login_hash: String,
    /// The hash of the secret of the participant's personal link.
    pub link_hash: String,
}

/// Someone as whom one may come in.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The word of the address.
    pub word: &'static str,
    /// Their name.
    pub name: &'static str,
    /// How they sign in; a participant comes by a personal link.
    pub identifier: Option<&'static str>,
}

/// As whom one may come in: administrator, coordinator, co-coordinator, participant.
pub const ENTRIES: [Entry; 4] = [
    Entry {
        word: "administradora",
        name: words::ADMINISTRATOR.name,
        identifier: Some(words::ADMINISTRATOR.identifier),
    },
    Entry { word: "coordinadora", name: words::PAULA.name, identifier: Some(words::PAULA.identifier) },
    Entry { word: "cocoordinador", name: words::JULIAN.name, identifier: Some(words::JULIAN.identifier) },
    Entry { word: "participante", name: NAMES[pages::PARTICIPANT], identifier: None },
];

/// A story on its way.
type Playing<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;

/// Makes the institution in an empty database; its id.
///
/// # Errors
/// When the database fails, or the domain refuses something that a story tells: that is a bug of the story.
pub async fn build(act: &Act, now: Instant, secret: &Secret) -> Result<InstitutionId, Failure> {
    let mut house = house::found(act, now - TimeDelta::days(FOUNDED_DAYS_AGO), secret).await?;
    house::offer(act, &mut house, now).await?;
    let loans = around::Loans::default();
    let plays = (1..).zip(stories::ALL).map(|(which, story)| {
        let guidance: Arc<Guidance> = Arc::clone(act.guidance());
        Play {
            hand: Hand::new(act, house.id, which, now),
            house: &house,
            story,
            guidance,
            which,
            participant: &secret.link_hash,
            loans: &loans,
        }
        .play()
    });
    let long = async { seventeen::play(Hand::new(act, house.id, seventeen::HAND, now), &house).await };
    let evenings = async { balint::play(Hand::new(act, house.id, BALINT_HAND, now), &house).await };
    let mut all: Vec<Playing<'_>> = vec![Box::pin(long), Box::pin(evenings)];
    all.extend(plays.map(|play| -> Playing<'_> { Box::pin(play) }));
    together(all).await?;
    let mut loans = loans.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    loans.sort();
    let hand = Hand::new(act, house.id, LAST_HAND, now);
    for (group, leader, phrase) in around::borrowed(&loans) {
        let borrow = LendingCommand::Borrow { phrase };
        hand.one(hand.wish(now - TimeDelta::hours(30), leader, |_| Ok(What::Lending(group, borrow)))?).await?;
    }
    Ok(house.id)
}
