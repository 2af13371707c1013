//! Sentences and their translations.

use super::{Checker, DEFAULT_CONFIDENCE, Pair, Report};
use crate::glossary::Glossary;

fn report(pairs: &[(&str, &str)], terms: &str) -> Report {
    let glossary = Glossary::builder().glossary("istilah.tsv", terms).expect("a glossary").finish();
    let pairs: Vec<Pair> =
        pairs.iter().enumerate().map(|(number, (source, target))| Pair::new(number.to_string(), *source, *target)).collect();
    Checker::new(&glossary).check(&pairs)
}

/// The rules that sure findings break, with the pairs they are in.
fn broken(pairs: &[(&str, &str)], terms: &str) -> Vec<(usize, &'static str, String)> {
    let findings = report(pairs, terms).findings.into_iter().filter(|finding| finding.confidence >= DEFAULT_CONFIDENCE);
    findings.map(|finding| (finding.places[0].pair, finding.rule, finding.message)).collect()
}

/// Translations of people who do not translate word for word.
#[rustfmt::skip]
const FREE: &[(&str, &str)] = &[
    ("Gaji ke-13 pegawai cair bulan Juni.", "Civil servants will receive their 13th-month salary in June."),
    ("Rapat dimulai pukul 09.00 sampai 11.30 WITA.", "The meeting runs from 9 to 11:30 a.m. Central Indonesia Time."),
    ("Proyek itu molor satu setengah tahun.", "The project is 18 months behind schedule."),
    ("Sebanyak 3 dari 10 anak mengalami anemia.", "Three in ten children are anemic."),
    ("Jumlahnya mencapai seperempat dari total.", "They account for 25 percent of the total."),
    ("Ia divonis 5 tahun 6 bulan penjara.", "He was sentenced to five and a half years in prison."),
    ("Perang 1945-1949 menewaskan ribuan orang.", "Thousands died in the 1945-49 war."),
    ("Populasi lansia melampaui 10 persen sejak 2021.", "Since 2021 more than one in ten people has been elderly."),
    ("Kontrak itu berlaku 12 bulan.", "The contract is good for one year."),
    ("PDB per kapita mencapai 4.960 dolar AS.", "Per capita GDP stood at $4,960."),
    ("Peserta wajib hadir 30 menit sebelum ujian.", "Candidates must arrive half an hour before the exam."),
    ("Kasus demam melonjak 100 persen menjadi 8.000 kasus.", "Fever cases doubled to 8,000."),
    ("Menurut data per 31 Maret, utang mencapai Rp 8.262 triliun.", "Debt reached Rp8,262 trillion as of the end of March."),
    ("Sepanjang Januari-Juni 2025, investasi Rp 942,9 triliun.", "Investment came to Rp942.9 trillion in the first half of 2025."),
    ("Dosis kedua diberikan 28 hari setelah dosis pertama.", "The second dose is given four weeks after the first."),
    ("Harga cabai naik tiga kali lipat dalam seminggu.", "Chili prices have tripled in a week."),
    ("Dalam satu dekade terakhir, luas hutan berkurang 3,5 juta hektare.", "Forest cover has shrunk by 3.5 million hectares over the past ten years."),
    ("Rp 100 ribu sehari.", "A hundred thousand rupiah a day."),
    ("Ia lahir pada tanggal 3 Mei 1980 di Solo.", "She was born in Solo on 3 May 1980."),
    ("Rapat ditunda hingga Kamis (21/11).", "The meeting was put off until Thursday, Nov. 21."),
    ("Jam enam kita kumpul.", "We meet at six."),
    ("Menteri Perindustrian menyatakan kementeriannya siap membantu.", "The industry minister said his ministry stood ready to help."),
    ("Perseroan menargetkan penjualan naik tahun ini.", "We expect sales to grow this year."),
    ("Masyarakat diminta waspada terhadap banjir rob.", "People have been told to watch out for tidal flooding."),
    ("Pelaku usaha kecil mengeluhkan sulitnya akses permodalan.", "Small businesses complain that capital is hard to come by."),
    ("Pedagang pasar menolak direlokasi.", "Stallholders are refusing to move."),
    ("Kinerja industri manufaktur melemah.", "Factory activity has softened."),
    ("Ekspor tekstil tertekan akibat perang dagang.", "The trade war is hurting textile shipments."),
    ("Warga memblokade jalan menuju lokasi tambang.", "Villagers have blocked the road to the mine."),
    ("Utang pemerintah naik.", "Public debt is up."),
    ("Kementerian itu menolak.", "It refused."),
    ("Survei Bank Indonesia menunjukkan harga rumah naik.", "A central bank survey shows that home prices are up."),
    ("Bantuan itu untuk keluarga kurang mampu.", "The aid is for low-income families."),
    ("Foto KTP harus jelas.", "The picture of your ID card must be clear."),
    ("Eksportir menyimpan devisa hasil ekspor di dalam negeri.", "Exporters keep their foreign exchange earnings onshore."),
    ("Wakil menteri itu menolak berkomentar.", "The deputy minister declined to comment."),
    ("Wakil presiden mendampingi presiden.", "The president was accompanied by his deputy."),
    ("Badan Pangan Nasional memantau harga.", "The National Food Agency is watching prices."),
];

#[test]
fn free_translations_are_left_alone() {
    let found = broken(FREE, "");
    assert!(found.is_empty(), "{found:#?}");
}

/// Translations with a mistake, and the rule that it breaks.
#[rustfmt::skip]
const FAULTS: &[(&str, &str, &str)] = &[
    ("Ekspor mencapai 42,03 miliar dolar AS.", "Exports reached US$42.03 million.", "number-differs"),
    ("Ekspor mencapai 42,03 miliar dolar AS.", "Exports reached US$4.203 billion.", "number-differs"),
    ("Ekspor mencapai 42,03 miliar dolar AS.", "Exports reached Rp42.03 billion.", "number-unit"),
    ("Investasi naik 12 persen.", "Investment rose by Rp12 million.", "number-differs"),
    ("Rapat digelar pada 3 Mei 2024.", "The meeting was held on March 3, 2024.", "number-differs"),
    ("Rapat digelar pada 3 Mei 2024.", "The meeting was held on May 3, 2025.", "number-differs"),
    ("Laba turun pada semester I 2025.", "Profit fell in the second half of 2025.", "number-differs"),
    ("Kereta berangkat pukul 14.30.", "The train leaves at 3:30 p.m.", "number-differs"),
    ("Tiga perempat peserta lulus.", "A quarter of the participants passed.", "number-differs"),
    ("Pabrik itu menyerap 250 pekerja.", "The factory employs local workers.", "number-missing"),
    ("Pabrik itu menyerap pekerja lokal.", "The factory employs 250 local workers.", "number-extra"),
    ("Luasnya 500 hektare.", "It covers 500 square meters.", "number-unit"),
    ("Harganya 2.500 rupiah.", "It costs 2.500 rupiah.", "number-differs"),
    ("Kementerian Perindustrian menyiapkan insentif.", "The Ministry of Trade is preparing incentives.", "term-differs"),
    ("Mereka memperkuat rantai pasok.", "They are strengthening the value chain.", "term-differs"),
    ("Pemerintah menaikkan bea keluar tembaga.", "The government has raised the import duty on copper.", "term-differs"),
    ("Laba kotor perusahaan naik.", "The company's net profit rose.", "term-differs"),
    ("Mahkamah Agung menolak permohonan itu.", "The Constitutional Court turned the request down.", "term-differs"),
    ("Otoritas Jasa Keuangan menutup tiga koperasi.", "Bank Indonesia has closed three cooperatives.", "term-differs"),
    ("DPD menolak usulan itu.", "The House of Representatives rejected the proposal.", "term-differs"),
    ("Anggota DPD menolak usulan itu.", "A House of Representatives member rejected the proposal.", "term-differs"),
    ("Kementerian Ketenagakerjaan merilis aturan baru.", "The Ministry of Villages has issued new rules.", "term-differs"),
    ("Badan Pangan Nasional memantau stok.", "The National Food and Drug Agency is watching stocks.", "term-differs"),
    ("Rasio kecukupan modal naik.", "The liquidity ratio went up.", "term-differs"),
    ("Penghasilan kena pajak dihitung per tahun.", "Tax-free income is calculated by year.", "term-differs"),
    ("Pedagang menjual daging kerbau.", "Traders are selling beef.", "term-differs"),
    ("Hakim itu melanggar kode etik.", "The judge broke the criminal code.", "term-differs"),
    ("Rokok yang tidak ditempeli pita cukai disita.", "Cigarettes that do not bear a barcode were seized.", "term-differs"),
    ("Wakil presiden membuka pameran itu.", "The president opened the exhibition.", "term-missing"),
    ("Harga jagung naik.", "The price of soybeans went up.", "term-differs"),
    ("Rupiah diperkirakan menguat.", "The rupiah is expected to depreciate.", "term-differs"),
    ("Indonesia menolak hambatan nontarif itu.", "Indonesia rejects those tariffs.", "term-missing"),
    ("Perajin gerabah memasarkan karyanya.", "Makers of gerabah are selling their work.", "term-untranslated"),
    ("Ekspor naik tajam tahun lalu.", "", "segment-untranslated"),
    ("Ekspor naik tajam tahun lalu.", "Ekspor naik tajam tahun lalu.", "segment-untranslated"),
];

#[test]
fn faults_are_found() {
    let mut checker = Checker::new(&Glossary::builtin());
    let mut wrong = Vec::new();
    for (source, target, rule) in FAULTS {
        let report = checker.check(&[Pair::new("1", *source, *target)]);
        let found: Vec<_> = report.findings.into_iter().filter(|finding| finding.confidence >= DEFAULT_CONFIDENCE).collect();
        if found.len() != 1 || found[0].rule != *rule {
            wrong.push((*target, *rule, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn terms_of_the_user_are_checked_strictly() {
    let terms = "headword\tclass\tgloss\tdomain\tattributes\n\
                 industri hijau\tn\tgreen industry\tindustry\tstatus=preferred\n\
                 industri hijau\tn\teco-friendly industry\tindustry\tstatus=admitted\n\
                 industri hijau\tn\tenvironmental industry\tindustry\tstatus=deprecated\n\
                 industri hijau\tn\tclean industry\tindustry\tstatus=forbidden\n\
                 rantai dingin\tn\tcold chain\ttrade\n";
    for (source, target, rules) in [
        ("Industri hijau tumbuh.", "Green industries are growing.", &[][..]),
        ("Industri hijau tumbuh.", "The environmentally friendly sector is growing.", &["term-missing"]),
        ("Industri hijau tumbuh.", "Eco-friendly industry is growing.", &["term-not-preferred"]),
        ("Industri hijau tumbuh.", "The environmental industry is growing.", &["term-deprecated"]),
        ("Industri hijau tumbuh.", "Clean industry, or green industry, is growing.", &["term-forbidden"]),
        ("Rantai dinginnya putus.", "The chain broke.", &["term-missing"]),
        ("Rantai dinginnya putus.", "The Cold-Chain's links broke.", &[]),
    ] {
        let found: Vec<_> = broken(&[(source, target)], terms).into_iter().map(|(_, rule, _)| rule).collect();
        assert_eq!(found, rules, "{target}");
    }
}

#[test]
fn repeats_are_one_finding() {
    let found =
        report(&[("Rantai pasok kuat.", "The value chain is strong."), ("Rantai pasok lemah.", "The value chain is weak.")], "");
    let differs: Vec<_> = found.findings.iter().filter(|finding| finding.rule == "term-differs").collect();
    assert_eq!((differs.len(), differs[0].places.len(), differs[0].places[1].pair), (1, 2, 1));
}

#[test]
fn a_term_that_is_called_two_things_is_noted() {
    let terms = "rantai dingin\tcold chain; refrigerated chain";
    let pairs =
        [("Rantai dingin kuat.", "The cold chain is strong."), ("Rantai dingin lemah.", "The refrigerated chain is weak.")];
    assert_eq!(broken(&pairs, terms)[0].1, "term-inconsistent");
}

#[test]
fn what_the_first_segment_defines_holds_in_the_last() {
    let pairs = [
        ("Program Rantai Dingin Nusantara (Radina) dimulai.", "The Nusantara Cold Chain Program (Radina) has begun."),
        ("Radina didukung 12 bank.", "Radina is supported by 12 banks."),
    ];
    assert_eq!(broken(&pairs, ""), []);
}

#[test]
fn what_stands_instead_of_a_term_of_a_glossary_is_told() {
    let terms = "Menteri Keuangan\tMinister of Finance\nrantai dingin\tcold chain\n";
    for (source, target, rule) in [
        ("Menteri Keuangan hadir.", "The Minister of Trade was present.", "term-differs"),
        ("Menteri Keuangan hadir.", "She was present.", "term-missing"),
        ("Rantai dingin terputus.", "The supply chain is broken.", "term-differs"),
    ] {
        let broken = broken(&[(source, target)], terms);
        assert_eq!(broken.iter().map(|(_, rule, _)| *rule).collect::<Vec<_>>(), [rule], "{source} {broken:?}");
    }
}

#[test]
fn any_text_is_checked() {
    for (source, target) in [
        ("", "\u{0}"),
        ("\u{202e}12\u{1b}[31m", "12"),
        ("1.2.3,4.5", "1,2,3.4.5"),
        ("İstanbul ĳ 12 ﷺ", "İSTANBUL ĳ 12 ½ 1/0 $ US$ Rp"),
        ("9999999999999999999999999999999999999 triliun triliun", "a hundred thousand million billion trillion half a"),
        ("ke- -ke 0/0 00:99 25:61", "99:99 p.m. -5- Q9 9H H H1 first first first half half"),
    ] {
        let report = report(&[(source, target), (target, source)], "");
        assert!(report.findings.iter().all(|finding| (0.0..=1.0).contains(&finding.confidence)));
    }
}

#[test]
fn a_short_form_that_is_now_kept_and_now_translated_is_told_of() {
    let kept = Pair::new("1", "Kemenperin membuka pabrik.", "Kemenperin opened a factory.");
    let translated = Pair::new("2", "Kemenperin menutup gudang.", "The Ministry of Industry closed a warehouse.");
    let told = |pairs: &[Pair]| {
        let report = Checker::new(&Glossary::builtin()).check(pairs);
        let found = report.findings.into_iter().find(|finding| finding.rule == "short-form-inconsistent");
        found.map(|finding| (finding.message, finding.places.len()))
    };
    let message = "“Kemenperin” is kept (1) and translated as “Ministry of Industry” (1)".to_owned();
    assert_eq!(told(&[kept.clone(), translated.clone()]), Some((message, 2)));
    assert_eq!(told(&[kept.clone(), kept]), None);
    assert_eq!(told(&[translated.clone(), translated]), None);
}
