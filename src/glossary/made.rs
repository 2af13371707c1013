//! What a text makes of several words, and how it reads.

use std::sync::OnceLock;

use crate::annotation::{Kind, Match};
use crate::dictionary::entry::Sense;
use crate::dictionary::record::Attributes;
use crate::fold::fold;
use crate::recognise::composed;
use crate::recognise::composition::TermWords;
use crate::recognise::form::Case;
use crate::recognise::title::Title;

/// Something that a text makes of several words.
pub(super) struct Made {
    pub(super) what: What,
    /// The terms found in it one by one.
    pub(super) parts: Vec<Match>,
    /// How it reads, once it has been asked for.
    pub(super) wording: OnceLock<Wording>,
}

/// What is made.
pub(super) enum What {
    /// A name or title.
    Title(Title),
}

/// How something made reads.
#[derive(Clone, Debug, Default)]
pub(super) struct Wording {
    pub(super) gloss: String,
    pub(super) expansion: Option<String>,
}

impl Wording {
    pub(super) const fn of_gloss(gloss: String) -> Self {
        Self { gloss, expansion: None }
    }

    /// How a short form that is composed of known parts reads.
    pub(super) fn of_short_form(word: &str) -> Option<Self> {
        let (composed, _) = composed::read_inflected(&fold(word), Case::of(word))?;
        let composition = composed.composition;
        Some(Self { gloss: composition.english(&[]), expansion: Some(composition.indonesian(&[])) })
    }

    pub(super) fn of_title(title: &Title, terms: &[TermWords]) -> Self {
        Self::of_gloss(title.composition.english(terms))
    }

    pub(super) fn sense(&self) -> Sense<'_> {
        let sense = Sense::new(&self.gloss, None, "", Attributes(""));
        Sense { composed: true, expansion: self.expansion.as_deref(), ..sense }
    }
}

impl Made {
    pub(super) const fn title(title: Title, parts: Vec<Match>) -> Self {
        Self { what: What::Title(title), parts, wording: OnceLock::new() }
    }

    pub(super) const fn kind(&self) -> Kind {
        match self.what {
            What::Title(_) => Kind::Name,
        }
    }

    /// Hundredths.
    pub(super) const fn confidence(&self) -> u8 {
        match self.what {
            What::Title(_) => 80,
        }
    }
}
