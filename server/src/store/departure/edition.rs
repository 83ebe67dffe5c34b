//! What belongs to an edition in which the group is on its own. Of those before, it was written by the coordination, or
//! is of one person and their coordination, and stays.

use super::{By, Step};

/// What hangs at editions and at their seats.
pub(super) const EDITION: &[Step] = &[
    Step {
        table: "seat_moves",
        by: By::House,
        carry: "INSERT INTO seat_moves (institution_id, seat_id, command_id, from_state, to_state, reason, at) SELECT CAST($2 AS
             BIGINT), o.seat_id, o.command_id, o.from_state, o.to_state, o.reason, o.at FROM seat_moves o WHERE
             o.institution_id = $1 AND o.seat_id IN (SELECT t.seat_id FROM seats t WHERE t.institution_id = $2 AND
             t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id
             AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM seat_moves WHERE institution_id = $1 AND seat_id IN (SELECT n.seat_id FROM seat_moves n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "seat_declarations",
        by: By::House,
        carry: "INSERT INTO seat_declarations (institution_id, seat_id, profile, stage, teaches, supervises, centre,
             interviewed_on, version) SELECT CAST($2 AS BIGINT), o.seat_id, o.profile, o.stage, o.teaches, o.supervises,
             o.centre, o.interviewed_on, o.version FROM seat_declarations o WHERE o.institution_id = $1 AND o.seat_id IN
             (SELECT t.seat_id FROM seats t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM seat_declarations WHERE institution_id = $1 AND seat_id IN (SELECT n.seat_id FROM
             seat_declarations n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "closing_lines",
        by: By::House,
        carry: "INSERT INTO closing_lines (institution_id, seat_id, takes, leaves, shared, version) SELECT CAST($2 AS BIGINT),
             o.seat_id, o.takes, o.leaves, o.shared, o.version FROM closing_lines o WHERE o.institution_id = $1 AND o.seat_id
             IN (SELECT t.seat_id FROM seats t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM closing_lines WHERE institution_id = $1 AND seat_id IN (SELECT n.seat_id FROM closing_lines n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "edition_reviews",
        by: By::House,
        carry: "INSERT INTO edition_reviews (institution_id, edition_id, helped, difficult, next, version) SELECT CAST($2 AS
             BIGINT), o.edition_id, o.helped, o.difficult, o.next, o.version FROM edition_reviews o WHERE o.institution_id =
             $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id =
             n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM edition_reviews WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM
             edition_reviews n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "edition_professions",
        by: By::House,
        carry: "INSERT INTO edition_professions (institution_id, edition_id, profession, people) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.profession, o.people FROM edition_professions o WHERE o.institution_id = $1 AND o.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM edition_professions WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM
             edition_professions n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "expectations",
        by: By::House,
        carry: "INSERT INTO expectations (institution_id, expectation_id, edition_id, seat_id, text, reach, version) SELECT
             CAST($2 AS BIGINT), o.expectation_id, o.edition_id, o.seat_id, o.text, o.reach, o.version FROM expectations o
             WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal)",
        leave: Some(
            "DELETE FROM expectations WHERE institution_id = $1 AND expectation_id IN (SELECT n.expectation_id FROM
             expectations n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "open_rounds",
        by: By::House,
        carry: "INSERT INTO open_rounds (institution_id, edition_id, round_id, opened_at) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.round_id, o.opened_at FROM open_rounds o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT
             n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM open_rounds WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM open_rounds n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "ballots",
        by: By::House,
        carry: "INSERT INTO ballots (institution_id, round_id, topic_id, seat_id) SELECT CAST($2 AS BIGINT), o.round_id,
             o.topic_id, o.seat_id FROM ballots o WHERE o.institution_id = $1 AND o.seat_id IN (SELECT t.seat_id FROM seats t
             WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal))",
        leave: Some(
            "DELETE FROM ballots WHERE institution_id = $1 AND seat_id IN (SELECT n.seat_id FROM ballots n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "round_answers",
        by: By::House,
        carry: "INSERT INTO round_answers (institution_id, edition_id, questionnaire, number, seat_id, item, grade, place)
             SELECT CAST($2 AS BIGINT), o.edition_id, o.questionnaire, o.number, o.seat_id, o.item, o.grade, o.place FROM
             round_answers o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n JOIN
             autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND
             n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM round_answers WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM
             round_answers n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "seedlings",
        by: By::House,
        carry: "INSERT INTO seedlings (institution_id, edition_id, seat_id, wants) SELECT CAST($2 AS BIGINT), o.edition_id,
             o.seat_id, o.wants FROM seedlings o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM seedlings WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM seedlings n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "leanings",
        by: By::House,
        carry: "INSERT INTO leanings (institution_id, edition_id, seat_id, before_count, now_count) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.seat_id, o.before_count, o.now_count FROM leanings o WHERE o.institution_id = $1 AND
             o.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id
             AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM leanings WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM leanings n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "told_ties",
        by: By::House,
        carry: "INSERT INTO told_ties (institution_id, edition_id, dots) SELECT CAST($2 AS BIGINT), o.edition_id, o.dots FROM
             told_ties o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies
             a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal
             >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM told_ties WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM told_ties n
             WHERE n.institution_id = $2)",
        ),
    },
];
