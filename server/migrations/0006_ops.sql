-- Taking away an encounter looks for what memoirs asked of it: without these, through a whole institution.
CREATE INDEX adjustments_of_encounter ON adjustments (institution_id, encounter_id);
CREATE INDEX adjustments_reviewed ON adjustments (institution_id, reviewed_in);
