//! What an editor waits for at a keystroke in the middle of a document of 1 MB.
//!
//! The text is that of the bench `annotate`, or the first megabyte of the one that `PADANAN_BENCH_TEXT` names.

#[path = "annotate/text.rs"]
#[expect(dead_code, reason = "the other bench needs more of it")]
mod text;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use padanan::acronyms::{Auditor, audit};
use padanan::{Document, Glossary};

const SIZE: usize = 1_000_000;

/// A document in the middle of which somebody types.
struct Typed {
    document: Document,
    /// Where a word ends.
    at: usize,
    is_typed: bool,
}

impl Typed {
    fn open(text: &str) -> Self {
        let middle = text.len() / 2;
        let at = (middle..).find(|&at| text.get(at..).is_none_or(|rest| rest.starts_with(' '))).unwrap_or(middle);
        Self { document: Document::open(&Glossary::builtin(), text), at, is_typed: false }
    }

    /// Types a letter, or takes it away again.
    fn key(&mut self) {
        let (end, new) = if self.is_typed { (self.at + 1, "") } else { (self.at, "a") };
        self.document.edit(self.at..end, new);
        self.is_typed = !self.is_typed;
    }

    /// How long something takes after each of some keystrokes.
    fn after_keys<T>(&mut self, keys: u64, mut what: impl FnMut(&Document, usize) -> T) -> Duration {
        let mut total = Duration::ZERO;
        for _ in 0..keys {
            self.key();
            let start = Instant::now();
            black_box(what(&self.document, self.at));
            total += start.elapsed();
        }
        total
    }
}

fn document(criterion: &mut Criterion) {
    let mut text = text::chosen().unwrap_or_else(|| text::sample(SIZE));
    text.truncate((0..=SIZE.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0));
    let mut group = criterion.benchmark_group("1 MB");
    group.sample_size(20);
    group.bench_function("open", |bencher| {
        bencher.iter(|| Document::open(&Glossary::builtin(), black_box(text.as_str())).annotations().len());
    });
    group.bench_function("audit", |bencher| {
        let document = Document::open(&Glossary::builtin(), text.as_str());
        let annotations = document.annotations();
        bencher.iter(|| audit(black_box(&annotations)).len());
    });
    let mut typed = Typed::open(&text);
    group.bench_function("a keystroke", |bencher| bencher.iter(|| typed.key()));
    let mut auditor = Auditor::default();
    group.bench_function("audit after a keystroke", |bencher| {
        bencher.iter_custom(|keys| typed.after_keys(keys, |document, _| auditor.audit(&document.annotations()).len()));
    });
    group.bench_function("hover after a keystroke", |bencher| {
        let hover = |document: &Document, at: usize| document.at(at.saturating_sub(1)).map(|found| found.senses().len());
        bencher.iter_custom(|keys| typed.after_keys(keys, hover));
    });
    group.finish();
}

criterion_group!(benches, document);
criterion_main!(benches);
