//! One request: who asks, for what, in which language, and with what in the form.

use super::app::App;
use super::pairs::Pairs;
use super::reply::Stop;
use super::ui::fields::Fields;
use super::upload::Brought;
use crate::act::{Answer, NotDone};
use crate::db::Tx;
use crate::failure::Failure;
use crate::store::link::Holder;
use crate::store::login::Session;
use crate::store::slice::Which;
use crate::text::{Arg, Lang};
use domain::command::own::OwnCommand;
use domain::command::{Actor, Command, Reason, SCHEMA, UNREAD, What};
use domain::day::{Day, Instant, day_of};
use domain::id::{CommandId, EncounterId, GroupId, InstitutionId, LearningId};
use domain::institution::{Institution, Person, Site};
use domain::leaf::{Circle, Desk, Eye, Own};
use domain::policy::{Action, Standing, may};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Who is signed in on this device.
#[derive(Clone, Debug)]
pub struct Me {
    /// The session.
    pub session: Session,
    /// Phone or e-mail.
    pub identifier: String,
    /// The institution chosen, and who they are there.
    pub house: Option<(Institution, Person)>,
    /// Institutions in which they are somebody.
    pub houses: u32,
    /// Invitations that wait for their answer.
    pub invited: u32,
}

/// One request.
#[derive(Debug)]
pub struct Visit {
    /// The running Ronda.
    pub app: Arc<App>,
    /// Language of the answer.
    pub lang: Lang,
    /// When it came in.
    pub now: Instant,
    /// Names the request in the log and on the page of a failure.
    pub request: String,
    /// Path, without query.
    pub path: String,
    /// Parts of the path by their names.
    pub parts: BTreeMap<String, String>,
    /// What stands after the question mark.
    pub query: Pairs,
    /// What was typed.
    pub form: Pairs,
    /// The file that came with it.
    pub brought: Brought,
    /// The device, in words.
    pub device: String,
    /// Who asks.
    pub me: Option<Me>,
    /// Who came by a personal link on this device, which is apart from who is signed in.
    pub holder: Option<Holder>,
    /// The secret of the link that was opened on this device a moment ago: it stands in no address that is kept.
    pub at_door: Option<String>,
    /// The host that the request names, for links that are printed.
    pub host: String,
    /// What they are to what they ask for.
    pub standing: Standing,
    /// The look at the database that the request began with.
    pub snapshot: Snapshot,
}

/// The look in which it was found who asks, kept for the page: a request begins one, and sees one state of things.
#[derive(Default)]
pub struct Snapshot(Mutex<Option<Tx>>);

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Snapshot")
    }
}

impl Snapshot {
    fn held(&self) -> MutexGuard<'_, Option<Tx>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visit {
    /// A text.
    pub fn t(&self, key: &str) -> String {
        self.lang.say(key)
    }

    /// A text with arguments.
    pub fn tr(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.lang.say_with(key, args)
    }

    /// Whether the person may do something here.
    pub fn may(&self, action: Action) -> bool {
        may(&self.standing, action)
    }

    /// The institution and the person; routes of an institution have both.
    pub fn house(&self) -> Result<(&Institution, &Person), Stop> {
        self.me.as_ref().and_then(|me| me.house.as_ref()).map(|(house, person)| (house, person)).ok_or(Stop::NoRight)
    }

    /// The zone of days and hours at a place, or the institution's where none is named.
    pub fn zone(&self, place: Option<&Site>) -> chrono_tz::Tz {
        self.house().map_or(chrono_tz::America::Bogota, |(house, _)| house.zone_of(place))
    }

    /// The day that it is there.
    pub fn today(&self, place: Option<&Site>) -> Day {
        day_of(self.now, self.zone(place))
    }

    /// The group of the path; routes of a group have it.
    pub fn group(&self) -> Result<GroupId, Stop> {
        self.part("group").and_then(GroupId::parse).ok_or(Stop::NotFound)
    }

    /// The encounter of the path.
    pub fn encounter(&self) -> Result<EncounterId, Stop> {
        self.part("encounter").and_then(EncounterId::parse).ok_or(Stop::NotFound)
    }

    /// The edition that the path is about: that of the encounter or the phrase that it names, or the latest one.
    pub fn which(&self) -> Result<Which, Stop> {
        match (self.part("encounter"), self.part("learning")) {
            (Some(_), _) => Ok(Which::OfEncounter(self.encounter()?)),
            (None, Some(_)) => Ok(Which::OfLearning(self.id("learning", LearningId::parse)?)),
            (None, None) => Ok(Which::Latest),
        }
    }

    /// Whoever came by a link; routes of one's own page have them.
    pub fn holder(&self) -> Result<&Holder, Stop> {
        self.holder.as_ref().ok_or(Stop::NoRight)
    }

    /// The eye for one's own words.
    pub fn own(&self) -> Result<Eye<Own>, Stop> {
        self.standing.own().ok_or(Stop::NoRight)
    }

    /// An address of this server as other devices reach it.
    pub fn full_address(&self, path: &str) -> String {
        let scheme = if self.app.manner.secure { "https" } else { "http" };
        format!("{scheme}://{}{path}", self.host)
    }

    /// A part of the path.
    pub fn part(&self, name: &str) -> Option<&str> {
        self.parts.get(name).map(String::as_str)
    }

    /// A part of the path that is an id.
    pub fn id<T>(&self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Stop> {
        self.part(name).and_then(read).ok_or(Stop::NotFound)
    }

    /// The eye for what the coordination writes.
    pub fn desk(&self) -> Result<Eye<Desk>, Stop> {
        self.standing.desk().ok_or(Stop::NoRight)
    }

    /// The eye for what the circle shares.
    pub fn circle(&self) -> Result<Eye<Circle>, Stop> {
        self.standing.circle().ok_or(Stop::NoRight)
    }

    /// A snapshot of the database: the one that the request began with, or a new one.
    pub async fn look(&self) -> Result<Tx, Stop> {
        let kept = self.snapshot.held().take();
        match kept {
            Some(tx) => Ok(tx),
            None => Ok(self.app.db.read().await?),
        }
    }

    /// Keeps a snapshot for the next look of this request.
    pub fn keep(&self, tx: Tx) {
        *self.snapshot.held() = Some(tx);
    }

    /// Lets the kept snapshot go, so that what comes next sees what was changed meanwhile.
    pub fn let_go(&self) {
        drop(self.snapshot.held().take());
    }

    /// The id of the command that this form sends: that of the button that was pressed, where a form has several
    /// (`?orden=`), the one that the form was shown with, or a new one.
    pub fn command_id(&self) -> CommandId {
        let shown = CommandId::parse(self.query.get("orden")).or_else(|| CommandId::parse(self.form.get("command")));
        shown.unwrap_or_else(|| self.new_id())
    }

    /// A new id.
    pub fn new_id(&self) -> CommandId {
        self.app.ids.command(self.now)
    }

    /// An empty form.
    pub fn fresh(&self) -> Fields {
        Fields { house: self.house_of_several(), ..Fields::fresh(self.new_id()) }
    }

    /// The form as it was typed.
    pub fn typed(&self) -> Fields {
        Fields { house: self.house_of_several(), ..Fields::typed(self.form.clone(), self.command_id()) }
    }

    /// The institution chosen, where there is another one that could have been.
    fn house_of_several(&self) -> Option<InstitutionId> {
        let me = self.me.as_ref().filter(|me| me.houses > 1)?;
        me.house.as_ref().map(|(house, _)| house.id)
    }

    /// Sends what a form wishes down the write path. A refusal comes back inside `Ok`, for the page to show.
    pub async fn perform(&self, what: What) -> Result<Result<Answer, domain::command::Refusal>, Stop> {
        self.perform_as(self.command_id(), self.form.get("version").parse().ok(), what).await
    }

    /// The same for one wish of several that a form sends, under an id of its own and after the version before it.
    pub async fn perform_as(
        &self,
        id: CommandId,
        based_on: Option<i64>,
        what: What,
    ) -> Result<Result<Answer, domain::command::Refusal>, Stop> {
        let (house, person) = self.house()?;
        if InstitutionId::parse(self.form.get("house")).is_some_and(|of| of != house.id) {
            return Ok(Err(Reason::AnotherHouse.into()));
        }
        let command = Command {
            id,
            schema: SCHEMA,
            institution: house.id,
            actor: Actor::Person(person.id),
            device: None,
            seq: None,
            made_at: self.now,
            based_on,
            what,
        };
        self.send(command).await
    }

    /// Sends what whoever came by a link wishes down the write path.
    pub async fn perform_own(&self, what: OwnCommand) -> Result<Result<Answer, domain::command::Refusal>, Stop> {
        self.perform_held(What::Own(self.holder()?.link.group, what)).await
    }

    /// The same for a wish that is not of their page alone.
    pub async fn perform_held(&self, what: What) -> Result<Result<Answer, domain::command::Refusal>, Stop> {
        let holder = self.holder()?;
        let command = Command {
            id: self.command_id(),
            schema: SCHEMA,
            institution: holder.institution,
            actor: Actor::Holder { link: holder.link.id, person: holder.link.person },
            device: None,
            seq: None,
            made_at: self.now,
            based_on: self.form.get("version").parse().ok(),
            what,
        };
        self.send(command).await
    }

    /// Sends a command down the write path.
    pub async fn send(&self, command: Command) -> Result<Result<Answer, domain::command::Refusal>, Stop> {
        // A page that forgets the version of what it shows is refused wherever there is one: it would overwrite unread.
        let command = Command { based_on: command.based_on.or(Some(UNREAD)), ..command };
        match self.app.act.perform(command, self.now).await {
            Ok(answer) => {
                self.app.saved_at(self.now);
                Ok(Ok(answer))
            }
            Err(NotDone::Failed(failure)) => Err(Stop::Failed(failure)),
            Err(NotDone::Refused(refusal)) if refusal.reason == Reason::NoRight => Err(Stop::NoRight),
            Err(NotDone::Refused(refusal)) if refusal.reason == Reason::Unknown && refusal.field.is_none() => {
                Err(Stop::NotFound)
            }
            Err(NotDone::Refused(refusal)) => Ok(Err(refusal)),
        }
    }
}

impl From<NotDone> for Stop {
    fn from(not_done: NotDone) -> Self {
        match not_done {
            NotDone::Failed(failure) => Self::Failed(failure),
            NotDone::Refused(refusal) => Self::Failed(Failure::new(format!("refused: {}", refusal.reason.code()))),
        }
    }
}
