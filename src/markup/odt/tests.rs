use super::super::archive::tests::archive_of;
use super::*;

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

const TYPE: &str = "application/vnd.oasis.opendocument.text";

/// What a content part says with a body.
pub(crate) fn content(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {SPACES} office:version=\"1.3\"><office:body>\
         <office:text>{body}</office:text></office:body></office:document-content>"
    )
}

/// A document with a body and a header.
pub(crate) fn odt(body: &str, header: &str) -> Vec<u8> {
    let styles = format!(
        "<office:document-styles {SPACES}><office:master-styles><style:master-page><style:header>{header}</style:header>\
         </style:master-page></office:master-styles></office:document-styles>"
    );
    archive_of(&[("mimetype", TYPE.to_owned()), ("content.xml", content(body)), ("styles.xml", styles)])
}

#[test]
fn text_is_read_as_it_is_seen() {
    for (body, text) in [
        ("<text:h>Satu</text:h><text:p/><text:p>dua <text:span>tiga</text:span></text:p>", "Satu\n\ndua tiga"),
        ("<text:p>\n  Rantai\n  pasok <text:span> nasional</text:span>\n</text:p>", "Rantai pasok nasional "),
        ("<text:p>a<text:s text:c=\"3\"/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>", "a   b c\td\ne"),
        ("<text:p>R&amp;D</text:p>", "R&D"),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>lepas<text:p>b</text:p>", "a\n\nb"),
        ("<table:table><table:table-cell><text:p>a</text:p></table:table-cell></table:table><text:p>b</text:p>", "a\n\nb"),
        ("<text:p>pa<text:soft-page-break/>sok<text:bookmark text:name=\"x\"/></text:p>", "pasok"),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>lama</text:p></text:deletion></text:changed-region>\
          </text:tracked-changes><text:p>ba<text:change text:change-id=\"1\"/>ru</text:p>",
            "baru",
        ),
        ("<text:p>a<office:annotation><text:p>komentar</text:p></office:annotation>b<office:annotation-end/></text:p>", "ab"),
        (
            "<text:p>pasok<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>catatan</text:p></text:note-body>\
          </text:note>.</text:p>",
            "pasok\n\ncatatan\n\n.",
        ),
        (
            "<text:p>a<draw:frame><draw:text-box><text:p>kotak</text:p></draw:text-box><svg:title>judul</svg:title></draw:frame>b</text:p>",
            "a\n\nkotak\n\nb",
        ),
        ("<text:p>a<draw:frame text:anchor-type=\"as-char\"><draw:object/></draw:frame>b</text:p>", "a\u{fffc}b"),
        ("<text:p><text:ruby><text:ruby-base>y</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>", "y"),
        ("<text:p>.<text:s text:c=\"-1\"/><text:s text:c=\"x\"/>.</text:p>", ".  ."),
    ] {
        assert_eq!(read(&odt(body, "")).expect("it is one").prose.text(), text, "{body}");
    }
}

#[test]
fn contents_are_shown_and_not_looked_at() {
    let body = "<text:table-of-content><text:table-of-content-source><text:p>pola</text:p></text:table-of-content-source>\
        <text:index-body><text:p>Pasok</text:p></text:index-body></text:table-of-content><text:p>Pasok</text:p>";
    let prose = read(&odt(body, "")).expect("it is one").prose;
    assert_eq!(prose.text(), "Pasok\n\nPasok");
    assert!(prose.is_muted(crate::Span::new(0, 5)) && !prose.is_muted(crate::Span::new(7, 12)));
}

#[test]
fn headers_are_read_last() {
    let reading = read(&odt("<text:p>badan</text:p>", "<text:p>kepala</text:p>")).expect("it is one");
    assert_eq!(reading.prose.text(), "badan\n\nkepala");
    let source = reading.prose.source(crate::Span::new(7, 13));
    assert_eq!((reading.slice(source), reading.part(source.start).map(|(name, _)| name)), ("kepala", Some("styles.xml")));
}

#[test]
fn what_is_no_document_is_named() {
    let other = |body: &str| archive_of(&[("content.xml", content("").replace("office:text", body))]);
    let locked = "<m><e><encryption-data/></e></m>";
    for (bytes, message) in [
        (archive_of(&[("a", "")]), "1:1: found a ZIP archive without “content.xml”, expected a text document (ODT)"),
        (archive_of(&[("_rels/.rels", "")]), "1:1: found a file of Microsoft Office, expected a text document (ODT)"),
        (archive_of(&[("META-INF/manifest.xml", locked), ("content.xml", "\0")]), "1:1: found a document that is encrypted"),
        (other("office:spreadsheet"), "content.xml:2:"),
        (archive_of(&[("content.xml", "<a/>")]), "content.xml:1:1: found <a>, expected a text document (ODT)"),
        (archive_of(&[("content.xml", "<office:document-content/>")]), "content.xml:1:1: found <document-content>"),
        (archive_of(&[("content.xml", content("&x;"))]), "content.xml:2:"),
    ] {
        let error = read(&bytes).expect_err(message).to_string();
        assert!(error.starts_with(message), "{error}\nnot {message}");
    }
}
