//! The parts of the roster.

use super::super::super::ui::capacity::capacity;
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::super::calls;
use super::super::composition;
use super::Roster;
use crate::web::chart::ring::{Ring, Seat as Chair, ring};
use domain::command::GroupSlice;
use domain::command::seat::{held_back_by_room, size_findings};
use domain::finding::{Effect, Finding};
use domain::institution::Person;
use domain::policy::Action;
use domain::role::Role;
use domain::seat::{Seat, SeatState};
use domain::words::folded;
use maud::{Markup, html};

/// The page.
pub(super) fn page(visit: &Visit, roster: &Roster, fields: &Fields) -> Markup {
    let of = &roster.group;
    let may_change = visit.may(Action::ChangeRoster);
    let seated = seats(roster, |seat| seat.state == SeatState::Seated || seat.state == SeatState::Completed);
    head::page(
        visit,
        of,
        Tab::People,
        &visit.t("people-title"),
        &html! {
            (notice::form_trouble_called(visit, fields, &["name", "phone", "profile", "other_profile", "stage", "centre", "interviewed_on"], &[("name", "label-display-name")]))
            (wishes(visit, roster))
            (calls::card(visit, of, &roster.calls, ""))
            @if visit.may(Action::SeeMissed) {
                nav.actions.no-print aria-label=(visit.t("people-ways")) {
                    @if of.frame.asks_composition() { a.chip-link href=(address(&of.group, "/composicion")) { (visit.t("composition-title")) } }
                    a.chip-link href=(address(&of.group, "/ausencias")) { (visit.t("missed-title")) }
                    a.chip-link href=(address(&of.group, "/orientaciones")) { (visit.t("referrals-title")) }
                    @if super::super::multipliers::has_multipliers(of) { a.chip-link href=(address(&of.group, "/multiplicadores")) { (visit.t("multipliers-title")) } }
                }
            }
            div.columns {
                div.col {
                    @if may_change { @if of.edition.state.takes_people() { (enrol(visit, roster, fields)) } }
                    @if seated.is_empty() { (nobody(visit, may_change)) } @else { (sitting(visit, roster, &seated)) }
                    (looking_on(visit, roster))
                    @if may_change {
                        (super::super::next_cycle::unanswered(visit, of))
                        (waiting(visit, roster))
                        (gone(visit, roster))
                        (earlier(visit, roster))
                        (merged(visit, roster))
                    }
                }
                div.col {
                    @if may_change {
                        (says(visit, roster))
                        @if visit.may(Action::GiveLinks) && !seated.is_empty() {
                            section.card aria-labelledby="t-cards" {
                                h2 #t-cards { (visit.t("links-cards")) }
                                p.lead { (visit.t("links-cards-lead")) }
                                div.actions { a.button href=(address(&of.group, "/tarjetas")) { (icon(Icon::Print)) (visit.t("links-cards-make")) } }
                            }
                        }
                        @if visit.may(Action::KeepReminders) && !seated.is_empty() {
                            section.card aria-labelledby="t-reminders" {
                                h2 #t-reminders { (visit.t("reminders-title")) }
                                p.lead { (visit.t("reminders-card")) }
                                div.actions { a.button href=(address(&of.group, "/avisos")) { (icon(Icon::Clock)) (visit.t("reminders-open")) } }
                            }
                        }
                        p.actions { a.button.soft href=(address(&of.group, "/importacion")) { (icon(Icon::Download)) (visit.t("import-link")) } }
                        section.card aria-labelledby="t-capacity" { h2 #t-capacity { (visit.t("capacity-title")) } (capacity(visit, of)) }
                    }
                    (ever(visit, roster))
                }
            }
        },
    )
}

/// People who asked to be forgotten: each leads to their page, where it is done.
fn wishes(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    let asked = |person| of.seat_of(person).and_then(|seat| Some((seat, of.people.get(&person)?)));
    html! {
        @for (seat, person) in roster.wishes.iter().copied().filter_map(asked) {
            section.notice.warn {
                (icon(Icon::Warn))
                p { b { (visit.tr("people-asks", &[("name", person.name.to_string().into())])) } }
                p { a href=(address(&of.group, &format!("/personas/{}#olvido", seat.id))) { (visit.t("member-asks-answer")) } }
            }
        }
    }
}

/// Seats of participants with who sits there, by name.
fn seats(roster: &Roster, wanted: impl Fn(&Seat) -> bool) -> Vec<(&Seat, &Person)> {
    let mut found: Vec<_> = roster
        .group
        .seats
        .iter()
        .filter(|seat| seat.role.counts() && wanted(seat))
        .filter_map(|seat| Some((seat, roster.group.people.get(&seat.person)?)))
        .collect();
    found.sort_by_cached_key(|(seat, person)| (folded(person.name.as_str()), seat.id));
    found
}

/// One line for the next name: it stays ready after each.
fn enrol(visit: &Visit, roster: &Roster, fields: &Fields) -> Markup {
    let of = &roster.group;
    let (is_full, waiting) = (of.capacity().left(of.participants()) == Some(0), of.waitlist().len());
    html! {
        section.card aria-labelledby="t-enrol" {
            h2 #t-enrol { (visit.t("people-add")) }
            @if is_full { p.lead { (visit.t("people-add-waits")) } }
            @else if waiting > 0 { p.lead { (visit.tr("people-add-behind", &[("count", waiting.into())])) } }
            @if of.frame.asks_composition() { (sit(visit, roster, fields)) (composition::onlookers(visit, of)) } @else {
            form.form.line method="post" action=(address(&of.group, "/personas")) data-partial="#content" {
                (field::unseen(fields))
                (field::text(visit, fields, Field::new("name").label("label-display-name").hint("hint-display-name")))
                @if visit.may(Action::SeePhones) { (field::phone(visit, fields, Field::new("phone").optional())) }
                (composition::role(visit, of, fields))
                div.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("people-add-button")) } }
            } }
        }
    }
}

/// The same with what somebody declares for their seat; all but the name may wait.
fn sit(visit: &Visit, roster: &Roster, fields: &Fields) -> Markup {
    let of = &roster.group;
    html! {
        form.form method="post" action=(address(&of.group, "/personas")) data-partial="#content" {
            (field::unseen(fields))
            (field::text(visit, fields, Field::new("name").label("label-display-name").hint("hint-display-name")))
            @if visit.may(Action::SeePhones) { (field::phone(visit, fields, Field::new("phone").optional())) }
            (composition::fields(visit, of, &roster.places, fields))
            div.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("people-add-button")) } }
        }
    }
}

fn nobody(visit: &Visit, may_change: bool) -> Markup {
    let picture = Ring { label: visit.t("people-empty-picture"), seats: vec![Chair::Free; 9], left: None };
    html! {
        section.empty {
            (ring(&picture))
            h2 { (visit.t("people-empty-title")) }
            @if may_change { p { (visit.t("people-empty-lead")) } }
        }
    }
}

fn sitting(visit: &Visit, roster: &Roster, seated: &[(&Seat, &Person)]) -> Markup {
    let of = &roster.group;
    // Of a cycle that is over, those who stayed to its end; there are no places to be had in it.
    let is_over = of.edition.state.is_over();
    let count = if is_over { u32::try_from(of.circle_size()).unwrap_or(u32::MAX) } else { of.participants() };
    let most = of.capacity().people().filter(|_| !is_over);
    html! {
        section.card aria-labelledby="t-people" {
            div.title-row {
                h2 #t-people { (visit.t("people-who")) }
                span.chip.on { @match most {
                    Some(most) => (visit.tr("people-of", &[("count", count.into()), ("most", most.into())])),
                    None => (visit.tr("people-count", &[("count", count.into())])),
                } }
            }
            ul.rows { @for (seat, person) in seated { (row(visit, roster, (seat, person), &since(visit, roster, seat))) } }
        }
    }
}

/// A person of the list: leads to their page for whoever coordinates, and is a name for everybody else.
fn row(visit: &Visit, roster: &Roster, (seat, person): (&Seat, &Person), small: &str) -> Markup {
    let leads = visit.may(Action::SeeAttendance) && !person.erased;
    let phone = person.phone.as_ref().filter(|_| visit.may(Action::SeePhones));
    html! {
        li {
            @if leads {
                a.grow href=(address(&roster.group.group, &format!("/personas/{}", seat.id))) { b { (head::name(visit, person)) } small { (small) } }
            } @else {
                span.grow { b { (head::name(visit, person)) } small { (small) } }
            }
            @if let Some(phone) = phone {
                a.icon-button href={ "tel:" (dialled(phone.as_str())) } {
                    (icon(Icon::Phone)) span.vh { (visit.tr("people-call", &[("name", (&person.name.to_string()).into())])) }
                }
            }
        }
    }
}

fn since(visit: &Visit, roster: &Roster, seat: &Seat) -> String {
    let last = roster.moves.iter().rev().find(|one| one.seat == seat.id);
    let at = last.map_or(seat.made_at, |last| last.at);
    let day = when::short_day(visit.lang, super::super::member::site_day(visit, &roster.group, at), roster.today);
    visit.tr("people-since", &[("day", day.into())])
}

/// Who looks on, in a kind of group that knows it: beside those who take part, and counted with nobody.
fn looking_on(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    let looks = |seat: &&Seat| seat.role == Role::Observer && seat.state.is_active();
    let names: Vec<String> = of
        .seats
        .iter()
        .filter(looks)
        .filter_map(|seat| of.people.get(&seat.person))
        .map(|person| head::name(visit, person))
        .collect();
    html! {
        @if !names.is_empty() {
            section.card aria-labelledby="t-looking" {
                h2 #t-looking { (visit.t("people-looking-on")) }
                ul.rows { @for name in names { li { b.grow { (name) } } } }
            }
        }
    }
}

/// Who waits, in order; the first has the place when there is one.
fn waiting(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    let line: Vec<(&Seat, &Person)> =
        of.waitlist().into_iter().filter_map(|seat| Some((seat, of.people.get(&seat.person)?))).collect();
    let has_place = of.capacity().left(of.participants()) != Some(0);
    html! {
        @if !line.is_empty() {
            section.card #espera aria-labelledby="t-waiting" {
                div.title-row { h2 #t-waiting { (visit.t("people-waiting")) } span.chip.hollow { (visit.tr("people-count", &[("count", line.len().into())])) } }
                p.lead { @if has_place { (visit.t("people-place-free")) } @else { (visit.t("people-place-none")) } }
                ol.rows {
                    @for (place, (seat, person)) in line.iter().enumerate() {
                        li {
                            span.num { (place + 1) "." }
                            a.grow href=(address(&of.group, &format!("/personas/{}", seat.id))) {
                                b { (head::name(visit, person)) } small { (since(visit, roster, seat)) }
                            }
                            @if place == 0 && has_place {
                                form method="post" action=(address(&of.group, &format!("/personas/{}/lugar", seat.id))) data-partial="#content" {
                                    (field::unseen(&visit.fresh()))
                                    button.button { (icon(Icon::Chair)) (visit.t("people-promote")) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who left or said no: they may come back, with all their history.
fn gone(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    let gone = seats(roster, |seat| {
        let is_gone = seat.state == SeatState::Left || seat.state == SeatState::Declined;
        let is_other = of.people.get(&seat.person).is_some_and(|person| person.merged_into.is_some());
        is_gone && !(is_other && of.is_vacated(seat))
    });
    html! {
        @if !gone.is_empty() {
            section.card aria-labelledby="t-gone" {
                details.more {
                    summary { h2 #t-gone { (visit.tr("people-gone", &[("count", gone.len().into())])) } }
                    ul.rows {
                        @for (seat, person) in gone {
                            li {
                                @if person.erased { span.grow { b { (head::name(visit, person)) } small { (left(visit, roster, seat)) } } }
                                @else {
                                    a.grow href=(address(&of.group, &format!("/personas/{}", seat.id))) { b { (person.name) } small { (left(visit, roster, seat)) } }
                                    @if of.edition.state.takes_people() {
                                        form method="post" action=(address(&of.group, &format!("/personas/{}/regreso", seat.id))) data-partial="#content" {
                                            (field::unseen(&visit.fresh()))
                                            button.button.soft { (icon(Icon::Undo)) (visit.t("people-return")) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn left(visit: &Visit, roster: &Roster, seat: &Seat) -> String {
    let Some(last) = roster.moves.iter().rev().find(|one| one.seat == seat.id) else { return String::new() };
    let day = when::short_day(visit.lang, super::super::member::site_day(visit, &roster.group, last.at), roster.today);
    format!("{}, {day}", visit.t(&format!("move-reason-{}", last.reason.code().replace('_', "-"))))
}

/// People of earlier editions, to be invited again.
fn earlier(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    html! {
        @if !roster.earlier.is_empty() && of.edition.state.takes_people() {
            section.card aria-labelledby="t-earlier" {
                details.more {
                    summary { h2 #t-earlier { (visit.tr("people-earlier", &[("count", roster.earlier.len().into())])) } }
                    ul.rows {
                        @for person in &roster.earlier {
                            li {
                                span.grow { b { (person.name) } }
                                form method="post" action=(address(&of.group, "/personas/invitacion")) data-partial="#content" {
                                    (field::unseen(&visit.fresh()))
                                    input type="hidden" name="person" value=(person.id);
                                    button.button.soft { (icon(Icon::Plus)) (visit.t("people-invite")) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Entries that turned out to be another person's, and the way back.
fn merged(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    html! {
        @if !roster.merged.is_empty() {
            section.card #unidas aria-labelledby="t-merged" {
                h2 #t-merged { (visit.t("people-merged")) }
                ul.rows {
                    @for (person, kept) in &roster.merged {
                        li {
                            span.grow {
                                b { (person.name) } small { (visit.tr("people-same-as", &[("name", (&kept.name.to_string()).into())])) }
                                @if roster.reminded.contains(&person.id) && !roster.reminded.contains(&kept.id) {
                                    small { (visit.t("people-merged-reminders")) " " a href=(address(&of.group, "/avisos")) { (visit.t("reminders-open")) } }
                                }
                            }
                            form method="post" action=(address(&of.group, "/personas/separacion")) data-partial="#content" {
                                (field::unseen(&visit.fresh()))
                                input type="hidden" name="duplicate" value=(person.id);
                                button.button.soft { (icon(Icon::Undo)) (visit.t("people-unmerge")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the guidance says of so many people, and what it says of the next one when they would have to wait.
fn says(visit: &Visit, roster: &Roster) -> Markup {
    let of = &roster.group;
    if of.edition.state.is_over() {
        return html! {};
    }
    let count = of.participants();
    let mut findings = if count == 0 { Vec::new() } else { size_findings(of, count) };
    let is_full = of.capacity().left(count) == Some(0);
    if is_full {
        let blocks = size_findings(of, count + 1).into_iter().filter(|finding| finding.effect == Effect::Block);
        let fresh: Vec<_> = blocks.filter(|block| findings.iter().all(|known| known.rule != block.rule)).collect();
        findings.splice(0..0, fresh);
    }
    let namesakes = of.namesakes();
    html! {
        @if !findings.is_empty() || !namesakes.is_empty() {
            section aria-labelledby="t-says" {
                h2.vh #t-says { (visit.t("call-says")) }
                @if !findings.is_empty() { div.notices { @for finding in &findings { (of_size(visit, of, finding)) } } }
                @for (_, twice) in namesakes {
                    @if let Some(person) = of.people.get(&twice.person) {
                        div.notice {
                            (icon(Icon::Info))
                            p { (visit.tr("people-namesakes", &[("name", (&person.name.to_string()).into())])) " "
                                a href=(address(&of.group, &format!("/personas/{}#union", twice.id))) { (visit.t("people-namesakes-look")) } }
                        }
                    }
                }
            }
        }
    }
}

/// What is said of the number of people; where the room decides, that is worth knowing and no warning.
fn of_size(visit: &Visit, of: &GroupSlice, finding: &Finding) -> Markup {
    match held_back_by_room(of, finding) {
        None => notice::finding(visit, finding),
        Some(room) => {
            let known = Finding { effect: Effect::Inform, ..finding.clone() };
            notice::finding_with(
                visit,
                &known,
                &html! { p { (visit.tr("people-room-decides", &[("count", room.into())])) } },
            )
        }
    }
}

/// Everybody who ever had a place, once a group has had more than one edition.
fn ever(visit: &Visit, roster: &Roster) -> Markup {
    let ever = roster.ever;
    html! {
        @if ever.editions > 1 {
            section.bare aria-labelledby="t-ever" {
                h2 #t-ever { (visit.t("people-ever")) }
                p { (visit.tr("people-ever-words", &[("people", ever.people.into()), ("editions", ever.editions.into()), ("seats", ever.seats.into())])) }
            }
        }
    }
}
