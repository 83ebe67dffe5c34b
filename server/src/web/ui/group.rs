//! The head of every page of a group: its name, what it is, and the way between its pages.

use super::super::visit::Visit;
use super::crisis;
use super::icon::{Icon, icon};
use super::layout::{self, Place};
use domain::command::GroupSlice;
use domain::frame::Frame;
use domain::group::Group;
use domain::institution::Person;
use domain::policy::Action;
use domain::wording::Wording;
use maud::{Markup, html};

/// The pages of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Home.
    Home,
    /// Who sits in it.
    People,
    /// The road.
    Road,
    /// Topics.
    Topics,
    /// Cases and the themes treated.
    Cases,
    /// Agreements and expectations.
    First,
    /// What the group takes along.
    Harvest,
    /// Memoirs.
    Memoirs,
    /// What the group is and how its edition runs.
    Settings,
    /// What a group that keeps its own house decided of itself.
    OwnHouse,
}

const TABS: [(Tab, &str, &str, Action); 10] = [
    (Tab::Home, "", "tab-home", Action::SeeGroup),
    (Tab::People, "/personas", "tab-people", Action::SeeRoster),
    (Tab::Road, "/camino", "tab-road", Action::SeeGroup),
    (Tab::Topics, "/temas", "tab-topics", Action::SeeTopics),
    (Tab::Cases, "/casos", "tab-cases", Action::SeeCases),
    (Tab::First, "/acuerdos", "tab-first", Action::SeeGroup),
    (Tab::Harvest, "/cosecha", "tab-harvest", Action::SeeLearnings),
    (Tab::Memoirs, "/memorias", "tab-memoirs", Action::SeeMemoirs),
    (Tab::OwnHouse, "/lo-nuestro", "tab-own-house", Action::SeeOwnHouse),
    (Tab::Settings, "/convocatoria", "tab-settings", Action::ChangeGroup),
];

/// The address of a group's page: `/grupos/ID` and what follows.
pub fn address(group: &Group, rest: &str) -> String {
    format!("/grupos/{}{rest}", group.id)
}

/// A page of a group under its tabs.
pub fn page(visit: &Visit, of: &GroupSlice, tab: Tab, title: &str, content: &Markup) -> Markup {
    let group = &of.group;
    let full = format!("{title} · {}", group.name);
    layout::page(
        visit,
        Place::Groups,
        &full,
        &html! {
            div.head { div {
                @if tab == Tab::Home { h1 { (group.name) } } @else { p.sub { a href=(address(group, "")) { (group.name) } } h1 { (title) } }
                @if tab == Tab::Home { p.sub { (subtitle(visit, of)) } }
            } }
            nav.tabs aria-label=(visit.t("tabs-group")) { ul {
                @for (here, rest, key, action) in TABS {
                    @if visit.may(action) && is_of(&of.frame, here) {
                        li.here[here == tab] { a href=(address(group, rest)) aria-current=[(here == tab).then_some("page")] { (visit.t(called(&of.frame, key))) } }
                    }
                }
            } }
            (open_room(visit, of))
            (content)
            (crisis::way(visit))
        },
    )
}

/// What a tab, or a line of its page, is called: nobody of a group without a professional convenes people or writes memoirs of them.
pub fn called<'a>(frame: &Frame, key: &'a str) -> &'a str {
    match key {
        "tab-settings" | "call-title" if domain::mutual::is_own(frame) => "tab-own-call",
        "tab-memoirs" | "memoirs-title" if domain::mutual::is_own(frame) => "tab-own-memoirs",
        "memoirs-private" if domain::mutual::is_own(frame) => "memoirs-own-private",
        _ => key,
    }
}

/// Whether this kind of group has what a tab leads to.
fn is_of(frame: &Frame, tab: Tab) -> bool {
    match tab {
        Tab::Topics => frame.has_topics(),
        Tab::Cases => frame.has_cases(),
        Tab::Memoirs => frame.keeps_memoirs(),
        Tab::OwnHouse => domain::mutual::is_own(frame),
        Tab::Home | Tab::People | Tab::Road | Tab::First | Tab::Harvest | Tab::Settings => true,
    }
}

/// While an encounter is open, the way back to its room, from every page of the group that is used in it.
fn open_room(visit: &Visit, of: &GroupSlice) -> Markup {
    let live = of.live_encounter().filter(|_| visit.may(Action::RunMoments));
    html! {
        @if let Some(live) = live.filter(|live| visit.path != super::room::address(live, "") && visit.path != address(&of.group, "")) {
            p.net.open-room {
                (icon(Icon::Door)) span { (visit.t("strip-open")) @if let Some(since) = live.opened_at.filter(|since| (visit.now - *since).num_minutes() > 0) { " · " (super::room::minutes(visit, u32::try_from((visit.now - since).num_minutes()).unwrap_or(0))) } }
                a href=(super::room::address(live, "/sala")) { (visit.t("strip-back")) }
            }
        }
    }
}

fn subtitle(visit: &Visit, of: &GroupSlice) -> Markup {
    let kind = worded(visit, &of.frame.name);
    let people = visit.tr("people-count", &[("count", of.circle_size().into())]);
    html! {
        (kind) " · " (of.group.shared_situation) " · " (people)
        @if let Some(site) = &of.site { br; (site.name) }
    }
}

/// What a data file says, in the language of the visit.
pub fn worded<'a>(visit: &Visit, wording: &'a Wording) -> &'a str {
    match visit.lang {
        crate::text::Lang::Es => &wording.es,
        crate::text::Lang::En => &wording.en,
    }
}

/// The name of a person, or that they asked to be forgotten.
pub fn name(visit: &Visit, person: &Person) -> String {
    if person.erased { visit.t("person-erased") } else { person.name.to_string() }
}
