"""How many pieces a comment speaks of."""

import re
from collections.abc import Iterator

from app.triage.numbers import HAN_NUMBER, NUMBER_WORD, small_number

_COUNTED = re.compile(
    rf"(?<![\d.,#\w])(?P<n>\d{{1,3}}|{NUMBER_WORD})\s*"
    r"(?:pcs?|pces|pieces?|piece|pairs?|sets?|units?|packs?|packets?|boxes|box|bottles?|biji|bji|buah|bh|helai|pasang|potong|lembar|bungkus|botol"
    r"|cai|chiec|doi|hop|chai|bo(?= )|piezas?|pares|par|unidades?|uds?|pecas?|piraso|pares)\b(?!\s*(?:left|sisa))"
    rf"|(?<![\d.,第月])(?P<han>\d{{1,3}}|{HAN_NUMBER})\s*(?:件|双|雙|套|盒|包|瓶|支|只|隻|对|對|条|條|个(?![月小工字人码号])|個(?![月小工字人碼號])|枚|点(?!钟)|足|セット|枚)"
    rf"|(?P<th>\d{{1,3}}|{NUMBER_WORD})\s*(?:ชิ้น|ตัว(?!ที่)|คู่|อัน|ชุด|กล่อง|ขวด)(?!ที่)"
    rf"|(?P<ko>\d{{1,3}}|{NUMBER_WORD})\s*(?:개(?!월)|벌|켤레|세트|장)"
    rf"|(?P<ar>\d{{1,3}}|{NUMBER_WORD})\s*(?:قطع|قطعه|حبات|حبه|حبتين)"
)
_WANTED = re.compile(
    rf"\b(?:beli|ambil|pesan|order|buy|take|get|want|need|qty|quantity|kuha|kukuha|bili|bibili|bumili|mua|lay|compro|comprar|llevo"
    rf"|quiero|quero|levo|levar|for|x)\s*[:.]?\s*(?P<n>\d{{1,2}}|{NUMBER_WORD})\b"
    r"(?!\s*(?:cm|kg|kilos?|lbs?|%|rm|usd|days?|hari|years?|months?|weeks?|tahun|bulan|yo|y\.?o|/|:|\.\d|%|dias?|minutes?))"
    rf"|(?:买|買|要|拿|来|來|ซื้อ|เอา|สั่ง)\s*(?P<han>\d{{1,2}}|[一二两兩三四五六七八九十])(?![\d.]|号|號|码|碼|链|連|天|月|cm|kg)"
    r"|(?<![\w.])x ?(?P<x>\d{1,2})(?![\d\w])|(?<![\w.])(?P<x2>\d{1,2}) ?x(?![\w\d ]*\d)"
)
_PLURAL = re.compile(r"(?<![\w.,$#])(?P<n>[2-9]|1\d)(?: [a-z]{3,})? (?P<noun>[a-z]{3,}s)\b")
_NO_PIECES = frozenset(
    """days hours weeks months years minutes mins secs times kids inches colours colors sizes stars points links
    dollars pesos euros reais dias meses horas semanas anos tallas colores cores hours orders kgs cms lbs kilos
    business this was less plus guys""".split()  # noqa: SIM905
)
_PRICE_WORD = (
    r"(?:how much|magkano|mgkano|berapa|brapa|brp|harga(?:nya)?|hrg|price|cuanto (?:es|sale|cuesta|por)|cuanto|quanto (?:fica|e|sai)|quanto|combien"
    r"|wieviel|bao nhieu|gia|kitne|เท่าไหร่|เท่าไร|กี่บาท|ราคา|多少钱|多少|怎么算|几钱|いくら|얼마|بكم|كم)"
)
_FEW = rf"(?P<n>[2-9]|{NUMBER_WORD})"
_NOT_COUNTED = r"(?![\w.,]|\s*(?:cm|kg|ml|l|g|%|号|號|码|碼|days?|hari|minggu|weeks?|years?|tahun|bulan)\b)"
_PRICED = re.compile(
    rf"{_PRICE_WORD}\s*(?:(?:is|for|ang|yung|po|ba|pag|kung|kapag|por|para|untuk|kalau|kalo|kalau beli|nếu|neu|mua|if|les|los|las|as|os|the)\s+)*{_FEW}{_NOT_COUNTED}"
)
_PRICED_AFTER = re.compile(
    rf"(?<![\w.,#]){_FEW}\s*(?:(?:lah|aja|po|ba|total|in total|semua|the|ang|ราคา|一共|总共)\s*)*(?:{_PRICE_WORD}|(?:of (?:these|them|those|this|it)|at (?:\w+ ){{0,2}}price)\b)"
)
_A_LABEL = re.compile(
    r"(?:\b(?:links?|lnk|no|nos|nr|num|nomor|nombor|nomer|number|numero|item|product|produk|producto|barang|size|sz|saiz|ukuran|talla|tamanho|taille)"
    r"|第|链接|ลิงก์|ลิ้งค์|ลิงค์|เบอร์|ไซส์|หมายเลข|รหัส|رقم|مقاس|#)\W*$"
)
"""Before a number: it names a link or a size."""
_PAIR = re.compile(r"قطعتين|حبتين|\bboth of them\b|\bcouple of\b")


def read_quantity(plain: str) -> int | None:
    """The number of pieces in a folded comment, from 1 to 999; None where it names none."""
    return next(_stated(plain), None)


def _stated(plain: str) -> Iterator[int]:
    """The numbers of pieces, the surest way of saying it first."""
    for pattern in (_COUNTED, _WANTED):
        for match in pattern.finditer(plain):
            yield from _positive(next(filter(None, match.groups())))
    yield from _beside_a_price(plain)
    for match in _PLURAL.finditer(plain):
        if match["noun"] not in _NO_PIECES:
            yield int(match["n"])
    if _PAIR.search(plain):
        yield 2


def _beside_a_price(plain: str) -> Iterator[int]:
    for pattern in (_PRICED, _PRICED_AFTER):
        for match in pattern.finditer(plain):
            if not _A_LABEL.search(plain[: match.start("n")]):
                yield from _positive(match["n"])


def _positive(written: str) -> Iterator[int]:
    number = small_number(written)
    if number:
        yield number
