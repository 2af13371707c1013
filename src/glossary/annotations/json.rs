//! The JSON output of one text after the other, with a memory for what is said again and again.

use std::collections::HashMap;
use std::fmt;
use std::fmt::Write;
use std::sync::Arc;

use super::Annotations;
use super::annotation::Annotation;
use super::placed::{Place, Placed, Places};
use super::view::Known;
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::layers::Key;
use crate::glossary::Glossary;
use crate::sense::Choice;

/// When so much is remembered, in bytes, it is forgotten.
const MOST: usize = 1 << 23;

/// More spellings of one headword than this are not remembered: they are looked for one by one.
const MOST_SPELLINGS: usize = 32;

/// More orders of the senses of one term than this are not remembered.
const MOST_ORDERS: usize = 16;

/// Writes the annotations of one text after the other as the JSON that they serialise to. It is much faster at it than a serialiser
/// where texts have words in common, because it remembers what there is to say of them; what hangs on the text is worked out anew.
///
/// ```
/// use padanan::{Glossary, JsonWriter};
///
/// let mut annotator = Glossary::builtin().annotator();
/// let mut writer = JsonWriter::default();
/// for text in ["Peran IKM naik.", "IKM menjaga rantai pasok."] {
///     let annotations = annotator.annotate(text);
///     let mut json = String::new();
///     writer.write(&annotations, &mut json).unwrap();
///     assert_eq!(json, serde_json::to_string(&annotations).unwrap());
/// }
/// ```
#[derive(Default)]
pub struct JsonWriter {
    /// Whose words it remembers.
    glossary: Option<Glossary>,
    remembered: HashMap<Subject, Vec<Told>>,
    /// How much that is.
    bytes: usize,
    /// The object in the making.
    object: String,
}

/// What is spoken of, but for how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Subject {
    Key(Key),
    Derived(Key),
    Respelt(Key),
    Composed,
}

/// What is said of words wherever they stand.
#[derive(Debug)]
struct Told {
    text: Box<str>,
    belief: Belief,
    confidence: u8,
    is_word: bool,
    meanings: Meanings,
}

/// What is said of their meanings.
#[derive(Debug)]
enum Meanings {
    /// They have one, or none.
    One {
        /// Its domain; empty if it has none.
        domain: Box<str>,
        /// The JSON object from behind the words to its end.
        json: Box<str>,
    },
    /// They have several, among which the rest of the text has a say: the JSON for each order that has been met.
    Several { choice: Choice, orders: Vec<(Box<[usize]>, Box<str>)> },
}

impl JsonWriter {
    /// Writes the annotations of a text as one JSON array, without a line end.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write(&mut self, annotations: &Annotations<'_>, out: &mut impl Write) -> fmt::Result {
        let glossary = &annotations.glossary;
        if !self.glossary.as_ref().is_some_and(|known| Arc::ptr_eq(&known.inner, &glossary.inner)) {
            self.forget();
            self.glossary = Some(glossary.clone());
        }
        let mut places = Places::new(Placed::new(annotations));
        out.write_char('[')?;
        for (number, annotation) in annotations.iter().enumerate() {
            if number > 0 {
                out.write_char(',')?;
            }
            self.write_one(&annotation, &mut places, out)?;
        }
        out.write_char(']')
    }

    fn write_one<'a>(&mut self, annotation: &Annotation<'a>, places: &mut Places<'a>, out: &mut impl Write) -> fmt::Result {
        let Some(spoken_of) = subject(annotation) else {
            return out.write_str(&serde_json::to_string(&annotation.record(places)).map_err(|_| fmt::Error)?);
        };
        let place = places.place(annotation.span());
        self.object.clear();
        begin(&place, annotation.text(), &mut self.object)?;
        let told_before = told(&self.remembered, spoken_of, annotation);
        let mut order = None;
        match told_before.map(|told| &told.meanings) {
            Some(Meanings::One { json, .. }) => {
                self.object.push_str(json);
                return out.write_str(&self.object);
            }
            Some(Meanings::Several { choice, orders }) => {
                self.weigh_text(annotation);
                let met = choice.order(&annotation.setting(&annotation.neighbours()));
                if let Some((_, json)) = orders.iter().find(|(order, _)| **order == *met) {
                    self.object.push_str(json);
                    return out.write_str(&self.object);
                }
                order = Some(met);
            }
            None => {}
        }
        let reference = annotation.reference();
        let choice = (reference.senses.len() > 1).then(|| Choice::of(&reference.senses));
        if choice.is_some() {
            self.weigh_text(annotation);
        }
        let record = annotation.record_of(reference, places);
        let json = serde_json::to_string(&record).map_err(|_| fmt::Error)?;
        out.write_str(&json)?;
        let Some(rest) = json.strip_prefix(self.object.as_str()) else { return Ok(()) };
        match (order, choice) {
            (Some(order), _) => self.remember_order(spoken_of, annotation, order, rest),
            (None, Some(choice)) => {
                self.remember(spoken_of, annotation, Meanings::Several { choice, orders: Vec::new() });
            }
            (None, None) => {
                let domain = record.senses.first().and_then(|sense| sense.domain).unwrap_or_default();
                self.remember(spoken_of, annotation, Meanings::One { domain: domain.into(), json: rest.into() });
            }
        }
        Ok(())
    }

    /// Works out what the text of an annotation says of its meanings, if that has not been asked yet: most of its words are known.
    fn weigh_text(&self, annotation: &Annotation<'_>) {
        let view = annotation.view;
        view.findings.evidence(view, |other| match &told(&self.remembered, subject(other)?, other)?.meanings {
            Meanings::One { domain, .. } => Some(Known::Domain(domain)),
            Meanings::Several { choice, .. } => Some(Known::Choice(choice)),
        });
    }

    fn remember(&mut self, subject: Subject, annotation: &Annotation<'_>, meanings: Meanings) {
        self.make_room();
        let told = Told::new(annotation, meanings);
        let spellings = self.remembered.entry(subject).or_default();
        if spellings.len() < MOST_SPELLINGS {
            self.bytes += told.size();
            spellings.push(told);
        }
    }

    /// Remembers what is said where the senses of words that are remembered stand in another order.
    fn remember_order(&mut self, subject: Subject, annotation: &Annotation<'_>, order: Vec<usize>, json: &str) {
        self.make_room();
        let told = self.remembered.get_mut(&subject).and_then(|all| all.iter_mut().find(|told| told.is_of(annotation)));
        if let Some(Told { meanings: Meanings::Several { orders, .. }, .. }) = told
            && orders.len() < MOST_ORDERS
        {
            self.bytes += size_of::<(Box<[usize]>, Box<str>)>() + size_of_val(order.as_slice()) + json.len();
            orders.push((order.into(), json.into()));
        }
    }

    fn make_room(&mut self) {
        if self.bytes > MOST {
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.remembered = HashMap::new();
        self.bytes = 0;
    }
}

impl fmt::Debug for JsonWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonWriter").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Told {
    fn new(annotation: &Annotation<'_>, meanings: Meanings) -> Self {
        let Match { belief, confidence, is_word, .. } = *annotation.matched();
        Self { text: annotation.text().into(), belief, confidence, is_word, meanings }
    }

    /// How much memory it takes, nearly.
    fn size(&self) -> usize {
        let meanings = match &self.meanings {
            Meanings::One { domain, json } => domain.len() + json.len(),
            Meanings::Several { choice, .. } => choice.size(),
        };
        size_of::<(Subject, Vec<Self>, Self)>() + self.text.len() + meanings
    }

    fn is_of(&self, annotation: &Annotation<'_>) -> bool {
        let Match { belief, confidence, is_word, .. } = *annotation.matched();
        *self.text == *annotation.text() && (self.belief, self.confidence, self.is_word) == (belief, confidence, is_word)
    }
}

/// What is remembered of an annotation.
fn told<'m>(remembered: &'m HashMap<Subject, Vec<Told>>, subject: Subject, annotation: &Annotation<'_>) -> Option<&'m Told> {
    remembered.get(&subject)?.iter().find(|told| told.is_of(annotation))
}

/// What an annotation speaks of, if the rest of the text has no say in it: as it has in what it defines, and in what is made of several
/// words.
fn subject(annotation: &Annotation<'_>) -> Option<Subject> {
    if annotation.view.with_reasons {
        return None;
    }
    match annotation.matched().target {
        Target::Key(key) => Some(Subject::Key(key)),
        Target::Derived(key) => Some(Subject::Derived(key)),
        Target::Respelt(key) => Some(Subject::Respelt(key)),
        Target::Composed => Some(Subject::Composed),
        Target::Definition | Target::Made(_) => None,
    }
}

/// How the object of an annotation begins: with its place and its words.
fn begin(place: &Place<'_>, text: &str, object: &mut String) -> fmt::Result {
    let (span, position) = (place.span, place.position);
    write!(
        object,
        "{{\"start\":{},\"end\":{},\"line\":{},\"column\":{},\"text\":",
        span.start, span.end, position.line, position.column
    )?;
    if text.bytes().all(|byte| byte >= 0x20 && !matches!(byte, b'"' | b'\\')) {
        object.extend(["\"", text, "\","]);
        return Ok(());
    }
    object.push_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?);
    object.push(',');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 7] = [
        "Wamenperin dan SDM industri: rantai pasoknya, kerjasama, industriu, mengimpor, PT Baja, Kadisnakertrans.",
        "Hakim PT Jakarta memutus banding. PT itu tempat hakim bersidang.",
        "PT itu menaikkan laba. Program Kemitraan Rumput Laut (PKL) tumbuh; PKL naik Rp12,5 miliar pada 3 Mei 2024.",
        "rantai\tpasok \"industri\"\u{1} é rantai\npasok, SDM \\ sdm. PKL di trotoar.",
        "UU No. 3 Tahun 2014, Plt. Kepala Dinas Perindustrian Kabupaten Klaten, di lakukan kerjasamanya oleh Kemenprin.",
        "",
        "Industriu industriu Industri INDUSTRI industrinya",
    ];

    #[test]
    fn writes_what_is_serialised_however_often() {
        for glossary in [Glossary::builtin(), Glossary::builder().words(true).as_of("2022").finish()] {
            let mut annotator = glossary.annotator();
            let mut writer = JsonWriter::default();
            for text in TEXTS.iter().chain(&TEXTS).chain(TEXTS.iter().rev()) {
                let annotations = annotator.annotate(text);
                let mut json = String::new();
                writer.write(&annotations, &mut json).expect("a string takes all");
                assert_eq!(json, serde_json::to_string(&annotations).expect("annotations are JSON"));
            }
            assert!(!writer.remembered.is_empty());
            let annotations = annotator.annotate(TEXTS[0]).with_reasons();
            let mut json = String::new();
            writer.write(&annotations, &mut json).expect("a string takes all");
            assert_eq!(json, serde_json::to_string(&annotations).expect("annotations are JSON"));
        }
    }

    #[test]
    fn forgets_another_glossary_and_what_is_too_much() {
        let own = Glossary::builder().glossary("own.tsv", "headword\tgloss\nIKM\tmy firms\n").expect("a glossary").finish();
        let mut writer = JsonWriter::default();
        for (glossary, gloss) in [(Glossary::builtin(), "small and medium industries"), (own, "my firms")] {
            let mut json = String::new();
            writer.write(&glossary.annotate("IKM"), &mut json).expect("a string takes all");
            assert!(json.contains(gloss), "{json}");
        }
        writer.bytes = MOST + 1;
        let annotations = writer.glossary.clone().expect("the last one").annotate("rantai pasok");
        writer.write(&annotations, &mut String::new()).expect("a string takes all");
        assert_eq!(writer.remembered.len(), 1);
        assert!(writer.bytes < 1000);
    }
}
