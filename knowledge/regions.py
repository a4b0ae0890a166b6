"""Regions by any of their names: Babel's territory names in many languages, and a gazetteer of larger cities."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.folding import fold, fold_case
from knowledge.gazetteer import SLIP_LETTERS, Place, gazetteer
from knowledge.identity import Same
from knowledge.local_names import local_names
from knowledge.money_names import names_money
from knowledge.scripts import ends_a_word, starts_a_word
from knowledge.workbook import ShippingRow

_SENT_TO = re.compile(
    r"(?:\b(?:to|ke|for|para|pra|a|al|nach|sa|hanggang|ship|shipping|send|deliver|delivery|pos|postage|đến|sang|về|qua)"
    r"\s+|\b(?:to|for|in|into|within|reach)\s+the\s+|(?:[寄发發送到去往]|ส่ง|ไป|إلى|الى)\s*)$",
    re.IGNORECASE,
)
_WHERE_TO = re.compile(
    r"(?:\b(?:to|into|reach|reaching|hit|ke|kat|pa|sa|hanggang|a|al|para|pra|pro|hasta|nach|den|toi|sang|ve|qua|ra|vao"
    r"|ship|shipping|send|deliver|delivery|pos|postage|ongkir|ongkos|kirim|hantar|sf|frete|envio|giao|livraison|versand)"
    r"\s+|(?:[寄发發送到去往]|ส่ง|ไป|ถึง|الي)\s*)$"
)
"""Folded: after it stands where something is sent to."""
_SENDING = re.compile(
    r"\b(?:(?:free)?ship|send|deliver|pos\b|post(?:age)?\b|arriv|reach|order\b|ongk|sampai|sf\b|cheg|envi|mand[ae]|lleg"
    r"|giao\b|livr|song pai|tawse|yo+sal)|courier|kirim|hantar|nyampe|padala|dumating|frete|entreg|nhan hang"
    r"|liefer|versand|[寄发發送到]|ส่ง|ถึง|توصيل|شحن|يوصل|توصل"
)
_LONGEST_SENDING = 16
"""Characters: none of the words that sending is told by is longer, its space included."""
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESSES = {"kk": re.compile(r"(?:ongkir|ongkos|kirim|sf)\s+$")}
"""Abbreviations that are also how one addresses the shop ("ongkir kk"): not right after these."""
_TWO_LETTERS = re.compile(r"(?<![A-Za-z])[A-Za-z]{2}(?![A-Za-z'’])")
_LATIN = re.compile("[A-Za-z]")
_ALONE = " \t\n?!.,;:，。？！()"
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_LANGUAGE_OF = re.compile(r"(?:\b(?:bahasa|basa|speak|tieng|idioma)\s+|ภาษา)$")
"""Folded: after it a country's name is its language's."""
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_NEVER_A_PLACE = frozenset({"ME"})
"""Montenegro's code: even in capitals it is the word."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place that a viewer named."""

    code: str | None
    """ISO 3166-1 alpha-2 of its country, where known."""
    name: str
    """As the viewer wrote it."""
    subdivision: str | None = None
    """The part of the country (a city, a state) where the viewer named one, in its English name."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    region: Region
    corrected: bool = False
    """Whether the region's name is not the viewer's spelling."""


@dataclass(frozen=True, slots=True)
class _RowNames:
    places: tuple[Place | None, ...]
    codes: tuple[str | None, ...]
    written: tuple[str, ...]
    automaton: AhoCorasick


def region_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code for a code or a country's name in any of the languages, else None."""
    written = unicodedata.normalize(
        "NFKC", name
    ).strip()  # without its accent, Mỹ (the US) is the full-width ＭＹ
    if written.isascii() and written.upper() in gazetteer().codes:
        return written.upper()
    if written.isascii() and len(written) == 3 and written.isalpha():
        alpha2: list[str] = get_global("territory_aliases").get(written.upper(), [])
        if len(alpha2) == 1 and alpha2[0] in gazetteer().codes:
            return alpha2[0]
    found = _alone(written)
    return found.country if found is not None and found.part is None else None


def place(name: str) -> Region | None:
    """The country or part of one that a name is for, where the name is all that is written."""
    code = region_code(name)
    if code is not None:
        return Region(code, name)
    found = _alone(name)
    return None if found is None else Region(found.country, name, found.part)


def enclosing(subdivision: str) -> tuple[str, ...]:
    """The parts of the country that a part lies in, nearest first (Kuching: Sarawak, East Malaysia)."""
    return gazetteer().within.get(subdivision, ())


def find_regions(text: str, rows: Sequence[ShippingRow] = ()) -> tuple[Region, ...]:
    """The places that a comment names, in its order: countries, demonyms, larger cities, and the rows' own names and
    aliases. Short codes (`MY`, `us`) count only where they can't be a word. A country is left out where a part of it
    is named too."""
    return _regions_in(text, Same(tuple(rows)))


@lru_cache(maxsize=8192)
def _regions_in(text: str, rows: Same[tuple[ShippingRow, ...]]) -> tuple[Region, ...]:
    """Kept, since every step of triage looks at the same comment, and replies quote the same entries."""
    alone = text.strip(_ALONE)
    if not alone:
        return ()
    if alone.isupper() and alone.isascii() and len(alone) == 2:
        return _alone_in_capitals(alone, rows)
    known = _exact(alone)
    if known is not None and fold_case(alone).upper() not in gazetteer().codes - gazetteer().loose_codes:
        return (Region(known.country, alone, known.part),)
    folded = fold(text)
    sent = _where_sent(folded)
    local = [one for one in sent if not _is_code_of_a_row(folded[one.start : one.end], rows)]
    found = [*_of_rows(folded, rows), *local, *_named_by_all(text)]
    found += sent or ([] if found else _with_a_slip(folded))
    found = [
        one for one in found if not (_LANGUAGE_OF.search(folded, 0, one.start) or _is_money(folded, one))
    ]
    if not found:
        return ()
    return _most_specific([_as_written(text, folded, one) for one in _longest(found)])


def _alone_in_capitals(letters: str, rows: Same[tuple[ShippingRow, ...]]) -> tuple[Region, ...]:
    """What two letters mean that are all that was said: HN is Hanoi, unless the shop sends to Honduras."""
    where = gazetteer().where_sent.get(fold(letters))
    if where is not None and not _is_code_of_a_row(letters, rows) and letters in gazetteer().codes:
        return (Region(where.country, letters, where.part),)
    return (Region(letters, letters),) if letters in gazetteer().codes - _NEVER_A_PLACE else ()


def _is_code_of_a_row(letters: str, rows: Same[tuple[ShippingRow, ...]]) -> bool:
    return any(row.code == letters.upper() for row in rows.it)


def region_name(code: str, language: str) -> str:
    """A country's name in a language ("马来西亚"); English where the language is not known, else the code."""
    try:
        names = Locale.parse({"tl": "fil"}.get(language, language), sep="-").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return names.get(code) or Locale("en").territories.get(code, code)


def _exact(name: str) -> Place | None:
    exact = gazetteer().exact
    return exact.get(fold_case(name)) or exact.get(fold(name))


def _alone(name: str) -> Place | None:
    """What a name is for that is all that a cell holds: "the Philippines" and "U.S.A." too."""
    return _exact(name) or _exact(_ARTICLE.sub("", name).rstrip(". "))


def _is_money(folded: str, one: _Found) -> bool:
    """Whether a whole country is named for its money, and not for where something is sent."""
    country = one.region.code
    if country is None or one.region.subdivision is not None:
        return False
    sent_to = any(start == one.start for start, _ in _after_sending(folded))
    return not sent_to and names_money(folded, one.start, one.end, country)


@lru_cache(maxsize=8192)
def _named_by_all(text: str) -> tuple[_Found, ...]:
    """The places that need no workbook; kept, since a comment's are looked for both with its rows and without."""
    folded = fold(text)
    return (*_of_gazetteer(folded), *_of_local_names(text, folded), *_of_codes(text, folded))


def _of_local_names(text: str, folded: str) -> list[_Found]:
    if len(text) != len(folded):
        return []
    named = local_names(text, folded)
    return [_Found(start, end, Region(code, folded[start:end], part)) for start, end, code, part in named]


def _of_gazetteer(folded: str) -> list[_Found]:
    known = gazetteer()
    found: list[_Found] = []
    for pattern, start, end in known.automaton.find_matches_as_indexes(folded, overlapping=True):
        if starts_a_word(folded, start) and ends_a_word(folded, end):
            where = known.exact[known.patterns[pattern]]
            found.append(_Found(start, end, Region(where.country, folded[start:end], where.part)))
    return found


def _of_rows(folded: str, rows: Same[tuple[ShippingRow, ...]]) -> list[_Found]:
    if not rows.it:
        return []
    names = _row_names(rows)
    found: list[_Found] = []
    for pattern, start, end in names.automaton.find_matches_as_indexes(folded, overlapping=True):
        if starts_a_word(folded, start) and ends_a_word(folded, end):
            where = names.places[pattern]
            part = names.written[pattern] if where is None else where.part
            code = names.codes[pattern] or (where.country if where else None)
            found.append(_Found(start, end, Region(code, folded[start:end], part)))
    return found


@lru_cache(maxsize=256)
def _row_names(rows: Same[tuple[ShippingRow, ...]]) -> _RowNames:
    named = [
        (name, row.code, _exact(name))
        for row in rows.it
        for name in (row.region, *row.aliases)
        # A code is looked for by its place in the sentence, "*" never.
        if len(fold(name)) > 2 or not name.isascii()
    ]
    return _RowNames(
        places=tuple(where for _, _, where in named),
        codes=tuple(code for _, code, _ in named),
        written=tuple(name for name, _, _ in named),
        automaton=AhoCorasick([fold(name) for name, _, _ in named]),
    )


def _of_codes(text: str, folded: str) -> list[_Found]:
    """Two letters after a word of sending: in capitals, or any way where they are no word."""
    if len(text) != len(folded):
        return []
    return [
        _Found(*match.span(), Region(match.group().upper(), match.group()))
        for match in _TWO_LETTERS.finditer(text)
        if _is_code(match.group(), text[match.end() :], shouted=text.isupper())
        and _SENT_TO.search(text, 0, match.start())
    ]


def _where_sent(folded: str) -> list[_Found]:
    """Abbreviations and names that are other words too, right after a word of sending."""
    known = gazetteer().where_sent
    return [
        _Found(start, end, Region(where.country, folded[start:end], where.part))
        for start, end in _after_sending(folded)
        if (where := known.get(folded[start:end])) is not None and not _addresses(folded, start, end)
    ]


def _with_a_slip(folded: str) -> list[_Found]:
    """A long name with one letter wrong, too many or missing, right after a word of sending."""
    known = gazetteer()
    for start, end in _after_sending(folded):
        written = folded[start:end]
        if len(written) < SLIP_LETTERS or written in known.no_slips:
            continue
        alike = known.spelled.get(written[0], ())
        near = process.extractOne(written, alike, scorer=OSA.distance, score_cutoff=1)
        if near is not None:
            where = known.exact[near[0]]
            return [
                _Found(start, end, Region(where.country, where.part or near[0], where.part), corrected=True)
            ]
    return []


@lru_cache(maxsize=8192)
def _after_sending(folded: str) -> tuple[tuple[int, int], ...]:
    """Where two words and one stand after a word of sending, in a text about sending."""
    if not _SENDING.search(folded):
        return ()
    words = [match.span() for match in _WORD.finditer(folded)]
    spans: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(words):
        if _WHERE_TO.search(folded, max(0, start - _LONGEST_SENDING), start):
            following = words[place + 1 : place + 2]
            spans += [(start, after) for _, after in following if folded[end : end + 1] == " "]
            spans.append((start, end))
    return tuple(spans)


def _addresses(folded: str, start: int, end: int) -> bool:
    before = _ADDRESSES.get(folded[start:end])
    return before is not None and before.search(folded, 0, start) is not None


def _is_code(letters: str, rest: str, *, shouted: bool) -> bool:
    code = letters.upper()
    known = gazetteer()
    if code in known.loose_codes:
        return True
    # Where all is capitals, capitals say nothing: "SHIP TO MY HOUSE".
    capitals = letters.isupper() and not (shouted and _LATIN.search(rest))
    return capitals and code in known.codes - _NEVER_A_PLACE


def _longest(found: list[_Found]) -> list[_Found]:
    """In the text's order, without what lies in a longer name; of the same words, the row's reading."""
    kept: list[_Found] = []
    reached = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= reached:
            kept.append(one)
            reached = one.end
    return kept


def _as_written(text: str, folded: str, one: _Found) -> Region:
    """The region with the viewer's own letters, where folding kept their places; `sg` is Sài Gòn in Vietnamese."""
    if one.corrected or len(text) != len(folded):
        return one.region
    if folded[one.start : one.end] == "sg" and _VIETNAMESE.search(text):
        return Region("VN", text[one.start : one.end], "Ho Chi Minh City")
    return Region(one.region.code, text[one.start : one.end], one.region.subdivision)


def _most_specific(regions: Sequence[Region]) -> tuple[Region, ...]:
    around = {name for region in regions if region.subdivision for name in enclosing(region.subdivision)}
    with_parts = {region.code for region in regions if region.subdivision}
    kept: dict[tuple[str | None, str | None], Region] = {}
    for region in regions:
        whole = region.subdivision is None and region.code in with_parts
        if not whole and region.subdivision not in around:
            key = (region.code, region.subdivision) if region.code else (None, fold(region.name))
            kept.setdefault(key, region)
    return tuple(kept.values())
