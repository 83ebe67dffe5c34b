//! Topics that the source itself offers to begin with (S0-177), each taken with one tap.

use super::super::super::ui::field;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::Look;
use domain::encounter::Encounter;
use domain::topic::TopicState;
use domain::words::folded;
use maud::{Markup, html};

const SEEDS: [&str; 5] = ["stigma", "health", "good-life", "values", "family"];

/// Seeds that are not on the list yet.
fn open(visit: &Visit, look: &Look) -> Vec<String> {
    let is_known = |title: &str| {
        let topics = look.of.topics.iter().filter(|topic| topic.state != TopicState::Dropped);
        topics.into_iter().any(|topic| folded(topic.title.as_str()) == folded(title))
    };
    let titles = SEEDS.iter().map(|word| visit.t(&format!("topic-seed-{word}")));
    titles.filter(|title| !is_known(title)).collect()
}

fn taken(visit: &Visit, titles: &[String], field: &str, form: &dyn Fn(&Markup) -> Markup) -> Markup {
    html! {
        @if !titles.is_empty() {
            details.more {
                summary { (visit.t("topics-seeds")) }
                div.actions {
                    @for title in titles {
                        (form(&html! {
                            input type="hidden" name=(field) value=(title);
                            button.button.soft { (icon(Icon::Plus)) (title) }
                        }))
                    }
                }
                @if let Some(rule) = visit.app.act.guidance().book.citing("S0-177") { (notice::citation(visit, &rule.cite)) }
                @else { p.note { (visit.t("topics-seeds-source")) } }
            }
        }
    }
}

/// For the list of the group.
pub(super) fn of_list(visit: &Visit, look: &Look) -> Markup {
    let to = address(&look.of.group, "/temas");
    taken(visit, &open(visit, look), "title", &|inside| {
        html! { form method="post" action=(to) { (field::unseen(&visit.fresh())) (inside) } }
    })
}

/// For the first encounter, whose topic the coordinator chooses (S0-176).
pub fn of_encounter(visit: &Visit, look: &Look, one: &Encounter, to: &str) -> Markup {
    taken(visit, &open(visit, look), "new_topic", &|inside| {
        html! {
            form method="post" action=(to) {
                (field::unseen(&visit.fresh().at(one.version)))
                @if let Some(title) = &one.title { input type="hidden" name="title" value=(title); }
                (inside)
            }
        }
    })
}
