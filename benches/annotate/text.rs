//! A text to measure on, the same at every run.

use std::fs;
use std::path::Path;

/// The first column, and the third if there is one, of the rows of a folder of the dictionary.
fn rows(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dict").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the dictionary is there").filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let mut rows = Vec::new();
    for path in paths {
        let content = fs::read_to_string(path).expect("the dictionary can be read");
        rows.extend(content.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
            let mut fields = line.split('\t');
            let headword = fields.next().unwrap_or_default().to_owned();
            (headword, fields.nth(1).unwrap_or_default().to_owned())
        }));
    }
    rows
}

/// The headwords of terms and short forms in lower case, each once.
pub(crate) fn headwords() -> Vec<String> {
    let mut all: Vec<String> =
        rows("terms").into_iter().chain(rows("short-forms")).map(|(headword, _)| headword.to_ascii_lowercase()).collect();
    all.sort();
    all.dedup();
    all
}

/// The numbers of a linear congruential generator: the same text at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// A place in a list whose entries grow rarer as those of news do (Zipf's law).
    fn rank(&mut self, length: usize) -> usize {
        let uniform = (self.below(1 << 20) + 1) as f64 / (1 << 20) as f64;
        ((length as f64).powf(uniform) as usize - 1).min(length - 1)
    }
}

/// The text that `PADANAN_BENCH_TEXT` names.
pub(crate) fn chosen() -> Option<String> {
    let path = std::env::var_os("PADANAN_BENCH_TEXT")?;
    Some(fs::read_to_string(path).expect("PADANAN_BENCH_TEXT names a text in UTF-8"))
}

/// About so many bytes of text.
pub(crate) fn sample(bytes: usize) -> String {
    let mut words = rows("words");
    words.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.len().cmp(&b.0.len())));
    let (terms, shorts, names) = (rows("terms"), rows("short-forms"), rows("names"));
    let mut dice = Dice(1);
    let mut text = String::with_capacity(bytes + 64);
    let mut left = 0;
    while text.len() < bytes {
        if left == 0 {
            left = 6 + dice.below(20);
            text.push_str(if dice.below(4) == 0 { ".\n\n" } else { ". " });
        }
        left -= 1;
        match dice.below(100) {
            0..8 => text.push_str(&terms[dice.below(terms.len())].0),
            8..11 => text.push_str(&shorts[dice.rank(shorts.len())].0),
            11..18 => text.push_str(&names[dice.below(names.len())].0),
            18..20 => text.push_str(&format!("{},{}", dice.below(999), dice.below(99))),
            20 => {
                let mut slip = words[dice.rank(words.len())].0.clone().into_bytes();
                let at = dice.below(slip.len());
                slip[at] = b'a' + dice.below(26) as u8;
                text.push_str(&String::from_utf8_lossy(&slip));
            }
            _ => text.push_str(&words[dice.rank(words.len())].0),
        }
        text.push_str(if dice.below(16) == 0 { ", " } else { " " });
    }
    text
}
