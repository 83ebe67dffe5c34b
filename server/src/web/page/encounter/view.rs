//! What the sheet of an encounter shows, by where it is in its life.

use super::super::super::reply::Stop;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::{carry, coming, crisis, group, notice, printed, when};
use super::super::super::visit::Visit;
use super::super::cases::evening;
use super::super::console::roll;
use super::super::together;
use super::{by_mistake, may_correct, may_open, needs_tick, planned_end, times_form};
use crate::text::Arg;
use domain::command::GroupSlice;
use domain::command::encounter::held_findings;
use domain::encounter::EncounterState;
use domain::encounter::attendance::Tally;
use domain::encounter::learning::{Learning, Moods};
use domain::encounter::memoir::MemoirState;
use domain::encounter::moment::MomentState;
use domain::mutual::RollWay;
use domain::policy::Action;
use maud::{Markup, html};

/// The sheet under its title; `times` are the fields of its form: to open it, or to correct its hours.
pub fn body(visit: &Visit, room: &Room, times: &Fields) -> Result<Markup, Stop> {
    Ok(match room.of.encounter.state {
        EncounterState::Planned | EncounterState::Prepared => {
            html! { (ahead(visit, room, times)) (columns_ahead(visit, room)) }
        }
        EncounterState::Opened => html! { (opened(visit, room)) (held(visit, room, times)?) },
        EncounterState::Closed | EncounterState::Remembered => {
            html! { (over(visit, room)) (held(visit, room, times)?) }
        }
        EncounterState::Cancelled | EncounterState::NotHeld => off(visit, room),
    })
}

fn what(visit: &Visit, room: &Room) -> Markup {
    let encounter = &room.of.encounter;
    html! {
        p.when { @if !words::goes_by_number(encounter) { (words::ordinal(visit, encounter)) " · " } (words::state(visit, encounter)) }
        h2 { (room.planned(visit).unwrap_or_else(|| visit.t("encounter-no-day"))) }
    }
}

fn facts(visit: &Visit, room: &Room) -> Markup {
    let of = &room.of;
    html! {
        ul.facts {
            @if let Some(site) = &room.site { li { (icon(Icon::Place)) (site.name) } }
            li { (icon(Icon::Clock)) (words::minutes(visit, of.encounter.minutes)) }
            @if visit.may(Action::SeeScript) {
                @let sum = of.moments.iter().filter(|moment| moment.state != MomentState::Skipped).map(|moment| moment.minutes + moment.extra).sum::<u32>();
                li { (icon(Icon::Script)) (visit.tr("script-steps", &[("count", of.moments.len().into())]))
                    @if sum > of.encounter.minutes { " · " (visit.tr("encounter-script-long", &[("minutes", words::minutes(visit, sum).into())])) } }
            }
            li { (icon(Icon::People)) (visit.tr("encounter-expected", &[("count", room.group.participants().into())])) }
        }
    }
}

/// Before opening: what to do, in the order in which it is done.
fn ahead(visit: &Visit, room: &Room, fields: &Fields) -> Markup {
    let elsewhere = room.group.live_encounter();
    html! {
        section.spotlight aria-label=(words::ordinal(visit, &room.of.encounter)) {
            (what(visit, room))
            (facts(visit, room))
            div.answers {
                @if may_open(visit, room) && elsewhere.is_none() {
                    form method="post" action=(room.address("/apertura")) {
                        (field::unseen(&visit.fresh()))
                        @if needs_tick(room) {
                            (notice::form_trouble(visit, fields, &["open_anyway"]))
                            (field::tick(visit, fields, Field::new("open_anyway")))
                        }
                        button.button.sun { (icon(Icon::Door)) (visit.t("encounter-open")) }
                    }
                }
                @if visit.may(Action::SeeScript) {
                    a.button href=(room.address("/guion")) { (icon(Icon::Script)) (visit.t("encounter-prepare")) }
                }
                @if room.of.encounter.day.is_some() {
                    a.button href=(room.address("/calendario.ics")) download { (icon(Icon::Calendar)) (visit.t("calendar-add")) }
                }
            }
            @if may_open(visit, room) { (before_opening(visit, room)) }
        }
        @if let Some(live) = elsewhere {
            section.notice.warn {
                (icon(Icon::Warn))
                p { b { (visit.tr("encounter-another-open", &[("ordinal", live.ordinal.into())])) } }
                p { a href=(words::address(live, "")) { (visit.t("encounter-see-it")) } }
            }
        }
    }
}

/// What opening today means, where it is not what everybody expects.
fn before_opening(visit: &Visit, room: &Room) -> Markup {
    let encounter = &room.of.encounter;
    let is_another_day = encounter.day.is_some_and(|day| day != room.today);
    let missing = if room.group.has_begun() { 0 } else { room.group.edition.lacks(&room.group.frame).len() };
    html! {
        @if is_another_day || missing > 0 || room.phones.is_empty() {
            ul.facts {
                @if room.phones.is_empty() { li { (crisis::missing(visit, &room.phones)) } }
                @if is_another_day { li { (icon(Icon::Info)) span { (visit.t("encounter-other-day")) } } }
                @if missing > 0 {
                    li { (icon(Icon::Info)) span {
                        (visit.tr("encounter-not-ready", &[("count", missing.into())])) " "
                        a href=(group::address(&room.group.group, "/convocatoria")) { (visit.t("encounter-see-readiness")) }
                    } }
                }
            }
        }
    }
}

fn columns_ahead(visit: &Visit, room: &Room) -> Markup {
    html! {
        div.columns {
            (evening::on_sheet(visit, room))
            @if visit.may(Action::SeeAttendance) { (coming::card(visit, &room.group, &room.answers)) }
            @if visit.may(Action::SeeScript) {
                section.card {
                    h2 { (visit.t("script-title")) }
                    @if room.of.moments.is_empty() { p.lead { (visit.t("script-none-yet")) } }
                    @else { (short_script(visit, room)) }
                    p.actions { a href=(room.address("/guion")) { (visit.t("encounter-prepare")) } }
                    @if visit.may(Action::MarkAttendance) && room.group.frame.is_called() && room.group.frame.has_topics() { p.actions { (printed::link(visit, &room.address("/planilla.pdf"), "print-this-sheet")) } }
                }
            }
            (carry::card(visit, room))
            @if may_open(visit, room) {
                section.bare {
                    h2 { (visit.t("encounter-otherwise")) }
                    ul.list {
                        @if room.of.encounter.day.is_none_or(|day| day <= room.today) {
                            li { a href=(room.address("/planilla")) { (visit.t("encounter-paper")) } }
                        }
                        li { a href=(group::address(&room.group.group, &format!("/camino/{}", room.of.encounter.id))) { (visit.t("encounter-move")) } }
                    }
                }
            }
        }
    }
}

/// The script in short: names and minutes.
pub fn short_script(visit: &Visit, room: &Room) -> Markup {
    html! {
        ol.rows.brief {
            @for moment in &room.of.moments {
                li { span.grow { (words::moment_name(visit, moment)) } span.note { (words::minutes(visit, moment.minutes)) } }
            }
        }
    }
}

fn opened(visit: &Visit, room: &Room) -> Markup {
    let since = room.of.encounter.opened_at.map(|at| room.hour(visit, at)).unwrap_or_default();
    let tally = Tally::of(&room.of.attendance);
    html! {
        section.spotlight aria-label=(words::ordinal(visit, &room.of.encounter)) {
            p.when { (words::ordinal(visit, &room.of.encounter)) " · " (words::state(visit, &room.of.encounter)) }
            h2 { (visit.tr("encounter-open-since", &[("hour", Arg::from(since))])) }
            ul.facts {
                @if let Some(end) = planned_end(visit, room) { li { (icon(Icon::Clock)) (visit.tr("encounter-ends", &[("hour", Arg::from(end))])) } }
                li { (icon(Icon::Chair)) (came(visit, tally)) }
            }
            @if visit.may(Action::RunMoments) {
                div.answers {
                    a.button.sun href=(room.address("/sala")) { (icon(Icon::Door)) (visit.t("encounter-enter")) }
                    a.button href=(room.address("/cierre")) { (icon(Icon::Ok)) (visit.t("closing-do")) }
                }
            }
        }
        (by_mistake(visit, room))
        @if visit.may(Action::OpenAndClose) && room.of.encounter.outlasted(visit.now) { (outlasted(visit, room)) }
    }
}

/// An encounter that has been open for too long asks when it ended.
pub fn outlasted(visit: &Visit, room: &Room) -> Markup {
    html! {
        section.notice.warn {
            (icon(Icon::Warn))
            p { b { (visit.t("encounter-outlasted")) } }
            p { a href=(room.address("/cierre")) { (visit.t("encounter-say-when")) } }
        }
    }
}

/// Whether the group writes down how many came, and not who.
pub fn is_counted(of: &GroupSlice) -> bool {
    domain::mutual::is_own(&of.frame) && of.own().roll == RollWay::Count
}

fn came(visit: &Visit, tally: Tally) -> String {
    visit.tr("encounter-came", &[("present", tally.present.into()), ("expected", tally.expected.into())])
}

fn over(visit: &Visit, room: &Room) -> Markup {
    let encounter = &room.of.encounter;
    let findings = held_findings(&room.group, encounter, &room.of.attendance);
    let day = encounter.day.map(|day| when::day(visit.lang, day, room.today)).unwrap_or_default();
    html! {
        section.card {
            p.note { (words::ordinal(visit, encounter)) " · " (words::state(visit, encounter)) }
            h2 { (day) }
            ul.facts {
                @if let (Some(opened), Some(closed), Some(minutes)) = (encounter.opened_at, encounter.closed_at, encounter.actual_minutes()) {
                    li { (icon(Icon::Clock)) (visit.tr("encounter-hours", &[
                        ("from", Arg::from(room.hour(visit, opened))), ("to", Arg::from(room.hour(visit, closed))), ("minutes", minutes.into()),
                    ])) }
                }
                @if room.group.keeps_rows() { li { (icon(Icon::Chair)) (came(visit, Tally::of(&room.of.attendance))) } }
                @if let Some(site) = &room.site { li { (icon(Icon::Place)) (site.name) } }
            }
            @if visit.may(Action::SeeMemoirs) {
                p.actions {
                    @if room.group.frame.keeps_memoirs() { (memoir(visit, room)) }
                    (together::link(visit, &room.group, encounter))
                }
            }
            @if is_counted(&room.group) && visit.may(Action::KeepOwnHouse) {
                p.actions { a.button href=(group::address(&room.group.group, "/lo-nuestro#t-recorded")) { (icon(Icon::People)) (visit.t("count-here")) } }
            }
        }
        @if visit.may(Action::SeeMemoirs) { (notice::findings(visit, &findings)) }
    }
}

/// Where the memoir is, and the way to it.
fn memoir(visit: &Visit, room: &Room) -> Markup {
    let (key, primary) = match room.of.memoir.as_ref().map(|memoir| memoir.state) {
        None => ("encounter-memoir-none", true),
        Some(MemoirState::Draft) => ("encounter-memoir-draft", true),
        Some(MemoirState::Read) => ("encounter-memoir-read", true),
        Some(MemoirState::Closed) => ("encounter-memoir-closed", false),
    };
    html! { a.button.primary[primary] href=(room.address("/memoria")) { (icon(Icon::Pen)) (visit.t(key)) } }
}

/// What stays of an encounter that was opened.
fn held(visit: &Visit, room: &Room, times: &Fields) -> Result<Markup, Stop> {
    let circle = visit.circle()?;
    let phrases: Vec<&Learning> = room.of.learnings.iter().filter(|phrase| phrase.state.is_kept()).collect();
    let is_over = room.of.encounter.state.is_held();
    Ok(html! {
        div.columns {
            div.col {
                (carry::card(visit, room))
                (evening::on_sheet(visit, room))
                section.card aria-labelledby="h-phrases" {
                    h2 #h-phrases { (visit.t("phrases-title")) }
                    @if phrases.is_empty() { p.lead { (visit.t("phrases-none")) } }
                    @else { ul.phrases { @for phrase in &phrases { li { blockquote { (phrase.text.read(&circle)) } (about(visit, phrase)?) } } } }
                    @if visit.may(Action::NoteLearnings) && is_over {
                        p.actions { a href=(room.address("/frases")) { (visit.t("phrases-more")) } }
                    }
                }
                @if visit.may(Action::SeeAttendance) && is_over && room.group.keeps_rows() {
                    section #llegadas.card aria-labelledby="h-came" {
                        h2 #h-came { (visit.t("roll-who-came")) }
                        (roll::corrections(visit, room))
                    }
                }
            }
            div.col {
                @if room.of.moods.total() > 0 { section.card { h2 { (visit.t("moods-title")) } p { (moods(visit, room.of.moods)) } } }
                @if visit.may(Action::SeeScript) && !room.of.moments.is_empty() {
                    section.card { h2 { (visit.t("script-title")) } (short_script(visit, room)) p.actions { a href=(room.address("/guion")) { (visit.t("script-see")) } } }
                }
                @if may_correct(visit, room) { section.bare { (times_form(visit, room, times)) } }
            }
        }
    })
}

/// The difficulty that a phrase comes from and what is learned from it (S0-122, S0-123), where they were said.
pub fn about(visit: &Visit, phrase: &Learning) -> Result<Markup, Stop> {
    let circle = visit.circle()?;
    Ok(html! {
        @if !phrase.difficulty.is_blank() { small { (visit.t("label-phrase-difficulty")) ": " (phrase.difficulty.read(&circle)) } }
        @if !phrase.lesson.is_blank() { small { (visit.t("label-phrase-lesson")) ": " (phrase.lesson.read(&circle)) } }
    })
}

/// "5 más livianas, 3 igual, 1 más cargada".
pub fn moods(visit: &Visit, moods: Moods) -> String {
    visit.tr(
        "moods-said",
        &[("lighter", moods.lighter.into()), ("same", moods.same.into()), ("heavier", moods.heavier.into())],
    )
}

/// Called off, or not held: why, and the way on.
fn off(visit: &Visit, room: &Room) -> Markup {
    let encounter = &room.of.encounter;
    let key =
        if encounter.state == EncounterState::NotHeld { "encounter-off-not-held" } else { "encounter-off-cancelled" };
    html! {
        section.card {
            p.note { (words::ordinal(visit, encounter)) }
            h2 { (visit.t(key)) }
            @if let Some(planned) = room.planned(visit) { p { (visit.tr("encounter-was-planned", &[("when", Arg::from(planned))])) } }
            @if let Some(reason) = &encounter.reason { blockquote.source { p { (reason) } } }
            p.actions { a.button href=(group::address(&room.group.group, "/camino")) { (visit.t("encounter-see-road")) } }
        }
    }
}
