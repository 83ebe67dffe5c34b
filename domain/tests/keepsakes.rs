//! What is made for the closing stays sealed (S0-192 to S0-194), and phrases are lent by the group's own decision
//! (S0-183).

use crate::table::{Table, at, leaf};
use domain::command::creation::{Consent, CreationCommand, MOST_CREATIONS, MOST_PHOTOS, Made, With};
use domain::command::lending::{LendingCommand, MOST_LENT};
use domain::command::slice::{CreationSlice, Guidance, LoanSlice};
use domain::command::{Actor, Command, Outcome, Reason, Refusal, SCHEMA, Slice, What, decide};
use domain::creation::{CreationKind, Photo, Receipt, Unsealing};
use domain::encounter::EncounterState;
use domain::encounter::learning::LearningState;
use domain::fact::Fact;
use domain::group::EditionState;
use domain::id::{CommandId, CreationId, GroupId, InstitutionId, Key, LearningId, PersonId, STRIDE};
use domain::lending::{Credit, Loan};
use domain::link::TokenHash;
use domain::words::Line;
use std::sync::Arc;

fn ask(table: &Table, creations: CreationSlice, loans: LoanSlice, what: What) -> Result<Outcome, Refusal> {
    let command = Command {
        id: CommandId::of(STRIDE),
        schema: SCHEMA,
        institution: InstitutionId::of(1),
        actor: Actor::Person(PersonId::of(300)),
        device: None,
        seq: None,
        made_at: at("2027-01-21T20:00:00Z"),
        based_on: None,
        what,
    };
    let guidance = Guidance { frames: vec![], book: domain::rule_book::RuleBook::default() };
    let group = Some(table.group.clone());
    decide(&command, &Slice { group, creations, loans, ..Slice::bare(Arc::new(guidance)) })
}

fn create(table: &Table, creations: CreationSlice, what: CreationCommand) -> Result<Outcome, Refusal> {
    ask(table, creations, LoanSlice::default(), What::Creation(Table::group_id(), what))
}

fn hash() -> TokenHash {
    TokenHash::kept("ab".repeat(32))
}

fn made(with: With) -> CreationCommand {
    CreationCommand::HandIn(Made {
        creation: CreationId::of(9),
        receipt: hash(),
        text: leaf("Una carta"),
        with,
        signed: None,
    })
}

fn photo() -> Photo {
    Photo::of(vec![0xff, 0xd8, 0xff, 0xe0]).unwrap()
}

fn sealed(count: u32) -> CreationSlice {
    CreationSlice { count, ..CreationSlice::default() }
}

#[test]
fn a_text_a_link_and_a_photo_with_consent_are_taken_and_nothing_else() {
    let table = Table::planned(10);
    let kind = |with| match &create(&table, sealed(0), made(with)).unwrap().facts[..] {
        [Fact::Creation(one)] => (one.kind, one.consented_at.is_some()),
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(With::Nothing), (CreationKind::Text, false));
    assert_eq!(kind(With::Link(Line::parse("https://radio.example/canto").unwrap())), (CreationKind::Link, false));
    assert_eq!(kind(With::Photo { photo: photo(), consent: Consent::Given }), (CreationKind::Photo, true));
    let refused = |with| create(&table, sealed(0), made(with)).unwrap_err().reason;
    assert_eq!(refused(With::Photo { photo: photo(), consent: Consent::Missing }), Reason::NoConsent);
    assert_eq!(refused(With::Link(Line::parse("javascript:alert(1)").unwrap())), Reason::NotAnAddress);
    let blank =
        Made { creation: CreationId::of(9), receipt: hash(), text: leaf(" "), with: With::Nothing, signed: None };
    assert_eq!(create(&table, sealed(0), CreationCommand::HandIn(blank)).unwrap_err().reason, Reason::NothingWritten);
}

#[test]
fn nothing_is_handed_in_before_the_group_begins_after_it_closed_after_the_opening_or_without_end() {
    let mut table = Table::planned(10);
    for state in [EditionState::Draft, EditionState::Calling, EditionState::Closed, EditionState::Cancelled] {
        table.group.edition.state = state;
        let refused = create(&table, sealed(0), made(With::Nothing)).unwrap_err();
        assert_eq!(refused.reason, Reason::EditionState, "{state:?}");
    }
    table.group.edition.state = EditionState::Closing;
    let refused = |creations| create(&table, creations, made(With::Nothing)).unwrap_err().reason;
    let opening = Unsealing { edition: table.group.edition.id, encounter: table.id_of(9), at: table.now };
    assert_eq!(refused(CreationSlice { unsealed: Some(opening), ..sealed(3) }), Reason::CreationsOpened);
    assert_eq!(refused(sealed(MOST_CREATIONS)), Reason::TooMany);
    let full = CreationSlice { photos: MOST_PHOTOS, ..sealed(MOST_PHOTOS) };
    let one_more = made(With::Photo { photo: photo(), consent: Consent::Given });
    assert_eq!(create(&table, full, one_more).unwrap_err().reason, Reason::TooMany);
    assert!(create(&table, full, made(With::Nothing)).is_ok());
}

/// S0-192: only the closing encounter opens it, once it is going on or was held.
#[test]
fn only_the_closing_encounter_opens_what_was_made_and_only_once() {
    let mut table = Table::planned(10);
    let unseal = |table: &Table, n: usize, creations| {
        create(table, creations, CreationCommand::Unseal { encounter: table.id_of(n) })
    };
    for state in [EncounterState::Planned, EncounterState::Prepared, EncounterState::Cancelled, EncounterState::NotHeld]
    {
        table.group.encounters[9].state = state;
        assert_eq!(unseal(&table, 9, sealed(3)).unwrap_err().reason, Reason::OnlyTheClosingOpens, "{state:?}");
    }
    table.group.encounters[3].state = EncounterState::Opened;
    assert_eq!(unseal(&table, 3, sealed(3)).unwrap_err().reason, Reason::OnlyTheClosingOpens);
    for state in [EncounterState::Opened, EncounterState::Closed, EncounterState::Remembered] {
        table.group.encounters[9].state = state;
        assert!(matches!(&unseal(&table, 9, sealed(3)).unwrap().facts[..], [Fact::Unsealing(_)]), "{state:?}");
    }
    assert_eq!(unseal(&table, 9, sealed(0)).unwrap_err().reason, Reason::NothingSealed);
    let opening = Unsealing { edition: table.group.edition.id, encounter: table.id_of(9), at: table.now };
    let again = unseal(&table, 9, CreationSlice { unsealed: Some(opening), ..sealed(3) }).unwrap();
    assert_eq!(again.facts, [], "two who tap at once open it once");
}

#[test]
fn whoever_has_the_receipt_takes_back_what_is_theirs_at_any_time() {
    let mut table = Table::planned(10);
    let take_back = |table: &Table, named: Option<i64>| {
        let creations = CreationSlice { named: named.map(Key::of), ..sealed(3) };
        create(table, creations, CreationCommand::TakeBack(Receipt::Code(hash())))
    };
    table.group.edition.state = EditionState::Closed;
    assert_eq!(take_back(&table, Some(9)).unwrap().facts, [Fact::CreationGone(Key::of(9))]);
    let foreign = take_back(&table, None).unwrap_err();
    assert_eq!((foreign.reason, foreign.field), (Reason::NoSuchReceipt, Some("receipt")));
}

#[test]
fn who_made_what_is_not_in_the_journal() {
    assert!(made(With::Nothing).hides_actor() && CreationCommand::TakeBack(Receipt::Code(hash())).hides_actor());
    assert!(What::Creation(Table::group_id(), made(With::Nothing)).verb_hides_actor());
}

fn lend_on(table: &Table, own: Vec<Loan>, phrases: &[i64], day: &str) -> Result<Outcome, Refusal> {
    let phrases = phrases.iter().map(|id| LearningId::of(*id)).collect();
    let what = LendingCommand::Lend { phrases, decided_on: day.parse().unwrap(), credit: Credit::Nameless };
    let loans = LoanSlice { own, offered: None };
    ask(table, CreationSlice::default(), loans, What::Lending(Table::group_id(), what))
}

fn loan(id: i64, group: i64) -> Loan {
    Loan {
        learning: Key::of(id),
        group: GroupId::of(group),
        decided_on: "2027-01-14".parse().unwrap(),
        credit: Credit::Nameless,
        lent_at: at("2027-01-14T20:00:00Z"),
        ended_at: None,
    }
}

#[test]
fn a_group_lends_what_it_keeps_on_the_day_on_which_it_decided() {
    let mut table = Table::after_ten();
    let outcome = lend_on(&table, vec![], &[2000, 2001], "2027-01-21").unwrap();
    let days: Vec<_> = outcome
        .facts
        .iter()
        .map(|fact| match fact {
            Fact::Loan(loan) => (loan.learning.number(), loan.decided_on.to_string(), loan.runs()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(days, [(2000, "2027-01-21".to_owned(), true), (2001, "2027-01-21".to_owned(), true)]);
    let refused = |table: &Table, ids: &[i64], day| lend_on(table, vec![], ids, day).unwrap_err().field;
    assert_eq!(refused(&table, &[2000], "2027-01-22"), Some("decided_on"), "nobody has decided tomorrow");
    assert_eq!(refused(&table, &[], "2027-01-21"), Some("phrase"));
    assert_eq!(refused(&table, &[9999], "2027-01-21"), Some("phrase"));
    table.group.learnings[0].state = LearningState::Withdrawn;
    assert_eq!(refused(&table, &[2000], "2027-01-21"), Some("phrase"), "what was taken back is not lent");
    let many: Vec<Loan> = (1..=i64::try_from(MOST_LENT).unwrap()).map(|n| loan(n, 7)).collect();
    assert_eq!(lend_on(&table, many, &[2001], "2027-01-21").unwrap_err().reason, Reason::TooMany);
}

#[test]
fn a_group_takes_what_another_one_lends_and_never_its_own_or_what_is_over() {
    let table = Table::after_ten();
    let borrow = |offered: Option<Loan>| {
        let loans = LoanSlice { own: vec![], offered };
        let what = LendingCommand::Borrow { phrase: Key::of(2000) };
        ask(&table, CreationSlice::default(), loans, What::Lending(Table::group_id(), what))
    };
    assert!(
        matches!(&borrow(Some(loan(2000, 8))).unwrap().facts[..], [Fact::Borrowing(one)] if one.group == Table::group_id())
    );
    assert_eq!(borrow(Some(loan(2000, 7))).unwrap_err().reason, Reason::Unknown);
    assert_eq!(borrow(Some(loan(2001, 8))).unwrap_err().reason, Reason::Unknown);
    let over = Loan { ended_at: Some(table.now), ..loan(2000, 8) };
    assert_eq!(borrow(Some(over)).unwrap_err().reason, Reason::Unknown);
    assert_eq!(borrow(None).unwrap_err().reason, Reason::Unknown);
}

#[test]
fn a_group_ends_a_loan_whenever_it_wants_and_only_its_own() {
    let table = Table::after_ten();
    let end = |own: Vec<Loan>| {
        let loans = LoanSlice { own, offered: None };
        let what = LendingCommand::End { phrase: Key::of(2000) };
        ask(&table, CreationSlice::default(), loans, What::Lending(Table::group_id(), what))
    };
    assert!(matches!(&end(vec![loan(2000, 7)]).unwrap().facts[..], [Fact::Loan(one)] if !one.runs()));
    assert_eq!(end(vec![]).unwrap_err().reason, Reason::Unknown);
    let over = Loan { ended_at: Some(table.now), ..loan(2000, 7) };
    assert_eq!(end(vec![over]).unwrap().facts, []);
}
