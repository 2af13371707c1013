//! Reads the JSON output of `annotate`.

use serde_json::Value;

/// The objects of an output of one JSON object a line.
pub(crate) fn objects(output: &str) -> Vec<Value> {
    output.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

/// The annotations of an object.
pub(crate) fn annotations(object: &Value) -> &[Value] {
    object["annotations"].as_array().expect("a list of annotations")
}
