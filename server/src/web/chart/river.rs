//! Groups through time: a line for each of their cycles, a flower where one goes on.

use super::short;
use maud::{Markup, html};

/// One cycle, in months from the left edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Where it begins.
    pub from: u32,
    /// Where it ends, its last month counted.
    pub until: u32,
}

/// One group.
#[derive(Clone, Debug)]
pub struct Stream {
    /// Its name.
    pub name: String,
    /// What it is and how far it has come ("grupo de apoyo · 2 ciclos").
    pub small: String,
    /// Its cycles, in order.
    pub cycles: Vec<Reach>,
    /// Whether it goes on.
    pub lives: bool,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct River {
    /// What the drawing says where it can't be seen.
    pub sentence: String,
    /// What the part that scrolls is called.
    pub region: String,
    /// Months from the left edge to the right one.
    pub months: u32,
    /// Where a year begins, and which.
    pub years: Vec<(u32, String)>,
    /// Groups, the oldest first.
    pub streams: Vec<Stream>,
}

const LEFT: f64 = 16.0;
const WIDTH: f64 = 1120.0;
const ROW: f64 = 62.0;

/// Draws the lines. A list beside it says the same.
pub fn river(picture: &River) -> Markup {
    let x = |month: u32| LEFT + (WIDTH - 2.0 * LEFT - 12.0) * f64::from(month) / f64::from(picture.months.max(1));
    let foot = 14.0 + ROW * picture.streams.len() as f64;
    html! {
        div.scroll.latest tabindex="0" role="region" aria-label=(picture.region) {
            svg.river viewBox={ "0 0 " (short(WIDTH)) " " (short(foot + 26.0)) } role="img" aria-label=(picture.sentence) {
                @for (month, year) in &picture.years {
                    line.grid x1=(short(x(*month))) x2=(short(x(*month))) y1="6" y2=(short(foot)) {}
                    text.axis x=(short(x(*month))) y=(short(foot + 20.0)) text-anchor="middle" { (year) }
                }
                @for (row, stream) in picture.streams.iter().enumerate() {
                    (one(stream, 38.0 + ROW * row as f64, &x))
                }
            }
        }
    }
}

fn one(stream: &Stream, y: f64, x: &dyn Fn(u32) -> f64) -> Markup {
    let first = stream.cycles.first().map_or(0.0, |cycle| x(cycle.from));
    let end = stream.cycles.last().map_or(0.0, |cycle| x(cycle.until));
    // A name that would run out of the drawing ends where its line does.
    let (at, anchor) = if first > WIDTH * 0.62 { (end - 20.0, "end") } else { (first, "start") };
    html! {
        @for pair in stream.cycles.windows(2) {
            @if let [before, after] = pair { line.pause x1=(short(x(before.until))) x2=(short(x(after.from))) y1=(short(y)) y2=(short(y)) {} }
        }
        @for cycle in &stream.cycles {
            line.cycle x1=(short(x(cycle.from))) x2=(short(x(cycle.until).max(x(cycle.from) + 1.0))) y1=(short(y)) y2=(short(y)) {}
        }
        @if stream.lives { (flower(end, y)) } @else { circle.end cx=(short(end)) cy=(short(y)) r="6" {} }
        text.name x=(short(at)) y=(short(y - 13.0)) text-anchor=(anchor) { (stream.name) }
        text.axis x=(short(at)) y=(short(y + 21.0)) text-anchor=(anchor) { (stream.small) }
    }
}

fn flower(x: f64, y: f64) -> Markup {
    html! {
        g.lives transform={ "translate(" (short(x)) " " (short(y)) ") scale(.42)" } {
            @for turn in [0, 72, 144, 216, 288] {
                ellipse cy="-17.5" rx="12.5" ry="15" transform={ "rotate(" (turn) ")" } {}
            }
            circle r="16" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_a_line_and_a_group_that_goes_on_has_a_flower() {
        let stream = |name: &str, cycles: &[(u32, u32)], lives| Stream {
            name: name.to_owned(),
            small: "apoyo".to_owned(),
            cycles: cycles.iter().map(|(from, until)| Reach { from: *from, until: *until }).collect(),
            lives,
        };
        let drawn = river(&River {
            sentence: "Dos grupos.".into(),
            region: "Línea de grupos".into(),
            months: 24,
            years: vec![(0, "2025".into()), (12, "2026".into())],
            streams: vec![stream("Manos", &[(0, 4), (8, 14)], true), stream("Al sol", &[(20, 24)], false)],
        });
        assert_eq!(drawn.0.matches("class=\"cycle\"").count(), 3);
        assert_eq!(drawn.0.matches("class=\"pause\"").count(), 1);
        assert_eq!(drawn.0.matches("class=\"lives\"").count(), 1);
        assert_eq!(drawn.0.matches("text-anchor=\"end\"").count(), 2, "the late group is named from its end");
    }
}
