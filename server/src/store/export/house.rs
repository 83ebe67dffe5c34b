//! The tables of an institution that its administration reads; people of groups are in none of them (C.7).

use super::Kind::{Code, Codes, Day, Instant, Number, Text, Time, Yes};
use super::{Kind, Part, Reader, column};

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
        name: "case_areas",
        reader: Reader::House,
        columns: &[column("key", Kind::Key), column("name", Text), column("retired", Yes)],
        sql: "SELECT area_id AS key, name, retired FROM case_areas WHERE institution_id = $1 ORDER BY name, area_id",
    },
    Part {
        name: "case_taxonomies",
        reader: Reader::House,
        columns: &[column("taxonomy", Text)],
        sql: "SELECT taxonomy FROM case_taxonomies WHERE institution_id = $1 ORDER BY taxonomy",
    },
    Part {
        name: "services",
        reader: Reader::House,
        columns: &[
            column("name", Text),
            column("kind", Code("service-kind")),
            column("service_side", Code("service-side")),
            column("purpose", Text),
            column("service_reach", Text),
            column("hours", Text),
            column("phone", Text),
            column("checked_on", Day),
            column("retired", Yes),
        ],
        sql: "SELECT name, kind, side AS service_side, purpose, reach AS service_reach, hours, phone, checked_on, retired
              FROM services WHERE institution_id = $1 ORDER BY name, service_id",
    },
    Part {
        name: "reminder_hours",
        reader: Reader::House,
        columns: &[
            column("weekdays_from", Time),
            column("weekdays_until", Time),
            column("saturday_from", Time),
            column("saturday_until", Time),
            column("sunday_from", Time),
            column("sunday_until", Time),
        ],
        sql: "SELECT weekdays_from, weekdays_until, saturday_from, saturday_until, sunday_from, sunday_until
              FROM reminder_hours WHERE institution_id = $1",
    },
    Part {
        name: "sharings",
        reader: Reader::House,
        columns: &[column("shares", Yes), column("by_whom", Text), column("at", Instant)],
        sql: "SELECT a.shares, p.name AS by_whom, a.answered_at AS at FROM sharings a
              LEFT JOIN persons p ON p.institution_id = a.institution_id AND p.person_id = a.answered_by
              WHERE a.institution_id = $1 ORDER BY a.answered_at, a.command_id",
    },
    Part {
        name: "invitations",
        reader: Reader::House,
        columns: &[
            column("name", Text),
            column("identifier", Text),
            column("offices", Codes("office")),
            column("at", Instant),
            column("declined_at", Instant),
        ],
        sql: "SELECT name, identifier, offices, invited_at AS at, declined_at
              FROM invitations WHERE institution_id = $1 ORDER BY invited_at, person_id",
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
              FROM seen_staff v JOIN persons s ON s.institution_id = v.institution_id AND s.person_id = v.person_id
              WHERE v.institution_id = $1 AND NOT s.erased ORDER BY s.name_folded, s.person_id",
    },
    Part {
        name: "told_encounters",
        reader: Reader::House,
        columns: &[column("day", Day), column("place", Text), column("head_count", Number)],
        sql: "SELECT day, place, people AS head_count FROM told_encounters WHERE institution_id = $1 ORDER BY day, encounter_id",
    },
    Part {
        name: "groups",
        reader: Reader::House,
        columns: &[column("name", Text), column("frame", Code("frame")), column("state", Code("group-state"))],
        // Of a group that keeps its own house: that it exists, if it agreed to that, and no state of it.
        sql: "SELECT name, frame, state, group_id FROM seen_groups WHERE institution_id = $1
              UNION ALL
              SELECT g.name, g.frame, NULL AS state, g.group_id FROM groups g
              JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
              WHERE g.institution_id = $1 AND a.exists_told AND a.from_ordinal = 1 AND a.left_at IS NULL ORDER BY name, group_id",
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
          JOIN seen_groups g ON g.institution_id = e.institution_id AND g.group_id = e.group_id
          JOIN seen_editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
          LEFT JOIN sites s ON s.institution_id = e.institution_id AND s.site_id = COALESCE(e.site_id, d.site_id)
          WHERE e.institution_id = $1 AND e.encounter_id > $2 AND REPLACE($3, ',' || g.frame || ',', '') = $3
          ORDER BY e.encounter_id LIMIT 2000",
};
