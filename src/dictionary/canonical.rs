//! The canonical text of a file of the dictionary or a glossary.

use std::collections::HashSet;
use std::fmt;

use super::class::Class;
use super::source::{Body, KINDS, Row, Source};
use crate::fold::fold;

impl Source {
    /// The canonical text of the file: comments, header, rows sorted by folded headword with the senses of
    /// one headword in the order in which they were written, no row twice.
    pub(crate) fn canonical(&self) -> String {
        let mut lines: Vec<(String, String)> =
            self.rows.iter().map(|row| (fold(&row.headword).into_owned(), row.to_string())).collect();
        lines.sort_by(|a, b| a.0.cmp(&b.0));
        let mut seen = HashSet::new();
        let header = KINDS.iter().find(|(kind, _)| *kind == self.kind).map(|(_, columns)| columns.join("\t"));
        let rows = lines.into_iter().map(|(_, line)| line).filter(|line| seen.insert(line.clone()));
        let mut text = String::new();
        for line in self.comments.iter().cloned().chain(header).chain(rows) {
            text.push_str(&line);
            text.push('\n');
        }
        text
    }
}

/// What a row says of its headword: class, gloss or what stands for it, domain and attributes.
pub(super) fn fields(body: &Body) -> (&'static str, &str, &str, &str) {
    match body {
        Body::Term { class, gloss, domain, attributes } => (class.map_or("", Class::code), gloss, domain, attributes),
        Body::Short { long, attributes } => ("", long, "", attributes),
        Body::Variant { standard, .. } => ("", standard, "", ""),
        Body::Word { class, gloss, attributes, .. } | Body::Name { class, gloss, attributes } => {
            (class.code(), gloss, "", attributes)
        }
        Body::English => ("", "", "", ""),
    }
}

impl fmt::Display for Row {
    /// The row as it is written in a file, without trailing empty columns.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let band_text;
        let fields: [&str; 4] = match &self.body {
            Body::Term { class, gloss, domain, attributes } => [class.map_or("", Class::code), gloss, domain, attributes],
            Body::Short { long, attributes } => [long, attributes, "", ""],
            Body::Variant { standard, reason } => [standard, reason, "", ""],
            Body::Word { class, band, gloss, attributes } => {
                band_text = band.to_string();
                [class.code(), &band_text, gloss, attributes]
            }
            Body::Name { class, gloss, attributes } => [class.code(), gloss, attributes, ""],
            Body::English => [""; 4],
        };
        let used = fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
        f.write_str(&self.headword)?;
        for field in &fields[..used] {
            write!(f, "\t{field}")?;
        }
        Ok(())
    }
}
