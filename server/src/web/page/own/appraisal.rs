//! One's own appraisal: what one answers in an open round, what one answered before, the two closing lines, and what
//! the group reads of itself. Single answers are read here by whoever gave them, and nowhere else.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, own as frame};
use super::super::super::visit::Visit;
use super::super::appraisal::view;
use super::super::team;
use super::load;
use crate::store::appraisal::{self as store, Shared};
use crate::store::own::Own;
use domain::appraisal::{ClosingLines, Given, Grade, Mean, Questionnaire, Round, TeamPage, asks_for_lines};
use domain::command::Refusal;
use domain::command::own::OwnCommand;
use domain::words::Line;
use maud::{Markup, html};

const AT: &str = "/mi-grupo/apreciacion";

/// What the page shows beside the person's own.
struct Look {
    own: Own,
    rounds: Vec<Round>,
    means: Vec<Mean>,
    answers: Vec<Given>,
    lines: Option<ClosingLines>,
    shared: Shared,
    team: Option<TeamPage>,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let own = load(visit).await?;
    let seat = own.seat.clone().filter(|_| has_page(&own)).ok_or(Stop::NotFound)?;
    let house = visit.holder()?.institution;
    let mut tx = visit.look().await?;
    let edition = own.of.edition.id;
    Ok(Look {
        rounds: store::rounds(&mut tx, house, edition).await?,
        means: store::means(&mut tx, house, edition).await?,
        answers: store::own_answers(&mut tx, house, seat.id).await?,
        lines: store::own_lines(&mut tx, house, seat.id).await?,
        shared: store::shared(&mut tx, house, edition).await?,
        team: store::team_page(&mut tx, house, own.of.group.id).await?,
        own,
    })
}

fn has_page(own: &Own) -> bool {
    let frame = &own.of.frame;
    !frame.questionnaires.is_empty() || frame.closing_lines.is_some() || frame.has_team_page()
}

/// The way to it from the own page, where the group has any of it.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if has_page(own) && own.seat.is_some() {
            section.plain aria-labelledby="t-appraisal" {
                h2 #t-appraisal { (visit.t("own-appraisal")) }
                @for id in &own.rounds_open {
                    @if let Some(one) = own.of.frame.questionnaire(id) {
                        p { b { (visit.tr("own-appraisal-waits", &[("count", one.items.len().into()), ("minutes", one.items.len().div_ceil(4).into())])) } }
                    }
                }
                p { (visit.t("own-appraisal-lead")) }
                p.actions { a.button.primary[!own.rounds_open.is_empty()] href=(AT) { (icon(Icon::Sprout)) (visit.t("own-appraisal-open")) } }
            }
        }
    }
}

pub(super) async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &look(visit).await?, (None, None))?)
}

/// What came back of one of the forms.
type Came<'a> = (Option<(&'a str, &'a Refusal)>, Option<&'a Fields>);

pub(super) async fn answer(visit: &Visit) -> Answer {
    let mut form = Reader::new(&visit.form);
    let Some(questionnaire) = form.line::<40>("questionnaire") else { return Err(Stop::NotFound) };
    let seen = look(visit).await?;
    let Some(known) = seen.own.of.frame.questionnaire(questionnaire.as_str()) else { return Err(Stop::NotFound) };
    let mut answers = Vec::new();
    for item in &known.items {
        // Our own radios send one of four words; whoever sends another one did not send our form.
        match form.code_maybe::<Grade>(&format!("q_{}", item.id)) {
            Some(Some(grade)) => answers.push((Line::kept(item.id.clone()), grade)),
            Some(None) => {}
            None => return again(markup(visit, &seen, (None, Some(&visit.typed().wrong(form.faults()))))?),
        }
    }
    match visit.perform_own(OwnCommand::Appraise { questionnaire: questionnaire.clone(), answers }).await? {
        Ok(_) => done(&format!("{AT}#{questionnaire}"), "own-appraised"),
        Err(refusal) => again(markup(visit, &look(visit).await?, (Some((questionnaire.as_str(), &refusal)), None))?),
    }
}

/// Whoever reads the page of a refused form anew is led to where the form is.
pub(super) async fn back(_: &Visit) -> Answer {
    to(format!("{AT}#lineas-propias"))
}

pub(super) async fn part(visit: &Visit) -> Answer {
    let mut form = Reader::new(&visit.form);
    let (takes, leaves) = (form.words_maybe::<280>("line_takes"), form.words_maybe::<280>("line_leaves"));
    let shared = form.ticked("share_lines");
    let (Some(takes), Some(leaves)) = (takes, leaves) else {
        return again(markup(visit, &look(visit).await?, (None, Some(&visit.typed().wrong(form.faults()))))?);
    };
    match visit.perform_own(OwnCommand::Part { takes, leaves, shared }).await? {
        Ok(_) => done(&format!("{AT}#lineas-propias"), "own-parted"),
        Err(refusal) => {
            let seen = look(visit).await?;
            let version = seen.lines.as_ref().map_or(0, |lines| lines.version);
            let typed = visit.typed().refused(refusal).at(version);
            again(markup(visit, &seen, (None, Some(&typed)))?)
        }
    }
}

fn markup(visit: &Visit, seen: &Look, (refused, typed): Came<'_>) -> Result<Markup, Stop> {
    let own = &seen.own;
    let eye = visit.circle()?;
    Ok(frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo" { (icon(Icon::Back)) (visit.t("own-back")) }
            div.greeting { h1 { (visit.t("own-appraisal")) } (frame::hear(visit, "#content", &visit.t("own-appraisal"))) }
            p.net { (icon(Icon::Lock)) span { (visit.t("own-appraisal-who")) } }
            @for one in own.of.frame.questionnaires.iter() {
                section.card id=(one.id) {
                    h2 { (worded(visit, &one.name)) }
                    @if let Some((_, refusal)) = refused.filter(|(of, _)| *of == one.id) { (notice::refused(visit, refusal)) }
                    (asked(visit, seen, one))
                    (view::told(visit, one, (&seen.rounds, &seen.means)))
                }
            }
            @if asks_for_lines(&own.of.frame, &own.of.edition) { (lines(visit, seen, typed)?) }
            (view::shared_lines(visit, &seen.shared)?)
            @if let Some(text) = &seen.team {
                section.plain { h2 { (visit.t("team-title")) } (team::paper(visit, &own.of, text, &eye)) }
            }
        },
    ))
}

/// The questions of an open round, and what was answered in earlier ones.
fn asked(visit: &Visit, seen: &Look, one: &Questionnaire) -> Markup {
    let rounds = || seen.rounds.iter().filter(|round| round.which.questionnaire.as_str() == one.id);
    let open = rounds().find(|round| round.closed_at.is_none());
    let given = |round: &Round, item: &str| {
        seen.answers.iter().find(|given| given.which == round.which && given.item == item).map(|given| given.grade)
    };
    let earlier: Vec<&Round> = rounds().filter(|round| round.closed_at.is_some()).collect();
    html! {
        @match open {
            Some(round) => {
                p.lead { (worded(visit, &one.about)) }
                form.form method="post" action=(AT) {
                    (field::unseen(&visit.fresh()))
                    input type="hidden" name="questionnaire" value=(one.id);
                    @for (place, part) in one.parts.iter().enumerate() {
                        h3 { (worded(visit, &part.name)) }
                        p.note { (visit.tr("own-appraisal-part", &[("part", (place + 1).into()), ("parts", one.parts.len().into()), ("count", one.of_part(part).count().into())])) }
                        @for item in one.of_part(part) {
                            fieldset {
                                legend { (worded(visit, &item.text)) }
                                div.choices {
                                    @for grade in Grade::ALL {
                                        label.choice {
                                            input type="radio" name={ "q_" (item.id) } value=(grade.code()) checked[given(round, &item.id) == Some(*grade)];
                                            b { (view::grade(visit, *grade)) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("own-appraisal-save")) } }
                }
            }
            None => p.note { (visit.t("own-appraisal-closed")) },
        }
        @if earlier.iter().any(|round| seen.answers.iter().any(|given| given.which == round.which)) {
            details.more {
                summary { (visit.t("own-appraisal-mine")) }
                table.table {
                    thead { tr {
                        th scope="col" { (visit.t("appraisal-question")) }
                        @for round in &earlier { th scope="col" { (visit.t(if round.which.number == 1 { "appraisal-before" } else { "appraisal-after" })) } }
                    } }
                    tbody { @for item in &one.items { tr {
                        th scope="row" { (worded(visit, &item.text)) }
                        @for round in &earlier { td { @match given(round, &item.id) { Some(grade) => (view::grade(visit, grade)), None => "—" } } }
                    } } }
                }
            }
        }
    }
}

/// The two closing lines.
fn lines(visit: &Visit, seen: &Look, typed: Option<&Fields>) -> Result<Markup, Stop> {
    let eye = visit.own()?;
    let before = visit.fresh().at(seen.lines.as_ref().map_or(0, |lines| lines.version));
    let kept = match &seen.lines {
        Some(lines) => before
            .with("line_takes", lines.takes.read(&eye))
            .with("line_leaves", lines.leaves.read(&eye))
            .with_maybe("share_lines", lines.shared.then_some("1")),
        None => before,
    };
    let fields = typed.unwrap_or(&kept);
    Ok(html! {
        section.card #lineas-propias aria-labelledby="t-own-lines" {
            h2 #t-own-lines { (visit.t("lines-title")) }
            p.lead { (visit.t("lines-lead")) }
            (notice::form_trouble(visit, fields, &["line_takes", "line_leaves"]))
            (notice::both_texts(visit, fields, &kept, &["line_takes", "line_leaves"]))
            form.form method="post" action="/mi-grupo/lineas" {
                (field::unseen(fields))
                (field::area(visit, fields, Field::new("line_takes").optional(), 2))
                (field::area(visit, fields, Field::new("line_leaves").optional(), 2))
                (field::tick(visit, fields, Field::new("share_lines").hint("hint-share-lines")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("save")) } }
            }
        }
    })
}
