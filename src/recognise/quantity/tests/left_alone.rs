//! What is left alone: an English reader understands it as it stands, or it is no quantity.

use super::quantities;

#[rustfmt::skip] // several entries a line
const TEXTS: [&str; 94] = [
     "tahun 2021", "2021", "15", "sejak 2018", "periode 2023-2028", "2020-2024", "industri 4.0", "versi 2.0",
     "bagian 1.2.3", "192.168.1.1", "192.168.100.200", "skor 2-1", "2/3 peserta", "0812-3456-7890",
     "(021) 5255509", "+62.812.345.678", "UU No. 3 Tahun 2014", "Nomor 41 Tahun 2015", "Pasal 5 ayat (2)",
     "Pasal 3,4", "dua", "satu", "setengah", "sepuluh", "seribu", "kedua negara", "ketiga", "dua negara",
     "satu per satu", "2 T", "10 M", "5G", "3T", "G20", "4K", "roda empat", "Minggu", "Kamis, mengatakan", "(8/9)",
     "31/2/2021", "45/13/2021", "30 Februari 2021", "Jumat (45/13)", "Jumat (31/2)", "17.20", "4.0 hingga 5.0",
     "pukul 25.00", "pukul 10.75", "5 x 3 meter", "dua puluh dua puluh", "ke 43 negara", "ke-0", "2,5 million",
     "US$2.5 million", "1,234,567", "1,2,3", "1.23.456", "Rp", "Rp miliar", "tanggal 5", "tahun 20", "semester V",
     "semester I", "kuartal V", "abad pertengahan", "jam", "antara", "sekitar 100 perusahaan", "lebih dari",
     "minus", "20-an", "tahun 2021 orang", "dua juta juta", "5 Minggu", "10 MW", "US$5", "SAR 5", "ABC-12.500", "12.500/2020",
     "12.500abc", "3,5abc", "Mei", "Jan", "5 mar 2021", "1,234", "01.234.567", "00,5",
     "99999999999999999999 persen", "beberapa perusahaan", "beberapa negara", "per 31", "10:30", "2:1", "1/2",
];

#[test]
fn what_is_left_alone() {
    let mut wrong: Vec<String> = Vec::new();
    for text in TEXTS {
        let found = quantities(text);
        wrong.extend(found.iter().map(|q| format!("{text:?}: {:?} {:?}", &text[q.span.range()], q.gloss())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
