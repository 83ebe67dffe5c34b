-- What an institution reports of the time when a group was led says what the group was then: whom it invited and what its
-- people shared are kept at the crossing, as its name and its kind are. What it calls itself afterwards is its own.
ALTER TABLE autonomies ADD COLUMN known_situation TEXT;
ALTER TABLE autonomies ADD COLUMN known_invites TEXT;
UPDATE autonomies SET
    known_situation = (SELECT g.shared_situation FROM groups g WHERE g.institution_id = autonomies.institution_id
        AND g.group_id = autonomies.group_id),
    known_invites = (SELECT g.invites FROM groups g WHERE g.institution_id = autonomies.institution_id
        AND g.group_id = autonomies.group_id)
WHERE known_as IS NOT NULL;

DROP VIEW seen_groups;
CREATE VIEW seen_groups AS
SELECT g.institution_id, g.group_id,
    CASE WHEN a.at_home THEN g.frame ELSE COALESCE(a.from_frame, g.frame) END AS frame,
    CASE WHEN a.at_home THEN g.name ELSE COALESCE(a.known_as, g.name) END AS name,
    CASE WHEN a.at_home THEN g.shared_situation ELSE COALESCE(a.known_situation, g.shared_situation) END AS shared_situation,
    CASE WHEN a.at_home THEN g.invites ELSE COALESCE(a.known_invites, g.invites) END AS invites,
    CASE WHEN a.from_ordinal IS NULL OR a.at_home THEN g.state ELSE 'closed' END AS state,
    COALESCE(a.exists_told, FALSE) AS goes_on
FROM groups g LEFT JOIN autonomies a ON a.institution_id = g.institution_id AND a.group_id = g.group_id
WHERE a.from_ordinal IS NULL OR a.from_ordinal > 1 OR a.at_home;
