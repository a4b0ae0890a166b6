"""Whether a recommended size may be another's, or another, than who asks needs."""

from collections.abc import Iterable

from app.triage.cleaning import fold_in_place
from app.triage.request import Request
from app.triage.sizes.ages import without_ages
from app.triage.sizes.lone_number import is_lone_number
from app.triage.sizes.measures import read_measures
from app.triage.unread import counts_more
from knowledge.workbook import Product


def may_be_anothers(request: Request, answer: Iterable[str]) -> bool:
    """Whether the viewer gives more measures now than the size is computed from: another's, one that could not be read,
    or a number that is no age beside one of two measures that the chart goes by."""
    if request.slots.more_measures:
        return True
    product, words = request.product, request.words
    spans = words.spans.get(product.sku, {}) if product is not None else {}
    if spans.keys() <= request.slots.body.given.keys():
        return False
    text = fold_in_place(request.text_of("size"))
    if is_lone_number(text):
        return False
    _, left = read_measures(text, shoes=words.sells_shoes, spans=spans)
    return counts_more(request, without_ages(left), (*answer, *_price(product)))


def _price(product: Product | None) -> Iterable[str]:
    """A price with cents is no measure ("9kg which size, 19.90 right?")."""
    if product is not None and product.price is not None and product.price % 1:
        yield str(product.price)
