//! Sentences in the style of ministry news, and what is said of the terms in them: one table for each thing that the language
//! does.

use padanan::Belief::{self, Composed, Defined, Exact, Fuzzy, Inflected, Variant};
use padanan::{Annotations, Glossary, Kind};

/// A sentence, and for some of its words the first equivalent and why it is believed.
type Annotated = (&'static str, &'static [(&'static str, &'static str, Belief)]);

/// A sentence, and some of its words that no annotation touches.
type LeftAlone = (&'static str, &'static [&'static str]);

/// Every mention of the words is one annotation and says what is expected.
fn assert_annotated(table: &[Annotated]) {
    let glossary = Glossary::builtin();
    let mut annotator = glossary.annotator();
    for (sentence, expected) in table {
        let annotations = annotator.annotate(sentence);
        for (words, equivalent, belief) in *expected {
            let mentions: Vec<_> = annotations.iter().filter(|annotation| annotation.text() == *words).collect();
            assert!(!mentions.is_empty(), "{words:?} in {sentence:?}: {annotations:?}");
            for mention in mentions {
                let senses = mention.senses();
                let first = senses.first().map_or("", |sense| sense.first_equivalent());
                assert_eq!((first, mention.belief()), (*equivalent, *belief), "{words:?} in {sentence:?}: {annotations:?}");
            }
        }
    }
}

fn assert_left_alone(table: &[LeftAlone]) {
    let glossary = Glossary::builtin();
    let mut annotator = glossary.annotator();
    for (sentence, words) in table {
        let annotations = annotator.annotate(sentence);
        for words in *words {
            let places: Vec<_> = sentence.match_indices(words).collect();
            assert!(!places.is_empty(), "{words:?} in {sentence:?}");
            for (start, _) in places {
                let touching =
                    annotations.iter().find(|found| found.span().start < start + words.len() && found.span().end > start);
                assert!(touching.is_none(), "{words:?} in {sentence:?}: {touching:?}");
            }
        }
    }
}

#[test]
fn names_that_are_the_same_in_english_need_their_capitals() {
    let glossary = Glossary::builder().words(true).finish();
    let glossed = |text: &str| glossary.annotate(text).iter().map(|a| a.text().to_owned()).collect::<Vec<_>>();
    assert_eq!(glossed("Pasar Minggu"), [""; 0]);
    assert_eq!(glossed("Pasar minggu ini")[0], "Pasar");
    // What a user says of a name takes nothing from the terms below it.
    let names = "name\tclass\tgloss\nBea Masuk\tbrand\n";
    let glossary = Glossary::builder().glossary("nama.tsv", names).expect("a good glossary").finish();
    let glossed = |text: &str| glossary.annotate(text).iter().map(|a| a.text().to_owned()).collect::<Vec<_>>();
    assert_eq!(glossed("tarif bea masuk"), ["tarif bea masuk"]);
    assert_eq!(glossed("soal bea masuk"), ["bea masuk"]);
    assert_eq!(glossed("soal Bea Masuk"), [""; 0]);
}

#[test]
fn the_full_stop_of_an_abbreviation_belongs_to_it() {
    let glossary = Glossary::builtin();
    let first = |text: &str| glossary.annotate(text).iter().next().map(|a| a.text().to_owned()).unwrap_or_default();
    for (text, expected) in [
        ("Plt. Kepala", "Plt."),
        ("K.H. Ahmad", "K.H."),
        ("a.n. Gubernur", "a.n."),
        ("Bpk. Budi", "Bpk."),
        ("Itu temuan BPK.", "BPK"),
        ("Ada di DSN.", "DSN"),
        ("Ia membeli SDM.", "SDM"),
    ] {
        assert_eq!(first(text), expected, "{text}");
    }
}

#[test]
fn meanings_that_need_affixes_are_not_those_of_the_bare_word() {
    let glossary = Glossary::builder().words(true).finish();
    let glosses = |text: &str| {
        let annotations = glossary.annotate(text);
        annotations.iter().flat_map(|a| a.senses()).map(|sense| sense.gloss.to_owned()).collect::<Vec<_>>().join("; ")
    };
    assert!(!glosses("besar").contains("enlarge") && !glosses("nilai").contains("assess"));
    assert!(glosses("dibesarkan").contains("raised") || glosses("dibesarkan").contains("enlarged"), "{}", glosses("dibesarkan"));
}

#[test]
fn looking_up_a_name_or_an_english_word_says_that_it_is_one() {
    let glossary = Glossary::builtin();
    let said = |term: &str| {
        let found = glossary.lookup(term);
        let senses = found
            .iter()
            .flat_map(|entry| entry.senses.iter().map(|sense| (entry.kind, sense.gloss, sense.part_of_speech, sense.note)));
        senses.map(|(kind, gloss, class, note)| (kind, gloss.to_owned(), class, note.map(str::to_owned))).collect::<Vec<_>>()
    };
    assert_eq!(said("Surabaya"), [(Kind::Name, "Surabaya".to_owned(), Some("place name"), None)]);
    assert_eq!(said("spreadsheet"), [(Kind::Word, "spreadsheet".to_owned(), None, Some("an English word".to_owned()))]);
    assert!(glossary.annotate("spreadsheet Surabaya").is_empty());
}

#[test]
fn names_that_are_the_same_in_english_are_left_whole() {
    for words in [false, true] {
        let glossary = Glossary::builder().words(words).finish();
        let glossed = |text: &str| glossary.annotate(text).iter().map(|a| a.text().to_owned()).collect::<Vec<_>>();
        let found = glossed("Raja Ampat, Bank Central Asia, Semen Padang");
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(glossed("Baja Krakatau Steel"), ["Baja"]);
        assert_eq!(glossed("semen padang pasir").first().map(String::as_str), Some("semen"));
    }
}

#[test]
fn a_term_is_known_in_its_dictionary_form_and_in_any_capitals() {
    assert_annotated(&[
        (
            "Pemerintah, menurut dia, memperkuat rantai pasok.",
            &[("Pemerintah", "government", Exact), ("rantai pasok", "supply chain", Exact)],
        ),
        (
            "Rantai pasok itu menjadi perhatian kementerian.",
            &[("Rantai pasok", "supply chain", Exact), ("kementerian", "ministry", Exact)],
        ),
        (
            "KEMENPERIN JAGA 'RANTAI PASOK'",
            &[("KEMENPERIN", "Ministry of Industry", Exact), ("RANTAI PASOK", "supply chain", Exact)],
        ),
        ("Neraca Perdagangan Itu Surplus", &[("Neraca Perdagangan", "trade balance", Exact)]),
    ]);
}

#[test]
fn clitics_and_particles_stand_behind_the_last_word_of_a_term() {
    assert_annotated(&[
        ("Yang dibenahi adalah rantai pasoknya.", &[("rantai pasoknya", "supply chain", Inflected)]),
        ("Di sana, sumber daya manusianya sudah siap.", &[("sumber daya manusianya", "human resources", Inflected)]),
        (
            "Industrinya, kata dia, tumbuh dan ekspornya pun naik.",
            &[("Industrinya", "industry", Inflected), ("ekspornya", "export", Inflected)],
        ),
        ("Lalu industripun ikut bergerak.", &[("industripun", "industry", Inflected)]),
        ("Hilirisasilah yang memberi nilai tambah.", &[("Hilirisasilah", "downstreaming", Inflected)]),
        ("Kerja samanya berjalan lima tahun.", &[("Kerja samanya", "cooperation", Inflected)]),
    ]);
}

#[test]
fn a_verb_is_known_in_every_voice() {
    assert_annotated(&[
        ("Mereka menindaklanjuti hal itu.", &[("menindaklanjuti", "follow up on", Exact)]),
        ("Hal itu sudah ditindaklanjuti.", &[("ditindaklanjuti", "be followed up on", Composed)]),
    ]);
}

#[test]
fn what_is_not_listed_is_glossed_from_root_and_affixes() {
    assert_annotated(&[
        ("Beras itu diimpor.", &[("diimpor", "be imported", Composed)]),
        ("Para pengimpor beras hadir.", &[("pengimpor", "importer", Composed)]),
        ("Para pengimpornya hadir.", &[("pengimpornya", "importer", Composed)]),
        ("Mereka mengimpor beras.", &[("mengimpor", "import", Exact)]),
        ("Itu demi keberlanjutan.", &[("keberlanjutan", "sustainability", Exact)]),
    ]);
}

#[test]
fn a_composed_gloss_says_so_and_how_the_word_is_formed() {
    let glossary = Glossary::builder().words(true).finish();
    for (word, gloss, root, affixes) in [
        ("penggergajian", "sawing", "gergaji", &["peN-", "-an"][..]),
        ("disemprotkannya", "be sprayed", "semprot", &["di-", "-kan", "-nya"]),
        ("terlicin", "most slippery", "licin", &["ter-"]),
        ("seputih", "as white as", "putih", &["se-"]),
        ("selicin-licinnya", "as slippery as possible", "licin", &["redup", "se-", "-nya"]),
        ("ketidaknyamanannya", "inconvenience", "nyaman", &["ke-", "tidak-", "-an", "-nya"]),
        ("diperlicin", "be made more slippery", "licin", &["di-", "per-"]),
        ("berkelambu", "with a mosquito net", "kelambu", &["ber-"]),
    ] {
        let annotations = glossary.annotate(word);
        let only = annotations.iter().next().unwrap_or_else(|| panic!("{word} is not known"));
        let analysis = only.analysis().unwrap_or_else(|| panic!("{word} is not analysed"));
        assert_eq!(
            (only.senses()[0].first_equivalent(), analysis.root.as_str(), analysis.affixes.as_slice()),
            (gloss, root, affixes)
        );
        assert_eq!(only.senses()[0].composed, only.belief() == Composed, "{word}");
    }
}

#[test]
fn a_derived_word_means_what_it_means_and_not_what_its_root_does() {
    assert_annotated(&[
        ("Ada perusahaan yang membuka pabrik.", &[("perusahaan", "company", Exact), ("pabrik", "factory", Exact)]),
        ("Ternyata, pertanggungjawabannya diterima.", &[("pertanggungjawabannya", "accountability", Inflected)]),
        ("Penyelundupan itu merugikan mereka.", &[("Penyelundupan", "smuggling", Exact)]),
        ("Perusahaannya kecil dan menengah.", &[("Perusahaannya", "company", Inflected)]),
    ]);
}

#[test]
fn a_doubled_word_is_the_plural_of_its_term() {
    assert_annotated(&[
        ("Yang dibuka adalah pusat-pusat penelitian.", &[("pusat-pusat penelitian", "research center", Inflected)]),
        ("Perusahaan-perusahaan itu ikut serta.", &[("Perusahaan-perusahaan", "company", Inflected)]),
        ("Investor-investor asing itu berdatangan.", &[("Investor-investor asing", "foreign investor", Inflected)]),
        ("Mereka lalu menutup pabrik-pabriknya.", &[("pabrik-pabriknya", "factory", Inflected)]),
    ]);
}

#[test]
fn other_spellings_are_known_as_such() {
    assert_annotated(&[
        (
            "Kerjasama itu, atau kerjasama apa pun, diperpanjang.",
            &[("Kerjasama", "cooperation", Variant), ("kerjasama", "cooperation", Variant)],
        ),
        ("Di propinsi itu, semua siap.", &[("propinsi", "province", Variant)]),
        (
            "Tehnologi itu menaikkan produktifitas.",
            &[("Tehnologi", "technology", Variant), ("produktifitas", "productivity", Variant)],
        ),
    ]);
}

#[test]
fn capitals_tell_a_short_form_from_a_word() {
    assert_annotated(&[
        ("Barang itu dijual ke AS, sedangkan as itu dibuat sendiri.", &[("AS", "United States", Exact)]),
        ("Untuk TA 2021, semua sudah cair.", &[("TA", "fiscal year", Exact)]),
        ("Mereka yang ahli di IT dicari.", &[("IT", "information technology", Exact)]),
        ("Adapun KUR itu dipercepat.", &[("KUR", "People's Business Credit", Exact)]),
        ("Menurut kemenperin, hal itu baik.", &[("kemenperin", "Ministry of Industry", Exact)]),
    ]);
    assert_left_alone(&[
        ("Di sini as itu dibuat.", &["as"]),
        ("Begitulah ta itu dipakai.", &["ta"]),
        ("Kata it dan kur bukan singkatan.", &["it", "kur"]),
        ("Seribu dolar as, tulisnya.", &["as"]),
    ]);
}

#[test]
fn short_forms_have_the_meaning_of_their_long_forms() {
    assert_annotated(&[
        (
            "Menperin, Wamenperin, dan Kemenperin disebut.",
            &[
                ("Menperin", "Minister of Industry", Exact),
                ("Wamenperin", "Deputy Minister of Industry", Exact),
                ("Kemenperin", "Ministry of Industry", Exact),
            ],
        ),
        ("Menurut dia, SDM itu penting.", &[("SDM", "human resources", Exact)]),
        ("Dirjen itu membahas IKM.", &[("Dirjen", "director general", Exact), ("IKM", "small and medium industries", Exact)]),
        ("Ternyata, SDM-nya siap.", &[("SDM", "human resources", Exact)]),
        ("Yang diteken adalah MoU.", &[("MoU", "memorandum of understanding", Exact)]),
    ]);
}

#[test]
fn a_definition_that_the_dictionary_has_too_is_exact() {
    assert_annotated(&[
        ("Kementerian Perindustrian (Kemenperin) membuka pameran.", &[("Kemenperin", "Ministry of Industry", Exact)]),
        ("Kemenperin (Kementerian Perindustrian) membuka pameran.", &[("Kemenperin", "Ministry of Industry", Exact)]),
        ("Peran IKM (Industri Kecil dan Menengah) besar.", &[("IKM", "small and medium industries", Exact)]),
        (
            "Wakil Menteri Perindustrian (\u{201c}Wamenperin\u{201d}) hadir.",
            &[("Wamenperin", "Deputy Minister of Industry", Exact)],
        ),
    ]);
}

#[test]
fn a_defined_short_form_that_is_also_a_word_is_what_the_document_says() {
    let glossary = Glossary::builtin();
    let annotations =
        glossary.annotate("Program Kerjasama Indonesia dan Jepang (Kijang) dimulai. Melalui Kijang, semua dilatih.");
    let mentions: Vec<_> = annotations.iter().filter(|annotation| annotation.text() == "Kijang").collect();
    assert_eq!(mentions.len(), 2, "{annotations:?}");
    for mention in mentions {
        assert_eq!((mention.kind(), mention.belief()), (Kind::Acronym, Defined));
        assert_eq!(mention.expansion(), Some("Kerjasama Indonesia dan Jepang"));
    }
    assert_left_alone(&[("Mobil itu menabrak seekor kijang di jalan.", &["kijang"])]);
}

#[test]
fn a_definition_of_the_document_outranks_the_dictionary() {
    assert_annotated(&[
        ("Sentra Olahan Rumput Laut Terpadu (SORLT) dibuka; SORLT menyerap panen.", &[("SORLT", "", Defined)]),
        ("Hadir pula New Supply Chain Forum (NSCF). NSCF dibentuk tahun lalu.", &[("NSCF", "New Supply Chain Forum", Defined)]),
    ]);
}

#[test]
fn a_definition_chooses_among_the_meanings_of_a_short_form() {
    let content = "short\tlong\nZZT\tzona zamrud terpadu\nZZT\tzat zirkon teknis\n";
    let terms = "zona zamrud terpadu\temerald zone\nzat zirkon teknis\tzirconium agent\n";
    let builder = Glossary::builder().glossary("singkatan.tsv", content).expect("short forms");
    let glossary = builder.glossary("istilah.tsv", terms).expect("terms and their glosses").finish();
    for (sentence, equivalent, senses) in [
        ("Ada ZZT di sana.", "emerald zone", 2),
        ("Ada zat zirkon teknis (ZZT). Adapun ZZT itu aman.", "zirconium agent", 1),
        ("Ada zona zamrud terpadu (ZZT). Adapun ZZT itu luas.", "emerald zone", 1),
    ] {
        let annotations = glossary.annotate(sentence);
        for mention in annotations.iter().filter(|annotation| annotation.text() == "ZZT") {
            let all = mention.senses();
            assert_eq!((all[0].first_equivalent(), all.len(), mention.belief()), (equivalent, senses, Exact), "{sentence}");
        }
    }
    let annotations = glossary.annotate("Dibuka zona zebra teladan (ZZT). Kini ZZT ramai.");
    let mentions: Vec<_> = annotations.iter().filter(|annotation| annotation.text() == "ZZT").collect();
    assert!(mentions.len() == 2 && mentions.iter().all(|mention| mention.belief() == Defined), "{annotations:?}");
    assert!(mentions.iter().all(|mention| mention.expansion() == Some("zona zebra teladan") && mention.senses().is_empty()));
}

#[test]
fn a_short_form_means_what_the_words_that_define_it_mean() {
    let glossary = Glossary::builder().glossary("istilah.tsv", "zzolah dan zzminum\tfood and beverage").expect("a term").finish();
    let annotations = glossary.annotate("Sektor zzolah dan zzminum (Zzozzmi) tumbuh. Adapun Zzozzmi maju.");
    let mentions: Vec<_> = annotations.iter().filter(|annotation| annotation.text() == "Zzozzmi").collect();
    assert_eq!(mentions.len(), 2, "{annotations:?}");
    for mention in mentions {
        assert_eq!((mention.senses()[0].first_equivalent(), mention.belief()), ("food and beverage", Defined));
    }
}

#[test]
fn what_a_bracket_holds_besides_defines_nothing() {
    let glossary = Glossary::builtin();
    for sentence in [
        "Pameran dibuka di Jakarta, Selasa (2/3/2021).",
        "Rapat berlangsung Jumat (8/9).",
        "Menperin meninjau pabrik. (Foto: Humas/Kemenperin)",
        "Kemenperin memilih sektor pertama (quick win program).",
        "Industri chip nasional (semikonduktor) tumbuh.",
        "Kantor itu berada di Tokyo (Jepang).",
        "Menteri Ekonomi, Perdagangan, dan Industri (METI) Jepang hadir.",
        "Rapat dipimpin Menteri Perdagangan (kiri).",
        "Bantuan senilai Rp140 triliun (naik 5 persen) disalurkan.",
        "Pertemuan itu (dan rantai pasok",
    ] {
        let annotations = glossary.annotate(sentence);
        assert!(annotations.iter().all(|annotation| annotation.definition_span().is_none()), "{sentence}: {annotations:?}");
    }
}

#[test]
fn a_foreign_acronym_behind_a_ministers_title_keeps_its_meaning() {
    assert_annotated(&[(
        "Menteri Ekonomi, Perdagangan, dan Industri (METI) Jepang hadir. METI mendukung.",
        &[("METI", "Ministry of Economy, Trade and Industry", Exact)],
    )]);
}

#[test]
fn the_longest_term_wins() {
    assert_annotated(&[
        ("Kawasan industri itu dibangun.", &[("Kawasan industri", "industrial estate", Exact)]),
        (
            "Kementerian Koordinator Bidang Perekonomian itu hadir.",
            &[("Kementerian Koordinator Bidang Perekonomian", "Coordinating Ministry for Economic Affairs", Exact)],
        ),
        (
            "Peta jalan Making Indonesia 4.0 itu disusun.",
            &[("Peta jalan Making Indonesia 4.0", "Making Indonesia 4.0 roadmap", Exact)],
        ),
        ("Inilah industri 4.0 itu.", &[("industri 4.0", "Industry 4.0", Exact)]),
        ("Industri kecil dan menengah itu tumbuh.", &[("Industri kecil dan menengah", "small and medium industries", Exact)]),
    ]);
}

#[test]
fn words_are_divided_so_that_terms_stay_whole() {
    let content = "rencana zzkarya\twork plan\nzzkarya zzsama\tcooperation\n";
    let glossary = Glossary::builder().glossary("istilah.tsv", content).expect("terms and their glosses").finish();
    let texts = |sentence: &str| {
        let annotations = glossary.annotate(sentence);
        annotations.iter().map(|annotation| annotation.text().to_owned()).filter(|text| text.contains("zz")).collect::<Vec<_>>()
    };
    assert_eq!(texts("Mereka menyusun rencana zzkarya."), ["rencana zzkarya"]);
    assert_eq!(texts("Mereka menyusun rencana zzkarya zzsama."), ["zzkarya zzsama"], "modifiers follow their noun");
    assert_annotated(&[("Program kerja itu padat.", &[("Program kerja", "work program", Exact)])]);
    let annotations = glossary.annotate("Mereka menyusun program kerja sama.");
    assert!(annotations.iter().all(|annotation| annotation.text() != "program kerja"), "{annotations:?}");
}

#[test]
fn a_name_with_commas_is_known_with_and_without_the_last_one() {
    const MINISTRY: &str = "Ministry of Education, Culture, Research, and Technology";
    const DIRECTORATE: &str = "Ketahanan, Perwilayahan, dan Akses Industri Internasional";
    assert_annotated(&[
        (
            "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi hadir.",
            &[("Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi", MINISTRY, Exact)],
        ),
        (
            "Kementerian Pendidikan, Kebudayaan, Riset dan Teknologi hadir.",
            &[("Kementerian Pendidikan, Kebudayaan, Riset dan Teknologi", MINISTRY, Exact)],
        ),
    ]);
    let glossary = Glossary::builtin();
    let sentence = format!("Direktorat Jenderal {DIRECTORATE} (KPAII) hadir.");
    let annotations = glossary.annotate(&sentence);
    let texts: Vec<_> = annotations.iter().map(|annotation| annotation.text()).collect();
    assert_eq!(texts[..2], [format!("Direktorat Jenderal {DIRECTORATE}").as_str(), "KPAII"]);
}

#[test]
fn a_misspelling_is_asked_about() {
    assert_annotated(&[
        ("Menurut dia, industriu itu tumbuh.", &[("industriu", "industry", Fuzzy)]),
        ("Mereka dokus pada hal itu.", &[("dokus", "focus", Fuzzy)]),
        ("Adapun semikonduktr itu langka.", &[("semikonduktr", "semiconductor", Fuzzy)]),
        ("Baik invstasi maupun ekspotr naik.", &[("invstasi", "investment", Fuzzy), ("ekspotr", "export", Fuzzy)]),
        ("Baik manufakur maupun inovsi disebut.", &[("manufakur", "manufacturing", Fuzzy), ("inovsi", "innovation", Fuzzy)]),
    ]);
}

/// What is suggested for the first annotated words of a sentence that are misspelt or written with a space too many or too few.
fn suggested(glossary: &Glossary, sentence: &str) -> Option<(String, String, Belief)> {
    glossary.annotate(sentence).iter().find(|found| matches!(found.belief(), Fuzzy | Variant)).map(|found| {
        let suggestion = found.suggestion().expect("a suggestion for what is wrong");
        (found.text().to_owned(), suggestion.into_owned(), found.belief())
    })
}

#[test]
fn the_right_spelling_is_suggested() {
    let glossary = Glossary::builtin();
    for (sentence, wrong, right, belief) in [
        // What the dictionary has.
        ("Rencana pemerintha itu jelas.", "pemerintha", "pemerintah", Fuzzy),
        ("Menurut angota hal itu jelas.", "angota", "anggota", Fuzzy),
        ("Para mahasiwa hadir.", "mahasiwa", "mahasiswa", Fuzzy),
        ("Warga terhafap hal itu.", "terhafap", "terhadap", Fuzzy),
        ("Warga dan orag lain.", "orag", "orang", Fuzzy),
        ("Kata interansional itu panjang.", "interansional", "internasional", Fuzzy),
        ("Adapun organnisassi itu besar.", "organnisassi", "organisasi", Fuzzy),
        // Inflected words that it does not have.
        ("Kota itu dikembagkan.", "dikembagkan", "dikembangkan", Fuzzy),
        ("Hal itu dilakuakn.", "dilakuakn", "dilakukan", Fuzzy),
        ("Hal itu dharapkan.", "dharapkan", "diharapkan", Fuzzy),
        ("Semua kebijaknnya jelas.", "kebijaknnya", "kebijakannya", Fuzzy),
        ("Hal itu dimanfatkan.", "dimanfatkan", "dimanfaatkan", Fuzzy),
        ("Mereka menggerakan warga.", "menggerakan", "menggerakkan", Fuzzy),
        // Terms of two words.
        ("Lihat rantai paso itu.", "rantai paso", "rantai pasok", Fuzzy),
        ("Lihat bahan bakr itu.", "bahan bakr", "bahan bakar", Fuzzy),
        // Short forms.
        ("Rapat di Kemenprin itu.", "Kemenprin", "Kemenperin", Fuzzy),
        // Spaces.
        ("Rapat di lakukan kemarin.", "di lakukan", "dilakukan", Variant),
        ("Di ketahui bahwa itu benar.", "Di ketahui", "Diketahui", Variant),
        ("Mereka pergi kepasar.", "kepasar", "ke pasar", Variant),
        ("Mereka dirumah saja.", "dirumah", "di rumah", Variant),
        ("Naik sekian pertahun lagi.", "pertahun", "per tahun", Variant),
        ("Untuk usaha per orangan itu.", "per orangan", "perorangan", Variant),
        ("Kerja sama antar kedua negara.", "antar kedua", "antarkedua", Variant),
        ("Kerja sama antar komunitas itu.", "antar komunitas", "antarkomunitas", Variant),
        ("Ada pegawai non ASN di sana.", "non ASN", "non-ASN", Variant),
    ] {
        let found = suggested(&glossary, sentence);
        assert_eq!(found, Some((wrong.to_owned(), right.to_owned(), belief)), "{sentence}");
    }
}

#[test]
fn what_is_written_right_is_left_alone() {
    let glossary = Glossary::builtin();
    for sentence in [
        "Barang di atas meja, di mana pun, di lepas pantai, dan di balik layar.",
        "Produk itu dipasarkan kepada warga dan dirumahkan ke depan.",
        "Layanan antar makanan dan jasa antar jemput dibuka.",
        "Musim semi tahun ini, usaha mikro kecil, dan ikan tuna segar.",
        "Mereka memerhatikan, mengklaim, dan mengecek hal itu.",
        "Kita perhatikan dan perkirakan hal itu.",
        "Kebinasaan dan kepausan adalah dua hal.",
        "Menperin, Kemenperin, dan Wamenperin hadir.",
        "Kemenkarin bukan apa-apa.",
        "Ia di Ambil, desa di Jawa.",
        "Harga per orang dan per unit.",
    ] {
        assert_eq!(suggested(&glossary, sentence), None, "{sentence}");
    }
}

#[test]
fn what_is_no_misspelling_is_not_corrected() {
    let glossary = Glossary::builtin();
    for sentence in [
        "Bapak Sutarjono dan Ibu Weningsih meresmikan pabrik Toyotama di Rawasari.",
        "Startup itu memakai machine learning, cloud computing, dan supply chain management.",
        "Workshop digelar bersama stakeholder dalam program quick win.",
        "Mereka menyepakatinya, mempertanggungjawabkannya, dan mengimplementasikannya.",
        "Kebijakan-kebijakan itu diselaraskan, disinkronkan, dan diberlakukan kembali.",
        "Kemenperin, Menperin, dan Wamenperin adalah tiga hal yang berbeda.",
        "Lembaga BPQRX dan PT ZYNTRA menandatangani nota.",
        "Sentra Olahan Rumput Laut Terpadu (SORLT) dibuka.",
        "Pengusaha berharap para perajin, pekerja, dan peneliti bersinergi.",
        "Ia menulis kode abc123, x2y, dan SKU-9.",
    ] {
        let annotations = glossary.annotate(sentence);
        assert!(annotations.iter().all(|annotation| annotation.belief() != Fuzzy), "{sentence}: {annotations:?}");
    }
}

#[test]
fn a_term_may_go_on_in_the_next_line_but_not_in_the_next_paragraph_or_sentence() {
    assert_annotated(&[
        ("Inilah rantai\npasok itu", &[("rantai\npasok", "supply chain", Exact)]),
        ("Inilah rantai\r\npasok itu", &[("rantai\r\npasok", "supply chain", Exact)]),
    ]);
    assert_left_alone(&[
        ("Inilah rantai\n\npasok", &["rantai", "pasok"]),
        ("Panjang rantai. Pasok barang", &["rantai", "Pasok"]),
        ("Panjang rantai, pasok barang", &["rantai", "pasok"]),
    ]);
}

#[test]
fn spaces_and_letters_of_every_kind_are_the_same() {
    assert_annotated(&[
        ("Inilah rantai\u{a0}pasok", &[("rantai\u{a0}pasok", "supply chain", Exact)]),
        ("Inilah rantai  \tpasok", &[("rantai  \tpasok", "supply chain", Exact)]),
        ("Inilah rantai\u{200b} pasok", &[("rantai\u{200b} pasok", "supply chain", Exact)]),
        ("Inilah indus\u{ad}tri", &[("indus\u{ad}tri", "industry", Exact)]),
        ("Inilah pusat\u{2011}pusat penelitian", &[("pusat\u{2011}pusat penelitian", "research center", Inflected)]),
        ("Inilah ｉｎｄｕｓｔｒｉ", &[("ｉｎｄｕｓｔｒｉ", "industry", Exact)]),
    ]);
    let glossary = Glossary::builder().glossary("istilah.tsv", "kafé\tcoffee shop").expect("a term and its gloss").finish();
    for written in ["kafé", "kafe\u{301}", "KAFE\u{301}"] {
        let sentence = format!("Inilah {written} itu");
        let annotations = glossary.annotate(&sentence);
        assert!(
            annotations.iter().any(|found| found.text() == written && found.belief() == Exact),
            "{sentence}: {annotations:?}"
        );
    }
}

#[test]
fn marks_around_a_term_are_no_part_of_it() {
    assert_annotated(&[
        (
            "\"Hilirisasi,\" kata Menperin.",
            &[("Hilirisasi", "downstreaming", Exact), ("Menperin", "Minister of Industry", Exact)],
        ),
        (
            "‘Rantai pasok’ dan “industri hijau” dibahas.",
            &[("Rantai pasok", "supply chain", Exact), ("industri hijau", "green industry", Exact)],
        ),
        (
            "Baca juga: Kemenperin Dorong 'Hilirisasi'",
            &[("Kemenperin", "Ministry of Industry", Exact), ("Hilirisasi", "downstreaming", Exact)],
        ),
        (
            "Mulai dari industri/ekspor (SDM)…",
            &[("industri", "industry", Exact), ("ekspor", "export", Exact), ("SDM", "human resources", Exact)],
        ),
        ("<b>Industri</b> dan *ekspor*", &[("Industri", "industry", Exact), ("ekspor", "export", Exact)]),
    ]);
}

#[test]
fn addresses_are_left_alone() {
    assert_left_alone(&[
        ("Kunjungi https://kemenperin.go.id/industri/ikm?x=SDM segera.", &["kemenperin", "industri", "ikm", "SDM"]),
        ("Lihat www.kemenperin.go.id/industri untuk rinciannya.", &["kemenperin", "industri"]),
        ("Kirim surat ke ikm.industri@kemenperin.go.id sekarang.", &["ikm", "industri", "kemenperin"]),
    ]);
}

#[test]
fn every_sentence_knows_what_kind_of_thing_it_names() {
    let glossary = Glossary::builder().words(true).finish();
    let text = "Kementerian Perindustrian menilai 'rantai pasok', SDM, dan yang lain.";
    let annotations = glossary.annotate(text);
    for (words, kind) in
        [("Kementerian Perindustrian", Kind::Name), ("rantai pasok", Kind::Term), ("SDM", Kind::Acronym), ("yang", Kind::Word)]
    {
        assert!(
            annotations.iter().any(|annotation| annotation.text() == words && annotation.kind() == kind),
            "{words}: {annotations:?}"
        );
    }
}

fn annotate(text: &str) -> Annotations<'_> {
    Glossary::builtin().annotate(text)
}

#[test]
fn of_two_definitions_each_holds_from_its_place_on() {
    let text = "Program Kemitraan Zamrud (Prokeza) mulai. Prokeza jalan. Proyek Kelola Zakat (Prokeza) juga. Prokeza selesai.";
    let annotations = annotate(text);
    let expansions: Vec<_> = annotations.iter().filter(|a| a.text() == "Prokeza").map(|a| a.expansion()).collect();
    let (first, second) = (Some("Program Kemitraan Zamrud"), Some("Proyek Kelola Zakat"));
    assert_eq!(expansions, [first, first, second, second]);
}

#[test]
fn a_glossary_of_ones_own_outweighs_what_the_document_and_the_dictionary_say() {
    let glossary = Glossary::builder().glossary("istilah.tsv", "Kemenperin\tMOI").expect("a term").finish();
    let annotations = glossary.annotate("Kementerian Perindustrian (Kemenperin) hadir. Kemenperin menjawab.");
    let mentions = annotations.iter().filter(|a| a.text() == "Kemenperin");
    assert!(mentions.map(|a| a.senses()[0].gloss).eq(["MOI", "MOI"]));
}

#[test]
fn a_slip_in_a_definition_does_not_hide_a_known_short_form() {
    for text in ["Nilai Indek Kepercayaan Industri (IKI) naik.", "Nilai Indeks Kepercayaan Industri Nasional (IKI) naik."] {
        let annotations = annotate(text);
        let mention = annotations.iter().find(|a| a.text() == "IKI").expect("it is annotated");
        assert_eq!(mention.senses()[0].first_equivalent(), "Industrial Confidence Index", "{text}");
    }
}

#[test]
fn a_variant_inside_a_term_is_told_from_the_standard_form() {
    for (text, standard) in [
        ("kerjasama industri", "kerja sama industri"),
        ("kerja-sama industri", "kerja sama industri"),
        ("kerjasamanya", "kerja samanya"),
        ("Kementrian  Perindustrian", "Kementerian Perindustrian"),
    ] {
        let sentence = format!("Di sana {text}, itu saja.");
        let annotations = annotate(&sentence);
        let found: Vec<_> = annotations.iter().map(|a| (a.text(), a.belief(), a.suggestion().map(String::from))).collect();
        assert!(found.contains(&(text, Variant, Some(standard.to_owned()))), "{found:?}");
    }
}

#[test]
fn the_words_around_speak_against_a_reading() {
    for (text, word) in [
        ("Oleh Herman, Leonard AL Cahyoputra.", "AL"),
        ("Bidang itu meliputi policy reforms dan lainnya.", "reforms"),
        ("Foto menteri-tinjau-pabrik-baja-cilegon.jpg itu.", "menteri"),
    ] {
        assert!(annotate(text).iter().all(|a| a.text() != word), "{text}");
    }
    assert!(annotate("Letnan TNI AL Cahyoputra.").iter().any(|a| a.text().contains("AL")));
}

#[test]
fn names_joined_by_a_hyphen_are_known_one_by_one() {
    assert!(annotate("Hubungan Indonesia-Jepang baik.").iter().any(|a| a.text() == "Jepang"));
}
