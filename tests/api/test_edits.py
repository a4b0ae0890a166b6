"""Rows by hand: put in, taken out, checked, and told in the audit."""

from typing import Any

import httpx
import pytest

from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.api.test_knowledge import upload
from tests.serving import WORKBOOK

pytestmark = pytest.mark.model

WRAP = {"sheet": "faq", "cells": {"question_en": "Do you wrap gifts?", "answer_en": "Yes, in red paper."}}


@pytest.fixture
def path(admin: httpx.Client, stream: str) -> str:
    assert upload(admin, stream, "shop.yaml", WORKBOOK.encode(), activate="true").status_code == 201
    return f"/api/v1/streams/{stream}/knowledge"


def rows(admin: httpx.Client, path: str, version: int, sheet: str = "faq") -> list[dict[str, Any]]:
    return admin.get(f"{path}/{version}").json()["workbook"][sheet]


def test_a_new_row_answers_at_once_and_can_be_taken_out_again(
    admin: httpx.Client, poster: httpx.Client, stream: str, path: str
) -> None:
    made = admin.post(f"{path}/1/edit", json={"rows": [WRAP], "activate": True})
    assert (made.status_code, made.json()["state"]) == (201, "active")
    row = rows(admin, path, 2)[-1]
    assert made.json()["rows"] == [{"sheet": "faq", "row": row["row"]}]
    assert row["answer"] == {"en": "Yes, in red paper."}
    decided = post(poster, stream, text="do you wrap gifts?")["decision"]
    assert decided["reply"]["text"] == "Yes, in red paper."

    out = admin.post(f"{path}/2/edit", json={"remove": [{"sheet": "faq", "row": row["row"]}]})
    assert (out.status_code, out.json()["state"]) == (201, "draft")
    assert rows(admin, path, 3) == rows(admin, path, 1)


def test_what_is_wrong_with_a_new_row_is_told_at_its_place_and_nothing_is_stored(
    admin: httpx.Client, path: str
) -> None:
    bad = {"sheet": "faq", "cells": {"question_en": "Which size?", "sku": "NO-1", "answer_en": "M."}}
    answer = admin.post(f"{path}/1/edit?language=zh", json={"rows": [WRAP, bad]})
    assert_problem(answer, 422)
    place = answer.json()["rows"][1]
    (problem,) = answer.json()["errors"]
    assert problem["loc"] == ["faq", place["row"], "sku"]
    assert "NO-1" in problem["message"]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in problem["message"])
    assert len(admin.get(path).json()["items"]) == 1


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"rows": [{"sheet": "memo", "cells": {"a": "b"}}]},
        {"rows": [{"sheet": "faq", "cells": {}}]},
        {"rows": [{"sheet": "faq", "cells": {"shelf": "3"}}]},
        {"rows": [{"sheet": "faq", "cells": {"question_en": "x" * 5000}}]},
        {"remove": [{"sheet": "faq", "row": 99}]},
        {"remove": [{"sheet": "faq", "row": -1}]},
    ],
)
def test_an_edit_that_has_no_place_is_refused(admin: httpx.Client, path: str, given: dict[str, Any]) -> None:
    assert_problem(admin.post(f"{path}/1/edit", json=given), 422)
    assert len(admin.get(path).json()["items"]) == 1


def test_the_audit_tells_which_facts_an_edit_changed(admin: httpx.Client, path: str) -> None:
    product = rows(admin, path, 1, "products")[0]
    price = {"sheet": "products", "row": product["row"], "column": "price", "value": "7.25"}
    assert admin.post(f"{path}/1/edit", json={"edits": [price], "rows": [WRAP]}).status_code == 201
    deed = next(
        one for one in admin.get("/api/v1/audit").json()["items"] if one["action"] == "knowledge.edited"
    )
    assert deed["detail"]["version"] == 2
    before = product["price"].rstrip("0").rstrip(".")
    assert f"products:{product['sku']} price: {before} → 7.25" in deed["detail"]["changed"]
    assert any("– → Yes, in red paper." in line for line in deed["detail"]["changed"])


def test_a_stream_without_knowledge_has_nothing_to_edit(admin: httpx.Client, stream: str) -> None:
    assert_problem(admin.post(f"/api/v1/streams/{stream}/knowledge/0/edit", json={"rows": [WRAP]}), 404)
