//! Finds things in a text, one file a kind of thing. Recognisers see [tokens with their forms](form) and offer candidate
//! [matches](crate::annotation::Match); which of them win is for the glossary to say.

pub(crate) mod case;
pub(crate) mod citation;
pub(crate) mod composed;
pub(crate) mod composition;
pub(crate) mod definition;
pub(crate) mod derived;
pub(crate) mod form;
pub(crate) mod misspelling;
pub(crate) mod quantity;
pub(crate) mod spacing;
mod table;
pub(crate) mod term;
pub(crate) mod title;
