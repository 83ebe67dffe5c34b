//! Where a group stands in a few questions, once and later: a line from little to much for each, a ring where it stood
//! and a dot where it stands. Only means are drawn, of at least five people.

use super::short;
use maud::{Markup, html};

/// One question.
#[derive(Clone, Debug)]
pub struct Line {
    /// The question.
    pub label: String,
    /// Where the group stood, in tenths from 10 to 40; nothing where fewer than five answered.
    pub once: Option<u32>,
    /// Where it stands.
    pub later: Option<u32>,
    /// The same in words, one a column of [`Means::heads`].
    pub said: [String; 2],
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Means {
    /// What the table is of.
    pub caption: String,
    /// Head of the questions, and of the two readings.
    pub heads: [String; 3],
    /// What the left and the right end of a line mean.
    pub ends: [String; 2],
    /// Questions, in order.
    pub lines: Vec<Line>,
    /// Whether there is a later reading already.
    pub twice: bool,
}

const LEFT: f64 = 8.0;
const RIGHT: f64 = 152.0;
const MIDDLE: f64 = 11.0;

/// Draws it as a table in which each question has its line, so that it is its own alternative.
pub fn means(picture: &Means) -> Markup {
    html! {
        ul.legend {
            li { (mark(false)) (picture.heads[1]) }
            @if picture.twice { li { (mark(true)) (picture.heads[2]) } }
            li { (picture.ends[0]) " – " (picture.ends[1]) }
        }
        table.table {
            caption.vh { (picture.caption) }
            thead { tr {
                th scope="col" { (picture.heads[0]) }
                th.amount scope="col" { (picture.heads[1]) }
                @if picture.twice { th.amount scope="col" { (picture.heads[2]) } }
            } }
            tbody {
                @for line in &picture.lines {
                    tr {
                        th scope="row" { (line.label) br; (drawn(line)) }
                        td.amount.num { (line.said[0]) }
                        @if picture.twice { td.amount.num { (line.said[1]) } }
                    }
                }
            }
        }
    }
}

fn mark(full: bool) -> Markup {
    html! { svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" { (dot((8.0, 8.0), full)) } }
}

fn dot((x, y): (f64, f64), full: bool) -> Markup {
    html! {
        @if full { circle cx=(short(x)) cy=(short(y)) r="6" fill="var(--laguna)" {} }
        @else { circle cx=(short(x)) cy=(short(y)) r="5" fill="var(--papel)" stroke="var(--laguna)" stroke-width="2.5" {} }
    }
}

fn drawn(line: &Line) -> Markup {
    let x = |tenths: u32| LEFT + (RIGHT - LEFT) * f64::from(tenths.clamp(10, 40) - 10) / 30.0;
    html! {
        svg width="160" height="22" viewBox="0 0 160 22" aria-hidden="true" {
            line x1=(short(LEFT)) x2=(short(RIGHT)) y1=(short(MIDDLE)) y2=(short(MIDDLE)) stroke="var(--linea-fuerte)" stroke-width="2" {}
            @for tick in [10, 20, 30, 40] {
                line x1=(short(x(tick))) x2=(short(x(tick))) y1="7" y2="15" stroke="var(--linea-fuerte)" stroke-width="2" {}
            }
            @if let (Some(once), Some(later)) = (line.once, line.later) {
                line x1=(short(x(once))) x2=(short(x(later))) y1=(short(MIDDLE)) y2=(short(MIDDLE)) stroke="var(--laguna)" stroke-width="4" {}
            }
            @if let Some(once) = line.once { (dot((x(once), MIDDLE), false)) }
            @if let Some(later) = line.later { (dot((x(later), MIDDLE), true)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_stands_between_little_and_much_and_none_is_drawn_of_too_few() {
        let line =
            |once, later| Line {
                label: "Pregunta".to_owned(), once, later, said: ["2,5".to_owned(), "—".to_owned()]
            };
        let word = |word: &str| word.to_owned();
        let drawn = |lines, twice| {
            let heads = [word("Pregunta"), word("Antes"), word("Después")];
            means(&Means { caption: word("Medias"), heads, ends: [word("poco"), word("mucho")], lines, twice }).0
        };
        let text = drawn(vec![line(Some(25), Some(40))], true);
        assert!(text.contains("cx=\"80\"") && text.contains("cx=\"152\""), "{text}");
        let text = drawn(vec![line(None, None)], false);
        assert_eq!(text.matches("<circle").count(), 1, "the legend's alone");
        assert!(!text.contains("Después") && !text.contains("style="));
    }
}
