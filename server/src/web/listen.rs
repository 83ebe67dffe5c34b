//! The listening end: connections with limits, so that one slow or greedy visitor takes nobody else's place.

use super::doors::Peer;
use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

/// How much of the server one visitor may take, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at a time; the next one waits at the door.
    pub connections: u32,
    /// For the head of a request to come in, and for a connection to stay without one.
    pub head: Duration,
    /// For the body of a request to come in.
    pub body: Duration,
    /// For a page to be made, and a change to be on disk.
    pub answer: Duration,
    /// For a whole connection; what is being answered then is finished first.
    pub connection: Duration,
    /// For what is being answered when the server stops, or the connection's time is over.
    pub farewell: Duration,
    /// Who may wait while secrets are hashed, two at a time; the next one is asked to come back.
    pub hashing: usize,
    /// How often one address may knock at the doors in ten minutes; none where every connection comes from a proxy.
    pub knocks: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1024,
            head: Duration::from_secs(10),
            body: Duration::from_secs(30),
            answer: Duration::from_secs(30),
            connection: Duration::from_secs(600),
            farewell: Duration::from_secs(10),
            hashing: 50,
            knocks: Some(300),
        }
    }
}

/// Bytes of the head of a request.
const HEAD_MOST: usize = 16 * 1024;

/// Answers until `stop` ends, then lets what is being answered finish, within the limit.
pub async fn serve(listener: TcpListener, site: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(limits.connections as usize));
    let (stopping, stopped) = watch::channel(false);
    let mut stop = pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            stream = accept(&listener) => stream,
            () = &mut stop => break,
        };
        let attended = attend((stream, peer), site.clone(), limits, stopped.clone());
        tokio::spawn(async move {
            attended.await;
            drop(place);
        });
    }
    drop(listener);
    _ = stopping.send(true);
    // Each connection ends itself within the farewell; a little more, so that the last one is not cut by us.
    let everybody = timeout(limits.farewell + Duration::from_millis(500), places.acquire_many(limits.connections));
    if everybody.await.is_err() {
        tracing::warn!("somebody was still being answered when the time to stop was over");
    }
}

/// The next connection. One that was gone before it was taken is no trouble; without free descriptors we wait.
async fn accept(listener: &TcpListener) -> (TcpStream, IpAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer.ip()),
            Err(error) => {
                use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
                if ![ConnectionAborted, ConnectionRefused, ConnectionReset].contains(&error.kind()) {
                    tracing::error!(%error, "a connection could not be taken");
                    sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }
}

async fn attend((stream, peer): (TcpStream, IpAddr), site: Router, limits: Limits, mut stopped: watch::Receiver<bool>) {
    _ = stream.set_nodelay(true);
    let site = site.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(HEAD_MOST)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(site));
    let mut connection = pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.wait_for(|stopped| *stopped) => {}
        () = sleep(limits.connection) => {}
    }
    connection.as_mut().graceful_shutdown();
    _ = timeout(limits.farewell, connection).await;
}
