"""The lines of a PDF, put together to paragraphs and headings."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from knowledge.documents.blocks import Block
from knowledge.documents.markers import begins_item, ends_sentence
from knowledge.documents.pdf_lines import Line
from knowledge.scripts import is_unspaced

_LARGER = 1.15
"""Than the body's letters: a heading."""
_LOOSE = 1.3
"""Times the usual distance of two lines: a new paragraph."""
_SHORT = 0.75
"""Of the longest line: one that ends before goes not on in the next."""
_NARROW = 0.6
"""Of the page's width: a line that ends before is short, however short the others are."""
_HEADING = 90
"""Letters of a heading at most."""
_OFTEN = 3
"""Pages that a running head stands on at least."""
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—]?\s*\d+\s*[-–—]?(?:\s*(?:of|/)\s*\d+)?|第\s*\d+\s*页.{0,12}", re.I
)


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Paragraphs, and headings by the size of their letters."""
    kept = _without_running_heads(lines)
    if not kept:
        return ()
    body = _usual([line.size for line in kept], [len(line.text) for line in kept])
    pitch = _pitch(kept)
    sizes = sorted({round(line.size, 1) for line in kept if line.size >= _LARGER * body}, reverse=True)
    levels = {size: min(rank, 8) for rank, size in enumerate(sizes, start=1)}
    blocks: list[Block] = []
    for group in _paragraphs(kept, pitch):
        text = _joined(group)
        level = levels.get(round(group[0].size, 1), 0) if len(text) <= _HEADING else 0
        blocks.append(Block(text, level, all(line.bold for line in group), group[0].page))
    return tuple(blocks)


def _paragraphs(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    widest: defaultdict[int, float] = defaultdict(float)
    for line in lines:
        widest[line.page] = max(widest[line.page], line.end, _NARROW * line.width)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line, pitch, widest[line.page]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(before: Line, line: Line, pitch: float, widest: float) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    if round(before.size, 1) != round(line.size, 1) or before.bold != line.bold:
        return False
    if begins_item(line.text):
        return False
    if before.page != line.page:
        return line.page == before.page + 1 and not ends_sentence(before.text)
    down = (before.y - line.y) / line.size
    if not 0 < down <= _LOOSE * pitch:
        return False
    return not (ends_sentence(before.text) and before.end < _SHORT * widest)


def _joined(lines: Sequence[Line]) -> str:
    text = ""
    for line in lines:
        piece = " ".join(line.text.split())
        tight = not text or text.endswith("-") or (is_unspaced(text[-1]) and is_unspaced(piece[0]))
        tight = tight or (ord(text[-1]) > 0x2E80 and ord(piece[0]) > 0x2E80)
        text += piece if tight else f" {piece}"
    return text


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines but for what stands at the same place of several pages, and page numbers."""
    often = max(_OFTEN, len({line.page for line in lines}) // 2)
    ends = {id(line) for pick in (lines, lines[::-1]) for line in {one.page: one for one in pick}.values()}
    places: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for line in lines:
        places[_place(line, numbered=id(line) in ends)].add(line.page)
    return [
        line
        for line in lines
        if len(places[_place(line, numbered=id(line) in ends)]) < often
        and not (id(line) in ends and _PAGE_NUMBER.fullmatch(line.text.strip()))
    ]


def _place(line: Line, *, numbered: bool) -> tuple[str, int]:
    """What a running head shares with the others: its words and height, but for a number."""
    text = line.text.strip()
    return re.sub(r"\d+", "#", text) if numbered else text, round(line.y)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines of a paragraph, in sizes of their letters."""
    steps = [
        round((before.y - line.y) / line.size, 1)
        for before, line in pairwise(lines)
        if before.page == line.page and 0.9 < (before.y - line.y) / line.size < 2.2
    ]
    if not steps:
        return 1.4
    counts = Counter(steps)
    few = max(counts.values()) / 3
    return min(step for step, count in counts.items() if count >= few)


def _usual(values: Sequence[float], weights: Sequence[int]) -> float:
    counts: Counter[float] = Counter()
    for value, weight in zip(values, weights, strict=True):
        counts[round(value, 1)] += weight
    return counts.most_common(1)[0][0]
