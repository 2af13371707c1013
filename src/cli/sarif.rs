//! Findings as SARIF 2.1.0, which code hosts and editors show beside the text.

use serde_json::{Value, json};

/// Something found in a file.
pub(super) struct Finding<'a> {
    pub(super) rule: &'a str,
    /// `error`, `warning` or `note`.
    pub(super) level: &'static str,
    pub(super) message: String,
    pub(super) path: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    /// Byte offset of the first byte.
    pub(super) start: usize,
    /// What stands there.
    pub(super) text: &'a str,
}

impl Finding<'_> {
    /// The result, as a value that needs nothing of the text any more.
    pub(super) fn result(&self) -> Value {
        let (lines, last) = match self.text.rsplit_once('\n') {
            Some((before, last)) => (before.matches('\n').count() + 1, last.chars().count() + 1),
            None => (0, self.column + self.text.chars().count()),
        };
        json!({
            "ruleId": self.rule,
            "level": self.level,
            "message": { "text": self.message },
            "locations": [{
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(self.path) },
                    "region": region(self, lines, last),
                },
            }],
        })
    }
}

fn region(finding: &Finding<'_>, lines: usize, end_column: usize) -> Value {
    let mut region = json!({ "startLine": finding.line, "startColumn": finding.column });
    if lines > 0 {
        region["endLine"] = json!(finding.line + lines);
    }
    region["endColumn"] = json!(end_column);
    region["byteOffset"] = json!(finding.start);
    region["byteLength"] = json!(finding.text.len());
    region
}

/// The log of one run: the rules, each with what it says, and the results.
pub(super) fn log(rules: &[(&str, &str)], results: &[Value]) -> Value {
    let rules: Vec<Value> = rules.iter().map(|(id, text)| json!({ "id": id, "shortDescription": { "text": text } })).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "padanan", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A file's path as a relative URI reference: what has a meaning of its own there is percent-encoded (RFC 3986, section 2.1).
pub(super) fn uri(path: &str) -> String {
    path.replace('\\', "/")
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_may_reach_over_lines() {
        let finding = |text| Finding {
            rule: "unused",
            level: "note",
            message: String::new(),
            path: "a b%.txt",
            line: 3,
            column: 5,
            start: 40,
            text,
        };
        let region = |text| finding(text).result()["locations"][0]["physicalLocation"]["region"].clone();
        assert_eq!(region("KUR"), json!({ "startLine": 3, "startColumn": 5, "endColumn": 8, "byteOffset": 40, "byteLength": 3 }));
        assert_eq!(
            region("New\né"),
            json!({ "startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 2, "byteOffset": 40, "byteLength": 6 })
        );
        let uri = &finding("x").result()["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(uri, "a%20b%25.txt");
    }
}
