//! The hand that writes: it makes ids of the time at which things would have happened, and sends wishes down the
//! write path like any door does.

use crate::act::{Act, NotDone};
use crate::failure::Failure;
use domain::command::{Actor, Command, SCHEMA, What};
use domain::day::Instant;
use domain::id::{CommandId, InstitutionId, Key, Maker, PersonId};
use domain::words::{Line, Words};
use std::future::{Future, poll_fn};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;

/// Ids of two hands never meet: each has so many of the 22 bits of an id's tail for itself.
const TAILS: u32 = 1 << 18;

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
}

impl<'a> Hand<'a> {
    /// A hand of its own for each group; `now` is when the demo starts.
    pub fn new(act: &'a Act, house: InstitutionId, which: u32, now: Instant) -> Self {
        Self { act, house, begun: now, which, ids: Mutex::default() }
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

    /// Sends one wish, and waits until it is kept.
    pub async fn send(&self, id: CommandId, at: Instant, actor: Actor, what: What) -> Result<(), Failure> {
        let at = at.min(self.begun);
        let verb = what.verb();
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
        match self.act.perform(command, at).await {
            Ok(_) => Ok(()),
            Err(NotDone::Refused(refusal)) => {
                Err(Failure::new(format!("the demo was refused {verb}: {:?} {:?}", refusal.reason, refusal.field)))
            }
            Err(NotDone::Failed(failure)) => Err(failure),
        }
    }

    /// One wish after the other.
    pub async fn one(&self, wish: Wish) -> Result<(), Failure> {
        let (id, at, actor, what) = wish;
        self.send(id, at, Actor::Person(actor), what).await
    }

    /// Wishes that don't depend on one another, side by side: they share a commit.
    pub async fn all(&self, wishes: Vec<Wish>) -> Result<(), Failure> {
        together(wishes.into_iter().map(|wish| self.one(wish)).collect()).await
    }
}

/// Waits for all of them; the first failure is told.
pub async fn together<F: Future<Output = Result<(), Failure>>>(futures: Vec<F>) -> Result<(), Failure> {
    let mut waiting: Vec<_> = futures.into_iter().map(Box::pin).collect();
    poll_fn(|context| {
        let mut failed = None;
        waiting.retain_mut(|future| match future.as_mut().poll(context) {
            Poll::Ready(Ok(())) => false,
            Poll::Ready(Err(failure)) => {
                failed = Some(failure);
                false
            }
            Poll::Pending => true,
        });
        match failed {
            Some(failure) => Poll::Ready(Err(failure)),
            None if waiting.is_empty() => Poll::Ready(Ok(())),
            None => Poll::Pending,
        }
    })
    .await
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
