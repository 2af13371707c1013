//! How far the work has come, for who waits for it at a terminal, and what it has come to. Scripts find on standard error only what
//! is wrong.

use std::fmt::Display;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{DecimalBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::pool::Pace;
use super::{complain, output, say};

/// Who waits less long needs no progress.
const LONG: Duration = Duration::from_secs(1);

/// The work on several inputs.
pub(super) struct Progress {
    start: Instant,
    /// How many inputs there are.
    files: usize,
    /// What is counted one by one.
    unit: [&'static str; 2],
    /// How many there will be, if that is known.
    total: Option<usize>,
    /// What is found in them.
    finding: [&'static str; 2],
    done: u64,
    bytes: u64,
    found: u64,
    failed: u64,
    /// Whether somebody watches standard error.
    is_watched: bool,
    /// Whether progress may be shown there: not between results.
    may_show: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// The work on so many files, in which something is found: its name, for one and for many of it.
    pub(super) fn of_files(files: usize, finding: [&'static str; 2], pace: &Pace, output: Option<&Path>) -> Self {
        let is_watched = !pace.quiet && io::stderr().is_terminal();
        let may_show = is_watched && !output::may_be_seen(output);
        Self {
            start: Instant::now(),
            files,
            unit: ["file", "files"],
            total: Some(files),
            finding,
            done: 0,
            bytes: 0,
            found: 0,
            failed: 0,
            is_watched,
            may_show,
            bar: None,
        }
    }

    /// The work on the records of so many files.
    pub(super) fn of_records(files: usize, finding: [&'static str; 2], pace: &Pace, output: Option<&Path>) -> Self {
        let unit = ["record", "records"];
        Self { unit, total: None, ..Self::of_files(files, finding, pace, output) }
    }

    /// So many more are done, of so many bytes, and so much has been found in them.
    pub(super) fn add(&mut self, done: usize, bytes: usize, found: usize) {
        self.done += done as u64;
        self.bytes += bytes as u64;
        self.found += found as u64;
        self.show();
    }

    /// Says what is wrong with an input.
    pub(super) fn complain(&mut self, name: &str, why: impl Display) {
        self.failed += 1;
        match &self.bar {
            Some(bar) => bar.suspend(|| complain(name, why)),
            None => complain(name, why),
        }
    }

    /// One that could not be worked on is done with too.
    pub(super) fn fail(&mut self, name: &str, why: impl Display) {
        self.complain(name, why);
        self.add(1, 0, 0);
    }

    /// Leaves the terminal as it was, and says what has been done if that was more than one file, or if it took so long that
    /// progress was shown.
    pub(super) fn finish(self) {
        let was_shown = self.bar.is_some();
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if self.is_watched && (self.files > 1 || was_shown) {
            say(&self.summary(self.start.elapsed()));
        }
    }

    fn summary(&self, time: Duration) -> String {
        let count =
            |number: u64, [one, many]: [&str; 2]| format!("{} {}", HumanCount(number), if number == 1 { one } else { many });
        let failed = match self.failed {
            0 => String::new(),
            failed => format!(" ({} with errors)", HumanCount(failed)),
        };
        let (done, found) = (count(self.done, self.unit), count(self.found, self.finding));
        format!("{done}{failed}, {} of text, {found}, {:.1} s", DecimalBytes(self.bytes), time.as_secs_f64())
    }

    fn show(&mut self) {
        if !self.may_show {
            return;
        }
        if self.bar.is_none() && self.start.elapsed() > LONG {
            self.bar = Some(bar(self.total, self.unit[1]));
        }
        if let Some(bar) = &self.bar {
            bar.set_message(DecimalBytes(self.bytes).to_string());
            bar.set_position(self.done);
        }
    }
}

fn bar(total: Option<usize>, unit: &str) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr()),
            format!("{{bar:24}} {{human_pos}} of {{human_len}} {unit}, {{msg}}, {{eta}} left"),
        ),
        None => (
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()),
            format!("{{spinner}} {{human_pos}} {unit}, {{msg}}, {{elapsed}}"),
        ),
    };
    // A template of our own is one that can be read.
    let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_in_words() {
        let mut progress = Progress::of_files(2, ["annotation", "annotations"], &Pace::default(), None);
        progress.add(1, 1_234_567, 1);
        assert_eq!(progress.summary(Duration::from_millis(1540)), "1 file, 1.23 MB of text, 1 annotation, 1.5 s");
        progress.failed = 1;
        progress.add(1999, 0, 4000);
        let expected = "2,000 files (1 with errors), 1.23 MB of text, 4,001 annotations, 1.5 s";
        assert_eq!(progress.summary(Duration::from_millis(1540)), expected);
    }
}
