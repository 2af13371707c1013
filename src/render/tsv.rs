//! One line an annotation, for spreadsheets and shell pipelines.

use std::fmt;

use crate::glossary::Placed;

use super::visible::visible;

/// The names of the columns that [`tsv`] writes.
pub const TSV_HEADER: &str = "line\tcolumn\ttext\tkind\tmatch\tconfidence\theadword\tgloss\texpansion\tdomain\tpath";

/// Writes annotations as tab-separated values, one a line: line, column, text, kind, match, confidence, headword, gloss (of the
/// likeliest sense), expansion, domain, and `path`, the name of the text. Tabs and line ends inside a field become spaces.
///
/// # Errors
///
/// Those of `out`.
pub fn tsv<'a>(annotations: impl Into<Placed<'a>>, path: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    let placed = annotations.into();
    for (annotation, place) in placed.positions() {
        let senses = annotation.senses();
        let first = senses.first();
        let (line, column) = (place.line.to_string(), place.column.to_string());
        let confidence = format!("{:.2}", annotation.confidence());
        let fields: [&str; 11] = [
            &line,
            &column,
            placed.words(&annotation),
            annotation.kind().name(),
            annotation.belief().name(),
            &confidence,
            annotation.headword(),
            first.map_or("", |sense| sense.gloss),
            annotation.expansion().unwrap_or_default(),
            first.and_then(|sense| sense.domain).unwrap_or_default(),
            path,
        ];
        let fields = fields.map(|field| visible(field).replace(['\t', '\n', '\r'], " "));
        writeln!(out, "{}", fields.join("\t"))?;
    }
    Ok(())
}
