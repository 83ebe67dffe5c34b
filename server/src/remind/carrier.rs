//! What carries a message to a person. E-mail is one way; another one is a field of [`Carriers`] and a line of its
//! `carry`, and answers with the same four words.

use super::mail;
use domain::day::Instant;
use domain::reminder::{Channel, Mishap};

/// A message: when, and how to get no more of them. Whoever carries it learns nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Where to.
    pub to: String,
    /// Names the message, the same however often it is tried.
    pub id: String,
    /// What it is about, in a line.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The address of the way out.
    pub stop: String,
    /// When it is written.
    pub at: Instant,
}

/// What came of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It was taken; from here on it is somebody else's.
    Taken,
    /// It was surely not taken, and may be another time.
    Later(Mishap),
    /// It was surely not taken, and will not be.
    Never(Mishap),
    /// Nobody knows whether it was taken.
    Unsure(Mishap),
}

/// The ways out of this server.
#[derive(Debug, Default)]
pub struct Carriers {
    /// E-mail.
    pub mail: Option<mail::Server>,
}

impl Carriers {
    /// Carries a message.
    pub async fn carry(&self, channel: Channel, letter: &Letter) -> Carried {
        match channel {
            Channel::Mail => match &self.mail {
                Some(server) => server.carry(letter).await,
                None => Carried::Later(Mishap::NoCarrier),
            },
        }
    }
}
