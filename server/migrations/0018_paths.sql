-- Paths of multipliers, what two who led together saw, and leaders' own logs. The text of somebody's own record is not
-- here: only that they wrote it down. A path that was taken back leaves no row.

CREATE TABLE paths (
    institution_id {int} NOT NULL,
    path_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    person_id {int} NOT NULL,
    wished_at {instant} NOT NULL,
    shared {bool} NOT NULL,
    paused_at {instant},
    recognised_at {instant},
    accepted_at {instant},
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, path_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX paths_of_group ON paths (institution_id, group_id);
CREATE INDEX paths_of_person ON paths (institution_id, person_id);

CREATE TABLE path_ticks (
    institution_id {int} NOT NULL,
    path_id {int} NOT NULL,
    tick TEXT NOT NULL,
    PRIMARY KEY (institution_id, path_id, tick),
    FOREIGN KEY (institution_id, path_id) REFERENCES paths (institution_id, path_id)
) {strict};

CREATE TABLE path_prepared (
    institution_id {int} NOT NULL,
    path_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    PRIMARY KEY (institution_id, path_id, encounter_id),
    FOREIGN KEY (institution_id, path_id) REFERENCES paths (institution_id, path_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};
CREATE INDEX path_prepared_of_encounter ON path_prepared (institution_id, encounter_id);

-- What one of two saw that helped in an encounter.
CREATE TABLE looks (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    person_id {int} NOT NULL,
    helped TEXT NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, person_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX looks_of_person ON looks (institution_id, person_id);

-- What one of two who led together saw of the other's conduct; these two alone read it.
CREATE TABLE conduct_reviews (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    by_person_id {int} NOT NULL,
    about_person_id {int} NOT NULL,
    seen TEXT NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, by_person_id, about_person_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, by_person_id) REFERENCES persons (institution_id, person_id),
    FOREIGN KEY (institution_id, about_person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX conduct_reviews_by ON conduct_reviews (institution_id, by_person_id);
CREATE INDEX conduct_reviews_about ON conduct_reviews (institution_id, about_person_id);

-- What a leader adds to what Ronda knows of their leading.
CREATE TABLE log_entries (
    institution_id {int} NOT NULL,
    entry_id {int} NOT NULL,
    person_id {int} NOT NULL,
    activity TEXT NOT NULL,
    day {day} NOT NULL,
    number {int} NOT NULL,
    unit TEXT NOT NULL,
    minutes {int},
    place TEXT NOT NULL,
    PRIMARY KEY (institution_id, entry_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX log_entries_of_person ON log_entries (institution_id, person_id, day);

CREATE TABLE log_starts (
    institution_id {int} NOT NULL,
    person_id {int} NOT NULL,
    since {day} NOT NULL,
    PRIMARY KEY (institution_id, person_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
