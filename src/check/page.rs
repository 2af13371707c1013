//! The findings as a web page.
use super::{Pair, Report};
use std::fmt;

/// A page.
///
/// # Errors
///
/// Those of `out`.
pub fn page(_report: &Report, _pairs: &[Pair], _title: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    out.write_str("")
}
