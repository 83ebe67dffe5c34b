//! What is around the encounters: who was called, who was pointed to other care, what was made for the closing, and
//! phrases that go from one group to another.

use super::calendar;
use super::hand::{Wish, line, line_maybe};
use super::play::{Play, Run};
use super::told::Stage;
use super::walk::Bag;
use super::words::SERVICES;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::care::{CareCommand, Suggestion, Way};
use domain::command::creation::{Consent, CreationCommand, Made, With};
use domain::command::lending::LendingCommand;
use domain::creation::Photo;
use domain::day::day_of;
use domain::id::{GroupId, LearningId, PersonId, ReferralId};
use domain::leaf::Leaf;
use domain::lending::Credit;
use domain::link::TokenHash;
use domain::referral::{Destination, Origin, ReferralState};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use std::sync::{Mutex, PoisonError};

/// Phrases on loan, with their group and who leads it, for the others to take once all are told.
pub type Loans = Mutex<Vec<(GroupId, PersonId, Vec<LearningId>)>>;

/// A thing somebody made: text, address, signature; a photo where there is neither text nor address.
type Thing = (&'static str, &'static str, &'static str);

/// What was made for the closing, by the name of the group.
const MADE: [(&str, &[Thing]); 2] = [
    (
        "Las viudas del puerto",
        &[
            (
                "Al mar le dije lo que no le había dicho a nadie. Me contestó con una ola chiquita.",
                "",
                "la del sombrero",
            ),
            ("Hicimos un mantel con un pedacito de cada camisa. Ya no es de nadie: es de la mesa.", "", ""),
            ("La canción con que abríamos.", "https://canciones.example/el-muelle", "todas"),
            ("", "", "el muelle, la última tarde"),
        ],
    ),
    (
        "Raíces nuevas",
        &[
            ("Una receta de mi pueblo para que la hagan aquí.", "", "la que hacía arepas"),
            ("Un verso para la calle donde aprendí a saludar otra vez.", "", ""),
            ("Una canción para la despedida.", "https://canciones.example/raices", "los de la esquina"),
            ("", "", "una foto del patio"),
        ],
    ),
];

/// The group whose coordination has already called one of those who did not come.
const CALLED: (&str, usize) = ("Noches tranquilas", 30);

/// States that referrals come to, in the order in which they are told.
const STATES: [&[ReferralState]; 4] =
    [&[], &[ReferralState::Accepted, ReferralState::Made], &[ReferralState::Declined], &[ReferralState::Accepted]];

impl Play<'_> {
    /// What happened around the encounters of an edition that is not over.
    pub async fn around(&self, run: &Run, held: u32) -> Result<(), Failure> {
        self.point(run, held).await?;
        self.call_who_is_missed(run, held).await?;
        if run.edition.stage == Stage::ClosingThisWeek {
            self.make(run, held).await?;
        }
        Ok(())
    }

    /// Some people of each group are pointed to other care; each decides.
    async fn point(&self, run: &Run, held: u32) -> Result<(), Failure> {
        let first = self.at(run, 1) + TimeDelta::days(2);
        for (n, states) in (0..).zip(STATES) {
            let Some(sitting) = run.sitting.get(usize::try_from(2 * n + 1).unwrap_or(0)) else { continue };
            let service =
                self.house.services.get(usize::try_from(n + i64::from(self.which)).unwrap_or(0) % SERVICES.len());
            let origin = if n == 3 { Origin::OwnWish } else { Origin::Encounter(run.encounter(1)) };
            let states = if n == 3 { &[] } else { states };
            let suggested = self.hand.wish(first + TimeDelta::hours(n), self.leader(), |id| {
                let to = service.map_or(Destination::Open, |service| Destination::Service(*service));
                let kind = domain::service::ServiceKind::Other;
                let note = Leaf::new(if n == 1 { "Preguntar en la ventanilla 2 (ejemplo)." } else { "" });
                let way = Way { kind, to, note };
                let suggestion = Suggestion { referral: id.row(0), seat: sitting.seat, origin, way };
                Ok(What::Care(run.group, CareCommand::Suggest(suggestion)))
            })?;
            let referral: ReferralId = suggested.0.row(0);
            self.hand.one(suggested).await?;
            for (day, state) in (5..).step_by(7).zip(states) {
                let at = (first + TimeDelta::days(day)).min(self.at(run, held.max(1)) + TimeDelta::days(1));
                let what = CareCommand::Step { referral, state: *state };
                self.hand.one(self.hand.wish(at, self.leader(), |_| Ok(What::Care(run.group, what)))?).await?;
            }
        }
        Ok(())
    }

    async fn call_who_is_missed(&self, run: &Run, held: u32) -> Result<(), Failure> {
        let called = run.sitting.iter().find(|one| self.story.name == CALLED.0 && one.name == CALLED.1);
        let Some(sitting) = called.filter(|_| matches!(run.edition.stage, Stage::Underway { .. })) else {
            return Ok(());
        };
        let talked = CareCommand::Talked { seat: sitting.seat };
        let at = self.at(run, held) + TimeDelta::days(1);
        self.hand.one(self.hand.wish(at, self.leader(), |_| Ok(What::Care(run.group, talked)))?).await
    }

    /// What people made for the closing is handed in, each on a day of its own.
    pub async fn make(&self, run: &Run, held: u32) -> Result<(), Failure> {
        let things = MADE.iter().find(|(name, _)| *name == self.story.name).map_or(&[][..], |(_, things)| *things);
        let from = self.at(run, held.min(calendar::ENCOUNTERS - 1)) + TimeDelta::hours(20);
        let mut wishes: Vec<Wish> = Vec::new();
        for (n, (text, link, signed)) in (0..).zip(things) {
            wishes.push(self.hand.wish(from + TimeDelta::hours(3 * n), self.leader(), |id| {
                let with = match (text.is_empty(), line_maybe(link)?) {
                    (_, Some(link)) => With::Link(link),
                    (true, None) => With::Photo { photo: picture()?, consent: Consent::Given },
                    (false, None) => With::Nothing,
                };
                let (creation, text, signed) = (id.row(0), Leaf::new(*text), line_maybe(signed)?);
                let receipt = unclaimed();
                let made = Made { creation, receipt, text, with, signed };
                Ok(What::Creation(run.group, CreationCommand::HandIn(made)))
            })?);
        }
        self.hand.all(wishes).await
    }

    /// At the closing encounter the circle opens what it made, and decides to lend some of its phrases.
    pub async fn farewell(&self, run: &Run, bag: &Bag) -> Result<(), Failure> {
        let last = run.encounter(calendar::ENCOUNTERS);
        let at = self.at(run, calendar::ENCOUNTERS) + TimeDelta::minutes(60);
        self.make(run, calendar::ENCOUNTERS - 1).await?;
        if MADE.iter().any(|(name, _)| *name == self.story.name) {
            let opened = CreationCommand::Unseal { encounter: last };
            self.hand.one(self.hand.wish(at, self.leader(), |_| Ok(What::Creation(run.group, opened)))?).await?;
        }
        let chosen: Vec<LearningId> = bag.phrases.iter().step_by(6).map(|(_, phrase)| *phrase).take(3).collect();
        if chosen.is_empty() {
            return Ok(());
        }
        let credit = if self.which.is_multiple_of(2) { Credit::Named } else { Credit::Nameless };
        let phrases = chosen.iter().copied().collect();
        let lent = LendingCommand::Lend { phrases, decided_on: day_of(at, calendar::ZONE), credit };
        self.hand.one(self.hand.wish(at, self.leader(), |_| Ok(What::Lending(run.group, lent)))?).await?;
        self.loans.lock().unwrap_or_else(PoisonError::into_inner).push((run.group, self.leader(), chosen));
        Ok(())
    }
}

/// A photo that nobody took: the sun over the water.
fn picture() -> Result<Photo, Failure> {
    let (width, height) = (640_u32, 420_u32);
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (f64::from(x) - 420.0, f64::from(y) - 190.0);
        let depth = (y * 90 / height).min(90) as u8;
        let wave = (f64::from(x) / 23.0 + f64::from(y) / 9.0).sin() > 0.55;
        match (y < 230, dx.hypot(dy) < 62.0) {
            (true, true) => Rgb([246, 187, 47]),
            (true, false) => Rgb([253 - depth / 3, 232 - depth, 190 - depth / 2]),
            (false, _) if wave => Rgb([70, 140, 138]),
            (false, _) => Rgb([12, 70 + depth / 3, 80 + depth / 4]),
        }
    });
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 78)
        .encode_image(&picture)
        .map_err(|error| Failure::new(format!("the demo's picture: {error}")))?;
    Photo::of(jpeg).ok_or_else(|| Failure::new("the demo's picture is too large"))
}

/// Other groups take a phrase of each group that lends.
pub fn borrowed(loans: &[(GroupId, PersonId, Vec<LearningId>)]) -> Vec<(GroupId, PersonId, LearningId)> {
    let mut taken = Vec::new();
    for (lender, _, phrases) in loans {
        for (place, (group, leader, _)) in loans.iter().enumerate().filter(|(_, (group, ..))| group != lender) {
            taken.extend(phrases.get(place % phrases.len().max(1)).map(|phrase| (*group, *leader, *phrase)));
        }
    }
    taken
}

/// A line of the directory: the words of [`SERVICES`] as the domain takes them.
pub fn service(
    n: usize,
    id: domain::id::ServiceId,
    checked_on: domain::day::Day,
) -> Result<domain::service::Service, Failure> {
    let told = &SERVICES[n];
    Ok(domain::service::Service {
        id,
        name: line(told.name)?,
        kind: told.kind,
        side: told.side,
        purpose: line(told.purpose)?,
        reach: super::hand::words(told.reach)?,
        hours: line_maybe(told.hours)?,
        phone: line_maybe(told.phone)?,
        checked_on,
        retired: false,
        version: 0,
    })
}

/// In the place of a code's hash what no code has for one: nobody of the story takes anything back.
fn unclaimed() -> TokenHash {
    TokenHash::kept("-".to_owned())
}
