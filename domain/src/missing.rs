//! Who is missed: those who did not come to the last encounters without a word. It offers a call and judges nobody
//! (S0-106); it is computed anew each time, and no figure counts it.

use crate::day::{Day, Instant};
use crate::encounter::Encounter;
use crate::encounter::attendance::{Mark, Marks};
use crate::id::{EncounterId, PersonId, SeatId};
use crate::seat::Seat;
use serde::{Deserialize, Serialize};

/// Somebody of the coordination and the person talked. That they did, when and who: nothing of what was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// With whom.
    pub seat: SeatId,
    /// The latest encounter at which they were missed: a later one brings them back to the list.
    pub encounter: EncounterId,
    /// When.
    pub at: Instant,
    /// The site's day of it.
    pub on: Day,
    /// Who talked with them.
    pub by: Option<PersonId>,
}

/// Somebody who is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Their seat.
    pub seat: SeatId,
    /// The latest encounter to which they did not come.
    pub last: EncounterId,
    /// Encounters in a row, up to the latest.
    pub times: u32,
}

/// Those who are missed, whether or not somebody talked with them since: whoever did not come to the last encounter
/// held at which they were expected, and had not said so. Longest missed first.
pub fn absent<'a>(seats: impl IntoIterator<Item = &'a Seat>, encounters: &[Encounter], marks: &Marks) -> Vec<Missed> {
    let mut held: Vec<&Encounter> = encounters.iter().filter(|one| one.state.is_held()).collect();
    held.sort_by_key(|one| std::cmp::Reverse(one.ordinal));
    let mark = |seat: &Seat, of: &Encounter| marks.get(&(of.id, seat.id)).copied();
    let missed = |seat: &Seat| {
        // An encounter without a row did not expect them: it says nothing of them.
        let mut rows = held.iter().filter_map(|of| mark(seat, of).map(|mark| (of.id, mark))).peekable();
        let last = rows.peek().map(|(id, _)| *id)?;
        let times = rows.take_while(|(_, mark)| *mark == Mark::Absent).count();
        (times > 0).then(|| Missed { seat: seat.id, last, times: u32::try_from(times).unwrap_or(u32::MAX) })
    };
    let mut all: Vec<Missed> = seats.into_iter().filter(|seat| seat.counts_now()).filter_map(missed).collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.times), one.seat));
    all
}

/// The talk that answers for somebody who is missed: since then they were not missed again.
pub fn talked<'a>(missed: &Missed, talks: &'a [Talk]) -> Option<&'a Talk> {
    talks.iter().find(|talk| talk.seat == missed.seat && talk.encounter == missed.last)
}

/// Those who are missed and with whom nobody talked since.
pub fn to_call(absent: &[Missed], talks: &[Talk]) -> Vec<Missed> {
    absent.iter().filter(|one| talked(one, talks).is_none()).copied().collect()
}
