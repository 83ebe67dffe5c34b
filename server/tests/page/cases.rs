//! Cases of a Balint group: the evening of scenario 5 to the number, through the pages and the write path; what stays,
//! what is refused, and who sees what.

use crate::house::{Answered, Browser, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::case::{Case, CaseState, withdrawn_minutes};
use domain::command::case::CaseCommand;
use domain::command::encounter::EncounterCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::script::{Beginning, ScriptCommand};
use domain::command::{Reason, What};
use domain::encounter::moment::Moment;
use domain::frame::{FrameId, MomentKind};
use domain::group::{Cadence, Mode};
use domain::id::{CaseId, EncounterId, GroupId, SeatId};
use domain::words::Line;
use ronda::act::NotDone;
use ronda::store;

/// A Balint group of nine with two leaders, its first encounter laid out and open.
struct Evening {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    encounter: EncounterId,
    paula: Browser,
}

async fn convened(world: &World, frame: &str) -> GroupId {
    let id = world.id();
    let convening = Convening {
        frame: FrameId::from_code(frame).unwrap(),
        description: Description {
            name: Line::parse("Balint de los martes").unwrap(),
            shared_situation: Line::parse("Consulta de primer nivel").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: Some(6),
            site: Some(world.cast.site),
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-19".parse().unwrap()),
            starts_at: Some("14:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    world
        .act_as(world.cast.house, world.cast.paula, id, What::Group(id.row(0), GroupCommand::Convene(convening)))
        .await
        .unwrap();
    id.row(0)
}

impl Evening {
    async fn of(frame: &str) -> Self {
        let world = World::new().await;
        let group = convened(&world, frame).await;
        let marta = GroupCommand::AppointCoCoordinator { seat: world.id().row(0), person: world.cast.marta };
        world.act(world.cast.paula, What::Group(group, marta)).await.unwrap();
        let seats = world.enrol(group, 9).await;
        let encounter = world.encounters(group).await[0];
        let begin = ScriptCommand::Begin { from: Beginning::Frame };
        world.act(world.cast.paula, What::Script(group, encounter, begin)).await.unwrap();
        let paula = world.signed_in("paula").await;
        Self { world, group, seats, encounter, paula }
    }

    async fn open() -> Self {
        let evening = Self::of("balint").await;
        evening.does(EncounterCommand::Open).await;
        for seat in &evening.seats {
            let mark = domain::command::encounter::Marking {
                seat: *seat,
                mark: domain::encounter::attendance::Mark::Arrived,
                replaces: None,
            };
            evening.does(EncounterCommand::Mark(mark)).await;
        }
        evening
    }

    async fn does(&self, what: EncounterCommand) {
        self.world.act(self.world.cast.paula, What::Encounter(self.group, self.encounter, what)).await.unwrap();
    }

    async fn wish(&self, what: CaseCommand) -> Result<(), Reason> {
        match self.world.act(self.world.cast.paula, What::Case(self.group, self.encounter, what)).await {
            Ok(_) => Ok(()),
            Err(NotDone::Refused(refusal)) => Err(refusal.reason),
            Err(NotDone::Failed(failure)) => panic!("{failure}"),
        }
    }

    /// A case of the nth participant, chosen for today.
    async fn chosen(&self, nth: usize) -> CaseId {
        let case = self.offered(nth).await;
        self.wish(CaseCommand::Choose { case }).await.unwrap();
        case
    }

    async fn offered(&self, nth: usize) -> CaseId {
        let case = self.world.id().row(0);
        self.wish(CaseCommand::Offer { case, presenter: self.seats[nth] }).await.unwrap();
        case
    }

    fn at(&self, rest: &str) -> String {
        format!("/grupos/{}/encuentros/{}{rest}", self.group, self.encounter)
    }

    async fn moments(&self) -> Vec<Moment> {
        let mut tx = self.world.app.db.read().await.unwrap();
        store::script::moments(&mut tx, self.world.cast.house, self.encounter).await.unwrap()
    }

    async fn cases(&self) -> Vec<Case> {
        let edition = self.world.slice(self.group).await.edition.id;
        let mut tx = self.world.app.db.read().await.unwrap();
        store::case::of_edition(&mut tx, self.world.cast.house, edition).await.unwrap()
    }

    async fn state(&self, case: CaseId) -> CaseState {
        self.cases().await.iter().find(|one| one.id == case).unwrap().state
    }

    /// The next moment, after the minutes of the one that runs.
    async fn next(&self) {
        let live = self.moments().await.into_iter().find(|moment| moment.state.is_live());
        if let Some(live) = &live {
            self.world.later(TimeDelta::minutes(i64::from(live.minutes)));
        }
        self.does(EncounterCommand::NextMoment { live: live.map(|moment| moment.id) }).await;
    }

    async fn look(&mut self, rest: &str) -> String {
        let at = self.at(rest);
        let shown = self.paula.get(&at).await;
        assert_eq!(shown.status, StatusCode::OK, "{at}");
        shown.text
    }

    async fn fill(&mut self, page: &str, rest: &str, values: &[(&str, &str)]) -> Answered {
        let (page, to) = (self.at(page), self.at(rest));
        self.paula.fill(&page, &to, values).await
    }

    /// The evening, held to its end with two cases.
    async fn held() -> (Self, [CaseId; 2]) {
        let evening = Self::open().await;
        let cases = [evening.chosen(0).await, evening.chosen(1).await];
        for _ in 0..11 {
            evening.next().await;
        }
        evening.world.later(TimeDelta::minutes(5));
        evening.does(EncounterCommand::Close { closed_at: None }).await;
        (evening, cases)
    }
}

/// What a participant's page says between its head and its foot.
fn content(page: &str) -> &str {
    page.split("<main").nth(1).unwrap().split("</main>").next().unwrap()
}

#[tokio::test]
async fn an_evening_of_two_cases_has_11_moments_and_54_minutes_in_which_the_presenter_listens() {
    let mut evening = Evening::open().await;
    let line = evening.moments().await;
    assert_eq!((line.len(), line.iter().map(|moment| moment.minutes).sum::<u32>()), (11, 90));
    assert_eq!(withdrawn_minutes(&line), 54);
    let withdrawn: Vec<u32> = line.iter().filter(|one| one.presenter_withdrawn).map(|one| one.position).collect();
    assert_eq!(withdrawn, [5, 9]);

    let (first, second) = (evening.chosen(0).await, evening.chosen(1).await);
    let mut presenter = evening.world.by_link(evening.group, evening.seats[0]).await;
    let mut other = evening.world.by_link(evening.group, evening.seats[4]).await;
    for position in 1..=11u32 {
        evening.next().await;
        let page = presenter.get("/mi-grupo").await.text;
        let listens = position == 5;
        assert_eq!(page.contains("Usted escucha"), listens, "moment {position}");
        let content = content(&page);
        assert_eq!(!content.contains("<form") && !content.contains("<button") && !content.contains("<input"), listens);
        if listens {
            let said = presenter.post("/mi-grupo/expectativas", &[("text", "Quiero decir algo")]).await;
            assert_eq!(
                (said.status, said.location.as_str()),
                (StatusCode::SEE_OTHER, "/mi-grupo"),
                "back to listening"
            );
            assert!(!content.contains("Quiero decir algo"));
            let shown = other.get("/mi-grupo").await.text;
            assert!(shown.contains("Quien presentó escucha hasta el regreso") && !shown.contains("Usted escucha"));
            let room = evening.look("/sala").await;
            assert!(room.contains("Persona 1 escucha"), "said on the device of whoever coordinates");
            for place in ["<textarea", "phrase_text", "href=\"#frases\"", "data-prompts", "name=\"presenter\""] {
                assert!(!room.contains(place), "nothing is written during a case: {place}");
            }
        }
        if position == 9 {
            assert!(evening.look("/sala").await.contains("Persona 2 escucha"));
        }
    }
    assert_eq!((evening.state(first).await, evening.state(second).await), (CaseState::Returned, CaseState::Returned));
    evening.world.later(TimeDelta::minutes(5));
    evening.does(EncounterCommand::Close { closed_at: None }).await;

    let due = evening.cases().await.iter().filter(|case| case.state == CaseState::FollowUpDue).count();
    assert_eq!(due, 2, "follow-ups next time");
    let mut tx = evening.world.app.db.read().await.unwrap();
    let figures = store::figures::of_group(&mut tx, evening.world.cast.house, evening.group).await.unwrap();
    assert_eq!((figures.held, figures.group_minutes, figures.present, figures.cases), (1, 90, 9, 2));
    let of_house = store::figures::existing(&mut tx, evening.world.cast.house).await.unwrap();
    assert_eq!(of_house[0].figures.cases, 2, "the institution sees how many, and nothing of them");
}

#[tokio::test]
async fn a_third_case_needs_130_minutes_and_is_offered_26_and_two_thirds_without_being_blocked() {
    let mut evening = Evening::open().await;
    for nth in 0..3 {
        evening.chosen(nth).await;
    }
    let room = evening.look("/sala").await;
    assert!(room.contains("3 casos necesitan 3 × 40 + 10 = 130 minutos; el encuentro dura 90."), "said");
    assert!(room.contains("26⅔ minutos por caso"), "offered");
    let line = evening.moments().await;
    assert_eq!((line.len(), line.iter().map(|moment| moment.minutes).sum::<u32>()), (15, 130), "and not forbidden");

    let shared = evening.fill("/sala", "/casos/reparto", &[]).await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.text);
    let line = evening.moments().await;
    let of = |turn: u32| line.iter().filter(|one| one.turn == turn).map(|one| one.minutes).sum::<u32>();
    assert_eq!([of(0), of(1), of(2), of(3)], [10, 27, 27, 26]);
    assert_eq!(line.iter().map(|one| one.position).collect::<Vec<_>>(), (1..=15).collect::<Vec<u32>>());
}

#[tokio::test]
async fn one_case_takes_the_time_of_the_turn_that_nobody_wants() {
    let mut evening = Evening::open().await;
    evening.chosen(0).await;
    assert!(evening.look("/sala").await.contains("Queda un turno sin caso"));
    evening.fill("/sala", "/casos/reparto", &[]).await;
    let line = evening.moments().await;
    assert_eq!(line.iter().map(|one| one.minutes).collect::<Vec<_>>(), [2, 3, 10, 10, 54, 6, 5]);
}

#[tokio::test]
async fn who_brings_a_case_is_asked_in_the_room_with_the_card_of_the_source() {
    let mut evening = Evening::open().await;
    let room = evening.look("/sala").await;
    for said in ["¿Quién trae un caso?", "Amplio y detallado", "Con lo anecdótico", "Con lo biológico"] {
        assert!(room.contains(said), "{said}");
    }
    let seat = evening.seats[3].to_string();
    let offered = evening.fill("/sala", "/casos", &[("presenter", &seat)]).await;
    assert_eq!(offered.location, evening.at("/sala#guion"));
    let case = evening.cases().await.remove(0);
    assert_eq!(case.state, CaseState::Offered);
    let to = format!("/casos/{}/eleccion", case.id);
    assert_eq!(evening.fill("/sala", &to, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(evening.state(case.id).await, CaseState::Chosen);
    evening.fill("/sala", &format!("/casos/{}/otro-dia", case.id), &[]).await;
    assert_eq!(evening.state(case.id).await, CaseState::Offered);
    assert!(evening.moments().await.iter().all(|moment| moment.case.is_none()), "its turn is free again");
}

#[tokio::test]
async fn a_form_without_sense_changes_nothing_and_is_told() {
    let mut evening = Evening::open().await;
    for presenter in ["", "nadie", "0000000000077", "🌻", "\u{7}"] {
        let answer = evening.fill("/sala", "/casos", &[("presenter", presenter)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{presenter:?}");
    }
    assert!(evening.cases().await.is_empty());
    let (to, id, seat) = (evening.at("/casos"), evening.world.id().to_string(), evening.seats[0].to_string());
    for _ in 0..2 {
        let twice = evening.paula.post(&to, &[("command", &id), ("presenter", &seat)]).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(evening.cases().await.len(), 1, "sent twice it is one case");
}

#[tokio::test]
async fn nothing_is_written_while_the_evening_lasts_and_phrases_are_noted_afterwards() {
    let (mut evening, _) = Evening::held().await;
    assert_eq!(
        evening.fill("/frases", "/frases", &[("phrase_text", "No hay que arreglarlo todo.")]).await.status,
        StatusCode::SEE_OTHER
    );
    let open = Evening::open().await;
    let case = open.chosen(0).await;
    let phrase = domain::command::encounter::Phrase {
        learning: open.world.id().row(0),
        text: domain::leaf::Leaf::new("Mientras tanto"),
        difficulty: domain::leaf::Leaf::new(""),
        lesson: domain::leaf::Leaf::new(""),
    };
    let what = What::Encounter(open.group, open.encounter, EncounterCommand::NotePhrase(phrase));
    let refused = open.world.act(open.world.cast.paula, what).await;
    assert!(matches!(refused, Err(NotDone::Refused(refusal)) if refusal.reason == Reason::NothingMeanwhile));
    let card = CaseCommand::Card { case, area: None, other_side: None };
    assert_eq!(open.wish(card).await, Err(Reason::NothingMeanwhile));
}

#[tokio::test]
async fn the_card_has_an_area_and_the_other_side_and_no_place_for_a_story() {
    let (mut evening, [case, _]) = Evening::held().await;
    let at = format!("/casos/{case}");
    let page = evening.look(&at).await;
    assert!(!page.contains("<textarea"), "no narrative field");
    assert_eq!(page.matches("type=\"text\"").count(), 1, "one line of 140 characters");
    let card = format!("{at}/tarjeta");
    for (area, side) in [
        ("navarra_2009/nada", "family"),
        ("sin sentido", "family"),
        ("navarra_2009/ethical_dilemmas", "neighbour"),
        ("hegyi/neurosis", ""),
    ] {
        let wrong = evening.fill(&at, &card, &[("area", area), ("other_side", side)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{area} {side}");
    }
    let good =
        evening.fill(&at, &card, &[("area", "navarra_2009/violence_against_women"), ("other_side", "family")]).await;
    assert_eq!(good.status, StatusCode::SEE_OTHER, "{}", good.text);
    let page = evening.look(&at).await;
    assert!(page.contains("Maltrato a la mujer") && page.contains("Familia") && page.contains("Puente"));
    // The form of another tab was read before.
    let stale = evening.at(&card);
    let stale =
        evening.paula.post(&stale, &[("version", "1"), ("area", "mourning/mourning"), ("other_side", "")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(evening.look(&at).await.contains("Maltrato a la mujer"));
    let list = evening.paula.get(&format!("/grupos/{}/casos", evening.group)).await.text;
    assert!(
        list.contains("Lo más presente: Maltrato a la mujer") && list.contains("Arillo et al."),
        "with its citation"
    );
    assert!(!list.contains("Persona 1"), "the list says nobody's name");
}

#[tokio::test]
async fn a_word_that_could_tell_who_it_is_about_is_asked_about_before_it_is_kept() {
    let (mut evening, [case, _]) = Evening::held().await;
    let (at, to) = (format!("/casos/{case}"), format!("/casos/{case}/palabra"));
    for (word, told) in [
        ("La volvió a ver el 12/03/1987", "Parece una fecha"),
        ("Su cédula es 52123456", "Parece un número de documento"),
        ("Llamar al 300 123 4567", "Parece un teléfono"),
        ("Vive en la calle 12 con 5", "Parece una dirección"),
        ("Persona 2 la volvió a ver", "Aparecen nombres del grupo:"),
    ] {
        let asked = evening.fill(&at, &to, &[("follow_up_word", word)]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{word}");
        assert!(asked.text.contains(told) && asked.text.contains(word), "{word}: told, and nothing lost");
    }
    let long = "n".repeat(141);
    assert_eq!(evening.fill(&at, &to, &[("follow_up_word", &long)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(evening.state(case).await, CaseState::FollowUpDue);
    let asked = evening.fill(&at, &to, &[("follow_up_word", "El 12/03/1987 hablaron")]).await;
    let mark = asked.text.split("name=\"knowing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let kept = evening.fill(&at, &to, &[("follow_up_word", "El 12/03/1987 hablaron"), ("knowing", &mark)]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "kept, knowing it");
    let plain = evening.fill(&at, &to, &[("follow_up_word", "Hablaron con calma 🌿")]).await;
    assert_eq!(plain.status, StatusCode::SEE_OTHER, "{}", plain.text);
    assert!(evening.look(&at).await.contains("Hablaron con calma 🌿"));
    assert_eq!(evening.state(case).await, CaseState::FollowedUp);
}

#[tokio::test]
async fn whoever_presented_takes_a_case_back_until_it_is_sealed_and_it_stays_counted() {
    let (mut evening, [first, second]) = Evening::held().await;
    let at = format!("/casos/{first}");
    evening.fill(&at, &format!("{at}/tarjeta"), &[("area", "mourning/mourning"), ("other_side", "patient")]).await;
    let mut presenter = evening.world.by_link(evening.group, evening.seats[0]).await;
    let mut other = evening.world.by_link(evening.group, evening.seats[1]).await;
    assert!(presenter.get("/mi-grupo").await.text.contains("Los casos que usted trajo"));
    let to = format!("/mi-grupo/casos/{first}/retiro");
    assert_eq!(other.post(&to, &[]).await.status, StatusCode::NOT_FOUND, "that of somebody else is unknown");
    assert_eq!(presenter.fill("/mi-grupo", &to, &[]).await.status, StatusCode::SEE_OTHER);
    let gone = evening.cases().await.into_iter().find(|case| case.id == first).unwrap();
    assert_eq!((gone.state, gone.area, gone.other_side), (CaseState::Withdrawn, None, None));
    assert_eq!(evening.paula.get(&evening.at(&at)).await.status, StatusCode::NOT_FOUND);
    assert!(!presenter.get("/mi-grupo").await.text.contains("Los casos que usted trajo"));

    let of_second = format!("/casos/{second}");
    assert_eq!(evening.fill(&of_second, &format!("{of_second}/sello"), &[]).await.status, StatusCode::SEE_OTHER);
    let refused = other.post(&format!("/mi-grupo/casos/{second}/retiro"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(evening.wish(CaseCommand::Withdraw { case: second }).await, Err(Reason::CaseState));
    let mut tx = evening.world.app.db.read().await.unwrap();
    let figures = store::figures::of_group(&mut tx, evening.world.cast.house, evening.group).await.unwrap();
    assert_eq!(figures.cases, 2, "a past count does not move");
}

#[tokio::test]
async fn a_presenter_who_is_forgotten_takes_their_words_along() {
    let (mut evening, [first, second]) = Evening::held().await;
    let at = format!("/casos/{first}");
    evening.fill(&at, &format!("{at}/palabra"), &[("follow_up_word", "Hablaron con calma")]).await;
    evening.wish(CaseCommand::Seal { case: first }).await.unwrap();
    let person = evening.world.slice(evening.group).await.seat(evening.seats[0]).unwrap().person;
    let erase = domain::command::seat::SeatCommand::Erase { person };
    evening.world.act(evening.world.cast.paula, What::Seat(evening.group, erase)).await.unwrap();
    assert!(!evening.look(&at).await.contains("Hablaron con calma"));
    assert_eq!((evening.state(first).await, evening.state(second).await), (CaseState::Sealed, CaseState::FollowUpDue));
}

#[tokio::test]
async fn the_review_has_ticks_for_the_coordination_alone() {
    let (mut evening, _) = Evening::held().await;
    let page = evening.look("/revision").await;
    assert!(
        page.contains("Todo se volvió psicología") && !page.contains("Solo se informó"),
        "of its own kind of group"
    );
    assert!(!page.contains("<textarea") && !page.contains("Persona 1"), "no text and nobody's name");
    let saved = evening
        .fill(
            "/revision",
            "/revision",
            &[("seen_ticks", "teaching"), ("seen_ticks", "rivalry"), ("debriefed", "1"), ("debrief_minutes", "20")],
        )
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert!(evening.look("/revision").await.contains("value=\"rivalry\" checked"));
    for wrong in [("seen_ticks", "informative"), ("seen_ticks", "madness")] {
        let answer = evening.fill("/revision", "/revision", &[wrong]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    for minutes in ["", "0", "241", "veinte", "🌻"] {
        let answer = evening.fill("/revision", "/revision", &[("debriefed", "1"), ("debrief_minutes", minutes)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{minutes}");
    }
    let at = evening.at("/revision");
    let stale = evening.paula.post(&at, &[("version", "0"), ("seen_ticks", "therapy")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "a form read before");
    assert_eq!(evening.world.signed_in("marta").await.get(&at).await.status, StatusCode::OK, "the second leader too");
    for (name, status) in
        [("ana", StatusCode::FORBIDDEN), ("saul", StatusCode::NOT_FOUND), ("elena", StatusCode::NOT_FOUND)]
    {
        assert_eq!(evening.world.signed_in(name).await.get(&at).await.status, status, "{name}");
    }
    let minutes = evening.world.slice(evening.group).await.encounters[0].actual_minutes();
    assert_eq!(minutes, Some(90), "the leaders' talk is outside of the encounter");
}

#[tokio::test]
async fn who_is_not_of_the_group_sees_none_of_its_cases() {
    let (evening, [case, _]) = Evening::held().await;
    let pages = [format!("/grupos/{}/casos", evening.group), evening.at(&format!("/casos/{case}"))];
    for (name, status) in [
        ("paula", StatusCode::OK),
        ("marta", StatusCode::OK),
        ("ana", StatusCode::FORBIDDEN),
        ("saul", StatusCode::NOT_FOUND),
        ("elena", StatusCode::NOT_FOUND),
    ] {
        let mut browser = evening.world.signed_in(name).await;
        for page in &pages {
            assert_eq!(browser.get(page).await.status, status, "{name} {page}");
        }
    }
    let ana = evening.world.signed_in("ana").await.get("/institucion/cifras").await.text;
    assert!(ana.contains("casos presentados") && !ana.contains("Caso del"), "a count and nothing else");
}

#[tokio::test]
async fn a_reflection_group_speaks_with_its_presenter_until_it_wants_otherwise() {
    let mut evening = Evening::of("reflection").await;
    assert_eq!(
        withdrawn_minutes(&evening.moments().await),
        0,
        "the withdrawal comes from practice, not from the source"
    );
    let talk = evening.moments().await.into_iter().find(|one| one.kind == MomentKind::Reflection).unwrap();
    let to = format!("/guion/pasos/{}/escucha", talk.id);
    assert!(evening.look("/guion").await.contains("Que quien presenta escuche"));
    assert_eq!(evening.fill("/guion", &to, &[("presenter", "listens")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(withdrawn_minutes(&evening.moments().await), 15);
    let opening = evening.moments().await[0].id;
    assert_eq!(
        evening.wish(CaseCommand::PresenterListens { moment: opening }).await,
        Err(Reason::NoCaseThere),
        "C.6-15"
    );
    assert_eq!(evening.fill("/guion", &to, &[("presenter", "dances")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_case_that_no_clock_noted_is_noted_afterwards() {
    let mut evening = Evening::open().await;
    let waits = evening.chosen(0).await;
    evening.world.later(TimeDelta::minutes(90));
    evening.does(EncounterCommand::Close { closed_at: None }).await;
    assert_eq!(evening.state(waits).await, CaseState::Offered, "there was no time for it, as far as the clock knows");
    let at = format!("/casos/{waits}");
    assert_eq!(evening.fill(&at, &format!("{at}/presentacion"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(evening.state(waits).await, CaseState::FollowUpDue);
    let seat = evening.seats[5].to_string();
    assert_eq!(evening.fill("", "/casos", &[("presenter", &seat)]).await.status, StatusCode::SEE_OTHER);
    let mut tx = evening.world.app.db.read().await.unwrap();
    let figures = store::figures::of_group(&mut tx, evening.world.cast.house, evening.group).await.unwrap();
    assert_eq!(figures.cases, 2);
}

#[tokio::test]
async fn a_support_group_hears_no_cases() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let seats = world.enrol(group, 1).await;
    let encounter = world.encounters(group).await[0];
    let offer = CaseCommand::Offer { case: world.id().row(0), presenter: seats[0] };
    let refused = world.act(world.cast.paula, What::Case(group, encounter, offer)).await;
    assert!(matches!(refused, Err(NotDone::Refused(refusal)) if refusal.reason == Reason::NoCasesHere));
    let home = world.signed_in("paula").await.get(&format!("/grupos/{group}")).await.text;
    assert!(!home.contains("/casos\""));
}

#[tokio::test]
async fn an_institution_chooses_its_lists_of_areas_and_adds_its_own() {
    let world = World::new().await;
    let mut ana = world.signed_in("ana").await;
    let page = ana.get("/institucion/areas").await.text;
    assert!(page.contains("value=\"navarra_2009\" checked") && !page.contains("value=\"hegyi\" checked"));
    for wrong in [vec![], vec![("taxonomies", "magia")], vec![("taxonomies", "hegyi"), ("taxonomies", "")]] {
        let answer = ana.fill("/institucion/areas", "/institucion/areas", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    ana.fill("/institucion/areas", "/institucion/areas", &[("taxonomies", "hegyi")]).await;
    assert!(ana.get("/institucion/areas").await.text.contains("value=\"hegyi\" checked"));
    let long = "n".repeat(81);
    for name in ["", long.as_str(), "Ana\u{202E}", "\u{7}"] {
        let answer = ana.fill("/institucion/areas", "/institucion/areas/nueva", &[("area_name", name)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?}");
    }
    let add = [("area_name", "Violencia contra el personal 🌧")];
    assert_eq!(ana.fill("/institucion/areas", "/institucion/areas/nueva", &add).await.status, StatusCode::SEE_OTHER);
    let twice = ana.fill("/institucion/areas", "/institucion/areas/nueva", &add).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "two areas never bear one name");
    let page = ana.get("/institucion/areas").await.text;
    let is_id = |text: &&str| text.bytes().all(|letter| letter.is_ascii_alphanumeric());
    let one = page.split("/institucion/areas/").find_map(|rest| rest.get(..13).filter(is_id)).unwrap();
    let one = format!("/institucion/areas/{one}");
    assert_eq!(
        ana.fill(&one, &one, &[("area_name", "Violencia"), ("retired", "1")]).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(ana.get("/institucion/areas").await.text.contains("ya no se ofrece"));
    let stale = ana.post(&one, &[("version", "1"), ("area_name", "Otra")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut paula = world.signed_in("paula").await;
    assert_eq!(paula.get("/institucion/areas").await.status, StatusCode::OK, "whoever coordinates reads them");
    assert_eq!(paula.post("/institucion/areas", &[("taxonomies", "hegyi")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.browser().get("/institucion/areas").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn how_many_fit_is_told_with_the_sentence_of_the_groups_own_source() {
    for (frame, own) in [("balint", "6-8-12 participantes"), ("reflection", "Grupos mayores: 12-18")] {
        let mut evening = Evening::of(frame).await;
        for page in ["personas", "convocatoria"] {
            let shown = evening.paula.get(&format!("/grupos/{}/{page}", evening.group)).await.text;
            let card = shown.split("id=\"t-capacity\"").nth(1).unwrap().split("</section>").next().unwrap();
            assert!(card.contains(own), "{frame} {page}: {card}");
            assert!(!card.contains("determinan también el número"), "{frame} {page}: {card}");
        }
    }
}

#[tokio::test]
async fn the_coordination_suggests_no_care_inside_a_group_that_leaves_it_outside_and_is_told_why() {
    for frame in ["balint", "reflection"] {
        let mut evening = Evening::of(frame).await;
        let group = format!("/grupos/{}", evening.group);
        let why = ["la atención para quien participa queda fuera de él", "su confusión con grupos psicoterapéuticos"];
        for page in [format!("{group}/orientaciones"), format!("{group}/personas/{}", evening.seats[0])] {
            let shown = evening.paula.get(&page).await.text;
            assert!(!shown.contains("/orientaciones/nueva"), "{frame} {page}");
            assert!(shown.contains("href=\"/directorio\""), "{frame} {page}");
            assert!(why.iter().all(|words| shown.contains(words)), "{frame} {page}: {shown}");
        }
        evening.does(EncounterCommand::Open).await;
        let room = evening.look("/sala").await;
        assert!(!room.contains("/orientaciones/nueva") && room.contains("href=\"/directorio\""), "{frame}");
        let new = format!("{group}/orientaciones/nueva");
        assert_eq!(evening.paula.get(&new).await.location, format!("{group}/orientaciones"));
        let values = [("seat", &*evening.seats[0].to_string()), ("origin", "own"), ("care_kind", "mental_health")];
        let refused = evening.paula.fill(&format!("{group}/orientaciones"), &new, &values).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{frame}");
        assert!(why.iter().all(|words| refused.text.contains(words)), "{frame}: {}", refused.text);
        let mut tx = evening.world.app.db.read().await.unwrap();
        let kept = store::referral::of_group(&mut tx, evening.world.cast.house, evening.group).await.unwrap();
        assert_eq!(kept.len(), 0, "{frame}");
    }
}

#[tokio::test]
async fn participants_of_a_balint_group_make_nothing_for_the_closing() {
    let evening = Evening::open().await;
    let mut own = evening.world.by_link(evening.group, evening.seats[0]).await;
    assert!(!own.get("/mi-grupo").await.text.contains("/mi-grupo/creaciones"));
    for page in ["/mi-grupo/creaciones", "/mi-grupo/creaciones/nueva"] {
        assert_eq!(own.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
}
