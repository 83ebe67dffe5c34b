//! A group of Paula's that has gone some way: twenty people, encounters held on their days, phrases said.

use super::cast::World;
use chrono::TimeDelta;
use domain::command::encounter::{EncounterCommand, Phrase, Sheet};
use domain::command::memoir::{Account, MemoirCommand};
use domain::command::{GroupSlice, What};
use domain::day::{Instant, instant_of};
use domain::encounter::attendance::Mark;
use domain::id::{CommandId, EncounterId, GroupId, SeatId};
use domain::leaf::Leaf;
use domain::route::Route;
use domain::words::Line;

/// Scenario 2: who came to each of ten encounters, of twenty, and how many phrases stay of each.
pub const PRESENT: [usize; 10] = [20, 18, 17, 18, 16, 15, 17, 16, 16, 17];
/// See [`PRESENT`].
pub const LEARNINGS: [usize; 10] = [3, 4, 3, 4, 3, 4, 3, 4, 3, 3];

/// A group on its way.
pub struct Journey {
    /// Where it lives.
    pub world: World,
    /// The group.
    pub group: GroupId,
    /// Seats of its participants.
    pub seats: Vec<SeatId>,
    /// Its encounters, by ordinal.
    pub encounters: Vec<EncounterId>,
}

impl Journey {
    /// Twenty people, nothing held yet.
    pub async fn begun() -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", Some(Route::RiasPtm)).await;
        let seats = world.enrol(group, 20).await;
        let encounters = world.encounters(group).await;
        Self { world, group, seats, encounters }
    }

    /// The same after so many encounters of scenario 2.
    pub async fn after(encounters: usize) -> Self {
        let journey = Self::begun().await;
        for n in 0..encounters {
            journey.hold(n, PRESENT[n], LEARNINGS[n]).await;
        }
        journey
    }

    /// The `n`-th encounter, from 0, is held on its day for ninety minutes.
    pub async fn hold(&self, n: usize, present: usize, phrases: usize) {
        let closed_at = self.opening(n).await + TimeDelta::minutes(90);
        self.world.app.clock.set(closed_at + TimeDelta::minutes(5));
        let mark = |index: usize| if index < present { Mark::Arrived } else { Mark::Absent };
        let sheet = Sheet {
            opened_at: closed_at - TimeDelta::minutes(90),
            closed_at,
            rows: self.seats.iter().enumerate().map(|(index, seat)| (*seat, mark(index))).collect(),
            newcomers: vec![],
        };
        self.act(What::Encounter(self.group, self.encounters[n], EncounterCommand::Sheet(sheet))).await;
        for phrase in 1..=phrases {
            self.say(n, &format!("Frase {phrase} del encuentro {}", n + 1)).await;
        }
    }

    async fn opening(&self, n: usize) -> Instant {
        let encounter = self.slice().await.encounters[n].clone();
        instant_of(encounter.day.unwrap(), encounter.time.unwrap(), chrono_tz::America::Bogota)
    }

    /// A phrase of the `n`-th encounter.
    pub async fn say(&self, n: usize, text: &str) {
        self.say_with(n, text, "", "").await;
    }

    /// A phrase with the difficulty that it comes from and what is learned from it.
    pub async fn say_with(&self, n: usize, text: &str, difficulty: &str, lesson: &str) {
        let id = self.world.id();
        let phrase = Phrase {
            learning: id.row(0),
            text: Leaf::new(text),
            difficulty: Leaf::new(difficulty),
            lesson: Leaf::new(lesson),
        };
        let what = What::Encounter(self.group, self.encounters[n], EncounterCommand::NotePhrase(phrase));
        self.act_as(id, what).await;
    }

    /// The memoir of the `n`-th encounter is written, read with someone and closed.
    pub async fn remember(&self, n: usize) {
        let account = Account {
            happened: Leaf::new(format!("Lo que pasó en el encuentro {}.", n + 1)),
            helped: Leaf::new("La canción del comienzo."),
            difficulties: Leaf::new(""),
            adjustments: vec![],
        };
        let with = Line::parse("la enfermera jefe").unwrap();
        for what in [MemoirCommand::Write(account), MemoirCommand::ReadWith { with }, MemoirCommand::Close] {
            self.act(What::Memoir(self.group, self.encounters[n], what)).await;
        }
    }

    /// A wish of Paula's that is done.
    pub async fn act(&self, what: What) {
        self.act_as(self.world.id(), what).await;
    }

    async fn act_as(&self, id: CommandId, what: What) {
        self.world.act_as(self.world.cast.house, self.world.cast.paula, id, what).await.unwrap();
    }

    /// The group as a decision sees it.
    pub async fn slice(&self) -> GroupSlice {
        self.world.slice(self.group).await
    }

    /// The address of a page of the group.
    pub fn page(&self, rest: &str) -> String {
        format!("/grupos/{}{rest}", self.group)
    }

    /// The address of the memoir of the `n`-th encounter.
    pub fn memoir(&self, n: usize) -> String {
        self.page(&format!("/encuentros/{}/memoria", self.encounters[n]))
    }
}
