//! What a guest is told, on one page to print or hand over (S0-188, S0-189): this encounter, and no other; and that each
//! person judges what serves them (S0-115).

use super::super::reply::{Answer, Stop, page};
use super::super::router::Route;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout;
use super::super::ui::room::{self as words, Room};
use super::super::visit::Visit;
use crate::get;
use crate::text::Arg;
use domain::id::GuestId;
use domain::institution::Guest;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/encuentros/{encounter}/invitado/{guest}", SeeScript, show)]
}

async fn show(visit: &Visit) -> Answer {
    let id = visit.id("guest", GuestId::parse)?;
    let room = words::load(visit).await?;
    let guest = room.of.guests.iter().find(|guest| guest.id == id).ok_or(Stop::NotFound)?;
    page(brief(visit, &room, guest))
}

fn brief(visit: &Visit, room: &Room, guest: &Guest) -> Markup {
    let title = visit.tr("guest-brief-title", &[("name", Arg::from(guest.name.as_str()))]);
    let coordination: Vec<String> = room
        .group
        .seats
        .iter()
        .filter(|seat| seat.state.is_active() && seat.role.leads())
        .map(|seat| room.name(visit, seat.id))
        .collect();
    let body = html! {
        a.back.no-print href=(room.address("/guion")) { (icon(Icon::Back)) (visit.t("script-title")) }
        article.card.brief {
            h1 { (title) }
            p.lead { (visit.tr("guest-brief-lead", &[
                ("group", Arg::from(room.group.group.name.as_str())),
                ("situation", Arg::from(room.group.group.shared_situation.as_str())),
            ])) }
            dl.about {
                dt { (visit.t("guest-when")) } dd { (room.planned(visit).unwrap_or_else(|| visit.t("encounter-no-day"))) }
                @if let Some(site) = &room.site { dt { (visit.t("guest-where")) } dd { (site.name) @if let Some(address) = &site.address { br; (address) } } }
                dt { (visit.t("guest-subject")) } dd { (words::title(visit, &room.group, &room.of.encounter)) }
                dt { (visit.t("guest-you-bring")) } dd { (guest.brings) }
                @if !coordination.is_empty() { dt { (visit.t("guest-who")) } dd { (coordination.join(", ")) } }
            }
            h2 { (visit.t("guest-how")) }
            ul.list.bullets { @for n in 1..=6u8 { li { (visit.t(&format!("guest-how-{n}"))) } } }
            @if !room.of.questions.is_empty() {
                h2 { (visit.t("guest-questions")) }
                ul.list.bullets { @for question in &room.of.questions { li { (question.text) } } }
            }
            blockquote.source { p lang="es" { "«" (visit.t("guest-quote")) "»" } footer { (visit.t("guest-quote-place")) } }
        }
        p.note.no-print { (visit.t("guest-hand-over")) }
    };
    layout::narrow(visit, layout::Place::Groups, &title, &body)
}
