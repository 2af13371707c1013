//! The header of a PO file: the translation of nothing.

use crate::markup::bilingual::Languages;

pub(super) struct Header<'t> {
    pub(super) languages: Languages,
    /// What the file is encoded in.
    pub(super) charset: Option<&'t str>,
}

impl<'t> Header<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let field = |name: &str| {
            let fields = text.lines().filter_map(|line| line.split_once(':'));
            let mut values = fields.filter(|(field, _)| field.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim());
            values.next().filter(|value| !value.is_empty())
        };
        let charset = field("Content-Type").and_then(|value| value.split_once("charset=")).map(|(_, charset)| charset.trim());
        Self {
            languages: Languages {
                source: field("X-Source-Language").map(str::to_owned),
                target: field("Language").map(str::to_owned),
            },
            charset,
        }
    }
}
