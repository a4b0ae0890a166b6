"""Products told by their place among the links: "the second one", "el segundo", "두번째 거"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick


class _Form(NamedTuple):
    """How languages tell one thing by its place."""

    words: Sequence[str]
    """For the first to the fifth, in folded spelling."""
    told: str
    """Where a word, which stands for `{}`, tells a product."""


_PRICE = r"(?:precio|preco|prix|preis)"
"""Right behind an ordinal it is counted itself ("le premier prix", "der zweite Preis")."""
_HOW_MUCH = (
    r"(?:cuanto|a cuanto|que precio|cuesta|vale|quanto|qual o preco|custa|combien|c'est combien|quel prix|coute|wie ?viel"
    r"|was kostet|kostet|wie teuer)"
)
_IN_STOCK = r"(?:hay|queda|esta disponible|disponible|disponivel|ainda tem|dispo|noch da|verfugbar|auf lager)"
_LINK = r"(?:links?|enlace|producto|articulo|produto|artigo|lien|produit|article|artikel|produkt)"
_ASKED_OF = rf"(?=\W{{1,3}}(?:{_HOW_MUCH}|{_IN_STOCK}|{_LINK})\b| ?[,:] ?{_PRICE}\b)"
_PRICED = rf"\b(?:{_HOW_MUCH}|{_PRICE}) (?:(?:es|esta|e|ta|custa|cuesta|vale|sale|coute|pour|fur|por|para) )?"
_FORMS = (
    _Form(
        ("first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th"),
        r"\b(?<!\ba )(?<!my )(?<!our )(?<!your )(?<!another )(?:{})[ -]one\b"
        r"(?!\W(?:(?:i|we|you)\b|to|who|that|here|today|ever|gets?|buys?|wins?|half|free|for|at|off|cheaper|with|\d))",
    ),
    _Form(
        ("pertama", "kedua|ke ?-?2", "ketiga|ke ?-?3", "keempat|ke ?-?4", "kelima|ke ?-?5"),
        r"(?:^|\b(?:yang|yg) )(?:{})\b(?! (?:kali|x\b|beli|order|bayar|komen|orang|pesan|checkout|co\b|dapat|dpt|diskon|gratis"
        r"|nonton|tonton|join|gabung|lihat|liat|tengok|masuk|tau|tahu))",
    ),
    _Form(
        ("una(?:ng)?", "pangalawa(?:ng)?|ikalawa(?:ng)?", "pangatlo(?:ng)?|ikatlo(?:ng)?", "pang-?apat", "panglima(?:ng)?"),
        r"\b(?:yung|iyong|yong|(?:ung|nung)(?! una\b)) (?:{})\b(?! (?:k(?:o|ong)\b|mag(?!kano)|um|o?order|beses|bibili|bumili|oras|araw|comment))",
    ),
    _Form(
        ("dau tien|thu nhat", "thu hai|thu 2", "thu ba|thu 3", "thu tu|thu 4", "thu nam|thu 5"),
        r"\b(?:cai|mau|sp|san pham|mon|chiec) (?:{})\b(?! (?:giam|duoc|nua gia|free|mien))",
    ),
    _Form(
        ("แรก|ที่ ?(?:1|หนึ่ง)", "ที่ ?(?:2|สอง)", "ที่ ?(?:3|สาม)", "ที่ ?(?:4|สี่)", "ที่ ?(?:5|ห้า)"),
        r"(?:อัน|ตัว|แบบ|รุ่น|ชุด)(?:{})(?!\d| ?(?:ลด|ครึ่ง|ฟรี|แถม))",
    ),
    *(
        _Form(
            ("primer[oa]?|primeir[oa]|premiere?|1ere?|erste[nrs]?", "segund[oa]|deuxieme|seconde?|2e(?:me)?|zweite[nrs]?",
             "tercer[oa]?|terceir[oa]|troisieme|3e(?:me)?|dritte[nrs]?", "cuart[oa]|quart[oa]|quatrieme|4e(?:me)?|vierte[nrs]?",
             "quint[oa]|cinquieme|5e(?:me)?|funfte[nrs]?"),
            told,
        )
        for told in (
            rf"\b(?:el|la|del|o|a|do|da|le|du|der|die|das|den|dem|vom) (?:{{}}){_ASKED_OF}",
            rf"{_PRICED}(?:el|la|del|o|do|le|du|der|die|das|den|dem|vom) (?:{{}})(?=\W*$)",
        )
    ),
    _Form(
        ("الاول|الاولي", "ال[ثت]اني|ال[ثت]انيه", "ال[ثت]الت|الثالث|الثالثه", "الرابع|الرابعه", "الخامس|الخامسه"),
        r"(?:^|\b(?:بكم|كم|سعر|الرابط|المنتج) )(?:{})(?=\W*$|\W{1,3}(?:بكم|كم|سعر|متوفر|موجود|فيه))",
    ),
    _Form(("اول", "[ثت]اني", "ثالث|تالت", "رابع", "خامس"), r"(?<!\w)(?<!انا )(?<!اني )(?<!احنا )(?:{}) (?:واحد|واحده|وحده|رابط|منتج)\b(?! [يت])"),
    _Form(("[1一]つ目", "[2二]つ目", "[3三]つ目", "[4四]つ目", "[5五]つ目"), r"(?:{})(?!以降|から|[はが]?(?:半額|無料|割引))"),
    _Form(
        ("첫", "두|둘", "세|셋", "네|넷", "다섯"),
        r"(?:{}) ?번째(?! ?(?:로|구매|주문|방송|시간|손님|줄|댓글|할인|방문|사(?!이즈|진)|보(?!라)|오(?!렌지)))",
    ),
    _Form(
        ("पहल[ाी]", "दूसर[ाीे] नंबर", "तीसर[ाीे]", "चौथ[ाीे]", "पां?ँ?चव[ाीे]ं?"),
        r"(?:{}) वाल[ाीे]",
    ),
    _Form(
        ("pehl[ai]|pahl[ai]", "d(?:u|oo)sr[aei] number", "t(?:ee|i)sr[aei]", "chauth[aei]", "p(?:aa|a)nchv?w?[aei]"),
        r"\b(?:{}) w(?:a|aa)l[aei]\b",
    ),
)  # fmt: skip
_PATTERNS = tuple(
    re.compile(
        form.told.replace("{}", "|".join(f"(?P<n{place}>{word})" for place, word in enumerate(form.words, 1)))
    )
    for form in _FORMS
)
_SPACED_STEMS = ("ke 2", "ke 3", "ke 4", "ke 5")
_STEMS = AhoCorasick(
    (
        *_SPACED_STEMS,
        *"""first 1st second 2nd third 3rd fourth 4th fifth 5th pertama kedua ketiga keempat kelima ke2 ke3 ke4 ke5 ke-2 ke-3 ke-4 ke-5
    una pangalawa ikalawa pangatlo ikatlo pangapat pang-apat panglima tien thu แรก ที่ prim premier segund deuxi 2e tercer terceir
    troisi 3e cuart quart quatri 4e quint cinqui 5e 1er erst zweit dritt viert funft اول ثان تان ثالث تالت رابع خامس つ目 번째
    वाल दूसर wala wali wale waal 最初の""".split(),  # noqa: SIM905
    )
)
"""A quick look before the exact one."""
_UNTOLD = re.compile(
    r"\bthe (?:first|second|third|fourth|fifth)\b(?!\W(?:one\W)?(?:to\b|who|here|today|ever|gets?\b|buys?\b|wins?\b|half|free|\d|times?\b"
    r"|orders?\b|purchase|days?\b|weeks?\b|months?\b|years?\b|person|people|customer|buyer|viewer|piece|pcs?\b|hand\b|wash))"
    r"|\b(?:el|la|le|du|der|die|das|den|dem|vom) (?:primer[oa]|segund[oa]|tercer[oa]|premiere?|deuxieme|seconde|troisieme|quatrieme"
    r"|(?:erste|zweite|dritte|vierte)[nrs]?)\b(?!\W(?:en\b|a\b|que\b|qui\b|vez|vec|compra|unidad|dia|semana|mano|orden|pedido|client|person"
    r"|fois|jour|commande|achat|semaine|mal\b|male\b|tag|bestell|kund|kauf|woche|monat|lavad|lavage|wasche|pieza|piece|stuck))"
    r"|\bo (?:primeiro|segundo|terceiro)\b(?!\W(?:a\b|que\b|dia|pedido|cliente|lote|lugar|mes))"
    r"|\bd(?:u|oo)sr[aei] w(?:a|aa)l[aei]\b|दूसर[ाीे] वाल|पहले वाले|\bpehle wale\b|(?<!\w)(?<!اليوم )(?<!المره )(?<!الطلب )(?<!العرض )(?<!الاسبوع )ال[ثت]انيه?(?!\w)|最初の(?:やつ|商品|もの)"
)
"""Something is told by its place, and perhaps among others than the links; the Hindi for "second" is also "the other"."""


def ordinals(plain: str) -> Iterator[tuple[str, int, int]]:
    """The link numbers that a folded comment tells by an ordinal, each with where it stands."""
    if not _STEMS.find_matches_as_indexes(plain):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            yield str(match.lastgroup).removeprefix("n"), match.start(), match.end()


def tells_by_place(plain: str) -> bool:
    """Whether a folded comment tells a product by its place, be it among the links or in a row that is shown."""
    if not _STEMS.find_matches_as_indexes(plain):
        return False
    return _UNTOLD.search(plain) is not None or next(ordinals(plain), None) is not None
