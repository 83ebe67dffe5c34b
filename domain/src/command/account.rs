//! People who sign in: made by an administrator, reset after seeing the person, described by themselves.

use super::house::NewLogin;
use super::{Actor, Ask, Outcome, Reason, Refusal};
use crate::fact::Fact;
use crate::id::PersonId;
use crate::institution::{Declared, Office, Person};
use crate::policy::Action;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Wishes about accounts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountCommand {
    /// A person of the house who signs in.
    Add {
        /// The person.
        person: PersonId,
        /// Their name.
        name: Line<60>,
        /// What they may do for the institution.
        offices: Vec<Office>,
        /// How they sign in.
        login: NewLogin,
    },
    /// Other offices.
    ChangeOffices {
        /// The person.
        person: PersonId,
        /// What they may do from now on.
        offices: Vec<Office>,
    },
    /// A new secret, given by an administrator who sees the person.
    ResetSecret {
        /// The person.
        person: PersonId,
        /// Argon2id hash.
        secret_hash: String,
    },
    /// A new secret of one's own.
    ChangeOwnSecret {
        /// Argon2id hash.
        secret_hash: String,
    },
    /// One's own name.
    Rename {
        /// The name.
        name: Line<60>,
    },
    /// Profile, training and experience.
    Declare(Declared),
}

impl AccountCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Add { .. } | Self::ChangeOffices { .. } | Self::ResetSecret { .. } => Action::ChangeStaff,
            Self::ChangeOwnSecret { .. } | Self::Rename { .. } | Self::Declare(_) => Action::KeepOwnAccount,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Add { .. } => "account.add",
            Self::ChangeOffices { .. } => "account.change_offices",
            Self::ResetSecret { .. } => "account.reset_secret",
            Self::ChangeOwnSecret { .. } => "account.change_own_secret",
            Self::Rename { .. } => "account.rename",
            Self::Declare(_) => "account.declare",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &AccountCommand) -> Result<Outcome, Refusal> {
    match what {
        AccountCommand::Add { person, name, offices, login } => {
            if ask.slice.login_taken {
                return Err(Refusal::from(Reason::LoginTaken).about("identifier"));
            }
            Ok(Outcome::of(vec![
                Fact::Login(login.clone().into()),
                Fact::Person(Person {
                    id: *person,
                    name: name.clone(),
                    phone: None,
                    login: Some(login.id),
                    offices: tidy(offices),
                    declared: Declared::default(),
                    merged_into: None,
                    erased: false,
                    version: 1,
                }),
            ]))
        }
        AccountCommand::ChangeOffices { person, offices } => change_offices(ask, *person, offices),
        AccountCommand::ResetSecret { person, secret_hash } => {
            let login = known(ask, *person)?.login.ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::Secret(login, secret_hash.clone())]))
        }
        AccountCommand::ChangeOwnSecret { secret_hash } => {
            let login = oneself(ask)?.login.ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::Secret(login, secret_hash.clone())]))
        }
        AccountCommand::Rename { name } => changed(ask, oneself(ask)?, |person| person.name = name.clone()),
        AccountCommand::Declare(declared) => changed(ask, oneself(ask)?, |person| person.declared = declared.clone()),
    }
}

fn known<'a>(ask: Ask<'a>, person: PersonId) -> Result<&'a Person, Refusal> {
    ask.slice.people.get(&person).ok_or(Refusal::from(Reason::Unknown))
}

fn oneself<'a>(ask: Ask<'a>) -> Result<&'a Person, Refusal> {
    match ask.command.actor {
        Actor::Person(person) => known(ask, person),
        Actor::Server => Err(Reason::Unknown.into()),
    }
}

fn changed(ask: Ask<'_>, before: &Person, change: impl FnOnce(&mut Person)) -> Result<Outcome, Refusal> {
    ask.expects(before.version)?;
    let mut person = before.clone();
    change(&mut person);
    person.version += 1;
    let version = person.version;
    Ok(Outcome::of(vec![Fact::Person(person)]).at(version))
}

fn change_offices(ask: Ask<'_>, person: PersonId, offices: &[Office]) -> Result<Outcome, Refusal> {
    let before = known(ask, person)?;
    let others_administer = ask
        .slice
        .people
        .values()
        .any(|other| other.id != person && other.login.is_some() && other.offices.contains(&Office::Administrator));
    if !offices.contains(&Office::Administrator) && !others_administer {
        return Err(Refusal::from(Reason::LastAdministrator).about("offices"));
    }
    changed(ask, before, |person| person.offices = tidy(offices))
}

fn tidy(offices: &[Office]) -> Vec<Office> {
    let mut offices = offices.to_vec();
    offices.sort_unstable();
    offices.dedup();
    offices
}
