-- Groups that keep their own house: what they decided of themselves, who serves them in turn, where they were born, and
-- what they let be read by whoever looks for a group. Their institution is sponsor, never owner.

CREATE TABLE autonomies (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    from_ordinal {int} NOT NULL,
    exists_told {bool} NOT NULL,
    reports_from {day},
    roll TEXT NOT NULL,
    newcomers TEXT NOT NULL,
    from_frame TEXT,
    known_as TEXT,
    votes_for {int},
    votes_against {int},
    crossed_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};

-- What an institution may know of its groups: those that keep their own house are as they were before they did, by the
-- name that it knew, and those that always did are not there.
CREATE VIEW seen_groups AS
SELECT g.institution_id, g.group_id, COALESCE(a.from_frame, g.frame) AS frame, COALESCE(a.known_as, g.name) AS name,
    CASE WHEN a.from_ordinal IS NULL THEN g.state ELSE 'closed' END AS state, COALESCE(a.exists_told, FALSE) AS goes_on
FROM groups g LEFT JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
WHERE a.from_ordinal IS NULL OR a.from_ordinal > 1;

CREATE VIEW seen_editions AS
SELECT d.institution_id, d.edition_id, d.group_id, d.ordinal, d.route, d.payer, d.site_id, d.state
FROM editions d LEFT JOIN autonomies a ON a.institution_id = d.institution_id AND a.group_id = d.group_id
WHERE a.from_ordinal IS NULL OR d.ordinal < a.from_ordinal;

CREATE TABLE servings (
    institution_id {int} NOT NULL,
    duty_id {int} NOT NULL,
    group_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    duty TEXT NOT NULL,
    turn TEXT NOT NULL,
    from_day {day} NOT NULL,
    until_day {day},
    ended_on {day},
    PRIMARY KEY (institution_id, duty_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX servings_of_group ON servings (institution_id, group_id);

CREATE TABLE head_counts (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    people {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE descents (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    parent_group_id {int} NOT NULL,
    parent_edition_id {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, parent_group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, parent_edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};
CREATE INDEX descents_of_parent ON descents (institution_id, parent_group_id);

-- Secret answers: only counted, and gone as soon as they did their work.
CREATE TABLE seedlings (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    wants {bool} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, seat_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};

CREATE TABLE listings (
    institution_id {int} NOT NULL,
    listing_id {int} NOT NULL,
    group_id {int} NOT NULL,
    published {bool} NOT NULL,
    name TEXT NOT NULL,
    theme TEXT NOT NULL,
    about TEXT,
    municipality TEXT,
    place TEXT,
    online_at TEXT,
    takes_messages {bool} NOT NULL,
    verified_on {day} NOT NULL,
    changed_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, listing_id),
    UNIQUE (institution_id, group_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX listings_published ON listings (published, municipality);

CREATE TABLE group_messages (
    institution_id {int} NOT NULL,
    message_id {int} NOT NULL,
    group_id {int} NOT NULL,
    text TEXT NOT NULL,
    reply_to TEXT,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, message_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX group_messages_of_group ON group_messages (institution_id, group_id, at);

CREATE TABLE undertakings (
    institution_id {int} NOT NULL,
    undertaking_id {int} NOT NULL,
    group_id {int} NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    on_day {day} NOT NULL,
    PRIMARY KEY (institution_id, undertaking_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX undertakings_of_group ON undertakings (institution_id, group_id);

CREATE TABLE support_readings (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    support TEXT NOT NULL,
    seen TEXT NOT NULL,
    read_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, group_id, support),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
