//! Who is signed in on a device: a random token in a cookie, its hash in the database.

use super::app::App;
use crate::clock::random;
use crate::failure::Failure;
use crate::store::login::{self, Session};
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

/// The name of the cookie: bound to this host and to TLS where there is TLS.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-s" } else { "s" }
}

/// The hash of the token that a request brings, if it brings one of the right form.
pub fn token_hash(headers: &HeaderMap, secure: bool) -> Option<String> {
    let name = cookie_name(secure);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let token = cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name && value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(value)
    })?;
    Some(hex(&Sha256::digest(token.as_bytes())))
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
    let name = cookie_name(secure);
    let tls = if secure { "; Secure" } else { "" };
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{tls}")
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

/// Whether a secret is the one of a hash. Without a hash it takes as long and says no, so that nobody learns
/// from the time who has a login.
pub async fn is_secret(app: &App, secret: &str, hash: Option<&str>) -> Result<bool, Failure> {
    let _turn = app.turn_to_hash().await?;
    let (secret, hash) = (secret.to_owned(), hash.map(str::to_owned));
    tokio::task::spawn_blocking(move || match hash {
        Some(hash) => {
            let parsed = PasswordHash::new(&hash).map_err(|error| Failure::new(format!("argon2: {error}")))?;
            Ok(argon2()?.verify_password(secret.as_bytes(), &parsed).is_ok())
        }
        None => hash_now(&secret).map(|_| false),
    })
    .await
    .map_err(|error| Failure::new(format!("hashing: {error}")))?
}
