//! Two phones without signal and a network that loses, doubles, delays and breaks off: thousands of short encounters, each
//! against a model that knows no database. RONDA_SEED repeats a run, RONDA_HISTORIES lengthens it.

use crate::house::{Chance, World};
use chrono::TimeDelta;
use domain::command::encounter::{EncounterCommand, Marking, Newcomer, Phrase};
use domain::command::{Actor, Command, SCHEMA, UNREAD, What};
use domain::day::Instant;
use domain::encounter::EncounterState;
use domain::encounter::attendance::Mark;
use domain::encounter::learning::{Mood, Moods};
use domain::id::{CommandId, EncounterId, GroupId, LearningId, SeatId};
use domain::leaf::Leaf;
use domain::sent::Times;
use domain::words::Line;
use ronda::act::NotDone;
use ronda::clock::random;
use ronda::store::{attendance, encounter, learning};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Histories that are lived each time the tests run.
const HISTORIES: u64 = 10_000;
/// Worlds in which they are lived side by side.
const LANES: u64 = 8;
/// People who are enrolled from the start.
const PEOPLE: u32 = 2;
/// Steps of a history: each is something that a phone does, or something that the network does.
const STEPS: u64 = 8;
/// Commands of one batch at most.
const BATCH: u64 = 5;

/// What a phone did, by the true time.
#[derive(Clone)]
struct Done {
    id: CommandId,
    at: Instant,
    what: EncounterCommand,
}

/// What is on its way: some of what a phone did, and when it sent it.
#[derive(Clone)]
struct Batch {
    phone: usize,
    sent_at: Instant,
    done: Vec<Done>,
}

/// A phone: its clock, what waits in it, and whose mark it shows for each seat.
struct Phone {
    ahead: TimeDelta,
    queue: VecDeque<Done>,
    shows: BTreeMap<SeatId, Option<CommandId>>,
}

/// What one row says, and which of two that did not know of each other counts.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    mark: Mark,
    said: Option<(Instant, CommandId)>,
}

/// What should be so, told apart from how Ronda does it.
#[derive(Default)]
struct Model {
    opened: Option<Instant>,
    closed: Option<Instant>,
    rows: BTreeMap<SeatId, Row>,
    moods: Moods,
    phrases: BTreeSet<LearningId>,
    done: BTreeSet<CommandId>,
}

impl Model {
    /// Whether it is done, the first time that it gets here.
    fn hear(&mut self, id: CommandId, at: Instant, what: &EncounterCommand, expected: &[SeatId]) -> bool {
        if self.done.contains(&id) {
            return true;
        }
        let is_done = self.is_done(id, at, what, expected);
        if is_done {
            self.done.insert(id);
        }
        is_done
    }

    fn is_done(&mut self, id: CommandId, at: Instant, what: &EncounterCommand, expected: &[SeatId]) -> bool {
        let meanwhile = self.opened.is_some() && self.closed.is_none_or(|closed| at <= closed);
        match what {
            EncounterCommand::Open if self.opened.is_none() => {
                self.opened = Some(at);
                let nobody_said = |seat: &SeatId| (*seat, Row { mark: Mark::Expected, said: None });
                self.rows = expected.iter().map(nobody_said).collect();
                true
            }
            EncounterCommand::Open => true,
            EncounterCommand::Close { .. } => match (self.opened, self.closed) {
                (Some(_), Some(_)) => true,
                (Some(opened), None) if opened <= at => {
                    self.closed = Some(at);
                    self.rows.values_mut().for_each(|row| row.mark = row.mark.at_closing());
                    true
                }
                (Some(_) | None, _) => false,
            },
            EncounterCommand::Mark(marking) => {
                let mark = if self.closed.is_some() { marking.mark.at_closing() } else { marking.mark };
                let Some(row) = self.rows.get_mut(&marking.seat) else { return false };
                let counts = match row.said {
                    None => true,
                    Some((_, by)) if marking.replaces == Some(by) => true,
                    Some(said) => (at, id) > said,
                };
                if counts {
                    *row = Row { mark, said: Some((at, id)) };
                }
                true
            }
            EncounterCommand::Newcomer(newcomer) => {
                if meanwhile {
                    self.rows.insert(newcomer.seat, Row { mark: newcomer.mark, said: Some((at, id)) });
                }
                meanwhile
            }
            EncounterCommand::AddChip { mood } => {
                if meanwhile {
                    self.moods.add(*mood);
                }
                meanwhile
            }
            EncounterCommand::TakeBackChip { mood } => {
                if meanwhile {
                    self.moods.take_back(*mood);
                }
                meanwhile
            }
            EncounterCommand::NotePhrase(phrase) => {
                if self.opened.is_some() {
                    self.phrases.insert(phrase.learning);
                }
                self.opened.is_some()
            }
            _ => panic!("no phone of this test wishes it"),
        }
    }
}

/// One encounter, lived by two phones.
struct History<'a> {
    world: &'a World,
    chance: &'a mut Chance,
    at: (GroupId, EncounterId),
    expected: Vec<SeatId>,
    begun: Instant,
    phones: [Phone; 2],
    late: Vec<Batch>,
    model: Model,
}

impl History<'_> {
    fn now(&self) -> Instant {
        self.world.app.clock.now()
    }

    async fn live(&mut self) {
        for step in 0..STEPS {
            self.world.later(TimeDelta::seconds(1 + i64::try_from(self.chance.below(120)).unwrap()));
            let phone = usize::try_from(self.chance.below(2)).unwrap();
            match (step, self.chance.below(10)) {
                (0 | 1, _) => self.does(phone, EncounterCommand::Open),
                (_, 0..=5) => self.does_something(phone),
                (_, 6..=8) => self.sends(phone).await,
                (_, _) => self.something_late_arrives().await,
            }
        }
        self.does(0, EncounterCommand::Close { closed_at: None });
        while let Some(batch) = self.late.pop() {
            self.arrives(&batch).await;
        }
        for phone in [1, 0] {
            while !self.phones[phone].queue.is_empty() {
                let batch = self.batch(phone, BATCH);
                self.answered(&batch).await;
            }
        }
    }

    fn does(&mut self, phone: usize, what: EncounterCommand) {
        let (id, at) = (self.world.id(), self.now());
        self.remembers(phone, Done { id, at, what });
    }

    fn remembers(&mut self, phone: usize, done: Done) {
        let phone = &mut self.phones[phone];
        match &done.what {
            EncounterCommand::Mark(marking) => drop(phone.shows.insert(marking.seat, Some(done.id))),
            EncounterCommand::Newcomer(newcomer) => drop(phone.shows.insert(newcomer.seat, Some(done.id))),
            _ => {}
        }
        phone.queue.push_back(done);
    }

    fn does_something(&mut self, phone: usize) {
        let (id, at) = (self.world.id(), self.now());
        let mood = self.chance.pick(&[Mood::Lighter, Mood::Same]);
        let what = match self.chance.below(16) {
            0..=8 => {
                let seats: Vec<SeatId> = self.phones[phone].shows.keys().copied().collect();
                let seat = self.chance.pick(&seats);
                let replaces = self.phones[phone].shows[&seat];
                EncounterCommand::Mark(Marking { seat, mark: self.chance.pick(Mark::ALL), replaces })
            }
            9 => EncounterCommand::Newcomer(Newcomer {
                seat: id.row(1),
                person: id.row(0),
                name: Line::parse("Nidia").unwrap(),
                mark: Mark::Arrived,
            }),
            10..=12 => EncounterCommand::AddChip { mood },
            13 => EncounterCommand::TakeBackChip { mood },
            14 => EncounterCommand::NotePhrase(Phrase {
                learning: id.row(0),
                text: Leaf::new("Pedir ayuda no es rendirse"),
                difficulty: Leaf::new(""),
                lesson: Leaf::new(""),
            }),
            _ => EncounterCommand::Close { closed_at: None },
        };
        self.remembers(phone, Done { id, at, what });
    }

    fn batch(&mut self, phone: usize, most: u64) -> Batch {
        let many = usize::try_from(1 + self.chance.below(most)).unwrap();
        let done = self.phones[phone].queue.iter().take(many).cloned().collect();
        Batch { phone, sent_at: self.now(), done }
    }

    /// The network does what networks do.
    async fn sends(&mut self, phone: usize) {
        let batch = self.batch(phone, BATCH);
        match self.chance.below(8) {
            0 => {}
            1 => self.late.push(batch),
            2 => self.arrives(&batch).await,
            3 => {
                // The server dies in the middle of it.
                let part = usize::try_from(self.chance.below(batch.done.len() as u64 + 1)).unwrap();
                self.arrives(&Batch { done: batch.done[..part].to_vec(), ..batch }).await;
            }
            4 => {
                self.arrives(&batch).await;
                self.answered(&batch).await;
                self.late.push(batch);
            }
            _ => self.answered(&batch).await,
        }
    }

    async fn something_late_arrives(&mut self) {
        if !self.late.is_empty() {
            let which = usize::try_from(self.chance.below(self.late.len() as u64)).unwrap();
            let batch = self.late.swap_remove(which);
            self.arrives(&batch).await;
        }
    }

    /// The batch gets there, and its answer gets back: the phone forgets what was answered, and shows what is so.
    async fn answered(&mut self, batch: &Batch) {
        self.arrives(batch).await;
        let phone = &mut self.phones[batch.phone];
        phone.queue.retain(|done| batch.done.iter().all(|sent| sent.id != done.id));
        phone.shows = if self.model.opened.is_some() {
            self.model.rows.iter().map(|(seat, row)| (*seat, row.said.map(|said| said.1))).collect()
        } else {
            self.expected.iter().map(|seat| (*seat, None)).collect()
        };
        for done in phone.queue.iter() {
            match &done.what {
                EncounterCommand::Mark(marking) => drop(phone.shows.insert(marking.seat, Some(done.id))),
                EncounterCommand::Newcomer(newcomer) => drop(phone.shows.insert(newcomer.seat, Some(done.id))),
                _ => {}
            }
        }
    }

    /// The batch gets there, and nobody hears of it.
    async fn arrives(&mut self, batch: &Batch) {
        let (now, ahead) = (self.now(), self.phones[batch.phone].ahead);
        let mut times = Times::new(batch.sent_at + ahead, now, self.begun);
        let mut earliest = self.begun;
        for done in &batch.done {
            // By the true clock: as long before the receipt as it was done before the sending.
            let at = (now - (batch.sent_at - done.at)).max(earliest);
            earliest = at;
            let is_done = self.model.hear(done.id, at, &done.what, &self.expected);
            let command = Command {
                id: done.id,
                schema: SCHEMA,
                institution: self.world.cast.house,
                actor: Actor::Person(self.world.cast.paula),
                device: Some(format!("celular {}", batch.phone)),
                seq: None,
                made_at: times.corrected(done.at + ahead),
                based_on: Some(UNREAD),
                what: What::Encounter(self.at.0, self.at.1, done.what.clone()),
            };
            match self.world.app.act.perform(command, now).await {
                Ok(_) => assert!(is_done, "{:?} was done", done.what),
                Err(NotDone::Refused(refusal)) => assert!(!is_done, "{:?}: {:?}", done.what, refusal.reason),
                Err(NotDone::Failed(failure)) => panic!("{failure}"),
            }
        }
    }

    /// What is kept is what the model says.
    async fn compare(&self) {
        let (house, id) = (self.world.cast.house, self.at.1);
        let mut tx = self.world.app.db.read().await.unwrap();
        let encounter = encounter::find(&mut tx, house, self.at.0, id).await.unwrap().unwrap();
        let state = if self.model.closed.is_some() { EncounterState::Closed } else { EncounterState::Opened };
        assert_eq!(encounter.state, state);
        assert_eq!((encounter.opened_at, encounter.closed_at), (self.model.opened, self.model.closed));
        let rows = attendance::of_encounter(&mut tx, house, id).await.unwrap();
        let rows: BTreeMap<SeatId, (Mark, Option<CommandId>)> =
            rows.iter().map(|row| (row.seat, (row.mark, row.said_by()))).collect();
        let model = self.model.rows.iter();
        assert_eq!(rows, model.map(|(seat, row)| (*seat, (row.mark, row.said.map(|said| said.1)))).collect());
        assert_eq!(learning::moods(&mut tx, house, id).await.unwrap(), self.model.moods);
        let phrases = learning::of_encounter(&mut tx, house, id).await.unwrap();
        let phrases: BTreeSet<LearningId> = phrases.iter().map(|phrase| phrase.id).collect();
        assert_eq!(phrases, self.model.phrases);
    }
}

/// A clock that is right, or ten years off.
fn ahead(chance: &mut Chance) -> TimeDelta {
    TimeDelta::days(chance.pick(&[0, 0, 3650, -3650])) + TimeDelta::hours(chance.pick(&[0, 3, -3]))
}

/// Lives its histories one after the other: an encounter each, ten of a group.
async fn lane(seed: u64, from: u64, to: u64) {
    let world = World::new().await;
    let mut group: Option<(GroupId, VecDeque<EncounterId>)> = None;
    let mut seated = Vec::new();
    for number in from..to {
        if group.as_ref().is_none_or(|(_, ahead)| ahead.is_empty()) {
            let id = world.group("Manos que cuidan", None).await;
            seated = world.enrol(id, PEOPLE).await;
            group = Some((id, world.encounters(id).await.into()));
        }
        let (group, ahead_of_it) = group.as_mut().unwrap();
        let at = (*group, ahead_of_it.pop_front().unwrap());
        let mut chance = Chance(seed.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let expected: Vec<SeatId> = seated.clone();
        let phones = [ahead(&mut chance), ahead(&mut chance)].map(|ahead| Phone {
            ahead,
            queue: VecDeque::new(),
            shows: expected.iter().map(|seat| (*seat, None)).collect(),
        });
        let begun = world.app.clock.now();
        let model = Model::default();
        let late = Vec::new();
        let mut history = History { world: &world, chance: &mut chance, at, expected, begun, phones, late, model };
        history.live().await;
        history.compare().await;
        // Whoever came new belongs to the group from now on, and is expected at the next encounter.
        seated = history.model.rows.into_keys().collect();
        world.later(TimeDelta::minutes(1));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_network_does_to_two_phones_what_is_kept_is_what_they_did() {
    let setting = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seed = setting("RONDA_SEED").unwrap_or_else(|| u64::from_le_bytes(random()));
    let histories = setting("RONDA_HISTORIES").unwrap_or(HISTORIES);
    println!("RONDA_SEED={seed} RONDA_HISTORIES={histories}");
    let lanes = (0..LANES).map(|lane_of| {
        let (from, to) = (lane_of * histories / LANES, (lane_of + 1) * histories / LANES);
        tokio::spawn(lane(seed, from, to))
    });
    for lane in lanes.collect::<Vec<_>>() {
        lane.await.unwrap();
    }
}
