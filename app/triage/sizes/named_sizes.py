"""Sizes by name in comments: letters, numbers, the workbook's own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.triage.counting.packs import Pack, as_pack, held, packs_in
from app.triage.talk.sought import sought
from knowledge.compute.size_names import size_key

_SIZE_WORD = (
    r"(?:\b(?:sizes?|sz|saiz|ukuran|uk|talla|taille|tamanho|tam|grosse|taglia|nomor|no|numero|num|nr|co|so)\b"
    r"|尺码|尺碼|码数|碼數|サイズ|사이즈|ไซส์|ไซซ์|ไซด์|เบอร์|مقاس|المقاس|साइज)"
)
_W = r"a-zA-Z0-9_\u00c0-\u024f"
"""What a size's letters may not touch; Han, Thai, kana and Hangul write no spaces ("白色XL")."""
_LETTERS = r"(?:x{1,4}s|x{1,5}l|[2-6]xl|[2-6]xs|[2-6]l)"
_MANY_LETTERS = re.compile(rf"(?<![{_W}'])({_LETTERS})(?![{_W}'])", re.IGNORECASE)
_PIECES = r"(?:pcs?|pieces?|pairs?|units?|ea|biji|helai|buah|lusin|keping|pasang|potong|件|个|個|条|條|双|雙|ชิ้น|ตัว|cai|chiec|piraso|un(?:id)?)\b"
_ONE_LETTER = re.compile(rf"(?<![{_W}'.&])([SML])(?![{_W}'.&])(?!\s*(?:'|\d(?!\d* ?{_PIECES})))")
_LABELLED = re.compile(
    rf"{_SIZE_WORD}\s*[:=]?\s*([sml]|f)(?![{_W}'])|(?<![{_W}'])([sml])\s*(?:码|碼|号|號|size\b|サイズ|사이즈)"
)
_AFTER_UNIT = re.compile(r"\d\s*$")
_ITEM = r"(?:[sml]|x+[sl]|\dxl)"
_LIST = re.compile(
    rf"(?<![{_W}']){_ITEM}(?:(?:\s*(?:/|,|、|还是|還是|หรือ)\s*|\s+(?:or|atau|o|ou|dan|and|hay|hoac|o kaya)\s+|\s+){_ITEM})+(?![{_W}'])"
)
_LETTER_ALONE = re.compile(r"\W*[sml]\W*")
_LISTED = re.compile(rf"(?<![a-z]){_ITEM}(?![a-z])")
_WORDS = sought(
    r"\b(extra small|small|medium|extra large|double xl|triple xl|large)\b|\b(free ?size|one ?size|all ?size)\b|(均码|均碼|ฟรีไซส์|フリーサイズ|프리사이즈)"
    r"|(?<!\w)(?:ال)?((?:دبل )?اكس ?لارج|دبل اكس|لارج|مي?ديو?م|سمول)(?!\w)"
    r"|(?<![가-힣])(투엑스라지|엑스라지|라지|미디[엄움]|미듐|스몰)|(?<!\w)(एक्स्ट्रा लार्ज|एक्सएल|लार्ज|मीडियम|स्मॉल)(?!\w)"
    r"|ไซ[สซด]?์? ?(เอ็กซ์แอล|เอ็กแอล|เอส|เอ็ม|แอล)"
)
_PORTUGUESE = re.compile(
    r"\b(?:tem|tam(?:anho)?|ainda|voces?|vcs?|disponivel|estoque|esgot\w+|acab(?:ou|aram)|cor|qual|quero|quanto|queria|serve|veste|pra"
    r"|branc[oa]|pret[oa]|vermelh[oa]|amarel[oa]|rox[oa]|rosa|azul|verde|cinza|bege|lilas|marrom|laranja|hay|talla|tienen?|queda|disponible"
    r"|negr[oa]|blanc[oa]|roj[oa])\b"
)
"""Or Spanish, in which G is large as well."""
_PORTUGUESE_LETTER = re.compile(rf"(?<![{_W}'.&])(PP|P|GG|G)(?![{_W}'.&])")
_PORTUGUESE_LABELLED = re.compile(r"\btam(?:anho)?s?\.? ?(pp|p|gg|g)\b")
_OF_PORTUGUESE = {"PP": "xs", "P": "s", "G": "l", "GG": "xl"}
"""Pequeno, grande."""
LABELLED_NUMBER = re.compile(
    rf"{_SIZE_WORD}\s*[.:=]?\s*(?P<a>\d{{2}}(?:\.5)?)(?![\d.,]*\d|\s*(?:cm|kg|%))|(?<![\d.,])(?P<b>\d{{2}}(?:\.5)?)\s*(?:码|碼)"
)
_MONEY = r"\b(?:rm|rp|baht|bath|pesos?|php|usd|sgd|dong|vnd|reais|euros?|dirhams?|aed|sar|yuan|rmb|won|yen|k|rb|ribu)\b|[$€£¥₫฿₱₩块塊元円원]|บาท"
_BARE_NUMBER = re.compile(
    rf"(?<![a-z\d.,$€£¥₫฿₱₩#])(?<!\brm )(?<!\brp )\d{{2,4}}(?:\.5)?(?![\d.,]*\d|\s*[%:]|\s*(?:{_MONEY}))(?![a-z])"
)
_MEASURED = re.compile(r"(\d+(?:\.\d+)?)\s?[a-z]{1,6}")
_DIGIT = re.compile(r"\d")
_HAN_COUNT = re.compile(r"\d[包片条條支袋粒枚杯瓶盒罐]")
_TIMES = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)")
_MOST = 4
"""Bare numbers; more of them are no list of sizes."""
_DIMENSIONS = re.compile(r"(?<![\dx.])\d{2,3}x\d{2,3}(?![\dx.])")
"""Length by width, where the workbook names its sizes so."""


def read_sizes(text: str, plain: str, known: Mapping[str, str], *, counted: bool = True) -> tuple[str, ...]:
    """The named sizes of a comment in its order, upper case or as the workbook writes them (`known`: its size keys); a
    bare number is one only where the product's sizes are `counted`, not lettered."""
    return tuple(dict.fromkeys(name for name, _, _ in size_places(text, plain, known, counted=counted)))


def size_places(
    text: str,
    plain: str,
    known: Mapping[str, str],
    *,
    counted: bool = True,
    loose: Sequence[tuple[int, str]] = (),
    numbers: str | None = None,
) -> tuple[tuple[str, int, int], ...]:
    """The same with where each naming starts, its label included, and ends in the text; `loose` are letters that are sizes
    by what stands beside them, and `numbers` is the text in which bare numbers are looked for, if not `plain`."""
    spelled = _spellings(tuple(known))
    if spelled.by_dimensions:
        joined = _TIMES.sub("x", plain)
        measured = [
            (_of_dimensions(match[0], known), *match.span()) for match in _DIMENSIONS.finditer(joined)
        ]
        if measured:
            return tuple(measured)
    found = [*_lettered(text, plain), *_portuguese(text, plain, known), *loose]
    found += _longer_names(plain, spelled)
    found += _packs(plain, spelled)
    if _DIGIT.search(plain):
        found += [(match.start(), match["a"] or match["b"]) for match in LABELLED_NUMBER.finditer(plain)]
        bare = _without_longer(plain if numbers is None else numbers, spelled) if counted else ""
        found += _bare_numbers(bare, known)
        found += [(at[0], key) for number, at in held(plain) if (key := _of_number(number, known))]
    return tuple(
        (known.get(size_key(name)) or size_key(name).upper(), start, _end(plain, name, start))
        for start, name in sorted(found)
    )


def _lettered(text: str, plain: str) -> list[tuple[int, str]]:
    """The sizes by letter, and the words for them."""
    found: list[tuple[int, str]] = [(match.start(), match[1]) for match in _MANY_LETTERS.finditer(plain)]
    found += [
        (match.start(), match[1])
        for match in _ONE_LETTER.finditer(text)
        if not _AFTER_UNIT.search(text[: match.start()])
    ]
    for pattern in (_LABELLED, _WORDS):
        found += [(match.start(), next(filter(None, match.groups()))) for match in pattern.finditer(plain)]
    for match in _LIST.finditer(plain):
        found += [(match.start() + item.start(), item[0]) for item in _LISTED.finditer(match[0])]
    if _LETTER_ALONE.fullmatch(plain):
        found.append((0, plain.strip(" ?!.,")))
    return found


def _portuguese(text: str, plain: str, known: Mapping[str, str]) -> list[tuple[int, str]]:
    """The sizes by the letters of Brazil and Portugal, for which a workbook may have others (G is L)."""
    found = {match.start(): match[1] for match in _PORTUGUESE_LETTER.finditer(text)}
    found |= {match.start(1): match[1].upper() for match in _PORTUGUESE_LABELLED.finditer(plain)}
    if not found or not ("g" in known or _PORTUGUESE.search(plain)):
        return []
    named = [(start, letters.lower(), _OF_PORTUGUESE[letters]) for start, letters in found.items()]
    return [(at, own if own in known else key) for at, own, key in named if own in known or key in known]


def _of_dimensions(named: str, known: Mapping[str, str]) -> str:
    """The size of a length by a width, which may be said the other way round where the workbook has it so only."""
    turned = "x".join(reversed(named.split("x")))
    return known.get(size_key(named)) or known.get(size_key(turned)) or named


def _end(plain: str, name: str, start: int) -> int:
    """Where a name that was found from `start` on ends, behind its label."""
    at = plain.find(name.lower(), start)
    return start if at < 0 else at + len(name)


def _longer_names(plain: str, spelled: "_Spellings") -> list[tuple[int, str]]:
    """The workbook's longer names (`queen`, `500ml`)."""
    return [
        (place.start(), key)
        for key, pattern in spelled.longer
        if key in plain and (place := pattern.search(plain))
    ]


def _without_longer(plain: str, spelled: "_Spellings") -> str:
    """The text without the workbook's longer names: "38-39" is one size, not two."""
    for key, pattern in spelled.longer:
        if key in plain:
            plain = pattern.sub("_" * len(key), plain)
    return plain


def _packs(plain: str, spelled: "_Spellings") -> list[tuple[int, str]]:
    packs = spelled.packs
    return [(start, packs[pack]) for start, pack in packs_in(plain) if pack in packs] if packs else []


def _bare_numbers(plain: str, known: Mapping[str, str]) -> list[tuple[int, str]]:
    """The workbook's size that is the only number of a comment, or its sizes that are all of a few; of an amount without
    its unit only one."""
    numbers = list(_BARE_NUMBER.finditer(plain))
    if not 0 < len(numbers) <= _MOST or _DIGIT.search(_BARE_NUMBER.sub(" ", plain)):
        return []
    if len(numbers) == 1:
        key = _of_number(numbers[0][0], known)
        return [] if key is None else [(numbers[0].start(), key)]
    if not all(match[0] in known for match in numbers):
        return []
    return [(match.start(), match[0]) for match in numbers]


def _of_number(number: str, known: Mapping[str, str]) -> str | None:
    """The workbook's size that a number says, alone or with a unit that only one size has."""
    return number if number in known else _spellings(tuple(known)).by_number.get(number)


@dataclass(frozen=True, slots=True)
class _Spellings:
    """How a workbook spells its sizes."""

    by_dimensions: bool
    longer: tuple[tuple[str, re.Pattern[str]], ...]
    """Those that are looked for as they are."""
    by_number: Mapping[str, str]
    """Number -> the only size that is it and a unit (`28 cm`)."""
    packs: Mapping[Pack, str]
    """The sizes that say what a pack holds."""


@lru_cache(maxsize=64)
def _spellings(keys: tuple[str, ...]) -> _Spellings:
    longer = [key for key in keys if (len(key) > 2 or _HAN_COUNT.fullmatch(key)) and key != "one size"]
    return _Spellings(
        by_dimensions=any(map(_DIMENSIONS.fullmatch, keys)),
        longer=tuple((key, re.compile(rf"(?<![a-z0-9]){re.escape(key)}(?![a-z0-9])")) for key in longer),
        by_number=_by_number(keys),
        packs={pack: key for key in keys if (pack := as_pack(key)) is not None},
    )


def _by_number(keys: Sequence[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key in keys:
        measured = _MEASURED.fullmatch(key)
        if measured:
            found.setdefault(measured[1], []).append(key)
    return {number: keys[0] for number, keys in found.items() if len(keys) == 1}
