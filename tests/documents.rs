//! Documents in the formats that people write: places are those of the file, and nothing is written over anything.

use std::fs;

use serde_json::Value;

#[path = "support/folder.rs"]
mod folder;
#[path = "support/json.rs"]
mod json;
#[path = "support/program.rs"]
mod program;

use folder::{folder, run_in};
use json::{annotations, objects};
use program::run;

/// A document in each format, in which *rantai pasok* stands twice, once as prose and once as none.
const DOCUMENTS: [(&str, &str); 10] = [
    ("naskah.txt", "Kata Wamenperin, rantai pasok kuat: https://contoh.id/rantai-pasok\n"),
    ("naskah.md", "# Judul\n\nKata Wamenperin, **rantai** pasok kuat.\n\n```\nrantai pasok\n```\n"),
    ("naskah.html", "<!DOCTYPE html><p title=\"rantai pasok\">Kata Wamenperin, <b>rantai</b>&#32;pasok kuat.</p>\n"),
    ("naskah.srt", "1\n00:00:01,000 --> 00:00:02,000\nKata Wamenperin, <i>rantai\npasok</i> kuat.\n"),
    ("naskah.vtt", "WEBVTT\n\nNOTE rantai pasok\n\n00:01.000 --> 00:02.000\n<v Budi>Kata Wamenperin, rantai pasok kuat.\n"),
    ("naskah.csv", "no,isi\n1,\"Kata Wamenperin, \"\"rantai pasok\"\" kuat\"\n"),
    ("naskah.po", "#: rantai_pasok.c:1\nmsgid \"Kata Wamenperin, rantai \"\n\"pasok %s kuat\"\nmsgstr \"\"\n"),
    (
        "naskah.xlf",
        "<xliff version=\"1.2\"><file source-language=\"id\" target-language=\"en\" datatype=\"plaintext\" original=\"rantai pasok\">\
         <body><trans-unit id=\"1\"><source>Kata Wamenperin, rantai <g id=\"1\">pasok</g> kuat</source></trans-unit></body></file></xliff>",
    ),
    (
        "naskah.tmx",
        "<tmx version=\"1.4\"><header srclang=\"id\"/><body><tu><tuv xml:lang=\"id\"><seg>Kata Wamenperin, rantai pasok kuat</seg></tuv>\
         <tuv xml:lang=\"en\"><seg>Strong supply chain, says the deputy minister</seg></tuv></tu></body></tmx>",
    ),
    (
        "naskah.xliff",
        "<xliff version=\"2.0\" srcLang=\"id\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment><source>Kata \
      Wamenperin, rantai pasok kuat</source></segment></unit></file></xliff>",
    ),
];

fn found(object: &Value) -> Vec<&str> {
    annotations(object).iter().filter_map(|annotation| annotation["headword"].as_str()).collect()
}

#[test]
fn places_are_those_of_the_file() {
    for (name, file) in DOCUMENTS {
        let place = folder(name, &[(name, file.as_bytes())]);
        let ended = run_in(&place, &["annotate", "--to", "json", name]);
        assert_eq!(ended.code, Some(0), "{name}: {}", ended.complaints());
        let object = &objects(ended.out())[0];
        assert_eq!(found(object), ["Wamenperin", "rantai pasok"], "{name}");
        for annotation in annotations(object) {
            let [start, end] = ["start", "end"].map(|key| annotation[key].as_u64().expect("an offset") as usize);
            assert_eq!(annotation["text"], file[start..end], "{name}");
            let before = &file[..start];
            let line = before.matches('\n').count() as u64 + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
            assert_eq!((annotation["line"].as_u64(), annotation["column"].as_u64()), (Some(line), Some(column)), "{name}");
        }
    }
}

#[test]
fn a_copy_lies_beside_its_document_and_has_its_glosses() {
    for (name, file) in DOCUMENTS {
        let place = folder(&format!("copy-{name}"), &[(name, file.as_bytes())]);
        let ended = run_in(&place, &["annotate", "--to", "copy", name]);
        assert_eq!((ended.code, ended.out(), ended.complaints()), (Some(0), "", ""), "{name}");
        let (stem, ending) = name.split_once('.').expect("a name with an ending");
        let beside = format!("{stem}.annotated.{ending}");
        let copy = fs::read_to_string(place.join(&beside)).expect(name);
        assert!(copy.contains("supply chain"), "{name}: {copy}");
        assert_eq!(fs::read_to_string(place.join(name)).expect(name), file, "{name}");
        // A second time it would be lost.
        let again = run_in(&place, &["annotate", "--to", "copy", name]);
        assert_eq!(again.code, Some(1), "{name}");
        let said = format!("padanan: {beside}: is there already; name a place for the copy with -o\n");
        assert_eq!(again.complaints(), said);
    }
}

#[test]
fn a_document_is_never_written_over() {
    let file = "1\n00:00:01,000 --> 00:00:02,000\nRantai pasok kuat.\n";
    let place = folder("over", &[("video.srt", file.as_bytes()), ("naskah.md", b"Rantai pasok kuat.\n")]);
    for arguments in [["annotate", "video.srt", "-o", "video.srt"], ["annotate", "naskah.md", "-o", "naskah.md"]] {
        let ended = run_in(&place, &arguments);
        assert_eq!(ended.code, Some(1), "{arguments:?}");
        assert!(ended.complaints().contains("it is an input too"), "{}", ended.complaints());
    }
    assert_eq!(fs::read_to_string(place.join("video.srt")).expect("it is there"), file);
    let other = run_in(&place, &["annotate", "naskah.md", "-o", "naskah.srt"]);
    assert_eq!(run_in(&place, &["annotate", "video.srt", "-o", "video.HTML"]).code, Some(0));
    assert_eq!(other.complaints(), "padanan: naskah.srt: srt is only made of srt, and the input is markdown\n");
}

#[test]
fn copies_of_a_folder_lie_as_the_documents_do() {
    let file = b"<p>Rantai pasok</p>";
    let place = folder("folder", &[("masuk/a.html", file), ("masuk/bab/a.html", file), ("masuk/bab/b.md", b"Rantai pasok")]);
    let ended = run_in(&place, &["annotate", "--to", "copy", "masuk", "-o", "hasil"]);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    for name in ["a.html", "bab/a.html", "bab/b.md"] {
        let copy = fs::read_to_string(place.join("hasil").join(name)).expect(name);
        assert!(copy.contains("supply chain"), "{name}: {copy}");
    }
    let ended = run_in(&place, &["annotate", "--to", "copy", "masuk"]);
    assert_eq!(ended.complaints(), "padanan: several inputs make several files: name a folder for them with -o\n");
}

#[test]
fn a_copy_never_lies_in_the_place_of_another_input() {
    let place = folder("another", &[("a.txt", b"IKM penting."), ("bab/a.txt", b"Rantai pasok kuat.")]);
    for (inputs, to) in [(["bab/a.txt", "a.txt"], "."), (["bab", "a.txt"], "."), (["a.txt", "bab/a.txt"], "bab")] {
        let ended = run_in(&place, &["annotate", "--to", "copy", inputs[0], inputs[1], "-o", to]);
        assert_eq!(ended.code, Some(1), "{inputs:?}");
        assert!(ended.complaints().ends_with("a.txt: it is an input too\n"), "{}", ended.complaints());
    }
    assert_eq!(fs::read(place.join("a.txt")).expect("it is there"), b"IKM penting.");
    assert_eq!(fs::read(place.join("bab/a.txt")).expect("it is there"), b"Rantai pasok kuat.");
}

#[test]
fn what_lies_in_the_folder_for_the_copies_is_no_input() {
    let place = folder("inside", &[("a.md", b"Rantai pasok"), ("bab/b.md", b"Rantai pasok")]);
    let mut before = None;
    for _ in 0..2 {
        let ended = run_in(&place, &["annotate", "--to", "copy", ".", "-o", "./hasil"]);
        assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
        let copy = fs::read_to_string(place.join("hasil/a.md")).expect("a copy");
        assert!(copy.contains("supply chain") && !place.join("hasil/hasil").exists());
        assert_eq!(before.get_or_insert_with(|| copy.clone()), &copy);
    }
    let ended = run_in(&place, &["annotate", "--to", "json", "hasil"]);
    assert_eq!(ended.out().lines().count(), 2, "a folder that is named is read");
}

#[test]
fn what_is_broken_is_said_with_its_place_and_the_rest_goes_on() {
    let place = folder(
        "broken",
        &[
            ("a.xlf", b"<xliff version=\"1.2\">\n  <file><body>".as_slice()),
            ("b.po", b"msgid \"rantai\nmsgstr \"\"\n"),
            ("c.tmx", b"<!DOCTYPE tmx [<!ENTITY x \"y\">]>\n<tmx/>"),
            ("d.txt", b"rantai pasok"),
        ],
    );
    let ended = run_in(&place, &["annotate", "--to", "tsv", "a.xlf", "b.po", "c.tmx", "d.txt"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.out().contains("\trantai pasok\t"), "{}", ended.out());
    let complaints: Vec<&str> = ended.complaints().lines().collect();
    assert!(complaints.iter().zip(["a.xlf:2:", "b.po:1:", "c.tmx:1:1: "]).all(|(line, place)| {
        line.strip_prefix("padanan: ").is_some_and(|line| line.starts_with(place) && line.contains(", expected "))
    }));
    assert_eq!(complaints.len(), 3, "{complaints:?}");
}

#[test]
fn other_commands_read_documents_too() {
    let html = b"<p>Kerjasama <b>BBPJN</b> dan industriu.</p>".as_slice();
    let place = folder("others", &[("naskah.html", html)]);
    let ended = run_in(&place, &["lint", "naskah.html"]);
    let said = ended.out();
    assert!(said.contains("naskah.html:1:4: \"Kerjasama\"") && said.contains("naskah.html:1:31: \"industriu\""), "{said}");
    let ended = run_in(&place, &["acronyms", "--to", "text", "naskah.html"]);
    assert!(ended.out().starts_with("naskah.html:1:17: \"BBPJN\""), "{}", ended.out());
}

#[test]
fn only_some_columns_of_a_table_are_looked_at() {
    let place = folder("columns", &[("data.csv", b"no;judul;isi\n1;rantai pasok;bea masuk\n".as_slice())]);
    for (columns, headwords) in
        [("judul", vec!["rantai pasok"]), ("3", vec!["bea masuk"]), ("2,isi", vec!["rantai pasok", "bea masuk"])]
    {
        let ended = run_in(&place, &["annotate", "--to", "json", "--columns", columns, "data.csv"]);
        assert_eq!(found(&objects(ended.out())[0]), headwords, "{columns}");
    }
    let ended = run(&["annotate", "--from", "csv", "--columns", "judul", "--to", "text"], "no;judul\n1;rantai pasok\n");
    assert_eq!(ended.out(), "no;judul\n1;rantai pasok ⟦supply chain⟧\n");
    let ended = run_in(&place, &["annotate", "--columns", "tiada", "data.csv"]);
    assert_eq!((ended.code, ended.out()), (Some(1), ""));
    assert!(ended.complaints().starts_with("padanan: data.csv:1:1: found "), "{}", ended.complaints());
}
