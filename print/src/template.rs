//! The templates, inside the binary.

/// Every template by its name.
const ALL: [(&str, &str); 11] = [
    ("base.typ", include_str!("../templates/base.typ")),
    ("agreements.typ", include_str!("../templates/agreements.typ")),
    ("book.typ", include_str!("../templates/book.typ")),
    ("cards.typ", include_str!("../templates/cards.typ")),
    ("certificate.typ", include_str!("../templates/certificate.typ")),
    ("memoir.typ", include_str!("../templates/memoir.typ")),
    ("poster.typ", include_str!("../templates/poster.typ")),
    ("private.typ", include_str!("../templates/private.typ")),
    ("report.typ", include_str!("../templates/report.typ")),
    ("script.typ", include_str!("../templates/script.typ")),
    ("signatures.typ", include_str!("../templates/signatures.typ")),
];

/// A template by its name.
pub fn named(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
