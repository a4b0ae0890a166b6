"""`python -m eval.fit_topics` fits when two comments ask the same question, on the development shops' labels.

Pairs of one burst, or with the same written answer, ask the same. Every shop is played twice, the second time without what
answers its bursts: most of what reaches the host, no workbook answers. The same is written once without each shop, for
measuring that shop.
"""

from collections.abc import Mapping

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.cli import settings_with
from app.triage.alike.sameness import OF_TEXTS, SHIPPED, SIGNS, Sameness
from eval.engine import running_engine
from eval.fit_calibration import set_hash
from eval.gold import read_labels
from eval.same_question import Pairs, both, pairs_of, questions_of, without_answers
from eval.shops import gold_shops
from eval.topics import WITHOUT

WORTH_OF_LETTERS = 0.3
"""Tenths of cosine that two texts of one language are worth that share all of their letters. So the corpus's pairs said (.307) as long
as the encoder had not learnt from them; of the plain encoder's cosine they say .82. The shops have 120 such pairs that ask the
same, put in other words on purpose: by them letters say nothing."""
NAMES = (*SIGNS, *OF_TEXTS)
STRENGTH = 1.0
"""Inverse of the L2 penalty."""
IN_A_TOPIC = 1.4
"""Added to the fitted logit: that of a pair is for any two comments, a topic's is the mean of several, and questions
come in bursts. Chosen on the development shops, each with weights of the others."""


def main() -> None:
    """Writes `app/triage/alike/sameness.json` and one for each development shop that leaves it out."""
    with running_engine(settings_with()) as engine:
        shops = [shop for shop in gold_shops() if read_labels(shop.labels, "dev")]
        pairs = {
            shop.name: both(
                pairs_of(questions_of(shop, engine)), pairs_of(questions_of(without_answers(shop), engine))
            )
            for shop in shops
        }
        sets = {shop.name: set_hash(shop) for shop in shops}
        encoder = engine.encoder.fingerprint
    _fitted(encoder, sets, pairs).save(SHIPPED)
    WITHOUT.mkdir(exist_ok=True)
    for name in pairs:
        others = {shop: mine for shop, mine in pairs.items() if shop != name}
        kept = {shop: digest for shop, digest in sets.items() if shop != name}
        _fitted(encoder, kept, others).save(WITHOUT / f"{name}.json")
    same = sum(int(one.same.sum()) for one in pairs.values())
    print(f"{sum(len(one.same) for one in pairs.values())} pairs, {same} of them the same question")


def _fitted(encoder: str, sets: Mapping[str, str], pairs: Mapping[str, Pairs]) -> Sameness:
    """The weights; letters in one language weigh what they are worth beside the cosine."""
    signs = np.concatenate([one.signs for one in pairs.values()])
    signs[:, NAMES.index("cosine")] += WORTH_OF_LETTERS * signs[:, NAMES.index("letters")]
    signs[:, NAMES.index("letters")] = 0.0
    same = np.concatenate([one.same for one in pairs.values()])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(signs, same)
    weights: dict[str, float] = {}
    for name, weight in zip(NAMES, model.coef_[0], strict=True):
        weights[name] = round(float(weight), 4)
    weights["letters"] = round(WORTH_OF_LETTERS * weights["cosine"], 4)
    return Sameness(encoder, sets, weights, round(float(model.intercept_[0]) + IN_A_TOPIC, 4))


if __name__ == "__main__":
    main()
