//! An entry as all formats see it: what is said of a headword in one row of a glossary.

use crate::dictionary::class::Class;
use crate::dictionary::record::Reading;
use crate::dictionary::source::{Body, Kind, Row};

/// What an entry says of its headword. Each kind is a kind of file of the dictionary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EntryKind {
    /// A sense of a term, or of the name of an institution.
    #[default]
    Term,
    /// A reading of an abbreviation or acronym: [`Entry::long`] is what it stands for.
    ShortForm,
    /// Another spelling: [`Entry::standard`] is the one to use.
    Variant,
    /// A sense of an everyday word.
    Word,
    /// The name of a place, person or brand.
    Name,
    /// An English word that stands in Indonesian text.
    English,
}

/// Every kind with its name and the name of the file that holds such entries.
const KINDS: [(EntryKind, Kind, &str, &str); 6] = [
    (EntryKind::Term, Kind::Terms, "term", "terms"),
    (EntryKind::ShortForm, Kind::Shorts, "short-form", "short-forms"),
    (EntryKind::Variant, Kind::Variants, "variant", "variants"),
    (EntryKind::Word, Kind::Words, "word", "words"),
    (EntryKind::Name, Kind::Names, "name", "names"),
    (EntryKind::English, Kind::English, "english", "english"),
];

impl EntryKind {
    /// All kinds, terms first.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|(kind, ..)| *kind)
    }

    /// The name, such as `short-form`.
    #[must_use]
    pub fn name(self) -> &'static str {
        KINDS[self as usize].2
    }

    /// The name of a file of such entries, such as `short-forms`.
    #[must_use]
    pub fn plural(self) -> &'static str {
        KINDS[self as usize].3
    }

    /// The kind of this name, in the singular or in the plural.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace([' ', '_'], "-");
        KINDS.iter().find(|(_, _, singular, plural)| *singular == name || *plural == name).map(|(kind, ..)| *kind)
    }

    pub(super) fn source(self) -> Kind {
        KINDS[self as usize].1
    }
}

/// One thing said of a headword, as rows of a glossary say it and other people's formats carry it.
///
/// What a kind has no use for stays empty.
///
/// ```
/// use padanan::exchange::Entry;
///
/// let entry = Entry::term("rantai dingin", ["cold chain"]);
/// assert_eq!((entry.headword.as_str(), entry.glosses.join("; ").as_str()), ("rantai dingin", "cold chain"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What the entry says.
    pub kind: EntryKind,
    /// The word or words it is about.
    pub headword: String,
    /// The class, by its code in glossaries, such as `n`; empty if it is not known.
    pub class: String,
    /// How common a word is, from 1 to 5.
    pub band: Option<u8>,
    /// English equivalents of one meaning, the one to use first.
    pub glosses: Vec<String>,
    /// The field a term belongs to, such as `trade`. Short forms have it among their attributes.
    pub domain: String,
    /// What a short form stands for.
    pub long: String,
    /// The standard form of a variant.
    pub standard: String,
    /// Why a variant is not the standard form.
    pub reason: String,
    /// Keys and values of everything else: `status`, `note`, `since` and so on.
    pub attributes: Vec<(String, String)>,
}

impl Entry {
    /// A sense of a term with its English equivalents.
    #[must_use]
    pub fn term<S: Into<String>>(headword: impl Into<String>, glosses: impl IntoIterator<Item = S>) -> Self {
        Self { headword: headword.into(), glosses: glosses.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The gloss as a glossary writes it.
    #[must_use]
    pub fn gloss(&self) -> String {
        self.glosses.join("; ")
    }

    /// What is said besides headword and equivalents, by key: the kind if it is not a term, and what is not empty of the rest.
    pub(super) fn details(&self) -> Vec<(&str, String)> {
        let mut details = Vec::new();
        if self.kind != EntryKind::Term {
            details.push(("kind", self.kind.name().to_owned()));
        }
        details.push(("class", self.class.clone()));
        details.push(("band", self.band.map(|band| band.to_string()).unwrap_or_default()));
        details.push(("domain", self.domain.clone()));
        details.push(("long", self.long.clone()));
        details.push(("standard", self.standard.clone()));
        details.push(("reason", self.reason.clone()));
        details.extend(self.attributes.iter().map(|(key, value)| (key.as_str(), value.clone())));
        details.retain(|(_, value)| !value.is_empty());
        details
    }

    /// Adds what [`details`](Self::details) gives. Kinds come first.
    pub(super) fn set(&mut self, key: &str, value: &str) {
        let value = value.trim();
        let place = match key {
            "headword" => &mut self.headword,
            "class" => &mut self.class,
            "long" => &mut self.long,
            "standard" => &mut self.standard,
            "reason" => &mut self.reason,
            "domain" if self.kind == EntryKind::Term && self.domain.is_empty() => &mut self.domain,
            "kind" => {
                self.kind = EntryKind::from_name(value).unwrap_or(self.kind);
                return;
            }
            "band" => {
                self.band = value.parse().ok();
                return;
            }
            "gloss" | "glosses" => {
                self.glosses.extend(value.split("; ").map(str::trim).filter(|gloss| !gloss.is_empty()).map(str::to_owned));
                return;
            }
            _ => {
                self.attributes.push((key.to_owned(), value.to_owned()));
                return;
            }
        };
        value.clone_into(place);
    }

    /// The attributes as a glossary writes them.
    fn attributes_text(&self) -> String {
        self.attributes.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// The row of a glossary that says the same. A class that is none is left out, and one that must be there is that of a noun.
    pub(super) fn row(&self) -> Row {
        let (gloss, attributes) = (self.gloss(), self.attributes_text());
        let class = Class::from_code(&self.class);
        let body = match self.kind {
            EntryKind::Term => Body::Term { class, gloss, domain: self.domain.clone(), attributes },
            EntryKind::ShortForm => Body::Short { long: self.long.clone(), attributes },
            EntryKind::Variant => Body::Variant { standard: self.standard.clone(), reason: self.reason.clone() },
            EntryKind::Word => {
                Body::Word { class: class.unwrap_or(Class::Noun), band: self.band.unwrap_or_default(), gloss, attributes }
            }
            EntryKind::Name => Body::Name { class: class.unwrap_or(Class::Name), gloss, attributes },
            EntryKind::English => Body::English,
        };
        Row { headword: self.headword.clone(), body, line: 0 }
    }

    /// The entry that a row of a glossary is.
    pub(super) fn of_row(row: &Row) -> Self {
        Self::of_reading(&row.headword, Reading::of(row))
    }

    /// The entry that a reading of a headword of a dictionary is.
    pub(super) fn of_reading(headword: &str, reading: Reading<'_>) -> Self {
        let mut entry = Self { headword: headword.to_owned(), ..Self::default() };
        let class = reading.class().map(Class::code).unwrap_or_default();
        class.clone_into(&mut entry.class);
        let attributes = match reading {
            Reading::Term { gloss, domain, attributes, .. } => {
                entry.set("gloss", gloss);
                entry.set("domain", domain);
                Some(attributes)
            }
            Reading::Short { long, attributes } => {
                entry.kind = EntryKind::ShortForm;
                entry.set("long", long);
                Some(attributes)
            }
            Reading::Variant { standard, reason } => {
                entry.kind = EntryKind::Variant;
                entry.set("standard", standard);
                entry.set("reason", reason);
                None
            }
            Reading::Word { band, gloss, attributes, .. } => {
                (entry.kind, entry.band) = (EntryKind::Word, Some(band));
                entry.set("gloss", gloss);
                Some(attributes)
            }
            Reading::Name { gloss, attributes, .. } => {
                entry.kind = EntryKind::Name;
                entry.set("gloss", gloss);
                Some(attributes)
            }
            Reading::English => {
                entry.kind = EntryKind::English;
                None
            }
        };
        for (key, value) in attributes.iter().flat_map(|attributes| attributes.pairs()) {
            entry.set(key, value);
        }
        entry
    }
}

/// The code of a class from its code or its name, in English or Indonesian.
pub(super) fn class_code(text: &str) -> Option<&'static str> {
    /// What other glossaries call them.
    const NAMES: [(&str, &str); 22] = [
        ("nomina", "n"),
        ("kata benda", "n"),
        ("proper noun", "name"),
        ("propernoun", "name"),
        ("verba", "v"),
        ("kata kerja", "v"),
        ("vb", "v"),
        ("adjektiva", "adj"),
        ("kata sifat", "adj"),
        ("a", "adj"),
        ("adverbia", "adv"),
        ("kata keterangan", "adv"),
        ("preposisi", "prep"),
        ("konjungsi", "conj"),
        ("pronomina", "pron"),
        ("numeralia", "num"),
        ("partikel", "part"),
        ("interjeksi", "intj"),
        ("frasa", "phrase"),
        ("frase", "phrase"),
        ("place", "place"),
        ("person", "person"),
    ];
    let text = text.trim().trim_end_matches('.').to_lowercase();
    let own = || Class::codes().find(|code| *code == text || Class::from_code(code).is_some_and(|class| class.name() == text));
    own().or_else(|| NAMES.iter().find(|(name, _)| *name == text).map(|(_, code)| *code))
}

/// The name of the class of a code.
pub(super) fn class_name(code: &str) -> &str {
    match Class::from_code(code) {
        Some(class) => class.name(),
        None => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_in_the_order_of_the_enum() {
        for (place, kind) in EntryKind::all().enumerate() {
            assert_eq!(kind as usize, place);
            assert_eq!((EntryKind::from_name(kind.name()), EntryKind::from_name(kind.plural())), (Some(kind), Some(kind)));
        }
    }

    #[test]
    fn classes_have_many_names() {
        for (name, code) in [("n", "n"), ("Noun", "n"), ("kata benda", "n"), ("place name", "place"), ("Adj.", "adj")] {
            assert_eq!(class_code(name), Some(code), "{name}");
        }
        assert_eq!(class_code("kota"), None);
    }
}
