//! What can be measured.

use crate::code::codes;

codes! {
    /// A measurable subject. Closed: a rule about anything else needs a fact that somebody collects first.
    Subject {
        /// Participant seats active on the date; no other role counts (`S0-051`).
        Participants = "participants",
        /// Participants present at an encounter, which can't be blocked afterwards.
        ParticipantsPresent = "participants_present",
        /// Planned length of an encounter.
        MinutesPlanned = "minutes_planned",
        /// Length that an encounter had.
        MinutesActual = "minutes_actual",
        /// What the coordinator works as (`S0-053`).
        CoordinatorProfile = "coordinator_profile",
        /// Whether the coordinator declares to have been trained (`S0-020`, `S3-095`).
        TrainingDeclared = "training_declared",
        /// Encounters that an edition plans (`S0-155`).
        PlannedEncounters = "planned_encounters",
        /// Topics that the circle agreed on (`S0-165`).
        TopicsAgreed = "topics_agreed",
        /// Encounters kept free (`S0-168`).
        Reserve = "reserve",
        /// What the first encounter is for (`S0-167`).
        FirstKind = "first_kind",
        /// What the last encounter is for (`S0-167`).
        LastKind = "last_kind",
        /// Whether the initial encounter left each person's expectations, or a word that there is none (`S0-164`).
        ExpectationsCollected = "expectations_collected",
        /// Days since an encounter closed without a memoir (`S0-110`).
        MemoirAge = "memoir_age",
        /// Paths of multipliers under way (`S0-157`).
        Multipliers = "multipliers",
        /// Different centres that the participants come from (`S3-152`, `S3-153`).
        Centres = "centres",
        /// Whether all participants are in training (`S3-103`).
        TraineesOnly = "trainees_only",
        /// Whether somebody who sits here decides over others who do (`S3-101`).
        Hierarchy = "hierarchy",
        /// Whether there was an interview before the seat (`S3-143`, `S3-144`).
        Interviewed = "interviewed",
        /// The route of the edition, measured where a frame doesn't belong on one.
        Route = "route",
        /// What kind of body answers for the group before the payer (`S0-063`).
        SponsorKind = "sponsor_kind",
        /// The code that the record of the activity carries (`S0-054`).
        ActivityCode = "activity_code",
        /// Months between the first encounter and the last.
        EditionMonths = "edition_months",
        /// Whether nobody comes in or leaves between the first encounter and the last.
        ClosedCircle = "closed_circle",
        /// Planned length of an opening ritual (`S0-144`).
        RiteMinutes = "rite_minutes",
        /// Hours in one room, in an edition that is partly at a distance.
        HybridHoursInPerson = "hybrid_hours_in_person",
        /// Planned length of an encounter at a distance, in an edition that is partly so.
        HybridMinutesOnline = "hybrid_minutes_online",
        /// Whether the first encounter is in one room, in an edition that is partly at a distance.
        HybridFirstInPerson = "hybrid_first_in_person",
        /// Whether the last encounter is in one room, in an edition that is partly at a distance.
        HybridLastInPerson = "hybrid_last_in_person",
    }
}

/// How a subject is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A whole number of this unit.
    Number(&'static str),
    /// A code.
    Code,
    /// Yes or no.
    YesOrNo,
}

impl Subject {
    /// How it is measured, and in which unit.
    pub fn measure(self) -> Measure {
        match self {
            Self::Participants | Self::ParticipantsPresent | Self::Multipliers => Measure::Number("person"),
            Self::MinutesPlanned | Self::MinutesActual | Self::RiteMinutes | Self::HybridMinutesOnline => {
                Measure::Number("minute")
            }
            Self::PlannedEncounters | Self::Reserve => Measure::Number("encounter"),
            Self::TopicsAgreed => Measure::Number("topic"),
            Self::MemoirAge => Measure::Number("day"),
            Self::Centres => Measure::Number("centre"),
            Self::EditionMonths => Measure::Number("month"),
            Self::HybridHoursInPerson => Measure::Number("hour"),
            Self::CoordinatorProfile
            | Self::FirstKind
            | Self::LastKind
            | Self::Route
            | Self::SponsorKind
            | Self::ActivityCode => Measure::Code,
            Self::TrainingDeclared
            | Self::ExpectationsCollected
            | Self::TraineesOnly
            | Self::Hierarchy
            | Self::Interviewed
            | Self::ClosedCircle
            | Self::HybridFirstInPerson
            | Self::HybridLastInPerson => Measure::YesOrNo,
        }
    }
}
