//! `/grupos/…/apoyo`: what support the group sees in itself (S0-212 to S0-214), what it did or got together (S0-031,
//! S0-223), and where to lean on an association or a network. Of the group, never of a person.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::path as ui;
use super::super::super::ui::telltale::{self, Readers};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::own_group;
use crate::store::mutual::{self, Undertaken};
use crate::{get, post};
use domain::code::Code;
use domain::command::mutual::MutualCommand;
use domain::command::{GroupSlice, What};
use domain::day::{Day, Instant, day_of};
use domain::group::Seen;
use domain::id::UndertakingId;
use domain::leaf::Leaf;
use domain::mutual::{Support, UndertakingKind};
use domain::policy::Action;
use domain::telltale::Found;
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/apoyo", SeeOwnHouse, show),
        post!("/grupos/{group}/apoyo", KeepOwnHouse, read_support),
        post!("/grupos/{group}/acciones", KeepOwnHouse, undertake),
        post!("/grupos/{group}/acciones/{undertaking}/retiro", KeepOwnHouse, forget),
    ]
}

struct Look {
    of: GroupSlice,
    seen: BTreeMap<Support, (Seen, Instant)>,
    done: Vec<Undertaken>,
    today: Day,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let of = own_group(visit).await?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let seen = mutual::support(&mut tx, house, of.group.id).await?;
    let done = mutual::undertakings(&mut tx, house, of.group.id).await?;
    let today = visit.today(of.site.as_ref());
    Ok(Look { of, seen, done, today })
}

fn kept(visit: &Visit, look: &Look) -> Fields {
    let fields = visit.fresh().with("undertaken_on", look.today);
    look.seen.iter().fold(fields, |fields, (support, (seen, _))| fields.with(support.code(), seen.code()))
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = kept(visit, &look);
    page(markup(visit, &look, &fields, &[])?)
}

async fn read_support(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let mut seen = BTreeMap::new();
    for support in Support::VALUES {
        if let Some(Some(said)) = read.code_maybe::<Seen>(support.code()) {
            seen.insert(*support, said);
        }
    }
    let faults = read.faults();
    if !faults.is_empty() {
        return again(markup(visit, &look, &visit.typed().wrong(faults), &[])?);
    }
    finish(visit, &look, MutualCommand::ReadSupport(seen), "support-read").await
}

async fn undertake(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let kind = read.code::<UndertakingKind>("kind");
    let text = read.words::<600>("undertaking");
    let on = read.day("undertaken_on");
    let (Some(kind), Some(text), Some(on)) = (kind, text, on) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults()), &[])?);
    };
    if has_amount(text.as_str()) {
        read.fault::<()>("undertaking", Fault::Said("fault-amount"));
        return again(markup(visit, &look, &visit.typed().wrong(read.faults()), &[])?);
    }
    // It is the group's, and nobody's in particular.
    let found = telltale::untold(visit, &look.of, Readers::Group, &["undertaking"]);
    if !found.is_empty() {
        return again(markup(visit, &look, &visit.typed(), &found)?);
    }
    let id: UndertakingId = visit.command_id().row(1);
    let what = MutualCommand::Undertake { id, kind, text: Leaf::new(text.as_str()), on };
    finish(visit, &look, what, "undertaken").await
}

/// Whether a text says how much money: the common purse has no amounts here, of persons least of all.
fn has_amount(text: &str) -> bool {
    let digits = text.chars().any(|letter| letter.is_ascii_digit());
    let folded = domain::words::folded(text);
    digits && (text.contains('$') || ["pesos", "euros", "dolares", "plata"].iter().any(|word| folded.contains(word)))
}

async fn forget(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let id = visit.id("undertaking", UndertakingId::parse)?;
    finish(visit, &look, MutualCommand::Forget { id }, "undertaking-forgotten").await
}

async fn finish(visit: &Visit, look: &Look, what: MutualCommand, word: &str) -> Answer {
    match visit.perform(What::Mutual(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/apoyo"), word),
        Err(refusal) => again(markup(visit, look, &visit.typed().refused(refusal), &[])?),
    }
}

fn markup(visit: &Visit, look: &Look, fields: &Fields, found: &[Found]) -> Result<Markup, Stop> {
    let of = &look.of;
    let keeps = visit.may(Action::KeepOwnHouse);
    let eye = visit.circle()?;
    let supports: Vec<&str> = Support::VALUES.iter().map(|support| support.code()).collect();
    let called: Vec<(String, String)> = supports
        .iter()
        .map(|name| ((*name).to_owned(), visit.t(&format!("support-{name}"))))
        .chain(
            ["kind", "undertaking", "undertaken_on"]
                .iter()
                .map(|name| ((*name).to_owned(), visit.t(&format!("label-{}", name.replace('_', "-"))))),
        )
        .collect();
    let content = html! {
        p.lead { (visit.t("support-lead")) }
        @if fields.refusal.is_some() { (notice::form_trouble(visit, fields, &[])) } @else { (notice::each(visit, fields, &called)) }
        section aria-labelledby="t-support" {
            h2 #t-support { (visit.t("support-kinds")) }
            @if keeps {
                form.form.wide method="post" action=(address(&of.group, "/apoyo")) {
                    (field::unseen(fields))
                    div.nine { @for support in Support::VALUES { (asked(visit, look, *support, fields)) } }
                    p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("support-save")) } }
                }
            } @else { div.nine { @for support in Support::VALUES { (told(visit, look, *support)) } } }
        }
        section.card {
            h2 { (visit.t("ties-title")) }
            p { (visit.t("ties-short")) }
            p.actions { a.button href=(address(&of.group, "/vinculos")) { (icon(Icon::Group)) (visit.t("ties-open")) } }
        }
        section.card aria-labelledby="t-done" {
            h2 #t-done { (visit.t("undertakings-title")) }
            @if look.done.is_empty() { p.note { (visit.t("undertakings-none")) } }
            @else {
                ul.rows { @for one in &look.done {
                    li {
                        span.grow { b { (visit.t(&format!("undertaking-{}", one.kind.code()))) } p.said { (one.text.read(&eye)) } small { (when::day(visit.lang, one.on, look.today)) } }
                        @if keeps {
                            form method="post" action=(address(&of.group, &format!("/acciones/{}/retiro", one.id))) {
                                (field::unseen(&visit.fresh()))
                                button.text-button { (icon(Icon::Undo)) (visit.t("undertaking-forget")) }
                            }
                        }
                    }
                } }
            }
            @if keeps {
                details.more open[!found.is_empty() || ["kind", "undertaking", "undertaken_on"].iter().any(|name| fields.fault(name).is_some())] {
                    summary { (visit.t("undertaking-add")) }
                    form.form method="post" action=(address(&of.group, "/acciones")) {
                        (field::unseen(fields))
                        (field::cards(visit, fields, Field::new("kind").label("label-kind"), &choices_of::<UndertakingKind>(visit, "undertaking")))
                        (field::area(visit, fields, Field::new("undertaking").hint("hint-undertaking"), 3))
                        (field::day(visit, fields, Field::new("undertaken_on")))
                        (telltale::warning(visit, found))
                        p.actions { button.button.primary { (icon(Icon::Plus)) (visit.t("undertaking-save")) } }
                    }
                }
            }
        }
        section.card {
            h2 { (visit.t("network-title")) }
            p { (visit.t("network-lead")) }
            (ui::quoted(visit, "S0-031", "Grupos de Ayuda Mutua", "derivan en organizaciones sociales que incluso consiguen movilizar recursos institucionales"))
            (ui::quoted(visit, "S0-230", "A manera de cierre", "de remisión a otras instancias cuando se necesita"))
            p.actions { a.button href="/directorio" { (icon(Icon::Care)) (visit.t("network-services")) } }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    Ok(group::page(visit, of, Tab::OwnHouse, &visit.t("support-title"), &content))
}

/// The sentence of the source on a kind of support.
fn sentence(support: Support) -> (&'static str, &'static str) {
    match support {
        Support::Emotional | Support::Material | Support::Informational => {
            ("haciendo referencia al emocional, instrumental o material y al informacional", "S0-213")
        }
        Support::Structural => ("alude al número y calidad de relaciones que rodean a una persona", "S0-212"),
        Support::Contextual => (
            "la perspectiva contextual se refiere a las condiciones y características que tiene el marco relacional",
            "S0-214",
        ),
    }
}

fn source(visit: &Visit, support: Support) -> Markup {
    let (words, id) = sentence(support);
    html! {
        details.more { summary { (visit.t("finding-source")) } (ui::quoted(visit, id, "Sobre los grupos de ayuda mutua", words)) }
    }
}

fn asked(visit: &Visit, look: &Look, support: Support, fields: &Fields) -> Markup {
    let name = support.code();
    html! {
        section.card {
            fieldset id=(name) {
                legend { (visit.t(&format!("support-{name}"))) }
                p.note { (visit.t(&format!("support-{name}-what"))) }
                (source(visit, support))
                div.choices { @for seen in Seen::VALUES {
                    label.choice {
                        input type="radio" name=(name) value=(seen.code()) checked[fields.value(name) == seen.code()];
                        b { (visit.t(&format!("seen-{}", seen.code().replace('_', "-")))) }
                    }
                } }
            }
            (read_on(visit, look, support))
        }
    }
}

fn told(visit: &Visit, look: &Look, support: Support) -> Markup {
    let name = support.code();
    html! {
        section.card {
            h3 { (visit.t(&format!("support-{name}"))) }
            p.note { (visit.t(&format!("support-{name}-what"))) }
            (source(visit, support))
            @if let Some((seen, _)) = look.seen.get(&support) { p { span.chip.on { (visit.t(&format!("seen-{}", seen.code().replace('_', "-")))) } } }
            (read_on(visit, look, support))
        }
    }
}

fn read_on(visit: &Visit, look: &Look, support: Support) -> Markup {
    let zone = visit.zone(look.of.site.as_ref());
    html! {
        @if let Some((_, at)) = look.seen.get(&support) { p.note { (visit.tr("processes-read-on", &[("day", when::day(visit.lang, day_of(*at, zone), look.today).into())])) } }
    }
}
