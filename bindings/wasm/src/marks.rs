//! What an editor needs to mark the annotations of a text, as numbers.

use padanan::{Annotation, Annotations, Belief, Kind};

use crate::utf16::Utf16;

/// How an annotation is marked. Its number is its place here.
pub const MARKS: [&str; 8] = ["term", "name", "acronym", "word", "number", "date", "citation", "fuzzy"];

/// Three numbers for each annotation: where it begins, where it ends, and how it is marked.
#[must_use]
pub fn marks(annotations: &Annotations<'_>, utf16: &Utf16) -> Vec<u32> {
    let text = annotations.text();
    let numbers = |annotation: Annotation<'_>| {
        let span = annotation.span();
        [utf16.units(text, span.start) as u32, utf16.units(text, span.end) as u32, mark(&annotation)]
    };
    annotations.iter().flat_map(numbers).collect()
}

fn mark(annotation: &Annotation<'_>) -> u32 {
    let name = if annotation.belief() == Belief::Fuzzy { "fuzzy" } else { Kind::name(annotation.kind()) };
    MARKS.iter().position(|mark| *mark == name).unwrap_or_default() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use padanan::Glossary;

    #[test]
    fn each_annotation_is_marked() {
        let text = "🏭 Kemenperin: industriu tumbuh 5 persen pada 12 Mei 2025.";
        let annotations = Glossary::builtin().annotate(text);
        let marks = marks(&annotations, &Utf16::new(text));
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let words = |mark: &[u32]| String::from_utf16_lossy(&utf16[mark[0] as usize..mark[1] as usize]);
        let found: Vec<_> = marks.chunks(3).map(|mark| (words(mark), MARKS[mark[2] as usize])).collect();
        for expected in [("Kemenperin", "acronym"), ("industriu", "fuzzy"), ("12 Mei 2025", "date")] {
            assert!(found.iter().any(|(words, mark)| (words.as_str(), *mark) == expected), "{found:?}");
        }
    }
}
