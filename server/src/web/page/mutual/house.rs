//! `/grupos/…/lo-nuestro`: what the group decided of itself, on one page; and what its institution may know, with exactly
//! what leaves.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::path as ui;
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::{own_group, turns};
use crate::store::mutual::{self, Counted};
use crate::store::{listing, slice::Which};
use crate::{get, post};
use domain::command::mutual::MutualCommand;
use domain::command::{GroupSlice, What};
use domain::day::Day;
use domain::encounter::EncounterState;
use domain::id::SeatId;
use domain::mutual::{Listing, Newcomers, RollWay, Serving};
use domain::policy::Action;
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/lo-nuestro", SeeOwnHouse, show),
        post!("/grupos/{group}/lo-nuestro", KeepOwnHouse, settle),
        get!("/grupos/{group}/institucion", SeeOwnHouse, outside),
        post!("/grupos/{group}/institucion", KeepOwnHouse, tell),
        post!("/grupos/{group}/encuentros/{encounter}/cuantos", KeepOwnHouse, count),
    ]
}

/// What the page looks at.
struct Look {
    of: GroupSlice,
    servings: Vec<Serving>,
    names: BTreeMap<SeatId, String>,
    listing: Option<Listing>,
    messages: usize,
    counted: Vec<Counted>,
    today: Day,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let of = own_group(visit).await?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let today = visit.today(of.site.as_ref());
    let id = of.group.id;
    Ok(Look {
        servings: mutual::servings(&mut tx, house, id).await?,
        names: mutual::names(&mut tx, house, id).await?,
        listing: listing::of_group(&mut tx, house, id).await?,
        messages: listing::messages(&mut tx, house, id).await?.len(),
        counted: mutual::counted_in_a_year(&mut tx, (house, id), today).await?,
        of,
        today,
    })
}

fn settled(visit: &Visit, of: &GroupSlice) -> Fields {
    let own = of.own();
    visit.fresh().with("roll", own.roll.code()).with("newcomers", own.newcomers.code()).at(own.version)
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = settled(visit, &look.of);
    page(markup(visit, &look, &fields))
}

async fn settle(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (roll, newcomers) = (read.code::<RollWay>("roll"), read.code::<Newcomers>("newcomers"));
    let (Some(roll), Some(newcomers)) = (roll, newcomers) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())));
    };
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::Settle { roll, newcomers })).await? {
        Ok(_) => done(&address(&look.of.group, "/lo-nuestro"), "own-house-settled"),
        Err(refusal) => again(markup(visit, &look, &visit.typed().refused(refusal).at(look.of.own().version))),
    }
}

fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let keeps = visit.may(Action::KeepOwnHouse);
    let to = |rest: &str| address(&of.group, rest);
    let listed = look.listing.as_ref().filter(|listing| listing.published);
    let stale = listed.is_some_and(|one| domain::command::mutual::is_stale(one.verified_on, look.today));
    let found = match listed {
        Some(one) => visit.tr("listing-is-in", &[("day", when::day(visit.lang, one.verified_on, look.today).into())]),
        None => visit.t("listing-is-not"),
    };
    // What leaves a group in a house of its own is settled where the house is kept.
    let leaves = match of.own().at_home {
        true => [Some(("/institucion".to_owned(), "leaving-house", visit.t("outside-at-home-lead"))), None],
        false => [
            Some((to("/institucion"), "outside-title", visit.t(known_key(of)))),
            keeps.then(|| (to("/casa-propia"), "leaving-open", visit.t("leaving-lead"))),
        ],
    };
    let ways = leaves.into_iter().flatten().chain([
        (to("/directorio"), "listing-title", found),
        (to("/apoyo"), "support-title", visit.t("support-short")),
        (to("/vinculos"), "ties-title", visit.t("ties-short")),
        (to("/linaje"), "lineage-title", visit.t("lineage-short")),
    ]);
    let content = html! {
        p.lead { (visit.t("own-house-lead")) }
        (notice::form_trouble_called(visit, fields, &["roll", "newcomers"], &[("newcomers", "label-newcomers-welcome")]))
        div.columns {
            div.col {
                section.card aria-labelledby="t-turns" {
                    div.title-row { h2 #t-turns { (visit.t("turns-title")) } a.text-button href=(to("/turnos")) { (visit.t("turns-all")) (icon(Icon::Next)) } }
                    (turns::now(visit, &look.servings, &look.names, look.today))
                }
                (recorded(visit, look))
                section.card aria-labelledby="t-settled" {
                    h2 #t-settled { (visit.t("own-house-settled")) }
                    p { span.chip.on { (visit.t(&format!("roll-{}", of.own().roll.code()))) } " " span.chip { (visit.t(&format!("newcomers-{}", of.own().newcomers.code()))) } }
                    p.note { (visit.t(&format!("roll-{}-what", of.own().roll.code()))) }
                    @if keeps {
                        details.more open[!fields.faults.is_empty() || fields.refusal.is_some()] {
                            summary { (visit.t("own-house-change")) }
                            form.form method="post" action=(to("/lo-nuestro")) {
                                (field::unseen(fields))
                                (field::cards(visit, fields, Field::new("roll").hint("hint-roll"), &choices_of::<RollWay>(visit, "roll")))
                                (field::cards(visit, fields, Field::new("newcomers").label("label-newcomers-welcome"), &choices_of::<Newcomers>(visit, "newcomers")))
                                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("own-house-save")) } }
                            }
                        }
                    }
                }
            }
            div.col {
                @if keeps && look.messages > 0 {
                    section.notice {
                        (icon(Icon::Bubble))
                        p { b { a href=(to("/mensajes")) { (visit.tr("messages-waiting", &[("count", look.messages.into())])) } } }
                    }
                }
                @if stale { section.notice.warn { (icon(Icon::Warn)) p { (visit.t("listing-stale")) } } }
                nav.card aria-label=(visit.t("own-house-title")) {
                    ul.rows {
                        @for (href, title, said) in ways {
                            li { a.grow href=(href) { b { (visit.t(title)) } small { (said) } } (icon(Icon::Next)) }
                        }
                    }
                }
            }
        }
        p.whisper { (icon(Icon::Group)) span { (visit.t("own-house-whisper")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("own-house-title"), &content)
}

/// The key of what the institution knows now.
fn known_key(of: &GroupSlice) -> &'static str {
    let own = of.own();
    if own.at_home {
        return "outside-at-home";
    }
    match (own.exists_told, own.reports_from) {
        (_, Some(_)) => "outside-reports",
        (true, None) => "outside-exists",
        (false, None) => "outside-nothing",
    }
}

/// The encounters held, with the number of people where the group counts, and the numbers that are still to be written.
fn recorded(visit: &Visit, look: &Look) -> Markup {
    let of = &look.of;
    let open = of.encounters.iter().rev().filter(|one| match one.state {
        EncounterState::Opened | EncounterState::Closed | EncounterState::Remembered => true,
        EncounterState::Planned | EncounterState::Prepared | EncounterState::Cancelled | EncounterState::NotHeld => {
            false
        }
    });
    let counts = of.own().roll == RollWay::Count;
    let known = |day| look.counted.iter().find(|known| Some(known.day) == day).and_then(|known| known.people);
    let people: u32 = look.counted.iter().filter_map(|one| one.people).sum();
    html! {
        section.card aria-labelledby="t-recorded" {
            h2 #t-recorded { (visit.t("recorded-title")) }
            @if look.counted.is_empty() { p.note { (visit.t("recorded-none")) } }
            @else {
                ul.facts {
                    li { (icon(Icon::Calendar)) span { b { (look.counted.len()) } " " (visit.t("recorded-held")) } }
                    @if people > 0 { li { (icon(Icon::People)) span { b { (people) } " " (visit.t("recorded-people")) } } }
                }
                p.note { (visit.t("recorded-year")) }
            }
            @if counts && visit.may(Action::KeepOwnHouse) {
                ul.rows {
                    @for one in open.take(3) {
                        @let people = known(one.day);
                        li {
                            form.actions method="post" action=(address(&of.group, &format!("/encuentros/{}/cuantos", one.id))) {
                                (field::unseen(&visit.fresh()))
                                label for={ "people-" (one.id) } { (visit.tr("count-of-day", &[("day", one.day.map_or_else(String::new, |day| when::short_day(visit.lang, day, look.today)).into())])) }
                                input.input.tiny id={ "people-" (one.id) } name="people" inputmode="numeric" autocomplete="off" value=[people];
                                button.button { (icon(Icon::Ok)) (visit.t("count-save")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

async fn count(visit: &Visit) -> Answer {
    let mut tx = visit.look().await?;
    let (house, encounter) = (visit.house()?.0.id, visit.encounter()?);
    let of = crate::store::slice::load_edition(
        &mut tx,
        visit.app.act.guidance(),
        house,
        (visit.group()?, Which::OfEncounter(encounter)),
    )
    .await?
    .ok_or(Stop::NotFound)?;
    drop(tx);
    let mut read = Reader::new(&visit.form);
    let people = read.number("people", 0..=domain::command::mutual::MOST_HEADS);
    let Some(people) = people else {
        let look = look(visit).await?;
        let fields = settled(visit, &look.of).wrong(read.faults());
        return again(told_wrong(visit, &look, &fields));
    };
    match visit.perform(What::Mutual(of.group.id, MutualCommand::CountHeads { encounter, people })).await? {
        Ok(_) => done(&address(&of.group, "/lo-nuestro"), "heads-counted"),
        Err(refusal) => {
            let look = look(visit).await?;
            let fields = settled(visit, &look.of).refused(refusal);
            again(markup(visit, &look, &fields))
        }
    }
}

/// The page with what is wrong with a number, said above: each encounter has a field of its own name.
fn told_wrong(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let content = html! {
        (notice::form_trouble(visit, fields, &["people"]))
        (recorded(visit, look))
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("recorded-title"), &content)
}

fn told(visit: &Visit, of: &GroupSlice) -> Fields {
    let own = of.own();
    visit
        .fresh()
        .with_maybe("exists", own.exists_told.then_some("1"))
        .with_maybe("reports", own.reports_from.map(|_| "1"))
        .at(own.version)
}

async fn outside(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    if look.of.own().at_home {
        return page(nobody_outside(visit, &look.of));
    }
    let fields = told(visit, &look.of);
    page(outside_page(visit, &look, &fields))
}

async fn tell(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    if look.of.own().at_home {
        return page(nobody_outside(visit, &look.of));
    }
    let read = Reader::new(&visit.form);
    let what = MutualCommand::Tell { exists: read.ticked("exists"), reports: read.ticked("reports") };
    match visit.perform(What::Mutual(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/institucion"), "outside-told"),
        Err(refusal) => again(outside_page(visit, &look, &visit.typed().refused(refusal).at(look.of.own().version))),
    }
}

/// In a house of its own there is nobody to whom anything could leave.
fn nobody_outside(visit: &Visit, of: &GroupSlice) -> Markup {
    let content = html! {
        section.empty {
            (icon(Icon::House))
            h2 { (visit.t("outside-at-home")) }
            p { (visit.t("outside-at-home-lead")) }
            @if visit.may(Action::SeeInstitution) { p.actions { a.button href="/institucion" { (icon(Icon::House)) (visit.t("leaving-house")) } } }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("outside-title"), &content)
}

/// Exactly what has left: of what the group counts, what it reports.
pub(in super::super) fn leaving(visit: &Visit, of: &GroupSlice, (counted, today): (&[Counted], Day)) -> Markup {
    let from = of.own().reports_from;
    let leaves: Vec<&Counted> = counted.iter().filter(|one| from.is_some_and(|from| one.day >= from)).collect();
    if leaves.is_empty() {
        return html! { p.note { (visit.t("leaves-none-yet")) } };
    }
    html! {
        div.scroll tabindex="0" role="region" aria-labelledby="t-leaving" {
            table.table.fold {
                caption #t-leaving { (visit.t("leaves-caption")) }
                thead { tr { th scope="col" { (visit.t("reports-day")) } th scope="col" { (visit.t("reports-place")) } th.amount scope="col" { (visit.t("leaves-count")) } } }
                tbody { @for one in &leaves {
                    tr {
                        th scope="row" { (when::short_day(visit.lang, one.day, today)) }
                        td data-label=(visit.t("reports-place")) { (one.place.as_deref().unwrap_or("—")) }
                        td.amount data-label=(visit.t("leaves-count")) { @match one.people { Some(people) => (people), None => "—" } }
                    }
                } }
            }
        }
    }
}

fn outside_page(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let own = of.own();
    let house =
        visit.me.as_ref().and_then(|me| me.house.as_ref()).map(|(house, _)| house.name.to_string()).unwrap_or_default();
    let content = html! {
        p.lead { (visit.tr("outside-lead", &[("house", house.into())])) }
        (notice::form_trouble(visit, fields, &["exists", "reports"]))
        div.columns {
            div.col {
                section.card aria-labelledby="t-leaves" {
                    h2 #t-leaves { (visit.t("leaves-title")) }
                    ul.rows {
                        li { (icon(if own.exists_told { Icon::Ok } else { Icon::No })) span.grow { (visit.t(if own.exists_told { "leaves-exists" } else { "leaves-exists-not" })) } }
                        @if let Some(crossing) = &own.crossing {
                            li { (icon(Icon::Info)) span.grow { (visit.tr("leaves-before", &[("name", crossing.known_as.to_string().into())])) } }
                        }
                        li { (icon(Icon::No)) span.grow { (visit.t("leaves-never")) } }
                    }
                    @if own.reports_from.is_some() {
                        (leaving(visit, of, (&look.counted, look.today)))
                    } @else { p.note { (visit.t("leaves-no-report")) } }
                }
            }
            div.col.loose {
                @if visit.may(Action::KeepOwnHouse) {
                    section.card {
                        h2 { (visit.t("outside-decide")) }
                        p.lead { (visit.t("outside-decide-lead")) }
                        form.form method="post" action=(address(&of.group, "/institucion")) {
                            (field::unseen(fields))
                            (field::tick(visit, fields, Field::new("exists").hint("hint-exists")))
                            (field::tick(visit, fields, Field::new("reports").hint("hint-reports")))
                            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("outside-save")) } }
                        }
                    }
                }
                section.bare { p.note { (visit.t("outside-source")) } (ui::quoted(visit, "S0-028", "Grupos de Ayuda Mutua", "Funcionan de forma autónoma, al margen de los profesionales y sin limitación temporal")) }
            }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("outside-title"), &content)
}
