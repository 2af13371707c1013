//! One step of a [provision](super::Provision): a unit of a law and which one.

use super::value::{bracketed, value};
use crate::recognise::citation::scan::{Cursor, same};
use crate::span::Span;

/// What a law is divided into, the greater before the lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Elucidation,
    Annex,
    Chapter,
    Part,
    Section,
    Article,
    Dictum,
    Paragraph,
    Letter,
    Number,
    Item,
}

impl Unit {
    pub(super) const fn english(self) -> &'static str {
        match self {
            Unit::Elucidation => "Elucidation",
            Unit::Annex => "Annex",
            Unit::Chapter => "Chapter",
            Unit::Part => "Part",
            Unit::Section => "Section",
            Unit::Article => "Article",
            Unit::Dictum => "Dictum",
            Unit::Paragraph => "paragraph",
            Unit::Letter => "letter",
            Unit::Number => "number",
            Unit::Item => "item",
        }
    }

    /// More than one: "Articles 5 and 6".
    pub(super) const fn english_plural(self) -> &'static str {
        match self {
            Unit::Elucidation => "Elucidations",
            Unit::Annex => "Annexes",
            Unit::Chapter => "Chapters",
            Unit::Part => "Parts",
            Unit::Section => "Sections",
            Unit::Article => "Articles",
            Unit::Dictum => "Dicta",
            Unit::Paragraph => "paragraphs",
            Unit::Letter => "letters",
            Unit::Number => "numbers",
            Unit::Item => "items",
        }
    }

    /// Whether it is always a part of `other`. Letters, numbers and items stand under each other in any order.
    pub(super) fn is_under(self, other: Unit) -> bool {
        self > other && other <= Unit::Paragraph
    }

    /// The unit that the next word names; the first of a chain must be one that needs nothing around it to be known.
    fn named(at: &mut Cursor, is_first: bool) -> Option<Unit> {
        let mut after = *at;
        let is_capital = after.peek()?.is_uppercase();
        let word = after.word()?;
        let unit = match UNITS.iter().find(|(name, _)| same(word, name)) {
            Some((_, unit)) => *unit,
            // Without the full stop it is a game console.
            None if ["ps", "psl"].iter().any(|short| same(word, short)) && after.eat(|c| c == '.') => Unit::Article,
            None => return None,
        };
        let may_stand = match unit {
            Unit::Number | Unit::Item => !is_first,
            Unit::Part | Unit::Section => !is_first && is_capital,
            Unit::Elucidation => is_first,
            _ => true,
        };
        may_stand.then(|| {
            *at = after;
            unit
        })
    }
}

/// The words for the units.
const UNITS: [(&str, Unit); 13] = [
    ("pasal", Unit::Article),
    ("ayat", Unit::Paragraph),
    ("huruf", Unit::Letter),
    ("angka", Unit::Number),
    ("bab", Unit::Chapter),
    ("lampiran", Unit::Annex),
    ("bagian", Unit::Part),
    ("paragraf", Unit::Section),
    ("penjelasan", Unit::Elucidation),
    ("diktum", Unit::Dictum),
    ("butir", Unit::Item),
    ("poin", Unit::Item),
    ("point", Unit::Item),
];

/// How a step goes on from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Within it, or it within the step: "Pasal 5 ayat (2)", "ayat (2) Pasal 5".
    Under,
    Joined {
        comma: bool,
        joint: Joint,
    },
}

/// What joins two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Comma,
    And,
    Or,
    AndOr,
    To,
    /// *juncto*
    With,
}

impl Joint {
    pub(super) const fn english(self) -> &'static str {
        match self {
            Joint::Comma => "",
            Joint::And => " and",
            Joint::Or => " or",
            Joint::AndOr => " and/or",
            Joint::To => " to",
            Joint::With => " in conjunction with",
        }
    }
}

/// A unit and which one, with how it goes on from the step before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) link: Link,
    pub(super) unit: Unit,
    /// Whether the unit's word stands there, and is not only meant: "Pasal 5 dan 6".
    pub(super) is_named: bool,
    /// With the brackets around it; empty for the elucidation.
    pub(super) value: Span,
    /// Whether a greater unit may follow: "ayat (2) Pasal 5", but not "Pasal 5 ayat (2) Pasal 6".
    may_rise: bool,
}

/// How many parts of a list are looked at for the *and* that closes it.
const LOOK_AHEAD: usize = 12;

/// Takes the first step of a chain.
pub(super) fn first(at: &mut Cursor) -> Option<Step> {
    named(at, Link::Under, true)
}

/// Takes the step behind `last`.
pub(super) fn next(at: &mut Cursor, last: Step) -> Option<Step> {
    under(at, last).or_else(|| joined(at, last))
}

/// A step within the last one, or the other way round. Neighbours of one kind are not within each other.
fn under(at: &mut Cursor, last: Step) -> Option<Step> {
    let mut after = *at;
    let has_space = after.space();
    if last.unit == Unit::Elucidation && after.one_of(&["atas", "dari"]) {
        after.space();
    }
    let step = if last.unit == Unit::Article && after.peek() == Some('(') {
        // In the text of a law, the first paragraph stands below the number of its article.
        let is_same_line = !at.str(Span::new(at.at(), after.at())).contains(['\n', '\r']);
        let value = bracketed(&mut after, |c| c.is_ascii_digit()).filter(|_| is_same_line)?;
        Step { link: Link::Under, unit: Unit::Paragraph, is_named: true, value, may_rise: false }
    } else if has_space && after.literal("ke-") {
        // "Pasal 55 ayat (1) ke-1 KUHP"
        let value = after.digits(2)?;
        Step { link: Link::Under, unit: Unit::Item, is_named: true, value, may_rise: false }
    } else if has_space {
        named(&mut after, Link::Under, false).filter(|step| step.unit != last.unit)?
    } else {
        return None;
    };
    let rises = last.unit.is_under(step.unit);
    if rises && !last.may_rise {
        return None;
    }
    *at = after;
    Some(Step { may_rise: rises, ..step })
}

/// A step joined to the last one, of any unit if it names one and otherwise of the same.
fn joined(at: &mut Cursor, last: Step) -> Option<Step> {
    if last.unit == Unit::Elucidation {
        return None;
    }
    let mut after = *at;
    let link = link(&mut after)?;
    let mut own = after;
    let step = match named(&mut own, link, false) {
        Some(step) => {
            after = own;
            step
        }
        None => unnamed(&mut after, link, last)?,
    };
    *at = after;
    Some(step)
}

fn link(at: &mut Cursor) -> Option<Link> {
    let mut after = *at;
    let comma = after.eat(|c| c == ',');
    let has_space = after.space();
    let joint = if after.one_of(&["dan"]) {
        let mut or = after;
        let is_either = or.eat(|c| c == '/') && or.one_of(&["atau"]);
        after = if is_either { or } else { after };
        if is_either { Joint::AndOr } else { Joint::And }
    } else if after.one_of(&["serta"]) || after.eat(|c| c == '&') {
        Joint::And
    } else if after.one_of(&["atau"]) {
        Joint::Or
    } else if until(&mut after) || !comma && after.eat(is_dash) {
        Joint::To
    } else if after.one_of(&["juncto", "junto", "jo", "jis"]) || after.literal("j.o") {
        after.eat(|c| c == '.');
        Joint::With
    } else if comma && has_space {
        *at = after;
        return Some(Link::Joined { comma, joint: Joint::Comma });
    } else {
        return None;
    };
    if !after.space() && !after.previous().is_some_and(is_dash) {
        return None;
    }
    *at = after;
    Some(Link::Joined { comma, joint })
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '\u{2011}')
}

/// Takes the word or short form for *up to*.
fn until(at: &mut Cursor) -> bool {
    at.words(&["sampai", "dengan"])
        || ["s.d.", "s.d", "s/d"].iter().any(|short| at.literal(short))
        || at.one_of(&["sampai", "hingga", "sd"])
}

fn named(at: &mut Cursor, link: Link, is_first: bool) -> Option<Step> {
    let mut after = *at;
    let unit = Unit::named(&mut after, is_first)?;
    let value = if unit == Unit::Elucidation {
        Span::new(after.at(), after.at())
    } else {
        let has_space = after.space();
        if !has_space && after.peek() != Some('(') {
            return None;
        }
        value(&mut after, unit)?
    };
    // "angka 10 persen"
    if unit >= Unit::Number && after.is_counted() {
        return None;
    }
    *at = after;
    Some(Step { link, unit, is_named: true, value, may_rise: true })
}

/// A further value of the last unit, written as that is, with brackets or without.
fn unnamed(at: &mut Cursor, link: Link, last: Step) -> Option<Step> {
    let mut after = *at;
    let value = value(&mut after, last.unit)?;
    let [is_bracket, was_bracket] = [value, last.value].map(|value| at.str(value).starts_with('('));
    if is_bracket != was_bracket || !is_bracket && after.is_counted() {
        return None;
    }
    let is_bare_comma = matches!(link, Link::Joined { joint: Joint::Comma, .. }) && !is_bracket;
    let step = Step { link, unit: last.unit, is_named: false, value, may_rise: last.may_rise };
    if is_bare_comma && !is_closed(after, step) {
        return None;
    }
    *at = after;
    Some(step)
}

/// Whether a list of bare values has its *and*. Without one, what is behind a comma may be the sentence: "Sesuai Pasal 5, 30
/// ...".
fn is_closed(mut at: Cursor, last: Step) -> bool {
    for _ in 0..LOOK_AHEAD {
        let Some(Link::Joined { joint, .. }) = link(&mut at) else { return false };
        let is_value = value(&mut at, last.unit).is_some() && !at.is_counted();
        if !is_value || joint != Joint::Comma {
            return is_value && matches!(joint, Joint::And | Joint::Or | Joint::AndOr);
        }
    }
    false
}
