//! Institutions, their places, the phones of their crisis route and their library.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{InstitutionId, ItemId, LineId};
use domain::institution::{CrisisLine, Institution, Item, Site};
use domain::territory::Municipality;

/// Writes an institution.
pub async fn put(tx: &mut Tx, row: &Institution) -> Result<()> {
    tx.execute(
        "INSERT INTO institutions (institution_id, name, kind, country, zone, crisis_route, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, country = excluded.country,
             zone = excluded.zone, crisis_route = excluded.crisis_route, version = excluded.version",
        params![row.id, &row.name, row.kind.code(), &row.country, row.zone.name(), row.crisis_route.as_ref(), row.version],
    )
    .await
    .map(drop)
}

/// Writes an institution that is new; one that is there already is nobody's to write over.
pub async fn found(tx: &mut Tx, row: &Institution) -> Result<()> {
    tx.execute(
        "INSERT INTO institutions (institution_id, name, kind, country, zone, crisis_route, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id) DO NOTHING",
        params![row.id, &row.name, row.kind.code(), &row.country, row.zone.name(), row.crisis_route.as_ref(), row.version],
    )
    .await
    .and_then(super::kept)
}

/// Holds the institution's row until the transaction ends, so that commands of its house and accounts follow each other.
pub async fn lock(tx: &mut Tx, id: InstitutionId) -> Result<()> {
    if tx.is_alone() {
        return Ok(());
    }
    tx.execute("UPDATE institutions SET version = version WHERE institution_id = $1", params![id]).await.map(drop)
}

/// An institution.
pub async fn find(tx: &mut Tx, id: InstitutionId) -> Result<Option<Institution>> {
    tx.optional("SELECT * FROM institutions WHERE institution_id = $1", params![id], institution).await
}

/// Every tenant of the server, for the first run and the command line.
pub async fn all(tx: &mut Tx) -> Result<Vec<Institution>> {
    tx.all("SELECT * FROM institutions ORDER BY institution_id", params![], institution).await
}

fn institution(row: &Record) -> Result<Institution> {
    Ok(Institution {
        id: row.key("institution_id")?,
        name: row.line("name")?,
        kind: row.code("kind")?,
        country: row.line("country")?,
        zone: row.parsed("zone", |zone| zone.parse().ok())?,
        crisis_route: row.words_maybe("crisis_route")?,
        version: row.int("version")?,
    })
}

/// Writes a place.
pub async fn put_site(tx: &mut Tx, house: InstitutionId, row: &Site) -> Result<()> {
    tx.execute(
        "INSERT INTO sites (institution_id, site_id, name, address, room_capacity, municipality, zone, retired, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution_id, site_id) DO UPDATE SET name = excluded.name, address = excluded.address,
             room_capacity = excluded.room_capacity, municipality = excluded.municipality, zone = excluded.zone,
             retired = excluded.retired, version = excluded.version",
        params![
            house,
            row.id,
            &row.name,
            row.address.as_ref(),
            row.room_capacity,
            row.municipality.map(|code| code.to_string()),
            row.zone.name(),
            row.retired,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// The places of an institution, with those that are no longer offered.
pub async fn sites(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Site>> {
    tx.all("SELECT * FROM sites WHERE institution_id = $1 ORDER BY name, site_id", params![house], |row| {
        Ok(Site {
            id: row.key("site_id")?,
            name: row.line("name")?,
            address: row.line_maybe("address")?,
            room_capacity: row.count_maybe("room_capacity")?,
            municipality: row.parsed_maybe("municipality", Municipality::parse)?,
            zone: row.parsed("zone", |zone| zone.parse().ok())?,
            retired: row.bool("retired")?,
            version: row.int("version")?,
        })
    })
    .await
}

/// Writes a phone of the crisis route.
pub async fn put_crisis_line(tx: &mut Tx, house: InstitutionId, row: &CrisisLine) -> Result<()> {
    tx.execute(
        "INSERT INTO crisis_lines (institution_id, line_id, name, phone, hours, position, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution_id, line_id) DO UPDATE SET name = excluded.name, phone = excluded.phone,
             hours = excluded.hours, position = excluded.position, version = excluded.version",
        params![house, row.id, &row.name, &row.phone, row.hours.as_ref(), row.position, row.version],
    )
    .await
    .map(drop)
}

/// Takes a phone off the crisis route.
pub async fn remove_crisis_line(tx: &mut Tx, house: InstitutionId, id: LineId) -> Result<()> {
    tx.execute("DELETE FROM crisis_lines WHERE institution_id = $1 AND line_id = $2", params![house, id])
        .await
        .map(drop)
}

/// The phones of the crisis route, in their order.
pub async fn crisis_lines(tx: &mut Tx, house: InstitutionId) -> Result<Vec<CrisisLine>> {
    tx.all("SELECT * FROM crisis_lines WHERE institution_id = $1 ORDER BY position, line_id", params![house], |row| {
        Ok(CrisisLine {
            id: row.key("line_id")?,
            name: row.line("name")?,
            phone: row.line("phone")?,
            hours: row.line_maybe("hours")?,
            position: row.int("position")?,
            version: row.int("version")?,
        })
    })
    .await
}

/// Writes a ritual or a material.
pub async fn put_item(tx: &mut Tx, house: InstitutionId, row: &Item) -> Result<()> {
    tx.execute(
        "INSERT INTO library_items (institution_id, item_id, sort, kind, title, minutes, origin, notes, retired, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (institution_id, item_id) DO UPDATE SET sort = excluded.sort, kind = excluded.kind, title = excluded.title,
             minutes = excluded.minutes, origin = excluded.origin, notes = excluded.notes, retired = excluded.retired,
             version = excluded.version",
        params![
            house,
            row.id,
            row.sort.code(),
            row.kind.code(),
            &row.title,
            row.minutes,
            row.origin.as_ref(),
            row.notes.as_ref(),
            row.retired,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// The library, with what is no longer offered.
pub async fn items(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Item>> {
    tx.all(
        "SELECT * FROM library_items WHERE institution_id = $1 ORDER BY sort DESC, title, item_id",
        params![house],
        item,
    )
    .await
}

/// One ritual or material.
pub async fn find_item(tx: &mut Tx, house: InstitutionId, id: ItemId) -> Result<Option<Item>> {
    tx.optional("SELECT * FROM library_items WHERE institution_id = $1 AND item_id = $2", params![house, id], item)
        .await
}

fn item(row: &Record) -> Result<Item> {
    Ok(Item {
        id: row.key("item_id")?,
        sort: row.code("sort")?,
        kind: row.code("kind")?,
        title: row.line("title")?,
        minutes: row.count_maybe("minutes")?,
        origin: row.line_maybe("origin")?,
        notes: row.words_maybe("notes")?,
        retired: row.bool("retired")?,
        version: row.int("version")?,
    })
}
