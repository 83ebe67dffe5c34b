//! Bad input for every form that there is. The forms are those that pages show, found by walking through a place that
//! is lived in; what is sent is what nobody would type, one field after the other, with the rest as it should be.

mod site;
mod words;

use crate::house::{Answered, Browser, Field, Form, Kind, World, forms};
use axum::http::StatusCode;
use domain::id::CommandId;
use ronda::params;
use ronda::web::page::routes;
use ronda::web::router::Verb;
use site::{Found, Lived};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use words::{Case, Sent};

/// Routes that no page shows a form for, each with its reason.
const WITHOUT_A_FORM: &[(&str, &str)] = &[];

/// What came of one route.
#[derive(Default)]
struct Tally {
    sent: usize,
    refused: usize,
    accepted: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.refused += other.refused;
        self.accepted += other.accepted;
        self.wrong.extend(other.wrong);
    }
}

/// Routes that end something come last, so that what is sent before finds it.
fn ends_something(address: &str) -> usize {
    let last = ["/olvido", "/cancelacion", "/ciclos/nuevo", "/cierre", "/salida", "/clave", "/salir"];
    let early = ["/retiro", "/union", "/traslado", "/suspension", "/inicio"];
    let at = |ends: &[&str]| ends.iter().position(|end| address.ends_with(end));
    at(&last).map_or_else(|| at(&early).map_or(0, |_| 1), |place| 2 + last.len() - place)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_is_typed_into_whichever_field_is_answered_in_words_and_nothing_is_lost() {
    let lived = Arc::new(Lived::new().await);
    let found = Arc::new(lived.walk().await);
    let mut all: Vec<&'static str> =
        routes().iter().filter(|route| route.method == Verb::Post).map(|route| route.address).collect();
    all.sort_by_key(|address| ends_something(address));
    let missing: BTreeSet<&str> = all.iter().copied().filter(|address| !found.contains_key(address)).collect();
    let excused: BTreeSet<&str> = WITHOUT_A_FORM.iter().map(|(address, _)| *address).collect();
    assert_eq!(missing, excused, "every route that changes something has a form on some page, or a reason");

    let (mut told, mut tally) = (BTreeMap::new(), Tally::default());
    for address in all.into_iter().filter(|address| !excused.contains(address)) {
        let one = send_all(&lived, address, &found[address]).await;
        told.insert(address, (one.sent, one.refused, one.accepted));
        tally.add(one);
    }
    for (address, (sent, refused, accepted)) in &told {
        println!("{address}: {sent} sent, {refused} refused, {accepted} accepted");
    }
    println!("{} routes, {} sent, {} refused, {} accepted", told.len(), tally.sent, tally.refused, tally.accepted);
    assert!(tally.wrong.is_empty(), "{}:\n{}", tally.wrong.len(), tally.wrong.join("\n"));
    let unsent: Vec<_> = told.iter().filter(|(_, (sent, ..))| *sent == 0).map(|(address, _)| address).collect();
    assert!(unsent.is_empty(), "nothing was sent to {unsent:?}");
}

/// Sends every case for every field of one route.
async fn send_all(lived: &Lived, address: &'static str, found: &[Found]) -> Tally {
    let mut tally = Tally::default();
    let mut browsers: BTreeMap<&'static str, Browser> = BTreeMap::new();
    let shape = &found[0].form;
    let mut places = found.iter().peekable();
    for case in words::cases(shape) {
        // A form that is gone, since what was sent before was taken, is looked for on another page.
        while let Some(place) = places.peek() {
            if !browsers.contains_key(place.who) {
                browsers.insert(place.who, lived.browser(place.who).await);
            }
            let browser = browsers.get_mut(place.who).unwrap();
            let Some(form) = shown(browser, place).await else {
                places.next();
                continue;
            };
            tally.sent += 1;
            let sent = words::send(&form, &place.says, &case);
            let answer = browser.post_body(&place.action, sent.body.clone()).await;
            let wrong = judge(lived, browser, place, (&case, &sent), &answer).await;
            match answer.status {
                StatusCode::SEE_OTHER | StatusCode::OK => tally.accepted += 1,
                _ => tally.refused += 1,
            }
            let told = |what: String| format!("{address} by {} on {} with {case}: {what}", place.who, place.page);
            tally.wrong.extend(wrong.into_iter().map(told));
            break;
        }
    }
    tally
}

/// The form as its page shows it now.
async fn shown(browser: &mut Browser, place: &Found) -> Option<Form> {
    let answer = browser.get(&place.page).await;
    if answer.status != StatusCode::OK {
        return None;
    }
    let path = |action: &str| action.split('?').next().unwrap_or_default().to_owned();
    let is_same =
        |form: &Form| form.submits.iter().any(|one| path(&one.action) == path(&place.action) && one.says == place.says);
    forms(&answer.text, &place.page).into_iter().find(is_same)
}

/// What is wrong with an answer.
async fn judge(
    lived: &Lived,
    browser: &mut Browser,
    place: &Found,
    (case, sent): (&Case, &Sent),
    answer: &Answered,
) -> Vec<String> {
    let mut wrong = Vec::new();
    match answer.status {
        StatusCode::SEE_OTHER => {
            let at = &answer.location;
            let is_own = at.starts_with('/') && !at.starts_with("//") && at.bytes().all(|byte| byte.is_ascii_graphic());
            if !is_own {
                wrong.push(format!("leads to {at:?}"));
            } else {
                let next = browser.get(at).await;
                if next.status.is_server_error() || next.status.is_client_error() && at != "/enlace" {
                    wrong.push(format!("leads to {at}, which answers {}", next.status));
                }
            }
            if case.may_not_be_taken() && !at.starts_with("/entrar") && sent.was_done(lived, place).await {
                wrong.push("was taken".to_owned());
            }
            if let Some(text) = &sent.to_be_kept
                && sent.was_done(lived, place).await
                && !lived.holds(text).await
            {
                wrong.push(format!("was taken and is nowhere: {text:?}"));
            }
        }
        StatusCode::OK => {}
        StatusCode::UNPROCESSABLE_ENTITY => {
            wrong.extend(not_kept(answer, place, case, sent));
            if sent.was_done(lived, place).await {
                wrong.push("was refused and done".to_owned());
            }
        }
        StatusCode::PAYLOAD_TOO_LARGE if sent.body.len() > 256 * 1024 => {}
        StatusCode::NOT_FOUND if case.is_unseen() => {}
        other => wrong.push(format!("is answered {other}")),
    }
    wrong
}

/// What is missing on the page that a refused form comes back with.
fn not_kept(answer: &Answered, place: &Found, case: &Case, sent: &Sent) -> Vec<String> {
    let mut wrong = Vec::new();
    let again: Vec<Field> = forms(&answer.text, &place.page).into_iter().flat_map(|form| form.fields).collect();
    let is_told = answer.text.contains("role=\"alert\"")
        || again.iter().any(|field| field.is_marked)
        || answer.text.contains("class=\"notice ");
    if !is_told {
        wrong.push("is refused without a word".to_owned());
    }
    for (name, kind, typed) in &sent.typed {
        let shown: Vec<&Field> = again.iter().filter(|field| field.name == *name).collect();
        if *kind == Kind::Secret {
            if typed.len() > 5 && answer.text.contains(typed.as_str()) {
                wrong.push(format!("the secret {name} is shown"));
            }
            continue;
        }
        // Browsers and forms write the end of a line in two ways.
        let same = |value: &str| value.replace("\r\n", "\n").trim() == typed.replace("\r\n", "\n").trim();
        if !shown.iter().any(|field| field.value.as_deref().is_some_and(same)) {
            let short: String = typed.chars().take(40).collect();
            wrong.push(format!("{name} was {short:?} and is gone ({} fields of that name)", shown.len()));
        }
    }
    let _ = case;
    wrong
}

impl Sent {
    /// Whether the command of the form is in the journal.
    async fn was_done(&self, lived: &Lived, place: &Found) -> bool {
        let Some(command) = self.command.as_deref().and_then(CommandId::parse) else { return false };
        let _ = place;
        let mut tx = lived.app.db.read().await.unwrap();
        let sql = "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND command_id = $2";
        tx.one(sql, params![lived.house, command], |row| row.int("n")).await.unwrap() > 0
    }
}

/// The first run has a form of its own, on a server that knows nobody.
#[tokio::test]
async fn whatever_is_typed_on_the_first_day_is_answered_in_words() {
    let (app, folder) = World::empty().await;
    let lived = Lived::empty(app, folder);
    let found = lived.walk_as(&["nobody"]).await;
    let tally = send_all(&lived, "/inicio", &found["/inicio"]).await;
    assert!(tally.wrong.is_empty(), "{}:\n{}", tally.wrong.len(), tally.wrong.join("\n"));
    assert!(tally.refused > 80, "only {} were refused", tally.refused);
}
