//! The institution's phones for a bad hour and what it wrote to do then, wherever care is the subject.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use domain::institution::CrisisLine;
use domain::policy::Action;
use maud::{Markup, html};

/// What a phone dials: digits, and the marks of short codes and extensions.
pub fn dialled(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '+' | '*' | '#' | ',')).collect()
}

/// The route and its phones: whoever comes for them has tapped once and reads them.
pub fn route(visit: &Visit, written: Option<&str>, lines: &[CrisisLine]) -> Markup {
    html! {
        section.card #ruta aria-labelledby="t-ruta" {
            h2 #t-ruta { (icon(Icon::Care)) " " (visit.t("crisis-now")) }
            @if let Some(written) = written { p.said { (written) } }
            @if !lines.is_empty() {
                ul.rows {
                    @for line in lines {
                        li {
                            span.grow { b { (line.name) } @if let Some(hours) = &line.hours { small { (hours) } } }
                            a.button.care href={ "tel:" (dialled(line.phone.as_str())) } { (icon(Icon::Phone)) (line.phone) span.vh { " " (line.name) } }
                        }
                    }
                }
            }
            @if written.is_none() && lines.is_empty() { p.note { (visit.t("crisis-none")) } }
        }
    }
}

/// The way there from wherever people of the house work: one tap.
pub fn way(visit: &Visit) -> Markup {
    html! {
        @if visit.may(Action::SeeServices) {
            p.actions.no-print { a.text-button href="/directorio#ruta" { (icon(Icon::Care)) (visit.t("crisis-now")) } }
        }
    }
}

/// That nobody has written whom to call, where that is so; with the way there for whoever may write it.
pub fn missing(visit: &Visit, phones: &[CrisisLine]) -> Markup {
    html! {
        @if phones.is_empty() {
            (icon(Icon::Care))
            span {
                (visit.t("care-no-phones")) " "
                @if visit.may(Action::ChangeInstitution) { a href="/institucion#ruta" { (visit.t("care-write-phones")) } }
                @else { (visit.t("care-ask-phones")) }
            }
        }
    }
}
