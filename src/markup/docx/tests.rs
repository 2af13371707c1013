use super::super::archive::tests::archive_of;
use super::*;

const ROOTS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"word/document.xml\"/></Relationships>";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\
    \"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// A part whose root is called `root`.
pub(crate) fn part(root: &str, content: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:{root} {SPACES}>{content}</w:{root}>")
}

/// A document with a body, and other parts that it refers to, each with its kind.
pub(crate) fn docx_with(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = part("document", &format!("<w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:body>"));
    let mut relations = String::new();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), TYPES.to_owned()),
        ("_rels/.rels".to_owned(), ROOTS.to_owned()),
        ("word/document.xml".to_owned(), document),
    ];
    for (number, (kind, content)) in others.iter().enumerate() {
        relations += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"{kind}{number}.xml\"/>"
        );
        parts.push((format!("word/{kind}{number}.xml"), (*content).to_owned()));
    }
    if !others.is_empty() {
        let relations = format!("{}{relations}</Relationships>", ROOTS.split_inclusive('>').next().unwrap_or_default());
        parts.push(("word/_rels/document.xml.rels".to_owned(), relations));
    }
    let parts: Vec<(&str, &String)> = parts.iter().map(|(name, text)| (name.as_str(), text)).collect();
    archive_of(&parts)
}

/// A document with a body.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

fn prose(body: &str) -> String {
    read(&docx(body)).expect("it is one").prose.text().to_owned()
}

#[test]
fn text_is_read_as_it_is_seen() {
    for (body, text) in [
        (
            "<w:p><w:r><w:t>Rantai</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> pasok</w:t></w:r></w:p>",
            "Rantai pasok",
        ),
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>satu</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>dua</w:t></w:r></w:p>",
            "satu\n\ndua",
        ),
        ("<w:p><w:r><w:t>R&amp;D</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>", "R&D\tx\ny"),
        ("<w:p><w:r><w:t>undang</w:t><w:noBreakHyphen/><w:t>un</w:t><w:softHyphen/><w:t>dang</w:t></w:r></w:p>", "undang-undang"),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "a\n\nb",
        ),
        // Tracked changes.
        (
            "<w:p><w:del w:id=\"1\"><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>baru</w:t></w:r></w:ins>\
             <w:moveFrom w:id=\"3\"><w:r><w:t>dulu</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>kini</w:t></w:r></w:moveTo></w:p>",
            "barukini",
        ),
        // Links and controls.
        (
            "<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>laman</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr>\
             <w:sdtContent><w:r><w:t> isi</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "laman isi",
        ),
        // Fields.
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF <w:x/></w:instrText><w:t>kode</w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>hasil</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            "hasil",
        ),
        ("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>tak berakhir</w:t></w:r></w:p>", "tak berakhir"),
        // Several forms of the same, hidden text, formulas, how a word is pronounced.
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p>\
             </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p></w:txbxContent>\
             </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>luar</w:t></w:r></w:p>",
            "kotak\n\nluar",
        ),
        (
            "<w:p><w:r><w:rPr><w:vanish/><w:t>rupa</w:t></w:rPr><w:t>gaib</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/><w:r><w:t>rupa</w:t></w:r></w:rPr><w:t>ada</w:t></w:r></w:p>",
            "ada",
        ),
        ("<w:p><w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t>b</w:t></w:r></w:p>", "a\u{fffc}b"),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            "y",
        ),
        // Words of other vocabularies.
        ("<w:p><w:r><a:t xmlns:a=\"urn:a\">gambar</a:t><m:t>rumus</m:t><t>x</t></w:r></w:p>", ""),
        ("<w:p><w:r><w:t><![CDATA[R&D]]><!-- x --></w:t></w:r></w:p>", "R&D"),
    ] {
        assert_eq!(prose(body), text, "{body}");
    }
}

#[test]
fn contents_are_shown_and_not_looked_at() {
    let field = |code: &str| {
        format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> {code} \\o </w:instrText></w:r><w:r>\
             <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Rantai pasok</w:t></w:r></w:p>\
             <w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p><w:r><w:t>Rantai pasok</w:t></w:r></w:p>"
        )
    };
    for (code, is_muted) in [("TOC", true), ("toc", true), ("REF", false)] {
        let prose = read(&docx(&field(code))).expect("it is one").prose;
        assert_eq!(prose.text(), "Rantai pasok\n\nRantai pasok");
        let spans = [crate::Span::new(0, 12), crate::Span::new(14, 26)];
        assert_eq!(spans.map(|span| prose.is_muted(span)), [is_muted, false], "{code}");
    }
    let simple = "<w:p><w:fldSimple w:instr=\" TOC \\h\"><w:r><w:t>a</w:t></w:r></w:fldSimple><w:r><w:t>b</w:t></w:r></w:p>";
    let prose = read(&docx(simple)).expect("it is one").prose;
    assert!(prose.is_muted(crate::Span::new(0, 1)) && !prose.is_muted(crate::Span::new(1, 2)));
}

#[test]
fn parts_are_read_in_order_and_places_lead_into_them() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let bytes = docx_with(
        &paragraph("badan"),
        &[
            ("footer", &part("ftr", &paragraph("kaki"))),
            ("header", &part("hdr", &paragraph("kepala"))),
            ("styles", "<x/>"),
            ("endnotes", &part("endnotes", &paragraph("akhir"))),
            ("footnotes", &part("footnotes", &paragraph("catatan"))),
        ],
    );
    let reading = read(&bytes).expect("it is one");
    assert_eq!(reading.prose.text(), "badan\n\ncatatan\n\nakhir\n\nkepala\n\nkaki");
    let start = reading.prose.text().find("kepala").expect("it is read");
    let source = reading.prose.source(crate::Span::new(start, start + 6));
    assert_eq!(reading.slice(source), "kepala");
    let (name, offset) = reading.part(source.start).expect("it is in a part");
    assert_eq!((name, &part("hdr", &paragraph("kepala"))[offset..offset + 6]), ("word/header1.xml", "kepala"));
}

#[test]
fn other_prefixes_and_the_strict_form_are_read() {
    let roots = ROOTS.replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument");
    for space in
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]
    {
        for (declared, prefix) in [("xmlns:ns0", "ns0:"), ("xmlns", "")] {
            let document = format!(
                "<{prefix}document {declared}=\"{space}\"><{prefix}body><{prefix}p><{prefix}r><{prefix}t>isi</{prefix}t></{prefix}r></{prefix}p></{prefix}body></{prefix}document>"
            );
            let bytes = archive_of(&[("_rels/.rels", roots.clone()), ("word/document.xml", document)]);
            assert_eq!(read(&bytes).expect("it is one").prose.text(), "isi");
        }
    }
}

#[test]
fn what_is_no_document_is_named() {
    let other = |document: &str| archive_of(&[("_rels/.rels", ROOTS), ("word/document.xml", document)]);
    let deep = part("document", &"<w:p>".repeat(100_000));
    for (bytes, message) in [
        (archive_of(&[("a", "")]), "1:1: found a ZIP archive that is no office file, expected a text document (DOCX)"),
        (
            archive_of(&[("mimetype", ""), ("content.xml", "")]),
            "1:1: found an OpenDocument file, expected a text document (DOCX)",
        ),
        (archive_of(&[("_rels/.rels", ROOTS)]), "1:1: found no “word/document.xml” in the archive, expected"),
        (other("<workbook xmlns=\"urn:x\"/>"), "word/document.xml:1:1: found a spreadsheet, expected"),
        (other("<w:document>"), "word/document.xml:1:1: found <document>, expected"),
        (other("teks"), "word/document.xml:1:5: found no element"),
        (other(&part("document", "<w:p>")), "word/document.xml:2:"),
        (other("<!DOCTYPE x [<!ENTITY y \"z\">]><x/>"), "word/document.xml:1:1: found a document type with declarations"),
        (other(&part("document", "&x;")), "word/document.xml:2:"),
        (other(&deep), "word/document.xml:2:"),
        (archive_of(&[("_rels/.rels", "<a>")]), "_rels/.rels:1:4: found the end of the file inside an element"),
    ] {
        let error = read(&bytes).expect_err(message).to_string();
        assert!(error.starts_with(message), "{error}\nnot {message}");
    }
}
