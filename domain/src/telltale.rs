//! What in a text could tell who it is about: a date, a document's number, a phone, an address, a name (C.6-25). It is
//! told before the text is kept; whoever writes decides. Found or not, nothing proves a text harmless: that is said too.

use crate::code::codes;
use crate::encounter::memoir::names_in;
use crate::words::folded;

codes! {
    /// What was found.
    Telltale {
        /// A day: 12/03/1987, 12 de marzo.
        Date = "date",
        /// Six digits or more: a document, a clinical history.
        Number = "number",
        /// A phone.
        Phone = "phone",
        /// A street and a number.
        Address = "address",
        /// An e-mail.
        Mail = "mail",
        /// Somebody of the group.
        Person = "person",
        /// Two words that look like name and surname.
        Name = "name",
    }
}

/// Something found, with the words it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Telltale,
    /// As it stands in the text, or in the list of the group.
    pub said: String,
}

/// Digits from which a number can be that of a document.
const DOCUMENT: usize = 6;

const MONTHS: [&str; 24] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const STREETS: [&str; 26] = [
    "calle",
    "cll",
    "cl",
    "carrera",
    "cra",
    "kra",
    "kr",
    "cr",
    "avenida",
    "av",
    "diagonal",
    "diag",
    "transversal",
    "transv",
    "tv",
    "manzana",
    "mz",
    "apto",
    "apartamento",
    "torre",
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
];

/// What in `text` could tell who it is about; `roster` are the names of the group.
pub fn telltales<'a>(text: &str, roster: impl IntoIterator<Item = &'a str>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut tell = |kind: Telltale, said: String| {
        if !found.iter().any(|known| known.kind == kind && known.said == said) {
            found.push(Found { kind, said });
        }
    };
    for name in names_in(text, roster) {
        tell(Telltale::Person, name.to_owned());
    }
    for number in numbers(text) {
        if let Some(kind) = of_number(&number) {
            tell(kind, number);
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    for said in days(&words) {
        tell(Telltale::Date, said);
    }
    for said in addresses(&words) {
        tell(Telltale::Address, said);
    }
    for word in words.iter().filter(|word| is_mail(word)) {
        tell(Telltale::Mail, bare(word).to_owned());
    }
    for said in pairs(&words) {
        tell(Telltale::Name, said);
    }
    found
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// Runs of digits with at most one mark between two of them: 12/03/1987, 1.234.567, 300 123 4567, +57 300….
fn numbers(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = if at > 0 && letters[at - 1] == '+' { at - 1 } else { at };
        let mut end = at;
        while end < letters.len() {
            let goes_on = letters[end].is_ascii_digit()
                || (matches!(letters[end], '.' | '-' | '/' | ' ' | '\u{a0}')
                    && letters.get(end + 1).is_some_and(char::is_ascii_digit));
            if !goes_on {
                break;
            }
            end += 1;
        }
        found.push(letters[start..end].iter().collect());
        at = end.max(at + 1);
    }
    found
}

fn of_number(said: &str) -> Option<Telltale> {
    let groups: Vec<&str> =
        said.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let value = |group: &str| group.parse::<u32>().unwrap_or(u32::MAX);
    let is_day = |one: &str, other: &str| {
        let (one, other) = (value(one), value(other));
        (1..=31).contains(&one) && (1..=31).contains(&other) && one.min(other) <= 12
    };
    let marked = said.contains(['/', '-', '.']) && !said.contains(' ');
    let is_date = marked
        && match groups.as_slice() {
            [one, other, year] if one.len() <= 2 && other.len() <= 2 => {
                matches!(year.len(), 2 | 4) && is_day(one, other)
            }
            [year, one, other] if year.len() == 4 && one.len() <= 2 && other.len() <= 2 => is_day(one, other),
            _ => false,
        };
    if is_date {
        return Some(Telltale::Date);
    }
    let is_dialled =
        said.starts_with('+') || (digits == 10 && said.starts_with(['3', '6'])) || said.contains([' ', '-']);
    match digits {
        7..=15 if is_dialled => Some(Telltale::Phone),
        DOCUMENT.. => Some(Telltale::Number),
        _ => None,
    }
}

/// "12 de marzo", "marzo 12", "March 12", "marzo de 1987".
fn days(words: &[&str]) -> Vec<String> {
    let is_month = |word: &str| MONTHS.contains(&folded(bare(word)).as_str());
    let is_number = |word: &str| {
        let word = bare(word).trim_end_matches(['º', '°']);
        !word.is_empty() && word.len() <= 4 && word.bytes().all(|digit| digit.is_ascii_digit())
    };
    let is_link = |word: &str| ["de", "of", "del"].contains(&folded(bare(word)).as_str());
    let mut found = Vec::new();
    for run in words.windows(3).filter(|run| is_link(run[1])) {
        if (is_number(run[0]) && is_month(run[2])) || (is_month(run[0]) && is_number(run[2])) {
            found.push(run.join(" "));
        }
    }
    for run in words.windows(2) {
        if (is_number(run[0]) && is_month(run[1])) || (is_month(run[0]) && is_number(run[1])) {
            found.push(run.join(" "));
        }
    }
    found
}

/// "Calle 12", "Cra. 5 # 10-20", "12 Oak Street".
fn addresses(words: &[&str]) -> Vec<String> {
    let is_street = |word: &str| STREETS.contains(&folded(bare(word)).as_str());
    let has_digit = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    let mut found = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let next = words.get(n + 1);
        let before = n.checked_sub(2).and_then(|n| words.get(n));
        let is_place = is_street(word)
            && (next.is_some_and(|next| {
                has_digit(next)
                    || next.starts_with(['#', 'N']) && words.get(n + 2).is_some_and(|after| has_digit(after))
            }) || before.is_some_and(|before| has_digit(before)));
        let is_sign = word.starts_with('#') && (has_digit(word) || next.is_some_and(|next| has_digit(next)));
        if is_place || is_sign {
            found.push(words[n..words.len().min(n + 3)].join(" "));
        }
    }
    found
}

fn is_mail(word: &str) -> bool {
    bare(word).split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// "Rosa Jiménez": two words in a row that begin with a capital and go on in small letters, in one sentence.
fn pairs(words: &[&str]) -> Vec<String> {
    let is_capital = |word: &str| {
        let mut letters = bare(word).chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() >= 2
            && letters.all(char::is_lowercase)
    };
    let ends = |word: &str| word.ends_with(['.', ',', ';', ':', '?', '!', '…', ')', '»', '"']);
    let opens = |word: &str| word.starts_with(['¿', '¡', '«', '(', '"']);
    words
        .windows(2)
        .filter(|run| is_capital(run[0]) && is_capital(run[1]) && !ends(run[0]) && !opens(run[1]))
        .map(|run| format!("{} {}", bare(run[0]), bare(run[1])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<&'static str> {
        telltales(text, ["Rosalba M.", "Nidia"]).iter().map(|found| found.kind.code()).collect()
    }

    #[test]
    fn a_date_and_a_number_of_eight_digits_are_found() {
        assert_eq!(kinds("nació el 12/03/1987"), ["date"]);
        assert_eq!(kinds("cédula 52123456"), ["number"]);
        assert_eq!(kinds("CC 1.085.123.456"), ["number"]);
        assert_eq!(kinds("desde el 1987-03-12 y el 3.4.26"), ["date", "date"]);
        assert_eq!(kinds("fue el 12 de marzo"), ["date"]);
        assert_eq!(kinds("since March 12"), ["date"]);
    }

    #[test]
    fn a_phone_an_address_and_a_mail_are_found() {
        assert_eq!(kinds("llamar al 300 123 4567"), ["phone"]);
        assert_eq!(kinds("al 3001234567"), ["phone"]);
        assert_eq!(kinds("+57 602 345 6789"), ["phone"]);
        assert_eq!(kinds("vive en la Calle 12 con 5"), ["address"]);
        assert_eq!(kinds("en la cra. 5 # 10-20"), ["address", "address"]);
        assert_eq!(kinds("lives at 12 Oak Street"), ["address", "name"]);
        assert_eq!(kinds("escribió a rosa@example.org."), ["mail"]);
    }

    #[test]
    fn a_name_of_the_group_and_what_looks_like_one_are_found() {
        assert_eq!(kinds("rosalba la volvió a ver"), ["person"]);
        assert_eq!(kinds("La volvió a ver y Carmen Eugenia sonrió"), ["name"]);
    }

    #[test]
    fn a_word_that_tells_of_nobody_is_let_pass() {
        for text in [
            "La volvió a ver; hablaron con calma y quedaron en otra cita.",
            "Se sintió menos sola. Le pidió ayuda al equipo.",
            "Fueron 3 visitas en 2 semanas y 90 minutos.",
            "Ya no evita la consulta. Mayo fue difícil.",
            "",
        ] {
            assert_eq!(kinds(text), Vec::<&str>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,200}") {
            let _ = telltales(&text, ["Ana"]);
        }

        #[test]
        fn a_document_is_found_wherever_it_stands(before in "[a-z ]{0,20}", number in 100_000u64..9_999_999_999, after in "[a-z ]{0,20}") {
            let text = format!("{before} {number} {after}");
            prop_assert!(!telltales(&text, []).is_empty());
        }
    }
}
