//! Amounts side by side: a real table whose middle column is a bar, so that it is its own alternative.

use super::{percent, short};
use maud::{Markup, html};

/// How a part of a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What was.
    Full,
    /// What is known to be there at least.
    Soft,
    /// What was to be and was not.
    Hollow,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Soft => "soft",
            Self::Hollow => "hollow",
        }
    }
}

/// One row.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// A few words below it.
    pub small: Option<String>,
    /// Its parts, from the left; nothing where there is no number to draw.
    pub parts: Vec<(Tone, u32)>,
    /// What stands at its end, one column each ("12", "< 5").
    pub values: Vec<String>,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Bars {
    /// What the table is called, read aloud.
    pub caption: String,
    /// Heads of the columns: of the rows, and of each value.
    pub heads: Vec<String>,
    /// Rows, in order.
    pub rows: Vec<Bar>,
    /// The whole, in the same columns; nothing where it says no more than the rows.
    pub total: Option<(String, Vec<String>)>,
}

/// Draws the table.
pub fn bars(picture: &Bars) -> Markup {
    let whole = |bar: &Bar| bar.parts.iter().map(|(_, amount)| *amount).sum::<u32>();
    let most = picture.rows.iter().map(whole).max().unwrap_or(0).max(1);
    let heads = picture.heads.split_first();
    html! {
        table.bars.many[picture.heads.len() > 3] {
            caption.vh { (picture.caption) }
            @if let Some((first, rest)) = heads {
                thead.vh[rest.len() < 2] { tr {
                    th scope="col" { (first) }
                    td {}
                    @for head in rest { th.amount scope="col" { (head) } }
                } }
            }
            tbody {
                @for bar in &picture.rows {
                    tr {
                        th scope="row" { (bar.label) @if let Some(small) = &bar.small { small { (small) } } }
                        td.stretch { (line(&bar.parts, most)) }
                        @for value in &bar.values { td.amount.num { (value) } }
                    }
                }
            }
            @if let Some((label, values)) = &picture.total {
                tfoot { tr {
                    th scope="row" { (label) }
                    td {}
                    @for value in values { td.amount.num { (value) } }
                } }
            }
        }
    }
}

fn line(parts: &[(Tone, u32)], most: u32) -> Markup {
    let share = |amount: u32| 100.0 * f64::from(amount) / f64::from(most);
    let mut from = 0.0;
    let placed: Vec<(Tone, f64, f64)> = parts
        .iter()
        .filter(|(_, amount)| *amount > 0)
        .map(|(tone, amount)| {
            let start = from;
            from += share(*amount);
            (*tone, start, share(*amount))
        })
        .collect();
    html! {
        svg aria-hidden="true" height="16" {
            @for (tone, from, width) in placed {
                rect class=(tone.class()) x=(percent(from)) y="1" width=(percent(width)) height="14" rx=(short(4.0)) {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    #[test]
    fn a_bar_is_as_long_as_its_amount_and_a_number_that_is_not_told_has_none() {
        let bar = |label: &str, parts: Vec<(Tone, u32)>, value: &str| Bar {
            label: label.to_owned(),
            small: None,
            parts,
            values: vec![value.to_owned()],
        };
        let drawn = bars(&Bars {
            caption: "Personas por grupo".into(),
            heads: vec!["Grupo".into(), "Personas".into()],
            rows: vec![
                bar("Manos que cuidan", vec![(Tone::Full, 20)], "20"),
                bar("Otros grupos", vec![], "< 5"),
                bar("Al sol", vec![(Tone::Full, 5), (Tone::Hollow, 5)], "5"),
            ],
            total: Some(("Personas distintas".into(), vec!["≥ 20".into()])),
        });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <table class="bars">
        <caption class="vh">Personas por grupo</caption>
        <thead class="vh">
        <tr>
        <th scope="col">Grupo</th>
        <td>
        </td>
        <th class="amount" scope="col">Personas</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Manos que cuidan</th>
        <td class="stretch">
        <svg aria-hidden="true" height="16">
        <rect class="full" x="0%" y="1" width="100%" height="14" rx="4">
        </rect>
        </svg>
        </td>
        <td class="amount num">20</td>
        </tr>
        <tr>
        <th scope="row">Otros grupos</th>
        <td class="stretch">
        <svg aria-hidden="true" height="16">
        </svg>
        </td>
        <td class="amount num">&lt; 5</td>
        </tr>
        <tr>
        <th scope="row">Al sol</th>
        <td class="stretch">
        <svg aria-hidden="true" height="16">
        <rect class="full" x="0%" y="1" width="25%" height="14" rx="4">
        </rect>
        <rect class="hollow" x="25%" y="1" width="25%" height="14" rx="4">
        </rect>
        </svg>
        </td>
        <td class="amount num">5</td>
        </tr>
        </tbody>
        <tfoot>
        <tr>
        <th scope="row">Personas distintas</th>
        <td>
        </td>
        <td class="amount num">≥ 20</td>
        </tr>
        </tfoot>
        </table>
        "#);
    }
}
