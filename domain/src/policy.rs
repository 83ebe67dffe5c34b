//! Who may do what: one function over closed lists, no wildcard, the state of a seat included.
//! Routes, commands and views all name their [`Action`]; what is not allowed here happens nowhere.

use crate::code::codes;
use crate::institution::Office;
use crate::leaf::{Circle, Commons, Desk, Eye, Own, Pair};
use crate::role::Role;
use crate::seat::SeatState;

codes! {
    /// Everything that anyone may wish to do, to look or to change.
    Action {
        /// Sign in, sign out, first run, static files.
        Enter = "enter",
        /// Read the guidance: routes, rules, frames.
        ReadGuidance = "read_guidance",
        /// Own account: name, language, secret, devices, declared profile.
        KeepOwnAccount = "keep_own_account",
        /// The list of one's own groups, and one's agenda.
        SeeOwnGroups = "see_own_groups",
        /// Name, phones, places: to look.
        SeeInstitution = "see_institution",
        /// Name, phones, places: to change.
        ChangeInstitution = "change_institution",
        /// Accounts of the house: to look.
        SeeStaff = "see_staff",
        /// Accounts of the house: to make, to give offices, to reset a secret.
        ChangeStaff = "change_staff",
        /// That groups exist, and their counts.
        SeeGroupsExist = "see_groups_exist",
        /// The institution's figures and what it reports to whoever pays: counts, small ones protected.
        SeeFigures = "see_figures",
        /// Say whether the institution's counts are added to those of its territory.
        ShareCounts = "share_counts",
        /// Counts over several institutions.
        SeeTerritory = "see_territory",
        /// The library of rituals and materials: to look.
        SeeLibrary = "see_library",
        /// The library: to add and retire.
        ChangeLibrary = "change_library",
        /// Call a new group together.
        FoundGroup = "found_group",
        /// Take away everything of an institution that its administrator may read.
        ExportInstitution = "export_institution",
        /// The group's home: road, next encounter, agreements.
        SeeGroup = "see_group",
        /// Display names of those who sit in it.
        SeeRoster = "see_roster",
        /// Change what the group is, its readiness, dates and plan.
        ChangeGroup = "change_group",
        /// Appoint a co-coordinator.
        AppointCoordination = "appoint_coordination",
        /// Enrol, waitlist, leave, return, move, correct a name.
        ChangeRoster = "change_roster",
        /// Phones of those who sit in it.
        SeePhones = "see_phones",
        /// Take away everything of a group that its coordination may read.
        ExportGroup = "export_group",
        /// Erase a person, at their wish.
        ErasePerson = "erase_person",
        /// Topics and totals of votes: to look.
        SeeTopics = "see_topics",
        /// Topics: to propose, count hands, settle the order.
        ChangeTopics = "change_topics",
        /// Agreements: a new version.
        ChangeAgreement = "change_agreement",
        /// Expectations: to look.
        SeeExpectations = "see_expectations",
        /// Expectations: to write as they were said, to classify.
        ChangeExpectations = "change_expectations",
        /// The script of an encounter: to look.
        SeeScript = "see_script",
        /// The script: to prepare, guests and questions included.
        PrepareEncounter = "prepare_encounter",
        /// Open and close an encounter, correct its times (S0-105).
        OpenAndClose = "open_and_close",
        /// Run the moments.
        RunMoments = "run_moments",
        /// Mark attendance; apart from the right to change the group.
        MarkAttendance = "mark_attendance",
        /// Who has come, by name.
        SeeAttendance = "see_attendance",
        /// Note phrases and mood chips.
        NoteLearnings = "note_learnings",
        /// The phrases and the harvest.
        SeeLearnings = "see_learnings",
        /// Memoirs and adjustments: to look.
        SeeMemoirs = "see_memoirs",
        /// Memoirs and adjustments: to write.
        WriteMemoirs = "write_memoirs",
        /// The nine processes and the letter: the circle's.
        SeeCircleReading = "see_circle_reading",
        /// The nine processes and the letter: to write with the group.
        WriteCircleReading = "write_circle_reading",
        /// Close the edition, begin the next one.
        CloseEdition = "close_edition",
        /// Personal links of those who sit in the group: to make, to print, to end.
        GiveLinks = "give_links",
        /// Own data through one's link: what is kept, a copy of it. Theirs even after they have left.
        SeeOwnData = "see_own_data",
        /// Ask through one's link to be forgotten, or think better of it.
        AskErasure = "ask_erasure",
        /// Own page through one's link: what is next, agreements, topics, what the group learnt, own attendance.
        SeeOwnPage = "see_own_page",
        /// Say whether one comes.
        AnswerComing = "answer_coming",
        /// Cast one's secret vote.
        CastVote = "cast_vote",
        /// Own expectations: to write, to correct, to take back (C.6-20).
        KeepOwnExpectations = "keep_own_expectations",
        /// The directory of services: to look.
        SeeServices = "see_services",
        /// The directory of services: to write.
        ChangeServices = "change_services",
        /// Who is missed, and that somebody talked with them.
        SeeMissed = "see_missed",
        /// That somebody talked with who was missed: to write.
        NoteTalk = "note_talk",
        /// Referrals of the group's people: to look.
        SeeReferrals = "see_referrals",
        /// Referrals: to suggest, to write down how they go on.
        ChangeReferrals = "change_referrals",
        /// One's own referrals: to look, to say yes or no, to ask for one.
        OwnReferrals = "own_referrals",
        /// Something of one's own for the closing: to hand in through one's link, to take back (S0-192).
        HandInOwnCreation = "hand_in_own_creation",
        /// Ask the coordination through one's link for a call, or think better of it.
        AskForCall = "ask_for_call",
        /// Something made for the closing: to hand in, to take back.
        HandInCreation = "hand_in_creation",
        /// What was made for the closing, once it is opened; before, how many there are.
        SeeCreations = "see_creations",
        /// What was made for the closing: to open it together (S0-192).
        OpenCreations = "open_creations",
        /// Phrases of the group: to lend to other groups, and to end a loan (S0-183).
        LendPhrases = "lend_phrases",
        /// Phrases that other groups lend: to look.
        SeeBorrowed = "see_borrowed",
        /// Phrases that other groups lend: to take into the round.
        BorrowPhrases = "borrow_phrases",
        /// Reminders of the group: what for, who said yes and where they are reached, what did not get there.
        KeepReminders = "keep_reminders",
        /// Own reminders and calendar, through one's link.
        KeepOwnReminders = "keep_own_reminders",
        /// What a group that keeps its own house decided of itself: to look.
        SeeOwnHouse = "see_own_house",
        /// The same, to write down what the group decided: attendance, what its institution knows, services, directory.
        KeepOwnHouse = "keep_own_house",
        /// Answer «¿quién seguiría?» in secret, through one's link (S0-156).
        SowSeedling = "sow_seedling",
        /// Say through one's link with how many of the group one can count, and take it back; readable by nobody else (S0-212).
        TellTies = "tell_ties",
        /// The public directory of groups that want to be found, and its feeds.
        ReadDirectory = "read_directory",
        /// Write to a group of the directory through its form.
        WriteToGroup = "write_to_group",
        /// Cases by their code names, and the themes treated: to look.
        SeeCases = "see_cases",
        /// Cases: who presents, which are heard, their cards, what became of them.
        ChangeCases = "change_cases",
        /// One's own case: to take back, also after one has left the group (C.6-16).
        KeepOwnCases = "keep_own_cases",
        /// What the coordination saw of the group after an encounter, by ticks: to read and to write.
        ReviewEncounter = "review_encounter",
        /// What seats of a group of professionals declare, and what follows from it: to look.
        SeeComposition = "see_composition",
        /// What the group reads of itself: means of at least five, shared lines, the page for colleagues.
        SeeAppraisals = "see_appraisals",
        /// Rounds of answers: to open and close.
        RunAppraisals = "run_appraisals",
        /// What the group agrees on for colleagues: to write.
        ChangeTeamPage = "change_team_page",
        /// Own answers and closing lines, through one's link; readable by nobody else.
        KeepOwnAppraisal = "keep_own_appraisal",
        /// One's own path as a multiplier, through one's link: to wish it, to walk it, to show it (S0-197).
        WalkOwnPath = "walk_own_path",
        /// Paths that people of the group show: to look.
        SeePaths = "see_paths",
        /// Paths that are shown: to accompany them, to recognise them.
        AccompanyPaths = "accompany_paths",
        /// What helped in an encounter, and whoever led it with one: to look back together (S0-205, S0-235).
        LookTogether = "look_together",
    }
}

/// What someone is to the thing that they ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether they are signed in on this server.
    pub signed_in: bool,
    /// Whether they are a person of this institution.
    pub of_the_house: bool,
    /// Offices held there.
    pub offices: Vec<Office>,
    /// The seat in the group at hand, if it is about a group and they have one.
    pub seat: Option<(Role, SeatState)>,
    /// Whether they were appointed to read counts over several institutions; that is of the server, not of a house.
    pub reads_territory: bool,
    /// The seat whose personal link they hold. It says nothing of who is signed in: whoever came by a link is this one
    /// seat in this one group, and nothing else of the house.
    pub link: Option<(Role, SeatState)>,
}

impl Standing {
    /// Somebody who is not signed in.
    pub fn nobody() -> Self {
        Self::default()
    }

    /// Somebody who came in by the link of a seat.
    pub fn holder(seat: (Role, SeatState)) -> Self {
        Self { link: Some(seat), ..Self::default() }
    }

    fn holds(&self, office: Office) -> bool {
        self.of_the_house && self.offices.contains(&office)
    }

    /// The eye for what the coordination writes, if they have it.
    pub fn desk(&self) -> Option<Eye<Desk>> {
        may(self, Action::SeeMemoirs).then(Eye::open)
    }

    /// The eye for what the circle shares, if they have it.
    pub fn circle(&self) -> Option<Eye<Circle>> {
        (may(self, Action::SeeLearnings) || may(self, Action::SeeOwnPage)).then(Eye::open)
    }

    /// The eye for one's own words, if they came by their link.
    pub fn own(&self) -> Option<Eye<Own>> {
        may(self, Action::SeeOwnData).then(Eye::open)
    }

    /// The eye for what stays between the coordination and one person. A participant's page is given their own alone.
    pub fn pair(&self) -> Option<Eye<Pair>> {
        // Own data stay theirs to read after they have left, and where they were pointed to is among them.
        (may(self, Action::SeeReferrals) || may(self, Action::SeeOwnData)).then(Eye::open)
    }

    /// The eye for what other groups lend.
    pub fn commons(&self) -> Option<Eye<Commons>> {
        may(self, Action::SeeBorrowed).then(Eye::open)
    }

    /// Whether they may know that the group exists; to everyone else it answers like one that does not.
    pub fn knows_group(&self) -> bool {
        self.of_the_house && (self.seat.is_some() || self.holds(Office::Administrator))
    }
}

/// The eyes of whoever holds the machine and takes everything away, to hand each group's own to its coordination: they
/// hold the database itself, so that nothing opens here that was closed to them.
pub fn eyes_of_the_machine() -> (Eye<Desk>, Eye<Circle>) {
    (Eye::open(), Eye::open())
}

/// What an action is about, so that a route loads what the decision needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Nothing: open to all.
    Anyone,
    /// A signed-in person.
    Login,
    /// The counts of a territory: of no institution.
    Territory,
    /// An institution.
    House,
    /// A group of an institution.
    Group,
    /// The one seat whose link is held.
    Own,
}

impl Action {
    /// What the action is about.
    pub fn scope(self) -> Scope {
        match self {
            Self::Enter | Self::ReadGuidance | Self::ReadDirectory | Self::WriteToGroup => Scope::Anyone,
            Self::KeepOwnAccount => Scope::Login,
            Self::SeeTerritory => Scope::Territory,
            Self::SeeOwnGroups
            | Self::SeeInstitution
            | Self::ChangeInstitution
            | Self::SeeStaff
            | Self::ChangeStaff
            | Self::SeeGroupsExist
            | Self::SeeFigures
            | Self::ShareCounts
            | Self::SeeLibrary
            | Self::ChangeLibrary
            | Self::FoundGroup
            | Self::SeeServices
            | Self::ChangeServices
            | Self::ExportInstitution => Scope::House,
            Self::SeeGroup
            | Self::SeeRoster
            | Self::ChangeGroup
            | Self::AppointCoordination
            | Self::ChangeRoster
            | Self::SeePhones
            | Self::ExportGroup
            | Self::ErasePerson
            | Self::SeeTopics
            | Self::ChangeTopics
            | Self::ChangeAgreement
            | Self::SeeExpectations
            | Self::ChangeExpectations
            | Self::SeeScript
            | Self::PrepareEncounter
            | Self::OpenAndClose
            | Self::RunMoments
            | Self::MarkAttendance
            | Self::SeeAttendance
            | Self::NoteLearnings
            | Self::SeeLearnings
            | Self::SeeMemoirs
            | Self::WriteMemoirs
            | Self::SeeCircleReading
            | Self::WriteCircleReading
            | Self::CloseEdition
            | Self::GiveLinks
            | Self::SeeMissed
            | Self::NoteTalk
            | Self::SeeReferrals
            | Self::ChangeReferrals
            | Self::HandInCreation
            | Self::SeeCreations
            | Self::OpenCreations
            | Self::LendPhrases
            | Self::SeeBorrowed
            | Self::BorrowPhrases
            | Self::SeeCases
            | Self::ChangeCases
            | Self::ReviewEncounter
            | Self::KeepReminders
            | Self::SeeComposition
            | Self::SeeAppraisals
            | Self::RunAppraisals
            | Self::ChangeTeamPage
            | Self::SeePaths
            | Self::AccompanyPaths
            | Self::LookTogether
            | Self::SeeOwnHouse
            | Self::KeepOwnHouse => Scope::Group,
            Self::SeeOwnData
            | Self::AskErasure
            | Self::SeeOwnPage
            | Self::AnswerComing
            | Self::CastVote
            | Self::KeepOwnExpectations
            | Self::OwnReferrals
            | Self::KeepOwnReminders
            | Self::KeepOwnCases
            | Self::KeepOwnAppraisal
            | Self::HandInOwnCreation
            | Self::AskForCall
            | Self::WalkOwnPath
            | Self::SowSeedling
            | Self::TellTies => Scope::Own,
        }
    }
}

/// Whether `who` may do `action`. Default is no.
pub fn may(who: &Standing, action: Action) -> bool {
    match action {
        Action::Enter | Action::ReadGuidance | Action::ReadDirectory | Action::WriteToGroup => true,
        Action::KeepOwnAccount => who.signed_in,
        // Whoever prepares encounters beside a coordinator chooses from the library too: it holds nobody's name.
        Action::SeeOwnGroups | Action::SeeInstitution | Action::SeeLibrary => who.signed_in && who.of_the_house,
        Action::SeeTerritory => who.signed_in && who.reads_territory,
        Action::ChangeInstitution
        | Action::SeeStaff
        | Action::ChangeStaff
        | Action::SeeGroupsExist
        | Action::SeeFigures
        | Action::ShareCounts
        | Action::ExportInstitution => who.signed_in && who.holds(Office::Administrator),
        // A group that no professional leads is founded by whoever wants to; which kind that is, the frame says.
        Action::FoundGroup => who.signed_in && who.of_the_house,
        Action::ChangeLibrary => who.signed_in && who.holds(Office::Coordinator),
        Action::SeeGroup | Action::SeeRoster | Action::SeeTopics | Action::SeeLearnings | Action::SeeCircleReading => {
            in_group(who, circle)
        }
        Action::SeeScript => in_group(who, preparers),
        Action::ChangeGroup
        | Action::ChangeRoster
        | Action::SeePhones
        | Action::ExportGroup
        | Action::ErasePerson
        | Action::ChangeTopics
        | Action::ChangeAgreement
        | Action::PrepareEncounter
        | Action::OpenAndClose
        | Action::RunMoments
        | Action::MarkAttendance
        | Action::NoteLearnings
        | Action::WriteMemoirs
        | Action::WriteCircleReading
        | Action::CloseEdition
        | Action::GiveLinks
        | Action::SeeMemoirs
        | Action::SeeAttendance
        | Action::OpenCreations
        | Action::LendPhrases
        | Action::BorrowPhrases
        | Action::KeepReminders
        | Action::LookTogether => in_group(who, leaders),
        Action::SeeExpectations | Action::ChangeExpectations => in_group(who, coordination),
        Action::AppointCoordination => in_group(who, coordinator),
        Action::SeeOwnData | Action::AskErasure => who.link.is_some_and(|(role, _)| role.counts()),
        Action::SeeOwnPage
        | Action::AnswerComing
        | Action::CastVote
        | Action::KeepOwnExpectations
        | Action::OwnReferrals
        | Action::HandInOwnCreation
        | Action::AskForCall
        | Action::WalkOwnPath
        | Action::SowSeedling
        | Action::TellTies => by_link(who),
        Action::SeeOwnHouse => in_group(who, circle),
        // What the group decided is written down by whoever opens and closes it, never by a professional (S0-028).
        Action::KeepOwnHouse => in_group(who, host),
        // A directory of services holds nothing of anybody: whoever works here reads it.
        Action::SeeServices => who.signed_in && who.of_the_house,
        Action::ChangeServices => who.signed_in && who.holds(Office::Administrator),
        Action::SeeMissed | Action::NoteTalk | Action::SeeReferrals | Action::ChangeReferrals => {
            in_group(who, coordination)
        }
        // Whoever decides over others elsewhere sits here as whoever they are here: what seats declare is for whoever
        // answers for the group (C.6-29).
        Action::SeeComposition | Action::RunAppraisals | Action::ChangeTeamPage => in_group(who, coordination),
        Action::SeeAppraisals => in_group(who, circle),
        Action::KeepOwnAppraisal => by_link(who),
        Action::SeePaths | Action::AccompanyPaths => in_group(who, coordination),
        Action::SeeBorrowed => in_group(who, preparers),
        Action::HandInCreation | Action::SeeCreations => in_group(who, circle),
        Action::SeeCases => in_group(who, circle),
        Action::ChangeCases | Action::ReviewEncounter => in_group(who, coordination),
        Action::KeepOwnCases => who.link.is_some_and(|(role, _)| role.counts()),
        Action::KeepOwnReminders => who.link.is_some_and(|(role, state)| role.counts() && confirmed(state)),
    }
}

fn in_group(who: &Standing, holds: fn(Role, SeatState) -> bool) -> bool {
    who.signed_in && who.of_the_house && who.seat.is_some_and(|(role, state)| holds(role, state))
}

/// Whoever came by their own link and still sits in the group.
fn by_link(who: &Standing) -> bool {
    who.link.is_some_and(|(role, state)| role.counts() && confirmed(state))
}

/// Whoever answers for the encounters: the coordination, or in a group without one the host whose turn it is.
fn leaders(role: Role, state: SeatState) -> bool {
    role.leads() && confirmed(state)
}

/// The coordination, while its edition runs and after it has closed: what is between it and one person is not a host's.
fn coordination(role: Role, state: SeatState) -> bool {
    match role {
        Role::Coordinator | Role::CoCoordinator => confirmed(state),
        Role::Assistant | Role::Participant | Role::Guest | Role::Host | Role::Observer => false,
    }
}

fn coordinator(role: Role, state: SeatState) -> bool {
    match role {
        Role::Coordinator => confirmed(state),
        Role::CoCoordinator | Role::Assistant | Role::Participant | Role::Guest | Role::Host | Role::Observer => false,
    }
}

/// Whoever opens and closes in a group that keeps its own house.
fn host(role: Role, state: SeatState) -> bool {
    match role {
        Role::Host => confirmed(state),
        Role::Coordinator
        | Role::CoCoordinator
        | Role::Assistant
        | Role::Participant
        | Role::Guest
        | Role::Observer => false,
    }
}

/// Leaders and the multiplier who helps them prepare (S0-204).
fn preparers(role: Role, state: SeatState) -> bool {
    leaders(role, state) || role == Role::Assistant && confirmed(state)
}

/// Whoever sits in the group. A guest has a brief of one encounter and no account; an observer looks on at the
/// encounter, not at what stays written.
fn circle(role: Role, state: SeatState) -> bool {
    match role {
        Role::Coordinator | Role::CoCoordinator | Role::Assistant | Role::Participant | Role::Host => confirmed(state),
        Role::Guest | Role::Observer => false,
    }
}

/// A seat that was taken: someone invited, waiting, gone or who said no sees nothing of the group.
fn confirmed(state: SeatState) -> bool {
    match state {
        SeatState::Seated | SeatState::Completed => true,
        SeatState::Invited | SeatState::Declined | SeatState::Waitlisted | SeatState::Left => false,
    }
}
