//! Who comes when: numbers that look like chance and are the same every time.

/// A small linear congruential generator (Knuth's MMIX constants). Never for anything that must not be guessed.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A row of numbers of its own for each `seed`.
    pub fn of(seed: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits of such a generator have short periods.
        self.0 >> 33
    }

    /// A number under `end`; 0 when `end` is 0.
    pub fn under(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or(0)
    }

    /// A number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = u32::try_from(most - least + 1).unwrap_or(1);
        least + i64::from(self.under(width))
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_seed_tells_the_same_and_another_one_something_else() {
        let row = |seed| {
            let mut chance = Chance::of(seed);
            (0..20).map(|_| chance.under(100)).collect::<Vec<_>>()
        };
        assert_eq!(row(7), row(7));
        assert_ne!(row(7), row(8));
        assert!(row(7).iter().all(|n| *n < 100));
        assert!(row(7).iter().collect::<std::collections::BTreeSet<_>>().len() > 10);
    }
}
