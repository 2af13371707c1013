//! Tables in text: CSV, TSV and the like.

mod record;

use super::flow::{Between, Flow};
use super::malformed::Malformed;
use super::reading::Reading;
pub(crate) use record::{Record, Records};

/// What the column is called that copies have more than their tables.
pub(crate) const GLOSSES: &str = "glosses";

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What stands between two cells: a comma, a semicolon, a tab.
    pub delimiter: u8,
    /// Whether the first row names the columns.
    pub has_header: bool,
}

impl Layout {
    /// Of a table with names of columns, with the delimiter that its first row has most of: a comma, a semicolon as in spreadsheets
    /// that write decimals with commas, a tab or a bar.
    ///
    /// ```
    /// use padanan::markup::table::Layout;
    ///
    /// assert_eq!(Layout::of("no;\"judul, isi\"\n").delimiter, b';');
    /// ```
    #[must_use]
    pub fn of(file: &str) -> Self {
        let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
        let mut is_quoted = false;
        for byte in file.bytes().take(1 << 16) {
            match byte {
                b'"' => is_quoted = !is_quoted,
                b'\n' | b'\r' if !is_quoted => break,
                _ if is_quoted => {}
                _ => counts.iter_mut().filter(|(delimiter, _)| *delimiter == byte).for_each(|(_, count)| *count += 1),
            }
        }
        // Of equals the first.
        let (delimiter, _) = counts.into_iter().rev().max_by_key(|(_, count)| *count).unwrap_or((b',', 0));
        Self { delimiter, has_header: true }
    }
}

/// The place of the column of glosses that a table has from an earlier time, its last, by its first row.
pub(crate) fn own_column(first: &Record, file: &str, layout: Layout) -> Option<usize> {
    let last = first.cells.len().checked_sub(1).filter(|last| *last > 0 && layout.has_header)?;
    (first.cells[last].text(file) == GLOSSES).then_some(last)
}

/// The place of the glosses that a row has from an earlier time, where a column `own` has them: behind all else, also in a row that is
/// longer than the first.
pub(crate) fn own_cell(record: &Record, own: Option<usize>) -> Option<usize> {
    record.cells.len().checked_sub(1).filter(|last| own.is_some_and(|own| own <= *last))
}

/// Reads the cells of some columns, named by the first row or by their number from 1, or of all if none are named. Each is a
/// paragraph of its own. The names of columns are not looked at, and neither is a last column `glosses`, which a copy has, unless it is
/// named.
///
/// ```
/// use padanan::markup::table::{self, Layout};
///
/// let file = "no,judul,isi\n1,Impor,\"Rantai \"\"pasok\"\"\"\n";
/// let reading = table::read(file, Layout::of(file), &["isi"])?;
/// assert_eq!(reading.prose.text(), "Rantai \"pasok\"");
/// assert!(table::read(file, Layout::of(file), &["4"]).is_err());
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
///
/// # Errors
///
/// If a column is not there, or a quoted cell does not end.
pub fn read<'f>(file: &'f str, layout: Layout, columns: &[&str]) -> Result<Reading<'f>, Malformed> {
    let mut records = Records::of(file, layout.delimiter).peekable();
    let (names, own) = match records.peek() {
        Some(Ok(first)) => (first.cells.iter().map(|cell| cell.text(file)).collect(), own_column(first, file, layout)),
        _ => (Vec::new(), None),
    };
    let chosen = chosen(&names, layout, columns)?;
    let mut flow = Flow::new(file);
    for (row, record) in records.enumerate() {
        let record = record?;
        if row == 0 && layout.has_header {
            continue;
        }
        let own = own_cell(&record, own);
        for (column, cell) in record.cells.iter().enumerate() {
            let is_read = if columns.is_empty() { Some(column) != own } else { chosen.contains(&column) };
            if is_read {
                flow.between(Between::Paragraph);
                cell.put(file, &mut flow);
            }
        }
    }
    Ok(Reading::new(file, flow.finish()))
}

/// The places of columns, from 0.
fn chosen(names: &[String], layout: Layout, columns: &[&str]) -> Result<Vec<usize>, Malformed> {
    let place = |column: &&str| {
        let named = names.iter().position(|name| layout.has_header && name.trim() == column.trim());
        let numbered =
            || column.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|place| *place < names.len());
        named.or_else(numbered).ok_or_else(|| {
            let there = if layout.has_header && !names.is_empty() {
                let known: Vec<&str> = names.iter().take(20).map(|name| name.trim()).collect();
                format!("the columns {}", known.join(", "))
            } else {
                format!("{} columns", names.len())
            };
            Malformed::whole(there, format!("a column {column:?}, by its name or its number from 1"))
        })
    };
    columns.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn text(file: &str, columns: &[&str]) -> Result<String, String> {
        read(file, Layout::of(file), columns).map(|reading| reading.prose.text().to_owned()).map_err(|why| why.to_string())
    }

    #[test]
    fn table_of_tables() {
        for (file, columns, expected) in [
            ("", vec![], Ok("")),
            ("a,b\n1,impor\n2,ekspor", vec!["b"], Ok("impor\n\nekspor")),
            ("a,b\r\n1,impor\r\n\r\n2,ekspor\r\n", vec!["2", "a"], Ok("1\n\nimpor\n\n2\n\nekspor")),
            ("\u{feff}a;b\n\"baja, besi\";kayu;gula\nimpor", vec![], Ok("baja, besi\n\nkayu\n\ngula\n\nimpor")),
            ("\"a\"\t b \n\"ba\"\"ja\"x\t\"besi\nkayu\"", vec!["b", "a"], Ok("ba\"jax\n\nbesi\nkayu")),
            ("a\nba\"ja\"", vec![], Ok("ba\"ja\"")),
            ("a,b\n,\n", vec![], Ok("")),
            ("1,a\nimpor,baja", vec!["1"], Ok("impor")),
            ("a,b\n", vec!["c"], Err("1:1: found the columns a, b, expected a column \"c\", by its name or its number from 1")),
            ("a,b\n", vec!["0"], Err("1:1: found the columns a, b, expected a column \"0\", by its name or its number from 1")),
            (
                "a,b\n1,\"impor\n2,3\n",
                vec![],
                Err("2:3: found a quoted cell without an end, expected a quotation mark behind it"),
            ),
        ] {
            assert_eq!(text(file, &columns), expected.map(str::to_owned).map_err(str::to_owned), "{file:?}");
        }
        let layout = Layout { delimiter: b',', has_header: false };
        assert_eq!(read("impor,baja\n", layout, &["2"]).expect("it is there").prose.text(), "baja");
    }

    #[test]
    fn places_are_those_of_the_file() {
        let file = "a\n\"rantai\r\n\"\"pasok\"\"\"";
        let prose = read(file, Layout::of(file), &[]).expect("well formed").prose;
        assert_eq!(&file[prose.source(Span::new(0, prose.text().len())).range()], "rantai\r\n\"\"pasok\"\"");
    }

    #[test]
    fn hostile_tables_take_no_longer() {
        for odd in ["\"", "\"\"", ",", "\n", "\"a\",", "\r", "a\"", "\0"] {
            let file = odd.repeat(20_001);
            if let Ok(reading) = read(&file, Layout { delimiter: b',', has_header: false }, &[]) {
                assert!(reading.prose.text().len() <= file.len() * 2, "{odd:?}");
            }
        }
    }
}
