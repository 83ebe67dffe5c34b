//! A form with a file: `multipart/form-data`, read from memory. Only routes that take a file read one; everywhere else
//! a form is a form.

use super::pairs::Pairs;

/// Bytes of a body with a file: a photo of a telephone as it comes from its camera.
pub const FILE_MOST: usize = 12 * 1024 * 1024;

/// How many times longer a body with a file may take than a form: a photo over a thin line.
pub const PATIENCE: u32 = 6;

/// Parts of one form: a form of ours has a few.
const MOST_PARTS: usize = 40;

/// A file as it was sent. What it calls itself is not believed.
#[derive(Clone, Default)]
pub struct Upload {
    /// The field of the form.
    pub field: String,
    /// Its bytes; none when nothing was chosen.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Upload {
    // What people send does not belong in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload({}, {} bytes)", self.field, self.bytes.len())
    }
}

/// The boundary that a content type names; nothing when it is no form with a file.
pub fn boundary(content_type: &str) -> Option<&str> {
    let (kind, rest) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let named = rest.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    let boundary = named.trim_matches('"');
    // RFC 2046 allows seventy characters.
    (!boundary.is_empty() && boundary.len() <= 70).then_some(boundary)
}

/// The fields and the file of a body; nothing when it is not what it says it is.
pub fn parse(body: &[u8], boundary: &str) -> Option<(Pairs, Option<Upload>)> {
    let mark = [b"--", boundary.as_bytes()].concat();
    let between = [b"\r\n", mark.as_slice()].concat();
    let mut rest = body.strip_prefix(mark.as_slice())?;
    let (mut fields, mut file) = (Pairs::default(), None);
    for _ in 0..MOST_PARTS {
        if rest.starts_with(b"--") {
            return Some((fields, file));
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, &between)?;
        let (head, content) = split(rest.get(..end)?)?;
        let name = parameter(head, "name")?;
        if parameter(head, "filename").is_some() {
            file = file.or(Some(Upload { field: name, bytes: content.to_vec() }));
        } else {
            fields.push(&name, String::from_utf8_lossy(content).into_owned());
        }
        rest = rest.get(end + between.len()..)?;
    }
    None
}

/// The headers of a part and its content.
fn split(part: &[u8]) -> Option<(&str, &[u8])> {
    let end = find(part, b"\r\n\r\n")?;
    Some((std::str::from_utf8(part.get(..end)?).ok()?, part.get(end + 4..)?))
}

/// A parameter of the part's `Content-Disposition`.
fn parameter(head: &str, name: &str) -> Option<String> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    line.split(';').skip(1).find_map(|part| {
        let value = part.trim().strip_prefix(name)?.strip_prefix('=')?;
        Some(value.trim_matches('"').to_owned())
    })
}

fn find(within: &[u8], wanted: &[u8]) -> Option<usize> {
    within.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BODY: &[u8] = b"--x7\r\nContent-Disposition: form-data; name=\"signed\"\r\n\r\nLa ni\xc3\xb1a\r\n\
--x7\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a;b.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\r\n--y\r\n--x7--\r\n";

    #[test]
    fn fields_and_a_file_are_told_apart_whatever_the_file_holds() {
        let (fields, file) = parse(BODY, "x7").unwrap();
        assert_eq!(fields.get("signed"), "La niña");
        let file = file.unwrap();
        assert_eq!((file.field.as_str(), file.bytes.as_slice()), ("photo", b"\xff\xd8\r\n--y".as_slice()));
    }

    #[test]
    fn only_a_form_with_a_file_has_a_boundary() {
        assert_eq!(boundary("multipart/form-data; boundary=x7"), Some("x7"));
        assert_eq!(boundary("Multipart/Form-Data; charset=utf-8; boundary=\"x7\""), Some("x7"));
        for other in
            ["application/x-www-form-urlencoded", "multipart/mixed; boundary=x", "multipart/form-data; boundary="]
        {
            assert_eq!(boundary(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_cut_short_is_no_form() {
        for end in 0..BODY.len() - 4 {
            assert!(parse(&BODY[..end], "x7").is_none(), "cut at {end}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = parse(&bytes, "x7");
            let _ = parse(&[b"--x7\r\n", bytes.as_slice(), b"\r\n--x7--"].concat(), "x7");
        }
    }
}
