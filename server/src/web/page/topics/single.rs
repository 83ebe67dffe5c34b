//! One topic: in other words, made one with another, let go.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::lending;
use super::super::look::{self, Look};
use domain::command::first::{FirstCommand, candidates};
use domain::command::{Refusal, What};
use domain::id::TopicId;
use domain::topic::{Topic, TopicState};
use domain::words::Line;
use maud::{Markup, html};

struct Forms {
    rename: Fields,
    merge: Fields,
    refusal: Option<Refusal>,
    /// What other groups lend on it.
    lent: Markup,
}

impl Forms {
    fn fresh(visit: &Visit, topic: &Topic) -> Self {
        Self { rename: kept(visit, topic), merge: visit.fresh(), refusal: None, lent: html! {} }
    }
}

fn kept(visit: &Visit, topic: &Topic) -> Fields {
    visit.fresh().at(topic.version).with("title", &topic.title)
}

fn known<'a>(visit: &Visit, look: &'a Look) -> Result<&'a Topic, Stop> {
    look.of.topic(visit.id("topic", TopicId::parse)?).ok_or(Stop::NotFound)
}

pub(super) async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let topic = known(visit, &look)?;
    let lent = lending::beside(visit, &look.of, Some(topic.title.as_str())).await?;
    page(markup(visit, &look, topic, &Forms { lent, ..Forms::fresh(visit, topic) }))
}

pub(super) async fn rename(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let topic = known(visit, &look)?;
    let mut read = Reader::new(&visit.form);
    let Some(title) = read.line("title") else {
        let rename = visit.typed().wrong(read.faults());
        return again(markup(visit, &look, topic, &Forms { rename, ..Forms::fresh(visit, topic) }));
    };
    let what = FirstCommand::Rename { topic: topic.id, title };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => back(&look, "topic-renamed"),
        Err(refusal) => {
            let rename = visit.typed().refused(refusal).at(topic.version);
            again(markup(visit, &look, topic, &Forms { rename, ..Forms::fresh(visit, topic) }))
        }
    }
}

pub(super) async fn merge(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let topic = known(visit, &look)?;
    let mut read = Reader::new(&visit.form);
    let other = |typed: &str| TopicId::parse(typed).filter(|id| look.of.topic(*id).is_some());
    let gone = read.parsed("gone", other);
    let title: Option<Line<120>> = read.line("merged_title");
    let (Some(gone), Some(title)) = (gone, title) else {
        let merge = visit.typed().wrong(read.faults());
        return again(markup(visit, &look, topic, &Forms { merge, ..Forms::fresh(visit, topic) }));
    };
    match visit.perform(What::First(look.of.group.id, FirstCommand::Merge { keep: topic.id, gone, title })).await? {
        Ok(_) => back(&look, "topics-merged"),
        Err(refusal) => {
            let merge = visit.typed().refused(refusal);
            again(markup(visit, &look, topic, &Forms { merge, ..Forms::fresh(visit, topic) }))
        }
    }
}

pub(super) async fn let_go(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let topic = known(visit, &look)?;
    simple(visit, &look, topic, (FirstCommand::Drop { topic: topic.id }, "topic-dropped")).await
}

pub(super) async fn take_up(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let topic = known(visit, &look)?;
    simple(visit, &look, topic, (FirstCommand::TakeUp { topic: topic.id }, "topic-taken-up")).await
}

async fn simple(visit: &Visit, look: &Look, topic: &Topic, (what, word): (FirstCommand, &str)) -> Answer {
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => back(look, word),
        Err(refusal) => {
            again(markup(visit, look, topic, &Forms { refusal: Some(refusal), ..Forms::fresh(visit, topic) }))
        }
    }
}

fn back(look: &Look, word: &str) -> Answer {
    done(&address(&look.of.group, "/temas"), word)
}

fn markup(visit: &Visit, look: &Look, topic: &Topic, forms: &Forms) -> Markup {
    let to = |rest: &str| address(&look.of.group, &format!("/temas/{}{rest}", topic.id));
    let is_open = candidates(&look.of).iter().any(|one| one.id == topic.id);
    let is_gone = topic.state == TopicState::Dropped;
    let content = html! {
        a.back href=(address(&look.of.group, "/temas")) { (icon(Icon::Back)) (visit.t("tab-topics")) }
        h1 { (topic.title) }
        p.sub { (visit.t(&format!("topic-state-{}", topic.state.code()))) }
        @if let Some(refusal) = &forms.refusal { (notice::refused(visit, refusal)) }
        @if is_gone {
            form method="post" action=(to("/regreso")) {
                (field::unseen(&visit.fresh()))
                p.actions { button.button.primary { (icon(Icon::Undo)) (visit.t("topics-take-up")) } }
            }
        } @else {
            form.form.card method="post" action=(to("")) {
                (field::unseen(&forms.rename))
                (notice::form_trouble_called(visit, &forms.rename, &["title"], &[("title", "label-topic-title")]))
                (notice::both_texts_called(visit, &forms.rename, &kept(visit, topic), (&["title"], &[("title", "label-topic-title")])))
                (field::text(visit, &forms.rename, Field::new("title").label("label-topic-title")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("topic-rename")) } }
            }
        }
        @if is_open { (merge_form(visit, look, topic, (&forms.merge, &to("/union")))) }
        @if is_open {
            form.card method="post" action=(to("/retiro")) {
                (field::unseen(&visit.fresh()))
                h2 { (visit.t("topic-drop")) }
                p.lead { (visit.t("topic-drop-hint")) }
                p.actions { button.button { (icon(Icon::No)) (visit.t("topic-drop")) } }
            }
        }
    };
    let content = html! { (content) (forms.lent) };
    layout::narrow(visit, Place::Groups, topic.title.as_str(), &content)
}

fn merge_form(visit: &Visit, look: &Look, topic: &Topic, (fields, to): (&Fields, &str)) -> Markup {
    let others: Vec<Choice> = candidates(&look.of)
        .into_iter()
        .filter(|one| one.id != topic.id)
        .map(|one| Choice::new(one.id, one.title.as_str()))
        .collect();
    html! {
        @if !others.is_empty() {
            section.card aria-labelledby="t-merge" {
                h2 #t-merge { (visit.t("topic-merge")) }
                p.lead { (visit.t("topic-merge-hint")) }
                form.form method="post" action=(to) {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["gone", "merged_title"]))
                    (field::select(visit, fields, Field::new("gone"), &others))
                    (field::text(visit, fields, Field::new("merged_title")))
                    p.actions { button.button { (icon(Icon::Bubble)) (visit.t("topic-merge-save")) } }
                }
            }
        }
    }
}
