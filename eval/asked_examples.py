"""Comments that might want an answer, and whether they do: what that probability is fitted on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.gold import Label
from eval.play import Played


@dataclass(frozen=True, slots=True)
class AskedExample:
    """What was seen of a comment, and whether it wants an answer."""

    shop: str
    signs: Mapping[str, float]
    wanted: bool


def asked_examples(shop: str, played: Sequence[Played], labels: Sequence[Label]) -> list[AskedExample]:
    """Of every comment with a label, those that were weighed, not screened out or hardly a question."""
    wanted = {label.id: label.needs_reply for label in labels}
    return [
        AskedExample(shop, one.decision.asked, wanted[one.id])
        for one in played
        if one.id in wanted and one.decision.asked
    ]
