//! The steps of an encounter in a line, each as wide as it is long.

use super::{percent, short, spans};
use maud::{Markup, html};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It is over.
    Done,
    /// It is going on.
    Now,
    /// It lies ahead.
    Ahead,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Moment {
    /// How long it was planned to last.
    pub minutes: u32,
    /// Its name, length and state, read aloud ("Conversación, 40 minutos, ahora").
    pub said: String,
    /// Where it stands.
    pub phase: Phase,
}

/// The whole line.
#[derive(Clone, Debug)]
pub struct Moments {
    /// "Pasos del encuentro".
    pub label: String,
    /// "Paso 4 de 6".
    pub sentence: String,
    /// The hour, at its other end; `console.js` keeps it right.
    pub hour: Option<String>,
    /// How much of the step that is going on has passed, from 0 to 1.
    pub passed: f64,
    /// Steps, in order.
    pub moments: Vec<Moment>,
}

/// Space between two steps, of 100.
const GAP: f64 = 1.2;

/// Draws the line; the list of steps is read aloud instead of it.
pub fn moments(line: &Moments) -> Markup {
    // A step without minutes is still a step: it gets the width of one.
    let minutes: Vec<u32> = line.moments.iter().map(|moment| moment.minutes.max(1)).collect();
    html! {
        svg.moments height="8" aria-hidden="true" {
            @for (moment, span) in line.moments.iter().zip(spans(&minutes, GAP)) {
                (step(moment.phase, span, line.passed))
            }
        }
        ol.vh aria-label=(line.label) {
            @for moment in &line.moments {
                li aria-current=[(moment.phase == Phase::Now).then_some("step")] { (moment.said) }
            }
        }
        p.moments-line.num {
            span { (line.sentence) }
            @if let Some(hour) = &line.hour { span data-hour { (hour) } }
        }
    }
}

/// The step that goes on has a second bar on top, as far as it has come; `console.js` moves it.
fn step(phase: Phase, (from, width): (f64, f64), passed: f64) -> Markup {
    let bar = |class: Option<&str>| html! { rect class=[class] x=(percent(from)) width=(percent(width)) height="8" rx="4" {} };
    match phase {
        Phase::Done => bar(Some("done")),
        Phase::Ahead => bar(None),
        Phase::Now => html! {
            (bar(None))
            rect.now data-passed=(short(width)) x=(percent(from)) width=(percent(width * passed.clamp(0.0, 1.0))) height="8" rx="4" {}
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    #[test]
    fn steps_are_as_wide_as_they_are_long() {
        let moment = |said: &str, minutes, phase| Moment { minutes, said: said.to_owned(), phase };
        let drawn = moments(&Moments {
            label: "Pasos del encuentro".into(),
            sentence: "Paso 2 de 3".into(),
            hour: Some("2:41 p. m.".into()),
            passed: 0.4,
            moments: vec![
                moment("Llegada, 10 minutos, hecho", 10, Phase::Done),
                moment("Conversación, 40 minutos, ahora", 40, Phase::Now),
                moment("Despedida, 5 minutos", 5, Phase::Ahead),
            ],
        });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <svg class="moments" height="8" aria-hidden="true">
        <rect class="done" x="0%" width="17.75%" height="8" rx="4">
        </rect>
        <rect x="18.95%" width="70.98%" height="8" rx="4">
        </rect>
        <rect class="now" data-passed="70.98" x="18.95%" width="28.39%" height="8" rx="4">
        </rect>
        <rect x="91.13%" width="8.87%" height="8" rx="4">
        </rect>
        </svg>
        <ol class="vh" aria-label="Pasos del encuentro">
        <li>Llegada, 10 minutos, hecho</li>
        <li aria-current="step">Conversación, 40 minutos, ahora</li>
        <li>Despedida, 5 minutos</li>
        </ol>
        <p class="moments-line num">
        <span>Paso 2 de 3</span>
        <span data-hour>2:41 p. m.</span>
        </p>
        "#);
    }

    #[test]
    fn a_step_without_minutes_can_still_be_seen() {
        let drawn = moments(&Moments {
            label: String::new(),
            sentence: String::new(),
            hour: None,
            passed: 2.0,
            moments: vec![Moment { minutes: 0, said: String::new(), phase: Phase::Now }],
        });
        assert!(drawn.0.contains("width=\"100%\""), "{}", drawn.0);
    }
}
