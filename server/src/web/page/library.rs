//! The library: rituals and materials (S0-140 to S0-146, S0-174 to S0-178), and ideas to begin with.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::field::{self, Field, choices_of};
use super::super::ui::fields::Fields;
use super::super::ui::hidden;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::notice;
use super::super::visit::Visit;
use super::guidance::limits;
use crate::guidance;
use crate::store::institution;
use crate::text::{Arg, Lang};
use crate::{get, post};
use domain::command::house::{HouseCommand, library};
use domain::command::{Refusal, What};
use domain::id::ItemId;
use domain::idea::Idea;
use domain::institution::{Item, ItemKind, ItemSort};
use domain::policy::Action;
use domain::words::{Line, Words, folded};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/biblioteca", SeeLibrary, show),
        get!("/biblioteca/nuevo", ChangeLibrary, blank),
        post!("/biblioteca/nuevo", ChangeLibrary, add),
        post!("/biblioteca/ideas", ChangeLibrary, adopt),
        get!("/biblioteca/{item}", ChangeLibrary, edit),
        post!("/biblioteca/{item}", ChangeLibrary, change),
        post!("/biblioteca/{item}/retiro", ChangeLibrary, retire),
        post!("/biblioteca/{item}/regreso", ChangeLibrary, take_up),
    ]
}

const NAMES: [&str; 6] = ["item_sort", "item_title", "item_kind", "item_minutes", "item_origin", "item_notes"];
/// Longest ritual or material, in minutes: as long as a moment may be.
const MOST_MINUTES: u32 = domain::command::script::MOST_MINUTES;

async fn show(visit: &Visit) -> Answer {
    page(list(visit, &items(visit).await?, None))
}

async fn items(visit: &Visit) -> Result<Vec<Item>, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    Ok(institution::items(&mut tx, house.id).await?)
}

async fn known(visit: &Visit) -> Result<Item, Stop> {
    let (house, _) = visit.house()?;
    let id = visit.id("item", ItemId::parse)?;
    let mut tx = visit.look().await?;
    institution::find_item(&mut tx, house.id, id).await?.ok_or(Stop::NotFound)
}

async fn put(visit: &Visit, item: Item) -> Result<Result<crate::act::Answer, Refusal>, Stop> {
    visit.perform(What::House(HouseCommand::PutItem(item))).await
}

async fn blank(visit: &Visit) -> Answer {
    let sort = ItemSort::from_code(visit.query.get("clase")).unwrap_or(ItemSort::Ritual);
    page(form(visit, &visit.fresh().with("item_sort", sort.code()), None))
}

async fn add(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let blank = (visit.command_id().row(0), false);
    let Some(item) = read_item(&mut read, blank) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), None));
    };
    match put(visit, item).await? {
        Ok(_) => done("/biblioteca", "item-kept"),
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal), None)),
    }
}

async fn edit(visit: &Visit) -> Answer {
    let item = known(visit).await?;
    page(form(visit, &kept(visit, &item), Some(&item)))
}

async fn change(visit: &Visit) -> Answer {
    let item = known(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(wanted) = read_item(&mut read, (item.id, item.retired)) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), Some(&item)));
    };
    match put(visit, wanted).await? {
        Ok(_) => done("/biblioteca", "item-kept"),
        Err(refusal) => {
            // Whoever saves again after having compared both means what they then see.
            let stale = refusal.reason == domain::command::Reason::Stale;
            let typed = visit.typed().refused(refusal);
            let typed = if stale { typed.at(item.version) } else { typed };
            again(form(visit, &typed, Some(&item)))
        }
    }
}

async fn retire(visit: &Visit) -> Answer {
    let item = known(visit).await?;
    match visit.perform(What::House(HouseCommand::RetireItem(item.id))).await? {
        Ok(_) => done("/biblioteca", "item-retired"),
        Err(refusal) => again(list(visit, &items(visit).await?, Some(&refusal))),
    }
}

async fn take_up(visit: &Visit) -> Answer {
    let item = known(visit).await?;
    match put(visit, Item { retired: false, ..item }).await? {
        Ok(_) => done("/biblioteca", "item-taken-up"),
        Err(refusal) => again(list(visit, &items(visit).await?, Some(&refusal))),
    }
}

async fn adopt(visit: &Visit) -> Answer {
    let wanted = visit.form.get("idea");
    let idea = guidance::ideas().iter().find(|idea| idea.id == wanted).ok_or(Stop::NotFound)?;
    let item = adopted(visit, idea).ok_or(Stop::NotFound)?;
    match put(visit, item).await? {
        Ok(_) => done("/biblioteca", "idea-adopted"),
        Err(refusal) => again(list(visit, &items(visit).await?, Some(&refusal))),
    }
}

/// The item that an idea becomes, in the language of the screen. Every idea fits: the file was read so.
fn adopted(visit: &Visit, idea: &Idea) -> Option<Item> {
    let (title, notes) = match visit.lang {
        Lang::Es => (&idea.title.es, &idea.notes.es),
        Lang::En => (&idea.title.en, &idea.notes.en),
    };
    let origin = visit.tr("library-origin-idea", &[("source", Arg::from(idea.source.join(", ")))]);
    Some(Item {
        id: visit.command_id().row(0),
        sort: idea.sort,
        kind: idea.kind,
        title: Line::parse(title).ok()?,
        minutes: idea.minutes,
        origin: Line::parse(&origin).ok(),
        notes: Some(Words::parse(notes).ok()?),
        retired: false,
        version: 0,
    })
}

fn read_item(read: &mut Reader<'_>, (id, retired): (ItemId, bool)) -> Option<Item> {
    let sort = read.code("item_sort");
    let kind = read.code("item_kind");
    let title = read.line("item_title");
    let minutes = read.number_maybe("item_minutes", 1..=MOST_MINUTES);
    // Nobody else can say later where it came from.
    let origin = read.line("item_origin");
    let notes = read.words_maybe("item_notes");
    Some(Item {
        id,
        sort: sort?,
        kind: kind?,
        title: title?,
        minutes: minutes?,
        origin: Some(origin?),
        notes: notes?,
        retired,
        version: 0,
    })
}

fn kept(visit: &Visit, item: &Item) -> Fields {
    visit
        .fresh()
        .with("item_sort", item.sort.code())
        .with("item_kind", item.kind.code())
        .with("item_title", &item.title)
        .with_maybe("item_minutes", item.minutes)
        .with_maybe("item_origin", item.origin.as_ref())
        .with_maybe("item_notes", item.notes.as_ref())
        .at(item.version)
}

fn list(visit: &Visit, items: &[Item], refusal: Option<&Refusal>) -> Markup {
    let retired: Vec<&Item> = items.iter().filter(|item| item.retired).collect();
    let first_day = items.iter().all(|item| item.retired);
    let may = visit.may(Action::ChangeLibrary);
    layout::page(
        visit,
        Place::Library,
        &visit.t("library-title"),
        &html! {
            div.head {
                div { h1 { (visit.t("library-title")) } p.sub { (visit.t("library-lead")) } }
                @if may && !first_day {
                    p.actions { a.button.primary href="/biblioteca/nuevo" { (icon(Icon::Plus)) (visit.t("library-new")) } }
                }
            }
            @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
            @if first_day {
                section.empty aria-labelledby="t-empty" {
                    h2 #t-empty { (visit.t("library-empty")) }
                    p { (visit.t(if may { "library-empty-more" } else { "library-empty-look" })) }
                    @if may { div.actions {
                        a.button.primary href="/biblioteca/nuevo" { (icon(Icon::Plus)) (visit.t("library-new")) }
                        a.button href="#ideas" { (icon(Icon::Down)) (visit.t("library-see-ideas")) }
                        (limits::way(visit))
                    } }
                }
            } @else {
                div.pair { @for sort in ItemSort::ALL { (shelf(visit, *sort, items, may)) } }
            }
            @if may { (ideas(visit, items, first_day)) }
            @if !retired.is_empty() { (retired_items(visit, &retired, may)) }
        },
    )
}

/// The rituals, or the materials, that are offered.
fn shelf(visit: &Visit, sort: ItemSort, items: &[Item], may: bool) -> Markup {
    let offered: Vec<&Item> = items.iter().filter(|item| item.sort == sort && !item.retired).collect();
    let code = sort.code();
    html! {
        section.card aria-labelledby={ "t-" (code) } {
            h2 id={ "t-" (code) } { (visit.t(&format!("library-{code}s"))) }
            p.lead { (visit.t(&format!("library-{code}s-lead"))) }
            @if offered.is_empty() { p.note { (visit.t("library-none")) } }
            ul.rows { @for item in offered { li id=(item.id) { (one(visit, item, may)) } } }
            details.more { summary { (visit.t("finding-source")) } (sources(visit, sort)) }
        }
    }
}

/// What the document says of rituals, or of materials.
fn sources(visit: &Visit, sort: ItemSort) -> Markup {
    let lines: &[&str] = match sort {
        ItemSort::Ritual => &["S0-142", "S0-143", "S0-144", "S0-145"],
        ItemSort::Material => &["S0-174", "S0-175"],
    };
    let book = &visit.app.act.guidance().book;
    html! {
        @for rule in lines.iter().filter_map(|line| book.citing(line)) {
            (notice::citation(visit, &rule.cite))
            @for other in &rule.also { (notice::citation(visit, other)) }
        }
    }
}

fn about(visit: &Visit, kind: ItemKind, minutes: Option<u32>) -> String {
    let kind = visit.t(&format!("item-kind-{}", kind.code().replace('_', "-")));
    match minutes {
        Some(minutes) => format!("{kind} · {}", visit.tr("library-minutes", &[("n", minutes.into())])),
        None => kind,
    }
}

fn one(visit: &Visit, item: &Item, may: bool) -> Markup {
    html! {
        div.grow {
            b { (item.title) }
            small { (about(visit, item.kind, item.minutes)) }
            @match &item.origin {
                Some(origin) => small { (visit.t("library-from")) " " (origin) },
                None => small { (visit.t("library-no-origin")) @if may { " · " a href={ "/biblioteca/" (item.id) "#item_origin" } { (visit.t("library-write-origin")) } } },
            }
        }
        @if may {
            a.button.soft href={ "/biblioteca/" (item.id) } { (visit.t("library-change")) (hidden::about(&item.title)) }
        }
        @if let Some(notes) = &item.notes {
            details.more.full { summary { (visit.t("library-how")) (hidden::about(&item.title)) } p.lines { (notes) } }
        }
        @let findings = library::findings(visit.app.act.guidance(), item);
        @if !findings.is_empty() { div.full { (notice::findings(visit, &findings)) } }
    }
}

/// Ideas that nobody has adopted yet. One that was adopted and no longer fits is found among what isn't offered.
fn ideas(visit: &Visit, items: &[Item], open: bool) -> Markup {
    let is_here = |idea: &&Idea| {
        let titles = [folded(&idea.title.es), folded(&idea.title.en)];
        items.iter().any(|item| item.sort == idea.sort && titles.contains(&folded(item.title.as_str())))
    };
    let left: Vec<&Idea> = guidance::ideas().iter().filter(|idea| !is_here(idea)).collect();
    html! {
        @if !left.is_empty() {
            section.card #ideas aria-labelledby="t-ideas" {
                h2 #t-ideas { (visit.t("library-ideas")) }
                p.lead { (visit.t("library-ideas-lead")) }
                @for sort in ItemSort::ALL {
                    @let of_sort: Vec<&Idea> = left.iter().copied().filter(|idea| idea.sort == *sort).collect();
                    @if !of_sort.is_empty() {
                        details.more open[open && *sort == ItemSort::Ritual] {
                            summary { (visit.tr(&format!("library-ideas-{}s", sort.code()), &[("count", of_sort.len().into())])) }
                            ul.rows.two { @for idea in of_sort { li { (offered(visit, idea)) } } }
                        }
                    }
                }
            }
        }
    }
}

fn offered(visit: &Visit, idea: &Idea) -> Markup {
    let (title, notes) = match visit.lang {
        Lang::Es => (&idea.title.es, &idea.notes.es),
        Lang::En => (&idea.title.en, &idea.notes.en),
    };
    html! {
        div.grow {
            b { (title) }
            small title=(idea.source.join(", ")) { (about(visit, idea.kind, idea.minutes)) }
            p { (notes) }
        }
        form method="post" action="/biblioteca/ideas" {
            (field::unseen(&visit.fresh()))
            input type="hidden" name="idea" value=(idea.id);
            button.button.soft { (icon(Icon::Plus)) (visit.t("library-adopt")) (hidden::about(title)) }
        }
    }
}

fn retired_items(visit: &Visit, retired: &[&Item], may: bool) -> Markup {
    html! {
        section.card {
            details.more {
                summary { (visit.tr("library-retired", &[("count", retired.len().into())])) }
                ul.rows { @for item in retired {
                    li {
                        div.grow { b { (item.title) } small { (about(visit, item.kind, item.minutes)) } }
                        @if may {
                            form method="post" action={ "/biblioteca/" (item.id) "/regreso" } {
                                (field::unseen(&visit.fresh().at(item.version)))
                                button.button.soft { (icon(Icon::Undo)) (visit.t("library-take-up")) (hidden::about(&item.title)) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn form(visit: &Visit, fields: &Fields, item: Option<&Item>) -> Markup {
    let title = visit.t(if item.is_some() { "library-edit" } else { "library-new" });
    layout::narrow(
        visit,
        Place::Library,
        &title,
        &html! {
            a.back href="/biblioteca" { (icon(Icon::Back)) (visit.t("library-title")) }
            h1 { (title) }
            (notice::form_trouble(visit, fields, &NAMES))
            @if let Some(item) = item { (notice::both_texts(visit, fields, &kept(visit, item), &NAMES)) }
            form.form method="post" data-partial="#content" {
                (field::unseen(fields))
                (field::cards(visit, fields, Field::new("item_sort"), &choices_of::<ItemSort>(visit, "item-sort")))
                (field::text(visit, fields, Field::new("item_title").hint("hint-item-title")))
                (field::select(visit, fields, Field::new("item_kind"), &choices_of::<ItemKind>(visit, "item-kind")))
                (field::number(visit, fields, Field::new("item_minutes").hint("hint-item-minutes").optional()))
                (field::text(visit, fields, Field::new("item_origin").hint("hint-item-origin")))
                (field::area(visit, fields, Field::new("item_notes").hint("hint-item-notes").optional(), 6))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("library-keep")) } a.button.soft href="/biblioteca" { (visit.t("library-back")) } }
            }
            @if let Some(item) = item.filter(|item| !item.retired) {
                form method="post" action={ "/biblioteca/" (item.id) "/retiro" } {
                    (field::unseen(&visit.fresh()))
                    p.note { (visit.t("library-retire-lead")) }
                    p.actions { button.text-button { (visit.t("library-retire")) } }
                }
            }
        },
    )
}
