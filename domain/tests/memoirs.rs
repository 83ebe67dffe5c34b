//! Memoirs: written, read with someone, closed (S0-110, S0-112, S0-231 to S0-235).

use crate::table::{Table, leaf};
use domain::command::memoir::{
    Account, Became, LookedBack, MOST_ADJUSTMENTS, MemoirCommand, Wanted, age_findings, unremembered,
};
use domain::command::{Reason, What};
use domain::encounter::EncounterState;
use domain::encounter::memoir::{MemoirState, Served, Tried};
use domain::finding::Effect;
use domain::id::AdjustmentId;
use domain::words::Line;

fn account(happened: &str, adjustments: &[&str]) -> Account {
    Account {
        happened: leaf(happened),
        helped: leaf("La canción del comienzo."),
        difficulties: leaf(""),
        adjustments: adjustments.iter().map(|text| Wanted { id: None, text: leaf(text) }).collect(),
    }
}

fn of(table: &Table, n: usize, what: MemoirCommand) -> What {
    What::Memoir(Table::group_id(), table.id_of(n), what)
}

fn write(table: &mut Table, n: usize, adjustments: &[&str]) {
    let what = of(table, n, MemoirCommand::Write(account("Hablamos de dormir.", adjustments)));
    table.ask(what).unwrap();
}

fn read_with() -> MemoirCommand {
    MemoirCommand::ReadWith { with: Line::parse("la enfermera jefe").unwrap() }
}

#[test]
fn a_memoir_is_written_read_with_someone_and_closed_and_its_encounter_is_remembered() {
    let mut table = Table::after_ten();
    write(&mut table, 0, &[]);
    let close = of(&table, 0, MemoirCommand::Close);
    assert_eq!(table.refuses(close.clone()), Reason::NotReadWithSomeone);
    let read = of(&table, 0, read_with());
    table.ask(read).unwrap();
    table.ask(close.clone()).unwrap();
    let memoir = &table.memoirs[&table.id_of(0)];
    assert_eq!((memoir.state, memoir.version), (MemoirState::Closed, 3));
    assert_eq!(memoir.closed_at, Some(table.now));
    assert_eq!(table.encounter(0).state, EncounterState::Remembered);
    assert!(table.encounter(0).state.is_held(), "remembering takes nothing off the count of what was held");
}

#[test]
fn a_closed_memoir_stays_closed() {
    let mut table = Table::after_ten();
    write(&mut table, 0, &[]);
    for what in [read_with(), MemoirCommand::Close] {
        let what = of(&table, 0, what);
        table.ask(what).unwrap();
    }
    for what in [MemoirCommand::Write(account("Otra cosa.", &[])), read_with(), MemoirCommand::Close] {
        let what = of(&table, 0, what);
        assert_eq!(table.refuses(what), Reason::MemoirClosed);
    }
}

#[test]
fn what_was_not_held_has_no_memoir() {
    let mut table = Table::planned(10);
    table.hold(0, 20, 3);
    for (n, state) in [
        (1, EncounterState::Planned),
        (2, EncounterState::Prepared),
        (3, EncounterState::Opened),
        (4, EncounterState::Cancelled),
        (5, EncounterState::NotHeld),
    ] {
        table.group.encounters[n].state = state;
        let what = of(&table, n, MemoirCommand::Write(account("Nada.", &[])));
        assert_eq!(table.refuses(what), Reason::EncounterState, "{state:?}");
    }
}

#[test]
fn nothing_written_is_neither_kept_nor_read_nor_closed() {
    let mut table = Table::after_ten();
    let blank = Account { helped: leaf("  "), ..account("", &["Más tiempo"]) };
    for what in [MemoirCommand::Write(blank), read_with(), MemoirCommand::Close] {
        let what = of(&table, 0, what);
        assert_eq!(table.refuses(what), Reason::NothingWritten);
    }
}

#[test]
fn two_texts_of_one_memoir_are_both_kept_until_one_is_made_of_them() {
    let mut table = Table::after_ten();
    let text = |words: &str| of(&Table::after_ten(), 0, MemoirCommand::Write(account(words, &["Más sillas"])));
    assert_eq!(table.ask_at(Some(0), text("Una.")).unwrap().version, Some(1));
    assert_eq!(table.ask_at(Some(0), text("Una.")).unwrap().facts, [], "the same text is no other one");
    assert_eq!(table.ask_at(Some(0), text("Otra.")).unwrap().version, Some(1), "the one that is kept stands");
    let [other] = table.other_texts.as_slice() else { panic!("both are kept") };
    assert!(other.happened == leaf("Otra.") && other.adjustments == leaf("Más sillas"));
    let settle = of(&table, 0, MemoirCommand::Settle { text: other.command });
    table.ask_at(Some(1), of(&table, 0, read_with())).unwrap();
    assert_eq!(table.refuses(of(&table, 0, MemoirCommand::Close)), Reason::OtherText, "nothing is closed over it");
    table.ask(settle.clone()).unwrap();
    assert_eq!(table.refuses(settle), Reason::Unknown);
    assert!(table.other_texts.is_empty());
    table.ask(of(&table, 0, MemoirCommand::Close)).unwrap();
}

#[test]
fn what_the_reading_brings_up_is_written_after_it_and_the_memoir_stays_read() {
    let mut table = Table::after_ten();
    write(&mut table, 0, &[]);
    let read = of(&table, 0, read_with());
    table.ask(read).unwrap();
    write(&mut table, 0, &[]);
    let memoir = &table.memoirs[&table.id_of(0)];
    assert_eq!(memoir.state, MemoirState::Read);
    assert_eq!(memoir.read_with.as_ref().map(|with| with.as_str()), Some("la enfermera jefe"));
}

#[test]
fn adjustments_are_added_changed_and_taken_out_while_the_memoir_is_written() {
    let mut table = Table::after_ten();
    write(&mut table, 0, &["Empezar con la canción", "Menos preguntas", ""]);
    let ids: Vec<AdjustmentId> = table.adjustments.iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), 2, "a blank line asks for nothing");
    let changed = Account {
        adjustments: vec![
            Wanted { id: Some(ids[0]), text: leaf("Empezar con dos canciones") },
            Wanted { id: None, text: leaf("Sillas en ronda") },
        ],
        ..account("Hablamos de dormir.", &[])
    };
    let what = of(&table, 0, MemoirCommand::Write(changed));
    table.ask(what).unwrap();
    assert_eq!(table.adjustments.len(), 2);
    assert!(table.adjustments.iter().any(|one| one.id == ids[0] && one.text == leaf("Empezar con dos canciones")));
    assert!(!table.adjustments.iter().any(|one| one.id == ids[1]), "one that is left out is taken out");
}

#[test]
fn a_memoir_asks_for_five_adjustments_at_most_and_only_for_its_own() {
    let mut table = Table::after_ten();
    let many = vec!["Otra cosa"; MOST_ADJUSTMENTS + 1];
    let what = of(&table, 0, MemoirCommand::Write(account("Una.", &many)));
    assert_eq!(table.refuses(what), Reason::TooMany);
    write(&mut table, 0, &["Empezar con la canción"]);
    let of_another = Account {
        adjustments: vec![Wanted { id: Some(table.adjustments[0].id), text: leaf("Mío ahora") }],
        ..account("Dos.", &[])
    };
    let what = of(&table, 1, MemoirCommand::Write(of_another));
    assert_eq!(table.refuses(what), Reason::Stale);
}

#[test]
fn one_looks_back_at_an_adjustment_from_a_later_encounter_not_from_its_own() {
    let mut table = Table::after_ten();
    write(&mut table, 0, &["Empezar con la canción", "Sillas en ronda"]);
    let (first, second) = (table.adjustments[0].id, table.adjustments[1].id);
    let looked = vec![
        LookedBack { adjustment: first, became: Became::Tried(Served::Partly) },
        LookedBack { adjustment: second, became: Became::NotTried },
    ];
    let own = of(&table, 0, MemoirCommand::LookBack(looked.clone()));
    assert_eq!(table.refuses(own), Reason::Unknown);
    let later = of(&table, 1, MemoirCommand::LookBack(looked));
    table.ask(later).unwrap();
    let row = |n: usize| (table.adjustments[n].tried, table.adjustments[n].served, table.adjustments[n].reviewed_in);
    assert_eq!(row(0), (Some(Tried::Yes), Some(Served::Partly), Some(table.id_of(1))));
    assert_eq!(row(1), (Some(Tried::No), None, Some(table.id_of(1))), "what was not tried did not serve or fail");
}

#[test]
fn a_memoir_that_is_missing_for_more_than_seven_days_warns() {
    let table = Table::after_ten();
    let held = table.encounter(0).day.unwrap();
    let warns = |days: i64| {
        let found = age_findings(&table.group, table.encounter(0), held + chrono::TimeDelta::days(days));
        found.iter().filter(|finding| finding.effect == Effect::Warn).count()
    };
    assert_eq!([0, 7, 8].map(warns), [0, 0, 1]);
    assert!(age_findings(&table.group, &table.group.encounters[0], "2026-11-19".parse().unwrap()).is_empty());
}

/// Scenario 2: memoirs 10/10.
#[test]
fn ten_encounters_are_remembered_with_ten_memoirs() {
    let mut table = Table::after_ten();
    assert_eq!(unremembered(&table.group).count(), 10);
    for n in 0..10 {
        write(&mut table, n, &[]);
        for what in [read_with(), MemoirCommand::Close] {
            let what = of(&table, n, what);
            table.ask(what).unwrap();
        }
    }
    assert_eq!((table.memoirs.len(), unremembered(&table.group).count()), (10, 0));
}
