-- What an institution reads of referrals begins with the day on which each was suggested or asked for.
CREATE INDEX referral_steps_of_day ON referral_steps (institution_id, on_day);
