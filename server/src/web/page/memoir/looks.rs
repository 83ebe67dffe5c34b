//! How the memoir of an encounter looks: what was recorded, the account, what earlier memoirs asked for, the reading.

use super::super::super::pairs::Pairs;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, printed, recall, telltale, when};
use super::super::super::visit::Visit;
use super::{
    ADJUSTMENT_IDS, ADJUSTMENTS, COMMANDS, Form, LOOKS_VERSION, MOST_EARLIER, NOT_TRIED, Page, Scene, draft, texts,
};
use domain::command::Reason;
use domain::command::memoir::{age_findings, looks_version};
use domain::encounter::memoir::{Adjustment, Memoir, MemoirState, OtherText, Served, Tried};
use maud::{Markup, html};

/// The whole page.
pub fn page(visit: &Visit, scene: &Scene, form: &Form) -> Page {
    let title = visit.tr("memoir-title", &[("ordinal", scene.held.encounter.ordinal.to_string().into())]);
    let content = if scene.held.encounter.state.is_held() { held(visit, scene, form)? } else { not_held(visit, scene) };
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

fn held(visit: &Visit, scene: &Scene, form: &Form) -> Page {
    let earlier = scene.earlier();
    let closed = scene.held.memoir.as_ref().filter(|memoir| memoir.state == MemoirState::Closed);
    Ok(html! {
        @if scene.held.memoir.is_none() {
            (notice::findings(visit, &age_findings(&scene.group, &scene.held.encounter, visit.today(scene.group.site.as_ref()))))
        }
        (trouble(visit, scene, form)?)
        @for text in &scene.held.other_texts { (beside(visit, scene, text, form)) }
        @if let Some(memoir) = closed {
            div.columns {
                div.col { (told(visit, scene, memoir)) }
                div.col { (recorded(visit, scene)?) @if !earlier.is_empty() { (looked_back(visit, scene, &earlier)) } }
            }
        } @else {
            form.columns method="post" action=(scene.address()) {
                div.col {
                    (field::unseen(&form.fields))
                    @for name in COMMANDS.iter().skip(1) { input type="hidden" name=(name) value=(visit.new_id()); }
                    (account(visit, form, scene.held.memoir.is_none()))
                    @if let Some(memoir) = &scene.held.memoir { (reading(visit, scene, memoir, form)) }
                }
                div.col {
                    (recorded(visit, scene)?)
                    @if !earlier.is_empty() { (look_back(visit, scene, &earlier, form)) }
                }
            }
        }
        p { a.text-button href=(group::address(&scene.group.group, "/memorias")) { (icon(Icon::Back)) (visit.t("memoir-all")) } }
    })
}

/// A text that was written without having seen the one that is kept, until one is made of both.
fn beside(visit: &Visit, scene: &Scene, text: &OtherText, form: &Form) -> Markup {
    let title = format!("t-{}", text.command);
    let at = when::instant(
        visit.lang,
        text.written_at,
        visit.zone(scene.group.site.as_ref()),
        visit.today(scene.group.site.as_ref()),
    );
    html! {
        section.card aria-labelledby=(title) {
            h2 id=(title) { (visit.t("memoir-beside")) }
            p.lead { (visit.tr("memoir-beside-lead", &[("at", at.into())])) }
            (texts_of(visit, [
                ("label-happened", text.happened.read(&scene.eye)),
                ("label-helped", text.helped.read(&scene.eye)),
                ("label-difficulties", text.difficulties.read(&scene.eye)),
                ("memoir-adjustments", text.adjustments.read(&scene.eye)),
            ]))
            form.form method="post" action=(format!("{}/textos/{}", scene.address(), text.command)) {
                (field::unseen(&visit.fresh()))
                (field::tick_at(visit, &form.fields, Field::new("settled"), &format!("settled-{}", text.command)))
                div.actions { button.button { (icon(Icon::Ok)) (visit.t("memoir-settle")) } }
            }
        }
    }
}

/// What is wrong with the form that came back.
fn trouble(visit: &Visit, scene: &Scene, form: &Form) -> Page {
    let stale = form.fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    Ok(html! {
        (notice::form_trouble(visit, &form.fields, &[texts(), vec!["read_with"]].concat()))
        @if stale { (notice::both_texts(visit, &form.fields, &scene.kept(visit)?, &texts())) }
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

fn account(visit: &Visit, form: &Form, is_first: bool) -> Markup {
    let fields = &form.fields;
    let filled = ADJUSTMENTS.iter().filter(|name| !fields.value(name).is_empty()).count();
    let shown = (filled + 1).max(2).min(ADJUSTMENTS.len());
    let hint = if is_first { "hint-happened" } else { "hint-happened-kept" };
    html! {
        section.card {
            h2 { (visit.t("memoir-account")) }
            p.lead { (visit.t("memoir-account-lead")) }
            div.form {
                (telltale::warning(visit, &form.names))
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
fn reading(visit: &Visit, scene: &Scene, memoir: &Memoir, form: &Form) -> Markup {
    html! {
        section.card #lectura {
            h2 { (visit.t("memoir-reading")) }
            @match (&memoir.read_with, memoir.state) {
                (Some(with), MemoirState::Read) => {
                    p.lead { (visit.tr("memoir-was-read", &[("with", with.as_str().into())])) " " (visit.t("memoir-close-lead")) }
                    p.actions { button.button.primary formaction={ (scene.address()) "/cierre" } { (icon(Icon::Lock)) (visit.t("memoir-close")) } }
                    details.more open[form.fields.fault("read_with").is_some()] {
                        summary { (visit.t("memoir-read-again")) }
                        (reading_fields(visit, scene, form))
                    }
                }
                _ => {
                    p.lead { (visit.t("memoir-reading-lead")) }
                    (reading_fields(visit, scene, form))
                }
            }
        }
    }
}

fn reading_fields(visit: &Visit, scene: &Scene, form: &Form) -> Markup {
    html! {
        div.form {
            (field::text(visit, &form.fields, Field::new("read_with").hint("hint-read-with").optional()))
            p.actions { button.button formaction={ (scene.address()) "/lectura" } { (icon(Icon::People)) (visit.t("memoir-read")) } }
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
            (account_texts(visit, scene, memoir))
            p.actions { (printed::link(visit, &format!("{}.pdf", scene.address()), "print-this-memoir")) }
            @if !own.is_empty() {
                h3 { (visit.t("memoir-adjustments")) }
                ul.rows { @for one in own { li { span.grow { (one.text.read(&scene.eye)) } (recall::became(visit, one)) } } }
            }
        }
    }
}

fn account_texts(visit: &Visit, scene: &Scene, memoir: &Memoir) -> Markup {
    texts_of(
        visit,
        [
            ("label-happened", memoir.happened.read(&scene.eye)),
            ("label-helped", memoir.helped.read(&scene.eye)),
            ("label-difficulties", memoir.difficulties.read(&scene.eye)),
        ],
    )
}

/// Texts under their questions; those that say nothing are left out.
fn texts_of<const N: usize>(visit: &Visit, texts: [(&str, &str); N]) -> Markup {
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

/// The field that says which adjustment the `n`-th answer is about.
pub fn about_name(n: usize) -> String {
    format!("about_{n}")
}

/// What was typed, with each answer where its adjustment stands now: the list may have changed in between.
pub fn moved(scene: &Scene, typed: Fields) -> Fields {
    let mut values = Pairs::default();
    let is_look = |name: &str| name.starts_with("became_") || name.starts_with("about_");
    typed.values.iter().filter(|(name, _)| !is_look(name)).for_each(|(name, value)| values.push(name, value));
    for (one, n) in scene.earlier().into_iter().zip(1..) {
        let id = one.id.to_string();
        let was = (1..=MOST_EARLIER).find(|was| typed.value(&about_name(*was)) == id);
        if let Some(answer) = was.map(|was| typed.value(&became_name(was))).filter(|answer| !answer.is_empty()) {
            values.push(&became_name(n), answer);
        }
    }
    Fields { values, ..typed }
}

/// What is known of earlier adjustments already.
pub fn kept(scene: &Scene, fields: Fields) -> Fields {
    scene.earlier().into_iter().zip(1..).fold(fields, |fields, (one, n)| fields.with_maybe(&became_name(n), word(one)))
}

/// What is known of one, as the form says it.
pub fn word(one: &Adjustment) -> Option<&'static str> {
    match (one.tried?, one.served) {
        (Tried::No, _) => Some(NOT_TRIED),
        (Tried::Yes, served) => served.map(Served::code),
    }
}

/// What earlier memoirs asked for: was it tried, did it serve (S0-112, S0-231, S0-232)?
fn look_back(visit: &Visit, scene: &Scene, earlier: &[&Adjustment], form: &Form) -> Markup {
    let stale = form.fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    let answers = [NOT_TRIED, Served::Yes.code(), Served::Partly.code(), Served::No.code()];
    html! {
        section.card #ajustes {
            h2 { (visit.t("look-back")) }
            p.lead { (visit.t("look-back-lead")) }
            div.form {
                input type="hidden" name=(LOOKS_VERSION) value=(looks_version(&scene.held));
                @for (one, n) in earlier.iter().zip(1..) {
                    @let name = became_name(n);
                    input type="hidden" name=(about_name(n)) value=(one.id);
                    fieldset id=(name) {
                        legend { (one.text.read(&scene.eye)) small { (from(visit, scene, one)) } }
                        // Somebody else answered meanwhile: both answers are seen, and the next press decides.
                        @if let Some(now) = word(one).filter(|now| stale && *now != form.fields.value(&name)) {
                            p.error { (icon(Icon::Info)) span { (visit.t("stale-now")) " «" (visit.t(&format!("became-{}", now.replace('_', "-")))) "»" } }
                        }
                        div.choices.two {
                            @for answer in answers {
                                label.choice {
                                    input type="radio" name=(name) value=(answer) checked[form.fields.value(&name) == answer];
                                    b { (visit.t(&format!("became-{}", answer.replace('_', "-")))) }
                                }
                            }
                        }
                    }
                }
                p.actions { button.button formaction={ (scene.address()) "/ajustes" } { (icon(Icon::Ok)) (visit.t("look-back-save")) } }
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
