//! How much a decision looks at: a mark of attendance need not read the group's letters.
//!
//! What a command does not look at stays empty in its slice, so whoever lets a decision see more says so here too.

use super::What;
use super::encounter::EncounterCommand;
use super::own::OwnCommand;

/// Things of a group or an encounter that are read together. Who sits in the group, its encounters, its book and
/// its place are always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// The group's topics.
    Topics,
    /// The letter that the edition writes.
    Letter,
    /// The letter that the edition before wrote to this one.
    EarlierLetter,
    /// Agreements, expectations, and the phrases of the whole edition.
    Circle,
    /// What the coordination saw of the processes, and its review of the edition.
    LookBack,
    /// Who came to the encounter.
    Marks,
    /// The moments of its script.
    Moments,
    /// Its phrases and chips.
    Said,
    /// What its script was prepared from: questions, guests, the script before.
    Preparation,
    /// Its memoir, and what memoirs ask for.
    Memoir,
}

/// What a decision looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight(&'static [Shelf]);

impl Sight {
    /// Everything: for pages, and for what is seldom wished.
    pub const WHOLE: Self = Self(&[
        Shelf::Topics,
        Shelf::Letter,
        Shelf::EarlierLetter,
        Shelf::Circle,
        Shelf::LookBack,
        Shelf::Marks,
        Shelf::Moments,
        Shelf::Said,
        Shelf::Preparation,
        Shelf::Memoir,
    ]);

    /// Nothing but what is always there: for reading a form.
    pub const OUTLINE: Self = Self(&[]);

    /// What these shelves hold, for a page that shows no more.
    pub const fn of(shelves: &'static [Shelf]) -> Self {
        Self(shelves)
    }

    /// Whether it takes this shelf.
    pub fn takes(self, shelf: Shelf) -> bool {
        self.0.contains(&shelf)
    }
}

impl What {
    /// What the decision of this wish looks at. While an encounter is held somebody waits for every tap.
    pub fn sight(&self) -> Sight {
        match self {
            Self::Encounter(_, _, what) => of_encounter(what),
            Self::Link(..) | Self::Remind(..) | Self::Mutual(..) => Sight(&[]),
            // Places and people are always there, and so is the encounter of a memoir.
            Self::Seat(..) => Sight(&[]),
            Self::Memoir(..) => Sight(&[Shelf::Memoir]),
            Self::Own(_, what) => of_page(what),
            Self::Care(..) | Self::Lending(..) => Sight(&[Shelf::Circle]),
            Self::Creation(..) | Self::Circle(..) | Self::Path(..) => Sight(&[]),
            Self::Case(..) => Sight(&[Shelf::Moments]),
            Self::House(_)
            | Self::Account(_)
            | Self::Group(..)
            | Self::Plan(..)
            | Self::First(..)
            | Self::Script(..)
            | Self::Closing(..)
            | Self::Import(..) => Sight::WHOLE,
        }
    }
}

fn of_page(what: &OwnCommand) -> Sight {
    Sight(match what {
        OwnCommand::Enter | OwnCommand::Answer { .. } | OwnCommand::AskErasure | OwnCommand::Stay => &[],
        OwnCommand::Agree(_) | OwnCommand::NoReminders | OwnCommand::Calendar { .. } | OwnCommand::NoCalendar => &[],
        OwnCommand::HandIn(_) | OwnCommand::TakeBackCreation(_) | OwnCommand::AskForCall | OwnCommand::NoCall => &[],
        OwnCommand::Appraise { .. } | OwnCommand::Part { .. } => &[],
        OwnCommand::Vote { .. } => &[Shelf::Topics],
        OwnCommand::Say { .. } | OwnCommand::Reword { .. } | OwnCommand::TakeBack { .. } => &[Shelf::Circle],
    })
}

fn of_encounter(what: &EncounterCommand) -> Sight {
    Sight(match what {
        EncounterCommand::Open | EncounterCommand::Close { .. } | EncounterCommand::Sheet(_) => {
            &[Shelf::Topics, Shelf::EarlierLetter, Shelf::Marks, Shelf::Moments]
        }
        EncounterCommand::OpenedByMistake => &[Shelf::EarlierLetter, Shelf::Marks, Shelf::Moments, Shelf::Said],
        EncounterCommand::CorrectTimes(_)
        | EncounterCommand::Mark(_)
        | EncounterCommand::Newcomer(_)
        | EncounterCommand::BringBack { .. } => &[Shelf::Marks],
        EncounterCommand::NextMoment { .. }
        | EncounterCommand::StartMoment { .. }
        | EncounterCommand::PauseMoment { .. }
        | EncounterCommand::ResumeMoment { .. }
        | EncounterCommand::ExtendMoment { .. }
        | EncounterCommand::SkipMoment { .. }
        | EncounterCommand::EndMoment { .. } => &[Shelf::Moments],
        EncounterCommand::NotePhrase(_)
        | EncounterCommand::WithdrawPhrase { .. }
        | EncounterCommand::AddChip { .. }
        | EncounterCommand::TakeBackChip { .. } => &[Shelf::Said],
    })
}
