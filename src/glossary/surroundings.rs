//! What the words of a text offer to those who compose names of them.

use super::{Annotator, Candidate, Reading};
use crate::annotation::{Belief, Target};
use crate::dictionary::class::Class;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::part::{self, Role};
use crate::dictionary::record::{self, Headword};
use crate::fold::fold;
use crate::recognise::form::Case;
use crate::recognise::title::{Term, Terms};

/// The words of a text from one on.
pub(super) struct Surroundings<'a> {
    pub(super) annotator: &'a mut Annotator,
    pub(super) reading: &'a Reading<'a>,
    pub(super) at: usize,
}

impl Terms for Surroundings<'_> {
    fn term(&mut self, at: usize) -> Option<Term> {
        let at = self.at + at;
        let limit = self.annotator.words.len().checked_sub(at).filter(|&left| left > 0)?;
        let layers = &self.reading.inner.layers;
        let found = self.annotator.within(self.reading, at, limit, true);
        // Serang is a city before it is an attack.
        let place = || self.place(at).filter(|_| found.is_none_or(|found| found.words == 1));
        let found = place().or(found).filter(|found| found.belief != Belief::Fuzzy)?;
        let matched = self.annotator.matched(self.reading, at, &found);
        let written = &self.reading.text[matched.span().range()];
        let (role, is_noun) = match matched.target {
            Target::Key(_) if !found.is_explained => (Role::Place, true),
            Target::Key(key) => role_of_key(layers, key, written)?,
            Target::Definition(index) => {
                let long = self.reading.definitions.definitions.get(index as usize)?.long;
                (part::role_of(&self.reading.text[long.range()]).unwrap_or(Role::Field), true)
            }
            Target::Derived(_) | Target::Composed | Target::Made(_) => return None,
        };
        Some(Term { matched, words: found.words, role, is_noun, is_plain: !found.is_explained })
    }

    fn is_name(&self, at: usize) -> bool {
        let Some(word) = self.annotator.words.get(self.at + at) else { return false };
        self.annotator.forms.form(word.form).is_name || self.name(self.at + at, Class::Person).is_some()
    }
}

impl Surroundings<'_> {
    /// A word that is the name of a place, the same in English, which the engine has no need to find.
    fn place(&self, at: usize) -> Option<Candidate> {
        let (target, belief) = (Target::Key(self.name(at, Class::Place)?), Belief::Exact);
        Some(Candidate { words: 1, target, belief, confidence: 100, is_word: false, is_explained: false })
    }

    /// The key of a word that is a name of a class.
    fn name(&self, at: usize, class: Class) -> Option<Key> {
        let word = &self.reading.text[self.annotator.words[at].span.range()];
        let layers = &self.reading.inner.layers;
        let is_name = |headword: Headword<'_>| {
            let mut readings = headword.readings();
            let is_of_class = |reading| matches!(reading, record::Reading::Name { class: other, .. } if other == class);
            Case::of(word).allows(headword.written, word) && readings.any(is_of_class)
        };
        layers.get(&fold(word)).find(|key| layers.headwords(*key).any(is_name))
    }
}

/// What a key stands for in a title, and whether it is a noun; nothing if it may not stand in one.
fn role_of_key(layers: &Layers, key: Key, written: &str) -> Option<(Role, bool)> {
    let case = Case::of(written);
    let is_single = !written.contains(char::is_whitespace);
    let fitting = layers.headwords(key).filter(|headword| !is_single || case.allows(headword.written, written));
    let fitting: Vec<Headword<'_>> = fitting.collect();
    // Which of several bodies a short form stands for is no question for a title.
    let longs = fitting.iter().flat_map(|headword| headword.readings());
    if longs.filter(|reading| matches!(reading, record::Reading::Short { .. })).count() > 1 {
        return None;
    }
    let roles = fitting.into_iter().flat_map(|headword| headword.readings().map(move |reading| (headword, reading)));
    roles
        .filter_map(|(headword, reading)| role(layers, headword, reading))
        .min_by_key(|(role, is_noun)| (*role == Role::Field, !is_noun))
}

fn role(layers: &Layers, headword: Headword<'_>, reading: record::Reading<'_>) -> Option<(Role, bool)> {
    if let record::Reading::Short { long, attributes } = reading {
        if attributes.get("lang").is_some() {
            return Some((Role::Institution, true));
        }
        let class = || layers.find(long).flat_map(|headword| headword.readings()).find_map(record::Reading::class);
        return role_of_class(long, class().unwrap_or(Class::Noun));
    }
    role_of_class(headword.written, reading.class()?)
}

fn role_of_class(name: &str, class: Class) -> Option<(Role, bool)> {
    match class {
        Class::Place => Some((Role::Place, true)),
        Class::Name | Class::Brand => Some((part::role_of(name).unwrap_or(Role::Institution), true)),
        Class::Noun => Some((part::role_of(name).filter(|_| name.contains(' ')).unwrap_or(Role::Field), true)),
        Class::Adjective => Some((Role::Field, false)),
        _ => None,
    }
}
