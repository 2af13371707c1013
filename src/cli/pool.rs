//! Work on one piece after the other, several at a time, with the results in the order of the pieces.
//!
//! Pieces are read, and results kept, only a few ahead of those that are taken: if nobody takes them, the work waits and does not
//! grow. What is ready is never kept back for what is not.

use std::io;
use std::sync::mpsc::{Receiver, RecvError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// How many pieces for each worker may be read before the first of them is done.
const AHEAD: usize = 2;

/// How many results of a piece may wait for its turn.
const WAITING: usize = 4;

/// What a worker tells of its piece.
enum Message<R> {
    Result(R),
    /// That was all. Without it the worker has not come to the end.
    End,
}

/// Where the results of a piece go.
pub(super) struct Outlet<R>(SyncSender<Message<R>>);

impl<R> Outlet<R> {
    /// Hands over a result, when there is room for it. It is an error that nobody wants it any more.
    pub(super) fn put(&self, result: R) -> io::Result<()> {
        self.0.send(Message::Result(result)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// The results of all pieces.
pub(super) struct Results<R> {
    /// The results of each piece, in order, and then nothing.
    turns: Receiver<Option<Receiver<Message<R>>>>,
    turn: Option<Receiver<Message<R>>>,
}

/// How fast to work, and how much to say of it.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(super) struct Pace {
    /// How many files, or pieces of a stream, to work on at a time; by default as many as there are processors
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,

    /// Say nothing but what is wrong: show no progress and no summary
    #[arg(short, long)]
    pub(super) quiet: bool,
}

impl Pace {
    pub(super) fn jobs(&self) -> usize {
        self.jobs.map_or_else(|| thread::available_parallelism().map_or(1, Into::into), usize::from)
    }
}

/// Starts to work on `pieces`, each worker with something of its own that `worker` makes.
///
/// The threads are left to themselves: one that waits for a piece that never comes does not keep the program from ending.
pub(super) fn start<P, R, W>(
    jobs: usize,
    pieces: impl Iterator<Item = P> + Send + 'static,
    worker: impl Fn() -> W + Send + Sync + 'static,
) -> io::Result<Results<R>>
where
    P: Send + 'static,
    R: Send + 'static,
    W: FnMut(P, &Outlet<R>),
{
    let (turn, turns) = sync_channel(jobs * AHEAD);
    let (work, pieces_to_do) = sync_channel::<(P, Outlet<R>)>(jobs * AHEAD);
    let pieces_to_do = Arc::new(Mutex::new(pieces_to_do));
    let worker = Arc::new(worker);
    for _ in 0..jobs {
        let (pieces_to_do, worker) = (Arc::clone(&pieces_to_do), Arc::clone(&worker));
        thread::Builder::new().spawn(move || {
            let mut tools = None;
            let next = || pieces_to_do.lock().map_or(Err(RecvError), |pieces| pieces.recv());
            while let Ok((piece, outlet)) = next() {
                // Most of many workers never get a piece of a short input.
                tools.get_or_insert_with(|| worker())(piece, &outlet);
                let _ = outlet.0.send(Message::End);
            }
        })?;
    }
    thread::Builder::new().spawn(move || {
        for piece in pieces {
            let (outlet, results) = sync_channel(WAITING);
            if turn.send(Some(results)).is_err() || work.send((piece, Outlet(outlet))).is_err() {
                return;
            }
        }
        let _ = turn.send(None);
    })?;
    Ok(Results { turns, turn: None })
}

impl<R> Results<R> {
    /// The next result, or nothing after the last one. Calls `idle` before it has to wait.
    pub(super) fn next(&mut self, mut idle: impl FnMut() -> io::Result<()>) -> io::Result<Option<R>> {
        let ended = |_: RecvError| io::Error::other("a worker has ended before its work");
        loop {
            match &self.turn {
                None => match receive(&self.turns, &mut idle)?.map_err(ended)? {
                    None => return Ok(None),
                    turn => self.turn = turn,
                },
                Some(turn) => match receive(turn, &mut idle)?.map_err(ended)? {
                    Message::Result(result) => return Ok(Some(result)),
                    Message::End => self.turn = None,
                },
            }
        }
    }
}

/// What comes next, after a call of `idle` if it is not there yet.
fn receive<T>(channel: &Receiver<T>, idle: &mut impl FnMut() -> io::Result<()>) -> io::Result<Result<T, RecvError>> {
    match channel.try_recv() {
        Ok(there) => Ok(Ok(there)),
        Err(TryRecvError::Disconnected) => Ok(Err(RecvError)),
        Err(TryRecvError::Empty) => {
            idle()?;
            Ok(channel.recv())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    fn all<R>(mut results: Results<R>) -> io::Result<Vec<R>> {
        std::iter::from_fn(|| results.next(|| Ok(())).transpose()).collect()
    }

    #[test]
    fn results_come_in_the_order_of_the_pieces() {
        for jobs in [1, 2, 7] {
            let results = start(jobs, 0..200_u64, || {
                |piece: u64, outlet: &Outlet<u64>| {
                    thread::sleep(Duration::from_micros(piece * 7919 % 300));
                    // More than may wait, none, or one.
                    (0..piece % 9).for_each(|part| outlet.put(piece * 10 + part).expect("somebody listens"));
                }
            });
            let expected: Vec<u64> = (0..200).flat_map(|piece| (0..piece % 9).map(move |part| piece * 10 + part)).collect();
            assert_eq!(results.and_then(all).expect("all is well"), expected, "{jobs} jobs");
        }
    }

    #[test]
    fn pieces_are_read_only_as_far_as_results_are_taken() {
        let read = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&read);
        let pieces = std::iter::repeat_with(move || counter.fetch_add(1, Ordering::SeqCst));
        let mut results = start(2, pieces, || |piece: usize, outlet: &Outlet<usize>| outlet.put(piece).unwrap_or_default())
            .expect("threads can be started");
        for taken in 0..50 {
            assert_eq!(results.next(|| Ok(())).expect("all is well"), Some(taken));
            // Those in the channel, and one each in the hands of who reads, works and takes.
            assert!(read.load(Ordering::SeqCst) <= taken + 2 * AHEAD + 5, "{taken} taken of {read:?}");
        }
    }

    #[test]
    fn a_worker_that_panics_is_no_end_of_the_work() {
        let results = start(2, 0..10, || {
            |piece: i32, outlet: &Outlet<i32>| {
                assert_ne!(piece, 5, "this message is meant to be seen");
                outlet.put(piece).unwrap_or_default();
            }
        });
        assert!(results.and_then(all).is_err());
    }

    #[test]
    fn what_is_idle_may_flush_and_may_fail() {
        let pieces = std::iter::once_with(|| thread::sleep(Duration::from_millis(20)));
        let mut results = start(1, pieces, || |(): (), outlet: &Outlet<()>| outlet.put(()).unwrap_or_default())
            .expect("threads can be started");
        let found = results.next(|| Err(io::ErrorKind::BrokenPipe.into()));
        assert_eq!(found.expect_err("the output is gone").kind(), io::ErrorKind::BrokenPipe);
    }
}
