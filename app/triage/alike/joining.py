"""What a comment has in common with a topic's wordings together: the signs by which it is held against the topic as a whole. It is
their products that tell: a comment that an entry surely answers is no member of a topic that the same entry is merely nearest to;
neither by itself says so.

`python -m eval.fit_topics` fits their weights with those of pairs (`sameness.py`).
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.triage.alike.wording import PAIR_SIGNS, Floats, Wording

JOINT_SIGNS = (
    "mean", "best", "worst", "count", "pause", "cosine", "entry", "other_entry", "near", "centre", "inner",
    "sure", "surer", "unlike_sure", "of_its_entry", "mixed", "wanted",
)  # fmt: skip
"""The mean, highest and lowest logit of the pairs, the logarithms of how many wordings there are and of the minutes since the
latest, the means of the pairs' own signs, tenths of cosine with the mean of the wordings' vectors, tenths of that mean's squared length,
the confidence of the comment's draft, by how much it is above the wordings', how far it is from those that stand on its entry,
what share does, how much theirs differ, and how likely the comment wants an answer."""
_MEANS = tuple(PAIR_SIGNS.index(name) for name in ("cosine", "entry", "other_entry", "near"))
_PAUSE = PAIR_SIGNS.index("pause")


def joint_signs(
    wording: Wording, others: Sequence[Wording], logits: Sequence[float], pairs: Floats
) -> NDArray[np.float64]:
    """What a wording has in common with one or more others, in the order of `JOINT_SIGNS`; `logits` are of its pairs with
    each, and `pairs` (others, `PAIR_SIGNS`) is what these have in common."""
    sures = [one.sure for one in others]
    own = [one.sure for one in others if wording.entry and one.entry == wording.entry]
    mean_sure = sum(sures) / len(sures)
    centre, inner = _centre(wording, others)
    return np.array(
        [
            sum(logits) / len(logits),
            max(logits),
            min(logits),
            math.log(1 + len(logits)),
            pairs[:, _PAUSE].min(),
            *pairs[:, _MEANS].mean(axis=0),
            10 * centre,
            10 * inner,
            wording.sure,
            wording.sure - mean_sure,
            abs(wording.sure - sum(own) / len(own)) if own else 0.0,
            len(own) / len(others),
            math.sqrt(sum((one - mean_sure) ** 2 for one in sures) / len(sures)),
            wording.wanted,
        ]
    )


def _centre(wording: Wording, others: Sequence[Wording]) -> tuple[float, float]:
    """The cosine with the mean of the others' vectors, and the squared length of that mean; 0 where there are none."""
    width = len(wording.vector)
    vectors = [one.vector for one in others if len(one.vector) == width]
    if not width or not vectors:
        return 0.0, 0.0
    mean = np.mean(vectors, axis=0)
    inner = float(mean @ mean)
    return float(mean @ wording.vector) / math.sqrt(inner) if inner else 0.0, inner
