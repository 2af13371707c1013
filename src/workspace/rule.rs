//! The rules that a text may break, and how bad that is.

/// How bad it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Severity {
    Off,
    Hint,
    Information,
    Warning,
    Error,
}

/// The names of severities in settings.
pub(crate) const SEVERITIES: [(&str, Severity); 5] = [
    ("off", Severity::Off),
    ("hint", Severity::Hint),
    ("information", Severity::Information),
    ("warning", Severity::Warning),
    ("error", Severity::Error),
];

pub(crate) const MISSPELLING: &str = "misspelling";
pub(crate) const NONSTANDARD: &str = "nonstandard";
pub(crate) const DEPRECATED: &str = "deprecated";
pub(crate) const FORBIDDEN: &str = "forbidden";

/// Every rule, with how bad it is unless the user says otherwise. Those between the first two and the last two are about short
/// forms, and told by [`padanan::acronyms`].
pub(crate) const RULES: [(&str, Severity); 11] = [
    (MISSPELLING, Severity::Warning),
    (NONSTANDARD, Severity::Information),
    ("undefined", Severity::Information),
    ("defined-late", Severity::Information),
    ("redefined", Severity::Information),
    ("unused", Severity::Hint),
    ("unofficial", Severity::Information),
    ("spelt-variously", Severity::Information),
    ("unknown", Severity::Hint),
    (DEPRECATED, Severity::Warning),
    (FORBIDDEN, Severity::Error),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_for_short_forms_are_there() {
        let names: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        let about_short_forms: Vec<&str> = padanan::acronyms::RULES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names[2..names.len() - 2], about_short_forms);
    }

    #[test]
    fn every_rule_is_described() {
        let page = include_str!("../../docs/rules.md");
        let described: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(described, RULES.map(|(name, _)| name));
        for line in page.lines().filter(|line| line.starts_with("Default severity: ")) {
            assert!(SEVERITIES.iter().any(|(name, _)| line.contains(name)), "{line}");
        }
    }
}
