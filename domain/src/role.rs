//! What a seat is for.

use crate::code::codes;

codes! {
    /// The role of a seat. Which of them a kind of group knows is written in its frame.
    Role {
        /// Opens and closes every encounter and holds the frame (`S0-105`, `S3-048`).
        Coordinator = "coordinator",
        /// The second leader.
        CoCoordinator = "co_coordinator",
        /// A multiplier who prepares with the coordinator (`S0-205`).
        Assistant = "assistant",
        /// A member; the only role that size rules count (`S0-051`).
        Participant = "participant",
        /// A professional invited to one encounter (`S0-188`).
        Guest = "guest",
        /// Opens and closes in a mutual-aid group; goes round among its members.
        Host = "host",
        /// Looks on without taking part; reflection groups forbid it (`S3-145`).
        Observer = "observer",
    }
}

impl Role {
    /// Whether the seat counts for size, expected and present (C.6-2): participants do, and multipliers and hosts, who go
    /// on being participants while they assist or while it is their turn.
    pub fn counts(self) -> bool {
        match self {
            Self::Participant | Self::Assistant | Self::Host => true,
            Self::Coordinator | Self::CoCoordinator | Self::Guest | Self::Observer => false,
        }
    }

    /// Whether the seat answers for the encounters: prepares, opens and closes them, and writes what stays.
    pub fn leads(self) -> bool {
        match self {
            Self::Coordinator | Self::CoCoordinator | Self::Host => true,
            Self::Assistant | Self::Participant | Self::Guest | Self::Observer => false,
        }
    }

    /// Whether the seat leads encounters, or helps to and is on the way to it: these look back together.
    pub fn leads_or_assists(self) -> bool {
        match self {
            Self::Coordinator | Self::CoCoordinator | Self::Host | Self::Assistant => true,
            Self::Participant | Self::Guest | Self::Observer => false,
        }
    }
}
