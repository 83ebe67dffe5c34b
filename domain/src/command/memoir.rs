//! What is remembered of an encounter (S0-110): written, read with someone, closed; and what became of the
//! adjustments that earlier memoirs asked for.

use super::{Ask, EncounterSlice, GroupSlice, Outcome, Reason, Refusal};
use crate::day::{Day, day_of};
use crate::encounter::memoir::{Adjustment, Memoir, MemoirState, OtherText, Served, Tried};
use crate::encounter::{Encounter, EncounterState};
use crate::fact::Fact;
use crate::finding::Finding;
use crate::id::{AdjustmentId, CommandId};
use crate::in_force::memoir_age;
use crate::leaf::{Desk, Leaf};
use crate::policy::Action;
use crate::rule_book::Facts;
use crate::stamp::stamp;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Adjustments that one memoir may ask for: more are not looked back at by anybody.
pub const MOST_ADJUSTMENTS: usize = 5;
/// Other texts that wait beside a memoir; one more is refused, with both shown.
const MOST_TEXTS: usize = 8;

/// Wishes about the memoir of an encounter that was held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemoirCommand {
    /// The account, and what the next encounters should do otherwise; until it is closed.
    Write(Account),
    /// Another text that was written at the same time is part of the memoir by now, or is not wanted: it goes.
    Settle {
        /// The command that brought it.
        text: CommandId,
    },
    /// It was read with another person (S0-235).
    ReadWith {
        /// With whom, in words.
        with: Line<80>,
    },
    /// It is closed, and stays closed; the encounter is remembered.
    Close,
    /// One looks back, at this encounter, at what earlier memoirs asked for (S0-112, S0-231).
    LookBack(Vec<LookedBack>),
}

/// The account of an encounter: of the group, never of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// What happened.
    pub happened: Leaf<Desk>,
    /// What helped.
    pub helped: Leaf<Desk>,
    /// Difficulties.
    pub difficulties: Leaf<Desk>,
    /// What to do otherwise: the whole list, so that one that is left out is taken out.
    pub adjustments: Vec<Wanted>,
}

/// An adjustment as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// Its id when it stands in the memoir already; a new one gets its own.
    pub id: Option<AdjustmentId>,
    /// What to do otherwise.
    pub text: Leaf<Desk>,
}

/// What became of an adjustment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LookedBack {
    /// Which.
    pub adjustment: AdjustmentId,
    /// What became of it.
    pub became: Became,
}

/// What became of an adjustment: whether it served is said of one that was tried, and of no other (S0-232).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// There was no occasion.
    NotTried,
    /// It was tried, and served so.
    Tried(Served),
}

impl Became {
    fn parts(self) -> (Tried, Option<Served>) {
        match self {
            Self::NotTried => (Tried::No, None),
            Self::Tried(served) => (Tried::Yes, Some(served)),
        }
    }
}

impl MemoirCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::Write(_) | Self::Settle { .. } | Self::ReadWith { .. } | Self::Close | Self::LookBack(_) => {
                Action::WriteMemoirs
            }
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Write(_) => "memoir.write",
            Self::Settle { .. } => "memoir.settle",
            Self::ReadWith { .. } => "memoir.read_with",
            Self::Close => "memoir.close",
            Self::LookBack(_) => "memoir.look_back",
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &MemoirCommand) -> Result<Outcome, Refusal> {
    // Of a group around cases nothing is told in writing (C.6-25, `S3-043`).
    if !ask.group()?.frame.keeps_memoirs() {
        return Err(Reason::Unknown.into());
    }
    let of = ask.encounter()?;
    // What was not held is not remembered; it has a reason instead.
    if !of.encounter.state.is_held() {
        return Err(Reason::EncounterState.into());
    }
    if of.memoir.as_ref().is_some_and(|memoir| memoir.state == MemoirState::Closed) {
        return Err(Reason::MemoirClosed.into());
    }
    match what {
        MemoirCommand::Write(account) => write(ask, of, account),
        MemoirCommand::Settle { text } => settle(of, *text),
        MemoirCommand::ReadWith { with } => read_with(ask, of, with),
        MemoirCommand::Close => close(ask, of),
        MemoirCommand::LookBack(looked) => look_back(ask, of, looked),
    }
}

fn write(ask: Ask<'_>, of: &EncounterSlice, account: &Account) -> Result<Outcome, Refusal> {
    let before = of.memoir.as_ref();
    if account.happened.is_blank() && account.helped.is_blank() && account.difficulties.is_blank() {
        return Err(Refusal::from(Reason::NothingWritten).about("happened"));
    }
    // A memoir that nobody has begun has version 0, so two people who begin it at once notice each other.
    match (ask.expects(before.map_or(0, |memoir| memoir.version)), before) {
        (Ok(()), _) => {}
        (Err(_), Some(kept)) => return beside(ask, of, (kept, account)),
        (Err(stale), None) => return Err(stale),
    }
    let version = before.map_or(1, |memoir| memoir.version + 1);
    let memoir = Memoir {
        encounter: of.encounter.id,
        happened: account.happened.clone(),
        helped: account.helped.clone(),
        difficulties: account.difficulties.clone(),
        // What the reading brings up is written down after it, so a memoir that was read stays read.
        state: before.map_or(MemoirState::Draft, |memoir| memoir.state),
        read_with: before.and_then(|memoir| memoir.read_with.clone()),
        read_at: before.and_then(|memoir| memoir.read_at),
        closed_at: None,
        version,
    };
    let mut facts = vec![Fact::Memoir(memoir)];
    facts.extend(adjusted(ask, of, &account.adjustments)?);
    let findings = match (before, ask.slice.group.as_ref()) {
        (None, Some(group)) => age_findings(group, &of.encounter, day_of(ask.at(), ask.zone(group.site.as_ref()))),
        (Some(_), _) | (None, None) => Vec::new(),
    };
    Ok(Outcome::of(facts).with(findings).at(version))
}

/// A text whose writer had not seen the one that is kept is neither lost nor put over it.
fn beside(ask: Ask<'_>, of: &EncounterSlice, (kept, account): (&Memoir, &Account)) -> Result<Outcome, Refusal> {
    let own = of.adjustments.iter().filter(|one| one.encounter == of.encounter.id);
    let adjustments = Leaf::lines(account.adjustments.iter().map(|one| &one.text));
    let is_same = kept.happened.says(&account.happened)
        && kept.helped.says(&account.helped)
        && kept.difficulties.says(&account.difficulties)
        && adjustments.says(&Leaf::lines(own.map(|one| &one.text)));
    if is_same {
        return Ok(Outcome::default().at(kept.version));
    }
    if of.other_texts.len() >= MOST_TEXTS {
        return Err(Reason::Stale.into());
    }
    let text = OtherText {
        encounter: of.encounter.id,
        command: ask.command.id,
        happened: account.happened.clone(),
        helped: account.helped.clone(),
        difficulties: account.difficulties.clone(),
        adjustments,
        written_at: ask.at(),
    };
    Ok(Outcome::of(vec![Fact::OtherText(text)]).at(kept.version))
}

fn settle(of: &EncounterSlice, text: CommandId) -> Result<Outcome, Refusal> {
    let known = of.other_texts.iter().find(|one| one.command == text).ok_or(Refusal::from(Reason::Unknown))?;
    Ok(Outcome::of(vec![Fact::OtherTextGone(known.encounter, known.command)]))
}

/// The adjustments that change: new ones, those with another text, those left out.
fn adjusted(ask: Ask<'_>, of: &EncounterSlice, wanted: &[Wanted]) -> Result<Vec<Fact>, Refusal> {
    let own: Vec<&Adjustment> = of.adjustments.iter().filter(|one| one.encounter == of.encounter.id).collect();
    let wanted: Vec<&Wanted> = wanted.iter().filter(|one| !one.text.is_blank()).collect();
    if wanted.len() > MOST_ADJUSTMENTS {
        let most = i64::try_from(MOST_ADJUSTMENTS).unwrap_or(i64::MAX);
        return Err(Refusal::from(Reason::TooMany).about("adjustment_1").counting("most", most));
    }
    let mut facts = Vec::new();
    for (one, n) in wanted.iter().zip(1u8..) {
        let fact = match one.id {
            None => Adjustment {
                id: ask.command.id.row(n),
                edition: of.encounter.edition,
                encounter: of.encounter.id,
                text: one.text.clone(),
                tried: None,
                served: None,
                reviewed_in: None,
            },
            Some(id) => {
                let kept = own.iter().find(|kept| kept.id == id).ok_or(Refusal::from(Reason::Stale))?;
                if kept.text.says(&one.text) {
                    continue;
                }
                Adjustment { text: one.text.clone(), ..(*kept).clone() }
            }
        };
        facts.push(Fact::Adjustment(fact));
    }
    let stays = |kept: &Adjustment| wanted.iter().any(|one| one.id == Some(kept.id));
    facts.extend(own.into_iter().filter(|kept| !stays(kept)).map(|kept| Fact::AdjustmentGone(kept.id)));
    Ok(facts)
}

fn read_with(ask: Ask<'_>, of: &EncounterSlice, with: &Line<80>) -> Result<Outcome, Refusal> {
    let before = written(of)?;
    ask.expects(before.version)?;
    let version = before.version + 1;
    let memoir = Memoir {
        state: MemoirState::Read,
        read_with: Some(with.clone()),
        read_at: Some(ask.at()),
        version,
        ..before.clone()
    };
    Ok(Outcome::of(vec![Fact::Memoir(memoir)]).at(version))
}

fn close(ask: Ask<'_>, of: &EncounterSlice) -> Result<Outcome, Refusal> {
    let before = written(of)?;
    ask.expects(before.version)?;
    match before.state {
        MemoirState::Read => {}
        MemoirState::Draft => return Err(Reason::NotReadWithSomeone.into()),
        MemoirState::Closed => return Err(Reason::MemoirClosed.into()),
    }
    if !of.other_texts.is_empty() {
        return Err(Reason::OtherText.into());
    }
    let state = of.encounter.state.remember().map_err(|_| Reason::EncounterState)?;
    let version = before.version + 1;
    Ok(Outcome::of(vec![
        Fact::Memoir(Memoir { state: MemoirState::Closed, closed_at: Some(ask.at()), version, ..before.clone() }),
        Fact::Encounter(Encounter { state, version: of.encounter.version + 1, ..of.encounter.clone() }),
    ])
    .at(version))
}

fn written(of: &EncounterSlice) -> Result<&Memoir, Refusal> {
    of.memoir.as_ref().ok_or(Reason::NothingWritten.into())
}

/// The version of what is known of earlier adjustments: they are looked back at as one list.
pub fn looks_version(of: &EncounterSlice) -> i64 {
    let earlier = of.adjustments.iter().filter(|one| one.encounter != of.encounter.id);
    stamp(earlier.map(|one| {
        let (tried, served) = (one.tried.map_or("", Tried::code), one.served.map_or("", Served::code));
        format!("{} {tried} {served}", one.id)
    }))
}

fn look_back(ask: Ask<'_>, of: &EncounterSlice, looked: &[LookedBack]) -> Result<Outcome, Refusal> {
    ask.expects(looks_version(of))?;
    if looked.is_empty() {
        return Err(Refusal::from(Reason::NothingWritten).about("became_1"));
    }
    let facts = looked.iter().map(|one| {
        // A memoir does not look back at what it asks for itself.
        let before = of
            .adjustments
            .iter()
            .find(|known| known.id == one.adjustment && known.encounter != of.encounter.id)
            .ok_or(Refusal::from(Reason::Unknown).about("became_1"))?;
        let (tried, served) = one.became.parts();
        Ok(Fact::Adjustment(Adjustment {
            tried: Some(tried),
            served,
            reviewed_in: Some(of.encounter.id),
            ..before.clone()
        }))
    });
    Ok(Outcome::of(facts.collect::<Result<Vec<_>, Refusal>>()?))
}

/// What the book says of a memoir that is not written yet: days since the encounter was held (S0-110), counted where
/// the group meets.
pub fn age_findings(group: &GroupSlice, encounter: &Encounter, today: Day) -> Vec<Finding> {
    let memoir_age = encounter.closed_at.and_then(|_| memoir_age(encounter, today));
    group.judge(&Facts { memoir_age, ..Facts::default() })
}

/// Encounters that were held and are not remembered yet: no memoir, or one that is not closed. The earliest first.
pub fn unremembered(group: &GroupSlice) -> impl Iterator<Item = &Encounter> {
    group.encounters.iter().filter(|one| group.frame.owes_memoirs() && one.state == EncounterState::Closed)
}
