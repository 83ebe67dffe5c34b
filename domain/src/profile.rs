//! The profession of a person, as an open list.

use crate::code::{NotACode, is_code};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a person works as. The list is open, as the source's is («entre otros perfiles», `S0-053`): a profile
/// without a variant of its own is kept under the code that it was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[expect(missing_docs, reason = "each variant says itself; the words for people are in Fluent")]
pub enum Profile {
    GeneralMedicine,
    SpecialistMedicine,
    FamilyMedicine,
    Paediatrics,
    Psychiatry,
    Psychoanalysis,
    Nursing,
    Psychology,
    SocialWork,
    OccupationalTherapy,
    EducationAgent,
    Dentistry,
    Nutrition,
    Physiotherapy,
    SpeechTherapy,
    OralHygiene,
    UserServices,
    Teacher,
    PrisonStaff,
    Other(OtherProfile),
}

/// The code of a profile that has no variant. Only [`Profile::from_code`] makes one, so that no known profile has
/// two spellings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherProfile(String);

const KNOWN: [(Profile, &str); 19] = [
    (Profile::GeneralMedicine, "general_medicine"),
    (Profile::SpecialistMedicine, "specialist_medicine"),
    (Profile::FamilyMedicine, "family_medicine"),
    (Profile::Paediatrics, "paediatrics"),
    (Profile::Psychiatry, "psychiatry"),
    (Profile::Psychoanalysis, "psychoanalysis"),
    (Profile::Nursing, "nursing"),
    (Profile::Psychology, "psychology"),
    (Profile::SocialWork, "social_work"),
    (Profile::OccupationalTherapy, "occupational_therapy"),
    (Profile::EducationAgent, "education_agent"),
    (Profile::Dentistry, "dentistry"),
    (Profile::Nutrition, "nutrition"),
    (Profile::Physiotherapy, "physiotherapy"),
    (Profile::SpeechTherapy, "speech_therapy"),
    (Profile::OralHygiene, "oral_hygiene"),
    (Profile::UserServices, "user_services"),
    (Profile::Teacher, "teacher"),
    (Profile::PrisonStaff, "prison_staff"),
];

impl Profile {
    /// The profiles that Ronda has words for, in the order of the list.
    pub fn known() -> impl Iterator<Item = Self> {
        KNOWN.into_iter().map(|(profile, _)| profile)
    }

    /// The code in snake case: what files, the database and `--profile` hold.
    pub fn code(&self) -> &str {
        match self {
            Self::Other(OtherProfile(code)) => code,
            known => KNOWN.iter().find(|(profile, _)| profile == known).map_or("", |(_, code)| code),
        }
    }

    /// The profile of a code; a code that we don't know is kept as [`Profile::Other`].
    ///
    /// # Errors
    /// When the text isn't a code: lower-case letters a–z, digits and single underscores, beginning with a letter,
    /// at most 40 characters.
    pub fn from_code(code: &str) -> Result<Self, NotACode> {
        if !is_code(code) {
            return Err(NotACode);
        }
        let known = KNOWN.into_iter().find(|(_, known)| *known == code);
        Ok(known.map_or_else(|| Self::Other(OtherProfile(code.to_owned())), |(profile, _)| profile))
    }
}

impl TryFrom<String> for Profile {
    type Error = NotACode;
    fn try_from(code: String) -> Result<Self, NotACode> {
        Self::from_code(&code)
    }
}

impl From<Profile> for String {
    fn from(profile: Profile) -> Self {
        profile.code().to_owned()
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_profile_reads_back_from_its_code() {
        for profile in Profile::known() {
            assert!(!profile.code().is_empty());
            assert_eq!(Profile::from_code(profile.code()), Ok(profile));
        }
    }

    #[test]
    fn a_profile_that_nobody_listed_keeps_its_code() {
        let law = Profile::from_code("law").unwrap();
        assert!(matches!(law, Profile::Other(_)));
        assert_eq!(law.code(), "law");
        assert_eq!(serde_json::to_string(&law).unwrap(), "\"law\"");
        assert_eq!(serde_json::from_str::<Profile>("\"nursing\"").unwrap(), Profile::Nursing);
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "Psychology", "trabajo social", "🙂", "_x", "x_", "a__b", &"a".repeat(41)] {
            assert_eq!(Profile::from_code(text), Err(NotACode), "{text:?}");
        }
    }
}
