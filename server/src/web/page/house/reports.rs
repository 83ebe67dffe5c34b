//! `/institucion/reportes`: what is reported to whoever pays, by route: encounters with their code, minutes and
//! profile (route A, `S0-051` to `S0-053`) or place, population and component (route B, `S0-062` to `S0-064`). Encounters
//! and counts; no breakdown of people, and nobody's name.

use super::super::super::reply::{Answer, Reply, Stop, page};
use super::super::super::router::Route as WebRoute;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::told::{self, Chooser, thousands};
use super::super::super::ui::when;
use super::super::super::visit::Visit;
use super::{Tab, wide};
use crate::exchange::sheet::{self, Field, Sheet};
use crate::finding_text;
use crate::get;
use crate::guidance::{cups, gazetteer};
use crate::store::house_figures;
use crate::store::reports::{self, Line, Report};
use domain::day::{Day, day_of};
use domain::group::Invited;
use domain::period::{Period, Span};
use domain::route::Route;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<WebRoute> {
    vec![
        get!("/institucion/reportes", SeeFigures, show),
        get!("/institucion/reportes/ruta-a.csv", SeeFigures, file_a),
        get!("/institucion/reportes/ruta-b.csv", SeeFigures, file_b),
        get!("/institucion/reportes/ayuda-mutua.csv", SeeFigures, file_reported),
    ]
}

/// What is billed is billed by the month; what is planned, by the quarter or the year.
const SPANS: [Span; 3] = [Span::Month, Span::Quarter, Span::Year];
/// The code of a mutual-aid group's encounters (rules/cups.toml).
const MUTUAL_AID: &str = "I30003";
/// Encounters of one route that a page lists; the file has more.
const MOST_SHOWN: usize = 100;

struct Look {
    period: Period,
    today: Day,
    begun: Option<Day>,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let today = day_of(visit.now, house.zone);
    let period = told::asked(visit, &SPANS, Period::of(today, Span::Quarter));
    Ok(Look { period, today, begun: house_figures::begun(&mut tx, house.id).await? })
}

async fn report(visit: &Visit, period: Period, route: Route) -> Result<Report, Stop> {
    let mut tx = visit.look().await?;
    Ok(reports::of_route(&mut tx, visit.house()?.0.id, period, route).await?)
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let (a, b) = (report(visit, look.period, Route::RiasPtm).await?, report(visit, look.period, Route::RiaPms).await?);
    let chooser = Chooser {
        address: "/institucion/reportes",
        period: look.period,
        spans: &SPANS,
        today: look.today,
        begun: look.begun,
        until: look.today.succ_opt().unwrap_or(look.today),
    };
    page(wide(
        visit,
        Tab::Reports,
        &visit.t("reports-title"),
        &html! {
            p.lead { (visit.t("reports-lead")) }
            (told::chooser(visit, &chooser))
            (part(visit, &look, Route::RiasPtm, &a))
            (part(visit, &look, Route::RiaPms, &b))
            p.whisper { (icon(Icon::Lock)) span { (visit.t("reports-promise")) } }
        },
    ))
}

fn word(route: Route) -> &'static str {
    match route {
        Route::RiasPtm => "a",
        Route::RiaPms => "b",
    }
}

fn part(visit: &Visit, look: &Look, route: Route, report: &Report) -> Markup {
    let key = |rest: &str| visit.t(&format!("reports-route-{}{rest}", word(route)));
    let minutes: u32 = report.lines.iter().map(|line| line.minutes).sum();
    let uncoded = report.lines.iter().filter(|line| code(route, line).is_none()).count();
    let heads = heads(visit, route);
    html! {
        section.card aria-labelledby={ "r-" (word(route)) } {
            h2 id={ "r-" (word(route)) } { (key("")) }
            p.lead { (key("-what")) }
            @if report.lines.is_empty() && report.reported.is_empty() { p.note { (visit.t("reports-none")) } }
            @else if report.lines.is_empty() {}
            @else {
                dl.stats {
                    div { dt { (visit.tr("figures-stat-held", &[("count", report.lines.len().into())])) } dd { (thousands(u32::try_from(report.lines.len()).unwrap_or(u32::MAX))) } }
                    div { dt { (visit.t("reports-minutes")) } dd { (thousands(minutes)) } }
                    div { dt { (visit.t("figures-stat-people")) } dd { (told::cell(report.people)) } }
                }
                @if uncoded > 0 {
                    div.notice.warn { (icon(Icon::Warn)) p { (visit.tr("reports-uncoded", &[("count", uncoded.into())])) } }
                }
                div.scroll tabindex="0" role="region" aria-label=(key("")) {
                    table.table.fold {
                        thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                        tbody {
                            @for line in report.lines.iter().take(MOST_SHOWN) {
                                tr { @for (place, (head, field)) in heads.iter().zip(fields(visit, route, line)).enumerate() { (shown(visit, look, (place, head), &field)) } }
                            }
                        }
                    }
                }
                @if report.lines.len() > MOST_SHOWN { p.note { (visit.tr("reports-more", &[("count", (report.lines.len() - MOST_SHOWN).into())])) } }
                p.actions {
                    a.button href={ "/institucion/reportes/ruta-" (word(route)) ".csv?periodo=" (look.period) } { (icon(Icon::Download)) (visit.t("figures-csv")) }
                }
            }
            (reported(visit, look, report))
        }
    }
}

/// What groups in their own house chose to report: date, place and count, of no group by its name (I30003).
fn reported(visit: &Visit, look: &Look, report: &Report) -> Markup {
    html! {
        @if !report.reported.is_empty() {
            h3 { (visit.t("reported-title")) }
            p.note { (visit.t("reported-what")) }
            div.scroll tabindex="0" role="region" aria-label=(visit.t("reported-title")) {
                table.table.fold {
                    thead { tr { th scope="col" { (visit.t("reports-day")) } th scope="col" { (visit.t("reports-place")) } th.amount scope="col" { (visit.t("leaves-count")) } } }
                    tbody { @for one in report.reported.iter().take(MOST_SHOWN) { tr {
                        th scope="row" { (when::short_day(visit.lang, one.day, look.today)) }
                        td data-label=(visit.t("reports-place")) { (one.place.as_deref().unwrap_or("—")) }
                        td.amount data-label=(visit.t("leaves-count")) { @match one.people { Some(people) => (people), None => "—" } }
                    } } }
                }
            }
            @if report.reported.len() > MOST_SHOWN { p.note { (visit.tr("reports-more", &[("count", (report.reported.len() - MOST_SHOWN).into())])) } }
            p.actions { a.button href={ "/institucion/reportes/ayuda-mutua.csv?periodo=" (look.period) } { (icon(Icon::Download)) (visit.t("figures-csv")) } }
        }
    }
}

fn shown(visit: &Visit, look: &Look, (place, head): (usize, &str), field: &Field) -> Markup {
    let words = match field {
        // A day is read as people say it; the file has it as it sorts.
        Field::Text(text) => match text.parse::<Day>() {
            Ok(day) => when::short_day(visit.lang, day, look.today),
            Err(_) => text.clone(),
        },
        Field::Number(number) => thousands(*number),
        Field::Empty => "—".to_owned(),
    };
    html! {
        @if place == 0 { th scope="row" { (words) } } @else { td data-label=(head) { (words) } }
    }
}

fn heads(visit: &Visit, route: Route) -> Vec<String> {
    let keys: &[&str] = match route {
        Route::RiasPtm => &[
            "reports-day",
            "figures-group",
            "reports-code",
            "figures-minutes-word",
            "reports-profile",
            "reports-place",
            "label-municipality",
        ],
        Route::RiaPms => &[
            "reports-day",
            "figures-group",
            "reports-code",
            "figures-minutes-word",
            "reports-place",
            "label-municipality",
            "reports-population",
            "reports-shared",
            "reports-component",
        ],
    };
    keys.iter().map(|key| visit.t(key)).collect()
}

/// The code of an encounter; on route A that of the coordinator's profile. Where none fits, whoever bills decides.
fn code(route: Route, line: &Line) -> Option<String> {
    cups().suggest(route, &line.frame, line.profile.as_ref()).map(|code| code.code.clone())
}

fn fields(visit: &Visit, route: Route, line: &Line) -> Vec<Field> {
    let maybe = |text: Option<String>| text.map_or(Field::Empty, Field::Text);
    let day = Field::Text(line.day.to_string());
    let group = Field::Text(line.group.clone());
    let municipality = maybe(line.municipality.and_then(|code| gazetteer().full_name(code)));
    let (code, minutes, site) = (maybe(code(route, line)), Field::Number(line.minutes), maybe(line.site.clone()));
    match route {
        Route::RiasPtm => {
            let profile = maybe(line.profile.as_ref().map(|profile| finding_text::profile(visit.lang, profile)));
            vec![day, group, code, minutes, profile, site, municipality]
        }
        Route::RiaPms => {
            let invites: Vec<String> = line.invites.iter().map(|invited| invited_words(visit, *invited)).collect();
            let population = maybe((!invites.is_empty()).then(|| invites.join(", ")));
            let component = Field::Text(visit.t("reports-component-rbc"));
            vec![
                day,
                group,
                code,
                minutes,
                site,
                municipality,
                population,
                Field::Text(line.shared_situation.clone()),
                component,
            ]
        }
    }
}

fn invited_words(visit: &Visit, invited: Invited) -> String {
    visit.t(&format!("reports-invited-{}", invited.code().replace('_', "-")))
}

async fn file_a(visit: &Visit) -> Answer {
    file(visit, Route::RiasPtm).await
}

async fn file_b(visit: &Visit) -> Answer {
    file(visit, Route::RiaPms).await
}

/// What groups in their own house chose to report, as a file: with the code of mutual aid, and nothing more.
async fn file_reported(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let report = report(visit, look.period, Route::RiaPms).await?;
    let heads = ["reports-day", "reports-code", "reports-place", "leaves-count"].map(|key| visit.t(key));
    let mut sheet = Sheet::with(&heads);
    for one in &report.reported {
        sheet.row(vec![
            Field::Text(one.day.to_string()),
            Field::Text(MUTUAL_AID.to_owned()),
            one.place.clone().map_or(Field::Empty, Field::Text),
            one.people.map_or(Field::Empty, Field::Number),
        ]);
    }
    let name = format!("{}-i30003-{}.csv", visit.t("reports-csv-name"), look.period);
    Ok(Reply::Download { kind: sheet::KIND, name, bytes: sheet.bytes(visit.lang)? })
}

async fn file(visit: &Visit, route: Route) -> Answer {
    let look = look(visit).await?;
    let report = report(visit, look.period, route).await?;
    let mut sheet = Sheet::with(&heads(visit, route));
    for line in &report.lines {
        sheet.row(fields(visit, route, line));
    }
    let name = format!("{}-{}-{}.csv", visit.t("reports-csv-name"), word(route), look.period);
    Ok(Reply::Download { kind: sheet::KIND, name, bytes: sheet.bytes(visit.lang)? })
}
