"""How well the knowledge's entries are found for labelled comments, within and across languages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.triage.comment import Knowledge
from app.triage.normalise import prepare
from eval.engine import Engine
from eval.judgement import Judgement, stands_on
from eval.metrics import mean, reciprocal_rank, share
from eval.report import Figure, Grid, Section
from knowledge.entry import Entry, entries
from knowledge.retriever import Retriever, build_retriever, question_vectors

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


def measure(
    judged: Sequence[Judgement], known: Knowledge, engine: Engine, split: str, command: str
) -> Section:
    """The retrieval's section."""
    all_entries = entries(known.workbook)
    found = search_all(judged, known.retriever, all_entries, engine)
    english = tuple(entry for entry in map(_only_english, all_entries) if entry.questions)
    plain = build_retriever(english, question_vectors(english, engine.encoder.encode))
    found_english = search_all(judged, plain, english, engine)
    same = [one for one in found if one.same_language]
    across = [one for one in found if not one.same_language]
    figures = [
        share("hit_at_1", "right entry first", found, _first),
        share("hit_at_1_same", "right entry first, entry in the comment's language", same, _first),
        share("hit_at_1_across", "right entry first, entry only in other languages", across, _first),
        share("hit_at_5", "right entry among five", found, lambda one: any(one.right[:5])),
        _mrr(found),
        share(
            "english_same",
            "right entry first, index of English questions only: English comments",
            [one for one in found_english if one.language == "en"],
            _first,
        ),
        share(
            "english_across",
            "right entry first, index of English questions only: other languages",
            [one for one in found_english if one.language not in ("en", "und")],
            _first,
        ),
    ]
    about = (
        f"{len(found)} labelled comments whose right evidence is a FAQ, policy or product text, "
        f"searched among {len(all_entries)} entries, of the product that triage resolved where it did; "
        "variants count for no language, since they state none."
    )
    return Section("retrieval", about, split, command, tuple(figures), (_by_language(found),))


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
                any(_is_in(entry, language) for entry in right),
                tuple(stands_on(hit.entry.id, one.label.entries) for hit in hits),
            )
        )
    return found


def _is_computed(one: Judgement) -> bool:
    """Whether the answer is computed from a table, even where a product's row is named beside it."""
    return any(entry.startswith(COMPUTED) for entry in one.label.entries)


def _is_in(entry: Entry, language: str) -> bool:
    return language in entry.answers or any(one.language == language for one in entry.questions)


def _only_english(entry: Entry) -> Entry:
    return replace(entry, questions=tuple(one for one in entry.questions if one.language == "en"))


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
