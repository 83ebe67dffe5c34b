//! What participants make for the closing (S0-192): handed in, sealed, opened together at the closing encounter.

use super::{Ask, GroupSlice, Outcome, Reason, Refusal};
use crate::creation::{Creation, CreationKind, Photo, Receipt, Unsealing, is_web_address};
use crate::encounter::{Encounter, EncounterKind, EncounterState};
use crate::fact::Fact;
use crate::group::EditionState;
use crate::id::{CreationId, EncounterId};
use crate::leaf::{Circle, Leaf};
use crate::link::TokenHash;
use crate::policy::Action;
use crate::words::Line;
use serde::{Deserialize, Serialize};

/// Creations that one edition takes.
pub const MOST_CREATIONS: u32 = 150;
/// Photos among them: each is kept in the database.
pub const MOST_PHOTOS: u32 = 60;

/// The verbs for the journal of what is handed in and taken back, through whichever door.
pub(super) const HAND_IN: &str = "creation.hand_in";
pub(super) const TAKE_BACK: &str = "creation.take_back";

/// Wishes about what participants make for the closing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreationCommand {
    /// Something is handed in, by whoever made it or by the coordination for them.
    HandIn(Made),
    /// Whoever has the receipt takes it back, unseen.
    TakeBack(Receipt),
    /// The circle opens what it made, together.
    Unseal {
        /// The closing encounter.
        encounter: EncounterId,
    },
}

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// The creation that is made.
    pub creation: CreationId,
    /// The hash of the receipt's code.
    pub receipt: TokenHash,
    /// The text of a text; what is said about the rest.
    pub text: Leaf<Circle>,
    /// What is handed in besides.
    pub with: With,
    /// How it is signed.
    pub signed: Option<Line<60>>,
}

/// What a creation is, besides its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// Nothing: the text is all of it.
    Nothing,
    /// An address on the web.
    Link(Line<300>),
    /// A photo; to be handed in at all, whoever is seen in it must have agreed.
    Photo {
        /// The photo.
        photo: Photo,
        /// Whether they did.
        consent: Consent,
    },
}

/// Whether whoever hands a photo in, and everybody who is seen in it, agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They did.
    Given,
    /// Nobody said so.
    Missing,
}

impl CreationCommand {
    /// What the policy is asked.
    pub fn action(&self) -> Action {
        match self {
            Self::HandIn(_) | Self::TakeBack(_) => Action::HandInCreation,
            Self::Unseal { .. } => Action::OpenCreations,
        }
    }

    /// The verb for the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::HandIn(_) => HAND_IN,
            Self::TakeBack(_) => TAKE_BACK,
            Self::Unseal { .. } => "creation.unseal",
        }
    }

    /// Whether the journal leaves out who did it: who made what is nobody's to know before it is opened, and after it
    /// only what stands under it.
    pub fn hides_actor(&self) -> bool {
        match self {
            Self::HandIn(_) | Self::TakeBack(_) => true,
            Self::Unseal { .. } => false,
        }
    }

    /// The receipt that it brings to take something back.
    pub fn taken_back(&self) -> Option<&Receipt> {
        match self {
            Self::TakeBack(receipt) => Some(receipt),
            Self::HandIn(_) | Self::Unseal { .. } => None,
        }
    }
}

/// Decides.
pub fn decide(ask: Ask<'_>, what: &CreationCommand) -> Result<Outcome, Refusal> {
    let group = ask.group()?;
    match what {
        CreationCommand::HandIn(made) => hand_in(ask, group, made),
        CreationCommand::TakeBack(_) => take_back(ask),
        CreationCommand::Unseal { encounter } => unseal(ask, group, *encounter),
    }
}

/// Opened or not, in an edition that is over too: consent can always be taken back.
pub(super) fn take_back(ask: Ask<'_>) -> Result<Outcome, Refusal> {
    let id = ask.slice.creations.named.ok_or(Refusal::from(Reason::NoSuchReceipt).about("receipt"))?;
    Ok(Outcome::of(vec![Fact::CreationGone(id)]))
}

pub(super) fn hand_in(ask: Ask<'_>, group: &GroupSlice, made: &Made) -> Result<Outcome, Refusal> {
    if !group.frame.has_creations() {
        return Err(Reason::Unknown.into());
    }
    match group.edition.state {
        EditionState::Open | EditionState::Running | EditionState::Closing => {}
        EditionState::Draft | EditionState::Calling | EditionState::Closed | EditionState::Cancelled => {
            return Err(Reason::EditionState.into());
        }
    }
    let so_far = &ask.slice.creations;
    if so_far.unsealed.is_some() {
        return Err(Reason::CreationsOpened.into());
    }
    if so_far.count >= MOST_CREATIONS {
        return Err(Refusal::from(Reason::TooMany).counting("most", MOST_CREATIONS));
    }
    let mut creation = Creation {
        id: made.creation,
        receipt: made.receipt.clone(),
        edition: group.edition.id,
        kind: CreationKind::Text,
        text: made.text.clone(),
        link: None,
        photo: None,
        signed: made.signed.clone(),
        consented_at: None,
        handed_at: ask.at(),
    };
    match &made.with {
        With::Nothing if made.text.is_blank() => {
            return Err(Refusal::from(Reason::NothingWritten).about("creation_text"));
        }
        With::Nothing => {}
        With::Link(address) if !is_web_address(address.as_str()) => {
            return Err(Refusal::from(Reason::NotAnAddress).about("creation_link"));
        }
        With::Link(address) => {
            creation.kind = CreationKind::Link;
            creation.link = Some(address.clone());
        }
        With::Photo { consent: Consent::Missing, .. } => {
            return Err(Refusal::from(Reason::NoConsent).about("consent"));
        }
        With::Photo { .. } if so_far.photos >= MOST_PHOTOS => {
            return Err(Refusal::from(Reason::TooMany).about("photo").counting("most", MOST_PHOTOS));
        }
        With::Photo { photo, consent: Consent::Given } => {
            creation.kind = CreationKind::Photo;
            creation.photo = Some(photo.clone());
            creation.consented_at = Some(ask.at());
        }
    }
    Ok(Outcome::of(vec![Fact::Creation(creation)]))
}

/// The closing encounter that may open what was made: it is going on, or it was held with paper and pencil.
pub fn may_unseal(encounter: &Encounter) -> bool {
    encounter.kind == EncounterKind::Closing
        && match encounter.state {
            EncounterState::Opened | EncounterState::Closed | EncounterState::Remembered => true,
            EncounterState::Planned
            | EncounterState::Prepared
            | EncounterState::Cancelled
            | EncounterState::NotHeld => false,
        }
}

fn unseal(ask: Ask<'_>, group: &GroupSlice, encounter: EncounterId) -> Result<Outcome, Refusal> {
    let closing = group.encounter(encounter).ok_or(Reason::Unknown)?;
    if ask.slice.creations.unsealed.is_some() {
        // Two who tap at once open it once.
        return Ok(Outcome::default());
    }
    if !may_unseal(closing) {
        return Err(Reason::OnlyTheClosingOpens.into());
    }
    if ask.slice.creations.count == 0 {
        return Err(Reason::NothingSealed.into());
    }
    let unsealing = Unsealing { edition: group.edition.id, encounter, at: ask.at() };
    Ok(Outcome::of(vec![Fact::Unsealing(unsealing)]))
}
