"""Rows out of documents: shown, taken by number, written to a file."""

from pathlib import Path

import pytest
import yaml

from app.commands.numbers import numbers_in
from tests.cli.conftest import Ops, assert_one_sentence, told
from tests.unit.knowledge.documents.papers import P, docx, pdf

pytestmark = pytest.mark.model
LONG = "One year. " * 40
LINES = [
    P("Do you wrap gifts?", bold=True),
    "Yes, in red paper.",
    P("Can I collect it?", bold=True),
    "Yes, after six.",
    P("Is there a warranty?", bold=True),
    LONG,
]


@pytest.fixture(params=["docx", "pdf"])
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / f"rules.{request.param}"
    file.write_bytes(docx(*LINES) if request.param == "docx" else pdf(LINES))
    return file


def test_rows_are_proposed_and_taken_one_by_one(ops: Ops, shop: str, document: Path) -> None:
    of = ("kb", "propose", document, "--stream", shop)
    shown = ops(*of)
    assert shown.returncode == 0, shown.stderr
    assert "Yes, in red paper." in shown.stdout
    assert shown.stdout.splitlines()[-1].startswith("3 proposed.")
    assert len(told(ops(*of, "--json"))) == 3
    assert len(told(ops("kb", "versions", "--stream", shop, "--json"))) == 1, "nothing is stored"

    made = ops(*of, "--accept", "1, 3", "--shorten", "--activate")
    assert made.stdout.splitlines()[-2].startswith("Version 2 (active): products 2, faq 5")
    workbook = told(ops("kb", "show", "--stream", shop, "--json"))["workbook"]
    wrap, warranty = (row["answer"]["en"] for row in workbook["faq"][-2:])
    assert (wrap, len(warranty) < 300, warranty.endswith("One year.")) == ("Yes, in red paper.", True, True)
    assert "answers that already" in " ".join(ops(*of).stdout.split())


def test_all_are_those_that_nothing_speaks_against(ops: Ops, shop: str, document: Path) -> None:
    of = ("kb", "propose", document, "--stream", shop)
    told(ops(*of, "--accept", "2", "--activate", "--json"))
    made = told(ops(*of, "--all", "--json"))
    assert made["counts"]["faq"] == 6
    assert len(made["rows"]) == 2
    told(ops("kb", "activate", str(made["version"]), "--stream", shop, "--json"))
    assert_one_sentence(ops(*of, "--all"), "Nothing is left")


def test_they_are_written_to_a_file_that_can_be_put_in(
    ops: Ops, stream: str, shop: str, document: Path, tmp_path: Path
) -> None:
    rows = tmp_path / "rows.yaml"
    done = ops("kb", "propose", document, "--stream", stream, "--accept", "1-2", "--out", rows)
    assert (done.returncode, done.stdout) == (0, "")
    assert yaml.safe_load(rows.read_text("utf-8")) == {
        "faq": [
            {"question_en": "Do you wrap gifts?", "answer_en": "Yes, in red paper."},
            {"question_en": "Can I collect it?", "answer_en": "Yes, after six."},
        ]
    }
    assert told(ops("kb", "edit", "--stream", shop, "--rows", rows, "--json"))["counts"]["faq"] == 5


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--accept", "4"), ("3 of them", "4")),
        (("--accept", "0"), ("0",)),
        (("--accept", "2-1"), ("2-1",)),
        (("--accept", "one"), ("'one'", "1,3-5")),
        (("--accept", ""), ("1,3-5",)),
        (("--accept", "1", "--all"), ("--accept", "--all")),
        (("--out", "rows.txt"), ("rows.txt", ".yaml")),
    ],
)
def test_what_can_not_be_taken_is_one_sentence(
    ops: Ops, shop: str, tmp_path: Path, given: tuple[str, ...], words: tuple[str, ...]
) -> None:
    file = tmp_path / "rules.docx"
    file.write_bytes(docx(*LINES))
    assert_one_sentence(ops("kb", "propose", file, "--stream", shop, *given), *words)
    assert len(told(ops("kb", "versions", "--stream", shop, "--json"))) == 1


@pytest.mark.parametrize("name", ["none.docx", "a.doc", "a.pdf"])
def test_what_is_no_document_is_one_sentence(ops: Ops, stream: str, tmp_path: Path, name: str) -> None:
    for other in ("a.doc", "a.pdf"):
        (tmp_path / other).write_bytes(b"hello")
    assert_one_sentence(ops("kb", "propose", tmp_path / name, "--stream", stream))


def test_a_stream_without_knowledge_has_nothing_to_put_rows_into(
    ops: Ops, stream: str, tmp_path: Path
) -> None:
    file = tmp_path / "rules.docx"
    file.write_bytes(docx(*LINES))
    assert_one_sentence(ops("kb", "propose", file, "--stream", stream, "--all"), "no version")


def test_numbers_come_in_order_and_once() -> None:
    assert numbers_in("3-5,1, 4", 9) == [1, 3, 4, 5]
