//! Why a wish is refused: a closed list, each with a text, perhaps a field, perhaps a source.

use crate::code::codes;
use crate::finding::Finding;
use crate::frame::OWN_CARE;
use crate::id::TopicId;

codes! {
    /// Reasons. The text is `refusal-` and the word, with dashes.
    Reason {
        /// The policy says no.
        NoRight = "no_right",
        /// What is named does not exist here.
        Unknown = "unknown",
        /// The text was changed by someone else since it was read.
        Stale = "stale",
        /// The id of the command was used for another wish.
        IdReused = "id_reused",
        /// The form of the command is newer or older than this Ronda reads.
        UnknownSchema = "unknown_schema",
        /// A rule of force N blocks it; the findings say which.
        Blocked = "blocked",
        /// Ronda has been set up already.
        AlreadySetUp = "already_set_up",
        /// Somebody signs in with this phone or e-mail already.
        LoginTaken = "login_taken",
        /// Somebody was invited with this phone or e-mail already.
        AlreadyInvited = "already_invited",
        /// The person coordinates groups that are not over: somebody else is to coordinate them first.
        LeadsGroups = "leads_groups",
        /// The form is of another institution than the one in which one works by now.
        AnotherHouse = "another_house",
        /// The login is somebody in another institution too: its secret is not one institution's to give.
        LoginElsewhere = "login_elsewhere",
        /// The last administrator would be gone.
        LastAdministrator = "last_administrator",
        /// The edition is not in a state that allows it.
        EditionState = "edition_state",
        /// The encounter is not in a state that allows it.
        EncounterState = "encounter_state",
        /// The seat is not in a state that allows it.
        SeatState = "seat_state",
        /// The memoir is closed.
        MemoirClosed = "memoir_closed",
        /// The person has a seat in this edition already.
        AlreadySeated = "already_seated",
        /// The frame does not know this role.
        NoSuchRole = "no_such_role",
        /// Only the coordination opens and closes (S0-105).
        OnlyCoordinationOpens = "only_coordination_opens",
        /// Another encounter of the edition is open.
        AnotherIsOpen = "another_is_open",
        /// The group's encounter is open: what would change it waits until it is closed.
        EncounterIsOpen = "encounter_is_open",
        /// The group has agreed on no topic yet.
        NoTopics = "no_topics",
        /// The topic is not in a state that allows it.
        TopicState = "topic_state",
        /// The topic is on the list already.
        TopicKnown = "topic_known",
        /// The library offers something of this name already.
        ItemKnown = "item_known",
        /// The topics do not fit into the plan.
        TopicsDoNotFit = "topics_do_not_fit",
        /// More hands for a topic than people who vote.
        MoreHandsThanVoters = "more_hands_than_voters",
        /// Nobody votes.
        NoVoters = "no_voters",
        /// Votes from phones and hands in one round.
        MixedVote = "mixed_vote",
        /// The day is outside the years that Ronda plans for.
        ImplausibleDay = "implausible_day",
        /// What was done is written under a day that has not come.
        DayToCome = "day_to_come",
        /// The encounter has no day yet, and what becomes of it counts in the month of its day.
        DayNeeded = "day_needed",
        /// Its day is still to come.
        NotYet = "not_yet",
        /// Encounters are prepared already: another number of them would take their scripts away.
        PlanPrepared = "plan_prepared",
        /// It would close before it opened, or in the future.
        ImplausibleTimes = "implausible_times",
        /// It was open for so long that somebody must say when it ended.
        ClosingTimeNeeded = "closing_time_needed",
        /// The memoir has not been read with another person.
        NotReadWithSomeone = "not_read_with_someone",
        /// Another text of the memoir waits beside it.
        OtherText = "other_text",
        /// The two are one person already, or the entry was merged before.
        CannotMerge = "cannot_merge",
        /// Nobody asked through their page to be forgotten, and a peer does it for nobody else.
        NotWished = "not_wished",
        /// Another entry was merged into this one; that is to be undone first.
        HasDuplicates = "has_duplicates",
        /// An encounter of the plan was called off or not held: its dates are changed one by one.
        PlanTouched = "plan_touched",
        /// The last coordinator would be gone.
        LastCoordinator = "last_coordinator",
        /// Something was recorded of the encounter: it can't be as if it had not been opened.
        SomethingRecorded = "something_recorded",
        /// There is nothing written.
        NothingWritten = "nothing_written",
        /// Too many rows for one command.
        TooMany = "too_many",
        /// What was written down can't be an address of that channel.
        NotAMailAddress = "not_a_mail_address",
        /// The closing encounter has not been held.
        ClosingNotHeld = "closing_not_held",
        /// An edition is still running.
        EditionRunning = "edition_running",
        /// Somebody has been waiting for longer.
        NotFirstInLine = "not_first_in_line",
        /// There is no place left.
        NoPlaceLeft = "no_place_left",
        /// The plan has no encounter left that lies ahead.
        NothingAhead = "nothing_ahead",
        /// The place is not one of the institution's, or no longer offered.
        NoSuchSite = "no_such_site",
        /// The kind of group is unknown.
        NoSuchFrame = "no_such_frame",
        /// The person has a page of their own: from then on only they write it (C.6-20).
        TheirsToWrite = "theirs_to_write",
        /// A round by phones is open: it is closed first.
        RoundOpen = "round_open",
        /// No round by phones is open.
        NoRound = "no_round",
        /// The person signs in with an account of their own, which is to be taken away first.
        HasAccount = "has_account",
        /// Nobody is missed there, or they came since.
        NotMissed = "not_missed",
        /// The service is not in the directory, or no longer offered.
        NoSuchService = "no_such_service",
        /// The directory has a service of this name already.
        ServiceKnown = "service_known",
        /// The referral is not in a state that allows it.
        ReferralState = "referral_state",
        /// Nobody has said where to.
        NoDestination = "no_destination",
        /// What the person hopes for is something that the group can do.
        NotElsewhere = "not_elsewhere",
        /// No creation of the group has this receipt.
        NoSuchReceipt = "no_such_receipt",
        /// What was made for the closing is open already.
        CreationsOpened = "creations_opened",
        /// Only the closing encounter opens what was made for it (S0-192).
        OnlyTheClosingOpens = "only_the_closing_opens",
        /// Nothing was handed in that could be opened.
        NothingSealed = "nothing_sealed",
        /// It is no address on the web.
        NotAnAddress = "not_an_address",
        /// Nobody said that whoever is seen in the photo agreed.
        NoConsent = "no_consent",
        /// Only a group that keeps its own house decides that.
        NotItsOwnHouse = "not_its_own_house",
        /// The group voted not to go on alone.
        VotedAgainst = "voted_against",
        /// The group voted to stay in the house where it is.
        VotedToStay = "voted_to_stay",
        /// The group is in a house of its own already: there is no institution around it.
        AtHome = "at_home",
        /// Groups of this kind do not go on as another.
        GoesOnNot = "goes_on_not",
        /// A report of encounters tells that the group exists.
        ReportsTell = "reports_tell",
        /// The group records who was there in another way.
        RollOtherwise = "roll_otherwise",
        /// Day and hour of the group are not settled.
        NoRhythm = "no_rhythm",
        /// Somebody opens and closes, until it goes on to somebody else.
        SomebodyOpens = "somebody_opens",
        /// Enough encounters stand ahead.
        NothingMissing = "nothing_missing",
        /// The other group was born out of this one.
        OwnDescendant = "own_descendant",
        /// Those who would go on founded their group already.
        AlreadySprouted = "already_sprouted",
        /// Fewer would go on than it takes to found a group.
        SeedsTooFew = "seeds_too_few",
        /// Whoever is to open and close has no login, and none was named.
        NeedsLogin = "needs_login",
        /// The case is not in a state that allows it.
        CaseState = "case_state",
        /// This kind of group hears no cases.
        NoCasesHere = "no_cases_here",
        /// The moment belongs to no case: nobody presents there.
        NoCaseThere = "no_case_there",
        /// No case was chosen that has not begun.
        NoCaseYet = "no_case_yet",
        /// Nothing is written while the evening lasts (S3-043).
        NothingMeanwhile = "nothing_meanwhile",
        /// Whoever presented listens until they come back.
        PresenterListens = "presenter_listens",
        /// The institution has an area of this name already.
        AreaKnown = "area_known",
        /// Nobody only looks on in a group of this kind (S3-145).
        NoOnlookers = "no_onlookers",
        /// Care for whoever takes part stays outside of a group of this kind (S3-078).
        CareOutside = "care_outside",
        /// A round of these answers is open already.
        AnswersOpen = "answers_open",
        /// No round of these answers is open.
        AnswersClosed = "answers_closed",
        /// The edition has had both of its rounds, before and after.
        RoundsDone = "rounds_done",
        /// The group has not met since its last round.
        NotMetSince = "not_met_since",
        /// The path is not where that can be done.
        PathState = "path_state",
        /// Nobody wished it, or they do not show it.
        NoWish = "no_wish",
        /// Milestones of the path are missing.
        MilestonesMissing = "milestones_missing",
        /// Both have looked: what was marked apart stays as it was.
        BothLooked = "both_looked",
        /// What was done is not counted in that unit.
        WrongUnit = "wrong_unit",
    }
}

impl Reason {
    /// The line of the source that the refusal rests on, where there is one.
    pub fn source(self) -> Option<&'static str> {
        match self {
            Self::OnlyCoordinationOpens => Some("S0-105"),
            Self::TopicsDoNotFit => Some("S0-168"),
            Self::OnlyTheClosingOpens => Some("S0-192"),
            Self::NotElsewhere => Some("S0-163"),
            Self::NotItsOwnHouse => Some("S0-028"),
            Self::VotedAgainst => Some("S0-032"),
            Self::NothingMeanwhile => Some("S3-043"),
            Self::NoOnlookers => Some("S3-145"),
            Self::CareOutside => Some(OWN_CARE),
            Self::NoWish => Some("S0-197"),
            Self::BothLooked => Some("S0-205"),
            Self::NoRight
            | Self::Unknown
            | Self::Stale
            | Self::IdReused
            | Self::UnknownSchema
            | Self::Blocked
            | Self::AlreadySetUp
            | Self::LoginTaken
            | Self::AlreadyInvited
            | Self::LeadsGroups
            | Self::AnotherHouse
            | Self::LoginElsewhere
            | Self::LastAdministrator
            | Self::EditionState
            | Self::EncounterState
            | Self::SeatState
            | Self::MemoirClosed
            | Self::AlreadySeated
            | Self::NoSuchRole
            | Self::AnotherIsOpen
            | Self::EncounterIsOpen
            | Self::NoTopics
            | Self::TopicState
            | Self::TopicKnown
            | Self::ItemKnown
            | Self::MoreHandsThanVoters
            | Self::NoVoters
            | Self::MixedVote
            | Self::ImplausibleDay
            | Self::DayToCome
            | Self::ImplausibleTimes
            | Self::ClosingTimeNeeded
            | Self::NotReadWithSomeone
            | Self::OtherText
            | Self::CannotMerge
            | Self::NotWished
            | Self::HasDuplicates
            | Self::PlanTouched
            | Self::LastCoordinator
            | Self::SomethingRecorded
            | Self::DayNeeded
            | Self::NotYet
            | Self::PlanPrepared
            | Self::NothingWritten
            | Self::TooMany
            | Self::NotAMailAddress
            | Self::ClosingNotHeld
            | Self::EditionRunning
            | Self::NotFirstInLine
            | Self::NoPlaceLeft
            | Self::NothingAhead
            | Self::NoSuchSite
            | Self::NoSuchFrame
            | Self::TheirsToWrite
            | Self::RoundOpen
            | Self::NoRound
            | Self::HasAccount
            | Self::NotMissed
            | Self::NoSuchService
            | Self::NoSuchReceipt
            | Self::ServiceKnown
            | Self::ReferralState
            | Self::NoDestination
            | Self::CreationsOpened
            | Self::NothingSealed
            | Self::NotAnAddress
            | Self::CaseState
            | Self::NoCasesHere
            | Self::NoCaseThere
            | Self::NoCaseYet
            | Self::PresenterListens
            | Self::AreaKnown
            | Self::NoConsent
            | Self::AnswersOpen
            | Self::AnswersClosed
            | Self::RoundsDone
            | Self::NotMetSince
            | Self::PathState
            | Self::MilestonesMissing
            | Self::WrongUnit
            | Self::GoesOnNot
            | Self::VotedToStay
            | Self::AtHome
            | Self::ReportsTell
            | Self::RollOtherwise
            | Self::NoRhythm
            | Self::SomebodyOpens
            | Self::NothingMissing
            | Self::OwnDescendant
            | Self::AlreadySprouted
            | Self::SeedsTooFew
            | Self::NeedsLogin => None,
        }
    }

    /// The key of its text.
    pub fn key(self) -> String {
        format!("refusal-{}", self.code().replace('_', "-"))
    }
}

/// A refusal: nothing was changed and nothing is written down, so the same wish may be sent again.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// The field of the form that it is about.
    pub field: Option<&'static str>,
    /// What the rule books say, what blocks first.
    pub findings: Vec<Finding>,
    /// Numbers for the text.
    pub counts: Vec<(&'static str, i64)>,
    /// The topic that it is about.
    pub topic: Option<TopicId>,
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self { reason, field: None, findings: Vec::new(), counts: Vec::new(), topic: None }
    }
}

impl Refusal {
    /// Findings of which some block; the others are told with them, since every rule is judged on its own.
    pub fn blocked(findings: Vec<Finding>) -> Self {
        Self { findings, ..Reason::Blocked.into() }
    }

    /// The same, about a field.
    #[must_use]
    pub fn about(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// The same with a number for its text.
    #[must_use]
    pub fn counting(mut self, name: &'static str, count: impl Into<i64>) -> Self {
        self.counts.push((name, count.into()));
        self
    }
}
