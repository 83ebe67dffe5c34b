//! The library's part of the house: rituals and materials (S0-140 to S0-146, S0-174 to S0-178).

use crate::shelf::{BOOK, FRAMES};
use crate::table::at;
use domain::command::house::{HouseCommand, library::MOST_ITEMS};
use domain::command::slice::Guidance;
use domain::command::{Actor, Command, Outcome, Reason, Refusal, SCHEMA, Slice, What, decide};
use domain::fact::Fact;
use domain::finding::Effect;
use domain::id::{CommandId, Key};
use domain::institution::{Item, ItemKind, ItemSort};
use domain::policy::Action;
use domain::words::Line;
use std::sync::Arc;

/// A ritual of so many minutes.
fn ritual(id: i64, title: &str, minutes: Option<u32>) -> Item {
    Item {
        id: Key::of(id),
        sort: ItemSort::Ritual,
        kind: ItemKind::Song,
        title: Line::parse(title).unwrap(),
        minutes,
        origin: Line::parse("La trajo doña Rosalba").ok(),
        notes: None,
        retired: false,
        version: 0,
    }
}

/// What is decided over a library.
fn ask(items: Vec<Item>, based_on: Option<i64>, what: HouseCommand) -> Result<Outcome, Refusal> {
    let guidance = Arc::new(Guidance { frames: FRAMES.clone(), book: BOOK.clone() });
    let slice = Slice { items, ..Slice::bare(guidance) };
    let command = Command {
        id: CommandId::of(4096),
        schema: SCHEMA,
        institution: Key::of(1),
        actor: Actor::Server,
        device: None,
        seq: None,
        made_at: at("2026-11-19T19:00:00Z"),
        based_on,
        what: What::House(what),
    };
    decide(&command, &slice)
}

fn put(items: Vec<Item>, based_on: Option<i64>, item: Item) -> Result<Outcome, Refusal> {
    ask(items, based_on, HouseCommand::PutItem(item))
}

fn kept(outcome: &Outcome) -> &Item {
    let [Fact::Item(item)] = &outcome.facts[..] else { panic!("{outcome:?}") };
    item
}

#[test]
fn a_ritual_is_kept_with_where_it_comes_from_and_its_first_version() {
    let outcome = put(vec![], None, ritual(5, "La canción del río", Some(10))).unwrap();
    assert_eq!(*kept(&outcome), Item { version: 1, ..ritual(5, "La canción del río", Some(10)) });
    assert_eq!((outcome.version, outcome.findings), (Some(1), vec![]));
}

/// S0-144: «solo un abrebocas».
#[test]
fn a_ritual_over_ten_minutes_informs_once_and_is_kept_all_the_same() {
    for (minutes, told) in [(None, 0), (Some(1), 0), (Some(10), 0), (Some(11), 1), (Some(240), 1)] {
        let outcome = put(vec![], None, ritual(5, "La canción del río", minutes)).unwrap();
        assert_eq!(outcome.findings.len(), told, "{minutes:?}");
        assert!(outcome.findings.iter().all(|finding| finding.effect == Effect::Inform));
        assert_eq!(kept(&outcome).minutes, minutes);
    }
    let material = Item { sort: ItemSort::Material, ..ritual(5, "Un video", Some(40)) };
    assert_eq!(put(vec![], None, material).unwrap().findings, [], "a material may take its time");
}

#[test]
fn a_change_counts_on_and_one_that_was_read_before_another_is_refused() {
    let before = Item { version: 3, ..ritual(5, "La canción del río", None) };
    let changed = put(vec![before.clone()], Some(3), ritual(5, "La canción del mar", None)).unwrap();
    assert_eq!((kept(&changed).version, kept(&changed).title.as_str()), (4, "La canción del mar"));
    let stale = put(vec![before], Some(2), ritual(5, "La canción del mar", None)).unwrap_err();
    assert_eq!(stale.reason, Reason::Stale);
}

#[test]
fn two_that_are_offered_never_bear_one_name_however_it_is_written() {
    let there = vec![Item { version: 1, ..ritual(5, "La canción del río", None) }];
    let twin = put(there.clone(), None, ritual(6, "la CANCION del rio", None)).unwrap_err();
    assert_eq!((twin.reason, twin.field), (Reason::ItemKnown, Some("item_title")));
    let material = Item { sort: ItemSort::Material, ..ritual(6, "La canción del río", None) };
    assert!(put(there.clone(), None, material).is_ok(), "a material may bear the name of a ritual");
    let gone = vec![Item { retired: true, ..there[0].clone() }];
    assert!(put(gone, None, ritual(6, "La canción del río", None)).is_ok(), "one that is gone keeps no name");
}

#[test]
fn what_is_retired_stays_and_can_be_offered_again_unless_its_name_was_taken() {
    let there = Item { version: 1, ..ritual(5, "La canción del río", Some(5)) };
    let retired = ask(vec![there.clone()], None, HouseCommand::RetireItem(there.id)).unwrap();
    assert_eq!(*kept(&retired), Item { retired: true, version: 2, ..there.clone() });
    let gone = kept(&retired).clone();
    let again = put(vec![gone.clone()], Some(2), Item { retired: false, ..gone.clone() }).unwrap();
    assert_eq!((kept(&again).retired, kept(&again).version), (false, 3));
    let taken = vec![gone.clone(), ritual(6, "La canción del río", None)];
    let refused = put(taken, Some(2), Item { retired: false, ..gone }).unwrap_err();
    assert_eq!(refused.reason, Reason::ItemKnown);
}

#[test]
fn what_is_not_there_cannot_be_retired_and_a_full_library_takes_no_more() {
    assert_eq!(ask(vec![], None, HouseCommand::RetireItem(Key::of(9))).unwrap_err().reason, Reason::Unknown);
    let full: Vec<Item> =
        (0..MOST_ITEMS).map(|n| ritual(i64::try_from(n).unwrap() + 10, &format!("Ritual {n}"), None)).collect();
    let more = put(full.clone(), None, ritual(5, "Uno más", None)).unwrap_err();
    assert_eq!((more.reason, more.counts[..].first()), (Reason::TooMany, Some(&("most", 400))));
    assert!(put(full, None, ritual(10, "Otro nombre", None)).is_ok(), "what is there may be changed");
}

#[test]
fn the_library_is_changed_by_whoever_may_change_it() {
    assert_eq!(HouseCommand::PutItem(ritual(5, "Uno", None)).action(), Action::ChangeLibrary);
    assert_eq!(HouseCommand::RetireItem(Key::of(5)).action(), Action::ChangeLibrary);
}
