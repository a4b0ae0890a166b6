"""`python -m eval.fit_topics` fits when two comments ask the same question, on the development shops' labels, and
then when a comment asks what those of a topic do.

Pairs of one burst, or with the same written answer, ask the same. The same is written once without each shop, for
measuring that shop.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.cli import settings_with
from app.triage.sameness import OF_TOPIC, SHIPPED, SIGNS, UNNAMED, Sameness
from eval.engine import running_engine
from eval.fit_calibration import set_hash
from eval.gold import read_labels
from eval.same_question import Pairs, Question, joins_of, pairs_of, questions_of
from eval.shops import gold_shops
from eval.topics import WITHOUT

STRENGTH = 1.0
"""Inverse of the L2 penalty."""
IN_A_TOPIC = 2.5
"""Added to a pair's fitted logit: that is for any two comments, and questions come in bursts. Chosen on the development
shops, each with weights of the others."""


@dataclass(frozen=True)
class Learnt:
    """A shop's questions."""

    shop: str
    labels: str
    """The hash of its labels."""
    questions: Sequence[Question]

    @cached_property
    def pairs(self) -> Pairs:
        """All of them that the labels tell of."""
        return pairs_of(self.questions)


def main() -> None:
    """Writes `app/triage/sameness.json` and one for each development shop that leaves it out."""
    with running_engine(settings_with()) as engine:
        shops = [shop for shop in gold_shops() if read_labels(shop.labels, "dev")]
        learnt = [Learnt(shop.name, set_hash(shop), questions_of(shop, engine)) for shop in shops]
        encoder = engine.encoder.fingerprint
    _fitted(encoder, learnt).save(SHIPPED)
    WITHOUT.mkdir(exist_ok=True)
    for left_out in learnt:
        others = [one for one in learnt if one is not left_out]
        _fitted(encoder, others).save(WITHOUT / f"{left_out.shop}.json")
    same = sum(int(one.pairs.same.sum()) for one in learnt)
    print(f"{sum(len(one.pairs.same) for one in learnt)} pairs, {same} of them the same question")


def _fitted(encoder: str, learnt: Sequence[Learnt]) -> Sameness:
    weights, base = _weights((*SIGNS, UNNAMED), [one.pairs for one in learnt])
    sets = {one.shop: one.labels for one in learnt}
    of_pairs = Sameness(encoder, sets, weights, round(base + IN_A_TOPIC, 4), {})
    topic, base = _weights(OF_TOPIC, [joins_of(one.questions, of_pairs) for one in learnt])
    return replace(of_pairs, topic={**topic, "base": base})


def _weights(names: Sequence[str], pairs: Sequence[Pairs]) -> tuple[dict[str, float], float]:
    """The weight of each sign, and the base."""
    signs = np.concatenate([one.signs for one in pairs])
    same = np.concatenate([one.same for one in pairs])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(signs, same)
    weights = {name: round(float(weight), 4) for name, weight in zip(names, model.coef_[0], strict=True)}
    return weights, round(float(model.intercept_[0]), 4)


if __name__ == "__main__":
    main()
