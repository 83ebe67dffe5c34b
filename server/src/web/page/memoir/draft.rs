//! What an encounter recorded by itself: facts for the head of its memoir, and a first draft of what happened.

use super::super::super::ui::{recall, telltale};
use super::super::super::visit::Visit;
use domain::command::{EncounterSlice, GroupSlice};
use domain::encounter::attendance::Tally;
use domain::encounter::learning::Learning;
use domain::encounter::moment::{Moment, MomentState};
use domain::leaf::{Circle, Eye, Leaf};

/// How many came, of how many that were expected.
pub fn came(visit: &Visit, held: &EncounterSlice) -> String {
    let tally = Tally::of(&held.attendance);
    visit.tr("memoir-came", &[("present", tally.present.into()), ("expected", tally.expected.into())])
}

/// How long it lasted.
pub fn lasted(visit: &Visit, held: &EncounterSlice) -> Option<String> {
    let args = |minutes: u32| [("minutes", minutes.into()), ("planned", held.encounter.minutes.into())];
    held.encounter.actual_minutes().map(|minutes| visit.tr("memoir-lasted", &args(minutes)))
}

/// Moments that took place, with the minutes that they ran.
pub fn moments(visit: &Visit, held: &EncounterSlice) -> Vec<String> {
    let ran = |moment: &&Moment| moment.state == MomentState::Done;
    let told = |moment: &Moment| {
        let own = moment.title.as_ref().map(ToString::to_string);
        let kind = moment.kind.code().replace('_', "-");
        let name = own.unwrap_or_else(|| visit.t(&format!("recall-moment-{kind}")));
        let minutes = moment.ran_minutes(visit.now);
        visit.tr("memoir-moment", &[("name", name.into()), ("minutes", minutes.into())])
    };
    held.moments.iter().filter(ran).map(told).collect()
}

/// How people went home, where chips were laid down.
pub fn parting(visit: &Visit, held: &EncounterSlice) -> Option<String> {
    let moods = held.moods;
    let args = [("lighter", moods.lighter.into()), ("same", moods.same.into()), ("heavier", moods.heavier.into())];
    (moods.total() > 0).then(|| visit.tr("memoir-parting", &args))
}

/// Phrases that the group keeps of it.
pub fn phrases(held: &EncounterSlice) -> Vec<&Learning> {
    held.learnings.iter().filter(|one| one.state.is_kept()).collect()
}

/// What the phrases say of difficulties, and of what is learned from them, each on a line and without names: a first
/// draft of the other two questions (S0-122, S0-123).
pub fn of_phrases(
    group: &GroupSlice,
    held: &EncounterSlice,
    eye: &Eye<Circle>,
    side: fn(&Learning) -> &Leaf<Circle>,
) -> String {
    let nameless = |text: &&str| telltale::in_text(group, text).is_empty();
    let said = phrases(held).into_iter().map(|one| side(one).read(eye).trim()).filter(|text| !text.is_empty());
    said.filter(nameless).collect::<Vec<_>>().join("\n")
}

/// A first draft of what happened, of the group and without names: a phrase in which a name stands is left out.
pub fn words(visit: &Visit, group: &GroupSlice, held: &EncounterSlice, eye: &Eye<Circle>) -> String {
    let subject = recall::subject(visit, &group.topics, &held.encounter);
    let nameless = |text: &&str| telltale::in_text(group, text).is_empty();
    let said: Vec<String> = phrases(held)
        .into_iter()
        .map(|one| one.text.read(eye))
        .filter(nameless)
        .map(|text| format!("«{text}»"))
        .collect();
    let mut lines = vec![came(visit, held)];
    lines.extend(lasted(visit, held));
    lines.push(visit.tr("memoir-draft-subject", &[("subject", subject.into())]));
    let moments = moments(visit, held);
    if !moments.is_empty() {
        lines.push(visit.tr("memoir-draft-moments", &[("moments", moments.join(", ").into())]));
    }
    if !said.is_empty() {
        lines.push(visit.tr("memoir-draft-phrases", &[("phrases", said.join(" ").into())]));
    }
    lines.extend(parting(visit, held));
    lines.join("\n")
}
