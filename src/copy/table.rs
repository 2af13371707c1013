//! Tables with a column of glosses.

use std::collections::HashSet;
use std::iter::Peekable;

use super::{Glossed, Insertions, glossed};
use crate::glossary::Placed;
use crate::markup::Malformed;
use crate::markup::table::{GLOSSES, Layout, Records, own_cell, own_column};
use crate::render::{Mentions, visible};

/// A table with one more column, at the end, that has the glosses of each row: `rantai pasok: supply chain; impor: import`.
/// If the last column is one of these already, it is written anew. Everything else stays as it is.
///
/// # Errors
///
/// If a quoted cell does not end.
pub fn table(placed: &Placed<'_>, mentions: Mentions, layout: Layout) -> Result<String, Malformed> {
    let file = placed.text();
    let mut copy = Insertions::new(file);
    let mut mentions = glossed(*placed, mentions).peekable();
    let mut columns = 0;
    let mut own = None;
    for (row, record) in Records::of(file, layout.delimiter).enumerate() {
        let record = record?;
        if row == 0 {
            own = own_column(&record, file, layout);
            columns = own.unwrap_or(record.cells.len());
        }
        let cell = if row == 0 && layout.has_header { GLOSSES.to_owned() } else { glosses(&mut mentions, record.end()) };
        if let Some(old) = own_cell(&record, own).and_then(|place| record.cells.get(place)) {
            copy.leave_out(old.span);
            copy.put(old.span.end, &quoted(&cell, layout.delimiter));
            continue;
        }
        // A short row has its glosses in the same column.
        let missing = columns.saturating_sub(record.cells.len()) + 1;
        let delimiters = char::from(layout.delimiter).to_string().repeat(missing);
        copy.put(record.end(), &format!("{delimiters}{}", quoted(&cell, layout.delimiter)));
    }
    Ok(copy.finish())
}

/// What is to be glossed before a byte of the file, each once.
fn glosses<'a>(mentions: &mut Peekable<impl Iterator<Item = Glossed<'a>>>, end: usize) -> String {
    let mut glosses: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    while let Some(mention) = mentions.next_if(|mention| mention.span.start < end) {
        let words: Vec<&str> = mention.annotation.text().split_whitespace().collect();
        let gloss = format!("{}: {}", visible(&words.join(" ")), mention.gloss);
        if seen.insert(gloss.clone()) {
            glosses.push(gloss);
        }
    }
    glosses.join("; ")
}

fn quoted(cell: &str, delimiter: u8) -> String {
    if cell.contains([char::from(delimiter), '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;
    use crate::markup::table::read;

    fn copy(file: &str, mentions: Mentions) -> String {
        let layout = Layout::of(file);
        let reading = read(file, layout, &[]).expect("well formed");
        let glossary = Glossary::builder().glossary("istilah.tsv", "zzistilah\ta, \"b\"").expect("two fields").finish();
        let annotations = glossary.annotator().annotate_prose(&reading.prose);
        table(&Placed::in_file(&annotations, &reading), mentions, layout).expect("well formed")
    }

    #[test]
    fn table_of_tables() {
        for (file, expected) in [
            ("a,b\r\n1,rantai pasok\r\n\r\n2,x\r\n", "a,b,glosses\r\n1,rantai pasok,rantai pasok: supply chain\r\n\r\n2,x,\r\n"),
            ("a;b\n\"zzistilah\"", "a;b;glosses\n\"zzistilah\";;\"zzistilah: a, \"\"b\"\"\""),
            ("a\nrantai pasok,x,impor\n", "a,glosses\nrantai pasok,x,impor,rantai pasok: supply chain; impor: import\n"),
            ("", ""),
        ] {
            assert_eq!(copy(file, Mentions::First), expected);
            assert_eq!(copy(expected, Mentions::First), expected, "the column is written anew");
        }
        let every = copy("a,b\nrantai pasok,rantai pasok\nrantai pasok,", Mentions::Every);
        assert_eq!(
            every,
            "a,b,glosses\nrantai pasok,rantai pasok,rantai pasok: supply chain\nrantai pasok,,rantai pasok: supply chain"
        );
    }
}
