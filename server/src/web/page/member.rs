//! One person in one group: their name, their place, when they came. Of other groups nothing is told.

mod parts;

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::visit::Visit;
use super::people;
use crate::store::member::{self, History};
use crate::store::own_groups::{self, Card};
use crate::store::referral::{self, Told};
use crate::store::{link, person, service, slice};
use crate::{get, post};
use domain::command::seat::SeatCommand;
use domain::command::{GroupSlice, What};
use domain::day::{Day, Instant, day_of};
use domain::id::{GroupId, PersonId, SeatId};
use domain::institution::Person;
use domain::link::Link;
use domain::policy::{Action, Standing, may};
use domain::seat::{Seat, SeatState};
use domain::service::Service;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/personas/{seat}", SeeAttendance, show),
        post!("/grupos/{group}/personas/{seat}/nombre", ChangeRoster, rename),
        post!("/grupos/{group}/personas/{seat}/salida", ChangeRoster, leave),
        post!("/grupos/{group}/personas/{seat}/traslado", ChangeRoster, move_on),
        post!("/grupos/{group}/personas/{seat}/union", ChangeRoster, merge),
        post!("/grupos/{group}/personas/{seat}/olvido", ErasePerson, erase),
        get!("/grupos/{group}/personas/{seat}/olvido", ErasePerson, erased),
    ]
}

/// What the page shows.
struct Sheet {
    group: GroupSlice,
    seat: Seat,
    person: Person,
    history: History,
    /// Other groups that whoever looks may change, where this person could go on.
    others: Vec<Card>,
    /// People of earlier editions who do not sit in this one: entries that may be the same person.
    earlier: Vec<Person>,
    /// Where they were pointed to in this group.
    referrals: Vec<Told>,
    /// The directory.
    services: Vec<Service>,
    today: Day,
    /// Personal links of the group, for whoever may give them.
    links: Vec<Link>,
    /// When the person asked through their page to be forgotten.
    wish: Option<Instant>,
}

/// The page's forms.
struct Forms {
    name: Fields,
    place: Fields,
    on: Fields,
    same: Fields,
    gone: Fields,
}

async fn show(visit: &Visit) -> Answer {
    let sheet = load(visit).await?;
    let forms = forms(visit, &sheet);
    page(parts::page(visit, &sheet, &forms))
}

async fn load(visit: &Visit) -> Result<Sheet, Stop> {
    let (house, me) = visit.house()?;
    let id = visit.group()?;
    let seat = visit.id("seat", SeatId::parse)?;
    let mut tx = visit.look().await?;
    let group = slice::load_group(&mut tx, visit.app.act.guidance(), house.id, id).await?.ok_or(Stop::NotFound)?;
    let seat = group.seat(seat).filter(|seat| seat.role.counts()).cloned().ok_or(Stop::NotFound)?;
    let person = group.people.get(&seat.person).filter(|person| !person.erased).cloned().ok_or(Stop::NotFound)?;
    let links = if visit.may(Action::GiveLinks) { link::of_group(&mut tx, house.id, id).await? } else { Vec::new() };
    let wish = if visit.may(Action::ErasePerson) { link::wishes(&mut tx, house.id, id).await? } else { Vec::new() };
    let others = own_groups::of_person(&mut tx, house.id, me.id).await?;
    Ok(Sheet {
        history: member::history(&mut tx, house.id, id, person.id).await?,
        earlier: person::earlier_of_group(&mut tx, house.id, id, group.edition.id).await?,
        others: others.into_iter().filter(|card| card.group.id != id && may_receive(card)).collect(),
        wish: wish.into_iter().find(|(of, _)| *of == person.id).map(|(_, at)| at),
        links,
        today: today(visit, &group),
        referrals: referral::of_person(&mut tx, house.id, id, person.id).await?,
        services: service::all(&mut tx, house.id).await?,
        group,
        seat,
        person,
    })
}

/// Whether the person who looks may enrol someone there, and the edition still takes people in.
fn may_receive(card: &Card) -> bool {
    let who = Standing {
        signed_in: true,
        of_the_house: true,
        offices: Vec::new(),
        seat: Some(card.seat),
        ..Standing::nobody()
    };
    card.edition.state.takes_people() && may(&who, Action::ChangeRoster)
}

/// Today where the group meets.
pub(super) fn today(visit: &Visit, group: &GroupSlice) -> Day {
    site_day(visit, group, visit.now)
}

/// The day of an instant where the group meets.
pub(super) fn site_day(visit: &Visit, group: &GroupSlice, at: Instant) -> Day {
    day_of(at, visit.zone(group.site.as_ref()))
}

fn forms(visit: &Visit, sheet: &Sheet) -> Forms {
    Forms {
        name: named(visit, &sheet.person),
        place: visit.fresh(),
        on: visit.fresh(),
        same: visit.fresh(),
        gone: visit.fresh(),
    }
}

fn named(visit: &Visit, person: &Person) -> Fields {
    visit.fresh().with("name", &person.name).with_maybe("phone", person.phone.as_ref()).at(person.version)
}

async fn rename(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let name = read.line("name");
    let phone = people::phone(&mut read);
    let person = load(visit).await?.person.id;
    let (Some(name), Some(phone)) = (name, phone) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.name = typed).await;
    };
    match visit.perform(What::Seat(visit.group()?, SeatCommand::Rename { person, name, phone })).await? {
        Ok(_) => done(&here(visit)?, "renamed"),
        Err(refusal) => once_more(visit, |forms| forms.name = visit.typed().refused(refusal)).await,
    }
}

async fn leave(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let mut read = Reader::new(&visit.form);
    // Their place is free for the next one at once; whoever only waited or was asked takes nobody's.
    if load(visit).await?.seat.state == SeatState::Seated && read.sure("leaves").is_none() {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.place = typed).await;
    }
    match visit.perform(What::Seat(visit.group()?, SeatCommand::Leave { seat })).await? {
        Ok(_) => done(&here(visit)?, "left"),
        Err(refusal) => once_more(visit, |forms| forms.place = visit.typed().refused(refusal)).await,
    }
}

async fn move_on(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let mut read = Reader::new(&visit.form);
    let Some(group) = read.parsed("group", GroupId::parse) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.on = typed).await;
    };
    let what = SeatCommand::MoveOn { seat, group, new_seat: visit.command_id().row(1) };
    match visit.perform(What::Seat(visit.group()?, what)).await? {
        Ok(_) => done(&here(visit)?, "moved-on"),
        Err(refusal) => once_more(visit, |forms| forms.on = visit.typed().refused(refusal)).await,
    }
}

async fn merge(visit: &Visit) -> Answer {
    let keep = load(visit).await?.person.id;
    let mut read = Reader::new(&visit.form);
    let Some(duplicate) = read.parsed("duplicate", PersonId::parse) else {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.same = typed).await;
    };
    match visit.perform(What::Seat(visit.group()?, SeatCommand::Merge { keep, duplicate })).await? {
        Ok(_) => done(&format!("/grupos/{}/personas", visit.group()?), "merged"),
        Err(refusal) => once_more(visit, |forms| forms.same = visit.typed().refused(refusal)).await,
    }
}

async fn erase(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    if read.sure("wishes").is_none() {
        let typed = visit.typed().wrong(read.faults());
        return once_more(visit, |forms| forms.gone = typed).await;
    }
    let person = load(visit).await?.person.id;
    match visit.perform(What::Seat(visit.group()?, SeatCommand::Erase { person })).await? {
        Ok(_) => to(format!("{}/olvido", here(visit)?)),
        Err(refusal) => once_more(visit, |forms| forms.gone = visit.typed().refused(refusal)).await,
    }
}

/// What was deleted, what was kept and why. Told in this group's words and figures alone: of other groups nothing is
/// known here, not even now.
async fn erased(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let seat = visit.id("seat", SeatId::parse)?;
    let mut tx = visit.look().await?;
    let group = slice::load_group(&mut tx, visit.app.act.guidance(), house.id, visit.group()?).await?;
    let group = group.ok_or(Stop::NotFound)?;
    let seat = group.seat(seat).filter(|seat| seat.role.counts()).ok_or(Stop::NotFound)?;
    if !group.people.get(&seat.person).is_some_and(|person| person.erased) {
        return Err(Stop::NotFound);
    }
    let kept = link::kept_of_forgotten(&mut tx, house.id, group.group.id, seat.person).await?;
    page(parts::forgotten(visit, &group, kept))
}

fn here(visit: &Visit) -> Result<String, Stop> {
    Ok(format!("/grupos/{}/personas/{}", visit.group()?, visit.id("seat", SeatId::parse)?))
}

/// The page again, with one of its forms as it was typed.
async fn once_more(visit: &Visit, typed: impl FnOnce(&mut Forms)) -> Answer {
    let sheet = load(visit).await?;
    let mut forms = forms(visit, &sheet);
    typed(&mut forms);
    again(parts::page(visit, &sheet, &forms))
}
