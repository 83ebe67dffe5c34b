-- Reminders: the hours of a house, what a group reminds of, who said yes and where they are reached, what was said.

CREATE TABLE reminder_hours (
    institution_id {int} NOT NULL PRIMARY KEY REFERENCES institutions (institution_id),
    weekdays_from {time} NOT NULL,
    weekdays_until {time} NOT NULL,
    saturday_from {time},
    saturday_until {time},
    sunday_from {time},
    sunday_until {time},
    version {int} NOT NULL
) {strict};

CREATE TABLE group_reminders (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    leads TEXT NOT NULL,
    changes {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};

-- Where somebody of one group is reached; it is that group's and no other's.
CREATE TABLE reminder_contacts (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    person_id {int} NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    purposes TEXT NOT NULL,
    language TEXT NOT NULL,
    agreed_at {instant} NOT NULL,
    text_version TEXT NOT NULL,
    recorded_by {int},
    PRIMARY KEY (institution_id, group_id, person_id, channel),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX reminder_contacts_of_person ON reminder_contacts (institution_id, person_id);

-- Every yes and every no, with its date and the wording that was asked; never the address.
CREATE TABLE reminder_consents (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    person_id {int} NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    command_id {int} NOT NULL,
    given {bool} NOT NULL,
    text_version TEXT NOT NULL,
    at {instant} NOT NULL,
    recorded_by {int},
    PRIMARY KEY (institution_id, group_id, person_id, channel, purpose, command_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX reminder_consents_of_person ON reminder_consents (institution_id, person_id);

-- How often what calendars show of an encounter has changed, and the date that people know of while it is another one.
CREATE TABLE encounter_dates (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    sequence {int} NOT NULL,
    changed_at {instant} NOT NULL,
    was_day {day},
    was_time {time},
    was_on {bool} NOT NULL,
    untold {bool} NOT NULL,
    told_at {instant},
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};
CREATE INDEX encounter_dates_untold ON encounter_dates (institution_id, untold);

-- What is to be said, is being said and was said; the same thing is one row for ever.
CREATE TABLE notices (
    institution_id {int} NOT NULL,
    notice_id {int} NOT NULL,
    group_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    person_id {int} NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    said_key TEXT NOT NULL,
    day {day} NOT NULL,
    time {time},
    due_at {instant} NOT NULL,
    until_at {instant} NOT NULL,
    state TEXT NOT NULL,
    tries {int} NOT NULL,
    claimed_at {instant},
    ended_at {instant},
    mishap TEXT,
    PRIMARY KEY (institution_id, notice_id),
    UNIQUE (institution_id, encounter_id, person_id, channel, said_key),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX notices_due ON notices (institution_id, state, due_at);
CREATE INDEX notices_of_group ON notices (institution_id, group_id, state);
CREATE INDEX notices_of_person ON notices (institution_id, person_id);
CREATE INDEX notices_ended ON notices (institution_id, ended_at);

-- The way out that each message carries, by the hash of its secret.
CREATE TABLE notice_stops (
    token_hash TEXT NOT NULL PRIMARY KEY,
    institution_id {int} NOT NULL,
    notice_id {int} NOT NULL
) {strict};
CREATE INDEX notice_stops_of_notice ON notice_stops (institution_id, notice_id);

-- Calendars to subscribe to: of somebody of the house, or of the holder of a personal link.
CREATE TABLE calendars (
    institution_id {int} NOT NULL,
    calendar_id {int} NOT NULL,
    person_id {int} NOT NULL,
    link_id {int},
    made_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, calendar_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX calendars_of_person ON calendars (institution_id, person_id);
CREATE INDEX calendars_of_link ON calendars (institution_id, link_id);

CREATE TABLE calendar_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    institution_id {int} NOT NULL,
    calendar_id {int} NOT NULL
) {strict};
CREATE INDEX calendar_tokens_of_calendar ON calendar_tokens (institution_id, calendar_id);
