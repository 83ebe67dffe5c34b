//! Who is missed, and pointing people to other care (S0-106, S0-133, S0-163, S0-190, S0-230; scenario 11).

use crate::table::{Table, at, leaf};
use domain::command::care::{CareCommand, MOST_OPEN, Suggestion, Way};
use domain::command::house::HouseCommand;
use domain::command::slice::{CareSlice, Guidance};
use domain::command::{Actor, Command, Outcome, Reason, Refusal, SCHEMA, Slice, What, decide};
use domain::encounter::attendance::marks;
use domain::encounter::attendance::{Attendance, Mark};
use domain::expectation::{Expectation, Reach};
use domain::fact::Fact;
use domain::id::{CommandId, InstitutionId, Key, PersonId, ReferralId, STRIDE, SeatId, ServiceId};
use domain::missing::{self, Missed};
use domain::referral::{Destination, Origin, Referral, ReferralState, ReferralStep};
use domain::role::Role;
use domain::seat::SeatState;
use domain::service::{Service, ServiceKind, ServiceSide};
use domain::words::{Line, Words};
use proptest::prelude::*;
use std::sync::Arc;

/// A group on the table with its referrals and talks.
struct Care {
    table: Table,
    care: CareSlice,
    steps: Vec<ReferralStep>,
    services: Vec<Service>,
    commands: i64,
}

fn seat(n: i64) -> SeatId {
    Key::of(500 + n)
}

fn person(n: i64) -> PersonId {
    Key::of(300 + n)
}

fn service(id: i64, name: &str, kind: ServiceKind) -> Service {
    Service {
        id: ServiceId::of(id),
        name: Line::parse(name).unwrap(),
        kind,
        side: ServiceSide::House,
        purpose: Line::parse("Cita sin costo").unwrap(),
        reach: Words::parse("Segundo piso").unwrap(),
        hours: None,
        phone: None,
        checked_on: "2026-11-01".parse().unwrap(),
        retired: false,
        version: 1,
    }
}

impl Care {
    /// Twenty people; the `n`-th encounter has so many present.
    fn after(present: &[usize]) -> Self {
        let mut table = Table::planned(10);
        for (n, present) in present.iter().enumerate() {
            table.hold(n, *present, 0);
        }
        let care = CareSlice { attendance: table.attendance.clone(), ..CareSlice::default() };
        let services = vec![service(90, "Psicología", ServiceKind::MentalHealth)];
        Self { table, care, steps: vec![], services, commands: 1 }
    }

    fn ask_as(&mut self, actor: PersonId, based_on: Option<i64>, what: CareCommand) -> Result<Outcome, Refusal> {
        self.commands += 1;
        let command = Command {
            id: CommandId::of(self.commands * STRIDE),
            schema: SCHEMA,
            institution: InstitutionId::of(1),
            actor: Actor::Person(actor),
            device: None,
            seq: None,
            made_at: at("2026-12-18T02:00:00Z"),
            based_on,
            what: What::Care(Table::group_id(), what),
        };
        let slice = Slice {
            group: Some(self.table.group.clone()),
            care: self.care.clone(),
            services: self.services.clone(),
            ..Slice::bare(Arc::new(Guidance { frames: vec![], book: domain::rule_book::RuleBook::default() }))
        };
        let outcome = decide(&command, &slice)?;
        for fact in &outcome.facts {
            match fact {
                Fact::Talk(talk) => self.care.talks.push(talk.clone()),
                Fact::TalkGone(seat, encounter) => {
                    self.care.talks.retain(|talk| talk.seat != *seat || talk.encounter != *encounter);
                }
                Fact::Referral(row) => {
                    self.care.referrals.retain(|known| known.id != row.id);
                    self.care.referrals.push(row.clone());
                }
                Fact::ReferralStep(step) => self.steps.push(step.clone()),
                // The wish to be called, if there is one.
                Fact::CallWishGone(..) => {}
                other => panic!("care writes no {}", other.row_kind()),
            }
        }
        Ok(outcome)
    }

    fn ask(&mut self, what: CareCommand) -> Result<Outcome, Refusal> {
        self.ask_as(person(0), None, what)
    }

    fn refuses(&mut self, what: CareCommand) -> Reason {
        self.ask(what).unwrap_err().reason
    }

    fn missed(&self) -> Vec<Missed> {
        let absent =
            missing::absent(&self.table.group.seats, &self.table.group.encounters, &marks(&self.table.attendance));
        missing::to_call(&absent, &self.care.talks)
    }

    fn hold(&mut self, n: usize, present: usize) {
        self.table.hold(n, present, 0);
        self.care.attendance = self.table.attendance.clone();
    }

    fn mark(&mut self, n: usize, seat: SeatId, mark: Mark) {
        let encounter = self.table.id_of(n);
        for rows in [&mut self.table.attendance, &mut self.care.attendance] {
            let found: &mut Attendance =
                rows.iter_mut().find(|row| row.encounter == encounter && row.seat == seat).unwrap();
            found.mark = mark;
        }
    }

    fn referral(&self, id: i64) -> &Referral {
        self.care.referrals.iter().find(|one| one.id == ReferralId::of(id)).unwrap()
    }

    fn states(&self, id: i64) -> Vec<ReferralState> {
        self.steps.iter().filter(|step| step.referral == ReferralId::of(id)).map(|step| step.state).collect()
    }
}

fn way(to: Destination) -> Way {
    Way { kind: ServiceKind::SocialServices, to, note: leaf("Preguntar en la ventanilla 2") }
}

fn suggest(id: i64, n: i64, origin: Origin) -> CareCommand {
    let way = way(Destination::Service(ServiceId::of(90)));
    CareCommand::Suggest(Suggestion { referral: ReferralId::of(id), seat: seat(n), origin, way })
}

fn step(id: i64, state: ReferralState) -> CareCommand {
    CareCommand::Step { referral: ReferralId::of(id), state }
}

#[test]
fn who_did_not_come_to_the_last_encounters_without_a_word_is_missed() {
    let mut care = Care::after(&[20, 18, 18]);
    assert_eq!(
        care.missed().iter().map(|one| (one.seat, one.times)).collect::<Vec<_>>(),
        [(seat(19), 2), (seat(20), 2)]
    );
    care.mark(2, seat(19), Mark::Excused);
    assert_eq!(care.missed().len(), 1, "who said so is not missed");
    care.mark(1, seat(20), Mark::Excused);
    assert_eq!(care.missed()[0].times, 1, "an absence that was explained is not counted with the next one");
    care.hold(3, 20);
    assert_eq!(care.missed(), [], "who came again is not missed");
}

#[test]
fn somebody_who_left_or_was_not_expected_is_not_missed() {
    let mut care = Care::after(&[20, 18]);
    care.table.group.seats.iter_mut().find(|one| one.id == seat(20)).unwrap().state = SeatState::Left;
    care.table.sit(21, "Quien llegó después", Role::Participant, SeatState::Seated);
    assert_eq!(care.missed().iter().map(|one| one.seat).collect::<Vec<_>>(), [seat(19)]);
}

#[test]
fn after_a_talk_somebody_is_off_the_list_until_a_further_absence() {
    let mut care = Care::after(&[20, 18]);
    let of = care.table.group.seat(seat(20)).unwrap().person;
    let called = Fact::CallWishGone(Some(care.table.group.group.id), of);
    let first = care.ask(CareCommand::Talked { seat: seat(20) }).unwrap();
    assert!(first.facts.contains(&called), "whoever asked for a call too has had it");
    assert_eq!(care.missed().iter().map(|one| one.seat).collect::<Vec<_>>(), [seat(19)]);
    let talk = care.care.talks[0].clone();
    assert_eq!((talk.by, talk.on), (Some(person(0)), "2026-12-17".parse().unwrap()), "the day is Bogotá's");
    assert_eq!(
        care.ask(CareCommand::Talked { seat: seat(20) }).unwrap().facts,
        [called],
        "two who talked write it down once"
    );
    care.hold(2, 18);
    assert_eq!(
        care.missed().iter().map(|one| (one.seat, one.times)).collect::<Vec<_>>(),
        [(seat(19), 2), (seat(20), 2)]
    );
    care.ask(CareCommand::Talked { seat: seat(20) }).unwrap();
    assert_eq!(care.care.talks.len(), 2, "each talk is a row of its own");
}

#[test]
fn a_talk_written_down_by_mistake_is_taken_back_and_nobody_is_talked_with_who_came() {
    let mut care = Care::after(&[20, 18]);
    assert_eq!(care.refuses(CareCommand::Talked { seat: seat(1) }), Reason::NotMissed);
    assert_eq!(care.refuses(CareCommand::Talked { seat: seat(77) }), Reason::Unknown);
    care.ask(CareCommand::Talked { seat: seat(20) }).unwrap();
    let back = CareCommand::TakeBackTalk { seat: seat(20), encounter: care.table.id_of(1) };
    care.ask(back.clone()).unwrap();
    assert_eq!(care.missed().len(), 2);
    assert_eq!(care.refuses(back), Reason::Unknown);
}

/// Scenario 11: 41 expectations, 3 need something else: 3 referrals suggested, 2 accepted, 1 declined.
#[test]
fn three_of_41_expectations_lead_to_three_referrals_of_which_two_are_wanted() {
    let mut care = Care::after(&[18]);
    care.table.group.expectations = (0..41)
        .map(|n| Expectation {
            id: Key::of(4000 + n),
            edition: care.table.group.edition.id,
            seat: seat(1 + n % 18),
            text: leaf("Lo que espero"),
            reach: if n < 3 { Reach::NeedsElse } else { Reach::AttainableHere },
            version: 1,
        })
        .collect();
    for n in 0..3 {
        care.ask(suggest(100 + n, 1 + n, Origin::Expectation(Key::of(4000 + n)))).unwrap();
    }
    care.ask(step(100, ReferralState::Accepted)).unwrap();
    care.ask_as(person(2), None, CareCommand::Answer { referral: Key::of(101), state: ReferralState::Accepted })
        .unwrap();
    care.ask(step(102, ReferralState::Declined)).unwrap();
    let count = |state| care.care.referrals.iter().filter(|one| one.state == state).count();
    assert_eq!((count(ReferralState::Accepted), count(ReferralState::Declined)), (2, 1));
    let attainable = suggest(103, 4, Origin::Expectation(Key::of(4003)));
    assert_eq!(care.refuses(attainable), Reason::NotElsewhere, "what the group can do is for the group (S0-162)");
    let of_another = suggest(103, 5, Origin::Expectation(Key::of(4000)));
    assert_eq!(care.refuses(of_another), Reason::Unknown);
}

#[test]
fn each_step_is_a_row_with_who_and_when_and_none_is_skipped() {
    let mut care = Care::after(&[20]);
    let first = care.table.id_of(0);
    care.ask(suggest(100, 1, Origin::Encounter(first))).unwrap();
    assert_eq!(
        care.referral(100).kind,
        ServiceKind::MentalHealth,
        "the service says what it is, whatever the form said"
    );
    for wrong in [ReferralState::Made, ReferralState::Closed, ReferralState::Suggested] {
        assert_eq!(care.refuses(step(100, wrong)), Reason::ReferralState);
    }
    for next in [ReferralState::Accepted, ReferralState::Made, ReferralState::Closed] {
        care.ask(step(100, next)).unwrap();
    }
    use ReferralState::{Accepted, Closed, Made, Suggested};
    assert_eq!(care.states(100), [Suggested, Accepted, Made, Closed]);
    assert!(care.steps.iter().all(|step| step.by == Some(person(0))));
    assert_eq!(care.refuses(step(100, ReferralState::Declined)), Reason::ReferralState, "what is over stays over");
    let point = CareCommand::Point { referral: Key::of(100), way: way(Destination::Open) };
    assert_eq!(care.refuses(point), Reason::ReferralState);
}

#[test]
fn who_asks_alone_has_said_yes_and_nothing_is_made_before_it_is_known_where() {
    let mut care = Care::after(&[20]);
    let wish = CareCommand::Ask { referral: Key::of(100), kind: ServiceKind::SocialServices };
    care.ask_as(person(3), None, wish.clone()).unwrap();
    assert_eq!(care.states(100), [ReferralState::Accepted]);
    assert_eq!((care.referral(100).seat, &care.referral(100).to), (seat(3), &Destination::Open));
    assert_eq!(care.refuses(step(100, ReferralState::Made)), Reason::NoDestination);
    let named = Destination::Named(Line::parse("Comisaría").unwrap());
    care.ask(CareCommand::Point { referral: Key::of(100), way: way(named) }).unwrap();
    care.ask(step(100, ReferralState::Made)).unwrap();
    let nowhere = CareCommand::Point { referral: Key::of(100), way: way(Destination::Open) };
    assert_eq!(care.refuses(nowhere), Reason::NoDestination);
    assert_eq!(
        care.ask_as(person(0), None, wish).unwrap_err().reason,
        Reason::Unknown,
        "who coordinates has no own one"
    );
}

#[test]
fn where_there_is_no_coordination_nobody_asks_for_what_nobody_would_read() {
    let mut care = Care::after(&[20]);
    care.table.group.frame.professional.value = false;
    let wish = CareCommand::Ask { referral: Key::of(100), kind: ServiceKind::SocialServices };
    assert_eq!(care.ask_as(person(3), None, wish).unwrap_err().reason, Reason::Unknown);
    let mut care = Care::after(&[20]);
    care.table.group.frame.boundaries = vec![domain::frame::OWN_CARE.to_owned()];
    let wish = CareCommand::Ask { referral: Key::of(100), kind: ServiceKind::MentalHealth };
    assert_eq!(care.ask_as(person(3), None, wish).unwrap_err().reason, Reason::Unknown, "S3-078");
    assert_eq!(care.care.referrals, []);
}

/// `S3-078`: among professionals nobody suggests it from inside either; what was begun before goes on.
#[test]
fn where_own_care_stays_outside_the_coordination_suggests_none_and_the_refusal_says_why() {
    let mut care = Care::after(&[20]);
    care.ask(suggest(100, 1, Origin::OwnWish)).unwrap();
    care.table.group.frame.boundaries = vec![domain::frame::OWN_CARE.to_owned()];
    for origin in [Origin::OwnWish, Origin::Encounter(Key::of(1001))] {
        let why = care.refuses(suggest(101, 2, origin));
        assert_eq!((why, why.source()), (Reason::CareOutside, Some("S3-078")));
    }
    care.ask(step(100, ReferralState::Declined)).unwrap();
    assert_eq!(care.care.referrals.len(), 1);
}

#[test]
fn a_person_answers_for_themselves_and_for_nobody_else() {
    let mut care = Care::after(&[20]);
    care.ask(suggest(100, 1, Origin::OwnWish)).unwrap();
    care.ask(suggest(101, 2, Origin::Encounter(Key::of(1001)))).unwrap();
    let yes = |id: i64| CareCommand::Answer { referral: Key::of(id), state: ReferralState::Accepted };
    assert_eq!(care.ask_as(person(1), None, yes(101)).unwrap_err().reason, Reason::Unknown);
    assert_eq!(care.ask_as(person(99), None, yes(101)).unwrap_err().reason, Reason::Unknown);
    care.ask_as(person(2), None, yes(101)).unwrap();
    assert_eq!(care.steps.last().unwrap().by, Some(person(2)));
    let made = CareCommand::Answer { referral: Key::of(101), state: ReferralState::Made };
    assert_eq!(care.ask_as(person(2), None, made).unwrap_err().reason, Reason::ReferralState);
    let no = CareCommand::Answer { referral: Key::of(101), state: ReferralState::Declined };
    care.ask_as(person(2), None, no).unwrap();
    assert_eq!(care.referral(101).state, ReferralState::Declined, "who said yes may still say no");
}

#[test]
fn a_form_read_before_somebody_else_wrote_is_stale() {
    let mut care = Care::after(&[20]);
    care.ask(suggest(100, 1, Origin::OwnWish)).unwrap();
    care.ask(CareCommand::Point { referral: Key::of(100), way: way(Destination::Open) }).unwrap();
    for what in
        [CareCommand::Point { referral: Key::of(100), way: way(Destination::Open) }, step(100, ReferralState::Declined)]
    {
        assert_eq!(care.ask_as(person(0), Some(1), what).unwrap_err().reason, Reason::Stale);
    }
    assert!(care.ask_as(person(0), Some(2), step(100, ReferralState::Declined)).is_ok());
}

#[test]
fn nobody_is_pointed_to_what_is_not_there_or_without_end() {
    let mut care = Care::after(&[20]);
    care.services[0].retired = true;
    assert_eq!(care.refuses(suggest(100, 1, Origin::OwnWish)), Reason::NoSuchService);
    care.services[0].retired = false;
    assert_eq!(
        care.refuses(suggest(100, 0, Origin::OwnWish)),
        Reason::Unknown,
        "who coordinates is not pointed anywhere"
    );
    assert_eq!(care.refuses(suggest(100, 1, Origin::Encounter(Key::of(99_999)))), Reason::Unknown);
    for n in 0..MOST_OPEN {
        care.ask(suggest(200 + i64::try_from(n).unwrap(), 1, Origin::OwnWish)).unwrap();
    }
    assert_eq!(care.refuses(suggest(100, 1, Origin::OwnWish)), Reason::TooMany);
    care.services[0].retired = true;
    let same = CareCommand::Point { referral: Key::of(200), way: way(Destination::Service(Key::of(90))) };
    care.ask(same).unwrap();
    assert_eq!(
        care.referral(200).kind,
        ServiceKind::MentalHealth,
        "a service that is gone keeps those who were sent there"
    );
}

fn directory(services: Vec<Service>, based_on: Option<i64>, what: HouseCommand) -> Result<Outcome, Refusal> {
    let command = Command {
        id: CommandId::of(STRIDE),
        schema: SCHEMA,
        institution: InstitutionId::of(1),
        actor: Actor::Person(person(0)),
        device: None,
        seq: None,
        made_at: at("2026-11-19T19:00:00Z"),
        based_on,
        what: What::House(what),
    };
    let guidance = Guidance { frames: vec![], book: domain::rule_book::RuleBook::default() };
    decide(&command, &Slice { services, ..Slice::bare(Arc::new(guidance)) })
}

#[test]
fn the_directory_has_no_two_of_a_name_is_bounded_and_is_checked_today_at_the_latest() {
    let known = vec![service(90, "Psicología", ServiceKind::MentalHealth)];
    let put = |service: Service| directory(known.clone(), None, HouseCommand::PutService(service));
    let twin = service(91, "psicologia", ServiceKind::Other);
    assert_eq!(put(twin.clone()).unwrap_err().reason, Reason::ServiceKnown);
    assert!(put(Service { retired: true, ..twin }).is_ok());
    let tomorrow = Service { checked_on: "2026-11-22".parse().unwrap(), ..service(91, "Otro", ServiceKind::Other) };
    assert_eq!(put(tomorrow).unwrap_err().field, Some("checked_on"));
    let stale = directory(known.clone(), Some(7), HouseCommand::PutService(known[0].clone()));
    assert_eq!(stale.unwrap_err().reason, Reason::Stale);
    let today = "2026-11-19".parse().unwrap();
    let checked = directory(known.clone(), None, HouseCommand::CheckService(Key::of(90), today)).unwrap();
    assert!(matches!(&checked.facts[..], [Fact::Service(now)] if now.checked_on == today && now.version == 2));
    let full: Vec<Service> = (0..300).map(|n| service(n, &format!("Servicio {n}"), ServiceKind::Other)).collect();
    let one_more = service(999, "Uno más", ServiceKind::Other);
    assert_eq!(directory(full, None, HouseCommand::PutService(one_more)).unwrap_err().reason, Reason::TooMany);
    let unknown = directory(known, None, HouseCommand::RetireService(Key::of(5)));
    assert_eq!(unknown.unwrap_err().reason, Reason::Unknown);
}

proptest! {
    /// Whatever the marks: who is missed did not come to the last encounter at which they were expected.
    #[test]
    fn nobody_is_missed_who_came_last(marks in proptest::collection::vec(0usize..6, 8)) {
        let mut care = Care::after(&[20; 8]);
        for (n, mark) in marks.iter().enumerate() {
            care.mark(n, seat(1), Mark::ALL[*mark]);
        }
        let run = marks.iter().rev().take_while(|mark| Mark::ALL[**mark] == Mark::Absent).count();
        let missed = care.missed().into_iter().find(|one| one.seat == seat(1)).map(|one| one.times as usize);
        prop_assert_eq!(missed, (run > 0).then_some(run));
    }
}
