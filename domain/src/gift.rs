//! What a group may give, in the words of the source and never as a promise (S0-011 to S0-019, S0-023, S0-024,
//! S0-088 to S0-092, S0-096, S0-116). Other lines of those pages are not gifts and are not quoted here: who is part of it
//! (S0-008 to S0-010, S0-020 to S0-022), what a group is for those who call it (S0-091, S0-094, S0-095), and S0-093, which
//! read by itself would promise an effect.

use crate::group::Process;

/// A sentence of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gift {
    /// The line of `docs/requirements.tsv` that it is.
    pub source: &'static str,
    /// Word by word.
    pub sentence: &'static str,
}

/// What the source says beside the nine processes ([`Process`]).
pub const GIFTS: [Gift; 8] = [
    Gift {
        source: "S0-023",
        sentence: "establecimiento de vínculos sociales significativos que, como una red, posibilitan soporte",
    },
    Gift {
        source: "S0-024",
        sentence: "generación de nuevos recursos para el afrontamiento de la situación de crisis",
    },
    Gift {
        source: "S0-088", sentence: "ofrecen alternativas que pueden no estar presentes en la atención individual"
    },
    Gift {
        source: "S0-089",
        sentence: "observar los cambios que alcanzan sus compañeros les devuelve la esperanza en su propio proceso",
    },
    Gift { source: "S0-090", sentence: "todos tienen no solo inquietudes y molestias, sino también voz y saberes" },
    Gift { source: "S0-092", sentence: "de herramientas promueve la utilización de los recursos propios" },
    Gift {
        source: "S0-096",
        sentence: "aprender de la experiencia propia y de otros, generar y gestionar recursos de afrontamiento y de bienestar",
    },
    Gift {
        source: "S0-116",
        sentence: "los participantes vayan progresivamente descubriendo sus recursos de afrontamiento",
    },
];

/// Everything that the source says a group may give: the nine processes first.
pub fn gifts() -> impl Iterator<Item = Gift> {
    let processes = Process::ALL.iter().map(|one| Gift { source: one.source(), sentence: one.sentence() });
    processes.chain(GIFTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_gift_says_what_its_source_says() {
        let lines = include_str!("../../docs/requirements.tsv").lines();
        let quotes: std::collections::BTreeMap<&str, &str> =
            lines.filter_map(|line| Some((line.split('\t').next()?, line.split('\t').nth(4)?))).collect();
        for gift in gifts() {
            assert_eq!(quotes.get(gift.source), Some(&gift.sentence), "{}", gift.source);
        }
    }
}
