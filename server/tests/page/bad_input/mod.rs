//! Bad input for every form that there is. The forms are those that pages show, found by walking through a place that
//! is lived in; what is sent is what nobody would type, one field after the other, with the rest as it should be.

mod live;
mod planted;
mod site;
mod stage;
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

/// Why a form about cases is not met here.
const OF_CASES: &str = "shown while an evening of cases is prepared or held; page::cases sends it bad input";

/// Forms of groups that keep their own house, which the host of the demo's does not see.
const OF_AN_OWN_HOUSE: &str = "of a group that keeps its own house and decided otherwise; page::mutual";

/// Routes that no page shows a form for, each with its reason.
const WITHOUT_A_FORM: &[(&str, &str)] = &[
    ("/grupos/{group}/encuentros/{encounter}/cuantos", OF_AN_OWN_HOUSE),
    ("/grupos/{group}/encuentros/{encounter}/ordenes", "no form: a phone's script sends it; page::bag"),
    ("/grupos/{group}/linaje", OF_AN_OWN_HOUSE),
    ("/grupos/{group}/linaje/retiro", OF_AN_OWN_HOUSE),
    ("/mi-grupo/semillero", OF_AN_OWN_HOUSE),
    ("/mi-grupo/semillero/grupo", "shown once enough would go on; page::kin sends it bad input"),
    ("/mi-grupo/vinculos/retiro", "shown once somebody told with how many they can count; page::kin"),
    ("/grupos/{group}/apreciacion/cierre", "shown while a round of answers is open; page::appraise"),
    ("/mi-grupo/apreciacion", "shown while a round of answers is open; page::appraise"),
    ("/mi-grupo/lineas", "shown near the end of a group of professionals; page::appraise"),
    ("/grupos/{group}/impresos/convocatoria.pdf", "a paper; page::prints"),
    ("/inicio", "shown to nobody once there is an institution; below it has a test of its own"),
    ("/agenda/calendario/retiro", "shown to who has a calendar; page::reminders"),
    ("/avisos/baja/{token}", "shown where a mail server is set up; page::reminders and remind send it bad input"),
    ("/directorio/{service}/regreso", "shown of a service that is offered no more; page::care"),
    ("/grupos/{group}/avisos", "shown where a mail server is set up; page::reminders and remind send it bad input"),
    (
        "/grupos/{group}/avisos/personas",
        "shown where a mail server is set up; page::reminders and remind send it bad input",
    ),
    (
        "/grupos/{group}/avisos/personas/{seat}/retiro",
        "shown where a mail server is set up; page::reminders and remind send it bad input",
    ),
    ("/grupos/{group}/encuentros/{encounter}/casos/reparto", OF_CASES),
    ("/grupos/{group}/encuentros/{encounter}/casos/{case}/eleccion", OF_CASES),
    ("/grupos/{group}/encuentros/{encounter}/casos/{case}/otro-dia", OF_CASES),
    ("/grupos/{group}/encuentros/{encounter}/casos/{case}/presentacion", OF_CASES),
    ("/grupos/{group}/encuentros/{encounter}/guion/pasos/{moment}/escucha", OF_CASES),
    ("/grupos/{group}/encuentros/{encounter}/creaciones", "shown once something was handed in; page::book and handed"),
    (
        "/grupos/{group}/encuentros/{encounter}/memoria/textos/{text}",
        "shown while another text waits; page::memoir sends it bad input",
    ),
    ("/grupos/{group}/importacion/historia", "shown below a preview; page::import and import_defects"),
    ("/grupos/{group}/importacion/lista", "shown below a preview; page::import and import_defects"),
    ("/grupos/{group}/personas/{seat}/constancia.pdf", "a paper; page::prints"),
    ("/grupos/{group}/impresos/tarjetas.pdf", "shown below fresh links; page::prints"),
    ("/grupos/{group}/personas/{seat}/llamada", "shown while a call is asked for; page::own"),
    ("/institucion/areas/{area}", "shown of an area that the institution added; page::cases"),
    ("/mi-grupo/casos/{case}/retiro", OF_CASES),
    ("/institucion/invitaciones/{person}/retiro", "shown while an invitation is open; page::houses"),
    ("/invitaciones/{person}/aceptacion", "shown while an invitation is open; page::houses"),
    ("/invitaciones/{person}/rechazo", "shown while an invitation is open; page::houses"),
    ("/mi-grupo/avisos", "shown where a mail server is set up; page::reminders and remind send it bad input"),
    ("/mi-grupo/avisos/retiro", "shown where a mail server is set up; page::reminders and remind send it bad input"),
    ("/mi-grupo/calendario/retiro", "shown to who has a calendar; page::reminders"),
    ("/mi-grupo/creaciones/retiro", "shown once something was handed in; page::book and handed"),
    ("/mi-grupo/llamada/retiro", "shown while a call is asked for; page::own"),
    (
        "/grupos/{group}/encuentros/{encounter}/miradas/{seat}/revision/retiro",
        "shown once one of two wrote; page::paths",
    ),
    ("/mi-grupo/miradas/{encounter}/{seat}/revision/retiro", "shown once one of two wrote; page::paths"),
    ("/mi-grupo/camino/pausa/retiro", "shown while a path rests; page::paths"),
    ("/mi-grupo/camino/reconocimiento", "shown once a path is recognised; page::paths"),
    ("/grupos/{group}/multiplicadores/{path}/reconocimiento", "shown once no step is missing; page::paths"),
    ("/mi-grupo/orientaciones/{referral}", "shown of a referral that waits for an answer; page::care"),
];

/// Fields that count with another answer alone: what is written of another profession, where none of the list is chosen.
const LEFT_ALONE: &[&str] = &["other_profile"];

/// What came of one route.
#[derive(Default)]
struct Tally {
    sent: usize,
    refused: usize,
    accepted: usize,
    /// Forms that were sent twice as they should be.
    twice: usize,
    wrong: Vec<String>,
}

/// Routes of which a form is gone once it was sent, in this order before all others: they need a stage that is as it
/// was set.
const FIRST: &[&str] = &[
    "/preparacion/retiro",
    "/personas/{seat}/lugar",
    "/personas/{seat}/regreso",
    "/personas/separacion",
    "/temas/{topic}/regreso",
    "/biblioteca/{item}/regreso",
    "/telefonos/{line}/subida",
    "/expectativas/{expectation}/alcance",
    "/invitaciones/{seat}/respuesta",
    "/camino/{encounter}/regreso",
    "/camino/temas",
    "/guion/preparacion",
    "/guion/invitados/{guest}",
    "/guion/invitados/{guest}/retiro",
    "/apertura/error",
    "/fichas",
    "/sala/paso",
    "/llegadas",
    "/llegadas/regresos",
    "/llegadas/nuevas",
    "/mi-grupo/respuesta",
    "/mi-grupo/voto",
    "/mi-grupo/creaciones/nueva",
    "/mi-grupo/miradas/{encounter}",
    "/encuentros/{encounter}/miradas",
    "/prestadas/{learning}",
    "/mi-grupo/expectativas/{expectation}",
    "/mi-grupo/expectativas/{expectation}/retiro",
    "/mi-grupo/expectativas",
    "/datos/olvido/retiro",
    "/datos/olvido",
    "/mi-grupo/salida",
    "/puerta",
    "/temas/celulares/cierre",
    "/temas/votacion",
    "/planilla",
    "/memoria/cierre",
];
/// The same after all others: they end something.
const LAST: &[&str] = &[
    "/asistencia/retiro",
    "/mi-grupo/camino/permiso",
    "/mi-grupo/camino/pausa",
    "/directorio/retiro",
    "/turnos/relevo",
    "/mi-grupo/camino/retiro",
    "/coordinacion/{seat}/entrega",
    "/coordinacion/{seat}/retiro",
    "/encuentros/{encounter}/apertura",
    "/encuentros/{encounter}/cierre",
    "/suspension",
    "/memoria/lectura",
    "/personas/{seat}/traslado",
    "/personas/{seat}/union",
    "/personas/{seat}/salida",
    "/personas/{seat}/enlace",
    "/personas/{seat}/enlace/retiro",
    "/tarjetas",
    "/personas/{seat}/olvido",
    "/telefonos/{line}/retiro",
    "/guion/inicio",
    "/grupos/{group}/expectativas/{expectation}/retiro",
    "/casos/{case}/sello",
    "/encuentros/{encounter}/casos/{case}/retiro",
    "/convocatoria/inicio",
    "/convocatoria/cancelacion",
    "/grupos/{group}/cierre",
    "/ciclos/nuevo",
    "/cuentas/{person}/clave",
    "/cuenta/clave",
    "/aparatos/{session}/salida",
    "/salir",
];

/// Taken once and not again: whoever did it in every group could do nothing else there.
const ONCE: &[&str] = &["/coordinacion/{seat}/entrega"];

/// Forms of which a second send ends elsewhere than the first, each with its reason.
const ENDS_ELSEWHERE: &[(&str, &str)] = &[
    ("/salir", "whoever went out is asked to come in"),
    (
        "/grupos/{group}/expectativas/{expectation}/retiro",
        "beside whom it stood is not known any more; the page is the same",
    ),
];

/// How many walk side by side.
const SIDE_BY_SIDE: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_is_typed_into_whichever_field_is_answered_in_words_and_nothing_is_lost() {
    let lived = Arc::new(Lived::new().await);
    let found = Arc::new(lived.walk().await);
    let all: BTreeSet<&'static str> =
        routes().iter().filter(|route| route.method == Verb::Post).map(|route| route.address).collect();
    let missing: BTreeSet<&str> = all.iter().copied().filter(|address| !found.contains_key(address)).collect();
    let excused: BTreeSet<&str> = WITHOUT_A_FORM.iter().map(|(address, _)| *address).collect();
    assert_eq!(missing, excused, "every route that changes something has a form on some page, or a reason");

    let turn = |of: &[&str], address: &str| of.iter().position(|end| address.ends_with(end));
    let in_turn = |of: &'static [&str]| {
        let mut some: Vec<&'static str> = found.keys().copied().filter(|address| turn(of, address).is_some()).collect();
        some.sort_by_key(|address| turn(of, address));
        some
    };
    let (first, last) = (in_turn(FIRST), in_turn(LAST));
    let between: Vec<&'static str> = all
        .iter()
        .copied()
        .filter(|address| !first.contains(address) && !last.contains(address) && !excused.contains(address))
        .collect();
    let mut told = BTreeMap::new();
    for address in first {
        told.insert(address, send_all(&lived, address, &found[address]).await);
    }
    let walks: Vec<_> = (0..SIDE_BY_SIDE)
        .map(|n| {
            let (lived, found) = (Arc::clone(&lived), Arc::clone(&found));
            let mine: Vec<&'static str> = between.iter().copied().skip(n).step_by(SIDE_BY_SIDE).collect();
            tokio::spawn(async move {
                let mut told = Vec::new();
                for address in mine {
                    told.push((address, send_all(&lived, address, &found[address]).await));
                }
                told
            })
        })
        .collect();
    for walk in walks {
        told.extend(walk.await.unwrap());
    }
    for address in last {
        told.insert(address, send_all(&lived, address, &found[address]).await);
    }

    let (mut sent, mut twice, mut wrong) = (0, 0, Vec::new());
    for (address, one) in &told {
        println!("{address}: {} sent, {} refused, {} accepted", one.sent, one.refused, one.accepted);
        sent += one.sent;
        twice += one.twice;
        wrong.extend(one.wrong.iter().map(String::as_str));
    }
    println!("{} routes, {sent} sent, {twice} of them twice", told.len());
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let unsent: Vec<_> = told.iter().filter(|(_, one)| one.sent == 0).map(|(address, _)| address).collect();
    assert!(unsent.is_empty(), "nothing was sent to {unsent:?}");
    assert!(sent > 3_000 && twice > 60, "only {sent} were sent, {twice} twice");
}

/// Sends every case for every field of one route.
async fn send_all(lived: &Lived, address: &'static str, found: &[Found]) -> Tally {
    let mut tally = Tally::default();
    let mut browsers: BTreeMap<&'static str, Browser> = BTreeMap::new();
    let shape = &found[0].form;
    let mut places = found.iter().peekable();
    // A form that was refused can be sent again as it was shown.
    let mut kept: Option<Form> = None;
    let is_once = ONCE.iter().any(|end| address.ends_with(end));
    for case in words::cases(shape) {
        if is_once && tally.accepted > 0 {
            break;
        }
        // A form that is gone, since what was sent before was taken, is looked for on another page.
        while let Some(place) = places.peek() {
            if !browsers.contains_key(place.who) {
                browsers.insert(place.who, lived.browser(place.who).await);
            }
            let browser = browsers.get_mut(place.who).unwrap();
            let form = match kept.take() {
                Some(form) => form,
                None => match shown(browser, place).await {
                    Some(form) => form,
                    None => {
                        places.next();
                        continue;
                    }
                },
            };
            tally.sent += 1;
            let sent = words::send(&form, &place.says, &case);
            let answer = browser.post_body(&place.action, sent.body.clone()).await;
            let mut wrong = judge(lived, browser, place, (&case, &sent), &answer).await;
            if matches!(case, Case::Plain) && answer.status == StatusCode::SEE_OTHER {
                tally.twice += 1;
                let again = browser.post_body(&place.action, sent.body.clone()).await;
                let may_differ = ENDS_ELSEWHERE.iter().any(|(known, _)| *known == address);
                wrong.extend(not_once(lived, &sent, (&answer, &again), may_differ).await);
            }
            match answer.status {
                StatusCode::SEE_OTHER | StatusCode::OK => tally.accepted += 1,
                _ => {
                    tally.refused += 1;
                    kept = Some(form);
                }
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
            // A button that says what is to be done may leave the fields beside it alone.
            if !is_own {
                wrong.push(format!("leads to {at:?}"));
            } else {
                let next = browser.get(at).await;
                if next.status.is_server_error() || next.status.is_client_error() && at != "/enlace" {
                    wrong.push(format!("leads to {at}, which answers {}", next.status));
                }
            }
            if case.may_not_be_taken()
                && place.says.is_none()
                && !case.is_about(LEFT_ALONE)
                && !at.starts_with("/entrar")
                && sent.was_done(lived).await
            {
                wrong.push("was taken".to_owned());
            }
            if let Some(text) = &sent.to_be_kept
                && !case.is_about(LEFT_ALONE)
                && sent.was_done(lived).await
                && !lived.holds(text).await
            {
                wrong.push(format!("was taken and is nowhere: {text:?}"));
            }
        }
        StatusCode::OK => {}
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::TOO_MANY_REQUESTS => {
            wrong.extend(not_kept(answer, place, sent));
            // A form of several wishes saves what was typed before the one that its button is about.
            if sent.was_done(lived).await && !case.is_unseen() {
                wrong.push("was refused and done".to_owned());
            }
        }
        StatusCode::PAYLOAD_TOO_LARGE if sent.body.len() > 256 * 1024 => {}
        StatusCode::NOT_FOUND if case.is_unseen() => {}
        other => wrong.push(format!("is answered {other}")),
    }
    wrong
}

/// What is wrong with a form that was tapped twice: it leads where it led, and was done once.
async fn not_once(
    lived: &Lived,
    sent: &Sent,
    (first, second): (&Answered, &Answered),
    may_differ: bool,
) -> Vec<String> {
    let mut wrong = Vec::new();
    if !may_differ && (second.status, &second.location) != (first.status, &first.location) {
        wrong.push(format!("led to {:?}, and twice to {} {:?}", first.location, second.status, second.location));
    }
    let times = sent.times_done(lived).await;
    if times > 1 {
        wrong.push(format!("was done {times} times"));
    }
    wrong
}

/// What is missing on the page that a refused form comes back with.
fn not_kept(answer: &Answered, place: &Found, sent: &Sent) -> Vec<String> {
    let mut wrong = Vec::new();
    let again: Vec<Field> = forms(&answer.text, &place.page).into_iter().flat_map(|form| form.fields).collect();
    let is_told = answer.text.contains("role=\"alert\"")
        || again.iter().any(|field| field.is_marked)
        || answer.text.contains("class=\"notice ");
    if !is_told {
        wrong.push("is refused without a word".to_owned());
    }
    wrong.extend(misnamed(&answer.text));
    for (name, kind, typed) in &sent.typed {
        let shown: Vec<&Field> = again.iter().filter(|field| field.name == *name).collect();
        if *kind == Kind::Secret {
            if shown.iter().any(|field| field.value.as_deref().is_some_and(|value| !value.is_empty())) {
                wrong.push(format!("the secret {name} is shown"));
            }
            continue;
        }
        // What was left empty may come back with what is usual.
        if typed.trim().is_empty() {
            continue;
        }
        // Browsers and forms write the end of a line in two ways.
        let same = |value: &str| value.replace("\r\n", "\n").trim() == typed.replace("\r\n", "\n").trim();
        if !shown.iter().any(|field| field.value.as_deref().is_some_and(same)) {
            let short: String = typed.chars().take(40).collect();
            wrong.push(format!("{name} was {short:?} and is gone ({} fields of that name)", shown.len()));
        }
    }
    wrong
}

/// Lines of the summary of mistakes that lead nowhere, or call a field otherwise than its label does.
fn misnamed(page: &str) -> Vec<String> {
    let Some((_, rest)) = page.split_once("<section class=\"notice block\" role=\"alert\" tabindex=\"-1\">") else {
        return Vec::new();
    };
    let summary = rest.split("</section>").next().unwrap_or_default();
    let lines = summary.split("<li><a href=\"#").skip(1).filter_map(|line| line.split_once("\">"));
    lines
        .filter_map(|(id, line)| {
            let words = line.split("</a>").next().unwrap_or_default();
            let label = [format!("<label for=\"{id}\">"), format!("<label class=\"grow\" for=\"{id}\">")];
            let of_label = label.iter().find_map(|open| page.split_once(open.as_str()));
            // A choice is named by its legend, a box by the words beside it.
            let of_place = || page.split_once(&format!(" id=\"{id}\"")).map(|(_, after)| ("", after));
            // What nobody sees, or is not asked any more, has no place to lead to; nor has a row of a list its own label.
            let is_seen =
                page.split('<').any(|tag| tag.contains(&format!(" name=\"{id}\"")) && !tag.contains("\"hidden\""));
            if !is_seen || id.starts_with("became_") {
                return None;
            }
            let Some((_, after)) = of_label.or_else(of_place) else {
                return Some(format!("the summary leads to #{id}, which is nowhere"));
            };
            let near: String = after.chars().take(600).collect();
            (!near.contains(words)).then(|| format!("the summary calls {id} {words:?}: {near}"))
        })
        .collect()
}

impl Sent {
    /// Whether the command of the form is in the journal.
    async fn was_done(&self, lived: &Lived) -> bool {
        let Some(command) = self.command.as_deref().and_then(CommandId::parse) else { return false };
        let mut tx = lived.app.db.read().await.unwrap();
        let sql = "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND command_id = $2";
        tx.one(sql, params![lived.house, command], |row| row.int("n")).await.unwrap() > 0
    }

    /// Wishes in the journal that came of this form's one command, by its id or by one made from it.
    async fn times_done(&self, lived: &Lived) -> i64 {
        let Some(command) = self.command.as_deref().and_then(CommandId::parse) else { return 0 };
        let mut tx = lived.app.db.read().await.unwrap();
        let sql = "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND command_id BETWEEN $2 AND $3";
        let last: CommandId = command.row(u8::MAX);
        tx.one(sql, params![lived.house, command, last], |row| row.int("n")).await.unwrap()
    }
}

/// The first run has a form of its own, on a server that knows nobody.
#[tokio::test]
async fn whatever_is_typed_on_the_first_day_is_answered_in_words() {
    let (app, folder) = World::empty().await;
    let lived = Lived::empty(app, folder);
    let found = lived.walk_as(&["nobody"], site::MOST_PAGES).await;
    let tally = send_all(&lived, "/inicio", &found["/inicio"]).await;
    assert!(tally.wrong.is_empty(), "{}:\n{}", tally.wrong.len(), tally.wrong.join("\n"));
    assert!(tally.refused > 80, "only {} were refused", tally.refused);
}
