//! What a decision leaves behind: rows to be kept, in the order in which they depend on each other.

use crate::appraisal::{ClosingLines, Given, Keeps, Round as AnswerRound, TeamPage, Which};
use crate::case::{Case, FollowUp, OwnArea};
use crate::command::remind::Calendar;
use crate::composition::Declaration;
use crate::creation::{Creation, Unsealing};
use crate::day::{Day, Instant};
use crate::debrief::Debrief;
use crate::encounter::attendance::{Attendance, EarlierMark};
use crate::encounter::learning::{Learning, Moods};
use crate::encounter::memoir::{Adjustment, Memoir, OtherText};
use crate::encounter::moment::{Moment, Question};
use crate::encounter::{DateMove, Encounter};
use crate::expectation::Expectation;
use crate::group::{Agreement, Edition, EditionReview, Group, Letter, Reading};
use crate::id::{
    AdjustmentId, CalendarId, CaseId, CommandId, CreationId, EditionId, EncounterId, ExpectationId, FollowUpId,
    GroupId, GuestId, Key, LearningId, LineId, LinkId, LogEntryId, LoginId, MessageId, MomentId, PathId, PersonId,
    QuestionId, RoundId, SeatId, TopicId, UndertakingId,
};
use crate::institution::{CrisisLine, Guest, Institution, Invitation, Item, Person, Sharing, Site};
use crate::lending::{Borrowing, Loan};
use crate::link::{Answer, Link, TokenHash};
use crate::missing::Talk;
use crate::mutual::{Autonomy, Birth, Departure, HeadCount, Listing, Seedling, Serving, SupportReading, Undertaking};
use crate::path::{Entry, Look, Path, Review, Tick};
use crate::referral::{Referral, ReferralStep};
use crate::reminder::{Channel, Consent, Contact, Hours, Settings};
use crate::seat::{Seat, SeatMove};
use crate::service::Service;
use crate::ties::Leaning;
use crate::topic::{PhoneRound, Round, Topic, Totals};
use crate::words::Line;
use std::collections::{BTreeMap, BTreeSet};

/// One row written, or taken away where the model lets it go.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A tenant.
    Institution(Institution),
    /// A place.
    Site(Site),
    /// A phone of the crisis route.
    CrisisLine(CrisisLine),
    /// A phone taken off the crisis route.
    CrisisLineGone(LineId),
    /// Who may sign in, with the hash of their secret.
    Login(Login),
    /// A new secret; every session of the login ends.
    Secret(LoginId, String),
    /// Someone who was invited into the house.
    Invitation(Invitation),
    /// An invitation that was taken up, or back.
    InvitationGone(PersonId),
    /// A login that is nobody in this house any more: its sessions here end, and where it is nobody elsewhere it goes.
    AccountGone(LoginId),
    /// Someone known to the institution.
    Person(Person),
    /// A ritual or a material.
    Item(Item),
    /// Whether the institution's counts are added to those of its territory.
    Sharing(Sharing),
    /// A group.
    Group(Group),
    /// A rule book by its SHA-256, kept once.
    Book(Line<64>, String),
    /// An edition.
    Edition(Edition),
    /// A place in an edition.
    Seat(Seat),
    /// A move of a seat.
    SeatMove(SeatMove),
    /// A version of the agreements.
    Agreement(Agreement),
    /// A letter to the next edition.
    Letter(Letter),
    /// The review of a whole edition.
    EditionReview(EditionReview),
    /// The group's reading of a process.
    Reading(Reading),
    /// A topic.
    Topic(Topic),
    /// A round of voting with its totals.
    Round(Round, Totals),
    /// An expectation.
    Expectation(Expectation),
    /// An expectation taken back.
    ExpectationGone(ExpectationId),
    /// An encounter.
    Encounter(Encounter),
    /// All encounters of an edition that nobody was called to yet: its plan is laid out anew.
    PlanGone(EditionId),
    /// A recorded change of date.
    DateMove(DateMove),
    /// A moment.
    Moment(Moment),
    /// A moment taken out of a script.
    MomentGone(EncounterId, MomentId),
    /// An open question.
    Question(Question),
    /// A question taken out.
    QuestionGone(EncounterId, QuestionId),
    /// A guest of an encounter.
    Guest(EncounterId, Guest),
    /// A guest who does not come.
    GuestGone(EncounterId, GuestId),
    /// A row of attendance.
    Attendance(Attendance),
    /// A row of attendance of an encounter that was opened by mistake.
    AttendanceGone(EncounterId, SeatId),
    /// A mark that another one replaced.
    EarlierMark(EarlierMark),
    /// A learning.
    Learning(Learning),
    /// The mood chips of an encounter.
    Moods(EncounterId, Moods),
    /// A memoir.
    Memoir(Memoir),
    /// An adjustment.
    Adjustment(Adjustment),
    /// Another text of a memoir, beside the one that is kept.
    OtherText(OtherText),
    /// Another text that was made part of the memoir, or let go.
    OtherTextGone(EncounterId, CommandId),
    /// An adjustment taken out of a memoir that is still being written.
    AdjustmentGone(AdjustmentId),
    /// A personal link; one that was ended loses its secret and every session.
    Link(Link),
    /// The secret of a link, as a hash.
    LinkToken(LinkId, TokenHash),
    /// A link taken away with its secret and its sessions.
    LinkGone(LinkId),
    /// Whether somebody comes.
    Answer(Answer),
    /// A round by phones is open; its ballots are rows of their own.
    PhonesOpen(PhoneRound),
    /// A round by phones is over: its ballots are gone.
    PhonesGone(EditionId),
    /// The topics that a seat votes for, in place of those that it voted for before.
    Ballot(RoundId, SeatId, Vec<TopicId>),
    /// The answers and ballots of a seat are gone.
    SaidGone(SeatId),
    /// Somebody asks through their page to be forgotten.
    ErasureWish(GroupId, PersonId, Instant),
    /// They thought better of it in one group, or it was done in all.
    ErasureWishGone(Option<GroupId>, PersonId),
    /// Somebody asks through their page for a call.
    CallWish(GroupId, PersonId, Instant),
    /// Somebody called, or it is not needed any more in one group; or its person is forgotten in all.
    CallWishGone(Option<GroupId>, PersonId),
    /// A service of the directory.
    Service(Service),
    /// Somebody talked with who was missed.
    Talk(Talk),
    /// A talk written down by mistake.
    TalkGone(SeatId, EncounterId),
    /// A referral.
    Referral(Referral),
    /// A step of a referral.
    ReferralStep(ReferralStep),
    /// Something made for the closing.
    Creation(Creation),
    /// Something made for the closing that was taken back: nothing of it stays.
    CreationGone(CreationId),
    /// The circle opened what it made.
    Unsealing(Unsealing),
    /// A phrase on loan.
    Loan(Loan),
    /// A phrase of another group, taken into the round.
    Borrowing(Borrowing),
    /// One that was taken by mistake.
    BorrowingGone(LearningId, GroupId),
    /// The hours in which people may be written to.
    ReminderHours(Hours),
    /// What a group reminds of.
    ReminderSettings(GroupId, Settings),
    /// Where somebody of a group is reached, and what for.
    ReminderContact(Contact),
    /// They are not reached there any more.
    ReminderContactGone(GroupId, PersonId, Channel),
    /// A yes or a no.
    ReminderConsent(Consent),
    /// Everything about reminders and calendars of a person, in every group: addresses, yeses and noes, messages.
    RemindersGone(PersonId),
    /// A calendar to subscribe to.
    Calendar(Calendar),
    /// Its secret, as a hash.
    CalendarToken(CalendarId, TokenHash),
    /// The calendar of somebody ends: that of one link, or that of the house.
    CalendarGone(PersonId, Option<LinkId>),
    /// How a group keeps its own house.
    Autonomy(Autonomy),
    /// A group takes its history to a house of its own.
    Departure(Box<Departure>),
    /// Somebody's time in a service.
    Serving(Serving),
    /// How many were there, as one number.
    HeadCount(HeadCount),
    /// Which group a group was born from.
    Descent(Birth),
    /// It was not born of another.
    DescentGone(GroupId),
    /// A secret answer to «¿quién seguiría?».
    Seedling(Seedling),
    /// It was taken back.
    SeedlingGone(EditionId, SeatId),
    /// All of an edition's are gone: they did their work.
    SeedlingsGone(EditionId),
    /// The group that those founded who would go on.
    Sprout(EditionId, GroupId),
    /// With how many of the group somebody can count.
    Leaning(Leaning),
    /// It was taken back.
    LeaningGone(EditionId, SeatId),
    /// What the public directory says of a group.
    Listing(Listing),
    /// A message of the public page that was seen to.
    MessageGone(MessageId),
    /// Something that a group did or got together.
    Undertaking(Undertaking),
    /// It was written down by mistake.
    UndertakingGone(UndertakingId),
    /// The group's reading of the support that it gives.
    SupportReading(SupportReading),
    /// A case, as far as anything of it is kept.
    Case(Case),
    /// What became of a case.
    FollowUp(FollowUp),
    /// A word on what became of a case, taken back.
    FollowUpGone(FollowUpId),
    /// Every word on what became of a case.
    WordsGone(CaseId),
    /// Whoever presented asks to be forgotten: cases that are not sealed are taken back, and every word goes.
    CasesForgotten(SeatId),
    /// What the coordination saw of the group after an encounter.
    Debrief(Debrief),
    /// An area that the institution adds to those of the taxonomies.
    OwnArea(OwnArea),
    /// The taxonomies that the institution chose, by their codes.
    Taxonomies(Vec<String>),
    /// What a seat declares.
    Declaration(Declaration),
    /// The societies whose rules a group wants to be told of, in place of those before.
    Societies(GroupId, BTreeSet<String>),
    /// How many sat as what in an edition that is over, by code.
    Professions(EditionId, BTreeMap<String, u32>),
    /// A round of answers.
    AnswerRound(AnswerRound),
    /// A round is over: what at least five people answered is added up, and single answers are kept or not.
    AnswersTold(Which, Keeps),
    /// What a seat answers in a round, in place of what it answered before.
    Answers(Which, SeatId, Vec<Given>),
    /// The closing lines of a seat.
    ClosingLines(ClosingLines),
    /// Closing lines taken back.
    ClosingLinesGone(SeatId),
    /// A version of the page for colleagues.
    TeamPage(TeamPage),
    /// Somebody's path in a group.
    Path(Path),
    /// A path that was taken back, with everything that belongs to it: nothing of it stays.
    PathGone(PathId),
    /// What somebody says of themselves on their path, in place of what they said before.
    PathTicks(PathId, Vec<Tick>),
    /// An encounter that was prepared together.
    PathPrepared(PathId, EncounterId),
    /// One that was not.
    PathPreparedGone(PathId, EncounterId),
    /// What one of two saw that helped.
    Look(Look),
    /// What one of two saw of the other's conduct.
    Review(Review),
    /// Both reviews of two people of an encounter, taken away by either.
    ReviewsGone(EncounterId, PersonId, PersonId),
    /// Looks and reviews by somebody or of them, in a group.
    TogetherGone(GroupId, PersonId),
    /// Paths, looks, reviews and log of a person, in every group.
    PathsGone(PersonId),
    /// Something that a leader added to their log.
    LogEntry(PersonId, Entry),
    /// It was written down by mistake.
    LogEntryGone(PersonId, LogEntryId),
    /// From when on a leader's log counts.
    LogSince(PersonId, Option<Day>),
}

/// Who may sign in on this server.
#[derive(Clone, PartialEq)]
pub struct Login {
    /// Its id.
    pub id: LoginId,
    /// Phone or e-mail as [`crate::login`] writes it, unique on the server.
    pub identifier: String,
    /// Argon2id hash of PIN or password.
    pub secret_hash: String,
    /// Language of the screens, two letters.
    pub language: Line<2>,
}

impl std::fmt::Debug for Login {
    // Neither hash nor phone belongs in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Login({})", self.id)
    }
}

impl Fact {
    /// The id of the row, for the journal, or that of what it belongs to where it has none of its own. None for what is
    /// tied to nobody and may not be told apart: phrases, chips and votes.
    pub fn row_id(&self) -> Option<i64> {
        Some(match self {
            Self::Institution(row) => row.id.number(),
            Self::Site(row) => row.id.number(),
            Self::CrisisLine(row) => row.id.number(),
            Self::CrisisLineGone(id) => id.number(),
            Self::Login(row) => row.id.number(),
            Self::Secret(id, _) => id.number(),
            Self::Invitation(row) => row.person.number(),
            Self::InvitationGone(id) => id.number(),
            Self::AccountGone(id) => id.number(),
            Self::Person(row) => row.id.number(),
            Self::Item(row) => row.id.number(),
            Self::Group(row) => row.id.number(),
            Self::Edition(row) => row.id.number(),
            Self::Seat(row) => row.id.number(),
            Self::SeatMove(row) => row.seat.number(),
            Self::Agreement(row) => row.edition.number(),
            Self::Letter(row) => row.id.number(),
            Self::EditionReview(row) => row.edition.number(),
            Self::Reading(row) => row.edition.number(),
            Self::Topic(row) => row.id.number(),
            Self::Expectation(row) => row.id.number(),
            Self::ExpectationGone(id) => id.number(),
            Self::Encounter(row) => row.id.number(),
            Self::PlanGone(edition) => edition.number(),
            Self::DateMove(row) => row.encounter.number(),
            Self::Moment(row) => row.id.number(),
            Self::MomentGone(_, id) => id.number(),
            Self::Question(row) => row.id.number(),
            Self::QuestionGone(_, id) => id.number(),
            Self::Guest(_, row) => row.id.number(),
            Self::GuestGone(_, id) => id.number(),
            Self::Attendance(row) => row.seat.number(),
            Self::AttendanceGone(_, seat) => seat.number(),
            Self::EarlierMark(row) => row.seat.number(),
            Self::Memoir(row) => row.encounter.number(),
            Self::Adjustment(row) => row.id.number(),
            Self::OtherText(row) => row.encounter.number(),
            Self::OtherTextGone(encounter, _) => encounter.number(),
            Self::AdjustmentGone(id) => id.number(),
            Self::Link(row) => row.id.number(),
            Self::LinkToken(id, _) | Self::LinkGone(id) => id.number(),
            Self::Answer(row) => row.seat.number(),
            Self::SaidGone(seat) => seat.number(),
            Self::ErasureWish(_, person, _) | Self::ErasureWishGone(_, person) => person.number(),
            Self::CallWish(_, person, _) | Self::CallWishGone(_, person) => person.number(),
            Self::Service(row) => row.id.number(),
            Self::Talk(row) => row.seat.number(),
            Self::TalkGone(seat, _) => seat.number(),
            Self::Referral(row) => row.id.number(),
            Self::ReferralStep(row) => row.referral.number(),
            Self::Unsealing(row) => row.edition.number(),
            Self::Loan(_) | Self::Borrowing(_) | Self::BorrowingGone(..) => return None,
            Self::Creation(_) | Self::CreationGone(_) => return None,
            Self::ReminderSettings(group, _) => group.number(),
            Self::ReminderContact(row) => row.person.number(),
            Self::ReminderContactGone(_, person, _) | Self::RemindersGone(person) => person.number(),
            Self::ReminderConsent(row) => row.person.number(),
            Self::Calendar(row) => row.id.number(),
            Self::CalendarToken(id, _) => id.number(),
            Self::CalendarGone(person, _) => person.number(),
            Self::Autonomy(row) => row.group.number(),
            Self::Departure(row) => row.house.id.number(),
            Self::Serving(row) => row.id.number(),
            Self::HeadCount(row) => row.encounter.number(),
            Self::Descent(row) => row.group.number(),
            Self::DescentGone(group) => group.number(),
            Self::SeedlingsGone(edition) | Self::Sprout(edition, _) => edition.number(),
            Self::Listing(row) => row.id.number(),
            Self::MessageGone(id) => id.number(),
            Self::Undertaking(row) => row.id.number(),
            Self::UndertakingGone(id) => id.number(),
            Self::SupportReading(row) => row.group.number(),
            Self::Seedling(_) | Self::SeedlingGone(..) => return None,
            Self::Leaning(_) | Self::LeaningGone(..) => return None,
            Self::Case(row) => row.id.number(),
            Self::FollowUp(row) => row.id.number(),
            Self::FollowUpGone(id) => id.number(),
            Self::WordsGone(id) => id.number(),
            Self::CasesForgotten(seat) => seat.number(),
            Self::Debrief(row) => row.encounter.number(),
            Self::OwnArea(row) => row.id.number(),
            Self::Taxonomies(_) => return None,
            Self::LogEntry(person, _) | Self::LogEntryGone(person, _) | Self::LogSince(person, _) => person.number(),
            Self::PathsGone(person) => person.number(),
            // Whoever withdraws leaves no trace, and a review is of two alone: the journal can't tell theirs apart.
            Self::Path(_) | Self::PathGone(_) | Self::PathTicks(..) => return None,
            Self::PathPrepared(..) | Self::PathPreparedGone(..) => return None,
            Self::Look(_) | Self::Review(_) | Self::ReviewsGone(..) | Self::TogetherGone(..) => return None,
            Self::ReminderHours(_) => return None,
            Self::Declaration(row) => row.seat.number(),
            Self::Societies(group, _) => group.number(),
            Self::TeamPage(row) => row.group.number(),
            Self::AnswerRound(row) => row.which.edition.number(),
            Self::Professions(edition, _) => edition.number(),
            // Who answered is nobody's to know, not even that they did.
            Self::AnswersTold(..) | Self::Answers(..) | Self::ClosingLines(_) | Self::ClosingLinesGone(_) => {
                return None;
            }
            Self::PhonesOpen(_) | Self::PhonesGone(_) | Self::Ballot(..) => return None,
            Self::Book(..) | Self::Round(..) | Self::Learning(_) | Self::Moods(..) | Self::Sharing(_) => return None,
        })
    }

    /// The kind of row, for the journal: which table, never what it says.
    pub fn row_kind(&self) -> &'static str {
        match self {
            Self::Institution(_) => "institution",
            Self::Site(_) => "site",
            Self::CrisisLine(_) | Self::CrisisLineGone(_) => "crisis_line",
            Self::Login(_) => "login",
            Self::Secret(..) => "secret",
            Self::Invitation(_) | Self::InvitationGone(_) => "invitation",
            Self::AccountGone(_) => "login",
            Self::Person(_) => "person",
            Self::Item(_) => "item",
            Self::Sharing(_) => "sharing",
            Self::Group(_) => "group",
            Self::Book(..) => "book",
            Self::Edition(_) => "edition",
            Self::Seat(_) => "seat",
            Self::SeatMove(_) => "seat_move",
            Self::Agreement(_) => "agreement",
            Self::Letter(_) => "letter",
            Self::EditionReview(_) => "edition_review",
            Self::Reading(_) => "reading",
            Self::Topic(_) => "topic",
            Self::Round(..) => "round",
            Self::Expectation(_) | Self::ExpectationGone(_) => "expectation",
            Self::Encounter(_) | Self::PlanGone(_) => "encounter",
            Self::DateMove(_) => "date_move",
            Self::Moment(_) | Self::MomentGone(..) => "moment",
            Self::Question(_) | Self::QuestionGone(..) => "question",
            Self::Guest(..) | Self::GuestGone(..) => "guest",
            Self::Attendance(_) | Self::AttendanceGone(..) => "attendance",
            Self::EarlierMark(_) => "earlier_mark",
            // A phrase and a chip are tied to nobody: the journal knows that there was one, not which.
            Self::Learning(_) => "learning",
            Self::Moods(..) => "mood",
            Self::Memoir(_) => "memoir",
            Self::OtherText(_) | Self::OtherTextGone(..) => "memoir_text",
            Self::Adjustment(_) | Self::AdjustmentGone(_) => "adjustment",
            Self::Link(_) | Self::LinkToken(..) | Self::LinkGone(_) => "link",
            Self::Answer(_) => "answer",
            Self::PhonesOpen(_) | Self::PhonesGone(_) => "round",
            Self::Ballot(..) => "ballot",
            Self::SaidGone(_) => "said",
            Self::ErasureWish(..) | Self::ErasureWishGone(..) => "erasure_wish",
            Self::CallWish(..) | Self::CallWishGone(..) => "call_wish",
            Self::Service(_) => "service",
            Self::Talk(_) | Self::TalkGone(..) => "talk",
            Self::Referral(_) => "referral",
            Self::ReferralStep(_) => "referral_step",
            Self::Creation(_) | Self::CreationGone(_) => "creation",
            Self::Unsealing(_) => "unsealing",
            Self::Loan(_) => "loan",
            Self::Borrowing(_) | Self::BorrowingGone(..) => "borrowing",
            Self::ReminderHours(_) => "reminder_hours",
            Self::ReminderSettings(..) => "reminder_settings",
            Self::ReminderContact(_) | Self::ReminderContactGone(..) | Self::RemindersGone(_) => "reminder_contact",
            Self::ReminderConsent(_) => "reminder_consent",
            Self::Calendar(_) | Self::CalendarToken(..) | Self::CalendarGone(..) => "calendar",
            Self::Autonomy(_) => "autonomy",
            Self::Departure(_) => "house",
            Self::Serving(_) => "serving",
            Self::HeadCount(_) => "head_count",
            Self::Descent(_) | Self::DescentGone(_) => "descent",
            Self::Seedling(_) | Self::SeedlingGone(..) | Self::SeedlingsGone(_) => "seedling",
            Self::Sprout(..) => "sprout",
            Self::Leaning(_) | Self::LeaningGone(..) => "leaning",
            Self::Listing(_) => "listing",
            Self::MessageGone(_) => "message",
            Self::Undertaking(_) | Self::UndertakingGone(_) => "undertaking",
            Self::SupportReading(_) => "support_reading",
            Self::Case(_) | Self::CasesForgotten(_) => "case",
            Self::FollowUp(_) | Self::FollowUpGone(_) | Self::WordsGone(_) => "case_word",
            Self::Debrief(_) => "debrief",
            Self::OwnArea(_) => "case_area",
            Self::Taxonomies(_) => "case_taxonomy",
            Self::Declaration(_) => "declaration",
            Self::Societies(..) => "societies",
            Self::Professions(..) => "professions",
            Self::AnswerRound(_) | Self::AnswersTold(..) => "answer_round",
            Self::Answers(..) => "round_answer",
            Self::ClosingLines(_) | Self::ClosingLinesGone(_) => "closing_lines",
            Self::TeamPage(_) => "team_page",
            Self::Path(_) | Self::PathGone(_) | Self::PathsGone(_) => "path",
            Self::PathTicks(..) => "path_tick",
            Self::PathPrepared(..) | Self::PathPreparedGone(..) => "path_prepared",
            Self::Look(_) => "look",
            Self::Review(_) | Self::ReviewsGone(..) | Self::TogetherGone(..) => "review",
            Self::LogEntry(..) | Self::LogEntryGone(..) | Self::LogSince(..) => "log",
        }
    }
}
