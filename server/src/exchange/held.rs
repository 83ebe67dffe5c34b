//! Encounters that were held before Ronda: a row for each person and encounter, with the day, the hour, the minutes and
//! whether they came. No memoir and no phrase comes with them: those belong to whoever was there and wrote them.

use super::cell::{self, Slashes};
use super::defect::{Defect, Why};
use super::grid::{self, Cell, Column, Grid, Table};
use super::listed::headings;
use super::sheet::{Field, Sheet};
use crate::text::Lang;
use chrono::TimeDelta;
use chrono_tz::Tz;
use domain::command::GroupSlice;
use domain::command::import::{HeldBefore, MOST_ENCOUNTERS, Placement, placements};
use domain::day::{Day, Instant, TimeOfDay, day_of, instant_of, time_of};
use domain::encounter::Encounter;
use domain::encounter::attendance::{Attendance, Mark};
use domain::id::{PersonId, SeatId, SiteId};
use domain::institution::Site;
use domain::territory::Gazetteer;
use domain::words::folded;
use unicode_normalization::UnicodeNormalization;

/// Its columns.
pub const COLUMNS: [Column; 6] = [
    Column { key: "import-head-day", others: &["dia", "date", "fecha del encuentro"], needed: true },
    Column { key: "import-head-time", others: &["inicio", "hora de inicio", "start"], needed: true },
    Column { key: "import-head-minutes", others: &["duracion", "duracion en minutos", "duration"], needed: true },
    Column { key: "import-head-place", others: &["sitio", "municipio", "site"], needed: false },
    Column {
        key: "import-head-name",
        others: &["nombres", "nombre o alias", "alias", "participante", "name or alias", "participant"],
        needed: true,
    },
    Column { key: "import-head-mark", others: &["vino", "llego", "estado", "came"], needed: true },
];
const DAY: usize = 0;
const TIME: usize = 1;
const MINUTES: usize = 2;
const PLACE: usize = 3;
const NAME: usize = 4;
const MARK: usize = 5;

/// An encounter is over within a day.
const MOST_MINUTES: u32 = 24 * 60;

/// Words for who came, folded, beside those that Ronda itself says.
const MARKS: [(&str, Mark); 28] = [
    ("si", Mark::Arrived),
    ("vino", Mark::Arrived),
    ("x", Mark::Arrived),
    ("1", Mark::Arrived),
    ("presente", Mark::Arrived),
    ("asistio", Mark::Arrived),
    ("yes", Mark::Arrived),
    ("present", Mark::Arrived),
    ("arrived", Mark::Arrived),
    ("tarde", Mark::Late),
    ("late", Mark::Late),
    ("telefono", Mark::Online),
    ("por telefono", Mark::Online),
    ("pantalla", Mark::Online),
    ("a distancia", Mark::Online),
    ("virtual", Mark::Online),
    ("online", Mark::Online),
    ("aviso que no", Mark::Excused),
    ("excusa", Mark::Excused),
    ("con excusa", Mark::Excused),
    ("excused", Mark::Excused),
    ("no", Mark::Absent),
    ("0", Mark::Absent),
    ("falto", Mark::Absent),
    ("falta", Mark::Absent),
    ("ausente", Mark::Absent),
    ("no asistio", Mark::Absent),
    ("absent", Mark::Absent),
];
/// The words of Ronda's own.
const OWN_MARKS: [(&str, Mark); 5] = [
    ("mark-arrived", Mark::Arrived),
    ("mark-late", Mark::Late),
    ("mark-online", Mark::Online),
    ("mark-excused", Mark::Excused),
    ("mark-absent", Mark::Absent),
];

/// What a history is read beside.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// The group.
    pub group: &'a GroupSlice,
    /// Its marks so far.
    pub marks: &'a [Attendance],
    /// Places of the institution.
    pub sites: &'a [Site],
    /// Municipalities.
    pub gazetteer: &'a Gazetteer,
    /// The zone where no place is named.
    pub zone: Tz,
    /// Now.
    pub now: Instant,
    /// The language of the screen.
    pub lang: Lang,
}

/// An encounter of a history.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The first of its rows.
    pub row: usize,
    /// Its day.
    pub day: Day,
    /// What the command says of it.
    pub before: HeldBefore,
    /// What becomes of it.
    pub placement: Placement,
}

impl Beside<'_> {
    fn zone_of(&self, site: Option<SiteId>) -> Tz {
        let known = |id: SiteId| self.sites.iter().find(|site| site.id == id).map(|site| site.zone);
        site.and_then(known).or_else(|| self.group.site.as_ref().map(|site| site.zone)).unwrap_or(self.zone)
    }
}

/// Reads a history and looks at it beside the group, in the order of its days.
///
/// # Errors
/// Everything that is wrong with it; then nothing of it is written.
pub fn read(grid: Grid, beside: Beside<'_>) -> Result<Vec<Held>, Vec<Defect>> {
    let table = grid::table(grid, &COLUMNS, |key| headings(beside.lang, key))?;
    let slashes = cell::slashes(table.rows.iter().map(|row| table.cell(row, DAY)));
    let reader = Reader { table: &table, beside, slashes };
    let mut defects = Vec::new();
    let mut gathered: Vec<Gathered> = Vec::new();
    for row in &table.rows {
        match reader.line(row) {
            Ok(line) => reader.gather(&mut gathered, row, line).unwrap_or_else(|defect| defects.push(defect)),
            Err(found) => defects.extend(found),
        }
    }
    if let Some(over) = gathered.get(MOST_ENCOUNTERS) {
        defects.push(Defect::row(over.row, Why::TooMany(MOST_ENCOUNTERS)));
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    gathered.sort_by_key(|one| one.before.opened_at);
    let list: Vec<HeldBefore> = gathered.iter().map(|one| one.before.clone()).collect();
    let placed = placements(beside.group, beside.marks, &list, |site| beside.zone_of(site));
    for (one, placement) in gathered.iter().zip(&placed) {
        let why = match placement {
            Placement::Becomes(_) | Placement::Here(_) => continue,
            Placement::Differs(_) => Why::HereOtherwise,
            Placement::NoneAhead => Why::NoneAhead,
            Placement::BeforeHeld(_) => Why::BeforeHeld,
        };
        defects.push(Defect::under(one.row, table.heading(DAY), why));
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    let held = gathered.into_iter().zip(placed).map(|(one, placement)| Held {
        row: one.row,
        day: one.line.day,
        before: one.before,
        placement,
    });
    Ok(held.collect())
}

struct Reader<'a> {
    table: &'a Table,
    beside: Beside<'a>,
    slashes: Slashes,
}

/// What the rows of one encounter say in common.
#[derive(Clone, Copy, PartialEq)]
struct Common {
    day: Day,
    begins: TimeOfDay,
    minutes: u32,
    place: Option<SiteId>,
}

struct Gathered {
    row: usize,
    line: Common,
    before: HeldBefore,
    /// The row in which each person was named.
    named: Vec<(SeatId, usize)>,
}

impl Reader<'_> {
    /// One row, or everything that is wrong with it.
    fn line(&self, row: &grid::Row) -> Result<(Common, SeatId, Mark), Vec<Defect>> {
        let mut defects = Vec::new();
        let mut wrong = |column: usize, why: Why| defects.push(self.table.defect(row, column, why));
        let of = |column: usize| self.table.cell(row, column);
        let day = cell::day(of(DAY), self.slashes).map_err(|why| wrong(DAY, why)).ok();
        let begins = cell::time(of(TIME)).map_err(|why| wrong(TIME, why)).ok();
        let minutes = cell::number(of(MINUTES), (1, MOST_MINUTES)).map_err(|why| wrong(MINUTES, why)).ok();
        let place = self.place(of(PLACE)).map_err(|why| wrong(PLACE, why)).ok();
        let seat = self.seat(of(NAME)).map_err(|why| wrong(NAME, why)).ok();
        let mark = mark(of(MARK)).map_err(|why| wrong(MARK, why)).ok();
        match (day, begins, minutes, place, seat, mark) {
            (Some(day), Some(begins), Some(minutes), Some(place), Some(seat), Some(mark)) => {
                Ok((Common { day, begins, minutes, place }, seat, mark))
            }
            _ => Err(defects),
        }
    }

    /// Adds a row to its encounter.
    fn gather(
        &self,
        gathered: &mut Vec<Gathered>,
        row: &grid::Row,
        (line, seat, mark): (Common, SeatId, Mark),
    ) -> Result<(), Defect> {
        let Some(known) = gathered.iter_mut().find(|known| known.line.day == line.day) else {
            let opened_at = instant_of(line.day, line.begins, self.beside.zone_of(line.place));
            let closed_at = opened_at + TimeDelta::minutes(i64::from(line.minutes));
            if closed_at > self.beside.now {
                return Err(self.table.defect(row, DAY, Why::DayToCome));
            }
            let before = HeldBefore { opened_at, closed_at, site: line.place, rows: vec![(seat, mark)] };
            gathered.push(Gathered { row: row.number, line, before, named: vec![(seat, row.number)] });
            return Ok(());
        };
        if let Some((_, first)) = known.named.iter().find(|(named, _)| *named == seat) {
            return Err(self.table.defect(row, NAME, Why::SameAs(*first)));
        }
        if known.line != line {
            let column = if known.line.begins != line.begins {
                TIME
            } else if known.line.minutes != line.minutes {
                MINUTES
            } else {
                PLACE
            };
            return Err(self.table.defect(row, column, Why::NotAsIn(known.row)));
        }
        known.before.rows.push((seat, mark));
        known.named.push((seat, row.number));
        Ok(())
    }

    /// The seat of a name. Who was entered twice is one person, whose kept entry is meant.
    fn seat(&self, cell: &Cell) -> Result<SeatId, Why> {
        let name = folded(cell::name(cell)?.as_str());
        let group = self.beside.group;
        let mut found: Vec<(PersonId, SeatId)> = Vec::new();
        for seat in group.seats.iter().filter(|seat| seat.role.counts()) {
            let Some(person) = group.people.get(&seat.person).filter(|person| !person.erased) else { continue };
            let own: String = person.name.as_str().nfc().collect();
            if folded(&own) != name {
                continue;
            }
            let kept = person.merged_into.filter(|kept| group.seat_of(*kept).is_some()).unwrap_or(person.id);
            let seat = group.seat_of(kept).map_or(seat.id, |seat| seat.id);
            if !found.contains(&(kept, seat)) {
                found.push((kept, seat));
            }
        }
        match found.as_slice() {
            [] => Err(Why::Nobody),
            [(_, seat)] => Ok(*seat),
            _ => Err(Why::Several),
        }
    }

    /// A place of the institution, by its name or by the code of its municipality (DIVIPOLA).
    fn place(&self, cell: &Cell) -> Result<Option<SiteId>, Why> {
        let Some(typed) = cell::words(cell)? else { return Ok(None) };
        let sites = self.beside.sites;
        let is_code = typed.len() == 5 && typed.bytes().all(|byte| byte.is_ascii_digit());
        let found: Vec<SiteId> = if is_code {
            let municipality = self.beside.gazetteer.find(&typed).map_err(|_| Why::NoSuchCode)?;
            sites.iter().filter(|site| site.municipality == Some(municipality)).map(|site| site.id).collect()
        } else {
            let name = folded(&typed);
            sites.iter().filter(|site| folded(site.name.as_str()) == name).map(|site| site.id).collect()
        };
        match found.as_slice() {
            [] => Err(Why::NoSuchPlace),
            [site] => Ok(Some(*site)),
            _ => Err(Why::SeveralPlaces),
        }
    }
}

fn mark(cell: &Cell) -> Result<Mark, Why> {
    let word = folded(&cell::words(cell)?.ok_or(Why::Missing)?);
    let own = OWN_MARKS.iter().find(|(key, _)| [Lang::Es, Lang::En].iter().any(|lang| folded(&lang.say(key)) == word));
    let known = own.or_else(|| MARKS.iter().find(|(known, _)| *known == word));
    known.map(|(_, mark)| *mark).ok_or(Why::NotAMark)
}

/// The history of a group as it is now. Who asked to be forgotten has no name to write.
pub fn write(beside: Beside<'_>) -> Sheet {
    let mut sheet = blank(beside.lang);
    for encounter in beside.group.encounters.iter().filter(|encounter| encounter.state.is_held()) {
        let (Some(opened), Some(minutes)) = (encounter.opened_at, encounter.actual_minutes()) else { continue };
        let zone = beside.zone_of(encounter.site);
        let day = encounter.day.unwrap_or_else(|| day_of(opened, zone));
        let begins = time_of(opened, zone).format("%H:%M").to_string();
        let place = place(beside, encounter);
        for (name, mark) in named(beside, encounter) {
            let key = OWN_MARKS.iter().find(|(_, own)| *own == mark).map_or("mark-absent", |(key, _)| key);
            sheet.row(vec![
                day.to_string().into(),
                begins.as_str().into(),
                minutes.into(),
                place.clone(),
                name.into(),
                beside.lang.say(key).into(),
            ]);
        }
    }
    sheet
}

fn place(beside: Beside<'_>, encounter: &Encounter) -> Field {
    let site = encounter.site.and_then(|id| beside.sites.iter().find(|site| site.id == id));
    site.map_or(Field::Empty, |site| site.name.as_str().into())
}

/// Who was expected, once each: somebody who was entered twice and marked twice came if one of the marks says so.
fn named(beside: Beside<'_>, encounter: &Encounter) -> Vec<(String, Mark)> {
    let people = &beside.group.people;
    let mut named: Vec<(PersonId, String, Mark)> = Vec::new();
    for row in beside.marks.iter().filter(|row| row.encounter == encounter.id) {
        let kept = people.get(&row.person).and_then(|person| person.merged_into).unwrap_or(row.person);
        let Some(person) = people.get(&kept).or_else(|| people.get(&row.person)).filter(|person| !person.erased) else {
            continue;
        };
        match named.iter_mut().find(|(known, ..)| *known == kept) {
            Some((.., mark)) if !mark.is_present() => *mark = row.mark.at_closing(),
            Some(_) => {}
            None => named.push((kept, person.name.to_string(), row.mark.at_closing())),
        }
    }
    named.into_iter().map(|(_, name, mark)| (name, mark)).collect()
}

/// Headings and nothing below them.
pub fn blank(lang: Lang) -> Sheet {
    Sheet::with(&COLUMNS.map(|column| lang.say(column.key)))
}
