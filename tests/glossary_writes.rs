//! Glossaries that many write to at once, and writers that are killed: nothing is lost, and a glossary is always whole.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::time::Duration;

use folder::{folder, run_in};
use program::{program, run};

const TOML: &[u8] = b"[[glossary]]\npath = \"istilah.tsv\"\n";

fn read(place: &Path) -> String {
    fs::read_to_string(place.join("istilah.tsv")).expect("the glossary is there")
}

fn files(place: &Path) -> usize {
    fs::read_dir(place).expect("the folder is there").count()
}

#[test]
fn a_term_that_is_added_is_known() {
    let place = folder("known", &[("padanan.toml", TOML), ("istilah.tsv", b""), ("dalam/a.txt", b"Rantai dinginnya terjaga.\n")]);
    let added = run_in(&place.join("dalam"), &["glossary", "add", "rantai dingin", "cold chain"]);
    assert_eq!((added.code, added.complaints()), (Some(0), ""));
    assert_eq!(added.out(), "../istilah.tsv:1: added: rantai dingin: cold chain\n");
    let annotated = run_in(&place, &["annotate", "--to", "text", "dalam/a.txt"]);
    assert_eq!(annotated.out(), "Rantai dinginnya ⟦cold chain⟧ terjaga.\n");
    let removed = run_in(&place, &["glossary", "remove", "rantai dingin"]);
    assert_eq!((removed.code, removed.out()), (Some(0), "istilah.tsv:1: removed: rantai dingin: cold chain\n"));
    assert_eq!(read(&place), "");
    let again = run_in(&place, &["glossary", "remove", "rantai dingin"]);
    assert_eq!((again.code, again.complaints()), (Some(1), "padanan: istilah.tsv: there is no \"rantai dingin\"\n"));
}

#[test]
fn the_first_glossary_that_can_be_written_to_is() {
    let toml = b"glossary = [\"singkatan.tsv\", \"kunci.tsv\", \"baru.tsv\", \"lain.tsv\"]\n";
    let files: [(&str, &[u8]); 4] =
        [("padanan.toml", toml), ("singkatan.tsv", b"short\tlong\n"), ("kunci.tsv", b"a\tb\n"), ("lain.tsv", b"a\tb\n")];
    let place = folder("first", &files);
    let mut permissions = fs::metadata(place.join("kunci.tsv")).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place.join("kunci.tsv"), permissions).expect("set");
    let added = run_in(&place, &["glossary", "add", "rantai dingin", "cold chain"]);
    assert_eq!(added.out(), "baru.tsv:1: added: rantai dingin: cold chain\n", "{}", added.complaints());
    let named = run_in(&place, &["glossary", "add", "a", "b", "--glossary", "kunci.tsv"]);
    assert_eq!((named.code, named.complaints()), (Some(1), "padanan: kunci.tsv: read-only\n"));
    let shorts = run_in(&place, &["glossary", "add", "a", "b", "--glossary", "singkatan.tsv"]);
    assert!(shorts.complaints().contains("singkatan.tsv: found a file with the columns short, long"), "{}", shorts.complaints());
    let removed = run_in(&place, &["glossary", "remove", "a"]);
    assert_eq!(removed.out(), "lain.tsv:1: removed: a: b\n", "{}", removed.complaints());
    let nowhere = run(&["glossary", "add", "a", "b"], "");
    assert_eq!(nowhere.code, Some(1));
    assert!(nowhere.complaints().contains("--glossary istilah.tsv"), "{}", nowhere.complaints());
}

#[test]
fn what_is_refused_leaves_nothing() {
    let place = folder("refused", &[]);
    for (arguments, why) in [
        (["glossary", "add", "#x", "y", "--glossary", "baru.tsv"], "padanan: found \"#x\", expected a term"),
        (["glossary", "add", "x", "y", "--glossary", "-"], "padanan: found standard input, expected a file"),
    ] {
        let refused = run_in(&place, &arguments);
        assert_eq!((refused.code, files(&place)), (Some(1), 0), "{arguments:?}");
        assert!(refused.complaints().starts_with(why), "{}", refused.complaints());
    }
}

#[test]
fn what_is_in_other_columns_is_not_taken_for_a_list() {
    let place = folder("columns", &[("padanan.toml", TOML), ("istilah.tsv", b"gloss\theadword\ncold chain\trantai dingin\n")]);
    let listed = run_in(&place, &["glossary", "list", "--glossary", "istilah.tsv"]);
    let why = "padanan: istilah.tsv:1:1: found column \"gloss\", expected \"headword\" as the first column\n";
    assert_eq!((listed.code, listed.complaints()), (Some(1), why));
}

#[test]
fn the_glossaries_of_the_project_are_exported() {
    let toml = b"[[glossary]]\npath = \"../istilah.tsv\"\n";
    let place = folder("exported", &[("dalam/padanan.toml", toml), ("istilah.tsv", b"a\tb\n")]);
    let exported = run_in(&place.join("dalam"), &["glossary", "export", "--to", "csv"]);
    assert_eq!((exported.code, exported.out(), exported.complaints()), (Some(0), "headword,gloss\na,b\n", ""));
}

#[cfg(unix)]
#[test]
fn what_is_written_over_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let place = folder("over", &[("istilah.tsv", b"a\tb\n"), ("daftar.csv", b"term,gloss\nc,d\n")]);
    let (path, mode) = (place.join("istilah.tsv"), fs::Permissions::from_mode(0o600));
    fs::set_permissions(&path, mode).expect("set");
    let refused = run_in(&place, &["glossary", "import", "daftar.csv", "-o", "istilah.tsv"]);
    assert_eq!((refused.code, &*read(&place)), (Some(1), "a\tb\n"));
    for arguments in [
        ["glossary", "import", "daftar.csv", "--force", "-o", "istilah.tsv"].as_slice(),
        &["terms", "daftar.csv", "--force", "-o", "istilah.tsv"],
    ] {
        let written = run_in(&place, arguments);
        assert_eq!((written.code, written.complaints()), (Some(0), ""), "{arguments:?}");
        assert!(read(&place).starts_with("headword\tclass"), "{arguments:?}");
        assert_eq!(fs::metadata(&path).expect("it is there").permissions().mode() & 0o777, 0o600);
        assert_eq!(files(&place), 2);
    }
}

#[test]
fn a_translation_is_not_written_over() {
    let place = folder("translation", &[("a.txt", b"Rantai dingin.\n"), ("b.txt", b"Cold chain.\n")]);
    for file in ["a.txt", "b.txt"] {
        let refused = run_in(&place, &["check", "a.txt", "b.txt", "-o", file]);
        assert_eq!((refused.code, refused.complaints()), (Some(1), &*format!("padanan: {file}: it is an input too\n")));
    }
    assert_eq!(fs::read(place.join("b.txt")).expect("it is there"), b"Cold chain.\n");
}

#[test]
fn a_broken_glossary_is_not_written_to() {
    let place = folder("broken", &[("padanan.toml", TOML), ("istilah.tsv", b"a\tb\nc\n")]);
    let added = run_in(&place, &["glossary", "add", "rantai dingin", "cold chain"]);
    assert_eq!(added.code, Some(1));
    assert!(added.complaints().starts_with("padanan: istilah.tsv:2:2: found a line without a tab"), "{}", added.complaints());
    assert_eq!(read(&place), "a\tb\nc\n");
}

#[test]
fn eight_writers_at_once_lose_nothing() {
    const EACH: usize = 10;
    let place = folder("writers", &[("padanan.toml", TOML), ("istilah.tsv", b"# milik bersama\r\n")]);
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let place = &place;
            scope.spawn(move || {
                for term in 0..EACH {
                    let (term, gloss) = (format!("istilah {writer} {term}"), format!("term {writer} {term}"));
                    let ended = run_in(place, &["glossary", "add", &term, &gloss, "--status", "preferred"]);
                    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
                }
            });
        }
    });
    let rows = read(&place).lines().filter(|line| line.starts_with("istilah ")).count();
    assert_eq!((rows, files(&place)), (8 * EACH, 2));
    assert_eq!(run_in(&place, &["glossary", "lint", "istilah.tsv"]).out(), "");
}

#[test]
fn a_writer_that_is_killed_leaves_the_glossary_whole() {
    let rows: String = (0..3000).map(|row| format!("istilah nomor {row}\tterm number {row}\n")).collect();
    let place = folder("killed", &[("padanan.toml", TOML), ("istilah.tsv", rows.as_bytes())]);
    let mut whole = rows;
    for round in 0..24_u64 {
        let (term, gloss) = (format!("tambahan {round}"), format!("addition {round}"));
        let mut child = program(&place).args(["glossary", "add", &term, &gloss]).spawn().expect("the program starts");
        std::thread::sleep(Duration::from_micros(round * round * 97 % 40_000));
        let _ = child.kill();
        child.wait().expect("it ends");
        let new = format!("{whole}{term}\t{gloss}\n");
        let found = read(&place);
        assert!(found == whole || found == new, "round {round}: {} bytes of {} or {}", found.len(), whole.len(), new.len());
        whole = found;
        assert!(files(&place) <= 3, "at most one file is left over");
    }
    assert_eq!(run_in(&place, &["glossary", "add", "akhir", "end"]).code, Some(0));
    assert_eq!((read(&place), files(&place)), (whole + "akhir\tend\n", 2));
}
