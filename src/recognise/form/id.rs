//! The numbers of forms, which say themselves what has to be asked of every word of a text.

use crate::dictionary::part::Part;
use crate::recognise::spacing::Piece;
use crate::recognise::{citation, quantity, title};

/// The number of a form in its [`FormTable`](super::FormTable), with what has to be asked of every word of a text in its upper
/// bits, so that most words cost no further look into memory: what it may be to the word beside it (bits 21 to 23), what may be
/// composed of it and the words behind it (bits 24 to 30), whether it is notable by itself (bit 31), a set of the words that may
/// follow it in a term (bits 32 to 47), and the same set's element that it is itself (bits 48 to 63).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FormId(u64);

impl FormId {
    /// Of tokens that are no words.
    pub(crate) const NONE: Self = Self(0);

    pub(super) const NOTABLE: u64 = 1 << 31;
    const BEGINS_TITLE: u64 = 1 << 30;
    const BEGINS_CITATION: u64 = 1 << 29;
    const CONTINUES_CITATION: u64 = 1 << 28;
    const BEGINS_QUANTITY: u64 = 1 << 27;
    const WANTS_NUMBER: u64 = 1 << 26;
    const CONTINUES_QUANTITY: u64 = 1 << 25;
    const STANDS_ALONE: u64 = 1 << 24;
    /// Where the number of its [`Piece`] begins.
    const PIECE: u32 = 21;

    pub(super) const fn new(index: usize, flags: u64, piece: Piece, followers: u16, element: u16) -> Self {
        Self(index as u64 | flags | (piece as u64) << Self::PIECE | (followers as u64) << 32 | (element as u64) << 48)
    }

    pub(super) const fn index(self) -> usize {
        (self.0 & ((1 << Self::PIECE) - 1)) as usize
    }

    /// The set of the words that may follow it in a term: empty if no term of several words begins with it, full if punctuation
    /// may follow.
    #[inline]
    pub(crate) const fn followers(self) -> u16 {
        (self.0 >> 32) as u16
    }

    /// Whether a term that begins with a word with these `followers` may go on with it.
    #[inline]
    pub(crate) const fn may_follow(self, followers: u16) -> bool {
        (self.0 >> 48) as u16 & followers != 0
    }

    /// Whether the space between it and the `next` may be a mistake, or the next a misspelt word of a term that begins with it.
    #[inline]
    pub(crate) const fn may_join(self, next: Self) -> bool {
        const PIECES: u64 = 7 << FormId::PIECE;
        const DI: u64 = (Piece::Di as u64) << FormId::PIECE;
        const BARE_VERB: u64 = (Piece::BareVerb as u64) << FormId::PIECE;
        const COMBINING: u64 = (Piece::Combining as u64) << FormId::PIECE;
        const CLITIC: u64 = (Piece::Clitic as u64) << FormId::PIECE;
        const UNKNOWN: u64 = (Piece::Unknown as u64) << FormId::PIECE;
        // Most words are nothing of the kind.
        if (self.0 | next.0) & PIECES == 0 {
            return self.0 == next.0 && self.0 != 0;
        }
        match (self.0 & PIECES, next.0 & PIECES) {
            (COMBINING, _) | (_, CLITIC) | (DI, BARE_VERB) => true,
            (_, UNKNOWN) => self.followers() != 0,
            _ => self.0 == next.0,
        }
    }

    /// Whether it is a term by itself, or may be misspelt.
    #[inline]
    pub(crate) const fn is_notable(self) -> bool {
        self.0 & Self::NOTABLE != 0
    }

    /// Whether anything composed of several words may begin with it.
    #[inline]
    pub(crate) const fn begins_composed(self) -> bool {
        self.0 & (Self::BEGINS_TITLE | Self::BEGINS_CITATION | Self::BEGINS_QUANTITY) != 0
    }

    /// Whether a number, amount or date may begin with it.
    pub(crate) const fn begins_quantity(self) -> bool {
        self.0 & Self::BEGINS_QUANTITY != 0
    }

    /// Whether a quantity that has begun may go on with it.
    pub(crate) const fn continues_quantity(self) -> bool {
        self.0 & Self::CONTINUES_QUANTITY != 0
    }

    /// Whether it may be a quantity by itself.
    pub(crate) const fn stands_alone(self) -> bool {
        self.0 & Self::STANDS_ALONE != 0
    }

    /// Whether a quantity that begins with it goes on with digits or a word that begins one itself.
    pub(crate) const fn wants_number(self) -> bool {
        self.0 & Self::WANTS_NUMBER != 0
    }

    /// Whether a provision or a standard may begin with it.
    pub(crate) const fn begins_citation(self) -> bool {
        self.0 & Self::BEGINS_CITATION != 0
    }

    /// Whether a citation may go on with it behind the name of a law.
    #[inline]
    pub(crate) const fn continues_citation(self) -> bool {
        self.0 & Self::CONTINUES_CITATION != 0
    }

    /// Whether a composed name or title may begin with it.
    #[inline]
    pub(crate) const fn begins_title(self) -> bool {
        self.0 & Self::BEGINS_TITLE != 0
    }
}

/// What may be composed of a word, `folded` so, and those behind it.
pub(super) fn composing(word: &str, folded: &str, parts: &[&Part]) -> u64 {
    let begins_title = word.starts_with(char::is_uppercase) && title::may_begin(parts);
    let begins_quantity = quantity::may_begin(folded);
    let begins_citation = citation::provision_may_begin(folded) || citation::standard_may_begin(folded);
    [
        (begins_title, FormId::BEGINS_TITLE),
        (begins_citation, FormId::BEGINS_CITATION),
        (citation::tail_may_begin(folded), FormId::CONTINUES_CITATION),
        (begins_quantity, FormId::BEGINS_QUANTITY),
        (quantity::may_continue(folded), FormId::CONTINUES_QUANTITY),
        (begins_quantity && quantity::stands_alone(folded), FormId::STANDS_ALONE),
        (begins_quantity && quantity::wants_number(folded), FormId::WANTS_NUMBER),
    ]
    .iter()
    .fold(0, |flags, (holds, flag)| if *holds { flags | flag } else { flags })
}
