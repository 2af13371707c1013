//! What stands in the strings of programs and web pages and is no prose: placeholders, tags, the marks of keyboard shortcuts.

use std::collections::HashSet;

use crate::span::Span;

/// What becomes of a stretch of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// Readers see it, and nothing is found in it: a placeholder.
    Muted,
    /// Words go on across it: a tag for bold letters, the mark of a shortcut.
    LeftOut,
    /// A line ends there.
    Break,
}

/// A placeholder in braces is not longer, in bytes.
const LONGEST_PLACEHOLDER: usize = 80;

/// Nor is a string that may hold the mark of a shortcut.
const LONGEST_LABEL: usize = 120;

/// Tags across which words go on.
const INLINE: [&str; 26] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr",
];

/// Tags that end a line.
const BLOCK: [&str; 26] = [
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
    "option",
];

/// Finds the codes of a string, in order and without overlaps.
pub(super) fn codes(text: &str) -> Vec<(Span, Code)> {
    let mut codes = Vec::new();
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['%', '{', '$', '<', '&'])) {
        let start = at + found;
        let rest = &text[start..];
        let is_behind_digit = text[..start].ends_with(|c: char| c.is_ascii_digit());
        let length = match rest.as_bytes()[0] {
            b'%' => conversion(rest, is_behind_digit),
            b'{' => braces(rest),
            b'$' => rest[1..].starts_with('{').then(|| braces(&rest[1..])).flatten().map(|length| length + 1),
            b'&' => entity(rest),
            _ => tag(rest).map(|tag| {
                tags.push((codes.len(), tag));
                tag.length
            }),
        };
        if let Some(length) = length {
            codes.push((Span::new(start, start + length), Code::Muted));
        }
        at = start + length.unwrap_or(1);
    }
    let closed: HashSet<&str> = tags.iter().filter(|(_, tag)| tag.is_end).map(|(_, tag)| tag.name).collect();
    for (index, tag) in &tags {
        codes[*index].1 = tag.code(&closed);
    }
    if let Some(mark) = shortcut(text) {
        let next = codes.partition_point(|(span, _)| span.end <= mark);
        if codes.get(next).is_none_or(|(span, _)| span.start > mark) {
            codes.insert(next, (Span::new(mark, mark + 1), Code::LeftOut));
        }
    }
    codes
}

/// The length of `%s`, `%-5.2f`, `%1$d`, `%(name)s`, `%{name}`, `%1` at the beginning of a text. Behind a digit the sign mostly
/// says percent.
fn conversion(text: &str, is_behind_digit: bool) -> Option<usize> {
    let rest = &text[1..];
    if rest.starts_with('{') {
        return braces(rest).map(|length| length + 1);
    }
    let mut at = 1;
    let is_named = rest.starts_with('(');
    if is_named {
        at += 1 + rest.bytes().take(LONGEST_PLACEHOLDER).position(|byte| byte == b')')?;
    }
    let count = |at: usize, is: fn(&u8) -> bool| {
        text.as_bytes()[at..].iter().take(LONGEST_PLACEHOLDER).take_while(|byte| is(byte)).count()
    };
    let digits = count(at, u8::is_ascii_digit);
    let is_numbered = digits > 0 && text[at + digits..].starts_with('$');
    if is_numbered {
        at += digits + 1;
    }
    if is_behind_digit && !is_named && !is_numbered {
        return None;
    }
    let flags = at;
    at += count(at, |byte| b"-+#0123456789.*'".contains(byte));
    at += count(at, |byte| b"hlzjtqL".contains(byte)).min(2);
    let is_conversion = text[at..].starts_with(|c: char| "diouxXeEfFgGaAcspn@".contains(c));
    let ends_word = |at: usize| !text[at..].starts_with(char::is_alphanumeric);
    if is_conversion && (is_named || ends_word(at + 1)) {
        return Some(at + 1);
    }
    (!is_named && !is_numbered && digits > 0 && digits <= 2 && ends_word(flags + digits)).then_some(1 + digits)
}

/// The length of `{}`, `{0:.2f}`, `{count, number}`, `{{ name }}` at the beginning of a text.
fn braces(text: &str) -> Option<usize> {
    let bytes = &text.as_bytes()[..text.len().min(LONGEST_PLACEHOLDER)];
    let depth = if text.starts_with("{{") { 2 } else { 1 };
    let length = bytes[depth..].iter().position(|byte| matches!(byte, b'{' | b'}' | b'\n' | b'<'))?;
    let inner = text.get(depth..depth + length)?;
    let name = inner.split(',').next().unwrap_or_default();
    let is_name = depth == 2 || !name.contains(char::is_whitespace);
    let end = depth + length + depth;
    (is_name && text.get(depth + length..end).is_some_and(|end| end == &"}}"[..depth])).then_some(end)
}

/// The length of `&nbsp;` at the beginning of a text.
fn entity(text: &str) -> Option<usize> {
    let name = text.bytes().skip(1).take(12).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (name > 1 && text[1 + name..].starts_with(';')).then_some(name + 2)
}

#[derive(Clone, Copy, Debug)]
struct Tag<'a> {
    name: &'a str,
    length: usize,
    is_end: bool,
}

impl Tag<'_> {
    /// `closed`: the names of all end tags of the string.
    fn code(&self, closed: &HashSet<&str>) -> Code {
        let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(self.name));
        let is_number = self.name.bytes().all(|byte| byte.is_ascii_digit());
        if is(&BLOCK) {
            Code::Break
        } else if is(&INLINE) || self.is_end || is_number || closed.contains(self.name) {
            Code::LeftOut
        } else {
            // It may well be a placeholder: <nama>.
            Code::Muted
        }
    }
}

/// The tag at the beginning of a text.
fn tag(text: &str) -> Option<Tag<'_>> {
    let is_end = text[1..].starts_with('/');
    let start = 1 + usize::from(is_end);
    let name = &text[start..];
    let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')).count();
    let name = name.get(..length).filter(|name| name.starts_with(|c: char| c.is_ascii_alphanumeric()))?;
    let rest = &text[start + length..];
    let end = rest.find(['<', '>']).filter(|end| rest[*end..].starts_with('>'))?;
    let is_tag = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    let is_numbered = name.bytes().all(|byte| byte.is_ascii_digit()) && end > 1;
    (is_tag && !is_numbered).then_some(Tag { name, length: start + length + end + 1, is_end })
}

/// Where the one `&` or `_` of a label stands that says which key opens it: `&Berkas`, `I&ndustri`, `Ke_luar`.
fn shortcut(text: &str) -> Option<usize> {
    if text.len() > LONGEST_LABEL {
        return None;
    }
    ['&', '_'].into_iter().find_map(|mark| {
        let (at, _) = text.char_indices().find(|(_, c)| *c == mark).filter(|(at, _)| !text[at + 1..].contains(mark))?;
        let next = text[at + 1..].chars().next().filter(|c| c.is_alphabetic())?;
        let begins_word = !text[..at].ends_with(char::is_alphanumeric);
        // nama_berkas is a name.
        let may_be_inside = mark == '&' || text.trim_start().starts_with(char::is_uppercase);
        (begins_word || (next.is_lowercase() && may_be_inside)).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text with «muted», ‹left out› and |broken| stretches marked.
    fn shown(text: &str) -> String {
        let mut shown = String::new();
        let mut at = 0;
        for (span, code) in codes(text) {
            let (open, close) = match code {
                Code::Muted => ('«', '»'),
                Code::LeftOut => ('‹', '›'),
                Code::Break => ('|', '|'),
            };
            shown += &text[at..span.start];
            shown.push(open);
            shown += &text[span.range()];
            shown.push(close);
            at = span.end;
        }
        shown + &text[at..]
    }

    #[test]
    fn codes_are_told_from_prose() {
        for expected in [
            "Ada «%d» pabrik dan «%s».",
            "«%1$s» dari «%2$d», «%(nama)s» «%-5.2f» «%ld» «%@» «%{nama}» «%1» dari «%2»",
            "Naik 10% dari 5%d, 100% impor, %sapi %",
            "«{}» «{0}» «{nama:>10}» «{jumlah, number}» «${harga}» «{{ nama }}»",
            "{bukan ini} {tak tertutup {{ini juga} $5",
            "Rantai ‹<b>›pasok‹</b>› ‹<a href=\"/industri\">›laman‹</a>›|<br/>|baris|</P>|",
            "«<nama>» ‹<0>›impor‹</0>› ‹<tebal>›ekspor‹</tebal>› a < b > c <3> <",
            "R&D &",
            "R«&amp;»D «&nbsp;» &; A&B",
            "‹&›Berkas",
            "I‹&›ndustri",
            "Ke‹_›luar",
            "‹_›Ekspor",
            "nama_berkas",
            "satu_dua_tiga",
            "Ekspor «%(my_name)s»",
        ] {
            let text: String = expected.chars().filter(|c| !"«»‹›|".contains(*c)).collect();
            let expected = if text.contains("<3>") { expected.replace("<3>", "‹<3>›") } else { expected.to_owned() };
            assert_eq!(shown(&text), expected);
        }
    }

    #[test]
    fn hostile_strings_take_linear_time() {
        for piece in ["<a ", "{", "%(", "%", "${", "&a", "<a>", "_", "%1"] {
            let text = piece.repeat(200_000);
            assert!(codes(&text).len() <= 200_000, "{piece}");
        }
    }
}
