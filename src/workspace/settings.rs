//! What a user may set, in `padanan.toml` or in the settings of an editor.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::node::{Node, Value};
use super::rule::{RULES, SEVERITIES, Severity};

/// What is set. What is not set is as lower settings, or the defaults, have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Settings {
    pub(crate) inlay_hints: Option<InlayHints>,
    /// By rule.
    pub(crate) severities: BTreeMap<String, Severity>,
    /// Whether everyday vocabulary is annotated.
    pub(crate) words: Option<bool>,
    /// The domains whose senses come first.
    pub(crate) domains: Option<Vec<String>>,
    /// When texts are from.
    pub(crate) as_of: Option<String>,
    /// From 0 to 1; what is less sure is left out.
    pub(crate) min_confidence: Option<f32>,
    /// Glossaries of one's own.
    pub(crate) glossaries: Vec<GlossaryFile>,
    /// Words with which nothing is ever wrong.
    pub(crate) ignore: Vec<String>,
    /// How long an editor has to be quiet before it is told what is wrong.
    pub(crate) debounce: Option<Duration>,
}

/// After which mentions of a term its gloss is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum InlayHints {
    Off,
    #[default]
    First,
    All,
}

const INLAY_HINTS: [(&str, InlayHints); 3] = [("off", InlayHints::Off), ("first", InlayHints::First), ("all", InlayHints::All)];

/// A glossary of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct GlossaryFile {
    pub(crate) path: PathBuf,
    /// The greater, the more it counts. Of two that count the same, the one named first does more.
    pub(crate) priority: i32,
    /// The domain of its terms that name none.
    pub(crate) domain: Option<String>,
}

/// A setting that cannot be understood. It is as if it were not set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The key, what was found there, and what was expected.
    pub(crate) message: String,
    /// Where it stands in a file.
    pub(crate) span: Range<usize>,
}

impl Complaint {
    fn new(key: &str, found: impl fmt::Display, expected: impl fmt::Display, span: &Range<usize>) -> Self {
        Self { message: format!("{key}: found {found}, expected {expected}"), span: span.clone() }
    }
}

/// The keys, as a file spells them; in JSON they are `inlayHints` and so on.
const KEYS: [&str; 9] =
    ["as-of", "debounce", "domains", "glossary", "ignore", "inlay-hints", "min-confidence", "severity", "words"];

/// Keys under the same name that only the client itself reads.
const OF_CLIENTS: [&str; 6] = ["enable", "enabled", "languages", "path", "server", "trace"];

/// The longest time that an editor may be kept waiting, in milliseconds.
const LONGEST_DEBOUNCE: f64 = 10_000.0;

impl Settings {
    /// Reads what a client sends. Paths are relative to `base`.
    pub(crate) fn of_json(value: &serde_json::Value, base: Option<&Path>) -> (Self, Vec<Complaint>) {
        Reader::read(&Node::of_json(value), base)
    }

    /// Reads the text of a `padanan.toml` in the folder `base`, as much as is well formed.
    pub(crate) fn of_toml(text: &str, base: &Path) -> (Self, Vec<Complaint>) {
        let (node, errors) = Node::of_toml(text);
        let (settings, mut complaints) = Reader::read(&node, Some(base));
        // What is no value at all is no wrong one too.
        let is_whole = |place: &Range<usize>| errors.iter().all(|(error, _)| *error != *place && !place.contains(&error.start));
        complaints.retain(|complaint| is_whole(&complaint.span));
        let malformed = errors.into_iter().map(|(span, why)| Complaint { message: format!("not TOML: {why}"), span });
        complaints.extend(malformed);
        complaints.sort_by_key(|complaint| complaint.span.start);
        (settings, complaints)
    }

    /// These settings, and where they say nothing, lower ones.
    pub(crate) fn over(&self, lower: &Self) -> Self {
        let mut severities = lower.severities.clone();
        severities.extend(self.severities.iter().map(|(rule, severity)| (rule.clone(), *severity)));
        let mut ignore = self.ignore.clone();
        ignore.extend(lower.ignore.iter().cloned());
        let mut glossaries = self.glossaries.clone();
        glossaries.extend(lower.glossaries.iter().cloned());
        // The sort is stable.
        glossaries.sort_by_key(|file| std::cmp::Reverse(file.priority));
        Self {
            inlay_hints: self.inlay_hints.or(lower.inlay_hints),
            severities,
            words: self.words.or(lower.words),
            domains: self.domains.clone().or_else(|| lower.domains.clone()),
            as_of: self.as_of.clone().or_else(|| lower.as_of.clone()),
            min_confidence: self.min_confidence.or(lower.min_confidence),
            glossaries,
            ignore,
            debounce: self.debounce.or(lower.debounce),
        }
    }

    /// After which mentions of a term its gloss is shown.
    pub(crate) fn inlay_hints(&self) -> InlayHints {
        self.inlay_hints.unwrap_or_default()
    }

    /// How sure an annotation has to be.
    pub(crate) fn min_confidence(&self) -> f32 {
        self.min_confidence.unwrap_or(0.0)
    }

    /// How bad it is to break a rule.
    pub(crate) fn severity(&self, rule: &str) -> Severity {
        let default = || RULES.iter().find(|(name, _)| *name == rule).map_or(Severity::Off, |(_, severity)| *severity);
        self.severities.get(rule).copied().unwrap_or_else(default)
    }

    /// How long an editor has to be quiet before it is told what is wrong.
    pub(crate) fn debounce(&self) -> Duration {
        self.debounce.unwrap_or(Duration::from_millis(50))
    }
}

/// Reads settings and notes what cannot be understood.
struct Reader<'a> {
    base: Option<&'a Path>,
    settings: Settings,
    complaints: Vec<Complaint>,
}

impl<'a> Reader<'a> {
    fn read(node: &Node, base: Option<&'a Path>) -> (Settings, Vec<Complaint>) {
        let mut reader = Self { base, settings: Settings::default(), complaints: Vec::new() };
        match &node.value {
            Value::Nothing => {}
            Value::Table(fields) => fields.iter().for_each(|(key, place, node)| reader.setting(key, place, node)),
            _ => reader.complain("padanan", node, "a table of settings"),
        }
        (reader.settings, reader.complaints)
    }

    fn complain(&mut self, key: &str, node: &Node, expected: impl fmt::Display) {
        self.complaints.push(Complaint::new(key, node.description(), expected, &node.span));
    }

    fn setting(&mut self, key: &str, place: &Range<usize>, node: &Node) {
        if node.value == Value::Nothing {
            return;
        }
        match spelt_with_hyphens(key).as_str() {
            "as-of" => self.settings.as_of = self.date(key, node),
            "debounce" => {
                let time = self.number(key, node, LONGEST_DEBOUNCE, "milliseconds from 0 to 10000");
                self.settings.debounce = time.map(|time| Duration::from_secs_f64(time / 1000.0));
            }
            "domains" => self.settings.domains = self.texts(key, node),
            "glossary" | "glossaries" => self.glossaries(key, node),
            "ignore" => self.settings.ignore = self.texts(key, node).unwrap_or_default(),
            "inlay-hints" => self.settings.inlay_hints = self.choice(key, node, &INLAY_HINTS),
            "min-confidence" => {
                self.settings.min_confidence = self.number(key, node, 1.0, "a number from 0 to 1").map(|number| number as f32);
            }
            "severity" => self.severities(key, node),
            "words" => match node.value {
                Value::Truth(truth) => self.settings.words = Some(truth),
                _ => self.complain(key, node, "true or false"),
            },
            other if OF_CLIENTS.contains(&other) => {}
            _ => {
                let expected = format!("one of {}", KEYS.join(", "));
                self.complaints.push(Complaint::new(key, "an unknown setting", expected, place));
            }
        }
    }

    fn choice<T: Copy>(&mut self, key: &str, node: &Node, choices: &[(&str, T)]) -> Option<T> {
        let chosen = match &node.value {
            Value::Text(text) => choices.iter().find(|(name, _)| name == text).map(|(_, choice)| *choice),
            _ => None,
        };
        if chosen.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.complain(key, node, format!("one of {}", names.join(", ")));
        }
        chosen
    }

    fn number(&mut self, key: &str, node: &Node, most: f64, expected: &str) -> Option<f64> {
        match node.value {
            Value::Number(number) if (0.0..=most).contains(&number) => Some(number),
            _ => {
                self.complain(key, node, expected);
                None
            }
        }
    }

    /// A date; a year may stand as a number.
    fn date(&mut self, key: &str, node: &Node) -> Option<String> {
        let date = match &node.value {
            Value::Text(text) => text.clone(),
            Value::Number(year) => year.to_string(),
            _ => String::new(),
        };
        let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        let is_date = matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00");
        if !is_date {
            self.complain(key, node, "YYYY, YYYY-MM or YYYY-MM-DD");
        }
        is_date.then_some(date)
    }

    /// A list of texts; one may stand by itself.
    fn texts(&mut self, key: &str, node: &Node) -> Option<Vec<String>> {
        let text = |node: &Node| match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        };
        let texts = match &node.value {
            Value::List(items) => items.iter().map(text).collect(),
            _ => text(node).map(|text| vec![text]),
        };
        if texts.is_none() {
            self.complain(key, node, "a list of texts");
        }
        texts
    }

    fn severities(&mut self, key: &str, node: &Node) {
        let Value::Table(fields) = &node.value else {
            self.complain(key, node, "a table of rules, such as unknown = \"off\"");
            return;
        };
        for (rule, place, node) in fields.iter().filter(|(_, _, node)| node.value != Value::Nothing) {
            let name = format!("{key}.{rule}");
            let Some((rule, _)) = RULES.iter().find(|(known, _)| *known == spelt_with_hyphens(rule)) else {
                let expected = format!("one of {}", RULES.map(|(rule, _)| rule).join(", "));
                self.complaints.push(Complaint::new(&name, "an unknown rule", expected, place));
                continue;
            };
            if let Some(severity) = self.choice(&name, node, &SEVERITIES) {
                self.settings.severities.insert((*rule).to_owned(), severity);
            }
        }
    }

    fn glossaries(&mut self, key: &str, node: &Node) {
        let one = std::slice::from_ref(node);
        let items = if let Value::List(items) = &node.value { items.as_slice() } else { one };
        for item in items {
            let file = match &item.value {
                Value::Text(path) => Some(GlossaryFile { path: self.path(path), ..GlossaryFile::default() }),
                Value::Table(fields) => self.glossary(key, item, fields),
                _ => {
                    self.complain(key, item, "a path, or a table with one");
                    None
                }
            };
            self.settings.glossaries.extend(file);
        }
    }

    fn glossary(&mut self, key: &str, node: &Node, fields: &[(String, Range<usize>, Node)]) -> Option<GlossaryFile> {
        let mut file = GlossaryFile::default();
        for (name, place, node) in fields {
            let key = format!("{key}.{name}");
            match (name.as_str(), &node.value) {
                (_, Value::Nothing) => {}
                ("path", Value::Text(path)) => file.path = self.path(path),
                ("path", _) => self.complain(&key, node, "the path of a glossary"),
                ("priority", Value::Number(number)) if number.abs() <= f64::from(i32::MAX) && number.fract() == 0.0 => {
                    file.priority = *number as i32;
                }
                ("priority", _) => self.complain(&key, node, "a whole number"),
                ("domain", Value::Text(domain)) => file.domain = Some(domain.clone()),
                ("domain", _) => self.complain(&key, node, "the name of a domain"),
                _ => {
                    let expected = "one of path, priority, domain";
                    self.complaints.push(Complaint::new(&key, "an unknown setting", expected, place));
                }
            }
        }
        if file.path.as_os_str().is_empty() {
            self.complain(key, node, "a path");
            return None;
        }
        Some(file)
    }

    /// A path from the folder of the settings on.
    fn path(&self, path: &str) -> PathBuf {
        self.base.map_or_else(|| PathBuf::from(path), |base| base.join(path))
    }
}

/// The key as a file spells it: `as-of` for `asOf`.
fn spelt_with_hyphens(key: &str) -> String {
    let mut spelt = String::with_capacity(key.len() + 2);
    for c in key.chars() {
        if c.is_ascii_uppercase() {
            spelt.push('-');
        }
        spelt.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    spelt
}

#[cfg(test)]
mod tests;
