//! Times of day: *pukul 17.20 WIB*, *jam 10 pagi*.

use super::amount::{Joint, joint};
use super::cursor::{Cursor, char_before};
use super::date::{DayPart, day_part, day_part_may_begin};
use super::phrases::Phrases;
use super::unit;
use super::words;

/// A time by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Clock {
    hour: u8,
    minute: Option<u8>,
    second: Option<u8>,
    /// Written with a zero before the hour.
    is_padded: bool,
}

/// A time, or a span of time, as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    from: Clock,
    to: Option<(Joint, Clock)>,
    part: Option<DayPart>,
    /// The zone as English prints it, or nothing.
    zone: &'static str,
}

/// The zones of Indonesia, which other readers do not know, and some others.
static ZONES: Phrases<&str, 10> = Phrases::new([
    ("WIB", "WIB (UTC+7)"),
    ("Wib", "WIB (UTC+7)"),
    ("WITA", "WITA (UTC+8)"),
    ("Wita", "WITA (UTC+8)"),
    ("WIT", "WIT (UTC+9)"),
    ("Wit", "WIT (UTC+9)"),
    ("waktu setempat", "local time"),
    ("waktu Jakarta", "Jakarta time"),
    ("GMT", "GMT"),
    ("UTC", "UTC"),
]);

/// What a time is announced by.
static NAMES: Phrases<(), 4> = Phrases::new([("pukul", ()), ("pkl.", ()), ("pkl", ()), ("jam", ())]);

/// Whether a time that has begun may go on with a folded word.
pub(super) fn may_continue(folded: &str) -> bool {
    ZONES.may_begin(folded) || day_part_may_begin(folded)
}

/// The time that begins at `cursor`, a place in `text`, and where it ends.
pub(super) fn read(text: &str, mut cursor: Cursor) -> Option<(Time, usize)> {
    let start = cursor.at;
    let is_digits = cursor.is_at_digit();
    let is_announced = !is_digits && cursor.one_of(&NAMES).is_some();
    if is_announced {
        cursor.space();
    } else if !is_digits
        || char_before(text, start).is_some_and(|c| matches!(c, '/' | '.' | '-' | '–' | ':' | ',' | '+') || c.is_alphanumeric())
    {
        return None;
    }
    let time = time(&mut cursor, is_announced)?;
    (cursor.is_in_sight() && cursor.is_at_boundary()).then_some((time, cursor.at))
}

fn time(cursor: &mut Cursor, is_announced: bool) -> Option<Time> {
    let from = clock(cursor, is_announced)?;
    if from.minute.is_none() && !is_announced {
        return None;
    }
    let mut zone = zone(cursor);
    let mut next = *cursor;
    let mut to = None;
    if let Some(joint) = joint(&mut next).filter(|joint| matches!(joint, Joint::Dash | Joint::To)) {
        next.space();
        if let Some(clock) = clock(&mut next, false).filter(|clock| clock.minute.is_some() == from.minute.is_some()) {
            to = Some((joint, clock));
            *cursor = next;
        }
    }
    let part = if is_announced && zone.is_empty() { day_part(cursor) } else { None };
    if zone.is_empty() || to.is_some() {
        zone = self::zone(cursor).max(zone);
    }
    let is_sure = match from.minute {
        Some(_) => is_announced || !zone.is_empty(),
        None => to.is_none() || part.is_some() || !zone.is_empty(),
    };
    // *tiap jam 10 unit* is an hour.
    let is_counted = from.minute.is_none() && part.is_none() && zone.is_empty() && unit::read(&mut cursor.clone()).is_some();
    (is_sure && !is_counted).then_some(Time { from, to, part, zone })
}

/// Hours, and minutes behind a full stop or a colon. The hours may be in words.
fn clock(cursor: &mut Cursor, may_be_words: bool) -> Option<Clock> {
    let mut next = *cursor;
    let rest = next.rest();
    let is_padded = rest.starts_with('0');
    let Some(hour) = next.small(2) else {
        if !may_be_words {
            return None;
        }
        let (hour, _) = words::whole(&mut next).filter(|(hour, _)| (1..=12).contains(hour))?;
        *cursor = next;
        return Some(Clock { hour: u8::try_from(hour).ok()?, minute: None, second: None, is_padded: false });
    };
    let hour = u8::try_from(hour).ok().filter(|hour| *hour <= 24)?;
    let minute = sixtieths(&mut next);
    let second = if minute.is_some() { sixtieths(&mut next) } else { None };
    let goes_on =
        ['.', ':', ',', '/'].iter().any(|mark| next.is_glued_by(*mark)) || !next.is_at_boundary() || next.peek() == Some('%');
    if goes_on {
        return None;
    }
    *cursor = next;
    Some(Clock { hour, minute, second, is_padded })
}

/// The minutes or seconds that stand here.
fn sixtieths(cursor: &mut Cursor) -> Option<u8> {
    let mut next = *cursor;
    if !next.eat('.') && !next.eat(':') {
        return None;
    }
    let digits = next.digits().filter(|digits| digits.len() == 2)?;
    let sixtieths = digits.parse().ok().filter(|sixtieths| *sixtieths < 60)?;
    *cursor = next;
    Some(sixtieths)
}

fn zone(cursor: &mut Cursor) -> &'static str {
    cursor.one_of(&ZONES).unwrap_or_default()
}

impl Time {
    pub(super) fn gloss(&self) -> String {
        let is_twelve_hours = self.part.is_some() && self.from.hour <= 12 && self.to.is_none_or(|(_, to)| to.hour <= 12);
        let mut gloss = match (self.part, self.to) {
            (Some(part), None) if is_twelve_hours => self.from.of_day(part),
            (Some(part), Some((joint, to))) if is_twelve_hours => {
                let (low, high) = (self.from.of_day(part), to.of_day(part));
                if joint == Joint::Dash { format!("{low}–{high}") } else { format!("{low} to {high}") }
            }
            (_, Some((joint, to))) => {
                format!("{}{}{}", self.from.english(), if joint == Joint::Dash { "–" } else { " to " }, to.english())
            }
            (_, None) if self.from.minute.is_none() && self.zone.is_empty() && (1..=12).contains(&self.from.hour) => {
                format!("{} o'clock", self.from.hour)
            }
            (_, None) => self.from.english(),
        };
        if !self.zone.is_empty() {
            gloss.push(' ');
            gloss.push_str(self.zone);
        }
        gloss
    }
}

impl Clock {
    /// By the clock of twenty-four hours.
    fn english(self) -> String {
        let hour = if self.is_padded { format!("{:02}", self.hour) } else { self.hour.to_string() };
        let second = self.second.map(|second| format!(":{second:02}")).unwrap_or_default();
        format!("{hour}:{:02}{second}", self.minute.unwrap_or(0))
    }

    /// By the clock of twelve hours, in that part of the day.
    fn of_day(self, part: DayPart) -> String {
        let is_morning = match part {
            DayPart::Early | DayPart::Morning => true,
            DayPart::Midday => matches!(self.hour, 9..=11),
            DayPart::Afternoon | DayPart::Evening => false,
            DayPart::Night => self.hour <= 4 || self.hour == 12,
        };
        match (self.hour, self.minute, part) {
            (12, None | Some(0), DayPart::Midday) => return "noon".to_owned(),
            (12 | 0, None | Some(0), DayPart::Night) => return "midnight".to_owned(),
            _ => {}
        }
        let minute = self.minute.filter(|minute| *minute > 0).map(|minute| format!(":{minute:02}")).unwrap_or_default();
        let hour = if self.hour == 0 { 12 } else { self.hour };
        format!("{hour}{minute} {}", if is_morning { "a.m." } else { "p.m." })
    }
}
