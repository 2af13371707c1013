//! One line an annotation, for spreadsheets and shell pipelines.

use std::fmt;

use crate::glossary::Annotations;
use crate::position::PositionCursor;

use super::visible::visible;

/// The header of the columns that [`tsv`] writes.
const HEADER: &str = "line\tcolumn\ttext\tkind\tmatch\tconfidence\theadword\tgloss\texpansion\tdomain";

/// Writes annotations as tab-separated values with a header row: line, column, text, kind, match, confidence, headword, gloss (of the
/// likeliest sense), expansion, domain. Tabs and line ends inside a field become spaces.
///
/// # Errors
///
/// Those of `out`.
pub fn tsv(annotations: &Annotations<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    writeln!(out, "{HEADER}")?;
    let mut cursor = PositionCursor::new(annotations.text());
    for annotation in annotations.iter() {
        let place = cursor.advance_to(annotation.span().start);
        let senses = annotation.senses();
        let first = senses.first();
        let (line, column) = (place.line.to_string(), place.column.to_string());
        let confidence = format!("{:.2}", annotation.confidence());
        let fields: [&str; 10] = [
            &line,
            &column,
            annotation.text(),
            annotation.kind().name(),
            annotation.belief().name(),
            &confidence,
            annotation.headword(),
            first.map_or("", |sense| sense.gloss),
            annotation.expansion().unwrap_or_default(),
            first.and_then(|sense| sense.domain).unwrap_or_default(),
        ];
        let fields = fields.map(|field| visible(field).replace(['\t', '\n', '\r'], " "));
        writeln!(out, "{}", fields.join("\t"))?;
    }
    Ok(())
}
