-- Who signs in and is an institution's to know: whoever holds an office or coordinates, and whoever it invited itself.
-- People to whom a group that keeps its own house gave a way in are that group's, not an account of their institution.
CREATE VIEW seen_staff AS
SELECT p.institution_id, p.person_id FROM persons p
WHERE p.login_id IS NOT NULL AND (p.offices <> ''
    OR EXISTS (SELECT 1 FROM seats c WHERE c.institution_id = p.institution_id AND c.person_id = p.person_id
        AND c.role IN ('coordinator', 'co_coordinator'))
    OR NOT EXISTS (SELECT 1 FROM seats s
        JOIN autonomies a ON a.institution_id = s.institution_id AND a.group_id = s.group_id
        WHERE s.institution_id = p.institution_id AND s.person_id = p.person_id));

-- The drawing of «with how many can one count» as it was last told: told anew only when at least five answers differ from
-- it, so that two looks never differ by one person's. Which row was whose is not kept.
CREATE TABLE told_ties (
    institution_id {int} NOT NULL,
    edition_id {int} NOT NULL,
    dots TEXT NOT NULL,
    PRIMARY KEY (institution_id, edition_id),
    FOREIGN KEY (institution_id, edition_id) REFERENCES editions (institution_id, edition_id)
) {strict};
