//! English titles and names: capitals, articles, lists.

/// Words that a title writes small unless they begin it.
const SMALL: [&str; 16] = ["of", "and", "the", "for", "in", "on", "to", "at", "by", "with", "from", "or", "a", "an", "as", "per"];

/// As it is written in a title: *human resources* gives *Human Resources*. What has capitals keeps them.
pub(crate) fn capitalized(gloss: &str) -> String {
    let mut title = String::with_capacity(gloss.len());
    for (place, word) in gloss.split(' ').enumerate() {
        if place > 0 {
            title.push(' ');
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if place == 0 || !SMALL.contains(&word) => {
                title.extend(first.to_uppercase());
                title.push_str(letters.as_str());
            }
            _ => title.push_str(word),
        }
    }
    title
}

/// Common nouns of which an English name that is made takes the article: *the Fiscal Policy Agency*, but *Bank Indonesia*.
const INSTITUTIONS: [&str; 67] = [
    "academy",
    "administration",
    "agency",
    "army",
    "assembly",
    "association",
    "attorney",
    "authority",
    "base",
    "board",
    "branch",
    "brigade",
    "bureau",
    "cabinet",
    "center",
    "centre",
    "chamber",
    "command",
    "commission",
    "committee",
    "complex",
    "conference",
    "confederation",
    "corps",
    "council",
    "court",
    "department",
    "deputy",
    "detachment",
    "directorate",
    "division",
    "embassy",
    "faculty",
    "federation",
    "force",
    "forum",
    "foundation",
    "fund",
    "general",
    "government",
    "group",
    "hospital",
    "house",
    "inspectorate",
    "institute",
    "institution",
    "laboratory",
    "library",
    "ministry",
    "museum",
    "navy",
    "office",
    "organization",
    "palace",
    "police",
    "program",
    "prosecutor",
    "republic",
    "secretariat",
    "section",
    "service",
    "society",
    "staff",
    "subdirectorate",
    "team",
    "union",
    "unit",
];

/// Whether a name takes the article in a sentence.
pub(crate) fn takes_article(name: &str) -> bool {
    // The head of a name stands before its first preposition, or is its last word.
    let head_end = [" of ", " for ", " on ", ", "].iter().filter_map(|word| name.find(word)).min().unwrap_or(name.len());
    let mut words = name[..head_end].split(' ').map(str::to_lowercase);
    let is_institution = words.any(|word| INSTITUTIONS.contains(&word.as_str()));
    // Commission VII, but the Election Commission.
    let is_numbered = name.split(' ').next_back().is_some_and(|last| last.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')));
    let is_plural = name.starts_with("United ") || name.ends_with(" Islands");
    !name.starts_with("the ") && !name.starts_with("The ") && (is_institution || is_plural) && !is_numbered
}

/// With its article if it takes one.
pub(crate) fn with_the(name: &str) -> String {
    if takes_article(name) { format!("the {name}") } else { name.to_owned() }
}

/// Several things one after the other: *trade, industry, and energy*.
pub(crate) fn list<S: AsRef<str>>(items: &[S], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first, second] => format!("{} {and} {}", first.as_ref(), second.as_ref()),
        [others @ .., last] => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{}, {and} {}", others.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (gloss, title) in [
            ("human resources development", "Human Resources Development"),
            ("security and order", "Security and Order"),
            ("the arts", "The Arts"),
            ("IT services", "IT Services"),
            ("", ""),
        ] {
            assert_eq!(capitalized(gloss), title);
        }
    }

    #[test]
    fn articles() {
        for (name, expected) in [
            ("Ministry of Industry", "the Ministry of Industry"),
            ("Fiscal Policy Agency", "the Fiscal Policy Agency"),
            ("Directorate General of Taxes", "the Directorate General of Taxes"),
            ("Bank Indonesia", "Bank Indonesia"),
            ("Klaten Regency", "Klaten Regency"),
            ("Statistics Indonesia", "Statistics Indonesia"),
            ("Republic of Indonesia", "the Republic of Indonesia"),
            ("Commission VII", "Commission VII"),
        ] {
            assert_eq!(with_the(name), expected);
        }
    }

    #[test]
    fn lists() {
        assert_eq!(list(&["trade"], "and"), "trade");
        assert_eq!(list(&["trade", "industry"], "and"), "trade and industry");
        assert_eq!(list(&["trade", "industry", "energy"], "and"), "trade, industry, and energy");
    }
}
