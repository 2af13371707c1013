//! Several files at a time, results in the order of the input.

use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use super::Format;
use crate::cli::input::{Source, Unreadable, decode, read};
use crate::cli::progress::Progress;
use crate::cli::project::{Annotators, Project};
use crate::cli::{Error, Outcome};

/// Results of larger texts are not kept until it is their turn, but written when it is.
const LARGE: usize = 1 << 20;

/// Whose turn it is to write, and what writing has come to.
struct Turn<'w> {
    next: usize,
    progress: &'w mut Progress,
    writer: &'w mut (dyn Write + Send),
    error: Option<std::io::Error>,
}

/// Annotates the sources, each as its project has it.
pub(super) fn run(
    sources: &[Result<Source, Unreadable>],
    projects: &[Arc<Project>],
    format: &Format,
    jobs: usize,
    progress: &mut Progress,
    writer: &mut (dyn Write + Send),
) -> Result<Outcome, Error> {
    let turn = Mutex::new(Turn { next: 0, progress, writer, error: None });
    let (changed, taken, failed) = (Condvar::new(), AtomicUsize::new(0), AtomicBool::new(false));
    let work = || {
        let mut annotators = Annotators::default();
        let mut buffer = Vec::new();
        loop {
            let index = taken.fetch_add(1, Ordering::Relaxed);
            let (Some(source), Some(project)) = (sources.get(index), projects.get(index)) else { break };
            let name = read(source, &mut buffer);
            let text = decode(&buffer);
            let result = name.map(|name| {
                let annotations = format.of(project).annotate(annotators.of(project), &text);
                let mut ready = Vec::new();
                let is_large = text.len() > LARGE;
                let written = if is_large { Ok(()) } else { format.write(&name, &annotations, &mut ready) };
                (name, annotations, ready, is_large, written)
            });
            let Ok(guard) = turn.lock() else { break };
            let Ok(mut turn) = changed.wait_while(guard, |turn| turn.next != index) else { break };
            if turn.error.is_none() {
                match result {
                    Err(Unreadable { name, why }) => {
                        turn.progress.fail(&name, why);
                        failed.store(true, Ordering::Relaxed);
                    }
                    Ok((name, annotations, ready, is_large, written)) => {
                        let written = written.and_then(|()| match is_large {
                            true => format.write(&name, &annotations, turn.writer),
                            false => turn.writer.write_all(&ready),
                        });
                        turn.error = written.err();
                        turn.progress.add(1, text.len(), annotations.len());
                    }
                }
            }
            turn.next += 1;
            let is_over = turn.error.is_some();
            changed.notify_all();
            if is_over {
                break;
            }
        }
    };
    let workers = jobs.min(sources.len());
    if workers <= 1 {
        work();
    } else {
        std::thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(work);
            }
        });
    }
    match turn.into_inner() {
        Ok(Turn { error: Some(why), .. }) => Err(Error::Output(why)),
        _ if failed.into_inner() => Ok(Outcome::Failed),
        _ => Ok(Outcome::Clean),
    }
}
