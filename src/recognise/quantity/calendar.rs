//! The names of months and days, and which dates there are.

use super::cursor::Cursor;
use super::phrases::Phrases;

/// The months in English, from January.
pub(super) const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The days of the week in English, from Monday.
pub(super) const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Names of months, in small letters, with spellings of old.
static MONTH_NAMES: Phrases<u8, 19> = Phrases::new([
    ("januari", 1),
    ("februari", 2),
    ("pebruari", 2),
    ("maret", 3),
    ("april", 4),
    ("mei", 5),
    ("juni", 6),
    ("juli", 7),
    ("agustus", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("nopember", 11),
    ("desember", 12),
    ("djanuari", 1),
    ("djuni", 6),
    ("djuli", 7),
    ("agutus", 8),
    ("febuari", 2),
]);

/// Their short forms, which have a capital.
static MONTH_SHORT_FORMS: Phrases<u8, 17> = Phrases::new([
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("agu", 8),
    ("ags", 8),
    ("agt", 8),
    ("agust", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("nov", 11),
    ("nop", 11),
    ("des", 12),
]);

/// Names of days, with spellings of old.
static DAY_NAMES: Phrases<u8, 10> = Phrases::new([
    ("senin", 0),
    ("selasa", 1),
    ("rabu", 2),
    ("kamis", 3),
    ("jumat", 4),
    ("jum'at", 4),
    ("sabtu", 5),
    ("minggu", 6),
    ("ahad", 6),
    ("senen", 0),
]);

/// Whether `folded` is the name of a month or a day.
pub(super) fn may_begin(folded: &str) -> bool {
    [MONTH_NAMES.get(folded), MONTH_SHORT_FORMS.get(folded), DAY_NAMES.get(folded)].iter().any(Option::is_some)
}

/// The month that stands here, from 1, and whether it is a short form.
pub(super) fn month(cursor: &mut Cursor) -> Option<(u8, bool)> {
    if let Some(month) = cursor.one_of(&MONTH_NAMES) {
        return Some((month, false));
    }
    let mut next = *cursor;
    next.space();
    if !next.peek().is_some_and(char::is_uppercase) {
        return None;
    }
    let month = next.one_of(&MONTH_SHORT_FORMS)?;
    *cursor = next;
    Some((month, true))
}

/// The day of the week that stands here, from 0 for Monday. *minggu* without a capital is a week.
pub(super) fn weekday(cursor: &mut Cursor) -> Option<u8> {
    let mut next = *cursor;
    next.space();
    let has_capital = next.peek().is_some_and(char::is_uppercase);
    let day = next.one_of(&DAY_NAMES).filter(|day| has_capital || *day != 6)?;
    *cursor = next;
    Some(day)
}

/// Whether there is such a day. The year may be 0 for not known.
pub(super) const fn exists(day: u8, month: u8, year: u16) -> bool {
    let is_leap = year == 0 || year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    day >= 1 && day <= last
}

#[cfg(test)]
mod tests {
    use super::exists;

    #[test]
    fn knows_which_days_there_are() {
        for (day, month, year, expected) in [
            (31, 1, 2021, true),
            (31, 4, 2021, false),
            (29, 2, 2024, true),
            (29, 2, 2023, false),
            (29, 2, 1900, false),
            (29, 2, 0, true),
            (0, 1, 2021, false),
            (1, 13, 2021, false),
            (1, 0, 2021, false),
        ] {
            assert_eq!(exists(day, month, year), expected, "{day}/{month}/{year}");
        }
    }
}
