"""A small correct workbook, and the files that it can be written to."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import yaml

from knowledge.check import Checked, StreamFacts, check
from knowledge.importers import read

Rows = list[dict[str, Any]]
STREAM = StreamFacts(ZoneInfo("Asia/Kuala_Lumpur"), ("en", "zh"), (), None, 150)

SHOP: dict[str, Rows] = {
    "products": [
        {"sku": "DR-102", "link_no": "1", "name_en": "Linen dress", "name_zh": "亚麻连衣裙", "price": "29.9",
         "currency": "USD", "colours": "白色=white=putih|black", "sizes": "S|M", "stock": "60"},
        {"sku": "KT-7", "link_no": "2", "name_en": "Kettle", "price": "35", "currency": "USD", "stock": "4"},
    ],
    "variants": [{"sku": "DR-102", "colour": "白色", "size": "M", "stock": "20", "price": "31.5"}],
    "sizes": [
        {"sku": "DR-102", "size": "S", "height_min_cm": "145", "height_max_cm": "155"},
        {"sku": "DR-102", "size": "M", "height_min_cm": "155", "height_max_cm": "165"},
    ],
    "faq": [
        {"id": "F1", "sku": "DR-102", "intent": "product_info", "question": "Is it see-through?",
         "variants": "transparent?|会透吗", "answer_en": "No, it is lined.", "answer_zh": "不透,有内衬。", "auto": "no"},
        {"id": "F2", "sku": None, "intent": "shipping", "question": "Do you post on Sundays?",
         "variants": None, "answer_en": "No, from Monday on.", "answer_zh": "周一开始发。", "auto": None},
    ],
    "shipping": [
        {"region": "MY", "aliases": "Kuala Lumpur|吉隆坡", "handling_days": "1", "days_min": "3", "days_max": "5",
         "fee": "12", "currency": "MYR", "free_over": "100", "cutoff": "16:00"},
    ],
    "promos": [
        {"code": "LIVE5", "title_en": "5 off", "sku": "DR-102|KT-7", "kind": "amount", "value": "5", "min_spend": "40",
         "starts_at": "2026-11-14 20:00", "ends_at": "2026-11-14T22:00+08:00", "stackable": "yes"},
    ],
    "policies": [{"topic": "returns", "region": "MY", "window_days": "15", "answer_en": "15 days.", "answer_zh": "15天。"}],
    "blocked": [{"term": "wholesale", "action": "hold", "lang": "en"}],
}  # fmt: skip


def shop(**changes: Rows) -> dict[str, Rows]:
    """The shop with whole sheets replaced."""
    return {**deepcopy(SHOP), **changes}


def changed(sheet: str, index: int = 0, **cells: Any) -> dict[str, Rows]:
    """The shop with some cells of one row replaced."""
    sheets = deepcopy(SHOP)
    sheets[sheet][index] |= cells
    return sheets


def more(sheet: str, **cells: Any) -> dict[str, Rows]:
    """The shop with one more row, like the sheet's last but for some cells."""
    sheets = deepcopy(SHOP)
    sheets[sheet].append({**sheets[sheet][-1], **cells})
    return sheets


def tables(sheets: Mapping[str, Rows]) -> dict[str, list[list[Any]]]:
    """Sheet name -> its rows of cells, the header first."""
    tables: dict[str, list[list[Any]]] = {}
    for sheet, rows in sheets.items():
        header = list(dict.fromkeys(column for row in rows for column in row))
        tables[sheet] = [header, *([row.get(column) for column in header] for row in rows)]
    return tables


def xlsx_of_tables(tables: Mapping[str, Sequence[Sequence[Any]]], hidden: Sequence[str] = ()) -> bytes:
    """An .xlsx of rows of cells."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        page.sheet_state = "hidden" if name in hidden else "visible"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """An .xlsx of sheets."""
    return xlsx_of_tables(tables(sheets))


def csv_files(sheets: Mapping[str, Rows], encoding: str = "utf-8", delimiter: str = ",") -> dict[str, bytes]:
    """CSV file name -> content."""
    files: dict[str, bytes] = {}
    for name, rows in tables(sheets).items():
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=delimiter).writerows(rows)
        files[f"{name}.csv"] = text.getvalue().encode(encoding)
    return files


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive of files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def as_json(sheets: Mapping[str, Rows]) -> bytes:
    """A JSON file of sheets."""
    return json.dumps(sheets).encode()


def as_yaml(sheets: Mapping[str, Rows]) -> bytes:
    """A YAML file of sheets."""
    return yaml.safe_dump(sheets, allow_unicode=True, sort_keys=False).encode()


def checked(sheets: Mapping[str, Rows], stream: StreamFacts = STREAM) -> Checked:
    """What checking finds in sheets; they go through JSON, where cells keep their types."""
    return check(read("shop.json", as_json(sheets)), stream)
