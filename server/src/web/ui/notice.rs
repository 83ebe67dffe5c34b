//! Notices: what the guidance says, why something was refused, what is wrong with a form, and that it worked.

use super::super::visit::Visit;
use super::field::error_words;
use super::fields::Fields;
use super::icon::{Icon, icon};
use crate::finding_text;
use crate::text::Arg;
use domain::command::{Reason, Refusal};
use domain::finding::{Effect, Finding};
use domain::rule_book::Citation;
use maud::{Markup, html};

/// Why the domain refused, in words.
pub fn refusal_words(visit: &Visit, refusal: &Refusal) -> String {
    let counts: Vec<(&str, Arg)> = refusal.counts.iter().map(|(name, count)| (*name, Arg::from(*count))).collect();
    visit.tr(&refusal.reason.key(), &counts)
}

/// Findings, the heaviest first, each with the sentence of its source.
pub fn findings(visit: &Visit, findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            div.notices { @for one in findings { (finding(visit, one)) } }
        }
    }
}

/// One finding.
pub fn finding(visit: &Visit, finding: &Finding) -> Markup {
    finding_with(visit, finding, &html! {})
}

/// Findings in one line each, for a page where nothing can be done about them: each leads to where something can.
pub fn brief(visit: &Visit, findings: &[Finding], place: impl Fn(&Finding) -> String) -> Markup {
    html! {
        ul.facts.stack {
            @for finding in findings {
                li { (icon(picture(finding.effect))) span { a href=(place(finding)) { (finding_text::message(visit.lang, finding)) } } }
            }
        }
    }
}

fn picture(effect: Effect) -> Icon {
    match effect {
        Effect::Block => Icon::Stop,
        Effect::Warn => Icon::Warn,
        Effect::Inform => Icon::Info,
    }
}

/// One finding, and what can be done about it.
pub fn finding_with(visit: &Visit, finding: &Finding, more: &Markup) -> Markup {
    let stale = finding.unverified(visit.today(None));
    html! {
        section class={ "notice " (finding.effect.code()) } {
            (icon(picture(finding.effect)))
            p { b { (finding_text::message(visit.lang, finding)) } }
            (more)
            details.more {
                summary { (visit.t("finding-source")) }
                (citation(visit, &finding.citation))
                @for remark in finding_text::remarks(visit.lang, finding) { p.note { (remark) } }
                @if stale { p.note { (visit.t("finding-not-verified")) } }
            }
        }
    }
}

/// A sentence of a source and where it stands, pronounced in its own language; a reader of another one is told which.
pub fn citation(visit: &Visit, citation: &Citation) -> Markup {
    let language = citation.language.as_str();
    html! {
        blockquote.source {
            p lang=(language) { "«" (citation.quote) "»" }
            footer { span lang=(language) { (citation.title) @if !citation.locus.is_empty() { ", " (citation.locus) } } (quoted_in(visit, language)) }
        }
    }
}

/// In which language a sentence stands, for whoever reads another one.
pub fn quoted_in(visit: &Visit, language: &str) -> Markup {
    let key = format!("quoted-in-{language}");
    html! { @if language != visit.lang.code() && visit.lang.knows(&key) { " · " (visit.t(&key)) } }
}

/// Fields whose label is another text than `label-` and their name: the name, and the key of the label.
pub type Called<'a> = &'a [(&'a str, &'a str)];

/// What a field is called on its form.
fn called(visit: &Visit, name: &str, own: Called<'_>) -> String {
    match own.iter().find(|(known, _)| *known == name) {
        Some((_, key)) => visit.t(key),
        None => visit.t(&format!("label-{}", name.replace('_', "-"))),
    }
}

/// What came of the form: faults with a link to each field, or the domain's refusal.
pub fn form_trouble(visit: &Visit, fields: &Fields, names: &[&str]) -> Markup {
    form_trouble_called(visit, fields, names, &[])
}

/// The same for a form in which fields have labels of their own.
pub fn form_trouble_called(visit: &Visit, fields: &Fields, names: &[&str], own: Called<'_>) -> Markup {
    if let Some(refusal) = &fields.refusal {
        return refused(visit, refusal);
    }
    let wrong: Vec<(&str, String)> =
        ordered(fields, names).filter_map(|name| Some((name, error_words(visit, name, fields)?))).collect();
    html! {
        (summary(visit, &wrong.into_iter().map(|(name, words)| (name, called(visit, name, own), words)).collect::<Vec<_>>()))
    }
}

/// What is wrong with a form that has a field for each row of a list: names of fields and what their rows are called.
pub fn each(visit: &Visit, fields: &Fields, names: &[(String, String)]) -> Markup {
    let wrong =
        |(name, label): &'_ (String, String)| Some((name.clone(), label.clone(), error_words(visit, name, fields)?));
    let wrong: Vec<(String, String, String)> = names.iter().filter_map(wrong).collect();
    summary(
        visit,
        &wrong.iter().map(|(name, label, words)| (name.as_str(), label.clone(), words.clone())).collect::<Vec<_>>(),
    )
}

/// Each thing that is wrong with a form: the field, as its label says it, with a link to it, and what is wrong.
fn summary(visit: &Visit, wrong: &[(&str, String, String)]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            section.notice.block role="alert" tabindex="-1" {
                (icon(Icon::Stop))
                h2 { (visit.tr("form-trouble", &[("count", wrong.len().into())])) }
                ul.list {
                    @for (name, label, words) in wrong { li { a href={ "#" (name) } { (label) } ": " (words) } }
                }
            }
        }
    }
}

fn ordered<'a>(fields: &'a Fields, names: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let others = fields.faults.keys().map(String::as_str).filter(|name| !names.contains(name));
    names.iter().copied().filter(|name| fields.faults.contains_key(*name)).chain(others)
}

/// A refusal, with the findings that block where there are some.
pub fn refused(visit: &Visit, refusal: &Refusal) -> Markup {
    if refusal.reason == Reason::Blocked {
        return html! { section role="alert" tabindex="-1" { (findings(visit, &refusal.findings)) } };
    }
    let source = refusal.reason.source().and_then(|source| visit.app.act.guidance().book.citing(source));
    html! {
        section.notice.block role="alert" tabindex="-1" {
            (icon(Icon::Stop))
            p { b { (refusal_words(visit, refusal)) } }
            @if let Some(rule) = source { (citation(visit, &rule.cite)) }
        }
        (findings(visit, &refusal.findings))
    }
}

/// Both texts of a form that somebody else changed meanwhile: what is kept now stands beside what was typed.
pub fn both_texts(visit: &Visit, typed: &Fields, kept: &Fields, names: &[&str]) -> Markup {
    both_texts_called(visit, typed, kept, (names, &[]))
}

/// The same for a form in which fields have labels of their own.
pub fn both_texts_called(visit: &Visit, typed: &Fields, kept: &Fields, (names, own): (&[&str], Called<'_>)) -> Markup {
    let is_stale = typed.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    let differ: Vec<&str> =
        names.iter().copied().filter(|name| typed.value(name).trim() != kept.value(name).trim()).collect();
    html! {
        @if is_stale {
            section.card {
                h2 { (visit.t("stale-title")) }
                p.lead { (visit.t("stale-lead")) }
                dl.about {
                    @for name in differ {
                        dt { (called(visit, name, own)) }
                        dd { (visit.t("stale-now")) " «" (kept.value(name)) "»" br; (visit.t("stale-yours")) " «" (typed.value(name)) "»" }
                    }
                }
            }
        }
    }
}

/// That something worked: the text `done-` and the word that the address carries, if there is one.
pub fn done(visit: &Visit) -> Markup {
    let word = visit.query.get("hecho");
    let key = format!("done-{word}");
    let known = !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        && visit.lang.knows(&key);
    html! {
        @if known { div.notice.done role="status" { (icon(Icon::Ok)) p { (visit.t(&key)) } } }
    }
}
