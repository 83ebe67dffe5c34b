//! What people hope for, written by the coordination as it was said (S0-161 to S0-164). Nobody else reads it.

mod forms;
mod list;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, address};
use super::super::ui::{field, layout};
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::link;
use crate::{get, post};
use domain::command::first::FirstCommand;
use domain::command::{Reason, Refusal, What};
use domain::expectation::{Expectation, Reach};
use domain::id::{ExpectationId, PersonId, SeatId};
use domain::seat::Seat;
use domain::words::Words;
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

/// What the list is shown with.
enum Typed<'a> {
    /// Nothing was typed.
    Nothing,
    /// A tap was refused.
    Refused(&'a Refusal),
    /// What somebody said did not pass.
    Said {
        /// Whose it is.
        seat: SeatId,
        /// The form as it was typed.
        fields: &'a Fields,
    },
}

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(list::page(visit, &look, &Typed::Nothing).await?)
}

async fn new(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, visit.query.get("plaza"))?;
    let fields = visit.fresh().with("seat", seat.id).with("reach", Reach::Unclassified.code());
    page(forms::say(visit, &look, seat, &fields))
}

async fn say(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, asked(visit))?;
    let mut read = Reader::new(&visit.form);
    // Under a name nothing but what was said is asked: what the group can do with it is looked at afterwards.
    let is_under_name = visit.form.get("reach").is_empty();
    let text = read.words::<400>("text");
    let reach = if is_under_name { Some(Reach::Unclassified) } else { read.code("reach") };
    let (Some(text), Some(reach)) = (text, reach) else {
        return said_again(visit, &look, (seat, is_under_name), &visit.typed().wrong(read.faults())).await;
    };
    let what = FirstCommand::Say { expectation: visit.command_id().row(1), seat: seat.id, text, reach };
    match visit.perform(What::First(look.of.group.id, what)).await? {
        Ok(_) => done(&at_seat(&look, seat.id), "expectation-said"),
        Err(refusal) => said_again(visit, &look, (seat, is_under_name), &visit.typed().refused(refusal)).await,
    }
}

/// What was said, once more: in the list under the name, or on its own page, from where it came.
async fn said_again(visit: &Visit, look: &Look, (seat, is_under_name): (&Seat, bool), fields: &Fields) -> Answer {
    if !is_under_name {
        return again(forms::say(visit, look, seat, fields));
    }
    again(list::page(visit, look, &Typed::Said { seat: seat.id, fields }).await?)
}

async fn say_nothing(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let seat = seat_of(&look, asked(visit))?;
    if !visit.form.get("text").trim().is_empty() {
        let mut read = Reader::new(&visit.form);
        let _: Option<()> = read.fault("text", Fault::Said("fault-said-nothing"));
        return said_again(visit, &look, (seat, true), &visit.typed().wrong(read.faults())).await;
    }
    let what = FirstCommand::SayNothing { expectation: visit.command_id().row(1), seat: seat.id };
    let refused = visit.perform(What::First(look.of.group.id, what)).await?.err();
    came_of(visit, &look, (refused, seat.id), "expectation-nothing").await
}

/// Whose seat a form is about: its own address says so, so that every form of the list has one of its own.
fn asked(visit: &Visit) -> &str {
    let named = visit.query.get("plaza");
    if named.is_empty() { visit.form.get("seat") } else { named }
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
        return again(list::page(visit, &look, &Typed::Refused(&refusal)).await?);
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
        Some(refusal) => again(list::page(visit, look, &Typed::Refused(&refusal)).await?),
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
