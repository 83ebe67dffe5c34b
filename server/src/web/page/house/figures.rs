//! `/institucion/cifras`: what an institution may know of its groups, as pictures with their tables (C.9). Read from
//! the tables of counts alone; nothing here tells of fewer than five people.

pub(in super::super) mod view;

pub(in crate::web) use view::country;

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Reply, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::told::{self, Chooser};
use super::super::super::ui::{group::worded, when};
use super::super::super::visit::Visit;
use super::{Tab, wide};
use crate::exchange::sheet::{self, Field, Sheet};
use crate::guidance::gazetteer;
use crate::store::composition::{self, Sat};
use crate::store::house_figures::{self, HouseFigures};
use crate::store::lineage::{self, Kin};
use crate::store::territory;
use crate::{get, post};
use domain::cells::{Label, Share};
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::day::{Day, day_of};
use domain::institution::Sharing;
use domain::period::{Period, Span};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/cifras", SeeFigures, show),
        get!("/institucion/cifras.csv", SeeFigures, file),
        post!("/institucion/cifras/territorio", ShareCounts, answer),
    ]
}

/// The lengths that an institution chooses from.
const SPANS: [Span; 3] = [Span::Month, Span::Quarter, Span::Year];

/// What the page shows.
pub(in super::super) struct Look {
    /// The figures.
    pub(in super::super) figures: HouseFigures,
    /// Whether they are added to those of the territory.
    pub(super) sharing: Option<Sharing>,
    /// Today, where the institution is.
    pub(in super::super) today: Day,
    /// The first month of which there is a count.
    pub(super) begun: Option<Day>,
    /// The zone of its days.
    pub(super) zone: chrono_tz::Tz,
    /// Groups of professionals over their editions.
    pub(super) sat: Vec<Sat>,
    /// How its groups are kin, until today.
    pub(in super::super) kin: Kin,
}

/// The figures of the period that is asked for.
pub(in super::super) async fn look(visit: &Visit) -> Result<Look, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let zone = house.zone;
    let today = day_of(visit.now, zone);
    let period = told::asked(visit, &SPANS, Period::of(today, Span::Quarter));
    let unseen = house_figures::unseen_by(&mut tx, visit.app.act.guidance(), house.id).await?;
    Ok(Look {
        figures: house_figures::of(&mut tx, visit.app.act.guidance(), house.id, period).await?,
        sharing: territory::sharing(&mut tx, house.id).await?,
        begun: house_figures::begun(&mut tx, house.id).await?,
        sat: composition::of_house(&mut tx, house.id, &unseen).await?,
        kin: lineage::of_house(&mut tx, house.id, (&unseen, today)).await?,
        today,
        zone,
    })
}

async fn show(visit: &Visit) -> Answer {
    page(whole(visit, &look(visit).await?, None))
}

fn whole(visit: &Visit, look: &Look, wrong: Option<&str>) -> Markup {
    let period = look.figures.period;
    let chooser = Chooser {
        address: "/institucion/cifras",
        period,
        spans: &SPANS,
        today: look.today,
        begun: look.begun,
        until: look.today.succ_opt().unwrap_or(look.today),
    };
    wide(
        visit,
        Tab::Figures,
        &visit.t("figures-title"),
        &html! {
            (told::chooser(visit, &chooser))
            (view::pictures(visit, look))
            (view::professionals(visit, &look.sat))
            (view::sharing(visit, look, wrong))
        },
    )
}

/// Yes or no, and nothing in between: without an answer the institution is in no sum.
async fn answer(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let shares = match read.raw("shares") {
        "yes" => Some(true),
        "no" => Some(false),
        "" => read.fault("shares", Fault::Missing),
        _ => read.fault("shares", Fault::NotAChoice),
    };
    let Some(shares) = shares else {
        let words = read.faults().get("shares").map(|fault| fault.words(visit.lang)).unwrap_or_default();
        return again(whole(visit, &look(visit).await?, Some(&words)));
    };
    match visit.perform(What::House(HouseCommand::ShareCounts(shares))).await? {
        Ok(_) => done("/institucion/cifras#territorio", if shares { "shares" } else { "shares-not" }),
        Err(refusal) => {
            let words = visit.t(&refusal.reason.key());
            again(whole(visit, &look(visit).await?, Some(&words)))
        }
    }
}

/// The same as one file: a line for each number, with what it is of.
async fn file(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let name = format!("{}-{}.csv", visit.t("figures-csv-name"), look.figures.period);
    let sheet = sheet_of(visit, &look.figures, Some(&look.kin));
    Ok(Reply::Download { kind: sheet::KIND, name, bytes: sheet.bytes(visit.lang)? })
}

/// The figures of every year of which there is a count, for whoever takes everything away: the name of each, and its
/// sheet.
pub(in crate::web) async fn figures_by_year(visit: &Visit) -> Result<Vec<(String, Sheet)>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let today = day_of(visit.now, house.zone);
    let Some(mut day) = house_figures::begun(&mut tx, house.id).await? else { return Ok(Vec::new()) };
    let unseen = house_figures::unseen_by(&mut tx, visit.app.act.guidance(), house.id).await?;
    let kin = lineage::of_house(&mut tx, house.id, (&unseen, today)).await?;
    let mut sheets = Vec::new();
    while Period::of(day, Span::Year) <= Period::of(today, Span::Year) && sheets.len() < MOST_YEARS {
        let period = Period::of(day, Span::Year);
        let figures = house_figures::of(&mut tx, visit.app.act.guidance(), house.id, period).await?;
        // How groups are kin is of today, and so of the last year.
        let kin = Some(&kin).filter(|_| period == Period::of(today, Span::Year));
        sheets.push((format!("{}-{period}", visit.t("figures-csv-name")), sheet_of(visit, &figures, kin)));
        day = day.checked_add_months(chrono::Months::new(12)).unwrap_or(chrono::NaiveDate::MAX);
    }
    Ok(sheets)
}

/// Years of figures that are taken away at once.
const MOST_YEARS: usize = 30;

fn sheet_of(visit: &Visit, figures: &HouseFigures, kin: Option<&Kin>) -> Sheet {
    let head = |key: &str| visit.t(key);
    let mut sheet = Sheet::with(&[
        head("figures-csv-table"),
        head("figures-csv-of"),
        head("figures-csv-what"),
        head("figures-csv-number"),
    ]);
    let encounters = head("figures-csv-encounters");
    for month in &figures.months {
        let of = format!("{} {}", when::month(visit.lang, month.month), chrono::Datelike::year(&month.month));
        for (key, number) in [
            ("figures-held-word", month.held),
            ("figures-cancelled-word", month.cancelled),
            ("figures-not-held-word", month.not_held),
        ] {
            sheet.row(vec![encounters.as_str().into(), of.as_str().into(), head(key).into(), number.into()]);
        }
    }
    let (people, distinct) = (head("figures-csv-people"), head("figures-people-word"));
    for row in figures.people.rows() {
        let of = row.label.as_ref().map_or_else(|| head("figures-others"), |label| named(visit, label));
        sheet.row(vec![people.as_str().into(), of.into(), distinct.as_str().into(), row.cell.into()]);
    }
    sheet.row(vec![
        people.as_str().into(),
        head("figures-all").into(),
        distinct.as_str().into(),
        figures.people.total().into(),
    ]);
    let attendance = head("figures-attendance-word");
    if let Some((present, expected)) = figures.attendance {
        for (key, number) in [("figures-present-word", present), ("figures-expected-word", expected)] {
            sheet.row(vec![attendance.as_str().into(), head("figures-all").into(), head(key).into(), number.into()]);
        }
    }
    sheet.row(vec![
        attendance.as_str().into(),
        head("figures-all").into(),
        head("figures-share-word").into(),
        shared(visit, figures.attendance_share),
    ]);
    for (ordinal, share) in &figures.staying {
        let of = visit.tr("figures-encounter-n", &[("number", (*ordinal).into())]);
        sheet.row(vec![
            head("figures-csv-staying").into(),
            of.into(),
            head("figures-share-word").into(),
            shared(visit, *share),
        ]);
    }
    for (code, number) in &figures.topics {
        let of = view::topic(visit, code);
        sheet.row(vec![head("figures-csv-topics").into(), of.into(), encounters.as_str().into(), (*number).into()]);
    }
    let (care, referrals) = (head("figures-csv-referrals"), head("figures-referrals-word"));
    for (month, count) in figures.months.iter().zip(&figures.referrals.months) {
        let of = format!("{} {}", when::month(visit.lang, month.month), chrono::Datelike::year(&month.month));
        sheet.row(vec![care.as_str().into(), of.into(), referrals.as_str().into(), (*count).into()]);
    }
    sheet.row(vec![
        care.as_str().into(),
        head("figures-all").into(),
        referrals.as_str().into(),
        figures.referrals.total.into(),
    ]);
    let states = head("figures-referral-word");
    for row in figures.referral_states.rows() {
        let of = view::referral_state(visit, row.label.as_ref());
        sheet.row(vec![care.as_str().into(), of.into(), states.as_str().into(), row.cell.into()]);
    }
    let all = figures.referral_states.total();
    sheet.row(vec![care.as_str().into(), head("figures-all").into(), states.as_str().into(), all.into()]);
    for place in &figures.places {
        let of = gazetteer().full_name(place.municipality).unwrap_or_else(|| place.municipality.to_string());
        let table: Field = head("figures-csv-places").into();
        sheet.row(vec![table.clone(), of.as_str().into(), head("figures-groups-word").into(), place.groups.into()]);
        sheet.row(vec![table, of.into(), encounters.as_str().into(), place.held.into()]);
    }
    let cases = (figures.cases > 0).then_some(("figures-cases-word", figures.cases));
    let rest = [
        ("figures-minutes-word", figures.minutes),
        ("figures-learnings-word", figures.learnings),
        ("figures-memoirs-word", figures.memoirs),
    ];
    for (key, number) in rest.into_iter().chain(cases) {
        sheet.row(vec![head("figures-csv-rest").into(), head("figures-all").into(), head(key).into(), number.into()]);
    }
    if let Some(kin) = kin.filter(|kin| !kin.is_empty()) {
        kin_rows(visit, kin, &mut sheet);
    }
    sheet
}

/// Births and paths, until today: the counts, and each group with the one that it was born of.
fn kin_rows(visit: &Visit, kin: &Kin, sheet: &mut Sheet) {
    let (table, now) = (visit.t("lineage-title"), visit.t("figures-kin-today"));
    let numbers: [Field; 4] = [kin.offspring.into(), kin.depth.into(), kin.paths_live.into(), kin.recognised.into()];
    for (what, number) in view::kin_words(visit, kin).into_iter().zip(numbers) {
        sheet.row(vec![table.as_str().into(), now.as_str().into(), what.into(), number]);
    }
    for line in &kin.lines {
        if let Some(parent) = view::born_of(kin, line) {
            sheet.row(vec![
                table.as_str().into(),
                line.name.as_str().into(),
                visit.t("figures-kin-born-of").into(),
                parent.into(),
            ]);
        }
    }
}

fn shared(visit: &Visit, share: Share) -> Field {
    match share {
        Share::Percent(share) => Field::Number(share),
        Share::Over(_) | Share::Under(_) => told::share(visit, share).into(),
        Share::Withheld => Field::Empty,
    }
}

/// What a row of people is called: a group's name, or its kind.
pub(in super::super) fn named(visit: &Visit, label: &Label) -> String {
    match label {
        Label::Name(name) => name.clone(),
        Label::Code(code) => house_figures::frame(visit.app.act.guidance(), code)
            .map_or_else(|| code.clone(), |frame| worded(visit, &frame.name).to_owned()),
    }
}
