//! How the memoir of an encounter looks: what was recorded, the account, what earlier memoirs asked for, the reading.

use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{names, notice, printed, recall};
use super::super::super::visit::Visit;
use super::{ADJUSTMENT_IDS, ADJUSTMENTS, Forms, NOT_TRIED, Page, QUESTIONS, Scene, draft};
use domain::command::Reason;
use domain::command::memoir::age_findings;
use domain::encounter::memoir::{Adjustment, Memoir, MemoirState, Served, Tried};
use maud::{Markup, html};

/// The whole page.
pub fn page(visit: &Visit, scene: &Scene, forms: &Forms) -> Page {
    let title = visit.tr("memoir-title", &[("ordinal", scene.held.encounter.ordinal.to_string().into())]);
    let content =
        if scene.held.encounter.state.is_held() { held(visit, scene, forms)? } else { not_held(visit, scene) };
    Ok(group::page(visit, &scene.group, Tab::Memoirs, &title, &content))
}

fn not_held(visit: &Visit, scene: &Scene) -> Markup {
    html! {
        section.empty {
            p { b { (recall::title(visit, &scene.group.topics, &scene.held.encounter)) } }
            p { (visit.t("memoir-not-held")) }
            p.actions { a.button href=(group::address(&scene.group.group, "/memorias")) { (visit.t("memoir-all")) } }
        }
    }
}

fn held(visit: &Visit, scene: &Scene, forms: &Forms) -> Page {
    let earlier = scene.earlier();
    let closed = scene.held.memoir.as_ref().filter(|memoir| memoir.state == MemoirState::Closed);
    Ok(html! {
        @if scene.held.memoir.is_none() {
            (notice::findings(visit, &age_findings(&scene.group, &scene.held.encounter, visit.now)))
        }
        (trouble(visit, scene, forms)?)
        div.columns {
            div.col {
                @match closed {
                    Some(memoir) => (told(visit, scene, memoir)),
                    None => (account(visit, scene, forms)),
                }
                @if let (Some(memoir), None) = (&scene.held.memoir, closed) { (reading(visit, scene, memoir, forms)) }
            }
            div.col {
                (recorded(visit, scene)?)
                @if !earlier.is_empty() {
                    @if closed.is_some() { (looked_back(visit, scene, &earlier)) } @else { (look_back(visit, scene, &earlier, forms)) }
                }
            }
        }
        p { a.text-button href=(group::address(&scene.group.group, "/memorias")) { (icon(Icon::Back)) (visit.t("memoir-all")) } }
    })
}

/// What is wrong with whichever form came back.
fn trouble(visit: &Visit, scene: &Scene, forms: &Forms) -> Page {
    let all = [QUESTIONS.as_slice(), ADJUSTMENTS.as_slice()].concat();
    let stale = |fields: &Fields| fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    Ok(html! {
        (notice::form_trouble(visit, &forms.write, &all))
        @if stale(&forms.write) { (notice::both_texts(visit, &forms.write, &scene.kept(visit)?, &all)) }
        (notice::form_trouble(visit, &forms.read, &["read_with"]))
        (notice::form_trouble(visit, &forms.close, &[]))
        (notice::form_trouble(visit, &forms.looked, &[]))
    })
}

/// What stands of the encounter without anybody writing it down again.
fn recorded(visit: &Visit, scene: &Scene) -> Page {
    let held = &scene.held;
    let (moments, phrases) = (draft::moments(visit, held), draft::phrases(held));
    let eye = visit.circle()?;
    Ok(html! {
        section.card {
            h2 { (visit.t("memoir-recorded")) }
            p.lead { (recall::subject(visit, &scene.group.topics, &held.encounter)) }
            ul.facts {
                @if let Some(day) = recall::day(visit, &held.encounter) { li { (icon(Icon::Calendar)) span { (day) } } }
                li { (icon(Icon::Chair)) span { (draft::came(visit, held)) } }
                @if let Some(lasted) = draft::lasted(visit, held) { li { (icon(Icon::Clock)) span { (lasted) } } }
                @if let Some(parting) = draft::parting(visit, held) { li { (icon(Icon::House)) span { (parting) } } }
            }
            @if !moments.is_empty() {
                details.more {
                    summary { (visit.t("memoir-moments")) }
                    ul.list { @for moment in &moments { li { (moment) } } }
                }
            }
            h3 { (visit.t("memoir-phrases")) }
            @if phrases.is_empty() { p.note { (visit.t("harvest-none-of-encounter")) } }
            @else { (recall::phrases(visit, &eye, &phrases)) }
        }
    })
}

fn account(visit: &Visit, scene: &Scene, forms: &Forms) -> Markup {
    let fields = &forms.write;
    let filled = ADJUSTMENTS.iter().filter(|name| !fields.value(name).is_empty()).count();
    let shown = (filled + 1).max(2).min(ADJUSTMENTS.len());
    let hint = if scene.held.memoir.is_none() { "hint-happened" } else { "hint-happened-kept" };
    html! {
        section.card {
            h2 { (visit.t("memoir-account")) }
            p.lead { (visit.t("memoir-account-lead")) }
            form.form method="post" action=(scene.address()) {
                (field::unseen(fields))
                (names::warning(visit, &forms.names))
                (field::area(visit, fields, Field::new("happened").hint(hint).optional(), 7))
                (field::area(visit, fields, Field::new("helped").hint("hint-helped").optional(), 4))
                (field::area(visit, fields, Field::new("difficulties").hint("hint-difficulties").optional(), 4))
                fieldset.form {
                    legend { (visit.t("memoir-adjustments")) " " span.optional { (visit.t("optional")) } }
                    p.hint { (visit.t("hint-adjustments")) }
                    @for (name, id) in ADJUSTMENTS.iter().zip(ADJUSTMENT_IDS).take(shown) {
                        @if !fields.value(id).is_empty() { input type="hidden" name=(id) value=(fields.value(id)); }
                        (field::text(visit, fields, Field::new(name)))
                    }
                }
                p.actions { button.button.primary { (icon(Icon::Pen)) (visit.t("memoir-save")) } }
            }
        }
    }
}

/// The reading with another person (S0-235), and closing after it.
fn reading(visit: &Visit, scene: &Scene, memoir: &Memoir, forms: &Forms) -> Markup {
    html! {
        section.card #lectura {
            h2 { (visit.t("memoir-reading")) }
            @match (&memoir.read_with, memoir.state) {
                (Some(with), MemoirState::Read) => {
                    p.lead { (visit.tr("memoir-was-read", &[("with", with.as_str().into())])) " " (visit.t("memoir-close-lead")) }
                    form method="post" action={ (scene.address()) "/cierre" } {
                        (field::unseen(&forms.close))
                        p.actions { button.button.primary { (icon(Icon::Lock)) (visit.t("memoir-close")) } }
                    }
                    details.more open[!forms.read.faults.is_empty()] {
                        summary { (visit.t("memoir-read-again")) }
                        (reading_form(visit, scene, forms))
                    }
                }
                _ => {
                    p.lead { (visit.t("memoir-reading-lead")) }
                    (reading_form(visit, scene, forms))
                }
            }
        }
    }
}

fn reading_form(visit: &Visit, scene: &Scene, forms: &Forms) -> Markup {
    html! {
        form.form method="post" action={ (scene.address()) "/lectura" } {
            (field::unseen(&forms.read))
            (field::text(visit, &forms.read, Field::new("read_with").hint("hint-read-with")))
            p.actions { button.button { (icon(Icon::People)) (visit.t("memoir-read")) } }
        }
    }
}

/// A closed memoir: read, not changed.
fn told(visit: &Visit, scene: &Scene, memoir: &Memoir) -> Markup {
    let own = scene.own();
    html! {
        section.card {
            h2 { (visit.t("memoir-closed-title")) }
            @if let Some(with) = &memoir.read_with { p.lead { (visit.tr("memoir-was-read", &[("with", with.as_str().into())])) } }
            (texts(visit, scene, memoir))
            p.actions { (printed::link(visit, &format!("{}.pdf", scene.address()), "print-this-memoir")) }
            @if !own.is_empty() {
                h3 { (visit.t("memoir-adjustments")) }
                ul.rows { @for one in own { li { span.grow { (one.text.read(&scene.eye)) } (recall::became(visit, one)) } } }
            }
        }
    }
}

fn texts(visit: &Visit, scene: &Scene, memoir: &Memoir) -> Markup {
    let texts = [
        ("label-happened", memoir.happened.read(&scene.eye)),
        ("label-helped", memoir.helped.read(&scene.eye)),
        ("label-difficulties", memoir.difficulties.read(&scene.eye)),
    ];
    html! {
        @for (key, text) in texts {
            @if !text.trim().is_empty() { h3 { (visit.t(key)) } p.said { (text) } }
        }
    }
}

/// The name of the answer about the `n`-th earlier adjustment, from 1.
pub fn became_name(n: usize) -> String {
    format!("became_{n}")
}

/// What is known of earlier adjustments already.
pub fn kept(visit: &Visit, scene: &Scene) -> Fields {
    scene
        .earlier()
        .into_iter()
        .zip(1..)
        .fold(visit.fresh(), |fields, (one, n)| fields.with_maybe(&became_name(n), word(one)))
}

fn word(one: &Adjustment) -> Option<&'static str> {
    match (one.tried?, one.served) {
        (Tried::No, _) => Some(NOT_TRIED),
        (Tried::Yes, served) => served.map(Served::code),
    }
}

/// What earlier memoirs asked for: was it tried, did it serve (S0-112, S0-231, S0-232)?
fn look_back(visit: &Visit, scene: &Scene, earlier: &[&Adjustment], forms: &Forms) -> Markup {
    let answers = [NOT_TRIED, Served::Yes.code(), Served::Partly.code(), Served::No.code()];
    html! {
        section.card #ajustes {
            h2 { (visit.t("look-back")) }
            p.lead { (visit.t("look-back-lead")) }
            form.form method="post" action={ (scene.address()) "/ajustes" } {
                (field::unseen(&forms.looked))
                @for (one, n) in earlier.iter().zip(1..) {
                    @let name = became_name(n);
                    fieldset id=(name) {
                        legend { (one.text.read(&scene.eye)) small { (from(visit, scene, one)) } }
                        div.choices.two {
                            @for answer in answers {
                                label.choice {
                                    input type="radio" name=(name) value=(answer) checked[forms.looked.value(&name) == answer];
                                    b { (visit.t(&format!("became-{}", answer.replace('_', "-")))) }
                                }
                            }
                        }
                    }
                }
                p.actions { button.button { (icon(Icon::Ok)) (visit.t("look-back-save")) } }
            }
        }
    }
}

/// The same when the memoir is closed.
fn looked_back(visit: &Visit, scene: &Scene, earlier: &[&Adjustment]) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("look-back")) }
            ul.rows {
                @for one in earlier {
                    li { span.grow { (one.text.read(&scene.eye)) small { (from(visit, scene, one)) } } (recall::became(visit, one)) }
                }
            }
        }
    }
}

fn from(visit: &Visit, scene: &Scene, one: &Adjustment) -> String {
    let ordinal = scene.group.encounter(one.encounter).map_or(0, |encounter| encounter.ordinal);
    visit.tr("look-back-from", &[("ordinal", ordinal.to_string().into())])
}
