//! What HTML elements are to a reader.

/// What becomes of what is in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// It is prose.
    Prose,
    /// It is prose, and may hold nothing but text: a title.
    Bare,
    /// It is shown, and no prose: code.
    Code,
    /// As code, with its lines as they are.
    Lines,
    /// It is nothing that is read, and the words around it stand side by side.
    Nothing,
    /// It is a thing of its own between the words around it, such as a video.
    Thing,
}

pub(super) fn content(name: &[u8]) -> Content {
    match name {
        b"title" | b"rt" | b"rp" => Content::Bare,
        b"code" | b"kbd" | b"samp" | b"tt" | b"var" => Content::Code,
        b"pre" | b"xmp" | b"listing" | b"plaintext" => Content::Lines,
        b"script" | b"style" | b"template" | b"svg" | b"noscript" | b"noembed" | b"noframes" => Content::Nothing,
        b"math" | b"iframe" | b"object" | b"audio" | b"video" | b"canvas" | b"textarea" | b"select" | b"datalist" => {
            Content::Thing
        }
        _ => Content::Prose,
    }
}

/// Whether an element begins and ends lines of its own.
pub(super) fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"body"
            | b"caption"
            | b"center"
            | b"dd"
            | b"details"
            | b"dialog"
            | b"dir"
            | b"div"
            | b"dl"
            | b"dt"
            | b"fieldset"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"head"
            | b"header"
            | b"hgroup"
            | b"hr"
            | b"html"
            | b"legend"
            | b"li"
            | b"listing"
            | b"main"
            | b"menu"
            | b"nav"
            | b"ol"
            | b"p"
            | b"plaintext"
            | b"pre"
            | b"search"
            | b"section"
            | b"summary"
            | b"table"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"title"
            | b"tr"
            | b"ul"
            | b"xmp"
    )
}

/// Whether an element has no content and no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"basefont"
            | b"br"
            | b"col"
            | b"embed"
            | b"frame"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Whether an element keeps in what is open in it: an end tag there does not reach out of it.
pub(super) fn is_table_part(name: &[u8]) -> bool {
    matches!(name, b"table" | b"caption" | b"td" | b"th" | b"tr" | b"thead" | b"tbody" | b"tfoot")
}

/// Which open elements the start of another ends although they have no end tag, and which the search for them does not pass.
pub(super) fn ended_by(name: &[u8]) -> (&'static [&'static [u8]], &'static [&'static [u8]]) {
    match name {
        b"li" => (&[b"li"], &[b"ul", b"ol", b"menu", b"dir", b"td", b"th"]),
        b"dt" | b"dd" => (&[b"dt", b"dd"], &[b"dl", b"td", b"th"]),
        b"td" | b"th" => (&[b"td", b"th"], &[b"table", b"tr"]),
        b"tr" => (&[b"tr"], &[b"table"]),
        b"thead" | b"tbody" | b"tfoot" => (&[b"thead", b"tbody", b"tfoot", b"caption"], &[b"table"]),
        _ if is_block(name) => (
            &[b"p"],
            &[
                b"div",
                b"li",
                b"td",
                b"th",
                b"dd",
                b"dt",
                b"blockquote",
                b"section",
                b"article",
                b"main",
                b"body",
                b"table",
                b"object",
                b"button",
            ],
        ),
        _ => (&[], &[]),
    }
}
