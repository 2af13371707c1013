use super::*;

fn term(headword: &str, gloss: &str) -> Term {
    Term { headword: headword.to_owned(), gloss: gloss.to_owned(), ..Term::default() }
}

fn with(attributes: &[(&str, &str)], term: Term) -> Term {
    let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    Term { attributes, ..term }
}

fn added(text: &str, term: &Term) -> String {
    add("istilah.tsv", text, term, false).expect(text).text
}

#[test]
fn a_row_goes_to_its_place_and_nothing_else_changes() {
    let plain = term("rantai dingin", "cold chain");
    let noted = with(&[("status", "preferred"), ("note", "logistik")], Term { domain: "trade".into(), ..plain.clone() });
    for (term, before, after) in [
        (&plain, "", "rantai dingin\tcold chain\n"),
        (&plain, "gudang\tstore", "gudang\tstore\nrantai dingin\tcold chain\n"),
        (&plain, "# a\n\nz\tzed\n# b\n\n", "# a\n\nz\tzed\n# b\n\nrantai dingin\tcold chain\n"),
        (&plain, "\u{feff}gudang\tstore\r\n", "\u{feff}gudang\tstore\r\nrantai dingin\tcold chain\r\n"),
        // Behind the other senses of the headword.
        (
            &plain,
            "rantai dingin\tchilled logistics\ngudang\tstore\n",
            "rantai dingin\tchilled logistics\nrantai dingin\tcold chain\ngudang\tstore\n",
        ),
        // In the columns that there are.
        (
            &noted,
            "headword\tattributes\tgloss\tdomain\nz\t\tzed\n",
            "headword\tattributes\tgloss\tdomain\nz\t\tzed\nrantai dingin\tstatus=preferred; note=logistik\tcold chain\ttrade\n",
        ),
        // Columns that are needed come to be, and the rows that are there keep theirs.
        (
            &noted,
            "\u{feff}# a\nz\tzed\tlaw\r\n",
            "\u{feff}# a\nheadword\tgloss\tdomain\tclass\tattributes\nz\tzed\tlaw\r\n\
             rantai dingin\tcold chain\ttrade\t\tstatus=preferred; note=logistik\n",
        ),
        (
            &noted,
            "\u{feff}z\tzed\r\n",
            "\u{feff}headword\tgloss\tdomain\tclass\tattributes\r\nz\tzed\r\n\
             rantai dingin\tcold chain\ttrade\t\tstatus=preferred; note=logistik\r\n",
        ),
        (
            &noted,
            "headword\tgloss\r\nz\tzed\r\n",
            "headword\tgloss\tdomain\tattributes\r\nz\tzed\r\nrantai dingin\tcold chain\ttrade\tstatus=preferred; note=logistik\r\n",
        ),
        (
            &noted,
            "# a\n",
            "# a\nheadword\tclass\tgloss\tdomain\tattributes\nrantai dingin\t\tcold chain\ttrade\tstatus=preferred; note=logistik\n",
        ),
        // A plain list has domains.
        (&Term { domain: "trade".into(), ..plain.clone() }, "", "rantai dingin\tcold chain\ttrade\n"),
        // A first row that looks like a header is none.
        (&term("word", "kata"), "", "headword\tclass\tgloss\tdomain\tattributes\nword\t\tkata\n"),
        (&term("word", "kata"), "z\tzed\n", "z\tzed\nword\tkata\n"),
        // Not to be translated.
        (
            &with(&[("translate", "no")], term("Kijang", "")),
            "headword\tgloss\tattributes\n",
            "headword\tgloss\tattributes\nKijang\tKijang\ttranslate=no\n",
        ),
    ] {
        assert_eq!(added(before, term), after, "{before:?}");
    }
}

#[test]
fn what_is_there_is_not_there_twice() {
    let text = "headword\tgloss\tattributes\n# a\nz\tzed\tnote=b; owner=c\nz\tzee\n";
    let same = add("x", text, &term("z", "zed"), false).expect("good");
    assert_eq!((same.change, same.line, same.text.as_str()), (Change::Nothing, 3, text));
    let more = add("x", text, &with(&[("note", "d"), ("id", "1")], term("z", "zed")), false).expect("good");
    assert_eq!((more.change, more.line), (Change::Changed, 3));
    assert_eq!(more.text, "headword\tgloss\tattributes\n# a\nz\tzed\tnote=d; owner=c; id=1\nz\tzee\n");
    let replaced = add("x", text, &term("z", "zet"), true).expect("good");
    assert_eq!((replaced.change, replaced.text.as_str()), (Change::Changed, "headword\tgloss\tattributes\n# a\nz\tzet\n"));
    assert_eq!(replaced.others.len(), 2);
    let again = add("x", &replaced.text, &term("z", "zet"), true).expect("good");
    assert_eq!(again.change, Change::Nothing);
    let first = add("x", "\u{feff}z\tzed", &term("z", "zet"), true).expect("good");
    assert_eq!(first.text, "\u{feff}z\tzet");
}

#[test]
fn what_is_open_is_filled_in_and_comments_stay() {
    let text = "headword\t#count\tgloss\t#context\nz\t3\t?\t=zz\ny\t2\t?\n";
    let filled = add("x", text, &with(&[("note", "a")], term("z", "zed")), false).expect("good");
    assert_eq!((filled.change, filled.line), (Change::Changed, 2));
    assert_eq!(filled.text, "headword\t#count\tgloss\t#context\tattributes\nz\t3\tzed\t=zz\tnote=a\ny\t2\t?\n");
    let more = add("x", text, &term("x", "ex"), false).expect("good");
    assert!(more.text.ends_with("y\t2\t?\nx\t\tex\n"), "{}", more.text);
}

#[test]
fn what_cannot_stand_in_a_row_is_refused() {
    let good = "headword\tgloss\tattributes\n";
    for (text, term, why) in [
        (good, term("a\tb", "c"), "found '\\t' in the term, expected plain text on one line"),
        (good, term("a", "c\nd"), "found '\\n' in the gloss"),
        (good, term("\u{1b}[31m", "c"), "found '\\u{1b}' in the term"),
        (good, term("  ", "c"), "found \"\", expected a term"),
        (good, term("#a", "c"), "found \"#a\", expected a term, which does not begin with #"),
        (good, term("a", " "), "found no gloss"),
        (good, with(&[("status", "baik")], term("a", "b")), "found status \"baik\", expected one of official, "),
        (good, with(&[("stat", "baik")], term("a", "b")), "found \"stat=baik\", expected key=value with a key among"),
        (good, with(&[("note", "b;c")], term("a", "b")), "expected a value of note without a semicolon"),
        (good, with(&[("note", "b"), ("note", "c")], term("a", "b")), "found note twice"),
        (good, with(&[("translate", "no")], term("a", "b")), "expected nothing, or the headword itself, with translate=no"),
        (good, Term { class: "nomina".into(), ..term("a", "b") }, "found class \"nomina\", expected one of n, v"),
        ("short\tlong\n", term("a", "b"), "found a file with the columns short, long, attributes, expected a glossary of terms"),
        ("a\tb\nc\n", term("a", "b"), "istilah.tsv:2:2: found a line without a tab, expected an English gloss"),
    ] {
        let refused = add("istilah.tsv", text, &term, false).expect_err(why).to_string();
        assert!(refused.contains(why), "{refused}");
    }
}

#[test]
fn rows_are_removed_and_nothing_else() {
    let text = "\u{feff}# a\r\nz\tzed; zet\r\n# b\r\nz\tzee\r\ny\twhy";
    let removed = |headword: &str, gloss: Option<&str>| remove("x", text, headword, gloss).expect("good");
    assert_eq!(removed("z", None).0, "\u{feff}# a\r\n# b\r\ny\twhy");
    assert_eq!(removed("z", Some("zed")).0, "\u{feff}# a\r\n# b\r\nz\tzee\r\ny\twhy");
    assert_eq!(removed("z", Some("zet")), (text.to_owned(), Vec::new()));
    assert_eq!(removed("y", None).0, "\u{feff}# a\r\nz\tzed; zet\r\n# b\r\nz\tzee\r\n");
    assert_eq!(remove("x", "\u{feff}z\tzed\ny\twhy\n", "z", None).expect("good").0, "\u{feff}y\twhy\n");
    let refused = remove("x", "z\tzed\nword\tkata\n", "z", None).expect_err("word would be a header");
    assert!(refused.to_string().contains("expected"), "{refused}");
    let short = remove("x", "short\tlong\nA\tbe ce\nB\tde\n", "A", None).expect("good");
    assert_eq!((short.0.as_str(), short.1[0].kind, short.1[0].gloss.as_str()), ("short\tlong\nB\tde\n", "short", "be ce"));
}

#[test]
fn rows_are_listed_with_all_they_say() {
    let rows = list("x", "headword\tclass\tgloss\tattributes\nz\tn\tzed\tnote=b=c; owner=d\n").expect("good");
    let attributes = [("note", "b=c"), ("owner", "d")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    let expected = Listed {
        line: 2,
        kind: "headword",
        headword: "z".to_owned(),
        gloss: "zed".to_owned(),
        class: "n",
        domain: String::new(),
        attributes: attributes.to_vec(),
    };
    assert_eq!(rows, [expected]);
}
