//! Everybody of the group with what they hope for, written where their name stands: those who came first.

use super::super::super::reply::Stop;
use super::super::super::ui::field;
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::hidden;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::agreements::ways;
use super::super::look::Look;
use super::super::referrals::state_chip;
use super::{Typed, entered, name};
use crate::store::referral::{self, Told};
use crate::store::{attendance, home};
use domain::command::first::collected;
use domain::expectation::{Expectation, Reach};
use domain::id::{PersonId, SeatId};
use domain::leaf::{Desk, Eye};
use domain::policy::Action;
use domain::referral::Origin;
use domain::rule_book::Facts;
use domain::seat::Seat;
use domain::words::folded;
use maud::{Markup, html};

/// What a tap changes: the line of the person, and what the guidance says of the whole.
const SWAPPED: &str = "#expectations #findings";

/// What the lines are written from.
struct Sheet<'a> {
    visit: &'a Visit,
    look: &'a Look,
    typed: &'a Typed<'a>,
    /// Only they write from now on.
    entered: Vec<PersonId>,
    referrals: Vec<Told>,
    eye: Eye<Desk>,
}

/// The page.
pub(super) async fn page(visit: &Visit, look: &Look, typed: &Typed<'_>) -> Result<Markup, Stop> {
    let eye = visit.desk()?;
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let rows = attendance::marks_of_edition(&mut tx, house.id, look.of.edition.id).await?;
    let referrals = referral::of_group(&mut tx, house.id, look.of.group.id).await?;
    drop(tx);
    let present = home::present_at_first(&look.of, &rows);
    let expectations_collected = collected(&look.of, &present);
    let findings = look.of.judge(&Facts { expectations_collected, ..Facts::default() });
    let sheet = Sheet { visit, look, typed, entered: entered(visit, look).await?, referrals, eye };
    let seats = sheet.seats();
    // Before anybody is marked nobody is absent either: then it is one list.
    let (came, others): (Vec<_>, Vec<_>) =
        seats.iter().partition(|(seat, _)| present.is_empty() || present.contains(&seat.id));
    let content = html! {
        (ways(visit, look))
        p.lead { (visit.t("expectations-lead")) }
        @match typed {
            Typed::Refused(refusal) => (notice::refused(visit, refusal)),
            Typed::Nothing | Typed::Said { .. } => {}
        }
        div #findings { (notice::findings(visit, &findings)) }
        @if seats.is_empty() { (nobody(visit, look)) }
        @if !seats.is_empty() {
            div.parts #expectations {
                (sheet.part(("t-people", if others.is_empty() { "expectations-people" } else { "expectations-came" }), &came))
                @if !others.is_empty() { (sheet.part(("t-others", "expectations-others"), &others)) }
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("expectations-whisper")) } }
    };
    Ok(group::page(visit, &look.of, Tab::First, &visit.t("expectations-title"), &content))
}

fn nobody(visit: &Visit, look: &Look) -> Markup {
    html! {
        section.empty {
            h2 { (visit.t("expectations-nobody")) }
            p { (visit.t("expectations-nobody-lead")) }
            p.actions { a.button href=(address(&look.of.group, "/personas")) { (icon(Icon::People)) (visit.t("tab-people")) } }
        }
    }
}

impl Sheet<'_> {
    /// Who sits here now, and whoever left after they had said something, by name.
    fn seats(&self) -> Vec<(&Seat, String)> {
        let wanted = |seat: &&Seat| seat.takes_part() && (seat.counts_now() || self.of_seat(seat.id).next().is_some());
        let of = &self.look.of;
        let mut seats: Vec<(&Seat, String)> =
            of.seats.iter().filter(wanted).map(|seat| (seat, name(self.visit, self.look, seat))).collect();
        seats.sort_by_cached_key(|(_, name)| folded(name));
        seats
    }

    fn of_seat(&self, seat: SeatId) -> impl Iterator<Item = &Expectation> {
        self.look.of.expectations.iter().filter(move |one| one.seat == seat)
    }

    /// A list under its title, with how many are still to be asked.
    fn part(&self, (id, title): (&str, &str), seats: &[&(&Seat, String)]) -> Markup {
        let visit = self.visit;
        let missing = seats.iter().filter(|(seat, _)| self.of_seat(seat.id).next().is_none()).count();
        html! {
            section.card aria-labelledby=(id) {
                h2 id=(id) { (visit.t(title)) }
                p.lead { (visit.tr("expectations-missing", &[("missing", missing.into()), ("count", seats.len().into())])) }
                @for (seat, name) in seats { (self.person(seat, name)) }
            }
        }
    }

    fn person(&self, seat: &Seat, name: &str) -> Markup {
        let visit = self.visit;
        let all: Vec<&Expectation> = self.of_seat(seat.id).collect();
        let is_theirs = self.entered.contains(&seat.person);
        let may_write = visit.may(Action::ChangeExpectations) && !is_theirs;
        // What was typed and did not pass stays, also where somebody else wrote in between.
        let is_back = matches!(self.typed, Typed::Said { seat: typed, .. } if *typed == seat.id);
        let is_new = all.iter().all(|one| one.text.is_blank());
        let more = address(&self.look.of.group, &format!("/expectativas/nueva?plaza={}", seat.id));
        html! {
            article id={ "p-" (seat.id) } {
                div.title-row {
                    h3 { (name) }
                    @if is_theirs { span.chip { (visit.t("expectations-theirs")) } }
                    @else if may_write && !all.is_empty() {
                        a.text-button href=(more) { (icon(Icon::Pen)) (visit.t(if is_new { "expectations-write" } else { "expectations-another" })) (hidden::about(name)) }
                    }
                }
                @for one in &all { (self.line(one, is_theirs)) }
                @if is_back { (self.write(seat, name)) }
                @else if all.is_empty() {
                    @if may_write { (self.write(seat, name)) } @else { p.note { (visit.t("expectations-not-yet")) } }
                    @if is_theirs && visit.may(Action::ChangeExpectations) { (self.said_nothing(seat, name)) }
                }
            }
        }
    }

    /// What was said is written under the name, and the list stays where it is.
    fn write(&self, seat: &Seat, name: &str) -> Markup {
        let visit = self.visit;
        let fresh = visit.fresh();
        let fields = match self.typed {
            Typed::Said { seat: typed, fields } if *typed == seat.id => *fields,
            Typed::Nothing | Typed::Refused(_) | Typed::Said { .. } => &fresh,
        };
        let to = |rest: &str| address(&self.look.of.group, &format!("/expectativas/{rest}?plaza={}", seat.id));
        let trouble = trouble(visit, fields);
        let (id, error) = (format!("text-{}", seat.id), format!("error-{}", seat.id));
        html! {
            form method="post" action=(to("nueva")) data-partial=(SWAPPED) {
                (field::unseen(fields))
                div.field.said {
                    label.note for=(id) { (visit.t("label-expectation")) (hidden::about(name)) }
                    @if let Some(words) = &trouble { p.error id=(error) role="alert" { (icon(Icon::Stop)) span { (words) } } }
                    textarea.input id=(id) name="text" rows="2" autocomplete="off"
                        aria-invalid=[trouble.is_some().then_some("true")] aria-describedby=[trouble.is_some().then_some(error.as_str())]
                        { (fields.value("text")) }
                }
                div.actions {
                    button.button { (icon(Icon::Ok)) (visit.t("expectations-save")) (hidden::about(name)) }
                    button.button.soft formaction=(to("nada")) { (visit.t("expectations-nothing")) (hidden::about(name)) }
                }
            }
        }
    }

    /// Who writes on their own page may still have said in the group that they would rather not.
    fn said_nothing(&self, seat: &Seat, name: &str) -> Markup {
        html! {
            form method="post" action=(address(&self.look.of.group, &format!("/expectativas/nada?plaza={}", seat.id))) data-partial=(SWAPPED) {
                (field::unseen(&self.visit.fresh()))
                button.button.soft { (self.visit.t("expectations-nothing")) (hidden::about(name)) }
            }
        }
    }

    fn line(&self, one: &Expectation, is_theirs: bool) -> Markup {
        let visit = self.visit;
        let to = |rest: &str| address(&self.look.of.group, &format!("/expectativas/{}{rest}", one.id));
        let is_new = one.reach == Reach::Unclassified;
        html! {
            @if one.text.is_blank() {
                div.actions {
                    p { (visit.t("expectations-said-nothing")) }
                    form method="post" action=(to("/retiro")) data-partial=(SWAPPED) {
                        (field::unseen(&visit.fresh()))
                        button.text-button { (icon(Icon::Undo)) (visit.t("expectations-undo")) }
                    }
                }
            } @else {
                blockquote.source { p { "«" (one.text.read(&self.eye)) "»" } footer { (visit.t(if is_theirs { "expectations-written" } else { "expectations-said" })) } }
                div.actions {
                    span.chip.hollow[is_new].on[one.reach == Reach::AttainableHere] { (reach(visit, one.reach)) }
                    @if is_new {
                        @for other in [Reach::AttainableHere, Reach::NeedsElse] {
                            form method="post" action=(to("/alcance")) data-partial=(SWAPPED) {
                                (field::unseen(&visit.fresh().at(one.version)))
                                input type="hidden" name="reach" value=(other.code());
                                button.button.soft { (reach(visit, other)) }
                            }
                        }
                    }
                    @if one.reach == Reach::NeedsElse { (self.elsewhere(one)) }
                    @if !is_theirs { a.text-button href=(to("")) { (visit.t("expectations-edit")) } }
                }
            }
        }
    }

    /// The way to other care for what needs something else (S0-163), or how far it has come.
    fn elsewhere(&self, one: &Expectation) -> Markup {
        let (visit, group) = (self.visit, &self.look.of.group);
        let known = self.referrals.iter().find(|told| told.referral.origin == Origin::Expectation(one.id));
        html! {
            @match known {
                Some(told) => a.text-button href=(address(group, &format!("/orientaciones/{}", told.referral.id))) {
                    (visit.t("expectations-referred")) (state_chip(visit, told.referral.state))
                },
                None => @if visit.may(Action::ChangeReferrals) && !self.look.of.frame.leaves_own_care_out() {
                    a.button href=(address(group, &format!("/orientaciones/nueva?expectativa={}", one.id))) { (icon(Icon::Care)) (visit.t("referral-new")) }
                },
            }
        }
    }
}

/// Whatever came of the form, told at its one field.
fn trouble(visit: &Visit, fields: &Fields) -> Option<String> {
    let wrong = field::error_words(visit, "text", fields);
    wrong.or_else(|| fields.refusal.as_ref().map(|refusal| notice::refusal_words(visit, refusal)))
}

fn reach(visit: &Visit, reach: Reach) -> String {
    visit.t(&format!("reach-{}", reach.code().replace('_', "-")))
}
