//! What belongs to the group as a whole, and in it to those who sit there.

use super::{By, Step};

/// Whatever the edition; the journal from the day on which the group was on its own.
pub(super) const GROUP: &[Step] = &[
    Step {
        table: "team_pages",
        by: By::Group,
        carry: "INSERT INTO team_pages (institution_id, group_id, version, text, agreed_at) SELECT CAST($2 AS BIGINT),
             o.group_id, o.version, o.text, o.agreed_at FROM team_pages o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM team_pages WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM team_pages n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "group_societies",
        by: By::Group,
        carry: "INSERT INTO group_societies (institution_id, group_id, society) SELECT CAST($2 AS BIGINT), o.group_id, o.society
             FROM group_societies o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM group_societies WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM
             group_societies n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "servings",
        by: By::Group,
        carry: "INSERT INTO servings (institution_id, duty_id, group_id, seat_id, duty, turn, from_day, until_day, ended_on)
             SELECT CAST($2 AS BIGINT), o.duty_id, o.group_id, o.seat_id, o.duty, o.turn, o.from_day, o.until_day, o.ended_on
             FROM servings o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM servings WHERE institution_id = $1 AND duty_id IN (SELECT n.duty_id FROM servings n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "listings",
        by: By::Group,
        carry: "INSERT INTO listings (institution_id, listing_id, group_id, published, name, theme, about, municipality, place,
             online_at, takes_messages, verified_on, changed_at, version) SELECT CAST($2 AS BIGINT), o.listing_id,
             o.group_id, o.published, o.name, o.theme, o.about, o.municipality, o.place, o.online_at, o.takes_messages,
             o.verified_on, o.changed_at, o.version FROM listings o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM listings WHERE institution_id = $1 AND listing_id IN (SELECT n.listing_id FROM listings n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "group_messages",
        by: By::Group,
        carry: "INSERT INTO group_messages (institution_id, message_id, group_id, text, reply_to, at) SELECT CAST($2 AS BIGINT),
             o.message_id, o.group_id, o.text, o.reply_to, o.at FROM group_messages o WHERE o.institution_id = $1 AND
             o.group_id = $3",
        leave: Some(
            "DELETE FROM group_messages WHERE institution_id = $1 AND message_id IN (SELECT n.message_id FROM
             group_messages n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "undertakings",
        by: By::Group,
        carry: "INSERT INTO undertakings (institution_id, undertaking_id, group_id, kind, text, on_day) SELECT CAST($2 AS
             BIGINT), o.undertaking_id, o.group_id, o.kind, o.text, o.on_day FROM undertakings o WHERE o.institution_id = $1
             AND o.group_id = $3",
        leave: Some(
            "DELETE FROM undertakings WHERE institution_id = $1 AND undertaking_id IN (SELECT n.undertaking_id FROM
             undertakings n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "support_readings",
        by: By::Group,
        carry: "INSERT INTO support_readings (institution_id, group_id, support, seen, read_at) SELECT CAST($2 AS BIGINT),
             o.group_id, o.support, o.seen, o.read_at FROM support_readings o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM support_readings WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM
             support_readings n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "group_reminders",
        by: By::Group,
        carry: "INSERT INTO group_reminders (institution_id, group_id, leads, changes, version) SELECT CAST($2 AS BIGINT),
             o.group_id, o.leads, o.changes, o.version FROM group_reminders o WHERE o.institution_id = $1 AND o.group_id = $3",
        leave: Some(
            "DELETE FROM group_reminders WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM
             group_reminders n WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "links",
        by: By::Group,
        carry: "INSERT INTO links (institution_id, link_id, group_id, person_id, made_at, entered_at, revoked_at) SELECT CAST($2
             AS BIGINT), o.link_id, o.group_id, o.person_id, o.made_at, o.entered_at, o.revoked_at FROM links o WHERE
             o.institution_id = $1 AND o.group_id = $3 AND o.person_id IN (SELECT n.person_id FROM persons n WHERE
             n.institution_id = $2 AND NOT n.erased)",
        leave: Some(
            "DELETE FROM links WHERE institution_id = $1 AND link_id IN (SELECT n.link_id FROM links n WHERE
             n.institution_id = $2)",
        ),
    },
    Step {
        table: "calendars",
        by: By::House,
        carry: "INSERT INTO calendars (institution_id, calendar_id, person_id, link_id, made_at) SELECT CAST($2 AS BIGINT),
             o.calendar_id, o.person_id, o.link_id, o.made_at FROM calendars o WHERE o.institution_id = $1 AND o.link_id IN
             (SELECT n.link_id FROM links n WHERE n.institution_id = $2)",
        leave: Some(
            "DELETE FROM calendars WHERE institution_id = $1 AND calendar_id IN (SELECT n.calendar_id FROM calendars n
             WHERE n.institution_id = $2)",
        ),
    },
    Step {
        table: "call_wishes",
        by: By::Group,
        carry: "INSERT INTO call_wishes (institution_id, group_id, person_id, asked_at) SELECT CAST($2 AS BIGINT), o.group_id,
             o.person_id, o.asked_at FROM call_wishes o WHERE o.institution_id = $1 AND o.group_id = $3 AND o.person_id IN
             (SELECT n.person_id FROM persons n WHERE n.institution_id = $2 AND NOT n.erased)",
        leave: Some(
            "DELETE FROM call_wishes WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM call_wishes n
             WHERE n.institution_id = $2) AND person_id IN (SELECT n.person_id FROM persons n WHERE n.institution_id = $2
             AND NOT n.erased)",
        ),
    },
    Step {
        table: "erasure_wishes",
        by: By::Group,
        carry: "INSERT INTO erasure_wishes (institution_id, group_id, person_id, asked_at) SELECT CAST($2 AS BIGINT),
             o.group_id, o.person_id, o.asked_at FROM erasure_wishes o WHERE o.institution_id = $1 AND o.group_id = $3 AND
             o.person_id IN (SELECT n.person_id FROM persons n WHERE n.institution_id = $2 AND NOT n.erased)",
        leave: Some(
            "DELETE FROM erasure_wishes WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM erasure_wishes
             n WHERE n.institution_id = $2) AND person_id IN (SELECT n.person_id FROM persons n WHERE n.institution_id =
             $2 AND NOT n.erased)",
        ),
    },
    Step {
        table: "reminder_contacts",
        by: By::Group,
        carry: "INSERT INTO reminder_contacts (institution_id, group_id, person_id, channel, address, purposes, language,
             agreed_at, text_version, recorded_by) SELECT CAST($2 AS BIGINT), o.group_id, o.person_id, o.channel, o.address,
             o.purposes, o.language, o.agreed_at, o.text_version, o.recorded_by FROM reminder_contacts o WHERE
             o.institution_id = $1 AND o.group_id = $3 AND o.person_id IN (SELECT n.person_id FROM persons n WHERE
             n.institution_id = $2 AND NOT n.erased)",
        leave: Some(
            "DELETE FROM reminder_contacts WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM
             reminder_contacts n WHERE n.institution_id = $2) AND person_id IN (SELECT n.person_id FROM persons n WHERE
             n.institution_id = $2 AND NOT n.erased)",
        ),
    },
    Step {
        table: "reminder_consents",
        by: By::Group,
        carry: "INSERT INTO reminder_consents (institution_id, group_id, person_id, channel, purpose, command_id, given,
             text_version, at, recorded_by) SELECT CAST($2 AS BIGINT), o.group_id, o.person_id, o.channel, o.purpose,
             o.command_id, o.given, o.text_version, o.at, o.recorded_by FROM reminder_consents o WHERE o.institution_id = $1
             AND o.group_id = $3 AND o.person_id IN (SELECT n.person_id FROM persons n WHERE n.institution_id = $2 AND NOT
             n.erased)",
        leave: Some(
            "DELETE FROM reminder_consents WHERE institution_id = $1 AND group_id IN (SELECT n.group_id FROM
             reminder_consents n WHERE n.institution_id = $2) AND person_id IN (SELECT n.person_id FROM persons n WHERE
             n.institution_id = $2 AND NOT n.erased)",
        ),
    },
    Step {
        table: "journal",
        by: By::Group,
        carry: "INSERT INTO journal (institution_id, command_id, hash, verb, actor_person_id, device, seq, group_id,
             encounter_id, made_at, received_at, rows, answer) SELECT CAST($2 AS BIGINT), o.command_id, '', o.verb,
             o.actor_person_id, o.device, o.seq, o.group_id, o.encounter_id, o.made_at, o.received_at, o.rows, o.answer FROM
             journal o WHERE o.institution_id = $1 AND o.group_id = $3 AND o.made_at > COALESCE((SELECT a.crossed_at FROM
             autonomies a WHERE a.institution_id = $1 AND a.group_id = $3), (SELECT MIN(j.made_at) FROM journal j WHERE
             j.institution_id = $1 AND j.group_id = $3))",
        leave: Some(
            "DELETE FROM journal WHERE institution_id = $1 AND command_id IN (SELECT n.command_id FROM journal n WHERE
             n.institution_id = $2)",
        ),
    },
];
