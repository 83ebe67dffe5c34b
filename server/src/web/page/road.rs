//! The road of an edition: what is laid out, and how topics and encounters add up.

mod forms;

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::encounter::{self, Counted, road};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, when};
use super::super::visit::Visit;
use super::group_home::capital;
use super::look::{self, Look};
use crate::store::{attendance, case, home};
use crate::{get, post};
use domain::command::plan::{Added, PlanCommand, arithmetic, holidays, road_findings, road_version, unchosen, waiting};
use domain::command::{Refusal, What};
use domain::encounter::{Encounter, EncounterState};
use domain::id::EncounterId;
use domain::policy::Action;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/camino", SeeGroup, show),
        post!("/grupos/{group}/camino/temas", ChangeTopics, lay_out),
        post!("/grupos/{group}/camino/encuentros", ChangeGroup, add),
        post!("/grupos/{group}/camino/sin-final", ChangeGroup, open_end),
        post!("/grupos/{group}/camino/intercambio", ChangeGroup, swap),
    ]
}

/// The forms of the page; each is a command of its own.
struct Forms {
    lay_out: Fields,
    add: Fields,
    open_end: Fields,
    swap: Fields,
}

impl Forms {
    fn fresh(visit: &Visit, look: &Look) -> Self {
        let version = look.of.edition.version;
        Self {
            lay_out: visit.fresh().at(road_version(&look.of)),
            add: visit.fresh().at(version).with("kind", Added::Next.code()),
            open_end: visit.fresh().at(version),
            swap: visit.fresh().at(road_version(&look.of)),
        }
    }

    /// Each form at the version of what the page shows now.
    fn read_anew(&mut self, look: &Look) {
        let (road, edition) = (road_version(&look.of), look.of.edition.version);
        (self.lay_out.version, self.swap.version) = (Some(road), Some(road));
        (self.add.version, self.open_end.version) = (Some(edition), Some(edition));
    }

    /// What was refused, wherever it was.
    fn refusal(&self) -> Option<&Refusal> {
        [&self.lay_out, &self.add, &self.open_end, &self.swap].into_iter().find_map(|fields| fields.refusal.as_ref())
    }
}

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(markup(visit, &look, &Forms::fresh(visit, &look)).await?)
}

async fn lay_out(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let answer = visit.perform(What::Plan(look.of.group.id, PlanCommand::LayOut)).await?;
    came_of(visit, &look, answer.err(), "road-laid-out", |forms, typed| forms.lay_out = typed).await
}

async fn add(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (kind, day) = (read.code::<Added>("kind"), read.day_maybe("day"));
    let (Some(kind), Some(day)) = (kind, day) else {
        let forms = Forms { add: visit.typed().wrong(read.faults()), ..Forms::fresh(visit, &look) };
        return again(markup(visit, &look, &forms).await?);
    };
    let encounter = visit.command_id().row(101);
    let answer = visit.perform(What::Plan(look.of.group.id, PlanCommand::Add { encounter, kind, day })).await?;
    came_of(visit, &look, answer.err(), "road-added", |forms, typed| forms.add = typed).await
}

async fn open_end(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let answer = visit.perform(What::Plan(look.of.group.id, PlanCommand::OpenEnd)).await?;
    came_of(visit, &look, answer.err(), "road-open", |forms, typed| forms.open_end = typed).await
}

async fn swap(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let known = |typed: &str| EncounterId::parse(typed).filter(|id| look.of.encounter(*id).is_some());
    let (first, second) = (read.parsed("swap_one", known), read.parsed("swap_other", known));
    let (Some(first), Some(second)) = (first, second) else {
        let forms = Forms { swap: visit.typed().wrong(read.faults()), ..Forms::fresh(visit, &look) };
        return again(markup(visit, &look, &forms).await?);
    };
    let answer = visit.perform(What::Plan(look.of.group.id, PlanCommand::Swap { first, second })).await?;
    came_of(visit, &look, answer.err(), "road-swapped", |forms, typed| forms.swap = typed).await
}

/// Back to the road when it was done; the page again when it was refused.
async fn came_of(
    visit: &Visit,
    look: &Look,
    refused: Option<Refusal>,
    word: &str,
    place: fn(&mut Forms, Fields),
) -> Answer {
    match refused {
        None => done(&address(&look.of.group, "/camino"), word),
        Some(refusal) => {
            let mut forms = Forms::fresh(visit, look);
            let mut typed = visit.typed().refused(refusal);
            // What was stale is read anew: the page that comes back shows how it is now.
            typed.version = None;
            place(&mut forms, typed);
            forms.read_anew(look);
            again(markup(visit, look, &forms).await?)
        }
    }
}

async fn markup(visit: &Visit, look: &Look, forms: &Forms) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let rows = attendance::marks_of_edition(&mut tx, house.id, look.of.edition.id).await?;
    let cases = case::heard(&mut tx, house.id, &look.of).await?;
    drop(tx);
    let tallies = home::tallies(&rows);
    let content = html! {
        (road(visit, &look.of, Counted { came: &tallies, cases: &cases }, look.today))
        @if let Some(refusal) = forms.refusal().filter(|refusal| refusal.field.is_none()) { (notice::refused(visit, refusal)) }
        @if forms.lay_out.refusal.is_some() { (forms::ways_out(visit, look)) }
        div.columns {
            div.col {
                (list(visit, look))
                @if visit.may(Action::ChangeGroup) { (forms::change(visit, look, forms)) }
            }
            div.col.loose {
                (sum(visit, look))
                @if visit.may(Action::ChangeTopics) { (forms::topics(visit, look, forms)) }
                @if visit.may(Action::ChangeGroup) && forms.lay_out.refusal.is_none() { (notice::findings(visit, &road_findings(&look.of))) }
                (free_days(visit, look))
            }
        }
    };
    Ok(group::page(visit, &look.of, Tab::Road, &visit.t("tab-road"), &content))
}

/// Every encounter with its day, what it is for and how far it is.
fn list(visit: &Visit, look: &Look) -> Markup {
    html! {
        section.card aria-labelledby="t-list" {
            h2 #t-list { (visit.t("road-list")) }
            @if look.of.encounters.is_empty() { p { (visit.t("road-empty")) } }
            ol.rows { @for one in &look.of.encounters { (line(visit, look, one)) } }
        }
    }
}

fn line(visit: &Visit, look: &Look, one: &Encounter) -> Markup {
    let of = &look.of;
    let title = encounter::listed(visit, of, one);
    let purpose = visit.t(&format!("road-purpose-{}", one.kind.code()));
    let used = one.reserve_use.map(|used| visit.t(&format!("road-reserve-{}", used.code())));
    let festive = one.day.and_then(|day| domain::holiday::on(day, &of.country)).filter(|_| one.state.is_ahead());
    html! {
        li {
            a.grow href=(address(&of.group, &format!("/camino/{}", one.id))) {
                b { (title) }
                small {
                    (capital(&encounter::day_and_hour(visit, one, look.today)))
                    " · " (purpose)
                    @if let Some(used) = used { " · " (used) }
                }
                @if let Some(name) = festive { small { (visit.tr("road-on-holiday", &[("name", visit.t(&format!("holiday-{name}")).into())])) } }
            }
            (chip(visit, one))
        }
    }
}

/// The state of an encounter as a small mark.
pub(super) fn chip(visit: &Visit, one: &Encounter) -> Markup {
    let words = encounter::state(visit, one);
    match one.state {
        EncounterState::Planned => html! { span.chip.hollow { (words) } },
        EncounterState::Prepared => html! { span.chip { (words) } },
        EncounterState::Opened => html! { span.chip.now { (words) } },
        EncounterState::Closed | EncounterState::Remembered => html! { span.chip.on { (words) } },
        EncounterState::Cancelled | EncounterState::NotHeld => html! { span.chip.care { (words) } },
    }
}

/// 1 + 6 + 2 + 1 = 10, as it stands (S0-165 to S0-168).
fn sum(visit: &Visit, look: &Look) -> Markup {
    let Some(sum) = arithmetic(&look.of) else {
        return html! {
            section.bare { h2 { (visit.t("road-sum")) } p.lead { (visit.tr("road-sum-open", &[("count", look.of.encounters.len().into())])) } }
        };
    };
    let free = sum.reserve().map_or(0, |reserve| reserve.saturating_sub(u32::from(sum.used)));
    let to_choose = unchosen(&look.of).min(free);
    let parts = [
        ("before", u32::from(sum.before)),
        ("topics", u32::from(sum.topics)),
        ("unchosen", to_choose),
        ("free", free - to_choose),
        ("after", u32::from(sum.after)),
    ];
    html! {
        section.bare aria-labelledby="t-sum" {
            h2 #t-sum { (visit.t("road-sum")) }
            table.table {
                tbody {
                    @for (word, count) in parts.into_iter().filter(|(word, count)| *count > 0 || *word != "unchosen") {
                        tr { th scope="row" { (visit.t(&format!("road-sum-{word}"))) } td.amount.num { (count) } }
                    }
                    tr {
                        th scope="row" { (visit.t("road-sum-total")) }
                        td.amount.num { b { (if sum.reserve().is_some() { u32::from(sum.planned) } else { sum.needed() }) } }
                    }
                }
            }
            @if sum.reserve().is_none() {
                p.error { (icon(Icon::Stop)) span { (visit.tr("road-sum-over", &[("needed", sum.needed().into()), ("planned", sum.planned.into())])) } }
            }
            @if !waiting(&look.of).is_empty() {
                p.note { (visit.tr("road-waiting", &[("count", waiting(&look.of).len().into())])) }
            }
        }
    }
}

/// Holidays that the series stepped over, by their names.
fn free_days(visit: &Visit, look: &Look) -> Markup {
    let days = holidays(&look.of);
    html! {
        @if !days.is_empty() {
            section.bare aria-labelledby="t-holidays" {
                h2 #t-holidays { (visit.t("road-holidays")) }
                ul.list {
                    @for (day, name) in days {
                        li { (capital(&when::day(visit.lang, day, look.today))) ": " (visit.t(&format!("holiday-{name}"))) }
                    }
                }
            }
        }
    }
}
