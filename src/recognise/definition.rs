//! Short forms that the text itself defines: `long form (SHORT)`, `SHORT (long form)`, `long form atau SHORT`, `SHORT adalah singkatan dari long form`
//! and their like.
//!
//! A few bytes and words give each away: a [bracket], a [phrase] such as *selanjutnya disebut*, a [mark] such as a dash. Around each the words of the same
//! sentence are looked at, no further than a [window] reaches, so that the time is linear in the text. Whether the letters of a short form come from the
//! words beside it is decided by an [`alignment`](crate::alignment), and by what the dictionary [knows](judge) of the short form.

mod bracket;
mod form;
mod judge;
mod mark;
mod phrase;
mod window;

use std::cmp::Reverse;

use crate::dictionary::layers::Layers;
use crate::span::Span;

use judge::Judge;

/// A short form and the long form that the text gives for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) short: Span,
    pub(crate) long: Span,
}

/// The definitions in `text`, in the order of their places.
pub(crate) fn find(layers: &Layers, text: &str) -> Vec<Definition> {
    let mut judge = Judge::new(layers, text);
    bracket::find(&mut judge);
    phrase::find(&mut judge);
    mark::find(&mut judge);
    let mut found = judge.found;
    // Two patterns may give the same short form, or parts of it: the longest, then the best, is it.
    found.sort_by(|a, b| {
        let place = |found: &judge::Found| (found.definition.short.start, Reverse(found.definition.short.end));
        place(a).cmp(&place(b)).then(b.average.total_cmp(&a.average))
    });
    let mut definitions: Vec<Definition> = Vec::with_capacity(found.len());
    for found in found {
        if definitions.last().is_none_or(|last| last.short.end <= found.definition.short.start) {
            definitions.push(found.definition);
        }
    }
    definitions
}
