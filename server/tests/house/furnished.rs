//! A group in which there is one of everything that an address can name.

use super::cast::World;
use chrono::TimeDelta;
use domain::case::OwnArea;
use domain::command::What;
use domain::command::care::{CareCommand, Suggestion, Way};
use domain::command::creation::{CreationCommand, Made, With};
use domain::command::encounter::{EncounterCommand, Phrase, Sheet};
use domain::command::first::FirstCommand;
use domain::command::house::HouseCommand;
use domain::command::memoir::{Account, MemoirCommand};
use domain::command::script::{Beginning, ScriptCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::encounter::attendance::Mark;
use domain::expectation::Reach;
use domain::id::{CaseId, CommandId, FollowUpId, GroupId, InstitutionId, ItemId, LineId, PersonId, SeatId};
use domain::institution::{CrisisLine, Guest, Item, ItemKind, ItemSort};
use domain::leaf::Leaf;
use domain::referral::{Destination, Origin};
use domain::service::{Service, ServiceKind, ServiceSide};
use domain::words::{Line, Words};
use std::collections::BTreeMap;

/// What stands for each part in braces of an address; `neighbour` is the seat beside `seat`, `neighbours` its expectation.
pub type Parts = BTreeMap<&'static str, String>;

/// Who furnishes, and where.
#[derive(Clone, Copy)]
pub struct Furnisher<'a> {
    /// The world.
    pub world: &'a World,
    /// The institution.
    pub house: InstitutionId,
    /// Convenes the group.
    pub coordinator: PersonId,
    /// Sees to the places and phones.
    pub administrator: PersonId,
}

impl Furnisher<'_> {
    async fn act(&self, actor: PersonId, id: CommandId, what: What) {
        self.world.act_as(self.house, actor, id, what).await.unwrap();
    }

    async fn wish(&self, what: What) {
        self.act(self.coordinator, self.world.id(), what).await;
    }

    /// A group with people, a topic, an expectation, a script with a question and a guest, an encounter that was held
    /// today, a phrase and a memoir; and what the house has beside it. Moves the clock to the end of that encounter.
    pub async fn furnish(&self, name: &str) -> Parts {
        let group = self.world.group_of(self.house, self.coordinator, name, None).await;
        let mut parts = Parts::from([("group", group.to_string()), ("person", self.coordinator.to_string())]);
        self.furnish_house(name, &mut parts).await;
        let seats = self.enrol(group).await;
        parts.extend([("seat", seats[0].to_string()), ("neighbour", seats[1].to_string())]);
        self.furnish_edition(group, &seats, &mut parts).await;
        self.furnish_encounter(group, &seats, &mut parts).await;
        parts
    }

    async fn furnish_house(&self, name: &str, parts: &mut Parts) {
        let id = self.world.id();
        let line: LineId = id.row(0);
        let phone = CrisisLine {
            id: line,
            name: Line::parse("Línea 106").unwrap(),
            phone: Line::parse("106").unwrap(),
            hours: None,
            position: 1,
            version: 0,
        };
        self.act(self.administrator, id, What::House(HouseCommand::PutCrisisLine(phone))).await;
        let id = self.world.id();
        let item: ItemId = id.row(0);
        let ritual = Item {
            id: item,
            sort: ItemSort::Ritual,
            kind: ItemKind::Song,
            title: Line::parse(&format!("Canción de {name}")).unwrap(),
            minutes: Some(5),
            origin: None,
            notes: None,
            retired: false,
            version: 0,
        };
        self.act(self.coordinator, id, What::House(HouseCommand::PutItem(ritual))).await;
        let mut tx = self.world.app.db.read().await.unwrap();
        let sites = ronda::store::institution::sites(&mut tx, self.house).await.unwrap();
        parts.extend([("line", line.to_string()), ("item", item.to_string()), ("site", sites[0].id.to_string())]);
        let id = self.world.id();
        let service = Service {
            id: id.row(0),
            name: Line::parse(&format!("Psicología de {name}")).unwrap(),
            kind: ServiceKind::MentalHealth,
            side: ServiceSide::House,
            purpose: Line::parse("Hablar con alguien").unwrap(),
            reach: Words::parse("En la ventanilla").unwrap(),
            hours: None,
            phone: None,
            checked_on: "2026-11-01".parse().unwrap(),
            retired: false,
            version: 0,
        };
        parts.insert("service", service.id.to_string());
        self.act(self.administrator, id, What::House(HouseCommand::PutService(service))).await;
        let id = self.world.id();
        let area = OwnArea {
            id: id.row(0),
            name: Line::parse(&format!("Área de {name}")).unwrap(),
            retired: false,
            version: 0,
        };
        // A support group hears no cases: nothing stands where one would be named.
        let (case, follow_up): (CaseId, FollowUpId) = (self.world.id().row(0), self.world.id().row(0));
        parts.extend([("area", area.id.to_string()), ("case", case.to_string()), ("follow_up", follow_up.to_string())]);
        self.act(self.administrator, id, What::House(HouseCommand::KeepArea(area))).await;
    }

    async fn enrol(&self, group: GroupId) -> Vec<SeatId> {
        let mut seats = Vec::new();
        for name in ["Rosalba", "Gilma", "Luz Dary", "Omar"] {
            let id = self.world.id();
            let who = Enrolled::New { person: id.row(0), name: Line::parse(name).unwrap(), phone: None };
            self.act(self.coordinator, id, What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who })).await;
            seats.push(id.row(1));
        }
        seats
    }

    async fn furnish_edition(&self, group: GroupId, seats: &[SeatId], parts: &mut Parts) {
        let id = self.world.id();
        let title = Line::parse("Dormir mejor").unwrap();
        self.act(self.coordinator, id, What::First(group, FirstCommand::Propose { topic: id.row(1), title })).await;
        parts.insert("topic", id.row::<domain::id::TopicId>(1).to_string());
        for (name, seat) in ["expectation", "neighbours"].into_iter().zip(seats) {
            let id = self.world.id();
            let text = Words::parse("Hablar con alguien").unwrap();
            let say = FirstCommand::Say { expectation: id.row(1), seat: *seat, text, reach: Reach::Unclassified };
            self.act(self.coordinator, id, What::First(group, say)).await;
            parts.insert(name, id.row::<domain::id::ExpectationId>(1).to_string());
        }
        let id = self.world.id();
        let way = Way { kind: ServiceKind::MentalHealth, to: Destination::Open, note: Leaf::new("") };
        let suggestion = Suggestion { referral: id.row(1), seat: seats[0], origin: Origin::OwnWish, way };
        self.act(self.coordinator, id, What::Care(group, CareCommand::Suggest(suggestion))).await;
        parts.insert("referral", id.row::<domain::id::ReferralId>(1).to_string());
        parts.insert("edition", self.slice(group).await.edition.id.to_string());
    }

    async fn furnish_encounter(&self, group: GroupId, seats: &[SeatId], parts: &mut Parts) {
        let of = self.slice(group).await.encounters[0].clone();
        let script = |what| What::Script(group, of.id, what);
        self.wish(script(ScriptCommand::Begin { from: Beginning::Frame })).await;
        let id = self.world.id();
        let text = Line::parse("¿Qué lo desvela?").unwrap();
        self.act(self.coordinator, id, script(ScriptCommand::AddQuestion { question: id.row(0), text })).await;
        parts.insert("question", id.row::<domain::id::QuestionId>(0).to_string());
        let id = self.world.id();
        let guest = Guest {
            id: id.row(0),
            name: Line::parse("Nidia").unwrap(),
            brings: Line::parse("Una pausa").unwrap(),
            profession: None,
        };
        self.act(self.coordinator, id, script(ScriptCommand::Invite(guest))).await;
        parts.insert("guest", id.row::<domain::id::GuestId>(0).to_string());
        let moments = {
            let slice = self.slice(group).await;
            let mut tx = self.world.app.db.read().await.unwrap();
            ronda::store::slice::load_encounter(&mut tx, self.house, &slice, of.id).await.unwrap().unwrap().moments
        };
        parts.insert("moment", moments[0].id.to_string());
        self.hold(group, seats, parts).await;
    }

    async fn hold(&self, group: GroupId, seats: &[SeatId], parts: &mut Parts) {
        let of = self.slice(group).await.encounters[0].id;
        let closed_at = super::now() + TimeDelta::minutes(90);
        self.world.app.clock.set(closed_at + TimeDelta::minutes(5));
        let rows = seats.iter().map(|seat| (*seat, Mark::Arrived)).collect();
        let sheet = Sheet { opened_at: super::now(), closed_at, rows, newcomers: vec![] };
        self.wish(What::Encounter(group, of, EncounterCommand::Sheet(sheet))).await;
        let id = self.world.id();
        let (text, difficulty, lesson) = (Leaf::new("La cama no es la oficina"), Leaf::new(""), Leaf::new(""));
        let phrase = Phrase { learning: id.row(0), text, difficulty, lesson };
        self.act(self.coordinator, id, What::Encounter(group, of, EncounterCommand::NotePhrase(phrase))).await;
        let account = Account {
            happened: Leaf::new("Se conversó."),
            helped: Leaf::new(""),
            difficulties: Leaf::new(""),
            adjustments: vec![],
        };
        self.wish(What::Memoir(group, of, MemoirCommand::Write(account))).await;
        self.hand_in(group, parts).await;
        parts.extend([("encounter", of.to_string()), ("learning", id.row::<domain::id::LearningId>(0).to_string())]);
    }

    async fn hand_in(&self, group: GroupId, parts: &mut Parts) {
        let id = self.world.id();
        let text = Leaf::new("Una carta entre todos");
        let receipt = domain::link::TokenHash::kept("ab".repeat(32));
        let made = Made { creation: id.row(1), receipt, text, with: With::Nothing, signed: None };
        self.act(self.coordinator, id, What::Creation(group, CreationCommand::HandIn(made))).await;
        parts.insert("creation", id.row::<domain::id::CreationId>(1).to_string());
    }

    async fn slice(&self, group: GroupId) -> domain::command::GroupSlice {
        let mut tx = self.world.app.db.read().await.unwrap();
        let guidance = self.world.app.act.guidance();
        ronda::store::slice::load_group(&mut tx, guidance, self.house, group).await.unwrap().unwrap()
    }
}
