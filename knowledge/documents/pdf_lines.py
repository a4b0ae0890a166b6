"""The lines of a PDF's page, from the pieces of text as they are drawn."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.documents.blocks import Length
from knowledge.scripts import is_unspaced

_BOLD = ("bold", "heavy", "black", "semibold", "demi")
_SAME_LINE = 0.4
"""Of a letter's size: lines closer than this are one."""
_NEW_CELL = 1.2
"""Of a letter's size: what is further apart on one line stands in another column."""
_SPACES = re.compile(r"\s+")
_RADICALS = str.maketrans(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻨⻩⻬⻮⻰⻳", "民虎西见角贝车长门青韦页风飞食马鬼鱼鸟麦黄齐齿龙龟"
)
"""Fonts of Chinese give some letters as the radicals that look the same."""


@dataclass(slots=True)
class Line:
    """A line as it stands on its page; measures are in points, `y` grows upwards."""

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool
    end: float
    """About where it ends: widths are guessed from letters."""
    width: float
    """Of its page."""


class Lines:
    """Puts the pieces of one page together; `add` is pypdf's visitor of text."""

    def __init__(self, page: int, width: float, length: Length) -> None:
        self._width = width
        self.found: list[Line] = []
        self._page = page
        self._length = length
        self._open = False

    def add(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float | None) -> None:
        """A piece of text with its place and font."""
        words = _SPACES.sub(" ", "".join(map(_plain, text.translate(_RADICALS))))
        if not words.strip():
            self._open = self._open and "\n" not in text
            if self._open and words and not self.found[-1].text.endswith(" "):
                self.found[-1].text += " "
            return
        self._length.add(words)
        piece = _placed(words, (self._page, self._width), cm, tm, font, float(size or 0))
        last = self.found[-1] if self._open and self.found else None
        if last is None or not _goes_on(last, piece):
            self.found.append(piece)
        else:
            last.text += piece.text
            last.bold = last.bold and piece.bold
            last.size = max(last.size, piece.size)
            last.end = piece.end
        self._open = True


def _placed(
    text: str, page: tuple[int, float], cm: Sequence[float], tm: Sequence[float], font: Any, size: float
) -> Line:
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = max(abs(tm[3] * cm[3]), abs(tm[1] * cm[2]), abs(tm[2] * cm[1])) or 1.0
    size = max(size * scale, 0.1)
    name = str((font or {}).get("/BaseFont", "")).casefold() if hasattr(font, "get") else ""
    bold = any(word in name for word in _BOLD)
    number, width = page
    return Line(text, number, x, y, size, bold, x + _width(text) * size, width)


def _goes_on(last: Line, piece: Line) -> bool:
    """Whether a piece stands on the same line, in the same column."""
    if abs(last.y - piece.y) > _SAME_LINE * max(last.size, piece.size):
        return False
    return -piece.size < piece.x - last.end < _NEW_CELL * piece.size or piece.x < last.end


def _width(text: str) -> float:
    return sum(1.0 if is_unspaced(letter) or ord(letter) > 0x2E80 else 0.5 for letter in text)


def _plain(letter: str) -> str:
    """A letter that is a radical's or a ligature's lookalike, as it is written."""
    if "\u2f00" <= letter <= "\u2fd5" or "\ufb00" <= letter <= "\ufb06":
        return unicodedata.normalize("NFKC", letter)
    return " " if letter in "\u00a0\t" else letter
