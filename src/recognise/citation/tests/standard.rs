//! Standards and codes.

use super::super::*;

#[test]
fn reads_standards_and_codes() {
    for (text, taken, gloss) in [
        ("SNI 7182:2015 tentang", "SNI 7182:2015", "Indonesian National Standard SNI 7182:2015"),
        ("SNI 7182 : 2015", "SNI 7182 : 2015", "Indonesian National Standard SNI 7182:2015"),
        ("SNI 07-2052-2002.", "SNI 07-2052-2002", "Indonesian National Standard SNI 07-2052-2002"),
        ("SNI-07-2052-2002", "SNI-07-2052-2002", "Indonesian National Standard SNI 07-2052-2002"),
        ("SNI 1811-2007,", "SNI 1811-2007", "Indonesian National Standard SNI 1811-2007"),
        ("SNI 7182", "SNI 7182", "Indonesian National Standard SNI 7182"),
        ("SNI No. 7182:2015", "SNI No. 7182:2015", "Indonesian National Standard SNI 7182:2015"),
        ("SNI IEC 60335-1:2009", "SNI IEC 60335-1:2009", "Indonesian National Standard SNI IEC 60335-1:2009"),
        ("SNI ISO 9001:2015", "SNI ISO 9001:2015", "Indonesian National Standard SNI ISO 9001:2015"),
        ("SNI ISO/IEC 17025:2017", "SNI ISO/IEC 17025:2017", "Indonesian National Standard SNI ISO/IEC 17025:2017"),
        ("SNI 0225:2011/Amd.1:2013 dan", "SNI 0225:2011/Amd.1:2013", "Indonesian National Standard SNI 0225:2011/Amd.1:2013"),
        ("RSNI3 7182:2020", "RSNI3 7182:2020", "draft Indonesian National Standard RSNI3 7182:2020"),
        ("SII 0137-80", "SII 0137-80", "Indonesian Industrial Standard SII 0137-80"),
        ("KBLI 10710", "KBLI 10710", "Indonesian business classification code (KBLI) 10710"),
        ("KBLI: 10710", "KBLI: 10710", "Indonesian business classification code (KBLI) 10710"),
        ("kode KBLI 24 (logam)", "kode KBLI 24", "Indonesian business classification code (KBLI) 24"),
        ("KBLI nomor 10710", "KBLI nomor 10710", "Indonesian business classification code (KBLI) 10710"),
        (
            "KBLI 10710, 10720, dan 10730",
            "KBLI 10710, 10720, dan 10730",
            "Indonesian business classification codes (KBLI) 10710, 10720, and 10730",
        ),
        ("KBLI 10710, 30 perusahaan", "KBLI 10710", "Indonesian business classification code (KBLI) 10710"),
        ("HS 8703.21", "HS 8703.21", "Harmonized System (HS) code 8703.21"),
        ("HS Code 7208.10.00.", "HS Code 7208.10.00", "Harmonized System (HS) code 7208.10.00"),
        ("kode HS 7208 dan 7209", "kode HS 7208 dan 7209", "Harmonized System (HS) codes 7208 and 7209"),
        ("pos tarif 7208.10.00", "pos tarif 7208.10.00", "tariff heading 7208.10.00"),
        ("NIB 9120001234567", "NIB 9120001234567", "business identification number (NIB) 9120001234567"),
        ("NPWP 01.234.567.8-901.000", "NPWP 01.234.567.8-901.000", "taxpayer identification number (NPWP) 01.234.567.8-901.000"),
    ] {
        let found = standard(text, 0).map(|found| (&text[found.span.range()], found.gloss(text)));
        assert_eq!(found, Some((taken, gloss.to_owned())), "{text:?}");
    }
    for text in [
        "SNI",
        "SNI wajib",
        "SNI 30 produk",
        "SNI 5000 produk",
        "SNI 1.250",
        "SNI 2020",
        "SNI 2015-2019",
        "sni 7182:2015",
        "SNIP 7182",
        "SNI WAJIB 7182",
        "ISO saja",
        "ISO 9001",
        "KBLI 2020",
        "KBLI",
        "KBLI 107105",
        "KBLI 24 perusahaan",
        "HS 2022",
        "HS 87",
        "HS (25)",
        "kode pos 12190",
        "kode etik",
        "nomor satu",
        "pos polisi",
        "pos tarif baru",
        "NIB 123",
        "NPWP 12",
        "HS 8703,5",
        "SNI\n\n7182:2015",
        "",
    ] {
        assert_eq!(standard(text, 0).map(|found| &text[found.span.range()]), None, "{text:?}");
    }
    assert!(standard_may_begin("sni") && standard_may_begin("kode") && !standard_may_begin("iso"));
}
