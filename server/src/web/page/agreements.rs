//! What the group agreed on for its work, and every version of it (S0-160, S0-137).

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, printed, when};
use super::super::visit::Visit;
use super::look::{self, Look};
use crate::store::circle;
use crate::{get, post};
use domain::command::What;
use domain::command::first::FirstCommand;
use domain::group::Agreement;
use domain::leaf::{Circle, Eye};
use domain::policy::Action;
use domain::words::Words;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/acuerdos", SeeGroup, show), post!("/grupos/{group}/acuerdos", ChangeAgreement, save)]
}

/// Agreements to begin with, in the spirit of the source (one's thoughts need not be made public: S0-127, S0-128); the
/// last one is a practice of such groups.
const SUGGESTED: [(&str, &str); 4] =
    [("care", "S0-137"), ("free", "S0-119"), ("private", "S0-128"), ("stays", "practice")];

async fn show(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let fields = fresh(visit, &look)?;
    page(markup(visit, &look, &fields).await?)
}

async fn save(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let text: Option<Words<2000>> = read.words("text").and_then(|typed| lines(&typed, &mut read));
    let Some(text) = text else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())).await?);
    };
    match visit.perform(What::First(look.of.group.id, FirstCommand::Agree { text })).await? {
        Ok(_) => done(&address(&look.of.group, "/acuerdos"), "agreed"),
        Err(refusal) => {
            let mut fields = visit.typed().refused(refusal);
            fields.version = Some(version(&look));
            again(markup(visit, &look, &fields).await?)
        }
    }
}

/// One agreement a line, without empty lines and the marks of a list.
fn lines(typed: &Words<2000>, read: &mut Reader<'_>) -> Option<Words<2000>> {
    let lines: Vec<&str> = typed
        .as_str()
        .lines()
        .map(|line| line.trim().trim_start_matches(['-', '*', '•', '·']).trim())
        .filter(|line| !line.is_empty())
        .collect();
    Words::parse(&lines.join("\n")).map_or_else(|fault| read.fault("text", Fault::from(fault)), Some)
}

fn version(look: &Look) -> i64 {
    look.of.agreement.as_ref().map_or(0, |agreement| agreement.version)
}

/// The form as it begins: with what was agreed, or with what others begin with.
fn fresh(visit: &Visit, look: &Look) -> Result<Fields, Stop> {
    let eye = visit.circle()?;
    let text = match &look.of.agreement {
        Some(agreement) => agreement.text.read(&eye).to_owned(),
        None => SUGGESTED.map(|(word, _)| visit.t(&format!("agreement-suggested-{word}"))).join("\n"),
    };
    Ok(visit.fresh().with("text", text).at(version(look)))
}

async fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Result<Markup, Stop> {
    let eye = visit.circle()?;
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let versions = circle::agreements(&mut tx, house.id, look.of.edition.id).await?;
    drop(tx);
    let content = html! {
        (ways(visit, look))
        div.columns {
            div.col {
                @if let Some(current) = versions.first() { (in_force(visit, look, current, &eye)) }
                @else if !visit.may(Action::ChangeAgreement) {
                    section.empty { h2 { (visit.t("agreements-none")) } p { (visit.t("agreements-none-lead")) } }
                }
                @if visit.may(Action::ChangeAgreement) { (form(visit, look, fields)?) }
            }
            div.col.loose {
                @if visit.may(Action::ChangeAgreement) && versions.is_empty() { (sources(visit)) }
                (history(visit, look, versions.get(1..).unwrap_or_default(), &eye))
            }
        }
    };
    Ok(group::page(visit, &look.of, Tab::First, &visit.t("agreements-title"), &content))
}

/// The other page of the first encounter.
pub(super) fn ways(visit: &Visit, look: &Look) -> Markup {
    let path = visit.path.as_str();
    let pages = [("/acuerdos", "agreements-title"), ("/expectativas", "expectations-title")];
    html! {
        @if visit.may(Action::SeeExpectations) && look.of.frame.collects_expectations() {
            nav.between aria-label=(visit.t("first-pages")) {
                @for (rest, key) in pages {
                    @let to = address(&look.of.group, rest);
                    a href=(to) aria-current=[(path == to).then_some("page")] { (visit.t(key)) }
                }
            }
        }
    }
}

fn in_force(visit: &Visit, look: &Look, current: &Agreement, eye: &Eye<Circle>) -> Markup {
    html! {
        section.card aria-labelledby="t-in-force" {
            h2 #t-in-force { (visit.t("agreements-in-force")) }
            (list(current, eye))
            p.note { (stamp(visit, look, current)) }
            p.actions { (printed::link(visit, &address(&look.of.group, "/impresos/acuerdos.pdf"), "print-these-agreements")) }
        }
    }
}

fn list(agreement: &Agreement, eye: &Eye<Circle>) -> Markup {
    html! { ul.list { @for line in agreement.text.read(eye).lines() { li { (line) } } } }
}

fn stamp(visit: &Visit, look: &Look, agreement: &Agreement) -> String {
    let when = when::instant(visit.lang, agreement.agreed_at, visit.zone(look.of.site.as_ref()), look.today);
    visit.tr("agreements-stamp", &[("version", agreement.version.into()), ("when", when.into())])
}

fn form(visit: &Visit, look: &Look, fields: &Fields) -> Result<Markup, Stop> {
    let kept = fresh(visit, look)?;
    let is_first = look.of.agreement.is_none();
    let is_wrong = fields.refusal.is_some() || !fields.faults.is_empty();
    let body = html! {
        form.form method="post" action=(address(&look.of.group, "/acuerdos")) {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &["text"], &[("text", "label-agreements")]))
            (notice::both_texts_called(visit, fields, &kept, (&["text"], &[("text", "label-agreements")])))
            (field::area(visit, fields, Field::new("text").label("label-agreements").hint("agreements-hint"), 8))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("agreements-save")) } }
        }
    };
    Ok(html! {
        section.card aria-labelledby="t-write" {
            @if is_first {
                h2 #t-write { (visit.t("agreements-first")) }
                p.lead { (visit.t("agreements-first-lead")) }
                (body)
            } @else {
                h2.vh #t-write { (visit.t("agreements-change")) }
                details.more open[is_wrong] { summary { (visit.t("agreements-change")) } (body) }
            }
        }
    })
}

/// Where each suggestion comes from.
fn sources(visit: &Visit) -> Markup {
    let book = &visit.app.act.guidance().book;
    html! {
        section.bare aria-labelledby="t-sources" {
            h2 #t-sources { (visit.t("agreements-sources")) }
            @for (word, source) in SUGGESTED {
                article {
                    p { b { (visit.t(&format!("agreement-suggested-{word}"))) } }
                    @match book.citing(source) {
                        Some(rule) => (notice::citation(visit, &rule.cite)),
                        None => p.note { (visit.t("agreements-practice")) },
                    }
                }
            }
        }
    }
}

fn history(visit: &Visit, look: &Look, earlier: &[Agreement], eye: &Eye<Circle>) -> Markup {
    html! {
        @if !earlier.is_empty() {
            section.bare aria-labelledby="t-earlier" {
                h2 #t-earlier { (visit.t("agreements-earlier")) }
                @for agreement in earlier {
                    details.more { summary { (stamp(visit, look, agreement)) } (list(agreement, eye)) }
                }
            }
        }
    }
}
