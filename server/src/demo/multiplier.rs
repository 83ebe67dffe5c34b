//! A multiplier halfway: María Nelly reads, keeps her record and assists; another person has only said that they wish it.
//! And the log of whoever coordinates them, of what she does elsewhere.

use super::hand::line;
use super::pages::PARTICIPANT;
use super::play::{Play, Run};
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::account::{AccountCommand, LogCommand};
use domain::command::path::{PathCommand, Side};
use domain::command::{Actor, What};
use domain::day::{Instant, day_of};
use domain::id::{LinkId, PersonId};
use domain::path::{Activity, Entry, Helped, LogUnit, Tick};

/// Parts of the unit that she has read.
const READ: [&str; 5] = ["group", "two_kinds", "safe_place", "coordinate", "speak"];
/// Encounters that she wrote down in her notebook, by ordinal: she was not at the fifth.
const RECORDED: [u32; 4] = [1, 2, 3, 4];
/// What was done elsewhere: what, how many, in what, where, how many days ago.
const ELSEWHERE: [(Activity, u32, LogUnit, &str, i64); 4] = [
    (Activity::Member, 18, LogUnit::Sessions, "Grupo Balint de la universidad", 240),
    (Activity::Supervision, 6, LogUnit::Sessions, "Supervisión con la red de la región", 60),
    (Activity::Intensives, 1, LogUnit::Weekends, "Intensivo de una sociedad, por pantalla", 150),
    (Activity::Practice, 9, LogUnit::Years, "Centro de salud", 30),
];

impl Play<'_> {
    /// Two paths and a log, where María Nelly sits and has a card.
    pub async fn multipliers(
        &self,
        run: &Run,
        next: u32,
        holders: &[(LinkId, PersonId, usize)],
    ) -> Result<(), Failure> {
        let Some((link, person, _)) = holders.iter().find(|(_, _, name)| *name == PARTICIPANT) else { return Ok(()) };
        let Some(seat) = run.sitting.iter().find(|one| one.name == PARTICIPANT).map(|one| one.seat) else {
            return Ok(());
        };
        let maria = Actor::Holder { link: *link, person: *person };
        let mut at = self.at(run, next) - TimeDelta::hours(58);
        let wished = self.hand.id(at);
        let path = wished.row(0);
        self.hand.send(wished, at, maria, What::Path(run.group, PathCommand::Wish { path, shared: true })).await?;
        let recorded = RECORDED.iter().map(|ordinal| Tick::Recorded(run.encounter(*ordinal)));
        let ticks = recorded.chain([Tick::Talked]).collect();
        let read = READ.iter().map(|part| PathCommand::Read { part: (*part).to_owned() });
        for what in read.chain([PathCommand::Tell { ticks }]) {
            at += TimeDelta::minutes(7);
            self.hand.send(self.hand.id(at), at, maria, What::Path(run.group, what)).await?;
        }
        at += TimeDelta::hours(1);
        for what in [PathCommand::Assist { seat }, PathCommand::Prepared { path, encounter: run.encounter(next) }] {
            self.hand.one(self.hand.wish(at, self.leader(), |_| Ok(What::Path(run.group, what)))?).await?;
        }
        let look = PathCommand::Look {
            side: Side::Assistant,
            encounter: run.encounter(next - 1),
            helped: vec![Helped::Rite, Helped::WideParticipation, Helped::Farewell],
        };
        self.hand.send(self.hand.id(at), at, maria, What::Path(run.group, look)).await?;
        if let Some((link, person, _)) = holders.iter().find(|(_, _, name)| *name != PARTICIPANT) {
            let other = Actor::Holder { link: *link, person: *person };
            let id = self.hand.id(at);
            let wish = PathCommand::Wish { path: id.row(0), shared: true };
            self.hand.send(id, at, other, What::Path(run.group, wish)).await?;
        }
        self.log(at).await
    }

    /// What whoever coordinates did elsewhere, as she wrote it down.
    async fn log(&self, at: Instant) -> Result<(), Failure> {
        for (activity, number, unit, place, days_ago) in ELSEWHERE {
            let day = day_of(self.hand.begun - TimeDelta::days(days_ago), super::calendar::ZONE);
            let minutes = (unit == LogUnit::Sessions).then_some(90);
            let wish = self.hand.wish(at, self.leader(), |id| {
                let entry = Entry { id: Some(id.row(0)), activity, day, number, unit, minutes, place: line(place)? };
                Ok(What::Account(AccountCommand::Log(LogCommand::Add(entry))))
            })?;
            self.hand.one(wish).await?;
        }
        Ok(())
    }
}
