//! What the rows of a user's glossary ask for: how their terms match, what is not to be translated, what is not to be used.

use padanan::{Annotation, Glossary};

const HEADER: &str = "headword\tclass\tgloss\tdomain\tattributes\n";

fn glossary(rows: &str) -> Glossary {
    Glossary::builder().glossary("istilah.tsv", &format!("{HEADER}{rows}")).expect(rows).finish()
}

/// The annotated words with their glosses.
fn found(glossary: &Glossary, text: &str) -> Vec<(String, String)> {
    let pair = |annotation: Annotation<'_>| {
        let gloss = annotation.senses().first().map(|sense| sense.gloss.to_owned());
        (annotation.text().to_owned(), gloss.unwrap_or_default())
    };
    glossary.annotate(text).iter().map(pair).collect()
}

/// Whether exactly these words have a gloss from the user, which begins with `zz`.
fn check(rows: &str, cases: &[(&str, &[&str])]) {
    let glossary = glossary(rows);
    for (text, words) in cases {
        let all = found(&glossary, text);
        let own: Vec<&str> = all.iter().filter(|(_, gloss)| gloss.starts_with("zz")).map(|(word, _)| word.as_str()).collect();
        assert_eq!(own, *words, "{rows:?} in {text:?}: {all:?}");
    }
}

#[test]
fn case_exact_matches_only_as_capitalised() {
    check(
        "Kijang\tbrand\tzzcar\t\tcase=exact\n",
        &[
            ("Mobil Kijang dan Kijangnya.", &["Kijang", "Kijangnya"]),
            ("Seekor kijang, KIJANG, kijangnya.", &[]),
            ("Kijnag lari.", &[]),
        ],
    );
    check(
        "rantai dingin\tn\tzzchain\t\tcase=exact\n",
        &[
            ("Soal rantai dingin dan rantai dinginnya.", &["rantai dingin", "rantai dinginnya"]),
            ("Rantai dingin. RANTAI DINGIN.", &[]),
        ],
    );
    check("SIAP\tphrase\tzzready\t\tcase=exact\n", &[("Program SIAP siap dimulai. Siap!", &["SIAP"])]);
    check("sapa\tv\tzzgreet\t\tcase=exact\n", &[("Ia menyapa. Menyapa dia. Sapa dia. Yang sapa.", &["menyapa", "sapa"])]);
}

#[test]
fn match_exact_matches_only_as_written() {
    check(
        "pasok\tv\tzzsupply\t\tmatch=exact\n",
        &[("Pasok dan pasok.", &["Pasok", "pasok"]), ("Mereka memasok, dipasok, pasoknya, pemasok, pasokan.", &[])],
    );
    check(
        "rantai dingin\tn\tzzchain\t\tmatch=exact\n",
        &[
            ("Rantai dingin, rantai  dingin, RANTAI DINGIN.", &["Rantai dingin", "rantai  dingin", "RANTAI DINGIN"]),
            ("Rantai dinginnya, rantai-dingin, rantai-rantai dingin, rantai dinginn.", &[]),
        ],
    );
    check("Prokelan\tname\tzzprogram\t\tmatch=exact\n", &[("Prokelan, Prokelann, Prokeln dan Prokelannya.", &["Prokelan"])]);
    check("gurita emas\tn\tzzoctopus\t\tmatch=exact\n", &[("gurita emas, gurita ems, guritaemas", &["gurita emas"])]);
    check("Kijang\tbrand\tzzcar\t\tcase=exact; match=exact\n", &[("Kijang dan Kijangnya, kijang, KIJANG", &["Kijang"])]);
}

#[test]
fn where_a_strict_row_does_not_match_others_do() {
    let glossary = glossary(
        "Kijang\tbrand\tzzcar\t\tcase=exact\nkijang\tn\tzzdeer\npasok\tv\tzzsupply\t\tmatch=exact\npasok\tv\tzzfeed\nindustri\tn\tzzworks\t\tmatch=exact\n",
    );
    for (text, expected) in [
        ("kijang", "zzdeer"),
        ("Yang Kijang", "zzcar"),
        ("kijangnya", "zzdeer"),
        ("pasok", "zzsupply"),
        ("pasoknya", "zzfeed"),
        ("industri", "zzworks"),
        ("industrinya", "industry"),
        ("industriu", "industry"),
    ] {
        let all = found(&glossary, text);
        assert!(all.last().is_some_and(|(_, gloss)| gloss.split("; ").next() == Some(expected)), "{text}: {all:?}");
    }
    // Both rows of one headword are its senses where both match.
    let annotations = glossary.annotate("pasok");
    let senses = annotations.iter().next().expect("a term").senses();
    assert_eq!(senses.iter().map(|sense| sense.gloss).collect::<Vec<_>>(), ["zzsupply", "zzfeed"]);
}

#[test]
fn what_is_not_to_be_translated_says_so() {
    let glossary = glossary("Kijang\tbrand\t\t\ttranslate=no; check=no\ngotong royong\tn\tgotong royong\t\ttranslate=no\n");
    let text = "Kijang dan semangat gotong royongnya.";
    let annotations = glossary.annotate(text);
    for word in ["Kijang", "gotong royongnya"] {
        let annotation = annotations.iter().find(|annotation| annotation.text() == word).expect(word);
        let sense = annotation.senses()[0].clone();
        assert_eq!((sense.translate, sense.check), (false, word != "Kijang"));
        assert_eq!(sense.gloss, annotation.headword());
    }
    let json = serde_json::to_value(&annotations).expect("JSON");
    assert_eq!(json[0]["senses"][0]["translate"], false);
    let mut shown = String::new();
    padanan::render::text(&annotations, padanan::render::Mentions::First, &mut shown).expect("text");
    assert!(shown.starts_with("Kijang ⟦do not translate⟧ dan "), "{shown}");
    let builtin = serde_json::to_value(Glossary::builtin().annotate("industri")).expect("JSON");
    assert!(builtin[0]["senses"][0].get("translate").is_none());

    let short = Glossary::builder()
        .glossary("x", "short\tlong\tattributes\nKBLI\tKlasifikasi Baku Lapangan Usaha Indonesia\ttranslate=no");
    let short = short.expect("good").finish();
    let annotations = short.annotate("Kode KBLI itu.");
    let kbli = annotations.iter().find(|annotation| annotation.text() == "KBLI").expect("KBLI");
    assert_eq!((kbli.senses()[0].gloss, kbli.expansion()), ("KBLI", Some("Klasifikasi Baku Lapangan Usaha Indonesia")));
}

#[test]
fn what_is_not_to_be_used_is_never_offered_first() {
    for (rows, text, expected) in [
        // The other sense of the user, whatever the order or the domain.
        ("zzkata\tn\tbad\ttrade\tstatus=forbidden\nzzkata\tn\tgood\tlaw\n", "zzkata", "good"),
        ("zzkata\tn\told\ttrade\tstatus=deprecated\nzzkata\tn\tformer\t\tuntil=2001\n", "zzkata", "former"),
        // The dictionary's, without what is forbidden.
        ("industri\tn\tindustries\t\tstatus=forbidden\n", "industri", "industry"),
        ("rantai pasok\tn\tsupply chain\t\tstatus=forbidden\n", "rantai pasok", "supply chain"),
    ] {
        let own = glossary(rows);
        let annotations = own.annotate(text);
        let senses = annotations.iter().next().expect(text).senses();
        assert_eq!(senses[0].first_equivalent(), expected, "{senses:?}");
        let preferring = Glossary::builder().glossary("x", &format!("{HEADER}{rows}")).expect("good").domain("trade").finish();
        let annotations = preferring.annotate(text);
        assert_eq!(annotations.iter().next().expect(text).senses()[0].first_equivalent(), expected);
        assert_eq!(own.lookup(text)[0].senses[0].first_equivalent(), expected, "in a look-up");
    }
    let only = glossary("zzkata\tn\tbad word\t\tstatus=forbidden\n");
    let mut shown = String::new();
    padanan::render::text(&only.annotate("zzkata"), padanan::render::Mentions::First, &mut shown).expect("text");
    assert_eq!(shown, "zzkata ⟦bad word (forbidden)⟧");

    let both = glossary("zzkata\tn\tbad word\t\tstatus=forbidden\nzzkata\tn\tgood word\n");
    let annotations = both.annotate("zzkata");
    let mut note = String::new();
    padanan::render::markdown(&annotations, padanan::render::Mentions::First, &mut note).expect("text");
    assert!(note.contains("good word. Also: bad word (forbidden)"), "{note}");
    let mut page = String::new();
    padanan::render::html(&annotations, "zzkata", &mut page).expect("text");
    assert!(page.contains("also: bad word (forbidden)"));
    let reasons = annotations.iter().next().expect("a term").reasons();
    assert!(reasons.contains(&"bad word: a glossary calls it forbidden".to_owned()), "{reasons:?}");
}

#[test]
fn a_users_row_outranks_the_dictionary_and_rows_keep_their_order() {
    let first = "headword\tgloss\nindustri\tzzone\nindustri\tzztwo\n";
    let second = "headword\tgloss\nindustri\tzzthree\n";
    let glossary =
        Glossary::builder().glossary("a", first).and_then(|builder| builder.glossary("b", second)).expect("good").finish();
    let annotations = glossary.annotate("industri");
    let senses = annotations.iter().next().expect("a term").senses();
    assert_eq!(senses.iter().map(|sense| sense.gloss).collect::<Vec<_>>(), ["zzone", "zztwo", "zzthree"]);
}

#[test]
fn checks_of_translations_heed_what_is_kept_and_what_is_not_checked() {
    use padanan::check::{Checker, Pair};
    let glossary = glossary(
        "gotong royong\tn\t\t\ttranslate=no\nrantai pasok\tn\tsupply chain\t\tcheck=no\ngudang\tn\twarehouse; store\n\
         gudang\tn\tdepot\t\tstatus=forbidden\n",
    );
    let source = "Semangat gotong royong menguatkan rantai pasok di gudang.";
    for (target, rules) in [
        ("The spirit of gotong royong strengthens the pipeline in the warehouse.", &[][..]),
        ("The spirit of mutual cooperation strengthens the pipeline in the depot.", &["term-missing", "term-forbidden"]),
    ] {
        let report = Checker::new(&glossary).check(&[Pair::new("1", source, target)]);
        let found: Vec<&str> = report.findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(found, rules, "{:?}", report.findings);
    }
}
