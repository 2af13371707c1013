//! Tails of instruments' names.

use super::super::*;

/// What is taken behind the name in front of "|", and its English.
fn read_tail(marked: &str) -> Option<(String, String, Option<String>)> {
    let end = marked.find('|').expect("the end of the name is marked");
    let text = marked.replacen('|', "", 1);
    let tail = tail(&text, end)?;
    let subject = tail.subject.map(|span| text[span.range()].to_owned());
    Some((text[end..tail.end].to_owned(), tail.gloss(&text, "Law", None), subject))
}

#[test]
fn reads_number_and_year() {
    for (marked, taken, gloss) in [
        ("UU| No. 3 Tahun 2014.", " No. 3 Tahun 2014", "Law No. 3 of 2014"),
        ("UU| No 3 Tahun 2014", " No 3 Tahun 2014", "Law No. 3 of 2014"),
        ("UU| Nomor 3 Th 2014,", " Nomor 3 Th 2014", "Law No. 3 of 2014"),
        ("UU| No 16 Th. 2011", " No 16 Th. 2011", "Law No. 16 of 2011"),
        ("UU| no. 3 thn 2014", " no. 3 thn 2014", "Law No. 3 of 2014"),
        ("UU| NOMOR 28 TAHUN 2021", " NOMOR 28 TAHUN 2021", "Law No. 28 of 2021"),
        ("UU| No. 28 tahun 2021 ini", " No. 28 tahun 2021", "Law No. 28 of 2021"),
        ("UU| Nomor: 5 Tahun 2020", " Nomor: 5 Tahun 2020", "Law No. 5 of 2020"),
        ("UU| Nomor : 5 Tahun 2020", " Nomor : 5 Tahun 2020", "Law No. 5 of 2020"),
        ("UU| No.3/2014", " No.3/2014", "Law No. 3 of 2014"),
        ("UU| No 11/2020 yang", " No 11/2020", "Law No. 11 of 2020"),
        ("UU| No. 3, Tahun 2014", " No. 3, Tahun 2014", "Law No. 3 of 2014"),
        ("UU| No. 3/Tahun 2014", " No. 3/Tahun 2014", "Law No. 3 of 2014"),
        ("UU| Nomor 14A Tahun 2018", " Nomor 14A Tahun 2018", "Law No. 14A of 2018"),
        ("UU| Nomor\n3\nTahun\n2014", " Nomor\n3\nTahun\n2014", "Law No. 3 of 2014"),
        ("UU|\u{a0}No.\u{a0}3 Tahun\u{a0}2014", "\u{a0}No.\u{a0}3 Tahun\u{a0}2014", "Law No. 3 of 2014"),
        ("UU| Nomor\r\n3 Tahun 2014", " Nomor\r\n3 Tahun 2014", "Law No. 3 of 2014"),
        ("UU| RI No. 3 Tahun 2014", " RI No. 3 Tahun 2014", "Law No. 3 of 2014"),
        ("UU| R.I. No. 3 Tahun 2014", " R.I. No. 3 Tahun 2014", "Law No. 3 of 2014"),
        ("Undang-undang| Republik Indonesia Nomor 3 Tahun 2014", " Republik Indonesia Nomor 3 Tahun 2014", "Law No. 3 of 2014"),
        ("Peraturan Pemerintah| (PP) Nomor 28 Tahun 2021", " (PP) Nomor 28 Tahun 2021", "Law No. 28 of 2021"),
        ("Peraturan Menteri ESDM| (Permen ESDM) No. 7/2022", " (Permen ESDM) No. 7/2022", "Law No. 7 of 2022"),
        ("PP| 28/2021)", " 28/2021", "Law No. 28 of 2021"),
        ("PP| 28 Tahun 2021", " 28 Tahun 2021", "Law No. 28 of 2021"),
        ("PP|. No. 28 Tahun 2021", ". No. 28 Tahun 2021", "Law No. 28 of 2021"),
        ("Perpres| 74/2022.", " 74/2022", "Law No. 74 of 2022"),
        ("Permenperin| 6/2022;", " 6/2022", "Law No. 6 of 2022"),
        ("Perda| No. 5/2018", " No. 5/2018", "Law No. 5 of 2018"),
        ("Perda| No. 5.", " No. 5", "Law No. 5"),
        ("PP| 28/2021 dan", " 28/2021", "Law No. 28 of 2021"),
        ("UU| Tahun 2014 itu", " Tahun 2014", "Law of 2014"),
        ("Lembaran Negara| Tahun 2014 Nomor 4", " Tahun 2014 Nomor 4", "Law No. 4 of 2014"),
        ("Permenperin| Nomor 16/M-IND/PER/2/2011", " Nomor 16/M-IND/PER/2/2011", "Law No. 16/M-IND/PER/2/2011"),
        (
            "Permenperin| No. 16/M-IND/PER/2/2011 Tahun 2011",
            " No. 16/M-IND/PER/2/2011 Tahun 2011",
            "Law No. 16/M-IND/PER/2/2011 of 2011",
        ),
        ("Permenperin| No. 16 /M-IND/PER/ 2/2011, dan", " No. 16 /M-IND/PER/ 2/2011", "Law No. 16/M-IND/PER/2/2011"),
        ("Permenperin| 64/M-IND/PER/7/2016.", " 64/M-IND/PER/7/2016", "Law No. 64/M-IND/PER/7/2016"),
        ("PMK| 68/PMK.010/2022", " 68/PMK.010/2022", "Law No. 68/PMK.010/2022"),
        ("PMK|-131/PMK.04/2018", "-131/PMK.04/2018", "Law No. 131/PMK.04/2018"),
        ("SE|-5/PJ/2020", "-5/PJ/2020", "Law No. SE-5/PJ/2020"),
        ("KEP|.231/MEN/2003", ".231/MEN/2003", "Law No. KEP.231/MEN/2003"),
        ("Kepmen ESDM| No. 77.K/MB.01/MEM.B/2022", " No. 77.K/MB.01/MEM.B/2022", "Law No. 77.K/MB.01/MEM.B/2022"),
        ("SE| No. HK.02.01/MENKES/335/2020", " No. HK.02.01/MENKES/335/2020", "Law No. HK.02.01/MENKES/335/2020"),
        ("Permen PU| Nomor 12/PRT/M/2020 tersebut", " Nomor 12/PRT/M/2020", "Law No. 12/PRT/M/2020"),
        ("Putusan MK| No. 91/PUU-XVIII/2020", " No. 91/PUU-XVIII/2020", "Law No. 91/PUU-XVIII/2020"),
        ("Tap MPR| No. XI/MPR/1998", " No. XI/MPR/1998", "Law No. XI/MPR/1998"),
        ("UU| Nomor XX Tahun 2014", " Nomor XX Tahun 2014", "Law No. XX of 2014"),
        ("Inpres| No. 2 Tahun 2022\n\nPresiden", " No. 2 Tahun 2022", "Law No. 2 of 2022"),
        ("SE| No. SE-5/PJ/2020 tanggal 3 Maret 2020.", " No. SE-5/PJ/2020 tanggal 3 Maret 2020", "Law No. SE-5/PJ/2020 dated March 3, 2020"),
        ("SE| No. SE-5/PJ/2020 tanggal 3/3/2020", " No. SE-5/PJ/2020", "Law No. SE-5/PJ/2020"),
        ("UU| No. 13/03", " No. 13/03", "Law No. 13/03"),
    ] {
        assert_eq!(
            read_tail(marked).map(|(taken, gloss, _)| (taken, gloss)),
            Some((taken.to_owned(), gloss.to_owned())),
            "{marked:?}"
        );
    }
}

#[test]
fn leaves_alone_what_is_no_tail() {
    for marked in [
        "UU| ini", "10/PMK|.03/2021",
        "UU|",
        "UU| ",
        "UU| No",
        "UU| No.",
        "UU| No. ",
        "UU| No yang",
        "UU| Nomor",
        "UU| 2014",
        "UU| 1945",
        "PP| 3 orang",
        "Perda| yang",
        "UU|. No, itu",
        "PP|. 28 Tahun 2021 menjadi",
        "Perda| 3 tahun lagi",
        "UU| tahun depan",
        "UU| Tahun 2014-2019",
        "UU| Tahun 2014/2015",
        "PP| 021-5255509",
        "SK| No. 021-5255509",
        "SK| No. 0812-3456-7890",
        "PP| 0812/3456",
        "PP| 16/2/2011",
        "UU|\n\nNo. 3 Tahun 2014",
        "UU| tentang industri",
        "UU| tentang industri.",
        "UU| mengenai",
        "UU| RI",
        "UU| Republik Indonesia",
        "UU| (baru) yang",
        "UU|-nya",
        "SKB| 3 Menteri",
        "PP| 28/2021,5",
        "UU| No. 3é",
        "Permenperin| Agus/Budi 2020",
        "UU|, No",
        "UU| NOMORATOR 3",
    ] {
        assert_eq!(read_tail(marked), None, "{marked:?}");
    }
}

#[test]
fn reads_what_it_is_about() {
    for (marked, subject, left) in [
        ("UU| No. 3 Tahun 2014 tentang Perindustrian.", "Perindustrian", "."),
        ("UU| No. 3 Tahun 2014 tentang Perindustrian mengatur hal itu", "Perindustrian", " mengatur hal itu"),
        ("UU| No. 3/2014 mengenai Perindustrian, ", "Perindustrian", ", "),
        ("UU| No. 3/2014 ttg. Perindustrian", "Perindustrian", ""),
        ("UU| Nomor 3 Tahun 2014, tentang Perindustrian", "Perindustrian", ""),
        ("UU| Tahun 2014 tentang Perindustrian", "Perindustrian", ""),
        ("UU| tentang Cipta Kerja yang baru", "Cipta Kerja", " yang baru"),
        ("UU| No. 3/2014 tentang Perindustrian (UU Perindustrian) dan", "Perindustrian", " (UU Perindustrian) dan"),
        (
            "PP| No. 7/2013 tentang Perubahan Kedua atas Peraturan Pemerintah Nomor 5 Tahun 2010 tentang Usaha, Mikro, dan Kecil, kata",
            "Perubahan Kedua atas Peraturan Pemerintah Nomor 5 Tahun 2010 tentang Usaha, Mikro, dan Kecil",
            ", kata",
        ),
        (
            "UU| No. 19/2016 tentang Perubahan atas UU No. 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik.",
            "Perubahan atas UU No. 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
            ".",
        ),
        ("UU| 20/2008 tentang Usaha Mikro, Kecil, dan Menengah. Baru", "Usaha Mikro, Kecil, dan Menengah", ". Baru"),
        ("UU| 20/2008 tentang Usaha Mikro, Kecil dan Menengah", "Usaha Mikro, Kecil dan Menengah", ""),
        (
            "UU| 3/2014 tentang Perindustrian, Menteri Perindustrian dan Menteri",
            "Perindustrian",
            ", Menteri Perindustrian dan Menteri",
        ),
        ("UU| 3/2014 tentang Perindustrian, Kamis (5/2)", "Perindustrian", ", Kamis (5/2)"),
        (
            "UU| 3/2014 tentang Perindustrian dan PP No. 28 Tahun 2021 tentang X",
            "Perindustrian",
            " dan PP No. 28 Tahun 2021 tentang X",
        ),
        ("UU| 3/2014 tentang Perindustrian, PP No. 28/2021, dan Perpres", "Perindustrian", ", PP No. 28/2021, dan Perpres"),
        ("UU| 3/2014 tentang Perindustrian Menperin mengatakan", "Perindustrian", " Menperin mengatakan"),
        ("UU| 3/2014 tentang Sarana dan/atau Barang (Nama Lain X) untuk Industri (SI)", "Sarana dan/atau Barang (Nama Lain X) untuk Industri", " (SI)"),
        ("UU| 3/2014 tentang Penyakit 2019 (PB-19) dan/atau dalam Rangka Jasa", "Penyakit 2019 (PB-19) dan/atau dalam Rangka Jasa", ""),
        ("UU| 3/2014 tentang Penanganan Penyakit Baru (PB-19) dan Jasa", "Penanganan Penyakit Baru (PB-19) dan Jasa", ""),
        ("UU| 3/2014 tentang Perindustrian di Jakarta", "Perindustrian", " di Jakarta"),
        ("UU| 3/2014 tentang Perindustrian pada Senin", "Perindustrian", " pada Senin"),
        ("PP| 5/2021 tentang Perizinan Usaha di Bidang Logam dan yang", "Perizinan Usaha di Bidang Logam", " dan yang"),
        ("PP| 14/2015 tentang Rencana Induk Tahun 2015-2035.", "Rencana Induk Tahun 2015-2035", "."),
        ("PP| 14/2015 tentang Peta Jalan Industri 4.0. Lalu", "Peta Jalan Industri 4.0", ". Lalu"),
        ("PP| 14/2015 tentang Barang yang Dilarang untuk dan atas Nama", "Barang yang Dilarang untuk dan atas Nama", ""),
        ("PP| 14/2015 tentang Pengadaan Barang/Jasa oleh pemerintah", "Pengadaan Barang/Jasa", " oleh pemerintah"),
        (
            "Permen| 1/2019 tentang Pemberlakuan Standar Nasional Indonesia (SNI) Kaca Lembaran secara Wajib",
            "Pemberlakuan Standar Nasional Indonesia (SNI) Kaca Lembaran secara Wajib",
            "",
        ),
        ("PP| 28/2021 tentang\nPenyelenggaraan\nBidang Industri\n\nBaru", "Penyelenggaraan\nBidang Industri", "\n\nBaru"),
        ("PP| 28/2021 tentang \"Penyelenggaraan bidang\" itu", "Penyelenggaraan bidang", " itu"),
        ("PP| 28/2021 tentang “Penyelenggaraan bidang.” Lalu", "Penyelenggaraan bidang.", " Lalu"),
        ("UU| No. 3 Tahun 2014 tentang perindustrian.", "perindustrian", "."),
        ("UU| No. 3 Tahun 2014 tentang jasa dan barang industri, kata dia", "jasa dan barang industri", ", kata dia"),
        ("UU| NOMOR 3 TAHUN 2014\n\nTENTANG\n\nPERINDUSTRIAN\n\nDENGAN RAHMAT", "PERINDUSTRIAN", "\n\nDENGAN RAHMAT"),
        ("UU| NOMOR 3 TAHUN 2014\nTENTANG\nPERINDUSTRIAN\nDENGAN RAHMAT TUHAN", "PERINDUSTRIAN", "\nDENGAN RAHMAT TUHAN"),
    ] {
        let text = marked.replacen('|', "", 1);
        let (taken, _, found) = read_tail(marked).unwrap_or_else(|| panic!("no tail: {marked:?}"));
        let name = marked.find('|').unwrap_or_default();
        assert_eq!((found.as_deref(), &text[name + taken.len()..]), (Some(subject), left), "{marked:?}");
    }
    for marked in [
        "UU| No. 3/2014 tentang perindustrian telah disahkan.",
        "UU| No. 3/2014 tentang perindustrian disahkan.",
        "UU| No. 3/2014 tentang perindustrian menuai kritik.",
        "UU| No. 3/2014 tentang segala hal yang berhubungan dengan banyak macam industri.",
        "UU| No. 3/2014 tentang",
        "UU| No. 3/2014 tentang. Itu",
        "UU| No. 3/2014 tentang \"",
        "UU| No. 3/2014\n\ntentang Perindustrian",
    ] {
        let (taken, _, subject) = read_tail(marked).unwrap_or_else(|| panic!("no tail: {marked:?}"));
        assert_eq!((taken.as_str(), subject), (" No. 3/2014", None), "{marked:?}");
    }
    let long = format!("UU| No. 3/2014 tentang {}.", "Industri Logam ".repeat(40).trim());
    assert_eq!(read_tail(&long).map(|(taken, ..)| taken).as_deref(), Some(" No. 3/2014"));
}

#[test]
fn words_a_citation() {
    let read = |text: &str, instrument: &str, subject: Option<&str>| {
        let name = text.find('|').expect("the end of the name is marked");
        let text = text.replacen('|', "", 1);
        tail(&text, name).map(|tail| tail.gloss(&text, instrument, subject)).unwrap_or_default()
    };
    for (text, instrument, subject, gloss) in [
        ("UU| No. 3 Tahun 2014 tentang Perindustrian", "Law", Some("Industry"), "Law No. 3 of 2014 on Industry"),
        ("UU| No. 3 Tahun 2014 tentang Perindustrian", "law", None, "Law No. 3 of 2014 on \"Perindustrian\""),
        ("PP| 28/2021", "government regulation", None, "Government Regulation No. 28 of 2021"),
        ("UU| tentang Perindustrian No. 3 Tahun 2014", "Law", None, "Law No. 3 of 2014 on \"Perindustrian\""),
        ("UU| tentang Perindustrian (UU Perindustrian) 3/2014", "Law", None, "Law No. 3 of 2014 on \"Perindustrian\""),
        ("UU| tentang Perindustrian. No. 3 Tahun 2014", "Law", None, "Law on \"Perindustrian\""),
        ("UU| tentang Cipta Kerja", "Law", Some("Job Creation"), "Law on Job Creation"),
        ("UU| 5/2014 tentang Jasa\ndan  Barang", "Law", None, "Law No. 5 of 2014 on \"Jasa dan Barang\""),
        (
            "Permenperin| No. 16/M-IND/PER/2/2011 Tahun 2011",
            "Regulation of the Minister of Industry",
            None,
            "Regulation of the Minister of Industry No. 16/M-IND/PER/2/2011 of 2011",
        ),
    ] {
        assert_eq!(read(text, instrument, subject), gloss, "{text:?}");
    }
}
