"""What headers mean is said once, and remembered for the shop."""

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.test_errors import assert_problem
from tests.serving import Service
from tests.unit.knowledge.shop_files import xlsx_of_tables

pytestmark = pytest.mark.model
FAQ = [["question", "answer_en"], ["Q?", "A."]]
WAREN = [["Nr", "Titel", "Product price", "Regal"], ["A1", "Dress", 3, "left"]]
COLUMNS = {"Nr": "sku", "Titel": "name_en", "Product price": "price", "Regal": None}


@pytest.fixture
def ops(service: Service) -> Iterator[httpx.Client]:
    """Somebody of ops, of a shop that remembers nothing yet."""
    with closing(service.client("ops")) as client:
        for item in client.get("/api/v1/mappings").json()["items"]:
            client.delete(f"/api/v1/mappings/{item['id']}").raise_for_status()
        yield client


def file_of(name: str, rows: list[list[Any]]) -> dict[str, Any]:
    return {"file": ("x.xlsx", xlsx_of_tables({name: rows, "faq": FAQ}))}


def kept(ops: httpx.Client) -> dict[str, Any]:
    answer = ops.post("/api/v1/mappings", json={"sheet": "products", "columns": COLUMNS})
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_what_was_said_is_given_to_the_next_file_with_the_same_headers(
    ops: httpx.Client, stream: str
) -> None:
    made = kept(ops)
    assert (made["made_by"], made["sheet"], made["columns"]) == ("ops", "products", COLUMNS)
    assert ops.get("/api/v1/mappings").json()["items"] == [made]
    # Another day's file: another sheet's name, another order, other cases and spaces.
    rows = [["titel", "REGAL", "nr ", "product  price"], ["Dress", "left", "A1", 3]]
    path = f"/api/v1/streams/{stream}/knowledge"
    first, second = ops.post(f"{path}/mapping", files=file_of("List 7", rows)).json()["sheets"]
    columns = {"titel": "name_en", "REGAL": None, "nr": "sku", "product  price": "price"}
    assert first["said"] == {"id": made["id"], "sheet": "products", "columns": columns}
    assert second["said"] is None
    uploaded = ops.post(path, params={"arrange": "true"}, files=file_of("List 7", rows))
    assert uploaded.status_code == 201, uploaded.text
    assert not [one for one in uploaded.json()["warnings"] if one["code"].startswith("column.")]
    (product,) = ops.get(f"{path}/1").json()["workbook"]["products"]
    assert (product["sku"], product["name"], product["price"]) == ("A1", {"en": "Dress"}, "3")


def test_half_a_character_in_the_name_of_a_sheet_is_read_as_one_that_is_not_known(
    ops: httpx.Client, stream: str
) -> None:
    path = f"/api/v1/streams/{stream}/knowledge"
    book = {
        "products": [{"sku": "A1", "name_en": "Dress"}],
        "faq": [dict(zip(*FAQ, strict=True))],
        "\ud800": [{"\ud800": "x"}],
    }
    files = {"file": ("x.json", json.dumps(book).encode())}
    read = ops.post(f"{path}/mapping", files=files).raise_for_status().json()["sheets"]
    assert [sheet["name"] for sheet in read] == ["products", "faq", "\ufffd"]
    uploaded = ops.post(path, files=files)
    assert uploaded.status_code == 201, uploaded.text
    assert ops.get(f"{path}/1").status_code == 200
    said = {"file": files["file"], "mapping": (None, json.dumps({"\ud800": {"sheet": "faq", "columns": {}}}))}
    assert ops.post(path, files=said).status_code < 500


def test_other_headers_are_another_matter(ops: httpx.Client, stream: str) -> None:
    kept(ops)
    rows = [[*WAREN[0], "Farbe"], [*WAREN[1], "red"]]
    answer = ops.post(f"/api/v1/streams/{stream}/knowledge/mapping", files=file_of("Waren", rows)).json()
    assert answer["sheets"][0]["said"] is None


def test_saying_it_again_replaces_it_and_forgetting_ends_it(ops: httpx.Client, stream: str) -> None:
    first = kept(ops)
    again = ops.post(
        "/api/v1/mappings", json={"sheet": None, "columns": dict.fromkeys(reversed(COLUMNS))}
    ).json()
    assert again["id"] == first["id"]
    assert ops.get("/api/v1/mappings").json()["items"] == [again]
    assert ops.delete(f"/api/v1/mappings/{first['id']}").status_code == 204
    assert_problem(ops.delete(f"/api/v1/mappings/{first['id']}"), 404)
    answer = ops.post(f"/api/v1/streams/{stream}/knowledge/mapping", files=file_of("Waren", WAREN)).json()
    assert answer["sheets"][0]["said"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"sheet": "nothing", "columns": {"Nr": "sku"}},
        {"sheet": "products", "columns": {"Nr": "shoe"}},
        {"sheet": "products", "columns": {}},
        {"sheet": "products"},
    ],
)
def test_what_can_not_be_meant_is_refused(ops: httpx.Client, wrong: dict[str, Any]) -> None:
    assert_problem(ops.post("/api/v1/mappings", json=wrong), 422)
    assert ops.get("/api/v1/mappings").json()["items"] == []


def test_who_does_not_prepare_streams_may_not(service: Service) -> None:
    with closing(service.client("agent")) as agent:
        assert_problem(agent.get("/api/v1/mappings"), 403)
        assert_problem(agent.post("/api/v1/mappings", json={"sheet": None, "columns": {"Nr": None}}), 403)


def test_a_problems_row_is_looked_up_in_the_file(ops: httpx.Client, stream: str) -> None:
    path = f"/api/v1/streams/{stream}/knowledge/rows"
    rows = [["sku", "name_en", "price"], ["A", "One", 1], ["B", "Two", "free"]]
    asked = {"sheet": "products", "row": 3, "column": "price"}
    found = ops.post(path, params=asked, files=file_of("商品", rows)).json()
    assert (found["sheet"], found["row"], found["column"]) == ("商品", 3, 3)
    assert found["letters"] == ["A", "B", "C"]
    assert found["rows"][-1] == {"row": 3, "cells": ["B", "Two", "free"]}
    assert_problem(ops.post(path, params={"sheet": "variants"}, files=file_of("商品", rows)), 404)
    assert_problem(ops.post(path, params=asked, files={"file": ("x.xlsx", b"%PDF")}), 422)
