//! What a glossary is made of.

use padanan::{Glossary, GlossaryBuilder};
use serde::Deserialize;

/// The options of a glossary, as JavaScript has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// Everyday vocabulary too.
    words: bool,
    /// The domains whose senses come first.
    domains: Vec<String>,
    /// When the text is from.
    as_of: Option<String>,
    /// Glossaries of the user's own, the one with the last word first.
    glossaries: Vec<Source>,
}

/// A glossary of the user's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    /// What messages call it.
    name: String,
    /// `term<TAB>gloss` a line, or one of the richer formats.
    text: String,
}

/// The glossary with options, given as JSON.
///
/// # Errors
///
/// What is wrong with the options; of a user's glossary as `name:line:column: what`.
pub fn glossary(options: &str) -> Result<Glossary, String> {
    let options: Options = if options.is_empty() {
        Options::default()
    } else {
        serde_json::from_str(options).map_err(|why| format!("options: {why}"))?
    };
    let mut builder = Glossary::builder().words(options.words);
    for Source { name, text } in &options.glossaries {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        builder = builder.glossary(name, text).map_err(|why| why.to_string())?;
    }
    builder = options.domains.into_iter().fold(builder, GlossaryBuilder::domain);
    Ok(options.as_of.into_iter().fold(builder, GlossaryBuilder::as_of).finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_shape_the_glossary() {
        let options = r#"{"words":true,"domains":["trade"],"asOf":"2021",
            "glossaries":[{"name":"istilah.tsv","text":"\ufeffrantai dingin\tcold chain\r\n"}]}"#;
        let glossary = glossary(options).expect("it is right");
        let annotations = glossary.annotate("Rantai dinginnya terjaga setiap hari.");
        let first = annotations.iter().next().expect("the user's term");
        assert_eq!((first.text(), first.senses()[0].gloss), ("Rantai dinginnya", "cold chain"));
        assert!(annotations.iter().any(|annotation| annotation.text() == "terjaga"), "{annotations:?}");
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (options, expected) in [
            (r#"{"glossaries":[{"name":"istilah.tsv","text":"baik\tgood\nrusak"}]}"#, "istilah.tsv:2:"),
            (r#"{"kata":true}"#, "options: unknown field `kata`"),
            ("{", "options: EOF"),
        ] {
            let message = glossary(options).expect_err("it is wrong");
            assert!(message.starts_with(expected), "{message}");
        }
    }
}
