//! The institution: first run, name, crisis route, places and library.

pub mod areas;
pub mod library;
pub mod services;

use super::{Actor, Ask, Outcome, Reason, Refusal};
use crate::case::OwnArea;
use crate::day::Day;
use crate::fact::{Fact, Login};
use crate::id::{InstitutionId, ItemId, LineId, LoginId, PersonId, ServiceId};
use crate::institution::{CrisisLine, Declared, Institution, InstitutionKind, Item, Office, Person, Sharing, Site};
use crate::policy::Action;
use crate::reminder::Hours;
use crate::service::Service;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

/// Wishes about the house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HouseCommand {
    /// The first run: the institution, its place, its first administrator.
    Found(Founding),
    /// Another institution on the same server, made from its command line.
    Add(Founding),
    /// Name, kind and crisis route.
    Change {
        /// Name.
        name: Line<120>,
        /// Kind.
        kind: InstitutionKind,
        /// What to do when somebody is not well.
        crisis_route: Option<Words<1000>>,
    },
    /// A place, new or changed.
    PutSite(Site),
    /// A phone of the crisis route, new or changed.
    PutCrisisLine(CrisisLine),
    /// A phone of the crisis route one place up, since in a bad moment the first one is called.
    RaiseCrisisLine(LineId),
    /// A phone off the crisis route.
    RemoveCrisisLine(LineId),
    /// A ritual or a material, new or changed.
    PutItem(Item),
    /// One that is no longer offered; encounters that used it keep its name.
    RetireItem(ItemId),
    /// Whether the institution's counts are added to those of its territory.
    ShareCounts(bool),
    /// A service of the directory, new or changed.
    PutService(Service),
    /// What is written of a service still holds, as of a day.
    CheckService(ServiceId, Day),
    /// A service that is no longer offered.
    RetireService(ServiceId),
    /// The hours in which people may be written to.
    SetHours(Hours),
    /// The taxonomies from which the area of a case is taken, by their codes.
    ChooseTaxonomies(Vec<String>),
    /// An area of the institution's own, new or changed.
    KeepArea(OwnArea),
}

/// What the first run asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Founding {
    /// Name of the institution.
    pub name: Line<120>,
    /// What it is.
    pub kind: InstitutionKind,
    /// ISO 3166.
    pub country: Line<2>,
    /// Its first place.
    pub site: Site,
    /// The first administrator.
    pub person: PersonId,
    /// Their name.
    pub person_name: Line<60>,
    /// Whether they also convene groups.
    pub coordinates: bool,
    /// How they sign in.
    pub login: NewLogin,
}

/// A login that is to be made. The secret comes as a hash: no command carries one in clear.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct NewLogin {
    /// Its id.
    pub id: LoginId,
    /// Phone or e-mail as [`crate::login::identifier`] writes it.
    pub identifier: String,
    /// Argon2id hash.
    pub secret_hash: String,
    /// Language of the screens.
    pub language: Line<2>,
}

impl std::fmt::Debug for NewLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewLogin({})", self.id)
    }
}

impl From<NewLogin> for Login {
    fn from(new: NewLogin) -> Self {
        Self { id: new.id, identifier: new.identifier, secret_hash: new.secret_hash, language: new.language }
    }
}

impl HouseCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Found(_) => Action::Enter,
            // Nobody is of a house that does not exist yet, so only whoever holds the machine may ask.
            Self::Add(_) => Action::ChangeStaff,
            Self::Change { .. }
            | Self::PutSite(_)
            | Self::PutCrisisLine(_)
            | Self::RaiseCrisisLine(_)
            | Self::RemoveCrisisLine(_)
            | Self::ChooseTaxonomies(_)
            | Self::KeepArea(_)
            | Self::SetHours(_) => Action::ChangeInstitution,
            Self::PutItem(_) | Self::RetireItem(_) => Action::ChangeLibrary,
            Self::ShareCounts(_) => Action::ShareCounts,
            Self::PutService(_) | Self::CheckService(..) | Self::RetireService(_) => Action::ChangeServices,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Found(_) => "house.found",
            Self::Add(_) => "house.add",
            Self::Change { .. } => "house.change",
            Self::PutSite(_) => "house.put_site",
            Self::PutCrisisLine(_) => "house.put_crisis_line",
            Self::RaiseCrisisLine(_) => "house.raise_crisis_line",
            Self::RemoveCrisisLine(_) => "house.remove_crisis_line",
            Self::PutItem(_) => "house.put_item",
            Self::RetireItem(_) => "house.retire_item",
            Self::ShareCounts(_) => "house.share_counts",
            Self::PutService(_) => "house.put_service",
            Self::CheckService(..) => "house.check_service",
            Self::RetireService(_) => "house.retire_service",
            Self::SetHours(_) => "house.set_hours",
            Self::ChooseTaxonomies(_) => "house.choose_taxonomies",
            Self::KeepArea(_) => "house.keep_area",
        }
    }
}

/// Places that one institution keeps, with those that are no longer offered.
pub const MOST_SITES: u16 = 200;
/// Phones of one crisis route: a list that nobody can read in a bad moment helps nobody.
pub const MOST_LINES: u16 = 20;

/// Decides.
pub fn decide(ask: Ask<'_>, what: &HouseCommand) -> Result<Outcome, Refusal> {
    match what {
        HouseCommand::Found(founding) | HouseCommand::Add(founding) => found(ask, founding),
        HouseCommand::Change { name, kind, crisis_route } => {
            let before = institution(ask)?;
            ask.expects(before.version)?;
            let version = before.version + 1;
            let changed = Institution {
                name: name.clone(),
                kind: *kind,
                crisis_route: crisis_route.clone(),
                version,
                ..before.clone()
            };
            Ok(Outcome::of(vec![Fact::Institution(changed)]).at(version))
        }
        HouseCommand::PutSite(site) => put_site(ask, site),
        HouseCommand::PutCrisisLine(line) => put_crisis_line(ask, line),
        HouseCommand::RaiseCrisisLine(line) => raise_crisis_line(ask, *line),
        HouseCommand::RemoveCrisisLine(line) => {
            ask.slice.crisis_lines.iter().find(|known| known.id == *line).ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::CrisisLineGone(*line)]))
        }
        HouseCommand::PutItem(item) => library::put(ask, item),
        HouseCommand::RetireItem(item) => library::retire(ask, *item),
        HouseCommand::SetHours(hours) => {
            institution(ask)?;
            let before = ask.slice.reminders.hours.version;
            ask.expects(before)?;
            let version = before + 1;
            Ok(Outcome::of(vec![Fact::ReminderHours(Hours { version, ..*hours })]).at(version))
        }
        HouseCommand::ShareCounts(shares) => Ok(Outcome::of(vec![Fact::Sharing(Sharing {
            shares: *shares,
            by: match ask.command.actor {
                Actor::Person(person) => Some(person),
                Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => None,
            },
            at: ask.at(),
        })])),
        HouseCommand::ChooseTaxonomies(chosen) => areas::choose(chosen),
        HouseCommand::KeepArea(area) => areas::put(ask, area),
        HouseCommand::PutService(service) => services::put(ask, service),
        HouseCommand::CheckService(service, on) => services::check(ask, *service, *on),
        HouseCommand::RetireService(service) => services::retire(ask, *service),
    }
}

/// A place, new or read at the version that it still has.
fn put_site(ask: Ask<'_>, site: &Site) -> Result<Outcome, Refusal> {
    let known = ask.slice.sites.iter().find(|known| known.id == site.id);
    let version =
        next_version(ask, known.map(|known| known.version), (ask.slice.sites.len(), MOST_SITES), "site_name")?;
    Ok(Outcome::of(vec![Fact::Site(Site { version, ..site.clone() })]).at(version))
}

/// A phone, at the end of the list when it is new; a known one keeps its place.
fn put_crisis_line(ask: Ask<'_>, line: &CrisisLine) -> Result<Outcome, Refusal> {
    let lines = &ask.slice.crisis_lines;
    let known = lines.iter().find(|known| known.id == line.id);
    let version = next_version(ask, known.map(|known| known.version), (lines.len(), MOST_LINES), "line_name")?;
    let last = lines.iter().map(|known| known.position).max().unwrap_or(0);
    let position = known.map_or(last + 1, |known| known.position);
    Ok(Outcome::of(vec![Fact::CrisisLine(CrisisLine { position, version, ..line.clone() })]).at(version))
}

/// The version that a row gets: one more than it has, or the first of a row that still fits.
fn next_version(
    ask: Ask<'_>,
    known: Option<i64>,
    (there, most): (usize, u16),
    field: &'static str,
) -> Result<i64, Refusal> {
    match known {
        Some(version) => ask.expects(version).map(|()| version + 1),
        None if there >= usize::from(most) => Err(Refusal::from(Reason::TooMany).about(field).counting("most", most)),
        None => Ok(1),
    }
}

/// The list is numbered anew from 1, so that two phones never share a place.
fn raise_crisis_line(ask: Ask<'_>, id: LineId) -> Result<Outcome, Refusal> {
    let mut lines: Vec<&CrisisLine> = ask.slice.crisis_lines.iter().collect();
    lines.sort_by_key(|line| (line.position, line.id));
    let place = lines.iter().position(|line| line.id == id).ok_or(Reason::Unknown)?;
    if place > 0 {
        lines.swap(place - 1, place);
    }
    let moved = (1..).zip(lines).filter(|(position, line)| line.position != *position);
    let facts = moved
        .map(|(position, line)| Fact::CrisisLine(CrisisLine { position, version: line.version + 1, ..line.clone() }));
    Ok(Outcome::of(facts.collect()))
}

fn institution<'a>(ask: Ask<'a>) -> Result<&'a Institution, Refusal> {
    ask.slice.institution.as_ref().ok_or(Reason::Unknown.into())
}

fn found(ask: Ask<'_>, founding: &Founding) -> Result<Outcome, Refusal> {
    if ask.slice.institution.is_some() {
        return Err(Reason::AlreadySetUp.into());
    }
    // Who comes to the first page is nobody yet. Whoever makes an institution at the machine knows every login on it,
    // and one that somebody has already stays as it is: no invitation, or the house would begin without anybody.
    let known = ask.slice.login_known.filter(|_| ask.command.actor == Actor::Server);
    if ask.slice.login_taken && known.is_none() {
        return Err(Refusal::from(Reason::LoginTaken).about("identifier"));
    }
    let id: InstitutionId = ask.command.institution;
    let mut offices = vec![Office::Administrator];
    if founding.coordinates {
        offices.push(Office::Coordinator);
    }
    let mut facts = vec![
        Fact::Institution(Institution {
            id,
            name: founding.name.clone(),
            kind: founding.kind,
            country: founding.country.clone(),
            zone: founding.site.zone,
            crisis_route: None,
            version: 1,
        }),
        Fact::Site(founding.site.clone()),
    ];
    if known.is_none() {
        facts.push(Fact::Login(founding.login.clone().into()));
    }
    facts.push(Fact::Person(Person {
        id: founding.person,
        name: founding.person_name.clone(),
        phone: None,
        login: Some(known.unwrap_or(founding.login.id)),
        offices,
        declared: Declared::default(),
        merged_into: None,
        erased: false,
        version: 1,
    }));
    Ok(Outcome::of(facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::slice::Guidance;
    use crate::command::{Command, SCHEMA, Slice, What};
    use crate::id::{CommandId, Key};
    use crate::rule_book::RuleBook;
    use std::sync::Arc;

    fn slice() -> Slice {
        let guidance = Guidance { frames: Vec::new(), book: RuleBook::default() };
        Slice {
            institution: Some(Institution {
                id: InstitutionId::of(1),
                name: Line::parse("El Mirador").unwrap(),
                kind: InstitutionKind::Ips,
                country: Line::parse("CO").unwrap(),
                zone: chrono_tz::America::Bogota,
                crisis_route: None,
                version: 3,
            }),
            ..Slice::bare(Arc::new(guidance))
        }
    }

    fn ask(slice: &Slice, based_on: Option<i64>, what: HouseCommand) -> Result<Outcome, Refusal> {
        let command = Command {
            id: CommandId::of(256),
            schema: SCHEMA,
            institution: InstitutionId::of(1),
            actor: Actor::Person(PersonId::of(9)),
            device: None,
            seq: None,
            made_at: "2026-11-19T19:00:00Z".parse().unwrap(),
            based_on,
            what: What::House(what.clone()),
        };
        decide(Ask { command: &command, slice }, &what)
    }

    fn line(id: i64, position: i64) -> CrisisLine {
        CrisisLine {
            id: LineId::of(id),
            name: Line::parse("Urgencias").unwrap(),
            phone: Line::parse("606 555 0101").unwrap(),
            hours: None,
            position,
            version: 1,
        }
    }

    fn site(id: i64) -> Site {
        Site {
            id: crate::id::SiteId::of(id),
            name: Line::parse("Salón").unwrap(),
            address: None,
            room_capacity: Some(30),
            municipality: None,
            zone: chrono_tz::America::Bogota,
            retired: false,
            version: 4,
        }
    }

    fn order(outcome: &Outcome) -> Vec<(i64, i64)> {
        let lines = outcome.facts.iter().filter_map(|fact| match fact {
            Fact::CrisisLine(line) => Some((line.id.number(), line.position)),
            _ => None,
        });
        lines.collect()
    }

    #[test]
    fn what_was_read_before_somebody_changed_it_is_refused_as_stale() {
        let change = HouseCommand::Change {
            name: Line::parse("El Mirador").unwrap(),
            kind: InstitutionKind::Hospital,
            crisis_route: None,
        };
        let slice = Slice { sites: vec![site(5)], crisis_lines: vec![line(7, 1)], ..slice() };
        for (current, what) in
            [(3, change), (4, HouseCommand::PutSite(site(5))), (1, HouseCommand::PutCrisisLine(line(7, 1)))]
        {
            let stale = ask(&slice, Some(current - 1), what.clone()).unwrap_err();
            assert_eq!(stale.reason, Reason::Stale, "{what:?}");
            assert_eq!(ask(&slice, Some(current), what).unwrap().version, Some(current + 1));
        }
    }

    #[test]
    fn a_new_phone_goes_last_and_a_known_one_keeps_its_place() {
        let slice = Slice { crisis_lines: vec![line(7, 1), line(8, 2)], ..slice() };
        assert_eq!(order(&ask(&slice, None, HouseCommand::PutCrisisLine(line(9, 1))).unwrap()), [(9, 3)]);
        assert_eq!(order(&ask(&slice, None, HouseCommand::PutCrisisLine(line(7, 9))).unwrap()), [(7, 1)]);
    }

    #[test]
    fn a_phone_goes_up_one_place_and_the_first_one_stays_where_it_is() {
        let slice = Slice { crisis_lines: vec![line(7, 1), line(8, 2), line(9, 3)], ..slice() };
        let up = |id| ask(&slice, None, HouseCommand::RaiseCrisisLine(LineId::of(id))).map(|outcome| order(&outcome));
        assert_eq!(up(9), Ok(vec![(9, 2), (8, 3)]));
        assert_eq!(up(7), Ok(vec![]));
        assert_eq!(up(6).unwrap_err().reason, Reason::Unknown);
    }

    #[test]
    fn phones_that_shared_a_place_are_numbered_anew() {
        let slice = Slice { crisis_lines: vec![line(7, 1), line(8, 1), line(9, 1)], ..slice() };
        let outcome = ask(&slice, None, HouseCommand::RaiseCrisisLine(LineId::of(9))).unwrap();
        assert_eq!(order(&outcome), [(9, 2), (8, 3)]);
    }

    #[test]
    fn phones_and_places_are_bounded_and_those_there_are_can_still_be_changed() {
        let lines: Vec<_> = (1..=20).map(|n| line(n, n)).collect();
        let sites: Vec<_> = (1..=200).map(site).collect();
        let slice = Slice { crisis_lines: lines, sites, ..slice() };
        for what in [HouseCommand::PutCrisisLine(line(99, 1)), HouseCommand::PutSite(site(999))] {
            assert_eq!(ask(&slice, None, what).unwrap_err().reason, Reason::TooMany);
        }
        for what in [HouseCommand::PutCrisisLine(line(20, 1)), HouseCommand::PutSite(site(200))] {
            assert!(ask(&slice, None, what).is_ok());
        }
    }

    #[test]
    fn a_phone_that_is_not_there_cannot_be_removed() {
        let slice = Slice { crisis_lines: vec![line(7, 1)], ..slice() };
        let remove = |id| ask(&slice, None, HouseCommand::RemoveCrisisLine(LineId::of(id)));
        assert_eq!(remove(7).unwrap().facts, [Fact::CrisisLineGone(LineId::of(7))]);
        assert_eq!(remove(8).unwrap_err().reason, Reason::Unknown);
    }

    #[test]
    fn there_is_one_first_run_and_its_login_is_free() {
        let founding = Founding {
            name: Line::parse("Otra").unwrap(),
            kind: InstitutionKind::Ips,
            country: Line::parse("CO").unwrap(),
            site: site(5),
            person: PersonId::of(9),
            person_name: Line::parse("Ana").unwrap(),
            coordinates: true,
            login: NewLogin {
                id: LoginId::of(2),
                identifier: "ana@ronda.test".to_owned(),
                secret_hash: "hash".to_owned(),
                language: Line::parse("es").unwrap(),
            },
        };
        let found = HouseCommand::Found(founding);
        assert_eq!(ask(&slice(), None, found.clone()).unwrap_err().reason, Reason::AlreadySetUp);
        let taken = Slice { institution: None, login_taken: true, ..slice() };
        let refusal = ask(&taken, None, found.clone()).unwrap_err();
        assert_eq!((refusal.reason, refusal.field), (Reason::LoginTaken, Some("identifier")));
        let known = Slice { login_known: Some(LoginId::of(77)), ..taken.clone() };
        assert_eq!(ask(&known, None, found.clone()).unwrap_err().reason, Reason::LoginTaken, "not from the first page");
        let free = Slice { institution: None, ..slice() };
        let offices = ask(&free, None, found).unwrap().facts.into_iter().find_map(|fact| match fact {
            Fact::Person(person) => Some(person.offices),
            _ => None,
        });
        assert_eq!(offices, Some(vec![Office::Administrator, Office::Coordinator]));
    }
}
