"""Files that are not what they say, or more than is read."""

import io
import struct
import zipfile
import zlib

from knowledge.importers.raw import MAX_FILE_BYTES
from tests.unit.knowledge.defects.defect import Defect, Refused, Taken, error, warning
from tests.unit.knowledge.odd_files import bomb, lying_about_its_size, megabytes_of, repacked, sheet_xml
from tests.unit.knowledge.shop_files import (
    Rows,
    as_json,
    changed,
    csv_files,
    shop,
    xlsx,
    xlsx_of_tables,
    zipped,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELATIONS = "xl___rels__workbook.xml.rels"
_SHEET = "xl__worksheets__sheet1"


TRADITIONAL: dict[str, Rows] = {
    "products": [
        {"貨號": "DR-102", "名稱_中文": "長嘴電熱水壺", "備註_中文": "不沾平底鍋請另外選購"},
        {"貨號": "KT-7", "名稱_中文": "平底鍋"},
    ],
    "faq": [{"問題": "怎麼洗?", "回答_中文": "手洗即可,請勿浸泡。"}],
}
"""A shop that Big5 can write."""


def small() -> bytes:
    """An .xlsx of one cell."""
    return xlsx({"products": [{"sku": "A"}]})


def picture() -> bytes:
    """A PNG of one pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 4)) + chunk(b"IEND", b"")


def with_sheet(cells: str) -> bytes:
    """The small workbook with other rows."""
    return repacked(small(), **{_SHEET: sheet_xml(cells)})


def rows(number: int) -> bytes:
    """An .xlsx of so many rows, which openpyxl would take minutes for."""
    return with_sheet("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, number + 1)))


def columns(number: int) -> bytes:
    """An .xlsx of one row of so many columns."""
    return with_sheet('<row r="1">' + "<c><v>1</v></c>" * number + "</row>")


def entities(part: str) -> bytes:
    """An .xlsx one part of which reads a file of the server's."""
    text = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><worksheet>&secret;</worksheet>'
    return repacked(small(), **{part: text.encode()})


def laughs() -> bytes:
    """An .xlsx whose entities expand to a billion letters."""
    lines = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    text = f'<!DOCTYPE x [<!ENTITY a0 "lol">{"".join(lines)}]><worksheet>&a9;</worksheet>'
    return repacked(small(), **{_SHEET: text.encode()})


def expanding_sheet() -> bytes:
    """An .xlsx of 300 kB whose sheet expands past 200 MB."""
    data = io.BytesIO(small())
    with (
        zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as book,
        book.open("xl/worksheets/sheet9.xml", "w") as part,
    ):
        for _ in range(201):
            part.write(b" " * 1024 * 1024)
    return data.getvalue()


def shared_text(length: int, rows: int) -> bytes:
    """An .xlsx whose one text stands in a hundred cells of each row."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = f'<sst xmlns="{space}"><si><t>{"y" * length}</t></si></sst>'.encode()
    line = '<row r="{0}">' + '<c t="s"><v>0</v></c>' * 100 + "</row>"
    sheet = sheet_xml("".join(line.format(n) for n in range(1, rows + 1)))
    return repacked(small(), **{_SHEET: sheet, "xl__sharedStrings": strings})


def with_password() -> bytes:
    """A zip whose member is marked as encrypted."""
    data = bytearray(zipped({"products.csv": b"sku\nA\n"}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    return bytes(data)


def twice_named() -> bytes:
    """A zip with two members that differ in case alone."""
    return zipped({"products.csv": b"sku\nA\n", "PRODUCTS.csv": b"sku\nB\n"})


def elsewhere() -> bytes:
    """An .xlsx whose sheet is said to be outside of it."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    target = (
        f'<Relationships><Relationship Id="rId1" Type="{kind}" Target="../../../etc/passwd"/></Relationships>'
    )
    return repacked(small(), **{_RELATIONS: target.encode()})


def damaged_part() -> bytes:
    """A zip whose member's content is not what its checksum says."""
    data = bytearray(zipped({"products.csv": b"sku\nA\n" * 50}))
    at = data.index(b"PK\x03\x04") + 14
    data[at] ^= 0xFF
    data[data.index(b"PK\x01\x02") + 16] ^= 0xFF
    return bytes(data)


def one_sheet_twice() -> bytes:
    """An .xlsx two sheets of which are one part."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = '<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'
    return repacked(
        small(), xl__workbook=f'<workbook xmlns:r="{space}"><sheets>{sheets}</sheets></workbook>'.encode()
    )


FILES: tuple[Defect, ...] = (
    Defect("An empty file", "shop.xlsx", lambda: b"", Refused("file.empty")),
    Defect("A picture renamed", "shop.xlsx", picture, Refused("xlsx.not_excel")),
    Defect("A picture renamed to .zip", "shop.zip", picture, Refused("csv.not_zip")),
    Defect("A picture", "shop.png", picture, Refused("file.unknown_type")),
    Defect("A PDF renamed", "shop.xlsx", lambda: b"%PDF-1.7\n1 0 obj", Refused("xlsx.not_excel")),
    Defect("A file of more than 20 MB", "shop.xlsx", lambda: b"PK\3\4" + bytes(MAX_FILE_BYTES), Refused("file.too_large")),
    Defect("A workbook cut in half", "shop.xlsx", lambda: small()[: len(small()) // 2], Refused("archive.damaged")),
    Defect("A workbook with a password", "shop.xlsx", lambda: _OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), Refused("xlsx.encrypted")),
    Defect("An old .xls renamed", "shop.xlsx", lambda: _OLE + bytes(600), Refused("xlsx.old")),
    Defect("A zip with a password", "shop.zip", with_password, Refused("archive.encrypted")),
    Defect("Macros (VBA)", "shop.xlsm", lambda: repacked(small(), **{"xl__vbaProject.bin": b"x"}), Refused("xlsx.macros")),
    Defect("Macros (Excel 4) in an .xlsx", "shop.xlsx", lambda: repacked(small(), xl__macrosheets__sheet1=b"<x/>"), Refused("xlsx.macros")),
    Defect("An external entity in a sheet", "shop.xlsx", lambda: entities(_SHEET), Refused("xml.entities")),
    Defect("An external entity in the texts", "shop.xlsx", lambda: entities("xl__sharedStrings"), Refused("xml.entities")),
    Defect("An external entity in the styles", "shop.xlsx", lambda: entities("xl__styles"), Refused("xml.entities")),
    Defect("Entities within entities (a billion laughs)", "shop.xlsx", laughs, Refused("xml.entities")),
    Defect("A sheet that is not XML", "shop.xlsx", lambda: repacked(small(), **{_SHEET: b"<worksheet><"}), Refused("xml.damaged")),
    Defect("A cell whose text is not in the file", "shop.xlsx", lambda: with_sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), Refused("xlsx.damaged")),
    Defect("A cell at a place that there is not", "shop.xlsx", lambda: with_sheet('<row r="1"><c r="A99999999999"><v>1</v></c></row>'), Refused("xml.cell")),
    Defect("A row of a negative number", "shop.xlsx", lambda: with_sheet('<row r="-3"><c><v>1</v></c></row>'), Refused("xml.row")),
    Defect("Two sheets that are one part", "shop.xlsx", one_sheet_twice, Refused("xlsx.sheets")),
    Defect("A sheet's path that leads out of the file", "shop.xlsx", elsewhere, Refused("archive.part_missing")),
    Defect("A zip's path that leads out of it", "shop.zip", lambda: zipped({"../products.csv": b"sku\nA\n"}), Refused("archive.outside")),
    Defect("A zip's absolute path", "shop.zip", lambda: zipped({"C:\\products.csv": b"sku\nA\n"}), Refused("archive.outside")),
    Defect("A zip in a zip", "shop.zip", lambda: zipped({"inner.zip": zipped(csv_files(shop()))}), Refused("csv.nested")),
    Defect("A zip bomb", "shop.zip", bomb, Refused("archive.expands")),
    Defect("A workbook that expands past 200 MB", "shop.xlsx", expanding_sheet, Refused("archive.expands")),
    Defect("A sheet of 190 MB of spaces in 190 kB", "shop.xlsx", lambda: with_sheet('<row r="1"><c><v>1</v></c></row>' + " " * (190 * 1024 * 1024)), error("column.missing", "products", 1, "sku")),
    Defect("A list of sheets of 190 MB in 200 kB", "shop.xlsx", lambda: repacked(small(), xl__workbook=megabytes_of(b"<a/>", 190)), Refused("xlsx.heavy")),
    Defect("Styles of 190 MB in 200 kB", "shop.xlsx", lambda: repacked(small(), xl__styles=megabytes_of(b"<a/>", 190)), Refused("xlsx.heavy")),
    Defect("A sheet of elements sixty million deep", "shop.xlsx", lambda: repacked(small(), **{_SHEET: megabytes_of(b"<a>", 190)}), Refused("xml.deep")),
    Defect("Forty million texts in 190 kB", "shop.xlsx", lambda: repacked(small(), xl__sharedStrings=megabytes_of(b"<si/>", 190)), Refused("file.cells")),
    Defect("A workbook whose texts are 400 MB when written out", "shop.xlsx", lambda: shared_text(4_000, 1_000), Refused("file.texts")),
    Defect("A zip that lies about its size", "shop.zip", lying_about_its_size, Refused("archive.part_damaged")),
    Defect("A zip with a wrong checksum", "shop.zip", damaged_part, Refused("archive.part_damaged")),
    Defect("A zip of 2,001 files", "shop.zip", lambda: zipped({f"{n}.csv": b"a" for n in range(2_001)}), Refused("archive.parts")),
    Defect("A zip with a name twice", "shop.zip", twice_named, Refused("archive.twice")),
    Defect("A zip without a CSV file", "shop.zip", lambda: zipped({"readme.txt": b"hello"}), Refused("csv.none")),
    Defect("A zip of CSV files named .xlsx", "shop.xlsx", lambda: zipped(csv_files(shop())), Refused("xlsx.is_zip")),
    Defect("A workbook named .zip", "shop.zip", lambda: xlsx(shop()), Refused("csv.is_excel")),
    Defect("200,000 rows", "shop.xlsx", lambda: rows(200_000), Refused("sheet.rows")),
    Defect("A cell in the last row of the 199th column", "shop.xlsx", lambda: with_sheet('<row r="1048576"><c r="GQ1048576"><v>1</v></c></row>'), Refused("sheet.reaches")),
    Defect("200,000 rows in a CSV", "shop.zip", lambda: zipped({"products.csv": b"sku\n" + b"A\n" * 200_000}), Refused("sheet.rows")),
    Defect("200,000 rows in JSON", "shop.json", lambda: as_json({"products": [{"sku": "A"}] * 200_000}), Refused("data.limits")),
    Defect("200,000 rows in YAML", "shop.yaml", lambda: b"products:\n" + b"- sku: A\n" * 200_000, Refused("yaml.list")),
    Defect("16,000 columns", "shop.xlsx", lambda: columns(16_000), Refused("sheet.columns")),
    Defect("16,000 columns in a CSV", "shop.zip", lambda: zipped({"products.csv": b"a," * 16_000 + b"b\n"}), Refused("sheet.columns")),
    Defect("A cell in the last row and column there are", "shop.xlsx", lambda: with_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), Refused("sheet.columns")),
    Defect("4,000,000 cells in 160 kB", "shop.xlsx", lambda: with_sheet(("<row>" + "<c><v>1</v></c>" * 200 + "</row>") * 20_000), Refused("file.cells")),
    Defect("4,000,000 cells in a CSV", "shop.zip", lambda: zipped({"products.csv": (b"1," * 199 + b"1\n") * 20_000}), Refused("file.cells")),
    Defect("1,900,000 cells in JSON", "shop.json", lambda: b'{"products": [' + b'{"a":1},' * 1_900_000 + b'{"a":1}]}', Refused("file.cells")),
    Defect("A cell of 4,001 characters", "shop.xlsx", lambda: xlsx_of_tables({"products": [["sku"], ["x" * 4_001]]}), Refused("sheet.cell")),
    Defect("A list that no spreadsheet's cell would hold", "shop.json", lambda: as_json(changed("faq", variants=["a | b"] * 700)), Refused("sheet.cell")),
    Defect("A text of 9,000 characters", "shop.xlsx", lambda: shared_text(9_000, 1), Refused("xml.text")),
    Defect("A CSV in GB18030", "shop.zip", lambda: zipped(csv_files(shop(), "gb18030")), Taken("products", "name", "{'en': 'Linen dress', 'zh': '亚麻连衣裙'}")),
    Defect("A CSV in Big5", "shop.zip", lambda: zipped(csv_files(TRADITIONAL, "big5")), Taken("products", "name", "{'zh': '長嘴電熱水壺'}")),
    Defect("A CSV that does not say its encoding", "shop.zip", lambda: zipped(csv_files(shop(), "gb18030")), warning("csv.guessed", "products")),
    Defect("A CSV in Korean Windows' encoding", "shop.zip", lambda: zipped(csv_files(shop()) | {"faq.csv": "question,answer_ko\n배송?,배송은 보통 삼일 걸립니다\n".encode("cp949")}), Refused("csv.characters")),
    Defect("A CSV in a Western encoding", "shop.zip", lambda: zipped(csv_files(shop()) | {"faq.csv": "question,answer_de\nWeich?,Größe 38 fällt größer aus\n".encode("cp1252")}), Refused("csv.characters")),
    Defect("A CSV in UTF-32", "shop.zip", lambda: zipped(csv_files(shop(), "utf-32")), Taken("products", "sku", "DR-102")),
    Defect("A CSV in UTF-16", "shop.zip", lambda: zipped(csv_files(shop(), "utf-16")), Taken("products", "sku", "DR-102")),
    Defect("A CSV in UTF-16 without a mark", "shop.zip", lambda: zipped(csv_files(shop(), "utf-16-be")), Taken("products", "sku", "DR-102")),
    Defect("A CSV parted by semicolons", "shop.zip", lambda: zipped(csv_files(shop(), delimiter=";")), Taken("products", "price", "29.9")),
    Defect("A CSV parted by tabs", "shop.zip", lambda: zipped(csv_files(shop(), delimiter="\t")), Taken("products", "price", "29.9")),
    Defect("A picture renamed to .csv", "shop.csv", picture, Refused("csv.not_text")),
    Defect("A CSV of bytes that are no text", "shop.zip", lambda: zipped({"products.csv": bytes(range(128, 256)) * 9 + b"\xff\xff"}), Refused("csv.characters")),
    Defect("A CSV with a quote that never ends", "shop.zip", lambda: zipped({"products.csv": b'sku\n"A\n'}), Refused("csv.row")),
    Defect("JSON cut short", "shop.json", lambda: as_json(shop())[:-9], Refused("json.damaged")),
    Defect("JSON nested a hundred thousand deep", "shop.json", lambda: b"[" * 100_000, Refused("json.damaged")),
    Defect("JSON that is a list", "shop.json", lambda: b"[1, 2]", Refused("data.shape")),
    Defect("A JSON sheet that is a number", "shop.json", lambda: b'{"products": 3}', Refused("data.sheet")),
    Defect("A JSON row that is a text", "shop.json", lambda: b'{"products": ["A"]}', Refused("data.row")),
    Defect("A JSON row with a column twice", "shop.json", lambda: b'{"products": [{"sku": "A", "sku": "B"}]}', Refused("data.twice")),
    Defect("A JSON cell of lists of lists", "shop.json", lambda: b'{"products": [{"sku": [["A"]]}]}', Refused("data.cell")),
    Defect("YAML in Latin-1", "shop.yaml", lambda: "name: café".encode("latin-1"), Refused("data.not_utf8")),
    Defect("YAML that is none", "shop.yaml", lambda: b"a: [", Refused("yaml.damaged")),
    Defect("A YAML tag that runs a command", "shop.yaml", lambda: b"products: !!python/object/apply:os.system [id]", Refused("yaml.tag")),
    Defect("YAML nested deep", "shop.yaml", lambda: b"[" * 5_000, Refused("yaml.deep")),
    Defect("YAML aliases of aliases", "shop.yaml", lambda: b"a: &a [x]\n" + b"b: [" + b"*a, " * 200 + b"]", Refused("yaml.aliases")),
    Defect("A YAML merge key", "shop.yaml", lambda: b"products:\n- {<<: {sku: A}}", Refused("yaml.key")),
)  # fmt: skip
"""All of them, with what is to be said."""
