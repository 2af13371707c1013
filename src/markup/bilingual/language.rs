//! Which side of a file is Indonesian.

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Source,
    Target,
}

impl Side {
    /// What XLIFF calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Side::Source => "source",
            Side::Target => "target",
        }
    }
}

/// The languages that a file says its sides are in, as they stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::markup) struct Languages {
    pub(in crate::markup) source: Option<String>,
    pub(in crate::markup) target: Option<String>,
}

impl Languages {
    /// The side that is Indonesian, by what is said of them: if nothing is, the source. None if both are in other languages.
    pub(in crate::markup) fn indonesian(&self) -> Option<Side> {
        let [source, target] = [&self.source, &self.target].map(|tag| tag.as_deref().filter(|tag| is_known(tag)));
        match (source, target) {
            (Some(source), _) if is_indonesian(source) => Some(Side::Source),
            (_, Some(target)) if is_indonesian(target) => Some(Side::Target),
            (None, _) => Some(Side::Source),
            (Some(_), None) => Some(Side::Target),
            (Some(_), Some(_)) => None,
        }
    }

    /// The language of the side that is not.
    pub(in crate::markup) fn other(&self) -> Option<&str> {
        let other = match self.indonesian()? {
            Side::Source => &self.target,
            Side::Target => &self.source,
        };
        other.as_deref().filter(|tag| is_known(tag))
    }
}

/// Whether a tag such as `id-ID` says Indonesian; `in` is what it was called before 1989.
pub(in crate::markup) fn is_indonesian(tag: &str) -> bool {
    ["id", "in", "ind"].iter().any(|name| primary(tag).eq_ignore_ascii_case(name))
}

/// Whether it says anything.
fn is_known(tag: &str) -> bool {
    let primary = primary(tag);
    !primary.is_empty() && !["und", "mul", "zxx", "x"].iter().any(|name| primary.eq_ignore_ascii_case(name))
}

fn primary(tag: &str) -> &str {
    tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indonesian_side_is_found() {
        use Side::{Source, Target};
        for (source, target, expected, other) in [
            (Some("id"), Some("en-US"), Some(Source), Some("en-US")),
            (Some("ID-id"), None, Some(Source), None),
            (Some("in_ID"), Some("en"), Some(Source), Some("en")),
            (Some("en"), Some("id"), Some(Target), Some("en")),
            (None, Some("ind"), Some(Target), None),
            (None, Some("en"), Some(Source), Some("en")),
            (Some("en-GB"), None, Some(Target), Some("en-GB")),
            (Some("und"), Some(""), Some(Source), None),
            (None, None, Some(Source), None),
            (Some("id"), Some("id"), Some(Source), Some("id")),
            (Some("en"), Some("de"), None, None),
        ] {
            let languages = Languages { source: source.map(str::to_owned), target: target.map(str::to_owned) };
            assert_eq!((languages.indonesian(), languages.other()), (expected, other), "{languages:?}");
        }
    }
}
