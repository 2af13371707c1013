// What is seen at first.

export const SAMPLE = `🏭 Kemenperin Dorong Hilirisasi Kakao di Sulawesi Barat

Mamuju, 14 Juli 2025 – Kementerian Perindustrian (Kemenperin) memperkuat rantai pasok kakao melalui Program Kemitraan Cokelat Nusantara (Promikat). "Rantai pasoknya kita benahi dari kebun sampai pabrik," kata Wamenperin di hadapan para petani.

Melalui Promikat, pelaku industri kecil dan menengah (IKM) memperoleh pelatihan SDM, sertifikasi TKDN, dan Kredit Usaha Rakyat (KUR). Pertumbuhan industriu pengolahan diperkirakan mencapai 5,8 persen, dengan nilai ekspor Rp2,1 triliun.

Kerjasama dengan BRPKS menindaklanjuti Peraturan Menteri Perindustrian Nomor 6 Tahun 2024. Pemerintah daerah menyiapkan gudang penyimpanan dan instalasi pengolahan air limbah.
`;
