"""The grounding check against the drafts of a whole stream, each with one thing in it changed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.encoding.encoder import Encoder
from app.settings import Settings
from app.triage.calibration import PLAIN
from app.triage.cleaning import clean
from app.triage.comment import Draft
from app.triage.ground import ungrounded
from eval.engine import Engine
from eval.play import Played, play
from eval.shops import Shop, sample_shop
from intents.load import load_or_fit

NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w.,]*\d)")
CURRENCIES = {"RM": "Rp", "S$": "US$", "฿": "₱", "₱": "฿", "Rp": "RM"}


def drafts(played: list[Played], shop: Shop) -> Iterator[tuple[Played, Draft]]:
    """Those whose facts stand in their evidence, the product's names and the comment."""
    for one in played:
        draft = one.decision.draft
        if draft and draft.kind in {"computed", "quoted"} and not missing(one, draft.text, shop):
            yield one, draft


def missing(one: Played, text: str, shop: Shop) -> tuple[str, ...]:
    draft, told = one.decision.draft, one.decision.product
    assert draft is not None
    products = {product.sku: product for product in shop.workbook.products}
    named = list(products[told.sku].name.values()) if told else []
    names = [name for product in shop.workbook.products for name in product.name.values()]
    codes = [promo.code for promo in shop.workbook.promos if promo.code]
    quotes = [evidence.quote for evidence in draft.evidence]
    return ungrounded(text, draft.language, quotes, [one.row.text, *named], [*names, *codes])


def corrupted(draft: Draft, shop: Shop) -> Iterator[str]:
    """The draft with a number, a currency, a name or a code that is another one's."""
    text = draft.text
    number = NUMBER.search(text)
    if number is not None:
        other = str(int(number[0]) * 7 + 5311)
        yield text[: number.start()] + other + text[number.end() :]
    for sign, other in CURRENCIES.items():
        written = re.search(rf"(?<![A-Z]){re.escape(sign)}(?=\s?\d)", text)
        if written is not None:
            yield text[: written.start()] + other + text[written.end() :]
            break
    for product in shop.workbook.products:
        said = next((name for name in product.name.values() if name in text), None)
        if said is not None:
            another = next(one for one in shop.workbook.products if one.sku != product.sku)
            yield text.replace(said, next(iter(another.name.values())), 1)
            break
    for promo in shop.workbook.promos:
        if promo.code and promo.code in text:
            yield text.replace(promo.code, promo.code + "9", 1)
            break


@pytest.mark.model
def test_every_corrupted_draft_is_told(bundled_encoder: Encoder, tmp_path: Path) -> None:
    classifier = load_or_fit(tmp_path, bundled_encoder.encode, bundled_encoder.fingerprint, clean)
    shop = sample_shop()
    played = play(shop, Engine(bundled_encoder, classifier, Settings(), tmp_path), PLAIN)
    sound = list(drafts(played, shop))
    tried = [(one, draft.text, text) for one, draft in sound for text in corrupted(draft, shop)]
    assert len(tried) >= 200
    passed = [(before, after) for one, before, after in tried if not missing(one, after, shop)]
    assert passed == []
