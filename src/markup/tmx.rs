//! TMX, the format in which translation memories are exchanged.

use super::bilingual::{
    Bilingual, Element, Entry, Form, Pairing, Segment, Side, State, Surroundings, Walk, is_indonesian, is_own,
};
use super::malformed::Malformed;
use crate::span::Span;
use crate::xml::{Piece, Pieces, Tag, What, local};

/// Reads a translation memory: of each unit the Indonesian variant, and beside it the English one, or else the first that there is.
///
/// # Errors
///
/// When it is no well-formed XML, no TMX, or no variant is Indonesian.
///
/// ```
/// use padanan::markup::tmx;
///
/// let file = r#"<tmx version="1.4"><header srclang="id"/><body><tu tuid="1">
/// <tuv xml:lang="id-ID"><seg>Rantai <hi>pasok</hi></seg></tuv>
/// <tuv xml:lang="de"><seg>Lieferkette</seg></tuv>
/// <tuv xml:lang="en-US"><seg>Supply chain</seg></tuv></tu></body></tmx>"#;
/// let bilingual = tmx::read(file)?;
/// let pair = bilingual.pairs().next().unwrap();
/// assert_eq!((pair.indonesian, pair.translation, bilingual.language()), ("Rantai pasok", "Supply chain", Some("en-US")));
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
pub fn read(file: &str) -> Result<Bilingual<'_>, Malformed> {
    let mut reader: Option<Reader<'_>> = None;
    let mut walk = Walk::default();
    let mut has_to_be_ascii = false;
    for piece in Pieces::new(file) {
        let piece = piece.map_err(|error| Malformed::xml(file, error))?;
        match (&mut reader, &piece.what) {
            (Some(reader), _) => reader.read(&piece, &walk),
            (None, What::Open(tag)) if local(tag.name) == "tmx" => reader = Some(Reader::new(file)),
            (None, What::Open(tag)) => {
                return Err(Malformed::at(file, piece.span.start, format!("<{}>", tag.name), "<tmx>"));
            }
            (None, _) => has_to_be_ascii |= walk.has_to_be_ascii(file, &piece)?,
        }
        walk.pass(file, &piece);
    }
    let Some(mut reader) = reader else { return Err(Malformed::at(file, file.len(), "no element", "<tmx>")) };
    reader.pairing.set_ascii(has_to_be_ascii);
    match reader.foreign {
        Some((at, languages)) if !reader.has_indonesian => {
            Err(Malformed::at(file, at, format!("a unit in {languages}"), "a variant with xml:lang=\"id\""))
        }
        _ => Ok(reader.pairing.finish()),
    }
}

struct Reader<'f> {
    file: &'f str,
    pairing: Pairing<'f>,
    has_indonesian: bool,
    /// The first unit without Indonesian, and its languages.
    foreign: Option<(usize, String)>,
    unit: Option<Unit>,
}

/// A `<tu>` that is being read.
struct Unit {
    /// How many elements are open around what is in it.
    depth: usize,
    id: String,
    place: usize,
    /// Where notes go, and the white space before each.
    notes: (usize, Option<Span>),
    variants: Vec<Variant>,
    part: Option<Part>,
}

/// A `<tuv>`.
struct Variant {
    language: String,
    segments: Vec<Segment>,
}

enum Part {
    /// A `<note>` or `<prop>` of the unit: the white space before it, and what it says if it is a note.
    Note {
        white: Span,
        text: Option<String>,
    },
    Variant {
        language: String,
        text: Option<Box<Element>>,
        segments: Vec<Segment>,
    },
}

impl<'f> Reader<'f> {
    fn new(file: &'f str) -> Self {
        Self { file, pairing: Pairing::new(file), has_indonesian: false, foreign: None, unit: None }
    }

    fn read(&mut self, piece: &Piece<'_>, walk: &Walk) {
        let Some(unit) = &mut self.unit else {
            if let What::Open(tag) = &piece.what
                && local(tag.name) == "tu"
            {
                self.unit = Some(Unit::new(tag, piece.span, walk.depth + 1));
            }
            return;
        };
        match (&mut unit.part, &piece.what) {
            (Some(Part::Variant { text: text @ Some(_), segments, .. }), _) => {
                let is_over = text.as_mut().is_none_or(|element| !element.read(self.file, piece));
                if is_over {
                    segments.extend(text.take().into_iter().flat_map(|element| element.finish()));
                }
            }
            (Some(Part::Variant { text, .. }), What::Open(tag)) if walk.depth == unit.depth + 1 && local(tag.name) == "seg" => {
                let surroundings = Surroundings { is_muted: false, preserves: true };
                *text = Some(Box::new(Element::new(surroundings, piece.span.end, Some(String::new()), State::Translated)));
            }
            (Some(Part::Note { text: Some(text), .. }), What::Text) => text.push_str(&self.file[piece.span.range()]),
            (Some(Part::Note { white, text }), What::Close { .. }) if walk.depth == unit.depth + 1 => {
                if text.as_deref().is_some_and(is_own) {
                    self.pairing.own_note(Span::new(white.start, piece.span.end));
                } else {
                    unit.notes = (piece.span.end, Some(*white));
                }
                unit.part = None;
            }
            (Some(_), What::Close { .. }) if walk.depth == unit.depth + 1 => unit.end_of_variant(),
            (None, What::Open(tag)) if walk.depth == unit.depth => unit.open(tag, piece.span, walk),
            (None, What::Close { .. }) if walk.depth == unit.depth => self.end_of_unit(),
            _ => {}
        }
    }

    fn end_of_unit(&mut self) {
        let Some(mut unit) = self.unit.take() else { return };
        let is = |name: fn(&str) -> bool| unit.variants.iter().position(|variant| name(&variant.language));
        let Some(indonesian) = is(is_indonesian) else {
            let languages: Vec<_> = unit.variants.iter().take(5).map(|variant| variant.language.as_str()).collect();
            self.foreign.get_or_insert((unit.place, languages.join(", ")));
            return;
        };
        self.has_indonesian = true;
        let is_english = |language: &str| language.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("en"));
        let other = is(is_english).or_else(|| is(|language| !is_indonesian(language)));
        let mut take = |index: usize| unit.variants.get_mut(index).map(|variant| std::mem::take(&mut variant.segments));
        let [source, target] = [Some(indonesian), other].map(|index| index.and_then(&mut take).unwrap_or_default());
        if let Some(other) = other.and_then(|index| unit.variants.get(index)) {
            self.pairing.language(Some(&other.language));
        }
        let (at, indent) = unit.notes;
        let notes = indent.map(|indent| (at, indent, Form::PlainNote));
        self.pairing.enter(Entry { id: unit.id, place: unit.place, source, target, side: Side::Source, is_fixed: false, notes });
    }
}

impl Unit {
    fn new(tag: &Tag<'_>, span: Span, depth: usize) -> Self {
        Self {
            depth,
            id: tag.attribute("tuid").unwrap_or_default(),
            place: span.start,
            notes: (span.end, None),
            variants: Vec::new(),
            part: None,
        }
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span, walk: &Walk) {
        let white = walk.white_before(span.start);
        match local(tag.name) {
            "note" => self.part = Some(Part::Note { white, text: Some(String::new()) }),
            "prop" => self.part = Some(Part::Note { white, text: None }),
            "tuv" => {
                self.notes.1.get_or_insert(white);
                let language = tag.attribute("xml:lang").or_else(|| tag.attribute("lang")).unwrap_or_default();
                self.part = Some(Part::Variant { language, text: None, segments: Vec::new() });
            }
            _ => {}
        }
    }

    fn end_of_variant(&mut self) {
        if let Some(Part::Variant { language, segments, .. }) = self.part.take() {
            self.variants.push(Variant { language, segments });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(units: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header srclang=\"*all*\"><note>Industri</note></header><body>\n{units}\n</body></tmx>"
        )
    }

    #[test]
    fn variants_are_found_by_language() {
        let file = file(
            "<tu><tuv xml:lang=\"EN-GB\"><prop type=\"x\">Impor</prop><seg>Tax <ph>%s</ph></seg></tuv><tuv xml:lang=\"id\"><seg><bpt i=\"1\">&lt;b></bpt>Pajak<ept i=\"1\"/> R&amp;D <ph x=\"1\">%s</ph></seg></tuv></tu>\
             <tu tuid=\"2\"><tuv lang=\"IN\"><seg>Bea</seg></tuv><tuv lang=\"jv\"><seg>Beya</seg></tuv></tu>\
             <tu><tuv xml:lang=\"fr\"><seg>x</seg></tuv></tu><tu tuid=\"4\"><tuv xml:lang=\"id\"><seg>Cukai</seg></tuv></tu>",
        );
        let bilingual = read(&file).expect("well formed");
        let found: Vec<_> = bilingual.pairs().map(|pair| (pair.unit.id.as_str(), pair.indonesian, pair.translation)).collect();
        assert_eq!(found, [("", "Pajak R&D \u{fffc}", "Tax \u{fffc}"), ("2", "Bea", "Beya")]);
        assert_eq!(bilingual.indonesian().prose.text(), "Pajak R&D \u{fffc}\n\nBea\n\nCukai");
        assert_eq!((bilingual.units().len(), bilingual.language()), (3, Some("EN-GB")));
    }

    #[test]
    fn what_is_no_tmx_is_refused() {
        let english = file("<tu><tuv xml:lang=\"en\"><seg>x</seg></tuv><tuv xml:lang=\"de\"><seg>y</seg></tuv></tu>");
        for (file, expected) in [
            ("<xliff/>", "1:1: found <xliff>, expected <tmx>"),
            (english.as_str(), "4:1: found a unit in en, de, expected a variant with xml:lang=\"id\""),
            ("<tmx>\n<body", "2:1: found broken XML"),
        ] {
            let error = read(file).expect_err(file).to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
