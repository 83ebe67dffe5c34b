//! One encounter of the road: what it is about, when it is, whether it will be.

mod forms;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{encounter, when};
use super::super::visit::Visit;
use super::group_home::capital;
use super::look::{self, Look};
use super::road::chip;
use crate::store::encounter as store;
use crate::{get, post};
use domain::code::Code;
use domain::command::plan::{PlanCommand, TopicChoice, may_restore};
use domain::command::{Refusal, What};
use domain::encounter::{DateMove, Encounter, EncounterState};
use domain::id::{SiteId, TopicId};
use domain::policy::Action;
use domain::words::{Line, Words};
use maud::{Markup, html};

/// Letters that a reason has at most.
pub const REASON_MOST: usize = 300;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/camino/{encounter}", SeeGroup, show),
        post!("/grupos/{group}/camino/{encounter}/tema", ChangeGroup, set_topic),
        post!("/grupos/{group}/camino/{encounter}/fecha", ChangeGroup, move_to),
        post!("/grupos/{group}/camino/{encounter}/suspension", ChangeGroup, lose),
        post!("/grupos/{group}/camino/{encounter}/regreso", ChangeGroup, restore),
    ]
}

/// How an encounter is lost; the word of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lost {
    Cancelled,
    NotHeld,
}

impl Code for Lost {
    const VALUES: &'static [Self] = &[Self::Cancelled, Self::NotHeld];
    fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::NotHeld => "not_held",
        }
    }
}

struct Forms {
    topic: Fields,
    date: Fields,
    lost: Fields,
    restore: Fields,
}

impl Forms {
    fn fresh(visit: &Visit, look: &Look, one: &Encounter) -> Self {
        let fresh = || visit.fresh().at(one.version);
        let day = one.day.or(look.of.edition.starts_on).filter(|_| one.day.is_some());
        Self {
            topic: fresh().with_maybe("topic", one.topic).with_maybe("title", one.title.as_ref()),
            date: fresh()
                .with_maybe("day", day)
                .with_maybe("time", one.time.or(look.of.edition.starts_at).map(|time| time.format("%H:%M")))
                .with_maybe("site", one.site.or(look.of.edition.site)),
            lost: fresh(),
            restore: fresh(),
        }
    }
}

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = look::encounter(visit, &look.of)?;
    page(markup(visit, &look, one, &Forms::fresh(visit, &look, one)).await?)
}

async fn set_topic(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = look::encounter(visit, &look.of)?;
    let mut read = Reader::new(&visit.form);
    let known = |typed: &str| TopicId::parse(typed).filter(|id| look.of.topic(*id).is_some());
    let topic = read.parsed_maybe("topic", known);
    let new = read.line_maybe::<120>("new_topic");
    let title: Option<Option<Line<120>>> = read.line_maybe("title");
    let (Some(topic), Some(new), Some(title)) = (topic, new, title) else {
        let topic = visit.typed().wrong(read.faults());
        return again(markup(visit, &look, one, &Forms { topic, ..Forms::fresh(visit, &look, one) }).await?);
    };
    let topic = match (new, topic) {
        (Some(title), _) => TopicChoice::New { topic: visit.command_id().row(1), title },
        (None, Some(id)) => TopicChoice::Known(id),
        (None, None) => TopicChoice::Nothing,
    };
    let what = PlanCommand::SetTopic { encounter: one.id, topic, title };
    let refused = visit.perform(What::Plan(look.of.group.id, what)).await?.err();
    came_of(visit, &look, one, (refused, "road-topic"), |forms, typed| forms.topic = typed).await
}

async fn move_to(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = look::encounter(visit, &look.of)?;
    let mut read = Reader::new(&visit.form);
    let known = |typed: &str| SiteId::parse(typed).filter(|id| look.sites.iter().any(|site| site.id == *id));
    let (day, time) = (read.day("day"), read.time("time"));
    let site = read.parsed_maybe("site", known);
    let reason: Option<Option<Words<REASON_MOST>>> = read.words_maybe("move_reason");
    let (Some(day), Some(time), Some(site), Some(reason)) = (day, time, site, reason) else {
        let date = visit.typed().wrong(read.faults());
        return again(markup(visit, &look, one, &Forms { date, ..Forms::fresh(visit, &look, one) }).await?);
    };
    let what = PlanCommand::Move { encounter: one.id, day, time, site, reason };
    let refused = visit.perform(What::Plan(look.of.group.id, what)).await?.err();
    came_of(visit, &look, one, (refused, "road-moved"), |forms, typed| forms.date = typed).await
}

async fn lose(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = look::encounter(visit, &look.of)?;
    let mut read = Reader::new(&visit.form);
    let how = read.code::<Lost>("lost");
    if how == Some(Lost::NotHeld) && one.day.is_some_and(|day| day > look.today) {
        read.fault::<()>("lost", Fault::Said("fault-not-yet"));
    }
    let reason = read.words::<REASON_MOST>("reason");
    let faults = read.faults();
    let (Some(how), Some(reason), true) = (how, reason, faults.is_empty()) else {
        let lost = visit.typed().wrong(faults);
        return again(markup(visit, &look, one, &Forms { lost, ..Forms::fresh(visit, &look, one) }).await?);
    };
    let what = match how {
        Lost::Cancelled => PlanCommand::Cancel { encounter: one.id, reason },
        Lost::NotHeld => PlanCommand::MarkNotHeld { encounter: one.id, reason },
    };
    let refused = visit.perform(What::Plan(look.of.group.id, what)).await?.err();
    came_of(visit, &look, one, (refused, "road-lost"), |forms, typed| forms.lost = typed).await
}

async fn restore(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = look::encounter(visit, &look.of)?;
    let refused = visit.perform(What::Plan(look.of.group.id, PlanCommand::Restore { encounter: one.id })).await?.err();
    came_of(visit, &look, one, (refused, "road-restored"), |forms, typed| forms.restore = typed).await
}

async fn came_of(
    visit: &Visit,
    look: &Look,
    one: &Encounter,
    (refused, word): (Option<Refusal>, &str),
    place: fn(&mut Forms, Fields),
) -> Answer {
    match refused {
        None => done(&address(&look.of.group, &format!("/camino/{}", one.id)), word),
        Some(refusal) => {
            let mut forms = Forms::fresh(visit, look, one);
            let mut typed = visit.typed().refused(refusal);
            // Saving once more is then a decision made with both texts in sight.
            typed.version = Some(one.version);
            place(&mut forms, typed);
            again(markup(visit, look, one, &forms).await?)
        }
    }
}

async fn markup(visit: &Visit, look: &Look, one: &Encounter, forms: &Forms) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let moves = store::moves(&mut tx, house.id, one.id).await?;
    drop(tx);
    let of = &look.of;
    let title = encounter::listed(visit, of, one);
    let may_change = visit.may(Action::ChangeGroup);
    let takes_topic = one.state.is_ahead() || one.state == EncounterState::Opened;
    let content = html! {
        a.back href=(address(&of.group, "/camino")) { (icon(Icon::Back)) (visit.t("tab-road")) }
        section.card aria-labelledby="t-about" {
            div.title-row { h2 #t-about { (capital(&encounter::day_and_hour(visit, one, look.today))) } (chip(visit, one)) }
            (about(visit, look, one))
            (doors(visit, look, one))
        }
        @if may_change && takes_topic { (forms::topic(visit, look, one, &forms.topic)) }
        @if may_change && one.state.is_ahead() {
            (forms::date(visit, look, one, &forms.date))
            (forms::lost(visit, look, one, &forms.lost))
        }
        @if may_change && may_restore(one, look.today) && look.of.edition.state.takes_people() {
            (forms::restore(visit, look, one, &forms.restore))
        }
        (history(visit, look, &moves))
    };
    Ok(group::page(visit, of, Tab::Road, &title, &content))
}

fn about(visit: &Visit, look: &Look, one: &Encounter) -> Markup {
    let own = one.site.and_then(|id| look.sites.iter().find(|site| site.id == id));
    let site = own.or(look.of.site.as_ref());
    let topic = one.topic.and_then(|id| look.of.topic(id));
    html! {
        dl.about {
            dt { (visit.t("road-about-kind")) }
            dd {
                (capital(&visit.t(&format!("road-purpose-{}", one.kind.code()))))
                @if let Some(used) = one.reserve_use { " · " (visit.t(&format!("road-reserve-{}", used.code()))) }
            }
            @if let Some(topic) = topic { dt { (visit.t("label-topic")) } dd { (topic.title) } }
            @if let Some(time) = one.time { dt { (visit.t("road-about-hours")) } dd { (when::span(visit.lang, time, one.minutes)) } }
            @if let Some(site) = site { dt { (visit.t("label-site")) } dd { (site.name) } }
            @if let Some(reason) = &one.reason { dt { (visit.t("label-reason")) } dd { (reason) } }
            @if let Some(note) = shifted(visit, look, one) { dt { (visit.t("road-about-clock")) } dd { (note) } }
        }
    }
}

/// When the clocks change over that hour, what hour it really is.
fn shifted(visit: &Visit, look: &Look, one: &Encounter) -> Option<String> {
    let (day, time) = one.day.zip(one.time).filter(|_| one.state.is_ahead())?;
    let own = one.site.and_then(|id| look.sites.iter().find(|site| site.id == id));
    let zone = visit.zone(own.or(look.of.site.as_ref()));
    let real = domain::day::time_of(domain::day::instant_of(day, time, zone), zone);
    (real != time).then(|| {
        let (wished, real) = (when::time(visit.lang, time), when::time(visit.lang, real));
        visit.tr("road-clock", &[("wished", wished.into()), ("real", real.into())])
    })
}

/// Where the encounter goes on: its script, its room, its memoir.
fn doors(visit: &Visit, look: &Look, one: &Encounter) -> Markup {
    let to = |rest: &str| address(&look.of.group, &format!("/encuentros/{}/{rest}", one.id));
    let is_lost = one.state.is_lost();
    html! {
        @if !is_lost && (visit.may(Action::SeeScript) || visit.may(Action::SeeMemoirs)) {
            div.actions {
                @if visit.may(Action::SeeScript) { a.button href=(to("guion")) { (icon(Icon::Script)) (visit.t("home-script")) } }
                @if visit.may(Action::OpenAndClose) && !one.state.is_held() {
                    a.button href=(to("sala")) { (icon(Icon::Play)) (visit.t(if one.state == EncounterState::Opened { "home-go-on" } else { "home-start" })) }
                }
                @if visit.may(Action::SeeMemoirs) && one.state.is_held() && look.of.frame.keeps_memoirs() { a.button href=(to("memoria")) { (icon(Icon::Pen)) (visit.t("road-memoir")) } }
            }
        }
    }
}

fn history(visit: &Visit, look: &Look, moves: &[DateMove]) -> Markup {
    let said = |day, time| format!("{}, {}", when::day(visit.lang, day, look.today), when::time(visit.lang, time));
    let zone = visit.zone(look.of.site.as_ref());
    html! {
        @if !moves.is_empty() {
            section.bare aria-labelledby="t-moves" {
                h2 #t-moves { (visit.t("road-history")) }
                ol.timeline {
                    @for one in moves {
                        li {
                            time { (when::instant(visit.lang, one.at, zone, look.today)) }
                            @match one.from {
                                Some((day, time)) => { (visit.tr("road-from-to", &[("from", said(day, time).into()), ("to", said(one.to.0, one.to.1).into())])) }
                                None => { (visit.tr("road-to", &[("to", said(one.to.0, one.to.1).into())])) }
                            }
                            @if let Some(reason) = &one.reason { br; "«" (reason) "»" }
                        }
                    }
                }
            }
        }
    }
}
