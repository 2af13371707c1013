//! Dates: a day, a month with its year, or a range of them, perhaps with the day of the week: *Minggu (28/2/2021)*.

use super::amount::{Joint, joint};
use super::calendar::{self, MONTHS, WEEKDAYS};
use super::cursor::{Cursor, char_before};
use super::phrases::Phrases;

/// A day as far as the text names it: 0 stands for what is not named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Day {
    day: u8,
    month: u8,
    year: u16,
}

/// A date as it was understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Date {
    /// The day of the week, from 0, and the last one of a range.
    weekday: Option<(u8, Option<(Joint, u8)>)>,
    /// Morning or night.
    part: Option<DayPart>,
    first: Day,
    last: Option<(Joint, Day)>,
}

/// The part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Early,
    Morning,
    /// *siang*, from ten to three.
    Midday,
    Afternoon,
    Evening,
    Night,
}

static DAY_PARTS: Phrases<DayPart, 7> = Phrases::new([
    ("dini hari", DayPart::Early),
    ("subuh", DayPart::Early),
    ("pagi", DayPart::Morning),
    ("siang", DayPart::Midday),
    ("sore", DayPart::Afternoon),
    ("petang", DayPart::Evening),
    ("malam", DayPart::Night),
]);

/// Whether a part of the day may begin with a folded word.
pub(super) fn day_part_may_begin(folded: &str) -> bool {
    DAY_PARTS.may_begin(folded)
}

/// The part of the day that stands here.
pub(super) fn day_part(cursor: &mut Cursor) -> Option<DayPart> {
    cursor.one_of(&DAY_PARTS)
}

/// The date that begins at `cursor`, a place in `text`, and where it ends.
pub(super) fn read(text: &str, mut cursor: Cursor) -> Option<(Date, usize)> {
    let start = cursor.at;
    let is_digits = cursor.is_at_digit();
    let follows_number = is_digits
        && char_before(text, start)
            .is_some_and(|c| matches!(c, '/' | '.' | '-' | '–' | '+' | '#' | ',' | '_') || c.is_alphanumeric());
    let is_month = || calendar::month(&mut cursor.clone()).is_some();
    if follows_number || follows_day(text, start) && is_month() {
        return None;
    }
    let weekday = if is_digits { None } else { with_weekday(&mut cursor) };
    let date = weekday.or_else(|| {
        let is_announced = !is_digits && announced(&mut cursor);
        let (first, last) = days(&mut cursor, is_announced, is_announced)?;
        Some(Date { first, last, ..Date::default() })
    })?;
    (cursor.is_in_sight() && cursor.is_at_boundary()).then_some((date, cursor.at))
}

/// Whether a number stands before the word at byte `start`. With a month it would be a date, unless there is no such day.
fn follows_day(text: &str, start: usize) -> bool {
    let Some(before) = text.get(..start).and_then(|before| before.strip_suffix(' ')) else { return false };
    let digits = before.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
    // Not the last of *minggu ke-2 September*.
    let mut earlier = before[..before.len() - digits].chars().rev();
    let is_ordinal = earlier.next() == Some('-') && earlier.next().is_some_and(char::is_alphabetic);
    (1..=2).contains(&digits) && !is_ordinal
}

/// Goes over *tanggal*.
fn announced(cursor: &mut Cursor) -> bool {
    static NAMES: Phrases<(), 3> = Phrases::new([("tanggal", ()), ("tgl.", ()), ("tgl", ())]);
    cursor.one_of(&NAMES).is_some()
}

fn with_weekday(cursor: &mut Cursor) -> Option<Date> {
    let mut next = *cursor;
    let first = calendar::weekday(&mut next)?;
    let mut until = next;
    let second = joint(&mut until).or_else(|| until.eat('/').then_some(Joint::Dash)).zip(calendar::weekday(&mut until));
    if second.is_some() {
        next = until;
    }
    let part = day_part(&mut next);
    let mut date = Date { weekday: Some((first, second)), part, ..Date::default() };
    if let Some((first, last)) = behind_weekday(&mut next) {
        (date.first, date.last) = (first, last);
        // *Kamis (8/9) malam*.
        if part.is_none() && second.is_none() {
            date.part = day_part(&mut next);
        }
    } else if part.is_none() && second.is_none_or(|(joint, _)| matches!(joint, Joint::Or | Joint::And)) {
        return None;
    }
    *cursor = next;
    Some(date)
}

/// The date behind the day of the week, in brackets or not.
fn behind_weekday(cursor: &mut Cursor) -> Option<(Day, Option<(Joint, Day)>)> {
    let mut next = *cursor;
    next.eat(',');
    next.space();
    let is_bracketed = next.eat('(');
    announced(&mut next);
    let days = days(&mut next, true, is_bracketed)?;
    if is_bracketed {
        next.space();
        if !next.eat(')') {
            return None;
        }
    } else if !next.is_at_boundary() {
        return None;
    }
    *cursor = next;
    Some(days)
}

/// A day, a month, or a range of them. What says that it is a date may let it be short: `28/2/21` is, and `8/9` without a year
/// may be.
fn days(cursor: &mut Cursor, is_announced: bool, may_lack_year: bool) -> Option<(Day, Option<(Joint, Day)>)> {
    cursor.space();
    let days = in_figures(cursor, is_announced, may_lack_year).or_else(|| in_words(cursor))?;
    let is_real = |day: Day| day.day == 0 && day.month > 0 || calendar::exists(day.day, day.month, day.year);
    (is_real(days.0) && days.1.is_none_or(|(_, last)| is_real(last))).then_some(days)
}

/// `28/2/2021`, `5-6/8/2023`.
fn in_figures(cursor: &mut Cursor, is_announced: bool, may_lack_year: bool) -> Option<(Day, Option<(Joint, Day)>)> {
    let mut next = *cursor;
    let mut first = small(&mut next)?;
    let mut mark = next.peek().filter(|c| matches!(c, '/' | '-' | '.'))?;
    next.eat(mark);
    let mut second = small(&mut next)?;
    // The first two may be days: `5-6/8/2023`.
    let mut from = None;
    if is_announced && mark == '-' && next.is_glued_by('/') {
        mark = '/';
        next.eat('/');
        from = Some(first);
        (first, second) = (second, small(&mut next)?);
    }
    let mut year = 0;
    if next.is_glued_by(mark) {
        next.eat(mark);
        year = match next.digits()? {
            digits if digits.len() == 4 => digits.parse().ok().filter(|year| (1800..2200).contains(year))?,
            digits if digits.len() == 2 && is_announced && mark != '.' => {
                let short: u16 = digits.parse().ok()?;
                if short < 50 { 2000 + short } else { 1900 + short }
            }
            _ => return None,
        };
    } else if !may_lack_year || mark != '/' {
        return None;
    }
    if !next.is_at_boundary() || next.is_glued_by('/') || next.is_glued_by('-') {
        return None;
    }
    *cursor = next;
    let day = Day { day: first, month: second, year };
    Some(match from {
        Some(from) if from < first => (Day { day: from, month: second, year: 0 }, Some((Joint::Dash, day))),
        Some(_) => return None,
        None => (day, None),
    })
}

fn small(cursor: &mut Cursor) -> Option<u8> {
    u8::try_from(cursor.small(2)?).ok()
}

/// *28 Februari 2021*, *5-7 September 2023*, *30 September s.d. 2 Oktober 2023*, *Januari-Maret 2024*.
fn in_words(cursor: &mut Cursor) -> Option<(Day, Option<(Joint, Day)>)> {
    let mut next = *cursor;
    let day = small(&mut next);
    if day.is_none() && next.is_at_digit() {
        return None;
    }
    // A day whose month stands behind the second one.
    if let Some(day) = day {
        let mut until = next;
        if let Some(joint) = joint(&mut until) {
            until.space();
            if let Some(last) = small(&mut until)
                && let Some((month, year)) = month_and_year(&mut until)
            {
                *cursor = until;
                let is_range = day < last && day > 0;
                return is_range.then_some((Day { day, month, year: 0 }, Some((joint, Day { day: last, month, year }))));
            }
        }
    }
    let day = day.unwrap_or(0);
    let (month, year) = month_and_year(&mut next)?;
    let first = Day { day, month, year };
    *cursor = next;
    let last = range_end(&mut next, first);
    if last.is_some() {
        *cursor = next;
    }
    (day > 0 || year > 0 || last.is_some()).then_some((first, last))
}

/// The end of a range that begins with `first`, a day or a month as that is.
fn range_end(cursor: &mut Cursor, first: Day) -> Option<(Joint, Day)> {
    let joint = joint(cursor).filter(|joint| matches!(joint, Joint::Dash | Joint::To))?;
    cursor.space();
    let day = if first.day > 0 { small(cursor)? } else { 0 };
    let (month, year) = month_and_year(cursor)?;
    let rises = if first.year > 0 && year > 0 { (first.year, first.month, first.day) < (year, month, day) } else { true };
    // A month without a day must have its year: *April-Mei* is no more than two months.
    let last = Day { day, month, year };
    (rises && (day > 0 || year > 0) && calendar::exists(day.max(1), month, year)).then_some((joint, last))
}

fn month_and_year(cursor: &mut Cursor) -> Option<(u8, u16)> {
    let mut next = *cursor;
    let (month, is_short) = calendar::month(&mut next)?;
    *cursor = next;
    if is_short {
        next.eat('.');
    }
    Some(match year(&mut next) {
        Some(year) => {
            *cursor = next;
            (month, year)
        }
        None => (month, 0),
    })
}

/// The year that stands here, perhaps behind *tahun*.
pub(super) fn year(cursor: &mut Cursor) -> Option<u16> {
    let mut next = *cursor;
    next.phrase("tahun");
    if !next.space() {
        return None;
    }
    let year = bare_year(&mut next)?;
    *cursor = next;
    Some(year)
}

/// The four digits of a year, which no more digits follow.
pub(super) fn bare_year(cursor: &mut Cursor) -> Option<u16> {
    let mut next = *cursor;
    let year = next.digits().filter(|digits| digits.len() == 4)?.parse().ok().filter(|year| (1000..3000).contains(year))?;
    let goes_on =
        !next.is_at_boundary() || ['.', ',', ':', '/'].iter().any(|mark| next.is_glued_by(*mark) && is_digit_behind(next));
    if goes_on {
        return None;
    }
    *cursor = next;
    Some(year)
}

fn is_digit_behind(cursor: Cursor) -> bool {
    cursor.rest().as_bytes().get(1).is_some_and(u8::is_ascii_digit)
}

impl Date {
    /// The one day that is named with its day of the week and its year, as news do in their first lines.
    pub(super) fn dateline(&self) -> Option<String> {
        let Day { day, month, year } = self.first;
        let is_whole = self.weekday.is_some() && self.last.is_none() && day > 0 && month > 0 && year > 0;
        is_whole.then(|| format!("{year:04}-{month:02}-{day:02}"))
    }

    pub(super) fn gloss(&self) -> String {
        let weekday = self.weekday.map(|(first, second)| self.weekdays(first, second));
        let days = (self.first.month > 0).then(|| days_in_english(self.first, self.last));
        match (weekday, days) {
            (Some(weekday), Some(days)) => format!("{weekday}, {days}"),
            (weekday, days) => weekday.or(days).unwrap_or_default(),
        }
    }

    fn weekdays(&self, first: u8, second: Option<(Joint, u8)>) -> String {
        let name = |day: u8| WEEKDAYS.get(usize::from(day)).copied().unwrap_or_default();
        let mut names = name(first).to_owned();
        if let Some((joint, second)) = second {
            names.push_str(middle(joint));
            names.push_str(name(second));
        }
        match self.part {
            None => names,
            Some(DayPart::Early) => format!("early {names}"),
            Some(part) => format!("{names} {}", part.english()),
        }
    }
}

impl DayPart {
    const fn english(self) -> &'static str {
        match self {
            DayPart::Early => "early morning",
            DayPart::Morning => "morning",
            DayPart::Midday | DayPart::Afternoon => "afternoon",
            DayPart::Evening => "evening",
            DayPart::Night => "night",
        }
    }
}

/// What English has between the ends of a range of dates.
const fn middle(joint: Joint) -> &'static str {
    match joint {
        Joint::Dash => "–",
        Joint::To => " to ",
        Joint::Or => " or ",
        Joint::And => " and ",
    }
}

fn days_in_english(first: Day, last: Option<(Joint, Day)>) -> String {
    let Some((joint, last)) = last else { return first.english() };
    if first.year > 0 {
        let comma = if first.day > 0 { "," } else { "" };
        return format!("{}{comma} to {}", first.english(), last.english());
    }
    if first.day > 0 && first.month == last.month {
        let year = if last.year > 0 { format!(", {}", last.year) } else { String::new() };
        return format!("{} {}{}{}{year}", first.month_name(), first.day, middle(joint), last.day);
    }
    format!("{}{}{}", first.english(), middle(joint), last.english())
}

impl Day {
    fn month_name(self) -> &'static str {
        usize::from(self.month).checked_sub(1).and_then(|i| MONTHS.get(i)).copied().unwrap_or_default()
    }

    /// As American English has it: *February 28, 2021*.
    fn english(self) -> String {
        let month = self.month_name();
        match (self.day, self.year) {
            (0, 0) => month.to_owned(),
            (0, year) => format!("{month} {year}"),
            (day, 0) => format!("{month} {day}"),
            (day, year) => format!("{month} {day}, {year}"),
        }
    }
}
