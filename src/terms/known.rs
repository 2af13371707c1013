//! What the documents have of the dictionary and what they define, mentions counted together.

use std::collections::HashMap;

use super::entry::{Entry, Meaning, Origin, Place};
use super::is_wanted;
use super::sentence::one_line;
use crate::annotation::{Belief, Kind, Target};
use crate::dictionary::class::Class;
use crate::fold::fold;
use crate::glossary::Annotation;

/// The entries so far.
#[derive(Debug, Default)]
pub(super) struct Known {
    entries: Vec<Counted>,
    /// The numbers of the entries by what they are.
    by_identity: HashMap<Box<str>, usize>,
    /// Those by what they have been found as: what a text says means the same in all of it.
    seen: HashMap<Target, HashMap<Box<str>, Option<usize>>>,
    document: u32,
}

/// An entry with what decides in the end what it says.
#[derive(Debug)]
struct Counted {
    entry: Entry,
    /// For each meaning how many of the mentions that were looked at have it first.
    votes: Vec<u32>,
    looked_at: u32,
    /// How many mentions are not written quite so.
    guesses: u32,
    last_document: u32,
}

/// What a mention is one of, as far as phrases want to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'k> {
    pub(super) headword: &'k str,
    pub(super) kind: Kind,
    pub(super) class: Option<&'static str>,
    /// It is only guessed, from a misspelling.
    pub(super) is_guess: bool,
}

/// From so many mentions on it is clear which meaning is meant.
const ENOUGH: u32 = 16;

/// More forms than this are forgotten, so that memory is bounded.
const MOST_FORMS: usize = 1 << 16;

impl Known {
    /// Goes on to a document.
    pub(super) fn begin(&mut self, document: u32) {
        self.document = document;
        // What is defined or composed is so in this document.
        self.seen.remove(&Target::Definition);
        self.seen.remove(&Target::Made(0));
        if self.seen.len() > MOST_FORMS {
            self.seen.clear();
        }
    }

    /// Counts a mention, and says of what; nothing if it is of no entry.
    pub(super) fn note(
        &mut self,
        annotation: &Annotation<'_>,
        place: impl FnOnce() -> Place,
        context: impl FnOnce() -> String,
    ) -> Option<Mention<'_>> {
        let matched = annotation.matched();
        if matched.is_word {
            return None;
        }
        let target = if let Target::Made(_) = matched.target { Target::Made(0) } else { matched.target };
        let text = annotation.text();
        let number = match self.seen.get(&target).and_then(|forms| forms.get(text)) {
            Some(number) => *number,
            None => {
                let number = self.look_up(annotation, place, context);
                self.seen.entry(target).or_default().insert(text.into(), number);
                number
            }
        }?;
        let is_guess = matched.belief == Belief::Fuzzy;
        let document = self.document;
        let counted = self.entries.get_mut(number)?;
        counted.entry.count = counted.entry.count.saturating_add(1);
        counted.guesses += u32::from(is_guess);
        if counted.last_document != document {
            counted.last_document = document;
            counted.entry.documents += 1;
        }
        if counted.entry.meanings.len() > 1 && counted.looked_at < ENOUGH {
            counted.looked_at += 1;
            let first = annotation.senses().first().map(|sense| one_line(sense.gloss));
            let voted = counted.entry.meanings.iter().position(|meaning| Some(&meaning.gloss) == first.as_ref());
            if let Some(vote) = voted.and_then(|at| counted.votes.get_mut(at)) {
                *vote += 1;
            }
        }
        let Entry { headword, kind, class, .. } = &counted.entry;
        Some(Mention { headword, kind: *kind, class: *class, is_guess })
    }

    /// The number of the entry that an annotation is a mention of: a new one if it is the first.
    fn look_up(
        &mut self,
        annotation: &Annotation<'_>,
        place: impl FnOnce() -> Place,
        context: impl FnOnce() -> String,
    ) -> Option<usize> {
        let kind = annotation.kind();
        if !is_wanted(kind) || (kind == Kind::Citation && is_provision(annotation.text())) {
            return None;
        }
        let belief = annotation.belief();
        let target = annotation.matched().target;
        let composed = match target {
            Target::Derived(_) if belief == Belief::Composed => annotation.analysis().map(|analysis| analysis.host),
            Target::Made(_) | Target::Composed => Some(one_line(annotation.text())),
            _ => None,
        };
        let is_composed = composed.is_some();
        let headword = composed.unwrap_or_else(|| one_line(annotation.headword()));
        if headword.is_empty() {
            return None;
        }
        let expansion = if kind == Kind::Acronym { annotation.expansion().map(one_line) } else { None };
        let written = if is_composed { fold(&headword).into_owned() } else { headword.clone() };
        let identity = format!("{}\t{written}\t{}", kind.name(), fold(expansion.as_deref().unwrap_or_default()));
        if let Some(number) = self.by_identity.get(identity.as_str()) {
            return Some(*number);
        }
        let mut meanings: Vec<Meaning> = annotation.senses().iter().map(Meaning::of).collect();
        meanings.retain(|meaning| !meaning.gloss.is_empty());
        if meanings.first().is_some_and(|meaning| meaning.class.is_some_and(is_grammar)) {
            return None;
        }
        let is_name = matches!(kind, Kind::Name | Kind::Citation);
        let class = meanings.first().and_then(|meaning| meaning.class).or(is_name.then(|| Class::Name.code()));
        let origin = match belief {
            _ if target == Target::Definition && belief != Belief::Exact => Origin::Document,
            Belief::Composed => Origin::Composed,
            _ => Origin::Dictionary,
        };
        let entry = Entry {
            headword,
            kind,
            origin,
            meanings,
            class,
            expansion,
            count: 0,
            documents: 0,
            first: place(),
            context: context(),
            score: None,
        };
        let number = self.entries.len();
        self.entries.push(Counted {
            votes: vec![0; entry.meanings.len()],
            entry,
            looked_at: 0,
            guesses: 0,
            last_document: u32::MAX,
        });
        self.by_identity.insert(identity.into(), number);
        Some(number)
    }

    /// The entries, but for those that are only guessed.
    pub(super) fn finish(self) -> Vec<Entry> {
        let sure = self.entries.into_iter().filter(|counted| counted.guesses < counted.entry.count);
        sure.map(|Counted { mut entry, votes, .. }| {
            let mut ranked: Vec<(u32, Meaning)> = votes.into_iter().zip(std::mem::take(&mut entry.meanings)).collect();
            ranked.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
            entry.meanings = ranked.into_iter().map(|(_, meaning)| meaning).collect();
            entry.class = entry.meanings.first().and_then(|meaning| meaning.class).or(entry.class);
            entry
        })
        .collect()
    }
}

/// Whether words of a class are those of grammar, which no glossary needs.
fn is_grammar(code: &str) -> bool {
    matches!(code, "prep" | "conj" | "pron" | "det" | "part" | "num" | "clf" | "intj")
}

/// Whether a citation is of a part of a law, which is no entry: *Pasal 5 ayat (2)*.
fn is_provision(text: &str) -> bool {
    const PARTS: [&str; 9] = ["pasal", "ayat", "huruf", "angka", "butir", "bab", "bagian", "paragraf", "lampiran"];
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    PARTS.contains(&fold(first).as_ref())
}
