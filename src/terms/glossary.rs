//! The entries as a glossary that can be filled in and read again.

use std::fmt;

use super::entry::{Entry, Meaning};
use super::sentence::one_line;
use crate::cell;
use crate::dictionary::source::OPEN;

/// The columns of a [`row`]. The first five are those of a glossary; the others are for people, and in [`tsv`] have a `#` before
/// their names.
pub const COLUMNS: [&str; 12] = [
    "headword",
    "class",
    "gloss",
    "domain",
    "attributes",
    "kind",
    "count",
    "documents",
    "first",
    "expansion",
    "other senses",
    "context",
];

/// How many of the columns a glossary has.
const OF_GLOSSARY: usize = 5;

/// The fields of an entry, each on one line. The gloss of one that is to be filled in is `?`.
#[must_use]
pub fn row(entry: &Entry) -> [String; COLUMNS.len()] {
    let others: Vec<&str> = entry.meanings.iter().skip(1).map(|meaning| meaning.gloss.as_str()).collect();
    [
        entry.headword.trim_start_matches('#').to_owned(),
        entry.class.unwrap_or_default().to_owned(),
        entry.gloss().unwrap_or(OPEN).to_owned(),
        entry.domain().unwrap_or_default().to_owned(),
        attributes(entry),
        entry.kind.name().to_owned(),
        entry.count.to_string(),
        entry.documents.to_string(),
        entry.first.to_string(),
        entry.expansion.clone().unwrap_or_default(),
        others.join(" | "),
        entry.context.clone(),
    ]
    .map(|field| one_line(&field))
}

/// What is known of the first meaning, as a glossary says it.
fn attributes(entry: &Entry) -> String {
    let pairs: Vec<String> = pairs(entry).into_iter().map(|(key, value)| format!("{key}={value}")).collect();
    pairs.join("; ")
}

/// The keys and values of what is known of the first meaning; of a short form also what it stands for.
fn pairs(entry: &Entry) -> Vec<(&'static str, String)> {
    let meaning = entry.meanings.first();
    let of = |field: fn(&Meaning) -> &Option<String>| meaning.and_then(|meaning| field(meaning).clone());
    let expansion = entry.expansion.clone().filter(|expansion| Some(expansion.as_str()) != entry.gloss());
    let pairs = [
        ("status", of(|meaning| &meaning.status)),
        ("since", of(|meaning| &meaning.since)),
        ("until", of(|meaning| &meaning.until)),
        ("source", of(|meaning| &meaning.source)),
        ("translate", meaning.filter(|meaning| !meaning.translate).map(|_| "no".to_owned())),
        ("note", of(|meaning| &meaning.note).or(expansion)),
    ];
    let own = meaning.into_iter().flat_map(|meaning| &meaning.attributes).map(|(key, value)| (*key, Some(value.clone())));
    let pairs = pairs.into_iter().chain(own).filter_map(|(key, value)| Some((key, one_line(&value?).replace(';', ","))));
    pairs.filter(|(_, value)| !value.is_empty()).collect()
}

/// The entry for other people's formats. The sentence of one that is to be filled in is its note.
///
/// ```
/// use padanan::exchange::{self, Format, Options};
/// use padanan::terms::{Terms, exchanged};
/// use padanan::Glossary;
///
/// let mut terms = Terms::new();
/// terms.add("-", &Glossary::builtin().annotate("Rantai pasoknya terganggu."));
/// let entries: Vec<_> = terms.finish().iter().map(exchanged).collect();
/// let files = exchange::write(Format::Tbx, &entries, &Options::default()).files;
/// assert!(String::from_utf8_lossy(&files[0].bytes).contains("<term>supply chain</term>"));
/// ```
#[cfg(feature = "formats")]
#[must_use]
pub fn exchanged(entry: &Entry) -> crate::exchange::Entry {
    let glosses = entry.gloss().into_iter().flat_map(|gloss| gloss.split("; "));
    let mut attributes: Vec<(String, String)> = pairs(entry).into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    if entry.is_open() {
        attributes.retain(|(key, _)| key != "note");
        let said = entry.expansion.iter().chain([&entry.context]).map(|said| one_line(said).replace(';', ","));
        attributes.push(("note".to_owned(), said.collect::<Vec<_>>().join(": ")));
    }
    crate::exchange::Entry {
        class: entry.class.unwrap_or_default().to_owned(),
        domain: entry.domain().unwrap_or_default().to_owned(),
        attributes,
        ..crate::exchange::Entry::term(&entry.headword, glosses)
    }
}

/// Writes the entries as a glossary: what is to be filled in has the gloss `?`, which says nothing when the glossary is read, until
/// somebody writes another in its place.
///
/// ```
/// use padanan::terms::{Terms, tsv};
/// use padanan::Glossary;
///
/// let mut terms = Terms::new();
/// terms.add("-", &Glossary::builtin().annotate("Titik penaatan dijaga. Mutu air titik penaatan dicatat."));
/// let mut text = String::new();
/// tsv(&terms.finish(), &mut text)?;
/// assert!(text.contains("titik penaatan\tn\t?\t"));
///
/// let filled = text.replace("titik penaatan\tn\t?", "titik penaatan\tn\tcompliance point");
/// let glossary = Glossary::builder().glossary("istilah.tsv", &filled).unwrap().finish();
/// assert_eq!(glossary.lookup("titik penaatan")[0].senses[0].gloss, "compliance point");
/// # Ok::<(), std::fmt::Error>(())
/// ```
///
/// # Errors
///
/// Those of `out`.
pub fn tsv(entries: &[Entry], out: &mut dyn fmt::Write) -> fmt::Result {
    let header =
        COLUMNS.iter().enumerate().map(|(at, name)| if at < OF_GLOSSARY { (*name).to_owned() } else { format!("#{name}") });
    writeln!(out, "{}", header.collect::<Vec<_>>().join("\t"))?;
    for entry in entries {
        let mut fields = row(entry);
        for comment in &mut fields[OF_GLOSSARY..] {
            *comment = no_formula(comment);
        }
        writeln!(out, "{}", fields.join("\t"))?;
    }
    Ok(())
}

/// A field that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, and so does what begins like a
/// field with one, so that it can be taken away again.
#[must_use]
pub fn no_formula(field: &str) -> String {
    cell::guarded(field).into_owned()
}
