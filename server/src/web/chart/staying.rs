//! Of a hundred who began, how many still come: a line over the encounters, from zero to a hundred.
//!
//! Where only a bound may be told, the area between stands for everything that it may be, and the line leaves it out.

use super::short;
use maud::{Markup, html};

/// What is known of one encounter, of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// About so many.
    About(u32),
    /// Between these two.
    Between(u32, u32),
}

/// One encounter.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its number.
    pub ordinal: u32,
    /// What is known of it; nothing where nothing may be told.
    pub known: Option<Known>,
    /// The same in words, for the table ("85", "más de 75").
    pub said: String,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Staying {
    /// The sentence that stands for the drawing where it can't be seen.
    pub sentence: String,
    /// "encuentro", below the line.
    pub axis: String,
    /// Head of the table's second column ("Siguen viniendo, de cada cien").
    pub head: String,
    /// What folds the table away.
    pub summary: String,
    /// Encounters, in order.
    pub steps: Vec<Step>,
}

const LEFT: f64 = 40.0;
const RIGHT: f64 = 384.0;
const TOP: f64 = 16.0;
const FOOT: f64 = 206.0;

/// Draws the line, with its table folded away.
pub fn staying(picture: &Staying) -> Markup {
    let last = picture.steps.iter().map(|step| step.ordinal).max().unwrap_or(1).max(2);
    let x = |ordinal: u32| LEFT + (RIGHT - LEFT) * f64::from(ordinal.saturating_sub(1)) / f64::from(last - 1);
    let y = |share: u32| FOOT - (FOOT - TOP) * f64::from(share.min(100)) / 100.0;
    let sure: Vec<(f64, f64)> = picture
        .steps
        .iter()
        .filter_map(|step| match step.known {
            Some(Known::About(share)) => Some((x(step.ordinal), y(share))),
            Some(Known::Between(..)) | None => None,
        })
        .collect();
    let path: Vec<String> = sure.iter().map(|(x, y)| format!("{} {}", short(*x), short(*y))).collect();
    // So many numbers fit below the line; of more, every second or fifth is written.
    let every = match last {
        0..=12 => 1,
        13..=24 => 2,
        _ => 5,
    };
    html! {
        svg.staying viewBox="0 0 400 250" role="img" aria-label=(picture.sentence) {
            @for share in [0, 50, 100] {
                line.grid x1=(short(LEFT)) x2=(short(RIGHT)) y1=(short(y(share))) y2=(short(y(share))) {}
                text.axis x="32" y=(short(y(share) + 5.0)) text-anchor="end" { (share) }
            }
            @for run in runs(&picture.steps) { path.may d=(area(run, &x, &y)) {} }
            @for step in &picture.steps {
                @if step.ordinal == 1 || step.ordinal % every == 0 {
                    text.axis x=(short(x(step.ordinal))) y="228" text-anchor="middle" { (step.ordinal) }
                }
            }
            @if path.len() > 1 { path.line d={ "M" (path.join("L")) } {} }
            @for (x, y) in &sure { circle.point cx=(short(*x)) cy=(short(*y)) r="5" {} }
            text.axis x=(short(LEFT)) y="247" { (picture.axis) }
        }
        (super::folded(&picture.summary, &html! {
            table.table {
                thead { tr { th scope="col" { (capital(&picture.axis)) } th.amount scope="col" { (picture.head) } } }
                tbody { @for step in &picture.steps { tr { th scope="row" { (step.ordinal) } td.amount { (step.said) } } } }
            }
        }))
    }
}

/// Encounters one after the other of which something is known, where a bound is among them: an area has two sides.
fn runs(steps: &[Step]) -> impl Iterator<Item = &[Step]> {
    let known = steps.split(|step| step.known.is_none());
    known.filter(|run| run.len() > 1 && run.iter().any(|step| matches!(step.known, Some(Known::Between(..)))))
}

/// The area between the least and the most that each encounter may be.
fn area(run: &[Step], x: &dyn Fn(u32) -> f64, y: &dyn Fn(u32) -> f64) -> String {
    let bounds = |step: &Step| match step.known {
        Some(Known::About(share)) => (share, share),
        Some(Known::Between(low, high)) => (low, high),
        None => (0, 100),
    };
    let point = |step: &Step, share: u32| format!("{} {}", short(x(step.ordinal)), short(y(share)));
    let over = run.iter().map(|step| point(step, bounds(step).1));
    let under = run.iter().rev().map(|step| point(step, bounds(step).0));
    format!("M{}Z", over.chain(under).collect::<Vec<_>>().join("L"))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_joins_what_is_known_and_a_bound_is_a_bar() {
        let step = |ordinal, known| Step { ordinal, known, said: String::new() };
        let drawn = staying(&Staying {
            sentence: "De cada cien siguen viniendo 80 al encuentro 3.".into(),
            axis: "encuentro".into(),
            head: "De cada cien".into(),
            summary: "Ver como tabla".into(),
            steps: vec![
                step(1, Some(Known::About(100))),
                step(2, Some(Known::Between(75, 100))),
                step(3, Some(Known::About(80))),
                step(4, None),
            ],
        });
        assert!(drawn.0.contains("d=\"M40 16L269.33 54\""), "{}", drawn.0);
        assert_eq!(drawn.0.matches("<circle").count(), 2);
        assert!(
            drawn.0.contains("<path class=\"may\" d=\"M40 16L154.67 16L269.33 54L269.33 54L154.67 63.5L40 16Z\">"),
            "{}",
            drawn.0
        );
        assert_eq!(drawn.0.matches("<th scope=\"row\">").count(), 4);
    }
}
