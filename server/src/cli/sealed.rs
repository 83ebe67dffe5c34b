//! Copies that only who has the key can read: the age format, with a passphrase or for a recipient.

use super::problem::Problem;
use super::serve::cannot;
use crate::text::{Arg, Lang};
use age::secrecy::SecretString;
use age::{Decryptor, Encryptor, Identity, IdentityFile, Recipient, scrypt, x25519};
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

/// How every file of the format begins.
const BEGINNING: &[u8] = b"age-encryption.org/";
/// A passphrase is never an argument, which everybody on the machine could read.
const PASSPHRASE: &str = "RONDA_BACKUP_PASSPHRASE";

#[derive(clap::Args)]
pub(super) struct Keys {
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Keys {
    /// The passphrase of the file or of the environment, if there is one.
    pub(super) fn passphrase(&self, lang: Lang) -> Result<Option<SecretString>, Problem> {
        let text = match &self.passphrase_file {
            Some(file) => Some(std::fs::read_to_string(file).map_err(|_| {
                let file = Arg::from(file.display().to_string());
                Problem::new("passphrase-file", lang.say_with("cli-file-unreadable", &[("file", file)]))
            })?),
            None => std::env::var(PASSPHRASE).ok(),
        };
        match text.as_deref().map(str::trim_end) {
            Some("") => Err(Problem::new("passphrase-file", lang.say("cli-sealed-empty"))),
            Some(text) => Ok(Some(SecretString::from(text.to_owned()))),
            None => Ok(None),
        }
    }
}

/// For whom a copy is sealed.
pub(super) enum Seal {
    Recipient(x25519::Recipient),
    Passphrase(SecretString),
}

impl Seal {
    /// What the arguments ask for; nothing leaves the copy open.
    pub(super) fn of(lang: Lang, recipient: Option<&str>, keys: &Keys) -> Result<Option<Self>, Problem> {
        match recipient {
            Some(typed) => {
                let recipient =
                    typed.parse().map_err(|_| Problem::new("recipient", lang.say("cli-sealed-recipient")))?;
                Ok(Some(Self::Recipient(recipient)))
            }
            None => Ok(keys.passphrase(lang)?.map(Self::Passphrase)),
        }
    }

    /// Seals one file into another.
    pub(super) fn seal(&self, from: &Path, into: &File) -> std::io::Result<()> {
        let passphrase;
        let recipient: &dyn Recipient = match self {
            Self::Recipient(recipient) => recipient,
            Self::Passphrase(secret) => {
                passphrase = scrypt::Recipient::new(secret.clone());
                &passphrase
            }
        };
        let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(std::io::Error::other)?;
        let mut sealed = encryptor.wrap_output(into)?;
        std::io::copy(&mut BufReader::new(File::open(from)?), &mut sealed)?;
        sealed.finish()?.flush()
    }

    /// Opens what was sealed and compares it with what went in, where the key is at hand: whoever seals for a
    /// recipient can't open it again. Whether it was compared.
    pub(super) fn prove(&self, from: &Path, sealed: &Path) -> std::io::Result<bool> {
        let Self::Passphrase(secret) = self else { return Ok(false) };
        let identity = scrypt::Identity::new(secret.clone());
        let decryptor = Decryptor::new(BufReader::new(File::open(sealed)?)).map_err(std::io::Error::other)?;
        let opened = decryptor.decrypt(std::iter::once(&identity as &dyn Identity)).map_err(std::io::Error::other)?;
        if same(BufReader::new(opened), BufReader::new(File::open(from)?))? {
            Ok(true)
        } else {
            Err(std::io::Error::other("the sealed copy does not open to what went in"))
        }
    }
}

/// Whether two readers give the same bytes.
fn same(mut one: impl Read, mut other: impl Read) -> std::io::Result<bool> {
    let (mut here, mut there) = (Vec::new(), Vec::new());
    loop {
        here.clear();
        there.clear();
        let read = one.by_ref().take(CHUNK).read_to_end(&mut here)?;
        other.by_ref().take(CHUNK).read_to_end(&mut there)?;
        if here != there {
            return Ok(false);
        }
        if read == 0 {
            return Ok(true);
        }
    }
}

const CHUNK: u64 = 1024 * 1024;

/// Whether a file is sealed.
pub(super) fn is_sealed(file: &Path) -> std::io::Result<bool> {
    let mut beginning = Vec::new();
    File::open(file)?.take(BEGINNING.len() as u64).read_to_end(&mut beginning)?;
    Ok(beginning == BEGINNING)
}

/// Opens a sealed file with the key of a file or a passphrase.
pub(super) fn open(
    lang: Lang,
    from: &Path,
    mut into: &File,
    (identity, keys): (Option<&Path>, &Keys),
) -> Result<(), Problem> {
    let wrong = |reason: String| cannot(lang, "file", &reason);
    let identities: Vec<Box<dyn Identity>> = match (identity, keys.passphrase(lang)?) {
        (Some(file), _) => {
            let read = IdentityFile::from_file(file.display().to_string());
            let known = read.map_err(|error| cannot(lang, "identity-file", &error.to_string()))?.into_identities();
            known.map_err(|error| cannot(lang, "identity-file", &error.to_string()))?
        }
        (None, Some(secret)) => vec![Box::new(scrypt::Identity::new(secret))],
        (None, None) => return Err(Problem::new("identity-file", lang.say("cli-sealed-needs-key"))),
    };
    let file = File::open(from).map_err(|error| wrong(error.to_string()))?;
    let decryptor = Decryptor::new(BufReader::new(file)).map_err(|error| wrong(error.to_string()))?;
    let keys = identities.iter().map(AsRef::as_ref);
    let mut opened = decryptor.decrypt(keys).map_err(|_| Problem::new("file", lang.say("cli-sealed-wrong-key")))?;
    // Every piece carries its own seal: a file that was cut or changed ends in an error here.
    std::io::copy(&mut opened, &mut into).map_err(|error| wrong(error.to_string()))?;
    Ok(())
}
