//! Embeds what is data: texts, frames, rule books, norms and ideas, by listing their folders.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("..");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut locales = String::from("static LOCALES: &[(&str, &str, &str)] = &[\n");
    for language in ["es-CO", "en"] {
        for (name, path) in files(&root.join("locales").join(language), "ftl")? {
            writeln!(locales, "({language:?}, {name:?}, include_str!({path:?})),").map_err(io::Error::other)?;
        }
    }
    locales.push_str("];\n");
    fs::write(out.join("locales.rs"), locales)?;

    let mut guidance = String::new();
    let folders = [
        ("FRAMES", "frames"),
        ("RULES", "rules"),
        ("NORMS", "guidance"),
        ("IDEAS", "library"),
        ("TAXONOMIES", "taxonomies"),
    ];
    for (table, folder) in folders {
        writeln!(guidance, "static {table}: &[(&str, &str)] = &[").map_err(io::Error::other)?;
        for (name, path) in files(&root.join(folder), "toml")? {
            writeln!(guidance, "(\"{folder}/{name}\", include_str!({path:?})),").map_err(io::Error::other)?;
        }
        guidance.push_str("];\n");
    }
    fs::write(out.join("guidance.rs"), guidance)
}

/// The files of a folder with this extension: name and path, in order. Cargo builds anew when one comes, goes or
/// changes.
fn files(folder: &Path, extension: &str) -> io::Result<Vec<(String, PathBuf)>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = fs::canonicalize(entry?.path())?;
        if path.extension().is_some_and(|is| is == extension) {
            println!("cargo:rerun-if-changed={}", path.display());
            found.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path));
        }
    }
    found.sort();
    Ok(found)
}
