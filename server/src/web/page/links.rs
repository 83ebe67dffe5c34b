//! Personal links of the people of a group: made, printed on cards, ended. A link is shown once, on the page that
//! comes of making it: only its hash is kept.

use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::session;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self as head, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::qr::qr;
use super::super::ui::{field, notice};
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::link as store;
use crate::{get, post};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::{Refusal, What};
use domain::id::{PersonId, SeatId};
use domain::link::{Link, TokenHash};
use domain::seat::{Seat, SeatState};
use domain::words::folded;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/tarjetas", GiveLinks, show),
        post!("/grupos/{group}/tarjetas", GiveLinks, make_cards),
        post!("/grupos/{group}/personas/{seat}/enlace", GiveLinks, make_one),
        post!("/grupos/{group}/personas/{seat}/enlace/retiro", GiveLinks, revoke),
    ]
}

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(choice(visit, &look, &links(visit).await?, &visit.fresh()))
}

/// The links of the group.
async fn links(visit: &Visit) -> Result<Vec<Link>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    Ok(store::of_group(&mut tx, house.id, visit.group()?).await?)
}

/// The link that opens somebody's page now.
pub(super) fn live(links: &[Link], person: PersonId) -> Option<&Link> {
    links.iter().find(|link| link.person == person && link.is_live())
}

/// People who may have a page: those who take part, or wait to.
fn people<'a>(visit: &Visit, look: &'a Look) -> Vec<(&'a Seat, String)> {
    let may_have = |seat: &&Seat| match seat.state {
        SeatState::Seated | SeatState::Waitlisted | SeatState::Invited | SeatState::Completed => {
            seat.role.counts() && !look.of.is_vacated(seat)
        }
        SeatState::Declined | SeatState::Left => false,
    };
    let seats = look.of.seats.iter().filter(may_have);
    let mut people: Vec<(&Seat, String)> =
        seats.filter_map(|seat| Some((seat, head::name(visit, look.of.people.get(&seat.person)?)))).collect();
    people.sort_by_cached_key(|(seat, name)| (folded(name), seat.id));
    people
}

async fn make_cards(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seats: Option<Vec<SeatId>> = visit.form.all("seat").map(SeatId::parse).collect();
    let seats = seats.ok_or(Stop::NotFound)?;
    match make(visit, &look, &seats).await? {
        Ok(secrets) => page(cards(visit, &look, &secrets)),
        Err(refusal) => again(choice(visit, &look, &links(visit).await?, &visit.typed().refused(refusal))),
    }
}

async fn make_one(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = visit.id("seat", SeatId::parse)?;
    match make(visit, &look, &[seat]).await? {
        Ok(secrets) => page(cards(visit, &look, &secrets)),
        Err(refusal) => again(refused(visit, &look, seat, &refusal)),
    }
}

/// Makes a link for each seat: who, and the secret that nobody sees again. The command has an id of its own each time
/// and not the form's: whoever taps twice gets the links that work, those of the second tap.
async fn make(visit: &Visit, look: &Look, seats: &[SeatId]) -> Result<Result<Vec<(String, String)>, Refusal>, Stop> {
    let mut secrets = Vec::new();
    let mut links = Vec::new();
    for seat in seats {
        let person = look.of.seat(*seat).and_then(|seat| look.of.people.get(&seat.person)).ok_or(Stop::NotFound)?;
        let secret = session::link_secret();
        let token = session::link_hash(&secret).ok_or(Stop::NotFound)?;
        let token: TokenHash = TokenHash::kept(token);
        links.push(NewLink { seat: *seat, link: visit.new_id().row(0), token });
        secrets.push((head::name(visit, person), secret));
    }
    let what = What::Link(look.of.group.id, LinkCommand::Make { links });
    Ok(visit.perform(what).await?.map(|_| secrets))
}

async fn revoke(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = visit.id("seat", SeatId::parse)?;
    match visit.perform(What::Link(look.of.group.id, LinkCommand::Revoke { seat })).await? {
        Ok(_) => done(&address(&look.of.group, &format!("/personas/{seat}")), "link-revoked"),
        Err(refusal) => again(refused(visit, &look, seat, &refusal)),
    }
}

fn refused(visit: &Visit, look: &Look, seat: SeatId, refusal: &Refusal) -> Markup {
    let title = visit.t("links-card");
    let content = html! {
        a.back href=(address(&look.of.group, &format!("/personas/{seat}"))) { (icon(Icon::Back)) (visit.t("people-title")) }
        h1 { (title) }
        (notice::refused(visit, refusal))
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// For whom cards are made: whoever has no link yet is ticked.
fn choice(visit: &Visit, look: &Look, links: &[Link], fields: &Fields) -> Markup {
    let people = people(visit, look);
    let title = visit.t("links-title");
    let content = html! {
        a.back href=(address(&look.of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
        h1 { (title) }
        p.lead { (visit.t("links-lead")) }
        @if let Some(refusal) = &fields.refusal { (notice::refused(visit, refusal)) }
        @if people.is_empty() {
            section.empty { h2 { (visit.t("people-empty-title")) } p { (visit.t("people-empty-lead")) } }
        } @else {
            form.form method="post" action=(address(&look.of.group, "/tarjetas")) {
                fieldset.card {
                    legend { (visit.t("links-for")) }
                    ul.checks {
                        @for (seat, name) in &people {
                            @let link = live(links, seat.person);
                            li { label {
                                input type="checkbox" name="seat" value=(seat.id) checked[link.is_none()];
                                span { (name)
                                    @if let Some(link) = link { small { (visit.t(if link.entered_at.is_some() { "links-entered" } else { "links-made" })) } }
                                }
                            } }
                        }
                    }
                }
                p.note { (visit.t("links-renews")) }
                p.actions { button.button.primary { (icon(Icon::Print)) (visit.t("links-make")) } }
            }
        }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// The cards: on the screen to read or send, on paper to cut out. They say neither group nor reason.
fn cards(visit: &Visit, look: &Look, secrets: &[(String, String)]) -> Markup {
    let title = visit.tr("links-ready", &[("count", secrets.len().into())]);
    let content = html! {
        a.back.no-print href=(address(&look.of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
        h1.no-print { (title) }
        div.notice.warn.no-print role="status" { (icon(Icon::Info)) p { b { (visit.t("links-once")) } } p { (visit.t("links-once-lead")) } }
        div.actions.no-print { (as_pdf(visit, look, secrets)) }
        ul.passes {
            @for (name, secret) in secrets {
                @let link = visit.full_address(&format!("/p/{secret}"));
                li.pass {
                    @if let Some(code) = qr(&link, &visit.tr("links-code", &[("name", name.clone().into())])) { (code) }
                    div {
                        h2 { (name) }
                        p { (visit.t("links-card-words")) }
                        p.address { (link) }
                        p.note { (visit.t("links-card-care")) }
                    }
                }
            }
        }
        p.net.no-print { (icon(Icon::Print)) span { (visit.t("links-print")) } }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// The form that sends fresh secrets to be printed: they stand on this page alone, so only it can.
pub(super) fn as_pdf(visit: &Visit, look: &Look, secrets: &[(String, String)]) -> Markup {
    html! {
        @if cfg!(feature = "print") {
            form method="post" action=(address(&look.of.group, "/impresos/tarjetas.pdf")) {
                @for (_, secret) in secrets { input type="hidden" name="secret" value=(secret); }
                button.button.primary { (icon(Icon::Print)) (visit.t("links-as-pdf")) }
            }
        }
    }
}

/// A link that was to be printed opens nothing any more.
#[cfg(feature = "print")]
pub(super) fn gone(visit: &Visit, look: &Look) -> Markup {
    let title = visit.t("links-gone");
    let content = html! {
        a.back href=(address(&look.of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
        h1 { (title) }
        p.lead { (visit.t("links-gone-lead")) }
        p.actions { a.button.primary href=(address(&look.of.group, "/tarjetas")) { (icon(Icon::Key)) (visit.t("links-cards-make")) } }
    };
    layout::narrow(visit, Place::Groups, &title, &content)
}

/// The part of somebody's page that is about their link.
pub(super) fn section(visit: &Visit, look: (&domain::group::Group, &Seat), links: &[Link]) -> Markup {
    let (group, seat) = look;
    let link = live(links, seat.person);
    let to = |rest: &str| address(group, &format!("/personas/{}/enlace{rest}", seat.id));
    let state = match link {
        None => "links-none",
        Some(link) if link.entered_at.is_some() => "links-entered",
        Some(_) => "links-made",
    };
    html! {
        section.card #enlace aria-labelledby="t-enlace" {
            h2 #t-enlace { (visit.t("links-card")) }
            p.lead { (visit.t(state)) }
            div.actions {
                form method="post" action=(to("")) {
                    button.button { (icon(Icon::Key)) (visit.t(if link.is_some() { "links-renew" } else { "links-make-one" })) }
                }
                @if link.is_some() {
                    form method="post" action=(to("/retiro")) {
                        (field::unseen(&visit.fresh()))
                        button.button.soft { (icon(Icon::No)) (visit.t("links-revoke")) }
                    }
                }
            }
            p.note { (visit.t(if link.is_some() { "links-renew-note" } else { "links-make-note" })) }
        }
    }
}
