"""The words by which viewers ask in which money prices are, for folded text."""

import re
from collections.abc import Iterator

from app.triage.money.money_names import money_at
from app.triage.money.price_words import HOW_MANY, PRICE

_MONEY = (
    r"(?:(?:us |singapore |sing )?dollars?|d[oó]lar(?:es)?|sgd|usd|myr|rm|ringgit|thb|baht|php|pesos?|idr|rupiah|rp|vnd|dong|euros?|eur|reais|brl|mxn|gbp|aed"
    r"|dirhams?|sar|riyals?|krw|jpy|yen|rmb|cny|yuan|twd|hkd|[新坡马馬美港台澳日人英韩韓][元币幣]|新加坡[元币幣]|人民[币幣]|令吉|泰[铢銖]|比索|[欧歐]元|英[镑鎊]|บาท|ดอลลาร์|ริงกิต|เปโซ"
    r"|(?:ال)?(?:دولار|ريال|درهم)|원|달러|링깃|ドル|リンギット|円)"
)
_WHICH_MONEY = re.compile(
    r"\b(?:what|which|wat) (?:is the |kind of )?currency\b|\bcurrency (?:is|of|po|nya|ya|apa|ito)\b|^\W*(?:the )?currency\W*$|\b(?:mata wang|matawang|mata uang)\b"
    r"|\b(?:anong|ano ang|aling) (?:pera|currency)\b|\b(?:que|cual|en que) (?:es la )?moneda\b|\b(?:qual|que|em que) (?:e a )?moeda\b|\b(?:tien|don vi tien) (?:gi|nao|nuoc nao|te)\b|\b(?:quelle|en quelle) (?:devise|monnaie)\b|\bwelche (?:wahrung|waehrung)\b"
    r"|什[么麼](?:货|貨)?[币幣]|[币幣][种種]|哪(?:种|種|国|國|里|裡)的?(?:货|貨)?(?:[币幣]|钱|錢)|สกุล(?:เงิน)?|เงิน(?:อะไร|ประเทศไหน)|(?:اي|بأي|شو|ايش) ?(?:ال)?عمله|어느 ?나라 ?돈|통화|화폐|通貨|何ドル"
)
_IN_MONEY = re.compile(
    rf"(?<![\w])(?:is|are|it'?s|they'?re|all|prices?|quoted|listed|shown|this|that) (?:it |this |that |these |they |the price |(?:the )?prices? |all |quoted |listed |shown )*(?:in )?{_MONEY}\b(?!\s*\d)|\b{_MONEY} (?:or|atau|o|ou|hay|oder) {_MONEY}\b|\b{_MONEY} (?:po )?ba\b|\b(?:dalam|pakai|guna|pake) {_MONEY}\b"
    rf"|\b(?:esta[n]?|es|son) en {_MONEY}\b|\b(?:e|sao|esta|estao) em {_MONEY}\b|\b(?:la|tinh bang|tinh) (?:tien )?{_MONEY}\b|\b(?:sont|est) en {_MONEY}\b|\b(?:ist|sind)(?: das| die preise)? in {_MONEY}\b"
    rf"|(?:是|用|算|按)(?:的)?{_MONEY}|{_MONEY}(?:[计計][价價]|还是|還是)|เป็น(?:เงิน)?{_MONEY}|(?:بال|هو |هي ){_MONEY}"
)
_ASKED = re.compile(
    r"[?؟？]|吗|嗎|嘛|么$|还是|還是|\b(?:ba|kah|ke|kan|ya|tak|ga|gak|or|atau|ha|phai khong)\b|ไหม|มั้ย|هل"
)
_A_PRICE = re.compile(
    r"\bprices?\b|\bpricing\b|\bharga(?:nya)?\b|\bprecios?\b|\bprecos?\b|\bgia\b(?! bao)|\bpresyo\b|\bpreise?\b|\bprix\b|[价價][格钱錢]|[标標售][价價]|ราคา|(?:ال)?(?:سعر|اسعار)\w*|가격|値段|価格"
)
"""Words that name a price without asking how much it is."""
_INTO = re.compile(
    r"\b(?:in|into|to|dalam|ke|jadi|jadinya|pakai|pake|en|em|sa|bang|tinh ra|ra|quy ra|umgerechnet)(?: (?:our|my|us|the|tien|mata uang|duit|uang))? |(?:换算?成|換算?成|折合(?:成)?|换|換|算)|เป็น(?:เงิน)?|(?<!\w)بال(?=\w)|(?<!\w)ب(?=ال)"
)
"""Before a money's name: the sum in that money is asked."""
_CODE = re.compile(
    r"(?:myr|idr|thb|vnd|php|sgd|usd|eur|gbp|cny|rmb|jpy|krw|brl|mxn|sar|aed|qar|kwd|egp|inr|aud|hkd|twd|bnd|nzd|cad|rm|rp)(?![a-z])"
)
_CALLED = {"rmb": "CNY", "rm": "MYR", "rp": "IDR"}


def asks_in_other_money(plain: str, currency: str | None) -> bool:
    """Whether a folded text asks for a sum in another money than the one that the prices are in ("how much in pesos")."""
    if currency is None:
        return False
    return any(bool(named) and currency not in named for named in _named_into(plain))


def _named_into(plain: str) -> Iterator[frozenset[str]]:
    for match in _INTO.finditer(plain):
        found, code = money_at(plain, match.end()), _CODE.match(plain, match.end())
        if found is not None:
            yield found[2]
        elif code is not None:
            yield frozenset({_CALLED.get(code[0], code[0].upper())})


def asks_the_currency(plain: str) -> bool:
    """Whether a folded text asks in which money the prices are, and not how much something is."""
    if not (_WHICH_MONEY.search(plain) or (_IN_MONEY.search(plain) and _ASKED.search(plain))):
        return False
    rest = _A_PRICE.sub(" ", plain)
    return not (PRICE.search(rest) or HOW_MANY.search(rest))
