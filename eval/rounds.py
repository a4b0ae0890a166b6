"""Rounds: labelled shops, played and judged."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.store.streams import max_reply_length
from eval.engine import Engine
from eval.gold import Split, read_labels
from eval.judgement import Judgement, judge_all
from eval.play import play
from eval.reply_examples import ReplyExample, reply_examples
from eval.shops import Shop, gold_shops


@dataclass(frozen=True, slots=True)
class Round:
    """One shop's decisions beside its labels."""

    shop: Shop
    judged: tuple[Judgement, ...]
    """In the order of time."""
    replies: tuple[ReplyExample, ...]
    """Those drafts that only confidence could hold back."""

    @property
    def max_length(self) -> int:
        """What its platform lets a reply be, in characters."""
        return max_reply_length(self.shop.stream)


def played_shops(engine: Engine, split: Split, names: Collection[str] = ()) -> list[Round]:
    """Every labelled shop, or those named, as far as it has labels of the split; ValueError for an unknown name."""
    shops = gold_shops()
    unknown = set(names) - {shop.name for shop in shops}
    if unknown:
        raise ValueError(f"no shop {sorted(unknown)}; there are {[shop.name for shop in shops]}")
    rounds: list[Round] = []
    for shop in shops:
        labels = read_labels(shop.labels, split)
        if labels and (not names or shop.name in names):
            decided = play(shop, engine)
            replies = tuple(reply_examples(shop.name, decided, labels))
            rounds.append(Round(shop, tuple(judge_all(decided, labels)), replies))
    return rounds


def every(rounds: Sequence[Round]) -> list[Judgement]:
    """The judgements of all rounds."""
    return [one for played in rounds for one in played.judged]


def names(rounds: Sequence[Round]) -> str:
    """The shops, for a sentence."""
    return " and ".join(played.shop.name for played in rounds)
