//! Texts that would run where they stood unescaped, written into every form that takes words, and looked for wherever
//! words are shown: pages, tables, calendars, exports, papers, and the log, which shows none at all.

use super::live::{MARK, Seen};
use super::site::{Found, Lived, Opened, links};
use super::{FIRST, LAST, shown, words};
use crate::house::{Browser, Field, Form, Kind, forms};
use axum::http::StatusCode;
use ronda::web::page::routes;
use ronda::web::router::Verb;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is planted. Each of them has the mark in it.
const PLANTED: [&str; 24] = [
    "<script>zqx()</script>",
    "\"><script>zqx()</script>",
    "'><img src=x onerror=zqx()>",
    "<svg/onload=zqx()>",
    "\" onmouseover=\"zqx()",
    "' onfocus='zqx()' autofocus='",
    "</textarea><script>zqx()</script>",
    "</title><script>zqx()</script>",
    "</option></select><img src=x onerror=zqx()>",
    "<!--zqx--><iframe srcdoc='zqx'></iframe>",
    "javascript:zqx()",
    "data:text/html,<script>zqx()</script>",
    "<a href=\"javascript:zqx()\">zqx</a>",
    "&lt;script&gt;zqx()&lt;/script&gt;",
    "&#60;img src=x onerror=zqx()&#62;",
    "<math><mtext></p><img src=x onerror=zqx()>",
    "<style>@import 'zqx';</style>",
    "<base href=//zqx.example>",
    "<form action=//zqx.example><button>zqx",
    "{ $zqx } {{zqx}} ${zqx} %zqx%",
    "=HYPERLINK(\"http://zqx.example\")",
    "@zqx(1)",
    "+zqx-1",
    "#panic(\"zqx\") *zqx* $zqx$ [zqx] `zqx`",
];

/// The same where an address is asked for.
const LINK: &str = "https://zqx.example/\"onmouseover=\"zqx()";

/// Forms that are no place for words, or after which nobody is signed in any more.
const NOT_PLANTED: &[&str] = &["/entrar", "/cuenta/clave", "/salir", "/grupos/{group}/turnos/relevo"];
/// Pages of one form that it is filled in on, and on which it is tried until then: some are over, and take no more.
const PLACES: usize = 2;
const TRIED: usize = 5;
/// Who fills in and looks.
const LOOKING: [&str; 5] = ["administradora", "coordinadora", "arnulfo", "anfitriona", "nobody"];
/// Pages of one address that forms are looked for on.
const FILLED_IN: usize = 5;
/// Pages of one address that are looked at afterwards.
const LOOKED_AT: usize = 12;
/// Tables that hold words of people, each of which a form must have brought something planted to.
const HELD_IN: &[&str] = &[
    "agreements",
    "creations",
    "crisis_lines",
    "editions",
    "encounters",
    "expectations",
    "groups",
    "guests",
    "group_messages",
    "institutions",
    "learnings",
    "library_items",
    "listings",
    "memoirs",
    "moments",
    "persons",
    "questions",
    "referrals",
    "services",
    "sites",
    "topics",
    "undertakings",
];
/// Papers that are printed with what was planted in them, by the end of their address: two, since the tests of the
/// prints fill every field of every paper with markup.
const PAPERS: &[&str] = &["acuerdos.pdf", "libro.pdf"];

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

/// One thread, so that everything that is logged on the way is logged here.
#[tokio::test]
async fn what_somebody_planted_runs_nowhere_is_shown_as_it_was_typed_and_stands_in_no_log() {
    let lived = Lived::new().await;
    lived.app.press.is(env!("CARGO_BIN_EXE_ronda").into(), Duration::from_secs(120));
    let found = lived.walk_as(&LOOKING, FILLED_IN).await;
    let log = Log::default();
    let pen = log.clone();
    let logging = tracing_subscriber::fmt().with_env_filter("trace").with_ansi(false).with_writer(move || pen.clone());
    let _guard = tracing::subscriber::set_default(logging.finish());

    let taken = plant_all(&lived, &found).await;
    println!("{taken} forms were taken");
    assert!(taken > 40, "only {taken} forms were taken");
    let calendar = ask_for_calendar(&lived).await;
    let dump = crate::house::dump_without(&lived.app.db, &["journal"]).await;
    let holding: BTreeSet<&str> = dump
        .iter()
        .filter(|(_, rows)| rows.iter().any(|row| row.contains(MARK)))
        .map(|(table, _)| table.as_str())
        .collect();
    println!("{holding:?}");
    let without: Vec<_> = HELD_IN.iter().filter(|table| !holding.contains(*table)).collect();
    assert!(without.is_empty(), "nothing was planted in {without:?}; in {holding:?}");

    let (mut wrong, mut unread) = (Vec::new(), BTreeSet::from(PLANTED));
    let (mut opened, mut kinds, mut papers) = (BTreeSet::new(), BTreeMap::<_, usize>::new(), BTreeMap::new());
    lived
        .open_all(&LOOKING, LOOKED_AT, |Opened { who, route, page, answer }| {
            let (kind, seen) = Seen::in_answer(answer);
            wrong.extend(seen.live.iter().map(|what| format!("{who} on {page} ({kind}): {what}")));
            unread.retain(|text| !seen.read.contains(*text));
            if answer.status == StatusCode::OK {
                opened.insert(route);
                *kinds.entry(kind).or_default() += usize::from(seen.read.contains(MARK));
            }
            for paper in links(&answer.text).into_iter().filter(|link| who == "coordinadora" && link.contains(".pdf")) {
                let end = PAPERS.iter().find(|end| paper.split('?').next().is_some_and(|path| path.ends_with(*end)));
                if let Some(end) = end {
                    papers.entry(*end).or_insert_with(Vec::new).push(paper);
                }
            }
        })
        .await;
    let mut program = Browser::new(Arc::clone(&lived.app));
    let (kind, feed) = Seen::in_answer(&program.get(&calendar).await);
    assert!(kind == "calendar" && feed.read.contains(MARK), "the calendar shows what was planted: {}", feed.read);
    wrong.extend(feed.live.iter().map(|what| format!("{calendar}: {what}")));
    wrong.extend(print(&lived, &papers).await);

    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(unread.is_empty(), "nobody ever read {unread:?}: it was changed on its way");
    println!("{kinds:?}");
    for kind in ["html", "csv", "zip"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 0), "something planted was read as {kind}: {kinds:?}");
    }
    let all: BTreeSet<_> = routes()
        .iter()
        .filter(|route| route.method == Verb::Get && !route.address.ends_with(".pdf"))
        .map(|route| route.address)
        .collect();
    let missed: Vec<_> = all.difference(&opened).collect();
    println!("{} routes to look at, {} opened; not opened: {missed:?}", all.len(), opened.len());
    assert!(missed.len() * 6 < all.len(), "most pages are opened; not {missed:?}");

    refused_and_lost(&lived).await;
    let log = log.text();
    assert_eq!(log.matches("a page could not answer").count(), 3, "what went wrong is logged: {log}");
    let telling: Vec<&str> = log.lines().filter(|line| line.contains(MARK)).take(5).collect();
    assert!(telling.is_empty(), "the log tells what people write: {telling:?}");
}

/// Fills in every form that takes words; how many were taken.
async fn plant_all(lived: &Lived, found: &BTreeMap<&'static str, Vec<Found>>) -> usize {
    let turn = |address: &str| {
        let of = |list: &[&str]| list.iter().position(|end| address.ends_with(end));
        of(LAST).map_or_else(|| of(FIRST).map_or((1, 0), |at| (0, at)), |at| (2, at))
    };
    let mut addresses: Vec<_> = found.keys().copied().filter(|address| !NOT_PLANTED.contains(address)).collect();
    addresses.sort_by_key(|address| turn(address));
    let mut browsers: BTreeMap<&'static str, Browser> = BTreeMap::new();
    let (mut next, mut taken) = (0, 0);
    for address in addresses {
        let has_words =
            |place: &&Found| place.form.fields.iter().any(|field| matches!(field.kind, Kind::Text | Kind::Area));
        let mut here = 0;
        for place in found[address].iter().filter(has_words).take(TRIED) {
            if here == PLACES {
                break;
            }
            if !browsers.contains_key(place.who) {
                browsers.insert(place.who, lived.browser(place.who).await);
            }
            let browser = browsers.get_mut(place.who).unwrap();
            let Some(form) = shown(browser, place).await else { continue };
            next += 1;
            let is_taken = plant(browser, place, &form, next).await;
            (taken, here) = (taken + usize::from(is_taken), here + usize::from(is_taken));
            if !is_taken {
                println!("refused: {address} by {}", place.who);
            }
        }
    }
    taken
}

/// Fills in one form: everything that was ever planted where there is room, else one of it; what is refused, as it
/// should be. Whether it was taken.
async fn plant(browser: &mut Browser, place: &Found, form: &Form, turn: usize) -> bool {
    let mut left_alone: BTreeSet<String> = BTreeSet::new();
    for (has_room, is_empty) in [(true, true), (false, true), (false, true), (false, true), (false, false)] {
        let pairs = filled(form, &place.says, (has_room, turn), (&left_alone, is_empty));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        let answer = browser.post_body(&place.action, body).await;
        assert!(!answer.status.is_server_error(), "{} answers {}", place.action, answer.status);
        let (_, seen) = Seen::in_answer(&answer);
        assert_eq!(seen.live, Vec::<String>::new(), "what {} is refused with", place.action);
        if answer.status == StatusCode::SEE_OTHER {
            return true;
        }
        if !has_room || !form.fields.iter().any(|field| field.kind == Kind::Area) {
            let again = forms(&answer.text, &place.page).into_iter().flat_map(|form| form.fields);
            left_alone.extend(again.filter(|field| field.is_marked).map(|field| field.name));
        }
    }
    false
}

fn filled(
    form: &Form,
    says: &Option<(String, String)>,
    (has_room, turn): (bool, usize),
    (left_alone, is_empty): (&BTreeSet<String>, bool),
) -> Vec<(String, String)> {
    let mut n = turn;
    let mut one = || {
        n += 1;
        PLANTED[n % PLANTED.len()].to_owned()
    };
    let mut pairs = form.filled(words::plausible);
    for (name, value) in &mut pairs {
        let is_this = |field: &&Field| field.name == *name;
        match form.fields.iter().find(is_this).map(|field| field.kind) {
            Some(Kind::Area | Kind::Text) if left_alone.contains(name) && is_empty => value.clear(),
            Some(_) if left_alone.contains(name) => {}
            Some(Kind::Text) if name.ends_with("link") => LINK.clone_into(value),
            Some(Kind::Area) if has_room => *value = PLANTED.join("\n"),
            Some(Kind::Area | Kind::Text) => *value = one(),
            Some(Kind::Hidden | Kind::Secret | Kind::Number | Kind::Day | Kind::Time | Kind::Choice | Kind::Tick)
            | None => {}
        }
    }
    pairs.extend(says.clone());
    pairs
}

/// The address of the coordinator's calendar.
async fn ask_for_calendar(lived: &Lived) -> String {
    let mut browser = lived.browser("coordinadora").await;
    let page = "/agenda/calendario";
    let asked = browser.fill(page, page, &[]).await;
    let shown = if asked.status == StatusCode::SEE_OTHER { browser.get(&asked.location).await } else { asked };
    let (_, rest) = shown.text.split_once("/calendario/").expect("the address of a calendar");
    format!("/calendario/{}.ics", rest.split(".ics").next().unwrap())
}

/// Prints one paper of each kind that has something planted in it: its words are those, and nothing in it runs.
async fn print(lived: &Lived, papers: &BTreeMap<&str, Vec<String>>) -> Vec<String> {
    let mut browser = lived.browser("coordinadora").await;
    let mut wrong = Vec::new();
    for end in PAPERS {
        let mut is_printed = false;
        for paper in papers.get(end).into_iter().flatten().take(6) {
            let answer = browser.get(paper).await;
            if answer.status != StatusCode::OK {
                wrong.push(format!("{paper} answers {}", answer.status));
                break;
            }
            let file = lopdf::Document::load_mem(&answer.bytes).unwrap();
            let pages: Vec<u32> = file.get_pages().into_keys().collect();
            let words: String = file.extract_text(&pages).unwrap().split_whitespace().collect();
            let runs = |object: &lopdf::Object| {
                object.as_dict().is_ok_and(|of| of.has(b"JS") || of.has(b"OpenAction") || of.has(b"Launch"))
            };
            if file.objects.values().any(runs) {
                wrong.push(format!("{paper} runs something"));
            }
            let plain = |text: &str| text.split_whitespace().collect::<String>();
            if PLANTED.iter().any(|text| words.contains(&plain(text))) {
                is_printed = true;
                break;
            }
        }
        if !is_printed {
            wrong.push(format!("nothing planted is printed as it was typed on {end}: {:?}", papers.get(end)));
        }
    }
    wrong
}

/// What is typed where nobody is let in, where nothing is, and where the database is gone: a log tells of that.
async fn refused_and_lost(lived: &Lived) {
    let mut browser = Browser::new(Arc::clone(&lived.app));
    let secret = [("identifier", "zqx@ronda.test"), ("secret", "zqx-zqx-zqx")];
    assert_eq!(browser.post("/entrar", &secret).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for address in ["/p/zqxzqxzqxzqxzqxzqxzqxzqxzq", "/calendario/zqx.ics", "/zqx?zqx=zqx", "/grupos/zqx"] {
        browser.get(address).await;
    }
    let long = format!("zqx={}", MARK.repeat(100_000));
    assert_eq!(browser.post_body("/entrar", long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let mut coordinator = lived.browser("coordinadora").await;
    lived.app.db.close().await;
    let title = [("command", "0s9f1ve82qeg0"), ("title", "zqx"), ("name", "zqx")];
    assert_eq!(coordinator.post("/biblioteca/nuevo", &title).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(coordinator.get("/grupos?buscar=zqx").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(browser.post("/entrar", &secret).await.status, StatusCode::SERVICE_UNAVAILABLE);
}
