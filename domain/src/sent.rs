//! When something was done, by the word of a device whose clock may be years off (contracts, "Two writers of one mark").

use crate::day::Instant;
use chrono::TimeDelta;

/// The times of what one device sends together, put right.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    sent_at: Instant,
    now: Instant,
    /// Nothing was done before this.
    least: Instant,
}

impl Times {
    /// Of what was sent at `sent_at` by the device's clock and received `now` by ours; `since` is when it took along what
    /// it speaks of, by ours.
    pub fn new(sent_at: Instant, now: Instant, since: Instant) -> Self {
        Self { sent_at, now, least: since.min(now) }
    }

    /// When something was done that the device says was done at `made_at`: its age at sending before now, never after
    /// receipt, and not before what was done before it.
    pub fn corrected(&mut self, made_at: Instant) -> Instant {
        let age = self.sent_at.signed_duration_since(made_at);
        let beyond = if age > TimeDelta::zero() { self.least } else { self.now };
        let at = self.now.checked_sub_signed(age).unwrap_or(beyond).clamp(self.least, self.now);
        self.least = at;
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::from_timestamp(1_764_000_000 + minute * 60, 0).unwrap()
    }

    #[test]
    fn a_clock_that_is_years_off_tells_the_right_time() {
        for off in [0, 180, -180, 10 * 365 * 24 * 60, -10 * 365 * 24 * 60] {
            let mut times = Times::new(at(100 + off), at(100), at(0));
            assert_eq!(times.corrected(at(5 + off)), at(5), "off by {off} minutes");
            assert_eq!(times.corrected(at(90 + off)), at(90));
        }
    }

    #[test]
    fn a_clock_that_was_put_right_meanwhile_makes_nothing_before_the_bag_nor_after_the_receipt() {
        let mut times = Times::new(at(100), at(100), at(10));
        assert_eq!(times.corrected(at(-5_000_000)), at(10));
        assert_eq!(times.corrected(at(50)), at(50));
        assert_eq!(times.corrected(at(20)), at(50), "what was done after something is not before it");
        assert_eq!(times.corrected(at(5_000_000)), at(100));
        let mut far = Times::new(Instant::MAX_UTC, at(100), at(10));
        assert_eq!(far.corrected(Instant::MIN_UTC), at(10), "and no arithmetic breaks");
    }
}
