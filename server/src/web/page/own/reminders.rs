//! One's own reminders and calendar: a yes is given here, with its words in sight, and taken back with one tap.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{encounter, notice, own as frame, when};
use super::super::super::visit::Visit;
use super::super::feeds;
use super::super::reminders::{purposes, read_yes};
use super::load;
use crate::store::own::Own;
use crate::text::Arg;
use domain::command::own::OwnCommand;
use domain::day::{Instant, day_of};
use domain::reminder::{Contact, Purpose};
use maud::{Markup, html};

pub(super) async fn show(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    page(markup(visit, &own, &fields(visit, &own), None))
}

pub(super) async fn agree(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    if !visit.app.manner.mails {
        return Err(Stop::NotFound);
    }
    let mut read = Reader::new(&visit.form);
    let Some(yes) = read_yes(visit, &mut read) else {
        return again(markup(visit, &own, &visit.typed().wrong(read.faults()), None));
    };
    match visit.perform_own(OwnCommand::Agree(yes)).await? {
        Ok(_) => done("/mi-grupo/avisos", "own-reminders-yes"),
        Err(refusal) => again(markup(visit, &own, &visit.typed().refused(refusal), None)),
    }
}

pub(super) async fn no_more(visit: &Visit) -> Answer {
    match visit.perform_own(OwnCommand::NoReminders).await? {
        Ok(_) => done("/mi-grupo/avisos", "own-reminders-no"),
        Err(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.fresh().refused(refusal), None))
        }
    }
}

pub(super) async fn make_calendar(visit: &Visit) -> Answer {
    let (secret, token) = feeds::new_secret()?;
    let calendar = visit.new_id().row(0);
    match visit.perform_own(OwnCommand::Calendar { calendar, token }).await? {
        Ok(_) => {
            let own = load(visit).await?;
            page(markup(visit, &own, &fields(visit, &own), Some(&secret)))
        }
        Err(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.fresh().refused(refusal), None))
        }
    }
}

pub(super) async fn end_calendar(visit: &Visit) -> Answer {
    match visit.perform_own(OwnCommand::NoCalendar).await? {
        Ok(_) => done("/mi-grupo/avisos", "calendar-ended"),
        Err(refusal) => {
            let own = load(visit).await?;
            again(markup(visit, &own, &visit.fresh().refused(refusal), None))
        }
    }
}

/// The way there, from one's own page.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    let next = encounter::next(&own.of).filter(|next| next.day.is_some());
    html! {
        section.plain aria-labelledby="t-avisos" {
            h2 #t-avisos { (visit.t("own-reminders")) }
            p { (visit.t(if own.contacts.is_empty() { "own-reminders-none" } else { "own-reminders-on" })) }
            p.actions {
                a.button href="/mi-grupo/avisos" { (icon(Icon::Clock)) (visit.t("own-reminders-open")) }
                @if let Some(next) = next {
                    a.button href={ "/mi-grupo/encuentros/" (next.id) "/calendario.ics" } download { (icon(Icon::Calendar)) (visit.t("calendar-add")) }
                }
            }
        }
    }
}

fn fields(visit: &Visit, own: &Own) -> Fields {
    let contact = own.contacts.first();
    // Nothing is ticked before somebody says yes to it.
    let ticked = contact.into_iter().flat_map(|contact| &contact.purposes);
    let fields = ticked.fold(visit.fresh(), |fields, purpose| fields.with("reminder_purpose", purpose.code()));
    fields.with_maybe("reminder_mail", contact.map(|contact| &contact.address))
}

fn markup(visit: &Visit, own: &Own, fields: &Fields, secret: Option<&str>) -> Markup {
    let mails = visit.app.manner.mails;
    let content = html! {
        a.back href="/mi-grupo" { (icon(Icon::Back)) (visit.t("own-back")) }
        div.greeting { h1 { (visit.t("own-reminders")) } (frame::hear(visit, "#content", &visit.t("own-reminders"))) }
        @if let Some(refusal) = fields.refusal.as_ref().filter(|_| !mails) { (notice::refused(visit, refusal)) }
        @for contact in &own.contacts { (held(visit, own, contact)) }
        @if mails { (form(visit, own, fields)) } @else if own.contacts.is_empty() { p.lead { (visit.t("own-reminders-no-mail")) } }
        (feeds::feed_card(visit, (own.calendar, secret), "/mi-grupo/calendario"))
        p.note { (visit.t("own-calendar-says")) }
    };
    frame::page(visit, &own.house, &content)
}

/// What was said yes to, and the one tap that takes it back.
fn held(visit: &Visit, own: &Own, contact: &Contact) -> Markup {
    html! {
        section.card aria-labelledby="t-held" {
            h2 #t-held { (visit.t("own-reminders-held")) }
            p { b { (contact.address) } }
            p { (purposes(visit, contact)) ". " (visit.tr("reminders-agreed-own", &[("day", Arg::from(day(visit, own, contact.agreed_at)))])) }
            div.actions {
                form method="post" action="/mi-grupo/avisos/retiro" {
                    (field::unseen(&visit.fresh()))
                    button.button { (icon(Icon::No)) (visit.t("own-reminders-stop")) }
                }
            }
        }
    }
}

fn form(visit: &Visit, own: &Own, fields: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="t-yes" {
            h2 #t-yes { (visit.t(if own.contacts.is_empty() { "own-reminders-ask" } else { "own-reminders-change" })) }
            form.form method="post" action="/mi-grupo/avisos" {
                (field::unseen(fields))
                p { (visit.t("reminder-consent")) }
                (notice::form_trouble(visit, fields, &["reminder_mail", "reminder_purpose"]))
                (field::mail(visit, fields, Field::new("reminder_mail").fills("email")))
                (field::boxes(visit, fields, Field::new("reminder_purpose"), &field::choices_of::<Purpose>(visit, "reminder-purpose")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("own-reminders-yes")) } }
            }
        }
    }
}

/// The day of an instant, where the group meets.
pub(super) fn day(visit: &Visit, own: &Own, at: Instant) -> String {
    when::day(visit.lang, day_of(at, own.zone), own.today)
}
