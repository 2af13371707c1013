use serde_json::json;

use super::*;

fn of_toml(text: &str) -> (Settings, Vec<String>) {
    let (settings, complaints) = Settings::of_toml(text, Path::new("/proyek"));
    (settings, complaints.iter().map(|complaint| format!("{}: {}", complaint.span.start, complaint.message)).collect())
}

#[test]
fn both_notations_say_the_same() {
    let toml = r#"
        inlay-hints = "all"
        words = true
        domains = ["law", "trade"]
        as-of = 2021-05-20
        min-confidence = 0.5
        ignore = ["Sukamaju"]
        debounce = 100

        [[glossary]]
        path = "istilah.tsv"
        priority = 2
        domain = "trade"

        [severity]
        unknown = "off"
        defined-late = "warning"
    "#;
    let json = json!({
        "inlayHints": "all",
        "words": true,
        "domains": ["law", "trade"],
        "asOf": "2021-05-20",
        "minConfidence": 0.5,
        "ignore": ["Sukamaju"],
        "debounce": 100,
        "glossaries": [{"path": "istilah.tsv", "priority": 2, "domain": "trade"}],
        "severity": {"unknown": "off", "definedLate": "warning", "unused": null},
        "trace": {"server": "verbose"},
    });
    let (of_json, complaints) = Settings::of_json(&json, Some(Path::new("/proyek")));
    assert_eq!(complaints, []);
    assert_eq!(of_toml(toml), (of_json.clone(), Vec::new()));
    assert_eq!(of_json.glossaries[0].path, Path::new("/proyek/istilah.tsv"));
    assert_eq!(of_json.severity("unknown"), Severity::Off);
    assert_eq!(of_json.severity("misspelling"), Severity::Warning);
}

#[test]
fn what_is_wrong_is_named_and_the_rest_holds() {
    let cases = [
        ("inlay-hints = \"some\"", "14: inlay-hints: found \"some\", expected one of off, first, all"),
        ("words = 1", "8: words: found 1, expected true or false"),
        ("domains = [1]", "10: domains: found a list, expected a list of texts"),
        ("as-of = \"kemarin\"", "8: as-of: found \"kemarin\", expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("min-confidence = 2", "17: min-confidence: found 2, expected a number from 0 to 1"),
        ("debounce = -1", "11: debounce: found -1, expected milliseconds from 0 to 10000"),
        ("ignore = { kata = 1 }", "9: ignore: found a table, expected a list of texts"),
        ("severity = \"off\"", "11: severity: found \"off\", expected a table of rules, such as unknown = \"off\""),
        (
            "severity.unused = \"bad\"",
            "18: severity.unused: found \"bad\", expected one of off, hint, information, warning, error",
        ),
        ("glossary = 3", "11: glossary: found 3, expected a path, or a table with one"),
        ("glossary = [{ priority = 1 }]", "12: glossary: found a table, expected a path"),
        (
            "glossary = [{ path = \"a\", prioritas = 1 }]",
            "26: glossary.prioritas: found an unknown setting, expected one of path, \
          priority, domain",
        ),
        (
            "kata = 1",
            "0: kata: found an unknown setting, expected one of as-of, debounce, domains, glossary, ignore, inlay-hints, \
          min-confidence, severity, words",
        ),
    ];
    for (text, expected) in cases {
        let rest = if text.starts_with("severity") { "" } else { "[severity]\nunknown = \"error\"" };
        let (settings, complaints) = of_toml(&format!("{text}\n{rest}"));
        assert_eq!(complaints.first().map(String::as_str), Some(expected), "{text}");
        assert!(rest.is_empty() || settings.severity("unknown") == Severity::Error, "{text}");
    }
    let (settings, complaints) = of_toml("words = true\ndomains = [\nas-of = 2021");
    assert!(!complaints.is_empty());
    assert_eq!(settings.words, Some(true));
}

#[test]
fn upper_settings_hide_lower_ones() {
    let upper = of_toml("words = false\nignore = [\"a\"]\nglossary = [\"satu\"]\nseverity.unused = \"off\"").0;
    let lower = of_toml(
        "words = true\nas-of = 2021\nignore = [\"b\"]\nglossary = [{ path = \"dua\", priority = 1 }, \"tiga\"]\n\
         severity = { unused = \"error\", unknown = \"error\" }",
    );
    assert_eq!(lower.1, [""; 0]);
    let both = upper.over(&lower.0);
    assert_eq!((both.words, both.as_of.as_deref()), (Some(false), Some("2021")));
    assert_eq!(both.ignore, ["a", "b"]);
    let paths: Vec<&Path> = both.glossaries.iter().map(|file| file.path.as_path()).collect();
    assert_eq!(paths, ["/proyek/dua", "/proyek/satu", "/proyek/tiga"].map(Path::new));
    assert_eq!((both.severity("unused"), both.severity("unknown")), (Severity::Off, Severity::Error));
}

#[test]
fn nothing_is_no_complaint() {
    for value in [json!(null), json!({}), json!({"words": null})] {
        assert_eq!(Settings::of_json(&value, None), (Settings::default(), Vec::new()));
    }
    let (_, complaints) = Settings::of_json(&json!([]), None);
    assert_eq!(complaints[0].message, "padanan: found a list, expected a table of settings");
}
