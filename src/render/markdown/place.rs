//! Where in a Markdown document a footnote reference can stand.

use crate::span::Span;

/// HTML elements whose tags begin a block of HTML even within a paragraph (CommonMark 0.31, section 4.6, condition 6).
const BLOCK_ELEMENTS: [&str; 62] = [
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

/// HTML elements whose content is taken as it is up to their end.
const VERBATIM_ELEMENTS: [(&str, &str); 4] =
    [("pre", "</pre"), ("script", "</script"), ("style", "</style"), ("textarea", "</textarea")];

/// Elements in which a reference is taken literally or, in a link, is a link inside a link.
const OPAQUE_ELEMENTS: [&str; 7] = ["a", "code", "pre", "script", "style", "textarea", "title"];

/// The stretches of a Markdown document in which no footnote reference may stand.
///
/// This is no Markdown parser: it reads blocks line by line and then what is inside each paragraph, and errs on the side of
/// keeping a reference out. So an indented paragraph of a list item passes for indented code, and brackets of any kind for a
/// link.
pub(super) struct Places<'t> {
    text: &'t str,
    /// Sorted, without overlaps.
    closed: Vec<Span>,
    next: usize,
}

impl<'t> Places<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut blocks = Blocks { text, closed: Vec::new(), paragraph: None };
        let is_finished = blocks.read();
        // A reference would have its footnote inside code or a comment that never ends.
        let closed = if is_finished { blocks.closed } else { vec![Span::new(0, text.len())] };
        Self { text, closed, next: 0 }
    }

    /// Whether a reference may stand directly behind a mention. Mentions must be asked for in the order of the text.
    pub(super) fn can_refer_behind(&mut self, mention: Span) -> bool {
        while self.closed.get(self.next).is_some_and(|closed| closed.end <= mention.start) {
            self.next += 1;
        }
        let is_open = self.closed.get(self.next).is_none_or(|closed| mention.end <= closed.start);
        is_open && !super::reference_clashes_with(self.text.get(mention.end..).unwrap_or_default())
    }
}

/// Reads a document line by line.
struct Blocks<'t> {
    text: &'t str,
    closed: Vec<Span>,
    /// The lines since the last blank one or other block that belong to paragraphs: these are read for what is inside them.
    paragraph: Option<Span>,
}

impl<'t> Blocks<'t> {
    /// Whether every block that needs an end has one.
    fn read(&mut self) -> bool {
        let mut at = self.front_matter();
        let mut block = Block::None;
        while at < self.text.len() {
            let end = self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1);
            let line = &self.text[at..end];
            let is_in_paragraph = self.paragraph.is_some();
            let (next, is_closed) = block.next(line, is_in_paragraph);
            block = next;
            if is_closed || line.trim().is_empty() {
                self.end_paragraph();
            }
            if is_closed {
                self.closed.push(Span::new(at, end));
            } else if !line.trim().is_empty() {
                self.paragraph = Some(Span::new(self.paragraph.map_or(at, |paragraph| paragraph.start), end));
                if is_heading_or_rule(line) {
                    self.end_paragraph();
                }
            }
            at = end;
        }
        self.end_paragraph();
        !block.needs_an_end()
    }

    /// The length of the front matter; it is closed.
    fn front_matter(&mut self) -> usize {
        let mut lines = self.text.split_inclusive('\n');
        let Some(first) = lines.next().filter(|line| matches!(line.trim_end(), "---" | "+++")) else { return 0 };
        let mut length = first.len();
        for line in lines {
            length += line.len();
            if line.trim_end() == first.trim_end() || line.trim_end() == "..." {
                self.closed.push(Span::new(0, length));
                return length;
            }
        }
        0
    }

    fn end_paragraph(&mut self) {
        if let Some(paragraph) = self.paragraph.take() {
            inside(self.text, paragraph, &mut self.closed);
        }
    }
}

/// What holds a block that begins on a line, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Container {
    None,
    Quotation,
    ListItem,
}

impl Container {
    fn of(line: &str) -> Self {
        let content = line.trim_start();
        match content.starts_with('>') {
            true => Container::Quotation,
            false if without_markers(content).len() < content.len() => Container::ListItem,
            false => Container::None,
        }
    }

    /// Whether a line lies outside, and with it the end of everything inside.
    fn ends_before(self, line: &str) -> bool {
        match self {
            Container::None => false,
            Container::Quotation => !line.trim_start().starts_with('>'),
            Container::ListItem => line.starts_with(|c: char| !c.is_whitespace()),
        }
    }
}

/// The block that a line belongs to, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Block<'t> {
    None,
    /// Code between lines of at least `length` of the character `mark`.
    Fenced {
        mark: char,
        length: usize,
        inside: Container,
    },
    Indented,
    /// HTML up to a blank line.
    ToBlankLine,
    /// The definition of a link or a footnote, up to a blank line or another block.
    Definition,
    /// HTML up to the line that contains this.
    ToEnd(&'t str),
}

impl Block<'_> {
    /// The block behind a line, and whether the line is closed to references.
    fn next(self, line: &str, is_in_paragraph: bool) -> (Self, bool) {
        let is_blank = line.trim().is_empty();
        match self {
            Block::Fenced { inside, .. } if inside.ends_before(line) => Self::begin(line, is_in_paragraph),
            Block::Fenced { mark, length, .. } => (if ends_fence(line, mark, length) { Block::None } else { self }, true),
            Block::ToEnd(end) => (if contains_ignoring_case(line, end) { Block::None } else { self }, true),
            Block::ToBlankLine if !is_blank => (self, true),
            Block::Definition if !is_blank => match Self::begin(line, true) {
                (Block::None, _) => (self, true),
                block => block,
            },
            Block::Indented if is_blank || is_indented(line) => (self, true),
            _ => Self::begin(line, is_in_paragraph),
        }
    }

    fn begin(line: &str, is_in_paragraph: bool) -> (Self, bool) {
        if !is_in_paragraph && is_indented(line) && !line.trim().is_empty() {
            return (Block::Indented, true);
        }
        let content = without_markers(line);
        let markers = &line[..line.len() - content.len()];
        if markers.ends_with("     ") && !markers.trim().is_empty() {
            // A list item that begins with indented code.
            return (Block::Indented, true);
        }
        if let Some((mark, length)) = fence(content) {
            return (Block::Fenced { mark, length, inside: Container::of(line) }, true);
        }
        if content.starts_with('[') && content.contains("]:") {
            return (Block::Definition, true);
        }
        match html_block(content, is_in_paragraph) {
            Block::None => (Block::None, false),
            // It may end on the line on which it begins.
            Block::ToEnd(end) if contains_ignoring_case(content.get(2..).unwrap_or_default(), end) => (Block::None, true),
            block => (block, true),
        }
    }

    const fn needs_an_end(self) -> bool {
        matches!(self, Block::Fenced { .. } | Block::ToEnd(_))
    }
}

fn is_heading_or_rule(line: &str) -> bool {
    let content = line.trim();
    content.starts_with('#') || content.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | ' '))
}

fn is_indented(line: &str) -> bool {
    line.starts_with("    ") || line.trim_start_matches(' ').starts_with('\t')
}

/// A line without the marks of quotations and list items before its content.
fn without_markers(line: &str) -> &str {
    let mut rest = line.trim_start();
    loop {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.strip_prefix(['.', ')']).filter(|_| digits.len() < rest.len());
        let marked = numbered.or_else(|| rest.strip_prefix(['-', '*', '+'])).filter(|after| after.starts_with([' ', '\t']));
        let Some(after) = rest.strip_prefix('>').or(marked) else { return rest };
        rest = after.trim_start();
    }
}

fn fence(content: &str) -> Option<(char, usize)> {
    let mark = content.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let info = content.trim_start_matches(mark);
    let length = content.len() - info.len();
    (length >= 3 && !(mark == '`' && info.contains('`'))).then_some((mark, length))
}

fn ends_fence(line: &str, mark: char, length: usize) -> bool {
    let content = line.trim_start_matches([' ', '\t', '>']).trim_end();
    content.len() >= length && content.chars().all(|c| c == mark)
}

/// The block of HTML that a line begins, if any.
fn html_block(content: &str, is_in_paragraph: bool) -> Block<'static> {
    let Some(rest) = content.strip_prefix('<') else { return Block::None };
    for (beginning, end) in [("!--", "-->"), ("?", "?>"), ("![CDATA[", "]]>"), ("!", ">")] {
        if rest.starts_with(beginning) {
            return Block::ToEnd(end);
        }
    }
    let Some((name, after)) = element_name(rest) else { return Block::None };
    let verbatim = VERBATIM_ELEMENTS.into_iter().find(|(element, _)| name.eq_ignore_ascii_case(element));
    if let Some((_, end)) = verbatim.filter(|_| !rest.starts_with('/')) {
        return Block::ToEnd(end);
    }
    let is_tag = after.is_empty() || after.starts_with([' ', '\t', '\r', '\n', '/', '>']);
    let is_block = BLOCK_ELEMENTS.iter().any(|element| name.eq_ignore_ascii_case(element));
    let is_alone = !is_in_paragraph && after.split_once('>').is_some_and(|(_, rest)| rest.trim().is_empty());
    if is_tag && (is_block || is_alone) { Block::ToBlankLine } else { Block::None }
}

/// The name of the element whose tag goes on with `rest` behind its `<`, and what follows.
fn element_name(rest: &str) -> Option<(&str, &str)> {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    rest.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| rest.split_at(end))
}

fn contains_ignoring_case(text: &str, wanted: &str) -> bool {
    find_ignoring_case(text, wanted).is_some()
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// Adds the stretches of a paragraph that are code, tags, links or addresses.
fn inside(text: &str, paragraph: Span, closed: &mut Vec<Span>) {
    let content = &text[paragraph.range()];
    let bytes = content.as_bytes();
    let mut hopeless = Hopeless::default();
    let mut at = 0;
    while at < bytes.len() {
        let length = match bytes[at] {
            b'\\' => {
                at += 2;
                continue;
            }
            b'`' => code_span(content, at, &mut hopeless),
            b'<' => tag(content, at, &mut hopeless),
            b'[' => Some(bracketed(content, at)),
            b'h' | b'H' | b'w' | b'W' => address(content, at),
            _ => None,
        };
        if let Some(length) = length {
            closed.push(Span::new(paragraph.start + at, paragraph.start + at + length));
        }
        // A run of backquotes that ends nowhere begins no code span farther on either.
        let run = if bytes[at] == b'`' { bytes[at..].iter().take_while(|byte| **byte == b'`').count() } else { 1 };
        at += length.unwrap_or(run);
    }
}

/// What has been looked for in vain in the rest of a paragraph: looking again from each further place would take quadratic time.
#[derive(Default)]
struct Hopeless {
    backquotes: Vec<usize>,
    is_angle_unclosed: bool,
    elements: Vec<&'static str>,
}

fn code_span(content: &str, at: usize, hopeless: &mut Hopeless) -> Option<usize> {
    let bytes = content.as_bytes();
    let run_at = |place: usize| bytes[place..].iter().take_while(|byte| **byte == b'`').count();
    let opening = run_at(at);
    if hopeless.backquotes.contains(&opening) {
        return None;
    }
    let mut place = at + opening;
    while let Some(found) = content[place..].find('`') {
        let closing = run_at(place + found);
        place += found + closing;
        if closing == opening {
            return Some(place - at);
        }
    }
    hopeless.backquotes.push(opening);
    None
}

/// The length of a tag, comment or address in angle brackets; of an opaque element, up to its end.
fn tag(content: &str, at: usize, hopeless: &mut Hopeless) -> Option<usize> {
    let rest = &content[at + 1..];
    if hopeless.is_angle_unclosed || !rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        return None;
    }
    if rest.starts_with("!--") {
        return Some(rest.find("-->").map_or(content.len() - at, |end| end + 4));
    }
    let Some(end) = rest.find('>') else {
        hopeless.is_angle_unclosed = true;
        return None;
    };
    let length = end + 2;
    let opaque = element_name(rest)
        .filter(|_| !rest.starts_with('/'))
        .and_then(|(name, _)| OPAQUE_ELEMENTS.into_iter().find(|element| name.eq_ignore_ascii_case(element)));
    let Some(element) = opaque.filter(|element| !hopeless.elements.contains(element)) else { return Some(length) };
    match find_ignoring_case(&content[at + length..], &format!("</{element}")) {
        Some(inner) => Some(length + inner),
        None => {
            hopeless.elements.push(element);
            Some(length)
        }
    }
}

/// The length of what is between square brackets and of the link target behind it; all the rest of the paragraph if they are
/// never closed, for there may be links farther on.
fn bracketed(content: &str, at: usize) -> usize {
    let end = closing(content, at, b'[', b']').unwrap_or(content.len());
    let (open, close) = match content.as_bytes().get(end) {
        Some(b'(') => (b'(', b')'),
        Some(b'[') => (b'[', b']'),
        _ => return end - at,
    };
    closing(content, end, open, close).unwrap_or(content.len()) - at
}

/// The place behind the bracket that closes the one at `at`.
fn closing(content: &str, at: usize, open: u8, close: u8) -> Option<usize> {
    let bytes = content.as_bytes();
    let mut depth = 0_usize;
    let mut place = at;
    while let Some(&byte) = bytes.get(place) {
        match byte {
            b'\\' => place += 1,
            _ if byte == open => depth += 1,
            _ if byte == close => depth -= 1,
            _ => {}
        }
        place += 1;
        if depth == 0 {
            return Some(place);
        }
    }
    None
}

/// The length of an address that stands in the text without brackets.
fn address(content: &str, at: usize) -> Option<usize> {
    let rest = &content[at..];
    let begins = |prefix: &str| rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let is_address = begins("http://") || begins("https://") || begins("www.");
    is_address.then(|| rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '[' | '`')).unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a reference may stand behind each `X` of a document: `+` or `-`.
    fn verdicts(text: &str) -> String {
        let mut places = Places::of(text);
        let mentions = text.match_indices('X').map(|(at, _)| Span::new(at, at + 1));
        mentions.map(|mention| if places.can_refer_behind(mention) { '+' } else { '-' }).collect()
    }

    #[test]
    fn blocks() {
        let cases = [
            ("---\ntitle: X\n---\nX", "-+"),
            ("---\nX\n", "+"),
            ("X\n```rust\nX\n```\nX", "+-+"),
            ("~~~~\nX\n~~~\nX\n~~~~\nX", "--+"),
            ("> ```\n> X\n\nX", "-+"),
            ("- X\n- ~~~\n  X\n  ~~~\n1. X", "+-+"),
            ("X\n\n    X\n\n    X\n\nX\n    X", "+--++"),
            ("<div>\nX\n</div>\n\nX", "-+"),
            ("<!-- X\n\nX -->\nX", "--+"),
            ("<SCRIPT>\nX\n\nX</script>\n\nX", "--+"),
            ("<b>X</b> X", "++"),
            ("<b>\nX\n\nX\n<b>\nX", "-++"),
            ("1.     X\n-   X", "-+"),
            ("1. ```\n```\nX\n```\nX", "-+"),
            ("<https://a.id/X> X", "-+"),
            ("[^n]: X\nX\n\nX", "--+"),
            ("[X]: https://a.id 'X'\n\nX", "--+"),
            ("# X\n\n| X | X |\n", "+++"),
            ("```\nX", "-"),
            ("X <!-- X > X -->X\n", "+--+"),
            ("X <!-- X\n", "+-"),
            ("X\r\n\r\n```\r\nX\r\n```\r\nX\r\n", "+-+"),
        ];
        for (text, expected) in cases {
            assert_eq!(verdicts(text), expected, "{text:?}");
        }
    }

    #[test]
    fn inside_paragraphs() {
        let cases = [
            ("X `X` X ``X`X`` X", "+-+--+"),
            ("`X X", "++"),
            (r"\` X \` X", "++"),
            ("[X](X) X", "--+"),
            ("![X](https://a.id/X \"X\") X", "---+"),
            ("[X][X] [X] X", "---+"),
            ("[X X\n\nX", "--+"),
            ("<span title=\"X\">X</span>", "-+"),
            ("<a href='X'>X</a> X", "--+"),
            ("1 < 2 X", "+"),
            ("https://a.id/X X www.a.id/X", "-+-"),
            ("**X** *X*nya _X_, **_X_**", "+-++"),
            ("X(a) X[b] X (c)", "--+"),
        ];
        for (text, expected) in cases {
            assert_eq!(verdicts(text), expected, "{text:?}");
        }
    }

    #[test]
    fn takes_linear_time() {
        for part in ["[", "`", "<a", "<a>", "\\", "](", "[](", "``` `", "<!--", "h", "````\n"] {
            let _ = Places::of(&part.repeat(100_000)).can_refer_behind(Span::new(0, 1));
        }
    }
}
