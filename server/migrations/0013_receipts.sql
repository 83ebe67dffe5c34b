-- What was handed in for the closing is taken back with a code of its own, of which only the hash is kept. What was handed
-- in before has none: its id stands in for the code until the group opens it, and not after.
ALTER TABLE creations ADD COLUMN receipt_hash TEXT;
CREATE INDEX creations_of_receipt ON creations (institution_id, receipt_hash);

-- Other care of whoever was forgotten: nothing is left to do.
UPDATE referrals SET state = 'closed', version = version + 1
WHERE state IN ('suggested', 'accepted', 'made') AND EXISTS (
    SELECT 1 FROM seats s JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
    WHERE s.institution_id = referrals.institution_id AND s.seat_id = referrals.seat_id AND p.erased
);
