//! What is put into an XML file where mentions begin and end.

use super::Insertions;
use crate::markup::Malformed;
use crate::span::Span;

/// A place between two characters or elements where something can be put in, once what is open there is closed and opened anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) offset: usize,
    pub(super) close: String,
    pub(super) open: String,
}

impl Cut {
    /// A place where nothing has to be closed.
    pub(super) const fn at(offset: usize) -> Self {
        Self { offset, close: String::new(), open: String::new() }
    }
}

/// What is put in, in any order.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    texts: Vec<(usize, Side, String)>,
}

/// At one place, what belongs to the words before it comes before what belongs to those behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Behind,
    Before,
}

impl Cuts {
    pub(super) fn put(&mut self, cut: &Cut, side: Side, text: &str) {
        self.texts.push((cut.offset, side, format!("{}{text}{}", cut.close, cut.open)));
    }

    /// The file with all of it.
    pub(super) fn into(mut self, file: &str) -> String {
        self.texts.sort_by_key(|(offset, side, _)| (*offset, *side));
        let mut copy = Insertions::new(file);
        for (offset, _, text) in &self.texts {
            copy.put(*offset, text);
        }
        copy.finish()
    }
}

/// Whether a place is in one of some stretches, which are in order, or where one begins or ends.
pub(super) fn is_in(spans: &[Span], offset: usize) -> bool {
    let next = spans.partition_point(|span| span.end < offset);
    spans.get(next).is_some_and(|span| span.start <= offset)
}

/// What is said to somebody who gives another document than the one that was annotated.
pub(super) fn another() -> Malformed {
    Malformed::whole("another document than the one that was annotated", "that one")
}
