//! Names and titles that are composed of parts and terms: *Plt. Kepala Dinas Perindustrian Kabupaten Klaten*, *Menteri
//! Perdagangan, Perindustrian, dan Energi*.
//!
//! A [part](crate::dictionary::part) with which a title begins says on what kind of thing it is put; that thing is another part,
//! or a term of the dictionary. Behind a body stands the place that it is of, behind an office the body.

use std::cmp::Reverse;

use crate::annotation::Match;
use crate::dictionary::part::{Part, Role, Roles};
use crate::recognise::composition::Composition;
use crate::recognise::term::Word;
use crate::token::{Gap, TokenKind};

/// A term as the words of a title offer it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub(crate) matched: Match,
    /// How many words it takes.
    pub(crate) words: usize,
    pub(crate) role: Role,
    /// It may stand by itself, and does not only describe.
    pub(crate) is_noun: bool,
    /// It is the same in English.
    pub(crate) is_plain: bool,
}

/// What is known of the words of a text, each given by how many stand before it from where the title begins.
pub(crate) trait Terms {
    /// The parts that begin with a word.
    fn parts(&self, at: usize) -> &'static [&'static Part];
    /// The longest term that begins with a word and may be part of a title.
    fn term(&mut self, at: usize) -> Option<Term>;
    /// Whether a word may be the name of a person, or one of which nothing is known.
    fn is_name(&self, at: usize) -> bool;
}

/// A composed name or title.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Title {
    /// How many words it takes.
    pub(crate) words: usize,
    pub(crate) composition: Composition,
    /// The terms in it.
    pub(crate) terms: Vec<Match>,
}

/// No title is put on more parts than this, and none has more fields or describing words.
const DEEPEST: usize = 6;
const MOST_FIELDS: usize = 6;
const MOST_DESCRIBING: usize = 4;

/// Whether a title may begin with one of some parts.
pub(crate) fn may_begin(parts: &[&Part]) -> bool {
    parts.iter().any(|part| BEGINNING.has(part.makes))
}

/// What a title is.
const BEGINNING: Roles = Roles::of(Role::Office).and(Role::Institution).and(Role::Instrument);

/// The title that begins with the first of `words`, if one does.
pub(crate) fn read(text: &str, words: &[Word], known: &mut dyn Terms) -> Option<Title> {
    let mut reader = Reader { text, words, known, terms: Vec::new(), in_any_case: false };
    let (composition, end) = reader.phrase(0, BEGINNING, DEEPEST)?;
    // A title that breaks off before its last word would say something else.
    if reader.breaks_off(end) {
        return None;
    }
    let is_composed = !matches!(composition, Composition::Term(..) | Composition::Part(_));
    is_composed.then_some(Title { words: end, composition, terms: reader.terms })
}

/// The field, or other subject, that all of `words` name together.
pub(crate) fn read_field(text: &str, words: &[Word], known: &mut dyn Terms) -> Option<Title> {
    let mut reader = Reader { text, words, known, terms: Vec::new(), in_any_case: true };
    let whole = |found: &(Composition, usize)| found.1 == words.len();
    let field = reader.attempt(|reader| reader.fields(0, DEEPEST).filter(whole));
    let (composition, end) = field.or_else(|| reader.phrase(0, Roles::ANY, DEEPEST))?;
    (end == words.len()).then_some(Title { words: end, composition, terms: reader.terms })
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    known: &'a mut dyn Terms,
    terms: Vec<Match>,
    /// Whether words in small letters belong to a field too.
    in_any_case: bool,
}

impl<'a> Reader<'a> {
    /// What begins with a word and is one of `wanted`, with the word behind it.
    fn phrase(&mut self, at: usize, wanted: Roles, depth: usize) -> Option<(Composition, usize)> {
        let deeper = depth.checked_sub(1)?;
        let (mut composition, mut end) = self.base(at, wanted, deeper)?;
        let scope = if composition.role() == Role::Office { Roles::of(Role::Scope) } else { Roles::default() };
        let wanted_next = match composition.role() {
            Role::Office | Role::Instrument => Roles::of(Role::Institution).and(Role::Area).and(Role::Place),
            Role::Institution => Roles::of(Role::Institution).and(Role::Area).and(Role::Place),
            Role::Field | Role::Scope | Role::Area | Role::Place => Roles::default(),
        };
        if wanted_next == Roles::default() {
            return Some((composition, end));
        }
        let bracket = self.bracket(end);
        let next = if bracket.is_some() { end + 1 } else { end };
        if (bracket.is_some() || self.continues(next))
            && let Some((whose, behind)) = self
                .attempt(|reader| reader.phrase(next, scope, deeper))
                .or_else(|| self.attempt(|reader| reader.phrase(next, wanted_next, deeper)))
        {
            if let Some(short) = bracket {
                composition = Composition::Bracketed(Box::new(composition), short.to_owned());
            }
            composition = Composition::Of(Box::new(composition), Box::new(whose));
            end = behind;
        }
        Some((composition, end))
    }

    /// The word at a place if it is a short form in brackets, behind which the title may go on: *Direktur Jenderal … (KPAII)
    /// Kementerian …*
    fn bracket(&self, at: usize) -> Option<&'a str> {
        let before = self.words.get(at.checked_sub(1)?)?.span.end;
        let (word, next) = (self.words.get(at)?.span, self.words.get(at + 1)?.span);
        let text = self.text;
        let is_between = |from: usize, to: usize, mark: &str| text[from..to].trim() == mark && !text[from..to].contains('\n');
        let is_bracket = is_between(before, word.start, "(") && is_between(word.end, next.start, ")");
        Some(&text[word.range()]).filter(|_| is_bracket)
    }

    /// The same without what stands behind.
    fn base(&mut self, at: usize, wanted: Roles, depth: usize) -> Option<(Composition, usize)> {
        if !self.is_capitalized(at) {
            return None;
        }
        let before = self.terms.len();
        let filled = self.attempt(|reader| reader.filled(at, wanted, depth));
        // What the dictionary has as a whole it knows better than its parts: Badan Pusat Statistik.
        let known = self.known.term(at).filter(|term| term.role != Role::Field && wanted.has(term.role));
        if let Some(term) = known.filter(|term| filled.as_ref().is_none_or(|(_, end)| at + term.words >= *end)) {
            self.terms.truncate(before);
            return Some((self.take(term), at + term.words));
        }
        if filled.is_some() {
            return filled;
        }
        if wanted.has(Role::Field) { self.fields(at, depth) } else { None }
    }

    /// The part that reaches furthest with what it takes: *Kepala* with *Badan Pusat Statistik* before *Kepala Badan*.
    fn filled(&mut self, at: usize, wanted: Roles, depth: usize) -> Option<(Composition, usize)> {
        let before = self.terms.len();
        let mut best: Option<(Composition, usize)> = None;
        let mut terms = Vec::new();
        // Fields that stand by themselves are read together with those beside them.
        let is_wanted = |part: &&&Part| wanted.has(part.makes) && (part.makes != Role::Field || !part.is_whole());
        for part in self.known.parts(at).iter().filter(is_wanted) {
            let Some(found) = self.on(part, at, depth) else { continue };
            let noted = self.terms.split_off(before);
            let rank = |(composition, end): &(Composition, usize)| (*end, Reverse(composition.pieces()));
            if best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
                (best, terms) = (Some(found), noted);
            }
        }
        self.terms.append(&mut terms);
        best
    }

    /// A part that begins with a word, on what it takes.
    fn on(&mut self, part: &'static Part, at: usize, depth: usize) -> Option<(Composition, usize)> {
        let end = self.after_short(at, part).or_else(|| self.after(at, part))?;
        if part.is_whole() {
            return Some((Composition::Part(part), end));
        }
        if !self.continues(end) {
            return None;
        }
        let (inner, end) = self.attempt(|reader| {
            let place = part.makes == Role::Area;
            reader.phrase(end, part.takes, depth).or_else(|| if place { reader.unknown_place(end) } else { None })
        })?;
        Some((Composition::Filled(part, Box::new(inner)), end))
    }

    /// The word behind a part that stands in short.
    fn after_short(&self, at: usize, part: &Part) -> Option<usize> {
        (!part.short.is_empty() && self.word(at)?.eq_ignore_ascii_case(part.short)).then_some(at + 1)
    }

    /// The word behind a part that stands in full.
    fn after(&self, at: usize, part: &Part) -> Option<usize> {
        let mut end = at;
        for wanted in &part.words {
            let joined = end == at || self.words.get(end)?.gap.joins();
            if !joined || !self.word(end)?.eq_ignore_ascii_case(wanted) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The name of a place that the dictionary does not have, behind the word that says what kind of place it is.
    fn unknown_place(&self, at: usize) -> Option<(Composition, usize)> {
        let word = self.word(at).filter(|_| self.is_capitalized(at) && self.known.is_name(at))?;
        Some((Composition::Place(word.to_owned()), at + 1))
    }

    /// One field, or a list of several that ends in *dan* and a last one.
    fn fields(&mut self, at: usize, depth: usize) -> Option<(Composition, usize)> {
        depth.checked_sub(1)?;
        let (first, first_end) = self.described(at)?;
        let only = self.terms.len();
        let (mut fields, mut end) = (vec![first], first_end);
        while fields.len() < MOST_FIELDS {
            let is_last = self.continues_with(end, &[Gap::Space, Gap::Line, Gap::Comma]) && self.is_and(end);
            let next = if is_last { end + 1 } else { end };
            let is_listed = is_last || self.words.get(end).is_some_and(|word| word.gap == Gap::Comma);
            let Some((field, behind)) =
                Some(next).filter(|_| is_listed && !self.begins_other(next)).and_then(|next| self.described(next))
            else {
                break;
            };
            fields.push(field);
            end = behind;
            if is_last {
                return Some((Composition::List(fields), end));
            }
        }
        // A comma without the last "dan" belongs to the sentence.
        self.terms.truncate(only);
        fields.truncate(1);
        fields.pop().map(|field| (field, first_end))
    }

    /// A field, or a noun with others that describe it.
    fn described(&mut self, at: usize) -> Option<(Composition, usize)> {
        let (mut items, mut end) = (Vec::new(), at);
        while items.len() < MOST_DESCRIBING
            && end < self.words.len()
            && (self.in_any_case || self.is_capitalized(end))
            && !self.words[end].form.continues_citation()
            && (items.is_empty() || (self.continues(end) && !self.begins_other(end)))
        {
            let term = self.known.term(end).filter(|term| term.role == Role::Field && (term.is_noun || !items.is_empty()));
            let part = self.field_part(end).filter(|(_, behind)| term.is_none_or(|term| end + term.words <= *behind));
            match (part, term) {
                (Some((part, behind)), _) => {
                    items.push(Composition::Part(part));
                    end = behind;
                }
                // What may be a person's name is one behind a title: Direktur Keuangan Dewi Lestari.
                (None, Some(term)) if term.words == 1 && self.known.is_name(end) => break,
                // The first word of a body is no field by itself either: Staf Ahli Menteri Bidang Investasi.
                (None, Some(term)) if term.words == 1 && self.begins_other(end) => break,
                (None, Some(term)) => {
                    let taken = self.take(term);
                    items.push(taken);
                    end += term.words;
                }
                (None, None) => break,
            }
        }
        match items.len() {
            0 => None,
            1 => items.pop().map(|only| (only, end)),
            _ => Some((Composition::Described(items), end)),
        }
    }

    /// Whether a word begins a name of its own: *Kabupaten* is no field behind *Perindustrian*.
    fn begins_other(&self, at: usize) -> bool {
        self.known.parts(at).iter().any(|part| part.makes != Role::Field && self.after(at, part).is_some())
    }

    /// The longest part that is a field by itself and begins with a word.
    fn field_part(&self, at: usize) -> Option<(&'static Part, usize)> {
        let fields = self.known.parts(at).iter().filter(|part| part.makes == Role::Field && part.is_whole());
        fields.into_iter().find_map(|part| Some((*part, self.after(at, part)?)))
    }

    fn take(&mut self, term: Term) -> Composition {
        if term.is_plain {
            return Composition::Place(self.text[term.matched.span().range()].to_owned());
        }
        self.terms.push(term.matched);
        Composition::Term(self.terms.len() - 1, term.role)
    }

    /// Reads something, and forgets its terms if there is nothing.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.terms.len();
        let found = read(self);
        if found.is_none() {
            self.terms.truncate(before);
        }
        found
    }

    /// Whether the words go on with one that belongs to the title too: a number, or a capitalized word that is no name.
    fn breaks_off(&mut self, at: usize) -> bool {
        if !self.continues(at) {
            return false;
        }
        let is_numeral = |word: &str| word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        match self.word(at) {
            None => self.words.get(at).is_some_and(|word| word.kind == TokenKind::Number),
            Some(word) if is_numeral(word) => true,
            Some(_) if self.words[at].form.continues_citation() => false,
            Some(_) => self.is_capitalized(at) && !self.known.is_name(at) && self.known.term(at).is_some(),
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        let word = self.words.get(at).filter(|word| word.kind == TokenKind::Word)?;
        Some(&self.text[word.span.range()])
    }

    fn is_capitalized(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    fn is_and(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| matches!(word, "dan" | "serta" | "Dan" | "DAN"))
    }

    /// Whether a word follows the one before directly.
    fn continues(&self, at: usize) -> bool {
        self.continues_with(at, &[Gap::Space, Gap::Line])
    }

    fn continues_with(&self, at: usize, gaps: &[Gap]) -> bool {
        self.words.get(at).is_some_and(|word| gaps.contains(&word.gap))
    }
}
