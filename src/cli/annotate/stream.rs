//! Several inputs at a time, results one behind the other in the order of the inputs.

use std::io;
use std::sync::Arc;

use super::part::{Part, Parts};
use super::show::{Document, Show};
use crate::cli::document::{self, Input};
use crate::cli::input::{Source, Unreadable, read};
use crate::cli::pool::Outlet;
use crate::cli::project::{Annotators, Project};

/// An input, and what holds for it.
pub(super) type Piece = (Result<Source, Unreadable>, Arc<Project>);

/// What annotates one input after the other.
pub(super) fn worker(show: Show, input: Input) -> impl FnMut(Piece, &Outlet<Part>) {
    let (mut annotators, mut buffer) = (Annotators::default(), Vec::new());
    move |(source, project), outlet| {
        let mut parts = Parts::new(outlet);
        let mut annotate = || -> Result<io::Result<(usize, usize)>, Unreadable> {
            let name = read(&source, &mut buffer)?;
            let content = input.content(&source, &buffer);
            let file = document::read(&name, &content)?;
            let show = show.of(&project);
            let annotations = &show.annotate_file(annotators.of(&project), &file);
            let written = show.write(&name, &Document { content: &content, file: &file, annotations }, &mut parts);
            Ok(written.map(|()| (buffer.len(), annotations.len())))
        };
        // If nobody wants results any more, that has been noticed where they are written.
        let _ = match annotate() {
            Ok(written) => written.and_then(|(bytes, found)| parts.finish(1, bytes, found)),
            Err(why) => parts.complain(why).and_then(|()| parts.finish(1, 0, 0)),
        };
    }
}
