//! Phrases on loan (S0-183): a group lends some of its phrases to other groups of its institution, by its own decision,
//! and learns how many they reached; it may take others' phrases into its round.

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Field, choices_of};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{notice, telltale, when};
use super::super::visit::Visit;
use crate::store::loan::{self, Lent, Offered};
use crate::{get, post};
use domain::command::lending::LendingCommand;
use domain::command::{GroupSlice, Refusal, What};
use domain::day::day_of;
use domain::encounter::learning::Learning;
use domain::id::LearningId;
use domain::lending::Credit;
use domain::policy::Action;
use domain::words::folded;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/prestamos", LendPhrases, show),
        post!("/grupos/{group}/prestamos", LendPhrases, lend),
        post!("/grupos/{group}/prestamos/{learning}/fin", LendPhrases, end),
        get!("/grupos/{group}/prestadas", SeeBorrowed, offers),
        post!("/grupos/{group}/prestadas/{learning}", BorrowPhrases, borrow),
        post!("/grupos/{group}/prestadas/{learning}/devolucion", BorrowPhrases, put_back),
    ]
}

/// The group with what it lends.
struct Found {
    of: GroupSlice,
    lent: Vec<Lent>,
    reached: u32,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let lent = loan::lent(&mut tx, house, of.group.id).await?;
    let reached = loan::reached(&mut tx, house, of.group.id).await?;
    Ok(Found { of, lent, reached })
}

fn today(visit: &Visit, of: &GroupSlice) -> domain::day::Day {
    day_of(visit.now, of.site.as_ref().map_or(chrono_tz::America::Bogota, |site| site.zone))
}

async fn show(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let fields = visit.fresh().with("decided_on", today(visit, &found.of)).with("credit", Credit::Nameless.code());
    page(markup(visit, &found, &fields, &[])?)
}

async fn lend(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let known = |id: &LearningId| found.of.learnings.iter().any(|one| one.id == *id);
    let phrases: BTreeSet<LearningId> = visit.form.all("phrase").filter_map(LearningId::parse).filter(known).collect();
    let mut read = Reader::new(&visit.form);
    let (decided_on, credit) = (read.day("decided_on"), read.code::<Credit>("credit"));
    if phrases.is_empty() {
        let _: Option<()> = read.fault("phrase", Fault::Missing);
    }
    if !read.ticked("decided") {
        let _: Option<()> = read.fault("decided", Fault::Said("fault-group-decides"));
    }
    let faults = read.faults();
    let (Some(decided_on), Some(credit), true) = (decided_on, credit, faults.is_empty()) else {
        return again(markup(visit, &found, &visit.typed().wrong(faults), &[])?);
    };
    // A phrase goes out to people who know the same neighbours: a name in it is told first (C.6-24).
    let eye = visit.circle()?;
    let said: Vec<&str> =
        found.of.learnings.iter().filter(|one| phrases.contains(&one.id)).map(|one| one.text.read(&eye)).collect();
    let named = telltale::in_text(&found.of, &said.join("\n"));
    let told: Vec<&str> = visit.form.get("knowing").lines().collect();
    if !named.iter().all(|one| told.contains(&one.said.as_str())) {
        return again(markup(visit, &found, &visit.typed(), &named)?);
    }
    let what = LendingCommand::Lend { phrases, decided_on, credit };
    match visit.perform(What::Lending(found.of.group.id, what)).await? {
        Ok(_) => done(&address(&found.of.group, "/prestamos"), "phrases-lent"),
        Err(refusal) => again(markup(visit, &found, &visit.typed().refused(refusal), &[])?),
    }
}

async fn end(visit: &Visit) -> Answer {
    let phrase = visit.id("learning", LearningId::parse)?;
    let group = visit.group()?;
    match visit.perform(What::Lending(group, LendingCommand::End { phrase })).await? {
        Ok(_) => done(&format!("/grupos/{group}/prestamos"), "loan-ended"),
        Err(refusal) => {
            let found = load(visit).await?;
            again(markup(visit, &found, &visit.fresh().refused(refusal), &[])?)
        }
    }
}

fn markup(visit: &Visit, found: &Found, fields: &Fields, named: &[domain::telltale::Found]) -> Result<Markup, Stop> {
    let of = &found.of;
    let eye = visit.circle()?;
    let on_loan: BTreeSet<LearningId> = found.lent.iter().map(|one| one.learning).collect();
    let free: Vec<&Learning> =
        of.learnings.iter().filter(|one| one.state.is_kept() && !on_loan.contains(&one.id)).collect();
    let content = html! {
        p.lead { (visit.t("lend-lead")) }
        @if !found.lent.is_empty() {
            section.card aria-labelledby="t-lent" {
                div.title-row { h2 #t-lent { (visit.t("lent-title")) } span.chip.on { (visit.tr("lent-reached", &[("count", found.reached.into())])) } }
                ul.rows {
                    @for one in &found.lent {
                        li {
                            span.grow {
                                b { (one.text.read(&eye)) }
                                small {
                                    (visit.tr("lent-decided", &[("day", when::day(visit.lang, one.decided_on, today(visit, of)).into())])) " "
                                    (visit.t(&format!("credit-{}", one.credit.code()))) " · "
                                    (visit.tr("lent-reached", &[("count", one.reached.into())]))
                                }
                            }
                            form method="post" action=(address(&of.group, &format!("/prestamos/{}/fin", one.learning))) {
                                (field::unseen(&visit.fresh()))
                                button.text-button { (icon(Icon::Undo)) (visit.t("lent-end")) span.vh { ": " (one.text.read(&eye)) } }
                            }
                        }
                    }
                }
                p.note { (visit.t("lent-note")) }
            }
        } @else if found.reached > 0 { p.note { (visit.tr("lent-reached", &[("count", found.reached.into())])) } }
        @if free.is_empty() {
            @if found.lent.is_empty() { section.empty { h2 { (visit.t("lend-none")) } p { (visit.t("lend-none-lead")) } } }
        } @else {
            section.card aria-labelledby="t-lend" {
                h2 #t-lend { (visit.t("lend-choose")) }
                form.form.wide method="post" action=(address(&of.group, "/prestamos")) {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["phrase", "decided", "decided_on", "credit"]))
                    (telltale::warning(visit, named))
                    fieldset #phrase {
                        legend { (visit.t("label-phrase")) }
                        ul.checks { @for one in &free { (choice(visit, &eye, one, fields)) } }
                    }
                    (field::tick(visit, fields, Field::new("decided").hint("hint-decided")))
                    (field::day(visit, fields, Field::new("decided_on")))
                    (field::cards(visit, fields, Field::new("credit"), &choices_of::<Credit>(visit, "credit")))
                    p.actions { button.button.primary { (icon(Icon::Hand)) (visit.t("lend-save")) } }
                }
            }
        }
        p { a.text-button href=(address(&of.group, "/prestadas")) { (visit.t("offers-title")) (icon(Icon::Next)) } }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("lend-title"), &content))
}

fn choice(visit: &Visit, eye: &domain::leaf::Eye<domain::leaf::Circle>, one: &Learning, fields: &Fields) -> Markup {
    let id = one.id.to_string();
    let encounter = visit.t("lend-phrase");
    html! {
        li { label {
            input type="checkbox" name="phrase" value=(id) checked[fields.values.has("phrase", &id)] aria-label={ (encounter) ": " (one.text.read(eye)) };
            span { b { (one.text.read(eye)) } }
        } }
    }
}

async fn load_offers(visit: &Visit) -> Result<(GroupSlice, Vec<Offered>), Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let offered = loan::offered(&mut tx, house, of.group.id).await?;
    Ok((of, offered))
}

async fn offers(visit: &Visit) -> Answer {
    let (of, offered) = load_offers(visit).await?;
    page(offers_page(visit, &of, &offered, None)?)
}

async fn borrow(visit: &Visit) -> Answer {
    let phrase = visit.id("learning", LearningId::parse)?;
    take(visit, LendingCommand::Borrow { phrase }, "phrase-borrowed").await
}

async fn put_back(visit: &Visit) -> Answer {
    let phrase = visit.id("learning", LearningId::parse)?;
    take(visit, LendingCommand::PutBack { phrase }, "phrase-put-back").await
}

async fn take(visit: &Visit, what: LendingCommand, word: &str) -> Answer {
    let group = visit.group()?;
    match visit.perform(What::Lending(group, what)).await? {
        Ok(_) => done(&format!("/grupos/{group}/prestadas"), word),
        Err(refusal) => {
            let (of, offered) = load_offers(visit).await?;
            again(offers_page(visit, &of, &offered, Some(&refusal))?)
        }
    }
}

fn offers_page(visit: &Visit, of: &GroupSlice, offered: &[Offered], refusal: Option<&Refusal>) -> Result<Markup, Stop> {
    let content = html! {
        p.lead { (visit.t("offers-lead")) }
        @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
        @if offered.is_empty() { section.empty { h2 { (visit.t("offers-none")) } p { (visit.t("offers-none-lead")) } } }
        @else { section.card { (list(visit, of, &offered.iter().collect::<Vec<_>>())?) } }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("offers-whisper")) } }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("offers-title"), &content))
}

fn list(visit: &Visit, of: &GroupSlice, offered: &[&Offered]) -> Result<Markup, Stop> {
    let eye = visit.standing.commons().ok_or(Stop::NoRight)?;
    Ok(html! {
        ul.rows {
            @for one in offered {
                li {
                    span.grow {
                        b { (one.text.read(&eye)) }
                        small {
                            @match &one.of {
                                Some(name) => (visit.tr("offer-of", &[("group", name.as_str().into())])),
                                None => (visit.t("offer-of-another")),
                            }
                            @if let Some(topic) = &one.topic { " · " (topic) }
                        }
                    }
                    @if visit.may(Action::BorrowPhrases) {
                        @let rest = if one.taken { "/devolucion" } else { "" };
                        form method="post" action=(address(&of.group, &format!("/prestadas/{}{rest}", one.learning))) {
                            (field::unseen(&visit.fresh()))
                            @if one.taken { span.chip.on { (visit.t("offer-taken")) } " " button.text-button { (visit.t("offer-put-back")) span.vh { ": " (one.text.read(&eye)) } } }
                            @else { button.button.soft { (icon(Icon::Plus)) (visit.t("offer-take")) span.vh { ": " (one.text.read(&eye)) } } }
                        }
                    }
                }
            }
        }
    })
}

/// Phrases shown beside a topic or a script.
const BESIDE: usize = 3;

/// What other groups lend on a topic, for the pages on which an encounter is prepared: those on the same topic first.
pub async fn beside(visit: &Visit, of: &GroupSlice, topic: Option<&str>) -> Result<Markup, Stop> {
    if !visit.may(Action::SeeBorrowed) {
        return Ok(html! {});
    }
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let offered = loan::offered(&mut tx, house, of.group.id).await?;
    drop(tx);
    let wanted = topic.map(folded);
    let fits = |one: &&Offered| wanted.is_some() && one.topic.as_deref().map(folded) == wanted;
    let shown: Vec<&Offered> =
        offered.iter().filter(fits).chain(offered.iter().filter(|one| !fits(one))).take(BESIDE).collect();
    Ok(html! {
        @if !shown.is_empty() {
            section.card aria-labelledby="t-offers" {
                h2 #t-offers { (visit.t("offers-title")) }
                (list(visit, of, &shown)?)
                p { a href=(address(&of.group, "/prestadas")) { (visit.tr("offers-all", &[("count", offered.len().into())])) } }
            }
        }
    })
}

/// One tap in the console gives the group its own earlier words back (S0-136): those on this topic first, without who
/// said them; and what it took from other groups.
pub fn given_back(
    visit: &Visit,
    topic: Option<&str>,
    said: &[loan::Earlier],
    offered: &[Offered],
) -> Result<Markup, Stop> {
    let (circle, commons) = (visit.circle()?, visit.standing.commons().ok_or(Stop::NoRight)?);
    let wanted = topic.map(folded);
    let on_topic: Vec<&loan::Earlier> =
        said.iter().filter(|one| wanted.is_some() && one.topic.as_deref().map(folded) == wanted).collect();
    let (key, shown) = if on_topic.is_empty() {
        ("give-back-others", said.iter().take(GIVEN_BACK).collect())
    } else {
        ("give-back-on-topic", on_topic.into_iter().take(GIVEN_BACK).collect::<Vec<_>>())
    };
    let taken: Vec<&Offered> = offered.iter().filter(|one| one.taken).take(GIVEN_BACK).collect();
    Ok(html! {
        section #devolver.view aria-labelledby="h-devolver" {
            div.view-head { div { h2 #h-devolver { (visit.t("give-back-title")) } p { (visit.t("give-back-lead")) } } }
            @if shown.is_empty() { p.note { (visit.t("give-back-none")) } }
            @else {
                p.note { (visit.t(key)) }
                ul.phrases { @for one in shown { li { blockquote { (one.text.read(&circle)) } } } }
            }
            @if !taken.is_empty() {
                p.note { (visit.t("give-back-borrowed")) }
                ul.phrases { @for one in taken { li { blockquote { (one.text.read(&commons)) } } } }
            }
            div.prompt { div { p { (visit.t("give-back-ask-lead")) } blockquote { (visit.t("give-back-ask")) } } }
            p.actions { a.button href="#guion" { (icon(Icon::Back)) (visit.t("room-back")) } }
        }
    })
}

/// Phrases that are given back at a time: more would be a lecture.
const GIVEN_BACK: usize = 5;
