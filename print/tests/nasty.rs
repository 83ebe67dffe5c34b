//! Whatever people write is printed as they wrote it: nothing of it is markup, and nothing of it stops a print.

use crate::pdf::Pdf;
use crate::samples;
use ronda_print::Document;
use serde_json::Value;

const MARKUP: &str = "#panic(1) $x^2$ *fuerte* _suave_ @cita <label> [caja] {1} = título `raw` // no /* no */ ~ \\ \\u{41} \"comillas\" 'una' -- ...";

/// The document with every text but those of `keep` replaced.
fn filled(document: &Document, text: &str, keep: &[&str]) -> Document {
    let mut data = serde_json::to_value(document).unwrap();
    fill(&mut data, text, keep);
    serde_json::from_value(data).unwrap()
}

fn fill(value: &mut Value, text: &str, keep: &[&str]) {
    match value {
        Value::String(old) => text.clone_into(old),
        Value::Array(all) => all.iter_mut().for_each(|one| fill(one, text, keep)),
        Value::Object(all) => {
            all.iter_mut()
                .filter(|(name, _)| !keep.contains(&name.as_str()))
                .for_each(|(_, one)| fill(one, text, keep));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// One document of each kind: another size or another number of rows takes words in the same way.
fn kinds() -> impl Iterator<Item = (&'static str, Document)> {
    let again = ["poster-a3", "signatures-few", "signatures-many", "agreements-a3"];
    samples::all().into_iter().filter(move |(name, _)| !again.contains(name))
}

/// Not words of people: a language and a size.
const OURS: [&str; 2] = ["lang", "paper"];

/// Words of Ronda's own, which are known to be short.
const LABELS: [&str; 17] = [
    "rows",
    "total",
    "columns",
    "hours",
    "marks",
    "qr_label",
    "how",
    "label",
    "page",
    "from",
    "minutes",
    "contents",
    "own",
    "steps_title",
    "notes_title",
    "phrases_title",
    "adjustments_title",
];

#[test]
fn markup_is_no_markup() {
    for (name, document) in kinds() {
        let printed = Pdf::of(&filled(&document, MARKUP, &OURS));
        printed.assert_accessible(name);
        let text = printed.text();
        for words in ["#panic(1) $x^2$", "*fuerte*", "_suave_", "@cita", "`raw`", "\\u{41}", "\"comillas\""] {
            assert!(text.contains(words), "{name}: {words} in {text}");
        }
    }
}

#[test]
fn every_field_takes_every_writing() {
    let all = [
        "👩‍👩‍👧 🇨🇴 ❤️ 👍🏽 ☎ ✂",
        "שלום עולם שָׁלוֹם",
        "مرحبا بالعالم مُحَمَّد",
        "中文 日本語 ไทย नमस्ते \u{E000} \u{10FFFD}",
        "Z̷̢͚a̸l̵g̶o a\u{0301}\u{0301}\u{0301} x\u{030C}",
        "\u{202E}al revés\u{202C} \u{200B}\u{200D}\u{FEFF}\u{0000}\u{0007}\u{00AD}",
    ];
    // What PDF/UA-1 itself asks for: a title, headings with words, a description of a picture.
    let needed = ["title", "group", "encounter", "name", "steps_title", "notes_title", "phrases_title"];
    let needed_too = ["adjustments_title", "contents", "own", "label", "address"];
    let needed = [&OURS[..], &needed, &needed_too].concat();
    for (name, document) in kinds() {
        Pdf::of(&filled(&document, &all.join("\n"), &OURS)).assert_accessible(name);
        Pdf::of(&filled(&document, " \n\t\n ", &needed)).assert_accessible(name);
    }
}

#[test]
fn a_name_of_500_characters_stays_on_its_page() {
    let long = ["a".repeat(500), "María Nelly ".repeat(20)].join(" ");
    for (name, document) in kinds() {
        let usual = Pdf::of(&document).pages().len();
        let printed = Pdf::of(&filled(&document, &long, &[&OURS[..], &LABELS].concat()));
        printed.assert_accessible(name);
        assert!(printed.pages().len() <= usual * 8, "{name} has {} pages", printed.pages().len());
    }
}

#[test]
fn what_nobody_draws_is_a_line_to_write_it_by_hand() {
    let Document::Signatures(mut sheet) = samples::signatures(1, 1) else { panic!("a sheet") };
    sheet.names[0] = "小龙 López".to_owned();
    let text = Pdf::of(&Document::Signatures(sheet)).text();
    assert!(text.contains("__ López"), "{text}");
}
