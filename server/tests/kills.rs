//! The server is killed with SIGKILL in the middle of its work, again and again, over one file. Every form that it
//! acknowledged is there once, every form that it did not can be sent again, and nothing is broken.
//!
//! `cargo xtask kills ROUNDS` does it for longer. The seed of a run is printed; `RONDA_SEED` repeats it.

use crate::house::{Chance, PIN, World};
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::encounter::attendance::{Attendance, Mark};
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, LearningId, SeatId};
use ronda::bench::client::Client;
use ronda::bench::server::Server;
use ronda::clock::{Clock, Ids, random};
use ronda::db::{Db, upkeep};
use ronda::store::{attendance, journal, learning};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Notify;

/// Kills in `./test`.
const KILLS: u32 = 100;
/// Coordinators' phones that send at the same time, each for a group of its own.
const HANDS: usize = 4;
/// Forms that are acknowledged before a kill, at the most.
const MOST_ACKNOWLEDGED: u64 = 20;
const PEOPLE: u32 = 5;

/// A form on its way.
#[derive(Clone)]
struct Form {
    command: CommandId,
    seat: Option<(usize, Mark)>,
    path: String,
    values: Vec<(String, String)>,
}

/// One phone, what it sent and what it knows to be saved.
struct Hand {
    client: Client,
    group: GroupId,
    encounter: EncounterId,
    /// Seats, the marks that were acknowledged for each, and the last one with its command.
    seats: Vec<(SeatId, i64, Mark, Option<CommandId>)>,
    phrases: Vec<LearningId>,
    acknowledged: usize,
    unanswered: Option<Form>,
    chance: Chance,
}

impl Hand {
    fn next(&mut self, ids: &Ids) -> Form {
        let command = ids.command(Clock::Machine.now());
        let at = format!("/grupos/{}/encuentros/{}", self.group, self.encounter);
        let mut values = vec![("command".to_owned(), command.to_string())];
        if self.chance.below(3) == 0 {
            values.push(("phrase_text".to_owned(), format!("Una frase, {command}")));
            return Form { command, seat: None, path: format!("{at}/frases"), values };
        }
        let which = usize::try_from(self.chance.below(u64::from(PEOPLE))).unwrap();
        let (seat, _, last, said_by) = self.seats[which];
        let mark = if last == Mark::Arrived { Mark::Late } else { Mark::Arrived };
        values.push(("seat".to_owned(), seat.to_string()));
        values.push(("mark".to_owned(), mark.code().to_owned()));
        values.push(("replaces".to_owned(), said_by.map(|id| id.to_string()).unwrap_or_default()));
        Form { command, seat: Some((which, mark)), path: format!("{at}/llegadas"), values }
    }

    /// Sends a form; whether it was acknowledged. A connection that breaks leaves it unanswered.
    async fn send(&mut self, form: Form) -> bool {
        let values: Vec<(&str, &str)> =
            form.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.unanswered = Some(form.clone());
        let Ok(answer) = self.client.post(&form.path, &values).await else { return false };
        assert_eq!(answer.status, 303, "{}: {}", form.path, answer.body);
        assert!(!answer.location.starts_with("/entrar"), "the session outlives the server");
        self.unanswered = None;
        self.acknowledged += 1;
        match form.seat {
            Some((which, mark)) => {
                let (_, done, last, said_by) = &mut self.seats[which];
                (*done, *last, *said_by) = (*done + 1, mark, Some(form.command));
            }
            None => self.phrases.push(form.command.row(0)),
        }
        true
    }
}

struct Load {
    house: InstitutionId,
    ids: Ids,
    hands: Vec<Hand>,
}

/// Groups whose first encounter is open, over a file.
async fn begun(url: &str, chance: &mut Chance) -> Load {
    let world = World::over(Db::open(url).await.unwrap(), Clock::Machine).await;
    let mut hands = Vec::new();
    for n in 0..HANDS {
        let group = world.group(&format!("Grupo {n}"), None).await;
        let seats = world.enrol(group, PEOPLE).await;
        let encounter = world.encounters(group).await[0];
        world.act(world.cast.paula, What::Encounter(group, encounter, EncounterCommand::Open)).await.unwrap();
        hands.push(Hand {
            client: Client::new("127.0.0.1:1".parse().unwrap()),
            group,
            encounter,
            seats: seats.into_iter().map(|seat| (seat, 0, Mark::Expected, None)).collect(),
            phrases: Vec::new(),
            acknowledged: 0,
            unanswered: None,
            chance: Chance(chance.below(u64::MAX)),
        });
    }
    world.app.db.close().await;
    Load { house: world.cast.house, ids: Ids::default(), hands }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_acknowledged_is_lost_when_the_server_is_killed() {
    let kills = std::env::var("RONDA_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let seed = std::env::var("RONDA_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| u64::from_le_bytes(random()));
    println!("RONDA_SEED={seed} RONDA_KILLS={kills}");
    let mut chance = Chance(seed);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ronda.db");
    let url = format!("sqlite:{}", file.display());
    let mut load = begun(&url, &mut chance).await;
    let program = Path::new(env!("CARGO_BIN_EXE_ronda"));
    let before = written(&url, &load).await;
    let mut cookie: Option<Client> = None;
    let mut interrupted = 0;
    for round in 0..=kills {
        let server = Server::of(program, &url, None).await.unwrap();
        let client = match &cookie {
            Some(client) => client.at(server.address),
            None => {
                let mut client = server.client();
                client.sign_in("paula@ronda.test", PIN).await.unwrap();
                client
            }
        };
        for hand in &mut load.hands {
            hand.client = client.another();
            // The person at the phone sends again what was not answered.
            if let Some(form) = hand.unanswered.take() {
                interrupted += 1;
                assert!(hand.send(form).await, "the server that started again answers");
            }
        }
        cookie = Some(client);
        check(&file, &url, &load, before).await;
        if round < kills {
            work_until_killed(&mut load, server, 1 + chance.below(MOST_ACKNOWLEDGED)).await;
        }
    }
    let acknowledged: usize = load.hands.iter().map(|hand| hand.acknowledged).sum();
    println!("{kills} kills, {acknowledged} forms acknowledged, {interrupted} sent again, 0 lost");
    assert!(acknowledged > kills as usize, "there was work");
    assert!(interrupted > 0, "kills met forms on their way");
}

/// Everybody sends until so many forms were acknowledged; then the server dies at once.
async fn work_until_killed(load: &mut Load, server: Server, acknowledgements: u64) {
    let (count, enough) = (AtomicU32::new(0), Notify::new());
    let target = u32::try_from(acknowledgements).unwrap();
    let (ids, count, enough) = (&load.ids, &count, &enough);
    let work = load.hands.iter_mut().map(|hand| async move {
        loop {
            let form = hand.next(ids);
            if !hand.send(form).await {
                return;
            }
            if count.fetch_add(1, Ordering::Relaxed) + 1 == target {
                enough.notify_one();
            }
        }
    });
    let killer = async {
        enough.notified().await;
        server.kill().await.unwrap();
    };
    tokio::join!(futures_util::future::join_all(work), killer);
}

/// Entries of the journal.
async fn written(url: &str, load: &Load) -> usize {
    let db = Db::open(url).await.unwrap();
    let count = journal::count(&mut db.read().await.unwrap(), load.house).await.unwrap();
    db.close().await;
    count
}

/// What everybody knows to be saved is there, as often as it was sent, and the file is sound.
async fn check(file: &Path, url: &str, load: &Load, before: usize) {
    let found = upkeep::examine(file).await.unwrap();
    assert!(found.is_sound(), "{found:?}");
    let acknowledged: usize = load.hands.iter().map(|hand| hand.acknowledged).sum();
    let journal = usize::try_from(found.counts["journal"]).unwrap();
    let db = Db::open(url).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let ours = journal::count(&mut tx, load.house).await.unwrap();
    assert_eq!(ours, before + acknowledged, "every form is written down once ({journal} entries in all)");
    for hand in &load.hands {
        let rows: Vec<Attendance> = attendance::of_encounter(&mut tx, load.house, hand.encounter).await.unwrap();
        for (seat, done, last, _) in &hand.seats {
            let row = rows.iter().find(|row| row.seat == *seat).unwrap();
            assert_eq!((row.version, row.mark), (1 + done, *last), "the marks of a seat are all there, once");
        }
        let phrases = learning::of_encounter(&mut tx, load.house, hand.encounter).await.unwrap();
        let mut found: Vec<LearningId> = phrases.iter().map(|phrase| phrase.id).collect();
        let mut sent = hand.phrases.clone();
        found.sort_unstable();
        sent.sort_unstable();
        assert_eq!(found, sent, "the phrases are all there, once");
    }
    drop(tx);
    db.close().await;
}
