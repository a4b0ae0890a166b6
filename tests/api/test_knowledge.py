"""Uploads: checked whole, immutable, activated at once for all."""

import io
import json
import zipfile
from typing import Any

import httpx
import pytest

from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import WORKBOOK

pytestmark = pytest.mark.model


def upload(client: httpx.Client, stream: str, name: str, data: bytes, **query: Any) -> httpx.Response:
    return client.post(f"/api/v1/streams/{stream}/knowledge", params=query, files={"file": (name, data)})


def test_an_upload_is_a_draft_until_it_is_activated(admin: httpx.Client, stream: str) -> None:
    made = upload(admin, stream, "shop.yaml", WORKBOOK.encode())
    assert made.status_code == 201
    body = made.json()
    assert (body["version"], body["state"]) == (1, "draft")
    assert body["counts"]["products"] == 2
    assert admin.get(f"/api/v1/streams/{stream}").json()["active_version"] is None
    done = admin.post(f"/api/v1/streams/{stream}/knowledge/1/activate")
    assert done.json()["state"] == "active"
    assert admin.get(f"/api/v1/streams/{stream}").json()["active_version"] == 1


def test_a_dry_run_stores_nothing(admin: httpx.Client, stream: str) -> None:
    answer = upload(admin, stream, "shop.yaml", WORKBOOK.encode(), dry_run="true")
    assert answer.status_code == 200
    assert answer.json()["version"] is None
    assert admin.get(f"/api/v1/streams/{stream}/knowledge").json()["items"] == []


def test_the_next_comment_is_answered_by_the_new_version(
    poster: httpx.Client, admin: httpx.Client, shop: str
) -> None:
    cheap = WORKBOOK.replace("price: 15.50", "price: 9.90")
    upload(admin, shop, "shop.yaml", cheap.encode(), activate="true")
    decision = post(poster, shop, text="how much is link 2?")["decision"]
    assert decision["knowledge_version"] == 2
    assert "9.90" in decision["reply"]["text"]
    changes = admin.get(f"/api/v1/streams/{shop}/knowledge/2/changes", params={"from": 1}).json()["items"]
    assert [(c["before"], c["after"]) for c in changes] == [("15.5", "9.9")]


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("products.csv", b"0" * (300 * 2**20))
    return packed.getvalue()


BAD = {
    "a PDF named xlsx": ("shop.xlsx", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 422, []),
    "a zip bomb": ("shop.zip", _bomb, 422, []),
    "an empty file": ("shop.xlsx", lambda: b"", 422, []),
    "yaml that is not closed": ("shop.yaml", lambda: b"products: [", 422, []),
    "a picture": ("shop.png", lambda: b"\x89PNG\r\n", 415, None),
}


@pytest.mark.parametrize(("name", "data", "status", "loc"), BAD.values(), ids=BAD.keys())
def test_a_file_that_can_not_be_read_changes_nothing(
    admin: httpx.Client, shop: str, name: str, data: Any, status: int, loc: list[Any] | None
) -> None:
    answer = upload(admin, shop, name, data(), activate="true")
    assert_problem(answer, status)
    if loc is not None:
        assert answer.json()["errors"][0]["loc"] == loc
    assert admin.get(f"/api/v1/streams/{shop}").json()["active_version"] == 1
    assert len(admin.get(f"/api/v1/streams/{shop}/knowledge").json()["items"]) == 1


def test_every_problem_is_told_at_once_with_its_cell(admin: httpx.Client, shop: str) -> None:
    book = {
        "products": [
            {"sku": "A", "name_en": "One", "price": "-1"},
            {"sku": "A", "name_en": "Two", "price": "free"},
        ],
        "faq": [{"question": "Q?", "answer_en": "A", "sku": "Z"}],
    }
    answer = upload(admin, shop, "shop.json", json.dumps(book).encode())
    assert_problem(answer, 422)
    locs = {tuple(error["loc"]) for error in answer.json()["errors"]}
    assert {
        ("products", 2, "price"),
        ("products", 3, "sku"),
        ("products", 3, "price"),
        ("faq", 2, "sku"),
    } <= locs


def test_the_template_imports_without_an_error(admin: httpx.Client, stream: str) -> None:
    template = admin.get("/api/v1/knowledge/template.xlsx")
    assert template.status_code == 200
    assert upload(admin, stream, "template.xlsx", template.content, dry_run="true").status_code == 200


def test_a_draft_on_a_changed_fact_is_called_back_and_made_again(
    poster: httpx.Client, admin: httpx.Client, shop: str
) -> None:
    post(poster, shop, comment_id="p", text="Is it safe during pregnancy?")
    waiting = admin.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    assert "doctor" in waiting[0]["reply"]["text"]
    upload(
        admin,
        shop,
        "shop.yaml",
        WORKBOOK.replace("Please ask your doctor first.", "Ask your midwife.").encode(),
        activate="true",
    )
    again = admin.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    assert [item["reply"]["text"] for item in again] == ["Ask your midwife."]
