//! The senses among which a document decides: what has to be known of them for that, worked out once.

use std::cmp::Reverse;

use super::{Evidence, Neighbours, Preferences, Word};
use crate::dictionary::entry::Sense;
use crate::fold::fold;

/// A domain must have this many terms, and so many times those of the domain of the sense which the dictionary puts first, to
/// outweigh the dictionary: a text that touches on law is not yet a text in which every *PT* is a high court.
const LEAST_LEAD: u32 = 6;
const LEAST_RATIO: u32 = 3;

/// What a word that goes with a sense counts in the same sentence, more than all else together, and elsewhere; and how many words
/// of each kind count.
const NEAR: u32 = 8;
const FAR: u32 = 1;
const MOST_CUES: usize = 3;

/// What counts that the words around other mentions speak for a sense: one sense a document, unless the sentence says otherwise.
const ELSEWHERE: u32 = 3;

/// What the right part of speech counts, and the domain of the document.
const PART_OF_SPEECH: u32 = 3;
const DOMAIN: u32 = 2;

/// A sense must be ahead of the dictionary's first by so much: two words elsewhere in the document, or anything nearer.
const LEAST_WEIGHT: u32 = 2;

/// What is asked about the senses of a term to put them in order. It has all that it needs, so that it can be kept.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    candidates: Box<[Candidate]>,
    /// Whether they are of several parts of speech.
    is_of_class: bool,
}

/// One of the senses.
#[derive(Clone, Debug)]
struct Candidate {
    /// The words that go with it and with no other.
    cues: Box<[Cue]>,
    part_of_speech: &'static str,
    domain: Option<Box<str>>,
    is_advised_against: bool,
    since: Option<Box<str>>,
    until: Option<Box<str>>,
}

#[derive(Clone, Debug)]
struct Cue {
    text: Box<str>,
    word: Word,
}

/// Where a term stands of which a sense is to be chosen, and what is known of the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'s> {
    /// The term as it is written.
    pub(crate) mention: &'s str,
    pub(crate) neighbours: &'s Neighbours<'s>,
    pub(crate) evidence: &'s Evidence,
    pub(crate) preferences: &'s Preferences,
}

impl Choice {
    /// The choice among senses in the order of the dictionary.
    pub(crate) fn of(senses: &[Sense<'_>]) -> Self {
        let candidates: Box<[Candidate]> = senses.iter().zip(cues(senses)).map(Candidate::new).collect();
        let first = candidates.first().map(|first| first.part_of_speech);
        let is_of_class = candidates.iter().any(|candidate| Some(candidate.part_of_speech) != first);
        Self { candidates, is_of_class }
    }

    /// How much memory it takes, nearly.
    #[cfg(feature = "formats")]
    pub(crate) fn size(&self) -> usize {
        let of_cues = |cues: &[Cue]| cues.iter().map(|cue| size_of::<Cue>() + cue.text.len()).sum::<usize>();
        self.candidates.iter().map(|candidate| size_of::<Candidate>() + of_cues(&candidate.cues)).sum()
    }

    /// For each sense, how many of the words that go with it are in the sentence.
    pub(super) fn votes(&self, neighbours: &Neighbours<'_>) -> impl ExactSizeIterator<Item = usize> {
        self.candidates.iter().map(|candidate| candidate.cues.iter().filter(|cue| neighbours.has(&cue.text)).count())
    }

    /// The places that the senses have in the dictionary, that of the best first.
    pub(crate) fn order(&self, setting: &Setting<'_>) -> Vec<usize> {
        self.weighed(setting, |_| ()).into_iter().map(|found| found.place).collect()
    }

    /// The same, each with what the document says for it.
    pub(super) fn order_with_reasons(&self, setting: &Setting<'_>) -> Vec<(usize, Vec<String>)> {
        let mut reasons = vec![Vec::new(); self.candidates.len()];
        let weighed = self.weighed(setting, |(place, reason): (usize, Reason<'_>)| reasons[place].push(reason.told()));
        weighed.into_iter().map(|found| (found.place, std::mem::take(&mut reasons[found.place]))).collect()
    }

    /// The senses with what the document says for them, best first; `note` is told why.
    fn weighed(&self, setting: &Setting<'_>, mut note: impl FnMut((usize, Reason<'_>))) -> Vec<Weight> {
        let Setting { mention, neighbours, evidence, preferences } = *setting;
        let Some(first) = self.candidates.first() else { return Vec::new() };
        let lead = evidence.terms_of(first.domain.as_deref()) * LEAST_RATIO + LEAST_LEAD;
        let expected = neighbours.expected().filter(|_| self.is_of_class);
        let elected = evidence.elected(mention);
        let weigh = |(place, candidate): (usize, &Candidate)| {
            let mut weight = candidate.weigh_cues(neighbours, evidence, |reason| note((place, reason)));
            if let Some((class, cue)) = expected
                && candidate.part_of_speech == class
            {
                weight += PART_OF_SPEECH;
                note((place, Reason::Class(class, cue)));
            }
            if elected == Some(place) {
                weight += ELSEWHERE;
                note((place, Reason::Elsewhere));
            }
            if evidence.terms_of(candidate.domain.as_deref()) > lead {
                weight += DOMAIN;
                note((place, Reason::Domain(candidate.domain.as_deref().unwrap_or_default())));
            }
            Weight { place, weight }
        };
        let mut weighed: Vec<Weight> = self.candidates.iter().enumerate().map(weigh).collect();
        // The dictionary's first gives way only to what is clearly ahead of it.
        let threshold = weighed.first().map_or(0, |first| first.weight) + LEAST_WEIGHT;
        let as_of = evidence.as_of(preferences);
        weighed.sort_by_key(|found| {
            let candidate = &self.candidates[found.place];
            let wanted = preferences.domains.iter().position(|domain| Some(domain.as_str()) == candidate.domain.as_deref());
            let ahead = if found.weight >= threshold { found.weight } else { 0 };
            let is_over = out_of_force(candidate.since.as_deref(), candidate.until.as_deref(), as_of);
            (candidate.is_advised_against, is_over, wanted.unwrap_or(usize::MAX), Reverse(ahead))
        });
        weighed
    }
}

/// What speaks for a sense, by its place in the dictionary.
#[derive(Clone, Copy, Debug)]
struct Weight {
    place: usize,
    weight: u32,
}

/// Something that speaks for a sense.
enum Reason<'r> {
    Cues(&'r [&'r Cue], &'static str),
    Class(&'static str, &'r str),
    Elsewhere,
    Domain(&'r str),
}

impl Reason<'_> {
    fn told(&self) -> String {
        match self {
            Self::Cues(cues, place) => {
                let words: Vec<String> = cues.iter().map(|cue| format!("\u{201c}{}\u{201d}", cue.text)).collect();
                format!("{} {place}", words.join(", "))
            }
            Self::Class(class, cue) => format!("{class} beside \u{201c}{cue}\u{201d}"),
            Self::Elsewhere => "the sentences of other mentions speak for it".to_owned(),
            Self::Domain(domain) => format!("the document is about {domain}"),
        }
    }
}

impl Candidate {
    fn new((sense, cues): (&Sense<'_>, Vec<String>)) -> Self {
        let cue = |text: String| Cue { word: Word::new(&text), text: text.into() };
        Self {
            cues: cues.into_iter().map(cue).collect(),
            part_of_speech: part_of_speech(sense),
            domain: sense.domain.map(Into::into),
            is_advised_against: sense.is_advised_against(),
            since: sense.since.map(Into::into),
            until: sense.until.map(Into::into),
        }
    }

    fn weigh_cues(&self, neighbours: &Neighbours<'_>, evidence: &Evidence, mut note: impl FnMut(Reason<'_>)) -> u32 {
        let near: Vec<&Cue> = self.cues.iter().filter(|cue| neighbours.has(&cue.text)).take(MOST_CUES).collect();
        let is_near = |cue: &Cue| near.iter().any(|near| near.text == cue.text);
        let far: Vec<&Cue> =
            self.cues.iter().filter(|cue| evidence.has_word(cue.word) && !is_near(cue)).take(MOST_CUES).collect();
        let mut weight = 0;
        for (cues, each, place) in [(&near, NEAR, "in the sentence"), (&far, FAR, "in the document")] {
            if !cues.is_empty() {
                weight += each * cues.len() as u32;
                note(Reason::Cues(cues, place));
            }
        }
        weight
    }
}

/// The part of speech of a sense, where names and what has none count as nouns.
fn part_of_speech(sense: &Sense<'_>) -> &'static str {
    match sense.part_of_speech {
        Some(class @ ("verb" | "adjective" | "adverb" | "numeral")) => class,
        _ => "noun",
    }
}

/// For each sense the words that go with it and with no other: those that the dictionary names, and those of the long form.
fn cues(senses: &[Sense<'_>]) -> Vec<Vec<String>> {
    /// Shorter words of a long form are words of grammar.
    const SHORTEST: usize = 4;
    let own = |sense: &Sense<'_>| -> Vec<String> {
        let near = sense.near.into_iter().flat_map(|words| words.split(',')).map(|word| word.trim().to_owned());
        let long = sense.expansion.into_iter().flat_map(|long| long.split(|c: char| !c.is_alphanumeric()));
        near.chain(long.filter(|word| word.len() >= SHORTEST).map(|word| fold(word).into_owned())).collect()
    };
    let all: Vec<Vec<String>> = senses.iter().map(own).collect();
    let is_shared = |cue: &String, place: usize| {
        all.iter()
            .enumerate()
            .any(|(other, cues)| other != place && senses[other].expansion != senses[place].expansion && cues.contains(cue))
    };
    all.iter().enumerate().map(|(place, cues)| cues.iter().filter(|cue| !is_shared(cue, place)).cloned().collect()).collect()
}

/// Whether a name was not in force at the date, or, if none is given, is no longer.
pub(super) fn out_of_force(since: Option<&str>, until: Option<&str>, as_of: Option<&str>) -> bool {
    let Some(date) = as_of else { return until.is_some() };
    // Dates of unlike precision are compared as far as both go.
    let before = |one: &str, other: &str| {
        let length = one.len().min(other.len());
        one.get(..length) < other.get(..length)
    };
    since.is_some_and(|since| before(date, since)) || until.is_some_and(|until| before(until, date))
}
