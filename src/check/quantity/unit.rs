//! Units of measure, as far as they are compared.

/// A unit: what it measures, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::check) struct Unit {
    dimension: Dimension,
    size: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dimension {
    Time,
    Mass,
    Area,
    Length,
    Volume,
    Power,
    Work,
}

use Dimension::{Area, Length, Mass, Power, Time, Volume, Work};

/// Units by their names in the singular, and their signs.
#[rustfmt::skip]
const UNITS: [(&str, Dimension, f64); 61] = [
    ("second", Time, 1.0), ("minute", Time, 60.0), ("hour", Time, 3600.0), ("day", Time, 86_400.0), ("week", Time, 604_800.0),
    ("fortnight", Time, 1_209_600.0), ("month", Time, 2_629_800.0), ("year", Time, 31_557_600.0), ("decade", Time, 315_576_000.0),
    ("century", Time, 3_155_760_000.0), ("centurie", Time, 3_155_760_000.0),
    ("gram", Mass, 0.001), ("g", Mass, 0.001), ("kilogram", Mass, 1.0), ("kg", Mass, 1.0), ("kilo", Mass, 1.0), ("quintal", Mass, 100.0),
    ("ton", Mass, 1000.0), ("tonne", Mass, 1000.0), ("mt", Mass, 1000.0),
    ("hectare", Area, 10_000.0), ("ha", Area, 10_000.0), ("square meter", Area, 1.0), ("square metre", Area, 1.0), ("sqm", Area, 1.0), ("m2", Area, 1.0),
    ("m²", Area, 1.0), ("square kilometer", Area, 1e6), ("square kilometre", Area, 1e6), ("km2", Area, 1e6), ("km²", Area, 1e6), ("acre", Area, 4046.86),
    ("millimeter", Length, 0.001), ("mm", Length, 0.001), ("centimeter", Length, 0.01), ("cm", Length, 0.01), ("meter", Length, 1.0), ("metre", Length, 1.0),
    ("m", Length, 1.0), ("kilometer", Length, 1000.0), ("kilometre", Length, 1000.0), ("km", Length, 1000.0), ("mile", Length, 1609.34),
    ("cc", Volume, 1e-6), ("liter", Volume, 0.001), ("litre", Volume, 0.001), ("cubic meter", Volume, 1.0), ("cubic metre", Volume, 1.0), ("barrel", Volume, 0.158_987),
    ("kw", Power, 1.0), ("mw", Power, 1000.0), ("watt", Power, 0.001), ("kilowatt", Power, 1.0), ("megawatt", Power, 1000.0), ("gigawatt", Power, 1e6), ("megawatt-hour", Work, 1000.0), ("mwh", Work, 1000.0), ("twh", Work, 1e9), ("gw", Power, 1e6), ("kwh", Work, 1.0), ("gwh", Work, 1e6),
];

impl Unit {
    /// The unit that one or two words name.
    pub(super) fn of(word: &str, next: &str) -> Option<Self> {
        let find = |name: &str| {
            let singular = name.strip_suffix('s').filter(|rest| rest.len() > 2).unwrap_or(name);
            let (_, dimension, size) = UNITS.iter().find(|(known, ..)| *known == singular)?;
            Some(Self { dimension: *dimension, size: *size })
        };
        if matches!(word, "square" | "cubic") { find(&format!("{word} {next}")) } else { find(word) }
    }

    /// How many of `other` there are in this one.
    pub(in crate::check) fn in_terms_of(self, other: Self) -> Option<f64> {
        (self.dimension == other.dimension).then_some(self.size / other.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_convert() {
        for (one, other, by) in [("years", "months", Some(12.0)), ("tons", "kilograms", Some(1000.0)), ("hectares", "days", None)]
        {
            let (one, other) = (Unit::of(one, "").expect("a unit"), Unit::of(other, "").expect("a unit"));
            assert_eq!(one.in_terms_of(other), by);
        }
        assert!(Unit::of("square", "meters").is_some() && Unit::of("people", "").is_none());
    }
}
