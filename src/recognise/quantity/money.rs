//! Currencies: the signs before an amount, the names behind it, and how English prints them.

use super::cursor::Cursor;
use super::phrases::Phrases;

/// A currency as English prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Currency {
    /// What stands before the digits, with a space behind letters.
    pub(super) sign: &'static str,
    /// Its name in the singular and plural.
    pub(super) one: &'static str,
    pub(super) many: &'static str,
}

const fn currency(sign: &'static str, one: &'static str, many: &'static str) -> Currency {
    Currency { sign, one, many }
}

const RUPIAH: Currency = currency("IDR ", "rupiah", "rupiah");
const US_DOLLAR: Currency = currency("US$", "U.S. dollar", "U.S. dollars");
const DOLLAR: Currency = currency("$", "dollar", "dollars");
const SINGAPORE: Currency = currency("S$", "Singapore dollar", "Singapore dollars");
const AUSTRALIA: Currency = currency("A$", "Australian dollar", "Australian dollars");
const HONG_KONG: Currency = currency("HK$", "Hong Kong dollar", "Hong Kong dollars");
const TAIWAN: Currency = currency("NT$", "Taiwan dollar", "Taiwan dollars");
const CANADA: Currency = currency("C$", "Canadian dollar", "Canadian dollars");
const NEW_ZEALAND: Currency = currency("NZ$", "New Zealand dollar", "New Zealand dollars");
const BRUNEI: Currency = currency("B$", "Brunei dollar", "Brunei dollars");
const EURO: Currency = currency("€", "euro", "euros");
const POUND: Currency = currency("£", "pound sterling", "pounds sterling");
const YEN: Currency = currency("¥", "yen", "yen");
const YUAN: Currency = currency("CNY ", "yuan", "yuan");
const WON: Currency = currency("KRW ", "won", "won");
const RINGGIT: Currency = currency("MYR ", "ringgit", "ringgit");
const BAHT: Currency = currency("THB ", "baht", "baht");
const RIYAL: Currency = currency("SAR ", "Saudi riyal", "Saudi riyals");
const RUPEE: Currency = currency("INR ", "rupee", "rupees");
const FRANC: Currency = currency("CHF ", "Swiss franc", "Swiss francs");
const PESO: Currency = currency("PHP ", "Philippine peso", "Philippine pesos");
const DONG: Currency = currency("VND ", "dong", "dong");
const DIRHAM: Currency = currency("AED ", "dirham", "dirhams");

/// Signs before an amount. Those in letters are written in capitals, but for *Rp*, and may be followed by a space.
static SIGNS: Phrases<Currency, 41> = Phrases::new([
    ("Rp.", RUPIAH),
    ("Rp", RUPIAH),
    ("RP.", RUPIAH),
    ("RP", RUPIAH),
    ("rp.", RUPIAH),
    ("rp", RUPIAH),
    ("IDR", RUPIAH),
    ("US$", US_DOLLAR),
    ("USD$", US_DOLLAR),
    ("USD", US_DOLLAR),
    ("AS$", US_DOLLAR),
    ("SGD", SINGAPORE),
    ("AUD", AUSTRALIA),
    ("AU$", AUSTRALIA),
    ("HKD", HONG_KONG),
    ("HK$", HONG_KONG),
    ("TWD", TAIWAN),
    ("NT$", TAIWAN),
    ("CAD", CANADA),
    ("NZD", NEW_ZEALAND),
    ("NZ$", NEW_ZEALAND),
    ("S$", SINGAPORE),
    ("A$", AUSTRALIA),
    ("C$", CANADA),
    ("$", DOLLAR),
    ("EUR", EURO),
    ("€", EURO),
    ("GBP", POUND),
    ("£", POUND),
    ("JPY", YEN),
    ("¥", YEN),
    ("CNY", YUAN),
    ("RMB", YUAN),
    ("KRW", WON),
    ("₩", WON),
    ("MYR", RINGGIT),
    ("RM", RINGGIT),
    ("THB", BAHT),
    ("SAR", RIYAL),
    ("INR", RUPEE),
    ("CHF", FRANC),
]);

/// Names behind an amount, longer ones first.
static NAMES: Phrases<Currency, 69> = Phrases::new([
    ("rupiah", RUPIAH),
    ("dolar amerika serikat", US_DOLLAR),
    ("dollar amerika serikat", US_DOLLAR),
    ("dolar amerika", US_DOLLAR),
    ("dollar amerika", US_DOLLAR),
    ("dolar a.s", US_DOLLAR),
    ("dolar AS", US_DOLLAR),
    ("dollar as", US_DOLLAR),
    ("dolar us", US_DOLLAR),
    ("dollar us", US_DOLLAR),
    ("dolar singapura", SINGAPORE),
    ("dollar singapura", SINGAPORE),
    ("dolar australia", AUSTRALIA),
    ("dollar australia", AUSTRALIA),
    ("dolar hong kong", HONG_KONG),
    ("dolar hongkong", HONG_KONG),
    ("dollar hong kong", HONG_KONG),
    ("dollar hongkong", HONG_KONG),
    ("dolar taiwan", TAIWAN),
    ("dollar taiwan", TAIWAN),
    ("dolar kanada", CANADA),
    ("dollar kanada", CANADA),
    ("dolar selandia baru", NEW_ZEALAND),
    ("dollar selandia baru", NEW_ZEALAND),
    ("dolar brunei", BRUNEI),
    ("dollar brunei", BRUNEI),
    ("dolar", DOLLAR),
    ("dollar", DOLLAR),
    ("euro", EURO),
    ("poundsterling inggris", POUND),
    ("poundsterling", POUND),
    ("pound sterling", POUND),
    ("yen jepang", YEN),
    ("yen", YEN),
    ("yuan china", YUAN),
    ("yuan tiongkok", YUAN),
    ("yuan cina", YUAN),
    ("yuan", YUAN),
    ("renminbi", YUAN),
    ("won korea selatan", WON),
    ("won korea", WON),
    ("won", WON),
    ("ringgit malaysia", RINGGIT),
    ("ringgit", RINGGIT),
    ("baht thailand", BAHT),
    ("baht", BAHT),
    ("riyal arab saudi", RIYAL),
    ("riyal saudi", RIYAL),
    ("riyal", RIYAL),
    ("real arab saudi", RIYAL),
    ("real saudi", RIYAL),
    ("rupee india", RUPEE),
    ("rupee", RUPEE),
    ("rupe india", RUPEE),
    ("franc swiss", FRANC),
    ("frank swiss", FRANC),
    ("peso filipina", PESO),
    ("dong vietnam", DONG),
    ("dirham uea", DIRHAM),
    ("dirham", DIRHAM),
    ("usd", US_DOLLAR),
    ("idr", RUPIAH),
    ("eur", EURO),
    ("sgd", SINGAPORE),
    ("jpy", YEN),
    ("cny", YUAN),
    ("rmb", YUAN),
    ("gbp", POUND),
    ("myr", RINGGIT),
]);

impl Currency {
    pub(super) fn is_rupiah(&self) -> bool {
        *self == RUPIAH
    }
}

/// Whether `folded` is a currency sign in letters, or its letters before `$`.
pub(super) fn may_begin(folded: &str) -> bool {
    SIGNS.beginning(folded).any(|(sign, _)| sign.trim_end_matches(['$', '.']).eq_ignore_ascii_case(folded))
}

/// Whether the name of a currency may begin with a folded word.
pub(super) fn name_may_begin(folded: &str) -> bool {
    NAMES.may_begin(folded)
}

/// The currency whose sign stands here, with digits behind it.
pub(super) fn sign(cursor: &mut Cursor) -> Option<Currency> {
    let mut next = *cursor;
    let rest = next.rest();
    let (sign, currency) = SIGNS.beginning(rest).find(|(sign, _)| rest.starts_with(sign))?;
    next.at += sign.len();
    next.space();
    if !next.is_at_digit() {
        return None;
    }
    *cursor = next;
    Some(*currency)
}

/// Where a currency sign that ends at byte `start` begins, if one does: `US$`, `Rp`.
pub(super) fn sign_before(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?;
    if before.ends_with(char::is_whitespace) {
        return None;
    }
    let (sign, _) = SIGNS.rows().iter().filter(|(sign, _)| before.ends_with(sign)).max_by_key(|(sign, _)| sign.len())?;
    let at = start - sign.len();
    let is_alone = !before[..at].ends_with(char::is_alphanumeric) || !sign.starts_with(char::is_alphabetic);
    is_alone.then_some(at)
}

/// The currency whose name stands here, behind an amount.
pub(super) fn name(cursor: &mut Cursor) -> Option<Currency> {
    cursor.one_of(&NAMES)
}
