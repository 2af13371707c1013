#!/usr/bin/env python3
"""Makes documents with python-docx, odfpy and LibreOffice, has padanan copy them, and opens the copies with the same programs.

    tests/interop/office.py PADANAN

PADANAN is the program. A copy must have the paragraphs of the document, a comment on each term, and no other part changed; LibreOffice
must show as many comments, and the same text. Skips what it has no program or package for, saying so.
"""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

try:
    import docx
    from docx.enum.text import WD_BREAK
    from docx.oxml import parse_xml
    from lxml import etree
    from odf import table, text
    from odf.opendocument import OpenDocumentText
except ImportError as why:
    print(f"skipped: {why} (pip install python-docx odfpy lxml)")
    sys.exit(0)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# What a copy of a DOCX may change.
MAY_CHANGE = {"[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"}


def make_docx(path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "KEMENTERIAN PERINDUSTRIAN"
    document.add_heading("Laporan Kinerja Industri Pengolahan", 0)
    paragraph = document.add_paragraph("Kementerian Perindustrian (Kemenperin) mencatat bahwa ")
    paragraph.add_run("industri pengolahan ").bold = True
    paragraph.add_run("tumbuh 5,2 persen. Pemerintah menin")
    paragraph.add_run("daklanjuti").italic = True
    paragraph.add_run(" keluhan tentang rantai ")
    paragraph.add_run("pasok").underline = True
    paragraph.add_run("nya dan bea masuk.")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("Wamenperin meninjau kawasan\tindustri di Kendal.")
    document.add_comment(runs=paragraph.runs[1], text="Mohon dicek angkanya.", author="Siti", initials="S")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Nilai ekspor", "Tenaga kerja"
    paragraph = document.add_paragraph("Pengenaan ")
    tracked = f'<w:{{0}} xmlns:w="{W}" w:id="9{{1}}" w:author="Siti"><w:r><w:{{2}} xml:space="preserve">{{3}} </w:{{2}}></w:r></w:{{0}}>'
    for change in [("ins", 0, "t", "pajak pertambahan nilai"), ("del", 1, "delText", "cukai")]:
        paragraph._p.append(parse_xml(tracked.format(*change)))
    paragraph.add_run("ditunda hingga semester kedua.")
    box = "<w:txbxContent><w:p><w:r><w:t>Produk domestik bruto naik.</w:t></w:r></w:p></w:txbxContent>"
    style = 'style="width:200pt;height:40pt"'
    shape = f"<w:pict><v:rect {style}><v:textbox>{box}</v:textbox></v:rect></w:pict>"
    run = f'<w:r xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:r>'
    document.add_paragraph("Lihat kotak. ")._p.append(parse_xml(run))
    document.save(path)


def make_odt(path):
    document = OpenDocumentText()
    document.text.addElement(text.H(outlinelevel=1, text="Laporan Kinerja Industri"))
    paragraph = text.P(text="Kementerian Perindustrian (Kemenperin) menjaga rantai ")
    paragraph.addElement(text.Span(text="pasok"))
    paragraph.addText("nya")
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="Bea masuk tidak dihitung."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" dan daya saing.")
    document.text.addElement(paragraph)
    grid = table.Table()
    grid.addElement(table.TableColumn(numbercolumnsrepeated=2))
    row = table.TableRow()
    for words in ["Sektor", "Nilai ekspor"]:
        cell = table.TableCell()
        cell.addElement(text.P(text=words))
        row.addElement(cell)
    grid.addElement(row)
    document.text.addElement(grid)
    document.save(path)


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def paragraphs(path):
    document = docx.Document(path)
    cells = [cell for grid in document.tables for row in grid.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + [cell.text for cell in cells]


def check_docx(original, copy):
    assert paragraphs(original) == paragraphs(copy), "paragraphs differ"
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(copy) as after:
        assert after.testzip() is None, "a part is broken"
        names = set(after.namelist())
        changed = {name for name in names if name not in before.namelist() or before.read(name) != after.read(name)}
        assert changed <= MAY_CHANGE and set(before.namelist()) <= names, f"changed: {changed}"
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(after.read(name))
    old = {comment.comment_id: comment.text for comment in docx.Document(original).comments}
    new = {comment.comment_id: comment.text for comment in docx.Document(copy).comments}
    assert old.items() <= new.items(), "comments of the document are gone"
    root = etree.fromstring(part(copy, "word/document.xml"))
    for mark in ["commentRangeStart", "commentRangeEnd", "commentReference"]:
        ids = [int(element.get(f"{{{W}}}id")) for element in root.iter(f"{{{W}}}{mark}")]
        assert sorted(ids) == sorted(new), f"{mark}: {ids}"
    return len(new)


def without_comments(path):
    root = etree.fromstring(part(path, "content.xml"))
    comments = [*root.iter(f"{OFFICE}annotation"), *root.iter(f"{OFFICE}annotation-end")]
    for comment in comments:
        parent, before, tail = comment.getparent(), comment.getprevious(), comment.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(comment)
    return etree.tostring(root, method="c14n")


def check_odt(original, copy):
    assert without_comments(original) == without_comments(copy), "more than comments differs"
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(copy) as after:
        assert after.testzip() is None and before.namelist() == after.namelist(), "a part is broken or gone"
        assert all(before.read(name) == after.read(name) for name in before.namelist() if name != "content.xml")
        first = after.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED), "the type does not come first"
    assert part(copy, "content.xml").count(b"<office:annotation-end") > 0
    return part(copy, "content.xml").count(b"<office:annotation ")


def converted(path, ending, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder / ending), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / ending / f"{path.stem}.{ending}"


def check_with_libreoffice(original, copy, count, folder):
    """That it shows what the document does, and keeps all comments when it writes the copy in the other format."""
    # The conversion to text shows comments not at all.
    texts = [converted(path, "txt", folder).read_text(encoding="utf-8-sig") for path in (original, copy)]
    assert texts[0] == texts[1], "LibreOffice shows other text"
    other = converted(copy, "odt" if copy.suffix == ".docx" else "docx", folder)
    if other.suffix == ".odt":
        found = part(other, "content.xml").count(b"<office:annotation ")
    else:
        found = len(list(docx.Document(other).comments))
    assert found == count, f"LibreOffice has {found} comments of {count}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    padanan = Path(sys.argv[1]).resolve()
    has_libreoffice = shutil.which("soffice") is not None
    if not has_libreoffice:
        print("skipped: opening copies with LibreOffice, which is not there")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_docx(folder / "word.docx")
        make_odt(folder / "odfpy.odt")
        documents = [folder / "word.docx", folder / "odfpy.odt"]
        if has_libreoffice:
            documents += [converted(documents[0], "odt", folder), converted(documents[1], "docx", folder)]
        for original in documents:
            copy = original.with_name(f"{original.stem}-salinan{original.suffix}")
            subprocess.run([padanan, "annotate", original, "--to", "copy", "-o", copy], check=True)
            count = (check_docx if original.suffix == ".docx" else check_odt)(original, copy)
            if has_libreoffice:
                check_with_libreoffice(original, copy, count, folder)
            print(f"{original.name}: {count} comments")


main()
