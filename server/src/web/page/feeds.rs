//! Calendars: one's own to subscribe to, the file of one encounter, and what a calendar program fetches.
//!
//! A calendar is opened by its secret alone, since calendar programs bring no cookie. The secret is shown once, on the
//! page that comes of making it; only its hash is kept.

use super::super::reply::{Answer, Reply, Stop, done, page};
use super::super::router::Route;
use super::super::session;
use super::super::ui::field;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{room, when};
use super::super::visit::Visit;
use crate::exchange::calendar::{self as file, Meeting, When};
use crate::store::calendar::{self as store, Entry};
use crate::text::{Arg, Lang};
use crate::{get, post};
use chrono::TimeDelta;
use domain::command::What;
use domain::command::account::AccountCommand;
use domain::day::{Instant, day_of, instant_of};
use domain::id::InstitutionId;
use domain::link::TokenHash;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/agenda/calendario", SeeOwnGroups, show),
        post!("/agenda/calendario", KeepOwnAccount, make),
        post!("/agenda/calendario/retiro", KeepOwnAccount, end),
        get!("/calendario/{file}", Enter, feed),
        get!("/grupos/{group}/encuentros/{encounter}/calendario.ics", SeeGroup, of_encounter),
        get!("/mi-grupo/encuentros/{encounter}/calendario.ics", SeeOwnPage, of_own_encounter),
    ]
}

/// Days back that a calendar still shows.
const BACK_DAYS: i64 = 90;

/// The address of a calendar by its secret, which ends as calendar programs like it.
pub(super) fn feed_address(visit: &Visit, secret: &str) -> String {
    visit.full_address(&format!("/calendario/{secret}.ics"))
}

/// A new secret with its hash.
pub(super) fn new_secret() -> Result<(String, TokenHash), Stop> {
    let secret = session::link_secret();
    let token = session::link_hash(&secret).ok_or(Stop::NotFound)?;
    Ok((secret, TokenHash::kept(token)))
}

async fn show(visit: &Visit) -> Answer {
    let (house, person) = visit.house()?;
    let mut tx = visit.look().await?;
    let made = store::of_person(&mut tx, house.id, person.id).await?;
    page(own_calendar(visit, made, None))
}

/// The command has an id of its own each time: whoever taps twice gets the address that works, that of the second tap.
async fn make(visit: &Visit) -> Answer {
    if visit.house().is_err() {
        return Err(Stop::NoRight);
    }
    let (secret, token) = new_secret()?;
    let calendar = visit.new_id().row(0);
    let refused = visit.perform(What::Account(AccountCommand::Calendar { calendar, token })).await?.err();
    match refused {
        None => page(own_calendar(visit, Some(visit.now), Some(&secret))),
        Some(_) => Err(Stop::NoRight),
    }
}

async fn end(visit: &Visit) -> Answer {
    if visit.house().is_err() {
        return Err(Stop::NoRight);
    }
    match visit.perform(What::Account(AccountCommand::NoCalendar)).await? {
        Ok(_) => done("/agenda/calendario", "calendar-ended"),
        Err(_) => Err(Stop::NoRight),
    }
}

fn own_calendar(visit: &Visit, made: Option<Instant>, secret: Option<&str>) -> Markup {
    let title = visit.t("calendar-title");
    let content = html! {
        a.back href="/agenda" { (icon(Icon::Back)) (visit.t("nav-agenda")) }
        h1 { (title) }
        p.lead { (visit.t("calendar-lead")) }
        (feed_card(visit, (made, secret), "/agenda/calendario"))
        p.note { (visit.t("calendar-says")) }
    };
    layout::narrow(visit, Place::Agenda, &title, &content)
}

/// A calendar to subscribe to: its address where it was just made, and what can be done with it.
pub(super) fn feed_card(visit: &Visit, (made, secret): (Option<Instant>, Option<&str>), to: &str) -> Markup {
    let zone = visit.zone(None);
    html! {
        section.card #calendario aria-labelledby="t-feed" {
            h2 #t-feed { (visit.t("calendar-feed")) }
            @if let Some(secret) = secret {
                div.notice.done role="status" {
                    (icon(Icon::Ok))
                    p { b { (visit.t("calendar-once")) } }
                    p { (visit.t("calendar-once-lead")) }
                }
                p.address { (feed_address(visit, secret)) }
                p.actions { a.button.primary href=(webcal(visit, secret)) { (icon(Icon::Calendar)) (visit.t("calendar-subscribe")) } }
            } @else if let Some(at) = made {
                p { (visit.tr("calendar-made", &[("day", Arg::from(when::day(visit.lang, day_of(at, zone), day_of(visit.now, zone))))])) }
            } @else { p { (visit.t("calendar-none")) } }
            div.actions {
                form method="post" action=(to) {
                    (field::unseen(&visit.fresh()))
                    button.button.primary[made.is_none()] { (icon(Icon::Key)) (visit.t(if made.is_some() { "calendar-renew" } else { "calendar-make" })) }
                }
                @if made.is_some() {
                    form method="post" action={ (to) "/retiro" } {
                        (field::unseen(&visit.fresh()))
                        button.button.soft { (icon(Icon::No)) (visit.t("calendar-end")) }
                    }
                }
            }
            @if made.is_some() { p.note { (visit.t("calendar-renew-note")) } }
        }
    }
}

/// The same address in the scheme that opens a calendar program.
fn webcal(visit: &Visit, secret: &str) -> String {
    let address = feed_address(visit, secret);
    address.split_once("://").map_or_else(|| address.clone(), |(_, rest)| format!("webcal://{rest}"))
}

/// What a calendar program fetches.
async fn feed(visit: &Visit) -> Answer {
    let name = visit.part("file").unwrap_or_default();
    let hash = name.strip_suffix(".ics").and_then(session::link_hash).ok_or(Stop::NotFound)?;
    let mut tx = visit.look().await?;
    let (house, calendar) = store::by_token(&mut tx, &hash).await?.ok_or(Stop::NotFound)?;
    let from = day_of(visit.now, chrono_tz::UTC) - TimeDelta::days(BACK_DAYS);
    let entries = store::entries(&mut tx, house, &calendar, from).await?.ok_or(Stop::NotFound)?;
    drop(tx);
    let is_staff = calendar.link.is_none();
    let meetings: Vec<Meeting> =
        entries.iter().filter_map(|entry| meeting(visit, (visit.lang, is_staff), house, entry)).collect();
    Ok(Reply::File { kind: file::KIND, bytes: file::file(&visit.t("calendar-name"), &meetings) })
}

async fn of_encounter(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    one(visit, house.id, visit.group()?, true).await
}

async fn of_own_encounter(visit: &Visit) -> Answer {
    let holder = visit.holder()?;
    one(visit, holder.institution, holder.link.group, false).await
}

async fn one(visit: &Visit, house: InstitutionId, group: domain::id::GroupId, is_staff: bool) -> Answer {
    let mut tx = visit.look().await?;
    let entry = store::one(&mut tx, house, (group, visit.encounter()?)).await?.ok_or(Stop::NotFound)?;
    drop(tx);
    let meeting = meeting(visit, (visit.lang, is_staff), house, &entry).ok_or(Stop::NotFound)?;
    let bytes = file::file(&visit.t("calendar-name"), &[meeting]);
    Ok(Reply::Download { kind: file::KIND, name: "encuentro.ics".to_owned(), bytes })
}

/// An encounter as a calendar shows it; one without a day is shown nowhere. A neutral word, and no name of anything:
/// place and page are for whoever works there.
fn meeting(visit: &Visit, (lang, is_staff): (Lang, bool), house: InstitutionId, entry: &Entry) -> Option<Meeting> {
    let encounter = &entry.encounter;
    let day = encounter.day?;
    let when = encounter.time.map_or(When::Day(day), |time| {
        let from = instant_of(day, time, entry.zone);
        When::Span(from, from + TimeDelta::minutes(i64::from(encounter.minutes)))
    });
    Some(Meeting {
        uid: format!("{}.{house}@ronda", encounter.id),
        sequence: entry.sequence + u32::from(entry.is_called_off),
        changed_at: entry.changed_at.unwrap_or(UNCHANGED),
        when,
        is_on: !encounter.state.is_lost() && !entry.is_called_off,
        summary: lang.say("calendar-encounter"),
        place: entry.site.as_ref().filter(|_| is_staff).map(ToString::to_string),
        page: is_staff.then(|| visit.full_address(&room::address(encounter, ""))),
    })
}

/// The stamp of what never changed: the same at every asking, and older than any change.
const UNCHANGED: Instant = chrono::DateTime::from_timestamp_nanos(1_577_836_800_000_000_000);
