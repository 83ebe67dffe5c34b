//! The tables of a group of professionals. Single answers are nobody's to take along but their author's, who takes them
//! from their own page.

use super::Kind::{Code, Day, Instant, Number, Text, Yes};
use super::{Kind, Part, Reader, column};

/// What a group of professionals may take away of its composition and of what it reads of itself.
pub const CIRCLE: &[Part] = &[
    Part {
        name: "declarations",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("profile", Code("profile")),
            column("stage", Code("stage")),
            column("teaches", Yes),
            column("supervises", Yes),
            column("centre", Text),
            column("interviewed_on", Day),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, c.profile, c.stage, c.teaches,
                  c.supervises, c.centre, c.interviewed_on
              FROM seats s
              JOIN seat_declarations c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE s.institution_id = $1 AND s.group_id = $2 ORDER BY d.ordinal, s.seat_id",
    },
    Part {
        name: "societies",
        reader: Reader::Circle,
        columns: &[column("society", Text)],
        sql: "SELECT society FROM group_societies WHERE institution_id = $1 AND group_id = $2 ORDER BY society",
    },
    Part {
        name: "means",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("questionnaire", Text),
            column("round", Number),
            column("opened_at", Instant),
            column("closed_at", Instant),
            column("item", Text),
            column("people", Number),
            column("sum", Number),
        ],
        sql: "SELECT d.ordinal AS edition, r.questionnaire, r.number AS round, r.opened_at, r.closed_at, m.item, m.people, m.sum
              FROM editions d
              JOIN answer_rounds r ON r.institution_id = d.institution_id AND r.edition_id = d.edition_id
              LEFT JOIN round_means m ON m.institution_id = r.institution_id AND m.edition_id = r.edition_id
                  AND m.questionnaire = r.questionnaire AND m.number = r.number
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, r.questionnaire, r.number, m.item",
    },
    Part {
        name: "closing_lines",
        reader: Reader::Circle,
        columns: &[column("edition", Number), column("line", Code("closing-line")), column("text", Kind::Circle)],
        sql: "SELECT d.ordinal AS edition, 'takes' AS line, c.takes AS text FROM seats s
              JOIN closing_lines c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              WHERE s.institution_id = $1 AND s.group_id = $2 AND c.shared AND c.takes <> ''
              UNION ALL SELECT d.ordinal AS edition, 'leaves' AS line, c.leaves AS text FROM seats s
              JOIN closing_lines c ON c.institution_id = s.institution_id AND c.seat_id = s.seat_id
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              WHERE s.institution_id = $1 AND s.group_id = $2 AND c.shared AND c.leaves <> ''
              ORDER BY edition, line, text",
    },
    Part {
        name: "team_page",
        reader: Reader::Circle,
        columns: &[column("version", Number), column("text", Kind::Circle), column("at", Instant)],
        sql: "SELECT version, text, agreed_at AS at FROM team_pages WHERE institution_id = $1 AND group_id = $2 ORDER BY version",
    },
];
