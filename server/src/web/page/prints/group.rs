//! A group on paper: the list of what can be printed, the poster, the agreements, the book, the empty notebook.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self as head_of, Tab, address, worded};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::printed::row as list_link;
use super::super::super::ui::{notice, recall, when};
use super::super::super::visit::Visit;
use super::super::look::{self, Look};
use super::super::{book, harvest};
use super::{capital, fact, fold, head, paper, print, print_or};
use crate::store::creation::Opened;
use crate::store::institution;
use crate::text::Arg;
use crate::{get, post};
use domain::day::Day;
use domain::encounter::Encounter;
use domain::encounter::learning::Learning;
use domain::group::Invited;
use domain::institution::Site;
use domain::leaf::{Circle, Eye};
use domain::policy::Action;
use maud::{Markup, html};
use ronda_print::agreements::Agreements;
use ronda_print::book::{Agreed, Book, Chapter, Letter, Made, Phrase, Piece};
use ronda_print::poster::Poster;
use ronda_print::private::{Hard, Invitation, Private};
use ronda_print::{Document, Fact, Paper};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/impresos", SeeGroup, list),
        post!("/grupos/{group}/impresos/convocatoria.pdf", SeeGroup, poster),
        get!("/grupos/{group}/impresos/acuerdos.pdf", SeeGroup, agreements),
        get!("/grupos/{group}/impresos/libro.pdf", SeeLearnings, book),
        get!("/grupos/{group}/impresos/cuaderno.pdf", SeeGroup, notebook),
    ]
}

async fn list(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    page(all(visit, &look, &visit.fresh()))
}

/// What can be printed, and the form of the poster.
fn all(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let to = |rest: &str| address(&look.of.group, rest);
    let content = html! {
        (notice::form_trouble(visit, fields, &["telefono", "pregunte"]))
        h2 { (visit.t("print-title")) }
        p.lead { (visit.t("print-lead")) }
        div.columns {
            div.col {
                (next_encounter(visit, look))
                section.card aria-labelledby="h-wall" {
                    h2 #h-wall { (visit.t("print-of-group")) }
                    ul.rows {
                        @if look.of.agreement.is_some() {
                            (list_link(visit, &to("/impresos/acuerdos.pdf"), "agreements"))
                            (list_link(visit, &to("/impresos/acuerdos.pdf?papel=a3"), "agreements-a3"))
                        }
                        @if visit.may(Action::SeeLearnings) && !harvest::book(&look.of).is_empty() {
                            (list_link(visit, &to("/impresos/libro.pdf"), "book"))
                            (list_link(visit, &to("/impresos/libro.pdf?por=tema"), "book-topics"))
                            (list_link(visit, &to("/impresos/libro.pdf?pliego=carta"), "book-in-letter"))
                            (list_link(visit, &to("/impresos/libro.pdf?pliego=a4"), "book-a4"))
                        }
                        (list_link(visit, &to("/impresos/cuaderno.pdf"), "notebook"))
                        (list_link(visit, &to("/impresos/cuaderno.pdf?pliego=carta"), "notebook-letter"))
                        (list_link(visit, &to("/impresos/cuaderno.pdf?pliego=a4"), "notebook-a4"))
                        @if visit.may(Action::GiveLinks) { (list_link(visit, &to("/tarjetas"), "cards")) }
                    }
                }
            }
            div.col { (poster_form(visit, look, fields)) }
        }
    };
    head_of::page(visit, &look.of, Tab::Home, &visit.t("print-title"), &content)
}

/// The papers of the encounter that comes next.
fn next_encounter(visit: &Visit, look: &Look) -> Markup {
    let next = look.of.live_encounter().or_else(|| look.of.encounters.iter().find(|one| one.state.is_ahead()));
    html! {
        @if let Some(next) = next {
            @let to = |rest: &str| address(&look.of.group, &format!("/encuentros/{}{rest}", next.id));
            @if visit.may(Action::SeeScript) {
                section.card aria-labelledby="h-next" {
                    h2 #h-next { (recall::title(visit, &look.of.topics, next)) }
                    ul.rows {
                        @if visit.may(Action::MarkAttendance) {
                            (list_link(visit, &to("/planilla.pdf"), "sheet"))
                            (list_link(visit, &to("/planilla.pdf?nombres=no"), "sheet-empty"))
                        }
                        (list_link(visit, &to("/guion.pdf"), "script"))
                    }
                }
            }
        }
    }
}

/// The poster asks for a phone: nobody's own number is put on a wall unasked, and what is typed here isn't kept.
fn poster_form(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    html! {
        section.card aria-labelledby="h-poster" {
            h2 #h-poster { (visit.t("print-poster")) }
            p.lead { (visit.t("print-poster-for")) }
            form.form method="post" action=(address(&look.of.group, "/impresos/convocatoria.pdf")) {
                (field::text(visit, fields, Field::new("telefono").hint("hint-telefono").optional()))
                (field::text(visit, fields, Field::new("pregunte").hint("hint-pregunte").optional()))
                p.actions {
                    button.button.primary name="papel" value="a4" { (icon(Icon::Script)) (visit.t("print-as-a4")) }
                    button.button name="papel" value="a3" { (icon(Icon::Script)) (visit.t("print-as-a3")) }
                }
            }
        }
    }
}

async fn poster(visit: &Visit) -> Answer {
    let look = look::group(visit).await?;
    let (of, group) = (&look.of, &look.of.group);
    let mut read = Reader::new(&visit.form);
    let (phone, ask) = (read.line_maybe::<60>("telefono"), read.line_maybe::<60>("pregunte"));
    let (Some(phone), Some(ask)) = (phone, ask) else {
        return again(all(visit, &look, &visit.typed().wrong(read.faults())));
    };
    let ask = ask
        .map(|line| line.to_string())
        .or_else(|| of.coordinator().map(|person| head_of::name(visit, person)))
        .unwrap_or_default();
    let document = Document::Poster(Poster {
        head: head(visit, visit.tr("print-poster-title", &[("group", group.name.as_str().into())]), None)?,
        paper: if visit.form.get("papel") == "a3" { Paper::A3 } else { Paper::A4 },
        kind: worded(visit, &of.frame.name).to_owned(),
        name: group.name.to_string(),
        situation: group.shared_situation.to_string(),
        purpose: group.purpose.as_ref().map(ToString::to_string),
        invites: invites(visit, &group.invites),
        facts: poster_facts(visit, &look),
        ask: fact(visit.t("print-ask"), ask.clone()),
        phone: phone.map(|line| line.to_string()),
        strips: true,
        strip: ask,
    });
    let way_back =
        html! { a.button.primary href=(address(group, "/impresos")) { (icon(Icon::Again)) (visit.t("print-again")) } };
    print_or(visit, &document, &way_back).await
}

fn invites(visit: &Visit, invited: &[Invited]) -> Option<Fact> {
    let words: Vec<String> =
        invited.iter().map(|one| visit.t(&format!("print-invited-{}", one.code().replace('_', "-")))).collect();
    (!words.is_empty()).then(|| fact(visit.t("print-invites"), words.join(", ")))
}

fn poster_facts(visit: &Visit, look: &Look) -> Vec<Fact> {
    let edition = &look.of.edition;
    let first =
        look.of.encounters.iter().find(|one| one.state.is_ahead()).and_then(|one| one.day).or(edition.starts_on);
    let mut lines = Vec::new();
    if let Some(time) = edition.starts_at {
        let cadence = visit.t(&format!("cadence-{}", edition.cadence.code()));
        lines.push(format!("{}, {}", capital(&cadence), when::span(visit.lang, time, edition.minutes)));
    }
    if let Some(day) = first.filter(|day| *day >= look.today) {
        let word = if look.of.has_begun() { "print-next" } else { "print-starts" };
        lines.push(visit.tr(word, &[("day", Arg::from(when::day(visit.lang, day, look.today)))]));
    }
    let place = look.of.site.as_ref().map(place);
    let facts = [("print-when", (!lines.is_empty()).then(|| lines.join("\n"))), ("print-where", place)];
    facts.into_iter().filter_map(|(label, text)| Some(fact(visit.t(label), text?))).collect()
}

fn place(site: &Site) -> String {
    site.address.as_ref().map_or_else(|| site.name.to_string(), |address| format!("{}\n{address}", site.name))
}

async fn agreements(visit: &Visit) -> Answer {
    let (look, eye) = (look::group(visit).await?, visit.circle()?);
    let agreed = look.of.agreement.as_ref().ok_or(Stop::NotFound)?;
    let zone = look.of.site.as_ref().map_or(chrono_tz::America::Bogota, |site| site.zone);
    let day = when::day(visit.lang, domain::day::day_of(agreed.agreed_at, zone), look.today);
    let document = Document::Agreements(Agreements {
        head: head(visit, visit.t("print-agreements-title"), None)?,
        paper: paper(visit),
        group: look.of.group.name.to_string(),
        lines: agreed.text.read(&eye).lines().map(str::to_owned).collect(),
        agreed: visit.tr("print-agreed", &[("day", Arg::from(day))]),
    });
    print(visit, &document).await
}

async fn book(visit: &Visit) -> Answer {
    let eye = visit.circle()?;
    let (of, book) = book::load(visit).await?;
    if book.learnings.is_empty() {
        return Err(Stop::NotFound);
    }
    let today = visit.today(of.site.as_ref());
    let by_topic = visit.query.get("por") == "tema";
    let letter = book.letter.as_ref().filter(|letter| !letter.text.is_blank());
    let kind = worded(visit, &of.frame.name);
    let about = [("kind", Arg::from(kind)), ("situation", Arg::from(of.group.shared_situation.as_str()))];
    let chapters = encounters(visit, &book, today, &eye);
    let document = Document::Book(Book {
        head: head(visit, visit.t("print-book-title"), None)?,
        group: of.group.name.to_string(),
        span: span(visit, &book),
        situation: visit.tr("print-book-about", &about),
        nameless: visit.t("print-book-nameless"),
        contents: visit.t(if by_topic { "print-book-topics-contents" } else { "print-book-contents" }),
        chapters: if by_topic { topics(chapters) } else { chapters },
        made: (!book.made.is_empty()).then(|| Made {
            title: visit.t("book-made"),
            pieces: book.made.iter().map(|one| piece(visit, one, &eye)).collect(),
        }),
        letter: letter
            .map(|letter| Letter { title: visit.t("print-book-letter"), text: letter.text.read(&eye).to_owned() }),
        agreements: book.agreement.as_ref().map(|agreed| Agreed {
            title: visit.t("book-agreements"),
            lines: agreed.text.read(&eye).lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        }),
        own: visit.t("print-book-own"),
        fold: fold(visit),
    });
    print(visit, &document).await
}

/// What somebody made: its words, where a link leads, that there is a photo (which is looked at in Ronda), and how it is
/// signed.
fn piece(visit: &Visit, one: &Opened, eye: &Eye<Circle>) -> Piece {
    Piece {
        text: one.text.read(eye).to_owned(),
        about: [
            one.consented_at.map(|_| visit.t("print-book-photo")),
            one.link.as_ref().map(ToString::to_string),
            one.signed.as_ref().map(ToString::to_string),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// "De septiembre a noviembre de 2026": the months of the encounters in the book.
fn span(visit: &Visit, book: &book::Book) -> String {
    let held = book.encounters.iter().filter(|one| one.state.is_held());
    let days: Vec<Day> = held.filter_map(|one| one.day).collect();
    let month = |day: &Day| {
        use chrono::Datelike;
        visit.tr(
            "print-month",
            &[("month", when::month(visit.lang, *day).into()), ("year", day.year().to_string().into())],
        )
    };
    match (days.iter().min().map(month), days.iter().max().map(month)) {
        (Some(first), Some(last)) if first != last => {
            visit.tr("print-span", &[("first", first.into()), ("last", last.into())])
        }
        (Some(only), _) => capital(&only),
        (None, _) => String::new(),
    }
}

fn encounters(visit: &Visit, book: &book::Book, today: Day, eye: &Eye<Circle>) -> Vec<Chapter> {
    let chapter = |one: &Encounter| {
        let said = book.learnings.iter().filter(|phrase| phrase.encounter == one.id);
        let phrases: Vec<Phrase> = said.map(|one| phrase(visit, one, eye)).collect();
        let ordinal = visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())]);
        let day = one.day.map(|day| when::day(visit.lang, day, today));
        (!phrases.is_empty()).then(|| Chapter {
            over: day.map_or_else(|| ordinal.clone(), |day| format!("{ordinal} · {day}")),
            title: recall::subject(visit, &book.topics, one),
            phrases,
        })
    };
    book.encounters.iter().filter_map(chapter).collect()
}

/// Encounters on one subject stand together, in the order in which it came up.
fn topics(encounters: Vec<Chapter>) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for chapter in encounters {
        match chapters.iter_mut().find(|known| known.title == chapter.title) {
            Some(known) => known.phrases.extend(chapter.phrases),
            None => chapters.push(Chapter { over: String::new(), ..chapter }),
        }
    }
    chapters
}

fn phrase(visit: &Visit, one: &Learning, eye: &Eye<Circle>) -> Phrase {
    let about = [("recall-difficulty", &one.difficulty), ("recall-lesson", &one.lesson)];
    let about = about.into_iter().filter(|(_, text)| !text.is_blank());
    Phrase {
        text: one.text.read(eye).to_owned(),
        about: about.map(|(label, text)| format!("{} {}", visit.t(label), text.read(eye))).collect(),
    }
}

/// Pages of the notebook: with its cover and back, sixteen.
const PAGES: u32 = 13;

/// Empty, and the same for whoever asks: nothing of it is kept (S0-127 to S0-129).
async fn notebook(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let lines = institution::crisis_lines(&mut visit.look().await?, house.id).await?;
    let book = &visit.app.act.guidance().book;
    let invitation = |rule: &domain::rule_book::Rule| Invitation {
        text: format!("«{}»", rule.cite.quote),
        place: [rule.cite.title.as_str(), rule.cite.locus.as_str()].join(", "),
    };
    let said = ["S0-119", "S0-128"].iter().filter_map(|line| book.citing(line));
    let line = |line: &domain::institution::CrisisLine| {
        let hours = line.hours.as_ref().map_or_else(String::new, |hours| format!(", {hours}"));
        [format!("{}{hours}", line.name), line.phone.to_string()]
    };
    let document = Document::Private(Private {
        head: head(visit, visit.t("print-notebook-title"), None)?,
        lead: visit.t("print-notebook-lead"),
        owner: visit.t("print-notebook-owner"),
        ways: ["own", "free", "kept"].map(|word| visit.t(&format!("print-notebook-{word}"))).to_vec(),
        invitations: said.map(invitation).collect(),
        pages: PAGES,
        hard: (!lines.is_empty())
            .then(|| Hard { title: visit.t("print-notebook-hard"), lines: lines.iter().map(line).collect() }),
        fold: fold(visit),
    });
    print(visit, &document).await
}
