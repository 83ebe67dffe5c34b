//! Writes a few pages that show every piece, to look at and to test in a browser:
//! `cargo run --example gallery -- FOLDER` (default `target/gallery`).

mod charts;
mod console;
mod frame;
mod group;
mod staff;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The style sheets in their order; the server leaves the figures to a sheet of their own.
const SHEETS: [&str; 6] = ["tokens", "base", "pieces", "figures", "page", "print"];

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for made in ["assets/font", "assets/js"] {
        fs::create_dir_all(folder.join(made))?;
    }
    let sheets: io::Result<Vec<String>> =
        SHEETS.iter().map(|sheet| fs::read_to_string(assets.join("css").join(sheet).with_extension("css"))).collect();
    fs::write(folder.join("assets/ronda.css"), sheets?.concat())?;
    fs::copy(assets.join("font/nunito-sans.woff2"), folder.join("assets/font/nunito-sans.woff2"))?;
    for script in fs::read_dir(assets.join("js"))? {
        let script = script?;
        fs::copy(script.path(), folder.join("assets/js").join(script.file_name()))?;
    }
    for (name, page) in [
        ("group", group::page()),
        ("console", console::page()),
        ("staff", staff::page()),
        ("door", staff::door()),
        ("charts", charts::page()),
    ] {
        fs::write(folder.join(name).with_extension("html"), page.into_string())?;
    }
    println!("{}", folder.display());
    Ok(())
}
