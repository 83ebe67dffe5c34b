//! Every route, asked by everybody, with the ids of one's own group, of a sister group, of another institution, of
//! nothing, and with what is no id at all. What is expected is read from the policy, never from the page.

use crate::house::{Answered, Browser, Furnisher, Parts, World, differences, dump_without};
use axum::http::StatusCode;
use domain::code::Code;
use domain::command::What;
use domain::command::group::GroupCommand;
use domain::id::{CommandId, GroupId, Key, LoginId, PersonId, SeatId};
use domain::institution::Office::{self, Administrator, Coordinator};
use domain::policy::{Action, Scope, Standing, may};
use domain::role::Role;
use domain::seat::SeatState;
use domain::territory::Reach;
use ronda::db::Tx;
use ronda::params;
use ronda::store::territory::{self, TerritoryReader};
use ronda::web::page::routes;
use ronda::web::router::{Route, Verb};
use std::sync::Arc;

/// Where the door counts who comes in: of a refused request these alone may know.
const AT_THE_DOOR: &[&str] = &["sessions", "sign_in_tries"];
/// Answered at the door, to anybody; asked in tests of their own, since they change who asks.
const OF_THE_DOOR: &[&str] =
    &["/salir", "/idioma", "/entrar", "/entrar/demostracion", "/institucion/elegir", "/mi-grupo/salida"];

/// Groups that keep their own house are not the group of these tests, and the directory is everybody's: both are asked in
/// `page::mutual`.
const OF_THEIR_OWN: &[Action] =
    &[Action::SeeOwnHouse, Action::KeepOwnHouse, Action::ReadDirectory, Action::WriteToGroup];

/// A text beside a memoir is there only while two were written at once: `page::memoir` asks who may let it go.
const BESIDE_A_MEMOIR: &str = "/grupos/{group}/encuentros/{encounter}/memoria/textos/{text}";

/// Where somebody is at home.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Home {
    /// In the institution of the group.
    Here,
    /// In another one.
    Elsewhere,
    /// In one seat of the group, by its personal link.
    Seat,
    /// In none: they read the counts of a territory.
    Territory,
    /// Not signed in.
    Nowhere,
}

/// Somebody who asks.
#[derive(Clone, Copy, Debug)]
struct Asker {
    login: &'static str,
    home: Home,
    offices: &'static [Office],
    /// Their seat in Paula's group.
    seat: Option<(Role, SeatState)>,
}

const fn here(login: &'static str, offices: &'static [Office], seat: Option<(Role, SeatState)>) -> Asker {
    Asker { login, home: Home::Here, offices, seat }
}

const ASKERS: &[Asker] = &[
    Asker { login: "", home: Home::Nowhere, offices: &[], seat: None },
    here("paula", &[Coordinator], Some((Role::Coordinator, SeatState::Seated))),
    here("ana", &[Administrator], None),
    here("saul", &[Coordinator], None),
    here("marta", &[], None),
    here("co", &[], Some((Role::CoCoordinator, SeatState::Seated))),
    here("assistant", &[], Some((Role::Assistant, SeatState::Seated))),
    here("member", &[], Some((Role::Participant, SeatState::Seated))),
    here("observer", &[], Some((Role::Observer, SeatState::Seated))),
    here("gone", &[Coordinator], Some((Role::Coordinator, SeatState::Left))),
    here("invited", &[], Some((Role::CoCoordinator, SeatState::Invited))),
    here("both", &[Administrator, Coordinator], Some((Role::Participant, SeatState::Waitlisted))),
    Asker { login: "elena", home: Home::Elsewhere, offices: &[Administrator, Coordinator], seat: None },
    Asker { login: "seat", home: Home::Seat, offices: &[], seat: Some((Role::Participant, SeatState::Seated)) },
    Asker { login: "neighbour", home: Home::Seat, offices: &[], seat: Some((Role::Participant, SeatState::Left)) },
    Asker { login: "lector", home: Home::Territory, offices: &[], seat: None },
];

/// Whose ids an address carries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Whose {
    /// Those of Paula's group.
    Own,
    /// Those of whoever sits beside, in the same group.
    Neighbour,
    /// Those of Saúl's group, of the same institution.
    Sister,
    /// Those of Elena's group, of another institution.
    Foreign,
    /// Of nothing.
    Unknown,
    /// No ids at all.
    Malformed(&'static str),
}

const MALFORMED: &[&str] = &[
    "no-es-un-id",
    "00000",
    "-1",
    "%00",
    "%FF",
    "%2e%2e",
    "zzzzzzzzzzzzz",
    "%C3%B1%C3%B1%C3%B1%C3%B1",
    "%F0%9F%8C%BC",
    "a%2Fb",
];

struct Rooms {
    world: World,
    own: Parts,
    sister: Parts,
    foreign: Parts,
}

impl Rooms {
    async fn new() -> Self {
        let world = World::new().await;
        let cast = world.cast;
        let of = |house, coordinator, administrator| Furnisher { world: &world, house, coordinator, administrator };
        let mut own = of(cast.house, cast.paula, cast.ana).furnish("Manos que cuidan").await;
        let mut sister = of(cast.house, cast.saul, cast.ana).furnish("Noches tranquilas").await;
        let mut foreign = of(cast.other_house, cast.elena, cast.elena).furnish("Vecinas del Valle").await;
        for (parts, login) in [(&mut own, "paula"), (&mut sister, "saul"), (&mut foreign, "elena")] {
            drop(world.signed_in(login).await);
            parts.insert("session", session_of(&world, login).await);
        }
        let rooms = Self { world, own, sister, foreign };
        for asker in ASKERS {
            rooms.welcome(asker).await;
        }
        rooms
    }

    fn group(&self) -> GroupId {
        GroupId::parse(&self.own["group"]).unwrap()
    }

    /// Gives somebody who is not of the cast their login and their seat.
    async fn welcome(&self, asker: &Asker) {
        let world = &self.world;
        if ["", "paula", "ana", "saul", "marta", "elena"].contains(&asker.login) {
            return;
        }
        if let (Home::Seat, Some((_, state))) = (asker.home, asker.seat) {
            let sql = "UPDATE seats SET state = $3 WHERE institution_id = $1 AND seat_id = $2";
            let seat = SeatId::parse(&self.own[asker.login]).unwrap();
            let write = async |tx: &mut Tx| tx.execute(sql, params![world.cast.house, seat, state.code()]).await;
            return assert_eq!(world.app.act.door(write).await.unwrap(), 1);
        }
        let person = world.colleague(asker.login, asker.offices).await;
        if let Some(seat) = asker.seat {
            self.seat(person, seat).await;
        }
        if asker.home == Home::Territory {
            // Their login is of the server; a person of a house is who they are to a house, and they are nobody there.
            let row = TerritoryReader {
                login: login_of(world, asker.login).await,
                name: asker.login.to_owned(),
                reach: Reach::parse("52").unwrap(),
                appointed_at: world.app.clock.now(),
            };
            let write = async |tx: &mut Tx| {
                territory::appoint(tx, &row).await?;
                let sql = "UPDATE persons SET login_id = NULL WHERE institution_id = $1 AND person_id = $2";
                tx.execute(sql, params![world.cast.house, person]).await.map(drop)
            };
            world.app.act.door(write).await.unwrap();
        }
    }

    /// A seat in Paula's group, of whatever role and state: no command makes all of them yet, the policy knows them.
    async fn seat(&self, person: PersonId, (role, state): (Role, SeatState)) {
        let id = self.world.id();
        let appoint = GroupCommand::AppointCoCoordinator { seat: id.row(1), person };
        let what = What::Group(self.group(), appoint);
        self.world.act_as(self.world.cast.house, self.world.cast.paula, id, what).await.unwrap();
        self.reseat(person, (role, state)).await;
    }

    async fn reseat(&self, person: PersonId, (role, state): (Role, SeatState)) {
        let house = self.world.cast.house;
        let sql = "UPDATE seats SET role = $3, state = $4 WHERE institution_id = $1 AND person_id = $2";
        let write = async |tx: &mut Tx| tx.execute(sql, params![house, person, role.code(), state.code()]).await;
        assert_eq!(self.world.app.act.door(write).await.unwrap(), 1);
    }

    async fn browser(&self, asker: &Asker) -> Browser {
        match asker.home {
            Home::Nowhere => self.world.browser(),
            Home::Seat => {
                let seat = SeatId::parse(&self.own[asker.login]).unwrap();
                self.world.by_link(self.group(), seat).await
            }
            Home::Here | Home::Elsewhere | Home::Territory => self.world.signed_in(asker.login).await,
        }
    }

    fn part(&self, name: &str, whose: Whose) -> String {
        let unknown: GroupId = CommandId::of(4_242_424 * 256).row(0);
        match whose {
            Whose::Own => self.own[name].clone(),
            Whose::Neighbour => self.own["neighbours"].clone(),
            Whose::Sister => self.sister[name].clone(),
            Whose::Foreign => self.foreign[name].clone(),
            Whose::Unknown => unknown.to_string(),
            Whose::Malformed(text) => text.to_owned(),
        }
    }

    /// The address with somebody's ids; `but` has those of another.
    fn address(&self, route: &Route, whose: Whose, but: Option<(&str, Whose)>) -> String {
        let part = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some("word") => "coordinadora".to_owned(),
            // A part of the guide: the same for everybody.
            Some("part") => "group".to_owned(),
            Some("file") if route.address.starts_with("/calendario/") => "00000000000000000000000000.ics".to_owned(),
            Some("file" | "model") => "csv".to_owned(),
            Some("token") => "0123456789abcdefghjkmnpqrs".to_owned(),
            Some(name) => self.part(name, but.filter(|(one, _)| *one == name).map_or(whose, |(_, whose)| whose)),
            None => part.to_owned(),
        };
        route.address.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

async fn login_of(world: &World, login: &str) -> LoginId {
    let mut tx = world.app.db.read().await.unwrap();
    ronda::store::login::find(&mut tx, &format!("{login}@ronda.test")).await.unwrap().unwrap().id
}

async fn session_of(world: &World, login: &str) -> String {
    let login = login_of(world, login).await;
    let mut tx = world.app.db.read().await.unwrap();
    let sessions = ronda::store::login::sessions(&mut tx, login, world.app.clock.now()).await.unwrap();
    domain::id::show(sessions[0].id)
}

/// What the policy wants of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wanted {
    /// The page, whatever it says.
    Page,
    /// To the door.
    SignIn,
    /// To the choice of an institution.
    Choose,
    /// To the page that says that there is no link.
    NoLink,
    /// Known, and not allowed.
    NoRight,
    /// Like what does not exist.
    NotFound,
}

impl Asker {
    /// What they are to a thing with these ids.
    fn standing(&self, whose: Whose) -> Standing {
        match self.home {
            Home::Nowhere => Standing::nobody(),
            Home::Seat => Standing { link: self.seat, ..Standing::nobody() },
            Home::Territory => Standing { signed_in: true, reads_territory: true, ..Standing::nobody() },
            Home::Here | Home::Elsewhere => Standing {
                signed_in: true,
                of_the_house: true,
                offices: self.offices.to_vec(),
                seat: match (self.login, whose) {
                    (_, Whose::Own) => self.seat,
                    ("saul", Whose::Sister) | ("elena", Whose::Foreign) => Some((Role::Coordinator, SeatState::Seated)),
                    (_, Whose::Neighbour | Whose::Sister | Whose::Foreign | Whose::Unknown | Whose::Malformed(_)) => {
                        None
                    }
                },
                ..Standing::nobody()
            },
        }
    }

    /// Whether a group with these ids is one of their house.
    fn shares_house(&self, whose: Whose) -> bool {
        match whose {
            Whose::Own | Whose::Neighbour | Whose::Sister => self.home == Home::Here,
            Whose::Foreign => self.home == Home::Elsewhere,
            Whose::Unknown | Whose::Malformed(_) => false,
        }
    }

    fn wanted(&self, route: &Route, whose: Whose) -> Wanted {
        let (scope, who) = (route.action.scope(), self.standing(whose));
        if scope == Scope::Anyone {
            return Wanted::Page;
        }
        match self.home {
            Home::Nowhere | Home::Here | Home::Elsewhere | Home::Territory if scope == Scope::Own => {
                return Wanted::NoLink;
            }
            Home::Nowhere => return Wanted::SignIn,
            Home::Seat if scope != Scope::Own => return Wanted::SignIn,
            Home::Territory if !matches!(scope, Scope::Login | Scope::Territory) => return Wanted::Choose,
            Home::Territory | Home::Seat | Home::Here | Home::Elsewhere => {}
        }
        if scope == Scope::Group && !(self.shares_house(whose) && who.knows_group()) {
            Wanted::NotFound
        } else if may(&who, route.action) {
            Wanted::Page
        } else {
            Wanted::NoRight
        }
    }
}

async fn ask(browser: &mut Browser, route: &Route, address: &str) -> Answered {
    match route.method {
        Verb::Get => browser.get(address).await,
        Verb::Post => browser.post(address, &[]).await,
    }
}

fn is_as(answer: &Answered, wanted: Wanted) -> bool {
    match wanted {
        Wanted::Page => !answer.status.is_server_error() && answer.status != StatusCode::FORBIDDEN,
        Wanted::SignIn => answer.status == StatusCode::SEE_OTHER && answer.location.starts_with("/entrar"),
        Wanted::NoLink => answer.status == StatusCode::SEE_OTHER && answer.location == "/enlace",
        Wanted::Choose => answer.status == StatusCode::SEE_OTHER && answer.location == "/institucion/elegir",
        Wanted::NoRight => answer.status == StatusCode::FORBIDDEN,
        Wanted::NotFound => answer.status == StatusCode::NOT_FOUND,
    }
}

fn told(asker: &Asker, route: &Route, address: &str, answer: &Answered) -> String {
    let (who, action) = (asker.login, route.action.code());
    format!("«{who}» asks {:?} {address} ({action}): {} {}", route.method, answer.status, answer.location)
}

fn routes_inside() -> impl Iterator<Item = Route> {
    let is_apart = |route: &Route| {
        OF_THE_DOOR.contains(&route.address) || OF_THEIR_OWN.contains(&route.action) || route.address == BESIDE_A_MEMOIR
    };
    routes().into_iter().filter(move |route| !is_apart(route))
}

/// A page without what it was asked for.
fn faceless(answer: &Answered, address: &str) -> String {
    let escaped = address.replace('&', "&amp;");
    answer.text.replace(&escaped, "ADDRESS").replace(address, "ADDRESS")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everybody_gets_from_every_route_what_the_policy_says_and_what_is_refused_changes_nothing() {
    let rooms = Arc::new(Rooms::new().await);
    let mut askers = Vec::new();
    for asker in ASKERS {
        askers.push((asker, rooms.browser(asker).await));
    }
    let before = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
    let asked: Vec<_> = askers
        .into_iter()
        .map(|(asker, mut browser)| {
            let rooms = Arc::clone(&rooms);
            tokio::spawn(async move {
                let (mut wrong, mut count) = (Vec::new(), 0);
                for route in routes_inside() {
                    let mut all = vec![Whose::Own, Whose::Sister, Whose::Foreign, Whose::Unknown];
                    all.extend(MALFORMED.iter().map(|text| Whose::Malformed(text)));
                    if !route.address.contains('{') {
                        all.truncate(1);
                    }
                    let mut nothing: Option<String> = None;
                    for whose in all.into_iter().rev() {
                        let wanted = asker.wanted(&route, whose);
                        // What is allowed and changes something is asked afterwards, when nothing is compared any more.
                        // A paper takes its time; tests of prints look at them.
                        let is_paper = route.address.ends_with(".pdf");
                        if wanted == Wanted::Page && (route.method == Verb::Post || is_paper) {
                            continue;
                        }
                        let address = rooms.address(&route, whose, None);
                        let answer = ask(&mut browser, &route, &address).await;
                        count += 1;
                        if !is_as(&answer, wanted) {
                            wrong.push(format!("{}; wanted {wanted:?}", told(asker, &route, &address, &answer)));
                        }
                        if wanted == Wanted::NotFound {
                            let page = faceless(&answer, &address);
                            if nothing.get_or_insert_with(|| page.clone()) != &page {
                                wrong.push(format!("{}: a page of its own", told(asker, &route, &address, &answer)));
                            }
                        }
                    }
                }
                (wrong, count)
            })
        })
        .collect();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for one in asked {
        let (more, asked) = one.await.unwrap();
        wrong.extend(more);
        count += asked;
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 10_000, "only {count} were asked");
    let after = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
    assert_eq!(differences(&before, &after), Vec::<String>::new(), "a look or a refusal changed something");
    println!("{count} requests");
}

/// What else an address names besides its group, and who may ask for it.
fn inner_parts(route: &Route) -> Vec<&'static str> {
    let names = route.address.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names.filter(|name| !["group", "word", "token", "file", "model", "part"].contains(name)).collect()
}

/// A page without the ids of the commands that its forms would send: each time they are new.
fn nameless(page: &str) -> String {
    ["name=\"command\" value=\"", "?orden="].iter().fold(page.to_owned(), |page, before| {
        let mut pieces = page.split(before);
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |page, piece| page + piece.split_once('"').map_or("", |(_, after)| after))
    })
}

/// Whether two groups of one house have this in common: a place, a phone, a colleague.
fn is_of_the_house(part: &str) -> bool {
    ["item", "line", "site", "person", "service", "area"].contains(&part)
}

#[tokio::test]
async fn what_hangs_on_another_group_is_not_there_in_ones_own() {
    let rooms = Rooms::new().await;
    let mut askers = Vec::new();
    for login in ["paula", "ana", "marta", "seat"] {
        let asker = ASKERS.iter().find(|asker| asker.login == login).unwrap();
        askers.push((asker, rooms.browser(asker).await));
    }
    let before = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
    let (mut wrong, mut count) = (Vec::new(), 0);
    for route in routes_inside() {
        for part in inner_parts(&route) {
            let (asker, browser) =
                askers.iter_mut().find(|(asker, _)| may(&asker.standing(Whose::Own), route.action)).unwrap();
            let mut all = vec![Whose::Unknown, Whose::Foreign];
            if !is_of_the_house(part) {
                all.push(Whose::Sister);
            }
            if (part, asker.home) == ("expectation", Home::Seat) {
                all.push(Whose::Neighbour);
            }
            all.extend(MALFORMED.iter().map(|text| Whose::Malformed(text)));
            let mut nothing: Option<(StatusCode, String, String)> = None;
            for whose in all {
                let address = rooms.address(&route, Whose::Own, Some((part, whose)));
                let answer = ask(browser, &route, &address).await;
                count += 1;
                let id = rooms.part(part, whose);
                let seen =
                    (answer.status, answer.location.replace(&id, "ID"), nameless(&answer.text).replace(&id, "ID"));
                // An empty form may be sent back before anything is looked for, as long as it says nothing of the id.
                let is_right = answer.status == StatusCode::NOT_FOUND
                    || route.method == Verb::Post && nothing.as_ref().is_some_and(|nothing| *nothing == seen)
                    || route.method == Verb::Post && nothing.is_none() && !answer.status.is_server_error();
                let is_alike =
                    matches!(whose, Whose::Malformed(_)) || nothing.get_or_insert_with(|| seen.clone()) == &seen;
                if !is_right || !is_alike {
                    wrong.push(format!("{} ({whose:?})", told(asker, &route, &address, &answer)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 500, "only {count} were asked");
    let after = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
    assert_eq!(differences(&before, &after), Vec::<String>::new(), "what is not there changed something");
    println!("{count} requests");
}

#[tokio::test]
async fn a_seat_of_any_role_and_state_opens_what_the_policy_says_and_no_more() {
    let rooms = Rooms::new().await;
    let marta = rooms.world.cast.marta;
    rooms.seat(marta, (Role::CoCoordinator, SeatState::Seated)).await;
    let mut browser = rooms.world.signed_in("marta").await;
    let (mut wrong, mut count) = (Vec::new(), 0);
    for seat in Role::VALUES.iter().flat_map(|role| SeatState::VALUES.iter().map(|state| (*role, *state))) {
        rooms.reseat(marta, seat).await;
        let asker = Asker { seat: Some(seat), ..here("marta", &[], None) };
        let before = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
        for route in routes_inside().filter(|route| route.action.scope() == Scope::Group) {
            let wanted = asker.wanted(&route, Whose::Own);
            // One page of each action that is allowed is enough here; every route is asked by somebody who may above.
            if wanted == Wanted::Page {
                continue;
            }
            let address = rooms.address(&route, Whose::Own, None);
            let answer = ask(&mut browser, &route, &address).await;
            count += 1;
            if !is_as(&answer, wanted) {
                wrong.push(format!("{seat:?}: {}; wanted {wanted:?}", told(&asker, &route, &address, &answer)));
            }
        }
        let after = dump_without(&rooms.world.app.db, AT_THE_DOOR).await;
        assert_eq!(differences(&before, &after), Vec::<String>::new(), "{seat:?} changed something");
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 3_000, "only {count} were asked");
    println!("{count} requests");
}

/// Asked last, since it changes things: who may is let in everywhere, and nothing that they find is broken.
#[tokio::test]
async fn whoever_may_finds_every_page_of_their_own() {
    let rooms = Rooms::new().await;
    let mut askers = Vec::new();
    for asker in ASKERS.iter().filter(|asker| ["paula", "ana", "lector", "seat"].contains(&asker.login)) {
        askers.push((asker, rooms.browser(asker).await));
    }
    let mut wrong = Vec::new();
    for verb in [Verb::Get, Verb::Post] {
        for route in routes_inside().filter(|route| route.method == verb && !route.address.ends_with(".pdf")) {
            let may = |asker: &Asker| asker.wanted(&route, Whose::Own) == Wanted::Page;
            let (asker, browser) = askers.iter_mut().find(|(asker, _)| may(asker)).expect(route.address);
            let mut address = rooms.address(&route, Whose::Own, None);
            // An expectation is somebody's.
            if (route.method, route.address) == (Verb::Get, "/grupos/{group}/expectativas/nueva") {
                address = format!("{address}?plaza={}", rooms.own["seat"]);
            }
            let answer = ask(browser, &route, &address).await;
            // No demo to click into, no link of these letters, nobody who was forgotten, no photo, and of a support group
            // no cases, no composition of professionals and no rounds of answers.
            let named = [
                "/entrar/demostracion/{word}",
                "/p/{token}",
                "/puerta",
                "/enlace",
                "/calendario/{file}",
                "/avisos/baja/{token}",
            ];
            let is_nothing = named.contains(&route.address)
                || [
                    "/olvido",
                    "/foto",
                    "/casos/{case}",
                    "/composicion",
                    "/composicion/{seat}",
                    "/apreciacion",
                    "/equipo",
                ]
                .iter()
                .any(|end| route.address.ends_with(end));
            let is_right = match route.method {
                Verb::Get if is_nothing => answer.status == StatusCode::NOT_FOUND,
                Verb::Get => answer.status == StatusCode::OK || answer.status == StatusCode::SEE_OTHER,
                Verb::Post => !answer.status.is_server_error() && answer.status != StatusCode::FORBIDDEN,
            };
            if !is_right {
                wrong.push(told(asker, &route, &address, &answer));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
