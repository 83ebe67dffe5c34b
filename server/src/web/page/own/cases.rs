//! Cases on one's own page: what one presented, to take it back; and, while the group thinks about one's case, nothing but
//! that one listens (C.6-15).

use super::super::super::assets::version;
use super::super::super::reply::{Answer, Stop};
use super::super::super::ui::crisis::dialled;
use super::super::super::ui::field;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::own as frame;
use super::super::super::visit::Visit;
use super::super::cases::{name, state};
use super::came_of;
use crate::store::own::Own;
use domain::case::Case;
use domain::command::What;
use domain::command::case::CaseCommand;
use domain::encounter::moment::{Moment, MomentState};
use domain::frame::MomentKind;
use domain::id::CaseId;
use domain::policy::Action;
use maud::{Markup, html};

/// Takes back a case of one's own; that of somebody else is as unknown as none.
pub(super) async fn withdraw(visit: &Visit) -> Answer {
    let id = visit.id("case", CaseId::parse)?;
    let own = super::load(visit).await?;
    let case = own.cases.iter().find(|case| case.id == id).ok_or(Stop::NotFound)?;
    let what = What::Case(case.group, case.encounter, CaseCommand::WithdrawOwn { case: id });
    let refused = visit.perform_held(what).await?.err();
    came_of(visit, refused, ("#casos", "own-case-withdrawn")).await
}

/// The whole page while one listens: no form, no button, until the return.
pub(super) fn listening(visit: &Visit, own: &Own, case: &Case) -> Markup {
    frame::page(
        visit,
        &own.house,
        &html! {
            section.learnt role="status" aria-labelledby="t-listens" {
                p { (name(visit, case)) }
                h1 #t-listens { (visit.t("own-listens")) }
                p { (visit.t("own-listens-lead")) }
            }
            p.actions { a.button href="/mi-grupo" { (icon(Icon::Again)) (visit.t("own-listens-again")) } }
            (crisis(own))
            (follows(own, true))
        },
    )
}

/// For everybody else: where the evening is, and that whoever presented listens.
pub(super) fn now(visit: &Visit, own: &Own) -> Markup {
    let live = own.moments.iter().find(|moment| moment.state == MomentState::Live && moment.turn > 0);
    html! {
        @if let Some(live) = live {
            section.learnt role="status" aria-labelledby="t-now" {
                h2 #t-now { (super::super::super::ui::room::moment_name(visit, live)) }
                p { (visit.t(said_of(own, live))) }
            }
        }
        @if own.of.frame.has_cases() && own.of.live_encounter().is_some() { (follows(own, false)) }
    }
}

/// What a moment of a case is for whoever looks: theirs to tell, theirs to come back in, or the group's.
fn said_of(own: &Own, live: &Moment) -> &'static str {
    let is_mine = live.case.is_some_and(|case| own.cases.iter().any(|own| own.id == case));
    match live.kind {
        MomentKind::Presentation if is_mine => "own-now-present",
        MomentKind::Return if is_mine => "own-now-return",
        _ if live.presenter_withdrawn => "own-now-listens",
        _ => "own-now-case",
    }
}

/// How the evening stands, for the script that reads the page anew when it stands otherwise.
fn follows(own: &Own, listens: bool) -> Markup {
    let live = own.moments.iter().find(|moment| moment.state == MomentState::Live);
    let stands = live.map_or_else(String::new, |live| live.id.to_string());
    html! {
        div data-follow={ (stands) @if listens { " listens" } } hidden {}
        script type="module" src={ "/estatico/follow.js?" (version()) } {}
    }
}

/// One quiet line for a hard moment, without a form.
fn crisis(own: &Own) -> Markup {
    html! {
        @for line in own.crisis_lines.iter().take(1) {
            p.note { (line.name) ": " a href={ "tel:" (dialled(line.phone.as_str())) } { (line.phone) } }
        }
    }
}

/// What one presented here, and the way to take it back until it is sealed (C.6-16).
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    html! {
        @if !own.cases.is_empty() && visit.may(Action::KeepOwnCases) {
            section.plain #casos aria-labelledby="t-cases" {
                h2 #t-cases { (visit.t("own-cases")) }
                p { (visit.t("own-cases-lead")) }
                ul.rows {
                    @for case in &own.cases {
                        li {
                            span.grow { b { (name(visit, case)) } small { (state(visit, case.state)) } }
                            @if case.state.withdraw().is_ok() {
                                details.more.full {
                                    summary { (visit.t("case-withdraw")) span.vh { ": " (name(visit, case)) } }
                                    p { (visit.t("own-case-withdraw-lead")) }
                                    form method="post" action={ "/mi-grupo/casos/" (case.id) "/retiro" } {
                                        (field::unseen(&visit.fresh()))
                                        button.button { (icon(Icon::Undo)) (visit.t("own-case-withdraw")) }
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
