-- Who asked through their page to be called. No reason has a column here; once somebody called, the row is gone.
CREATE TABLE call_wishes (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    person_id {int} NOT NULL,
    asked_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, group_id, person_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, person_id) REFERENCES persons (institution_id, person_id)
) {strict};
CREATE INDEX call_wishes_of_person ON call_wishes (institution_id, person_id);
