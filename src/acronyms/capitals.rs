//! Which words in capitals look like short forms that nobody explains.

use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::Info;
use crate::dictionary::layers::Layers;
use crate::fold::fold;
use crate::morphology::{self, Lexicon};
use crate::recognise::case::Case;
use crate::token::{Gap, Token, TokenKind};

/// The longest short form, in bytes.
const LONGEST: usize = 20;

/// Words behind which letters are the name of a firm, ship or the like.
const BEFORE_NAMES: [&str; 11] = ["PT", "CV", "UD", "PD", "PO", "MV", "MT", "KM", "KMP", "KRI", "RS"];

/// Whether a word is written as short forms are: two letters or more, at least half of them capitals, and neither a Roman numeral
/// nor the designation of a model (*CN235*) or an academic title (*S.Tr.T*).
pub(super) fn is_short_form(word: &str) -> bool {
    // Most words have small letters only.
    if word.len() > LONGEST || word.bytes().filter(|byte| !byte.is_ascii_lowercase()).count() < 2 {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2
        && capitals * 2 >= letters
        && word.chars().all(char::is_alphanumeric)
        && !is_roman(word)
        && word.bytes().rev().take_while(u8::is_ascii_digit).count() < 2
}

/// Whether letters are a Roman numeral, written as it should be.
fn is_roman(word: &str) -> bool {
    const VALUES: [(&str, usize); 13] = [
        ("M", 3),
        ("CM", 1),
        ("D", 1),
        ("CD", 1),
        ("C", 3),
        ("XC", 1),
        ("L", 1),
        ("XL", 1),
        ("X", 3),
        ("IX", 1),
        ("V", 1),
        ("IV", 1),
        ("I", 3),
    ];
    let mut rest = word;
    for (letters, most) in VALUES {
        for _ in 0..most {
            rest = rest.strip_prefix(letters).unwrap_or(rest);
        }
    }
    rest.is_empty()
}

/// The words of a line, as far as they tell whether one in capitals is a short form.
pub(super) struct Line<'t, 'l> {
    text: &'t str,
    tokens: &'l [Token],
    /// For each token, whether it stands in a run of words in capitals that is a heading or emphasis.
    in_run: Vec<bool>,
}

impl<'t, 'l> Line<'t, 'l> {
    /// Of the tokens of a line, whose places are those in `text`.
    pub(super) fn new(layers: &Layers, text: &'t str, tokens: &'l [Token]) -> Self {
        let mut line = Self { text, tokens, in_run: vec![false; tokens.len()] };
        let mut start = 0;
        while start < tokens.len() {
            let mut end = start + 1;
            if line.is_capitals(start) {
                while end < tokens.len() && matches!(tokens[end].gap, Gap::Space | Gap::Hyphen) && line.is_capitals(end) {
                    end += 1;
                }
                if line.is_heading(layers, start..end) {
                    line.in_run[start..end].fill(true);
                }
            }
            start = end;
        }
        line
    }

    fn word(&self, at: usize) -> &'t str {
        &self.text[self.tokens[at].span.range()]
    }

    fn is_capitals(&self, at: usize) -> bool {
        let word = self.word(at);
        // Most words begin with small letters, or go on with them.
        let is_plain = || word.bytes().take(2).any(|byte| byte.is_ascii_lowercase());
        self.tokens[at].kind == TokenKind::Number
            || (!is_plain() && !word.contains(char::is_lowercase) && word.contains(char::is_uppercase))
    }

    /// Whether words in capitals are more than short forms side by side: plain words are among them, or long ones.
    fn is_heading(&self, layers: &Layers, run: std::ops::Range<usize>) -> bool {
        const LONG: usize = 6;
        const LEAST_PLAIN: usize = 4;
        let words = || run.clone().filter(|at| self.tokens[*at].kind == TokenKind::Word).map(|at| self.word(at));
        let is_plain = |word: &str| word.len() >= LEAST_PLAIN && is_plain(layers, word);
        words().nth(1).is_some()
            && (words().any(is_plain) || (words().nth(2).is_some() && words().any(|word| word.len() >= LONG)))
    }

    /// Whether a token stands in a heading, or in emphasis, in capitals.
    pub(super) fn is_in_run(&self, at: usize) -> bool {
        self.in_run[at]
    }

    /// The short form that nobody explains at a token, if one stands there: without a clitic.
    pub(super) fn unexplained(&self, layers: &Layers, at: usize) -> Option<&'t str> {
        let token = self.tokens[at];
        let word = self.word(at);
        let short = word.strip_suffix("nya").filter(|stem| !stem.is_empty()).unwrap_or(word);
        let looks = token.kind == TokenKind::Word && !self.in_run[at] && is_short_form(short);
        (looks && !self.is_part_of_a_name(layers, at) && !is_known(layers, short)).then_some(short)
    }

    /// Whether what stands around a word in capitals makes it a part of a name: *KF-21*, *#PSBB*, *PT KIMA*, *Tbk (SMKR)*,
    /// *Leonard AL Cahyoputra*.
    fn is_part_of_a_name(&self, layers: &Layers, at: usize) -> bool {
        let token = self.tokens[at];
        let before = at.checked_sub(1).map(|before| self.word(before));
        let after = self.tokens.get(at + 1).filter(|after| matches!(after.gap, Gap::Space | Gap::Hyphen));
        let is_designation = after.is_some_and(|after| after.gap == Gap::Hyphen && after.kind == TokenKind::Number);
        let is_tag = self.text[..token.span.start].ends_with(['#', '@', '$']);
        let is_firm = token.gap == Gap::Space && before.is_some_and(|before| BEFORE_NAMES.contains(&before));
        let is_ticker = before == Some("Tbk") && self.text[..token.span.start].ends_with('(');
        let are_initials = || {
            let is_between = token.gap == Gap::Space && after.is_some_and(|after| after.gap == Gap::Space);
            token.span.len() <= 3
                && is_between
                && before.is_some_and(|before| is_name(layers, before))
                && is_name(layers, self.word(at + 1))
        };
        is_designation || is_tag || is_firm || is_ticker || are_initials()
    }
}

/// Whether a capitalised word can only be a name.
fn is_name(layers: &Layers, word: &str) -> bool {
    let folded = fold(word);
    let is_word = layers.get(&folded).any(|key| layers.info(key).has(Info::WORD) || layers.info(key).has(Info::LOWER));
    Case::of(word) == Case::Title && !is_word && !layers.is_english(&folded)
}

/// Whether a word in capitals is one that is not always written so.
fn is_plain(layers: &Layers, word: &str) -> bool {
    let is_plain = |info: Info| {
        [Info::WORD, Info::LOWER, Info::ENGLISH].into_iter().any(|flag| info.has(flag))
            || info.classes().intersects(ClassSet::NAME)
    };
    let folded = fold(word);
    layers.get(&folded).any(|key| is_plain(layers.info(key))) || is_derived(layers, &folded)
}

/// Whether the dictionary knows a word in any case, be it inflected.
fn is_known(layers: &Layers, word: &str) -> bool {
    let folded = fold(word);
    layers.is_listed(&folded) || layers.is_english(&folded) || is_derived(layers, &folded)
}

fn is_derived(layers: &Layers, folded: &str) -> bool {
    !morphology::best_known(layers, folded, layers.listed(folded)).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::image::Image;
    use crate::token::Tokenizer;

    #[test]
    fn short_forms_are_mostly_capitals() {
        for word in ["KPAII", "IJBNet", "MoU", "P3DN", "PPh", "BUMDes", "UP4B", "XIX1"] {
            assert!(is_short_form(word), "{word}");
        }
        for word in ["A", "Kemenperin", "YouTube", "XIV", "MIX", "CN235", "S.Tr.T", "G20", "COP28", "K3", "aB", "JUM'AT"] {
            assert!(!is_short_form(word), "{word}");
        }
    }

    fn unexplained(text: &str) -> Vec<&str> {
        let layers = Layers::new(vec![Image::builtin()]);
        let tokens: Vec<Token> = Tokenizer::new(text).collect();
        let line = Line::new(&layers, text, &tokens);
        let found: Vec<Option<&str>> = (0..tokens.len()).map(|at| line.unexplained(&layers, at)).collect();
        found.into_iter().flatten().map(|found| &text[text.find(found).unwrap_or(0)..][..found.len()]).collect()
    }

    #[test]
    fn words_in_capitals_are_no_short_forms() {
        for text in [
            "JAKARTA - Pemerintah BARU akan MENINGKATKAN ekspor",
            "PEMERINTAH DORONG QXZW NAIK KELAS",
            "pesawat KF-21 dan CN235",
            "tagar #QXZW dan @QXZW",
            "PT QXZW dan PT Qxzwindo Tbk (QXZW)",
            "bab XVII dan Paus Yohanes XXIII",
            "oleh Leonard QX Cahyoputra",
            "produk SMART dan SUPPLIES",
        ] {
            assert_eq!(unexplained(text), [""; 0], "{text}");
        }
        assert_eq!(unexplained("rapat QXZW dan QXZNet, serta QZZnya"), ["QXZW", "QXZNet", "QZZ"]);
        assert_eq!(unexplained("rapat DPR QXZW RI"), ["QXZW"]);
    }
}
