//! The process that started the server. When it is gone, nobody is left to serve.

use std::path::PathBuf;

/// A process that was there when it was met.
///
/// On most systems the end of the input tells that it is gone; where processes are files it can be looked up besides, for a client
/// whose pipe somebody else holds open.
#[derive(Debug)]
pub(super) struct Parent(PathBuf);

impl Parent {
    /// None if the process cannot be seen, such as from within a container.
    pub(super) fn new(process: u64) -> Option<Self> {
        let parent = Self(PathBuf::from(format!("/proc/{process}")));
        (cfg!(target_os = "linux") && !parent.is_gone()).then_some(parent)
    }

    pub(super) fn is_gone(&self) -> bool {
        !self.0.exists()
    }
}
