//! Entries as the compiled dictionary holds them: headwords with their readings, borrowed from its text.

use serde::Serialize;

use super::class::Class;

/// One meaning of a term: its English equivalents and what is known of them.
///
/// Serialises as in the JSON output; what is not known is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Sense<'a> {
    /// English equivalents separated by `; `, the one to use first: `supply chain`.
    pub gloss: &'a str,
    /// Whether the gloss is made from the meaning of the word's stem and affixes: *pengimpor*, `importer`.
    #[serde(skip_serializing_if = "is_false")]
    pub composed: bool,
    /// The field it belongs to, such as `trade`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<&'a str>,
    /// What kind of word it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of_speech: Option<&'static str>,
    /// `official`, `preferred`, `admitted`, `deprecated` or `forbidden`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'a str>,
    /// When the name came into force: year, year and month, or a full date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<&'a str>,
    /// When it ceased to be in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<&'a str>,
    /// The headword that took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<&'a str>,
    /// What a reader must know besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Where an official name is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// What a short form stands for in this sense.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expansion: Option<&'a str>,
}

impl<'a> Sense<'a> {
    /// The equivalent to use: the first of [`gloss`](Self::gloss).
    #[must_use]
    pub fn first_equivalent(&self) -> &'a str {
        self.gloss.split("; ").next().unwrap_or(self.gloss)
    }

    pub(crate) fn new(gloss: &'a str, class: Option<Class>, domain: &'a str, attributes: Attributes<'a>) -> Self {
        Self {
            gloss,
            composed: false,
            domain: Some(domain).filter(|domain| !domain.is_empty()),
            part_of_speech: class.map(Class::name),
            status: attributes.get("status"),
            since: attributes.get("since"),
            until: attributes.get("until"),
            successor: attributes.get("successor"),
            note: attributes.get("note"),
            source: attributes.get("source"),
            expansion: None,
        }
    }
}

/// A mark that is not true is left out of the output.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes references
const fn is_false(mark: &bool) -> bool {
    !*mark
}

/// `key=value` pairs as they are written, separated by `; `.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attributes<'a>(pub(crate) &'a str);

impl<'a> Attributes<'a> {
    pub(crate) fn get(self, key: &str) -> Option<&'a str> {
        self.0.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(k, _)| *k == key).map(|(_, value)| value)
    }
}

/// One thing said of a headword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading<'a> {
    Term { class: Option<Class>, gloss: &'a str, domain: &'a str, attributes: Attributes<'a> },
    Short { long: &'a str, attributes: Attributes<'a> },
    Variant { standard: &'a str, reason: &'a str },
    Word { class: Class, band: u8, gloss: &'a str, attributes: Attributes<'a> },
    Name { class: Class, gloss: &'a str, attributes: Attributes<'a> },
    English,
}

impl<'a> Reading<'a> {
    /// Whether it belongs to the specialist dictionary, and so is annotated without being asked for.
    pub(crate) fn is_annotated(self) -> bool {
        match self {
            Reading::Term { .. } | Reading::Short { .. } | Reading::Variant { .. } => true,
            Reading::Name { gloss, .. } => !gloss.is_empty(),
            Reading::Word { .. } | Reading::English => false,
        }
    }

    /// The class, where a reading has one of its own.
    pub(crate) fn class(self) -> Option<Class> {
        match self {
            Reading::Term { class, .. } => class,
            Reading::Word { class, .. } | Reading::Name { class, .. } => Some(class),
            Reading::Short { .. } | Reading::Variant { .. } | Reading::English => None,
        }
    }

    fn parse(line: &'a str) -> Option<Self> {
        let mut fields = line.split('\t');
        let kind = fields.next()?;
        let mut next = || fields.next().unwrap_or_default();
        Some(match kind {
            "T" => {
                Reading::Term { class: Class::from_code(next()), gloss: next(), domain: next(), attributes: Attributes(next()) }
            }
            "S" => Reading::Short { long: next(), attributes: Attributes(next()) },
            "V" => Reading::Variant { standard: next(), reason: next() },
            "W" => Reading::Word {
                class: Class::from_code(next())?,
                band: next().parse().ok()?,
                gloss: next(),
                attributes: Attributes(next()),
            },
            "N" => Reading::Name { class: Class::from_code(next())?, gloss: next(), attributes: Attributes(next()) },
            "E" => Reading::English,
            _ => return None,
        })
    }
}

/// A headword as it is written, with its readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Headword<'a> {
    pub(crate) written: &'a str,
    lines: &'a str,
}

impl<'a> Headword<'a> {
    pub(crate) fn readings(self) -> impl Iterator<Item = Reading<'a>> {
        self.lines.lines().filter_map(Reading::parse)
    }
}

/// The headwords that fold to one key, such as *AS* and *as*. In the dictionary's text, a line `H<TAB>headword` begins each, a line a
/// reading follows, and a blank line ends the record. Before them stands `K<TAB>key` where the first headword differs from the key by more
/// than case, or where there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a>(&'a str);

impl<'a> Record<'a> {
    /// The record that begins at `offset` of the dictionary's text.
    pub(crate) fn at(text: &'a str, offset: usize) -> Self {
        let rest = text.get(offset..).unwrap_or_default();
        Self(rest.find("\n\n").map_or(rest, |end| &rest[..=end]))
    }

    /// The key of the record at `offset`, but for case.
    pub(crate) fn key_at(text: &'a str, offset: usize) -> &'a [u8] {
        let line = text.as_bytes().get(offset + 2..).unwrap_or_default();
        &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())]
    }

    /// The first root that one of the readings names.
    pub(crate) fn root(self) -> Option<&'a str> {
        let lines = self.0.lines().filter(|line| line.starts_with(['W', 'T']));
        lines.filter_map(|line| line.rsplit('\t').next()).find_map(|attributes| Attributes(attributes).get("root"))
    }

    pub(crate) fn headwords(self) -> impl Iterator<Item = Headword<'a>> {
        let mut rest = match self.0.strip_prefix("K\t") {
            Some(key) => key.split_once('\n').map_or("", |(_, rest)| rest),
            None => self.0,
        };
        std::iter::from_fn(move || {
            let (written, after) = rest.strip_prefix("H\t")?.split_once('\n')?;
            let end = after.find("\nH\t").map_or(after.len(), |at| at + 1);
            rest = &after[end..];
            Some(Headword { written, lines: &after[..end] })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_record_back() {
        let text = "H\tAS\nS\tAmerika Serikat\t\nH\tas\nT\tn\taxle\tindustry\tnote=of a vehicle\nW\tn\t4\taxle\t\n\nH\tnext\n";
        let headwords: Vec<_> = Record::at(text, 0).headwords().collect();
        assert_eq!(headwords.iter().map(|h| h.written).collect::<Vec<_>>(), ["AS", "as"]);
        assert_eq!(headwords[0].readings().count(), 1);
        let first = headwords[1].readings().next();
        let Some(Reading::Term { gloss: "axle", attributes, .. }) = first else { panic!("{first:?}") };
        assert_eq!(attributes.get("note"), Some("of a vehicle"));
    }
}
