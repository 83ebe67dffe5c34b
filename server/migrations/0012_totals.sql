-- What the list of an institution's groups reads: a row a group, kept in the change's own transaction, so that ten
-- years of encounters are not counted anew for every look.

-- Entries that took part in the month: a month of few is told apart without counting its people again.
ALTER TABLE figures ADD COLUMN people {int} NOT NULL DEFAULT 0;
UPDATE figures SET people = (SELECT COUNT(*) FROM people_months m
    WHERE m.institution_id = figures.institution_id AND m.group_id = figures.group_id AND m.month = figures.month);

CREATE TABLE group_totals (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    held {int} NOT NULL,
    not_held {int} NOT NULL,
    cancelled {int} NOT NULL,
    group_minutes {int} NOT NULL,
    person_minutes {int} NOT NULL,
    expected {int} NOT NULL,
    present {int} NOT NULL,
    learnings {int} NOT NULL,
    memoirs {int} NOT NULL,
    people {int} NOT NULL,
    few_months {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};

-- Whether somebody took part in a group in some month is asked for each of its seats.
DROP INDEX people_months_of_person;
CREATE INDEX people_months_of_person ON people_months (institution_id, person_id, group_id);

-- What was counted before is added up like what comes after.
INSERT INTO group_totals (institution_id, group_id, held, not_held, cancelled, group_minutes, person_minutes, expected, present,
    learnings, memoirs, people, few_months)
SELECT f.institution_id, f.group_id, SUM(f.held), SUM(f.not_held), SUM(f.cancelled), SUM(f.group_minutes), SUM(f.person_minutes),
    SUM(f.expected), SUM(f.present), SUM(f.learnings), SUM(f.memoirs),
    (SELECT COUNT(DISTINCT COALESCE(p.merged_into, p.person_id)) FROM people_months m
        JOIN persons p ON p.institution_id = m.institution_id AND p.person_id = m.person_id
        WHERE m.institution_id = f.institution_id AND m.group_id = f.group_id),
    SUM(CASE WHEN f.people BETWEEN 1 AND 4 THEN 1 ELSE 0 END)
FROM figures f GROUP BY f.institution_id, f.group_id;
