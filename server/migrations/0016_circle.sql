-- A group of professionals: what a seat declares, kept with the seat; the societies whose rules it wants told; how many
-- sat as what, counted once when an edition closes; rounds of answers, told once as means; the two closing lines; and
-- the page for colleagues.

CREATE TABLE seat_declarations (
    institution_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    profile TEXT,
    stage TEXT,
    teaches {bool} NOT NULL,
    supervises {bool} NOT NULL,
    centre TEXT,
    interviewed_on {day},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, seat_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};

CREATE TABLE group_societies (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    society TEXT NOT NULL,
    PRIMARY KEY (institution_id, group_id, society),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};

CREATE TABLE edition_professions (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    profession TEXT NOT NULL,
    people {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, profession),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

CREATE TABLE answer_rounds (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    questionnaire TEXT NOT NULL,
    number {int} NOT NULL,
    opened_at {instant} NOT NULL,
    closed_at {instant},
    PRIMARY KEY (institution_id, edition_id, questionnaire, number),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};

-- Single answers: for whoever gave them, and for the sum of a round that closes.
CREATE TABLE round_answers (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    questionnaire TEXT NOT NULL,
    number {int} NOT NULL,
    seat_id {int} NOT NULL,
    item TEXT NOT NULL,
    grade TEXT NOT NULL,
    place {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, questionnaire, number, seat_id, item),
    FOREIGN KEY (institution_id, edition_id, questionnaire, number)
        REFERENCES answer_rounds (institution_id, edition_id, questionnaire, number),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX round_answers_of_seat ON round_answers (institution_id, seat_id);

CREATE TABLE round_means (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    questionnaire TEXT NOT NULL,
    number {int} NOT NULL,
    item TEXT NOT NULL,
    people {int} NOT NULL,
    sum {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, questionnaire, number, item),
    FOREIGN KEY (institution_id, edition_id, questionnaire, number)
        REFERENCES answer_rounds (institution_id, edition_id, questionnaire, number)
) {strict};

CREATE TABLE closing_lines (
    institution_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    takes TEXT NOT NULL,
    leaves TEXT NOT NULL,
    shared {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, seat_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};

CREATE TABLE team_pages (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    version {int} NOT NULL,
    text TEXT NOT NULL,
    agreed_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, group_id, version),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
