//! Why each mention is glossed as it is.

use std::fmt;

use super::label;
use super::mention::Mentions;
use super::visible::visible;
use crate::glossary::Placed;

/// Writes a line for each mention that is to be glossed, `3:14 BPD [village council]`, and below it the reasons. Nothing of the
/// text can act on the terminal.
///
/// # Errors
///
/// Those of `out`.
///
/// ```
/// use padanan::{Glossary, render};
/// let glossary = Glossary::builtin();
/// let annotations = glossary.annotate("Ketahanan rantai pasoknya.");
/// let mut reasons = String::new();
/// render::explanation(&annotations, render::Mentions::First, &mut reasons)?;
/// assert!(reasons.contains("1:11 rantai pasoknya [supply chain]\n    a form of “rantai pasok”\n"));
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn explanation<'a>(annotations: impl Into<Placed<'a>>, mentions: Mentions, out: &mut dyn fmt::Write) -> fmt::Result {
    let placed = annotations.into();
    let positions = placed.positions().map(|(_, position)| position);
    for ((annotation, _), position) in mentions.of(placed.annotations()).zip(positions).filter(|((_, is_glossed), _)| *is_glossed)
    {
        let text = label::one_line(annotation.text());
        let gloss =
            label::short(&annotation).map(|gloss| format!(" [{}]", visible(&label::one_line(&gloss)))).unwrap_or_default();
        writeln!(out, "{}:{} {}{gloss}", position.line, position.column, visible(&text))?;
        for reason in annotation.reasons() {
            writeln!(out, "    {}", visible(&label::one_line(&reason)))?;
        }
    }
    Ok(())
}
