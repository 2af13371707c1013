//! Tags in subtitles.

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag<'t> {
    /// `<lang en>`
    Language(&'t str),
    /// `</lang>`
    EndOfLanguage,
    Other,
}

/// No tag is longer: what has no end near is none.
const LONGEST: usize = 200;

/// The tag that `text` begins with, and how long it is: `<i>`, `</font>`, `{\an8}`, in WebVTT also times.
pub(super) fn tag_at(text: &str, is_vtt: bool) -> Option<(usize, Tag<'_>)> {
    let near = || text.bytes().take(LONGEST);
    if let Some(rest) = text.strip_prefix('{') {
        let is_override = rest.starts_with('\\') && !is_vtt;
        return near().position(|byte| byte == b'}').filter(|_| is_override).map(|end| (end + 1, Tag::Other));
    }
    let rest = text.strip_prefix('<')?;
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic() || (is_vtt && (c.is_ascii_digit() || c == '.')))
        || (is_vtt && rest.starts_with("/>"));
    let end = near().position(|byte| byte == b'>').filter(|_| is_tag)?;
    let inside = text.get(1..end)?;
    let what = match inside.strip_prefix("lang").filter(|_| is_vtt) {
        Some(rest) if rest.starts_with([' ', '.', '\t']) => Tag::Language(rest.split_whitespace().last().unwrap_or_default()),
        _ if inside == "/lang" && is_vtt => Tag::EndOfLanguage,
        _ => Tag::Other,
    };
    Some((end + 1, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_tags() {
        for (text, is_vtt, expected) in [
            ("<i>x", false, Some((3, Tag::Other))),
            ("</font>", false, Some((7, Tag::Other))),
            ("<font color=\"#fff\">", false, Some((19, Tag::Other))),
            ("{\\an8}x", false, Some((6, Tag::Other))),
            ("{\\an8}x", true, None),
            ("{x}", false, None),
            ("< 5", false, None),
            ("<5>", false, None),
            ("<i", false, None),
            ("<00:01.000>x", true, Some((11, Tag::Other))),
            ("<c.kuning>x", true, Some((10, Tag::Other))),
            ("<v Budi é>", true, Some((11, Tag::Other))),
            ("<lang en-GB>", true, Some((12, Tag::Language("en-GB")))),
            ("<lang.c en>", true, Some((11, Tag::Language("en")))),
            ("</lang>", true, Some((7, Tag::EndOfLanguage))),
        ] {
            assert_eq!(tag_at(text, is_vtt), expected, "{text}");
        }
    }
}
