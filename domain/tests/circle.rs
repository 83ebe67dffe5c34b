//! A group in memory: commands are decided and what they leave behind is kept, as the server would.

use crate::shelf::{BOOK, FRAMES};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::slice::Guidance;
use domain::command::{Actor, Command, GroupSlice, Outcome, Refusal, SCHEMA, Slice, What, decide};
use domain::day::Instant;
use domain::encounter::{DateMove, Encounter, EncounterKind};
use domain::fact::Fact;
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, Key, PathId, PersonId, SeatId, SiteId, TopicId};
use domain::institution::{Declared, Institution, InstitutionKind, Office, Person, Site};
use domain::link::Answer;
use domain::path::Walk;
use domain::profile::Profile;
use domain::route::Route;
use domain::topic::{Round, Topic, Totals};
use domain::words::{Line, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct Circle {
    pub slice: Slice,
    pub id: GroupId,
    pub moves: Vec<DateMove>,
    pub rounds: Vec<(Round, Totals)>,
    pub answers: Vec<Answer>,
    now: Instant,
    last: i64,
}

pub fn line<const MAX: usize>(text: &str) -> Line<MAX> {
    Line::parse(text).unwrap()
}

pub fn words<const MAX: usize>(text: &str) -> Words<MAX> {
    Words::parse(text).unwrap()
}

const COORDINATOR: i64 = 7;

impl Circle {
    /// A support group on route A with ten encounters of 90 minutes on Thursdays from 5 November 2026.
    pub fn new() -> Self {
        Self::planning(Some(10), "America/Bogota")
    }

    pub fn planning(planned: Option<u16>, zone: &str) -> Self {
        let coordinator = person(COORDINATOR, "Paula");
        let site = Site {
            id: SiteId::of(5),
            name: line("Salón"),
            address: None,
            room_capacity: None,
            municipality: None,
            zone: zone.parse().unwrap(),
            retired: false,
            version: 1,
        };
        let slice = Slice {
            institution: Some(Institution {
                id: InstitutionId::of(1),
                name: line("El Mirador"),
                kind: InstitutionKind::Ips,
                country: line("CO"),
                zone: chrono_tz::America::Bogota,
                crisis_route: None,
                version: 1,
            }),
            sites: vec![site],
            people: BTreeMap::from([(coordinator.id, coordinator)]),
            ..Slice::bare(Arc::new(Guidance { frames: FRAMES.clone(), book: BOOK.clone() }))
        };
        let now = "2026-11-01T15:00:00Z".parse().unwrap();
        let mut circle =
            Self { slice, id: GroupId::of(2), moves: vec![], rounds: vec![], answers: vec![], now, last: 1_000_000 };
        let convening = Convening {
            frame: FrameId::from_code("support").unwrap(),
            description: Description {
                name: line("Manos que cuidan"),
                shared_situation: line("Cuidar a un familiar"),
                purpose: None,
                invites: vec![],
            },
            arrangement: Arrangement {
                route: Some(Route::RiasPtm),
                payer: None,
                mode: Mode::InPerson,
                minutes: 90,
                planned,
                site: Some(SiteId::of(5)),
                cadence: Cadence::Weekly,
                starts_on: Some("2026-11-05".parse().unwrap()),
                starts_at: Some("14:00:00".parse().unwrap()),
            },
            edition: domain::id::EditionId::of(3),
            seat: SeatId::of(4),
        };
        circle.act(What::Group(GroupId::of(2), GroupCommand::Convene(convening))).unwrap();
        circle
    }

    pub fn next_id(&mut self) -> CommandId {
        self.last += domain::id::STRIDE;
        CommandId::of(self.last)
    }

    pub fn act(&mut self, what: What) -> Result<Outcome, Refusal> {
        self.act_based_on(None, what)
    }

    pub fn act_based_on(&mut self, based_on: Option<i64>, what: What) -> Result<Outcome, Refusal> {
        self.act_as(Actor::Person(PersonId::of(COORDINATOR)), based_on, what)
    }

    pub fn act_as(&mut self, actor: Actor, based_on: Option<i64>, what: What) -> Result<Outcome, Refusal> {
        let command = Command {
            id: self.next_id(),
            schema: SCHEMA,
            institution: InstitutionId::of(1),
            actor,
            device: None,
            seq: None,
            made_at: self.now,
            based_on,
            what,
        };
        let outcome = decide(&command, &self.slice)?;
        outcome.facts.iter().for_each(|fact| self.keep(fact.clone()));
        Ok(outcome)
    }

    fn keep(&mut self, fact: Fact) {
        if let Fact::Group(group) = &fact
            && self.slice.group.is_none()
        {
            let frame = FRAMES.iter().find(|frame| frame.id == group.frame).unwrap().clone();
            self.slice.group = Some(empty(group.clone(), frame, self.slice.sites.first().cloned()));
            return;
        }
        let group = self.slice.group.as_mut().unwrap();
        match fact {
            Fact::Group(row) => group.group = row,
            Fact::Edition(row) => group.edition = row,
            Fact::Person(row) => drop(group.people.insert(row.id, row)),
            Fact::Seat(row) => put(&mut group.seats, row, |row| row.id),
            Fact::Topic(row) => put(&mut group.topics, row, |row| row.id),
            Fact::Expectation(row) => put(&mut group.expectations, row, |row| row.id),
            Fact::ExpectationGone(id) => group.expectations.retain(|row| row.id != id),
            Fact::Encounter(row) => {
                put(&mut group.encounters, row, |row| row.id);
                group.encounters.sort_by_key(|one| one.ordinal);
            }
            Fact::PlanGone(edition) => group.encounters.retain(|row| row.edition != edition),
            Fact::Agreement(row) => group.agreement = Some(row),
            Fact::DateMove(row) => self.moves.push(row),
            Fact::Round(round, totals) => self.rounds.push((round, totals)),
            Fact::SeatMove(_) => {}
            Fact::Link(row) => put(&mut self.slice.links, row, |row| row.id),
            Fact::LinkToken(..) | Fact::ErasureWish(..) | Fact::ErasureWishGone(..) => {}
            Fact::CallWish(..) | Fact::CallWishGone(..) => {}
            Fact::Creation(_) | Fact::CreationGone(_) | Fact::SeedlingsGone(_) => {}
            Fact::Path(row) => {
                let walks = &mut self.slice.paths.walks;
                match walks.iter_mut().find(|walk| walk.path.id == row.id) {
                    Some(walk) => walk.path = row,
                    None => walks.push(Walk {
                        path: row,
                        ticks: vec![],
                        lived: vec![],
                        prepared: vec![],
                        planned: group.edition.planned,
                    }),
                }
            }
            Fact::PathGone(id) => self.slice.paths.walks.retain(|walk| walk.path.id != id),
            Fact::PathTicks(id, ticks) => self.walk(id).ticks = ticks,
            Fact::PathPrepared(id, encounter) => self.walk(id).prepared.push(encounter),
            Fact::PathPreparedGone(id, encounter) => self.walk(id).prepared.retain(|one| *one != encounter),
            Fact::Look(row) => {
                self.slice.paths.looks.retain(|one| (one.encounter, one.person) != (row.encounter, row.person));
                self.slice.paths.looks.push(row);
            }
            Fact::Review(row) => self.slice.paths.reviews.push(row),
            Fact::ReviewsGone(encounter, one, other) => self.slice.paths.reviews.retain(|row| {
                row.encounter != encounter || !([one, other].contains(&row.by) && [one, other].contains(&row.about))
            }),
            Fact::TogetherGone(_, person) => {
                self.slice.paths.looks.retain(|row| row.person != person);
                self.slice.paths.reviews.retain(|row| row.by != person && row.about != person);
            }
            Fact::Answer(row) => {
                self.answers.retain(|one| (one.encounter, one.seat) != (row.encounter, row.seat));
                self.answers.push(row);
            }
            Fact::PhonesOpen(row) => self.slice.phones = Some(row),
            Fact::PhonesGone(_) => self.slice.phones = None,
            Fact::Ballot(round, seat, topics) => {
                let open = self.slice.phones.as_mut().filter(|open| open.id == round).unwrap();
                open.ballots.retain(|(of, _)| *of != seat);
                open.ballots.extend(topics.into_iter().map(|topic| (seat, topic)));
            }
            other => panic!("{} is not kept here", other.row_kind()),
        }
    }

    pub fn walk(&mut self, id: PathId) -> &mut Walk {
        self.slice.paths.walks.iter_mut().find(|walk| walk.path.id == id).unwrap()
    }

    pub fn group(&self) -> &GroupSlice {
        self.slice.group.as_ref().unwrap()
    }

    pub fn encounter(&self, ordinal: u32) -> &Encounter {
        self.group().encounters.iter().find(|one| one.ordinal == ordinal).unwrap()
    }

    pub fn change(&mut self, ordinal: u32, change: impl FnOnce(&mut Encounter)) {
        let group = self.slice.group.as_mut().unwrap();
        change(group.encounters.iter_mut().find(|one| one.ordinal == ordinal).unwrap());
    }

    pub fn at(&self, ordinal: u32) -> EncounterId {
        self.encounter(ordinal).id
    }

    pub fn kinds(&self) -> Vec<EncounterKind> {
        self.group().encounters.iter().map(|one| one.kind).collect()
    }

    /// The titles of the topics on the road, by ordinal.
    pub fn road(&self) -> Vec<&str> {
        let title =
            |one: &Encounter| one.topic.and_then(|id| self.group().topic(id)).map_or("", |one| one.title.as_str());
        self.group().encounters.iter().map(title).collect()
    }

    pub fn topic(&self, title: &str) -> &Topic {
        self.group().topics.iter().find(|topic| topic.title.as_str() == title).unwrap()
    }

    pub fn enrol(&mut self, name: &str) -> SeatId {
        let id = self.next_id();
        let who = Enrolled::New { person: id.row(0), name: line(name), phone: None };
        self.act(What::Seat(self.id, SeatCommand::Enrol { seat: id.row(1), who })).unwrap();
        id.row(1)
    }

    pub fn propose(&mut self, titles: &[&str]) -> Vec<TopicId> {
        use domain::command::first::FirstCommand;
        let propose = |title: &&str| {
            let topic = self.next_id().row(1);
            self.act(What::First(self.id, FirstCommand::Propose { topic, title: line(title) })).unwrap();
            topic
        };
        titles.iter().map(propose).collect()
    }
}

fn put<T, K: PartialEq>(rows: &mut Vec<T>, row: T, key: impl Fn(&T) -> K) {
    match rows.iter_mut().find(|known| key(known) == key(&row)) {
        Some(known) => *known = row,
        None => rows.push(row),
    }
}

fn person(id: i64, name: &str) -> Person {
    Person {
        id: PersonId::of(id),
        name: line(name),
        phone: None,
        login: None,
        offices: vec![Office::Coordinator],
        declared: Declared { profile: Some(Profile::Psychology), training: Some(words("Diplomado")), experience: None },
        merged_into: None,
        erased: false,
        version: 1,
    }
}

fn empty(group: domain::group::Group, frame: domain::frame::Frame, site: Option<Site>) -> GroupSlice {
    let edition = domain::group::Edition {
        id: domain::id::EditionId::of(3),
        group: group.id,
        ordinal: 1,
        route: None,
        payer: None,
        mode: Mode::InPerson,
        minutes: 90,
        planned: None,
        site: None,
        cadence: Cadence::Weekly,
        starts_on: None,
        starts_at: None,
        readiness: domain::group::Readiness::default(),
        book: None,
        state: domain::group::EditionState::Draft,
        version: 0,
    };
    GroupSlice {
        group,
        frame,
        edition,
        site,
        country: "CO".to_owned(),
        book: BOOK.clone(),
        seats: vec![],
        people: BTreeMap::new(),
        encounters: vec![],
        topics: vec![],
        agreement: None,
        expectations: vec![],
        readings: vec![],
        letter: None,
        earlier_letter: None,
        review: None,
        learnings: vec![],
        composition: domain::composition::Composition::default(),
        autonomy: None,
    }
}
