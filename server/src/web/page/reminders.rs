//! Reminders of a group, for whoever coordinates it: what is told and when, who said yes, and what did not get there.
//! Only what works is shown: without a mail server there is nothing to say yes to, and the page says so.

mod parts;
pub mod stop;

pub(super) use parts::purposes;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::fields::Fields;
use super::super::ui::group::address;
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::notice::{self as notices, Trouble};
use crate::store::reminder;
use crate::{get, post};
use domain::command::remind::{RemindCommand, Yes};
use domain::command::slice::Reminders;
use domain::command::{Refusal, What};
use domain::id::SeatId;
use domain::reminder::{Channel, Lead, Purpose, Settings, is_address};
use domain::words::Line;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/avisos", KeepReminders, show),
        post!("/grupos/{group}/avisos", KeepReminders, settle),
        post!("/grupos/{group}/avisos/personas", KeepReminders, record),
        post!("/grupos/{group}/avisos/personas/{seat}/retiro", KeepReminders, stop_one),
    ]
}

/// Troubles that are listed.
const MOST_TROUBLES: u32 = 40;

/// What the page shows.
struct Page {
    look: Look,
    reminders: Reminders,
    troubles: Vec<Trouble>,
}

/// The two forms of the page, each as it is or as it came back.
struct Forms {
    settings: Fields,
    yes: Fields,
}

async fn load(visit: &Visit) -> Result<Page, Stop> {
    let (house, _) = visit.house()?;
    let look = look::group(visit).await?;
    let mut tx = visit.look().await?;
    Ok(Page {
        reminders: reminder::of_group(&mut tx, house.id, look.of.group.id).await?,
        troubles: notices::troubles(&mut tx, house.id, look.of.group.id, MOST_TROUBLES).await?,
        look,
    })
}

fn forms(visit: &Visit, page: &Page) -> Forms {
    Forms { settings: settings_fields(visit, &page.reminders.settings), yes: visit.fresh() }
}

fn settings_fields(visit: &Visit, settings: &Settings) -> Fields {
    let fields = settings.leads.iter().fold(visit.fresh(), |fields, lead| fields.with("reminder_lead", lead.code()));
    fields.with_maybe("reminder_changes", settings.changes.then_some("1")).at(settings.version)
}

async fn show(visit: &Visit) -> Answer {
    let shown = load(visit).await?;
    page(parts::page(visit, &shown, &forms(visit, &shown)))
}

async fn settle(visit: &Visit) -> Answer {
    let shown = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let leads = read.codes::<Lead>("reminder_lead");
    if leads.as_ref().is_some_and(|leads| leads.len() > Settings::MOST_LEADS) {
        read.fault::<()>("reminder_lead", Fault::Said("fault-two-leads"));
    }
    let changes = read.ticked("reminder_changes");
    let faults = read.faults();
    let (Some(leads), true) = (leads, faults.is_empty()) else {
        let settings = visit.typed().wrong(faults);
        return again(parts::page(visit, &shown, &Forms { settings, ..forms(visit, &shown) }));
    };
    let what = RemindCommand::Settle { leads, changes };
    match visit.perform(What::Remind(shown.look.of.group.id, what)).await? {
        Ok(_) => done(&address(&shown.look.of.group, "/avisos"), "reminders-settled"),
        Err(refusal) => {
            // What stands now is read again: saving once more is then a decision.
            let now = load(visit).await?;
            let settings = visit.typed().refused(refusal).at(now.reminders.settings.version);
            again(parts::page(visit, &now, &Forms { settings, ..forms(visit, &now) }))
        }
    }
}

async fn record(visit: &Visit) -> Answer {
    let shown = load(visit).await?;
    if !visit.app.manner.mails {
        return Err(Stop::NotFound);
    }
    let mut read = Reader::new(&visit.form);
    let seat = read.parsed("reminder_seat", SeatId::parse);
    let yes = read_yes(visit, &mut read);
    let (Some(seat), Some(yes)) = (seat, yes) else {
        let yes = visit.typed().wrong(read.faults());
        return again(parts::page(visit, &shown, &Forms { yes, ..forms(visit, &shown) }));
    };
    let what = RemindCommand::Record { seat, yes };
    match visit.perform(What::Remind(shown.look.of.group.id, what)).await? {
        Ok(_) => done(&address(&shown.look.of.group, "/avisos#personas"), "reminders-yes"),
        Err(refusal) => {
            let yes = visit.typed().refused(refusal);
            again(parts::page(visit, &shown, &Forms { yes, ..forms(visit, &shown) }))
        }
    }
}

/// What somebody says yes to, out of a form; the words that they will read are in the language that they read now.
pub(super) fn read_yes(visit: &Visit, read: &mut Reader<'_>) -> Option<Yes> {
    let address: Option<Line<254>> = read.line("reminder_mail");
    if address.as_ref().is_some_and(|line| !is_address(Channel::Mail, line.as_str())) {
        read.fault::<()>("reminder_mail", Fault::Said("fault-mail"));
    }
    let purposes = read.codes::<Purpose>("reminder_purpose");
    if purposes.as_ref().is_some_and(Vec::is_empty) {
        read.fault::<()>("reminder_purpose", Fault::Missing);
    }
    let language = Line::parse(visit.lang.code()).ok()?;
    let (address, purposes) = (address?, purposes?);
    let is_whole = !purposes.is_empty() && is_address(Channel::Mail, address.as_str());
    is_whole.then_some(Yes { channel: Channel::Mail, address, purposes, language })
}

async fn stop_one(visit: &Visit) -> Answer {
    let shown = load(visit).await?;
    let seat = visit.id("seat", SeatId::parse)?;
    let person = shown.look.of.seat(seat).ok_or(Stop::NotFound)?.person;
    let what = RemindCommand::Stop { person, channel: Channel::Mail };
    let refused: Option<Refusal> = visit.perform(What::Remind(shown.look.of.group.id, what)).await?.err();
    match refused {
        None => done(&address(&shown.look.of.group, "/avisos#personas"), "reminders-no"),
        Some(refusal) => {
            let yes = visit.fresh().refused(refusal);
            again(parts::page(visit, &shown, &Forms { yes, ..forms(visit, &shown) }))
        }
    }
}
