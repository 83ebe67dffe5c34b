//! What a seat declares in a group of professionals, and what follows for its composition (Table 4 of Tizón: `S3-143`
//! to `S3-155`). It is kept with the seat of one group: no other group and no institution reads it.

use crate::code::codes;
use crate::command::GroupSlice;
use crate::day::Day;
use crate::frame::{Admission, Origin};
use crate::id::SeatId;
use crate::profile::Profile;
use crate::rule_book::Facts;
use crate::seat::Seat;
use crate::words::{Line, folded};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// Where somebody is in their working life: one of the three ways in which hierarchy sits down too (`S3-102`).
    Stage {
        /// On the staff.
        Staff = "staff",
        /// In training as a resident (M.I.R.).
        Resident = "resident",
        /// A student: comes to learn by taking part, never to look on (`S3-145`).
        Student = "student",
    }
}

impl Stage {
    /// Whether they are in training (`S3-103`).
    pub fn learns(self) -> bool {
        match self {
            Self::Staff => false,
            Self::Resident | Self::Student => true,
        }
    }
}

/// What somebody says of their work for one seat. Each of it may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declares {
    /// What they work as.
    pub profile: Option<Profile>,
    /// Staff, resident or student.
    pub stage: Option<Stage>,
    /// Whether they teach others who sit here (`S3-102`).
    pub teaches: bool,
    /// Whether they decide over others who sit here (`S3-101`).
    pub supervises: bool,
    /// Where they work, in words.
    pub centre: Option<Line<120>>,
    /// The day of the interview before the seat (`S3-143`); why it ended as it did is written nowhere.
    pub interviewed_on: Option<Day>,
}

/// What a seat declares, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// The seat.
    pub seat: SeatId,
    /// What it says.
    pub says: Declares,
    /// Counts the changes of this row.
    pub version: i64,
}

/// What is known of who sits in a group besides their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    /// What seats declare; those of other groups are never here.
    pub declarations: Vec<Declaration>,
    /// The societies whose published rules the group wants to be told of.
    pub societies: BTreeSet<String>,
}

impl Composition {
    /// What a seat declares.
    pub fn of(&self, seat: SeatId) -> Option<&Declaration> {
        self.declarations.iter().find(|one| one.seat == seat)
    }

    fn says(&self, seat: &Seat) -> Option<&Declares> {
        self.of(seat.id).map(|one| &one.says)
    }
}

/// Whether everybody works in one place, so that the hierarchy of their work sits down with them (`S3-101`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safeguards {
    /// The frame says nothing of where people work.
    Unneeded,
    /// Not everybody said where they work.
    Unknown,
    /// They come from so many places.
    Several(u32),
    /// They all work in one place.
    OneCentre,
}

/// What the rules ask of who sits now. What nobody declared fires nothing.
pub fn facts(group: &GroupSlice) -> Facts {
    let seated: Vec<&Seat> = group.seats.iter().filter(|seat| seat.counts_now()).collect();
    if seated.is_empty() || !group.frame.asks_composition() {
        return Facts::default();
    }
    Facts {
        participants: Some(group.participants()),
        centres: centres(group, &seated),
        trainees_only: trainees_only(group, &seated),
        interviewed: interviewed(group, &seated),
        hierarchy: hierarchy(group),
        training_declared: training_declared(group),
        ..Facts::default()
    }
}

/// Where safeguards stand.
pub fn safeguards(group: &GroupSlice) -> Safeguards {
    match group.frame.origin.as_ref().map(|given| given.value) {
        None => return Safeguards::Unneeded,
        Some(Origin::ManyCentres | Origin::OneCentreAllowed) => {}
    }
    match facts(group).centres {
        None => Safeguards::Unknown,
        Some(1) => Safeguards::OneCentre,
        Some(centres) => Safeguards::Several(centres),
    }
}

/// Different centres, once that can be said: two are two whoever else has not said; one only when everybody did.
fn centres(group: &GroupSlice, seated: &[&Seat]) -> Option<u32> {
    let said: Vec<Option<String>> = seated
        .iter()
        .map(|seat| group.composition.says(seat).and_then(|says| says.centre.as_ref()).map(same_place))
        .collect();
    let different: BTreeSet<&String> = said.iter().flatten().collect();
    let count = u32::try_from(different.len()).unwrap_or(u32::MAX);
    (count > 1 || (count == 1 && said.iter().all(Option::is_some))).then_some(count)
}

/// The name of a place as it is compared: without marks, and with one space where there were several.
fn same_place(name: &Line<120>) -> String {
    folded(name.as_str()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One who is on the staff is enough to say no; yes only when everybody said so.
fn trainees_only(group: &GroupSlice, seated: &[&Seat]) -> Option<bool> {
    let stages: Vec<Option<Stage>> =
        seated.iter().map(|seat| group.composition.says(seat).and_then(|says| says.stage)).collect();
    if stages.iter().flatten().any(|stage| !stage.learns()) {
        return Some(false);
    }
    stages.iter().all(Option::is_some).then_some(true)
}

/// Where both sides choose, everybody was interviewed or somebody was not; where hardly anybody is selected, somebody
/// was. A seat of which nothing is declared says neither.
fn interviewed(group: &GroupSlice, seated: &[&Seat]) -> Option<bool> {
    let said: Vec<Option<bool>> =
        seated.iter().map(|seat| group.composition.says(seat).map(|says| says.interviewed_on.is_some())).collect();
    match group.frame.admission.value {
        Admission::Mutual if said.contains(&Some(false)) => Some(false),
        Admission::Mutual => said.iter().all(Option::is_some).then_some(true),
        Admission::Lax if said.contains(&Some(true)) => Some(true),
        Admission::Lax => said.iter().all(Option::is_some).then_some(false),
        Admission::Call | Admission::Free => None,
    }
}

/// Whether somebody who sits here, leaders included, decides over others who do (C.6-29).
fn hierarchy(group: &GroupSlice) -> Option<bool> {
    let active = group.seats.iter().filter(|seat| seat.state.is_active());
    let said: Vec<bool> = active.filter_map(|seat| group.composition.says(seat)).map(|says| says.supervises).collect();
    (!said.is_empty()).then(|| said.contains(&true))
}

/// Whether whoever coordinates, the second leader included, declares training (`S3-095`).
fn training_declared(group: &GroupSlice) -> Option<bool> {
    let leads = group.seats.iter().filter(|seat| seat.role.leads() && seat.state.is_active());
    let people: Vec<bool> = leads
        .filter_map(|seat| group.people.get(&seat.person))
        .map(|person| person.declared.training.is_some())
        .collect();
    (!people.is_empty()).then(|| !people.contains(&false))
}

/// How many sit, or sat, as what: a profession for the staff, and a row of their own for those in training, who are
/// not yet what they learn. By code, for [`crate::cells`]: nobody reads it as it is.
pub fn professions(group: &GroupSlice) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for seat in group.seats.iter().filter(|seat| seat.takes_part()) {
        *counts.entry(profession(group.composition.says(seat))).or_default() += 1;
    }
    counts
}

/// What a row of the table of professions is called where nobody said.
pub const UNDECLARED: &str = "undeclared";

/// What somebody counts as in the table of professions.
pub fn profession(says: Option<&Declares>) -> String {
    let Some(says) = says else { return UNDECLARED.to_owned() };
    match (says.stage, &says.profile) {
        (Some(Stage::Resident), _) => "stage.resident".to_owned(),
        (Some(Stage::Student), _) => "stage.student".to_owned(),
        (Some(Stage::Staff) | None, Some(profile)) => profile.code().to_owned(),
        (Some(Stage::Staff) | None, None) => UNDECLARED.to_owned(),
    }
}
