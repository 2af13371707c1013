//! JSON Lines as a pipe: answers in order, at once, and whatever the size.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/json.rs"]
mod json;
#[path = "support/program.rs"]
mod program;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use folder::{folder, run_in};
use json::{annotations, objects};
use program::run;
use serde_json::json;

#[test]
fn an_answer_comes_before_the_next_record_is_asked_for() {
    for jobs in ["1", "4"] {
        let mut command = program::program(Path::new(env!("CARGO_TARGET_TMPDIR")));
        let command = command.args(["annotate", "--from", "jsonl", "--to", "jsonl", "--jobs", jobs, "-"]);
        let mut child = command.stdin(Stdio::piped()).spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        let mut stdout = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
        for id in 0..5 {
            writeln!(stdin, "{}", json!({ "id": id, "text": "Peran IKM naik." })).expect("the program reads");
            let mut answer = String::new();
            stdout.read_line(&mut answer).expect("the program answers");
            let record = &objects(&answer)[0];
            assert_eq!((&record["id"], &annotations(record)[0]["text"]), (&json!(id), &json!("IKM")));
        }
        // Nobody listens any more, and the input stays open.
        drop(stdout);
        writeln!(stdin, "{{\"text\":\"SDM\"}}").expect("the program reads");
        let patience = Instant::now() + Duration::from_secs(60);
        let status = loop {
            match child.try_wait().expect("it can be asked") {
                Some(status) => break status,
                None => assert!(Instant::now() < patience, "the program waits for input that nobody wants annotated"),
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        assert_eq!(status.code(), Some(0), "that is no error");
        drop(stdin);
    }
}

#[test]
fn records_stay_in_order_however_many_are_worked_on() {
    let mut input = String::new();
    for id in 0..3000 {
        // Long ones among short ones, and some that cannot be read.
        let text = "Kemenperin menjaga rantai pasok. ".repeat(if id % 97 == 0 { 200 } else { id % 5 });
        match id % 701 {
            700 => input.push_str("{\"text\":\n"),
            _ => input.push_str(&format!("{}\n", json!({ "id": id, "text": text }))),
        }
    }
    let runs = ["1", "2", "8"].map(|jobs| run(&["annotate", "--from", "jsonl", "--jobs", jobs], &input));
    let records = objects(runs[0].out());
    assert_eq!(records.len(), 3000);
    for (number, record) in records.iter().enumerate() {
        let is_wrong = number % 701 == 700;
        assert_eq!((record.get("error").is_some(), record.get("annotations").is_some()), (is_wrong, !is_wrong), "{number}");
        assert!(is_wrong || record["id"] == number, "{number}");
    }
    for other in &runs[1..] {
        assert_eq!((other.out(), other.complaints(), other.code), (runs[0].out(), runs[0].complaints(), Some(1)));
    }
    assert_eq!(runs[0].complaints().lines().count(), 4);
}

#[test]
fn a_large_record_is_one_line_as_all_others() {
    let text = "Kemenperin menjaga rantai pasok industri nasional. ".repeat(20_000);
    let input = [json!({ "text": "SDM" }), json!({ "text": text, "id": 2 }), json!({ "text": "IKM" })];
    let input = input.map(|record| record.to_string()).join("\n");
    assert!(input.len() > 1_000_000);
    let ended = run(&["annotate", "--from", "jsonl", "--jobs", "2", "-"], &input);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    let records = objects(ended.out());
    assert_eq!(records.len(), 3, "the last one has no line end");
    assert_eq!((&records[1]["text"], &records[1]["id"]), (&json!(text), &json!(2)));
    assert!(annotations(&records[1]).len() >= 60_000);
}

#[test]
fn the_text_may_be_in_another_field() {
    let input = r#"{"isi":"Peran IKM","text":"SDM"}"#;
    let ended = run(&["annotate", "--from", "jsonl", "--text-field", "isi"], input);
    let record = &objects(ended.out())[0];
    assert_eq!((&record["text"], &annotations(record)[0]["text"]), (&json!("SDM"), &json!("IKM")));
    let ended = run(&["annotate", "--from", "jsonl", "--text-field", "judul"], input);
    assert_eq!((ended.code, ended.complaints()), (Some(1), "padanan: -:1:1: found no field \"judul\"\n"));
    let ended = run(&["annotate", "--text-field", "isi"], input);
    assert_eq!((ended.code, ended.complaints()), (Some(1), "padanan: --text-field goes with --from jsonl\n"));
}

#[test]
fn a_folder_of_records_is_walked_in_order() {
    let files: [(&str, &[u8]); 4] = [
        ("b.jsonl", b"\xef\xbb\xbf{\"id\":2,\"text\":\"\"}\n\n{\"id\":3,\"text\":\"\"}"),
        ("a.ndjson", b"{\"id\":1,\"text\":\"\"}"),
        ("c/d.jsonl", b"{\"id\":4}"),
        ("e.json", b"{}"),
    ];
    let ended = run_in(&folder("records", &files), &["annotate", "--from", "jsonl", "."]);
    let ids: Vec<_> = objects(ended.out()).into_iter().map(|record| record["id"].clone()).collect();
    assert_eq!(ids, [1, 2, 3, 4].map(|id| json!(id)));
    assert!(ended.complaints().contains("d.jsonl:1:1: found no field \"text\""), "{}", ended.complaints());
}
