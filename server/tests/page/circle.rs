//! Groups of professionals: who sits in them as what, over how many editions, and what an institution learns of it.
//! Scenarios 1, 6, 7 and 8 through the write path.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::circle::{CircleCommand, Sitting, findings};
use domain::command::closing::{ClosingCommand, Next, Undecided};
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::plan::{Added, PlanCommand};
use domain::command::seat::SeatCommand;
use domain::command::{Reason, What};
use domain::composition::{Declares, Safeguards, Stage, safeguards};
use domain::data_file::Source;
use domain::encounter::attendance::Mark;
use domain::finding::Effect;
use domain::frame::{Frame, FrameId, parse};
use domain::group::{Cadence, Mode};
use domain::id::{GroupId, Key, PersonId, SeatId};
use domain::profile::Profile;
use domain::role::Role;
use domain::seat::SeatState;
use domain::words::{Line, folded};
use ronda::act::NotDone;
use std::collections::BTreeMap;

/// A group of Paula's, of a kind, without an end.
pub async fn convened(world: &World, frame: &str, name: &str) -> GroupId {
    let id = world.id();
    let group: GroupId = id.row(0);
    let convening = Convening {
        frame: FrameId::from_code(frame).unwrap(),
        description: Description {
            name: Line::parse(name).unwrap(),
            shared_situation: Line::parse("Atender en el centro de salud").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: None,
            site: Some(world.cast.site),
            cadence: Cadence::Biweekly,
            starts_on: Some("2026-11-19".parse().unwrap()),
            starts_at: Some("14:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    let what = What::Group(group, GroupCommand::Convene(convening));
    world.act_as(world.cast.house, world.cast.paula, id, what).await.unwrap();
    group
}

/// What somebody of the staff says.
pub fn staff(profile: Profile) -> Declares {
    Declares {
        profile: Some(profile),
        stage: Some(Stage::Staff),
        centre: Some(Line::parse("Centro de Salud  El Mirador").unwrap()),
        ..Declares::default()
    }
}

pub fn in_training(stage: Stage) -> Declares {
    Declares { stage: Some(stage), ..staff(Profile::FamilyMedicine) }
}

/// Seats somebody new; their seat and who they are.
pub async fn sit(
    world: &World,
    group: GroupId,
    name: &str,
    (role, says): (Role, Declares),
) -> Result<(SeatId, PersonId), NotDone> {
    let id = world.id();
    let (seat, person) = (id.row(1), id.row(0));
    let sitting = Sitting { seat, person, name: Line::parse(name).unwrap(), phone: None, role, says };
    world.act_as(world.cast.house, world.cast.paula, id, What::Circle(group, CircleCommand::Sit(sitting))).await?;
    Ok((seat, person))
}

/// So many of the staff.
pub async fn seat_all(world: &World, group: GroupId, says: &[Declares]) -> Vec<SeatId> {
    let mut seats = Vec::new();
    for (n, says) in says.iter().enumerate() {
        let sat = sit(world, group, &format!("Persona {}", n + 1), (Role::Participant, says.clone())).await;
        seats.push(sat.unwrap().0);
    }
    seats
}

/// The next encounter is held by everybody who sits, now.
pub async fn hold(world: &World, group: GroupId) {
    world.later(TimeDelta::days(7));
    if world.slice(group).await.encounters.iter().all(|one| !one.state.is_ahead()) {
        let id = world.id();
        let more = PlanCommand::Add { encounter: id.row(1), kind: Added::Next, day: None };
        world.act_as(world.cast.house, world.cast.paula, id, What::Plan(group, more)).await.unwrap();
    }
    let slice = world.slice(group).await;
    let next = slice.encounters.iter().find(|one| one.state.is_ahead()).expect("an encounter lies ahead").id;
    let closed_at = world.app.clock.now() - TimeDelta::minutes(5);
    let rows = slice.seats.iter().filter(|seat| seat.counts_now()).map(|seat| (seat.id, Mark::Arrived)).collect();
    let sheet = Sheet { opened_at: closed_at - TimeDelta::minutes(90), closed_at, rows, newcomers: vec![] };
    world.act(world.cast.paula, What::Encounter(group, next, EncounterCommand::Sheet(sheet))).await.unwrap();
}

pub async fn close(world: &World, group: GroupId) {
    let close = ClosingCommand::Close { undecided: Undecided::Kept };
    world.act(world.cast.paula, What::Closing(group, close)).await.unwrap();
}

/// Another edition, to which these are invited; each says yes.
async fn begin_with(world: &World, group: GroupId, invited: &[PersonId]) {
    world.later(TimeDelta::days(7));
    let id = world.id();
    let next = Next {
        edition: id.row(1),
        planned: None,
        starts_on: Some((world.app.clock.now() + TimeDelta::days(1)).date_naive()),
        starts_at: None,
        invited: invited.iter().copied().collect(),
    };
    let what = What::Closing(group, ClosingCommand::Begin(next));
    world.act_as(world.cast.house, world.cast.paula, id, what).await.unwrap();
    for seat in world.slice(group).await.seats.iter().filter(|seat| seat.state == SeatState::Invited) {
        let yes = What::Seat(group, SeatCommand::Accept { seat: seat.id });
        world.act(world.cast.paula, yes).await.unwrap();
    }
}

/// Newcomers of each edition of scenario 1; each edition seats the last fifteen who joined.
const NEWCOMERS: [usize; 17] = [15, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 5, 5];

/// The seventeen editions of La Mina; the findings on size of each, by their effect.
async fn la_mina(world: &World, group: GroupId) -> BTreeMap<Effect, usize> {
    let mut joined: Vec<PersonId> = Vec::new();
    let mut sized: BTreeMap<Effect, usize> = BTreeMap::new();
    for (n, newcomers) in NEWCOMERS.into_iter().enumerate() {
        if n > 0 {
            let stay = joined[joined.len() - (15 - newcomers)..].to_vec();
            begin_with(world, group, &stay).await;
        }
        for _ in 0..newcomers {
            let name = format!("Profesional {}", joined.len() + 1);
            let says = staff(Profile::FamilyMedicine);
            joined.push(sit(world, group, &name, (Role::Participant, says)).await.unwrap().1);
        }
        let slice = world.slice(group).await;
        assert_eq!(slice.participants(), 15, "edition {}", n + 1);
        for one in findings(&slice).iter().filter(|one| one.rule.as_str().ends_with(".size")) {
            *sized.entry(one.effect).or_default() += 1;
        }
        hold(world, group).await;
        close(world, group).await;
    }
    sized
}

/// Scenario 1 (`S3-074`), the frame of its rules included.
#[tokio::test]
async fn seventeen_editions_are_102_people_and_read_at_a_glance() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "La Mina").await;
    let sized = la_mina(&world, group).await;
    assert_eq!(sized, BTreeMap::from([(Effect::Inform, 17)]), "no warning of 12 to 18; the text's own 6 to 12 informs");
    let told = returning(&world, group).await;
    assert_eq!((told.turns.len(), told.seats, told.people, told.returning_seats()), (17, 255, 102, 153));
    assert_eq!(told.mean_in_hundredths(), Some(250));
    assert_eq!(told.editions_each, BTreeMap::from([(1, 11), (2, 29), (3, 62)]));
    let mut paula = world.signed_in("paula").await;
    let page = paula.get(&format!("/grupos/{group}/ciclos")).await.text;
    let text = plain(&page);
    assert!(text.contains("17 ciclos, 255 plazas, 102 personas distintas: 153 plazas"), "{text}");
    assert!(text.contains("2,50 ciclos en promedio"), "{text}");
    assert_eq!(page.matches("<section class=\"card\"").count(), 2, "the picture, and the cycles");
    assert_eq!(page.matches("<b>Ciclo ").count(), 17, "a row a cycle");
    assert!(page.contains("14 ciclos anteriores"), "of which the latest stand open");
    assert!(text.contains("Profesional 102"), "whoever keeps the roster reads how often each of it sat");
    assert!(!text.contains("Profesional 1 "), "and of no earlier one");
    let mut ana = world.signed_in("ana").await;
    let figures = plain(&ana.get("/institucion/cifras").await.text);
    assert!(figures.contains("17 ciclos cerrados, 102 personas distintas en total"), "{figures}");
    assert!(!figures.contains("Profesional 1"), "no name");
    // A merged duplicate takes a person away and no seat.
    let (_, extra) = {
        begin_with(&world, group, &[]).await;
        sit(&world, group, "Profesional 102 bis", (Role::Participant, Declares::default())).await.unwrap()
    };
    assert_eq!((returning(&world, group).await.people, returning(&world, group).await.seats), (103, 256));
    let twin = world.slice(group).await.seats.iter().find(|seat| seat.person == extra).unwrap().id;
    let leave = What::Seat(group, SeatCommand::Leave { seat: twin });
    world.act(world.cast.paula, leave).await.unwrap();
    let back = What::Seat(group, SeatCommand::Return { seat: twin });
    world.act(world.cast.paula, back).await.unwrap();
    assert_eq!(returning(&world, group).await.people, 103, "who came back is nobody new");
    let keep = last_of_roster(&world, group).await;
    let merge = What::Seat(group, SeatCommand::Merge { keep, duplicate: extra });
    world.act(world.cast.paula, merge).await.unwrap();
    assert_eq!((returning(&world, group).await.people, returning(&world, group).await.seats), (102, 256));
}

#[tokio::test]
async fn the_same_people_are_many_for_a_balint_group_seventeen_times() {
    let world = World::new().await;
    let group = convened(&world, "balint", "Los martes").await;
    assert_eq!(la_mina(&world, group).await, BTreeMap::from([(Effect::Warn, 17), (Effect::Inform, 17)]));
}

async fn last_of_roster(world: &World, group: GroupId) -> PersonId {
    let mut tx = world.app.db.read().await.unwrap();
    let edition = world.slice(group).await.edition.id;
    let people = ronda::store::person::earlier_of_group(&mut tx, world.cast.house, group, edition).await.unwrap();
    people.into_iter().find(|person| person.name.as_str() == "Profesional 102").unwrap().id
}

async fn returning(world: &World, group: GroupId) -> domain::returning::Returning {
    let mut tx = world.app.db.read().await.unwrap();
    ronda::store::composition::returning(&mut tx, world.cast.house, group).await.unwrap()
}

/// What a page says, without its marks.
pub fn plain(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in page.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    // Fluent sets what is filled in apart by marks that nobody sees.
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn figures(world: &World) -> String {
    plain(&world.signed_in("ana").await.get("/institucion/cifras").await.text)
}

/// Scenario 6: Navarra, 11 family physicians, a psychiatrist and a nurse.
#[tokio::test]
async fn two_who_are_alone_in_their_profession_are_not_told_by_a_total() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "Navarra").await;
    let mut says = vec![staff(Profile::FamilyMedicine); 11];
    says.extend([staff(Profile::Psychiatry), staff(Profile::Nursing)]);
    seat_all(&world, group, &says).await;
    let warned: Vec<_> =
        findings(&world.slice(group).await).into_iter().filter(|one| one.effect == Effect::Warn).collect();
    assert_eq!(warned, [], "13 suit a reflection group");
    hold(&world, group).await;
    assert!(!figures(&world).await.contains("medicina familiar"), "nothing while the cycle runs");
    close(&world, group).await;
    let told = figures(&world).await;
    assert!(told.contains("medicina familiar 11 otras profesiones &lt; 5 Personas distintas ≥ 11"), "{told}");
    assert!(!told.contains("13"), "no other number tells the two by a difference: {told}");
    let file = world.signed_in("ana").await.get("/institucion/cifras.csv").await.text;
    assert!(!file.contains("13"), "{file}");
    for hidden in ["psiquiatría", "enfermería"] {
        assert!(!told.contains(hidden), "{hidden}");
    }
}

/// Scenario 7: one health centre, with its hierarchy.
fn one_centre() -> Vec<Declares> {
    let mut says = vec![staff(Profile::FamilyMedicine); 6];
    says.extend(vec![in_training(Stage::Resident); 4]);
    says.extend(vec![staff(Profile::Nursing); 3]);
    says.extend([staff(Profile::Paediatrics), staff(Profile::SocialWork), staff(Profile::UserServices)]);
    says[0].teaches = true;
    says[1].teaches = true;
    // The director of the centre.
    says[2].supervises = true;
    says
}

#[tokio::test]
async fn in_one_centre_whoever_decides_over_others_sits_as_one_more() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "El Mirador").await;
    let seats = seat_all(&world, group, &one_centre()).await;
    let slice = world.slice(group).await;
    assert_eq!(safeguards(&slice), Safeguards::OneCentre);
    let rules: Vec<String> = findings(&slice).iter().map(|one| one.rule.to_string()).collect();
    assert!(rules.contains(&"tizon.hierarchy.seated".to_owned()), "{rules:?}");
    assert!(!rules.contains(&"tizon.reflection.trainees".to_owned()), "{rules:?}");
    let mut paula = world.signed_in("paula").await;
    let page = plain(&paula.get(&format!("/grupos/{group}/composicion")).await.text);
    assert!(page.contains("Todas vienen de un mismo centro: el cuidado está activo"), "{page}");
    assert!(page.contains("un factor importante a tener en cuenta es la jerarquía laboral"), "{page}");
    hold(&world, group).await;
    // The director's own page is that of anybody else.
    let words = |text: &str, n: usize| plain(text).replace(&format!("Persona {n}"), "·");
    let mut director = world.by_link(group, seats[2]).await;
    let mut nurse = world.by_link(group, seats[10]).await;
    let (one, other) = (director.get("/mi-grupo").await.text, nurse.get("/mi-grupo").await.text);
    assert_eq!(words(&one, 3), words(&other, 11));
    for page in ["composicion", "personas", "ciclos", "apreciacion"] {
        assert_ne!(director.get(&format!("/grupos/{group}/{page}")).await.status, StatusCode::OK, "{page}");
    }
    // Whoever administers the house sees that the group exists, and its counts.
    let mut ana = world.signed_in("ana").await;
    for page in ["", "/composicion", "/personas", "/ciclos", "/apreciacion", "/equipo"] {
        let answer = ana.get(&format!("/grupos/{group}{page}")).await;
        assert_ne!(answer.status, StatusCode::OK, "{page}");
    }
    close(&world, group).await;
    let told = figures(&world).await;
    assert!(told.contains("medicina familiar 6 otras profesiones 10"), "{told}");
    for address in ["/institucion/cifras", "/institucion/cifras.csv", "/institucion/grupos", "/institucion/reportes"] {
        let text = ana.get(address).await.text;
        assert!(!text.contains("Persona 1"), "{address} names nobody");
    }
}

#[tokio::test]
async fn sixteen_residents_are_warned_of_with_the_sentence_of_the_source() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "Residentes").await;
    seat_all(&world, group, &vec![in_training(Stage::Resident); 16]).await;
    let warned: Vec<_> =
        findings(&world.slice(group).await).into_iter().filter(|one| one.effect == Effect::Warn).collect();
    assert_eq!(warned.len(), 1);
    assert_eq!(warned[0].citation.requirement.as_deref(), Some("S3-103"));
    let mut paula = world.signed_in("paula").await;
    let page = plain(&paula.get(&format!("/grupos/{group}/composicion")).await.text);
    assert!(page.contains("se favorece una escisión de los problemas institucionales"), "{page}");
}

/// A reflection group of seventeen, and Paula's browser at its roster.
async fn of_seventeen() -> (World, GroupId, Browser, String) {
    let world = World::new().await;
    let group = convened(&world, "reflection", "El Mirador").await;
    seat_all(&world, group, &vec![staff(Profile::FamilyMedicine); 17]).await;
    let paula = world.signed_in("paula").await;
    (world, group, paula, format!("/grupos/{group}/personas"))
}

/// Scenario 8: `S3-145`.
#[tokio::test]
async fn a_student_who_only_wants_to_watch_is_refused_and_sits_down_to_take_part() {
    let (world, group, mut paula, people) = of_seventeen().await;
    let page = paula.get(&people).await.text;
    assert!(
        plain(&page).contains("¿Alguien quiere solo mirar?") && page.contains("personas?etapa=student"),
        "the way on"
    );
    let watching = paula.fill(&people, &people, &[("name", "Laura"), ("role", "observer")]).await;
    assert_eq!(watching.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = plain(&watching.text);
    assert!(said.contains("nadie asiste solo a mirar"), "{said}");
    assert!(said.contains("pero no el estatuto de “espectador”"), "with its sentence: {said}");
    assert_eq!(world.slice(group).await.participants(), 17);
    let student = paula.get(&format!("{people}?etapa=student")).await.text;
    assert!(student.contains("<option value=\"student\" selected>"), "the form begins with it");
    let seated = paula.fill(&people, &people, &[("name", "Laura"), ("stage", "student")]).await;
    assert_eq!(seated.status, StatusCode::SEE_OTHER, "{}", seated.text);
    let slice = world.slice(group).await;
    let sized = |group: &domain::command::GroupSlice| -> Vec<Effect> {
        findings(group)
            .iter()
            .filter(|one| one.rule.as_str() == "tizon.reflection.size")
            .map(|one| one.effect)
            .collect()
    };
    assert_eq!((slice.participants(), sized(&slice)), (18, vec![]));
    sit(&world, group, "Tomás", (Role::Participant, staff(Profile::Nursing))).await.unwrap();
    let slice = world.slice(group).await;
    assert_eq!((slice.participants(), sized(&slice)), (19, vec![Effect::Warn]));
}

fn operative() -> Vec<Frame> {
    parse(&[Source { name: "operative.toml", text: include_str!("../frames/operative.toml") }]).unwrap()
}

#[tokio::test]
async fn where_the_frame_knows_an_observer_one_looks_on_and_counts_nowhere() {
    let world = World::with_frames(operative()).await;
    let group = convened(&world, "operative", "La tarea").await;
    let people = format!("/grupos/{group}/personas");
    let mut paula = world.signed_in("paula").await;
    for (name, role) in [("Laura", "participant"), ("Tomás", "observer")] {
        let seated = paula.fill(&people, &people, &[("name", name), ("role", role)]).await;
        assert_eq!(seated.status, StatusCode::SEE_OTHER, "{}", seated.text);
    }
    assert_eq!(world.slice(group).await.participants(), 1);
    let text = plain(&paula.get(&people).await.text);
    assert!(text.contains("Quién observa Tomás"), "{text}");
    let refused = sit(&world, group, "Inés", (Role::Host, Declares::default())).await.unwrap_err();
    assert!(matches!(refused, NotDone::Refused(refusal) if refusal.reason == Reason::NoSuchRole));
}

/// `S3-143`, `S3-152`, B.2.
#[tokio::test]
async fn a_balint_group_asks_for_interviews_and_centres_and_hears_a_society_when_asked() {
    let world = World::new().await;
    let group = convened(&world, "balint", "Los martes").await;
    let mut says = vec![staff(Profile::GeneralMedicine); 7];
    for one in &mut says {
        one.interviewed_on = Some("2026-11-01".parse().unwrap());
    }
    says[6].interviewed_on = None;
    let seats = seat_all(&world, group, &says).await;
    let mut paula = world.signed_in("paula").await;
    let page = format!("/grupos/{group}/composicion");
    let text = plain(&paula.get(&page).await.text);
    assert!(
        text.contains("Preselección “mutua”") && text.contains("Los miembros provienen de diferentes centros"),
        "{text}"
    );
    let one = format!("{page}/{}", seats[6]);
    let values = [
        ("profile", "paediatrics"),
        ("stage", "staff"),
        ("centre", "Clínica del Norte"),
        ("interviewed_on", "2026-11-02"),
    ];
    let done = paula.fill(&one, &one, &values).await;
    assert_eq!(done.location, format!("{page}?hecho=declared-seat"), "{}", done.text);
    let text = plain(&paula.get(&page).await.text);
    assert!(text.contains("Con lo que está declarado hoy, nada que señalar."), "{text}");
    assert!(
        text.contains("Persona 7 pediatría · de planta · Clínica del Norte · entrevista: 2 de nov")
            || text.contains("entrevista: 2 nov"),
        "{text}"
    );
    // Eight are what the British society asks for; it speaks only where it is asked.
    let done = paula.fill(&page, &format!("{page}/sociedades"), &[("societies", "uk"), ("societies", "ro")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let text = plain(&paula.get(&page).await.text);
    assert!(text.contains("Ideally a minimum of 8-10 people"), "{text}");
    assert!(!text.contains("About 6-10 group participants"), "{text}");
    let wrong = paula.fill(&page, &format!("{page}/sociedades"), &[("societies", "freudiana")]).await;
    assert_ne!(wrong.status, StatusCode::SEE_OTHER);
    // The next edition begins with what was declared.
    hold(&world, group).await;
    close(&world, group).await;
    let stay: Vec<PersonId> =
        world.slice(group).await.seats.iter().filter(|seat| seat.takes_part()).map(|seat| seat.person).collect();
    begin_with(&world, group, &stay).await;
    let slice = world.slice(group).await;
    assert_eq!(slice.composition.declarations.len(), 7);
    assert_eq!(slice.composition.societies.len(), 2);
}

#[tokio::test]
async fn what_a_seat_declares_is_kept_from_everybody_else_and_bad_input_is_named() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "El Mirador").await;
    let seats = seat_all(&world, group, &[staff(Profile::Nursing)]).await;
    let page = format!("/grupos/{group}/composicion/{}", seats[0]);
    for who in ["ana", "saul", "elena", "marta"] {
        let mut other = world.signed_in(who).await;
        assert_ne!(other.get(&page).await.status, StatusCode::OK, "{who}");
        assert_ne!(other.post(&page, &[("stage", "staff")]).await.status, StatusCode::SEE_OTHER, "{who}");
    }
    let mut paula = world.signed_in("paula").await;
    let long = "a".repeat(121);
    for (name, value) in [
        ("stage", "boss"),
        ("profile", "astrology"),
        ("centre", long.as_str()),
        ("centre", "El\u{0}Mirador"),
        ("interviewed_on", "mañana"),
    ] {
        let again = paula.fill(&page, &page, &[(name, value)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
    }
    let again = paula.fill(&page, &page, &[("profile", "otra"), ("other_profile", "")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done =
        paula.fill(&page, &page, &[("profile", "otra"), ("other_profile", "Partera 🌿"), ("centre", "Casa 🌿")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let command = world.id().to_string();
    let stale = paula.post(&page, &[("command", &command), ("version", "1"), ("centre", "Otro")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = [("command", command.as_str()), ("version", "2"), ("centre", "Otro")];
    assert_eq!(paula.post(&page, &now).await.status, StatusCode::SEE_OTHER);
    assert_eq!(paula.post(&page, &now).await.status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(world.slice(group).await.composition.declarations[0].version, 3, "done once");
    let support = world.group("Manos que cuidan", None).await;
    assert_eq!(paula.get(&format!("/grupos/{support}/composicion")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(folded("Ñ"), "n");
    assert!(SeatId::parse(&seats[0].to_string()).is_some_and(|seat| seat.number() > 0));
}

/// Copying an edition and inviting its people takes one form (issue: under a minute).
#[tokio::test]
async fn the_next_edition_is_one_form_away() {
    let world = World::new().await;
    let group = convened(&world, "reflection", "El Mirador").await;
    seat_all(&world, group, &vec![staff(Profile::Nursing); 15]).await;
    hold(&world, group).await;
    close(&world, group).await;
    let mut paula = world.signed_in("paula").await;
    let cycles = paula.get(&format!("/grupos/{group}/ciclos")).await.text;
    assert!(cycles.contains("/ciclos/nuevo"), "one tap from the page of the cycles");
    let new = format!("/grupos/{group}/ciclos/nuevo");
    let page = paula.get(&new).await.text;
    let content = page.split("id=\"content\"").nth(1).unwrap().split("</main>").next().unwrap();
    assert_eq!(content.matches("<form").count(), 1);
    assert_eq!(content.matches("name=\"invited\"").count(), 15);
    assert_eq!(content.matches("checked").count(), 15, "everybody who stayed is ticked");
    let people: Vec<String> =
        content.split("name=\"invited\" value=\"").skip(1).map(|rest| rest[..13].to_owned()).collect();
    let values: Vec<(&str, &str)> = people.iter().map(|person| ("invited", person.as_str())).collect();
    let done = paula.fill(&new, &new, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(world.slice(group).await.seats.len(), 16);
}
