//! The order that the group settles on. Ronda proposes what the hands say; a tie is the group's to break.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, again, done, page};
use super::super::super::ui::field;
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::{self, Look};
use domain::command::What;
use domain::command::first::{FirstCommand, candidates, list_version, usual_places};
use domain::id::TopicId;
use domain::topic::{Topic, Totals, ranking};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

pub(super) async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let places = places(&look);
    let fields = candidates(&look.of).into_iter().fold(visit.fresh().at(list_version(&look.of)), |fields, topic| {
        fields.with_maybe(&place_of(topic), places.get(&topic.id))
    });
    page(form(visit, &look, &fields))
}

/// What the form is filled in with: the order that the group settled on, from 1 without gaps, or what the hands say while
/// it has settled on none. A topic that came later has no place until the group gives it one.
fn places(look: &Look) -> BTreeMap<TopicId, u32> {
    let mut settled: Vec<&Topic> = candidates(&look.of).into_iter().filter(|topic| topic.priority.is_some()).collect();
    if settled.is_empty() {
        return proposed(look).places;
    }
    settled.sort_by_key(|topic| (topic.priority, topic.id));
    settled.into_iter().map(|topic| topic.id).zip(1..).collect()
}

pub(super) async fn save(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let mut order: BTreeMap<u32, TopicId> = BTreeMap::new();
    let topics = candidates(&look.of);
    for topic in &topics {
        let name = place_of(topic);
        if let Some(Some(place)) = read.number_maybe(&name, 1..=99)
            && order.insert(place, topic.id).is_some()
        {
            read.fault::<()>(&name, Fault::Said("fault-same-place"));
        }
    }
    let faults = read.faults();
    if !faults.is_empty() {
        return again(form(visit, &look, &visit.typed().wrong(faults)));
    }
    let what = FirstCommand::Settle { order: order.into_values().collect() };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/temas"), "topics-settled"),
        Err(refusal) => again(form(visit, &look, &visit.typed().refused(refusal).at(list_version(&look.of)))),
    }
}

fn place_of(topic: &Topic) -> String {
    format!("place-{}", topic.id)
}

/// What the hands say by themselves.
struct Proposed {
    /// Places that no tie touches.
    places: BTreeMap<TopicId, u32>,
    /// Topics with as many hands as another, where it matters for the order.
    tied: BTreeSet<TopicId>,
}

fn proposed(look: &Look) -> Proposed {
    let topics = candidates(&look.of);
    let totals: Totals = topics.iter().filter_map(|topic| Some((topic.id, topic.votes?))).collect();
    let room = usual_places(&look.of).map_or(topics.len(), usize::from);
    let mut proposed = Proposed { places: BTreeMap::new(), tied: BTreeSet::new() };
    let mut before = 0;
    for (_, same) in ranking(&totals) {
        match same.as_slice() {
            [only] if before < room => {
                proposed.places.insert(*only, u32::try_from(before + 1).unwrap_or(u32::MAX));
            }
            [_] => {}
            several if before < room => proposed.tied.extend(several.iter().copied()),
            _ => {}
        }
        before += same.len();
    }
    proposed
}

fn form(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let mut topics = candidates(&look.of);
    topics.sort_by_key(|topic| (std::cmp::Reverse(topic.votes), topic.priority.is_none(), topic.priority));
    let tied = proposed(look).tied;
    let title = visit.t("order-title");
    let open_tie = topics.iter().any(|topic| tied.contains(&topic.id) && topic.priority.is_none());
    let content = html! {
        a.back href=(address(&look.of.group, "/temas")) { (icon(Icon::Back)) (visit.t("tab-topics")) }
        h1 { (title) }
        p.lead { (visit.t("order-lead")) }
        @if topics.is_empty() {
            section.empty { h2 { (visit.t("topics-none-short")) } p { (visit.t("topics-none")) } }
        } @else {
            @if open_tie { section.notice.warn { (icon(Icon::Hand)) p { b { (visit.t("order-tie")) } } p { (visit.t("order-tie-lead")) } } }
            form.form method="post" action=(address(&look.of.group, "/temas/orden")) data-partial="#content" {
                (field::unseen(fields))
                @if let Some(refusal) = &fields.refusal { (notice::refused(visit, refusal)) }
                (notice::each(visit, fields, &topics.iter().map(|topic| (place_of(topic), topic.title.to_string())).collect::<Vec<_>>()))
                fieldset {
                    legend { (visit.t("order-places")) }
                    p.hint { (visit.t("order-hint")) }
                    ul.rows { @for topic in topics { (row(visit, topic, (fields, tied.contains(&topic.id)))) } }
                }
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("order-save")) } }
            }
        }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

fn row(visit: &Visit, topic: &Topic, (fields, tied): (&Fields, bool)) -> Markup {
    let name = place_of(topic);
    let error = field::error_words(visit, &name, fields);
    html! {
        li {
            label.grow for=(name) {
                (topic.title)
                @if let Some(votes) = topic.votes { small { (visit.tr("home-hands", &[("count", votes.into())])) @if tied { " · " (visit.t("order-tied")) } } }
                @if let Some(error) = &error { span.error id={ (name) "-error" } { (icon(Icon::Stop)) span { (error) } } }
            }
            input.input.tiny type="text" inputmode="numeric" id=(name) name=(name) value=(fields.value(&name)) autocomplete="off"
                aria-invalid=[error.is_some().then_some("true")] aria-describedby=[error.is_some().then(|| format!("{name}-error"))];
        }
    }
}
