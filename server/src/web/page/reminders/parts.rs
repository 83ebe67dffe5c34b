//! The parts of the page of reminders.

use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::{Forms, Page};
use crate::store::notice::Trouble;
use crate::text::Arg;
use domain::day::{Day, day_of};
use domain::institution::Person;
use domain::policy::Action;
use domain::reminder::{Contact, Hours, Lead, Purpose, Span};
use domain::seat::Seat;
use domain::words::folded;
use maud::{Markup, html};

/// The page.
pub(super) fn page(visit: &Visit, page: &Page, forms: &Forms) -> Markup {
    let of = &page.look.of;
    let mails = visit.app.manner.mails;
    let content = html! {
        a.back href=(address(&of.group, "/personas")) { (icon(Icon::Back)) (visit.t("people-title")) }
        p.lead { (visit.t("reminders-lead")) }
        @if !mails {
            section.notice {
                (icon(Icon::Info))
                p { b { (visit.t("reminders-no-mail")) } }
                p { (visit.t("reminders-no-mail-lead")) }
            }
        }
        (troubles(visit, page))
        div.columns {
            div.col {
                @if mails || !page.reminders.contacts.is_empty() { (people(visit, page)) }
                @if mails { (record(visit, page, &forms.yes)) }
                @if !mails { (calendar(visit)) }
            }
            div.col {
                @if mails { (settings(visit, page, &forms.settings)) (calendar(visit)) }
            }
        }
    };
    head::page(visit, of, Tab::People, &visit.t("reminders-title"), &content)
}

/// What did not get there, and what can be done about it: call.
fn troubles(visit: &Visit, page: &Page) -> Markup {
    let of = &page.look.of;
    html! {
        @if !page.troubles.is_empty() {
            section.card #fallas aria-labelledby="t-fallas" {
                h2 #t-fallas { (visit.t("reminders-lost")) }
                p.lead { (visit.t("reminders-lost-lead")) }
                ul.rows {
                    @for one in &page.troubles {
                        @let person = of.people.get(&one.person);
                        li {
                            span.grow {
                                b { @match person { Some(person) => (head::name(visit, person)), None => (visit.t("reminders-somebody")) } }
                                small { (said(visit, one, page.look.today)) br; (why(visit, one)) }
                            }
                            @if let Some(phone) = person.and_then(|person| person.phone.as_ref()).filter(|_| one.until > visit.now && visit.may(Action::SeePhones)) {
                                a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn said(visit: &Visit, one: &Trouble, today: Day) -> String {
    let (day, time) = one.date;
    let day = when::day(visit.lang, day, today);
    let date = time.map_or_else(|| day.clone(), |time| format!("{day}, {}", when::time(visit.lang, time)));
    visit.tr(&format!("notice-kind-{}", one.kind.code()), &[("date", Arg::from(date))])
}

fn why(visit: &Visit, one: &Trouble) -> String {
    one.mishap.map_or_else(String::new, |why| visit.t(&format!("mishap-{}", why.code().replace('_', "-"))))
}

/// Who said yes.
fn people(visit: &Visit, page: &Page) -> Markup {
    let of = &page.look.of;
    let found = |contact: &Contact| Some((of.seat_of(contact.person)?, of.people.get(&contact.person)?));
    let mut rows: Vec<(&Contact, &Seat, &Person)> = page
        .reminders
        .contacts
        .iter()
        .filter_map(|contact| found(contact).map(|(seat, person)| (contact, seat, person)))
        .collect();
    rows.sort_by_cached_key(|(contact, _, person)| (folded(person.name.as_str()), contact.person));
    html! {
        section.card #personas aria-labelledby="t-personas" {
            h2 #t-personas { (visit.t("reminders-people")) }
            @if rows.is_empty() { p.lead { (visit.t("reminders-nobody")) } }
            ul.rows {
                @for (contact, seat, person) in rows {
                    li {
                        span.grow {
                            b { (head::name(visit, person)) }
                            small { (contact.address) }
                            small { (purposes(visit, contact)) ". " (agreed(visit, page, contact)) }
                        }
                        form method="post" action=(address(&of.group, &format!("/avisos/personas/{}/retiro", seat.id))) {
                            (field::unseen(&visit.fresh()))
                            button.button.soft { (icon(Icon::No)) (visit.t("reminders-stop")) span.vh { " " (head::name(visit, person)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What they said yes to, in words.
pub fn purposes(visit: &Visit, contact: &Contact) -> String {
    let words = contact.purposes.iter().map(|purpose| visit.t(&format!("reminder-purpose-{}", purpose.code())));
    words.collect::<Vec<_>>().join(". ")
}

fn agreed(visit: &Visit, page: &Page, contact: &Contact) -> String {
    let zone = visit.zone(page.look.of.site.as_ref());
    let day = when::day(visit.lang, day_of(contact.agreed_at, zone), page.look.today);
    let key = if contact.recorded_by.is_some() { "reminders-agreed-aloud" } else { "reminders-agreed-own" };
    visit.tr(key, &[("day", Arg::from(day))])
}

/// Somebody said yes aloud.
fn record(visit: &Visit, page: &Page, fields: &Fields) -> Markup {
    let of = &page.look.of;
    let mut seats: Vec<(&Seat, String)> = of
        .seats
        .iter()
        .filter(|seat| seat.counts_now() && !of.is_vacated(seat))
        .filter_map(|seat| Some((seat, head::name(visit, of.people.get(&seat.person)?))))
        .collect();
    seats.sort_by_cached_key(|(seat, name)| (folded(name), seat.id));
    let choices: Vec<Choice> = seats.into_iter().map(|(seat, name)| Choice::new(seat.id, name)).collect();
    html! {
        @if !choices.is_empty() {
            section.card aria-labelledby="t-anotar" {
                h2 #t-anotar { (visit.t("reminders-record")) }
                p.lead { (visit.t("reminders-record-lead")) }
                form.form method="post" action=(address(&of.group, "/avisos/personas")) {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["reminder_seat", "reminder_mail", "reminder_purpose"]))
                    p.said { (visit.t("reminder-consent")) }
                    (field::select(visit, fields, Field::new("reminder_seat"), &choices))
                    (field::mail(visit, fields, Field::new("reminder_mail")))
                    (field::boxes(visit, fields, Field::new("reminder_purpose"), &field::choices_of::<Purpose>(visit, "reminder-purpose")))
                    p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("reminders-record-now")) } }
                }
            }
        }
    }
}

/// What is told, and when.
fn settings(visit: &Visit, page: &Page, fields: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="t-cuando" {
            h2 #t-cuando { (visit.t("reminders-when")) }
            form.form method="post" action=(address(&page.look.of.group, "/avisos")) {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &["reminder_lead", "reminder_changes"]))
                (field::boxes(visit, fields, Field::new("reminder_lead").hint("hint-reminder-lead"), &field::choices_of::<Lead>(visit, "reminder-lead")))
                (field::tick(visit, fields, Field::new("reminder_changes").hint("hint-reminder-changes")))
                p.actions { button.button.primary { (visit.t("save")) } }
            }
            p.note { (hours(visit, &page.reminders.hours)) }
        }
    }
}

/// The hours of the house, in a sentence.
fn hours(visit: &Visit, hours: &Hours) -> String {
    let span = |span: Option<Span>| match span {
        Some(span) => visit.tr(
            "reminders-span",
            &[
                ("from", Arg::from(when::time(visit.lang, span.from()))),
                ("until", Arg::from(when::time(visit.lang, span.until()))),
            ],
        ),
        None => visit.t("reminders-no-span"),
    };
    visit.tr(
        "reminders-hours",
        &[
            ("weekdays", Arg::from(span(Some(hours.weekdays)))),
            ("saturday", Arg::from(span(hours.saturday))),
            ("sunday", Arg::from(span(hours.sunday))),
        ],
    )
}

fn calendar(visit: &Visit) -> Markup {
    html! {
        section.card aria-labelledby="t-calendario" {
            h2 #t-calendario { (visit.t("calendar-title")) }
            p { (visit.t("reminders-calendar")) }
            p.actions { a.button href="/agenda/calendario" { (icon(Icon::Calendar)) (visit.t("calendar-own")) } }
        }
    }
}
