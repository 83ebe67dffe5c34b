//! Puts what is due into the outbox: the domain says what, this only asks and keeps.

use crate::failure::Failure;
use crate::store::notice::{self, Near, Said};
use crate::store::reminder;
use crate::web::app::App;
use chrono::TimeDelta;
use domain::day::day_of;
use domain::id::{EditionId, EncounterId, Key, NoticeId};
use domain::institution::Institution;
use domain::reminder::{Contact, Due, Hours, Look, Mishap, Notice, NoticeKind, due};
use std::collections::{BTreeMap, BTreeSet};

/// Days ahead that are looked at: the longest lead, and the holidays that may lie before it.
const AHEAD_DAYS: i64 = 11;

/// What was looked at.
struct Seen {
    hours: Hours,
    near: BTreeMap<EncounterId, Near>,
    readers: Vec<(EditionId, Contact)>,
    said: BTreeSet<Said>,
}

/// One encounter for which something is to be kept.
struct News<'a> {
    near: &'a Near,
    due: Due,
}

/// Looks at what is due in an institution and keeps it; how many notices are new.
pub async fn plan(app: &App, house: &Institution) -> Result<u32, Failure> {
    let now = app.clock.now();
    let seen = look(app, house).await?;
    let news: Vec<News<'_>> = seen.near.values().filter_map(|near| news(&seen, house, near, now)).collect();
    if news.is_empty() {
        return Ok(0);
    }
    let kept = app
        .act
        .door(async |tx| {
            let mut kept = 0;
            for News { near, due } in &news {
                let (changes, before): (Vec<&Notice>, Vec<&Notice>) =
                    due.now.iter().partition(|notice| notice.kind != NoticeKind::Before);
                let mut add = before.into_iter().map(|notice| (notice, None)).collect::<Vec<_>>();
                if due.is_settled {
                    let told_at = (!changes.is_empty()).then_some(now);
                    let at = (near.dated.encounter, near.dated.sequence);
                    if notice::settle(tx, house.id, at, told_at).await? {
                        add.extend(changes.into_iter().map(|notice| (notice, None)));
                        add.extend(due.missed.iter().map(|notice| (notice, Some(Mishap::TooLate))));
                    }
                }
                for (notice, mishap) in add {
                    let id = NoticeId::of(app.ids.next(now));
                    kept += u32::from(notice::add(tx, house.id, (id, near.group), notice, (now, mishap)).await?);
                }
            }
            Ok(kept)
        })
        .await?;
    Ok(kept)
}

async fn look(app: &App, house: &Institution) -> Result<Seen, Failure> {
    let today = day_of(app.clock.now(), house.zone);
    let days = (today - TimeDelta::days(1), today + TimeDelta::days(AHEAD_DAYS));
    let mut tx = app.db.read().await?;
    let near = notice::near(&mut tx, house.id, days).await?;
    let untold = notice::untold(&mut tx, house.id).await?;
    Ok(Seen {
        hours: reminder::hours(&mut tx, house.id).await?,
        near: near.into_iter().chain(untold).map(|near| (near.dated.encounter, near)).collect(),
        readers: notice::readers(&mut tx, house.id, days).await?,
        said: notice::said(&mut tx, house.id, days).await?,
    })
}

fn news<'a>(seen: &Seen, house: &Institution, near: &'a Near, now: domain::day::Instant) -> Option<News<'a>> {
    if !near.is_live {
        // Nobody hears of a plan that is still being drawn, or of one that is over.
        let due = Due { is_settled: true, ..Due::default() };
        return near.dated.untold.is_some().then_some(News { near, due });
    }
    let readers = seen.readers.iter().filter(|(edition, _)| *edition == near.edition);
    let contacts: Vec<Contact> = readers.map(|(_, contact)| contact.clone()).collect();
    let look = Look {
        hours: &seen.hours,
        country: house.country.as_str(),
        zone: near.zone,
        settings: &near.settings,
        dated: &near.dated,
        contacts: &contacts,
    };
    let mut due = due(&look, now);
    due.now.retain(|one| !seen.said.contains(&(one.encounter, one.person, one.channel, one.key.clone())));
    (due != Due::default()).then_some(News { near, due })
}
