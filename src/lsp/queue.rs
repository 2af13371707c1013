//! The messages that have come and wait for their turn.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::{Duration, Instant};

use lsp_server::{Message, RequestId};

use super::message::Refused;

/// What comes over the wire.
pub(super) type Incoming = Result<Message, Refused>;

/// When something is to be done that messages put off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    /// If nothing comes until then.
    pub(super) quiet: Instant,
    /// Whatever comes.
    pub(super) latest: Instant,
}

/// What is to be done next.
#[derive(Debug)]
pub(super) enum Next {
    Message(Incoming),
    /// A request that the client took back before its turn.
    Cancelled(RequestId),
    /// What was due is due now.
    Due,
    /// Nothing has come for a while.
    Idle,
    /// Nothing will come any more.
    End,
}

/// So long nothing has to come to be called a while.
const WHILE: Duration = Duration::from_secs(5);

/// Messages in the order in which they came. All that wait are taken in before the first has its turn, so that a request may be
/// taken back.
#[derive(Debug)]
pub(super) struct Queue {
    incoming: Receiver<Incoming>,
    waiting: VecDeque<Next>,
    is_over: bool,
}

impl Queue {
    pub(super) const fn new(incoming: Receiver<Incoming>) -> Self {
        Self { incoming, waiting: VecDeque::new(), is_over: false }
    }

    /// Waits for what is to be done next.
    pub(super) fn next(&mut self, due: Option<Due>) -> Next {
        self.take_in();
        let now = Instant::now();
        if due.is_some_and(|due| now >= due.latest) {
            return Next::Due;
        }
        if let Some(next) = self.waiting.pop_front() {
            return next;
        }
        let patience = due.map_or(WHILE, |due| due.quiet.saturating_duration_since(now));
        if self.is_over {
            return if due.is_some() { Next::Due } else { Next::End };
        }
        match self.incoming.recv_timeout(patience) {
            Ok(incoming) => Next::Message(incoming),
            Err(RecvTimeoutError::Timeout) if due.is_some() => Next::Due,
            Err(RecvTimeoutError::Timeout) => Next::Idle,
            Err(RecvTimeoutError::Disconnected) => {
                self.is_over = true;
                if due.is_some() { Next::Due } else { Next::End }
            }
        }
    }

    fn take_in(&mut self) {
        loop {
            match self.incoming.try_recv() {
                Ok(incoming) => {
                    if let Some(id) = cancelled(&incoming) {
                        self.cancel(&id);
                    }
                    self.waiting.push_back(Next::Message(incoming));
                }
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.is_over = true;
                    return;
                }
            }
        }
    }

    fn cancel(&mut self, id: &RequestId) {
        let is_it = |next: &&mut Next| matches!(next, Next::Message(Ok(Message::Request(request))) if request.id == *id);
        if let Some(next) = self.waiting.iter_mut().rev().find(is_it) {
            *next = Next::Cancelled(id.clone());
        }
    }
}

fn cancelled(incoming: &Incoming) -> Option<RequestId> {
    match incoming {
        Ok(Message::Notification(notification)) if notification.method == "$/cancelRequest" => {
            serde_json::from_value(notification.params.get("id")?.clone()).ok()
        }
        _ => None,
    }
}
