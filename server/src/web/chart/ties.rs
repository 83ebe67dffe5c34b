//! With how many of a group each of some people can count: a ring of dots that belong to nobody, and a thread for each tie,
//! all of them to the middle. Whom a thread leads to is nowhere, and so it is not drawn.

use super::short;
use maud::{Markup, html};
use std::f64::consts::TAU;

/// The ring at one time.
#[derive(Clone, Debug)]
pub struct Threads {
    /// What it shows, in words ("Hoy: 33 hilos").
    pub sentence: String,
    /// Threads of each dot, clockwise from the top.
    pub dots: Vec<u32>,
}

const RING: f64 = 96.0;
const KNOT: f64 = 22.0;
const TIE: &str = "var(--laguna)";

/// Draws it, with its sentence below.
pub fn threads(picture: &Threads) -> Markup {
    let step = TAU / picture.dots.len().max(1) as f64;
    let turn = |place: usize| step * place as f64 - TAU / 4.0;
    html! {
        figure.figure {
            svg.ring viewBox="-116 -116 232 232" role="img" aria-label=(picture.sentence) {
                circle r=(short(KNOT)) fill="var(--laguna-suave)" {}
                @for (place, count) in picture.dots.iter().enumerate() {
                    @for nth in 0..*count { path d=(thread(turn(place), lean(nth, *count, step))) fill="none" stroke=(TIE) stroke-width="1.8" stroke-linecap="round" {} }
                }
                @for (place, count) in picture.dots.iter().enumerate() {
                    @let (sin, cos) = turn(place).sin_cos();
                    circle cx=(short(RING * cos)) cy=(short(RING * sin)) r=(short(size(*count))) fill=(TIE) {}
                }
            }
            figcaption { (picture.sentence) }
        }
    }
}

/// How far a thread leans from the straight way, so that none covers another.
fn lean(nth: u32, count: u32, step: f64) -> f64 {
    let apart = (step * 0.9 / f64::from(count.max(1))).min(0.16);
    (f64::from(nth) - f64::from(count.saturating_sub(1)) / 2.0) * apart
}

fn thread(turn: f64, lean: f64) -> String {
    let at = |radius: f64, turn: f64| {
        let (sin, cos) = turn.sin_cos();
        format!("{} {}", short(radius * cos), short(radius * sin))
    };
    format!("M{}Q{} {}", at(RING, turn), at(RING * 0.55, turn + lean * 1.6), at(KNOT, turn + lean))
}

/// A dot is a little larger for more threads. One without any looks like one with few: nobody stands apart.
fn size(count: u32) -> f64 {
    6.0 + f64::from(count.min(16)) * 0.25
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_thread_for_each_tie_and_every_dot_looks_like_the_others() {
        let drawn = threads(&Threads { sentence: "Antes: 6 hilos".to_owned(), dots: vec![3, 0, 2, 1, 0] }).0;
        assert_eq!(drawn.matches("<path").count(), 6);
        assert_eq!(drawn.matches("<circle").count(), 6, "five, and the middle");
        assert_eq!(drawn.matches("fill=\"var(--laguna)\"").count(), 5);
        assert!(drawn.contains("aria-label=\"Antes: 6 hilos\"") && drawn.contains("<figcaption>"));
        assert!(!drawn.contains("NaN") && !drawn.contains("style="), "{drawn}");
    }

    #[test]
    fn threads_of_neighbours_do_not_meet_on_the_way() {
        for count in [1, 2, 9, 30] {
            let step = TAU / 30.0;
            let widest = lean(count - 1, count, step) - lean(0, count, step);
            assert!(widest <= step, "{count} threads take {widest} of {step}");
        }
    }
}
