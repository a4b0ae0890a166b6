"""What kind of thing products are ("power bank", "sepatu", "充电宝"): nouns that several of them may share."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from app.triage.cleaning import clean, fold_in_place
from knowledge.workbook import Product

_LATIN = "A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff"
_WORD = re.compile(f"[{_LATIN}]+(?:[-'.][{_LATIN}]+)*|[\u0621-\u064a]+|[\u0900-\u097f]+")
"""Words of scripts with spaces."""
_REST = re.compile(
    r"[,(\[+/|–].*|\s(?:with|for|w/|con|com|para|avec|pour|mit|fur|dengan|untuk|buat|kem|cho|na)\s.*",
    re.DOTALL,
)
"""What follows in a name's folded text is no part of what the thing is."""
_HEAD_FIRST = frozenset({"es", "pt", "fr", "it", "ro", "id", "ms", "vi", "ar"})
_PAIRS_ONLY = frozenset({"vi", ""})
"""A Vietnamese syllable is no word yet; of an alias nobody says which language it is."""
_HAN_RUN = re.compile(r"(?<![\d\u4e00-\u9fff])[\u4e00-\u9fff]{2,}")
_ARTICLE = re.compile("^(?:وال|بال|فال|كال|لل|ال)(?=..)")
_LEAST = 3
"""Letters of a noun; shorter ones are measures and small words."""
_SHORT = 5
"""Letters up to which a word without its accents may be another word."""
_UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
"""Languages in whose names Latin words are brands."""
_UNITS = frozenset({"set", "pack", "pair", "kit", "piece", "jam"})
"""Words that count or measure as often as they name a thing."""
_HAN = (2, 3)
_TELLING_HAN = 3
_COUNTS = re.compile("[套装裝组組款件条條双雙对對只个個色号號码碼]$|系列|礼盒|禮盒|用品")
"""Chinese names end in these as well, whatever the thing is."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun for some of the shop's products."""

    skus: frozenset[str]
    written: frozenset[str]
    """The noun with its accents, as names have it; empty where they don't matter."""
    compound: bool
    """Whether it is more than one plain word, so that hardly anything else can be meant."""


def kinds_of(products: Iterable[Product]) -> dict[str, Kind]:
    """Folded noun -> the products so called: what stands where a name says what the thing is, with every product that
    has the noun anywhere in a name."""
    names = [(one.sku, language, clean(name)) for one in products for language, name in _names(one)]
    heads = _all_heads(names)
    owners: dict[str, set[str]] = {noun: set() for noun in heads}
    written: dict[str, set[str]] = {noun: set() for noun in heads}
    for sku, _, name in names:
        for typed in _nouns(name):
            if (noun := _key(typed)) in heads:
                owners[noun].add(sku)
                written[noun].add(typed)
    found = {
        noun: Kind(frozenset(owners[noun]), frozenset(written[noun]), compound)
        for noun, compound in heads.items()
        if owners[noun]
    }
    return found | _han_kinds([(sku, language, fold_in_place(name)) for sku, language, name in names])


def _all_heads(names: Sequence[tuple[str, str, str]]) -> dict[str, bool]:
    """Every noun that names have, with whether it is a compound."""
    firsts = {words[0] for _, language, name in names if language in _HEAD_FIRST and (words := _words(name))}
    heads: dict[str, bool] = {}
    for _, language, name in names:
        words = [] if language in _UNSPACED else _words(_without_rest(name))
        first = language in _HEAD_FIRST or (language == "" and bool(words) and words[0] in firsts)
        found = _heads(words, first=first, pairs_only=language in _PAIRS_ONLY)
        heads.update({noun: compound or heads.get(noun, False) for noun, compound in found.items()})
    for noun in list(_only_in_pairs(heads, [(sku, _words(name)) for sku, _, name in names])):
        heads.pop(noun, None)
    return heads


def kinds_in(text: str, kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """The nouns of a cleaned text that say what kind of product is meant, in any case, spacing and number."""
    plain = fold_in_place(text)
    # Only nouns in Han letters stand for any spelling.
    unspaced = {} if plain.isascii() else kinds
    found = {noun: kind for noun, kind in unspaced.items() if not kind.written and noun in plain}
    for typed, noun in _typed_nouns(text):
        kind = kinds.get(noun)
        if kind is not None and (len(noun) > _SHORT or typed in kind.written):
            found[noun] = kind
    return found


def _names(product: Product) -> Iterator[tuple[str, str]]:
    for tag, name in product.name.items():
        yield tag.split("-")[0], name
    for alias in product.aliases:
        yield "", alias


def _words(text: str) -> list[str]:
    return [_key(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=8192)
def _typed_nouns(text: str) -> tuple[tuple[str, str], ...]:
    """The nouns as typed, each with its key; kept, since the same texts are looked at for several reasons."""
    return tuple((typed, _key(typed)) for typed in _nouns(text))


def _nouns(text: str) -> Iterator[str]:
    """The words of a text and each two neighbours as one word, in lower case with their accents."""
    words = [_bare(word) for word in _WORD.findall(text)]
    yield from words
    for before, after in pairwise(words):
        yield before + after


def _bare(word: str) -> str:
    """A word in lower case without article, plural ending and hyphens."""
    word = _ARTICLE.sub("", word.casefold().replace("-", "").replace("'", ""))
    return word[:-1] if len(word) > _LEAST + 1 and word.endswith("s") and not word.endswith("ss") else word


def _key(word: str) -> str:
    return fold_in_place(_bare(word))


def _without_rest(name: str) -> str:
    kept = _REST.split(fold_in_place(name))[0]
    return name[: len(kept)]


def _heads(words: list[str], *, first: bool, pairs_only: bool) -> dict[str, bool]:
    """The noun of a name of several words, alone and with its neighbour, and whether that makes a compound."""
    while len(words) > 1 and (_has_digit(words[-1]) or (_has_digit(words[-2]) and len(words[-1]) <= _LEAST)):
        words = words[:-1]
    pair = words[:2] if first else words[-2:]
    if len(pair) < 2 or any(_has_digit(word) for word in pair):
        return {}
    noun = pair[0] if first else pair[1]
    found = {"".join(pair): True}
    return found if pairs_only or len(noun) < _LEAST or noun in _UNITS else found | {noun: False}


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _only_in_pairs(heads: Mapping[str, bool], names: Iterable[tuple[str, list[str]]]) -> Iterator[str]:
    """The nouns that several products have, always after the same word: "bank" says nothing where all are power banks."""
    before: dict[str, set[str]] = {}
    owners: dict[str, set[str]] = {}
    for sku, words in names:
        for previous, noun in zip(("", *words), words, strict=False):
            before.setdefault(noun, set()).add(previous)
            owners.setdefault(noun, set()).add(sku)
    for noun, compound in heads.items():
        if not compound and len(owners[noun]) > 1 and len(before[noun]) == 1 and "" not in before[noun]:
            yield noun


def _han_kinds(names: list[tuple[str, str, str]]) -> dict[str, Kind]:
    """What several names of Han letters end in, and what one Chinese name does; the shorter of two endings only where
    it is another noun's, too."""
    runs = {run for _, _, name in names for run in _HAN_RUN.findall(name)[:1]}
    counted = Counter(run[-length:] for run in runs for length in _HAN if len(run) >= length)
    inside = {(ending[1:], times) for ending, times in counted.items()}
    endings = {ending for ending, times in counted.items() if times > 1 and (ending, times) not in inside}
    endings |= _own_endings(names)
    owners: dict[str, set[str]] = {ending: set() for ending in endings}
    for sku, _, name in names:
        for ending in _pieces(name) & endings:
            owners[ending].add(sku)
    return {
        ending: Kind(frozenset(skus), frozenset(), compound=len(ending) >= _TELLING_HAN)
        for ending, skus in owners.items()
    }


def _own_endings(names: Iterable[tuple[str, str, str]]) -> set[str]:
    """The two letters that Chinese names end in, but for what counts or holds things."""
    found = {
        runs[0][-2:] for _, language, name in names if language == "zh" and (runs := _HAN_RUN.findall(name))
    }
    return {ending for ending in found if not _COUNTS.search(ending)}


def _pieces(name: str) -> set[str]:
    return {name[at : at + length] for length in _HAN for at in range(len(name) - length + 1)}
