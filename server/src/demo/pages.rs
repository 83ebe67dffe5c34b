//! Personal links of those who sit in a running group, and what some of them answered to «¿Va a venir?».

use super::play::{Play, Run};
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::link::{LinkCommand, NewLink};
use domain::command::mutual::MutualCommand;
use domain::command::own::OwnCommand;
use domain::command::{Actor, What};
use domain::id::{LinkId, PersonId};
use domain::link::{Coming, TokenHash};
use domain::ties::Ties;
use domain::words::Line;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// As whom one comes in with a click: María Nelly, by her place in [`super::NAMES`]. She has not answered yet.
pub const PARTICIPANT: usize = 2;

impl Play<'_> {
    /// Cards before the next encounter, and the answers of those who used theirs.
    pub async fn pages(&self, run: &Run, next: u32, known: &BTreeMap<usize, PersonId>) -> Result<(), Failure> {
        let at = self.at(run, next) - TimeDelta::hours(60);
        let sitting = run.sitting.iter().filter(|one| !one.left);
        // Every fourth has no phone, and no card yet.
        let with_card: Vec<_> = sitting.filter(|one| one.name == PARTICIPANT || one.name % 4 != 3).collect();
        let mut holders: Vec<(LinkId, PersonId, usize)> = Vec::new();
        let made = self.hand.wish(at, self.leader(), |id| {
            let mut links = Vec::new();
            for (n, one) in (1..).zip(&with_card) {
                let link: LinkId = id.row(n);
                links.push(NewLink { seat: one.seat, link, token: self.token(one.name, link) });
                if let Some(person) = known.get(&one.name) {
                    holders.push((link, *person, one.name));
                }
            }
            Ok(What::Link(run.group, LinkCommand::Make { links }))
        })?;
        self.hand.one(made).await?;
        self.multipliers(run, next, &holders).await?;
        let encounter = run.encounter(next);
        for (link, person, name) in holders {
            let coming = match name % 6 {
                _ if name == PARTICIPANT => continue,
                0..=3 => Coming::Yes,
                4 => Coming::Unsure,
                _ => Coming::No,
            };
            let hours = i64::try_from(name % 12).unwrap_or(0);
            let actor = Actor::Holder { link, person };
            // With how many of the group they can count, before it and now: once enough told it, the group sees it drawn.
            let known = u32::try_from(name).unwrap_or_default();
            let ties = Ties { before: known % 3, now: 2 + known % 4 };
            for what in [
                What::Own(run.group, OwnCommand::Enter),
                What::Own(run.group, OwnCommand::Answer { encounter, coming }),
                What::Mutual(run.group, MutualCommand::Lean { on: Some(ties) }),
            ] {
                let at = at + TimeDelta::hours(8 + hours);
                self.hand.send(self.hand.id(at), at, actor, what).await?;
            }
        }
        Ok(())
    }

    /// The hash of a secret that nobody knows, but for the one with which a visitor comes in.
    fn token(&self, name: usize, link: LinkId) -> TokenHash {
        if name == PARTICIPANT {
            return Line::kept(self.participant.to_owned());
        }
        let digest = Sha256::digest(format!("nobody holds the link {link}"));
        Line::kept(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}
