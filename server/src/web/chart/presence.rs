//! Who was there: a real table whose cells are chairs, with a bar over each encounter.

use maud::{Markup, html};

/// One person at one encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Was there: a full chair.
    Came,
    /// Let the group know: half a chair.
    Excused,
    /// Was not there: an empty chair.
    Absent,
    /// Was not part of the group then: nothing.
    Outside,
    /// The encounter took place, and nobody wrote who was there: a dotted line.
    Unrecorded,
    /// Lies ahead: a dot, not read aloud.
    Ahead,
}

/// One encounter: a column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands above it ("7").
    pub number: String,
    /// Its name, read aloud ("Encuentro 7").
    pub label: String,
    /// How many came; nothing while it lies ahead or nobody wrote it.
    pub came: Option<u32>,
    /// Whether it has been, comes next, or lies further ahead.
    pub when: When,
}

/// Where a column lies in time. Phones leave out what has not been yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It has been.
    Past,
    /// It comes next.
    Next,
    /// It lies further ahead.
    Later,
}

impl When {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Past => None,
            Self::Next => Some("later next"),
            Self::Later => Some("later"),
        }
    }
}

/// One person: a row.
#[derive(Clone, Debug)]
pub struct Row {
    /// As the group calls them.
    pub name: String,
    /// Where their page is, when whoever looks may open it.
    pub href: Option<String>,
    /// One mark for each column.
    pub marks: Vec<Mark>,
    /// How often, in words ("6 de 6").
    pub total: String,
}

/// The words of the table, translated.
#[derive(Clone, Debug)]
pub struct Words {
    /// "Persona".
    pub person: String,
    /// "Cuántas vinieron".
    pub how_many: String,
    /// "Asistencias".
    pub total: String,
    /// "Tabla de asistencia, se puede desplazar".
    pub region: String,
    /// "vino".
    pub came: String,
    /// "avisó".
    pub excused: String,
    /// "no vino".
    pub absent: String,
    /// "aún no hacía parte".
    pub outside: String,
    /// "sin anotar".
    pub unrecorded: String,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Presence {
    /// "De 16 personas, 14 siguen viniendo."
    pub sentence: String,
    /// Encounters, in order.
    pub columns: Vec<Column>,
    /// People: whoever may need a call comes first or last, never a ranking.
    pub rows: Vec<Row>,
    /// Its words.
    pub words: Words,
}

/// So many columns share the width of a desk; more scroll.
const FEW: usize = 12;

/// What the chairs mean, for beside the heading.
pub fn legend(words: &Words, unrecorded: bool) -> Markup {
    let entry = |class: &str, word: &str| html! { li { i class=(format!("chair {class}")) {} (word) } };
    html! {
        ul.legend aria-hidden="true" {
            (entry("came", &words.came)) (entry("excused", &words.excused)) (entry("absent", &words.absent))
            @if unrecorded { (entry("unknown", &words.unrecorded)) }
        }
    }
}

/// Draws the table. It is its own alternative: every chair has its word.
pub fn presence(picture: &Presence) -> Markup {
    let words = &picture.words;
    html! {
        p.lead { (picture.sentence) }
        div.scroll tabindex="0" role="region" aria-label=(words.region) {
            table.presence.few[picture.columns.len() <= FEW] {
                colgroup {
                    col.name;
                    @for column in &picture.columns { col class=(if column.when == When::Past { "one" } else { "one later" }); }
                    col.sum;
                }
                thead {
                    tr {
                        th scope="col" { span.vh { (words.person) } }
                        @for column in &picture.columns {
                            th class=[column.when.class()] scope="col" {
                                span aria-hidden="true" { (column.number) } span.vh { (column.label) }
                            }
                        }
                        th.total scope="col" { span.vh { (words.total) } }
                    }
                    (sums(picture))
                }
                tbody { @for row in &picture.rows { (person(row, picture)) } }
            }
        }
    }
}

fn sums(picture: &Presence) -> Markup {
    let most = picture.columns.iter().filter_map(|column| column.came).max().unwrap_or(0);
    html! {
        tr.sums {
            th scope="row" { (picture.words.how_many) }
            @for column in &picture.columns {
                td class=[column.when.class()] {
                    @if let Some(came) = column.came { b.num { (came) } (bar(came, most)) }
                }
            }
            td.total {}
        }
    }
}

/// A bar from zero, 3 px a person as far as 48 px allow.
fn bar(came: u32, most: u32) -> Markup {
    let height = if most <= 16 { came * 3 } else { came * 48 / most };
    html! {
        svg height=(height) aria-hidden="true" { rect.tone-b width="100%" height=(height + 4) rx="4" {} }
    }
}

fn person(row: &Row, picture: &Presence) -> Markup {
    html! {
        tr {
            th scope="row" {
                @if let Some(href) = &row.href { a href=(href) { (row.name) } } @else { (row.name) }
            }
            @for (mark, column) in row.marks.iter().zip(&picture.columns) {
                td class=[column.when.class()] { (chair(*mark, &picture.words)) }
            }
            td.total.num { (row.total) }
        }
    }
}

fn chair(mark: Mark, words: &Words) -> Markup {
    let (class, word) = match mark {
        Mark::Came => ("chair came", &words.came),
        Mark::Excused => ("chair excused", &words.excused),
        Mark::Absent => ("chair absent", &words.absent),
        Mark::Outside => return html! { span.vh { (words.outside) } },
        Mark::Unrecorded => ("chair unknown", &words.unrecorded),
        Mark::Ahead => return html! { i.chair.ahead {} },
    };
    html! { i class=(class) {} span.vh { (word) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    fn words() -> Words {
        Words {
            person: "Persona".into(),
            how_many: "Cuántas vinieron".into(),
            total: "Asistencias".into(),
            region: "Tabla de asistencia".into(),
            came: "vino".into(),
            excused: "avisó".into(),
            absent: "no vino".into(),
            outside: "aún no hacía parte".into(),
            unrecorded: "sin anotar".into(),
        }
    }

    #[test]
    fn every_chair_has_its_word() {
        let column = |number: &str, came, when| Column {
            number: number.into(),
            label: format!("Encuentro {number}"),
            came,
            when,
        };
        let row = |name: &str, marks: Vec<Mark>| Row { name: name.into(), href: None, marks, total: "1 de 1".into() };
        let drawn = presence(&Presence {
            sentence: "De 2 personas, 2 siguen viniendo.".into(),
            columns: vec![column("1", Some(1), When::Past), column("2", None, When::Next)],
            rows: vec![
                row("Nubia S.", vec![Mark::Came, Mark::Ahead]),
                row("Edilma <C>", vec![Mark::Outside, Mark::Ahead]),
            ],
            words: words(),
        });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <p class="lead">De 2 personas, 2 siguen viniendo.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Tabla de asistencia">
        <table class="presence few">
        <colgroup>
        <col class="name">
        <col class="one">
        <col class="one later">
        <col class="sum">
        </colgroup>
        <thead>
        <tr>
        <th scope="col">
        <span class="vh">Persona</span>
        </th>
        <th scope="col">
        <span aria-hidden="true">1</span>
        <span class="vh">Encuentro 1</span>
        </th>
        <th class="later next" scope="col">
        <span aria-hidden="true">2</span>
        <span class="vh">Encuentro 2</span>
        </th>
        <th class="total" scope="col">
        <span class="vh">Asistencias</span>
        </th>
        </tr>
        <tr class="sums">
        <th scope="row">Cuántas vinieron</th>
        <td>
        <b class="num">1</b>
        <svg height="3" aria-hidden="true">
        <rect class="tone-b" width="100%" height="7" rx="4">
        </rect>
        </svg>
        </td>
        <td class="later next">
        </td>
        <td class="total">
        </td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Nubia S.</th>
        <td>
        <i class="chair came">
        </i>
        <span class="vh">vino</span>
        </td>
        <td class="later next">
        <i class="chair ahead">
        </i>
        </td>
        <td class="total num">1 de 1</td>
        </tr>
        <tr>
        <th scope="row">Edilma &lt;C&gt;</th>
        <td>
        <span class="vh">aún no hacía parte</span>
        </td>
        <td class="later next">
        <i class="chair ahead">
        </i>
        </td>
        <td class="total num">1 de 1</td>
        </tr>
        </tbody>
        </table>
        </div>
        "#);
    }

    #[test]
    fn bars_start_at_zero_and_stay_low() {
        let heights: Vec<bool> = [(0, 12, 0), (12, 12, 36), (30, 30, 48), (15, 30, 24)]
            .map(|(came, most, height)| bar(came, most).0.contains(&format!(" height=\"{height}\"")))
            .to_vec();
        assert_eq!(heights, [true; 4]);
    }
}
