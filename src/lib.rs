//! Reads Indonesian text about industry and government and tells an English reader what its terms mean.
//!
//! A term is known when it is inflected (*rantai pasoknya*), abbreviated (*Wamenperin*), spelt another way (*kerjasama*),
//! misspelt (*industriu*), or defined by the document itself ("Program Kemitraan Rumput Laut Nusantara (Prokelan)"). The
//! dictionary is part of the crate: there are no files to ship, and opening it costs next to nothing.
//!
//! # Quick start
//!
//! ```
//! use padanan::{Belief, Glossary};
//!
//! let glossary = Glossary::builtin();
//! let annotations = glossary.annotate("Kata Wamenperin, industriu itu perlu rantai pasoknya.");
//! let found: Vec<_> = annotations.iter().map(|a| (a.text(), a.belief(), a.senses()[0].first_equivalent())).collect();
//! assert_eq!(found, [
//!     ("Wamenperin", Belief::Exact, "Deputy Minister of Industry"),
//!     ("industriu", Belief::Fuzzy, "industry"),
//!     ("rantai pasoknya", Belief::Inflected, "supply chain"),
//! ]);
//! ```
//!
//! [`Glossary`] is cheap to clone, has no lifetime and can be shared between threads. For many texts take one [`Annotator`] a
//! thread: it remembers the words it has met, and gives the same results faster.
//!
//! # What comes out
//!
//! [`Annotations`] are sorted by place and do not overlap. An [`Annotation`] says
//!
//! * where it is: [`span`](Annotation::span), byte offsets into the text, and [`text`](Annotation::text), the words there;
//! * what it is: [`kind`](Annotation::kind), a term, a name, a short form;
//! * how much to believe it: [`belief`](Annotation::belief), why, and [`confidence`](Annotation::confidence), how much;
//! * what it means: [`senses`](Annotation::senses), the likeliest first, and for a short form its
//!   [`expansion`](Annotation::expansion);
//! * for a misspelling or a variant, what to write: [`suggestion`](Annotation::suggestion).
//!
//! Annotating never fails because of the text. Short forms that a text defines mean there what it says they mean:
//!
//! ```
//! # use padanan::{Belief, Glossary};
//! # let glossary = Glossary::builtin();
//! let text = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan didukung IKM.";
//! let annotations = glossary.annotate(text);
//! let prokelan = annotations.at(text.rfind("Prokelan").unwrap()).unwrap();
//! assert_eq!(prokelan.belief(), Belief::Defined);
//! assert_eq!(prokelan.expansion(), Some("Program Kemitraan Rumput Laut Nusantara"));
//! ```
//!
//! For people, [`render`] writes annotated text for the terminal, as plain text, Markdown, HTML and TSV. For programs,
//! [`Annotations`] implement [`serde::Serialize`]: with `serde_json` they become the list that `padanan annotate --to json`
//! prints.
//!
//! ```
//! # let glossary = padanan::Glossary::builtin();
//! let json = serde_json::to_value(glossary.annotate("Ketahanan rantai pasok"))?;
//! let last = json.as_array().and_then(|list| list.last()).unwrap();
//! assert_eq!(last["headword"], "rantai pasok");
//! assert_eq!((last["line"].as_u64(), last["match"].as_str()), (Some(1), Some("exact")));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Dictionary look-ups are [`Glossary::lookup`], [`lookup_english`](Glossary::lookup_english) and [`near`](Glossary::near);
//! [`Glossary::analyse`] takes a word apart, and [`Glossary::complete`] and [`complete_english`](Glossary::complete_english) offer
//! headwords for what is being typed.
//!
//! # In an editor
//!
//! A [`Document`] is a text that is being edited, with its annotations. After an edit only what it touches is looked at again.
//!
//! Offsets are bytes of UTF-8. Editors mostly count lines from 0 and columns in UTF-16 code units; [`LineIndex`] converts to and
//! from each [`Encoding`], and [`Document::at`] finds what is under the cursor.
//!
//! ```
//! use padanan::{Document, Encoding, Glossary};
//!
//! let mut document = Document::open(&Glossary::builtin(), "🏭 Kabar industri\n🚢 Ketahanan rantai");
//! let end = document.text().len();
//! document.edit(end..end, " pasok");
//!
//! let (text, lines) = (document.text(), document.lines());
//! let term = document.at(lines.offset(text, 1, 22, Encoding::Utf16)).unwrap();
//! assert_eq!(term.headword(), "rantai pasok");
//! let (line, _) = lines.line_of(term.span().start);
//! let [start, end] = [term.span().start, term.span().end].map(|at| lines.column(text, at, Encoding::Utf16));
//! assert_eq!((line, start, end), (1, 13, 25));
//! // For people, lines and columns count from 1, and columns in characters.
//! assert_eq!(lines.position(text, term.span().start).column, 13);
//! ```
//!
//! The example `editor` in the crate's sources goes the whole way, from a keystroke to the text beside the cursor.
//!
//! # Glossaries of one's own
//!
//! A glossary is text: one `term<TAB>gloss` a line, or one of the richer formats of the crate's dictionary, which the first line
//! then names. It lies over the dictionary, and its terms are found in all their forms.
//!
//! ```
//! use padanan::Glossary;
//!
//! let terms = "rantai dingin\tcold chain\ngudang beku\tfrozen warehouse\ttrade";
//! let glossary = Glossary::builder().glossary("istilah.tsv", terms)?.domain("trade").finish();
//! let annotations = glossary.annotate("Rantai dinginnya terjaga.");
//! let first = annotations.iter().next().unwrap();
//! assert_eq!((first.text(), first.senses()[0].gloss), ("Rantai dinginnya", "cold chain"));
//!
//! let error = Glossary::builder().glossary("istilah.tsv", "rantai dingin cold chain").unwrap_err();
//! assert!(error.to_string().starts_with("istilah.tsv:1:"));
//! # Ok::<(), padanan::SourceError>(())
//! ```
//!
//! What is wrong with a glossary, beyond what keeps it from being read, says [`lint`]; what is wrong with the short forms of a
//! document, [`acronyms`]. The glossary of a document, with what recurs in it and is still to be translated, makes [`terms`].
//!
//! # Features
//!
//! * `cli` (on by default): the program `padanan`, with what it depends on.
//! * `formats` (on by default, and part of `cli`): documents in other people's formats, [`markup`] and [`copy`], Markdown with
//!   footnotes, and glossaries in other people's formats, [`exchange`].
//! * `lsp` (on by default): the language server in it, `padanan lsp`.
//! * `packed`: the dictionary is embedded in a quarter of its size, and is unpacked when it is first opened, which then takes a
//!   moment.
//!
//! A program that embeds the library wants neither `cli` nor `lsp`: `default-features = false`.

pub use annotation::{Belief, Kind};
pub use dictionary::editing;
pub use dictionary::entry::Sense;
pub use dictionary::source::SourceError;
pub use document::Document;
#[cfg(feature = "formats")]
pub use glossary::JsonWriter;
pub use glossary::{Annotation, Annotations, Annotator, Completion, Found, Glossary, GlossaryBuilder, Passage, Placed};
pub use morphology::Analysis;
pub use position::{ColumnCursor, Encoding, LineIndex, Position};
pub use recognise::definition::Definition;
pub use span::Span;

pub mod acronyms;
mod alignment;
mod annotation;
mod block;
mod cell;
pub mod check;
#[cfg(feature = "formats")]
pub mod copy;
mod dictionary;
mod document;
mod english;
#[cfg(feature = "formats")]
pub mod exchange;
mod fold;
mod glossary;
pub mod lint;
pub mod markup;
mod morphology;
mod position;
mod recognise;
pub mod render;
mod sense;
mod span;
pub mod terms;
mod token;
#[cfg(feature = "formats")]
mod xml;
