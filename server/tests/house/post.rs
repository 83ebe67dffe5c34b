//! A small mail server on this machine, with manners: it takes, refuses, asks to wait, or falls silent, connection by
//! connection.

use ronda::remind::Post;
use ronda::remind::carrier::Carriers;
use ronda::remind::mail::{Patience, Server};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How one connection goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manners {
    /// Everything is taken.
    Take,
    /// Nobody is let in (`421`).
    Closed,
    /// This reader is unknown here (`550`).
    RefuseReader,
    /// Come back later (`451`).
    LaterReader,
    /// The message is not wanted (`554`).
    RefuseMessage,
    /// The message is taken another time (`452`).
    LaterMessage,
    /// The line breaks after the message, and nobody knows.
    Vanish,
    /// No word comes after the message, and the line stays.
    Silent,
    /// No word comes at all.
    Mute,
}

/// A message that was taken.
#[derive(Clone, Debug)]
pub struct Received {
    /// To whom.
    pub to: String,
    /// Head and body as they came.
    pub text: String,
}

impl Received {
    /// The body with what quoted-printable made of it undone.
    pub fn body(&self) -> String {
        let body = self.text.split_once("\r\n\r\n").map_or("", |(_, body)| body).replace("=\r\n", "");
        let mut bytes = Vec::new();
        let mut rest = body.as_bytes();
        while let Some((first, more)) = rest.split_first() {
            let code = (*first == b'=').then(|| more.get(..2)).flatten();
            match code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).unwrap(), 16).ok()) {
                Some(byte) => {
                    bytes.push(byte);
                    rest = &more[2..];
                }
                None => {
                    bytes.push(*first);
                    rest = more;
                }
            }
        }
        String::from_utf8(bytes).unwrap()
    }

    /// The way out that the head names.
    pub fn stop(&self) -> String {
        let head = self.text.replace("\r\n ", " ");
        let line = head.lines().find(|line| line.starts_with("List-Unsubscribe: ")).expect("a way out");
        let address = line.split(['<', '>']).nth(1).unwrap();
        address.split_once("ronda.test").unwrap().1.to_owned()
    }
}

/// A running mail server.
pub struct PostOffice {
    port: u16,
    received: Arc<Mutex<Vec<Received>>>,
    manners: Arc<Mutex<VecDeque<Manners>>>,
}

impl PostOffice {
    /// Opens one that takes everything.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let office = Self { port, received: Arc::default(), manners: Arc::default() };
        let (received, manners) = (Arc::clone(&office.received), Arc::clone(&office.manners));
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                let next = manners.lock().unwrap().pop_front().unwrap_or(Manners::Take);
                tokio::spawn(serve(line, next, Arc::clone(&received)));
            }
        });
        office
    }

    /// How the next connections go.
    pub fn behave(&self, manners: &[Manners]) {
        self.manners.lock().unwrap().extend(manners);
    }

    /// What was taken so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// What carries messages here, with little patience for an answer.
    pub fn post(&self) -> Post {
        self.with(Duration::from_secs(5))
    }

    /// The same with little patience at all.
    pub fn impatient(&self) -> Post {
        self.with(Duration::from_millis(100))
    }

    fn with(&self, step: Duration) -> Post {
        let address = format!("smtp-plain://127.0.0.1:{}", self.port);
        let patience = Patience { step, answer: Duration::from_millis(500) };
        let server = Server::read(&address, "Avisos <avisos@ronda.test>", None).unwrap().patient(patience);
        Post { carriers: Carriers { mail: Some(server) }, address: "https://ronda.test".to_owned() }
    }
}

async fn serve(line: TcpStream, manners: Manners, received: Arc<Mutex<Vec<Received>>>) {
    _ = talk(line, manners, received).await;
}

async fn talk(line: TcpStream, manners: Manners, received: Arc<Mutex<Vec<Received>>>) -> std::io::Result<()> {
    let (read, mut write) = line.into_split();
    let mut lines = BufReader::new(read).lines();
    match manners {
        Manners::Closed => return write.write_all(b"421 cerrado\r\n").await,
        Manners::Mute => {
            while lines.next_line().await?.is_some() {}
            return Ok(());
        }
        Manners::Take
        | Manners::RefuseReader
        | Manners::LaterReader
        | Manners::RefuseMessage
        | Manners::LaterMessage
        | Manners::Vanish
        | Manners::Silent => write.write_all(b"220 listo\r\n").await?,
    }
    let mut to = String::new();
    while let Some(said) = lines.next_line().await? {
        let verb = said.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer: &[u8] = match (verb.as_str(), manners) {
            ("EHLO", _) => b"250-ronda.test\r\n250 8BITMIME\r\n",
            ("RCPT", Manners::RefuseReader) => b"550 no existe\r\n",
            ("RCPT", Manners::LaterReader) => b"451 luego\r\n",
            ("RCPT", _) => {
                to = said.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 ok\r\n"
            }
            ("DATA", _) => {
                write.write_all(b"354 diga\r\n").await?;
                let mut text = String::new();
                while let Some(one) = lines.next_line().await?.filter(|one| one != ".") {
                    text.push_str(&one);
                    text.push_str("\r\n");
                }
                match manners {
                    Manners::Vanish => return Ok(()),
                    Manners::Silent => {
                        while lines.next_line().await?.is_some() {}
                        return Ok(());
                    }
                    Manners::RefuseMessage => b"554 no\r\n",
                    Manners::LaterMessage => b"452 luego\r\n",
                    Manners::Take | Manners::RefuseReader | Manners::LaterReader | Manners::Closed | Manners::Mute => {
                        received.lock().unwrap().push(Received { to: to.clone(), text });
                        b"250 tomado\r\n"
                    }
                }
            }
            ("QUIT", _) => return write.write_all(b"221 adios\r\n").await,
            _ => b"250 ok\r\n",
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
