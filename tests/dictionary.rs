//! The source of the dictionary is canonical and consistent. `UPDATE=1 cargo test --test dictionary` rewrites it in canonical
//! form.

use std::fs;
use std::path::{Path, PathBuf};

use padanan::lint::Sources;

/// The dictionary, read.
fn dictionary() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut dictionary =
        Sources::dictionary(&fs::read_to_string(root.join("dict/domains.tsv")).expect("the list of domains is there"));
    let mut paths: Vec<PathBuf> = files(&root.join("dict")).iter().flat_map(|folder| files(folder)).collect();
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(root).expect("it is in the crate").display().to_string();
        dictionary.add(&name, &fs::read_to_string(&path).expect("the files of the dictionary can be read"));
    }
    dictionary
}

/// What is in a folder; nothing in a file.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("the folder can be listed").path()).collect()
}

#[test]
fn nothing_is_wrong_with_it() {
    let mut dictionary = dictionary();
    if std::env::var_os("UPDATE").is_some() {
        for (name, canonical) in dictionary.canonical() {
            fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(name), canonical).expect("the dictionary can be written");
        }
        dictionary = self::dictionary();
    }
    let problems: Vec<String> = dictionary.problems().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems (UPDATE=1 mends [canonical]):\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn it_is_broad() {
    let coverage = dictionary().coverage();
    let headwords = |folder: &str| -> usize {
        let files = coverage.files.iter().filter(|file| Path::new(&file.file).starts_with(Path::new("dict").join(folder)));
        files.map(|file| file.headwords).sum()
    };
    for (folder, least) in [("terms", 8_000), ("short-forms", 2_500), ("words", 10_000), ("names", 3_000), ("variants", 1_000)] {
        assert!(headwords(folder) >= least, "{folder}: {} headwords", headwords(folder));
    }
    let domains = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("dict/domains.tsv")).expect("the list is there");
    for domain in domains.lines().skip(1).filter_map(|line| line.split('\t').next()) {
        let senses = coverage.domains.get(domain).map_or(0, |counts| counts.senses);
        assert!(senses >= 40, "{domain}: only {senses} senses");
    }
}
