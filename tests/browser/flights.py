"""Questions of an earlier stream, and a shop whose workbook answers some of them."""

import io
import json
from typing import Any

from openpyxl import load_workbook

from tests.browser.deployment import SAMPLE, Stage

GAP = "does the wrap dress come with a slip?"
ASKED = (
    (GAP, 6), ("do you have a physical shop in Penang?", 4), ("can i pay with crypto", 2), ("cod?", 5), ("kak harga berapa", 4),
    ("160cm 55kg 穿什么码", 4), ("ship to singapore how long", 3), ("có ship Việt Nam không", 3), ("is it see through?", 2),
    ("can return if not fit?", 3), ("my order 88123456 came broken", 2), ("中国能发货吗", 1), ("when restock the white one", 2),
    ("materialnya apa kak", 2), ("hi", 1), ("ship to Japan?", 2), ("ใส่แล้วร้อนไหมคะ", 1),
)  # fmt: skip


def asked(times: bool = True) -> dict[str, Any]:
    """What a run is given so that it looks as after a stream."""
    return {
        "questions": [
            {"question": text, "askers": many if times else 1, "product": "DR-101"} for text, many in ASKED
        ]
    }


def draft(stage: Stage) -> int:
    """A version that is not active: other prices, fewer regions, one answer that says another amount."""
    book = load_workbook(SAMPLE / "shop.xlsx")
    products = book["products"]
    columns = {cell.value: cell.column for cell in products[1]}
    products.cell(2, columns["price"]).value = 99
    faq = book["faq"]
    named = {cell.value: cell.column for cell in faq[1]}
    faq.cell(2, named["answer_en"]).value = "It is RM12 for one."
    shipping = book["shipping"]
    shipping.delete_rows(2, 2)
    data = io.BytesIO()
    book.save(data)
    files = {"file": ("autumn.xlsx", data.getvalue())}
    made = stage.api.post(f"streams/{stage.id}/knowledge", files=files)
    return made.raise_for_status().json()["version"]


def fly(stage: Stage, version: int, **body: Any) -> dict[str, Any]:
    """The report of a version."""
    path = f"streams/{stage.id}/knowledge/{version}/preflight"
    return stage.api.post(path, json=body or asked()).raise_for_status().json()


def shop_log(stage: Stage, most: int = 400) -> None:
    """An earlier stream of the sample shop, with what its viewers wrote."""
    fields = json.loads((SAMPLE / "stream.json").read_text("utf-8"))
    earlier = (
        stage.api.post("streams", json={**fields, "title": "Last Thursday"}).raise_for_status().json()["id"]
    )
    workbook = (SAMPLE / "shop.xlsx").read_bytes()
    stage.api.post(
        f"streams/{earlier}/knowledge?activate=true", files={"file": ("shop.xlsx", workbook)}
    ).raise_for_status()
    stage.api.post(f"streams/{earlier}/start").raise_for_status()
    stage.api.put(f"streams/{earlier}/on-air", json={"sku": "DR-101"}).raise_for_status()
    lines = (SAMPLE / "comments.jsonl").read_text("utf-8").splitlines()[:most]
    said = [json.loads(line) for line in lines]
    bodies = [{name: one[name] for name in ("text", "author") if name in one} for one in said]
    for start in range(0, len(bodies), 200):
        stage.api.post(f"streams/{earlier}/comments", json=bodies[start : start + 200]).raise_for_status()
    stage.api.post(f"streams/{earlier}/end", json={}).raise_for_status()
