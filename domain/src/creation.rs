//! What participants make for the closing (S0-192): sealed until the closing encounter opens it together (S0-193,
//! S0-194). Before that only how many there are is known.

use crate::code::codes;
use crate::day::Instant;
use crate::id::{CreationId, EditionId, EncounterId};
use crate::leaf::{Circle, Leaf};
use crate::link::TokenHash;
use crate::words::Line;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

codes! {
    /// What was made.
    CreationKind {
        /// A text: a letter, a poem, some lines.
        Text = "text",
        /// Something that is elsewhere: a song, a video.
        Link = "link",
        /// A photograph, with the consent of whoever hands it in and of who is seen in it.
        Photo = "photo",
    }
}

/// Bytes of a photo as it is kept.
pub const PHOTO_MOST: usize = 600 * 1024;

/// A photo as it is kept: drawn anew as JPEG, so that nothing of where and when it was taken is left in it.
#[derive(Clone, PartialEq)]
pub struct Photo {
    jpeg: Vec<u8>,
}

impl Photo {
    /// A photo out of bytes that were drawn anew; nothing when they are no JPEG or too many.
    pub fn of(jpeg: Vec<u8>) -> Option<Self> {
        (jpeg.starts_with(&[0xff, 0xd8, 0xff]) && jpeg.len() <= PHOTO_MOST).then_some(Self { jpeg })
    }

    /// The bytes.
    pub fn jpeg(&self) -> &[u8] {
        &self.jpeg
    }
}

impl fmt::Debug for Photo {
    // A picture does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Photo({} bytes)", self.jpeg.len())
    }
}

impl Serialize for Photo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digits = |byte: &u8| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]].map(char::from);
        s.serialize_str(&self.jpeg.iter().flat_map(digits).collect::<String>())
    }
}

impl<'de> Deserialize<'de> for Photo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let byte = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
        let bytes = text.as_bytes().chunks(2).map(byte).collect::<Option<Vec<u8>>>().and_then(Self::of);
        bytes.ok_or_else(|| de::Error::custom("a photo is a JPEG in hexadecimal digits"))
    }
}

/// What was made. It is tied to nobody but by the name that they sign with, if they want to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Creation {
    /// Its id: what a page calls a photo by, once it is open. It takes nothing back.
    pub id: CreationId,
    /// The hash of the receipt's code: with the code, which is kept nowhere, whoever made it may take it back unseen.
    pub receipt: TokenHash,
    /// The edition.
    pub edition: EditionId,
    /// What it is.
    pub kind: CreationKind,
    /// The text; what is said about a link or a photo, which may be blank.
    pub text: Leaf<Circle>,
    /// Where a link leads.
    pub link: Option<Line<300>>,
    /// The photo.
    pub photo: Option<Photo>,
    /// How it is signed; nothing when it is not.
    pub signed: Option<Line<60>>,
    /// When consent to the photo was given.
    pub consented_at: Option<Instant>,
    /// When it was handed in.
    pub handed_at: Instant,
}

/// What somebody shows to take back what they made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Receipt {
    /// The hash of the code that was shown once.
    Code(TokenHash),
    /// The id of what was handed in before receipts had a code of their own. It counts while that is sealed and no
    /// longer: what is open shows its id to everybody.
    Former(CreationId),
}

/// The group opened what it made, together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsealing {
    /// The edition.
    pub edition: EditionId,
    /// The closing encounter.
    pub encounter: EncounterId,
    /// When.
    pub at: Instant,
}

/// Whether a text is an address on the web that a page may link to.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && !host.starts_with('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_on_the_web_are_linked_to() {
        for good in ["https://ejemplo.org/cancion", "http://radio.example", "https://a.b?c=d"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in
            ["", "ejemplo.org", "javascript:alert(1)", "https://", "https://x", "https://a b.org", "https://ana@x.org"]
        {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_photo_is_written_and_read_back_and_anything_else_is_refused() {
        let photo = Photo::of(vec![0xff, 0xd8, 0xff, 0x00, 0x0a]).unwrap();
        let text = serde_json::to_string(&photo).unwrap();
        assert_eq!(serde_json::from_str::<Photo>(&text).unwrap(), photo);
        assert!(Photo::of(vec![1, 2, 3]).is_none());
        let mut large = vec![0; PHOTO_MOST];
        large.splice(0..0, [0xff, 0xd8, 0xff]);
        assert!(Photo::of(large).is_none());
        for bad in ["\"\"", "\"zz\"", "\"ffd8f\"", "\"é\"", "7"] {
            assert!(serde_json::from_str::<Photo>(bad).is_err(), "{bad}");
        }
    }
}
