//! One file an input.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::part::{Part, Parts};
use super::show::{Document, Show, To};
use crate::cli::document::{self, Input};
use crate::cli::input::{Source, Unreadable, read};
use crate::cli::pool::Outlet;
use crate::cli::project::{Annotators, Project};

/// Where the file of an input goes.
#[derive(Clone, Debug)]
pub(super) enum Target {
    /// To standard output.
    Output,
    File(PathBuf),
    /// Beside the input, where nothing may be lost.
    Beside(PathBuf),
}

/// An input, what holds for it, and where its file goes.
pub(super) type Piece = (Result<Source, Unreadable>, Arc<Project>, Target);

/// What is made of a file that has no name.
const NAMELESS: &str = "teks";

/// The places for the files of all sources in a folder, in the order of the sources: as they lie in the folders that `inputs`
/// names. Files of one name get numbers.
pub(super) fn in_folder(folder: &Path, inputs: &[PathBuf], sources: &[Result<Source, Unreadable>], to: To) -> Vec<Target> {
    let mut taken = HashSet::new();
    let place = |source: &Result<Source, Unreadable>| {
        let path = source.as_ref().ok().and_then(Source::path).unwrap_or(Path::new(NAMELESS));
        let inside = inputs.iter().find_map(|input| path.strip_prefix(input).ok().filter(|inside| inside.file_name().is_some()));
        let inside = inside.map_or_else(|| path.file_name().map(PathBuf::from).unwrap_or_default(), Path::to_owned);
        let stem = inside.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let ending = match to {
            To::Html => "html".to_owned(),
            To::Markdown => "md".to_owned(),
            _ => inside.extension().unwrap_or_default().to_string_lossy().into_owned(),
        };
        let dot = if ending.is_empty() { "" } else { "." };
        let numbered = |number: u32| match number {
            1 => inside.with_file_name(format!("{stem}{dot}{ending}")),
            _ => inside.with_file_name(format!("{stem}-{number}{dot}{ending}")),
        };
        let free = (1..).map(numbered).find(|path| taken.insert(path.clone())).unwrap_or_default();
        Target::File(folder.join(free))
    };
    sources.iter().map(place).collect()
}

/// The place for the file of a source beside it.
pub(super) fn beside(source: &Result<Source, Unreadable>) -> Target {
    let Some(path) = source.as_ref().ok().and_then(Source::path) else { return Target::Output };
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(".annotated");
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    Target::Beside(path.with_file_name(name))
}

/// The first of the places to be written over at which there is one of the sources.
pub(super) fn first_that_is_input<'t>(targets: &'t [Target], sources: &[Result<Source, Unreadable>]) -> Option<&'t Path> {
    let inputs = sources.iter().flatten().filter_map(Source::path);
    let inputs: HashSet<PathBuf> = inputs.filter_map(|input| fs::canonicalize(input).ok()).collect();
    targets.iter().find_map(|target| match target {
        Target::File(path) if fs::canonicalize(path).is_ok_and(|path| inputs.contains(&path)) => Some(path.as_path()),
        _ => None,
    })
}

/// What makes a file of one input after the other.
pub(super) fn worker(show: Show, input: Input) -> impl FnMut(Piece, &Outlet<Part>) {
    let (mut annotators, mut buffer) = (Annotators::default(), Vec::new());
    move |(source, project, target), outlet| {
        let mut parts = Parts::new(outlet);
        let mut annotate = || -> Result<(Vec<u8>, usize, usize), Unreadable> {
            let name = read(&source, &mut buffer)?;
            let content = input.content(&source, &buffer);
            let file = document::read(&name, &content)?;
            let show = show.of(&project);
            let annotations = &show.annotate_file(annotators.of(&project), &file);
            let document = Document { content: &content, file: &file, annotations };
            let made = match show.to {
                To::Copy => show.copy(&name, &document)?,
                _ => {
                    let mut made = Vec::new();
                    show.write(&name, &document, &mut made).map_err(|why| Unreadable { name, why: why.to_string() })?;
                    made
                }
            };
            Ok((made, buffer.len(), annotations.len()))
        };
        // If nobody wants results any more, that has been noticed where they are written.
        let _ = match annotate().and_then(|(made, bytes, found)| put(&made, &target, &mut parts).map(|()| (bytes, found))) {
            Ok((bytes, found)) => parts.finish(1, bytes, found),
            Err(why) => parts.complain(why).and_then(|()| parts.finish(1, 0, 0)),
        };
    }
}

/// Puts what was made of a source in its place.
fn put(made: &[u8], target: &Target, parts: &mut Parts<'_>) -> Result<(), Unreadable> {
    use std::io::Write;
    let (Target::File(path) | Target::Beside(path)) = target else {
        // Whether it can be written is noticed where it is.
        let _ = parts.write_all(made);
        return Ok(());
    };
    let cannot = |why: &str| Unreadable { name: path.display().to_string(), why: why.to_owned() };
    let written = match target {
        Target::Beside(_) => fs::File::create_new(path).and_then(|mut file| file.write_all(made)),
        _ => fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).and_then(|()| fs::write(path, made)),
    };
    written.map_err(|why| match why.kind() {
        std::io::ErrorKind::AlreadyExists => cannot("is there already; name a place for the copy with -o"),
        _ => cannot(&why.to_string()),
    })
}
