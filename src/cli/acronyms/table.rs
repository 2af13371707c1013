//! The short forms of a document as a table for people.

use std::io::{self, Write};

use padanan::acronyms::{Acronym, Place};
use unicode_width::UnicodeWidthStr;

use super::one_line;

/// How the table is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) color: bool,
    /// Columns of the terminal, if it is one.
    pub(super) width: Option<usize>,
}

/// Wider is hard to read, narrower leaves no room for long forms.
const WIDTHS: std::ops::RangeInclusive<usize> = 60..=100;

/// Longer short forms push the other columns of their row aside.
const WIDEST_SHORT: usize = 20;

const BOLD: &str = "\u{1b}[1m";
const FAINT: &str = "\u{1b}[2m";
const GLOSS: &str = "\u{1b}[3;36m";
const WRONG: &str = "\u{1b}[31m";
const RESET: &str = "\u{1b}[0m";

/// Writes a row for each short form: how often it is used, where it is defined, what it stands for and means; below it what is
/// wrong.
pub(super) fn write(acronyms: &[Acronym<'_>], layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    if acronyms.is_empty() {
        return writeln!(out, "no short forms");
    }
    let widest = |fields: &mut dyn Iterator<Item = usize>, heading: &str| fields.max().unwrap_or(0).max(heading.len());
    let short = widest(&mut acronyms.iter().map(|acronym| one_line(acronym.short).width().min(WIDEST_SHORT)), "short form");
    let defined = widest(&mut acronyms.iter().map(|acronym| defined(acronym).width()), "defined");
    let uses = widest(&mut acronyms.iter().map(|acronym| acronym.used.len().to_string().len()), "uses");
    let width = layout.width.map_or(*WIDTHS.end(), |width| width.clamp(*WIDTHS.start(), *WIDTHS.end()));
    let table = Table { short, uses, defined, width, color: layout.color };
    let heading = format!("  {:short$}  {:>uses$}  {:defined$}  stands for", "short form", "uses", "defined");
    writeln!(out, "{}", table.styled(FAINT, &heading))?;
    acronyms.iter().try_for_each(|acronym| table.row(acronym, out))?;
    let wrong: usize = acronyms.iter().map(|acronym| acronym.problems.len()).sum();
    writeln!(out, "\n{}, {}", count(acronyms.len(), "short form"), count(wrong, "problem"))
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// The widths of the columns.
struct Table {
    short: usize,
    uses: usize,
    defined: usize,
    width: usize,
    color: bool,
}

impl Table {
    fn row(&self, acronym: &Acronym<'_>, out: &mut dyn Write) -> io::Result<()> {
        let short = one_line(acronym.short);
        let mark = if acronym.problems.is_empty() { " " } else { "!" };
        let padding = " ".repeat(self.short.saturating_sub(short.width()));
        let (uses, defined) = (acronym.used.len(), defined(acronym));
        let (mark, bold) = (self.styled(WRONG, mark), self.styled(BOLD, &short));
        let first = format!("{mark} {bold}{padding}  {uses:>width$}  ", width = self.uses);
        let defined = self.styled(FAINT, &format!("{defined:width$}", width = self.defined));
        let indent = 2 + self.short + 2 + self.uses + 2 + self.defined + 2;
        let expansion = acronym.expansion.map(one_line).unwrap_or_default();
        let gloss = acronym.gloss.map(|gloss| gloss.split("; ").next().unwrap_or(gloss)).map(one_line);
        let gloss = gloss.filter(|gloss| !gloss.eq_ignore_ascii_case(&expansion) && !gloss.eq_ignore_ascii_case(&short));
        let mut lines: Vec<String> = self.wrapped(&expansion, indent).collect();
        lines.extend(gloss.iter().flat_map(|gloss| self.wrapped(gloss, indent)).map(|line| self.styled(GLOSS, &line)));
        writeln!(out, "{}", format!("{first}{defined}  {}", lines.first().map_or("", String::as_str)).trim_end())?;
        for line in lines.iter().skip(1) {
            writeln!(out, "{:indent$}{line}", "")?;
        }
        for problem in &acronym.problems {
            let position = problem.place.position;
            let message = one_line(&format!("{}:{}: {} [{}]", position.line, position.column, problem.message, problem.rule));
            for (number, line) in self.wrapped(&message, 6).enumerate() {
                let indent = if number == 0 { 4 } else { 6 };
                writeln!(out, "{:indent$}{}", "", self.styled(WRONG, &line))?;
            }
        }
        Ok(())
    }

    fn styled(&self, style: &str, text: &str) -> String {
        if self.color && !text.trim().is_empty() { format!("{style}{text}{RESET}") } else { text.to_owned() }
    }

    /// The lines of a text that begins so many columns from the left.
    fn wrapped(&self, text: &str, indent: usize) -> impl Iterator<Item = String> + use<> {
        const NARROWEST: usize = 20;
        let width = self.width.saturating_sub(indent).max(NARROWEST);
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if line.width() + 1 + word.width() <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines.into_iter()
    }
}

/// Where a short form is defined first, or how well it is known without.
fn defined(acronym: &Acronym<'_>) -> String {
    let place = |place: &Place| format!("{}:{}", place.position.line, place.position.column);
    acronym.defined.first().map_or_else(|| "-".to_owned(), place)
}
