//! What the words of a text offer to those who compose names of them.

use super::{Annotator, Candidate, Reading};
use crate::annotation::{Belief, Target};
use crate::dictionary::part::{Part, Role};
use crate::recognise::title::{Term, Terms};

/// The words of a text from one on.
pub(super) struct Surroundings<'a> {
    pub(super) annotator: &'a mut Annotator,
    pub(super) reading: &'a Reading<'a>,
    pub(super) at: usize,
    /// The terms that have been asked for.
    terms: Vec<(usize, Option<Term>)>,
}

impl Terms for Surroundings<'_> {
    fn parts(&self, at: usize) -> &'static [&'static Part] {
        self.annotator.words.get(self.at + at).map_or(&[], |word| self.annotator.forms.form(word.form).parts.parts())
    }

    fn term(&mut self, at: usize) -> Option<Term> {
        if let Some((_, term)) = self.terms.iter().find(|(known, _)| *known == at) {
            return *term;
        }
        let term = self.look_up(self.at + at);
        self.terms.push((at, term));
        term
    }

    fn is_name(&self, at: usize) -> bool {
        let form = self.annotator.words.get(self.at + at).map(|word| self.annotator.forms.form(word.form));
        form.is_some_and(|form| form.is_name || form.is_person)
    }
}

impl<'a> Surroundings<'a> {
    pub(super) const fn new(annotator: &'a mut Annotator, reading: &'a Reading<'a>, at: usize) -> Self {
        Self { annotator, reading, at, terms: Vec::new() }
    }

    fn look_up(&mut self, at: usize) -> Option<Term> {
        let limit = self.annotator.words.len().checked_sub(at).filter(|&left| left > 0)?;
        let found = self.annotator.within(self.reading, at, limit, true);
        // Serang is a city before it is an attack.
        let place = self.place(at).filter(|_| found.is_none_or(|found| found.words == 1));
        let found = place.or(found).filter(|found| found.belief != Belief::Fuzzy)?;
        let matched = self.annotator.matched(self.reading, at, &found);
        let is_plain = !found.is_explained;
        let (role, is_noun) =
            if place.is_some() { (Role::Place, true) } else { self.annotator.uses(self.reading, &matched).in_title? };
        Some(Term { matched, words: found.words, role, is_noun, is_plain })
    }

    /// A word that is the name of a place.
    fn place(&self, at: usize) -> Option<Candidate> {
        let (key, is_explained) = self.annotator.forms.form(self.annotator.words[at].form).place?;
        let (target, belief) = (Target::Key(key), Belief::Exact);
        Some(Candidate { words: 1, target, belief, confidence: 100, is_word: false, is_explained })
    }
}
