//! Counts of people on their way out of a group: a table is [`Raw`] until it is protected, and only a [`Safe`] one
//! has cells that a page, a file or a print can read.
//!
//! The rules are those of `contracts`, "Counting": inside an institution parts under five merge into "others"; if
//! those are under five too they read "< 5", and every total that would tell them reads "≥ …". Plain suppression
//! leaks through sums and through time, so a part that is few in any month of a longer period is no exact number
//! there either (C.6-27); the auditor in `tests/auditor.rs` tries to get around it.

use crate::figures::FEW;

/// Counts as they are: nobody reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    entries: Vec<Entry>,
    total: Total,
}

/// Counts as an institution may see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safe {
    rows: Vec<Row>,
    total: Cell,
    months: Vec<Option<u32>>,
}

/// A table of people by parts of something: groups, states, kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<S>(S);

/// What a row is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// A name that people gave: a group's, a municipality's.
    Name(String),
    /// A word of a closed list, by its code.
    Code(String),
}

/// One part before it is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub label: Label,
    /// People in the whole period.
    pub whole: u32,
    /// People month by month; as many as the period has, or the one of a single month left out.
    pub months: Vec<u32>,
}

/// How the parts make a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Everybody is in one part: the whole is their sum.
    Apart,
    /// Somebody may be in several parts, so the whole was counted by itself.
    Together {
        /// Distinct people of the period.
        whole: u32,
        /// Distinct people, month by month.
        months: Vec<u32>,
        /// Distinct people of the parts that are few in no month: what may be said of the whole when it may not.
        of_open: u32,
    },
}

/// A count of people, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// So many.
    Count(u32),
    /// One to four: "< 5".
    Few,
    /// So many or more: "≥ …".
    AtLeast(u32),
}

/// One row that may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is; nothing for the others, of which each is under five, in the period or in a month of it.
    pub label: Option<Label>,
    /// How many.
    pub cell: Cell,
}

fn few(people: u32) -> bool {
    (1..FEW).contains(&people)
}

impl Entry {
    /// The same where another table already withholds somebody of it: an exact count here would tell them by a
    /// difference, so it is treated as few in each of its months.
    #[must_use]
    pub fn withheld(self) -> Self {
        Self { months: self.months.iter().map(|month| (*month).min(1)).collect(), ..self }
    }

    /// Whether a count of it is under five, in the period or in a month of it.
    fn hides(&self) -> bool {
        few(self.whole) || self.months.iter().any(|month| few(*month))
    }
}

impl Table<Raw> {
    /// Counts that nobody reads before they are protected.
    pub fn new(entries: Vec<Entry>, total: Total) -> Self {
        Self(Raw { entries, total })
    }

    /// Merges and withholds what would tell of fewer than five people.
    pub fn protect(self) -> Table<Safe> {
        let Self(Raw { entries, total }) = self;
        let months = month_totals(&entries, &total);
        if matches!(total, Total::Apart) && !months.is_empty() {
            let (rows, total) = added_up(&entries, months.len());
            return Table(Safe { rows, total, months });
        }
        let small: Vec<u32> = entries.iter().map(|entry| entry.whole).filter(|whole| few(*whole)).collect();
        let mut rows: Vec<Row> = entries
            .iter()
            .filter(|entry| entry.whole >= FEW)
            .map(|entry| Row {
                label: Some(entry.label.clone()),
                cell: if entry.hides() { Cell::AtLeast(FEW) } else { Cell::Count(entry.whole) },
            })
            .collect();
        // What a month hides, the sum over months must not tell.
        let quiet = months.iter().all(Option::is_some);
        let others = match merged(&small) {
            // The same few people are in each of them.
            Some(_) if matches!(total, Total::Together { whole, .. } if few(whole)) => Some(Cell::Few),
            Some(Cell::Count(_)) if !quiet => Some(Cell::AtLeast(FEW)),
            cell => cell,
        };
        rows.extend(others.map(|cell| Row { label: None, cell }));
        let total = whole(&rows, &entries, &total);
        Table(Safe { rows, total, months })
    }
}

/// Fewer than these between what parts are and the most or the least that they can be would tell each of them.
const LEAST_SLACK: u32 = FEW - 2;

/// The least and the most that something can be, to whoever reads what is published.
type Bounds = (u32, u32);

/// What a row of others, over so many parts, says of their sum.
fn bounds(others: Option<Cell>, parts: usize) -> Bounds {
    match others {
        None => (0, 0),
        Some(Cell::Count(count)) => (count, count),
        Some(Cell::Few) => (1, FEW - 1),
        Some(Cell::AtLeast(least)) => (least, (0..parts).map(|_| FEW - 1).sum()),
    }
}

fn add(one: Bounds, other: Bounds) -> Bounds {
    (one.0 + other.0, one.1 + other.1)
}

fn within((least, most): Bounds) -> Cell {
    match (least, most) {
        (least, most) if least == most => Cell::Count(least),
        (_, most) if most < FEW => Cell::Few,
        (least, _) => Cell::AtLeast(least),
    }
}

/// What parts that are under five each make together.
fn merged(small: &[u32]) -> Option<Cell> {
    let (most, sum) = (small.iter().map(|_| FEW - 1).sum::<u32>(), small.iter().sum::<u32>());
    match most {
        0 => None,
        _ if sum < FEW => Some(Cell::Few),
        // Two that make eight are four and four.
        _ if most - sum < LEAST_SLACK => Some(Cell::AtLeast(FEW)),
        _ => Some(Cell::Count(sum)),
    }
}

/// The rows and the whole of parts that are the sums of their months. The months were told, each by itself: what they
/// add up to may be told again, and nothing else, not even which of the parts that they hide makes five.
fn added_up(entries: &[Entry], months: usize) -> (Vec<Row>, Cell) {
    let (hidden, open): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| entry.hides());
    let of_month = |month: usize| {
        let counts = || hidden.iter().map(|entry| entry.months.get(month).copied().unwrap_or(0));
        let small: Vec<u32> = counts().filter(|count| few(*count)).collect();
        let told = counts().filter(|count| !few(*count)).sum();
        add(bounds(merged(&small), small.len()), (told, told))
    };
    let others = (0..months).map(of_month).fold((0, 0), add);
    let row = |entry: &&Entry| Row { label: Some(entry.label.clone()), cell: Cell::Count(entry.whole) };
    let mut rows: Vec<Row> = open.iter().filter(|entry| entry.whole > 0).map(row).collect();
    rows.extend((!hidden.is_empty()).then(|| Row { label: None, cell: within(others) }));
    let told = open.iter().map(|entry| entry.whole).sum();
    (rows, within(add(others, (told, told))))
}

/// The whole of each month, where no part of it hides anything from it.
fn month_totals(entries: &[Entry], total: &Total) -> Vec<Option<u32>> {
    let count = entries.iter().map(|entry| entry.months.len()).max().unwrap_or(0);
    let of_month = |month: usize| -> Vec<u32> {
        entries.iter().map(|entry| entry.months.get(month).copied().unwrap_or(0)).collect()
    };
    (0..count)
        .map(|month| {
            let parts = of_month(month);
            let small: Vec<u32> = parts.iter().copied().filter(|part| few(*part)).collect();
            let sum = parts.iter().sum();
            let told = match total {
                Total::Apart => Cell::Count(sum),
                Total::Together { months, .. } => blurred(sum, months.get(month).copied().unwrap_or(0)),
            };
            match (merged(&small), told) {
                (None | Some(Cell::Count(_)), Cell::Count(people)) if !few(people) => Some(people),
                (_, Cell::Count(_) | Cell::Few | Cell::AtLeast(_)) => None,
            }
        })
        .collect()
}

fn whole(rows: &[Row], entries: &[Entry], total: &Total) -> Cell {
    let sum = match total {
        Total::Apart => entries.iter().map(|entry| entry.whole).sum(),
        Total::Together { whole, .. } => *whole,
    };
    if rows.iter().all(|row| matches!(row.cell, Cell::Count(_))) {
        return match total {
            Total::Apart => Cell::Count(sum),
            Total::Together { .. } => blurred(entries.iter().map(|entry| entry.whole).sum(), sum),
        };
    }
    let least = match total {
        Total::Apart => rows.iter().map(|row| least(row.cell)).sum(),
        Total::Together { of_open, .. } => {
            least(blurred(entries.iter().filter(|entry| !entry.hides()).map(|entry| entry.whole).sum(), *of_open))
        }
    };
    match least {
        0..FEW if few(sum) => Cell::Few,
        0..FEW => Cell::AtLeast(FEW),
        least => Cell::AtLeast(least),
    }
}

/// Distinct people of parts that make a sum, unless the difference would tell that one to four people are in two.
fn blurred(sum: u32, distinct: u32) -> Cell {
    if few(sum.saturating_sub(distinct)) { Cell::AtLeast(sum.saturating_sub(FEW - 1)) } else { Cell::Count(distinct) }
}

fn least(cell: Cell) -> u32 {
    match cell {
        Cell::Count(count) | Cell::AtLeast(count) => count,
        Cell::Few => 0,
    }
}

impl Table<Safe> {
    /// The rows, those of the others last.
    pub fn rows(&self) -> &[Row] {
        &self.0.rows
    }

    /// The whole.
    pub fn total(&self) -> Cell {
        self.0.total
    }

    /// The whole of each month; nothing where a part of it is few.
    pub fn months(&self) -> &[Option<u32>] {
        &self.0.months
    }

    /// Whether anything is withheld: what is counted beside people must then not tell it.
    pub fn hides(&self) -> bool {
        self.rows().iter().any(|row| !matches!(row.cell, Cell::Count(_))) || self.months().contains(&None)
    }
}

/// Counts of people month by month and together, where the months are all that is told of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    /// Each month.
    pub months: Vec<Cell>,
    /// The whole.
    pub total: Cell,
}

impl Monthly {
    /// Withholds what is few. The whole is what the months that are shown tell already, and no more: a sum of months
    /// of few that said whether it is few itself would tell each of them, in this period or in a longer one.
    pub fn of(months: &[u32]) -> Self {
        let open: u32 = months.iter().copied().filter(|month| !few(*month)).sum();
        let withheld = u32::try_from(months.iter().filter(|month| few(**month)).count()).unwrap_or(u32::MAX);
        let total = match (open, withheld) {
            (open, 0) => Cell::Count(open),
            (0, 1) => Cell::Few,
            (open, withheld) => Cell::AtLeast(open.saturating_add(withheld)),
        };
        let cell = |month: &u32| if few(*month) { Cell::Few } else { Cell::Count(*month) };
        Self { months: months.iter().map(cell).collect(), total }
    }

    /// Whether anything is withheld.
    pub fn hides(&self) -> bool {
        self.months.contains(&Cell::Few)
    }
}

/// So many of so many: marks of attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    part: u32,
    whole: u32,
}

impl Ratio {
    /// `part` of `whole`, not to be read yet.
    pub fn new(part: u32, whole: u32) -> Self {
        Self { part, whole }
    }

    /// Whether neither side of it is one to four.
    pub fn is_plain(self) -> bool {
        !few(self.part) && !few(self.whole.saturating_sub(self.part))
    }

    /// Both numbers, when neither side is few and the people that they are about hide nothing.
    pub fn beside(self, people: &Table<Safe>) -> Option<(u32, u32)> {
        (self.is_plain() && !people.hides()).then_some((self.part, self.whole))
    }

    /// The share alone, coarse enough for any group.
    pub fn share(self) -> Share {
        share(self.part, self.whole)
    }
}

/// A share of a hundred, in steps of five, that tells of no one to four people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// About so many of a hundred.
    Percent(u32),
    /// More than so many of a hundred.
    Over(u32),
    /// Fewer than so many of a hundred.
    Under(u32),
    /// Too few to say anything.
    Withheld,
}

/// Fewer than these give no share: one person would be an eighth of it.
pub const FEWEST_OF_SHARE: u32 = 8;
const STEP: u32 = 5;

/// The share that `part` is of `whole`. Where one to four people are on either side, only a bound is told.
pub fn share(part: u32, whole: u32) -> Share {
    if whole < FEWEST_OF_SHARE || part > whole {
        return Share::Withheld;
    }
    let edge = (100 * FEW).div_ceil(whole).div_ceil(STEP) * STEP;
    let rounded = (100 * part + whole * STEP / 2) / whole / STEP * STEP;
    match (part, whole - part) {
        (0, _) => Share::Percent(0),
        (_, 0) => Share::Percent(100),
        (part, _) if few(part) => Share::Under(edge),
        (_, rest) if few(rest) => Share::Over(100_u32.saturating_sub(edge)),
        _ => match rounded {
            0 => Share::Under(STEP),
            100.. => Share::Over(100 - STEP),
            share => Share::Percent(share),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(counts: &[(&str, u32)]) -> Table<Safe> {
        let entries = counts.iter().map(|(code, whole)| Entry {
            label: Label::Code((*code).to_owned()),
            whole: *whole,
            months: vec![],
        });
        Table::new(entries.collect(), Total::Apart).protect()
    }

    fn told(table: &Table<Safe>) -> Vec<(String, Cell)> {
        let rows = table.rows().iter().map(|row| {
            let label = match &row.label {
                Some(Label::Code(text) | Label::Name(text)) => text.clone(),
                None => "others".to_owned(),
            };
            (label, row.cell)
        });
        rows.collect()
    }

    /// Scenario 6: a single suppressed cell of 2 beside a total of 13 would be no secret.
    #[test]
    fn eleven_family_doctors_of_thirteen_leave_a_total_of_at_least_eleven() {
        let table = parts(&[("family_medicine", 11), ("psychiatry", 1), ("nursing", 1)]);
        assert_eq!(told(&table), [("family_medicine".to_owned(), Cell::Count(11)), ("others".to_owned(), Cell::Few)]);
        assert_eq!(table.total(), Cell::AtLeast(11));
        assert!(table.hides());
    }

    /// Scenario 7: five professions merge into ten people.
    #[test]
    fn five_small_professions_merge_into_others() {
        let table = parts(&[
            ("family_medicine", 6),
            ("resident", 4),
            ("nursing", 3),
            ("paediatrics", 1),
            ("social_work", 1),
            ("user_services", 1),
        ]);
        assert_eq!(
            told(&table),
            [("family_medicine".to_owned(), Cell::Count(6)), ("others".to_owned(), Cell::Count(10))]
        );
        assert_eq!(table.total(), Cell::Count(16));
    }

    /// Scenario 11: three referrals, two accepted and one declined: no cell and no total that tells three.
    #[test]
    fn three_referrals_are_few_in_every_cell_and_in_their_total() {
        let table = parts(&[("accepted", 2), ("declined", 1), ("made", 0)]);
        assert_eq!(told(&table), [("others".to_owned(), Cell::Few)]);
        assert_eq!(table.total(), Cell::Few);
    }

    #[test]
    fn two_parts_that_make_eight_would_be_four_and_four() {
        assert_eq!(told(&parts(&[("a", 4), ("b", 4)])), [("others".to_owned(), Cell::AtLeast(5))]);
        assert_eq!(told(&parts(&[("a", 3), ("b", 2), ("c", 1)])), [("others".to_owned(), Cell::Count(6))]);
    }

    #[test]
    fn a_part_that_was_few_in_a_month_is_no_exact_number_in_the_quarter() {
        let entry = |code: &str, whole, months: [u32; 3]| Entry {
            label: Label::Code(code.to_owned()),
            whole,
            months: months.to_vec(),
        };
        let total = Total::Together { whole: 30, months: vec![20, 24, 20], of_open: 20 };
        let table = Table::new(vec![entry("a", 20, [20, 20, 20]), entry("b", 12, [0, 4, 10])], total).protect();
        assert_eq!(told(&table), [("a".to_owned(), Cell::Count(20)), ("b".to_owned(), Cell::AtLeast(5))]);
        assert_eq!((table.total(), table.months()), (Cell::AtLeast(20), [Some(20), None, Some(20)].as_slice()));
    }

    /// Months of 8, 7 and 5 make 20, and two parts under five make eight of them at most: were the third named, it
    /// would be twelve, and four each month.
    #[test]
    fn parts_that_add_up_are_told_as_far_as_their_months_are() {
        let entry = |code: &str, months: [u32; 3]| {
            let label = Label::Code(code.to_owned());
            Entry { label, whole: months.iter().sum(), months: months.to_vec() }
        };
        let others = |cell| ("others".to_owned(), cell);
        let table = |entries| Table::new(entries, Total::Apart).protect();
        let of = table(vec![entry("a", [4, 4, 4]), entry("b", [2, 1, 1]), entry("c", [2, 2, 0])]);
        assert_eq!((told(&of), of.total()), (vec![others(Cell::Count(20))], Cell::Count(20)));
        let of = table(vec![entry("a", [9, 0, 6]), entry("b", [7, 3, 0])]);
        assert_eq!(told(&of), [("a".to_owned(), Cell::Count(15)), others(Cell::AtLeast(8))]);
        assert_eq!((of.total(), of.months()), (Cell::AtLeast(23), [Some(16), None, Some(6)].as_slice()));
        let of = table(vec![entry("a", [1, 1, 1])]);
        assert_eq!(told(&of), [others(Cell::AtLeast(3))], "one at least in each month, and no word of their sum");
    }

    /// 15 and 12 beside 26 would tell that one person is in both; 27 tells that nobody is, and 20 that seven are.
    #[test]
    fn that_few_people_are_in_two_groups_is_told_by_no_total() {
        let entry = |code: &str, whole| Entry { label: Label::Code(code.to_owned()), whole, months: vec![whole] };
        let of = |whole| {
            let total = Total::Together { whole, months: vec![whole], of_open: whole };
            let table = Table::new(vec![entry("a", 15), entry("b", 12)], total).protect();
            (table.total(), table.months()[0])
        };
        assert_eq!(
            [27, 26, 23].map(of),
            [(Cell::Count(27), Some(27)), (Cell::AtLeast(23), None), (Cell::AtLeast(23), None)]
        );
        assert_eq!(of(20), (Cell::Count(20), Some(20)));
        let small = Entry { label: Label::Code("c".to_owned()), whole: 2, months: vec![2] };
        let total = Total::Together { whole: 28, months: vec![28], of_open: 26 };
        let table = Table::new(vec![entry("a", 15), entry("b", 12), small], total).protect();
        assert_eq!(table.total(), Cell::AtLeast(23), "nor by what those who hide nothing make together");
    }

    #[test]
    fn marks_tell_nobody_who_was_away_alone() {
        let people = parts(&[("a", 20)]);
        let told = |part, whole| Ratio::new(part, whole).beside(&people);
        assert_eq!(
            [told(10, 11), told(3, 20), told(20, 20), told(15, 20), told(0, 20)],
            [None, None, Some((20, 20)), Some((15, 20)), Some((0, 20))]
        );
    }

    #[test]
    fn the_same_three_people_in_three_groups_are_few_everywhere() {
        let entry = |code: &str| Entry { label: Label::Code(code.to_owned()), whole: 3, months: vec![0, 3] };
        let total = Total::Together { whole: 3, months: vec![0, 3], of_open: 0 };
        let table = Table::new(vec![entry("a"), entry("b"), entry("c")], total).protect();
        assert_eq!(told(&table), [("others".to_owned(), Cell::Few)]);
        assert_eq!((table.total(), table.months()), (Cell::Few, [Some(0), None].as_slice()));
    }

    #[test]
    fn the_whole_of_months_tells_nothing_that_the_months_do_not() {
        assert_eq!(Monthly::of(&[0, 6, 2]).months, [Cell::Count(0), Cell::Count(6), Cell::Few]);
        let total = |months: &[u32]| Monthly::of(months).total;
        assert_eq!([total(&[0, 6, 7]), total(&[]), total(&[0, 3])], [Cell::Count(13), Cell::Count(0), Cell::Few]);
        assert_eq!(total(&[0, 6, 2]), Cell::AtLeast(7), "at least one");
        // Four months of few that were few together would be one each.
        assert_eq!(total(&[1, 1, 1, 1]), Cell::AtLeast(4));
        for (a, b) in (1..FEW).flat_map(|a| (1..FEW).map(move |b| (a, b))) {
            assert_eq!(Monthly::of(&[a, 9, b]), Monthly::of(&[1, 9, 1]), "{a} and {b} look alike");
        }
    }

    #[test]
    fn nobody_is_nobody_and_an_empty_table_is_zero() {
        let table = parts(&[("a", 0), ("b", 0)]);
        assert_eq!((told(&table), table.total(), table.hides()), (vec![], Cell::Count(0), false));
    }

    #[test]
    fn a_share_tells_of_no_one_to_four_people() {
        assert_eq!(
            [(0, 20), (20, 20), (3, 20), (18, 20), (10, 20), (7, 7), (17, 20), (13, 40), (5, 1000), (995, 1000)]
                .map(|(part, whole)| share(part, whole)),
            [
                Share::Percent(0),
                Share::Percent(100),
                Share::Under(25),
                Share::Over(75),
                Share::Percent(50),
                Share::Withheld,
                Share::Over(75),
                Share::Percent(35),
                Share::Under(5),
                Share::Over(95)
            ]
        );
    }
}
