//! A Ronda of its own in a child process: started, measured from outside, stopped.

use super::client::Client;
use crate::failure::Failure;
use std::net::SocketAddr;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A server that runs.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From the start of the process to the line that says where it listens.
    pub started_in: Duration,
}

impl Server {
    /// Starts this program over a database; on its first `cores` cores when so many are given.
    pub async fn start(database: &str, cores: Option<usize>) -> Result<Self, Failure> {
        let program = std::env::current_exe().map_err(told)?;
        let mut command = match cores {
            Some(cores) => {
                let mut pinned = Command::new("taskset");
                pinned.arg("-c").arg(format!("0-{}", cores.saturating_sub(1))).arg(program);
                pinned
            }
            None => Command::new(program),
        };
        command.args(["serve", "--json", "--insecure-http", "--listen", "127.0.0.1:0", "--database", database]);
        command.env("RUST_LOG", "error").stdout(Stdio::piped()).kill_on_drop(true);
        let began = Instant::now();
        let mut child = command.spawn().map_err(told)?;
        let said = child.stdout.take().ok_or_else(|| Failure::new("the server has no output"))?;
        let line = BufReader::new(said).lines().next_line().await.map_err(told)?.unwrap_or_default();
        let started_in = began.elapsed();
        let said: serde_json::Value = serde_json::from_str(&line)?;
        let address = said["address"].as_str().and_then(|address| address.strip_prefix("http://")?.parse().ok());
        let address = address.ok_or_else(|| Failure::new(format!("the server did not start: {line}")))?;
        Ok(Self { child, address, started_in })
    }

    /// A browser of it.
    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// Kilobytes that it holds in memory.
    pub fn memory_kb(&self) -> u64 {
        let status = self.proc("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
    }

    /// Processor time that it has used.
    pub fn cpu(&self) -> Duration {
        let stat = self.proc("stat");
        // After the name in brackets: user and system time are the 12th and 13th.
        let fields: Vec<u64> = stat
            .rsplit_once(')')
            .map_or(Vec::new(), |(_, rest)| rest.split_whitespace().map(|field| field.parse().unwrap_or(0)).collect());
        let ticks = fields.get(11).unwrap_or(&0) + fields.get(12).unwrap_or(&0);
        Duration::from_millis(ticks * 1000 / rustix::param::clock_ticks_per_second().max(1))
    }

    fn proc(&self, file: &str) -> String {
        let Some(id) = self.child.id() else { return String::new() };
        std::fs::read_to_string(format!("/proc/{id}/{file}")).unwrap_or_default()
    }

    /// Stops it as an administrator would.
    pub async fn stop(mut self) -> Result<(), Failure> {
        if let Some(id) = self.child.id() {
            Command::new("kill").arg(id.to_string()).status().await.map_err(told)?;
        }
        self.child.wait().await.map_err(told)?;
        Ok(())
    }

    /// Ends it in the middle of whatever it does, as a power cut of the process would.
    pub async fn kill(mut self) -> Result<(), Failure> {
        self.child.kill().await.map_err(told)
    }
}

fn told(error: std::io::Error) -> Failure {
    Failure::new(error.to_string())
}
