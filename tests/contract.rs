//! The JSON that other programs read: `annotate --to json`, JSON Lines in and out, and the JSON of the other commands.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/json.rs"]
mod json;
#[path = "support/program.rs"]
mod program;

use folder::{folder, run_in};
use json::{annotations, objects};
use program::run;
use serde_json::{Value, json};

/// The JSON object of a text.
fn annotated(text: &str) -> Value {
    annotated_with(text, &[])
}

fn annotated_with(text: &str, more: &[&str]) -> Value {
    let ended = run(&[&["annotate", "--to", "json", "-"], more].concat(), text);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    let mut objects = objects(ended.out());
    assert_eq!(objects.len(), 1, "one object an input");
    objects.remove(0)
}

/// The one annotation of these words.
fn annotation<'v>(object: &'v Value, text: &str) -> &'v Value {
    annotations(object).iter().find(|annotation| annotation["text"] == text).unwrap_or_else(|| panic!("no {text:?} in {object}"))
}

/// The names of an object's fields.
fn fields(object: &Value) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn an_input_is_one_object_on_one_line_with_its_path() {
    let place = folder("path", &[("berita.txt", b"Kemenperin\n\nmendorong industri.\n"), ("kosong.txt", b"")]);
    let ended = run_in(&place, &["annotate", "--to", "json", "berita.txt", "kosong.txt"]);
    let objects = objects(ended.out());
    assert_eq!(objects.iter().map(|object| &object["path"]).collect::<Vec<_>>(), ["berita.txt", "kosong.txt"]);
    assert_eq!(objects.iter().map(fields).collect::<Vec<_>>(), [["path", "annotations"]; 2]);
    assert_eq!(objects[1]["annotations"], json!([]));
    assert_eq!(annotated("Kemenperin")["path"], "-");
}

#[test]
fn every_annotation_has_the_promised_fields_with_the_promised_values() {
    let text =
        "Wamenperin dan SDM industri: rantai pasoknya, kerjasama, industriu,\nProyek Jaringan Andalan Raya (PROJAR), Jakarta.";
    let object = annotated_with(text, &["--words"]);
    assert!(annotations(&object).len() >= 8);
    for annotation in annotations(&object) {
        let names = fields(annotation);
        for required in ["start", "end", "line", "column", "text", "kind", "match", "confidence", "headword", "senses"] {
            assert!(names.contains(&required), "{required} in {annotation}");
        }
        let kind = annotation["kind"].as_str().expect("a kind");
        assert!(["term", "name", "acronym", "word", "number", "date", "citation"].contains(&kind), "{annotation}");
        let belief = annotation["match"].as_str().expect("a match");
        assert!(["exact", "variant", "inflected", "defined", "composed", "fuzzy"].contains(&belief), "{annotation}");
        assert_eq!(names.contains(&"suggestion"), matches!(belief, "fuzzy" | "variant"), "{annotation}");
        assert_eq!(names.contains(&"definition"), belief == "defined", "{annotation}");
        let confidence = annotation["confidence"].as_f64().expect("a number");
        assert!((0.0..=1.0).contains(&confidence), "{annotation}");
        for sense in annotation["senses"].as_array().expect("a list") {
            assert!(sense["gloss"].as_str().is_some_and(|gloss| !gloss.is_empty()), "{annotation}");
        }
    }
}

#[test]
fn offsets_count_bytes_lines_and_columns_count_from_one_and_columns_count_characters() {
    let text = "Résumé 👋 industri\r\nérat rantai pasok\r  SDM\n";
    let object = annotated(text);
    for (words, line, column) in [("industri", 1, 10), ("rantai pasok", 2, 6), ("SDM", 3, 3)] {
        let annotation = annotation(&object, words);
        let start = text.find(words).expect("it is there");
        assert_eq!(annotation["start"], start);
        assert_eq!(annotation["end"], start + words.len());
        assert_eq!((&annotation["line"], &annotation["column"]), (&json!(line), &json!(column)), "{words}");
    }
}

#[test]
fn annotations_are_sorted_disjoint_and_say_what_stands_there() {
    let text = "Program kerja sama industri nasional: Kemenperin, IKM (Industri Kecil dan Menengah), \u{201c}SDM industri\u{201d} — rantai\npasok.";
    let object = annotated(text);
    let mut end = 0;
    for annotation in annotations(&object) {
        let place = |field: &str| usize::try_from(annotation[field].as_u64().expect("an offset")).expect("a small one");
        assert!(place("start") >= end && place("end") > place("start"), "{annotation}");
        end = place("end");
        assert_eq!(annotation["text"], text[place("start")..end]);
    }
    assert!(end > 0);
}

#[test]
fn a_known_acronym_has_its_expansion_and_the_gloss_of_its_long_form() {
    let object = annotated("Wamenperin hadir.");
    let annotation = annotation(&object, "Wamenperin");
    assert_eq!(annotation["kind"], "acronym");
    assert_eq!(annotation["match"], "exact");
    assert_eq!(annotation["confidence"], 1.0);
    assert_eq!(annotation["headword"], "Wamenperin");
    assert_eq!(annotation["expansion"], "Wakil Menteri Perindustrian");
    assert!(annotation["senses"][0]["gloss"].as_str().is_some_and(|gloss| gloss.starts_with("Deputy Minister of Industry")));
    assert_eq!(annotation["senses"][0]["domain"], "government");
}

#[test]
fn an_acronym_the_document_defines_says_where() {
    let text = "Lewat Proyek Jaringan Andalan Raya (PROJAR), pabrik dibangun. PROJAR selesai.";
    let object = annotated(text);
    let long = "Proyek Jaringan Andalan Raya";
    let start = text.find(long).expect("it is there");
    let defined: Vec<_> = annotations(&object).iter().filter(|annotation| annotation["text"] == "PROJAR").collect();
    assert_eq!(defined.len(), 2);
    for annotation in defined {
        assert_eq!(annotation["match"], "defined");
        assert_eq!(annotation["kind"], "acronym");
        assert_eq!(annotation["expansion"], long);
        assert_eq!(annotation["definition"], json!({ "start": start, "end": start + long.len() }));
        assert_eq!(annotation["senses"], json!([]));
    }
}

#[test]
fn an_acronym_defined_as_the_dictionary_knows_it_is_exact() {
    let object = annotated("sumber daya manusia (SDM)");
    let annotation = annotation(&object, "SDM");
    assert_eq!(annotation["match"], "exact");
    assert_eq!(annotation["expansion"], "sumber daya manusia");
    assert_eq!(annotation["senses"][0]["gloss"], "human resources");
}

#[test]
fn a_misspelling_carries_the_right_spelling_and_a_variant_the_standard_one() {
    let object = annotated("Pertumbuhan industriu dan kerjasama.");
    let misspelt = annotation(&object, "industriu");
    assert_eq!((&misspelt["match"], &misspelt["suggestion"]), (&json!("fuzzy"), &json!("industri")));
    assert!(misspelt["confidence"].as_f64().is_some_and(|confidence| confidence < 1.0));
    assert_eq!(misspelt["headword"], "industri");
    assert_eq!(misspelt["senses"][0]["gloss"], "industry");
    let variant = annotation(&object, "kerjasama");
    assert_eq!((&variant["match"], &variant["suggestion"]), (&json!("variant"), &json!("kerja sama")));
}

#[test]
fn an_inflected_word_says_how_it_is_formed() {
    let object = annotated("Kementeriannya dan perusahaan-perusahaan.");
    let annotation = annotation(&object, "Kementeriannya");
    assert_eq!(annotation["match"], "inflected");
    assert_eq!(annotation["headword"], "kementerian");
    assert_eq!(annotation["lemma"], "kementerian");
    assert_eq!(annotation["root"], "menteri");
    assert_eq!(annotation["affixes"], json!(["ke-", "-an", "-nya"]));
}

#[test]
fn a_composed_gloss_is_marked_as_such() {
    let object = annotated_with("Beras itu diimpor pengimpornya.", &["--words"]);
    for (word, gloss, affixes) in [("diimpor", "be imported", &["di-"][..]), ("pengimpornya", "importer", &["peN-", "-nya"])] {
        let annotation = annotation(&object, word);
        assert_eq!(annotation["match"], "composed", "{annotation}");
        assert_eq!(annotation["senses"][0]["gloss"], gloss);
        assert_eq!(annotation["senses"][0]["composed"], true);
        assert!(annotation["lemma"].as_str().is_some_and(|lemma| !lemma.is_empty()), "{annotation}");
        assert_eq!((&annotation["root"], &annotation["affixes"]), (&json!("impor"), &json!(affixes)));
        assert!(annotation["confidence"].as_f64().is_some_and(|confidence| confidence < 1.0), "{annotation}");
    }
}

#[test]
fn a_gloss_of_the_dictionary_is_not_marked_as_composed() {
    let object = annotated_with("Kementeriannya membacanya, industri itu tumbuh.", &["--words"]);
    for word in ["Kementeriannya", "membacanya"] {
        assert_eq!(annotation(&object, word)["match"], "inflected");
    }
    for annotation in annotations(&object) {
        let senses = annotation["senses"].as_array().expect("a list");
        assert!(!senses.is_empty(), "{annotation}");
        assert!(senses.iter().all(|sense| !fields(sense).contains(&"composed")), "{annotation}");
        assert!(!fields(annotation).contains(&"composed"), "{annotation}");
    }
}

#[test]
fn annotations_below_the_least_confidence_are_left_out() {
    let text = "Industri, kerjasama, industriu.";
    let texts = |least: &str| {
        let object = annotated_with(text, &["--min-confidence", least]);
        annotations(&object).iter().map(|annotation| annotation["text"].as_str().expect("words").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts("0"), ["Industri", "kerjasama", "industriu"]);
    assert_eq!(texts("1"), ["Industri"]);
}

#[test]
fn json_and_jsonl_name_the_same_output() {
    let text = "Kemenperin mendorong industri.";
    assert_eq!(run(&["annotate", "--to", "json"], text).stdout, run(&["annotate", "--to", "jsonl", "-"], text).stdout);
}

#[test]
fn records_come_back_in_order_with_all_their_fields_and_annotations_last() {
    let input = r#"{"id":"b","text":"Kemenperin","tags":["x",{"y":null}],"score":0.25}
{"zeta":true,"text":"Tidak ada apa-apa di sini","id":-9007199254740993}

{"text":"\u0049KM \ud83d\udc4b rantai pasok","annotations":"old"}"#;
    let ended = run(&["annotate", "--from", "jsonl", "--to", "jsonl", "-"], input);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    let records = objects(ended.out());
    let names: Vec<_> = records.iter().map(|record| fields(record).join(" ")).collect();
    assert_eq!(names, ["id text tags score annotations", "zeta text id annotations", "text annotations"]);
    assert_eq!(records[0]["tags"], json!(["x", { "y": null }]));
    assert_eq!(records[0]["score"], 0.25);
    assert_eq!(records[0]["annotations"][0]["headword"], "Kemenperin");
    assert_eq!(records[1]["id"], json!(-9_007_199_254_740_993_i64));
    let supply_chain = annotation(&records[2], "rantai pasok");
    assert_eq!(
        (&supply_chain["start"], &supply_chain["column"]),
        (&json!(9), &json!(7)),
        "offsets are those of the text, not of the line"
    );
}

#[test]
fn a_record_is_annotated_as_a_text_is() {
    let text = "Peran IKM (Industri Kecil dan Menengah) dan\nrantai pasoknya.";
    let record = json!({ "text": text }).to_string();
    let ended = run(&["annotate", "--from", "jsonl"], &record);
    assert_eq!(objects(ended.out())[0]["annotations"], annotated(text)["annotations"]);
}

#[test]
fn a_bad_record_is_reported_with_its_place_and_the_others_are_annotated() {
    let input = b"{\"text\":\"industri\"}\n{\"text\": oops}\n[]\n{\"id\":1}\n{\"text\":7}\n\xff\n{\"text\":\"IKM\"}\n";
    let ended = run(&["annotate", "--from", "jsonl", "-"], input);
    assert_eq!(ended.code, Some(1));
    let records = objects(ended.out());
    assert_eq!(records.len(), 7, "a line out for each line in");
    assert_eq!(records[0]["annotations"][0]["text"], "industri");
    assert_eq!(records[6]["annotations"][0]["text"], "IKM");
    for (number, record) in records[1..6].iter().enumerate() {
        let why = record["error"].as_str().expect("what is wrong");
        assert!(why.starts_with(&format!("line {}, column ", number + 2)), "{why}");
    }
    let places: Vec<_> = ended.complaints().lines().map(|line| line.split(": ").nth(1).expect("a place")).collect();
    assert_eq!(places, ["-:2:10", "-:3:1", "-:4:1", "-:5:1", "-:6:1"]);
}

#[test]
fn what_reorders_or_controls_a_terminal_is_escaped_in_json() {
    let input = json!({ "id": "\u{1b}[2J\u{9b}31m\u{202e}é", "text": "industri\u{202e}\u{85}" }).to_string();
    let ended = run(&["annotate", "--from", "jsonl"], &input);
    assert!(!ended.out().trim_end().contains(|c: char| c.is_control() || c == '\u{202e}'), "{:?}", ended.out());
    assert_eq!(objects(ended.out())[0]["id"], "\u{1b}[2J\u{9b}31m\u{202e}é");
}

#[test]
fn lookup_gives_an_object_a_term() {
    let ended = run(&["lookup", "--to", "json", "kemenperin", "perusahaannya", "industriu"], "");
    assert_eq!(ended.code, Some(1), "one of them is not in the dictionary");
    let answers = objects(ended.out());
    assert_eq!(answers[0]["term"], "kemenperin");
    assert_eq!(answers[0]["found"][0]["headword"], "Kemenperin");
    assert_eq!(answers[0]["found"][0]["senses"][0]["gloss"], "Ministry of Industry");
    assert_eq!(answers[1]["found"][0]["headword"], "perusahaan");
    assert_eq!(answers[1]["analyses"][0]["affixes"], json!(["per-", "-an", "-nya"]));
    assert_eq!(answers[2]["found"], json!([]));
    assert_eq!(answers[2]["near"][0], "industri");
}

#[test]
fn lookup_gives_what_a_derived_word_may_mean() {
    let answers = objects(run(&["lookup", "--to", "json", "pengimpor", "perusahaannya"], "").out());
    assert_eq!(answers[0]["composed"], json!(["importer"]));
    assert!(!fields(&answers[1]).contains(&"composed"), "{}", answers[1]);
}

#[test]
fn lookup_answers_from_english_in_any_inflected_form() {
    for english in ["supply chain", "Supply Chains"] {
        let ended = run(&["lookup", "--english", "--to", "json", english], "");
        assert_eq!(ended.code, Some(0));
        assert_eq!(objects(ended.out())[0]["found"][0]["headword"], "rantai pasok", "{english}");
    }
    assert_eq!(run(&["lookup", "--english", "zzzz"], "").code, Some(1));
}

#[test]
fn analyse_gives_an_object_a_word_read_from_standard_input() {
    let ended = run(&["analyse", "--to", "json"], "menulis\nzzqq\n");
    let words = objects(ended.out());
    assert_eq!(words[0]["word"], "menulis");
    assert_eq!(words[0]["readings"][0]["root"], "tulis");
    assert_eq!(words[1], json!({ "word": "zzqq", "readings": [] }));
}

#[test]
fn a_reading_has_lemma_root_affixes_and_cost() {
    let ended = run(&["analyse", "--all", "--to", "json", "memerah", "beruang"], "");
    for word in objects(ended.out()) {
        assert_eq!(fields(&word), ["word", "readings"]);
        let readings = word["readings"].as_array().expect("a list");
        assert!(readings.len() >= 2, "{word}");
        assert!(readings.iter().all(|reading| fields(reading) == ["lemma", "root", "affixes", "cost"]), "{word}");
        assert!(readings.iter().all(|reading| reading["affixes"].is_array() && reading["cost"].is_u64()), "{word}");
    }
}

#[test]
fn lint_gives_an_object_a_finding() {
    let ended = run(&["lint", "--to", "json", "-"], "Résumé:\nindustriu dan kerjasama\n");
    assert_eq!(ended.code, Some(2));
    let findings = objects(ended.out());
    assert_eq!(findings.len(), 2);
    assert_eq!(fields(&findings[0]), ["path", "line", "column", "start", "end", "text", "suggestion", "rule", "confidence"]);
    assert_eq!((&findings[0]["line"], &findings[0]["column"], &findings[0]["start"]), (&json!(2), &json!(1), &json!(10)));
    assert_eq!((&findings[0]["rule"], &findings[0]["suggestion"]), (&json!("misspelling"), &json!("industri")));
    assert_eq!((&findings[1]["rule"], &findings[1]["suggestion"]), (&json!("nonstandard"), &json!("kerja sama")));
}

#[test]
fn lint_gives_one_sarif_log_for_all_inputs() {
    let place = folder("sarif", &[("satu.txt", b"industriu"), ("dua.txt", "é kerjasama".as_bytes()), ("tiga.txt", b"industri")]);
    let ended = run_in(&place, &["lint", "--to", "sarif", "satu.txt", "dua.txt", "tiga.txt"]);
    assert_eq!(ended.code, Some(2));
    let logs = objects(ended.out());
    assert_eq!((logs.len(), &logs[0]["version"]), (1, &json!("2.1.0")));
    let run = &logs[0]["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "padanan");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("a list");
    let rules: Vec<_> = results.iter().map(|result| (&result["ruleId"], &result["level"])).collect();
    assert_eq!(rules, [(&json!("misspelling"), &json!("warning")), (&json!("nonstandard"), &json!("note"))]);
    let place = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "dua.txt");
    assert_eq!(place["region"], json!({ "startLine": 1, "startColumn": 3, "endColumn": 12, "byteOffset": 3, "byteLength": 9 }));
    let clean = run_in(&folder("sarif-clean", &[("a.txt", b"Industri.")]), &["lint", "--to", "sarif", "a.txt"]);
    assert_eq!((clean.code, &objects(clean.out())[0]["runs"][0]["results"]), (Some(0), &json!([])));
}

#[test]
fn acronyms_gives_one_object_an_input() {
    let place = folder("acronyms", &[("satu.txt", "Résumé KPK.\nPetugas BBPJN hadir.".as_bytes()), ("dua.txt", b"Industri.")]);
    let ended = run_in(&place, &["acronyms", "--to", "json", "--strict", "satu.txt", "dua.txt"]);
    assert_eq!(ended.code, Some(2));
    let documents = objects(ended.out());
    assert_eq!(fields(&documents[0]), ["path", "acronyms"]);
    assert_eq!((&documents[0]["path"], &documents[1]["acronyms"]), (&json!("satu.txt"), &json!([])));
    let acronym = &documents[0]["acronyms"][1];
    assert_eq!(fields(acronym), ["short", "expansion", "gloss", "known", "defined", "used", "count", "problems"]);
    assert_eq!(acronym["used"], json!([{ "start": 22, "end": 27, "line": 2, "column": 9 }]));
    let problem = &acronym["problems"][0];
    assert_eq!(fields(problem), ["rule", "message", "start", "end", "line", "column"]);
    assert_eq!((&problem["rule"], &problem["start"]), (&json!("undefined"), &json!(22)));
}

#[test]
fn acronyms_gives_one_sarif_log_for_all_inputs() {
    let place = folder("acronyms-sarif", &[("a b.txt", "é QXZW.".as_bytes()), ("dua.txt", b"Program Rumah Layak (PRL) maju.")]);
    let ended = run_in(&place, &["acronyms", "--to", "sarif", "a b.txt", "dua.txt"]);
    assert_eq!(ended.code, Some(0), "without --strict what is wrong is no failure");
    let logs = objects(ended.out());
    assert_eq!((logs.len(), &logs[0]["version"]), (1, &json!("2.1.0")));
    let run = &logs[0]["runs"][0];
    let rules: Vec<_> = run["tool"]["driver"]["rules"].as_array().expect("a list").iter().map(|rule| &rule["id"]).collect();
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), 2);
    for result in results {
        assert!(rules.contains(&&result["ruleId"]) && result["message"]["text"].is_string(), "{result}");
    }
    assert_eq!((&results[0]["level"], &results[1]["level"]), (&json!("warning"), &json!("note")));
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b.txt");
    assert_eq!(place["region"], json!({ "startLine": 1, "startColumn": 3, "endColumn": 7, "byteOffset": 3, "byteLength": 4 }));
}
