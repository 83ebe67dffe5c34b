//! Embeds what is data: texts, frames and rule books, by listing their folders.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("..");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut locales = String::from("static LOCALES: &[(&str, &str, &str)] = &[\n");
    for language in ["es-CO", "en"] {
        let folder = root.join("locales").join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        for file in files(&folder, "ftl")? {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let path = fs::canonicalize(&file)?;
            writeln!(locales, "({language:?}, {name:?}, include_str!({path:?})),").map_err(io::Error::other)?;
        }
    }
    locales.push_str("];\n");
    fs::write(out.join("locales.rs"), locales)
}

fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|is| is == extension))
        .collect();
    found.sort();
    Ok(found)
}
