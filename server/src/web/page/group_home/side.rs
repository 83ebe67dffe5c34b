//! The other column of the home: what is still to be done or written, what the group keeps.

use super::super::super::ui::encounter;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{crisis, notice, when};
use super::super::super::visit::Visit;
use super::super::{absences, together, ways};
use crate::store::home::{Home, with_unread_memoir, without_memoir};
use domain::encounter::Encounter;
use domain::encounter::learning::Learning;
use domain::finding::{Effect, Finding};
use domain::group::EditionState;
use domain::id::EncounterId;
use domain::in_force::memoir_age;
use domain::policy::Action;
use domain::rule_book::Subject;
use maud::{Markup, html};

/// Phrases that the home shows.
const PHRASES: usize = 2;
/// People missed that the home shows.
const MISSED: usize = 3;
/// Agreements that the home shows.
const AGREEMENTS: usize = 4;

/// Reminders that did not get there while a call still helps.
pub(super) fn lost_reminders(visit: &Visit, home: &Home) -> Markup {
    html! {
        @if home.reminders.lost > 0 {
            section.notice.warn {
                (icon(Icon::Warn))
                p { b { (visit.tr("reminders-home", &[("count", home.reminders.lost.into())])) } }
                p { a href=(address(&home.of.group, "/avisos#fallas")) { (visit.t("reminders-home-see")) } }
            }
        }
    }
}

/// What people wrote who look for a group, until somebody saw to it.
pub(super) fn messages(visit: &Visit, home: &Home) -> Markup {
    html! {
        @if home.messages > 0 {
            section.notice {
                (icon(Icon::Bubble))
                p { b { a href=(address(&home.of.group, "/mensajes")) { (visit.tr("messages-waiting", &[("count", home.messages.into())])) } } }
            }
        }
    }
}

/// The editions of a group that has lived through several, at a glance: how many, and how many people in all.
pub(super) fn returning(visit: &Visit, home: &Home) -> Markup {
    let Some(returned) = home.returning.as_ref().filter(|returned| returned.turns.len() > 1) else { return html! {} };
    let mean = returned.mean_in_hundredths().map(|mean| when::hundredths(visit.lang, mean)).unwrap_or_default();
    html! {
        section.card aria-labelledby="t-cycles" {
            h2 #t-cycles { (visit.tr("home-cycles", &[("count", returned.turns.len().into())])) }
            p { (visit.tr("returning-title", &[("count", returned.people.into())])) ". " (visit.tr("returning-each", &[("mean", mean.into())])) "." }
            p.actions { a.button.soft href=(address(&home.of.group, "/ciclos")) { (icon(Icon::Group)) (visit.t("to-cycles")) } }
        }
    }
}

/// Who sits here, how the group sees itself, who learns to lead: of what the kind of group asks.
pub(super) fn ways_on(visit: &Visit, home: &Home, looks: &[EncounterId]) -> Markup {
    html! {
        @if !looks.is_empty() || ways::any(visit, &home.of, ways::OF_GROUP) {
            nav.bare.no-print aria-label=(visit.t("harvest-ways")) {
                ul.rows {
                    (together::waiting_rows(visit, &home.of, looks))
                    (ways::rows(visit, &home.of, ways::OF_GROUP))
                }
            }
        }
    }
}

/// What is still to be done before the first encounter, for whoever coordinates; each step says where.
pub(super) fn first_steps(visit: &Visit, home: &Home) -> Markup {
    let of = &home.of;
    let is_first_day = match of.edition.state {
        EditionState::Draft | EditionState::Calling => true,
        EditionState::Open
        | EditionState::Running
        | EditionState::Closing
        | EditionState::Closed
        | EditionState::Cancelled => false,
    };
    if !is_first_day || !visit.may(Action::ChangeGroup) {
        return html! {};
    }
    let is_ready = of.edition.lacks(&of.frame).is_empty();
    let has_dates = of.encounters.iter().any(|one| one.day.is_some());
    let called = of.edition.state == EditionState::Calling;
    let first = of.encounters.first().map(|one| address(&of.group, &format!("/encuentros/{}/guion", one.id)));
    let steps = [
        ("dates", has_dates, address(&of.group, "/convocatoria")),
        ("ready", is_ready, address(&of.group, "/convocatoria")),
        ("call", called, address(&of.group, "/convocatoria")),
        ("people", of.participants() > 0, address(&of.group, "/personas")),
        ("script", false, first.unwrap_or_else(|| address(&of.group, "/camino"))),
    ];
    // Only an institution that calls people reviews its conditions before.
    let steps: Vec<_> = steps.into_iter().filter(|(word, ..)| *word != "ready" || of.frame.is_called()).collect();
    let now = steps.iter().position(|(_, done, _)| !done);
    html! {
        section.card aria-labelledby="t-steps" {
            h2 #t-steps { (visit.t("home-steps")) }
            p.lead { (visit.t(&format!("home-steps-{}", of.edition.state.code()))) }
            @if home.phones.as_ref().is_some_and(Vec::is_empty) { ul.facts { li { (crisis::missing(visit, &[])) } } }
            ol.steps {
                @for (n, (word, done, to)) in steps.iter().enumerate() {
                    li.done[*done] aria-current=[(now == Some(n)).then_some("step")] {
                        span {
                            a href=(to) { (visit.t(&format!("home-step-{word}"))) }
                            small { (visit.t(&if *word == "script" && !of.frame.has_topics() { "home-step-script-first-hint".to_owned() } else { format!("home-step-{word}-hint") })) }
                        }
                    }
                }
            }
        }
    }
}

/// Encounters of which nothing is written (S0-110), and those whose memoir is still to be read with somebody (S0-235).
pub(super) fn memoirs(visit: &Visit, home: &Home) -> Markup {
    let Some(memoirs) = &home.memoirs else { return html! {} };
    let missing: Vec<_> = without_memoir(&home.of, memoirs).collect();
    let unread: Vec<_> = with_unread_memoir(&home.of, memoirs).collect();
    html! {
        (due(visit, home, &missing, &MISSING))
        (due(visit, home, &unread, &UNREAD))
    }
}

/// How a card of memoirs speaks: its id, its title, a line of each, and the way on.
struct Due {
    id: &'static str,
    title: &'static str,
    line: &'static str,
    button: (&'static str, Icon),
}

const MISSING: Due =
    Due { id: "t-memoirs", title: "home-memoirs", line: "home-memoir-none", button: ("home-memoir-write", Icon::Pen) };

const UNREAD: Due = Due {
    id: "t-unread",
    title: "home-memoirs-unread",
    line: "home-memoir-unread",
    button: ("home-memoir-read", Icon::Book),
};

fn due(visit: &Visit, home: &Home, encounters: &[&Encounter], words: &Due) -> Markup {
    let (button, picture) = words.button;
    html! {
        @if !encounters.is_empty() {
            section.card aria-labelledby=(words.id) {
                h2 id=(words.id) { (visit.t(words.title)) }
                @for one in encounters {
                    article {
                        h3 { (encounter::listed(visit, &home.of, one)) }
                        p { (visit.tr(words.line, &[("days", memoir_age(one, home.today).unwrap_or(0).into())])) }
                        @if visit.may(Action::WriteMemoirs) {
                            div.actions {
                                a.button href=(address(&home.of.group, &format!("/encuentros/{}/memoria", one.id))) { (icon(picture)) (visit.t(button)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who is missed, with a call and "we talked": some of them here, all of them on their page (S0-106).
pub(super) fn missed(visit: &Visit, home: &Home) -> Markup {
    let to = address(&home.of.group, "/ausencias");
    html! {
        @if !home.missed.is_empty() {
            section.card aria-labelledby="t-missed" {
                h2 #t-missed { (visit.t("missed-title")) }
                @for one in home.missed.iter().take(MISSED) { (absences::person(visit, &home.of, one, "home")) }
                @if home.missed.len() > MISSED { p { a href=(to) { (visit.tr("missed-all", &[("count", home.missed.len().into())])) } } }
            }
        }
    }
}

/// The last phrases, and where all of them are.
pub(super) fn learnings(visit: &Visit, home: &Home) -> Markup {
    phrases(visit, home, "home-learnings")
}

/// The last phrases under a title of the caller.
pub(super) fn phrases(visit: &Visit, home: &Home, title: &str) -> Markup {
    let Ok(eye) = visit.circle() else { return html! {} };
    let kept: Vec<&Learning> = home.of.learnings.iter().filter(|one| one.state.is_kept()).collect();
    html! {
        @if !kept.is_empty() {
            section.bare aria-labelledby="t-learnt" {
                h2 #t-learnt { (visit.t(title)) }
                div.phrases {
                    @for one in latest(&kept) {
                        blockquote {
                            p { (one.text.read(&eye)) }
                            footer { (visit.tr("home-learning-from", &[("number", home.of.encounter(one.encounter).map_or(0, |one| one.ordinal).into())])) }
                        }
                    }
                }
                p { a href=(address(&home.of.group, "/libro")) { (visit.t("book-title")) } }
                p { a href=(address(&home.of.group, "/cosecha")) { (visit.tr("home-learnings-all", &[("count", kept.len().into())])) } }
            }
        }
    }
}

/// The last phrase of each of the last encounters that left one.
fn latest<'a>(kept: &[&'a Learning]) -> Vec<&'a Learning> {
    let mut latest: Vec<&Learning> = Vec::new();
    for one in kept.iter().rev() {
        if latest.len() < PHRASES && latest.iter().all(|other| other.encounter != one.encounter) {
            latest.push(one);
        }
    }
    latest
}

/// The agreements in short.
pub(super) fn agreements(visit: &Visit, home: &Home) -> Markup {
    let (Ok(eye), Some(agreement)) = (visit.circle(), home.of.agreement.as_ref()) else { return html! {} };
    let lines: Vec<&str> = agreement.text.read(&eye).lines().filter(|line| !line.trim().is_empty()).collect();
    html! {
        section.bare aria-labelledby="t-agreements" {
            h2 #t-agreements { (visit.t("home-agreements")) }
            ul.list { @for line in lines.iter().take(AGREEMENTS) { li { (line) } } }
            p { a href=(address(&home.of.group, "/acuerdos")) { (visit.t("home-agreements-all")) } }
        }
    }
}

/// What the guidance says today. A size that only informs, as what is said of another kind of group, stands beside the
/// people.
pub(super) fn findings(visit: &Visit, home: &Home) -> Markup {
    let informs = |one: &&Finding| one.effect == Effect::Inform && one.subject == Subject::Participants;
    let shown: Vec<Finding> = home.findings.iter().filter(|one| !informs(one)).cloned().collect();
    html! {
        @if !shown.is_empty() {
            section.card aria-labelledby="t-findings" {
                h2 #t-findings { (visit.t("home-findings")) }
                (notice::brief(visit, &shown, |finding| place(visit, home, finding)))
            }
        }
    }
}

/// The page on which something can be done about a finding, and where its sentence stands.
fn place(visit: &Visit, home: &Home, finding: &Finding) -> String {
    let rest = match finding.subject {
        Subject::Participants | Subject::ParticipantsPresent | Subject::Multipliers | Subject::ClosedCircle => {
            "/personas"
        }
        Subject::Centres | Subject::TraineesOnly | Subject::Hierarchy | Subject::Interviewed => "/composicion",
        Subject::CoordinatorProfile | Subject::TrainingDeclared if is_me(visit, home) => return "/cuenta".to_owned(),
        Subject::CoordinatorProfile
        | Subject::TrainingDeclared
        | Subject::MinutesPlanned
        | Subject::PlannedEncounters
        | Subject::Route
        | Subject::SponsorKind
        | Subject::ActivityCode
        | Subject::EditionMonths
        | Subject::HybridHoursInPerson
        | Subject::HybridMinutesOnline
        | Subject::HybridFirstInPerson
        | Subject::HybridLastInPerson => "/convocatoria",
        Subject::TopicsAgreed => "/temas",
        Subject::Reserve | Subject::FirstKind | Subject::LastKind | Subject::MinutesActual | Subject::RiteMinutes => {
            "/camino"
        }
        Subject::ExpectationsCollected => "/expectativas",
        Subject::MemoirAge => "/memorias",
    };
    address(&home.of.group, rest)
}

/// Whether whoever looks is the one who coordinates.
fn is_me(visit: &Visit, home: &Home) -> bool {
    let me = visit.house().ok().map(|(_, person)| person.id);
    home.of.coordinator().map(|person| person.id) == me
}
