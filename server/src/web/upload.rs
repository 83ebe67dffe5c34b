//! A file that a form brings (`multipart/form-data`): read only on routes that take one, only once the policy has let
//! the visitor in, a few at a time, and never more than so many bytes.

use super::guard;
use super::pairs::Pairs;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;
use std::convert::Infallible;

/// Bytes of a form with a file.
pub const UPLOAD_MOST: usize = 12 * 1024 * 1024;
/// How many times longer a body with a file may take than a form: a photo over a thin line.
pub const PATIENCE: u32 = 6;
/// Fields of such a form.
const MOST_FIELDS: usize = 20;

/// What came with a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Brought {
    /// No file.
    #[default]
    Nothing,
    /// A file.
    File(File),
    /// What a script sends, as it came.
    Json(Vec<u8>),
    /// More than may come.
    TooLarge,
    /// It broke off, or can't be understood.
    Broken,
}

/// A file as a browser sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is called, without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Whether a body is what a script sends, and no form.
pub fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// The boundary of a form with a file; none for every other body.
pub fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(header::CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Reads such a form: its fields, and its file.
pub async fn read(body: Body, boundary: &str) -> (Pairs, Brought) {
    match gather(body, UPLOAD_MOST).await {
        Ok(bytes) => parse(bytes, boundary).await.unwrap_or((Pairs::default(), Brought::Broken)),
        Err(brought) => (Pairs::default(), brought),
    }
}

/// Lets a body come in and keeps nothing of it: a browser that is still sending would show a broken connection.
pub async fn throw_away(body: Body) {
    _ = gather(body, 0).await;
}

async fn gather(mut body: Body, most: usize) -> Result<Vec<u8>, Brought> {
    let (mut gathered, mut length) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(Brought::Broken) };
        let Some(bytes) = frame.data_ref() else { continue };
        length += bytes.len();
        if length > guard::BODY_MOST {
            return Err(Brought::TooLarge);
        }
        if length <= most {
            gathered.extend_from_slice(bytes);
        } else {
            gathered = Vec::new();
        }
    }
    if length > most { Err(Brought::TooLarge) } else { Ok(gathered) }
}

async fn parse(bytes: Vec<u8>, boundary: &str) -> Result<(Pairs, Brought), multer::Error> {
    let whole = futures_util::stream::once(std::future::ready(Ok::<_, Infallible>(bytes)));
    let mut form = multer::Multipart::new(whole, boundary);
    let (mut pairs, mut brought) = (Pairs::default(), Brought::Nothing);
    for _ in 0..MOST_FIELDS {
        let Some(field) = form.next_field().await? else { break };
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(named) {
            Some(file) => {
                let bytes = field.bytes().await?.to_vec();
                // A browser sends an empty file without a name when none was chosen.
                if !file.is_empty() || !bytes.is_empty() {
                    brought = Brought::File(File { name: file, bytes });
                }
            }
            None => pairs.push(&name, String::from_utf8_lossy(&field.bytes().await?).into_owned()),
        }
    }
    Ok((pairs, brought))
}

/// The name of a file without the folders that some browsers send.
fn named(name: &str) -> String {
    name.rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|letter| !letter.is_control())
        .take(120)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn of(text: &str) -> (Pairs, Brought) {
        read(Body::from(text.to_owned()), "XX").await
    }

    #[tokio::test]
    async fn fields_and_a_file_are_told_apart_and_what_breaks_off_is_broken() {
        let whole = "--XX\r\nContent-Disposition: form-data; name=\"command\"\r\n\r\n1\r\n--XX\r\nContent-Disposition: form-data; \
            name=\"file\"; filename=\"C:\\casa\\lista.csv\"\r\nContent-Type: text/csv\r\n\r\nnombre\r\nAna\r\n--XX--\r\n";
        let (pairs, brought) = of(whole).await;
        assert_eq!(pairs.get("command"), "1");
        assert_eq!(brought, Brought::File(File { name: "lista.csv".to_owned(), bytes: b"nombre\r\nAna".to_vec() }));
        assert_eq!(of(&whole[..whole.len() - 30]).await.1, Brought::Broken);
        assert_eq!(of("").await.1, Brought::Broken);
        let none = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--XX--\r\n";
        assert_eq!(of(none).await.1, Brought::Nothing);
        assert_eq!(of(&"a".repeat(UPLOAD_MOST + 1)).await.1, Brought::TooLarge);
    }
}
