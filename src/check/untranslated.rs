//! Words of the translation that are still Indonesian.

use super::terms::{Fault, FaultKind, Scene, contains_words};
use crate::annotation::Kind;
use crate::glossary::Glossary;
use crate::span::Span;

impl Scene<'_> {
    /// Whether something of the original is called so in English too: *umrah*.
    fn is_called(&self, word: &str) -> bool {
        let renderings = self.terms.iter().flat_map(|term| &term.known.equivalents);
        renderings.into_iter().any(|rendering| contains_words(&rendering.written, word))
    }

    /// The words of the translation that are still Indonesian.
    pub(super) fn untranslated(&self, glossary: &Glossary) -> Vec<Fault> {
        let mut all: Vec<Fault> = Vec::new();
        let text = self.translation.text;
        for (number, word) in self.translation.words.iter().enumerate() {
            let written = &text[word.span.range()];
            let is_sentence_start =
                text[..word.span.start].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':'));
            let is_name = word.is_capital && !is_sentence_start;
            if written.len() < 4 || is_name || word.is_function || self.is_called(&written.to_lowercase()) {
                continue;
            }
            let lower = written.to_lowercase();
            let Some(at) = find_word(self.source, &lower) else { continue };
            // What has a capital inside a sentence of the original is a name.
            let is_source_name = self.source[at..].starts_with(char::is_uppercase)
                && !self.source[..at].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':'));
            let is_unit = self
                .terms
                .iter()
                .any(|term| matches!(term.kind, Kind::Number | Kind::Date) && term.span.start <= at && at < term.span.end);
            if is_source_name || is_unit || !glossary.is_only_indonesian(&lower) {
                continue;
            }
            let follows = number > 0
                && all
                    .last()
                    .is_some_and(|fault| fault.target.is_some_and(|span| text[span.end..word.span.start].trim().is_empty()));
            let source = Span::new(at, at + lower.len());
            if follows && let Some(last) = all.last_mut() {
                last.target = last.target.map(|span| Span::new(span.start, word.span.end));
                last.source = Span::new(last.source.start.min(source.start), last.source.end.max(source.end));
                continue;
            }
            let before = text[..word.span.start].chars().next_back();
            let after = text[word.span.end..].trim_start();
            let is_set_off =
                matches!(before, Some('(' | '"' | '\u{201c}' | '\'' | '\u{2018}' | '*' | '_')) || after.starts_with('(');
            let confidence = if is_set_off { 0.3 } else { 0.9 };
            all.push(Fault {
                kind: FaultKind::Untranslated,
                term: None,
                source,
                target: Some(word.span),
                meaning: None,
                confidence,
            });
        }
        for fault in &mut all {
            fault.term =
                self.terms.iter().position(|term| term.span.start < fault.source.end && fault.source.start < term.span.end);
        }
        all
    }
}

/// Where a word stands in a text, given in small letters.
fn find_word(text: &str, word: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let at = lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(lower[..*at].chars().next_back()) && !is_letter(lower[at + word.len()..].chars().next())
    })?;
    // Capitals may have other lengths than small letters.
    text.get(at..at + word.len()).filter(|found| found.to_lowercase() == word).map(|_| at)
}
