//! An encounter on paper: the sheet to sign, the script, the memoir.

use super::super::super::reply::{Answer, Stop};
use super::super::super::router::Route;
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{recall, when};
use super::super::super::visit::Visit;
use super::super::memoir::draft;
use super::super::paper;
use super::{capital, fact, head, print};
use crate::get;
use crate::text::Arg;
use chrono::TimeDelta;
use domain::encounter::memoir::MemoirState;
use domain::encounter::moment::{Moment, MomentState};
use ronda_print::memoir::Memoir;
use ronda_print::qr::Qr;
use ronda_print::script::{List, Script, Step};
use ronda_print::signatures::Signatures;
use ronda_print::{Document, Fact};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/planilla.pdf", MarkAttendance, sheet),
        get!("/grupos/{group}/encuentros/{encounter}/guion.pdf", SeeScript, script),
        get!("/grupos/{group}/encuentros/{encounter}/memoria.pdf", SeeMemoirs, memoir),
    ]
}

/// Rows on a sheet of paper.
const ONE_SHEET: usize = 30;
/// The fewest rows, and the fewest empty ones: somebody may always come along.
const FEWEST: usize = 20;
const EMPTY: usize = 5;

/// Rows for so many names: one sheet as long as it can be.
fn rows(names: usize) -> usize {
    let wanted = (names + EMPTY).max(FEWEST);
    if names + 2 <= ONE_SHEET { wanted.min(ONE_SHEET) } else { wanted }
}

async fn sheet(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    // Who does not want their name on a paper that goes round writes what they like on an empty row.
    let mut names: Vec<String> = match visit.query.get("nombres") {
        "no" => Vec::new(),
        _ => paper::expected(visit, &room),
    };
    names.resize(rows(names.len()), String::new());
    let document = Document::Signatures(Signatures {
        head: head(visit, visit.t("print-sheet-title"), Some(room.group.group.name.as_str()))?,
        group: room.group.group.name.to_string(),
        encounter: recall::title(visit, &room.group.topics, &room.of.encounter),
        when: room.planned(visit).map(|when| capital(&when)),
        place: room.site.as_ref().map(|site| site.name.to_string()),
        columns: ["number", "name", "mark", "sign"].map(|word| visit.t(&format!("print-column-{word}"))),
        names,
        marks: visit.t("print-marks"),
        hours: [visit.t("print-began"), visit.t("print-ended")],
        qr: Qr::of(&visit.full_address(&room.address("/planilla"))).ok(),
        qr_label: visit.t("print-to-type"),
    });
    print(visit, &document).await
}

fn when_and_where(visit: &Visit, room: &Room) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(when) = room.planned(visit) {
        facts.push(fact(visit.t("print-when"), capital(&when)));
    }
    if let Some(site) = &room.site {
        facts.push(fact(visit.t("print-where"), site.name.to_string()));
    }
    facts
}

async fn script(visit: &Visit) -> Answer {
    let room = words::load(visit).await?;
    let encounter = &room.of.encounter;
    let title = recall::title(visit, &room.group.topics, encounter);
    let mut facts = when_and_where(visit, &room);
    facts.push(fact(visit.t("print-lasts"), words::minutes(visit, encounter.minutes)));
    let document = Document::Script(Script {
        head: head(
            visit,
            visit.tr("print-script-title", &[("encounter", Arg::from(title.as_str()))]),
            Some(room.group.group.name.as_str()),
        )?,
        group: room.group.group.name.to_string(),
        encounter: title,
        facts,
        steps_title: visit.t("script-steps-title"),
        steps: steps(visit, &room),
        lists: lists(visit, &room),
        notes_title: visit.t("print-notes"),
    });
    print(visit, &document).await
}

/// The moments with the hour at which each begins, where an hour was planned.
fn steps(visit: &Visit, room: &Room) -> Vec<Step> {
    let mut before = 0;
    let counted = room.of.moments.iter().filter(|moment| moment.state != MomentState::Skipped);
    counted
        .map(|moment| {
            let from = room.of.encounter.time.map(|time| time + TimeDelta::minutes(before));
            before += i64::from(moment.minutes + moment.extra);
            Step {
                from: from.map(|from| when::time(visit.lang, from)).unwrap_or_default(),
                minutes: words::minutes(visit, moment.minutes + moment.extra),
                name: words::moment_name(visit, moment),
                about: about(visit, room, moment),
                notes: moment.notes.as_ref().map(ToString::to_string),
            }
        })
        .collect()
}

fn about(visit: &Visit, room: &Room, moment: &Moment) -> Vec<String> {
    let lead = moment.lead.map(|seat| visit.tr("moment-led-by", &[("name", room.name(visit, seat).into())]));
    let item = moment.item.and_then(|id| room.items.iter().find(|item| item.id == id));
    lead.into_iter().chain(item.map(|item| item.title.to_string())).collect()
}

fn lists(visit: &Visit, room: &Room) -> Vec<List> {
    let of = &room.of;
    let guest = |guest: &domain::institution::Guest| format!("{}: {}", guest.name, guest.brings);
    let lists = [
        ("searched-title", of.searching.iter().map(|one| one.text.to_string()).collect::<Vec<_>>()),
        ("questions-title", of.questions.iter().map(|one| one.text.to_string()).collect()),
        ("guests-title", of.guests.iter().map(guest).collect()),
    ];
    lists
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(title, lines)| List { title: visit.t(title), lines })
        .collect()
}

/// The account of the coordination; an encounter without one has no such paper.
async fn memoir(visit: &Visit) -> Answer {
    let (desk, circle) = (visit.desk()?, visit.circle()?);
    let room = words::load(visit).await?;
    let of = &room.of;
    let kept = of.memoir.as_ref().ok_or(Stop::NotFound)?;
    let parts = [
        ("label-happened", &kept.happened),
        ("label-helped", &kept.helped),
        ("label-difficulties", &kept.difficulties),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_blank());
    let read_with = kept.read_with.as_ref().map(|with| visit.tr("memoir-was-read", &[("with", with.as_str().into())]));
    let day = |at: domain::day::Instant| when::day(visit.lang, domain::day::day_of(at, room.zone), room.today);
    let closed = kept.closed_at.map(|at| visit.tr("print-memoir-closed", &[("day", Arg::from(day(at)))]));
    let is_draft = (kept.state != MemoirState::Closed).then(|| visit.t("print-memoir-draft"));
    let own = of.adjustments.iter().filter(|one| one.encounter == of.encounter.id);
    let document = Document::Memoir(Memoir {
        head: head(
            visit,
            visit.tr("memoir-title", &[("ordinal", of.encounter.ordinal.to_string().into())]),
            Some(room.group.group.name.as_str()),
        )?,
        group: room.group.group.name.to_string(),
        subject: recall::subject(visit, &room.group.topics, &of.encounter),
        facts: memoir_facts(visit, &room),
        parts: parts.map(|(label, text)| fact(visit.t(label), text.read(&desk).to_owned())).collect(),
        phrases_title: visit.t("memoir-phrases"),
        phrases: draft::phrases(of).into_iter().map(|one| one.text.read(&circle).to_owned()).collect(),
        adjustments_title: visit.t("memoir-adjustments"),
        adjustments: own.map(|one| one.text.read(&desk).to_owned()).collect(),
        state: [is_draft, read_with, closed].into_iter().flatten().collect::<Vec<_>>().join(" "),
    });
    print(visit, &document).await
}

fn memoir_facts(visit: &Visit, room: &Room) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(day) = recall::day(visit, &room.of.encounter) {
        facts.push(fact(visit.t("print-day"), capital(&day)));
    }
    facts.push(fact(visit.t("print-came"), draft::came(visit, &room.of)));
    facts.extend(draft::lasted(visit, &room.of).map(|lasted| fact(visit.t("print-lasted"), lasted)));
    facts
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_sheet_has_20_to_30_rows_and_room_for_whoever_comes_along() {
        assert_eq!([0, 1, 15, 16, 25, 28].map(rows), [20, 20, 20, 21, 30, 30]);
        assert_eq!([29, 40].map(rows), [34, 45], "more people take a second sheet");
    }
}
