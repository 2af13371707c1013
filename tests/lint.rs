//! What `lint` finds wrong with glossaries and dictionaries, and what it leaves alone.

use padanan::lint::{RULES, Sources};

const DOMAINS: &str = "domain\tcovers\ntrade\texport, import\ngovernment\tstate bodies\n";

/// The problems of a dictionary of these files, as `file:line:column rule`.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let mut sources = Sources::dictionary(DOMAINS);
    files.iter().for_each(|(name, content)| sources.add(name, content));
    places(&sources)
}

/// The problems of a user's glossary.
fn problems_of_glossary(content: &str) -> Vec<String> {
    let mut sources = Sources::over_builtin();
    sources.add("istilah.tsv", content);
    places(&sources)
}

fn places(sources: &Sources) -> Vec<String> {
    sources.problems().iter().map(|p| format!("{}:{}:{} {}", p.file, p.line, p.column, p.rule)).collect()
}

const TERMS: &str = "headword\tclass\tgloss\tdomain\tattributes\n";
const SHORTS: &str = "short\tlong\tattributes\n";

fn terms(rows: &str) -> String {
    format!("{TERMS}{rows}")
}

fn shorts(rows: &str) -> String {
    format!("{SHORTS}{rows}")
}

#[test]
fn columns_for_people_are_not_lost() {
    let mut sources = Sources::over_builtin();
    sources.add("istilah.tsv", "headword\tgloss\t#count\ntitik temu\t?\t3\nair tua\tconcentrated brine\t4\n");
    assert_eq!((sources.problems().len(), sources.canonical().count()), (0, 0));
}

#[test]
fn a_good_dictionary_has_no_problems() {
    let terms = terms(concat!(
        "bea masuk\tn\timport duty; customs duty\ttrade\n",
        "Departemen Niaga\tname\tDepartment of Trade\tgovernment\tuntil=2001; successor=Kementerian Niaga\n",
        "Kementerian Niaga\tname\tMinistry of Trade\tgovernment\tstatus=official; since=2001; source=the ministry's letterhead\n",
        "tenaga kesehatan\tn\thealth worker\tgovernment\n",
    ));
    let shorts = shorts(
        "BM\tbea masuk\nIMF\tInternational Monetary Fund\tlang=en; domain=trade\nKemenniaga\tKementerian Niaga\nnakes\ttenaga kesehatan\n",
    );
    let variants = "variant\tstandard\treason\nbeamasuk\tbea masuk\tspacing\n";
    assert_eq!(problems(&[("t.tsv", &terms), ("s.tsv", &shorts), ("v.tsv", variants)]), [""; 0]);
}

#[test]
fn rows_that_cannot_be_read_are_reported_with_the_others() {
    let good = terms("ekspor\tn\texport\ttrade\n");
    let found = problems(&[("a.tsv", "headword\tgloss\nekspor\n"), ("b.tsv", &good), ("c.tsv", "short\tlong\nX\ty\tz\n")]);
    assert_eq!(found, ["a.tsv:2:7 malformed", "c.tsv:2:5 malformed"]);
    let class = terms("ekspor\tkatabenda\texport\ttrade\n");
    assert_eq!(problems(&[("a.tsv", &class)]), ["a.tsv:2:8 malformed"]);
    let empty = terms("ekspor\tn\t\ttrade\n");
    assert_eq!(problems(&[("a.tsv", &empty)]), ["a.tsv:2:10 malformed"]);
}

#[test]
fn a_dictionary_is_sorted_has_classes_and_keeps_to_its_domains() {
    let found = problems(&[("t.tsv", &terms("impor\tn\timport\ttrade\nekspor\tn\texport\ttrade\n"))]);
    assert_eq!(found, ["t.tsv:2:1 canonical"]);
    let found = problems(&[("t.tsv", &terms("ekspor\t\texport\tperdagangan\n"))]);
    assert_eq!(found, ["t.tsv:2:1 no-class", "t.tsv:2:16 unknown-domain"]);
    // A glossary of one's own may do as it likes.
    assert_eq!(problems_of_glossary("impor barang bekas\timport of used goods\tperdagangan\nekspor ulang\tre-export\n"), [""; 0]);
}

#[test]
fn a_gloss_is_a_few_english_equivalents() {
    for (gloss, rule) in [
        ("duty; tax; levy; toll; tariff", "gloss-form"),
        ("duty;tax", "gloss-form"),
        ("duty; duty", "gloss-form"),
        ("import  duty", "gloss-form"),
        ("bea untuk barang", "indonesian-gloss"),
        ("import duty dan cukai", "indonesian-gloss"),
        ("rules on pengadaan", "indonesian-gloss"),
        ("rantai pasok", "indonesian-gloss"),
    ] {
        let found = problems_of_glossary(&format!("pungutan khusus\t{gloss}\n"));
        assert_eq!(found, [format!("istilah.tsv:1:17 {rule}")], "{gloss}");
    }
    for gloss in [
        "duty",
        "duty; tax; levy; toll",
        "data on air traffic",
        "the Dan River",
        "pungutan khusus",
        "batik; wax-resist dyed cloth",
        "rights issue",
    ] {
        assert_eq!(problems_of_glossary(&format!("pungutan khusus\t{gloss}\n")), [""; 0], "{gloss}");
    }
    // Words that stand in the headword are quoted: judo's dan.
    assert_eq!(problems_of_glossary("karateka dan tiga\tthird dan karateka\n"), [""; 0]);
    // What English has borrowed may stand in the gloss of a term that has it.
    assert_eq!(problems_of_glossary("pendidikan pesantren\tpesantren education\n"), [""; 0]);
}

#[test]
fn letters_of_a_short_form_come_from_its_long_form() {
    let rows = |short: &str, long: &str, attributes: &str| {
        let terms = terms(&format!("{long}\tname\tsome body\tgovernment\n"));
        problems(&[("t.tsv", &terms), ("s.tsv", &shorts(&format!("{short}\t{long}\t{attributes}\n")))])
    };
    for (short, long) in [
        ("SDM", "sumber daya manusia"),
        ("Kemenperin", "Kementerian Perindustrian"),
        ("nakes", "tenaga kesehatan"),
        ("litbang", "penelitian dan pengembangan"),
        ("P3DN", "peningkatan penggunaan produk dalam negeri"),
        ("PSLB3", "pengelolaan sampah, limbah, dan bahan beracun berbahaya"),
        ("UUD 1945", "Undang-Undang Dasar 1945"),
        ("HKPD", "hubungan keuangan antara pemerintah pusat dan pemerintahan daerah"),
        ("D3", "diploma 3"),
    ] {
        let found = rows(short, long, "");
        assert!(!found.iter().any(|problem| problem.ends_with("letters")), "{short}: {found:?}");
    }
    for (short, long) in [
        ("IPB", "industri kecil dan menengah"),
        ("Kemendag", "Kementerian Perindustrian"),
        ("P3DN", "produk dalam negeri"),
        ("XYZ", "sumber daya manusia"),
    ] {
        let found = rows(short, long, "");
        assert!(found.iter().any(|problem| problem.ends_with("letters")), "{short}: {found:?}");
        assert!(!rows(short, long, "irregular=yes").iter().any(|problem| problem.ends_with("letters")), "{short}");
        assert!(!rows(short, long, "lang=en").iter().any(|problem| problem.ends_with("letters")), "{short}");
    }
}

#[test]
fn what_a_row_refers_to_is_an_entry() {
    let terms = terms("bea masuk\tn\timport duty\ttrade\tsuccessor=pajak impor\n");
    let shorts = shorts("BK\tbea keluar\nBM\tbea masuk\n");
    let variants = "variant\tstandard\treason\nbeakeluar\tbea keluar\tspacing\n";
    let found = problems(&[("t.tsv", &terms), ("s.tsv", &shorts), ("v.tsv", variants)]);
    assert_eq!(found, ["t.tsv:2:41 no-entry", "s.tsv:2:4 no-entry", "v.tsv:2:11 no-entry"]);
    // The built-in dictionary lies under a user's glossary.
    assert_eq!(problems_of_glossary("short\tlong\nBM\tbea masuk\nBS\tbea siluman\n"), ["istilah.tsv:3:4 no-entry"]);
}

#[test]
fn references_do_not_run_in_circles() {
    let variants = "variant\tstandard\treason\nkerjasama\tkerja-sama\tspacing\nkerja-sama\tkerjasama\tspacing\n";
    let found = problems(&[("v.tsv", variants)]);
    assert!(found.contains(&"v.tsv:2:11 cycle".to_owned()) && found.contains(&"v.tsv:3:12 cycle".to_owned()), "{found:?}");
    let bodies = terms(concat!(
        "Badan Satu\tname\tAgency One\tgovernment\tsuccessor=Badan Dua\n",
        "Badan Dua\tname\tAgency Two\tgovernment\tsuccessor=Badan Tiga\n",
        "Badan Tiga\tname\tAgency Three\tgovernment\tsuccessor=Badan Satu\n",
    ));
    let cycles = problems(&[("t.tsv", &bodies)]).iter().filter(|problem| problem.ends_with("cycle")).count();
    assert_eq!(cycles, 3);
    let itself = shorts("BM\tBM\n");
    assert_eq!(problems(&[("s.tsv", &itself)]), ["s.tsv:2:4 cycle"]);
}

#[test]
fn dates_do_not_cross() {
    let row = |name: &str, attributes: &str| format!("{name}\tname\tsome ministry\tgovernment\t{attributes}\n");
    let crossed = terms(&row("Kementerian Satu", "since=2024; until=2019-10"));
    assert_eq!(problems(&[("t.tsv", &crossed)]), ["t.tsv:2:48 dates"]);
    let same_year = terms(&row("Kementerian Satu", "since=2024-10; until=2024"));
    assert_eq!(problems(&[("t.tsv", &same_year)]), [""; 0]);
    let earlier = row("Kementerian Dua", "since=2014") + &row("Kementerian Satu", "since=2019; successor=Kementerian Dua");
    assert_eq!(problems(&[("t.tsv", &terms(&earlier))]), ["t.tsv:3:70 dates"]);
}

#[test]
fn official_names_of_a_dictionary_name_their_source() {
    let row = "Kementerian Niaga\tname\tMinistry of Trade\tgovernment\tstatus=official\n";
    assert_eq!(problems(&[("t.tsv", &terms(row))]), ["t.tsv:2:53 unsourced"]);
    assert_eq!(problems_of_glossary(&terms(row)), [""; 0]);
}

#[test]
fn nothing_is_said_twice() {
    let first = terms("ekspor\tn\texport\ttrade\n");
    assert_eq!(problems(&[("a.tsv", &first), ("b.tsv", &first)]), ["b.tsv:2:1 duplicate"]);
    let words = "word\tclass\tband\tgloss\tattributes\nkursi\tn\t3\tchair\n";
    let variants = "variant\tstandard\treason\nkursi\tekspor\tspelling\n";
    assert_eq!(problems(&[("a.tsv", &first), ("v.tsv", variants), ("w.tsv", words)]), ["v.tsv:2:1 shadowed"]);
    let bodies = terms("pekan olahraga\tn\tsports week\ttrade\nperseroan terbatas\tn\tlimited liability company\ttrade\n");
    let found =
        problems(&[("t.tsv", &bodies), ("a.tsv", &shorts("PO\tpekan olahraga\n")), ("b.tsv", &shorts("PO\tpekan olahraga\n"))]);
    assert_eq!(found, ["b.tsv:2:1 duplicate", "b.tsv:2:1 scattered"]);
}

#[test]
fn every_problem_is_of_a_rule_that_is_explained() {
    let mut sources = Sources::dictionary(DOMAINS);
    sources.add("t.tsv", &terms("b\t\tdan\tx\na\tn\ty;y\ttrade\tsuccessor=c; status=official\n"));
    let problems = sources.problems();
    assert!(problems.len() >= 6, "{problems:?}");
    for problem in &problems {
        assert!(RULES.iter().any(|(rule, _)| *rule == problem.rule), "{problem}");
    }
}

#[test]
fn the_canonical_text_keeps_every_row_once_and_the_order_of_senses() {
    let mut sources = Sources::over_builtin();
    sources.add("t.tsv", "# ours\nheadword\tclass\tgloss\tdomain\tattributes\nPajak\tname\tTax\t\t\npajak\tn\ttax\t\t\najak\tv\tinvite\npajak\tn\tlevy\npajak\tn\ttax\n");
    let canonical: Vec<_> = sources.canonical().collect();
    let expected =
        "# ours\nheadword\tclass\tgloss\tdomain\tattributes\najak\tv\tinvite\nPajak\tname\tTax\npajak\tn\ttax\npajak\tn\tlevy\n";
    assert_eq!(canonical, [("t.tsv", expected.to_owned())]);
}

#[test]
fn coverage_counts_by_file_and_by_domain() {
    let mut sources = Sources::dictionary(DOMAINS);
    sources.add(
        "t.tsv",
        &terms(
            "bea masuk\tn\timport duty\ttrade\nbea masuk\tn\tentry fee\tgovernment\nekspor\tn\texport\ttrade\tstatus=official\n",
        ),
    );
    sources.add("s.tsv", &shorts("BM\tbea masuk\nWTO\tWorld Trade Organization\tlang=en; domain=trade\n"));
    sources.add("rusak.tsv", "headword\n");
    let coverage = sources.coverage();
    let files: Vec<_> = coverage.files.iter().map(|file| (file.file.as_str(), file.rows, file.headwords)).collect();
    assert_eq!(files, [("t.tsv", 3, 2), ("s.tsv", 2, 2)]);
    let trade = &coverage.domains["trade"];
    assert_eq!((trade.senses, trade.phrases, trade.official, trade.short_forms), (2, 1, 1, 2));
    assert_eq!(coverage.domains["government"].short_forms, 1);
}

#[test]
fn problems_are_where_they_are() {
    let year = terms("Badan 2024\tname\tAgency 2024\tgovernment\tsince=2024; until=2020\n");
    assert_eq!(problems(&[("t.tsv", &year)]), ["t.tsv:2:40 dates"]);
    let domain = terms("ekspor\tn\texport\tx\n");
    assert_eq!(problems(&[("t.tsv", &domain)]), ["t.tsv:2:17 unknown-domain"]);
    assert_eq!(problems_of_glossary("\u{feff}pungutan khusus\tduty; duty\n"), ["istilah.tsv:1:17 gloss-form"]);
    let last_line = terms("ekspor\tn\texport\ttrade");
    assert_eq!(problems(&[("t.tsv", &last_line)]), ["t.tsv:2:1 canonical"]);
}

#[test]
fn a_variant_of_a_variant_is_called_that() {
    let mut sources = Sources::over_builtin();
    sources.add("v.tsv", "variant\tstandard\treason\nzzsatu\tzzdua\tspelling\nzzdua\tekspor\tspelling\n");
    let messages: Vec<String> = sources.problems().into_iter().map(|problem| problem.message).collect();
    assert_eq!(messages, ["the standard form \"zzdua\" of zzsatu is itself a variant"]);
}

#[test]
fn odd_rows_are_refused_and_not_lost() {
    for (content, place) in [
        ("ekspor\texport\n #impor\timport\n", "istilah.tsv:2:1 malformed"),
        ("headword\tgloss\tgloss\nekspor\ta\tb\n", "istilah.tsv:1:16 malformed"),
        ("word\tclass\tband\tgloss\tattributes\nekspor\tv\t3\texport\tbound=no\n", "istilah.tsv:2:19 malformed"),
    ] {
        assert_eq!(problems_of_glossary(content), [place]);
    }
}

#[test]
fn a_huge_glossary_is_no_hardship() {
    let long_form = "kata ".repeat(100_000);
    assert!(problems_of_glossary(&format!("short\tlong\nKK\t{long_form}\n")).iter().any(|problem| problem.ends_with("letters")));
    let bad_rows: String = (0..20_000).map(|row| format!("zz{row}\tduty; duty\n")).collect();
    assert_eq!(problems_of_glossary(&bad_rows).len(), 20_000);
    let chain: String = (0..5_000).map(|row| format!("zz{row}\tzz{}\tspelling\n", row + 1)).collect();
    assert_eq!(problems_of_glossary(&format!("variant\tstandard\treason\n{chain}")).len(), 5_000);
}
