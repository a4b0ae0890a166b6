"""Numbers and sizes in a comment that nothing was made of: a computed price or stock answer that leaves one out may be
another's."""

import re
from collections.abc import Iterable, Set

from app.triage.cleaning import fold_in_place
from app.triage.counting.amounts import Amount, amounts_in
from app.triage.counting.compound_numbers import TENS
from app.triage.counting.numbers import NUMBER_WORDS
from app.triage.request import Request

_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_NUMBERS = {**NUMBER_WORDS, **TENS, "hundred": 100}
_COUNTING = frozenset(word for word, number in _NUMBERS.items() if number > 1 and len(word) > 2)
_WORD = re.compile(r"[^\W\d_]+")
_NO_NUMBERS = {
    "hi": frozenset({"hai", "bas"}),
    "tl": frozenset({"ba"}),
    "ms": frozenset({"bon"}),
    "pt": frozenset({"tam"}),
}
"""Words of a language that are numbers in another."""
ONE = 1.0
"""A single one is what is priced and counted anyway ("1 gói bao nhiêu")."""
_TENS = "|".join(word for word in TENS if word.isascii() and TENS[word] > 10)
_SO_MANY = re.compile(
    rf"(?<![\w.,$#])(?P<n>[2-9]\d|\d{{3}}|{_TENS})(?: (?!for\b|each\b|per\b)[a-z]{{3,}})? (?!(?:dollars|pesos|euros|reais|ringgits|this|plus|thanks|boss|pls|guys|each|does)\b)[a-z]{{3,}}s\b"
)
"""A number before a plural: of pieces, and not the price."""
_SUM = re.compile(r"\d+[.,]\d{2}(?!\d)")
_EXTENT = re.compile(
    r"\b(?:small(?:er|est)?|big(?:ger|gest)?|medium|large[rst]*|mini|kecil|besar|sedang|maliit|malaki|nho|lon|vua|pequen[oa]s?|grandes?|median[oa]s?|medi[oa]s?|petite?s?|gross[er]*|klein[er]*)\b"
    r"|[小大中](?:的|包|盒|袋|瓶|号|號|码|碼|份)|เล็ก|ใหญ่|กลาง|(?:ال)?(?:وسط|كبير|صغير)(?:ه)?(?!\w)|小さい|大きい|작은|큰"
)


def leaves_a_number(request: Request, text: str, answer: Iterable[str]) -> bool:
    """Whether the part names a number, an amount ("1 kg"), or one of several sizes by its extent, that neither its slots,
    the product's name, nor the answer itself holds."""
    known = _known(request, answer)
    return (
        counts_more(request, text, known)
        or _is_so_many(request, text, known)
        or not amounts_in(text) <= _amounts_known(request, known)
        or _names_an_extent(request, text, known)
    )


def counts_more(request: Request, text: str, answer: Iterable[str]) -> bool:
    """The same for numbers alone."""
    plain, said = fold_in_place(text), fold_in_place(" ".join(_known(request, answer)))
    if not set(map(_value, _DIGITS.findall(plain))) <= {*map(_value, _DIGITS.findall(said)), ONE}:
        return True
    return not _is_counted(request) and any(
        _counts(word, request.language, said) for word in _WORD.findall(plain)
    )


def _is_so_many(request: Request, text: str, known: Iterable[str]) -> bool:
    """Whether a number stands before a plural, and what holds it is a sum of money at best."""
    said = _SUM.sub(" ", fold_in_place(" ".join(_known(request, known))))
    values = set(map(_value, _DIGITS.findall(said)))
    return any(
        float(_NUMBERS.get(match["n"]) or match["n"]) not in values
        for match in _SO_MANY.finditer(fold_in_place(text))
    )


def _names_an_extent(request: Request, text: str, known: Iterable[str]) -> bool:
    slots, product = request.slots, request.product
    if product is None or len(product.sizes) <= 1 or slots.sizes:
        return False
    extent = _EXTENT.search(fold_in_place(text))
    return extent is not None and extent[0] not in fold_in_place(" ".join(known))


def _is_counted(request: Request) -> bool:
    slots = request.slots
    return slots.quantity is not None and "quantity" not in slots.carried


def _known(request: Request, answer: Iterable[str]) -> list[str]:
    """What the slots, the product's names and the answer hold."""
    slots, product = request.slots, request.product
    known = [*answer, *slots.sizes, *slots.colours, *slots.codes]
    known += [*product.name.values(), *product.aliases, product.sku] if product else []
    told = request.reference.product
    known += [product.link_no or ""] if product and told and told.how == "link" else []
    known += [f"{value.normalize():f}" for value in slots.body.given.values()]
    return [*known, str(slots.quantity)] if _is_counted(request) else known


def _amounts_known(request: Request, known: Iterable[str]) -> Set[Amount]:
    """The amounts of which something is said, and what the viewer weighs."""
    sizes = [name for term in request.product.sizes for name in term.names] if request.product else []
    weight = request.slots.body.weight
    own = set[Amount]() if weight is None else {(weight * 1000, "g")}
    return own.union(*map(amounts_in, (*known, *sizes)))


def _counts(word: str, language: str, said: str) -> bool:
    """Whether a word is a number that nothing says."""
    if word not in _COUNTING or word in said or word in _NO_NUMBERS.get(language, ()):
        return False
    return float(_NUMBERS[word]) not in map(_value, _DIGITS.findall(said))


def _value(number: str) -> float:
    return float(number.replace(",", "."))
