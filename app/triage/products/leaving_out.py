"""Words that turn a colour or size round: it is left out ("any but yellow"), denied ("not yellow"), or only a mark to be
beyond ("bigger than XL"); all patterns are for folded text."""

import re
from typing import Literal

LeftOut = Literal["excluded", "denied"]
"""Surely left out, or perhaps ("not yellow" may also ask whether there is none)."""

_LOOK_BACK = 40
"""Characters: no words that turn a name round stand further before it."""
_LABELS = (
    r"(?:\s*(?:\b(?:the|an?|in|for|of|colou?rs?|sizes?|ones?|warna|kaler|ukuran|saiz|yang|yg|dari(?:pada)?|dr|kulay|sa|ng|mau|cai|ra"
    r"|tallas?|color|el|la|los|las|un|una|en|de|del|da|do|o|cor|tamanho|le|les|du|des|taille|couleur|der|die|das|dem|den"
    r"|farbe|gro(?:ß|ss)e|(?:ال)?(?:لون|مقاس)|من)\b|ال|สี|ไซ[สซ]์?))*\s*$"
)
"""What may stand between such a word and the name: articles, prepositions, "colour", "size"."""
_EXCLUDED_BEFORE = re.compile(
    r"(?:\b(?:other than|apart from|aside from|except(?:ing)?(?: for)?|excluding|besides?|any(?:thing)? but|all but|but not"
    r"|(?:do not|don'?t|didn'?t|not) (?:really )?(?:want|like|need)(?: it)?"
    r"|selain|kecuali|(?:tapi|tp) (?:bukan|jangan)|jangan|(?:tak|tidak|ga|gak|nggak|ngga|x) (?:mau|mo|nak|suka)"
    r"|maliban|bukod|(?:pero|kundi) hindi|ayaw(?: ko)?|ngoai(?: tru)?|tru|nhung khong(?: phai)?|khong (?:thich|muon|lay)"
    r"|excepto|(?<!o )(?<!al )(?<!ou )(?<!lo )menos|salvo|aparte|ademas|que no se(?:a|an)|pero no|no (?:me gusta|quiero)"
    r"|exceto|fora|alem|tirando|sem ser|que nao sej(?:a|am)|mas nao|nao (?:gosto|quero)"
    r"|sauf|excepte|hormis|a part|autres? que|en dehors|mais pas|j'aime pas|au(?:ß|ss)er|abgesehen von|aber nicht"
    r"|aber kein(?:e|en|s)?)\b|(?<![扣免])除了?|除开|除開|(?<!要)不要|不想要|不喜[欢歡]|别拿|(?:นอก(?:จาก|เหนือจาก)?|ยกเว้น|เว้น|ไม่เอา|ไม่ชอบ)"
    r"|(?<!\w)(?:غير|عدا|ماعدا|باستثناء|سوي|الا|بس مو|بس مش|ما (?:ابي|احب|بدي))(?!\w))"
    rf"{_LABELS}"
)
_EXCLUDED_AFTER = re.compile(
    r"^\s*(?:色|码|碼|サイズ|사이즈|색)?\s*(?:以外|之外|除外|を除|抜き|말고|빼고|외에|이외|제외"
    r"|के (?:अलावा|सिवा)|को छोड़|छोड़|(?:ke|k) (?:alawa|alava|siwa)\b|(?:ko )?cho+d ?k[ae]r?\b|tidak termasuk\b"
    r"|(?:tak|x|tidak|ga|gak|nggak) (?:nak|mau)\b|不要(?!的?[吗嗎])|ไม่เอา|はいら|नहीं चाहिए|nahi chahiye)"
)
_DENIED_BEFORE = re.compile(
    r"(?:\b(?:(?<!why )(?<!or )not|instead of|rather than|bukan|hindi|khong phai|nao|pas (?=(?:le|la|les|du|en)\b)|nicht|statt)\b"
    r"|(?<!是)不是|ไม่ใช่|(?<!\w)(?:مو|مش|ليس)(?!\w))"
    rf"{_LABELS}"
)
_DENIED_AFTER = re.compile(r"^\s*(?:では?な|じゃな|아니|아닌|नहीं|nahi\b|nahin\b)")
_JOINT = re.compile(
    r"\s*(?:、|/|&|\b(?:and|or|nor|y|o|ni|e|ou|et|und|oder|dan|atau|va|hay|at|aur|ya)\b|和|跟|与|或|และ|หรือ|と|や|나|이나|랑|و|او)\s*"
)
_MORE = re.compile(
    r"(?:\b(?:(?:larg|bigg|great|small|short|long|wid)er (?:sizes? )?than|above|beyond|below|(?:any|anything|sizes?) (?:over|past)"
    r"|(?:lebih )?(?:besar|gede|kecil)(?:an)?(?: lagi)? (?:dari|daripada|dr|drpd)|di ?atas|di ?bawah|(?:malaki|maliit)(?: pa)? (?:sa|kaysa|kesa)"
    r"|(?:lon|to|nho|be) hon|mas (?:grandes?|chic[oa]s?|pequen[oa]s?) (?:que|de)|(?:mayor|menor|maior)(?:es)? (?:que|a|do que|de)"
    r"|(?:arriba|encima|debajo|acima|abaixo) d[eoa]|plus (?:grand|petit)e?s? que|(?:au|en)[- ](?:dessus|dessous) d[eu]"
    r"|(?:gro(?:ß|ss)er|kleiner)(?:e|es|en)? als)\b|(?:ใหญ่|เล็ก|โต)กว่า|(?<![性价價])比|[大小](?:过|過|于|於)|超[过過]"
    r"|(?<!\w)(?:اكبر|اصغر|فوق) (?:من)?)"
    rf"{_LABELS}"
)
_MORE_AFTER = re.compile(
    r"^\s*(?:码|碼|号|號|サイズ|사이즈)?\s*(?:より|보다|以[上下]|이상|이하|से (?:बड़|छोट|ऊपर)|se (?:bad|bar|chot|upar)|[还還更]要?[大小]|ขึ้นไป"
    r"|(?:and |& |or )(?:up|above|bigger|larger|smaller|below)\b|up\b|ke ?atas\b|pataas\b|en adelante\b|para cima\b|tro len\b)"
)
_TURNS = re.compile(
    r"\b(?:other than|apart|aside|exce[pt]\w*|excluding|besides?|but|not?|don'?t|didn'?t|selain|kecuali|bukan|jangan|mau|mo|nak|suka|maliban"
    r"|bukod|hindi|ayaw|ngoai|tru|khong|menos|salvo|aparte|ademas|nao|fora|alem|tirando|sem|sauf|hormis|part|autres?|dehors|pas|instead"
    r"|rather|au(?:ß|ss)er|abgesehen|nicht|kein\w*|statt|ke|k|cho+d\w*|nahi|nahin|termasuk)\b|[^\x00-\x7f]"
)
"""A word of one of the patterns above: most texts have none."""


def may_leave_out(plain: str) -> bool:
    """Whether a folded text has any word that could leave something out."""
    return _TURNS.search(plain) is not None


def left_out(plain: str, start: int, end: int) -> LeftOut | None:
    """How a folded text leaves out what it names between two places; None where it does not."""
    before, after = plain[max(0, start - _LOOK_BACK) : start], plain[end:]
    if _EXCLUDED_BEFORE.search(before) or _EXCLUDED_AFTER.search(after):
        return "excluded"
    return "denied" if _DENIED_BEFORE.search(before) or _DENIED_AFTER.search(after) else None


def is_mark(plain: str, start: int, end: int) -> bool:
    """Whether a folded text asks for what is larger or smaller than the size that it names between two places."""
    before, after = plain[max(0, start - _LOOK_BACK) : start], plain[end:]
    return _MORE.search(before) is not None or _MORE_AFTER.search(after) is not None


def joins(between: str) -> bool:
    """Whether what stands between two names makes a list of them."""
    return _JOINT.fullmatch(between) is not None
