//! Who is signed in on a device: a random token in a cookie, its hash in the database.

use super::app::App;
use crate::clock::random;
use crate::failure::Failure;
use crate::store::link::{self as links, Holder};
use crate::store::login::{self, Session};
use crate::store::tries;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use axum::http::{HeaderMap, header};
use chrono::TimeDelta;
use domain::day::Instant;
use domain::id::{CommandId, InstitutionId, LoginId};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Hours that a session of the staff lasts; an encounter is longer than any idle limit would be.
const HOURS: i64 = 12;

/// Days that whoever came by a link stays in on a phone of their own.
const LINK_DAYS: i64 = 30;
/// Hours after which a session on a shared phone is over, even where no tab was ever closed.
const SHARED_HOURS: i64 = 12;
/// Minutes for which the door stays open for whoever opened a link and has not come in.
const DOOR_MINUTES: i64 = 10;
/// Letters of a link's secret: 128 bits in Crockford base32.
const LINK_LETTERS: usize = 26;

/// The name of the cookie: bound to this host and to TLS where there is TLS.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-s" } else { "s" }
}

/// The cookie of whoever came by a link: apart from that of the staff, so that neither ends the other.
pub fn link_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-p" } else { "p" }
}

/// The cookie that holds the secret of a link between opening it and coming in.
fn door_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-d" } else { "d" }
}

/// The cookie that brings a link's secret to the door. The address that held the secret answers with it and leads away,
/// so that no history keeps that address; it opens nothing by itself.
pub fn to_door(secure: bool, secret: &str) -> String {
    bake(door_cookie_name(secure), secure, secret, Some(DOOR_MINUTES * 60))
}

/// The cookie that takes it away.
pub fn door_shut(secure: bool) -> String {
    bake(door_cookie_name(secure), secure, "", Some(0))
}

/// The secret that a request brings to the door, if it has the form of one.
pub fn at_door(headers: &HeaderMap, secure: bool) -> Option<String> {
    cookie_value(headers, door_cookie_name(secure)).filter(|secret| is_link_secret(secret)).map(str::to_owned)
}

/// The hash of the token that a request brings, if it brings one of the right form.
pub fn token_hash(headers: &HeaderMap, secure: bool) -> Option<String> {
    hash_of_cookie(headers, cookie_name(secure))
}

/// The same of whoever came by a link.
pub fn link_session_hash(headers: &HeaderMap, secure: bool) -> Option<String> {
    hash_of_cookie(headers, link_cookie_name(secure))
}

/// The secret of a new link.
pub fn link_secret() -> String {
    let mut bits = u128::from_le_bytes(random());
    let mut letters = [b'0'; LINK_LETTERS];
    for letter in letters.iter_mut().rev() {
        *letter = LINK_ALPHABET[usize::try_from(bits & 31).unwrap_or(0)];
        bits >>= 5;
    }
    letters.iter().copied().map(char::from).collect()
}

const LINK_ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The hash of a link's secret as it stands in an address, in either case; nothing for anything of another form.
///
/// SHA-256 once is right here, where a PIN takes Argon2: the secret is 128 random bits, so there is nothing to guess
/// and nothing that a slow hash would slow down.
pub fn link_hash(secret: &str) -> Option<String> {
    let secret = secret.to_ascii_lowercase();
    is_link_secret(&secret).then(|| hex(&Sha256::digest(secret.as_bytes())))
}

fn is_link_secret(secret: &str) -> bool {
    secret.len() == LINK_LETTERS && secret.bytes().all(|letter| LINK_ALPHABET.contains(&letter))
}

/// Begins a session of a link, bound to it: it ends with the link. On a shared phone the cookie goes with the tab.
pub async fn begin_by_link(app: &App, holder: &Holder, is_shared: bool, now: Instant) -> Result<String, Failure> {
    let token = hex(&random::<32>());
    let hash = hex(&Sha256::digest(token.as_bytes()));
    let lasts = if is_shared { TimeDelta::hours(SHARED_HOURS) } else { TimeDelta::days(LINK_DAYS) };
    let at = (holder.institution, holder.link.id);
    app.act.door(async |tx| links::begin_session(tx, &hash, at, (now, now + lasts)).await).await?;
    let name = link_cookie_name(app.manner.secure);
    Ok(bake(name, app.manner.secure, &token, (!is_shared).then_some(lasts.num_seconds())))
}

/// The cookie that takes the token of a link's session away.
pub fn link_gone(secure: bool) -> String {
    bake(link_cookie_name(secure), secure, "", Some(0))
}

fn hash_of_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let is_token = |value: &&str| value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    cookie_value(headers, name).filter(is_token).map(|token| hex(&Sha256::digest(token.as_bytes())))
}

fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

/// Begins a session; the cookie to set.
pub async fn begin(
    app: &App,
    login: LoginId,
    institution: Option<InstitutionId>,
    device: &str,
    now: Instant,
) -> Result<String, Failure> {
    let token = hex(&random::<32>());
    let row = Session {
        id: app.ids.next(now),
        login,
        institution,
        device: device.to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now + TimeDelta::hours(HOURS),
    };
    let hash = hex(&Sha256::digest(token.as_bytes()));
    app.act
        .door(async |tx| {
            login::sweep(tx, now).await?;
            tries::sweep(tx, now).await?;
            login::begin_session(tx, &hash, &row).await
        })
        .await?;
    Ok(cookie(app.manner.secure, &token, HOURS * 3600))
}

/// The cookie that takes the token away.
pub fn gone(secure: bool) -> String {
    cookie(secure, "", 0)
}

fn cookie(secure: bool, token: &str, seconds: i64) -> String {
    bake(cookie_name(secure), secure, token, Some(seconds))
}

/// A cookie; without seconds it goes when the browser is closed.
fn bake(name: &str, secure: bool, token: &str, seconds: Option<i64>) -> String {
    let tls = if secure { "; Secure" } else { "" };
    let lasts = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{lasts}{tls}")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn argon2() -> Result<Argon2<'static>, Failure> {
    // OWASP's minimum for Argon2id: 19 MiB, two passes.
    let params = Params::new(19_456, 2, 1, None).map_err(|error| Failure::new(format!("argon2: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes the secret that a command brings, off the threads that answer requests. The salt comes out of the
/// command's id, so that a form sent twice wishes the same thing twice and is done once.
pub async fn hash_secret(app: &App, command: CommandId, secret: &str) -> Result<String, Failure> {
    let _turn = app.turn_to_hash().await?;
    let secret = secret.to_owned();
    let salt = Sha256::digest(format!("ronda secret of command {command}"));
    tokio::task::spawn_blocking(move || salted(&secret, &salt[..16]))
        .await
        .map_err(|error| Failure::new(format!("hashing: {error}")))?
}

/// Hashes a secret on this thread: for the demo and the command line.
pub fn hash_now(secret: &str) -> Result<String, Failure> {
    salted(secret, &random::<16>())
}

fn salted(secret: &str, salt: &[u8]) -> Result<String, Failure> {
    let hash = argon2()?
        .hash_password_with_salt(secret.as_bytes(), salt)
        .map_err(|error| Failure::new(format!("argon2: {error}")))?;
    Ok(hash.to_string())
}

/// What came of a secret that somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It is the one at this place among those that it may be; earlier tries are forgotten.
    Right(usize),
    /// It is not, or nobody signs in with that name.
    Wrong,
    /// It was not looked at: wrong ones before it have to be waited for, so many seconds more.
    Wait(i64),
}

/// Tries the secret of whoever signs in as `identifier`: one of `hashes`, of which there are none for a name that nobody
/// signs in with. The try is counted before the secret is looked at, so that many at once wait as long as one after the
/// other.
pub async fn try_secret(
    app: &App,
    identifier: &str,
    (secret, hashes): (&str, &[&str]),
    now: Instant,
) -> Result<Tried, Failure> {
    if let Err(until) = app.act.door(async |tx| tries::count(tx, identifier, now).await).await? {
        return Ok(Tried::Wait((until - now).num_seconds().max(1)));
    }
    let Some(place) = which_secret(app, secret, hashes).await? else { return Ok(Tried::Wrong) };
    app.act.door(async |tx| tries::forget(tx, identifier).await).await?;
    Ok(Tried::Right(place))
}

/// Whose hash a secret is. Without any it takes as long as with one and says no, so that nobody learns from the time
/// who has a login.
async fn which_secret(app: &App, secret: &str, hashes: &[&str]) -> Result<Option<usize>, Failure> {
    let _turn = app.turn_to_hash().await?;
    let secret = secret.to_owned();
    let hashes: Vec<String> = hashes.iter().map(|hash| (*hash).to_owned()).collect();
    tokio::task::spawn_blocking(move || {
        if hashes.is_empty() {
            return hash_now(&secret).map(|_| None);
        }
        for (hash, place) in hashes.iter().zip(0..) {
            let parsed = PasswordHash::new(hash).map_err(|error| Failure::new(format!("argon2: {error}")))?;
            if argon2()?.verify_password(secret.as_bytes(), &parsed).is_ok() {
                return Ok(Some(place));
            }
        }
        Ok(None)
    })
    .await
    .map_err(|error| Failure::new(format!("hashing: {error}")))?
}
