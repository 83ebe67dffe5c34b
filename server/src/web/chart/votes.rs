//! What the group asked to talk about: a bead for each vote.

use super::short;
use maud::{Markup, html};

/// One topic and its votes.
#[derive(Clone, Debug)]
pub struct Topic {
    /// As the group said it.
    pub name: String,
    /// How many votes.
    pub votes: u32,
    /// The same in words, read aloud ("12 votos").
    pub said: String,
    /// It did not find a place on the road yet: its beads are hollow.
    pub waiting: bool,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Votes {
    /// What came of it ("Los seis primeros entraron al camino.").
    pub sentence: String,
    /// Topics, the most wanted first.
    pub topics: Vec<Topic>,
}

/// Beads a row; a topic with more takes several rows.
const ROW: u32 = 12;
/// From here on a bar says it better than beads.
const TOO_MANY: u32 = 60;

/// Draws the list. It is its own alternative: the number stands at the end of each row.
pub fn votes(picture: &Votes) -> Markup {
    let most = picture.topics.iter().map(|topic| topic.votes).max().unwrap_or(0);
    html! {
        ul.votes {
            @for topic in &picture.topics {
                li.waiting[topic.waiting] {
                    span { (topic.name) }
                    @if most > TOO_MANY { (bar(topic.votes, most)) } @else { (beads(topic.votes)) }
                    b.num { span aria-hidden="true" { (topic.votes) } span.vh { (topic.said) } }
                }
            }
        }
        p.note { (picture.sentence) }
    }
}

fn beads(votes: u32) -> Markup {
    let height = 10 * votes.div_ceil(ROW).max(1);
    html! {
        svg.beads viewBox=(format!("0 0 132 {height}")) aria-hidden="true" {
            @for vote in 0..votes {
                circle cx=(5 + 11 * (vote % ROW)) cy=(5 + 10 * (vote / ROW)) r="4.2" {}
            }
        }
    }
}

fn bar(votes: u32, most: u32) -> Markup {
    let width = short(132.0 * f64::from(votes) / f64::from(most));
    html! {
        svg.beads viewBox="0 0 132 10" aria-hidden="true" { rect width=(width) height="10" rx="4" {} }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::chart::tests::lines;

    fn topic(name: &str, votes: u32) -> Topic {
        Topic { name: name.to_owned(), votes, said: format!("{votes} votos"), waiting: votes < 3 }
    }

    #[test]
    fn a_bead_for_each_vote() {
        let topics = vec![topic("La familia", 3), topic("El trabajo", 1)];
        let drawn = votes(&Votes { sentence: "El primero entró al camino.".to_owned(), topics });
        insta::assert_snapshot!(lines(&drawn), @r#"
        <ul class="votes">
        <li class="">
        <span>La familia</span>
        <svg class="beads" viewBox="0 0 132 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4.2">
        </circle>
        <circle cx="16" cy="5" r="4.2">
        </circle>
        <circle cx="27" cy="5" r="4.2">
        </circle>
        </svg>
        <b class="num">
        <span aria-hidden="true">3</span>
        <span class="vh">3 votos</span>
        </b>
        </li>
        <li class="waiting">
        <span>El trabajo</span>
        <svg class="beads" viewBox="0 0 132 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4.2">
        </circle>
        </svg>
        <b class="num">
        <span aria-hidden="true">1</span>
        <span class="vh">1 votos</span>
        </b>
        </li>
        </ul>
        <p class="note">El primero entró al camino.</p>
        "#);
    }

    #[test]
    fn many_votes_take_more_rows_and_very_many_a_bar() {
        let one = |count| votes(&Votes { sentence: String::new(), topics: vec![topic("La familia", count)] }).0;
        assert_eq!(one(30).matches("<circle").count(), 30);
        assert!(one(30).contains("0 0 132 30"));
        assert!(one(400).contains("<rect") && !one(400).contains("<circle"));
        assert!(one(0).contains("0 0 132 10"));
    }
}
