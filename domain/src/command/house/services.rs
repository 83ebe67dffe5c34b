//! The directory of services (S0-133, S0-190): of the institution and of its territory.

use super::super::{Ask, Outcome, Reason, Refusal};
use super::next_version;
use crate::day::{Day, is_plausible};
use crate::fact::Fact;
use crate::id::ServiceId;
use crate::service::Service;
use crate::words::folded;
use chrono::TimeDelta;

/// Services that one institution keeps, with those that are no longer offered.
pub const MOST_SERVICES: u16 = 300;

/// A service is written, new or anew. Two that are offered never bear one name, so that nobody is sent to the other.
pub fn put(ask: Ask<'_>, service: &Service) -> Result<Outcome, Refusal> {
    let services = &ask.slice.services;
    let known = services.iter().find(|known| known.id == service.id);
    let version = next_version(ask, known.map(|known| known.version), (services.len(), MOST_SERVICES), "service_name")?;
    checked(ask, service.checked_on)?;
    let name = folded(service.name.as_str());
    let twin = |other: &&Service| other.id != service.id && !other.retired && folded(other.name.as_str()) == name;
    if !service.retired && services.iter().any(|other| twin(&other)) {
        return Err(Refusal::from(Reason::ServiceKnown).about("service_name"));
    }
    Ok(Outcome::of(vec![Fact::Service(Service { version, ..service.clone() })]).at(version))
}

/// Nobody has checked anything tomorrow. A day ahead is allowed: zones of the world differ by more than one.
fn checked(ask: Ask<'_>, on: Day) -> Result<(), Refusal> {
    let latest = (ask.at() + TimeDelta::hours(14)).date_naive();
    if !is_plausible(on) {
        return Err(Refusal::from(Reason::ImplausibleDay).about("checked_on"));
    }
    if on > latest {
        return Err(Refusal::from(Reason::DayToCome).about("checked_on"));
    }
    Ok(())
}

/// Somebody called or went there: what is written holds.
pub fn check(ask: Ask<'_>, id: ServiceId, on: Day) -> Result<Outcome, Refusal> {
    checked(ask, on)?;
    let known = ask.slice.services.iter().find(|known| known.id == id).ok_or(Reason::Unknown)?;
    let version = known.version + 1;
    Ok(Outcome::of(vec![Fact::Service(Service { checked_on: on, version, ..known.clone() })]).at(version))
}

/// It is no longer offered; those who were pointed there keep its name.
pub fn retire(ask: Ask<'_>, id: ServiceId) -> Result<Outcome, Refusal> {
    let known = ask.slice.services.iter().find(|known| known.id == id).ok_or(Reason::Unknown)?;
    let version = known.version + 1;
    Ok(Outcome::of(vec![Fact::Service(Service { retired: true, version, ..known.clone() })]).at(version))
}
