//! The road of every edition: when the group met, and who was there. Of the time before the group was on its own the old
//! house keeps it as well, since its counts are of it. What an edition was under (route, payer, what the institution saw to
//! before it opened) is the institution's and stays, and so does why an encounter of that time was not held: in words of
//! the coordination.

use super::{By, Step};

/// What both houses keep of the time before.
pub(super) const ROAD: &[Step] = &[
    Step {
        table: "editions",
        by: By::Group,
        carry: "INSERT INTO editions (institution_id, edition_id, group_id, ordinal, route, payer, mode, minutes, planned,
             site_id, cadence, starts_on, starts_at, readiness, book_sha256, state, version) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.group_id, o.ordinal, NULL, NULL, o.mode, o.minutes, o.planned, o.site_id, o.cadence,
             o.starts_on, o.starts_at, '{}', o.book_sha256, o.state, o.version FROM editions o WHERE o.institution_id = $1
             AND o.group_id = $3",
        leave: None,
    },
    Step {
        table: "seats",
        by: By::House,
        carry: "INSERT INTO seats (institution_id, seat_id, group_id, edition_id, person_id, role, state, waiting_since,
             made_at) SELECT CAST($2 AS BIGINT), o.seat_id, o.group_id, o.edition_id, o.person_id, o.role, o.state,
             o.waiting_since, o.made_at FROM seats o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id
             FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM seats WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM editions n JOIN
             autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2
             AND n.ordinal >= a.from_ordinal)",
        ),
    },
    Step {
        table: "topics",
        by: By::House,
        carry: "INSERT INTO topics (institution_id, topic_id, edition_id, title, votes, priority, state, proposed_at, version)
             SELECT CAST($2 AS BIGINT), o.topic_id, o.edition_id, o.title, o.votes, o.priority, o.state, o.proposed_at,
             o.version FROM topics o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n
             WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM topics WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM editions n JOIN
             autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2
             AND n.ordinal >= a.from_ordinal)",
        ),
    },
    Step {
        table: "encounters",
        by: By::House,
        carry: "INSERT INTO encounters (institution_id, encounter_id, group_id, edition_id, ordinal, kind, topic_id, title,
             reserve_use, day, time, minutes, site_id, state, reason, opened_at, opened_by, closed_at, closed_by, version)
             SELECT CAST($2 AS BIGINT), o.encounter_id, o.group_id, o.edition_id, o.ordinal, o.kind, o.topic_id, o.title,
             o.reserve_use, o.day, o.time, o.minutes, o.site_id, o.state, CASE WHEN o.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal) THEN o.reason END, o.opened_at, o.opened_by, o.closed_at,
             o.closed_by, o.version FROM encounters o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id
             FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM encounters WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM editions n JOIN
             autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2
             AND n.ordinal >= a.from_ordinal)",
        ),
    },
    Step {
        table: "attendance",
        by: By::House,
        carry: "INSERT INTO attendance (institution_id, encounter_id, seat_id, person_id, mark, arrived_at, marked_at,
             marked_by, version) SELECT CAST($2 AS BIGINT), o.encounter_id, o.seat_id, o.person_id, o.mark, o.arrived_at,
             o.marked_at, o.marked_by, o.version FROM attendance o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT
             n.encounter_id FROM encounters n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM attendance WHERE institution_id = $1 AND encounter_id IN (SELECT t.encounter_id FROM encounters
             t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal))",
        ),
    },
    Step {
        table: "answer_rounds",
        by: By::House,
        carry: "INSERT INTO answer_rounds (institution_id, edition_id, questionnaire, number, opened_at, closed_at) SELECT
             CAST($2 AS BIGINT), o.edition_id, o.questionnaire, o.number, o.opened_at, o.closed_at FROM answer_rounds o WHERE
             o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM answer_rounds WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM editions n
             JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id
             = $2 AND n.ordinal >= a.from_ordinal)",
        ),
    },
    Step {
        table: "round_means",
        by: By::House,
        carry: "INSERT INTO round_means (institution_id, edition_id, questionnaire, number, item, people, sum) SELECT CAST($2 AS
             BIGINT), o.edition_id, o.questionnaire, o.number, o.item, o.people, o.sum FROM round_means o WHERE
             o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM round_means WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM editions n
             JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id
             = $2 AND n.ordinal >= a.from_ordinal)",
        ),
    },
    Step {
        table: "paths",
        by: By::Group,
        carry: "INSERT INTO paths (institution_id, path_id, group_id, edition_id, person_id, wished_at, shared, paused_at,
             recognised_at, accepted_at, version) SELECT CAST($2 AS BIGINT), o.path_id, o.group_id, o.edition_id,
             o.person_id, o.wished_at, o.shared, o.paused_at, o.recognised_at, o.accepted_at, o.version FROM paths o WHERE
             o.institution_id = $1 AND o.group_id = $3 AND o.person_id IN (SELECT n.person_id FROM persons n WHERE
             n.institution_id = $2 AND NOT n.erased)",
        leave: Some(
            "DELETE FROM paths WHERE institution_id = $1 AND path_id IN (SELECT t.path_id FROM paths t WHERE
             t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal))",
        ),
    },
];
