-- Wrong secrets are counted by what was typed at the door, whether somebody signs in with it or not: nobody learns
-- from a wait who has a login. What was typed is not kept, its hash is.
CREATE TABLE sign_in_tries (
    identifier_hash TEXT NOT NULL PRIMARY KEY,
    failures {int} NOT NULL,
    wait_until {instant},
    tried_at {instant} NOT NULL
) {strict};
CREATE INDEX sign_in_tries_old ON sign_in_tries (tried_at);

-- The zone of an institution's days where no place is named; from its first place, as it was counted until now.
ALTER TABLE institutions ADD COLUMN zone TEXT NOT NULL DEFAULT 'America/Bogota';
UPDATE institutions SET zone = COALESCE(
    (SELECT s.zone FROM sites s WHERE s.institution_id = institutions.institution_id ORDER BY s.name, s.site_id LIMIT 1),
    'America/Bogota');

-- Two people wrote a memoir at once: the text that did not become the memoir is kept beside it until somebody has
-- taken over what it said, or lets it go.
CREATE TABLE memoir_drafts (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    draft_id {int} NOT NULL,
    happened TEXT NOT NULL,
    helped TEXT NOT NULL,
    difficulties TEXT NOT NULL,
    written_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, draft_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};
