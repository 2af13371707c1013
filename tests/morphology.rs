//! Words taken apart as a grammar (Sneddon et al.) and the great dictionary (KBBI) do, one table for each phenomenon.
//! Affixes are named from the outside in, prefixes first; the root is the simplest word that is still in use.

use padanan::Glossary;

/// A word, its root and its affixes.
type Row = (&'static str, &'static str, &'static [&'static str]);

/// A word and its readings, root and affixes, the likeliest first.
type Ambiguous = (&'static str, &'static [(&'static str, &'static [&'static str])]);

/// Compares every row, and fails with all that differ.
#[track_caller]
fn check(table: &[Row]) {
    let glossary = Glossary::builtin();
    let mut wrong = Vec::new();
    for (word, root, affixes) in table {
        match glossary.best_analysis(word) {
            Some(found) if found.root == *root && found.affixes == *affixes => {}
            Some(found) => wrong.push(format!("{word}: {root} {affixes:?}, but found {} {:?}", found.root, found.affixes)),
            None => wrong.push(format!("{word}: {root} {affixes:?}, but found nothing")),
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// *meN-* before each class of sound; *p, t, s, k* give way to the nasal.
const MEN_BEFORE_EACH_SOUND: &[Row] = &[
    ("membaca", "baca", &["meN-"]),
    ("memfitnah", "fitnah", &["meN-"]),
    ("memvonis", "vonis", &["meN-"]),
    ("memukul", "pukul", &["meN-"]),
    ("memakai", "pakai", &["meN-"]),
    ("memesan", "pesan", &["meN-"]),
    ("memotong", "potong", &["meN-"]),
    ("memeluk", "peluk", &["meN-"]),
    ("memerintah", "perintah", &["meN-"]),
    ("memengaruhi", "pengaruh", &["meN-", "-i"]),
    ("mendengar", "dengar", &["meN-"]),
    ("menulis", "tulis", &["meN-"]),
    ("menolak", "tolak", &["meN-"]),
    ("menonton", "tonton", &["meN-"]),
    ("menangis", "tangis", &["meN-"]),
    ("menerbitkan", "terbit", &["meN-", "-kan"]),
    ("mencari", "cari", &["meN-"]),
    ("menjual", "jual", &["meN-"]),
    ("menyapu", "sapu", &["meN-"]),
    ("menyewa", "sewa", &["meN-"]),
    ("menyurati", "surat", &["meN-", "-i"]),
    ("menyebar", "sebar", &["meN-"]),
    ("menyeberangi", "seberang", &["meN-", "-i"]),
    ("mensyukuri", "syukur", &["meN-", "-i"]),
    ("menziarahi", "ziarah", &["meN-", "-i"]),
    ("menggali", "gali", &["meN-"]),
    ("menghapus", "hapus", &["meN-"]),
    ("mengkhawatirkan", "khawatir", &["meN-", "-kan"]),
    ("mengirim", "kirim", &["meN-"]),
    ("mengunjungi", "kunjung", &["meN-", "-i"]),
    ("mengutip", "kutip", &["meN-"]),
    ("mengenal", "kenal", &["meN-"]),
    ("mengetik", "ketik", &["meN-"]),
    ("mengesankan", "kesan", &["meN-", "-kan"]),
    ("mengambil", "ambil", &["meN-"]),
    ("mengekspor", "ekspor", &["meN-"]),
    ("mengikat", "ikat", &["meN-"]),
    ("mengolah", "olah", &["meN-"]),
    ("mengusir", "usir", &["meN-"]),
    ("menguap", "uap", &["meN-"]),
    ("melarang", "larang", &["meN-"]),
    ("merusak", "rusak", &["meN-"]),
    ("memuat", "muat", &["meN-"]),
    ("menikah", "nikah", &["meN-"]),
    ("menyanyi", "nyanyi", &["meN-"]),
    ("menganga", "nganga", &["meN-"]),
    ("mewarnai", "warna", &["meN-", "-i"]),
    ("meyakini", "yakin", &["meN-", "-i"]),
    ("mempunyai", "punya", &["meN-", "-i"]),
    ("mengkaji", "kaji", &["meN-"]),
];

#[test]
fn men_before_each_sound() {
    check(MEN_BEFORE_EACH_SOUND);
}

/// Roots of one syllable: *menge-, penge-*.
const ONE_SYLLABLE: &[Row] = &[
    ("mengecat", "cat", &["meN-"]),
    ("mengebom", "bom", &["meN-"]),
    ("mengelas", "las", &["meN-"]),
    ("mengepel", "pel", &["meN-"]),
    ("mengecek", "cek", &["meN-"]),
    ("mengetes", "tes", &["meN-"]),
    ("mengerem", "rem", &["meN-"]),
    ("mengelap", "lap", &["meN-"]),
    ("mengebor", "bor", &["meN-"]),
    ("mengeblok", "blok", &["meN-"]),
    ("mengelem", "lem", &["meN-"]),
    ("mengepos", "pos", &["meN-"]),
    ("mengecas", "cas", &["meN-"]),
    ("mengegolkan", "gol", &["meN-", "-kan"]),
    ("mengesahkan", "sah", &["meN-", "-kan"]),
    ("pengesahan", "sah", &["peN-", "-an"]),
    ("pengecatan", "cat", &["peN-", "-an"]),
    ("pengeboran", "bor", &["peN-", "-an"]),
    ("pengelasan", "las", &["peN-", "-an"]),
    ("pengecekan", "cek", &["peN-", "-an"]),
    ("pengetesan", "tes", &["peN-", "-an"]),
    ("pengereman", "rem", &["peN-", "-an"]),
    ("pengebom", "bom", &["peN-"]),
    ("pengebor", "bor", &["peN-"]),
    ("pengecat", "cat", &["peN-"]),
    ("dicat", "cat", &["di-"]),
    ("dibom", "bom", &["di-"]),
    ("disahkan", "sah", &["di-", "-kan"]),
    ("dicek", "cek", &["di-"]),
];

#[test]
fn roots_of_one_syllable() {
    check(ONE_SYLLABLE);
}

/// *meN-* before loans, which keep their clusters and often *p, t, s, k*.
const LOANS: &[Row] = &[
    ("memproduksi", "produksi", &["meN-"]),
    ("memprotes", "protes", &["meN-"]),
    ("memproses", "proses", &["meN-"]),
    ("memplester", "plester", &["meN-"]),
    ("mempresentasikan", "presentasi", &["meN-", "-kan"]),
    ("mempublikasikan", "publikasi", &["meN-", "-kan"]),
    ("memublikasikan", "publikasi", &["meN-", "-kan"]),
    ("mentransfer", "transfer", &["meN-"]),
    ("mentraktir", "traktir", &["meN-"]),
    ("mentransformasikan", "transformasi", &["meN-", "-kan"]),
    ("mentargetkan", "target", &["meN-", "-kan"]),
    ("menargetkan", "target", &["meN-", "-kan"]),
    ("mengkritik", "kritik", &["meN-"]),
    ("mengklaim", "klaim", &["meN-"]),
    ("mengkristal", "kristal", &["meN-"]),
    ("mengkonfirmasi", "konfirmasi", &["meN-"]),
    ("mengonfirmasi", "konfirmasi", &["meN-"]),
    ("mengoordinasikan", "koordinasi", &["meN-", "-kan"]),
    ("mensurvei", "survei", &["meN-"]),
    ("menyurvei", "survei", &["meN-"]),
    ("mensosialisasikan", "sosialisasi", &["meN-", "-kan"]),
    ("menyosialisasikan", "sosialisasi", &["meN-", "-kan"]),
    ("mensubsidi", "subsidi", &["meN-"]),
    ("menyubsidi", "subsidi", &["meN-"]),
    ("menstabilkan", "stabil", &["meN-", "-kan"]),
    ("mensponsori", "sponsor", &["meN-", "-i"]),
    ("menskors", "skors", &["meN-"]),
    ("menswastakan", "swasta", &["meN-", "-kan"]),
    ("menyukseskan", "sukses", &["meN-", "-kan"]),
    ("mengimplementasikan", "implementasi", &["meN-", "-kan"]),
    ("mengglobal", "global", &["meN-"]),
    ("memfinalisasi", "finalisasi", &["meN-"]),
    ("memverifikasi", "verifikasi", &["meN-"]),
    ("memformulasikan", "formulasi", &["meN-", "-kan"]),
    ("mendigitalkan", "digital", &["meN-", "-kan"]),
    ("memodernisasi", "modernisasi", &["meN-"]),
];

#[test]
fn men_before_loans() {
    check(LOANS);
}

/// *peN-*: who or what does it.
const AGENTS: &[Row] = &[
    ("pembaca", "baca", &["peN-"]),
    ("penulis", "tulis", &["peN-"]),
    ("penjual", "jual", &["peN-"]),
    ("pembeli", "beli", &["peN-"]),
    ("pencuri", "curi", &["peN-"]),
    ("pemukul", "pukul", &["peN-"]),
    ("penggali", "gali", &["peN-"]),
    ("pengirim", "kirim", &["peN-"]),
    ("penyewa", "sewa", &["peN-"]),
    ("pemilik", "milik", &["peN-"]),
    ("pemimpin", "pimpin", &["peN-"]),
    ("pelatih", "latih", &["peN-"]),
    ("perawat", "rawat", &["peN-"]),
    ("perusak", "rusak", &["peN-"]),
    ("pewaris", "waris", &["peN-"]),
    ("penyanyi", "nyanyi", &["peN-"]),
    ("penumpang", "tumpang", &["peN-"]),
    ("penguasa", "kuasa", &["peN-"]),
    ("pengusaha", "usaha", &["peN-"]),
    ("penghapus", "hapus", &["peN-"]),
    ("pendingin", "dingin", &["peN-"]),
    ("pemanas", "panas", &["peN-"]),
    ("pengeras", "keras", &["peN-"]),
    ("penyakit", "sakit", &["peN-"]),
    ("pemalas", "malas", &["peN-"]),
    ("penari", "tari", &["peN-"]),
    ("penyair", "syair", &["peN-"]),
    ("pengawas", "awas", &["peN-"]),
    ("pengacara", "acara", &["peN-"]),
    ("pemrakarsa", "prakarsa", &["peN-"]),
    ("pemrogram", "program", &["peN-"]),
    ("pengkhianat", "khianat", &["peN-"]),
    ("penerjemah", "terjemah", &["peN-"]),
    ("penasihat", "nasihat", &["peN-"]),
    ("penyelenggara", "selenggara", &["peN-"]),
    ("penceramah", "ceramah", &["peN-"]),
    ("pemasok", "pasok", &["peN-"]),
    ("penjabat", "jabat", &["peN-"]),
    ("pemberontak", "berontak", &["peN-"]),
    ("pemerintah", "perintah", &["peN-"]),
];

#[test]
fn pen_agents_and_instruments() {
    check(AGENTS);
}

/// *peN-…-an*: the doing of it.
const ACTIONS: &[Row] = &[
    ("pembangunan", "bangun", &["peN-", "-an"]),
    ("pengiriman", "kirim", &["peN-", "-an"]),
    ("penulisan", "tulis", &["peN-", "-an"]),
    ("pemilihan", "pilih", &["peN-", "-an"]),
    ("penyusunan", "susun", &["peN-", "-an"]),
    ("pelayanan", "layan", &["peN-", "-an"]),
    ("perawatan", "rawat", &["peN-", "-an"]),
    ("perencanaan", "rencana", &["peN-", "-an"]),
    ("perumusan", "rumus", &["peN-", "-an"]),
    ("perampasan", "rampas", &["peN-", "-an"]),
    ("pewarnaan", "warna", &["peN-", "-an"]),
    ("pengolahan", "olah", &["peN-", "-an"]),
    ("penggunaan", "guna", &["peN-", "-an"]),
    ("pendidikan", "didik", &["peN-", "-an"]),
    ("pengadaan", "ada", &["peN-", "-an"]),
    ("penerimaan", "terima", &["peN-", "-an"]),
    ("pemeriksaan", "periksa", &["peN-", "-an"]),
    ("pemerintahan", "perintah", &["peN-", "-an"]),
    ("penyelidikan", "selidik", &["peN-", "-an"]),
    ("penyaluran", "salur", &["peN-", "-an"]),
    ("pengelolaan", "kelola", &["peN-", "-an"]),
    ("penanaman", "tanam", &["peN-", "-an"]),
    ("pemrograman", "program", &["peN-", "-an"]),
    ("pemrosesan", "proses", &["peN-", "-an"]),
    ("pengkajian", "kaji", &["peN-", "-an"]),
    ("penyederhanaan", "sederhana", &["peN-", "-an"]),
    ("penyempurnaan", "sempurna", &["peN-", "-an"]),
    ("pengendalian", "kendali", &["peN-", "-an"]),
    ("penetapan", "tetap", &["peN-", "-an"]),
    ("pelanggaran", "langgar", &["peN-", "-an"]),
    ("penyediaan", "sedia", &["peN-", "-an"]),
    ("pencitraan", "citra", &["peN-", "-an"]),
    ("pembaruan", "baru", &["peN-", "-an"]),
    ("pengeluaran", "keluar", &["peN-", "-an"]),
    ("pemberantasan", "berantas", &["peN-", "-an"]),
    ("pemberian", "beri", &["peN-", "-an"]),
];

#[test]
fn pen_an_actions() {
    check(ACTIONS);
}

/// *pe-* without a nasal: who does what a verb in *ber-* says, players of sports, and a few places in *pe-…-an*.
const PE_WITHOUT_NASAL: &[Row] = &[
    ("pekerja", "kerja", &["pe-"]),
    ("petani", "tani", &["pe-"]),
    ("pejuang", "juang", &["pe-"]),
    ("pelajar", "ajar", &["pe-"]),
    ("pedagang", "dagang", &["pe-"]),
    ("pejalan", "jalan", &["pe-"]),
    ("pesepeda", "sepeda", &["pe-"]),
    ("peternak", "ternak", &["pe-"]),
    ("pejabat", "jabat", &["pe-"]),
    ("petugas", "tugas", &["pe-"]),
    ("pesuruh", "suruh", &["pe-"]),
    ("peserta", "serta", &["pe-"]),
    ("pebisnis", "bisnis", &["pe-"]),
    ("petinju", "tinju", &["pe-"]),
    ("petenis", "tenis", &["pe-"]),
    ("pecatur", "catur", &["pe-"]),
    ("pesenam", "senam", &["pe-"]),
    ("pesilat", "silat", &["pe-"]),
    ("pegulat", "gulat", &["pe-"]),
    ("petembak", "tembak", &["pe-"]),
    ("peselancar", "selancar", &["pe-"]),
    ("pekebun", "kebun", &["pe-"]),
    ("pesohor", "sohor", &["pe-"]),
    ("pesakitan", "sakit", &["pe-", "-an"]),
    ("pedesaan", "desa", &["pe-", "-an"]),
    ("pegunungan", "gunung", &["pe-", "-an"]),
    ("pedalaman", "dalam", &["pe-", "-an"]),
];

#[test]
fn pe_without_nasal() {
    check(PE_WITHOUT_NASAL);
}

/// *per-…-an*.
const PER_AN: &[Row] = &[
    ("pertanian", "tani", &["per-", "-an"]),
    ("perusahaan", "usaha", &["per-", "-an"]),
    ("perjalanan", "jalan", &["per-", "-an"]),
    ("perdagangan", "dagang", &["per-", "-an"]),
    ("pertemuan", "temu", &["per-", "-an"]),
    ("perbankan", "bank", &["per-", "-an"]),
    ("perindustrian", "industri", &["per-", "-an"]),
    ("perhotelan", "hotel", &["per-", "-an"]),
    ("pertambangan", "tambang", &["per-", "-an"]),
    ("perikanan", "ikan", &["per-", "-an"]),
    ("perekonomian", "ekonomi", &["per-", "-an"]),
    ("perjuangan", "juang", &["per-", "-an"]),
    ("pertanyaan", "tanya", &["per-", "-an"]),
    ("pernyataan", "nyata", &["per-", "-an"]),
    ("persatuan", "satu", &["per-", "-an"]),
    ("perbedaan", "beda", &["per-", "-an"]),
    ("permintaan", "minta", &["per-", "-an"]),
    ("perbaikan", "baik", &["per-", "-an"]),
    ("persaingan", "saing", &["per-", "-an"]),
    ("perjanjian", "janji", &["per-", "-an"]),
    ("pertumbuhan", "tumbuh", &["per-", "-an"]),
    ("pertandingan", "tanding", &["per-", "-an"]),
    ("perairan", "air", &["per-", "-an"]),
    ("perkebunan", "kebun", &["per-", "-an"]),
    ("perpustakaan", "pustaka", &["per-", "-an"]),
    ("pertokoan", "toko", &["per-", "-an"]),
    ("perserikatan", "serikat", &["per-", "-an"]),
    ("perseroan", "sero", &["per-", "-an"]),
    ("perubahan", "ubah", &["per-", "-an"]),
    ("peraturan", "atur", &["per-", "-an"]),
    ("peralihan", "alih", &["per-", "-an"]),
];

#[test]
fn per_an() {
    check(PER_AN);
}

/// *be-, bel-, pe-, pel-, te-*: *ber-, per-, ter-* before *r*, before a syllable in *er* and before *ajar*.
const ALLOMORPHS: &[Row] = &[
    ("belajar", "ajar", &["ber-"]),
    ("pelajaran", "ajar", &["per-", "-an"]),
    ("pembelajaran", "ajar", &["peN-", "ber-", "-an"]),
    ("bekerja", "kerja", &["ber-"]),
    ("pekerjaan", "kerja", &["per-", "-an"]),
    ("beternak", "ternak", &["ber-"]),
    ("peternakan", "ternak", &["per-", "-an"]),
    ("beserta", "serta", &["ber-"]),
    ("becermin", "cermin", &["ber-"]),
    ("beperkara", "perkara", &["ber-"]),
    ("bepergian", "pergi", &["ber-", "-an"]),
    ("beterbangan", "terbang", &["ber-", "-an"]),
    ("peperangan", "perang", &["per-", "-an"]),
    ("berencana", "rencana", &["ber-"]),
    ("berambut", "rambut", &["ber-"]),
    ("beracun", "racun", &["ber-"]),
    ("beragam", "ragam", &["ber-"]),
    ("berupa", "rupa", &["ber-"]),
    ("beratus", "ratus", &["ber-"]),
    ("bereaksi", "reaksi", &["ber-"]),
    ("terasa", "rasa", &["ter-"]),
    ("terendah", "rendah", &["ter-"]),
    ("teramai", "ramai", &["ter-"]),
    ("terencana", "rencana", &["ter-"]),
    ("terawat", "rawat", &["ter-"]),
    ("tepercaya", "percaya", &["ter-"]),
    ("tecermin", "cermin", &["ter-"]),
];

#[test]
fn ber_per_ter_that_lose_their_r() {
    check(ALLOMORPHS);
}

/// *ber-, ber-…-an, ber-…-kan*.
const BER: &[Row] = &[
    ("bersatu", "satu", &["ber-"]),
    ("berjalan", "jalan", &["ber-"]),
    ("berbicara", "bicara", &["ber-"]),
    ("berada", "ada", &["ber-"]),
    ("bertemu", "temu", &["ber-"]),
    ("berubah", "ubah", &["ber-"]),
    ("berumur", "umur", &["ber-"]),
    ("berdiri", "diri", &["ber-"]),
    ("berhasil", "hasil", &["ber-"]),
    ("berlaku", "laku", &["ber-"]),
    ("bersepeda", "sepeda", &["ber-"]),
    ("berperan", "peran", &["ber-"]),
    ("berakhir", "akhir", &["ber-"]),
    ("bernilai", "nilai", &["ber-"]),
    ("berisi", "isi", &["ber-"]),
    ("berpengaruh", "pengaruh", &["ber-"]),
    ("berpakaian", "pakai", &["ber-", "-an"]),
    ("berdatangan", "datang", &["ber-", "-an"]),
    ("bermunculan", "muncul", &["ber-", "-an"]),
    ("berjatuhan", "jatuh", &["ber-", "-an"]),
    ("berguguran", "gugur", &["ber-", "-an"]),
    ("bersalaman", "salam", &["ber-", "-an"]),
    ("berpelukan", "peluk", &["ber-", "-an"]),
    ("berhadapan", "hadap", &["ber-", "-an"]),
    ("berkaitan", "kait", &["ber-", "-an"]),
    ("berkenalan", "kenal", &["ber-", "-an"]),
    ("berduaan", "dua", &["ber-", "-an"]),
    ("berdasarkan", "dasar", &["ber-", "-kan"]),
    ("berlandaskan", "landas", &["ber-", "-kan"]),
    ("berasaskan", "asas", &["ber-", "-kan"]),
    ("bersenjatakan", "senjata", &["ber-", "-kan"]),
    ("beratapkan", "atap", &["ber-", "-kan"]),
    ("bermandikan", "mandi", &["ber-", "-kan"]),
    ("bertuliskan", "tulis", &["ber-", "-kan"]),
    ("beranggotakan", "anggota", &["ber-", "-kan"]),
    ("bertemakan", "tema", &["ber-", "-kan"]),
    ("bermodalkan", "modal", &["ber-", "-kan"]),
    ("berpenduduk", "duduk", &["ber-", "peN-"]),
    ("berpendidikan", "didik", &["ber-", "peN-", "-an"]),
    ("berpengalaman", "alam", &["ber-", "peN-", "-an"]),
    ("berkepribadian", "pribadi", &["ber-", "ke-", "-an"]),
    ("berkesudahan", "sudah", &["ber-", "ke-", "-an"]),
];

#[test]
fn ber() {
    check(BER);
}

/// *ter-*: what befalls, what can be done, and what is the most.
const TER: &[Row] = &[
    ("terbakar", "bakar", &["ter-"]),
    ("tertulis", "tulis", &["ter-"]),
    ("terlihat", "lihat", &["ter-"]),
    ("terjual", "jual", &["ter-"]),
    ("tertinggal", "tinggal", &["ter-"]),
    ("terjadi", "jadi", &["ter-"]),
    ("terdiri", "diri", &["ter-"]),
    ("terkenal", "kenal", &["ter-"]),
    ("tersenyum", "senyum", &["ter-"]),
    ("terjangkau", "jangkau", &["ter-"]),
    ("tersedia", "sedia", &["ter-"]),
    ("tersangka", "sangka", &["ter-"]),
    ("terdakwa", "dakwa", &["ter-"]),
    ("tergantung", "gantung", &["ter-"]),
    ("terkendali", "kendali", &["ter-"]),
    ("teratasi", "atas", &["ter-", "-i"]),
    ("terpenuhi", "penuh", &["ter-", "-i"]),
    ("terselesaikan", "selesai", &["ter-", "-kan"]),
    ("terlupakan", "lupa", &["ter-", "-kan"]),
    ("terbesar", "besar", &["ter-"]),
    ("tertinggi", "tinggi", &["ter-"]),
    ("terbaik", "baik", &["ter-"]),
    ("terpenting", "penting", &["ter-"]),
    ("termahal", "mahal", &["ter-"]),
    ("termurah", "murah", &["ter-"]),
    ("terbanyak", "banyak", &["ter-"]),
    ("terburuk", "buruk", &["ter-"]),
    ("terkini", "kini", &["ter-"]),
    ("terakhir", "akhir", &["ter-"]),
    ("terutama", "utama", &["ter-"]),
];

#[test]
fn ter_of_verbs_and_superlatives() {
    check(TER);
}

/// *di-*, also where *meN-* would hide the first sound of the root.
const DI: &[Row] = &[
    ("dibaca", "baca", &["di-"]),
    ("ditulis", "tulis", &["di-"]),
    ("diambil", "ambil", &["di-"]),
    ("dikirim", "kirim", &["di-"]),
    ("dipukul", "pukul", &["di-"]),
    ("disapu", "sapu", &["di-"]),
    ("dimakan", "makan", &["di-"]),
    ("dibeli", "beli", &["di-"]),
    ("diberi", "beri", &["di-"]),
    ("digaji", "gaji", &["di-"]),
    ("dinilai", "nilai", &["di-"]),
    ("dipakai", "pakai", &["di-"]),
    ("dimulai", "mulai", &["di-"]),
    ("diperiksa", "periksa", &["di-"]),
    ("diperas", "peras", &["di-"]),
    ("diperintah", "perintah", &["di-"]),
    ("dikuasai", "kuasa", &["di-", "-i"]),
    ("ditandai", "tanda", &["di-", "-i"]),
    ("dilalui", "lalu", &["di-", "-i"]),
    ("diakui", "aku", &["di-", "-i"]),
    ("dimiliki", "milik", &["di-", "-i"]),
    ("dibiayai", "biaya", &["di-", "-i"]),
    ("diikuti", "ikut", &["di-", "-i"]),
    ("dibagikan", "bagi", &["di-", "-kan"]),
    ("disampaikan", "sampai", &["di-", "-kan"]),
    ("dinaikkan", "naik", &["di-", "-kan"]),
    ("ditunjukkan", "tunjuk", &["di-", "-kan"]),
    ("dirugikan", "rugi", &["di-", "-kan"]),
    ("dirayakan", "raya", &["di-", "-kan"]),
    ("direncanakan", "rencana", &["di-", "-kan"]),
];

#[test]
fn di() {
    check(DI);
}

/// *memper-, memper-…-kan, memper-…-i, diper-*.
const MEMPER: &[Row] = &[
    ("memperbesar", "besar", &["meN-", "per-"]),
    ("memperluas", "luas", &["meN-", "per-"]),
    ("mempercepat", "cepat", &["meN-", "per-"]),
    ("memperpanjang", "panjang", &["meN-", "per-"]),
    ("mempererat", "erat", &["meN-", "per-"]),
    ("memperparah", "parah", &["meN-", "per-"]),
    ("memperbudak", "budak", &["meN-", "per-"]),
    ("memperistri", "istri", &["meN-", "per-"]),
    ("memperoleh", "oleh", &["meN-", "per-"]),
    ("memperkirakan", "kira", &["meN-", "per-", "-kan"]),
    ("mempertahankan", "tahan", &["meN-", "per-", "-kan"]),
    ("memperlihatkan", "lihat", &["meN-", "per-", "-kan"]),
    ("mempersatukan", "satu", &["meN-", "per-", "-kan"]),
    ("mempersiapkan", "siap", &["meN-", "per-", "-kan"]),
    ("mempersilakan", "sila", &["meN-", "per-", "-kan"]),
    ("memperebutkan", "rebut", &["meN-", "per-", "-kan"]),
    ("memperhatikan", "hati", &["meN-", "per-", "-kan"]),
    ("mempekerjakan", "kerja", &["meN-", "per-", "-kan"]),
    ("mempelajari", "ajar", &["meN-", "per-", "-i"]),
    ("memperbaiki", "baik", &["meN-", "per-", "-i"]),
    ("memperingati", "ingat", &["meN-", "per-", "-i"]),
    ("memperbarui", "baru", &["meN-", "per-", "-i"]),
    ("mempersenjatai", "senjata", &["meN-", "per-", "-i"]),
    ("mempercayai", "percaya", &["meN-", "-i"]),
    ("memercayai", "percaya", &["meN-", "-i"]),
    ("diperluas", "luas", &["di-", "per-"]),
    ("diperoleh", "oleh", &["di-", "per-"]),
    ("diperkirakan", "kira", &["di-", "per-", "-kan"]),
    ("dipertimbangkan", "timbang", &["di-", "per-", "-kan"]),
    ("dipekerjakan", "kerja", &["di-", "per-", "-kan"]),
    ("diperebutkan", "rebut", &["di-", "per-", "-kan"]),
    ("dipelajari", "ajar", &["di-", "per-", "-i"]),
    ("diperbaiki", "baik", &["di-", "per-", "-i"]),
    ("diperingati", "ingat", &["di-", "per-", "-i"]),
];

#[test]
fn memper_and_diper() {
    check(MEMPER);
}

/// *ke-…-an*: qualities, what befalls one, offices and places.
const KE_AN: &[Row] = &[
    ("kebaikan", "baik", &["ke-", "-an"]),
    ("keadilan", "adil", &["ke-", "-an"]),
    ("kemiskinan", "miskin", &["ke-", "-an"]),
    ("kehidupan", "hidup", &["ke-", "-an"]),
    ("keberatan", "berat", &["ke-", "-an"]),
    ("kesenian", "seni", &["ke-", "-an"]),
    ("keaslian", "asli", &["ke-", "-an"]),
    ("keuangan", "uang", &["ke-", "-an"]),
    ("kesatuan", "satu", &["ke-", "-an"]),
    ("kemanusiaan", "manusia", &["ke-", "-an"]),
    ("keputusan", "putus", &["ke-", "-an"]),
    ("kebijakan", "bijak", &["ke-", "-an"]),
    ("keinginan", "ingin", &["ke-", "-an"]),
    ("kekayaan", "kaya", &["ke-", "-an"]),
    ("kehujanan", "hujan", &["ke-", "-an"]),
    ("kebanjiran", "banjir", &["ke-", "-an"]),
    ("kecurian", "curi", &["ke-", "-an"]),
    ("kehilangan", "hilang", &["ke-", "-an"]),
    ("kelihatan", "lihat", &["ke-", "-an"]),
    ("kedengaran", "dengar", &["ke-", "-an"]),
    ("kementerian", "menteri", &["ke-", "-an"]),
    ("kepolisian", "polisi", &["ke-", "-an"]),
    ("kejaksaan", "jaksa", &["ke-", "-an"]),
    ("kedutaan", "duta", &["ke-", "-an"]),
    ("kecamatan", "camat", &["ke-", "-an"]),
    ("kelurahan", "lurah", &["ke-", "-an"]),
    ("kerajaan", "raja", &["ke-", "-an"]),
    ("kepulauan", "pulau", &["ke-", "-an"]),
    ("kejuaraan", "juara", &["ke-", "-an"]),
    ("keberanian", "berani", &["ke-", "-an"]),
    ("keterangan", "terang", &["ke-", "-an"]),
    ("keterampilan", "terampil", &["ke-", "-an"]),
    ("kepercayaan", "percaya", &["ke-", "-an"]),
    ("kepedulian", "peduli", &["ke-", "-an"]),
    ("kepahlawanan", "pahlawan", &["ke-", "-an"]),
    ("kesejahteraan", "sejahtera", &["ke-", "-an"]),
];

#[test]
fn ke_an() {
    check(KE_AN);
}

/// *keber-…-an, keter-…-an, kepeN-…-an, kese-…-an, ketidak-…-an*.
const KE_AROUND_PREFIXES: &[Row] = &[
    ("keberhasilan", "hasil", &["ke-", "ber-", "-an"]),
    ("keberadaan", "ada", &["ke-", "ber-", "-an"]),
    ("keberagaman", "ragam", &["ke-", "ber-", "-an"]),
    ("keberlanjutan", "lanjut", &["ke-", "ber-", "-an"]),
    ("kebersamaan", "sama", &["ke-", "ber-", "-an"]),
    ("keberpihakan", "pihak", &["ke-", "ber-", "-an"]),
    ("keterlambatan", "lambat", &["ke-", "ter-", "-an"]),
    ("keterbukaan", "buka", &["ke-", "ter-", "-an"]),
    ("keterbatasan", "batas", &["ke-", "ter-", "-an"]),
    ("ketersediaan", "sedia", &["ke-", "ter-", "-an"]),
    ("keterlibatan", "libat", &["ke-", "ter-", "-an"]),
    ("keterwakilan", "wakil", &["ke-", "ter-", "-an"]),
    ("ketertinggalan", "tinggal", &["ke-", "ter-", "-an"]),
    ("kepemimpinan", "pimpin", &["ke-", "peN-", "-an"]),
    ("kepemilikan", "milik", &["ke-", "peN-", "-an"]),
    ("kepengurusan", "urus", &["ke-", "peN-", "-an"]),
    ("kependudukan", "duduk", &["ke-", "peN-", "-an"]),
    ("keperawatan", "rawat", &["ke-", "peN-", "-an"]),
    ("kesetaraan", "setara", &["ke-", "-an"]),
    ("keseimbangan", "imbang", &["ke-", "se-", "-an"]),
    ("keseragaman", "ragam", &["ke-", "se-", "-an"]),
    ("ketidakadilan", "adil", &["ke-", "tidak-", "-an"]),
    ("ketidakpastian", "pasti", &["ke-", "tidak-", "-an"]),
    ("ketidakpuasan", "puas", &["ke-", "tidak-", "-an"]),
    ("ketidakhadiran", "hadir", &["ke-", "tidak-", "-an"]),
    ("ketidakmampuan", "mampu", &["ke-", "tidak-", "-an"]),
    ("ketidaktahuan", "tahu", &["ke-", "tidak-", "-an"]),
    ("ketidaksesuaian", "sesuai", &["ke-", "tidak-", "-an"]),
    ("ketidakberdayaan", "daya", &["ke-", "tidak-", "ber-", "-an"]),
    ("ketidaksetaraan", "setara", &["ke-", "tidak-", "-an"]),
];

#[test]
fn ke_an_around_other_prefixes() {
    check(KE_AROUND_PREFIXES);
}

/// *member-, pember-, menter-, menye-, penye-, menge-* (of *ke-*), *pemer-*.
const STACKED: &[Row] = &[
    ("memberdayakan", "daya", &["meN-", "ber-", "-kan"]),
    ("memberlakukan", "laku", &["meN-", "ber-", "-kan"]),
    ("memberhentikan", "henti", &["meN-", "ber-", "-kan"]),
    ("membelajarkan", "ajar", &["meN-", "ber-", "-kan"]),
    ("memberatkan", "berat", &["meN-", "-kan"]),
    ("memberanikan", "berani", &["meN-", "-kan"]),
    ("diberhentikan", "henti", &["di-", "ber-", "-kan"]),
    ("diberlakukan", "laku", &["di-", "ber-", "-kan"]),
    ("pemberdayaan", "daya", &["peN-", "ber-", "-an"]),
    ("pemberlakuan", "laku", &["peN-", "ber-", "-an"]),
    ("pemberhentian", "henti", &["peN-", "ber-", "-an"]),
    ("pembelajar", "ajar", &["peN-", "ber-"]),
    ("pemberontakan", "berontak", &["peN-", "-an"]),
    ("menertawakan", "tawa", &["meN-", "ter-", "-kan"]),
    ("menelantarkan", "telantar", &["meN-", "-kan"]),
    ("menyeragamkan", "ragam", &["meN-", "se-", "-kan"]),
    ("menyeimbangkan", "imbang", &["meN-", "se-", "-kan"]),
    ("menyejajarkan", "jajar", &["meN-", "se-", "-kan"]),
    ("diseragamkan", "ragam", &["di-", "se-", "-kan"]),
    ("menyamakan", "sama", &["meN-", "-kan"]),
    ("menyatukan", "satu", &["meN-", "-kan"]),
    ("menyebabkan", "sebab", &["meN-", "-kan"]),
    ("penyeragaman", "ragam", &["peN-", "se-", "-an"]),
    ("penyetaraan", "setara", &["peN-", "-an"]),
    ("penyeimbang", "imbang", &["peN-", "se-"]),
    ("penyatuan", "satu", &["peN-", "-an"]),
    ("mengetahui", "tahu", &["meN-", "ke-", "-i"]),
    ("diketahui", "tahu", &["di-", "ke-", "-i"]),
    ("mengemukakan", "muka", &["meN-", "ke-", "-kan"]),
    ("dikemukakan", "muka", &["di-", "ke-", "-kan"]),
    ("mengesampingkan", "samping", &["meN-", "ke-", "-kan"]),
    ("mengedepankan", "depan", &["meN-", "ke-", "-kan"]),
    ("mengebumikan", "bumi", &["meN-", "ke-", "-kan"]),
    ("mengeluarkan", "keluar", &["meN-", "-kan"]),
    ("mengenakan", "kena", &["meN-", "-kan"]),
    ("pengetahuan", "tahu", &["peN-", "ke-", "-an"]),
    ("pemersatu", "satu", &["peN-", "per-"]),
    ("pemerhati", "hati", &["peN-", "per-"]),
    ("pemertahanan", "tahan", &["peN-", "per-", "-an"]),
    ("pemerolehan", "oleh", &["peN-", "per-", "-an"]),
];

#[test]
fn men_and_pen_around_other_prefixes() {
    check(STACKED);
}

/// *se-, se-…-nya, seper-, sepeN-*.
const SE: &[Row] = &[
    ("sebesar", "besar", &["se-"]),
    ("setinggi", "tinggi", &["se-"]),
    ("sebuah", "buah", &["se-"]),
    ("seorang", "orang", &["se-"]),
    ("sehari", "hari", &["se-"]),
    ("sedunia", "dunia", &["se-"]),
    ("serumah", "rumah", &["se-"]),
    ("sekeluarga", "keluarga", &["se-"]),
    ("setiap", "tiap", &["se-"]),
    ("semakin", "makin", &["se-"]),
    ("selama", "lama", &["se-"]),
    ("seribu", "ribu", &["se-"]),
    ("sepuluh", "puluh", &["se-"]),
    ("sebelas", "belas", &["se-"]),
    ("seragam", "ragam", &["se-"]),
    ("sejumlah", "jumlah", &["se-"]),
    ("sebaiknya", "baik", &["se-", "-nya"]),
    ("seharusnya", "harus", &["se-", "-nya"]),
    ("sebenarnya", "benar", &["se-", "-nya"]),
    ("sepenuhnya", "penuh", &["se-", "-nya"]),
    ("selanjutnya", "lanjut", &["se-", "-nya"]),
    ("sesungguhnya", "sungguh", &["se-", "-nya"]),
    ("semestinya", "mesti", &["se-", "-nya"]),
    ("seandainya", "andai", &["se-", "-nya"]),
    ("seperlunya", "perlu", &["se-", "-nya"]),
    ("sepersen", "persen", &["se-"]),
    ("sepertiga", "tiga", &["se-", "per-"]),
    ("seperempat", "empat", &["se-", "per-"]),
    ("sepersepuluh", "puluh", &["se-", "per-", "se-"]),
    ("seperjuangan", "juang", &["se-", "per-", "-an"]),
    ("sepermainan", "main", &["se-", "per-", "-an"]),
    ("sependapat", "dapat", &["se-", "peN-"]),
    ("sepeninggal", "tinggal", &["se-", "peN-"]),
    ("sepemahaman", "paham", &["se-", "peN-", "-an"]),
    ("sepengetahuan", "tahu", &["se-", "peN-", "ke-", "-an"]),
    ("seketurunan", "turun", &["se-", "ke-", "-an"]),
];

#[test]
fn se() {
    check(SE);
}

/// *ke-* of ordinals and groups, and other numerals.
const NUMERALS: &[Row] = &[
    ("kedua", "dua", &["ke-"]),
    ("ketiga", "tiga", &["ke-"]),
    ("keempat", "empat", &["ke-"]),
    ("kelima", "lima", &["ke-"]),
    ("keenam", "enam", &["ke-"]),
    ("ketujuh", "tujuh", &["ke-"]),
    ("kedelapan", "delapan", &["ke-"]),
    ("kesembilan", "sembilan", &["ke-"]),
    ("kesepuluh", "puluh", &["ke-", "se-"]),
    ("kesebelas", "belas", &["ke-", "se-"]),
    ("keseratus", "ratus", &["ke-", "se-"]),
    ("keseribu", "ribu", &["ke-", "se-"]),
    ("kesekian", "kian", &["ke-", "se-"]),
    ("keduanya", "dua", &["ke-", "-nya"]),
    ("ketiganya", "tiga", &["ke-", "-nya"]),
    ("berdua", "dua", &["ber-"]),
    ("bertiga", "tiga", &["ber-"]),
    ("berempat", "empat", &["ber-"]),
    ("puluhan", "puluh", &["-an"]),
    ("belasan", "belas", &["-an"]),
    ("ratusan", "ratus", &["-an"]),
    ("ribuan", "ribu", &["-an"]),
    ("jutaan", "juta", &["-an"]),
    ("pertigaan", "tiga", &["per-", "-an"]),
    ("perempatan", "empat", &["per-", "-an"]),
];

#[test]
fn ordinals_and_other_numerals() {
    check(NUMERALS);
}

/// *-kan, -i, -an* without a prefix.
const SUFFIXES: &[Row] = &[
    ("bacakan", "baca", &["-kan"]),
    ("ambilkan", "ambil", &["-kan"]),
    ("tunjukkan", "tunjuk", &["-kan"]),
    ("katakan", "kata", &["-kan"]),
    ("lakukan", "laku", &["-kan"]),
    ("gunakan", "guna", &["-kan"]),
    ("selesaikan", "selesai", &["-kan"]),
    ("jadikan", "jadi", &["-kan"]),
    ("masukkan", "masuk", &["-kan"]),
    ("biarkan", "biar", &["-kan"]),
    ("tanyakan", "tanya", &["-kan"]),
    ("hindari", "hindar", &["-i"]),
    ("miliki", "milik", &["-i"]),
    ("nikmati", "nikmat", &["-i"]),
    ("hormati", "hormat", &["-i"]),
    ("ikuti", "ikut", &["-i"]),
    ("temui", "temu", &["-i"]),
    ("kunjungi", "kunjung", &["-i"]),
    ("hadapi", "hadap", &["-i"]),
    ("cintai", "cinta", &["-i"]),
    ("sukai", "suka", &["-i"]),
    ("makanan", "makan", &["-an"]),
    ("tulisan", "tulis", &["-an"]),
    ("bantuan", "bantu", &["-an"]),
    ("pakaian", "pakai", &["-an"]),
    ("laporan", "lapor", &["-an"]),
    ("bulanan", "bulan", &["-an"]),
    ("harian", "hari", &["-an"]),
    ("kiloan", "kilo", &["-an"]),
    ("manisan", "manis", &["-an"]),
    ("daratan", "darat", &["-an"]),
    ("satuan", "satu", &["-an"]),
    ("tujuan", "tuju", &["-an"]),
    ("lapangan", "lapang", &["-an"]),
    ("masukan", "masuk", &["-an"]),
    ("tabungan", "tabung", &["-an"]),
];

#[test]
fn bare_suffixes() {
    check(SUFFIXES);
}

/// Pronouns and particles, also stacked and on affixed words.
const CLITICS: &[Row] = &[
    ("bukuku", "buku", &["-ku"]),
    ("bukumu", "buku", &["-mu"]),
    ("rumahnya", "rumah", &["-nya"]),
    ("bukumulah", "buku", &["-mu", "-lah"]),
    ("rumahnyakah", "rumah", &["-nya", "-kah"]),
    ("dibacakannya", "baca", &["di-", "-kan", "-nya"]),
    ("diambilnyalah", "ambil", &["di-", "-nya", "-lah"]),
    ("mengirimkannya", "kirim", &["meN-", "-kan", "-nya"]),
    ("mencintaimu", "cinta", &["meN-", "-i", "-mu"]),
    ("memberiku", "beri", &["meN-", "-ku"]),
    ("perusahaannya", "usaha", &["per-", "-an", "-nya"]),
    ("pembangunannya", "bangun", &["peN-", "-an", "-nya"]),
    ("kesalahanmulah", "salah", &["ke-", "-an", "-mu", "-lah"]),
    ("kepemimpinannyalah", "pimpin", &["ke-", "peN-", "-an", "-nya", "-lah"]),
    ("kubaca", "baca", &["ku-"]),
    ("kulihat", "lihat", &["ku-"]),
    ("kuambilkan", "ambil", &["ku-", "-kan"]),
    ("kupelajari", "ajar", &["ku-", "per-", "-i"]),
    ("kuperbaiki", "baik", &["ku-", "per-", "-i"]),
    ("kuketahui", "tahu", &["ku-", "ke-", "-i"]),
    ("kaubawa", "bawa", &["kau-"]),
    ("kautulis", "tulis", &["kau-"]),
    ("kauberikan", "beri", &["kau-", "-kan"]),
    ("bacalah", "baca", &["-lah"]),
    ("pergilah", "pergi", &["-lah"]),
    ("dengarkanlah", "dengar", &["-kan", "-lah"]),
    ("dialah", "dia", &["-lah"]),
    ("inilah", "ini", &["-lah"]),
    ("bukanlah", "bukan", &["-lah"]),
    ("apakah", "apa", &["-kah"]),
    ("siapakah", "siapa", &["-kah"]),
    ("bolehkah", "boleh", &["-kah"]),
    ("benarkah", "benar", &["-kah"]),
    ("apatah", "apa", &["-tah"]),
    ("walaupun", "walaupun", &[]),
    ("meskipun", "meskipun", &[]),
    ("ataupun", "ataupun", &[]),
    ("bagaimanapun", "bagaimanapun", &[]),
    ("olehnya", "oleh", &["-nya"]),
    ("untukmu", "untuk", &["-mu"]),
    ("denganku", "dengan", &["-ku"]),
    ("kepadanya", "kepada", &["-nya"]),
    ("tiadalah", "tiada", &["-lah"]),
];

#[test]
fn clitics_and_particles() {
    check(CLITICS);
}

/// Whole words doubled, bare or with affixes.
const DOUBLED: &[Row] = &[
    ("pusat-pusat", "pusat", &["redup"]),
    ("lelaki-lelaki", "laki", &["redup"]),
    ("reruntuhan-reruntuhan", "runtuh", &["redup", "-an"]),
    ("negara-negara", "negara", &["redup"]),
    ("menteri-menteri", "menteri", &["redup"]),
    ("rata-rata", "rata", &["redup"]),
    ("diam-diam", "diam", &["redup"]),
    ("buku-bukunya", "buku", &["redup", "-nya"]),
    ("teman-temanku", "teman", &["redup", "-ku"]),
    ("anak-anaknyalah", "anak", &["redup", "-nya", "-lah"]),
    ("satu-satunya", "satu", &["redup", "-nya"]),
    ("perusahaan-perusahaan", "usaha", &["redup", "per-", "-an"]),
    ("kebijakan-kebijakan", "bijak", &["redup", "ke-", "-an"]),
    ("pembeli-pembeli", "beli", &["redup", "peN-"]),
    ("mobil-mobilan", "mobil", &["redup", "-an"]),
    ("buah-buahan", "buah", &["redup", "-an"]),
    ("mudah-mudahan", "mudah", &["redup", "-an"]),
    ("besar-besaran", "besar", &["redup", "-an"]),
    ("habis-habisan", "habis", &["redup", "-an"]),
    ("tarik-menarik", "tarik", &["redup", "meN-"]),
    ("tolong-menolong", "tolong", &["redup", "meN-"]),
    ("surat-menyurat", "surat", &["redup", "meN-"]),
    ("tulis-menulis", "tulis", &["redup", "meN-"]),
    ("terus-menerus", "terus", &["redup", "meN-"]),
    ("menakut-nakuti", "takut", &["redup", "meN-", "-i"]),
    ("menyebut-nyebut", "sebut", &["redup", "meN-"]),
    ("memukul-mukul", "pukul", &["redup", "meN-"]),
    ("melihat-lihat", "lihat", &["redup", "meN-"]),
    ("membeda-bedakan", "beda", &["redup", "meN-", "-kan"]),
    ("menjelek-jelekkan", "jelek", &["redup", "meN-", "-kan"]),
    ("dicari-cari", "cari", &["redup", "di-"]),
    ("dibesar-besarkan", "besar", &["redup", "di-", "-kan"]),
    ("berjalan-jalan", "jalan", &["redup", "ber-"]),
    ("bersama-sama", "sama", &["redup", "ber-"]),
    ("bertahun-tahun", "tahun", &["redup", "ber-"]),
    ("berpuluh-puluh", "puluh", &["redup", "ber-"]),
    ("bersalam-salaman", "salam", &["redup", "ber-", "-an"]),
    ("tergesa-gesa", "gesa", &["redup", "ter-"]),
    ("terburu-buru", "buru", &["redup", "ter-"]),
    ("kebarat-baratan", "barat", &["redup", "ke-", "-an"]),
    ("kemerah-merahan", "merah", &["redup", "ke-", "-an"]),
    ("sebaik-baiknya", "baik", &["redup", "se-", "-nya"]),
    ("setinggi-tingginya", "tinggi", &["redup", "se-", "-nya"]),
    ("selambat-lambatnya", "lambat", &["redup", "se-", "-nya"]),
    ("sehari-hari", "hari", &["redup", "se-"]),
];

#[test]
fn doubled_words() {
    check(DOUBLED);
}

/// The first syllable doubled, or the second half with another sound; and words that have no single form.
const HALF_DOUBLED: &[Row] = &[
    ("dedaunan", "daun", &["redup", "-an"]),
    ("pepohonan", "pohon", &["redup", "-an"]),
    ("rerumputan", "rumput", &["redup", "-an"]),
    ("bebatuan", "batu", &["redup", "-an"]),
    ("reruntuhan", "runtuh", &["redup", "-an"]),
    ("wewangian", "wangi", &["redup", "-an"]),
    ("tetumbuhan", "tumbuh", &["redup", "-an"]),
    ("bebauan", "bau", &["redup", "-an"]),
    ("bebuahan", "buah", &["redup", "-an"]),
    ("tetamu", "tamu", &["redup"]),
    ("tetua", "tua", &["redup"]),
    ("lelaki", "laki", &["redup"]),
    ("rerata", "rata", &["redup"]),
    ("jejaring", "jaring", &["redup"]),
    ("sayur-mayur", "sayur", &["redup"]),
    ("bolak-balik", "balik", &["redup"]),
    ("gerak-gerik", "gerak", &["redup"]),
    ("lauk-pauk", "lauk", &["redup"]),
    ("warna-warni", "warna", &["redup"]),
    ("serba-serbi", "serba", &["redup"]),
    ("ramah-tamah", "ramah", &["redup"]),
    ("tindak-tanduk", "tindak", &["redup"]),
    ("corat-coret", "coret", &["redup"]),
    ("lika-liku", "liku", &["redup"]),
    ("kelap-kelip", "kelip", &["redup"]),
    ("pontang-panting", "pontang-panting", &[]),
    ("kupu-kupu", "kupu-kupu", &[]),
    ("laba-laba", "laba-laba", &[]),
    ("cumi-cumi", "cumi", &["redup"]),
    ("kura-kura", "kura-kura", &[]),
    ("ubur-ubur", "ubur-ubur", &[]),
    ("alun-alun", "alun-alun", &[]),
    ("paru-paru", "paru", &["redup"]),
    ("masing-masing", "masing-masing", &[]),
    ("tiba-tiba", "tiba-tiba", &[]),
    ("gara-gara", "gara-gara", &[]),
    ("oleh-oleh", "oleh-oleh", &[]),
    ("mondar-mandir", "mondar-mandir", &[]),
    ("teka-teki", "teka-teki", &[]),
    ("undang-undang", "undang", &["redup"]),
    ("perundang-undangan", "undang", &["redup", "per-", "-an"]),
];

#[test]
fn partly_doubled_words() {
    check(HALF_DOUBLED);
}

/// Two words under one affix.
const COMPOUNDS: &[Row] = &[
    ("menandatangani", "tanda tangan", &["meN-", "-i"]),
    ("ditandatangani", "tanda tangan", &["di-", "-i"]),
    ("penandatanganan", "tanda tangan", &["peN-", "-an"]),
    ("menindaklanjuti", "tindak lanjut", &["meN-", "-i"]),
    ("ditindaklanjuti", "tindak lanjut", &["di-", "-i"]),
    ("pertanggungjawaban", "tanggung jawab", &["per-", "-an"]),
    ("mempertanggungjawabkan", "tanggung jawab", &["meN-", "per-", "-kan"]),
    ("menyebarluaskan", "sebar luas", &["meN-", "-kan"]),
    ("penyebarluasan", "sebar luas", &["peN-", "-an"]),
    ("ketatanegaraan", "tata negara", &["ke-", "-an"]),
    ("kewarganegaraan", "warga negara", &["ke-", "-an"]),
    ("ketenagakerjaan", "tenaga kerja", &["ke-", "-an"]),
    ("keanekaragaman", "aneka ragam", &["ke-", "-an"]),
    ("kerumahtanggaan", "rumah tangga", &["ke-", "-an"]),
    ("menggarisbawahi", "garis bawah", &["meN-", "-i"]),
    ("melatarbelakangi", "latar belakang", &["meN-", "-i"]),
    ("dilatarbelakangi", "latar belakang", &["di-", "-i"]),
    ("mengikutsertakan", "ikut serta", &["meN-", "-kan"]),
    ("keikutsertaan", "ikut serta", &["ke-", "-an"]),
    ("ketidakikutsertaan", "ikut serta", &["ke-", "tidak-", "-an"]),
    ("memberitahukan", "beri tahu", &["meN-", "-kan"]),
    ("pemberitahuan", "beri tahu", &["peN-", "-an"]),
    ("diberitahukan", "beri tahu", &["di-", "-kan"]),
    ("menyalahgunakan", "salah guna", &["meN-", "-kan"]),
    ("penyalahgunaan", "salah guna", &["peN-", "-an"]),
    ("disalahgunakan", "salah guna", &["di-", "-kan"]),
    ("menganaktirikan", "anak tiri", &["meN-", "-kan"]),
    ("mengambinghitamkan", "kambing hitam", &["meN-", "-kan"]),
    ("dialihfungsikan", "alih fungsi", &["di-", "-kan"]),
    ("pengambilalihan", "ambil alih", &["peN-", "-an"]),
    ("membumihanguskan", "bumi hangus", &["meN-", "-kan"]),
    ("menitikberatkan", "titik berat", &["meN-", "-kan"]),
    ("memutarbalikkan", "putar balik", &["meN-", "-kan"]),
    ("mencampuradukkan", "campur aduk", &["meN-", "-kan"]),
    ("melipatgandakan", "lipat ganda", &["meN-", "-kan"]),
    ("dilipatgandakannya", "lipat ganda", &["di-", "-kan", "-nya"]),
    ("menyerahterimakan", "serah terima", &["meN-", "-kan"]),
    ("menomorsatukan", "nomor satu", &["meN-", "-kan"]),
];

#[test]
fn compounds_under_an_affix() {
    check(COMPOUNDS);
}

/// *-el-, -em-, -er-, -in-*.
const INFIXES: &[Row] = &[
    ("gemertak", "gertak", &["-em-"]),
    ("gemerincing", "gerincing", &["-em-"]),
    ("jemari", "jari", &["-em-"]),
    ("temali", "tali", &["-em-"]),
    ("temurun", "turun", &["-em-"]),
    ("turun-temurun", "turun", &["redup", "-em-"]),
    ("tali-temali", "tali", &["redup", "-em-"]),
    ("gunung-gemunung", "gunung", &["redup"]),
];

#[test]
fn infixes() {
    check(INFIXES);
}

/// Transparent ones under their root, opaque ones under themselves.
const FUNCTION_WORDS: &[Row] = &[
    ("akhirnya", "akhir", &["-nya"]),
    ("sebelum", "belum", &["se-"]),
    ("setelah", "telah", &["se-"]),
    ("sesudah", "sudah", &["se-"]),
    ("sebagai", "bagai", &["se-"]),
    ("sebagaimana", "bagaimana", &["se-"]),
    ("selain", "lain", &["se-"]),
    ("sekitar", "kitar", &["se-"]),
    ("sekeliling", "keliling", &["se-"]),
    ("sewaktu", "waktu", &["se-"]),
    ("sebelumnya", "belum", &["se-", "-nya"]),
    ("setidaknya", "tidak", &["se-", "-nya"]),
    ("sebaliknya", "balik", &["se-", "-nya"]),
    ("agaknya", "agak", &["-nya"]),
    ("rupanya", "rupa", &["-nya"]),
    ("misalnya", "misal", &["-nya"]),
    ("biasanya", "biasa", &["-nya"]),
    ("umumnya", "umum", &["-nya"]),
    ("terhadap", "hadap", &["ter-"]),
    ("mengenai", "kena", &["meN-", "-i"]),
    ("menurut", "turut", &["meN-"]),
    ("melalui", "lalu", &["meN-", "-i"]),
    ("merupakan", "rupa", &["meN-", "-kan"]),
    ("adalah", "adalah", &[]),
    ("ialah", "ialah", &[]),
    ("sekali", "sekali", &[]),
    ("terlalu", "terlalu", &[]),
    ("selalu", "selalu", &[]),
    ("seluruh", "seluruh", &[]),
    ("seperti", "seperti", &[]),
    ("sepertinya", "seperti", &["-nya"]),
    ("kepada", "kepada", &[]),
    ("daripada", "daripada", &[]),
    ("ketika", "ketika", &[]),
    ("supaya", "supaya", &[]),
    ("semua", "semua", &[]),
    ("sekarang", "sekarang", &[]),
    ("segera", "segera", &[]),
    ("sendiri", "sendiri", &[]),
    ("kemudian", "kemudian", &[]),
    ("demikian", "demikian", &[]),
];

#[test]
fn function_words() {
    check(FUNCTION_WORDS);
}

/// Words that were once derived and are roots now, also under further affixes.
const OPAQUE: &[Row] = &[
    ("berangkat", "berangkat", &[]),
    ("keberangkatan", "berangkat", &["ke-", "-an"]),
    ("pemberangkatan", "berangkat", &["peN-", "-an"]),
    ("diberangkatkan", "berangkat", &["di-", "-kan"]),
    ("sesuai", "sesuai", &[]),
    ("penyesuaian", "sesuai", &["peN-", "-an"]),
    ("menyesuaikan", "sesuai", &["meN-", "-kan"]),
    ("kesesuaian", "sesuai", &["ke-", "-an"]),
    ("sepakat", "sepakat", &[]),
    ("kesepakatan", "sepakat", &["ke-", "-an"]),
    ("disepakati", "sepakat", &["di-", "-i"]),
    ("bersepakat", "sepakat", &["ber-"]),
    ("setuju", "setuju", &[]),
    ("menyetujui", "setuju", &["meN-", "-i"]),
    ("persetujuan", "setuju", &["per-", "-an"]),
    ("pegawai", "pegawai", &[]),
    ("kepegawaian", "pegawai", &["ke-", "-an"]),
    ("menyeluruh", "seluruh", &["meN-"]),
    ("keseluruhan", "seluruh", &["ke-", "-an"]),
];

#[test]
fn affixes_on_opaque_words() {
    check(OPAQUE);
}

/// Roots whose beginning or end looks like an affix.
const LOOK_ALIKES: &[Row] = &[
    ("menteri", "menteri", &[]),
    ("perangai", "perangai", &[]),
    ("sekolah", "sekolah", &[]),
    ("terung", "terung", &[]),
    ("berita", "berita", &[]),
    ("melati", "melati", &[]),
    ("kesatria", "kesatria", &[]),
    ("diskusi", "diskusi", &[]),
    ("seni", "seni", &[]),
    ("ikan", "ikan", &[]),
    ("makan", "makan", &[]),
    ("bulan", "bulan", &[]),
    ("hujan", "hujan", &[]),
    ("papan", "papan", &[]),
    ("teman", "teman", &[]),
    ("sungai", "sungai", &[]),
    ("pantai", "pantai", &[]),
    ("negeri", "negeri", &[]),
    ("mandi", "mandi", &[]),
    ("lalai", "lalai", &[]),
    ("pulau", "pulau", &[]),
    ("terima", "terima", &[]),
    ("terang", "terang", &[]),
    ("terampil", "terampil", &[]),
    ("perlu", "perlu", &[]),
    ("perak", "perak", &[]),
    ("perempuan", "perempuan", &[]),
    ("permata", "permata", &[]),
    ("percaya", "percaya", &[]),
    ("periksa", "periksa", &[]),
    ("perintah", "perintah", &[]),
    ("penuh", "penuh", &[]),
    ("penjara", "penjara", &[]),
    ("peduli", "peduli", &[]),
    ("derita", "derita", &[]),
    ("dinding", "dinding", &[]),
    ("medali", "medali", &[]),
    ("merdeka", "merdeka", &[]),
    ("merpati", "merpati", &[]),
    ("mentega", "mentega", &[]),
    ("sederhana", "sederhana", &[]),
    ("sejarah", "sejarah", &[]),
    ("senjata", "senjata", &[]),
    ("kepala", "kepala", &[]),
    ("kecuali", "kecuali", &[]),
    ("berani", "berani", &[]),
    ("bersih", "bersih", &[]),
    ("masalah", "masalah", &[]),
    ("langkah", "langkah", &[]),
    ("hanya", "hanya", &[]),
    ("punya", "punya", &[]),
    ("ilmu", "ilmu", &[]),
    ("saku", "saku", &[]),
    ("kulit", "kulit", &[]),
];

#[test]
fn words_that_only_look_affixed() {
    check(LOOK_ALIKES);
}

/// Foreign words with foreign endings, and beginnings that look like Indonesian prefixes.
const FOREIGN: &[Row] = &[
    ("finalisasi", "finalisasi", &[]),
    ("kapitalisasi", "kapitalisasi", &[]),
    ("digitalisasi", "digitalisasi", &[]),
    ("industri", "industri", &[]),
    ("komunikasi", "komunikasi", &[]),
    ("demokrasi", "demokrasi", &[]),
    ("organisasi", "organisasi", &[]),
    ("investasi", "investasi", &[]),
    ("efisiensi", "efisiensi", &[]),
    ("perspektif", "perspektif", &[]),
    ("permanen", "permanen", &[]),
    ("personel", "personel", &[]),
    ("sertifikat", "sertifikat", &[]),
    ("sekretaris", "sekretaris", &[]),
    ("semester", "semester", &[]),
    ("serial", "serial", &[]),
    ("selebriti", "selebriti", &[]),
    ("terminal", "terminal", &[]),
    ("terapi", "terapi", &[]),
    ("teritorial", "teritorial", &[]),
    ("direksi", "direksi", &[]),
    ("dinamika", "dinamika", &[]),
    ("diversifikasi", "diversifikasi", &[]),
    ("disiplin", "disiplin", &[]),
    ("mekanisme", "mekanisme", &[]),
    ("meditasi", "meditasi", &[]),
    ("pensiun", "pensiun", &[]),
    ("penalti", "penalti", &[]),
    ("keramik", "keramik", &[]),
    ("kualitas", "kualitas", &[]),
    ("kuota", "kuota", &[]),
    ("energi", "energi", &[]),
    ("strategi", "strategi", &[]),
    ("galeri", "galeri", &[]),
    ("nasionalisme", "nasionalisme", &[]),
    ("wartawan", "wartawan", &[]),
    ("budayawan", "budayawan", &[]),
    ("ilmuwan", "ilmuwan", &[]),
    ("karyawati", "karyawati", &[]),
    ("organisasinya", "organisasi", &["-nya"]),
    ("berorganisasi", "organisasi", &["ber-"]),
    ("kewartawanan", "wartawan", &["ke-", "-an"]),
];

#[test]
fn foreign_words() {
    check(FOREIGN);
}

/// Names are left alone.
const NAMES: &[Row] = &[
    ("Bekasi", "bekasi", &[]),
    ("Medan", "medan", &[]),
    ("Surabaya", "surabaya", &[]),
    ("Kediri", "kediri", &[]),
    ("Sukabumi", "sukabumi", &[]),
    ("Semarang", "semarang", &[]),
    ("Merauke", "merauke", &[]),
    ("Ternate", "ternate", &[]),
    ("Kendari", "kendari", &[]),
    ("Berau", "berau", &[]),
    ("Pekanbaru", "pekanbaru", &[]),
    ("Balikpapan", "balikpapan", &[]),
    ("Kerinci", "kerinci", &[]),
    ("Denpasar", "denpasar", &[]),
    ("Belanda", "belanda", &[]),
    ("Prabowo", "prabowo", &[]),
    ("Sri", "sri", &[]),
    ("Mulyani", "mulyani", &[]),
    ("Indrawati", "indrawati", &[]),
    ("Airlangga", "airlangga", &[]),
    ("Hartarto", "hartarto", &[]),
    ("Megawati", "megawati", &[]),
    ("Sukarno", "sukarno", &[]),
];

#[test]
fn names_of_places_and_persons() {
    check(NAMES);
}

/// Affixes put on foreign words, names and abbreviations with a hyphen.
const HYPHENS: &[Row] = &[
    ("di-upload", "upload", &["di-"]),
    ("di-zoom", "zoom", &["di-"]),
    ("di-reset", "reset", &["di-"]),
    ("di-PHK", "phk", &["di-"]),
    ("di-KPK-kan", "kpk", &["di-", "-kan"]),
    ("meng-update", "update", &["meN-"]),
    ("men-download", "download", &["meN-"]),
    ("mem-blacklist", "blacklist", &["meN-"]),
    ("mem-PHK", "phk", &["meN-"]),
    ("ter-update", "update", &["ter-"]),
    ("ber-KTP", "ktp", &["ber-"]),
    ("ber-AC", "ac", &["ber-"]),
    ("se-Indonesia", "Indonesia", &["se-"]),
    ("se-ASEAN", "ASEAN", &["se-"]),
    ("ke-NU-an", "nu", &["ke-", "-an"]),
    ("KTP-nya", "ktp", &["-nya"]),
    ("HP-ku", "hp", &["-ku"]),
    ("SIM-mu", "sim", &["-mu"]),
    ("PNS-lah", "pns", &["-lah"]),
];

#[test]
fn affixes_with_hyphens() {
    check(HYPHENS);
}

/// Words that can be read in more than one way.
const AMBIGUOUS: &[Ambiguous] = &[
    ("beruang", &[("beruang", &[]), ("uang", &["ber-"]), ("ruang", &["ber-"])]),
    ("memerah", &[("merah", &["meN-"]), ("perah", &["meN-"])]),
    ("memalukan", &[("malu", &["meN-", "-kan"]), ("palu", &["meN-", "-kan"])]),
    ("mengukur", &[("ukur", &["meN-"]), ("kukur", &["meN-"])]),
    ("penanya", &[("tanya", &["peN-"]), ("pena", &["-nya"])]),
    ("beribu", &[("ribu", &["ber-"]), ("ibu", &["ber-"])]),
    ("mengarang", &[("karang", &["meN-"]), ("arang", &["meN-"])]),
    ("mengurus", &[("urus", &["meN-"]), ("kurus", &["meN-"])]),
    ("mengaku", &[("aku", &["meN-"]), ("kaku", &["meN-"])]),
    ("mengarungi", &[("arung", &["meN-", "-i"]), ("karung", &["meN-", "-i"])]),
    ("memakan", &[("makan", &["meN-"]), ("pakan", &["meN-"])]),
    ("memasak", &[("masak", &["meN-"]), ("pasak", &["meN-"])]),
    ("memadu", &[("padu", &["meN-"]), ("madu", &["meN-"])]),
    ("mengemas", &[("kemas", &["meN-"]), ("emas", &["meN-"])]),
    ("mengecap", &[("kecap", &["meN-"]), ("cap", &["meN-"])]),
    ("pemalu", &[("malu", &["peN-"]), ("palu", &["peN-"])]),
    ("pemerahan", &[("merah", &["peN-", "-an"]), ("perah", &["peN-", "-an"])]),
    ("berevolusi", &[("evolusi", &["ber-"]), ("revolusi", &["ber-"])]),
    ("berikan", &[("beri", &["-kan"]), ("ikan", &["ber-"])]),
    ("perbankan", &[("bank", &["per-", "-an"]), ("perban", &["-kan"])]),
    ("mereka", &[("mereka", &[]), ("reka", &["meN-"])]),
    ("sekali", &[("sekali", &[]), ("kali", &["se-"])]),
    ("sekutu", &[("sekutu", &[]), ("kutu", &["se-"])]),
    ("gulai", &[("gulai", &[]), ("gula", &["-i"])]),
    ("mengepak", &[("kepak", &["meN-"]), ("pak", &["meN-"])]),
];

#[test]
fn ambiguous_words() {
    let glossary = Glossary::builtin();
    let mut wrong = Vec::new();
    for (word, readings) in AMBIGUOUS {
        let all = glossary.analyse(word);
        let found: Vec<(&str, &[&str])> = all.iter().map(|reading| (reading.root.as_str(), reading.affixes.as_slice())).collect();
        let missing: Vec<_> = readings.iter().filter(|reading| !found.contains(reading)).collect();
        if !missing.is_empty() {
            wrong.push(format!("{word}: no {missing:?} in {found:?}"));
        }
        if found.first() != readings.first() {
            wrong.push(format!("{word}: {:?} is not the first of {found:?}", readings[0]));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
