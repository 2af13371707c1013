//! How fast words are analysed, beside other Rust crates that find the root of an Indonesian word.
//!
//! `cargo bench --manifest-path benches/stemmers/Cargo.toml`; `PADANAN_BENCH_WORDS=FILE` measures on other words. Every word is
//! met once an iteration, and nothing is remembered from one to the next.

#[path = "../../annotate/words.rs"]
mod words;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn analyse(criterion: &mut Criterion) {
    let words = words::distinct(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dict"));
    let mut group = criterion.benchmark_group("distinct words");
    group.throughput(Throughput::Elements(words.len() as u64)).sample_size(20);

    let glossary = padanan::Glossary::builtin();
    let root = |word: &String| glossary.best_analysis(black_box(word)).map_or(0, |best| best.root.len());
    group.bench_function("padanan, the best reading", |bencher| bencher.iter(|| words.iter().map(root).sum::<usize>()));
    let readings = |word: &String| glossary.analyse(black_box(word)).len();
    group.bench_function("padanan, every reading", |bencher| bencher.iter(|| words.iter().map(readings).sum::<usize>()));

    let dictionary = sastrawi::Dictionary::new();
    let sastrawi = sastrawi::Stemmer::new(&dictionary);
    let stem = |word: &String| sastrawi.stem_word(black_box(word)).len();
    group.bench_function("sastrawi-rs", |bencher| bencher.iter(|| words.iter().map(stem).sum::<usize>()));

    let snowball = snowball_stemmers_rs::Stemmer::create(snowball_stemmers_rs::Algorithm::Indonesian);
    let stem = |word: &String| snowball.stem(black_box(word)).len();
    group.bench_function("snowball_stemmers_rs", |bencher| bencher.iter(|| words.iter().map(stem).sum::<usize>()));
    group.finish();
}

criterion_group!(benches, analyse);
criterion_main!(benches);
