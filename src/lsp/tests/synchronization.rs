use std::time::Instant;

use serde_json::{Value, json};

use super::harness::{TestClient, brief};

const URI: &str = "untitled:naskah";

#[test]
fn columns_are_counted_as_the_client_does() {
    for (offered, chosen, columns) in [
        (json!(["utf-16", "utf-8"]), "utf-8", "misspelling 1:17-26"),
        (json!(["utf-32", "utf-16"]), "utf-16", "misspelling 1:12-21"),
        (json!(["utf-32"]), "utf-32", "misspelling 1:9-18"),
        (json!(["utf-7"]), "utf-16", "misspelling 1:12-21"),
        (json!([]), "utf-16", "misspelling 1:12-21"),
        (Value::Null, "utf-16", "misspelling 1:12-21"),
    ] {
        let mut client = TestClient::silent();
        let params = json!({ "capabilities": { "general": { "positionEncodings": offered } } });
        assert_eq!(client.ask("initialize", &params)["capabilities"]["positionEncoding"], chosen);
        client.open(URI, "Kabar\n🏭🚢👋 é dan industriu");
        let published = client.diagnostics(URI);
        // The columns of the words behind three characters of four bytes and one of two.
        let line = "🏭🚢👋 é dan ";
        let start = match chosen {
            "utf-8" => line.len(),
            "utf-16" => line.encode_utf16().count(),
            _ => line.chars().count(),
        };
        assert_eq!(published, [format!("misspelling 1:{start}-{}", start + 9)], "{columns}");
        // An edit in the same units.
        let start = u32::try_from(start).expect("a short line");
        client.edit(URI, 2, [1, start, 1, start + 9], "izin industriu");
        assert_eq!(client.diagnostics(URI), [format!("misspelling 1:{}-{}", start + 5, start + 14)]);
    }
}

#[test]
fn a_burst_of_changes_is_told_of_once() {
    let mut client = TestClient::with(&json!({}));
    let text = "Pemerintah menjaga rantai pasok industri. ".repeat(480);
    client.open(URI, &text);
    client.diagnostics(URI);
    let begun = Instant::now();
    for version in 2..=1000 {
        client.edit(URI, version, [0, 0, 0, 0], "a");
    }
    client.edit(URI, 1001, [0, 0, 0, 999], "industriu. ");
    let mut versions = Vec::new();
    let last = loop {
        let published = client.told("textDocument/publishDiagnostics");
        versions.push(published["version"].as_i64().expect("a version"));
        if published["version"] == 1001 {
            break published;
        }
    };
    eprintln!("1000 changes took {:?} and {} publications", begun.elapsed(), versions.len());
    assert!(versions.len() < 20 && versions.is_sorted(), "{versions:?}");
    assert_eq!(brief(&last["diagnostics"]), ["misspelling 0:0-9"]);
    assert!(client.waiting().iter().all(|message| message["method"] != "textDocument/publishDiagnostics"));
}

#[test]
fn requests_see_the_changes_before_them() {
    let mut client = TestClient::with(&json!({ "textDocument": { "diagnostic": {} } }));
    client.open(URI, "Sektor industri");
    let params = json!({ "textDocument": { "uri": URI } });
    let mut asked = Vec::new();
    for version in 2..10 {
        client.edit(URI, version, [0, 15, 0, 16], if version % 2 == 0 { "u" } else { "" });
        asked.push((version % 2 == 0, client.request("textDocument/diagnostic", &params)));
    }
    for (is_wrong, id) in asked {
        let items = client.answer(id)["items"].as_array().map_or(9, Vec::len);
        assert_eq!(items, usize::from(is_wrong));
    }
}

#[test]
fn documents_come_and_go() {
    let mut client = TestClient::with(&json!({}));
    client.edit("untitled:lain", 2, [0, 0, 0, 0], "industriu");
    client.tell("textDocument/didClose", &json!({ "textDocument": { "uri": "untitled:lain" } }));
    client.open(URI, "Sektor industriu");
    assert_eq!(client.diagnostics(URI), ["misspelling 0:7-16"]);
    // Opened again, it is another text.
    client.open(URI, "industriu");
    assert_eq!(client.diagnostics(URI), ["misspelling 0:0-9"]);
    // Versions may go backwards.
    client.edit(URI, -3, [0, 0, 0, 0], "Sektor ");
    let published = client.told("textDocument/publishDiagnostics");
    assert_eq!((&published["version"], brief(&published["diagnostics"])), (&json!(-3), vec!["misspelling 0:7-16".to_owned()]));
    client.tell("textDocument/didClose", &json!({ "textDocument": { "uri": URI } }));
    assert_eq!(client.told("textDocument/publishDiagnostics"), json!({ "uri": URI, "diagnostics": [] }));
    let params = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", &params), Value::Null);
    // A whole text instead of a change.
    client.open(URI, "Sektor");
    assert_eq!(client.diagnostics(URI), [""; 0]);
    let document = json!({ "uri": URI, "version": 2 });
    let params = json!({ "textDocument": document, "contentChanges": [{ "text": "Sektor industriu" }] });
    client.tell("textDocument/didChange", &params);
    assert_eq!(client.diagnostics(URI), ["misspelling 0:7-16"]);
}

#[test]
fn names_of_all_kinds_are_names() {
    let mut client = TestClient::with(&json!({}));
    for uri in
        ["file:///naskah.txt", "untitled:Untitled-1", "ssh://a/b", "naskah", "", "file:///%ff", "a b\u{1f44b}", "file://h/%zz"]
    {
        client.open(uri, "industriu");
        assert_eq!(client.diagnostics(uri), ["misspelling 0:0-9"], "{uri}");
    }
}

#[test]
fn a_line_of_a_million_characters_is_read() {
    let mut client = TestClient::with(&json!({}));
    let text = "👋 pemerintah industriu. ".repeat(if cfg!(debug_assertions) { 2_000 } else { 42_000 });
    let begun = Instant::now();
    client.open(URI, &text);
    let found = client.diagnostics(URI).len();
    eprintln!("{} bytes on a line, with {found} findings, took {:?}", text.len(), begun.elapsed());
    assert_eq!(found, text.matches("industriu").count());
}

#[test]
fn a_line_shows_its_glosses_again_after_a_pause() {
    let mut client = TestClient::with(&json!({ "workspace": { "inlayHint": { "refreshSupport": true } } }));
    let uri = "untitled:a";
    client.open(uri, "Rantai pasok");
    let place = json!({ "line": 0, "character": 12 });
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let asked = json!({ "textDocument": { "uri": uri }, "range": range });
    let hints = |client: &mut TestClient| client.ask("textDocument/inlayHint", &asked).as_array().map(Vec::len);
    assert_eq!(hints(&mut client), Some(1));
    let change = json!({ "range": { "start": place, "end": place }, "text": "nya" });
    client.tell("textDocument/didChange", &json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": [change] }));
    assert_eq!(hints(&mut client), Some(0));
    client.asked("workspace/inlayHint/refresh");
    assert_eq!(hints(&mut client), Some(1));
}
