//! One login, several institutions: invitations that tell nobody what exists elsewhere, the choice after signing in,
//! and accounts that are taken away.

use crate::house::{Browser, PIN, World};
use axum::http::StatusCode;
use domain::command::What;
use domain::command::group::GroupCommand;
use domain::command::seat::SeatCommand;

const NEW: &str = "/institucion/cuentas/nueva";
const LIST: &str = "/institucion/cuentas";
const CHOOSE: &str = "/institucion/elegir";

/// Says yes to the first invitation that waits.
pub async fn accept(browser: &mut Browser) {
    let address = first_address(&browser.get(CHOOSE).await.text, "aceptacion");
    let done = browser.fill(CHOOSE, &address, &[]).await;
    assert_eq!(done.location, "/grupos?hecho=invitation-accepted", "{}", done.text);
}

fn first_address(html: &str, end: &str) -> String {
    let addresses = html.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    addresses.into_iter().find(|address| address.ends_with(end)).unwrap().to_owned()
}

async fn invite(by: &mut Browser, identifier: &str, offices: &str) -> crate::house::Answered {
    let values =
        [("person_name", "Paula R."), ("identifier", identifier), ("first_secret", "590172"), ("offices", offices)];
    by.fill(NEW, NEW, &values).await
}

/// Everything in a page that is another one each time.
fn steady(html: &str, identifier: &str) -> String {
    let mut text = html.replace(identifier, "·");
    for mark in ["value=\"", "/invitaciones/", "/cuentas/", "class=\"num\">"] {
        let mut parts = text.split(mark);
        let first = parts.next().unwrap().to_owned();
        text = parts.fold(first, |all, part| format!("{all}{mark}{}", part.trim_start_matches(char::is_alphanumeric)));
    }
    text
}

/// The door of contracts: "foreign and unknown answer alike". What the administrator of another house sees of a login
/// that exists and of one that does not is the same to the letter, at every step.
#[tokio::test]
async fn who_invites_learns_nothing_of_what_exists_elsewhere() {
    let mut told = Vec::new();
    for identifier in ["paula@ronda.test", "nadie@ronda.test"] {
        let world = World::new().await;
        let mut elena = world.signed_in("elena").await;
        let done = invite(&mut elena, identifier, "coordinator").await;
        let list = elena.get(LIST).await.text;
        let again = invite(&mut elena, identifier, "coordinator").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let address = first_address(&list, "retiro");
        let taken_back = elena.fill(LIST, &address, &[]).await;
        let empty = elena.get(LIST).await.text;
        let once_more = invite(&mut elena, identifier, "coordinator").await;
        let answers = [list, again.text, empty].map(|text| steady(&text, identifier));
        told.push((done.location, taken_back.location, once_more.location, answers));
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0].0, "/institucion/cuentas?hecho=account-added");
}

#[tokio::test]
async fn one_login_works_in_two_institutions_and_each_page_shows_the_chosen_one_alone() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let theirs = world.group_of(world.cast.other_house, world.cast.elena, "Vecinas del Valle", None).await;
    let mut elena = world.signed_in("elena").await;
    invite(&mut elena, "paula@ronda.test", "administrator").await;
    assert!(!elena.get(&format!("/grupos/{theirs}/convocatoria")).await.text.contains("Paula R."), "not of the house");

    // Whoever is signed in already sees it at the top of every page; whoever signs in is led to it.
    let mut paula = world.signed_in("paula").await;
    let shown = paula.get("/grupos").await.text;
    assert!(shown.contains("Manos que cuidan") && shown.contains("Tiene una invitación sin responder"));
    let first = world.browser().post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", "590172")]).await;
    assert_eq!(first.status, StatusCode::UNPROCESSABLE_ENTITY, "her own secret was not touched, and this is none");
    let enters = world.browser().post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", PIN)]).await;
    assert_eq!(enters.location, CHOOSE);
    let choose = paula.get(CHOOSE).await.text;
    assert!(choose.contains("Hospital del Valle le invita como quien administra."), "{choose}");

    let yes = first_address(&choose, "aceptacion");
    for _ in 0..2 {
        let done = paula.post(&yes, &[]).await;
        assert_eq!(done.location, "/grupos?hecho=invitation-accepted", "a second tap is answered like the first");
    }
    let groups = paula.get("/grupos").await.text;
    assert!(!groups.contains("Manos que cuidan") && !groups.contains("Vecinas del Valle"));
    let there = paula.get("/institucion").await.text;
    assert!(there.contains("class=\"switch\"") && there.contains("Hospital del Valle"));
    assert_eq!(
        paula.get(&format!("/grupos/{group}")).await.status,
        StatusCode::NOT_FOUND,
        "hers, but of the other house"
    );
    assert_eq!(paula.get(LIST).await.status, StatusCode::OK, "she administers there");
    let card = paula.get("/cuenta").await.text;
    assert!(card.contains("Ahora está en Hospital del Valle"), "{card}");

    let back = paula.post(CHOOSE, &[("institution", &world.cast.house.to_string())]).await;
    assert_eq!(back.location, "/grupos");
    assert!(paula.get("/grupos").await.text.contains("Manos que cuidan"));
    assert_eq!(paula.get(LIST).await.status, StatusCode::FORBIDDEN, "she administers there and not here");
    for wrong in ["", "no-es-nada", "0000000000077", "🌼"] {
        assert_eq!(paula.post(CHOOSE, &[("institution", wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert!(!world.signed_in("ana").await.get(LIST).await.text.contains("Paula R."), "one's name of there is of there");
    assert!(!world.signed_in("saul").await.get("/grupos").await.text.contains("class=\"switch\""));
}

#[tokio::test]
async fn a_form_of_the_institution_that_was_left_changes_nothing_in_the_other() {
    let world = World::new().await;
    let mut elena = world.signed_in("elena").await;
    invite(&mut elena, "ana@ronda.test", "administrator").await;
    let mut ana = world.signed_in("ana").await;
    accept(&mut ana).await;
    let here = world.cast.house.to_string();
    ana.post(CHOOSE, &[("institution", &here)]).await;
    assert!(ana.get(NEW).await.text.contains(&format!("name=\"house\" value=\"{here}\"")));
    ana.post(CHOOSE, &[("institution", &world.cast.other_house.to_string())]).await;
    let left = [
        ("house", here.as_str()),
        ("person_name", "Rosa"),
        ("identifier", "rosa@ronda.test"),
        ("first_secret", "590172"),
    ];
    let no = ana.post(NEW, &left).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no.text.contains("era de otra institución suya") && no.text.contains("rosa@ronda.test"), "{}", no.text);
    assert!(!elena.get(LIST).await.text.contains("Rosa"));
}

#[tokio::test]
async fn two_houses_invite_somebody_new_and_the_first_secret_that_opens_stays() {
    let world = World::new().await;
    let (mut ana, mut elena) = (world.signed_in("ana").await, world.signed_in("elena").await);
    invite(&mut ana, "diana@ronda.test", "coordinator").await;
    let values = [("person_name", "Diana"), ("identifier", "diana@ronda.test"), ("first_secret", "730481")];
    elena.fill(NEW, NEW, &values).await;
    let try_with = async |secret: &'static str| {
        world.browser().post("/entrar", &[("identifier", "diana@ronda.test"), ("secret", secret)]).await.status
    };
    assert_eq!(try_with("111111").await, StatusCode::UNPROCESSABLE_ENTITY);
    let mut diana = world.browser();
    diana.sign_in("diana@ronda.test", "730481").await;
    assert_eq!(try_with("590172").await, StatusCode::UNPROCESSABLE_ENTITY, "she has a secret now");
    let shown = diana.get(CHOOSE).await.text;
    assert!(shown.contains("Hospital del Valle") && shown.contains("El Mirador"), "{shown}");
    // One is declined: whoever invited sees the no and can put it away; the other is accepted.
    let no = first_address(&shown, "rechazo");
    assert_eq!(diana.fill(CHOOSE, &no, &[]).await.location, "/institucion/elegir?hecho=invitation-declined");
    assert_eq!(diana.post(&no, &[]).await.location, CHOOSE, "a second tap is no error");
    accept(&mut diana).await;
    let told = [ana.get(LIST).await.text, elena.get(LIST).await.text];
    assert_eq!(told.iter().filter(|list| list.contains("dijo que no")).count(), 1);
    assert_eq!(told.iter().filter(|list| list.contains("falta que acepte")).count(), 0);
}

#[tokio::test]
async fn nobody_answers_or_takes_back_what_is_not_theirs() {
    let world = World::new().await;
    let (mut ana, mut elena) = (world.signed_in("ana").await, world.signed_in("elena").await);
    invite(&mut elena, "paula@ronda.test", "coordinator").await;
    let list = elena.get(LIST).await.text;
    let take_back = first_address(&list, "retiro");
    let id = take_back.split('/').nth(3).unwrap().to_owned();
    assert_eq!(ana.post(&take_back, &[]).await.status, StatusCode::NOT_FOUND, "of another house");
    assert_eq!(world.signed_in("paula").await.post(&take_back, &[]).await.status, StatusCode::FORBIDDEN);
    for end in ["aceptacion", "rechazo"] {
        let address = format!("/invitaciones/{id}/{end}");
        let answer = world.signed_in("marta").await.post(&address, &[]).await;
        let unknown = world.signed_in("marta").await.post(&format!("/invitaciones/0000000000077/{end}"), &[]).await;
        assert_eq!((answer.status, answer.location), (unknown.status, unknown.location), "{end}");
        assert!(world.browser().post(&address, &[]).await.location.starts_with("/entrar"));
    }
    assert_eq!(elena.get(LIST).await.text.matches("falta que acepte").count(), 1);
    // Taken back while she reads it: nothing is left to say yes to.
    let mut paula = world.signed_in("paula").await;
    let yes = first_address(&paula.get(CHOOSE).await.text, "aceptacion");
    assert_eq!(elena.fill(LIST, &take_back, &[]).await.location, "/institucion/cuentas?hecho=invitation-withdrawn");
    assert_eq!(elena.post(&take_back, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(paula.post(&yes, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(!paula.get("/grupos").await.text.contains("invitación"));
}

/// Whoever may give a secret could say yes with it to what another house offers.
#[tokio::test]
async fn a_secret_is_not_given_here_to_whom_another_house_invites() {
    let world = World::new().await;
    let mut elena = world.signed_in("elena").await;
    invite(&mut elena, "paula@ronda.test", "administrator").await;
    let base = format!("{LIST}/{}", world.cast.paula);
    let mut ana = world.signed_in("ana").await;
    let no = ana.fill(&base, &format!("{base}/clave"), &[("first_secret", "otra frase larga")]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no.text.contains("no se cambia desde aquí") && !no.text.contains("Hospital"), "{}", no.text);
    world.browser().sign_in("paula@ronda.test", PIN).await;
}

#[tokio::test]
async fn an_account_is_taken_away_after_the_groups_were_handed_over_and_then_the_name_can_go() {
    let world = World::new().await;
    let group = world.group("Manos que cuidan", None).await;
    let (mut ana, mut paula) = (world.signed_in("ana").await, world.signed_in("paula").await);
    let base = format!("{LIST}/{}/retiro", world.cast.paula);
    assert!(ana.get(&format!("{LIST}/{}", world.cast.paula)).await.text.contains(&base));
    let unsure = ana.fill(&base, &base, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.text.contains("Marque la casilla"));
    let leads = ana.fill(&base, &base, &[("sure", "1")]).await;
    assert_eq!(leads.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(leads.text.contains("coordina grupos que no han terminado") && !leads.text.contains("Manos que cuidan"));
    assert_eq!(paula.get("/grupos").await.status, StatusCode::OK);

    let id = world.id();
    let appoint = GroupCommand::AppointCoCoordinator { seat: id.row(0), person: world.cast.marta };
    world.act_as(world.cast.house, world.cast.paula, id, What::Group(group, appoint)).await.unwrap();
    world.act(world.cast.paula, What::Group(group, GroupCommand::HandOver { seat: id.row(0) })).await.unwrap();
    let seat = world.slice(group).await.seat_of(world.cast.paula).unwrap().id;
    world.act(world.cast.marta, What::Group(group, GroupCommand::ReleaseCoCoordinator { seat })).await.unwrap();

    let mut values = vec![("sure", "1")];
    let shown = ana.get(&base).await.text;
    let hidden = |name: &str| {
        shown.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (command, version) = (hidden("command"), hidden("version"));
    values.extend([("command", command.as_str()), ("version", version.as_str())]);
    for _ in 0..2 {
        let done = ana.post(&base, &values).await;
        assert_eq!(done.location, "/institucion/cuentas?hecho=account-removed", "{}", done.text);
    }
    assert_eq!(ana.get(&base).await.status, StatusCode::NOT_FOUND);
    assert!(!ana.get(LIST).await.text.contains("Paula"));
    assert!(paula.get("/grupos").await.location.starts_with("/entrar"), "she is signed out");
    let no = world.browser().post("/entrar", &[("identifier", "paula@ronda.test"), ("secret", PIN)]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody of any house signs in with it: it is gone");
    let marta = world.cast.marta;
    world.act(marta, What::Seat(group, SeatCommand::Erase { person: world.cast.paula })).await.unwrap();

    // Whoever is invited again begins anew, with a secret of that day.
    assert_eq!(invite(&mut ana, "paula@ronda.test", "coordinator").await.status, StatusCode::SEE_OTHER);
    let mut again = world.browser();
    again.sign_in("paula@ronda.test", "590172").await;
    accept(&mut again).await;
}

#[tokio::test]
async fn an_account_is_taken_away_in_one_house_and_stays_in_the_other() {
    let world = World::new().await;
    let mut elena = world.signed_in("elena").await;
    invite(&mut elena, "marta@ronda.test", "coordinator").await;
    let mut marta = world.signed_in("marta").await;
    accept(&mut marta).await;
    let (mut ana, mut here) = (world.signed_in("ana").await, world.browser());
    here.sign_in("marta@ronda.test", PIN).await;
    here.post(CHOOSE, &[("institution", &world.cast.house.to_string())]).await;
    let base = format!("{LIST}/{}/retiro", world.cast.marta);
    for (name, status) in
        [("paula", StatusCode::FORBIDDEN), ("elena", StatusCode::NOT_FOUND), ("marta", StatusCode::SEE_OTHER)]
    {
        assert_eq!(world.signed_in(name).await.get(&base).await.status, status, "{name}");
    }
    let done = ana.fill(&base, &base, &[("sure", "1")]).await;
    assert_eq!(done.location, "/institucion/cuentas?hecho=account-removed", "{}", done.text);
    assert!(here.get("/grupos").await.location.starts_with("/entrar"), "signed out where she worked here");
    assert_eq!(marta.get("/grupos").await.status, StatusCode::OK, "and not where she works there");
    let enters = world.browser().post("/entrar", &[("identifier", "marta@ronda.test"), ("secret", PIN)]).await;
    assert_eq!(enters.location, "/grupos", "one institution is left: nothing to choose");
    let own = format!("{LIST}/{}/retiro", world.cast.ana);
    let last = ana.fill(&own, &own, &[("sure", "1")]).await;
    assert!(last.text.contains("Debe quedar al menos una persona que administre"));
}
