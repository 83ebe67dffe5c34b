-- The group's book: what was made for the closing, sealed until it is opened together, and phrases on loan.

CREATE TABLE creations (
    institution_id {int} NOT NULL,
    creation_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    link TEXT,
    photo {bytes},
    signed TEXT,
    consented_at {instant},
    handed_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, creation_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};
CREATE INDEX creations_of_edition ON creations (institution_id, edition_id);

CREATE TABLE unsealings (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};
CREATE INDEX unsealings_of_encounter ON unsealings (institution_id, encounter_id);

CREATE TABLE loans (
    institution_id {int} NOT NULL,
    learning_id {int} NOT NULL,
    group_id {int} NOT NULL,
    decided_on {day} NOT NULL,
    credit TEXT NOT NULL,
    lent_at {instant} NOT NULL,
    ended_at {instant},
    PRIMARY KEY (institution_id, learning_id),
    FOREIGN KEY (institution_id, learning_id) REFERENCES learnings (institution_id, learning_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX loans_of_group ON loans (institution_id, group_id);

CREATE TABLE borrowings (
    institution_id {int} NOT NULL,
    learning_id {int} NOT NULL,
    group_id {int} NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, learning_id, group_id),
    FOREIGN KEY (institution_id, learning_id) REFERENCES loans (institution_id, learning_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX borrowings_of_group ON borrowings (institution_id, group_id);

CREATE INDEX learnings_of_group ON learnings (institution_id, group_id);
