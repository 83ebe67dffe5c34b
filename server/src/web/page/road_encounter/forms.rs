//! The forms of one encounter.

use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::Look;
use super::super::topics::seeds;
use super::Lost;
use domain::encounter::{Encounter, EncounterKind};
use domain::topic::{Topic, TopicState};
use maud::{Markup, html};

fn to(look: &Look, one: &Encounter, rest: &str) -> String {
    address(&look.of.group, &format!("/camino/{}/{rest}", one.id))
}

/// What is wrong with a form, and what is kept now when somebody else changed it meanwhile.
fn trouble(visit: &Visit, one: &Encounter, fields: &Fields, names: &[&str]) -> Markup {
    let kept = visit
        .fresh()
        .with_maybe("title", one.title.as_ref())
        .with_maybe("day", one.day)
        .with_maybe("time", one.time.map(|time| time.format("%H:%M")));
    let texts: Vec<&str> = names.iter().copied().filter(|name| ["title", "day", "time"].contains(name)).collect();
    html! {
        (notice::form_trouble_called(visit, fields, names, &[("title", "label-encounter-title")]))
        (notice::both_texts_called(visit, fields, &kept, (&texts, &[("title", "label-encounter-title")])))
    }
}

/// What the encounter is about.
pub(super) fn topic(visit: &Visit, look: &Look, one: &Encounter, fields: &Fields) -> Markup {
    let takes_topic = match one.kind {
        EncounterKind::Initial | EncounterKind::Topic | EncounterKind::Reserve | EncounterKind::Free => true,
        EncounterKind::Closing | EncounterKind::Cases => false,
    };
    let lead = match one.kind {
        EncounterKind::Initial => Some("road-topic-initial"),
        EncounterKind::Reserve => Some("road-topic-reserve"),
        EncounterKind::Topic | EncounterKind::Free | EncounterKind::Closing | EncounterKind::Cases => None,
    };
    let is_first = one.kind == EncounterKind::Initial;
    html! {
        section.card aria-labelledby="t-topic" {
            h2 #t-topic { (visit.t("road-topic")) }
            @if let Some(lead) = lead { p.lead { (visit.t(lead)) } }
            @if is_first { (seeds::of_encounter(visit, look, one, &to(look, one, "tema"))) }
            form.form method="post" action=(to(look, one, "tema")) {
                (field::unseen(fields))
                (trouble(visit, one, fields, &["topic", "new_topic", "title"]))
                @if takes_topic {
                    (field::select(visit, fields, Field::new("topic").optional(), &choices(visit, look, one)))
                    (field::text(visit, fields, Field::new("new_topic").optional().hint("road-new-topic-hint")))
                }
                (field::text(visit, fields, Field::new("title").label("label-encounter-title").optional().hint("road-title-hint")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("road-topic-save")) } }
            }
        }
    }
}

/// Topics that the encounter may be about: in the reserve those that were worked on come first (S0-168).
fn choices(visit: &Visit, look: &Look, one: &Encounter) -> Vec<Choice> {
    let mut topics: Vec<&Topic> = look.of.topics.iter().filter(|topic| topic.state != TopicState::Dropped).collect();
    if one.kind == EncounterKind::Reserve {
        topics.sort_by_key(|topic| topic.state != TopicState::Treated);
    }
    topics
        .into_iter()
        .map(|topic| {
            let home = look.of.homes(topic.id).find(|home| home.id != one.id);
            let words = match home {
                Some(home) => visit
                    .tr("road-topic-at", &[("title", topic.title.as_str().into()), ("number", home.ordinal.into())]),
                None => topic.title.to_string(),
            };
            Choice::new(topic.id, words)
        })
        .collect()
}

/// Another day, hour or place.
pub(super) fn date(visit: &Visit, look: &Look, one: &Encounter, fields: &Fields) -> Markup {
    let sites: Vec<Choice> = look
        .sites
        .iter()
        .filter(|site| !site.retired || Some(site.id) == one.site)
        .map(|site| Choice::new(site.id, site.name.as_str()))
        .collect();
    html! {
        section.card aria-labelledby="t-date" {
            h2 #t-date { (visit.t("road-date")) }
            p.lead { (visit.t("road-date-lead")) }
            form.form method="post" action=(to(look, one, "fecha")) {
                (field::unseen(fields))
                (trouble(visit, one, fields, &["day", "time", "site", "move_reason"]))
                div.side {
                    (field::day(visit, fields, Field::new("day")))
                    (field::time(visit, fields, Field::new("time")))
                }
                @if !sites.is_empty() { (field::select(visit, fields, Field::new("site").optional(), &sites)) }
                (field::area(visit, fields, Field::new("move_reason").optional().hint("road-reason-hint"), 2))
                p.actions { button.button.primary { (icon(Icon::Calendar)) (visit.t("road-date-save")) } }
            }
        }
    }
}

/// It will not be, or it was not.
pub(super) fn lost(visit: &Visit, look: &Look, one: &Encounter, fields: &Fields) -> Markup {
    let is_wrong = fields.refusal.is_some() || !fields.faults.is_empty();
    let choices = field::choices_of::<Lost>(visit, "road-lost");
    html! {
        section.card {
            details.more open[is_wrong] {
                summary { (visit.t("road-lost")) }
                form.form method="post" action=(to(look, one, "suspension")) {
                    (field::unseen(fields))
                    (trouble(visit, one, fields, &["lost", "reason"]))
                    p.hint { (visit.t("road-lost-hint")) }
                    (field::cards(visit, fields, Field::new("lost"), &choices))
                    (field::area(visit, fields, Field::new("reason"), 2))
                    p.actions { button.button.care { (icon(Icon::No)) (visit.t("road-lost-save")) } }
                }
            }
        }
    }
}

/// A lost encounter will be after all.
pub(super) fn restore(visit: &Visit, look: &Look, one: &Encounter, fields: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="t-restore" {
            h2 #t-restore { (visit.t("road-restore")) }
            p.lead { (visit.t("road-restore-lead")) }
            form.form method="post" action=(to(look, one, "regreso")) {
                (field::unseen(fields))
                (trouble(visit, one, fields, &[]))
                p.actions { button.button { (icon(Icon::Undo)) (visit.t("road-restore-save")) } }
            }
        }
    }
}
