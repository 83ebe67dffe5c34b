-- Taking away an encounter looks for what memoirs asked of it: without these, through a whole institution.
CREATE INDEX adjustments_of_encounter ON adjustments (institution_id, encounter_id);
CREATE INDEX adjustments_reviewed ON adjustments (institution_id, reviewed_in);

-- What a group's pages ask for.
CREATE INDEX vote_rounds_of_edition ON vote_rounds (institution_id, edition_id);
CREATE INDEX expectations_of_seat ON expectations (institution_id, seat_id);
