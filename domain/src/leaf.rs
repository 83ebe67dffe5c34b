//! Whatever stays written has exactly one audience, and reading it takes an eye of that audience.
//! An eye is given by [`crate::policy`] alone, so a page without it does not compile.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

mod sealed {
    pub trait Sealed {}
}

/// Who a leaf is for.
pub trait Audience: sealed::Sealed {}

macro_rules! audiences {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl Audience for $name {}
    )*};
}
audiences! {
    /// The coordination of the group: coordinator and co-coordinator.
    Desk,
    /// Everyone who has a seat in the group.
    Circle,
    /// The person whose words they are, who came in by their own link.
    Own,
    /// The coordination of the group and the one person that it is about.
    Pair,
    /// Every group of the institution: what a group lends to the others.
    Commons
}

/// The right to read leaves of an audience; only the policy makes one.
#[derive(Debug)]
pub struct Eye<A>(PhantomData<A>);

impl<A: Audience> Eye<A> {
    pub(crate) fn open() -> Self {
        Self(PhantomData)
    }
}

/// A text with its audience. It has no author: who wrote it is for the journal, not for the page.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Leaf<A> {
    body: String,
    #[serde(skip)]
    audience: PhantomData<A>,
}

impl<A: Audience> Leaf<A> {
    /// Puts a text before its audience; an empty one is an answer not given.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), audience: PhantomData }
    }

    /// The text, for those who may read it.
    pub fn read(&self, _: &Eye<A>) -> &str {
        &self.body
    }

    /// What the store keeps.
    pub fn body(&self) -> Body<'_> {
        Body(&self.body)
    }

    /// Several texts of one audience as one, a line each; those that say nothing are left out.
    pub fn lines<'a>(leaves: impl IntoIterator<Item = &'a Self>) -> Self
    where
        A: 'a,
    {
        let said: Vec<&str> = leaves.into_iter().map(|leaf| leaf.body.trim()).filter(|body| !body.is_empty()).collect();
        Self::new(said.join("\n"))
    }

    /// Whether nothing is written.
    pub fn is_blank(&self) -> bool {
        self.body.trim().is_empty()
    }

    /// Whether the text says what `other` says.
    pub fn says(&self, other: &Self) -> bool {
        self.body == other.body
    }
}

/// The text of a leaf on its way to the store, which is the only one that may keep it without reading it.
#[derive(Clone, Copy)]
pub struct Body<'a>(&'a str);

impl From<Body<'_>> for String {
    fn from(body: Body<'_>) -> Self {
        body.0.to_owned()
    }
}

impl<A> Clone for Leaf<A> {
    fn clone(&self) -> Self {
        Self { body: self.body.clone(), audience: PhantomData }
    }
}
impl<A> PartialEq for Leaf<A> {
    fn eq(&self, other: &Self) -> bool {
        self.body == other.body
    }
}
impl<A> std::fmt::Debug for Leaf<A> {
    // Bodies stay out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Leaf({} bytes)", self.body.len())
    }
}
