//! The home of a group and the agenda, from the first day on.

use crate::house::World;
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Marking, Phrase, Sheet};
use domain::command::first::FirstCommand;
use domain::command::group::GroupCommand;
use domain::encounter::attendance::Mark;
use domain::encounter::learning::Mood;
use domain::id::{GroupId, SeatId};
use domain::leaf::Leaf;
use domain::words::{Line, Words};

/// Holds the encounter of an ordinal now: these seats came, the others did not.
async fn hold(world: &World, group: GroupId, ordinal: usize, (seats, came): (&[SeatId], usize)) {
    let encounter = world.encounters(group).await[ordinal - 1];
    let closed_at = world.app.clock.now();
    let rows = seats.iter().enumerate();
    let rows = rows.map(|(n, seat)| (*seat, if n < came { Mark::Arrived } else { Mark::Absent })).collect();
    let opened_at = closed_at - TimeDelta::minutes(90);
    let sheet = Sheet { opened_at, closed_at, rows, newcomers: vec![] };
    let what = What::Encounter(group, encounter, EncounterCommand::Sheet(sheet));
    world.act(world.cast.paula, what).await.unwrap();
}

#[tokio::test]
async fn the_first_day_says_what_to_do_next() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    let home = format!("/grupos/{group}");
    let first = paula.get(&home).await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(first.text.contains("Antes del primer encuentro") && first.text.contains("Revisar la preparación"));
    assert!(first.text.contains("Faltan los teléfonos para un mal momento."), "told before there is a bad moment");
    assert!(!first.text.contains("participantes; para grupos"), "nobody was called, so nobody is missing");
    assert!(!first.text.contains("Quiénes han estado") && !first.text.contains("Sin memoria todavía"));
    world.act(world.cast.paula, What::Group(group, GroupCommand::StartCalling)).await.unwrap();
    assert!(paula.get(&home).await.text.contains("Se está llamando a la gente"));
    world.enrol(group, 3).await;
    let calling = paula.get(&home).await.text;
    assert!(calling.contains("Hay 3 participantes"), "now there is something to say of the size");
}

#[tokio::test]
async fn the_next_encounter_stands_in_front_with_its_two_doors() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let first = world.encounters(group).await[0];
    let mut paula = world.signed_in("paula").await;
    let text = paula.get(&format!("/grupos/{group}")).await.text;
    assert!(text.contains("Jueves 19 de noviembre") && text.contains("2:00 a 3:30 p. m."));
    assert!(text.contains("encuentro 1 de 10") && text.contains("Salón comunal Villa Esperanza"));
    assert!(text.contains(&format!("href=\"/grupos/{group}/encuentros/{first}/sala\"")));
    assert!(text.contains(&format!("href=\"/grupos/{group}/encuentros/{first}/guion\"")));
    assert!(text.contains("Empieza hoy: Inicio y acuerdos."));
}

#[tokio::test]
async fn after_an_encounter_the_home_shows_who_came_how_they_left_and_what_stays() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 16).await;
    let encounter = world.encounters(group).await[0];
    let paula = world.cast.paula;
    let now = async |what| world.act(paula, What::Encounter(group, encounter, what)).await.unwrap();
    now(EncounterCommand::Open).await;
    for seat in &seats[..12] {
        now(EncounterCommand::Mark(Marking { seat: *seat, mark: Mark::Arrived, replaces: None })).await;
    }
    for mood in [Mood::Lighter, Mood::Lighter, Mood::Heavier] {
        now(EncounterCommand::AddChip { mood }).await;
    }
    world.later(TimeDelta::minutes(90));
    now(EncounterCommand::Close { closed_at: None }).await;
    let id = world.id();
    let phrase = Phrase {
        learning: id.row(1),
        text: Leaf::new("Descansar no es abandonar."),
        difficulty: Leaf::new(""),
        lesson: Leaf::new(""),
    };
    let what = What::Encounter(group, encounter, EncounterCommand::NotePhrase(phrase));
    world.act_as(world.cast.house, paula, id, what).await.unwrap();
    let text = Words::parse("Respeto\nDignidad\nCuidado").unwrap();
    world.act(paula, What::First(group, FirstCommand::Agree { text })).await.unwrap();

    let shown = world.signed_in("paula").await.get(&format!("/grupos/{group}")).await.text;
    assert!(shown.contains("De 16 personas, 12 siguen viniendo.") && shown.contains("Llegan unas 12 por encuentro."));
    assert_eq!(shown.matches("class=\"chair came\"").count(), 12 + 1, "twelve chairs and the one of the legend");
    assert!(shown.contains("2 más livianas, 0 igual, 1 más cargada"));
    assert!(shown.contains("Descansar no es abandonar.") && shown.contains("el grupo, encuentro 1"));
    assert!(shown.contains("Ver el aprendizaje") && shown.contains(&format!("/grupos/{group}/cosecha")));
    assert!(shown.contains("<li>Dignidad</li>"));
    assert!(shown.contains(&format!("/grupos/{group}/encuentros/{encounter}/memoria")), "S0-110");
    assert!(shown.contains("Falta recoger lo que cada persona espera"), "S0-164: nobody was asked yet");
    assert!(shown.contains("Hay 0 temas acordados"), "S0-165");
    assert!(shown.contains("12 vinieron"));
    assert!(!shown.contains("Antes del primer encuentro"));
}

#[tokio::test]
async fn neither_the_administrator_nor_a_stranger_sees_the_home() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let home = format!("/grupos/{group}");
    assert_eq!(world.signed_in("ana").await.get(&home).await.status, StatusCode::FORBIDDEN);
    for name in ["saul", "elena"] {
        assert_eq!(world.signed_in(name).await.get(&home).await.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn the_co_coordinator_sees_the_home_too() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let id = world.id();
    let appoint = GroupCommand::AppointCoCoordinator { seat: id.row(1), person: world.cast.marta };
    world.act_as(world.cast.house, world.cast.paula, id, What::Group(group, appoint)).await.unwrap();
    let mut marta = world.signed_in("marta").await;
    assert!(marta.get(&format!("/grupos/{group}")).await.text.contains("Empezar encuentro"), "S0-105");
}

#[tokio::test]
async fn the_home_speaks_english() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.browser().in_english();
    paula.sign_in("paula@ronda.test", "482915").await;
    paula.post("/idioma", &[("language", "en"), ("back", "/")]).await;
    let text = paula.get(&format!("/grupos/{group}")).await.text;
    assert!(text.contains("Start the meeting") && text.contains("Before the first meeting"), "{text}");
}

#[tokio::test]
async fn an_open_encounter_is_gone_on_with() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let first = world.encounters(group).await[0];
    world.act(world.cast.paula, What::Encounter(group, first, EncounterCommand::Open)).await.unwrap();
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get(&format!("/grupos/{group}")).await.text.contains("Seguir el encuentro"));
    let agenda = paula.get("/agenda").await.text;
    assert!(agenda.contains("abierto ahora") && agenda.contains("Seguir el encuentro"));
}

#[tokio::test]
async fn the_agenda_gathers_all_ones_groups_by_day() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get("/agenda").await.text.contains("No hay encuentros por venir"));
    world.group("Manos que cuidan", None).await;
    world.group("Noches tranquilas", None).await;
    world.group_of(world.cast.house, world.cast.saul, "De otro", None).await;
    let text = paula.get("/agenda").await.text;
    assert_eq!(text.matches("Hoy, jueves 19 de noviembre").count(), 1, "one day, two groups");
    assert!(text.contains("Manos que cuidan") && text.contains("Noches tranquilas") && !text.contains("De otro"));
    assert!(text.contains("Más adelante: 12 encuentros"), "four weeks of two groups lie near");
    assert_eq!(world.signed_in("ana").await.get("/agenda").await.status, StatusCode::OK, "with nothing in it");
}

/// `S0-110`; the seven days are ours, and the rule says so.
#[tokio::test]
async fn a_memoir_that_is_missing_is_named_at_once_and_warned_of_after_seven_days() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    hold(&world, group, 1, (&seats, 2)).await;
    let mut paula = world.signed_in("paula").await;
    let agenda = paula.get("/agenda").await.text;
    assert!(agenda.contains("Sin memoria todavía") && !agenda.contains("Hace 8 días"));
    world.later(TimeDelta::days(7));
    let mut paula = world.signed_in("paula").await;
    assert!(!paula.get("/agenda").await.text.contains("no tiene memoria"), "seven days are still in time");
    world.later(TimeDelta::days(1));
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get("/agenda").await.text.contains("Hace 8 días que terminó el encuentro y no tiene memoria"));
    assert!(paula.get(&format!("/grupos/{group}")).await.text.contains("Hace 8 días que terminó"));
}

#[tokio::test]
async fn a_participant_would_see_no_expectation_and_no_phone() {
    use domain::command::seat::SeatCommand;
    use domain::policy::Standing;
    use domain::role::Role;
    use domain::seat::SeatState;
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seat = world.enrol(group, 1).await[0];
    let person = world.slice(group).await.seat(seat).unwrap().person;
    let rename = SeatCommand::Rename {
        person,
        name: Line::parse("Rosalba M.").unwrap(),
        phone: Some(Line::parse("310 555 0101").unwrap()),
    };
    world.act(world.cast.paula, What::Seat(group, rename)).await.unwrap();
    let id = world.id();
    let nothing = FirstCommand::SayNothing { expectation: id.row(1), seat };
    world.act_as(world.cast.house, world.cast.paula, id, What::First(group, nothing)).await.unwrap();
    let who = |role| Standing {
        signed_in: true,
        of_the_house: true,
        offices: vec![],
        seat: Some((role, SeatState::Seated)),
        ..Standing::nobody()
    };
    let mut tx = world.app.db.read().await.unwrap();
    let house = ronda::store::institution::find(&mut tx, world.cast.house).await.unwrap().unwrap();
    for (role, sees) in [(Role::Participant, 0), (Role::Assistant, 0), (Role::CoCoordinator, 1), (Role::Coordinator, 1)]
    {
        let at = (&house, group);
        let guidance = world.app.act.guidance();
        let who = who(role);
        let home = ronda::store::home::group_home(&mut tx, guidance, at, &who, world.app.clock.now());
        let home = home.await.unwrap().unwrap();
        let phones = home.of.people.values().filter(|person| person.phone.is_some()).count();
        assert_eq!((home.of.expectations.len(), phones), (sees, sees), "{role:?}");
        assert_eq!((home.attendance.is_some(), home.memoirs.is_some()), (sees == 1, sees == 1), "{role:?}");
        assert!(sees == 1 || home.findings.is_empty(), "{role:?}");
    }
}

/// `S0-110`, `S0-235`: what is written is not missing; it waits to be read with somebody, and no rule warns of it.
#[tokio::test]
async fn a_memoir_that_is_written_is_told_as_to_be_read_and_warned_of_no_more() {
    use domain::command::memoir::{Account, MemoirCommand};
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 2).await;
    hold(&world, group, 1, (&seats, 2)).await;
    let encounter = world.encounters(group).await[0];
    let account = Account {
        happened: Leaf::new("Nos conocimos."),
        helped: Leaf::new(""),
        difficulties: Leaf::new(""),
        adjustments: vec![],
    };
    let what = What::Memoir(group, encounter, MemoirCommand::Write(account));
    world.act(world.cast.paula, what).await.unwrap();
    world.later(TimeDelta::days(8));
    let mut paula = world.signed_in("paula").await;
    for page in ["/agenda".to_owned(), format!("/grupos/{group}")] {
        let shown = paula.get(&page).await.text;
        assert!(shown.contains("Memoria por leer") && shown.contains("Leer la memoria"), "{page}: {shown}");
        assert!(!shown.contains("Sin memoria todavía") && !shown.contains("no tiene memoria"), "{page}: {shown}");
    }
    let with = MemoirCommand::ReadWith { with: Line::parse("la enfermera jefe").unwrap() };
    world.act(world.cast.paula, What::Memoir(group, encounter, with)).await.unwrap();
    assert!(!paula.get("/agenda").await.text.contains("Memoria por leer"));
}

/// What an edition that is over left on its road is not to come.
#[tokio::test]
async fn the_agenda_and_the_list_skip_what_is_left_of_an_edition_that_is_over() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    for page in ["/agenda", "/grupos"] {
        assert!(paula.get(page).await.text.contains("2:00 a 3:30 p. m."), "{page}");
    }
    let edition = world.slice(group).await.edition;
    let over = domain::group::Edition { state: domain::group::EditionState::Closed, ..edition };
    let mut tx = world.app.db.write().await.unwrap();
    ronda::store::group::put_edition(&mut tx, world.cast.house, &over).await.unwrap();
    tx.commit().await.unwrap();
    for page in ["/agenda", "/grupos"] {
        assert!(!paula.get(page).await.text.contains("2:00 a 3:30 p. m."), "{page}");
    }
}

#[tokio::test]
async fn the_others_wait_on_the_list_only_when_there_are_others() {
    use domain::command::first::Ballots;
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let (paula, mut order) = (world.cast.paula, Vec::new());
    for title in ["La familia", "El sueño", "La plata"] {
        let id = world.id();
        let what = FirstCommand::Propose { topic: id.row(1), title: Line::parse(title).unwrap() };
        world.act_as(world.cast.house, paula, id, What::First(group, what)).await.unwrap();
        order.push(id.row(1));
    }
    let totals = order.iter().map(|topic| (*topic, 3)).collect();
    let id = world.id();
    let vote = FirstCommand::Vote { round: id.row(1), ballots: Ballots::Hands { voters: 5, totals } };
    world.act_as(world.cast.house, paula, id, What::First(group, vote)).await.unwrap();
    let mut browser = world.signed_in("paula").await;
    for (agreed, told) in
        [(1, "Los demás esperan en la lista."), (2, "Otro espera en la lista."), (3, "3 temas están acordados.")]
    {
        let settle = FirstCommand::Settle { order: order[..agreed].to_vec() };
        world.act(paula, What::First(group, settle)).await.unwrap();
        let shown = browser.get(&format!("/grupos/{group}")).await.text;
        assert!(shown.contains(told), "{agreed}: {shown}");
        assert_eq!(shown.contains("en la lista"), agreed < 3, "{agreed}");
    }
}

#[tokio::test]
async fn the_current_tab_is_marked_for_the_edge_of_a_narrow_screen() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let mut paula = world.signed_in("paula").await;
    for (page, address) in [("acuerdos", "acuerdos"), ("convocatoria", "convocatoria"), ("expectativas", "acuerdos")] {
        let shown = paula.get(&format!("/grupos/{group}/{page}")).await.text;
        let here = format!("<li class=\"here\"><a href=\"/grupos/{group}/{address}\" aria-current=\"page\">");
        assert_eq!(shown.matches("<li class=\"here\">").count(), 2, "{page}: of the menu, and of the tabs");
        assert!(shown.contains(&here), "{page}: {shown}");
    }
    let shown = paula.get(&format!("/grupos/{group}/expectativas")).await.text;
    let current = format!("<a href=\"/grupos/{group}/expectativas\" aria-current=\"page\">");
    assert_eq!(shown.matches(&current).count(), 1, "which of the two pages one is on");
}
