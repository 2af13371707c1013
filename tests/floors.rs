//! The house has floors: a module uses only what lies below it. See CONTRIBUTING.md for the picture.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules, each floor using only itself and those before it.
const FLOORS: [&[&str]; 8] = [
    &["span", "fold", "english", "xml", "cell"],
    &["token", "position", "alignment", "block", "markup"],
    &["dictionary", "morphology"],
    &["annotation", "recognise", "lint"],
    &["sense", "glossary"],
    &["render", "copy", "acronyms", "document", "exchange"],
    &["workspace", "check", "terms"],
    &["cli", "lsp"],
];

/// Uses within a floor that are wanted; the other way round would be a cycle.
const NEIGHBOURS: [(&str, &str); 9] = [
    ("xml", "span"),
    ("block", "token"),
    ("block", "position"),
    ("markup", "position"),
    ("dictionary", "morphology"),
    ("recognise", "annotation"),
    ("glossary", "sense"),
    ("copy", "render"),
    ("cli", "lsp"),
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources can be listed") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules that a source names after `crate::` outside its tests.
fn used(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = lines.flat_map(|line| line.split("crate::").skip(1).map(str::to_owned).collect::<Vec<_>>());
    names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
}

#[test]
fn modules_use_only_lower_floors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in rust_files(&root) {
        let inside = path.strip_prefix(&root).expect("the sources are in src");
        let first = inside.components().next().expect("a file has a path").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs").to_owned();
        if matches!(module.as_str(), "lib" | "main") {
            continue;
        }
        let own = floor(&module).unwrap_or_else(|| panic!("{} is on no floor: put {module:?} into the table", path.display()));
        seen += 1;
        for other in used(&fs::read_to_string(&path).expect("the sources can be read")) {
            let is_below = match floor(&other) {
                // A name of the crate's root, such as a re-export in an example.
                None => true,
                Some(floor) => {
                    floor < own || other == module || NEIGHBOURS.iter().any(|(user, used)| *user == module && *used == other)
                }
            };
            if !is_below {
                wrong.push(format!("{} uses crate::{other}", inside.display()));
            }
        }
    }
    assert!(seen > 30, "only {seen} files were looked at");
    assert!(wrong.is_empty(), "floors are breached:\n{}", wrong.join("\n"));
}
