//! A document after any series of edits is what a fresh look at its text would find.

use std::sync::OnceLock;

use padanan::{Document, Encoding, Glossary, LineIndex, acronyms};
use proptest::prelude::*;

fn glossary() -> &'static Glossary {
    static GLOSSARY: OnceLock<Glossary> = OnceLock::new();
    GLOSSARY.get_or_init(Glossary::builtin)
}

/// All that can be asked of a document, as JSON.
fn state(document: &Document) -> (String, String) {
    let annotations = document.annotations();
    let audit = serde_json::to_string(&acronyms::audit(&annotations)).expect("an audit is JSON");
    (serde_json::to_string(&annotations.with_reasons()).expect("annotations are JSON"), audit)
}

#[track_caller]
fn assert_fresh(document: &Document) {
    assert!(state(document) == state(&Document::open(glossary(), document.text())), "differs for {:?}", document.text());
    assert_eq!(*document.lines(), LineIndex::new(document.text()));
}

#[track_caller]
fn assert_audited(auditor: &mut acronyms::Auditor, document: &Document) {
    let annotations = document.annotations();
    let json = |audited: Vec<acronyms::Acronym<'_>>| serde_json::to_string(&audited).expect("an audit is JSON");
    let (kept, fresh) = (json(auditor.audit(&annotations)), json(acronyms::audit(&annotations)));
    assert!(kept == fresh, "differs for {:?}:\n{kept}\n{fresh}", document.text());
}

/// Sentences that define short forms, use them, and let the document choose among senses.
const SENTENCES: [&str; 20] = [
    "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. ",
    "Prokelan didukung IKM dan Kemenperin. ",
    "Program Kelas Lanjutan Nasional (Prokelan) ditunda. ",
    "Balai Besar Pelaksanaan Jalan Nasional yang selanjutnya disebut BBPJN.\n",
    "BBPJN memperbaiki jalan, kata Kepala BBPJN Jawa Timur. ",
    "Hakim PT menolak banding terdakwa. ",
    "PT itu memutus perkara.\n\n",
    "Jakarta, Senin (20 Mei 2019): Kemendikbud hadir.\n",
    "Harga 🏭 naik 42,03 miliar dolar AS pada 2025, ujarnya. ",
    "Pasal 5 ayat (2) Undang-Undang Nomor 3 Tahun 2014 tentang Perindustrian berlaku. ",
    "Direktur Jenderal Industri Agro menindaklanjuti rantai pasoknya. ",
    "Industriu dan kerjasama itu di lakukan!\r\n",
    "Kata Dr. Budi di Jl. Sudirman No. 5. ",
    "(PT) Nama “BPD” di desa — kepala desa dan anggota BPD hadir;\n",
    "anggota bank BPD\r",
    "Kerja sama\nindustri kecil dan\nmenengah.",
    "\n\n\n",
    "Kementerian Perindustrian (Kemenperin) menjaga ketahanan industri pengolahan nonmigas nasional. ",
    "SDM (",
    "Sumber Daya Manusia) dan SDM. ",
];

fn prose(sentences: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&SENTENCES[..]), sentences).prop_map(|all| all.concat())
}

/// Pieces to type, paste or delete: a stretch, as parts of the text before it, and what takes its place.
fn edit() -> impl Strategy<Value = (f64, usize, String)> {
    let typed =
        proptest::sample::select(vec!["", "a", " ", ".", "\n", "(", ")", "PT", "Prokelan", ". A", "\r", "\u{301}", "1", "-"]);
    let new = prop_oneof![4 => typed.prop_map(str::to_owned), 2 => prose(1..4), 1 => prose(20..80)];
    let length = prop_oneof![4 => Just(0), 3 => 1_usize..4, 2 => 4_usize..200, 1 => 200_usize..9000];
    (0.0..1.0, length, new)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_leave_what_a_fresh_look_finds(text in prose(0..240), edits in proptest::collection::vec(edit(), 1..12)) {
        let mut document = Document::open(glossary(), text);
        let mut auditor = acronyms::Auditor::default();
        for (at, (place, length, new)) in edits.into_iter().enumerate() {
            let start = (document.text().len() as f64 * place) as usize;
            document.edit(start..start + length, &new);
            assert_fresh(&document);
            // Not after each edit, so that several come between.
            if at % 3 != 1 {
                assert_audited(&mut auditor, &document);
            }
        }
    }
}

#[test]
fn a_definition_reaches_the_whole_document() {
    let filler = "Industri kecil tumbuh pesat. ".repeat(400);
    let mut document = Document::open(glossary(), format!("{filler}\nProkelan hadir.\n{filler}"));
    let mention = document.text().find("Prokelan").expect("it is there");
    assert!(document.at(mention).is_none());
    document.edit(0..0, "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. ");
    let mention = document.text().rfind("Prokelan").expect("it is there");
    let found = document.at(mention).expect("it is defined now");
    assert_eq!(found.expansion(), Some("Program Kemitraan Rumput Laut Nusantara"));
    document.edit(0..60, "");
    assert!(document.at(document.text().find("Prokelan").expect("it is there")).is_none());
    assert_fresh(&document);
}

#[test]
fn a_gap_that_is_longer_than_a_block_is_edited() {
    let passages = |document: &Document| document.annotations().passages().map(|passage| passage.span).collect::<Vec<_>>();
    for gap in ["\r\n", "\n", " ", ". ", "\u{2003}\n", "(", "(\n"] {
        let sentences = "Industri kecil tumbuh. ".repeat(100);
        let text = format!("{sentences}{}Kata akhir.", gap.repeat(80_000 / gap.len()));
        for place in [3000, 20_000, 40_000, 60_000, 70_000] {
            let mut document = Document::open(glossary(), text.as_str());
            for (end, new) in [(place, "x"), (place + 1, ""), (place, ". Ada industri "), (place + 10_000, "\n")] {
                document.edit(place..end, new);
                assert_eq!(
                    passages(&document),
                    passages(&Document::open(glossary(), document.text())),
                    "{gap:?} {place} {new:?}"
                );
            }
        }
    }
}

#[test]
fn many_definitions_come_and_go_at_once() {
    let letters: Vec<[char; 3]> =
        ('A'..='F').flat_map(|a| ('G'..='K').flat_map(move |b| ('M'..='Q').map(move |c| [a, b, c]))).collect();
    let short = |[a, b, c]: &[char; 3]| format!("{a}{b}{c}X");
    let long = |[a, b, c]: &[char; 3]| format!("{a}ana {b}una {c}ina Xaya");
    let definitions: String =
        letters.iter().map(|these| format!("Lembaga {} ({}) hadir.\n", long(these), short(these))).collect();
    let mentions: String = letters.iter().map(|these| format!("Petugas {} pulang.\n", short(these))).collect();
    let mut document = Document::open(glossary(), mentions.repeat(3));
    document.edit(0..0, &definitions);
    let last = short(&letters[letters.len() - 1]);
    let at = document.text().rfind(&last).expect("it is there");
    assert!(document.at(at).is_some_and(|found| found.definition_span().is_some()));
    assert_fresh(&document);
    document.edit(0..definitions.len(), "");
    assert_eq!(document.annotations().iter().filter(|found| found.definition_span().is_some()).count(), 0);
    assert_fresh(&document);
}

#[test]
fn an_auditor_sees_what_reaches_the_whole_document() {
    let filler = "Industri kecil tumbuh pesat. ".repeat(400);
    let text = format!("{filler}\nProkelan hadir, kata Petugas BBPJN-nya.\n{filler}\nOleh: Budi / BBPJN\n{filler}\nJICA\n");
    let mut document = Document::open(glossary(), text);
    let mut auditor = acronyms::Auditor::default();
    assert_audited(&mut auditor, &document);
    for (place, new) in [
        // A definition comes, is changed and goes.
        (0..0, "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. "),
        (41..41, "Pr "),
        (0..80, ""),
        // So does a long form that is spelt out, and what stands alone.
        (0..0, "Balai besar pelaksanaan jalan nasional hadir. Rapat Kementerian BUMN.\n"),
        (60..60, "\nBUMN\n"),
        (20..24, ""),
        (0..100, "\n"),
        // A line end far away makes headings of lines, or no longer.
        (12000..12000, "\n\n"),
        (12000..12002, " "),
        (0..0, "\r"),
    ] {
        document.edit(place, new);
        assert_audited(&mut auditor, &document);
    }
    let own = Glossary::builder().glossary("istilah.tsv", "BBPJN\tnational road office").expect("a glossary").finish();
    document.set_glossary(&own);
    assert_audited(&mut auditor, &document);
}

#[test]
fn an_auditor_knows_another_text_when_it_sees_it() {
    let mut auditor = acronyms::Auditor::default();
    let texts = ["Petugas BBPJN hadir.", "KPK é", "é", "", "Rapat QXZW selesai. Panitia QXZW pulang."];
    for text in texts {
        assert_audited(&mut auditor, &Document::open(glossary(), text));
    }
    let mut annotations = glossary().annotate(texts[0]);
    assert_eq!(auditor.audit(&annotations).len(), 1);
    annotations.retain(|annotation| annotation.text() != "BBPJN");
    assert!(auditor.audit(&annotations).is_empty());
}

#[test]
fn offsets_that_are_none_are_no_harm() {
    let mut document = Document::open(glossary(), "é industri");
    document.edit(usize::MAX..usize::MAX, "!");
    document.edit(1..1, "x");
    #[expect(clippy::reversed_empty_ranges)]
    document.edit(7..3, "-");
    assert_eq!(document.text(), "xé ind-ustri!");
    document.edit(0..usize::MAX, "");
    assert_eq!((document.text(), document.annotations().len()), ("", 0));
    document.edit(0..0, "industri");
    assert_eq!(document.annotations().len(), 1);
    assert_eq!(document.lines().offset(document.text(), 0, 3, Encoding::Utf16), 3);
}

#[test]
fn another_glossary_takes_over() {
    let mut document = Document::open(glossary(), "Dinding anginnya kokoh.");
    assert!(document.annotations().iter().all(|annotation| annotation.headword() != "dinding angin"));
    let own = Glossary::builder().glossary("istilah.tsv", "dinding angin\twind wall").expect("a glossary").finish();
    document.set_glossary(&own);
    assert_eq!(document.at(0).map(|found| found.headword()), Some("dinding angin"));
}
