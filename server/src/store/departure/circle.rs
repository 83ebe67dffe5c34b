//! What the circle said and agreed on: of every edition, also of those that a coordination led. It is the group's, and
//! goes with it.

use super::{By, Step};

/// What is the circle's, and what people say of themselves on their paths.
pub(super) const CIRCLE: &[Step] = &[
    Step {
        table: "agreements",
        by: By::House,
        carry: "INSERT INTO agreements (institution_id, edition_id, version, text, agreed_at) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.version, o.text, o.agreed_at FROM agreements o WHERE o.institution_id = $1 AND o.edition_id IN
             (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM agreements WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM agreements n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "letters",
        by: By::House,
        carry: "INSERT INTO letters (institution_id, letter_id, edition_id, text, opened_at, version) SELECT CAST($2 AS BIGINT),
             o.letter_id, o.edition_id, o.text, o.opened_at, o.version FROM letters o WHERE o.institution_id = $1 AND
             o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM letters WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM letters n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "process_readings",
        by: By::House,
        carry: "INSERT INTO process_readings (institution_id, edition_id, process, seen, read_at) SELECT CAST($2 AS BIGINT),
             o.edition_id, o.process, o.seen, o.read_at FROM process_readings o WHERE o.institution_id = $1 AND o.edition_id
             IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM process_readings WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM
             process_readings n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "vote_rounds",
        by: By::House,
        carry: "INSERT INTO vote_rounds (institution_id, round_id, edition_id, way, voters, closed_at) SELECT CAST($2 AS
             BIGINT), o.round_id, o.edition_id, o.way, o.voters, o.closed_at FROM vote_rounds o WHERE o.institution_id = $1
             AND o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM vote_rounds WHERE institution_id = $1 AND round_id IN (SELECT n.round_id FROM vote_rounds n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "vote_totals",
        by: By::House,
        carry: "INSERT INTO vote_totals (institution_id, round_id, topic_id, votes) SELECT CAST($2 AS BIGINT), o.round_id,
             o.topic_id, o.votes FROM vote_totals o WHERE o.institution_id = $1 AND o.round_id IN (SELECT n.round_id FROM
             vote_rounds n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM vote_totals WHERE institution_id = $1 AND round_id IN (SELECT n.round_id FROM vote_totals n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "creations",
        by: By::House,
        carry: "INSERT INTO creations (institution_id, creation_id, edition_id, kind, text, link, photo, signed, consented_at,
             handed_at, receipt_hash) SELECT CAST($2 AS BIGINT), o.creation_id, o.edition_id, o.kind, o.text, o.link,
             o.photo, o.signed, o.consented_at, o.handed_at, o.receipt_hash FROM creations o WHERE o.institution_id = $1 AND
             o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM creations WHERE institution_id = $1 AND creation_id IN (SELECT n.creation_id FROM creations n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "unsealings",
        by: By::House,
        carry: "INSERT INTO unsealings (institution_id, edition_id, encounter_id, at) SELECT CAST($2 AS BIGINT), o.edition_id,
             o.encounter_id, o.at FROM unsealings o WHERE o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM
             editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM unsealings WHERE institution_id = $1 AND edition_id IN (SELECT n.edition_id FROM unsealings n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "learnings",
        by: By::House,
        carry: "INSERT INTO learnings (institution_id, learning_id, group_id, edition_id, encounter_id, topic_id, text,
             difficulty, lesson, state, noted_at) SELECT CAST($2 AS BIGINT), o.learning_id, o.group_id, o.edition_id,
             o.encounter_id, o.topic_id, o.text, o.difficulty, o.lesson, o.state, o.noted_at FROM learnings o WHERE
             o.institution_id = $1 AND o.edition_id IN (SELECT n.edition_id FROM editions n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM learnings WHERE institution_id = $1 AND learning_id IN (SELECT n.learning_id FROM learnings n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "moods",
        by: By::House,
        carry: "INSERT INTO moods (institution_id, encounter_id, lighter, same, heavier) SELECT CAST($2 AS BIGINT),
             o.encounter_id, o.lighter, o.same, o.heavier FROM moods o WHERE o.institution_id = $1 AND o.encounter_id IN
             (SELECT n.encounter_id FROM encounters n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM moods WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM moods n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "path_ticks",
        by: By::House,
        carry: "INSERT INTO path_ticks (institution_id, path_id, tick) SELECT CAST($2 AS BIGINT), o.path_id, o.tick FROM
             path_ticks o WHERE o.institution_id = $1 AND o.path_id IN (SELECT n.path_id FROM paths n WHERE n.institution_id
             = $2)",
        leave: Some(
            "DELETE FROM path_ticks WHERE institution_id = $1 AND path_id IN (SELECT n.path_id FROM path_ticks n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "path_prepared",
        by: By::House,
        carry: "INSERT INTO path_prepared (institution_id, path_id, encounter_id) SELECT CAST($2 AS BIGINT), o.path_id,
             o.encounter_id FROM path_prepared o WHERE o.institution_id = $1 AND o.path_id IN (SELECT n.path_id FROM paths n
             WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM path_prepared WHERE institution_id = $1 AND path_id IN (SELECT n.path_id FROM path_prepared n
             WHERE n.institution_id = $2)",
        ),
    },
];
