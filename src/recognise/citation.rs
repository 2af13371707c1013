//! How Indonesian texts cite laws and standards: "Pasal 5 ayat (2) Undang-Undang Nomor 3 Tahun 2014 tentang Perindustrian", "SNI
//! 7182:2015".
//!
//! Only the grammar is here. Which words name an instrument, and what it is called in English, is for the dictionary to say: a
//! [tail] is read behind such a name, and a [provision] leads to one.

mod provision;
mod scan;
mod standard;
mod subject;
mod tail;

pub(crate) use provision::{Provision, instrument_after, provision, provision_may_begin};
pub(crate) use standard::{Standard, standard, standard_may_begin};
pub(crate) use tail::{Tail, tail, tail_may_begin};

#[cfg(test)]
mod tests;
