-- Who was invited into a house and has not said yes: until then they are nobody there. Found by what they type at the
-- door, of every house on the server.
CREATE TABLE invitations (
    institution_id {int} NOT NULL REFERENCES institutions (institution_id),
    person_id {int} NOT NULL,
    name TEXT NOT NULL,
    identifier TEXT NOT NULL,
    offices TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    invited_at {instant} NOT NULL,
    declined_at {instant},
    PRIMARY KEY (institution_id, person_id),
    UNIQUE (institution_id, identifier)
) {strict};
CREATE INDEX invitations_of_identifier ON invitations (identifier);

-- What a house ends of a login are its sessions there.
CREATE INDEX sessions_of_institution ON sessions (institution_id, login_id);

-- Until now the journal kept plain hashes of what was wished, against which anybody could try what they guessed, also
-- after somebody was forgotten. From now on they have a key; those that there are go.
UPDATE journal SET hash = '';
