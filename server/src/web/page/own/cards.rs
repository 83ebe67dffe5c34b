//! The parts of the page that are only read.

use super::super::super::reply::Stop;
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{encounter, own as frame, when};
use super::super::super::visit::Visit;
use super::calls;
use crate::store::own::Own;
use domain::encounter::attendance::Mark;
use domain::encounter::learning::Learning;
use domain::frame::FocusKind;
use domain::gift::gifts as of_the_source;
use domain::topic::{Topic, TopicState};
use domain::words::folded;
use maud::{Markup, html};

/// What the group wants to talk about, in its order; nobody's name is tied to it.
pub(super) fn topics(visit: &Visit, own: &Own) -> Markup {
    let shown: Vec<&Topic> = own.of.topics.iter().filter(|topic| topic.state != TopicState::Dropped).collect();
    html! {
        @if !shown.is_empty() {
            section.plain aria-labelledby="t-topics" {
                h2 #t-topics { (visit.t("own-topics")) }
                details.more {
                    summary { (visit.tr("own-topics-count", &[("count", shown.len().into())])) }
                    ul.rows {
                        @for topic in shown {
                            li {
                                span.grow {
                                    b { (topic.title) }
                                    @if let Some(home) = own.of.homes(topic.id).next() {
                                        small { (encounter::day_and_hour(visit, home, own.today)) }
                                    }
                                }
                                @if topic.state == TopicState::Treated { span.chip.on { (visit.t("topic-state-treated")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the group agreed on, a card each.
pub(super) fn agreements(visit: &Visit, own: &Own) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let text = own.of.agreement.as_ref().map(|agreement| agreement.text.read(&eye)).unwrap_or_default();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(html! {
        @if !lines.is_empty() {
            section.plain #acuerdos aria-labelledby="t-acuerdos" {
                h2 #t-acuerdos { (visit.t("own-agreements")) }
                ul.agreed { @for line in lines { li { (icon(sign(line))) span { (line) } } } }
            }
        }
    })
}

/// A sign beside an agreement, for whoever reads slowly; the words stand beside it in any case.
fn sign(line: &str) -> Icon {
    let words = folded(line);
    let says = |any: &[&str]| any.iter().any(|stem| words.contains(stem));
    if says(&["aqui se queda", "confiden", "stays here", "secret"]) {
        Icon::Lock
    } else if says(&["escuch", "listen", "interrump"]) {
        Icon::Ear
    } else if says(&["tiempo", "hora", "puntual", "on time"]) {
        Icon::Clock
    } else if says(&["celular", "telefono", "phone"]) {
        Icon::Phone
    } else if says(&["habla", "palabra", "speak", "libre"]) {
        Icon::Hand
    } else {
        Icon::Group
    }
}

/// The last thing that the group took along, and the rest of its harvest.
pub(super) fn learnings(visit: &Visit, own: &Own) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let kept: Vec<&Learning> = own.of.learnings.iter().filter(|one| one.state.is_kept()).collect();
    let Some((last, others)) = kept.split_last() else { return Ok(html! {}) };
    Ok(html! {
        section.learnt #aprendimos aria-labelledby="t-aprendimos" {
            h2.vh #t-aprendimos { (visit.t("own-learnt")) }
            blockquote { p { (last.text.read(&eye)) } }
            div { p { (visit.t("own-learnt-last")) } (frame::hear(visit, "#aprendimos", &visit.t("own-learnt"))) }
            @if !others.is_empty() {
                details.more {
                    summary { (visit.tr("own-learnt-all", &[("count", others.len().into())])) }
                    div.phrases { @for one in others.iter().rev() { blockquote { p { (one.text.read(&eye)) } } } }
                }
            }
        }
    })
}

/// The way out of a bad day: the phones that the institution set up.
pub(super) fn today(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if !own.crisis_lines.is_empty() || calls::may(visit, own) {
            section.today #hoy aria-labelledby="t-hoy" {
                h2 #t-hoy { (visit.t("own-hard")) }
                @if !own.crisis_lines.is_empty() { p { (visit.t("own-hard-lead")) } }
                @for line in &own.crisis_lines {
                    a.button.call href={ "tel:" (dialled(line.phone.as_str())) } {
                        (icon(Icon::Phone))
                        span { (visit.tr("own-hard-call", &[("name", line.name.to_string().into())])) " " b.num { (line.phone) }
                            @if let Some(hours) = &line.hours { small { (hours) } } }
                    }
                }
                (calls::part(visit, own))
            }
        }
    }
}

/// When one came oneself. Nobody else's marks, and no rate.
pub(super) fn attendance(visit: &Visit, own: &Own) -> Markup {
    let marks: Vec<_> = own.history.presences.iter().filter(|one| one.mark != Mark::Expected).collect();
    html! {
        @if !marks.is_empty() {
            section.plain aria-labelledby="t-venidas" {
                h2 #t-venidas { (visit.t("own-attendance")) }
                details.more {
                    summary { (visit.tr("own-attendance-count", &[("count", marks.len().into())])) }
                    ul.rows {
                        @for one in marks {
                            li { span.grow {
                                b { (visit.tr("encounter-ordinal", &[("ordinal", one.encounter.ordinal.into())])) }
                                small {
                                    (visit.t(&format!("own-attended-{}", one.mark.code())))
                                    @if let Some(day) = one.encounter.day { " · " (when::day(visit.lang, day, own.today)) }
                                }
                            } }
                        }
                    }
                    p.note { (visit.t("own-attendance-who")) }
                }
            }
        }
    }
}

/// What a group may give, in the words of the source and never as a promise.
pub(super) fn gifts(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if own.of.frame.focus() == FocusKind::Topic {
            section.plain aria-labelledby="t-da" {
                h2 #t-da { (visit.t("own-gifts")) }
                details.more {
                    summary { (visit.t("own-gifts-open")) }
                    p.note { (visit.t("own-gifts-lead")) }
                    ul.gifts lang="es" { @for gift in of_the_source() { li { "«" (gift.sentence) "»" } } }
                    p.note { (visit.t("own-gifts-source")) }
                }
            }
        }
    }
}

/// Out of here, leaving nothing.
pub(super) fn leave(visit: &Visit) -> Markup {
    html! {
        section.plain.leave aria-labelledby="t-salir" {
            h2 #t-salir { (visit.t("own-leave")) }
            p { (visit.t("own-leave-lead")) }
            (frame::way_out(visit, "own-leave-now", "button wide"))
        }
    }
}
