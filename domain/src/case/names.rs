//! Names for cases: things of a landscape or of a house, none of care, of illness or of a person.

use crate::id::{CaseId, Key};
use serde::{Deserialize, Serialize};

/// Code, Spanish with its article, English.
const WORDS: [(&str, &str, &str); 64] = [
    ("bridge", "del puente", "bridge"),
    ("lighthouse", "del faro", "lighthouse"),
    ("orchard", "de la huerta", "orchard"),
    ("window", "de la ventana", "window"),
    ("kite", "de la cometa", "kite"),
    ("well", "del pozo", "well"),
    ("stairs", "de la escalera", "stairs"),
    ("river", "del río", "river"),
    ("bench", "de la banca", "bench"),
    ("bell", "de la campana", "bell"),
    ("lamp", "de la lámpara", "lamp"),
    ("path", "del sendero", "path"),
    ("mill", "del molino", "mill"),
    ("boat", "de la canoa", "canoe"),
    ("fig_tree", "de la higuera", "fig tree"),
    ("corner", "de la esquina", "corner"),
    ("gate", "del portón", "gate"),
    ("hill", "de la loma", "hill"),
    ("rain", "de la lluvia", "rain"),
    ("moss", "del musgo", "moss"),
    ("basket", "de la canasta", "basket"),
    ("loom", "del telar", "loom"),
    ("compass", "de la brújula", "compass"),
    ("island", "de la isla", "island"),
    ("square", "de la plaza", "square"),
    ("patio", "del patio", "patio"),
    ("kitchen_garden", "de la era", "threshing floor"),
    ("wheel", "de la rueda", "wheel"),
    ("cloud", "de la nube", "cloud"),
    ("stone", "de la piedra", "stone"),
    ("seed", "de la semilla", "seed"),
    ("hammock", "de la hamaca", "hammock"),
    ("ferry", "del planchón", "ferry"),
    ("tunnel", "del túnel", "tunnel"),
    ("terrace", "de la terraza", "terrace"),
    ("clay", "del barro", "clay"),
    ("wind", "del viento", "wind"),
    ("reed", "del junco", "reed"),
    ("pier", "del muelle", "pier"),
    ("candle", "de la vela", "candle"),
    ("drum", "del tambor", "drum"),
    ("ladle", "del cucharón", "ladle"),
    ("thread", "del hilo", "thread"),
    ("key", "de la llave", "key"),
    ("map", "del mapa", "map"),
    ("fog", "de la niebla", "mist"),
    ("oak", "del roble", "oak"),
    ("wall", "de la tapia", "wall"),
    ("puddle", "del charco", "puddle"),
    ("clock", "del reloj", "clock"),
    ("train", "del tren", "train"),
    ("umbrella", "del paraguas", "umbrella"),
    ("oven", "del horno", "oven"),
    ("chair", "de la silla", "chair"),
    ("spring", "del manantial", "spring"),
    ("valley", "del valle", "valley"),
    ("dune", "de la duna", "dune"),
    ("fern", "del helecho", "fern"),
    ("balcony", "del balcón", "balcony"),
    ("station", "de la estación", "station"),
    ("market", "del mercado", "market"),
    ("sail", "del velero", "sailing boat"),
    ("walnut", "del nogal", "walnut tree"),
    ("cove", "de la ensenada", "cove"),
];

/// A name that says nothing: `bridge`, or `bridge_2` once all words were used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeName(String);

impl CodeName {
    /// A name for a new case that none of `used` has: by its id, so that it says nothing of when it was offered.
    pub fn unused<'a>(case: CaseId, used: impl IntoIterator<Item = &'a Self>) -> Self {
        let used: Vec<&str> = used.into_iter().map(|name| name.0.as_str()).collect();
        // Ids of one evening stand close together: a large odd step keeps their names apart.
        let start = usize::try_from(case.number().rotate_right(8).unsigned_abs() % 0xffff).unwrap_or(0) * 37;
        let round = used.len() / WORDS.len() + 2;
        (1..=round)
            .flat_map(|turn| (0..WORDS.len()).map(move |n| (turn, n)))
            .map(|(turn, n)| {
                let word = WORDS[(start + n) % WORDS.len()].0;
                if turn == 1 { word.to_owned() } else { format!("{word}_{turn}") }
            })
            .find(|name| !used.contains(&name.as_str()))
            .map_or_else(|| Self(format!("bridge_{}", used.len() + 2)), Self)
    }

    /// A name that was made before it was kept.
    pub fn kept(code: String) -> Self {
        Self(code)
    }

    /// What the database holds.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// What stands after «Caso» in Spanish: "del puente", "del puente 2".
    pub fn es(&self) -> String {
        self.told(|(_, es, _)| es)
    }

    /// What stands before "case" in English: "bridge", "bridge 2".
    pub fn en(&self) -> String {
        self.told(|(.., en)| en)
    }

    fn told(&self, say: impl Fn((&'static str, &'static str, &'static str)) -> &'static str) -> String {
        let (word, turn) = match self.0.rsplit_once('_') {
            Some((word, turn)) if turn.bytes().all(|digit| digit.is_ascii_digit()) => (word, Some(turn)),
            Some(_) | None => (self.0.as_str(), None),
        };
        let known = WORDS.iter().find(|(code, ..)| *code == word).map_or("·", |known| say(*known));
        turn.map_or_else(|| known.to_owned(), |turn| format!("{known} {turn}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::folded;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_word_stands_twice_in_any_language() {
        let all = |say: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
            WORDS.iter().map(|word| folded(say(word))).collect::<BTreeSet<String>>().len()
        };
        assert_eq!((all(|word| word.0), all(|word| word.1), all(|word| word.2)), (64, 64, 64));
    }

    #[test]
    fn a_name_is_said_in_both_languages() {
        let name = CodeName::kept("bridge".to_owned());
        assert_eq!((name.es().as_str(), name.en().as_str()), ("del puente", "bridge"));
        let again = CodeName::kept("fig_tree_2".to_owned());
        assert_eq!((again.es().as_str(), again.en().as_str()), ("de la higuera 2", "fig tree 2"));
    }

    proptest! {
        #[test]
        fn no_two_cases_of_an_edition_bear_one_name(ids in proptest::collection::vec(0..i64::MAX, 1..200)) {
            let mut names: Vec<CodeName> = Vec::new();
            for id in ids {
                let name = CodeName::unused(CaseId::of(id), &names);
                prop_assert!(!names.contains(&name));
                prop_assert!(!name.es().contains('·') && name.code().len() <= 40);
                names.push(name);
            }
        }
    }
}
