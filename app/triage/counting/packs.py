"""What a pack holds, as viewers and workbooks write it: `4 kg`, `4kilo` and `四公斤` are the same; and how many pieces
one or a set holds (`isi 7`, `pack of 7`, `7包装`, `4 piece set`, `四件套`)."""

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD, han_number
from app.triage.talk.sought import sought

Pack = tuple[str, str]
"""The number as digits, and the unit in one spelling."""
_NAMES = {
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|公斤|千克|กก|กิโล|กิโลกรัม|كيلو|كغ|킬로|ky",
    "g": "g|gr|grs|gram|grams|gramm|gramos|gramas|gm|克|กรัม|غرام|جرام|그램",
    "l": "l|lt|liter|liters|litre|litres|litro|litros|lit|升|ลิตร|لتر|리터",
    "ml": "ml|mls|毫升|มล|مل",
    "gb": "gb|giga",
    "m": "m|meter|meters|metre|metres|metro|metros|met|米|เมตร|متر|미터",
}
_UNITS = {name: unit for unit, names in _NAMES.items() for name in names.split("|")}
_PACK = re.compile(
    rf"(?<![\d.,])(?P<n>\d+(?:[.,]\d+)?|{HAN_NUMBER})\s*(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-z])"
)
_HELD = sought(
    r"(?<!\w)(?:(?:isi(?:nya)?|berisi|laman)|(?:packs?|packets?|box(?:es)?|bags?|tubs?|jars?|tins?) of|(?:pack|caja|paquete|bolsa) (?:de|con)"
    r"|(?:pacote|caixa) (?:de|com)|(?:packung|schachtel) mit|(?:boite|paquet) de|แพ็[คก]|กล่องละ|ห่อละ)\s*(?P<n>\d{1,3})(?![\w.,])"
    r"|(?<![\w.,])(?P<n2>\d{1,3})(?:-(?:pack|pk)(?![a-z])| ?pack(?= (?:one|version|size))|\s*[个個包片条條支袋粒枚杯瓶]入?[装裝]|\s*개?입(?![가-힣]))"
)
_HAN_NUMBER = HAN_NUMBER.removesuffix("+") + "{1,5}"
"""As long as a number below a thousand can be: a row of any length is slow to read."""
_PIECES = r"(?:pcs?|pces|pieces?|piezas?|pecas?|pz|biji|buah|potong|keping|helai|lembar|piraso|teile?|stuck|cai|mon|chiec)"
_SET = (
    r"(?:sets?|setelan|combos?|kits?|bundles?|juegos?|jogos?|conjuntos?|ensembles?|lots?|coffrets?|parures?)"
)
_NO_WISH = r"(?!(?:i|want|need|buy|take|get|order|beli|ambil|pesan|nak|mau|mo|kuha|quiero|quero|llevo|levo|mua|lay)\b)"
"""Who wants so many of a set ("this set want 4 pcs") does not say what it holds."""
_NO_PART = r"(?!(?:of|from|this|these|that|the|each|and|or|plus|for|with|dan|dari|y|e|de|del|von|x)\b)"
"""Four pieces of, or and, a set are no set of four."""
_IN_A_SET = re.compile(
    rf"(?<!\w)(?:{_SET}|bo)(?: (?:of|de|na|ng))?(?: {_NO_WISH}[a-z]+)? (?P<n1>\d{{1,2}}|{NUMBER_WORD})[ -]?{_PIECES}(?!\w)"
    rf"|(?<!\w){_SET} (?:of|de|con|com|isi|aus|mit) (?P<n2>\d{{1,2}}|{NUMBER_WORD})(?![\w.,])"
    rf"|(?<![\w.,#])(?P<n3>\d{{1,2}}|{NUMBER_WORD})[ -]?{_PIECES}"
    rf"(?:(?: {_NO_PART}[a-z]+){{0,2}}[ -]{_SET}|(?: (?:per|in (?:a|one|1|each)|dalam (?:satu|1)|por|par|pro) | ?/ ?)(?:{_SET}|box|pack|packet|kotak|caja|caixa))(?!\w)"
    rf"|(?<![\d.,])(?P<n4>\d{{1,2}}|{_HAN_NUMBER})\s*(?:[件片]\s*(?:[套式组組]|[装裝](?!置))|[件片个個条條支只隻枚双雙瓶]一[套盒包袋组組箱]|[点個枚本足着]\s*(?:セット|組))"
    rf"|套[装裝]?[有共是]?\s*(?P<n5>\d{{1,2}}|{HAN_NUMBER})\s*件"
    rf"|(?:ชุด|เซ็?[ตท])(?:(?!เอา|ซื้อ|สั่ง|รับ)[ก-๙]){{0,20}}? ?(?P<n6>\d{{1,2}}|{NUMBER_WORD})\s*ชิ้น"
    rf"|(?P<n7>\d{{1,2}}|{NUMBER_WORD})\s*(?:개|종|장|벌|매|피스)\s*(?:세트|셋트|묶음)"
    rf"|(?<!\w)(?:ال)?(?:طقم|سيت|مجموعه)(?: [^\W\d]+){{0,2}} (?P<n8>\d{{1,2}}|{NUMBER_WORD})\s*(?:قطع|حبات)"
)
_SET_LETTERS = AhoCorasick(
    """set kit combo bundle juego jogo conjunto ensemble lot coffret parure bo pack kotak caja caixa
    套 式 组 組 装 裝 一 セット ชุด เซต เซท เซ็ต เซ็ท 세트 셋트 묶음 طقم سيت مجموعه""".split()  # noqa: SIM905
)


def held(plain: str) -> list[tuple[str, tuple[int, int]]]:
    """How many pieces a pack holds where a folded text says so, each number with its place."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in _HELD.finditer(plain):
        name = "n" if match["n"] else "n2"
        found.append((match[name], match.span(name)))
    return found


def in_a_set(plain: str) -> list[tuple[int, int]]:
    """Where a folded text says how many pieces one set or box holds."""
    if not _SET_LETTERS.find_matches_as_indexes(plain):
        return []
    return [match.span(match.lastgroup or 0) for match in _IN_A_SET.finditer(plain)]


def packs_in(plain: str) -> Iterator[tuple[int, Pack]]:
    """Where a folded text names a pack, and which."""
    return ((match.start(), _pack(match)) for match in _PACK.finditer(plain))


def as_pack(written: str) -> Pack | None:
    """The pack that a size's name is; None for any other name."""
    match = _PACK.fullmatch(written)
    return None if match is None else _pack(match)


def _pack(match: re.Match[str]) -> Pack:
    number = match["n"].replace(",", ".")
    return number if number[0].isdigit() else str(han_number(number)), _UNITS[match["unit"]]
