-- Two texts of one memoir are both kept, side by side, until the coordination has made one of them.
CREATE TABLE memoir_texts (
    institution_id {int} NOT NULL,
    encounter_id {int} NOT NULL,
    command_id {int} NOT NULL,
    happened TEXT NOT NULL,
    helped TEXT NOT NULL,
    difficulties TEXT NOT NULL,
    adjustments TEXT NOT NULL,
    written_at {instant} NOT NULL,
    PRIMARY KEY (institution_id, encounter_id, command_id),
    FOREIGN KEY (institution_id, encounter_id) REFERENCES encounters (institution_id, encounter_id)
) {strict};
