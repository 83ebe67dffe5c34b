//! The tables of a group about what surrounds its encounters: other care, talks, creations, loans and reminders.

use super::Kind::{Code, Codes, Day, Instant, Number, Text, Time, Yes};
use super::{Kind, Part, Reader, column};

/// What a group's coordination may take away of what surrounds the encounters. What participants made is in it once it
/// was opened together, and not before (S0-192).
pub const AROUND: &[Part] = &[
    Part {
        name: "referrals",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("origin", Code("export-origin")),
            column("kind", Code("service-kind")),
            column("service", Text),
            column("notes", Kind::Desk),
            column("state", Code("referral-state")),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, r.origin, r.kind,
                  COALESCE(s.name, r.service_name) AS service, r.note AS notes, r.state
              FROM referrals r
              JOIN editions d ON d.institution_id = r.institution_id AND d.edition_id = r.edition_id
              JOIN seats t ON t.institution_id = r.institution_id AND t.seat_id = r.seat_id
              JOIN persons p ON p.institution_id = t.institution_id AND p.person_id = t.person_id
              LEFT JOIN services s ON s.institution_id = r.institution_id AND s.service_id = r.service_id
              WHERE r.institution_id = $1 AND r.group_id = $2 ORDER BY d.ordinal, r.referral_id",
    },
    Part {
        name: "referral_steps",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("person", Text),
            column("kind", Code("service-kind")),
            column("to_state", Code("referral-state")),
            column("by_whom", Text),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, CASE WHEN p.erased THEN '' ELSE p.name END AS person, r.kind, m.state AS to_state,
                  CASE WHEN b.erased THEN '' ELSE b.name END AS by_whom, m.at
              FROM referrals r
              JOIN referral_steps m ON m.institution_id = r.institution_id AND m.referral_id = r.referral_id
              JOIN editions d ON d.institution_id = r.institution_id AND d.edition_id = r.edition_id
              JOIN seats t ON t.institution_id = r.institution_id AND t.seat_id = r.seat_id
              JOIN persons p ON p.institution_id = t.institution_id AND p.person_id = t.person_id
              LEFT JOIN persons b ON b.institution_id = m.institution_id AND b.person_id = m.by_person_id
              WHERE r.institution_id = $1 AND r.group_id = $2 ORDER BY m.at, m.command_id, r.referral_id",
    },
    Part {
        name: "talks",
        reader: Reader::Desk,
        columns: &[
            column("edition", Number),
            column("encounter", Number),
            column("person", Text),
            column("by_whom", Text),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, e.ordinal AS encounter, CASE WHEN p.erased THEN '' ELSE p.name END AS person,
                  b.name AS by_whom, k.at
              FROM encounters e
              JOIN talks k ON k.institution_id = e.institution_id AND k.encounter_id = e.encounter_id
              JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
              JOIN seats t ON t.institution_id = k.institution_id AND t.seat_id = k.seat_id
              JOIN persons p ON p.institution_id = t.institution_id AND p.person_id = t.person_id
              LEFT JOIN persons b ON b.institution_id = k.institution_id AND b.person_id = k.by_person_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY k.at, e.encounter_id, k.seat_id",
    },
    Part {
        name: "call_wishes",
        reader: Reader::Desk,
        columns: &[column("person", Text), column("at", Instant)],
        sql: "SELECT CASE WHEN p.erased THEN '' ELSE p.name END AS person, w.asked_at AS at FROM call_wishes w
              JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
              WHERE w.institution_id = $1 AND w.group_id = $2 ORDER BY w.asked_at, w.person_id",
    },
    // Of those who let the coordination see it, and nobody else.
    Part {
        name: "paths",
        reader: Reader::Desk,
        columns: &[
            column("person", Text),
            column("wished_at", Instant),
            column("prepared", Number),
            column("recognised_at", Instant),
            column("accepted_at", Instant),
        ],
        sql: "SELECT CASE WHEN p.erased THEN '' ELSE p.name END AS person, w.wished_at, COUNT(t.encounter_id) AS prepared,
                  w.recognised_at, w.accepted_at
              FROM paths w
              JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
              LEFT JOIN path_prepared t ON t.institution_id = w.institution_id AND t.path_id = w.path_id
              WHERE w.institution_id = $1 AND w.group_id = $2 AND w.shared
              GROUP BY w.path_id, p.erased, p.name, w.wished_at, w.recognised_at, w.accepted_at
              ORDER BY w.wished_at, w.path_id",
    },
    Part {
        name: "creations",
        reader: Reader::Circle,
        columns: &[
            column("edition", Number),
            column("creation_id", Kind::Key),
            column("kind", Code("export-creation")),
            column("text", Kind::Circle),
            column("link", Text),
            column("signed", Text),
            column("at", Instant),
        ],
        sql: "SELECT d.ordinal AS edition, c.creation_id, c.kind, c.text, c.link, c.signed, c.handed_at AS at
              FROM editions d
              JOIN unsealings u ON u.institution_id = d.institution_id AND u.edition_id = d.edition_id
              JOIN creations c ON c.institution_id = d.institution_id AND c.edition_id = d.edition_id
              WHERE d.institution_id = $1 AND d.group_id = $2 ORDER BY d.ordinal, c.handed_at, c.creation_id",
    },
    Part {
        name: "loans",
        reader: Reader::Circle,
        columns: &[
            column("text", Kind::Circle),
            column("decided_on", Day),
            column("credit", Code("credit")),
            column("reached", Number),
            column("ended_at", Instant),
        ],
        sql: "SELECT l.text, o.decided_on, o.credit, COUNT(b.group_id) AS reached, o.ended_at
              FROM loans o
              JOIN learnings l ON l.institution_id = o.institution_id AND l.learning_id = o.learning_id
              LEFT JOIN borrowings b ON b.institution_id = o.institution_id AND b.learning_id = o.learning_id
              WHERE o.institution_id = $1 AND o.group_id = $2
              GROUP BY o.learning_id, l.text, o.decided_on, o.credit, o.lent_at, o.ended_at ORDER BY o.lent_at, o.learning_id",
    },
    Part {
        name: "borrowings",
        reader: Reader::Desk,
        columns: &[column("text", Kind::Circle), column("credit", Code("credit")), column("at", Instant)],
        sql: "SELECT l.text, o.credit, b.at FROM borrowings b
              JOIN loans o ON o.institution_id = b.institution_id AND o.learning_id = b.learning_id
              JOIN learnings l ON l.institution_id = b.institution_id AND l.learning_id = b.learning_id
              WHERE b.institution_id = $1 AND b.group_id = $2 ORDER BY b.at, b.learning_id",
    },
    Part {
        name: "erasure_wishes",
        reader: Reader::Desk,
        columns: &[column("person", Text), column("at", Instant)],
        sql: "SELECT p.name AS person, w.asked_at AS at FROM erasure_wishes w
              JOIN persons p ON p.institution_id = w.institution_id AND p.person_id = w.person_id
              WHERE w.institution_id = $1 AND w.group_id = $2 AND NOT p.erased ORDER BY w.asked_at, w.person_id",
    },
    Part {
        name: "reminders",
        reader: Reader::Desk,
        columns: &[column("leads", Codes("reminder-lead")), column("changes", Yes)],
        sql: "SELECT leads, changes FROM group_reminders WHERE institution_id = $1 AND group_id = $2",
    },
    Part {
        name: "reminder_contacts",
        reader: Reader::Desk,
        columns: &[
            column("person", Text),
            column("channel", Code("export-channel")),
            column("address", Text),
            column("purposes", Codes("reminder-purpose")),
            column("text_version", Text),
            column("at", Instant),
        ],
        sql: "SELECT CASE WHEN p.erased THEN '' ELSE p.name END AS person, c.channel, c.address, c.purposes, c.text_version,
                  c.agreed_at AS at
              FROM reminder_contacts c
              JOIN persons p ON p.institution_id = c.institution_id AND p.person_id = c.person_id
              WHERE c.institution_id = $1 AND c.group_id = $2 ORDER BY c.agreed_at, c.person_id, c.channel",
    },
    Part {
        name: "reminder_consents",
        reader: Reader::Desk,
        columns: &[
            column("person", Text),
            column("channel", Code("export-channel")),
            column("purposes", Codes("reminder-purpose")),
            column("given", Yes),
            column("text_version", Text),
            column("at", Instant),
        ],
        sql: "SELECT CASE WHEN p.erased THEN '' ELSE p.name END AS person, c.channel, c.purpose AS purposes, c.given,
                  c.text_version, c.at
              FROM reminder_consents c
              JOIN persons p ON p.institution_id = c.institution_id AND p.person_id = c.person_id
              WHERE c.institution_id = $1 AND c.group_id = $2 ORDER BY c.at, c.command_id, c.person_id, c.purpose",
    },
    Part {
        name: "notices",
        reader: Reader::Desk,
        columns: &[
            column("person", Text),
            column("channel", Code("export-channel")),
            column("kind", Code("export-notice")),
            column("day", Day),
            column("time", Time),
            column("state", Code("export-notice-state")),
            column("ended_at", Instant),
        ],
        sql: "SELECT CASE WHEN p.erased THEN '' ELSE p.name END AS person, n.channel, n.kind, n.day, n.time, n.state, n.ended_at
              FROM notices n
              JOIN persons p ON p.institution_id = n.institution_id AND p.person_id = n.person_id
              WHERE n.institution_id = $1 AND n.group_id = $2 ORDER BY n.due_at, n.notice_id",
    },
    Part {
        name: "own_house",
        reader: Reader::Circle,
        columns: &[
            column("exists_told", Yes),
            column("reports_from", Day),
            column("roll", Code("roll")),
            column("newcomers", Code("newcomers")),
            column("born_from", Text),
        ],
        sql: "SELECT a.exists_told, a.reports_from, a.roll, a.newcomers, p.name AS born_from FROM autonomies a
              LEFT JOIN descents b ON b.institution_id = a.institution_id AND b.group_id = a.group_id
              LEFT JOIN groups p ON p.institution_id = b.institution_id AND p.group_id = b.parent_group_id
              WHERE a.institution_id = $1 AND a.group_id = $2",
    },
    Part {
        name: "turns",
        reader: Reader::Circle,
        columns: &[
            column("duty", Code("duty")),
            column("person", Text),
            column("turn", Code("turn")),
            column("from_day", Day),
            column("until_day", Day),
            column("ended_on", Day),
        ],
        sql: "SELECT v.duty, CASE WHEN p.erased THEN '' ELSE p.name END AS person, v.turn, v.from_day, v.until_day, v.ended_on
              FROM servings v
              JOIN seats s ON s.institution_id = v.institution_id AND s.seat_id = v.seat_id
              JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
              WHERE v.institution_id = $1 AND v.group_id = $2 ORDER BY v.from_day, v.duty_id",
    },
    Part {
        name: "head_counts",
        reader: Reader::Circle,
        columns: &[column("encounter", Number), column("day", Day), column("head_count", Number)],
        sql: "SELECT e.ordinal AS encounter, e.day, h.people AS head_count FROM encounters e
              JOIN head_counts h ON h.institution_id = e.institution_id AND h.encounter_id = e.encounter_id
              WHERE e.institution_id = $1 AND e.group_id = $2 ORDER BY e.day, e.encounter_id",
    },
    Part {
        name: "undertakings",
        reader: Reader::Circle,
        columns: &[column("kind", Code("undertaking")), column("text", Kind::Circle), column("day", Day)],
        sql: "SELECT kind, text, on_day AS day FROM undertakings WHERE institution_id = $1 AND group_id = $2 ORDER BY on_day, undertaking_id",
    },
    Part {
        name: "support_readings",
        reader: Reader::Circle,
        columns: &[column("support", Code("support")), column("seen", Code("seen")), column("at", Instant)],
        sql: "SELECT support, seen, read_at AS at FROM support_readings WHERE institution_id = $1 AND group_id = $2 ORDER BY support",
    },
    Part {
        name: "listing",
        reader: Reader::Circle,
        columns: &[
            column("published", Yes),
            column("name", Text),
            column("theme", Text),
            column("about", Text),
            column("municipality", Text),
            column("place", Text),
            column("online_at", Text),
            column("checked_on", Day),
        ],
        sql: "SELECT published, name, theme, about, municipality, place, online_at, verified_on AS checked_on FROM listings
              WHERE institution_id = $1 AND group_id = $2",
    },
    Part {
        name: "group_messages",
        reader: Reader::Desk,
        columns: &[column("message", Text), column("reply_to", Text), column("at", Instant)],
        sql: "SELECT text AS message, reply_to, at FROM group_messages WHERE institution_id = $1 AND group_id = $2 ORDER BY at, message_id",
    },
];
