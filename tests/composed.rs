//! What no list holds: names, titles and short forms made of known parts, numbers and dates, citations, and the choice among
//! meanings.

use padanan::{Annotation, Annotations, Belief, Glossary, Kind};

fn annotated(text: &str) -> Annotations<'_> {
    Glossary::builtin().annotate(text)
}

fn gloss(annotation: &Annotation<'_>) -> String {
    annotation.senses().first().map(|sense| sense.first_equivalent().to_owned()).unwrap_or_default()
}

/// Checks the kind and gloss of the annotation that covers exactly the part of each text between square brackets.
#[track_caller]
fn check(kind: Kind, table: &[(&str, &str)]) {
    for (marked, expected) in table {
        let (before, rest) = marked.split_once('[').expect("a mark");
        let (inside, after) = rest.split_once(']').expect("a mark");
        let text = format!("{before}{inside}{after}");
        let annotations = annotated(&text);
        let found = annotations.at(before.len()).unwrap_or_else(|| panic!("{marked}: nothing found in {annotations:?}"));
        assert_eq!((found.text(), found.kind(), gloss(&found).as_str()), (inside, kind, *expected), "{marked}");
    }
}

#[test]
fn titles_read_as_english_titles() {
    check(
        Kind::Name,
        &[
            ("[Sekretaris Jenderal Kementerian Perhubungan] hadir.", "Secretary-General of the Ministry of Transportation"),
            (
                "Rapat dipimpin [Plt. Kepala Dinas Perindustrian Kabupaten Klaten].",
                "Acting Head of the Klaten Regency Industry Agency",
            ),
            (
                "Kata [Direktur Jenderal Industri Agro Kemenperin] kemarin.",
                "Director General of Agro Industry at the Ministry of Industry",
            ),
            (
                "Surat [Menteri Perdagangan, Perindustrian, dan Energi Korea Selatan] tiba.",
                "Minister of Trade, Industry and Energy of South Korea",
            ),
            (
                "[Direktur Jenderal Ketahanan, Perwilayahan dan Akses Industri Internasional (KPAII) Kementerian Perindustrian] hadir.",
                "Director General of Industrial Resilience, Zoning, and International Access (KPAII) at the Ministry of Industry",
            ),
            ("Menurut [Bupati Klaten] Sri Mulyani, panen naik.", "Regent of Klaten"),
            ("Pesan [Presiden Republik Korea] dibacakan.", "President of the Republic of Korea"),
            ("[Wakil Wali Kota Palu] datang.", "Deputy Mayor of Palu"),
            ("[Dinas Kesehatan Provinsi Jawa Barat] hadir.", "West Java Province Health Agency"),
            (
                "Kata [Deputi Bidang Koordinasi Industri, Ketenagakerjaan, dan Pariwisata] kemarin.",
                "Deputy for Coordination of Industry, Manpower, and Tourism",
            ),
        ],
    );
}

#[test]
fn what_is_cut_short_is_no_title() {
    // The last word belongs to the title, and nobody knows what it does to it.
    let annotations = annotated("Panglima Komando Armada III hadir.");
    assert!(annotations.iter().all(|annotation| annotation.belief() != Belief::Composed), "{annotations:?}");
    // A short form of several bodies says nothing certain in a title.
    let annotations = annotated("Ketua Umum PBB hadir.");
    assert!(annotations.iter().all(|annotation| annotation.parts().len() == 0), "{annotations:?}");
}

#[test]
fn short_forms_are_composed_of_their_parts() {
    for (form, expansion, english) in [
        ("Kapusdatin", "Kepala Pusat Data dan Informasi", "Head of the Data and Information Center"),
        ("Disperindagkop", "Dinas Perindustrian, Perdagangan, dan Koperasi", "Industry, Trade, and Cooperatives Agency"),
        ("Ditjenpas", "Direktorat Jenderal Pemasyarakatan", "Directorate General of Corrections"),
        ("Pangkormar", "Panglima Korps Marinir", "Commander of the Marine Corps"),
    ] {
        let text = format!("Menurut {form}, rapat ditunda.");
        let annotations = annotated(&text);
        let found = annotations.at("Menurut ".len()).unwrap_or_else(|| panic!("{form}: nothing found"));
        assert_eq!((found.kind(), found.belief()), (Kind::Acronym, Belief::Composed), "{form}");
        assert_eq!((found.expansion(), gloss(&found).as_str()), (Some(expansion), english));
        assert!(found.confidence() < 0.95 && found.reasons().iter().any(|reason| reason.starts_with("composed of")), "{form}");
    }
    for name in ["Wagiman", "Dispenser", "Permana", "Menara", "Kadirman"] {
        let text = format!("Kata {name} kemarin.");
        let annotations = annotated(&text);
        assert!(annotations.iter().all(|annotation| annotation.kind() != Kind::Acronym), "{name}: {annotations:?}");
    }
}

#[test]
fn known_short_forms_are_never_mended_into_each_other() {
    for form in ["Kemenperin", "Menperin", "Wamenperin"] {
        let text = format!("Kata {form} kemarin.");
        let annotations = annotated(&text);
        let found = annotations.at("Kata ".len()).unwrap_or_else(|| panic!("{form}: nothing found"));
        assert_eq!((found.headword(), found.belief(), found.suggestion()), (form, Belief::Exact, None));
    }
    for (slip, meant) in [("Kemenprin", "Kemenperin"), ("Kemenperind", "Kemenperin"), ("Kemperin", "Kemenperin")] {
        let text = format!("Kata {slip} kemarin.");
        let annotations = annotated(&text);
        let found = annotations.at("Kata ".len()).unwrap_or_else(|| panic!("{slip}: nothing found"));
        assert_eq!(found.suggestion().as_deref(), Some(meant), "{slip}");
    }
}

#[test]
fn numbers_say_what_a_newspaper_prints() {
    check(
        Kind::Number,
        &[
            ("Nilainya [Rp140 triliun].", "IDR 140 trillion"),
            ("Ekspor [42,03 miliar dolar AS] naik.", "US$42.03 billion"),
            ("Produksi [2,35 juta unit per bulan].", "2.35 million units per month"),
            ("Ada [38 ribu orang] hadir.", "38,000 people"),
            ("Naik [29,25 persen].", "29.25 percent"),
            ("Dana [Rp 30 M] cair.", "IDR 30 billion"),
            ("Dana [Rp 2 T] cair.", "IDR 2 trillion"),
            ("Lahan [1,5 hektare] dijual.", "1.5 hectares"),
            ("Peringatan [ke-43] itu.", "43rd"),
            ("Sebanyak [dua puluh lima juta] bibit.", "25 million"),
            ("Rapat [dua minggu] lagi.", "two weeks"),
        ],
    );
    check(
        Kind::Date,
        &[
            ("Rapat [5-7 September 2023] lalu.", "September 5–7, 2023"),
            ("Katanya, [Jumat (8/9)].", "Friday, September 8"),
            ("Terbit [Minggu, 28 Februari 2021].", "Sunday, February 28, 2021"),
            ("Mulai [17:20 WIB] tadi.", "17:20 WIB (UTC+7)"),
            ("Sejak [abad ke-21].", "the 21st century"),
        ],
    );
    for text in ["Tahun 2021 ada 15 rapat.", "Versi 4.0 terbit.", "Skor 2-1.", "Tanggal 31/2 tidak ada.", "Ada dua negara."] {
        let annotations = annotated(text);
        let kinds: Vec<Kind> = annotations.iter().map(|annotation| annotation.kind()).collect();
        assert!(!kinds.contains(&Kind::Number) && !kinds.contains(&Kind::Date), "{text} {annotations:?}");
    }
}

#[test]
fn citations_name_instrument_number_year_and_subject() {
    check(
        Kind::Citation,
        &[
            ("Diatur [UU No. 3 Tahun 2014 tentang Perindustrian].", "Law No. 3 of 2014 on Industry"),
            ("Sesuai [PP 28/2021] itu.", "Government Regulation No. 28 of 2021"),
            ("Lihat [Perpres Nomor 74 Tahun 2022].", "Presidential Regulation No. 74 of 2022"),
            ("Lihat [Permenperin No. 16/2011].", "Minister of Industry Regulation No. 16 of 2011"),
            ("Menurut [Pasal 5 ayat (2) huruf a].", "Article 5 paragraph (2) letter a"),
            ("Menurut [Pasal 5 ayat (2) UU Nomor 3 Tahun 2014].", "Article 5 paragraph (2) of Law No. 3 of 2014"),
            ("Memenuhi [SNI 7182:2015] itu.", "Indonesian National Standard SNI 7182:2015"),
            ("Dijerat [Pasal 378 KUHP].", "Article 378 of the Criminal Code"),
            ("Kasasi dalam [perkara nomor 813 K/Pid/2023] ditolak.", "Case No. 813 K/Pid/2023"),
            ("Lihat [perkara Nomor 34/Pid.Sus/2024/PN Jkt.Pst] itu.", "Case No. 34/Pid.Sus/2024/PN Jkt.Pst"),
        ],
    );
}

#[test]
fn parts_are_annotations_inside_their_whole() {
    let text = "Sekretaris Jenderal Kementerian Perindustrian hadir.";
    let annotations = annotated(text);
    let title = annotations.at(0).expect("a title");
    let parts: Vec<(&str, String)> = title.parts().map(|part| (part.text(), gloss(&part))).collect();
    let expected = [("Sekretaris Jenderal", "secretary-general"), ("Kementerian Perindustrian", "Ministry of Industry")];
    assert_eq!(parts, expected.map(|(text, gloss)| (text, gloss.to_owned())));
    assert!(title.parts().all(|part| part.parts().len() == 0));
}

#[test]
fn the_sentence_chooses_among_meanings() {
    for (text, term, english) in [
        ("Kepala desa bertemu anggota BPD.", "BPD", "village consultative body"),
        ("Bunga kredit BPD itu turun.", "BPD", "regional development bank"),
        ("Kapal berbobot 30 GT karam.", "GT", "gross tonnage"),
        ("Antrean panjang di GT Cikampek.", "GT", "toll gate"),
        ("Ekspor ke AS naik.", "AS", "United States"),
        ("Suku bunga BI tetap.", "BI", "Bank Indonesia"),
    ] {
        let annotations = annotated(text);
        let found =
            annotations.iter().find(|annotation| annotation.text() == term).unwrap_or_else(|| panic!("{text}: no {term}"));
        assert_eq!(gloss(&found), english, "{text} {:?}", found.reasons());
    }
    let annotations = annotated("Katanya as roda patah.");
    assert!(annotations.iter().all(|annotation| !gloss(&annotation).contains("United States")));
    // What the document defines goes before all.
    let annotations = annotated("Kedua pihak meneken Technical Arrangement (TA). Isi TA dirahasiakan.");
    let found = annotations.iter().filter(|annotation| annotation.text() == "TA").last().expect("the second mention");
    assert_eq!((found.belief(), gloss(&found).as_str()), (Belief::Defined, "Technical Arrangement"));
}

#[test]
fn nothing_reaches_beyond_what_is_looked_at_together() {
    let provisions = |joint: &str| (1..60).map(|n| format!("Pasal {n}")).collect::<Vec<_>>().join(joint);
    let mut texts: Vec<String> = [" dan ", " sampai dengan ", ", "].map(provisions).into();
    // A long sentence is cut somewhere, be it in the middle of a citation.
    let citation = "UU No. 3 Tahun 2014 tentang Perindustrian dan Rp5 juta";
    texts.extend((4_080..4_100).map(|words| "zat ".repeat(words) + citation));
    for text in &texts {
        let annotations = annotated(text);
        let spans: Vec<_> = annotations.iter().map(|annotation| annotation.span()).collect();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{}", &text[text.len() - 60..]);
        let mut shown = String::new();
        padanan::render::text(&annotations, padanan::render::Mentions::Every, &mut shown).expect("a string takes everything");
    }
}

#[test]
fn words_in_names_of_companies_are_left_alone() {
    for (text, glossed) in [
        ("Laba PT Baja Samudra Nusantara Tbk naik.", vec!["Laba", "PT"]),
        ("Laba CV Energi Rawa naik.", vec!["Laba", "CV"]),
        ("Laba pabrik Baja naik.", vec!["Laba", "pabrik Baja"]),
    ] {
        let annotations = annotated(text);
        let found: Vec<&str> = annotations.iter().map(|annotation| annotation.text()).collect();
        assert_eq!(found, glossed, "{annotations:?}");
    }
}

#[test]
fn persons_are_no_fields() {
    for (text, title) in [
        ("Kata Direktur Keuangan Dewi Lestari kemarin.", "Direktur Keuangan"),
        ("Kata Kepala Dinas Perindustrian Budi Santoso kemarin.", "Kepala Dinas Perindustrian"),
        ("Kata Menteri Pertanian dan Gubernur Jawa Barat.", "Menteri Pertanian"),
    ] {
        let annotations = annotated(text);
        let found = annotations.at("Kata ".len()).expect("a title");
        assert_eq!(found.text(), title, "{annotations:?}");
    }
}

#[test]
fn text_made_to_be_slow_is_not() {
    // Each would take time with the square, or worse, of its length if anything looked at all of it from every place.
    let many = 20_000;
    for text in [
        "Kepala ".repeat(many),
        "Menteri Menteri ".repeat(many),
        "Wakil Kepala Badan Dinas Direktur ".repeat(many / 4),
        "Dinas Industri, ".repeat(many),
        "(".repeat(many) + &")".repeat(many),
        "Program (PR (".repeat(many),
        "9".repeat(1_000_000),
        "dua puluh ".repeat(many),
        "Pasal 5 ayat (2) ".repeat(many),
        "UU No. 3 Tahun 2014 tentang Perindustrian ".repeat(many / 4),
        (0..many).map(|n| format!("Zq{n}X ")).collect(),
        "Rp 1 ".repeat(many),
    ] {
        let annotations = annotated(&text);
        let mut end = 0;
        for annotation in annotations.iter() {
            assert!(annotation.span().start >= end, "{:?} overlaps", annotation.text());
            end = annotation.span().end;
        }
    }
}
