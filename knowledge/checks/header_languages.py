"""Headers whose language is a country's code: `answer_tw` is Twi, and mostly meant for Taiwan."""

import unicodedata
from collections.abc import Iterable

from knowledge.checks.findings import Findings, StreamFacts
from knowledge.checks.table import Record, Table
from knowledge.languages import english_name, meant_by_country, script_name


def check_header_languages(table: Table, stream: StreamFacts, found: Findings) -> None:
    """Warns of texts under an unusual language's tag that is a country's code, unless the stream has the language or
    the texts are in its own script."""
    for header in table.headers:
        tag = header.language
        meant = meant_by_country(tag) if tag else None
        if tag is None or meant is None or tag in stream.languages:
            continue
        if not _is_in_own_script(tag, _texts(table.records, header.column.name, tag)):
            found.warning(
                (table.sheet.name, table.header_row, header.name),
                "column.language_country",
                header.name,
                tag=tag,
                language=english_name(tag),
                likely=english_name(meant),
                column=header.column.name,
                meant=meant,
            )


def _texts(records: Iterable[Record], column: str, tag: str) -> Iterable[str]:
    for record in records:
        text = (record.get(column) or {}).get(tag)
        yield from (text,) if isinstance(text, str) else text or ()


def _is_in_own_script(tag: str, texts: Iterable[str]) -> bool:
    """Whether letters are of a script that is the language's and not the Latin one, which many have."""
    script = script_name(tag)
    if script is None or script == "LATIN":
        return False
    return any(unicodedata.name(char, "").startswith(script) for text in texts for char in text)
