//! Sessions in memory, through pipes.

mod harness;

mod configuration;
mod diagnostics;
mod life_cycle;
mod synchronization;
