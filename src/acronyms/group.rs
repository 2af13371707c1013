//! Mentions of the same short form, however it is spelt.

use std::collections::HashMap;

use super::Renown;
use super::known;
use super::long_form::{Relation, relation};
use super::mention::{Listed, Mention, Of};
use crate::fold::fold;
use crate::glossary::Annotations;
use crate::recognise::definition::Definition;

/// One way to spell a short form.
#[derive(Clone, Debug)]
pub(super) struct Spelling<'a> {
    pub(super) written: &'a str,
    /// How many mentions in prose are spelt so.
    pub(super) count: usize,
    /// The first of them.
    pub(super) first: usize,
}

/// A short form with its mentions.
#[derive(Clone, Debug)]
pub(super) struct Group<'a> {
    /// In the order of the text.
    pub(super) mentions: Vec<Mention<'a>>,
    pub(super) spellings: Vec<Spelling<'a>>,
    /// What the dictionary says of it.
    pub(super) listed: Option<Listed<'a>>,
    pub(super) expansion: Option<&'a str>,
    pub(super) gloss: Option<&'a str>,
    pub(super) renown: Renown,
    /// The document defines it.
    pub(super) is_defined: bool,
    all: &'a [Definition],
}

impl<'a> Group<'a> {
    /// As the document defines it, or else writes it most often.
    pub(super) fn short(&self) -> &'a str {
        let defined = self.mentions.iter().find(|mention| matches!(mention.of, Of::Definition(_)));
        let most_used = || self.spellings.iter().rev().max_by_key(|spelling| spelling.count);
        defined.map(|mention| mention.spelling).or_else(|| most_used().map(|spelling| spelling.written)).unwrap_or_default()
    }

    /// The definitions of it in the order of the text.
    pub(super) fn definitions(&self) -> impl Iterator<Item = &'a Definition> {
        self.mentions.iter().filter_map(|mention| match mention.of {
            Of::Definition(index) => self.all.get(index),
            _ => None,
        })
    }

    /// The mentions that are no definitions.
    pub(super) fn uses(&self) -> impl Iterator<Item = &Mention<'a>> {
        self.mentions.iter().filter(|mention| !matches!(mention.of, Of::Definition(_)))
    }
}

/// The groups in the order of their first mentions.
pub(super) fn of_mentions<'a>(annotations: &'a Annotations<'_>, mentions: Vec<Mention<'a>>) -> Vec<Group<'a>> {
    let mut grouping = Grouping { annotations, groups: Vec::new(), by_spelling: HashMap::new(), by_letters: HashMap::new() };
    for mention in mentions {
        grouping.add(mention);
    }
    grouping.groups.iter_mut().for_each(|group| group.renown = renown(annotations, group));
    grouping.groups
}

struct Grouping<'a> {
    annotations: &'a Annotations<'a>,
    groups: Vec<Group<'a>>,
    /// The group and the spelling in it of what is written so.
    by_spelling: HashMap<&'a str, (usize, usize)>,
    /// The first group of what has these letters.
    by_letters: HashMap<String, usize>,
}

impl<'a> Grouping<'a> {
    fn add(&mut self, mention: Mention<'a>) {
        let (group, spelling) = match self.by_spelling.get(mention.spelling) {
            Some(place) => *place,
            None => self.place(&mention),
        };
        if let Of::Definition(index) = mention.of
            && !self.groups[group].is_defined
        {
            let gloss = self.annotations.definitions().get(index).and_then(|definition| self.gloss_of(definition));
            let expansion = self.expansion_of(&mention);
            let group = &mut self.groups[group];
            (group.is_defined, group.expansion, group.gloss) = (true, expansion, gloss);
        }
        let group = &mut self.groups[group];
        if let Of::Listed(listed) = mention.of
            && group.expansion.is_none()
        {
            (group.listed, group.expansion, group.gloss) = (Some(listed), listed.expansion, listed.gloss);
        }
        let spelling = &mut group.spellings[spelling];
        if !mention.in_heading {
            if spelling.count == 0 {
                spelling.first = group.mentions.len();
            }
            spelling.count += 1;
        }
        group.mentions.push(mention);
    }

    /// Finds a group for a spelling that has none: that of the same letters, unless it stands for something else.
    fn place(&mut self, mention: &Mention<'a>) -> (usize, usize) {
        let layers = self.annotations.layers();
        let standard = match mention.of {
            Of::Listed(listed) => listed.headword,
            _ => known::standard(layers, mention.spelling).unwrap_or(mention.spelling),
        };
        let expansion = self.expansion_of(mention);
        let letters = letters(standard);
        let same = self.by_letters.get(&letters).copied().filter(|&group| match (self.groups[group].expansion, expansion) {
            (Some(one), Some(other)) => relation(one, other) != Relation::Other,
            _ => true,
        });
        let group = same.unwrap_or_else(|| {
            self.groups.push(Group {
                mentions: Vec::new(),
                spellings: Vec::new(),
                listed: None,
                expansion: None,
                gloss: None,
                renown: Renown::Nowhere,
                is_defined: false,
                all: self.annotations.definitions(),
            });
            self.groups.len() - 1
        });
        self.by_letters.entry(letters).or_insert(group);
        let spellings = &mut self.groups[group].spellings;
        spellings.push(Spelling { written: mention.spelling, count: 0, first: 0 });
        let place = (group, spellings.len() - 1);
        self.by_spelling.insert(mention.spelling, place);
        place
    }

    fn expansion_of(&self, mention: &Mention<'a>) -> Option<&'a str> {
        match mention.of {
            Of::Definition(index) | Of::Defined(index) => {
                let definition = self.annotations.definitions().get(index)?;
                Some(&self.annotations.text()[definition.long.range()])
            }
            Of::Listed(listed) => listed.expansion,
            Of::Unknown => None,
        }
    }

    fn gloss_of(&self, definition: &Definition) -> Option<&'a str> {
        let annotation = self.annotations.at(definition.short.start)?;
        let senses = if annotation.definition_span() == Some(definition.long) { annotation.senses() } else { Vec::new() };
        senses.first().map(|sense| sense.gloss).filter(|gloss| !gloss.is_empty())
    }
}

/// What makes spellings those of one short form: its letters and digits.
fn letters(short: &str) -> String {
    fold(short).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn renown(annotations: &Annotations<'_>, group: &Group<'_>) -> Renown {
    let layers = annotations.layers();
    let short = group.listed.map_or_else(|| group.short(), |listed| listed.headword);
    // What the document means by it may be something else than what everybody knows; if it does not say so, it is what everybody
    // knows.
    let agrees =
        |long: &str| !group.is_defined || group.expansion.is_none_or(|expansion| relation(expansion, long) != Relation::Other);
    let is_listed = group.listed.is_some() || known::long_forms(layers, short).any(|(long, _)| agrees(long));
    match (is_listed, group.is_defined) {
        (true, _) if known::is_common_as(layers, short, agrees) => Renown::Common,
        (true, _) => Renown::Dictionary,
        (false, true) => Renown::Document,
        (false, false) => Renown::Nowhere,
    }
}
