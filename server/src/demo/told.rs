//! What a story is made of: words and days, nothing that is kept. [`super::play`] turns it into commands.

use chrono::Weekday;
use domain::expectation::Reach;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// Who of the house leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leader {
    /// Paula Rosero, psychologist.
    Paula,
    /// Julián Ortega, nurse.
    Julian,
    /// Diana Quiñones, social worker.
    Diana,
}

/// A group, from its first edition to today.
#[derive(Debug)]
pub struct Story {
    /// Name.
    pub name: &'static str,
    /// What its people share.
    pub situation: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Whom it invites.
    pub invites: &'static [Invited],
    /// Who coordinates.
    pub leader: Leader,
    /// Who co-coordinates, if anybody does.
    pub second: Option<Leader>,
    /// The route that pays.
    pub route: Option<Route>,
    /// Who pays.
    pub payer: Option<&'static str>,
    /// Its place: one of [`super::words::SITES`].
    pub site: usize,
    /// On which day of the week it meets; nothing for the one that closes this week, on whichever day that is.
    pub weekday: Option<Weekday>,
    /// Hour and minute.
    pub hour: (u32, u32),
    /// How often.
    pub cadence: Cadence,
    /// Planned minutes.
    pub minutes: u32,
    /// Its editions, the oldest first.
    pub editions: &'static [Edition],
}

/// One run of a group.
#[derive(Debug)]
pub struct Edition {
    /// Where it stands today.
    pub stage: Stage,
    /// People that are enrolled, by their place in [`super::people::NAMES`].
    pub people: &'static [usize],
    /// Of those, how many come only after the first encounter.
    pub late: usize,
    /// Who came, where it is told: a person of [`super::people::NAMES`] and a letter for each encounter held (`v` came,
    /// `a` said that they could not, `n` did not come, `-` was not there yet). Of everybody else chance decides.
    pub marks: &'static [(usize, &'static str)],
    /// Points of the checklist that are done: all, or those of a group that is being called together.
    pub ready: Ready,
    /// What people said that they hope for, and what the group can do with it; a blank one is "no dice".
    pub hopes: &'static [Hope],
    /// The agreements, one a line.
    pub agreements: &'static str,
    /// What was proposed, with the hands that it got; those on the road first, in their order.
    pub topics: &'static [(&'static str, u32)],
    /// How many of them the group agreed on.
    pub agreed: usize,
    /// The encounters of the road, the first one first; those to come may be left out.
    pub encounters: &'static [Encounter],
    /// What the group sees of its processes.
    pub processes: &'static [(Process, Seen)],
    /// The letter to the next edition.
    pub letter: Option<&'static str>,
    /// The review of the whole: what helped, what was difficult, what to keep in mind.
    pub review: Option<[&'static str; 3]>,
}

/// Where an edition stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Over: its closing encounter was so many weeks ago.
    Over {
        /// Weeks.
        weeks_ago: u32,
    },
    /// On its road: the encounter of this ordinal comes next.
    Underway {
        /// From 1.
        next: u32,
    },
    /// Its closing encounter is in the days ahead of today.
    ClosingThisWeek,
    /// People are being called together.
    Calling,
}

/// How much of the checklist is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// All of it.
    Wholly,
    /// Half of it.
    Half,
}

/// What somebody hopes for.
#[derive(Debug)]
pub struct Hope {
    /// As it was said in the group; blank for who did not want to say anything.
    pub text: &'static str,
    /// What the group can do with it.
    pub reach: Reach,
}

/// An encounter.
#[derive(Debug)]
pub struct Encounter {
    /// A title of its own, where the topic's is not enough.
    pub title: Option<&'static str>,
    /// For one in reserve: the topic that came up or is continued.
    pub reserve: Option<&'static str>,
    /// What became of it.
    pub fate: Fate,
    /// Open questions of its script; those that all look into until the next encounter end with an arrow.
    pub questions: &'static [&'static str],
    /// The material of its script, one of [`super::words::ITEMS`].
    pub material: Option<usize>,
    /// What the group took along.
    pub phrases: &'static [Phrase],
    /// Its memoir.
    pub memoir: Option<Memoir>,
}

/// What became of an encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// As planned.
    Held,
    /// It could not be on its day, for this reason, and was held so many days later.
    Moved(&'static str, u32),
    /// It was to be and was not.
    Lost(&'static str),
}

/// A phrase of the group.
#[derive(Debug)]
pub struct Phrase {
    /// As it was said.
    pub text: &'static str,
    /// The difficulty that it comes from; blank when it was not said.
    pub difficulty: &'static str,
    /// What is learned from it; blank when it was not said.
    pub lesson: &'static str,
}

/// A memoir.
#[derive(Debug)]
pub struct Memoir {
    /// What happened.
    pub happened: &'static str,
    /// What helped.
    pub helped: &'static str,
    /// Difficulties.
    pub difficulties: &'static str,
    /// What to do otherwise next time, and what became of it.
    pub adjustments: &'static [(&'static str, Became)],
    /// With whom it was read; a memoir that nobody read yet stays open.
    pub read_with: Option<&'static str>,
}

/// What became of an adjustment at the next encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was tried and served.
    Served,
    /// It was tried and served in part.
    Partly,
    /// There was no occasion.
    NotTried,
}

/// A phrase alone.
pub const fn said(text: &'static str) -> Phrase {
    Phrase { text, difficulty: "", lesson: "" }
}

/// A phrase with the difficulty that it comes from and what is learned.
pub const fn learned(text: &'static str, difficulty: &'static str, lesson: &'static str) -> Phrase {
    Phrase { text, difficulty, lesson }
}

/// A hope that the group can work on.
pub const fn hope(text: &'static str) -> Hope {
    Hope { text, reach: Reach::AttainableHere }
}

/// A hope that needs something else besides the group.
pub const fn elsewhere(text: &'static str) -> Hope {
    Hope { text, reach: Reach::NeedsElse }
}

/// An encounter as planned, with what stays of it.
pub const fn held(phrases: &'static [Phrase], memoir: Memoir) -> Encounter {
    Encounter {
        title: None,
        reserve: None,
        fate: Fate::Held,
        questions: &[],
        material: None,
        phrases,
        memoir: Some(memoir),
    }
}

/// A memoir that was read with somebody and closed, without adjustments.
pub const fn memoir(happened: &'static str, helped: &'static str, difficulties: &'static str) -> Memoir {
    Memoir { happened, helped, difficulties, adjustments: &[], read_with: Some("el equipo de salud mental") }
}

impl Encounter {
    /// The same with a title of its own.
    pub const fn titled(self, title: &'static str) -> Self {
        Self { title: Some(title), ..self }
    }

    /// The same, one in reserve that was used for a topic.
    pub const fn about(self, topic: &'static str) -> Self {
        Self { reserve: Some(topic), ..self }
    }

    /// The same with a script of its own.
    pub const fn with(self, material: usize, questions: &'static [&'static str]) -> Self {
        Self { questions, material: Some(material), ..self }
    }

    /// The same, whose memoir nobody has written yet.
    pub const fn unwritten(self) -> Self {
        Self { memoir: None, ..self }
    }

    /// The same, which became something else than planned.
    pub const fn but(self, fate: Fate) -> Self {
        Self { fate, ..self }
    }
}

impl Memoir {
    /// The same with what to do otherwise.
    pub const fn asks(self, adjustments: &'static [(&'static str, Became)]) -> Self {
        Self { adjustments, ..self }
    }

    /// The same, read with somebody else, or with nobody yet.
    pub const fn read(self, with: Option<&'static str>) -> Self {
        Self { read_with: with, ..self }
    }
}
