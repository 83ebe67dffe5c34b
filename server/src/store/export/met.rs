//! The tables of a group about its people, its encounters and who came.

use super::Kind::{Code, Codes, Day, Instant, Number, Text, Time};
use super::{Part, Reader, column};

/// What a group's coordination may take away of who came when.
pub const MET: &[Part] = &[
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
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, s.role, s.state, s.made_at, s.waiting_since,
                  CASE WHEN a.group_id IS NULL THEN p.phone END AS phone
              FROM seats s
              JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id = s.edition_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              LEFT JOIN autonomies a ON a.institution_id = s.institution_id AND a.group_id = s.group_id
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
];
