//! How fast headwords are offered for what is being typed: a keystroke must not be felt.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use padanan::Glossary;

fn complete(criterion: &mut Criterion) {
    let glossary = Glossary::builtin();
    let mut group = criterion.benchmark_group("complete");
    for prefix in ["p", "ke", "KE", "indus", "rantai p"] {
        group.bench_function(prefix, |bencher| bencher.iter(|| glossary.complete(black_box(prefix), 50).len()));
    }
    group.finish();
    let mut group = criterion.benchmark_group("complete English");
    for prefix in ["p", "co", "indus", "supply ch"] {
        group.bench_function(prefix, |bencher| bencher.iter(|| glossary.complete_english(black_box(prefix), 50).len()));
    }
    group.finish();
}

/// The English equivalents are sorted once, at the first question; those of a user's glossary of this size are in every glossary.
fn first_question(criterion: &mut Criterion) {
    let terms: String = (0..10_000).map(|number| format!("istilah {number}\tterm number {number}\n")).collect();
    let builder = Glossary::builder().glossary("istilah.tsv", &terms).expect("a glossary");
    let mut group = criterion.benchmark_group("complete English");
    group.sample_size(10).bench_function("the first time, 10,000 terms", |bencher| {
        let glossary = || builder.clone().finish();
        bencher.iter_batched(
            glossary,
            |glossary| glossary.complete_english("term", 50).len(),
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, complete, first_question);
criterion_main!(benches);
