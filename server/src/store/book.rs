//! Rule books that editions are pinned to. A book is kept under the hash of its text, so what was read once is
//! never out of date; reading one takes a thousand times as long as fetching a row, and every change and every page
//! of a group needs it.

use super::group;
use crate::db::{Result, Tx};
use domain::id::InstitutionId;
use domain::rule_book::RuleBook;
use domain::words::Line;
use std::collections::BTreeMap;
use std::sync::{LazyLock, PoisonError, RwLock};

/// Books that are kept in memory. A server has one a version of Ronda and of each institution's own rules.
const MOST: usize = 64;

static READ: LazyLock<RwLock<BTreeMap<String, RuleBook>>> = LazyLock::new(RwLock::default);

/// The book that an edition is judged by.
pub async fn pinned(tx: &mut Tx, house: InstitutionId, sha256: &Line<64>) -> Result<RuleBook> {
    if let Some(known) = known(sha256) {
        return Ok(known);
    }
    let text = group::book(tx, house, sha256).await?.ok_or(sqlx::Error::RowNotFound)?;
    read(sha256, &text)
}

/// A book out of its canonical text.
pub fn read(sha256: &Line<64>, text: &str) -> Result<RuleBook> {
    if let Some(known) = known(sha256) {
        return Ok(known);
    }
    let book = RuleBook::from_canonical(text).map_err(|errors| {
        let first = errors.first().map(ToString::to_string).unwrap_or_default();
        sqlx::Error::Decode(format!("a kept rule book no longer reads: {first}").into())
    })?;
    let mut all = READ.write().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= MOST {
        all.clear();
    }
    all.insert(sha256.to_string(), book.clone());
    Ok(book)
}

fn known(sha256: &Line<64>) -> Option<RuleBook> {
    READ.read().unwrap_or_else(PoisonError::into_inner).get(sha256.as_str()).cloned()
}
