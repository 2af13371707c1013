//! The dictionary: what an entry is, how its source is read, compiled and looked up.
//!
//! [`source`] reads rows of tab-separated text, [`compile`] turns them into records, for which [`tables`] makes the tables of an
//! [`image`], which answers look-ups without having to be parsed first. The built-in dictionary goes
//! that way when the crate is built, a user's glossary when it is loaded.

pub(crate) mod canonical;
pub(crate) mod class;
pub(crate) mod compile;
pub(crate) mod domain;
pub mod editing;
pub(crate) mod entry;
pub(crate) mod image;
pub(crate) mod layers;
pub(crate) mod near;
#[cfg(feature = "packed")]
pub(crate) mod pack;
pub(crate) mod part;
pub(crate) mod record;
pub(crate) mod source;
pub(crate) mod strict;
pub(crate) mod tables;
