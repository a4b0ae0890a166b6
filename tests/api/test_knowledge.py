"""Uploads: checked whole, immutable, activated at once for all."""

import io
import json
import zipfile
from typing import Any

import httpx
import openpyxl
import pytest

from knowledge.importers.raw import MAX_FILE_BYTES
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import WORKBOOK
from tests.unit.knowledge.shop_files import xlsx_of_tables, zipped

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


def test_what_products_are_called_is_told_of_the_active_version(admin: httpx.Client, stream: str) -> None:
    path = f"/api/v1/streams/{stream}/products"
    upload(admin, stream, "shop.yaml", WORKBOOK.encode())
    assert admin.get(path).json() == {}
    admin.post(f"/api/v1/streams/{stream}/knowledge/1/activate").raise_for_status()
    called = admin.get(path).json()
    assert called["BG-7"] == {"label": "#2 Canvas tote", "price": "RM 15.50"}
    assert called.keys() == {"BG-7", "DR-102"}
    assert_problem(admin.get("/api/v1/streams/st_none/products"), 404)


def test_a_draft_can_be_deleted_and_its_number_is_given_to_no_other(admin: httpx.Client, stream: str) -> None:
    for _ in range(2):
        upload(admin, stream, "shop.yaml", WORKBOOK.encode())
    path = f"/api/v1/streams/{stream}/knowledge"
    assert admin.delete(f"{path}/2").status_code == 204
    assert [one["version"] for one in admin.get(path).json()["items"]] == [1]
    assert_problem(admin.get(f"{path}/2"), 404)
    assert_problem(admin.post(f"{path}/2/activate"), 404)
    assert_problem(admin.delete(f"{path}/2"), 404)
    assert upload(admin, stream, "shop.yaml", WORKBOOK.encode()).json()["version"] == 3


def test_what_has_answered_can_not_be_deleted(admin: httpx.Client, stream: str) -> None:
    path = f"/api/v1/streams/{stream}/knowledge"
    for _ in range(2):
        upload(admin, stream, "shop.yaml", WORKBOOK.encode(), activate="true")
    for version, state in ((1, "archived"), (2, "active")):
        refused = admin.delete(f"{path}/{version}")
        assert_problem(refused, 409)
        assert refused.json()["state"] == state
        assert "has answered" in refused.json()["detail"]
    assert len(admin.get(path).json()["items"]) == 2


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
    "a file a little over 20 MB": ("shop.xlsx", lambda: bytes(MAX_FILE_BYTES + 5), 413, []),
    "one far over it": ("shop.xlsx", lambda: bytes(22 * 2**20), 413, None),
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


def marks(client: httpx.Client, stream: str, name: str, data: bytes, **query: Any) -> httpx.Response:
    return client.post(
        f"/api/v1/streams/{stream}/knowledge/marked", params=query, files={"file": (name, data)}
    )


def test_problems_are_told_in_the_language_that_is_asked_for(admin: httpx.Client, stream: str) -> None:
    wrong = WORKBOOK.replace("price: 15.50", "price: -1").encode()
    asked = upload(admin, stream, "shop.yaml", wrong, language="zh").json()
    assert asked["detail"] == "工作簿有一处错误。"
    assert asked["errors"][0]["message"] == "不能是负数。请写 0 或更大的数。"
    assert asked["errors"][0]["code"] == "cell.negative"
    browser = admin.post(
        f"/api/v1/streams/{stream}/knowledge",
        files={"file": ("shop.yaml", wrong)},
        headers={"Accept-Language": "fr-FR, zh-CN;q=0.9, en;q=0.8"},
    )
    assert browser.json()["errors"] == asked["errors"]
    assert upload(admin, stream, "shop.yaml", wrong).json()["detail"] == "The workbook has one mistake."
    assert_problem(upload(admin, stream, "shop.yaml", wrong, language="fr"), 422)


def test_a_workbook_comes_back_marked_and_nothing_is_stored(admin: httpx.Client, stream: str) -> None:
    wrong = WORKBOOK.replace("price: 15.50", "price: -1").encode()
    made = marks(admin, stream, "shop.yaml", wrong, language="zh")
    assert made.status_code == 200
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    assert book["检查结果"]["A2"].value == "错误"
    assert_problem(marks(admin, stream, "shop.xlsx", b"%PDF-1.7"), 422)
    assert_problem(marks(admin, stream, "shop.pdf", b"%PDF-1.7"), 415)
    assert admin.get(f"/api/v1/streams/{stream}/knowledge").json()["items"] == []


STRANGE = {
    "Waren": [["Nr", "Titel", "Product price"], ["A1", "Dress", 3]],
    "faq": [["question", "answer_en"], ["Q?", "A."]],
}


def test_a_file_of_other_names_is_proposed_a_mapping_which_can_be_given_back(
    admin: httpx.Client, stream: str
) -> None:
    data = xlsx_of_tables(STRANGE)
    asked = admin.post(f"/api/v1/streams/{stream}/knowledge/mapping", files={"file": ("x.xlsx", data)}).json()
    assert [sheet["name"] for sheet in asked["source"]["sheets"]] == ["Waren", "faq"]
    assert [(sheet["sheet"], sheet["known"]) for sheet in asked["sheets"]] == [
        ("products", False),
        ("faq", True),
    ]
    question = {"header": "question", "column": "question", "how": "name", "values": ["Q?"]}
    assert asked["sheets"][1]["columns"][0] == question
    assert {"question", "question_en", "id"} <= set(asked["fields"]["faq"])
    assert_problem(upload(admin, stream, "x.xlsx", data), 422)
    given = {
        "Waren": {"sheet": "products", "columns": {"Nr": "sku", "Titel": "name_en", "Product price": "price"}}
    }
    made = admin.post(
        f"/api/v1/streams/{stream}/knowledge",
        files={"file": ("x.xlsx", data)},
        data={"mapping": json.dumps(given)},
    )
    assert made.status_code == 201, made.text
    assert admin.get(f"/api/v1/streams/{stream}/knowledge/1").json()["workbook"]["products"][0]["sku"] == "A1"
    for wrong in ("[]", '{"Waren": 3}', "{"):
        answer = admin.post(
            f"/api/v1/streams/{stream}/knowledge", files={"file": ("x.xlsx", data)}, data={"mapping": wrong}
        )
        assert_problem(answer, 422)


def test_how_a_csv_was_read_is_told_and_can_be_changed(admin: httpx.Client, stream: str) -> None:
    data = zipped(
        {"products.csv": b"sku;name_en\nA;Dress\n", "faq.csv": "question,answer_en\nQ?,A.\n".encode("utf-16")}
    )
    told = upload(admin, stream, "shop.zip", data, dry_run="true").json()["source"]["sheets"]
    assert [(sheet["encoding"], sheet["delimiter"]) for sheet in told] == [
        ("utf-8-sig", ";"),
        ("utf-16", ","),
    ]
    assert_problem(upload(admin, stream, "shop.zip", data, encoding="utf-8-sig"), 422)
    assert_problem(upload(admin, stream, "shop.zip", data, encoding="rot13"), 422)


def test_an_export_imports_again_to_the_same_facts(admin: httpx.Client, shop: str) -> None:
    made = admin.get(f"/api/v1/streams/{shop}/knowledge/1/export.xlsx")
    assert made.status_code == 200
    assert upload(admin, shop, "export.xlsx", made.content).json()["version"] == 2
    assert admin.get(f"/api/v1/streams/{shop}/knowledge/2/changes", params={"from": 1}).json()["items"] == []
    assert_problem(admin.get(f"/api/v1/streams/{shop}/knowledge/9/export.xlsx"), 404)


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


def test_a_price_is_edited_into_a_new_version_which_answers(admin: httpx.Client, stream: str) -> None:
    assert upload(admin, stream, "shop.yaml", WORKBOOK.encode(), activate="true").status_code == 201
    path = f"/api/v1/streams/{stream}/knowledge"
    product = admin.get(f"{path}/1").json()["workbook"]["products"][0]
    price = {"sheet": "products", "row": product["row"], "column": "price", "value": "7.25"}
    made = admin.post(f"{path}/1/edit", json={"edits": [price], "activate": True})
    assert (made.status_code, made.json()["version"], made.json()["state"]) == (201, 2, "active")
    (change,) = admin.get(f"{path}/2/changes", params={"from": 1}).json()["items"]
    assert (change["fact"], change["after"]) == ("price", "7.25")
    assert_problem(admin.post(f"{path}/1/edit", json={"edits": [price], "activate": True}), 409)
    wrong = admin.post(f"{path}/2/edit", json={"edits": [{**price, "value": "cheap"}]})
    assert_problem(wrong, 422)
    assert wrong.json()["errors"][0]["loc"] == ["products", product["row"], "price"]
    assert_problem(admin.post(f"{path}/2/edit", json={"edits": [{**price, "row": 999}]}), 422)
    assert len(admin.get(path).json()["items"]) == 2


@pytest.mark.parametrize("number", [-1, 2**31, 2**63])
def test_a_number_that_no_version_can_have_is_refused(admin: httpx.Client, stream: str, number: int) -> None:
    assert_problem(admin.get(f"/api/v1/streams/{stream}/knowledge/{number}"), 422)
    assert_problem(admin.delete(f"/api/v1/streams/{stream}/on-air/{number}"), 422)
