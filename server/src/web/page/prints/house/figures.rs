//! The figures of an institution on paper, for whoever pays or asks: the numbers of `/institucion/cifras` for the same
//! period, out of the same look, so that nothing stands here that the page may not tell.

use super::super::super::super::reply::Answer;
use super::super::super::super::ui::told::{self, thousands};
use super::super::super::super::ui::when;
use super::super::super::super::visit::Visit;
use super::super::super::house::figures::view::{born_of, facts, kin_facts, referral_state, topic};
use super::super::super::house::figures::{look, named};
use super::super::super::mutual::lineage;
use super::super::{capital, fact, head, print};
use crate::guidance::gazetteer;
use crate::store::house_figures::HouseFigures;
use crate::store::lineage::Kin;
use domain::cells::Cell;
use ronda_print::Document;
use ronda_print::report::{Report, Table};

pub(super) async fn report(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let figures = &look.figures;
    let tables = [
        Some(encounters(visit, figures)),
        people(visit, figures),
        staying(visit, figures),
        topics(visit, figures),
        referrals(visit, figures),
        referral_states(visit, figures),
        kin_counts(visit, &look.kin),
        kin(visit, &look.kin),
        places(visit, figures),
    ];
    let document = Document::Report(Report {
        head: head(visit, visit.t("print-figures-title"), None)?,
        period: capital(&told::period(visit, figures.period)),
        lead: told::extent(visit, figures.period).map(|extent| capital(&extent)).unwrap_or_default(),
        figures: facts(visit, figures).into_iter().map(|(number, what)| fact(what, number)).collect(),
        tables: tables.into_iter().flatten().collect(),
        notes: vec![visit.t("print-figures-how"), visit.t("figures-promise")],
        signs: vec![visit.t("print-report-sign")],
    });
    print(visit, &document).await
}

/// Headings by their keys.
fn columns(visit: &Visit, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| visit.t(key)).collect()
}

/// Without more than one row the last one would say the same again.
fn total(visit: &Visit, rows: usize, cells: Vec<String>) -> Option<Vec<String>> {
    (rows > 1).then(|| [vec![visit.t("figures-all")], cells].concat())
}

fn encounters(visit: &Visit, figures: &HouseFigures) -> Table {
    let months = &figures.months;
    let cells = |counts: [u32; 3]| counts.map(thousands).to_vec();
    let sum = months
        .iter()
        .fold([0; 3], |sum: [u32; 3], month| [sum[0] + month.held, sum[1] + month.cancelled, sum[2] + month.not_held]);
    Table {
        title: visit.t("figures-encounters-table"),
        sentence: String::new(),
        columns: columns(
            visit,
            &["figures-month", "figures-held-word", "figures-cancelled-word", "figures-not-held-word"],
        ),
        rows: months
            .iter()
            .map(|month| {
                let label = vec![when::month(visit.lang, month.month)];
                [label, cells([month.held, month.cancelled, month.not_held])].concat()
            })
            .collect(),
        total: total(visit, months.len(), cells(sum)),
        note: None,
    }
}

fn people(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    let people = &figures.people;
    let rows: Vec<Vec<String>> = people
        .rows()
        .iter()
        .map(|row| {
            let label = row.label.as_ref().map_or_else(|| visit.t("figures-others"), |label| named(visit, label));
            vec![label, told::cell(row.cell)]
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        title: visit.t("figures-people-table"),
        sentence: visit.t(if figures.by_group { "figures-people-lead" } else { "figures-people-lead-kinds" }),
        columns: columns(visit, &["figures-group", "figures-people-word"]),
        total: Some(vec![visit.t("figures-all"), told::cell(people.total())]),
        rows,
        note: people.hides().then(|| visit.t("figures-people-hides")),
    })
}

fn staying(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    let rows: Vec<Vec<String>> = figures
        .staying
        .iter()
        .map(|(ordinal, share)| {
            vec![visit.tr("figures-encounter-n", &[("number", (*ordinal).into())]), told::share(visit, *share)]
        })
        .collect();
    (rows.len() > 1).then(|| Table {
        title: visit.t("figures-staying"),
        sentence: visit.t("figures-staying-lead"),
        columns: columns(visit, &["print-figures-encounter", "figures-staying-head"]),
        rows,
        total: None,
        note: None,
    })
}

fn topics(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    (!figures.topics.is_empty()).then(|| Table {
        title: visit.t("figures-topics"),
        sentence: visit.t("figures-topics-lead"),
        columns: columns(visit, &["figures-topic", "figures-csv-encounters"]),
        rows: figures.topics.iter().map(|(code, number)| vec![topic(visit, code), thousands(*number)]).collect(),
        total: None,
        note: None,
    })
}

fn referrals(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    let made = &figures.referrals;
    let rows: Vec<Vec<String>> = figures
        .months
        .iter()
        .zip(&made.months)
        .map(|(month, count)| vec![when::month(visit.lang, month.month), told::cell(*count)])
        .collect();
    (made.total != Cell::Count(0)).then(|| Table {
        title: visit.t("figures-referrals-table"),
        sentence: visit.t("figures-referrals-lead"),
        columns: columns(visit, &["figures-month", "figures-referrals-word"]),
        total: total(visit, rows.len(), vec![told::cell(made.total)]),
        rows,
        note: made.hides().then(|| visit.t("figures-referrals-hides")),
    })
}

/// Orientations that began in the period, by what became of them; few are together or not told (C.9).
fn referral_states(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    let states = &figures.referral_states;
    let rows: Vec<Vec<String>> =
        states.rows().iter().map(|row| vec![referral_state(visit, row.label.as_ref()), told::cell(row.cell)]).collect();
    (states.total() != Cell::Count(0)).then(|| Table {
        title: visit.t("figures-referral-states-table"),
        sentence: String::new(),
        columns: columns(visit, &["figures-referral-state", "figures-referral-word"]),
        total: Some(vec![visit.t("figures-all"), told::cell(states.total())]),
        rows,
        note: states.hides().then(|| visit.t("print-figures-few")),
    })
}

fn kin_counts(visit: &Visit, kin: &Kin) -> Option<Table> {
    (!kin.is_empty()).then(|| Table {
        title: visit.t("lineage-title"),
        sentence: visit.t("figures-kin-lead"),
        columns: columns(visit, &["figures-csv-what", "figures-csv-number"]),
        rows: kin_facts(visit, kin).into_iter().map(|(number, what)| vec![what, number]).collect(),
        total: None,
        note: None,
    })
}

/// The list of the river.
fn kin(visit: &Visit, kin: &Kin) -> Option<Table> {
    let goes_on = |lives: bool| visit.t(if lives { "lineage-legend-lives" } else { "print-kin-ended" });
    (!kin.lines.is_empty()).then(|| Table {
        title: visit.t("print-kin-table"),
        sentence: String::new(),
        columns: columns(visit, &["figures-group", "print-kin-what", "figures-kin-born-of", "print-kin-goes-on"]),
        rows: kin
            .lines
            .iter()
            .map(|line| {
                let parent = born_of(kin, line).map_or_else(|| "—".to_owned(), str::to_owned);
                vec![line.name.clone(), lineage::small(visit, line), parent, goes_on(line.lives)]
            })
            .collect(),
        total: None,
        note: None,
    })
}

fn places(visit: &Visit, figures: &HouseFigures) -> Option<Table> {
    (!figures.places.is_empty()).then(|| Table {
        title: visit.t("figures-places-table"),
        sentence: String::new(),
        columns: columns(visit, &["label-municipality", "figures-groups-word", "figures-csv-encounters"]),
        rows: figures
            .places
            .iter()
            .map(|place| {
                let of = gazetteer().full_name(place.municipality).unwrap_or_else(|| place.municipality.to_string());
                vec![of, thousands(place.groups), thousands(place.held)]
            })
            .collect(),
        total: None,
        note: (figures.unplaced > 0).then(|| visit.tr("print-figures-unplaced", &[("count", figures.unplaced.into())])),
    })
}
