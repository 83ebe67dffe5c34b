//! The tables of a group about what was agreed, said and written.

use super::Kind::{Code, Codes, Instant, Number, Text, Yes};
use super::{Kind, Part, Reader, column};

/// What a group's coordination may take away of what was agreed, said and written.
pub const SAID: &[Part] = &[
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
        name: "cases",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("code_name", Text),
            column("area", Text),
            column("other_side", Code("other-side")),
            column("state", Code("case-state")),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, c.code_name, c.area, c.other_side, c.state
              FROM encounters e
              JOIN cases c ON c.institution_id = e.institution_id AND c.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 AND c.state <> 'withdrawn' ORDER BY d.ordinal, e.ordinal, c.case_id",
    },
    Part {
        name: "case_words",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("code_name", Text),
            column("text", Kind::Circle),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, c.code_name, w.word AS text, w.said_at AS at FROM encounters e
              JOIN cases c ON c.institution_id = e.institution_id AND c.encounter_id = e.encounter_id
              JOIN case_words w ON w.institution_id = c.institution_id AND w.case_id = c.case_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, w.said_at, w.follow_up_id",
    },
    Part {
        name: "debriefs",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("difficulties", Codes("difficulty")),
            column("minutes", Number),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, r.difficulties, r.minutes FROM encounters e
              JOIN debriefs r ON r.institution_id = e.institution_id AND r.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY d.ordinal, e.ordinal",
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
        name: "memoir_texts",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("happened", Kind::Desk),
            column("helped", Kind::Desk),
            column("difficulties", Kind::Desk),
            column("adjustments", Kind::Desk),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, t.happened, t.helped, t.difficulties, t.adjustments,
                  t.written_at AS at
              FROM editions d
              JOIN encounters e ON e.institution_id = d.institution_id AND e.edition_id = d.edition_id
              JOIN memoir_texts t ON t.institution_id = e.institution_id AND t.encounter_id = e.encounter_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, e.ordinal, t.command_id",
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
