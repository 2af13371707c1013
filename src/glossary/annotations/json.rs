//! The JSON output of one text after the other, with a memory for what is said again and again.

use std::collections::HashMap;
use std::fmt;
use std::fmt::Write;
use std::sync::Arc;

use super::Annotations;
use super::annotation::Annotation;
use super::placed::{Place, Placed, Places};
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::layers::Key;
use crate::glossary::Glossary;

/// When so much is remembered, in bytes, it is forgotten.
const MOST: usize = 1 << 23;

/// More spellings of one headword than this are not remembered: they are looked for one by one.
const MOST_SPELLINGS: usize = 32;

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
    /// Nothing, if the rest of the text has a say in it, because they have several meanings.
    only: Option<Only>,
}

/// What is said of words that have one meaning, or none.
#[derive(Debug)]
struct Only {
    /// Its domain; empty if it has none.
    domain: Box<str>,
    /// The JSON object from behind the words to its end.
    json: Box<str>,
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
        let text = annotation.text();
        let place = places.place(annotation.span());
        self.object.clear();
        begin(&place, text, &mut self.object)?;
        let known = told(&self.remembered, spoken_of, annotation);
        if let Some(only) = known.and_then(|told| told.only.as_ref()) {
            self.object.push_str(&only.json);
            return out.write_str(&self.object);
        }
        let is_known = known.is_some();
        if is_known {
            // Of several meanings the text decides, all of it: most of that is known too.
            let view = annotation.view;
            view.findings.evidence(view, |other| {
                let told = told(&self.remembered, subject(other)?, other)?;
                told.only.as_ref().map(|only| &*only.domain)
            });
        }
        let record = annotation.record(places);
        let json = serde_json::to_string(&record).map_err(|_| fmt::Error)?;
        if !is_known {
            let rest = json.strip_prefix(self.object.as_str()).filter(|_| record.senses.len() < 2);
            let domain = record.senses.first().and_then(|sense| sense.domain).unwrap_or_default();
            let only = rest.map(|json| Only { domain: domain.into(), json: json.into() });
            self.remember(spoken_of, Told::new(annotation, only));
        }
        out.write_str(&json)
    }

    fn remember(&mut self, subject: Subject, told: Told) {
        if self.bytes > MOST {
            self.forget();
        }
        let spellings = self.remembered.entry(subject).or_default();
        if spellings.len() < MOST_SPELLINGS {
            let json = told.only.as_ref().map_or(0, |only| only.json.len());
            self.bytes += size_of::<(Subject, Vec<Told>, Told)>() + told.text.len() + json;
            spellings.push(told);
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
    fn new(annotation: &Annotation<'_>, only: Option<Only>) -> Self {
        let Match { belief, confidence, is_word, .. } = *annotation.matched();
        Self { text: annotation.text().into(), belief, confidence, is_word, only }
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
