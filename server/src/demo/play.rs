//! Plays a story: from the call to today, one command after the other, each at the time at which it would have
//! happened.

use super::around::Loans;
use super::calendar;
use super::hand::{Hand, Wish, line, line_maybe, words_maybe};
use super::house::House;
use super::people::NAMES;
use super::told::{Edition, Ready, Stage, Story};
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::closing::{ClosingCommand, Next};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::slice::Guidance;
use domain::day::{Day, Instant};
use domain::frame::FrameId;
use domain::group::{CallKind, Mode, Readiness};
use domain::id::{CommandId, EncounterId, GroupId, PersonId, SeatId, TopicId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The kind of group of every story.
pub const FRAME: &str = "support";
/// Days before the first encounter on which a group is called together.
const CALLED_BEFORE: i64 = 21;
/// Days ago on which a group that is still being called together was convened.
const CALLED_SINCE: i64 = 12;

/// A story on its way.
pub struct Play<'a> {
    /// Writes it.
    pub hand: Hand<'a>,
    /// Where it plays.
    pub house: &'a House,
    /// What is told.
    pub story: &'static Story,
    /// The frames, for the moments of scripts.
    pub guidance: Arc<Guidance>,
    /// Sets its chance apart from the other stories'.
    pub which: u32,
    /// The hash of the secret of the participant's personal link.
    pub participant: &'a str,
    /// Phrases that groups lend.
    pub loans: &'a Loans,
}

/// An edition on its way.
pub struct Run {
    /// The group.
    pub group: GroupId,
    /// What is told of it.
    pub edition: &'static Edition,
    /// From 0.
    pub number: usize,
    /// The command that laid out its encounters.
    pub plan: CommandId,
    /// Their days.
    pub days: Vec<Day>,
    /// Who sits in it.
    pub sitting: Vec<Sitting>,
    /// Its topics, in the order of the story.
    pub topics: Vec<TopicId>,
}

/// Somebody who sits in an edition.
#[derive(Clone, Copy, Debug)]
pub struct Sitting {
    /// Their place in [`NAMES`].
    pub name: usize,
    /// Their seat.
    pub seat: SeatId,
    /// Whether they left before the end.
    pub left: bool,
}

impl Run {
    /// The encounter of an ordinal.
    pub fn encounter(&self, ordinal: u32) -> EncounterId {
        // The plan of a fresh edition takes the second hundred of its command's rows.
        self.plan.row(u8::try_from(100 + ordinal).unwrap_or(u8::MAX))
    }
}

impl Play<'_> {
    /// Plays it all.
    pub async fn play(self) -> Result<(), Failure> {
        let mut known: BTreeMap<usize, PersonId> = BTreeMap::new();
        let mut before: Option<Run> = None;
        for (number, edition) in self.story.editions.iter().enumerate() {
            let mut run = self.begin(edition, (number, before.as_ref()), &known).await?;
            self.enrol(&mut run, before.as_ref(), &mut known).await?;
            self.walk(&mut run, &mut known).await?;
            before = Some(run);
        }
        self.hand.done().await
    }

    /// Who coordinates.
    pub fn leader(&self) -> PersonId {
        self.house.person(self.story.leader)
    }

    /// When the group of an edition is called together.
    fn called(&self, edition: &Edition, first: Day) -> Instant {
        match edition.stage {
            Stage::Calling => self.hand.begun - TimeDelta::days(CALLED_SINCE),
            Stage::Over { .. } | Stage::Underway { .. } | Stage::ClosingThisWeek => {
                calendar::begins(self.story, first) - TimeDelta::days(CALLED_BEFORE)
            }
        }
    }

    /// The first edition is convened, every other one is begun after the last; both are arranged and called.
    async fn begin(
        &self,
        edition: &'static Edition,
        (number, before): (usize, Option<&Run>),
        known: &BTreeMap<usize, PersonId>,
    ) -> Result<Run, Failure> {
        let first = calendar::first_day(self.story, edition, self.hand.begun);
        let at = self.called(edition, first);
        let (group, plan) = match before {
            None => {
                let convened = self.hand.wish(at, self.leader(), |id| self.convene(id, first))?;
                let (id, group) = (convened.0, convened.0.row(0));
                self.hand.one(convened).await?;
                (group, id)
            }
            Some(before) => {
                let begun = self.hand.wish(at, self.leader(), |id| {
                    let next = Next {
                        edition: id.row(1),
                        planned: Some(10),
                        starts_on: Some(first),
                        starts_at: Some(calendar::hour(self.story)),
                        invited: asked_again(edition, before, known),
                    };
                    Ok(What::Closing(before.group, ClosingCommand::Begin(next)))
                })?;
                let id = begun.0;
                self.hand.one(begun).await?;
                (before.group, id)
            }
        };
        let run = Run {
            group,
            edition,
            number,
            plan,
            days: calendar::days(self.story, first),
            sitting: Vec::new(),
            topics: Vec::new(),
        };
        self.call(&run, at, before.is_none()).await?;
        Ok(run)
    }

    fn convene(&self, id: CommandId, first: Day) -> Result<What, Failure> {
        let story = self.story;
        let convening = Convening {
            frame: FrameId::from_code(FRAME).ok_or_else(|| Failure::new("the demo's frame"))?,
            description: Description {
                name: line(story.name)?,
                shared_situation: line(story.situation)?,
                purpose: words_maybe(story.purpose)?,
                invites: story.invites.to_vec(),
            },
            arrangement: Arrangement {
                route: story.route,
                payer: line_maybe(story.payer.unwrap_or_default())?,
                mode: Mode::InPerson,
                minutes: story.minutes,
                planned: Some(10),
                site: self.house.sites.get(story.site).copied(),
                cadence: story.cadence,
                starts_on: Some(first),
                starts_at: Some(calendar::hour(story)),
            },
            edition: id.row(1),
            seat: id.row(2),
        };
        Ok(What::Group(id.row(0), GroupCommand::Convene(convening)))
    }

    async fn call(&self, run: &Run, at: Instant, is_new: bool) -> Result<(), Failure> {
        let wish = |hours: i64, what: GroupCommand| {
            self.hand.wish(at + TimeDelta::hours(hours), self.leader(), |_| Ok(What::Group(run.group, what)))
        };
        if let Some(second) = self.story.second.filter(|_| is_new) {
            let person = self.house.person(second);
            let appointed = self.hand.wish(at + TimeDelta::hours(1), self.leader(), |id| {
                Ok(What::Group(run.group, GroupCommand::AppointCoCoordinator { seat: id.row(0), person }))
            })?;
            self.hand.one(appointed).await?;
        }
        self.hand.one(wish(20, GroupCommand::CheckReadiness(readiness(run.edition.ready)))?).await?;
        self.hand.one(wish(26, GroupCommand::StartCalling)?).await
    }

    /// Who sat in the edition before says yes; others are enrolled, all but those who come late.
    async fn enrol(
        &self,
        run: &mut Run,
        before: Option<&Run>,
        known: &mut BTreeMap<usize, PersonId>,
    ) -> Result<(), Failure> {
        let invited: Vec<PersonId> =
            before.map(|before| asked_again(run.edition, before, known).into_iter().collect()).unwrap_or_default();
        let on_time = run.edition.people.len() - run.edition.late;
        let from = self.called(run.edition, run.days[0]) + TimeDelta::days(2);
        let until = (calendar::begins(self.story, run.days[0]) - TimeDelta::days(2)).min(self.hand.begun);
        let step = (until - from) / i32::try_from(on_time.max(1)).unwrap_or(1);
        let mut wishes = Vec::new();
        for (n, name) in (0..).zip(&run.edition.people[..on_time]) {
            let at = from + step * n;
            let place = known.get(name).and_then(|person| invited.iter().position(|one| one == person));
            wishes.push(match place {
                // Row 10 and those after it are the seats of people who were asked again.
                Some(place) => {
                    let seat = run.plan.row(u8::try_from(10 + place).unwrap_or(u8::MAX));
                    run.sitting.push(Sitting { name: *name, seat, left: false });
                    self.hand.wish(at, self.leader(), |_| Ok(What::Seat(run.group, SeatCommand::Accept { seat })))?
                }
                None => self.seat(run, *name, at, known)?,
            });
        }
        match run.edition.stage {
            // Where places are few, who came first matters.
            Stage::Calling => {
                for wish in wishes {
                    self.hand.one(wish).await?;
                }
                Ok(())
            }
            Stage::Over { .. } | Stage::Underway { .. } | Stage::ClosingThisWeek => self.hand.all(wishes).await,
        }
    }

    /// Somebody takes a seat: known from an earlier edition, or new.
    pub fn seat(
        &self,
        run: &mut Run,
        name: usize,
        at: Instant,
        known: &mut BTreeMap<usize, PersonId>,
    ) -> Result<Wish, Failure> {
        let wish = self.hand.wish(at, self.leader(), |id| {
            let who = match known.get(&name) {
                Some(person) => Enrolled::Known(*person),
                None => Enrolled::New { person: id.row(0), name: line(NAMES[name])?, phone: line_maybe(&phone(name))? },
            };
            Ok(What::Seat(run.group, SeatCommand::Enrol { seat: id.row(1), who }))
        })?;
        known.entry(name).or_insert(wish.0.row(0));
        run.sitting.push(Sitting { name, seat: wish.0.row(1), left: false });
        Ok(wish)
    }
}

/// A phone that nobody can have (there is no area 600), and none for every fourth person.
fn phone(name: usize) -> String {
    if name % 4 == 3 { String::new() } else { format!("600 000 {:04}", 100 + name) }
}

/// Who of the edition before sits in this one too.
fn asked_again(edition: &Edition, before: &Run, known: &BTreeMap<usize, PersonId>) -> BTreeSet<PersonId> {
    let on_time = &edition.people[..edition.people.len() - edition.late];
    let stayed = before.sitting.iter().filter(|one| !one.left && on_time.contains(&one.name));
    stayed.filter_map(|one| known.get(&one.name).copied()).collect()
}

fn readiness(ready: Ready) -> Readiness {
    let wholly = Readiness {
        coordinator: true,
        target: true,
        place: true,
        technical: true,
        material: true,
        refreshments: Some(true),
        timetable: true,
        frequency: true,
        call: Some(CallKind::Open),
    };
    match ready {
        Ready::Wholly => wholly,
        Ready::Half => Readiness {
            technical: false,
            material: false,
            refreshments: None,
            call: Some(CallKind::ByReferral),
            frequency: false,
            ..wholly
        },
    }
}
