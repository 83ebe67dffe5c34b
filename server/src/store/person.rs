//! People of an institution.

use crate::db::{Record, Result, Tx, joined};
use crate::params;
use domain::id::{EditionId, GroupId, InstitutionId, PersonId};
use domain::institution::{Declared, Office, Person};
use domain::profile::Profile;
use domain::words::folded;
use std::collections::BTreeMap;

/// Writes a person.
pub async fn put(tx: &mut Tx, house: InstitutionId, row: &Person) -> Result<()> {
    let declared = &row.declared;
    let offices = joined(&row.offices);
    tx.execute(
        "INSERT INTO persons (institution_id, person_id, name, name_folded, phone, login_id, offices, profile, training, experience,
             merged_into, erased, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (institution_id, person_id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
             phone = excluded.phone, login_id = excluded.login_id, offices = excluded.offices, profile = excluded.profile,
             training = excluded.training, experience = excluded.experience, merged_into = excluded.merged_into,
             erased = excluded.erased, version = excluded.version
         WHERE excluded.version > 1",
        params![
            house,
            row.id,
            &row.name,
            folded(row.name.as_str()),
            row.phone.as_ref(),
            row.login,
            offices,
            declared.profile.as_ref().map(Profile::code),
            declared.training.as_ref(),
            declared.experience.as_ref(),
            row.merged_into,
            row.erased,
            row.version
        ],
    )
    .await
    .and_then(super::kept)
}

/// A person.
pub async fn find(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Option<Person>> {
    tx.optional("SELECT * FROM persons WHERE institution_id = $1 AND person_id = $2", params![house, id], person).await
}

/// Everybody who signs in and is the house's to know (C.6-28): peers to whom a group that keeps its own house gave a way
/// in are not among them.
pub async fn staff(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Person>> {
    tx.all(
        "SELECT p.* FROM seen_staff v JOIN persons p ON p.institution_id = v.institution_id AND p.person_id = v.person_id
         WHERE v.institution_id = $1 ORDER BY p.name_folded, p.person_id",
        params![house],
        person,
    )
    .await
}

/// One of them.
pub async fn of_staff(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Option<Person>> {
    tx.optional(
        "SELECT p.* FROM seen_staff v JOIN persons p ON p.institution_id = v.institution_id AND p.person_id = v.person_id
         WHERE v.institution_id = $1 AND v.person_id = $2",
        params![house, id],
        person,
    )
    .await
}

/// Everybody who signs in, whoever gave them a way in: for whoever holds the machine, and for the question whether
/// somebody is here already.
pub async fn all_who_sign_in(tx: &mut Tx, house: InstitutionId) -> Result<Vec<Person>> {
    tx.all(
        "SELECT * FROM persons WHERE institution_id = $1 AND login_id IS NOT NULL ORDER BY name_folded, person_id",
        params![house],
        person,
    )
    .await
}

/// A person who has or had a seat in some edition of a group; nobody else is known there.
pub async fn of_group(tx: &mut Tx, house: InstitutionId, group: GroupId, id: PersonId) -> Result<Option<Person>> {
    tx.optional(
        "SELECT p.* FROM persons p WHERE p.institution_id = $1 AND p.person_id = $3
             AND EXISTS (SELECT 1 FROM seats s WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = $3)",
        params![house, group, id],
        person,
    )
    .await
}

/// The entry of a person and those that turned out to be theirs, whichever of them is named.
pub async fn same(tx: &mut Tx, house: InstitutionId, id: PersonId) -> Result<Vec<Person>> {
    tx.all(
        "SELECT p.* FROM persons o JOIN persons p ON p.institution_id = o.institution_id
             AND (p.person_id = COALESCE(o.merged_into, o.person_id) OR p.merged_into = COALESCE(o.merged_into, o.person_id))
         WHERE o.institution_id = $1 AND o.person_id = $2 ORDER BY p.person_id",
        params![house, id],
        person,
    )
    .await
}

/// People who sat in earlier editions of a group and not in `edition`, for inviting them again.
pub async fn earlier_of_group(
    tx: &mut Tx,
    house: InstitutionId,
    group: GroupId,
    edition: EditionId,
) -> Result<Vec<Person>> {
    tx.all(
        "SELECT p.* FROM persons p WHERE p.institution_id = $1 AND p.merged_into IS NULL AND NOT p.erased
             AND EXISTS (SELECT 1 FROM seats s WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = p.person_id
                 AND s.role IN ('participant', 'assistant'))
             AND NOT EXISTS (SELECT 1 FROM seats s WHERE s.institution_id = $1 AND s.edition_id = $3 AND s.person_id = p.person_id)
         ORDER BY p.name_folded, p.person_id",
        params![house, group, edition],
        person,
    )
    .await
}

/// Entries of a group that turned out to be another person's, each with whose it is. Both belong to the group: under
/// which name somebody is known in another one is not told here.
pub async fn merged_of_group(tx: &mut Tx, house: InstitutionId, group: GroupId) -> Result<Vec<(Person, Person)>> {
    let entries = tx
        .all(
            "SELECT p.* FROM persons p WHERE p.institution_id = $1 AND p.merged_into IS NOT NULL AND NOT p.erased
                 AND EXISTS (SELECT 1 FROM seats s WHERE s.institution_id = $1 AND s.group_id = $2 AND s.person_id = p.person_id)
             ORDER BY p.name_folded, p.person_id",
            params![house, group],
            person,
        )
        .await?;
    let kept = tx
        .all(
            "SELECT DISTINCT k.* FROM seats s
             JOIN persons p ON p.institution_id = s.institution_id AND p.person_id = s.person_id
             JOIN persons k ON k.institution_id = p.institution_id AND k.person_id = p.merged_into
             JOIN seats o ON o.institution_id = k.institution_id AND o.person_id = k.person_id AND o.group_id = s.group_id
             WHERE s.institution_id = $1 AND s.group_id = $2",
            params![house, group],
            person,
        )
        .await?;
    let kept: BTreeMap<PersonId, Person> = kept.into_iter().map(|person| (person.id, person)).collect();
    Ok(entries
        .into_iter()
        .filter_map(|entry| Some((kept.get(&entry.merged_into?)?.clone(), entry)))
        .map(|(kept, entry)| (entry, kept))
        .collect())
}

/// Reads a person out of a row.
pub(super) fn person(row: &Record) -> Result<Person> {
    Ok(Person {
        id: row.key("person_id")?,
        name: row.line("name")?,
        phone: row.line_maybe("phone")?,
        login: row.key_maybe("login_id")?,
        offices: row.codes::<Office>("offices")?,
        declared: Declared {
            profile: row.parsed_maybe("profile", |code| Profile::from_code(code).ok())?,
            training: row.words_maybe("training")?,
            experience: row.words_maybe("experience")?,
        },
        merged_into: row.key_maybe("merged_into")?,
        erased: row.bool("erased")?,
        version: row.int("version")?,
    })
}
