//! Where pairs come from.

use std::path::Path;

use padanan::check::Pair;

use crate::cli::Error;
use crate::cli::input::{Source, decode, read as read_source};

/// The pairs of two files, or of one that has both sides.
pub(super) fn read(source: &Path, target: Option<&Path>) -> Result<Vec<Pair>, Error> {
    let mut buffer = Vec::new();
    read_source(&Ok(Source::File(source.to_path_buf())), &mut buffer).map_err(|why| Error::Request(why.why))?;
    let text = decode(&buffer);
    let _ = target;
    Ok(text
        .lines()
        .enumerate()
        .filter_map(|(n, line)| {
            let mut fields = line.split('\t');
            let (id, source, target) = (fields.next()?, fields.next()?, fields.next()?);
            Some(Pair { source_line: n + 1, target_line: n + 1, ..Pair::new(id, source, target) })
        })
        .collect())
}
