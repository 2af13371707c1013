//! Sessions in memory, through pipes.

mod harness;

mod configuration;
mod diagnostics;
mod kept;
mod life_cycle;
mod synchronization;
