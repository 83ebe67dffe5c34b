//! What people hope for, written by the coordination as it was said (S0-161 to S0-164). Nobody else reads it.

mod forms;

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{field, layout, notice};
use super::super::visit::Visit;
use super::agreements::ways;
use super::look::{self, Look};
use super::referrals::state_chip;
use crate::store::referral::{self, Told};
use crate::store::{attendance, home, link};
use crate::{get, post};
use domain::command::first::{FirstCommand, collected};
use domain::command::{Reason, Refusal, What};
use domain::expectation::{Expectation, Reach};
use domain::id::{ExpectationId, PersonId, SeatId};
use domain::leaf::{Desk, Eye};
use domain::policy::Action;
use domain::referral::Origin;
use domain::rule_book::Facts;
use domain::seat::Seat;
use domain::words::{Words, folded};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/expectativas", SeeExpectations, show),
        get!("/grupos/{group}/expectativas/nueva", ChangeExpectations, new),
        post!("/grupos/{group}/expectativas/nueva", ChangeExpectations, say),
        post!("/grupos/{group}/expectativas/nada", ChangeExpectations, say_nothing),
        get!("/grupos/{group}/expectativas/{expectation}", ChangeExpectations, open),
        post!("/grupos/{group}/expectativas/{expectation}", ChangeExpectations, reword),
        post!("/grupos/{group}/expectativas/{expectation}/alcance", ChangeExpectations, classify),
        post!("/grupos/{group}/expectativas/{expectation}/retiro", ChangeExpectations, take_back),
    ]
}

/// What a tap changes: the line of the person, and what the guidance says of the whole.
const SWAPPED: &str = "#expectations #findings";

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(list(visit, &look, None).await?)
}

async fn new(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, visit.query.get("plaza"))?;
    let fields = visit.fresh().with("seat", seat.id).with("reach", Reach::Unclassified.code());
    page(forms::say(visit, &look, seat, &fields))
}

async fn say(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, visit.form.get("seat"))?;
    let mut read = Reader::new(&visit.form);
    let (text, reach) = (read.words::<400>("text"), read.code::<Reach>("reach"));
    let (Some(text), Some(reach)) = (text, reach) else {
        return again(forms::say(visit, &look, seat, &visit.typed().wrong(read.faults())));
    };
    let what = FirstCommand::Say { expectation: visit.command_id().row(1), seat: seat.id, text, reach };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&at_seat(&look, seat.id), "expectation-said"),
        Err(refusal) => again(forms::say(visit, &look, seat, &visit.typed().refused(refusal))),
    }
}

async fn say_nothing(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, visit.form.get("seat"))?;
    let what = FirstCommand::SayNothing { expectation: visit.command_id().row(1), seat: seat.id };
    let refused = visit.perform(What::First(look.of.group.id, what)).await?.err();
    came_of(visit, &look, (refused, seat.id), "expectation-nothing").await
}

async fn open(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = known(visit, &look)?;
    let eye = visit.desk()?;
    page(forms::edit(visit, &look, one, &forms::kept(visit, one, &eye), &eye))
}

async fn reword(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = known(visit, &look)?;
    let eye = visit.desk()?;
    let mut read = Reader::new(&visit.form);
    let (text, reach): (Option<Words<400>>, _) = (read.words("text"), read.code::<Reach>("reach"));
    let (Some(text), Some(reach)) = (text, reach) else {
        return again(forms::edit(visit, &look, one, &visit.typed().wrong(read.faults()), &eye));
    };
    let what = FirstCommand::Reword { expectation: one.id, text, reach };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&at_seat(&look, one.seat), "expectation-reworded"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal).at(one.version);
            again(forms::edit(visit, &look, one, &fields, &eye))
        }
    }
}

async fn classify(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let one = known(visit, &look)?;
    let mut read = Reader::new(&visit.form);
    let Some(reach) = read.code::<Reach>("reach") else {
        let refusal = Refusal::from(Reason::Unknown).about("reach");
        return again(list(visit, &look, Some(&refusal)).await?);
    };
    let what = FirstCommand::Classify { expectation: one.id, reach };
    let refused = visit.perform(What::First(look.of.group.id, what)).await?.err();
    came_of(visit, &look, (refused, one.seat), "expectation-looked-at").await
}

async fn take_back(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    // Sent twice it is gone the second time: that is what was wished.
    let Ok(one) = known(visit, &look) else {
        return done(&address(&look.of.group, "/expectativas"), "expectation-gone");
    };
    let what = FirstCommand::TakeBack { expectation: one.id };
    let refused = visit.perform(What::First(look.of.group.id, what)).await?.err();
    came_of(visit, &look, (refused, one.seat), "expectation-gone").await
}

async fn came_of(visit: &Visit, look: &Look, (refused, seat): (Option<Refusal>, SeatId), word: &str) -> Answer {
    match refused {
        None => done(&at_seat(look, seat), word),
        Some(refusal) => again(list(visit, look, Some(&refusal)).await?),
    }
}

fn at_seat(look: &Look, seat: SeatId) -> String {
    address(&look.of.group, &format!("/expectativas#p-{seat}"))
}

fn known<'a>(visit: &Visit, look: &'a Look) -> Result<&'a Expectation, Stop> {
    let id = visit.id("expectation", ExpectationId::parse)?;
    look.of.expectations.iter().find(|one| one.id == id).ok_or(Stop::NotFound)
}

fn seat_of<'a>(look: &'a Look, typed: &str) -> Result<&'a Seat, Stop> {
    SeatId::parse(typed).and_then(|id| look.of.seat(id)).filter(|seat| seat.takes_part()).ok_or(Stop::NotFound)
}

/// The name of who sits there.
fn name(visit: &Visit, look: &Look, seat: &Seat) -> String {
    look.of.people.get(&seat.person).map_or_else(String::new, |person| group::name(visit, person))
}

/// People who have come in by a link of theirs: from then on only they write (contracts, "Tenancy and people").
async fn entered(visit: &Visit, look: &Look) -> Result<Vec<PersonId>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let links = link::of_group(&mut tx, house.id, look.of.group.id).await?;
    Ok(links.into_iter().filter(|link| link.entered_at.is_some()).map(|link| link.person).collect())
}

async fn list(visit: &Visit, look: &Look, refusal: Option<&Refusal>) -> Result<Markup, Stop> {
    let eye = visit.desk()?;
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let rows = attendance::marks_of_edition(&mut tx, house.id, look.of.edition.id).await?;
    let referrals = referral::of_group(&mut tx, house.id, look.of.group.id).await?;
    drop(tx);
    let entered = entered(visit, look).await?;
    let present = home::present_at_first(&look.of, &rows);
    let expectations_collected = collected(&look.of, &present);
    let findings = look.of.judge(&Facts { expectations_collected, ..Facts::default() });
    let said = |seat: &Seat| look.of.expectations.iter().any(|one| one.seat == seat.id);
    let mut seats: Vec<(&Seat, String)> = look
        .of
        .seats
        .iter()
        .filter(|seat| seat.takes_part() && (seat.counts_now() || said(seat)))
        .map(|seat| (seat, name(visit, look, seat)))
        .collect();
    seats.sort_by_cached_key(|(_, name)| folded(name));
    let content = html! {
        (ways(visit, look))
        p.lead { (visit.t("expectations-lead")) }
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        div #findings { (notice::findings(visit, &findings)) }
        @if seats.is_empty() { (nobody(visit, look)) }
        @if !seats.is_empty() {
            section.card #expectations aria-labelledby="t-people" {
                h2.vh #t-people { (visit.t("expectations-people")) }
                @for (seat, name) in &seats { (of_seat(visit, look, (seat, name, entered.contains(&seat.person)), (&eye, &referrals))) }
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

fn of_seat(
    visit: &Visit,
    look: &Look,
    (seat, name, is_theirs): (&Seat, &str, bool),
    (eye, referrals): (&Eye<Desk>, &[Told]),
) -> Markup {
    let all: Vec<&Expectation> = look.of.expectations.iter().filter(|one| one.seat == seat.id).collect();
    let new = address(&look.of.group, &format!("/expectativas/nueva?plaza={}", seat.id));
    let may_change = visit.may(Action::ChangeExpectations);
    let key = if all.iter().any(|one| !one.text.is_blank()) { "expectations-another" } else { "expectations-write" };
    html! {
        article id={ "p-" (seat.id) } {
            div.title-row {
                h3 { (name) }
                @if is_theirs { span.chip { (visit.t("expectations-theirs")) } }
                @else if may_change { a.text-button href=(new) { (icon(Icon::Pen)) (visit.t(key)) (hidden::about(name)) } }
            }
            @for one in &all { (line(visit, look, (one, is_theirs), (eye, referrals))) }
            @if all.is_empty() {
                div.actions {
                    p.note { (visit.t("expectations-not-yet")) }
                    @if may_change {
                        form method="post" action=(address(&look.of.group, "/expectativas/nada")) data-partial=(SWAPPED) {
                            (field::unseen(&visit.fresh()))
                            input type="hidden" name="seat" value=(seat.id);
                            button.button.soft { (visit.t("expectations-nothing")) (hidden::about(name)) }
                        }
                    }
                }
            }
        }
    }
}

fn line(
    visit: &Visit,
    look: &Look,
    (one, is_theirs): (&Expectation, bool),
    (eye, referrals): (&Eye<Desk>, &[Told]),
) -> Markup {
    let to = |rest: &str| address(&look.of.group, &format!("/expectativas/{}{rest}", one.id));
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
            blockquote.source { p { "«" (one.text.read(eye)) "»" } footer { (visit.t(if is_theirs { "expectations-written" } else { "expectations-said" })) } }
            div.actions {
                span.chip.hollow[is_new].on[one.reach == Reach::AttainableHere] { (visit.t(&format!("reach-{}", one.reach.code().replace('_', "-")))) }
                @if is_new {
                    @for reach in [Reach::AttainableHere, Reach::NeedsElse] {
                        form method="post" action=(to("/alcance")) data-partial=(SWAPPED) {
                            (field::unseen(&visit.fresh().at(one.version)))
                            input type="hidden" name="reach" value=(reach.code());
                            button.button.soft { (visit.t(&format!("reach-{}", reach.code().replace('_', "-")))) }
                        }
                    }
                }
                @if one.reach == Reach::NeedsElse { (elsewhere(visit, look, one, referrals)) }
                @if !is_theirs { a.text-button href=(to("")) { (visit.t("expectations-edit")) } }
            }
        }
    }
}

/// The way to other care for what needs something else (S0-163), or how far it has come.
fn elsewhere(visit: &Visit, look: &Look, one: &Expectation, referrals: &[Told]) -> Markup {
    let known = referrals.iter().find(|told| told.referral.origin == Origin::Expectation(one.id));
    html! {
        @match known {
            Some(told) => a.text-button href=(address(&look.of.group, &format!("/orientaciones/{}", told.referral.id))) {
                (visit.t("expectations-referred")) (state_chip(visit, told.referral.state))
            },
            None => @if visit.may(Action::ChangeReferrals) {
                a.button href=(address(&look.of.group, &format!("/orientaciones/nueva?expectativa={}", one.id))) { (icon(Icon::Care)) (visit.t("referral-new")) }
            },
        }
    }
}

/// A page of one task in this part.
fn narrow(visit: &Visit, title: &str, content: &Markup) -> Markup {
    layout::narrow(visit, layout::Place::Groups, title, content)
}

/// What a form may say of the reach of an expectation.
fn reaches(visit: &Visit) -> Vec<field::Choice> {
    let small = |reach: Reach| visit.t(&format!("reach-{}-hint", reach.code().replace('_', "-")));
    Reach::ALL
        .iter()
        .map(|reach| {
            let words = visit.t(&format!("reach-{}", reach.code().replace('_', "-")));
            field::Choice::new(reach.code(), words).small(small(*reach))
        })
        .collect()
}

/// What is typed in both forms.
fn typed(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        (field::area(visit, fields, field::Field::new("text").label("label-expectation").hint("expectations-hint"), 4))
        (field::cards(visit, fields, field::Field::new("reach").hint("expectations-reach-hint"), &reaches(visit)))
    }
}
