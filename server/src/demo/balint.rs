//! «Balint de los martes»: nine professionals of the house, every two weeks, with two leaders. Three evenings of two cases
//! are over. Nothing is told of any case, here as anywhere: a code name, an area, a word of how it went on.

use super::calendar::{COUNTRY, ZONE};
use super::hand::{Hand, Wish, line, line_maybe, words};
use super::house::House;
use super::told::Leader;
use crate::failure::Failure;
use chrono::{Datelike, Days, TimeDelta};
use domain::case::{AreaTag, OtherSide};
use domain::command::What;
use domain::command::case::CaseCommand;
use domain::command::circle::{CircleCommand, Sitting};
use domain::command::encounter::{EncounterCommand, Marking, Phrase};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::script::{Beginning, ScriptCommand};
use domain::composition::{Declares, Stage};
use domain::day::{Day, Instant, TimeOfDay, day_of, instant_of};
use domain::debrief::Difficulty;
use domain::encounter::attendance::Mark;
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::holiday;
use domain::id::{CaseId, CommandId, EncounterId, GroupId, MomentId, PersonId, SeatId};
use domain::leaf::Leaf;
use domain::profile::Profile;
use domain::role::Role;
use domain::words::Line;

/// What the group is called.
pub const NAME: &str = "Balint de los martes";

/// Who sits in it: professionals, none of whom exists.
pub const PEOPLE: [&str; 9] = [
    "Lucía P.",
    "Hernán G.",
    "Catalina R.",
    "Mauricio S.",
    "Esperanza L.",
    "Julio César M.",
    "Ana Sofía B.",
    "Rodrigo V.",
    "Teresa N.",
];

/// Where they work: three places, and one of them has not said.
const CENTRES: [&str; 4] = ["Centro de salud El Mirador", "Puesto de salud La Playa", "Hospital del puerto", ""];

/// What somebody declares, by their place in [`PEOPLE`], and the day of their interview (`S3-143`).
fn says(n: usize, called: Instant) -> Result<Declares, Failure> {
    let (profile, stage) = match n % 4 {
        0 | 2 => (Profile::FamilyMedicine, Stage::Staff),
        1 => (Profile::Paediatrics, Stage::Staff),
        _ => (Profile::GeneralMedicine, Stage::Resident),
    };
    let back = i64::try_from(n % 5).unwrap_or(0) + 2;
    Ok(Declares {
        profile: Some(profile),
        stage: Some(stage),
        teaches: false,
        supervises: false,
        centre: line_maybe(CENTRES.get(n % CENTRES.len()).copied().unwrap_or_default())?,
        interviewed_on: Some(day_of(called - TimeDelta::days(back), ZONE)),
    })
}

/// As whom one comes in with a click: Esperanza, who presented a case in the first evening.
pub const PROFESSIONAL: usize = 4;

/// Evenings that are over.
const HELD: usize = 3;
const PLANNED: u16 = 8;
const MINUTES: i64 = 90;

/// An evening: who presents, where their cases belong, what is said of them next time, and the group's phrase.
struct Evening {
    presenters: [usize; 2],
    areas: [(&'static str, OtherSide); 2],
    became: [&'static str; 2],
    phrase: &'static str,
    ticked: &'static [Difficulty],
}

const EVENINGS: [Evening; HELD] = [
    Evening {
        presenters: [0, 4],
        areas: [
            ("navarra_2009/difficult_encounters", OtherSide::Patient),
            ("navarra_2009/team_relations", OtherSide::Team),
        ],
        became: ["Pudo esperar sin llenar el silencio.", "Lo habló con el equipo y quedaron en paz."],
        phrase: "No siempre hay que arreglar: a veces hay que quedarse.",
        ticked: &[Difficulty::Teaching],
    },
    Evening {
        presenters: [2, 7],
        areas: [("mourning/mourning", OtherSide::Family), ("navarra_2009/difficult_encounters", OtherSide::Patient)],
        became: ["La familia volvió y hablaron sin afán.", ""],
        phrase: "Lo que uno siente en la consulta también informa.",
        ticked: &[],
    },
    Evening {
        presenters: [5, 1],
        areas: [
            ("navarra_2009/ethical_dilemmas", OtherSide::Institution),
            ("navarra_2009/difficult_encounters", OtherSide::Family),
        ],
        became: ["", ""],
        phrase: "Entre varios se piensa lo que a solas solo se carga.",
        ticked: &[Difficulty::Time],
    },
];

struct Play<'a> {
    hand: Hand<'a>,
    house: &'a House,
    group: GroupId,
    seats: Vec<SeatId>,
    days: Vec<Day>,
    plan: CommandId,
}

/// Plays it.
pub async fn play(hand: Hand<'_>, house: &House, link_hash: &str) -> Result<(), Failure> {
    let days = days(hand.begun);
    let Some(first) = days.first().copied() else { return Ok(()) };
    let called = begins(first) - TimeDelta::days(20);
    let convened = hand.wish(called, house.person(Leader::Paula), |id| convene(id, house, first))?;
    let plan = convened.0;
    hand.one(convened).await?;
    let mut play = Play { hand, house, group: plan.row(0), seats: Vec::new(), days, plan };
    play.enrol(called).await?;
    let mut before: Option<[CaseId; 2]> = None;
    for (nth, evening) in EVENINGS.iter().enumerate() {
        let cases = play.hold(nth, evening).await?;
        if let (Some(earlier), Some(told)) = (before, nth.checked_sub(1).and_then(|nth| EVENINGS.get(nth))) {
            play.ask(nth, earlier, told).await?;
        }
        before = Some(cases);
    }
    play.give_link(link_hash).await?;
    play.hand.done().await
}

/// Tuesdays, every second one, of which so many are over and the next one is today or ahead.
fn days(now: Instant) -> Vec<Day> {
    let today = day_of(now, ZONE);
    let tuesday = today - Days::new(u64::from((today.weekday().num_days_from_monday() + 6) % 7));
    let laid_out =
        |weeks: u64| holiday::series(tuesday - Days::new(7 * weeks), holiday::Step::Days(14), PLANNED, COUNTRY);
    let over = |days: &[Day]| days.iter().filter(|day| **day < today).count();
    (4..12).map(laid_out).find(|days| over(days) == HELD).unwrap_or_default()
}

fn begins(day: Day) -> Instant {
    instant_of(day, TimeOfDay::from_hms_opt(18, 0, 0).unwrap_or_default(), ZONE)
}

fn convene(id: CommandId, house: &House, first: Day) -> Result<What, Failure> {
    let convening = Convening {
        frame: FrameId::from_code("balint").ok_or_else(|| Failure::new("the frame of the demo's Balint group"))?,
        description: Description {
            name: line(NAME)?,
            shared_situation: line("Atender en primer nivel, lejos de todo")?,
            purpose: Some(words("Pensar entre colegas las relaciones asistenciales que nos dejan pensando.")?),
            invites: Vec::new(),
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(PLANNED),
            site: house.sites.first().copied(),
            cadence: Cadence::Biweekly,
            starts_on: Some(first),
            starts_at: TimeOfDay::from_hms_opt(18, 0, 0),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    Ok(What::Group(id.row(0), GroupCommand::Convene(convening)))
}

impl Play<'_> {
    fn leader(&self) -> PersonId {
        self.house.person(Leader::Paula)
    }

    /// The nth encounter, as the plan numbered it.
    fn encounter(&self, nth: usize) -> EncounterId {
        self.plan.row(101 + u8::try_from(nth).unwrap_or(0))
    }

    async fn enrol(&mut self, called: Instant) -> Result<(), Failure> {
        let person = self.house.person(Leader::Julian);
        let second = self.hand.wish(called, self.leader(), |id| {
            Ok(What::Group(self.group, GroupCommand::AppointCoCoordinator { seat: id.row(0), person }))
        })?;
        self.hand.one(second).await?;
        for ((day, name), n) in (1..).zip(PEOPLE).zip(0..) {
            let says = says(n, called)?;
            let seated = self.hand.wish(called + TimeDelta::days(day), self.leader(), |id| {
                let (seat, person, role) = (id.row(1), id.row(0), Role::Participant);
                let sitting = Sitting { seat, person, name: line(name)?, phone: None, role, says };
                Ok(What::Circle(self.group, CircleCommand::Sit(sitting)))
            })?;
            self.seats.push(seated.0.row(1));
            self.hand.one(seated).await?;
        }
        Ok(())
    }

    /// A personal link, after the last evening: whoever has it sees their own cases.
    async fn give_link(&self, hash: &str) -> Result<(), Failure> {
        let at = self.days.get(HELD - 1).map_or(self.hand.begun, |day| begins(*day)) + TimeDelta::hours(20);
        let seat = self.seat(PROFESSIONAL)?;
        let given = self.hand.wish(at, self.leader(), |id| {
            let link = NewLink { seat, link: id.row(0), token: Line::kept(hash.to_owned()) };
            Ok(What::Link(self.group, LinkCommand::Make { links: vec![link] }))
        })?;
        self.hand.one(given).await
    }

    fn during(&self, nth: usize, at: Instant, what: EncounterCommand) -> Result<Wish, Failure> {
        self.hand.wish(at, self.leader(), |_| Ok(What::Encounter(self.group, self.encounter(nth), what)))
    }

    fn of_case(&self, nth: usize, at: Instant, what: CaseCommand) -> Result<Wish, Failure> {
        self.hand.wish(at, self.leader(), |_| Ok(What::Case(self.group, self.encounter(nth), what)))
    }

    fn seat(&self, n: usize) -> Result<SeatId, Failure> {
        self.seats.get(n).copied().ok_or_else(|| Failure::new("a seat of the demo's Balint group"))
    }

    /// An evening of two cases by the clock, and what stays of it.
    async fn hold(&self, nth: usize, told: &Evening) -> Result<[CaseId; 2], Failure> {
        let opened = self.days.get(nth).map_or(self.hand.begun, |day| begins(*day));
        let laid_out = self.hand.wish(opened - TimeDelta::hours(30), self.leader(), |_| {
            Ok(What::Script(self.group, self.encounter(nth), ScriptCommand::Begin { from: Beginning::Frame }))
        })?;
        let script = laid_out.0;
        self.hand.one(laid_out).await?;
        self.hand.one(self.during(nth, opened, EncounterCommand::Open)?).await?;
        let away = (nth * 4 + 3) % PEOPLE.len();
        for (n, seat) in self.seats.iter().enumerate() {
            let mark = if n == away { Mark::Excused } else { Mark::Arrived };
            let marking = Marking { seat: *seat, mark, replaces: None };
            self.hand.one(self.during(nth, opened + TimeDelta::minutes(1), EncounterCommand::Mark(marking))?).await?;
        }
        let mut cases = Vec::new();
        for presenter in told.presenters {
            let presenter = self.seat(presenter)?;
            let offered = self.hand.wish(opened + TimeDelta::minutes(1), self.leader(), |id| {
                Ok(What::Case(self.group, self.encounter(nth), CaseCommand::Offer { case: id.row(0), presenter }))
            })?;
            let case: CaseId = offered.0.row(0);
            self.hand.one(offered).await?;
            self.hand.one(self.of_case(nth, opened + TimeDelta::minutes(1), CaseCommand::Choose { case })?).await?;
            cases.push(case);
        }
        self.go_through(nth, script, opened + TimeDelta::minutes(1)).await?;
        let closed = opened + TimeDelta::minutes(MINUTES);
        self.hand.one(self.during(nth, closed, EncounterCommand::Close { closed_at: None })?).await?;
        let [Some(first), Some(second)] = [cases.first().copied(), cases.get(1).copied()] else {
            return Err(Failure::new("the cases of an evening of the demo"));
        };
        self.afterwards(nth, ([first, second], told), closed).await?;
        Ok([first, second])
    }

    /// The eleven moments, each as long as the frame says.
    async fn go_through(&self, nth: usize, script: CommandId, begun: Instant) -> Result<(), Failure> {
        let minutes = [2, 3, 5, 5, 27, 3, 5, 5, 27, 3, 4];
        let mut at = begun;
        let mut live: Option<MomentId> = None;
        for (n, minutes) in (1u8..).zip(minutes) {
            self.hand.one(self.during(nth, at, EncounterCommand::NextMoment { live })?).await?;
            live = Some(script.row(n));
            at += TimeDelta::minutes(minutes);
        }
        Ok(())
    }

    /// The cards, by the word of whoever presented; a phrase of the group; the leaders' talk, outside of the encounter.
    async fn afterwards(
        &self,
        nth: usize,
        (cases, told): ([CaseId; 2], &Evening),
        closed: Instant,
    ) -> Result<(), Failure> {
        for (case, (area, side)) in cases.into_iter().zip(told.areas) {
            let card = CaseCommand::Card { case, area: AreaTag::parse(area), other_side: Some(side) };
            self.hand.one(self.of_case(nth, closed + TimeDelta::minutes(10), card)?).await?;
        }
        let noted = self.hand.wish(closed + TimeDelta::minutes(12), self.leader(), |id| {
            let phrase = Phrase {
                learning: id.row(0),
                text: Leaf::new(told.phrase),
                difficulty: Leaf::new(""),
                lesson: Leaf::new(""),
            };
            Ok(What::Encounter(self.group, self.encounter(nth), EncounterCommand::NotePhrase(phrase)))
        })?;
        self.hand.one(noted).await?;
        let review = CaseCommand::Review { difficulties: told.ticked.to_vec(), minutes: Some(20) };
        self.hand.one(self.of_case(nth, closed + TimeDelta::minutes(40), review)?).await
    }

    /// In an evening, what became of the cases of the one before.
    async fn ask(&self, nth: usize, cases: [CaseId; 2], told: &Evening) -> Result<(), Failure> {
        let at = self.days.get(nth).map_or(self.hand.begun, |day| begins(*day)) + TimeDelta::minutes(100);
        for (case, word) in cases.into_iter().zip(told.became).filter(|(_, word)| !word.is_empty()) {
            let word = Some(line(word)?);
            let asked = self.hand.wish(at, self.leader(), |id| {
                let what = CaseCommand::FollowUp { case, follow_up: id.row(0), word };
                Ok(What::Case(self.group, self.encounter(nth - 1), what))
            })?;
            self.hand.one(asked).await?;
        }
        Ok(())
    }
}
