//! What the circle says and how it goes home: tied to nobody.

use super::{Phrase, Scene};
use crate::command::{Outcome, Reason, Refusal};
use crate::encounter::EncounterState;
use crate::encounter::learning::{Learning, LearningState, Mood};
use crate::fact::Fact;
use crate::frame::NotePolicy;
use crate::group::EditionState;
use crate::id::LearningId;

/// Phrases of one encounter: more are read aloud by nobody.
pub const MOST_PHRASES: usize = 200;
/// Chips of one encounter: as many as a sheet has rows, since everybody lays down one.
pub const MOST_CHIPS: u32 = 200;

/// Phrases are noted while the encounter lasts and afterwards, as they come back to mind, until the edition closes.
pub(super) fn note(scene: Scene<'_>, phrase: &Phrase) -> Result<Outcome, Refusal> {
    scene.took_place()?;
    edition_runs(scene)?;
    // Nothing is written while cases are heard: what the group takes along is noted afterwards (S3-043).
    if scene.group.frame.notes.value == NotePolicy::CardAfter && scene.held.encounter.state == EncounterState::Opened {
        return Err(Reason::NothingMeanwhile.into());
    }
    if phrase.text.is_blank() {
        return Err(Refusal::from(Reason::NothingWritten).about("phrase_text"));
    }
    if scene.held.learnings.len() >= MOST_PHRASES {
        return Err(too_many(MOST_PHRASES).about("phrase_text"));
    }
    let encounter = &scene.held.encounter;
    Ok(Outcome::of(vec![Fact::Learning(Learning {
        id: phrase.learning,
        encounter: encounter.id,
        edition: encounter.edition,
        topic: encounter.topic,
        text: phrase.text.clone(),
        difficulty: phrase.difficulty.clone(),
        lesson: phrase.lesson.clone(),
        state: LearningState::Drafted,
        noted_at: scene.ask.at(),
    })]))
}

/// A phrase may be taken back at any time, after its edition has closed too.
pub(super) fn withdraw(scene: Scene<'_>, id: LearningId) -> Result<Outcome, Refusal> {
    scene.took_place()?;
    let learning = scene.held.learnings.iter().find(|learning| learning.id == id).ok_or(Reason::Unknown)?;
    if !learning.state.is_kept() {
        return Ok(Outcome::default());
    }
    Ok(Outcome::of(vec![Fact::Learning(Learning { state: LearningState::Withdrawn, ..learning.clone() })]))
}

fn edition_runs(scene: Scene<'_>) -> Result<(), Refusal> {
    match scene.group.edition.state {
        EditionState::Draft
        | EditionState::Calling
        | EditionState::Open
        | EditionState::Running
        | EditionState::Closing => Ok(()),
        EditionState::Closed | EditionState::Cancelled => Err(Reason::EditionState.into()),
    }
}

fn too_many(most: usize) -> Refusal {
    Refusal::from(Reason::TooMany).counting("most", i64::try_from(most).unwrap_or(i64::MAX))
}

pub(super) fn add_chip(scene: Scene<'_>, mood: Mood) -> Result<Outcome, Refusal> {
    scene.was_open()?;
    let mut moods = scene.held.moods;
    if moods.total() >= MOST_CHIPS {
        return Err(Refusal::from(Reason::TooMany).counting("most", i64::from(MOST_CHIPS)));
    }
    moods.add(mood);
    Ok(Outcome::of(vec![Fact::Moods(scene.held.encounter.id, moods)]))
}

pub(super) fn take_back_chip(scene: Scene<'_>, mood: Mood) -> Result<Outcome, Refusal> {
    scene.was_open()?;
    let mut moods = scene.held.moods;
    moods.take_back(mood);
    Ok(Outcome::of(vec![Fact::Moods(scene.held.encounter.id, moods)]))
}
