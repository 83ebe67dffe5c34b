//! One case: its card, what became of it, and what the community offers around its area. There is no place for what was
//! told.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::ui::field::{self, Choice, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as frame, Tab, worded};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::room::{self as words, Room};
use super::super::super::ui::telltale::{self, Readers};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::super::directory;
use super::{area_name, cited, listed, name, state};
use crate::guidance::taxonomies;
use crate::store::{case as store, service};
use crate::text::Arg;
use domain::case::{AreaTag, Case, CaseState, FollowUp, OtherSide, OwnArea};
use domain::command::What;
use domain::command::case::CaseCommand;
use domain::day::day_of;
use domain::id::{CaseId, FollowUpId};
use domain::policy::Action;
use domain::service::{Service, ServiceKind, ServiceSide};
use domain::taxonomy::Taxonomy;
use domain::telltale::Found;
use maud::{Markup, html};

/// The address of a case.
pub fn address(case: &Case, rest: &str) -> String {
    format!("/grupos/{}/encuentros/{}/casos/{}{rest}", case.group, case.encounter, case.id)
}

/// What the page looks at.
struct Look {
    room: Room,
    case: Case,
    words: Vec<FollowUp>,
    chosen: Vec<String>,
    own: Vec<OwnArea>,
    services: Vec<Service>,
}

async fn load(visit: &Visit) -> Result<Look, Stop> {
    let (house, id) = (visit.house()?.0.id, visit.id("case", CaseId::parse)?);
    let room = words::load(visit).await?;
    let case = room.cases.iter().find(|case| case.id == id && case.state.is_kept()).cloned().ok_or(Stop::NotFound)?;
    let mut tx = visit.look().await?;
    let mut words = store::words_of_edition(&mut tx, house, case.edition).await?;
    words.retain(|word| word.case == id);
    Ok(Look {
        words,
        chosen: store::taxonomies(&mut tx, house).await?,
        own: store::areas(&mut tx, house).await?,
        services: service::all(&mut tx, house).await?,
        room,
        case,
    })
}

/// What came of a form of the page.
struct Shown {
    card: Fields,
    word: Fields,
    found: Vec<Found>,
}

impl Shown {
    fn fresh(visit: &Visit, case: &Case) -> Self {
        Self { card: card_fields(visit, case), word: visit.fresh(), found: Vec::new() }
    }
}

fn card_fields(visit: &Visit, case: &Case) -> Fields {
    visit
        .fresh()
        .with_maybe("area", case.area.as_ref())
        .with_maybe("other_side", case.other_side.map(OtherSide::code))
        .at(case.version)
}

pub(super) async fn show(visit: &Visit) -> Answer {
    let look = load(visit).await?;
    let shown = Shown::fresh(visit, &look.case);
    page(markup(visit, &look, &shown)?)
}

fn wish(visit: &Visit, what: CaseCommand) -> Result<What, Stop> {
    Ok(What::Case(visit.group()?, visit.encounter()?, what))
}

/// A step without fields: what came of it.
async fn stepped(visit: &Visit, what: CaseCommand, word: &str) -> Answer {
    let look = load(visit).await?;
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => done(&address(&look.case, ""), word),
        Err(refusal) => {
            let look = load(visit).await?;
            let shown = Shown { word: visit.fresh().refused(refusal), ..Shown::fresh(visit, &look.case) };
            again(markup(visit, &look, &shown)?)
        }
    }
}

fn case_id(visit: &Visit) -> Result<CaseId, Stop> {
    visit.id("case", CaseId::parse)
}

pub(super) async fn was_presented(visit: &Visit) -> Answer {
    stepped(visit, CaseCommand::WasPresented { case: case_id(visit)? }, "case-presented").await
}

pub(super) async fn ask_again(visit: &Visit) -> Answer {
    stepped(visit, CaseCommand::AskAgain { case: case_id(visit)? }, "case-asked").await
}

pub(super) async fn seal(visit: &Visit) -> Answer {
    stepped(visit, CaseCommand::Seal { case: case_id(visit)? }, "case-sealed").await
}

pub(super) async fn take_back_word(visit: &Visit) -> Answer {
    let follow_up = visit.id("follow_up", FollowUpId::parse)?;
    stepped(visit, CaseCommand::TakeBackWord { case: case_id(visit)?, follow_up }, "case-word-gone").await
}

pub(super) async fn withdraw(visit: &Visit) -> Answer {
    let case = case_id(visit)?;
    // Sent twice, the case is not there any more, and the first answer is given again.
    match visit.perform(wish(visit, CaseCommand::Withdraw { case })?).await? {
        Ok(_) => done(&format!("/grupos/{}/casos", visit.group()?), "case-withdrawn"),
        Err(refusal) => {
            let look = load(visit).await?;
            let shown = Shown { word: visit.fresh().refused(refusal), ..Shown::fresh(visit, &look.case) };
            again(markup(visit, &look, &shown)?)
        }
    }
}

pub(super) async fn card(visit: &Visit) -> Answer {
    let case = case_id(visit)?;
    let look = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let area = read.parsed_maybe("area", |text| AreaTag::parse(text).filter(|tag| offered(&look, tag)));
    let other_side = read.code_maybe::<OtherSide>("other_side");
    let (Some(area), Some(other_side)) = (area, other_side) else {
        let shown = Shown { card: visit.typed().wrong(read.faults()), ..Shown::fresh(visit, &look.case) };
        return again(markup(visit, &look, &shown)?);
    };
    match visit.perform(wish(visit, CaseCommand::Card { case, area, other_side })?).await? {
        Ok(_) => done(&address(&look.case, ""), "case-card"),
        Err(refusal) => {
            let now = load(visit).await?;
            let card = visit.typed().refused(refusal).at(now.case.version);
            again(markup(visit, &now, &Shown { card, ..Shown::fresh(visit, &now.case) })?)
        }
    }
}

/// Whether an area may be chosen: of a list that the institution goes by, its own, or the one that the card has.
fn offered(look: &Look, tag: &AreaTag) -> bool {
    let of_list = listed(tag).is_some_and(|(taxonomy, _)| is_gone_by(look, taxonomy));
    let own = look.own.iter().any(|area| *tag == AreaTag::Own(area.id) && !area.retired);
    of_list || own || look.case.area.as_ref() == Some(tag)
}

fn is_gone_by(look: &Look, taxonomy: &Taxonomy) -> bool {
    match look.chosen.is_empty() {
        true => taxonomy.usual,
        false => look.chosen.contains(&taxonomy.id),
    }
}

pub(super) async fn follow_up(visit: &Visit) -> Answer {
    let case = case_id(visit)?;
    let look = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(word) = read.line_maybe::<140>("follow_up_word") else {
        let shown = Shown { word: visit.typed().wrong(read.faults()), ..Shown::fresh(visit, &look.case) };
        return again(markup(visit, &look, &shown)?);
    };
    // What could tell who it is about is told before it is kept (C.6-25).
    let found = telltale::untold(visit, &look.room.group, Readers::Group, &["follow_up_word"]);
    if !found.is_empty() {
        let shown = Shown { word: visit.typed(), found, ..Shown::fresh(visit, &look.case) };
        return again(markup(visit, &look, &shown)?);
    }
    let what = CaseCommand::FollowUp { case, follow_up: visit.command_id().row(0), word };
    match visit.perform(wish(visit, what)?).await? {
        Ok(_) => done(&address(&look.case, ""), "case-word"),
        Err(refusal) => {
            let look = load(visit).await?;
            let shown = Shown { word: visit.typed().refused(refusal), ..Shown::fresh(visit, &look.case) };
            again(markup(visit, &look, &shown)?)
        }
    }
}

fn markup(visit: &Visit, look: &Look, shown: &Shown) -> Result<Markup, Stop> {
    let case = &look.case;
    let title = name(visit, case);
    let may = visit.may(Action::ChangeCases);
    let side = case.other_side.map(|side| visit.t(&format!("other-side-{}", side.code())));
    let content = html! {
        a.back href=(frame::address(&look.room.group.group, "/casos")) { (icon(Icon::Back)) (visit.t("cases-title")) }
        @if let Some(refusal) = shown.word.refusal.as_ref().filter(|refusal| refusal.field.is_none()) { (notice::refused(visit, refusal)) }
        div.columns {
            div.col {
                section.card aria-labelledby="h-card" {
                    div.title-row { h2 #h-card { (visit.t("case-card")) } span.chip { (state(visit, case.state)) } }
                    dl.about {
                        dt { (visit.t("case-heard-in")) } dd { a href=(look.room.address("")) { (words::ordinal(visit, &look.room.of.encounter)) @if let Some(day) = look.room.of.encounter.day { ", " (when::day(visit.lang, day, look.room.today)) } } }
                        @if may { dt { (visit.t("label-presenter")) } dd { (look.room.name(visit, case.presenter)) } }
                        @if let Some(tag) = &case.area { dt { (visit.t("label-area")) } dd { (area_name(visit, tag, &look.own)) } }
                        @if let Some(side) = side { dt { (visit.t("label-other-side")) } dd { (side) } }
                    }
                    @if may && case.state == CaseState::Offered && look.room.of.encounter.state.is_held() { (presented_form(visit, case)) }
                    @if may && case.state.takes_a_card() { (card_form(visit, look, &shown.card)) }
                    @if case.state == CaseState::Sealed { p.note { (visit.t("case-sealed-lead")) } }
                }
                (became(visit, look, shown)?)
            }
            div.col {
                (bridge(visit, look))
                @if may && case.state.withdraw().is_ok() { (endings(visit, look)) }
            }
        }
        p.whisper.note { (icon(Icon::Lock)) span { (visit.t("case-whisper")) } }
    };
    Ok(frame::page(visit, &look.room.group, Tab::Cases, &title, &content))
}

fn presented_form(visit: &Visit, case: &Case) -> Markup {
    html! {
        p.lead { (visit.t("case-not-told")) }
        form.actions method="post" action=(address(case, "/presentacion")) {
            (field::unseen(&visit.fresh()))
            button.button { (icon(Icon::Ok)) (visit.t("case-was-presented")) }
        }
    }
}

fn card_form(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of_lists = taxonomies().iter().filter(|taxonomy| is_gone_by(look, taxonomy)).flat_map(|taxonomy| {
        taxonomy.areas.iter().map(|area| {
            let tag = AreaTag::Listed(taxonomy.id.clone(), area.id.clone());
            Choice::new(tag, worded(visit, &area.name))
        })
    });
    let own =
        look.own.iter().filter(|area| !area.retired).map(|area| Choice::new(AreaTag::Own(area.id), area.name.as_str()));
    let mut choices: Vec<Choice> = of_lists.chain(own).collect();
    // One that is offered no longer stays on the card until another one is chosen.
    if let Some(tag) =
        look.case.area.as_ref().filter(|tag| choices.iter().all(|choice| choice.value != tag.to_string()))
    {
        choices.push(Choice::new(tag, area_name(visit, tag, &look.own)));
    }
    html! {
        form.form method="post" action=(address(&look.case, "/tarjeta")) {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &["area", "other_side"]))
            p.hint { (visit.t("case-card-lead")) }
            (field::select(visit, fields, Field::new("area").optional(), &choices))
            (field::select(visit, fields, Field::new("other_side").optional(), &choices_of::<OtherSide>(visit, "other-side")))
            p.actions { button.button { (visit.t("case-save-card")) } }
        }
        @let cites: Vec<&Taxonomy> = taxonomies().iter().filter(|taxonomy| is_gone_by(look, taxonomy)).collect();
        details.more {
            summary { (visit.t("case-areas-from")) }
            @for taxonomy in cites { p.note { (worded(visit, &taxonomy.name)) ": " (cited(visit, taxonomy)) } }
        }
    }
}

/// What became of it, in a word of at most 140 characters.
fn became(visit: &Visit, look: &Look, shown: &Shown) -> Result<Markup, Stop> {
    let (case, may) = (&look.case, visit.may(Action::ChangeCases));
    let asks = may && case.state.takes_a_card();
    let circle = visit.circle()?;
    Ok(html! {
        @if asks || !look.words.is_empty() {
            section.card aria-labelledby="h-became" {
                h2 #h-became { (visit.t("case-became")) }
                @if !look.words.is_empty() {
                    ul.phrases { @for word in &look.words {
                        li {
                            blockquote { (word.word.read(&circle)) }
                            div.phrase-foot {
                                small { (when::day(visit.lang, day_of(word.said_at, visit.zone(look.room.group.site.as_ref())), look.room.today)) }
                                @if may && case.state != CaseState::Sealed {
                                    form method="post" action=(address(case, &format!("/palabra/{}/retiro", word.id))) {
                                        (field::unseen(&visit.fresh()))
                                        button.text-button { (visit.t("phrases-withdraw")) }
                                    }
                                }
                            }
                        }
                    } }
                }
                @if asks { (word_form(visit, look, shown)) }
            }
        }
    })
}

fn word_form(visit: &Visit, look: &Look, shown: &Shown) -> Markup {
    let (case, fields) = (&look.case, &shown.word);
    html! {
        form.form method="post" action=(address(case, "/palabra")) {
            (field::unseen(fields))
            @if fields.refusal.as_ref().is_none_or(|refusal| refusal.field.is_some()) { (notice::form_trouble(visit, fields, &["follow_up_word"])) }
            (telltale::warning(visit, &shown.found))
            (field::text(visit, fields, Field::new("follow_up_word").hint("hint-follow-up-word").optional()))
            p.actions { button.button { (visit.t(if case.state == CaseState::FollowedUp { "case-word-more" } else { "case-word-save" })) } }
        }
        @if case.state == CaseState::FollowedUp {
            form.actions method="post" action=(address(case, "/pregunta")) {
                (field::unseen(&visit.fresh()))
                button.text-button { (icon(Icon::Again)) (visit.t("case-ask-again")) }
            }
        }
    }
}

/// "Puente": what the community offers around the area of the case (S3-116). Nothing of the case leaves: it is the same
/// directory that everybody in the house reads.
fn bridge(visit: &Visit, look: &Look) -> Markup {
    let near: Vec<ServiceKind> = match look.case.area.as_ref().map(|tag| listed(tag).map(|(_, area)| area.near.clone()))
    {
        Some(Some(near)) if !near.is_empty() => near,
        Some(Some(_) | None) => vec![ServiceKind::CommunityResource, ServiceKind::SocialServices],
        None => Vec::new(),
    };
    let mut found: Vec<&Service> =
        look.services.iter().filter(|service| !service.retired && near.contains(&service.kind)).collect();
    // What is of the territory first: that is what one reaches least by oneself.
    found.sort_by_key(|service| {
        (service.side != ServiceSide::Territory, near.iter().position(|kind| *kind == service.kind))
    });
    html! {
        @if look.case.area.is_some() && visit.may(Action::SeeServices) {
            section.card aria-labelledby="h-bridge" {
                h2 #h-bridge { (visit.t("bridge-title")) }
                p.lead { (visit.t("bridge-lead")) }
                @if found.is_empty() { p { (visit.t("bridge-none")) } p.actions { a href="/directorio" { (visit.t("directory-title")) } } }
                @else {
                    ul.rows { @for service in found {
                        li {
                            a.grow href={ "/directorio#s-" (service.id) } { b { (service.name) } small { (service.purpose) } }
                            span.chip { (directory::kind_words(visit, service.kind)) }
                        }
                    } }
                }
                @if let Some(rule) = visit.app.act.guidance().book.citing("S3-116") { (notice::citation(visit, &rule.cite)) }
                p.note { (visit.t("bridge-source")) }
            }
        }
    }
}

/// To seal it, and to take it back: what each of them means.
fn endings(visit: &Visit, look: &Look) -> Markup {
    let case = &look.case;
    let presenter = look.room.name(visit, case.presenter);
    html! {
        section.bare aria-labelledby="h-ends" {
            h2 #h-ends { (visit.t("case-ends")) }
            @if case.state.seal().is_ok() {
                p.lead { (visit.t("case-seal-lead")) }
                form.actions method="post" action=(address(case, "/sello")) {
                    (field::unseen(&visit.fresh()))
                    button.button { (icon(Icon::Lock)) (visit.t("case-seal")) }
                }
            }
            details.more {
                summary { (visit.t("case-withdraw")) }
                p.lead { (visit.tr("case-withdraw-lead", &[("name", Arg::from(presenter))])) }
                form.actions method="post" action=(address(case, "/retiro")) {
                    (field::unseen(&visit.fresh()))
                    button.button.care { (icon(Icon::Undo)) (visit.t("case-withdraw-do")) }
                }
            }
        }
    }
}
