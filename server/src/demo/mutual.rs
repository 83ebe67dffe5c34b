//! Two groups that keep their own house (S0-028): «Volver a la orilla» was a support group of the centre, went on alone by
//! its own vote (S0-032) and has met for a year since; «La otra orilla» was born of it (S0-224). The centre knows that
//! they exist, since they agreed, and no more. Of encounters there is a list of who came, or a number alone.

use super::calendar::{COUNTRY, ZONE};
use super::chance::Chance;
use super::hand::{Hand, line, words, words_maybe};
use super::house::{House, login_of};
use super::told::Leader;
use super::{Secret, calendar};
use crate::failure::Failure;
use chrono::{Datelike, Days, TimeDelta, Weekday};
use domain::command::closing::{ClosingCommand, Undecided};
use domain::command::encounter::{EncounterCommand, Phrase};
use domain::command::first::FirstCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::import::{HeldBefore, ImportCommand, Listed};
use domain::command::mutual::{Going, Handing, MutualCommand, Wording};
use domain::command::{Actor, What};
use domain::day::{Day, Instant, TimeOfDay, day_of, instant_of};
use domain::encounter::attendance::Mark;
use domain::frame::FrameId;
use domain::group::{Cadence, Invited, Mode, Seen};
use domain::holiday::{self, Step};
use domain::id::{CommandId, EncounterId, GroupId, PersonId, SeatId};
use domain::leaf::Leaf;
use domain::mutual::{Duty, Newcomers, RollWay, Support, Turn, UndertakingKind};
use domain::route::Route;
use domain::territory::Municipality;
use std::collections::BTreeMap;

/// The group that went on alone.
pub const MOTHER: &str = "Volver a la orilla";
/// The group that was born of it.
pub const DAUGHTER: &str = "La otra orilla";

/// Who opens and closes the mother now, and how she signs in: one comes in with a click as her.
pub const HOST: (&str, &str) = ("Zunilda M.", "zunilda@demostracion.example");
/// Who opened and closed before her, the first one first.
const HOSTS_BEFORE: [(&str, &str); 2] =
    [("Evaristo C.", "evaristo@demostracion.example"), ("Tulia R.", "tulia@demostracion.example")];

/// Who came out of the support group besides the three who open and close in turn.
const STAYED: [&str; 8] = [
    "Jacinto B.",
    "Ermelinda G.",
    "Saturnino L.",
    "Rubiela T.",
    "Yamileth O.",
    "Aldemar Q.",
    "Gumercindo V.",
    "Maruja S.",
];
/// Who came later, having read of the group.
const CAME: [&str; 3] = ["Wilson P.", "Dolly J.", "Efraín A."];
/// Who sits in the daughter besides its founder.
const NEIGHBOURS: [&str; 6] = ["Hermes D.", "Aracelly B.", "Pompilio N.", "Nidia F.", "Lisandro M.", "Bertilda C."];

/// Turns of a fortnight that lie behind the mother's next encounter.
const TURNS: u64 = 26;
/// Weeks of the support group before its first encounter as its own.
const WEEKS: u64 = 14;
/// The same of the daughter.
const TURNS_OF_DAUGHTER: u64 = 4;
/// Encounters that stand ahead of a group that meets every fortnight.
const AHEAD: usize = 4;

const AGREEMENTS: &str = "Lo que se oye aquí, aquí se queda.\nNadie aconseja si no le preguntan.\nQuien tuvo un mal día \
también llega: la silla está.\nEl que abre prepara el tinto; los demás recogen.";

/// What the group did or got together, and so many days ago.
const DONE: [(UndertakingKind, &str, i64); 3] = [
    (UndertakingKind::Action, "Pintamos entre todos la fachada de la Casa del Pescador, un domingo.", 210),
    (UndertakingKind::Resource, "Con una rifa conseguimos la greca para el tinto y doce pocillos.", 130),
    (UndertakingKind::Network, "Los pescadores nos prestan la caseta cuando la casa está ocupada.", 45),
];

/// What was said lately.
const SAID: [&str; 2] = ["Hoy no tomé, y mañana vuelvo a empezar por hoy.", "Aprendí a llegar temprano a mi casa."];

/// Writes one of the two groups.
struct Play<'a> {
    hand: &'a Hand<'a>,
    group: GroupId,
    /// Hour at which it meets.
    hour: u32,
}

/// Plays both.
pub async fn play(hand: Hand<'_>, house: &House, secret: &Secret) -> Result<(), Failure> {
    let (mother, founder) = goes_on(&hand, house, secret).await?;
    is_born(&hand, house, (mother, founder)).await?;
    hand.done().await
}

/// Days of a fortnight's rhythm, of which `turns` lie behind the next one; and of those the ones that are over.
fn fortnights(now: Instant, (weekday, hour): (Weekday, u32), turns: u64) -> (Day, Vec<Day>) {
    let today = day_of(now, ZONE);
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    let mut next = today + Days::new(u64::from(ahead));
    let over = |day: Day| begins(day, hour) + TimeDelta::hours(3) <= now;
    if over(next) {
        next = next + Days::new(7);
    }
    let first = calendar::back(next - Days::new(14 * turns), 14);
    let days = holiday::series(first, Step::Days(14), 40, COUNTRY).into_iter().filter(|day| over(*day)).collect();
    (first, days)
}

fn begins(day: Day, hour: u32) -> Instant {
    instant_of(day, clock(hour), ZONE)
}

fn clock(hour: u32) -> TimeOfDay {
    TimeOfDay::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// What a group is called together as.
struct Called {
    frame: &'static str,
    name: &'static str,
    purpose: &'static str,
    route: Option<Route>,
    minutes: u32,
    planned: Option<u16>,
    site: usize,
    cadence: Cadence,
}

impl Called {
    fn convene(&self, id: CommandId, house: &House, (first, hour): (Day, u32)) -> Result<What, Failure> {
        let convening = Convening {
            frame: FrameId::from_code(self.frame).ok_or_else(|| Failure::new("a frame of the demo's own groups"))?,
            description: Description {
                name: line(self.name)?,
                shared_situation: line("Querer vivir sin el trago")?,
                purpose: words_maybe(self.purpose)?,
                invites: vec![Invited::LivesIt],
            },
            arrangement: Arrangement {
                route: self.route,
                payer: None,
                mode: Mode::InPerson,
                minutes: self.minutes,
                planned: self.planned,
                site: house.sites.get(self.site).copied(),
                cadence: self.cadence,
                starts_on: Some(first),
                starts_at: Some(clock(hour)),
            },
            edition: id.row(1),
            seat: id.row(2),
        };
        Ok(What::Group(id.row(0), GroupCommand::Convene(convening)))
    }
}

fn listed(id: CommandId, names: impl IntoIterator<Item = &'static str>) -> Result<Vec<Listed>, Failure> {
    let of =
        |(n, name): (u8, &str)| Ok(Listed { seat: id.row(60 + n), person: id.row(n), name: line(name)?, phone: None });
    (1u8..).zip(names).map(of).collect()
}

/// The support group, its vote, and its year alone. The group, and who opened and closed it first.
async fn goes_on(hand: &Hand<'_>, house: &House, secret: &Secret) -> Result<(GroupId, PersonId), Failure> {
    let hour = 15;
    let (own_first, days) = fortnights(hand.begun, (Weekday::Sat, hour), TURNS);
    let first = own_first - Days::new(7 * WEEKS);
    let paula = house.person(Leader::Paula);
    let called = begins(first, hour) - TimeDelta::days(15);
    let called_as = Called {
        frame: "support",
        name: MOTHER,
        purpose: "Acompañarse para pasar el día sin trago y volver a lo que cada quien quería.",
        route: Some(Route::RiaPms),
        minutes: 90,
        planned: Some(10),
        site: 3,
        cadence: Cadence::Weekly,
    };
    let convened = hand.wish(called, paula, |id| called_as.convene(id, house, (first, hour)))?;
    let group: GroupId = convened.0.row(0);
    hand.one(convened).await?;
    let names = HOSTS_BEFORE.iter().map(|(name, _)| *name).chain([HOST.0]).chain(STAYED);
    let enrolled = hand.wish(called + TimeDelta::days(4), paula, |id| {
        Ok(What::Import(group, ImportCommand::People(listed(id, names)?)))
    })?;
    let roster = enrolled.0;
    hand.one(enrolled).await?;
    let people = u8::try_from(STAYED.len() + HOSTS_BEFORE.len() + 1).unwrap_or(u8::MAX);
    let seats: Vec<SeatId> = (1..=people).map(|n| roster.row(60 + n)).collect();
    let play = Play { hand, group, hour };
    let weeks = holiday::series(first, Step::Days(7), 10, COUNTRY);
    let Some(last) = weeks.last().copied() else { return Err(Failure::new("the days of a group of the demo")) };
    let over = begins(last, hour) + TimeDelta::hours(4);
    play.wish(over, paula, What::Import(group, ImportCommand::Held(play.held(&weeks, &seats)))).await?;
    let close = ClosingCommand::Close { undecided: Undecided::Kept };
    play.wish(over + TimeDelta::days(1), paula, What::Closing(group, close)).await?;
    let (_, identifier) = HOSTS_BEFORE[0];
    let voted = hand.wish(over + TimeDelta::days(2), paula, |id| {
        Ok(What::Mutual(
            group,
            MutualCommand::GoOn(Going {
                edition: id.row(1),
                votes_for: 10,
                votes_against: 1,
                host: seats.first().copied().unwrap_or_else(|| id.row(0)),
                login: Some(login_of(id.row(3), identifier, secret)?),
                duty: id.row(2),
                mode: Mode::InPerson,
                cadence: Cadence::Biweekly,
                starts_on: Some(own_first),
                starts_at: Some(clock(hour)),
                exists_told: true,
            }),
        ))
    })?;
    // Whoever goes on takes the rows from the tenth on, in the order in which they sat.
    let seats: Vec<SeatId> = (10u8..).take(seats.len()).map(|n| voted.0.row(n)).collect();
    hand.one(voted).await?;
    play.year([roster.row(1), roster.row(2), roster.row(3)], seats, (&days, secret)).await?;
    Ok((group, roster.row(1)))
}

/// A group that somebody founds alone, out of the one in which they sat.
async fn is_born(hand: &Hand<'_>, house: &House, (mother, founder): (GroupId, PersonId)) -> Result<(), Failure> {
    let hour = 18;
    let (first, days) = fortnights(hand.begun, (Weekday::Tue, hour), TURNS_OF_DAUGHTER);
    let called = begins(first, hour) - TimeDelta::days(12);
    let called_as = Called {
        frame: "mutual_aid",
        name: DAUGHTER,
        purpose: "",
        route: None,
        minutes: 80,
        planned: None,
        site: 2,
        cadence: Cadence::Biweekly,
    };
    let convened = hand.wish(called, founder, |id| called_as.convene(id, house, (first, hour)))?;
    let (plan, group): (CommandId, GroupId) = (convened.0, convened.0.row(0));
    hand.one(convened).await?;
    let play = Play { hand, group, hour };
    let at = called + TimeDelta::days(3);
    let enrolled =
        hand.wish(at, founder, |id| Ok(What::Import(group, ImportCommand::People(listed(id, NEIGHBOURS)?))))?;
    hand.one(enrolled).await?;
    for what in [
        MutualCommand::BornFrom { parent: mother },
        MutualCommand::Settle { roll: RollWay::Count, newcomers: Newcomers::Open },
        MutualCommand::Tell { exists: true, reports: false },
        MutualCommand::List(Wording {
            name: line(DAUGHTER)?,
            theme: line("Vivir sin el trago, en la vereda")?,
            about: Some(words("Somos pocos y nos conocemos. Se puede venir solo a escuchar.")?),
            municipality: Municipality::parse("52227"),
            place: Some(line("Escuela La Ribera, salón de quinto")?),
            online_at: None,
            takes_messages: false,
        }),
    ] {
        play.wish(at, founder, What::Mutual(group, what)).await?;
    }
    // The first encounter is made with the group.
    let mut made: Vec<EncounterId> = vec![plan.row(101)];
    for some in days.chunks(AHEAD) {
        let from = some.first().copied().unwrap_or(first);
        let more = play.keep_ahead(begins(from, hour) - TimeDelta::days(3)).await?;
        let missing = if made.len() == 1 { AHEAD - 1 } else { AHEAD };
        made.extend((101u8..).take(missing).map(|n| -> EncounterId { more.row(n) }));
    }
    for ((encounter, day), n) in made.into_iter().zip(&days).zip(1u32..) {
        let at = begins(*day, hour);
        play.wish(at, founder, What::Encounter(group, encounter, EncounterCommand::Open)).await?;
        let count = MutualCommand::CountHeads { encounter, people: 5 + n % 3 };
        play.wish(at + TimeDelta::minutes(70), founder, What::Mutual(group, count)).await?;
        let close = EncounterCommand::Close { closed_at: None };
        play.wish(at + TimeDelta::minutes(80), founder, What::Encounter(group, encounter, close)).await?;
    }
    play.stay_ahead(&days).await
}

impl Play<'_> {
    async fn wish(&self, at: Instant, who: PersonId, what: What) -> Result<(), Failure> {
        self.hand.one(self.hand.wish(at, who, |_| Ok(what))?).await
    }

    /// The next encounters are made; the id of the command, whose second hundred of rows they take.
    async fn keep_ahead(&self, at: Instant) -> Result<CommandId, Failure> {
        let id = self.hand.id(at);
        self.hand.send(id, at, Actor::Server, What::Mutual(self.group, MutualCommand::KeepAhead)).await?;
        Ok(id)
    }

    /// Those that are over are made up for. One of today still stands ahead.
    async fn stay_ahead(&self, days: &[Day]) -> Result<(), Failure> {
        let today = day_of(self.hand.begun, ZONE);
        let last = days.chunks(AHEAD).last().unwrap_or_default();
        if last.iter().any(|day| *day < today) {
            self.keep_ahead(self.hand.begun).await?;
        }
        Ok(())
    }

    /// A list of who came, for each of these days.
    fn held(&self, days: &[Day], seats: &[SeatId]) -> Vec<HeldBefore> {
        let one = |day: &Day| {
            let opened_at = begins(*day, self.hour);
            let mut chance = Chance::of(u64::from(day.ordinal()) * 31 + u64::from(day.year().unsigned_abs()));
            let rows = seats.iter().map(|seat| {
                let mark = match chance.under(12) {
                    0 => Mark::Absent,
                    1 => Mark::Excused,
                    _ => Mark::Arrived,
                };
                (*seat, mark)
            });
            HeldBefore { opened_at, closed_at: opened_at + TimeDelta::minutes(90), site: None, rows: rows.collect() }
        };
        days.iter().map(one).collect()
    }

    /// A year alone: some encounters at a time, and the services that go round.
    async fn year(
        &self,
        [first, second, third]: [PersonId; 3],
        mut seats: Vec<SeatId>,
        (days, secret): (&[Day], &Secret),
    ) -> Result<(), Failure> {
        let Some(begun) = days.first().map(|day| begins(*day, self.hour)) else { return Ok(()) };
        let settle = MutualCommand::Settle { roll: RollWay::Alias, newcomers: Newcomers::Open };
        self.wish(begun - TimeDelta::days(4), first, What::Mutual(self.group, settle)).await?;
        let agree = FirstCommand::Agree { text: words(AGREEMENTS)? };
        self.wish(begun + TimeDelta::minutes(30), first, What::First(self.group, agree)).await?;
        let mut host = first;
        let mut last: Option<EncounterId> = None;
        for (n, some) in days.chunks(AHEAD).enumerate() {
            let Some((from, until)) = some.first().zip(some.last()) else { continue };
            let before = begins(*from, self.hour) - TimeDelta::days(3);
            match n {
                2 => {
                    self.hand_on(before, (host, seats[1]), (HOSTS_BEFORE[1].1, secret)).await?;
                    host = second;
                }
                3 => {
                    let came = self.hand.wish(before, host, |id| {
                        Ok(What::Import(self.group, ImportCommand::People(listed(id, CAME)?)))
                    })?;
                    seats.extend((1u8..).zip(CAME).map(|(n, _)| -> SeatId { came.0.row(60 + n) }));
                    self.hand.one(came).await?;
                }
                5 => {
                    self.hand_on(before, (host, seats[2]), (HOST.1, secret)).await?;
                    host = third;
                }
                _ => {}
            }
            let made = self.keep_ahead(before + TimeDelta::hours(1)).await?;
            // Of the first ones, one was made with the group.
            last = some
                .len()
                .checked_sub(usize::from(n == 0))
                .and_then(|n| u8::try_from(n).ok())
                .map(|n| made.row(100 + n));
            let held = What::Import(self.group, ImportCommand::Held(self.held(some, &seats)));
            self.wish(begins(*until, self.hour) + TimeDelta::hours(2), host, held).await?;
        }
        self.stay_ahead(days).await?;
        self.serve(&seats, host).await?;
        self.told(host, last).await
    }

    /// Opening and closing goes on to somebody else.
    async fn hand_on(
        &self,
        at: Instant,
        (host, to): (PersonId, SeatId),
        (identifier, secret): (&str, &Secret),
    ) -> Result<(), Failure> {
        let from = day_of(at, ZONE);
        let handed = self.hand.wish(at, host, |id| {
            Ok(What::Mutual(
                self.group,
                MutualCommand::HandOn(Handing {
                    id: id.row(1),
                    seat: to,
                    turn: Turn::ByTurn,
                    from,
                    until: Some(from + Days::new(168)),
                    login: Some(login_of(id.row(2), identifier, secret)?),
                }),
            ))
        })?;
        self.hand.one(handed).await
    }

    /// The other services, some of which have gone round.
    async fn serve(&self, seats: &[SeatId], host: PersonId) -> Result<(), Failure> {
        for (duty, place, turn, days_ago) in [
            (Duty::Welcome, 4, Turn::ByTurn, 75),
            (Duty::Keys, 5, Turn::Elected, 74),
            (Duty::Welcome, 7, Turn::ByTurn, 20),
            (Duty::Treasury, 8, Turn::Elected, 19),
        ] {
            let at = self.hand.begun - TimeDelta::days(days_ago);
            let Some(seat) = seats.get(place).copied() else { continue };
            let from = day_of(at, ZONE);
            let served = self.hand.wish(at, host, |id| {
                let until = Some(from + Days::new(90));
                Ok(What::Mutual(self.group, MutualCommand::Serve { id: id.row(1), seat, duty, turn, from, until }))
            })?;
            self.hand.one(served).await?;
        }
        Ok(())
    }

    /// What the group says of itself, to itself and to whoever looks for one.
    async fn told(&self, host: PersonId, last: Option<EncounterId>) -> Result<(), Failure> {
        let ago = |days: i64| self.hand.begun - TimeDelta::days(days);
        let list = MutualCommand::List(Wording {
            name: line(MOTHER)?,
            theme: line("Vivir sin el trago")?,
            about: Some(words(
                "Nos reunimos cada quince días personas que queremos vivir sin trago. No hay inscripción ni cuota. Se puede \
                 venir a escuchar. Si es su primera vez, llegue diez minutos antes y pregunte por quien recibe.",
            )?),
            municipality: Municipality::parse("52835"),
            place: Some(line("Casa del Pescador, frente al muelle viejo")?),
            online_at: None,
            takes_messages: true,
        });
        self.wish(ago(70), host, What::Mutual(self.group, list)).await?;
        for (kind, text, days_ago) in DONE {
            let done = self.hand.wish(ago(40), host, |id| {
                let (text, on) = (Leaf::new(text), day_of(ago(days_ago), ZONE));
                Ok(What::Mutual(self.group, MutualCommand::Undertake { id: id.row(1), kind, text, on }))
            })?;
            self.hand.one(done).await?;
        }
        let seen = BTreeMap::from([
            (Support::Emotional, Seen::Clearly),
            (Support::Material, Seen::AtTimes),
            (Support::Informational, Seen::Clearly),
            (Support::Structural, Seen::AtTimes),
        ]);
        self.wish(ago(30), host, What::Mutual(self.group, MutualCommand::ReadSupport(seen))).await?;
        self.wish(ago(12), host, What::Mutual(self.group, MutualCommand::Verify)).await?;
        let Some(encounter) = last else { return Ok(()) };
        for text in SAID {
            let noted = self.hand.wish(ago(0), host, |id| {
                let (difficulty, lesson) = (Leaf::new(""), Leaf::new(""));
                let phrase = Phrase { learning: id.row(0), text: Leaf::new(text), difficulty, lesson };
                Ok(What::Encounter(self.group, encounter, EncounterCommand::NotePhrase(phrase)))
            })?;
            self.hand.one(noted).await?;
        }
        Ok(())
    }
}
