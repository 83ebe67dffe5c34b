//! What a decision looks at: loaded before, never fetched while deciding.

use crate::appraisal::Appraisal;
use crate::case::{Case, FollowUp, OwnArea};
use crate::command::path::PathSlice;
use crate::composition::{Composition, Declares};
use crate::creation::Unsealing;
use crate::debrief::Debrief;
use crate::encounter::attendance::Attendance;
use crate::encounter::learning::{Learning, Moods};
use crate::encounter::memoir::{Adjustment, Memoir, OtherText};
use crate::encounter::moment::{Moment, Question};
use crate::encounter::{DateMove, Encounter, EncounterKind, EncounterState};
use crate::expectation::Expectation;
use crate::finding::Finding;
use crate::frame::{Frame, FrameId};
use crate::group::{Agreement, Edition, EditionReview, EditionState, Group, Letter, Reading};
use crate::id::{
    CreationId, EncounterId, ExpectationId, GroupId, LinkId, LoginId, MessageId, PersonId, SeatId, TopicId,
    UndertakingId,
};
use crate::institution::{CrisisLine, Guest, Institution, Invitation, Item, Person, Site};
use crate::lending::Loan;
use crate::link::Link;
use crate::missing::Talk;
use crate::mutual::{Autonomy, Listing, Serving};
use crate::referral::Referral;
use crate::reminder::{Contact, Hours, Settings};
use crate::rule_book::{Facts, RuleBook, Scope, check};
use crate::seat::{Seat, SeatMove, SeatState};
use crate::service::Service;
use crate::topic::{PhoneRound, Topic};
use crate::words::folded;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Guidance in force: the frames, and the effective book (Ronda's and the institution's own).
#[derive(Clone, Debug)]
pub struct Guidance {
    /// What each kind of group is.
    pub frames: Vec<Frame>,
    /// What the sources say of it.
    pub book: RuleBook,
}

impl Guidance {
    /// The frame of an id.
    pub fn frame(&self, id: &FrameId) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.id == *id)
    }
}

/// Everything that a command may need to see.
#[derive(Clone, Debug)]
pub struct Slice {
    /// Guidance in force.
    pub guidance: Arc<Guidance>,
    /// The tenant; none before the first run.
    pub institution: Option<Institution>,
    /// Places, with those that are no longer offered.
    pub sites: Vec<Site>,
    /// Phones of the crisis route; loaded for commands of the house.
    pub crisis_lines: Vec<CrisisLine>,
    /// The library; loaded for commands of the house.
    pub items: Vec<Item>,
    /// People that the command names, and for commands of accounts everybody of the house.
    pub people: BTreeMap<PersonId, Person>,
    /// Whether the login that the command wants exists already; for an invitation, whether it is of this house.
    pub login_taken: bool,
    /// The login of that identifier, for a new institution that somebody known is to administer.
    pub login_known: Option<LoginId>,
    /// Whoever was invited into the house and has not said yes; loaded for commands of accounts.
    pub invitations: Vec<Invitation>,
    /// How the actor signs in, where they are not of the house yet.
    pub identifier: Option<String>,
    /// Whether the person whose account is to be taken away coordinates a group that is not over.
    pub leads_groups: bool,
    /// Whether the login of the person whose secret is to be reset is somebody in another institution too.
    pub login_elsewhere: bool,
    /// The group that the command is about.
    pub group: Option<GroupSlice>,
    /// Another group of the same institution, for a move.
    pub other: Option<Box<GroupSlice>>,
    /// What the person that the command names left behind; loaded for merging and erasing.
    pub traces: Traces,
    /// The encounter that the command is about.
    pub encounter: Option<EncounterSlice>,
    /// Personal links of the group, ended ones too, each under the entry that the person has now; loaded for wishes
    /// about links, for those of their holders, and for what the first encounter settles.
    pub links: Vec<Link>,
    /// The round by phones that is open; loaded for the same wishes.
    pub phones: Option<PhoneRound>,
    /// Reminders of the group, and the hours of the house; loaded for wishes about them.
    pub reminders: Reminders,
    /// The directory of services; loaded for commands of the house and of care.
    pub services: Vec<Service>,
    /// What commands of care look at.
    pub care: CareSlice,
    /// What was made for the closing, as far as may be known; loaded for commands about it.
    pub creations: CreationSlice,
    /// Phrases on loan; loaded for commands about them.
    pub loans: LoanSlice,
    /// What a group that keeps its own house has; loaded for its own wishes.
    pub mutual: MutualSlice,
    /// Cases; loaded for commands about them, and where the clock of an encounter moves them on.
    pub cases: CaseSlice,
    /// Rounds of answers, closing lines and the page for colleagues; loaded for commands about them.
    pub appraisal: Appraisal,
    /// Paths of multipliers and what two who led together saw; loaded for commands about them.
    pub paths: PathSlice,
}

/// What a group that keeps its own house has.
#[derive(Clone, Debug, Default)]
pub struct MutualSlice {
    /// Times in service, those that are over too.
    pub servings: Vec<Serving>,
    /// Its entry in the directory.
    pub listing: Option<Listing>,
    /// Messages that wait.
    pub messages: Vec<MessageId>,
    /// What it did or got together.
    pub undertakings: Vec<UndertakingId>,
    /// Seats whose holders would go on, of those who still sit there: for the founding alone, which nobody reads before.
    pub wanting: Vec<SeatId>,
    /// Whether those who would go on founded their group already.
    pub sprouted: bool,
    /// The groups out of which the other group that the wish names was born, itself not among them.
    pub ancestors: Vec<GroupId>,
}

/// What commands look at of cases.
#[derive(Clone, Debug, Default)]
pub struct CaseSlice {
    /// Every case of the edition, also those that were taken back: their names are used.
    pub all: Vec<Case>,
    /// Words on what became of them.
    pub words: Vec<FollowUp>,
    /// What was ticked after the encounter that the command is about.
    pub debrief: Option<Debrief>,
    /// Areas that the institution added; loaded for commands of the house.
    pub areas: Vec<OwnArea>,
    /// Whether whoever sends the command listens now, as the presenter of a case (C.6-15).
    pub listens: bool,
}

/// What commands of care look at.
#[derive(Clone, Debug, Default)]
pub struct CareSlice {
    /// Referrals of the group of which something is left to do, and the one that the command names.
    pub referrals: Vec<Referral>,
    /// Who came to the encounters of the edition.
    pub attendance: Vec<Attendance>,
    /// Who was talked with after having been missed in the edition.
    pub talks: Vec<Talk>,
}

/// What may be known of sealed creations: how many there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct CreationSlice {
    /// Creations of the edition.
    pub count: u32,
    /// Photos among them.
    pub photos: u32,
    /// The opening, once it was.
    pub unsealed: Option<Unsealing>,
    /// The creation whose receipt the command brings, when it is one of the group's.
    pub named: Option<CreationId>,
}

/// Phrases on loan.
#[derive(Clone, Debug, Default)]
pub struct LoanSlice {
    /// What the group lends or has lent.
    pub own: Vec<Loan>,
    /// The loan of another group that the command names.
    pub offered: Option<Loan>,
}

/// What is settled about reminders.
#[derive(Clone, Debug)]
pub struct Reminders {
    /// Who said yes, in this group.
    pub contacts: Vec<Contact>,
    /// What the group reminds of.
    pub settings: Settings,
    /// The hours of the house.
    pub hours: Hours,
}

impl Reminders {
    /// What holds until somebody says otherwise.
    pub fn usual() -> Self {
        Self { contacts: Vec::new(), settings: Settings::usual(), hours: Hours::usual() }
    }
}

impl Slice {
    /// Guidance and nothing else: what a command does not need stays empty.
    pub fn bare(guidance: Arc<Guidance>) -> Self {
        Self {
            guidance,
            institution: None,
            sites: Vec::new(),
            crisis_lines: Vec::new(),
            items: Vec::new(),
            people: BTreeMap::new(),
            login_taken: false,
            login_known: None,
            invitations: Vec::new(),
            identifier: None,
            leads_groups: false,
            login_elsewhere: false,
            group: None,
            other: None,
            traces: Traces::default(),
            encounter: None,
            links: Vec::new(),
            phones: None,
            services: Vec::new(),
            care: CareSlice::default(),
            creations: CreationSlice::default(),
            loans: LoanSlice::default(),
            mutual: MutualSlice::default(),
            cases: CaseSlice::default(),
            paths: PathSlice::default(),
            reminders: Reminders::usual(),
            appraisal: Appraisal::default(),
        }
    }

    /// Whether a person has come in by a link of theirs: from then on only they write their expectations.
    pub fn has_entered(&self, person: PersonId) -> bool {
        self.links.iter().any(|link| link.person == person && link.entered_at.is_some())
    }
}

/// What one person left behind in the whole institution, so that being forgotten leaves nothing out, and a merge can
/// be undone. A decision may act on it; no page shows it.
#[derive(Clone, Debug, Default)]
pub struct Traces {
    /// The person's own entry and those that turned out to be theirs.
    pub entries: Vec<Person>,
    /// Their seats in every group and edition.
    pub seats: Vec<Seat>,
    /// Expectations that were written down for those seats.
    pub expectations: Vec<ExpectationId>,
    /// The moves of those seats, in order of time; of all seats of the group's latest edition where those are needed.
    pub moves: Vec<SeatMove>,
    /// Encounters of the edition that somebody prepared: with a script, a question or a guest; where they are needed.
    pub prepared: Vec<EncounterId>,
    /// Attendance of the whole edition; where it is needed.
    pub marks: Vec<Attendance>,
    /// The changes of date of the encounter that the command is about, in order of time; where they are needed.
    pub date_moves: Vec<DateMove>,
    /// Their personal links in every group.
    pub links: Vec<LinkId>,
    /// Referrals of those seats.
    pub referrals: Vec<Referral>,
    /// What whoever is enrolled again declared when they last sat in the group.
    pub declared: Option<Declares>,
}

/// A group with its latest edition.
#[derive(Clone, Debug)]
pub struct GroupSlice {
    /// The group.
    pub group: Group,
    /// Its frame.
    pub frame: Frame,
    /// The latest edition.
    pub edition: Edition,
    /// The edition's place.
    pub site: Option<Site>,
    /// ISO 3166 of the institution: decides the holidays.
    pub country: String,
    /// The book that judges the edition: the pinned one once it has opened.
    pub book: RuleBook,
    /// Seats of the edition.
    pub seats: Vec<Seat>,
    /// The people of those seats.
    pub people: BTreeMap<PersonId, Person>,
    /// Encounters of the edition, by ordinal.
    pub encounters: Vec<Encounter>,
    /// Topics of the edition.
    pub topics: Vec<Topic>,
    /// The agreements in force.
    pub agreement: Option<Agreement>,
    /// Expectations of the edition.
    pub expectations: Vec<Expectation>,
    /// The group's reading of its processes.
    pub readings: Vec<Reading>,
    /// The letter that this edition writes.
    pub letter: Option<Letter>,
    /// The letter of the edition before, for the first encounter to open.
    pub earlier_letter: Option<Letter>,
    /// The review of the edition as a whole.
    pub review: Option<EditionReview>,
    /// Learnings that the group keeps.
    pub learnings: Vec<Learning>,
    /// What seats declare, and which societies' rules are told of; empty where the frame asks for none.
    pub composition: Composition,
    /// What the group decided of itself, where it keeps its own house and decided something.
    pub autonomy: Option<Autonomy>,
}

/// An encounter with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct EncounterSlice {
    /// The encounter.
    pub encounter: Encounter,
    /// Its script, by position.
    pub moments: Vec<Moment>,
    /// Its open questions, by position.
    pub questions: Vec<Question>,
    /// Its guests.
    pub guests: Vec<Guest>,
    /// Its attendance.
    pub attendance: Vec<Attendance>,
    /// Its phrases.
    pub learnings: Vec<Learning>,
    /// Its chips.
    pub moods: Moods,
    /// Its memoir.
    pub memoir: Option<Memoir>,
    /// Texts of its memoir that wait beside the one that is kept.
    pub other_texts: Vec<OtherText>,
    /// The adjustments that its memoir asks for, and those of earlier ones that are still to be looked back at.
    pub adjustments: Vec<Adjustment>,
    /// The script of the last encounter that had one, for a new script to start from.
    pub last_script: Vec<Moment>,
    /// Questions of the last encounter that all search an answer to.
    pub searching: Vec<Question>,
}

impl EncounterSlice {
    /// An encounter of which nothing is known but itself.
    pub fn bare(encounter: Encounter) -> Self {
        Self {
            encounter,
            moments: Vec::new(),
            questions: Vec::new(),
            guests: Vec::new(),
            attendance: Vec::new(),
            learnings: Vec::new(),
            moods: Moods::default(),
            memoir: None,
            other_texts: Vec::new(),
            adjustments: Vec::new(),
            last_script: Vec::new(),
            searching: Vec::new(),
        }
    }
}

impl GroupSlice {
    /// How the group keeps its own house: as it decided, or as it is until it does.
    pub fn own(&self) -> Autonomy {
        self.autonomy.clone().unwrap_or_else(|| Autonomy::usual(self.group.id))
    }

    /// Whether who was there is kept seat by seat: everywhere but where a group of its own decided otherwise.
    pub fn keeps_rows(&self) -> bool {
        !crate::mutual::is_own(&self.frame) || self.own().roll.keeps_rows()
    }

    /// Participants who sit in the edition now (C.6-2).
    pub fn participants(&self) -> u32 {
        u32::try_from(self.seats.iter().filter(|seat| seat.counts_now()).count()).unwrap_or(u32::MAX)
    }

    /// Participants who sit in the edition, or sat there to its end.
    pub fn circle_size(&self) -> usize {
        let stayed = |state| matches!(state, SeatState::Seated | SeatState::Completed);
        self.seats.iter().filter(|seat| seat.role.counts() && stayed(seat.state)).count()
    }

    /// The seat of a person in the edition.
    pub fn seat_of(&self, person: PersonId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.person == person)
    }

    /// Entries of the same name among those who sit or wait: perhaps one person twice.
    pub fn namesakes(&self) -> Vec<(&Seat, &Seat)> {
        let mut seen: BTreeMap<String, &Seat> = BTreeMap::new();
        let here = |seat: &&Seat| match seat.state {
            SeatState::Seated | SeatState::Waitlisted | SeatState::Invited => seat.role.counts(),
            SeatState::Declined | SeatState::Left | SeatState::Completed => false,
        };
        let mut twice = Vec::new();
        for seat in self.seats.iter().filter(here) {
            let Some(person) = self.people.get(&seat.person).filter(|person| !person.erased) else { continue };
            match seen.entry(folded(person.name.as_str())) {
                std::collections::btree_map::Entry::Vacant(first) => _ = first.insert(seat),
                std::collections::btree_map::Entry::Occupied(first) => twice.push((*first.get(), seat)),
            }
        }
        twice
    }

    /// Whether the seat belongs to nobody who could take it: the person asked to be forgotten, or the entry turned
    /// out to be that of somebody who sits here under another.
    pub fn is_vacated(&self, seat: &Seat) -> bool {
        self.people
            .get(&seat.person)
            .is_some_and(|person| person.erased || person.merged_into.is_some_and(|kept| self.seat_of(kept).is_some()))
    }

    /// A seat by its id.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// A topic by its id.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// An encounter by its id.
    pub fn encounter(&self, id: EncounterId) -> Option<&Encounter> {
        self.encounters.iter().find(|encounter| encounter.id == id)
    }

    /// Those who wait for a place, in order.
    pub fn waitlist(&self) -> Vec<&Seat> {
        let mut waiting: Vec<&Seat> = self.seats.iter().filter(|seat| seat.state == SeatState::Waitlisted).collect();
        waiting.sort_by_key(|seat| (seat.waiting_since, seat.id));
        waiting
    }

    /// The coordinator's profile, if declared: the first coordinator who sits.
    pub fn coordinator(&self) -> Option<&Person> {
        let seat =
            self.seats.iter().find(|seat| seat.role == crate::role::Role::Coordinator && seat.state.is_active())?;
        self.people.get(&seat.person)
    }

    /// Encounters that have a topic and were neither called off nor missed.
    pub fn homes(&self, topic: TopicId) -> impl Iterator<Item = &Encounter> {
        self.encounters.iter().filter(move |one| one.topic == Some(topic) && !one.state.is_lost())
    }

    /// Topics that the group agreed on. The one that the coordinator chose for the first encounter (S0-176) and those
    /// that emerged and took a reserve encounter (S0-168) are worked on without counting here.
    pub fn agreed_topics(&self) -> u16 {
        let aside = |kind| match kind {
            EncounterKind::Initial | EncounterKind::Reserve => true,
            EncounterKind::Topic | EncounterKind::Closing | EncounterKind::Cases | EncounterKind::Free => false,
        };
        let counts = |topic: &&Topic| {
            let mut homes = self.homes(topic.id).peekable();
            topic.state.is_agreed() && (homes.peek().is_none() || !homes.all(|home| aside(home.kind)))
        };
        u16::try_from(self.topics.iter().filter(counts).count()).unwrap_or(u16::MAX)
    }

    /// Whether the edition has begun.
    pub fn has_begun(&self) -> bool {
        match self.edition.state {
            EditionState::Open | EditionState::Running | EditionState::Closing | EditionState::Closed => true,
            EditionState::Draft | EditionState::Calling | EditionState::Cancelled => false,
        }
    }

    /// The encounter that is open now.
    pub fn live_encounter(&self) -> Option<&Encounter> {
        self.encounters.iter().find(|encounter| encounter.state == EncounterState::Opened)
    }

    /// Where rules apply: frame and route.
    pub fn scope(&self) -> Scope {
        let societies = self.composition.societies.clone();
        Scope { route: self.edition.route, societies, ..Scope::of(self.group.frame.clone()) }
    }

    /// What the book says of `facts` here.
    pub fn judge(&self, facts: &Facts) -> Vec<Finding> {
        check(&self.book, &self.scope(), facts)
    }

    /// The smaller of rule and room is what limits a group (S0-151); this is the room.
    pub fn room(&self) -> Option<u32> {
        self.site.as_ref().and_then(|site| site.room_capacity)
    }
}
