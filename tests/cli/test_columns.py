"""Files that call their columns otherwise: what is found of them is shown, what they mean is said and remembered."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, Ops, assert_one_sentence, told
from tests.unit.knowledge.shop_files import xlsx_of_tables

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("own_shop")]
GOODS = [
    ["Artikel", "name_en", "Price MYR", "Regal"],
    ["DR-1", "Dress", 39, "A1"],
    ["BG-7", "Tote", 15.5, "A2"],
]
FAQ = [["question", "answer_en"], ["Is it washable?", "Yes."]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "list.xlsx"
    made.write_bytes(xlsx_of_tables({"Liste": GOODS, "faq": FAQ}))
    return made


def products(ops: Ops, stream: str, version: int) -> list[dict[str, Any]]:
    return told(ops("kb", "show", "--stream", stream, "--version", str(version), "--json"))["workbook"][
        "products"
    ]


def test_what_each_header_is_taken_for_is_shown_with_what_it_could_be(
    ops: Ops, stream: str, file: Path
) -> None:
    shown = ops("kb", "columns", file, "--stream", stream)
    assert shown.returncode == 0, shown.stderr
    assert "Liste → products (header in row 1)" in shown.stdout
    lines = {line.split()[1]: line for line in shown.stdout.splitlines() if line.startswith("│")}
    assert "DR-1 · BG-7" in lines["Artikel"]
    assert " price " in lines["Price"]
    assert " ? " in lines["Regal"]
    assert "? could be " in shown.stdout
    found = told(ops("kb", "columns", file, "--stream", stream, "--json"))
    assert [sheet["name"] for sheet in found["sheets"]] == ["Liste", "faq"]


def test_a_header_is_said_and_remembered_for_the_next_file(ops: Ops, stream: str, file: Path) -> None:
    of = ("--stream", stream, "--json")
    made = told(ops("kb", "upload", file, *of, "--map", "Artikel=sku", "--map", "Liste!Regal=", "--remember"))
    assert made["version"] == 1
    assert not [one for one in made["warnings"] if one["code"].startswith("column.")]
    assert [one["sku"] for one in products(ops, stream, 1)] == ["DR-1", "BG-7"]
    (kept,) = told(ops("kb", "mappings", "list", "--json"))
    assert (kept["sheet"], kept["columns"]) == (
        "products",
        {"Artikel": "sku", "name_en": "name_en", "Price MYR": "price", "Regal": None},
    )
    assert "said before" in ops("kb", "columns", file, "--stream", stream).stdout
    assert "Regal = not read" in " ".join(ops("kb", "mappings", "list").stdout.split())
    assert told(ops("kb", "upload", file, *of, "--arrange"))["version"] == 2
    assert ops("kb", "mappings", "forget", kept["id"]).stdout == f"Forgot {kept['id']}.\n"
    assert told(ops("kb", "mappings", "list", "--json")) == []


def test_a_file_is_checked_without_the_service_under_what_is_said_of_its_headers(
    command: Command, file: Path
) -> None:
    def problems(*said: str) -> set[tuple[str, ...]]:
        checked = command("kb", "check", file, "--json", *said)
        return {(one["code"], *map(str, one["loc"])) for one in json.loads(checked.stdout)["problems"]}

    assert ("sheet.unknown", "Liste") in problems()
    said = ("--sheet", "Liste=products", "--map", "Artikel=sku", "--map", "Liste!Regal=")
    assert problems(*said) == {("price.no_currency", "products", "2", "price")}
    assert_one_sentence(command("kb", "check", file, "--map", "Nothing=sku"), "no header 'Nothing'")


def test_a_csv_is_checked_in_the_encoding_that_is_said(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    file.write_bytes("sku;name_zh;price\nDR-1;连衣裙;39".encode("gb18030"))
    checked = command("kb", "check", file, "--encoding", "gb18030", "--delimiter", "semicolon", "--json")
    assert [one["code"] for one in json.loads(checked.stdout)["problems"]] == [
        "price.no_currency",
        "sheet.missing",
    ]
    assert_one_sentence(command("kb", "check", file, "--encoding", "utf-8-sig"), "products.csv")


def test_what_a_sheet_is_can_be_said(ops: Ops, stream: str, tmp_path: Path) -> None:
    file = tmp_path / "odd.xlsx"
    file.write_bytes(xlsx_of_tables({"X": [["a", "b"], ["DR-1", "Dress"]], "faq": FAQ, "Y": [["c"], ["d"]]}))
    of = ("--stream", stream, "--json")
    said = ("--sheet", "X=products", "--map", "X!a=sku", "--map", "b=name_en", "--sheet", "Y=")
    assert told(ops("kb", "upload", file, *of, *said))["counts"]["products"] == 1
    assert products(ops, stream, 1)[0]["name"] == {"en": "Dress"}
    assert_one_sentence(ops("kb", "upload", file, "--stream", stream, "--map", "c=sku"), "--sheet")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("--map", "Artikel"), ("'Artikel'", "HEADER=column")),
        (("--map", "=sku"), ("HEADER=column",)),
        (("--map", "Nummer=sku"), ("'Nummer'", "Artikel")),
        (("--map", "faq!Artikel=sku"), ("'Artikel'", "question")),
        (("--map", "Artikel=shelf"), ("products", "'shelf'", "sku")),
        (("--sheet", "Other=products"), ("'Other'", "Liste")),
        (("--sheet", "Liste=goods"), ("'goods'",)),
        (("--remember",), ("--map",)),
        (("--marked", "out.csv", "--map", "Artikel=sku"), ("out.csv", ".xlsx")),
    ],
)
def test_what_can_not_be_meant_is_one_sentence(
    ops: Ops, stream: str, file: Path, said: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert_one_sentence(ops("kb", "upload", file, "--stream", stream, *said), *words)
    assert told(ops("kb", "versions", "--stream", stream, "--json")) == []


def test_a_platforms_export_is_arranged_not_mapped(ops: Ops, stream: str, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("Handle,Title,Variant Price\nkettle,Kettle,35.00\n")
    assert "--arrange" in ops("kb", "columns", file, "--stream", stream).stdout
    assert_one_sentence(ops("kb", "upload", file, "--stream", stream, "--map", "Handle=sku"), "--arrange")


def test_encoding_and_delimiter_are_found_shown_and_changed(ops: Ops, stream: str, tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    file.write_bytes("货号;名称_zh;价格\nDR-1;亚麻裙;39\n".encode("gb18030"))
    shown = ops("kb", "columns", file, "--stream", stream).stdout
    assert "read as gb18030, cells parted by a semicolon" in shown
    assert "亚麻裙" in shown
    wrong = ops("kb", "columns", file, "--stream", stream, "--delimiter", "tab").stdout
    assert "货号;名称_zh;价格" in wrong.replace(" ", "")
    assert ops("kb", "columns", file, "--stream", stream, "--delimiter", "dot").returncode == 2


def test_a_file_is_given_back_with_its_problems_in_its_cells(
    ops: Ops, stream: str, file: Path, tmp_path: Path
) -> None:
    marked = tmp_path / "marked.xlsx"
    done = ops("kb", "upload", file, "--stream", stream, "--json", "--marked", marked)
    assert done.returncode == 1
    assert not json.loads(done.stdout)["ok"]
    assert f"Wrote {marked}." in done.stderr.replace("\n", "")
    assert marked.read_bytes().startswith(b"PK")


def test_the_row_of_a_problem_is_shown_beside_its_header(ops: Ops, stream: str, file: Path) -> None:
    of = ("kb", "rows", file, "--stream", stream, "--sheet", "Liste")
    shown = ops(*of, "--row", "3", "--column", "Regal")
    assert shown.returncode == 0, shown.stderr
    assert "3 *" in shown.stdout
    (line,) = [line for line in shown.stdout.splitlines() if "D *" in line]
    assert [cell.strip() for cell in line.split("│")[2:-1]] == ["Regal", "A1", "A2"]
    assert told(ops(*of, "--row", "2", "--json"))["row"] == 2
    assert_one_sentence(ops(*of[:-1], "Other", "--row", "2"), "no such row")


def test_what_no_mapping_can_be_is_one_sentence(ops: Ops) -> None:
    keep = ("kb", "mappings", "keep", "--sheet", "products")
    made = told(ops(*keep, "--map", "货=sku", "--map", "架=", "--json"))
    assert made["columns"] == {"货": "sku", "架": None}
    assert_one_sentence(ops(*keep, "--map", "货"), "HEADER=column")
    assert_one_sentence(ops(*keep, "--map", "货=sku", "--map", "货=name"), "once")
    assert_one_sentence(ops(*keep, "--map", "货=shelf"), "no such column")
    assert_one_sentence(ops("kb", "mappings", "forget", "none"), "remembered")
