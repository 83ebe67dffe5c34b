//! The house as the group needs it, and its people. The old house keeps its own of these.

use super::{By, Step};

/// Places, phones for a bad hour, what scripts used; and the group itself.
pub(super) const HOUSE: &[Step] = &[
    Step {
        table: "sites",
        by: By::Group,
        carry: "INSERT INTO sites (institution_id, site_id, name, address, room_capacity, zone, retired, version, municipality)
             SELECT CAST($2 AS BIGINT), o.site_id, o.name, o.address, o.room_capacity, o.zone, o.retired, o.version,
             o.municipality FROM sites o WHERE o.institution_id = $1 AND o.site_id IN (SELECT d.site_id FROM editions d WHERE
             d.institution_id = $1 AND d.group_id = $3 UNION SELECT e.site_id FROM encounters e WHERE e.institution_id = $1
             AND e.group_id = $3)",
        leave: None,
    },
    Step {
        table: "crisis_lines",
        by: By::House,
        carry: "INSERT INTO crisis_lines (institution_id, line_id, name, phone, hours, position, version) SELECT CAST($2 AS
             BIGINT), o.line_id, o.name, o.phone, o.hours, o.position, o.version FROM crisis_lines o WHERE o.institution_id =
             $1 AND o.line_id > 0",
        leave: None,
    },
    Step {
        table: "library_items",
        by: By::Group,
        carry: "INSERT INTO library_items (institution_id, item_id, sort, kind, title, minutes, origin, notes, retired, version)
             SELECT CAST($2 AS BIGINT), o.item_id, o.sort, o.kind, o.title, o.minutes, o.origin, o.notes, o.retired,
             o.version FROM library_items o WHERE o.institution_id = $1 AND o.item_id IN (SELECT m.item_id FROM encounters e
             JOIN moments m ON m.institution_id = e.institution_id AND m.encounter_id = e.encounter_id
             JOIN editions d ON d.institution_id = e.institution_id AND d.edition_id = e.edition_id
             JOIN autonomies a ON a.institution_id = d.institution_id AND a.group_id = d.group_id AND d.ordinal >= a.from_ordinal
             WHERE e.institution_id = $1 AND e.group_id = $3)",
        leave: None,
    },
    Step {
        table: "services",
        by: By::Group,
        carry: "INSERT INTO services (institution_id, service_id, name, kind, side, purpose, reach, hours, phone, checked_on,
             retired, version) SELECT CAST($2 AS BIGINT), o.service_id, o.name, o.kind, o.side, o.purpose, o.reach, o.hours,
             o.phone, o.checked_on, o.retired, o.version FROM services o WHERE o.institution_id = $1 AND o.service_id IN
             (SELECT r.service_id FROM referrals r
             JOIN editions d ON d.institution_id = r.institution_id AND d.edition_id = r.edition_id
             JOIN autonomies a ON a.institution_id = d.institution_id AND a.group_id = d.group_id AND d.ordinal >= a.from_ordinal
             WHERE r.institution_id = $1 AND r.group_id = $3)",
        leave: None,
    },
    Step {
        table: "reminder_hours",
        by: By::House,
        carry: "INSERT INTO reminder_hours (institution_id, weekdays_from, weekdays_until, saturday_from, saturday_until,
             sunday_from, sunday_until, version) SELECT CAST($2 AS BIGINT), o.weekdays_from, o.weekdays_until,
             o.saturday_from, o.saturday_until, o.sunday_from, o.sunday_until, o.version FROM reminder_hours o WHERE
             o.institution_id = $1 AND o.version > 0",
        leave: None,
    },
    Step {
        table: "books",
        by: By::Group,
        carry: "INSERT INTO books (institution_id, sha256, canonical) SELECT CAST($2 AS BIGINT), o.sha256, o.canonical FROM
             books o WHERE o.institution_id = $1 AND o.sha256 IN (SELECT d.book_sha256 FROM editions d WHERE d.institution_id
             = $1 AND d.group_id = $3)",
        leave: None,
    },
    Step {
        table: "groups",
        by: By::Group,
        carry: "INSERT INTO groups (institution_id, group_id, frame, name, shared_situation, purpose, invites, state, version)
             SELECT CAST($2 AS BIGINT), o.group_id, o.frame, o.name, o.shared_situation, o.purpose, o.invites, o.state,
             o.version FROM groups o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: None,
    },
    Step {
        table: "autonomies",
        by: By::Group,
        carry: "INSERT INTO autonomies (institution_id, group_id, from_ordinal, exists_told, reports_from, roll, newcomers,
             from_frame, known_as, known_situation, known_invites, votes_for, votes_against, crossed_at, version, at_home,
             left_at) SELECT CAST($2 AS BIGINT), o.group_id, o.from_ordinal, FALSE, NULL, o.roll, o.newcomers, o.from_frame,
             o.known_as, o.known_situation, o.known_invites, o.votes_for, o.votes_against, o.crossed_at, o.version, TRUE, NULL FROM autonomies o WHERE o.institution_id = $1 AND
             o.group_id = $3",
        leave: None,
    },
];

/// Everybody who sits in the group since it is on its own, by name; no office of the old house goes along, and no phone:
/// it was given to the coordination.
pub(super) const PEOPLE: &[Step] = &[
    Step {
        table: "persons",
        by: By::Group,
        carry: "INSERT INTO persons (institution_id, person_id, name, name_folded, phone, login_id, offices, profile, training,
             experience, merged_into, erased, version) SELECT CAST($2 AS BIGINT), o.person_id, o.name, o.name_folded, NULL,
             o.login_id, '', o.profile, o.training, o.experience, o.merged_into, o.erased, o.version FROM persons o WHERE
             o.institution_id = $1 AND (o.person_id IN (SELECT s.person_id FROM seats s JOIN editions d ON d.institution_id =
             s.institution_id AND d.edition_id = s.edition_id WHERE s.institution_id = $1 AND s.group_id = $3 AND d.ordinal
             >= (SELECT a.from_ordinal FROM autonomies a WHERE a.institution_id = $1 AND a.group_id = $3)) OR o.merged_into
             IN (SELECT s.person_id FROM seats s JOIN editions d ON d.institution_id = s.institution_id AND d.edition_id =
             s.edition_id WHERE s.institution_id = $1 AND s.group_id = $3 AND d.ordinal >= (SELECT a.from_ordinal FROM
             autonomies a WHERE a.institution_id = $1 AND a.group_id = $3)) OR o.person_id IN (SELECT m.merged_into FROM
             persons m WHERE m.institution_id = $1 AND m.person_id IN (SELECT s.person_id FROM seats s JOIN editions d ON
             d.institution_id = s.institution_id AND d.edition_id = s.edition_id WHERE s.institution_id = $1 AND s.group_id =
             $3 AND d.ordinal >= (SELECT a.from_ordinal FROM autonomies a WHERE a.institution_id = $1 AND a.group_id = $3))))",
        leave: None,
    },
];

/// Whoever sat in the group before and did not go on, and its coordination: counts need them, names do not.
pub(super) const NAMELESS: &[Step] = &[
    Step {
        table: "persons",
        by: By::Group,
        carry: "INSERT INTO persons (institution_id, person_id, name, name_folded, phone, login_id, offices, profile, training,
             experience, merged_into, erased, version) SELECT CAST($2 AS BIGINT), o.person_id, '·', '·', NULL, NULL, '',
             NULL, NULL, NULL, o.merged_into, TRUE, o.version FROM persons o WHERE o.institution_id = $1 AND (o.person_id IN
             (SELECT s.person_id FROM seats s WHERE s.institution_id = $1 AND s.group_id = $3) OR o.merged_into IN (SELECT
             s.person_id FROM seats s WHERE s.institution_id = $1 AND s.group_id = $3) OR o.person_id IN (SELECT
             m.merged_into FROM persons m WHERE m.institution_id = $1 AND m.person_id IN (SELECT s.person_id FROM seats s
             WHERE s.institution_id = $1 AND s.group_id = $3))) AND o.person_id NOT IN (SELECT n.person_id FROM persons n
             WHERE n.institution_id = $2)",
        leave: None,
    },
];
