//! A list of participants: a name each, and a phone where there is one.

use super::cell;
use super::defect::{Defect, Why};
use super::grid::{self, Column, Grid};
use super::sheet::{Field, Sheet};
use crate::text::Lang;
use domain::command::GroupSlice;
use domain::command::import::{Admission, Listed, MOST_PEOPLE, admissions, digits, same_number};
use domain::id::CommandId;
use domain::seat::Seat;
use domain::words::{Line, folded};

/// Its columns.
pub const COLUMNS: [Column; 2] = [
    Column {
        key: "import-head-name",
        others: &["nombres", "nombre o alias", "alias", "participante", "name or alias", "participant"],
        needed: true,
    },
    Column {
        key: "import-head-phone",
        others: &["tel", "celular", "movil", "numero de telefono", "mobile"],
        needed: false,
    },
];
const NAME: usize = 0;
const PHONE: usize = 1;

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// As a spreadsheet counts it.
    pub number: usize,
    /// The name.
    pub name: Line<60>,
    /// The phone.
    pub phone: Option<Line<30>>,
}

/// A list against the group that it is brought to.
#[derive(Debug)]
pub struct List {
    /// Its people, with what becomes of them.
    pub people: Vec<(Row, Admission)>,
}

impl List {
    /// Those who are new, as the command names them. Ids come from the command's own, so that a form sent twice
    /// makes nobody twice.
    pub fn listed(&self, id: CommandId) -> Vec<Listed> {
        let rows: Vec<&Row> = self.people.iter().map(|(row, _)| row).collect();
        listed(id, &rows)
    }

    /// How many would be entered.
    pub fn joining(&self) -> usize {
        self.people.iter().filter(|(_, admission)| *admission == Admission::Joins).count()
    }
}

fn listed(id: CommandId, rows: &[&Row]) -> Vec<Listed> {
    rows.iter()
        .zip(0u8..)
        .map(|(row, n)| Listed {
            person: id.row(n * 2),
            seat: id.row(n * 2 + 1),
            name: row.name.clone(),
            phone: row.phone.clone(),
        })
        .collect()
}

/// Reads a list and looks at it beside the group.
///
/// # Errors
/// Everything that is wrong with it; then nothing of it is written.
pub fn read(grid: Grid, group: &GroupSlice, (lang, id): (Lang, CommandId)) -> Result<List, Vec<Defect>> {
    let table = grid::table(grid, &COLUMNS, |key| headings(lang, key))?;
    let mut defects = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for row in &table.rows {
        let name = cell::name(table.cell(row, NAME)).map_err(|why| defects.push(table.defect(row, NAME, why)));
        let phone = cell::phone(table.cell(row, PHONE)).map_err(|why| defects.push(table.defect(row, PHONE, why)));
        let (Ok(name), Ok(phone)) = (name, phone) else { continue };
        let row = Row { number: row.number, name, phone };
        match again(&rows, &row) {
            Some((column, why)) => defects.push(Defect::under(row.number, table.heading(column), why)),
            None => rows.push(row),
        }
    }
    if let Some(over) = rows.get(MOST_PEOPLE) {
        defects.push(Defect::row(over.number, Why::TooMany(MOST_PEOPLE)));
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    let names: Vec<&Row> = rows.iter().collect();
    let verdicts = admissions(group, &listed(id, &names));
    for (row, admission) in rows.iter().zip(&verdicts) {
        if let Some((column, why)) = refused(group, admission) {
            defects.push(Defect::under(row.number, table.heading(column), why));
        }
    }
    if defects.is_empty() { Ok(List { people: rows.into_iter().zip(verdicts).collect() }) } else { Err(defects) }
}

/// A row that is in the list already, by its name or its phone.
fn again(rows: &[Row], row: &Row) -> Option<(usize, Why)> {
    let name = folded(row.name.as_str());
    let phone = row.phone.as_ref().map(|phone| digits(phone.as_str()));
    rows.iter().find_map(|known| {
        if folded(known.name.as_str()) == name {
            return Some((NAME, Why::SameAs(known.number)));
        }
        let theirs = known.phone.as_ref().map(|phone| digits(phone.as_str()));
        let same = phone.as_ref().zip(theirs.as_ref()).is_some_and(|(one, other)| same_number(one, other));
        same.then_some((PHONE, Why::SamePhoneAs(known.number)))
    })
}

fn refused(group: &GroupSlice, admission: &Admission) -> Option<(usize, Why)> {
    match admission {
        Admission::Joins | Admission::Here => None,
        Admission::OtherPhone => Some((PHONE, Why::OtherPhone)),
        Admission::PhoneOfAnother => Some((PHONE, Why::PhoneOfAnother)),
        Admission::NoPlace(_) => Some((NAME, Why::NoPlace(group.capacity().people().unwrap_or_default()))),
    }
}

/// The words above a column, in the language of the screen first.
pub fn headings(lang: Lang, key: &str) -> Vec<String> {
    let other = match lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    vec![lang.say(key), other.say(key)]
}

/// The list of a group as it is now, or an empty one to fill in. Who asked to be forgotten has no name to write, and
/// who was entered twice is written once.
pub fn write(group: &GroupSlice, lang: Lang) -> Sheet {
    let mut sheet = blank(lang);
    let mut seats: Vec<&Seat> = group.seats.iter().filter(|seat| seat.role.counts()).collect();
    seats.sort_by_key(|seat| seat.id);
    for seat in seats {
        let known = group.people.get(&seat.person).filter(|person| !person.erased && person.merged_into.is_none());
        let Some(person) = known else { continue };
        let phone = person.phone.as_ref().map_or(Field::Empty, |phone| Field::from(phone.as_str()));
        sheet.row(vec![person.name.as_str().into(), phone]);
    }
    sheet
}

/// Headings and nothing below them.
pub fn blank(lang: Lang) -> Sheet {
    Sheet::with(&COLUMNS.map(|column| lang.say(column.key)))
}
