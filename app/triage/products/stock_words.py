"""Words that ask of stock the other way round: what is gone, what else there is, whether it is the only one; all patterns
are for folded text."""

import re

from app.triage.talk.sought import sought
from app.triage.talk.telltales import telltales

COLOURS = re.compile(
    r"colou?rs?\b|\bwarna|\bkaler|\bkulay|\bcolor(?:es)?\b|\bcor(?:es)?\b|\bmau\b|\bcouleurs?\b|\bcoloris\b|\bfarben?\b|\brang\b|रंग|कलर|颜色|顏色|色|สี|الوان|لون|カラー|색"
)
SIZES = re.compile(
    r"\bsizes?\b|\bsaiz|\bukuran|\btallas?\b|\btamanhos?\b|码|碼|ไซ[สซ]|مقاس|サイズ|사이즈|\btailles?\b|\bgro(?:ß|ss)en?\b|साइज"
)
_GONE = telltales(
    latin=r"\b(?:sold ?out|out of stock|no(?:t in)? stock|none left|ran out|run out|no longer|habis|abis|kehabisan|kosong|ubos\w*|naubos"
    r"|agot(?:o\b|ad\w*|aron)|sin stock|se acab(?:o|aron)|esgot\w*|acab(?:ou|aram)|sem estoque|(?<!cho )het (?:hang|mau|size|roi|chua)|chay hang"
    r"|epuise\w*|rupture|ausverkauft|vergriffen|nicht mehr (?:da|verfugbar|vorratig|lieferbar)|khatam|khatm)\b",
    others=r"卖完|賣完|卖光|賣光|售罄|售完|[没沒无無]货|[没沒無]貨|缺货|缺貨|断货|斷貨|断码|斷碼|[抢搶][完光]|หมด(?!เขต|เวลา)|ขาดตลาด|خلص|نفد|نفذت|غير متوفر"
    r"|売り切れ|売切|完売|品切れ|在庫切れ|품절|매진|다 (?:팔렸|나갔)|खत्म|ख़त्म|ख़त्म",
)
_NOT_GONE = re.compile(
    r"(?:\bnot|n'?t)(?: yet| all| completely| fully)? (?:sold ?out|out of stock)\b|\b(?:belum|blm|tidak|tak|ga|gak|nggak) (?:habis|abis|kehabisan|kosong)\b"
    r"|\b(?:no|nao) (?:(?:se )?(?:estan?|esta[om]|ha[ns]?) )?(?:agotad[oa]s?|esgotad[oa]s?)\b|\b(?:pas|pas encore) epuise\w*|\b(?:noch nicht|nicht) (?:ausverkauft|vergriffen)\b"
    r"|(?<!有)[没沒未]有?(?:被|完全)?(?:卖|賣|售|[抢搶])(?:完|光|罄)|ยังไม่หมด"
)
_LACKING = telltales(
    latin=r"\b(?:gone|no more|no (?:hay|quedan?|tienen?)|(?:do(?:es)?n'?t|do not|not) (?:you (?:guys )?|u )?(?:have|got|carry|any)|n(?:o|a)t available|unavailable"
    r"|(?:ga|gak|nggak|ngga|tidak|tdk|tak|x|ndak) ?ada|takde|xde|tiada|wala(?:ng)?|ya no|nao (?:tem|ha)|khong (?:con|co)|n'?avez (?:vous )?(?:plus|pas)"
    r"|n'?y a (?:plus|pas)|(?:il )?y ?a plus d[eu']|^plus d[eu]|pas dispo\w*|kein(?:e|en|er|es)?|gibt es nicht|nahi|nahin)\b",
    others=r"(?<!有)[没沒]有(?:了)?|[没沒]了|ไม่มี|ไม่เหลือ|ما (?:في|فيه|عندكم)|مافي|مو متوفر|مش متوفر|없(?:어|나|는|습|음)|नहीं",
)
_NONE = re.compile(r"(?:^\W*|[?.!,] ?|\b(?:is there|are there|there's|there is|got|have|why|so) )no (?=\w)")
"""English "no yellow M?"; Portuguese "tem amarelo no M?" asks for one in M."""
_WHICH = re.compile(
    r"\b(?:what|which|wat|apa|mana|apa aja|que|cual(?:es)?|qua(?:l|is)|ano|anong|alin|aling|nao|mau nao|gi|quel(?:le)?s?|welche[nrs]?|was fur|kaun\w*|kons\w*)\b"
    r"|哪|什么|什麼|啥|อะไร|ไหน|(?:ايش|شو|وش|اي|ما هي) |どの|どれ|何色|何の|なに|어떤|어느|무슨|뭐|कौन|कौनस"
)
_OTHER = (
    r"\b(?:other|another|different|any other|more) {en}|{id} lain(?:nya)?\b|\b(?:otr[oa]s?|outr[oa]s?) {es}|\bautres? {fr}|\bandere[nrs]? {de}"
    r"|\b{vi}(?: nao)? khac\b|\biba(?:ng| pang) {tl}|(?:别的?|其他的?|其它的?|另外的?|別的?|还有什么|還有什麼|还有哪些){zh}|{th}อื่น|{ar} (?:ثاني|تاني|اخر|غير)"
    r"|(?:他|ほか|別)の{ja}|다른 {ko}|(?:aur|dusr[aie]) {hi}"
)
_OTHER_OF = {
    "colours": re.compile(
        _OTHER.format(
            en=r"(?:colou?rs?|shades?)", id=r"(?:warna|kaler)", es=r"(?:color|cor)(?:es)?", fr=r"(?:couleurs?|coloris)", de="farben?",
            vi="mau", tl=r"(?:kulay|color)", zh="[颜顏]?色", th="สี", ar=r"(?:لون|الوان)", ja="(?:色|カラー)", ko="(?:색|컬러)",
            hi="(?:colou?rs?|rang)",
        )
    ),
    "sizes": re.compile(
        _OTHER.format(
            en="sizes?", id=r"(?:ukuran|saiz|size)", es=r"(?:talla|tamanho)s?", fr="tailles?", de=r"gro(?:ß|ss)en?", vi="size",
            tl=r"(?:size|sukat)", zh="(?:尺[码碼]|[码碼])", th="ไซ[สซ]์?", ar="مقاس", ja="サイズ", ko="사이즈", hi="size",
        )
    ),
}  # fmt: skip
_ONLY_BEFORE = re.compile(
    r"(?:(?<!i )(?<!need )(?<!want )\b(?:only|just)(?: (?:the|in|got|have|has|left|available|comes?|there|is|size|colou?r))*"
    r"|\b(?:cuma|hanya|tinggal|sisa)(?: (?:ada|warna|size|ukuran|saiz|kaler|yang|yg))*|\b(?:solo|solamente|apenas|somente|so)(?: (?:quedan?|hay|tienen?|tem|resta|en|em|la|el|o|a|talla|color|cor))+"
    r"|\bne reste que(?: du| le| la)?|\b(?:seulement|uniquement)(?: (?:en|du|le|la))*|\bnur(?: noch)?(?: (?:in|die|das|den|gro(?:ß|ss)e))*|\bchi (?:con|co)(?: (?:mau|size))*"
    r"|\bsirf(?: \w+)?|(?:只有|仅有|僅有|就剩|只剩|仅剩|就有)(?:下)?|(?:มีแค่|เหลือแค่|เหลือแต่|มีแต่|แค่)(?:สี|ไซ[สซ]์?)?|(?<!\w)(?:فقط|بس)(?: ال)?|सिर्फ|केवल)\s*$"
)
_ONLY_AFTER = re.compile(
    r"^\s*(?:色|サイズ|사이즈|색)?\s*(?:only\b(?! (?:(?:available|sold|made|left|offered|stocked|comes?|there) )?(?:in|for)\b(?! stock))|lang(?: ba| po)?\b|aja\b|saja\b|doang\b|だけ|のみ|しか|만 (?:있|남)|밖에|तक ही|ही है|hi hai\b|فقط)"
)

_HOW_MANY = sought(
    r"\bhow many (?:different |of the )?(?:(?:colou?r|shade)s?|sizes?(?! (?:up|down|bigger|smaller|larger|too)))\b"
    r"|\b(?:berapa|brp|brapa|bape|brape) (?:macam |jenis |pilihan )?(?:warna|kaler)|\bada (?:berapa|brp|brapa|bape|brape) (?:size|saiz|ukuran)"
    r"|\b(?:berapa|brp|brapa|bape|brape) (?:macam|jenis|pilihan) (?:size|saiz|ukuran)|\bilang? (?:ang |mga )?(?:kulay|colors?|sizes?)\b"
    r"|\b(?:cuantos (?:colores|tonos)|cuantas tallas|quantas cores|quantos tamanhos|combien de (?:couleurs?|coloris|tailles?)"
    r"|wie ?viele (?:farben|gro(?:ß|ss)en)|co may (?:mau|size)|bao nhieu (?:mau|size)|kitn[aei] (?:colou?rs?|rang|sizes?(?= (?:hai|h|milt|available))))\b"
    r"|几[个個种種款](?:颜色|顏色|色|尺?[码碼])|[几多]少?[种種](?:颜色|顏色|尺?[码碼])|几色|กี่(?:สี|ไซ[สซ]|ขนาด)|(?<!\w)كم (?:لون|الوان)"
    r"|何色(?:あ|展開)|色は?何(?:色|種類)|몇 ?(?:가지 ?)?(?:색|컬러)|색(?:상|깔)?(?:이|은)? ?몇|कितने (?:रंग|कलर|साइज)"
)


def beside_how_many_choices(plain: str) -> str:
    """What a folded text says beside asking in how many colours or sizes a thing comes; all of it where it does not."""
    return _HOW_MANY.sub(" ", plain)


def says_lacking(plain: str) -> bool:
    """Whether a folded text says that something is sold out, or that there is none: "yes" to it may mean either."""
    return _GONE.are_in(plain) or _LACKING.are_in(plain) or _NONE.search(plain) is not None


def asks_what_is_gone(plain: str) -> bool:
    """Whether a folded text asks which ones there are not ("what colours don't you have?"), and not which are not gone."""
    plain = _NOT_GONE.sub(" ", plain)
    if _GONE.are_in(plain):
        return True
    others = any(words.search(plain) for words in _OTHER_OF.values())
    return not others and _LACKING.are_in(plain) and _WHICH.search(plain) is not None


def asks_for_others(plain: str) -> frozenset[str]:
    """Of what a folded text asks for others than those that it names: `colours`, `sizes`."""
    return frozenset(kind for kind, words in _OTHER_OF.items() if words.search(plain))


def is_the_only_one(plain: str, start: int, end: int) -> bool:
    """Whether a folded text asks if what it names between two places is the only one ("only navy left?")."""
    return (
        _ONLY_BEFORE.search(plain[max(0, start - 40) : start]) is not None
        or _ONLY_AFTER.search(plain[end:]) is not None
    )
