//! One's own log as a leader: typed counts over what Ronda knows and what one adds, held against what each Balint society
//! asks for. Read by nobody else; whether somebody is accredited is for the society to say.

use super::super::form::Reader;
use super::super::reply::{Answer, Reply, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::worded;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{notice, path as ui, when};
use super::super::visit::Visit;
use crate::exchange::sheet::{self, Field as Cell, Sheet};
use crate::store::leading;
use crate::{get, guidance, post};
use domain::command::What;
use domain::command::account::{AccountCommand, LogCommand};
use domain::day::Day;
use domain::id::LogEntryId;
use domain::path::{Activity, Entry, Log, LogUnit, MOST_ENTRIES, PathKind, Template, unmet};
use domain::words::Line;
use maud::{Markup, html};

/// Where it is.
const AT: &str = "/cuenta/registro";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/cuenta/registro", KeepOwnAccount, show),
        post!("/cuenta/registro", KeepOwnAccount, add),
        post!("/cuenta/registro/desde", KeepOwnAccount, since),
        get!("/cuenta/registro.csv", KeepOwnAccount, table),
        get!("/cuenta/registro/imprimir", KeepOwnAccount, print),
        post!("/cuenta/registro/{entry}/retiro", KeepOwnAccount, take_back),
    ]
}

/// What the page looks at.
struct Found {
    log: Log,
    societies: Vec<&'static Template>,
    today: Day,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let (house, person) = visit.house()?;
    let societies: Vec<&Template> =
        guidance::paths().iter().filter(|template| template.kind == PathKind::Log).collect();
    let mut frames: Vec<&str> =
        societies.iter().flat_map(|template| &template.frames).map(domain::frame::FrameId::code).collect();
    frames.sort_unstable();
    frames.dedup();
    let frames: String = frames.iter().map(|frame| format!(",{frame},")).collect();
    let mut tx = visit.look().await?;
    let mut log = leading::log(&mut tx, house.id, person.id, &frames).await?;
    log.entries.sort_by_key(|one| std::cmp::Reverse((one.day, one.id)));
    Ok(Found { log, societies, today: visit.today(None) })
}

async fn show(visit: &Visit) -> Answer {
    if visit.house().is_err() {
        // Whoever is of no institution has led nothing in one.
        return to("/cuenta");
    }
    let found = load(visit).await?;
    let fields = visit.fresh().with("activity", Activity::Supervision.code()).with("minutes", 90);
    page(markup(visit, &found, (&fields, &started(visit, &found))))
}

/// The form of the first day, as it is kept.
fn started(visit: &Visit, found: &Found) -> Fields {
    visit.fresh().with_maybe("since", found.log.since)
}

async fn add(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(entry) = entry(visit, &mut read, &found) else {
        let fields = visit.typed().wrong(read.faults());
        return again(markup(visit, &found, (&fields, &started(visit, &found))));
    };
    match visit.perform(What::Account(AccountCommand::Log(LogCommand::Add(entry)))).await? {
        Ok(_) => done(AT, "log-added"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal);
            again(markup(visit, &found, (&fields, &started(visit, &found))))
        }
    }
}

fn entry(visit: &Visit, read: &mut Reader<'_>, found: &Found) -> Option<Entry> {
    let activity: Option<Activity> = read.code("activity");
    let unit: Option<Option<LogUnit>> = read.code_maybe("unit");
    let number = read.number("number", 1..=2000);
    let minutes = read.number_maybe("minutes", 1..=600);
    let day = read.day("day");
    let place: Option<Line<120>> = read.line("place");
    if day.is_some_and(|day| day > found.today) {
        return read.fault("day", super::super::form::Fault::Said("fault-log-ahead"));
    }
    let added = found.log.entries.iter().filter(|entry| entry.id.is_some()).count();
    if added >= MOST_ENTRIES {
        return read.fault("number", super::super::form::Fault::Said("fault-log-full"));
    }
    let (activity, unit, minutes) = (activity?, unit?, minutes?);
    // Whoever chose no unit means the usual one of what they did.
    let unit = unit.or_else(|| activity.units().first().copied());
    let minutes = match (unit, minutes) {
        (Some(LogUnit::Sessions), None) => {
            return read.fault("minutes", super::super::form::Fault::Missing);
        }
        (_, minutes) => minutes,
    };
    Some(Entry {
        id: Some(visit.command_id().row(0)),
        activity,
        day: day?,
        number: number?,
        unit: unit?,
        minutes,
        place: place?,
    })
}

async fn since(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(since) = read.day_maybe("since") else {
        let fields = visit.typed().wrong(read.faults());
        return again(markup(visit, &found, (&visit.fresh(), &fields)));
    };
    match visit.perform(What::Account(AccountCommand::Log(LogCommand::Since(since)))).await? {
        Ok(_) => done(AT, "log-since"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal);
            again(markup(visit, &found, (&visit.fresh(), &fields)))
        }
    }
}

async fn take_back(visit: &Visit) -> Answer {
    let id = visit.id("entry", LogEntryId::parse)?;
    match visit.perform(What::Account(AccountCommand::Log(LogCommand::TakeBack(id)))).await? {
        Ok(_) => done(AT, "log-taken-back"),
        Err(refusal) => {
            let found = load(visit).await?;
            let fields = visit.fresh().refused(refusal);
            again(markup(visit, &found, (&fields, &started(visit, &found))))
        }
    }
}

fn markup(visit: &Visit, found: &Found, (adding, since): (&Fields, &Fields)) -> Markup {
    let title = visit.t("log-title");
    layout::page(
        visit,
        Place::Account,
        &title,
        &html! {
            a.back href="/cuenta" { (icon(Icon::Back)) (visit.t("account-title")) }
            div.head {
                div { h1 { (title) } p.sub { (visit.t("log-lead")) } }
                p.actions {
                    a.button href="/cuenta/registro.csv" download { (icon(Icon::Download)) (visit.t("log-table")) }
                    a.button href={ (AT) "/imprimir" } { (icon(Icon::Print)) (visit.t("log-print")) }
                }
            }
            div.columns {
                div.col {
                    section.card #agregar aria-labelledby="t-add" {
                        h2 #t-add { (visit.t("log-add")) }
                        (add_form(visit, adding))
                    }
                    (entries(visit, found))
                }
                div.col {
                    (societies(visit, found))
                    section.card aria-labelledby="t-since" {
                        h2 #t-since { (visit.t("log-first-day")) }
                        form.form method="post" action={ (AT) "/desde" } {
                            (field::unseen(since))
                            (notice::form_trouble(visit, since, &["since"]))
                            (field::day(visit, since, Field::new("since").hint("hint-since").optional().short()))
                            p.actions { button.button { (visit.t("save")) } }
                        }
                    }
                    p.whisper { (icon(Icon::Lock)) span { (visit.t("log-whisper")) } }
                }
            }
        },
    )
}

/// The society that one means to be counted for, and the way to the others; nothing is held against one that nobody chose.
fn societies(visit: &Visit, found: &Found) -> Markup {
    let chosen = found.societies.iter().find(|society| society.id == visit.query.get("sociedad"));
    html! {
        section.card #sociedad aria-labelledby="t-societies" {
            h2 #t-societies { (visit.t("log-societies")) }
            @if chosen.is_none() { p.lead { (visit.t("log-societies-lead")) } }
            nav.actions aria-labelledby="t-societies" {
                @for society in &found.societies {
                    a.chip-link href={ (AT) "?sociedad=" (society.id) "#sociedad" } aria-current=[chosen.is_some_and(|one| one.id == society.id).then_some("true")] { (worded(visit, &society.name)) }
                }
            }
        }
        @if let Some(society) = chosen {
            (held_against(visit, found, society))
            p.note { (visit.t("log-not-a-judgement")) }
        }
    }
}

/// One society: what is met and what is missing, with the address of its page.
fn held_against(visit: &Visit, found: &Found, society: &Template) -> Markup {
    let reached = found.log.reached(society, found.today);
    let missing = unmet(&reached);
    let anchor = format!("t-{}", society.id);
    html! {
        section.card aria-labelledby=(anchor) {
            div.title-row {
                h2 id=(anchor) { (worded(visit, &society.name)) }
                span.chip.on[missing == 0] { (visit.tr("log-unmet", &[("count", missing.into())])) }
            }
            p.lead { (worded(visit, &society.about)) }
            (ui::milestones(visit, &reached))
            @if let Some(address) = &society.address {
                p.note { (visit.t("log-source")) " " a href=(address) rel="noreferrer" { (host(address)) } }
            }
        }
    }
}

fn host(address: &str) -> &str {
    address.split('/').nth(2).unwrap_or(address)
}

fn units(visit: &Visit) -> Vec<Choice> {
    field::choices_of::<LogUnit>(visit, "log-unit")
}

fn add_form(visit: &Visit, fields: &Fields) -> Markup {
    const FIELDS: [&str; 6] = ["activity", "number", "unit", "minutes", "day", "place"];
    const CALLED: [(&str, &str); 3] =
        [("minutes", "label-log-minutes"), ("day", "label-log-day"), ("place", "label-log-place")];
    html! {
        form.form method="post" action=(AT) {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &FIELDS, &CALLED))
            (field::select(visit, fields, Field::new("activity"), &field::choices_of::<Activity>(visit, "activity")))
            (field::number(visit, fields, Field::new("number").tiny()))
            (field::select(visit, fields, Field::new("unit").hint("hint-unit").optional(), &units(visit)))
            (field::number(visit, fields, Field::new("minutes").label("label-log-minutes").hint("hint-log-minutes").optional().tiny()))
            (field::day(visit, fields, Field::new("day").label("label-log-day").hint("hint-log-day").short()))
            (field::text(visit, fields, Field::new("place").label("label-log-place").hint("hint-log-place")))
            p.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("log-add-button")) } }
        }
    }
}

fn amount(visit: &Visit, entry: &Entry) -> String {
    let number =
        visit.tr(&format!("log-count-{}", entry.unit.code().replace('_', "-")), &[("count", entry.number.into())]);
    match entry.minutes {
        Some(minutes) if entry.unit == LogUnit::Sessions => {
            format!("{number} · {}", visit.tr("log-of-minutes", &[("minutes", minutes.into())]))
        }
        Some(_) | None => number,
    }
}

fn activity(visit: &Visit, activity: Activity) -> String {
    visit.t(&format!("activity-{}", activity.code()))
}

/// What Ronda knows of the same evening is one row: the sitting, and the cases that were worked on in it.
fn evenings(entries: &[Entry]) -> Vec<(&Entry, Vec<&Entry>)> {
    let mut rows: Vec<(&Entry, Vec<&Entry>)> = Vec::new();
    let is_same = |one: &Entry, other: &Entry| {
        one.id.is_none() && other.id.is_none() && one.day == other.day && one.place == other.place
    };
    for entry in entries {
        match rows.last_mut().filter(|(first, _)| is_same(first, entry)) {
            // The sitting names the row, whichever of the two comes first.
            Some((first, also)) if first.activity == Activity::Cases => {
                also.push(first);
                *first = entry;
            }
            Some((_, also)) => also.push(entry),
            None => rows.push((entry, Vec::new())),
        }
    }
    rows
}

fn entries(visit: &Visit, found: &Found) -> Markup {
    let shown = evenings(&found.log.entries);
    html! {
        section.card #anotado aria-labelledby="t-entries" {
            h2 #t-entries { (visit.t("log-entries")) }
            @if found.log.entries.is_empty() { p.note { (visit.t("log-empty")) } }
            ul.rows {
                @for (entry, also) in shown.iter().take(60) {
                    li {
                        span.grow {
                            b {
                                (activity(visit, entry.activity)) ": " (amount(visit, entry))
                                @for other in also { ", " (amount(visit, other)) }
                            }
                            small { (when::short_day(visit.lang, entry.day, found.today)) " · " (entry.place) }
                            @if entry.id.is_none() { small { (visit.t("log-known")) } }
                        }
                        @if let Some(id) = entry.id {
                            form method="post" action={ (AT) "/" (id) "/retiro" } {
                                (field::unseen(&visit.fresh()))
                                button.icon-button { (icon(Icon::No)) span.vh { (visit.t("log-take-back")) ": " (activity(visit, entry.activity)) } }
                            }
                        }
                    }
                }
            }
            @if shown.len() > 60 { p.note { (visit.t("log-more-in-table")) } }
        }
    }
}

/// Everything as a table, for the society.
async fn table(visit: &Visit) -> Answer {
    if visit.house().is_err() {
        // Whoever is of no institution has led nothing in one.
        return to("/cuenta");
    }
    let found = load(visit).await?;
    let heads: Vec<String> = [
        "log-head-day",
        "log-head-activity",
        "log-head-number",
        "log-head-unit",
        "log-head-minutes",
        "log-head-place",
        "log-head-from",
    ]
    .iter()
    .map(|key| visit.t(key))
    .collect();
    let mut sheet = Sheet::with(&heads);
    for entry in found.log.entries.iter().rev() {
        sheet.row(vec![
            Cell::from(entry.day.to_string()),
            Cell::from(activity(visit, entry.activity)),
            Cell::from(entry.number),
            Cell::from(visit.t(&format!("log-unit-{}", entry.unit.code().replace('_', "-")))),
            entry.minutes.map_or(Cell::Empty, Cell::from),
            Cell::from(entry.place.as_str()),
            Cell::from(visit.t(if entry.id.is_some() { "log-from-me" } else { "log-from-ronda" })),
        ]);
    }
    Ok(Reply::Download { kind: sheet::KIND, name: "registro.csv".to_owned(), bytes: sheet.bytes(visit.lang)? })
}

/// The same on paper: what each society asks for, and everything that was done.
async fn print(visit: &Visit) -> Answer {
    if visit.house().is_err() {
        // Whoever is of no institution has led nothing in one.
        return to("/cuenta");
    }
    let found = load(visit).await?;
    let (house, person) = visit.house()?;
    let title = visit.t("log-title");
    page(layout::page(
        visit,
        Place::Account,
        &title,
        &html! {
            a.back.no-print href=(AT) { (icon(Icon::Back)) (title) }
            h1 { (person.name) }
            p.sub { (title) " · " (house.name) " · " (when::day(visit.lang, found.today, found.today)) }
            @for society in &found.societies {
                @let reached = found.log.reached(society, found.today);
                section.card {
                    h2 { (worded(visit, &society.name)) }
                    table.table {
                        caption { (visit.tr("log-unmet", &[("count", unmet(&reached).into())])) }
                        thead { tr { th scope="col" { (visit.t("log-asks")) } th scope="col" { (visit.t("log-there-is")) } } }
                        tbody {
                            @for one in &reached {
                                tr { th scope="row" { (ui::name(visit, one.milestone)) small { " " (worded(visit, &one.milestone.says)) } } td { (ui::how_far(visit, one)) } }
                            }
                        }
                    }
                    @if let Some(address) = &society.address { p.note { (address) } }
                }
            }
            section.card {
                h2 { (visit.t("log-entries")) }
                @if found.log.entries.is_empty() { p.note { (visit.t("log-empty")) } }
                ul.lines {
                    @for entry in found.log.entries.iter().rev() {
                        li { (entry.day) " · " (activity(visit, entry.activity)) ": " (amount(visit, entry)) " · " (entry.place) }
                    }
                }
            }
        },
    ))
}
