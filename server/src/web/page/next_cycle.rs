//! Another edition in under a minute: arranged like the last one, with a day and the names of whoever is asked again;
//! and the answers of those who were asked.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::visit::Visit;
use crate::store::attendance;
use crate::{get, post};
use domain::command::closing::{ClosingCommand, Next, invitable, known_here, may_begin};
use domain::command::plan::{MOST, step};
use domain::command::seat::SeatCommand;
use domain::command::{GroupSlice, Refusal, What};
use domain::day::Day;
use domain::holiday;
use domain::id::{PersonId, SeatId};
use domain::seat::{Seat, SeatState};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/ciclos/nuevo", CloseEdition, show),
        post!("/grupos/{group}/ciclos/nuevo", CloseEdition, begin),
        get!("/grupos/{group}/invitaciones", ChangeRoster, asked),
        post!("/grupos/{group}/invitaciones/{seat}/respuesta", ChangeRoster, answer),
    ]
}

const NAMES: [&str; 4] = ["next_day", "next_time", "next_planned", "invited"];

async fn show(visit: &Visit) -> Answer {
    let (of, came) = last_edition(visit).await?;
    let last = &of.edition;
    let fields = visit
        .fresh()
        .with_maybe("next_day", suggested(visit, &of))
        .with_maybe("next_time", last.starts_at.map(|time| time.format("%H:%M")))
        .with_maybe("next_planned", last.planned);
    let fields = invitable(&of).into_iter().fold(fields, |fields, seat| fields.with("invited", seat.person));
    page(markup(visit, &of, &came, &fields))
}

/// The group, and the seats of its last edition whose people came at least once.
async fn last_edition(visit: &Visit) -> Result<(GroupSlice, BTreeSet<SeatId>), Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let rows = attendance::of_edition(&mut tx, house.id, of.edition.id).await?;
    let came = rows.into_iter().filter(|row| row.mark.is_present()).map(|row| row.seat).collect();
    Ok((of, came))
}

/// The day after the last one on which the group would have met again: on the same weekday, not in the past, not on a
/// holiday.
fn suggested(visit: &Visit, of: &GroupSlice) -> Option<Day> {
    let last = of.encounters.iter().filter_map(|encounter| encounter.day).max()?;
    let today = visit.today(of.site.as_ref());
    let days = holiday::series(last, step(of.edition.cadence), MOST, &of.country);
    days.into_iter().find(|day| *day > last && *day > today)
}

async fn begin(visit: &Visit) -> Answer {
    let (of, came) = last_edition(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(next) = next(visit, &mut read) else {
        return again(markup(visit, &of, &came, &visit.typed().wrong(read.faults())));
    };
    match visit.perform(What::Closing(of.group.id, ClosingCommand::Begin(next))).await? {
        Ok(_) => done(&group::address(&of.group, "/invitaciones"), "edition-begun"),
        Err(refusal) => again(markup(visit, &of, &came, &visit.typed().refused(refusal))),
    }
}

fn next(visit: &Visit, read: &mut Reader<'_>) -> Option<Next> {
    let starts_on = read.day_maybe("next_day");
    let starts_at = read.time_maybe("next_time");
    let planned = read.number_maybe("next_planned", 1..=u32::from(MOST));
    let invited: Option<BTreeSet<PersonId>> = visit.form.all("invited").map(PersonId::parse).collect();
    if invited.is_none() {
        read.fault::<()>("invited", super::super::form::Fault::NotAChoice);
    }
    Some(Next {
        edition: visit.command_id().row(1),
        planned: planned?.and_then(|planned| u16::try_from(planned).ok()),
        starts_on: starts_on?,
        starts_at: starts_at?,
        invited: invited?,
    })
}

/// Who may be asked: those who stayed, and after them those who came and kept no place, which is said beside them.
fn people(visit: &Visit, of: &GroupSlice, came: &BTreeSet<SeatId>) -> Vec<Choice> {
    let name = |seat: &Seat| of.people.get(&seat.person).map_or_else(String::new, |person| group::name(visit, person));
    let stayed: BTreeSet<SeatId> = invitable(of).into_iter().map(|seat| seat.id).collect();
    let mut seats: Vec<(bool, String, &Seat)> = known_here(of)
        .into_iter()
        .filter(|seat| stayed.contains(&seat.id) || came.contains(&seat.id))
        .map(|seat| (!stayed.contains(&seat.id), name(seat), seat))
        .collect();
    seats.sort_by_cached_key(|(came_only, name, _)| (*came_only, domain::words::folded(name)));
    seats
        .into_iter()
        .map(|(came_only, name, seat)| {
            let choice = Choice::new(seat.person, name);
            if came_only { choice.small(visit.t("next-came-without-place")) } else { choice }
        })
        .collect()
}

fn markup(visit: &Visit, of: &GroupSlice, came: &BTreeSet<SeatId>, fields: &Fields) -> Markup {
    let people = people(visit, of, came);
    let content = html! {
        (notice::form_trouble(visit, fields, &NAMES))
        @match may_begin(of) {
            Err(refusal) => {
                section.empty {
                    p { (notice::refusal_words(visit, &refusal)) }
                    p.actions { a.button href=(group::address(&of.group, "/cierre")) { (visit.t("closing-title")) } }
                }
            }
            Ok(()) => {
                section.card {
                    p.lead { (visit.t("next-lead")) }
                    form.form method="post" action=(group::address(&of.group, "/ciclos/nuevo")) data-partial="#content" {
                        (field::unseen(fields))
                        div.side {
                            (field::day(visit, fields, Field::new("next_day").optional()))
                            (field::time(visit, fields, Field::new("next_time").optional()))
                        }
                        (field::number(visit, fields, Field::new("next_planned").hint("hint-next-planned").optional()))
                        @if !people.is_empty() {
                            (field::boxes(visit, fields, Field::new("invited").hint("hint-invited").optional(), &people))
                        }
                        p.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("next-begin")) } }
                    }
                }
            }
        }
    };
    group::page(visit, of, Tab::Harvest, &visit.t("next-title"), &content)
}

/// For the list of people: that some were asked and have not answered, and where to note what they say.
pub fn unanswered(visit: &Visit, of: &GroupSlice) -> Markup {
    let waiting = of.seats.iter().filter(|seat| seat.state == SeatState::Invited).count();
    html! {
        @if waiting > 0 {
            section.card {
                h2 { (visit.t("invitations-title")) }
                p.lead { (visit.tr("invitations-lead", &[("count", waiting.into())])) }
                p.actions { a.button href=(group::address(&of.group, "/invitaciones")) { (icon(Icon::People)) (visit.t("invitations-answer")) } }
            }
        }
    }
}

async fn asked(visit: &Visit) -> Answer {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    page(invitations(visit, &of, None))
}

/// Whoever was asked says yes or no; who finds no place waits.
async fn answer(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    let group = visit.group()?;
    let what = match visit.form.get("answer") {
        "yes" => SeatCommand::Accept { seat },
        "no" => SeatCommand::Leave { seat },
        _ => return Err(Stop::NotFound),
    };
    match visit.perform(What::Seat(group, what)).await? {
        Ok(_) => done(&format!("/grupos/{group}/invitaciones"), "answered"),
        Err(refusal) => {
            let of = scene::group(visit, &mut visit.look().await?).await?;
            again(invitations(visit, &of, Some(&refusal)))
        }
    }
}

fn invitations(visit: &Visit, of: &GroupSlice, refusal: Option<&Refusal>) -> Markup {
    let waiting: Vec<&Seat> = of.seats.iter().filter(|seat| seat.state == SeatState::Invited).collect();
    let content = html! {
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        @if waiting.is_empty() {
            section.empty {
                h2 { (visit.t("invitations-none")) }
                p { (visit.t("invitations-none-lead")) }
                p.actions { a.button href=(group::address(&of.group, "/personas")) { (icon(Icon::People)) (visit.t("tab-people")) } }
            }
        } @else {
            p.lead { (visit.tr("invitations-lead", &[("count", waiting.len().into())])) }
            section.card { ul.rows { @for seat in waiting { (invitation(visit, of, seat)) } } }
        }
    };
    group::page(visit, of, Tab::People, &visit.t("invitations-title"), &content)
}

fn invitation(visit: &Visit, of: &GroupSlice, seat: &Seat) -> Markup {
    let name = of.people.get(&seat.person).map_or_else(String::new, |person| group::name(visit, person));
    html! {
        li {
            b.grow { (name) }
            form.actions method="post" action=(group::address(&of.group, &format!("/invitaciones/{}/respuesta", seat.id))) {
                (field::unseen(&visit.fresh()))
                button.button.primary name="answer" value="yes" { (visit.t("invitation-yes")) (hidden::about(&name)) }
                button.button name="answer" value="no" { (visit.t("invitation-no")) (hidden::about(&name)) }
            }
        }
    }
}
