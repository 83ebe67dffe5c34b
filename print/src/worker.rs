//! The process that prints, so that the server stays light: documents come in on one pipe, PDFs go out on the other.
//!
//! A message is four bytes of length (least first) and that many bytes. An answer's first byte says whether it is a
//! PDF or, in words, why not. The worker ends when its input does.

use crate::{Document, Unprintable, pdf};
use std::io::{self, Read, Write};

/// The longest document, in bytes of JSON.
pub const MOST_BYTES: u32 = 16 * 1024 * 1024;

const GOOD: u8 = 1;
const BAD: u8 = 0;

/// A message ready to be sent.
pub fn message(body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    [&length.to_le_bytes(), body].concat()
}

/// What an answer says.
pub fn read_answer(mut body: Vec<u8>) -> Result<Vec<u8>, Unprintable> {
    match body.first().copied() {
        Some(GOOD) => {
            body.remove(0);
            Ok(body)
        }
        Some(_) => Err(Unprintable(String::from_utf8_lossy(body.get(1..).unwrap_or_default()).into_owned())),
        None => Err(Unprintable("an empty answer".to_owned())),
    }
}

/// Prints whatever comes until nothing comes any more.
pub fn work(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    while let Some(body) = next(&mut input)? {
        let printed = serde_json::from_slice::<Document>(&body)
            .map_err(|_| Unprintable("not a document".to_owned()))
            .and_then(|document| pdf(&document));
        let (sign, rest) = match printed {
            Ok(bytes) => (GOOD, bytes),
            Err(why) => (BAD, why.0.into_bytes()),
        };
        let mut answer = Vec::with_capacity(rest.len() + 1);
        answer.push(sign);
        answer.extend(rest);
        output.write_all(&message(&answer))?;
        output.flush()?;
    }
    Ok(())
}

fn next(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u32::from_le_bytes(length);
    if length > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a document too long"));
    }
    let mut body = Vec::new();
    input.take(u64::from(length)).read_to_end(&mut body)?;
    Ok(Some(body))
}
