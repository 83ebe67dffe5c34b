-- Cases of Balint and reflection groups. No column here holds what was told, and none whoever it was told of.

CREATE TABLE cases (
    institution_id {int} NOT NULL,
    case_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    presenter_seat_id {int} NOT NULL,
    code_name TEXT NOT NULL,
    area TEXT,
    other_side TEXT,
    state TEXT NOT NULL,
    presented_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, case_id),
    UNIQUE (institution_id, edition_id, code_name),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, presenter_seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX cases_of_encounter ON cases (institution_id, encounter_id);
CREATE INDEX cases_of_seat ON cases (institution_id, presenter_seat_id);

CREATE TABLE case_words (
    institution_id {int} NOT NULL,
    follow_up_id {int} NOT NULL,
    case_id {int} NOT NULL,
    word TEXT NOT NULL,
    said_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, follow_up_id),
    FOREIGN KEY (institution_id, case_id) REFERENCES cases (institution_id, case_id)
) {strict};
CREATE INDEX case_words_of_case ON case_words (institution_id, case_id);

-- Ticks and minutes: nothing here is a text, and nothing names anybody.
CREATE TABLE debriefs (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    difficulties TEXT NOT NULL,
    minutes {int},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};

CREATE TABLE case_areas (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    area_id {int} NOT NULL,
    name TEXT NOT NULL,
    retired {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, area_id)
) {strict};

CREATE TABLE case_taxonomies (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    taxonomy TEXT NOT NULL,
    PRIMARY KEY (institution_id, taxonomy)
) {strict};

-- A moment of a case knows which; the case itself may be chosen later than its moment is laid out.
ALTER TABLE moments ADD COLUMN turn {int} NOT NULL DEFAULT 0;
ALTER TABLE moments ADD COLUMN case_id {int};
ALTER TABLE moments ADD COLUMN presenter_withdrawn {bool} NOT NULL DEFAULT FALSE;
CREATE INDEX moments_of_case ON moments (institution_id, case_id);

-- Cases presented, counted upward like everything else; what was counted before had none.
ALTER TABLE figures ADD COLUMN cases {int} NOT NULL DEFAULT 0;
ALTER TABLE group_totals ADD COLUMN cases {int} NOT NULL DEFAULT 0;
