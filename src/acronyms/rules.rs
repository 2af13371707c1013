//! What is wrong with the short forms of a document.

use std::collections::{HashMap, HashSet};

use super::group::{Group, Spelling};
use super::known;
use super::long_form::{self, Relation, relation};
use super::memory::{Memory, Numbers, Pairs, Unofficial};
use super::{Place, Problem, Renown};
use crate::dictionary::layers::Layers;
use crate::glossary::Annotations;
use crate::span::Span;
use crate::token::Tokenizer;

/// What is wrong with each group, in the order of the text.
///
/// The text spells out the long forms of some groups.
pub(super) fn problems(
    annotations: &Annotations<'_>,
    groups: &[Group<'_>],
    spelled_out: &[bool],
    memory: &mut Memory,
) -> Vec<Vec<Problem>> {
    let defined: HashSet<&str> = groups.iter().filter(|group| group.is_defined()).map(|group| group.short()).collect();
    let mut problems: Vec<Vec<Problem>> = Vec::with_capacity(groups.len());
    for (group, is_spelled_out) in groups.iter().zip(spelled_out) {
        let audit = Audit { annotations, group };
        let mut found = Vec::new();
        found.extend(audit.unexplained(*is_spelled_out, &defined));
        found.extend(audit.defined_late());
        found.extend(audit.unused());
        audit.redefined(&mut found, &mut memory.relations);
        audit.unofficial(&mut found, &mut memory.unofficial);
        audit.spelt_variously(&mut found);
        problems.push(found);
    }
    two_for_one(groups, &mut problems, &mut memory.long_forms);
    problems.iter_mut().for_each(|found| found.sort_by_key(|problem| problem.place.span));
    problems
}

const fn problem(rule: &'static str, place: Place, message: String) -> Problem {
    Problem { rule, message, place }
}

/// One short form under examination.
struct Audit<'s, 'a> {
    annotations: &'s Annotations<'s>,
    group: &'s Group<'a>,
}

impl Audit<'_, '_> {
    fn text(&self, place: Place) -> &str {
        &self.annotations.text()[place.span.range()]
    }

    /// `undefined` or `unknown`, at the first use in prose.
    fn unexplained(&self, is_spelled_out: bool, defined: &HashSet<&str>) -> Option<Problem> {
        let group = self.group;
        let first = group.uses().find(|mention| !mention.in_heading)?;
        if group.is_defined() {
            return None;
        }
        let short = first.spelling;
        let Some(listed) = group.listed else {
            return Some(problem(
                "unknown",
                first.place,
                format!("{} is explained neither here nor in the dictionary", quoted(short)),
            ));
        };
        let expansion = group.expansion?;
        if let Some(bracketed) = group.uses().find(|mention| self.is_in_brackets(mention.place.span)) {
            return self.nearly_official(bracketed.place, expansion);
        }
        let layers = self.annotations.layers();
        let is_explained = group.renown == Renown::Common
            || listed.is_composed
            || is_spelled_out
            || known::is_transparent(layers, listed.headword, |part| defined.contains(part));
        (!is_explained).then(|| problem("undefined", first.place, format!("{} is never defined: {expansion}", quoted(short))))
    }

    /// Whether a mention stands alone in brackets behind something: the document explains it, if only by the way.
    fn is_in_brackets(&self, span: Span) -> bool {
        let (before, after) = (&self.annotations.text()[..span.start], &self.annotations.text()[span.end..]);
        let is_open = |before: &str| before.strip_suffix(" (").is_some_and(|before| before.ends_with(char::is_alphanumeric));
        after.starts_with(')') && is_open(before)
    }

    /// `unofficial`, if the words before a bracket are nearly the long form of a short form that they do not define.
    fn nearly_official(&self, bracketed: Place, official: &str) -> Option<Problem> {
        const LONGEST: usize = 240;
        let before = &self.annotations.text()[..bracketed.span.start];
        let start = before.char_indices().rev().take(LONGEST).last().map_or(0, |(at, _)| at);
        let before = before[start..].rsplit('\n').next().unwrap_or_default();
        let tokens: Vec<Span> = Tokenizer::new(before).map(|token| token.span).collect();
        let first = tokens.len().checked_sub(long_form::words(official).len())?;
        let long = before[tokens.get(first)?.start..].trim_end_matches([' ', '(']);
        let is_nearly = relation(long, official) == Relation::Slip;
        let message = || format!("{} is {}, here {}", quoted(self.text(bracketed)), quoted(official), quoted(long));
        is_nearly.then(|| problem("unofficial", bracketed, message()))
    }

    fn defined_late(&self) -> Option<Problem> {
        let definition = self.group.definitions.first()?;
        let first = self.group.uses().find(|mention| !mention.in_heading)?;
        let is_early = first.place.span.start < definition.short.span.start && first.place.span.end <= definition.long.span.start;
        is_early.then(|| {
            let place = definition.long.position;
            let message = format!("{} is used here, but defined only at {}:{}", quoted(first.spelling), place.line, place.column);
            problem("defined-late", first.place, message)
        })
    }

    /// What everybody knows is defined for the sake of those who do not, even if it is not needed again.
    fn unused(&self) -> Option<Problem> {
        let definition = self.group.definitions.first()?;
        let is_unused = self.group.uses().next().is_none() && self.group.renown != Renown::Common;
        let message = || format!("{} is defined, but not used again", quoted(self.text(definition.short)));
        is_unused.then(|| problem("unused", definition.short, message()))
    }

    fn redefined(&self, found: &mut Vec<Problem>, relations: &mut Pairs<Relation>) {
        let mut definitions = self.group.definitions.iter();
        let Some(mut current) = definitions.next() else { return };
        for definition in definitions {
            let (one, other) = (self.text(current.long), self.text(definition.long));
            let is_same = one == other || relations.get(one, other, || relation(one, other)) < Relation::Kindred;
            if !is_same {
                let place = current.long.position;
                let short = quoted(self.text(definition.short));
                let message =
                    format!("{short} is {} here, but {} at {}:{}", quoted(other), quoted(one), place.line, place.column);
                found.push(problem("redefined", definition.short, message));
                current = definition;
            }
        }
    }

    fn unofficial(&self, found: &mut Vec<Problem>, known: &mut Pairs<Option<Unofficial>>) {
        let mut seen = HashSet::new();
        for definition in &self.group.definitions {
            let (short, long) = (self.text(definition.short), self.text(definition.long));
            if !seen.insert(long) {
                continue;
            }
            let unofficial = known.get(short, long, || unofficial(self.annotations.layers(), short, long));
            if let Some(Unofficial { message, until }) = unofficial
                && until.is_none_or(|until| self.is_after(&until))
            {
                found.push(problem("unofficial", definition.short, message));
            }
        }
    }

    /// Whether the text is of a time after a date; without a time of its own it is of today.
    fn is_after(&self, date: &str) -> bool {
        self.annotations.as_of().is_none_or(|as_of| as_of > date)
    }

    fn spelt_variously(&self, found: &mut Vec<Problem>) {
        let group = self.group;
        let chosen = group.short();
        let wanted = plain_spelling(chosen);
        let others = group.spellings.iter().filter(|spelling| spelling.count > 0 && spelling.written != chosen);
        for Spelling { written, first, .. } in others.filter(|other| plain_spelling(other.written) != wanted) {
            let message = format!("{} is {} elsewhere in the document", quoted(written), quoted(chosen));
            found.push(problem("spelt-variously", group.mentions[*first].place, message));
        }
    }
}

/// Whether a long form is nearly that of the dictionary, or was until the body got another name.
fn unofficial(layers: &Layers, short: &str, long: &str) -> Option<Unofficial> {
    let related: Vec<_> =
        known::long_forms(layers, short).map(|(official, of)| (relation(long, official), official, of)).collect();
    let message =
        |official: &str, since: &str| format!("{} is {}{since}, here {}", quoted(short), quoted(official), quoted(long));
    if let Some((.., attributes)) = related.iter().find(|(relation, ..)| *relation == Relation::Same) {
        let until = attributes.get("until")?;
        let is_successor = |official: &str, relation| matches!(relation, Relation::Slip | Relation::Kindred) && official != long;
        let (_, official, _) =
            related.iter().find(|(relation, official, of)| of.get("until").is_none() && is_successor(official, *relation))?;
        return Some(Unofficial { message: message(official, &format!(" since {until}")), until: Some(until.to_owned()) });
    }
    if layers.find(long).any(|headword| headword.readings().next().is_some()) {
        return None;
    }
    let (_, official, _) = related.iter().find(|(relation, ..)| *relation == Relation::Slip)?;
    Some(Unofficial { message: message(official, ""), until: None })
}

/// A spelling without what differs at the beginning and end of a sentence.
fn plain_spelling(short: &str) -> String {
    let short = short.strip_suffix('.').unwrap_or(short);
    let mut letters = short.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Short forms that stand for the same and are nearly the same: *UU PPSK* and *UU P2SK*. The later is reported.
fn two_for_one(groups: &[Group<'_>], problems: &mut [Vec<Problem>], numbers: &mut Numbers) {
    const MOST_DIFFERENCES: usize = 2;
    const LONGEST: usize = 40;
    let mut by_expansion: HashMap<usize, usize> = HashMap::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(expansion) = group.expansion else { continue };
        let before = by_expansion.insert(numbers.of(expansion), index);
        let Some(before) = before.map(|before| groups[before].short()) else { continue };
        let short = group.short();
        let letters = |short: &str| short.chars().filter(|c| c.is_alphanumeric()).count();
        let is_small =
            before.len() <= LONGEST && short.len() <= LONGEST && letters(short).min(letters(before)) > MOST_DIFFERENCES;
        let first = group.mentions.iter().find(|mention| !mention.in_heading);
        if let Some(first) = first
            && is_small
            && strsim::damerau_levenshtein(before, short) <= MOST_DIFFERENCES
        {
            let message = format!("{} is {} elsewhere in the document", quoted(short), quoted(before));
            problems[index].push(problem("spelt-variously", first.place, message));
        }
    }
}

/// A piece of the text in quotation marks, on one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.split_whitespace().collect::<Vec<_>>().join(" "))
}
