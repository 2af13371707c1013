//! The engine: runs the recognisers over a text and lets the best candidates win.

mod annotations;
mod annotator;
mod complete;
mod findings;
mod lookup;
mod made;
mod reasons;
mod reference;

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, OnceLock};

#[cfg(feature = "formats")]
pub use annotations::JsonWriter;
pub(crate) use annotations::Places;
pub use annotations::{Annotation, Annotations, Passage, Placed};
pub use annotator::Annotator;
pub use complete::Completion;
use complete::Equivalents;
pub(crate) use findings::Findings;
pub use lookup::Found;
pub(crate) use lookup::Gloss;

use crate::dictionary::compile::compile;
use crate::dictionary::domain;
use crate::dictionary::image::Image;
use crate::dictionary::layers::Layers;
use crate::dictionary::record::{Headword, Reading, Record};
use crate::dictionary::source::{Row, SourceError, read};
use crate::fold::fold;
use crate::morphology::{self, Analysis};
use crate::sense::Preferences;

/// A dictionary, perhaps with a user's glossaries over it, that annotates Indonesian text.
///
/// It is cheap to clone, has no lifetime and can be shared between threads.
///
/// ```
/// use padanan::{Glossary, Kind};
///
/// let glossary = Glossary::builtin();
/// let annotations = glossary.annotate("Kemenperin memperkuat rantai pasoknya.");
/// let found: Vec<_> = annotations.iter().map(|a| (a.text(), a.senses()[0].first_equivalent())).collect();
/// assert_eq!(found[0], ("Kemenperin", "Ministry of Industry"));
/// assert!(found.contains(&("rantai pasoknya", "supply chain")));
/// ```
#[derive(Clone)]
pub struct Glossary {
    inner: Arc<Inner>,
}

struct Inner {
    layers: Layers,
    preferences: Preferences,
    words: bool,
    /// The English equivalents of the user's glossaries.
    equivalents: OnceLock<Equivalents>,
}

impl fmt::Debug for Glossary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: usize = self.inner.layers.images().map(|(_, image)| image.len()).sum();
        f.debug_struct("Glossary").field("keys", &keys).finish_non_exhaustive()
    }
}

impl Glossary {
    /// The built-in dictionary. Opening it costs next to nothing: its tables are used where they lie in the program.
    #[must_use]
    pub fn builtin() -> Self {
        GlossaryBuilder::new().finish()
    }

    /// Starts a glossary with settings of its own.
    #[must_use]
    pub fn builder() -> GlossaryBuilder {
        GlossaryBuilder::new()
    }

    /// The same with everyday vocabulary.
    pub(crate) fn with_words(&self) -> Self {
        let Inner { layers, preferences, .. } = &*self.inner;
        let (layers, preferences) = (layers.clone(), preferences.clone());
        Self { inner: Arc::new(Inner { layers, preferences, words: true, equivalents: OnceLock::new() }) }
    }

    /// Finds what a reader of `text` may want explained. Never fails: any text has some annotations, if only none.
    ///
    /// For many texts use one [`annotator`](Self::annotator), which remembers the words it has met.
    #[must_use]
    pub fn annotate<'t>(&self, text: &'t str) -> Annotations<'t> {
        self.annotator().annotate(text)
    }

    /// Something that annotates one text after the other, faster than [`annotate`](Self::annotate) each time, with the same
    /// results.
    #[must_use]
    pub fn annotator(&self) -> Annotator {
        Annotator::new(self.clone())
    }

    /// The domains that there are: those of the dictionary and those that glossaries laid over it name.
    ///
    /// ```
    /// use padanan::Glossary;
    ///
    /// let glossary = Glossary::builder().glossary("istilah.tsv", "palka\thold\tperkapalan")?.finish();
    /// assert!(glossary.domains().contains("trade") && glossary.domains().contains("perkapalan"));
    /// # Ok::<(), padanan::SourceError>(())
    /// ```
    #[must_use]
    pub fn domains(&self) -> BTreeSet<&str> {
        let images: Vec<_> = self.inner.layers.images().map(|(_, image)| image).collect();
        let of_users = images.split_last().map_or(&[][..], |(_, of_users)| of_users);
        let readings = of_users.iter().flat_map(|image| Record::all(image.text())).flat_map(|(_, record)| record.headwords());
        let own = readings.flat_map(Headword::readings).filter_map(|reading| match reading {
            Reading::Term { domain, .. } => Some(domain),
            Reading::Short { attributes, .. } => attributes.get("domain"),
            _ => None,
        });
        let builtin = domain::all().map(|domain| -> &str { domain });
        builtin.chain(own.filter(|domain| !domain.is_empty())).collect()
    }

    /// How a word may be read: its dictionary form, root and affixes, most plausible first. Empty if nothing explains it.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let best = &glossary.analyse("perusahaannya")[0];
    /// assert_eq!((best.lemma.as_str(), best.root.as_str()), ("perusahaan", "usaha"));
    /// assert_eq!(best.affixes, ["per-", "-an", "-nya"]);
    /// ```
    #[must_use]
    pub fn analyse(&self, word: &str) -> Vec<Analysis> {
        morphology::analyse(&self.inner.layers, &fold(word.trim()))
    }

    /// The likeliest way to read a word, the first of [`analyse`](Self::analyse), several times faster.
    ///
    /// ```
    /// let best = padanan::Glossary::builtin().best_analysis("penyelundupannya").expect("a word with a root");
    /// assert_eq!((best.lemma.as_str(), best.root.as_str()), ("penyelundupan", "selundup"));
    /// ```
    #[must_use]
    pub fn best_analysis(&self, word: &str) -> Option<Analysis> {
        morphology::best(&self.inner.layers, &fold(word.trim()))
    }

    /// Why a word may be read so, a reason a line: what each affix does and how it is written, what the root is, and how the
    /// score comes about.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let best = glossary.best_analysis("menyapu").unwrap();
    /// assert!(glossary.explain("menyapu", &best)[0].contains("written meny-, in which the s of sapu is lost"));
    /// ```
    #[must_use]
    pub fn explain(&self, word: &str, analysis: &Analysis) -> Vec<String> {
        morphology::explain(&self.inner.layers, &fold(word.trim()), analysis)
    }
}

/// Builds a [`Glossary`] with glossaries of one's own and other settings.
///
/// ```
/// use padanan::Glossary;
///
/// let glossary = Glossary::builder().glossary("istilah.tsv", "rantai dingin\tcold chain")?.finish();
/// assert_eq!(glossary.annotate("logistik rantai dingin").iter().last().unwrap().headword(), "rantai dingin");
/// # Ok::<(), padanan::SourceError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct GlossaryBuilder {
    rows: Vec<Row>,
    preferences: Preferences,
    words: bool,
}

impl GlossaryBuilder {
    /// The built-in dictionary with nothing added.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays a glossary over what there is; of two, the one added first comes first. `file` is only for messages; `content` is in
    /// one of the formats of `dict/`, or a plain list of `term<TAB>gloss`. A gloss that is still to be filled in, `?`, says nothing.
    ///
    /// # Errors
    ///
    /// If a row is malformed: where, what was found, and what was expected.
    pub fn glossary(mut self, file: &str, content: &str) -> Result<Self, SourceError> {
        self.rows.extend(read(file, content)?.rows.into_iter().filter(|row| !row.is_open()));
        Ok(self)
    }

    /// Puts the senses of a domain, such as `law`, first. Of several, the one named first counts most.
    #[must_use]
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.preferences.domains.push(domain.into());
        self
    }

    /// Says when the text is from (`2021`, `2021-05` or `2021-05-20`), so that institutions are glossed with their names of that
    /// time.
    #[must_use]
    pub fn as_of(mut self, date: impl Into<String>) -> Self {
        self.preferences.as_of = Some(date.into());
        self
    }

    /// Whether everyday vocabulary is annotated too.
    #[must_use]
    pub const fn words(mut self, words: bool) -> Self {
        self.words = words;
        self
    }

    /// The finished glossary.
    #[must_use]
    pub fn finish(self) -> Glossary {
        let mut images = Vec::new();
        if !self.rows.is_empty() {
            images.push(Image::new(compile(&self.rows)));
        }
        images.push(Image::builtin());
        let inner =
            Inner { layers: Layers::new(images), preferences: self.preferences, words: self.words, equivalents: OnceLock::new() };
        Glossary { inner: Arc::new(inner) }
    }
}
