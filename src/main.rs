//! The command-line program.
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let g = padanan::Glossary::builtin();
    for a in g.annotate(&text).iter() { println!("{a:?}"); }
}
