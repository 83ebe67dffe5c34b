//! E-mail, to any server that speaks SMTP. Each step is looked at by itself: until the message has been handed over it
//! was surely not taken; after that, only the server's word tells.

use super::carrier::{Carried, Letter};
use domain::reminder::Mishap;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;

/// How the line to a mail server is kept from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// TLS from the first byte: `smtps://`.
    Tls,
    /// TLS asked for, and nothing sent without it: `smtp://`.
    StartTls,
    /// In the open, for a server on the same machine: `smtp-plain://`.
    Open,
}

/// How long a mail server may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// To let us in, and for each step.
    pub step: Duration,
    /// To say whether it took a message that it was given.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { step: Duration::from_secs(20), answer: Duration::from_secs(60) }
    }
}

/// A mail server.
pub struct Server {
    host: String,
    port: u16,
    safety: Safety,
    login: Option<Credentials>,
    from: Mailbox,
    patience: Patience,
}

impl std::fmt::Debug for Server {
    // No secret belongs in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Server({}:{}, {:?})", self.host, self.port, self.safety)
    }
}

/// What is wrong with the settings of a mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not `smtps://user@host:port` or the like.
    Address,
    /// Not `avisos@example.org` or `Avisos <avisos@example.org>`.
    From,
    /// A user without a password, or the other way round.
    Login,
}

impl Server {
    /// The server at `smtps://user@host:port` (TLS), `smtp://…` (STARTTLS) or `smtp-plain://…` (in the open), which
    /// writes as `from`. The password comes by itself, so that no address on a command line holds one.
    pub fn read(address: &str, from: &str, password: Option<&str>) -> Result<Self, Unreadable> {
        let (scheme, rest) = address.trim().split_once("://").ok_or(Unreadable::Address)?;
        let (safety, usual) = match scheme {
            "smtps" => (Safety::Tls, 465),
            "smtp" => (Safety::StartTls, 587),
            "smtp-plain" => (Safety::Open, 25),
            _ => return Err(Unreadable::Address),
        };
        let (user, at) = match rest.trim_end_matches('/').rsplit_once('@') {
            Some((user, at)) => (Some(user), at),
            None => (None, rest.trim_end_matches('/')),
        };
        let (host, port) = match at.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() => (host, port.parse().map_err(|_| Unreadable::Address)?),
            Some(_) => return Err(Unreadable::Address),
            None => (at, usual),
        };
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || ['.', '-', '_'].contains(&letter);
        if host.is_empty() || !host.chars().all(is_host) {
            return Err(Unreadable::Address);
        }
        let login = match (user, password) {
            (Some(user), Some(password)) if !user.is_empty() && !user.contains(':') => {
                Some(Credentials::new(user.replace("%40", "@"), password.to_owned()))
            }
            (None, None) => None,
            (Some(_), _) | (None, Some(_)) => return Err(Unreadable::Login),
        };
        let from = from.trim().parse().map_err(|_| Unreadable::From)?;
        Ok(Self { host: host.to_owned(), port, safety, login, from, patience: Patience::default() })
    }

    /// The same with another patience.
    #[must_use]
    pub fn patient(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// Carries a message.
    pub async fn carry(&self, letter: &Letter) -> Carried {
        let Some((to, message)) = self.message(letter) else { return Carried::Never(Mishap::NotAnAddress) };
        let Some(Ok(mut line)) = within(self.patience.step, self.connect()).await else {
            return Carried::Later(Mishap::NoCarrier);
        };
        let carried = self.hand_over(&mut line, to, &message).await;
        // It was polite to say goodbye; that nobody answers changes nothing.
        _ = within(Duration::from_secs(2), line.quit()).await;
        carried
    }

    fn message(&self, letter: &Letter) -> Option<(lettre::Address, Vec<u8>)> {
        let to: lettre::Address = letter.to.parse().ok()?;
        let raw =
            |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.clone()))
            .subject(letter.subject.clone())
            .message_id(Some(letter.id.clone()))
            .date(letter.at.into())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .ok()?;
        let headers = message.headers_mut();
        headers.insert_raw(raw("List-Unsubscribe", &format!("<{}>", letter.stop)));
        headers.insert_raw(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        // No holiday answers come back.
        headers.insert_raw(raw("Auto-Submitted", "auto-generated"));
        headers.insert_raw(raw("X-Auto-Response-Suppress", "All"));
        Some((to, message.formatted()))
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, lettre::transport::smtp::Error> {
        let hello = ClientId::Domain(self.from.email.domain().to_owned());
        let at = (self.host.as_str(), self.port);
        let tls = match self.safety {
            Safety::Tls | Safety::StartTls => Some(TlsParameters::new(self.host.clone())?),
            Safety::Open => None,
        };
        let mut line = match self.safety {
            Safety::Tls => AsyncSmtpConnection::connect_tokio1(at, Some(self.patience.step), &hello, tls, None).await?,
            Safety::StartTls | Safety::Open => {
                let mut line =
                    AsyncSmtpConnection::connect_tokio1(at, Some(self.patience.step), &hello, None, None).await?;
                if let Some(tls) = tls {
                    line.starttls(tls, &hello).await?;
                }
                line
            }
        };
        if let Some(login) = &self.login {
            line.auth(DEFAULT_MECHANISMS, login).await?;
        }
        Ok(line)
    }

    async fn hand_over(&self, line: &mut AsyncSmtpConnection, to: lettre::Address, message: &[u8]) -> Carried {
        let step = self.patience.step;
        let sender = Mail::new(Some(self.from.email.clone()), Vec::new());
        // That we may not write from here says nothing of the person.
        match within(step, line.command(sender)).await {
            Some(Ok(_)) => {}
            Some(Err(error)) if error.is_transient() => return Carried::Later(Mishap::NotNow),
            Some(Err(_)) | None => return Carried::Later(Mishap::NoCarrier),
        }
        if let Some(not) = refused(within(step, line.command(Rcpt::new(to, Vec::new()))).await) {
            return not;
        }
        if let Some(not) = refused(within(step, line.command(Data)).await) {
            return not;
        }
        match within(self.patience.answer, line.message(message)).await {
            Some(Ok(_)) => Carried::Taken,
            Some(Err(error)) if error.is_permanent() => Carried::Never(Mishap::Refused),
            Some(Err(error)) if error.is_transient() => Carried::Later(Mishap::NotNow),
            Some(Err(_)) | None => Carried::Unsure(Mishap::NoAnswer),
        }
    }
}

/// Why a step before the message itself was not taken.
fn refused<T>(answer: Option<Result<T, lettre::transport::smtp::Error>>) -> Option<Carried> {
    match answer {
        Some(Ok(_)) => None,
        Some(Err(error)) if error.is_permanent() => Some(Carried::Never(Mishap::Refused)),
        Some(Err(error)) if error.is_transient() => Some(Carried::Later(Mishap::NotNow)),
        Some(Err(_)) | None => Some(Carried::Later(Mishap::NoCarrier)),
    }
}

async fn within<T>(patience: Duration, work: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(patience, work).await.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_mail_server_are_read_or_named() {
        let read = |address, password| Server::read(address, "Avisos <avisos@ronda.test>", password);
        let server = read("smtps://paula%40ronda.test@correo.ronda.test", Some("x")).unwrap();
        assert_eq!(format!("{server:?}"), "Server(correo.ronda.test:465, Tls)");
        assert_eq!(read("smtp://correo.ronda.test", None).unwrap().port, 587);
        assert_eq!(read("smtp-plain://localhost:2525", None).unwrap().safety, Safety::Open);
        for address in ["correo.ronda.test", "http://x", "smtp://", "smtp://x:pepe", "smtp://a b", "smtp://:25"] {
            assert_eq!(read(address, None).err(), Some(Unreadable::Address), "{address}");
        }
        assert_eq!(read("smtp://paula@x.test", None).err(), Some(Unreadable::Login));
        assert_eq!(read("smtp://x.test", Some("x")).err(), Some(Unreadable::Login));
        assert_eq!(read("smtp://paula:secreto@x.test", Some("x")).err(), Some(Unreadable::Login));
        assert_eq!(Server::read("smtp://x.test", "nadie", None).err(), Some(Unreadable::From));
    }
}
