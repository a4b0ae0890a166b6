"""`python -m eval.fit_topics` fits when two comments ask the same question, and when a comment asks what a topic does, on the
development shops' labels.

Pairs of one burst, or with the same written answer, ask the same. Every shop is played twice, the second time without what
answers its bursts: most of what reaches the host, no workbook answers. The same is written once without each shop, for
measuring that shop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.cli import settings_with
from app.triage.alike.joining import JOINT_SIGNS
from app.triage.alike.sameness import OF_TEXTS, SHIPPED, Sameness
from app.triage.alike.wording import PAIR_SIGNS
from app.triage.quadratic import Quadratic, linear
from eval.engine import running_engine
from eval.fit_calibration import set_hash
from eval.gold import read_labels
from eval.joins import Join, joins_of, signs_of
from eval.quadratic import fit_quadratic
from eval.same_question import Pairs, Question, pairs_of, questions_of, together, without_answers
from eval.shops import gold_shops
from eval.topics import WITHOUT

WORTH_OF_LETTERS = 0.3
"""Tenths of cosine that two texts of one language are worth that share all of their letters. So the corpus's pairs said (.307) as long
as the encoder had not learnt from them; of the plain encoder's cosine they say .82. The shops have 120 such pairs that ask the
same, put in other words on purpose: by them letters say nothing."""
NAMES = (*PAIR_SIGNS, *OF_TEXTS)
STRENGTH = 1.0
"""Inverse of the L2 penalty on the weights of pairs."""
STRENGTH_OF_PRODUCTS = 0.03
"""The same of the weights of a comment and a topic, and of the products among these. Chosen on the development shops, as the next two."""
IN_A_TOPIC = 1.4
"""Added to the fitted logit of a pair: that is for any two comments, and questions come in bursts."""
JOINS = 1.4
"""Added to the fitted logit of a comment and a topic, for the same reason."""
NOTHING = linear({}, 0.0)
"""What pairs are weighed without."""


def main() -> None:
    """Writes `app/triage/alike/sameness.json` and one for each development shop that leaves it out."""
    with running_engine(settings_with()) as engine:
        shops = [shop for shop in gold_shops() if read_labels(shop.labels, "dev")]
        lessons = {
            shop.name: lesson(questions_of(shop, engine), questions_of(without_answers(shop), engine))
            for shop in shops
        }
        sets = {shop.name: set_hash(shop) for shop in shops}
        encoder = engine.encoder.fingerprint
    fitted(encoder, sets, lessons).save(SHIPPED)
    WITHOUT.mkdir(exist_ok=True)
    for name in lessons:
        others = {shop: mine for shop, mine in lessons.items() if shop != name}
        kept = {shop: digest for shop, digest in sets.items() if shop != name}
        fitted(encoder, kept, others).save(WITHOUT / f"{name}.json")
    same = sum(int(one.pairs.same.sum()) for one in lessons.values())
    print(f"{sum(len(one.pairs.same) for one in lessons.values())} pairs, {same} of them the same question")
    joins = [join.same for one in lessons.values() for join in one.joins]
    print(f"{len(joins)} comments beside a question asked before, {sum(joins)} of which ask the same")


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one shop's labels teach."""

    pairs: Pairs
    joins: list[Join]


def lesson(*plays: Sequence[Question]) -> Lesson:
    """That of a shop, played in several ways."""
    pairs = [pairs_of(questions) for questions in plays]
    joins = [join for questions in plays for join in joins_of(questions)]
    return Lesson(together(pairs), joins)


def fitted(encoder: str, sets: Mapping[str, str], lessons: Mapping[str, Lesson]) -> Sameness:
    """The weights of pairs, in which letters in one language weigh what they are worth beside the cosine, and those of a
    comment and a topic."""
    pairs = together([one.pairs for one in lessons.values()])
    signs = pairs.signs.copy()
    signs[:, NAMES.index("cosine")] += WORTH_OF_LETTERS * signs[:, NAMES.index("letters")]
    signs[:, NAMES.index("letters")] = 0.0
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(signs, pairs.same)
    weights: dict[str, float] = {}
    for name, weight in zip(NAMES, model.coef_[0], strict=True):
        weights[name] = round(float(weight), 4)
    weights["letters"] = round(WORTH_OF_LETTERS * weights["cosine"], 4)
    base = round(float(model.intercept_[0]) + IN_A_TOPIC, 4)
    of_pairs = Sameness(encoder, sets, weights, base, NOTHING)
    joins = [join for one in lessons.values() for join in one.joins]
    return replace(of_pairs, joining=_joining(joins, of_pairs))


def _joining(joins: Sequence[Join], of_pairs: Sameness) -> Quadratic:
    signs = np.array(list(signs_of(joins, of_pairs)))
    return fit_quadratic(JOINT_SIGNS, signs, [join.same for join in joins], STRENGTH_OF_PRODUCTS, added=JOINS)


if __name__ == "__main__":
    main()
