//! Two letters: the one that the group before wrote, once it is opened, and the one that this group writes (S0-194).

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::ui::telltale::{self, Readers};
use super::super::visit::Visit;
use crate::{get, post};
use domain::command::closing::ClosingCommand;
use domain::command::{GroupSlice, Reason, What};
use domain::leaf::{Circle, Eye, Leaf};
use domain::policy::Action;
use domain::telltale::Found;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/carta", SeeCircleReading, show),
        post!("/grupos/{group}/carta", WriteCircleReading, save),
    ]
}

const LETTER: [&str; 1] = ["letter"];

async fn show(visit: &Visit) -> Answer {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    let fields = kept(visit, &of, &visit.circle()?);
    page(markup(visit, &of, &fields, &[])?)
}

async fn save(visit: &Visit) -> Answer {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    let mut read = Reader::new(&visit.form);
    let Some(text) = read.words::<4000>("letter") else {
        return again(markup(visit, &of, &visit.typed().wrong(read.faults()), &[])?);
    };
    let names = telltale::untold(visit, &of, Readers::Group, &LETTER);
    if !names.is_empty() {
        return again(markup(visit, &of, &visit.typed(), &names)?);
    }
    let what = ClosingCommand::WriteLetter(Leaf::new(text.to_string()));
    match visit.perform(What::Closing(of.group.id, what)).await? {
        Ok(_) => done(&group::address(&of.group, "/carta"), "letter-written"),
        Err(refusal) => {
            let version = of.letter.as_ref().map_or(0, |letter| letter.version);
            again(markup(visit, &of, &visit.typed().refused(refusal).at(version), &[])?)
        }
    }
}

fn kept(visit: &Visit, of: &GroupSlice, eye: &Eye<Circle>) -> Fields {
    match &of.letter {
        Some(letter) => visit.fresh().at(letter.version).with("letter", letter.text.read(eye)),
        None => visit.fresh().at(0),
    }
}

fn markup(visit: &Visit, of: &GroupSlice, fields: &Fields, names: &[Found]) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let stale = fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale);
    let content = html! {
        (notice::form_trouble(visit, fields, &LETTER))
        @if stale { (notice::both_texts(visit, fields, &kept(visit, of, &eye), &LETTER)) }
        (received(visit, of, &eye))
        section.card {
            h2 { (visit.t("letter-own")) }
            @if !of.has_begun() {
                p.lead { (visit.t("letter-not-yet")) }
            } @else if visit.may(Action::WriteCircleReading) {
                p.lead { (visit.t("letter-lead")) }
                form.form method="post" action=(group::address(&of.group, "/carta")) {
                    (field::unseen(fields))
                    (telltale::warning(visit, names))
                    (field::area(visit, fields, Field::new("letter").hint("hint-letter"), 10))
                    p.actions { button.button.primary { (icon(Icon::Pen)) (visit.t("letter-save")) } }
                }
            } @else if let Some(letter) = &of.letter {
                div.letter { p.said { (letter.text.read(&eye)) } }
            } @else {
                p.lead { (visit.t("letter-none")) }
            }
        }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("letter-title"), &content))
}

/// The letter of the group before: closed until the first encounter, then for everybody of the circle.
pub fn received(visit: &Visit, of: &GroupSlice, eye: &Eye<Circle>) -> Markup {
    html! {
        @if let Some(letter) = &of.earlier_letter {
            section.card {
                h2 { (visit.t("letter-received")) }
                @if letter.opened_at.is_some() { div.letter { p.said { (letter.text.read(eye)) } } }
                @else { ul.facts { li { (icon(Icon::Lock)) (visit.t("letter-waits")) } } }
            }
        }
    }
}
