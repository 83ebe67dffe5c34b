//! A browser's share of HTTP/1.1, on one connection that is kept: enough to put load on a server.

use std::io::{Error, Result};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection with its cookie.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
    connection: Option<TcpStream>,
    cookie: String,
    read: Vec<u8>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Where it leads, for a 303.
    pub location: String,
    /// The body.
    pub body: String,
}

impl Client {
    /// A client of a server; it connects when it is first used.
    pub fn new(address: SocketAddr) -> Self {
        Self { address, connection: None, cookie: String::new(), read: Vec::new() }
    }

    /// Another connection of the same person.
    #[must_use]
    pub fn another(&self) -> Self {
        Self { cookie: self.cookie.clone(), ..Self::new(self.address) }
    }

    /// Looks at a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, "").await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, values: &[(&str, &str)]) -> Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(values).finish();
        self.send("POST", path, &body).await
    }

    /// Signs in.
    pub async fn sign_in(&mut self, identifier: &str, secret: &str) -> Result<()> {
        let answer = self.post("/entrar", &[("identifier", identifier), ("secret", secret)]).await?;
        if answer.status == 303 { Ok(()) } else { Err(Error::other(format!("signing in: {}", answer.status))) }
    }

    async fn send(&mut self, method: &str, path: &str, body: &str) -> Result<Answer> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            self.cookie,
            body.len()
        );
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let connection = TcpStream::connect(self.address).await?;
                connection.set_nodelay(true)?;
                connection
            }
        };
        connection.write_all(request.as_bytes()).await?;
        let answer = self.receive(&mut connection).await?;
        self.connection = Some(connection);
        Ok(answer)
    }

    async fn receive(&mut self, connection: &mut TcpStream) -> Result<Answer> {
        self.read.clear();
        let head = loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            more(connection, &mut self.read).await?;
        };
        let text = String::from_utf8_lossy(&self.read[..head]).into_owned();
        let value = |name: &str| {
            text.lines().filter_map(|line| line.split_once(": ")).find(|(key, _)| *key == name).map(|(_, value)| value)
        };
        let length: usize = value("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while self.read.len() < head + length {
            more(connection, &mut self.read).await?;
        }
        if let Some(cookie) = value("set-cookie") {
            self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        }
        Ok(Answer {
            status: text.get(9..12).and_then(|status| status.parse().ok()).ok_or_else(|| Error::other("no status"))?,
            location: value("location").unwrap_or_default().to_owned(),
            body: String::from_utf8_lossy(&self.read[head..head + length]).into_owned(),
        })
    }
}

async fn more(connection: &mut TcpStream, into: &mut Vec<u8>) -> Result<()> {
    match connection.read_buf(into).await? {
        0 => Err(Error::from(std::io::ErrorKind::UnexpectedEof)),
        _ => Ok(()),
    }
}
