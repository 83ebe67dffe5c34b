//! A group with one of its editions, and an encounter of it, as far as a decision or a page looks at them.

use crate::db::{Result, Tx};
use crate::store::{
    attendance, book, circle, composition, encounter, expectation, group, institution, learning, memoir, mutual,
    script, seat, topic,
};
use domain::command::sight::{Shelf, Sight};
use domain::command::slice::Guidance;
use domain::command::{EncounterSlice, GroupSlice};
use domain::composition::Composition;
use domain::encounter::memoir::Adjustment;
use domain::encounter::{Encounter, EncounterState};
use domain::id::{EncounterId, GroupId, InstitutionId, LearningId};
use domain::institution::Site;
use std::sync::Arc;

/// A group with its latest edition, and everything that belongs to it.
pub async fn load_group(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    house: InstitutionId,
    id: GroupId,
) -> Result<Option<GroupSlice>> {
    load_edition(tx, guidance, house, (id, Which::Latest)).await
}

/// A group with the edition that is asked for, and everything that belongs to it.
pub async fn load_edition(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    house: InstitutionId,
    of: (GroupId, Which),
) -> Result<Option<GroupSlice>> {
    let sites = institution::sites(tx, house).await?;
    look_at_edition(tx, guidance, (house, &sites), of, Sight::WHOLE).await
}

/// Which edition of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The latest one.
    Latest,
    /// The one to which an encounter belongs.
    OfEncounter(EncounterId),
    /// The one to which a phrase belongs.
    OfLearning(LearningId),
}

/// The edition of a group; none when what it is asked by is not the group's.
pub async fn edition_of(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    which: Which,
) -> Result<Option<domain::group::Edition>> {
    let named = match which {
        Which::Latest => return group::latest_edition(tx, house, group).await,
        Which::OfEncounter(id) => encounter::find(tx, house, group, id).await?.map(|found| found.edition),
        Which::OfLearning(id) => learning::edition_of(tx, house, group, id).await?,
    };
    match named {
        Some(edition) => group::find_edition(tx, house, edition).await,
        None => Ok(None),
    }
}

/// The same as far as a decision or a page looks at it, between the places of its house; what is not looked at is empty.
pub async fn look_at_edition(
    tx: &mut Tx,
    guidance: &Arc<Guidance>,
    (house, sites): (InstitutionId, &[Site]),
    of: (GroupId, Which),
    sight: Sight,
) -> Result<Option<GroupSlice>> {
    let Some(group::Found { group, edition, country }) = group::with_edition(tx, house, of).await? else {
        return Ok(None);
    };
    let Some(frame) = guidance.frame(&group.frame).cloned() else {
        return Err(sqlx::Error::Decode(
            format!("group of the frame {:?}, whose file is gone", group.frame.code()).into(),
        ));
    };
    let book = match &edition.book {
        Some(sha256) => book::pinned(tx, house, sha256).await?,
        None => guidance.book.clone(),
    };
    let site = edition.site.and_then(|site| sites.iter().find(|known| known.id == site)).cloned();
    let (seats, people) = seat::with_people(tx, house, edition.id).await?;
    let mut slice = GroupSlice {
        seats,
        people,
        encounters: encounter::of_edition(tx, house, edition.id).await?,
        topics: Vec::new(),
        agreement: None,
        expectations: Vec::new(),
        readings: Vec::new(),
        letter: None,
        earlier_letter: None,
        review: None,
        learnings: Vec::new(),
        composition: Composition::default(),
        autonomy: None,
        country,
        group,
        frame,
        site,
        book,
        edition,
    };
    if domain::mutual::is_own(&slice.frame) {
        slice.autonomy = mutual::of(tx, house, slice.group.id).await?;
    }
    let edition = slice.edition.id;
    if slice.frame.asks_composition() {
        slice.composition = composition::of_edition(tx, house, (slice.group.id, edition)).await?;
    }
    if sight.takes(Shelf::Topics) {
        slice.topics = topic::of_edition(tx, house, edition).await?;
    }
    if sight.takes(Shelf::Letter) {
        slice.letter = circle::letter(tx, house, edition).await?;
    }
    if sight.takes(Shelf::EarlierLetter) {
        slice.earlier_letter = circle::earlier_letter(tx, house, edition).await?;
    }
    if sight.takes(Shelf::Circle) {
        slice.agreement = circle::agreements(tx, house, edition).await?.into_iter().next();
        slice.expectations = expectation::of_edition(tx, house, edition).await?;
        slice.learnings = learning::of_edition(tx, house, edition).await?;
    }
    if sight.takes(Shelf::LookBack) {
        slice.readings = circle::readings(tx, house, edition).await?;
        slice.review = memoir::edition_review(tx, house, edition).await?;
    }
    Ok(Some(slice))
}

/// An encounter of a group with everything that belongs to it.
pub async fn load_encounter(
    tx: &mut Tx,
    house: InstitutionId,
    of: &GroupSlice,
    id: EncounterId,
) -> Result<Option<EncounterSlice>> {
    encounter_in(tx, house, of, (id, Sight::WHOLE)).await
}

/// An encounter as far as a decision looks at it.
pub(super) async fn encounter_in(
    tx: &mut Tx,
    house: InstitutionId,
    of: &GroupSlice,
    (id, sight): (EncounterId, Sight),
) -> Result<Option<EncounterSlice>> {
    let Some(found) = of.encounter(id).cloned() else { return Ok(None) };
    let mut slice = EncounterSlice::bare(found);
    if sight.takes(Shelf::Marks) {
        slice.attendance = attendance::of_encounter(tx, house, id).await?;
    }
    if sight.takes(Shelf::Moments) {
        slice.moments = script::moments(tx, house, id).await?;
    }
    if sight.takes(Shelf::Said) {
        slice.learnings = learning::of_encounter(tx, house, id).await?;
        slice.moods = learning::moods(tx, house, id).await?;
    }
    if sight.takes(Shelf::Memoir) {
        slice.memoir = memoir::find(tx, house, id).await?;
        slice.other_texts = memoir::texts(tx, house, id).await?;
        slice.adjustments = due(memoir::adjustments(tx, house, slice.encounter.edition).await?, of, &slice.encounter);
    }
    if sight.takes(Shelf::Preparation) {
        slice.questions = script::questions(tx, house, id).await?;
        slice.guests = script::guests(tx, house, id).await?;
        if let Some(last) = scripted_before(of, &slice.encounter) {
            slice.last_script = script::moments(tx, house, last.id).await?;
        }
        if let Some(last) = held_before(of, &slice.encounter) {
            let asked = script::questions(tx, house, last.id).await?;
            slice.searching = asked.into_iter().filter(|question| question.search_together).collect();
        }
    }
    Ok(Some(slice))
}

/// The last encounter before this one that was held on the same kind of script.
fn scripted_before<'a>(of: &'a GroupSlice, this: &Encounter) -> Option<&'a Encounter> {
    of.encounters.iter().rev().find(|other| {
        other.ordinal < this.ordinal
            && other.state.is_held()
            && of.frame.script(other.kind) == of.frame.script(this.kind)
    })
}

/// The last encounter before this one that was held or is open.
fn held_before<'a>(of: &'a GroupSlice, this: &Encounter) -> Option<&'a Encounter> {
    of.encounters
        .iter()
        .rev()
        .find(|other| other.ordinal < this.ordinal && (other.state.is_held() || other.state == EncounterState::Opened))
}

/// What the memoir of this encounter asks for, what was looked back at here, and what earlier ones left open.
fn due(all: Vec<Adjustment>, of: &GroupSlice, this: &Encounter) -> Vec<Adjustment> {
    let ordinal = |id| of.encounter(id).map_or(0, |encounter| encounter.ordinal);
    all.into_iter()
        .filter(|one| {
            one.encounter == this.id
                || one.reviewed_in == Some(this.id)
                || (one.reviewed_in.is_none() && ordinal(one.encounter) < this.ordinal)
        })
        .collect()
}
