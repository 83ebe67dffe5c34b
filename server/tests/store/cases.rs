//! Scenario 6 (C.10) down the write path: Navarra 2007–2008, thirteen people, eight encounters of 150 minutes, 52 cases.

use crate::house::World;
use chrono::TimeDelta;
use domain::case::{AreaTag, CaseState, OtherSide};
use domain::command::What;
use domain::command::case::CaseCommand;
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::day::instant_of;
use domain::encounter::attendance::Mark;
use domain::frame::FrameId;
use domain::group::{Cadence, Mode};
use domain::id::{CaseId, GroupId, SeatId};
use domain::period::Period;
use domain::words::Line;
use ronda::store::{case, figures, house_figures};
use std::collections::BTreeMap;

/// The areas of the source, by their codes in `taxonomies/navarra_2009.toml`.
const AREAS: [&str; 5] =
    ["difficult_encounters", "professional_errors", "violence_against_women", "ethical_dilemmas", "team_relations"];

async fn convened(world: &World) -> GroupId {
    let id = world.id();
    let group: GroupId = id.row(0);
    let convening = Convening {
        frame: FrameId::from_code("reflection").unwrap(),
        description: Description {
            name: Line::parse("Navarra").unwrap(),
            shared_situation: Line::parse("Consulta de primer nivel").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 150,
            planned: Some(8),
            site: Some(world.cast.site),
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-19".parse().unwrap()),
            starts_at: Some("14:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    world
        .act_as(world.cast.house, world.cast.paula, id, What::Group(group, GroupCommand::Convene(convening)))
        .await
        .unwrap();
    group
}

#[tokio::test]
async fn eight_encounters_of_thirteen_people_and_52_cases_are_counted_to_the_number() {
    let world = World::new().await;
    let (house, paula) = (world.cast.house, world.cast.paula);
    let group = convened(&world).await;
    let seats = world.enrol(group, 13).await;
    let of = world.slice(group).await;
    assert_eq!(of.encounters.len(), 8);
    let rows: Vec<(SeatId, Mark)> = seats.iter().map(|seat| (*seat, Mark::Arrived)).collect();
    let mut told: Vec<CaseId> = Vec::new();
    for (n, one) in of.encounters.iter().enumerate() {
        let opened_at = instant_of(one.day.unwrap(), one.time.unwrap(), chrono_tz::America::Bogota);
        let closed_at = opened_at + TimeDelta::minutes(150);
        world.app.clock.set(closed_at + TimeDelta::minutes(5));
        let sheet = Sheet { opened_at, closed_at, rows: rows.clone(), newcomers: vec![] };
        world.act(paula, What::Encounter(group, one.id, EncounterCommand::Sheet(sheet))).await.unwrap();
        // Six and seven in turns: 6.5 an encounter.
        for _ in 0..6 + n % 2 {
            let case = world.id().row(0);
            let nth = told.len();
            let what = CaseCommand::Offer { case, presenter: seats[nth % seats.len()] };
            world.act(paula, What::Case(group, one.id, what)).await.unwrap();
            let area = AreaTag::Listed("navarra_2009".to_owned(), AREAS[nth % AREAS.len()].to_owned());
            let card = CaseCommand::Card { case, area: Some(area), other_side: Some(OtherSide::Patient) };
            world.act(paula, What::Case(group, one.id, card)).await.unwrap();
            told.push(case);
        }
    }
    assert_eq!(told.len(), 52);

    let mut tx = world.app.db.read().await.unwrap();
    let counts = figures::of_group(&mut tx, house, group).await.unwrap();
    assert_eq!((counts.held, counts.group_minutes, counts.cases), (8, 1200, 52));
    assert_eq!((counts.present, counts.expected), (104, 104));
    let (cases, held, minutes) = (f64::from(counts.cases), f64::from(counts.held), f64::from(counts.group_minutes));
    assert_eq!(format!("{} {:.2}", cases / held, minutes / cases), "6.5 23.08", "cases/session, minutes/case");

    let kept = case::of_edition(&mut tx, house, of.edition.id).await.unwrap();
    let mut areas: BTreeMap<String, u32> = BTreeMap::new();
    for one in &kept {
        *areas.entry(one.area.as_ref().unwrap().to_string()).or_default() += 1;
        assert!(one.presented_at.is_some() && one.state != CaseState::Withdrawn, "presented");
    }
    assert_eq!(areas.len(), 5, "areas: {areas:?}");
    assert_eq!(areas.values().copied().collect::<Vec<_>>().iter().sum::<u32>(), 52);
    assert!(areas.values().all(|count| (10..=11).contains(count)), "{areas:?}");
    let presenters: BTreeMap<SeatId, u32> = kept.iter().fold(BTreeMap::new(), |mut all, one| {
        *all.entry(one.presenter).or_default() += 1;
        all
    });
    assert_eq!((presenters.len(), presenters.values().max()), (13, Some(&4)), "each of them four");

    // The institution reads how many, and of what they were about nothing.
    let guidance = world.app.act.guidance();
    let mut seen = (0, 0, 0);
    for year in ["2026", "2027"] {
        let of_house = house_figures::of(&mut tx, guidance, house, Period::parse(year).unwrap()).await.unwrap();
        let held: u32 = of_house.months.iter().map(|month| month.held).sum();
        seen = (seen.0 + held, seen.1 + of_house.minutes, seen.2 + of_house.cases);
        assert_eq!(of_house.topics, [], "no area leaves");
    }
    assert_eq!(seen, (8, 1200, 52));
}
