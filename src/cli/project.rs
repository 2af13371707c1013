//! The projects that texts are in: what their `padanan.toml` sets, and the glossaries that it names.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use padanan::{Annotator, Glossary};

use super::Error;
use crate::workspace::rule::Severity;
use crate::workspace::settings::{GlossaryFile, Settings};
use crate::workspace::{Fault, Workspace, configuration};

/// What holds for the texts of a folder.
#[derive(Debug)]
pub(super) struct Project {
    /// Two of the same number have the same glossary.
    number: u64,
    pub(super) glossary: Glossary,
    settings: Settings,
    /// In small letters.
    ignored: HashSet<String>,
}

impl Project {
    /// How sure an annotation has to be.
    pub(super) fn min_confidence(&self) -> f32 {
        self.settings.min_confidence()
    }

    /// Whether it is told of when a word, as it stands in a text, breaks a rule.
    pub(super) fn reports(&self, rule: &str, word: &str) -> bool {
        let is_ignored = || !self.ignored.is_empty() && self.ignored.contains(word.to_lowercase().as_str());
        self.settings.severities.get(rule) != Some(&Severity::Off) && !is_ignored()
    }

    /// How bad it is to break a rule, in the words of SARIF, unless the user says otherwise: `usual`.
    pub(super) fn level(&self, rule: &str, usual: &'static str) -> &'static str {
        match self.settings.severities.get(rule) {
            Some(Severity::Error) => "error",
            Some(Severity::Warning) => "warning",
            Some(Severity::Information | Severity::Hint) => "note",
            Some(Severity::Off) | None => usual,
        }
    }
}

/// Finds the projects of folders, each once.
#[derive(Debug)]
pub(super) struct Projects {
    workspace: Workspace,
    /// What outranks all configurations.
    flags: Settings,
    is_configured: bool,
    /// By folder, as it was asked for.
    found: HashMap<PathBuf, Arc<Project>>,
}

impl Projects {
    /// With what the command line says, over what configurations do, if they are looked at.
    pub(super) fn new(flags: Settings, is_configured: bool) -> Self {
        let mut workspace = Workspace::new(configuration::of_user().filter(|_| is_configured));
        for file in &flags.glossaries {
            workspace.give(&file.path, fs::read(&file.path));
        }
        Self { workspace, flags, is_configured, found: HashMap::new() }
    }

    /// What holds for a file, or for what comes from the current folder.
    pub(super) fn at(&mut self, path: Option<&Path>) -> Arc<Project> {
        let folder = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if let Some(project) = self.found.get(folder) {
            return Arc::clone(project);
        }
        // Without links and steps upward: what lies above it is what its path says.
        let place = fs::canonicalize(folder).ok().filter(|_| self.is_configured);
        let settings = self.workspace.settings(&self.flags, place.as_deref());
        let shared = self.workspace.glossary(&settings);
        let ignored = settings.ignore.iter().map(|word| word.to_lowercase()).collect();
        let project = Arc::new(Project { number: shared.number, glossary: shared.glossary, settings, ignored });
        self.found.insert(folder.to_owned(), Arc::clone(&project));
        project
    }

    /// Whether all is well with what has been asked for, and with these domains of the command line.
    pub(super) fn check(&self, domains: &[String]) -> Result<(), Error> {
        all_is_well(&self.workspace)?;
        // A glossary of one's own may have domains of its own.
        let known: BTreeSet<&str> = self.found.values().flat_map(|project| project.glossary.domains()).collect();
        match domains.iter().find(|domain| !known.contains(domain.as_str())) {
            None => Ok(()),
            Some(unknown) => {
                let known: Vec<&str> = known.into_iter().collect();
                let message = format!("no domain {unknown:?}; there are {}", known.join(", "));
                Err(Error::Request(padanan::render::visible(&message).into_owned()))
            }
        }
    }
}

/// The glossaries of one's own that hold in the current folder, in the order in which they count.
pub(super) fn own_glossaries() -> Result<Vec<GlossaryFile>, Error> {
    let mut workspace = Workspace::new(configuration::of_user());
    let folder = env::current_dir().and_then(fs::canonicalize).ok();
    let settings = workspace.settings(&Settings::default(), folder.as_deref());
    all_is_well(&workspace)?;
    Ok(settings.glossaries)
}

/// Whether nothing is wrong with the files that are in use.
fn all_is_well(workspace: &Workspace) -> Result<(), Error> {
    let mut faults: Vec<&Fault> = workspace.faults().collect();
    faults.sort_by(|a, b| (&a.path, a.position).cmp(&(&b.path, b.position)));
    if faults.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = faults.into_iter().map(message).collect();
    Err(Error::Request(lines.join("\npadanan: ")))
}

/// What is wrong with a file, on one line.
pub(super) fn message(fault: &Fault) -> String {
    let fault = Fault { path: from_here(&fault.path), ..fault.clone() };
    padanan::render::visible(&fault.to_string()).replace(['\n', '\r'], " ")
}

/// A path as it is seen from the current folder, if it lies there or a little above.
pub(super) fn from_here(path: &Path) -> PathBuf {
    /// More steps upward say less than the whole path.
    const MOST_STEPS: usize = 3;
    let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
    let relative = here.ancestors().take(MOST_STEPS + 1).enumerate().find_map(|(steps, folder)| {
        let below = path.strip_prefix(folder).ok().filter(|_| folder.parent().is_some())?;
        Some(std::iter::repeat_n(Path::new(".."), steps).chain([below]).collect())
    });
    relative.unwrap_or_else(|| path.to_owned())
}

/// Annotates texts of one project after the other, each with its glossary.
#[derive(Debug, Default)]
pub(super) struct Annotators {
    /// The number of the glossary, with what has been remembered of it.
    last: Option<(u64, Annotator)>,
}

impl Annotators {
    /// The annotator for a project. Texts of one are best annotated one behind the other.
    pub(super) fn of(&mut self, project: &Project) -> &mut Annotator {
        let last = self.last.take().filter(|(number, _)| *number == project.number);
        let (_, annotator) = self.last.insert(last.unwrap_or_else(|| (project.number, project.glossary.annotator())));
        annotator
    }
}
