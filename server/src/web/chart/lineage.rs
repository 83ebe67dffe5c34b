//! Groups that are born of groups: a river that divides. A thick line where a professional coordinates, a thin one where
//! the group keeps its own house, and a flower where it goes on.

use super::short;
use maud::{Markup, html};

/// A time in the life of a group, in months from the left edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub until: u32,
    /// Whether the group kept its own house.
    pub is_own: bool,
}

/// One group.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Its name.
    pub name: String,
    /// What it is.
    pub small: String,
    /// Which of the branches it was born from.
    pub parent: Option<usize>,
    /// Its times, in order.
    pub stretches: Vec<Stretch>,
    /// Whether it goes on.
    pub lives: bool,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Delta {
    /// What the drawing says where it can't be seen.
    pub sentence: String,
    /// What the part that scrolls is called.
    pub region: String,
    /// Months from the left edge to the right one.
    pub months: u32,
    /// Where a year begins, and which.
    pub years: Vec<(u32, String)>,
    /// Groups, the oldest first.
    pub branches: Vec<Branch>,
}

const LEFT: f64 = 16.0;
const WIDTH: f64 = 1120.0;
const ROW: f64 = 66.0;
/// Around letters, so that a line behind them leaves them readable.
const BEHIND: &str = "var(--papel)";

/// Draws the river. A list beside it says the same.
pub fn delta(picture: &Delta) -> Markup {
    let x = |month: u32| LEFT + (WIDTH - 2.0 * LEFT - 16.0) * f64::from(month) / f64::from(picture.months.max(1));
    let y = |row: usize| 38.0 + ROW * row as f64;
    let foot = 14.0 + ROW * picture.branches.len() as f64;
    html! {
        div.scroll tabindex="0" role="region" aria-label=(picture.region) {
            svg.river viewBox={ "0 0 " (short(WIDTH)) " " (short(foot + 26.0)) } role="img" aria-label=(picture.sentence) {
                @for (month, year) in &picture.years {
                    line.grid x1=(short(x(*month))) x2=(short(x(*month))) y1="6" y2=(short(foot)) {}
                    text.axis x=(short(x(*month))) y=(short(foot + 20.0)) text-anchor="middle" { (year) }
                }
                // Below everything: a birth may pass behind the name of another one.
                @for (row, branch) in picture.branches.iter().enumerate() {
                    @if let Some(parent) = branch.parent { (joint(picture, parent, (branch, row), &x, &y)) }
                }
                @for (row, branch) in picture.branches.iter().enumerate() { (one(branch, y(row), &x)) }
            }
        }
    }
}

/// The curve from where the parent was when the group began.
fn joint(
    picture: &Delta,
    parent: usize,
    (branch, row): (&Branch, usize),
    x: &dyn Fn(u32) -> f64,
    y: &dyn Fn(usize) -> f64,
) -> Markup {
    let Some(begins) = branch.stretches.first() else { return html! {} };
    let ends = picture.branches.get(parent).and_then(|of| of.stretches.last()).map_or(begins.from, |last| last.until);
    // It lands where the branch begins, and leaves its parent a little before.
    let to = x(begins.from);
    let from = x(ends.min(begins.from)).min(to - 24.0);
    let (above, here, half) = (y(parent), y(row), (to - from) / 2.0);
    let path = format!(
        "M{} {}C{} {} {} {} {} {}",
        short(from),
        short(above),
        short(from + half),
        short(above),
        short(to - half),
        short(here),
        short(to),
        short(here)
    );
    html! { path.own d=(path) {} }
}

fn one(branch: &Branch, y: f64, x: &dyn Fn(u32) -> f64) -> Markup {
    let first = branch.stretches.first().map_or(0.0, |one| x(one.from));
    let end = branch.stretches.last().map_or(0.0, |one| x(one.until).max(x(one.from) + 24.0));
    let (at, anchor) = if first > WIDTH * 0.62 { (end - 20.0, "end") } else { (first, "start") };
    html! {
        @for one in &branch.stretches {
            line class=(if one.is_own { "own" } else { "cycle" }) x1=(short(x(one.from))) x2=(short(x(one.until).max(x(one.from) + 24.0))) y1=(short(y)) y2=(short(y)) {}
        }
        @for pair in branch.stretches.windows(2) {
            @if let [before, after] = pair { line.pause x1=(short(x(before.until))) x2=(short(x(after.from))) y1=(short(y)) y2=(short(y)) {} }
        }
        @if branch.lives { (flower(end, y)) } @else { circle.end cx=(short(end)) cy=(short(y)) r="6" {} }
        text.name x=(short(at)) y=(short(y - 13.0)) text-anchor=(anchor) paint-order="stroke" stroke=(BEHIND) stroke-width="5" { (branch.name) }
        text.axis x=(short(at)) y=(short(y + 21.0)) text-anchor=(anchor) paint-order="stroke" stroke=(BEHIND) stroke-width="5" { (branch.small) }
    }
}

fn flower(x: f64, y: f64) -> Markup {
    html! {
        g.lives transform={ "translate(" (short(x)) " " (short(y)) ") scale(.42)" } {
            @for turn in [0, 72, 144, 216, 288] { ellipse cy="-17.5" rx="12.5" ry="15" transform={ "rotate(" (turn) ")" } {} }
            circle r="16" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(name: &str, parent: Option<usize>, stretches: &[(u32, u32, bool)], lives: bool) -> Branch {
        let stretch =
            |(from, until, is_own): &(u32, u32, bool)| Stretch { from: *from, until: *until, is_own: *is_own };
        Branch {
            name: name.into(),
            small: "apoyo".into(),
            parent,
            stretches: stretches.iter().map(stretch).collect(),
            lives,
        }
    }

    #[test]
    fn a_group_that_was_born_hangs_on_the_one_before_and_who_goes_on_has_a_flower() {
        let drawn = delta(&Delta {
            sentence: "Dos grupos.".into(),
            region: "Linaje".into(),
            months: 30,
            years: vec![(0, "2026".into())],
            branches: vec![
                branch("Volver a empezar", None, &[(0, 10, false), (12, 30, true)], true),
                branch("Tejiendo calle", Some(0), &[(20, 30, true)], false),
            ],
        });
        assert_eq!(drawn.0.matches("<path").count(), 1, "one was born");
        assert_eq!(drawn.0.matches("class=\"cycle\"").count(), 1);
        assert_eq!(drawn.0.matches("class=\"lives\"").count(), 1);
    }
}
