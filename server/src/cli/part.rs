//! A file that is made beside its place and takes it only when it is whole and on disk.

use crate::clock::random;
use std::fs::File;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

/// A file in the making; it is deleted unless it takes its place. Only this user reads it.
pub(super) struct Part(PathBuf);

impl Part {
    /// An empty file in the folder of `place`.
    pub(super) fn beside(place: &Path) -> Result<Self> {
        let name: String = random::<6>().iter().map(|byte| format!("{byte:02x}")).collect();
        let part = Self(folder(place)?.join(format!(".ronda-{name}.part")));
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&part.0)?;
        Ok(part)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Takes its place, on disk, in one step. What was there is gone.
    pub(super) fn take_place(self, place: &Path) -> Result<()> {
        File::open(&self.0)?.sync_all()?;
        std::fs::rename(&self.0, place)?;
        // The name is in the folder, which is a file of its own to the disk.
        File::open(folder(place)?)?.sync_all()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        _ = std::fs::remove_file(&self.0);
    }
}

fn folder(place: &Path) -> Result<PathBuf> {
    match place.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Ok(PathBuf::from(".")),
        Some(folder) => Ok(folder.to_path_buf()),
        None => Err(Error::from(std::io::ErrorKind::InvalidInput)),
    }
}
