//! What the pages of bringing and taking show.

use super::super::super::ui::field::{self, Field};
use super::super::super::ui::group::{self as head, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{encounter, notice, when};
use super::super::super::visit::Visit;
use super::{Kind, Look};
use crate::exchange::defect::Defect;
use crate::exchange::held::Held;
use crate::exchange::listed::List;
use domain::command::Refusal;
use domain::command::import::{Admission, Placement};
use domain::command::seat::size_findings;
use domain::day::{day_of, time_of, whole_minutes};
use domain::encounter::{Encounter, EncounterState};
use domain::policy::Action;
use maud::{Markup, html};

/// Defects that are shown; more would not be read.
const MOST_SHOWN: usize = 50;

/// A file that was read, on its way to being kept.
pub(super) struct Seen {
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// Its rows, as they come back with the form.
    pub rows: String,
}

/// Where it begins.
pub(super) fn start(visit: &Visit, look: &Look) -> Markup {
    let is_over = look.group.edition.state.is_over();
    whole(
        visit,
        look,
        &html! {
            div.columns {
                div.col {
                    @if is_over { div.notice { (icon(Icon::Info)) p { (visit.t("import-over")) } } }
                    @else { (bring(visit, look, Kind::List)) (bring(visit, look, Kind::History)) }
                }
                div.col { (take(visit, look)) }
            }
        },
    )
}

/// What is wrong with a file: nothing was written, and it can be brought again right below.
pub(super) fn wrong(visit: &Visit, look: &Look, kind: Kind, defects: &[Defect]) -> Markup {
    let (row, column, why) = (visit.t("import-row"), visit.t("import-column"), visit.t("import-why"));
    whole(
        visit,
        look,
        &html! {
            section.card #defectos aria-labelledby="t-wrong" {
                div.notice.block role="alert" {
                    (icon(Icon::Stop))
                    h2 #t-wrong { (visit.t("import-wrong")) }
                    p { (visit.tr("import-wrong-lead", &[("count", defects.len().into())])) }
                }
                table.table.fold {
                    thead { tr { th scope="col" { (row) } th scope="col" { (column) } th scope="col" { (why) } } }
                    tbody {
                        @for defect in defects.iter().take(MOST_SHOWN) {
                            tr {
                                th scope="row" { @match defect.row { Some(row) => (visit.tr("import-row-n", &[("row", row.into())])), None => (visit.t("import-whole-file")) } }
                                td data-label=(column) { @match &defect.column { Some(column) => (column), None => "—" } }
                                td { (defect.why.words(visit.lang)) }
                            }
                        }
                    }
                }
                @if defects.len() > MOST_SHOWN { p.note { (visit.tr("import-more-wrong", &[("count", (defects.len() - MOST_SHOWN).into())])) } }
            }
            (bring(visit, look, kind))
        },
    )
}

/// What the domain refused between looking and keeping.
pub(super) fn refused(visit: &Visit, look: &Look, kind: Kind, refusal: &Refusal) -> Markup {
    whole(visit, look, &html! { (notice::refused(visit, refusal)) (bring(visit, look, kind)) })
}

/// What a list would do.
pub(super) fn list(visit: &Visit, look: &Look, list: &List, seen: &Seen) -> Markup {
    let joining = list.joining();
    let here = list.people.len() - joining;
    let grown = look.group.participants().saturating_add(u32::try_from(joining).unwrap_or(u32::MAX));
    whole(
        visit,
        look,
        &html! {
            section.card aria-labelledby="t-preview" {
                h2 #t-preview { (visit.t("import-preview")) }
                (read_of(visit, seen))
                p.lead {
                    (visit.tr("import-list-joining", &[("count", joining.into())])) " "
                    @if here > 0 && joining > 0 { (visit.tr("import-list-here", &[("count", here.into())])) }
                }
                @if joining > 0 { (keep(visit, look, Kind::List, (seen, joining))) }
                @else { p.actions { a.button href=(address(&look.group.group, "/personas")) { (visit.t("import-back-people")) } } }
            }
            @if joining > 0 { (notice::findings(visit, &size_findings(&look.group, grown))) }
            section.card aria-labelledby="t-rows" {
                h2 #t-rows { (visit.t("import-rows")) }
                ul.rows {
                    @for (row, admission) in &list.people {
                        li {
                            span.num { (visit.tr("import-row-n", &[("row", row.number.into())])) }
                            span.grow { b { (row.name) } @if let Some(phone) = &row.phone { small { (phone) } } }
                            @if *admission == Admission::Here { span.chip.hollow { (visit.t("import-here")) } }
                        }
                    }
                }
            }
        },
    )
}

/// Whether an encounter of a history is not here yet.
pub(super) fn is_new(held: &Held) -> bool {
    match held.placement {
        Placement::Becomes(_) => true,
        Placement::Here(_) | Placement::Differs(_) | Placement::NoneAhead | Placement::BeforeHeld(_) => false,
    }
}

/// What a history would do.
pub(super) fn history(visit: &Visit, look: &Look, held: &[Held], seen: &Seen) -> Markup {
    let coming = held.iter().filter(|one| is_new(one)).count();
    let here = held.len() - coming;
    whole(
        visit,
        look,
        &html! {
            section.card aria-labelledby="t-preview" {
                h2 #t-preview { (visit.t("import-preview")) }
                (read_of(visit, seen))
                p.lead {
                    (visit.tr("import-history-coming", &[("count", coming.into())])) " "
                    @if here > 0 && coming > 0 { (visit.tr("import-history-here", &[("count", here.into())])) }
                }
                @if coming > 0 { p.note { (visit.t("import-history-silent")) } (keep(visit, look, Kind::History, (seen, coming))) }
                @else { p.actions { a.button href=(address(&look.group.group, "/camino")) { (visit.t("import-back-road")) } } }
            }
            section.card aria-labelledby="t-rows" {
                h2 #t-rows { (visit.t("import-encounters")) }
                ol.rows { @for one in held { (encounter(visit, look, one)) } }
            }
        },
    )
}

fn encounter(visit: &Visit, look: &Look, held: &Held) -> Markup {
    let id = match held.placement {
        Placement::Becomes(id) | Placement::Here(id) | Placement::Differs(id) => Some(id),
        Placement::NoneAhead | Placement::BeforeHeld(_) => None,
    };
    let known = id.and_then(|id| look.group.encounter(id));
    let ordinal = known.map(|one| one.ordinal);
    let planned = known.filter(|one| is_new(held) && one.day.is_some_and(|day| day != held.day));
    let present = held.before.rows.iter().filter(|(_, mark)| mark.is_present()).count();
    let site = held.before.site.and_then(|id| look.sites.iter().find(|site| site.id == id));
    let zone = visit.zone(site.or(look.group.site.as_ref()));
    let today = day_of(visit.now, zone);
    let begins = time_of(held.before.opened_at, zone);
    let minutes = whole_minutes(held.before.opened_at, held.before.closed_at);
    html! {
        li {
            span.grow {
                b { (when::day(visit.lang, held.day, today)) }
                small {
                    @if let Some(ordinal) = ordinal { (visit.tr("encounter-ordinal", &[("ordinal", ordinal.into())])) " · " }
                    (when::span(visit.lang, begins, minutes)) " · "
                    (visit.tr("import-came", &[("present", present.into()), ("expected", held.before.rows.len().into())]))
                    @if let Some(site) = site { " · " (site.name) }
                }
                @if let Some((planned, day)) = planned.and_then(|one| Some((one, one.day?))) {
                    small { (takes(visit, look, planned, &when::day(visit.lang, day, today))) }
                }
            }
            @if !is_new(held) { span.chip.hollow { (visit.t("import-here")) } }
        }
    }
}

/// Of which encounter of the plan it takes the place.
fn takes(visit: &Visit, look: &Look, planned: &Encounter, day: &str) -> String {
    let key = match planned.state {
        EncounterState::Prepared => "import-takes-prepared",
        EncounterState::Planned
        | EncounterState::Opened
        | EncounterState::Closed
        | EncounterState::Remembered
        | EncounterState::Cancelled
        | EncounterState::NotHeld => "import-takes",
    };
    let title = encounter::title(visit, &look.group, planned);
    visit.tr(key, &[("title", title.as_str().into()), ("date", day.into())])
}

fn read_of(visit: &Visit, seen: &Seen) -> Markup {
    html! { @if let Some(sheet) = &seen.sheet { p.note { (visit.tr("import-sheet", &[("sheet", sheet.as_str().into())])) } } }
}

/// The one step that writes.
fn keep(visit: &Visit, look: &Look, kind: Kind, (seen, count): (&Seen, usize)) -> Markup {
    html! {
        form.actions method="post" enctype="multipart/form-data" action=(address(&look.group.group, &format!("/importacion/{}", kind.word()))) {
            (field::unseen(&visit.typed()))
            input type="hidden" name="rows" value=(seen.rows);
            button.button.primary { (icon(Icon::Ok)) (visit.tr(&kind.key("keep"), &[("count", count.into())])) }
            a.button href=(address(&look.group.group, "/importacion")) { (visit.t("import-not-yet")) }
        }
    }
}

/// The form for a file, or for cells that were copied.
fn bring(visit: &Visit, look: &Look, kind: Kind) -> Markup {
    let word = kind.word();
    let title = format!("t-{word}");
    let (file, cells) = (format!("file-{word}"), format!("cells-{word}"));
    html! {
        section.card id=(word) aria-labelledby=(title) {
            h2 id=(title) { (visit.t(&kind.key("title"))) }
            p.lead { (visit.t(&kind.key("lead"))) }
            form.form method="post" enctype="multipart/form-data" action=(address(&look.group.group, &format!("/importacion/{word}/vista"))) {
                (field::unseen(&visit.fresh()))
                (columns(visit, look, kind))
                (field::file(visit, &visit.fresh(), Field::new(&file).label("label-file").hint("import-file-hint"), ".csv,.xlsx,.txt,.tsv"))
                // What was pasted and could not be read is there to be mended.
                @let pasted = visit.form.get("cells");
                details.more open[!pasted.is_empty()] {
                    summary { (visit.t("import-paste")) }
                    div.field {
                        label for=(cells) { (visit.t("label-cells")) }
                        p.hint id={ (cells) "-hint" } { (visit.t("import-paste-hint")) }
                        textarea.input id=(cells) name="cells" rows="6" autocomplete="off" spellcheck="false" aria-describedby={ (cells) "-hint" } { (pasted) }
                    }
                }
                p.actions { button.button.primary { (visit.t("import-look")) } span.note { (visit.t("import-look-note")) } }
            }
        }
    }
}

/// What each column holds.
fn columns(visit: &Visit, look: &Look, kind: Kind) -> Markup {
    let model = |end: &str| address(&look.group.group, &format!("/importacion/{}/{end}", kind.word()));
    let columns: &[(&str, &str)] = match kind {
        Kind::List => &[("import-head-name", "import-about-name"), ("import-head-phone", "import-about-phone")],
        Kind::History => &[
            ("import-head-day", "import-about-day"),
            ("import-head-time", "import-about-time"),
            ("import-head-minutes", "import-about-minutes"),
            ("import-head-place", "import-about-place"),
            ("import-head-name", "import-about-known-name"),
            ("import-head-mark", "import-about-mark"),
        ],
    };
    html! {
        details.more {
            summary { (visit.t("import-columns")) }
            dl.about { @for (head, about) in columns { dt { (visit.t(head)) } dd { (visit.t(about)) } } }
            p.note { (visit.t("import-columns-note")) }
            p.actions {
                a.button.soft href=(model("xlsx")) download { (icon(Icon::Download)) (visit.t("import-model-xlsx")) span.vh { " " (visit.t(&kind.key("title"))) } }
                a.button.soft href=(model("csv")) download { (icon(Icon::Download)) (visit.t("import-model-csv")) span.vh { " " (visit.t(&kind.key("title"))) } }
            }
        }
    }
}

/// What the coordination may take away.
fn take(visit: &Visit, look: &Look) -> Markup {
    let file = |rest: &str| address(&look.group.group, &format!("/exportacion/{rest}"));
    html! {
        @if visit.may(Action::ExportGroup) {
            section.card #llevar aria-labelledby="t-take" {
                h2 #t-take { (visit.t("export-title")) }
                p.lead { (visit.t("export-lead")) }
                p.note { (visit.t("export-care")) }
                h3 { (visit.t("export-whole")) }
                p { (visit.t("export-whole-lead")) }
                p.actions { a.button.primary href=(file("grupo.zip")) download { (icon(Icon::Download)) (visit.t("export-whole-button")) } }
                h3 { (visit.t("export-list")) }
                p.actions {
                    a.button href=(file("lista/xlsx")) download { (icon(Icon::Download)) "Excel" span.vh { " " (visit.t("export-list")) } }
                    a.button href=(file("lista/csv")) download { (icon(Icon::Download)) "CSV" span.vh { " " (visit.t("export-list")) } }
                }
                h3 { (visit.t("export-history")) }
                p.actions {
                    a.button href=(file("historia/xlsx")) download { (icon(Icon::Download)) "Excel" span.vh { " " (visit.t("export-history")) } }
                    a.button href=(file("historia/csv")) download { (icon(Icon::Download)) "CSV" span.vh { " " (visit.t("export-history")) } }
                }
            }
        }
    }
}

fn whole(visit: &Visit, look: &Look, content: &Markup) -> Markup {
    head::page(visit, &look.group, Tab::People, &visit.t("import-title"), content)
}
