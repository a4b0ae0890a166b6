"""Lists as the contract writes them."""

from typing import Annotated

from fastapi import Query

from app.paging import Page
from app.views import View

Limit = Annotated[int, Query(ge=1, le=500)]


def listing(page: Page) -> View:
    """`{"items", "next"}`, with `total` where it was counted."""
    total = {} if page.total is None else {"total": page.total}
    return {"items": page.items, "next": page.next, **total}
