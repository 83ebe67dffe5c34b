//! The frame of a page.

use super::super::visit::Visit;
use super::carry;
use super::icon::{Icon, icon, logo};
use super::notice;
use domain::policy::Action;
use maud::{DOCTYPE, Markup, html};

/// Where a page stands in the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Groups.
    Groups,
    /// What is coming.
    Agenda,
    /// Rituals and materials.
    Library,
    /// Other care: services.
    Directory,
    /// Routes and rules.
    Guidance,
    /// The institution.
    House,
    /// One's own account.
    Account,
}

/// A page inside the house: bar, menu, content, foot.
pub fn page(visit: &Visit, place: Place, title: &str, content: &Markup) -> Markup {
    document(
        visit,
        title,
        "",
        &html! {
            (bar(visit, Some(place)))
            main #content .content { (notice::done(visit)) (content) }
            (foot(visit))
        },
    )
}

/// A page with one task: narrower.
pub fn narrow(visit: &Visit, place: Place, title: &str, content: &Markup) -> Markup {
    document(
        visit,
        title,
        "",
        &html! {
            (bar(visit, Some(place)))
            main #content .content.narrow { (notice::done(visit)) (content) }
            (foot(visit))
        },
    )
}

/// A page inside, of no institution: no menu entry is its own.
pub fn plain(visit: &Visit, title: &str, content: &Markup) -> Markup {
    document(
        visit,
        title,
        "",
        &html! {
            (bar(visit, None))
            main #content .content { (notice::done(visit)) (content) }
            (foot(visit))
        },
    )
}

/// A page before the house: sign-in, first run, a plain message.
pub fn door(visit: &Visit, title: &str, content: &Markup) -> Markup {
    document(
        visit,
        title,
        "door roomy",
        &html! {
            header { a.logo href="/" { (logo()) span { (visit.t("app-name")) } } }
            main #content { (notice::done(visit)) (content) }
            (foot(visit))
        },
    )
}

/// Pages that draw figures, by how their addresses begin: what only they draw is in a sheet of its own, so that a
/// phone in an encounter does not pay for it.
const WITH_FIGURES: [&str; 3] = ["/institucion", "/territorio", "/rutas"];

/// What the head of every page of the staff tells a browser of the screen: its letters, its width, and light or dark.
pub fn screen() -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content="#f1f5f1" media="(prefers-color-scheme: light)";
        meta name="theme-color" content="#0c1817" media="(prefers-color-scheme: dark)";
    }
}

/// The document around everything.
pub fn document(visit: &Visit, title: &str, class: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(visit.lang.tag()) {
            head {
                (screen())
                title { (title) " · " (visit.t("app-name")) }
                link rel="icon" href="/estatico/icono.svg" type="image/svg+xml";
                link rel="stylesheet" href={ "/estatico/ronda.css?" (super::super::assets::version()) };
                @if WITH_FIGURES.iter().any(|begin| visit.path.starts_with(begin)) || visit.path.ends_with("/linaje") {
                    link rel="stylesheet" href={ "/estatico/figures.css?" (super::super::assets::version()) };
                }
                // Where readers of other programs look for the groups that want to be found.
                @if visit.path == "/ayuda-mutua" {
                    link rel="alternate" type="application/json" title="Meetings Feed" href="/ayuda-mutua/reuniones.json";
                    link rel="alternate" type="text/calendar" href="/ayuda-mutua/agenda.ics";
                }
                script type="module" src={ "/estatico/partial.js?" (super::super::assets::version()) } {}
            }
            body class=[(!class.is_empty()).then_some(class)] {
                a.skip href="#content" { (visit.t("skip")) }
                @if visit.app.clock_fell_behind(visit.now).is_some() {
                    p.net.off role="alert" { (icon(Icon::Info)) span { (visit.t("clock-behind")) } }
                }
                (body)
                p #status .vh role="status" data-failed=(visit.t("send-failed")) {}
            }
        }
    }
}

fn bar(visit: &Visit, place: Option<Place>) -> Markup {
    let entries = [
        (Place::Groups, "/grupos", "nav-groups", visit.may(Action::SeeOwnGroups)),
        (Place::Agenda, "/agenda", "nav-agenda", visit.may(Action::SeeOwnGroups)),
        (Place::Library, "/biblioteca", "nav-library", visit.may(Action::SeeLibrary)),
        (Place::Directory, "/directorio", "nav-directory", visit.may(Action::SeeServices)),
        (Place::Guidance, "/rutas", "nav-guidance", true),
        (Place::House, "/institucion", "nav-house", visit.may(Action::ChangeInstitution)),
    ];
    html! {
        header.bar {
            a.logo href="/" { (logo()) span { (visit.t("app-name")) } }
            nav aria-label=(visit.t("nav-main")) { ul {
                @for (here, address, key, shown) in entries {
                    @if shown { li.here[place == Some(here)] { a href=(address) aria-current=[(place == Some(here)).then_some("page")] { (visit.t(key)) } } }
                }
            } }
            div.end {
                @match visit.me.as_ref().and_then(|me| me.house.as_ref()) {
                    Some((house, person)) => {
                        (carry::waiting(visit))
                        (switch(visit, house.name.as_str()))
                        a.me href="/cuenta" aria-current=[(place == Some(Place::Account)).then_some("page")] {
                            span aria-hidden="true" { (initials(person.name.as_str())) }
                            span.vh { (visit.t("nav-account")) ", " (person.name) }
                        }
                    }
                    None if visit.me.is_some() => { (carry::waiting(visit)) }
                    None => a.button.soft href="/entrar" { (visit.t("sign-in")) }
                }
            }
        }
    }
}

/// For whoever works in several institutions or is invited into one: in which of them this page is, and the way to the
/// others.
fn switch(visit: &Visit, here: &str) -> Markup {
    let (houses, invited) = visit.me.as_ref().map_or((0, 0), |me| (me.houses, me.invited));
    html! {
        @if houses > 1 || invited > 0 {
            a.switch href="/institucion/elegir" {
                (icon(Icon::House))
                span.where { (here) }
                span.vh { ". " (visit.t("choose-institution")) }
                @if invited > 0 { span.num aria-hidden="true" { (invited) } span.vh { ". " (visit.tr("account-invited", &[("count", invited.into())])) } }
            }
        }
    }
}

/// Two letters of a name.
pub fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|part| part.chars().next()).take(2).flat_map(char::to_uppercase).collect()
}

fn foot(visit: &Visit) -> Markup {
    let other = match visit.lang {
        crate::text::Lang::Es => crate::text::Lang::En,
        crate::text::Lang::En => crate::text::Lang::Es,
    };
    html! {
        footer.bottom {
            form method="post" action="/idioma" {
                input type="hidden" name="language" value=(other.code());
                input type="hidden" name="back" value=(visit.path);
                button.text-button lang=(other.tag()) { (other.say("language-own-name")) }
            }
            @if !visit.app.manner.secure { p.net { (icon(Icon::Info)) span { (visit.t("open-connection")) } } }
        }
    }
}
