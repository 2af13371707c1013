//! Where in a Markdown document a footnote reference can stand.

use crate::markup::markdown::Scan;
use crate::span::Span;

/// The places in a document where references may stand.
pub(super) struct Places<'s> {
    file: &'s str,
    scan: &'s Scan,
    /// Whether only places will do where a word ends and no mark is near.
    is_careful: bool,
    next_closed: usize,
    next_link: usize,
}

impl<'s> Places<'s> {
    pub(super) const fn of(file: &'s str, scan: &'s Scan, is_careful: bool) -> Self {
        Self { file, scan, is_careful, next_closed: 0, next_link: 0 }
    }

    /// Where the reference to a mention stands, if there is room for one. Mentions are asked for in the order of the document.
    pub(super) fn behind(&mut self, mention: Span) -> Option<usize> {
        let Scan { prose, closed, links, .. } = self.scan;
        let last = prose.place_of(mention.end.checked_sub(1)?)?;
        while closed.get(self.next_closed).is_some_and(|closed| closed.end <= mention.start) {
            self.next_closed += 1;
        }
        let is_closed = closed.get(self.next_closed).is_some_and(|closed| closed.start < mention.end);
        if is_closed || prose.is_muted(Span::new(last, last + 1)) {
            return None;
        }
        while links.get(self.next_link).is_some_and(|link| link.end < mention.end) {
            self.next_link += 1;
        }
        let link = links.get(self.next_link).filter(|link| link.start < mention.end && mention.end < link.end);
        let at = link.map_or(mention.end, |link| link.end);
        let rest = self.file.get(at..)?;
        let is_end_of_word = || rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || ".,;:!?".contains(c));
        (!clashes_with(rest) && (!self.is_careful || is_end_of_word())).then_some(at)
    }
}

/// Whether what follows would make something else of a reference: a link, an escape or a formula, or emphasis that no longer ends
/// where it did, for the marks that end it would stand between punctuation and a word.
fn clashes_with(rest: &str) -> bool {
    let behind_marks = rest.trim_start_matches(['*', '_', '~']);
    let is_no_word = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "“”‘’–—…".contains(c);
    let ends_well = behind_marks.is_empty() || behind_marks.starts_with(is_no_word);
    let joins = rest.starts_with(['(', '[', '\\', '$']) && !rest.starts_with("[^");
    joins || (behind_marks.len() < rest.len() && !ends_well)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a reference may stand behind each `X` of a document: `+` or `-`.
    fn verdicts(text: &str) -> String {
        let scan = Scan::of(text);
        let mut places = Places::of(text, &scan, false);
        let mentions = text.match_indices('X').map(|(at, _)| Span::new(at, at + 1));
        mentions.map(|mention| if places.behind(mention).is_some() { '+' } else { '-' }).collect()
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
            ("X <!-- X\n", "++"),
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
            ("[X](X) X", "+-+"),
            ("![X](https://a.id/X \"X\") X", "+--+"),
            ("[X][X] [X] X", "++++"),
            ("[X][y]\n\n[y]: x", "+"),
            ("[X X\n\nX", "+++"),
            ("<span title=\"X\">X</span>", "-+"),
            ("<a href='X'>X</a> X", "--+"),
            ("1 < 2 X", "+"),
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
            let file = part.repeat(20_000);
            let scan = Scan::of(&file);
            let _ = Places::of(&file, &scan, false).behind(Span::new(0, 1));
        }
    }
}
