//! cold only
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let g = padanan::Glossary::builtin();
    for _ in 0..4 { let t = std::time::Instant::now(); let mut a = g.annotator(); let n = a.annotate(&text).len(); println!("{n} {:.1}", text.len() as f64/1e6/t.elapsed().as_secs_f64()); }
}
