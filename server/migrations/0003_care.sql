-- Care around the encounters: a directory of services, where people are pointed to, and who was talked with after
-- having been missed. No reason and no word about a person has a column here.

CREATE TABLE services (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    service_id {int} NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reach TEXT NOT NULL,
    hours TEXT,
    phone TEXT,
    checked_on {day} NOT NULL,
    retired {bool} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, service_id)
) {strict};

-- The expectation has no foreign key: it may be taken back, and the referral goes on.
CREATE TABLE referrals (
    institution_id {int} NOT NULL,
    referral_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    origin TEXT NOT NULL,
    expectation_id {int},
    encounter_id {int},
    kind TEXT NOT NULL,
    service_id {int},
    service_name TEXT,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (institution_id, referral_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, service_id) REFERENCES services (institution_id, service_id)
) {strict};
CREATE INDEX referrals_of_group ON referrals (institution_id, group_id, state);
CREATE INDEX referrals_of_seat ON referrals (institution_id, seat_id);
CREATE INDEX referrals_of_encounter ON referrals (institution_id, encounter_id);

CREATE TABLE referral_steps (
    institution_id {int} NOT NULL,
    referral_id {int} NOT NULL,
    command_id {int} NOT NULL,
    state TEXT NOT NULL,
    by_person_id {int},
    at {instant} NOT NULL,
    on_day {day} NOT NULL,
    PRIMARY KEY (institution_id, referral_id, command_id),
    FOREIGN KEY (institution_id, referral_id) REFERENCES referrals (institution_id, referral_id),
    FOREIGN KEY (institution_id, by_person_id) REFERENCES persons (institution_id, person_id)
) {strict};

-- Referrals made, kept in the transaction of the step, so that no report reads a referral.
CREATE TABLE referral_months (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    month {day} NOT NULL,
    made {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id, month),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX referral_months_of_month ON referral_months (institution_id, month);

CREATE TABLE talks (
    institution_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    by_person_id {int},
    at {instant} NOT NULL,
    on_day {day} NOT NULL,
    PRIMARY KEY (institution_id, seat_id, encounter_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id),
    FOREIGN KEY (institution_id, by_person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX talks_of_encounter ON talks (institution_id, encounter_id);
