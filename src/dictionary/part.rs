//! The parts from which Indonesian officialdom composes names: *Wamen-* and *-perin* in short forms, *Wakil Menteri* and
//! *Perindustrian* in full ones.
//!
//! Each row of `dict/parts.tsv` says what a part is in full and, if it may stand in a short form, there; what kind of thing it
//! makes of which other kind; and how English says it. `{}` stands for what the part is put on: *Menteri {}*, of a field, is
//! *Minister of {}*.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::fold;

/// What a part, or what is composed of several, stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A person's post: *Menteri*.
    Office,
    /// A body or a unit of one: *Dinas*.
    Institution,
    /// A regulation, decree or other document: *Peraturan*.
    Instrument,
    /// A portfolio or subject: *Perindustrian*.
    Field,
    /// What somebody in an office is for: *Bidang Investasi*.
    Scope,
    /// An area that is named by its kind: *Kabupaten Klaten*.
    Area,
    /// The bare name of a place: *Klaten*.
    Place,
}

const ROLES: [(Role, &str); 7] = [
    (Role::Office, "office"),
    (Role::Institution, "institution"),
    (Role::Instrument, "instrument"),
    (Role::Field, "field"),
    (Role::Scope, "scope"),
    (Role::Area, "area"),
    (Role::Place, "place"),
];

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

impl Roles {
    /// All of them.
    pub(crate) const ANY: Self = Self(u8::MAX);

    pub(crate) const fn of(role: Role) -> Self {
        Self(1 << role as u8)
    }

    pub(crate) const fn and(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    pub(crate) const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// In full, before and behind what it is put on: `Menteri` and nothing.
    pub(crate) before: &'static str,
    pub(crate) behind: &'static str,
    /// The words before, without the full stops of abbreviations.
    pub(crate) words: Vec<&'static str>,
    /// In short forms, in small letters; empty if it is in none.
    pub(crate) short: &'static str,
    pub(crate) makes: Role,
    /// What it is put on; nothing if it stands by itself.
    pub(crate) takes: Roles,
    gloss: &'static str,
}

impl Part {
    fn read(row: &'static str) -> Option<Self> {
        let role = |code: &str| ROLES.iter().find(|(_, known)| *known == code).map(|(role, _)| *role);
        let [long, short, makes, takes, gloss] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
        let (before, behind) = long.split_once("{}").unwrap_or((long, ""));
        let takes = takes.split('/').filter(|code| !code.is_empty());
        let takes = takes.map(role).try_fold(Roles::default(), |roles, role| Some(roles.and(role?)))?;
        let is_whole = long.contains("{}") == (takes != Roles::default()) && long.contains("{}") == gloss.contains("{}");
        let words = before.split_whitespace().map(|word| word.trim_end_matches('.')).collect();
        let part =
            Self { before: before.trim_end(), words, behind: behind.trim_start(), short, makes: role(makes)?, takes, gloss };
        (is_whole && !gloss.is_empty()).then_some(part)
    }

    /// Whether it is put on nothing.
    pub(crate) fn is_whole(&self) -> bool {
        self.takes == Roles::default()
    }

    /// In Indonesian, around `inner`.
    pub(crate) fn indonesian(&self, inner: &str) -> String {
        let pieces = [self.before, inner, self.behind].into_iter().filter(|piece| !piece.is_empty());
        pieces.collect::<Vec<_>>().join(" ")
    }

    /// In English, around `inner`, which `takes_article` or not: *Head of the Fiscal Policy Agency*, but *Head of Bank
    /// Indonesia*.
    pub(crate) fn english(&self, inner: &str, takes_article: bool) -> String {
        match self.gloss.strip_suffix("the {}") {
            Some(before) if !takes_article => format!("{before}{inner}"),
            None if takes_article => self.gloss.replacen("of {}", &format!("of the {inner}"), 1).replacen("{}", inner, 1),
            _ => self.gloss.replacen("{}", inner, 1),
        }
    }
}

const LIST: &str = include_str!("../../dict/parts.tsv");

/// The rows of the list that can be read, which a test knows to be all.
static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| rows().filter_map(Part::read).collect());

fn rows() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// The parts by the first letter of their short forms, and those that stand behind others, by the last.
static SHORT: LazyLock<HashMap<u8, Vec<&'static Part>>> = LazyLock::new(|| {
    let mut parts: HashMap<u8, Vec<&Part>> = HashMap::new();
    for part in PARTS.iter() {
        let letter = if part.before.is_empty() { part.short.bytes().last() } else { part.short.bytes().next() };
        if let Some(letter) = letter {
            parts.entry(letter).or_default().push(part);
        }
    }
    parts
});

/// The parts by the first word of their full forms, and by the short ones that stand as words of their own (*Dirjen*), those with
/// the longest first.
static FULL: LazyLock<Groups> = LazyLock::new(|| {
    let mut groups = HashMap::new();
    let mut parts: Vec<Vec<&Part>> = vec![Vec::new()];
    let mut add = |word: String, part| {
        let group: &mut Group = groups.entry(word).or_insert_with(|| {
            parts.push(Vec::new());
            Group(parts.len() as u16 - 1)
        });
        parts[usize::from(group.0)].push(part);
    };
    for part in PARTS.iter().filter(|part| !part.words.is_empty()) {
        let first = part.words[0].to_ascii_lowercase();
        if part.short.len() >= SHORTEST_WORD && part.short != first {
            add(part.short.to_owned(), part);
        }
        add(first, part);
    }
    for group in &mut parts {
        group.sort_by_key(|part| std::cmp::Reverse(part.before.len()));
    }
    Groups { by_word: groups, parts }
});

/// The groups of parts that begin with the same word.
struct Groups {
    by_word: HashMap<String, Group>,
    parts: Vec<Vec<&'static Part>>,
}

/// The parts that begin with one word; the default, none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group(u16);

impl Group {
    pub(crate) fn parts(self) -> &'static [&'static Part] {
        FULL.parts.get(usize::from(self.0)).map_or(&[], Vec::as_slice)
    }
}

/// Shorter parts do not stand as words of their own.
const SHORTEST_WORD: usize = 3;

/// The parts with which the rest of a short form may begin.
pub(crate) fn beginning(rest: &str) -> impl Iterator<Item = &'static Part> {
    let parts = rest.bytes().next().and_then(|letter| SHORT.get(&letter));
    parts.into_iter().flatten().copied().filter(move |part| !part.before.is_empty() && rest.starts_with(part.short))
}

/// The parts with which a short form may end that stand behind another.
pub(crate) fn ending(rest: &str) -> impl Iterator<Item = &'static Part> {
    let parts = rest.bytes().last().and_then(|letter| SHORT.get(&letter));
    parts.into_iter().flatten().copied().filter(move |part| part.before.is_empty() && rest.ends_with(part.short))
}

/// The parts whose full forms begin with a folded word, those with the longest first.
pub(crate) fn with_first_word(folded: &str) -> Group {
    FULL.by_word.get(folded).copied().unwrap_or_default()
}

/// What a full name stands for, judged by the part with which it begins: *Badan Pusat Statistik* is an institution.
pub(crate) fn role_of(name: &str) -> Option<Role> {
    let folded = fold(name);
    let begins_with = |part: &Part| {
        let before = fold(part.before);
        folded.strip_prefix(before.as_ref()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let first = folded.split(' ').next()?;
    with_first_word(first).parts().iter().find(|part| begins_with(part)).map(|part| part.makes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read_and_stands_in_order() {
        let unreadable: Vec<_> = rows().filter(|row| Part::read(row).is_none()).collect();
        assert!(unreadable.is_empty(), "expected long, short, makes, takes and gloss: {unreadable:#?}");
        assert!(rows().count() > 200);
        let sorted = rows().map(|row| fold(row).into_owned()).is_sorted();
        assert!(sorted, "dict/parts.tsv is sorted");
    }

    #[test]
    fn names_tell_their_role() {
        for (name, role) in [
            ("Menteri Perindustrian", Some(Role::Office)),
            ("Kementerian Perindustrian", Some(Role::Institution)),
            ("Peraturan Presiden", Some(Role::Instrument)),
            ("rantai pasok", None),
        ] {
            assert_eq!(role_of(name), role, "{name}");
        }
    }
}
