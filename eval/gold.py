"""Our labelled comments: what a right decision is for each."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

GOLD = Path(__file__).parent / "gold"
Split = Literal["dev", "untouched", "all"]
OUTSIDE_INTENTS = frozenset({"hostile", "flood", "offtopic"})
"""Types whose comments are kept out by rules, so that their intents are not measured."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is right for one comment."""

    id: str
    type: str
    """answerable, agent_only, unanswerable, nearmiss, clarify, personal, noise, flood, hostile or offtopic."""
    intents: tuple[frozenset[str], ...]
    """Every right set of intents; the empty one is chat."""
    needs_reply: bool
    actions: frozenset[str]
    never_auto: bool
    entries: tuple[str, ...]
    """Evidence that is right: any of these, or a row below one."""
    facts: tuple[tuple[str, ...], ...]
    """Of every group a reply says at least one."""
    forbidden: tuple[str, ...]
    product: str | None
    language: str
    """`und` where the text has no language."""
    languages: frozenset[str]
    """Those a reply may be in."""
    answer_in_language: bool | None
    """Whether the workbook has the answer in the viewer's language; None where there is no answer."""
    burst: str | None
    split: str

    @property
    def counts_for_noise(self) -> bool:
        """Whether the label says clearly if the comment wants an answer."""
        return "ignore" not in self.actions or self.actions == frozenset({"ignore"})


def read_labels(path: Path, split: Split = "all") -> list[Label]:
    """The labels of a file, those of one split or all."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return [label for label in map(_label, rows) if split in ("all", label.split)]


def _label(row: dict[str, Any]) -> Label:
    return Label(
        id=row["id"],
        type=row["type"],
        intents=tuple(frozenset(names) - {"chat"} for names in [row["intents"], *row["intents_alt"]]),
        needs_reply=row["needs_reply"],
        actions=frozenset(row["action_any"]),
        never_auto=row["never_auto"],
        entries=tuple(row["entries_any"]),
        facts=tuple(tuple(group) for group in row["must_contain_any"]),
        forbidden=tuple(row["must_not_contain"]),
        product=row["product"],
        language=row["lang"],
        languages=frozenset(row["languages_any"]),
        answer_in_language=row["answer_in_language"],
        burst=row["burst"],
        split=row["split"],
    )
