//! Cells of tables that spreadsheets open: none of them is taken for a formula, whatever a text says.

use std::borrow::Cow;

/// Characters with which a formula begins.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, and so does what begins like a
/// cell with one.
pub(crate) fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) || is_guarded(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// What a guarded cell says.
#[cfg(feature = "formats")]
pub(crate) fn unguarded(cell: &str) -> Cow<'_, str> {
    Cow::Borrowed(if is_guarded(cell) { &cell[1..] } else { cell })
}

fn is_guarded(cell: &str) -> bool {
    cell.strip_prefix('\'').is_some_and(|rest| rest.starts_with(FORMULA) || rest.starts_with('\''))
}

#[cfg(all(test, feature = "formats"))]
mod tests {
    use super::*;

    #[test]
    fn guarded_cells_come_back() {
        for cell in ["=1+1", "@x", "'=x", "''", "'x", "-", "+62", "'", "''''", "biasa", ""] {
            let written = guarded(cell);
            assert!(!written.starts_with(FORMULA), "{written}");
            assert_eq!(unguarded(&written), cell);
        }
    }
}
