"""Stages for the on-air board: a workbook of many products, pictures that there are and are not, an offer that runs."""

import io
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook
from playwright.sync_api import Page, Route

from tests.browser.deployment import SAMPLE, Stage

SHOP = "https://pictures.example/"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="{0}"/>'
    '<circle cx="2" cy="1.5" r="1" fill="#fff8"/></svg>'
)
COLOURS = ("#7a9e9f", "#b8866b", "#6b7fb8", "#a3b86b", "#b86b9a")


def ago(minutes: float) -> str:
    """That long ago, as the interface takes it."""
    return (datetime.now(UTC) - timedelta(minutes=minutes)).isoformat()


def put(stage: Stage, sku: str | None, minutes: float = 0) -> None:
    """Says that a product was put on air so long ago."""
    stage.api.put(f"streams/{stage.id}/on-air", json={"sku": sku, "at": ago(minutes)}).raise_for_status()


def timeline(stage: Stage) -> list[str | None]:
    """What was on air, oldest first."""
    return [line["sku"] for line in stage.api.get(f"streams/{stage.id}/on-air").json()["items"]]


def current(stage: Stage) -> str | None:
    """What is on air."""
    return stage.api.get(f"streams/{stage.id}/on-air").json()["current"]


def workbook(products: int = 16, *, pictures: bool = False, offer: bool = False) -> bytes:
    """The sample shop's, with more products, a picture for two in three, and an offer that ends in a while."""
    book = load_workbook(SAMPLE / "shop.xlsx")
    sheet = book["products"]
    column = {cell.value: at for at, cell in enumerate(sheet[1], 1)}
    first = sheet.max_row + 1
    for number in range(first, products + 2):
        for name, value in (
            ("sku", f"XX-{number}"), ("link_no", str(number - 1)), ("name_en", f"Another thing, number {number - 1}"),
            ("price", 10 + number), ("currency", "MYR"), ("stock", number % 7 * 4),
        ):  # fmt: skip
            sheet.cell(number, column[name], value)
    if pictures:
        at = sheet.max_column + 1
        sheet.cell(1, at, "picture")
        for number in range(2, products + 2):
            if number % 3:
                sheet.cell(number, at, f"{SHOP}{number}.svg")
    if offer:
        _let_run(book["promos"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _let_run(sheet: object) -> None:
    column = {cell.value: at for at, cell in enumerate(sheet[1], 1)}  # type: ignore[index]
    [flash] = [cell.row for cell in sheet["A"] if cell.value == "FLASH20"]  # type: ignore[index]
    for name, minutes in (("starts_at", -5), ("ends_at", 12)):
        at = datetime.now(UTC) + timedelta(hours=8, minutes=minutes)
        sheet.cell(flash, column[name], f"{at:%Y-%m-%d %H:%M}")  # type: ignore[attr-defined]
    sheet.cell(flash, column["announce_from"]).value = None  # type: ignore[attr-defined]


def upload(stage: Stage, data: bytes) -> None:
    """Activates a workbook."""
    files = {"file": ("shop.xlsx", data)}
    stage.api.post(f"streams/{stage.id}/knowledge?activate=true", files=files).raise_for_status()


def serve_pictures(page: Page) -> list[dict[str, str]]:
    """Answers for the site that has the pictures; the headers of what was asked. One in five is not there."""
    asked: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        asked.append(route.request.headers)
        number = int(route.request.url.rsplit("/", 1)[1].removesuffix(".svg"))
        if number % 5 == 0:
            route.fulfill(status=404)
        else:
            route.fulfill(body=SVG.format(COLOURS[number % 5]), content_type="image/svg+xml")

    page.route(SHOP + "**", answer)
    return asked
