//! Who sits in a group: enrolled by a name and nothing else, one after the other; who waits, in order; who left.

mod parts;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::visit::Visit;
use super::composition;
use crate::store::member::{self, Ever};
use crate::store::{call, institution, link, person, reminder, seat, slice};
use crate::{get, post};
use domain::code::Code;
use domain::command::circle::{CircleCommand, Sitting};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{GroupSlice, What};
use domain::composition::Declares;
use domain::day::{Day, Instant};
use domain::id::{PersonId, SeatId};
use domain::institution::Person;
use domain::policy::Action;
use domain::role::Role;
use domain::seat::{SeatMove, SeatState};
use domain::words::Line;
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/personas", SeeRoster, show),
        post!("/grupos/{group}/personas", ChangeRoster, enrol),
        post!("/grupos/{group}/personas/invitacion", ChangeRoster, invite_again),
        post!("/grupos/{group}/personas/{seat}/lugar", ChangeRoster, promote),
        post!("/grupos/{group}/personas/{seat}/regreso", ChangeRoster, come_back),
        post!("/grupos/{group}/personas/separacion", ChangeRoster, unmerge),
    ]
}

/// What the page shows.
struct Roster {
    group: GroupSlice,
    moves: Vec<SeatMove>,
    earlier: Vec<Person>,
    merged: Vec<(Person, Person)>,
    ever: Ever,
    /// People who asked through their page to be forgotten, for whoever may do it.
    wishes: Vec<PersonId>,
    today: Day,
    /// Who said yes to reminders: it is theirs, and no merge carries it over to another entry.
    reminded: BTreeSet<PersonId>,
    /// People who asked through their page for a call, for the coordination.
    calls: Vec<(PersonId, Instant)>,
    /// The places of the house by name, where seats declare in which one somebody works.
    places: Vec<String>,
}

async fn show(visit: &Visit) -> Answer {
    let fields = visit.fresh().with_maybe("stage", composition::stage_asked(visit).map(Code::word));
    page(parts::page(visit, &load(visit).await?, &fields))
}

async fn load(visit: &Visit) -> Result<Roster, Stop> {
    let (house, _) = visit.house()?;
    let id = visit.group()?;
    let mut tx = visit.look().await?;
    let group = slice::load_group(&mut tx, visit.app.act.guidance(), house.id, id).await?.ok_or(Stop::NotFound)?;
    // Those of earlier editions are names too: only whoever may enrol them again sees them.
    let (earlier, merged) = if visit.may(Action::ChangeRoster) {
        let earlier = person::earlier_of_group(&mut tx, house.id, id, group.edition.id).await?;
        (earlier, person::merged_of_group(&mut tx, house.id, id).await?)
    } else {
        (Vec::new(), Vec::new())
    };
    let wishes = if visit.may(Action::ErasePerson) { link::wishes(&mut tx, house.id, id).await? } else { Vec::new() };
    let calls = if visit.may(Action::NoteTalk) { call::wishes(&mut tx, house.id, id).await? } else { Vec::new() };
    let asks = group.frame.asks_composition() && visit.may(Action::ChangeRoster);
    let sites = if asks { institution::sites(&mut tx, house.id).await? } else { Vec::new() };
    let contacts = if merged.is_empty() { Vec::new() } else { reminder::contacts(&mut tx, house.id, id).await? };
    Ok(Roster {
        reminded: contacts.into_iter().map(|contact| contact.person).collect(),
        calls,
        wishes: wishes.into_iter().map(|(person, _)| person).collect(),
        moves: seat::moves(&mut tx, house.id, group.edition.id).await?,
        ever: member::ever(&mut tx, house.id, id).await?,
        today: super::member::today(visit, &group),
        places: sites.into_iter().filter(|site| !site.retired).map(|site| site.name.to_string()).collect(),
        earlier,
        merged,
        group,
    })
}

async fn enrol(visit: &Visit) -> Answer {
    let roster = load(visit).await?;
    let mut form = Reader::new(&visit.form);
    let name = form.line("name");
    let phone = phone(&mut form);
    let says =
        if roster.group.frame.asks_composition() { composition::read(&mut form) } else { Some(Declares::default()) };
    let role = form.code_maybe::<Role>("role");
    let (Some(name), Some(phone), Some(says), Some(role)) = (name, phone, says, role) else {
        return again(parts::page(visit, &roster, &visit.typed().wrong(form.faults())));
    };
    let (seat, person) = (visit.command_id().row(1), visit.command_id().row(0));
    if roster.group.frame.asks_composition() || role.is_some() {
        let role = role.unwrap_or(Role::Participant);
        let sitting = Sitting { seat, person, name, phone, role, says };
        return sat(visit, seat, What::Circle(visit.group()?, CircleCommand::Sit(sitting))).await;
    }
    add(visit, Enrolled::New { person, name, phone }).await
}

/// A phone that can be dialled, or none.
pub(super) fn phone(read: &mut Reader<'_>) -> Option<Option<Line<30>>> {
    let phone = read.line_maybe::<30>("phone")?;
    let is_phone = |line: &Line<30>| {
        let digits = line.as_str().chars().filter(char::is_ascii_digit).count();
        digits >= 7 && line.as_str().chars().all(|letter| letter.is_ascii_digit() || " +-()./".contains(letter))
    };
    if phone.as_ref().is_none_or(is_phone) { Some(phone) } else { read.fault("phone", Fault::Said("fault-phone")) }
}

async fn invite_again(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(person) = read.parsed("person", PersonId::parse) else {
        let typed = visit.typed().wrong(read.faults());
        return again(parts::page(visit, &load(visit).await?, &typed));
    };
    add(visit, Enrolled::Known(person)).await
}

async fn add(visit: &Visit, who: Enrolled) -> Answer {
    let seat: SeatId = visit.command_id().row(1);
    sat(visit, seat, What::Seat(visit.group()?, SeatCommand::Enrol { seat, who })).await
}

/// Whether whoever was written down has a place or waits for one.
async fn sat(visit: &Visit, seat: SeatId, what: What) -> Answer {
    match visit.perform(what).await? {
        Ok(_) => {
            let now = load(visit).await?.group.seat(seat).map(|seat| seat.state);
            let word = if now == Some(SeatState::Waitlisted) { "waits" } else { "enrolled" };
            done(&format!("/grupos/{}/personas", visit.group()?), word)
        }
        Err(refusal) => again(parts::page(visit, &load(visit).await?, &visit.typed().refused(refusal))),
    }
}

async fn promote(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    change(visit, SeatCommand::Promote { seat }, "promoted").await
}

async fn come_back(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    change(visit, SeatCommand::Return { seat }, "returned").await
}

async fn unmerge(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(duplicate) = read.parsed("duplicate", PersonId::parse) else {
        let fields = visit.fresh().wrong(read.faults());
        return again(parts::page(visit, &load(visit).await?, &fields));
    };
    change(visit, SeatCommand::Unmerge { duplicate }, "unmerged").await
}

/// A change of one row of the roster; a refusal is told above it.
async fn change(visit: &Visit, what: SeatCommand, word: &str) -> Answer {
    match visit.perform(What::Seat(visit.group()?, what)).await? {
        Ok(_) => done(&format!("/grupos/{}/personas", visit.group()?), word),
        Err(refusal) => {
            // What is refused is about a row: the form for the next name stays empty.
            let fields: Fields = visit.fresh().refused(refusal);
            again(parts::page(visit, &load(visit).await?, &fields))
        }
    }
}
