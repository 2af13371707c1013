//! What is counted and measured: a closed list, for other nouns are the dictionary's.

use super::calendar;
use super::cursor::Cursor;
use super::phrases::Phrases;

/// How a number and its unit are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Small numbers in words stay words: *two weeks*.
    Counted,
    /// Always digits: *2 percent*.
    Measured,
    /// *once, twice, 3 times*.
    Times,
    /// *twofold*.
    Fold,
}

/// A unit of measure, or a word that counts, as English prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    pub(super) style: Style,
}

const fn counted(one: &'static str, many: &'static str) -> Unit {
    Unit { one, many, style: Style::Counted }
}

const fn measured(one: &'static str, many: &'static str) -> Unit {
    Unit { one, many, style: Style::Measured }
}

const PERCENT: Unit = measured("percent", "percent");
const POINT: Unit = measured("percentage point", "percentage points");
const PERSON: Unit = counted("person", "people");
const HOUSEHOLD: Unit = counted("household", "households");
const HECTARE: Unit = counted("hectare", "hectares");
const KILOGRAM: Unit = counted("kilogram", "kilograms");
const GRAM: Unit = counted("gram", "grams");
const KILOMETER: Unit = counted("kilometer", "kilometers");
const METER: Unit = counted("meter", "meters");
const CENTIMETER: Unit = counted("centimeter", "centimeters");
const MILLIMETER: Unit = counted("millimeter", "millimeters");
const SQUARE_METER: Unit = counted("square meter", "square meters");
const CUBIC_METER: Unit = counted("cubic meter", "cubic meters");
const SQUARE_KILOMETER: Unit = counted("square kilometer", "square kilometers");
const SPEED: Unit = measured("km/h", "km/h");
const CELSIUS: Unit = measured("degree Celsius", "degrees Celsius");
const BASIS_POINT: Unit = measured("basis point", "basis points");
const YEAR: Unit = counted("year", "years");
const MONTH: Unit = counted("month", "months");
const WEEK: Unit = counted("week", "weeks");
const HOUR: Unit = counted("hour", "hours");
const PIECE: Unit = counted("piece", "pieces");
const SHARE: Unit = counted("share", "shares");

/// Words and signs, whatever their case; longer phrases first.
static WORDS: Phrases<Unit, 91> = Phrases::new([
    ("persen poin", POINT),
    ("poin persentase", POINT),
    ("poin persen", POINT),
    ("persen", PERCENT),
    ("prosen", PERCENT),
    ("%", PERCENT),
    ("basis poin", BASIS_POINT),
    ("bps", BASIS_POINT),
    ("poin", counted("point", "points")),
    ("orang", PERSON),
    ("jiwa", PERSON),
    ("kepala keluarga", HOUSEHOLD),
    ("rumah tangga", HOUSEHOLD),
    ("keluarga", counted("family", "families")),
    ("unit", counted("unit", "units")),
    ("metrik ton", counted("metric ton", "metric tons")),
    ("ton", counted("ton", "tons")),
    ("kuintal", counted("quintal", "quintals")),
    ("kilogram", KILOGRAM),
    ("kilo", counted("kilo", "kilos")),
    ("gram", GRAM),
    ("miligram", counted("milligram", "milligrams")),
    ("hektare", HECTARE),
    ("hektar", HECTARE),
    ("kilometer persegi", SQUARE_KILOMETER),
    ("kilometer per jam", SPEED),
    ("kilometer/jam", SPEED),
    ("kilometer", KILOMETER),
    ("meter persegi", SQUARE_METER),
    ("meter kubik", CUBIC_METER),
    ("kubik", CUBIC_METER),
    ("meter", METER),
    ("sentimeter", CENTIMETER),
    ("milimeter", MILLIMETER),
    ("mil laut", counted("nautical mile", "nautical miles")),
    ("liter", counted("liter", "liters")),
    ("mililiter", counted("milliliter", "milliliters")),
    ("kiloliter", counted("kiloliter", "kiloliters")),
    ("galon", counted("gallon", "gallons")),
    ("barel", counted("barrel", "barrels")),
    ("barrel", counted("barrel", "barrels")),
    ("megawatt", counted("megawatt", "megawatts")),
    ("gigawatt", counted("gigawatt", "gigawatts")),
    ("kilowatt", counted("kilowatt", "kilowatts")),
    ("watt", counted("watt", "watts")),
    ("derajat celsius", CELSIUS),
    ("derajat celcius", CELSIUS),
    ("°c", CELSIUS),
    ("derajat", counted("degree", "degrees")),
    ("kali lipat", Unit { one: "fold", many: "times", style: Style::Fold }),
    ("kali", Unit { one: "time", many: "times", style: Style::Times }),
    ("buah", counted("", "")),
    ("ekor", counted("head", "head")),
    ("lembar saham", SHARE),
    ("lembar", counted("sheet", "sheets")),
    ("butir", PIECE),
    ("batang rokok", counted("cigarette", "cigarettes")),
    ("batang", PIECE),
    ("potong", PIECE),
    ("pasang", counted("pair", "pairs")),
    ("karung", counted("sack", "sacks")),
    ("lusin", counted("dozen", "dozen")),
    ("abad", counted("century", "centuries")),
    ("dekade", counted("decade", "decades")),
    ("dasawarsa", counted("decade", "decades")),
    ("tahun", YEAR),
    ("thn", YEAR),
    ("semester", counted("semester", "semesters")),
    ("triwulan", counted("quarter", "quarters")),
    ("kuartal", counted("quarter", "quarters")),
    ("bulan", MONTH),
    ("bln", MONTH),
    ("pekan", WEEK),
    ("minggu", WEEK),
    ("hari kerja", counted("working day", "working days")),
    ("hari kalender", counted("calendar day", "calendar days")),
    ("hari", counted("day", "days")),
    ("jam", HOUR),
    ("menit", counted("minute", "minutes")),
    ("detik", counted("second", "seconds")),
    ("kwh", measured("kWh", "kWh")),
    ("mwh", measured("MWh", "MWh")),
    ("gwh", measured("GWh", "GWh")),
    ("twh", measured("TWh", "TWh")),
    ("kva", measured("kVA", "kVA")),
    ("mva", measured("MVA", "MVA")),
    ("mmscfd", measured("MMscfd", "MMscfd")),
    ("mmbtu", measured("MMBtu", "MMBtu")),
    ("bopd", measured("barrels of oil per day", "barrels of oil per day")),
    ("bph", measured("barrels per day", "barrels per day")),
    ("teus", measured("TEUs", "TEUs")),
]);

/// Symbols, whose case matters: `5 m` and `5 M` are different things.
static SYMBOLS: Phrases<Unit, 44> = Phrases::new([
    ("km/jam", SPEED),
    ("km per jam", SPEED),
    ("km²", SQUARE_KILOMETER),
    ("km2", SQUARE_KILOMETER),
    ("KM2", SQUARE_KILOMETER),
    ("km", KILOMETER),
    ("Km", KILOMETER),
    ("KM", KILOMETER),
    ("m²", SQUARE_METER),
    ("m2", SQUARE_METER),
    ("M2", SQUARE_METER),
    ("m³", CUBIC_METER),
    ("m3", CUBIC_METER),
    ("M3", CUBIC_METER),
    ("m", METER),
    ("cm", CENTIMETER),
    ("mm", MILLIMETER),
    ("kg", KILOGRAM),
    ("Kg", KILOGRAM),
    ("KG", KILOGRAM),
    ("g", GRAM),
    ("gr", GRAM),
    ("ha", HECTARE),
    ("Ha", HECTARE),
    ("HA", HECTARE),
    ("ml", counted("milliliter", "milliliters")),
    ("kl", counted("kiloliter", "kiloliters")),
    ("KL", counted("kiloliter", "kiloliters")),
    ("KK", HOUSEHOLD),
    ("kW", measured("kW", "kW")),
    ("KW", measured("kW", "kW")),
    ("kw", measured("kW", "kW")),
    ("MWp", measured("MWp", "MWp")),
    ("kWp", measured("kWp", "kWp")),
    ("MW", measured("MW", "MW")),
    ("Mw", measured("MW", "MW")),
    ("GW", measured("GW", "GW")),
    ("TEU", measured("TEU", "TEUs")),
    ("DWT", measured("DWT", "DWT")),
    ("GT", measured("GT", "GT")),
    ("MT", counted("metric ton", "metric tons")),
    ("Mbps", measured("Mbps", "Mbps")),
    ("Gbps", measured("Gbps", "Gbps")),
    ("pcs", PIECE),
]);

impl Unit {
    pub(super) fn is_percent(&self) -> bool {
        *self == PERCENT
    }

    /// Whether it counts what has no parts, so that no number of it has decimals.
    pub(super) fn is_whole(&self) -> bool {
        [PERSON, HOUSEHOLD].contains(self) || matches!(self.one, "unit" | "family" | "")
    }
}

/// Whether a unit may begin with a folded word.
pub(super) fn may_begin(folded: &str) -> bool {
    WORDS.may_begin(folded) || SYMBOLS.may_begin(folded)
}

/// The unit that stands here, behind a number or *per*.
pub(super) fn read(cursor: &mut Cursor) -> Option<Unit> {
    let mut next = *cursor;
    next.space();
    let rest = next.rest();
    let symbol = SYMBOLS.beginning(rest).find_map(|(symbol, unit)| {
        let mut behind = next;
        behind.at += symbol.len();
        (rest.starts_with(symbol) && behind.is_at_boundary()).then_some((*unit, behind))
    });
    if let Some((unit, behind)) = symbol {
        *cursor = behind;
        return Some(unit);
    }
    let start = next;
    let unit = next.one_of(&WORDS)?;
    let is_name = match unit {
        // The week, not the day, which has a capital: *5 Minggu*.
        WEEK => start.rest().starts_with("Minggu"),
        // The year of a law: *Nomor 3 Tahun 2014*.
        YEAR => is_before_year(next),
        MONTH => calendar::month(&mut next.clone()).is_some(),
        _ => false,
    };
    if is_name {
        return None;
    }
    *cursor = next;
    Some(unit)
}

fn is_before_year(mut cursor: Cursor) -> bool {
    cursor.space() && cursor.digits().is_some_and(|digits| digits.len() == 4)
}

/// What an amount is for each of: *per tahun*, */kg*, *per kapita*.
pub(super) fn per(cursor: &mut Cursor) -> Option<&'static str> {
    let mut next = *cursor;
    if !next.eat('/') && !next.phrase("per") {
        return None;
    }
    let each = if next.phrase("kapita") {
        "capita"
    } else if next.phrase("saham") {
        "share"
    } else if next.phrase("dolar as") {
        "U.S. dollar"
    } else {
        let unit = read(&mut next)?;
        if unit.is_percent() || unit.one.is_empty() {
            return None;
        }
        unit.one
    };
    // *per hari ini* is "as of today".
    let mut behind = next;
    if behind.word().is_some_and(|word| matches!(word, "ini" | "itu" | "lalu")) {
        return None;
    }
    *cursor = next;
    Some(each)
}
