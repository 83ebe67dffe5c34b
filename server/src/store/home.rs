//! The home of a group: everything that one look takes, cut to what the reader may see.

use super::cycle::{self, Cycle};
use super::slice::Which;
use super::{attendance, call, case, circle, composition, institution, learning, listing, notice, said, slice, talk};
use crate::db::{Result, Tx};
use crate::params;
use domain::command::GroupSlice;
use domain::command::sight::{Shelf, Sight};
use domain::command::slice::Guidance;
use domain::day::{Day, Instant, day_of};
use domain::encounter::attendance::{Attendance, Marks, Tally};
use domain::encounter::learning::Moods;
use domain::encounter::memoir::MemoirState;
use domain::encounter::{Encounter, EncounterKind};
use domain::finding::Finding;
use domain::id::{EditionId, EncounterId, GroupId, InstitutionId, PersonId, SeatId};
use domain::in_force::{Known, in_force};
use domain::institution::{CrisisLine, Institution, Site};
use domain::link::Answer;
use domain::missing::{self, Missed};
use domain::policy::{Action, Standing, may};
use domain::returning::Returning;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A group as its home shows it.
#[derive(Clone, Debug)]
pub struct Home {
    /// The group with its latest edition; what the reader may not see is left out.
    pub of: GroupSlice,
    /// Places of the house, for encounters held elsewhere.
    pub sites: Vec<Site>,
    /// How many came to each encounter.
    pub tallies: BTreeMap<EncounterId, Tally>,
    /// How many cases were heard in each, for those who may see them.
    pub cases: BTreeMap<EncounterId, u32>,
    /// Who came, for those who may see it.
    pub attendance: Option<Marks>,
    /// How people went home, by encounter.
    pub moods: Vec<(EncounterId, Moods)>,
    /// How far each memoir is, for those who may see it.
    pub memoirs: Option<BTreeMap<EncounterId, MemoirState>>,
    /// Who is missed and was not talked with since, for the coordination.
    pub missed: Vec<Missed>,
    /// Who asked for a call and when, for the coordination.
    pub calls: Vec<(PersonId, Instant)>,
    /// What the book says of the group today, for those who may change it.
    pub findings: Vec<Finding>,
    /// Who says that they come to the encounters ahead, for those who may see it.
    pub answers: Option<Vec<Answer>>,
    /// What became of the reminders of encounters ahead, for whoever may do something about it.
    pub reminders: notice::Ahead,
    /// The house's phones for a bad hour, for whoever prepares a group that has not met yet.
    pub phones: Option<Vec<CrisisLine>>,
    /// What the edition came to, once it is over.
    pub cycle: Option<Cycle>,
    /// Who came back and who was new, of a group that has had more than one edition.
    pub returning: Option<Returning>,
    /// Messages of people who look for a group, which wait for whoever opens and closes.
    pub messages: usize,
    /// The day that it is where the group meets.
    pub today: Day,
}

/// What the home shows of a group.
const SHOWN: Sight = Sight::of(&[Shelf::Topics, Shelf::Circle]);

/// The home of a group for `who` at `now`.
pub async fn group_home(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    (institution, id): (&Institution, GroupId),
    who: &Standing,
    now: Instant,
) -> Result<Option<Home>> {
    let house = institution.id;
    let sites = institution::sites(tx, house).await?;
    let of = slice::look_at_edition(tx, guidance, (house, &sites), (id, Which::Latest), SHOWN).await?;
    let Some(mut of) = of else { return Ok(None) };
    let edition = of.edition.id;
    if of.edition.state.is_over() {
        of.letter = circle::letter(tx, house, edition).await?;
    }
    let today = day_of(now, institution.zone_of(of.site.as_ref()));
    let rows = attendance::marks_of_edition(tx, house, edition).await?;
    let (memoirs, moods) = left_by_encounters(tx, house, edition).await?;
    let mut home = Home {
        sites,
        today,
        tallies: tallies(&rows),
        cases: BTreeMap::new(),
        moods,
        findings: Vec::new(),
        missed: Vec::new(),
        calls: Vec::new(),
        attendance: None,
        memoirs: None,
        answers: None,
        reminders: notice::Ahead::default(),
        phones: None,
        cycle: None,
        returning: None,
        messages: 0,
        of,
    };
    if may(who, Action::ChangeGroup) && !home.of.edition.state.is_over() {
        let without_memoir: Vec<&Encounter> = without_memoir(&home.of, &memoirs).collect();
        let known =
            Known { present_at_first: &present_at_first(&home.of, &rows), without_memoir: &without_memoir, today };
        home.findings = in_force(&home.of, &known);
    }
    if may(who, Action::SeeAttendance) {
        home.reminders = notice::ahead(tx, house, id, now).await?;
        home.answers = Some(said::answers_ahead(tx, house, edition).await?);
    }
    if may(who, Action::SeeCases) {
        home.cases = case::heard(tx, house, &home.of).await?;
    }
    if may(who, Action::SeeMissed) {
        let absent = missing::absent(&home.of.seats, &home.of.encounters, &rows);
        let talks = if absent.is_empty() { Vec::new() } else { talk::of_edition(tx, house, edition).await? };
        home.missed = missing::to_call(&absent, &talks);
        if home.of.frame.has_cases() {
            // Colleagues have a duty or a patient now and then: one encounter asks for no call.
            home.missed.retain(|one| one.times > 1);
        }
        home.calls = call::wishes(tx, house, id).await?;
    }
    if may(who, Action::ChangeGroup) && home.of.edition.state.is_ahead() {
        home.phones = Some(institution::crisis_lines(tx, house).await?);
    }
    if home.of.edition.state.is_over() {
        home.cycle = cycle::of_group(tx, house, id).await?.into_iter().find(|one| one.edition.id == edition);
    }
    if may(who, Action::SeeLearnings) && home.of.edition.ordinal > 1 {
        home.returning = Some(composition::returning(tx, house, id).await?);
    }
    if may(who, Action::KeepOwnHouse) && !home.of.edition.state.is_over() {
        home.messages = listing::messages(tx, house, id).await?.len();
    }
    home.attendance = may(who, Action::SeeAttendance).then_some(rows);
    home.memoirs = may(who, Action::SeeMemoirs).then_some(memoirs);
    cut(&mut home.of, who);
    Ok(Some(home))
}

/// How far the memoir of each encounter is, and how people went home from each.
async fn left_by_encounters(
    tx: &mut Tx,
    house: InstitutionId,
    edition: EditionId,
) -> Result<(BTreeMap<EncounterId, MemoirState>, Vec<(EncounterId, Moods)>)> {
    let rows: Vec<(EncounterId, Option<MemoirState>, Option<Moods>)> = tx
        .all(
            "SELECT e.encounter_id, m.state AS memoir, d.lighter, d.same, d.heavier FROM encounters e
             LEFT JOIN memoirs m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
             LEFT JOIN moods d ON d.institution_id = e.institution_id AND d.encounter_id = e.encounter_id
             WHERE e.institution_id = $1 AND e.edition_id = $2 AND (m.encounter_id IS NOT NULL OR d.encounter_id IS NOT NULL)
             ORDER BY e.ordinal",
            params![house, edition],
            |row| Ok((row.key("encounter_id")?, row.code_maybe("memoir")?, learning::counts_maybe(row)?)),
        )
        .await?;
    let memoirs = rows.iter().filter_map(|(id, memoir, _)| Some((*id, (*memoir)?))).collect();
    let moods = rows.iter().filter_map(|(id, _, moods)| Some((*id, (*moods)?))).collect();
    Ok((memoirs, moods))
}

/// Held encounters of which nothing is written (S0-110).
pub fn without_memoir<'a>(
    of: &'a GroupSlice,
    memoirs: &'a BTreeMap<EncounterId, MemoirState>,
) -> impl Iterator<Item = &'a Encounter> {
    of.encounters.iter().filter(|one| of.frame.owes_memoirs() && one.state.is_held() && !memoirs.contains_key(&one.id))
}

/// Held encounters whose memoir is written and was not read with anybody yet (S0-235).
pub fn with_unread_memoir<'a>(
    of: &'a GroupSlice,
    memoirs: &'a BTreeMap<EncounterId, MemoirState>,
) -> impl Iterator<Item = &'a Encounter> {
    let is_unread = |one: &&Encounter| one.state.is_held() && memoirs.get(&one.id) == Some(&MemoirState::Draft);
    of.encounters.iter().filter(move |one| of.frame.owes_memoirs() && is_unread(one))
}

/// Seats that were present at the first encounter.
pub fn present_at_first(of: &GroupSlice, marks: &Marks) -> Vec<SeatId> {
    let first = of.encounters.iter().find(|one| one.kind == EncounterKind::Initial && !one.state.is_lost());
    marks
        .iter()
        .filter(|((of, _), mark)| first.is_some_and(|first| first.id == *of) && mark.is_present())
        .map(|((_, seat), _)| *seat)
        .collect()
}

/// How many of these rows say that the person took part.
pub fn present(rows: &[Attendance]) -> u32 {
    Tally::of(rows).present
}

/// How many came to each encounter.
pub fn tallies(marks: &Marks) -> BTreeMap<EncounterId, Tally> {
    let mut tallies: BTreeMap<EncounterId, Tally> = BTreeMap::new();
    for ((of, _), mark) in marks {
        let tally = tallies.entry(*of).or_default();
        tally.expected += 1;
        tally.present += u32::from(mark.is_present());
    }
    tallies
}

/// Leaves out what the reader may not see, so that no page can show it by mistake.
pub fn cut(of: &mut GroupSlice, who: &Standing) {
    if !may(who, Action::SeeExpectations) {
        of.expectations.clear();
    }
    if !may(who, Action::SeeMemoirs) {
        of.review = None;
    }
    if !may(who, Action::SeePhones) {
        of.people.values_mut().for_each(|person| person.phone = None);
    }
}
