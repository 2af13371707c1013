//! What a text makes of several words, and how it reads.

use crate::annotation::{Kind, Match};
use crate::dictionary::entry::Sense;
use crate::dictionary::part::Role;
use crate::dictionary::record::Attributes;
use crate::english::title::capitalized;
use crate::fold::fold;
use crate::recognise::case::Case;
use crate::recognise::citation::{Provision, Standard, Tail};
use crate::recognise::composed;
use crate::recognise::composition::TermWords;
use crate::recognise::quantity;
use crate::recognise::title::Title;
use crate::span::Span;

/// Something that a text makes of several words.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) what: What,
    /// The terms found in it one by one.
    pub(super) parts: Box<[Match]>,
}

/// What is made.
#[derive(Clone)]
pub(super) enum What {
    /// A name or title.
    Title(Box<Title>),
    /// A law, or a provision of one.
    Citation(Box<Cited>),
    /// A number, an amount, a date or a time: small, since texts have many, and read again when it is asked for. Where its first
    /// word begins, its kind, and where it stands.
    Quantity(usize, Kind, Span),
    /// A standard, or a code of a classification.
    Standard(Box<Standard>),
}

/// What is cited. It has a provision, an instrument or both.
#[derive(Clone, Default)]
pub(super) struct Cited {
    pub(super) provision: Option<Provision>,
    pub(super) instrument: Option<Instrument>,
    /// The instrument's number, year and subject.
    pub(super) tail: Option<Tail>,
    /// The subject, if all of it is known.
    pub(super) subject: Option<Title>,
}

/// The name of a kind of instrument.
#[derive(Clone)]
pub(super) enum Instrument {
    Term(Match),
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

    pub(super) fn sense(&self) -> Sense<'_> {
        let sense = Sense::new(&self.gloss, None, "", Attributes(""));
        Sense { composed: true, expansion: self.expansion.as_deref(), ..sense }
    }
}

impl Made {
    pub(super) fn new(what: What, parts: Vec<Match>) -> Self {
        Self { what, parts: parts.into_boxed_slice() }
    }

    pub(super) const fn kind(&self) -> Kind {
        match self.what {
            What::Title(_) => Kind::Name,
            What::Citation(_) | What::Standard(_) => Kind::Citation,
            What::Quantity(_, kind, _) => kind,
        }
    }

    /// Hundredths.
    pub(super) const fn confidence(&self) -> u8 {
        match self.what {
            What::Title(_) => 80,
            What::Citation(_) | What::Standard(_) | What::Quantity(..) => 95,
        }
    }

    /// The date by which the text says when it is from, if this is it.
    pub(super) fn dateline(&self, text: &str) -> Option<String> {
        match self.what {
            What::Quantity(start, Kind::Date, _) => quantity::read(text, start)?.dateline(),
            _ => None,
        }
    }

    /// How it reads in `text`, where `words` says how a term in it does, in the sense of a role if one is asked for.
    pub(super) fn read(&self, text: &str, words: impl Fn(&Match, Option<Role>) -> TermWords) -> Wording {
        let terms = |title: &Title| title.terms.iter().map(|matched| words(matched, None)).collect::<Vec<TermWords>>();
        let title = |title: &Title| title.composition.english(&terms(title));
        Wording::of_gloss(match &self.what {
            What::Title(composed) => title(composed),
            What::Standard(standard) => standard.gloss(text),
            What::Quantity(start, ..) => quantity::read(text, *start).map(|quantity| quantity.gloss()).unwrap_or_default(),
            What::Citation(cited) => {
                let instrument = cited.instrument.as_ref().map(|instrument| match instrument {
                    Instrument::Term(matched) => capitalized(&words(matched, Some(Role::Instrument)).english),
                    Instrument::Title(composed) => title(composed),
                });
                let subject = cited.subject.as_ref().map(|subject| subject.composition.english_in_sentence(&terms(subject)));
                let numbered = |instrument: String| match &cited.tail {
                    Some(tail) => tail.gloss(text, &instrument, subject.as_deref()),
                    None => format!("the {instrument}"),
                };
                match (cited.provision.map(|provision| provision.gloss(text)), instrument.map(numbered)) {
                    (Some(provision), Some(instrument)) => format!("{provision} of {instrument}"),
                    (provision, instrument) => provision.or(instrument).unwrap_or_default(),
                }
            }
        })
    }
}
