//! Tables of what is found in a text and what is not.

use super::{Quantity, may_begin, read};
use crate::annotation::Kind;
use crate::fold::fold;
use crate::token::{TokenKind, Tokenizer};

/// The quantities of `text`, the earlier and longer ones first.
fn quantities(text: &str) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    for token in Tokenizer::new(text) {
        let word = &text[token.span.range()];
        let may_begin = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => may_begin(&fold(word)),
            TokenKind::Web => false,
        };
        let is_free = found.last().is_none_or(|last| last.span.end <= token.span.start);
        if may_begin && is_free {
            found.extend(read(text, token.span.start));
        }
    }
    found
}

/// What is found in each text: pairs of the stretch and its gloss.
fn check(table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, stretch, gloss) in table {
        let found = quantities(text);
        let found: Vec<(&str, String)> = found.iter().map(|q| (&text[q.span.range()], q.gloss(text))).collect();
        if found != [(*stretch, (*gloss).to_owned())] {
            wrong.push(format!("{text:?}: {found:?}, and not {:?}", (stretch, gloss)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn money() {
    check(&[
        ("mencapai Rp140 triliun, dan", "Rp140 triliun", "IDR 140 trillion"),
        ("Rp 2.000,50", "Rp 2.000,50", "IDR 2,000.50"),
        ("senilai Rp 30 M.", "Rp 30 M", "IDR 30 billion"),
        ("Rp 2 T", "Rp 2 T", "IDR 2 trillion"),
        ("Rp2,5T untuk", "Rp2,5T", "IDR 2.5 trillion"),
        ("Rp 500 juta", "Rp 500 juta", "IDR 500 million"),
        ("Rp1,5 triliun", "Rp1,5 triliun", "IDR 1.5 trillion"),
        ("Sebesar Rp30 Miliar dari", "Rp30 Miliar", "IDR 30 billion"),
        ("15 ribu rupiah", "15 ribu rupiah", "IDR 15,000"),
        ("Rp 50 rb", "Rp 50 rb", "IDR 50,000"),
        ("Rp50rb", "Rp50rb", "IDR 50,000"),
        ("Rp 5 jt", "Rp 5 jt", "IDR 5 million"),
        ("Rp50k", "Rp50k", "IDR 50,000"),
        ("Rp10.000-Rp20.000", "Rp10.000-Rp20.000", "IDR 10,000–20,000"),
        ("Rp 10.000 – Rp 20.000", "Rp 10.000 – Rp 20.000", "IDR 10,000–20,000"),
        ("Rp 3-5 miliar", "Rp 3-5 miliar", "IDR 3–5 billion"),
        ("Rp3 miliar-Rp5 miliar", "Rp3 miliar-Rp5 miliar", "IDR 3–5 billion"),
        ("Rp500 juta-Rp1 miliar", "Rp500 juta-Rp1 miliar", "IDR 500 million–1 billion"),
        ("Rp 500 ribu sampai Rp 1 juta", "Rp 500 ribu sampai Rp 1 juta", "IDR 500,000 to 1 million"),
        ("antara Rp5 juta dan Rp10 juta", "antara Rp5 juta dan Rp10 juta", "between IDR 5 million and IDR 10 million"),
        ("Rp1.234.567,- per", "Rp1.234.567,-", "IDR 1,234,567"),
        ("Rp. 25.000.000,00 (", "Rp. 25.000.000,00", "IDR 25,000,000.00"),
        ("Rp 1,234,567", "Rp 1,234,567", "IDR 1,234,567"),
        ("Rp 2,500", "Rp 2,500", "IDR 2,500"),
        ("RP 15.000/kg", "RP 15.000/kg", "IDR 15,000 per kilogram"),
        ("Rp15.500 per dolar AS", "Rp15.500 per dolar AS", "IDR 15,500 per U.S. dollar"),
        ("Rp 2 ribu triliun", "Rp 2 ribu triliun", "IDR 2,000 trillion"),
        ("Rp 5 jutaan", "Rp 5 jutaan", "about IDR 5 million"),
        ("sekitar Rp 2.000-an", "sekitar Rp 2.000-an", "about IDR 2,000"),
        ("Rp 0", "Rp 0", "IDR 0"),
        ("minus Rp5 triliun", "minus Rp5 triliun", "minus IDR 5 trillion"),
        ("42,03 miliar dolar AS,", "42,03 miliar dolar AS", "US$42.03 billion"),
        ("US$42,03 miliar", "US$42,03 miliar", "US$42.03 billion"),
        ("US$ 42,03 miliar", "US$ 42,03 miliar", "US$42.03 billion"),
        ("USD 42,03 miliar", "USD 42,03 miliar", "US$42.03 billion"),
        ("USD42,03 miliar", "USD42,03 miliar", "US$42.03 billion"),
        ("$5 juta", "$5 juta", "$5 million"),
        ("(€5 juta)", "€5 juta", "€5 million"),
        ("S$2,5 miliar", "S$2,5 miliar", "S$2.5 billion"),
        ("300 juta dolar Singapura", "300 juta dolar Singapura", "S$300 million"),
        ("300 juta dollar Australia", "300 juta dollar Australia", "A$300 million"),
        ("5,5 juta euro", "5,5 juta euro", "€5.5 million"),
        ("800 miliar yen", "800 miliar yen", "¥800 billion"),
        ("7,1 yuan", "7,1 yuan", "CNY 7.1"),
        ("5 juta won Korea Selatan", "5 juta won Korea Selatan", "KRW 5 million"),
        ("2.000 pound sterling", "2.000 pound sterling", "£2,000"),
        ("RM 50 juta", "RM 50 juta", "MYR 50 million"),
        ("1.000 ringgit", "1.000 ringgit", "MYR 1,000"),
        ("35 baht", "35 baht", "THB 35"),
        ("3.500 riyal", "3.500 riyal", "SAR 3,500"),
        ("100 dolar", "100 dolar", "$100"),
        ("seribu rupiah", "seribu rupiah", "IDR 1,000"),
        ("dua puluh lima juta rupiah", "dua puluh lima juta rupiah", "IDR 25 million"),
        ("setengah miliar rupiah", "setengah miliar rupiah", "IDR 500 million"),
        ("Rp 1,8 triliun per tahun", "Rp 1,8 triliun per tahun", "IDR 1.8 trillion per year"),
        ("3-5 miliar dolar AS", "3-5 miliar dolar AS", "US$3–5 billion"),
    ]);
}

#[test]
fn counts_and_measures() {
    check(&[
        ("sebesar 2,35 juta unit per tahun, dengan", "2,35 juta unit per tahun", "2.35 million units per year"),
        ("sebanyak 38 ribu orang.", "38 ribu orang", "38,000 people"),
        ("1,5 juta orang", "1,5 juta orang", "1.5 million people"),
        ("1.200 pekerja", "1.200", "1,200"),
        ("1.000 unit", "1.000 unit", "1,000 units"),
        ("1 orang", "1 orang", "1 person"),
        ("5 orang", "5 orang", "5 people"),
        ("1,5 hektare", "1,5 hektare", "1.5 hectares"),
        ("200 hektar", "200 hektar", "200 hectares"),
        ("38 ribu", "38 ribu", "38,000"),
        ("1,5 ribu ton", "1,5 ribu ton", "1,500 tons"),
        ("1.500 juta", "1.500 juta", "1,500 million"),
        ("2.021 orang", "2.021 orang", "2,021 people"),
        ("1,200 orang", "1,200 orang", "1,200 people"),
        ("500 m2", "500 m2", "500 square meters"),
        ("500 m² tanah", "500 m²", "500 square meters"),
        ("500m2", "500m2", "500 square meters"),
        ("500 meter persegi", "500 meter persegi", "500 square meters"),
        ("50kg beras", "50kg", "50 kilograms"),
        ("100 derajat Celsius", "100 derajat Celsius", "100 degrees Celsius"),
        ("37,5°C", "37,5°C", "37.5 degrees Celsius"),
        ("60 kilometer per jam", "60 kilometer per jam", "60 km/h"),
        ("1.000 MW", "1.000 MW", "1,000 MW"),
        ("12,5 GWh", "12,5 GWh", "12.5 GWh"),
        ("600.000 barel per hari", "600.000 barel per hari", "600,000 barrels per day"),
        ("1.500 KK", "1.500 KK", "1,500 households"),
        ("270 juta jiwa", "270 juta jiwa", "270 million people"),
        ("12 buah kapal", "12 buah", "12"),
        ("5.000 ekor sapi", "5.000 ekor", "5,000 head"),
        ("10 juta lembar saham", "10 juta lembar saham", "10 million shares"),
        ("5 tahun dan", "5 tahun", "5 years"),
        ("30 hari kerja", "30 hari kerja", "30 working days"),
        ("24 jam", "24 jam", "24 hours"),
        ("sampai 5 jam", "5 jam", "5 hours"),
        ("3 sampai 5 tahun", "3 sampai 5 tahun", "3 to 5 years"),
        ("2 atau 3 hari", "2 atau 3 hari", "2 or 3 days"),
        ("500-1 juta ton", "500-1 juta ton", "500–1 million tons"),
        ("25 basis poin", "25 basis poin", "25 basis points"),
        ("29,25 persen", "29,25 persen", "29.25 percent"),
        ("5%", "5%", "5 percent"),
        ("naik 5,03% (yoy)", "5,03%", "5.03 percent"),
        ("2.5 persen", "2.5 persen", "2.5 percent"),
        ("0,5-1 persen", "0,5-1 persen", "0.5–1 percent"),
        ("5%-7%", "5%-7%", "5–7 percent"),
        ("5 persen hingga 7 persen", "5 persen hingga 7 persen", "5 to 7 percent"),
        ("5 sampai 7 persen", "5 sampai 7 persen", "5 to 7 percent"),
        ("5 s.d. 7 persen", "5 s.d. 7 persen", "5 to 7 percent"),
        ("antara 5 dan 7 persen", "antara 5 dan 7 persen", "between 5 and 7 percent"),
        ("antara 5-7 persen", "antara 5-7 persen", "between 5 and 7 percent"),
        ("sekitar 100 ribu ton", "sekitar 100 ribu ton", "about 100,000 tons"),
        ("kurang lebih 100 ribu ton", "kurang lebih 100 ribu ton", "about 100,000 tons"),
        ("kira-kira 10 persen", "kira-kira 10 persen", "about 10 percent"),
        ("lebih dari 100 ribu ton", "lebih dari 100 ribu ton", "more than 100,000 tons"),
        ("Hampir 100 ribu ton", "Hampir 100 ribu ton", "almost 100,000 tons"),
        ("di atas 5 persen", "di atas 5 persen", "above 5 percent"),
        ("minimal 40 persen", "minimal 40 persen", "at least 40 percent"),
        ("adanya sekitar 2.000 perusahaan", "sekitar 2.000", "about 2,000"),
        ("minus 2,07 persen", "minus 2,07 persen", "minus 2.07 percent"),
        ("terkontraksi -2,07 persen", "-2,07 persen", "-2.07 percent"),
        ("naik 5 kali lipat", "5 kali lipat", "fivefold"),
        ("1,5 kali lipat", "1,5 kali lipat", "1.5 times"),
        ("dua kali lipat", "dua kali lipat", "twofold"),
        ("12 kali lipat", "12 kali lipat", "12 times"),
        ("3 kali", "3 kali", "3 times"),
        ("dua kali", "dua kali", "twice"),
        ("100-an perusahaan", "100-an", "about 100"),
        ("nilainya 1.234,5;", "1.234,5", "1,234.5"),
        ("indeks 42,03 naik", "42,03", "42.03"),
        ("sebanyak 12.500.", "12.500", "12,500"),
        ("12.500-13.000 buruh", "12.500-13.000", "12,500–13,000"),
        ("tumbuh 2,5-3 tahun ini", "2,5-3 tahun", "2.5–3 years"),
    ]);
}

#[test]
fn numbers_in_words() {
    check(&[
        ("dua puluh lima juta", "dua puluh lima juta", "25 million"),
        ("seratus lima puluh ribu", "seratus lima puluh ribu", "150,000"),
        ("setengah juta orang", "setengah juta orang", "half a million people"),
        ("setengah jam", "setengah jam", "half an hour"),
        ("satu setengah tahun", "satu setengah tahun", "1.5 years"),
        ("satu setengah juta", "satu setengah juta", "1.5 million"),
        ("dua pertiga", "dua pertiga", "two-thirds"),
        ("Tiga perempat peserta", "Tiga perempat", "three-quarters"),
        ("sepertiga dari", "sepertiga", "one-third"),
        ("sepuluh persen", "sepuluh persen", "10 percent"),
        ("dua persen", "dua persen", "2 percent"),
        ("tujuh koma dua persen", "tujuh koma dua persen", "7.2 percent"),
        ("dua minggu", "dua minggu", "two weeks"),
        ("tiga orang", "tiga orang", "three people"),
        ("satu orang", "satu orang", "one person"),
        ("sepuluh tahun", "sepuluh tahun", "10 years"),
        ("selama tiga tahun terakhir.", "tiga tahun", "three years"),
        ("dua atau tiga hari", "dua atau tiga hari", "two or three days"),
        ("dua-tiga hari", "dua-tiga hari", "two to three days"),
        ("dua hingga tiga juta ton", "dua hingga tiga juta ton", "2 to 3 million tons"),
        ("dua belas", "dua belas", "12"),
        ("puluhan ribu", "puluhan ribu", "tens of thousands"),
        ("puluhan orang", "puluhan orang", "dozens of people"),
        ("ratusan juta rupiah", "ratusan juta rupiah", "hundreds of millions of rupiah"),
        ("belasan orang", "belasan orang", "more than a dozen people"),
        ("belasan ribu", "belasan ribu", "more than 10,000"),
        ("jutaan unit", "jutaan unit", "millions of units"),
        ("miliaran dolar AS", "miliaran dolar AS", "billions of U.S. dollars"),
        ("puluhan tahun", "puluhan tahun", "decades"),
        ("beberapa ribu orang", "beberapa ribu orang", "several thousand people"),
        ("KTT ke-43 ASEAN", "ke-43", "43rd"),
        ("HUT ke-78 RI", "ke-78", "78th"),
        ("ke-1", "ke-1", "1st"),
        ("ke-2", "ke-2", "2nd"),
        ("ke-3", "ke-3", "3rd"),
        ("ke-11", "ke-11", "11th"),
        ("ke-1.000", "ke-1.000", "1,000th"),
        ("kedua puluh", "kedua puluh", "20th"),
        ("ketujuh belas", "ketujuh belas", "17th"),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("tanggal 5-7 September 2023\n", "tanggal 5-7 September 2023", "September 5–7, 2023"),
        ("5 - 7 September 2023", "5 - 7 September 2023", "September 5–7, 2023"),
        ("5 sampai 7 September", "5 sampai 7 September", "September 5 to 7"),
        ("5 dan 6 September 2023", "5 dan 6 September 2023", "September 5 and 6, 2023"),
        ("28 Februari 2021.", "28 Februari 2021", "February 28, 2021"),
        ("Minggu, 28 Februari 2021 |", "Minggu, 28 Februari 2021", "Sunday, February 28, 2021"),
        ("Selasa 11 Januari 2022", "Selasa 11 Januari 2022", "Tuesday, January 11, 2022"),
        ("resminya, Minggu (28/2/2021).", "Minggu (28/2/2021)", "Sunday, February 28, 2021"),
        ("Negara, Jumat (8/9).", "Jumat (8/9)", "Friday, September 8"),
        ("Jum'at (8/9/23)", "Jum'at (8/9/23)", "Friday, September 8, 2023"),
        ("Jum\u{2019}at, (8/9)", "Jum\u{2019}at, (8/9)", "Friday, September 8"),
        ("Ahad (28 Februari 2021)", "Ahad (28 Februari 2021)", "Sunday, February 28, 2021"),
        ("Kamis malam (8/9/2022)", "Kamis malam (8/9/2022)", "Thursday night, September 8, 2022"),
        ("Rabu dini hari", "Rabu dini hari", "early Wednesday"),
        ("Sabtu-Minggu (5-6/8/2023)", "Sabtu-Minggu (5-6/8/2023)", "Saturday–Sunday, August 5–6, 2023"),
        ("Senin sampai Jumat", "Senin sampai Jumat", "Monday to Friday"),
        ("pada September 2023,", "September 2023", "September 2023"),
        ("17 Agustus", "17 Agustus", "August 17"),
        ("17 agustus 1945", "17 agustus 1945", "August 17, 1945"),
        ("1 Januari-31 Maret 2024", "1 Januari-31 Maret 2024", "January 1–March 31, 2024"),
        ("30 September s.d. 2 Oktober 2023", "30 September s.d. 2 Oktober 2023", "September 30 to October 2, 2023"),
        ("30 Desember 2023 - 2 Januari 2024", "30 Desember 2023 - 2 Januari 2024", "December 30, 2023 to January 2, 2024"),
        ("Januari-Maret 2024", "Januari-Maret 2024", "January–March 2024"),
        ("Januari hingga Maret 2024", "Januari hingga Maret 2024", "January to March 2024"),
        ("3 Pebruari 1999", "3 Pebruari 1999", "February 3, 1999"),
        ("10 Nopember", "10 Nopember", "November 10"),
        ("5 Des 2023", "5 Des 2023", "December 5, 2023"),
        ("5 Agt. 2023", "5 Agt. 2023", "August 5, 2023"),
        ("tgl. 5 Mei", "tgl. 5 Mei", "May 5"),
        ("tanggal 8/9", "tanggal 8/9", "September 8"),
        ("2/3/2021", "2/3/2021", "March 2, 2021"),
        ("28-02-2021", "28-02-2021", "February 28, 2021"),
        ("bulan September tahun 2023", "September tahun 2023", "September 2023"),
        ("tahun 1980-an", "tahun 1980-an", "the 1980s"),
        ("dekade 90-an", "dekade 90-an", "the 1990s"),
        ("1980an", "1980an", "the 1980s"),
        ("abad ke-21", "abad ke-21", "the 21st century"),
        ("abad XIX", "abad XIX", "the 19th century"),
        ("abad kedua puluh", "abad kedua puluh", "the 20th century"),
        ("triwulan II 2023", "triwulan II 2023", "second quarter of 2023"),
        ("triwulan II tahun 2023", "triwulan II tahun 2023", "second quarter of 2023"),
        ("triwulan ke-2 2023", "triwulan ke-2 2023", "second quarter of 2023"),
        ("kuartal III-2023", "kuartal III-2023", "third quarter of 2023"),
        ("kuartal pertama", "kuartal pertama", "first quarter"),
        ("TW IV/2023", "TW IV/2023", "fourth quarter of 2023"),
        ("semester I 2024", "semester I 2024", "first half of 2024"),
        ("semester I tahun ini", "semester I", "first half"),
    ]);
}

#[test]
fn times() {
    check(&[
        ("17:20 WIB", "17:20 WIB", "17:20 WIB (UTC+7)"),
        ("17.20 WIB", "17.20 WIB", "17:20 WIB (UTC+7)"),
        ("10:42 WIT", "10:42 WIT", "10:42 WIT (UTC+9)"),
        ("pukul 17.20.", "pukul 17.20", "17:20"),
        ("Pukul 08.00 WIB", "Pukul 08.00 WIB", "08:00 WIB (UTC+7)"),
        ("jam 10 pagi", "jam 10 pagi", "10 a.m."),
        ("jam tujuh malam", "jam tujuh malam", "7 p.m."),
        ("jam 12 siang", "jam 12 siang", "noon"),
        ("jam 1.30 siang", "jam 1.30 siang", "1:30 p.m."),
        ("jam 11 siang", "jam 11 siang", "11 a.m."),
        ("pukul 2 dini hari", "pukul 2 dini hari", "2 a.m."),
        ("pukul 21.00 malam", "pukul 21.00 malam", "21:00"),
        ("pukul 10", "pukul 10", "10 o'clock"),
        ("pukul 10 WIB", "pukul 10 WIB", "10:00 WIB (UTC+7)"),
        ("pukul 14.00-16.00 WITA", "pukul 14.00-16.00 WITA", "14:00–16:00 WITA (UTC+8)"),
        ("pukul 14.00 WIB - 16.00 WIB", "pukul 14.00 WIB - 16.00 WIB", "14:00–16:00 WIB (UTC+7)"),
        ("08.00 s.d. 16.00 WIB", "08.00 s.d. 16.00 WIB", "08:00 to 16:00 WIB (UTC+7)"),
        ("pukul 10.00 waktu setempat", "pukul 10.00 waktu setempat", "10:00 local time"),
    ]);
}

#[test]
fn several_in_a_text() {
    for (text, expected) in [
        ("dari 5 persen menjadi 7 persen", vec!["5 percent", "7 percent"]),
        ("Minggu, 28 Februari 2021 | 17:20 WIB", vec!["Sunday, February 28, 2021", "17:20 WIB (UTC+7)"]),
        ("Rp 25.000.000,00 (dua puluh lima juta rupiah)", vec!["IDR 25,000,000.00", "IDR 25 million"]),
        ("2 jam 30 menit", vec!["2 hours", "30 minutes"]),
        ("Sabtu (30/9) hingga Senin (2/10)", vec!["Saturday, September 30", "Monday, October 2"]),
        ("5 persen, 12,5 juta ton, dan 3 unit", vec!["5 percent", "12.5 million tons", "3 units"]),
        ("8 dan 10 persen", vec!["10 percent"]),
        ("pada 5 Mei 2023 sebanyak 3.000 orang", vec!["May 5, 2023", "3,000 people"]),
        ("naik 3,5 hingga 2023", vec!["3.5"]),
    ] {
        let glosses: Vec<String> = quantities(text).iter().map(|quantity| quantity.gloss(text)).collect();
        assert_eq!(glosses, expected, "{text}");
    }
}

#[test]
fn what_is_left_alone() {
    for text in [
        "tahun 2021",
        "2021",
        "15",
        "sejak 2018",
        "periode 2023-2028",
        "2020-2024",
        "industri 4.0",
        "versi 2.0",
        "bagian 1.2.3",
        "192.168.1.1",
        "192.168.100.200",
        "skor 2-1",
        "2/3 peserta",
        "0812-3456-7890",
        "(021) 5255509",
        "+62.812.345.678",
        "UU No. 3 Tahun 2014",
        "Nomor 41 Tahun 2015",
        "Pasal 5 ayat (2)",
        "Pasal 3,4",
        "dua",
        "satu",
        "setengah",
        "sepuluh",
        "seribu",
        "kedua negara",
        "ketiga",
        "dua negara",
        "satu per satu",
        "2 T",
        "10 M",
        "5G",
        "3T",
        "G20",
        "4K",
        "roda empat",
        "Minggu",
        "Kamis, mengatakan",
        "(8/9)",
        "31/2/2021",
        "45/13/2021",
        "30 Februari 2021",
        "Jumat (45/13)",
        "Jumat (31/2)",
        "17.20",
        "4.0 hingga 5.0",
        "pukul 25.00",
        "pukul 10.75",
        "5 x 3 meter",
        "dua puluh dua puluh",
        "ke 43 negara",
        "ke-0",
        "2,5 million",
        "US$2.5 million",
        "1,234,567",
        "1,2,3",
        "1.23.456",
        "Rp",
        "Rp miliar",
        "tanggal 5",
        "tahun 20",
        "semester V",
        "semester I",
        "kuartal V",
        "abad pertengahan",
        "jam",
        "antara",
        "sekitar 100 perusahaan",
        "lebih dari",
        "minus",
        "20-an",
        "tahun 2021 orang",
        "Mei 2021 orang",
        "5 Minggu",
        "10 MW",
        "ABC-12.500",
        "12.500/2020",
        "12.500abc",
        "3,5abc",
        "Mei",
        "Jan",
        "5 mar 2021",
        "1,234",
        "01.234.567",
        "00,5",
        "99999999999999999999 persen",
        "beberapa perusahaan",
        "beberapa negara",
        "per 31",
        "10:30",
        "2:1",
        "1/2",
    ] {
        let found = quantities(text);
        let found: Vec<(&str, String)> = found.iter().map(|q| (&text[q.span.range()], q.gloss(text))).collect();
        assert!(found.is_empty(), "{text:?}: {found:?}");
    }
}

#[test]
fn kinds() {
    for (text, kind) in [
        ("Rp5 miliar", Kind::Number),
        ("ke-43", Kind::Number),
        ("abad ke-21", Kind::Date),
        ("kuartal I 2020", Kind::Date),
        ("pukul 10.00", Kind::Date),
        ("5 Mei", Kind::Date),
        ("5 tahun", Kind::Number),
    ] {
        assert_eq!(quantities(text).first().map(|quantity| quantity.kind), Some(kind), "{text}");
    }
}

#[test]
fn signs_before_the_digits_are_looked_back_at() {
    for (text, token, stretch) in [
        ("a $5 juta", 3, "$5 juta"),
        ("a US$5 juta", 5, "US$5 juta"),
        ("Rp5 juta", 2, "Rp5 juta"),
        ("€5 juta", 3, "€5 juta"),
        ("(-5 persen)", 2, "-5 persen"),
    ] {
        let quantity = read(text, token).expect("there is an amount");
        assert_eq!(&text[quantity.span.range()], stretch, "{text}");
    }
}

/// Digits that are not in the text come only from a rule: thousands written out, a number in words, a round clock or a short year.
#[test]
fn digits_are_those_of_the_text() {
    let text = "Rp1.234,56 miliar, 29,25 persen; 5-7 September 2023, Minggu (28/2/2021), 17.20 WITA, 12.500-13.000, ke-43, US$ 9,87 juta";
    for quantity in quantities(text) {
        let gloss = quantity.gloss(text).replace("(UTC+8)", "");
        let mut digits: Vec<char> = text[quantity.span.range()].chars().filter(char::is_ascii_digit).collect();
        for digit in gloss.chars().filter(char::is_ascii_digit) {
            let at = digits.iter().position(|other| *other == digit);
            digits.remove(at.unwrap_or_else(|| panic!("{digit} of {gloss} is not in the text")));
        }
    }
}

#[test]
fn no_text_makes_it_panic() {
    let nasty = [
        "Rp1.234.567,- – Rp 2,5 T (8/9) Jum’at, 28/2/2021 17:20 WIB ke-XXI 1980-an m² 5°C €5 ¥٣ ５０ 0,5–1% US$ 5-7 s.d. 9 Mei ’45",
        "dua puluh lima koma satu setengah pertiga ribu triliun -- − minus antara 5 dan \u{301}7 persen/jam per kapita",
        "99999999999999999999999999999999 18446744073709551615 999999999999999999 ribu triliun 9.999.999.999.999.999 ribu",
        "sembilan ratus sembilan puluh sembilan triliun triliun ke-99999999999999999999 ke-IIIIIIIIII pukul 24.59.59 Senin-Minggu (1-2/3/45)",
        "\u{200b}5\u{ad}0 ribu\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}orang 5\r\n\r\npersen $ $$5 Rp.Rp5 -$5 -Rp-5 ((8/9) Jumat (8/9 5'5",
    ];
    for text in nasty {
        let cuts: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        for &cut in &cuts {
            for part in [&text[..cut], &text[cut..]] {
                for (start, _) in part.char_indices() {
                    if let Some(quantity) = read(part, start) {
                        assert!(part.get(quantity.span.range()).is_some_and(|stretch| !stretch.is_empty()));
                        assert!(!quantity.gloss(part).is_empty());
                    }
                }
            }
        }
        for start in 0..text.len() + 2 {
            let _ = read(text, start);
        }
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in ["dua puluh ", "9", "1.", "5 ", "5-", "sekitar ", "Rp", "Minggu (", "ke-", "\u{a0}", "5 persen sampai "] {
        let text = piece.repeat(200_000 / piece.len());
        let found = quantities(&text);
        assert!(found.len() <= text.len(), "{piece}");
    }
    let digits = "9".repeat(1_000_000);
    assert!(quantities(&digits).is_empty());
}
