"""Cells and rows of a version changed from a terminal, and its cells shown under the names that they are changed by."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ops, assert_one_sentence, told

pytestmark = pytest.mark.model


def rows(ops: Ops, stream: str, version: int, sheet: str) -> list[dict[str, Any]]:
    found = told(ops("kb", "show", "--stream", stream, "--version", str(version), "--json"))
    return found["workbook"][sheet]


def test_a_version_is_shown_in_a_line_and_its_cells_where_asked(ops: Ops, shop: str) -> None:
    of = ("kb", "show", "--stream", shop)
    shown = ops(*of)
    assert shown.stdout.startswith("Version 1 (active), shop.yaml, by ops: products 2, faq 3")
    assert shown.stdout.count("\n") == 1
    cells = ops(*of, "--sheet", "商品").stdout
    assert "products:2:price" in cells
    assert "faq:" not in cells
    found = ops(*of, "--find", "GENTLE cycle").stdout
    assert "faq:2:answer_en" in found
    assert "faq:3:" not in found
    assert_one_sentence(ops(*of, "--sheet", "memo"), "'memo'", "products")
    assert_one_sentence(ops(*of, "--version", "9"), "version 9")


def test_cells_and_rows_are_changed_by_name_or_number(ops: Ops, shop: str) -> None:
    number = rows(ops, shop, 1, "faq")[0]["row"]
    made = told(
        ops(
            "kb", "edit", "--stream", shop, "--set", "products:dr-102:price=35", "--set", f"faq:{number}:答案_en=No: 30=30.",
            "--add", "faq", "question_en=Is it new?", "answer_en=Yes, a=b.", "--remove", "faq:preg", "--json",
        )
    )  # fmt: skip
    assert (made["version"], made["state"]) == (2, "draft")
    assert rows(ops, shop, 2, "products")[0]["price"] == "35"
    wash, cod, new = rows(ops, shop, 2, "faq")
    assert (wash["answer"]["en"], cod["id"], new["answer"]) == ("No: 30=30.", "cod", {"en": "Yes, a=b."})
    assert made["rows"] == [{"sheet": "faq", "row": new["row"]}]
    changed = told(ops("kb", "changes", "--stream", shop, "--from", "1", "--to", "2", "--json"))
    assert {one["entry"] for one in changed} >= {"products:DR-102", "faq:wash", "faq:preg"}


def test_an_edit_answers_at_once_where_that_is_wanted_and_nothing_answers_meanwhile(
    ops: Ops, shop: str
) -> None:
    done = ops("kb", "edit", "--stream", shop, "--set", "products:BG-7:price=14", "--activate")
    assert done.stdout.splitlines()[-1].startswith("Version 2 (active): products 2")
    late = ops(
        "kb", "edit", "--stream", shop, "--version", "1", "--set", "products:BG-7:price=13", "--activate"
    )
    assert_one_sentence(late, "Version 2 answers by now")


def test_rows_of_a_file_are_put_in(ops: Ops, shop: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.yaml"
    file.write_text(
        "faq:\n- {question_en: 'Is it new?', answer_en: 'Yes.', variants: ['new?', 'fresh?'], auto: no}\n"
    )
    done = ops("kb", "edit", "--stream", shop, "--rows", file)
    assert done.returncode == 0, done.stderr
    assert "New: faq:" in done.stdout
    new = rows(ops, shop, 2, "faq")[-1]
    assert (new["variants"], new["auto"]) == (["new?", "fresh?"], False)


def test_what_is_wrong_with_an_edit_is_listed_and_nothing_is_stored(ops: Ops, shop: str) -> None:
    of = ("kb", "edit", "--stream", shop, "--set", "products:BG-7:price=-1")
    done = ops(*of, "--json")
    assert done.returncode == 1
    (error,) = [one for one in json.loads(done.stdout)["problems"] if one["severity"] == "error"]
    assert error["loc"] == ["products", 3, "price"]
    assert "不能是负数" in ops(*of, "--language", "zh").stdout.replace("\n", "")
    no_column = ops("kb", "edit", "--stream", shop, "--set", "products:BG-7:shelf=3")
    assert (no_column.returncode, "shelf" in no_column.stderr) == (1, True)
    assert len(told(ops("kb", "versions", "--stream", shop, "--json"))) == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((), ("--set", "--add", "--remove")),
        (("--set", "faq:wash"), ("faq:wash", "no cell")),
        (("--set", "faq:wash=1"), ("no cell",)),
        (("--set", "faq::answer_en=1"), ("no cell",)),
        (("--set", "memo:1:a=b"), ("'memo'",)),
        (("--set", "products:NO:price=1"), ("'NO'", "sku")),
        (("--set", "variants:DR-102:stock=1"), ("Several", "2, 3", "number")),
        (("--remove", "faq"), ("no row",)),
        (("--remove", "faq:none"), ("'none'",)),
        (("--add", "faq"), ("question_en",)),
        (("--add", "faq", "question_en"), ("column=value",)),
        (("question_en=x",), ("--add faq",)),
        (("--add", "faq", "--add", "faq", "question_en=x"), ("one --add", "--rows")),
        (("--rows", "none.yaml"), ("none.yaml", "read")),
    ],
)
def test_an_edit_that_has_no_place_is_one_sentence(
    ops: Ops, shop: str, given: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert_one_sentence(ops("kb", "edit", "--stream", shop, *given), *words)


@pytest.mark.parametrize(
    "text", ["- a", "faq: {a: b}", "faq: [a]", "faq: [{a: {b: c}}]", "{", "memo: [{a: b}]", "5"]
)
def test_a_file_that_has_no_rows_is_one_sentence(ops: Ops, shop: str, tmp_path: Path, text: str) -> None:
    file = tmp_path / "rows.yaml"
    file.write_text(text)
    assert_one_sentence(ops("kb", "edit", "--stream", shop, "--rows", file))


def test_a_stream_without_knowledge_has_nothing_to_change(ops: Ops, stream: str) -> None:
    done = ops("kb", "edit", "--stream", stream, "--set", "faq:1:answer_en=x")
    assert_one_sentence(done, "no version")
