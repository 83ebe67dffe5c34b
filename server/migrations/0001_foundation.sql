-- The first schema. Every key begins with the institution, so that the same text runs on a sharded cluster;
-- only logins, their sessions and the server's own marks stand outside of a tenant. No triggers, no clock.

CREATE TABLE server_marks (
    mark TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) {strict};

CREATE TABLE logins (
    login_id {int} NOT NULL PRIMARY KEY,
    identifier TEXT NOT NULL UNIQUE,
    secret_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    failures {int} NOT NULL DEFAULT 0,
    wait_until {instant}
) {strict};

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    session_id {int} NOT NULL UNIQUE,
    login_id {int} NOT NULL REFERENCES logins (login_id),
    institution_id {int},
    device TEXT NOT NULL,
    created_at {instant} NOT NULL,
    seen_at {instant} NOT NULL,
    expires_at {instant} NOT NULL
) {strict};
CREATE INDEX sessions_of_login ON sessions (login_id);

CREATE TABLE institutions (
    institution_id {int} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    crisis_route TEXT,
    version {int} NOT NULL
) {strict};

CREATE TABLE sites (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    site_id {int} NOT NULL,
    name TEXT NOT NULL,
    address TEXT,
    room_capacity {int},
    zone TEXT NOT NULL,
    retired {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, site_id)
) {strict};

CREATE TABLE crisis_lines (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    line_id {int} NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    hours TEXT,
    position {int} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, line_id)
) {strict};

CREATE TABLE library_items (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    item_id {int} NOT NULL,
    sort TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes {int},
    origin TEXT,
    notes TEXT,
    retired {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, item_id)
) {strict};

CREATE TABLE persons (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    person_id {int} NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    phone TEXT,
    login_id {int} REFERENCES logins (login_id),
    offices TEXT NOT NULL,
    profile TEXT,
    training TEXT,
    experience TEXT,
    merged_into {int},
    erased {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, person_id),
    UNIQUE (institution_id, login_id),
    FOREIGN KEY (institution_id, merged_into) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX persons_of_login ON persons (login_id);
CREATE INDEX persons_merged ON persons (institution_id, merged_into);

CREATE TABLE books (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    sha256 TEXT NOT NULL,
    canonical TEXT NOT NULL,
    PRIMARY KEY (institution_id, sha256)
) {strict};

CREATE TABLE groups (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    group_id {int} NOT NULL,
    frame TEXT NOT NULL,
    name TEXT NOT NULL,
    shared_situation TEXT NOT NULL,
    purpose TEXT,
    invites TEXT NOT NULL,
    state TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id)
) {strict};

CREATE TABLE editions (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    group_id {int} NOT NULL,
    ordinal {int} NOT NULL,
    route TEXT,
    payer TEXT,
    mode TEXT NOT NULL,
    minutes {int} NOT NULL,
    planned {int},
    site_id {int},
    cadence TEXT NOT NULL,
    starts_on {day},
    starts_at {time},
    readiness TEXT NOT NULL,
    book_sha256 TEXT,
    state TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    UNIQUE (institution_id, group_id, ordinal),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, site_id) REFERENCES sites (institution_id, site_id),
    FOREIGN KEY (institution_id, book_sha256) REFERENCES books (institution_id, sha256)
) {strict};

CREATE TABLE seats (
    institution_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    person_id {int} NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    waiting_since {instant},
    made_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, seat_id),
    UNIQUE (institution_id, edition_id, person_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX seats_of_person ON seats (institution_id, person_id);
CREATE INDEX seats_of_group ON seats (institution_id, group_id);

CREATE TABLE seat_moves (
    institution_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    command_id {int} NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, seat_id, command_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};

CREATE TABLE agreements (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    version {int} NOT NULL,
    text TEXT NOT NULL,
    agreed_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, version),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE letters (
    institution_id {int} NOT NULL,
    letter_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    text TEXT NOT NULL,
    opened_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, letter_id),
    UNIQUE (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE edition_reviews (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    helped TEXT NOT NULL,
    difficult TEXT NOT NULL,
    next TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE process_readings (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    process TEXT NOT NULL,
    seen TEXT NOT NULL,
    read_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, process),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE topics (
    institution_id {int} NOT NULL,
    topic_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    title TEXT NOT NULL,
    votes {int},
    priority {int},
    state TEXT NOT NULL,
    proposed_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, topic_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};
CREATE INDEX topics_of_edition ON topics (institution_id, edition_id);

CREATE TABLE vote_rounds (
    institution_id {int} NOT NULL,
    round_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    way TEXT NOT NULL,
    voters {int} NOT NULL,
    closed_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, round_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE vote_totals (
    institution_id {int} NOT NULL,
    round_id {int} NOT NULL,
    topic_id {int} NOT NULL,
    votes {int} NOT NULL,
    PRIMARY KEY (institution_id, round_id, topic_id),
    FOREIGN KEY (institution_id, round_id) REFERENCES vote_rounds (institution_id, round_id),
    FOREIGN KEY (institution_id, topic_id) REFERENCES topics (institution_id, topic_id)
) {strict};

CREATE TABLE expectations (
    institution_id {int} NOT NULL,
    expectation_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    text TEXT NOT NULL,
    reach TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, expectation_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX expectations_of_edition ON expectations (institution_id, edition_id);

CREATE TABLE encounters (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    ordinal {int} NOT NULL,
    kind TEXT NOT NULL,
    topic_id {int},
    title TEXT,
    reserve_use TEXT,
    day {day},
    time {time},
    minutes {int} NOT NULL,
    site_id {int},
    state TEXT NOT NULL,
    reason TEXT,
    opened_at {instant},
    opened_by {int},
    closed_at {instant},
    closed_by {int},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id),
    UNIQUE (institution_id, edition_id, ordinal),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, topic_id) REFERENCES topics (institution_id, topic_id),
    FOREIGN KEY (institution_id, site_id) REFERENCES sites (institution_id, site_id)
) {strict};
CREATE INDEX encounters_of_group ON encounters (institution_id, group_id, day);

CREATE TABLE encounter_moves (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    command_id {int} NOT NULL,
    from_day {day},
    from_time {time},
    to_day {day} NOT NULL,
    to_time {time} NOT NULL,
    reason TEXT,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, command_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE moments (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    moment_id {int} NOT NULL,
    position {int} NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    notes TEXT,
    minutes {int} NOT NULL,
    extra {int} NOT NULL,
    lead_seat_id {int},
    item_id {int},
    state TEXT NOT NULL,
    started_at {instant},
    paused_at {instant},
    paused_ms {int} NOT NULL,
    ended_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, moment_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, lead_seat_id) REFERENCES seats (institution_id, seat_id),
    FOREIGN KEY (institution_id, item_id) REFERENCES library_items (institution_id, item_id)
) {strict};

CREATE TABLE questions (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    question_id {int} NOT NULL,
    position {int} NOT NULL,
    text TEXT NOT NULL,
    search_together {bool} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, question_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE guests (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    guest_id {int} NOT NULL,
    name TEXT NOT NULL,
    brings TEXT NOT NULL,
    profession TEXT,
    PRIMARY KEY (institution_id, encounter_id, guest_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE attendance (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    person_id {int} NOT NULL,
    mark TEXT NOT NULL,
    arrived_at {instant},
    marked_at {instant} NOT NULL,
    marked_by {int} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, seat_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX attendance_of_person ON attendance (institution_id, person_id);

CREATE TABLE earlier_marks (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    command_id {int} NOT NULL,
    mark TEXT NOT NULL,
    marked_at {instant} NOT NULL,
    concurrent {bool} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, seat_id, command_id),
    FOREIGN KEY (institution_id, encounter_id, seat_id) REFERENCES attendance (institution_id, encounter_id, seat_id)
) {strict};

CREATE TABLE learnings (
    institution_id {int} NOT NULL,
    learning_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    topic_id {int},
    text TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    lesson TEXT NOT NULL,
    state TEXT NOT NULL,
    noted_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, learning_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, topic_id) REFERENCES topics (institution_id, topic_id)
) {strict};
CREATE INDEX learnings_of_edition ON learnings (institution_id, edition_id);
CREATE INDEX learnings_of_encounter ON learnings (institution_id, encounter_id);

CREATE TABLE moods (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    lighter {int} NOT NULL,
    same {int} NOT NULL,
    heavier {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE memoirs (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    happened TEXT NOT NULL,
    helped TEXT NOT NULL,
    difficulties TEXT NOT NULL,
    state TEXT NOT NULL,
    read_with TEXT,
    read_at {instant},
    closed_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE adjustments (
    institution_id {int} NOT NULL,
    adjustment_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    text TEXT NOT NULL,
    tried TEXT,
    served TEXT,
    reviewed_in {int},
    PRIMARY KEY (institution_id, adjustment_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, reviewed_in) REFERENCES encounters (institution_id, encounter_id)
) {strict};
CREATE INDEX adjustments_of_edition ON adjustments (institution_id, edition_id);

-- Append-only: who, what, which rows, when; never a body. It answers repeats.
CREATE TABLE journal (
    institution_id {int} NOT NULL,
    command_id {int} NOT NULL,
    hash TEXT NOT NULL,
    verb TEXT NOT NULL,
    actor_person_id {int},
    device TEXT,
    seq {int},
    group_id {int},
    encounter_id {int},
    made_at {instant} NOT NULL,
    received_at {instant} NOT NULL,
    rows TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (institution_id, command_id)
) {strict};
CREATE INDEX journal_of_group ON journal (institution_id, group_id, command_id);

-- Kept in the transaction of the change, so that no report scans the country.
CREATE TABLE figures (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    month {day} NOT NULL,
    held {int} NOT NULL,
    not_held {int} NOT NULL,
    cancelled {int} NOT NULL,
    group_minutes {int} NOT NULL,
    person_minutes {int} NOT NULL,
    expected {int} NOT NULL,
    present {int} NOT NULL,
    learnings {int} NOT NULL,
    memoirs {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id, month),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX figures_of_month ON figures (institution_id, month);

CREATE TABLE people_months (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    month {day} NOT NULL,
    person_id {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id, month, person_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX people_months_of_person ON people_months (institution_id, person_id);
