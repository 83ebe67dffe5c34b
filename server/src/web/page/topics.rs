//! What the group wants to talk about: proposed, voted on, put in order, let go (S0-165, S0-166, S0-177).

mod order;
mod phones;
pub mod seeds;
mod single;
mod vote;

use super::super::chart::votes;
use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::visit::Visit;
use super::group_home::votes_picture;
use super::look::{self, Look};
use crate::store::topic as store;
use crate::{get, post};
use domain::command::What;
use domain::command::first::{FirstCommand, candidates};
use domain::command::plan::{arithmetic, road_findings, road_version, waiting};
use domain::encounter::EncounterKind;
use domain::policy::Action;
use domain::topic::{Round, Topic, TopicState, VoteWay};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/temas", SeeTopics, show),
        post!("/grupos/{group}/temas", ChangeTopics, propose),
        get!("/grupos/{group}/temas/votacion", ChangeTopics, vote::show),
        post!("/grupos/{group}/temas/votacion", ChangeTopics, vote::save),
        post!("/grupos/{group}/temas/celulares", ChangeTopics, phones::open),
        post!("/grupos/{group}/temas/celulares/cierre", ChangeTopics, phones::close),
        get!("/grupos/{group}/temas/orden", ChangeTopics, order::show),
        post!("/grupos/{group}/temas/orden", ChangeTopics, order::save),
        get!("/grupos/{group}/temas/{topic}", ChangeTopics, single::show),
        post!("/grupos/{group}/temas/{topic}", ChangeTopics, single::rename),
        post!("/grupos/{group}/temas/{topic}/union", ChangeTopics, single::merge),
        post!("/grupos/{group}/temas/{topic}/retiro", ChangeTopics, single::let_go),
        post!("/grupos/{group}/temas/{topic}/regreso", ChangeTopics, single::take_up),
    ]
}

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(markup(visit, &look, &visit.fresh()).await?)
}

async fn propose(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(title) = read.line("title") else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())).await?);
    };
    let what = FirstCommand::Propose { topic: visit.command_id().row(1), title };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/temas#topics"), "topic-proposed"),
        Err(refusal) => again(markup(visit, &look, &visit.typed().refused(refusal)).await?),
    }
}

async fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let round = store::latest_round(&mut tx, house.id, look.of.edition.id).await?;
    drop(tx);
    let open = phones::round(visit, look).await?;
    let may_change = visit.may(Action::ChangeTopics);
    let content = html! {
        @if let Some(refusal) = fields.refusal.as_ref().filter(|refusal| refusal.field != Some("title")) { (notice::refused(visit, refusal)) }
        div.columns {
            div.col {
                (list(visit, look))
                @if may_change { (proposal(visit, look, fields)) }
                (dropped(visit, look))
            }
            div.col.loose {
                @if let Some(open) = open.as_ref().filter(|_| may_change) { (phones::card(visit, look, open)) }
                (votes_card(visit, look, round.as_ref()))
                @if may_change {
                    (next_step(visit, look, open.is_some()))
                    (notice::findings(visit, &road_findings(&look.of)))
                }
            }
        }
    };
    Ok(group::page(visit, &look.of, Tab::Topics, &visit.t("tab-topics"), &content))
}

/// Every topic of the list, the agreed ones first and in their order.
fn list(visit: &Visit, look: &Look) -> Markup {
    let shown: Vec<&Topic> = look.of.topics.iter().filter(|topic| topic.state != TopicState::Dropped).collect();
    html! {
        section.card #topics aria-labelledby="t-topics" {
            h2 #t-topics { (visit.t("topics-list")) }
            @if shown.is_empty() {
                p.lead { (visit.t("topics-none")) }
            } @else {
                ul.rows { @for topic in shown { (line(visit, look, topic)) } }
                p.note { (visit.t("topics-no-author")) }
            }
        }
    }
}

fn line(visit: &Visit, look: &Look, topic: &Topic) -> Markup {
    let home = look.of.homes(topic.id).next();
    let place = match (home, topic.priority) {
        (Some(home), _) => Some(visit.tr("topics-at", &[("number", home.ordinal.into())])),
        (None, Some(place)) => Some(visit.tr("topics-place", &[("place", place.into())])),
        (None, None) => None,
    };
    let hands = topic.votes.map(|votes| visit.tr("home-hands", &[("count", votes.into())]));
    let small: Vec<String> = place.into_iter().chain(hands).collect();
    let on = topic.state.is_agreed();
    html! {
        li {
            div.grow { b { (topic.title) } @if !small.is_empty() { small { (small.join(" · ")) } } }
            span.chip.on[on].hollow[!on] { (visit.t(&format!("topic-state-{}", topic.state.code()))) }
            @if visit.may(Action::ChangeTopics) {
                a.button.soft href=(address(&look.of.group, &format!("/temas/{}", topic.id))) { (visit.t("topics-change")) (hidden::about(&topic.title)) }
            }
        }
    }
}

fn proposal(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="t-propose" {
            h2 #t-propose { (visit.t("topics-propose")) }
            form.form method="post" action=(address(&look.of.group, "/temas")) {
                (field::unseen(fields))
                @if fields.refusal.as_ref().is_none_or(|refusal| refusal.field == Some("title")) { (notice::form_trouble_called(visit, fields, &["title"], &[("title", "label-topic-title")])) }
                (field::text(visit, fields, Field::new("title").label("label-topic-title").hint("topics-title-hint")))
                p.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("topics-add")) } }
            }
            (seeds::of_list(visit, look))
        }
    }
}

fn dropped(visit: &Visit, look: &Look) -> Markup {
    let gone: Vec<&Topic> = look.of.topics.iter().filter(|topic| topic.state == TopicState::Dropped).collect();
    html! {
        @if !gone.is_empty() {
            details.more {
                summary { (visit.tr("topics-dropped", &[("count", gone.len().into())])) }
                ul.rows {
                    @for topic in gone {
                        li {
                            span.grow { (topic.title) }
                            @if visit.may(Action::ChangeTopics) {
                                form method="post" action=(address(&look.of.group, &format!("/temas/{}/regreso", topic.id))) {
                                    (field::unseen(&visit.fresh()))
                                    button.button.soft { (icon(Icon::Undo)) (visit.t("topics-take-up")) (hidden::about(&topic.title)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn votes_card(visit: &Visit, look: &Look, round: Option<&Round>) -> Markup {
    let picture = votes_picture(visit, &look.of.topics);
    html! {
        @if let (Some(picture), Some(round)) = (picture, round) {
            section.card aria-labelledby="t-votes" {
                h2 #t-votes { (visit.t("home-votes")) }
                p.lead { (visit.tr(round_key(round.way), &[("count", round.voters.into())])) }
                (votes::votes(&picture))
            }
        }
    }
}

fn round_key(way: VoteWay) -> &'static str {
    match way {
        VoteWay::Hands => "topics-round",
        VoteWay::Phones => "topics-round-phones",
    }
}

/// What to do next: vote, settle the order, put it on the road.
fn next_step(visit: &Visit, look: &Look, is_voting: bool) -> Markup {
    let of = &look.of;
    let open = candidates(of).len();
    let waits = waiting(of).len();
    let to = |rest: &str| address(&of.group, rest);
    let voted = candidates(of).iter().any(|topic| topic.votes.is_some());
    let does_not_fit = arithmetic(of).is_some_and(|sum| sum.reserve().is_none());
    let first = of.encounters.iter().find(|one| one.kind == EncounterKind::Initial && one.state.is_ahead());
    html! {
        section.card aria-labelledby="t-next-step" {
            h2 #t-next-step { (visit.t("topics-next")) }
            ol.steps {
                li.done[open > 0 || waits > 0] aria-current=[(open == 0).then_some("step")] { span { a href="#t-propose" { (visit.t("topics-step-propose")) } } }
                li.done[voted] aria-current=[(open > 0 && !voted && waits == 0).then_some("step")] { span { @if open > 0 && !is_voting { a href=(to("/temas/votacion")) { (visit.t("topics-step-vote")) } } @else { (visit.t("topics-step-vote")) } } }
                li.done[of.agreed_topics() > 0] aria-current=[(voted && of.agreed_topics() == 0).then_some("step")] { span { @if open > 0 && !is_voting { a href=(to("/temas/orden")) { (visit.t("topics-step-order")) } } @else { (visit.t("topics-step-order")) } } }
                li.done[of.agreed_topics() > 0 && waits == 0] aria-current=[(waits > 0).then_some("step")] { span { a href=(to("/camino")) { (visit.t("topics-step-road")) } } }
            }
            @if does_not_fit { p.error { (icon(Icon::Stop)) span { (visit.t("topics-do-not-fit")) } } }
            div.actions {
                @if open > 0 && !is_voting { a.button.primary[!voted] href=(to("/temas/votacion")) { (icon(Icon::Hand)) (visit.t("topics-vote")) } }
                @if !is_voting { (phones::opening(visit, look)) }
                @if open > 0 && !is_voting { a.button.primary[voted && waits == 0] href=(to("/temas/orden")) { (icon(Icon::Sliders)) (visit.t("topics-order")) } }
                @if waits > 0 {
                    form method="post" action=(to("/camino/temas")) {
                        (field::unseen(&visit.fresh().at(road_version(of))))
                        button.button.primary { (icon(Icon::Ok)) (visit.t("road-lay-out")) }
                    }
                }
            }
            @if let Some(first) = first {
                p.note {
                    (visit.t("topics-first")) " "
                    a href=(to(&format!("/camino/{}", first.id))) { (visit.t("topics-first-link")) }
                }
            }
        }
    }
}
