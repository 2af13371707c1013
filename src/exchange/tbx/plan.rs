//! Which entries make up which concept.

use std::collections::HashMap;

use crate::exchange::entry::{Entry, EntryKind};

/// A sense with the short forms and variants of its term.
pub(super) struct Concept<'e> {
    pub(super) entry: &'e Entry,
    /// The place of a form among its readings, as in `forms`.
    pub(super) rank: Option<usize>,
    /// Other forms, each with its place among the readings of that form, from 1, if there are several.
    pub(super) forms: Vec<(&'e Entry, Option<usize>)>,
}

/// The concepts of entries, in their order. Short forms and variants go to the first concept of what they stand for; those of what
/// has none are concepts of their own.
pub(super) fn concepts(entries: &[Entry]) -> Vec<Concept<'_>> {
    let is_sense = |entry: &Entry| {
        let is_kind = matches!(entry.kind, EntryKind::Term | EntryKind::Word | EntryKind::Name);
        is_kind && !entry.glosses.is_empty()
    };
    let mut homes: HashMap<&str, usize> = HashMap::new();
    for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| is_sense(entry)) {
        homes.entry(&entry.headword).or_insert(place);
    }
    let senses = homes.clone();
    // A variant may be one of a short form.
    for entry in entries.iter().filter(|entry| is_attachable_short(entry)) {
        if let Some(&home) = senses.get(entry.long.as_str()) {
            homes.entry(&entry.headword).or_insert(home);
        }
    }
    let mut readings: HashMap<(EntryKind, &str), (usize, usize)> = HashMap::new();
    for entry in entries {
        readings.entry((entry.kind, &entry.headword)).or_default().0 += 1;
    }
    let mut forms: HashMap<usize, Vec<(&Entry, Option<usize>)>> = HashMap::new();
    let mut own: Vec<(usize, &Entry, Option<usize>)> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let home = match entry.kind {
            EntryKind::ShortForm if is_attachable_short(entry) => senses.get(entry.long.as_str()),
            EntryKind::Variant => homes.get(entry.standard.as_str()),
            _ => None,
        };
        let rank = readings.get_mut(&(entry.kind, entry.headword.as_str())).and_then(|(count, next)| {
            *next += 1;
            (*count > 1 && matches!(entry.kind, EntryKind::ShortForm | EntryKind::Variant)).then_some(*next)
        });
        match home {
            Some(&home) => forms.entry(home).or_default().push((entry, rank)),
            None => own.push((place, entry, rank)),
        }
    }
    let concept = |(place, entry, rank)| Concept { entry, rank, forms: forms.remove(&place).unwrap_or_default() };
    own.into_iter().map(concept).collect()
}

/// Whether a short form stands for something Indonesian.
fn is_attachable_short(entry: &Entry) -> bool {
    entry.kind == EntryKind::ShortForm && entry.attribute("lang") != Some("en")
}
