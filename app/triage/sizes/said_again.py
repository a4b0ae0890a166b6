"""Measures that a viewer takes back: what was before ("I was 70kg, now 60kg"), slipped ("170cm no wait 180cm"), or is not so
("not 5kg, 9kg")."""

import re

from app.triage.sizes.measure_units import CM, INCHES, JIN, KG, LB
from app.triage.talk.telltales import telltales

_ANEW = telltales(
    latin=r"\b(?:now|(?:no,? )?wait|i mean|i meant|actually|oops|sorry|correction|typo"
    r"|sekarang|skrg|skarang|maksud(?:ku|nya| saya)|maaf|ahora|digo|perdon|quise decir|agora|quer dizer|desculpa"
    r"|bay gio|gio|hien tai|nham|y la|ngayon|pala|maintenant|pardon|je veux dire|jetzt|quatsch)\b",
    others=r"ตอนนี้|เดี๋ยวนี้|เอ๊ย|เอ้ย|ขอโทษ|现在|現在|不对|不對|[说說打][错錯]|更正|今は|間違|지금|아니 |الان|الحين|دلوقتي|هلا|قصدي|अब|अभी|मतलब",
)
"""Words behind which the measure that counts stands."""
_DIGIT = re.compile(r"\d")
_UNIT = rf"(?:{CM}|{KG}|{LB}|{JIN}|{INCHES})"
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_NOT = (
    r"(?<![a-z])(?:not|isn'?t|ain'?t|no longer|bukan(?:nya)?|khong phai(?: la)?|hindi(?: ako| na)?|di ako|nicht(?: mehr)?|kein\w*|no (?:es|son|mide|pesa|peso|mido|soy de)"
    r"|no|nao(?: e| sao| tem)?|pas)(?: (?:exactly|really|quite|actually|po))? "
    r"|(?:不是|不再是|ไม่ใช่|ليس|مش|مو) ?"
)
_NOT_SO = re.compile(
    rf"(?:{_NOT})(?P<before>{_NUMBER}\s*{_UNIT})|(?P<behind>{_NUMBER}\s*{_UNIT}) ?(?:じゃなくて?|ではなく|아니라|아니고|말고|नहीं|नही)"
)


_SLIP = re.compile(
    rf"{_NUMBER}\s*{_UNIT}[\s,.]*(?:(?:no,? )?wait|oops|ay mali|eh salah|a nham|nham|เอ๊ย|เอ้ย|不对|不對)(?=[^\d]{{1,12}}\d)"
)
"""A measure that is at once taken back for another."""


def without_denied(plain: str) -> str:
    """The folded text with other marks in the place of measures that are said not to be so."""
    for denied in (_NOT_SO, _SLIP):
        plain = denied.sub(lambda found: ";" * len(found[0]), plain)
    return plain


def said_anew(plain: str) -> tuple[str, str] | None:
    """The folded text before and after the last word behind which a measure may be said anew; None where none is."""
    if not _ANEW.are_in(plain):
        return None
    found = [match for words in (_ANEW.latin, _ANEW.others) for match in words.finditer(plain)]
    places = [match.start() for match in found if _DIGIT.search(plain, match.end())]
    return (plain[: max(places)], plain[max(places) :]) if places else None
