//! Agreements and expectations of the first encounter.

use crate::house::{Browser, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::command::What;
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::encounter::attendance::Mark;
use domain::id::{GroupId, SeatId};

struct First {
    world: World,
    group: GroupId,
    seats: Vec<SeatId>,
    paula: Browser,
}

impl First {
    async fn with(people: u32) -> Self {
        let world = World::new().await;
        let group = world.group("Manos que cuidan", None).await;
        let seats = world.enrol(group, people).await;
        let paula = world.signed_in("paula").await;
        Self { world, group, seats, paula }
    }

    fn at(&self, rest: &str) -> String {
        format!("/grupos/{}/{rest}", self.group)
    }

    /// The first encounter was held and everybody came.
    async fn held(&self) {
        let closed_at = self.world.app.clock.now();
        let rows = self.seats.iter().map(|seat| (*seat, Mark::Arrived)).collect();
        let sheet = Sheet { opened_at: closed_at - TimeDelta::minutes(90), closed_at, rows, newcomers: vec![] };
        let first = self.world.encounters(self.group).await[0];
        let what = What::Encounter(self.group, first, EncounterCommand::Sheet(sheet));
        self.world.act(self.world.cast.paula, what).await.unwrap();
    }

    async fn say(&mut self, seat: usize, text: &str, reach: &str) -> crate::house::Answered {
        let page = self.at(&format!("expectativas/nueva?plaza={}", self.seats[seat]));
        self.paula.fill(&page, &self.at("expectativas/nueva"), &[("text", text), ("reach", reach)]).await
    }
}

/// `S0-137`, `S0-119`, `S0-160`.
#[tokio::test]
async fn agreements_begin_with_suggestions_and_each_change_is_a_version() {
    let mut first = First::with(1).await;
    let page = first.at("acuerdos");
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("Nos tratamos con respeto, dignidad y cuidado."));
    assert!(shown.contains("ambiente sea de respeto, dignidad y cuidado»"), "with the sentence of the source");
    assert!(shown.contains("Es una práctica de estos grupos"), "and what is not in the source says so");
    let values = [("text", "- Respeto\n\n  • Lo que se dice aquí se queda aquí 🤝 \n")];
    let done = first.paula.fill(&page, &page, &values).await;
    assert_eq!(done.location, format!("{page}?hecho=agreed"), "{}", done.text);
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("<li>Respeto</li><li>Lo que se dice aquí se queda aquí 🤝</li>"), "{shown}");
    first.paula.fill(&page, &page, &[("text", "Respeto\nPuntualidad")]).await;
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("Versión 2") && shown.contains("Cómo eran antes") && shown.contains("Versión 1"));
}

#[tokio::test]
async fn bad_agreements_are_named_and_kept() {
    let mut first = First::with(1).await;
    let page = first.at("acuerdos");
    let long = "a".repeat(2001);
    for (text, said) in [
        ("", "Falta este dato"),
        (" - \n • ", "Falta este dato"),
        (long.as_str(), "Caben 2000 caracteres y hay 2001"),
        ("Respeto\u{0}", "caracteres que no se ven"),
    ] {
        let again = first.paula.fill(&page, &page, &[("text", text)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?}");
        assert!(again.text.contains(said), "{said}");
    }
}

#[tokio::test]
async fn who_writes_agreements_at_the_same_time_sees_both_texts() {
    let mut first = First::with(1).await;
    let page = first.at("acuerdos");
    first.paula.fill(&page, &page, &[("text", "Respeto")]).await;
    let command = first.world.id().to_string();
    let stale = [("command", command.as_str()), ("version", "0"), ("text", "Dignidad")];
    let again = first.paula.post(&page, &stale).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("«Respeto»") && again.text.contains("«Dignidad»"));
    let now = [("command", command.as_str()), ("version", "1"), ("text", "Dignidad")];
    assert_eq!(first.paula.post(&page, &now).await.status, StatusCode::SEE_OTHER, "now it is a decision");
    assert_eq!(first.paula.post(&page, &now).await.status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(first.world.slice(first.group).await.agreement.unwrap().version, 2, "done once");
}

/// `S0-161` to `S0-164`.
#[tokio::test]
async fn expectations_are_written_as_they_were_said_and_warned_of_while_some_are_missing() {
    let mut first = First::with(3).await;
    let page = first.at("expectativas");
    assert!(!first.paula.get(&page).await.text.contains("indispensable"), "nobody has come yet");
    first.held().await;
    assert!(first.paula.get(&page).await.text.contains("Falta recoger lo que cada persona espera"));
    let done = first.say(0, "Dormir sin estar pendiente 🌙", "unclassified").await;
    assert_eq!(done.location, format!("{page}?hecho=expectation-said#p-{}", first.seats[0]), "{}", done.text);
    first.say(0, "Que alguien me oiga", "attainable_here").await;
    first.say(1, "Una cita con el especialista", "needs_else").await;
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("«Dormir sin estar pendiente 🌙»") && shown.contains("dicho en el grupo"));
    assert!(shown.contains("por mirar") && shown.contains("se puede aquí") && shown.contains("pide algo más"));
    assert!(shown.contains("data-partial=\"#expectations #findings\""), "a tap refreshes the warning too");
    assert!(shown.contains("id=\"findings\""), "and the warning has its region");
    let seat = first.seats[2].to_string();
    let command = first.world.id().to_string();
    let nothing = [("command", command.as_str()), ("seat", &seat)];
    let done = first.paula.post(&first.at("expectativas/nada"), &nothing).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("No dijo nada, y está bien.") && !shown.contains("Falta recoger"));
    let home = first.paula.get(first.at("").trim_end_matches('/')).await.text;
    assert!(!home.contains("Falta recoger"));
}

/// `S0-161`: live, with the group in front, nobody leaves the list to write one down.
#[tokio::test]
async fn what_each_person_says_is_written_under_their_name_and_the_list_tells_how_many_are_missing() {
    let mut first = First::with(3).await;
    let page = first.at("expectativas");
    let shown = first.paula.get(&page).await.text;
    assert!(shown.contains("Faltan 3 de 3") && !shown.contains("Quienes vinieron"), "nobody is absent yet");
    let closed_at = first.world.app.clock.now();
    let rows = vec![(first.seats[0], Mark::Arrived), (first.seats[1], Mark::Arrived), (first.seats[2], Mark::Absent)];
    let sheet = Sheet { opened_at: closed_at - TimeDelta::minutes(90), closed_at, rows, newcomers: vec![] };
    let held =
        What::Encounter(first.group, first.world.encounters(first.group).await[0], EncounterCommand::Sheet(sheet));
    first.world.act(first.world.cast.paula, held).await.unwrap();

    let to = format!("{page}/nueva?plaza={}", first.seats[0]);
    let done = first.paula.fill(&page, &to, &[("text", "Dormir sin estar pendiente")]).await;
    assert_eq!(done.location, format!("{page}?hecho=expectation-said#p-{}", first.seats[0]), "{}", done.text);
    let shown = first.paula.get(&page).await.text;
    let (came, others) = shown.split_once("Quienes no vinieron al primero").expect("both lists");
    assert!(came.contains("Quienes vinieron al primero") && came.contains("Falta 1 de 2"));
    assert!(others.contains(&format!("p-{}", first.seats[2])) && others.contains("Falta 1 de 1"));
    assert!(came.contains("por mirar"), "what the group can do with it is looked at afterwards");
}

#[tokio::test]
async fn what_does_not_pass_comes_back_under_the_same_name() {
    let mut first = First::with(2).await;
    let page = first.at("expectativas");
    let to = |rest: &str, seat: usize| format!("{page}/{rest}?plaza={}", first.seats[seat]);
    let (say, silent) = (to("nueva", 1), to("nada", 1));
    let long = "a".repeat(401);
    for (address, text, said) in [
        (&say, "", "Falta este dato"),
        (&say, long.as_str(), "Caben 400 caracteres y hay 401"),
        (&say, "Dormir\u{202e}", "caracteres que no se ven"),
        (&silent, "Dormir 🌙", "Aquí hay algo escrito"),
    ] {
        let command = first.world.id().to_string();
        let again = first.paula.post(address, &[("command", &command), ("text", text)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?}");
        let place = again.text.split_once(&format!("id=\"p-{}\"", first.seats[1])).expect("the person").1;
        assert!(place.contains(said) && place.contains(text), "{said}: {place}");
    }
    assert!(first.world.slice(first.group).await.expectations.is_empty());
    let nobody = first.paula.post(&format!("{page}/nueva?plaza=nadie"), &[("text", "Dormir")]).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_expectation_is_looked_at_corrected_and_taken_back() {
    let mut first = First::with(1).await;
    first.say(0, "Dormir", "unclassified").await;
    let id = first.world.slice(first.group).await.expectations[0].id;
    let page = first.at(&format!("expectativas/{id}"));
    let command = first.world.id().to_string();
    let looked = [("command", command.as_str()), ("version", "1"), ("reach", "attainable_here")];
    assert_eq!(first.paula.post(&format!("{page}/alcance"), &looked).await.status, StatusCode::SEE_OTHER);
    let done = first.paula.fill(&page, &page, &[("text", "Dormir mejor"), ("reach", "needs_else")]).await;
    assert!(done.location.contains("expectation-reworded"), "{}", done.text);
    let stale = [("command", "x"), ("version", "1"), ("text", "Otra cosa"), ("reach", "needs_else")];
    let again = first.paula.post(&page, &stale).await;
    assert!(again.text.contains("«Dormir mejor»") && again.text.contains("«Otra cosa»"), "{}", again.text);
    for _ in 0..2 {
        let gone = first.paula.post(&format!("{page}/retiro"), &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "taken back twice is taken back");
    }
    assert!(first.world.slice(first.group).await.expectations.is_empty());
}

#[tokio::test]
async fn bad_expectations_are_named() {
    let mut first = First::with(1).await;
    let long = "a".repeat(401);
    for (text, reach) in
        [("", "unclassified"), (long.as_str(), "unclassified"), ("a\u{8}", "unclassified"), ("Dormir", "diez")]
    {
        assert_eq!(first.say(0, text, reach).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?} {reach}");
    }
    let nobody = first.at("expectativas/nueva?plaza=nadie");
    assert_eq!(first.paula.get(&nobody).await.status, StatusCode::NOT_FOUND);
    assert!(first.world.slice(first.group).await.expectations.is_empty());
}

#[tokio::test]
async fn on_the_first_day_the_page_says_where_people_are_enrolled() {
    let mut first = First::with(0).await;
    let shown = first.paula.get(&first.at("expectativas")).await.text;
    assert!(shown.contains("Todavía no hay personas en el grupo") && shown.contains("/personas\""));
}

#[tokio::test]
async fn thirty_people_fit_on_one_page() {
    let mut first = First::with(30).await;
    let shown = first.paula.get(&first.at("expectativas")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.text.matches("<article id=\"p-").count(), 30);
}

#[tokio::test]
async fn nobody_else_reads_them() {
    let mut first = First::with(1).await;
    first.say(0, "Dormir", "unclassified").await;
    for page in ["acuerdos", "expectativas"] {
        let page = first.at(page);
        assert_eq!(first.world.signed_in("ana").await.get(&page).await.status, StatusCode::FORBIDDEN);
        for name in ["saul", "elena"] {
            assert_eq!(first.world.signed_in(name).await.get(&page).await.status, StatusCode::NOT_FOUND);
        }
    }
}
