"""Link numbers as viewers type them: "no.3", "3号链接", "link tiga", "ลิงก์ 3", "the second one"."""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD, may_hold_number, small_number
from app.triage.counting.ordinals import ordinals
from app.triage.talk.sought import sought

_NUMBER = rf"(?P<number>\d{{1,3}}(?![\d.,]*\d)|(?:{NUMBER_WORD}|{HAN_NUMBER}))(?!\w*\d)"
_NOT_GIVE = (
    r"(?:(?<=नंबर )|(?<=नम्बर )|(?<=नं )"
    r"|(?!दो(?![\u0900-\u097f])(?!\s*(?:कितन|का|की|के|में|वाल|प्राइ|दाम|रेट|कीमत|साइज))))"
)
"""The Hindi for "two" is also "give" ("लिंक दो"): right behind the link it counts only where something is said of it."""
_GOODS_GRADE = (
    r"(?!(?:ek|do|एक|दो) ?(?:number|numbar|nambar|no|नंबर|नम्बर) ?(?:k[aie]\b|क[ाीे])"
    r"(?! ?(?:price|rate|da+m|kitn|size|colou?r|stock|प्राइ|दाम|रेट|कितन|कीमत|साइज|कलर|स्टॉक)))"
)
"""Goods "of number one" are first-class in Hindi, those "of number two" sham."""
_NOT_A_MEASURE = (
    r"(?!\s*(?:fois|mois|€|euros?|जी|cm|kg|kilos?|lbs?|mm|ml|pcs?|pieces?|%|rm\b|usd|\$|days?|hari|件|斤|公斤|折|元|块|塊|天|公分|岁|个月|小时"
    r"|[次回批位名单單轮輪期节節届屆]|场(?!外)|個?[個个]?(?:下单|下單|购买|購買|抢到|搶到)|ชิ้น|บาท|วัน|กก|:\d))"
)
_END = r"(?![a-z0-9]|(?<=[\u0900-\u097f])[\u0900-\u097f])"
_SURE = re.compile(
    r"(?:\b(?:links?|lnk|etalase|enlace|lien|produto|producto|produk|product|produkt|produit|item|artikel|article|articulo"
    r"|artigo|keranjang(?: kuning)?|link (?:ke|thu))"
    r"|लिंक|लिन्क|प्रोडक्ट|आइटम|链接|鏈接|連結|链结|ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|ลิ้งค|ลิ้ง|ลิงก|รายการที่|رابط|الرابط|لينك|اللينك|المنتج رقم|リンク|링크)"
    r"\s*(?:no\.?|nos\.?|nr\.?|n°|nomor|nombor|number|nummer|num|numero|numbar|nambar|so|thu|नंबर|नम्बर|नं|ที่|เบอร์|رقم|第|ke|yang ke)?\s*[.:#\-]?\s*"
    rf"{_NOT_GIVE}{_NUMBER}{_NOT_A_MEASURE}{_END}"
)
_SURE_AFTER = sought(
    rf"(?<![\d.月])(?:第)?(?P<number>\d{{1,3}}|{HAN_NUMBER})\s*(?:号|號)?\s*(?:链接|鏈接|連結|链结|リンク|번 ?링크)"
    r"|\b(?P<word>first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th)) (?:link|product|item)\b"
    rf"|(?<!\w){_GOODS_GRADE}"
    r"(?P<hindi>\d{1,2}|एक|दो|तीन|चार|पांच|पाँच) ?(?:नंबर|नम्बर) ?(?:वाल|लिंक|क[ाीे])"
    rf"|\b{_GOODS_GRADE}"
    r"(?P<latin>\d{1,2}|ek|do|teen|tin|char|chaar|panch|paanch) (?:number|numbar|nambar|no) (?:wal[aei]|k[aie]|link)\b"
)
_LIKELY = re.compile(
    r"(?:\b(?:no|nos|nr|num|nomor|nombor|nomer|number|nummer|numero|numbar|nambar|ma so|mau so)\b\s*[.:#\-]?|(?<!\w)#|\bn°|เบอร์|หมายเลข|ตัวที่|อันที่|رقم|编号|編號|नंबर|नम्बर|第)"
    rf"\s*{_NUMBER}{_NOT_A_MEASURE}{_END}"
)
_LIKELY_AFTER = sought(rf"(?<![\d.月])(?P<number>\d{{1,3}}|{HAN_NUMBER})\s*(?:号|號|番|번)(?![码碼線线店楼])")
_VIETNAMESE = re.compile(r"\b(?:số|sp|mã)\s*(?P<number>\d{1,3})(?![\w.,]*\d)" + _NOT_A_MEASURE, re.IGNORECASE)
"""Searched for in the text with its accents."""
_FOLDED = (_SURE, _SURE_AFTER, _LIKELY, _LIKELY_AFTER)
_WORD_FORM = sought(r"first|second|third|fourth|fifth|\b(?:ek|do|teen|tin|chaa?r|paa?nch) n|नंबर|नम्बर")
_WORD_FORMS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "ek": "1", "do": "2", "teen": "3",
    "tin": "3", "char": "4", "chaar": "4", "panch": "5", "paanch": "5", "पाँच": "5",
}  # fmt: skip


class _Named(NamedTuple):
    """A link number, where it stands, and whether nothing else can be meant."""

    number: str
    start: int
    end: int
    sure: bool


def link_numbers(plain: str, text: str) -> tuple[tuple[str, bool], ...]:
    """The link numbers that a comment names (`plain` is its folded text), each with whether nothing else can be meant;
    a number of a size or of a day may look alike."""
    found: dict[str, bool] = {}
    for named in _named(plain, text):
        found.setdefault(named.number, named.sure)
    return tuple(found.items())


def without_link_numbers(plain: str, text: str, doubtful: Container[str] = ()) -> str:
    """The folded text with the link numbers that it names blotted out, their words with them; those that may be something
    else stay where they are among `doubtful`."""
    for named in _named(plain, text):
        if not named.sure and named.number in doubtful:
            continue
        plain = f"{plain[: named.start]}{'_' * (named.end - named.start)}{plain[named.end :]}"
    return plain


@lru_cache(maxsize=8192)
def _named(plain: str, text: str) -> tuple[_Named, ...]:
    found = [_Named(number, start, end, sure=True) for number, start, end in ordinals(plain)]
    if not may_hold_number(plain) and not _WORD_FORM.search(plain):
        return tuple(found)
    for pattern, subject, sure in (
        (_SURE, plain, True),
        (_SURE_AFTER, plain, True),
        (_LIKELY, plain, False),
        (_LIKELY_AFTER, plain, False),
        (_VIETNAMESE, text, False),
    ):
        for match in pattern.finditer(subject):
            number = _value(match)
            if number is not None:
                found.append(_Named(number, match.start(), match.end(), sure))
    return tuple(found)


_BEFORE = re.compile(
    r"(?:now|next|on air|showing|sekarang|skrg|bay gio|ahora|agora|现在|現在|接下来|下面|上架|上|切到|切|讲|講|看|换|換|ตอนนี้)[\s:,.\-]*"
)
_AFTER = re.compile(r"[\s!.~。！]*(?:now|sekarang|ahora|agora|了|上)?[\s!.~。！]*")
_PLAIN_NUMBER = re.compile(r"(?P<number>\d{1,3})")


def lone_link_number(plain: str, text: str) -> str | None:
    """The link number that is all a comment says (`plain` is its folded text), perhaps with "now" beside it; a bare
    number is none without that."""
    plain, text = plain.strip(), text.strip()
    before = _BEFORE.match(plain)
    start = before.end() if before else 0
    for pattern, subject in (*((one, plain) for one in _FOLDED), (_VIETNAMESE, text)):
        at = start if subject is plain else 0
        match = pattern.match(subject, at)
        if match and _AFTER.fullmatch(subject, match.end()):
            return _value(match)
    match = _PLAIN_NUMBER.match(plain, start) if before else None
    return _value(match) if match and _AFTER.fullmatch(plain, match.end()) else None


def _value(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("word"):
        return _WORD_FORMS.get(groups["word"]) or re.sub(r"\D", "", groups["word"])
    written = next(group for group in groups.values() if group)
    number = small_number(written)
    return _WORD_FORMS.get(written) if number is None else str(number)
