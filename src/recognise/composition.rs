//! What is composed of [parts](crate::dictionary::part), and how it reads in full, in Indonesian and in English.

use crate::dictionary::part::{Part, Role};
use crate::english::title::{capitalized, list, takes_article};

/// Something composed. Those of short forms know all their words; those of full names have `Term`s in them, which the text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Composition {
    /// A part that stands by itself: *Perindustrian*.
    Part(&'static Part),
    /// A part put on something: *Menteri* on *Perindustrian*.
    Filled(&'static Part, Box<Composition>),
    /// Several things of one role: *Perindustrian dan Perdagangan*.
    List(Vec<Composition>),
    /// A noun and what describes it, in the order of Indonesian: *Kebijakan*, *Jasa*, *Industri*.
    Described(Vec<Composition>),
    /// An office, body or document and the body or place that it belongs to.
    Of(Box<Composition>, Box<Composition>),
    /// Something with its short form in brackets behind it.
    Bracketed(Box<Composition>, String),
    /// A term of the dictionary, by its place among the terms of the name.
    Term(usize, Role),
    /// The name of a place that no dictionary has, as it is written.
    Place(String),
}

/// What a term says in English and Indonesian.
pub(crate) struct TermWords {
    pub(crate) indonesian: String,
    pub(crate) english: String,
}

impl Composition {
    /// What it stands for.
    pub(crate) fn role(&self) -> Role {
        match self {
            Composition::Part(part) | Composition::Filled(part, _) => part.makes,
            Composition::List(items) => items.first().map_or(Role::Field, Composition::role),
            Composition::Described(_) => Role::Field,
            Composition::Of(what, _) | Composition::Bracketed(what, _) => what.role(),
            Composition::Term(_, role) => *role,
            Composition::Place(_) => Role::Place,
        }
    }

    /// In full in Indonesian.
    pub(crate) fn indonesian(&self, terms: &[TermWords]) -> String {
        let all = |items: &[Self]| items.iter().map(|item| item.indonesian(terms)).collect::<Vec<_>>();
        match self {
            Composition::Part(part) => part.indonesian(""),
            Composition::Filled(part, inner) => part.indonesian(&inner.indonesian(terms)),
            Composition::List(items) => list(&apart(&all(items), "dan"), "dan"),
            Composition::Described(items) => all(items).join(" "),
            Composition::Of(what, whose) => format!("{} {}", what.indonesian(terms), whose.indonesian(terms)),
            Composition::Bracketed(what, short) => format!("{} ({short})", what.indonesian(terms)),
            Composition::Term(place, _) => terms.get(*place).map(|term| term.indonesian.clone()).unwrap_or_default(),
            Composition::Place(name) => name.clone(),
        }
    }

    /// In English, as a title is written.
    pub(crate) fn english(&self, terms: &[TermWords]) -> String {
        let all = |items: &[Self]| items.iter().map(|item| item.english(terms)).collect::<Vec<_>>();
        match self {
            Composition::Part(part) => part.english("", false),
            Composition::Filled(part, inner) => {
                let words = inner.english(terms);
                part.english(&words, inner.takes_article(&words))
            }
            Composition::List(items) => list(&apart(&all(items), "and"), "and"),
            // What describes stands behind the noun in Indonesian, before it in English.
            Composition::Described(items) => {
                let mut words = all(items);
                words.reverse();
                words.join(" ")
            }
            Composition::Of(what, whose) => {
                let (what_words, whose_words) = (what.english(terms), whose.english(terms));
                if whose.role() == Role::Scope {
                    return format!("{what_words} {whose_words}");
                }
                // That an Indonesian body is one goes without saying in English.
                if whose_words == "Republic of Indonesia" {
                    return what_words;
                }
                // Klaten Regency Industry Office, but Ministry of Industry of Japan.
                let is_place = matches!(whose.role(), Role::Area | Role::Place);
                let is_common = takes_article(&what_words) && !says_of_what(&what_words);
                if what.role() == Role::Institution && is_place && is_common {
                    return format!("{whose_words} {what_words}");
                }
                // A title that says already of what it is one: the Director General of Agro-Industry is so at the ministry, the
                // Secretary General of it.
                let is_at = what.role() == Role::Office && whose.role() == Role::Institution && says_of_what(&what_words);
                let preposition = if is_at { "at" } else { "of" };
                let article = if whose.takes_article(&whose_words) { "the " } else { "" };
                format!("{what_words} {preposition} {article}{whose_words}")
            }
            Composition::Bracketed(what, short) => format!("{} ({short})", what.english(terms)),
            Composition::Term(place, _) => terms.get(*place).map(|term| capitalized(&term.english)).unwrap_or_default(),
            Composition::Place(name) => name.clone(),
        }
    }

    /// In English in a sentence: *the Ministry of Industry*.
    pub(crate) fn english_in_sentence(&self, terms: &[TermWords]) -> String {
        let words = self.english(terms);
        if self.takes_article(&words) { format!("the {words}") } else { words }
    }

    /// Of how many parts, terms and names it is composed.
    pub(crate) fn pieces(&self) -> usize {
        match self {
            Composition::Part(_) | Composition::Term(..) | Composition::Place(_) => 1,
            Composition::Filled(_, inner) => 1 + inner.pieces(),
            Composition::Bracketed(what, _) => what.pieces(),
            Composition::List(items) | Composition::Described(items) => items.iter().map(Self::pieces).sum(),
            Composition::Of(what, whose) => what.pieces() + whose.pieces(),
        }
    }

    /// Whether it has an article in a sentence: offices do, *the Minister of Industry*, and many bodies.
    fn takes_article(&self, words: &str) -> bool {
        self.role() == Role::Office || (self.role() != Role::Field && takes_article(words))
    }
}

/// Whether a title goes on with what it is the title of.
fn says_of_what(title: &str) -> bool {
    title.contains(" of ") || title.contains(" for ")
}

/// The items of a list, those that are two themselves one by one: *Pariwisata*, *Pemuda dan Olahraga*.
fn apart(items: &[String], and: &str) -> Vec<String> {
    let and = format!(" {and} ");
    let split = |item: &String| match item.split_once(&and) {
        Some((one, other)) if !other.contains(&and) && !one.contains(',') => vec![one.to_owned(), other.to_owned()],
        _ => vec![item.clone()],
    };
    items.iter().flat_map(split).collect()
}
