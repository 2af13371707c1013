//! Short forms that texts define: sentences in the style of news and regulations, and what each defines.

use std::collections::BTreeSet;

use padanan::Glossary;

/// A text, and the short forms it defines with their long forms.
type Defining = (&'static str, &'static [(&'static str, &'static str)]);

fn assert_defined(table: &[Defining]) {
    let glossary = Glossary::builtin();
    let mut annotator = glossary.annotator();
    for (text, expected) in table {
        let annotations = annotator.annotate(text);
        let defined = annotations.iter().filter_map(|found| Some((found.text(), &text[found.definition_span()?.range()])));
        let defined: BTreeSet<(&str, &str)> = defined.collect();
        assert_eq!(defined, expected.iter().copied().collect(), "{text}");
    }
}

#[test]
fn a_bracket_behind_the_long_form() {
    assert_defined(&[
        ("Badan Riset dan Inovasi Nasional (BRIN) menggandeng tiga kampus.", &[("BRIN", "Badan Riset dan Inovasi Nasional")]),
        (
            "Pemerintah menyiapkan Anggaran Pendapatan dan Belanja Negara (APBN) perubahan.",
            &[("APBN", "Anggaran Pendapatan dan Belanja Negara")],
        ),
        ("Nilai tingkat komponen dalam negeri (TKDN) baterai naik.", &[("TKDN", "tingkat komponen dalam negeri")]),
        ("Petugas Pemadam Kebakaran (Damkar) dikerahkan ke pabrik.", &[("Damkar", "Pemadam Kebakaran")]),
        ("Kader Pos Pelayanan Terpadu (Posyandu) menimbang balita.", &[("Posyandu", "Pos Pelayanan Terpadu")]),
        (
            "Badan Perencanaan Pembangunan Nasional (Bappenas) menyusun peta jalan.",
            &[("Bappenas", "Badan Perencanaan Pembangunan Nasional")],
        ),
        ("Target pertumbuhan produk domestik bruto (PDB) tetap lima persen.", &[("PDB", "produk domestik bruto")]),
        ("Ia mewakili Japan External Trade Organization (JETRO) di Jakarta.", &[("JETRO", "Japan External Trade Organization")]),
        ("Teknologi Internet of Things (IoT) dipasang di lini produksi.", &[("IoT", "Internet of Things")]),
        (
            "Indonesia menjadi ketua Association of Southeast Asian Nations (ASEAN) tahun itu.",
            &[("ASEAN", "Association of Southeast Asian Nations")],
        ),
        ("Bantuan bagi small and medium enterprises (SMEs) dibuka.", &[("SMEs", "small and medium enterprises")]),
        ("Kala itu Joko Widodo (Jokowi) menjabat gubernur.", &[("Jokowi", "Joko Widodo")]),
        (
            "Badan Penyelenggara Jaminan Sosial (BPJS) Ketenagakerjaan membayar klaim.",
            &[("BPJS", "Badan Penyelenggara Jaminan Sosial")],
        ),
        ("Himpunan Pengusaha Muda Indonesia (Hipmi) menggelar munas.", &[("Hipmi", "Himpunan Pengusaha Muda Indonesia")]),
        ("Kementerian Perindustrian RI (Kemenperin) memanggil importir.", &[("Kemenperin", "Kementerian Perindustrian")]),
        ("Wakil Ketua Komisi Pengawas Persaingan Usaha (KPPU) membantah.", &[("KPPU", "Komisi Pengawas Persaingan Usaha")]),
        ("Ketua Umum Partai Kebangkitan Bangsa (PKB) enggan berkomentar.", &[("PKB", "Partai Kebangkitan Bangsa")]),
        ("Empat orang terjaring operasi tangkap tangan (OTT) KPK.", &[("OTT", "operasi tangkap tangan")]),
        ("Rencana Umum Ketenagalistrikan Nasional (RUKN) disahkan.", &[("RUKN", "Rencana Umum Ketenagalistrikan Nasional")]),
        (
            "Dokumen analisis mengenai dampak lingkungan (Amdal) belum lengkap.",
            &[("Amdal", "analisis mengenai dampak lingkungan")],
        ),
        ("Sekretariat Jenderal (Setjen) menata arsip.", &[("Setjen", "Sekretariat Jenderal")]),
        ("Ada 12 Proyek Strategis Nasional (PSN) baru.", &[("PSN", "Proyek Strategis Nasional")]),
        ("Sistem Informasi Industri Nasional (SIINas) wajib diisi.", &[("SIINas", "Sistem Informasi Industri Nasional")]),
        ("Balai Besar Kulit, Karet, dan Plastik (BBKKP) menguji sol.", &[("BBKKP", "Balai Besar Kulit, Karet, dan Plastik")]),
        ("Konvensi Perserikatan Bangsa-Bangsa (PBB) diratifikasi.", &[("PBB", "Perserikatan Bangsa-Bangsa")]),
        ("Pendidikan Tinggi Vokasi Industri (PTVI) gratis.", &[("PTVI", "Pendidikan Tinggi Vokasi Industri")]),
        ("Ikatan Ahli Teknik Otomotif (IATO) berkongres.", &[("IATO", "Ikatan Ahli Teknik Otomotif")]),
        ("Badan Layanan Umum Daerah (BLUD) diaudit.", &[("BLUD", "Badan Layanan Umum Daerah")]),
        (
            "Indonesia-Korea Industrial Dialogue Network (IKIDNet) dibentuk.",
            &[("IKIDNet", "Indonesia-Korea Industrial Dialogue Network")],
        ),
        ("Kepala Kantor Pelayanan Pajak (KPP) Pratama mengimbau.", &[("KPP", "Kantor Pelayanan Pajak")]),
        (
            "Upah Minimum Provinsi (UMP) dan Upah Minimum Kota (UMK) naik.",
            &[("UMP", "Upah Minimum Provinsi"), ("UMK", "Upah Minimum Kota")],
        ),
        ("Pengusaha Kena Pajak (PKP) wajib lapor.", &[("PKP", "Pengusaha Kena Pajak")]),
        ("Kereta Rel Listrik (KRL) Commuter Line terlambat.", &[("KRL", "Kereta Rel Listrik")]),
        ("Provinsi Daerah Istimewa Yogyakarta (DIY) mengekspor kerajinan.", &[("DIY", "Daerah Istimewa Yogyakarta")]),
        ("Institut Teknologi Sepuluh Nopember (ITS) merakit motor listrik.", &[("ITS", "Institut Teknologi Sepuluh Nopember")]),
        ("Rumah Sakit Umum Pusat (RSUP) menerima hibah.", &[("RSUP", "Rumah Sakit Umum Pusat")]),
        ("Kepala Bagian (Kabag) Humas membenarkan.", &[("Kabag", "Kepala Bagian")]),
        ("Aparatur Sipil Negara (ASN) dilarang mudik.", &[("ASN", "Aparatur Sipil Negara")]),
        ("Pemutusan hubungan kerja (PHK) massal terjadi.", &[("PHK", "Pemutusan hubungan kerja")]),
        ("Kebijakan Domestic Market Obligation (DMO) dilonggarkan.", &[("DMO", "Domestic Market Obligation")]),
        ("Menteri Pertanian Amran (Mentan) datang.", &[("Mentan", "Menteri Pertanian")]),
        ("Kepala Pusat Data dan Informasi (Pusdatin) menjelaskan gangguan itu.", &[("Pusdatin", "Pusat Data dan Informasi")]),
        ("Para pejabat pembuat komitmen (PPK) dilatih dua hari.", &[("PPK", "pejabat pembuat komitmen")]),
        (
            "Sistem Online Single Submission Risk-Based Approach (OSS-RBA) dibenahi.",
            &[("OSS-RBA", "Online Single Submission Risk-Based Approach")],
        ),
        ("Produsen wajib memenuhi batas minimum kandungan lokal (BMKL).", &[("BMKL", "batas minimum kandungan lokal")]),
        ("Kegiatan Bimbingan Teknis (Bimtek) diikuti 40 perajin.", &[("Bimtek", "Bimbingan Teknis")]),
        ("Pelaksana tugas (Plt) direktur menerima tamu.", &[("Plt", "Pelaksana tugas")]),
        (
            "Badan Penyelenggara Jaminan Produk Halal (BPJPH) memberi sertifikat.",
            &[("BPJPH", "Badan Penyelenggara Jaminan Produk Halal")],
        ),
        (
            "Negosiasi Indonesia-European Union Comprehensive Economic Partnership Agreement (IEU-CEPA) rampung.",
            &[("IEU-CEPA", "Indonesia-European Union Comprehensive Economic Partnership Agreement")],
        ),
        ("Direktorat Jenderal Bea dan Cukai (DJBC) menahan kapal.", &[("DJBC", "Direktorat Jenderal Bea dan Cukai")]),
        (
            "Kredit investasi (KI) dan kredit modal kerja (KMK) tumbuh.",
            &[("KI", "Kredit investasi"), ("KMK", "kredit modal kerja")],
        ),
    ]);
}

#[test]
fn digits_count_letters_or_stand_for_themselves() {
    assert_defined(&[
        (
            "Program Peningkatan Penggunaan Produk Dalam Negeri (P3DN) diperluas.",
            &[("P3DN", "Peningkatan Penggunaan Produk Dalam Negeri")],
        ),
        (
            "Penerapan Keselamatan dan Kesehatan Kerja (K3) di galangan kapal diawasi.",
            &[("K3", "Keselamatan dan Kesehatan Kerja")],
        ),
        (
            "Guru dikirim ke daerah tertinggal, terdepan, dan terluar (3T) tahun ini.",
            &[("3T", "tertinggal, terdepan, dan terluar")],
        ),
        ("Limbah bahan berbahaya dan beracun (B3) diangkut malam hari.", &[("B3", "bahan berbahaya dan beracun")]),
        (
            "Pusat Industri Digital Indonesia 4.0 (PIDI 4.0) dikunjungi pelajar.",
            &[("PIDI 4.0", "Pusat Industri Digital Indonesia 4.0")],
        ),
        ("Layanan peer-to-peer (P2P) lending tumbuh.", &[("P2P", "peer-to-peer")]),
        ("Skema business to business (B2B) dipilih.", &[("B2B", "business to business")]),
        ("Program biodiesel 35 persen (B35) berjalan.", &[("B35", "biodiesel 35 persen")]),
        ("Gelar diploma tiga (D3) diakui.", &[("D3", "diploma tiga")]),
        (
            "Gerakan memakai masker, mencuci tangan, dan menjaga jarak (3M) digalakkan.",
            &[("3M", "memakai masker, mencuci tangan, dan menjaga jarak")],
        ),
        ("Pelatihan ringkas, rapi, resik, rawat, dan rajin (5R) digelar.", &[("5R", "ringkas, rapi, resik, rawat, dan rajin")]),
        ("Pusat Pelatihan dan Pemberdayaan Masyarakat (P3M) kampus.", &[("P3M", "Pusat Pelatihan dan Pemberdayaan Masyarakat")]),
        ("Prinsip reduce, reuse, recycle (3R) diterapkan.", &[("3R", "reduce, reuse, recycle")]),
    ]);
}

#[test]
fn syllables_in_small_letters() {
    assert_defined(&[
        ("Jumlah tenaga kesehatan (nakes) masih kurang.", &[("nakes", "tenaga kesehatan")]),
        ("Harga minyak dan gas (migas) dunia turun.", &[("migas", "minyak dan gas")]),
        ("Perkara tindak pidana korupsi (tipikor) itu bergulir.", &[("tipikor", "tindak pidana korupsi")]),
        ("Industri makanan dan minuman (mamin) tumbuh tujuh persen.", &[("mamin", "makanan dan minuman")]),
        ("Ekspor mineral dan batu bara (minerba) dibatasi.", &[("minerba", "mineral dan batu bara")]),
        ("Pemilihan kepala daerah (pilkada) serentak digelar.", &[("pilkada", "Pemilihan kepala daerah")]),
        ("Rapat kerja (raker) itu berlangsung tertutup.", &[("raker", "Rapat kerja")]),
        ("Rumah susun sederhana sewa (rusunawa) penuh.", &[("rusunawa", "Rumah susun sederhana sewa")]),
    ]);
}

#[test]
fn a_bracket_behind_the_short_form() {
    assert_defined(&[
        ("IKM (Industri Kecil dan Menengah) menyerap banyak pekerja.", &[("IKM", "Industri Kecil dan Menengah")]),
        ("Peran BUMN (badan usaha milik negara) diperkuat.", &[("BUMN", "badan usaha milik negara")]),
        (
            "Kata dia, QRIS (Quick Response Code Indonesian Standard) memudahkan warga.",
            &[("QRIS", "Quick Response Code Indonesian Standard")],
        ),
        ("Kemendag (Kementerian Perdagangan) membuka layanan aduan.", &[("Kemendag", "Kementerian Perdagangan")]),
        ("Dana DAK (Dana Alokasi Khusus) terlambat cair.", &[("DAK", "Dana Alokasi Khusus")]),
        ("Produksi CPO (crude palm oil) turun.", &[("CPO", "crude palm oil")]),
        (
            "GIIAS (Gaikindo Indonesia International Auto Show) dibuka.",
            &[("GIIAS", "Gaikindo Indonesia International Auto Show")],
        ),
        ("LIN (Lumbung Ikan Nasional) batal dibangun.", &[("LIN", "Lumbung Ikan Nasional")]),
    ]);
}

#[test]
fn a_bracket_of_several_parts() {
    assert_defined(&[
        (
            "Pemerintah mengejar tujuan pembangunan berkelanjutan (Sustainable Development Goals/SDGs).",
            &[("SDGs", "Sustainable Development Goals")],
        ),
        ("Kendaraan listrik berbasis baterai (battery electric vehicle/BEV) disubsidi.", &[("BEV", "battery electric vehicle")]),
        (
            "Penyelesaian Perjanjian Kemitraan Ekonomi (Regional Comprehensive Economic Partnership, RCEP) dipuji.",
            &[("RCEP", "Regional Comprehensive Economic Partnership")],
        ),
        ("Indeks manajer pembelian (purchasing managers index; PMI) turun.", &[("PMI", "purchasing managers index")]),
        ("Produk Domestik Bruto (PDB, gross domestic product) dihitung ulang.", &[("PDB", "Produk Domestik Bruto")]),
        (
            "Badan Pengawas Obat dan Makanan (BPOM/Badan POM) menarik produk.",
            &[("BPOM", "Badan Pengawas Obat dan Makanan"), ("Badan POM", "Badan Pengawas Obat dan Makanan")],
        ),
    ]);
}

#[test]
fn lines_quotes_and_emphasis() {
    assert_defined(&[
        ("“Rencana Aksi Hilirisasi Perikanan” (“RAHP”) diluncurkan.", &[("RAHP", "Rencana Aksi Hilirisasi Perikanan")]),
        ("Dokumen \"Peta Jalan Industri Hijau\" (\"PJIH\") dibagikan.", &[("PJIH", "Peta Jalan Industri Hijau")]),
        ("**Sumber Daya Manusia** (SDM) industri dilatih.", &[("SDM", "Sumber Daya Manusia")]),
        ("## Tata Kelola Data Industri (TKDI)", &[("TKDI", "Tata Kelola Data Industri")]),
        ("*Making Indonesia Greener* (**MIG**) adalah tema tahun ini.", &[("MIG", "Making Indonesia Greener")]),
        ("Menteri Badan Usaha Milik\nNegara (BUMN) hadir.", &[("BUMN", "Badan Usaha Milik\nNegara")]),
        ("Laporan Kementerian\nKetenagakerjaan (Kemnaker) terbit.", &[("Kemnaker", "Kementerian\nKetenagakerjaan")]),
        ("“Lumbung Ikan Nasional” atau LIN akan dibangun di Maluku.", &[("LIN", "Lumbung Ikan Nasional")]),
    ]);
}

#[test]
fn words_and_marks() {
    assert_defined(&[
        ("Industri kecil dan menengah atau IKM perlu bahan baku.", &[("IKM", "Industri kecil dan menengah")]),
        ("Kebijakan kawasan berikat, atau KB, diperlonggar.", &[("KB", "kawasan berikat")]),
        ("Beban dana pihak ketiga atau DPK meningkat.", &[("DPK", "dana pihak ketiga")]),
        ("Rencana tata ruang wilayah atau yang disingkat RTRW belum rampung.", &[("RTRW", "Rencana tata ruang wilayah")]),
        ("Produk domestik regional bruto atau biasa disingkat PDRB naik.", &[("PDRB", "Produk domestik regional bruto")]),
        ("Bank sampah induk atau yang biasa disebut BSI menampung plastik.", &[("BSI", "Bank sampah induk")]),
        ("Neraca komoditas, selanjutnya disingkat NK, memuat data pasokan.", &[("NK", "Neraca komoditas")]),
        (
            "Rencana Induk Pembangunan Industri Nasional yang selanjutnya disebut RIPIN ditetapkan pemerintah.",
            &[("RIPIN", "Rencana Induk Pembangunan Industri Nasional")],
        ),
        (
            "Kawasan Peruntukan Industri yang selanjutnya disingkat KPI adalah bentangan lahan.",
            &[("KPI", "Kawasan Peruntukan Industri")],
        ),
        ("Standar Nasional Indonesia (selanjutnya disebut SNI) berlaku wajib.", &[("SNI", "Standar Nasional Indonesia")]),
        (
            "Tim Pengawalan dan Pengamanan Usaha (selanjutnya disingkat TP2U) bekerja dua tahun.",
            &[("TP2U", "Tim Pengawalan dan Pengamanan Usaha")],
        ),
        ("Harga eceran tertinggi, yang dikenal sebagai HET, direvisi.", &[("HET", "Harga eceran tertinggi")]),
        (
            "Unit pelaksana teknis daerah yang dikenal dengan nama UPTD melayani petani.",
            &[("UPTD", "Unit pelaksana teknis daerah")],
        ),
        (
            "Gerakan nasional bangga buatan Indonesia dikenal dengan sebutan Gernas BBI.",
            &[("Gernas BBI", "Gerakan nasional bangga buatan Indonesia")],
        ),
        ("Upah minimum kabupaten biasa disebut UMK oleh buruh.", &[("UMK", "Upah minimum kabupaten")]),
        ("Kelompok usaha bersama akrab disebut KUB.", &[("KUB", "Kelompok usaha bersama")]),
        ("Surat tanda nomor kendaraan disingkat STNK harus dibawa.", &[("STNK", "Surat tanda nomor kendaraan")]),
        ("Lembaga sertifikasi profesi disingkat menjadi LSP.", &[("LSP", "Lembaga sertifikasi profesi")]),
        ("TKDN adalah singkatan dari tingkat komponen dalam negeri.", &[("TKDN", "tingkat komponen dalam negeri")]),
        (
            "Polri merupakan kependekan dari Kepolisian Negara Republik Indonesia.",
            &[("Polri", "Kepolisian Negara Republik Indonesia")],
        ),
        ("Kadin, akronim dari Kamar Dagang dan Industri, berdiri pada 1968.", &[("Kadin", "Kamar Dagang dan Industri")]),
        ("BLK adalah kependekan dari balai latihan kerja yang dikelola daerah.", &[("BLK", "balai latihan kerja")]),
        (
            "Prokelan singkatan dari Program Kemitraan Rumput Laut Nusantara.",
            &[("Prokelan", "Program Kemitraan Rumput Laut Nusantara")],
        ),
        ("Bantuan langsung tunai alias BLT dibagikan.", &[("BLT", "Bantuan langsung tunai")]),
        ("Ujian nasional alias UN dihapus.", &[("UN", "Ujian nasional")]),
        ("Otoritas Jasa Keuangan – OJK – mencabut izin bank itu.", &[("OJK", "Otoritas Jasa Keuangan")]),
        ("Lembaga Penjamin Simpanan - LPS - membayar nasabah.", &[("LPS", "Lembaga Penjamin Simpanan")]),
        ("Pengelolaan Barang Milik Negara/BMN diperketat.", &[("BMN", "Barang Milik Negara")]),
        ("PHK atau pemutusan hubungan kerja harus dihindari.", &[("PHK", "pemutusan hubungan kerja")]),
        ("SVLK atau Sistem Verifikasi Legalitas Kayu wajib bagi eksportir.", &[("SVLK", "Sistem Verifikasi Legalitas Kayu")]),
        ("Para peserta Lembaga Pengelola Dana Pendidikan/LPDP mengeluh.", &[("LPDP", "Lembaga Pengelola Dana Pendidikan")]),
        ("Kredit pemilikan rumah (atau KPR) makin murah.", &[("KPR", "Kredit pemilikan rumah")]),
        ("ETLE (singkatan dari electronic traffic law enforcement) dipasang.", &[("ETLE", "electronic traffic law enforcement")]),
        ("Tersangka Andi Baskoro alias AB ditahan.", &[("AB", "Andi Baskoro")]),
        ("Gelar Sarjana Teknik (S.T.) tidak wajib.", &[("S.T", "Sarjana Teknik")]),
        (
            "Asosiasi Emiten Kelapa Muda Indonesia atau AEKMI berdiri tahun lalu.",
            &[("AEKMI", "Asosiasi Emiten Kelapa Muda Indonesia")],
        ),
        ("Dana bagi hasil atau disingkat DBH ditransfer bulan ini.", &[("DBH", "Dana bagi hasil")]),
        ("Tenaga kerja asing yang selanjutnya disingkat TKA wajib alih teknologi.", &[("TKA", "Tenaga kerja asing")]),
        ("Undang-Undang Cipta Kerja yang dikenal sebagai UUCK diuji.", &[("UUCK", "Undang-Undang Cipta Kerja")]),
        ("Sistem resi gudang, atau SRG, menjaga harga kopi.", &[("SRG", "Sistem resi gudang")]),
        ("RDMP merupakan singkatan dari Refinery Development Master Plan.", &[("RDMP", "Refinery Development Master Plan")]),
        ("Istilah sembako adalah akronim dari sembilan bahan pokok.", &[("sembako", "sembilan bahan pokok")]),
        ("Apa itu Gebrak? Gebrak adalah singkatan dari Gerakan Bersama Rakyat.", &[("Gebrak", "Gerakan Bersama Rakyat")]),
        ("HPM - Harga Patokan Mineral", &[("HPM", "Harga Patokan Mineral")]),
        ("HPM: Harga Patokan Mineral", &[("HPM", "Harga Patokan Mineral")]),
        ("PT Kereta Api Indonesia (Persero) atau KAI menambah kereta.", &[("KAI", "Kereta Api Indonesia")]),
        ("Bantuan Subsidi Upah/BSU cair bulan ini.", &[("BSU", "Bantuan Subsidi Upah")]),
    ]);
}

#[test]
fn nothing_is_defined() {
    assert_defined(&[
        ("Indonesian Motorcycle Industry Association (AISI) melaporkan penjualan.", &[]),
        ("Organisasi Kerja Sama dan Pembangunan Ekonomi (OECD) menilai.", &[]),
        ("Bank Pembangunan Asia (ADB) memberi pinjaman.", &[]),
        ("Otoritas Pengembangan Pariwisata Danau Toba (BPODT) berbenah.", &[]),
        ("Acara digelar Senin (12/5) di Surabaya.", &[]),
        ("Rapat berlangsung di Osaka (Jepang) dua hari.", &[]),
        ("Ini langkah awal (quick win) bagi industri.", &[]),
        ("Sebanyak 1.200 orang (45 persen) lulus.", &[]),
        ("Politisi senior Sukur Nababan (PDIP) menolak.", &[]),
        ("PT Bank Rakyat Indonesia Tbk (BBRI) membagi dividen.", &[]),
        ("Saham PT Telkom Indonesia Tbk (TLKM) stabil.", &[]),
        ("Menteri Perindustrian (Kemenperin) hadir.", &[]),
        ("Sekretaris Jenderal (Setjen) DPR menjawab.", &[]),
        ("Menteri Perindustrian dan Teknologi Informasi (MIIT) Tiongkok ikut.", &[]),
        ("Ibu kota baru (IKN) dibangun.", &[]),
        ("Harga beras (medium) naik tipis.", &[]),
        ("Ekspor mencapai US$2 miliar (Rp31 triliun).", &[]),
        ("Beberapa kementerian (Perdagangan, Pertanian, dan ESDM) bersinergi.", &[]),
        ("Lihat lampiran (Tabel 3) untuk rincian.", &[]),
        ("Ketua panitia (Budi Santoso) meminta maaf.", &[]),
        ("Pengusaha muda (baca: pemula) diminta hati-hati.", &[]),
        ("Mesin bubut (lathe) diimpor.", &[]),
        ("Ia tiba pukul 10.00 (WIB) pagi.", &[]),
        ("Undang-undang itu (UU 3/2014) diubah.", &[]),
        ("Pemain asal Brasil (Persib) dicoret.", &[]),
        ("Anggota Komisi VII Bambang Haryadi (Gerindra) setuju.", &[]),
        ("Kantornya di Jalan Gatot Subroto (Kav. 52).", &[]),
        ("Gedung itu milik swasta (bukan BUMN).", &[]),
        ("Inflasi 2,5 persen (yoy) terjaga.", &[]),
        ("Perusahaan rintisan asal Bandung (eFishery) diaudit.", &[]),
        ("Rektor universitas itu (UI) mundur.", &[]),
        ("Peneliti senior (Dr. Ir. Hadi) memaparkan.", &[]),
        ("Kami sepakat (tepuk tangan) lanjut.", &[]),
        ("Pilih SMA atau SMK sesuai minat.", &[]),
        ("Gas alam atau LNG diekspor.", &[]),
        ("Dia bekerja di TNI atau Polri.", &[]),
        ("Guru atau dosen boleh mendaftar.", &[]),
        ("Cukai rokok atau minuman naik.", &[]),
        ("Wilayah itu disebut Kalimantan oleh warga.", &[]),
        ("Ia dikenal dengan nama Gus Dur.", &[]),
        ("Rapat disingkat karena hujan.", &[]),
        ("Menteri tersebut BUMN awasi ketat.", &[]),
        ("Perusahaan yang disebut KPK itu membantah.", &[]),
        ("Politikus itu disebut PDIP bukan kader.", &[]),
        ("Ia, alias Bang Jago, ditangkap.", &[]),
        ("JAKARTA - Menteri BUMN hadir.", &[]),
        ("Jakarta, CNBC Indonesia - BI menahan suku bunga.", &[]),
        ("Laga Persib – PSM berakhir imbang.", &[]),
        ("Skor akhir 2 - 1 untuk PSIS.", &[]),
        ("Jalur darat/laut dibuka.", &[]),
        ("Kementerian/Lembaga wajib lapor.", &[]),
        ("Kabupaten/Kota wajib menyusun RTRW.", &[]),
        ("Masyarakat (UMKM, koperasi, dan petani) terlibat.", &[]),
        ("Kota ini (dulu Batavia) padat.", &[]),
        ("Para atlet (putra dan putri) berlaga.", &[]),
        ("Nomor telepon (021) 5255509 sibuk.", &[]),
        ("Data itu ) keliru ( sekali.", &[]),
        ("Perjanjian dengan Uni Eropa (EU) berlanjut.", &[]),
        ("Tim nasional U-23 (Garuda Muda) menang.", &[]),
        ("Sektor padat karya (tekstil, alas kaki) tertekan.", &[]),
        ("Minyak goreng (Minyakita) hilang dari pasar.", &[]),
        ("Amerika Serikat (Washington) bungkam.", &[]),
        ("Kalimat itu (sic) ditulis begitu.", &[]),
        ("Bahan baku impor (gula, garam) dibatasi.", &[]),
        ("Tol Trans-Jawa (Merak-Banyuwangi) padat.", &[]),
        ("Asosiasi Industri Olefin, Aromatik, dan Plastik atau Inaplas meminta perlindungan.", &[]),
        ("Menteri Perdagangan, Industri, dan Energi (MOTIE) Korea hadir.", &[]),
        ("Direktorat Jenderal Pajak (Dirjen Pajak) menagih tunggakan.", &[]),
        ("PT Aneka Tambang Tbk (ANTM) untung.", &[]),
        ("Calon presiden nomor urut dua (Prabowo) unggul.", &[]),
        ("Anggaran pendidikan (20 persen APBN) naik.", &[]),
        ("Provinsi termuda (Papua Barat Daya) dilantik.", &[]),
        ("Beras (premium) dan gula (rafinasi) diimpor.", &[]),
        ("Petani/nelayan menerima BLT/BSU.", &[]),
        ("Jalan tol Cisumdawu – singkatnya CSD – ramai.", &[]),
        ("Pola triple helix (akademisi, bisnis, pemerintah) berhasil.", &[]),
    ]);
}
