"""The training corpus: a folder a trade, its comments and its shop's questions, read and checked."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from intents.catalogue_files import CHAT, Example, comparable

CORPUS = Path(__file__).parent / "corpus"
NO_ENTRY = "none"
"""In the column `entry`: asked, and the shop wrote no answer down; `none:name` where others ask the same."""
IN_TABLES = frozenset({"size", "shipping", "price", "availability"})
"""What a shop's tables answer, where the corpus names no entry."""
_COMMENT_COLUMNS = ("lang", "intents", "entry", "pair", "text")
_ENTRY_COLUMNS = ("id", "intent", "lang", "question")


class CorpusError(ValueError):
    """A corpus file says something that can't be used; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class CorpusComment:
    """A comment of an invented room, with what it asks for."""

    trade: str
    example: Example
    entries: tuple[str, ...]
    """The entries of its trade that answer it, by id."""
    answered: bool
    """False where it is said that no entry answers it."""
    question: str
    """The same for all comments of its trade that ask one and the same thing: the entry, or `none:name`; else empty."""
    pair: str
    """Shared by the comments of one minimal pair of its trade; else empty."""


@dataclass(frozen=True, slots=True)
class CorpusQuestion:
    """One phrasing of a question that a shop of the trade wrote down."""

    trade: str
    id: str
    intent: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every trade, in alphabetical order."""

    comments: tuple[CorpusComment, ...]
    questions: tuple[CorpusQuestion, ...]

    @property
    def examples(self) -> tuple[Example, ...]:
        """The comments as what a head learns from."""
        return tuple(comment.example for comment in self.comments)


def load_corpus(names: Sequence[str], folder: Path = CORPUS) -> Corpus:
    """The corpus of a folder of trades, for those intents; CorpusError says what is wrong in which line. Of comments
    that say the same the first counts."""
    comments: list[CorpusComment] = []
    questions: list[CorpusQuestion] = []
    seen: set[str] = set()
    for trade in sorted(path for path in folder.iterdir() if path.is_dir()):
        own = list(_questions(trade / "entries.tsv", names))
        questions += own
        known = {question.id for question in own}
        for comment in _comments(trade / "comments.tsv", names, known):
            said = comparable(comment.example.text)
            if said not in seen:  # `eval.prune_corpus` takes the later ones out of the files
                seen.add(said)
                comments.append(comment)
    return Corpus(tuple(comments), tuple(questions))


def corpus_fingerprint(folder: Path = CORPUS) -> str:
    """A hash of the comments' files, as they stand."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*/comments.tsv")):
        digest.update(path.parent.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _comments(path: Path, names: Sequence[str], known: set[str]) -> Iterator[CorpusComment]:
    for where, (language, intents, entry, pair, text) in _rows(path, _COMMENT_COLUMNS):
        meant = frozenset(intents.split("+"))
        _check_intents(where, meant, names)
        unanswered = entry.partition(":")[0] == NO_ENTRY
        entries = tuple(entry.split("+")) if entry and not unanswered else ()
        for unknown in sorted(set(entries) - known):
            raise CorpusError(f"{where} is answered by {unknown}, and there is no such entry")
        in_tables = None if CHAT in meant else not entry and not meant.isdisjoint(IN_TABLES)
        example = Example(text, language, meant, in_tables)
        question = "" if entry == NO_ENTRY or len(entries) > 1 else entry
        yield CorpusComment(path.parent.name, example, entries, not unanswered, question, pair)


def _questions(path: Path, names: Sequence[str]) -> Iterator[CorpusQuestion]:
    for where, (entry, intent, language, text) in _rows(path, _ENTRY_COLUMNS):
        _check_intents(where, frozenset({intent}), names)
        yield CorpusQuestion(path.parent.name, entry, intent, language, text)


def _check_intents(where: str, meant: frozenset[str], names: Sequence[str]) -> None:
    for unknown in sorted(meant.difference(names)):
        raise CorpusError(f"{where} is marked {unknown}, and there is no such intent")
    if CHAT in meant and len(meant) > 1:
        raise CorpusError(f"{where} can't be {CHAT} and something else")


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """The cells of each line below the header, with the line's place."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, cells in enumerate(rows, start=1):
            where = f"{path.parent.name}/{path.name}:{number}"
            if number == 1 and tuple(cells) != columns:
                raise CorpusError(f"{where} is to be the header: {', '.join(columns)}")
            if len(cells) != len(columns) or not cells[-1].strip():
                raise CorpusError(f"{where} has {len(cells)} cells, not {len(columns)}, or no text")
            if number > 1:
                yield where, [cell.strip() for cell in cells]
