-- What was handed in for the closing is taken back with a code of its own, of which only the hash is kept. What was handed
-- in before has none: its id stands in for the code until the group opens it, and not after.
ALTER TABLE creations ADD COLUMN receipt_hash TEXT;
CREATE INDEX creations_of_receipt ON creations (institution_id, receipt_hash);
