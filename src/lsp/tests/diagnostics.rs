use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::harness::{TestClient, brief, uri_in};
use crate::lsp::uri;
use crate::workspace::Workspace;
use crate::workspace::folder::Folder;

const URI: &str = "untitled:naskah";

const TEXT: &str = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Para menteri menandatangani kerjasama, dan \
    penyandang cacat ikut serta. BBPJN hadir di industriu.";

fn rich() -> Value {
    let publish = json!({ "relatedInformation": true, "tagSupport": { "valueSet": [1, 2] }, "codeDescriptionSupport": true });
    json!({ "textDocument": { "publishDiagnostics": publish } })
}

fn one<'a>(diagnostics: &'a Value, rule: &str) -> &'a Value {
    let list = diagnostics.as_array().expect("a list");
    list.iter().find(|one| one["code"] == rule).unwrap_or_else(|| panic!("no {rule} in {diagnostics:#}"))
}

#[test]
fn every_rule_says_what_is_wrong() {
    let mut client = TestClient::with(&rich());
    client.open(URI, TEXT);
    let published = client.told("textDocument/publishDiagnostics");
    let found = &published["diagnostics"];
    assert_eq!(published["version"], 1);
    let rules: Vec<&Value> = found.as_array().expect("a list").iter().map(|one| &one["code"]).collect();
    assert_eq!(rules, ["unused", "nonstandard", "deprecated", "undefined", "misspelling"]);
    for (rule, severity, message) in [
        ("nonstandard", 3, "\"kerjasama\": the standard form is \"kerja sama\""),
        ("misspelling", 2, "\"industriu\": did you mean \"industri\"?"),
        ("deprecated", 2, "\"penyandang cacat\" should no longer be used (now penyandang disabilitas)"),
    ] {
        let one = one(found, rule);
        assert_eq!((&one["severity"], &one["message"], &one["source"]), (&json!(severity), &json!(message), &json!("padanan")));
    }
    assert_eq!(one(found, "misspelling")["data"], json!({ "suggestions": ["industri"] }));
    assert_eq!(one(found, "deprecated")["tags"], json!([2]));
    assert!(one(found, "unused").get("data").is_none());
    let related = &one(found, "unused")["relatedInformation"][0]["location"];
    assert_eq!(related["uri"], URI);
    assert_eq!(related["range"]["start"], json!({ "line": 0, "character": 0 }));
}

#[test]
fn a_finding_leads_to_its_rule() {
    let folder = Folder::new("rules");
    let cache = folder.path().join("cache");
    let mut client = TestClient::with_workspace(|| Workspace::default().with_cache(Some(cache)));
    client.ask("initialize", &json!({ "capabilities": rich() }));
    client.open(URI, TEXT);
    let published = client.told("textDocument/publishDiagnostics");
    let link = one(&published["diagnostics"], "unused")["codeDescription"]["href"].as_str().expect("a link");
    let (page, line) = link.split_once("#L").expect("a line");
    let page = uri::path(&gen_lsp_types::Uri(page.to_owned())).expect("a file");
    let text = std::fs::read_to_string(page).expect("a page");
    assert_eq!(text.lines().nth(line.parse::<usize>().expect("a number") - 1), Some("## unused"));
}

#[test]
fn nobody_gets_more_than_can_be_shown() {
    let mut client = TestClient::with(&json!({}));
    client.open(URI, &"kerjasama ".repeat(5_010));
    let published = client.told("textDocument/publishDiagnostics");
    let all = published["diagnostics"].as_array().expect("a list");
    assert_eq!(all.len(), 5_001);
    assert_eq!(all[5_000]["message"], "only 5000 findings are shown; from here on there are 10 more");
    assert_eq!(all[5_000]["range"]["start"]["character"], 50_000);
}

#[test]
fn poor_clients_get_what_they_understand() {
    let mut client = TestClient::with(&json!({}));
    client.open(URI, TEXT);
    let published = client.told("textDocument/publishDiagnostics");
    for one in published["diagnostics"].as_array().expect("a list") {
        assert!(one.get("tags").is_none() && one.get("relatedInformation").is_none() && one.get("codeDescription").is_none());
    }
}

#[test]
fn the_user_says_how_bad_it_is() {
    let options = json!({ "padanan": { "severity": { "misspelling": "error", "unused": "off", "nonstandard": "hint" },
        "ignore": ["bbpjn", "Penyandang cacat"] } });
    let mut client = TestClient::initialized(&json!({ "capabilities": {}, "initializationOptions": options }));
    client.open(URI, TEXT);
    let published = client.told("textDocument/publishDiagnostics");
    let found = published["diagnostics"].as_array().expect("a list");
    let found: Vec<_> = found.iter().map(|one| (one["code"].as_str().unwrap_or_default(), one["severity"].as_i64())).collect();
    assert_eq!(found, [("nonstandard", Some(4)), ("misspelling", Some(1))]);
}

#[test]
fn a_word_is_ignored_in_one_document() {
    let mut client = TestClient::with(&json!({}));
    client.open(URI, "Sektor industriu, industriu dan kerjasama.");
    client.open("untitled:lain", "Sektor industriu.");
    assert_eq!((client.diagnostics(URI).len(), client.diagnostics("untitled:lain").len()), (3, 1));
    let argument = json!({ "uri": URI, "word": "Industriu" });
    let ignore = json!({ "command": "padanan.ignoreHere", "arguments": [argument] });
    assert_eq!(client.ask("workspace/executeCommand", &ignore), Value::Null);
    let published = client.told("textDocument/publishDiagnostics");
    assert_eq!((&published["uri"], brief(&published["diagnostics"])), (&json!(URI), vec!["nonstandard 0:32-41".to_owned()]));
    for argument in [json!({ "uri": "untitled:keliru", "word": "a" }), json!({ "uri": URI }), json!(5)] {
        let ignore = json!({ "command": "padanan.ignoreHere", "arguments": [argument] });
        assert_eq!(client.ask("workspace/executeCommand", &ignore), Value::Null);
    }
}

#[test]
fn who_is_not_sure_enough_is_not_heard() {
    let options = json!({ "minConfidence": 1 });
    let mut client = TestClient::initialized(&json!({ "capabilities": {}, "initializationOptions": options }));
    client.open(URI, "Sektor industriu");
    assert_eq!(client.diagnostics(URI), [""; 0]);
}

#[test]
fn a_glossary_may_forbid_a_term() {
    let folder = Folder::new("forbidden");
    folder.write("padanan.toml", "glossary = [\"istilah.tsv\"]");
    let terms = "headword\tgloss\tattributes\ngudang beku\tcold store\tstatus=forbidden\nkandang\tcage\tstatus=preferred\n";
    folder.write("istilah.tsv", terms);
    let mut client = TestClient::with(&rich());
    let uri = uri_in(&folder, "naskah.txt");
    client.open(&uri, "Gudang bekunya penuh, kandang kosong.");
    let published = client.told("textDocument/publishDiagnostics");
    assert_eq!(brief(&published["diagnostics"]), ["forbidden 0:0-14"]);
    assert_eq!(published["diagnostics"][0]["message"], "\"Gudang bekunya\" must not be used");
}

#[test]
fn who_asks_is_answered_and_not_told() {
    let mut client = TestClient::silent();
    let abilities = json!({ "textDocument": { "diagnostic": {} } });
    let result = client.ask("initialize", &json!({ "capabilities": abilities }));
    assert_eq!(result["capabilities"]["diagnosticProvider"]["interFileDependencies"], false);
    client.open(URI, TEXT);
    let params = |known: Value| json!({ "textDocument": { "uri": URI }, "previousResultId": known });
    let report = client.ask("textDocument/diagnostic", &params(Value::Null));
    assert_eq!((&report["kind"], brief(&report["items"]).len()), (&json!("full"), 5));
    let again = client.ask("textDocument/diagnostic", &params(report["resultId"].clone()));
    assert_eq!((&again["kind"], &again["resultId"]), (&json!("unchanged"), &report["resultId"]));
    client.edit(URI, 2, [0, 0, 0, 0], "industriu. ");
    let changed = client.ask("textDocument/diagnostic", &params(report["resultId"].clone()));
    assert_eq!((&changed["kind"], &brief(&changed["items"])[0]), (&json!("full"), &"misspelling 0:0-9".to_owned()));
    let unknown = json!({ "textDocument": { "uri": "untitled:lain" } });
    assert_eq!(client.ask("textDocument/diagnostic", &unknown), json!({ "kind": "full", "items": [] }));
    assert!(client.waiting().iter().all(|message| message["method"] != "textDocument/publishDiagnostics"));
}

#[test]
fn who_types_is_not_interrupted_for_long() {
    let folder = Folder::new("debounce");
    folder.write("padanan.toml", "debounce = 400");
    let mut client = TestClient::with(&json!({}));
    let uri = uri_in(&folder, "naskah.txt");
    client.open(&uri, "Sektor industriu");
    let begun = Instant::now();
    client.edit(&uri, 2, [0, 0, 0, 0], "Di ");
    let published = client.told("textDocument/publishDiagnostics");
    assert_eq!(published["version"], 2, "the first version was never seen");
    assert!(begun.elapsed() >= Duration::from_millis(390), "{:?}", begun.elapsed());
}
