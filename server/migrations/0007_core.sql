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
