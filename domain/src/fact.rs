//! What a decision leaves behind: rows to be kept, in the order in which they depend on each other.

use crate::creation::{Creation, Unsealing};
use crate::encounter::attendance::{Attendance, EarlierMark};
use crate::encounter::learning::{Learning, Moods};
use crate::encounter::memoir::{Adjustment, Memoir};
use crate::encounter::moment::{Moment, Question};
use crate::encounter::{DateMove, Encounter};
use crate::expectation::Expectation;
use crate::group::{Agreement, Edition, EditionReview, Group, Letter, Reading};
use crate::id::{
    AdjustmentId, CreationId, EditionId, EncounterId, ExpectationId, GroupId, GuestId, LearningId, LineId, LoginId,
    MomentId, QuestionId, SeatId,
};
use crate::institution::{CrisisLine, Guest, Institution, Item, Person, Site};
use crate::lending::{Borrowing, Loan};
use crate::missing::Talk;
use crate::referral::{Referral, ReferralStep};
use crate::seat::{Seat, SeatMove};
use crate::service::Service;
use crate::topic::{Round, Topic, Totals};
use crate::words::Line;

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
    /// Someone known to the institution.
    Person(Person),
    /// A ritual or a material.
    Item(Item),
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
    /// An adjustment taken out of a memoir that is still being written.
    AdjustmentGone(AdjustmentId),
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
    /// The kind of row, for the journal: which table, never what it says.
    pub fn row_kind(&self) -> &'static str {
        match self {
            Self::Institution(_) => "institution",
            Self::Site(_) => "site",
            Self::CrisisLine(_) | Self::CrisisLineGone(_) => "crisis_line",
            Self::Login(_) => "login",
            Self::Secret(..) => "secret",
            Self::Person(_) => "person",
            Self::Item(_) => "item",
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
            Self::Attendance(_) => "attendance",
            Self::EarlierMark(_) => "earlier_mark",
            // A phrase and a chip are tied to nobody: the journal knows that there was one, not which.
            Self::Learning(_) => "learning",
            Self::Moods(..) => "mood",
            Self::Memoir(_) => "memoir",
            Self::Adjustment(_) | Self::AdjustmentGone(_) => "adjustment",
            Self::Service(_) => "service",
            Self::Talk(_) | Self::TalkGone(..) => "talk",
            Self::Referral(_) => "referral",
            Self::ReferralStep(_) => "referral_step",
            Self::Creation(_) | Self::CreationGone(_) => "creation",
            Self::Unsealing(_) => "unsealing",
            Self::Loan(_) => "loan",
            Self::Borrowing(_) | Self::BorrowingGone(..) => "borrowing",
        }
    }
}
