//! What belongs to an encounter that the group held, or will hold, on its own.

use super::{By, Step};

/// What hangs at encounters; rows of attendance are of the road.
pub(super) const ENCOUNTER: &[Step] = &[
    Step {
        table: "encounter_moves",
        by: By::House,
        carry: "INSERT INTO encounter_moves (institution_id, encounter_id, command_id, from_day, from_time, to_day, to_time,
             reason, at) SELECT CAST($2 AS BIGINT), o.encounter_id, o.command_id, o.from_day, o.from_time, o.to_day,
             o.to_time, o.reason, o.at FROM encounter_moves o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT
             t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM encounter_moves WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             encounter_moves n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "encounter_dates",
        by: By::House,
        carry: "INSERT INTO encounter_dates (institution_id, encounter_id, sequence, changed_at, was_day, was_time, was_on,
             untold, told_at) SELECT CAST($2 AS BIGINT), o.encounter_id, o.sequence, o.changed_at, o.was_day, o.was_time,
             o.was_on, o.untold, o.told_at FROM encounter_dates o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT
             t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM encounter_dates WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             encounter_dates n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "cases",
        by: By::House,
        carry: "INSERT INTO cases (institution_id, case_id, group_id, edition_id, encounter_id, presenter_seat_id, code_name,
             area, other_side, state, presented_at, version) SELECT CAST($2 AS BIGINT), o.case_id, o.group_id, o.edition_id,
             o.encounter_id, o.presenter_seat_id, o.code_name, o.area, o.other_side, o.state, o.presented_at, o.version FROM
             cases o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE
             t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal))",
        leave: Some(
            "DELETE FROM cases WHERE institution_id = $1 AND case_id IN (SELECT n.case_id FROM cases n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "case_words",
        by: By::House,
        carry: "INSERT INTO case_words (institution_id, follow_up_id, case_id, word, said_at) SELECT CAST($2 AS BIGINT),
             o.follow_up_id, o.case_id, o.word, o.said_at FROM case_words o WHERE o.institution_id = $1 AND o.case_id IN
             (SELECT n.case_id FROM cases n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM case_words WHERE institution_id = $1 AND case_id IN (SELECT n.case_id FROM case_words n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "debriefs",
        by: By::House,
        carry: "INSERT INTO debriefs (institution_id, encounter_id, difficulties, minutes, version) SELECT CAST($2 AS BIGINT),
             o.encounter_id, o.difficulties, o.minutes, o.version FROM debriefs o WHERE o.institution_id = $1 AND
             o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM debriefs WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM debriefs n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "moments",
        by: By::House,
        carry: "INSERT INTO moments (institution_id, encounter_id, moment_id, position, kind, title, notes, minutes, extra,
             lead_seat_id, item_id, state, started_at, paused_at, paused_ms, ended_at, version, turn, case_id,
             presenter_withdrawn) SELECT CAST($2 AS BIGINT), o.encounter_id, o.moment_id, o.position, o.kind, o.title,
             o.notes, o.minutes, o.extra, o.lead_seat_id, o.item_id, o.state, o.started_at, o.paused_at, o.paused_ms,
             o.ended_at, o.version, o.turn, o.case_id, o.presenter_withdrawn FROM moments o WHERE o.institution_id = $1 AND
             o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM moments WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM moments n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "questions",
        by: By::House,
        carry: "INSERT INTO questions (institution_id, encounter_id, question_id, position, text, search_together) SELECT
             CAST($2 AS BIGINT), o.encounter_id, o.question_id, o.position, o.text, o.search_together FROM questions o WHERE
             o.institution_id = $1 AND o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2
             AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id =
             n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM questions WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM questions n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "guests",
        by: By::House,
        carry: "INSERT INTO guests (institution_id, encounter_id, guest_id, name, brings, profession) SELECT CAST($2 AS BIGINT),
             o.encounter_id, o.guest_id, o.name, o.brings, o.profession FROM guests o WHERE o.institution_id = $1 AND
             o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM guests WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM guests n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "earlier_marks",
        by: By::House,
        carry: "INSERT INTO earlier_marks (institution_id, encounter_id, seat_id, command_id, mark, marked_at, concurrent)
             SELECT CAST($2 AS BIGINT), o.encounter_id, o.seat_id, o.command_id, o.mark, o.marked_at, o.concurrent FROM
             earlier_marks o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE
             t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON
             a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >=
             a.from_ordinal))",
        leave: Some(
            "DELETE FROM earlier_marks WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             earlier_marks n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "head_counts",
        by: By::House,
        carry: "INSERT INTO head_counts (institution_id, encounter_id, people) SELECT CAST($2 AS BIGINT), o.encounter_id,
             o.people FROM head_counts o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT t.encounter_id FROM
             encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN
             autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND
             n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM head_counts WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             head_counts n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "memoirs",
        by: By::House,
        carry: "INSERT INTO memoirs (institution_id, encounter_id, happened, helped, difficulties, state, read_with, read_at,
             closed_at, version) SELECT CAST($2 AS BIGINT), o.encounter_id, o.happened, o.helped, o.difficulties, o.state,
             o.read_with, o.read_at, o.closed_at, o.version FROM memoirs o WHERE o.institution_id = $1 AND o.encounter_id IN
             (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id
             FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM memoirs WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM memoirs n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "memoir_texts",
        by: By::House,
        carry: "INSERT INTO memoir_texts (institution_id, encounter_id, command_id, happened, helped, difficulties, adjustments,
             written_at) SELECT CAST($2 AS BIGINT), o.encounter_id, o.command_id, o.happened, o.helped, o.difficulties,
             o.adjustments, o.written_at FROM memoir_texts o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT
             t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM memoir_texts WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             memoir_texts n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "adjustments",
        by: By::House,
        carry: "INSERT INTO adjustments (institution_id, adjustment_id, edition_id, encounter_id, text, tried, served,
             reviewed_in) SELECT CAST($2 AS BIGINT), o.adjustment_id, o.edition_id, o.encounter_id, o.text, o.tried,
             o.served, o.reviewed_in FROM adjustments o WHERE o.institution_id = $1 AND o.encounter_id IN (SELECT
             t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id FROM
             editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM adjustments WHERE institution_id = $1 AND adjustment_id IN (SELECT n.adjustment_id FROM
             adjustments n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "answers",
        by: By::House,
        carry: "INSERT INTO answers (institution_id, encounter_id, seat_id, coming, answered_at) SELECT CAST($2 AS BIGINT),
             o.encounter_id, o.seat_id, o.coming, o.answered_at FROM answers o WHERE o.institution_id = $1 AND o.encounter_id
             IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id
             FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM answers WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM answers n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "talks",
        by: By::House,
        carry: "INSERT INTO talks (institution_id, seat_id, encounter_id, by_person_id, at, on_day) SELECT CAST($2 AS BIGINT),
             o.seat_id, o.encounter_id, o.by_person_id, o.at, o.on_day FROM talks o WHERE o.institution_id = $1 AND
             o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM talks WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM talks n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "looks",
        by: By::House,
        carry: "INSERT INTO looks (institution_id, encounter_id, person_id, helped, at) SELECT CAST($2 AS BIGINT),
             o.encounter_id, o.person_id, o.helped, o.at FROM looks o WHERE o.institution_id = $1 AND o.encounter_id IN
             (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN (SELECT n.edition_id
             FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id = n.group_id WHERE
             n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM looks WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM looks n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "conduct_reviews",
        by: By::House,
        carry: "INSERT INTO conduct_reviews (institution_id, encounter_id, by_person_id, about_person_id, seen, at) SELECT
             CAST($2 AS BIGINT), o.encounter_id, o.by_person_id, o.about_person_id, o.seen, o.at FROM conduct_reviews o WHERE
             o.institution_id = $1 AND o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2
             AND t.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id =
             n.institution_id AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM conduct_reviews WHERE institution_id = $1 AND encounter_id IN (SELECT n.encounter_id FROM
             conduct_reviews n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "referrals",
        by: By::Group,
        carry: "INSERT INTO referrals (institution_id, referral_id, group_id, edition_id, seat_id, origin, expectation_id,
             encounter_id, kind, service_id, service_name, note, state, version) SELECT CAST($2 AS BIGINT), o.referral_id,
             o.group_id, o.edition_id, o.seat_id, o.origin, o.expectation_id, o.encounter_id, o.kind, o.service_id,
             o.service_name, o.note, o.state, o.version FROM referrals o WHERE o.institution_id = $1 AND o.group_id = $3 AND
             o.edition_id IN (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id
             AND a.group_id = n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal)",
        leave: Some(
            "DELETE FROM referrals WHERE institution_id = $1 AND referral_id IN (SELECT n.referral_id FROM referrals n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "referral_steps",
        by: By::House,
        carry: "INSERT INTO referral_steps (institution_id, referral_id, command_id, state, by_person_id, at, on_day) SELECT
             CAST($2 AS BIGINT), o.referral_id, o.command_id, o.state, o.by_person_id, o.at, o.on_day FROM referral_steps o
             WHERE o.institution_id = $1 AND o.referral_id IN (SELECT n.referral_id FROM referrals n WHERE n.institution_id =
             $2)",
        leave: Some(
            "DELETE FROM referral_steps WHERE institution_id = $1 AND referral_id IN (SELECT n.referral_id FROM
             referral_steps n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "notices",
        by: By::House,
        carry: "INSERT INTO notices (institution_id, notice_id, group_id, encounter_id, person_id, channel, kind, said_key, day,
             time, due_at, until_at, state, tries, claimed_at, ended_at, mishap) SELECT CAST($2 AS BIGINT), o.notice_id,
             o.group_id, o.encounter_id, o.person_id, o.channel, o.kind, o.said_key, o.day, o.time, o.due_at, o.until_at,
             o.state, o.tries, o.claimed_at, o.ended_at, o.mishap FROM notices o WHERE o.institution_id = $1 AND
             o.encounter_id IN (SELECT t.encounter_id FROM encounters t WHERE t.institution_id = $2 AND t.edition_id IN
             (SELECT n.edition_id FROM editions n JOIN autonomies a ON a.institution_id = n.institution_id AND a.group_id =
             n.group_id WHERE n.institution_id = $2 AND n.ordinal >= a.from_ordinal))",
        leave: Some(
            "DELETE FROM notices WHERE institution_id = $1 AND notice_id IN (SELECT n.notice_id FROM notices n WHERE
             n.institution_id = $2)",
        ),
    },
];
