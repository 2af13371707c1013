//! Plain text with glosses in brackets.

use std::fmt;

use crate::glossary::Placed;

use super::label;
use super::mention::Mentions;

/// Writes the text as it is with ` ⟦gloss⟧` directly behind each mention that is to be glossed. The brackets (U+27E6 and U+27E7)
/// are hardly ever used otherwise, so that whoever takes every ` ⟦…⟧` out again has the text back, byte for byte. A gloss that is
/// there already is not put in again.
///
/// # Errors
///
/// Those of `out`.
///
/// ```
/// use padanan::{Glossary, render};
/// let glossary = Glossary::builtin();
/// let annotations = glossary.annotate("Ketahanan rantai pasok.");
/// let mut glossed = String::new();
/// render::text(&annotations, render::Mentions::First, &mut glossed)?;
/// assert!(glossed.ends_with("rantai pasok ⟦supply chain⟧."));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn text<'a>(annotations: impl Into<Placed<'a>>, mentions: Mentions, out: &mut dyn fmt::Write) -> fmt::Result {
    let placed = annotations.into();
    let input = placed.text();
    let mut written = 0;
    for (annotation, _) in mentions.of(placed.annotations()).filter(|(_, is_glossed)| *is_glossed) {
        let Some(gloss) = label::short(&annotation) else { continue };
        let end = placed.span(&annotation).end;
        let gloss = format!(" ⟦{}⟧", bracketable(&gloss));
        if input[end..].starts_with(&gloss) {
            continue;
        }
        write!(out, "{}{gloss}", &input[written..end])?;
        written = end;
    }
    out.write_str(&input[written..])
}

/// A gloss may quote the document: it must neither end its line nor close its brackets.
fn bracketable(gloss: &str) -> String {
    label::one_line(gloss).replace('⟦', "[").replace('⟧', "]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;

    fn glossed(input: &str, mentions: Mentions) -> String {
        let mut out = String::new();
        text(&Glossary::builtin().annotate(input), mentions, &mut out).expect("a string takes everything");
        out
    }

    /// The text without ` ⟦…⟧`.
    fn stripped(mut glossed: &str) -> String {
        let mut plain = String::new();
        while let Some((before, rest)) = glossed.split_once(" ⟦") {
            plain.push_str(before);
            glossed = rest.split_once('⟧').expect("every bracket is closed").1;
        }
        plain + glossed
    }

    #[test]
    fn glosses_the_first_mention_or_every_one() {
        let input = "Wamenperin meninjau rantai pasok. Kata Wamenperin, rantai pasoknya kuat.";
        let first = glossed(input, Mentions::First);
        assert!(first.starts_with("Wamenperin ⟦Deputy Minister of Industry⟧ meninjau rantai pasok ⟦supply chain⟧."), "{first}");
        assert_eq!(first.matches("⟦supply chain⟧").count(), 1, "{first}");
        let every = glossed(input, Mentions::Every);
        assert!(every.contains("rantai pasoknya ⟦supply chain⟧"), "{every}");
    }

    #[test]
    fn without_the_glosses_it_is_the_input() {
        let long = "industri".repeat(12_500);
        let inputs = [
            "",
            "\r\n",
            "Kemenperin\r\nmendorong industri\tsemikonduktor.\r\n\r\n<script>\u{1b}[31m \"rantai\u{202e} pasok\"",
            "Kerja Sama Industri\nIndonesia dan Jepang (KSIIJ) diteken. KSIIJ dimulai.",
            "Kementrian Perindustrian dan industriu, PT dan KUR",
            &long,
        ];
        for input in inputs {
            for mentions in [Mentions::First, Mentions::Every] {
                let output = glossed(input, mentions);
                assert_eq!(stripped(&output), input);
                assert_eq!(output.lines().count(), input.lines().count(), "{output}");
            }
        }
    }
}
