//! What has been worked out of the passages of a document, for as long as they stay as they are.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::rc::Rc;

use padanan::{Annotations, Passage, Span};

/// Something that can be worked out of each passage by itself, its places counted from the start of the passage.
pub(super) struct Kept<T>(RefCell<HashMap<u64, Rc<T>>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.borrow().keys()).finish()
    }
}

impl<T> Kept<T> {
    /// What there is of each passage that touches a part of the text; `work_out` is asked for those that are new.
    pub(super) fn of(
        &self,
        annotations: &Annotations<'_>,
        part: Span,
        mut work_out: impl FnMut(Passage) -> T,
    ) -> Vec<(Passage, Rc<T>)> {
        let mut kept = self.0.borrow_mut();
        // Passages that are no more are forgotten when they are many, which costs less than to look for them each time.
        if kept.len() > 2 * annotations.passages().len() {
            let there: HashSet<u64> = annotations.passages().map(|passage| passage.revision).collect();
            kept.retain(|revision, _| there.contains(revision));
        }
        let is_touched = |passage: &Passage| passage.span.start <= part.end && part.start <= passage.span.end;
        let touched = annotations.passages().filter(is_touched);
        let of_passage = |passage: Passage| {
            let known = kept.entry(passage.revision).or_insert_with(|| Rc::new(work_out(passage)));
            (passage, Rc::clone(known))
        };
        touched.map(of_passage).collect()
    }
}

#[cfg(test)]
mod tests {
    use padanan::{Document, Glossary};

    use super::*;

    #[test]
    fn what_stays_is_worked_out_once() {
        let mut document = Document::open(&Glossary::builtin(), "Industri kecil tumbuh pesat.\n".repeat(400));
        let kept = Kept::default();
        let everything = |document: &Document| Span::new(0, document.text().len());
        let asked = |document: &Document, part: Span| {
            let mut asked = 0;
            let found = kept.of(&document.annotations(), part, |passage| {
                asked += 1;
                passage.span.len()
            });
            assert!(found.iter().all(|(passage, length)| passage.span.len() == **length));
            (found.len(), asked)
        };
        let all = document.annotations().passages().len();
        assert_eq!(asked(&document, Span::new(0, 10)), (1, 1));
        assert_eq!(asked(&document, everything(&document)), (all, all - 1));
        for _ in 0..3 * all {
            document.edit(5000..5000, "x");
            assert_eq!(asked(&document, everything(&document)).1, 1);
        }
        assert!(kept.0.borrow().len() <= 2 * all + 1);
        document.edit(0..usize::MAX, "");
        assert_eq!(asked(&document, Span::new(0, 0)), (0, 0));
        assert_eq!(kept.0.borrow().len(), 0);
    }
}
