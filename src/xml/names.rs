//! Which vocabulary a name is from.

use std::collections::HashMap;

use super::{Tag, value};

/// What the prefixes of names stand for where a file has been read to. Two files that say the same may use different prefixes.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Of each prefix what it stands for, the declaration in force last.
    meanings: HashMap<String, Vec<String>>,
    /// The prefixes that were declared, with the depth of the element that did it.
    declared: Vec<(usize, String)>,
    depth: usize,
}

impl Names {
    /// An element begins.
    pub(crate) fn open(&mut self, tag: &Tag<'_>) {
        self.depth += 1;
        if !tag.start.attributes_raw().contains("xmlns") {
            return;
        }
        for attribute in tag.attributes() {
            let prefix = match attribute.key.as_ref().split_once(':') {
                None if attribute.key.as_ref() == "xmlns" => "",
                Some(("xmlns", prefix)) => prefix,
                _ => continue,
            };
            self.meanings.entry(prefix.to_owned()).or_default().push(value(&attribute));
            self.declared.push((self.depth, prefix.to_owned()));
        }
    }

    /// An element ends.
    pub(crate) fn close(&mut self) {
        while let Some((_, prefix)) = self.declared.pop_if(|(depth, _)| *depth == self.depth) {
            self.meanings.get_mut(&prefix).map(Vec::pop);
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// How many elements are open.
    pub(crate) const fn depth(&self) -> usize {
        self.depth
    }

    /// The address that stands for the vocabulary of an element, empty if it is from none.
    pub(crate) fn vocabulary(&self, name: &str) -> &str {
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        self.meanings.get(prefix).and_then(|meanings| meanings.last()).map_or("", String::as_str)
    }

    /// A prefix for names from a vocabulary, also for those of attributes, if there is one.
    pub(crate) fn prefix(&self, vocabulary: &str) -> Option<&str> {
        let in_force = |meanings: &Vec<String>| meanings.last().is_some_and(|meaning| meaning == vocabulary);
        let prefixes = self.meanings.iter().filter(|(prefix, meanings)| !prefix.is_empty() && in_force(meanings));
        prefixes.map(|(prefix, _)| prefix.as_str()).min()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Pieces, What};
    use super::*;

    #[test]
    fn prefixes_stand_for_what_was_declared_last() {
        let file = "<a xmlns='u:1' xmlns:x='u:2'><x:b xmlns:x='u:3'><x:c/></x:b><x:d/><e xmlns=''/><y:f/></a>";
        let mut names = Names::default();
        let mut found = Vec::new();
        for piece in Pieces::new(file) {
            match piece.expect("well formed").what {
                What::Open(tag) => {
                    names.open(&tag);
                    found.push(format!("{} {} {}", tag.name, names.vocabulary(tag.name), names.prefix("u:3").unwrap_or("-")));
                }
                What::Close { .. } => names.close(),
                _ => {}
            }
        }
        assert_eq!(found, ["a u:1 -", "x:b u:3 x", "x:c u:3 x", "x:d u:2 -", "e  -", "y:f  -"]);
    }
}
