//! What a reader is told about an annotation, in words.

use std::borrow::Cow;

use crate::annotation::Belief;
use crate::dictionary::entry::Sense;
use crate::glossary::Annotation;

use super::visible::visible;

/// The gloss to show behind a mention: the equivalent to use, or for a misspelling a question. Where the equivalent to use is the
/// very word of the text (*Senayan*) the next one, where there is none what a short form stands for, and nothing if the text says
/// all that itself.
pub(super) fn short(annotation: &Annotation<'_>) -> Option<String> {
    let says_more = |label: &&str| !label.is_empty() && !label.eq_ignore_ascii_case(annotation.text());
    let senses = annotation.senses();
    let equivalents = senses.iter().take(1).flat_map(|sense| sense.gloss.split("; ").chain(sense.note));
    let gloss = equivalents.chain(annotation.expansion()).find(says_more);
    let gloss = match senses.first() {
        Some(sense) if !sense.translate => Some(Cow::Borrowed(KEPT)),
        first => match first.and_then(advice) {
            Some(advice) => gloss.map(|gloss| Cow::Owned(format!("{gloss} ({advice})"))),
            None => gloss.map(Cow::Borrowed),
        },
    };
    if annotation.belief() == Belief::Fuzzy {
        let question = format!("did you mean {}?", annotation.suggestions().join(" or "));
        return Some(gloss.map_or_else(|| question.clone(), |gloss| format!("{question} {gloss}")));
    }
    gloss.map(Cow::into_owned)
}

/// What stands in the place of a gloss where the term is to stay as it is.
const KEPT: &str = "do not translate";

/// The same for a place in another format: on one line, and nothing in it that acts on a terminal.
#[cfg(feature = "formats")]
pub(crate) fn gloss_line(annotation: &Annotation<'_>) -> Option<String> {
    short(annotation).map(|gloss| visible(&one_line(&gloss)).into_owned())
}

/// A line that says what a mention means, beside the text: `Kemenperin = Ministry of Industry (Kementerian Perindustrian)`.
#[cfg(feature = "formats")]
pub(crate) fn note_line(annotation: &Annotation<'_>) -> Option<String> {
    let gloss = short(annotation)?;
    let sign = if annotation.belief() == Belief::Fuzzy { ":" } else { " =" };
    let mut line = format!("{}{sign} {gloss}", annotation.text());
    if let Some(expansion) = expansion(annotation, annotation.senses().first()).filter(|expansion| *expansion != gloss) {
        line += &format!(" ({expansion})");
    }
    Some(visible(&one_line(&line)).into_owned())
}

/// What a short form stands for, unless `sense` says just that: the long form of *METI* is English.
pub(super) fn expansion<'a>(annotation: &Annotation<'a>, sense: Option<&Sense<'a>>) -> Option<&'a str> {
    annotation.expansion().filter(|expansion| sense.is_none_or(|sense| !expansion.eq_ignore_ascii_case(sense.first_equivalent())))
}

/// What an annotation is listed under in a glossary: its headword; a misspelling as it stands in the text.
pub(super) fn name<'a>(annotation: &Annotation<'a>) -> &'a str {
    if annotation.belief() == Belief::Fuzzy { annotation.text() } else { annotation.headword() }
}

/// How a mention is related to the headword, in three pieces so that a format can set the headword off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation<'a> {
    pub(super) before: &'static str,
    pub(super) headword: Cow<'a, str>,
    pub(super) after: &'static str,
}

/// Why an annotation is believed; nothing if it is the headword itself.
pub(super) fn relation<'a>(annotation: &Annotation<'a>) -> Option<Relation<'a>> {
    let headword = || Cow::Borrowed(annotation.headword());
    let to = |before, headword, after| Some(Relation { before, headword, after });
    let to_suggestion = |before, after| to(before, annotation.suggestion().unwrap_or_else(headword), after);
    let alone = |before| to(before, Cow::Borrowed(""), "");
    match annotation.belief() {
        Belief::Exact => None,
        Belief::Variant => to_suggestion("other spelling of ", ""),
        Belief::Inflected => to("inflected form of ", headword(), ""),
        Belief::Defined => alone("defined in this document"),
        Belief::Composed => alone("composed from known parts"),
        Belief::Fuzzy => to_suggestion("did you mean ", "?"),
    }
}

/// That a sense is not to be used.
pub(super) fn advice<'a>(sense: &Sense<'a>) -> Option<&'a str> {
    sense.status.filter(|_| sense.is_advised_against())
}

/// What is known of a sense besides its meaning, in few words each: field, status, when and until when the name is in force.
pub(super) fn facts(sense: &Sense<'_>) -> Vec<String> {
    let plain = [sense.domain, sense.status].into_iter().flatten().map(str::to_owned);
    let dated = [("since", sense.since), ("until", sense.until), ("now", sense.successor)];
    let dated = dated.into_iter().filter_map(|(word, value)| value.map(|value| format!("{word} {value}")));
    let kept = (!sense.translate).then(|| KEPT.to_owned());
    kept.into_iter().chain(plain).chain(dated).collect()
}

/// `text` on one line, without anything that does something instead of being seen.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    visible(&words.join(" ")).into_owned()
}
