//! The institution's report: that groups exist, and their counts, as its page shows them.

mod figures;

use super::super::super::reply::Answer;
use super::super::super::router::Route;
use super::super::super::ui::group::worded;
use super::super::super::ui::{told, when};
use super::super::super::visit::Visit;
use super::super::house::groups::known;
use super::{head, print};
use crate::get;
use crate::text::Arg;
use ronda_print::Document;
use ronda_print::report::{Report, Table};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/grupos/informe.pdf", SeeGroupsExist, report),
        get!("/institucion/cifras.pdf", SeeFigures, figures::report),
    ]
}

async fn report(visit: &Visit) -> Answer {
    let groups = known(visit).await?;
    let today = visit.now.date_naive();
    let rows = groups.iter().map(|(group, frame)| {
        let kind = frame.map_or(group.frame.as_str(), |frame| worded(visit, &frame.name));
        vec![
            format!("{}\n{kind}", group.name),
            visit.t(&format!("group-state-{}", group.state.code())),
            group.figures.held.to_string(),
            told::cell(group.people),
            told::share(visit, group.attendance),
        ]
    });
    let document = Document::Report(Report {
        head: head(visit, visit.t("print-report-title"), None)?,
        period: visit.tr("print-report-until", &[("day", Arg::from(when::day(visit.lang, today, today)))]),
        lead: visit.t("existing-lead"),
        figures: Vec::new(),
        tables: vec![Table {
            title: visit.t("existing-title"),
            sentence: visit.tr("existing-caption", &[("count", groups.len().into())]),
            columns: ["group", "state", "held", "people", "attendance"]
                .iter()
                .map(|word| visit.t(&format!("existing-{word}")))
                .collect(),
            rows: rows.collect(),
            total: None,
            note: None,
        }],
        notes: vec![visit.t("existing-promise")],
        signs: vec![visit.t("print-report-sign")],
    });
    print(visit, &document).await
}
