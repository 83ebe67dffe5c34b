//! `/grupos/…/turnos`: the services that go round, with their dates; and opening and closing, which goes on to somebody.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::session;
use super::super::super::ui::field::{self, Choice, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{hidden, notice, when};
use super::super::super::visit::Visit;
use super::own_group;
use crate::store::mutual;
use crate::{get, post};
use domain::command::house::NewLogin;
use domain::command::mutual::{Handing, MutualCommand, serving_now};
use domain::command::{GroupSlice, Refusal, What};
use domain::day::Day;
use domain::id::{DutyId, SeatId};
use domain::login;
use domain::mutual::{Duty, Serving, Turn};
use domain::policy::Action;
use domain::role::Role;
use domain::words::Line;
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/turnos", SeeOwnHouse, show),
        post!("/grupos/{group}/turnos", KeepOwnHouse, serve),
        post!("/grupos/{group}/turnos/{duty}/fin", KeepOwnHouse, rest),
        get!("/grupos/{group}/turnos/relevo", KeepOwnHouse, relief),
        post!("/grupos/{group}/turnos/relevo", KeepOwnHouse, hand_on),
    ]
}

struct Look {
    of: GroupSlice,
    servings: Vec<Serving>,
    names: BTreeMap<SeatId, String>,
    today: Day,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let of = own_group(visit).await?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let today = visit.today(of.site.as_ref());
    let servings = mutual::servings(&mut tx, house, of.group.id).await?;
    let names = mutual::names(&mut tx, house, of.group.id).await?;
    Ok(Look { of, servings, names, today })
}

/// Services as they are now; opening and closing is there from the first day, by the seat.
pub(in super::super) fn now(
    visit: &Visit,
    servings: &[Serving],
    names: &BTreeMap<SeatId, String>,
    today: Day,
) -> Markup {
    let running: Vec<&Serving> = serving_now(servings).collect();
    html! {
        @if running.is_empty() { p.note { (visit.t("turns-none")) } }
        @else {
            ul.rows { @for one in running { li { (icon(Icon::Chair)) (row(visit, one, names, today)) } } }
        }
    }
}

fn row(visit: &Visit, one: &Serving, names: &BTreeMap<SeatId, String>, today: Day) -> Markup {
    let name = names.get(&one.seat).cloned().unwrap_or_else(|| visit.t("person-erased"));
    let overdue = one.ended_on.is_none() && one.until.is_some_and(|until| until <= today);
    html! {
        span.grow {
            b { (visit.t(&format!("duty-{}", one.duty.code()))) } ": " (name)
            small {
                (visit.t(&format!("turn-{}", one.turn.code().replace('_', "-")))) " · "
                (visit.tr("turns-from", &[("day", when::short_day(visit.lang, one.from, today).into())]))
                @if let Some(day) = one.ended_on.or(one.until) { " · " (visit.tr("turns-until", &[("day", when::short_day(visit.lang, day, today).into())])) }
            }
        }
        @if overdue { span.chip.now { (visit.t("turns-over")) } }
    }
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = visit.fresh().with("from", look.today).with("turn", Turn::ByTurn.code());
    page(markup(visit, &look, &fields))
}

fn members(visit: &Visit, of: &GroupSlice, role: Option<Role>) -> Vec<Choice> {
    let mut members: Vec<(String, SeatId)> = of
        .seats
        .iter()
        .filter(|seat| seat.state.is_active() && matches!(seat.role, Role::Participant | Role::Host))
        .filter(|seat| role.is_none_or(|role| seat.role == role))
        .filter_map(|seat| {
            of.people
                .get(&seat.person)
                .filter(|person| !person.erased)
                .map(|person| (group::name(visit, person), seat.id))
        })
        .collect();
    members.sort_by_cached_key(|(name, _)| domain::words::folded(name));
    members.into_iter().map(|(name, seat)| Choice::new(seat, name)).collect()
}

const NAMES: [&str; 5] = ["duty", "seat", "turn", "from", "until"];
/// Fields with a label of their own.
const CALLED: [(&str, &str); 3] =
    [("seat", "label-turn-seat"), ("from", "label-turn-from"), ("until", "label-turn-until")];

async fn serve(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let duty = read.code::<Duty>("duty").and_then(|duty| match duty {
        Duty::Host => read.fault("duty", Fault::NotAChoice),
        Duty::Welcome | Duty::Keys | Duty::Treasury => Some(duty),
    });
    let (seat, turn) = (read.parsed("seat", SeatId::parse), read.code::<Turn>("turn"));
    let (from, until) = (read.day("from"), read.day_maybe("until"));
    let (Some(duty), Some(seat), Some(turn), Some(from), Some(until)) = (duty, seat, turn, from, until) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())));
    };
    let what = MutualCommand::Serve { id: visit.command_id().row(1), seat, duty, turn, from, until };
    came_of(visit, &look, what).await
}

async fn rest(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let id = visit.id("duty", DutyId::parse)?;
    came_of(visit, &look, MutualCommand::Rest { id }).await
}

async fn came_of(visit: &Visit, look: &Look, what: MutualCommand) -> Answer {
    match visit.perform(What::Mutual(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/turnos"), "turn-kept"),
        Err(refusal) => again(markup(visit, look, &visit.typed().refused(refusal))),
    }
}

fn duties(visit: &Visit) -> Vec<Choice> {
    [Duty::Welcome, Duty::Keys, Duty::Treasury]
        .iter()
        .map(|duty| {
            Choice::new(duty.code(), visit.t(&format!("duty-{}", duty.code())))
                .small(visit.t(&format!("duty-{}-what", duty.code())))
        })
        .collect()
}

fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let keeps = visit.may(Action::KeepOwnHouse);
    let running: Vec<&Serving> = serving_now(&look.servings).collect();
    let past: Vec<&Serving> = look.servings.iter().filter(|one| one.ended_on.is_some()).collect();
    let host = of.seats.iter().find(|seat| seat.role == Role::Host && seat.state.is_active());
    let host_name = host.and_then(|seat| of.people.get(&seat.person)).map(|person| group::name(visit, person));
    let content = html! {
        p.lead { (visit.t("turns-lead")) }
        (notice::form_trouble_called(visit, fields, &NAMES, &CALLED))
        div.columns {
            div.col {
                section.card aria-labelledby="t-now" {
                    h2 #t-now { (visit.t("turns-now")) }
                    ul.rows {
                        @if let Some(name) = host_name.filter(|_| !running.iter().any(|one| one.duty == Duty::Host)) {
                            li { span.grow { b { (visit.t("duty-host")) } ": " (name) } }
                        }
                        @for one in &running {
                            li {
                                (row(visit, one, &look.names, look.today))
                                @if keeps && one.duty != Duty::Host {
                                    form method="post" action=(address(&of.group, &format!("/turnos/{}/fin", one.id))) {
                                        (field::unseen(&visit.fresh()))
                                        button.text-button { (icon(Icon::Undo)) (visit.t("turn-rest")) (hidden::about(&visit.t(&format!("duty-{}", one.duty.code())))) }
                                    }
                                }
                            }
                        }
                    }
                    @if keeps { p.actions { a.button.primary href=(address(&of.group, "/turnos/relevo")) { (icon(Icon::Hand)) (visit.t("relief-open")) } } }
                }
                @if !past.is_empty() {
                    section.card aria-labelledby="t-past" {
                        h2 #t-past { (visit.t("turns-past")) }
                        ul.rows { @for one in past.iter().take(40) { li { (row(visit, one, &look.names, look.today)) } } }
                    }
                }
            }
            div.col.loose {
                @if keeps {
                    section.card aria-labelledby="t-take" {
                        h2 #t-take { (visit.t("turns-take")) }
                        form.form method="post" action=(address(&of.group, "/turnos")) {
                            (field::unseen(fields))
                            (field::cards(visit, fields, Field::new("duty"), &duties(visit)))
                            (who(visit, fields, of, None))
                            p.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("turns-save")) } }
                        }
                    }
                }
                section.bare { p.note { (visit.t("turns-money")) } }
            }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("turns-title"), &content)
}

/// Who, how they came to it, and from when until when.
fn who(visit: &Visit, fields: &Fields, of: &GroupSlice, role: Option<Role>) -> Markup {
    html! {
        (field::select(visit, fields, Field::new("seat").label("label-turn-seat"), &members(visit, of, role)))
        (field::cards(visit, fields, Field::new("turn"), &choices_of::<Turn>(visit, "turn")))
        div.side {
            (field::day(visit, fields, Field::new("from").label("label-turn-from")))
            (field::day(visit, fields, Field::new("until").label("label-turn-until").hint("hint-turn-until").optional()))
        }
    }
}

async fn relief(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = visit
        .fresh()
        .with("from", look.today)
        .with("turn", Turn::ByTurn.code())
        .with("until", look.today + chrono::Months::new(domain::command::mutual::HOST_TERMS));
    page(relief_page(visit, &look, &fields))
}

/// A login that is named for whoever has none yet; `Some(None)` where nothing was written.
pub(in super::super) async fn new_login(
    visit: &Visit,
    read: &mut Reader<'_>,
    row: u8,
) -> Result<Option<Option<NewLogin>>, Stop> {
    let (typed, secret) = (read.raw("identifier").trim(), read.raw("first_secret"));
    if typed.is_empty() && secret.is_empty() {
        return Ok(Some(None));
    }
    let identifier = login::identifier(typed).map_or_else(|fault| read.fault("identifier", Fault::Login(fault)), Some);
    let secret = match login::secret(secret) {
        Ok(()) => Some(secret),
        Err(fault) => read.fault("first_secret", Fault::Login(fault)),
    };
    let (Some(identifier), Some(secret)) = (identifier, secret) else { return Ok(None) };
    let id = visit.command_id();
    let secret_hash = session::hash_secret(&visit.app, id, secret).await?;
    let language = Line::kept(visit.lang.code().to_owned());
    Ok(Some(Some(NewLogin { id: id.row(row), identifier, secret_hash, language })))
}

/// The two fields of a login.
pub(super) fn login_fields(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        (field::text(visit, fields, Field::new("identifier").hint("hint-host-identifier").optional()))
        (field::secret(visit, fields, Field::new("first_secret").hint("hint-first-secret").fills("new-password").optional()))
    }
}

async fn hand_on(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (seat, turn) = (read.parsed("seat", SeatId::parse), read.code::<Turn>("turn"));
    let (from, until) = (read.day("from"), read.day_maybe("until"));
    let login = new_login(visit, &mut read, 2).await?;
    let (Some(seat), Some(turn), Some(from), Some(until), Some(login)) = (seat, turn, from, until, login) else {
        return again(relief_page(visit, &look, &visit.typed().wrong(read.faults())));
    };
    let handing = Handing { id: visit.command_id().row(1), seat, turn, from, until, login };
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::HandOn(handing))).await? {
        Ok(_) => done(&address(&look.of.group, "/turnos"), "handed-on"),
        Err(refusal) => again(relief_page(visit, &look, &visit.typed().refused(refusal))),
    }
}

fn relief_page(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let others = members(visit, of, Some(Role::Participant));
    let needs_login = |refusal: &Refusal| refusal.field == Some("identifier");
    let opened = fields.refusal.as_ref().is_some_and(needs_login)
        || fields.fault("identifier").is_some()
        || fields.fault("first_secret").is_some();
    let content = html! {
        p.lead { (visit.t("relief-lead")) }
        (notice::form_trouble_called(visit, fields, &["seat", "turn", "from", "until", "identifier", "first_secret"], &CALLED))
        @if others.is_empty() {
            section.empty { (icon(Icon::People)) h2 { (visit.t("relief-nobody")) } p { (visit.t("relief-nobody-lead")) } p.actions { a.button href=(address(&of.group, "/personas")) { (visit.t("tab-people")) } } }
        } @else {
            section.card {
                form.form method="post" action=(address(&of.group, "/turnos/relevo")) {
                    (field::unseen(fields))
                    (who(visit, fields, of, Some(Role::Participant)))
                    details.more open[opened] {
                        summary { (visit.t("relief-login")) }
                        (login_fields(visit, fields))
                    }
                    p.actions { button.button.primary { (icon(Icon::Hand)) (visit.t("relief-save")) } }
                }
            }
        }
        p { a.text-button href=(address(&of.group, "/turnos")) { (icon(Icon::Back)) (visit.t("turns-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("relief-title"), &content)
}
