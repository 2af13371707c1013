//! Measures throughput.
use std::time::Instant;
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let g = padanan::Glossary::builtin();
    for _ in 0..3 {
        let mut a = g.annotator();
        for pass in ["cold", "warm"] {
            let t = Instant::now();
            let n = a.annotate(&text).len();
            let s = t.elapsed().as_secs_f64();
            println!("{pass}: {:.1} MB/s, {n} annotations", text.len() as f64 / 1e6 / s);
        }
    }
}
