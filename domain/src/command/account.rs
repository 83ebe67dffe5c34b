//! People who sign in: made by an administrator, reset after seeing the person, described by themselves.

mod log;

pub use log::LogCommand;

use super::house::NewLogin;
use super::{Actor, Ask, Outcome, Reason, Refusal, remind};
use crate::fact::Fact;
use crate::id::{CalendarId, LoginId, PersonId};
use crate::institution::{Declared, Invitation, Office, Person};
use crate::link::TokenHash;
use crate::policy::Action;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Wishes about accounts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountCommand {
    /// A person of the house who signs in, put there by whoever holds the machine.
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
    /// Somebody is invited to be of the house; see [`Invitation`] for why everybody is.
    Invite {
        /// Who they will be.
        person: PersonId,
        /// Their name.
        name: Line<60>,
        /// What they will be able to do for the institution.
        offices: Vec<Office>,
        /// Phone or e-mail as [`crate::login::identifier`] writes it.
        identifier: String,
        /// Argon2id hash of the first secret.
        secret_hash: String,
        /// Language of the screens, for a login that is to be made.
        language: Line<2>,
    },
    /// An invitation is taken back, or the no that it met is put away.
    Withdraw {
        /// Who was invited.
        person: PersonId,
    },
    /// Whoever was invited says yes: from now on they are of the house.
    Accept,
    /// Whoever was invited says no.
    Decline,
    /// The account of somebody who is no longer of the house: they don't sign in here any more, what they did stays.
    Remove {
        /// The person.
        person: PersonId,
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
    /// A calendar to subscribe to, in place of the one before.
    Calendar {
        /// Its id.
        calendar: CalendarId,
        /// The hash of its secret.
        token: TokenHash,
    },
    /// One's calendar ends.
    NoCalendar,
    /// One's own log as a leader.
    Log(LogCommand),
}

impl AccountCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Add { .. }
            | Self::Invite { .. }
            | Self::Withdraw { .. }
            | Self::Remove { .. }
            | Self::ChangeOffices { .. }
            | Self::ResetSecret { .. } => Action::ChangeStaff,
            Self::Accept
            | Self::Decline
            | Self::ChangeOwnSecret { .. }
            | Self::Rename { .. }
            | Self::Declare(_)
            | Self::Calendar { .. }
            | Self::NoCalendar
            | Self::Log(_) => Action::KeepOwnAccount,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Add { .. } => "account.add",
            Self::Invite { .. } => "account.invite",
            Self::Withdraw { .. } => "account.withdraw",
            Self::Accept => "account.accept",
            Self::Decline => "account.decline",
            Self::Remove { .. } => "account.remove",
            Self::ChangeOffices { .. } => "account.change_offices",
            Self::ResetSecret { .. } => "account.reset_secret",
            Self::ChangeOwnSecret { .. } => "account.change_own_secret",
            Self::Rename { .. } => "account.rename",
            Self::Declare(_) => "account.declare",
            Self::Calendar { .. } => "account.calendar",
            Self::NoCalendar => "account.no_calendar",
            Self::Log(_) => "account.log",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &AccountCommand) -> Result<Outcome, Refusal> {
    match what {
        AccountCommand::Add { person, name, offices, login } => {
            // Anybody else invites, and whoever is invited says yes.
            if ask.command.actor != Actor::Server {
                return Err(Reason::NoRight.into());
            }
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
        AccountCommand::Invite { person, name, offices, identifier, secret_hash, language } => invite(
            ask,
            Invitation {
                person: *person,
                name: name.clone(),
                identifier: identifier.clone(),
                offices: tidy(offices),
                secret_hash: secret_hash.clone(),
                language: language.clone(),
                invited_at: ask.at(),
                declined_at: None,
            },
        ),
        AccountCommand::Withdraw { person } => {
            let known = ask.slice.invitations.iter().find(|one| one.person == *person).ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::InvitationGone(known.person)]))
        }
        AccountCommand::Accept => accept(ask),
        AccountCommand::Decline => {
            let (invitation, _) = invited(ask)?;
            Ok(Outcome::of(vec![Fact::Invitation(Invitation { declined_at: Some(ask.at()), ..invitation.clone() })]))
        }
        AccountCommand::Remove { person } => remove(ask, *person),
        AccountCommand::ChangeOffices { person, offices } => change_offices(ask, *person, offices),
        AccountCommand::ResetSecret { person, secret_hash } => {
            let login = known(ask, *person)?.login.ok_or(Reason::Unknown)?;
            // The secret opens every institution of the login: one of them does not decide for the others. Whoever
            // holds the machine may.
            if ask.slice.login_elsewhere && ask.command.actor != Actor::Server {
                return Err(Reason::LoginElsewhere.into());
            }
            Ok(Outcome::of(vec![Fact::Secret(login, secret_hash.clone())]))
        }
        AccountCommand::ChangeOwnSecret { secret_hash } => {
            let login = oneself(ask)?.login.ok_or(Reason::Unknown)?;
            Ok(Outcome::of(vec![Fact::Secret(login, secret_hash.clone())]))
        }
        AccountCommand::Rename { name } => changed(ask, oneself(ask)?, |person| person.name = name.clone()),
        AccountCommand::Declare(declared) => changed(ask, oneself(ask)?, |person| person.declared = declared.clone()),
        AccountCommand::Calendar { calendar, token } => {
            Ok(remind::calendar(ask, (oneself(ask)?.id, None), (*calendar, token)))
        }
        AccountCommand::NoCalendar => Ok(Outcome::of(vec![Fact::CalendarGone(oneself(ask)?.id, None)])),
        AccountCommand::Log(what) => log::decide(ask, what),
    }
}

/// Invitations that one house keeps at once.
pub const MOST_INVITATIONS: u16 = 200;

/// Nothing here looks at what exists beyond this house, so that the answer is the same either way.
fn invite(ask: Ask<'_>, invitation: Invitation) -> Result<Outcome, Refusal> {
    if ask.slice.login_taken {
        return Err(Refusal::from(Reason::LoginTaken).about("identifier"));
    }
    if ask.slice.invitations.iter().any(|known| known.identifier == invitation.identifier) {
        return Err(Refusal::from(Reason::AlreadyInvited).about("identifier"));
    }
    if ask.slice.invitations.len() >= usize::from(MOST_INVITATIONS) {
        return Err(Refusal::from(Reason::TooMany).about("identifier").counting("most", MOST_INVITATIONS));
    }
    Ok(Outcome::of(vec![Fact::Invitation(invitation)]))
}

/// The invitation that the actor answers: one with the phone or e-mail by which they sign in, not answered yet.
fn invited<'a>(ask: Ask<'a>) -> Result<(&'a Invitation, LoginId), Refusal> {
    let Actor::Invited { login, person } = ask.command.actor else { return Err(Reason::NoRight.into()) };
    let theirs = |one: &&Invitation| {
        one.person == person && one.declined_at.is_none() && Some(&one.identifier) == ask.slice.identifier.as_ref()
    };
    let invitation = ask.slice.invitations.iter().find(theirs).ok_or(Refusal::from(Reason::Unknown))?;
    Ok((invitation, login))
}

fn accept(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let (invitation, login) = invited(ask)?;
    if ask.slice.people.values().any(|person| person.login == Some(login)) {
        return Err(Reason::LoginTaken.into());
    }
    Ok(Outcome::of(vec![
        Fact::Person(Person {
            id: invitation.person,
            name: invitation.name.clone(),
            phone: None,
            login: Some(login),
            offices: invitation.offices.clone(),
            declared: Declared::default(),
            merged_into: None,
            erased: false,
            version: 1,
        }),
        Fact::InvitationGone(invitation.person),
    ]))
}

/// What they did stays under their name, in the groups where they did it; there, and only since they have no account,
/// it can be erased when they wish it.
fn remove(ask: Ask<'_>, person: PersonId) -> Result<Outcome, Refusal> {
    let before = known(ask, person)?;
    let login = before.login.ok_or(Reason::Unknown)?;
    if before.offices.contains(&Office::Administrator) && !others_administer(ask, person) {
        return Err(Reason::LastAdministrator.into());
    }
    // A group that nobody can open would be left alone with its people.
    if ask.slice.leads_groups {
        return Err(Reason::LeadsGroups.into());
    }
    let mut outcome = changed(ask, before, |person| {
        person.login = None;
        person.offices = Vec::new();
    })?;
    outcome.facts.push(Fact::AccountGone(login));
    Ok(outcome)
}

fn known<'a>(ask: Ask<'a>, person: PersonId) -> Result<&'a Person, Refusal> {
    ask.slice.people.get(&person).ok_or(Refusal::from(Reason::Unknown))
}

fn oneself<'a>(ask: Ask<'a>) -> Result<&'a Person, Refusal> {
    match ask.command.actor {
        Actor::Person(person) => known(ask, person),
        Actor::Server | Actor::Holder { .. } | Actor::Invited { .. } => Err(Reason::Unknown.into()),
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

fn others_administer(ask: Ask<'_>, person: PersonId) -> bool {
    let administers = |other: &Person| other.login.is_some() && other.offices.contains(&Office::Administrator);
    ask.slice.people.values().any(|other| other.id != person && administers(other))
}

fn change_offices(ask: Ask<'_>, person: PersonId, offices: &[Office]) -> Result<Outcome, Refusal> {
    let before = known(ask, person)?;
    if !offices.contains(&Office::Administrator) && !others_administer(ask, person) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::slice::Guidance;
    use crate::command::{Command, SCHEMA, Slice, What};
    use crate::id::{CommandId, InstitutionId, Key, LoginId};
    use crate::profile::Profile;
    use crate::rule_book::RuleBook;
    use std::sync::Arc;

    const ANA: i64 = 1;
    const PAULA: i64 = 2;
    const ROSALBA: i64 = 3;

    /// Ana administers, Paula coordinates, Rosalba sits in a group and has no login.
    fn slice() -> Slice {
        let person = |id: i64, login: Option<i64>, offices: &[Office]| Person {
            id: PersonId::of(id),
            name: Line::parse("Persona").unwrap(),
            phone: None,
            login: login.map(LoginId::of),
            offices: offices.to_vec(),
            declared: Declared::default(),
            merged_into: None,
            erased: false,
            version: 5,
        };
        let people = [
            person(ANA, Some(11), &[Office::Administrator]),
            person(PAULA, Some(12), &[Office::Coordinator]),
            person(ROSALBA, None, &[Office::Administrator]),
        ];
        let guidance = Guidance { frames: Vec::new(), book: RuleBook::default() };
        let people = people.into_iter().map(|person| (person.id, person)).collect();
        Slice { people, ..Slice::bare(Arc::new(guidance)) }
    }

    fn ask(slice: &Slice, actor: Actor, based_on: Option<i64>, what: AccountCommand) -> Result<Outcome, Refusal> {
        let command = Command {
            id: CommandId::of(256),
            schema: SCHEMA,
            institution: InstitutionId::of(1),
            actor,
            device: None,
            seq: None,
            made_at: "2026-11-19T19:00:00Z".parse().unwrap(),
            based_on,
            what: What::Account(what.clone()),
        };
        decide(Ask { command: &command, slice }, &what)
    }

    fn by_ana(what: AccountCommand) -> Result<Outcome, Refusal> {
        ask(&slice(), Actor::Person(PersonId::of(ANA)), None, what)
    }

    fn offices(person: i64, offices: &[Office]) -> AccountCommand {
        AccountCommand::ChangeOffices { person: PersonId::of(person), offices: offices.to_vec() }
    }

    fn written(outcome: &Outcome) -> &Person {
        match outcome.facts.as_slice() {
            [Fact::Person(person)] => person,
            other => panic!("{other:?}"),
        }
    }

    fn add(identifier: &str) -> AccountCommand {
        AccountCommand::Add {
            person: PersonId::of(20),
            name: Line::parse("Diana").unwrap(),
            offices: vec![Office::Coordinator, Office::Administrator, Office::Coordinator],
            login: NewLogin {
                id: LoginId::of(21),
                identifier: identifier.to_owned(),
                secret_hash: "hash".to_owned(),
                language: Line::parse("es").unwrap(),
            },
        }
    }

    #[test]
    fn the_last_administrator_who_signs_in_stays_one() {
        let refusal = by_ana(offices(ANA, &[Office::Coordinator])).unwrap_err();
        assert_eq!((refusal.reason, refusal.field), (Reason::LastAdministrator, Some("offices")));
        assert!(by_ana(offices(PAULA, &[])).is_ok(), "another one may lose every office");
    }

    #[test]
    fn with_a_second_administrator_the_first_one_may_step_back() {
        let mut slice = slice();
        slice.people.get_mut(&PersonId::of(PAULA)).unwrap().offices.push(Office::Administrator);
        let done = ask(&slice, Actor::Person(PersonId::of(ANA)), Some(5), offices(ANA, &[])).unwrap();
        assert!(written(&done).offices.is_empty());
    }

    #[test]
    fn a_login_that_somebody_has_is_refused_at_its_field() {
        let taken = Slice { login_taken: true, ..slice() };
        let refusal = ask(&taken, Actor::Server, None, add("ana@ronda.test")).unwrap_err();
        assert_eq!((refusal.reason, refusal.field), (Reason::LoginTaken, Some("identifier")));
    }

    #[test]
    fn a_new_account_has_its_login_first_and_each_office_once() {
        let added = add("diana@ronda.test");
        assert_eq!(by_ana(added.clone()).unwrap_err().reason, Reason::NoRight, "everybody else invites");
        let facts = ask(&slice(), Actor::Server, None, added).unwrap().facts;
        let [Fact::Login(login), Fact::Person(person)] = facts.as_slice() else { panic!("{facts:?}") };
        assert_eq!(person.login, Some(login.id));
        assert_eq!(person.offices, [Office::Administrator, Office::Coordinator]);
    }

    #[test]
    fn what_was_read_before_somebody_changed_it_is_refused_as_stale() {
        let declared = Declared { profile: Some(Profile::Nursing), ..Declared::default() };
        let name = Line::parse("Ana Lucía").unwrap();
        for what in
            [AccountCommand::Rename { name }, AccountCommand::Declare(declared), offices(ANA, &[Office::Administrator])]
        {
            let at = |version| ask(&slice(), Actor::Person(PersonId::of(ANA)), Some(version), what.clone());
            assert_eq!(at(4).unwrap_err().reason, Reason::Stale);
            assert_eq!(at(5).unwrap().version, Some(6));
        }
    }

    #[test]
    fn one_describes_oneself_and_nothing_else_changes() {
        let declared = Declared { profile: Some(Profile::Nursing), ..Declared::default() };
        let done = by_ana(AccountCommand::Declare(declared.clone())).unwrap();
        let before = slice().people[&PersonId::of(ANA)].clone();
        assert_eq!(*written(&done), Person { declared, version: 6, ..before });
    }

    #[test]
    fn a_login_that_another_institution_shares_is_not_reset_by_one_of_them() {
        let shared = Slice { login_elsewhere: true, ..slice() };
        let reset = AccountCommand::ResetSecret { person: PersonId::of(PAULA), secret_hash: "new".to_owned() };
        let refusal = ask(&shared, Actor::Person(PersonId::of(ANA)), None, reset.clone()).unwrap_err();
        assert_eq!(refusal.reason, Reason::LoginElsewhere);
        assert!(ask(&shared, Actor::Server, None, reset).is_ok(), "whoever holds the machine may");
        let own = AccountCommand::ChangeOwnSecret { secret_hash: "new".to_owned() };
        assert!(ask(&shared, Actor::Person(PersonId::of(PAULA)), None, own).is_ok(), "and oneself");
    }

    #[test]
    fn a_new_secret_is_of_a_login_and_of_nobody_who_has_none() {
        let reset = |person| {
            by_ana(AccountCommand::ResetSecret { person: PersonId::of(person), secret_hash: "new".to_owned() })
        };
        assert_eq!(reset(PAULA).unwrap().facts, [Fact::Secret(LoginId::of(12), "new".to_owned())]);
        for person in [ROSALBA, 99] {
            assert_eq!(reset(person).unwrap_err().reason, Reason::Unknown);
        }
        let own = AccountCommand::ChangeOwnSecret { secret_hash: "new".to_owned() };
        assert_eq!(by_ana(own.clone()).unwrap().facts, [Fact::Secret(LoginId::of(11), "new".to_owned())]);
        assert_eq!(ask(&slice(), Actor::Server, None, own).unwrap_err().reason, Reason::Unknown);
    }

    fn invite(identifier: &str) -> AccountCommand {
        AccountCommand::Invite {
            person: PersonId::of(20),
            name: Line::parse("Diana").unwrap(),
            offices: vec![Office::Coordinator, Office::Administrator, Office::Coordinator],
            identifier: identifier.to_owned(),
            secret_hash: "hash".to_owned(),
            language: Line::parse("es").unwrap(),
        }
    }

    fn invited_as(identifier: &str) -> Slice {
        let facts = by_ana(invite("diana@ronda.test")).unwrap().facts;
        let [Fact::Invitation(invitation)] = facts.as_slice() else { panic!("{facts:?}") };
        Slice { invitations: vec![invitation.clone()], identifier: Some(identifier.to_owned()), ..slice() }
    }

    /// Whoever signs in as login 31 and answers the invitation as person 20.
    fn diana() -> Actor {
        Actor::Invited { login: LoginId::of(31), person: PersonId::of(20) }
    }

    #[test]
    fn an_invitation_is_one_row_whatever_exists_elsewhere() {
        let alone = by_ana(invite("diana@ronda.test")).unwrap();
        let known = Slice { login_known: Some(LoginId::of(31)), ..slice() };
        let other = ask(&known, Actor::Person(PersonId::of(ANA)), None, invite("diana@ronda.test")).unwrap();
        assert_eq!(alone.facts, other.facts, "no login is made, none is touched");
    }

    #[test]
    fn whoever_is_of_the_house_or_invited_into_it_is_not_invited_again() {
        let taken = Slice { login_taken: true, ..slice() };
        let again = |slice: &Slice, identifier| {
            ask(slice, Actor::Person(PersonId::of(ANA)), None, invite(identifier)).map_err(|refusal| refusal.reason)
        };
        assert_eq!(again(&taken, "paula@ronda.test").unwrap_err(), Reason::LoginTaken);
        let invited = invited_as("diana@ronda.test");
        assert_eq!(again(&invited, "diana@ronda.test").unwrap_err(), Reason::AlreadyInvited);
        assert!(again(&invited, "rosa@ronda.test").is_ok());
        let one = invited.invitations[0].clone();
        let full = Slice { invitations: vec![one; usize::from(MOST_INVITATIONS)], ..slice() };
        assert_eq!(again(&full, "rosa@ronda.test").unwrap_err(), Reason::TooMany);
    }

    #[test]
    fn only_whoever_signs_in_with_what_was_invited_says_yes_or_no() {
        let theirs = invited_as("diana@ronda.test");
        let facts = ask(&theirs, diana(), None, AccountCommand::Accept).unwrap().facts;
        let [Fact::Person(person), Fact::InvitationGone(gone)] = facts.as_slice() else { panic!("{facts:?}") };
        assert_eq!((person.id, person.login, *gone), (PersonId::of(20), Some(LoginId::of(31)), PersonId::of(20)));
        assert_eq!(person.offices, [Office::Administrator, Office::Coordinator]);
        let facts = ask(&theirs, diana(), None, AccountCommand::Decline).unwrap().facts;
        assert!(matches!(facts.as_slice(), [Fact::Invitation(row)] if row.declined_at.is_some()), "{facts:?}");
        let other = Actor::Invited { login: LoginId::of(31), person: PersonId::of(21) };
        let mut declined = theirs.clone();
        declined.invitations[0].declined_at = Some("2026-11-19T19:00:00Z".parse().unwrap());
        let somebody_else = invited_as("rosa@ronda.test");
        for (slice, actor, reason) in [
            (&somebody_else, diana(), Reason::Unknown),
            (&theirs, other, Reason::Unknown),
            (&declined, diana(), Reason::Unknown),
            (&theirs, Actor::Person(PersonId::of(ANA)), Reason::NoRight),
            (&theirs, Actor::Server, Reason::NoRight),
        ] {
            for what in [AccountCommand::Accept, AccountCommand::Decline] {
                assert_eq!(ask(slice, actor, None, what).unwrap_err().reason, reason, "{actor:?}");
            }
        }
    }

    #[test]
    fn an_invitation_is_taken_back_once() {
        let withdraw = |slice: &Slice| {
            let what = AccountCommand::Withdraw { person: PersonId::of(20) };
            ask(slice, Actor::Person(PersonId::of(ANA)), None, what)
        };
        let done = withdraw(&invited_as("diana@ronda.test")).unwrap();
        assert_eq!(done.facts, [Fact::InvitationGone(PersonId::of(20))]);
        assert_eq!(withdraw(&slice()).unwrap_err().reason, Reason::Unknown);
    }

    #[test]
    fn an_account_goes_with_its_offices_and_the_name_stays() {
        let remove = |person| AccountCommand::Remove { person: PersonId::of(person) };
        let gone = ask(&slice(), Actor::Person(PersonId::of(ANA)), Some(5), remove(PAULA)).unwrap();
        let [Fact::Person(person), Fact::AccountGone(login)] = gone.facts.as_slice() else { panic!("{gone:?}") };
        assert_eq!(*login, LoginId::of(12));
        let before = slice().people[&PersonId::of(PAULA)].clone();
        assert_eq!(*person, Person { login: None, offices: vec![], version: 6, ..before });
    }

    #[test]
    fn an_account_is_not_taken_from_who_is_still_needed() {
        let remove = |slice: &Slice, person, version| {
            let what = AccountCommand::Remove { person: PersonId::of(person) };
            ask(slice, Actor::Person(PersonId::of(ANA)), Some(version), what).unwrap_err().reason
        };
        assert_eq!(remove(&slice(), ANA, 5), Reason::LastAdministrator);
        assert_eq!(remove(&Slice { leads_groups: true, ..slice() }, PAULA, 5), Reason::LeadsGroups);
        assert_eq!(remove(&slice(), PAULA, 4), Reason::Stale);
        assert_eq!(remove(&slice(), ROSALBA, 5), Reason::Unknown, "she has none");
        assert_eq!(remove(&slice(), 99, 5), Reason::Unknown);
    }
}
