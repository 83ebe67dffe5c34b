//! Who is missed, the directory, and pointing people to other care (S0-106, S0-133, S0-163, S0-190, S0-230).

use crate::house::{Browser, Journey, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::seat::SeatCommand;
use domain::id::{EncounterId, ReferralId};
use domain::referral::ReferralState;
use ronda::store::figures::Span;
use ronda::store::referral::{self, Told};

async fn told(journey: &Journey) -> Vec<Told> {
    let mut tx = journey.world.app.db.read().await.unwrap();
    referral::of_group(&mut tx, journey.world.cast.house, journey.group).await.unwrap()
}

/// Ana writes a service; its id.
async fn a_service(world: &World, name: &str, checked: &str) -> String {
    let mut ana = world.signed_in("ana").await;
    let values = [
        ("service_name", name),
        ("service_kind", "mental_health"),
        ("service_side", "house"),
        ("service_purpose", "Cita con psicología sin costo"),
        ("service_reach", "Segundo piso, ventanilla 2"),
        ("service_hours", "lunes a viernes"),
        ("service_phone", "606 000 0010"),
        ("checked_on", checked),
    ];
    let done = ana.fill("/directorio/nuevo", "/directorio/nuevo", &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let mut tx = world.app.db.read().await.unwrap();
    let all = ronda::store::service::all(&mut tx, world.cast.house).await.unwrap();
    all.iter().find(|one| one.name.as_str() == name).unwrap().id.to_string()
}

async fn suggest(paula: &mut Browser, journey: &Journey, values: &[(&str, &str)]) -> crate::house::Answered {
    let new = journey.page("/orientaciones/nueva");
    paula.fill(&new, &new, values).await
}

#[tokio::test]
async fn who_did_not_come_is_called_and_comes_back_only_after_another_absence() {
    let journey = Journey::begun().await;
    journey.hold(0, 18, 0).await;
    let mut paula = journey.world.signed_in("paula").await;
    let page = journey.page("/ausencias");
    for address in [&page, &journey.page("")] {
        let shown = paula.get(address).await.text;
        assert_eq!(shown.matches("Ya hablamos<").count(), 2, "{address}: {shown}");
        assert!(shown.contains("Persona 20") && shown.contains("No vino al último encuentro."));
    }
    let talk = journey.page(&format!("/ausencias/{}/conversacion", journey.seats[19]));
    let done = paula.fill(&page, &talk, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = paula.get(&page).await.text;
    assert!(shown.contains("Paula Rosero."), "the day and who: {shown}");
    assert_eq!(shown.matches(&talk).count(), 1, "only the way back is left");
    journey.hold(1, 18, 0).await;
    // Weeks have gone by: a session lasts half a day.
    let mut paula = journey.world.signed_in("paula").await;
    let shown = paula.get(&page).await.text;
    assert_eq!(shown.matches("No vino a los dos últimos encuentros.").count(), 2);
    journey.hold(2, 20, 0).await;
    let mut paula = journey.world.signed_in("paula").await;
    assert!(paula.get(&page).await.text.contains("No falta llamar a nadie"));
}

#[tokio::test]
async fn a_wrong_tap_is_taken_back_a_double_one_counts_once_and_nobody_is_talked_with_who_came() {
    let journey = Journey::begun().await;
    journey.hold(0, 19, 0).await;
    let mut paula = journey.world.signed_in("paula").await;
    let (page, missed) = (journey.page("/ausencias"), journey.seats[19]);
    let talk = journey.page(&format!("/ausencias/{missed}/conversacion"));
    let id = journey.world.id().to_string();
    for _ in 0..2 {
        assert_eq!(paula.post(&talk, &[("command", &id)]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(paula.post(&talk, &[]).await.status, StatusCode::SEE_OTHER, "another tap changes nothing");
    let back = format!("{talk}/retiro");
    assert_eq!(paula.fill(&page, &back, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(paula.get(&page).await.text.matches("No vino al último").count(), 1);
    let came = journey.page(&format!("/ausencias/{}/conversacion", journey.seats[0]));
    let refused = paula.post(&came, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for bad in ["", "nada", "🌼", "\u{0}"] {
        assert_eq!(paula.post(&back, &[("encounter", bad)]).await.status, StatusCode::NOT_FOUND, "{bad:?}");
    }
}

#[tokio::test]
async fn the_administrator_writes_the_directory_and_whoever_works_in_the_house_reads_it() {
    let world = World::new().await;
    let mut paula = world.signed_in("paula").await;
    assert!(paula.get("/directorio").await.text.contains("Los escribe quien administra"));
    a_service(&world, "Psicología", "2026-11-01").await;
    let old = a_service(&world, "Comisaría", "2026-04-01").await;
    let shown = paula.get("/directorio").await.text;
    assert!(shown.contains("tel:6060000010") && shown.contains("Segundo piso"), "{shown}");
    assert_eq!(shown.matches("confirme antes").count(), 1, "what was checked long ago is to be confirmed");
    assert_eq!(paula.get("/directorio/nuevo").await.status, StatusCode::FORBIDDEN);
    assert!(paula.get("/directorio/hoja").await.text.contains("606 000 0010"), "on paper too");
    assert!(paula.get("/directorio?clase=other").await.status.is_success());
    let mut ana = world.signed_in("ana").await;
    let check = format!("/directorio/{old}/verificacion");
    assert_eq!(ana.fill("/directorio", &check, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!ana.get("/directorio").await.text.contains("confirme antes"));
    assert_eq!(ana.fill("/directorio", &format!("/directorio/{old}/retiro"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!paula.get("/directorio").await.text.contains("Comisaría"));
    assert_eq!(ana.fill("/directorio", &format!("/directorio/{old}/regreso"), &[]).await.status, StatusCode::SEE_OTHER);
    let mut elena = world.signed_in("elena").await;
    assert!(!elena.get("/directorio").await.text.contains("Psicología"), "another house has its own");
    assert_eq!(elena.get(&format!("/directorio/{old}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn bad_input_comes_back_beside_its_field() {
    let world = World::new().await;
    let id = a_service(&world, "Psicología", "2026-11-01").await;
    let mut ana = world.signed_in("ana").await;
    let good = [
        ("service_name", "Otro"),
        ("service_kind", "other"),
        ("service_side", "territory"),
        ("service_purpose", "Algo"),
        ("service_reach", "Allá"),
        ("checked_on", "2026-11-01"),
    ];
    let long = "x".repeat(401);
    for (field, bad) in [
        ("service_name", ""),
        ("service_name", "ana\u{202E}"),
        ("service_name", "psicologia"),
        ("service_name", long.as_str()),
        ("service_kind", "nada"),
        ("service_side", ""),
        ("service_purpose", ""),
        ("service_reach", long.as_str()),
        ("service_phone", "\u{0}"),
        ("checked_on", "mañana"),
        ("checked_on", "2027-11-01"),
        ("checked_on", ""),
    ] {
        let mut values: Vec<(&str, &str)> = good.iter().filter(|(name, _)| *name != field).copied().collect();
        values.push((field, bad));
        let answer = ana.post("/directorio/nuevo", &values).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {bad:?}");
        assert!(answer.text.contains("aria-invalid=\"true\""), "{field} {bad:?}: {}", answer.text);
    }
    let address = format!("/directorio/{id}");
    let mut stale = good.to_vec();
    stale.push(("version", "0"));
    let answer = ana.post(&address, &stale).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Psicología") && answer.text.contains("Otro"), "both texts are shown");
}

#[tokio::test]
async fn a_referral_is_suggested_accepted_made_and_closed_and_only_its_number_leaves_the_group() {
    let journey = Journey::after(1).await;
    let service = a_service(&journey.world, "Psicología", "2026-11-01").await;
    let mut paula = journey.world.signed_in("paula").await;
    let seat = journey.seats[2].to_string();
    let encounter = journey.encounters[0].to_string();
    let note = "Preguntar por Gloria 🌼";
    let values = [("seat", seat.as_str()), ("origin", &encounter), ("service", &service), ("way_note", note)];
    let done = suggest(&mut paula, &journey, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let list = journey.page("/orientaciones");
    for state in ["accepted", "made", "closed"] {
        let id = told(&journey).await[0].referral.id;
        let step = format!("{list}/{id}/paso");
        let done = paula.fill(&list, &step, &[("state", state)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{state}: {}", done.text);
    }
    let one = &told(&journey).await[0];
    assert_eq!(one.referral.state, ReferralState::Closed);
    let shown = paula.get(&format!("{list}/{}", one.referral.id)).await.text;
    for text in ["propuesta", "aceptada", "hecha", "cerrada", "Paula Rosero", "Persona 3"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    let person = paula.get(&journey.page(&format!("/personas/{seat}"))).await.text;
    assert!(person.contains("Psicología"), "it is on the person's page in this group");
    let span = Span { from: "2026-11-01".parse().unwrap(), until: "2027-11-01".parse().unwrap() };
    let mut tx = journey.world.app.db.read().await.unwrap();
    let months = referral::months(&mut tx, journey.world.cast.house, span).await.unwrap();
    assert_eq!(months.iter().map(|(group, _, made)| (*group, *made)).collect::<Vec<_>>(), [(journey.group, 1)]);
    drop(tx);
    let mut ana = journey.world.signed_in("ana").await;
    for address in [list.clone(), format!("{list}/{}", one.referral.id)] {
        assert_eq!(ana.get(&address).await.status, StatusCode::FORBIDDEN, "the administrator sees none");
    }
    let mut saul = journey.world.signed_in("saul").await;
    assert_eq!(saul.get(&list).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_form_of_a_referral_asks_where_and_never_why() {
    let journey = Journey::after(1).await;
    let service = a_service(&journey.world, "Psicología", "2026-11-01").await;
    let mut paula = journey.world.signed_in("paula").await;
    let seat = journey.seats[2].to_string();
    let shown = paula.get(&journey.page(&format!("/orientaciones/nueva?plaza={seat}"))).await.text;
    let form = shown.split("orientaciones/nueva\"").nth(1).unwrap().split("</form>").next().unwrap();
    let names: std::collections::BTreeSet<&str> =
        form.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let known = ["care_kind", "command", "origin", "other_service", "seat", "service", "way_note"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), known);
    let long = "x".repeat(141);
    let named = "x".repeat(81);
    for (values, field) in [
        (vec![("seat", ""), ("origin", "own"), ("service", &service)], "seat"),
        (vec![("seat", &seat), ("origin", ""), ("service", &service)], "origin"),
        (vec![("seat", &seat), ("origin", "own"), ("service", &seat)], "service"),
        (vec![("seat", &seat), ("origin", "own")], "care_kind"),
        (vec![("seat", &seat), ("origin", "own"), ("other_service", &named), ("care_kind", "other")], "other_service"),
        (vec![("seat", &seat), ("origin", "own"), ("service", &service), ("other_service", "Otro")], "other_service"),
        (vec![("seat", &seat), ("origin", "own"), ("service", &service), ("way_note", &long)], "way_note"),
        (vec![("seat", &seat), ("origin", "own"), ("service", &service), ("way_note", "a\u{0}b")], "way_note"),
    ] {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, *value)).collect();
        let answer = suggest(&mut paula, &journey, &values).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.text.contains(&format!("#{field}\"")), "{field}: {}", answer.text);
    }
    assert!(told(&journey).await.is_empty());
    let open = [("seat", seat.as_str()), ("origin", "own"), ("care_kind", "social_services")];
    assert_eq!(suggest(&mut paula, &journey, &open).await.status, StatusCode::SEE_OTHER);
    let one = &told(&journey).await[0];
    let step = journey.page(&format!("/orientaciones/{}/paso", one.referral.id));
    let refused = paula.post(&step, &[("state", "made")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is made before it is known where");
    let stale = paula.post(&step, &[("state", "declined"), ("version", "0")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    for bad in ["", "nada", "🌼"] {
        assert_eq!(paula.post(&step, &[("state", bad)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let unknown = journey.page(&format!("/orientaciones/{}", ReferralId::parse("0000000000001").unwrap()));
    assert_eq!(paula.get(&unknown).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_expectation_that_needs_something_else_leads_to_a_referral() {
    use domain::command::first::FirstCommand;
    use domain::expectation::Reach;
    use domain::words::Words;
    let journey = Journey::after(1).await;
    let id = journey.world.id();
    let say = FirstCommand::Say {
        expectation: id.row(1),
        seat: journey.seats[0],
        text: Words::parse("Ayuda con lo de la pensión").unwrap(),
        reach: Reach::NeedsElse,
    };
    let cast = journey.world.cast;
    journey.world.act_as(cast.house, cast.paula, id, What::First(journey.group, say)).await.unwrap();
    let mut paula = journey.world.signed_in("paula").await;
    let page = paula.get(&journey.page("/expectativas")).await.text;
    let link = page.split("/orientaciones/nueva?expectativa=").nth(1).unwrap().split('"').next().unwrap();
    let new = journey.page(&format!("/orientaciones/nueva?expectativa={link}"));
    let shown = paula.get(&new).await.text;
    assert!(shown.contains("selected") && !shown.contains("pensión"), "what was said is not told on: {shown}");
    let seat = journey.seats[0].to_string();
    let values =
        [("seat", seat.as_str()), ("origin", link), ("other_service", "Comisaría"), ("care_kind", "social_services")];
    let done = suggest(&mut paula, &journey, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(paula.get(&journey.page("/expectativas")).await.text.contains("propuesta"));
}

#[tokio::test]
async fn being_forgotten_blanks_the_referral_and_leaves_the_count() {
    let journey = Journey::after(1).await;
    let mut paula = journey.world.signed_in("paula").await;
    let seat = journey.seats[4].to_string();
    let values = [
        ("seat", seat.as_str()),
        ("origin", "own"),
        ("other_service", "Comisaría"),
        ("care_kind", "social_services"),
        ("way_note", "Con don Hernando"),
    ];
    assert_eq!(suggest(&mut paula, &journey, &values).await.status, StatusCode::SEE_OTHER);
    let one = told(&journey).await[0].clone();
    let step = journey.page(&format!("/orientaciones/{}/paso", one.referral.id));
    assert_eq!(
        paula.fill(&journey.page("/orientaciones"), &step, &[("state", "made")]).await.status,
        StatusCode::SEE_OTHER
    );
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person: one.person })).await;
    let after = told(&journey).await[0].clone();
    assert!(after.name.is_none() && after.referral.note.is_blank() && !after.referral.to.is_known());
    let span = Span { from: "2026-11-01".parse().unwrap(), until: "2027-11-01".parse().unwrap() };
    let mut tx = journey.world.app.db.read().await.unwrap();
    let months = referral::months(&mut tx, journey.world.cast.house, span).await.unwrap();
    assert_eq!(months.iter().map(|(_, _, made)| *made).sum::<u32>(), 1, "what happened stays counted (C.6-7)");
}

/// A participant asks for other care and thinks better of it, from their own page; theirs is on nobody else's.
#[tokio::test]
async fn a_participant_asks_for_other_care_and_answers_on_their_own_page() {
    let journey = Journey::after(1).await;
    let mut own = journey.world.by_link(journey.group, journey.seats[2]).await;
    let mut other = journey.world.by_link(journey.group, journey.seats[3]).await;
    let nothing = own.fill("/mi-grupo", "/mi-grupo/orientaciones", &[("care_kind", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("Otra atención para mí"), "{}", nothing.text);
    let asked = own.fill("/mi-grupo", "/mi-grupo/orientaciones", &[("care_kind", "social_services")]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let one = told(&journey).await[0].clone();
    assert_eq!(one.referral.state, ReferralState::Accepted, "whoever asks has said yes");
    let at = format!("/mi-grupo/orientaciones/{}", one.referral.id);
    assert!(own.get("/mi-grupo").await.text.contains(&at));
    assert!(!other.get("/mi-grupo").await.text.contains(&at), "nobody else's");
    let meddling = other.post(&at, &[("state", "declined")]).await;
    assert_eq!(meddling.status, StatusCode::NOT_FOUND, "{}", meddling.text);
    let done = own.fill("/mi-grupo", &at, &[("state", "declined")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(told(&journey).await[0].referral.state, ReferralState::Declined);
    let late = own.post(&at, &[("state", "accepted")]).await;
    assert!(late.status.is_client_error(), "{}", late.status);
}

#[tokio::test]
async fn the_console_has_the_way_to_other_care() {
    let journey = Journey::after(1).await;
    let encounter: EncounterId = journey.encounters[1];
    let at = journey.page(&format!("/encuentros/{encounter}"));
    let mut paula = journey.world.signed_in("paula").await;
    assert_eq!(paula.fill(&at, &format!("{at}/apertura"), &[("open_anyway", "1")]).await.status, StatusCode::SEE_OTHER);
    let shown = paula.get(&format!("{at}/sala")).await.text;
    assert!(shown.contains(&format!("/orientaciones/nueva?encuentro={encounter}")), "{shown}");
    assert!(shown.contains("href=\"/directorio\""));
}
