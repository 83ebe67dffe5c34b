//! Areas of cases, as published work names them: `taxonomies/*.toml`, each with its citation (reference B.11). None of
//! them is Ronda's, and none is complete: an institution chooses among them and adds its own.

use crate::data_file::{self, DataError, Fields, Flaw, Log, Shape, Source};
use crate::service::ServiceKind;
use crate::wording::Wording;

/// A list of areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taxonomy {
    /// Its code.
    pub id: String,
    /// Where it stands in lists, from 1.
    pub position: u16,
    /// What it is called.
    pub name: Wording,
    /// Who published it, where and when.
    pub cite: Cite,
    /// Whether it is offered where an institution has chosen none.
    pub usual: bool,
    /// Its areas, in its own order.
    pub areas: Vec<Area>,
}

/// Where a list was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// Author, journal, year.
    pub title: String,
    /// Its address, for lists from outside of the sources.
    pub address: Option<String>,
    /// The requirement line that names it, for those of the sources.
    pub source: Option<String>,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code, once in its list.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// Where else somebody can be accompanied in it, by kinds of the directory of services (`S3-116`). Ours.
    pub near: Vec<ServiceKind>,
}

impl Taxonomy {
    /// An area by its code.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }
}

/// Reads the files, in the order of their positions.
///
/// # Errors
/// Everything wrong in all of them, with file, line and field: unreadable TOML, unknown or missing fields, an id given
/// twice, a list without areas, one that cites nothing.
pub fn parse(files: &[Source<'_>]) -> Result<Vec<Taxonomy>, Vec<DataError>> {
    let mut found: Vec<Taxonomy> = Vec::new();
    let mut errors = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(taxonomy) = fields.and_then(|fields| taxonomy(&mut log, fields)) {
            if found.iter().any(|other| other.id == taxonomy.id) {
                log.say(0, "id".to_owned(), Flaw::Repeated);
            }
            found.push(taxonomy);
        }
        errors.append(&mut log.errors);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    found.sort_by(|one, other| (one.position, &one.id).cmp(&(other.position, &other.id)));
    Ok(found)
}

fn taxonomy(log: &mut Log<'_>, mut fields: Fields<'_>) -> Option<Taxonomy> {
    data_file::format(log, &mut fields);
    let id = fields.choice(log, "id", data_file::code, &[]).map(|field| field.value);
    let id = fields.need(log, "id", id);
    let position = fields.count::<u16>(log, "position").map(|field| field.value);
    let position = fields.need(log, "position", position);
    let name = fields.wording(log, "name");
    let name = fields.need(log, "name", name);
    let usual = fields.yes(log, "usual").is_some_and(|field| field.value);
    let table = fields.table(log, "cite");
    let table = fields.need(log, "cite", table);
    let cite = table.and_then(|table| cite(log, table));
    let mut areas: Vec<Area> = Vec::new();
    for table in fields.tables(log, "area") {
        let one = area(log, table, &areas);
        areas.extend(one);
    }
    if areas.is_empty() {
        fields.need::<()>(log, "area", None);
    }
    fields.finish(log);
    Some(Taxonomy { id: id?, position: position?, name: name?, cite: cite?, usual, areas })
}

fn cite(log: &mut Log<'_>, mut table: Fields<'_>) -> Option<Cite> {
    let title = table.need_text(log, "title");
    if !table.has("address") && !table.has("source") {
        let ways = ["address", "source"].map(str::to_owned).to_vec();
        let _ = table.wrong::<()>(log, "source", Flaw::ExactlyOne(ways));
    }
    let address = table.text(log, "address").map(|field| field.value);
    let source = table.text(log, "source").and_then(|field| match data_file::requirement(&field.value) {
        Some(id) => Some(id),
        None => field.wrong(log, Flaw::NotA(Shape::RequirementId)),
    });
    table.finish(log);
    Some(Cite { title: title?, address, source })
}

fn area(log: &mut Log<'_>, mut table: Fields<'_>, before: &[Area]) -> Option<Area> {
    let id = table.choice(log, "id", data_file::code, &[]);
    let id = table.need(log, "id", id).and_then(|field| {
        if before.iter().any(|known| known.id == field.value) {
            field.wrong(log, Flaw::Repeated)
        } else {
            Some(field.value)
        }
    });
    let name = table.wording(log, "name");
    let name = table.need(log, "name", name);
    let near = table.choices(log, "near", ServiceKind::from_code, ServiceKind::CODES);
    table.finish(log);
    Some(Area { id: id?, name: name?, near })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
format = 1
id = "mine"
position = 1
name = { es = "Míos", en = "Mine" }
cite = { title = "Somebody 2020", address = "https://example.org" }

[[area]]
id = "one"
name = { es = "Uno", en = "One" }
near = ["social_services"]
"#;

    fn told(text: &str) -> Vec<String> {
        let read = parse(&[Source { name: "mine.toml", text }]);
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_list_is_read_with_its_citation() {
        let read = parse(&[Source { name: "mine.toml", text: GOOD }]).unwrap();
        assert_eq!(
            read[0].area("one").map(|area| area.near.as_slice()),
            Some([ServiceKind::SocialServices].as_slice())
        );
        assert_eq!(read[0].cite.title, "Somebody 2020");
    }

    #[test]
    fn what_is_wrong_is_named_by_file_line_and_field() {
        let text = GOOD.replace("social_services", "sorcery").replace("\"One\"", "\"One\", fr = \"Un\"");
        assert_eq!(
            told(&text).iter().map(|one| one.split(": ").next().unwrap()).collect::<Vec<_>>(),
            ["mine.toml:10", "mine.toml:11"]
        );
        let without = GOOD.replace(", address = \"https://example.org\"", "");
        assert_eq!(told(&without), ["mine.toml:6: cite.source: exactly one of address, source"]);
        let (before, _) = GOOD.split_once("[[area]]").unwrap();
        assert_eq!(told(before), ["mine.toml:1: area: missing"]);
        assert!(
            told(&format!("{GOOD}\n[[area]]\nid = \"one\"\nname = {{ es = \"a\", en = \"a\" }}\n"))[0]
                .ends_with("given twice")
        );
    }
}
