//! The hand that writes: it makes ids of the time at which things would have happened, and sends wishes down the
//! write path like any door does, many of them at a time.

use crate::act::{Act, NotDone};
use crate::failure::Failure;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::day::Instant;
use domain::id::{CommandId, InstitutionId, Key, Maker, PersonId};
use domain::words::{Line, Words};
use std::sync::{Mutex, PoisonError};

/// Ids of two hands never meet: each has so many of the 22 bits of an id's tail for itself.
const TAILS: u32 = 1 << 18;

/// Wishes that are sent together. The writer commits them in groups of its own size.
const TOGETHER: usize = 512;

/// A wish that is ready to be sent.
pub type Wish = (CommandId, Instant, PersonId, What);

/// Writes the story of one group.
pub struct Hand<'a> {
    act: &'a Act,
    /// The tenant.
    pub house: InstitutionId,
    /// When the demo begins to look back from: nothing is written later.
    pub begun: Instant,
    which: u32,
    ids: Mutex<Maker>,
    waiting: Mutex<Vec<Command>>,
}

impl<'a> Hand<'a> {
    /// A hand of its own for each group; `now` is when the demo starts.
    pub fn new(act: &'a Act, house: InstitutionId, which: u32, now: Instant) -> Self {
        Self { act, house, begun: now, which, ids: Mutex::default(), waiting: Mutex::default() }
    }

    /// A new id of that time. The same story at the same time has the same ids.
    pub fn id(&self, at: Instant) -> CommandId {
        let mut maker = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        CommandId::of(maker.next(at.min(self.begun).timestamp_millis(), self.which * TAILS))
    }

    /// A wish with an id of its own; nothing is wished later than now.
    pub fn wish(
        &self,
        at: Instant,
        actor: PersonId,
        what: impl FnOnce(CommandId) -> Result<What, Failure>,
    ) -> Result<Wish, Failure> {
        let id = self.id(at);
        Ok((id, at.min(self.begun), actor, what(id)?))
    }

    /// Sends one wish, after those before it. It is kept by the time the hand is [done](Self::done).
    pub async fn send(&self, id: CommandId, at: Instant, actor: Actor, what: What) -> Result<(), Failure> {
        let at = at.min(self.begun);
        let command = Command {
            id,
            schema: SCHEMA,
            institution: self.house,
            actor,
            device: None,
            seq: None,
            made_at: at,
            based_on: None,
            what,
        };
        let are_enough = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push(command);
            waiting.len() >= TOGETHER
        };
        if are_enough { self.done().await } else { Ok(()) }
    }

    /// Waits until everything that was sent is kept.
    pub async fn done(&self) -> Result<(), Failure> {
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        let verbs: Vec<&str> = waiting.iter().map(|command| command.what.verb()).collect();
        let commands = waiting.into_iter().map(received_at_once).collect();
        self.act.perform_in_turn(commands).await.map_err(|(place, not_done)| match not_done {
            NotDone::Refused(refusal) => {
                let verb = verbs.get(place).unwrap_or(&"nothing");
                Failure::new(format!("the demo was refused {verb}: {:?} {:?}", refusal.reason, refusal.field))
            }
            NotDone::Failed(failure) => failure,
        })
    }

    /// One wish after the other.
    pub async fn one(&self, wish: Wish) -> Result<(), Failure> {
        let (id, at, actor, what) = wish;
        self.send(id, at, Actor::Person(actor), what).await
    }

    /// Several wishes, in their order.
    pub async fn all(&self, wishes: Vec<Wish>) -> Result<(), Failure> {
        for wish in wishes {
            self.one(wish).await?;
        }
        Ok(())
    }
}

/// Nobody of the demo wrote anything without a signal.
fn received_at_once(command: Command) -> (Command, Instant) {
    let at = command.made_at;
    (command, at)
}

/// A text of a story as the domain takes it; one that is too long is a bug of ours, told by its beginning.
pub fn line<const MAX: usize>(text: &str) -> Result<Line<MAX>, Failure> {
    Line::parse(text).map_err(|fault| bad(text, &fault.to_string()))
}

/// The same where there may be none.
pub fn line_maybe<const MAX: usize>(text: &str) -> Result<Option<Line<MAX>>, Failure> {
    if text.is_empty() { Ok(None) } else { line(text).map(Some) }
}

/// The same for words.
pub fn words<const MAX: usize>(text: &str) -> Result<Words<MAX>, Failure> {
    Words::parse(text).map_err(|fault| bad(text, &fault.to_string()))
}

/// The same where there may be none.
pub fn words_maybe<const MAX: usize>(text: &str) -> Result<Option<Words<MAX>>, Failure> {
    if text.is_empty() { Ok(None) } else { words(text).map(Some) }
}

fn bad(text: &str, fault: &str) -> Failure {
    let beginning: String = text.chars().take(40).collect();
    Failure::new(format!("a text of the demo, {beginning:?}: {fault}"))
}
