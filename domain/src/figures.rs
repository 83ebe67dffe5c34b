//! Counts as an institution may see them: nobody is told apart by a small number.

/// Counts under this are not told (`contracts`, "Counting").
pub const FEW: u32 = 5;

/// A count of people, or that they are few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So many: nobody at all, or enough of them.
    Count(u32),
    /// One to four: "< 5".
    Few,
}

/// What an institution may see of a count of people.
pub fn shown(people: u32) -> Shown {
    if people > 0 && people < FEW { Shown::Few } else { Shown::Count(people) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_four_people_are_few_and_nobody_is_nobody() {
        assert_eq!(
            [0, 1, 4, 5, 30].map(shown),
            [Shown::Count(0), Shown::Few, Shown::Few, Shown::Count(5), Shown::Count(30)]
        );
    }
}
