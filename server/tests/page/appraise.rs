//! What a group of professionals reads of itself: means of at least five, told once; single answers are their author's.

use super::circle::{close, convened, hold, plain, seat_all, staff};
use crate::house::{Browser, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::id::{GroupId, SeatId};
use domain::profile::Profile;

struct Group {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    paula: Browser,
}

impl Group {
    async fn of(people: usize) -> Self {
        let world = World::new().await;
        let group = convened(&world, "reflection", "El Mirador").await;
        let seats = seat_all(&world, group, &vec![staff(Profile::Nursing); people]).await;
        let paula = world.signed_in("paula").await;
        Self { world, group, seats, paula }
    }

    fn at(&self, rest: &str) -> String {
        format!("/grupos/{}/{rest}", self.group)
    }

    async fn run(&mut self, step: &str, questionnaire: &str) -> crate::house::Answered {
        let address = self.at(&format!("apreciacion/{step}"));
        let command = self.world.id().to_string();
        self.paula.post(&address, &[("command", &command), ("questionnaire", questionnaire)]).await
    }

    /// Somebody answers one item of a questionnaire on their own page.
    async fn answer(&self, n: usize, (questionnaire, item, grade): (&str, &str, &str)) {
        let mut theirs = self.world.by_link(self.group, self.seats[n]).await;
        let command = self.world.id().to_string();
        let item = format!("q_{item}");
        let values = [("command", command.as_str()), ("questionnaire", questionnaire), (item.as_str(), grade)];
        let done = theirs.post("/mi-grupo/apreciacion", &values).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", plain(&done.text));
    }

    async fn page(&mut self) -> String {
        let shown = self.paula.get(&self.at("apreciacion")).await;
        assert_eq!(shown.status, StatusCode::OK);
        plain(&shown.text)
    }

    /// A week later the group meets, and Paula signs in again.
    async fn meet(&mut self) {
        hold(&self.world, self.group).await;
        self.paula = self.world.signed_in("paula").await;
    }

    async fn kept(&self, sql: &'static str) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        tx.one(sql, vec![], |row| row.int("count")).await.unwrap()
    }
}

const GRADES: [&str; 5] = ["hardly", "somewhat", "quite", "quite", "much"];

/// `S3-109` to `S3-121`, `S3-031` to `S3-038`; k = 5 (B.6, C.7).
#[tokio::test]
async fn means_are_told_of_five_and_never_of_fewer() {
    let mut of = Group::of(6).await;
    let page = of.page().await;
    for head in ["Conocimientos", "Habilidades", "Actitudes", "Los ocho objetivos del grupo"] {
        assert!(page.contains(head), "{head}");
    }
    assert_eq!(of.run("apertura", "objectives").await.status, StatusCode::SEE_OTHER);
    for (n, grade) in GRADES.iter().enumerate().take(4) {
        of.answer(n, ("objectives", "relation", grade)).await;
    }
    assert!(of.page().await.contains("Todavía no han respondido cinco personas"));
    assert_eq!(of.run("cierre", "objectives").await.status, StatusCode::SEE_OTHER);
    let page = of.page().await;
    assert!(page.contains("respondieron menos de cinco personas: no se muestra nada"), "{page}");
    assert!(!page.contains("Promedios de cinco personas o más, de 1"), "{page}");
    // Nothing was told, so the same round goes on.
    assert_eq!(of.run("apertura", "objectives").await.status, StatusCode::SEE_OTHER);
    of.answer(4, ("objectives", "relation", GRADES[4])).await;
    of.answer(5, ("objectives", "training", "much")).await;
    assert!(of.page().await.contains("Ya respondieron cinco personas o más"));
    assert!(!of.page().await.contains("2,6"), "while it is open nothing is told");
    of.run("cierre", "objectives").await;
    let page = of.page().await;
    assert!(page.contains("quien atiende y quien consulta. 2,6"), "1 + 2 + 3 + 3 + 4 of five: {page}");
    assert!(page.contains("de las relaciones. —"), "one answer is not told: {page}");
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM round_means").await, 1);
    // A closed round takes no answers, and no second one comes before the group has met.
    let mut theirs = of.world.by_link(of.group, of.seats[0]).await;
    let late = [("questionnaire", "objectives"), ("q_relation", "much")];
    assert_eq!(theirs.post("/mi-grupo/apreciacion", &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = of.run("apertura", "objectives").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Primero el grupo se encuentra"));
    of.meet().await;
    let opened = of.run("apertura", "objectives").await;
    assert!(opened.location.ends_with("?hecho=round-opened"), "{}", opened.location);
    for n in 0..5 {
        of.answer(n, ("objectives", "relation", "much")).await;
    }
    of.run("cierre", "objectives").await;
    let page = of.page().await;
    assert!(page.contains("Pregunta Antes Después") && page.contains("quien consulta. 2,6 4,0"), "{page}");
    of.meet().await;
    let third = of.run("apertura", "objectives").await;
    assert!(third.text.contains("ya tuvo sus dos rondas"), "before and after, and no more");
}

#[tokio::test]
async fn single_answers_are_read_by_their_author_alone() {
    let mut of = Group::of(5).await;
    of.run("apertura", "objectives").await;
    for (n, grade) in GRADES.iter().enumerate() {
        of.answer(n, ("objectives", "insight", grade)).await;
    }
    of.run("cierre", "objectives").await;
    let mut theirs = of.world.by_link(of.group, of.seats[4]).await;
    let own = plain(&theirs.get("/mi-grupo/apreciacion").await.text);
    assert!(own.contains("Lo que respondí") && own.contains("en mi práctica. Mucho"), "{own}");
    let copy = theirs.get("/mi-grupo/datos/copia.json").await.text;
    assert!(copy.contains("\"grade\": \"much\"") && !copy.contains("\"grade\": \"hardly\""), "{copy}");
    let mut other = of.world.by_link(of.group, of.seats[0]).await;
    assert!(plain(&other.get("/mi-grupo/apreciacion").await.text).contains("en mi práctica. Casi nada"));
    let export = of.paula.get(&of.at("exportacion")).await;
    assert!(!export.text.contains("insight"));
    let person = of.world.slice(of.group).await.seat(of.seats[4]).unwrap().person;
    let forget = What::Seat(of.group, SeatCommand::Erase { person });
    of.world.act(of.world.cast.paula, forget).await.unwrap();
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM round_answers").await, 4, "theirs went with them");
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM seat_declarations").await, 4);
    assert!(of.page().await.contains("en mi práctica. 2,6"), "what was told stays what it was");
    let named = "SELECT COUNT(*) AS count FROM journal WHERE verb = 'own.appraise' AND actor_person_id IS NOT NULL";
    let columns = of.kept_maybe(named).await;
    assert_eq!(columns, Some(0), "the journal does not say who answered");
}

impl Group {
    async fn kept_maybe(&self, sql: &'static str) -> Option<i64> {
        let mut tx = self.world.app.db.read().await.unwrap();
        tx.one(sql, vec![], |row| row.int("count")).await.ok()
    }
}

/// `S3-027`, `S3-028`, `S3-055`, `S3-069`, `S3-166`; never the basic assumptions (`S3-096`).
#[tokio::test]
async fn the_climate_is_read_by_the_group_and_no_answer_stays() {
    let mut of = Group::of(5).await;
    let page = of.page().await;
    for said in ["Esperanza", "Confianza", "Solidaridad", "Contención"] {
        assert!(page.contains(said), "{said}");
    }
    for never in ["supuesto", "dependencia", "ataque", "mesiánica"] {
        assert!(!page.to_lowercase().contains(never), "{never}");
    }
    of.run("apertura", "fundamentals").await;
    for (n, grade) in GRADES.iter().enumerate() {
        of.answer(n, ("fundamentals", "hope", grade)).await;
    }
    // Whoever answers again says something else.
    of.answer(0, ("fundamentals", "hope", "quite")).await;
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM round_answers").await, 5);
    of.run("cierre", "fundamentals").await;
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM round_answers").await, 0);
    assert!(of.page().await.contains("algo puede mejorar. 3,0"), "{}", of.page().await);
    assert_eq!(of.run("apertura", "fundamentals").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(of.run("apertura", "astrology").await.status, StatusCode::NOT_FOUND);
    assert_eq!(of.run("cierre", "fundamentals").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// «¿Qué me llevaría? / ¿Qué dejaría?» (Navarra, B.6; C.6-30).
#[tokio::test]
async fn closing_lines_are_shared_by_their_author_alone_and_without_a_name() {
    let mut of = Group::of(2).await;
    let mut theirs = of.world.by_link(of.group, of.seats[0]).await;
    assert!(!theirs.get("/mi-grupo/apreciacion").await.text.contains("/mi-grupo/lineas"), "before the group has met");
    of.meet().await;
    let (page, lines) = ("/mi-grupo/apreciacion", "/mi-grupo/lineas");
    let long = "a".repeat(281);
    for (takes, said) in [(long.as_str(), "Caben 280 caracteres"), ("Calma\u{0}", "caracteres que no se ven")] {
        let again = theirs.fill(page, lines, &[("line_takes", takes)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains(said), "{said}");
    }
    let mine = [("line_takes", "La calma de escuchar 🌿"), ("line_leaves", "La prisa")];
    let done = theirs.fill(page, lines, &mine).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(!of.page().await.contains("La calma"), "nobody else reads them");
    let shared = [("line_takes", "La calma de escuchar 🌿"), ("line_leaves", "La prisa"), ("share_lines", "1")];
    let done = theirs.fill(page, lines, &shared).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", plain(&done.text));
    let text = of.page().await;
    assert!(
        text.contains("La calma de escuchar 🌿") && text.contains("¿Qué dejaría? La prisa"),
        "{}",
        text.split("¿Qué me").last().unwrap()
    );
    assert!(!text.contains("Persona 1"));
    let mut other = of.world.by_link(of.group, of.seats[1]).await;
    assert!(other.get(page).await.text.contains("La prisa"));
    let command = of.world.id().to_string();
    let stale = [("command", command.as_str()), ("version", "0"), ("line_takes", "Otra cosa")];
    let again = theirs.post(lines, &stale).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Otra cosa") && again.text.contains("La calma"));
    theirs.fill(page, lines, &mine).await;
    assert!(!of.page().await.contains("La calma"), "they stop sharing");
    theirs.fill(page, lines, &[("line_takes", ""), ("line_leaves", "")]).await;
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM closing_lines").await, 0);
}

/// `S3-176`.
#[tokio::test]
async fn a_page_for_colleagues_is_agreed_on_and_bad_texts_are_named() {
    let mut of = Group::of(3).await;
    let page = of.at("equipo");
    let text = plain(&of.paula.get(&page).await.text);
    assert!(text.contains("“los del Balint” vs. los otros"), "{text}");
    let long = "a".repeat(2001);
    for (typed, said) in [("", "Falta este dato"), (long.as_str(), "Caben 2000 caracteres"), ("Hola\u{0}", "no se ven")]
    {
        let again = of.paula.fill(&page, &page, &[("team_text", typed)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        assert!(again.text.contains(said), "{said}");
    }
    let named = of.paula.fill(&page, &page, &[("team_text", "Aquí viene Persona 2 a pensar")]).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY, "a name of the roster is told first");
    let done =
        of.paula.fill(&page, &page, &[("team_text", "Pensamos juntos los jueves 🌿\nQuien quiera, viene.")]).await;
    assert_eq!(done.location, format!("{page}?hecho=team-page-agreed"), "{}", done.text);
    let command = of.world.id().to_string();
    let stale = of.paula.post(&page, &[("command", &command), ("version", "0"), ("team_text", "Otra")]).await;
    assert!(stale.text.contains("«Otra»") && stale.text.contains("«Pensamos juntos"));
    let now = [("command", command.as_str()), ("version", "1"), ("team_text", "Otra")];
    assert_eq!(of.paula.post(&page, &now).await.status, StatusCode::SEE_OTHER);
    assert_eq!(of.paula.post(&page, &now).await.status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(of.kept("SELECT COUNT(*) AS count FROM team_pages").await, 2, "done once");
    let mut theirs = of.world.by_link(of.group, of.seats[0]).await;
    assert!(theirs.get("/mi-grupo/apreciacion").await.text.contains("Otra"), "whoever sits there reads it too");
    close_and_look(&mut of, &page).await;
}

async fn close_and_look(of: &mut Group, page: &str) {
    of.meet().await;
    close(&of.world, of.group).await;
    assert_eq!(of.paula.get(page).await.status, StatusCode::OK, "over the years");
}

#[tokio::test]
async fn nobody_from_outside_opens_or_reads_any_of_it() {
    let of = Group::of(3).await;
    for who in ["ana", "saul", "elena", "marta"] {
        let mut other = of.world.signed_in(who).await;
        for rest in ["apreciacion", "equipo", "composicion"] {
            assert_ne!(other.get(&of.at(rest)).await.status, StatusCode::OK, "{who} {rest}");
        }
        for rest in ["apreciacion/apertura", "apreciacion/cierre", "equipo"] {
            let posted = other.post(&of.at(rest), &[("questionnaire", "objectives"), ("team_text", "Hola")]).await;
            assert_ne!(posted.status, StatusCode::SEE_OTHER, "{who} {rest}");
        }
    }
    let mut theirs = of.world.by_link(of.group, of.seats[0]).await;
    for (address, values) in [
        ("/mi-grupo/apreciacion", vec![("questionnaire", "objectives"), ("q_relation", "9")]),
        ("/mi-grupo/apreciacion", vec![("questionnaire", "objectives"), ("q_relation", "much")]),
        ("/mi-grupo/apreciacion", vec![("questionnaire", "🙂")]),
        ("/mi-grupo/apreciacion", vec![]),
        ("/mi-grupo/lineas", vec![("line_takes", "Antes de tiempo")]),
    ] {
        let answer = theirs.post(address, &values).await;
        assert!(answer.status.is_client_error(), "{address} {values:?}: {}", answer.status);
    }
    let support = of.world.group("Manos que cuidan", None).await;
    let mut paula = of.world.signed_in("paula").await;
    for rest in ["apreciacion", "equipo"] {
        assert_eq!(paula.get(&format!("/grupos/{support}/{rest}")).await.status, StatusCode::NOT_FOUND);
    }
}
