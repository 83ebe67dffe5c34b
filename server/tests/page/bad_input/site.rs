//! A place that is lived in, and a walk through all of its pages.

use super::stage::Stage;
use crate::house::{Answered, Browser, Form, forms, fresh_database};
use axum::http::StatusCode;
use domain::command::link::{LinkCommand, NewLink};
use domain::command::slice::Guidance;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::id::{CommandId, GroupId, InstitutionId, ItemId, PersonId, SeatId};
use domain::words::Line;
use ronda::clock::Clock;
use ronda::demo::{self, Comes, ENTRIES, Secret};
use ronda::guidance;
use ronda::params;
use ronda::web::app::{App, DemoEntry, Manner, Way};
use ronda::web::page::routes;
use ronda::web::router::Verb;
use ronda::web::session::{hash_now, link_hash, link_secret};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, LazyLock};

/// Pages of one address that somebody opens: enough to meet every state of a group.
pub const MOST_PAGES: usize = 40;
/// Forms of one route that are remembered.
const MOST_FORMS: usize = 12;

/// The secret of the demo's participant.
const LINK: &str = LINKS[0];
/// Those of all one-click entries that come by a link.
const LINKS: [&str; demo::LINKS] = ["0123456789abcdefghjkmnpqrs", "1123456789abcdefghjkmnpqrs"];
/// What everybody who signs in types.
pub const SECRET: &str = "482915";
static PIN_HASH: LazyLock<String> = LazyLock::new(|| hash_now(SECRET).unwrap());

/// The demo, with whoever may come in.
pub struct Lived {
    pub app: Arc<App>,
    pub house: InstitutionId,
    /// Secrets of personal links.
    pub links: BTreeMap<&'static str, String>,
    _folder: Option<tempfile::TempDir>,
}

/// A form on a page, as somebody sees it.
#[derive(Clone, Debug)]
pub struct Found {
    /// Who.
    pub who: &'static str,
    /// Where.
    pub page: String,
    /// Where it goes.
    pub action: String,
    /// What its button says.
    pub says: Option<(String, String)>,
    /// Its fields.
    pub form: Form,
}

/// A page that somebody opened.
pub struct Opened<'a> {
    /// Who.
    pub who: &'static str,
    /// The address of its route.
    pub route: &'static str,
    /// Its own address.
    pub page: &'a str,
    /// What came.
    pub answer: &'a Answered,
}

impl Lived {
    pub async fn new() -> Self {
        // A Thursday at half past five in the afternoon in Bogotá.
        let now: domain::day::Instant = "2026-11-19T22:30:00Z".parse().unwrap();
        let (db, folder) = fresh_database().await;
        let guidance =
            Arc::new(Guidance { frames: guidance::frames().to_vec(), book: guidance::built_in_book().clone() });
        let entries = ENTRIES.iter().map(|entry| DemoEntry {
            word: entry.word,
            way: match entry.comes {
                Comes::ByLogin(login) => Way::Login(login.to_owned()),
                Comes::ByLink(place) => Way::Link(LINKS[place].to_owned()),
            },
        });
        let manner = Manner { demo: entries.collect(), ..Manner::default() };
        let app = App::new(db, guidance, Clock::at(now), manner);
        let secret = Secret { login_hash: PIN_HASH.clone(), link_hashes: LINKS.map(|link| link_hash(link).unwrap()) };
        let house = demo::build(&app.act, now, &secret).await.unwrap();
        // The demo numbers what it does at this very moment by hand: what comes after it must not meet those numbers.
        app.clock.set(now + chrono::TimeDelta::seconds(1));
        let mut lived =
            Self { app, house, links: BTreeMap::from([("participante", LINK.to_owned())]), _folder: folder };
        lived.set_the_stage().await;
        lived
    }

    /// A place that knows nobody yet.
    pub fn empty(app: Arc<App>, folder: Option<tempfile::TempDir>) -> Self {
        Self { app, house: domain::id::Key::of(0), links: BTreeMap::new(), _folder: folder }
    }

    /// A browser in which somebody is signed in, or came in by their link.
    pub async fn browser(&self, who: &'static str) -> Browser {
        let mut browser = Browser::new(Arc::clone(&self.app));
        if let Some(secret) = self.links.get(who) {
            browser.come_in(secret, &[("phone", "own")]).await;
        } else if who != "nobody" {
            browser.get(&format!("/entrar/demostracion/{who}")).await;
        }
        // Somebody's card was read on this phone a moment ago: the door waits.
        browser.get(&format!("/p/{LINK}")).await;
        browser
    }

    /// Who walks.
    fn people(&self) -> Vec<&'static str> {
        let staff = ENTRIES.iter().filter(|entry| matches!(entry.comes, Comes::ByLogin(_))).map(|entry| entry.word);
        staff.chain(self.links.keys().copied()).chain(["nobody"]).collect()
    }

    /// The forms of every route, as they are met by everybody.
    pub async fn walk(&self) -> BTreeMap<&'static str, Vec<Found>> {
        self.walk_as(&self.people(), MOST_PAGES).await
    }

    /// The same as these see it, `most` pages of one address each.
    pub async fn walk_as(&self, people: &[&'static str], most: usize) -> BTreeMap<&'static str, Vec<Found>> {
        let mut found: BTreeMap<&'static str, Vec<Found>> = BTreeMap::new();
        self.open_all(people, most, |opened| {
            let Opened { who, page, answer, .. } = opened;
            for form in forms(&answer.text, page) {
                for submit in &form.submits {
                    let Some(route) = pattern(Verb::Post, &submit.action) else {
                        panic!("{who} on {page}: a form goes to {}, where nothing is", submit.action);
                    };
                    // A paper takes its time; tests of prints send it bad input.
                    if route.ends_with(".pdf") {
                        continue;
                    }
                    let all = found.entry(route).or_default();
                    if all.iter().filter(|one| one.page == page).count() < 2 && all.len() < MOST_FORMS {
                        let (action, says) = (submit.action.clone(), submit.says.clone());
                        all.push(Found { who, page: page.to_owned(), action, says, form: form.clone() });
                    }
                }
            }
        })
        .await;
        found
    }

    /// Opens every page that these get to by links, `most` of one address each, and hands them over; papers are not
    /// opened.
    pub async fn open_all(&self, people: &[&'static str], most: usize, mut hand_over: impl FnMut(Opened<'_>)) {
        for who in people {
            let mut browser = self.browser(who).await;
            let mut waiting = VecDeque::from([
                "/".to_owned(),
                "/entrar".to_owned(),
                "/inicio".to_owned(),
                "/mi-grupo".to_owned(),
                "/institucion/elegir".to_owned(),
                "/ayuda-mutua".to_owned(),
                format!("/p/{LINK}"),
            ]);
            let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
            let mut opened: BTreeMap<&'static str, usize> = BTreeMap::new();
            while let Some(page) = waiting.pop_front() {
                let Some(route) = pattern(Verb::Get, &page).filter(|route| !route.ends_with(".pdf")) else { continue };
                let count = opened.entry(route).or_default();
                *count += 1;
                if *count > most {
                    continue;
                }
                let answer = browser.get(&page).await;
                assert!(!answer.status.is_server_error(), "{who} opens {page}: {}", answer.status);
                let next = if answer.status == StatusCode::SEE_OTHER {
                    vec![answer.location.clone()]
                } else {
                    links(&answer.text)
                };
                waiting.extend(next.into_iter().filter(|link| seen.insert(link.clone())));
                hand_over(Opened { who, route, page: &page, answer: &answer });
            }
        }
    }

    /// Whether a text stands in the database, word by word.
    pub async fn holds(&self, text: &str) -> bool {
        let dump = crate::house::dump_without(&self.app.db, &["journal"]).await;
        let (quoted, escaped) = (text.replace('\'', "''"), text.replace('\\', "\\\\"));
        dump.values().flatten().any(|row| row.contains(&quoted) || row.contains(&escaped))
    }

    /// Shows what an ordinary day does not, and lets two people in by their links.
    async fn set_the_stage(&mut self) {
        let seats = Stage::of(self).await.set().await;
        for (name, (group, seat)) in ["gloria", "arnulfo"].into_iter().zip(seats) {
            self.link(name, group, seat).await;
        }
        let mut arnulfo = self.browser("arnulfo").await;
        let asked = arnulfo.fill("/mi-grupo/datos", "/mi-grupo/datos/olvido", &[("sure", "1")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
        self.write_to_a_group().await;
        // On two devices at once.
        drop(self.browser("coordinadora").await);
    }

    /// Somebody who read of a group in the directory writes to it.
    async fn write_to_a_group(&self) {
        let mut anybody = self.browser("nobody").await;
        let directory = anybody.get("/ayuda-mutua").await;
        for listing in links(&directory.text) {
            if pattern(Verb::Get, &listing) != Some("/ayuda-mutua/{listing}") {
                continue;
            }
            let form = format!("{listing}/mensajes");
            if anybody.get(&listing).await.text.contains(&form) {
                let sent = anybody.fill(&listing, &form, &[("message", "Quisiera ir."), ("reply_to", "")]).await;
                assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
                return;
            }
        }
        panic!("no group of the directory takes messages");
    }

    /// A group of the demo.
    pub async fn group(&self, name: &str) -> GroupId {
        let sql = "SELECT group_id FROM groups WHERE institution_id = $1 AND name = $2";
        self.app.db.read().await.unwrap().one(sql, params![self.house, name], |row| row.key("group_id")).await.unwrap()
    }

    /// Somebody of the demo who signs in.
    pub async fn person(&self, login: &str) -> PersonId {
        let sql = "SELECT p.person_id FROM persons p JOIN logins l ON l.login_id = p.login_id
             WHERE p.institution_id = $1 AND l.identifier = $2";
        let identifier = format!("{login}@demostracion.example");
        let mut tx = self.app.db.read().await.unwrap();
        tx.one(sql, params![self.house, identifier.as_str()], |row| row.key("person_id")).await.unwrap()
    }

    /// The library.
    pub async fn items(&self) -> Vec<ItemId> {
        let sql = "SELECT item_id FROM library_items WHERE institution_id = $1 ORDER BY item_id";
        self.app.db.read().await.unwrap().all(sql, params![self.house], |row| row.key("item_id")).await.unwrap()
    }

    /// A new command id.
    pub fn id(&self) -> CommandId {
        self.app.ids.command(self.app.clock.now())
    }

    async fn link(&mut self, name: &'static str, group: GroupId, seat: SeatId) {
        let secret = link_secret();
        let token = Line::parse(&link_hash(&secret).unwrap()).unwrap();
        let coordinator = {
            let sql = "SELECT person_id FROM seats WHERE institution_id = $1 AND group_id = $2 AND role = 'coordinator'
                 AND state = 'seated'";
            let mut tx = self.app.db.read().await.unwrap();
            tx.one(sql, params![self.house, group], |row| row.key("person_id")).await.unwrap()
        };
        let id = self.id();
        let links = vec![NewLink { seat, link: id.row(1), token }];
        self.act(coordinator, id, What::Link(group, LinkCommand::Make { links })).await;
        self.links.insert(name, secret);
    }

    /// Sends a wish of somebody down the write path.
    pub async fn act(&self, actor: PersonId, id: CommandId, what: What) {
        let now = self.app.clock.now();
        let (institution, actor) = (self.house, Actor::Person(actor));
        let command = Command {
            id,
            schema: SCHEMA,
            institution,
            actor,
            device: None,
            seq: None,
            made_at: now,
            based_on: None,
            what,
        };
        self.app.act.perform(command, now).await.unwrap();
    }
}

/// The links of a page to this site.
pub fn links(html: &str) -> Vec<String> {
    let targets = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = targets.filter(|target| target.starts_with('/') && !target.starts_with("/estatico/"));
    own.map(|target| target.split('#').next().unwrap_or_default().replace("&amp;", "&")).collect()
}

/// The address of the route that answers a path, as it stands in the list of routes.
fn pattern(verb: Verb, path: &str) -> Option<&'static str> {
    let path: Vec<&str> = path.split(['?', '#']).next()?.split('/').collect();
    let fits = |address: &&'static str| {
        let parts: Vec<&str> = address.split('/').collect();
        parts.len() == path.len() && parts.iter().zip(&path).all(|(part, word)| part.starts_with('{') || part == word)
    };
    let all = routes().into_iter().filter(|route| route.method == verb).map(|route| route.address);
    // A word that is meant stands before a part that may be any.
    all.filter(fits).min_by_key(|address| address.matches('{').count())
}
