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
        if place > 0 && SMALL.contains(&word) {
            title.push_str(word);
            continue;
        }
        for (part, piece) in word.split('-').enumerate() {
            if part > 0 {
                title.push('-');
            }
            let mut letters = piece.chars();
            title.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            title.push_str(letters.as_str());
        }
    }
    title
}

/// Common nouns of which an English name that is made takes the article: *the Fiscal Policy Agency*, but *Bank Indonesia*.
const INSTITUTIONS: [&str; 70] = [
    "academy",
    "administration",
    "agency",
    "army",
    "assembly",
    "association",
    "attorney",
    "authority",
    "base",
    "battalion",
    "board",
    "body",
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
    "sub-agency",
    "subdirectorate",
    "team",
    "union",
    "unit",
];

/// Whether a name takes the article in a sentence.
pub(crate) fn takes_article(name: &str) -> bool {
    // The head of a name stands before its first preposition, or is its last word.
    let head_end = [" of ", " for ", " on "].iter().filter_map(|word| name.find(word)).min().unwrap_or(name.len());
    let mut words = name[..head_end].split(' ').map(str::to_lowercase);
    let is_institution = words.any(|word| INSTITUTIONS.contains(&word.as_str()));
    // Commission VII, but the Election Commission.
    let is_numbered = name.split(' ').next_back().is_some_and(|last| last.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')));
    let is_plural = name.starts_with("United ") || name.ends_with(" Islands");
    !name.starts_with("the ") && !name.starts_with("The ") && (is_institution || is_plural) && !is_numbered
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
            ("secretary-general", "Secretary-General"),
            ("the arts", "The Arts"),
            ("IT services", "IT Services"),
            ("", ""),
        ] {
            assert_eq!(capitalized(gloss), title);
        }
    }

    #[test]
    fn articles() {
        for name in ["Ministry of Industry", "Fiscal Policy Agency", "Directorate General of Taxes", "Republic of Indonesia"] {
            assert!(takes_article(name), "{name}");
        }
        for name in ["Bank Indonesia", "Klaten Regency", "Statistics Indonesia", "Commission VII", "the Hague"] {
            assert!(!takes_article(name), "{name}");
        }
    }

    #[test]
    fn lists() {
        assert_eq!(list(&["trade"], "and"), "trade");
        assert_eq!(list(&["trade", "industry"], "and"), "trade and industry");
        assert_eq!(list(&["trade", "industry", "energy"], "and"), "trade, industry, and energy");
    }
}
