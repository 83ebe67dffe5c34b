//! What is wrong in a data file, said to whoever wrote it.

use crate::text::{Arg, Lang};
use domain::data_file::{DataError, Flaw, Shape};

/// One line: file, line, field and what is wrong.
pub fn say(lang: Lang, error: &DataError) -> String {
    let field = if error.field.is_empty() { String::new() } else { format!("{}: ", error.field) };
    let place =
        lang.say_with("data-place", &[("file", Arg::from(&error.file)), ("line", Arg::from(error.line.to_string()))]);
    format!("{place}: {field}{}", flaw(lang, &error.flaw))
}

fn flaw(lang: Lang, flaw: &Flaw) -> String {
    match flaw {
        // The reader's own words are English; the line says where to look.
        Flaw::Syntax(said) => lang.say_with("data-syntax", &[("said", Arg::from(said))]),
        Flaw::Unknown => lang.say("data-unknown"),
        Flaw::Missing => lang.say("data-missing"),
        Flaw::NotA(shape) => lang.say(match shape {
            Shape::Text => "data-not-text",
            Shape::WholeNumber => "data-not-whole-number",
            Shape::YesOrNo => "data-not-yes-or-no",
            Shape::Date => "data-not-date",
            Shape::Table => "data-not-table",
            Shape::List => "data-not-list",
            Shape::Code => "data-not-code",
            Shape::RequirementId => "data-not-requirement",
        }),
        Flaw::NotOneOf(allowed) => lang.say_with("data-not-one-of", &[("allowed", Arg::from(allowed.join(", ")))]),
        Flaw::Repeated => lang.say("data-repeated"),
        Flaw::Dangling => lang.say("data-dangling"),
        Flaw::QuoteTooLong(words) => lang.say_with("data-quote-too-long", &[("words", Arg::from(*words))]),
        Flaw::BlocksWithoutNorm => lang.say("data-blocks-without-norm"),
        Flaw::WrongOperation => lang.say("data-wrong-operation"),
        Flaw::EmptyRange => lang.say("data-empty-range"),
        Flaw::NotInferred => lang.say("data-not-inferred"),
        Flaw::ExactlyOne(fields) => lang.say_with("data-exactly-one", &[("fields", Arg::from(fields.join(", ")))]),
    }
}
