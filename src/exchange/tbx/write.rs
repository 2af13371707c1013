//! Writes TBX-Basic.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::plan::{Concept, concepts};
use super::{MADE_ID, Style, administrative, part_of_speech};
use crate::exchange::entry::{Entry, EntryKind};
use crate::exchange::meaning::Meanings;
use crate::exchange::{Options, remark};
use crate::xml::escaped;

/// Writes a file of one of the styles.
pub(in crate::exchange) fn write(entries: &[Entry], style: Style, options: &Options) -> String {
    let mut writer = Writer { style, text: String::new(), ids: HashSet::new(), meanings: Meanings::of(entries) };
    writer.head(&options.title);
    let concepts = concepts(entries);
    for concept in &concepts {
        let id = concept.entry.attribute("id").filter(|id| is_id(id));
        if let Some(id) = id {
            writer.ids.insert(id.to_owned());
        }
    }
    let mut taken = HashSet::new();
    for (place, concept) in concepts.iter().enumerate() {
        let own = concept.entry.attribute("id").filter(|id| is_id(id) && taken.insert(id.to_owned()));
        writer.concept(concept, own, place + 1);
    }
    writer.text.push_str("</body>\n</text>\n");
    writer.text.push_str(if style == Style::Martif { "</martif>\n" } else { "</tbx>\n" });
    writer.text
}

/// Whether XML takes a text for an id, and it is none that is made here.
fn is_id(id: &str) -> bool {
    let is_start = |c: char| c.is_ascii_alphabetic() || c == '_';
    id.starts_with(is_start)
        && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && !id.starts_with(MADE_ID)
}

struct Writer<'e> {
    style: Style,
    text: String,
    /// The ids that entries have of their own.
    ids: HashSet<String>,
    meanings: Meanings<'e>,
}

impl Writer<'_> {
    fn head(&mut self, title: &str) {
        let title = escaped(title);
        self.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let (root, header) = match self.style {
            Style::Attributes => {
                ("<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">", "tbxHeader")
            }
            Style::Tags => (
                "<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" \
                 xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">",
                "tbxHeader",
            ),
            Style::Martif => ("<martif type=\"TBX-Basic\" xml:lang=\"en\">", "martifHeader"),
        };
        let _ = writeln!(self.text, "{root}\n<{header}>\n<fileDesc>\n<titleStmt>\n<title>{title}</title>\n</titleStmt>");
        self.text.push_str(
            "<sourceDesc>\n<p>Indonesian terms with English equivalents, written by padanan</p>\n</sourceDesc>\n</fileDesc>\n",
        );
        if self.style == Style::Martif {
            self.text.push_str("<encodingDesc>\n<p type=\"XCSURI\">TBXBasicXCSV02.xcs</p>\n</encodingDesc>\n");
        }
        let _ = writeln!(self.text, "</{header}>\n<text>\n<body>");
    }

    /// The names of what holds a concept, a language and a term.
    const fn names(&self) -> [&'static str; 3] {
        match self.style {
            Style::Martif => ["termEntry", "langSet", "tig"],
            Style::Attributes | Style::Tags => ["conceptEntry", "langSec", "termSec"],
        }
    }

    /// A data category, which in one style is an attribute of an element of a general name, in the other an element by itself.
    fn category(&mut self, element: &str, category: &str, value: &str) {
        let value = escaped(value);
        let _ = match self.style {
            Style::Attributes | Style::Martif => writeln!(self.text, "<{element} type=\"{category}\">{value}</{element}>"),
            Style::Tags => {
                let is_min = matches!(category, "administrativeStatus" | "partOfSpeech" | "subjectField" | "customerSubset");
                let module = if is_min { "min" } else { "basic" };
                writeln!(self.text, "<{module}:{category}>{value}</{module}:{category}>")
            }
        };
    }

    fn note(&mut self, note: &str) {
        let _ = writeln!(self.text, "<note>{}</note>", escaped(note));
    }

    fn concept(&mut self, concept: &Concept<'_>, own_id: Option<&str>, number: usize) {
        let entry = concept.entry;
        let [element, language, _] = self.names();
        let id = own_id.map_or_else(|| format!("{MADE_ID}{number}"), str::to_owned);
        let _ = writeln!(self.text, "<{element} id=\"{}\">", escaped(&id));
        let domain = if entry.domain.is_empty() { entry.attribute("domain").unwrap_or_default() } else { &entry.domain };
        if !domain.is_empty() {
            self.category("descrip", "subjectField", domain);
        }
        let has_english = !entry.glosses.is_empty();
        let mut details = entry.details();
        details.retain(|(key, value)| match *key {
            "domain" => value != domain,
            "id" => own_id.is_none(),
            "status" => !(has_english && is_plain(value)),
            "source" => !has_english,
            "class" => class_of(part_of_speech(value)) != value,
            _ => true,
        });
        self.transactions(entry, &mut details);
        let mut note = None;
        if let Some(place) = details.iter().position(|(key, value)| *key == "note" && remark::read(value).is_none()) {
            note = Some(details.remove(place).1);
        }
        details.extend(concept.rank.map(|rank| (remark::READING, rank.to_string())));
        if let Some(note) = note {
            self.note(&note);
        }
        if !details.is_empty() {
            self.note(&remark::list(&details));
        }
        if entry.kind != EntryKind::English {
            let _ = writeln!(self.text, "<{language} xml:lang=\"id\">");
            let term_type = match entry.kind {
                EntryKind::ShortForm => short_type(&entry.headword),
                EntryKind::Variant => "variant",
                _ if concept.forms.is_empty() => "",
                _ => "fullForm",
            };
            self.term(&entry.headword, &entry.class, term_type, None, &[], "");
            for (form, rank) in &concept.forms {
                self.form(entry, form, *rank);
            }
            let _ = writeln!(self.text, "</{language}>");
        }
        self.english(entry);
        let _ = writeln!(self.text, "</{element}>");
    }

    /// A short form or variant beside the term.
    fn form(&mut self, entry: &Entry, form: &Entry, rank: Option<usize>) {
        let mut details = form.details();
        details.retain(|(key, value)| match *key {
            "kind" | "long" => false,
            "standard" => *value != entry.headword,
            _ => true,
        });
        if let Some(rank) = rank {
            details.push((remark::READING, rank.to_string()));
        }
        let term_type = if form.kind == EntryKind::Variant { "variant" } else { short_type(&form.headword) };
        let is_former = form.kind == EntryKind::Variant && form.reason == "obsolete";
        self.term(&form.headword, &entry.class, term_type, is_former.then_some("supersededTerm-admn-sts"), &details, "");
    }

    fn english(&mut self, entry: &Entry) {
        let glosses = match entry.kind {
            EntryKind::Name | EntryKind::Term | EntryKind::Word if entry.glosses.is_empty() => return,
            EntryKind::English => vec![entry.headword.clone()],
            _ => self.meanings.glosses(entry),
        };
        if glosses.is_empty() {
            return;
        }
        let [_, language, _] = self.names();
        let _ = writeln!(self.text, "<{language} xml:lang=\"en\">");
        let is_own = !entry.glosses.is_empty();
        let status = entry.attribute("status").filter(|_| is_own);
        let source = entry.attribute("source").filter(|_| is_own).unwrap_or_default();
        for (place, gloss) in glosses.iter().enumerate() {
            let status = match status {
                Some("official" | "preferred") if place > 0 => Some("admitted"),
                status => status,
            };
            let source = if place == 0 { source } else { "" };
            self.term(gloss, &entry.class, "", status.and_then(administrative), &[], source);
        }
        let _ = writeln!(self.text, "</{language}>");
    }

    fn term(&mut self, term: &str, class: &str, term_type: &str, status: Option<&str>, details: &[(&str, String)], source: &str) {
        let [_, _, element] = self.names();
        let _ = writeln!(self.text, "<{element}>\n<term>{}</term>", escaped(term));
        if !class.is_empty() {
            self.category("termNote", "partOfSpeech", part_of_speech(class));
        }
        if !term_type.is_empty() {
            self.category("termNote", "termType", term_type);
        }
        if let Some(status) = status {
            self.category("termNote", "administrativeStatus", status);
        }
        if !source.is_empty() {
            self.category("admin", "source", source);
        }
        if !details.is_empty() {
            self.note(&remark::list(details));
        }
        let _ = writeln!(self.text, "</{element}>");
    }

    /// Who made the entry and when, and when it was changed. A day is a date; a year or a month alone stays among the details, and
    /// so does somebody whom a style cannot name.
    fn transactions(&mut self, entry: &Entry, details: &mut Vec<(&str, String)>) {
        let day = |key: &str| entry.attribute(key).filter(|date| date.len() == "2024-05-20".len());
        let owner = entry.attribute("owner").filter(|_| self.style != Style::Tags);
        for (kind, date, owner) in [("origination", day("created"), owner), ("modification", day("modified"), None)] {
            if date.is_none() && owner.is_none() {
                continue;
            }
            self.text.push_str("<transacGrp>\n");
            self.category("transac", "transactionType", kind);
            if let Some(date) = date {
                let _ = writeln!(self.text, "<date>{}</date>", escaped(date));
                let key = if kind == "origination" { "created" } else { "modified" };
                details.retain(|(known, _)| *known != key);
            }
            if let Some(owner) = owner {
                self.category("transacNote", "responsibility", owner);
                details.retain(|(known, _)| *known != "owner");
            }
            self.text.push_str("</transacGrp>\n");
        }
    }
}

/// Whether an administrative status says all of a status.
fn is_plain(status: &str) -> bool {
    matches!(status, "preferred" | "admitted" | "deprecated")
}

/// The class that a part of speech stands for when nothing else is said.
pub(super) fn class_of(part_of_speech: &str) -> &'static str {
    match part_of_speech {
        "noun" => "n",
        "verb" => "v",
        "adjective" => "adj",
        "adverb" => "adv",
        _ => "",
    }
}

/// What kind of short form it is: with points an abbreviation.
fn short_type(headword: &str) -> &'static str {
    if headword.contains('.') { "abbreviation" } else { "acronym" }
}
