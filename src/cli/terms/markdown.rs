//! A glossary as Markdown: a table a kind of entry.

use std::io::{self, Write};

use padanan::render::visible;
use padanan::terms::Entry;

use super::parts;

/// Writes the tables.
pub(super) fn write(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# Glossary")?;
    for (name, entries) in parts(entries) {
        let are_open = entries[0].is_open();
        writeln!(out, "\n## {name}\n")?;
        if are_open {
            writeln!(out, "| Indonesian | English | Count | First | Context |\n| --- | --- | ---: | --- | --- |")?;
        } else {
            writeln!(out, "| Indonesian | English | Field | Count | First |\n| --- | --- | --- | ---: | --- |")?;
        }
        for entry in entries {
            let count = entry.count.to_string();
            let first = entry.first.to_string();
            let headword = indonesian(entry);
            let (domain, gloss) = (entry.domain().unwrap_or_default(), entry.gloss().unwrap_or_default());
            let fields = if are_open {
                [&headword, gloss, &count, &first, &entry.context]
            } else {
                [&headword, gloss, domain, &count, &first]
            };
            writeln!(out, "| {} |", fields.map(escaped).join(" | "))?;
        }
    }
    Ok(())
}

/// The headword, with what a short form stands for.
fn indonesian(entry: &Entry) -> String {
    match &entry.expansion {
        Some(expansion) => format!("{} ({expansion})", entry.headword),
        None => entry.headword.clone(),
    }
}

/// `text` on one line and free of markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars().map(|c| if c.is_whitespace() { ' ' } else { c }) {
        if r"\`*_{}[]<>#|~&!$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
