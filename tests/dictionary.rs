//! The source of the dictionary is canonical and consistent. `UPDATE=1 cargo test --test dictionary` rewrites it in canonical form.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../src/fold.rs"]
#[allow(dead_code, unreachable_pub)]
mod fold;
#[path = "../src/span.rs"]
#[allow(dead_code, unreachable_pub)]
mod span;
#[path = "../src/token.rs"]
#[allow(dead_code, unreachable_pub)]
mod token;
#[path = "../src/dictionary"]
#[allow(dead_code, unreachable_pub)]
mod dictionary {
    pub(crate) mod canonical;
    pub(crate) mod class;
    pub(crate) mod compile;
    pub(crate) mod record;
    pub(crate) mod source;
}

use dictionary::class::Class;
use dictionary::source::{Body, Kind, Row, Source, read};

/// All files of the dictionary, read.
fn sources() -> Vec<(PathBuf, String, Source)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["terms", "short-forms", "names", "words", "variants", "english"] {
        let mut paths: Vec<PathBuf> = fs::read_dir(root.join("dict").join(folder))
            .expect("the folders of the dictionary are there")
            .map(|entry| entry.expect("they can be listed").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
            .collect();
        paths.sort();
        for path in paths {
            let content = fs::read_to_string(&path).expect("the files of the dictionary can be read");
            let name = path.strip_prefix(root).expect("they are in the crate").display().to_string();
            let source = read(&name, &content).unwrap_or_else(|why| panic!("{why}"));
            sources.push((path, content, source));
        }
    }
    sources
}

fn rows(sources: &[(PathBuf, String, Source)]) -> impl Iterator<Item = (String, &Row)> {
    sources.iter().flat_map(|(path, _, source)| {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        source.rows.iter().map(move |row| (format!("{name}:{}", row.line), row))
    })
}

/// Fails with everything that is wrong, not just the first.
fn assert_none(wrong: &[String], what: &str) {
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

#[test]
fn files_are_canonical() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for (path, content, source) in sources() {
        let canonical = source.canonical();
        if content == canonical {
            continue;
        }
        if update {
            fs::write(&path, canonical).expect("the dictionary can be written");
            continue;
        }
        let line = content.lines().zip(canonical.lines()).take_while(|(is, should)| is == should).count() + 1;
        wrong.push(format!("{}:{line}", path.display()));
    }
    assert_none(&wrong, "not sorted or not in canonical form; run UPDATE=1 cargo test --test dictionary");
}

#[test]
fn no_sense_is_there_twice() {
    let sources = sources();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (place, row) in rows(&sources) {
        let meaning = match &row.body {
            Body::Term { class, gloss, domain, .. } => format!("{}\t{class:?}\t{domain}\t{gloss}", row.headword),
            Body::Short { long, .. } => format!("{}\t= {long}", row.headword),
            Body::Variant { .. } => format!("{}\tvariant", row.headword),
            Body::Word { class, gloss, .. } => format!("{}\t{}\t{gloss}", row.headword, class.code()),
            Body::Name { class, .. } => format!("{}\t{}", row.headword, class.code()),
            Body::English => row.headword.clone(),
        };
        if let Some(first) = seen.insert(meaning.clone(), place.clone()) {
            wrong.push(format!("{place} repeats {first}: {meaning}"));
        }
    }
    assert_none(&wrong, "the same sense twice");
}

#[test]
fn domains_are_those_of_the_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = fs::read_to_string(root.join("dict/domains.tsv")).expect("the list of domains can be read");
    let domains: BTreeSet<&str> = list.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    let sources = sources();
    let unknown: Vec<String> = rows(&sources)
        .filter_map(|(place, row)| match &row.body {
            Body::Term { domain, .. } if !domains.contains(domain.as_str()) => Some(format!("{place}: {domain:?}")),
            _ => None,
        })
        .collect();
    assert_none(&unknown, "unknown domains");
}

#[test]
fn terms_have_a_class_and_glosses_are_in_form() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (place, row) in rows(&sources) {
        let gloss = match &row.body {
            Body::Term { class: None, .. } => {
                wrong.push(format!("{place}: {:?} has no class", row.headword));
                continue;
            }
            Body::Term { gloss, .. } | Body::Word { gloss, .. } | Body::Name { gloss, .. } => gloss,
            _ => continue,
        };
        let equivalents: Vec<&str> = gloss.split(';').collect();
        let spaced = equivalents.iter().skip(1).all(|equivalent| equivalent.starts_with(' '));
        if equivalents.len() > 4 || !spaced || gloss.contains("  ") || gloss.contains('⟧') {
            wrong.push(format!("{place}: {gloss:?} is not one to four equivalents separated by \"; \""));
        }
    }
    assert_none(&wrong, "rows out of form");
}

#[test]
fn long_forms_and_standard_forms_are_entries() {
    let sources = sources();
    let entries: BTreeSet<&str> = rows(&sources)
        .filter(|(_, row)| !matches!(row.body, Body::Variant { .. }))
        .map(|(_, row)| row.headword.as_str())
        .collect();
    let glossed: BTreeSet<&str> = rows(&sources)
        .filter(|(_, row)| match &row.body {
            Body::Term { .. } | Body::Word { .. } => true,
            Body::Name { gloss, .. } => !gloss.is_empty(),
            _ => false,
        })
        .map(|(_, row)| row.headword.as_str())
        .collect();
    let mut wrong = Vec::new();
    for (place, row) in rows(&sources) {
        match &row.body {
            Body::Short { long, attributes } if !attributes.contains("lang=") && !glossed.contains(long.as_str()) => {
                wrong.push(format!("{place}: the long form {long:?} of {} has no entry", row.headword));
            }
            Body::Variant { standard, .. } if !entries.contains(standard.as_str()) => {
                wrong.push(format!("{place}: the standard form {standard:?} of {} has no entry", row.headword));
            }
            Body::Variant { .. } if entries.contains(row.headword.as_str()) => {
                wrong.push(format!("{place}: {:?} is an entry of its own and no variant", row.headword));
            }
            _ => {}
        }
    }
    assert_none(&wrong, "forms that lead nowhere");
}

/// The order of the readings of a short form is the order of its rows, which only one file can show.
#[test]
fn the_readings_of_a_short_form_stand_together() {
    let sources = sources();
    let mut files: BTreeMap<&str, &Path> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (path, _, source) in sources.iter().filter(|(_, _, source)| source.kind == Kind::Shorts) {
        for row in &source.rows {
            let first = files.entry(&row.headword).or_insert(path);
            if *first != path.as_path() {
                wrong.push(format!("{}: in {} and {}", row.headword, first.display(), path.display()));
            }
        }
    }
    assert_none(&wrong, "short forms with readings in several files");
}

#[test]
fn the_first_cut_is_broad() {
    let sources = sources();
    let count = |test: fn(&Body) -> bool| rows(&sources).filter(|(_, row)| test(&row.body)).count();
    assert!(count(|body| matches!(body, Body::Term { .. })) >= 2_000);
    assert!(count(|body| matches!(body, Body::Short { .. })) >= 500);
    assert!(count(|body| matches!(body, Body::Variant { .. })) >= 200);
    assert!(count(|body| matches!(body, Body::Word { class, .. } if !matches!(class, Class::Preposition))) >= 3_000);
}
