//! What an ordinary day of the demo does not show: a group that is only written down, one that is together right now,
//! one whose sheet waits to be typed, one that is about to close, one that is asked again.

use super::site::Lived;
use domain::command::closing::{ClosingCommand, Next, Undecided};
use domain::command::encounter::{EncounterCommand, Phrase, Sheet};
use domain::command::first::FirstCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::HouseCommand;
use domain::command::memoir::{Account, MemoirCommand};
use domain::command::plan::PlanCommand;
use domain::command::script::{Beginning, ScriptCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{GroupSlice, What};
use domain::day::{Day, TimeOfDay, instant_of};
use domain::encounter::attendance::Mark;
use domain::expectation::Reach;
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::id::{CommandId, EncounterId, GroupId, PersonId, SeatId, SiteId, TopicId};
use domain::institution::{Guest, Site};
use domain::leaf::Leaf;
use domain::role::Role;
use domain::words::{Line, Words};

/// Who sets the stage, with what.
pub struct Stage<'a> {
    lived: &'a Lived,
    paula: PersonId,
    ana: PersonId,
}

/// A group of the stage.
struct Played {
    group: GroupId,
    seats: Vec<SeatId>,
    people: Vec<PersonId>,
    encounters: Vec<EncounterId>,
    topics: Vec<TopicId>,
}

impl<'a> Stage<'a> {
    /// Where Paula coordinates and Ana administers.
    pub async fn of(lived: &'a Lived) -> Self {
        Self { lived, paula: lived.person("paula").await, ana: lived.person("ana").await }
    }

    async fn wish(&self, what: What) -> CommandId {
        self.as_one(self.paula, |_| what).await
    }

    async fn as_one(&self, who: PersonId, what: impl FnOnce(CommandId) -> What) -> CommandId {
        let id = self.lived.id();
        self.lived.act(who, id, what(id)).await;
        id
    }

    /// Sets everything; seats whose people may come by a link, in the group that is together.
    pub async fn set(&self) -> Vec<(GroupId, SeatId)> {
        let room = self.room().await;
        self.group("Solo escrito", "2026-12-10", (10, 0), room).await;
        self.past(room).await;
        let of = self.group("Abierto por error", "2026-11-19", (10, 3), room).await;
        self.wish(What::Encounter(of.group, of.encounters[0], EncounterCommand::Open)).await;
        self.about_to_close("A punto de cerrar", room).await;
        let closed = self.about_to_close("Recién cerrado", room).await;
        self.wish(What::Closing(closed, ClosingCommand::Close { undecided: Undecided::Kept })).await;
        self.asked_again().await;
        let items = self.lived.items().await;
        self.wish(What::House(HouseCommand::RetireItem(items[0]))).await;
        self.together(room).await
    }

    /// A room of six chairs.
    async fn room(&self) -> SiteId {
        let id = self.as_one(self.ana, |id| {
            What::House(HouseCommand::PutSite(Site {
                id: id.row(0),
                name: Line::parse("Sala pequeña").unwrap(),
                address: None,
                room_capacity: Some(6),
                municipality: None,
                zone: chrono_tz::America::Bogota,
                retired: false,
                version: 0,
            }))
        });
        id.await.row(0)
    }

    async fn group(&self, name: &str, day: &str, (planned, people): (u16, usize), site: SiteId) -> Played {
        let day: Day = day.parse().unwrap();
        let id = self.lived.id();
        let group: GroupId = id.row(0);
        let convening = Convening {
            frame: FrameId::from_code("support").unwrap(),
            description: Description {
                name: Line::parse(name).unwrap(),
                shared_situation: Line::parse("Empezar de nuevo").unwrap(),
                purpose: None,
                invites: vec![],
            },
            arrangement: Arrangement {
                route: None,
                payer: None,
                mode: Mode::InPerson,
                minutes: 90,
                planned: Some(planned),
                site: Some(site),
                cadence: Cadence::Weekly,
                starts_on: Some(day),
                starts_at: Some(hour()),
            },
            edition: id.row(1),
            seat: id.row(2),
        };
        self.lived.act(self.paula, id, What::Group(group, GroupCommand::Convene(convening))).await;
        let (mut seats, mut persons) = (Vec::new(), Vec::new());
        for n in 1..=people {
            let id = self
                .as_one(self.paula, |id| {
                    let name = Line::parse(&format!("{name} {n}")).unwrap();
                    let who = Enrolled::New { person: id.row(0), name, phone: None };
                    What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who })
                })
                .await;
            seats.push(id.row(1));
            persons.push(id.row(0));
        }
        let mut topics = Vec::new();
        if people > 0 {
            for title in ["Dormir", "La plata", "Pedir ayuda", "La rabia"] {
                let id = self
                    .as_one(self.paula, |id| {
                        let title = Line::parse(title).unwrap();
                        What::First(group, FirstCommand::Propose { topic: id.row(1), title })
                    })
                    .await;
                topics.push(id.row(1));
            }
        }
        let encounters = self.slice(group).await.encounters.iter().map(|one| one.id).collect();
        Played { group, seats, people: persons, encounters, topics }
    }

    async fn slice(&self, group: GroupId) -> GroupSlice {
        let mut tx = self.lived.app.db.read().await.unwrap();
        let guidance = self.lived.app.act.guidance();
        ronda::store::slice::load_group(&mut tx, guidance, self.lived.house, group).await.unwrap().unwrap()
    }

    /// Was to meet a week ago; the topics are agreed and not laid out.
    async fn past(&self, room: SiteId) {
        let of = self.group("De la semana pasada", "2026-11-12", (10, 5), room).await;
        self.wish(What::First(of.group, FirstCommand::Settle { order: of.topics[..2].to_vec() })).await;
    }

    /// Both of its encounters were held, a memoir was read.
    async fn about_to_close(&self, name: &str, room: SiteId) -> GroupId {
        let of = self.group(name, "2026-11-05", (2, 5), room).await;
        for (encounter, day) in of.encounters.iter().zip(["2026-11-05", "2026-11-12"]) {
            let opened_at = instant_of(day.parse().unwrap(), hour(), chrono_tz::America::Bogota);
            let closed_at = opened_at + chrono::TimeDelta::minutes(80);
            let rows = of.seats.iter().map(|seat| (*seat, Mark::Arrived)).collect();
            let sheet = Sheet { opened_at, closed_at, rows, newcomers: vec![] };
            self.wish(What::Encounter(of.group, *encounter, EncounterCommand::Sheet(sheet))).await;
            for text in ["Primero yo también", "Nadie llega tarde"] {
                self.note(of.group, *encounter, text).await;
            }
        }
        let account = Account {
            happened: Leaf::new("Se conversó."),
            helped: Leaf::new(""),
            difficulties: Leaf::new(""),
            adjustments: vec![],
        };
        let with = Line::parse("la enfermera jefe").unwrap();
        for what in [MemoirCommand::Write(account), MemoirCommand::ReadWith { with }] {
            self.wish(What::Memoir(of.group, of.encounters[0], what)).await;
        }
        of.group
    }

    async fn note(&self, group: GroupId, encounter: EncounterId, text: &str) {
        let (difficulty, lesson) = (Leaf::new(""), Leaf::new(""));
        self.as_one(self.paula, |id| {
            let phrase = Phrase { learning: id.row(0), text: Leaf::new(text), difficulty, lesson };
            What::Encounter(group, encounter, EncounterCommand::NotePhrase(phrase))
        })
        .await;
    }

    /// The demo's closed group begins another cycle, and its people are asked.
    async fn asked_again(&self) {
        let group = self.lived.group("Las viudas del puerto").await;
        let slice = self.slice(group).await;
        let people = slice.seats.iter().filter(|seat| seat.role.counts()).map(|seat| seat.person).take(6).collect();
        let coordinator = slice.seats.iter().find(|seat| seat.role == Role::Coordinator).unwrap().person;
        self.as_one(coordinator, |id| {
            What::Closing(
                group,
                ClosingCommand::Begin(Next {
                    edition: id.row(1),
                    planned: Some(8),
                    starts_on: Some("2026-12-04".parse().unwrap()),
                    starts_at: Some(hour()),
                    invited: people,
                }),
            )
        })
        .await;
    }

    /// Meets right now: two wait for a place, one left, two entries are one person, a vote by phones is open.
    async fn together(&self, room: SiteId) -> Vec<(GroupId, SeatId)> {
        let of = self.group("Reunido ahora", "2026-11-19", (10, 9), room).await;
        let duplicate = SeatCommand::Merge { keep: of.people[0], duplicate: of.people[1] };
        for what in [SeatCommand::Leave { seat: of.seats[2] }, duplicate] {
            self.wish(What::Seat(of.group, what)).await;
        }
        for (n, seat) in of.seats[3..6].iter().enumerate() {
            let text = Words::parse(&format!("Que se pueda hablar {n}")).unwrap();
            self.as_one(self.paula, |id| {
                let (expectation, seat) = (id.row(1), *seat);
                What::First(of.group, FirstCommand::Say { expectation, seat, text, reach: Reach::Unclassified })
            })
            .await;
        }
        self.wish(What::First(of.group, FirstCommand::Drop { topic: of.topics[3] })).await;
        for encounter in &of.encounters[..2] {
            let script = |what| What::Script(of.group, *encounter, what);
            self.wish(script(ScriptCommand::Begin { from: Beginning::Frame })).await;
            self.as_one(self.paula, |id| {
                let text = Line::parse("¿Qué ayuda?").unwrap();
                script(ScriptCommand::AddQuestion { question: id.row(0), text })
            })
            .await;
            self.as_one(self.paula, |id| {
                let (name, brings) = (Line::parse("Nidia").unwrap(), Line::parse("Una pausa").unwrap());
                script(ScriptCommand::Invite(Guest { id: id.row(0), name, brings, profession: None }))
            })
            .await;
        }
        let reason = Words::parse("Hay paro").unwrap();
        self.wish(What::Plan(of.group, PlanCommand::Cancel { encounter: of.encounters[2], reason })).await;
        self.wish(What::Encounter(of.group, of.encounters[0], EncounterCommand::Open)).await;
        self.note(of.group, of.encounters[0], "Aquí no hay afán").await;
        self.as_one(self.paula, |id| What::First(of.group, FirstCommand::OpenPhones { round: id.row(1) })).await;
        of.seats[3..5].iter().map(|seat| (of.group, *seat)).collect()
    }
}

/// Half past five in the afternoon.
fn hour() -> TimeOfDay {
    "17:30:00".parse().unwrap()
}
