//! What the audit of short forms finds wrong with a text, and what it leaves alone.

use padanan::acronyms::{RULES, Renown, audit};
use padanan::{Glossary, GlossaryBuilder};

/// What is wrong with a text, as `line:column rule`.
fn problems_with(glossary: &Glossary, text: &str) -> Vec<String> {
    let annotations = glossary.annotate(text);
    let mut problems: Vec<_> = audit(&annotations).into_iter().flat_map(|acronym| acronym.problems).collect();
    problems.sort_by_key(|problem| problem.place.span);
    let place = |p: &padanan::acronyms::Problem| format!("{}:{} {}", p.place.position.line, p.place.position.column, p.rule);
    problems.iter().map(place).collect()
}

fn problems(text: &str) -> Vec<String> {
    problems_with(&Glossary::builtin(), text)
}

/// Texts with the problems they have.
fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(problems(text), *expected, "{text}");
    }
}

#[test]
fn what_few_readers_know_is_to_be_defined() {
    check(&[
        ("Nelayan binaan BBPJN hadir.", &["1:16 undefined"]),
        ("Petugas BBPJN hadir. Lalu BBPJN pulang.", &["1:9 undefined"]),
        ("Rapat Dirjen KPAII selesai.", &["1:7 undefined"]),
        ("Kata Plt. Dirjen KPAII kemarin.", &["1:11 undefined"]),
        // Everybody knows them, or they are words by now.
        ("Pemda, KPK, TNI AL, DPR RI, dan BUMN hadir di NKRI, kata Dirjen Pajak dan Dr. Budi S.H., M.M.", &[]),
        ("Harga BBM naik 5 km dari SPBU, kata Menperin dan Wamenkomdigi.", &[]),
        // The document spells them out somewhere, be it without brackets.
        ("Balai besar pelaksanaan jalan nasional hadir. Lalu BBPJN pulang.", &[]),
        ("Japan International Cooperation Agency membantu. Utusan JICA hadir.", &[]),
        // Something explains it in brackets, even if it is no definition.
        ("Menteri Ekonomi, Perdagangan, dan Industri (METI) Jepang hadir.", &[]),
        // A heading has no room.
        ("Petugas BBPJN Bantu Warga\n\nPetugas membantu warga.\n", &[]),
        ("Petugas membantu warga.\nBaca juga: Petugas BBPJN Bantu Warga\n", &[]),
    ]);
}

#[test]
fn a_user_knows_what_his_readers_know() {
    let content = "short\tlong\tattributes\nBBPJN\tbalai besar pelaksanaan jalan nasional\tcommon=yes\n";
    let glossary = GlossaryBuilder::new().glossary("istilah.tsv", content).expect("it can be read").finish();
    assert_eq!(problems_with(&glossary, "Petugas BBPJN hadir."), [""; 0]);
}

#[test]
fn a_definition_comes_first() {
    check(&[
        ("Prokelan dimulai. Program Kemitraan Rumput Laut Nusantara (Prokelan) didukung bank.", &["1:1 defined-late"]),
        ("Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan didukung bank.", &[]),
        // A headline may run ahead.
        ("Prokelan Dimulai\n\nProgram Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan didukung bank.\n", &[]),
        ("Apa Itu Prokelan?\n\nProgram Kemitraan Rumput Laut Nusantara (Prokelan) dimulai.\n", &[]),
    ]);
}

#[test]
fn a_short_form_is_defined_once() {
    check(&[
        ("Program Rumah Layak (PRL) dimulai. Panitia Riset Laut (PRL) hadir. PRL maju.", &["1:56 redefined"]),
        ("Program Rumah Layak (PRL) dimulai. PRL maju. Program Rumah Layak RI (PRL) dibahas.", &[]),
        ("Program Rumah Layak (PRL) dimulai. PRL maju. program rumah layak (PRL) dibahas.", &[]),
    ]);
}

#[test]
fn what_is_defined_is_used() {
    check(&[
        ("Program Rumah Layak (PRL) dimulai.", &["1:22 unused"]),
        ("Program Rumah Layak (PRL) dimulai. Biaya PRLnya besar.", &[]),
        ("Program Rumah Layak (PRL) dimulai. Panitia-PRL hadir.", &[]),
        // Within another short form, and in a heading.
        ("Direktur Jenderal Ketahanan, Perwilayahan, dan Akses Industri Internasional (KPAII) hadir. Ditjen KPAII rapat.", &[]),
        ("Program Rumah Layak (PRL) dimulai.\n\nPRL Diminati Warga\n", &[]),
        // Readers know the short form better than the long one.
        ("Komisi Pemberantasan Korupsi (KPK) hadir.", &[]),
    ]);
}

#[test]
fn long_forms_are_the_official_ones() {
    check(&[
        ("Badan Pengawasan Obat dan Makanan (BPOM) hadir. BPOM rapat.", &["1:36 unofficial"]),
        ("Komite Pemberantasan Korupsi (KPK) hadir. KPK rapat.", &["1:31 unofficial"]),
        ("Bank Perkreditan Rakyat (BPR) rapat. BPR maju.", &["1:26 unofficial"]),
        ("Bank Perekonomian Rakyat (BPR) rapat. BPR maju.", &[]),
        ("Badan Pengawas Obat dan Makanan (BPOM) hadir. BPOM rapat.", &[]),
        ("Badan Pengawas Obat dan Makanan RI (BPOM) hadir. BPOM rapat.", &[]),
        // Another meaning.
        ("Program Makan Ikan (PMI) dimulai. PMI maju.", &[]),
        ("Peraturan Menteri Kesehatan (PMK) berlaku. PMK dibahas.", &[]),
    ]);
    let at_the_time = Glossary::builder().as_of("2019").finish();
    assert_eq!(problems_with(&at_the_time, "Bank Perkreditan Rakyat (BPR) rapat. BPR maju."), [""; 0]);
}

#[test]
fn a_short_form_has_one_spelling() {
    check(&[
        ("Kemenperin, Kemenperin, dan KemenPerin hadir.", &["1:29 spelt-variously"]),
        ("Di sini DPR RI rapat. Lalu DPR RI makan. Lalu DPR-RI pulang.", &["1:47 spelt-variously"]),
        ("Menteri hadir di Kemenperin. Lalu Kemperin menutup pintu, dan Kemenperin tidur.", &["1:35 spelt-variously"]),
        ("Pemda hadir. Lalu pemda pulang. KEMENTERIAN DAN PEMDA RAPAT. Dsb.", &[]),
        ("Kemenperin hadir.\n\nKEMENPERIN BANTU WARGA DESA\n\nKemenperin pulang.\n", &[]),
        ("Program Rumah Layak (PRL) dan PRL. Program Rumah Layak (PRLa) dan PRLa.", &["1:57 spelt-variously"]),
        // The same letters, but another meaning.
        ("Budi S.E. membaca SE itu.", &[]),
    ]);
}

#[test]
fn what_nobody_explains_is_unknown() {
    check(&[
        ("Rapat QXZW selesai. Panitia QXZW pulang.", &["1:7 unknown"]),
        ("Biaya QXZWnya besar, kata QXZNet.", &["1:7 unknown", "1:27 unknown"]),
        ("JAKARTA - Bab XVII menurut PT QXZW, KF-21, dan Leonard QX Cahyoputra SANGAT baik.", &[]),
        ("Rapat selesai.\nOleh: Budi / QXZW\n", &[]),
        ("Situs https://QXZW.example/QXZW dan surat QXZW@contoh.id.", &[]),
        ("Pabrik Tbk (QXZW) untung.", &[]),
    ]);
}

#[test]
fn an_acronym_says_what_is_known_of_it() {
    let text = "Program Rumah Layak\u{a0}(PRL) dimulai. KPK, BBPJN, dan QXZW membantu PRL serta KPK-nya.";
    let annotations = Glossary::builtin().annotate(text);
    let audited = audit(&annotations);
    let known: Vec<_> = audited.iter().map(|a| (a.short, a.known, a.defined.len(), a.used.len())).collect();
    assert_eq!(
        known,
        [
            ("PRL", Renown::Document, 1, 1),
            ("KPK", Renown::Common, 0, 2),
            ("BBPJN", Renown::Dictionary, 0, 1),
            ("QXZW", Renown::Nowhere, 0, 1),
        ]
    );
    // Within a longer term it is used too.
    let annotations = Glossary::builtin().annotate("Rapat BUMN selesai. Lalu Kementerian BUMN bubar.");
    assert_eq!(
        audit(&annotations).iter().map(|a| (a.short, a.used.len())).collect::<Vec<_>>(),
        [("BUMN", 2), ("Kementerian BUMN", 1)]
    );
    let annotations = Glossary::builtin().annotate(text);
    let audited = audit(&annotations);
    assert_eq!(&text[audited[0].defined[0].span.range()], "Program Rumah Layak");
    assert_eq!(
        (audited[1].gloss, audited[1].expansion),
        (Some("Corruption Eradication Commission"), Some("Komisi Pemberantasan Korupsi"))
    );
    assert!(audited.iter().flat_map(|a| &a.problems).all(|p| RULES.iter().any(|(rule, _)| *rule == p.rule)));
}

#[test]
fn a_line_of_any_length_is_one_line() {
    let sentences = "Industri kecil tumbuh pesat. ".repeat(600);
    // What stands behind the last full stop would be a heading, were it a line of its own.
    let text = format!("Petugas BBPJN Bantu Warga\n\n{sentences}Petugas BBPJN\n\n{sentences}");
    assert_eq!(problems(&text), [format!("3:{} undefined", sentences.len() + 9)]);
    let text = format!("{sentences}\nBaca juga: Petugas BBPJN Bantu Warga\n{sentences}oleh: Budi / QXZW\n");
    assert_eq!(problems(&text), [format!("3:{} unknown", sentences.len() + 14)]);
    let text = format!("{sentences}\nOleh: Budi / QXZW\n{sentences}\n");
    assert_eq!(problems(&text), [""; 0]);
}

#[test]
fn odd_texts_are_no_hardship() {
    for text in ["", "\n\n", "(", "()", "QX (", "(QX)", "QX-", "é (É)", "A.B.C (a b c)", "\u{feff}QXZW\r\nQXZW\r"] {
        let annotations = Glossary::builtin().annotate(text);
        for acronym in audit(&annotations) {
            assert!(acronym.used.iter().all(|place| text.get(place.span.range()).is_some()), "{text:?}");
        }
    }
    let many: String =
        (0..5_000u32).map(|n| n.to_string().bytes().map(|b| char::from(b - b'0' + b'Q')).collect::<String>() + ", ").collect();
    assert!(audit(&Glossary::builtin().annotate(&many)).len() > 3_000);
    let definitions: String = (0..1_000).map(|n| format!("Kata{n} Lama Makna (KLM) dan KLM. ")).collect();
    let annotations = Glossary::builtin().annotate(&definitions);
    let audited = audit(&annotations);
    assert_eq!((audited.len(), audited[0].defined.len(), audited[0].used.len()), (1, 1_000, 1_000));
}
