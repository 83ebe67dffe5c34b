//! The plan of an edition: one initial encounter, the agreed topics, some in reserve, one closing (S0-165 to S0-168).

use crate::frame::{EncounterKind, FocusKind, Frame, PlanTemplate, TooManyTopics};

/// The kinds of `planned` encounters in their order. The reserve is spread among the topics, the last of it
/// right before the closing, so that there is room both on the way and at the end. A frame with an open plan has
/// encounters of one kind all along.
///
/// # Errors
/// When the topics don't fit into the planned encounters.
pub fn lay_out(frame: &Frame, planned: u16, topics: u16) -> Result<Vec<EncounterKind>, TooManyTopics> {
    let PlanTemplate::Fixed { initial, closing, .. } = frame.plan.value else {
        return Ok(vec![open_kind(frame); usize::from(planned)]);
    };
    let reserve = frame.plan.value.reserve(planned, topics)?.unwrap_or(0);
    let mut kinds = vec![EncounterKind::Initial; usize::from(initial)];
    kinds.extend(middle(topics, reserve));
    kinds.extend((0..closing).map(|_| EncounterKind::Closing));
    Ok(kinds)
}

/// What lies between the first encounter and the last: topics, with the reserve spread among them.
pub fn middle(topics: u16, reserve: u16) -> Vec<EncounterKind> {
    let mut kinds = Vec::new();
    let mut placed = 0;
    for topic in 1..=u32::from(topics) {
        kinds.push(EncounterKind::Topic);
        let due = u32::from(reserve) * topic / u32::from(topics);
        kinds.extend((placed..due).map(|_| EncounterKind::Reserve));
        placed = due;
    }
    kinds.extend((placed..u32::from(reserve)).map(|_| EncounterKind::Reserve));
    kinds
}

/// The kind of an encounter in a plan without number or end.
pub fn open_kind(frame: &Frame) -> EncounterKind {
    match frame.focus() {
        FocusKind::Topic => EncounterKind::Free,
        FocusKind::Case => EncounterKind::Cases,
    }
}
