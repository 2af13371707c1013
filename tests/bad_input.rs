//! Inputs that are broken, hostile or huge: the program says what is wrong, never stops half way and never panics.

#![cfg(feature = "cli")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/glosses.rs"]
mod glosses;
#[path = "support/json.rs"]
mod json;
#[path = "support/program.rs"]
mod program;

use std::io::Read;
use std::path::Path;

use folder::{folder, run_in};
use glosses::without_glosses;
use json::{annotations, objects};
use program::{Ended, feed, program, run};
use serde_json::Value;

const FORMATS: [&str; 6] = ["terminal", "text", "markdown", "html", "json", "tsv"];

/// The places of annotations: words, byte offset, line, column.
fn places(input: &[u8]) -> Vec<(String, u64, u64, u64)> {
    let ended = run(&["annotate", "--to", "json", "-"], input);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
    let number = |value: &Value| value.as_u64().expect("a number");
    annotations(&objects(ended.out())[0])
        .iter()
        .map(|annotation| {
            let words = annotation["text"].as_str().expect("words").to_owned();
            (words, number(&annotation["start"]), number(&annotation["line"]), number(&annotation["column"]))
        })
        .collect()
}

fn place(words: &str, start: u64, line: u64, column: u64) -> (String, u64, u64, u64) {
    (words.to_owned(), start, line, column)
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

/// Output without the colours that the program itself uses: `ESC [ digits and semicolons m`.
fn without_colours(output: &str) -> String {
    let mut pieces = output.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (codes, rest) = piece.split_once('m').expect("a colour ends with m");
        assert!(codes.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{piece:?}");
        plain.push_str(rest);
    }
    plain
}

#[test]
fn bytes_that_are_no_utf8_keep_the_offsets_of_the_file() {
    let input = b"caf\xe9 industri \xff\xfe\xe2\x82 dan rantai\xa0pasok, SDM";
    let sdm = input.len() as u64 - 3;
    assert_eq!(places(input), [place("industri", 5, 1, 6), place("SDM", sdm, 1, sdm + 1)]);
}

#[test]
fn bytes_that_are_no_utf8_give_text_that_is() {
    for to in FORMATS {
        let ended = run(&["annotate", "--to", to, "-"], b"\xff\xfd industri \xc3\x28 \xed\xa0\x80\n");
        assert_eq!(ended.code, Some(0));
        assert!(ended.out().contains("industri"), "{to}");
    }
}

#[test]
fn a_nul_is_a_character_like_any_other() {
    assert_eq!(places(b"\0\0industri\0SDM\0"), [place("industri", 2, 1, 3), place("SDM", 11, 1, 12)]);
}

#[test]
fn a_byte_order_mark_counts_in_offsets_and_is_no_letter() {
    assert_eq!(places("\u{feff}industri".as_bytes()), [place("industri", 3, 1, 2)]);
}

#[test]
fn utf16_of_either_order_is_converted_and_offsets_are_those_of_utf8() {
    let text = "É industri\r\n👋 SDM";
    let expected = [place("industri", 3, 1, 3), place("SDM", 18, 2, 3)];
    assert_eq!(places(&[b"\xff\xfe".to_vec(), utf16(text, u16::to_le_bytes)].concat()), expected);
    assert_eq!(places(&[b"\xfe\xff".to_vec(), utf16(text, u16::to_be_bytes)].concat()), expected);
}

#[test]
fn utf16_cut_in_the_middle_of_a_character_is_read_as_far_as_it_goes() {
    let mut cut = [b"\xff\xfe".to_vec(), utf16("industri 👋", u16::to_le_bytes)].concat();
    cut.truncate(cut.len() - 3);
    assert_eq!(places(&cut), [place("industri", 0, 1, 1)]);
    assert_eq!(places(b"\xff\xfe"), []);
}

#[test]
fn line_ends_of_every_system_count_once() {
    let expected_line =
        |text: &str| places(text.as_bytes()).into_iter().map(|(_, _, line, column)| (line, column)).collect::<Vec<_>>();
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(expected_line(&format!("x{end}{end} industri{end}SDM")), [(3, 2), (4, 1)], "{end:?}");
    }
    assert_eq!(expected_line("\r\n\r\r\n\n\rindustri"), [(6, 1)]);
}

#[test]
fn line_ends_come_out_as_they_went_in() {
    let text = "Kemenperin\r\nmendorong\rindustri\n\r\n";
    let ended = run(&["annotate", "--to", "text", "-"], text);
    assert_eq!(without_glosses(ended.out()), text);
}

#[test]
fn an_empty_input_gives_an_empty_result() {
    for (to, expected) in [("terminal", ""), ("text", ""), ("markdown", "")] {
        let ended = run(&["annotate", "--to", to, "-"], "");
        assert_eq!((ended.code, ended.out()), (Some(0), expected), "{to}");
    }
    assert_eq!(places(b""), []);
    assert_eq!(run(&["annotate", "--from", "jsonl"], "").out(), "");
    assert_eq!(run(&["lint"], "").code, Some(0));
    assert_eq!(run(&["acronyms", "--strict"], "").code, Some(0));
    assert_eq!(run(&["analyse"], "").out(), "");
}

#[test]
fn a_folder_without_texts_is_said_to_have_none() {
    let place = folder("no-texts", &[("gambar.png", b"industri"), (".tersembunyi.txt", b"industri")]);
    for command in [["annotate", "."], ["lint", "."], ["acronyms", "."]] {
        let ended = run_in(&place, &command);
        let said = "padanan: .: no files ending in txt, text, md, markdown, ";
        assert_eq!((ended.code, ended.out()), (Some(0), ""));
        assert!(ended.complaints().starts_with(said), "{}", ended.complaints());
    }
}

#[test]
fn a_folder_is_walked_in_order_without_what_ignore_files_name() {
    let place = folder(
        "walk",
        &[
            ("b.txt", b"SDM"),
            ("a/z.md", b"IKM"),
            ("a/hitungan.csv", b"IKM"),
            ("draf/c.txt", b"IKM"),
            ("arsip/d.txt", b"IKM"),
            ("A.TXT", b"IKM"),
            (".gitignore", b"draf/\n"),
            (".ignore", b"arsip\n"),
        ],
    );
    let ended = run_in(&place, &["annotate", "--to", "json", "."]);
    let paths: Vec<_> = objects(ended.out()).iter().map(|object| object["path"].as_str().expect("a path").to_owned()).collect();
    let expected = ["A.TXT", "a/z.md", "b.txt"].map(|path| Path::new(".").join(path).display().to_string());
    assert_eq!(paths, expected);
    let named = run_in(&place, &["annotate", "--to", "json", "draf/c.txt"]);
    assert_eq!(objects(named.out()).len(), 1, "what is named itself is read");
}

#[test]
fn a_missing_file_is_reported_and_does_not_stop_the_others() {
    let place = folder("missing", &[("ada.txt", b"industri\n")]);
    for jobs in ["1", "4"] {
        let ended = run_in(&place, &["annotate", "--to", "text", "--jobs", jobs, "tiada.txt", "ada.txt", "hilang.txt"]);
        assert_eq!((ended.code, ended.out()), (Some(1), "industri ⟦industry⟧\n"));
        let complaints: Vec<_> = ended.complaints().lines().collect();
        assert_eq!(complaints.len(), 2);
        assert!(complaints[0].starts_with("padanan: tiada.txt: ") && complaints[1].starts_with("padanan: hilang.txt: "));
    }
    let lint = run_in(&place, &["lint", "tiada.txt", "ada.txt"]);
    assert_eq!(lint.code, Some(1), "an error weighs more than what is found");
    let pages = run_in(&place, &["annotate", "--to", "html", "-o", "hasil", "tiada.txt", "ada.txt"]);
    assert_eq!(pages.code, Some(1));
    assert!(place.join("hasil/ada.html").exists());
    let records = run_in(&place, &["annotate", "--from", "jsonl", "tiada.jsonl"]);
    assert_eq!((records.code, records.out()), (Some(1), ""));
}

#[test]
fn an_output_that_cannot_be_written_is_an_error() {
    let place = folder("no-output", &[("ada.txt", b"industri")]);
    let ended = run_in(&place, &["annotate", "ada.txt", "-o", "tiada/hasil.txt"]);
    assert_eq!((ended.code, ended.out()), (Some(1), ""));
    assert!(ended.complaints().starts_with("padanan: "), "{}", ended.complaints());
}

#[test]
fn an_input_is_never_overwritten() {
    let place = folder("same-file", &[("siaran.txt", b"SDM"), ("sub/lain.txt", b"IKM"), ("korpus.jsonl", b"{\"text\":\"SDM\"}")]);
    for (arguments, file, content) in [
        (&["annotate", "siaran.txt", "-o", "siaran.txt"][..], "siaran.txt", "SDM"),
        (&["annotate", "--to", "json", "siaran.txt", "sub", "-o", "./sub/../sub/lain.txt"], "sub/lain.txt", "IKM"),
        (&["annotate", "--from", "jsonl", "korpus.jsonl", "-o", "korpus.jsonl"], "korpus.jsonl", "{\"text\":\"SDM\"}"),
    ] {
        let ended = run_in(&place, arguments);
        assert_eq!((ended.code, ended.out()), (Some(1), ""));
        assert!(ended.complaints().ends_with(": it is an input too\n"), "{}", ended.complaints());
        assert_eq!(std::fs::read_to_string(place.join(file)).expect("it is still there"), content);
    }
    assert_eq!(run_in(&place, &["annotate", "siaran.txt", "-o", "sub/lain.txt"]).code, Some(0), "an old result is overwritten");
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_reported_and_does_not_stop_the_others() {
    use std::os::unix::fs::PermissionsExt;
    let place = folder("unreadable", &[("a.txt", b"rahasia"), ("b.txt", b"SDM")]);
    let locked = place.join("a.txt");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).expect("the owner may");
    if std::fs::read(&locked).is_ok() {
        // The superuser reads everything.
        return;
    }
    let ended = run_in(&place, &["annotate", "--to", "text", "."]);
    assert_eq!((ended.code, ended.out()), (Some(1), "SDM ⟦human resources⟧"));
}

#[cfg(unix)]
#[test]
fn file_names_are_never_printed_raw() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for (number, name) in [&b"a\x1b[31mb\xc2\x9b2J.txt"[..], b"caf\xe9\xff.txt", b"x\ny\r.txt", "\u{202e}txt.x.txt".as_bytes()]
        .into_iter()
        .enumerate()
    {
        let place = folder(&format!("names-{number}"), &[]);
        let run = |arguments: &[&str], name: &[u8]| -> Ended {
            let mut command = program(&place);
            feed(command.args(arguments).arg(OsStr::from_bytes(name)), b"")
        };
        let is_safe = |ended: &Ended| {
            let printed = format!("{}{}", ended.out(), ended.complaints());
            printed.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}'))
        };
        let missing = run(&["annotate"], name);
        assert_eq!((missing.code, is_safe(&missing)), (Some(1), true), "{:?}", missing.complaints());
        assert_eq!(missing.complaints().lines().count(), 1);
        // Some file systems take only names in UTF-8.
        if std::fs::write(place.join(OsStr::from_bytes(name)), "industriu").is_err() {
            continue;
        }
        for arguments in [
            &["annotate", "--to", "terminal"][..],
            &["annotate", "--to", "json"],
            &["annotate", "--to", "html"],
            &["lint"],
            &["acronyms", "--to", "text"],
            &["annotate", "--glossary"],
        ] {
            let ended = run(arguments, name);
            assert!(is_safe(&ended), "{arguments:?}: {:?} {:?}", ended.out(), ended.complaints());
        }
        let pages = run(&["annotate", "--to", "html", "-o", "hasil", "tiada"], name);
        assert!(is_safe(&pages));
        assert_eq!(std::fs::read_dir(place.join("hasil")).expect("a folder").count(), 1);
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let text = "Kemenperin mendorong rantai pasok industri nasional.\n".repeat(40_000);
    let place = folder("pipe", &[("panjang.txt", text.as_bytes())]);
    for arguments in [
        &["annotate", "--to", "terminal", "panjang.txt"][..],
        &["annotate", "--to", "json", "panjang.txt"],
        &["annotate", "--to", "tsv", "panjang.txt", "panjang.txt"],
        &["annotate", "--to", "html", "panjang.txt"],
        &["acronyms", "--to", "json", "panjang.txt"],
    ] {
        let mut child = program(&place).args(arguments).spawn().expect("the program starts");
        let mut stdout = child.stdout.take().expect("standard output is a pipe");
        stdout.read_exact(&mut [0; 100]).expect("there is that much");
        drop(stdout);
        let ended = child.wait_with_output().expect("it ends");
        assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn what_acts_on_a_terminal_is_shown_instead_of_done() {
    let hostile = "Kemenperin\u{1b}[2J\u{1b}]0;judul\u{7} industri\u{9b}31m\u{9d}x\u{9c} rantai\u{8}\u{7f} SDM\u{202e}\u{2066}\u{200f}\rmenimpa\u{b}\u{c}\0\n";
    for arguments in [
        &["annotate", "--to", "terminal", "--color", "always", "--every", "--words"][..],
        &["annotate", "--to", "terminal", "--color", "never"],
        &["annotate", "--to", "tsv"],
        &["annotate", "--to", "json"],
        &["annotate", "--to", "html"],
        &["lint"],
        &["acronyms"],
        &["acronyms", "--to", "tsv"],
        &["acronyms", "--to", "sarif"],
        &["analyse"],
    ] {
        let ended = run(arguments, hostile);
        let seen = without_colours(ended.out());
        let is_safe =
            |c: char| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{202e}' | '\u{2066}' | '\u{200f}'));
        assert!(seen.chars().all(is_safe), "{arguments:?}: {seen:?}");
    }
    let ended = run(&["lookup", "--color", "always", "x\u{1b}[31m\u{9b}"], "");
    assert!(!without_colours(ended.out()).contains(|c: char| c.is_control() && c != '\n'), "{:?}", ended.out());
}

/// The ways to show the readings of words.
const READINGS: [&[&str]; 6] = [
    &["analyse"],
    &["analyse", "--all"],
    &["analyse", "--explain"],
    &["analyse", "--all", "--explain"],
    &["analyse", "--to", "json"],
    &["analyse", "--all", "--to", "json"],
];

/// The readings of the words of `input`, which must be safe to show.
#[track_caller]
fn analysed(arguments: &[&str], input: &[u8]) -> Ended {
    let ended = run(arguments, input);
    assert_eq!((ended.code, ended.complaints()), (Some(0), ""), "{arguments:?}");
    let is_safe =
        |c: char| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    assert!(ended.out().chars().all(is_safe), "{arguments:?}");
    ended
}

#[test]
fn words_that_act_on_a_terminal_or_are_no_utf8_are_analysed_and_shown_safely() {
    let lines: [&[u8]; 12] = [
        b"di-a\x1b[31mb",
        b"\x1b]0;judul\x07-nya",
        "ke-\u{9b}2J-an".as_bytes(),
        "ber-\u{202e}\u{2066}".as_bytes(),
        b"menulis\0",
        b"di-\0-nya",
        b"\0-\0",
        b"caf\xe9nya",
        b"\xff\xfe-\xff\xfe",
        b"me\xed\xa0\x80kan",
        "menyapu\u{301}nya\u{301}".as_bytes(),
        "di-👩‍🔧-kan\u{7f}".as_bytes(),
    ];
    let input = lines.join(&b'\n');
    for arguments in READINGS {
        let ended = analysed(arguments, &input);
        let number = ended.out().lines().filter(|line| !line.starts_with("  ")).count();
        assert!(number >= lines.len(), "{arguments:?}: {:?}", ended.out());
        if !arguments.contains(&"--explain") && !arguments.contains(&"--all") {
            assert_eq!(number, lines.len(), "{arguments:?}");
        }
    }
    let words = objects(analysed(&["analyse", "--to", "json"], &input).out());
    for (word, line) in words.iter().zip(lines) {
        assert_eq!(word["word"], String::from_utf8_lossy(line).trim(), "what was read is not changed");
    }
}

#[test]
fn every_line_is_a_word_whatever_its_end() {
    for input in ["menulis\nzzqq\n", "menulis\r\nzzqq\r\n", "menulis\nzzqq", "\u{a0}menulis\t\n zzqq\r"] {
        assert_eq!(
            analysed(&["analyse"], input.as_bytes()).out(),
            "menulis\tmenulis\ttulis\tmeN-\nzzqq\tzzqq\tzzqq\t\n",
            "{input:?}"
        );
    }
}

#[test]
fn a_glossary_cannot_act_on_a_terminal_either() {
    let place = folder(
        "glossary",
        &[("istilah.tsv", "zzterm\tred \u{1b}[31m\u{9b}x\u{202e}\n".as_bytes()), ("rusak.tsv", b"a\x1b[31m\n")],
    );
    let gloss = |to: &str| feed(program(&place).args(["annotate", "--glossary", "istilah.tsv", "--to", to]), b"Sebuah zzterm\n");
    for to in ["terminal", "tsv", "markdown", "json", "html"] {
        let ended = gloss(to);
        assert!(ended.out().contains("red"), "{to}");
        assert!(!ended.out().contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{to}: {:?}", ended.out());
    }
    let broken = feed(program(&place).args(["annotate", "--glossary", "rusak.tsv"]), b"");
    assert_eq!(broken.code, Some(1));
    assert!(!broken.complaints().contains('\u{1b}'), "{:?}", broken.complaints());
}

#[test]
fn text_goes_through_a_pipe_unchanged() {
    let text =
        "\u{feff}Kemenperin\u{1b}[31m\u{202e} \0 rantai\u{ad}pasok\t\u{a0}SDM\u{2028}\r\n\rIndus\u{300}tri ｉｎｄｕｓｔｒｉ 👩‍🔧";
    for arguments in [&["annotate", "--to", "text"][..], &["annotate", "--to", "text", "--every", "--words"]] {
        let ended = run(arguments, text);
        assert_eq!(without_glosses(ended.out()), text);
    }
}

#[test]
fn the_number_of_jobs_changes_nothing_in_the_result() {
    let files: Vec<(String, Vec<u8>)> = (0..40)
        .map(|number| {
            let text =
                format!("Berita {number}: Kemenperin dan IKM, rantai pasoknya, industriu.\n").repeat(number * number / 16 + 1);
            (format!("{number:02}.txt"), text.into_bytes())
        })
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let place = folder("jobs", &files);
    for to in ["text", "json"] {
        let results = ["1", "2", "8"].map(|jobs| run_in(&place, &["annotate", "--to", to, "--jobs", jobs, "."]));
        assert!(results[0].out().contains("supply chain"));
        assert!(results.iter().all(|ended| ended.code == Some(0) && ended.stdout == results[0].stdout), "{to}");
    }
}

#[test]
fn the_result_does_not_depend_on_what_was_read_before() {
    let definition = "Proyek Jaringan Andalan Raya (PROJAR) dimulai.";
    let place = folder("order", &[("a.txt", definition.as_bytes()), ("b.txt", b"PROJAR selesai.")]);
    let ended = run_in(&place, &["annotate", "--to", "json", "--jobs", "1", "a.txt", "b.txt"]);
    let objects = objects(ended.out());
    assert!(annotations(&objects[0]).iter().any(|annotation| annotation["match"] == "defined"));
    assert_eq!(annotations(&objects[1]), [] as [Value; 0], "a definition holds in its own document only");
}

/// A megabyte on one line, and other texts on which a careless program takes for ever. How long it takes is not measured here:
/// these tests would hardly end if it were not linear.
mod huge {
    use super::*;

    fn count_of(input: &str) -> usize {
        let ended = run(&["annotate", "--to", "tsv", "-"], input);
        assert_eq!((ended.code, ended.complaints()), (Some(0), ""));
        ended.out().lines().count() - 1
    }

    #[test]
    fn a_megabyte_on_one_line() {
        let sentence = "Demikian kata Wamenperin yang hadir di sana pada hari itu bersama mereka semua, antara lain. ";
        let times = (1 << 20) / sentence.len();
        let found = places(sentence.repeat(times).as_bytes());
        let ours: Vec<_> = found.into_iter().filter(|(words, ..)| words == "Wamenperin").collect();
        assert_eq!(ours.len(), times);
        let last = ((times - 1) * sentence.len() + 14) as u64;
        assert_eq!(ours[times - 1], place("Wamenperin", last, 1, last + 1));
    }

    #[test]
    fn a_megabyte_without_a_sentence_end() {
        let words = "dan ".repeat(25) + "Kemenperin ";
        assert_eq!(count_of(&words.repeat(9_000)), 9_000);
    }

    #[test]
    fn a_word_of_a_megabyte() {
        for letter in ["a", "é", "a.", "a'", "a_"] {
            let text = format!("Kemenperin {} SDM", letter.repeat((1 << 20) / letter.len()));
            assert_eq!(count_of(&text), 2, "{letter}");
        }
    }

    #[test]
    fn very_many_combining_marks() {
        let text = format!("Kemenperin a{} SDM", "\u{301}".repeat(200_000));
        assert_eq!(count_of(&text), 2);
    }

    #[test]
    fn a_million_hyphens() {
        assert_eq!(count_of(&format!("Kemenperin {} SDM", "-".repeat(1_000_000))), 2);
        assert_eq!(count_of(&format!("Kemenperin {}a SDM", "a-".repeat(500_000))), 2);
        assert_eq!(count_of(&format!("Kemenperin {}A SDM", "A-".repeat(500_000))), 2);
    }

    #[test]
    fn very_many_brackets() {
        for brackets in ["(", ")", "()", "(A", "A (B) "] {
            let text = format!("Kemenperin {} SDM", brackets.repeat(100_000));
            assert!(count_of(&text) >= 2, "{brackets}");
        }
        let text = "sumber daya manusia (SDM) ".repeat(4_000);
        assert_eq!(places(text.as_bytes()).iter().filter(|(words, ..)| words == "SDM").count(), 4_000);
    }

    #[test]
    fn very_many_line_ends_and_spaces() {
        for space in ["\n", "\r", "\r\n", " ", "\u{a0}", "\u{200b}"] {
            let text = format!("Kemenperin {} SDM", space.repeat(300_000));
            assert_eq!(count_of(&text), 2, "{space:?}");
        }
    }

    #[test]
    fn every_format_of_a_long_line() {
        let text = "Kemenperin mendorong industri. ".repeat(6_000);
        for to in FORMATS {
            let ended = run(&["annotate", "--to", to, "--every"], &text);
            assert_eq!((ended.code, ended.complaints()), (Some(0), ""), "{to}");
            assert!(ended.stdout.len() > text.len(), "{to}");
        }
    }

    #[test]
    fn words_of_a_million() {
        const MILLION: usize = 1_000_000;
        let words: Vec<Vec<u8>> = vec![
            "me".repeat(MILLION).into_bytes(),
            ("memper".repeat(MILLION / 6) + "industri").into_bytes(),
            ("tulis".to_owned() + &"nya".repeat(MILLION / 3)).into_bytes(),
            "di-".repeat(MILLION / 3).into_bytes(),
            "-".repeat(MILLION).into_bytes(),
            "a-".repeat(MILLION / 2).into_bytes(),
            ["a".repeat(MILLION / 2), "a".repeat(MILLION / 2)].join("-").into_bytes(),
            ["kan".repeat(MILLION / 6), "kan".repeat(MILLION / 6)].join("-").into_bytes(),
            ("menyapu".to_owned() + &"\u{301}".repeat(MILLION / 2)).into_bytes(),
            "👩‍🔧".repeat(MILLION / 11).into_bytes(),
            vec![0; MILLION / 2],
            vec![0xff; MILLION / 2],
        ];
        let input = words.join(&b'\n');
        for arguments in [&["analyse", "--all"][..], &["analyse", "--explain"], &["analyse", "--to", "json"]] {
            let ended = analysed(arguments, &input);
            assert_eq!(ended.out().lines().filter(|line| !line.starts_with("  ")).count(), words.len(), "{arguments:?}");
        }
    }

    #[test]
    fn a_million_words() {
        let words = "menulis\ndi-upload\nzzqq\n\n".repeat(50_000);
        assert_eq!(analysed(&["analyse"], words.as_bytes()).out().lines().count(), 200_000);
    }
}

#[test]
fn a_line_end_in_an_argument_is_not_printed() {
    for arguments in READINGS {
        let ended = run(&[arguments, &["a\r\nb"]].concat(), "");
        assert!(!ended.out().contains('\r'), "{arguments:?}");
    }
}

#[test]
fn a_hostile_glossary_is_linted_without_acting_on_the_terminal() {
    let files: [(&str, &[u8]); 3] = [
        ("bytes.tsv", b"ekspor\texport\nim\xffpor\timport\n"),
        ("escape.tsv", b"short\tlong\nX\t\x1b]0;judul\x07 barang\n"),
        ("nul.tsv", b"headword\tclass\tgloss\n\0\t\0\t\0\n"),
    ];
    let place = folder("hostile-glossary", &files);
    for (file, code, out, complaints) in [
        ("bytes.tsv", 1, "", "padanan: bytes.tsv:2:3: found bytes that are not UTF-8, expected a glossary in UTF-8\n"),
        ("escape.tsv", 2, "of X has no entry [no-entry]", ""),
        ("nul.tsv", 2, "nul.tsv:2:3: found class", ""),
    ] {
        for action in ["lint", "coverage"] {
            let ended = run_in(&place, &["glossary", action, file]);
            assert!(!ended.stdout.iter().chain(&ended.stderr).any(|byte| matches!(byte, 0x1b | 0x07 | 0)), "{ended:?}");
            if action == "lint" {
                assert_eq!(ended.complaints(), complaints);
                assert_eq!(ended.code, Some(code), "{file}");
                assert!(ended.out().contains(out), "{}", ended.out());
            }
        }
    }
}
