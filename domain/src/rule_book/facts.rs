//! What is known about a group when its rules are asked.

use super::subject::Subject;
use crate::finding::Actual;
use crate::frame::{EncounterKind, FrameId};
use crate::profile::Profile;
use crate::route::Route;
use std::collections::BTreeSet;

/// What decides which rules bind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The kind of group.
    pub frame: FrameId,
    /// The route of the edition; without one no norm of ours binds.
    pub route: Option<Route>,
    /// The societies whose rules were asked for.
    pub societies: BTreeSet<String>,
}

impl Scope {
    /// A frame on no route, with no society.
    pub fn of(frame: FrameId) -> Self {
        Self { frame, route: None, societies: BTreeSet::new() }
    }

    /// The same on a route.
    #[must_use]
    pub fn on(self, route: Route) -> Self {
        Self { route: Some(route), ..self }
    }
}

/// What is known, each field under the subject of the same name. Whatever isn't known fires nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the subject of its name, documented there")]
pub struct Facts {
    pub participants: Option<u32>,
    pub participants_present: Option<u32>,
    pub minutes_planned: Option<u32>,
    pub minutes_actual: Option<u32>,
    pub coordinator_profile: Option<Profile>,
    pub training_declared: Option<bool>,
    pub planned_encounters: Option<u32>,
    pub topics_agreed: Option<u32>,
    pub reserve: Option<u32>,
    pub first_kind: Option<EncounterKind>,
    pub last_kind: Option<EncounterKind>,
    pub expectations_collected: Option<bool>,
    pub memoir_age: Option<u32>,
    pub multipliers: Option<u32>,
    pub centres: Option<u32>,
    pub trainees_only: Option<bool>,
    pub hierarchy: Option<bool>,
    pub interviewed: Option<bool>,
    pub sponsor_kind: Option<String>,
    pub activity_code: Option<String>,
    pub edition_months: Option<u32>,
    pub closed_circle: Option<bool>,
    pub rite_minutes: Option<u32>,
    pub hybrid_hours_in_person: Option<u32>,
    pub hybrid_minutes_online: Option<u32>,
    pub hybrid_first_in_person: Option<bool>,
    pub hybrid_last_in_person: Option<bool>,
}

impl Facts {
    /// The value of a subject, where it is known. The route is known from the scope.
    pub fn measured(&self, subject: Subject, scope: &Scope) -> Option<Actual> {
        let number = |n: Option<u32>| n.map(|n| Actual::Number(i64::from(n)));
        let code = |code: Option<&str>| code.map(|code| Actual::Code(code.to_owned()));
        let yes_or_no = |is: Option<bool>| is.map(Actual::YesOrNo);
        match subject {
            Subject::Participants => number(self.participants),
            Subject::ParticipantsPresent => number(self.participants_present),
            Subject::MinutesPlanned => number(self.minutes_planned),
            Subject::MinutesActual => number(self.minutes_actual),
            Subject::CoordinatorProfile => code(self.coordinator_profile.as_ref().map(Profile::code)),
            Subject::TrainingDeclared => yes_or_no(self.training_declared),
            Subject::PlannedEncounters => number(self.planned_encounters),
            Subject::TopicsAgreed => number(self.topics_agreed),
            Subject::Reserve => number(self.reserve),
            Subject::FirstKind => code(self.first_kind.map(EncounterKind::code)),
            Subject::LastKind => code(self.last_kind.map(EncounterKind::code)),
            Subject::ExpectationsCollected => yes_or_no(self.expectations_collected),
            Subject::MemoirAge => number(self.memoir_age),
            Subject::Multipliers => number(self.multipliers),
            Subject::Centres => number(self.centres),
            Subject::TraineesOnly => yes_or_no(self.trainees_only),
            Subject::Hierarchy => yes_or_no(self.hierarchy),
            Subject::Interviewed => yes_or_no(self.interviewed),
            Subject::Route => code(scope.route.map(Route::code)),
            Subject::SponsorKind => code(self.sponsor_kind.as_deref()),
            Subject::ActivityCode => code(self.activity_code.as_deref()),
            Subject::EditionMonths => number(self.edition_months),
            Subject::ClosedCircle => yes_or_no(self.closed_circle),
            Subject::RiteMinutes => number(self.rite_minutes),
            Subject::HybridHoursInPerson => number(self.hybrid_hours_in_person),
            Subject::HybridMinutesOnline => number(self.hybrid_minutes_online),
            Subject::HybridFirstInPerson => yes_or_no(self.hybrid_first_in_person),
            Subject::HybridLastInPerson => yes_or_no(self.hybrid_last_in_person),
        }
    }
}
