//! Short forms that are kept in some segments and put into English in others.

use std::collections::HashMap;

use super::finding::{Finding, Place};

/// How sure it is that somebody minds: a translation that keeps *Kemenperin* in its headings and writes of the ministry elsewhere may
/// mean to.
const CONFIDENCE: f32 = 0.5;

/// What becomes of each short form.
#[derive(Debug, Default)]
pub(super) struct ShortForms {
    numbers: HashMap<Box<str>, usize>,
    forms: Vec<Fates>,
}

#[derive(Debug)]
struct Fates {
    short: Box<str>,
    kept: Vec<Place>,
    spelled_out: Vec<Place>,
    /// What it is called where it is first spelled out.
    written: String,
}

impl ShortForms {
    /// Notes that a short form is kept in one place.
    pub(super) fn kept(&mut self, short: &str, place: Place) {
        self.fates(short).kept.push(place);
    }

    /// Notes that a short form is put into English in one place, without standing beside it.
    pub(super) fn spelled_out(&mut self, short: &str, written: &str, place: Place) {
        let fates = self.fates(short);
        if fates.spelled_out.is_empty() {
            written.clone_into(&mut fates.written);
        }
        fates.spelled_out.push(place);
    }

    fn fates(&mut self, short: &str) -> &mut Fates {
        let number = match self.numbers.get(short) {
            Some(number) => *number,
            None => {
                let none = Fates { short: short.into(), kept: Vec::new(), spelled_out: Vec::new(), written: String::new() };
                self.numbers.insert(short.into(), self.forms.len());
                self.forms.push(none);
                self.forms.len() - 1
            }
        };
        &mut self.forms[number]
    }

    /// The short forms that are both.
    pub(super) fn findings(self) -> impl Iterator<Item = Finding> {
        let both = self.forms.into_iter().filter(|fates| !fates.kept.is_empty() && !fates.spelled_out.is_empty());
        both.map(|Fates { short, kept, spelled_out, written }| {
            let message = format!("“{short}” is kept ({}) and translated as “{written}” ({})", kept.len(), spelled_out.len());
            let expected = if kept.len() >= spelled_out.len() { short.to_string() } else { written };
            let mut places = kept;
            places.extend(spelled_out);
            places.sort_by_key(|place| (place.pair, place.source));
            let (term, expected) = (Some(short.into()), vec![expected]);
            Finding { rule: "short-form-inconsistent", confidence: CONFIDENCE, message, term, expected, places }
        })
    }
}
