//! The header of a PO file: the translation of nothing.

use crate::markup::bilingual::Languages;

pub(super) struct Header {
    pub(super) languages: Languages,
    /// What the file is encoded in, if that is not UTF-8.
    pub(super) charset: Option<String>,
}

impl Header {
    pub(super) fn of(text: &str) -> Self {
        let field = |name: &str| {
            let fields = text.lines().filter_map(|line| line.split_once(':'));
            let mut values = fields.filter(|(field, _)| field.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim());
            values.next().filter(|value| !value.is_empty())
        };
        let charset = field("Content-Type").and_then(|value| value.split_once("charset=")).map(|(_, charset)| charset.trim());
        let is_utf8 = |charset: &str| {
            ["UTF-8", "UTF8", "US-ASCII", "ASCII", "CHARSET", ""].iter().any(|name| name.eq_ignore_ascii_case(charset))
        };
        Self {
            languages: Languages {
                source: field("X-Source-Language").map(str::to_owned),
                target: field("Language").map(str::to_owned),
            },
            charset: charset.filter(|charset| !is_utf8(charset)).map(str::to_owned),
        }
    }
}
