//! Loads what a command needs to be decided: bounded, indexed queries, nothing in a loop.

use super::{
    attendance, book, circle, creation, encounter, expectation, group, institution, learning, loan, login, memoir,
    person, referral, script, seat, service, talk, topic,
};
use crate::db::{Result, Tx};
use domain::command::account::AccountCommand;
use domain::command::group::GroupCommand;
use domain::command::house::HouseCommand;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::slice::{CareSlice, Guidance, Traces};
use domain::command::{Actor, Command, EncounterSlice, GroupSlice, Slice, What};
use domain::encounter::memoir::Adjustment;
use domain::encounter::moment::Moment;
use domain::encounter::{Encounter, EncounterState};
use domain::id::{GroupId, InstitutionId, PersonId, ReferralId};
use std::sync::Arc;

/// The slice of a command.
pub async fn load(tx: &mut Tx, guidance: &Arc<Guidance>, command: &Command) -> Result<Slice> {
    let house = command.institution;
    let mut slice = Slice {
        institution: institution::find(tx, house).await?,
        sites: institution::sites(tx, house).await?,
        ..Slice::bare(Arc::clone(guidance))
    };
    if let Some(group) = command.what.group() {
        slice.group = load_group(tx, guidance, house, group).await?;
    }
    if let (Some(id), Some(of)) = (command.what.encounter(), slice.group.as_ref()) {
        slice.encounter = load_encounter(tx, house, of, id).await?;
    }
    add_people(tx, &mut slice, command).await?;
    match &command.what {
        What::House(what) => {
            slice.crisis_lines = institution::crisis_lines(tx, house).await?;
            slice.items = institution::items(tx, house).await?;
            slice.services = service::all(tx, house).await?;
            if let HouseCommand::Found(founding) | HouseCommand::Add(founding) = what {
                slice.login_taken = login::find(tx, &founding.login.identifier).await?.is_some();
            }
        }
        What::Account(AccountCommand::Add { login: new, .. }) => {
            slice.login_taken = login::find(tx, &new.identifier).await?.is_some();
        }
        What::Seat(_, what) => {
            slice.other = other_group(tx, guidance, command, what).await?.map(Box::new);
            slice.traces = traces(tx, &slice, command, what).await?;
        }
        What::Script(..) => slice.items = institution::items(tx, house).await?,
        What::Care(_, what) => {
            slice.services = service::all(tx, house).await?;
            slice.care = care(tx, &slice, (house, what.referral())).await?;
        }
        What::Creation(group, what) => {
            if let Some(of) = &slice.group {
                slice.creations = creation::sealed(tx, house, of.edition.id).await?;
            }
            if let Some(id) = what.taken_back() {
                slice.creations.named = creation::is_of_group(tx, house, *group, id).await?.then_some(id);
            }
        }
        What::Lending(group, what) => {
            slice.loans.own = loan::of_group(tx, house, *group).await?;
            if let Some(id) = what.borrowed() {
                slice.loans.offered = loan::find(tx, house, id).await?;
            }
        }
        What::Account(_)
        | What::Group(..)
        | What::Plan(..)
        | What::First(..)
        | What::Encounter(..)
        | What::Memoir(..)
        | What::Closing(..) => {}
    }
    Ok(slice)
}

/// What commands of care look at.
async fn care(tx: &mut Tx, slice: &Slice, (house, named): (InstitutionId, Option<ReferralId>)) -> Result<CareSlice> {
    let Some(of) = &slice.group else { return Ok(CareSlice::default()) };
    Ok(CareSlice {
        referrals: referral::open_of_group(tx, house, of.group.id, named).await?,
        attendance: attendance::of_edition(tx, house, of.edition.id).await?,
        talks: talk::of_edition(tx, house, of.edition.id).await?,
    })
}

/// The group in which a move on goes on, which the command names by an edition's seat to be made there.
async fn other_group(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    command: &Command,
    what: &SeatCommand,
) -> Result<Option<GroupSlice>> {
    match what {
        SeatCommand::MoveOn { group, .. } => load_group(tx, guidance, command.institution, *group).await,
        SeatCommand::Enrol { .. }
        | SeatCommand::Promote { .. }
        | SeatCommand::Accept { .. }
        | SeatCommand::Leave { .. }
        | SeatCommand::Return { .. }
        | SeatCommand::Rename { .. }
        | SeatCommand::Merge { .. }
        | SeatCommand::Unmerge { .. }
        | SeatCommand::Erase { .. } => Ok(None),
    }
}

/// What somebody left behind, for the wishes that must leave nothing out. Only of people who belong to the group.
async fn traces(tx: &mut Tx, slice: &Slice, command: &Command, what: &SeatCommand) -> Result<Traces> {
    let house = command.institution;
    let mut traces = Traces::default();
    match what {
        SeatCommand::Erase { person } if slice.people.contains_key(person) => {
            traces.entries = person::same(tx, house, *person).await?;
            traces.seats = seat::of_same_person(tx, house, *person).await?;
            traces.expectations = expectation::of_same_person(tx, house, *person).await?;
            traces.referrals = referral::of_same_person(tx, house, *person).await?;
        }
        SeatCommand::Merge { duplicate, .. } if slice.people.contains_key(duplicate) => {
            traces.entries = person::same(tx, house, *duplicate).await?;
        }
        SeatCommand::Unmerge { .. } => {
            if let Some(group) = &slice.group {
                traces.moves = seat::moves(tx, house, group.edition.id).await?;
            }
        }
        SeatCommand::Erase { .. }
        | SeatCommand::Merge { .. }
        | SeatCommand::Enrol { .. }
        | SeatCommand::Promote { .. }
        | SeatCommand::Accept { .. }
        | SeatCommand::Leave { .. }
        | SeatCommand::Return { .. }
        | SeatCommand::MoveOn { .. }
        | SeatCommand::Rename { .. } => {}
    }
    Ok(traces)
}

/// People that the command names: of the house for accounts and leaders, of the group for its roster.
async fn add_people(tx: &mut Tx, slice: &mut Slice, command: &Command) -> Result<()> {
    let house = command.institution;
    if let Actor::Person(actor) = command.actor
        && let Some(person) = person::find(tx, house, actor).await?
    {
        slice.people.insert(person.id, person);
    }
    match &command.what {
        What::Account(_) => {
            for person in person::staff(tx, house).await? {
                slice.people.insert(person.id, person);
            }
        }
        What::Group(_, GroupCommand::AppointCoCoordinator { person, .. }) => {
            if let Some(person) = person::find(tx, house, *person).await? {
                slice.people.insert(person.id, person);
            }
        }
        What::Seat(group, what) => {
            for id in named(what) {
                if let Some(person) = person::of_group(tx, house, *group, id).await? {
                    slice.people.insert(person.id, person);
                }
            }
        }
        What::House(_) | What::Group(..) | What::Plan(..) | What::First(..) => {}
        What::Script(..) | What::Encounter(..) | What::Memoir(..) | What::Closing(..) => {}
        What::Care(..) | What::Creation(..) | What::Lending(..) => {}
    }
    Ok(())
}

fn named(what: &SeatCommand) -> Vec<PersonId> {
    match what {
        SeatCommand::Enrol { who: Enrolled::Known(person), .. }
        | SeatCommand::Rename { person, .. }
        | SeatCommand::Erase { person } => {
            vec![*person]
        }
        SeatCommand::Merge { keep, duplicate } => vec![*keep, *duplicate],
        SeatCommand::Unmerge { duplicate } => vec![*duplicate],
        SeatCommand::Enrol { who: Enrolled::New { .. }, .. }
        | SeatCommand::Promote { .. }
        | SeatCommand::Accept { .. }
        | SeatCommand::Leave { .. }
        | SeatCommand::Return { .. }
        | SeatCommand::MoveOn { .. } => Vec::new(),
    }
}

/// A group with its latest edition.
pub async fn load_group(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    house: InstitutionId,
    id: GroupId,
) -> Result<Option<GroupSlice>> {
    let Some(of) = group::find(tx, house, id).await? else { return Ok(None) };
    let Some(edition) = group::latest_edition(tx, house, id).await? else { return Ok(None) };
    let Some(frame) = guidance.frame(&of.frame).cloned() else {
        return Err(sqlx::Error::Decode(
            format!("group of the frame {:?}, whose file is gone", of.frame.code()).into(),
        ));
    };
    let book = match &edition.book {
        Some(sha256) => book::pinned(tx, house, sha256).await?,
        None => guidance.book.clone(),
    };
    let site = match edition.site {
        Some(site) => institution::sites(tx, house).await?.into_iter().find(|known| known.id == site),
        None => None,
    };
    let country =
        institution::find(tx, house).await?.map(|found| found.country.as_str().to_owned()).unwrap_or_default();
    Ok(Some(GroupSlice {
        seats: seat::of_edition(tx, house, edition.id).await?,
        people: person::of_edition(tx, house, edition.id).await?,
        encounters: encounter::of_edition(tx, house, edition.id).await?,
        topics: topic::of_edition(tx, house, edition.id).await?,
        agreement: circle::agreements(tx, house, edition.id).await?.into_iter().next(),
        expectations: expectation::of_edition(tx, house, edition.id).await?,
        readings: circle::readings(tx, house, edition.id).await?,
        letter: circle::letter(tx, house, edition.id).await?,
        earlier_letter: circle::earlier_letter(tx, house, edition.id).await?,
        review: memoir::edition_review(tx, house, edition.id).await?,
        learnings: learning::of_edition(tx, house, edition.id).await?,
        group: of,
        frame,
        site,
        country,
        book,
        edition,
    }))
}

/// An encounter of a group with everything that belongs to it.
pub async fn load_encounter(
    tx: &mut Tx,
    house: InstitutionId,
    of: &GroupSlice,
    id: domain::id::EncounterId,
) -> Result<Option<EncounterSlice>> {
    let Some(found) = of.encounter(id).cloned() else { return Ok(None) };
    let before = scripted_before(of, &found);
    let last_script = match before {
        Some(last) => script::moments(tx, house, last.id).await?,
        None => Vec::<Moment>::new(),
    };
    let searching = match held_before(of, &found) {
        Some(last) => script::questions(tx, house, last.id)
            .await?
            .into_iter()
            .filter(|question| question.search_together)
            .collect(),
        None => Vec::new(),
    };
    Ok(Some(EncounterSlice {
        moments: script::moments(tx, house, id).await?,
        questions: script::questions(tx, house, id).await?,
        guests: script::guests(tx, house, id).await?,
        attendance: attendance::of_encounter(tx, house, id).await?,
        learnings: learning::of_encounter(tx, house, id).await?,
        moods: learning::moods(tx, house, id).await?,
        memoir: memoir::find(tx, house, id).await?,
        adjustments: due(memoir::adjustments(tx, house, found.edition).await?, of, &found),
        last_script,
        searching,
        encounter: found,
    }))
}

/// The last encounter before this one that was held on the same kind of script.
fn scripted_before<'a>(of: &'a GroupSlice, this: &Encounter) -> Option<&'a Encounter> {
    of.encounters.iter().rev().find(|other| {
        other.ordinal < this.ordinal
            && other.state.is_held()
            && of.frame.script(other.kind) == of.frame.script(this.kind)
    })
}

/// The last encounter before this one that was held or is open.
fn held_before<'a>(of: &'a GroupSlice, this: &Encounter) -> Option<&'a Encounter> {
    of.encounters
        .iter()
        .rev()
        .find(|other| other.ordinal < this.ordinal && (other.state.is_held() || other.state == EncounterState::Opened))
}

/// What the memoir of this encounter asks for, what was looked back at here, and what earlier ones left open.
fn due(all: Vec<Adjustment>, of: &GroupSlice, this: &Encounter) -> Vec<Adjustment> {
    let ordinal = |id| of.encounter(id).map_or(0, |encounter| encounter.ordinal);
    all.into_iter()
        .filter(|one| {
            one.encounter == this.id
                || one.reviewed_in == Some(this.id)
                || (one.reviewed_in.is_none() && ordinal(one.encounter) < this.ordinal)
        })
        .collect()
}
