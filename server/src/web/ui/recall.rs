//! How something that is over is told: an encounter by its number and subject, a phrase, what became of an adjustment.

use super::super::visit::Visit;
use super::when;
use domain::encounter::Encounter;
use domain::encounter::learning::Learning;
use domain::encounter::memoir::{Adjustment, Served, Tried};
use domain::leaf::{Circle, Eye};
use domain::topic::Topic;
use maud::{Markup, html};

/// What an encounter was about: its title, its topic, or its part in the plan.
pub fn subject(visit: &Visit, topics: &[Topic], of: &Encounter) -> String {
    let topic = || topics.iter().find(|topic| Some(topic.id) == of.topic).map(|topic| topic.title.to_string());
    of.title.as_ref().map(ToString::to_string).or_else(topic).unwrap_or_else(|| {
        let kind = of.kind.code();
        visit.t(&format!("recall-kind-{kind}"))
    })
}

/// "Encuentro 6 · Dormir mejor".
pub fn title(visit: &Visit, topics: &[Topic], of: &Encounter) -> String {
    let args = [("ordinal", of.ordinal.to_string().into()), ("subject", subject(visit, topics, of).into())];
    visit.tr("recall-encounter", &args)
}

/// Its day, as people say it.
pub fn day(visit: &Visit, of: &Encounter) -> Option<String> {
    of.day.map(|day| when::day(visit.lang, day, visit.today(None)))
}

/// Phrases of the group, without who said them; the difficulty and what is learned from it where they were said.
pub fn phrases(visit: &Visit, eye: &Eye<Circle>, learnings: &[&Learning]) -> Markup {
    html! {
        div.phrases {
            @for one in learnings {
                blockquote {
                    p { (one.text.read(eye)) }
                    @if !one.difficulty.is_blank() || !one.lesson.is_blank() {
                        footer {
                            @if !one.difficulty.is_blank() {
                                span { (visit.t("recall-difficulty")) " " (one.difficulty.read(eye)) }
                            }
                            @if !one.difficulty.is_blank() && !one.lesson.is_blank() { br; }
                            @if !one.lesson.is_blank() {
                                span { (visit.t("recall-lesson")) " " (one.lesson.read(eye)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What became of an adjustment, in a word. It is of the encounter, never of a person.
pub fn became(visit: &Visit, one: &Adjustment) -> Markup {
    let (key, class) = match (one.tried, one.served) {
        (None, _) => ("became-open", "chip hollow"),
        (Some(Tried::No), _) => ("became-not-tried", "chip hollow"),
        (Some(Tried::Yes), Some(Served::Yes)) => ("became-yes", "chip on"),
        (Some(Tried::Yes), Some(Served::Partly)) => ("became-partly", "chip"),
        (Some(Tried::Yes), Some(Served::No)) => ("became-no", "chip"),
        (Some(Tried::Yes), None) => ("became-tried", "chip"),
    };
    html! { span class=(class) { (visit.t(key)) } }
}
