//! What the pages of creations share, whoever they are for (S0-192): the form, the receipt, the way to take something
//! back, and the gallery once it is open.

use super::super::super::form::{Fault, Reader};
use super::super::super::photo;
use super::super::super::reply::Reply;
use super::super::super::session;
use super::super::super::trouble::{self, Trouble};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::upload::Brought;
use super::super::super::visit::Visit;
use crate::store::creation::Opened;
use domain::command::GroupSlice;
use domain::command::creation::{Consent, Made, With};
use domain::command::slice::CreationSlice;
use domain::creation::{Receipt, is_web_address};
use domain::encounter::EncounterKind;
use domain::group::EditionState;
use domain::id::CreationId;
use domain::leaf::{Circle, Eye, Leaf};
use domain::link::TokenHash;
use domain::words::{Line, Words};
use maud::{Markup, html};

/// The field with the code of the receipt: drawn with the form, so that a form sent twice is done once and gives the same
/// receipt.
const CODE: &str = "receipt_code";

const NAMES: [&str; 5] = ["creation_text", "creation_link", "photo", "consent", "signed"];

/// Whether something may still be handed in.
pub fn takes(of: &GroupSlice, state: &CreationSlice) -> bool {
    let runs = match of.edition.state {
        EditionState::Open | EditionState::Running | EditionState::Closing => true,
        EditionState::Draft | EditionState::Calling | EditionState::Closed | EditionState::Cancelled => false,
    };
    // Without an end there is no closing to bring something for, until one is set down.
    let closes = of.edition.planned.is_some() || of.encounters.iter().any(|one| one.kind == EncounterKind::Closing);
    of.frame.has_creations() && runs && closes && state.unsealed.is_none()
}

/// What was made, once it is open. `at` is where creations are, for this and everything below.
pub fn gallery(visit: &Visit, at: &str, eye: &Eye<Circle>, made: &[Opened]) -> Markup {
    html! {
        div.gallery {
            @for one in made {
                @let text = one.text.read(eye);
                figure.card {
                    @if one.consented_at.is_some() {
                        img.photo src={ (at) "/" (one.id) "/foto" } loading="lazy"
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

/// The answer where the form did not arrive whole: nothing of it can be read.
pub fn unread(visit: &Visit) -> Option<Reply> {
    match visit.brought {
        Brought::TooLarge => Some(trouble::reply(visit, Trouble::TooLarge)),
        Brought::Broken => Some(trouble::reply(visit, Trouble::TooSlow)),
        Brought::Nothing | Brought::File(_) | Brought::Json(_) => None,
    }
}

/// What is handed in, with the code of its receipt: a text, or a text beside a link, or beside a photo; never both.
pub async fn read_made(visit: &Visit, read: &mut Reader<'_>) -> Option<(Made, String)> {
    let text: Option<Option<Words<2000>>> = read.words_maybe("creation_text");
    let link: Option<Option<Line<300>>> = read.line_maybe("creation_link");
    let signed = read.line_maybe("signed");
    let file = match &visit.brought {
        Brought::File(file) => Some(file).filter(|file| !file.bytes.is_empty()),
        Brought::Nothing | Brought::Json(_) | Brought::TooLarge | Brought::Broken => None,
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
    // A form that lost its code gets one all the same.
    let code = Some(read.raw(CODE)).filter(|code| session::link_hash(code).is_some());
    let code = code.map_or_else(session::link_secret, str::to_owned);
    let receipt = TokenHash::kept(session::link_hash(&code)?);
    Some((Made { creation: visit.command_id().row(0), receipt, text, with, signed }, code))
}

/// The form to hand something in.
pub fn form(visit: &Visit, at: &str, fields: &Fields) -> Markup {
    let code = Some(fields.values.get(CODE)).filter(|code| !code.is_empty());
    let code = code.map_or_else(session::link_secret, str::to_owned);
    let photo = Field::new("photo").hint("hint-photo").optional();
    html! {
        section.card {
            form.form method="post" enctype="multipart/form-data" action={ (at) "/nueva" } {
                (field::unseen(fields))
                input type="hidden" name=(CODE) value=(code);
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
    }
}

/// What somebody typed off a receipt. Letters that are mistaken for digits are read as those, and spaces do not count.
pub fn read_receipt(typed: &str) -> Option<Receipt> {
    let digit = |letter| match letter {
        'o' | 'O' => '0',
        'i' | 'I' | 'l' | 'L' => '1',
        other => other,
    };
    let code: String = typed.chars().filter(|one| !one.is_whitespace() && *one != '-').map(digit).collect();
    let hash = session::link_hash(&code).map(|hash| Receipt::Code(TokenHash::kept(hash)));
    hash.or_else(|| CreationId::parse(&code).map(Receipt::Former))
}

/// The receipt: with it whoever made something may take it back, unseen. It says nothing of what was made. It answers the
/// form that handed it in, and stands at no address: what a shared phone remembers of the page takes nothing back.
pub fn receipt(visit: &Visit, at: &str, code: &str) -> Markup {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
    html! {
        section.card {
            h2 { (visit.t("receipt-title")) }
            p.lead { (visit.t("receipt-lead")) }
            p.receipt.num { (groups.join(" ")) }
            p.note { (visit.t("receipt-note")) }
            p.actions {
                a.button.primary href={ (at) "/nueva" } { (icon(Icon::Plus)) (visit.t("creation-another")) }
                a.button href=(at) { (visit.t("creations-title")) }
            }
        }
    }
}

/// The way to take something back.
pub fn back_form(visit: &Visit, at: &str, fields: &Fields) -> Markup {
    let asked = fields.refusal.is_some() || !fields.faults.is_empty();
    html! {
        section.bare.no-print #retiro {
            details.more open[asked] {
                summary { (visit.t("creation-take-back")) }
                p.note { (visit.t("creation-take-back-lead")) }
                form.form method="post" action={ (at) "/retiro" } {
                    (field::unseen(fields))
                    (notice::form_trouble(visit, fields, &["receipt"]))
                    (field::text(visit, fields, Field::new("receipt").short()))
                    p.actions { button.button.care { (icon(Icon::Undo)) (visit.t("creation-take-back")) } }
                }
            }
        }
    }
}
