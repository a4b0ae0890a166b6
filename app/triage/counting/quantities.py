"""How many pieces a comment speaks of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.counting.compound_numbers import with_digits
from app.triage.counting.dozens import in_pieces, may_hold_dozen
from app.triage.counting.link_numbers import without_link_numbers
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD, may_hold_number, small_number
from app.triage.counting.packs import held, in_a_set
from app.triage.money.price_words import TOTAL
from app.triage.talk.sought import sought

_COUNTED_IN_LATIN = (
    rf"(?<![\d.,#\w])(?P<n>\d{{1,3}}|{NUMBER_WORD})\s*"
    r"(?:pcs?|pces|pieces?|piece|pairs?|sets?|units?|packs?|packets?|boxes|box|bottles?|biji|bji|buah|batang|pokok|ekor|keping|bh|helai|pasang|potong|lembar|bungkus|botol"
    r"|cai|chiec|cay|chau|doi|hop|chai|goi|bo(?= )|piezas?|pares|par|paquetes?|pacotes?|cajas?|caixas?|unidades?|uds?|pecas?|piraso|paires?|stuck|paar|(?:na|yang|yg) (?:maliit|malaki|kecil|besar))\b(?!\s*(?:left|sisa))"
)
_COUNTED_IN_ASCII = re.compile(_COUNTED_IN_LATIN)
_COUNTED = re.compile(
    rf"{_COUNTED_IN_LATIN}"
    rf"|(?<![\d.,第月#几幾数數千万萬〇零一二两兩三四五六七八九十百])(?P<han>\d{{1,3}}|{HAN_NUMBER})\s*(?:件|双|雙|副|套|盒|包|袋|箱|罐|瓶|支|只|隻|对|對|条|條|个(?![月小工字人码号颜尺])|個(?![月小工字人碼號顏尺])|枚|棵|株|盆|朵|颗|粒|片|本|台|份|顶|床|张|把|串|根|足|セット|枚)"
    rf"|(?<![\d.,])(?P<th>\d{{1,3}}|{NUMBER_WORD})\s*(?:ชิ้น|ตัว(?!ที่)|คู่|อัน|ชุด|กล่อง|ขวด|ใบ|เส้น|ผืน|ซอง|ถุง|แพ็?ค|ก้อน|เครื่อง|เล่ม)(?!ที่)"
    rf"|(?<![\d.,])(?P<ko>\d{{1,3}}|{NUMBER_WORD})\s*(?:개(?!월)|벌|켤레|세트|장|봉지|봉|팩|병|박스|상자|통|묶음|캔|포(?!인))"
    rf"|(?<![\d.,])(?P<ar>\d{{1,3}}|{NUMBER_WORD})\s*(?:قطع|قطعه|حبات|حبه|حبتين|علب|ازواج)"
)
_KANA = re.compile("[\u3041-\u30fa]")
_COUNTED_IN_JAPANESE = re.compile(rf"(?<![\d.,第])(?P<n>\d{{1,3}}|{HAN_NUMBER})\s*点")
"""In Chinese the same letter tells the hour ("今晚8点")."""
_OTHER_UNITS = (
    r"(?:(?:cm|mm|kgs?|kilos?|lbs?|oz|ml|lit(?:er|re|ro)s?|gr(?:am)?s?|gb|inch(?:es)?|met(?:er|re|ro)s?|watts?|yo|y\.?o|am|pm"
    r"|seconds?|secs?|min(?:ute)?s?|hours?|hrs?|days?|nights?|weeks?|months?|mths?|years?|yrs?|people|persons?|pax"
    r"|detik|menit|minit|jam(?! tangan| dinding)|hari|malam|minggu|bulan|tahun|thn|orang|minuto|oras|araw|linggo|buwan|taon|tao|katao"
    r"|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?|personas?|pessoas?|phut|ngay|tuan|thang|nam|nguoi"
    r"|heures?|jours?|semaines?|mois|ans|annees?|personnes?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|jahren?|personen)\b"
    r"|%|号|號|码|碼|链|連|[点點时時]|小时|小時|分[钟鐘]|[天日周週月年岁歲人度折]|[个個]月|打|นาที|ชั่วโมง|ชม(?!พ)|โมง|ทุ่ม|วัน|อาทิตย์|สัปดาห์|เดือน|ปี|คน"
    r"|분|시|일|주(?!세|문)|달|개월|년|명|دقيق|ساع|يوم|ايام|اسبوع|اسابيع|شهر|شهور|اشهر|سن[هو]|اشخاص)"
)
"""What a number beside them counts is no pieces."""
_FOR_A_SUM = re.compile(
    rf"(?<![\w.,#])(?P<n>[2-9]|1\d|{NUMBER_WORD})\s*(?:for|por|para|untuk|seharga|ในราคา|fur|pour)\s*"
    r"(?:rm|rp|s?\$|us\$|usd|฿|₱|php|aed|sar|r\$|€|£)?\s*(?P<sum>\d{2,6})(?!\d|\s*(?:cm|kg|days?|hari|years?|min|%|/|:|x))"
)
"""So many pieces for so much money: "3 for 20?"."""
_PLURAL_NEXT = r" (?!(?:this|plus|thanks|sis|boss|pls|guys)\b)[a-z]{3,}s\b"
"""Where a plural follows, what is counted says more than what stands before the number ("for 5 rooms")."""
_WANTED = re.compile(
    rf"\b(?:beli|ambil|pesan|order|buy|take|get|want|need|qty|quantity|kuha|kukuha|bili|bibili|bumili|mua|lay|compro|comprar|llevo"
    rf"|quiero|quero|levo|levar|for(?! \w+{_PLURAL_NEXT})|x)\s*[:.]?\s*(?P<n>\d{{1,2}}|{NUMBER_WORD})\b"
    rf"(?!\s*(?:{_OTHER_UNITS}|rm|usd|/|:|\.\d))"
    rf"|(?:买|買|要|拿|来|來|ซื้อ|เอา|สั่ง)\s*(?P<han>\d{{1,2}}|{HAN_NUMBER})(?![\d.千万萬〇零一二两兩三四五六七八九十百#]|\s*{_OTHER_UNITS})"
    r"|(?<![\w.])x ?(?P<x>\d{1,2})(?![\d\w])|(?<![\w.])(?P<x2>\d{1,2}) ?x(?!\w)(?![\w ]*\d)"
)
_PLURAL = re.compile(
    r"(?<![\w.,$#])(?P<n>[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
    r"|dois|duas|quatro|sete|oito|nove|dez|deux|trois|quatre|cinq|sept|huit|neuf|dix)(?: [a-z]{3,})? (?P<noun>[a-z]{3,}s)\b"
)
_NO_PIECES = frozenset(
    """days hours weeks months years minutes mins secs times kids inches colours colors sizes stars points links
    dollars pesos euros reais dias meses horas semanas anos tallas colores cores hours orders kgs cms lbs kilos
    business this was less plus guys
    nights seconds hrs yrs mths persons mois ans jours semaines heures annees personnes personas pessoas
    litres liters litros metres meters metros grams gramos watts cents""".split()  # noqa: SIM905
)
_PRICE_WORD = (
    r"(?:how much|magkano|mgkano|berapa|brapa|brp|harga(?:nya)?|hrg|price|cuanto (?:es|sale|cuesta|por)|cuanto|quanto (?:fica|e|sai)|quanto|combien"
    r"|wieviel|bao nhieu|gia|kitne|เท่าไหร่|เท่าไร|กี่บาท|ราคา|多少钱|多少|怎么算|几钱|いくら|얼마|بكم|كم)"
)
_FEW = rf"(?P<n>[2-9]|{NUMBER_WORD})"
_NOT_COUNTED = rf"(?!{_PLURAL_NEXT}|[\w.,]|\s*(?:{_OTHER_UNITS}|[glm]\b))"
_PRICED = re.compile(
    rf"{_PRICE_WORD}\s*(?:(?:is|for|ang|yung|po|ba|pag|kung|kapag|por|para|untuk|kalau|kalo|kalau beli|nếu|neu|mua|if|les|los|las|as|os|the)\s+)*{_FEW}{_NOT_COUNTED}"
)
_PRICED_AFTER = re.compile(
    rf"(?<![\w.,#]){_FEW}\s*(?:(?:lah|aja|po|ba|total|in total|semua|the|ang|ราคา|一共|总共)\s*)*(?:{_PRICE_WORD}|(?:of (?:these|them|those|this|it|the|ur|your)|(?:of|de)(?: (?:the|los|las|os|as))? \d{{1,4}} ?(?:kg|g|ml|l|cm|mm|gb)|at (?:\w+ ){{0,2}}price)\b)"
)
_A_LABEL = re.compile(
    r"(?:\b(?:links?|lnk|no|nos|nr|num|nomor|nombor|nomer|number|numero|item|product|produk|producto|barang|size|sz|saiz|ukuran|talla|tamanho|taille|set"
    r"|at|till?|until|jam|pukul|pkl|sampai|hingga|hanggang|luc|alas|hasta(?: las)?)"
    r"|第|链接|ลิงก์|ลิ้งค์|ลิงค์|เบอร์|ไซส์|หมายเลข|รหัส|رقم|مقاس|#)\W*$"
)
"""Before a number: it names a link, a size or an hour."""
_BEFORE_A_NOUN = re.compile(
    rf"^\W*(?P<n>{NUMBER_WORD}) (?!de\b|of\b)[^\W\d_]{{3,}}\b.*(?:{TOTAL.pattern}|\b(?:da|fica|sale|es|son) (?:quanto|cuanto)|quanto (?:fica|da|sai)|cuanto(?: (?:es|sale|seria))?|magkano|berapa|how much|combien|wie ?viel)"
)
"""Number words that begin a question for what they come to ("dois potes quanto fica?")."""
_PAIR = sought(
    r"(?<!\w)(?:و|ال)?(?!عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|يومين|مرتين|شهرين|سنتين|ساعتين|اسبوعين|كيلوين|لترين|مترين|جرامين)[\u0621-\u064a]{2,}ين (?:من(?:ه|ها|هم) |من (?:هذا|هذي|هذه|ذا|ذي) )"
    r"|قطعتين|حبتين|علبتين|كيسين|كرتونين|صندوقين|(?<!\w)(?:زوجين|جوزين)(?!\w)|\bboth of them\b|\bcouple of\b|\b(?:7|h)abt(?:ai|ei|e)n\b|\b[2q]et3t(?:ai|ei|e)n\b"
)
_IF = (
    r"(?:if|what if|how about|what about|kalau|kalo|klo|jika|kung|kapag|pag|si|se|e se|y si|neu|thi|wenn|falls|et si|agar|lo|law|"
    r"要是|如果|那|假如|ถ้า|لو|اذا|もし)"
)
_BUY = (
    r"(?:(?:i|we|u|you|saya|sy|aku|nak|mau|mo|ako|ko|yo|eu|em|minh|je|ich|انا|我|咱)\s*)?(?:buy|take|get|order|ambil|beli|pesan|order|kunin|kukuha|kuha|bibili|bili|bumili|compro|compra|llevo|"
    r"comprar|llevar|levo|levar|mua|lay|nehme|kaufe|prends|achete|loon|lun|买|買|拿|要|来|來|ซื้อ|เอา|اخذ|اخذت|اخدت|اشتري|اشتريت|買ったら|사면)?"
)
_IF_SO_MANY = re.compile(
    rf"^\W*(?:(?:and|ok|so|then|y|e|dan|و|แล้ว|那)\s*)?(?:{_IF})\s*{_BUY}\s*(?:\d{{1,2}}|{NUMBER_WORD}|{HAN_NUMBER})(?!\d|\s*(?:cm|kg|days?|hari|dias?|ngay|天|日|次|วัน|ครั้ง|years?|tahun|times|kali|veces|vezes|fois|orders?|hours?|jam|minutes?))"
)
"""A condition with a number of pieces ("y si compro dos?")."""
_SO_MANY = re.compile(
    rf"(?<![\w.,#])(?:\d{{1,2}}|{NUMBER_WORD}) (?:of|de|von|dari|na|ng) (?:the|these|those|them|this|ur|your|estas?|estos?|esas?|esos?|essas?|esses?|ini|ganito|ganyan)\b"
)


def asks_a_total(text: str) -> bool:
    """Whether a comment asks what so many pieces come to: a number of them with a word for the sum, a condition ("if I
    take two?"), or "two of these?" and no more."""
    if read_quantity(text) is None:
        return False
    plain = fold_in_place(text)
    if TOTAL.search(plain) or _for_a_sum(plain):
        return True
    asked = plain.rstrip().endswith("?")
    return _IF_SO_MANY.search(plain) is not None or (asked and _SO_MANY.match(plain.lstrip()) is not None)


@lru_cache(maxsize=8192)
def read_quantity(text: str) -> int | None:
    """The number of pieces in a comment, from 1 to 999; None where it names none. What a pack or a set holds is no
    number of pieces, and neither is the number of a link."""
    return next(_stated(text), None)


def counts_pieces(text: str) -> bool:
    """Whether a comment counts in words for pieces ("two pairs", "3件"), not by a bare number."""
    plain = fold_in_place(text)
    return _may_count(plain) and next(_counted(_of_pieces(plain, text)), None) is not None


def counted_noun(text: str) -> str | None:
    """The folded plural that alone tells a number of pieces ("3 lamps"); None where something else does."""
    plain = fold_in_place(text)
    if not _may_count(plain):
        return None
    plain = _of_pieces(plain, text)
    if next(_said_to_be_pieces(plain), None) is not None:
        return None
    return next((match["noun"] for match in _plurals(plain)), None)


def _may_count(plain: str) -> bool:
    return may_hold_number(plain) or may_hold_dozen(plain)


def _of_pieces(plain: str, text: str) -> str:
    """The folded text with its numbers as digits, and those blotted out that name a link or tell what a pack or a set
    holds."""
    plain = with_digits(in_pieces(without_link_numbers(plain, text)))
    for start, end in [*(place for _, place in held(plain)), *in_a_set(plain)]:
        plain = f"{plain[:start]}{'#' * (end - start)}{plain[end:]}"
    return plain


def _stated(text: str) -> Iterator[int]:
    """The numbers of pieces, the surest way of saying it first."""
    plain = fold_in_place(text)
    if _may_count(plain):
        plain = _of_pieces(plain, text)
        yield from _said_to_be_pieces(plain)
        yield from (number for match in _plurals(plain) for number in _positive(match["n"]))
    if _PAIR.search(plain):
        yield 2


def _said_to_be_pieces(plain: str) -> Iterator[int]:
    """The numbers that words for pieces, for buying or for a price stand beside."""
    if match := _for_a_sum(plain):
        yield from _positive(match["n"])
    yield from _counted(plain)
    for match in _WANTED.finditer(plain):
        yield from _positive(next(filter(None, match.groups())))
    yield from _beside_a_price(plain)


def _plurals(plain: str) -> Iterator[re.Match[str]]:
    return (match for match in _PLURAL.finditer(plain) if match["noun"] not in _NO_PIECES)


def _counted(plain: str) -> Iterator[int]:
    patterns = [_COUNTED_IN_ASCII if plain.isascii() else _COUNTED]
    if _KANA.search(plain):
        patterns.append(_COUNTED_IN_JAPANESE)
    for pattern in patterns:
        for match in pattern.finditer(plain):
            yield from _positive(next(filter(None, match.groups())))


def _for_a_sum(plain: str) -> re.Match[str] | None:
    match = _FOR_A_SUM.search(plain)
    if match is None or _A_LABEL.search(plain[: match.start()]):
        return None
    return match if (small_number(match["n"]) or 0) < int(match["sum"]) else None


def _beside_a_price(plain: str) -> Iterator[int]:
    if (match := _BEFORE_A_NOUN.match(plain)) and (small_number(match["n"]) or 0) > 1:
        yield from _positive(match["n"])
    for pattern in (_PRICED, _PRICED_AFTER):
        for match in pattern.finditer(plain):
            if not _A_LABEL.search(plain[: match.start("n")]):
                yield from _positive(match["n"])


def _positive(written: str) -> Iterator[int]:
    number = small_number(written)
    if number:
        yield number
