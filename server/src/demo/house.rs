//! The house and its colleagues, as an administrator would have set them up.

use super::hand::{Hand, line, line_maybe, words_maybe};
use super::told::Leader;
use super::words::{
    ADMINISTRATOR, CRISIS_LINES, CRISIS_ROUTE, Colleague, DIANA, HOUSE, ITEMS, JULIAN, PAULA, SERVICES, SITES,
};
use super::{Secret, around, calendar};
use crate::act::Act;
use crate::failure::Failure;
use chrono::{Months, TimeDelta};
use domain::command::account::AccountCommand;
use domain::command::house::{Founding, HouseCommand, NewLogin};
use domain::command::{Actor, What};
use domain::day::{Instant, day_of};
use domain::id::{CommandId, InstitutionId, ItemId, Key, LoginId, PersonId, ServiceId, SiteId};
use domain::institution::{CrisisLine, Declared, InstitutionKind, Item, Site};
use domain::territory::Municipality;
use domain::words::Words;

/// The hand that writes the directory, apart from those of the stories.
const DIRECTORY_HAND: u32 = 13;

/// Ids of what every story needs.
#[derive(Clone, Debug)]
pub struct House {
    /// The tenant.
    pub id: InstitutionId,
    /// Places, as in [`SITES`].
    pub sites: Vec<SiteId>,
    /// The library, as in [`ITEMS`].
    pub items: Vec<ItemId>,
    /// The directory, as in [`SERVICES`].
    pub services: Vec<ServiceId>,
    ana: PersonId,
    paula: PersonId,
    julian: PersonId,
    diana: PersonId,
}

impl House {
    /// Who leads.
    pub fn person(&self, leader: Leader) -> PersonId {
        match leader {
            Leader::Paula => self.paula,
            Leader::Julian => self.julian,
            Leader::Diana => self.diana,
        }
    }
}

/// Sets the house up, some weeks before its first group.
pub async fn found(act: &Act, at: Instant, secret: &Secret) -> Result<House, Failure> {
    // The hand that founds has no tenant yet: the first command's own row becomes it.
    let mut hand = Hand::new(act, InstitutionId::of(0), 0, at);
    let id = hand.id(at);
    hand.house = id.row(0);
    let first = id.row(3);
    let founding = Founding {
        name: line(HOUSE)?,
        kind: InstitutionKind::HealthCentre,
        country: line(calendar::COUNTRY)?,
        site: site(0, first)?,
        person: id.row(2),
        person_name: line(ADMINISTRATOR.name)?,
        coordinates: false,
        login: login(id, &ADMINISTRATOR, secret)?,
    };
    let ana: PersonId = founding.person;
    hand.send(id, at, Actor::Server, What::House(HouseCommand::Found(founding))).await?;
    let paula = colleague(&hand, &PAULA, secret).await?;
    let julian = colleague(&hand, &JULIAN, secret).await?;
    let diana = colleague(&hand, &DIANA, secret).await?;
    let mut wishes = vec![hand.wish(at, ana, |_| {
        Ok(What::House(HouseCommand::Change {
            name: line(HOUSE)?,
            kind: InstitutionKind::HealthCentre,
            crisis_route: words_maybe(CRISIS_ROUTE)?,
        }))
    })?];
    let mut sites = vec![first];
    for n in 1..SITES.len() {
        let wish = hand.wish(at, ana, |id| Ok(What::House(HouseCommand::PutSite(site(n, id.row(0))?))))?;
        sites.push(wish.0.row(0));
        wishes.push(wish);
    }
    for (position, (name, phone, hours)) in (1..).zip(CRISIS_LINES) {
        wishes.push(hand.wish(at, ana, |id| {
            let line = CrisisLine {
                id: id.row(0),
                name: line(name)?,
                phone: line(phone)?,
                hours: line_maybe(hours)?,
                position,
                version: 1,
            };
            Ok(What::House(HouseCommand::PutCrisisLine(line)))
        })?);
    }
    let mut items = Vec::new();
    for told in &ITEMS {
        let wish = hand.wish(at, paula, |id| {
            let item = Item {
                id: id.row(0),
                sort: told.sort,
                kind: told.kind,
                title: line(told.title)?,
                minutes: Some(told.minutes),
                origin: line_maybe(told.origin)?,
                notes: words_maybe(told.notes)?,
                retired: false,
                version: 0,
            };
            Ok(What::House(HouseCommand::PutItem(item)))
        })?;
        items.push(wish.0.row(0));
        wishes.push(wish);
    }
    hand.all(wishes).await?;
    hand.done().await?;
    Ok(House { id: hand.house, sites, items, services: Vec::new(), ana, paula, julian, diana })
}

/// Writes the directory, checked some months before `now`.
pub async fn offer(act: &Act, house: &mut House, now: Instant) -> Result<(), Failure> {
    let hand = Hand::new(act, house.id, DIRECTORY_HAND, now);
    let mut wishes = Vec::new();
    for (n, told) in SERVICES.iter().enumerate() {
        let on = day_of(now, calendar::ZONE).checked_sub_months(Months::new(told.months_ago)).unwrap_or_default();
        let wish = hand.wish(now - TimeDelta::days(20), house.ana, |id| {
            Ok(What::House(HouseCommand::PutService(around::service(n, id.row(0), on)?)))
        })?;
        house.services.push(wish.0.row(0));
        wishes.push(wish);
    }
    hand.all(wishes).await?;
    hand.done().await
}

fn site(n: usize, id: SiteId) -> Result<Site, Failure> {
    let (name, address, room, municipality) = SITES[n];
    Ok(Site {
        id,
        name: line(name)?,
        address: line_maybe(address)?,
        room_capacity: Some(room),
        municipality: Municipality::parse(municipality),
        zone: calendar::ZONE,
        retired: false,
        version: 1,
    })
}

fn login(id: CommandId, of: &Colleague, secret: &Secret) -> Result<NewLogin, Failure> {
    login_of(id.row(1), of.identifier, secret)
}

/// A login that nobody signs in with but by a click.
pub fn login_of(id: LoginId, identifier: &str, secret: &Secret) -> Result<NewLogin, Failure> {
    Ok(NewLogin {
        id,
        identifier: identifier.to_owned(),
        secret_hash: secret.login_hash.clone(),
        language: line("es")?,
    })
}

async fn colleague(hand: &Hand<'_>, of: &Colleague, secret: &Secret) -> Result<PersonId, Failure> {
    let at = hand.begun;
    let id = hand.id(at);
    let person: PersonId = id.row(2);
    let add = AccountCommand::Add {
        person,
        name: line(of.name)?,
        offices: of.offices.to_vec(),
        login: login(id, of, secret)?,
    };
    hand.send(id, at, Actor::Server, What::Account(add)).await?;
    let declared = Declared {
        profile: of.profile.clone(),
        training: words_maybe(of.training)?,
        experience: words_maybe::<400>(of.experience)?.map(|text: Words<400>| text),
    };
    let id = hand.id(at);
    hand.send(id, at, Actor::Person(person), What::Account(AccountCommand::Declare(declared))).await?;
    Ok(person)
}
