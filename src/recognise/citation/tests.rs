//! Tables of citations and of what looks like one.

mod any_text;
#[rustfmt::skip] // tables, a case a line
mod provision;
#[rustfmt::skip]
mod standard;
#[rustfmt::skip]
mod tail;
