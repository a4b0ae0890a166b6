"""What it costs to read documents, and to find out that one can't be read.

    python -m tests.benchmarks.documents

Each is made by one process and read by another, whose seconds of the processor and largest memory are told. Fails where
one takes over 5 s or 300 MB, or is not told of as `tests.unit.knowledge.documents.bad` promises.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from knowledge.documents import UnknownFileType, UnreadableFile, read
from knowledge.documents.problems import problems_of
from knowledge.documents.proposals import propose
from tests.unit.knowledge.documents.bad import BAD, Bad, nested_forms
from tests.unit.knowledge.documents.papers import P, Table, docx, pdf
from tests.unit.knowledge.shop_files import STREAM

MOST_SECONDS, MOST_MEGABYTES = 5, 300


def _page(page: int) -> list[P | str]:
    return [
        line
        for number in range(12 * page, 12 * page + 12)
        for line in (
            P(f"{number % 90}. Can I send item {number} back?", bold=True),
            f"You can send item {number} back within {number + 7} days. Keep the tags on, and tell us first.",
        )
    ]


GOOD = (
    Bad(
        "a .docx of 2,400 paragraphs",
        "a.docx",
        lambda: docx(*[line for page in range(100) for line in _page(page)]),
        "read",
    ),
    Bad("a .pdf of 100 pages", "a.pdf", lambda: pdf(*map(_page, range(100))), "read"),
    Bad(
        "spaces without end",
        "a.docx",
        lambda: docx("问：中" + " " * 190_000 + "中", "1" + " " * 190_000 + "x"),
        "read",
    ),
    Bad("a table of 15,000 columns", "a.docx", lambda: docx(Table([["a b"] * 15_000] * 1)), "read"),
    Bad("15,000 paragraphs of a letter", "a.docx", lambda: docx("Do you?", *"abcde" * 3_000), "read"),
    Bad(
        "both scripts by turns",
        "a.docx",
        lambda: docx("Do you?", "Some letters here. 中文。" * 10_000),
        "read",
    ),
    Bad("10,000 questions", "a.docx", lambda: docx(*(f"Is it {n}?" for n in range(10_000)), "Yes."), "read"),
    Bad("a question of 100,000 letters", "a.docx", lambda: docx("Q: " + "x " * 50_000, "A: Yes."), "read"),
    Bad("forms in forms, ten deep", "a.pdf", nested_forms, "read"),
)


def _read(bad: Bad, made: Path) -> str:
    try:
        blocks = read(bad.file, made.read_bytes())
    except (UnknownFileType, UnreadableFile) as error:
        return error.said.code
    problems_of(propose(blocks, STREAM, None), STREAM)
    return "read"


def _apart(work: Callable[[], object]) -> tuple[int, float, float]:
    """The exit code, the processor's seconds and the megabytes of some work in a process of its own."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if work() is not False else 2
        finally:
            os._exit(code)
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Prints a line a document."""
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "file")
        for bad in (*GOOD, *BAD):
            _apart(lambda bad=bad: made.write_bytes(bad.make()))
            code, seconds, megabytes = _apart(lambda bad=bad: _read(bad, made) == bad.code)
            wrong = code != 0 or seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
            failed = failed or wrong
            print(
                f"{bad.what:40} {bad.code:24} {seconds:6.2f} s {megabytes:5.0f} MB{'  WRONG' if wrong else ''}"
            )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
