//! Being forgotten: what goes, what stays, and that no figure moves (C.6-7, scenario 11).

use crate::house::Journey;
use domain::command::account::AccountCommand;
use domain::command::first::FirstCommand;
use domain::command::link::{LinkCommand, NewLink};
use domain::command::own::OwnCommand;
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Actor, Command, Reason, SCHEMA, What};
use domain::expectation::Reach;
use domain::id::{LinkId, PersonId, SeatId};
use domain::link::Coming;
use domain::words::{Line, Words};
use ronda::act::NotDone;
use ronda::params;
use ronda::store::figures::{self, Figures};
use ronda::store::link;
use ronda::web::session::{link_hash, link_secret};

/// Everything that is counted of the group.
async fn counted(journey: &Journey) -> (Figures, u32) {
    let mut tx = journey.world.app.db.read().await.unwrap();
    let house = journey.world.cast.house;
    let sum = figures::of_group(&mut tx, house, journey.group).await.unwrap();
    (sum, figures::distinct_people(&mut tx, house, journey.group).await.unwrap())
}

async fn person(journey: &Journey, seat: SeatId) -> PersonId {
    journey.slice().await.seat(seat).unwrap().person
}

/// A link of somebody who came in: what it is worth, and its secret.
async fn link(journey: &Journey, seat: SeatId) -> (LinkId, String) {
    let (id, secret) = (journey.world.id(), link_secret());
    let token = Line::parse(&link_hash(&secret).unwrap()).unwrap();
    let links = vec![NewLink { seat, link: id.row(1), token }];
    journey.act(What::Link(journey.group, LinkCommand::Make { links })).await;
    (id.row(1), secret)
}

async fn own(journey: &Journey, (link, person): (LinkId, PersonId), what: OwnCommand) -> Result<(), NotDone> {
    let now = journey.world.app.clock.now();
    let command = Command {
        id: journey.world.id(),
        schema: SCHEMA,
        institution: journey.world.cast.house,
        actor: Actor::Holder { link, person },
        device: None,
        seq: None,
        made_at: now,
        based_on: None,
        what: What::Own(journey.group, what),
    };
    journey.world.app.act.perform(command, now).await.map(drop)
}

fn refused(not_done: NotDone) -> Reason {
    match not_done {
        NotDone::Refused(refusal) => refusal.reason,
        NotDone::Failed(failure) => panic!("{failure}"),
    }
}

#[tokio::test]
async fn nothing_of_a_person_stays_but_nameless_marks_and_no_figure_moves() {
    let journey = Journey::after(4).await;
    let (world, house) = (&journey.world, journey.world.cast.house);
    // Somebody who stands twice on the list, and was found to be one person.
    let (seat, twin) = (journey.seats[0], journey.seats[19]);
    let (who, other) = (person(&journey, seat).await, person(&journey, twin).await);
    let name = Line::parse("Rosalba Quiñones").unwrap();
    let phone = Some(Line::parse("310 555 0199").unwrap());
    for person in [who, other] {
        let rename = SeatCommand::Rename { person, name: name.clone(), phone: phone.clone() };
        journey.act(What::Seat(journey.group, rename)).await;
    }
    journey.act(What::Seat(journey.group, SeatCommand::Merge { keep: who, duplicate: other })).await;
    let (id, secret) = link(&journey, seat).await;
    own(&journey, (id, who), OwnCommand::Enter).await.unwrap();
    let text: Words<400> = Words::parse("Volver a dormir sin culpa").unwrap();
    own(&journey, (id, who), OwnCommand::Say { expectation: world.id().row(1), text }).await.unwrap();
    let encounter = journey.encounters[5];
    own(&journey, (id, who), OwnCommand::Answer { encounter, coming: Coming::Yes }).await.unwrap();
    let topic = world.id().row(1);
    let title = Line::parse("La culpa").unwrap();
    journey.act(What::First(journey.group, FirstCommand::Propose { topic, title })).await;
    journey.act(What::First(journey.group, FirstCommand::OpenPhones { round: world.id().row(1) })).await;
    own(&journey, (id, who), OwnCommand::Vote { topics: vec![topic] }).await.unwrap();
    own(&journey, (id, who), OwnCommand::AskErasure).await.unwrap();

    let before = counted(&journey).await;
    assert!(before.0.present > 0 && before.1 == 19, "{before:?}");
    journey.act(What::Seat(journey.group, SeatCommand::Erase { person: who })).await;
    assert_eq!(counted(&journey).await, before);

    let mut tx = world.app.db.read().await.unwrap();
    for (table, sql) in [
        ("links", "SELECT COUNT(*) AS n FROM links WHERE institution_id = $1"),
        ("tokens", "SELECT COUNT(*) AS n FROM link_tokens WHERE institution_id = $1"),
        ("sessions", "SELECT COUNT(*) AS n FROM link_sessions WHERE institution_id = $1"),
        ("answers", "SELECT COUNT(*) AS n FROM answers WHERE institution_id = $1"),
        ("ballots", "SELECT COUNT(*) AS n FROM ballots WHERE institution_id = $1"),
        ("expectations", "SELECT COUNT(*) AS n FROM expectations WHERE institution_id = $1"),
        ("wishes", "SELECT COUNT(*) AS n FROM erasure_wishes WHERE institution_id = $1"),
        (
            "names",
            "SELECT COUNT(*) AS n FROM persons WHERE institution_id = $1 AND (name_folded LIKE '%rosalba%' OR phone LIKE '%0199%')",
        ),
        (
            "journal",
            "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND (rows LIKE '%osalba%' OR answer LIKE '%osalba%')",
        ),
    ] {
        let left: i64 = tx.one(sql, params![house], |row| row.int("n")).await.unwrap();
        assert_eq!(left, 0, "{table}");
    }
    let kept = link::kept_of_forgotten(&mut tx, house, journey.group, who).await.unwrap();
    assert_eq!(kept.marks, 8, "the marks of both seats stay, without a name");
    let from_twin = link::kept_of_forgotten(&mut tx, house, journey.group, other).await.unwrap();
    assert_eq!(from_twin, kept, "whichever entry is asked for");
    assert!(link::by_token(&mut tx, &link_hash(&secret).unwrap()).await.unwrap().is_none());
    drop(tx);
    let late = own(&journey, (id, who), OwnCommand::Enter).await.unwrap_err();
    assert_eq!(refused(late), Reason::NoRight, "a page that was still open changes nothing any more");
    journey.act(What::First(journey.group, FirstCommand::ClosePhones)).await;
    assert_eq!(counted(&journey).await, before);
}

#[tokio::test]
async fn closing_a_round_keeps_totals_and_not_one_ballot() {
    let journey = Journey::begun().await;
    let world = &journey.world;
    let mut topics = Vec::new();
    for title in ["La culpa", "El sueño"] {
        let topic = world.id().row(1);
        let title = Line::parse(title).unwrap();
        journey.act(What::First(journey.group, FirstCommand::Propose { topic, title })).await;
        topics.push(topic);
    }
    journey.act(What::First(journey.group, FirstCommand::OpenPhones { round: world.id().row(1) })).await;
    for (n, seat) in journey.seats.iter().take(5).enumerate() {
        let (id, _) = link(&journey, *seat).await;
        let who = person(&journey, *seat).await;
        own(&journey, (id, who), OwnCommand::Vote { topics: topics.clone() }).await.unwrap();
        let last = if n < 3 { vec![topics[0]] } else { vec![topics[1]] };
        own(&journey, (id, who), OwnCommand::Vote { topics: last }).await.unwrap();
    }
    journey.act(What::First(journey.group, FirstCommand::ClosePhones)).await;
    let votes: Vec<_> = journey.slice().await.topics.iter().map(|topic| topic.votes).collect();
    assert_eq!(votes, [Some(3), Some(2)]);
    let mut tx = world.app.db.read().await.unwrap();
    let house = world.cast.house;
    let count = async |tx: &mut ronda::db::Tx, sql: &'static str| -> i64 {
        tx.one(sql, params![house], |row| row.int("n")).await.unwrap()
    };
    assert_eq!(count(&mut tx, "SELECT COUNT(*) AS n FROM ballots WHERE institution_id = $1").await, 0);
    assert_eq!(count(&mut tx, "SELECT COUNT(*) AS n FROM open_rounds WHERE institution_id = $1").await, 0);
    let votes = "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND verb = 'own.vote'";
    assert_eq!(count(&mut tx, votes).await, 10, "that votes were cast is known");
    let told = "SELECT COUNT(*) AS n FROM journal WHERE institution_id = $1 AND verb = 'own.vote' AND actor_person_id IS NOT NULL";
    assert_eq!(count(&mut tx, told).await, 0, "by whom is not");
    let hashes = "SELECT COUNT(DISTINCT hash) AS n FROM journal WHERE institution_id = $1 AND verb = 'own.vote'";
    assert_eq!(count(&mut tx, hashes).await, 1, "nor for what: every vote has the same hash");
}

#[tokio::test]
async fn whoever_signs_in_is_not_erased_from_a_group() {
    let journey = Journey::begun().await;
    let cast = &journey.world.cast;
    let refusal = journey
        .world
        .act(cast.paula, What::Seat(journey.group, SeatCommand::Erase { person: cast.paula }))
        .await
        .unwrap_err();
    assert_eq!(refused(refusal), Reason::HasAccount);
    // Still there: their own name is theirs to change.
    let rename = AccountCommand::Rename { name: Line::parse("Paula R.").unwrap() };
    journey.world.act(cast.paula, What::Account(rename)).await.unwrap();
}

#[tokio::test]
async fn a_link_of_another_group_or_another_person_decides_nothing() {
    let journey = Journey::begun().await;
    let world = &journey.world;
    let (id, _) = link(&journey, journey.seats[0]).await;
    let other = person(&journey, journey.seats[1]).await;
    assert_eq!(refused(own(&journey, (id, other), OwnCommand::AskErasure).await.unwrap_err()), Reason::NoRight);
    let elsewhere = world.group("Volver a empezar", None).await;
    let who = person(&journey, journey.seats[0]).await;
    let now = world.app.clock.now();
    let command = Command {
        id: world.id(),
        schema: SCHEMA,
        institution: world.cast.house,
        actor: Actor::Holder { link: id, person: who },
        device: None,
        seq: None,
        made_at: now,
        based_on: None,
        what: What::Own(elsewhere, OwnCommand::AskErasure),
    };
    assert_eq!(refused(world.app.act.perform(command.clone(), now).await.unwrap_err()), Reason::NoRight);
    // Nor does it do what the coordination does.
    let new = Enrolled::New { person: world.id().row(0), name: Line::parse("Otra").unwrap(), phone: None };
    for what in [
        What::Seat(journey.group, SeatCommand::Enrol { seat: world.id().row(1), who: new }),
        What::First(journey.group, FirstCommand::ClosePhones),
        What::First(
            journey.group,
            FirstCommand::Say {
                expectation: world.id().row(1),
                seat: journey.seats[1],
                text: Words::parse("Lo que dice otra").unwrap(),
                reach: Reach::Unclassified,
            },
        ),
    ] {
        let command = Command { id: world.id(), what, ..command.clone() };
        assert_eq!(refused(world.app.act.perform(command, now).await.unwrap_err()), Reason::NoRight);
    }
}
