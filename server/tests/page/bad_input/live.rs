//! What a text of somebody's would do if a page, a table or a calendar took it for its own: found by reading what was
//! sent as a browser or a spreadsheet reads it, not by looking for the text.

use crate::house::Answered;
use std::io::Read;

/// The word that is in every text that was planted.
pub const MARK: &str = "zqx";

/// A tag with its attributes.
#[derive(Debug)]
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn is_data(&self) -> bool {
        self.name == "script" && self.attributes == [("type".to_owned(), "application/ld+json".to_owned())]
    }
}

/// A page as a browser reads it.
#[derive(Default)]
struct Parsed {
    tags: Vec<Tag>,
    /// What people read: words, and values of fields.
    texts: Vec<String>,
    comments: Vec<String>,
    /// Data for programs, which a browser reads and does not run.
    data: Vec<String>,
}

/// Elements of which no page of ours has any.
const NEVER: &[&str] = &["iframe", "object", "embed", "base", "math", "style", "applet", "frame", "marquee", "noembed"];
/// Elements between whose tags nothing else is a tag.
const RAW: &[&str] = &["script", "textarea", "title", "style"];

fn parse(html: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        parsed.texts.push(decoded(&rest[..at]));
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let end = comment.find("-->").unwrap_or(comment.len());
            parsed.comments.push(comment[..end].to_owned());
            rest = &comment[end..];
            continue;
        }
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/' || letter == '!') {
            continue;
        }
        let (tag, after) = tag(rest);
        rest = after;
        if RAW.contains(&tag.name.as_str()) {
            let end = rest.to_ascii_lowercase().find(&format!("</{}", tag.name)).unwrap_or(rest.len());
            let inner = &rest[..end];
            parsed.texts.push(if tag.name == "script" { inner.to_owned() } else { decoded(inner) });
            if tag.is_data() {
                parsed.data.push(inner.to_owned());
            }
            rest = &rest[end..];
        }
        parsed.texts.extend(tag.attributes.iter().map(|(_, value)| value.clone()));
        parsed.tags.push(tag);
    }
    parsed.texts.push(decoded(rest));
    parsed
}

/// A tag, and what comes after it.
fn tag(from: &str) -> (Tag, &str) {
    let ends = |letter: char| letter.is_whitespace() || letter == '>';
    let name_end = from.find(|letter| ends(letter) || letter == '/' && !from.starts_with('/')).unwrap_or(from.len());
    let mut tag = Tag { name: from[..name_end].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = &from[name_end..];
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest.find(|letter| ends(letter) || letter == '=').unwrap_or(rest.len()).max(1);
        let name = rest.get(..end).unwrap_or(rest).to_ascii_lowercase();
        rest = rest.get(end..).unwrap_or_default();
        let value = match rest.strip_prefix('=') {
            None => "",
            Some(after) => {
                let quote = after.chars().next().filter(|letter| ['"', '\''].contains(letter));
                let (value, after) = match quote {
                    Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                    None => after.split_at(after.find(ends).unwrap_or(after.len())),
                };
                rest = after;
                value
            }
        };
        tag.attributes.push((name, decoded(value)));
    }
}

fn decoded(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What runs, leads away or was made by somebody's text on a page.
fn live_in_page(parsed: &Parsed) -> Vec<String> {
    let mut wrong = Vec::new();
    for tag in &parsed.tags {
        let Tag { name, attributes } = tag;
        let own_script = |(name, value): &(String, String)| name == "src" && value.starts_with("/estatico/");
        let is_bad_name = NEVER.contains(&name.as_str()) || name.contains(MARK) || name.contains(['<', '"', '\'']);
        if is_bad_name || name == "script" && !attributes.iter().any(own_script) && !tag.is_data() {
            wrong.push(format!("<{name} {attributes:?}>"));
        }
        for (attribute, value) in attributes {
            let is_planted = attribute.contains(MARK) || attribute.contains(['<', '"', '\'', '`']);
            if attribute.starts_with("on") || attribute == "srcdoc" || attribute == "style" || is_planted {
                wrong.push(format!("<{name} {attribute}={value:?}>"));
            }
            let leads = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "content"];
            let target: String =
                value.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect();
            let target = target.to_ascii_lowercase();
            let away = ["javascript:", "vbscript:", "data:text", "//"].iter().any(|bad| target.starts_with(bad));
            if leads.contains(&attribute.as_str()) && away {
                wrong.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
    }
    wrong.extend(parsed.data.iter().filter(|text| text.contains('<')).map(|text| format!("data: {text}")));
    wrong.extend(parsed.comments.iter().filter(|text| text.contains(MARK)).map(|text| format!("<!--{text}-->")));
    wrong
}

/// The cells of a table as a spreadsheet reads them.
fn cells(csv: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut letters = csv.trim_start_matches('\u{FEFF}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' | ';' | '\r' | '\n' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}

fn live_in_table(csv: &str) -> Vec<String> {
    let is_formula = |cell: &&String| cell.contains(MARK) && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    cells(csv).iter().filter(is_formula).map(|cell| format!("a formula: {cell:?}")).collect()
}

fn live_in_calendar(ics: &str) -> Vec<String> {
    let whole = ics.replace("\r\n ", "");
    let known = ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "COMMENT"];
    let is_ours = |line: &&str| {
        let (name, _) = line.split_once([':', ';']).unwrap_or((line, ""));
        !line.contains(MARK) || known.contains(&name)
    };
    whole.split("\r\n").filter(|line| !is_ours(line) || line.contains('\n')).map(str::to_owned).collect()
}

/// What was found in one answer.
#[derive(Default)]
pub struct Seen {
    /// What somebody's text would do there.
    pub live: Vec<String>,
    /// What people read there, one text after the other.
    pub read: String,
}

impl Seen {
    fn of(kind: &str, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        match kind {
            "html" => {
                let parsed = parse(&text);
                Self { live: live_in_page(&parsed), read: parsed.texts.join("\u{1}") }
            }
            "csv" => Self { live: live_in_table(&text), read: cells(&text).join("\u{1}") },
            "calendar" => Self { live: live_in_calendar(&text), read: text.into_owned() },
            "json" => {
                let sound = serde_json::from_str::<serde_json::Value>(&text);
                Self { live: sound.err().map(|error| error.to_string()).into_iter().collect(), read: String::new() }
            }
            "zip" => {
                let mut all = Self::default();
                let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
                for n in 0..archive.len() {
                    let mut file = archive.by_index(n).unwrap();
                    let kind = file.name().unwrap().rsplit('.').next().unwrap_or_default().to_owned();
                    let mut bytes = Vec::new();
                    file.read_to_end(&mut bytes).unwrap();
                    let one = Self::of(&kind, &bytes);
                    all.live.extend(one.live);
                    all.read.push_str(&one.read);
                }
                all
            }
            _ => Self::default(),
        }
    }

    /// Reads an answer as what it says that it is. One that says nothing is read as a page, as a browser would.
    pub fn in_answer(answer: &Answered) -> (&'static str, Self) {
        let says = answer.headers.get("content-type").map_or("", |value| value.to_str().unwrap());
        let kinds = [
            ("text/html", "html"),
            ("text/csv", "csv"),
            ("text/calendar", "calendar"),
            ("application/json", "json"),
            ("application/zip", "zip"),
            ("application/vnd", "workbook"),
            ("image/", "picture"),
            ("text/plain", "plain"),
        ];
        let kind = kinds.iter().find(|(start, _)| says.starts_with(start)).map_or("html", |(_, kind)| kind);
        (kind, Self::of(kind, &answer.bytes))
    }
}

#[test]
fn a_text_that_would_run_is_found_and_one_that_is_escaped_is_not() {
    for bad in [
        "<p><script>zqx()</script></p>",
        "<p><img src=x onerror=zqx()>",
        "<input value=\"\" onmouseover=\"zqx()\">",
        "<input value='' onfocus='zqx()'>",
        "<svg/onload=zqx()>",
        "<a href=\"java\tscript:zqx()\">x</a>",
        "<textarea></textarea><script>zqx()</script></textarea>",
        "<title></title><script>zqx()</script></title>",
        "<form action=//zqx.example>",
        "<!--zqx-->",
        "<zqx>",
        "<p zqx=1>",
    ] {
        assert_ne!(live_in_page(&parse(bad)), Vec::<String>::new(), "{bad}");
    }
    let good = "<title>&lt;script&gt;zqx</title><p title=\"' onfocus='zqx()\">&lt;img src=x onerror=zqx()&gt; a < b</p>\
        <textarea>\n&lt;/textarea&gt;&lt;script&gt;zqx()</textarea><a href=\"/x?q=%22\">javascript:zqx()</a>\
        <script src=\"/estatico/a.js\"></script>";
    let parsed = parse(good);
    assert_eq!(live_in_page(&parsed), Vec::<String>::new());
    assert!(parsed.texts.iter().any(|text| text.contains("<img src=x onerror=zqx()>")));
    assert_eq!(live_in_table("a;\"=zqx()\"\r\n").len(), 1);
    assert_eq!(live_in_table("a;\"'=zqx()\"\r\n1;\"x\n=zqx\"\r\n").len(), 0);
    assert_eq!(live_in_calendar("SUMMARY:zqx\r\nATTENDEE:zqx\r\nDESCRIPTION:a\r\n zqx\r\n").len(), 1);
}
