//! «La otra orilla», which was born of a mutual-aid group: it counts who was there, and keeps no list.

use super::{AHEAD, Called, DAUGHTER, Play, begins, fortnights, listed};
use crate::demo::hand::{Hand, line, words};
use crate::demo::house::House;
use crate::failure::Failure;
use chrono::{TimeDelta, Weekday};
use domain::command::What;
use domain::command::encounter::EncounterCommand;
use domain::command::import::ImportCommand;
use domain::command::mutual::{MutualCommand, Wording};
use domain::group::Cadence;
use domain::id::{CommandId, EncounterId, GroupId, PersonId};
use domain::mutual::{Newcomers, RollWay};
use domain::territory::Municipality;

/// Who sits in it besides its founder.
const NEIGHBOURS: [&str; 6] = ["Hermes D.", "Aracelly B.", "Pompilio N.", "Nidia F.", "Lisandro M.", "Bertilda C."];
/// Turns of a fortnight that lie behind its next encounter.
const TURNS: u64 = 4;

/// Somebody founds it alone, out of the group in which they sat.
pub async fn is_born(hand: &Hand<'_>, house: &House, (mother, founder): (GroupId, PersonId)) -> Result<(), Failure> {
    let hour = 18;
    let (first, days) = fortnights(hand.begun, (Weekday::Tue, hour), TURNS);
    let called = begins(first, hour) - TimeDelta::days(12);
    let called_as = Called {
        frame: "mutual_aid",
        name: DAUGHTER,
        purpose: "",
        route: None,
        minutes: 80,
        planned: None,
        site: 2,
        cadence: Cadence::Biweekly,
    };
    let convened = hand.wish(called, founder, |id| called_as.convene(id, house, (first, hour)))?;
    let (plan, group): (CommandId, GroupId) = (convened.0, convened.0.row(0));
    hand.one(convened).await?;
    let play = Play { hand, group, hour };
    let at = called + TimeDelta::days(3);
    let enrolled =
        hand.wish(at, founder, |id| Ok(What::Import(group, ImportCommand::People(listed(id, NEIGHBOURS)?))))?;
    hand.one(enrolled).await?;
    for what in [
        MutualCommand::BornFrom { parent: mother },
        MutualCommand::Settle { roll: RollWay::Count, newcomers: Newcomers::Open },
        MutualCommand::Tell { exists: true, reports: false },
        MutualCommand::List(Wording {
            name: line(DAUGHTER)?,
            theme: line("Vivir sin el trago, en la vereda")?,
            about: Some(words("Somos pocos y nos conocemos. Se puede venir solo a escuchar.")?),
            municipality: Municipality::parse("52227"),
            place: Some(line("Escuela La Ribera, salón de quinto")?),
            online_at: None,
            takes_messages: false,
        }),
    ] {
        play.wish(at, founder, What::Mutual(group, what)).await?;
    }
    // The first encounter is made with the group.
    let mut made: Vec<EncounterId> = vec![plan.row(101)];
    for some in days.chunks(AHEAD) {
        let from = some.first().copied().unwrap_or(first);
        let more = play.keep_ahead(begins(from, hour) - TimeDelta::days(3)).await?;
        let missing = if made.len() == 1 { AHEAD - 1 } else { AHEAD };
        made.extend((101u8..).take(missing).map(|n| -> EncounterId { more.row(n) }));
    }
    for ((encounter, day), n) in made.into_iter().zip(&days).zip(1u32..) {
        let at = begins(*day, hour);
        play.wish(at, founder, What::Encounter(group, encounter, EncounterCommand::Open)).await?;
        let count = MutualCommand::CountHeads { encounter, people: 5 + n % 3 };
        play.wish(at + TimeDelta::minutes(70), founder, What::Mutual(group, count)).await?;
        let close = EncounterCommand::Close { closed_at: None };
        play.wish(at + TimeDelta::minutes(80), founder, What::Encounter(group, encounter, close)).await?;
    }
    play.stay_ahead(&days).await
}
