//! Writes a sample of every document to a folder, to look at: `cargo run -p ronda-print --example samples -- FOLDER`.

#[path = "../tests/samples.rs"]
mod samples;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    for (name, document) in samples::all() {
        let start = Instant::now();
        let bytes = ronda_print::pdf(&document)?;
        println!("{name}: {} KB in {} ms", bytes.len() / 1024, start.elapsed().as_millis());
        std::fs::write(folder.join(name).with_extension("pdf"), bytes)?;
    }
    Ok(())
}
