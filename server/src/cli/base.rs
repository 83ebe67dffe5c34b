//! Which database a command of the machine works on.

use super::problem::Problem;
use super::serve::{self, cannot};
use crate::db::{Db, upkeep};
use crate::text::{Arg, Lang};
use std::path::PathBuf;

/// Flags that name it; without them it is the one of the environment, of the settings file, or the usual one.
#[derive(clap::Args)]
pub(super) struct Base {
    #[arg(long, env = "RONDA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "RONDA_DATABASE", value_name = "URL")]
    database: Option<String>,
}

impl Base {
    /// Its address; whether anything is there is not asked.
    pub(super) fn address(&self, lang: Lang) -> Result<String, Problem> {
        serve::database_in(lang, self.config.as_ref(), self.database.as_deref())
    }

    /// The address of one that is there: only a server makes a new one, so that a slip of the pen makes none.
    fn known(&self, lang: Lang) -> Result<String, Problem> {
        let url = self.address(lang)?;
        match upkeep::sqlite_file(&url).filter(|file| !file.is_file()) {
            Some(file) => {
                let file = Arg::from(file.display().to_string());
                Err(Problem::new("database", lang.say_with("cli-file-unreadable", &[("file", file)])))
            }
            None => Ok(url),
        }
    }

    /// Opens it, where it is there.
    pub(super) async fn open(&self, lang: Lang) -> Result<Db, Problem> {
        Db::open(&self.known(lang)?).await.map_err(|error| cannot(lang, "database", &error.to_string()))
    }
}
