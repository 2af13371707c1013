//! After any edits, answers are those that a server gives to which the text is new.

use std::sync::OnceLock;

use padanan::{Document, Glossary};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::lsp::desk::Desk;
use crate::lsp::diagnostics;
use crate::lsp::memory::Memory;
use crate::workspace::settings::{InlayHints, Settings};

fn glossary() -> &'static Glossary {
    static GLOSSARY: OnceLock<Glossary> = OnceLock::new();
    GLOSSARY.get_or_init(|| {
        let terms = "headword\tclass\tgloss\tdomain\tattributes\n\
            gudang beku\tn\tcold store\ttrade\tstatus=forbidden; successor=gudang dingin\n\
            bunga\tn\tyield\tfinance\tstatus=deprecated\n";
        Glossary::builder().glossary("istilah.tsv", terms).expect("a glossary").finish()
    })
}

/// Sentences that define short forms, use them, let the document choose among senses, and have something wrong with them.
const SENTENCES: [&str; 18] = [
    "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. ",
    "Prokelan didukung IKM dan Kemenperin. ",
    "Program Kelas Lanjutan Nasional (Prokelan) ditunda. ",
    "Balai Besar Pelaksanaan Jalan Nasional yang selanjutnya disebut BBPJN.\n",
    "BBPJN memperbaiki jalan, kata Kepala BBPJN Jawa Timur. ",
    "Hakim PT menolak banding terdakwa. ",
    "PT itu memutus perkara, dan suku bunga naik.\n\n",
    "Bunga di taman kota itu bermekaran. ",
    "Jakarta, Senin (20 Mei 2019): Kemendikbud dan Kemendikbudristek hadir.\n",
    "Harga 🏭 naik 42,03 miliar dolar AS pada 2025, ujarnya. ",
    "Pasal 5 ayat (2) Undang-Undang Nomor 3 Tahun 2014 tentang Perindustrian berlaku. ",
    "Direktur Jenderal Industri Agro menindaklanjuti rantai\npasoknya. ",
    "Industriu dan kerjasama itu di lakukan!\r\n",
    "Gudang beku penyandang cacat, ketahanna rantai pasok. ",
    "Kerja sama\nindustri kecil dan\nmenengah.",
    "\n\n\n",
    "Kementerian Perindustrian (Kemenperin) menjaga ketahanan industri pengolahan nonmigas nasional. ",
    "SDM (",
];

fn prose(sentences: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&SENTENCES[..]), sentences).prop_map(|all| all.concat())
}

/// Pieces to type, paste or delete: where, as a part of the text; how much goes; what comes.
fn edit() -> impl Strategy<Value = (f64, usize, String)> {
    let typed = proptest::sample::select(vec!["", "a", " ", ".", "\n", "(", "PT", "Prokelan", ". A", "\r", "é", "1", "-"]);
    let new = prop_oneof![4 => typed.prop_map(str::to_owned), 2 => prose(1..4), 1 => prose(20..60)];
    let length = prop_oneof![4 => Just(0), 3 => 1_usize..4, 2 => 4_usize..200, 1 => 200_usize..6000];
    (0.0..1.0, length, new)
}

fn desk(text: &str) -> Desk {
    let document = Document::open(glossary(), text);
    Desk { document, ..Desk::with(glossary(), "") }
}

/// What a client may ask of a document.
fn answers(desk: &Desk) -> Vec<Value> {
    let length = desk.document.text().len();
    let middle = json!({"start": desk.position(length / 3), "end": desk.position(length / 3 * 2)});
    let fixes = json!({"range": desk.everything(), "context": {"diagnostics": [], "only": ["source.fixAll"]}});
    let mut tokens = desk.ask("textDocument/semanticTokens/full", &json!({}));
    tokens["resultId"] = Value::Null;
    vec![
        serde_json::to_value(diagnostics::of_document(&desk.context())).expect("diagnostics are JSON"),
        desk.ask("textDocument/documentSymbol", &json!({})),
        tokens,
        desk.ask("textDocument/semanticTokens/range", &json!({"range": middle})),
        desk.ask("textDocument/inlayHint", &json!({"range": middle})),
        desk.ask("textDocument/inlayHint", &json!({"range": desk.everything()})),
        desk.ask("textDocument/documentHighlight", &json!({"position": desk.position(length / 2)})),
        desk.ask("textDocument/completion", &json!({"position": desk.position(length / 2)})),
        desk.ask("textDocument/codeAction", &fixes),
    ]
}

/// Makes the edits, and compares what is answered after each with what a server answers that has seen none.
fn follow(mut desk: Desk, edits: Vec<(f64, usize, String)>) {
    answers(&desk);
    let mut client = desk.ask("textDocument/semanticTokens/full", &json!({}));
    for (place, length, new) in edits {
        let start = (desk.document.text().len() as f64 * place) as usize;
        desk.document.edit(start..start + length, &new);
        let fresh = Desk {
            document: Document::open(desk.document.glossary(), desk.document.text()),
            memory: Memory::default(),
            settings: desk.settings.clone(),
            ..Desk::new("")
        };
        let change = desk.ask("textDocument/semanticTokens/full/delta", &json!({"previousResultId": client["resultId"]}));
        apply(&mut client, &change);
        let expected = answers(&fresh);
        assert_eq!(client["data"], expected[2]["data"], "{:?}", desk.document.text());
        for (number, (answer, expected)) in answers(&desk).into_iter().zip(expected).enumerate() {
            assert_eq!(answer, expected, "{number} {:?}", desk.document.text());
        }
        client = desk.ask("textDocument/semanticTokens/full", &json!({}));
    }
}

/// Changes tokens as a client does.
fn apply(tokens: &mut Value, change: &Value) {
    assert_ne!(tokens["resultId"], change["resultId"]);
    let data = tokens["data"].as_array_mut().expect("data");
    for edit in change["edits"].as_array().expect("only what differs") {
        let number = |key: &str| usize::try_from(edit[key].as_u64().expect("a number")).expect("small");
        let new = edit["data"].as_array().expect("data").clone();
        data.splice(number("start")..number("start") + number("deleteCount"), new);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_leave_what_a_fresh_server_answers(
        text in prose(0..120),
        edits in proptest::collection::vec(edit(), 1..6),
        hints in proptest::sample::select(vec![InlayHints::First, InlayHints::All]),
        min_confidence in proptest::sample::select(vec![None, Some(0.95)]),
    ) {
        let settings = Settings { inlay_hints: Some(hints), min_confidence, ..Settings::default() };
        follow(Desk { settings, ..desk(&text) }, edits);
    }
}

#[test]
fn a_definition_reaches_the_whole_document() {
    let filler = "Industri kecil tumbuh pesat. ".repeat(300);
    let definition = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. ";
    let edits = vec![
        (0.0, 0, definition.to_owned()),
        (0.0, 8, "Proyek ".to_owned()),
        (0.5, 0, definition.to_owned()),
        (0.0, definition.len(), String::new()),
        (0.3, 100, "\u{1f44b}".to_owned()),
        (0.0, usize::MAX / 2, "Prokelan.".to_owned()),
    ];
    follow(desk(&format!("{filler}\nProkelan hadir.\n{filler}")), edits);
}

#[test]
fn another_glossary_changes_the_answers() {
    let text = "Gudang beku dan rantai pasok.";
    let mut desk = desk(text);
    let before = answers(&desk);
    desk.document.set_glossary(&Glossary::builtin());
    assert_ne!(answers(&desk), before);
    assert_eq!(answers(&desk), answers(&Desk::new(text)));
}

#[test]
fn what_is_not_the_last_is_sent_whole() {
    let desk = desk("Rantai pasok dan Kemenperin.");
    let first = desk.ask("textDocument/semanticTokens/full", &json!({}));
    let second = desk.ask("textDocument/semanticTokens/full", &json!({}));
    for known in [first["resultId"].clone(), json!(""), json!("0.0"), json!("9.9")] {
        let answer = desk.ask("textDocument/semanticTokens/full/delta", &json!({"previousResultId": known}));
        assert_eq!(answer["data"], second["data"], "{known}");
    }
    let last = desk.ask("textDocument/semanticTokens/full", &json!({}));
    let answer = desk.ask("textDocument/semanticTokens/full/delta", &json!({"previousResultId": last["resultId"]}));
    assert_eq!(answer["edits"], json!([]));
}
