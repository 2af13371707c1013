//! Parts of speech and the other classes of headwords.

/// What kind of word a headword is. The code in the dictionary's source is that of [`Class::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// `n`
    Noun,
    /// `v`
    Verb,
    /// `adj`
    Adjective,
    /// `adv`
    Adverb,
    /// `prep`
    Preposition,
    /// `conj`
    Conjunction,
    /// `pron`
    Pronoun,
    /// `num`
    Numeral,
    /// `det`
    Determiner,
    /// `clf`
    Classifier,
    /// `part`
    Particle,
    /// `intj`
    Interjection,
    /// `phrase`: a set phrase.
    Phrase,
    /// `name`: an institution, programme, agreement or document.
    Name,
    /// `place`
    Place,
    /// `person`: a part of a person's name.
    Person,
    /// `brand`: a company or product.
    Brand,
}

/// Every class with its code in the source and its name in results.
const CLASSES: [(Class, &str, &str); 17] = [
    (Class::Noun, "n", "noun"),
    (Class::Verb, "v", "verb"),
    (Class::Adjective, "adj", "adjective"),
    (Class::Adverb, "adv", "adverb"),
    (Class::Preposition, "prep", "preposition"),
    (Class::Conjunction, "conj", "conjunction"),
    (Class::Pronoun, "pron", "pronoun"),
    (Class::Numeral, "num", "numeral"),
    (Class::Determiner, "det", "determiner"),
    (Class::Classifier, "clf", "classifier"),
    (Class::Particle, "part", "particle"),
    (Class::Interjection, "intj", "interjection"),
    (Class::Phrase, "phrase", "phrase"),
    (Class::Name, "name", "name"),
    (Class::Place, "place", "place name"),
    (Class::Person, "person", "personal name"),
    (Class::Brand, "brand", "brand"),
];

impl Class {
    /// The class that `code` stands for in the dictionary's source.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        CLASSES.iter().find(|(_, c, _)| *c == code).map(|(class, _, _)| *class)
    }

    /// The codes of all classes, for error messages.
    pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
        CLASSES.iter().map(|(_, code, _)| *code)
    }

    /// The code in the dictionary's source, such as `n`.
    pub(crate) fn code(self) -> &'static str {
        CLASSES[self as usize].1
    }

    /// The letter that stands for it in a compiled dictionary.
    pub(crate) fn letter(self) -> char {
        char::from(b'a' + self as u8)
    }

    /// The class that a letter stands for.
    pub(crate) fn from_letter(letter: char) -> Option<Self> {
        let place = u32::from(letter).checked_sub(u32::from('a'))?;
        CLASSES.get(place as usize).map(|(class, _, _)| *class)
    }

    /// The English name, such as `noun`.
    pub(crate) fn name(self) -> &'static str {
        CLASSES[self as usize].2
    }

    /// The class that has an English name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        CLASSES.iter().find(|(_, _, known)| *known == name).map(|(class, _, _)| *class)
    }

    /// Whether it is the name of something: an institution, place, person or brand.
    pub(crate) fn is_name(self) -> bool {
        matches!(self, Class::Name | Class::Place | Class::Person | Class::Brand)
    }
}

/// A set of the classes that matter to word formation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClassSet(u8);

impl ClassSet {
    pub(crate) const NOUN: Self = Self(1);
    pub(crate) const VERB: Self = Self(2);
    pub(crate) const ADJECTIVE: Self = Self(4);
    pub(crate) const ADVERB: Self = Self(8);
    pub(crate) const NUMERAL: Self = Self(16);
    pub(crate) const CLOSED: Self = Self(32);
    pub(crate) const NAME: Self = Self(64);

    pub(crate) fn of(class: Class) -> Self {
        match class {
            Class::Noun => Self::NOUN,
            Class::Verb => Self::VERB,
            Class::Adjective => Self::ADJECTIVE,
            Class::Adverb | Class::Phrase => Self::ADVERB,
            Class::Numeral => Self::NUMERAL,
            _ if class.is_name() => Self::NAME,
            _ => Self::CLOSED,
        }
    }

    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn bits(self) -> u8 {
        self.0
    }

    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (i, (class, code, _)) in CLASSES.iter().enumerate() {
            assert_eq!(*class as usize, i);
            assert_eq!(Class::from_code(code), Some(*class));
        }
    }
}
