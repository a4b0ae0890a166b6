"""Word and PDF files written by hand, small and whole."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_STYLES = f"""<w:styles {_W}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2">
<w:name w:val="heading 2"/></w:style><w:style w:styleId="own"><w:name w:val="Our own"/><w:basedOn w:val="2"/></w:style>
</w:styles>"""


@dataclass(frozen=True)
class P:
    """A paragraph of either kind of file."""

    text: str
    style: str = ""
    bold: bool = False
    size: float = 11

    @property
    def xml(self) -> str:
        bold = "<w:rPr><w:b/></w:rPr>" if self.bold else ""
        style = f'<w:pPr><w:pStyle w:val="{self.style}"/></w:pPr>' if self.style else ""
        return f'<w:p>{style}<w:r>{bold}<w:t xml:space="preserve">{escape(self.text)}</w:t></w:r></w:p>'


@dataclass(frozen=True)
class Table:
    """A table of a Word document."""

    rows: Sequence[Sequence[str]]

    @property
    def xml(self) -> str:
        rows = (
            "<w:tr>" + "".join(f"<w:tc>{P(cell).xml}</w:tc>" for cell in row) + "</w:tr>" for row in self.rows
        )
        return f"<w:tbl>{''.join(rows)}</w:tbl>"


def docx_of_xml(body: str, **more: bytes) -> bytes:
    """A .docx with a body, and further parts by their names (`__` is a slash)."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        for name, content in more.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


def docx(*parts: P | Table | str) -> bytes:
    """A .docx of paragraphs and tables."""
    return docx_of_xml("".join((P(part) if isinstance(part, str) else part).xml for part in parts))


def pdf(*pages: Sequence[P | str], pack: bool = True) -> bytes:
    """A .pdf with one line a paragraph; every letter has a code of its own, which the file maps back to it."""
    letters = sorted({letter for page in pages for line in page for letter in _paragraph(line).text})
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    mapped = "\n".join(f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    cmap = f"begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{len(codes)} beginbfchar\n{mapped}\nendbfchar\nendcmap"
    objects = ["", "", _font("Plain"), _font("Some-Bold"), _stream(cmap.encode(), pack)]
    kids: list[str] = []
    for page in pages:
        objects.append(_stream(_drawn(page, codes).encode(), pack))
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return pdf_of_objects(objects)


def pdf_of_objects(objects: Sequence[str]) -> bytes:
    """A .pdf of objects, the first the catalogue; latin-1 stands for bytes."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF"
    return data + tail.encode()


def _paragraph(line: P | str) -> P:
    return P(line) if isinstance(line, str) else line


def _drawn(page: Sequence[P | str], codes: dict[str, int]) -> str:
    drawn, y = "BT\n", 780.0
    for line in map(_paragraph, page):
        y -= 2 * line.size
        written = "".join(f"{codes[letter]:04x}" for letter in line.text)
        drawn += f"/F{2 if line.bold else 1} {line.size} Tf 1 0 0 1 50 {y} Tm <{written}> Tj\n"
    return drawn + "ET"


def _font(name: str) -> str:
    inner = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>"
    return f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{inner}] /ToUnicode 5 0 R >>"


def _stream(content: bytes, pack: bool) -> str:
    packed = zlib.compress(content) if pack else content
    how = " /Filter /FlateDecode" if pack else ""
    return f"<< /Length {len(packed)}{how} >>\nstream\n{packed.decode('latin-1')}\nendstream"
