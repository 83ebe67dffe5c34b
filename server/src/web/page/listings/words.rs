//! How the rhythm of a group is said.

use super::super::super::ui::field::Choice;
use super::super::super::ui::when;
use super::super::super::visit::Visit;
use chrono::Weekday;
use domain::group::Cadence;
use domain::mutual::Rhythm;

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// What stands in an address for a weekday.
pub(super) fn code_of(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "lunes",
        Weekday::Tue => "martes",
        Weekday::Wed => "miercoles",
        Weekday::Thu => "jueves",
        Weekday::Fri => "viernes",
        Weekday::Sat => "sabado",
        Weekday::Sun => "domingo",
    }
}

/// The weekdays to choose from.
pub(super) fn weekdays(visit: &Visit) -> Vec<Choice> {
    WEEK.iter().map(|day| Choice::new(code_of(*day), visit.t(&format!("weekday-{}", code_of(*day))))).collect()
}

/// "Cada jueves a las 2 de la tarde".
pub fn rhythm_words(visit: &Visit, rhythm: &Rhythm) -> String {
    let key = match rhythm.cadence {
        Cadence::Weekly => "rhythm-weekly",
        Cadence::Biweekly => "rhythm-biweekly",
        Cadence::Monthly => "rhythm-monthly",
    };
    let weekday = visit.t(&format!("weekday-{}", code_of(rhythm.weekday)));
    visit.tr(key, &[("weekday", weekday.into()), ("time", when::time(visit.lang, rhythm.at).into())])
}
