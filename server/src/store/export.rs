//! What an institution, or a group, owns, table by table, for whoever takes it away. Each table says for whom it is, and
//! texts with an audience are read with an eye of it.

mod around;
mod circle;
mod house;
mod met;
mod said;

pub use house::{CALENDAR, HOUSE};

use crate::db::{Record, Result, Tx};
use crate::params;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::id::{CreationId, GroupId, InstitutionId};
use domain::leaf::{Circle, Desk, Eye};

/// For whom a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The administration of the institution.
    House,
    /// The coordination of the group.
    Desk,
    /// Everybody who has a seat in the group.
    Circle,
}

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Yes,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// An instant.
    Instant,
    /// A word of a closed list, whose texts begin like this.
    Code(&'static str),
    /// Words of a closed list with commas between them.
    Codes(&'static str),
    /// The id of a row, as pages write it.
    Key,
    /// A text of the circle.
    Circle,
    /// A text of the coordination.
    Desk,
}

/// A column: its name is that of the text that explains it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Name.
    pub name: &'static str,
    /// How it is read.
    pub kind: Kind,
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Name of its file, and of the text that explains it.
    pub name: &'static str,
    /// For whom.
    pub reader: Reader,
    /// Its columns.
    pub columns: &'static [Column],
    sql: &'static str,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// An instant.
    Instant(DateTime<Utc>),
    /// Words of a closed list: how their texts begin, and which.
    Codes(&'static str, String),
}

/// The eyes for what a group wrote.
#[derive(Debug)]
pub struct Eyes {
    /// For texts of the coordination.
    pub desk: Eye<Desk>,
    /// For texts of the circle.
    pub circle: Eye<Circle>,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

/// The tables of a group that its coordination reads.
pub const GROUP: [&[Part]; 4] = [met::MET, said::SAID, around::AROUND, circle::CIRCLE];

/// The rows of a table of the institution.
pub async fn of_house(tx: &mut Tx, house: InstitutionId, part: &Part) -> Result<Vec<Vec<Value>>> {
    tx.all(part.sql, params![house], |row| part.columns.iter().map(|column| plain(row, column)).collect()).await
}

/// A page of the calendar after an encounter: its rows, and the last of their encounters while there may be more.
/// `unseen` are the kinds of group of which no institution sees counts.
pub async fn calendar(
    tx: &mut Tx,
    house: InstitutionId,
    (after, unseen): (i64, &str),
) -> Result<(Vec<Vec<Value>>, Option<i64>)> {
    let rows = tx
        .all(CALENDAR.sql, params![house, after, unseen], |row| {
            let cells = CALENDAR.columns.iter().map(|column| plain(row, column)).collect::<Result<Vec<Value>>>()?;
            Ok((row.int("encounter_id")?, cells))
        })
        .await?;
    let last = rows.last().map(|(last, _)| *last);
    Ok((rows.into_iter().map(|(_, cells)| cells).collect(), last))
}

/// The rows of a table of a group.
pub async fn of_group(
    tx: &mut Tx,
    (house, group): (InstitutionId, GroupId),
    part: &Part,
    eyes: &Eyes,
) -> Result<Vec<Vec<Value>>> {
    tx.all(part.sql, params![house, group], |row| {
        let read = |column: &Column| match column.kind {
            Kind::Circle => Ok(text(row.leaf::<Circle>(column.name)?.read(&eyes.circle))),
            Kind::Desk => Ok(text(row.leaf::<Desk>(column.name)?.read(&eyes.desk))),
            Kind::Text
            | Kind::Number
            | Kind::Yes
            | Kind::Day
            | Kind::Time
            | Kind::Instant
            | Kind::Code(_)
            | Kind::Codes(_)
            | Kind::Key => plain(row, column),
        };
        part.columns.iter().map(read).collect()
    })
    .await
}

/// The photos of what a group made and opened together, each a JPEG; each was handed in with consent (S0-192).
pub async fn photos(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<(CreationId, Vec<u8>)>> {
    tx.all(
        "SELECT c.creation_id, c.photo FROM editions d
         JOIN unsealings u ON u.institution_id = d.institution_id AND u.edition_id = d.edition_id
         JOIN creations c ON c.institution_id = d.institution_id AND c.edition_id = d.edition_id
         WHERE d.institution_id = $1 AND d.group_id = $2 AND c.photo IS NOT NULL ORDER BY d.ordinal, c.creation_id",
        params![house, group],
        |row| Ok((row.key("creation_id")?, row.bytes("photo")?)),
    )
    .await
}

/// The groups of an institution, for whoever holds the machine and hands each to its coordination.
pub async fn groups(tx: &mut Tx, house: InstitutionId) -> Result<Vec<(GroupId, String)>> {
    tx.all(
        "SELECT group_id, name FROM groups WHERE institution_id = $1 ORDER BY name, group_id",
        params![house],
        |row| Ok((row.key("group_id")?, row.text("name")?)),
    )
    .await
}

/// A cell without an audience of its own; one with an audience stays closed.
fn plain(row: &Record, column: &Column) -> Result<Value> {
    let name = column.name;
    Ok(match column.kind {
        Kind::Circle | Kind::Desk => Value::Nothing,
        Kind::Text => row.text_maybe(name)?.map_or(Value::Nothing, |words| text(&words)),
        Kind::Key => text(&row.key::<CreationId>(name)?.to_string()),
        Kind::Number => row.int_maybe(name)?.map_or(Value::Nothing, Value::Number),
        Kind::Yes => row.bool_maybe(name)?.map_or(Value::Nothing, Value::Yes),
        Kind::Day => row.day_maybe(name)?.map_or(Value::Nothing, Value::Day),
        Kind::Time => row.time_maybe(name)?.map_or(Value::Nothing, Value::Time),
        Kind::Instant => row.instant_maybe(name)?.map_or(Value::Nothing, Value::Instant),
        Kind::Code(list) | Kind::Codes(list) => {
            row.text_maybe(name)?.map_or(Value::Nothing, |code| Value::Codes(list, code))
        }
    })
}

fn text(words: &str) -> Value {
    if words.is_empty() { Value::Nothing } else { Value::Text(words.to_owned()) }
}
