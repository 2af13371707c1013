//! Reads the quantities of an English text.

use super::lexer::{Piece, Shape, english_number, pieces};
use super::{Measure, Quantity, Unit, Worth, Writing, money, words};
use crate::span::Span;

/// The quantities of an English text, in its order. In a gloss, *May* is always the month.
pub(in crate::check) fn read(text: &str, is_gloss: bool) -> Vec<Quantity> {
    let pieces = pieces(text);
    let reader = Reader { pieces: &pieces, is_gloss };
    let mut all: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match reader.at(at) {
            Step::Found(found) => {
                at = found.end.max(at + 1);
                all.push(found);
            }
            Step::Skip(end) => at = end.max(at + 1),
        }
    }
    reader.share(&mut all);
    all.into_iter().map(|found| found.quantity).collect()
}

/// What stands at a piece.
enum Step {
    Found(Found),
    /// Nothing up to there.
    Skip(usize),
}

/// A quantity with what its neighbours may share.
struct Found {
    quantity: Quantity,
    start: usize,
    end: usize,
    scale: f64,
}

/// A number and how far it goes.
struct Number {
    values: Vec<f64>,
    end: usize,
    scale: f64,
    writing: Writing,
    is_ordinal: bool,
}

struct Reader<'a, 't> {
    pieces: &'a [Piece<'t>],
    is_gloss: bool,
}

impl Reader<'_, '_> {
    fn at(&self, at: usize) -> Step {
        let piece = &self.pieces[at];
        if matches!(&*piece.lower, "utc" | "gmt") && self.symbol(at + 1, &['+', '-', '−']) && self.is_digits(at + 2) {
            return Step::Skip(at + 3);
        }
        if let Some(end) = self.vague(at) {
            return Step::Skip(end);
        }
        let found = self
            .calendar(at)
            .or_else(|| self.part(at))
            .or_else(|| self.time(at))
            .or_else(|| self.amount(at))
            .or_else(|| self.roman(at));
        found.map_or(Step::Skip(at + 1), Step::Found)
    }

    fn word(&self, at: usize) -> &str {
        self.pieces.get(at).filter(|piece| piece.shape == Shape::Word).map_or("", |piece| &piece.lower)
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn symbol(&self, at: usize, symbols: &[char]) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is_symbol(symbols))
    }

    fn is_digits(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.shape == Shape::Digits)
    }

    fn is_glued(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is_glued)
    }

    /// Behind a hyphen at `at`, if there is one.
    fn behind_hyphen(&self, at: usize) -> usize {
        if self.symbol(at, &['-', '\u{2010}', '\u{2011}']) && self.is_glued(at) && self.is_glued(at + 1) { at + 1 } else { at }
    }

    fn found(&self, start: usize, end: usize, worth: Worth, writing: Writing) -> Found {
        let span = Span::new(self.pieces[start].span.start, self.pieces[end - 1].span.end);
        let is_rough = (1..=3).any(|back| words::is_rough(self.before(start, back)));
        Found { quantity: Quantity { span, worth, writing, is_rough, unit: None, is_shared: false }, start, end, scale: 1.0 }
    }

    /// *Tens of thousands*: no number is meant.
    fn vague(&self, at: usize) -> Option<usize> {
        let is_vague =
            |word: &str| matches!(word, "tens" | "dozens" | "hundreds" | "thousands" | "millions" | "billions" | "trillions");
        if !is_vague(self.word(at)) {
            return None;
        }
        let mut end = at + 1;
        while self.word(end) == "of" && (is_vague(self.word(end + 1)) || words::scale(self.word(end + 1)).is_some()) {
            end += 2;
        }
        Some(end)
    }

    /// Months and days of the week.
    fn calendar(&self, at: usize) -> Option<Found> {
        let piece = &self.pieces[at];
        let is_capital = piece.text.starts_with(|c: char| c.is_ascii_uppercase());
        if piece.shape != Shape::Word || !is_capital {
            return None;
        }
        if let Some(day) = words::weekday(&piece.lower) {
            return Some(self.found(at, at + 1, Worth::Weekday(day), Writing::Words));
        }
        let name = piece.lower.strip_suffix("'s").unwrap_or(&piece.lower);
        let month = words::month(name)?;
        let beside_digits = at.checked_sub(1).is_some_and(|before| self.is_digits(before))
            || self.is_digits(at + 1)
            || (self.symbol(at + 1, &['.', ',', '-', '–', '/']) && self.is_digits(at + 2))
            || (matches!(self.before(at, 1), "of" | "st" | "nd" | "rd" | "th"));
        let after = [
            "in", "by", "since", "until", "till", "from", "through", "last", "this", "next", "early", "mid", "late", "between",
            "and", "to", "during", "for", "of", "end", "start", "as", "on", "before", "after",
        ];
        let is_sure = match name {
            "may" => {
                self.is_gloss
                    || beside_digits
                    || after.contains(&self.before(at, 1))
                    || self.symbol(at.wrapping_sub(1), &['–', '-', '('])
            }
            _ if name.len() <= 4 && !matches!(name, "june" | "july") => self.is_gloss || beside_digits,
            _ => true,
        };
        let writing = if is_sure { Writing::Words } else { Writing::Idiom };
        (is_sure || name == "may").then(|| self.found(at, at + 1, Worth::Month(month), writing))
    }

    /// Halves and quarters of a year: *first half*, *Q3*, *2H*, *first six months*.
    fn part(&self, at: usize) -> Option<Found> {
        let piece = &self.pieces[at];
        let letters = |letter: &str| match letter {
            "q" => Some(4),
            "h" => Some(2),
            "s" => None,
            _ => None,
        };
        let digit = |at: usize| {
            self.pieces
                .get(at)
                .filter(|piece| piece.shape == Shape::Digits && piece.text.len() == 1)
                .and_then(|piece| piece.text.parse::<u8>().ok())
        };
        if let Some(of) = letters(self.word(at))
            && self.is_glued(at + 1)
            && let Some(part) = digit(at + 1)
            && (1..=of).contains(&part)
        {
            return Some(self.found(at, at + 2, Worth::Part(part, of), Writing::Digits));
        }
        if let Some(part) = digit(at)
            && self.is_glued(at + 1)
            && let Some(of) = letters(self.word(at + 1))
            && (1..=of).contains(&part)
        {
            return Some(self.found(at, at + 2, Worth::Part(part, of), Writing::Digits));
        }
        let (which, end) = if let Some(part) = digit(at)
            && self.is_glued(at + 1)
            && matches!(self.word(at + 1), "st" | "nd" | "rd" | "th")
        {
            (part, at + 2)
        } else {
            let which = match &*piece.lower {
                "opening" => 1.0,
                "final" => 4.0,
                word => words::ordinal(word).filter(|value| *value <= 4.0)?,
            };
            (which as u8, at + 1)
        };
        let end = self.behind_hyphen(end);
        let (of, end) = match self.word(end) {
            "half" | "semester" => (2, end + 1),
            "quarter" => (4, end + 1),
            "six" if self.word(end + 1).starts_with("month") && which <= 2 => (2, end + 2),
            "three" if self.word(end + 1).starts_with("month") => (4, end + 2),
            // The months from January on.
            word if which == 1
                && self.word(end + 1).starts_with("month")
                && words::unit(word).is_some_and(|months| months <= 12.0) =>
            {
                let months = words::unit(word).unwrap_or(1.0) as u8;
                return Some(self.found(at, end + 2, Worth::Part(months, 0), Writing::Digits));
            }
            _ if self.pieces.get(end).is_some_and(|piece| piece.text == "6") && self.word(end + 1).starts_with("month") => {
                (2, end + 2)
            }
            _ => return None,
        };
        let which = if which == 4 && of == 2 { 2 } else { which };
        Some(self.found(at, end, Worth::Part(which, of), Writing::Digits))
    }

    /// Times of the day.
    fn time(&self, at: usize) -> Option<Found> {
        let piece = &self.pieces[at];
        let fixed = match &*piece.lower {
            "noon" | "midday" => Some(720),
            "midnight" => Some(0),
            _ => None,
        };
        if let Some(minutes) = fixed {
            return Some(self.found(at, at + 1, Worth::Time { minutes, is_certain: true }, Writing::Idiom));
        }
        if piece.shape != Shape::Digits {
            return None;
        }
        let number = |text: &str, most: u16| text.parse::<u16>().ok().filter(|value| *value <= most && text.len() <= 2);
        let is_colon = self.symbol(at + 1, &[':']) && self.is_glued(at + 1) && self.is_glued(at + 2);
        let (hour, minute, mut end) = if is_colon && self.is_digits(at + 2) {
            (number(piece.text, 24)?, number(&self.pieces[at + 2].text[..2.min(self.pieces[at + 2].text.len())], 59)?, at + 3)
        } else if let Some((hour, minute)) = piece.text.split_once(['.', ':']) {
            if minute.len() != 2 {
                return None;
            }
            (number(hour, 24)?, number(minute, 59)?, at + 1)
        } else {
            (number(piece.text, 24)?, 0, at + 1)
        };
        let mark = self.word(end);
        let half = match mark {
            "a.m" | "am" => Some(0),
            "p.m" | "pm" => Some(720),
            _ => None,
        };
        let is_named = matches!(mark, "wib" | "wita" | "wit" | "hours" | "hrs" | "o'clock" | "local" | "gmt" | "utc");
        if half.is_none() && !is_colon && !(is_named && (piece.text.contains('.') || mark == "o'clock")) {
            return None;
        }
        end += usize::from(half.is_some() || is_named);
        let minutes = match half {
            Some(half) => (hour % 12) * 60 + minute + half,
            None => hour * 60 + minute,
        };
        let is_certain = half.is_some() || hour > 12 || hour == 0;
        Some(self.found(at, end, Worth::Time { minutes, is_certain }, Writing::Digits))
    }

    /// Numbers with what they measure.
    fn amount(&self, start: usize) -> Option<Found> {
        let (mut currency, at) = self.currency_before(start);
        let plain = self.number(at, currency.is_some());
        let is_multiple = plain.is_none();
        let number = plain.or_else(|| self.multiple(at).filter(|_| currency.is_none()))?;
        let Number { values, mut end, scale, writing, is_ordinal } = number;
        let mut measure = if is_ordinal { Measure::Ordinal } else { Measure::Plain };
        let next = self.behind_hyphen(end);
        if self.symbol(end, &['%', '٪']) {
            (measure, end) = (Measure::Percent, end + 1);
        } else {
            match self.word(next) {
                "percent" | "pct" | "percentage" => (measure, end) = (Measure::Percent, next + 1),
                "per" if self.word(next + 1) == "cent" => (measure, end) = (Measure::Percent, next + 2),
                _ => {}
            }
        }
        if measure == Measure::Plain && currency.is_none() {
            (currency, end) = self.currency_behind(end);
        }
        if let Some(currency) = currency {
            measure = Measure::Money(currency);
        }
        let is_bare = matches!(measure, Measure::Plain);
        let mut found = self.found(start, end, Worth::Number { values, measure }, writing);
        let next = self.behind_hyphen(end);
        let next = next
            + usize::from(matches!(
                self.word(next),
                "a" | "an" | "more" | "working" | "consecutive" | "full" | "metric" | "business" | "calendar"
            ));
        found.quantity.unit = Unit::of(self.word(next), self.word(next + 1)).filter(|_| is_bare);
        found.scale = scale;
        found.quantity.is_shared = is_multiple;
        Some(found)
    }

    fn currency_before(&self, at: usize) -> (Option<&'static str>, usize) {
        let piece = &self.pieces[at];
        if let Shape::Symbol(symbol) = piece.shape {
            let Some(currency) = money::sign(symbol) else { return (None, at) };
            return (Some(currency), at + 1);
        }
        let sign = self.pieces.get(at + 1).and_then(|next| match next.shape {
            Shape::Symbol(symbol) if next.is_glued => money::sign(symbol),
            _ => None,
        });
        if sign.is_some() && self.is_digits(at + 2) {
            return (money::letters(&piece.lower, true).or(sign), at + 2);
        }
        let point = usize::from(self.symbol(at + 1, &['.']));
        match money::letters(&piece.lower, false) {
            Some(currency) if self.is_digits(at + 1 + point) => (Some(currency), at + 1 + point),
            _ => (None, at),
        }
    }

    fn currency_behind(&self, at: usize) -> (Option<&'static str>, usize) {
        let at_name = self.behind_hyphen(at);
        if let Some(country) = money::dollar_of(self.word(at_name))
            && self.word(at_name + 1).starts_with("dollar")
        {
            return (Some(country), at_name + 2);
        }
        match money::name(self.word(at_name)) {
            Some(currency) => (Some(currency), at_name + 1),
            None => (None, at),
        }
    }

    fn number(&self, at: usize, is_money: bool) -> Option<Number> {
        let piece = self.pieces.get(at)?;
        match piece.shape {
            Shape::Digits => self.digits(at, is_money),
            Shape::Word => self.spelled(at),
            Shape::Symbol(symbol) => {
                let value = match symbol {
                    '½' => 0.5,
                    '¼' => 0.25,
                    '¾' => 0.75,
                    '⅓' => 1.0 / 3.0,
                    '⅔' => 2.0 / 3.0,
                    _ => return None,
                };
                Some(Number { values: vec![value], end: at + 1, scale: 1.0, writing: Writing::Digits, is_ordinal: false })
            }
        }
    }

    fn digits(&self, at: usize, is_money: bool) -> Option<Number> {
        let piece = &self.pieces[at];
        let mut value = english_number(piece.text)?;
        let mut values = Vec::new();
        let (mut end, mut scale, mut writing, mut is_ordinal) = (at + 1, 1.0, Writing::Digits, false);
        let is_code = at > 0 && !is_money && {
            let glued = piece.is_glued && self.pieces[at - 1].shape == Shape::Word;
            let hyphened = at > 1
                && piece.is_glued
                && self.symbol(at - 1, &['-', '\u{2011}'])
                && self.is_glued(at - 1)
                && self.pieces[at - 2].shape == Shape::Word
                && self.pieces[at - 2].text.bytes().all(|b| b.is_ascii_uppercase());
            glued || hyphened
        };
        let next = self.behind_hyphen(end);
        let suffix = if self.is_glued(end) { self.word(end) } else { "" };
        match suffix {
            "st" | "nd" | "rd" | "th" => (is_ordinal, end) = (true, end + 1),
            "s" => end += 1,
            _ if is_money && words::letter_scale(suffix).is_some() => {
                (scale, end) = (words::letter_scale(suffix).unwrap_or(1.0), end + 1)
            }
            _ if is_code => writing = Writing::Code,
            _ if words::scale(self.word(next)).is_some() => {
                end = next;
                while let Some(by) = words::scale(self.word(end)) {
                    (scale, end) = (scale * by, end + 1);
                }
            }
            _ if self.word(end) == "and" && self.word(end + 1) == "a" && self.word(end + 2) == "half" => {
                (value, end) = (value + 0.5, end + 3);
                if let Some(by) = words::scale(self.word(end)) {
                    (scale, end) = (by, end + 1);
                }
            }
            "" | "x" => {}
            _ if suffix.len() <= 2 && suffix.chars().all(char::is_alphabetic) && !is_unit(suffix) => writing = Writing::Code,
            _ => {}
        }
        let is_between_slashes = |at: usize| self.symbol(at, &['/']) && self.is_glued(at) && self.is_digits(at + 1);
        let has_slash = is_between_slashes(at + 1) || (at > 1 && is_between_slashes(at - 1) && self.is_digits(at - 2));
        if has_slash && writing == Writing::Digits && piece.text.len() <= 2 {
            writing = Writing::Slashed;
        }
        // 2024/25
        let is_second_year = piece.text.len() == 2
            && at > 1
            && self.symbol(at - 1, &['/', '-', '–'])
            && self.pieces[at - 2].text.len() == 4
            && self.is_digits(at - 2);
        values.push(value * scale);
        if is_second_year {
            let century = english_number(&self.pieces[at - 2].text[..2]).unwrap_or(20.0);
            values.push(century * 100.0 + value);
        }
        // Two decades are twenty years.
        self.longer_units(end, &mut values);
        Some(Number { values, end, scale, writing, is_ordinal })
    }

    /// Numbers in words.
    fn spelled(&self, start: usize) -> Option<Number> {
        let mut at = start;
        let (mut total, mut current, mut scale) = (0.0, 0.0, 1.0);
        let mut seen = false;
        let mut is_ordinal = false;
        let mut writing = Writing::Words;
        let mut is_half = false;
        if matches!(self.word(at), "a" | "an") {
            let next = self.word(at + 1);
            let is_part = words::fraction(next).is_some() && next != "half" && !next.ends_with('s');
            let is_longer = matches!(next, "dozen" | "decade" | "century" | "fortnight");
            if words::scale(next).is_some() || is_part || is_longer {
                (current, at, seen) = (1.0, at + 1, true);
            } else {
                return None;
            }
        } else if self.word(at) == "half" {
            (current, at, seen, is_half) = (0.5, at + 1, true, true);
            let next = self.behind_hyphen(at);
            let skip = usize::from(matches!(self.word(next), "a" | "an"));
            if words::scale(self.word(next + skip)).is_some() || self.word(next + skip) == "dozen" {
                at = next + skip;
            }
        }
        let begun = at;
        loop {
            let here = if at > begun { self.behind_hyphen(at) } else { at };
            let word = self.word(here);
            if word == "dozen" {
                current = if seen { current * 12.0 } else { 12.0 };
            } else if let Some(value) = words::unit(word).filter(|_| !is_half) {
                // Two-three, twenty twenty-five: another number begins.
                let fits = !seen
                    || current == 0.0 && total > 0.0
                    || (current % 100.0 == 0.0 && current > 0.0)
                    || (current % 10.0 == 0.0 && value < 10.0 && value > 0.0 && current % 100.0 >= 20.0);
                if !fits {
                    break;
                }
                current += value;
            } else if word == "hundred" && seen {
                current *= 100.0;
            } else if let Some(by) = words::scale(word).filter(|_| seen && word.len() > 3) {
                total += current * by;
                (current, scale) = (0.0, by);
            } else if let Some(value) = words::ordinal(word).filter(|_| !is_half) {
                let is_fraction =
                    seen && words::fraction(word).is_some() && (here > at || word.ends_with('s') || total + current == 1.0);
                let fits = !seen || current % 100.0 == 0.0 || (current % 10.0 == 0.0 && value < 10.0);
                if is_fraction || !fits {
                    break;
                }
                current += value;
                (is_ordinal, seen, at) = (true, true, here + 1);
                break;
            } else if word == "point" && seen && words::unit(self.word(here + 1)).is_some() {
                let mut unit = 0.1;
                at = here + 1;
                while let Some(value) = words::unit(self.word(at)).filter(|value| *value < 10.0) {
                    (current, unit, at) = (current + value * unit, unit / 10.0, at + 1);
                }
                continue;
            } else if word == "and" && seen && here == at {
                if self.word(at + 1) == "a" && self.word(at + 2) == "half" {
                    (current, at) = (current + 0.5, at + 3);
                    continue;
                }
                let goes_on = (current % 100.0 == 0.0 || current == 0.0)
                    && total + current >= 100.0
                    && words::unit(self.word(at + 1)).is_some();
                if !goes_on {
                    break;
                }
                at += 1;
                continue;
            } else {
                break;
            }
            seen = true;
            at = here + 1;
        }
        if !seen {
            return None;
        }
        let mut values = vec![total + current];
        if !is_ordinal {
            let here = self.behind_hyphen(at);
            if let Some(parts) = words::fraction(self.word(here)).filter(|_| !is_half && scale == 1.0) {
                let whole = values[0];
                values = vec![whole / parts, whole / parts * 100.0];
                if parts == 4.0 {
                    values.push(whole);
                }
                at = here + 1;
            } else {
                if is_half && scale == 1.0 {
                    values.push(50.0);
                }
                self.longer_units(at, &mut values);
            }
        }
        if self.longer(at) && values.len() > 1 && self.word(start).len() <= 2 {
            values.swap(0, 1);
        }
        let is_little =
            values[0] == 1.0 && at == start + 1 && !matches!(self.word(self.behind_hyphen(at)), "percent" | "per" | "pct");
        if is_little || (is_ordinal && values[0] == 1.0) {
            writing = Writing::Idiom;
        }
        Some(Number { values, end: at, scale, writing, is_ordinal })
    }

    fn longer(&self, at: usize) -> bool {
        matches!(self.word(at), "decade" | "century" | "fortnight")
    }

    /// A number of decades is ten times as many years.
    fn longer_units(&self, at: usize, values: &mut Vec<f64>) {
        let by = match self.word(self.behind_hyphen(at)) {
            "decade" | "decades" => 10.0,
            "century" | "centuries" => 100.0,
            "fortnight" => 2.0,
            _ => return,
        };
        let more: Vec<f64> = values.iter().map(|value| value * by).collect();
        values.extend(more);
    }

    fn multiple(&self, at: usize) -> Option<Number> {
        let word = self.word(at);
        let one = |values: Vec<f64>, writing| Some(Number { values, end: at + 1, scale: 1.0, writing, is_ordinal: false });
        match word {
            "halved" | "halving" | "halve" | "halves" => one(vec![0.5, 2.0, 50.0], Writing::Words),
            "decade" => one(vec![10.0, 1.0], Writing::Idiom),
            _ => match words::multiple(word) {
                // Doubled is up by 100 percent.
                Some(value) => one(vec![value, (value - 1.0) * 100.0], Writing::Words),
                None => one(vec![words::idiom(word)?], Writing::Idiom),
            },
        }
    }

    fn roman(&self, at: usize) -> Option<Found> {
        let piece = &self.pieces[at];
        let value = (piece.shape == Shape::Word).then(|| words::roman(piece.text)).flatten()?;
        Some(self.found(at, at + 1, Worth::Number { values: vec![value], measure: Measure::Plain }, Writing::Roman))
    }

    /// Numbers that stand beside each other share what is said once: *3 to 5 million*, *between 2 and 3 percent*, *US$3–5*.
    fn share(&self, all: &mut [Found]) {
        for place in 1..all.len() {
            let (before, after) = all.split_at_mut(place);
            let (Some(left), Some(right)) = (before.last_mut(), after.first_mut()) else { continue };
            let between = &self.pieces[left.end..right.start];
            let is_joined = match between {
                [joint] => {
                    joint.is_symbol(&['-', '–', '—', '\u{2011}', '/', ',', '±'])
                        || ["to", "or", "and", "through", "until"].iter().any(|word| joint.is(word))
                }
                [comma, joint] => comma.is_symbol(&[',']) && ["or", "and"].iter().any(|word| joint.is(word)),
                _ => false,
            };
            let is_share = match between {
                [joint] => joint.is("in") || joint.is("of"),
                [out, of] => out.is("out") && of.is("of"),
                _ => false,
            };
            if is_share
                && let (Some(part), Some(whole)) = (left.quantity.value(), right.quantity.value())
                && part < whole
                && whole <= 1000.0
            {
                if let Worth::Number { values, .. } = &mut left.quantity.worth {
                    values.extend([part / whole, part / whole * 100.0]);
                }
                if left.quantity.writing == Writing::Words || right.quantity.writing == Writing::Words {
                    right.quantity.writing = Writing::Idiom;
                    left.quantity.is_shared = true;
                }
                continue;
            }
            let (left_measure, right_measure) = (left.quantity.measure(), right.quantity.measure());
            let (Worth::Number { values, measure }, Worth::Number { measure: other, .. }) =
                (&mut left.quantity.worth, &mut right.quantity.worth)
            else {
                continue;
            };
            if !is_joined {
                continue;
            }
            if left.scale == 1.0 && right.scale > 1.0 {
                let scaled: Vec<f64> = values.iter().map(|value| value * right.scale).collect();
                values.splice(0..0, scaled);
            }
            if left_measure == Measure::Plain && right_measure != Measure::Plain {
                *measure = right_measure;
                left.quantity.is_shared = true;
            } else if right_measure == Measure::Plain && left_measure != Measure::Plain {
                *other = left_measure;
                right.quantity.is_shared = true;
            }
        }
    }
}

/// Units that stand glued behind a number.
fn is_unit(suffix: &str) -> bool {
    matches!(
        suffix,
        "kg" | "km"
            | "cm"
            | "mm"
            | "m"
            | "g"
            | "gb"
            | "mb"
            | "tb"
            | "kw"
            | "mw"
            | "gw"
            | "kv"
            | "l"
            | "ml"
            | "ha"
            | "c"
            | "t"
            | "hp"
            | "cc"
            | "ft"
            | "h"
            | "w"
            | "v"
            | "k"
            | "b"
    )
}
