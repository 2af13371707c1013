//! Compiles `dict/**/*.tsv` into the tables that the library embeds. Reads only files of the crate.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "src/fold.rs"]
#[allow(dead_code, unreachable_pub)]
mod fold;
#[path = "src/span.rs"]
#[allow(dead_code, unreachable_pub)]
mod span;
#[path = "src/token.rs"]
#[allow(dead_code, unreachable_pub)]
mod token;
#[path = "src/dictionary"]
#[allow(dead_code, unreachable_pub)]
mod dictionary {
    pub(crate) mod class;
    pub(crate) mod compile;
    pub(crate) mod domain;
    #[cfg(feature = "packed")]
    pub(crate) mod pack;
    pub(crate) mod record;
    pub(crate) mod source;
    pub(crate) mod tables;
}

fn main() {
    println!("cargo::rerun-if-changed=dict");
    println!("cargo::rerun-if-changed=src/dictionary");
    if let Err(message) = build() {
        println!("cargo::error={message}");
        process::exit(1);
    }
}

fn build() -> Result<(), String> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is not set")?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let mut rows = Vec::new();
    for path in dictionary_files(&root.join("dict"))? {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        let content = fs::read_to_string(&path).map_err(|why| format!("{name}: {why}"))?;
        rows.extend(dictionary::source::read(&name, &content).map_err(|why| why.to_string())?.rows);
    }
    let compiled = dictionary::compile::compile(&rows);
    #[cfg(feature = "packed")]
    fs::write(out.join("packed.bin"), dictionary::pack::pack(&compiled)).map_err(|why| format!("packed.bin: {why}"))?;
    let tables = dictionary::tables::Tables::of(compiled);
    for (name, bytes) in [
        ("keys.fst", tables.keys.as_slice()),
        ("index.bin", &tables.index),
        ("heads.bin", &tables.heads),
        ("phrases.bin", &tables.phrases),
        ("text.txt", tables.text.as_bytes()),
    ] {
        fs::write(out.join(name), bytes).map_err(|why| format!("{name}: {why}"))?;
    }
    Ok(())
}

/// The source files in a fixed order: specialist terms first, so that their senses come first.
fn dictionary_files(dict: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for folder in ["terms", "short-forms", "names", "words", "variants", "english"] {
        let folder = dict.join(folder);
        let listed = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let mut here = Vec::new();
        for entry in listed {
            let path = entry.map_err(|why| why.to_string())?.path();
            if path.extension().is_some_and(|extension| extension == "tsv") {
                here.push(path);
            }
        }
        here.sort();
        files.extend(here);
    }
    Ok(files)
}
