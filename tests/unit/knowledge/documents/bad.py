"""Documents that can't be read, and what is said of each."""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter

from tests.unit.knowledge.documents.papers import docx, docx_of_xml, pdf, pdf_of_objects

_PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 200
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_LINE = "Do you wrap gifts?"


@dataclass(frozen=True, slots=True)
class Bad:
    """A document and the code of what is said of it."""

    what: str
    file: str
    make: Callable[[], bytes]
    code: str


def _locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([_LINE]))))
    writer.encrypt("secret", "owner", algorithm="AES-256")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def _drawing(content: bytes, packed: bool = True, more: str = "") -> bytes:
    """A PDF of one page that is drawn so."""
    body = zlib.compress(content, 9) if packed else content
    how = " /Filter /FlateDecode" if packed else ""
    return pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {more} /Font << /F1 "
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            f"<< /Length {len(body)}{how} >>\nstream\n{body.decode('latin-1')}\nendstream",
        ]
    )


def _slow_pages() -> bytes:
    """A hundred pages of strokes, each just as many as are read of one."""
    content = zlib.compress(b"1 0 0 1 0 0 cm\n" * 35_000, 9).decode("latin-1")
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << >> >> >>"
    )
    return pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in range(4, 104))}] /Count 100 >>",
            f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n{content}\nendstream",
            *[page] * 100,
        ]
    )


def nested_forms() -> bytes:
    """Ten forms, each of which draws the next one ten times."""
    forms: list[str] = []
    for number in range(10):
        content = "/X Do\n" * 10 if number < 9 else "BT /F1 9 Tf (a) Tj ET"
        inner = f"/XObject << /X {6 + number} 0 R >>" if number < 9 else ""
        forms.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {inner} /Font << /F1 << /Type /Font "
            f"/Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length {len(content)} >>\nstream\n{content}\nendstream"
        )
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /XObject << /X 5 0 R >> >> >>"
    )
    return pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            "<< /Length 5 >>\nstream\n/X Do\nendstream",
            *forms,
        ]
    )


def _outside() -> bytes:
    data = io.BytesIO(docx(_LINE))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("../../etc/passwd", "x")
    return data.getvalue()


def _entities() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>',
        )
    return data.getvalue()


def _no_text() -> bytes:
    return docx_of_xml("<w:p><w:r><w:drawing/></w:r></w:p>" * 50)


def _words(many: int) -> bytes:
    return docx(*["Some words of an endless document that nobody will read to its end."] * many)


BAD: tuple[Bad, ...] = (
    Bad("a workbook", "shop.xlsx", lambda: b"PK\x03\x04", "document.unknown_type"),
    Bad("no ending", "policies", lambda: b"hello", "document.unknown_type"),
    Bad("an empty Word file", "a.docx", lambda: b"", "file.empty"),
    Bad("an empty PDF", "a.pdf", lambda: b"", "file.empty"),
    Bad("a file over 20 MB", "a.pdf", lambda: b"%PDF-1.7" + b"0" * (21 * 2**20), "file.too_large"),
    Bad("a picture called .docx", "a.docx", lambda: _PNG, "document.not_word"),
    Bad("a picture called .pdf", "a.pdf", lambda: _PNG, "document.not_pdf"),
    Bad("an old .doc called .docx", "a.docx", lambda: _OLE, "document.old"),
    Bad(
        "a Word file with a password",
        "a.docx",
        lambda: _OLE + "EncryptedPackage".encode("utf-16-le"),
        "document.encrypted",
    ),
    Bad("a PDF with a password", "a.pdf", _locked_pdf, "document.encrypted"),
    Bad(
        "macros", "a.docm", lambda: docx_of_xml("<w:p/>", **{"word/vbaProject.bin": b"x"}), "document.macros"
    ),
    Bad(
        "macros under .docx",
        "a.docx",
        lambda: docx_of_xml("<w:p/>", **{"word/vbaProject.bin": b"x"}),
        "document.macros",
    ),
    Bad("a zip that is no Word file", "a.docx", lambda: _zip("a.txt", b"hello"), "document.not_word"),
    Bad("a damaged Word file", "a.docx", lambda: docx(_LINE)[:200], "archive.damaged"),
    Bad("a part that points outside", "a.docx", _outside, "archive.outside"),
    Bad("a Word file that is not XML", "a.docx", lambda: _zip("word/document.xml", b"<w:p>"), "xml.damaged"),
    Bad("external entities", "a.docx", _entities, "xml.entities"),
    Bad("a zip bomb", "a.docx", lambda: docx_of_xml(" " * (210 * 2**20)), "archive.expands"),
    Bad("many empty paragraphs", "a.docx", lambda: docx_of_xml("<w:p/>" * 1_500_000), "document.heavy"),
    Bad("as many as are read", "a.docx", lambda: docx_of_xml("<w:p/>" * 1_390_000), "document.empty"),
    Bad("deep tables", "a.docx", lambda: docx_of_xml("<w:tbl><w:tr><w:tc>" * 50_000), "xml.deep"),
    Bad("a Word file without text", "a.docx", _no_text, "document.empty"),
    Bad("an endless Word file", "a.docx", lambda: _words(8_000), "document.long"),
    Bad("a line a letter", "a.docx", lambda: docx(*"ab" * 10_001), "document.heavy"),
    Bad("pages of many strokes", "a.pdf", _slow_pages, "document.heavy"),
    Bad("a scan", "a.pdf", lambda: _drawing(b"q 595 0 0 842 0 0 cm /I Do Q"), "document.scanned"),
    Bad("500 pages", "a.pdf", lambda: pdf(*[[_LINE]] * 500), "document.pages"),
    Bad("a cut-off PDF", "a.pdf", lambda: pdf([_LINE])[:300], "document.damaged"),
    Bad("nothing but a PDF's head", "a.pdf", lambda: b"%PDF-1.7\n", "document.damaged"),
    Bad(
        "noise behind a PDF's head",
        "a.pdf",
        lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4_000,
        "document.damaged",
    ),
    Bad("a stream that expands", "a.pdf", lambda: _drawing(b" " * (100 * 2**20)), "document.heavy"),
    Bad(
        "a page of too many strokes",
        "a.pdf",
        lambda: _drawing(b"1 0 0 1 0 0 cm\n" * 250_000),
        "document.heavy",
    ),
    Bad(
        "too much text on a page",
        "a.pdf",
        lambda: _drawing(b"BT /F1 9 Tf " + b"(many words here) Tj " * 40_000 + b"ET"),
        "document.long",
    ),
)


def _zip(name: str, content: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, content)
    return data.getvalue()
