//! What a dictionary covers: its rows counted by file and by domain.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::Sources;
use super::known::Known;
use crate::dictionary::record::Reading;

/// The rows of a dictionary, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Coverage {
    /// By file, in the order in which the files were added.
    pub files: Vec<FileCoverage>,
    /// By domain. A short form counts for each domain of its long forms.
    pub domains: BTreeMap<String, DomainCoverage>,
}

/// The rows of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FileCoverage {
    /// The file's name as it was given.
    pub file: String,
    /// How many rows it has.
    pub rows: usize,
    /// How many different headwords.
    pub headwords: usize,
}

/// The rows of a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DomainCoverage {
    /// Senses of terms and names.
    pub senses: usize,
    /// Those of several words.
    pub phrases: usize,
    /// Those that are official names.
    pub official: usize,
    /// Readings of short forms.
    pub short_forms: usize,
}

impl Coverage {
    pub(super) fn of(sources: &Sources) -> Self {
        let mut coverage = Self::default();
        for file in &sources.files {
            let Ok(source) = &file.source else { continue };
            let headwords: HashSet<&str> = source.rows.iter().map(|row| row.headword.as_str()).collect();
            coverage.files.push(FileCoverage { file: file.name.clone(), rows: source.rows.len(), headwords: headwords.len() });
        }
        let known = Known::new(sources);
        for place in sources.places() {
            match Reading::of(place.row) {
                Reading::Term { domain, attributes, .. } => {
                    let counts = coverage.domains.entry(domain.to_owned()).or_default();
                    counts.senses += 1;
                    counts.phrases += usize::from(place.row.headword.contains(' '));
                    counts.official += usize::from(attributes.get("status") == Some("official"));
                }
                Reading::Short { long, attributes } => {
                    let of_long = known.readings(long).into_iter().filter_map(|reading| match reading {
                        Reading::Term { domain, .. } => Some(domain.to_owned()),
                        _ => None,
                    });
                    let own = attributes.get("domain").map(str::to_owned);
                    for domain in own.into_iter().chain(of_long).collect::<HashSet<_>>() {
                        coverage.domains.entry(domain).or_default().short_forms += 1;
                    }
                }
                _ => {}
            }
        }
        coverage
    }
}
