//! A PostgreSQL of its own for one command: a fresh cluster in a temporary folder, on a free port
//! of this machine only, gone afterwards. Nothing on it survives, so it need not wait for the disk.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;
use std::{env, fs, io, process, thread};

/// Runs `command` with `RONDA_TEST_DATABASE` set; answers what it answered.
pub fn run(command: &[&str]) -> io::Result<ExitCode> {
    let cluster = Cluster::start()?;
    let [program, args @ ..] = command else { return Ok(ExitCode::from(2)) };
    let status = super::called(program).args(args).env("RONDA_TEST_DATABASE", cluster.url()).status();
    drop(cluster);
    let code = status.map_err(|error| io::Error::other(format!("{program}: {error}")))?.code();
    Ok(ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}

/// A running cluster; dropping it stops and deletes it.
struct Cluster {
    folder: PathBuf,
    port: u16,
    server: Option<Child>,
}

impl Cluster {
    fn start() -> io::Result<Self> {
        let programs = programs()?;
        let folder = env::temp_dir().join(format!("ronda-postgres-{}", process::id()));
        fs::create_dir_all(&folder)?;
        // From here on the folder is deleted whatever happens.
        let mut cluster = Self { folder, port: free_port()?, server: None };
        let root = is_root()?;
        if root {
            succeed(Command::new("chown").arg("postgres").arg(&cluster.folder))?;
        }
        let data = cluster.folder.join("data");
        let mut init = as_postgres(root, &programs.join("initdb"));
        init.args(["--auth=trust", "--username=ronda", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"]);
        succeed(init.arg(&data).stdout(Stdio::null()))?;
        cluster.server = Some(cluster.serve(root, &programs)?);
        cluster.wait(&programs)?;
        Ok(cluster)
    }

    fn serve(&self, root: bool, programs: &Path) -> io::Result<Child> {
        let mut server = as_postgres(root, &programs.join("postgres"));
        server.arg("-D").arg(self.folder.join("data")).arg("-k").arg(&self.folder).arg("-p").arg(self.port.to_string());
        for setting in [
            "listen_addresses=127.0.0.1",
            "fsync=off",
            "full_page_writes=off",
            "max_connections=200",
            "log_min_messages=fatal",
            "timezone=UTC",
        ] {
            server.args(["-c", setting]);
        }
        server.stdin(Stdio::null()).stdout(Stdio::null()).spawn()
    }

    fn wait(&mut self, programs: &Path) -> io::Result<()> {
        for _ in 0..300 {
            let mut ready = Command::new(programs.join("pg_isready"));
            ready.args(["-q", "-U", "ronda", "-d", "postgres", "-h", "127.0.0.1", "-p"]).arg(self.port.to_string());
            if ready.status()?.success() {
                return Ok(());
            }
            if let Some(server) = &mut self.server
                && let Some(status) = server.try_wait()?
            {
                return Err(io::Error::other(format!("PostgreSQL ended at once: {status}")));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(io::Error::other("PostgreSQL did not answer within 30 seconds"))
    }

    fn url(&self) -> String {
        format!("postgres://ronda@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // INT is PostgreSQL's fast shutdown; `kill` reaches it also as another user's process.
            let _told = Command::new("kill").args(["-INT", &server.id().to_string()]).status();
            let _ended = server.wait();
        }
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

/// Where PostgreSQL's programs are: Debian keeps them out of the path, one folder a version.
fn programs() -> io::Result<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter_map(|path| Some((path.file_name()?.to_str()?.parse().ok()?, path.join("bin"))))
        .filter(|(_, programs)| programs.join("postgres").exists())
        .collect();
    versions.sort();
    // 15 is the oldest we promise to run on, so it is the one to test when there is a choice.
    let oldest = versions.iter().find(|(version, _)| *version >= 15);
    match oldest {
        Some((_, programs)) => Ok(programs.clone()),
        None => Err(io::Error::other("PostgreSQL 15 or later is not here; on Debian: apt-get install postgresql")),
    }
}

/// PostgreSQL refuses to run as root. `setpriv` becomes the program itself, unlike `runuser`, which
/// would stand in between and keep our signals; and it has the program end when we do, however that
/// happens.
fn as_postgres(root: bool, program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if root {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    command.args(["--pdeathsig", "INT"]).arg(program);
    // Not the folder we were started in: the other user may not enter it.
    command.current_dir("/");
    command
}

fn is_root() -> io::Result<bool> {
    Ok(Command::new("id").arg("-u").output()?.stdout.starts_with(b"0\n"))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn succeed(command: &mut Command) -> io::Result<()> {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{command:?}: {status}"))) }
}
