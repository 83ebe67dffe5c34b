//! «Los jueves de El Mirador»: a reflection group of the centre's professionals over seventeen editions (`S3-074`), in
//! few commands: who sits in each, what they declare, and encounters as a list of paper tells of them. Of the last one
//! there are cards of the cases. A story of words would be a lie here: nothing of such a group is written down.

use super::hand::{Hand, line, line_maybe, words_maybe};
use super::house::House;
use super::told::Leader;
use super::words::HOUSE;
use crate::failure::Failure;
use chrono::TimeDelta;
use domain::appraisal::Grade;
use domain::case::{AreaTag, OtherSide};
use domain::command::case::CaseCommand;
use domain::command::circle::{CircleCommand, Sitting};
use domain::command::closing::{ClosingCommand, Next, Undecided};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::import::{HeldBefore, ImportCommand};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::own::OwnCommand;
use domain::command::seat::SeatCommand;
use domain::command::{Actor, What};
use domain::composition::{Declares, Stage};
use domain::day::{Instant, TimeOfDay, day_of, instant_of};
use domain::encounter::attendance::Mark;
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::id::{CaseId, CommandId, EncounterId, GroupId, LinkId, PersonId, SeatId};
use domain::leaf::Leaf;
use domain::profile::Profile;
use domain::role::Role;
use domain::words::Line;
use std::collections::BTreeSet;

/// The hand that writes it, apart from those of the stories.
pub const HAND: u32 = 12;

/// Seats of each edition, and how many of each are new; the others sat in the edition before.
const SEATS: usize = 15;
const NEWCOMERS: [usize; 17] = [15, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 5, 5];
/// Days from one edition to the next.
const APART: i64 = 44;
/// Days from the first one to today.
const BACK: i64 = 750;

const FIRST: [&str; 17] = [
    "Adriana", "Bernardo", "Carolina", "Danilo", "Eugenia", "Fabio", "Gloria", "Hernán", "Isabel", "Jairo", "Karen",
    "Lorenzo", "Mariela", "Néstor", "Olga", "Patricio", "Rocío",
];
const LAST: [&str; 6] = ["B.", "C.", "D.", "G.", "M.", "V."];

const FOR_THE_TEAM: &str = "Los jueves, cada dos semanas, nos sentamos a pensar las consultas que nos dejan pensando. \
Viene gente de medicina, enfermería, trabajo social y atención al usuario.\n\nNo es una clase ni una evaluación: de \
lo que se habla no sale nada con nombre. Lo que sí sale es más calma para atender.\n\nQuien quiera venir en el \
próximo ciclo le dice a quien coordina.";

/// Cases of the last edition: which encounter, who presented it, where it belongs, and what was said of it later.
const CASES: [(u8, usize, &str, OtherSide, &str); 5] = [
    (0, 3, "navarra_2009/team_relations", OtherSide::Team, "Lo hablaron entre todos y se repartieron las visitas."),
    (0, 9, "mourning/mourning", OtherSide::Family, "La familia volvió y hubo tiempo para llorar."),
    (1, 5, "torppa_2008/role_confusion", OtherSide::Patient, ""),
    (1, 12, "navarra_2009/difficult_encounters", OtherSide::Patient, "Llegó más tranquila a la cita."),
    (2, 7, "torppa_2008/value_conflict", OtherSide::Institution, ""),
];

/// What some would take along and would leave, and whether the group reads it.
const LINES: [(&str, &str, bool); 6] = [
    ("Saber que a otros también les pasa.", "El afán de contestar de una vez.", true),
    ("Preguntar antes de explicar.", "", true),
    ("Que enfermería y medicina miremos lo mismo.", "Llevarme los casos para la casa.", true),
    ("Un rato en que nadie me evalúa.", "La idea de que pedir ayuda es no saber.", true),
    ("Quedarme callado sin sentir que no hago nada.", "La prisa.", true),
    ("Algo que todavía no sé nombrar.", "", false),
];

/// What somebody of the centre declares, by the order in which they joined.
fn says(joined: usize) -> Result<Declares, Failure> {
    let (profile, stage) = match joined % 10 {
        0 | 3 | 6 => (Profile::FamilyMedicine, Stage::Staff),
        1 | 7 => (Profile::Nursing, Stage::Staff),
        2 | 8 => (Profile::GeneralMedicine, Stage::Resident),
        4 => (Profile::SocialWork, Stage::Staff),
        5 => (Profile::Paediatrics, Stage::Staff),
        _ => (Profile::UserServices, Stage::Staff),
    };
    Ok(Declares {
        profile: Some(profile),
        stage: Some(stage),
        teaches: joined % 15 == 3,
        supervises: joined % 34 == 31,
        centre: Some(line(HOUSE)?),
        interviewed_on: None,
    })
}

/// Who sits in the edition at hand: their seats, in the order in which they joined.
#[derive(Default)]
struct Circle {
    joined: Vec<PersonId>,
    sitting: Vec<(PersonId, SeatId)>,
    /// The command that laid out the plan: encounters are its rows.
    plan: Option<CommandId>,
}

/// Plays all seventeen.
pub async fn play(hand: Hand<'_>, house: &House) -> Result<(), Failure> {
    let leader = house.person(Leader::Paula);
    let begins = hand.begun - TimeDelta::days(BACK);
    let convened =
        hand.wish(begins, leader, |id| Ok(What::Group(id.row(0), convene(id.row(1), id.row(2), (house, begins))?)))?;
    let group: GroupId = convened.0.row(0);
    hand.one(convened).await?;
    let mut circle = Circle::default();
    for (number, newcomers) in (0i64..).zip(NEWCOMERS) {
        let at = begins + TimeDelta::days(APART * number);
        let is_last = number + 1 == NEWCOMERS.len() as i64;
        if number > 0 {
            return_to(&hand, (group, leader, at), &mut circle, (SEATS - newcomers, if is_last { 4 } else { 3 }))
                .await?;
        }
        join(&hand, (group, leader, at + TimeDelta::hours(2)), &mut circle, newcomers).await?;
        let held = held(&circle, number, at);
        let over = at + TimeDelta::days(40);
        let list = What::Import(group, ImportCommand::Held(held));
        hand.one(hand.wish(over, leader, |_| Ok(list))?).await?;
        if !is_last {
            let close = ClosingCommand::Close { undecided: Undecided::Kept };
            hand.one(hand.wish(over + TimeDelta::hours(1), leader, |_| Ok(What::Closing(group, close)))?).await?;
        }
    }
    let over = begins + TimeDelta::days(APART * (NEWCOMERS.len() as i64 - 1) + 40);
    think(&hand, (group, leader, over + TimeDelta::hours(2)), &circle).await?;
    look_at_oneself(&hand, (group, leader), &circle).await?;
    hand.done().await
}

fn hour() -> TimeOfDay {
    TimeOfDay::from_hms_opt(12, 0, 0).unwrap_or_default()
}

fn convene(
    edition: domain::id::EditionId,
    seat: SeatId,
    (house, begins): (&House, Instant),
) -> Result<GroupCommand, Failure> {
    let frame =
        FrameId::from_code("reflection").ok_or_else(|| Failure::new("the demo needs reflection groups".to_owned()))?;
    Ok(GroupCommand::Convene(Convening {
        frame,
        description: Description {
            name: line("Los jueves de El Mirador")?,
            shared_situation: line("Atender en el mismo centro de salud")?,
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(3),
            site: house.sites.get(1).copied(),
            cadence: Cadence::Biweekly,
            starts_on: Some(first_day(begins)),
            starts_at: Some(hour()),
        },
        edition,
        seat,
    }))
}

fn first_day(at: Instant) -> domain::day::Day {
    day_of(at + TimeDelta::days(7), chrono_tz::America::Bogota)
}

/// Another edition: whoever joined last comes back.
async fn return_to(
    hand: &Hand<'_>,
    (group, leader, at): (GroupId, PersonId, Instant),
    circle: &mut Circle,
    (stay, planned): (usize, u16),
) -> Result<(), Failure> {
    let invited: BTreeSet<PersonId> = circle.joined.iter().rev().take(stay).copied().collect();
    let asked = invited.clone();
    let begun = hand.wish(at, leader, |id| {
        let next = Next {
            edition: id.row(1),
            planned: Some(planned),
            starts_on: Some(first_day(at)),
            starts_at: Some(hour()),
            invited: asked,
        };
        Ok(What::Closing(group, ClosingCommand::Begin(next)))
    })?;
    // Whoever is asked takes the rows from the tenth on, in the order of their ids.
    circle.plan = Some(begun.0);
    let seats: Vec<(PersonId, SeatId)> = invited.into_iter().zip((10u8..).map(|n| begun.0.row(n))).collect();
    hand.one(begun).await?;
    let yes = seats.iter().map(|(_, seat)| {
        hand.wish(at + TimeDelta::hours(1), leader, |_| Ok(What::Seat(group, SeatCommand::Accept { seat: *seat })))
    });
    hand.all(yes.collect::<Result<Vec<_>, _>>()?).await?;
    circle.sitting = seats;
    Ok(())
}

/// So many who had not sat before.
async fn join(
    hand: &Hand<'_>,
    (group, leader, at): (GroupId, PersonId, Instant),
    circle: &mut Circle,
    newcomers: usize,
) -> Result<(), Failure> {
    let mut wishes = Vec::new();
    for _ in 0..newcomers {
        let number = circle.joined.len();
        let (first, last) = (FIRST.get(number % FIRST.len()), LAST.get(number / FIRST.len()));
        let name: Line<60> = line(&format!("{} {}", first.unwrap_or(&"Alguien"), last.unwrap_or(&"Z.")))?;
        let says = says(number)?;
        let wish = hand.wish(at, leader, |id| {
            let sitting =
                Sitting { seat: id.row(1), person: id.row(0), name, phone: None, role: Role::Participant, says };
            Ok(What::Circle(group, CircleCommand::Sit(sitting)))
        })?;
        let (person, seat) = (wish.0.row(0), wish.0.row(1));
        circle.joined.push(person);
        circle.sitting.push((person, seat));
        wishes.push(wish);
    }
    hand.all(wishes).await
}

/// Three encounters as a sheet of paper tells of them.
fn held(circle: &Circle, number: i64, at: Instant) -> Vec<HeldBefore> {
    let encounter = |n: i64| {
        let day = first_day(at) + TimeDelta::days(14 * n);
        let opened_at = instant_of(day, hour(), chrono_tz::America::Bogota);
        let rows = (0i64..).zip(&circle.sitting).map(|(place, (_, seat))| {
            let mark = match (place * 7 + number * 3 + n * 5) % 13 {
                0 => Mark::Absent,
                1 => Mark::Excused,
                _ => Mark::Arrived,
            };
            (*seat, mark)
        });
        HeldBefore { opened_at, closed_at: opened_at + TimeDelta::minutes(90), site: None, rows: rows.collect() }
    };
    (0..3).map(encounter).collect()
}

/// The cases of the last edition, as a coordination writes them down from paper: a card each, and a word later.
async fn think(
    hand: &Hand<'_>,
    (group, leader, at): (GroupId, PersonId, Instant),
    circle: &Circle,
) -> Result<(), Failure> {
    let Some(plan) = circle.plan else { return Ok(()) };
    for (nth, who, area, other_side, word) in CASES {
        let encounter: EncounterId = plan.row(101 + nth);
        let (_, presenter) =
            *circle.sitting.get(who).ok_or_else(|| Failure::new("a seat of the demo's reflection group"))?;
        let offered = hand.wish(at, leader, |id| {
            Ok(What::Case(group, encounter, CaseCommand::Offer { case: id.row(0), presenter }))
        })?;
        let case: CaseId = offered.0.row(0);
        hand.one(offered).await?;
        let card = CaseCommand::Card { case, area: AreaTag::parse(area), other_side: Some(other_side) };
        hand.one(hand.wish(at, leader, |_| Ok(What::Case(group, encounter, card)))?).await?;
        if let Some(word) = line_maybe(word)? {
            let said = hand.wish(at + TimeDelta::hours(1), leader, |id| {
                let what = CaseCommand::FollowUp { case, follow_up: id.row(0), word: Some(word) };
                Ok(What::Case(group, encounter, what))
            })?;
            hand.one(said).await?;
        }
    }
    Ok(())
}

/// What the group reads of itself: a round of its climate, and its page for colleagues.
async fn look_at_oneself(
    hand: &Hand<'_>,
    (group, leader): (GroupId, PersonId),
    circle: &Circle,
) -> Result<(), Failure> {
    let at = hand.begun - TimeDelta::days(3);
    let some: Vec<(PersonId, SeatId)> = circle.sitting.iter().take(7).copied().collect();
    let made = hand.wish(at, leader, |id| {
        let link = |(n, (_, seat)): (u8, &(PersonId, SeatId))| {
            let link: LinkId = id.row(n);
            NewLink { seat: *seat, link, token: Line::kept(format!("demo-{link}")) }
        };
        Ok(What::Link(group, LinkCommand::Make { links: (1u8..).zip(&some).map(link).collect() }))
    })?;
    let links: Vec<LinkId> = (1u8..).take(some.len()).map(|n| made.0.row(n)).collect();
    hand.one(made).await?;
    let questionnaire: Line<40> = line("fundamentals")?;
    let of = questionnaire.clone();
    let open = hand.wish(at, leader, |_| Ok(What::Circle(group, CircleCommand::OpenRound { questionnaire: of })))?;
    hand.one(open).await?;
    for (place, (link, (person, _))) in links.into_iter().zip(&some).enumerate() {
        let actor = Actor::Holder { link, person: *person };
        let at = at + TimeDelta::hours(1);
        hand.send(hand.id(at), at, actor, What::Own(group, OwnCommand::Enter)).await?;
        let items = ["hope", "trust", "solidarity", "containment", "communication", "emotions"];
        // Each item is seen a little otherwise by the seven of them.
        let grade = |item: usize| match (place * 3 + item * 2) % 7 {
            few if few < item % 3 => Grade::Somewhat,
            some if some < 3 + item % 2 => Grade::Quite,
            _ => Grade::Much,
        };
        let answers = items.iter().enumerate().map(|(n, item)| Ok((line(item)?, grade(n))));
        let answers = answers.collect::<Result<Vec<_>, Failure>>()?;
        let what = OwnCommand::Appraise { questionnaire: questionnaire.clone(), answers };
        hand.send(hand.id(at), at, actor, What::Own(group, what)).await?;
        if let Some((takes, leaves, shared)) = LINES.get(place) {
            let part = OwnCommand::Part { takes: words_maybe(takes)?, leaves: words_maybe(leaves)?, shared: *shared };
            hand.send(hand.id(at), at, actor, What::Own(group, part)).await?;
        }
    }
    let later = at + TimeDelta::hours(5);
    let close = CircleCommand::CloseRound { questionnaire };
    hand.one(hand.wish(later, leader, |_| Ok(What::Circle(group, close)))?).await?;
    let page = CircleCommand::AgreeForTeam(Leaf::new(FOR_THE_TEAM));
    hand.one(hand.wish(later, leader, |_| Ok(What::Circle(group, page)))?).await
}
