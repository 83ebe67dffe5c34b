//! What participants make for the closing (S0-192): handed in by them or for them, sealed, and opened together at the
//! closing encounter. Before that a page knows how many there are, and nothing else.

use super::super::form::{Fault, Reader};
use super::super::photo;
use super::super::reply::{Answer, Reply, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::scene;
use super::super::trouble::{self, Trouble};
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::notice;
use super::super::ui::room::Room;
use super::super::upload::Brought;
use super::super::visit::Visit;
use crate::store::creation::{self, Opened};
use crate::{bring, get, post};
use domain::command::creation::{Consent, CreationCommand, Made, With, may_unseal};
use domain::command::slice::CreationSlice;
use domain::command::{GroupSlice, Refusal, What};
use domain::creation::is_web_address;
use domain::encounter::EncounterKind;
use domain::group::EditionState;
use domain::id::CreationId;
use domain::leaf::{Circle, Eye, Leaf};
use domain::policy::Action;
use domain::words::{Line, Words};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/creaciones", SeeCreations, show),
        get!("/grupos/{group}/creaciones/nueva", HandInCreation, blank),
        bring!("/grupos/{group}/creaciones/nueva", HandInCreation, hand_in),
        get!("/grupos/{group}/creaciones/{creation}/recibo", HandInCreation, receipt),
        post!("/grupos/{group}/creaciones/retiro", HandInCreation, take_back),
        get!("/grupos/{group}/creaciones/{creation}/foto", SeeCreations, picture),
        post!("/grupos/{group}/encuentros/{encounter}/creaciones", OpenCreations, unseal),
    ]
}

const NAMES: [&str; 5] = ["creation_text", "creation_link", "photo", "consent", "signed"];

/// The group, what may be known of its creations, and what is open.
struct Found {
    of: GroupSlice,
    state: CreationSlice,
    opened: Vec<Opened>,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let state = creation::sealed(&mut tx, house, of.edition.id).await?;
    let opened = creation::opened(&mut tx, house, of.edition.id).await?;
    Ok(Found { of, state, opened })
}

/// Whether something may still be handed in.
fn takes(found: &Found) -> bool {
    let runs = match found.of.edition.state {
        EditionState::Open | EditionState::Running | EditionState::Closing => true,
        EditionState::Draft | EditionState::Calling | EditionState::Closed | EditionState::Cancelled => false,
    };
    runs && found.state.unsealed.is_none()
}

async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, &visit.fresh())?)
}

fn markup(visit: &Visit, found: &Found, taken_back: &Fields) -> Result<Markup, Stop> {
    let of = &found.of;
    let eye = visit.circle()?;
    let may = visit.may(Action::HandInCreation);
    let content = html! {
        p.lead { (visit.t("creations-lead")) }
        @if found.state.unsealed.is_some() {
            @if found.opened.is_empty() { section.empty { p { (visit.t("creations-none-left")) } } }
            @else { (gallery(visit, of, &eye, &found.opened)) }
        } @else {
            section.spotlight aria-labelledby="t-sealed" {
                p.when { (visit.t("creations-sealed-when")) }
                h2 #t-sealed { (visit.tr("creations-sealed", &[("count", found.state.count.into())])) }
                p { (visit.t("creations-sealed-lead")) }
                div.answers {
                    @if may && takes(found) {
                        a.button.sun href=(address(&of.group, "/creaciones/nueva")) { (icon(Icon::Plus)) (visit.t("creation-new")) }
                    }
                    (opening(visit, found))
                }
            }
        }
        @if may && found.state.count > 0 { (back_form(visit, of, taken_back)) }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("creations-whisper")) } }
    };
    Ok(group::page(visit, of, Tab::Harvest, &visit.t("creations-title"), &content))
}

/// The button that opens, on the page too: an encounter held with paper and pencil has no console.
fn opening(visit: &Visit, found: &Found) -> Markup {
    let closing = found.of.encounters.iter().find(|one| may_unseal(one));
    html! {
        @if let Some(closing) = closing.filter(|_| found.state.count > 0 && visit.may(Action::OpenCreations)) {
            form method="post" action=(address(&found.of.group, &format!("/encuentros/{}/creaciones", closing.id))) {
                (field::unseen(&visit.fresh()))
                button.button { (icon(Icon::Door)) (visit.t("creations-open")) }
            }
        }
    }
}

/// In the room of the closing encounter: how many there are, and to open them together.
pub fn in_room(visit: &Visit, room: &Room, state: Option<&CreationSlice>) -> Markup {
    let shown = state.filter(|state| room.of.encounter.kind == EncounterKind::Closing && state.count > 0);
    html! {
        @if let Some(state) = shown {
            div.prompt.prepared { div {
                @if state.unsealed.is_some() {
                    p { a href=(group::address(&room.group.group, "/creaciones")) { (visit.t("creations-see")) } }
                } @else {
                    p { b { (visit.tr("creations-sealed", &[("count", state.count.into())])) } }
                    @if visit.may(Action::OpenCreations) {
                        form method="post" action=(room.address("/creaciones")) {
                            (field::unseen(&visit.fresh()))
                            button.button.sun { (icon(Icon::Door)) (visit.t("creations-open")) }
                        }
                    }
                }
            } }
        }
    }
}

/// What was made, once it is open.
pub fn gallery(visit: &Visit, of: &GroupSlice, eye: &Eye<Circle>, made: &[Opened]) -> Markup {
    html! {
        div.gallery {
            @for one in made {
                @let text = one.text.read(eye);
                figure.card {
                    @if one.consented_at.is_some() {
                        img.photo src=(address(&of.group, &format!("/creaciones/{}/foto", one.id))) loading="lazy"
                            alt=(if text.is_empty() { visit.t("creation-photo-alt") } else { text.to_owned() });
                    }
                    @if let Some(link) = &one.link {
                        p { a href=(link) rel="noreferrer noopener external" { (icon(Icon::Out)) (link) } }
                    }
                    @if !text.is_empty() { p.letter.said { (text) } }
                    @if let Some(signed) = &one.signed { figcaption { (signed) } }
                }
            }
        }
    }
}

async fn blank(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    if !takes(&found) {
        return to(address(&found.of.group, "/creaciones"));
    }
    page(form(visit, &found, &visit.fresh()))
}

async fn hand_in(visit: &Visit) -> Answer {
    match visit.brought {
        Brought::TooLarge => return Ok(trouble::reply(visit, Trouble::TooLarge)),
        Brought::Broken => return Ok(trouble::reply(visit, Trouble::TooSlow)),
        Brought::Nothing | Brought::File(_) => {}
    }
    let mut read = Reader::new(&visit.form);
    let made = read_made(visit, &mut read).await;
    let found = load(visit).await?;
    let Some(made) = made else { return again(form(visit, &found, &visit.typed().wrong(read.faults()))) };
    let id = made.creation;
    match visit.perform(What::Creation(found.of.group.id, CreationCommand::HandIn(made))).await? {
        Ok(_) => done(&address(&found.of.group, &format!("/creaciones/{id}/recibo")), "creation-handed-in"),
        Err(refusal) => again(form(visit, &found, &visit.typed().refused(refusal))),
    }
}

/// What is handed in: a text, or a text beside a link, or beside a photo; never both.
async fn read_made(visit: &Visit, read: &mut Reader<'_>) -> Option<Made> {
    let text: Option<Option<Words<2000>>> = read.words_maybe("creation_text");
    let link: Option<Option<Line<300>>> = read.line_maybe("creation_link");
    let signed = read.line_maybe("signed");
    let file = match &visit.brought {
        Brought::File(file) => Some(file).filter(|file| !file.bytes.is_empty()),
        Brought::Nothing | Brought::TooLarge | Brought::Broken => None,
    };
    let with = match (link?, file) {
        (Some(_), Some(_)) => return read.fault("creation_link", Fault::Said("fault-one-creation")),
        (Some(link), None) if is_web_address(link.as_str()) => With::Link(link),
        (Some(_), None) => return read.fault("creation_link", Fault::Said("refusal-not-an-address")),
        (None, Some(_)) if !read.ticked("consent") => {
            return read.fault("consent", Fault::Said("refusal-no-consent"));
        }
        (None, Some(file)) => match photo::drawn_anew(file.bytes.clone()).await {
            Ok(photo) => With::Photo { photo, consent: Consent::Given },
            Err(fault) => return read.fault("photo", Fault::Said(fault.key())),
        },
        (None, None) => With::Nothing,
    };
    let (text, signed) = (text?, signed?);
    if text.is_none() && matches!(with, With::Nothing) {
        return read.fault("creation_text", Fault::Missing);
    }
    let text = Leaf::new(text.map(|text| text.to_string()).unwrap_or_default());
    Some(Made { creation: visit.command_id().row(0), text, with, signed })
}

fn form(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let of = &found.of;
    let photo = Field::new("photo").hint("hint-photo").optional();
    let content = html! {
        a.back href=(address(&of.group, "/creaciones")) { (icon(Icon::Back)) (visit.t("creations-title")) }
        p.lead { (visit.t("creation-new-lead")) }
        section.card {
            form.form method="post" enctype="multipart/form-data" action=(address(&of.group, "/creaciones/nueva")) {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &NAMES))
                (field::area(visit, fields, Field::new("creation_text").hint("hint-creation-text").optional(), 6))
                (field::text(visit, fields, Field::new("creation_link").hint("hint-creation-link").optional()))
                (field::file(visit, fields, photo, "image/jpeg,image/png"))
                (field::tick(visit, fields, Field::new("consent").hint("hint-consent")))
                (field::text(visit, fields, Field::new("signed").hint("hint-signed").optional()))
                p.actions { button.button.primary { (icon(Icon::Lock)) (visit.t("creation-save")) } }
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("creations-whisper")) } }
    };
    group::page(visit, of, Tab::Harvest, &visit.t("creation-new"), &content)
}

/// The receipt: with it whoever made something may take it back, unseen. It says nothing of what was made.
async fn receipt(visit: &Visit) -> Answer {
    let id = visit.id("creation", CreationId::parse)?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    if !creation::is_of_group(&mut tx, house, of.group.id, id).await? {
        return Err(Stop::NotFound);
    }
    drop(tx);
    let content = html! {
        section.card {
            h2 { (visit.t("receipt-title")) }
            p.lead { (visit.t("receipt-lead")) }
            p.receipt.num { (id) }
            p.note { (visit.t("receipt-note")) }
            p.actions {
                a.button.primary href=(address(&of.group, "/creaciones/nueva")) { (icon(Icon::Plus)) (visit.t("creation-another")) }
                a.button href=(address(&of.group, "/creaciones")) { (visit.t("creations-title")) }
            }
        }
    };
    page(group::page(visit, &of, Tab::Harvest, &visit.t("receipt-title"), &content))
}

fn back_form(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let asked = fields.refusal.is_some() || !fields.faults.is_empty();
    html! {
        section.bare.no-print #retiro {
            details.more open[asked] {
                summary { (visit.t("creation-take-back")) }
                p.note { (visit.t("creation-take-back-lead")) }
                form.form method="post" action=(address(&of.group, "/creaciones/retiro")) {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["receipt"]))
                    (field::text(visit, fields, Field::new("receipt").short()))
                    p.actions { button.button.care { (icon(Icon::Undo)) (visit.t("creation-take-back")) } }
                }
            }
        }
    }
}

async fn take_back(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(id) = read.parsed("receipt", |typed| CreationId::parse(typed.trim())) else {
        return again(markup(visit, &load(visit).await?, &visit.typed().wrong(read.faults()))?);
    };
    let group = visit.group()?;
    match visit.perform(What::Creation(group, CreationCommand::TakeBack(id))).await? {
        Ok(_) => done(&format!("/grupos/{group}/creaciones"), "creation-taken-back"),
        Err(refusal) => again(markup(visit, &load(visit).await?, &visit.typed().refused(refusal))?),
    }
}

/// A photo, to the circle alone, once it is open; never kept by a browser.
async fn picture(visit: &Visit) -> Answer {
    let id = visit.id("creation", CreationId::parse)?;
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    let photo = creation::photo(&mut tx, house, visit.group()?, id).await?.ok_or(Stop::NotFound)?;
    Ok(Reply::File { kind: "image/jpeg", bytes: photo.jpeg().to_vec() })
}

async fn unseal(visit: &Visit) -> Answer {
    let encounter = visit.encounter()?;
    let group = visit.group()?;
    match visit.perform(What::Creation(group, CreationCommand::Unseal { encounter })).await? {
        Ok(_) => done(&format!("/grupos/{group}/creaciones"), "creations-opened"),
        Err(refusal) => refused(visit, refusal).await,
    }
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    let found = load(visit).await?;
    let content = html! {
        (notice::refused(visit, &refusal))
        p.actions { a.button href=(address(&found.of.group, "/creaciones")) { (icon(Icon::Back)) (visit.t("creations-title")) } }
    };
    again(group::page(visit, &found.of, Tab::Harvest, &visit.t("creations-title"), &content))
}
