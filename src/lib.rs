//! Reads Indonesian text about industry and government and tells an English reader what its terms mean.

pub use annotation::{Belief, Kind};
pub use dictionary::entry::Sense;
pub use dictionary::source::SourceError;
pub use glossary::{Annotation, Annotations, Annotator, Found, Glossary, GlossaryBuilder};
pub use morphology::Analysis;
pub use position::{LineIndex, Position};
pub use span::Span;

mod annotation;
mod dictionary;
mod fold;
mod glossary;
mod morphology;
mod position;
mod recognise;
mod sense;
mod span;
pub mod render;
mod token;
