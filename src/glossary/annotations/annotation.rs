//! The view of one annotation of a text.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use super::made_words::{Respelt, derivation};
use super::placed::Places;
use super::view::View;
use crate::annotation::{Belief, Kind, Match, Target};
use crate::dictionary::class::Class;
use crate::dictionary::compile::key as key_of;
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::part::{self, Role};
use crate::dictionary::strict::Met;
use crate::fold::fold;
use crate::glossary::findings::Block;
use crate::glossary::made::{Made, Wording};
use crate::glossary::reference::{self, Reference};
use crate::morphology::{self, Analysis};
use crate::recognise::composition::TermWords;
use crate::recognise::definition::Definition;
use crate::recognise::derived::Derived;
use crate::sense::{self, Neighbours, Setting, Weighed};
use crate::span::Span;

/// One annotation: a stretch of the text and what it means.
#[derive(Clone, Copy)]
pub struct Annotation<'a> {
    pub(super) view: View<'a>,
    pub(super) block: &'a Block,
    pub(super) matched: &'a Match,
}

impl<'a> Annotation<'a> {
    /// Its place: byte offsets into the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.matched.span().moved(self.block.start)
    }

    /// The annotated words as they stand in the text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        &self.block_text()[self.matched.span().range()]
    }

    /// The text before it.
    pub(crate) fn before(&self) -> &'a str {
        &self.view.text[..self.span().start]
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind_of(&self.reference())
    }

    /// Why it is believed.
    #[must_use]
    pub fn belief(&self) -> Belief {
        // Most need no look at the dictionary to tell.
        if self.definition().is_some() { self.belief_of(&self.reference()) } else { self.matched.belief }
    }

    /// How sure it is, from 0 to 1.
    #[must_use]
    pub fn confidence(&self) -> f32 {
        f32::from(self.hundredths(self.belief())) / 100.0
    }

    /// The dictionary's headword; of a short form that only this document defines, itself.
    #[must_use]
    pub fn headword(&self) -> &'a str {
        self.reference().headword
    }

    /// The sense by which a glossary says that the term is not to be used, if it says nothing else of it.
    ///
    /// ```
    /// use padanan::Glossary;
    ///
    /// let terms = "headword\tgloss\tattributes\nindustri\tindustries\tstatus=forbidden";
    /// let glossary = Glossary::builder().glossary("istilah.tsv", terms)?.finish();
    /// let annotations = glossary.annotate("Kata industri.");
    /// let industry = annotations.iter().find(|annotation| annotation.text() == "industri").unwrap();
    /// assert_eq!(industry.advised_against().unwrap().gloss, "industries");
    /// assert_eq!(industry.senses()[0].first_equivalent(), "industry", "the dictionary knows better");
    /// # Ok::<(), padanan::SourceError>(())
    /// ```
    #[must_use]
    pub fn advised_against(&self) -> Option<Sense<'a>> {
        let own = self.reference().senses.into_iter().filter(|sense| !sense.is_instead);
        let (against, fine): (Vec<_>, Vec<_>) = own.partition(Sense::is_advised_against);
        against.into_iter().next().filter(|_| fine.is_empty())
    }

    /// What a short form stands for.
    #[must_use]
    pub fn expansion(&self) -> Option<&'a str> {
        self.defined_long_form().or_else(|| first_expansion(&self.senses()))
    }

    /// The place of the long form by which the document defines this short form.
    #[must_use]
    pub fn definition_span(&self) -> Option<Span> {
        self.definition().map(|definition| definition.long)
    }

    /// The right spelling of what is misspelt, or the standard form of a variant, with the clitic of the text: *kerja samanya*
    /// for *kerjasamanya*.
    #[must_use]
    pub fn suggestion(&self) -> Option<Cow<'a, str>> {
        self.suggestion_of(self.headword())
    }

    /// The words that a misspelt one may stand for: the [suggestion](Self::suggestion) and those that are as likely, or nearly
    /// so.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let annotations = glossary.annotate("Sektor industriu tumbuh.");
    /// let misspelt = annotations.iter().find(|annotation| annotation.text() == "industriu").unwrap();
    /// assert_eq!(misspelt.suggestions(), ["industri"]);
    /// ```
    #[must_use]
    pub fn suggestions(&self) -> Vec<Cow<'a, str>> {
        self.suggestion().map_or_else(Vec::new, |first| self.suggestions_after(first))
    }

    /// The first of the words that a misspelt one may stand for, which is known, and the others.
    fn suggestions_after(&self, first: Cow<'a, str>) -> Vec<Cow<'a, str>> {
        let respelt = self.respelt().filter(|_| self.matched.belief == Belief::Fuzzy);
        let meant = respelt.map_or(&[][..], |respelt| &respelt.meant).iter().map(|word| Cow::Borrowed(word.as_str()));
        let others: Vec<_> = meant.filter(|other| *other != first).collect();
        [first].into_iter().chain(others).collect()
    }

    fn suggestion_of(&self, standard: &'a str) -> Option<Cow<'a, str>> {
        let key = match self.matched.target {
            Target::Key(key) => key,
            Target::Respelt(_) => return Some(Cow::Borrowed(self.respelling().map_or(standard, |(respelling, _)| respelling))),
            _ => return None,
        };
        match self.matched.belief {
            Belief::Fuzzy => Some(Cow::Borrowed(standard)),
            Belief::Variant => {
                let written = key_of(self.text());
                let variant = self.layers().headwords(key).next().map(|headword| key_of(headword.written));
                let clitic = written.strip_prefix(&variant.unwrap_or_default()).filter(|rest| !rest.contains(['-', ' ']));
                Some(match clitic {
                    None | Some("") => Cow::Borrowed(standard),
                    Some(clitic) => Cow::Owned(format!("{standard}{clitic}")),
                })
            }
            _ => None,
        }
    }

    /// Its meanings, likeliest first. Empty if a document defines a short form by words whose equivalent is not known.
    #[must_use]
    pub fn senses(&self) -> Vec<Sense<'a>> {
        self.ordered(self.reference().senses)
    }

    /// Both at once, as soon as one.
    pub(crate) fn headword_and_senses(&self) -> (&'a str, Vec<Sense<'a>>) {
        let reference = self.reference();
        (reference.headword, self.ordered(reference.senses))
    }

    /// How an inflected single word is formed.
    #[must_use]
    pub fn analysis(&self) -> Option<Analysis> {
        let text = self.text();
        match self.matched.target {
            Target::Derived(key) => derivation(self.layers(), text, key).map(|(analysis, _)| analysis),
            Target::Key(_) if self.matched.belief == Belief::Inflected && !text.contains(char::is_whitespace) => {
                morphology::best(self.layers(), &fold(text))
            }
            _ => None,
        }
    }

    /// The terms in a composed name, title or citation, one by one.
    #[must_use]
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Annotation<'a>> {
        let annotation = *self;
        let parts = self.made().map_or(&[][..], |made| &*made.parts);
        parts.iter().map(move |matched| Annotation { matched, ..annotation })
    }

    /// What has been found, at its place in the passage.
    pub(crate) const fn matched(&self) -> &'a Match {
        self.matched
    }

    /// Another match of the same text.
    pub(in crate::glossary) const fn within(&self, matched: &'a Match) -> Self {
        Annotation { matched, ..*self }
    }

    pub(in crate::glossary) fn made(&self) -> Option<&'a Made> {
        match self.matched.target {
            Target::Made(index) => self.block.made.get(index as usize),
            _ => None,
        }
    }

    /// Whether it is a law, or the like, that is cited: to ask for its [kind](Self::kind) is to read it.
    pub(crate) fn is_citation(&self) -> bool {
        self.made().is_some_and(|made| made.kind() == Kind::Citation)
    }

    /// As it reads inside a composed name, in the sense of a role if one is asked for.
    pub(super) fn words(&self, role: Option<Role>) -> TermWords {
        let senses = self.senses();
        let indonesian = self.expansion().unwrap_or_else(|| self.text()).to_owned();
        let is_place = |sense: &&Sense<'_>| sense.part_of_speech == Some(Class::Place.name());
        let is_wanted = |sense: &&Sense<'_>| {
            is_place(sense) || (role.is_some() && part::role_of(sense.expansion.unwrap_or(self.text())) == role)
        };
        // A name without a gloss is the same in English.
        let english =
            senses.iter().find(is_wanted).or(senses.first()).map_or_else(|| self.text(), Sense::first_equivalent).to_owned();
        TermWords { indonesian, english }
    }

    /// The reference of something made of several words.
    fn of_made(&self, index: u32) -> Option<Reference<'a>> {
        let kind = self.made()?.kind();
        let wording = self.view.wording(self.block, index as usize)?;
        Some(Reference { headword: self.text(), kind, senses: vec![wording.sense()] })
    }

    /// The reference of a composed short form.
    fn of_composed(&self) -> Reference<'a> {
        let senses = self.glosses().iter().map(Wording::sense).collect();
        Reference { headword: self.text(), kind: Kind::Acronym, senses }
    }

    /// The glosses that are made for a single word.
    fn glosses(&self) -> &'a [Wording] {
        self.view.made_word(self.block, self.text()).map_or(&[], |made| made.glosses(self.layers(), self.text()))
    }

    /// What is worked out of words that are not written as they should be.
    fn respelt(&self) -> Option<&'a Respelt> {
        let made = || self.view.made_word(self.block, self.text());
        let is_respelt = matches!(self.matched.target, Target::Respelt(_));
        Some(is_respelt.then(made)??.respelt(self.layers(), self.text()))
    }

    /// How words that are not written as they should be are, and what a combining form adds to their meaning.
    fn respelling(&self) -> Option<(&'a str, Option<&'static str>)> {
        self.respelt()?.respelling()
    }

    /// The reference of a derived word.
    fn of_derived(&self, word: &str, key: Key) -> Option<Reference<'a>> {
        let (_, derived) = derivation(self.layers(), word, key)?;
        let Derived { headword, senses, .. } = derived;
        let senses = senses.into_iter().enumerate().map(|(place, made)| match made.gloss {
            Some(_) => Sense { gloss: self.glosses().get(place).map_or("", |wording| &wording.gloss), ..made.sense },
            None => made.sense,
        });
        Some(Reference { headword, kind: Kind::Term, senses: senses.collect() })
    }

    /// The reference of words that are not written as they should be.
    fn of_respelt(&self, key: Key) -> Reference<'a> {
        let layers = self.layers();
        let respelling = self.respelling();
        let word = respelling.map_or(self.text(), |(respelling, _)| respelling);
        let has_prefix = respelling.is_some_and(|(_, prefix)| prefix.is_some());
        if let Some(derived) = self.of_derived(word, key).filter(|_| !has_prefix) {
            return derived;
        }
        let mut reference = reference::of_key(layers, key, Met { written: word, is_exact: false }, false);
        if has_prefix {
            for (sense, wording) in reference.senses.iter_mut().zip(self.glosses()) {
                *sense = Sense { gloss: &wording.gloss, composed: true, ..*sense };
            }
        }
        reference
    }

    /// The definition in force.
    fn definition(&self) -> Option<Definition> {
        let (block, index) = self.defined()?;
        block.definitions.get(index).map(|definition| definition.moved(block.start))
    }

    /// The block that has the definition in force, and the number of that among the block's.
    fn defined(&self) -> Option<(&'a Block, usize)> {
        let is_defined = self.matched.target == Target::Definition;
        let findings = self.view.findings;
        let place = is_defined.then(|| findings.defined.in_force(self.text(), self.span().start)).flatten()?;
        findings.blocks.get(place.block).map(|block| (block, place.index))
    }

    fn defined_long_form(&self) -> Option<&'a str> {
        self.definition().map(|definition| &self.view.text[definition.long.range()])
    }

    fn block_text(&self) -> &'a str {
        self.block.text(self.view.text)
    }

    fn layers(&self) -> &'a Layers {
        &self.view.glossary.inner.layers
    }

    fn belief_of(&self, reference: &Reference<'_>) -> Belief {
        // The dictionary has the short form with the long form that the document gives.
        let agrees = self.definition().is_some() && first_expansion(&reference.senses).is_some();
        if agrees { Belief::Exact } else { self.matched.belief }
    }

    /// Everyday words are such only on demand: a misspelt or non-standard one is shown without, and then is a term.
    fn kind_of(&self, reference: &Reference<'_>) -> Kind {
        match reference.kind {
            _ if self.matched.is_word => Kind::Word,
            Kind::Word => Kind::Term,
            kind => kind,
        }
    }

    fn hundredths(&self, belief: Belief) -> u8 {
        if belief == Belief::Exact { 100 } else { self.matched.confidence }
    }

    fn ordered(&self, senses: Vec<Sense<'a>>) -> Vec<Sense<'a>> {
        if senses.len() < 2 {
            return senses;
        }
        sense::order(&senses, &self.setting(&self.neighbours()))
    }

    /// Its meanings with what speaks for them.
    pub(in crate::glossary) fn weighed_senses(&self) -> Vec<Weighed<'a>> {
        sense::order_with_reasons(&self.reference().senses, &self.setting(&self.neighbours()))
    }

    pub(super) fn neighbours(&self) -> Neighbours<'a> {
        let span = self.matched.span();
        Neighbours::of(self.block_text(), span.start, span.end)
    }

    /// What its senses are chosen by.
    pub(super) fn setting<'s>(&self, neighbours: &'s Neighbours<'s>) -> Setting<'s>
    where
        'a: 's,
    {
        let preferences = &self.view.glossary.inner.preferences;
        Setting { mention: self.text(), neighbours, evidence: self.view.evidence(), preferences }
    }

    pub(super) fn reference(&self) -> Reference<'a> {
        let layers = self.layers();
        match self.matched.target {
            Target::Definition => {
                let Some(long) = self.defined_long_form() else { return Reference::nothing(self.text()) };
                let mut defined = reference::of_definition(layers, self.text(), long);
                if defined.senses.is_empty() {
                    let long_form = self.defined().and_then(|(block, index)| self.view.long_form(block, index));
                    defined.senses.extend(long_form.map(Wording::sense));
                }
                defined
            }
            Target::Key(key) => {
                let met = Met { written: self.text(), is_exact: self.matched.belief == Belief::Exact };
                reference::of_key(layers, key, met, self.matched.is_word)
            }
            Target::Derived(key) => self.of_derived(self.text(), key).unwrap_or_else(|| Reference::nothing(self.text())),
            Target::Respelt(key) => self.of_respelt(key),
            Target::Composed => self.of_composed(),
            Target::Made(index) => self.of_made(index).unwrap_or_else(|| Reference::nothing(self.text())),
        }
    }

    /// What the JSON output says of it, with the places that `places`, which has not passed it yet, finds on its way.
    pub(super) fn record(&self, places: &mut Places<'a>) -> Record<'a> {
        self.record_of(self.reference(), places)
    }

    /// The same, where its reference has been looked up.
    pub(super) fn record_of(&self, reference: Reference<'a>, places: &mut Places<'a>) -> Record<'a> {
        let place = places.place(self.span());
        let parts = self.parts().map(|part| part.record(places)).collect();
        let (lemma, root, affixes) = match self.analysis() {
            Some(analysis) => (Some(analysis.lemma), Some(analysis.root), Some(analysis.affixes)),
            None => (None, None, None),
        };
        let belief = self.belief_of(&reference);
        let kind = self.kind_of(&reference);
        let senses = self.ordered(reference.senses);
        let suggestion = self.suggestion_of(reference.headword);
        let suggestions = suggestion.clone().map_or_else(Vec::new, |first| self.suggestions_after(first));
        Record {
            part: place.part,
            start: place.span.start,
            end: place.span.end,
            line: place.position.line,
            column: place.position.column,
            text: places.words(self),
            kind,
            belief,
            confidence: f64::from(self.hundredths(belief)) / 100.0,
            headword: reference.headword,
            suggestion,
            suggestions: if suggestions.len() > 1 { suggestions } else { Vec::new() },
            expansion: self.defined_long_form().or_else(|| first_expansion(&senses)),
            definition: self.definition_span().map(|span| places.span(span)),
            lemma,
            root,
            affixes,
            senses,
            reasons: if self.view.with_reasons { self.reasons() } else { Vec::new() },
            parts,
        }
    }
}

fn first_expansion<'a>(senses: &[Sense<'a>]) -> Option<&'a str> {
    senses.iter().find_map(|sense| sense.expansion)
}

impl fmt::Debug for Annotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let glosses: Vec<_> = self.senses().iter().map(|sense| sense.gloss).collect();
        write!(f, "{:?} {} {}: {}", self.text(), self.kind().name(), self.belief().name(), glosses.join(" | "))
    }
}

/// An annotation as the JSON output has it.
#[derive(Debug, Serialize)]
pub(crate) struct Record<'a> {
    /// The file in an archive that it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    kind: Kind,
    #[serde(rename = "match")]
    belief: Belief,
    confidence: f64,
    headword: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expansion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lemma: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    root: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affixes: Option<Vec<&'static str>>,
    pub(super) senses: Vec<Sense<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Record<'a>>,
}
