//! Multipliers of a group (S0-157, S0-197 to S0-207): those who let the coordination see how far they are. Whoever walks
//! without showing it is not here, and not even counted.

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{encounter, notice, path as ui};
use super::super::visit::Visit;
use super::guidance::unit;
use super::look::{self, Look};
use super::together;
use crate::store::path;
use crate::{get, guidance, post};
use domain::command::path::PathCommand;
use domain::command::{GroupSlice, What};
use domain::encounter::Encounter;
use domain::id::{EncounterId, PathId, SeatId};
use domain::path::{Template, Walk, reached, unmet};
use domain::policy::Action;
use domain::role::Role;
use domain::rule_book::Facts;
use domain::seat::Seat;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/multiplicadores", SeePaths, show),
        post!("/grupos/{group}/multiplicadores/{path}/preparacion", AccompanyPaths, prepared),
        post!("/grupos/{group}/multiplicadores/{path}/preparacion/retiro", AccompanyPaths, not_prepared),
        post!("/grupos/{group}/multiplicadores/{path}/reconocimiento", AccompanyPaths, recognise),
        post!("/grupos/{group}/personas/{seat}/asistencia", AccompanyPaths, assist),
        post!("/grupos/{group}/personas/{seat}/asistencia/retiro", AccompanyPaths, stop_assisting),
    ]
}

/// What the page looks at.
struct Found {
    look: Look,
    template: &'static Template,
    walks: Vec<Walk>,
    /// Encounters at which somebody who assists has looked and the reader has not.
    waiting: Vec<EncounterId>,
}

impl Found {
    fn seat(&self, walk: &Walk) -> Option<&Seat> {
        self.look.of.seat_of(walk.path.person)
    }

    fn name(&self, visit: &Visit, walk: &Walk) -> String {
        let person = self.look.of.people.get(&walk.path.person);
        person.map_or_else(|| visit.t("person-erased"), |person| group::name(visit, person))
    }
}

/// Whether this kind of group has multipliers.
pub fn has_multipliers(of: &GroupSlice) -> bool {
    guidance::multiplier().is_some_and(|template| template.is_of(&of.frame.id)) && of.frame.allows(Role::Assistant)
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let look = look::group(visit).await?;
    let template = guidance::multiplier().filter(|_| has_multipliers(&look.of)).ok_or(Stop::NotFound)?;
    let mut tx = visit.look().await?;
    let all = path::of_group(&mut tx, house, look.of.group.id).await?;
    let here = |walk: &Walk| look.of.seat_of(walk.path.person).is_some_and(Seat::takes_part);
    let walks = all.into_iter().filter(|walk| walk.path.shared && here(walk)).collect();
    let waiting = together::waiting(visit, &mut tx, &look.of).await?;
    Ok(Found { look, template, walks, waiting })
}

async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, &visit.fresh()))
}

/// Sends a wish of the coordination; a refusal is told on the page.
async fn send(visit: &Visit, what: PathCommand, word: &str) -> Answer {
    let group = visit.group()?;
    match visit.perform(What::Path(group, what)).await? {
        Ok(_) => done(&format!("/grupos/{group}/multiplicadores"), word),
        Err(refusal) => again(markup(visit, &load(visit).await?, &visit.fresh().refused(refusal))),
    }
}

async fn marking(visit: &Visit, what: impl FnOnce(PathId, EncounterId) -> PathCommand, word: &str) -> Answer {
    let path = visit.id("path", PathId::parse)?;
    let mut read = Reader::new(&visit.form);
    match read.parsed("encounter", EncounterId::parse) {
        Some(encounter) => send(visit, what(path, encounter), word).await,
        None => {
            let faults = [("encounter".to_owned(), Fault::Missing)].into();
            again(markup(visit, &load(visit).await?, &visit.typed().wrong(faults)))
        }
    }
}

async fn prepared(visit: &Visit) -> Answer {
    marking(visit, |path, encounter| PathCommand::Prepared { path, encounter }, "path-prepared").await
}

async fn not_prepared(visit: &Visit) -> Answer {
    marking(visit, |path, encounter| PathCommand::NotPrepared { path, encounter }, "path-not-prepared").await
}

async fn recognise(visit: &Visit) -> Answer {
    let path = visit.id("path", PathId::parse)?;
    send(visit, PathCommand::Recognise { path }, "path-recognised").await
}

async fn assist(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    send(visit, PathCommand::Assist { seat }, "path-assists").await
}

async fn stop_assisting(visit: &Visit) -> Answer {
    let seat = visit.id("seat", SeatId::parse)?;
    send(visit, PathCommand::StopAssisting { seat }, "path-assists-no-more").await
}

fn markup(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let of = &found.look.of;
    let live = found.walks.iter().filter(|walk| walk.path.is_live()).count();
    let findings = of.judge(&Facts { multipliers: Some(u32::try_from(live).unwrap_or(u32::MAX)), ..Facts::default() });
    let content = html! {
        p.lead { (visit.t("multipliers-lead")) }
        @if let Some(refusal) = &fields.refusal { (notice::refused(visit, refusal)) }
        (notice::form_trouble_called(visit, fields, &["encounter"], &[("encounter", "label-prepared-encounter")]))
        @if !findings.is_empty() { div.notices { (notice::findings(visit, &findings)) } }
        @if !found.waiting.is_empty() {
            section.card aria-label=(visit.t("looks-title")) { ul.rows { (together::waiting_rows(visit, of, &found.waiting)) } }
        }
        @if found.walks.is_empty() {
            section.empty {
                h2 { (visit.t("multipliers-none")) }
                p { (visit.t("multipliers-none-lead")) }
                p.actions {
                    a.button href=(unit::AT) { (icon(Icon::Book)) (visit.t("unit-title")) }
                    @if visit.may(Action::GiveLinks) { a.button href=(address(&of.group, "/tarjetas")) { (icon(Icon::Print)) (visit.t("links-cards-make")) } }
                }
            }
        }
        @for walk in &found.walks { (one(visit, found, (walk, fields))) }
        @if !found.walks.is_empty() { p.actions { a.button.soft href=(unit::AT) { (icon(Icon::Book)) (visit.t("unit-title")) } } }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("multipliers-whisper")) } }
    };
    group::page(visit, of, Tab::People, &visit.t("multipliers-title"), &content)
}

fn one(visit: &Visit, found: &Found, (walk, fields): (&Walk, &Fields)) -> Markup {
    let reached = reached(walk, found.template);
    let stage = walk.stage(found.template);
    let anchor = format!("camino-{}", walk.path.id);
    html! {
        section.card id=(anchor) aria-labelledby={ "t-" (anchor) } {
            div.title-row {
                h2 id={ "t-" (anchor) } { (found.name(visit, walk)) }
                span.chip.on { (visit.t(&format!("path-state-{}", stage.code()))) }
            }
            p.note { (visit.tr("path-met-of", &[("met", reached.iter().filter(|one| one.is_met() == Some(true)).count().into()), ("all", reached.len().into())])) }
            (ui::milestones(visit, &reached))
            (assisting(visit, found, walk))
            (preparing(visit, found, (walk, fields)))
            (recognising(visit, found, (walk, unmet(&reached))))
        }
    }
}

fn assisting(visit: &Visit, found: &Found, walk: &Walk) -> Markup {
    let of = &found.look.of;
    html! {
        @if let Some(seat) = found.seat(walk).filter(|seat| seat.counts_now() && of.edition.state.takes_people()) {
            h3 { (visit.t("path-assisting")) }
            @if seat.role == Role::Assistant {
                p { (visit.t("path-assisting-lead")) }
                form method="post" action=(address(&of.group, &format!("/personas/{}/asistencia/retiro", seat.id))) {
                    (field::unseen(&visit.fresh()))
                    p.actions { button.button.soft { (icon(Icon::Undo)) (visit.t("path-assist-stop")) } }
                }
            } @else {
                p.note { (visit.t("path-assist-note")) }
                form method="post" action=(address(&of.group, &format!("/personas/{}/asistencia", seat.id))) {
                    (field::unseen(&visit.fresh()))
                    p.actions { button.button { (icon(Icon::Person)) (visit.t("path-assist")) } }
                }
            }
        }
    }
}

fn preparing(visit: &Visit, found: &Found, (walk, fields): (&Walk, &Fields)) -> Markup {
    let of = &found.look.of;
    let base = format!("/multiplicadores/{}/preparacion", walk.path.id);
    let done: Vec<&Encounter> = of.encounters.iter().filter(|one| walk.prepared.contains(&one.id)).collect();
    let open: Vec<Choice> = of
        .encounters
        .iter()
        .filter(|one| !one.state.is_lost() && !walk.prepared.contains(&one.id))
        .map(|one| Choice::new(one.id, named(visit, found, one)))
        .collect();
    let select_id = format!("encounter-{}", walk.path.id);
    // The one form that came back stands under the name that the summary leads to.
    let is_wrong = fields.fault("encounter").is_some() && visit.part("path") == Some(&walk.path.id.to_string());
    html! {
        h3 { (visit.t("path-preparing")) }
        @if !done.is_empty() {
            ul.rows {
                @for one in &done {
                    li {
                        span.grow { b { (named(visit, found, one)) } }
                        form method="post" action=(address(&of.group, &format!("{base}/retiro"))) {
                            (field::unseen(&visit.fresh()))
                            input type="hidden" name="encounter" value=(one.id);
                            button.button.soft { (icon(Icon::Undo)) (visit.t("path-prepared-undo")) span.vh { ": " (named(visit, found, one)) } }
                        }
                    }
                }
            }
        }
        @if !open.is_empty() {
            form.form method="post" action=(address(&of.group, &base)) {
                (field::unseen(&visit.fresh()))
                @if is_wrong {
                    (field::select(visit, fields, Field::new("encounter").label("label-prepared-encounter"), &open))
                } @else {
                    div.field {
                        label for=(select_id) { (visit.t("label-prepared-encounter")) }
                        select.input id=(select_id) name="encounter" {
                            option value="" { (visit.t("choose")) }
                            @for choice in &open { option value=(choice.value) { (choice.words) } }
                        }
                    }
                }
                p.actions { button.button { (icon(Icon::Script)) (visit.t("path-prepare")) } }
            }
        }
    }
}

fn named(visit: &Visit, found: &Found, one: &Encounter) -> String {
    let which = visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())]);
    format!("{which} · {}", encounter::day_and_hour(visit, one, found.look.today))
}

fn recognising(visit: &Visit, found: &Found, (walk, missing): (&Walk, usize)) -> Markup {
    let of = &found.look.of;
    html! {
        h3 { (visit.t("path-recognising")) }
        @if walk.path.accepted_at.is_some() {
            p { (visit.t("path-recognised-both")) }
        } @else if walk.path.recognised_at.is_some() {
            p { (visit.t("path-recognised-waits")) }
        } @else if missing > 0 {
            p.note { (visit.tr("path-recognise-later", &[("count", missing.into())])) }
        } @else {
            form method="post" action=(address(&of.group, &format!("/multiplicadores/{}/reconocimiento", walk.path.id))) {
                (field::unseen(&visit.fresh()))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("path-recognise")) } }
            }
        }
    }
}
