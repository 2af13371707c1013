//! Words that a `padanan.toml` says to ignore, and how another one is written there without touching anything else.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;

use super::context::Context;
use crate::workspace::settings::Settings;

impl Context<'_> {
    /// Whether nothing is ever wrong with a word.
    pub(super) fn is_ignored(&self, word: &str) -> bool {
        self.ignored().contains(word.to_lowercase().as_str())
    }

    /// The words that nothing is ever wrong with, in small letters.
    pub(super) fn ignored(&self) -> HashSet<Cow<'_, str>> {
        let of_settings = self.settings.ignore.iter().map(|word| Cow::Owned(word.to_lowercase()));
        of_settings.chain(self.ignored.iter().map(|word| Cow::Borrowed(word.as_str()))).collect()
    }
}

/// Where to insert what in the text of a `padanan.toml`, so that it ignores a word, too. Nothing if it does so already, or
/// cannot be made to.
pub(super) fn insertion(text: &str, word: &str) -> Option<(usize, String)> {
    let places = [in_list(text, word), before_tables(text, word), Some((0, format!("ignore = [{}]\n", quoted(word))))];
    let is_there = read(text).0.ignore.iter().any(|ignored| ignored == word);
    let mut places = places.into_iter().flatten().filter(|_| !is_there);
    places.find(|(at, new)| adds_only(text, *at, new, |settings| settings.ignore.insert(0, word.to_owned())))
}

/// Whether an insertion into the text of a `padanan.toml` changes what it sets as `change` does, and nothing else.
pub(super) fn adds_only(text: &str, at: usize, new: &str, change: impl FnOnce(&mut Settings)) -> bool {
    let Some((start, end)) = text.split_at_checked(at) else { return false };
    let (mut expected, complaints) = read(text);
    let (mut found, new_complaints) = read(&format!("{start}{new}{end}"));
    change(&mut expected);
    // The order of what is ignored does not matter.
    expected.ignore.sort();
    found.ignore.sort();
    expected == found && complaints == new_complaints
}

/// What a file sets, and what in it cannot be understood.
fn read(text: &str) -> (Settings, Vec<String>) {
    let (settings, complaints) = Settings::of_toml(text, Path::new(""));
    (settings, complaints.into_iter().map(|complaint| complaint.message).collect())
}

/// Behind the bracket that opens the list.
fn in_list(text: &str, word: &str) -> Option<(usize, String)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bracket = line.trim_start().strip_prefix("ignore").and_then(|rest| rest.trim_start().strip_prefix('='));
        if let Some(list) = bracket.and_then(|rest| rest.trim_start().strip_prefix('[')) {
            let place = at + line.len() - list.len();
            let is_empty = text.get(place..).is_some_and(|rest| rest.trim_start().starts_with(']'));
            let word = quoted(word);
            return Some(match (is_empty, list.trim().is_empty()) {
                (true, _) => (place, word),
                (_, true) => (place, format!("\n  {word},")),
                _ => (place, format!("{word}, ")),
            });
        }
        at += line.len();
    }
    None
}

/// Before the first table, where keys of the whole file stand.
fn before_tables(text: &str, word: &str) -> Option<(usize, String)> {
    let line = format!("ignore = [{}]\n", quoted(word));
    let mut at = 0;
    for row in text.split_inclusive('\n') {
        if row.starts_with('[') {
            return Some((at, format!("{line}\n")));
        }
        at += row.len();
    }
    let is_ended = text.is_empty() || text.ends_with('\n');
    Some((text.len(), if is_ended { line } else { format!("\n{line}") }))
}

/// A word as a TOML string.
pub(super) fn quoted(word: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in word.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_the_file_stays_as_it_is() {
        for (text, expected) in [
            ("", "ignore = [\"kata\"]\n"),
            ("words = true", "words = true\nignore = [\"kata\"]\n"),
            ("words = true\n", "words = true\nignore = [\"kata\"]\n"),
            (
                "# a\nwords = true\n\n[severity]\nunused = \"off\"\n",
                "# a\nwords = true\n\nignore = [\"kata\"]\n\n[severity]\nunused = \"off\"\n",
            ),
            ("ignore = []\n", "ignore = [\"kata\"]\n"),
            ("ignore = [ # c\n]\n", "ignore = [\"kata\",  # c\n]\n"),
            ("ignore=[\"a\"] # c\nwords = true", "ignore=[\"kata\", \"a\"] # c\nwords = true"),
            ("ignore = [\n  \"a\",\n]\n", "ignore = [\n  \"kata\",\n  \"a\",\n]\n"),
            ("\"ignore\" = []", ""),
            ("as-of = '''\nignore = [\n[x]\n'''\n", "ignore = [\"kata\"]\nas-of = '''\nignore = [\n[x]\n'''\n"),
            ("ignore = [\"kata\"]", ""),
            ("ignore = \"a\"", ""),
            ("words = [", "ignore = [\"kata\"]\nwords = ["),
        ] {
            let edited = insertion(text, "kata").map(|(at, new)| format!("{}{new}{}", &text[..at], &text[at..]));
            assert_eq!(edited.unwrap_or_default(), expected, "{text:?}");
        }
    }

    #[test]
    fn any_word_can_be_quoted() {
        for word in ["a\"b", "a\\b", "a\nb\u{7f}", "é👋", ""] {
            let (_, new) = insertion("", word).expect("a line");
            assert_eq!(read(&new).0.ignore, [word]);
        }
    }
}
