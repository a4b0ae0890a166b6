"""Which styles of a workbook show a number as a percentage: the cell holds 0.1 where its reader sees 10%."""

import re
from collections.abc import Iterable

from knowledge.importers.xml_walk import Attributes, walk

_BUILT_IN = frozenset({"9", "10"})
_QUOTED = re.compile(r'"[^"]*"|\\.')


def percent_styles(xml: Iterable[bytes]) -> frozenset[str]:
    """The numbers of the cell styles, as cells refer to them, whose number format is a percentage."""
    percent: set[str] = set(_BUILT_IN)
    formats: list[str] = []
    inside: list[str] = []

    def end(_: str) -> None:
        inside.pop()

    def start(tag: str, attributes: Attributes) -> None:
        name = tag.rpartition(":")[2]
        if name == "numFmt" and "%" in _QUOTED.sub("", attributes.get("formatCode", "")):
            percent.add(attributes.get("numFmtId", ""))
        elif name == "xf" and inside and inside[-1] == "cellXfs":
            formats.append(attributes.get("numFmtId", "0"))
        inside.append(name)

    walk(xml, start, end)
    return frozenset(str(index) for index, number_format in enumerate(formats) if number_format in percent)
