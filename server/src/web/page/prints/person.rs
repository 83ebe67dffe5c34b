//! That a person took part: from when to when, and nothing else. Not how often, not what about (S0-128).

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head_of, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::super::look::{self, Look};
use super::{head, print_or};
use crate::store::member;
use crate::text::Arg;
use crate::{get, post};
use domain::day::Day;
use domain::id::SeatId;
use domain::institution::Person;
use domain::words::Line;
use maud::{Markup, html};
use ronda_print::Document;
use ronda_print::certificate::Certificate;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/personas/{seat}/constancia", SeeAttendance, form),
        post!("/grupos/{group}/personas/{seat}/constancia.pdf", SeeAttendance, certificate),
    ]
}

/// Somebody who came, and between which days of their last cycle: years between two cycles are nobody's presence.
struct Came {
    look: Look,
    seat: SeatId,
    person: Person,
    first: Day,
    last: Day,
}

async fn came(visit: &Visit) -> Result<Came, Stop> {
    let (house, _) = visit.house()?;
    let look = look::group(visit).await?;
    let seat = visit.id("seat", SeatId::parse)?;
    let of = look.of.seat(seat).filter(|seat| seat.role.counts()).ok_or(Stop::NotFound)?;
    let person = look.of.people.get(&of.person).filter(|person| !person.erased).cloned().ok_or(Stop::NotFound)?;
    let history = member::history(&mut visit.look().await?, house.id, look.of.group.id, person.id).await?;
    let came = || history.presences.iter().filter(|one| one.mark.is_present());
    let latest = came().max_by_key(|one| one.encounter.day).map(|one| one.encounter.edition);
    let days: Vec<Day> =
        came().filter(|one| Some(one.encounter.edition) == latest).filter_map(|one| one.encounter.day).collect();
    match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => Ok(Came { seat, person, first: *first, last: *last, look }),
        (None, _) | (_, None) => Err(Stop::NotFound),
    }
}

/// Where a group knows a nickname, a paper needs the whole name. It is written on the paper and nowhere else.
async fn form(visit: &Visit) -> Answer {
    let came = came(visit).await?;
    let fields = visit.fresh().with("certificate_name", &came.person.name);
    page(markup(visit, &came, &fields))
}

fn markup(visit: &Visit, came: &Came, fields: &Fields) -> Markup {
    let group = &came.look.of.group;
    let title = visit.t("print-certificate-title");
    let to = |rest: &str| address(group, &format!("/personas/{}{rest}", came.seat));
    let content = html! {
        a.back href=(to("")) { (icon(Icon::Back)) (head_of::name(visit, &came.person)) }
        h1 { (title) }
        p.lead { (visit.t("print-certificate-for")) }
        section.card {
            form.form method="post" action=(to("/constancia.pdf")) {
                (notice::form_trouble(visit, fields, &["certificate_name"]))
                (field::text(visit, fields, Field::new("certificate_name").hint("hint-certificate-name")))
                (field::tick(visit, fields, Field::new("certificate_group").hint("hint-certificate-group")))
                p.actions { button.button.primary { (icon(Icon::Print)) (visit.t("print-this-certificate")) } }
            }
        }
        p.net { (icon(Icon::Lock)) span { (visit.t("print-certificate-note")) } }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// The group is named only when that is asked for: what it is called may tell what it is about.
async fn certificate(visit: &Visit) -> Answer {
    let came = came(visit).await?;
    let mut read = Reader::new(&visit.form);
    let name: Option<Line<120>> = read.line("certificate_name");
    let names_group = read.ticked("certificate_group");
    let Some(name) = name else { return again(markup(visit, &came, &visit.typed().wrong(read.faults()))) };
    // The year always: a certificate is kept.
    let day = |day: Day| when::day(visit.lang, day, Day::MIN).replace(' ', "\u{A0}");
    let of = match names_group {
        true => visit.tr("print-certificate-group", &[("group", came.look.of.group.name.as_str().into())]),
        false => visit.t("print-certificate-some"),
    };
    let body = if came.first == came.last { "print-certificate-once" } else { "print-certificate-body" };
    let (house, _) = visit.house()?;
    let document = Document::Certificate(Certificate {
        head: head(visit, visit.t("print-certificate-title"), None)?,
        opening: visit.t("print-certificate-opening"),
        name: Some(name.to_string()),
        body: visit.tr(body, &[("of", of.into()), ("first", day(came.first).into()), ("last", day(came.last).into())]),
        note: visit.t("print-certificate-note"),
        given: visit.tr("print-certificate-given", &[("day", Arg::from(day(came.look.today)))]),
        signs: vec![visit.t("print-certificate-sign"), house.name.to_string()],
    });
    let form = address(&came.look.of.group, &format!("/personas/{}/constancia", came.seat));
    let again = html! { a.button.primary href=(form) { (icon(Icon::Again)) (visit.t("print-again")) } };
    print_or(visit, &document, &again).await
}
