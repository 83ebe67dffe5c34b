//! Enough would go on, and one of them founds the group with the others who said so (S0-156): their yes was given for it,
//! and nobody else is in it.

use super::super::group::{self, login_of};
use super::super::house::NewLogin;
use super::super::plan::{self, Course};
use super::super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use super::going::{arrangement_of, next_frame, seedlings_asked};
use super::ties::own_seat;
use crate::day::Day;
use crate::fact::Fact;
use crate::group::{EditionState, Group, GroupState};
use crate::holiday::Step;
use crate::id::{DutyId, EditionId, GroupId};
use crate::mutual::{Autonomy, Birth, Duty, ENOUGH, Serving, Turn};
use crate::role::Role;
use crate::seat::Seat;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// The group that is founded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sprouting {
    /// Its id.
    pub group: GroupId,
    /// Its first edition, without an end (C.6-19).
    pub edition: EditionId,
    /// Its name.
    pub name: Line<80>,
    /// The time in service of whoever founds it: they open and close until it goes round.
    pub duty: DutyId,
    /// How they sign in, where they have no login yet.
    pub login: Option<NewLogin>,
}

pub(super) fn sprout(ask: Ask<'_>, parent: &GroupSlice, wish: &Sprouting) -> Result<Outcome, Refusal> {
    if !seedlings_asked(parent) {
        return Err(Reason::EditionState.into());
    }
    if ask.slice.mutual.sprouted {
        return Err(Reason::AlreadySprouted.into());
    }
    let founder = own_seat(ask, parent)?;
    let wanting = &ask.slice.mutual.wanting;
    // Whoever did not say yes learns nothing of whether enough did.
    if !wanting.contains(&founder.id) {
        return Err(Reason::NoRight.into());
    }
    let circle: Vec<&Seat> = parent.seats.iter().filter(|seat| wanting.contains(&seat.id)).collect();
    if circle.len() < ENOUGH as usize {
        return Err(Reason::SeedsTooFew.into());
    }
    let frame = next_frame(ask, parent).ok_or(Refusal::from(Reason::NoSuchFrame))?;
    let today = super::today(ask, parent);
    let starts_on = first_day(parent, today);
    let plan = group::Arrangement { starts_on, ..arrangement_of(ask, parent) };
    let edition = group::edition(wish.edition, wish.group, 1, &plan);
    let edition = crate::group::Edition { state: EditionState::Calling, ..edition };
    let course = Course { edition: &edition, frame, country: &parent.country, topics: 0 };
    let mut facts = vec![
        Fact::Group(Group {
            id: wish.group,
            frame: frame.id.clone(),
            name: wish.name.clone(),
            shared_situation: parent.group.shared_situation.clone(),
            purpose: None,
            invites: parent.group.invites.clone(),
            state: GroupState::Convened,
            version: 1,
        }),
        Fact::Edition(edition.clone()),
    ];
    facts.extend(login_of(ask, parent, founder.person, wish.login.as_ref())?);
    // Rows 1 to 5 are the edition, the service, a login and the group; people take 10 to 99, the plan the second hundred.
    for (seat, n) in group::taken_along(&circle)? {
        let is_founder = seat.id == founder.id;
        let id = ask.command.id.row(n);
        let role = if is_founder { Role::Host } else { Role::Participant };
        facts.extend(group::seated(ask, id, &edition, seat.person, role));
        if is_founder {
            facts.push(Fact::Serving(Serving {
                id: wish.duty,
                group: wish.group,
                seat: id,
                duty: Duty::Host,
                turn: Turn::Elected,
                from: starts_on.unwrap_or(today),
                until: None,
                ended_on: None,
            }));
        }
    }
    facts.extend(plan::fresh(ask, &course)?);
    facts.push(Fact::Autonomy(Autonomy::usual(wish.group)));
    facts.push(Fact::Descent(Birth { group: wish.group, parent: parent.group.id, edition: parent.edition.id }));
    // The secret question has done its work.
    facts.push(Fact::SeedlingsGone(parent.edition.id));
    facts.push(Fact::Sprout(parent.edition.id, wish.group));
    Ok(Outcome::of(facts).at(1))
}

/// The day on which the group would have met next, had it gone on: after its last encounter, and not in the past.
fn first_day(parent: &GroupSlice, today: Day) -> Option<Day> {
    let last = parent.encounters.iter().filter_map(|one| one.day).max()?;
    let after = |day: Day| match plan::step(parent.edition.cadence) {
        Step::Days(days) => day.checked_add_days(chrono::Days::new(u64::from(days))),
        // The same weekday, four weeks on.
        Step::Monthly => day.checked_add_days(chrono::Days::new(28)),
    };
    std::iter::successors(Some(last), |day| after(*day)).skip(1).take(520).find(|day| *day > today)
}
