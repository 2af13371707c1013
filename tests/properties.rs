//! What holds for any text whatever.

#[path = "support/glosses.rs"]
mod glosses;

use std::path::Path;
use std::sync::LazyLock;

use glosses::without_glosses;
use padanan::render::{self, Layout, Mentions};
use padanan::{Analysis, Annotations, Belief, Encoding, Glossary, Kind, LineIndex, Position};
use proptest::prelude::*;
use proptest::sample::select;

/// Words and marks of which texts are assembled that look like real ones.
const PIECES: [&str; 92] = [
    "industri",
    "Menteri",
    "Kepala",
    "Dinas",
    "Plt.",
    "Kabupaten",
    "Klaten",
    "S.H.",
    "Pasal 5",
    "ayat (2)",
    "UU No. 3",
    "Tahun 2014",
    "tentang",
    "SNI 7182:2015",
    "Rp140",
    "$",
    "5-7 September",
    "juta",
    "Wamenkomdigi",
    "(",
    ")",
    "Industri",
    "INDUSTRI",
    "rantai",
    "pasok",
    "pasoknya",
    "rantai pasok",
    "Kemenperin",
    "Wamenperin",
    "SDM",
    "IKM",
    "AS",
    "as",
    "kerjasama",
    "kerja sama",
    "program",
    "program kerja",
    "industriu",
    "dokus",
    "pusat-pusat penelitian",
    "tarik-menarik",
    "menindaklanjuti",
    "pertanggungjawabannya",
    "Kementerian",
    "Perindustrian",
    "Kementerian Perindustrian",
    "kecil",
    "dan",
    "menengah",
    "di",
    "yang",
    "PT",
    "Rp140",
    "triliun",
    "42,03",
    "2021",
    "(SDM)",
    "(Kijang)",
    "(28/2/2021)",
    "(Industri Kecil dan Menengah)",
    "Kerjasama Indonesia dan Jepang",
    "(",
    ")",
    ",",
    ".",
    ", ",
    ". ",
    "-",
    "–",
    "/",
    "&",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{301}",
    "\u{202e}",
    "\u{1b}[31m",
    "<b>",
    "]]>",
    "`",
    "⟦",
    "👩‍🔧",
];

/// Texts assembled of such pieces, with or without spaces between them.
fn assembled() -> impl Strategy<Value = String> {
    let piece = (select(PIECES.as_slice()), select([" ", " ", " ", ""].as_slice()));
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space]).collect())
}

/// Any text: characters from everywhere, assembled texts, and mixtures.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        assembled(),
        (assembled(), any::<String>(), assembled()).prop_map(|(before, middle, after)| before + &middle + &after),
        "[a-zA-Z0-9 .,()'’\\-/&\n\r\u{ad}\u{301}]{0,200}",
    ]
}

/// What may be written before a root, alone or one inside another.
const PREFIXES: [&str; 39] = [
    "", "me", "mem", "men", "meny", "meng", "menge", "di", "ter", "te", "ber", "be", "bel", "per", "pe", "pem", "pen", "peny",
    "peng", "pel", "ke", "se", "ku", "kau", "tidak", "memper", "diper", "keber", "keter", "ketidak", "kepem", "sepe", "berke",
    "di-", "ke-", "ber-", "meng-", "se-", "per-",
];

/// What may be written behind a root.
const TAILS: [&str; 22] = [
    "", "kan", "i", "an", "nya", "ku", "mu", "lah", "kah", "tah", "pun", "kannya", "annya", "inya", "anlah", "nyalah", "kankah",
    "ankupun", "nyapun", "-nya", "-an", "-lah",
];

/// Every name that an affix may have.
const AFFIX_NAMES: [&str; 28] = [
    "ku-", "kau-", "di-", "meN-", "N-", "ter-", "ber-", "per-", "peN-", "pe-", "ke-", "se-", "tidak-", "redup", "-el-", "-em-",
    "-er-", "-in-", "-kan", "-i", "-an", "-nya", "-ku", "-mu", "-lah", "-kah", "-tah", "-pun",
];

/// The roots of the vocabulary, with the class of each, but for those of several words and those made of another root.
static ROOTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dict/words");
    let files = std::fs::read_dir(folder).expect("the vocabulary is there").map(|file| file.expect("it can be listed").path());
    let is_of_roots = |file: &Path| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("roots-"));
    let mut roots: Vec<(String, String)> = Vec::new();
    for file in files.filter(|file| is_of_roots(file)) {
        for line in std::fs::read_to_string(file).expect("the vocabulary can be read").lines().skip(1) {
            let [word, class, _, _, ref attributes @ ..] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
            let is_derived = attributes.iter().any(|attributes| attributes.contains("root="));
            if !is_derived && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
                roots.push((word.to_owned(), class.to_owned()));
            }
        }
    }
    roots.sort_unstable();
    roots
});

/// The roots that are verbs.
static VERBS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let verbs: Vec<String> = ROOTS.iter().filter(|(_, class)| class == "v").map(|(word, _)| word.clone()).collect();
    assert!(verbs.len() > 1000, "the vocabulary has that many verbs");
    verbs
});

/// Words made of affixes, of which many do not go together, around a root, and doubled in all ways.
fn made_up() -> impl Strategy<Value = String> {
    let parts = (select(PREFIXES.as_slice()), select(PREFIXES.as_slice()), select(ROOTS.as_slice()), select(TAILS.as_slice()));
    (parts, 0..8_u8).prop_map(|((outer, prefix, (root, _), tail), how)| match how {
        0 => format!("{root}-{prefix}{root}{tail}"),
        1 => format!("{prefix}{root}-{root}{tail}"),
        2 => format!("{prefix}{root}{tail}-{prefix}{root}{tail}"),
        // The sound that a nasal takes the place of is not written.
        3 => format!("{prefix}{}{tail}", &root[1..]),
        4 => format!("{outer}{prefix}{root}{tail}"),
        _ => format!("{prefix}{root}{tail}"),
    })
}

/// Words and what is none, to be analysed.
fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => any_text(),
        1 => select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => "(ke|di|meng|ku|se|per)?-{0,2}[a-z0-9\u{e9}\u{301}\u{ad}]{0,8}-{0,2}(nya|kan|an|i|lah)?",
        4 => made_up(),
    ]
}

/// A verb with *meN-*.
fn active(root: &str) -> String {
    let rest = &root[1..];
    let is_before_vowel = rest.starts_with(['a', 'e', 'i', 'o', 'u']);
    match &root[..1] {
        "p" if is_before_vowel => format!("mem{rest}"),
        "t" if is_before_vowel => format!("men{rest}"),
        "s" if is_before_vowel => format!("meny{rest}"),
        "k" if is_before_vowel => format!("meng{rest}"),
        "b" | "f" | "p" | "v" => format!("mem{root}"),
        "c" | "d" | "j" | "s" | "t" | "z" => format!("men{root}"),
        "a" | "e" | "g" | "h" | "i" | "k" | "o" | "u" => format!("meng{root}"),
        _ => format!("me{root}"),
    }
}

/// A verb of the vocabulary and a word formed of it by the rules.
fn formed() -> impl Strategy<Value = (String, String)> {
    let prefix = select(["", "meN-", "peN-", "di-", "ku-", "kau-", "ter-", "ber-", "ke-", "se-"].as_slice());
    let tail = select(["", "kan", "i", "an", "nya", "kannya", "inya", "annya", "lah", "kanlah", "kah", "pun"].as_slice());
    // mbalelo has membalelo, of which mbalelo is not taken for the root.
    (prefix, select(VERBS.as_slice()).prop_filter("with a sound of its own", |verb| !verb.starts_with("mb")), tail)
        .prop_filter("it is the verb itself", |(prefix, _, tail)| !(prefix.is_empty() && tail.is_empty()))
        .prop_filter("such affixes do not go together", |(prefix, verb, tail)| match tail.get(..1) {
            Some("i") => !verb.ends_with('i') && !matches!(*prefix, "peN-" | "ber-" | "se-"),
            Some("a") => !matches!(*prefix, "meN-" | "di-" | "ku-" | "kau-" | "ter-"),
            Some("k") if *tail != "kah" => *prefix != "peN-",
            _ => true,
        })
        .prop_map(|(prefix, verb, tail)| {
            let loses_r = verb.starts_with('r') || verb.get(1..3) == Some("er");
            let prefixed = match prefix {
                "meN-" => active(&verb),
                "peN-" => active(&verb).replacen('m', "p", 1),
                "ter-" if loses_r => format!("te{verb}"),
                "ber-" if loses_r => format!("be{verb}"),
                _ => prefix.trim_end_matches('-').to_owned() + &verb,
            };
            (verb, prefixed + tail)
        })
}

fn glossary() -> Glossary {
    Glossary::builder().words(true).finish()
}

/// Everything there is to say about annotations.
fn told(annotations: &Annotations<'_>) -> String {
    serde_json::to_string(annotations).expect("annotations can be written as JSON")
}

fn rendered(write: impl FnOnce(&mut String) -> std::fmt::Result) -> String {
    let mut out = String::new();
    write(&mut out).expect("a string takes everything");
    out
}

/// The tags of a page.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default())
}

/// Whether a page has only tags that the program writes.
fn has_only_own_tags(page: &str) -> bool {
    const NAMES: [&str; 21] = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "span", "main", "br", "section",
        "dl", "div", "dt", "dd", "a", "i",
    ];
    tags(page).all(|tag| {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        NAMES.contains(&name) && !tag.contains(" on")
    })
}

/// Output without colours, which are written as `ESC [ digits and semicolons m`.
fn without_colours(output: &str) -> Option<String> {
    let mut pieces = output.split("\u{1b}[");
    let mut plain = pieces.next()?.to_owned();
    for piece in pieces {
        let (codes, rest) = piece.split_once('m')?;
        if !codes.bytes().all(|byte| byte.is_ascii_digit() || byte == b';') {
            return None;
        }
        plain.push_str(rest);
    }
    Some(plain)
}

/// The place of a byte offset, counted character by character.
fn counted(text: &str, offset: usize) -> (Position, usize) {
    let (mut line, mut column, mut utf16) = (1, 1, 0);
    let mut rest = text[..offset].chars().peekable();
    while let Some(c) = rest.next() {
        // A line ends behind the whole of `\r\n`.
        let is_half =
            c == '\r' && text[offset..].starts_with('\n') && rest.peek().is_none() || c == '\r' && rest.peek() == Some(&'\n');
        if c == '\n' || c == '\r' && !is_half {
            (line, column, utf16) = (line + 1, 1, 0);
        } else {
            (column, utf16) = (column + 1, utf16 + c.len_utf16());
        }
    }
    (Position { line, column }, utf16)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The audit of short forms finds mentions that are there, each once, in order, and says of each where it is.
    #[test]
    fn mentions_of_short_forms_are_pieces_of_the_text(text in any_text()) {
        let glossary = glossary();
        let annotations = glossary.annotate(&text);
        let lines = LineIndex::new(&text);
        let mut starts = std::collections::HashSet::new();
        for acronym in padanan::acronyms::audit(&annotations) {
            prop_assert!(!acronym.short.is_empty());
            prop_assert!(acronym.used.windows(2).all(|pair| pair[0].span.start < pair[1].span.start));
            for place in acronym.used.iter().chain(&acronym.defined).chain(acronym.problems.iter().map(|problem| &problem.place)) {
                prop_assert!(text.get(place.span.range()).is_some_and(|piece| !piece.is_empty()));
                prop_assert_eq!(place.position, lines.position(&text, place.span.start));
            }
            for place in &acronym.used {
                prop_assert!(starts.insert(place.span), "twice");
            }
        }
    }

    #[test]
    fn annotations_are_places_in_the_text_sorted_and_disjoint(text in any_text()) {
        let mut end = 0;
        for annotation in glossary().annotate(&text).iter() {
            let span = annotation.span();
            prop_assert!(end <= span.start && span.start < span.end && span.end <= text.len());
            prop_assert_eq!(text.get(span.range()), Some(annotation.text()));
            prop_assert!((0.0..=1.0).contains(&annotation.confidence()));
            prop_assert!(!annotation.headword().is_empty());
            if let Some(definition) = annotation.definition_span() {
                prop_assert_eq!(text.get(definition.range()), annotation.expansion());
            }
            let mut part_end = span.start;
            for part in annotation.parts() {
                prop_assert!(part_end <= part.span().start && part.span().end <= span.end, "{:?}", part);
                part_end = part.span().end;
            }
            prop_assert!(!annotation.reasons().is_empty());
            end = span.end;
        }
    }

    #[test]
    fn what_covers_an_offset_is_found_again(text in any_text()) {
        let annotations = glossary().annotate(&text);
        for offset in 0..=text.len() {
            let expected = annotations.iter().find(|annotation| annotation.span().range().contains(&offset)).map(|found| found.span());
            prop_assert_eq!(annotations.at(offset).map(|found| found.span()), expected);
        }
    }

    #[test]
    fn a_used_annotator_says_what_a_fresh_one_says(texts in prop::collection::vec(any_text(), 1..4)) {
        let glossary = glossary();
        let mut used = glossary.annotator();
        for text in &texts {
            let fresh = told(&glossary.annotate(text));
            prop_assert_eq!(&told(&used.annotate(text)), &fresh);
            prop_assert_eq!(&told(&used.annotate(text)), &fresh);
            prop_assert_eq!(&told(&glossary.clone().annotate(text)), &fresh);
        }
    }

    #[test]
    fn everyday_words_that_are_spelt_right_are_annotated_only_on_demand(text in any_text()) {
        let annotations = Glossary::builtin().annotate(&text);
        let has_words = annotations.iter().any(|annotation| {
            annotation.kind() == Kind::Word && !matches!(annotation.belief(), Belief::Fuzzy | Belief::Variant)
        });
        prop_assert!(!has_words, "{annotations:?}");
    }

    #[test]
    fn text_without_its_glosses_is_the_input(text in any_text()) {
        let text = text.replace(['⟦', '⟧'], "");
        let annotations = glossary().annotate(&text);
        for mentions in [Mentions::First, Mentions::Every] {
            let glossed = rendered(|out| render::text(&annotations, mentions, out));
            prop_assert_eq!(without_glosses(&glossed), text.as_str());
        }
    }

    #[test]
    fn a_page_has_no_tags_of_the_text(text in any_text(), title in any::<String>()) {
        let text = format!("<script>{text}</main><img src=x onerror=alert(1)>\"'&");
        let annotations = glossary().annotate(&text);
        let page = rendered(|out| render::html(&annotations, &title, out));
        prop_assert!(has_only_own_tags(&page), "{page}");
        prop_assert!(!page.contains("<img") && !page.contains("<script"));
        prop_assert!(page.chars().all(|c| c == '\n' || !c.is_control() || c == '\t'));
    }

    #[test]
    fn nothing_of_a_text_acts_on_a_terminal(text in any_text(), color: bool, width in prop::option::of(0usize..80)) {
        let annotations = glossary().annotate(&text);
        let shown = rendered(|out| render::terminal(&annotations, Mentions::Every, Layout { color, width }, out));
        let plain = if color { without_colours(&shown) } else { Some(shown.clone()) };
        let plain = plain.expect("only colours are escape sequences");
        let seen = plain.replace("\r\n", "\n");
        prop_assert!(seen.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control()), "{shown:?}");
        let reorders = seen.contains(['\u{202e}', '\u{2066}']);
        prop_assert!(!reorders);
    }

    #[test]
    fn a_table_has_a_row_an_annotation_and_the_columns_of_its_header(text in any_text()) {
        let annotations = glossary().annotate(&text);
        let table = rendered(|out| render::tsv(&annotations, "-", out));
        prop_assert_eq!(table.split('\n').count(), annotations.len() + 1);
        let columns = render::TSV_HEADER.split('\t').count();
        prop_assert!(table.split_terminator('\n').all(|row| row.split('\t').count() == columns), "{table:?}");
    }

    #[test]
    fn footnotes_are_all_defined_once(text in assembled()) {
        let annotations = glossary().annotate(&text);
        let document = rendered(|out| render::markdown(&annotations, Mentions::Every, out));
        let number_of_definitions = document.lines().filter(|line| line.starts_with("[^") && line.contains("]: ")).count();
        for number in 1..=number_of_definitions {
            prop_assert!(document.contains(&format!("\n[^{number}]: ")), "{number} in {document}");
        }
    }

    #[test]
    fn positions_are_what_counting_gives(text in any_text()) {
        let lines = LineIndex::new(&text);
        for offset in (0..=text.len()).filter(|&offset| text.is_char_boundary(offset)) {
            let (position, utf16) = counted(&text, offset);
            prop_assert_eq!(lines.position(&text, offset), position);
            prop_assert_eq!(lines.column(&text, offset, Encoding::Utf16), utf16);
        }
    }

    #[test]
    fn looking_up_never_fails(text in any_text()) {
        let glossary = glossary();
        let _ = (glossary.lookup(&text), glossary.near(&text), glossary.analyse(&text));
    }

    #[test]
    fn readings_come_in_order_of_cost_and_name_their_affixes(word in any_word()) {
        let readings = Glossary::builtin().analyse(&word);
        prop_assert!(readings.is_sorted_by_key(|reading| reading.cost), "{readings:#?}");
        for reading in &readings {
            prop_assert!(!reading.root.is_empty() && !reading.lemma.is_empty(), "{reading:?}");
            prop_assert!(reading.affixes.iter().all(|affix| AFFIX_NAMES.contains(affix)), "{reading:?}");
        }
    }

    #[test]
    fn no_two_readings_have_the_same_root_and_affixes(word in any_word()) {
        let readings = Glossary::builtin().analyse(&word);
        let different: std::collections::HashSet<_> = readings.iter().map(|reading| (&reading.root, &reading.affixes)).collect();
        prop_assert_eq!(different.len(), readings.len(), "{:#?}", readings);
    }

    #[test]
    fn the_best_reading_is_the_first_of_all(word in any_word()) {
        let glossary = Glossary::builtin();
        let told = |reading: &Analysis| (reading.lemma.clone(), reading.root.clone(), reading.affixes.clone(), reading.cost);
        prop_assert_eq!(glossary.best_analysis(&word).as_ref().map(told), glossary.analyse(&word).first().map(told));
    }

    #[test]
    fn every_reading_has_reasons(word in any_word()) {
        let glossary = Glossary::builtin();
        for reading in glossary.analyse(&word).iter().chain(&glossary.best_analysis(&word)) {
            let reasons = glossary.explain(&word, reading);
            prop_assert!(!reasons.is_empty() && reasons.iter().all(|reason| !reason.trim().is_empty()), "{reasons:?}");
        }
    }

    #[test]
    fn a_reading_is_explained_without_control_characters(word in made_up()) {
        let glossary = Glossary::builtin();
        for reading in &glossary.analyse(&word) {
            let reasons = glossary.explain(&word, reading);
            prop_assert!(!reasons.concat().contains(char::is_control), "{reasons:?}");
        }
    }

    #[test]
    fn a_reading_is_explained_of_any_word_whatever((word, other) in (any_word(), any_word())) {
        let glossary = Glossary::builtin();
        for reading in &glossary.analyse(&word) {
            prop_assert!(!glossary.explain(&other, reading).is_empty());
        }
    }

    #[test]
    fn what_is_formed_of_a_verb_may_be_read_so((verb, word) in formed()) {
        let readings = Glossary::builtin().analyse(&word);
        prop_assert!(readings.iter().any(|reading| reading.root == verb), "{word} of {verb}: {readings:#?}");
    }

    #[test]
    fn a_glossary_is_taken_or_its_fault_is_named(content in "[a-z#\t\n\r;=\u{e9}]{0,80}|(headword|word|short|variant|name)\t[a-z\t\n;=0-9]{0,60}") {
        match Glossary::builder().glossary("istilah.tsv", &content) {
            Ok(builder) => {
                let _ = told(&builder.finish().annotate(&content));
            }
            Err(why) => {
                prop_assert!(why.line >= 1 && why.line <= content.lines().count());
                let line = content.lines().nth(why.line - 1).unwrap_or_default();
                prop_assert!(why.column >= 1 && why.column <= line.chars().count() + 1, "{why}");
                prop_assert!(!why.found.is_empty() && !why.expected.is_empty());
            }
        }
    }
}

#[cfg(feature = "cli")]
#[path = "support/program.rs"]
mod program;

#[cfg(feature = "cli")]
proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_annotated_by_the_program(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            (select([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb"].as_slice()), prop::collection::vec(any::<u8>(), 0..100))
                .prop_map(|(mark, rest)| [mark.as_slice(), &rest].concat()),
            any_text().prop_map(String::into_bytes),
        ],
        to in select(["terminal", "text", "markdown", "html", "json", "tsv"].as_slice()),
    ) {
        let ended = program::run(&["annotate", "--words", "--every", "--color", "always", "--to", to, "-"], &bytes);
        prop_assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
        prop_assert!(std::str::from_utf8(&ended.stdout).is_ok());
    }

    #[test]
    fn any_lines_are_records_or_errors(bytes in prop::collection::vec(prop_oneof![any::<u8>(), select(b"{}[]\":,\n\\utex 1".as_slice())], 0..200)) {
        let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
        let ended = program::run(&["annotate", "--from", "jsonl", "-"], &bytes);
        prop_assert!(ended.code == Some(0) || ended.code == Some(1));
        prop_assert!(!ended.complaints().contains("panicked"));
        prop_assert_eq!(ended.out().lines().count(), lines);
    }
}
