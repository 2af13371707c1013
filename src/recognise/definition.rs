//! Short forms that the text itself defines: `long form (SHORT)` and `SHORT (long form)`.
//!
//! Whether the letters of a short form come from the words beside it is decided by an [`alignment`].

use crate::alignment;
use crate::dictionary::class::ClassSet;
use crate::dictionary::compile::{Info, key};
use crate::dictionary::layers::Layers;
use crate::dictionary::record::Reading;
use crate::span::Span;
use crate::token::{Gap, Token, TokenKind, Tokenizer};

/// A short form and the long form that the text gives for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) short: Span,
    pub(crate) long: Span,
}

/// The longest short form, in letters.
const LONGEST_SHORT: usize = 20;

/// How far a bracket may reach, in bytes.
const LONGEST_BRACKET: usize = 240;

/// How far before a bracket its long form may begin, in bytes.
const LONGEST_LONG: usize = 240;

/// A letter of the short form must be accounted for at least this well on average.
const GOOD: f32 = 0.62;

/// A known foreign body is defined otherwise only by letters that fit this well.
const PERFECT: f32 = 0.95;

/// The definitions in `text`, in the order of their places.
pub(crate) fn find(layers: &Layers, text: &str) -> Vec<Definition> {
    let mut definitions = Vec::new();
    for open in memchr::memchr_iter(b'(', text.as_bytes()) {
        let Some(inside) = bracket(text, open) else { continue };
        definitions.extend(define(layers, text, open, inside));
    }
    definitions
}

/// What stands in the bracket that opens at `open`, without the white space and quotes around it.
fn bracket(text: &str, open: usize) -> Option<Span> {
    let rest = &text.as_bytes()[open + 1..];
    let rest = &rest[..rest.len().min(LONGEST_BRACKET)];
    let end = rest.iter().position(|byte| matches!(byte, b'(' | b')' | b'\n'))?;
    if rest[end] != b')' {
        return None;
    }
    let inside = text.get(open + 1..open + 1 + end)?;
    let is_wrapping = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’');
    let start = open + 1 + (inside.len() - inside.trim_start_matches(is_wrapping).len());
    let trimmed = inside.trim_matches(is_wrapping);
    (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
}

fn define(layers: &Layers, text: &str, open: usize, inside: Span) -> Option<Definition> {
    let before = words_before(text, open);
    if is_short_form(&text[inside.range()]) {
        let long = align(layers, text, inside, &before, false)?;
        return Some(Definition { short: inside, long });
    }
    let short = before.last()?.span;
    let words: Vec<Token> = tokens(text, inside.start, inside.end);
    if words.len() < 2 || !is_short_form(&text[short.range()]) || text[short.end..open].trim() != "" {
        return None;
    }
    let long = align(layers, text, short, &words, true)?;
    Some(Definition { short, long })
}

/// The words of the same sentence and line that stand directly before `open`.
fn words_before(text: &str, open: usize) -> Vec<Token> {
    let mut start = open.saturating_sub(LONGEST_LONG);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    // Not in the middle of a word.
    let cut = start > 0 && !text[..start].ends_with(char::is_whitespace);
    let start = if cut { text[start..open].find(char::is_whitespace).map_or(open, |at| start + at) } else { start };
    let start = text[start..open].rfind(['\n', '(', ')']).map_or(start, |at| start + at + 1);
    let mut words = tokens(text, start, open);
    if let Some(last_break) = words.iter().rposition(|word| matches!(word.gap, Gap::Sentence | Gap::Paragraph)) {
        words.drain(..last_break);
    }
    words
}

fn tokens(text: &str, start: usize, end: usize) -> Vec<Token> {
    let moved = |token: Token| Token { span: Span::new(token.span.start + start, token.span.end + start), ..token };
    Tokenizer::new(&text[start..end]).map(moved).collect()
}

/// Whether `text` looks like a short form: one to three words, the first with a capital, few letters, and a name's
/// capitals in no more than its first letter and some others. `quick win program`, `28/2/2021` and `Foto: Antara` do not.
fn is_short_form(text: &str) -> bool {
    let tokens: Vec<Token> = Tokenizer::new(text).collect();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '&' | '/'));
    plain
        && (1..=3).contains(&tokens.len())
        && (2..=LONGEST_SHORT).contains(&letters)
        && tokens.iter().all(|token| token.kind != TokenKind::Web)
        && text.chars().next().is_some_and(char::is_uppercase)
}

/// The part of `words` that `short` abbreviates, if its letters come from there: from any word on up to the last, or, if `whole`, all of them.
fn align(layers: &Layers, text: &str, short: Span, words: &[Token], whole: bool) -> Option<Span> {
    let written = &text[short.range()];
    let letters = alignment::letters(written);
    // Each letter needs at most a word and a function word beside it.
    let first = if whole { 0 } else { words.len().saturating_sub(2 * letters.len() + 2) };
    let words = &words[first..];
    let folded: Vec<Vec<char>> = words.iter().map(|word| alignment::letters(&text[word.span.range()])).collect();
    let starts = if whole { 0..1.min(folded.len()) } else { 0..folded.len() };
    let (start, score) = starts
        .filter(|&start| !is_function_word(layers, &folded[start]))
        .filter_map(|start| Some((start, alignment::score(&letters, &folded[start..])?)))
        .max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))?;
    let average = score / letters.len() as f32;
    let long = Span::new(words[start].span.start, words.last()?.span.end);
    let says_more = words.len() - start > 1 || text[long.range()].chars().count() >= 2 * written.chars().count();
    let needed = if contradicts_foreign(layers, written, &text[long.range()]) { PERFECT } else { GOOD };
    (says_more && average >= needed).then_some(long)
}

/// Whether the dictionary knows the short form as that of a foreign body with another name.
fn contradicts_foreign(layers: &Layers, short: &str, long: &str) -> bool {
    let mut foreign = layers
        .find(short)
        .filter(|headword| headword.written == short)
        .flat_map(|headword| headword.readings())
        .filter_map(|reading| match reading {
            Reading::Short { long, attributes } if attributes.get("lang").is_some() => Some(long),
            _ => None,
        })
        .peekable();
    foreign.peek().is_some() && foreign.all(|known| key(known) != key(long))
}

/// Whether a word is only a word of grammar, with which no name begins.
fn is_function_word(layers: &Layers, letters: &[char]) -> bool {
    let word: String = letters.iter().collect();
    let mut infos = layers.get(&word).map(|key| layers.info(key)).filter(|info| info.has(Info::WORD)).peekable();
    infos.peek().is_some() && infos.all(|info| info.classes() == ClassSet::CLOSED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(&str, &str)> {
        let layers = Layers::new(Vec::new());
        find(&layers, text).into_iter().map(|d| (&text[d.short.range()], &text[d.long.range()])).collect()
    }

    #[test]
    fn long_form_then_short_form() {
        for (text, short, long) in [
            ("oleh Kementerian Perindustrian (Kemenperin) hari ini", "Kemenperin", "Kementerian Perindustrian"),
            ("Wakil Menteri Perindustrian (Wamenperin) Budi", "Wamenperin", "Wakil Menteri Perindustrian"),
            ("kata Kementerian Perdagangan (Kemendag)", "Kemendag", "Kementerian Perdagangan"),
            ("pengembangan sumber daya manusia (SDM)", "SDM", "sumber daya manusia"),
            ("Kerjasama Indonesia dan Jepang (Kijang)", "Kijang", "Kerjasama Indonesia dan Jepang"),
            (
                "Direktur Jenderal Ketahanan, Perwilayahan dan Akses Industri Internasional (KPAII)",
                "KPAII",
                "Ketahanan, Perwilayahan dan Akses Industri Internasional",
            ),
            (
                "program Lean Monozukuri for Making Indonesia 4.0 (LEMMI 4.0)",
                "LEMMI 4.0",
                "Lean Monozukuri for Making Indonesia 4.0",
            ),
            (
                "the New Manufacturing Industry Development Center (New MIDEC)",
                "New MIDEC",
                "New Manufacturing Industry Development Center",
            ),
            ("dokumen Terms of Reference (TOR)", "TOR", "Terms of Reference"),
            (
                "dinamakan Asian Japan Investing for the Future Initiative (AJIF)",
                "AJIF",
                "Asian Japan Investing for the Future Initiative",
            ),
            ("oleh Indonesia-Japan Business Network (IJBNet)", "IJBNet", "Indonesia-Japan Business Network"),
            ("industri makanan dan minuman (Mamin)", "Mamin", "makanan dan minuman"),
            (
                "Direktorat Jenderal Industri Logam, Mesin, Alat Transportasi, dan Elektronika (\u{201c}ILMATE\u{201d})",
                "ILMATE",
                "Industri Logam, Mesin, Alat Transportasi, dan Elektronika",
            ),
        ] {
            assert_eq!(pairs(text), [(short, long)], "{text}");
        }
    }

    #[test]
    fn short_form_then_long_form() {
        assert_eq!(pairs("peran IKM (Industri Kecil dan Menengah) besar"), [("IKM", "Industri Kecil dan Menengah")]);
    }

    #[test]
    fn other_brackets_define_nothing() {
        for text in [
            "Minggu (28/2/2021)",
            "Jumat (8/9)",
            "sektor pertama (quick win program)",
            "industri chip nasional (semikonduktor)",
            "bersama Menteri Ekonomi Jepang.(Foto: Contoh.com/Kemenperin)",
            "Menteri Ekonomi, Perdagangan, dan Industri (METI) Jepang",
            "Menteri Perindustrian dan Teknologi Informasi (MIIT) RRT",
            "di Tokyo (Jepang)",
            "rantai pasok (",
            "(((((",
            "()",
            "SDM (28 Februari)",
        ] {
            assert_eq!(pairs(text), [], "{text}");
        }
    }
}
