//! Who asked through their page for a call: one tap to call, and "done". No reason is asked or kept, and nobody but the
//! coordination sees it.

use super::super::reply::{Answer, again, done};
use super::super::router::Route;
use super::super::ui::crisis::dialled;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{field, notice, when};
use super::super::visit::Visit;
use super::{look, member};
use crate::post;
use crate::text::Arg;
use domain::command::care::CareCommand;
use domain::command::{GroupSlice, What};
use domain::day::Instant;
use domain::id::{PersonId, SeatId};
use domain::policy::Action;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![post!("/grupos/{group}/personas/{seat}/llamada", NoteTalk, called)]
}

/// Somebody called. Two who called both find it done.
async fn called(visit: &Visit) -> Answer {
    let group = visit.group()?;
    let seat = visit.id("seat", SeatId::parse)?;
    match visit.perform(What::Care(group, CareCommand::Called { seat })).await? {
        Ok(_) if visit.form.get("back") == "home" => done(&format!("/grupos/{group}"), "called"),
        Ok(_) => done(&format!("/grupos/{group}/personas"), "called"),
        Err(refusal) => {
            let look = look::group(visit).await?;
            let content = html! { (notice::refused(visit, &refusal)) };
            again(group::page(visit, &look.of, Tab::People, &visit.t("calls-title"), &content))
        }
    }
}

/// Those who wait for a call, the longest first; `back` says where from. Empty when nobody does.
pub fn card(visit: &Visit, of: &GroupSlice, wishes: &[(PersonId, Instant)], back: &str) -> Markup {
    if !visit.may(Action::NoteTalk) {
        return html! {};
    }
    let today = member::today(visit, of);
    let asked: Vec<_> = wishes
        .iter()
        .filter_map(|(person, at)| Some((of.seat_of(*person)?, of.people.get(person)?, *at)))
        .filter(|(_, person, _)| !person.erased)
        .collect();
    html! {
        @if !asked.is_empty() {
            section.card aria-labelledby="t-calls" {
                h2 #t-calls { (visit.t("calls-title")) }
                @for (seat, person, at) in asked {
                    @let name = group::name(visit, person);
                    @let phone = person.phone.as_ref().filter(|_| visit.may(Action::SeePhones));
                    @let day = when::day(visit.lang, member::site_day(visit, of, at), today);
                    article {
                        h3 { a href=(address(&of.group, &format!("/personas/{}", seat.id))) { (name) } }
                        p { (visit.tr("calls-since", &[("day", Arg::from(day))])) @if phone.is_none() { " " (visit.t("missed-no-phone")) } }
                        div.actions {
                            @if let Some(phone) = phone {
                                a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (visit.t("missed-call")) span.vh { ": " (name) } }
                            }
                            form method="post" action=(address(&of.group, &format!("/personas/{}/llamada", seat.id))) {
                                (field::unseen(&visit.fresh()))
                                @if !back.is_empty() { input type="hidden" name="back" value=(back); }
                                button.button.soft { (visit.t("missed-talked")) span.vh { ": " (name) } }
                            }
                        }
                    }
                }
                p.note { (visit.t("calls-note")) }
            }
        }
    }
}
