//! Currencies, by their signs and names in English.

/// Signs that stand before an amount.
const SIGNS: [(&str, &str); 24] = [
    ("rp", "IDR"),
    ("idr", "IDR"),
    ("usd", "USD"),
    ("us", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("jpy", "JPY"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("krw", "KRW"),
    ("myr", "MYR"),
    ("rm", "MYR"),
    ("sgd", "SGD"),
    ("thb", "THB"),
    ("sar", "SAR"),
    ("aud", "AUD"),
    ("s", "SGD"),
    ("a", "AUD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("c", "CAD"),
    ("inr", "INR"),
    ("php", "PHP"),
    ("vnd", "VND"),
];

/// Names that stand behind an amount.
const NAMES: [(&str, &str); 21] = [
    ("rupiah", "IDR"),
    ("rupiahs", "IDR"),
    ("dollar", "$"),
    ("dollars", "$"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("won", "KRW"),
    ("ringgit", "MYR"),
    ("ringgits", "MYR"),
    ("baht", "THB"),
    ("riyal", "SAR"),
    ("riyals", "SAR"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("peso", "PHP"),
    ("pesos", "PHP"),
    ("rupee", "INR"),
    ("rupees", "INR"),
];

/// The currency of letters directly before an amount, alone or before a dollar sign.
pub(super) fn letters(word: &str, before_dollar: bool) -> Option<&'static str> {
    let word = if word == "u.s" { "us" } else { word };
    let needs_dollar = matches!(word, "us" | "s" | "a" | "hk" | "nz" | "c");
    let (_, currency) = SIGNS.iter().find(|(sign, _)| *sign == word)?;
    (needs_dollar == before_dollar || (before_dollar && word == "usd")).then_some(currency)
}

/// The currency of a sign.
pub(super) const fn sign(symbol: char) -> Option<&'static str> {
    Some(match symbol {
        '$' => "$",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₩' => "KRW",
        '₹' => "INR",
        _ => return None,
    })
}

/// The currency that a word behind an amount names, and codes behind it: *1.2 trillion rupiah*, *5 million USD*.
pub(super) fn name(word: &str) -> Option<&'static str> {
    let by_name = NAMES.iter().find(|(name, _)| *name == word).map(|(_, currency)| *currency);
    by_name.or_else(|| SIGNS.iter().find(|(sign, _)| *sign == word && word.len() == 3).map(|(_, currency)| *currency))
}

/// The dollar of a country, by the word before *dollars*.
pub(super) fn dollar_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "us" | "u.s" | "american" | "american's" => "USD",
        "singapore" | "singaporean" => "SGD",
        "australian" => "AUD",
        "canadian" => "CAD",
        _ => return None,
    })
}

/// Whether two currencies may be the same: a bare dollar may be anybody's.
pub(in crate::check) fn may_be_same(one: &str, other: &str) -> bool {
    let is_dollar = |currency: &str| matches!(currency, "$" | "USD" | "SGD" | "AUD" | "HKD" | "NZD" | "CAD");
    one == other || (one == "$" && is_dollar(other)) || (other == "$" && is_dollar(one))
}
