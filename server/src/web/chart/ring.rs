//! The ring of chairs: the group in the room, with or without a clock in its middle.

use super::short;
use maud::{Markup, html};
use std::f64::consts::TAU;

/// One chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Somebody sits there.
    Taken,
    /// Whoever is expected has not arrived.
    Free,
    /// Whoever is expected let the group know.
    Excused,
    /// Somebody new sits there.
    New,
    /// Whoever sits there listens, a little outside of the ring.
    Back,
}

/// How far outside the ring a chair that stands back is, and how large.
const OUTSIDE: f64 = 11.0;
const SMALLER: f64 = 0.8;

/// The ring.
#[derive(Clone, Debug)]
pub struct Ring {
    /// What it shows, in words ("13 en la ronda, 2 avisaron").
    pub label: String,
    /// Chairs clockwise from the top. They belong to nobody: order says nothing.
    pub seats: Vec<Seat>,
    /// What is left of the step, from 0 to 1, as an arc in the middle; without it the ring is small.
    pub left: Option<f64>,
}

/// Radius of the arc of time; `console.js` draws on the same circle.
const ARC: f64 = 96.0;

/// Draws the ring. With a clock around it the numbers belong to `role="timer"` and the list of who came.
pub fn ring(picture: &Ring) -> Markup {
    // Half the width, where the chairs stand, how large they are, and how many fit at that size.
    let (half, radius, size, room) = match picture.left {
        Some(_) => (150, 128.0, 1.0, 20.0),
        None => (78, 60.0, 0.8, 16.0),
    };
    let scale = size * (room / picture.seats.len().max(1) as f64).min(1.0);
    let step = 360.0 / picture.seats.len().max(1) as f64;
    html! {
        svg.ring viewBox=(format!("-{half} -{half} {0} {0}", half * 2)) role="img" aria-label=(picture.label) {
            @if let Some(left) = picture.left {
                circle.track-line r=(short(ARC)) {}
                path.left data-arc d=(arc(left)) {}
            }
            @for (place, seat) in picture.seats.iter().enumerate() {
                @if *seat == Seat::Back { (chair(*seat, &seated(step * place as f64, radius + OUTSIDE, scale * SMALLER))) }
                @else { (chair(*seat, &seated(step * place as f64, radius, scale))) }
            }
        }
    }
}

/// What the chairs mean and how many of each: the list beside the ring.
pub fn legend(counts: &[(Seat, String)]) -> Markup {
    html! {
        ul.legend {
            @for (seat, words) in counts {
                li { svg.ring.key viewBox="-15 -16 30 30" width="24" height="24" aria-hidden="true" { (chair(*seat, "")) } (words) }
            }
        }
    }
}

/// What is left of the time, clockwise from the top; never quite nothing nor all, or the arc would vanish.
fn arc(left: f64) -> String {
    let left = left.clamp(0.002, 0.998);
    let (sin, cos) = (TAU * left).sin_cos();
    let large = u8::from(left > 0.5);
    format!("M0 -{ARC}A{ARC} {ARC} 0 {large} 1 {} {}", short(ARC * sin), short(-ARC * cos))
}

fn seated(turn: f64, radius: f64, scale: f64) -> String {
    let size = if scale < 1.0 { format!(" scale({})", short(scale)) } else { String::new() };
    format!("rotate({}) translate(0 -{}){size}", short(turn), short(radius))
}

fn chair(seat: Seat, placed: &str) -> Markup {
    let class = match seat {
        Seat::Taken | Seat::New | Seat::Back => None,
        Seat::Free => Some("free"),
        Seat::Excused => Some("excused"),
    };
    html! {
        g class=[class] transform=[(!placed.is_empty()).then_some(placed)] {
            path.rest d="M-11 -11.5h22" {}
            rect x="-12" y="-7" width="24" height="19" rx="7" {}
            @if seat == Seat::New { path.plus d="M-5 2.5h10M0 -2.5v10" {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    #[test]
    fn four_kinds_of_chairs() {
        let seats = vec![Seat::Taken, Seat::Free, Seat::Excused, Seat::New];
        let drawn = ring(&Ring { label: "2 en la ronda".to_owned(), seats, left: Some(0.25) });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <svg class="ring" viewBox="-150 -150 300 300" role="img" aria-label="2 en la ronda">
        <circle class="track-line" r="96">
        </circle>
        <path class="left" data-arc d="M0 -96A96 96 0 0 1 96 0">
        </path>
        <g transform="rotate(0) translate(0 -128)">
        <path class="rest" d="M-11 -11.5h22">
        </path>
        <rect x="-12" y="-7" width="24" height="19" rx="7">
        </rect>
        </g>
        <g class="free" transform="rotate(90) translate(0 -128)">
        <path class="rest" d="M-11 -11.5h22">
        </path>
        <rect x="-12" y="-7" width="24" height="19" rx="7">
        </rect>
        </g>
        <g class="excused" transform="rotate(180) translate(0 -128)">
        <path class="rest" d="M-11 -11.5h22">
        </path>
        <rect x="-12" y="-7" width="24" height="19" rx="7">
        </rect>
        </g>
        <g transform="rotate(270) translate(0 -128)">
        <path class="rest" d="M-11 -11.5h22">
        </path>
        <rect x="-12" y="-7" width="24" height="19" rx="7">
        </rect>
        <path class="plus" d="M-5 2.5h10M0 -2.5v10">
        </path>
        </g>
        </svg>
        "#);
    }

    #[test]
    fn a_crowd_gets_smaller_chairs_and_nobody_a_ring_all_the_same() {
        let of = |count| ring(&Ring { label: String::new(), seats: vec![Seat::Taken; count], left: Some(1.0) }).0;
        assert!(!of(16).contains("scale("));
        assert!(of(40).contains("scale(0.5)"));
        assert!(of(0).contains("<circle"));
    }

    #[test]
    fn the_arc_never_vanishes() {
        assert_ne!(arc(1.0), arc(0.0));
        assert_eq!(arc(-3.0), arc(0.0));
        assert_eq!(arc(0.5), "M0 -96A96 96 0 0 1 0 96");
    }
}
