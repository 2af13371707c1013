//! A glossary as a table for people.

use std::io::{self, Write};

use padanan::render::visible;
use padanan::terms::Entry;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::parts;

/// How the table is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) color: bool,
    /// Columns of the terminal, if it is one.
    pub(super) width: Option<usize>,
}

/// Wider is hard to read, narrower leaves no room for glosses.
const WIDTHS: std::ops::RangeInclusive<usize> = 60..=120;

const BOLD: &str = "\u{1b}[1m";
const FAINT: &str = "\u{1b}[2m";
const GLOSS: &str = "\u{1b}[3;36m";
const RESET: &str = "\u{1b}[0m";

/// Writes a line for each entry, part by part: headword, how often it stands there, and its gloss or the sentence in which it stands
/// first.
pub(super) fn write(entries: &[Entry], documents: u32, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    if entries.is_empty() {
        return writeln!(out, "no terms");
    }
    let width = layout.width.map_or(*WIDTHS.end(), |width| width.clamp(*WIDTHS.start(), *WIDTHS.end()));
    let uses = entries.iter().map(|entry| entry.count.to_string().len()).max().unwrap_or(1);
    let widest = entries.iter().map(|entry| entry.headword.width()).max().unwrap_or(0).min(width / 3);
    let styled = |style: &str, text: &str| {
        if layout.color && !text.is_empty() { format!("{style}{text}{RESET}") } else { text.to_owned() }
    };
    for (name, entries) in parts(entries) {
        writeln!(out, "{}", styled(FAINT, &format!("{name} ({})", entries.len())))?;
        for entry in entries {
            let headword = cut(&visible(&entry.headword), width / 2);
            let padding = " ".repeat(widest.saturating_sub(headword.width()));
            let head = headword.width().max(widest) + uses + 6;
            let (style, said) = match entry.gloss() {
                Some(gloss) => (GLOSS, gloss.to_owned()),
                None => (FAINT, around(&entry.context, &entry.headword, width.saturating_sub(head))),
            };
            let said = match &entry.expansion {
                Some(expansion) if entry.gloss() != Some(expansion) => format!("{expansion}: {said}"),
                _ => said,
            };
            let said = cut(&visible(&said), width.saturating_sub(head));
            writeln!(out, "  {}{padding}  {:>uses$}  {}", styled(BOLD, &headword), entry.count, styled(style, &said))?;
        }
        writeln!(out)?;
    }
    let open = entries.iter().filter(|entry| entry.is_open()).count();
    let (entries, documents) = (count(entries.len(), "entry", "entries"), count(documents as usize, "document", "documents"));
    writeln!(out, "{entries} from {documents}, {open} to be translated")
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The part of a sentence that has the headword in it, to be cut to so many columns.
fn around(context: &str, headword: &str, width: usize) -> String {
    let first = headword.split(' ').next().unwrap_or_default().to_ascii_lowercase();
    let at = context.to_ascii_lowercase().find(&first).unwrap_or(0);
    let starts = context[..at].match_indices(' ').map(|(space, _)| space + 1);
    // As much before it as behind it, and no less than there is room for.
    let start = [0].into_iter().chain(starts).find(|&start| context[start..at].width() <= width / 3).unwrap_or(at);
    if start == 0 || context.width() <= width { context.to_owned() } else { format!("… {}", &context[start..]) }
}

/// A text of at most so many columns.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut taken = 0;
    let kept = text.chars().take_while(|c| {
        taken += c.width().unwrap_or(0);
        taken < width
    });
    let kept: String = kept.collect();
    format!("{}…", kept.trim_end())
}
