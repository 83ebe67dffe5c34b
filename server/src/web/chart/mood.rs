//! How people leave: one stacked bar for each encounter, from tokens without a name.

use super::{percent, spans};
use maud::{Markup, html};

/// The tokens of one encounter.
#[derive(Clone, Debug)]
pub struct Parting {
    /// What stands before it ("6").
    pub number: String,
    /// Its name, read aloud ("Encuentro 6").
    pub label: String,
    /// Lighter than they came.
    pub lighter: u32,
    /// The same.
    pub same: u32,
    /// Heavier.
    pub heavier: u32,
    /// The three counts in words, read aloud ("11 más livianas, 3 igual, 0 más cargadas").
    pub said: String,
}

/// The words of the table, translated.
#[derive(Clone, Debug)]
pub struct Words {
    /// "Encuentro".
    pub encounter: String,
    /// "Cómo se fueron".
    pub spread: String,
    /// "más liviana".
    pub lighter: String,
    /// "igual".
    pub same: String,
    /// "más cargada".
    pub heavier: String,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Mood {
    /// "Al despedirse, cada quien deja una ficha sin nombre." A trend is said only when there is one.
    pub sentence: String,
    /// Encounters, in order.
    pub partings: Vec<Parting>,
    /// Its words.
    pub words: Words,
}

/// Space between two parts of a bar, of 100.
const GAP: f64 = 0.7;

/// Draws the bars in a real table; each row says its three counts.
pub fn mood(picture: &Mood) -> Markup {
    let words = &picture.words;
    html! {
        p.lead { (picture.sentence) }
        table.mood {
            thead.vh {
                tr { th scope="col" { (words.encounter) } th scope="col" { (words.spread) } th scope="col" { (words.lighter) } }
            }
            tbody {
                @for parting in &picture.partings {
                    tr {
                        th.num scope="row" { span aria-hidden="true" { (parting.number) } span.vh { (parting.label) } }
                        td { (bar(parting)) span.vh { (parting.said) } }
                        td.amount.num { (parting.lighter) }
                    }
                }
            }
        }
        ul.legend aria-hidden="true" {
            li { i.tone-a {} (words.lighter) }
            li { i.tone-b {} (words.same) }
            li { i.tone-c {} (words.heavier) }
        }
    }
}

fn bar(parting: &Parting) -> Markup {
    let parts = [("tone-a", parting.lighter), ("tone-b", parting.same), ("tone-c", parting.heavier)];
    let (tones, counts): (Vec<&str>, Vec<u32>) = parts.into_iter().filter(|(_, count)| *count > 0).unzip();
    html! {
        svg aria-hidden="true" {
            @for (tone, (from, width)) in tones.iter().zip(spans(&counts, GAP)) {
                rect class=(tone) x=(percent(from)) width=(percent(width)) height="100%" {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    fn parting(lighter: u32, same: u32, heavier: u32) -> Parting {
        Parting {
            number: "1".into(),
            label: "Encuentro 1".into(),
            lighter,
            same,
            heavier,
            said: format!("{lighter} más livianas, {same} igual, {heavier} más cargadas"),
        }
    }

    #[test]
    fn a_row_says_its_counts() {
        let drawn = mood(&Mood {
            sentence: "Cada quien deja una ficha sin nombre.".into(),
            partings: vec![parting(3, 1, 0)],
            words: Words {
                encounter: "Encuentro".into(),
                spread: "Cómo se fueron".into(),
                lighter: "más liviana".into(),
                same: "igual".into(),
                heavier: "más cargada".into(),
            },
        });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <p class="lead">Cada quien deja una ficha sin nombre.</p>
        <table class="mood">
        <thead class="vh">
        <tr>
        <th scope="col">Encuentro</th>
        <th scope="col">Cómo se fueron</th>
        <th scope="col">más liviana</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th class="num" scope="row">
        <span aria-hidden="true">1</span>
        <span class="vh">Encuentro 1</span>
        </th>
        <td>
        <svg aria-hidden="true">
        <rect class="tone-a" x="0%" width="74.47%" height="100%">
        </rect>
        <rect class="tone-b" x="75.17%" width="24.82%" height="100%">
        </rect>
        </svg>
        <span class="vh">3 más livianas, 1 igual, 0 más cargadas</span>
        </td>
        <td class="amount num">3</td>
        </tr>
        </tbody>
        </table>
        <ul class="legend" aria-hidden="true">
        <li>
        <i class="tone-a">
        </i>más liviana</li>
        <li>
        <i class="tone-b">
        </i>igual</li>
        <li>
        <i class="tone-c">
        </i>más cargada</li>
        </ul>
        "#);
    }

    #[test]
    fn parts_of_zero_are_left_out() {
        assert_eq!(bar(&parting(0, 0, 0)).0.matches("<rect").count(), 0);
        assert_eq!(bar(&parting(0, 5, 0)).0.matches("width=\"100%\"").count(), 1);
        assert_eq!(bar(&parting(5, 6, 2)).0.matches("<rect").count(), 3);
    }
}
