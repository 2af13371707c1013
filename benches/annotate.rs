//! How fast texts are annotated, beside two engines that only search for the same headwords.
//!
//! `cargo bench` measures on a text that is made up here: words of the dictionary with frequencies like those of news, among them
//! short forms, names, numbers and slips of the finger. `PADANAN_BENCH_TEXT=FILE cargo bench` measures throughput on another,
//! `PADANAN_BENCH_WORDS=FILE` the analysis of other words. `benches/stemmers` compares that analysis with other stemmers.

#[path = "annotate/text.rs"]
mod text;
#[path = "annotate/words.rs"]
mod words;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use padanan::Glossary;

fn throughput(criterion: &mut Criterion) {
    let text = text::chosen().unwrap_or_else(|| text::sample(8_000_000));
    let glossary = Glossary::builtin();
    let mut group = criterion.benchmark_group("throughput");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    group.bench_function("annotate, cold", |bencher| {
        bencher.iter(|| glossary.annotate(black_box(&text)).len());
    });
    let mut annotator = glossary.annotator();
    group.bench_function("annotate, warm", |bencher| {
        bencher.iter(|| annotator.annotate(black_box(&text)).len());
    });

    // The others find headwords as they stand, in lower case: no inflection, no misspellings, no definitions.
    let headwords = text::headwords();
    let lower = text.to_ascii_lowercase();
    let aho_corasick = aho_corasick::AhoCorasick::builder()
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(&headwords)
        .expect("headwords make an automaton");
    group.bench_function("aho-corasick", |bencher| {
        bencher.iter(|| aho_corasick.find_iter(black_box(&lower)).count());
    });
    let daachorse: daachorse::DoubleArrayAhoCorasick<u32> = daachorse::DoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(&headwords)
        .expect("headwords make an automaton");
    group.bench_function("daachorse", |bencher| {
        bencher.iter(|| daachorse.leftmost_find_iter(black_box(&lower)).count());
    });
    group.finish();
}

fn article(criterion: &mut Criterion) {
    let text = text::sample(3_000);
    let glossary = Glossary::builtin();
    criterion.bench_function("open the dictionary", |bencher| bencher.iter(Glossary::builtin));
    criterion.bench_function("annotate 3 kB", |bencher| bencher.iter(|| glossary.annotate(black_box(&text)).len()));
    let annotations = glossary.annotate(&text);
    criterion.bench_function("serialise the annotations of 3 kB", |bencher| {
        bencher.iter(|| serde_json::to_string(black_box(&annotations)).map(|json| json.len()));
    });
}

fn words(criterion: &mut Criterion) {
    let glossary = Glossary::builtin();
    let words = words::distinct(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dict"));
    let mut group = criterion.benchmark_group("distinct words");
    group.throughput(Throughput::Elements(words.len() as u64)).sample_size(20);
    group.bench_function("the best reading", |bencher| {
        bencher.iter(|| words.iter().filter_map(|word| glossary.best_analysis(black_box(word))).count());
    });
    group.bench_function("every reading", |bencher| {
        bencher.iter(|| words.iter().map(|word| glossary.analyse(black_box(word)).len()).sum::<usize>());
    });
    group.finish();
    criterion.bench_function("near misses", |bencher| bencher.iter(|| glossary.near(black_box("industriu")).len()));
}

criterion_group!(benches, throughput, article, words);
criterion_main!(benches);
