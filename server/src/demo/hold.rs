//! One encounter: its script, who came, what was said, how people went home.

use super::chance::Chance;
use super::hand::{Wish, line};
use super::pages::PARTICIPANT;
use super::play::{Play, Run, Sitting};
use super::told::{Encounter, Stage};
use super::walk::Bag;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Marking, Phrase, Sheet};
use domain::command::first::{Ballots, FirstCommand};
use domain::command::plan::PlanCommand;
use domain::command::script::{Beginning, MomentText, ScriptCommand};
use domain::day::Instant;
use domain::encounter::attendance::Mark;
use domain::encounter::learning::Mood;
use domain::frame::{EncounterKind, Moment, MomentKind};
use domain::id::{CommandId, MomentId};
use domain::leaf::Leaf;

/// Ends a question to which all look for an answer until the next encounter.
const SEARCHED: &str = " →";

/// Of so many of the latest encounters the script was kept, besides that of the next one.
const SCRIPTS: u32 = 2;
/// And so many of them were held with the phone in the round.
const ON_PHONE: u32 = 3;

/// When an encounter really began and ended.
#[derive(Clone, Copy)]
struct Times {
    opened: Instant,
    closed: Instant,
}

impl Play<'_> {
    /// Holds an encounter as it was told.
    pub async fn hold(&self, run: &mut Run, (ordinal, told): (u32, &Encounter), bag: &mut Bag) -> Result<(), Failure> {
        let planned = self.at(run, ordinal);
        // Only the latest scripts are looked at again; the earlier ones were on paper.
        let script = match ordinal + SCRIPTS > self.held(run) {
            true => self.prepare(run, ordinal, told, planned - TimeDelta::hours(44)).await?,
            false => None,
        };
        let mut chance = self.chance(run, ordinal, 0);
        let opened = planned + TimeDelta::minutes(chance.between(0, 8));
        let closed = opened + TimeDelta::minutes(i64::from(self.story.minutes) + chance.between(-6, 7));
        let times = Times { opened, closed };
        let marks: Vec<(Sitting, Mark)> = self.marks(run, ordinal);
        let present: Vec<Sitting> =
            marks.iter().filter(|(_, mark)| mark.is_present()).map(|(sitting, _)| *sitting).collect();
        if self.is_on_paper(run, ordinal) {
            if ordinal == 1 {
                self.first_encounter(run, &present, opened).await?;
            }
            let rows = marks.iter().map(|(sitting, mark)| (sitting.seat, *mark)).collect();
            let sheet = Sheet { opened_at: opened, closed_at: closed, rows, newcomers: Vec::new() };
            self.hand
                .one(self.during(run, ordinal, closed + TimeDelta::minutes(12), EncounterCommand::Sheet(sheet))?)
                .await?;
        } else {
            self.hand.one(self.during(run, ordinal, opened, EncounterCommand::Open)?).await?;
            self.arrive(run, ordinal, &marks, times).await?;
            if ordinal == 1 {
                self.first_encounter(run, &present, opened).await?;
            }
            self.go_through(run, ordinal, script.as_deref().unwrap_or_default(), opened).await?;
            self.go_home(run, ordinal, present.len(), (closed, &mut chance)).await?;
            self.hand.one(self.during(run, ordinal, closed, EncounterCommand::Close { closed_at: None })?).await?;
        }
        self.note(run, (ordinal, told), closed, bag).await?;
        self.remember(run, (ordinal, told), closed, bag).await
    }

    /// Years ago the coordination kept paper and typed it afterwards; lately it has the phone in the round: in the
    /// visitor's own group all the time.
    fn is_on_paper(&self, run: &Run, ordinal: u32) -> bool {
        match run.edition.stage {
            Stage::Over { weeks_ago } if weeks_ago > 12 => true,
            Stage::Over { .. } | Stage::Underway { .. } | Stage::ClosingThisWeek | Stage::Calling => {
                !run.edition.people.contains(&PARTICIPANT) && ordinal + ON_PHONE <= self.held(run)
            }
        }
    }

    /// A wish about an encounter while it is held.
    fn during(&self, run: &Run, ordinal: u32, at: Instant, what: EncounterCommand) -> Result<Wish, Failure> {
        let encounter = run.encounter(ordinal);
        self.hand.wish(at, self.leader(), |_| Ok(What::Encounter(run.group, encounter, what)))
    }

    /// The script of an encounter that has one: the usual moments, a material, open questions. The ids of its
    /// moments with their minutes.
    pub async fn prepare(
        &self,
        run: &Run,
        ordinal: u32,
        told: &Encounter,
        at: Instant,
    ) -> Result<Option<Vec<(MomentId, u32)>>, Failure> {
        let Some(material) = told.material else { return Ok(None) };
        let encounter = run.encounter(ordinal);
        let wish = |minutes: i64, make: &dyn Fn(CommandId) -> Result<ScriptCommand, Failure>| {
            self.hand.wish(at + TimeDelta::minutes(minutes), self.leader(), |id| {
                Ok(What::Script(run.group, encounter, make(id)?))
            })
        };
        let begun = wish(0, &|_| Ok(ScriptCommand::Begin { from: Beginning::Frame }))?;
        let id = begun.0;
        self.hand.one(begun).await?;
        let usual = self.usual(ordinal);
        let mut later = Vec::new();
        for (n, moment) in (1u8..).zip(&usual) {
            let wanted = match moment.kind {
                MomentKind::Material | MomentKind::Harvest => self.house.items.get(material).copied(),
                MomentKind::Rite => self.house.items.get(usize::try_from(ordinal % 3).unwrap_or(0)).copied(),
                _ => None,
            };
            let Some(item) = wanted else { continue };
            let text =
                MomentText { title: None, notes: None, minutes: moment.minutes.into(), lead: None, item: Some(item) };
            later.push(wish(3, &|_| Ok(ScriptCommand::ChangeMoment { moment: id.row(n), text: text.clone() }))?);
        }
        self.hand.all(later).await?;
        for question in told.questions {
            let text = question.trim_end_matches(SEARCHED);
            let added = wish(9, &|id| Ok(ScriptCommand::AddQuestion { question: id.row(0), text: line(text)? }))?;
            let question_id = added.0.row(0);
            self.hand.one(added).await?;
            if question.ends_with(SEARCHED) {
                self.hand.one(wish(12, &|_| Ok(ScriptCommand::SearchTogether { question: question_id }))?).await?;
            }
        }
        self.hand.one(wish(20, &|_| Ok(ScriptCommand::MarkPrepared))?).await?;
        let ids = (1u8..).zip(&usual).map(|(n, moment)| (id.row(n), u32::from(moment.minutes)));
        Ok(Some(ids.collect()))
    }

    fn usual(&self, ordinal: u32) -> Vec<Moment> {
        let kind = match ordinal {
            1 => EncounterKind::Initial,
            super::calendar::ENCOUNTERS => EncounterKind::Closing,
            _ => EncounterKind::Topic,
        };
        let frame = self.guidance.frames.iter().find(|frame| frame.id.code() == super::play::FRAME);
        let script = frame.and_then(|frame| frame.script(kind));
        script.map(|script| script.line().into_iter().cloned().collect()).unwrap_or_default()
    }

    /// Who came: as it was told, or by chance, most of them nearly always.
    fn marks(&self, run: &Run, ordinal: u32) -> Vec<(Sitting, Mark)> {
        let here = run.sitting.iter().filter(|sitting| !sitting.left);
        here.map(|sitting| (*sitting, self.mark(run, ordinal, sitting))).collect()
    }

    fn mark(&self, run: &Run, ordinal: u32, sitting: &Sitting) -> Mark {
        let told = run.edition.marks.iter().find(|(name, _)| *name == sitting.name);
        let letter = told.and_then(|(_, letters)| letters.chars().nth(usize::try_from(ordinal - 1).unwrap_or(0)));
        let mut chance = self.chance(run, ordinal, 1 + sitting.name);
        match letter {
            Some('v') => came(&mut chance),
            Some('a') => Mark::Excused,
            Some(_) => Mark::Absent,
            None => {
                // Some come through rain, others when they can.
                let constancy = Chance::of(7 + u64::try_from(sitting.name).unwrap_or(0)).between(78, 97);
                if i64::from(chance.under(100)) < constancy {
                    came(&mut chance)
                } else if chance.under(10) < 6 {
                    Mark::Excused
                } else {
                    Mark::Absent
                }
            }
        }
    }

    /// People come in, one by one.
    async fn arrive(&self, run: &Run, ordinal: u32, marks: &[(Sitting, Mark)], times: Times) -> Result<(), Failure> {
        let mut wishes = Vec::new();
        for (sitting, mark) in marks {
            let mut chance = self.chance(run, ordinal, 200 + sitting.name);
            let after = match mark {
                Mark::Late => chance.between(16, 34),
                Mark::Absent => continue,
                Mark::Expected | Mark::Arrived | Mark::Online | Mark::Excused => chance.between(0, 11),
            };
            let at = (times.opened + TimeDelta::minutes(after)).min(times.closed);
            let marking = Marking { seat: sitting.seat, mark: *mark, replaces: None };
            wishes.push(self.during(run, ordinal, at, EncounterCommand::Mark(marking))?);
        }
        wishes.sort_by_key(|wish| wish.1);
        self.hand.all(wishes).await
    }

    /// What the first encounter settles: agreements, hopes, and the road out of the topics.
    async fn first_encounter(&self, run: &mut Run, present: &[Sitting], opened: Instant) -> Result<(), Failure> {
        self.first_words(run, present, opened + TimeDelta::minutes(35)).await?;
        let at = |minutes| opened + TimeDelta::minutes(minutes);
        let mut proposed = Vec::new();
        for (title, _) in run.edition.topics {
            let wish = self.hand.wish(at(50), self.leader(), |id| {
                Ok(What::First(run.group, FirstCommand::Propose { topic: id.row(0), title: line(title)? }))
            })?;
            run.topics.push(wish.0.row(0));
            proposed.push(wish);
        }
        self.hand.all(proposed).await?;
        let voters = u32::try_from(present.len()).unwrap_or(u32::MAX);
        let totals =
            run.topics.iter().zip(run.edition.topics).map(|(id, (_, hands))| (*id, (*hands).min(voters))).collect();
        let voted = self.hand.wish(at(60), self.leader(), |id| {
            let ballots = Ballots::Hands { voters, totals };
            Ok(What::First(run.group, FirstCommand::Vote { round: id.row(0), ballots }))
        })?;
        self.hand.one(voted).await?;
        let order = run.topics.iter().take(run.edition.agreed).copied().collect();
        let settled =
            self.hand.wish(at(66), self.leader(), |_| Ok(What::First(run.group, FirstCommand::Settle { order })))?;
        self.hand.one(settled).await?;
        let laid = self.hand.wish(at(68), self.leader(), |_| Ok(What::Plan(run.group, PlanCommand::LayOut)))?;
        self.hand.one(laid).await
    }

    /// The moments of the script, each at about its time.
    async fn go_through(
        &self,
        run: &Run,
        ordinal: u32,
        script: &[(MomentId, u32)],
        opened: Instant,
    ) -> Result<(), Failure> {
        let mut chance = self.chance(run, ordinal, 900);
        let mut at = opened + TimeDelta::minutes(2);
        let mut live = None;
        for (moment, minutes) in script {
            self.hand.one(self.during(run, ordinal, at, EncounterCommand::NextMoment { live })?).await?;
            live = Some(*moment);
            at += TimeDelta::minutes((i64::from(*minutes) + chance.between(-3, 2)).max(2));
        }
        Ok(())
    }

    /// Chips without a name, as people go: with time more of them go lighter.
    async fn go_home(
        &self,
        run: &Run,
        ordinal: u32,
        present: usize,
        (closed, chance): (Instant, &mut Chance),
    ) -> Result<(), Failure> {
        let people = i64::try_from(present).unwrap_or(0) - chance.between(0, 2);
        let lighter = people * (36 + 5 * i64::from(ordinal) + chance.between(-8, 8)).min(90) / 100;
        let heavier = if ordinal < 6 { chance.between(0, 2) } else { chance.between(0, 1) };
        let mut wishes = Vec::new();
        for n in 0..people {
            let mood = match n {
                n if n < lighter => Mood::Lighter,
                n if n < lighter + heavier => Mood::Heavier,
                _ => Mood::Same,
            };
            wishes.push(self.during(
                run,
                ordinal,
                closed - TimeDelta::seconds(240 - n * 8),
                EncounterCommand::AddChip { mood },
            )?);
        }
        self.hand.all(wishes).await
    }

    /// Phrases, as they were said.
    async fn note(
        &self,
        run: &Run,
        (ordinal, told): (u32, &Encounter),
        closed: Instant,
        bag: &mut Bag,
    ) -> Result<(), Failure> {
        let encounter = run.encounter(ordinal);
        let mut wishes = Vec::new();
        for phrase in told.phrases {
            let wish = self.hand.wish(closed + TimeDelta::minutes(1), self.leader(), |id| {
                let phrase = Phrase {
                    learning: id.row(0),
                    text: Leaf::new(phrase.text),
                    difficulty: Leaf::new(phrase.difficulty),
                    lesson: Leaf::new(phrase.lesson),
                };
                Ok(What::Encounter(run.group, encounter, EncounterCommand::NotePhrase(phrase)))
            })?;
            bag.phrases.push((ordinal, wish.0.row(0)));
            wishes.push(wish);
        }
        self.hand.all(wishes).await
    }
}

fn came(chance: &mut Chance) -> Mark {
    if chance.under(100) < 7 { Mark::Late } else { Mark::Arrived }
}
