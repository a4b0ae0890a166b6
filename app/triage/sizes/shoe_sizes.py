"""Shoe sizes with their system: in comments, and as a workbook names them (`37=EU 37=US 6.5=UK 4`)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import ShoeSize, ShoeSystem
from app.triage.sizes.named_sizes import LABELLED_NUMBER
from knowledge.workbook import Product, Term

_SYSTEMS: dict[ShoeSystem, str] = {
    "EU": r"eur?|euro(?:pean|peo|peu)?|欧(?:洲)?(?:尺)?码|歐(?:洲)?(?:尺)?碼|欧(?=\d)|อียู|اوروبي|ヨーロッパサイズ|유럽 ?사이즈|यूरो",
    "US": r"us|american[oa]?|americain|amerikanisch\w*|美(?:国|國)?(?:尺)?[码碼版]|ยูเอส|امريكي|アメリカサイズ|미국 ?사이즈|यूएस",
    "UK": r"uk|british|ingles|britisch\w*|英(?:国|國)?(?:尺)?[码碼版]|ยูเค|بريطاني|انجليزي|イギリスサイズ|영국 ?사이즈|यूके",
    "JP": r"jp|jpn|japanese|japones|日(?:本)?(?:尺)?[码碼版]|日本サイズ|ياباني|일본 ?사이즈",
    "CN": r"cn|chinese|中国(?:尺)?码|中國碼",
    "KR": r"kr|korean|韩国?[码版]|韓國碼|한국 ?사이즈",
    "MX": r"mx|mex|mexican[oa]?|墨西哥码",
    "BR": r"br|brasileir[oa]|brazilian|巴西码",
}
"""Their names in folded text."""
_RANGES: dict[ShoeSystem, tuple[tuple[float, float], ...]] = {
    "EU": ((15, 52),), "US": ((0.5, 16),), "UK": ((0.5, 15),), "JP": ((10, 32),), "CN": ((30, 50), (110, 320)),
    "KR": ((110, 320),), "MX": ((20, 32),), "BR": ((32, 48),), "?": ((30, 50),),
}  # fmt: skip
_NAMED = "|".join(f"(?P<{system}>{names})" for system, names in _SYSTEMS.items())
_SYSTEM = re.compile(rf"(?<![a-z\u0600-\u06ff])(?:{_NAMED})(?![a-z\u0600-\u06ff])")
_VALUE = r"(?P<n>\d{1,3}(?:[.,]5)?)(?P<for>[cykmw](?![a-z]))?(?![\d.,]*\d)"
_SIZE_WORD = r"(?:size|sizes|sz|saiz|ukuran|talla|taille|tamanho|numero|no|nomor|grosse|尺码|尺碼|码|碼|ไซส์|ไซซ์|เบอร์|مقاس|サイズ|사이즈)"
_AFTER = re.compile(rf"\s*(?:{_SIZE_WORD}\s*)?[:.]?\s*{_VALUE}")
_BEFORE = re.compile(rf"(?<![\d.,]){_VALUE}\s*(?:{_SIZE_WORD}\s*)?(?:in\s+|en\s+)?$")
_LETTERED: tuple[ShoeSystem, ...] = ("EU", "US", "UK")
_IS_IN = r"(?:(?<![a-z])(?:in|is|en|em|itu|la|es|e|ist|est|equals?|equivale a|kalo|kalau|sa|ay)(?![a-z])|=|->|是|等于|等於|相当于|相當於|换算|คือ|เท่ากับ|يساوي|は)"
_HOW_MUCH = (
    r"(?:(?:berapa|brp|what|may|bao nhieu|cuanto|quanto|combien|kitna)(?![a-z])|多少|几|เท่าไ|كم|いくつ|몇)"
)
_TURNED = re.compile(
    rf"(?:(?<![a-z])(?P<of>{'|'.join(f'(?:{_SYSTEMS[system]})' for system in _LETTERED)})\s*)?(?<![\d.,]){_VALUE}\s*(?:{_SIZE_WORD}\s*)?(?P<link>(?:{_IS_IN}|{_HOW_MUCH})\s*)*"
    rf"(?<![a-z])(?:{'|'.join(f'(?P<{system}>{_SYSTEMS[system]})' for system in _LETTERED)})(?![a-z\u0600-\u06ff]|\s*[:.]?\s*\d)(?P<asks>\s*{_HOW_MUCH})?"
)
"""A size, and another system that it is asked in: "38 in US?", 38码是美码多少."""
_OF_STOCK = re.compile(
    r"\b(?:have|got|stocks?|avail\w*|ada|ready|ship\w*|deliver\w*|sends?|hay|tem|tiene\w*)\b|有货|有貨|还有|還有"
)
_DIGIT = re.compile(r"\d")
_PRONOUN = re.compile(
    r"\b(?:give|tell|let|show|send|get|help|sell|owe|bring|make|join|with|follow|for all of)\s+$"
)
"""Before an "us" that is no country."""
_TALLY = re.compile(
    r"\s*(?:%|\$|折|件|天|days?\b|dias?\b|hari|ngay|วัน|يوم|hour|hr|min|sec|time|pcs?\b|piece|pair|people|more\b|k\b|rb\b|ribu|dollar|usd|bucks|dolar|cm\b|kg|am\b|pm\b|个|個|块|元)"
)
"""What follows a number that is no size."""
_WEARERS: dict[str, re.Pattern[str]] = {
    "C": re.compile(
        r"\b(?:kids?|toddlers?|bab(?:y|ies)|my (?:boy|girl|son|daughter)|child(?:ren)?|anak(?:ku|nya)?|budak|bata|nin[oa]s?|hij[oa]s?|crianca|filh[oa]|enfants?|kinder)\b"
        r"|宝宝|寶寶|孩子|儿子|女儿|童|เด็ก|ลูก|اطفال|طفل|ابني|بنتي|キッズ|子供|아이|아동|बच्च"
    ),
    "W": re.compile(
        r"\b(?:wom[ae]n'?s?|lad(?:y|ies)|female|wife|girlfriend|wanita|perempuan|cewek|istri|isteri|babae|mujer(?:es)?|dama|esposa|feminin[oa]|mulher|femmes?|damen)\b"
        r"|女|老婆|ผู้หญิง|หญิง|نسائي|حريمي|レディース|여성|여자|महिला"
    ),
    "M": re.compile(
        r"\b(?:m[ae]n'?s|men|male|husband|boyfriend|dad|pria|lelaki|cowok|suami|lalaki|hombres?|caballero|marido|masculin[oa]|homem|hommes?|herren)\b"
        r"|男|老公|ผู้ชาย|ชาย|رجالي|メンズ|남성|남자|पुरुष"
    ),
}
"""Whose sizes: children's, women's, men's."""


def read_shoe(plain: str) -> tuple[ShoeSize | None, tuple[int, int]]:
    """The first shoe size of a folded text, and where it stands."""
    if not _DIGIT.search(plain):
        return None, (0, 0)
    with_system = next(_with_systems(plain), None)
    if with_system is not None:
        shoe, span = with_system
        return replace(shoe, wearers=_wearers(plain)), span
    labelled = LABELLED_NUMBER.search(plain)
    if labelled is not None:
        value = labelled["a"] or labelled["b"]
        if _is_size("?", value):
            return ShoeSize("CN" if labelled["b"] else "?", value), labelled.span()
    return None, (0, 0)


def names_a_system(plain: str) -> bool:
    """Whether a folded text names a system of shoe sizes that has letters of its own ("in EU?")."""
    return any(_system(match) in {"EU", "US", "UK"} for match in _SYSTEM.finditer(plain))


def asked_in(plain: str) -> ShoeSystem | None:
    """The system in which a folded text asks for a size that it names otherwise."""
    if not _DIGIT.search(plain) or _OF_STOCK.search(plain):
        return None
    for match in _TURNED.finditer(plain):
        asked: list[ShoeSystem] = [name for name in _LETTERED if match[name]]
        otherwise = match["of"] or not _is_size(asked[0], match["n"])
        if (match["link"] or match["asks"]) and otherwise:
            return asked[0]
    return None


def named_so(product: Product, shoe: ShoeSize) -> Term | None:
    """The product's size that the workbook gives this name in this system; None where it gives none or two, or where
    a child's, woman's or man's is meant and neither the name nor the product says so."""
    marked = {f"{shoe.value}{letter}" for letter in shoe.wearers}
    found = [
        (term, name)
        for term in product.sizes
        for name in system_names(term)
        if name.system == shoe.system and name.value in {shoe.value, *marked}
    ]
    if len({term.name for term, _ in found}) != 1:
        return None
    term, name = found[0]
    said = " ".join((*product.name.values(), *product.aliases))
    known = name.value[-1].isalpha() or shoe.wearers <= _wearers(fold_in_place(clean(said)))
    return term if known else None


def system_names(term: Term) -> Iterator[ShoeSize]:
    """The names of a size that tell their system, as the workbook lists them."""
    for name in term.names:
        for shoe, _ in _with_systems(fold_in_place(clean(name))):
            yield shoe


def _with_systems(plain: str) -> Iterator[tuple[ShoeSize, tuple[int, int]]]:
    for match in _SYSTEM.finditer(plain):
        system = _system(match)
        if system == "US" and _PRONOUN.search(plain[: match.start()]):
            continue
        for value, span in _values(plain, match):
            if _is_size(system, value["n"]) and not _TALLY.match(plain[span[1] :]):
                yield ShoeSize(system, _written(value)), span
                break


def _wearers(plain: str) -> frozenset[str]:
    return frozenset(letter for letter, words in _WEARERS.items() if words.search(plain))


def _system(match: re.Match[str]) -> ShoeSystem:
    return next(system for system in _SYSTEMS if match[system])


def _values(plain: str, system: re.Match[str]) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    """The numbers beside a system's name, the one behind it first."""
    behind = _AFTER.match(plain, system.end())
    if behind is not None:
        yield behind, (system.start(), behind.end())
    before = _BEFORE.search(plain[: system.start()])
    if before is not None:
        yield before, (before.start(), system.end())


def _is_size(system: ShoeSystem, value: str) -> bool:
    return any(low <= float(value.replace(",", ".")) <= high for low, high in _RANGES[system])


def _written(value: re.Match[str]) -> str:
    number = value["n"].replace(",", ".")
    mark = (value["for"] or "").upper()
    return number + ("C" if mark == "K" else mark)
