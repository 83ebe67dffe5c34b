//! Names of files and columns, values in words, and the text that explains them.

use super::{Holds, Telling};
use crate::exchange::sheet::{Field, Sheet};
use crate::finding_text;
use crate::store::export::{Part, Reader, Value};
use crate::text::Lang;
use domain::frame::FrameId;
use domain::id::CreationId;
use domain::profile::Profile;
use domain::route::Route;
use std::fmt::Write as _;

/// The file of a table, in the folder of those for whom it is.
pub(super) fn file(lang: Lang, part: &Part) -> String {
    let folder = match part.reader {
        Reader::House => "export-folder-house",
        Reader::Desk => "export-folder-desk",
        Reader::Circle => "export-folder-circle",
    };
    format!("{}/{}.csv", lang.say(folder), part_words(lang, part).0)
}

/// The file of a photo, in the folder of the circle.
pub(super) fn photo(lang: Lang, creation: CreationId) -> String {
    let name = apart(lang.say("export-part-creations")).0;
    format!("{}/{name}-{creation}.jpg", lang.say("export-folder-circle"))
}

/// The headings of a table.
pub(super) fn heads(lang: Lang, part: &Part) -> Sheet {
    let heads: Vec<String> = part.columns.iter().map(|column| column_words(lang, column.name).0).collect();
    Sheet::with(&heads)
}

/// A value as a cell.
pub(super) fn field(telling: Telling<'_>, value: &Value) -> Field {
    match value {
        Value::Nothing => Field::Empty,
        Value::Text(text) => Field::Text(text.clone()),
        Value::Number(number) => u32::try_from(*number).map_or_else(|_| number.to_string().into(), Field::Number),
        Value::Yes(yes) => telling.lang.say(if *yes { "export-yes" } else { "export-no" }).into(),
        Value::Day(day) => day.to_string().into(),
        Value::Time(time) => time.format("%H:%M").to_string().into(),
        Value::Instant(at) => at.with_timezone(&telling.house.zone).format("%Y-%m-%d %H:%M").to_string().into(),
        Value::Codes(list, codes) => {
            let words: Vec<String> =
                codes.split(',').filter(|code| !code.is_empty()).map(|code| word(telling, list, code)).collect();
            words.join(", ").into()
        }
    }
}

/// A word of a closed list; of lists that are data, as their files say it.
fn word(telling: Telling<'_>, list: &str, code: &str) -> String {
    let lang = telling.lang;
    match list {
        "frame" => {
            let frame = FrameId::from_code(code).and_then(|id| telling.guidance.frame(&id));
            let name = frame.map(|frame| match lang {
                Lang::Es => frame.name.es.as_str(),
                Lang::En => frame.name.en.as_str(),
            });
            name.unwrap_or(code).to_owned()
        }
        "profile" => {
            Profile::from_code(code).map_or_else(|_| code.to_owned(), |known| finding_text::profile(lang, &known))
        }
        "route" => match Route::from_code(code) {
            Some(Route::RiasPtm) => lang.say("route-name-a"),
            Some(Route::RiaPms) => lang.say("route-name-b"),
            None => code.to_owned(),
        },
        _ => lang.say(&format!("{list}-{}", code.replace('_', "-"))),
    }
}

/// The name of a table, and what it holds.
fn part_words(lang: Lang, part: &Part) -> (String, String) {
    apart(lang.say(&format!("export-part-{}", part.name.replace('_', "-"))))
}

/// The heading of a column, and what it says.
fn column_words(lang: Lang, name: &str) -> (String, String) {
    apart(lang.say(&format!("export-column-{}", name.replace('_', "-"))))
}

/// A name and its explanation, with a colon between them.
fn apart(text: String) -> (String, String) {
    match text.split_once(": ") {
        Some((name, about)) => (name.to_owned(), about.to_owned()),
        None => (text, String::new()),
    }
}

/// What every file and every column is, in both languages.
pub(super) fn explained(telling: Telling<'_>, told: &[(String, Holds<'_>)]) -> String {
    let mut text = String::from("\u{feff}");
    let other = match telling.lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    for lang in [telling.lang, other] {
        let name = telling.house.name.as_str();
        _ = write!(
            text,
            "{name}\r\n\r\n{}\r\n{}\r\n",
            lang.say("export-readme"),
            lang.say("export-readme-spreadsheet")
        );
        let zone = lang.say_with("export-readme-zone", &[("zone", telling.house.zone.name().into())]);
        _ = write!(text, "{zone}\r\n");
        for (file, holds) in told {
            let part = match holds {
                Holds::Table(part) => part,
                Holds::Other(said) => {
                    _ = write!(text, "\r\n{file}\r\n    {}\r\n", lang.say(said));
                    continue;
                }
            };
            let reader = match part.reader {
                Reader::House => "export-reader-house",
                Reader::Desk => "export-reader-desk",
                Reader::Circle => "export-reader-circle",
            };
            _ = write!(text, "\r\n{file}\r\n    {}\r\n    {}\r\n", part_words(lang, part).1, lang.say(reader));
            for column in part.columns {
                let heading = column_words(telling.lang, column.name).0;
                let (said, about) = column_words(lang, column.name);
                let about = match (said == heading, about.is_empty()) {
                    (true, true) => String::new(),
                    (true, false) => format!(": {about}"),
                    (false, true) => format!(": {said}"),
                    (false, false) => format!(": {said}; {about}"),
                };
                _ = write!(text, "    - {heading}{about}\r\n");
            }
        }
        text.push_str("\r\n\r\n");
    }
    text
}
