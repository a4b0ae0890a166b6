"""Documents by HTTP: what they propose, and what is said where one can't be read."""

import httpx
import pytest

from knowledge.importers.raw import MAX_FILE_BYTES
from tests.api.test_errors import assert_problem
from tests.unit.knowledge.documents.papers import P, docx, pdf

pytestmark = pytest.mark.model

LINES = [
    P("Do you wrap gifts?", bold=True),
    "Yes, in red paper.",
    P("Warranty", "1", True, 18),
    "One year. " * 40,
]


def propose(client: httpx.Client, stream: str, name: str, data: bytes, **query: str) -> httpx.Response:
    path = f"/api/v1/streams/{stream}/knowledge/proposals"
    return client.post(path, params=query, files={"file": (name, data)})


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_document_proposes_rows_which_can_be_put_in(admin: httpx.Client, shop: str, kind: str) -> None:
    data = docx(*LINES) if kind == "docx" else pdf(LINES)
    answer = propose(admin, shop, f"policies.{kind}", data, language="zh")
    assert answer.status_code == 200
    wrap, warranty = answer.json()["items"]
    assert wrap["cells"] == {"question_en": "Do you wrap gifts?", "answer_en": "Yes, in red paper."}
    assert (wrap["quote"], wrap["problems"]) == ("Do you wrap gifts?\nYes, in red paper.", [])
    assert warranty["cells"]["topic"] == "warranty"
    (problem,) = warranty["problems"]
    assert (problem["code"], problem["loc"], problem["severity"]) == ("answer.long", ["answer_en"], "warning")
    assert any("\u4e00" <= letter <= "\u9fff" for letter in problem["message"])
    assert warranty["shorter"]["answer_en"].endswith("One year.")

    version = answer.json()["version"]
    rows = [{"sheet": one["sheet"], "cells": one["cells"]} for one in (wrap, warranty)]
    path = f"/api/v1/streams/{shop}/knowledge"
    made = admin.post(f"{path}/{version}/edit", json={"rows": rows, "activate": True})
    assert (made.status_code, made.json()["state"]) == (201, "active")
    again = propose(admin, shop, f"policies.{kind}", data).json()["items"]
    assert all(one["duplicate_of"] for one in again)


def test_a_stream_without_knowledge_gets_proposals_too(admin: httpx.Client, stream: str) -> None:
    answer = propose(admin, stream, "policies.docx", docx(*LINES)).json()
    assert (answer["version"], len(answer["items"])) == (None, 2)


def test_too_large_a_document_is_told_as_such(admin: httpx.Client, stream: str) -> None:
    answer = propose(admin, stream, "a.pdf", bytes(MAX_FILE_BYTES + 5))
    assert_problem(answer, 413)
    assert answer.json()["errors"][0]["code"] == "file.too_large"


@pytest.mark.parametrize(("name", "status"), [("a.doc", 415), ("a.docx", 422), ("a.pdf", 422)])
def test_what_can_not_be_read_is_told(admin: httpx.Client, stream: str, name: str, status: int) -> None:
    answer = propose(admin, stream, name, b"hello", language="zh")
    assert_problem(answer, status)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in answer.json()["detail"])
