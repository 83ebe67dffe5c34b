//! A group that keeps its own house: what it decides of itself, who serves it, how it goes on alone, where it was born,
//! and what it lets be read outside. Nothing here is a professional's to decide, but the vote that ends their part.

mod directory;
mod going;
mod leaving;
mod serving;
mod sprout;
mod ties;

pub use directory::{Wording, is_stale};
pub use going::{Going, can_go_on, may_go_on, seedlings_asked, stays};
pub use leaving::{Leaving, may_leave, voters};
pub use serving::{HOST_TERMS, Handing, ahead_of, kept_ahead, serving_now};
pub use sprout::Sprouting;
pub use ties::{draws_ties, ties_asked};

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Day, day_of, is_plausible};
use crate::encounter::EncounterState;
use crate::fact::Fact;
use crate::group::Seen;
use crate::id::{DutyId, EncounterId, GroupId, ListingId, MessageId, SeatId, UndertakingId};
use crate::leaf::{Circle, Leaf};
use crate::mutual::{
    Autonomy, Duty, HeadCount, Newcomers, RollWay, Seedling, Support, SupportReading, Turn, Undertaking,
    UndertakingKind, is_own,
};
use crate::policy::Action;
use crate::ties::Ties;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// More people than this at one encounter are a slip of the keyboard.
pub const MOST_HEADS: u32 = 999;

/// Wishes of and about a group that keeps its own house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MutualCommand {
    /// How the group records who was there, and whether newcomers are welcome: its own decision.
    Settle {
        /// How who was there is recorded.
        roll: RollWay,
        /// Whether newcomers are welcome.
        newcomers: Newcomers,
    },
    /// What the institution may know (C.7), which the group may undo at any time.
    Tell {
        /// That the group exists.
        exists: bool,
        /// Its encounters as I30003: date, place, count.
        reports: bool,
    },
    /// Somebody takes a service, other than opening and closing.
    Serve {
        /// The time in service that is made.
        id: DutyId,
        /// Who.
        seat: SeatId,
        /// Which service.
        duty: Duty,
        /// How they came to it.
        turn: Turn,
        /// First day.
        from: Day,
        /// Day on which it is to go on to somebody else.
        until: Option<Day>,
    },
    /// A service goes on to nobody for now.
    Rest {
        /// Which time in service.
        id: DutyId,
    },
    /// Opening and closing goes on to somebody else: the seats change.
    HandOn(Handing),
    /// The encounters of the next weeks are there, and go on being made: the group has no last one (S0-028).
    KeepAhead,
    /// How many were there, where the group keeps no rows.
    CountHeads {
        /// The encounter.
        encounter: EncounterId,
        /// People.
        people: u32,
    },
    /// A group goes on alone by its own vote (S0-032).
    GoOn(Going),
    /// A group takes its history to a house of its own (C.5).
    Leave(Leaving),
    /// Which group this one was born from, said by the one that was born (S0-224).
    BornFrom {
        /// Out of which group of the house.
        parent: GroupId,
    },
    /// It was no birth after all.
    NotBorn,
    /// A secret answer to «¿quién seguiría?» (S0-156); none takes it back.
    Sow {
        /// What they answer.
        wants: Option<bool>,
    },
    /// Those who would go on found their group (S0-156).
    Sprout(Sprouting),
    /// With how many of the group somebody can count; none takes it back (S0-212).
    Lean {
        /// What they say.
        on: Option<Ties>,
    },
    /// What the public directory says of the group.
    List(Wording),
    /// All of it is still so, today.
    Verify,
    /// The group does not want to be found.
    Unlist,
    /// A message that came through the public page was seen to.
    MessageDone {
        /// Which.
        message: MessageId,
    },
    /// Something that the group did or got together (S0-031).
    Undertake {
        /// Its id.
        id: UndertakingId,
        /// What it is.
        kind: UndertakingKind,
        /// In the group's words.
        text: Leaf<Circle>,
        /// Its day.
        on: Day,
    },
    /// It was written down by mistake.
    Forget {
        /// Which.
        id: UndertakingId,
    },
    /// What support the group sees in itself (S0-212 to S0-214).
    ReadSupport(BTreeMap<Support, Seen>),
}

impl MutualCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Settle { .. }
            | Self::Tell { .. }
            | Self::Serve { .. }
            | Self::Rest { .. }
            | Self::HandOn(_)
            | Self::CountHeads { .. }
            | Self::BornFrom { .. }
            | Self::NotBorn
            | Self::List(_)
            | Self::Verify
            | Self::Unlist
            | Self::MessageDone { .. }
            | Self::Undertake { .. }
            | Self::Forget { .. }
            | Self::ReadSupport(_)
            | Self::Leave(_) => Action::KeepOwnHouse,
            Self::KeepAhead => Action::ChangeGroup,
            Self::GoOn(_) => Action::CloseEdition,
            Self::Sow { .. } | Self::Sprout(_) => Action::SowSeedling,
            Self::Lean { .. } => Action::TellTies,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Settle { .. } => "mutual.settle",
            Self::Tell { .. } => "mutual.tell",
            Self::Serve { .. } => "mutual.serve",
            Self::Rest { .. } => "mutual.rest",
            Self::HandOn(_) => "mutual.hand_on",
            Self::KeepAhead => "mutual.keep_ahead",
            Self::CountHeads { .. } => "mutual.count_heads",
            Self::GoOn(_) => "mutual.go_on",
            Self::Leave(_) => "mutual.leave",
            Self::BornFrom { .. } => "mutual.born_from",
            Self::NotBorn => "mutual.not_born",
            Self::Sow { .. } => "mutual.sow",
            Self::Sprout(_) => "mutual.sprout",
            Self::Lean { .. } => "mutual.lean",
            Self::List(_) => "mutual.list",
            Self::Verify => "mutual.verify",
            Self::Unlist => "mutual.unlist",
            Self::MessageDone { .. } => "mutual.message_done",
            Self::Undertake { .. } => "mutual.undertake",
            Self::Forget { .. } => "mutual.forget",
            Self::ReadSupport(_) => "mutual.read_support",
        }
    }

    /// Whether the journal leaves out who did it: nobody's answer is anybody's to know, not even that they answered.
    pub fn hides_actor(&self) -> bool {
        match self {
            Self::Sow { .. } | Self::Lean { .. } => true,
            Self::Settle { .. }
            | Self::Tell { .. }
            | Self::Serve { .. }
            | Self::Rest { .. }
            | Self::HandOn(_)
            | Self::KeepAhead
            | Self::CountHeads { .. }
            | Self::GoOn(_)
            | Self::Leave(_)
            | Self::BornFrom { .. }
            | Self::NotBorn
            | Self::Sprout(_)
            | Self::List(_)
            | Self::Verify
            | Self::Unlist
            | Self::MessageDone { .. }
            | Self::Undertake { .. }
            | Self::Forget { .. }
            | Self::ReadSupport(_) => false,
        }
    }

    /// The group that the wish names beside its own.
    pub fn other_group(&self) -> Option<GroupId> {
        if let Self::BornFrom { parent } = self { Some(*parent) } else { None }
    }

    /// Who would sign in from now on, for a login that is to be made.
    pub fn new_login(&self) -> Option<&super::house::NewLogin> {
        match self {
            Self::HandOn(handing) => handing.login.as_ref(),
            Self::GoOn(going) => going.login.as_ref(),
            Self::Sprout(wish) => wish.login.as_ref(),
            Self::Settle { .. }
            | Self::Tell { .. }
            | Self::Serve { .. }
            | Self::Rest { .. }
            | Self::KeepAhead
            | Self::CountHeads { .. }
            | Self::Leave(_)
            | Self::BornFrom { .. }
            | Self::NotBorn
            | Self::Sow { .. }
            | Self::Lean { .. }
            | Self::List(_)
            | Self::Verify
            | Self::Unlist
            | Self::MessageDone { .. }
            | Self::Undertake { .. }
            | Self::Forget { .. }
            | Self::ReadSupport(_) => None,
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &MutualCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        MutualCommand::GoOn(going) => going::go_on(ask, group, going),
        MutualCommand::Sow { wants } => going::sow(ask, group, *wants),
        MutualCommand::Sprout(wish) => sprout::sprout(ask, group, wish),
        MutualCommand::Lean { on } => ties::lean(ask, group, *on),
        MutualCommand::KeepAhead => serving::keep_ahead(ask, group),
        MutualCommand::BornFrom { parent } => going::born_from(ask, group, *parent),
        MutualCommand::NotBorn => Ok(Outcome::of(vec![Fact::DescentGone(group.group.id)])),
        MutualCommand::Settle { .. }
        | MutualCommand::Tell { .. }
        | MutualCommand::Serve { .. }
        | MutualCommand::Rest { .. }
        | MutualCommand::HandOn(_)
        | MutualCommand::CountHeads { .. }
        | MutualCommand::List(_)
        | MutualCommand::Verify
        | MutualCommand::Unlist
        | MutualCommand::MessageDone { .. }
        | MutualCommand::Undertake { .. }
        | MutualCommand::Forget { .. }
        | MutualCommand::ReadSupport(_)
        | MutualCommand::Leave(_) => in_own_house(ask, own_house(group)?, what),
    }
}

/// The group, if it keeps its own house.
fn own_house(group: &GroupSlice) -> Result<&GroupSlice, Refusal> {
    if is_own(&group.frame) { Ok(group) } else { Err(Reason::NotItsOwnHouse.into()) }
}

fn in_own_house(ask: Ask<'_>, group: &GroupSlice, what: &MutualCommand) -> Result<Outcome, Refusal> {
    match what {
        MutualCommand::Settle { roll, newcomers } => settle(ask, group, (*roll, *newcomers)),
        MutualCommand::Tell { exists, reports } => tell(ask, group, (*exists, *reports)),
        MutualCommand::Serve { id, seat, duty, turn, from, until } => {
            serving::serve(ask, group, (*id, *seat, *duty), (*turn, *from, *until))
        }
        MutualCommand::Rest { id } => serving::rest(ask, group, *id),
        MutualCommand::HandOn(handing) => serving::hand_on(ask, group, handing),
        MutualCommand::CountHeads { encounter, people } => count_heads(group, *encounter, *people),
        MutualCommand::List(wording) => directory::list(ask, group, wording),
        MutualCommand::Verify => directory::verify(ask),
        MutualCommand::Unlist => directory::unlist(ask),
        MutualCommand::MessageDone { message } => {
            let known = ask.slice.mutual.messages.contains(message);
            let done = known.then_some(Fact::MessageGone(*message)).ok_or(Refusal::from(Reason::Unknown))?;
            Ok(Outcome::of(vec![done]))
        }
        MutualCommand::Undertake { id, kind, text, on } => {
            if text.is_blank() {
                return Err(Refusal::from(Reason::NothingWritten).about("undertaking"));
            }
            if !is_plausible(*on) {
                return Err(Refusal::from(Reason::ImplausibleDay).about("undertaken_on"));
            }
            let (id, kind, on) = (*id, *kind, *on);
            Ok(Outcome::of(vec![Fact::Undertaking(Undertaking {
                id,
                group: group.group.id,
                kind,
                text: text.clone(),
                on,
            })]))
        }
        MutualCommand::Forget { id } => {
            let known = ask.slice.mutual.undertakings.contains(id);
            let gone = known.then_some(Fact::UndertakingGone(*id)).ok_or(Refusal::from(Reason::Unknown))?;
            Ok(Outcome::of(vec![gone]))
        }
        MutualCommand::ReadSupport(seen) => read_support(ask, group, seen),
        MutualCommand::Leave(wish) => leaving::leave(ask, group, wish),
        MutualCommand::KeepAhead
        | MutualCommand::GoOn(_)
        | MutualCommand::BornFrom { .. }
        | MutualCommand::NotBorn
        | MutualCommand::Sow { .. }
        | MutualCommand::Sprout(_)
        | MutualCommand::Lean { .. } => Err(Reason::Unknown.into()),
    }
}

/// The day that it is where the group meets.
fn today(ask: Ask<'_>, group: &GroupSlice) -> Day {
    day_of(ask.at(), ask.zone(group.site.as_ref()))
}

/// The group's own decisions as they stand.
fn before(ask: Ask<'_>, group: &GroupSlice) -> Result<Autonomy, Refusal> {
    let before = group.own();
    ask.expects(before.version)?;
    Ok(before)
}

fn settle(ask: Ask<'_>, group: &GroupSlice, (roll, newcomers): (RollWay, Newcomers)) -> Result<Outcome, Refusal> {
    let before = before(ask, group)?;
    // What is recorded of an encounter that is open now began with rows or without them.
    if before.roll.keeps_rows() != roll.keeps_rows() && group.live_encounter().is_some() {
        return Err(Reason::EncounterIsOpen.into());
    }
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Autonomy(Autonomy { roll, newcomers, version, ..before })]).at(version))
}

fn tell(ask: Ask<'_>, group: &GroupSlice, (exists, reports): (bool, bool)) -> Result<Outcome, Refusal> {
    let before = before(ask, group)?;
    // In a house of its own there is nobody outside to tell.
    if before.at_home {
        return Err(Reason::AtHome.into());
    }
    // A report with date and place says that the group exists.
    if reports && !exists {
        return Err(Refusal::from(Reason::ReportsTell).about("reports"));
    }
    let reports_from = reports.then(|| before.reports_from.unwrap_or_else(|| today(ask, group)));
    let version = before.version + 1;
    Ok(Outcome::of(vec![Fact::Autonomy(Autonomy { exists_told: exists, reports_from, version, ..before })]).at(version))
}

fn count_heads(group: &GroupSlice, id: EncounterId, people: u32) -> Result<Outcome, Refusal> {
    let encounter = group.encounter(id).ok_or(Refusal::from(Reason::Unknown))?;
    match group.own().roll {
        RollWay::Count => {}
        RollWay::Named | RollWay::Alias | RollWay::Nothing => return Err(Reason::RollOtherwise.into()),
    }
    match encounter.state {
        EncounterState::Opened | EncounterState::Closed | EncounterState::Remembered => {}
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Cancelled | EncounterState::NotHeld => {
            return Err(Reason::EncounterState.into());
        }
    }
    if people > MOST_HEADS {
        return Err(Refusal::from(Reason::TooMany).about("people").counting("most", i64::from(MOST_HEADS)));
    }
    Ok(Outcome::of(vec![Fact::HeadCount(HeadCount { encounter: id, people })]))
}

fn read_support(ask: Ask<'_>, group: &GroupSlice, seen: &BTreeMap<Support, Seen>) -> Result<Outcome, Refusal> {
    if seen.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("emotional"));
    }
    let reading = |(support, seen): (&Support, &Seen)| {
        Fact::SupportReading(SupportReading {
            group: group.group.id,
            support: *support,
            seen: *seen,
            read_at: ask.at(),
        })
    };
    Ok(Outcome::of(seen.iter().map(reading).collect()))
}

/// A seedling of the actor, for the count of the edition.
pub(super) fn seedling(group: &GroupSlice, seat: SeatId, wants: bool) -> Seedling {
    Seedling { edition: group.edition.id, seat, wants }
}

/// The entry of the group in the directory that the slice knows.
fn listing_id(ask: Ask<'_>) -> ListingId {
    ask.slice.mutual.listing.as_ref().map_or_else(|| ask.command.id.row(1), |listing| listing.id)
}
