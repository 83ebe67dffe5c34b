//! What pages of an encounter share: loading it, and saying what it is, when, and who.

pub use super::encounter::{goes_by_number, state, title, whole};

use super::super::reply::Stop;
use super::super::scene;
use super::super::visit::Visit;
use super::{group, when};
use crate::store;
use crate::text::Arg;
use chrono_tz::Tz;
use domain::case::Case;
use domain::command::sight::Sight;
use domain::command::{EncounterSlice, GroupSlice};
use domain::day::{Day, Instant, day_of, time_of};
use domain::encounter::Encounter;
use domain::encounter::attendance::EarlierMark;
use domain::encounter::moment::Moment;
use domain::id::SeatId;
use domain::institution::{CrisisLine, Item, Site};
use domain::link::Answer;

/// An encounter with its group, its place and the zone of its hours.
#[derive(Debug)]
pub struct Room {
    /// The group.
    pub group: GroupSlice,
    /// The encounter.
    pub of: EncounterSlice,
    /// Who says that they come.
    pub answers: Vec<Answer>,
    /// Marks that others replaced or outlived.
    pub earlier: Vec<EarlierMark>,
    /// The library: rituals and materials that moments name.
    pub items: Vec<Item>,
    /// Cases of the edition, where the kind of group hears some.
    pub cases: Vec<Case>,
    /// Who answers the phone in a bad hour.
    pub phones: Vec<CrisisLine>,
    /// Its place: its own, or the edition's.
    pub site: Option<Site>,
    /// The zone of its days and hours.
    pub zone: Tz,
    /// The day it is there.
    pub today: Day,
}

/// Loads the encounter of the path; one of another group is unknown here.
pub async fn load(visit: &Visit) -> Result<Room, Stop> {
    let (house, id) = (visit.house()?.0.id, visit.encounter()?);
    let mut tx = visit.look().await?;
    let group = scene::group(visit, &mut tx).await?;
    let of = store::slice::load_encounter(&mut tx, house, &group, id).await?.ok_or(Stop::NotFound)?;
    let answers = store::said::answers(&mut tx, house, id).await?;
    let earlier = store::attendance::earlier(&mut tx, house, id).await?;
    let items = store::institution::items(&mut tx, house).await?;
    let cases = match group.frame.has_cases() {
        true => store::case::of_edition(&mut tx, house, group.edition.id).await?,
        false => Vec::new(),
    };
    let phones = store::institution::crisis_lines(&mut tx, house).await?;
    let sites = store::institution::sites(&mut tx, house).await?;
    let own = of.encounter.site.and_then(|id| sites.iter().find(|site| site.id == id));
    let zone = visit.zone(own.or(group.site.as_ref()));
    let site = own.or(group.site.as_ref()).cloned();
    Ok(Room { answers, earlier, items, cases, phones, site, zone, today: day_of(visit.now, zone), group, of })
}

/// An encounter as far as a form of it is read: no page is made of it.
#[derive(Debug)]
pub struct Outline {
    /// The group: who sits in it, and its encounters.
    pub group: GroupSlice,
    /// The encounter.
    pub encounter: Encounter,
    /// The zone of its days and hours.
    pub zone: Tz,
}

/// Loads the outline of the encounter of the path; one of another group is unknown here.
pub async fn outline(visit: &Visit) -> Result<Outline, Stop> {
    let (house, id) = (visit.house()?.0.id, visit.encounter()?);
    let mut tx = visit.look().await?;
    let sites = store::institution::sites(&mut tx, house).await?;
    let of = (visit.group()?, visit.which()?);
    let guidance = visit.app.act.guidance();
    let group = store::slice::look_at_edition(&mut tx, guidance, (house, &sites), of, Sight::OUTLINE).await?;
    let group = group.ok_or(Stop::NotFound)?;
    let encounter = group.encounter(id).cloned().ok_or(Stop::NotFound)?;
    let own = encounter.site.and_then(|id| sites.iter().find(|site| site.id == id));
    let zone = visit.zone(own.or(group.site.as_ref()));
    Ok(Outline { group, encounter, zone })
}

impl Room {
    /// The address of a page of the encounter: `/grupos/ID/encuentros/ID` and what follows.
    pub fn address(&self, rest: &str) -> String {
        address(&self.of.encounter, rest)
    }

    /// The name of who sits in a seat.
    pub fn name(&self, visit: &Visit, seat: SeatId) -> String {
        let person = self.group.seat(seat).and_then(|seat| self.group.people.get(&seat.person));
        person.map_or_else(|| visit.t("person-erased"), |person| group::name(visit, person))
    }

    /// "2:05 p. m.", where the encounter is.
    pub fn hour(&self, visit: &Visit, at: Instant) -> String {
        when::time(visit.lang, time_of(at, self.zone))
    }

    /// "jueves 26 de noviembre, 2:00 a 3:30 p. m.", as planned; nothing without a day.
    pub fn planned(&self, visit: &Visit) -> Option<String> {
        let encounter = &self.of.encounter;
        let day = when::day(visit.lang, encounter.day?, self.today);
        Some(match encounter.time {
            Some(time) => format!("{day}, {}", when::span(visit.lang, time, encounter.minutes)),
            None => day,
        })
    }

    /// The moment that is going on.
    pub fn live(&self) -> Option<&Moment> {
        self.of.moments.iter().find(|moment| moment.state.is_live())
    }
}

/// The address of a page of an encounter.
pub fn address(encounter: &Encounter, rest: &str) -> String {
    format!("/grupos/{}/encuentros/{}{rest}", encounter.group, encounter.id)
}

/// "Encuentro 7".
pub fn ordinal(visit: &Visit, encounter: &Encounter) -> String {
    visit.tr("encounter-ordinal", &[("ordinal", Arg::from(encounter.ordinal))])
}

/// What a moment is called: its own title, or what happens in it.
pub fn moment_name(visit: &Visit, moment: &Moment) -> String {
    moment
        .title
        .as_ref()
        .map_or_else(|| visit.t(&format!("moment-kind-{}", moment.kind.code().replace('_', "-"))), ToString::to_string)
}

/// The same where several cases have a moment of that name: "Presentación, caso 2".
pub fn moment_of_turn(visit: &Visit, moments: &[Moment], moment: &Moment) -> String {
    let name = moment_name(visit, moment);
    if moment.turn > 0 && moments.iter().any(|other| other.turn > 0 && other.turn != moment.turn) {
        return visit.tr("moment-of-turn", &[("name", Arg::from(name)), ("turn", moment.turn.into())]);
    }
    name
}

/// "40 minutos".
pub fn minutes(visit: &Visit, count: u32) -> String {
    visit.tr("minutes-count", &[("count", Arg::from(count))])
}
