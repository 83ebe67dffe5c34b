//! Scenarios 10 and 9 (C.10) down the write path: a support group goes on alone by its own vote, and a group is born of
//! another. What the institution reads before and after.

use crate::house::World;
use chrono::TimeDelta;
use domain::command::closing::{ClosingCommand, Next, Undecided};
use domain::command::encounter::{EncounterCommand, Sheet};
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::NewLogin;
use domain::command::mutual::{Going, Handing, MutualCommand};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::{Reason, What};
use domain::day::{Day, instant_of};
use domain::encounter::attendance::Mark;
use domain::frame::{FrameId, PlanTemplate};
use domain::group::{Cadence, Mode};
use domain::id::{GroupId, PersonId, SeatId};
use domain::mutual::{Newcomers, RollWay, Turn};
use domain::period::Period;
use domain::role::Role;
use domain::route::Route;
use domain::seat::SeatState;
use domain::words::Line;
use ronda::act::NotDone;
use ronda::store::house_figures::{self, HouseFigures};
use ronda::store::{figures, lineage, mutual, reports};

/// A group of Paula's that has lived two editions of ten encounters on route B, fifteen people to its end.
pub struct TwoCycles {
    pub world: World,
    pub group: GroupId,
}

impl TwoCycles {
    pub async fn lived() -> Self {
        let world = World::new().await;
        let group = world.group("Volver a empezar", Some(Route::RiaPms)).await;
        world.enrol(group, 15).await;
        let this = Self { world, group };
        this.hold_everything(this.world.cast.paula).await;
        this.close().await;
        this.begin_again().await;
        this.hold_everything(this.world.cast.paula).await;
        this.close().await;
        this
    }

    /// Every encounter of the edition that lies ahead is held on its day by `who`, everybody present.
    pub async fn hold_everything(&self, who: PersonId) {
        self.hold(who, usize::MAX).await;
    }

    /// The next of them, at most so many.
    async fn hold(&self, who: PersonId, most: usize) {
        let of = self.world.slice(self.group).await;
        let rows: Vec<(SeatId, Mark)> =
            of.seats.iter().filter(|seat| seat.counts_now()).map(|seat| (seat.id, Mark::Arrived)).collect();
        for one in of.encounters.iter().filter(|one| one.state.is_ahead()).take(most) {
            let opened_at = instant_of(one.day.unwrap(), one.time.unwrap(), chrono_tz::America::Bogota);
            let closed_at = opened_at + TimeDelta::minutes(90);
            self.world.app.clock.set(closed_at + TimeDelta::minutes(5));
            let sheet = Sheet { opened_at, closed_at, rows: rows.clone(), newcomers: vec![] };
            self.act(who, What::Encounter(self.group, one.id, EncounterCommand::Sheet(sheet))).await;
        }
    }

    async fn close(&self) {
        let close = ClosingCommand::Close { undecided: Undecided::Kept };
        self.act(self.world.cast.paula, What::Closing(self.group, close)).await;
    }

    async fn begin_again(&self) {
        let of = self.world.slice(self.group).await;
        let id = self.world.id();
        let today = domain::day::day_of(self.world.app.clock.now(), chrono_tz::America::Bogota);
        let next = Next {
            edition: id.row(1),
            planned: Some(10),
            starts_on: Some(today + chrono::Days::new(14)),
            starts_at: of.edition.starts_at,
            invited: of.seats.iter().filter(|seat| seat.role == Role::Participant).map(|seat| seat.person).collect(),
        };
        let what = What::Closing(self.group, ClosingCommand::Begin(next));
        self.world.act_as(self.world.cast.house, self.world.cast.paula, id, what).await.unwrap();
        for seat in self.world.slice(self.group).await.seats {
            if seat.state == SeatState::Invited {
                self.act(self.world.cast.paula, What::Seat(self.group, SeatCommand::Accept { seat: seat.id })).await;
            }
        }
    }

    pub async fn act(&self, who: PersonId, what: What) {
        self.world.act(who, what).await.unwrap();
    }

    /// The wish to go on alone, with so many hands for and against; whoever sat first opens and closes.
    pub async fn going(&self, id: domain::id::CommandId, hands: (u32, u32)) -> Going {
        let of = self.world.slice(self.group).await;
        let today = domain::day::day_of(self.world.app.clock.now(), chrono_tz::America::Bogota);
        let host = of.seats.iter().find(|seat| seat.role == Role::Participant).unwrap().id;
        let login = NewLogin {
            id: id.row(3),
            identifier: "rosalba@ronda.test".to_owned(),
            secret_hash: "x".to_owned(),
            language: Line::parse("es").unwrap(),
        };
        Going {
            edition: id.row(1),
            votes_for: hands.0,
            votes_against: hands.1,
            host,
            login: Some(login),
            duty: id.row(2),
            mode: Mode::InPerson,
            cadence: Cadence::Weekly,
            starts_on: Some(today + chrono::Days::new(7)),
            starts_at: of.edition.starts_at,
            exists_told: false,
        }
    }

    pub async fn go_on(&self) -> PersonId {
        let id = self.world.id();
        let going = self.going(id, (14, 1)).await;
        let host = self.world.slice(self.group).await.seat(going.host).unwrap().person;
        let what = What::Mutual(self.group, MutualCommand::GoOn(going));
        self.world.act_as(self.world.cast.house, self.world.cast.paula, id, what).await.unwrap();
        host
    }

    pub async fn figures(&self, period: &str) -> HouseFigures {
        let mut tx = self.world.app.db.read().await.unwrap();
        let guidance = self.world.app.act.guidance();
        house_figures::of(&mut tx, guidance, self.world.cast.house, Period::parse(period).unwrap()).await.unwrap()
    }

    pub async fn keep_ahead(&self) -> Result<(), Reason> {
        let world = &self.world;
        let now = world.app.clock.now();
        let command = domain::command::Command {
            id: world.id(),
            schema: domain::command::SCHEMA,
            institution: world.cast.house,
            actor: domain::command::Actor::Server,
            device: None,
            seq: None,
            made_at: now,
            based_on: None,
            what: What::Mutual(self.group, MutualCommand::KeepAhead),
        };
        match world.app.act.perform(command, now).await {
            Ok(_) => Ok(()),
            Err(NotDone::Refused(refusal)) => Err(refusal.reason),
            Err(NotDone::Failed(failure)) => panic!("{failure}"),
        }
    }
}

fn refused(done: Result<ronda::act::Answer, NotDone>) -> Reason {
    match done {
        Err(NotDone::Refused(refusal)) => refusal.reason,
        other => panic!("{other:?}"),
    }
}

fn held(figures: &HouseFigures) -> u32 {
    figures.months.iter().map(|month| month.held).sum()
}

#[tokio::test]
async fn a_support_group_goes_on_alone_by_its_own_vote_and_its_institution_reads_no_new_count() {
    let lived = TwoCycles::lived().await;
    let (world, group) = (&lived.world, lived.group);
    let before = world.slice(group).await;
    assert_eq!(before.edition.ordinal, 2, "editions 2 (scenario 10)");
    let read: u32 = held(&lived.figures("2026").await) + held(&lived.figures("2027").await);
    assert_eq!(read, 20, "encounters 20");

    let host = lived.go_on().await;
    let after = world.slice(group).await;
    assert_eq!((after.group.id, after.group.frame.code()), (group, "mutual_aid"), "the same group");
    assert_eq!((after.edition.ordinal, after.edition.planned), (3, None), "no number (C.6-19)");
    assert!(after.seats.iter().all(|seat| seat.role == Role::Host || !seat.role.leads()), "coordinator seats ended");
    assert_eq!(after.seats.iter().filter(|seat| seat.role == Role::Host).count(), 1);
    assert_eq!(after.seats.len(), 15);
    assert_eq!(after.seat_of(host).unwrap().role, Role::Host);
    let own = after.own();
    assert_eq!((own.from_ordinal, own.exists_told), (3, false));
    let crossing = own.crossing.unwrap();
    assert_eq!((crossing.votes_for, crossing.votes_against, crossing.from_frame.code()), (14, 1, "support"));

    // Paula has no seat any more: to her the group answers like one that is another's.
    let paula = world.act(world.cast.paula, What::Mutual(group, MutualCommand::KeepAhead)).await;
    assert_eq!(refused(paula), Reason::NoRight);

    // Fourteen months: the encounters go on being made, and are held.
    let mut rounds = 0;
    let held_alone = async || world.slice(group).await.encounters.iter().filter(|one| one.state.is_held()).count();
    while held_alone().await < 61 {
        lived.keep_ahead().await.unwrap();
        assert_eq!(lived.keep_ahead().await, Err(Reason::NothingMissing), "eight weeks ahead are enough");
        lived.hold(host, 61 - held_alone().await).await;
        rounds += 1;
        assert!(rounds < 20, "they do go on");
    }
    assert_eq!(held_alone().await, 61, "in fourteen months");
    let lived_on = world.slice(group).await;
    let (first, last) = (lived_on.encounters[0].day.unwrap(), lived_on.encounters[60].day.unwrap());
    assert!((last - first).num_days() >= 400, "61 weeks are fourteen months: {first} to {last}");
    let ordinals: Vec<u32> = lived_on.encounters.iter().map(|one| one.ordinal).collect();
    assert!(ordinals.iter().zip(1..).all(|(one, n)| *one == n), "dense from 1 (C.6-6)");

    // No new counts, and the history of the twenty stays.
    let years = ["2026", "2027", "2028"];
    let mut read = 0;
    for year in years {
        read += held(&lived.figures(year).await);
    }
    assert_eq!(read, 20);
    let mut tx = world.app.db.read().await.unwrap();
    let existing = figures::existing(&mut tx, world.cast.house).await.unwrap();
    assert_eq!(existing.len(), 1);
    assert_eq!((existing[0].figures.held, existing[0].frame.as_str()), (20, "support"));
    assert!(!existing[0].goes_on, "that it exists is nobody's to know until it agrees");
    let period = Period::parse("2028").unwrap();
    let b = reports::of_route(&mut tx, world.cast.house, period, Route::RiaPms).await.unwrap();
    assert!(b.lines.is_empty() && b.reported.is_empty());
    drop(tx);

    // It agrees that it exists, under the name that was known.
    let tell = MutualCommand::Tell { exists: true, reports: false };
    lived.act(host, What::Mutual(group, tell)).await;
    let mut tx = world.app.db.read().await.unwrap();
    let existing = figures::existing(&mut tx, world.cast.house).await.unwrap();
    assert!(existing[0].goes_on, "existe: sí");
    assert_eq!(existing[0].figures.held, 20, "and no new counts");
    // In the river it is one group: what it was, and that it goes on by itself, with no day of its own encounters.
    let today = domain::day::day_of(world.app.clock.now(), chrono_tz::America::Bogota);
    let unseen = house_figures::unseen(world.app.act.guidance());
    let kin = lineage::of_house(&mut tx, world.cast.house, (&unseen, today)).await.unwrap();
    assert_eq!((kin.lines.len(), kin.offspring, kin.depth), (1, 0, 0), "nothing was born: it is the same group");
    let times: Vec<bool> = kin.lines[0].stretches.iter().map(|one| one.is_own).collect();
    assert_eq!(times, [false, false, true], "two editions, and its own house");
    assert_eq!(kin.lines[0].stretches[2].until, today, "it goes on, and not until its last encounter");
}

#[tokio::test]
async fn no_rule_of_force_n_reaches_the_group_and_what_support_recommends_only_informs() {
    let lived = TwoCycles::lived().await;
    lived.go_on().await;
    let of = lived.world.slice(lived.group).await;
    let facts = domain::rule_book::Facts {
        participants: Some(40),
        minutes_planned: Some(150),
        topics_agreed: Some(2),
        planned_encounters: Some(7),
        ..Default::default()
    };
    let findings = of.judge(&facts);
    assert!(!findings.is_empty(), "support's recommendations speak (S0-228)");
    for finding in findings {
        assert_eq!(finding.effect, domain::finding::Effect::Inform, "{:?}", finding.rule);
    }
}

#[tokio::test]
async fn a_vote_that_says_no_or_says_too_much_changes_nothing() {
    let lived = TwoCycles::lived().await;
    let (world, group) = (&lived.world, lived.group);
    for (hands, why) in [
        ((0, 0), Reason::NoVoters),
        ((7, 8), Reason::VotedAgainst),
        ((7, 7), Reason::VotedAgainst),
        ((15, 1), Reason::MoreHandsThanVoters),
        ((u32::MAX, u32::MAX), Reason::MoreHandsThanVoters),
    ] {
        let id = world.id();
        let what = What::Mutual(group, MutualCommand::GoOn(lived.going(id, hands).await));
        let done = world.act_as(world.cast.house, world.cast.paula, id, what).await;
        assert_eq!(refused(done), why, "{hands:?}");
    }
    let id = world.id();
    let nobody = Going { login: None, ..lived.going(id, (14, 1)).await };
    let what = What::Mutual(group, MutualCommand::GoOn(nobody));
    assert_eq!(refused(world.act_as(world.cast.house, world.cast.paula, id, what).await), Reason::NeedsLogin);
    assert_eq!(world.slice(group).await.group.frame.code(), "support");
}

#[tokio::test]
async fn what_leaves_is_what_the_group_decided_and_it_may_undo_it() {
    let lived = TwoCycles::lived().await;
    let (world, group) = (&lived.world, lived.group);
    let host = lived.go_on().await;
    let tell = |exists, reports| What::Mutual(group, MutualCommand::Tell { exists, reports });
    assert_eq!(refused(world.act(host, tell(false, true)).await), Reason::ReportsTell);
    lived.act(host, tell(true, true)).await;
    lived.keep_ahead().await.unwrap();
    lived.hold_everything(host).await;
    let of = world.slice(group).await;
    let held_days: Vec<Day> =
        of.encounters.iter().filter(|one| one.state.is_held()).filter_map(|one| one.day).collect();
    let expected = u32::try_from(of.seats.iter().filter(|seat| seat.counts_now()).count()).unwrap();
    let year = Period::parse("2027").unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let report = reports::of_route(&mut tx, world.cast.house, year, Route::RiaPms).await.unwrap();
    let told: Vec<(Day, Option<u32>)> = report.reported.iter().map(|one| (one.day, one.people)).collect();
    assert_eq!(told, held_days.iter().map(|day| (*day, Some(expected))).collect::<Vec<_>>(), "date, place, count");
    let own = mutual::counted(&mut tx, (world.cast.house, group), (year.from(), year.until())).await.unwrap();
    assert_eq!(own, report.reported, "the group sees exactly what leaves");
    let a = reports::of_route(&mut tx, world.cast.house, year, Route::RiasPtm).await.unwrap();
    assert!(a.reported.is_empty(), "route A knows no mutual aid (A.1 no. 8)");
    drop(tx);
    lived.act(host, tell(true, false)).await;
    let mut tx = world.app.db.read().await.unwrap();
    let report = reports::of_route(&mut tx, world.cast.house, year, Route::RiaPms).await.unwrap();
    assert!(report.reported.is_empty(), "undone, nothing leaves any more");
}

#[tokio::test]
async fn opening_and_closing_goes_round_and_attendance_is_what_the_group_decided() {
    let lived = TwoCycles::lived().await;
    let (world, group) = (&lived.world, lived.group);
    let first = lived.go_on().await;
    let of = world.slice(group).await;
    let next = of.seats.iter().find(|seat| seat.role == Role::Participant).unwrap().clone();
    let id = world.id();
    let login = NewLogin {
        id: id.row(2),
        identifier: "3001112233".to_owned(),
        secret_hash: "x".to_owned(),
        language: Line::parse("es").unwrap(),
    };
    let today = domain::day::day_of(world.app.clock.now(), chrono_tz::America::Bogota);
    let handing =
        Handing { id: id.row(1), seat: next.id, turn: Turn::ByTurn, from: today, until: None, login: Some(login) };
    let what = What::Mutual(group, MutualCommand::HandOn(handing));
    world.act_as(world.cast.house, first, id, what).await.unwrap();
    let of = world.slice(group).await;
    assert_eq!(of.seat_of(first).unwrap().role, Role::Participant, "the one before is a participant again");
    assert_eq!(of.seat(next.id).unwrap().role, Role::Host);
    let mut tx = world.app.db.read().await.unwrap();
    let servings = mutual::servings(&mut tx, world.cast.house, group).await.unwrap();
    drop(tx);
    assert_eq!(servings.iter().filter(|one| one.ended_on.is_none()).count(), 1, "one opens and closes");
    assert_eq!(servings.len(), 2);

    // By a count, by nothing: no rows of single people are made.
    let settle = |roll| What::Mutual(group, MutualCommand::Settle { roll, newcomers: Newcomers::Closed });
    assert_eq!(refused(world.act(first, settle(RollWay::Count)).await), Reason::NoRight, "not theirs any more");
    lived.act(next.person, settle(RollWay::Count)).await;
    let encounter = world.slice(group).await.encounters[0].clone();
    world.app.clock.set(instant_of(encounter.day.unwrap(), encounter.time.unwrap(), chrono_tz::America::Bogota));
    lived.act(next.person, What::Encounter(group, encounter.id, EncounterCommand::Open)).await;
    let mut tx = world.app.db.read().await.unwrap();
    let rows = ronda::store::attendance::of_edition(&mut tx, world.cast.house, encounter.edition).await.unwrap();
    drop(tx);
    assert!(rows.is_empty(), "nobody is written down");
    let count = |people| What::Mutual(group, MutualCommand::CountHeads { encounter: encounter.id, people });
    assert_eq!(refused(world.act(next.person, count(1_000)).await), Reason::TooMany);
    lived.act(next.person, count(9)).await;
    assert_eq!(refused(world.act(next.person, settle(RollWay::Named)).await), Reason::EncounterIsOpen);
    world.later(TimeDelta::minutes(80));
    lived.act(next.person, What::Encounter(group, encounter.id, EncounterCommand::Close { closed_at: None })).await;
    let mut tx = world.app.db.read().await.unwrap();
    let day = encounter.day.unwrap();
    let span = (day, day + chrono::Days::new(1));
    let counted = mutual::counted(&mut tx, (world.cast.house, group), span).await.unwrap();
    assert_eq!(counted[0].people, Some(9));
    let total = figures::existing(&mut tx, world.cast.house).await.unwrap();
    assert_eq!(total[0].figures.held, 20, "its institution counts none of it");
}

/// The plan of the frame is open: no number, no end (S0-028).
#[test]
fn the_frame_says_that_there_is_no_end() {
    let frame = ronda::guidance::frames().iter().find(|frame| domain::mutual::is_own(frame)).unwrap();
    assert_eq!(frame.plan.value, PlanTemplate::Open);
    assert!(!frame.professional.value);
}

/// Scenario 9, the part of the offspring: a multiplier alone can only found a new group.
#[tokio::test]
async fn a_multiplier_founds_a_new_group_that_is_born_of_the_first() {
    let world = World::new().await;
    let (house, paula) = (world.cast.house, world.cast.paula);
    let parent = world.group("Volver a empezar", None).await;
    world.enrol(parent, 21).await;
    let asela = world.colleague("asela", &[]).await;
    // She sat in the group as a participant; no command seats a colleague as one, an entry of hers was merged into it.
    let id = world.id();
    let appoint = GroupCommand::AppointCoCoordinator { seat: id.row(1), person: asela };
    world.act_as(house, paula, id, What::Group(parent, appoint)).await.unwrap();
    let sql = "UPDATE seats SET role = 'participant' WHERE institution_id = $1 AND person_id = $2";
    let write = async |tx: &mut ronda::db::Tx| tx.execute(sql, ronda::params![house, asela]).await;
    assert_eq!(world.app.act.door(write).await.unwrap(), 1);

    let id = world.id();
    let group: GroupId = id.row(0);
    let convening = Convening {
        frame: FrameId::from_code("mutual_aid").unwrap(),
        description: Description {
            name: Line::parse("Tejiendo calle").unwrap(),
            shared_situation: Line::parse("Volver a empezar").unwrap(),
            purpose: None,
            invites: vec![],
        },
        arrangement: Arrangement {
            route: None,
            payer: None,
            mode: Mode::InPerson,
            minutes: 90,
            planned: None,
            site: Some(world.cast.site),
            cadence: Cadence::Weekly,
            starts_on: Some("2026-11-26".parse().unwrap()),
            starts_at: Some("16:00:00".parse().unwrap()),
        },
        edition: id.row(1),
        seat: id.row(2),
    };
    world.act_as(house, asela, id, What::Group(group, GroupCommand::Convene(convening))).await.unwrap();
    for n in 1..=8 {
        let id = world.id();
        let name = Line::parse(&format!("Vecina {n}")).unwrap();
        let who = Enrolled::New { person: id.row(0), name, phone: None };
        let what = What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who });
        world.act_as(house, asela, id, what).await.unwrap();
    }
    let of = world.slice(group).await;
    assert_eq!(of.participants(), 9, "a mutual-aid group of 9");
    assert_eq!(of.edition.planned, None, "planned = None");
    assert!(of.seats.iter().all(|seat| matches!(seat.role, Role::Host | Role::Participant)), "professional seats = 0");

    let born = |parent| What::Mutual(group, MutualCommand::BornFrom { parent });
    let elsewhere = world.group_of(house, world.cast.saul, "De otros", None).await;
    assert_eq!(refused(world.act(asela, born(elsewhere)).await), Reason::Unknown, "she never sat there");
    assert_eq!(refused(world.act(asela, born(group)).await), Reason::Unknown, "nothing is born of itself");
    assert_eq!(refused(world.act(paula, born(parent)).await), Reason::NoRight, "it is the new group's to tell");
    world.act(asela, born(parent)).await.unwrap();

    // What the house counts, it counts of groups that let it be known.
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(ronda::store::lineage::offspring(&mut tx, house).await.unwrap(), 0);
    let parents = mutual::parents(&mut tx, house).await.unwrap();
    assert_eq!(mutual::ancestors(&parents, group), [parent], "lineage depth = 1");
    drop(tx);
    world.act(asela, What::Mutual(group, MutualCommand::Tell { exists: true, reports: false })).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(ronda::store::lineage::offspring(&mut tx, house).await.unwrap(), 1, "offspring_groups = 1");
    let exist = figures::told_to_exist(&mut tx, house).await.unwrap();
    assert_eq!(exist, ["Tejiendo calle"], "groups = 2: the first with counts, this one by its name");
    assert_eq!(figures::existing(&mut tx, house).await.unwrap().len(), 2, "Volver a empezar and that of others");
    let today = domain::day::day_of(world.app.clock.now(), chrono_tz::America::Bogota);
    let unseen = house_figures::unseen(world.app.act.guidance());
    let kin = lineage::of_house(&mut tx, house, (&unseen, today)).await.unwrap();
    assert_eq!((kin.offspring, kin.depth, kin.lines.len()), (1, 1, 2), "lineage depth = 1");
    let own = kin.lines.iter().find(|line| line.group == group).unwrap();
    assert!(!own.is_dated && own.stretches.iter().all(|one| one.from == today), "that it exists, and not since when");
    drop(tx);

    // Its encounters go on being made by the rounds of the server.
    assert_eq!(ronda::ahead::round(&world.app).await.unwrap(), 1);
    assert_eq!(world.slice(group).await.encounters.len(), 8);
    assert_eq!(ronda::ahead::round(&world.app).await.unwrap(), 0, "once is enough");
}

/// Under five answers nobody knows that there are any, and the answer of one is never anybody's.
#[tokio::test]
async fn who_would_go_on_is_told_as_a_number_from_five_on() {
    let world = World::new().await;
    let group = world.group("Volver a empezar", None).await;
    let seats = world.enrol(group, 6).await;
    let of = world.slice(group).await;
    let mut links = Vec::new();
    for seat in &seats {
        world.link(world.cast.house, world.cast.paula, group, *seat).await;
        let mut tx = world.app.db.read().await.unwrap();
        let found = ronda::store::link::of_group(&mut tx, world.cast.house, group).await.unwrap();
        let person = of.seat(*seat).unwrap().person;
        links.push(found.into_iter().find(|link| link.person == person).unwrap());
    }
    let sow = async |n: usize, wants| {
        let now = world.app.clock.now();
        let command = domain::command::Command {
            id: world.id(),
            schema: domain::command::SCHEMA,
            institution: world.cast.house,
            actor: domain::command::Actor::Holder { link: links[n].id, person: links[n].person },
            device: None,
            seq: None,
            made_at: now,
            based_on: None,
            what: What::Mutual(group, MutualCommand::Sow { wants }),
        };
        world.app.act.perform(command, now).await
    };
    assert_eq!(refused(sow(0, Some(true)).await), Reason::EditionState, "it is asked near the end");
    let sql = "UPDATE editions SET state = 'closing' WHERE institution_id = $1";
    let write = async |tx: &mut ronda::db::Tx| tx.execute(sql, ronda::params![world.cast.house]).await;
    world.app.act.door(write).await.unwrap();
    let wanting = async || {
        let mut tx = world.app.db.read().await.unwrap();
        mutual::would_go_on(&mut tx, world.cast.house, of.edition.id).await.unwrap()
    };
    for n in 0..4 {
        sow(n, Some(true)).await.unwrap();
    }
    sow(4, Some(false)).await.unwrap();
    assert_eq!(wanting().await, None, "four are nobody's to know");
    sow(4, Some(true)).await.unwrap();
    assert_eq!(wanting().await, Some(5));
    sow(0, None).await.unwrap();
    assert_eq!(wanting().await, None, "whoever thinks better of it is not counted");
    // The journal knows neither who nor what.
    let written = crate::house::dump_without(&world.app.db, &["seedlings"]).await;
    let told = format!("{written:?}");
    assert!(told.contains("mutual.sow"), "that there was one");
    let coordinator = world.act(world.cast.paula, What::Mutual(group, MutualCommand::Sow { wants: Some(true) })).await;
    assert_eq!(refused(coordinator), Reason::NoRight, "only each for themselves");
}
