"""Countries named for their money: "Singapore dollars", "ringgit Malaysia" are no places."""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.scripts import ends_a_word, starts_a_word

_MONEYS = (
    ("MY", "ringgit, ringgits, ริงกิต, رينجت, رينغيت, 令吉, 林吉特, リンギット, 링깃"),
    (
        "US SG HK TW AU NZ CA BN",
        "dollar, dollars, dolar, dolares, do la, nhieu do, ดอลลาร์, ดอล, دولار, 元, 美元, ドル, 달러, डॉलर",
    ),
    ("TH", "baht, บาท, 泰铢, 泰銖, 铢, 銖, バーツ, 바트"),
    ("ID", "rupiah, รูเปียห์, 盾, ルピア, 루피아"),
    ("VN", "dong, ดอง, 盾, ドン, 동화"),
    ("PH MX CO CL AR", "peso, pesos, piso, เปโซ, بيزو, 比索, ペソ, 페소"),
    ("BR", "reais, レアル, 헤알"),
    ("GB EG", "pound, pounds, sterling, libra, libras, ปอนด์, جنيه, 镑, 鎊, 英镑, ポンド, 파운드"),
    ("JP", "yen, เยน, ين, 元, 円, 엔화"),
    ("CN", "yuan, หยวน, يوان, 元, 위안"),
    ("KR", "won, วอน, وون, 元, ウォン, 원화"),
    ("IN PK LK NP", "rupee, rupees, รูปี, روبيه, 卢比, ルピー, 루피, रुपये, रुपए"),
    ("SA QA OM YE IR", "riyal, riyals, rial, rials, ริยาล, ريال, 里亚尔, リヤル"),
    ("AE MA", "dirham, dirhams, درهم, 迪拉姆, ディルハム"),
    ("KW BH JO IQ", "dinar, dinars, دينار, 第纳尔, ディナール"),
)
"""Countries, and what their money is called beside their names."""
_ANY_BEFORE = "currency, duit, uang, wang, tien, moneda, moeda, monnaie, เงิน, عمله"
_ANY_BEHIND = "currency, money, 币, 幣, 货币, 貨幣, 通貨"
_NOT_BEHIND = r"(?![旦朗宵]|\s*(?:\d|berapa|brapa|brp|bape)|(?<=money)\s*back\b)"
"""What may not stand behind a money's name: `Malaysia ringgit berapa` asks for a sum, 元旦 is New Year's Day,
元宵 the Lantern Festival, 元朗
a part of Hong Kong; money back is a refund."""
_LONGEST = 24
"""Characters: no money's name is longer, with what joins it to a country's."""


def names_money(folded: str, start: int, end: int, country: str) -> bool:
    """Whether a country's name, from `start` to `end` in a folded text, stands with the name of its money."""
    before, behind = _patterns(country)
    told = before.search(folded, max(0, start - _LONGEST), start)
    if told is not None and starts_a_word(folded, told.start()):
        return True
    told = behind.match(folded, end)
    return told is not None and ends_a_word(folded, told.end())


@cache
def _patterns(country: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of the money before the country's name, and behind it."""
    own = [names for countries, names in _MONEYS if country in countries.split()]
    return (
        re.compile(rf"{_any_of([*own, _ANY_BEFORE])}[\s-]?(?:(?:de|di|of|do|da|del)\s)?$"),
        re.compile(rf"[\s-]?{_any_of([*own, _ANY_BEHIND])}{_NOT_BEHIND}"),
    )


def _any_of(names: list[str]) -> str:
    words = {fold(word.strip()) for word in ", ".join(names).split(",")}
    return f"(?>{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
