//! What a term means, in words, on a [`Page`].

use padanan::{Analysis, Annotation, Belief, Found, Glossary, Kind, Sense};

use super::context::Context;
use super::page::{Page, shortened};

/// More other senses, reasons or parts than this are not shown.
const MOST: usize = 6;

/// Longer glosses are cut where there is little room.
const SHORT: usize = 40;

/// What there is to say of an annotation.
pub(super) fn of_annotation(context: &Context<'_>, annotation: &Annotation<'_>, page: &mut Page) {
    let senses = annotation.senses();
    let expansion = annotation.expansion();
    match senses.first() {
        Some(first) => page.paragraph(&gloss(page, first)),
        None => page.paragraph(&page.strong(expansion.unwrap_or_else(|| annotation.headword()))),
    }
    let is_made = matches!(annotation.kind(), Kind::Number | Kind::Date | Kind::Citation);
    let headword = Some(annotation.headword()).filter(|headword| !is_made && *headword != annotation.text());
    let is_told = |long: &&str| senses.first().is_none_or(|sense| sense.first_equivalent().eq_ignore_ascii_case(long));
    let names = [headword, expansion.filter(|long| !is_told(long) && Some(*long) != headword)];
    page.paragraph(&facts(page, &names, annotation.kind(), senses.first()));
    if let Some(how) = how(context, annotation, page) {
        page.paragraph(&how);
    }
    if let Some(first) = senses.first() {
        remarks(page, first);
    }
    others(page, &senses);
    let parts = annotation.parts().filter_map(|part| {
        let senses = part.senses();
        let gloss = senses.first()?.first_equivalent();
        Some(format!("{}: {}", page.foreign(part.text()), page.quoted(gloss)))
    });
    let parts: Vec<String> = parts.take(MOST).collect();
    page.list("Parts:", parts);
    if let Some(analysis) = annotation.analysis() {
        trace(context.document.glossary(), annotation.text(), &analysis, page);
    }
    let is_choice = senses.len() > 1 || annotation.belief() == Belief::Composed;
    let reasons: Vec<String> = annotation.reasons().iter().skip(1).take(MOST).map(|reason| page.quoted(reason)).collect();
    page.list("Why:", reasons.into_iter().filter(|_| is_choice));
}

/// What there is to say of a headword; `text` is what stands in the document.
pub(super) fn of_found(found: &Found<'_>, text: &str, page: &mut Page) {
    if let Some(first) = found.senses.first() {
        page.paragraph(&gloss(page, first));
        let headword = Some(found.headword).filter(|headword| *headword != text);
        let is_told = |long: &&str| first.first_equivalent().eq_ignore_ascii_case(long);
        page.paragraph(&facts(page, &[headword, first.expansion.filter(|long| !is_told(long))], found.kind, Some(first)));
        remarks(page, first);
        others(page, &found.senses);
    }
}

/// How a word is formed, and what each affix does.
pub(super) fn trace(glossary: &Glossary, word: &str, analysis: &Analysis, page: &mut Page) {
    if analysis.affixes.is_empty() {
        return;
    }
    let lines = glossary.explain(word, analysis);
    // The last line is the score, the one before it the root.
    let affixes = lines.len().saturating_sub(2).min(MOST);
    let lines: Vec<String> = lines.iter().take(affixes).map(|line| page.quoted(line)).collect();
    page.list(&format!("Formed as {}:", page.foreign(&formation(analysis))), lines);
}

/// A root between its affixes: `per- + usaha + -an + -nya`.
fn formation(analysis: &Analysis) -> String {
    let (prefixes, suffixes): (Vec<&str>, Vec<&str>) = analysis.affixes.iter().partition(|affix| !affix.starts_with('-'));
    let steps = prefixes.into_iter().chain([analysis.root.as_str()]).chain(suffixes);
    steps.collect::<Vec<_>>().join(" + ")
}

/// The equivalent to use, and the others.
fn gloss(page: &Page, sense: &Sense<'_>) -> String {
    let (first, others) = sense.gloss.split_once("; ").unwrap_or((sense.gloss, ""));
    let mut gloss = page.strong(first);
    if !others.is_empty() {
        gloss += &format!("; {}", page.quoted(others));
    }
    gloss
}

/// What it is, in few words each: headword, long form, kind, domain, part of speech, status.
fn facts(page: &Page, names: &[Option<&str>], kind: Kind, sense: Option<&Sense<'_>>) -> String {
    let names = names.iter().flatten().map(|name| page.foreign(name));
    let kind = match kind {
        Kind::Acronym => "short form",
        kind => kind.name(),
    };
    let part_of_speech = sense.and_then(|sense| sense.part_of_speech).filter(|class| *class != kind && kind != "short form");
    let domain = sense.and_then(|sense| sense.domain).map(|domain| page.quoted(domain));
    let status = sense.and_then(|sense| sense.status).map(|status| page.quoted(status));
    let kept = sense.filter(|sense| !sense.translate).map(|_| KEPT);
    let plain = [kept, Some(kind), part_of_speech].into_iter().flatten().map(str::to_owned);
    names.chain(plain).chain(domain).chain(status).collect::<Vec<_>>().join(" · ")
}

/// Why an annotation is believed, unless the dictionary has it as it stands.
fn how(context: &Context<'_>, annotation: &Annotation<'_>, page: &Page) -> Option<String> {
    let suggestions = || {
        let all: Vec<String> = annotation.suggestions().iter().map(|word| page.foreign(word)).collect();
        all.join(" or ")
    };
    match annotation.belief() {
        Belief::Variant => Some(format!("Another spelling: the standard form is {}", suggestions())),
        Belief::Inflected => Some(inflection(annotation, page)),
        Belief::Defined => {
            let span = annotation.definition_span()?;
            let (line, _) = context.document.lines().line_of(span.start);
            Some(format!("Defined by this document at {}", page.line(context.uri, line + 1)))
        }
        Belief::Composed if matches!(annotation.kind(), Kind::Number | Kind::Date | Kind::Citation) => None,
        Belief::Composed => Some(format!("Composed of known parts, {:.0}% sure", annotation.confidence() * 100.0)),
        Belief::Fuzzy => Some(format!("Misspelt: did you mean {}? {:.0}% sure", suggestions(), annotation.confidence() * 100.0)),
        _ => None,
    }
}

/// How an inflected form comes from the headword, as far as it can be told in a line.
fn inflection(annotation: &Annotation<'_>, page: &Page) -> String {
    let headword = annotation.headword();
    let text = annotation.text().to_lowercase();
    let ending = text.strip_prefix(&headword.to_lowercase()).map(|ending| ending.trim_start_matches('-'));
    match ending.filter(|ending| !ending.is_empty() && ending.chars().all(char::is_alphabetic)) {
        Some(ending) => format!("Inflected: {} + {}", page.foreign(headword), page.foreign(&format!("-{ending}"))),
        None => format!("Inflected form of {}", page.foreign(headword)),
    }
}

/// When a name is in force, and what else must be known.
fn remarks(page: &mut Page, sense: &Sense<'_>) {
    let dates = [("since", sense.since), ("until", sense.until)];
    let dates: Vec<String> =
        dates.into_iter().filter_map(|(word, date)| Some(format!("{word} {}", page.quoted(date?)))).collect();
    if !dates.is_empty() {
        page.paragraph(&format!("In force {}", dates.join(", ")));
    }
    if let Some(successor) = sense.successor {
        page.paragraph(&format!("Now {}", page.foreign(successor)));
    }
    for (word, remark) in [("Note", sense.note), ("Source", sense.source)] {
        if let Some(remark) = remark {
            page.paragraph(&format!("{word}: {}", page.quoted(remark)));
        }
    }
}

/// The senses after the first.
fn others(page: &mut Page, senses: &[Sense<'_>]) {
    let mut others: Vec<String> = senses.iter().skip(1).take(MOST).map(|sense| other(page, sense)).collect();
    if senses.len() > MOST + 1 {
        others.push(format!("and {} more", senses.len() - MOST - 1));
    }
    page.list("Other senses:", others);
}

fn other(page: &Page, sense: &Sense<'_>) -> String {
    let long = sense.expansion.map(|long| page.foreign(long));
    let facts = [sense.domain, sense.status, sense.note].into_iter().flatten().map(|fact| page.quoted(fact));
    let until = sense.until.map(|date| format!("until {}", page.quoted(date)));
    let facts: Vec<String> = long.into_iter().chain(facts).chain(until).collect();
    if facts.is_empty() { page.quoted(sense.gloss) } else { format!("{} ({})", page.quoted(sense.gloss), facts.join(", ")) }
}

/// What is said instead of a gloss of what is to stay as it is.
const KEPT: &str = "do not translate";

/// The equivalent to use, where there is little room for it; or that it is not to be used.
pub(super) fn short(sense: &Sense<'_>) -> String {
    match sense.status {
        _ if !sense.translate => KEPT.to_owned(),
        Some(status) if sense.is_advised_against() => format!("{} ({status})", shortened(sense.first_equivalent(), SHORT)),
        _ => shortened(sense.first_equivalent(), SHORT),
    }
}
