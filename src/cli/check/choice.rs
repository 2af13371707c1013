//! Which findings are reported.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use clap::ValueEnum;
use padanan::check::{Finding, Pair, RULES, Severity};

use crate::cli::Error;
use crate::cli::input::utf8;
use crate::cli::project::Project;

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Level {
    Note,
    Warning,
    Error,
}

impl Level {
    pub(super) const fn severity(self) -> Severity {
        match self {
            Level::Note => Severity::Note,
            Level::Warning => Severity::Warning,
            Level::Error => Severity::Error,
        }
    }
}

/// The name of a rule.
pub(super) fn rule(text: &str) -> Result<String, String> {
    let names = || RULES.iter().map(|rule| rule.name);
    let known = names().any(|name| name == text);
    if known { Ok(text.to_owned()) } else { Err(format!("expected one of {}", names().collect::<Vec<_>>().join(", "))) }
}

/// What the user asks for.
pub(super) struct Choice<'a> {
    pub(super) least: f32,
    pub(super) severity: Severity,
    pub(super) only: &'a [String],
    pub(super) not: &'a [String],
    pub(super) suppressed: HashSet<(String, Option<String>)>,
    pub(super) project: &'a Project,
}

impl Choice<'_> {
    pub(super) fn has(&self, finding: &Finding, pairs: &[Pair]) -> bool {
        let is_rule = |rules: &[String]| rules.iter().any(|rule| rule == finding.rule);
        let is_wanted = (self.only.is_empty() || is_rule(self.only)) && !is_rule(self.not);
        is_wanted
            && finding.confidence >= self.least
            && finding.severity() >= self.severity
            && !self.is_suppressed(finding, pairs)
    }

    /// Whether its term is not to be reported, by its headword or as it stands in the original.
    fn is_suppressed(&self, finding: &Finding, pairs: &[Pair]) -> bool {
        let written = finding.places.first().and_then(|place| pairs.get(place.pair)?.source.get(place.source?.range()));
        [finding.term.as_deref(), written].into_iter().flatten().any(|term| {
            let lower = term.to_lowercase();
            let is_listed = |rule: Option<&str>| self.suppressed.contains(&(lower.clone(), rule.map(str::to_owned)));
            is_listed(None) || is_listed(Some(finding.rule)) || !self.project.reports(finding.rule, term)
        })
    }
}

/// The terms that are not to be reported, each with the rule for which it is not, if for one only.
pub(super) fn suppressed(files: &[PathBuf]) -> Result<HashSet<(String, Option<String>)>, Error> {
    let mut all = HashSet::new();
    for path in files {
        let name = padanan::render::visible(&path.display().to_string()).into_owned();
        let bytes = fs::read(path).map_err(|why| Error::Request(format!("{name}: {why}")))?;
        let content = utf8(&name, &bytes).map_err(|why| Error::Request(format!("{}: {}", why.name, why.why)))?;
        for (number, line) in content.trim_start_matches('\u{feff}').lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let (term, rule) = match line.split_once('\t') {
                Some((term, rule)) => (term, Some(rule.trim())),
                None => (line, None),
            };
            if let Some(found) = rule {
                self::rule(found).map_err(|expected| {
                    let found = padanan::render::visible(found).into_owned();
                    Error::Request(format!(
                        "{name}:{}:{}: found the rule {found:?}, {expected}",
                        number + 1,
                        term.chars().count() + 2
                    ))
                })?;
            }
            all.insert((term.trim().to_lowercase(), rule.map(str::to_owned)));
        }
    }
    Ok(all)
}
