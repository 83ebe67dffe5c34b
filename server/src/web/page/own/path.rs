//! One's own path as a multiplier (S0-197 to S0-207): wished by oneself, shown to nobody but whom one shows it to, and
//! taken back without a trace. Of the record of each encounter only that it was written is kept (S0-202).

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{encounter, group, notice, own as frame, path as ui};
use super::super::super::visit::Visit;
use super::super::guidance::unit;
use super::load;
use crate::guidance;
use crate::store::own::Own;
use domain::command::path::PathCommand;
use domain::command::{Refusal, What};
use domain::encounter::Encounter;
use domain::path::{Part, Stage, Template, Tick, Walk, reached};
use domain::policy::Action;
use domain::role::Role;
use domain::rule_book::Facts;
use maud::{Markup, html};

/// Where it is.
pub(super) const AT: &str = "/mi-grupo/camino";

/// The template of the group, where it has one.
pub(super) fn template(own: &Own) -> Option<&'static Template> {
    guidance::multiplier().filter(|template| template.is_of(&own.of.frame.id))
}

async fn look(visit: &Visit) -> Result<(Own, &'static Template), Stop> {
    let own = load(visit).await?;
    let template = template(&own).ok_or(Stop::NotFound)?;
    Ok((own, template))
}

pub(super) async fn show(visit: &Visit) -> Answer {
    let (own, template) = look(visit).await?;
    let fields = told(visit, own.walk.as_ref());
    page(markup(visit, (&own, template), &fields))
}

/// What the person said so far, as the form shows it.
fn told(visit: &Visit, walk: Option<&Walk>) -> Fields {
    let ticks = walk.map(|walk| walk.ticks.as_slice()).unwrap_or_default();
    ticks.iter().fold(visit.fresh(), |fields, tick| fields.with("ticks", tick.word()))
}

/// Sends a wish about one's path; what came of it is told on the page.
async fn send(visit: &Visit, what: PathCommand, word: &str) -> Answer {
    let refused = perform(visit, what).await?;
    came_of(visit, refused, word).await
}

async fn perform(visit: &Visit, what: PathCommand) -> Result<Option<Refusal>, Stop> {
    let group = visit.holder()?.link.group;
    Ok(visit.perform_held(What::Path(group, what)).await?.err())
}

async fn came_of(visit: &Visit, refused: Option<Refusal>, word: &str) -> Answer {
    match refused {
        None => done(AT, word),
        Some(refusal) => {
            let (own, template) = look(visit).await?;
            let fields = told(visit, own.walk.as_ref()).refused(refusal);
            again(markup(visit, (&own, template), &fields))
        }
    }
}

pub(super) async fn wish(visit: &Visit) -> Answer {
    let path = visit.command_id().row(0);
    let shared = Reader::new(&visit.form).ticked("shared");
    send(visit, PathCommand::Wish { path, shared }, "path-wished").await
}

pub(super) async fn share(visit: &Visit) -> Answer {
    let shared = Reader::new(&visit.form).ticked("shared");
    send(visit, PathCommand::Share { shared }, if shared { "path-shared" } else { "path-unshared" }).await
}

pub(super) async fn rest(visit: &Visit) -> Answer {
    send(visit, PathCommand::Rest, "path-rests").await
}

pub(super) async fn go_on(visit: &Visit) -> Answer {
    send(visit, PathCommand::GoOn, "path-goes-on").await
}

pub(super) async fn accept(visit: &Visit) -> Answer {
    send(visit, PathCommand::Accept, "path-accepted").await
}

pub(super) async fn withdraw(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    if read.sure("sure").is_none() {
        let (own, template) = look(visit).await?;
        let fields = told(visit, own.walk.as_ref()).wrong(read.faults());
        return again(markup(visit, (&own, template), &fields));
    }
    match perform(visit, PathCommand::Withdraw).await? {
        None => done("/mi-grupo", "path-withdrawn"),
        refused => came_of(visit, refused, "").await,
    }
}

pub(super) async fn tell(visit: &Visit) -> Answer {
    let ticks: Option<Vec<Tick>> = visit.form.all("ticks").map(Tick::of_word).collect();
    let Some(ticks) = ticks else {
        let (own, template) = look(visit).await?;
        let faults = [("ticks".to_owned(), Fault::NotAChoice)].into();
        return again(markup(visit, (&own, template), &told(visit, own.walk.as_ref()).wrong(faults)));
    };
    send(visit, PathCommand::Tell { ticks }, "path-told").await
}

/// A part of the unit, to be read here and ticked.
pub(super) async fn part(visit: &Visit) -> Answer {
    let (own, template) = look(visit).await?;
    let part = visit.id("part", |id| template.part(id))?;
    page(part_page(visit, (&own, template, part)))
}

pub(super) async fn read(visit: &Visit) -> Answer {
    reading(visit, |part| PathCommand::Read { part }, "path-part-read").await
}

pub(super) async fn unread(visit: &Visit) -> Answer {
    reading(visit, |part| PathCommand::Unread { part }, "path-part-unread").await
}

async fn reading(visit: &Visit, what: impl FnOnce(String) -> PathCommand, word: &str) -> Answer {
    let template = guidance::multiplier().ok_or(Stop::NotFound)?;
    let part = visit.id("part", |id| template.part(id))?;
    match perform(visit, what(part.id.clone())).await? {
        None => done(&format!("{AT}/guia/{}", part.id), word),
        refused => came_of(visit, refused, word).await,
    }
}

fn part_page(visit: &Visit, (own, template, part): (&Own, &Template, &Part)) -> Markup {
    let is_read = own.walk.as_ref().is_some_and(|walk| walk.ticks.contains(&Tick::Read(part.id.clone())));
    let here = format!("{AT}/guia/{}", part.id);
    frame::page(
        visit,
        &own.house,
        &html! {
            a.back href={ (AT) "#guia" } { (icon(Icon::Back)) (visit.t("path-back")) }
            div.greeting {
                h1 { (group::worded(visit, &part.title)) }
                (frame::hear(visit, "#parte", group::worded(visit, &part.title)))
            }
            section.plain #parte { (unit::text(visit, part)) }
            (ui::sources(visit, part.cite.iter()))
            @if own.walk.is_some() {
                form method="post" action={ (here) (if is_read { "/retiro" } else { "" }) } {
                    (field::unseen(&visit.fresh()))
                    p.actions {
                        @if is_read {
                            span.chip.on { (icon(Icon::Ok)) (visit.t("path-part-done")) }
                            button.button.soft { (icon(Icon::Undo)) (visit.t("path-part-again")) }
                        } @else {
                            button.button.primary { (icon(Icon::Ok)) (visit.t("path-part-tick")) }
                        }
                    }
                }
            }
            @if let Some(next) = unit::next(template, part) {
                p.actions { a.button href={ (AT) "/guia/" (next.id) } { (visit.tr("path-part-next", &[("title", group::worded(visit, &next.title).into())])) (icon(Icon::Next)) } }
            }
        },
    )
}

fn markup(visit: &Visit, (own, template): (&Own, &Template), fields: &Fields) -> Markup {
    frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo#acompanar" { (icon(Icon::Back)) (visit.t("own-back")) }
            div.greeting { h1 { (visit.t("path-title")) } (frame::hear(visit, "#content", &visit.t("path-title"))) }
            @if let Some(refusal) = &fields.refusal { (notice::refused(visit, refusal)) }
            @match &own.walk {
                None => (invitation(visit, own, template)),
                Some(walk) => (walking(visit, own, (walk, template), fields)),
            }
        },
    )
}

/// Before the wish: what it is, that nobody asks for it, and who would see it.
fn invitation(visit: &Visit, own: &Own, template: &Template) -> Markup {
    let sits = own.seat.as_ref().is_some_and(|seat| seat.counts_now()) && own.of.edition.state.takes_people();
    html! {
        p.lead { (visit.t("path-invitation")) }
        section.card {
            h2 { (visit.t("path-what")) }
            ol.lines {
                @for milestone in &template.milestones {
                    li { b { (group::worded(visit, &milestone.name)) } ". " (group::worded(visit, &milestone.says)) }
                }
            }
            p.actions { a.button href={ (AT) "/guia/" (template.parts.first().map_or("", |part| part.id.as_str())) } { (icon(Icon::Book)) (visit.t("path-look-inside")) } }
            (ui::sources(visit, template.milestones.iter().flat_map(|milestone| &milestone.cite)))
        }
        @if sits {
            form.form method="post" action=(AT) {
                (field::unseen(&visit.fresh()))
                (field::tick(visit, &visit.fresh(), Field::new("shared").hint("hint-shared").optional()))
                p.actions { button.button.primary { (icon(Icon::Person)) (visit.t("path-wish")) } }
            }
            p.net { (icon(Icon::Lock)) span { (visit.t("path-whisper")) } }
        } @else {
            p.note { (visit.t("path-not-now")) }
        }
    }
}

fn walking(visit: &Visit, own: &Own, (walk, template): (&Walk, &Template), fields: &Fields) -> Markup {
    let reached = reached(walk, template);
    let met = reached.iter().filter(|one| one.is_met() == Some(true)).count();
    let stage = walk.stage(template);
    html! {
        p.lead { (visit.t(&format!("path-stage-{}", stage.code()))) }
        (crowded(visit, own))
        @if walk.path.recognised_at.is_some() && walk.path.accepted_at.is_none() {
            section.spotlight aria-labelledby="t-recognised" {
                h2 #t-recognised { (visit.t("path-recognised-title")) }
                p { (visit.t("path-recognised-lead")) }
                form method="post" action={ (AT) "/reconocimiento" } {
                    (field::unseen(&visit.fresh()))
                    button.button.sun { (icon(Icon::Ok)) (visit.t("path-accept")) }
                }
            }
        }
        section.card #hitos aria-labelledby="t-hitos" {
            h2 #t-hitos { (visit.t("path-milestones")) }
            p.note { (visit.tr("path-met-of", &[("met", met.into()), ("all", reached.len().into())])) }
            (ui::milestones(visit, &reached))
            (ui::sources(visit, template.milestones.iter().flat_map(|milestone| &milestone.cite)))
        }
        (parts(visit, (walk, template)))
        (saying(visit, own, walk, fields))
        (looking(visit, own))
        section.card #quien-lo-ve aria-labelledby="t-ve" {
            h2 #t-ve { (visit.t("path-who-sees")) }
            p { (visit.t(if walk.path.shared { "path-is-shared" } else { "path-is-own" })) }
            form method="post" action={ (AT) "/permiso" } {
                (field::unseen(&visit.fresh()))
                @if !walk.path.shared { input type="hidden" name="shared" value="1"; }
                p.actions {
                    @if walk.path.shared { button.button { (icon(Icon::Lock)) (visit.t("path-unshare")) } }
                    @else { button.button.primary { (icon(Icon::People)) (visit.t("path-share")) } }
                }
            }
        }
        (leaving(visit, (walk, stage), fields))
    }
}

/// What S0-157 says when more than one or two walk: it is worth knowing, and nobody is turned away.
fn crowded(visit: &Visit, own: &Own) -> Markup {
    let findings = own.of.judge(&Facts { multipliers: Some(own.walkers), ..Facts::default() });
    html! { @if !findings.is_empty() { div.notices { (notice::findings(visit, &findings)) } } }
}

fn parts(visit: &Visit, (walk, template): (&Walk, &Template)) -> Markup {
    html! {
        section.card #guia aria-labelledby="t-guia" {
            h2 #t-guia { (visit.t("path-unit")) }
            p.lead { (visit.t("path-unit-lead")) }
            ol.rows {
                @for part in &template.parts {
                    @let is_read = walk.ticks.contains(&Tick::Read(part.id.clone()));
                    li {
                        a.grow href={ (AT) "/guia/" (part.id) } { b { (group::worded(visit, &part.title)) } }
                        @if is_read { span.chip.on { (icon(Icon::Ok)) (visit.t("path-part-done")) } }
                    }
                }
            }
        }
    }
}

/// What only the person knows of themselves.
fn saying(visit: &Visit, own: &Own, walk: &Walk, fields: &Fields) -> Markup {
    let of = |tick: Tick, key: &str| Choice::new(tick.word(), visit.t(key));
    let acts = [
        of(Tick::Talked, "path-tick-talked"),
        of(Tick::Analysed, "path-tick-analysed"),
        of(Tick::Reviewed, "path-tick-reviewed"),
    ];
    let lived = own.history.presences.iter().filter(|one| walk.lived.contains(&one.encounter.id));
    let records = lived.map(|one| recorded(visit, own, &one.encounter));
    let choices: Vec<Choice> = records.chain(acts).collect();
    html! {
        section.card #lo-mio aria-labelledby="t-mio" {
            h2 #t-mio { (visit.t("path-own-words")) }
            p.lead { (visit.t("path-own-words-lead")) }
            form.form method="post" action={ (AT) "/hechos" } {
                (field::unseen(fields))
                @if fields.fault("ticks").is_some() { (notice::form_trouble(visit, fields, &["ticks"])) }
                (field::boxes(visit, fields, Field::new("ticks").optional(), &choices))
                p.actions { button.button.primary { (visit.t("save")) } }
            }
            p.net { (icon(Icon::Lock)) span { (visit.t("path-record-whisper")) } }
        }
    }
}

fn recorded(visit: &Visit, own: &Own, one: &Encounter) -> Choice {
    let which = visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())]);
    let words = visit.tr("path-tick-recorded", &[("encounter", which.into())]);
    Choice::new(Tick::Recorded(one.id).word(), words).small(encounter::day_and_hour(visit, one, own.today))
}

/// Encounters to look back at with the coordination, for whoever assists (S0-205).
fn looking(visit: &Visit, own: &Own) -> Markup {
    let assists = own.seat.as_ref().is_some_and(|seat| seat.role == Role::Assistant);
    let held: Vec<&Encounter> = own.of.encounters.iter().rev().filter(|one| one.state.is_held()).take(3).collect();
    html! {
        @if assists {
            section.card #miradas aria-labelledby="t-miradas" {
                h2 #t-miradas { (visit.t("looks-title")) }
                p.lead { (visit.t("looks-own-lead")) }
                @if held.is_empty() { p.note { (visit.t("looks-none-held")) } }
                ul.rows {
                    @for one in held {
                        li {
                            a.grow href={ "/mi-grupo/miradas/" (one.id) } {
                                b { (visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())])) }
                                small { (encounter::day_and_hour(visit, one, own.today)) }
                            }
                            (icon(Icon::Next))
                        }
                    }
                }
            }
        }
    }
}

fn leaving(visit: &Visit, (walk, stage): (&Walk, Stage), fields: &Fields) -> Markup {
    let rests = walk.path.paused_at.is_some();
    html! {
        section.plain #dejarlo aria-labelledby="t-dejarlo" {
            h2 #t-dejarlo { (visit.t("path-leave")) }
            @if stage != Stage::Recognised {
                form method="post" action={ (AT) (if rests { "/pausa/retiro" } else { "/pausa" }) } {
                    (field::unseen(&visit.fresh()))
                    p.actions {
                        @if rests { button.button.primary { (icon(Icon::Play)) (visit.t("path-go-on")) } }
                        @else { button.button { (icon(Icon::Pause)) (visit.t("path-rest")) } }
                    }
                }
            }
            details.more open[fields.fault("sure").is_some()] {
                summary { (visit.t("path-withdraw")) }
                p { (visit.t("path-withdraw-lead")) }
                form.form method="post" action={ (AT) "/retiro" } {
                    (field::unseen(&visit.fresh()))
                    @if fields.fault("sure").is_some() { (notice::form_trouble_called(visit, fields, &["sure"], &[("sure", "path-withdraw-sure")])) }
                    (field::tick(visit, fields, Field::new("sure").label("path-withdraw-sure")))
                    p.actions { button.button.care { (icon(Icon::No)) (visit.t("path-withdraw")) } }
                }
            }
        }
    }
}

/// The card on one's page: an offer, never a call to do it.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    let shown = visit.may(Action::WalkOwnPath) && template(own).is_some();
    html! {
        @if shown {
            section.card #acompanar aria-labelledby="t-acompanar" {
                h2 #t-acompanar { (visit.t("path-title")) }
                @match (&own.walk, template(own)) {
                    (Some(walk), Some(template)) => {
                        p.lead { (visit.t(&format!("path-stage-{}", walk.stage(template).code()))) }
                        p.actions { a.button href=(AT) { (icon(Icon::Next)) (visit.t("path-open")) } }
                    }
                    (None, _) | (Some(_), None) => {
                        p.lead { (visit.t("path-card")) }
                        p.actions { a.button href=(AT) { (icon(Icon::Book)) (visit.t("path-see")) } }
                    }
                }
            }
        }
    }
}
