//! Settings of commands: `padanan.toml` of the project that a file is in, the user's own, and options over both.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/program.rs"]
mod program;

use std::path::Path;

use folder::{folder, run_in};
use program::{feed, program, run};

const TEXT: &[u8] = "Rantai dingin dan industriu serta kerjasama.\n".as_bytes();

/// The first gloss that `annotate` gives.
fn gloss(place: &Path, arguments: &[&str], input: &[u8]) -> String {
    let ended = feed(program(place).args(["annotate", "--to", "text"]).args(arguments), input);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""), "{arguments:?}");
    let gloss = ended.out().split_once('⟦').and_then(|(_, rest)| rest.split_once('⟧'));
    gloss.map_or_else(String::new, |(gloss, _)| gloss.to_owned())
}

#[test]
fn each_file_is_read_with_the_settings_of_its_project() {
    let place = folder(
        "projects",
        &[
            ("satu/padanan.toml", b"[[glossary]]\npath = \"istilah.tsv\"\ndomain = \"trade\"\n"),
            ("satu/istilah.tsv", b"rantai dingin\tcold chain one\n"),
            ("satu/bagian/dalam/a.txt", TEXT),
            ("dua/padanan.toml", b"glossary = [\"istilah.tsv\"]\nmin-confidence = 0.99\n"),
            ("dua/istilah.tsv", b"rantai dingin\tcold chain two\n"),
            ("dua/b.txt", TEXT),
            ("tanpa/c.txt", TEXT),
        ],
    );
    let both = run_in(&place, &["annotate", "--to", "text", "--jobs", "2", "satu", "dua", "satu/bagian/dalam/a.txt"]);
    let glosses: Vec<&str> = both.out().split("cold chain ").skip(1).map(|rest| &rest[..3]).collect();
    assert_eq!(glosses, ["one", "two", "one"], "{}", both.out());
    assert_eq!(both.out().matches("cooperation").count(), 2, "dua wants to be surer: {}", both.out());
    let pages = run_in(&place, &["annotate", "--to", "html", "-o", "hasil", "satu", "dua"]);
    assert_eq!((pages.code, pages.complaints()), (Some(0), ""));
    let page = std::fs::read_to_string(place.join("hasil/b.html")).expect("a page");
    assert!(page.contains("cold chain two") && !page.contains("cold chain one"));

    let terms = run_in(&place, &["terms", "--to", "tsv", "dua/b.txt"]);
    assert!(terms.out().contains("cold chain two"), "{}", terms.out());

    let inner = place.join("satu/bagian/dalam");
    assert_eq!(gloss(&inner, &[], TEXT), "cold chain one", "standard input is read as in the current folder");
    assert_eq!(gloss(&inner, &["../../../dua/b.txt"], b""), "cold chain two", "steps upward lead out of a project");
    assert_ne!(gloss(&inner, &["--no-config"], TEXT), "cold chain one");
    let record = b"{\"text\":\"rantai dingin\"}\n";
    assert!(feed(program(&inner).args(["annotate", "--from", "jsonl"]), record).out().contains("cold chain one"));
    assert!(run_in(&inner, &["lookup", "rantai dingin"]).out().contains("cold chain one (trade)"));
}

#[test]
fn options_outrank_the_project_and_the_project_outranks_the_user() {
    let place = folder(
        "ranks",
        &[
            ("pengguna/padanan/padanan.toml", b"words = true\n[[glossary]]\npath = \"umum.tsv\"\n"),
            ("pengguna/padanan/umum.tsv", b"zzalat\tof the user\nzzlain\tother\n"),
            ("proyek/padanan.toml", b"words = false\n[[glossary]]\npath = \"istilah.tsv\"\n"),
            ("proyek/istilah.tsv", b"zzalat\tof the project\n"),
            ("proyek/utama.tsv", b"zzalat\tof the options\n"),
        ],
    );
    let run = |folder: &str, arguments: &[&str], input: &str| {
        let mut command = program(&place.join(folder));
        command.env("XDG_CONFIG_HOME", place.join("pengguna")).args(["annotate", "--to", "text"]).args(arguments);
        let ended = feed(&mut command, input.as_bytes());
        assert_eq!((ended.code, ended.complaints()), (Some(0), ""), "{arguments:?}");
        ended.out().to_owned()
    };
    assert_eq!(run("proyek", &[], "zzalat, zzlain, makan"), "zzalat ⟦of the project⟧, zzlain ⟦other⟧, makan");
    assert_eq!(run("proyek", &["--glossary", "utama.tsv"], "zzalat"), "zzalat ⟦of the options⟧");
    assert_eq!(run("proyek", &["--glossary", "istilah.tsv"], "zzalat"), "zzalat ⟦of the project⟧", "laid over once");
    assert_eq!(run("", &[], "zzalat"), "zzalat ⟦of the user⟧");
    assert_ne!(run("proyek", &["--words"], "makan"), "makan");
    assert_eq!(run("proyek", &["--no-config"], "zzalat"), "zzalat");
}

#[test]
fn rules_that_are_off_and_words_that_are_ignored_are_not_told_of() {
    let toml = b"ignore = [\"Industriu\"]\n[severity]\nundefined = \"off\"\nnonstandard = \"error\"\n";
    let place = folder("rules", &[("padanan.toml", toml), ("a.txt", TEXT), ("b.txt", b"Menurut KSSK dan BBPJN.\n")]);
    let linted = run_in(&place, &["lint", "a.txt"]);
    assert_eq!((linted.code, linted.out().lines().count()), (Some(2), 1), "{}", linted.out());
    assert!(run_in(&place, &["lint", "--to", "sarif", "a.txt"]).out().contains("\"level\":\"error\""));
    assert!(!run_in(&place, &["acronyms", "--to", "text", "b.txt"]).out().contains("[undefined]"));
    assert!(run_in(&place, &["acronyms", "--no-config", "--to", "text", "b.txt"]).out().contains("[undefined]"));
}

#[test]
fn what_is_wrong_with_settings_or_glossaries_is_told_and_nothing_is_done() {
    let place = folder(
        "faults",
        &[
            ("a/padanan.toml", b"[[glossary]]\npath = \"istilah.tsv\"\npriorty = 1\n"),
            ("a/istilah.tsv", b"zzalat\tgadget\nzzlain\n"),
            ("a/x.txt", TEXT),
            ("b/padanan.toml", b"words = \n"),
            ("c/padanan.toml", b"glossary = \"tiada.tsv\"\n"),
            ("d/padanan.toml", b"glossary = \"aneh.tsv\"\n"),
            ("d/aneh.tsv", b"gudang\tstore\npabrik\t\xff\n"),
            ("e/padanan.toml", b"as-of = \"dulu\"\nwords = \"\x1b[31m\"\n"),
            ("f/padanan.toml", b"glossary = \".\"\n"),
            ("x.txt", TEXT),
        ],
    );
    for (folder, lines) in [
        (
            "a",
            &[
                "istilah.tsv:2:7: found a line without a tab, expected an English gloss (columns are separated by tabs)",
                "padanan.toml:3:1: glossary.priorty: found an unknown setting, expected one of path, priority, domain",
            ][..],
        ),
        ("b", &["padanan.toml:1:9: not TOML: "]),
        ("c", &["tiada.tsv: No such file"]),
        ("d", &["aneh.tsv:2:8: found bytes that are not UTF-8, expected a glossary in UTF-8"]),
        ("e", &["padanan.toml:1:9: as-of: found \"dulu\", expected YYYY, YYYY-MM or YYYY-MM-DD", "padanan.toml:2:"]),
        ("f", &["not a file"]),
    ] {
        for command in [&["annotate", "-"][..], &["lookup", "zzalat"], &["lint", "-"], &["acronyms", "-"]] {
            let ended = feed(program(&place.join(folder)).args(command), TEXT);
            assert_eq!((ended.code, ended.out()), (Some(1), ""), "{folder} {command:?}");
            let found: Vec<&str> = ended.complaints().lines().collect();
            assert_eq!(found.len(), lines.len(), "{found:?}");
            for (found, line) in found.iter().zip(lines) {
                assert!(found.starts_with("padanan: ") && found.contains(line) && !found.contains('\x1b'), "{found}");
            }
            let without = feed(program(&place.join(folder)).args(command).arg("--no-config"), TEXT);
            assert_eq!(without.complaints(), "", "{folder} {command:?}");
        }
    }
    let several = run_in(&place, &["annotate", "x.txt", "a/x.txt"]);
    assert_eq!((several.code, several.out()), (Some(1), ""), "nothing is done by halves");
    assert!(several.complaints().starts_with("padanan: a/istilah.tsv:2:7: "), "{}", several.complaints());
}

#[test]
fn a_domain_has_to_be_there() {
    let files: [(&str, &[u8]); 2] =
        [("padanan.toml", b"glossary = \"istilah.tsv\"\n"), ("istilah.tsv", b"palka\thold\tperkapalan\n")];
    let place = folder("domains", &files);
    let known = feed(program(&place).args(["annotate", "--to", "text", "--domain", "perkapalan"]), b"palka");
    assert_eq!((known.code, known.out()), (Some(0), "palka ⟦hold⟧"));
    let unknown = feed(program(&place).args(["annotate", "--domain", "perkapaln"]), b"palka");
    assert_eq!(unknown.code, Some(1));
    assert!(unknown.complaints().starts_with("padanan: no domain \"perkapaln\"; there are "), "{}", unknown.complaints());
    assert!(unknown.complaints().contains(", perkapalan, "), "{}", unknown.complaints());
    assert_eq!(run(&["annotate", "--domain", "perkapalan"], "palka").code, Some(1), "elsewhere there is no such domain");
}
