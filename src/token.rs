//! Words, numbers and addresses of a text, and what stands between them.
//!
//! The usual case, a word of ASCII letters with a space behind it, is found eight bytes at a time;
//! everything else goes the slow, careful way. Hyphenated words are several tokens with a
//! [`Gap::Hyphen`] between them: whether `negara-negara` is one word is for the dictionary to say.

use unicode_normalization::char::is_combining_mark;

use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, perhaps with digits or an apostrophe among them: `industri`, `Jum'at`, `G20`.
    Word,
    /// Digits with the punctuation of numbers, dates and times: `42,03`, `5-7`, `17:20`.
    Number,
    /// A web or mail address or a file name: never looked into.
    Web,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// White space only, or the full stop of an abbreviation and white space.
    Space,
    /// A line end, otherwise as [`Gap::Space`].
    Line,
    /// A comma.
    Comma,
    /// A slash.
    Slash,
    /// A hyphen with no space around it.
    Hyphen,
    /// An ampersand.
    Ampersand,
    /// Other punctuation inside a sentence: quotes, brackets, a colon, a dash.
    Break,
    /// The end of a sentence.
    Sentence,
    /// A blank line, or the start of the text.
    Paragraph,
}

impl Gap {
    /// Whether a term may go on across it as if it were a space.
    pub(crate) const fn joins(self) -> bool {
        matches!(self, Gap::Space | Gap::Line)
    }
}

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
    pub(crate) gap: Gap,
}

/// Walks over the tokens of a text, each in time linear in its length.
#[derive(Clone, Debug)]
pub(crate) struct Tokenizer<'t> {
    text: &'t str,
    at: usize,
    previous: Option<Span>,
}

impl<'t> Tokenizer<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0, previous: None }
    }
}

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        // The usual case first: one space, then a letter.
        let mut start = self.at;
        let mut gap = Gap::Space;
        let single_space = bytes.get(start) == Some(&b' ')
            && bytes.get(start + 1).is_some_and(u8::is_ascii_alphabetic)
            && self.previous.is_some();
        if single_space {
            start += 1;
        } else {
            start = next_start(self.text, start)?;
            gap = match self.previous {
                Some(previous) => classify(self.text, previous, start),
                None => Gap::Paragraph,
            };
        }
        let address = if single_space { None } else { address_end(self.text, start) };
        let (end, kind) = if let Some(end) = address {
            (end, TokenKind::Web)
        } else if bytes[start].is_ascii_alphabetic() {
            let end = letters_end(bytes, start);
            match bytes.get(end) {
                Some(&next) if CONTINUES[next as usize] => word_end(self.text, start, end),
                Some(b'-') => slug_end(bytes, start).map_or((end, TokenKind::Word), |end| (end, TokenKind::Web)),
                _ => (end, TokenKind::Word),
            }
        } else if bytes[start].is_ascii_digit() {
            number_end(self.text, start)
        } else {
            word_end(self.text, start, start)
        };
        let span = Span::new(start, end);
        self.at = end;
        self.previous = Some(span);
        Some(Token { span, kind, gap })
    }
}

/// Bytes behind ASCII letters that may belong to the same token.
const CONTINUES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0x80;
    while byte < 256 {
        table[byte] = true;
        byte += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = true;
        digit += 1;
    }
    let others = b"'`.@:_";
    let mut i = 0;
    while i < others.len() {
        table[others[i] as usize] = true;
        i += 1;
    }
    table
};

/// The eight bytes from `at` on as a little-endian number, zeros behind the end.
#[inline]
pub(crate) fn eight(bytes: &[u8], at: usize) -> u64 {
    if let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        return u64::from_le_bytes(*chunk);
    }
    let mut chunk = [0; 8];
    if let Some(rest) = bytes.get(at..) {
        chunk[..rest.len()].copy_from_slice(rest);
    }
    u64::from_le_bytes(chunk)
}

/// Where the ASCII letters that begin at `at` end, looking at eight bytes a step: adding to each
/// byte carries into its high bit when it lies above a bound, and no further.
#[inline]
fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    loop {
        let chunk = eight(bytes, at);
        let lower = (chunk | (0x20 * EACH)) & !HIGH;
        let from_a = lower + (0x80 - b'a' as u64) * EACH;
        let beyond_z = lower + (0x7f - b'z' as u64) * EACH;
        let letters = from_a & !beyond_z & !chunk & HIGH;
        let others = !letters & HIGH;
        if others != 0 {
            return at + (others.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
}

/// Where the next token starts, from `at` on.
fn next_start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut i = at;
    while let Some(&byte) = bytes.get(i) {
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() {
                return Some(i);
            }
            i += 1;
        } else {
            let c = char_at(text, i)?;
            if c.is_alphanumeric() {
                return Some(i);
            }
            i += c.len_utf8();
        }
    }
    None
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether `c` may stand inside a word without being a letter: accents, soft hyphens, joiners.
fn is_inside_word(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}') || is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`')
}

/// Currency signs in letters, which the amount follows without a space: `Rp140`.
const CURRENCIES: [&str; 4] = ["rp", "idr", "usd", "eur"];

fn is_currency(word: &str) -> bool {
    CURRENCIES.iter().any(|sign| sign.eq_ignore_ascii_case(word))
}

/// The end and kind of the word from `start`, known to reach to `at`.
fn word_end(text: &str, start: usize, mut at: usize) -> (usize, TokenKind) {
    let mut last_visible = at;
    while let Some(c) = char_at(text, at) {
        let next = at + c.len_utf8();
        if c.is_ascii_digit() && is_currency(&text[start..at]) {
            break;
        }
        if c.is_alphanumeric() || c == '_' || is_combining_mark(c) {
            last_visible = next;
        } else if !is_inside_word(c) {
            let following = char_at(text, next);
            match c {
                _ if is_apostrophe(c) && at > start && following.is_some_and(char::is_alphabetic) => {}
                '.' if following.is_some_and(|f| f.is_ascii_digit()) && is_currency(&text[start..at]) => break,
                '.' if following.is_some_and(char::is_alphanumeric) => {
                    let piece = text[start..at].rsplit('.').next().unwrap_or_default();
                    let is_short = piece.len() <= 2 && text[start..at].len() <= 8;
                    let lower = following.is_some_and(|f| f.is_lowercase() || f.is_ascii_digit());
                    let is_web = piece.eq_ignore_ascii_case("www");
                    if !is_short && !lower && !is_web {
                        break;
                    }
                    if !is_short {
                        return (web_end(text, next), TokenKind::Web);
                    }
                }
                '@' if following.is_some_and(char::is_alphanumeric) => return (web_end(text, next), TokenKind::Web),
                ':' if text[next..].starts_with("//") => return (web_end(text, next), TokenKind::Web),
                // C:\
                ':' if at - start == 1 && text[next..].starts_with('\\') => return (web_end(text, next), TokenKind::Web),
                _ => break,
            }
        }
        at = next;
    }
    (last_visible.max(start + char_at(text, start).map_or(0, char::len_utf8)), TokenKind::Word)
}

/// Where an address that reaches to `at` ends: at white space or a closing mark, and not in the
/// punctuation of the sentence around it.
fn web_end(text: &str, at: usize) -> usize {
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '(' | ')' | '[' | ']' | '{' | '}' | '|');
    let rest = &text[at..];
    let mut end = rest.find(ends).unwrap_or(rest.len());
    // Brackets in an address, as in /wiki/Industri_(ekonomi).
    while rest[end..].starts_with('(') && rest[..end].ends_with(|c: char| c == '_' || c.is_alphanumeric()) {
        let inside = &rest[end + 1..];
        let Some(length) = inside.find(ends).filter(|&length| length > 0 && inside[length..].starts_with(')')) else { break };
        let behind = end + 1 + length + 1;
        end = rest[behind..].find(ends).map_or(rest.len(), |length| behind + length);
    }
    at + rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '/']).len()
}

/// Where a name in a network, *@kemenperin_ri*, or the path of a file, */home/menteri*, ends whose first word starts at `start`.
fn address_end(text: &str, start: usize) -> Option<usize> {
    let before = &text[..start];
    let stands_alone = |before: &str| before.chars().next_back().is_none_or(|c| c.is_whitespace() || "(\"'“‘[".contains(c));
    let is_address = match before.as_bytes().last()? {
        b'@' => {
            let letters = letters_end(text.as_bytes(), start);
            letters > start && !is_currency(&text[start..letters]) && stands_alone(&before[..start - 1])
        }
        b'/' => {
            let before = &before[..start - 1];
            let here = before.strip_suffix('~').or_else(|| before.strip_suffix("..")).or_else(|| before.strip_suffix('.'));
            let word =
                text[start..].find(|c: char| !c.is_alphanumeric() && !"._-".contains(c)).map_or(text.len(), |end| start + end);
            let goes_on = || text[word..].strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            here.is_some_and(stands_alone) || (stands_alone(before) && goes_on())
        }
        b'\\' => before.ends_with("\\\\") && stands_alone(&before[..start - 2]),
        _ => false,
    };
    is_address.then(|| web_end(text, start))
}

/// The end of a piece of a web address that begins at `start`: `menteri-tinjau-pabrik-baja-cilegon`, five words or more in small
/// letters joined by hyphens, which no Indonesian word has.
fn slug_end(bytes: &[u8], start: usize) -> Option<usize> {
    const LEAST_HYPHENS: usize = 4;
    // A run that is no slug is looked at once for each of its few parts; one that is, is taken whole.
    if !bytes[start].is_ascii_lowercase() {
        return None;
    }
    let run = bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    let hyphens = bytes[start..start + run].iter().filter(|byte| **byte == b'-').count();
    (hyphens >= LEAST_HYPHENS).then(|| web_end_of_slug(bytes, start + run))
}

/// A slug takes the file's ending with it.
fn web_end_of_slug(bytes: &[u8], end: usize) -> usize {
    let ending = bytes[end..].iter().skip(1).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if bytes.get(end) == Some(&b'.') && ending > 0 { end + 1 + ending } else { end }
}

/// The end of the number from `start`, or of the word that begins with digits (`3T`, `5G`).
fn number_end(text: &str, start: usize) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    while digit(at) {
        at += 1;
    }
    if at - start <= 3 && bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        return word_end(text, start, letters_end(bytes, at));
    }
    while let Some(b'.' | b',' | b':' | b'/' | b'-') = bytes.get(at) {
        if !digit(at + 1) {
            break;
        }
        at += 1;
        while digit(at) {
            at += 1;
        }
    }
    (at, TokenKind::Number)
}

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 35] = [
    "pt", "cv", "rp", "dr", "drs", "dra", "ir", "prof", "h", "hj", "kh", "no", "nomor", "jl", "jln", "gg", "kab", "kec", "kel",
    "prov", "st", "sdr", "bpk", "tgl", "hlm", "dll", "dsb", "dst", "tbk", "ust", "plt", "plh", "pj", "pjs", "th",
];

/// What stands between the token `previous` and a token that starts at `start`.
fn classify(text: &str, previous: Span, start: usize) -> Gap {
    let between = &text[previous.end..start];
    // What stands between nearly all words, first.
    match between {
        " " => return Gap::Space,
        ", " => return Gap::Comma,
        "-" => return Gap::Hyphen,
        "\n" => return Gap::Line,
        ". " => return if is_abbreviation(&text[previous.range()]) { Gap::Space } else { Gap::Sentence },
        _ => {}
    }
    let trimmed = between.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if trimmed.is_empty() {
        return match between.matches('\n').take(2).count() + between.matches('\r').take(2).count() {
            0 => Gap::Space,
            1 => Gap::Line,
            2 if between.contains("\r\n") => Gap::Line,
            _ => Gap::Paragraph,
        };
    }
    match trimmed {
        "," => Gap::Comma,
        "/" => Gap::Slash,
        "&" => Gap::Ampersand,
        "-" | "\u{2010}" | "\u{2011}" if trimmed.len() == between.len() => Gap::Hyphen,
        "." if between.len() > 1 => {
            let continues = is_abbreviation(&text[previous.range()]) && !between.contains('\n');
            if continues { Gap::Space } else { Gap::Sentence }
        }
        _ if between.contains("\n\n") || between.contains("\n\r\n") => Gap::Paragraph,
        _ if trimmed.contains(['.', '!', '?', '…', '|', '•', ';', '\u{3002}']) => Gap::Sentence,
        _ => Gap::Break,
    }
}

/// Whether a full stop behind the word belongs to it.
fn is_abbreviation(word: &str) -> bool {
    let is_listed = || ABBREVIATIONS.iter().any(|short| short.eq_ignore_ascii_case(word));
    word.len() <= 5 && (word.chars().nth(1).is_none() || is_listed()) || word.as_bytes().contains(&b'.')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<(&str, TokenKind, Gap)> {
        Tokenizer::new(text).map(|t| (&text[t.span.range()], t.kind, t.gap)).collect()
    }

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|t| t.0).collect()
    }

    #[test]
    fn splits_running_text() {
        assert_eq!(
            tokens("Kemenperin, melalui BPSDMI."),
            [
                ("Kemenperin", TokenKind::Word, Gap::Paragraph),
                ("melalui", TokenKind::Word, Gap::Comma),
                ("BPSDMI", TokenKind::Word, Gap::Space),
            ]
        );
    }

    #[test]
    fn table_of_texts() {
        for (text, expected) in [
            ("pertanggungjawabannya selesai", vec!["pertanggungjawabannya", "selesai"]),
            ("negara-negara ke-43 di-PHK", vec!["negara", "negara", "ke", "43", "di", "PHK"]),
            ("Rp140 triliun, Rp 2.000,50", vec!["Rp", "140", "triliun", "Rp", "2.000,50"]),
            ("Rp.500.000 Rp. 5", vec!["Rp", "500.000", "Rp", "5"]),
            ("17:20 WIB (28/2/2021) 5-7 September", vec!["17:20", "WIB", "28/2/2021", "5-7", "September"]),
            ("industri 4.0 dan G20, 3T", vec!["industri", "4.0", "dan", "G20", "3T"]),
            ("lihat https://contoh.go.id/a?b=c, ya", vec!["lihat", "https://contoh.go.id/a?b=c", "ya"]),
            ("surat@contoh.co.id. Okezone.com/Kemenperin", vec!["surat@contoh.co.id", "Okezone.com/Kemenperin"]),
            ("@kemenperin_ri, (@industri) unit @Rp5.000", vec!["kemenperin_ri", "industri", "unit", "Rp", "5.000"]),
            ("C:\\Data\\impor.docx, \\\\server\\impor", vec!["C:\\Data\\impor.docx", "server\\impor"]),
            ("/home/menteri/impor ./impor dan/atau /impor", vec!["home/menteri/impor", "impor", "dan", "atau", "impor"]),
            ("WWW.KEMENPERIN.GO.ID x", vec!["WWW.KEMENPERIN.GO.ID", "x"]),
            ("(https://x.id/wiki/Industri_(ekonomi)), (x.id)", vec!["https://x.id/wiki/Industri_(ekonomi)", "x.id"]),
            ("hari Jum'at dan 'Kijang', Al Qur’an", vec!["hari", "Jum'at", "dan", "Kijang", "Al", "Qur’an"]),
            ("indus\u{ad}tri benar – benar", vec!["indus\u{ad}tri", "benar", "benar"]),
            ("Ko\u{304}ichi Kōichi", vec!["Ko\u{304}ichi", "Kōichi"]),
            ("foto menteri-tinjau-pabrik-baja-12.jpg baru", vec!["foto", "menteri-tinjau-pabrik-baja-12.jpg", "baru"]),
            ("S.H., M.Si. a.n. selesai.Baru", vec!["S.H", "M.Si", "a.n", "selesai", "Baru"]),
            ("antarkedua negara..“Sejalan", vec!["antarkedua", "negara", "Sejalan"]),
            ("", vec![]),
            ("\u{feff}Menperin", vec!["Menperin"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn gaps_say_what_a_term_may_cross() {
        for (text, gap) in [
            ("rantai pasok", Gap::Space),
            ("rantai\u{a0}pasok", Gap::Space),
            ("rantai  pasok", Gap::Space),
            ("rantai\npasok", Gap::Line),
            ("rantai\r\npasok", Gap::Line),
            ("rantai\n\npasok", Gap::Paragraph),
            ("rantai\r\n\r\npasok", Gap::Paragraph),
            ("rantai, pasok", Gap::Comma),
            ("barang/jasa", Gap::Slash),
            ("mold & dies", Gap::Ampersand),
            ("negara-negara", Gap::Hyphen),
            ("PT. Pertamina", Gap::Space),
            ("selesai. Baru", Gap::Sentence),
            ("katanya: begitu", Gap::Break),
            ("Indonesia – Jepang", Gap::Break),
            ("rantai (pasok)", Gap::Break),
        ] {
            assert_eq!(tokens(text)[1].2, gap, "{text:?}");
        }
    }

    #[test]
    fn every_letter_is_found_at_every_place() {
        for byte in 0..128u8 {
            for before in 0..10 {
                let mut text = vec![b'a'; before];
                text.push(byte);
                text.extend_from_slice(b"bbbbbbbbb");
                let end = letters_end(&text, 0);
                let expected = if byte.is_ascii_alphabetic() { text.len() } else { before };
                assert_eq!(end, expected, "{byte} after {before}");
            }
        }
    }
}
