//! A small cast that everybody knows: Paula coordinates, Marta co-coordinates, Ana administers, Saúl coordinates
//! another group, Elena is of another institution.

use super::browser::Browser;
use domain::command::account::AccountCommand;
use domain::command::group::{Arrangement, Convening, Description, GroupCommand};
use domain::command::house::{Founding, HouseCommand, NewLogin};
use domain::command::link::{LinkCommand, NewLink};
use domain::command::seat::{Enrolled, SeatCommand};
use domain::command::slice::Guidance;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::day::Instant;
use domain::frame::{Frame, FrameId};
use domain::group::{Cadence, Mode};
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, PersonId, SeatId};
use domain::institution::{Declared, InstitutionKind, Office, Site};
use domain::profile::Profile;
use domain::route::Route;
use domain::words::{Line, Words};
use ronda::act::{Answer, NotDone};
use ronda::clock::Clock;
use ronda::db::Db;
use ronda::guidance;
use ronda::web::app::{App, Manner};
use ronda::web::session::hash_now;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

/// The PIN of everybody in the cast.
pub const PIN: &str = "482915";
static PIN_HASH: LazyLock<String> = LazyLock::new(|| hash_now(PIN).unwrap());
static WORLDS: AtomicU32 = AtomicU32::new(0);

/// Thursday, 19 November 2026, 2 in the afternoon in Bogotá.
pub fn now() -> Instant {
    "2026-11-19T19:00:00Z".parse().unwrap()
}

/// Who is who.
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// The institution of everybody but Elena.
    pub house: InstitutionId,
    /// Its place.
    pub site: domain::id::SiteId,
    /// Administers.
    pub ana: PersonId,
    /// Coordinates.
    pub paula: PersonId,
    /// Co-coordinates Paula's groups when asked to.
    pub marta: PersonId,
    /// Coordinates groups of their own.
    pub saul: PersonId,
    /// The other institution.
    pub other_house: InstitutionId,
    /// Administers and coordinates there.
    pub elena: PersonId,
}

/// A running Ronda with its cast.
pub struct World {
    /// The running Ronda.
    pub app: Arc<App>,
    /// Who is who.
    pub cast: Cast,
    _folder: Option<tempfile::TempDir>,
}

/// A fresh database on the engine under test: SQLite in a folder of its own, or a schema of its own in PostgreSQL
/// when `RONDA_TEST_DATABASE` names one.
pub async fn fresh_database() -> (Db, Option<tempfile::TempDir>) {
    match std::env::var("RONDA_TEST_DATABASE") {
        Ok(url) if !url.is_empty() => (fresh_postgres(&url).await, None),
        _ => {
            let folder = tempfile::tempdir().unwrap();
            let url = format!("sqlite:{}", folder.path().join("ronda.db").display());
            (Db::open(&url).await.unwrap(), Some(folder))
        }
    }
}

async fn fresh_postgres(url: &str) -> Db {
    Db::open(&postgres_database(url).await).await.unwrap()
}

/// The address of a new, empty database of the PostgreSQL at `url`.
pub async fn postgres_database(url: &str) -> String {
    use sqlx::Executor;
    let name = format!("world_{}_{}", std::process::id(), WORLDS.fetch_add(1, Ordering::Relaxed));
    let pool = sqlx::PgPool::connect(url).await.unwrap();
    pool.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    pool.close().await;
    let base = url.rsplit_once('/').unwrap().0;
    let (base, query) = match url.split_once('?') {
        Some((before, query)) => (before.rsplit_once('/').unwrap().0, format!("?{query}")),
        None => (base, String::new()),
    };
    format!("{base}/{name}{query}")
}

impl World {
    /// A fresh world at [`now`].
    pub async fn new() -> Self {
        let (db, folder) = fresh_database().await;
        Self { _folder: folder, ..Self::over(db, Clock::at(now())).await }
    }

    /// A fresh world with more kinds of group than Ronda ships.
    pub async fn with_frames(more: Vec<Frame>) -> Self {
        let (db, folder) = fresh_database().await;
        Self { _folder: folder, ..Self::with(db, Clock::at(now()), more).await }
    }

    /// A fresh world over an empty database, in the time of a clock.
    pub async fn over(db: Db, clock: Clock) -> Self {
        Self::with(db, clock, Vec::new()).await
    }

    async fn with(db: Db, clock: Clock, more: Vec<Frame>) -> Self {
        let frames = [guidance::frames(), &more].concat();
        let guidance = Arc::new(Guidance { frames, book: guidance::built_in_book().clone() });
        let manner = Manner { mails: true, setup_code: Some("abcd1234".to_owned()), ..Manner::default() };
        let app = App::new(db, guidance, clock, manner);
        print_with_ronda(&app);
        let cast = found(&app).await;
        Self { app, cast, _folder: None }
    }

    /// A world before the first run.
    pub async fn empty() -> (Arc<App>, Option<tempfile::TempDir>) {
        let (db, folder) = fresh_database().await;
        let guidance =
            Arc::new(Guidance { frames: guidance::frames().to_vec(), book: guidance::built_in_book().clone() });
        let manner = Manner { setup_code: Some("abcd1234".to_owned()), ..Manner::default() };
        let app = App::new(db, guidance, Clock::at(now()), manner);
        print_with_ronda(&app);
        (app, folder)
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser {
        Browser::new(Arc::clone(&self.app))
    }

    /// A browser in which someone of the cast is signed in: `paula`, `marta`, `ana`, `saul`, `elena`.
    pub async fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.browser();
        browser.sign_in(&format!("{name}@ronda.test"), PIN).await;
        browser
    }

    /// One more person of the house, who signs in like the cast.
    pub async fn colleague(&self, login: &str, offices: &[Office]) -> PersonId {
        staff(&self.app, self.cast.house, Staff { login, name: login, offices, profile: Profile::Nursing }).await
    }

    /// A new command id.
    pub fn id(&self) -> CommandId {
        self.app.ids.command(self.app.clock.now())
    }

    /// Moves the clock on.
    pub fn later(&self, by: chrono::TimeDelta) {
        self.app.clock.set(self.app.clock.now() + by);
    }

    /// Sends a wish of someone down the write path.
    pub async fn act(&self, actor: PersonId, what: What) -> Result<Answer, NotDone> {
        self.act_as(self.cast.house, actor, self.id(), what).await
    }

    /// The same with an id of its own.
    pub async fn act_as(
        &self,
        institution: InstitutionId,
        actor: PersonId,
        id: CommandId,
        what: What,
    ) -> Result<Answer, NotDone> {
        let now = self.app.clock.now();
        let command = Command {
            id,
            schema: SCHEMA,
            institution,
            actor: Actor::Person(actor),
            device: None,
            seq: None,
            made_at: now,
            based_on: None,
            what,
        };
        self.app.act.perform(command, now).await
    }

    /// A support group of Paula's on a route, with a plan of ten encounters on Thursdays, nobody enrolled yet.
    pub async fn group(&self, name: &str, route: Option<Route>) -> GroupId {
        self.group_of(self.cast.house, self.cast.paula, name, route).await
    }

    /// A support group of someone's.
    pub async fn group_of(
        &self,
        house: InstitutionId,
        coordinator: PersonId,
        name: &str,
        route: Option<Route>,
    ) -> GroupId {
        let id = self.id();
        let group: GroupId = id.row(0);
        let site = (house == self.cast.house).then_some(self.cast.site);
        let convening = Convening {
            frame: FrameId::from_code("support").unwrap(),
            description: Description {
                name: Line::parse(name).unwrap(),
                shared_situation: Line::parse("Cuidar a un familiar enfermo").unwrap(),
                purpose: None,
                invites: vec![],
            },
            arrangement: Arrangement {
                route,
                payer: None,
                mode: Mode::InPerson,
                minutes: 90,
                planned: Some(10),
                site,
                cadence: Cadence::Weekly,
                starts_on: Some("2026-11-19".parse().unwrap()),
                starts_at: Some("14:00:00".parse().unwrap()),
            },
            edition: id.row(1),
            seat: id.row(2),
        };
        self.act_as(house, coordinator, id, What::Group(group, GroupCommand::Convene(convening))).await.unwrap();
        group
    }

    /// Enrols so many participants, named "Persona 1", "Persona 2"…; their seats in order.
    pub async fn enrol(&self, group: GroupId, count: u32) -> Vec<SeatId> {
        let mut seats = Vec::new();
        for n in 1..=count {
            let id = self.id();
            let who =
                Enrolled::New { person: id.row(0), name: Line::parse(&format!("Persona {n}")).unwrap(), phone: None };
            self.act_as(
                self.cast.house,
                self.cast.paula,
                id,
                What::Seat(group, SeatCommand::Enrol { seat: id.row(1), who }),
            )
            .await
            .unwrap();
            seats.push(id.row(1));
        }
        seats
    }

    /// A new link for a seat; its secret.
    pub async fn link(&self, house: InstitutionId, coordinator: PersonId, group: GroupId, seat: SeatId) -> String {
        let id = self.id();
        let secret = ronda::web::session::link_secret();
        let token = Line::parse(&ronda::web::session::link_hash(&secret).unwrap()).unwrap();
        let links = vec![NewLink { seat, link: id.row(1), token }];
        self.act_as(house, coordinator, id, What::Link(group, LinkCommand::Make { links })).await.unwrap();
        secret
    }

    /// A browser in which somebody of Paula's came in by their link, on a phone of their own.
    pub async fn by_link(&self, group: GroupId, seat: SeatId) -> Browser {
        let secret = self.link(self.cast.house, self.cast.paula, group, seat).await;
        let mut browser = self.browser();
        let answer = browser.come_in(&secret, &[("phone", "own")]).await;
        assert_eq!(answer.location, "/mi-grupo", "the link opens: {}", answer.text);
        browser
    }

    /// The encounters of a group, by ordinal.
    pub async fn encounters(&self, group: GroupId) -> Vec<EncounterId> {
        let slice = self.slice(group).await;
        slice.encounters.iter().map(|encounter| encounter.id).collect()
    }

    /// A group as a decision sees it.
    pub async fn slice(&self, group: GroupId) -> domain::command::GroupSlice {
        let mut tx = self.app.db.read().await.unwrap();
        ronda::store::slice::load_group(&mut tx, self.app.act.guidance(), self.cast.house, group)
            .await
            .unwrap()
            .unwrap()
    }
}

/// The program of a test is no Ronda: prints are made by the one that was built beside it.
fn print_with_ronda(app: &App) {
    #[cfg(feature = "print")]
    app.press.is(env!("CARGO_BIN_EXE_ronda").into(), std::time::Duration::from_secs(120));
    #[cfg(not(feature = "print"))]
    let _ = app;
}

async fn found(app: &Arc<App>) -> Cast {
    let (house, site, ana) = institution(app, "Centro de salud El Mirador", "ana", false).await;
    let paula = staff(
        app,
        house,
        Staff { login: "paula", name: "Paula Rosero", offices: &[Office::Coordinator], profile: Profile::Psychology },
    )
    .await;
    let marta =
        staff(app, house, Staff { login: "marta", name: "Marta Ceballos", offices: &[], profile: Profile::Nursing })
            .await;
    let saul = staff(
        app,
        house,
        Staff { login: "saul", name: "Saúl Tique", offices: &[Office::Coordinator], profile: Profile::SocialWork },
    )
    .await;
    let (other_house, _, elena) = other_institution(app).await;
    Cast { house, site, ana, paula, marta, saul, other_house, elena }
}

fn new_login(id: CommandId, name: &str) -> NewLogin {
    NewLogin {
        id: id.row(1),
        identifier: format!("{name}@ronda.test"),
        secret_hash: PIN_HASH.clone(),
        language: Line::parse("es").unwrap(),
    }
}

fn founding(id: CommandId, name: &str, person: &str, coordinates: bool) -> Founding {
    Founding {
        name: Line::parse(name).unwrap(),
        kind: InstitutionKind::Ips,
        country: Line::parse("CO").unwrap(),
        site: Site {
            id: id.row(3),
            name: Line::parse("Salón comunal Villa Esperanza").unwrap(),
            address: None,
            room_capacity: Some(40),
            municipality: None,
            zone: chrono_tz::America::Bogota,
            retired: false,
            version: 1,
        },
        person: id.row(2),
        person_name: Line::parse(person).unwrap(),
        coordinates,
        login: new_login(id, person),
    }
}

async fn institution(
    app: &Arc<App>,
    name: &str,
    person: &str,
    coordinates: bool,
) -> (InstitutionId, domain::id::SiteId, PersonId) {
    let id = app.ids.command(app.clock.now());
    let found = founding(id, name, person, coordinates);
    send(app, id.row(0), Actor::Server, id, What::House(HouseCommand::Found(found))).await;
    (id.row(0), id.row(3), id.row(2))
}

/// A second institution, as the command line makes it.
async fn other_institution(app: &Arc<App>) -> (InstitutionId, domain::id::SiteId, PersonId) {
    let id = app.ids.command(app.clock.now());
    let found = founding(id, "Hospital del Valle", "elena", true);
    send(app, id.row(0), Actor::Server, id, What::House(HouseCommand::Add(found))).await;
    (id.row(0), id.row(3), id.row(2))
}

/// Somebody of the house who signs in.
struct Staff<'a> {
    login: &'a str,
    name: &'a str,
    offices: &'a [Office],
    profile: Profile,
}

async fn staff(app: &Arc<App>, house: InstitutionId, who: Staff<'_>) -> PersonId {
    let id = app.ids.command(app.clock.now());
    let person: PersonId = id.row(2);
    let name = Line::parse(who.name).unwrap();
    let add = AccountCommand::Add { person, name, offices: who.offices.to_vec(), login: new_login(id, who.login) };
    send(app, house, Actor::Server, id, What::Account(add)).await;
    let training = Some(Words::parse("Diplomado en trabajo con grupos").unwrap());
    let declared = Declared { profile: Some(who.profile), training, experience: None };
    let id = app.ids.command(app.clock.now());
    send(app, house, Actor::Person(person), id, What::Account(AccountCommand::Declare(declared))).await;
    person
}

async fn send(app: &Arc<App>, institution: InstitutionId, actor: Actor, id: CommandId, what: What) {
    let now = app.clock.now();
    let command =
        Command { id, schema: SCHEMA, institution, actor, device: None, seq: None, made_at: now, based_on: None, what };
    app.act.perform(command, now).await.unwrap();
}
