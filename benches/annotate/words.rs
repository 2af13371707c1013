//! Distinct words to analyse, the same at every run.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

/// The words of the file that `PADANAN_BENCH_WORDS` names, its first column if there are several; or all words of the vocabulary
/// in the dictionary's folder, and its verbs and nouns inflected.
pub(crate) fn distinct(dict: &Path) -> Vec<String> {
    let mut words = BTreeSet::new();
    if let Some(path) = env::var_os("PADANAN_BENCH_WORDS") {
        let content = fs::read_to_string(path).expect("PADANAN_BENCH_WORDS names a text in UTF-8");
        words.extend(content.lines().filter_map(|line| line.split('\t').next()).map(str::to_owned));
        return words.into_iter().collect();
    }
    for entry in fs::read_dir(dict.join("words")).expect("the dictionary is there") {
        let content =
            fs::read_to_string(entry.expect("the dictionary can be listed").path()).expect("the dictionary can be read");
        for line in content.lines().skip(1) {
            let mut fields = line.split('\t');
            let (word, class) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
            if word.bytes().all(|letter| letter.is_ascii_lowercase()) {
                words.insert(word.to_owned());
                match class {
                    "v" => words.insert(format!("di{word}kan")),
                    "n" => words.insert(format!("{word}nya")),
                    _ => false,
                };
            }
        }
    }
    words.into_iter().collect()
}
