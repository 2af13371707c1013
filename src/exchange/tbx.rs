//! TBX-Basic (ISO 30042), the exchange format of termbases.
//!
//! A sense of a term is a concept: the term in Indonesian with its short forms and variants beside it, its equivalents in English,
//! each a term with a status. What TBX-Basic has no data category for stands in notes, see [`remark`](super::remark).

mod concept;
mod parse;
mod plan;
mod write;

pub(super) use parse::read;
pub(super) use write::write;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Version 3, data categories as attributes (DCA).
    Attributes,
    /// Version 3, data categories as tags (DCT).
    Tags,
    /// Version 2.
    Martif,
}

/// How the ids of concepts begin that have none of their own.
const MADE_ID: &str = "padanan-";

/// What our statuses are called, and theirs.
const STATUSES: [(&str, &str); 5] = [
    ("official", "preferredTerm-admn-sts"),
    ("preferred", "preferredTerm-admn-sts"),
    ("admitted", "admittedTerm-admn-sts"),
    ("forbidden", "deprecatedTerm-admn-sts"),
    ("deprecated", "deprecatedTerm-admn-sts"),
];

/// The administrative status of a term whose sense has this status.
fn administrative(status: &str) -> Option<&'static str> {
    STATUSES.iter().find(|(own, _)| *own == status).map(|(_, theirs)| *theirs)
}

/// The status of an administrative status, which old files write in other ways too.
fn status(administrative: &str) -> Option<&'static str> {
    let name = administrative.trim().to_lowercase();
    let name = name.strip_suffix("-admn-sts").unwrap_or(&name);
    match name.strip_suffix("term").unwrap_or(name) {
        "preferred" | "standardized" => Some("preferred"),
        "admitted" => Some("admitted"),
        "deprecated" | "superseded" => Some("deprecated"),
        _ => None,
    }
}

/// The part of speech that a class is; whatever has no name of its own is another.
fn part_of_speech(class: &str) -> &'static str {
    match class {
        "n" | "name" | "place" | "person" | "brand" => "noun",
        "v" => "verb",
        "adj" => "adjective",
        "adv" => "adverb",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Entry, EntryKind, Options};

    pub(super) fn sample() -> Vec<Entry> {
        let mut ministry = Entry::term("Kementerian Perindustrian", ["Ministry of Industry", "Industry Ministry"]);
        (ministry.class, ministry.domain) = ("name".into(), "government".into());
        ministry.attributes = vec![("status".into(), "official".into()), ("source".into(), "kemenperin.go.id".into())];
        let short = |headword: &str, long: &str| Entry {
            kind: EntryKind::ShortForm,
            headword: headword.into(),
            long: long.into(),
            ..Entry::default()
        };
        let mut known = short("Kemenperin", "Kementerian Perindustrian");
        known.attributes = vec![("common".into(), "yes".into())];
        let variant = Entry {
            kind: EntryKind::Variant,
            headword: "Kemperin".into(),
            standard: "Kemenperin".into(),
            reason: "short".into(),
            ..Entry::default()
        };
        let mut chain = Entry::term("rantai <dingin> & \"beku\"", ["cold chain"]);
        chain.class = "prep".into();
        chain.attributes = vec![("status".into(), "forbidden".into()), ("note".into(), "since: 2021".into())];
        let mut foreign = short("METI", "Ministry of Economy, Trade and Industry");
        foreign.attributes = vec![("domain".into(), "international".into()), ("lang".into(), "en".into())];
        foreign.attributes.extend([("owner".into(), "Budi".into()), ("created".into(), "2024-05".into())]);
        chain.attributes.extend([
            ("owner".into(), "Sari <s@x>".into()),
            ("created".into(), "2024-05-20".into()),
            ("modified".into(), "2025-01-02".into()),
            ("id".into(), "k-7".into()),
        ]);
        let word = Entry { kind: EntryKind::Word, class: "v".into(), band: Some(3), ..Entry::term("bahas", ["discuss"]) };
        let name = Entry { kind: EntryKind::Name, class: "place".into(), headword: "Bandung".into(), ..Entry::default() };
        let english = Entry { kind: EntryKind::English, headword: "the".into(), ..Entry::default() };
        vec![ministry, known, variant, chain, foreign, word, name, english]
    }

    #[test]
    fn entries_read_back_from_every_style() {
        for style in [Style::Attributes, Style::Tags, Style::Martif] {
            let text = write(&sample(), style, &Options::default());
            let read = read("a.tbx", &text).expect(&text);
            assert_eq!(read.problems, [], "{text}");
            assert_eq!(read.entries, sample(), "{text}");
        }
    }

    #[test]
    fn a_sense_is_a_concept() {
        let text = write(&sample()[..3], Style::Attributes, &Options::default());
        let body = text.split_once("<body>\n").expect("a body").1;
        assert_eq!(
            body,
            "<conceptEntry id=\"padanan-1\">
<descrip type=\"subjectField\">government</descrip>
<note>class: name; status: official</note>
<langSec xml:lang=\"id\">
<termSec>
<term>Kementerian Perindustrian</term>
<termNote type=\"partOfSpeech\">noun</termNote>
<termNote type=\"termType\">fullForm</termNote>
</termSec>
<termSec>
<term>Kemenperin</term>
<termNote type=\"partOfSpeech\">noun</termNote>
<termNote type=\"termType\">acronym</termNote>
<note>common: yes</note>
</termSec>
<termSec>
<term>Kemperin</term>
<termNote type=\"partOfSpeech\">noun</termNote>
<termNote type=\"termType\">variant</termNote>
<note>standard: Kemenperin; reason: short</note>
</termSec>
</langSec>
<langSec xml:lang=\"en\">
<termSec>
<term>Ministry of Industry</term>
<termNote type=\"partOfSpeech\">noun</termNote>
<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>
<admin type=\"source\">kemenperin.go.id</admin>
</termSec>
<termSec>
<term>Industry Ministry</term>
<termNote type=\"partOfSpeech\">noun</termNote>
<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote>
</termSec>
</langSec>
</conceptEntry>
</body>
</text>
</tbx>
"
        );
    }

    #[test]
    fn files_of_others_are_read() {
        let text = "<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM 'TBXcoreStructV02.dtd'>
<martif type='TBX' xml:lang='en'><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id='c7'>
 <descripGrp><descrip type='subjectField'>trade</descrip></descripGrp>
 <descrip type='definition'>A tax on
   goods</descrip>
 <transacGrp><transac type='transactionType'>origination</transac><date>2019-02-03T10:00:00Z</date></transacGrp>
 <langSet xml:lang='en-US'>
  <ntig><termGrp><term>customs duty</term><termNote type='administrativeStatus'>admitted</termNote></termGrp></ntig>
  <ntig><termGrp><term>import <hi type='bold'>duty</hi></term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termGrp></ntig>
  <ntig><termGrp><term>toll</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termGrp></ntig>
 </langSet>
 <langSet xml:lang='id-ID'>
  <tig><term>bea masuk</term><termNote type='partOfSpeech'>noun</termNote></tig>
  <tig><term>BM</term><termNote type='termType'>acronym</termNote></tig>
  <tig><term>bea-masuk</term><termNote type='termType'>variant</termNote></tig>
  <tig><term>pajak impor</term></tig>
 </langSet>
 <langSet xml:lang='de'><tig><term>Zoll</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang='en'><tig><term>levy</term></tig></langSet></termEntry>
</body></text></martif>";
        let read = read("b.tbx", text).expect("TBX");
        let shown: Vec<String> = read
            .entries
            .iter()
            .map(|entry| {
                let details = crate::exchange::remark::list(&entry.details());
                format!("{} = {} ({details})", entry.headword, entry.gloss())
            })
            .collect();
        let expected = |status: &str| {
            format!("class: noun; domain: trade; status: {status}; note: A tax on goods; created: 2019-02-03; id: c7")
        };
        assert_eq!(
            shown,
            [
                format!("bea masuk = import duty; customs duty ({})", expected("preferred")),
                "BM =  (kind: short-form; long: bea masuk)".to_owned(),
                "bea-masuk =  (kind: variant; standard: bea masuk; reason: spelling)".to_owned(),
                format!("pajak impor = import duty; customs duty ({})", expected("preferred")),
                format!("bea masuk = toll ({})", expected("deprecated")),
                format!("pajak impor = toll ({})", expected("deprecated")),
            ]
        );
        let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "b.tbx:20:2: terms in de are left out",
                "b.tbx:22:1: found a concept without a term in Indonesian, expected one; the concept is left out",
            ]
        );
    }

    #[test]
    fn hostile_files_are_refused() {
        let truncated = write(&sample(), Style::Attributes, &Options::default());
        let truncated = truncated.split_once("Industry Ministry").expect("it is there").0;
        for (text, message) in [
            ("", "a.tbx:1:1: found no element"),
            ("<html/>", "a.tbx:1:1: found <html>, expected <tbx> or <martif>"),
            ("<!DOCTYPE tbx [<!ENTITY a 'aa'>]><tbx/>", "a.tbx:1:1: found a document type with declarations"),
            ("<tbx>&rahasia;</tbx>", "a.tbx:1:6: found &rahasia;"),
            (truncated, "a.tbx:"),
            (&format!("<tbx>{}", "<x>".repeat(100_000)), "a.tbx:1:3003: found more than 1000 elements"),
        ] {
            let error = read("a.tbx", text).expect_err(message).to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
