//! Bytes of a text file become letters: UTF-8, UTF-16, or what Excel in Spanish still writes, Windows-1252.

use super::defect::{Defect, Why};

/// The letters of a file, in the way that it writes them.
///
/// # Errors
/// The row and column of the first byte that is no letter in any of these ways.
pub fn decode(bytes: &[u8]) -> Result<String, Defect> {
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(rest, u16::from_be_bytes);
    }
    match bytes {
        // Without a mark at its beginning, a letter beside an empty byte tells the same.
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes),
        _ if std::str::from_utf8(bytes).is_err() && !tries_utf8(bytes) => windows_1252(bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Defect> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(wrong_at(bytes, error.valid_up_to())),
    }
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Result<String, Defect> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Defect::file(Why::Broken));
    }
    let mut text = String::with_capacity(pairs.len());
    for letter in char::decode_utf16(pairs.iter().map(|pair| read(*pair))) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(wrong_at(text.as_bytes(), text.len())),
        }
    }
    Ok(text)
}

/// Whether a file writes some letters in UTF-8: then its other bytes are broken, not of an older way.
fn tries_utf8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

fn windows_1252(bytes: &[u8]) -> Result<String, Defect> {
    let mut text = String::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        match western(*byte, next) {
            Some(letter) => text.push(letter),
            None => return Err(wrong_at(bytes, at)),
        }
    }
    Ok(text)
}

/// A letter of Windows-1252 that people write in Spanish and its neighbours. Â and Ã before anything but a letter are
/// the halves of a broken UTF-8 letter.
fn western(byte: u8, next: u8) -> Option<char> {
    match byte {
        0x00..=0x7F => Some(char::from(byte)),
        0x80 => Some('€'),
        0x85 => Some('…'),
        0x91 => Some('‘'),
        0x92 => Some('’'),
        0x93 => Some('“'),
        0x94 => Some('”'),
        0x96 => Some('–'),
        0x97 => Some('—'),
        0xA0 => Some(' '),
        0xC2 | 0xC3 => next.is_ascii_alphabetic().then(|| char::from(byte)),
        0xA1 | 0xAA | 0xAB | 0xB0 | 0xB4 | 0xB7 | 0xBA | 0xBB | 0xBF => Some(char::from(byte)),
        0xC0..=0xCF | 0xD1..=0xD6 | 0xD8..=0xDC | 0xDF..=0xEF | 0xF1..=0xF6 | 0xF8..=0xFC => Some(char::from(byte)),
        _ => None,
    }
}

/// The row and the column in which a byte stands, as far as a file that can't be read tells.
fn wrong_at(bytes: &[u8], at: usize) -> Defect {
    let before = bytes.get(..at).unwrap_or(bytes);
    let row = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = line.iter().filter(|byte| matches!(byte, b';' | b'\t' | b',')).count();
    Defect::cell(row, column, Why::NotLetters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_of_excel_in_spanish_are_read_rightly() {
        let text = "nombre\r\nÑáñez Güiza – «Peña»";
        let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let old: Vec<u8> =
            text.chars().map(|letter| if letter == '–' { 0x96 } else { u8::try_from(letter).unwrap() }).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat(),
            [&[0xFF, 0xFE], utf16(u16::to_le_bytes).as_slice()].concat(),
            [&[0xFE, 0xFF], utf16(u16::to_be_bytes).as_slice()].concat(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            old,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn broken_letters_are_told_where_they_stand() {
        for (bytes, row, column) in [
            (b"nombre;tel\nJos\xC3(;1".as_slice(), 2, "A"),
            (b"nombre;tel\nJos\xC3\xA9;1\nAna;\xFF", 3, "B"),
            (b"\xEF\xBB\xBFnombre\nJos\xE9", 2, "A"),
            (b"nombre\n\x81", 2, "A"),
            (b"\xFF\xFEn\0o\0\n\0\x00\xD8", 2, "A"),
        ] {
            assert_eq!(decode(bytes), Err(Defect::under(row, column, Why::NotLetters)), "{bytes:?}");
        }
        assert_eq!(decode(b"\xFF\xFEn\0o"), Err(Defect::file(Why::Broken)));
    }
}
