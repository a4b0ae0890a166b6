"""Sizes by name: which names mean the same size, and which is the smaller."""

import re

from knowledge.folding import fold

_LETTERS = re.compile(r"(?P<many>\d*)(?P<xs>x*)(?P<letter>[sml])")
_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<rest>.*)")
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LABEL = re.compile(
    r"^(?:size|talla|tamanho|taille|größe|ukuran|saiz|尺码|サイズ|사이즈|مقاس|ไซส์)\s*|\s*[码碼号號]$"
)
_WORDS = {
    name: size
    for size, names in {
        "xs": ("extra small",),
        "s": ("small", "سمول", "스몰", "स्मॉल", "เอส"),
        "m": ("medium", "ميديم", "ميديوم", "مديم", "مديوم", "미디엄", "미디움", "미듐", "मीडियम", "เอ็ม"),
        "l": ("large", "لارج", "라지", "लार्ज", "แอล"),
        "xl": (
            "extra large", "اكس لارج", "اكسلارج", "엑스라지", "एक्स्ट्रा लार्ज", "एक्सएल", "เอ็กซ์แอล", "เอ็กแอล",
        ),
        "2xl": ("double xl", "دبل اكس", "دبل اكس لارج", "دبل اكسلارج", "투엑스라지"),
        "3xl": ("triple xl",),
    }.items()
    for name in names
}  # fmt: skip
_ONE_SIZE = {
    "free size", "freesize", "one size", "onesize", "all size", "allsize", "f", "os", "均", "均码", "均碼",
    "フリーサイズ", "ฟรีไซส์", "프리사이즈", "talla unica", "tamanho unico", "freesz", "free",
}  # fmt: skip


def size_key(name: str) -> str:
    """One spelling for all that mean the same size: `XXL` and `2xl` are `2xl`, `40码` is `40`."""
    folded = fold(name)
    if folded in _ONE_SIZE:
        return "one size"
    folded = _WORDS.get(folded) or _LABEL.sub("", folded).strip() or folded
    letters = _LETTERS.fullmatch(_WORDS.get(folded, folded))
    if letters is None:
        return folded
    times = int(letters["many"] or 1) if letters["xs"] else 0
    if letters["many"] and not letters["xs"]:
        return folded
    times = times if letters["many"] else len(letters["xs"])
    return f"{'' if times < 2 else times}{'x' if times else ''}{letters['letter']}"


def size_includes(name: str, other: str) -> bool:
    """Whether a name stands for several sizes of which another is one: `42-43` for 42, `S/M` for M."""
    first, mark, last = re.sub(r"\s", "", name).partition("-")
    wanted = size_key(other)
    ends = [size_key(part) for part in (first, last) if part]
    if mark and all(map(str.isdecimal, ends)) and len(ends) == 2 and _PLAIN_NUMBER.fullmatch(wanted):
        return float(ends[0]) <= float(wanted) <= float(ends[1])
    several = re.split(r"\s*[-/,&]\s*", name.strip())
    return len(several) > 1 and wanted in map(size_key, several)


def size_rank(name: str) -> tuple[int, float, str]:
    """A sort key, smallest first: XS < S < M < L < XL < 2XL, then numbers by value, then other names by alphabet."""
    key = size_key(name)
    letters = _LETTERS.fullmatch(key)
    if letters is not None:
        times = int(letters["many"] or 1) if letters["xs"] else 0
        place = {"s": -1 - times, "m": 0, "l": 1 + times}[letters["letter"]]
        return (0, place, key)
    number = _NUMBER.match(key)
    if number is not None:
        return (1, float(number["number"]), number["rest"])
    return (2, 0, key)
