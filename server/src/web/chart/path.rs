//! The road of a group: a thread with a knot for each encounter, from one to as many as there are.
//!
//! Each knot draws its own piece of thread, from the middle to its left neighbour to the middle to
//! its right one. So the list may wrap after any knot: the thread runs out at one edge and comes
//! back in at the other. Heights follow a wave of six knots, which the style sheet repeats.

use super::short;
use maud::{Markup, html};
use std::f64::consts::PI;

/// What became of an encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It took place.
    Held,
    /// It comes next, or is happening now: the flower.
    Next,
    /// It lies ahead.
    Planned,
    /// It was called off.
    Cancelled,
    /// Its day passed and it did not take place.
    NotHeld,
}

/// What an encounter is on the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It has an agreed topic (the first one too).
    Topic,
    /// It is kept free for what the group brings: a double ring.
    Reserve,
    /// It closes the road.
    Closing,
}

/// One encounter.
#[derive(Clone, Debug)]
pub struct Stop {
    /// Its number as it is said: it stays when the encounter moves.
    pub number: String,
    /// Where its page is, when whoever looks may open it.
    pub href: Option<String>,
    /// Its topic, or what stands in for one.
    pub topic: String,
    /// A few words below it ("12 vinieron", "este jueves").
    pub caption: Option<String>,
    /// Its state in a word, read aloud ("hecho", "próximo", "cancelado").
    pub state: String,
    /// What became of it.
    pub standing: Standing,
    /// What it is.
    pub kind: Kind,
}

/// The whole road.
#[derive(Clone, Debug)]
pub struct Path {
    /// What the list is called ("El camino de los diez encuentros").
    pub label: String,
    /// Where the group is on it ("Vamos en el 7: La familia, este jueves.").
    pub sentence: String,
    /// Its encounters, in order.
    pub stops: Vec<Stop>,
}

/// Knots in a row on a wide screen; more are shared out over rows of the same length.
const ROW: usize = 10;

/// Draws the road. The list itself is its own alternative: every knot has its number, topic and state.
pub fn path(road: &Path) -> Markup {
    let count = road.stops.len().max(1);
    let rows = count.div_ceil(ROW);
    let columns = count.div_ceil(rows);
    let reached = road.stops.iter().rposition(|stop| matches!(stop.standing, Standing::Held | Standing::Next));
    html! {
        div.path {
            ol class=(format!("n{columns}")) aria-label=(road.label) {
                @for (place, stop) in road.stops.iter().enumerate() {
                    li class=(classes(stop)) aria-current=[(stop.standing == Standing::Next).then_some("step")] {
                        (thread(place, road.stops.len(), reached))
                        @if let Some(href) = &stop.href { a.stop href=(href) { (knot(stop)) } }
                        @else { span.stop { (knot(stop)) } }
                    }
                }
            }
            p.lead { (road.sentence) }
        }
    }
}

fn knot(stop: &Stop) -> Markup {
    let flower = stop.standing == Standing::Next || (stop.kind == Kind::Closing && !lost(stop.standing));
    html! {
        span.knot { @if flower { (self::flower()) } b { (stop.number) } }
        span.topic { (stop.topic) }
        @if let Some(caption) = &stop.caption { span.caption { (caption) } }
        span.vh { "; " (stop.state) }
    }
}

fn lost(standing: Standing) -> bool {
    matches!(standing, Standing::Cancelled | Standing::NotHeld)
}

fn classes(stop: &Stop) -> String {
    let standing = match stop.standing {
        Standing::Held => "held",
        Standing::Next => "next",
        Standing::Planned => "planned",
        Standing::Cancelled => "cancelled",
        Standing::NotHeld => "unheld",
    };
    // An encounter that was lost looks lost, whatever it would have been.
    match stop.kind {
        _ if lost(stop.standing) => standing.to_owned(),
        Kind::Topic => standing.to_owned(),
        Kind::Reserve => format!("{standing} reserve"),
        Kind::Closing => format!("{standing} closing"),
    }
}

/// Five petals round a heart. The rim is drawn first, so that it shows only outside.
fn flower() -> Markup {
    let petals = html! {
        @for turn in [0, 72, 144, 216, 288] {
            ellipse cy="-17.5" rx="12.5" ry="15" transform=(format!("rotate({turn})")) {}
        }
    };
    html! {
        svg.flower viewBox="-34 -34 68 68" aria-hidden="true" {
            g.rim { (petals) }
            g.petals { (petals) circle r="16" {} }
        }
    }
}

/// Height of the wave at `place` (counted from 0), and how fast it changes there, a place.
fn wave(place: f64) -> (f64, f64) {
    let angle = PI * (place - 4.0) / 3.0;
    (62.0 - 20.0 * angle.cos(), 20.0 * PI / 3.0 * angle.sin())
}

fn thread(place: usize, count: usize, reached: Option<usize>) -> Markup {
    let walked = |to: usize| reached.is_some_and(|last| to <= last);
    let (in_half, out_half) = halves(place);
    html! {
        svg.thread viewBox="0 0 100 124" preserveAspectRatio="none" aria-hidden="true" {
            @if place > 0 { path.ahead[!walked(place)] d=(in_half) {} }
            @if place + 1 < count { path.ahead[!walked(place + 1)] d=(out_half) {} }
        }
    }
}

/// The thread into a knot and out of it, in a box 100 wide whose middle is the knot. Both are drawn
/// from the edge inwards, so that the dots of two neighbours meet in one.
fn halves(place: usize) -> (String, String) {
    // The wave repeats after six, so six shapes are enough for any road and compress to nothing.
    let at = (place % 6) as f64;
    let (before, here, after) = (wave(at - 1.0), wave(at), wave(at + 1.0));
    let (_, second) = split(before, here);
    let (first, _) = split(here, after);
    let draw = |curve: [f64; 4], edge: f64| {
        let x = |third: f64| short(edge + (50.0 - edge) * third / 3.0);
        let [a, b, c, d] = curve.map(short);
        format!("M{} {a}C{} {b} {} {c} {} {d}", x(0.0), x(1.0), x(2.0), x(3.0))
    };
    let [a, b, c, d] = first;
    (draw(second, 0.0), draw([d, c, b, a], 100.0))
}

/// The curve between two knots, cut in its middle (de Casteljau), as heights of its control points.
fn split((from, leaving): (f64, f64), (to, arriving): (f64, f64)) -> ([f64; 4], [f64; 4]) {
    let middle = |a: f64, b: f64| f64::midpoint(a, b);
    let (b, c) = (from + leaving / 3.0, to - arriving / 3.0);
    let (ab, bc, cd) = (middle(from, b), middle(b, c), middle(c, to));
    let (abc, bcd) = (middle(ab, bc), middle(bc, cd));
    let half = middle(abc, bcd);
    ([from, ab, abc, half], [half, bcd, cd, to])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    fn stop(number: u8, standing: Standing, kind: Kind) -> Stop {
        Stop {
            number: number.to_string(),
            href: None,
            topic: "El estigma".to_owned(),
            caption: None,
            state: "hecho".to_owned(),
            standing,
            kind,
        }
    }

    fn road(stops: Vec<Stop>) -> Path {
        Path { label: "El camino".to_owned(), sentence: "Vamos en el 2.".to_owned(), stops }
    }

    #[test]
    fn a_short_road() {
        let mut first = stop(1, Standing::Held, Kind::Topic);
        first.href = Some("/e/1".to_owned());
        first.caption = Some("12 vinieron".to_owned());
        let drawn = path(&road(vec![first, stop(2, Standing::Planned, Kind::Reserve)]));
        insta::assert_snapshot!(lines(&drawn), @r#"
        <div class="path">
        <ol class="n2" aria-label="El camino">
        <li class="held">
        <svg class="thread" viewBox="0 0 100 124" preserveAspectRatio="none" aria-hidden="true">
        <path class="ahead" d="M100 79.27C83.33 77.52 66.67 75.02 50 72">
        </path>
        </svg>
        <a class="stop" href="/e/1">
        <span class="knot">
        <b>1</b>
        </span>
        <span class="topic">El estigma</span>
        <span class="caption">12 vinieron</span>
        <span class="vh">; hecho</span>
        </a>
        </li>
        <li class="planned reserve">
        <svg class="thread" viewBox="0 0 100 124" preserveAspectRatio="none" aria-hidden="true">
        <path class="ahead" d="M0 79.27C16.67 81.01 33.33 82 50 82">
        </path>
        </svg>
        <span class="stop">
        <span class="knot">
        <b>2</b>
        </span>
        <span class="topic">El estigma</span>
        <span class="vh">; hecho</span>
        </span>
        </li>
        </ol>
        <p class="lead">Vamos en el 2.</p>
        </div>
        "#);
    }

    #[test]
    fn pieces_of_thread_meet_at_the_edges() {
        for place in 0..40 {
            let height = |curve: &str, number: usize| curve.split(['M', ' ', 'C']).nth(number).map(str::to_owned);
            let (edge, knot) = (2, 8);
            assert_eq!(height(&halves(place).1, edge), height(&halves(place + 1).0, edge), "after {place}");
            assert_eq!(height(&halves(place).0, knot), height(&halves(place).1, knot), "at {place}");
        }
    }

    #[test]
    fn rows_are_shared_out_evenly() {
        for (count, columns) in [(1, "n1"), (10, "n10"), (11, "n6"), (12, "n6"), (25, "n9"), (40, "n10")] {
            let stops = (1..=count).map(|number| stop(number, Standing::Planned, Kind::Topic)).collect();
            assert!(path(&road(stops)).0.contains(&format!("class=\"{columns}\"")), "{count}");
        }
    }

    #[test]
    fn a_cancelled_reserve_looks_cancelled_and_the_thread_passes_it() {
        let drawn = path(&road(vec![
            stop(1, Standing::Cancelled, Kind::Reserve),
            stop(2, Standing::Held, Kind::Topic),
            stop(3, Standing::NotHeld, Kind::Closing),
        ]));
        assert!(drawn.0.contains("class=\"cancelled\""), "{}", drawn.0);
        assert!(drawn.0.contains("class=\"unheld\""), "{}", drawn.0);
        assert_eq!(drawn.0.matches("class=\"ahead\"").count(), 2, "{}", drawn.0);
        assert!(!drawn.0.contains("flower"), "{}", drawn.0);
    }
}
