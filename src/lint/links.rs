//! Problems between rows: what stands there twice, what leads nowhere.

use std::collections::{HashMap, HashSet};

use super::known::Known;
use super::rows::is_after;
use super::{Place, Problem, Sources};
use crate::dictionary::record::{Attributes, Reading};
use crate::dictionary::source::Body;

pub(super) fn check(sources: &Sources, known: &Known<'_>, problems: &mut Vec<Problem>) {
    duplicates(sources, problems);
    scattered(sources, problems);
    let mut ended = HashSet::new();
    for place in sources.places() {
        for link in links(place) {
            problems.extend(broken(known, place, &link, &mut ended));
        }
    }
}

/// Something that a row refers to.
struct Link<'s> {
    to: &'s str,
    /// What it is to the row's headword.
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Role {
    LongForm,
    Standard,
    Successor,
}

impl Role {
    const fn name(self) -> &'static str {
        match self {
            Role::LongForm => "long form",
            Role::Standard => "standard form",
            Role::Successor => "successor",
        }
    }

    /// Whether an entry may be meant by such a reference.
    fn takes(self, reading: &Reading<'_>) -> bool {
        match (self, reading) {
            (_, Reading::Variant { .. }) => false,
            (Role::Standard, _) | (_, Reading::Term { .. } | Reading::Word { .. }) => true,
            (Role::LongForm, Reading::Name { gloss, .. }) => !gloss.is_empty(),
            (Role::LongForm, _) => false,
            (Role::Successor, _) => true,
        }
    }
}

/// The references of a row. A foreign long form is its own gloss and needs no entry.
fn links(place: Place<'_>) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let attributes = match &place.row.body {
        Body::Short { long, attributes } => {
            if Attributes(attributes).get("lang").is_none() {
                links.push(Link { to: long, role: Role::LongForm });
            }
            attributes
        }
        Body::Variant { standard, .. } => {
            links.push(Link { to: standard, role: Role::Standard });
            return links;
        }
        Body::Term { attributes, .. } | Body::Word { attributes, .. } | Body::Name { attributes, .. } => attributes,
        Body::English => return links,
    };
    links.extend(Attributes(attributes).get("successor").map(|to| Link { to, role: Role::Successor }));
    links
}

/// Entries from which references are known to lead to an end.
type Ended = HashSet<(Role, String)>;

/// What is wrong with a reference.
fn broken(known: &Known<'_>, place: Place<'_>, link: &Link<'_>, ended: &mut Ended) -> Option<Problem> {
    let headword = place.row.headword.as_str();
    if comes_back(known, headword, link, ended) {
        let message = format!("the {} {:?} of {headword} leads back to it", link.role.name(), link.to);
        return Some(place.problem_in(link.to, "cycle", message));
    }
    let readings = known.readings(link.to);
    if !readings.iter().any(|reading| link.role.takes(reading)) {
        let is_variant = readings.iter().any(|reading| matches!(reading, Reading::Variant { .. }));
        let fault = if is_variant { "is itself a variant" } else { "has no entry" };
        let message = format!("the {} {:?} of {headword} {fault}", link.role.name(), link.to);
        return Some(place.problem_in(link.to, "no-entry", message));
    }
    if link.role == Role::Standard {
        let entry = known.rows(headword).iter().find(|other| !matches!(other.row.body, Body::Variant { .. }))?;
        let message = format!("{headword:?} is a variant of {:?} here and an entry of its own in {}", link.to, entry.name());
        return Some(place.problem("shadowed", message));
    }
    if link.role == Role::Successor {
        let since = attribute(&Reading::of(place.row), "since")?;
        let earlier = readings.iter().find_map(|reading| attribute(reading, "since").filter(|other| is_after(since, other)))?;
        let message = format!("the successor {:?} is in force since {earlier}, before {headword} since {since}", link.to);
        return Some(place.problem_in(link.to, "dates", message));
    }
    None
}

/// Whether a reference, followed from entry to entry by references of its kind, comes back to where it began.
fn comes_back(known: &Known<'_>, start: &str, link: &Link<'_>, ended: &mut Ended) -> bool {
    let mut seen = HashSet::from([start.to_owned()]);
    let mut next = link.to.to_owned();
    loop {
        if next == start {
            return true;
        }
        if ended.contains(&(link.role, next.clone())) {
            return false;
        }
        if !seen.insert(next.clone()) {
            return false;
        }
        let readings = known.readings(&next);
        let onward = readings.iter().find_map(|reading| match (link.role, *reading) {
            (Role::LongForm, Reading::Short { long, .. }) => Some(long.to_owned()),
            (Role::Standard, Reading::Variant { standard, .. }) => Some(standard.to_owned()),
            (Role::Successor, _) => attribute(reading, "successor").map(str::to_owned),
            _ => None,
        });
        match onward {
            Some(onward) => next = onward,
            None => {
                ended.extend(seen.into_iter().map(|headword| (link.role, headword)));
                return false;
            }
        }
    }
}

fn attribute<'a>(reading: &Reading<'a>, key: &str) -> Option<&'a str> {
    match reading {
        Reading::Term { attributes, .. }
        | Reading::Short { attributes, .. }
        | Reading::Word { attributes, .. }
        | Reading::Name { attributes, .. } => attributes.get(key),
        Reading::Variant { .. } | Reading::English => None,
    }
}

fn duplicates(sources: &Sources, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<String, Place<'_>> = HashMap::new();
    for place in sources.places() {
        let headword = &place.row.headword;
        let meaning = match &place.row.body {
            Body::Term { class, gloss, domain, .. } => format!("{headword}\tterm\t{class:?}\t{domain}\t{gloss}"),
            Body::Short { long, .. } => format!("{headword}\tshort\t{long}"),
            Body::Variant { .. } => format!("{headword}\tvariant"),
            Body::Word { class, gloss, .. } => format!("{headword}\tword\t{class:?}\t{gloss}"),
            Body::Name { class, .. } => format!("{headword}\tname\t{class:?}"),
            Body::English => format!("{headword}\tenglish"),
        };
        if let Some(first) = seen.get(&meaning) {
            problems.push(place.problem("duplicate", format!("this sense of {headword:?} stands in {} already", first.name())));
        } else {
            seen.insert(meaning, place);
        }
    }
}

/// The order of the readings of a short form is the order of its rows, which only one file can show.
fn scattered(sources: &Sources, problems: &mut Vec<Problem>) {
    let mut first: HashMap<&str, Place<'_>> = HashMap::new();
    for place in sources.places().filter(|place| matches!(place.row.body, Body::Short { .. })) {
        let headword = place.row.headword.as_str();
        let there = *first.entry(headword).or_insert(place);
        if there.file.name != place.file.name {
            let message = format!("{headword} has readings in {} too, so nothing says which comes first", there.name());
            problems.push(place.problem("scattered", message));
        }
    }
}
