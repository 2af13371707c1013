//! Why an annotation says what it says, in words that a person can follow.

use super::annotations::Annotation;
use super::made::What;
use crate::annotation::{Belief, Target};
use crate::dictionary::part::Part;
use crate::fold::fold;
use crate::recognise::case::Case;
use crate::recognise::composed;
use crate::recognise::composition::Composition;

impl<'a> Annotation<'a> {
    /// Why it is believed, and why its senses stand in this order: a reason a line.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let annotations = glossary.annotate("Kepala desa dan anggota BPD hadir.");
    /// let council = annotations.iter().find(|annotation| annotation.text() == "BPD").unwrap();
    /// assert_eq!(council.senses()[0].first_equivalent(), "village consultative body");
    /// assert!(council.reasons().iter().any(|reason| reason.contains("“desa” in the sentence")));
    /// ```
    #[must_use]
    pub fn reasons(&self) -> Vec<String> {
        let mut reasons = vec![self.why_believed()];
        let terms: Vec<&str> = self.title_terms().map(|term| term.text()).collect();
        reasons.extend(self.composition().map(|composition| format!("composed of {}", steps(&composition, &terms).join(", "))));
        let weighed = self.weighed_senses();
        let is_choice = weighed.len() > 1;
        let moved = weighed.iter().filter(|sense| is_choice && !sense.reasons.is_empty());
        reasons.extend(moved.map(|found| format!("{}: {}", found.sense.first_equivalent(), found.reasons.join("; "))));
        if is_choice && weighed.iter().all(|sense| sense.reasons.is_empty()) {
            reasons.push(
                "nothing in the text speaks for one sense or another: they stand in the order of the dictionary".to_owned(),
            );
        }
        reasons
    }

    fn why_believed(&self) -> String {
        let headword = self.headword();
        match self.belief() {
            Belief::Exact => format!("“{headword}” is in the dictionary"),
            Belief::Variant => format!("another spelling of “{}”", self.suggestion().unwrap_or_default()),
            Belief::Inflected => format!("a form of “{headword}”"),
            Belief::Defined => format!("the text defines it as “{}”", self.expansion().unwrap_or_default()),
            Belief::Composed => match (self.matched().target, self.made().map(|made| &made.what)) {
                (Target::Derived(_), _) => format!("derived from “{headword}”"),
                (_, Some(What::Quantity(..))) => "written as Indonesian writes numbers and dates".to_owned(),
                (_, Some(What::Citation(_) | What::Standard(_))) => "cited as Indonesian cites laws and standards".to_owned(),
                _ => "no list has it".to_owned(),
            },
            Belief::Fuzzy => format!("in no list, but a slip away from “{}”", self.suggestion().unwrap_or_default()),
        }
    }

    /// The terms of which a name or title is composed.
    fn title_terms(&self) -> impl Iterator<Item = Self> {
        let title = self.made().and_then(|made| match &made.what {
            What::Title(title) => Some(title),
            _ => None,
        });
        let terms = title.map_or(&[][..], |title| &title.terms);
        terms.iter().map(|matched| self.within(matched))
    }

    /// Of what a short form, name or title is composed.
    fn composition(&self) -> Option<Composition> {
        match self.matched().target {
            Target::Composed => {
                composed::read_inflected(&fold(self.text()), Case::of(self.text())).map(|(read, _)| read.composition)
            }
            Target::Made(_) => match &self.made()?.what {
                What::Title(title) => Some(title.composition.clone()),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The parts of a composition from left to right, as the table of parts and the text have them.
fn steps(composition: &Composition, terms: &[&str]) -> Vec<String> {
    let part = |part: &Part| format!("“{}”", part.indonesian(if part.is_whole() { "" } else { "…" }));
    let all = |items: &[Composition]| items.iter().flat_map(|item| steps(item, terms)).collect();
    match composition {
        Composition::Part(own) => vec![part(own)],
        Composition::Filled(own, inner) => [part(own)].into_iter().chain(steps(inner, terms)).collect(),
        Composition::List(items) | Composition::Described(items) => all(items),
        Composition::Of(what, whose) => steps(what, terms).into_iter().chain(steps(whose, terms)).collect(),
        Composition::Bracketed(what, _) => steps(what, terms),
        Composition::Term(place, _) => terms.get(*place).map(|term| format!("“{term}”")).into_iter().collect(),
        Composition::Place(name) => vec![format!("“{name}”")],
    }
}
