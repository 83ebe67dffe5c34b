//! A group laid on the table by hand, and the facts of decisions put back on it: decisions play without a database.

use crate::shelf::{BOOK, FRAMES, frame};
use domain::command::slice::Guidance;
use domain::command::{
    Actor, Command, EncounterSlice, GroupSlice, Outcome, Reason, Refusal, SCHEMA, Slice, What, decide,
};
use domain::day::Instant;
use domain::encounter::attendance::{Attendance, Mark};
use domain::encounter::learning::{Learning, LearningState, Moods};
use domain::encounter::memoir::{Adjustment, Memoir, OtherText};
use domain::encounter::{Encounter, EncounterState};
use domain::fact::Fact;
use domain::group::{Cadence, Edition, EditionState, Group, GroupState, Mode, Readiness};
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, Key, LearningId, PersonId, STRIDE, SeatId};
use domain::institution::{Declared, Office, Person};
use domain::leaf::{Audience, Leaf};
use domain::policy::Standing;
use domain::role::Role;
use domain::route::Route;
use domain::seat::{Seat, SeatMove, SeatState};
use domain::words::Line;
use std::collections::BTreeMap;
use std::sync::Arc;

pub const GROUP: i64 = 7;

/// A table with one group.
pub struct Table {
    pub group: GroupSlice,
    pub attendance: Vec<Attendance>,
    pub memoirs: BTreeMap<EncounterId, Memoir>,
    pub adjustments: Vec<Adjustment>,
    pub other_texts: Vec<OtherText>,
    pub moves: Vec<SeatMove>,
    pub now: Instant,
    next: i64,
}

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub fn leaf<A: Audience>(text: &str) -> Leaf<A> {
    Leaf::new(text)
}

/// Scenario 2: twenty people, ten encounters of ninety minutes on route A, with their presences and learnings.
pub const PRESENT: [usize; 10] = [20, 18, 17, 18, 16, 15, 17, 16, 16, 17];
pub const LEARNINGS: [usize; 10] = [3, 4, 3, 4, 3, 4, 3, 4, 3, 3];

impl Table {
    /// Scenario 2 after its tenth encounter, nothing remembered yet.
    pub fn after_ten() -> Self {
        let mut table = Self::planned(10);
        for n in 0..10 {
            table.hold(n, PRESENT[n], LEARNINGS[n]);
        }
        table.group.edition.state = EditionState::Closing;
        table
    }

    /// Twenty people and a plan, nothing held yet.
    pub fn planned(encounters: u16) -> Self {
        let edition = Edition {
            id: Key::of(70),
            group: Key::of(GROUP),
            ordinal: 1,
            route: Some(Route::RiasPtm),
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(encounters),
            site: None,
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-19".parse().unwrap()),
            starts_at: Some("14:00:00".parse().unwrap()),
            readiness: Readiness::default(),
            book: None,
            state: EditionState::Running,
            version: 3,
        };
        let kinds = domain::plan::lay_out(frame("support"), encounters, encounters.saturating_sub(4)).unwrap();
        let encounters = kinds.iter().zip(1u32..).map(|(kind, ordinal)| Encounter {
            id: Key::of(1000 + i64::from(ordinal)),
            group: Key::of(GROUP),
            edition: Key::of(70),
            ordinal,
            kind: *kind,
            topic: None,
            title: None,
            reserve_use: None,
            day: Some("2026-11-19".parse().unwrap()),
            time: Some("14:00:00".parse().unwrap()),
            minutes: 90,
            site: None,
            state: EncounterState::Planned,
            reason: None,
            opened_at: None,
            opened_by: None,
            closed_at: None,
            closed_by: None,
            version: 1,
        });
        let group = GroupSlice {
            group: Group {
                id: Key::of(GROUP),
                frame: frame("support").id.clone(),
                name: Line::parse("Manos que cuidan").unwrap(),
                shared_situation: Line::parse("Cuidar a un familiar enfermo").unwrap(),
                purpose: None,
                invites: vec![],
                state: GroupState::Active,
                version: 4,
            },
            frame: frame("support").clone(),
            edition,
            site: None,
            country: "CO".to_owned(),
            book: BOOK.clone(),
            seats: vec![],
            people: BTreeMap::new(),
            encounters: encounters.collect(),
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
        };
        let mut table = Self {
            group,
            attendance: vec![],
            memoirs: BTreeMap::new(),
            adjustments: vec![],
            other_texts: vec![],
            moves: vec![],
            now: at("2027-02-04T20:30:00Z"),
            next: 1,
        };
        table.sit(0, "Paula Rosero", Role::Coordinator, SeatState::Seated);
        for n in 1..=20 {
            table.sit(n, &format!("Persona {n}"), Role::Participant, SeatState::Seated);
        }
        table
    }

    /// Gives someone a seat.
    pub fn sit(&mut self, n: i64, name: &str, role: Role, state: SeatState) {
        let (person, seat): (PersonId, SeatId) = (Key::of(300 + n), Key::of(500 + n));
        let made_at = at("2026-11-01T12:00:00Z");
        let edition = self.group.edition.id;
        self.group.seats.push(Seat { id: seat, edition, person, role, state, waiting_since: None, made_at });
        let person = Person {
            id: person,
            name: Line::parse(name).unwrap(),
            phone: None,
            login: None,
            offices: vec![Office::Coordinator],
            declared: Declared::default(),
            merged_into: None,
            erased: false,
            version: 1,
        };
        self.group.people.insert(person.id, person);
    }

    /// The `n`-th encounter (from 0) is held: so many of twenty came, so many phrases stay.
    pub fn hold(&mut self, n: usize, present: usize, learnings: usize) {
        let opened = at("2026-11-19T19:00:00Z") + chrono::TimeDelta::weeks(i64::try_from(n).unwrap());
        let closed = opened + chrono::TimeDelta::minutes(90);
        let encounter = &mut self.group.encounters[n];
        encounter.state = EncounterState::Closed;
        encounter.opened_at = Some(opened);
        encounter.closed_at = Some(closed);
        let id = encounter.id;
        for (index, seat) in self.group.seats.iter().filter(|seat| seat.role.counts()).enumerate() {
            let mark = if index < present { Mark::Arrived } else { Mark::Absent };
            let row = Attendance {
                encounter: id,
                seat: seat.id,
                person: seat.person,
                mark,
                arrived_at: None,
                marked_at: closed,
                marked_by: Key::of(1),
                version: 1,
            };
            self.attendance.push(row);
        }
        for _ in 0..learnings {
            let learning = Learning {
                id: LearningId::of(2000 + i64::try_from(self.group.learnings.len()).unwrap()),
                encounter: id,
                edition: self.group.edition.id,
                topic: None,
                text: leaf("Descansar no es abandonar."),
                difficulty: leaf(""),
                lesson: leaf(""),
                state: LearningState::Drafted,
                noted_at: closed,
            };
            self.group.learnings.push(learning);
        }
    }

    pub fn id_of(&self, n: usize) -> EncounterId {
        self.group.encounters[n].id
    }

    pub fn encounter(&self, n: usize) -> &Encounter {
        &self.group.encounters[n]
    }

    fn slice(&self, what: &What) -> Slice {
        let encounter = what.encounter().and_then(|id| self.group.encounter(id)).map(|found| EncounterSlice {
            moments: vec![],
            questions: vec![],
            guests: vec![],
            attendance: self.attendance.iter().filter(|row| row.encounter == found.id).cloned().collect(),
            learnings: self.group.learnings.iter().filter(|one| one.encounter == found.id).cloned().collect(),
            moods: Moods::default(),
            memoir: self.memoirs.get(&found.id).cloned(),
            adjustments: self.adjustments.clone(),
            other_texts: self.other_texts.clone(),
            last_script: vec![],
            searching: vec![],
            encounter: found.clone(),
        });
        Slice {
            group: Some(self.group.clone()),
            encounter,
            ..Slice::bare(Arc::new(Guidance { frames: FRAMES.clone(), book: BOOK.clone() }))
        }
    }

    /// Decides a wish that was read at a version, and puts its facts back on the table.
    pub fn ask_at(&mut self, based_on: Option<i64>, what: What) -> Result<Outcome, Refusal> {
        self.next += 1;
        let command = Command {
            id: CommandId::of(1_000_000 + self.next * STRIDE),
            schema: SCHEMA,
            institution: InstitutionId::of(1),
            actor: Actor::Person(Key::of(300)),
            device: None,
            seq: None,
            made_at: self.now,
            based_on,
            what,
        };
        let outcome = decide(&command, &self.slice(&command.what))?;
        outcome.facts.iter().for_each(|fact| self.put(fact));
        Ok(outcome)
    }

    /// The same of a wish that was read at no version.
    pub fn ask(&mut self, what: What) -> Result<Outcome, Refusal> {
        self.ask_at(None, what)
    }

    /// Why a wish is refused.
    pub fn refuses(&mut self, what: What) -> Reason {
        self.ask(what).unwrap_err().reason
    }

    fn put(&mut self, fact: &Fact) {
        let group = &mut self.group;
        match fact {
            Fact::Memoir(row) => drop(self.memoirs.insert(row.encounter, row.clone())),
            Fact::Adjustment(row) => {
                self.adjustments.retain(|known| known.id != row.id);
                self.adjustments.push(row.clone());
                self.adjustments.sort_by_key(|one| one.id);
            }
            Fact::OtherText(row) => self.other_texts.push(row.clone()),
            Fact::OtherTextGone(_, id) => self.other_texts.retain(|known| known.command != *id),
            Fact::AdjustmentGone(id) => self.adjustments.retain(|known| known.id != *id),
            Fact::Encounter(row) if row.edition == group.edition.id => {
                *group.encounters.iter_mut().find(|known| known.id == row.id).unwrap() = row.clone();
            }
            Fact::Edition(row) if row.id == group.edition.id => group.edition = row.clone(),
            Fact::Group(row) => group.group = row.clone(),
            Fact::Seat(row) if row.edition == group.edition.id => {
                *group.seats.iter_mut().find(|known| known.id == row.id).unwrap() = row.clone();
            }
            Fact::SeatMove(row) => self.moves.push(row.clone()),
            Fact::Learning(row) => {
                group.learnings.retain(|known| known.id != row.id);
                if row.state.is_kept() {
                    group.learnings.push(row.clone());
                    group.learnings.sort_by_key(|one| one.id);
                }
            }
            Fact::Letter(row) if row.edition == group.edition.id => group.letter = Some(row.clone()),
            Fact::Letter(row) => group.earlier_letter = Some(row.clone()),
            Fact::EditionReview(row) => group.review = Some(row.clone()),
            Fact::Reading(row) => {
                group.readings.retain(|known| known.process != row.process);
                group.readings.push(row.clone());
            }
            // Rows of the next edition stay where the test looks at them: in the outcome.
            Fact::Edition(_) | Fact::Encounter(_) | Fact::Seat(_) | Fact::PhonesGone(_) | Fact::SeedlingsGone(_) => {}
            other => panic!("nothing of this part writes {}", other.row_kind()),
        }
    }

    /// What someone may do who coordinates.
    pub fn coordinator() -> Standing {
        Standing {
            signed_in: true,
            of_the_house: true,
            offices: vec![Office::Coordinator],
            seat: Some((Role::Coordinator, SeatState::Seated)),
            ..Standing::nobody()
        }
    }

    pub fn group_id() -> GroupId {
        Key::of(GROUP)
    }
}
