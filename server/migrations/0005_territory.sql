-- Where places are, who counts for a territory, and counts that the institution's page reads instead of encounters.

-- A municipality of DIVIPOLA; places that were written down before have none.
ALTER TABLE sites ADD COLUMN municipality TEXT;

-- Whether an institution's counts are added to those of its territory: every answer is kept with its date, the
-- latest one holds. Without an answer it is no.
CREATE TABLE sharings (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    command_id {int} NOT NULL,
    shares {bool} NOT NULL,
    answered_by {int},
    answered_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, command_id)
) {strict};

-- Readers of a territory belong to no institution: whoever holds the machine appoints them.
CREATE TABLE territory_readers (
    login_id {int} NOT NULL PRIMARY KEY REFERENCES logins (login_id),
    name TEXT NOT NULL,
    reach TEXT NOT NULL,
    appointed_at {instant} NOT NULL
) {strict};

-- Additive counts of words of closed lists, by group and month: topics, and whatever else is counted by a word.
CREATE TABLE figure_counts (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    month {day} NOT NULL,
    sort TEXT NOT NULL,
    code TEXT NOT NULL,
    amount {int} NOT NULL,
    PRIMARY KEY (institution_id, group_id, month, sort, code),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id)
) {strict};
CREATE INDEX figure_counts_of_month ON figure_counts (institution_id, month, sort, code);

-- Of those who came to the first encounter of an edition, how many came to this one or to a later one.
CREATE TABLE staying (
    institution_id {int} NOT NULL,
    group_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    ordinal {int} NOT NULL,
    month {day} NOT NULL,
    starters {int} NOT NULL,
    staying {int} NOT NULL,
    PRIMARY KEY (institution_id, edition_id, ordinal),
    FOREIGN KEY (institution_id, group_id) REFERENCES groups (institution_id, group_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};
CREATE INDEX staying_of_month ON staying (institution_id, month, edition_id);

CREATE INDEX people_months_of_month ON people_months (institution_id, month, group_id, person_id);
CREATE INDEX encounters_of_day ON encounters (institution_id, day);

-- What was held before is counted like what comes after.
INSERT INTO staying (institution_id, group_id, edition_id, ordinal, month, starters, staying)
SELECT e.institution_id, e.group_id, e.edition_id, e.ordinal,
    (SELECT MAX(f.month) FROM figures f WHERE f.institution_id = e.institution_id AND f.group_id = e.group_id AND f.month <= e.day),
    COUNT(s.seat_id), COALESCE(SUM(CASE WHEN s.last_ordinal >= e.ordinal THEN 1 ELSE 0 END), 0)
FROM encounters e
LEFT JOIN (
    SELECT y.institution_id, y.edition_id, a.seat_id, MIN(y.ordinal) AS first_ordinal, MAX(y.ordinal) AS last_ordinal
    FROM encounters y JOIN attendance a ON a.institution_id = y.institution_id AND a.encounter_id = y.encounter_id
    WHERE y.state IN ('closed', 'remembered') AND a.mark IN ('arrived', 'late', 'online')
    GROUP BY y.institution_id, y.edition_id, a.seat_id
) s ON s.institution_id = e.institution_id AND s.edition_id = e.edition_id AND s.first_ordinal = (
    SELECT MIN(z.ordinal) FROM encounters z
    WHERE z.institution_id = e.institution_id AND z.edition_id = e.edition_id AND z.state IN ('closed', 'remembered'))
WHERE e.state IN ('closed', 'remembered') AND e.day IS NOT NULL AND EXISTS (
    SELECT 1 FROM figures f WHERE f.institution_id = e.institution_id AND f.group_id = e.group_id AND f.month <= e.day)
GROUP BY e.institution_id, e.group_id, e.edition_id, e.ordinal, e.day;

INSERT INTO figure_counts (institution_id, group_id, month, sort, code, amount)
SELECT k.institution_id, k.group_id, k.month, 'topic', k.code, COUNT(*)
FROM (
    SELECT e.institution_id, e.group_id,
        (SELECT MAX(f.month) FROM figures f WHERE f.institution_id = e.institution_id AND f.group_id = e.group_id AND f.month <= e.day) AS month,
        CASE t.title
            WHEN 'El estigma de la enfermedad' THEN 'stigma'
            WHEN 'La salud más allá de la enfermedad' THEN 'health'
            WHEN 'La idea de la buena vida' THEN 'good_life'
            WHEN 'Lo que cada quien valora en su vida' THEN 'values'
            WHEN 'El papel de la familia' THEN 'family'
            ELSE 'own'
        END AS code
    FROM encounters e JOIN topics t ON t.institution_id = e.institution_id AND t.topic_id = e.topic_id
    WHERE e.state IN ('closed', 'remembered') AND e.day IS NOT NULL
) k
WHERE k.month IS NOT NULL
GROUP BY k.institution_id, k.group_id, k.month, k.code;
