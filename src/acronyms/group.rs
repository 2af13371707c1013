//! Mentions of the same short form, however it is spelt.

use std::collections::HashMap;

use super::line::{self, Kind};
use super::long_form::{Relation, relation};
use super::memory::Memory;
use super::mention::{self, Form, Of, apart};
use super::passage::{self, Definition, Kept};
use super::{Place, Renown, known};
use crate::annotation::Belief;
use crate::fold::fold;
use crate::glossary::Annotations;
use crate::position::Position;
use crate::span::Span;

/// What the dictionary says of a short form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    pub(super) headword: &'a str,
    expansion: Option<&'a str>,
    gloss: Option<&'a str>,
    /// It is explained by its parts.
    pub(super) is_composed: bool,
}

/// A place where a short form stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'a> {
    pub(super) place: Place,
    /// As it stands there, without a clitic.
    pub(super) spelling: &'a str,
    /// It is defined there.
    is_definition: bool,
    /// It stands in a heading, or in a run of words in capitals.
    pub(super) in_heading: bool,
}

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
    /// In the order of the text.
    pub(super) definitions: Vec<Definition>,
    pub(super) spellings: Vec<Spelling<'a>>,
    /// What the dictionary says of it.
    pub(super) listed: Option<Listed<'a>>,
    pub(super) expansion: Option<&'a str>,
    pub(super) gloss: Option<&'a str>,
    pub(super) renown: Renown,
}

impl<'a> Group<'a> {
    /// As the document defines it, or else writes it most often.
    pub(super) fn short(&self) -> &'a str {
        let defined = self.mentions.iter().find(|mention| mention.is_definition);
        let most_used = || self.spellings.iter().rev().max_by_key(|spelling| spelling.count);
        defined.map(|mention| mention.spelling).or_else(|| most_used().map(|spelling| spelling.written)).unwrap_or_default()
    }

    /// Whether the document defines it.
    pub(super) fn is_defined(&self) -> bool {
        !self.definitions.is_empty()
    }

    /// The mentions that are no definitions.
    pub(super) fn uses(&self) -> impl Iterator<Item = &Mention<'a>> {
        self.mentions.iter().filter(|mention| !mention.is_definition)
    }
}

/// The groups in the order of their first mentions.
pub(super) fn of_passages<'a>(annotations: &'a Annotations<'_>, passages: &[Kept], memory: &mut Memory) -> Vec<Group<'a>> {
    let (lines, first_lines) = passage::lines(annotations.text(), passages);
    let kinds = line::kinds(&lines);
    let kind = |number: usize, mention: &mention::Mention| kinds[first_lines[number] + mention.line];
    let (written, numbers) = number(passages, kind);
    let mut grouping =
        Grouping { annotations, memory, written, groups: Vec::new(), by_spelling: HashMap::new(), by_letters: HashMap::new() };
    let mut start = Place { span: Span::new(0, 0), position: Position::START };
    for (number, kept) in passages.iter().enumerate() {
        start.span = kept.passage.span;
        let mut definitions = kept.definitions.iter().map(|definition| definition.from(start));
        // The groups and spellings of its forms, as far as they have been met.
        let mut met = vec![None; kept.forms.len()];
        for mention in &kept.mentions {
            let form = &kept.forms[mention.form];
            let kind = kind(number, mention);
            let found = Found {
                place: mention.place.from(start),
                form,
                definition: if form.of == Of::Definition { definitions.next() } else { None },
                written: numbers[number][mention.form],
                in_heading: form.of != Of::Definition && (kind != Kind::Prose || mention.in_run),
            };
            if is_mention(form.of, kind) && (form.of != Of::Within || grouping.stands_alone(found.written)) {
                grouping.add(&found, &mut met[mention.form]);
            }
        }
        start.position = kept.end.from(start.position);
    }
    let Grouping { mut groups, .. } = grouping;
    groups.iter_mut().for_each(|group| group.renown = renown(annotations, group, memory));
    groups
}

/// Whether what is found on a line is a mention. In credits stand initials of persons, who only by chance are called like a body.
fn is_mention(of: Of, line: Kind) -> bool {
    line != Kind::Credit || matches!(of, Of::Definition | Of::Defined)
}

/// How a short form of the dictionary is written.
struct Written<'a> {
    /// Where it first stands alone.
    first: Option<usize>,
    /// What the dictionary says of it there, as far as it has been asked.
    listed: Option<Listed<'a>>,
}

/// The ways to write short forms of the dictionary, and for each form of each passage which of them it is.
fn number<'a>(passages: &[Kept], kind: impl Fn(usize, &mention::Mention) -> Kind) -> (Vec<Written<'a>>, Vec<Vec<Option<usize>>>) {
    let mut all: Vec<Written<'_>> = Vec::new();
    let mut by_text: HashMap<&str, usize> = HashMap::new();
    let mut numbers: Vec<Vec<Option<usize>>> = Vec::with_capacity(passages.len());
    for (number, kept) in passages.iter().enumerate() {
        let of_forms = kept.forms.iter().map(|form| {
            let is_written = matches!(form.of, Of::Listed | Of::Within);
            is_written.then(|| {
                *by_text.entry(&form.written).or_insert_with(|| {
                    all.push(Written { first: None, listed: None });
                    all.len() - 1
                })
            })
        });
        let of_forms: Vec<Option<usize>> = of_forms.collect();
        for mention in &kept.mentions {
            let of = kept.forms[mention.form].of;
            if let Some(written) = of_forms[mention.form].filter(|_| of == Of::Listed)
                && all[written].first.is_none()
                && is_mention(of, kind(number, mention))
            {
                all[written].first = Some(kept.passage.span.start + mention.place.span.start);
            }
        }
        numbers.push(of_forms);
    }
    (all, numbers)
}

/// A mention on its way to its group.
struct Found<'k> {
    place: Place,
    form: &'k Form,
    definition: Option<Definition>,
    /// The number of the way it is written.
    written: Option<usize>,
    in_heading: bool,
}

struct Grouping<'a, 'm> {
    annotations: &'a Annotations<'a>,
    memory: &'m mut Memory,
    written: Vec<Written<'a>>,
    groups: Vec<Group<'a>>,
    /// The group and the spelling in it of what is written so.
    by_spelling: HashMap<&'a str, (usize, usize)>,
    /// The first group of what has these letters.
    by_letters: HashMap<String, usize>,
}

impl<'a> Grouping<'a, '_> {
    fn add(&mut self, found: &Found<'_>, met: &mut Option<(usize, usize)>) {
        let (group, spelling) = *met.get_or_insert_with(|| self.place(found));
        if let Some(definition) = found.definition {
            if !self.groups[group].is_defined() {
                let (expansion, gloss) = (self.expansion_of(found), self.gloss_of(&definition));
                let group = &mut self.groups[group];
                (group.expansion, group.gloss) = (expansion, gloss);
            }
            self.groups[group].definitions.push(definition);
        }
        if matches!(found.form.of, Of::Listed | Of::Within)
            && self.groups[group].expansion.is_none()
            && let Some(listed) = self.listed(found.written)
        {
            let group = &mut self.groups[group];
            (group.listed, group.expansion, group.gloss) = (Some(listed), listed.expansion, listed.gloss);
        }
        let group = &mut self.groups[group];
        let spelling = &mut group.spellings[spelling];
        if !found.in_heading {
            if spelling.count == 0 {
                spelling.first = group.mentions.len();
            }
            spelling.count += 1;
        }
        group.mentions.push(Mention {
            place: found.place,
            spelling: spelling.written,
            is_definition: found.definition.is_some(),
            in_heading: found.in_heading,
        });
    }

    /// The group of a spelling, and its number there. If there is none yet it is that of the same letters, unless that stands for
    /// something else.
    fn place(&mut self, found: &Found<'_>) -> (usize, usize) {
        let spelling = self.spelling_of(found);
        if let Some(place) = self.by_spelling.get(spelling) {
            return *place;
        }
        let layers = self.annotations.layers();
        let headword = self.listed(found.written).map(|listed| listed.headword);
        let expansion = self.expansion_of(found);
        let standard = || headword.or_else(|| known::standard(layers, spelling)).unwrap_or(spelling);
        let letters = self.memory.letters.get(spelling, headword.unwrap_or_default(), || letters(standard()));
        let same = self.by_letters.get(&letters).copied().filter(|&group| match (self.groups[group].expansion, expansion) {
            (Some(one), Some(other)) => relation(one, other) != Relation::Other,
            _ => true,
        });
        let group = same.unwrap_or_else(|| {
            self.groups.push(Group {
                mentions: Vec::new(),
                definitions: Vec::new(),
                spellings: Vec::new(),
                listed: None,
                expansion: None,
                gloss: None,
                renown: Renown::Nowhere,
            });
            self.groups.len() - 1
        });
        self.by_letters.entry(letters).or_insert(group);
        let spellings = &mut self.groups[group].spellings;
        spellings.push(Spelling { written: spelling, count: 0, first: 0 });
        let place = (group, spellings.len() - 1);
        self.by_spelling.insert(spelling, place);
        place
    }

    /// How a mention is spelt, in words of the text or of the dictionary.
    fn spelling_of(&mut self, found: &Found<'_>) -> &'a str {
        let (start, spelling) = (found.place.span.start, &*found.form.spelling);
        let in_text = self.annotations.text().get(start..start + spelling.len()).filter(|text| *text == spelling);
        in_text.or_else(|| Some(self.listed(found.written)?.headword)).unwrap_or_default()
    }

    fn expansion_of(&mut self, found: &Found<'_>) -> Option<&'a str> {
        let long = match (found.definition, found.form.of) {
            (Some(definition), _) => Some(definition.long.span),
            (None, Of::Defined) => self.annotations.long_form(&found.form.spelling, found.place.span.start),
            _ => return self.listed(found.written)?.expansion,
        };
        Some(&self.annotations.text()[long?.range()])
    }

    fn gloss_of(&self, definition: &Definition) -> Option<&'a str> {
        let annotation = self.annotations.at(definition.short.span.start)?;
        let is_its = annotation.definition_span() == Some(definition.long.span);
        let senses = if is_its { annotation.senses() } else { Vec::new() };
        senses.first().map(|sense| sense.gloss).filter(|gloss| !gloss.is_empty())
    }

    /// Whether what is written so stands alone somewhere.
    fn stands_alone(&self, written: Option<usize>) -> bool {
        written.is_some_and(|number| self.written[number].first.is_some())
    }

    /// What the dictionary says of a way to write a short form, where that first stands alone.
    fn listed(&mut self, written: Option<usize>) -> Option<Listed<'a>> {
        let annotations = self.annotations;
        let Written { first, listed } = &mut self.written[written?];
        if listed.is_none() {
            let start = (*first)?;
            let annotation = annotations.at(start).into_iter().flat_map(apart).find(|part| part.span().start == start)?;
            let (headword, senses) = annotation.headword_and_senses();
            *listed = Some(Listed {
                headword,
                expansion: senses.iter().find_map(|sense| sense.expansion),
                gloss: senses.first().map(|sense| sense.gloss).filter(|gloss| !gloss.is_empty()),
                is_composed: annotation.belief() == Belief::Composed,
            });
        }
        *listed
    }
}

/// What makes spellings those of one short form: its letters and digits.
fn letters(short: &str) -> String {
    fold(short).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn renown(annotations: &Annotations<'_>, group: &Group<'_>, memory: &mut Memory) -> Renown {
    let layers = annotations.layers();
    let short = group.listed.map_or_else(|| group.short(), |listed| listed.headword);
    // What the document means by it may be something else than what everybody knows; if it does not say so, it is what everybody
    // knows.
    let meant = group.expansion.filter(|_| group.is_defined());
    let agrees = |long: &str| meant.is_none_or(|meant| relation(meant, long) != Relation::Other);
    let (has_long_form, is_common) = memory.renown.get(short, meant.unwrap_or_default(), || {
        (known::long_forms(layers, short).any(|(long, _)| agrees(long)), known::is_common_as(layers, short, agrees))
    });
    match (group.listed.is_some() || has_long_form, group.is_defined()) {
        (true, _) if is_common => Renown::Common,
        (true, _) => Renown::Dictionary,
        (false, true) => Renown::Document,
        (false, false) => Renown::Nowhere,
    }
}
