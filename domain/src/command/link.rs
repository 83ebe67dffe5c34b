//! Personal links: the coordination makes them, prints them and ends them; nobody can read one again.

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::id::{LinkId, PersonId, SeatId};
use crate::link::{Link, MOST_CARDS, TokenHash};
use crate::policy::Action;
use crate::seat::Seat;
use serde::{Deserialize, Serialize};

/// Wishes about links.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkCommand {
    /// A link for each of these people; one that somebody had before ends.
    Make {
        /// For whom.
        links: Vec<NewLink>,
    },
    /// Somebody's link ends, and whoever came in by it is out.
    Revoke {
        /// Their seat.
        seat: SeatId,
    },
}

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewLink {
    /// Whose.
    pub seat: SeatId,
    /// Its id.
    pub link: LinkId,
    /// The hash of its secret.
    pub token: TokenHash,
}

impl LinkCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Make { .. } | Self::Revoke { .. } => Action::GiveLinks,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Make { .. } => "link.make",
            Self::Revoke { .. } => "link.revoke",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &LinkCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        LinkCommand::Make { links } => make(ask, group, links),
        LinkCommand::Revoke { seat } => {
            let person = holder(group, *seat)?.person;
            Ok(Outcome::of(ended(ask, person).collect()))
        }
    }
}

fn make(ask: Ask<'_>, group: &GroupSlice, links: &[NewLink]) -> Result<Outcome, Refusal> {
    if links.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("seat"));
    }
    if links.len() > MOST_CARDS {
        return Err(Refusal::from(Reason::TooMany).about("seat").counting("most", 60));
    }
    let mut facts = Vec::new();
    for (n, new) in links.iter().enumerate() {
        if links[..n].iter().any(|other| other.seat == new.seat) {
            return Err(Refusal::from(Reason::AlreadySeated).about("seat"));
        }
        let person = holder(group, new.seat)?.person;
        facts.extend(ended(ask, person));
        let link =
            Link { id: new.link, group: group.group.id, person, made_at: ask.at(), entered_at: None, revoked_at: None };
        facts.push(Fact::Link(link));
        facts.push(Fact::LinkToken(new.link, new.token.clone()));
    }
    Ok(Outcome::of(facts))
}

/// A seat of somebody who may have a page: a participant who was not forgotten and is nobody's duplicate.
fn holder(group: &GroupSlice, seat: SeatId) -> Result<&Seat, Refusal> {
    let unknown = || Refusal::from(Reason::Unknown).about("seat");
    let seat = group.seat(seat).filter(|seat| seat.role.counts()).ok_or_else(unknown)?;
    if group.is_vacated(seat) { Err(Reason::SeatState.into()) } else { Ok(seat) }
}

fn ended<'a>(ask: Ask<'a>, person: PersonId) -> impl Iterator<Item = Fact> + 'a {
    let live = ask.slice.links.iter().filter(move |link| link.person == person && link.is_live());
    live.map(move |link| Fact::Link(Link { revoked_at: Some(ask.at()), ..link.clone() }))
}
