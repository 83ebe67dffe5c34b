//! The group's own reading of the nine processes that it lives (S0-011 to S0-019): of the group, never of a person;
//! in words, without a total and without an order of merit: processes under way, not final results (S0-104).

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{field, notice, when};
use super::super::visit::Visit;
use crate::{get, post};
use domain::code::Code;
use domain::command::closing::{ClosingCommand, readings_version, runs};
use domain::command::mutual::draws_ties;
use domain::command::{GroupSlice, What};
use domain::group::{Process, Reading, Seen};
use domain::policy::Action;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/procesos", SeeCircleReading, show),
        post!("/grupos/{group}/procesos", WriteCircleReading, save),
    ]
}

/// A group that reads its processes; any other has no such page.
async fn load(visit: &Visit) -> Result<GroupSlice, Stop> {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    if of.frame.reads_processes() { Ok(of) } else { Err(Stop::NotFound) }
}

async fn show(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    let fields = kept(visit, &of);
    page(markup(visit, &of, &fields))
}

async fn save(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let mut seen = BTreeMap::new();
    for process in Process::ALL {
        if let Some(Some(said)) = read.code_maybe::<Seen>(process.code()) {
            seen.insert(*process, said);
        }
    }
    let faults = read.faults();
    if !faults.is_empty() {
        // Whoever sent it did not send our buttons; the first process stands for the list.
        let wrong = [(Process::Emotions.code().to_owned(), Fault::NotAChoice)].into();
        return again(markup(visit, &of, &visit.typed().wrong(wrong)));
    }
    match visit.perform(What::Closing(of.group.id, ClosingCommand::ReadProcesses(seen))).await? {
        Ok(_) => done(&group::address(&of.group, "/procesos"), "processes-read"),
        // What somebody else said meanwhile is told; saving once more is meant for it.
        Err(refusal) => again(markup(visit, &of, &visit.typed().refused(refusal).at(readings_version(&of)))),
    }
}

fn kept(visit: &Visit, of: &GroupSlice) -> Fields {
    of.readings
        .iter()
        .fold(visit.fresh().at(readings_version(of)), |fields, one| fields.with(one.process.code(), one.seen.code()))
}

fn reading(of: &GroupSlice, process: Process) -> Option<&Reading> {
    of.readings.iter().find(|one| one.process == process)
}

fn markup(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let writes = visit.may(Action::WriteCircleReading) && runs(of);
    let content = html! {
        @if fields.refusal.is_some() { (notice::form_trouble(visit, fields, &[])) }
        @else { (notice::each(visit, fields, &named(visit))) }
        p.lead { (visit.t(if writes { "processes-lead" } else { "processes-lead-look" })) }
        @if !of.has_begun() && of.readings.is_empty() {
            section.empty { p { (visit.t("processes-empty")) } }
        } @else if writes {
            form.form.wide method="post" action=(group::address(&of.group, "/procesos")) {
                (field::unseen(fields))
                div.nine { @for process in Process::ALL { (asked(visit, of, *process, fields)) } }
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("processes-save")) } }
            }
        } @else {
            div.nine { @for process in Process::ALL { (told(visit, of, *process)) } }
        }
        @if draws_ties(of) { p.actions { a.button href=(group::address(&of.group, "/vinculos")) { (icon(Icon::Group)) (visit.t("ties-title")) } } }
        p.whisper { (icon(Icon::Group)) span { (visit.t("processes-of-the-group")) } }
    };
    group::page(visit, of, Tab::Harvest, &visit.t("processes-title"), &content)
}

/// What each process is called beside its answers.
fn named(visit: &Visit) -> Vec<(String, String)> {
    let name = |process: &Process| process.code();
    Process::ALL.iter().map(name).map(|name| (name.to_owned(), visit.t(&format!("process-{name}")))).collect()
}

fn asked(visit: &Visit, of: &GroupSlice, process: Process, fields: &Fields) -> Markup {
    let name = process.code();
    html! {
        section.card {
            fieldset id=(name) {
                legend { (visit.t(&format!("process-{name}"))) }
                (sentence(process))
                div.choices {
                    @for seen in Seen::VALUES {
                        label.choice {
                            input type="radio" name=(name) value=(seen.code()) checked[fields.value(name) == seen.code()];
                            b { (words(visit, *seen)) }
                        }
                    }
                }
            }
            (read_on(visit, of, process))
        }
    }
}

fn told(visit: &Visit, of: &GroupSlice, process: Process) -> Markup {
    html! {
        section.card {
            h2 { (visit.t(&format!("process-{}", process.code()))) }
            (sentence(process))
            @match reading(of, process) {
                Some(one) => p { span.chip.on { (words(visit, one.seen)) } },
                None => p.note { (visit.t("processes-unread")) },
            }
            (read_on(visit, of, process))
        }
    }
}

fn words(visit: &Visit, seen: Seen) -> String {
    visit.t(&format!("seen-{}", seen.code().replace('_', "-")))
}

fn sentence(process: Process) -> Markup {
    html! { blockquote.source { p lang="es" { "«" (process.sentence()) "»" } } }
}

fn read_on(visit: &Visit, of: &GroupSlice, process: Process) -> Markup {
    let zone = visit.zone(of.site.as_ref());
    let day =
        |one: &Reading| when::day(visit.lang, domain::day::day_of(one.read_at, zone), visit.today(of.site.as_ref()));
    html! {
        @if let Some(one) = reading(of, process) { p.note { (visit.tr("processes-read-on", &[("day", day(one).into())])) } }
    }
}
