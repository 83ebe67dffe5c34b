//! The institution: first run, name, crisis route, places and library.

pub mod library;

use super::{Ask, Outcome, Reason, Refusal};
use crate::fact::{Fact, Login};
use crate::id::{InstitutionId, ItemId, LineId, LoginId, PersonId};
use crate::institution::{CrisisLine, Declared, Institution, InstitutionKind, Item, Office, Person, Site};
use crate::policy::Action;
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
    /// A phone off the crisis route.
    RemoveCrisisLine(LineId),
    /// A ritual or a material, new or changed.
    PutItem(Item),
    /// One that is no longer offered; encounters that used it keep its name.
    RetireItem(ItemId),
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
            Self::Change { .. } | Self::PutSite(_) | Self::PutCrisisLine(_) | Self::RemoveCrisisLine(_) => {
                Action::ChangeInstitution
            }
            Self::PutItem(_) | Self::RetireItem(_) => Action::ChangeLibrary,
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
            Self::RemoveCrisisLine(_) => "house.remove_crisis_line",
            Self::PutItem(_) => "house.put_item",
            Self::RetireItem(_) => "house.retire_item",
        }
    }
}

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
        HouseCommand::PutSite(site) => Ok(Outcome::of(vec![Fact::Site(site.clone())])),
        HouseCommand::PutCrisisLine(line) => Ok(Outcome::of(vec![Fact::CrisisLine(line.clone())])),
        HouseCommand::RemoveCrisisLine(line) => {
            ask.slice.crisis_lines.iter().find(|known| known.id == *line).ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::CrisisLineGone(*line)]))
        }
        HouseCommand::PutItem(item) => library::put(ask, item),
        HouseCommand::RetireItem(item) => library::retire(ask, *item),
    }
}

fn institution<'a>(ask: Ask<'a>) -> Result<&'a Institution, Refusal> {
    ask.slice.institution.as_ref().ok_or(Reason::Unknown.into())
}

fn found(ask: Ask<'_>, founding: &Founding) -> Result<Outcome, Refusal> {
    if ask.slice.institution.is_some() {
        return Err(Reason::AlreadySetUp.into());
    }
    if ask.slice.login_taken {
        return Err(Refusal::from(Reason::LoginTaken).about("identifier"));
    }
    let id: InstitutionId = ask.command.institution;
    let mut offices = vec![Office::Administrator];
    if founding.coordinates {
        offices.push(Office::Coordinator);
    }
    Ok(Outcome::of(vec![
        Fact::Institution(Institution {
            id,
            name: founding.name.clone(),
            kind: founding.kind,
            country: founding.country.clone(),
            crisis_route: None,
            version: 1,
        }),
        Fact::Site(founding.site.clone()),
        Fact::Login(founding.login.clone().into()),
        Fact::Person(Person {
            id: founding.person,
            name: founding.person_name.clone(),
            phone: None,
            login: Some(founding.login.id),
            offices,
            declared: Declared::default(),
            merged_into: None,
            erased: false,
            version: 1,
        }),
    ]))
}
