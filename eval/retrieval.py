"""How well the knowledge's entries are found for labelled comments, within and across languages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.triage.normalise import prepare
from eval.engine import Engine, index_of
from eval.judgement import Judgement, stands_on
from eval.metrics import mean, reciprocal_rank, share
from eval.report import Figure, Grid, Section
from eval.rounds import Round, names
from knowledge.entry import Entry, entries
from knowledge.retriever import Retriever

DEPTH = 10
COMPUTED = ("sizes", "shipping", "promos", "variants")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought for one comment."""

    language: str
    same_language: bool
    """Whether a right entry has a question or answer in the comment's language."""
    right: tuple[bool, ...]
    """Whether each hit is right, best first."""

    @property
    def first(self) -> bool:
        """Whether the best hit is right."""
        return any(self.right[:1])


def measure(rounds: Sequence[Round], engine: Engine, split: str, command: str) -> Section:
    """The retrieval's section."""
    found, found_english, found_chinese = _in_each(rounds, engine)
    same = [one for one in found if one.same_language]
    across = [one for one in found if not one.same_language]
    figures = [
        share("hit_at_1", "right entry first", found, _first),
        share("hit_at_1_same", "right entry first, entry in the comment's language", same, _first),
        share("hit_at_1_across", "right entry first, entry only in other languages", across, _first),
        share("hit_at_5", "right entry among five", found, lambda one: any(one.right[:5])),
        _mrr(found),
        *_of_one_language("english", "en", found_english),
        *_of_one_language("chinese", "zh", found_chinese),
    ]
    about = (
        f"{len(found)} labelled comments of {names(rounds)} whose right evidence is a FAQ, policy or product text, "
        "searched among their shop's entries, of the product that triage resolved where it did; "
        "variants count for no language, since they state none."
    )
    return Section("retrieval", about, split, command, tuple(figures), (_by_language(found),))


def _in_each(rounds: Sequence[Round], engine: Engine) -> tuple[list[Found], list[Found], list[Found]]:
    """What is found in the shops' whole indexes, and in those of their English and of their Chinese questions only."""
    whole: list[Found] = []
    english: list[Found] = []
    chinese: list[Found] = []
    for played in rounds:
        known = entries(played.shop.workbook)
        whole += _search_index(played, known, engine)
        english += _search_index(played, _only("en", known), engine)
        chinese += _search_index(played, _only("zh", known), engine)
    return whole, english, chinese


def _search_index(played: Round, known: Sequence[Entry], engine: Engine) -> list[Found]:
    return search_all(played.judged, index_of(known, engine.encoder), known, engine)


def _of_one_language(name: str, tag: str, found: Sequence[Found]) -> list[Figure]:
    own = [one for one in found if one.language == tag]
    others = [one for one in found if one.language not in (tag, "und")]
    index = f"right entry first, index of {name.title()} questions only"
    return [
        share(f"{name}_same", f"{index}: {name.title()} comments", own, _first),
        share(f"{name}_across", f"{index}: other languages", others, _first),
    ]


def search_all(
    judged: Sequence[Judgement], retriever: Retriever, known: Sequence[Entry], engine: Engine
) -> list[Found]:
    """What the search brings for every comment that one of the entries answers."""
    found: list[Found] = []
    for one in judged:
        right = [entry for entry in known if stands_on(entry.id, one.label.entries)]
        if one.label.type not in ("answerable", "agent_only") or not right or _is_computed(one):
            continue
        text = prepare(one.text).text
        vector = engine.encoder.encode([text])[0]
        hits = retriever.search(text, vector, sku=one.sku, limit=DEPTH)
        language = one.label.language
        found.append(
            Found(
                language,
                any(is_in(entry, language) for entry in right),
                tuple(stands_on(hit.entry.id, one.label.entries) for hit in hits),
            )
        )
    return found


def _is_computed(one: Judgement) -> bool:
    """Whether the answer is computed from a table, even where a product's row is named beside it."""
    return any(entry.startswith(COMPUTED) for entry in one.label.entries)


def is_in(entry: Entry, language: str) -> bool:
    """Whether the entry has a question or an answer in the language."""
    return language in entry.answers or any(one.language == language for one in entry.questions)


def _only(language: str, known: Sequence[Entry]) -> list[Entry]:
    """The entries that have a question in the language, with those alone and with the answer in it."""
    told = [
        replace(
            entry,
            questions=tuple(one for one in entry.questions if one.language == language),
            answers={tag: text for tag, text in entry.answers.items() if tag == language},
        )
        for entry in known
    ]
    return [entry for entry in told if entry.questions]


def _first(one: Found) -> bool:
    return one.first


def _mrr(found: Sequence[Found]) -> Figure:
    ranks = [reciprocal_rank(one.right) for one in found]
    return mean("mrr", f"mean reciprocal rank within {DEPTH}", ranks)


def _by_language(found: Sequence[Found]) -> Grid:
    rows: list[tuple[str | float | int | None, ...]] = []
    for language, n in Counter(one.language for one in found).most_common():
        mine = [one for one in found if one.language == language]
        rows.append((language, n, sum(one.first for one in mine) / n, _mrr(mine).value))
    return Grid("Right entry first, by language", ("language", "n", "hit@1", "MRR"), tuple(rows))
