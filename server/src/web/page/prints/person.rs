//! That a person took part: from when to when, and nothing else. Not how often, not what about (S0-128).

use super::super::super::reply::{Answer, Stop};
use super::super::super::router::Route;
use super::super::super::ui::when;
use super::super::super::visit::Visit;
use super::super::look;
use super::{head, print};
use crate::get;
use crate::store::member;
use crate::text::Arg;
use domain::day::Day;
use domain::id::SeatId;
use ronda_print::Document;
use ronda_print::certificate::Certificate;

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/personas/{seat}/constancia.pdf", SeeAttendance, certificate)]
}

/// The name that stands on it may be another than the one of the group (`nombre`); the group is named only when
/// that is asked for (`grupo=si`): what it is called may tell what it is about.
async fn certificate(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let look = look::group(visit).await?;
    let id = visit.id("seat", SeatId::parse)?;
    let seat = look.of.seat(id).filter(|seat| seat.role.counts()).ok_or(Stop::NotFound)?;
    let person = look.of.people.get(&seat.person).filter(|person| !person.erased).ok_or(Stop::NotFound)?;
    let history = member::history(&mut visit.look().await?, house.id, look.of.group.id, person.id).await?;
    let came = history.presences.iter().filter(|one| one.mark.is_present());
    let days: Vec<Day> = came.filter_map(|one| one.encounter.day).collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return Err(Stop::NotFound) };
    // The year always: a certificate is kept.
    let day = |day: Day| when::day(visit.lang, day, Day::MIN).replace(' ', "\u{A0}");
    let of = match visit.query.get("grupo") {
        "si" => visit.tr("print-certificate-group", &[("group", look.of.group.name.as_str().into())]),
        _ => visit.t("print-certificate-some"),
    };
    let name = domain::words::Line::<120>::parse(visit.query.get("nombre"));
    let name = name.map_or_else(|_| person.name.to_string(), |typed| typed.to_string());
    let body = if first == last { "print-certificate-once" } else { "print-certificate-body" };
    let document = Document::Certificate(Certificate {
        head: head(visit, visit.t("print-certificate-title"), None)?,
        opening: visit.t("print-certificate-opening"),
        name: Some(name),
        body: visit.tr(body, &[("of", of.into()), ("first", day(*first).into()), ("last", day(*last).into())]),
        note: visit.t("print-certificate-note"),
        given: visit.tr("print-certificate-given", &[("day", Arg::from(day(look.today)))]),
        signs: vec![visit.t("print-certificate-sign"), house.name.to_string()],
    });
    print(visit, &document).await
}
