"""What a comment says of bodies beside the measures that are read: another's, one in words, "over 105 kg".

A size is computed from what is read; what is not makes it another's, or another.
"""

import re
from decimal import Decimal

from app.triage.sizes.measure_labels import labelled
from app.triage.sizes.measure_units import CM, JIN, KG, LB
from app.triage.sizes.measures import told_again
from app.triage.sizes.persons import SELF, persons
from app.triage.talk.telltales import telltales
from knowledge.compute.size import Body, Spans
from knowledge.workbook import Dimension

_UNIT = rf"(?:{CM}|{KG}|{LB}|{JIN})"
_WITH_UNIT = re.compile(
    rf"[\d一二两兩三]\s*(?:{_UNIT}|mm(?![a-z])|(?<=[.,]\d\d)m(?![a-z])|inch(?:es)?(?![a-z])|inci(?![a-z])|\"(?!\w)|ft(?![a-z])|feet(?![a-z])|'(?=[\s\d]|$)|stones?(?![a-z])|尺(?![码碼寸])|นิ้ว|英?寸|피트|인치|इंच|फुट)"
)
_NUMBER = r"\d{2,3}(?:[.,]\d)?"
_NO_AGE = (
    r"(?![.,]?\d|\s*(?:years?|yrs?|y/?o|anos?|anys|tahun|th|thn|tuoi|ans|jahre?|months?|mos?|bulan|thang|days?|hari|pcs?|pieces?)(?![a-z])"
    r"|\s*(?:ปี|เดือน|岁|歲|个|個|件|살|歳|سن|साल))"
)
_AND = r"(?:and|&|\+|/|y|e|et|und|dan|at|tas|va|or|atau|กับ|และ|和|跟|与|و|と|와|과|랑|और)"
_JOINED = re.compile(
    rf"(?<![\d.,])(?P<before>{_NUMBER})\s*{_AND}\s*;|;\s*{_AND}\s*(?P<behind>{_NUMBER}){_NO_AGE}"
)
"""A bare number beside a measure that was taken out."""
_OF_SOMEBODY = re.compile(
    r"(?:\b(?:is|are|am|was)|'s|'m|\bes|\bmide|\best|\bist|是|老公|老婆|妈|爸|[姐妹哥弟]|\bsuami|\bistri|\bsister|\bbrother|\bwife|\bhusband|\bmom|\bdad|สามี|แฟน|แม่|พ่อ)"
    rf"\s*(?P<n>{_NUMBER}){_NO_AGE}(?!\s*(?:%|\$|[a-z]{{2,3}}\b))"
)
"""A bare number that somebody is: "she's 158"."""
_NEAR = Decimal("0.7"), Decimal("1.45")
"""Between these multiples of a measure a bare number may be another's."""
_NAMED_ALONE: dict[Dimension, re.Pattern[str]] = {
    "height": re.compile(
        r"\b(?:height|tinggi|estatura|mido|cao|lambai|hauteur)\b|ส่วนสูง|สูง|طولي|الطول|身高|身長|키[가는 ]|लंबाई|हाइट"
    ),
    "weight": re.compile(
        r"\b(?:weight|weigh|berat badan|nang|peso|poids|gewicht|wiege)\b|น้ำหนัก|หนัก|وزني|体重|體重|몸무게|वजन"
    ),
}
"""Names of measures that mean nothing else."""
_MEASURE = rf"(?:\d[\d.,]*\s*{_UNIT}|\d'\d|(?<![\d.,])[12]\d\d(?![\d.,]))"
_BEYOND = telltales(
    latin=rf"\b(?:over|above|under|below|beyond|(?:more|less|bigger|taller|heavier|larger|smaller) than|lebih (?:dari(?:pada)?|besar dari)|(?:di ?)atas|melebihi|kurang dari|di ?bawah"
    r"|(?:belum|blm|tak|ga) (?:sampai|nyampe|sampe)|mai?s de|menos de|acima de|abaixo de|tren|duoi|hon|chua (?:toi|den)|lampas(?: sa)?|higit(?: sa)?|wala pang|plus de|moins de"
    rf"|uber|unter|mehr als|weniger als) (?:the |my |about )?{_MEASURE}"
    rf"|\d{_UNIT}?\+(?!\d)|{_MEASURE}\s*(?:up|plus|or (?:more|over|above)|and (?:up|over|above)|ke ?atas|ke ?bawah|tro len|pataas|y pico)(?![a-z]|\s*\d)",
    others=rf"(?:มากกว่า|เกิน|ไม่ถึง|ต่ำกว่า|超过|超過|[不没]到|不足|اكثر من|فوق|اقل من|تحت)\s*{_MEASURE}"
    rf"|{_MEASURE}\s*(?:以[上下内內]|多(?![少大久])|ขึ้นไป|กว่า|이상|이하|넘|초과|미만|[越超]え|से (?:ज्यादा|अधिक|ऊपर|कम))",
)
"""A measure that only tells from where on, or up to where, the real one is."""
_MINE = re.compile(
    r"(?:\bi'?m |\bi am |\bim |\bmy height is |(?:^|[,.;!?] ?)(?:saya|aku|ako) |\bmido |\bsoy |\bsou |\btenho |\bich bin |\bje (?:fais|mesure) |(?<![a-z] )\b(?:toi|minh) (?:cao )?"
    r"|我(?:身高)?|(?:ฉัน|ผม|หนู)สูง ?|私は|나는 ?|저는 ?|انا (?:طولي )?|طولي )(?=\d)"
)

_SAID_BY = re.compile(
    r"\bmy \w+ (?:says|said|thinks|thought|reckons|insists|told me|suggests|suggested)\b|(?:我的?)?(?:老公|老婆|妈妈?|媽媽?|爸爸?|[姐妹哥弟]|(?:[男女]?朋)?友|闺蜜|同事)(?:[说說](?=我)|[觉覺]得我)"
)
"""One whose opinion is told is nobody who asks."""


def leaves_a_measure(plain: str, left: str, body: Body, *, shoes: bool, spans: Spans) -> bool:
    """Whether a folded text says more of bodies than the measures that were read, of which `left` is the rest."""
    again, left = told_again(left, body, shoes=shoes, spans=spans)
    if again or _WITH_UNIT.search(left) is not None:
        return True
    if _BEYOND.are_in(plain) or _is_for_another(plain):
        return True
    return _may_be_anothers(left, body) or any(
        _is_named(name, left) for name in spans if name not in body.given
    )


def _is_named(name: Dimension, left: str) -> bool:
    """Whether a measure that was not read is named, with a number or in words."""
    alone = _NAMED_ALONE.get(name)
    return labelled(name, left) or (alone is not None and alone.search(left) is not None)


def _may_be_anothers(left: str, body: Body) -> bool:
    """Whether a bare number is about as large as a measure that was read, and joined to it or somebody's."""
    numbers = [match["before"] or match["behind"] for match in _JOINED.finditer(left)]
    numbers += [match["n"] for match in _OF_SOMEBODY.finditer(left)]
    least, largest = _NEAR
    return any(
        told * least <= Decimal(number.replace(",", ".")) <= told * largest
        for number in numbers
        for told in body.given.values()
    )


def _is_for_another(plain: str) -> bool:
    """Whether the viewer's own measure stands beside a question for somebody else: "I'm 178cm, what size for my wife?"."""
    if _MINE.search(plain) is None:
        return False
    return any(person != SELF for person in persons(_SAID_BY.sub(" ", plain)))
