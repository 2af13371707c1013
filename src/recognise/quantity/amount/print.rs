//! An amount as an English newspaper prints it.

use super::{Amount, Joint, Measure, Part};
use crate::recognise::quantity::numeral::{Decimal, Scale, Scaled};
use crate::recognise::quantity::unit::{Style, Unit};
use crate::recognise::quantity::words;

impl Amount {
    pub(in crate::recognise::quantity) fn gloss(&self) -> String {
        let mut gloss = String::new();
        if !self.qualifier.is_empty() {
            gloss.push_str(self.qualifier);
            gloss.push(' ');
        }
        gloss.push_str(self.minus);
        match self.measure {
            Measure::Nothing => gloss.push_str(&self.numbers("", false)),
            Measure::Money(currency) => gloss.push_str(&self.numbers(currency.sign, true)),
            Measure::Unit(unit) => gloss.push_str(&self.counted(unit)),
        }
        if !self.per.is_empty() {
            gloss.push_str(" per ");
            gloss.push_str(self.per);
        }
        gloss
    }

    /// The number or numbers, the first of them with `sign` before it. Those that are not `measured` may be words.
    fn numbers(&self, sign: &str, measured: bool) -> String {
        let print = |part: Part| number(part, measured);
        let Some((joint, high)) = self.high else { return format!("{sign}{}", print(self.low)) };
        let is_in_words = self.low.is_spelled() && high.is_spelled();
        let middle = match joint {
            // IDR 500,000 to IDR 1 million, not 500,000–1 million.
            Joint::Dash if !is_in_words && !self.mixes_scales(high) => "–",
            Joint::Dash | Joint::To => " to ",
            Joint::Or => " or ",
            Joint::And => " and ",
        };
        let between = if joint == Joint::And { "between " } else { "" };
        // A dash holds the two together: *IDR 3–5 billion*, but *IDR 3 billion to IDR 5 billion*.
        let repeats = !sign.is_empty() && middle != "–";
        let shares = self.low.number.scale == high.number.scale && high.number.scale > Scale::Thousand && !repeats;
        let low = if shares { self.low.number.digits() } else { print(self.low) };
        format!("{between}{sign}{low}{middle}{}{}", if repeats { sign } else { "" }, print(high))
    }

    /// Whether only the end of a range is in millions or more.
    fn mixes_scales(&self, high: Part) -> bool {
        self.low.number.scale < high.number.scale
            && high.number.scale > Scale::Thousand
            && self.low.number.scale < Scale::Million
            && self.low.number.value.compare(Decimal::whole(1_000)).is_ge()
    }

    /// The numbers with what they count.
    fn counted(&self, unit: Unit) -> String {
        let only = self.high.is_none().then_some(self.low);
        let is = |value: u64| only.is_some_and(|part| part.number.scale == Scale::One && part.number.value.is(value));
        match unit.style {
            Style::Times if is(1) => return "once".to_owned(),
            Style::Times if is(2) => return "twice".to_owned(),
            Style::Fold => {
                let times = self.low.number.value.coefficient;
                let fold = if times == 10 {
                    Some("ten")
                } else {
                    usize::try_from(times).ok().and_then(|i| words::ENGLISH.get(i).copied())
                };
                if let Some(fold) = fold.filter(|_| times > 1 && is(times)) {
                    return format!("{fold}fold");
                }
            }
            Style::Counted
                if only.is_some_and(|part| part.is_half() && part.number.scale == Scale::One) && !unit.one.is_empty() =>
            {
                return format!("half {} {}", if unit.one == "hour" { "an" } else { "a" }, unit.one);
            }
            Style::Counted | Style::Measured | Style::Times => {}
        }
        let name = if is(1) && unit.style != Style::Fold { unit.one } else { unit.many };
        let numbers = self.numbers("", unit.style == Style::Measured);
        if name.is_empty() { numbers } else { format!("{numbers} {name}") }
    }
}

/// A number of an amount: small ones in words stay words unless they are `measured`.
fn number(part: Part, measured: bool) -> String {
    if part.is_half() && part.number.scale > Scale::One {
        return if measured { half_in_digits(part.number) } else { half(part.number.scale).to_owned() };
    }
    if part.is_spelled() && !measured && part.number.scale == Scale::One {
        words::spell(part.number.value)
    } else {
        part.number.english()
    }
}

/// *setengah juta*.
const fn half(scale: Scale) -> &'static str {
    match scale {
        Scale::One => "half",
        Scale::Thousand => "500",
        Scale::Million => "half a million",
        Scale::Billion => "half a billion",
        Scale::Trillion => "half a trillion",
    }
}

/// Half of `number`'s multiplier, in digits: 500 million for half a billion.
fn half_in_digits(number: Scaled) -> String {
    let scale = match number.scale {
        Scale::One | Scale::Thousand => return number.english(),
        Scale::Million => Scale::Thousand,
        Scale::Billion => Scale::Million,
        Scale::Trillion => Scale::Billion,
    };
    Scaled { value: Decimal::whole(500), scale }.english()
}
