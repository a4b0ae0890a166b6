"""Where in a comment colours and sizes are named, which of them go together, and which it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, product
from typing import Literal

from app.triage.products.colour_words import named_colours
from app.triage.products.leaving_out import LeftOut, joins, left_out, may_leave_out
from app.triage.products.shop_words import ShopWords
from app.triage.products.size_words import named_sizes

Kind = Literal["colours", "sizes"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A colour or size where it is named."""

    kind: Kind
    name: str
    """As in the slots."""
    start: int
    end: int


def pairs(named: Sequence[Mention]) -> tuple[tuple[str, str], ...]:
    """The colours with their sizes where each has its own ("yellow S and blue L"): runs of both in turn; empty where all
    go with all or nothing tells."""
    runs = [[one.name for one in run] for _, run in groupby(named, key=lambda one: one.kind)]
    if len(runs) < 4 or len(runs) % 2:
        return ()
    coloured = named[0].kind == "colours"
    together = [runs[at : at + 2] if coloured else runs[at : at + 2][::-1] for at in range(0, len(runs), 2)]
    return tuple(dict.fromkeys(pair for colours, sizes in together for pair in product(colours, sizes)))


def leaving_out(plain: str, named: Sequence[Mention]) -> dict[Mention, LeftOut]:
    """Those of the namings in a folded text that it leaves out ("any but yellow"), or may ("not yellow")."""
    if not may_leave_out(plain):
        return {}
    found: dict[Mention, LeftOut] = {}
    before: Mention | None = None
    for one in named:
        how = left_out(plain, one.start, one.end)
        if (
            how is None
            and before in found
            and before.kind == one.kind
            and joins(plain[before.end : one.start])
        ):
            how = found[before]
        if how is not None:
            found[one] = how
        before = one
    return found


@lru_cache(maxsize=1024)
def mentions(text: str, words: ShopWords, sku: str | None) -> tuple[Mention, ...]:
    """Each naming of a colour or size in the order of the text, a longer one before what stands in it."""
    colours = (Mention("colours", *one) for one in named_colours(text, words, sku))
    sizes = (Mention("sizes", *one) for one in named_sizes(text, words, sku))
    found = sorted({*colours, *sizes}, key=lambda one: (one.start, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
