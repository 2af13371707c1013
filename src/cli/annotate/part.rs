//! What workers hand over while they work, and how it comes into the output.

use std::io::{self, Write};

use crate::cli::input::Unreadable;
use crate::cli::pool::{Outlet, Results};
use crate::cli::progress::Progress;
use crate::cli::{Error, Outcome};

/// So much output is handed over at a time, in bytes.
const LENGTH: usize = 1 << 18;

/// A part of the results.
pub(super) enum Part {
    Output(Vec<u8>),
    /// What is wrong with an input.
    Complaint(Unreadable),
    /// So many inputs or records are done, of so many bytes, with so many annotations.
    Tally {
        done: usize,
        bytes: usize,
        annotations: usize,
    },
}

/// Where a worker writes to: what it writes is handed over while it works, since the result of one input may be large.
pub(super) struct Parts<'o> {
    outlet: &'o Outlet<Part>,
    ready: Vec<u8>,
}

impl<'o> Parts<'o> {
    pub(super) const fn new(outlet: &'o Outlet<Part>) -> Self {
        Self { outlet, ready: Vec::new() }
    }

    pub(super) fn complain(&self, why: Unreadable) -> io::Result<()> {
        self.outlet.put(Part::Complaint(why))
    }

    /// Says what has been done, and hands over what is left of the output.
    pub(super) fn finish(self, done: usize, bytes: usize, annotations: usize) -> io::Result<()> {
        if !self.ready.is_empty() {
            self.outlet.put(Part::Output(self.ready))?;
        }
        self.outlet.put(Part::Tally { done, bytes, annotations })
    }
}

impl Write for Parts<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.ready.extend_from_slice(bytes);
        if self.ready.len() >= LENGTH {
            let next = Vec::with_capacity(LENGTH);
            self.outlet.put(Part::Output(std::mem::replace(&mut self.ready, next)))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Takes all parts, in their order.
pub(super) fn take(mut results: Results<Part>, progress: &mut Progress, writer: &mut dyn Write) -> Result<Outcome, Error> {
    let mut outcome = Outcome::Clean;
    while let Some(part) = results.next(|| writer.flush())? {
        match part {
            Part::Output(bytes) => writer.write_all(&bytes)?,
            Part::Complaint(Unreadable { name, why }) => {
                progress.complain(&name, why);
                outcome = Outcome::Failed;
            }
            Part::Tally { done, bytes, annotations } => progress.add(done, bytes, annotations),
        }
    }
    writer.flush()?;
    Ok(outcome)
}
