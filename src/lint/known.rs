//! What the rows of a dictionary or glossary may refer to.

use std::collections::HashMap;

use super::{Place, Sources};
use crate::dictionary::image::Image;
use crate::dictionary::layers::Layers;
use crate::dictionary::record::Reading;
use crate::fold::fold;

/// The entries that there are: those of the files and, for a user's glossary, those of the built-in dictionary.
pub(super) struct Known<'s> {
    rows: HashMap<&'s str, Vec<Place<'s>>>,
    builtin: Option<Layers>,
}

impl<'s> Known<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        let mut rows: HashMap<&str, Vec<Place<'_>>> = HashMap::new();
        for place in sources.places() {
            rows.entry(place.row.headword.as_str()).or_default().push(place);
        }
        let builtin = (!sources.is_whole()).then(|| Layers::new(vec![Image::builtin()]));
        Self { rows, builtin }
    }

    /// The rows of the files with exactly this headword.
    pub(super) fn rows(&self, headword: &str) -> &[Place<'s>] {
        self.rows.get(headword).map_or(&[], Vec::as_slice)
    }

    /// The readings of a headword, written exactly so.
    pub(super) fn readings(&self, headword: &str) -> Vec<Reading<'_>> {
        let own = self.rows(headword).iter().map(|place| Reading::of(place.row));
        let builtin = self.builtin.iter().flat_map(|layers| layers.find(headword));
        own.chain(builtin.filter(|found| found.written == headword).flat_map(|found| found.readings())).collect()
    }

    /// The readings of a word however it is capitalised.
    pub(super) fn word(&self, word: &str) -> Vec<Reading<'_>> {
        self.readings(&fold(word))
    }
}
