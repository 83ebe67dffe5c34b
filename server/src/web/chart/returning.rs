//! A group over its editions: a column of chairs for each, those who came back below and those who are new above.
//!
//! Beside the drawing stands the same as a table: a screen reader and a printout lose nothing.

use super::short;
use domain::returning::Turn;
use maud::{Markup, html};

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Returning<'a> {
    /// The sentence that stands for the drawing where it can't be seen.
    pub sentence: String,
    /// What the part that scrolls is called.
    pub region: String,
    /// What the two tones mean: who came back, who is new.
    pub legend: [String; 2],
    /// Heads of the table: edition, seats, came back, new.
    pub heads: [String; 4],
    /// What folds the table away.
    pub summary: String,
    /// Editions, in order.
    pub turns: &'a [Turn],
}

const TOP: f64 = 8.0;
const TALL: f64 = 320.0;
const FOOT: f64 = 26.0;
const BACK: &str = "var(--laguna)";
const NEW: &str = "var(--hoja)";

/// Draws the chairs, with their table folded away.
pub fn returning(picture: &Returning<'_>) -> Markup {
    let most = picture.turns.iter().map(|turn| turn.back + turn.new).max().unwrap_or(0).max(1);
    // A chair each, as long as they can be told apart; of more, a bar.
    let row = (TALL / f64::from(most)).min(18.0);
    let column = if picture.turns.len() > 12 { 30.0 } else { 36.0 };
    let wide = (column * picture.turns.len() as f64 + 12.0).max(520.0);
    let floor = TOP + row * f64::from(most);
    html! {
        ul.legend {
            li { (swatch(BACK)) (picture.legend[0]) }
            li { (swatch(NEW)) (picture.legend[1]) }
        }
        div.scroll.latest tabindex="0" role="region" aria-label=(picture.region) {
            svg width="100%" viewBox={ "0 0 " (short(wide)) " " (short(floor + FOOT)) } role="img" aria-label=(picture.sentence) {
                line x1="0" x2=(short(wide)) y1=(short(floor + 1.0)) y2=(short(floor + 1.0)) stroke="var(--linea)" {}
                @for (place, turn) in picture.turns.iter().enumerate() {
                    @let x = 6.0 + column * place as f64;
                    (stack(BACK, (x, column), (0, turn.back), (floor, row)))
                    (stack(NEW, (x, column), (turn.back, turn.new), (floor, row)))
                    text x=(short(x + column / 2.0)) y=(short(floor + 20.0)) text-anchor="middle" font-size="17" fill="var(--tinta-2)" { (turn.ordinal) }
                }
            }
        }
        (super::folded(&picture.summary, &html! {
            table.table {
                thead { tr { @for (place, head) in picture.heads.iter().enumerate() { th.amount[place > 0] scope="col" { (head) } } } }
                tbody {
                    @for turn in picture.turns {
                        tr { th scope="row" { (turn.ordinal) } td.amount { (turn.seats) } td.amount { (turn.back) } td.amount { (turn.new) } }
                    }
                }
            }
        }))
    }
}

fn swatch(fill: &str) -> Markup {
    html! { svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" { rect x="1" y="1" width="14" height="14" rx="4" fill=(fill) {} } }
}

/// So many chairs one above the other, from a place on.
fn stack(fill: &str, (x, column): (f64, f64), (from, count): (u32, u32), (floor, row): (f64, f64)) -> Markup {
    let wide = column - 4.0;
    if row < 8.0 {
        let tall = row * f64::from(count);
        let y = floor - row * f64::from(from) - tall;
        return html! { @if count > 0 { rect x=(short(x + 2.0)) y=(short(y)) width=(short(wide)) height=(short(tall)) rx="3" fill=(fill) {} } };
    }
    html! {
        @for chair in from..from + count {
            rect x=(short(x + 2.0)) y=(short(floor - row * f64::from(chair + 1) + 1.0)) width=(short(wide)) height=(short(row - 3.0)) rx="4" fill=(fill) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(turns: &[Turn]) -> String {
        let word = |word: &str| word.to_owned();
        returning(&Returning {
            sentence: word("Dos ediciones."),
            region: word("Ediciones"),
            legend: [word("volvieron"), word("nuevas")],
            heads: [word("ciclo"), word("plazas"), word("volvieron"), word("nuevas")],
            summary: word("Tabla"),
            turns,
        })
        .0
    }

    #[test]
    fn everybody_has_a_chair_and_a_row_of_the_table() {
        let turn = |ordinal, new, back| Turn { ordinal, seats: new + back, new, back };
        let text = drawn(&[turn(1, 15, 0), turn(2, 6, 9)]);
        assert_eq!(text.matches("rx=\"4\" fill=\"var(--hoja)\"").count(), 21 + 1, "new ones, and the legend");
        assert_eq!(text.matches("rx=\"4\" fill=\"var(--laguna)\"").count(), 9 + 1);
        assert!(text.contains("<th scope=\"row\">2</th>") && text.contains("Dos ediciones."));
        assert!(!text.contains("style="), "the content policy forbids it");
    }

    #[test]
    fn a_hundred_people_are_a_bar() {
        let text = drawn(&[Turn { ordinal: 1, seats: 100, new: 100, back: 0 }]);
        assert_eq!(text.matches("rx=\"3\"").count(), 1);
        assert!(drawn(&[]).contains("<tbody></tbody>"), "and none is none");
    }
}
