//! The glossary of documents: what is gathered from texts that look like real ones.

use padanan::terms::{COLUMNS, Entry, Order, Origin, Terms, row, sort, tsv};
use padanan::{Glossary, Kind};
use proptest::prelude::*;
use proptest::sample::select;

fn entries_of(texts: &[(&str, &str)]) -> Vec<Entry> {
    let glossary = Glossary::builtin();
    let mut annotator = glossary.annotator();
    let mut terms = Terms::new();
    for (name, text) in texts {
        terms.add(name, &annotator.annotate(text));
    }
    terms.finish()
}

fn entries(text: &str) -> Vec<Entry> {
    entries_of(&[("-", text)])
}

fn entry<'e>(entries: &'e [Entry], headword: &str) -> &'e Entry {
    entries.iter().find(|entry| entry.headword == headword).unwrap_or_else(|| panic!("{headword}: {entries:#?}"))
}

fn candidates(text: &str) -> Vec<String> {
    entries(text).into_iter().filter(Entry::is_open).map(|entry| entry.headword).collect()
}

#[test]
fn inflected_mentions_are_counted_together() {
    let text = "Rantai pasok terganggu. Rantai pasoknya dijaga, kata Menteri. Rantai-rantai pasok itu rumit.";
    let entries = entries(text);
    let chain = entry(&entries, "rantai pasok");
    assert_eq!((chain.gloss(), chain.kind, chain.origin), (Some("supply chain"), Kind::Term, Origin::Dictionary));
    assert!(chain.count >= 2, "{chain:?}");
    assert_eq!((chain.first.line, chain.first.column, chain.context.as_str()), (1, 1, "Rantai pasok terganggu."));
}

#[test]
fn phrases_that_recur_are_candidates_in_their_dictionary_form() {
    for (text, expected) in [
        ("Kolam pengendap dibangun. Debit kolam pengendapnya diukur.", &["kolam pengendap"][..]),
        ("Lemari-lemari pendingin vaksin dikirim. Setiap lemari pendingin vaksin diperiksa.", &["lemari pendingin vaksin"]),
        // A term of the dictionary is one unit: nothing begins or ends inside it.
        ("Ahli rantai pasok nikel hadir. Banyak ahli rantai pasok nikel dilatih.", &["ahli rantai pasok nikel"]),
        // What stands there by itself too is a term of its own.
        (
            "Petani walet hadir. Asosiasi petani walet rapat. Ketua asosiasi petani walet pidato, dan petani walet pulang.",
            &["petani walet", "asosiasi petani walet"],
        ),
        ("Anak tanpa dosis dicari. Data anak tanpa dosis dikumpulkan oleh kader.", &["anak tanpa dosis"]),
        // Verbs and words of grammar end a phrase, everyday predicates too.
        ("Eksportir wajib melapor. Eksportir wajib mendaftar. Harga naik lagi. Harga naik terus.", &[]),
        // Across a comma or the end of a sentence nothing goes on.
        ("Kolam, pengendap. Kolam, pengendap. Kolam. Pengendap kolam. Pengendap.", &[]),
        // Dates, amounts and laws are no terms.
        ("Pasal 5 ayat (2) dan Rp5 miliar pada 2 Mei 2024. Pasal 5 ayat (2) dan Rp5 miliar pada 2 Mei 2024.", &[]),
        // Headings end with their lines.
        ("KOLAM AIR\nLahan basah\n\nKOLAM AIR\nLahan basah\n", &["kolam air"]),
        ("Uji geokimia.", &[]),
        ("", &[]),
    ] {
        let mut found = candidates(text);
        let mut expected: Vec<String> = expected.iter().map(|&term| term.to_owned()).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn names_keep_their_capitals() {
    let text = "Menurut Komite Antidumping, harga normal. Laporan Komite Antidumping terbit.";
    let entries = entries(text);
    let committee = entry(&entries, "Komite Antidumping");
    assert_eq!((committee.kind, committee.class, committee.is_open()), (Kind::Name, Some("name"), true));
    // What is capitalised here and not there is no name.
    assert_eq!(candidates("Pasal ini mengatur Titik Penaatan. Mutu air di titik penaatan dicatat."), ["titik penaatan"]);
}

#[test]
fn short_forms_have_what_the_document_says() {
    let text = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan didukung IKM dan QXZW.";
    let entries = entries(text);
    let defined = entry(&entries, "Prokelan");
    assert_eq!((defined.kind, defined.origin), (Kind::Acronym, Origin::Document));
    assert_eq!(defined.expansion.as_deref(), Some("Program Kemitraan Rumput Laut Nusantara"));
    assert!(row(defined)[4].contains("note=Program Kemitraan Rumput Laut Nusantara"));
    let known = entry(&entries, "IKM");
    assert_eq!((known.origin, known.expansion.as_deref()), (Origin::Dictionary, Some("industri kecil dan menengah")));
    // Even once.
    let unknown = entry(&entries, "QXZW");
    assert_eq!((unknown.kind, unknown.is_open(), unknown.count), (Kind::Acronym, true, 1));
}

#[test]
fn documents_are_counted_and_the_first_mention_is_told() {
    let entries = entries_of(&[
        ("a.txt", "Kabar lain."),
        ("b.txt", "Kabar.\n\nKolam pengendap penuh. Ekspor naik. Ekspor turun."),
        ("c.txt", "Ekspor lagi; kolam pengendapnya kosong. Kolam pengendap dikuras."),
    ]);
    let export = entry(&entries, "ekspor");
    assert_eq!((export.count, export.documents, export.first.to_string().as_str()), (3, 2, "b.txt:3:24"));
    let pond = entry(&entries, "kolam pengendap");
    assert_eq!((pond.count, pond.documents, pond.first.to_string().as_str()), (3, 2, "b.txt:3:1"));
    assert_eq!(pond.context, "Kolam pengendap penuh.");
}

#[test]
fn what_is_only_guessed_is_no_entry() {
    let entries = entries("Sektor industriu tumbuh.");
    assert!(entries.iter().all(|entry| entry.headword != "industri"), "{entries:#?}");
}

#[test]
fn entries_are_sorted_as_asked() {
    let text = "Zonasi laut. Kolam pengendap. Ekspor, impor, ekspor. Kolam pengendap. Kolam pengendap.";
    let mut entries = entries(text);
    let order = |entries: &[Entry]| entries.iter().map(|entry| entry.headword.clone()).collect::<Vec<_>>();
    let by_count = order(&entries);
    assert_eq!(by_count[0], "ekspor");
    assert_eq!(by_count.last().map(String::as_str), Some("kolam pengendap"), "what is to be filled in comes last");
    sort(&mut entries, Order::Alphabet);
    let known: Vec<String> = order(&entries);
    assert!(known[..known.len() - 1].is_sorted(), "{known:?}");
    sort(&mut entries, Order::First);
    assert!(order(&entries)[0].starts_with("zonasi"), "{:?}", order(&entries));
}

#[test]
fn rare_entries_may_be_left_out() {
    let glossary = Glossary::builtin();
    let mut terms = Terms::new().min_count(2);
    terms.add("-", &glossary.annotate("Ekspor dan impor. Ekspor."));
    let entries = terms.finish();
    assert_eq!(entries.iter().map(|entry| entry.headword.as_str()).collect::<Vec<_>>(), ["ekspor"]);
}

#[test]
fn a_filled_row_is_a_term() {
    let text = "Kolam pengendap dibangun. Debit kolam pengendapnya diukur.";
    let mut written = String::new();
    tsv(&entries(text), &mut written).expect("a string takes everything");
    let filled = written.replace("kolam pengendap\tn\t?", "kolam pengendap\tn\tsettling pond");
    assert_ne!(filled, written);
    for (content, gloss) in [(written, None), (filled, Some("settling pond"))] {
        let glossary = Glossary::builder().glossary("istilah.tsv", &content).expect("it can be read").finish();
        let annotations = glossary.annotate(text);
        let found = annotations.iter().find(|annotation| annotation.headword() == "kolam pengendap");
        assert_eq!(found.map(|annotation| annotation.senses()[0].gloss), gloss);
    }
}

#[cfg(feature = "formats")]
#[test]
fn what_is_to_be_filled_in_is_no_gloss_elsewhere() {
    use padanan::exchange::{Format, Options, read, write};

    let istilah = b"headword\tgloss\nair tua\tconcentrated brine\ntitik temu\t?\n";
    let entries = read(Format::Tsv, "istilah.tsv", istilah, &Options::default()).expect("it can be read").entries;
    for (format, left_out) in [(Format::Tsv, 0), (Format::Csv, 0), (Format::Jsonl, 0), (Format::Tbx, 1), (Format::OmegaT, 1)] {
        assert_eq!(write(format, &entries, &Options::default()).left_out, left_out, "{format:?}");
    }
}

#[test]
fn what_is_not_to_be_translated_stays_so() {
    let own = "headword\tgloss\tattributes\nKijang\t\ttranslate=no\n";
    let glossary = Glossary::builder().glossary("istilah.tsv", own).expect("it can be read").finish();
    let mut terms = Terms::new();
    terms.add("-", &glossary.annotate("Proyek Kijang dimulai. Kijang itu program."));
    let entries = terms.finish();
    let kept = entry(&entries, "Kijang");
    assert_eq!((kept.gloss(), kept.is_open(), row(kept)[4].as_str()), (Some("Kijang"), false, "translate=no"));
    let mut written = String::new();
    tsv(&entries, &mut written).expect("a string takes everything");
    Glossary::builder().glossary("istilah.tsv", &written).expect("it can be read again");
}

#[test]
fn rows_of_ones_own_keep_what_they_say() {
    let own = "headword\tgloss\tattributes\nrantai dingin\tcold chain\tcase=exact; match=exact; check=no; owner=Tim A; id=A7\n";
    let glossary = Glossary::builder().glossary("istilah.tsv", own).expect("it can be read").finish();
    let mut terms = Terms::new();
    terms.add("-", &glossary.annotate("Makanan lewat rantai dingin. Impor naik."));
    let entries = terms.finish();
    assert_eq!(row(entry(&entries, "rantai dingin"))[4], "case=exact; match=exact; check=no; owner=Tim A; id=A7");
    assert_eq!(row(entry(&entries, "impor"))[4], "");
}

#[test]
fn json_has_what_is_known() {
    let entries = entries("Kolam pengendap dibangun. Rantai pasoknya dan kolam pengendap.");
    let json = |headword| serde_json::to_value(entry(&entries, headword)).expect("it can be written");
    let known = json("rantai pasok");
    assert_eq!((known["gloss"].as_str(), known["first"]["column"].as_u64()), (Some("supply chain"), Some(27)));
    assert_eq!(known["senses"][0]["class"], "n");
    let open = json("kolam pengendap");
    assert_eq!((open.get("gloss"), open["origin"].as_str(), open["count"].as_u64()), (None, Some("candidate"), Some(2)));
}

const PIECES: [&str; 46] = [
    "industri",
    "Industri",
    "rantai pasok",
    "rantai pasoknya",
    "kolam pengendap",
    "Kolam Pengendap",
    "BBPJN",
    "QXZW",
    "(",
    ")",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "  ",
    ". ",
    ", ",
    "; ",
    "=",
    "=1+1",
    "+",
    "-",
    "@x",
    "#",
    "# ",
    "?",
    "\"",
    "“",
    "”",
    "'",
    "|",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{0}",
    "\u{feff}",
    "é",
    "𝒜",
    "selanjutnya disebut",
    "Program Rumput; Laut (PRL)",
    "UU No. 3 Tahun 2014",
    "Menteri Perindustrian",
    "note=",
    "1. ",
    "industriu",
    "pusat-pusat",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.join(" ")),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn every_glossary_can_be_read_again(texts in prop::collection::vec(text(), 1..3)) {
        let named: Vec<(&str, &str)> = texts.iter().map(|text| ("=cmd|'\t\n#.txt", text.as_str())).collect();
        let entries = entries_of(&named);
        let mut written = String::new();
        tsv(&entries, &mut written).expect("a string takes everything");
        prop_assert_eq!(written.lines().count(), entries.len() + 1);
        let header = written.lines().next().unwrap_or_default();
        prop_assert_eq!(header.split('\t').count(), COLUMNS.len());
        for (line, entry) in written.lines().skip(1).zip(&entries) {
            prop_assert_eq!(line.split('\t').count(), COLUMNS.len());
            prop_assert!(!line.starts_with(['=', '+', '@', '#', '\t']), "{:?} {:?}", line, entry);
            prop_assert!(line.split('\t').skip(5).all(|field| !field.starts_with(['=', '+', '-', '@'])), "{line:?}");
            prop_assert!(entry.count >= entry.documents && entry.documents > 0);
            prop_assert!(!line.chars().any(|c| c.is_control() && c != '\t'), "{line:?}");
        }
        Glossary::builder().glossary("istilah.tsv", &written).map_err(|why| TestCaseError::fail(why.to_string()))?;
        // And with every gloss filled in.
        let filled = written.replace("\t?\t", "\tsomething\t");
        Glossary::builder().glossary("istilah.tsv", &filled).map_err(|why| TestCaseError::fail(why.to_string()))?;
    }
}
