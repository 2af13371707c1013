//! Text as HTML.

use std::fmt::{self, Write};

use crate::render::visible::visible;

/// Text that is displayed as it is, in an element or in an attribute: characters of markup are escaped, those that would not be
/// seen replaced.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = visible(self.0);
        let mut rest = &*text;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// A stretch of HTML in a `span` of a class, if there is anything to put in it.
pub(super) fn write_span(class: &str, text: &str, out: &mut dyn Write) -> fmt::Result {
    if text.is_empty() {
        return Ok(());
    }
    write!(out, "<span class=\"{class}\">{}</span>", Escaped(&super::label::one_line(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_markup_and_hides_nothing() {
        assert_eq!(Escaped("a<b>&\"'\u{202e}\u{1b}é").to_string(), "a&lt;b&gt;&amp;&quot;&#39;\u{fffd}\u{fffd}é");
    }
}
