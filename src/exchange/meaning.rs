//! What entries mean that have no gloss of their own: short forms and variants, for formats that must show one.

use std::collections::HashMap;

use super::entry::{Entry, EntryKind};
use crate::glossary::Glossary;

/// How many steps lead from an entry to its meaning: a variant of a short form of a variant.
const MOST_STEPS: usize = 4;

/// The glosses of entries, and behind them those of the built-in dictionary.
pub(super) struct Meanings<'e> {
    /// For each headword its first entry with glosses, or what it stands for.
    first: HashMap<&'e str, &'e Entry>,
    builtin: Glossary,
}

impl<'e> Meanings<'e> {
    pub(super) fn of(entries: &'e [Entry]) -> Self {
        let mut first: HashMap<&str, &Entry> = HashMap::new();
        for entry in entries.iter().filter(|entry| entry.kind != EntryKind::English) {
            let before = first.entry(&entry.headword).or_insert(entry);
            if before.glosses.is_empty() && !entry.glosses.is_empty() {
                *before = entry;
            }
        }
        Self { first, builtin: Glossary::builtin() }
    }

    /// English equivalents for an entry: its own, or those of what it stands for; of a name without a gloss the name itself. Empty
    /// if nobody knows any.
    pub(super) fn glosses(&self, entry: &Entry) -> Vec<String> {
        let mut entry = entry;
        for _ in 0..MOST_STEPS {
            if !entry.glosses.is_empty() {
                return entry.glosses.clone();
            }
            let next = match entry.kind {
                EntryKind::ShortForm if entry.attribute("lang") == Some("en") => return vec![entry.long.clone()],
                EntryKind::ShortForm => &entry.long,
                EntryKind::Variant => &entry.standard,
                EntryKind::Name | EntryKind::English => return vec![entry.headword.clone()],
                EntryKind::Term | EntryKind::Word => return Vec::new(),
            };
            match self.first.get(next.as_str()) {
                Some(known) => entry = known,
                None => return self.known(next),
            }
        }
        Vec::new()
    }

    fn known(&self, headword: &str) -> Vec<String> {
        let found = self.builtin.lookup(headword);
        let senses = found.iter().find(|found| found.headword == headword).or(found.first()).map(|found| &found.senses);
        let gloss = senses.and_then(|senses| senses.first()).map(|sense| sense.gloss).unwrap_or_default();
        gloss.split("; ").filter(|gloss| !gloss.is_empty()).map(str::to_owned).collect()
    }
}
