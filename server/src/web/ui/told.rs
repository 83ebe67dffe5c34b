//! How a count that may be told is told, and how a period is chosen.

use super::super::visit::Visit;
use super::icon::{Icon, icon};
use super::when;
use crate::text::Arg;
use domain::cells::{Cell, Share};
use domain::day::Day;
use domain::period::{Period, Span};
use maud::{Markup, html};

/// "12", "< 5", "≥ 20".
pub fn cell(cell: Cell) -> String {
    match cell {
        Cell::Count(count) => thousands(count),
        Cell::Few => "< 5".to_owned(),
        Cell::AtLeast(least) => format!("≥ {}", thousands(least)),
    }
}

/// What a bar may show of a count: nothing where there is no number.
pub fn drawn(cell: Cell) -> Option<u32> {
    match cell {
        Cell::Count(count) | Cell::AtLeast(count) => Some(count),
        Cell::Few => None,
    }
}

/// "85 %", "más de 75 %", "menos de 25 %"; a dash where nothing may be told.
pub fn share(visit: &Visit, share: Share) -> String {
    let said = |key: &str, share: u32| visit.tr(key, &[("share", Arg::from(share))]);
    match share {
        Share::Percent(share) => said("told-share", share),
        Share::Over(share) => said("told-share-over", share),
        Share::Under(share) => said("told-share-under", share),
        Share::Withheld => "—".to_owned(),
    }
}

/// "12 480": a number that is read, with a thin space between thousands.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == first {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// "cuarto trimestre de 2026".
pub fn period(visit: &Visit, period: Period) -> String {
    let year = ("year", Arg::from(period.year().to_string()));
    match period.span() {
        Span::Month => visit.tr("told-month", &[("month", Arg::from(when::month(visit.lang, period.from()))), year]),
        Span::Quarter => visit.tr(&format!("told-quarter-{}", period.quarter()), &[year]),
        Span::Year => visit.tr("told-year", &[year]),
    }
}

/// The months of a period of several: "octubre a diciembre".
pub fn extent(visit: &Visit, period: Period) -> Option<String> {
    let last = period.until().pred_opt()?;
    (period.span() == Span::Quarter).then(|| {
        let month = |day: Day| Arg::from(when::month(visit.lang, day));
        visit.tr("told-extent", &[("from", month(period.from())), ("to", month(last))])
    })
}

/// Where one may go from a period.
#[derive(Clone, Copy, Debug)]
pub struct Chooser<'a> {
    /// The page, without query.
    pub address: &'a str,
    /// The period that is shown.
    pub period: Period,
    /// The lengths that are offered; none for a page of one length.
    pub spans: &'a [Span],
    /// Today, at the place that counts.
    pub today: Day,
    /// The first month of which there is anything.
    pub begun: Option<Day>,
    /// The first day of which nothing is told yet: periods that reach beyond it are not offered.
    pub until: Day,
}

/// The period that an address asks for, or the one that the page begins with.
pub fn asked(visit: &Visit, spans: &[Span], usual: Period) -> Period {
    Period::parse(visit.query.get("periodo")).filter(|period| spans.contains(&period.span())).unwrap_or(usual)
}

/// Links to other lengths, and to the periods before and after. No form: an address says which period it is of.
pub fn chooser(visit: &Visit, of: &Chooser<'_>) -> Markup {
    let to = |period: Period| format!("{}?periodo={period}", of.address);
    let before = of.begun.filter(|begun| *begun < of.period.from()).map(|_| of.period.before());
    let after = Some(of.period.after()).filter(|after| after.from() < of.until);
    html! {
        nav.spans aria-label=(visit.t("told-period")) {
            @if of.spans.len() > 1 {
                ul {
                    @for span in of.spans {
                        li {
                            a.chip-link href=(to(of.period.spanning(*span, of.today))) aria-current=[(*span == of.period.span()).then_some("true")] {
                                (visit.t(span_key(*span)))
                            }
                        }
                    }
                }
            }
            div.step {
                @match before {
                    Some(before) => a.icon-button href=(to(before)) title=(period(visit, before)) { (icon(Icon::Back)) span.vh { (period(visit, before)) } }
                    None => span.icon-button aria-hidden="true" {}
                }
                b { (period(visit, of.period)) @if let Some(extent) = extent(visit, of.period) { small.note { br; (extent) } } }
                @match after {
                    Some(after) => a.icon-button.turn href=(to(after)) title=(period(visit, after)) { (icon(Icon::Back)) span.vh { (period(visit, after)) } }
                    None => span.icon-button aria-hidden="true" {}
                }
            }
        }
    }
}

fn span_key(span: Span) -> &'static str {
    match span {
        Span::Month => "told-span-month",
        Span::Quarter => "told-span-quarter",
        Span::Year => "told-span-year",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(
            [0, 999, 1000, 12_480, 1_234_567].map(thousands),
            ["0", "999", "1\u{202f}000", "12\u{202f}480", "1\u{202f}234\u{202f}567"]
        );
        assert_eq!([Cell::Count(5), Cell::Few, Cell::AtLeast(11)].map(cell), ["5", "< 5", "≥ 11"]);
    }
}
