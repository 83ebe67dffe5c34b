//! Who says that they come: counts and, for the coordination, names. An intention, never a mark of attendance.

use super::super::visit::Visit;
use super::group;
use domain::command::GroupSlice;
use domain::id::SeatId;
use domain::link::{Answer, Coming, ComingCounts};
use maud::{Markup, html};

/// Answers of those who sit in the group now.
pub fn of_those_who_sit(of: &GroupSlice, answers: &[Answer]) -> Vec<Answer> {
    let sits = |seat: SeatId| of.seat(seat).is_some_and(domain::seat::Seat::counts_now);
    answers.iter().filter(|one| sits(one.seat)).cloned().collect()
}

/// One line on the dark block: a chair for each, and the same in words.
pub fn chairs(visit: &Visit, of: &GroupSlice, answers: &[Answer]) -> Markup {
    let answers = of_those_who_sit(of, answers);
    let counts = ComingCounts::of(&answers);
    let rest = of.participants().saturating_sub(counts.yes + counts.no);
    html! {
        @if !answers.is_empty() {
            div.answers {
                p { (sentence(visit, counts)) }
                div.seats aria-hidden="true" {
                    @for _ in 0..counts.yes { i.yes {} }
                    @for _ in 0..counts.no { i.no {} }
                    @for _ in 0..rest { i {} }
                }
            }
        }
    }
}

fn sentence(visit: &Visit, counts: ComingCounts) -> String {
    visit.tr("coming-counts", &[("yes", counts.yes.into()), ("no", counts.no.into()), ("unsure", counts.unsure.into())])
}

/// Who said what, by name.
pub fn card(visit: &Visit, of: &GroupSlice, answers: &[Answer]) -> Markup {
    let answers = of_those_who_sit(of, answers);
    let counts = ComingCounts::of(&answers);
    html! {
        section.card #vienen aria-labelledby="t-vienen" {
            h2 #t-vienen { (visit.t("coming-title")) }
            @if answers.is_empty() { p.lead { (visit.t("coming-none")) } }
            @else {
                p.lead { (sentence(visit, counts)) }
                dl.about {
                    @for coming in [Coming::Yes, Coming::Unsure, Coming::No] {
                        @let names = names(visit, of, &answers, coming);
                        @if !names.is_empty() { dt { (visit.t(&format!("coming-{}", coming.code()))) } dd { (names.join(", ")) } }
                    }
                }
                p.note { (visit.t("coming-note")) }
            }
        }
    }
}

fn names(visit: &Visit, of: &GroupSlice, answers: &[Answer], coming: Coming) -> Vec<String> {
    let said = answers.iter().filter(|one| one.coming == coming);
    let mut names: Vec<String> = said
        .filter_map(|one| of.people.get(&of.seat(one.seat)?.person))
        .map(|person| group::name(visit, person))
        .collect();
    names.sort_unstable();
    names
}
