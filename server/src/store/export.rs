//! What an institution, or a group, owns, table by table, for whoever takes it away. Each table says for whom it is, and
//! texts with an audience are read with an eye of it.

use crate::db::{Record, Result, Tx};
use crate::params;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::id::{GroupId, InstitutionId};
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
use Kind::{Code, Codes, Day, Instant, Number, Text, Time, Yes};

/// The tables of an institution that its administration reads; people of groups are in none of them (C.7).
pub const HOUSE: &[Part] = &[
    Part {
        name: "institution",
        reader: Reader::House,
        columns: &[
            column("name", Text),
            column("kind", Code("institution-kind")),
            column("country", Text),
            column("zone", Text),
            column("crisis_route", Text),
        ],
        sql: "SELECT name, kind, country, zone, crisis_route FROM institutions WHERE institution_id = $1",
    },
    Part {
        name: "sites",
        reader: Reader::House,
        columns: &[
            column("name", Text),
            column("address", Text),
            column("room_capacity", Number),
            column("municipality", Text),
            column("zone", Text),
            column("retired", Yes),
        ],
        sql: "SELECT name, address, room_capacity, municipality, zone, retired FROM sites WHERE institution_id = $1
              ORDER BY name, site_id",
    },
    Part {
        name: "crisis_lines",
        reader: Reader::House,
        columns: &[column("name", Text), column("phone", Text), column("hours", Text)],
        sql: "SELECT name, phone, hours FROM crisis_lines WHERE institution_id = $1 ORDER BY position, line_id",
    },
    Part {
        name: "library",
        reader: Reader::House,
        columns: &[
            column("sort", Code("item-sort")),
            column("kind", Code("item-kind")),
            column("title", Text),
            column("minutes", Number),
            column("origin", Text),
            column("notes", Text),
            column("retired", Yes),
        ],
        sql: "SELECT sort, kind, title, minutes, origin, notes, retired FROM library_items WHERE institution_id = $1
              ORDER BY sort, title, item_id",
    },
    Part {
        name: "accounts",
        reader: Reader::House,
        columns: &[
            column("name", Text),
            column("identifier", Text),
            column("offices", Codes("office")),
            column("profile", Code("profile")),
            column("training", Text),
            column("experience", Text),
        ],
        sql: "SELECT s.name, (SELECT l.identifier FROM logins l WHERE l.login_id = s.login_id) AS identifier, s.offices, s.profile,
                  s.training, s.experience
              FROM (SELECT * FROM persons WHERE institution_id = $1 AND login_id IS NOT NULL) s
              WHERE NOT s.erased ORDER BY s.name_folded, s.person_id",
    },
    Part {
        name: "groups",
        reader: Reader::House,
        columns: &[column("name", Text), column("frame", Code("frame")), column("state", Code("group-state"))],
        sql: "SELECT name, frame, state FROM groups WHERE institution_id = $1 ORDER BY name, group_id",
    },
];

/// The calendar of an institution, in pages: held, called off and planned encounters of the groups of which an
/// institution sees counts, without topic and without people.
pub const CALENDAR: Part = Part {
    name: "calendar",
    reader: Reader::House,
    columns: &[
        column("group_name", Text),
        column("edition", Number),
        column("encounter", Number),
        column("day", Day),
        column("time", Time),
        column("planned_minutes", Number),
        column("state", Code("road-state")),
        column("opened_at", Instant),
        column("closed_at", Instant),
        column("place", Text),
        column("route", Code("route")),
        column("payer", Text),
    ],
    sql: "SELECT e.encounter_id, g.name AS group_name, d.ordinal AS edition, e.ordinal AS encounter, e.day, e.time,
              e.minutes AS planned_minutes, e.state, e.opened_at, e.closed_at, s.name AS place, d.route, d.payer
          FROM encounters e
          JOIN groups g ON g.institution_id = e.institution_id AND g.group_id = e.group_id
          JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
          LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
          WHERE e.institution_id = $1 AND e.encounter_id > $2 AND REPLACE($3, ',' || g.frame || ',', '') = $3
          ORDER BY e.encounter_id LIMIT 2000",
};

/// The tables of a group that its coordination reads.
pub const GROUP: &[Part] = &[
    Part {
        name: "people",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("phone", Text),
            column("role", Code("export-role")),
            column("state", Code("seat-state")),
            column("made_at", Instant),
            column("waiting_since", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, p.phone, s.role, s.state, s.made_at,
                  s.waiting_since
              FROM seats s
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE s.institution_id = $1 AND s.group_id = $2 ORDER BY d.ordinal, s.seat_id",
    },
    Part {
        name: "moves",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("from_state", Code("seat-state")),
            column("to_state", Code("seat-state")),
            column("move_reason", Code("move-reason")),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, m.from_state, m.to_state,
                  m.reason AS move_reason, m.at
              FROM seats s
              JOIN seat_moves m ON m.institution_id = s.institution_id AND m.seat_id = s.seat_id
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE s.institution_id = $1 AND s.group_id = $2 ORDER BY m.at, m.command_id, s.seat_id",
    },
    Part {
        name: "editions",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("name", Text),
            column("shared_situation", Text),
            column("purpose", Text),
            column("invites", Codes("invited")),
            column("route", Code("route")),
            column("payer", Text),
            column("mode", Code("mode")),
            column("planned_minutes", Number),
            column("planned", Number),
            column("cadence", Code("cadence")),
            column("place", Text),
            column("starts_on", Day),
            column("starts_at", Time),
            column("state", Code("edition-state")),
        ],
        sql: "SELECT d.ordinal AS edition, g.name, g.shared_situation, g.purpose, g.invites, d.route, d.payer, d.mode,
                  d.minutes AS planned_minutes, d.planned, d.cadence, s.name AS place, d.starts_on, d.starts_at, d.state
              FROM editions d
              JOIN groups g ON g.institution_id = d.institution_id AND g.group_id = d.group_id
              LEFT JOIN sites s ON s.institution_id = d.institution_id AND s.site_id = d.site_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal",
    },
    Part {
        name: "encounters",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("topic", Text),
            column("title", Text),
            column("day", Day),
            column("time", Time),
            column("planned_minutes", Number),
            column("state", Code("road-state")),
            column("reason", Text),
            column("opened_at", Instant),
            column("closed_at", Instant),
            column("place", Text),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, t.title AS topic, e.title, e.day, e.time, e.minutes AS planned_minutes,
                  e.state, e.reason, e.opened_at, e.closed_at, s.name AS place
              FROM encounters e
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              LEFT JOIN topics t ON t.institution_id = e.institution_id AND t.topic_id = e.topic_id
              LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal",
    },
    Part {
        name: "date_moves",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("from_day", Day),
            column("from_time", Time),
            column("to_day", Day),
            column("to_time", Time),
            column("reason", Text),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, m.from_day, m.from_time, m.to_day, m.to_time, m.reason, m.at
              FROM encounters e
              JOIN encounter_moves m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY m.at, m.command_id, e.encounter_id",
    },
    Part {
        name: "attendance",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("day", Day),
            column("person", Text),
            column("mark", Code("mark")),
            column("arrived_at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, e.day, CASE WHEN p.erased THEN '' ELSE p.name END AS person, a.mark,
                  a.arrived_at
              FROM encounters e
              JOIN attendance a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              JOIN persons p ON p.institution_id = a.institution_id AND p.person_id = a.person_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal, a.seat_id",
    },
    Part {
        name: "answers",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("person", Text),
            column("coming", Code("export-coming")),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, CASE WHEN p.erased THEN '' ELSE p.name END AS person, a.coming,
                  a.answered_at AS at
              FROM encounters e
              JOIN answers a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
              JOIN seats s ON s.institution_id = a.institution_id AND s.seat_id = a.seat_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal, a.seat_id",
    },
    Part {
        name: "earlier_marks",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("person", Text),
            column("mark", Code("mark")),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, CASE WHEN p.erased THEN '' ELSE p.name END AS person, a.mark,
                  a.marked_at AS at
              FROM encounters e
              JOIN earlier_marks a ON a.institution_id = e.institution_id AND a.encounter_id = e.encounter_id
              JOIN seats s ON s.institution_id = a.institution_id AND s.seat_id = a.seat_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY a.marked_at, a.command_id, a.seat_id",
    },
    Part {
        name: "agreements",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("version", Number),
            column("text", Kind::Circle),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, a.version, a.text, a.agreed_at AS at FROM editions d
              JOIN agreements a ON a.institution_id = d.institution_id AND a.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, a.version",
    },
    Part {
        name: "topics",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("title", Text),
            column("votes", Number),
            column("priority", Number),
            column("state", Code("topic-state")),
        ],
        sql: "SELECT d.ordinal AS edition, t.title, t.votes, t.priority, t.state FROM editions d
              JOIN topics t ON t.institution_id = d.institution_id AND t.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, t.topic_id",
    },
    Part {
        name: "votes",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("at", Instant),
            column("voters", Number),
            column("title", Text),
            column("votes", Number),
        ],
        sql: "SELECT d.ordinal AS edition, r.closed_at AS at, r.voters, t.title, v.votes FROM editions d
              JOIN vote_rounds r ON r.institution_id = d.institution_id AND r.edition_id = d.edition_id
              JOIN vote_totals v ON v.institution_id = r.institution_id AND v.round_id = r.round_id
              JOIN topics t ON t.institution_id = v.institution_id AND t.topic_id = v.topic_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY r.closed_at, r.round_id, t.topic_id",
    },
    Part {
        name: "learnings",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("topic", Text),
            column("text", Kind::Circle),
            column("difficulty", Kind::Circle),
            column("lesson", Kind::Circle),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, t.title AS topic, l.text, l.difficulty, l.lesson FROM editions d
              JOIN learnings l ON l.institution_id = d.institution_id AND l.edition_id = d.edition_id
              JOIN encounters e ON e.institution_id = l.institution_id AND e.encounter_id = l.encounter_id
              LEFT JOIN topics t ON t.institution_id = l.institution_id AND t.topic_id = l.topic_id
              WHERE d.institution_id = $1 AND d.group_id = $2 AND l.state <> 'withdrawn'
              ORDER BY d.ordinal, e.ordinal, l.learning_id",
    },
    Part {
        name: "moods",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("lighter", Number),
            column("same", Number),
            column("heavier", Number),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, m.lighter, m.same, m.heavier FROM encounters e
              JOIN moods m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal",
    },
    Part {
        name: "letters",
        reader: Reader::Circle,
        columns: &[column("edition", Number), column("text", Kind::Circle), column("opened_at", Instant)],
        sql: "SELECT d.ordinal AS edition, l.text, l.opened_at FROM editions d
              JOIN letters l ON l.institution_id = d.institution_id AND l.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal",
    },
    Part {
        name: "processes",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("process", Code("process")),
            column("seen", Code("seen")),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, r.process, r.seen, r.read_at AS at FROM editions d
              JOIN process_readings r ON r.institution_id = d.institution_id AND r.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, r.process",
    },
    Part {
        name: "expectations",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("text", Kind::Desk),
            column("reach", Code("reach")),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, x.text, x.reach FROM editions d
              JOIN expectations x ON x.institution_id = d.institution_id AND x.edition_id = d.edition_id
              JOIN seats s ON s.institution_id = x.institution_id AND s.seat_id = x.seat_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, x.expectation_id",
    },
    Part {
        name: "script",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("position", Number),
            column("moment", Code("moment-kind")),
            column("title", Text),
            column("notes", Text),
            column("planned_minutes", Number),
            column("extra", Number),
            column("started_at", Instant),
            column("ended_at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, m.position, m.kind AS moment, m.title, m.notes,
                  m.minutes AS planned_minutes, m.extra, m.started_at, m.ended_at
              FROM encounters e
              JOIN moments m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal, m.position, m.moment_id",
    },
    Part {
        name: "questions",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("question", Text),
            column("search_together", Yes),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, q.text AS question, q.search_together FROM encounters e
              JOIN questions q ON q.institution_id = e.institution_id AND q.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal, q.position, q.question_id",
    },
    Part {
        name: "guests",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("name", Text),
            column("brings", Text),
            column("profession", Text),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, x.name, x.brings, x.profession FROM encounters e
              JOIN guests x ON x.institution_id = e.institution_id AND x.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal, x.guest_id",
    },
    Part {
        name: "memoirs",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("happened", Kind::Desk),
            column("helped", Kind::Desk),
            column("difficulties", Kind::Desk),
            column("read_with", Text),
            column("closed_at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, m.happened, m.helped, m.difficulties, m.read_with, m.closed_at
              FROM encounters e
              JOIN memoirs m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal",
    },
    Part {
        name: "adjustments",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("text", Kind::Desk),
            column("tried", Code("export-answer")),
            column("served", Code("export-answer")),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, a.text, a.tried, a.served FROM editions d
              JOIN adjustments a ON a.institution_id = d.institution_id AND a.edition_id = d.edition_id
              JOIN encounters e ON e.institution_id = a.institution_id AND e.encounter_id = a.encounter_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, e.ordinal, a.adjustment_id",
    },
    Part {
        name: "reviews",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("helped", Kind::Desk),
            column("difficulties", Kind::Desk),
            column("next", Kind::Desk),
        ],
        sql: "SELECT d.ordinal AS edition, r.helped, r.difficult AS difficulties, r.next FROM editions d
              JOIN edition_reviews r ON r.institution_id = d.institution_id AND r.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal",
    },
];

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
            Text | Number | Yes | Day | Time | Instant | Code(_) | Codes(_) => plain(row, column),
        };
        part.columns.iter().map(read).collect()
    })
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
        Text => row.text_maybe(name)?.map_or(Value::Nothing, |words| text(&words)),
        Number => row.int_maybe(name)?.map_or(Value::Nothing, Value::Number),
        Yes => row.bool_maybe(name)?.map_or(Value::Nothing, Value::Yes),
        Day => row.day_maybe(name)?.map_or(Value::Nothing, Value::Day),
        Time => row.time_maybe(name)?.map_or(Value::Nothing, Value::Time),
        Instant => row.instant_maybe(name)?.map_or(Value::Nothing, Value::Instant),
        Code(list) | Codes(list) => row.text_maybe(name)?.map_or(Value::Nothing, |code| Value::Codes(list, code)),
    })
}

fn text(words: &str) -> Value {
    if words.is_empty() { Value::Nothing } else { Value::Text(words.to_owned()) }
}
