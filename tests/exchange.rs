//! Glossaries go through other people's formats and come back whole.

#![cfg(feature = "formats")]

use std::path::Path;

use padanan::exchange::{Entry, EntryKind, Export, Format, Import, Options, builtin, read, read_files, write};
use proptest::collection::vec;
use proptest::prelude::*;

/// The formats from which everything comes back, be it ever so odd.
const LOSSLESS: [Format; 7] =
    [Format::Tsv, Format::OmegaT, Format::Csv, Format::Tbx, Format::TbxDct, Format::TbxV2, Format::Jsonl];

/// What a format makes of entries.
fn there_and_back(format: Format, entries: &[Entry]) -> Import {
    let Export { files, .. } = write(format, entries, &Options::default());
    let mut whole = Import::default();
    if format == Format::StarDict {
        let named: Vec<(String, &[u8])> =
            files.iter().map(|file| (format!("kamus.{}", file.ending), file.bytes.as_slice())).collect();
        let named: Vec<(&str, &[u8])> = named.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        return read_files(format, &named, &Options::default()).expect("what was written reads");
    }
    for file in &files {
        let name = format!("{}.{}", file.part, file.ending);
        let read = read(format, &name, &file.bytes, &Options::default()).unwrap_or_else(|why| panic!("{why}"));
        whole.entries.extend(read.entries);
        whole.problems.extend(read.problems);
    }
    whole
}

/// Entries in an order of their own, which keeps that of the senses of a headword, and with sorted attributes: files of a format
/// may put them in another.
fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    for entry in &mut entries {
        entry.attributes.sort();
    }
    entries.sort_by(|a, b| (a.kind, &a.headword).cmp(&(b.kind, &b.headword)));
    entries
}

#[track_caller]
fn assert_whole(format: Format, entries: &[Entry]) {
    let back = there_and_back(format, entries);
    let problems: Vec<String> = back.problems.iter().take(5).map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}: {problems:#?}", format.name());
    let (before, after) = (sorted(entries.to_vec()), sorted(back.entries));
    let different: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).take(3).collect();
    assert!(
        before.len() == after.len() && different.is_empty(),
        "{}: {} {} {different:#?}",
        format.name(),
        before.len(),
        after.len()
    );
}

#[test]
fn the_builtin_dictionary_comes_back_from_every_format() {
    let entries = builtin();
    assert!(entries.len() > 60_000, "{} entries", entries.len());
    for format in [Format::Tbx, Format::OmegaT, Format::Csv, Format::Jsonl] {
        assert_whole(format, &entries);
    }
    // The others share most of what those do.
    let some: Vec<Entry> = entries.into_iter().step_by(4).collect();
    for format in [Format::Tsv, Format::TbxDct, Format::TbxV2] {
        assert_whole(format, &some);
    }
    let told: Vec<Entry> = some
        .into_iter()
        .filter(|entry| entry.kind != EntryKind::English && !(entry.kind == EntryKind::Name && entry.glosses.is_empty()))
        .collect();
    assert_whole(Format::Yomitan, &told);
}

#[test]
fn the_builtin_dictionary_is_that_of_the_files() {
    let mut from_files = Vec::new();
    for folder in ["terms", "short-forms", "names", "words", "variants", "english"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dict").join(folder);
        let mut paths: Vec<_> =
            std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
        paths.sort();
        for path in paths {
            let read =
                read(Format::Tsv, "dict", &std::fs::read(&path).expect("a file"), &Options::default()).expect("a glossary");
            assert_eq!(read.problems, []);
            from_files.extend(read.entries);
        }
    }
    assert_eq!(sorted(builtin()), sorted(from_files));
}

#[test]
fn senses_survive_stardict() {
    let entries = builtin();
    let back = there_and_back(Format::StarDict, &entries);
    assert_eq!(back.problems.first(), None);
    let glossed = |entries: Vec<Entry>| -> Vec<Entry> { sorted(entries).into_iter().filter(|e| !e.glosses.is_empty()).collect() };
    assert_eq!(glossed(back.entries), glossed(entries));
}

/// Text of a field: odd characters, nothing that a row cannot hold.
fn field() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z ]{1,8}",
        "[=+@'\"<>&;,|\\-\\\\:.()/#\\[\\]{}%~*_]{1,3}",
        "[\u{e9}\u{f1}\u{4e2d}\u{1f3ed}\u{2019}\u{200b}\u{202e}]{1,2}",
        prop_oneof![
            Just("; ".to_owned()),
            Just("note: x".to_owned()),
            Just("kind: english".to_owned()),
            Just("equivalent: 2".to_owned()),
            Just("reading: 1".to_owned()),
            Just(" — ".to_owned()),
            Just("]]>".to_owned()),
            Just("&amp;".to_owned()),
            Just("1. ".to_owned()),
            Just("gloss: -".to_owned()),
        ],
    ];
    vec(piece, 1..4)
        .prop_map(|pieces| pieces.concat().split_whitespace().collect::<Vec<_>>().join(" "))
        .prop_filter("a field is not empty", |field| !field.is_empty() && !field.starts_with('#'))
}

fn value() -> impl Strategy<Value = String> {
    field().prop_map(|field| field.replace(';', ",")).prop_map(|value| value.trim().to_owned())
}

fn attributes() -> impl Strategy<Value = Vec<(String, String)>> {
    let choice = |values: &'static [&'static str]| prop::sample::select(values).prop_map(str::to_owned);
    (
        prop::option::of(choice(&["official", "preferred", "admitted", "deprecated", "forbidden"])),
        prop::option::of(choice(&["2021", "2021-05", "2021-05-20"])),
        prop::option::of(value()),
        prop::option::of(value()),
        prop::option::of(value()),
        prop::option::of(choice(&["2024", "2024-05-20"])),
        prop::option::of(choice(&["k1", "k2", "7 x", "padanan-1"])),
    )
        .prop_map(|(status, since, note, source, owner, created, id)| {
            let pairs = [("status", status), ("since", since), ("note", note), ("source", source)];
            let pairs = pairs.into_iter().chain([("owner", owner), ("created", created), ("id", id)]);
            pairs.filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
        })
}

fn glosses() -> impl Strategy<Value = Vec<String>> {
    let gloss = field().prop_map(|gloss| gloss.replace("; ", " ").trim().trim_end_matches(';').trim().to_owned());
    vec(gloss.prop_filter("a gloss is one", |gloss| !gloss.is_empty() && !gloss.contains("; ")), 1..4)
}

fn entry() -> impl Strategy<Value = Entry> {
    let class = prop::sample::select(&["", "n", "v", "adj", "adv", "prep", "name", "place", "phrase"][..]);
    let some_class = prop::sample::select(&["n", "v", "prep", "name", "place"][..]);
    let reason = prop::sample::select(&["spelling", "spacing", "obsolete", "informal", "short"][..]);
    // A few headwords that meet again as long forms.
    let headword = || prop_oneof![field(), prop::sample::select(&["a", "b b", "C", "Dd"][..]).prop_map(str::to_owned)];
    prop_oneof![
        4 => (headword(), class, glosses(), prop::option::of(field()), attributes()).prop_map(|(headword, class, glosses, domain, attributes)| Entry {
            headword, class: class.into(), glosses, domain: domain.unwrap_or_default(), attributes, ..Entry::default()
        }),
        2 => (headword(), headword(), attributes(), prop::bool::ANY).prop_map(|(headword, long, mut attributes, english)| {
            if english {
                attributes.push(("lang".into(), "en".into()));
            }
            Entry { kind: EntryKind::ShortForm, headword, long, attributes, ..Entry::default() }
        }),
        2 => (headword(), headword(), reason).prop_map(|(headword, standard, reason)| Entry {
            kind: EntryKind::Variant, headword, standard, reason: reason.into(), ..Entry::default()
        }),
        1 => (headword(), some_class.clone(), 1..6_u8, glosses(), attributes()).prop_map(|(headword, class, band, glosses, attributes)| Entry {
            kind: EntryKind::Word, headword, class: class.into(), band: Some(band), glosses, attributes, ..Entry::default()
        }),
        1 => (headword(), some_class, prop::option::of(glosses()), attributes()).prop_map(|(headword, class, glosses, attributes)| Entry {
            kind: EntryKind::Name, headword, class: class.into(), glosses: glosses.unwrap_or_default(), attributes, ..Entry::default()
        }),
        1 => prop::sample::select(&["a", "b b"][..]).prop_map(|headword| Entry {
            attributes: vec![("translate".into(), "no".into())],
            ..Entry::term(headword, [headword])
        }),
        1 => headword().prop_map(|headword| Entry { kind: EntryKind::English, headword, ..Entry::default() }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_glossary_comes_back(entries in vec(entry(), 0..12)) {
        for format in LOSSLESS {
            assert_whole(format, &entries);
        }
        let _ = there_and_back(Format::StarDict, &entries);
        let _ = there_and_back(Format::Yomitan, &entries);
    }

    #[test]
    fn any_file_is_read_or_refused(bytes in vec(any::<u8>(), 0..200), text in "\\PC{0,200}") {
        for format in Format::all() {
            let _ = read(format, "x", &bytes, &Options::default());
            let _ = read(format, "x", text.as_bytes(), &Options::default());
        }
    }

    #[test]
    fn half_a_file_is_read_or_refused(entries in vec(entry(), 1..4), part in 0.0..1.0_f64) {
        for format in Format::all() {
            for file in write(format, &entries, &Options::default()).files {
                let end = (file.bytes.len() as f64 * part) as usize;
                let _ = read(format, "x", &file.bytes[..end], &Options::default());
            }
        }
    }
}
