"""What a column's values look like, where its header says nothing."""

import re
from collections.abc import Callable, Sequence

from knowledge.importers.raw import RawCell

_SAMPLE = 50
_MOST = 0.8
_URL = re.compile(r"https?://\S+|\S+\.(?:jpe?g|png|webp|mp4)", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9_\-./]{1,39}")
_MONEY = re.compile(r"(?:[^\d\s]{1,4}\s?)?\d{1,9}(?:[.,]\d{1,2})(?:\s?[^\d\s]{1,4})?")
_QUESTION = re.compile(r".*(?:[?？؟]|吗|呢|多少|怎么|几天)\s*$", re.DOTALL)
_LONG = 20


def shape(cells: Sequence[RawCell]) -> str | None:
    """The column that a sheet's values look like (`sku`, `price`, `stock`, `name`, `question`, `answer`), or None."""
    values = [cell for cell in cells if cell is not None][:_SAMPLE]
    texts = [_text(value) for value in values]
    if not texts or _share(texts, _URL.fullmatch) >= _MOST:
        return None
    numbers = [
        float(value) for value in values if isinstance(value, float | int) and not isinstance(value, bool)
    ]
    if len(numbers) == len(values):
        return "stock" if all(number.is_integer() for number in numbers) else "price"
    for name, pattern in (("price", _MONEY), ("question", _QUESTION)):
        if _share(texts, pattern.fullmatch) >= _MOST:
            return name
    if _share(texts, _CODE.fullmatch) >= _MOST:
        return "stock" if all(text.isdigit() and len(text) < 6 for text in texts) else _unique(texts, "sku")
    return "answer" if _share(texts, lambda text: len(text) > _LONG) >= _MOST else _unique(texts, "name")


def _text(value: RawCell) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _share(texts: Sequence[str], holds: Callable[[str], object]) -> float:
    return sum(bool(holds(text)) for text in texts) / len(texts)


def _unique(texts: Sequence[str], name: str) -> str | None:
    return name if len(set(texts)) == len(texts) else None
