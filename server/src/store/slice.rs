//! Loads what a command needs to be decided: bounded, indexed queries, nothing in a loop.

mod edition;

pub use edition::{Which, edition_of, load_edition, load_encounter, load_group, look_at_edition};

use super::{
    appraisal, attendance, case, composition, creation, encounter, expectation, institution, invitation, leading, link,
    listing, loan, login, mutual, path, person, referral, reminder, said, script, seat, service, standing, talk,
    together,
};
use crate::db::{Result, Tx};
use domain::appraisal::Appraisal;
use domain::command::account::{AccountCommand, LogCommand};
use domain::command::closing::ClosingCommand;
use domain::command::encounter::EncounterCommand;
use domain::command::group::GroupCommand;
use domain::command::house::HouseCommand;
use domain::command::import::ImportCommand;
use domain::command::mutual::MutualCommand;
use domain::command::path::PathSlice;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::sight::Sight;
use domain::command::slice::{CareSlice, Guidance, Traces};
use domain::command::{Actor, Command, GroupSlice, Slice, What};
use domain::creation::Receipt;
use domain::id::{GroupId, InstitutionId, PersonId, ReferralId};
use domain::institution::Person;
use edition::encounter_in;
use std::sync::Arc;

/// The slice of a command; `asker` is the entry of whoever sends it by their own login.
pub async fn load(tx: &mut Tx, guidance: &Arc<Guidance>, command: &Command, asker: Option<Person>) -> Result<Slice> {
    let house = command.institution;
    let mut slice = Slice {
        institution: institution::find(tx, house).await?,
        sites: institution::sites(tx, house).await?,
        ..Slice::bare(Arc::clone(guidance))
    };
    let sight = command.what.sight();
    if let Some(group) = command.what.group() {
        let which = which(&command.what);
        slice.group = look_at_edition(tx, guidance, (house, &slice.sites), (group, which), sight).await?;
    }
    if let (Some(id), Some(of)) = (command.what.encounter(), slice.group.as_ref()) {
        slice.encounter = encounter_in(tx, house, of, (id, sight)).await?;
    }
    slice.people.extend(asker.map(|person| (person.id, person)));
    add_people(tx, &mut slice, command).await?;
    match &command.what {
        What::House(what) => {
            slice.crisis_lines = institution::crisis_lines(tx, house).await?;
            slice.items = institution::items(tx, house).await?;
            slice.services = service::all(tx, house).await?;
            slice.cases.areas = case::areas(tx, house).await?;
            slice.reminders.hours = reminder::hours(tx, house).await?;
            if let HouseCommand::Found(founding) | HouseCommand::Add(founding) = what {
                slice.login_known = login::find(tx, &founding.login.identifier).await?.map(|login| login.id);
                slice.login_taken = slice.login_known.is_some();
            }
        }
        What::Account(AccountCommand::Add { login: new, .. }) => {
            slice.login_taken = login::find(tx, &new.identifier).await?.is_some();
        }
        What::Account(AccountCommand::Invite { identifier, .. }) => {
            slice.login_taken = login::is_of_house(tx, house, identifier).await?;
            slice.invitations = invitation::of_house(tx, house).await?;
        }
        What::Account(AccountCommand::Withdraw { .. } | AccountCommand::Accept | AccountCommand::Decline) => {
            slice.invitations = invitation::of_house(tx, house).await?;
            if let Actor::Invited { login, .. } = command.actor {
                slice.identifier = login::by_id(tx, login).await?.map(|login| login.identifier);
            }
        }
        What::Account(AccountCommand::Log(LogCommand::TakeBack(entry))) => {
            if let Actor::Person(person) = command.actor {
                slice.paths.entry = leading::own(tx, house, person, *entry).await?;
            }
        }
        What::Account(AccountCommand::Remove { person }) => {
            slice.leads_groups = standing::leads_groups(tx, house, *person).await?;
        }
        What::Account(AccountCommand::ResetSecret { person, .. }) => {
            if let Some(login) = slice.people.get(person).and_then(|person| person.login) {
                slice.login_elsewhere = login::is_elsewhere(tx, house, login).await?;
            }
        }
        What::Seat(_, what) => {
            slice.other = other_group(tx, guidance, &slice, what).await?.map(Box::new);
            slice.traces = traces(tx, &slice, command, what).await?;
        }
        What::Script(..) => slice.items = institution::items(tx, house).await?,
        What::Encounter(_, _, EncounterCommand::Sheet(_)) => {
            if let Some(of) = &slice.group {
                slice.traces.moves = seat::moves(tx, house, of.edition.id).await?;
            }
        }
        What::Import(_, ImportCommand::Held(_)) => {
            if let Some(of) = &slice.group {
                slice.traces.moves = seat::moves(tx, house, of.edition.id).await?;
                slice.traces.marks = attendance::of_edition(tx, house, of.edition.id).await?;
            }
        }
        What::Encounter(_, _, what) if what.moves_cases() => {
            if let Some(of) = slice.group.as_ref().filter(|of| of.frame.has_cases()) {
                slice.cases.all = case::of_edition(tx, house, of.edition.id).await?;
            }
        }
        What::Case(_, encounter, _) => {
            if let Some(of) = &slice.group {
                slice.cases.all = case::of_edition(tx, house, of.edition.id).await?;
                slice.cases.words = case::words_of_edition(tx, house, of.edition.id).await?;
                slice.cases.debrief = case::debrief(tx, house, *encounter).await?;
            }
        }
        What::Encounter(_, id, EncounterCommand::OpenedByMistake) => {
            slice.traces.date_moves = encounter::moves(tx, house, *id).await?;
        }
        What::Group(_, GroupCommand::Arrange(_)) => {
            if let Some(of) = &slice.group {
                slice.traces.prepared = script::prepared(tx, house, of.edition.id).await?;
            }
        }
        What::Care(_, what) => {
            slice.services = service::all(tx, house).await?;
            slice.care = care(tx, &slice, (house, what.referral())).await?;
        }
        What::Creation(group, what) => {
            add_creations(tx, &mut slice, house, (*group, what.taken_back())).await?;
        }
        What::Lending(group, what) => {
            slice.loans.own = loan::of_group(tx, house, *group).await?;
            if let Some(id) = what.borrowed() {
                slice.loans.offered = loan::find(tx, house, id).await?;
            }
        }
        What::First(..) | What::Link(..) => add_pages(tx, &mut slice, house).await?,
        What::Own(group, what) => {
            add_pages(tx, &mut slice, house).await?;
            if what.is_of_creations() {
                add_creations(tx, &mut slice, house, (*group, what.taken_back())).await?;
            }
            slice.reminders = reminder::of_group(tx, house, *group).await?;
            if what.is_of_appraisals() {
                slice.appraisal = appraisals(tx, &slice, (house, *group), holder(command)).await?;
            }
        }
        What::Remind(group, _) => slice.reminders = reminder::of_group(tx, house, *group).await?,
        What::Circle(group, _) => {
            slice.appraisal = appraisals(tx, &slice, (house, *group), None).await?;
        }
        What::Path(group, _) => slice.paths = paths(tx, &slice, (house, *group)).await?,
        What::Mutual(group, what) => add_own_house(tx, guidance, &mut slice, (house, *group), what).await?,
        What::Account(_)
        | What::Group(..)
        | What::Plan(..)
        | What::Encounter(..)
        | What::Memoir(..)
        | What::Closing(..)
        | What::Import(_, ImportCommand::People(_)) => {}
    }
    if let (Some(of), Some(person)) = (slice.group.as_ref().filter(|of| of.frame.has_cases()), holder(command)) {
        slice.cases.listens = case::listens(tx, house, &of.encounters, person).await?;
    }
    Ok(slice)
}

/// What may be known of creations, and the one of the group whose receipt is brought.
async fn add_creations(
    tx: &mut Tx,
    slice: &mut Slice,
    house: InstitutionId,
    (group, receipt): (GroupId, Option<&Receipt>),
) -> Result<()> {
    if let Some(of) = &slice.group {
        slice.creations = creation::sealed(tx, house, of.edition.id).await?;
    }
    if let Some(receipt) = receipt {
        slice.creations.named = creation::of_receipt(tx, house, group, receipt).await?;
    }
    Ok(())
}

/// Whoever came by a link.
fn holder(command: &Command) -> Option<PersonId> {
    match command.actor {
        Actor::Holder { person, .. } => Some(person),
        Actor::Person(_) | Actor::Server | Actor::Invited { .. } => None,
    }
}

/// Rounds of answers, the page for colleagues, and the closing lines of whoever came by a link.
async fn appraisals(
    tx: &mut Tx,
    slice: &Slice,
    (house, group): (InstitutionId, GroupId),
    holder: Option<PersonId>,
) -> Result<Appraisal> {
    let Some(of) = &slice.group else { return Ok(Appraisal::default()) };
    let seat = holder.and_then(|person| of.seat_of(person));
    Ok(Appraisal {
        rounds: appraisal::rounds(tx, house, of.edition.id).await?,
        team: appraisal::team_page(tx, house, group).await?,
        lines: match seat {
            Some(seat) => appraisal::own_lines(tx, house, seat.id).await?,
            None => None,
        },
    })
}

/// Who has a page of their own, and the round by phones that is open.
async fn add_pages(tx: &mut Tx, slice: &mut Slice, house: InstitutionId) -> Result<()> {
    let Some(group) = &slice.group else { return Ok(()) };
    slice.links = link::of_group(tx, house, group.group.id).await?;
    slice.phones = said::round(tx, house, group.edition.id).await?;
    Ok(())
}

/// What a group that keeps its own house has, as far as its wishes look at it.
async fn add_own_house(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    slice: &mut Slice,
    (house, group): (InstitutionId, GroupId),
    what: &MutualCommand,
) -> Result<()> {
    if let Some(login) = what.new_login() {
        slice.login_taken = login::find(tx, &login.identifier).await?.is_some();
    }
    if let Some(parent) = what.other_group() {
        let other =
            look_at_edition(tx, guidance, (house, &slice.sites), (parent, Which::Latest), Sight::OUTLINE).await?;
        slice.other = other.map(Box::new);
        slice.mutual.ancestors = mutual::ancestors(&mutual::parents(tx, house).await?, parent);
    }
    slice.mutual.servings = mutual::servings(tx, house, group).await?;
    slice.mutual.listing = listing::of_group(tx, house, group).await?;
    match what {
        MutualCommand::MessageDone { .. } => {
            slice.mutual.messages = listing::messages(tx, house, group).await?.into_iter().map(|one| one.id).collect();
        }
        MutualCommand::Sow { .. } | MutualCommand::Sprout(_) => {
            let Some(edition) = slice.group.as_ref().map(|of| of.edition.id) else { return Ok(()) };
            slice.mutual.sprouted = mutual::sprout(tx, house, edition).await?.is_some();
            slice.mutual.wanting = mutual::wanting(tx, house, edition).await?;
        }
        MutualCommand::Forget { .. } => {
            slice.mutual.undertakings =
                mutual::undertakings(tx, house, group).await?.into_iter().map(|one| one.id).collect();
        }
        MutualCommand::Settle { .. }
        | MutualCommand::Tell { .. }
        | MutualCommand::Serve { .. }
        | MutualCommand::Rest { .. }
        | MutualCommand::HandOn(_)
        | MutualCommand::KeepAhead
        | MutualCommand::CountHeads { .. }
        | MutualCommand::GoOn(_)
        | MutualCommand::BornFrom { .. }
        | MutualCommand::NotBorn
        | MutualCommand::Lean { .. }
        | MutualCommand::List(_)
        | MutualCommand::Verify
        | MutualCommand::Unlist
        | MutualCommand::Undertake { .. }
        | MutualCommand::ReadSupport(_)
        | MutualCommand::Leave(_) => {}
    }
    Ok(())
}

/// A wish about an encounter or a phrase is decided in the edition that these belong to: a memoir may be written, a mark
/// corrected and a phrase taken back after the next edition has begun.
pub fn which(what: &What) -> Which {
    match what {
        What::Script(_, encounter, _) | What::Encounter(_, encounter, _) | What::Memoir(_, encounter, _) => {
            Which::OfEncounter(*encounter)
        }
        What::Case(_, encounter, _) => Which::OfEncounter(*encounter),
        What::Closing(_, ClosingCommand::Withdraw(learning)) => Which::OfLearning(*learning),
        What::Closing(..) | What::House(_) | What::Account(_) => Which::Latest,
        What::Import(..) => Which::Latest,
        What::Group(..) | What::Seat(..) | What::Plan(..) | What::First(..) => Which::Latest,
        What::Link(..) | What::Own(..) => Which::Latest,
        What::Care(..) | What::Creation(..) | What::Lending(..) => Which::Latest,
        What::Remind(..) | What::Circle(..) | What::Path(..) | What::Mutual(..) => Which::Latest,
    }
}

/// What commands of paths look at.
async fn paths(tx: &mut Tx, slice: &Slice, (house, group): (InstitutionId, GroupId)) -> Result<PathSlice> {
    let Some(of) = &slice.group else { return Ok(PathSlice::default()) };
    Ok(PathSlice {
        // What is read from files is not the database's to load: whoever decides brings it.
        template: None,
        walks: path::of_group(tx, house, group).await?,
        looks: together::looks(tx, house, of.edition.id).await?,
        reviews: together::reviews(tx, house, of.edition.id).await?,
        entry: None,
    })
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
    slice: &Slice,
    what: &SeatCommand,
) -> Result<Option<GroupSlice>> {
    match what {
        SeatCommand::MoveOn { group, .. } => {
            let Some(institution) = slice.institution.as_ref() else { return Ok(None) };
            look_at_edition(tx, guidance, (institution.id, &slice.sites), (*group, Which::Latest), Sight::WHOLE).await
        }
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
            traces.links = link::of_same_person(tx, house, *person).await?;
            traces.referrals = referral::of_same_person(tx, house, *person).await?;
            traces.wished = link::wished(tx, house, (command.what.group(), *person)).await?;
        }
        SeatCommand::Merge { keep, duplicate } if slice.people.contains_key(duplicate) => {
            traces.entries = person::same(tx, house, *duplicate).await?;
            traces.seats = seat::of_either(tx, house, *keep, *duplicate).await?;
            traces.outside = sits_outside(tx, command, *keep).await? || sits_outside(tx, command, *duplicate).await?;
        }
        SeatCommand::Enrol { who: Enrolled::Known(person), .. } => {
            if let Some(group) = slice.group.as_ref().filter(|group| group.frame.asks_composition()) {
                let before = composition::of_person(tx, house, (group.group.id, *person)).await?;
                traces.declared = before.into_iter().last().map(|(_, says)| says);
            }
        }
        SeatCommand::Unmerge { duplicate } => {
            traces.seats = seat::of_same_person(tx, house, *duplicate).await?;
            traces.moves = seat::moves_of_same_person(tx, house, *duplicate).await?;
            traces.outside = sits_outside(tx, command, *duplicate).await?;
        }
        SeatCommand::Erase { .. }
        | SeatCommand::Merge { .. }
        | SeatCommand::Enrol { who: Enrolled::New { .. }, .. }
        | SeatCommand::Promote { .. }
        | SeatCommand::Accept { .. }
        | SeatCommand::Leave { .. }
        | SeatCommand::Return { .. }
        | SeatCommand::MoveOn { .. }
        | SeatCommand::Rename { .. } => {}
    }
    Ok(traces)
}

/// Whether somebody has a seat in another group than the command's, under whichever entry.
async fn sits_outside(tx: &mut Tx, command: &Command, person: PersonId) -> Result<bool> {
    let groups = seat::groups_of_same_person(tx, command.institution, person).await?;
    Ok(groups.into_iter().any(|group| Some(group) != command.what.group()))
}

/// People that the command names: of the house for accounts and leaders, of the group for its roster.
async fn add_people(tx: &mut Tx, slice: &mut Slice, command: &Command) -> Result<()> {
    let house = command.institution;
    match &command.what {
        What::Account(_) => {
            // Whom a house may not see, its administrator does not change.
            let people = match command.actor {
                Actor::Person(_) => person::staff(tx, house).await?,
                Actor::Server | Actor::Invited { .. } | Actor::Holder { .. } => {
                    person::all_who_sign_in(tx, house).await?
                }
            };
            for person in people {
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
        What::House(_) | What::Group(..) | What::Plan(..) | What::First(..) | What::Import(..) => {}
        What::Script(..) | What::Encounter(..) | What::Memoir(..) | What::Closing(..) => {}
        What::Link(..) | What::Own(..) => {}
        What::Care(..) | What::Creation(..) | What::Lending(..) => {}
        What::Remind(..) | What::Case(..) | What::Circle(..) | What::Path(..) | What::Mutual(..) => {}
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
