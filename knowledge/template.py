"""The empty workbook that ops start from, and sheets of it with rows that the service wrote."""

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.columns import SHEETS, Column, Sheet
from knowledge.spreadsheet import bytes_of, cell_at, empty_book, put, put_header, stays_text

_LANGUAGES = ("en", "zh")
_EXAMPLES: dict[str, dict[str, str | int | float]] = {
    "products": {
        "sku": "DR-102", "link_no": "1", "name_en": "Linen dress", "name_zh": "亚麻连衣裙", "aliases": "dress|裙子",
        "price": 29.9, "currency": "USD", "colours": "white=白色=putih|black=黑色=hitam", "sizes": "S|M|L", "stock": 60,
        "material_en": "55% linen, 45% cotton", "material_zh": "55%亚麻,45%棉",
        "how_to_use_en": "Wash cold and dry in the shade", "how_to_use_zh": "冷水洗涤,阴凉处晾干",
        "note_en": "Lined", "note_zh": "有内衬", "picture": "https://shop.example/dr-102.jpg",
    },
    "variants": {"sku": "DR-102", "colour": "white", "size": "M", "stock": 20, "price": 29.9},
    "sizes": {
        "sku": "DR-102", "size": "M", "height_min_cm": 155, "height_max_cm": 165, "weight_min_kg": 48,
        "weight_max_kg": 56, "chest_min_cm": 82, "chest_max_cm": 88, "waist_min_cm": 64, "waist_max_cm": 70,
        "hip_min_cm": 88, "hip_max_cm": 94, "on_border": "larger",
    },
    "faq": {
        "id": "F1", "sku": "DR-102", "intent": "product_info", "question_en": "Is it see-through?",
        "question_zh": "透不透?", "variants": "transparent?|会透吗", "answer_en": "No, the white one is lined.",
        "answer_zh": "不透,白色有内衬。", "auto": "yes",
    },
    "shipping": {
        "region": "MY", "aliases": "Kuala Lumpur|吉隆坡", "carrier": "J&T", "handling_days": 1, "days_min": 3,
        "days_max": 5, "days_kind": "working", "fee": 12, "currency": "MYR", "free_over": 100, "cutoff": "16:00",
        "customs_en": "Duties are included", "customs_zh": "包税",
    },
    "promos": {
        "code": "LIVE5", "title_en": "5 USD off from 40 USD", "title_zh": "满40美元减5美元", "sku": "*", "kind": "amount",
        "value": 5, "min_spend": 40, "min_quantity": 1, "starts_at": "2030-01-05 20:00", "ends_at": "2030-01-05 22:00",
        "announce_from": "2030-01-05 20:00", "stackable": "no", "terms_en": "Once per buyer", "terms_zh": "每人一次",
    },
    "policies": {
        "topic": "returns", "region": "MY", "window_days": 15,
        "answer_en": "Within 15 days of delivery, unworn and with its tags.",
        "answer_zh": "签收后15天内,未穿着、吊牌完整可退。",
    },
    "blocked": {"term": "wholesale", "action": "hold", "lang": "en"},
}  # fmt: skip


def template() -> bytes:
    """An .xlsx with every sheet and column, their Chinese names as comments, and one example row a sheet."""
    book = empty_book()
    for sheet in SHEETS:
        _write(book.create_sheet(sheet.name), sheet, [_EXAMPLES[sheet.name]])
    return bytes_of(book)


def with_rows(name: str, rows: Sequence[Mapping[str, str]]) -> bytes:
    """An .xlsx of one of the template's sheets with these rows, keyed by header; what looks like a formula stays text."""
    sheet = next(sheet for sheet in SHEETS if sheet.name == name)
    languages = list(dict.fromkeys([*_LANGUAGES, *_languages_of(sheet, rows)]))
    book = empty_book()
    _write(book.create_sheet(name), sheet, rows, languages)
    return bytes_of(book)


def _languages_of(sheet: Sheet, rows: Sequence[Mapping[str, str]]) -> Iterable[str]:
    localised = {column.name for column in sheet.columns if column.localised}
    for header in (header for row in rows for header in row):
        base, _, language = header.partition("_")
        if base in localised and language:
            yield language


def _write(
    page: Worksheet,
    sheet: Sheet,
    rows: Sequence[Mapping[str, str | int | float]],
    languages: Sequence[str] = _LANGUAGES,
) -> None:
    headers = [
        (header, column)
        for column in sheet.columns
        if not column.fills
        for header in _headers(column, languages)
    ]
    for index, (header, column) in enumerate(headers, start=1):
        put_header(page, index, header, column)
        for number, row in enumerate(rows, start=2):
            cell = cell_at(page, number, index)
            put(cell, row.get(header))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if stays_text(column):
                cell.number_format = "@"


def _headers(column: Column, languages: Sequence[str]) -> list[str]:
    return [f"{column.name}_{language}" for language in languages] if column.localised else [column.name]
