//! A round of answers: what each participant says for themselves, read together only as means of at least five
//! (Table 1 of Tizón, `S3-109` to `S3-121`; his eight objectives, `S3-031` to `S3-038`; the fundamentals, `S3-027`,
//! `S3-028`, `S3-055`, `S3-069`, `S3-166`). What is asked is a data file; whose answer is whose, nobody reads but its
//! author.

use crate::code::{codes, is_code};
use crate::data_file::{self, DataError, Fields, Flaw, Log, Source};
use crate::day::Instant;
use crate::frame::Frame;
use crate::group::Edition;
use crate::id::{EditionId, GroupId, SeatId};
use crate::leaf::{Circle, Leaf, Own};
use crate::wording::Wording;
use crate::words::Line;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

codes! {
    /// How often a questionnaire is answered in one edition.
    Rounds {
        /// Once before, once after: how far somebody has come is theirs to say.
        BeforeAndAfter = "before_and_after",
        /// Whenever the group wants to look at itself.
        AnyTime = "any_time",
    }
    /// What becomes of single answers once a round is closed.
    Keeps {
        /// Each stays readable by whoever gave it, and by nobody else.
        Own = "own",
        /// None stays: they are read by the group, not by anyone.
        Nobody = "nobody",
    }
    /// How much, in words. No score: a mean of them says where the group stands, never a person.
    Grade {
        /// Hardly.
        Hardly = "hardly",
        /// Somewhat.
        Somewhat = "somewhat",
        /// Quite.
        Quite = "quite",
        /// A lot.
        Much = "much",
    }
}

impl Grade {
    /// Where it stands from 1 to 4.
    pub fn place(self) -> u32 {
        match self {
            Self::Hardly => 1,
            Self::Somewhat => 2,
            Self::Quite => 3,
            Self::Much => 4,
        }
    }
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its code, once in the questionnaire.
    pub id: String,
    /// The part of the questionnaire that it belongs to.
    pub part: String,
    /// The question, in our words.
    pub text: Wording,
    /// The requirement line whose sentence it asks about: `S3-109`.
    pub source: String,
    /// That sentence.
    pub quote: String,
}

/// Items under one head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// Where the source lists it.
    pub locus: String,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// One sentence for whoever answers.
    pub about: Wording,
    /// How often.
    pub rounds: Rounds,
    /// What becomes of single answers.
    pub keeps: Keeps,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Its items, in order.
    pub items: Vec<Item>,
}

impl Questionnaire {
    /// The items of a part.
    pub fn of_part<'a>(&'a self, part: &'a Part) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.part == part.id)
    }

    /// Whether an item is one of its own.
    pub fn asks(&self, item: &str) -> bool {
        self.items.iter().any(|known| known.id == item)
    }
}

/// Reads questionnaires, one a file.
///
/// # Errors
/// Everything wrong in all of the files: unreadable TOML, unknown or missing fields, an id given twice, an item of a
/// part that isn't there.
pub fn parse(files: &[Source<'_>]) -> Result<Vec<Questionnaire>, Vec<DataError>> {
    let mut all: Vec<Questionnaire> = Vec::new();
    let mut errors = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(one) = fields.and_then(|fields| questionnaire(&mut log, fields)) {
            if all.iter().any(|other| other.id == one.id) {
                log.say(0, "id".to_owned(), Flaw::Repeated);
            }
            all.push(one);
        }
        errors.append(&mut log.errors);
    }
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

fn questionnaire(log: &mut Log<'_>, mut fields: Fields<'_>) -> Option<Questionnaire> {
    data_file::format(log, &mut fields);
    let id = code(log, &mut fields, "id");
    let name = wording(log, &mut fields, "name");
    let about = wording(log, &mut fields, "about");
    let rounds = fields.choice(log, "rounds", Rounds::from_code, Rounds::CODES);
    let rounds = fields.need(log, "rounds", rounds);
    let keeps = fields.choice(log, "keeps", Keeps::from_code, Keeps::CODES);
    let keeps = fields.need(log, "keeps", keeps);
    let mut parts: Vec<Part> = Vec::new();
    for table in fields.tables(log, "part") {
        let known = |id: &str| parts.iter().any(|other| other.id == id);
        let part = part(log, table, known);
        parts.extend(part);
    }
    let mut items: Vec<Item> = Vec::new();
    for table in fields.tables(log, "item") {
        let known = |id: &str| items.iter().any(|other| other.id == id);
        let item = item(log, table, (&parts, known));
        items.extend(item);
    }
    fields.finish(log);
    Some(Questionnaire {
        id: id?,
        name: name?,
        about: about?,
        rounds: rounds?.value,
        keeps: keeps?.value,
        parts,
        items,
    })
}

fn part(log: &mut Log<'_>, mut table: Fields<'_>, known: impl Fn(&str) -> bool) -> Option<Part> {
    let id = new_code(log, &mut table, known);
    let name = wording(log, &mut table, "name");
    let locus = table.need_text(log, "locus");
    table.finish(log);
    Some(Part { id: id?, name: name?, locus: locus? })
}

fn item(log: &mut Log<'_>, mut table: Fields<'_>, (parts, known): (&[Part], impl Fn(&str) -> bool)) -> Option<Item> {
    let id = new_code(log, &mut table, known);
    let part = table.text(log, "part");
    let part = table.need(log, "part", part).and_then(|field| {
        if parts.iter().any(|part| part.id == field.value) {
            Some(field.value)
        } else {
            field.wrong(log, Flaw::Dangling)
        }
    });
    let text = wording(log, &mut table, "text");
    let source = table.choice(log, "source", data_file::requirement, &[]);
    let source = table.need(log, "source", source);
    let quote = table.need_text(log, "quote");
    table.finish(log);
    Some(Item { id: id?, part: part?, text: text?, source: source?.value, quote: quote? })
}

fn code(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str) -> Option<String> {
    let read = |text: &str| is_code(text).then(|| text.to_owned());
    let field = table.choice(log, key, read, &[]);
    table.need(log, key, field).map(|field| field.value)
}

fn new_code(log: &mut Log<'_>, table: &mut Fields<'_>, known: impl Fn(&str) -> bool) -> Option<String> {
    let id = code(log, table, "id")?;
    if known(&id) { table.wrong(log, "id", Flaw::Repeated) } else { Some(id) }
}

fn wording(log: &mut Log<'_>, table: &mut Fields<'_>, key: &str) -> Option<Wording> {
    let wording = table.wording(log, key);
    table.need(log, key, wording)
}

/// Hands each frame the questionnaires that it names.
///
/// # Errors
/// When a frame names one that isn't there.
pub fn attach(frames: &mut [Frame], all: &[Questionnaire]) -> Result<(), Vec<DataError>> {
    let mut errors = Vec::new();
    for frame in frames {
        let Some(named) = &frame.appraisals else { continue };
        let mut found = Vec::new();
        for id in &named.value {
            match all.iter().find(|one| one.id == *id) {
                Some(one) => found.push(one.clone()),
                None => errors.push(DataError {
                    file: frame.id.code().to_owned(),
                    line: 1,
                    field: format!("appraisals: {id}"),
                    flaw: Flaw::Dangling,
                }),
            }
        }
        frame.questionnaires = Arc::new(found);
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Which round: of an edition, of a questionnaire, the first, the second…
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Which {
    /// The edition.
    pub edition: EditionId,
    /// The questionnaire, by its code.
    pub questionnaire: Line<40>,
    /// From 1.
    pub number: u32,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Which.
    pub which: Which,
    /// When the coordination opened it.
    pub opened_at: Instant,
    /// When it was closed; its means were told then, once and for all.
    pub closed_at: Option<Instant>,
    /// Whether anything was told: five or more answered something.
    pub told: bool,
}

/// The mean of one item in one round, of at least five people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The round.
    pub which: Which,
    /// The item, by its code.
    pub item: String,
    /// People who answered it.
    pub people: u32,
    /// The sum of their places.
    pub sum: u32,
}

impl Mean {
    /// The mean in tenths: 27 is 2.7.
    pub fn tenths(&self) -> u32 {
        (self.sum * 10 + self.people / 2).checked_div(self.people).unwrap_or(0)
    }
}

/// What one person answered to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The round.
    pub which: Which,
    /// The item, by its code.
    pub item: String,
    /// How much.
    pub grade: Grade,
}

/// The two lines of the closing: what one would take along, what one would leave («¿Qué me llevaría?», «¿Qué
/// dejaría?»). Shared with the group by their author's own act alone, and without a name (C.6-30).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosingLines {
    /// Whose.
    pub seat: SeatId,
    /// What they would take along.
    pub takes: Leaf<Own>,
    /// What they would leave.
    pub leaves: Leaf<Own>,
    /// Whether the group reads them.
    pub shared: bool,
    /// Counts the changes of this row.
    pub version: i64,
}

/// What the group agreed on for colleagues, against «los del Balint» and the others (`S3-176`). Each change is a
/// version of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamPage {
    /// The group.
    pub group: GroupId,
    /// From 1.
    pub version: i64,
    /// The text.
    pub text: Leaf<Circle>,
    /// When the group agreed.
    pub agreed_at: Instant,
}

/// What decisions about rounds look at.
#[derive(Clone, Debug, Default)]
pub struct Appraisal {
    /// The rounds of the edition, by questionnaire and number.
    pub rounds: Vec<Round>,
    /// What the group agreed on for colleagues.
    pub team: Option<TeamPage>,
    /// The closing lines of whoever asks.
    pub lines: Option<ClosingLines>,
}

impl Appraisal {
    /// The rounds of a questionnaire, in order.
    pub fn of<'a>(&'a self, questionnaire: &'a str) -> impl Iterator<Item = &'a Round> {
        self.rounds.iter().filter(move |round| round.which.questionnaire.as_str() == questionnaire)
    }

    /// The round of a questionnaire that is open.
    pub fn open(&self, questionnaire: &str) -> Option<&Round> {
        self.rounds.iter().find(|one| one.which.questionnaire.as_str() == questionnaire && one.closed_at.is_none())
    }
}

/// Whether the two closing lines are asked for: once the group has met, to the end and after it.
pub fn asks_for_lines(frame: &Frame, edition: &Edition) -> bool {
    use crate::group::EditionState as State;
    frame.closing_lines.as_ref().is_some_and(|given| given.value)
        && match edition.state {
            State::Open | State::Running | State::Closing | State::Closed => true,
            State::Draft | State::Calling | State::Cancelled => false,
        }
}
