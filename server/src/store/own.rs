//! The page of one person in one group: theirs and the circle's, and of the other people nothing but who coordinates.

use super::mutual::Counted;
use super::referral::Told;
use super::{
    appraisal, calendar, call, case, composition, creation, institution, link, listing, member, mutual, path, referral,
    reminder, said, script, service, slice, ties,
};
use crate::db::{Result, Tx};
use domain::appraisal::{ClosingLines, Given};
use domain::case::{Case, listening};
use domain::command::GroupSlice;
use domain::command::first::candidates;
use domain::command::slice::{CreationSlice, Guidance};
use domain::composition::Declares;
use domain::day::{Day, Instant, day_of};
use domain::encounter::Encounter;
use domain::encounter::moment::Moment;
use domain::expectation::OwnExpectation;
use domain::group::EditionState;
use domain::id::{InstitutionId, PersonId, SeatId, TopicId};
use domain::institution::{CrisisLine, Person, Site};
use domain::link::{Answer, Coming, Link};
use domain::mutual::{Serving, is_own};
use domain::path::Walk;
use domain::policy::{Action, Standing, may};
use domain::reminder::{Consent, Contact};
use domain::seat::{Seat, SeatMove};
use domain::service::Service;
use domain::ties::Ties;
use domain::topic::Topic;
use std::collections::BTreeMap;
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
    /// Groups nearby that want to be found, once this one says goodbye.
    pub near: Vec<listing::Found>,
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
    /// What they answered in secret to «¿quién seguiría?» (S0-156).
    pub seedling: Option<bool>,
    /// What became of the question: the group that was founded, by its name for whoever sits in it.
    pub sprouted: Option<mutual::Sprouted>,
    /// Who serves as what in a group without a professional, and the names of those seats.
    pub servings: Vec<Serving>,
    /// What a group without a professional counts of its encounters of a year, where it reports them.
    pub counted: Vec<Counted>,
    /// The names of the seats that serve.
    pub names: BTreeMap<SeatId, String>,
    /// With how many of the group they can count, as they said it.
    pub ties: Option<Ties>,
    /// How many would go on, once enough want it.
    pub wanting: Option<u32>,
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
    /// What they said for themselves in a group of professionals, in all its editions.
    pub said: OwnSaid,
    /// Questionnaires whose round is open and which they have not answered in it, by id.
    pub rounds_open: Vec<String>,
    /// Their path as a multiplier in this group, if they walk one.
    pub walk: Option<Walk>,
    /// How many of the group walk one, they among them: a number, never who.
    pub walkers: u32,
    /// Today where the group meets.
    pub today: Day,
    /// The zone of its days.
    pub zone: chrono_tz::Tz,
}

/// What somebody said for themselves in a group of professionals, each with the number of its edition.
#[derive(Clone, Debug, Default)]
pub struct OwnSaid {
    /// What their seats declare.
    pub declared: Vec<(u32, Declares)>,
    /// What they answered in rounds.
    pub answers: Vec<(u32, Given)>,
    /// Their closing lines.
    pub lines: Vec<ClosingLines>,
}

async fn own_said(tx: &mut Tx, house: InstitutionId, of: &GroupSlice, person: PersonId) -> Result<OwnSaid> {
    let whose = (of.group.id, person);
    if !of.frame.asks_composition() && of.frame.questionnaires.is_empty() && of.frame.closing_lines.is_none() {
        return Ok(OwnSaid::default());
    }
    Ok(OwnSaid {
        declared: composition::of_person(tx, house, whose).await?,
        answers: appraisal::all_own_answers(tx, house, whose).await?,
        lines: appraisal::all_own_lines(tx, house, whose).await?,
    })
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
    let sitting: Vec<PersonId> = of.seats.iter().filter(|seat| seat.counts_now()).map(|seat| seat.person).collect();
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
    let rounds_open = match &seat {
        Some(seat) if !of.frame.questionnaires.is_empty() => {
            let given = appraisal::own_answers(tx, house, seat.id).await?;
            let open = appraisal::rounds(tx, house, of.edition.id)
                .await?
                .into_iter()
                .filter(|round| round.closed_at.is_none() && !given.iter().any(|one| one.which == round.which));
            open.map(|round| round.which.questionnaire.to_string()).collect()
        }
        Some(_) | None => Vec::new(),
    };
    let walks = path::of_group(tx, house, *group).await?;
    let walkers = walks.iter().filter(|walk| walk.path.is_live() && sitting.contains(&walk.path.person)).count();
    let creations = match may(who, Action::SeeOwnPage) {
        true => creation::sealed(tx, house, of.edition.id).await?,
        false => CreationSlice::default(),
    };
    let moments = match of.live_encounter().filter(|_| of.frame.has_cases()) {
        Some(live) => script::moments(tx, house, live.id).await?,
        None => Vec::new(),
    };
    let (servings, serving_names) = match is_own(&of.frame) && may(who, Action::SeeOwnPage) {
        true => (mutual::servings(tx, house, *group).await?, mutual::names(tx, house, *group).await?),
        false => Default::default(),
    };
    let counted = match is_own(&of.frame) && of.own().reports_from.is_some() {
        true => mutual::counted_in_a_year(tx, (house, *group), day_of(now, zone)).await?,
        false => Vec::new(),
    };
    let says_goodbye = matches!(of.edition.state, EditionState::Closing | EditionState::Closed) && !is_own(&of.frame);
    let near = if says_goodbye { listing::near(tx, &of).await? } else { Vec::new() };
    let mut own = Own {
        near,
        counted,
        servings,
        names: serving_names,
        cases: case::of_person(tx, house, *group, person.id).await?,
        moments,
        house: institution.name.to_string(),
        history: member::history(tx, house, *group, person.id).await?,
        referrals: referral::of_person(tx, house, *group, person.id).await?,
        seedling: mutual::own_seedling(tx, house, of.edition.id, person.id).await?,
        sprouted: mutual::sprouted(tx, house, (of.edition.id, person.id)).await?,
        ties: ties::own(tx, house, (of.edition.id, person.id)).await?,
        wanting: mutual::would_go_on(tx, house, of.edition.id).await?,
        services: service::all(tx, house).await?,
        crisis_lines: institution::crisis_lines(tx, house).await?,
        call: calls.into_iter().find(|(of, _)| *of == person.id).map(|(_, at)| at),
        creations,
        rounds_open,
        walkers: u32::try_from(walkers).unwrap_or(u32::MAX),
        walk: walks.into_iter().find(|walk| walk.path.person == person.id),
        wish: wishes.into_iter().find(|(of, _)| *of == person.id).map(|(_, at)| at),
        contacts: reminder::contacts_of(tx, house, (*group, person.id)).await?,
        consents: reminder::consents(tx, house, (*group, person.id)).await?,
        calendar: calendar::of_link(tx, house, holder.link.id).await?,
        said: own_said(tx, house, &of, person.id).await?,
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
    let own: Vec<_> = of.seats.iter().map(|seat| seat.id).collect();
    of.composition.declarations.retain(|one| own.contains(&one.seat));
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
