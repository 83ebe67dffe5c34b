//! `/territorio`: counts over several institutions, for whoever was appointed to read them at the machine. Quarters
//! that are over, in one partition of the territory of which every part has ten people, three groups and two
//! institutions (`contracts`, "Counting"; 4.4 of `reliability`).

use super::super::chart::bars::{self, Bar, Bars, Tone};
use super::super::reply::{Answer, Reply, Stop, page};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::told::{self, Chooser, thousands};
use super::super::ui::{carry, layout, when};
use super::super::visit::Visit;
use super::house::country;
use crate::exchange::sheet::{self, Field, Sheet};
use crate::get;
use crate::guidance::gazetteer;
use crate::store::house_figures::unseen;
use crate::store::territory::{self, TerritoryReader};
use crate::text::Arg;
use domain::day::{Day, day_of};
use domain::period::{Period, Span};
use domain::territory::{Area, Reach, Release, Sum};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/territorio", SeeTerritory, show), get!("/territorio.csv", SeeTerritory, file)]
}

/// Years back from today that may be asked for.
const YEARS_BACK: u32 = 10;

struct Look {
    reader: TerritoryReader,
    period: Period,
    today: Day,
    release: Release,
    institutions: u32,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let me = visit.me.as_ref().ok_or(Stop::NoRight)?;
    let mut tx = visit.look().await?;
    let reader = territory::reader(&mut tx, me.session.login).await?.ok_or(Stop::NoRight)?;
    // The country has one zone, and a quarter that is over in it is over for every institution.
    let today = day_of(visit.now, chrono_tz::America::Bogota);
    let last = Period::of(today, Span::Quarter).before();
    let period = told::asked(visit, &[Span::Quarter], last);
    // A quarter that still runs would change from day to day, and each difference would be a person.
    let period = if period > last { last } else { period };
    let release = territory::release(&mut tx, period, &unseen(visit.app.act.guidance())).await?;
    Ok(Look { institutions: territory::sharing_institutions(&mut tx).await?, reader, period, today, release })
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let areas = look.release.within(look.reader.reach);
    let chooser = Chooser {
        address: "/territorio",
        period: look.period,
        spans: &[Span::Quarter],
        today: look.today,
        begun: look.today.checked_sub_months(chrono::Months::new(12 * YEARS_BACK)),
        until: Period::of(look.today, Span::Quarter).from(),
    };
    page(layout::plain(
        visit,
        &visit.t("territory-title"),
        &html! {
            div.head {
                div {
                    h1 { (visit.tr("territory-of", &[("place", Arg::from(reach(visit, look.reader.reach)))])) }
                    p.sub { (visit.tr("territory-reader", &[("name", Arg::from(look.reader.name.as_str())), ("day", Arg::from(when::day(visit.lang, look.reader.appointed_at.date_naive(), look.today)))])) }
                }
                div {
                    p { a href="/cuenta" { (visit.t("account-title")) } }
                    (carry::leave(visit, &html! { button.text-button { (visit.t("sign-out")) } }))
                }
            }
            (told::chooser(visit, &chooser))
            @if areas.is_empty() { (nothing(visit, &look)) } @else { (pictures(visit, &look, &areas)) }
            p.whisper { (icon(Icon::Lock)) span { (visit.t("territory-promise")) } }
        },
    ))
}

fn reach(visit: &Visit, reach: Reach) -> String {
    match reach {
        Reach::Country => visit.t("territory-country"),
        Reach::Department(code) => gazetteer().department(code).map_or_else(|| code.to_string(), str::to_owned),
        Reach::Municipality(code) => gazetteer().full_name(code).unwrap_or_else(|| code.to_string()),
    }
}

/// Too few say yes, or what there is would tell of somebody.
fn nothing(visit: &Visit, look: &Look) -> Markup {
    html! {
        section.empty {
            (icon(Icon::Group))
            h2 { (visit.t("territory-none")) }
            p { @if look.institutions == 0 { (visit.t("territory-none-sharing")) } @else { (visit.t("territory-none-small")) } }
        }
    }
}

fn area(visit: &Visit, area: Area) -> String {
    let department = |code| gazetteer().department(code).unwrap_or_default().to_owned();
    match area {
        Area::Municipality(code) => gazetteer().full_name(code).unwrap_or_else(|| code.to_string()),
        Area::OthersOf(code) => visit.tr("territory-others-of", &[("department", Arg::from(department(code)))]),
        Area::Department(code) => department(code),
        Area::OtherDepartments => visit.t("territory-other-departments"),
    }
}

fn total(areas: &[(Area, Sum)]) -> (u32, u32, u32) {
    areas
        .iter()
        .fold((0, 0, 0), |(groups, held, people), (_, sum)| (groups + sum.groups, held + sum.held, people + sum.people))
}

fn pictures(visit: &Visit, look: &Look, areas: &[(Area, Sum)]) -> Markup {
    let (groups, held, people) = total(areas);
    let departments: Vec<(String, u32)> = look
        .release
        .departments(look.reader.reach)
        .into_iter()
        .map(|(code, sum)| (code.to_string(), sum.groups))
        .collect();
    let picture = Bars {
        caption: visit.t("territory-table"),
        heads: ["territory-area", "figures-groups-word", "figures-csv-encounters", "territory-people"]
            .map(|key| visit.t(key))
            .to_vec(),
        rows: areas
            .iter()
            .map(|(place, sum)| Bar {
                label: area(visit, *place),
                small: Some(visit.tr("territory-institutions", &[("count", Arg::from(sum.institutions))])),
                parts: vec![(Tone::Full, sum.groups)],
                values: [sum.groups, sum.held, sum.people].map(thousands).to_vec(),
            })
            .collect(),
        total: (areas.len() > 1).then(|| (visit.t("figures-all"), [groups, held, people].map(thousands).to_vec())),
    };
    let title = visit.tr("territory-groups", &[("count", Arg::from(groups)), ("held", Arg::from(held))]);
    html! {
        section.card aria-labelledby="t-areas" {
            h2 #t-areas { (title) }
            p.lead { (visit.t("territory-lead")) }
            div.beside {
                @if departments.is_empty() { div { (wide_number(visit, people)) } } @else { (country(visit, &title, "territory-class-none", departments)) }
                div.scroll tabindex="0" role="region" aria-label=(visit.t("territory-table")) { (bars::bars(&picture)) }
            }
        }
        p.actions { a.button href={ "/territorio.csv?periodo=" (look.period) } { (icon(Icon::Download)) (visit.t("figures-csv")) } }
    }
}

/// One municipality is no map: its people stand for it.
fn wide_number(visit: &Visit, people: u32) -> Markup {
    html! { dl.stats { div { dt { (visit.t("territory-people")) } dd { (thousands(people)) } } } }
}

async fn file(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let heads = [
        "territory-period",
        "territory-area",
        "territory-institutions-word",
        "figures-groups-word",
        "figures-csv-encounters",
        "territory-people",
    ];
    let mut sheet = Sheet::with(&heads.map(|key| visit.t(key)));
    for (place, sum) in look.release.within(look.reader.reach) {
        let counts = [sum.institutions, sum.groups, sum.held, sum.people].map(Field::Number);
        sheet.row([vec![look.period.to_string().into(), area(visit, place).into()], counts.to_vec()].concat());
    }
    let name = format!("{}-{}-{}.csv", visit.t("territory-csv-name"), look.reader.reach, look.period);
    Ok(Reply::Download { kind: sheet::KIND, name, bytes: sheet.bytes(visit.lang)? })
}
