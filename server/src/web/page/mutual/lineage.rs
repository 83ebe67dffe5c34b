//! `/grupos/…/linaje`: out of which group this one was born, and which were born out of it (S0-224, S0-225): the river and
//! its list. A group that was born tells it; nobody else writes it.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::scene;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::path as ui;
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use crate::store::lineage::{self, Line};
use crate::web::chart::lineage::{Branch, Delta, Stretch, delta};
use crate::{get, post};
use chrono::Datelike;
use domain::command::mutual::MutualCommand;
use domain::command::{GroupSlice, What};
use domain::day::{Day, month_of};
use domain::id::GroupId;
use domain::mutual::is_own;
use domain::policy::Action;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/linaje", SeeGroup, show),
        post!("/grupos/{group}/linaje", KeepOwnHouse, tell),
        post!("/grupos/{group}/linaje/retiro", KeepOwnHouse, untell),
    ]
}

struct Look {
    of: GroupSlice,
    lines: Vec<Line>,
    candidates: Vec<(GroupId, String)>,
    today: Day,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let (house, person) = visit.house()?;
    let today = visit.today(of.site.as_ref());
    let lines = lineage::of_group(&mut tx, house.id, of.group.id).await?;
    let candidates = match visit.may(Action::KeepOwnHouse) && is_own(&of.frame) {
        true => lineage::sat_in(&mut tx, house.id, (person.id, of.group.id)).await?,
        false => Vec::new(),
    };
    Ok(Look { of, lines, candidates, today })
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let parent = look.lines.iter().find(|line| line.group == look.of.group.id).and_then(|line| line.parent);
    let fields = visit.fresh().with_maybe("parent", parent);
    page(markup(visit, &look, &fields))
}

async fn tell(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(parent) = read.parsed("parent", GroupId::parse) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())));
    };
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::BornFrom { parent })).await? {
        Ok(_) => done(&address(&look.of.group, "/linaje"), "birth-told"),
        Err(refusal) => again(markup(visit, &look, &visit.typed().refused(refusal))),
    }
}

async fn untell(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::NotBorn)).await? {
        Ok(_) => done(&address(&look.of.group, "/linaje"), "birth-untold"),
        Err(refusal) => again(markup(visit, &look, &visit.fresh().refused(refusal))),
    }
}

fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let tab = if is_own(&of.frame) { Tab::OwnHouse } else { Tab::Harvest };
    let has_parent = look.lines.iter().any(|line| line.group == of.group.id && line.parent.is_some());
    let content = html! {
        p.lead { (visit.t("lineage-lead")) }
        (notice::form_trouble(visit, fields, &["parent"]))
        section.card aria-labelledby="t-river" {
            h2 #t-river { (visit.tr("lineage-sentence", &[("count", offspring(look).into())])) }
            (picture(visit, &look.lines, look.today))
        }
        @if visit.may(Action::KeepOwnHouse) && is_own(&of.frame) {
            section.card {
                h2 { (visit.t("birth-title")) }
                @if look.candidates.is_empty() { p.note { (visit.t("birth-none")) } }
                @else {
                    p.lead { (visit.t("birth-lead")) }
                    form.form method="post" action=(address(&of.group, "/linaje")) {
                        (field::unseen(fields))
                        (field::select(visit, fields, Field::new("parent"), &look.candidates.iter().map(|(id, name)| Choice::new(id, name.as_str())).collect::<Vec<_>>()))
                        p.actions { button.button.primary { (icon(Icon::Sprout)) (visit.t("birth-save")) } }
                    }
                }
                @if has_parent {
                    form method="post" action=(address(&of.group, "/linaje/retiro")) {
                        (field::unseen(&visit.fresh()))
                        button.text-button { (icon(Icon::Undo)) (visit.t("birth-undo")) }
                    }
                }
            }
        }
        section.bare { (ui::quoted(visit, "S0-224", "Tipos de grupos de ayuda mutua", "Muchos de los grupos pueden iniciarse por el incentivo producido en un grupo de apoyo institucional")) }
    };
    group::page(visit, of, tab, &visit.t("lineage-title"), &content)
}

fn offspring(look: &Look) -> usize {
    look.lines.iter().filter(|line| line.parent == Some(look.of.group.id)).count()
}

/// The river of some groups, and the same as a list. A group that has not begun is in the list alone.
pub fn picture(visit: &Visit, lines: &[Line], today: Day) -> Markup {
    let drawn: Vec<&Line> = lines.iter().filter(|line| !line.stretches.is_empty()).collect();
    let first = drawn.iter().flat_map(|line| &line.stretches).map(|one| one.from).min();
    let Some(first) = first.map(month_of) else { return html! { p.note { (visit.t("lineage-nothing")) } } };
    let month = |day: Day| {
        let months = (day.year() - first.year()) * 12 + i32::try_from(day.month()).unwrap_or(1)
            - i32::try_from(first.month()).unwrap_or(1);
        u32::try_from(months.max(0)).unwrap_or(0)
    };
    let branch = |line: &Line| Branch {
        name: line.name.clone(),
        small: small(visit, line),
        parent: line.parent.and_then(|parent| drawn.iter().position(|other| other.group == parent)),
        stretches: line
            .stretches
            .iter()
            .map(|one| Stretch { from: month(one.from), until: month(one.until) + 1, is_own: one.is_own })
            .collect(),
        lives: line.lives,
    };
    let months = month(today) + 1;
    let years = (first.year()..=today.year())
        .filter_map(|year| {
            Day::from_ymd_opt(year, 1, 1).filter(|day| *day >= first).map(|day| (month(day), year.to_string()))
        })
        .collect();
    let names: Vec<&str> = drawn.iter().map(|line| line.name.as_str()).collect();
    let drawing = Delta {
        sentence: visit.tr("lineage-picture", &[("names", names.join(", ").into())]),
        region: visit.t("lineage-title"),
        months,
        years,
        branches: drawn.iter().map(|line| branch(line)).collect(),
    };
    html! {
        (delta(&drawing))
        ul.legend {
            li { i.tone-a {} (visit.t("lineage-support")) }
            li { i.tone-c {} (visit.t("lineage-own")) }
            li { i.lives {} (visit.t("lineage-legend-lives")) }
        }
        details.more {
            summary { (visit.t("lineage-list")) }
            (list(visit, lines, None))
        }
    }
}

/// The same as a nested list.
fn list(visit: &Visit, lines: &[Line], of: Option<GroupId>) -> Markup {
    let known = |line: &Line| line.parent.filter(|parent| lines.iter().any(|other| other.group == *parent));
    let here: Vec<&Line> = lines.iter().filter(|line| known(line) == of).collect();
    html! {
        @if !here.is_empty() {
            ul { @for line in here { li { b { (line.name) } ": " (small(visit, line)) (list(visit, lines, Some(line.group))) } } }
        }
    }
}

/// What a group is, and since when as far as it may be told; of one that went on alone, both.
pub fn small(visit: &Visit, line: &Line) -> String {
    let own = line.stretches.iter().find(|one| one.is_own);
    if let (Some(first), Some(own)) = (line.stretches.first().filter(|one| !one.is_own), own) {
        let since = [("from", since(visit, first.from).into()), ("own", since(visit, own.from).into())];
        return visit.tr(if line.is_dated { "lineage-small-both" } else { "lineage-small-after" }, &since);
    }
    let kind =
        visit.t(if line.stretches.last().is_none_or(|one| one.is_own) { "lineage-own" } else { "lineage-support" });
    // Since when it is what it is now: a group that went on alone was something else before.
    match line.stretches.last().filter(|_| line.is_dated) {
        Some(last) => visit.tr("lineage-small", &[("kind", kind.into()), ("from", since(visit, last.from).into())]),
        None => kind,
    }
}

/// The month and the year of a day.
pub fn since(visit: &Visit, day: Day) -> String {
    format!("{} {}", when::month(visit.lang, month_of(day)), day.year())
}
