//! Logins and their sessions: of the server, not of a tenant.

use super::person::person;
use super::tries;
use crate::db::{Record, Result, Tx};
use crate::params;
use domain::day::Instant;
use domain::fact;
use domain::id::{InstitutionId, LoginId, PersonId};
use domain::institution::{Institution, Person};

/// Adds a login.
pub async fn add(tx: &mut Tx, row: &fact::Login) -> Result<()> {
    tx.execute(
        "INSERT INTO logins (login_id, identifier, secret_hash, language) VALUES ($1, $2, $3, $4)",
        params![row.id, row.identifier.as_str(), row.secret_hash.as_str(), &row.language],
    )
    .await
    .map(drop)
}

/// A new secret: earlier failures are forgotten and every session ends.
pub async fn change_secret(tx: &mut Tx, id: LoginId, hash: &str) -> Result<()> {
    if let Some(login) = by_id(tx, id).await? {
        tries::forget(tx, &login.identifier).await?;
    }
    tx.execute("UPDATE logins SET secret_hash = $2 WHERE login_id = $1", params![id, hash]).await?;
    tx.execute("DELETE FROM sessions WHERE login_id = $1", params![id]).await.map(drop)
}

/// Someone at the door.
#[derive(Clone)]
pub struct Login {
    /// Their id.
    pub id: LoginId,
    /// Phone or e-mail.
    pub identifier: String,
    /// Argon2id hash.
    pub secret_hash: String,
    /// Language of the screens, two letters.
    pub language: String,
}

/// Finds a login by phone or e-mail.
pub async fn find(tx: &mut Tx, identifier: &str) -> Result<Option<Login>> {
    tx.optional("SELECT * FROM logins WHERE identifier = $1", params![identifier], login).await
}

/// Finds a login by its id.
pub async fn by_id(tx: &mut Tx, id: LoginId) -> Result<Option<Login>> {
    tx.optional("SELECT * FROM logins WHERE login_id = $1", params![id], login).await
}

fn login(row: &Record) -> Result<Login> {
    Ok(Login {
        id: row.key("login_id")?,
        identifier: row.text("identifier")?,
        secret_hash: row.text("secret_hash")?,
        language: row.text("language")?,
    })
}

/// The language of the screens.
pub async fn change_language(tx: &mut Tx, id: LoginId, language: &str) -> Result<()> {
    tx.execute("UPDATE logins SET language = $2 WHERE login_id = $1", params![id, language]).await.map(drop)
}

/// A device that is signed in.
#[derive(Clone, Debug)]
pub struct Session {
    /// Names the session to its owner; opens nothing.
    pub id: i64,
    /// Who.
    pub login: LoginId,
    /// The institution chosen after sign-in.
    pub institution: Option<InstitutionId>,
    /// What the device calls itself.
    pub device: String,
    /// Signed in.
    pub created_at: Instant,
    /// Last seen.
    pub seen_at: Instant,
    /// Ends.
    pub expires_at: Instant,
}

/// Begins a session; only the hash of its token is kept.
pub async fn begin_session(tx: &mut Tx, token_hash: &str, row: &Session) -> Result<()> {
    tx.execute(
        "INSERT INTO sessions (token_hash, session_id, login_id, institution_id, device, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![token_hash, row.id, row.login, row.institution, row.device.as_str(), row.created_at, row.seen_at, row.expires_at],
    )
    .await
    .map(drop)
}

/// A session and whose it is: what every request asks first.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// Phone or e-mail.
    pub identifier: String,
    /// Language of the screens, two letters.
    pub language: String,
    /// Institutions in which they are somebody.
    pub houses: u32,
    /// Invitations that wait for their answer.
    pub invited: u32,
    /// The institution chosen, and who they are there.
    pub house: Option<(Institution, Person)>,
}

/// Who a device is signed in as.
pub async fn signed_in(tx: &mut Tx, token_hash: &str, now: Instant) -> Result<Option<SignedIn>> {
    tx.optional(
        "SELECT s.*, l.identifier, l.language,
             (SELECT COUNT(*) FROM persons p WHERE p.login_id = l.login_id AND NOT p.erased) AS houses,
             (SELECT COUNT(*) FROM invitations v WHERE v.identifier = l.identifier AND v.declined_at IS NULL) AS invited,
             i.name AS house_name, i.kind AS house_kind, i.country AS house_country, i.zone AS house_zone,
             i.crisis_route AS house_crisis_route, i.version AS house_version,
             p.person_id, p.name, p.phone, p.offices, p.profile, p.training, p.experience, p.merged_into, p.erased, p.version
         FROM sessions s JOIN logins l ON l.login_id = s.login_id
         LEFT JOIN persons p ON p.institution_id = s.institution_id AND p.login_id = s.login_id AND NOT p.erased
         LEFT JOIN institutions i ON i.institution_id = p.institution_id
         WHERE s.token_hash = $1 AND s.expires_at > $2",
        params![token_hash, now],
        |row| {
            Ok(SignedIn {
                session: one_session(row)?,
                identifier: row.text("identifier")?,
                language: row.text("language")?,
                houses: row.count("houses")?,
                invited: row.count("invited")?,
                house: house(row)?,
            })
        },
    )
    .await
}

/// The house of a session and who they are in it, where they are somebody there.
fn house(row: &Record) -> Result<Option<(Institution, Person)>> {
    if row.int_maybe("person_id")?.is_none() {
        return Ok(None);
    }
    let house = Institution {
        id: row.key("institution_id")?,
        name: row.line("house_name")?,
        kind: row.code("house_kind")?,
        country: row.line("house_country")?,
        zone: row.parsed("house_zone", |zone| zone.parse().ok())?,
        crisis_route: row.words_maybe("house_crisis_route")?,
        version: row.int("house_version")?,
    };
    Ok(Some((house, person(row)?)))
}

/// The sessions of a login, the latest seen first.
pub async fn sessions(tx: &mut Tx, login: LoginId, now: Instant) -> Result<Vec<Session>> {
    tx.all(
        "SELECT * FROM sessions WHERE login_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, session_id",
        params![login, now],
        one_session,
    )
    .await
}

fn one_session(row: &Record) -> Result<Session> {
    Ok(Session {
        id: row.int("session_id")?,
        login: row.key("login_id")?,
        institution: row.key_maybe("institution_id")?,
        device: row.text("device")?,
        created_at: row.instant("created_at")?,
        seen_at: row.instant("seen_at")?,
        expires_at: row.instant("expires_at")?,
    })
}

/// The session was used.
pub async fn seen(tx: &mut Tx, id: i64, now: Instant) -> Result<()> {
    tx.execute("UPDATE sessions SET seen_at = $2 WHERE session_id = $1", params![id, now]).await.map(drop)
}

/// The institution in which a session works.
pub async fn choose_institution(tx: &mut Tx, id: i64, institution: InstitutionId) -> Result<()> {
    tx.execute("UPDATE sessions SET institution_id = $2 WHERE session_id = $1", params![id, institution])
        .await
        .map(drop)
}

/// Ends one session of a login; what happened to others' sessions is nothing.
pub async fn end_session(tx: &mut Tx, login: LoginId, id: i64) -> Result<u64> {
    tx.execute("DELETE FROM sessions WHERE login_id = $1 AND session_id = $2", params![login, id]).await
}

/// Takes away what ended before `now`.
pub async fn sweep(tx: &mut Tx, now: Instant) -> Result<u64> {
    tx.execute("DELETE FROM sessions WHERE expires_at <= $1", params![now]).await
}

/// Where a login holds a role: the institution, its name and who they are there.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The institution.
    pub institution: InstitutionId,
    /// Its name.
    pub name: String,
    /// Who they are there.
    pub person: PersonId,
}

/// The institutions of a login.
pub async fn memberships(tx: &mut Tx, login: LoginId) -> Result<Vec<Membership>> {
    tx.all(
        "SELECT p.institution_id, p.person_id, i.name FROM persons p JOIN institutions i ON i.institution_id = p.institution_id
         WHERE p.login_id = $1 AND NOT p.erased ORDER BY i.name, i.institution_id",
        params![login],
        |row| Ok(Membership { institution: row.key("institution_id")?, name: row.text("name")?, person: row.key("person_id")? }),
    )
    .await
}

/// Whether a login is somebody in another institution than `house` too, or could be by saying yes there: a login is one
/// on the whole server, and whoever may give its secret may say yes for it.
pub async fn is_elsewhere(tx: &mut Tx, house: InstitutionId, login: LoginId) -> Result<bool> {
    let elsewhere = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM persons p WHERE p.login_id = l.login_id AND p.institution_id <> $1 AND NOT p.erased)
                 + (SELECT COUNT(*) FROM invitations v WHERE v.identifier = l.identifier AND v.institution_id <> $1 AND v.declined_at IS NULL)
                 + (SELECT COUNT(*) FROM territory_readers r WHERE r.login_id = l.login_id) AS elsewhere
             FROM logins l WHERE l.login_id = $2",
            params![house, login],
            |row| row.count("elsewhere"),
        )
        .await?;
    Ok(elsewhere > 0)
}

/// Whether somebody of this house signs in with an identifier. What there is elsewhere makes no difference to it.
pub async fn is_of_house(tx: &mut Tx, house: InstitutionId, identifier: &str) -> Result<bool> {
    let found = tx.optional(
        "SELECT p.person_id FROM persons p JOIN logins l ON l.login_id = p.login_id
         WHERE p.institution_id = $1 AND l.identifier = $2",
        params![house, identifier],
        |row| row.key::<PersonId>("person_id"),
    );
    Ok(found.await?.is_some())
}

/// The login of an identifier with which nobody signed in until now; when somebody did meanwhile, theirs.
pub async fn claim(tx: &mut Tx, row: &fact::Login) -> Result<Login> {
    tx.execute(
        "INSERT INTO logins (login_id, identifier, secret_hash, language) VALUES ($1, $2, $3, $4) ON CONFLICT (identifier) DO NOTHING",
        params![row.id, row.identifier.as_str(), row.secret_hash.as_str(), &row.language],
    )
    .await?;
    tx.one("SELECT * FROM logins WHERE identifier = $1", params![row.identifier.as_str()], login).await
}

/// A login is nobody in a house any more: its sessions there end. One that is nobody on the whole server goes, and the
/// phone or e-mail with it.
pub async fn leave(tx: &mut Tx, house: InstitutionId, id: LoginId) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE institution_id = $1 AND login_id = $2", params![house, id]).await?;
    let left = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM persons p WHERE p.login_id = $1)
                 + (SELECT COUNT(*) FROM territory_readers r WHERE r.login_id = $1) AS roles",
            params![id],
            |row| row.count("roles"),
        )
        .await?;
    if left == 0 {
        tx.execute("DELETE FROM sessions WHERE login_id = $1", params![id]).await?;
        tx.execute("DELETE FROM logins WHERE login_id = $1", params![id]).await?;
    }
    Ok(())
}

/// A mark of the server's own, such as the code of the first run.
pub async fn mark(tx: &mut Tx, mark: &str) -> Result<Option<String>> {
    tx.optional("SELECT value FROM server_marks WHERE mark = $1", params![mark], |row| row.text("value")).await
}

/// The mark that there is, or this one where there is none.
pub async fn first_mark(tx: &mut Tx, name: &str, value: &str) -> Result<String> {
    tx.execute(
        "INSERT INTO server_marks (mark, value) VALUES ($1, $2) ON CONFLICT (mark) DO NOTHING",
        params![name, value],
    )
    .await?;
    Ok(mark(tx, name).await?.unwrap_or_else(|| value.to_owned()))
}

/// Writes a mark of the server's own.
pub async fn put_mark(tx: &mut Tx, mark: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO server_marks (mark, value) VALUES ($1, $2) ON CONFLICT (mark) DO UPDATE SET value = excluded.value",
        params![mark, value],
    )
    .await
    .map(drop)
}
