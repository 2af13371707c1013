//! Terms that are translated in several ways.

use std::collections::HashMap;

use super::finding::{Finding, Place};
use super::stem::Stem;

/// What each term is called in the translations, and where.
#[derive(Debug, Default)]
pub(super) struct Renderings {
    /// The number of each headword among all.
    numbers: HashMap<Box<str>, usize>,
    terms: Vec<Rendered>,
}

#[derive(Debug)]
struct Rendered {
    headword: Box<str>,
    confidence: f32,
    ways: Vec<Way>,
}

#[derive(Debug)]
struct Way {
    stems: Box<[Stem]>,
    written: String,
    places: Vec<Place>,
}

impl Renderings {
    /// Notes that a term is called so in one place.
    pub(super) fn add(&mut self, headword: &str, confidence: f32, stems: &[Stem], written: &str, place: Place) {
        let number = match self.numbers.get(headword) {
            Some(number) => *number,
            None => {
                self.numbers.insert(headword.into(), self.terms.len());
                self.terms.push(Rendered { headword: headword.into(), confidence, ways: Vec::new() });
                self.terms.len() - 1
            }
        };
        let ways = &mut self.terms[number].ways;
        match ways.iter_mut().find(|way| *way.stems == *stems) {
            Some(way) => way.places.push(place),
            None => ways.push(Way { stems: stems.into(), written: written.to_owned(), places: vec![place] }),
        }
    }

    /// The terms that are called several things.
    pub(super) fn findings(self) -> impl Iterator<Item = Finding> {
        let several = self.terms.into_iter().filter(|term| term.ways.len() > 1);
        several.map(|mut term| {
            term.ways.sort_by_key(|way| std::cmp::Reverse(way.places.len()));
            let ways: Vec<String> = term.ways.iter().map(|way| format!("“{}” ({})", way.written, way.places.len())).collect();
            let message = format!("“{}” is translated in {} ways: {}", term.headword, ways.len(), ways.join(", "));
            let expected = term.ways.first().map(|way| way.written.clone()).into_iter().collect();
            let mut places: Vec<Place> = term.ways.into_iter().flat_map(|way| way.places).collect();
            places.sort_by_key(|place| (place.pair, place.source));
            let (confidence, term) = (term.confidence, Some(term.headword.into()));
            Finding { rule: "term-inconsistent", confidence, message, term, expected, places }
        })
    }
}
