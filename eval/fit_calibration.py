"""`python -m eval.fit_calibration` fits the confidences on the development shops and ships them with the program.

Three fits, one upon the other: that a retrieved entry answers a comment, that the comment wants an answer, and that a
drafted reply would be right to send. Each shop is played with the earlier fits of the other shops; from its replies the bars are read off:
the least probability from which on the promised share was right, by count and by the probabilities themselves. The same is written once without each shop, for
measuring that shop.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import root_scalar
from sklearn.linear_model import LogisticRegression

from app.cli import settings_with
from app.triage.calibration import PLAIN, SHIPPED, Calibration, Logistic
from app.triage.quadratic import Quadratic
from eval.asked_examples import AskedExample, asked_examples
from eval.engine import WITHOUT, Engine, running_engine
from eval.entry_examples import COMMENT_WEIGHT, EntryExample, of_comments, of_questions
from eval.gold import Label, read_labels
from eval.near import near_file, near_room
from eval.play import play
from eval.quadratic import fit_quadratic
from eval.reply_examples import ReplyExample, reply_examples
from eval.shops import Shop, gold_shops, mattress_workbook
from knowledge.query_bank import query_bank

ENTRY_STRENGTH = 3.0
"""Inverse of the L2 penalty."""
ASKED_STRENGTH = 0.01
"""The same, over signs of a comment and their products. From .006 to .02 the development shops, each by the others, tell alike."""
REPLY_STRENGTH = 0.1
"""The same, over the signs of a drafted reply and their products."""
REPLY_PRODUCTS = 0.15
"""The scale of those products: there are more of them than replies, and at full scale they know the near questions less."""
TABLES_FIRST = -0.4
"""Added to the entries' fitted logit: with equal chances what a table says goes before what was written."""
KINDS = (("computed",), ("quoted", "carried"), ("ask",))
"""Kinds of reply that are weighed alike: an entry that answers in another language is found as any other."""
NEAR_WEIGHT = 0.25
"""Of a near question among the examples of entries, beside a comment of a room."""
PRECISIONS = (0.8, 0.9, 0.95, 0.97, 0.98, 0.99)
_FARTHEST = 10.0
FEWEST = 20
"""A bar rests on at least so many replies."""


Room = tuple[Shop, list[Label]]


def main() -> None:
    """Writes `app/triage/calibration.json` and one for each development shop that leaves it out."""
    with running_engine(settings_with()) as engine:
        shops = [shop for shop in gold_shops() if read_labels(shop.labels, "dev")]
        rooms = [(shop, read_labels(shop.labels, "dev")) for shop in shops]
        near = list(filter(None, map(near_room, shops)))
        entry_examples = _entry_examples(rooms, near, engine)
        names = [shop.name for shop in shops]
        without = {name: replace(PLAIN, entry=_entry(entry_examples, without=name)) for name in names}
        asked = [
            one
            for shop, labels in rooms
            for one in asked_examples(shop.name, play(shop, engine, without[shop.name]), labels)
        ]
        without = {name: replace(known, asked=_asked(asked, without=name)) for name, known in without.items()}
        replies = _replies(rooms, engine, without)
        near_replies = _replies(near, engine, without)
        sets = {shop.name: set_hash(shop) for shop in shops}
        first = replace(PLAIN, entry=_entry(entry_examples, without=None), asked=_asked(asked, without=None))
        whole = _calibration(engine, sets, first, replies, near_replies)
    whole.save(SHIPPED)
    WITHOUT.mkdir(exist_ok=True)
    for name in names:
        others, near_others = ([one for one in some if one.shop != name] for some in (replies, near_replies))
        kept = {shop: digest for shop, digest in sets.items() if shop != name}
        _calibration(engine, kept, without[name], others, near_others).save(WITHOUT / f"{name}.json")
    for kind in chain(*KINDS):
        mine = [one for one in replies if one.kind == kind]
        print(
            f"{kind}: {len(mine)} drafts, {sum(one.right for one in mine)} right, bars {whole.bars.get(kind)}"
        )


def set_hash(shop: Shop) -> str:
    """A hash of a shop's comments, labels, workbook and near questions."""
    digest = hashlib.sha256()
    for path in (shop.comments_file, shop.labels, shop.workbook_file, near_file(shop)):
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()[:16]


def _entry(examples: Sequence[EntryExample], without: str | None) -> Logistic:
    kept = [one for one in examples if one.shop != without]
    weight = np.array([one.weight for one in kept])
    names, x = _table([one.signs for one in kept])
    weights, base = _fitted(x, [one.right for one in kept], ENTRY_STRENGTH, weight)
    return _logistic(names, weights, base + TABLES_FIRST)


def _entry_examples(rooms: Sequence[Room], near: Sequence[Room], engine: Engine) -> list[EntryExample]:
    """Those of the comments, of the near questions, and of the workbooks' own questions."""
    weighed = [(room, COMMENT_WEIGHT) for room in rooms] + [
        (room, COMMENT_WEIGHT * NEAR_WEIGHT) for room in near
    ]
    found = [one for (shop, labels), weight in weighed for one in of_comments(shop, labels, engine, weight)]
    for shop, _ in rooms:
        found += of_questions(shop.name, shop.workbook, engine)
    return [*found, *of_questions("mattress", mattress_workbook(), engine)]


def _asked(examples: Sequence[AskedExample], without: str | None) -> Quadratic:
    kept = [one for one in examples if one.shop != without]
    names, x = _table([one.signs for one in kept])
    return fit_quadratic(names, x, [one.wanted for one in kept], ASKED_STRENGTH)


def _replies(rooms: Sequence[Room], engine: Engine, without: Mapping[str, Calibration]) -> list[ReplyExample]:
    """The rooms' drafts, each by the weights that are not of its shop."""
    return [
        one
        for shop, labels in rooms
        for one in reply_examples(shop.name, play(shop, engine, without[shop.name]), labels)
    ]


def _calibration(
    engine: Engine,
    sets: Mapping[str, str],
    first: Calibration,
    replies: Sequence[ReplyExample],
    near: Sequence[ReplyExample],
) -> Calibration:
    """The replies' weights by rooms and near questions; bars by rooms alone, which have as many of these as rooms have."""
    reply: dict[str, Quadratic] = {}
    probabilities: list[float] = []
    right: list[bool] = []
    for kinds in KINDS:
        mine, beside = ([one for one in some if one.kind in kinds] for some in (replies, near))
        if len({one.right for one in mine}) == 2 and len(mine) >= FEWEST:
            reply |= dict.fromkeys(kinds, _fit_reply(mine, beside))
            probabilities += _left_out(mine, beside).tolist()
            right += [one.right for one in mine]
    # A probability means the same for every kind, and one curve of all is steadier than one of each.
    bars = dict.fromkeys(reply, _bars(np.array(probabilities), right))
    return replace(
        first,
        encoder=engine.encoder.fingerprint,
        classifier=engine.classifier.fingerprint,
        bank=query_bank(engine.encoder.fingerprint).key,
        sets=sets,
        reply=reply,
        bars=bars,
    )


def _left_out(examples: Sequence[ReplyExample], near: Sequence[ReplyExample]) -> NDArray[np.float64]:
    """Each reply's probability by the fit of the other shops; in five parts where there is one shop only."""
    groups = np.array([one.shop for one in examples])
    if len(set(groups)) < 2:
        groups = np.arange(len(examples)) % 5
    found = np.zeros(len(examples))
    for group in set(groups):
        seen = [one for one, mine in zip(examples, groups, strict=True) if mine != group]
        fitted = _fit_reply(seen, [one for one in near if one.shop != group])
        for at in np.flatnonzero(groups == group):
            found[at] = fitted(examples[int(at)].signs)
    return found


def _bars(probabilities: NDArray[np.float64], right: Sequence[bool]) -> tuple[tuple[float, float], ...]:
    """For each precision the least probability from which on at least that share is right, and is expected to be: a few
    mistakes less at the top of the curve, by chance, lower no bar."""
    order = np.argsort(-probabilities, kind="stable")
    sent = np.arange(1, len(right) + 1)
    counted, expected = (np.cumsum(each[order]) / sent for each in (np.asarray(right, float), probabilities))
    shares = np.minimum(counted, expected)
    bars: list[tuple[float, float]] = []
    for precision in PRECISIONS:
        enough = [at for at in np.flatnonzero(shares >= precision) if at + 1 >= FEWEST]
        if enough:
            bars.append((precision, round(float(probabilities[order[enough[-1]]]), 4)))
    return tuple(bars)


def _fit_reply(examples: Sequence[ReplyExample], near: Sequence[ReplyExample]) -> Quadratic:
    """Fitted on both alike, so that it tells near questions apart; rooms have few of them, so that its base is moved to where
    the rooms' own replies are right as often as it says (King and Zeng, "Logistic Regression in Rare Events Data", 2001)."""
    both = [*examples, *near]
    names, x = _table([one.signs for one in both])
    signs = x.std(axis=0) > 0  # what all replies of a kind have alike is none
    names, x = [name for name, kept in zip(names, signs, strict=True) if kept], x[:, signs]
    fitted = fit_quadratic(names, x, [one.right for one in both], REPLY_STRENGTH, products=REPLY_PRODUCTS)
    logits = np.array([fitted.logit(row) for row in x[: len(examples)]])
    share = np.mean([one.right for one in examples])

    def surplus(by: float) -> float:
        return float(np.mean(1 / (1 + np.exp(-logits - by))) - share)

    moved = root_scalar(surplus, bracket=(-_FARTHEST, _FARTHEST)).root
    return replace(fitted, base=round(fitted.base + moved, 4))


def _fitted(
    x: NDArray[np.float64],
    right: Sequence[bool],
    strength: float,
    weight: NDArray[np.float64] | None = None,
) -> tuple[NDArray[np.float64], float]:
    """The weights of a logistic regression and its base."""
    model = LogisticRegression(C=strength, max_iter=2000).fit(x, np.array(right), weight)
    return np.array(model.coef_[0]), float(model.intercept_[0])


def _table(signs: Sequence[Mapping[str, float]]) -> tuple[list[str], NDArray[np.float64]]:
    """The names of the signs and a row of them for each example."""
    names = sorted(signs[0])
    return names, np.array([[one[name] for name in names] for one in signs])


def _logistic(names: Sequence[str], weights: NDArray[np.float64], base: float) -> Logistic:
    return Logistic(
        {name: round(float(one), 4) for name, one in zip(names, weights, strict=True)}, round(base, 4)
    )


if __name__ == "__main__":
    main()
