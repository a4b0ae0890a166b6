"""What a number counts: time, parts of a hundred, mass, volume and length, by their names in folded spelling."""

import re

from app.triage.counting.amounts import MEASURE_NAMES

_WORKING = "(?:(?:working|business|calendar|full|whole|consecutive) )?"
_TIMES = {
    "minute": "minutes?|mins?|menit|minit|minutos?|minuten|phut|นาที|分[钟鐘]|دقيقه|دقايق|분|मिनट",
    "hour": "hours?|hrs?|jam|horas?|stunden?|heures?|oras|gio|ชั่วโมง|ชม|[个個]?小[时時]|[个個]?[钟鐘]头|時間|시간|ساعه|ساعات|घंट[ेा]",
    "day": f"{_WORKING}days?|hari|dias?|(?:werk|arbeits)?tagen?|(?:werk|arbeits)?tag|jours?|araw|ngay|วัน|天|[个個]?工作[日天]|営業日|日(?:間|间)?(?![元币幣圓常])"
    "|영업일|일(?![가-힣])|يوما?|ايام|दिन",
    "week": "weeks?|wks?|minggu|semanas?|wochen?|semaines?|linggo|tuan|สัปดาห์|อาทิตย์|[个個]?(?:星期|[礼禮]拜)|周(?![岁歲围圍边邊年到末])|週(?:間|间)?(?![歲年末])"
    "|주일|اسبوعا?|اسابيع|हफ्त(?:े|ों|ा)|सप्ताह",
    "month": "months?|bulan|mes(?:es)?|monaten?|monate?|mois|buwan|thang|เดือน|[个個]月|[かヶカ]月|개월|달|شهرا?|اشهر|شهور|महीन(?:े|ों|ा)",
    "year": f"{_WORKING}years?|yrs?|tahun|anos?|jahren?|jahre?|ans?|annees?|taon|nam|ปี|年(?:間|间)?(?![级級纪紀龄齡轻輕前来度底])|년|سنه|سنوات|عاما?|اعوام|साल|वर्ष",
    "percent": "%|percent|per cent|persen|peratus|por ?ciento|por ?cento|pour ?cent|prozent|phan tram|porsyento|เปอร์เซ็นต์|퍼센트|パーセント|بالميه|प्रतिशत",
    "cm": "cms?|centimet(?:er|re)s?|centimetros?|公分|厘米|センチ|ซม|เซน|سم|센치|센티", "mm": "mm|毫米|มม|ミリ",
    "inch": "inch(?:es)?|inci|pulgadas?|polegadas?|pouces?|zoll|英?寸|นิ้ว|インチ|인치|इंच",
}  # fmt: skip
_KINDS = (*_TIMES.items(), *MEASURE_NAMES.items())
_PATTERNS = tuple((kind, re.compile(names)) for kind, names in _KINDS)
_UNIT = "|".join(f"(?:{names})" for _, names in _KINDS)
_UNIT_AT = re.compile(rf"(?P<gap>[ -]?)(?:na )?(?P<unit>{_UNIT})(?![a-z])")


def unit_at(plain: str, at: int) -> tuple[str, int] | None:
    """The unit that stands behind a number that ends at a place, by one name in all languages, and its end."""
    match = _UNIT_AT.match(plain, at)
    if match is None:
        return None
    return next(kind for kind, names in _PATTERNS if names.fullmatch(match["unit"])), match.end()
