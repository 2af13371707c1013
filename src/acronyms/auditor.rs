//! The audit of a document that is being edited.

use std::collections::HashMap;
use std::sync::Arc;

use super::group::{self, Group};
use super::memory::Memory;
use super::passage::Kept;
use super::spelled_out::Wanted;
use super::{Acronym, rules};
use crate::glossary::{Annotations, Passage};

/// Audits a document again and again while it is being edited, as [`audit`](super::audit) would each time: it keeps what it found
/// in each [passage](Annotations::passages), and looks only at those that are new.
///
/// One auditor is for one document. Given the annotations of another it begins anew.
///
/// ```
/// use padanan::acronyms::{Auditor, audit};
/// use padanan::{Document, Glossary};
///
/// let mut document = Document::open(&Glossary::builtin(), "Petugas BBPJN hadir.");
/// let mut auditor = Auditor::default();
/// assert_eq!(auditor.audit(&document.annotations())[0].problems[0].rule, "undefined");
///
/// document.edit(0..7, "Balai Besar Pelaksanaan Jalan Nasional hadir, petugas");
/// let annotations = document.annotations();
/// let audited = auditor.audit(&annotations);
/// assert!(audited[0].problems.is_empty());
/// assert_eq!(audited, audit(&annotations));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Auditor {
    /// The mark of what the passages are passages of.
    source: Option<Arc<()>>,
    /// In the order of the text.
    passages: Vec<Kept>,
    memory: Memory,
    wanted: Wanted,
}

impl Auditor {
    /// The short forms of the document as it is now.
    pub fn audit<'a>(&mut self, annotations: &'a Annotations<'_>) -> Vec<Acronym<'a>> {
        self.memory.tidy();
        self.look_at(annotations);
        let groups = group::of_passages(annotations, &self.passages, &mut self.memory);
        // A long form in brackets, or before them, is known by the definition.
        let is_wanted = |group: &&Group<'_>| group.listed.is_some() && !group.is_defined();
        let longs: Vec<Option<&str>> = groups.iter().map(|group| Some(group).filter(is_wanted)?.expansion).collect();
        let spelled_out = self.wanted.find(annotations.text(), &mut self.passages, &longs);
        let problems = rules::problems(annotations, &groups, &spelled_out, &mut self.memory);
        let acronym = |(group, problems): (&Group<'a>, _)| Acronym {
            short: group.short(),
            expansion: group.expansion,
            gloss: group.gloss,
            known: group.renown,
            defined: group.definitions.iter().map(|definition| definition.long).collect(),
            used: group.uses().map(|mention| mention.place).collect(),
            problems,
        };
        groups.iter().zip(problems).map(acronym).collect()
    }

    /// Looks at the passages that have not been seen as they are, and forgets those that are no more.
    fn look_at(&mut self, annotations: &Annotations<'_>) {
        let source = annotations.source();
        if !self.source.as_ref().is_some_and(|mark| source.has_left(mark)) {
            *self = Self { source: Some(source.mark()), ..Self::default() };
        }
        let mut seen: HashMap<u64, Kept> = self.passages.drain(..).map(|kept| (kept.passage.revision, kept)).collect();
        let look = |passage: Passage| match seen.remove(&passage.revision) {
            Some(kept) => Kept { passage, ..kept },
            None => Kept::of(annotations, passage, &mut self.memory),
        };
        self.passages = annotations.passages().map(look).collect();
    }
}
