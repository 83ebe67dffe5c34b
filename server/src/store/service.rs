//! The directory of services: it holds nothing of anybody.

use crate::db::{Record, Result, Tx};
use crate::params;
use domain::id::{InstitutionId, ServiceId};
use domain::service::Service;
use domain::words::Words;

/// Writes a service.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Service) -> Result<()> {
    tx.execute(
        "INSERT INTO services (institution_id, service_id, name, kind, side, purpose, reach, hours, phone, checked_on, retired,
             version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (institution_id, service_id) DO UPDATE SET name = excluded.name, kind = excluded.kind, side = excluded.side,
             purpose = excluded.purpose, reach = excluded.reach, hours = excluded.hours, phone = excluded.phone,
             checked_on = excluded.checked_on, retired = excluded.retired, version = excluded.version",
        params![
            house,
            row.id,
            &row.name,
            row.kind.code(),
            row.side.code(),
            &row.purpose,
            &row.reach,
            row.hours.as_ref(),
            row.phone.as_ref(),
            row.checked_on,
            row.retired,
            row.version
        ],
    )
    .await
    .map(drop)
}

/// The directory by name, with what is no longer offered.
pub async fn all(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Service>> {
    tx.all("SELECT * FROM services WHERE institution_id = $1 ORDER BY name, service_id", params![house], service).await
}

/// One service.
pub async fn find(tx: &mut Tx, house: InstitutionId, id: ServiceId) -> Result<Option<Service>> {
    tx.optional("SELECT * FROM services WHERE institution_id = $1 AND service_id = $2", params![house, id], service)
        .await
}

fn service(row: &Record) -> Result<Service> {
    Ok(Service {
        id: row.key("service_id")?,
        name: row.line("name")?,
        kind: row.code("kind")?,
        side: row.code("side")?,
        purpose: row.line("purpose")?,
        reach: row.text("reach").map(Words::kept)?,
        hours: row.line_maybe("hours")?,
        phone: row.line_maybe("phone")?,
        checked_on: row.day("checked_on")?,
        retired: row.bool("retired")?,
        version: row.int("version")?,
    })
}
