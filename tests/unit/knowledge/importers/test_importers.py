import contextlib
import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.check import check
from knowledge.importers import IMPORTERS, UnknownFileType, UnreadableFile, read
from knowledge.importers.raw import MAX_ROWS, UNCOMPUTED
from tests.unit.knowledge.odd_files import bomb, lying_about_its_size, megabytes_of, repacked, sheet_xml
from tests.unit.knowledge.shop_files import STREAM, as_json, csv_files, shop, xlsx, xlsx_of_tables, zipped

SMALL = xlsx({"products": [{"sku": "A"}]})
FAR_CELL = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
WORKBOOK_OF_ONE_SHEET_TWICE = (
    b'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    b'<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>'
)
DEEP_JSON = b"[" * 100_000
LAUGHS = "a: &a [x, x]\n" + "\n".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(20)
)
UNREADABLE = {
    "a PDF.xlsx": b"%PDF-1.7\n1 0 obj",
    "a PDF.zip": b"%PDF-1.7\n1 0 obj",
    "encrypted.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "empty.xlsx": b"",
    "cut.xlsx": SMALL[: len(SMALL) // 2],
    "a csv zip.xlsx": zipped({"products.csv": b"sku\nA\n"}),
    "an xlsx.zip": SMALL,
    "one sheet twice.xlsx": repacked(SMALL, xl__workbook=WORKBOOK_OF_ONE_SHEET_TWICE),
    "macros.xlsm": repacked(SMALL, **{"xl__vbaProject.bin": b"x"}),
    "far cell.xlsx": repacked(SMALL, xl__worksheets__sheet1=sheet_xml(FAR_CELL)),
    "far row.xlsx": repacked(SMALL, xl__worksheets__sheet1=sheet_xml('<row><c r="GR1048576"><v>1</v></c></row>')),
    "no such cell.xlsx": repacked(SMALL, xl__worksheets__sheet1=sheet_xml('<row><c r="A99999999999"><v>1</v></c></row>')),
    "no such row.xlsx": repacked(SMALL, xl__worksheets__sheet1=sheet_xml('<row r="-3"><c><v>1</v></c></row>')),
    "entities.xlsx": repacked(SMALL, xl__worksheets__sheet1=ENTITIES),
    "deep.xlsx": repacked(SMALL, xl__worksheets__sheet1=b"<a>" * 1_001 + b"</a>" * 1_001),
    "not xml.xlsx": repacked(SMALL, xl__worksheets__sheet1=b"<worksheet><"),
    "long cell.xlsx": xlsx_of_tables({"products": [["sku"], ["x" * 4_001]]}),
    "wide.xlsx": xlsx_of_tables({"products": [["sku"] * 201]}),
    "bomb.zip": bomb(),
    "lies.zip": lying_about_its_size(),
    "outside.zip": zipped({"../products.csv": b"sku\nA\n"}),
    "absolute.zip": zipped({"/products.csv": b"sku\nA\n"}),
    "nested.zip": zipped({"inner.zip": zipped({"products.csv": b"sku"})}),
    "nothing.zip": zipped({"readme.txt": b"hello"}),
    "open quote.zip": zipped({"products.csv": b'sku\n"A\n'}),
    "rows.zip": zipped({"products.csv": b"sku\n" + b"A\n" * (MAX_ROWS + 1)}),
    "cut.zip": zipped({"products.csv": b"sku\nA\n"})[:40],
    "deep.json": DEEP_JSON,
    "list.json": b"[1, 2]",
    "scalar sheet.json": b'{"products": 3}',
    "deep cell.json": b'{"products": [{"sku": [["A"]]}]}',
    "twice.json": b'{"products": [{"sku": "A", "sku": "B"}]}',
    "digits.json": b'{"products": [{"sku": ' + b"9" * 5_000 + b"}]}",
    "tag.yaml": b"products: !!python/object/apply:os.system [id]",
    "laughs.yaml": LAUGHS.encode(),
    "itself.yaml": b"products: &a [*a]",
    "deep.yaml": b"[" * 5_000,
    "latin.yaml": "name: caf\xe9".encode("latin-1"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_not_a_workbook_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"\w+ .*\S$"):
        read(name, UNREADABLE[name])


@pytest.mark.parametrize("name", ["a.pdf", "a.xls", "a.ods", "products", ".xlsx.exe"])
def test_a_type_that_is_not_read_is_said_to_be_unknown(name: str) -> None:
    with pytest.raises(UnknownFileType, match=r"\.xlsx"):
        read(name, b"x")


@pytest.mark.parametrize("ending", [ending for endings, _ in IMPORTERS for ending in endings])
def test_any_bytes_are_read_or_refused(ending: str) -> None:
    start = SMALL if ending.startswith((".xls", ".zip")) else b"products:\n- sku: A\n"

    @settings(max_examples=40, deadline=None)
    @given(st.binary(max_size=300), st.integers(0, len(start)), st.booleans())
    def attempt(wild: bytes, at: int, prefixed: bool) -> None:
        data = start[:at] + wild + start[at:] if prefixed else wild
        with contextlib.suppress(UnreadableFile):
            check(read(f"x{ending}", data), STREAM)

    attempt()


def test_a_shared_string_counts_as_often_as_it_is_referred_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.importers.xlsx.MAX_EXPANDED_BYTES", 10_000)
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = f'<sst xmlns="{space}"><si><t>{"y" * 3_000}</t></si></sst>'.encode()
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 5))
    with pytest.raises(UnreadableFile, match="written out"):
        read("a.xlsx", repacked(SMALL, xl__worksheets__sheet1=sheet_xml(rows), xl__sharedStrings=strings))


def test_what_is_not_asked_for_of_a_workbook_takes_no_memory() -> None:
    padded = repacked(SMALL, xl__workbook=megabytes_of(b"<a/>", 4, of=b"workbook"))
    tracemalloc.start()
    try:
        assert read("a.xlsx", padded).sheets == ()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 32 * 1024 * 1024


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_the_usual_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    rows = {
        "products": [
            {"貨號": "A1", "名稱_中文": "長嘴電熱水壺", "價格": "29.9"},
            {"貨號": "B2", "名稱_中文": "不沾平底鍋"},
        ]
    }
    sheet = read("a.zip", zipped(csv_files(rows, encoding, delimiter))).sheets[0]
    assert sheet.header == ("貨號", "名稱_中文", "價格")
    assert [row.cells for row in sheet.rows] == [("A1", "長嘴電熱水壺", "29.9"), ("B2", "不沾平底鍋", None)]


ANSWERS = "sku,question_zh,answer_zh\nA1,会透吗,不透，有内衬。\n,多久发货,付款后48小时内发出。\n"
TRADITIONAL_ANSWERS = "sku,question_zh,answer_zh\nA1,會透嗎,不透,有內襯。\n,多久出貨,付款後48小時內出貨。\n"


@pytest.mark.parametrize(
    ("encoding", "answers", "name", "alias", "term"),
    [
        ("gb18030", ANSWERS, "碎花连衣裙", "吉隆坡", "微信"),
        ("big5", TRADITIONAL_ANSWERS, "亞麻連衣裙", "吉隆坡", "微信"),
        ("cp950", TRADITIONAL_ANSWERS, "化粧棉", "吉隆坡", "微信"),
        ("gb18030", TRADITIONAL_ANSWERS, "亞麻連衣裙", "吉隆坡", "微信"),
    ],
)
def test_the_csv_files_of_an_archive_are_in_one_encoding_however_short_each_is(
    encoding: str, answers: str, name: str, alias: str, term: str
) -> None:
    texts = {
        "products.csv": f"sku,name_zh\nA1,{name}\n",
        "shipping.csv": f"region,aliases\nMY,{alias}\n",
        "blocked.csv": f"term,action\n{term},hide\n",
        "faq.csv": answers,
        "sizes.csv": "sku,size\nA1,S\n",
    }
    sheets = read("a.zip", zipped({file: text.encode(encoding) for file, text in texts.items()})).sheets
    assert [sheet.rows[0].cells[1] for sheet in sheets[:2]] == [name, alias]
    assert sheets[2].rows[0].cells[0] == term
    assert [sheet.guessed is None for sheet in sheets] == [False, False, False, False, True]
    assert sheets[4].encoding == "utf-8-sig"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp949", "배송은 보통 삼 일 걸립니다. 무료 배송"),
        ("cp932", "送料はいくらですか。白のMサイズはありますか"),
        ("cp874", "ส่งฟรีทั่วประเทศ สินค้าพร้อมส่งทุกวัน เก็บเงินปลายทางได้ มีสีขาวกับสีดำ"),
        ("cp1251", "Платье льняное, доставка бесплатно"),
        ("cp1252", "Größe 38"),
        ("cp1252", "señor"),
        ("cp1252", "it’s ok"),
        ("cp1252", "¿Cuánto?"),
    ],
)
def test_a_csv_in_an_encoding_that_is_not_read_is_refused_not_read_as_chinese(
    encoding: str, text: str
) -> None:
    with pytest.raises(UnreadableFile, match="Save it as CSV UTF-8"):
        read("faq.csv", f"question,answer\nWhat?,{text}\n".encode(encoding))


@pytest.mark.parametrize("text", ["加v", "T恤", "usb线", "S码"])
def test_hanzi_beside_latin_letters_are_hanzi(text: str) -> None:
    assert read("blocked.csv", f"term\n{text}\n".encode("gb18030")).sheets[0].rows[0].cells == (text,)


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_a_csv_in_utf_32_is_not_taken_for_utf_16(encoding: str) -> None:
    assert read("faq.csv", "question\n会透吗\n".encode(encoding)).sheets[0].rows[0].cells == ("会透吗",)


def test_of_an_encoding_that_is_given_nothing_is_guessed() -> None:
    assert (
        read("faq.csv", "question\n会透吗\n".encode("gb18030"), encoding="gb18030").sheets[0].guessed is None
    )


def test_a_zip_made_in_chinese_windows_keeps_its_sheet_names() -> None:
    data = zipped({"XX.csv": b"sku\nA\n"}).replace(b"XX", "商".encode("gb18030"))
    assert [sheet.name for sheet in read("a.zip", data).sheets] == ["商"]


def test_a_zip_may_hold_a_folder_and_what_a_mac_adds() -> None:
    files = {"shop/products.csv": b"sku\nA\n", "__MACOSX/shop/._products.csv": b"\0\1", ".DS_Store": b"x"}
    assert [sheet.name for sheet in read("a.zip", zipped(files)).sheets] == ["products"]


def test_blank_rows_are_left_out_and_row_numbers_stay_the_spreadsheets() -> None:
    tables = {"products": [["sku"], [None], ["A"], ["  "], [None], ["B"]]}
    sheet = read("a.xlsx", xlsx_of_tables(tables)).sheets[0]
    assert [row.number for row in sheet.rows] == [3, 6]
    text = b"sku,price\n,\nA,1\n , \n\nB,2\n"
    assert [row.number for row in read("a.zip", zipped({"products.csv": text})).sheets[0].rows] == [3, 6]


def test_a_formula_without_a_value_and_an_error_cell_are_kept_apart_from_empty_ones() -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
        '<row r="2"><c r="A2"><f>1+1</f><v></v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#N/A</v></c>'
        '<c r="D2" t="str"><f>""</f><v></v></c></row>'
    )
    sheet = read("a.xlsx", repacked(SMALL, xl__worksheets__sheet1=sheet_xml(cells))).sheets[0]
    assert sheet.rows[0].cells == (UNCOMPUTED, 2.0, "#N/A", None)


def test_hidden_sheets_are_marked() -> None:
    sheets = read(
        "a.xlsx", xlsx_of_tables({"products": [["sku"]], "notes": [["x"]]}, hidden=["notes"])
    ).sheets
    assert [sheet.hidden for sheet in sheets] == [False, True]


def test_yaml_keeps_plain_values_as_they_are_written() -> None:
    data = b"shipping:\n- {region: NO, cutoff: 16:00, fee: 1.10, carrier: ~, aliases: [a, b], customs: {en: none}}\n"
    sheet = read("a.yaml", data).sheets[0]
    assert dict(zip(sheet.header, sheet.rows[0].cells, strict=True)) == {
        "region": "NO", "cutoff": "16:00", "fee": "1.10", "carrier": None, "aliases": ("a", "b"), "customs_en": "none",
    }  # fmt: skip


def test_an_alias_in_yaml_is_followed() -> None:
    data = b"products:\n- &p {sku: A}\n- *p\n"
    assert [row.cells for row in read("a.yaml", data).sheets[0].rows] == [("A",), ("A",)]


def test_what_looks_like_a_formula_in_a_csv_is_text() -> None:
    sheet = read("a.zip", zipped({"faq.csv": b"question\n=1+1\n"})).sheets[0]
    assert sheet.rows[0].cells == ("=1+1",)


def test_a_workbook_of_20_000_rows_is_read_whole() -> None:
    rows = [{"sku": f"S{number}", "name_en": "x"} for number in range(MAX_ROWS)]
    assert len(read("a.json", as_json(shop(products=rows))).sheets[0].rows) == MAX_ROWS
    with pytest.raises(UnreadableFile, match="20,000"):
        read("a.json", json.dumps({"products": [*rows, {"sku": "one more"}]}).encode())


def test_a_single_csv_is_a_sheet_of_its_name_and_says_how_it_was_read() -> None:
    sheet = read("products.csv", "货号;名称_中文\nA;亚麻连衣裙长袖\n".encode("gb18030")).sheets[0]
    assert (sheet.name, sheet.encoding, sheet.delimiter) == ("products", "gb18030", ";")
    assert sheet.rows[0].cells == ("A", "亚麻连衣裙长袖")


def test_the_encoding_and_the_delimiter_of_a_csv_can_be_given() -> None:
    data = "sku;name,x\nA;né,y\n".encode("cp1252")
    sheet = read("products.csv", data, encoding="cp1252", delimiter=",").sheets[0]
    assert sheet.rows[0].cells == ("A;né", "y")
    with pytest.raises(UnreadableFile, match="characters"):
        read("products.csv", data, encoding="utf-8")
    with pytest.raises(UnreadableFile, match="characters"):
        read("products.csv", data, encoding="none such")
