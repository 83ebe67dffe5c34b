-- People who come in by a personal link, and what they say there. Tokens and sessions stand outside of a tenant, as
-- those of logins do: whoever brings one says nothing else.

CREATE TABLE links (
    institution_id {int} NOT NULL,
    link_id {int} NOT NULL,
    group_id {int} NOT NULL,
    person_id {int} NOT NULL,
    made_at {instant} NOT NULL,
    entered_at {instant},
    revoked_at {instant},
    PRIMARY KEY (institution_id, link_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX links_of_group ON links (institution_id, group_id);
CREATE INDEX links_of_person ON links (institution_id, person_id);

CREATE TABLE link_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    institution_id {int} NOT NULL,
    link_id {int} NOT NULL
) {strict};
CREATE INDEX link_tokens_of_link ON link_tokens (institution_id, link_id);

CREATE TABLE link_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    institution_id {int} NOT NULL,
    link_id {int} NOT NULL,
    created_at {instant} NOT NULL,
    expires_at {instant} NOT NULL
) {strict};
CREATE INDEX link_sessions_of_link ON link_sessions (institution_id, link_id);

CREATE TABLE answers (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    coming TEXT NOT NULL,
    answered_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, seat_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX answers_of_seat ON answers (institution_id, seat_id);

-- A round by phones while it is open, and its ballots: one row per topic and seat. Closing it leaves totals alone.
CREATE TABLE open_rounds (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    round_id {int} NOT NULL,
    opened_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE ballots (
    institution_id {int} NOT NULL,
    round_id {int} NOT NULL,
    topic_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    PRIMARY KEY (institution_id, round_id, topic_id, seat_id),
    FOREIGN KEY (institution_id, topic_id) REFERENCES topics (institution_id, topic_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX ballots_of_seat ON ballots (institution_id, seat_id);

CREATE TABLE erasure_wishes (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    person_id {int} NOT NULL,
    asked_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, group_id, person_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX erasure_wishes_of_person ON erasure_wishes (institution_id, person_id);
