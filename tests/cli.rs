//! The command line: each file of `tests/cmd` is a command and what it prints. `TRYCMD=overwrite` rewrites what they expect.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/program.rs"]
mod program;

use std::fs;

use folder::{folder, run_in};
use program::{feed, program, run};

#[test]
fn commands_print_what_they_should() {
    // The settings of whoever runs the tests do not matter.
    trycmd::TestCases::new().env("XDG_CONFIG_HOME", "/tiada").case("tests/cmd/*.toml");
}

#[test]
fn a_glossary_that_was_filled_in_is_not_written_over() {
    let place =
        folder("filled", &[("a.txt", b"Kolam pengendap penuh. Kolam pengendap dikuras. Karung berlabel, karung berlabel.")]);
    let glossary = place.join("istilah.tsv");
    assert_eq!(run_in(&place, &["terms", "-o", "istilah.tsv", "a.txt"]).code, Some(0));
    let open = fs::read_to_string(&glossary).expect("it is written");
    let filled = open.replace("kolam pengendap\tn\t?", "kolam pengendap\tn\tsettling pond");
    assert_ne!(open, filled);
    fs::write(&glossary, &filled).expect("it can be written");

    let again = run_in(&place, &["terms", "-o", "istilah.tsv", "a.txt"]);
    assert_eq!((again.code, fs::read_to_string(&glossary).ok().as_deref()), (Some(1), Some(filled.as_str())));
    assert!(again.complaints().contains("istilah.tsv: it is there already"), "{}", again.complaints());

    let kept = run_in(&place, &["terms", "--glossary", "istilah.tsv", "--force", "-o", "istilah.tsv", "a.txt"]);
    assert_eq!((kept.code, kept.complaints()), (Some(0), ""));
    let text = fs::read_to_string(&glossary).expect("it is written");
    assert!(text.contains("kolam pengendap\tn\tsettling pond") && text.contains("karung berlabel\tn\t?"), "{text}");
    // Nor is an input.
    assert_eq!(run_in(&place, &["terms", "--force", "-o", "a.txt", "a.txt"]).code, Some(1));
}

#[test]
fn the_name_of_the_output_file_says_the_format() {
    let place = folder("extensions", &[("siaran.txt", b"Kata Wamenperin.\n")]);
    for (file, beginning) in [
        ("a.txt", "Kata Wamenperin ⟦"),
        ("a.md", "Kata Wamenperin[^1].\n"),
        ("a.markdown", "Kata Wamenperin[^1].\n"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.htm", "<!DOCTYPE html>"),
        ("a.json", "{\"path\":\"siaran.txt\",\"annotations\":["),
        ("a.jsonl", "{\"path\":\"siaran.txt\",\"annotations\":["),
        ("a.tsv", "line\tcolumn\t"),
        ("a.lain", "Kata Wamenperin ["),
    ] {
        let ended = run_in(&place, &["annotate", "siaran.txt", "-o", file]);
        assert_eq!((ended.code, ended.out(), ended.complaints()), (Some(0), "", ""), "{file}");
        let written = fs::read_to_string(place.join(file)).expect("the file is written");
        assert!(written.starts_with(beginning), "{file}: {written}");
    }
    let asked = run_in(&place, &["annotate", "--to", "tsv", "siaran.txt", "--output", "b.html"]);
    assert_eq!(asked.code, Some(0));
    assert!(fs::read_to_string(place.join("b.html")).expect("it is written").starts_with("line\t"), "--to outranks the name");
}

#[test]
fn glossaries_are_sorted_on_demand() {
    let good = b"headword\tclass\tgloss\tdomain\tattributes\nekspor\tn\texport\n";
    let place = folder(
        "sorted",
        &[("a/satu.tsv", b"impor\timport\r\n# catatan\nekspor\texport\n\n"), ("a/dua.tsv", good), ("a/tiga.tsv", b"salah\n")],
    );
    let looked_at = run_in(&place, &["glossary", "lint", "a"]);
    assert_eq!((looked_at.code, looked_at.complaints()), (Some(2), ""), "{}", looked_at.out());
    assert!(fs::read(place.join("a/satu.tsv")).expect("it is there").starts_with(b"impor"), "nothing changes unasked");
    let sorted = run_in(&place, &["glossary", "lint", "--fix", "a"]);
    assert_eq!((sorted.code, sorted.complaints()), (Some(2), ""));
    let unreadable =
        "a/tiga.tsv:1:6: found a line without a tab, expected an English gloss (columns are separated by tabs) [malformed]\n";
    assert!(sorted.out().ends_with(unreadable), "{}", sorted.out());
    let read = |name: &str| fs::read_to_string(place.join(name)).expect("it is there");
    assert_eq!(read("a/satu.tsv"), "# catatan\nheadword\tclass\tgloss\tdomain\tattributes\nekspor\t\texport\nimpor\t\timport\n");
    assert_eq!(
        (read("a/dua.tsv").as_bytes(), read("a/tiga.tsv").as_str()),
        (good.as_slice(), "salah\n"),
        "what cannot be read is left alone"
    );
    assert_eq!(fs::read_dir(place.join("a")).expect("the folder is there").count(), 3, "nothing is left over");
}

#[test]
fn sorting_needs_files_and_follows_links() {
    let place = folder("sorted-links", &[("asli.tsv", b"impor\timport\nekspor\texport\n"), ("asli.tsv.new", b"milik sendiri\n")]);
    let from_standard_input = feed(program(&place).args(["glossary", "lint", "--fix", "-"]), b"impor\timport\n");
    assert_eq!(from_standard_input.code, Some(1));
    assert_eq!(from_standard_input.complaints(), "padanan: -: --fix needs files, found standard input\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink("asli.tsv", place.join("tautan.tsv")).expect("a link can be made");
    #[cfg(not(unix))]
    fs::copy(place.join("asli.tsv"), place.join("tautan.tsv")).expect("a file can be copied");
    let ended = run_in(&place, &["glossary", "lint", "--fix", "tautan.tsv", "tautan.tsv"]);
    assert_eq!((ended.code, ended.out(), ended.complaints()), (Some(0), "", ""));
    #[cfg(unix)]
    assert!(fs::symlink_metadata(place.join("tautan.tsv")).expect("it is there").is_symlink());
    let sorted = fs::read_to_string(place.join("tautan.tsv")).expect("it is there");
    assert!(sorted.ends_with("ekspor\t\texport\nimpor\t\timport\n"), "{sorted}");
    assert_eq!(fs::read(place.join("asli.tsv.new")).expect("it is there"), b"milik sendiri\n");
}

#[test]
fn coverage_says_what_it_could_not_read() {
    let place = folder("coverage", &[("baik.tsv", b"ekspor\texport\ttrade\n"), ("rusak.tsv", b"ekspor\n")]);
    let ended = run_in(&place, &["glossary", "coverage", "baik.tsv", "rusak.tsv"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.complaints().starts_with("padanan: rusak.tsv:1:7: found a line without a tab"), "{}", ended.complaints());
    assert!(ended.out().contains("baik.tsv"), "{}", ended.out());
}

#[test]
fn several_pages_go_into_a_folder_and_none_overwrites_another() {
    let place = folder("pages", &[("satu/berita.txt", b"SDM"), ("dua/berita.txt", b"IKM"), ("dua/lain.md", b"ekspor")]);
    let ended = run_in(&place, &["annotate", "--to", "html", "-o", "hasil/baru", "satu", "dua"]);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    let page = |name: &str| fs::read_to_string(place.join("hasil/baru").join(name)).expect("a page");
    for (name, words) in [("berita.html", ">SDM<"), ("berita-2.html", ">IKM<"), ("lain.html", ">ekspor<")] {
        assert!(page(name).contains(words), "{name}");
    }
    let single = run_in(&place, &["annotate", "-o", "satu.html", "satu/berita.txt"]);
    assert_eq!(single.code, Some(0));
    assert!(place.join("satu.html").is_file(), "one input makes one file");
    let from_standard_input = feed(program(&place).args(["annotate", "--to", "html", "-o", "hasil", "-", "dua"]), b"SDM");
    assert_eq!(from_standard_input.code, Some(0));
    assert!(place.join("hasil/teks.html").is_file());
}

#[test]
fn colours_are_used_when_asked_for_and_never_in_a_pipe_of_themselves() {
    for (arguments, is_coloured) in [
        (&["annotate"][..], false),
        (&["annotate", "--color", "auto"], false),
        (&["annotate", "--color", "never"], false),
        (&["annotate", "--color", "always"], true),
        (&["annotate", "--color", "always", "--to", "text"], false),
    ] {
        assert_eq!(run(arguments, "SDM\n").out().contains('\u{1b}'), is_coloured, "{arguments:?}");
    }
}

#[test]
fn the_table_of_short_forms_is_safe_and_fits() {
    let text = "Program Kemitraan\u{9b}31m Rumput Laut Nusantara (PKRLN) dan BBPJN, QX\u{202e}ZW.\n";
    for color in ["always", "never"] {
        let ended = run(&["acronyms", "--color", color, "-"], text);
        assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
        assert_eq!(ended.out().contains('\u{1b}'), color == "always");
        assert!(!ended.out().contains(['\u{9b}', '\u{202e}']), "{}", ended.out());
        assert!(ended.out().lines().all(|line| color == "always" || line.chars().count() <= 100), "{}", ended.out());
    }
}

#[test]
fn completions_are_there_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ended = run(&["completions", shell], "");
        assert_eq!(ended.code, Some(0), "{shell}");
        for word in ["annotate", "lookup", "analyse", "acronyms", "lint", "min-confidence"] {
            assert!(ended.out().contains(word), "{word} in {shell}");
        }
    }
}

#[test]
fn the_manual_describes_every_command_and_option() {
    let manual = run(&["man"], "");
    for word in [
        "padanan\\-annotate",
        "padanan\\-lookup",
        "padanan\\-analyse",
        "padanan\\-lint",
        "padanan\\-acronyms",
        "\\-\\-glossary",
        "\\-\\-as\\-of",
        "\\-\\-english",
    ] {
        assert!(manual.out().contains(word), "{word}");
    }
}

#[test]
fn a_glossary_that_is_no_utf8_is_refused_with_the_place() {
    let place = folder("encoding", &[("istilah.tsv", b"zzalat\tgadget\nzzlain\tcaf\xe9\n")]);
    let ended = run_in(&place, &["lookup", "--glossary", "istilah.tsv", "zzalat"]);
    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.complaints(), "padanan: istilah.tsv:2:11: found bytes that are not UTF-8, expected a glossary in UTF-8\n");
}

#[test]
fn glossaries_may_have_a_byte_order_mark_and_windows_line_ends_and_may_be_empty() {
    let place = folder("glossaries", &[("a.tsv", "\u{feff}zzalat\tgadget\r\n".as_bytes()), ("kosong.tsv", b"")]);
    let arguments = ["annotate", "--to", "text", "--glossary", "kosong.tsv", "--glossary", "a.tsv"];
    assert_eq!(feed(program(&place).args(arguments), b"zzalat").out(), "zzalat ⟦gadget⟧");
}
