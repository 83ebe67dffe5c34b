//! What the source says of the nine processes that a group lives (OPS 2002, quoted in S0).

use crate::group::Process;

impl Process {
    /// The sentence of the source, word by word.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Emotions => {
                "Posibilidad de exteriorizar las emociones y verbalizarlas, así como el reconocimiento de sentimientos"
            }
            Self::Reality => "Análisis objetivo de la realidad",
            Self::Reflection => "Desarrollan la capacidad de autorreflexión y facilitan la toma de conciencia",
            Self::Hope => "Recuperación de la esperanza (cuando se puede saber de la mejoría de otros)",
            Self::Learning => "Aprendizaje interpersonal y apertura a diferentes formas de pensamiento",
            Self::Solidarity => "Fomento del espíritu de solidaridad y apoyo mutuo",
            Self::Belonging => "Desarrollan sentido de pertenencia e identificación con el grupo",
            Self::Power => "Utilización del poder colectivo",
            Self::Joy => "Desarrollo de actividades sociales gratificantes",
        }
    }

    /// The line of `docs/requirements.tsv` that it is.
    pub fn source(self) -> &'static str {
        match self {
            Self::Emotions => "S0-011",
            Self::Reality => "S0-012",
            Self::Reflection => "S0-013",
            Self::Hope => "S0-014",
            Self::Learning => "S0-015",
            Self::Solidarity => "S0-016",
            Self::Belonging => "S0-017",
            Self::Power => "S0-018",
            Self::Joy => "S0-019",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_process_says_what_its_source_says() {
        let lines = include_str!("../../docs/requirements.tsv").lines();
        let quotes: std::collections::BTreeMap<&str, &str> =
            lines.filter_map(|line| Some((line.split('\t').next()?, line.split('\t').nth(4)?))).collect();
        for process in Process::ALL {
            assert_eq!(quotes.get(process.source()), Some(&process.sentence()));
        }
    }
}
