"""Places that stand in the names of a shop's products ("Penang white coffee"), or say of what kind a thing is: said of one,
they are no destination."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.places.kinds_of_things import tells_a_kind
from app.triage.products.shop_words import ShopWords, is_small_word
from knowledge.regions import Region, find_regions
from knowledge.scripts import is_unspaced

_TO = re.compile(
    r"(?:\b(?:to|in|into|for|at|near|ke|di|kat|sa|nasa|a|al|en|em|para|pra|pro|hasta|ate|nach|bei|au|aux|vers|den|toi|sang|ve|qua|ra|o"
    r"|ship|ships|shipping|send|deliver|delivery|post|postage|ongkir|ongkos|kirim|hantar|pos|sf|frete|envio|giao|livraison|versand)(?: the)? "
    r"|[寄发發送到去往在]\s?|ส่ง(?:ไป|ที่|ถึง)?\s?|ไป|ถึง|อยู่\s?|ที่|(?:الي|في|ل|شحن|توصيل) ?)$"
)
"""Folded: after it stands where something is sent to, or where somebody is."""
_THERE = re.compile(
    r"^(?: ?(?:ship(?:ping|s)?|delivery|postage|ongkir|ongkos kirim|frete|envio|phi ship|livraison|versand|sf)(?![a-z])"
    r"| ?(?:能|可以|可|也|会|會)?(?:[寄发發送]|包邮|包郵|[运運邮郵][费費]|快[递遞]|几天到|幾天到|多久到)| ?ค่าส่ง| ?ส่ง"
    r"| ?(?:まで|への?|に[送発届]|送料)| ?(?:까지|으로|로 |배송)| (?:ke liye|tak|ko|me|mein|में|तक|को|के लिए)(?!\w))"
)
"""Folded: before it stands where something is sent to."""
_THINGS = frozenset({"china", "jersey", "turkey", "panama", "jordan"})
"""Places whose words name things, too."""
_KIND_OF = re.compile(r"\b(?:the|an?|this|that|your|bone|fine) $", re.IGNORECASE)
_BETWEEN = re.compile("^[的の]")
_WORD = re.compile(r"\w")
_LETTERS = 2
"""As many letters without spaces tell what stands beside a place."""
_LEAST = 3


class _Places:
    """The places of one workbook's names."""

    def __init__(self, words: ShopWords) -> None:
        self.owners: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
        """A place -> the skus whose names have it."""
        self.names: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
        """A place -> the folded names."""
        for sku, product in words.products.items():
            for name in map(clean, (*product.name.values(), *product.aliases)):
                for region in find_regions(name, words.shipping):
                    self.owners[_key(region)].add(sku)
                    self.names[_key(region)].add(fold_in_place(name))


@lru_cache(maxsize=64)
def _places(words: ShopWords) -> _Places:
    return _Places(words)


def places_to(text: str, words: ShopWords) -> tuple[Region, ...]:
    """The regions that a text names, but for those that it says of a product."""
    found = tuple(one for one in find_regions(text, words.shipping) if not _is_a_thing(text, one))
    if not found or not _places(words).owners:
        return found
    return tuple(one for one in found if _is_destination(text, one, words))


def _is_a_thing(text: str, region: Region) -> bool:
    """Whether a place says of what kind a thing is wherever it stands, or its word is a thing's, too, and stands behind an
    article or its kind ("how much is the china")."""
    plain, named = fold_in_place(text), fold_in_place(region.name) in _THINGS
    spans = list(_spans(plain, region))
    return bool(spans) and all(
        (named and _KIND_OF.search(text, 0, start)) or tells_a_kind(plain, start, end) for start, end in spans
    )


def asks_a_kind_by_place(text: str, words: ShopWords) -> bool:
    """Whether a text asks for a thing of a kind that a place tells ("the Japan version"), and no product's name has it."""
    plain = fold_in_place(text)
    return any(
        _key(region) not in _places(words).names
        and any(tells_a_kind(plain, start, end) for start, end in _spans(plain, region))
        for region in find_regions(text, words.shipping)
    )


def means_another_by_place(text: str, words: ShopWords, sku: str) -> bool:
    """Whether a text says a place of a product that the one meant is not, or may not be."""
    if not _places(words).owners:
        return False
    return any(
        not _is_destination(text, one, words) and not _is_said_of(text, one, words, sku)
        for one in find_regions(text, words.shipping)
    )


def _key(region: Region) -> tuple[str, str | None]:
    return region.code or region.name, region.subdivision


def _is_destination(text: str, region: Region, words: ShopWords) -> bool:
    """Whether a place stands in no name, is all that is said, or is where something is sent to by the words beside it."""
    names = _places(words).names.get(_key(region))
    plain = fold_in_place(text)
    if not names or not _WORD.search(plain.replace(fold_in_place(region.name), "")):
        return True
    called = [match.span for match in words.names.find(text)]
    return any(
        not _in_a_name(plain, span, names)
        and not any(start <= span[0] and span[1] <= end for start, end in called)
        and (_TO.search(plain, 0, span[0]) is not None or _THERE.search(plain[span[1] :]) is not None)
        for span in _spans(plain, region)
    )


def _is_said_of(text: str, region: Region, words: ShopWords, sku: str) -> bool:
    known = _places(words)
    if sku not in known.owners[_key(region)]:
        return False
    if any(match.sku == sku for match in words.names.find(text)):
        return True
    plain = fold_in_place(text)
    return any(_in_a_name(plain, span, known.names[_key(region)]) for span in _spans(plain, region))


def _spans(plain: str, region: Region) -> Iterator[tuple[int, int]]:
    return (match.span() for match in re.finditer(re.escape(fold_in_place(region.name)), plain))


def _in_a_name(plain: str, span: tuple[int, int], names: Iterable[str]) -> bool:
    """Whether what stands beside a place stands in a name that has it."""
    before, place, after = plain[: span[0]].rstrip(), plain[slice(*span)], plain[span[1] :].lstrip()
    if is_unspaced(plain[span[0]]):
        beside = [before[-_LETTERS:], _BETWEEN.sub("", after)[:_LETTERS]]
        return any(len(run) == _LETTERS and run in name for run in beside for name in names)
    last, first = (
        words[0].strip("?!.,") if words else "" for words in (before.split()[-1:], after.split()[:1])
    )
    telling = {word for word in (last, first) if len(word) >= _LEAST and not is_small_word(word)}
    runs = {f"{last} {place}", f"{place} {first}"} - {f" {place}", f"{place} "}
    return any(not telling.isdisjoint(name.split()) or any(run in name for run in runs) for name in names)
