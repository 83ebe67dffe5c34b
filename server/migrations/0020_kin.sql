-- With how many of their group people can count, before it and now: two numbers of a seat, told by whoever sits there and
-- read by nobody but the drawing. No tie names the other end.
CREATE TABLE leanings (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    seat_id {int} NOT NULL,
    before_count {int} NOT NULL,
    now_count {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, seat_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, seat_id) REFERENCES seats (institution_id, seat_id)
) {strict};
CREATE INDEX leanings_of_seat ON leanings (institution_id, seat_id);
CREATE INDEX seedlings_of_seat ON seedlings (institution_id, seat_id);

-- The group that those founded who would go on: «¿quién seguiría?» has done its work in that edition.
CREATE TABLE sprouts (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    group_id {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};

-- From now on a yes says more than before: whoever says it may find themselves in the group that is founded. Nobody is
-- held to an answer to the smaller question.
DELETE FROM seedlings;
