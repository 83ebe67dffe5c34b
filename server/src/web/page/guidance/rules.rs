//! The rule book: every rule with its force, what it asks, what follows, its sentence and its check.

use super::super::super::reply::{Answer, page};
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::words;
use crate::text::Arg;
use domain::finding::Effect;
use domain::frame::{Frame, FrameId};
use domain::route::Route;
use domain::rule_book::{OnBreach, Rule};
use maud::{Markup, html};

/// What is to be shown. A word of the address that we don't know filters nothing.
struct Filter<'a> {
    frame: Option<&'a FrameId>,
    route: OfRoute,
}

/// The kind of group that is shown when none is chosen.
const USUAL: &str = "support";

/// Rules by their route.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OfRoute {
    /// Whatever their route.
    Any,
    /// Those that bind an edition of this route.
    On(Route),
    /// Those that bind an edition without one.
    Without,
}

impl OfRoute {
    const WORDS: [(Self, &'static str); 4] =
        [(Self::Any, "todas"), (Self::On(Route::RiasPtm), "a"), (Self::On(Route::RiaPms), "b"), (Self::Without, "sin")];

    fn of_word(word: &str) -> Self {
        Self::WORDS.iter().find(|(_, known)| *known == word).map_or(Self::Any, |(of, _)| *of)
    }

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(of, _)| *of == self).map_or("", |(_, word)| word)
    }
}

impl Filter<'_> {
    fn shows(&self, rule: &Rule) -> bool {
        let frame = self.frame.is_none_or(|frame| rule.frames.is_empty() || rule.frames.contains(frame));
        let route = match self.route {
            OfRoute::Any => true,
            OfRoute::On(route) => rule.routes.is_empty() || rule.routes.contains(&route),
            OfRoute::Without => rule.routes.is_empty(),
        };
        frame && route
    }

    /// What follows from a rule, in the kind of group that is shown: support's advice only informs mutual aid.
    fn breach(&self, rule: &Rule) -> OnBreach {
        match self.frame.and_then(|frame| rule.effect_in(frame)) {
            Some(Effect::Block) => OnBreach::Block,
            Some(Effect::Warn) => OnBreach::Warn,
            Some(Effect::Inform) => OnBreach::Inform,
            None => rule.on_breach,
        }
    }
}

pub async fn show(visit: &Visit) -> Answer {
    let guidance = visit.app.act.guidance();
    // Most who come here accompany a support group; all other rules are one choice away.
    let wanted = Some(visit.query.get("clase")).filter(|word| !word.is_empty()).unwrap_or(USUAL);
    let frame = guidance.frames.iter().find(|frame| frame.id.code() == wanted);
    let filter = Filter { frame: frame.map(|frame| &frame.id), route: OfRoute::of_word(visit.query.get("ruta")) };
    let mut rules: Vec<&Rule> = guidance.book.rules().filter(|rule| filter.shows(rule)).collect();
    rules.sort_by_key(|rule| words::order(rule));
    page(layout::page(
        visit,
        Place::Guidance,
        &visit.t("rules-title"),
        &html! {
            a.back href="/rutas" { (icon(Icon::Back)) (visit.t("routes-title")) }
            div.head { div { h1 { (visit.t("rules-title")) } p.sub { (visit.t("rules-lead")) } } }
            (form(visit, &guidance.frames, &filter))
            p role="status" { (visit.tr("rules-count", &[("count", rules.len().into())])) }
            @for breach in OnBreach::ALL {
                @let of_it: Vec<&Rule> = rules.iter().copied().filter(|rule| filter.breach(rule) == *breach).collect();
                @if !of_it.is_empty() { (section(visit, *breach, &of_it)) }
            }
        },
    ))
}

fn form(visit: &Visit, frames: &[Frame], filter: &Filter<'_>) -> Markup {
    let fields = visit
        .fresh()
        .with("clase", filter.frame.map_or("todas", |frame| frame.code()))
        .with("ruta", filter.route.word());
    let all = Choice::new("todas", visit.t("rules-all-kinds"));
    let kinds: Vec<Choice> = std::iter::once(all)
        .chain(frames.iter().map(|frame| Choice::new(frame.id.code(), words::said(visit.lang, &frame.name))))
        .collect();
    let routes: Vec<Choice> = OfRoute::WORDS
        .iter()
        .map(|(of, word)| {
            let words = match of {
                OfRoute::Any => visit.t("rules-all-routes"),
                OfRoute::On(route) => words::route_name(visit, *route),
                OfRoute::Without => visit.t("rules-no-route"),
            };
            Choice::new(word, words)
        })
        .collect();
    html! {
        section.card {
            form.filter method="get" action="/reglas" {
                (field::select(visit, &fields, Field::new("clase"), &kinds))
                (field::select(visit, &fields, Field::new("ruta"), &routes))
                button.button { (visit.t("rules-show")) }
            }
        }
    }
}

fn section(visit: &Visit, breach: OnBreach, rules: &[&Rule]) -> Markup {
    let code = breach.code();
    html! {
        section.card aria-labelledby={ "t-" (code) } {
            div.title-row { h2 id={ "t-" (code) } { (visit.t(&format!("book-effect-{code}"))) } span.note.num { (rules.len()) } }
            p.lead { (visit.t(&format!("book-effect-more-{code}"))) }
            @for rule in rules { (one(visit, rule)) }
        }
    }
}

fn one(visit: &Visit, rule: &Rule) -> Markup {
    let unverified = rule.unverified(visit.today(None));
    let plain = words::plain(visit, rule);
    html! {
        article id=(rule.id) {
            @match &plain {
                Some(plain) => h3 { (plain) },
                None => h3 lang=(rule.cite.language) { "«" (rule.cite.quote) "»" },
            }
            ul.facts.marks {
                li { (visit.t(&format!("book-force-{}", rule.force.code().to_lowercase()))) }
                li { (kinds(visit, rule)) }
                @for route in &rule.routes { li { (words::route_name(visit, *route)) } }
                @if let Some(society) = &rule.society { li { (visit.tr("rules-society", &[("society", Arg::from(society.to_uppercase()))])) } }
                @if let Some(checked) = words::checked(visit, rule) { li { (checked) } }
                @if unverified { li { span.chip.now { (visit.t("rules-unverified")) } } }
                @if rule.superseded_by.is_some() { li { span.chip.hollow { (visit.t("rules-superseded")) } } }
            }
            details.more {
                summary { (visit.t("finding-source")) (hidden::about(&rule.id)) }
                @if plain.is_some() { (words::source(visit, rule)) } @else { (bare_source(visit, rule)) }
                p.note { (visit.tr("rules-id", &[("rule", Arg::from(rule.id.as_str()))])) }
            }
        }
    }
}

/// Where a sentence stands that was shown already.
fn bare_source(visit: &Visit, rule: &Rule) -> Markup {
    html! {
        p { span lang=(rule.cite.language) { (rule.cite.title) ", " (rule.cite.locus) } (notice::quoted_in(visit, &rule.cite.language)) }
        @for other in &rule.also { (notice::citation(visit, other)) }
        (words::verified(visit, rule))
    }
}

fn kinds(visit: &Visit, rule: &Rule) -> String {
    if rule.frames.is_empty() {
        return visit.t("rules-all-kinds");
    }
    let frames = visit.app.act.guidance().frames.iter().filter(|frame| rule.frames.contains(&frame.id));
    frames.map(|frame| words::said(visit.lang, &frame.name)).collect::<Vec<_>>().join(", ")
}
