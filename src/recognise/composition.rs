//! What is composed of [parts](crate::dictionary::part), and how it reads in full, in Indonesian and in English.

use crate::dictionary::part::{Part, Role};
use crate::english::title::{capitalized, list, takes_article, with_the};

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
            Composition::List(items) => list(&all(items), "dan"),
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
                let inner = inner.english(terms);
                part.english(&inner, takes_article(&inner))
            }
            Composition::List(items) => list(&all(items), "and"),
            // What describes stands behind the noun in Indonesian, before it in English.
            Composition::Described(items) => {
                let mut words = all(items);
                words.reverse();
                words.join(" ")
            }
            Composition::Of(what, whose) => {
                let (what_words, whose_words) = (what.english(terms), whose.english(terms));
                // Klaten Regency Industry Office, but Ministry of Industry of Japan.
                let is_place = matches!(whose.role(), Role::Area | Role::Place);
                if what.role() == Role::Institution && is_place && !what_words.contains(" of ") && !what_words.contains(" for ") {
                    return format!("{whose_words} {what_words}");
                }
                let preposition = if what.is_office_of_field() && whose.role() == Role::Institution { "at" } else { "of" };
                format!("{what_words} {preposition} {}", with_the(&whose_words))
            }
            Composition::Bracketed(what, short) => format!("{} ({short})", what.english(terms)),
            Composition::Term(place, _) => terms.get(*place).map(|term| capitalized(&term.english)).unwrap_or_default(),
            Composition::Place(name) => name.clone(),
        }
    }

    /// Whether it is an office that says already of what it is one: the Director General of Agro-Industry is so *at* the ministry, the Secretary General
    /// that *of* it.
    fn is_office_of_field(&self) -> bool {
        match self {
            Composition::Filled(part, inner) if part.makes == Role::Office => {
                inner.role() == Role::Field || inner.is_office_of_field() || matches!(**inner, Composition::Filled(..))
            }
            Composition::Term(_, Role::Office) => true,
            Composition::Bracketed(what, _) => what.is_office_of_field(),
            _ => false,
        }
    }
}
