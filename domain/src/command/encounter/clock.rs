//! The line of moments while it runs. The clock never advances by itself, and at most one moment is live (C.6-13). What a
//! phone wished of it while it ran, and sends when it was closed already, is so by now: it changes nothing.

use super::{Meanwhile, Scene};
use crate::case;
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::moment::{Moment, MomentState};
use crate::fact::Fact;
use crate::id::MomentId;

/// Minutes that one moment may be given on top.
const MOST_EXTRA: u32 = 120;

fn find(scene: Scene<'_>, id: MomentId) -> Result<&Moment, Refusal> {
    scene.held.moments.iter().find(|moment| moment.id == id).ok_or(Refusal::from(Reason::Unknown))
}

/// Whether the clock is over: the encounter was closed after this was wished.
fn is_over(scene: Scene<'_>) -> Result<bool, Refusal> {
    Ok(scene.was_open()? == Meanwhile::Closed)
}

/// The live moment of that id. Nothing when somebody else was faster: what was wished is so already.
fn live(scene: Scene<'_>, id: MomentId) -> Result<Option<Moment>, Refusal> {
    if is_over(scene)? {
        return Ok(None);
    }
    Ok(Some(find(scene, id)?).filter(|moment| moment.state.is_live()).cloned())
}

/// The moments, and the cases that are told, thought about or given back by them (C.5).
fn changed(scene: Scene<'_>, moments: Vec<Moment>) -> Outcome {
    let cases = case::progress(&scene.ask.slice.cases.all, &moments, scene.ask.at());
    Outcome::of(moments.into_iter().map(Fact::Moment).chain(cases.into_iter().map(Fact::Case)).collect())
}

/// The live moments, ended: exactly one afterwards.
fn ended(scene: Scene<'_>) -> Vec<Moment> {
    let over = scene.held.moments.iter().filter(|moment| moment.state.is_live());
    over.cloned()
        .map(|mut moment| {
            moment.end(scene.ask.at());
            moment
        })
        .collect()
}

pub(super) fn next(scene: Scene<'_>, seen: Option<MomentId>) -> Result<Outcome, Refusal> {
    if is_over(scene)? {
        return Ok(Outcome::default());
    }
    let live = scene.held.moments.iter().find(|moment| moment.state.is_live());
    if live.map(|moment| moment.id) != seen {
        return Ok(Outcome::default());
    }
    let after = live.map_or(0, |moment| moment.position);
    let pending = |moment: &&Moment| moment.state == MomentState::Pending;
    let ahead = scene.held.moments.iter().find(|moment| moment.position > after && pending(moment));
    let mut moments = ended(scene);
    if let Some(mut moment) = ahead.cloned() {
        moment.start(scene.ask.at());
        moments.push(moment);
    }
    Ok(changed(scene, moments))
}

pub(super) fn start(scene: Scene<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    let mut moment = find(scene, id)?.clone();
    if is_over(scene)? || moment.state.is_live() {
        return Ok(Outcome::default());
    }
    let mut moments = ended(scene);
    moment.start(scene.ask.at());
    moments.push(moment);
    Ok(changed(scene, moments))
}

pub(super) fn pause(scene: Scene<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    Ok(changed(
        scene,
        live(scene, id)?
            .into_iter()
            .map(|mut moment| {
                moment.pause(scene.ask.at());
                moment
            })
            .collect(),
    ))
}

pub(super) fn resume(scene: Scene<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    Ok(changed(
        scene,
        live(scene, id)?
            .into_iter()
            .map(|mut moment| {
                moment.resume(scene.ask.at());
                moment
            })
            .collect(),
    ))
}

pub(super) fn end(scene: Scene<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    Ok(live(scene, id)?.map_or_else(Outcome::default, |_| changed(scene, ended(scene))))
}

/// The minutes come from a moment ahead, which shrinks and is left out when nothing is left of it, or from nowhere.
pub(super) fn extend(
    scene: Scene<'_>,
    id: MomentId,
    minutes: u32,
    take_from: Option<MomentId>,
) -> Result<Outcome, Refusal> {
    let Some(moment) = live(scene, id)? else { return Ok(Outcome::default()) };
    let extra = moment.extra.saturating_add(minutes);
    if extra > MOST_EXTRA {
        return Err(Refusal::from(Reason::TooMany).counting("most", i64::from(MOST_EXTRA)));
    }
    let Some(from) = take_from else { return Ok(changed(scene, vec![Moment { extra, ..moment }])) };
    let from = find(scene, from)?;
    if from.state != MomentState::Pending {
        return Err(Refusal::from(Reason::EncounterState).about("take_from"));
    }
    // No more is given than there is to take: the encounter grows by what comes from its end alone.
    let given = minutes.min(from.minutes);
    let left = from.minutes - given;
    let giver = match left {
        0 => Moment { state: MomentState::Skipped, ..from.clone() },
        left => Moment { minutes: left, ..from.clone() },
    };
    Ok(changed(scene, vec![Moment { extra: moment.extra.saturating_add(given), ..moment }, giver]))
}

pub(super) fn skip(scene: Scene<'_>, id: MomentId) -> Result<Outcome, Refusal> {
    if is_over(scene)? {
        return Ok(Outcome::default());
    }
    let mut moment = find(scene, id)?.clone();
    match moment.state {
        MomentState::Pending => {}
        MomentState::Live => moment.end(scene.ask.at()),
        MomentState::Done | MomentState::Skipped => return Ok(Outcome::default()),
    }
    moment.state = MomentState::Skipped;
    Ok(changed(scene, vec![moment]))
}
