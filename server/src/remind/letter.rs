//! The words of a message: a day and an hour. No name, no topic, no place: whoever else reads the phone learns that
//! there is an encounter, and nothing of what it is about.

use super::carrier::Letter;
use crate::store::notice::Waiting;
use crate::text::{Arg, Lang};
use crate::web::ui::when;
use domain::day::{Instant, day_of};
use domain::reminder::Contact;

/// The message of a notice.
pub fn write(one: &Waiting, contact: &Contact, (address, secret): (&str, &str), now: Instant) -> Letter {
    let lang = Lang::from_code(contact.language.as_str()).unwrap_or_default();
    let (day, time) = one.date;
    let day = when::day(lang, day, day_of(now, one.zone));
    let date = match time {
        Some(time) => format!("{day}, {}", when::time(lang, time)),
        None => day.clone(),
    };
    let stop = format!("{address}/avisos/baja/{secret}");
    let kind = one.kind.code();
    let host = address.split("://").nth(1).unwrap_or(address).split(['/', ':']).next().unwrap_or_default();
    Letter {
        to: contact.address.to_string(),
        // Of the group nothing: whoever runs a mail server would see whose messages belong together.
        id: format!("<{}@{host}>", one.id),
        subject: lang.say_with(&format!("letter-subject-{kind}"), &[("day", Arg::from(day))]),
        text: lang.say_with(&format!("letter-text-{kind}"), &[("date", Arg::from(date))])
            + "\n\n"
            + &lang.say_with("letter-stop", &[("address", Arg::from(stop.as_str()))])
            + "\n",
        stop,
        at: now,
    }
}
