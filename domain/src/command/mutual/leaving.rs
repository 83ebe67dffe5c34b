//! A group takes its history to a house of its own: its own decision, by hands (S0-028, C.5). What goes along and what
//! stays is not decided row by row; the store carries it, table by table.

use super::super::{Actor, Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::group::GroupState;
use crate::id::InstitutionId;
use crate::institution::{Institution, InstitutionKind, Office, Person};
use crate::mutual::Departure;
use crate::role::Role;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// How a group leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// The house that is made.
    pub house: InstitutionId,
    /// Its name.
    pub name: Line<120>,
    /// Hands for it.
    pub votes_for: u32,
    /// Hands against.
    pub votes_against: u32,
}

/// Who may raise a hand for a house of one's own: everybody who sits in the group.
pub fn voters(group: &GroupSlice) -> u32 {
    u32::try_from(group.circle_size()).unwrap_or(u32::MAX)
}

/// Whether the vote may be taken now.
pub fn may_leave(group: &GroupSlice) -> Result<(), Refusal> {
    if group.own().at_home {
        return Err(Reason::AtHome.into());
    }
    if group.group.state == GroupState::Closed || group.edition.state.is_over() {
        return Err(Reason::EditionState.into());
    }
    if group.live_encounter().is_some() {
        return Err(Reason::AnotherIsOpen.into());
    }
    Ok(())
}

pub(super) fn leave(ask: Ask<'_>, group: &GroupSlice, leaving: &Leaving) -> Result<Outcome, Refusal> {
    may_leave(group)?;
    let own = group.own();
    ask.expects(own.version)?;
    hands(leaving, voters(group))?;
    let here = ask.slice.institution.as_ref().ok_or(Refusal::from(Reason::Unknown))?;
    if leaving.house == here.id {
        return Err(Refusal::from(Reason::Unknown).about("house_name"));
    }
    let at = ask.at();
    let departure = Departure {
        group: group.group.id,
        house: Institution {
            id: leaving.house,
            name: leaving.name.clone(),
            kind: InstitutionKind::Community,
            country: here.country.clone(),
            zone: here.zone_of(group.site.as_ref()),
            // What to do in a bad hour is not left behind; the group may write its own.
            crisis_route: here.crisis_route.clone(),
            version: 1,
        },
        host: host(ask, group)?,
        at,
    };
    // The row is there from now on, whatever the group had decided until now.
    let autonomy = Fact::Autonomy(own.clone());
    Ok(Outcome::of(vec![autonomy, Fact::Departure(Box::new(departure))]).at(own.version))
}

/// Whoever opens and closes, as they are in the new house: somebody has to keep it.
fn host(ask: Ask<'_>, group: &GroupSlice) -> Result<Person, Refusal> {
    let Actor::Person(actor) = ask.command.actor else { return Err(Reason::NoRight.into()) };
    let opens = group.seat_of(actor).is_some_and(|seat| seat.role == Role::Host);
    let person = group.people.get(&actor).filter(|person| opens && person.login.is_some());
    let person = person.ok_or(Refusal::from(Reason::NoRight))?;
    Ok(Person {
        phone: None,
        offices: vec![Office::Administrator],
        merged_into: None,
        version: person.version + 1,
        ..person.clone()
    })
}

fn hands(leaving: &Leaving, voters: u32) -> Result<(), Refusal> {
    let (yes, no) = (leaving.votes_for, leaving.votes_against);
    if yes == 0 && no == 0 {
        return Err(Refusal::from(Reason::NoVoters).about("votes_for"));
    }
    if yes.saturating_add(no) > voters {
        return Err(Refusal::from(Reason::MoreHandsThanVoters).about("votes_for").counting("voters", voters));
    }
    if yes <= no {
        return Err(Refusal::from(Reason::VotedToStay).about("votes_for"));
    }
    Ok(())
}
