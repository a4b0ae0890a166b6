"""Files as shops have them."""

import json
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from knowledge.spreadsheet import cell_at
from tests.browser.deployment import SAMPLE, Stage
from tests.unit.knowledge.documents.papers import P, docx


def wrong_workbook(folder: Path, *cells: tuple[int, str, str | float]) -> Path:
    """The sample shop with some (row, column, value) of its products otherwise."""
    workbook = load_workbook(SAMPLE / "shop.xlsx")
    products = workbook["products"]
    columns = {cell.value: at for at, cell in enumerate(products[1], 1)}
    for row, column, value in cells:
        cell_at(products, row, columns[column]).value = value
    workbook.save(folder / "friday.xlsx")
    return folder / "friday.xlsx"


def own_names(folder: Path, name: str = "friday.xlsx") -> Path:
    """The sample shop with a sheet and headers under names that nobody knows."""
    workbook = load_workbook(SAMPLE / "shop.xlsx")
    products = workbook["products"]
    products.title = "List 1"
    own = {"sku": "Nr", "price": "Livestream price", "stock": "stok"}
    for at, cell in enumerate(products[1], 1):
        if str(cell.value) in own:
            cell_at(products, 1, at).value = own[str(cell.value)]
    workbook.save(folder / name)
    return folder / name


def faq_csv(folder: Path) -> Path:
    """Questions in a CSV of GB18030, parted by semicolons."""
    path = folder / "faq.csv"
    path.write_bytes("问题;answer_en;answer_zh\n怎么洗?;By hand.;手洗。\n".encode("gb18030"))
    return path


def shopee_export(folder: Path) -> Path:
    """Products as Shopee exports them."""
    path = folder / "mass_update.csv"
    rows = (
        "Product ID,Product Name,Variation Name,Price,Stock",
        "100001,Linen dress,White,29.90,5",
        "100001,Linen dress,Black,29.90,7",
    )
    path.write_text("\n".join(rows), "utf-8")
    return path


def many_questions(folder: Path, count: int) -> Path:
    """A shop with so many questions that encoding them takes a while."""
    faq = [
        {"question_en": f"Is the {number}th thing of drawer {number % 7} in?", "answer_en": f"Yes, {number}."}
        for number in range(count)
    ]
    products = [{"sku": "A", "name_en": "Linen dress", "price": 3, "currency": "MYR"}]
    (folder / "drawers.json").write_text(json.dumps({"products": products, "faq": faq}), "utf-8")
    return folder / "drawers.json"


def forget_headers(stage: Stage) -> None:
    """Forgets what the shop was told of headers, which outlasts a stream."""
    for item in stage.api.get("mappings").json()["items"]:
        stage.api.delete(f"mappings/{item['id']}").raise_for_status()


def document() -> Any:
    """The shop's policies as a Word file, to be chosen: in two languages, one of them too long, one asked twice."""
    returns = "You can send unworn items back within 14 days. Keep the tags on, and tell us the number of your order. "
    data = docx(
        P("Luna & Loom 店铺政策", "1"),
        P("Gift wrapping", "2"),
        "We wrap every gift in red paper, free of charge. 礼品免费包装。",
        P("How do I wash linen?", bold=True),
        P("亚麻怎么洗？", bold=True),
        "Wash it by hand in cold water.",
        "请用冷水手洗。",
        P("Keeping an order", "2"),
        returns
        + "We keep an order for three days where you ask us to do so before it has left our house. " * 2,
        P("Do you wrap gifts?", bold=True),
        "We wrap every gift in red paper, free of charge. 礼品免费包装。",
        P("Do you wrap gifts?", bold=True),
        "We wrap every gift in red paper, free of charge. 礼品免费包装。",
    )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"name": "policies.docx", "mimeType": word, "buffer": data}
