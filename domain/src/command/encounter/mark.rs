//! One mark of attendance, and two writers of one mark.

use super::{Marking, Scene};
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::EncounterState;
use crate::encounter::attendance::{Attendance, EarlierMark, Mark};
use crate::fact::Fact;
use crate::id::CommandId;

/// What a row is after a mark, and the mark that stays in its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// The row, if it changed.
    pub row: Option<Attendance>,
    /// The mark that does not count any more, or never did.
    pub earlier: Option<EarlierMark>,
}

/// Two writers of one mark (contracts): who names the current one replaces it, whatever the clocks say. Otherwise the two
/// are concurrent: the later one counts, ties by the id of the command, and the other stays readable. So the row ends the
/// same in whichever order they arrive. A mark is named by its command, not by a count: a phone without signal knows what
/// it marked itself, and can't know how often somebody else did.
pub fn settle(current: &Attendance, new: &Attendance, replaces: Option<CommandId>) -> Settled {
    let replaced = |row: &Attendance, concurrent| EarlierMark {
        encounter: row.encounter,
        seat: row.seat,
        mark: row.mark,
        marked_at: row.marked_at,
        concurrent,
    };
    let arrived_at = new.mark.is_present().then(|| first_arrival(current, new)).flatten();
    let next = Attendance { arrived_at, version: current.version + 1, ..new.clone() };
    let said_by = current.said_by();
    if said_by.is_none() || replaces == said_by {
        let unsaid = current.mark == Mark::Expected || current.mark == new.mark;
        return Settled { row: Some(next), earlier: (!unsaid).then(|| replaced(current, false)) };
    }
    let differ = current.mark != new.mark;
    if (new.marked_at, new.marked_by) > (current.marked_at, current.marked_by) {
        Settled { row: Some(next), earlier: differ.then(|| replaced(current, true)) }
    } else {
        let arrived_at = current.mark.is_present().then(|| first_arrival(current, new)).flatten();
        let row = (arrived_at != current.arrived_at).then(|| Attendance { arrived_at, ..current.clone() });
        Settled { row, earlier: differ.then(|| replaced(new, true)) }
    }
}

/// Whoever was seen twice arrived when they were seen first.
fn first_arrival(one: &Attendance, other: &Attendance) -> Option<crate::day::Instant> {
    one.arrived_at.into_iter().chain(other.arrived_at).min()
}

pub(super) fn mark(scene: Scene<'_>, marking: Marking) -> Result<Outcome, Refusal> {
    scene.took_place()?;
    scene.keeps_rows()?;
    let current = scene.held.attendance.iter().find(|row| row.seat == marking.seat).ok_or(Reason::Unknown)?;
    let at = scene.ask.at();
    let encounter = &scene.held.encounter;
    // A mark that was made while the encounter went on says when somebody came, however late it gets here; a
    // correction after it was over knows no hour.
    let (mark, came_at) = match encounter.state {
        EncounterState::Closed | EncounterState::Remembered => {
            (marking.mark.at_closing(), Some(at).filter(|at| encounter.closed_at.is_none_or(|closed| *at <= closed)))
        }
        EncounterState::Planned
        | EncounterState::Prepared
        | EncounterState::Opened
        | EncounterState::Cancelled
        | EncounterState::NotHeld => (marking.mark, Some(at)),
    };
    let new = Attendance {
        mark,
        arrived_at: came_at.filter(|_| mark.is_present()),
        marked_at: at,
        marked_by: scene.ask.command.id,
        ..current.clone()
    };
    let settled = settle(current, &new, marking.replaces);
    let version = settled.row.as_ref().map_or(current.version, |row| row.version);
    let facts = settled.row.map(Fact::Attendance).into_iter().chain(settled.earlier.map(Fact::EarlierMark)).collect();
    Ok(Outcome::of(facts).at(version))
}
