-- A group may take its history to a house of its own (C.5, docs/adr/a-group-may-take-its-history-along.md).

-- In that house it is at home: there is no institution around it, so the figures of the house are its own. In the house
-- that it left there is the day on which it did, and nobody opens anything of it any more.
ALTER TABLE autonomies ADD COLUMN at_home {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE autonomies ADD COLUMN left_at {instant};

-- What a group that left had chosen to report until then: date, place and count (I30003). It stays as it was reported.
CREATE TABLE told_encounters (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    group_id {int} NOT NULL,
    day {day} NOT NULL,
    place TEXT,
    people {int},
    PRIMARY KEY (institution_id, encounter_id),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX told_encounters_of_day ON told_encounters (institution_id, day);

-- What a house sees: of a group that keeps its own house the time before it did, and of one that is at home the time since.
DROP VIEW seen_groups;
CREATE VIEW seen_groups AS
SELECT g.institution_id, g.group_id,
    CASE WHEN a.at_home THEN g.frame ELSE COALESCE(a.from_frame, g.frame) END AS frame,
    CASE WHEN a.at_home THEN g.name ELSE COALESCE(a.known_as, g.name) END AS name,
    CASE WHEN a.from_ordinal IS NULL OR a.at_home THEN g.state ELSE 'closed' END AS state,
    COALESCE(a.exists_told, FALSE) AS goes_on
FROM groups g LEFT JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
WHERE a.from_ordinal IS NULL OR a.from_ordinal > 1 OR a.at_home;

DROP VIEW seen_editions;
CREATE VIEW seen_editions AS
SELECT d.institution_id, d.edition_id, d.group_id, d.ordinal, d.route, d.payer, d.site_id, d.state
FROM editions d LEFT JOIN autonomies a ON a.institution_id = d.institution_id AND a.group_id = d.group_id
WHERE a.from_ordinal IS NULL OR d.ordinal < a.from_ordinal AND NOT a.at_home OR d.ordinal >= a.from_ordinal AND a.at_home;

-- Whoever was given a way in by a group that is at home is of the house, and may be given an office.
DROP VIEW seen_staff;
CREATE VIEW seen_staff AS
SELECT p.institution_id, p.person_id FROM persons p
WHERE p.login_id IS NOT NULL AND (p.offices <> ''
    OR EXISTS (SELECT 1 FROM seats c WHERE c.institution_id = p.institution_id AND c.person_id = p.person_id
        AND c.role IN ('coordinator', 'co_coordinator'))
    OR NOT EXISTS (SELECT 1 FROM seats s
        JOIN autonomies a ON a.institution_id = s.institution_id AND a.group_id = s.group_id AND NOT a.at_home
        WHERE s.institution_id = p.institution_id AND s.person_id = p.person_id));
