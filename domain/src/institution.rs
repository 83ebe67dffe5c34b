//! The institution: its places, its phones for a bad hour, its people of the house and its library.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{GuestId, InstitutionId, ItemId, LineId, LoginId, PersonId, SiteId};
use crate::profile::Profile;
use crate::territory::Municipality;
use crate::words::{Line, Words};
use serde::{Deserialize, Serialize};

codes! {
    /// What a tenant is; a community is a group or network without any institution behind it.
    InstitutionKind {
        /// An institution that provides health services (IPS).
        Ips = "ips",
        /// A health insurer (EPS).
        Eps = "eps",
        /// A territorial health directorate.
        TerritorialDirectorate = "territorial_directorate",
        /// A health centre.
        HealthCentre = "health_centre",
        /// A hospital.
        Hospital = "hospital",
        /// A university.
        University = "university",
        /// An association of patients and families.
        Association = "association",
        /// A society of professionals.
        Society = "society",
        /// A group or network without any institution behind it.
        Community = "community",
        /// Anything else.
        Other = "other",
    }
    /// What someone may do for the whole institution; what one may do in a group is one's seat there.
    Office {
        /// Accounts, places, phones, existence of groups.
        Administrator = "administrator",
        /// May convene groups.
        Coordinator = "coordinator",
    }
    /// What the library holds.
    ItemSort {
        /// An opening or closing activity (S0-140).
        Ritual = "ritual",
        /// Something that opens the conversation (S0-174).
        Material = "material",
    }
    /// Kinds of material that S0 names (S0-178), and two for rituals.
    ItemKind {
        /// A song.
        Song = "song",
        /// A poem.
        Poem = "poem",
        /// A video.
        Video = "video",
        /// Writing a text or a letter.
        Writing = "writing",
        /// A drawing.
        Drawing = "drawing",
        /// Photographs.
        Photograph = "photograph",
        /// The story of a relative.
        RelativeStory = "relative_story",
        /// A piece of a novel or tale.
        NovelFragment = "novel_fragment",
        /// A game or another activity that warms up.
        Game = "game",
        /// Something else.
        Other = "other",
    }
}

/// A tenant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Institution {
    /// Its id: the first part of every key.
    pub id: InstitutionId,
    /// Name shown on every page.
    pub name: Line<120>,
    /// What it is.
    pub kind: InstitutionKind,
    /// ISO 3166, two letters: decides the holidays.
    pub country: Line<2>,
    /// IANA zone of its days and hours where no place is named.
    pub zone: chrono_tz::Tz,
    /// What to do when somebody is not well, in the institution's words.
    pub crisis_route: Option<Words<1000>>,
    /// Counts the changes of this row.
    pub version: i64,
}

impl Institution {
    /// The zone of days and hours: that of the place where something happens, or the institution's own. There is no other
    /// answer, or a day would be another one from page to page.
    pub fn zone_of(&self, place: Option<&Site>) -> chrono_tz::Tz {
        place.map_or(self.zone, |place| place.zone)
    }
}

/// A phone of the crisis route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CrisisLine {
    /// Its id.
    pub id: LineId,
    /// Who answers.
    pub name: Line<80>,
    /// As it is dialled.
    pub phone: Line<30>,
    /// When somebody answers, in words.
    pub hours: Option<Line<80>>,
    /// Place in the list, from 1.
    pub position: i64,
    /// Counts the changes of this row.
    pub version: i64,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// What people call it.
    pub name: Line<120>,
    /// How to get there.
    pub address: Option<Line<200>>,
    /// People that its room holds (S0-149, S0-151).
    pub room_capacity: Option<u32>,
    /// The municipality that it lies in, where somebody said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Municipality>,
    /// IANA zone of its days and hours.
    pub zone: chrono_tz::Tz,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// Counts the changes of this row.
    pub version: i64,
}

/// An institution's answer to whether its counts are added to those of its territory. Without one it is no.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sharing {
    /// The answer.
    pub shares: bool,
    /// Who gave it; nothing when it was given at the machine.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
}

/// Someone known to the institution. No document, birth date or condition: joining needs a name and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The name they want to be called by.
    pub name: Line<60>,
    /// Optional, to call them.
    pub phone: Option<Line<30>>,
    /// How they sign in, if they do.
    pub login: Option<LoginId>,
    /// What they may do for the institution.
    pub offices: Vec<Office>,
    /// What a coordinator declares of themselves.
    pub declared: Declared,
    /// The person of whom this entry turned out to be a duplicate.
    pub merged_into: Option<PersonId>,
    /// Whether they asked to be forgotten: the id stays, nameless, so that past counts hold.
    pub erased: bool,
    /// Counts the changes of this row.
    pub version: i64,
}

/// An invitation into the house, until whoever is invited says yes after signing in: before that they are not of it.
///
/// Everybody who is added comes in this way, whether they sign in on this server already or not. A login is one on the
/// whole server, so an answer that differed for one that exists would tell an administrator who works elsewhere. Hence
/// the form, its answer and the list are the same for both: the invitation carries a first secret, which opens the door
/// only while nobody signs in with the identifier yet. Whoever has a login keeps their own secret, which no invitation
/// touches. What is left is what no server without letters can hide: whoever made up the first secret can try it
/// themselves, in the open, at the door, with the wait that every try there has.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// Who they will be in the house.
    pub person: PersonId,
    /// Their name.
    pub name: Line<60>,
    /// Phone or e-mail as [`crate::login::identifier`] writes it.
    pub identifier: String,
    /// What they will be able to do for the institution.
    pub offices: Vec<Office>,
    /// Argon2id hash of the first secret.
    pub secret_hash: String,
    /// Language of the screens, for a login that is to be made.
    pub language: Line<2>,
    /// When they were invited.
    pub invited_at: Instant,
    /// When they said no; the row stays until whoever invited has seen it.
    pub declined_at: Option<Instant>,
}

impl std::fmt::Debug for Invitation {
    // Neither hash nor phone belongs in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Invitation({})", self.person)
    }
}

/// Profile, training and experience that a coordinator declares (S0-020, S0-053, S0-099 to S0-101).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Declared {
    /// Profession, by the open list.
    pub profile: Option<Profile>,
    /// Training in work with groups.
    pub training: Option<Words<400>>,
    /// Knowledge of and experience with the situations that groups share.
    pub experience: Option<Words<400>>,
}

/// A ritual or a material: a kind, a title and the place it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Ritual or material.
    pub sort: ItemSort,
    /// Kind.
    pub kind: ItemKind,
    /// Title.
    pub title: Line<120>,
    /// Minutes that it takes, if known.
    pub minutes: Option<u32>,
    /// Where it comes from: a person, a book, an address.
    pub origin: Option<Line<200>>,
    /// How to do it or what it says.
    pub notes: Option<Words<2000>>,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// Counts the changes of this row; a new one comes with 0.
    pub version: i64,
}

impl Guest {
    /// A number that is another one whenever the text is: a form that was read before somebody changed it is told apart
    /// by it, without a column for it.
    pub fn version(&self) -> i64 {
        let profession = self.profession.as_ref().map_or("", |text| text.as_str());
        let parts = [self.name.as_str(), "\0", self.brings.as_str(), "\0", profession];
        crate::stamp::stamp([parts.concat()])
    }
}

/// A professional invited to one encounter (S0-188): no account, no view of other encounters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guest {
    /// Their id.
    pub id: GuestId,
    /// Name.
    pub name: Line<60>,
    /// What they are asked to bring.
    pub brings: Line<200>,
    /// Profession, in words.
    pub profession: Option<Line<80>>,
}
