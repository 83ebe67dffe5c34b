//! The hours in which people may be written to.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use crate::store::reminder;
use crate::{get, post};
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::reminder::{Hours, Span};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/institucion/horario", ChangeInstitution, show), post!("/institucion/horario", ChangeInstitution, save)]
}

const NAMES: [&str; 6] =
    ["weekdays_from", "weekdays_until", "saturday_from", "saturday_until", "sunday_from", "sunday_until"];

async fn kept(visit: &Visit) -> Result<Hours, Stop> {
    let mut tx = visit.look().await?;
    Ok(reminder::hours(&mut tx, visit.house()?.0.id).await?)
}

async fn show(visit: &Visit) -> Answer {
    page(form(visit, &fields(visit, &kept(visit).await?), None))
}

fn fields(visit: &Visit, hours: &Hours) -> Fields {
    let days = [("weekdays", Some(hours.weekdays)), ("saturday", hours.saturday), ("sunday", hours.sunday)];
    let fields = days.iter().fold(visit.fresh(), |fields, (name, span)| {
        fields
            .with_maybe(&format!("{name}_from"), span.map(|span| span.from().format("%H:%M")))
            .with_maybe(&format!("{name}_until"), span.map(|span| span.until().format("%H:%M")))
    });
    fields.at(hours.version)
}

async fn save(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let weekdays = span(&mut read, ("weekdays_from", "weekdays_until"));
    if weekdays == Some(None) {
        read.fault::<()>("weekdays_from", Fault::Missing);
    }
    let saturday = span(&mut read, ("saturday_from", "saturday_until"));
    let sunday = span(&mut read, ("sunday_from", "sunday_until"));
    let (Some(Some(weekdays)), Some(saturday), Some(sunday)) = (weekdays, saturday, sunday) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), None));
    };
    let hours = Hours { weekdays, saturday, sunday, version: 0 };
    match visit.perform(What::House(HouseCommand::SetHours(hours))).await? {
        Ok(_) => done("/institucion/horario", "hours-set"),
        Err(refusal) => {
            let now = kept(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.version);
            again(form(visit, &typed, Some(&fields(visit, &now))))
        }
    }
}

/// Two hours, or none of the two: `Some(None)` then, `None` when they are wrong.
fn span(read: &mut Reader<'_>, (from, until): (&'static str, &'static str)) -> Option<Option<Span>> {
    let (begins, ends) = (read.time_maybe(from)?, read.time_maybe(until)?);
    match (begins, ends) {
        (None, None) => Some(None),
        (Some(begins), Some(ends)) => match Span::new(begins, ends) {
            Ok(span) => Some(Some(span)),
            Err(_) => read.fault(until, Fault::Said("fault-span")),
        },
        (None, Some(_)) => read.fault(from, Fault::Missing),
        (Some(_), None) => read.fault(until, Fault::Missing),
    }
}

fn form(visit: &Visit, fields: &Fields, kept: Option<&Fields>) -> Markup {
    let title = visit.t("hours-title");
    let content = html! {
        a.back href="/institucion" { (icon(Icon::Back)) (visit.t("nav-house")) }
        h1 { (title) }
        p.lead { (visit.t("hours-lead")) }
        @if let Some(kept) = kept { (notice::both_texts(visit, fields, kept, &NAMES)) }
        form.form method="post" {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &NAMES))
            @for (key, from, until) in [("hours-weekdays", NAMES[0], NAMES[1]), ("hours-saturday", NAMES[2], NAMES[3]), ("hours-sunday", NAMES[4], NAMES[5])] {
                fieldset.card {
                    legend { (visit.t(key)) }
                    @if from != NAMES[0] { p.note { (visit.t("hours-none")) } }
                    div.pair {
                        (field::time(visit, fields, Field::new(from)))
                        (field::time(visit, fields, Field::new(until)))
                    }
                }
            }
            p.actions { button.button.primary { (visit.t("save")) } }
        }
        p.note { (visit.t("hours-why")) }
    };
    layout::narrow(visit, Place::House, &title, &content)
}
