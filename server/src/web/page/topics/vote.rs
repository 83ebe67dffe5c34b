//! A show of hands, counted in the room and typed in one screen.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::{self, Look};
use crate::store::{attendance, home};
use domain::command::first::{Ballots, FirstCommand, candidates, list_version};
use domain::command::{Reason, Refusal, What};
use domain::id::TopicId;
use domain::topic::Topic;
use maud::{Markup, html};

/// People in a room at the most.
const MOST_VOTERS: u32 = 500;

pub(super) async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let voters = voters(visit, &look).await?;
    page(form(visit, &look, &visit.fresh().at(list_version(&look.of)).with_maybe("voters", voters)))
}

pub(super) async fn save(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let voters = read.number("voters", 1..=MOST_VOTERS);
    let mut totals: Vec<(TopicId, u32)> = Vec::new();
    for topic in candidates(&look.of) {
        // Nobody raised a hand for a topic whose field is left empty.
        if let Some(hands) = read.number_maybe(&hands_of(topic), 0..=MOST_VOTERS) {
            totals.push((topic.id, hands.unwrap_or(0)));
        }
    }
    let faults = read.faults();
    let (Some(voters), true) = (voters, faults.is_empty()) else {
        return again(form(visit, &look, &visit.typed().wrong(faults)));
    };
    let what = FirstCommand::Vote { round: visit.command_id().row(1), ballots: Ballots::Hands { voters, totals } };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/temas/orden"), "topics-voted"),
        Err(refusal) => again(form(visit, &look, &visit.typed().refused(refusal).at(list_version(&look.of)))),
    }
}

/// Whoever came to the encounter that is open, or takes part in the group.
async fn voters(visit: &Visit, look: &Look) -> Result<Option<u32>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let here = match look.of.live_encounter() {
        Some(open) => {
            let rows = attendance::of_encounter(&mut tx, house.id, open.id).await?;
            home::present(&rows)
        }
        None => look.of.participants(),
    };
    Ok((here > 0).then_some(here))
}

fn hands_of(topic: &Topic) -> String {
    format!("hands-{}", topic.id)
}

fn form(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let topics = candidates(&look.of);
    let title = visit.t("vote-title");
    let content = html! {
        a.back href=(address(&look.of.group, "/temas")) { (icon(Icon::Back)) (visit.t("tab-topics")) }
        h1 { (title) }
        p.lead { (visit.t("vote-lead")) }
        @if topics.is_empty() {
            section.empty { h2 { (visit.t("topics-none-short")) } p { (visit.t("topics-none")) } }
        } @else {
            form.form method="post" action=(address(&look.of.group, "/temas/votacion")) data-partial="#content" {
                (field::unseen(fields))
                (trouble(visit, look, fields))
                (field::number(visit, fields, Field::new("voters").hint("vote-voters-hint")))
                fieldset {
                    legend { (visit.t("vote-hands")) }
                    ul.rows { @for topic in topics { (row(visit, topic, fields)) } }
                }
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("vote-save")) } }
            }
        }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// A refusal names the topic that it is about.
fn trouble(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let named = |refusal: &Refusal| refusal.topic.and_then(|id| look.of.topic(id)).map(|topic| topic.title.to_string());
    match fields.refusal.as_ref().and_then(|refusal| Some((refusal, named(refusal)?))) {
        Some((refusal, title)) if refusal.reason == Reason::MoreHandsThanVoters => html! {
            section.notice.block role="alert" {
                (icon(Icon::Stop))
                p { b { (visit.tr("vote-too-many", &[("title", title.into()), ("voters", fields.value("voters").into())])) } }
            }
        },
        Some(_) | None if fields.refusal.is_some() => notice::form_trouble(visit, fields, &["voters"]),
        Some(_) | None => {
            let topics = candidates(&look.of);
            let names: Vec<(String, String)> = std::iter::once(("voters".to_owned(), visit.t("label-voters")))
                .chain(topics.iter().map(|topic| (hands_of(topic), topic.title.to_string())))
                .collect();
            notice::each(visit, fields, &names)
        }
    }
}

fn row(visit: &Visit, topic: &Topic, fields: &Fields) -> Markup {
    let name = hands_of(topic);
    let is_refused = fields.refusal.as_ref().is_some_and(|refusal| refusal.topic == Some(topic.id));
    let error = field::error_words(visit, &name, fields);
    let is_wrong = is_refused || error.is_some();
    html! {
        li {
            label.grow for=(name) {
                (topic.title)
                @if let Some(error) = &error { span.error id={ (name) "-error" } { (icon(Icon::Stop)) span { (error) } } }
            }
            input.input.tiny type="text" inputmode="numeric" id=(name) name=(name) value=(fields.value(&name)) autocomplete="off"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[error.is_some().then(|| format!("{name}-error"))];
        }
    }
}
