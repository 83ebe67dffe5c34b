//! The markup of what a group reads of itself, for the group's page and for each one's own.

use super::super::super::reply::Stop;
use super::super::super::ui::field;
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address, worded};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::Look;
use crate::store::appraisal::Shared;
use crate::text::Arg;
use crate::web::chart::means::{Line, Means, means as drawn};
use domain::appraisal::{Grade, Mean, Questionnaire, Round, Rounds};
use domain::command::circle::may_open;
use domain::day::day_of;
use domain::leaf::{Circle, Leaf};
use domain::policy::Action;
use maud::{Markup, html};

/// The page of the group.
pub(super) fn page(visit: &Visit, look: &Look, fields: &Fields) -> Result<Markup, Stop> {
    let content = html! {
        p.lead { (visit.t("appraisal-lead")) }
        (notice::form_trouble(visit, fields, &["questionnaire"]))
        @for one in look.of.frame.questionnaires.iter() { (questionnaire(visit, look, one)) }
        (shared_lines(visit, &look.shared)?)
        p.whisper { (icon(Icon::Lock)) span { (visit.t("appraisal-who-sees")) } }
    };
    Ok(group::page(visit, &look.of, Tab::Harvest, &visit.t("appraisal-title"), &content))
}

fn questionnaire(visit: &Visit, look: &Look, one: &Questionnaire) -> Markup {
    let title = format!("t-{}", one.id);
    html! {
        section.card id=(one.id) aria-labelledby=(title) {
            div.title-row {
                h2 id=(title) { (worded(visit, &one.name)) }
                @if is_open(&look.rounds, one) { span.chip.now { (visit.t("appraisal-open")) } }
            }
            p.lead { (worded(visit, &one.about)) }
            @if visit.may(Action::RunAppraisals) { (run(visit, look, one)) }
            (told(visit, one, (&look.rounds, &look.means)))
            (sources(visit, one))
        }
    }
}

fn is_open(rounds: &[Round], one: &Questionnaire) -> bool {
    of(rounds, one).any(|round| round.closed_at.is_none())
}

fn of<'a>(rounds: &'a [Round], one: &'a Questionnaire) -> impl Iterator<Item = &'a Round> {
    rounds.iter().filter(|round| round.which.questionnaire.as_str() == one.id)
}

/// What whoever coordinates may do with it now.
fn run(visit: &Visit, look: &Look, one: &Questionnaire) -> Markup {
    let to = |rest: &str| address(&look.of.group, &format!("/apreciacion/{rest}"));
    let button = |rest: &str, key: &str, picture: Icon| {
        html! {
            form.actions method="post" action=(to(rest)) {
                (field::unseen(&visit.fresh()))
                input type="hidden" name="questionnaire" value=(one.id);
                button.button.primary { (icon(picture)) (visit.t(key)) span.vh { " " (worded(visit, &one.name)) } }
            }
        }
    };
    if is_open(&look.rounds, one) {
        let enough = look.enough.contains(&one.id);
        return html! {
            p.note { (visit.t(if enough { "appraisal-enough" } else { "appraisal-not-enough" })) }
            (button("cierre", "appraisal-close", Icon::Ok))
        };
    }
    let next = of(&look.rounds, one).filter(|round| round.told).count();
    let key = match (one.rounds, next) {
        (Rounds::BeforeAndAfter, 0) => "appraisal-open-before",
        (Rounds::BeforeAndAfter, _) => "appraisal-open-after",
        (Rounds::AnyTime, _) => "appraisal-open-round",
    };
    html! {
        @match may_open(&look.of, &look.rounds, one) {
            Ok(()) => {
                @let held = look.of.encounters.iter().filter(|one| one.state.is_held()).count();
                @if one.rounds == Rounds::BeforeAndAfter && next == 0 && held > 0 { p.note { (visit.tr("appraisal-late", &[("count", held.into())])) } }
                (button("apertura", key, Icon::Play))
            }
            Err(reason) => p.note { (visit.t(&reason.key())) },
        }
    }
}

/// What was told of its rounds: the last two that told something.
pub(in super::super) fn told(visit: &Visit, one: &Questionnaire, (rounds, means): (&[Round], &[Mean])) -> Markup {
    let closed: Vec<&Round> = of(rounds, one).filter(|round| round.closed_at.is_some()).collect();
    let told: Vec<&Round> = closed.iter().copied().filter(|round| round.told).collect();
    let (once, later) = match told.as_slice() {
        [] => return html! { @if !closed.is_empty() { p.note { (visit.t("appraisal-too-few")) } } },
        [only] => (*only, None),
        [.., once, later] => (*once, Some(*later)),
    };
    let head = |round: &Round| match one.rounds {
        Rounds::BeforeAndAfter if round.which.number == 1 => visit.t("appraisal-before"),
        Rounds::BeforeAndAfter => visit.t("appraisal-after"),
        Rounds::AnyTime => {
            let at = round.closed_at.unwrap_or(round.opened_at);
            when::short_day(visit.lang, day_of(at, visit.zone(None)), visit.today(None)).replace(' ', "\u{a0}")
        }
    };
    let mean = |round: Option<&Round>, item: &str| {
        let round = round?;
        means.iter().find(|mean| mean.which == round.which && mean.item == item).map(Mean::tenths)
    };
    let said = |tenths: Option<u32>| tenths.map_or_else(|| "—".to_owned(), |tenths| when::tenths(visit.lang, tenths));
    html! {
        @for part in &one.parts {
            h3 { (worded(visit, &part.name)) }
            div.form { (drawn(&Means {
                caption: worded(visit, &part.name).to_owned(),
                heads: [visit.t("appraisal-question"), head(once), later.map(head).unwrap_or_default()],
                ends: [grade(visit, Grade::Hardly), grade(visit, Grade::Much)],
                twice: later.is_some(),
                lines: one.of_part(part).map(|item| {
                    let (before, after) = (mean(Some(once), &item.id), mean(later, &item.id));
                    Line {
                        label: worded(visit, &item.text).to_owned(),
                        once: before,
                        later: after,
                        said: [said(before), said(after)],
                    }
                }).collect(),
            })) }
        }
        br;
        p.note { (visit.t("appraisal-means")) }
    }
}

/// How much, in words.
pub(in super::super) fn grade(visit: &Visit, grade: Grade) -> String {
    visit.t(&format!("grade-{}", grade.code()))
}

/// The sentences that the questions ask about.
fn sources(visit: &Visit, one: &Questionnaire) -> Markup {
    html! {
        details.more {
            summary { (visit.t("appraisal-questions")) }
            @for part in &one.parts {
                h3 { (worded(visit, &part.name)) }
                p.note { "Tizón (2019), " (part.locus) }
                ul.list { @for item in one.of_part(part) { li { (worded(visit, &item.text)) " " span.note lang="es" { "«" (item.quote) "»" } } } }
            }
        }
    }
}

/// The lines that their authors share, without a name and in no order of theirs.
pub(in super::super) fn shared_lines(visit: &Visit, shared: &Shared) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let list = |key: &str, lines: &[Leaf<Circle>]| {
        html! {
            @if !lines.is_empty() {
                h3 { (visit.t(key)) }
                ul.list { @for line in lines { li { (line.read(&eye)) } } }
            }
        }
    };
    Ok(html! {
        @if !shared.takes.is_empty() || !shared.leaves.is_empty() {
            section.card #lineas aria-labelledby="t-lines" {
                h2 #t-lines { (visit.t("lines-title")) }
                p.lead { (visit.tr("lines-shared-lead", &[("count", Arg::from(shared.takes.len().max(shared.leaves.len())))])) }
                (list("label-line-takes", &shared.takes))
                (list("label-line-leaves", &shared.leaves))
            }
        }
    })
}
