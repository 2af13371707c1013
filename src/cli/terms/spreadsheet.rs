//! Glossaries for spreadsheets. No cell is ever a formula, whatever the documents say.

use std::io::{self, Write};

use padanan::terms::{COLUMNS, Entry, no_formula, row};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

/// Writes comma-separated values. A field that a spreadsheet would take for a formula gets an apostrophe before it.
pub(super) fn csv(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for entry in entries {
        writer.write_record(row(entry).map(|field| no_formula(&field)))?;
    }
    writer.flush()
}

/// The widths of the columns, in characters.
const WIDTHS: [f64; COLUMNS.len()] = [32.0, 7.0, 40.0, 14.0, 24.0, 10.0, 8.0, 10.0, 24.0, 32.0, 32.0, 80.0];

/// The longest text of a cell.
const LONGEST_CELL: usize = 32_767;

/// The columns that hold numbers.
const NUMBERS: [&str; 2] = ["count", "documents"];

/// Writes an Excel workbook: the header stays in sight, each column can be filtered, and every text is one.
pub(super) fn xlsx(entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let bytes = workbook(entries).and_then(|mut workbook| workbook.save_to_buffer()).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn workbook(entries: &[Entry]) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let top = Format::new().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet().set_name("Glossary")?;
    sheet.set_freeze_panes(1, 1)?;
    for ((column, name), width) in (0u16..).zip(COLUMNS).zip(WIDTHS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    for (line, entry) in (1u32..).zip(entries) {
        for ((column, name), field) in (0u16..).zip(COLUMNS).zip(row(entry)) {
            match field.parse::<u32>().ok().filter(|_| NUMBERS.contains(&name)) {
                Some(number) => sheet.write_number_with_format(line, column, number, &top)?,
                None if field.is_empty() => sheet,
                None => {
                    let field: String = field.chars().take(LONGEST_CELL / 2).collect();
                    sheet.write_string_with_format(line, column, field, &wrapped)?
                }
            };
        }
    }
    let last = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, COLUMNS.len() as u16 - 1)?;
    Ok(workbook)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_a_formula() {
        for (field, safe) in [("=1+1", "'=1+1"), ("-nya", "'-nya"), ("@a", "'@a"), ("a=b", "a=b"), ("", "")] {
            assert_eq!(no_formula(field), safe);
        }
    }
}
