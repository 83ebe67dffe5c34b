//! `/ayuda-mutua`: the public directory of the groups that want to be found. Nobody has to sign in, no person is in it,
//! and what leads to a group is a form that ends at the group itself.

mod feeds;
mod words;

pub use words::rhythm_words;

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::crisis::dialled;
use super::super::ui::field::{self, Field, choices_of};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{layout, notice, when};
use super::super::visit::Visit;
use super::guidance::limits;
use crate::guidance::gazetteer;
use crate::store::institution;
use crate::store::listing::{self, Ahead, Found};
use crate::store::tries;
use crate::{get, post};
use domain::day::{Day, day_of};
use domain::group::Mode;
use domain::id::ListingId;
use domain::institution::CrisisLine;
use domain::mutual::Newcomers;
use domain::words::{Line, Words, folded};
use maud::{Markup, PreEscaped, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/ayuda-mutua", ReadDirectory, show),
        get!("/ayuda-mutua/agenda.ics", ReadDirectory, feeds::agenda),
        get!("/ayuda-mutua/reuniones.json", ReadDirectory, feeds::meetings),
        get!("/ayuda-mutua/{listing}", ReadDirectory, one),
        get!("/ayuda-mutua/{listing}/agenda.ics", ReadDirectory, feeds::agenda_of_one),
        post!("/ayuda-mutua/{listing}/mensajes", WriteToGroup, write),
    ]
}

/// The day that it is where the group meets.
fn today(visit: &Visit, found: &Found) -> Day {
    day_of(visit.now, found.zone)
}

/// What somebody looks for.
struct Search<'a> {
    place: &'a str,
    day: &'a str,
    theme: &'a str,
    mode: Option<Mode>,
}

impl Search<'_> {
    fn fits(&self, found: &Found) -> bool {
        let says = |text: &str, sought: &str| sought.trim().is_empty() || folded(text).contains(&folded(sought));
        let place = [
            found.listing.municipality.and_then(|code| gazetteer().full_name(code)).unwrap_or_default(),
            found.listing.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        ]
        .join(" ");
        let theme = format!(
            "{} {} {}",
            found.listing.name,
            found.listing.theme,
            found.listing.about.as_ref().map(ToString::to_string).unwrap_or_default()
        );
        let day = self.day.is_empty() || words::code_of(found.rhythm.weekday) == self.day;
        // Whoever looks for a screen finds those that meet both ways too, and so does whoever looks for a room.
        let mode = self.mode.is_none_or(|mode| found.rhythm.mode == mode || (found.rhythm.mode == Mode::Hybrid));
        says(&place, self.place) && says(&theme, self.theme) && day && mode
    }

    fn is_empty(&self) -> bool {
        self.place.trim().is_empty() && self.day.is_empty() && self.theme.trim().is_empty() && self.mode.is_none()
    }
}

async fn show(visit: &Visit) -> Answer {
    let mut tx = visit.look().await?;
    let all = listing::published(&mut tx).await?;
    // The phones are of a house: where groups of several are found, each page of one has those of its own.
    let lines = match all.first().filter(|first| all.iter().all(|one| one.house == first.house)) {
        Some(one) => institution::crisis_lines(&mut tx, one.house).await?,
        None => Vec::new(),
    };
    drop(tx);
    let search = Search {
        place: visit.query.get("lugar"),
        day: visit.query.get("dia"),
        theme: visit.query.get("tema"),
        mode: Mode::from_code(visit.query.get("modo")),
    };
    let fitting: Vec<&Found> = all.iter().filter(|found| search.fits(found)).collect();
    let fields = visit
        .fresh()
        .with("lugar", search.place)
        .with("dia", search.day)
        .with("tema", search.theme)
        .with_maybe("modo", search.mode.map(Mode::code));
    page(layout::plain(
        visit,
        &visit.t("seek-title"),
        &html! {
            div.head { div { h1 { (visit.t("seek-title")) } p.sub { (visit.t("seek-lead")) } } }
            @let search_form = html! {
                form.form.wide method="get" action="/ayuda-mutua" {
                    div.side {
                        (field::text(visit, &fields, Field::new("lugar").optional()))
                        (field::text(visit, &fields, Field::new("tema").optional()))
                    }
                    div.side {
                        (field::select(visit, &fields, Field::new("dia").optional().short(), &words::weekdays(visit)))
                        (field::select(visit, &fields, Field::new("modo").optional().short(), &choices_of::<Mode>(visit, "mode")))
                    }
                    p.actions { button.button.primary { (icon(Icon::Search)) (visit.t("seek-find")) } @if !search.is_empty() { a.text-button href="/ayuda-mutua" { (visit.t("seek-all")) } } }
                }
            };
            // A few groups are read faster than a form is filled in.
            @let is_short = all.len() < FEW && search.is_empty();
            @if !is_short {
                section.card aria-labelledby="t-search" { h2 #t-search { (visit.t("seek-search")) } (search_form) }
            }
            div.columns {
                div.col {
            @if fitting.is_empty() {
                section.empty {
                    (icon(Icon::Group))
                    h2 { (visit.t(if all.is_empty() { "seek-empty" } else { "seek-nothing" })) }
                    p { (visit.t(if all.is_empty() { "seek-empty-lead" } else { "seek-nothing-lead" })) }
                    div.actions { (limits::way(visit)) }
                }
            } @else {
                section.card aria-labelledby="t-found" {
                    h2 #t-found { (visit.tr("seek-found", &[("count", fitting.len().into())])) }
                    ul.rows { @for found in &fitting { li { (row(visit, found)) } } }
                }
            }
            @if is_short && !all.is_empty() { section.card { details.more { summary { (visit.t("seek-search")) } (search_form) } } }
                }
                div.col.loose {
                    picture {
                        source srcset="/estatico/escena-oscura.svg" media="(prefers-color-scheme: dark)";
                        img src="/estatico/escena.svg" alt="" width="720";
                    }
                    (phones(visit, &lines))
                }
            }
            section.bare {
                p.note { (visit.t("seek-no-judgement")) }
                p.actions {
                    a.text-button href="/ayuda-mutua/agenda.ics" { (icon(Icon::Calendar)) (visit.t("seek-ics")) }
                    a.text-button href="/ayuda-mutua/reuniones.json" { (icon(Icon::Download)) (visit.t("seek-json")) }
                }
            }
        },
    ))
}

/// With fewer groups than these the list comes before the search.
const FEW: usize = 10;

/// Whom to call when it can't wait.
fn phones(visit: &Visit, lines: &[CrisisLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.card aria-labelledby="t-phones" {
                h2 #t-phones { (visit.t("crisis-now")) }
                div.actions {
                    @for line in lines {
                        a.button.care href={ "tel:" (dialled(line.phone.as_str())) } { (icon(Icon::Phone)) (line.name) ": " (line.phone.as_str().replace(' ', "\u{a0}")) }
                    }
                }
            }
        }
    }
}

/// The way here from inside, for whoever looks for a group for somebody, or for themselves.
pub(super) fn way(visit: &Visit) -> Markup {
    html! {
        section.bare {
            h2 { (visit.t("seek-title")) }
            p.lead { (visit.t("seek-way")) }
            p.actions { a.button href="/ayuda-mutua" { (icon(Icon::Group)) (visit.t("seek-open")) } }
        }
    }
}

/// An entry of the list; used wherever groups nearby are shown.
pub(super) fn row(visit: &Visit, found: &Found) -> Markup {
    html! {
        a.grow href={ "/ayuda-mutua/" (found.listing.id) } {
            b { (found.listing.name) }
            small { (found.listing.theme) }
            small { (rhythm_words(visit, &found.rhythm)) @if let Some(name) = found.listing.municipality.and_then(|code| gazetteer().full_name(code)) { " · " (name) } }
        }
        span.chip { (visit.t(&format!("mode-{}", found.rhythm.mode.code().replace('_', "-")))) }
        @if found.newcomers == Newcomers::Closed { span.chip.hollow { (visit.t("newcomers-closed")) } }
    }
}

/// Groups nearby that want to be found, for whoever says goodbye to one.
pub(super) fn near(visit: &Visit, found: &[Found]) -> Markup {
    html! {
        @if !found.is_empty() {
            section.card aria-labelledby="t-near" {
                h2 #t-near { (visit.t("near-title")) }
                p.lead { (visit.t("near-lead")) }
                ul.rows { @for one in found { li { (row(visit, one)) } } }
            }
        }
    }
}

async fn find(visit: &Visit) -> Result<(Found, Vec<Ahead>, Vec<CrisisLine>), Stop> {
    let id = visit.id("listing", ListingId::parse)?;
    let mut tx = visit.look().await?;
    let found = listing::find(&mut tx, id).await?.ok_or(Stop::NotFound)?;
    let ahead = listing::ahead(&mut tx, today(visit, &found), Some(id)).await?;
    let lines = institution::crisis_lines(&mut tx, found.house).await?;
    Ok((found, ahead, lines))
}

async fn one(visit: &Visit) -> Answer {
    let (found, ahead, lines) = find(visit).await?;
    page(markup(visit, (&found, &ahead, &lines), (&visit.fresh(), None)))
}

async fn write(visit: &Visit) -> Answer {
    let (found, ahead, lines) = find(visit).await?;
    if !found.listing.takes_messages {
        return Err(Stop::NotFound);
    }
    let mut read = Reader::new(&visit.form);
    let text: Option<Words<600>> = read.words("message");
    let reply_to: Option<Option<Line<120>>> = read.line_maybe("reply_to");
    let (Some(text), Some(reply_to)) = (text, reply_to) else {
        return again(markup(visit, (&found, &ahead, &lines), (&visit.typed().wrong(read.faults()), None)));
    };
    let (house, group) = (found.house, found.listing.group);
    let id = visit.command_id().row(1);
    let address = format!("/ayuda-mutua/{}", found.listing.id);
    let mut tx = visit.look().await?;
    if listing::is_kept(&mut tx, house, id).await? {
        return done(&address, "message-sent");
    }
    drop(tx);
    // As at the door: each message makes the next one wait longer, and nobody is locked out.
    let key = format!("ayuda-mutua {}", found.listing.id);
    let counted = visit.app.act.door(async |tx| tries::count(tx, &key, visit.now).await).await?;
    if let Err(until) = counted {
        let minutes = (until - visit.now).num_minutes().max(0) + 1;
        let words = visit.tr("message-wait", &[("minutes", u32::try_from(minutes).unwrap_or(u32::MAX).into())]);
        return again(markup(visit, (&found, &ahead, &lines), (&visit.typed(), Some(&words))));
    }
    let kept = visit
        .app
        .act
        .door(async |tx| listing::write(tx, (house, group), (id, visit.now), (&text, reply_to.as_ref())).await)
        .await?;
    if kept {
        done(&address, "message-sent")
    } else {
        let words = visit.t("message-full");
        again(markup(visit, (&found, &ahead, &lines), (&visit.typed(), Some(&words))))
    }
}

fn markup(
    visit: &Visit,
    (found, ahead, lines): (&Found, &[Ahead], &[CrisisLine]),
    (fields, trouble): (&Fields, Option<&str>),
) -> Markup {
    let listing = &found.listing;
    let today = today(visit, found);
    let next: Vec<&Ahead> = ahead.iter().filter(|one| one.is_on).take(4).collect();
    let off: Vec<&Ahead> = ahead.iter().filter(|one| !one.is_on).take(4).collect();
    let takes = listing.takes_messages;
    layout::plain(
        visit,
        &listing.name.to_string(),
        &html! {
            p { a.back href="/ayuda-mutua" { (icon(Icon::Back)) (visit.t("seek-title")) } }
            div.head { div { h1 { (listing.name) } p.sub { (listing.theme) } } }
            @if let Some(words) = trouble { section.notice.block role="alert" { (icon(Icon::Stop)) p { (words) } } }
            (notice::form_trouble(visit, fields, &["message", "reply_to"]))
            div.columns {
                div.col {
                    section.spotlight aria-labelledby="t-when" {
                        h2 #t-when { (rhythm_words(visit, &found.rhythm)) }
                        ul.facts {
                            li { (icon(Icon::Clock)) span { (visit.tr("seek-lasts", &[("minutes", found.rhythm.minutes.into())])) } }
                            li { (icon(Icon::People)) span { (visit.t(&format!("mode-{}", found.rhythm.mode.code().replace('_', "-")))) } }
                            @if let Some(name) = listing.municipality.and_then(|code| gazetteer().full_name(code)) { li { (icon(Icon::Place)) span { (name) } } }
                            @if let Some(place) = &listing.place { li { (icon(Icon::House)) span { (place) } } }
                            @if !next.is_empty() { li { (icon(Icon::Calendar)) span { (visit.t("seek-next")) " " (next.iter().map(|one| when::short_day(visit.lang, one.day, today)).collect::<Vec<_>>().join(" · ")) } } }
                        }
                        @if !off.is_empty() { p { (visit.t("seek-off")) " " (off.iter().map(|one| when::short_day(visit.lang, one.day, today)).collect::<Vec<_>>().join(" · ")) } }
                        @if let Some(address) = &listing.online_at { div.answers { a.button.sun href=(address) rel="noopener noreferrer nofollow" { (icon(Icon::Out)) (visit.t("seek-room")) } } }
                    }
                    section.card {
                        h2 { (visit.t(&format!("seek-newcomers-{}", found.newcomers.code()))) }
                        @if let Some(about) = &listing.about { p.said { (about) } }
                        p { (visit.t("seek-free")) }
                    }
                    @if found.rhythm.mode == Mode::Online { section.bare { p.note { (visit.t("face-to-face")) } } }
                }
                div.col.loose {
                    @if takes {
                        section.card aria-labelledby="t-write" {
                            h2 #t-write { (visit.t("message-title")) }
                            p.lead { (visit.t("message-lead")) }
                            form.form method="post" action={ "/ayuda-mutua/" (listing.id) "/mensajes" } {
                                (field::unseen(fields))
                                (field::area(visit, fields, Field::new("message"), 4))
                                (field::text(visit, fields, Field::new("reply_to").hint("hint-reply-to").optional()))
                                p.actions { button.button.primary { (icon(Icon::Bubble)) (visit.t("message-send")) } }
                            }
                            p.net { (icon(Icon::Lock)) span { (visit.t("message-secret")) } }
                        }
                    }
                    section.card {
                        h2 { (visit.t("seek-verified-title")) }
                        p { (visit.tr("listing-verified", &[("day", when::day(visit.lang, listing.verified_on, today).into())])) " " (visit.t("listing-who")) }
                        @if domain::command::mutual::is_stale(listing.verified_on, today) { div.notice.warn { (icon(Icon::Warn)) p { (visit.t("seek-stale")) } } }
                        p.note { (visit.t("seek-rhythm-kept")) }
                        p.actions { a.text-button href={ "/ayuda-mutua/" (listing.id) "/agenda.ics" } { (icon(Icon::Calendar)) (visit.t("seek-ics-one")) } }
                    }
                }
            }
            (phones(visit, lines))
            p.whisper { (icon(Icon::Care)) span { (visit.t("seek-not-care")) } }
            script type="application/ld+json" { (PreEscaped(feeds::linked(visit, found, ahead))) }
        },
    )
}
