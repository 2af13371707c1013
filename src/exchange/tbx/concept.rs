//! What a concept of TBX says, and the entries that it is.

use std::collections::HashMap;

use super::write::class_of;
use super::{MADE_ID, status};
use crate::dictionary::source::ATTRIBUTES;
use crate::exchange::entry::{Entry, EntryKind, class_code};
use crate::exchange::import::{Collector, Place};
use crate::exchange::remark;

/// A concept, as it was read.
#[derive(Debug, Default)]
pub(super) struct Concept {
    pub(super) id: String,
    pub(super) place: Place,
    pub(super) subjects: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) part_of_speech: String,
    pub(super) indonesian: Vec<Term>,
    pub(super) english: Vec<Term>,
    pub(super) created: String,
    pub(super) modified: String,
    pub(super) owner: String,
}

/// A term of a language.
#[derive(Debug, Default)]
pub(super) struct Term {
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) part_of_speech: String,
    pub(super) notes: Vec<String>,
}

impl Term {
    fn is_short(&self) -> bool {
        matches!(self.kind.as_str(), "acronym" | "abbreviation" | "shortForm" | "initialism")
    }

    fn is_variant(&self) -> bool {
        self.kind == "variant"
    }

    fn is_out_of_use(&self) -> bool {
        status(&self.status) == Some("deprecated")
    }
}

/// Something that was done to a concept.
#[derive(Debug, Default)]
pub(super) struct Transaction {
    pub(super) kind: String,
    pub(super) date: String,
    pub(super) who: String,
}

impl Concept {
    /// Takes note of what was done: when it was made first and changed last.
    pub(super) fn add(&mut self, transaction: Transaction) {
        let Transaction { kind, date, who } = transaction;
        // The time of day behind the date does not matter.
        let date = date.get(..10).unwrap_or_default().to_owned();
        let is_origination = kind == "origination";
        if is_origination && self.created.is_empty() {
            self.created = date;
        } else if kind == "modification" && date > self.modified {
            self.modified = date;
        }
        if self.owner.is_empty() && !who.is_empty() {
            self.owner = who;
        }
    }

    /// What all entries of the concept have in common.
    fn base(&self) -> Entry {
        let mut base = Entry::default();
        let mut notes: Vec<&str> = Vec::new();
        for note in &self.notes {
            if remark::read(note).is_some() {
                base.add_remark(note);
            } else {
                notes.push(note);
            }
        }
        for note in notes {
            base.add_note(note);
        }
        if base.class.is_empty() {
            let terms = self.indonesian.iter().chain(&self.english);
            let own = terms.map(|term| term.part_of_speech.as_str()).find(|part| !part.is_empty());
            let part = own.unwrap_or(&self.part_of_speech);
            let class = if class_of(part).is_empty() { class_code(part).unwrap_or_default() } else { class_of(part) };
            base.set("class", class);
        }
        if !self.subjects.is_empty() {
            base.set("domain", &self.subjects.join(", "));
        }
        let mut sources = self.sources.clone();
        sources.dedup();
        for (key, value) in [
            ("source", sources.join(", ").as_str()),
            ("created", &self.created),
            ("modified", &self.modified),
            ("owner", &self.owner),
            ("id", if self.id.starts_with(MADE_ID) { "" } else { &self.id }),
        ] {
            if !value.is_empty() {
                base.set(key, value);
            }
        }
        base
    }

    /// English terms that belong together, those to use first: each group with its status.
    fn groups(&self) -> Vec<(Option<&'static str>, Vec<&Term>)> {
        let mut used: Vec<&Term> = self.english.iter().filter(|term| !term.is_out_of_use()).collect();
        let rank = |term: &Term| match status(&term.status) {
            Some("preferred") => 0,
            Some("admitted") => 2,
            _ => 1,
        };
        used.sort_by_key(|term| rank(term));
        let old: Vec<&Term> = self.english.iter().filter(|term| term.is_out_of_use()).collect();
        let mut groups = Vec::new();
        if let Some(first) = used.first() {
            groups.push((status(&first.status), used));
        }
        if !old.is_empty() {
            groups.push((Some("deprecated"), old));
        }
        groups
    }
}

/// The entries of concepts, with a number where several readings of one form are numbered.
pub(super) fn push_entries(concepts: Vec<Concept>, collector: &mut Collector<'_>) {
    let mut entries: Vec<(Entry, Place)> = Vec::new();
    for concept in concepts {
        let place = concept.place;
        match entries_of(&concept) {
            Ok(found) => entries.extend(found.into_iter().map(|entry| (entry, place))),
            Err(why) => collector.lose(place, why.to_owned()),
        }
    }
    sort_readings(&mut entries);
    for (mut entry, place) in entries {
        // Data categories come in an order of their own.
        entry.attributes.sort_by_key(|(key, _)| ATTRIBUTES.iter().position(|known| known == key));
        collector.push(entry, place);
    }
}

/// Brings numbered readings of a form into their order, in the places where they stand.
fn sort_readings(entries: &mut [(Entry, Place)]) {
    let mut numbered: HashMap<(EntryKind, String), Vec<(usize, usize)>> = HashMap::new();
    for (place, (entry, _)) in entries.iter_mut().enumerate() {
        if let Some(at) = entry.attributes.iter().position(|(key, _)| key == remark::READING) {
            let (_, number) = entry.attributes.remove(at);
            let number = number.parse().unwrap_or(usize::MAX);
            numbered.entry((entry.kind, entry.headword.clone())).or_default().push((number, place));
        }
    }
    for readings in numbered.into_values().filter(|readings| readings.len() > 1) {
        let mut sorted = readings.clone();
        sorted.sort_by_key(|(number, _)| *number);
        let taken: Vec<_> = sorted.iter().map(|(_, place)| entries[*place].clone()).collect();
        for ((_, place), entry) in readings.iter().zip(taken) {
            entries[*place] = entry;
        }
    }
}

fn entries_of(concept: &Concept) -> Result<Vec<Entry>, &'static str> {
    let base = concept.base();
    if base.kind == EntryKind::English {
        let first =
            concept.english.first().ok_or("found a concept without a term in English, expected one; the concept is left out")?;
        return Ok(vec![Entry { headword: first.text.clone(), class: String::new(), ..base }]);
    }
    let terms = &concept.indonesian;
    let is_full = |term: &&Term| !term.is_short() && !term.is_variant();
    let main = terms.iter().position(|term| term.kind == "fullForm").or_else(|| terms.iter().position(|term| is_full(&term)));
    let Some(main_term) = terms.get(main.unwrap_or(0)) else {
        return Err("found a concept without a term in Indonesian, expected one; the concept is left out");
    };
    if matches!(base.kind, EntryKind::ShortForm | EntryKind::Variant) {
        // What it stands for is said in a note; the English terms are those of that.
        return Ok(vec![Entry { headword: main_term.text.clone(), class: String::new(), ..base }]);
    }
    let mut entries = Vec::new();
    let mut synonyms: Vec<&Term> = vec![main_term];
    let mut forms = Vec::new();
    for (_, term) in terms.iter().enumerate().filter(|(place, _)| *place != main.unwrap_or(0)) {
        if (term.is_short() || term.is_variant() || term.is_out_of_use()) && main.is_some() {
            forms.push(form(term, &main_term.text));
        } else {
            synonyms.push(term);
        }
    }
    let mut groups = concept.groups();
    if groups.is_empty() {
        groups.push((None, Vec::new()));
    }
    for (number, (status, english)) in groups.iter().enumerate() {
        for term in &synonyms {
            let mut entry = base.clone();
            entry.headword.clone_from(&term.text);
            for english in english {
                entry.set("gloss", &english.text);
            }
            let notes = term.notes.iter().chain(english.iter().flat_map(|term| &term.notes));
            notes.for_each(|note| entry.add_remark(note));
            if let Some(status) = status
                && (number > 0 || entry.attribute("status").is_none())
            {
                entry.attributes.retain(|(key, _)| key != "status");
                entry.set("status", status);
            }
            entries.push(entry);
        }
        if number == 0 {
            entries.append(&mut forms);
            // The first term, its other forms, and then its synonyms.
            let count = synonyms.len();
            entries[1..].rotate_left(count - 1);
        }
    }
    Ok(entries)
}

/// A form beside a term: a short form, or else a variant.
fn form(term: &Term, main: &str) -> Entry {
    let mut entry = Entry { headword: term.text.clone(), ..Entry::default() };
    if term.is_short() {
        entry.kind = EntryKind::ShortForm;
        main.clone_into(&mut entry.long);
    } else {
        entry.kind = EntryKind::Variant;
        main.clone_into(&mut entry.standard);
        let reason = if term.is_out_of_use() { "obsolete" } else { "spelling" };
        reason.clone_into(&mut entry.reason);
    }
    for note in &term.notes {
        // A variant has no place for a note of its own.
        if entry.kind == EntryKind::ShortForm || remark::read(note).is_some() {
            entry.add_remark(note);
        }
    }
    entry
}
