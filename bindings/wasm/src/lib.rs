//! x
use wasm_bindgen::prelude::*;
/// x
#[wasm_bindgen]
pub fn annotate(text: &str) -> String {
    serde_json::to_string(&padanan::Glossary::builtin().annotate(text)).unwrap_or_default()
}
