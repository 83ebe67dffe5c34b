//! The page of one person in one group: theirs and the circle's, and of the other people nothing but who coordinates.

use super::referral::Told;
use super::{
    calendar, call, case, creation, institution, link, member, referral, reminder, said, script, service, slice,
};
use crate::db::{Result, Tx};
use domain::case::{Case, listening};
use domain::command::GroupSlice;
use domain::command::first::candidates;
use domain::command::slice::{CreationSlice, Guidance};
use domain::day::{Day, Instant, day_of};
use domain::encounter::Encounter;
use domain::encounter::moment::Moment;
use domain::expectation::OwnExpectation;
use domain::id::TopicId;
use domain::institution::{CrisisLine, Person, Site};
use domain::link::{Answer, Coming, Link};
use domain::policy::{Action, Standing, may};
use domain::reminder::{Consent, Contact};
use domain::seat::{Seat, SeatMove};
use domain::service::Service;
use domain::topic::Topic;
use std::sync::Arc;

/// What one person's pages show.
#[derive(Clone, Debug)]
pub struct Own {
    /// The group, cut: of all seats and people only their own are left, no expectation, no memoir, no letter.
    pub of: GroupSlice,
    /// Who they are.
    pub person: Person,
    /// Their seat in the latest edition; none when they only sat in an earlier one.
    pub seat: Option<Seat>,
    /// The name of the institution.
    pub house: String,
    /// Names of those who coordinate.
    pub coordination: Vec<String>,
    /// The place of the next encounter.
    pub site: Option<Site>,
    /// What they answered, by encounter.
    pub answers: Vec<Answer>,
    /// The round by phones that is open, for whoever may vote.
    pub vote: Option<Vote>,
    /// What they hope for.
    pub expectations: Vec<OwnExpectation>,
    /// When they came, and their coming and going, in this group alone.
    pub history: member::History,
    /// Where they were pointed to, in this group.
    pub referrals: Vec<Told>,
    /// The directory.
    pub services: Vec<Service>,
    /// What may be known of what was made for the closing, for whoever sits in the group.
    pub creations: CreationSlice,
    /// When they asked for a call, while nobody called.
    pub call: Option<Instant>,
    /// What they presented here and have not taken back, the latest first.
    pub cases: Vec<Case>,
    /// The moments of the encounter that is open.
    pub moments: Vec<Moment>,
    /// Phones of the crisis route.
    pub crisis_lines: Vec<CrisisLine>,
    /// When they asked to be forgotten, if they did.
    pub wish: Option<Instant>,
    /// Where they are reached, and what for.
    pub contacts: Vec<Contact>,
    /// Their yeses and noes to reminders.
    pub consents: Vec<Consent>,
    /// When the calendar of their link was made, if it has one.
    pub calendar: Option<Instant>,
    /// Today where the group meets.
    pub today: Day,
    /// The zone of its days.
    pub zone: chrono_tz::Tz,
}

/// An open round and one's own choice.
#[derive(Clone, Debug)]
pub struct Vote {
    /// What may be chosen.
    pub topics: Vec<Topic>,
    /// What was chosen so far.
    pub mine: Vec<TopicId>,
}

impl Own {
    /// The next encounter: the one that is open, or the first one ahead.
    pub fn next(&self) -> Option<&Encounter> {
        let ahead = self.of.encounters.iter().filter(|one| one.state.is_ahead());
        self.of.live_encounter().or_else(|| ahead.min_by_key(|one| (one.day.is_none(), one.day, one.time, one.ordinal)))
    }

    /// The case of theirs to which they listen now (C.6-15).
    pub fn listens(&self) -> Option<&Case> {
        self.cases.iter().find(|case| listening(&self.moments, case.id).is_some())
    }

    /// What they answered to an encounter.
    pub fn answer(&self, encounter: &Encounter) -> Option<Coming> {
        self.answers.iter().find(|one| one.encounter == encounter.id).map(|one| one.coming)
    }

    /// Their moves alone, with their instants.
    pub fn moves(&self) -> impl Iterator<Item = &SeatMove> {
        self.history.moves.iter().map(|(_, one)| one)
    }
}

/// The page of the holder of a link at `now`; nothing when there is no such group or person any more.
pub async fn own(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    holder: &link::Holder,
    who: &Standing,
    now: Instant,
) -> Result<Option<Own>> {
    let (house, Link { group, person, .. }) = (holder.institution, &holder.link);
    let Some(mut of) = slice::load_group(tx, guidance, house, *group).await? else { return Ok(None) };
    let Some(person) = super::person::find(tx, house, *person).await? else { return Ok(None) };
    let sites = institution::sites(tx, house).await?;
    let Some(institution) = institution::find(tx, house).await? else { return Ok(None) };
    let zone = institution.zone_of(of.site.as_ref());
    let coordination = names(&of);
    let seat = of.seat_of(person.id).cloned();
    cut(&mut of, &person, who);
    let vote = match &seat {
        Some(seat) if may(who, Action::CastVote) => match said::round_look(tx, house, of.edition.id).await? {
            Some(round) => Some(Vote {
                topics: candidates(&of).into_iter().cloned().collect(),
                mine: said::own_ballot(tx, house, round.id, seat.id).await?,
            }),
            None => None,
        },
        Some(_) | None => None,
    };
    let (answers, expectations) = match &seat {
        Some(seat) => {
            (said::answers_of_seat(tx, house, seat.id).await?, said::own_expectations(tx, house, seat.id).await?)
        }
        None => (Vec::new(), Vec::new()),
    };
    let wishes = link::wishes(tx, house, *group).await?;
    let calls = call::wishes(tx, house, *group).await?;
    let creations = match may(who, Action::SeeOwnPage) {
        true => creation::sealed(tx, house, of.edition.id).await?,
        false => CreationSlice::default(),
    };
    let moments = match of.live_encounter().filter(|_| of.frame.has_cases()) {
        Some(live) => script::moments(tx, house, live.id).await?,
        None => Vec::new(),
    };
    let mut own = Own {
        cases: case::of_person(tx, house, *group, person.id).await?,
        moments,
        house: institution.name.to_string(),
        history: member::history(tx, house, *group, person.id).await?,
        referrals: referral::of_person(tx, house, *group, person.id).await?,
        services: service::all(tx, house).await?,
        crisis_lines: institution::crisis_lines(tx, house).await?,
        call: calls.into_iter().find(|(of, _)| *of == person.id).map(|(_, at)| at),
        creations,
        wish: wishes.into_iter().find(|(of, _)| *of == person.id).map(|(_, at)| at),
        contacts: reminder::contacts_of(tx, house, (*group, person.id)).await?,
        consents: reminder::consents(tx, house, (*group, person.id)).await?,
        calendar: calendar::of_link(tx, house, holder.link.id).await?,
        today: day_of(now, zone),
        site: None,
        of,
        person,
        seat,
        coordination,
        answers,
        vote,
        expectations,
        zone,
    };
    let place = own.next().and_then(|one| one.site);
    own.site = sites.into_iter().find(|site| Some(site.id) == place).or_else(|| own.of.site.clone());
    Ok(Some(own))
}

/// Who coordinates, by name: people know whom they talk to.
fn names(of: &GroupSlice) -> Vec<String> {
    let leads = |seat: &&Seat| seat.role.leads() && seat.state.is_active();
    let people = of.seats.iter().filter(leads).filter_map(|seat| of.people.get(&seat.person));
    people.map(|person| person.name.to_string()).collect()
}

/// Leaves out everybody else, and, for whoever does not sit in the group now, what it does.
fn cut(of: &mut GroupSlice, person: &Person, who: &Standing) {
    of.seats.retain(|seat| seat.person == person.id);
    of.people.retain(|id, _| *id == person.id);
    of.expectations.clear();
    of.readings.clear();
    of.letter = None;
    of.earlier_letter = None;
    of.review = None;
    if !may(who, Action::SeeOwnPage) {
        of.encounters.clear();
        of.topics.clear();
        of.learnings.clear();
        of.agreement = None;
    }
}
