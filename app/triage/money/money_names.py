"""The names of currencies behind an amount ("45 dollars", "6欧元", "zehn Euro"), in folded spelling."""

import re

_DOLLARS = "USD SGD AUD HKD TWD BND CAD NZD"
_PESOS = "MXN PHP CLP COP ARS"
_NAMES = {
    "USD": "us dollars?|usd|dolares americanos|美[元金]|美刀|米ドル|미국 ?달러",
    _DOLLARS: "dollars?|dolares|dolar|do la|bucks|ดอลลาร์|ดอล|دولار|ドル|달러|डॉलर",
    "SGD": "singapore dollars?|sing dollars?|新加?坡?币|新加?坡?幣|新加坡元|坡币|坡幣",
    "HKD": "hong kong dollars?|港[币幣元]", "TWD": "新?[台臺][币幣]", "AUD": "澳[元币幣]",
    "MYR": "ringgit|ริงกิต|رينجت|رينغيت|令吉|林吉特|马币|馬幣|リンギット|링깃",
    "THB": "baht|บาท|泰[铢銖]|バーツ|바트|بات", "IDR": "rupiah|印尼盾|ルピア|루피아", "VND": "dong|越南盾|ドン|ดอง",
    "PHP": "piso", _PESOS: "pesos?|เปโซ|بيزو|比索|ペソ|페소", "BRL": "reais|雷亚尔|レアル|헤알",
    "EUR": "euros?|eur|欧元|歐元|ユーロ|유로|ยูโร|يورو|यूरो", "GBP": "pounds? sterling|sterling|quid|英[镑鎊]|ポンド|파운드",
    "JPY": "yen|日[元币圓幣]|円|เยน|엔(?![가-힣])", "CNY": "yuan|rmb|人民[币幣]|หยวน|يوان|위안",
    "KRW": "won|韩[元币]|韓[元幣]|ウォン|วอน|원(?![가-힣]{2})", "INR PKR LKR NPR": "rupees?|卢比|ルピー|루피|รูปี|روبيه|रुपय[ेा]|रुपए",
    "SAR QAR OMR YER": "riyals?|ريال|里亚尔", "AED MAD": "dirhams?|درهم|迪拉姆", "KWD BHD JOD IQD": "dinars?|دينار|第纳尔",
    "EGP GBP": "جنيه",
}  # fmt: skip
_CODES = tuple((re.compile(names), frozenset(codes.split())) for codes, names in _NAMES.items())
_MONEY = "|".join(
    sorted((name for names in _NAMES.values() for name in names.split("|")), key=len, reverse=True)
)
"""A pattern of any of them; not 元, 块 and the like, which may be the shop's money whatever it is."""
_BEHIND_A_NUMBER = re.compile(rf"(?P<gap>[ -]?)(?P<name>{_MONEY})(?![a-z]| sizes?\b)")


def money_at(plain: str, at: int) -> tuple[int, int, frozenset[str]] | None:
    """Where the money of an amount that ends at a place is named, and the currencies that it can be."""
    match = _BEHIND_A_NUMBER.match(plain, at)
    if match is None:
        return None
    meant = next(codes for names, codes in _CODES if names.fullmatch(match["name"]))
    return match.start("name"), match.end("name"), meant
