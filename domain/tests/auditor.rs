//! An auditor that has read everything that is published of a quarter, month by month and as a whole, and knows the
//! rules: it tightens the bounds of what was withheld until nothing moves. It must get nowhere with what we publish,
//! and somewhere with plain suppression, or it would prove nothing (C.6-27, T12 of `reliability`).

use domain::cells::{Cell, Entry, Label, Safe, Table, Total};
use domain::figures::FEW;
use domain::id::{InstitutionId, Key};
use domain::territory::{FEWEST_GROUPS, FEWEST_INSTITUTIONS, FEWEST_PEOPLE, Local, Municipality, Reach, merge_up};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::BTreeSet;

const MONTHS: usize = 3;
const MOST: u32 = 10_000;

/// Who was where: of each group and month, the people.
type Truth = Vec<Vec<BTreeSet<u32>>>;

fn count(people: &BTreeSet<u32>) -> u32 {
    u32::try_from(people.len()).unwrap()
}

fn union<'a>(sets: impl Iterator<Item = &'a BTreeSet<u32>>) -> BTreeSet<u32> {
    sets.flatten().copied().collect()
}

fn few(people: u32) -> bool {
    (1..FEW).contains(&people)
}

/// How the counts of a truth hang together.
#[derive(Clone, Copy, PartialEq)]
enum Nature {
    /// Events: a part is the sum of its months, the whole the sum of its parts.
    Events,
    /// Distinct people: somebody comes in several months, and to several groups.
    People,
}

struct Counts {
    nature: Nature,
    cells: Vec<Vec<u32>>,
    whole: Vec<u32>,
    months: Vec<u32>,
    all: u32,
    truth: Truth,
}

fn counts(nature: Nature, truth: Truth) -> Counts {
    let cells: Vec<Vec<u32>> = truth.iter().map(|months| months.iter().map(count).collect()).collect();
    let of_month = |month: usize| truth.iter().map(move |months| &months[month]);
    match nature {
        Nature::Events => {
            let whole: Vec<u32> = cells.iter().map(|months| months.iter().sum()).collect();
            let months = (0..MONTHS).map(|month| cells.iter().map(|cells| cells[month]).sum()).collect();
            Counts { nature, all: whole.iter().sum(), whole, months, cells, truth }
        }
        Nature::People => Counts {
            nature,
            whole: truth.iter().map(|months| count(&union(months.iter()))).collect(),
            months: (0..MONTHS).map(|month| count(&union(of_month(month)))).collect(),
            all: count(&union(truth.iter().flatten())),
            cells,
            truth,
        },
    }
}

fn label(group: usize) -> Label {
    Label::Name(group.to_string())
}

/// The table of the quarter, or of one month of it, as an institution's page publishes it.
fn published(counts: &Counts, month: Option<usize>) -> Table<Safe> {
    let groups = 0..counts.cells.len();
    let entries = groups
        .map(|group| match month {
            Some(month) => Entry { label: label(group), whole: counts.cells[group][month], months: vec![] },
            None => Entry { label: label(group), whole: counts.whole[group], months: counts.cells[group].clone() },
        })
        .collect();
    let within = |month: usize| counts.truth.iter().map(move |months| &months[month]);
    let total = match (counts.nature, month) {
        (Nature::Events, _) => Total::Apart,
        (Nature::People, Some(month)) => Total::Together {
            whole: counts.months[month],
            months: vec![],
            of_open: count(&union(within(month).filter(|people| !few(count(people))))),
        },
        (Nature::People, None) => Total::Together {
            whole: counts.all,
            months: counts.months.clone(),
            of_open: count(&union(
                counts.truth.iter().filter(|months| !months.iter().any(|people| few(count(people)))).flatten(),
            )),
        },
    };
    Table::new(entries, total).protect()
}

/// What the auditor believes: bounds of every count there is.
struct Auditor {
    bounds: Vec<(u32, u32)>,
    sums: Vec<(Vec<usize>, usize, bool)>,
    least: Vec<(usize, usize)>,
    groups: usize,
    spare: usize,
    nature: Nature,
}

impl Auditor {
    /// Every part of every month, every part, every month, everything; and room for sums of what was merged.
    fn new(nature: Nature, groups: usize) -> Self {
        let spare = groups * MONTHS + groups + MONTHS + 1;
        let mut auditor =
            Self { bounds: vec![(0, MOST); spare + MONTHS + 1], sums: vec![], least: vec![], groups, spare, nature };
        let exact = nature == Nature::Events;
        for group in 0..groups {
            let months: Vec<usize> = (0..MONTHS).map(|month| auditor.cell(group, month)).collect();
            auditor.made_of(months, auditor.whole(group), exact);
        }
        for month in 0..MONTHS {
            let parts: Vec<usize> = (0..groups).map(|group| auditor.cell(group, month)).collect();
            auditor.made_of(parts, auditor.month(month), exact);
        }
        let all = auditor.all();
        auditor.made_of((0..groups).map(|group| auditor.whole(group)).collect(), all, exact);
        auditor.made_of((0..MONTHS).map(|month| auditor.month(month)).collect(), all, exact);
        auditor
    }

    fn cell(&self, group: usize, month: usize) -> usize {
        group * MONTHS + month
    }
    fn whole(&self, group: usize) -> usize {
        self.groups * MONTHS + group
    }
    fn month(&self, month: usize) -> usize {
        self.groups * (MONTHS + 1) + month
    }
    fn all(&self) -> usize {
        self.groups * (MONTHS + 1) + MONTHS
    }

    /// Events add up; distinct people are as many as the largest part, and no more than the parts together.
    fn made_of(&mut self, parts: Vec<usize>, whole: usize, exact: bool) {
        for part in &parts {
            self.least.push((*part, whole));
        }
        self.sums.push((parts, whole, exact));
    }

    fn within(&mut self, place: usize, low: u32, high: u32) {
        let (least, most) = self.bounds[place];
        self.bounds[place] = (least.max(low), most.min(high));
        assert!(self.bounds[place].0 <= self.bounds[place].1, "what was published contradicts itself");
    }

    fn told(&mut self, place: usize, cell: Cell) {
        match cell {
            Cell::Count(count) => self.within(place, count, count),
            Cell::Few => self.within(place, 1, FEW - 1),
            Cell::AtLeast(least) => self.within(place, least, MOST),
        }
    }

    /// Reads a table of ours: who is not named is nobody, or one of the others, of which each is under five where
    /// `are_few` says so.
    fn reads(&mut self, table: &Table<Safe>, month: Option<usize>, are_few: bool) {
        let place = |auditor: &Self, group: usize| match month {
            Some(month) => auditor.cell(group, month),
            None => auditor.whole(group),
        };
        let mut unnamed = Vec::new();
        for group in 0..self.groups {
            let at = place(self, group);
            match table.rows().iter().find(|row| row.label == Some(label(group))) {
                Some(row) => {
                    self.told(at, row.cell);
                    if let (Cell::Count(_), None) = (row.cell, month) {
                        // Told exactly, so no month of it was few: the auditor knows the rule.
                        for month in 0..MONTHS {
                            let cell = self.cell(group, month);
                            if self.bounds[cell].1 < FEW {
                                self.within(cell, 0, 0);
                            }
                        }
                    }
                }
                None => unnamed.push(at),
            }
        }
        for at in unnamed.iter().filter(|_| are_few) {
            self.within(*at, 0, FEW - 1);
        }
        let others = self.spare + month.map_or(MONTHS, |month| month);
        match table.rows().iter().find(|row| row.label.is_none()) {
            Some(row) => self.told(others, row.cell),
            None => self.within(others, 0, 0),
        }
        // What is merged is the sum of its parts, unless they are the same few people.
        let is_sum = self.nature == Nature::Events || table.total() != Cell::Few;
        self.made_of(unnamed, others, is_sum);
        let whole = month.map_or(self.all(), |month| self.month(month));
        self.told(whole, table.total());
        for (month, told) in table.months().iter().enumerate() {
            if let Some(told) = told {
                self.within(self.month(month), *told, *told);
            }
        }
    }

    fn thinks(&mut self) {
        loop {
            let before = self.bounds.clone();
            for (part, whole) in self.least.clone() {
                self.within(part, 0, self.bounds[whole].1);
                self.within(whole, self.bounds[part].0, MOST);
            }
            for (parts, whole, exact) in self.sums.clone() {
                let least: u32 = parts.iter().map(|part| self.bounds[*part].0).sum();
                let most: u32 = parts.iter().map(|part| self.bounds[*part].1).sum();
                self.within(whole, if exact { least } else { 0 }, most);
                let (low, high) = self.bounds[whole];
                for part in parts {
                    let (own_least, own_most) = self.bounds[part];
                    self.within(part, low.saturating_sub(most - own_most), MOST);
                    if exact {
                        self.within(part, 0, high.saturating_sub(least - own_least));
                    }
                }
            }
            if self.bounds == before {
                return;
            }
        }
    }

    /// Hidden counts that it now knows exactly.
    fn recovered(&self, counts: &Counts) -> usize {
        let cells = (0..self.groups).flat_map(|group| (0..MONTHS).map(move |month| (group, month)));
        let cells = cells.map(|(group, month)| (self.cell(group, month), counts.cells[group][month]));
        let wholes = (0..self.groups).map(|group| (self.whole(group), counts.whole[group]));
        let known = |(place, truth): &(usize, u32)| few(*truth) && self.bounds[*place].0 == self.bounds[*place].1;
        cells.chain(wholes).filter(known).count() + self.overlaps(counts)
    }

    /// How many people are in two parts, where one to four are and it now knows how many.
    fn overlaps(&self, counts: &Counts) -> usize {
        if counts.nature == Nature::Events {
            return 0;
        }
        let wholes: Vec<usize> = (0..self.groups).map(|group| self.whole(group)).collect();
        let months = (0..MONTHS).map(|month| {
            let parts: Vec<usize> = (0..self.groups).map(|group| self.cell(group, month)).collect();
            let true_sum: u32 = counts.cells.iter().map(|cells| cells[month]).sum();
            (parts, self.month(month), true_sum - counts.months[month])
        });
        let all = (wholes, self.all(), counts.whole.iter().sum::<u32>() - counts.all);
        let sum = |parts: &[usize], side: fn(&(u32, u32)) -> u32| -> u32 {
            parts.iter().map(|part| side(&self.bounds[*part])).sum()
        };
        let known = |(parts, whole, truth): &(Vec<usize>, usize, u32)| {
            let least = sum(parts, |bounds| bounds.0).saturating_sub(self.bounds[*whole].1);
            let most = sum(parts, |bounds| bounds.1).saturating_sub(self.bounds[*whole].0);
            few(*truth) && least == most
        };
        months.chain([all]).filter(known).count()
    }
}

fn recovered(counts: &Counts) -> usize {
    let mut auditor = Auditor::new(counts.nature, counts.cells.len());
    let months = (0..MONTHS).map(Some).chain([None]);
    for month in months {
        let table = published(counts, month);
        // Over several months a sum is among the others for a month that was few, whatever it is itself.
        auditor.reads(&table, month, month.is_some() || counts.nature == Nature::People);
    }
    auditor.thinks();
    auditor.recovered(counts)
}

/// What plain suppression publishes: each small cell as "< 5", every total as it is.
fn recovered_from_naive(counts: &Counts) -> usize {
    let mut auditor = Auditor::new(counts.nature, counts.cells.len());
    let shown = |count: u32| if few(count) { Cell::Few } else { Cell::Count(count) };
    for group in 0..auditor.groups {
        for month in 0..MONTHS {
            auditor.told(auditor.cell(group, month), shown(counts.cells[group][month]));
        }
        auditor.told(auditor.whole(group), shown(counts.whole[group]));
    }
    for month in 0..MONTHS {
        auditor.told(auditor.month(month), Cell::Count(counts.months[month]));
    }
    auditor.told(auditor.all(), Cell::Count(counts.all));
    auditor.thinks();
    auditor.recovered(counts)
}

/// Two to six groups, of which some are small; people come and go, and some sit in two groups.
fn truths() -> impl Strategy<Value = Truth> {
    let month = |most: u32| proptest::collection::btree_set(0..most, 0..10);
    let group = (4..24_u32).prop_flat_map(move |most| proptest::collection::vec(month(most), MONTHS));
    proptest::collection::vec(group, 2..=6)
}

/// The same with nearly every count small: what is withheld is then nearly everything.
fn small_truths() -> impl Strategy<Value = Truth> {
    let month = proptest::collection::btree_set(0..40_u32, 0..6);
    proptest::collection::vec(proptest::collection::vec(month, MONTHS), 2..=4)
}

/// The same without anybody in two cells: events.
fn apart(truth: Truth) -> Truth {
    let mut next = 0;
    let fresh = |people: BTreeSet<u32>| {
        let from = next;
        next += count(&people);
        (from..next).collect()
    };
    let mut fresh = fresh;
    truth.into_iter().map(|months| months.into_iter().map(&mut fresh).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_published_of_people_gives_no_hidden_count_away(truth in prop_oneof![truths(), small_truths()]) {
        prop_assert_eq!(recovered(&counts(Nature::People, truth)), 0);
    }

    #[test]
    fn what_is_published_of_events_gives_no_hidden_count_away(truth in prop_oneof![truths(), small_truths()]) {
        prop_assert_eq!(recovered(&counts(Nature::Events, apart(truth))), 0);
    }

    /// What two institutions or more are told by is never less than ten people, three groups and two institutions,
    /// and everything is told once: there is nothing to take away from anything.
    #[test]
    fn every_area_of_a_territory_is_large_and_no_two_overlap(
        locals in proptest::collection::vec((0..3_u32, 1..5_u32, 1..5_i64, 0..4_u32, 0..40_u32), 0..30)
    ) {
        let locals: Vec<Local> = locals
            .into_iter()
            .map(|(department, municipality, institution, groups, people)| Local {
                municipality: Municipality::parse(&format!("{:02}{municipality:03}", department + 10)).unwrap(),
                institution: InstitutionId::of(institution),
                groups,
                held: groups * 3,
                people,
            })
            .collect();
        let release = merge_up(&locals);
        let told = release.within(Reach::Country);
        for (area, sum) in &told {
            prop_assert!(sum.people >= FEWEST_PEOPLE, "{area:?} {sum:?}");
            prop_assert!(sum.groups >= FEWEST_GROUPS && sum.institutions >= FEWEST_INSTITUTIONS, "{area:?} {sum:?}");
        }
        let people: u32 = told.iter().map(|(_, sum)| sum.people).sum();
        let all: u32 = locals.iter().filter(|local| local.held > 0).map(|local| local.people).sum();
        prop_assert!(told.is_empty() || people == all);
    }
}

/// The auditor is good enough to prove something: plain suppression loses many hidden counts to it.
#[test]
fn plain_suppression_loses_hidden_counts_to_the_same_auditor() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut cases, mut leaks) = (0, 0);
    for _ in 0..400 {
        let truth = truths().new_tree(&mut runner).unwrap().current();
        let counts = counts(Nature::Events, apart(truth));
        cases += 1;
        leaks += usize::from(recovered_from_naive(&counts) > 0);
    }
    assert!(leaks * 4 > cases, "{leaks} of {cases}");
}

/// Scenario 6, published naively: 11 and a hidden 2 beside a total of 13.
#[test]
fn a_hidden_two_beside_a_total_of_thirteen_is_known() {
    let people = |from: u32, to: u32| (from..to).collect::<BTreeSet<u32>>();
    let truth = vec![vec![people(0, 11), people(0, 0), people(0, 0)], vec![people(11, 13), people(0, 0), people(0, 0)]];
    let counts = counts(Nature::Events, truth);
    assert!(recovered_from_naive(&counts) > 0);
    assert_eq!(recovered(&counts), 0);
}
