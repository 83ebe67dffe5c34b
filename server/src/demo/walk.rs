//! The encounters of an edition, one after the other: prepared, held, remembered; and its end.

use super::calendar;
use super::chance::Chance;
use super::hand::{line, words as text_of};
use super::play::{Play, Run, Sitting};
use super::told::{Became, Encounter, Fate, Stage};
use super::words;
use crate::failure::Failure;
use chrono::{Days, TimeDelta};
use domain::command::What;
use domain::command::closing::{ClosingCommand, Undecided};
use domain::command::first::FirstCommand;
use domain::command::memoir::{self, Account, LookedBack, MemoirCommand, Wanted};
use domain::command::plan::{PlanCommand, TopicChoice};
use domain::command::seat::SeatCommand;
use domain::day::Instant;
use domain::encounter::memoir::Served;
use domain::expectation::Reach;
use domain::id::{AdjustmentId, LearningId, PersonId, TopicId};
use domain::leaf::Leaf;
use std::collections::BTreeMap;

/// After this encounter somebody leaves, in editions that are over.
const LEAVES_AFTER: u32 = 5;
/// Topics that an encounter of the road has for itself.
const TOPIC_PLACES: [u32; 6] = [2, 3, 4, 6, 7, 8];

/// What the walk carries from one encounter to the next.
#[derive(Default)]
pub struct Bag {
    /// Phrases so far, with the encounter in which they were said.
    pub phrases: Vec<(u32, LearningId)>,
    /// Adjustments that wait to be looked back at.
    waiting: Vec<(AdjustmentId, Became)>,
}

impl Play<'_> {
    /// Walks as far as the story has come.
    pub async fn walk(&self, run: &mut Run, known: &mut BTreeMap<usize, PersonId>) -> Result<(), Failure> {
        let (held, is_over) = (self.held(run), matches!(run.edition.stage, Stage::Over { .. }));
        if held == 0 {
            return Ok(());
        }
        let mut bag = Bag::default();
        for (ordinal, told) in (1..=held).zip(run.edition.encounters) {
            self.settle(run, ordinal, told).await?;
            match told.fate {
                Fate::Lost(reason) => self.lose(run, ordinal, reason).await?,
                Fate::Held | Fate::Moved(..) => self.hold(run, (ordinal, told), &mut bag).await?,
            }
            if ordinal == 1 {
                self.late(run, known).await?;
            }
            if is_over && ordinal == LEAVES_AFTER {
                self.leave(run, ordinal).await?;
            }
        }
        self.read_processes(run, held, &bag).await?;
        if is_over {
            self.farewell(run, &bag).await?;
            return self.end(run).await;
        }
        self.around(run, held).await?;
        let next = held + 1;
        if let Some(told) = usize::try_from(held).ok().and_then(|held| run.edition.encounters.get(held)) {
            self.settle(run, next, told).await?;
            // Prepared two days ahead, or this morning when there was no time.
            self.prepare(run, next, told, self.at(run, next) - TimeDelta::hours(44)).await?;
            self.pages(run, next, known).await?;
        }
        Ok(())
    }

    /// The ordinal of the last encounter that is past.
    pub fn held(&self, run: &Run) -> u32 {
        match run.edition.stage {
            Stage::Calling => 0,
            Stage::Over { .. } => calendar::ENCOUNTERS,
            Stage::Underway { next } => next - 1,
            Stage::ClosingThisWeek => calendar::ENCOUNTERS - 1,
        }
    }

    /// When the encounter of an ordinal is to begin.
    pub fn at(&self, run: &Run, ordinal: u32) -> Instant {
        let day = usize::try_from(ordinal).ok().and_then(|n| run.days.get(n - 1)).copied().unwrap_or(run.days[0]);
        let moved = match usize::try_from(ordinal).ok().and_then(|n| run.edition.encounters.get(n - 1)) {
            Some(Encounter { fate: Fate::Moved(_, later), .. }) => u64::from(*later),
            Some(Encounter { fate: Fate::Held | Fate::Lost(_), .. }) | None => 0,
        };
        calendar::begins(self.story, day + Days::new(moved))
    }

    /// Chance of its own for an encounter and a subject.
    pub fn chance(&self, run: &Run, ordinal: u32, subject: usize) -> Chance {
        let edition = u64::try_from(run.number).unwrap_or(0);
        let subject = u64::try_from(subject).unwrap_or(0);
        Chance::of(((u64::from(self.which) * 8 + edition) * 16 + u64::from(ordinal)) * 4096 + subject)
    }

    /// What an encounter is called and about, and its change of date.
    async fn settle(&self, run: &mut Run, ordinal: u32, told: &Encounter) -> Result<(), Failure> {
        let (encounter, before) = (run.encounter(ordinal), self.at(run, ordinal) - TimeDelta::hours(70));
        let title = told.title.map(line).transpose()?;
        if title.is_some() || told.reserve.is_some() {
            let mut made: Option<TopicId> = None;
            let wish = self.hand.wish(before, self.leader(), |id| {
                let topic = match told.reserve {
                    None => TopicChoice::Nothing,
                    Some(about) => match run.edition.topics.iter().position(|(title, _)| *title == about) {
                        Some(place) => TopicChoice::Known(run.topics[place]),
                        None => {
                            made = Some(id.row(0));
                            TopicChoice::New { topic: id.row(0), title: line(about)? }
                        }
                    },
                };
                Ok(What::Plan(run.group, PlanCommand::SetTopic { encounter, topic, title }))
            })?;
            self.hand.one(wish).await?;
        }
        if let Fate::Moved(reason, _) = told.fate {
            let to = self.at(run, ordinal);
            let moved = self.hand.wish(to - TimeDelta::hours(50), self.leader(), |_| {
                Ok(What::Plan(
                    run.group,
                    PlanCommand::Move {
                        encounter,
                        day: domain::day::day_of(to, calendar::ZONE),
                        time: calendar::hour(self.story),
                        site: None,
                        reason: Some(text_of(reason)?),
                    },
                ))
            })?;
            self.hand.one(moved).await?;
        }
        Ok(())
    }

    /// It could not be. Its topic finds another encounter.
    async fn lose(&self, run: &Run, ordinal: u32, reason: &str) -> Result<(), Failure> {
        let (encounter, at) = (run.encounter(ordinal), self.at(run, ordinal));
        let lost = self.hand.wish(at, self.leader(), |_| {
            Ok(What::Plan(run.group, PlanCommand::MarkNotHeld { encounter, reason: text_of(reason)? }))
        })?;
        self.hand.one(lost).await?;
        if TOPIC_PLACES.contains(&ordinal) {
            let laid = self
                .hand
                .wish(at + TimeDelta::hours(1), self.leader(), |_| Ok(What::Plan(run.group, PlanCommand::LayOut)))?;
            self.hand.one(laid).await?;
        }
        Ok(())
    }

    /// Those who come only after the first encounter.
    async fn late(&self, run: &mut Run, known: &mut BTreeMap<usize, PersonId>) -> Result<(), Failure> {
        let on_time = run.edition.people.len() - run.edition.late;
        let at = self.at(run, 1) + TimeDelta::days(3);
        let mut wishes = Vec::new();
        for name in &run.edition.people[on_time..] {
            wishes.push(self.seat(run, *name, at, known)?);
        }
        self.hand.all(wishes).await
    }

    async fn leave(&self, run: &mut Run, ordinal: u32) -> Result<(), Failure> {
        let at = self.at(run, ordinal) + TimeDelta::days(2);
        let Some(last_but_one) = run.sitting.len().checked_sub(2) else { return Ok(()) };
        let Sitting { seat, .. } = run.sitting[last_but_one];
        run.sitting[last_but_one].left = true;
        self.hand
            .one(self.hand.wish(at, self.leader(), |_| Ok(What::Seat(run.group, SeatCommand::Leave { seat })))?)
            .await
    }

    /// What the first encounter settles besides the topics: agreements and hopes.
    pub async fn first_words(&self, run: &Run, present: &[Sitting], at: Instant) -> Result<(), Failure> {
        let mut wishes = vec![self.hand.wish(at, self.leader(), |_| {
            Ok(What::First(run.group, FirstCommand::Agree { text: text_of(run.edition.agreements)? }))
        })?];
        // Everybody is asked (S0-164); what most people say is told once for all groups.
        for (hope, sitting) in run.edition.hopes.iter().chain(words::HOPES.iter().cycle()).zip(present) {
            let (seat, reach) = (sitting.seat, hope.reach);
            wishes.push(self.hand.wish(at, self.leader(), |id| {
                let expectation = id.row(0);
                let said = match (hope.text, reach) {
                    ("", _) => FirstCommand::SayNothing { expectation, seat },
                    (text, Reach::Unclassified | Reach::AttainableHere | Reach::NeedsElse) => {
                        FirstCommand::Say { expectation, seat, text: text_of(text)?, reach }
                    }
                };
                Ok(What::First(run.group, said))
            })?);
        }
        self.hand.all(wishes).await
    }

    /// The memoir: written the day after, read with somebody, closed; and what became of earlier adjustments.
    pub async fn remember(
        &self,
        run: &Run,
        (ordinal, told): (u32, &Encounter),
        closed: Instant,
        bag: &mut Bag,
    ) -> Result<(), Failure> {
        let Some(text) = &told.memoir else { return Ok(()) };
        let encounter = run.encounter(ordinal);
        let wish = |hours: i64, what: MemoirCommand| {
            self.hand
                .wish(closed + TimeDelta::hours(hours), self.leader(), |_| Ok(What::Memoir(run.group, encounter, what)))
        };
        if !bag.waiting.is_empty() {
            let looked = std::mem::take(&mut bag.waiting).into_iter();
            let looked = looked.map(|(adjustment, became)| LookedBack { adjustment, became: became_of(became) });
            self.hand.one(wish(19, MemoirCommand::LookBack(looked.collect()))?).await?;
        }
        let account = Account {
            happened: Leaf::new(text.happened),
            helped: Leaf::new(text.helped),
            difficulties: Leaf::new(text.difficulties),
            adjustments: text.adjustments.iter().map(|(text, _)| Wanted { id: None, text: Leaf::new(*text) }).collect(),
        };
        let written = wish(20, MemoirCommand::Write(account))?;
        for (n, (_, became)) in (1u8..).zip(text.adjustments) {
            bag.waiting.push((written.0.row(n), *became));
        }
        self.hand.one(written).await?;
        if let Some(with) = text.read_with {
            self.hand.one(wish(68, MemoirCommand::ReadWith { with: line(with)? })?).await?;
            self.hand.one(wish(69, MemoirCommand::Close)?).await?;
        }
        Ok(())
    }

    /// The group reads its processes, and says which phrases stay.
    async fn read_processes(&self, run: &Run, held: u32, bag: &Bag) -> Result<(), Failure> {
        let at = self.at(run, held) + TimeDelta::minutes(i64::from(self.story.minutes) - 5);
        let agreed = bag.phrases.iter().filter(|(ordinal, _)| *ordinal < held).map(|(_, phrase)| *phrase).collect();
        let wish = |what| self.hand.wish(at, self.leader(), |_| Ok(What::Closing(run.group, what)));
        let seen = run.edition.processes.iter().copied().collect();
        self.hand.all(vec![wish(ClosingCommand::ReadProcesses(seen))?, wish(ClosingCommand::Agree(agreed))?]).await
    }

    /// The letter, the review, and the end.
    async fn end(&self, run: &Run) -> Result<(), Failure> {
        let at = self.at(run, calendar::ENCOUNTERS) + TimeDelta::minutes(i64::from(self.story.minutes) + 30);
        let wish = |hours: i64, what: ClosingCommand| {
            self.hand.wish(at + TimeDelta::hours(hours), self.leader(), |_| Ok(What::Closing(run.group, what)))
        };
        if let Some(letter) = run.edition.letter {
            self.hand.one(wish(0, ClosingCommand::WriteLetter(Leaf::new(letter)))?).await?;
        }
        if let Some([helped, difficult, next]) = run.edition.review {
            let (helped, difficult, next) = (Leaf::new(helped), Leaf::new(difficult), Leaf::new(next));
            self.hand.one(wish(92, ClosingCommand::Review { helped, difficult, next })?).await?;
        }
        self.hand.one(wish(94, ClosingCommand::Close { undecided: Undecided::Kept })?).await
    }
}

fn became_of(became: Became) -> memoir::Became {
    match became {
        Became::Served => memoir::Became::Tried(Served::Yes),
        Became::Partly => memoir::Became::Tried(Served::Partly),
        Became::NotTried => memoir::Became::NotTried,
    }
}
