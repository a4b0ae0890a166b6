"""Whether a viewer says the same for the third time within the window, with or without a please."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Comment, Earlier, StreamRules
from app.triage.normalise import fingerprint
from knowledge.lexical import one_letter_off

_TIMES = 3
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+)+|[〇零一二两兩三四五六七八九十百]+|[{_UNSPACED}]|[^\W{_UNSPACED}]+"
    "|[\U0001f1e6-\U0001f1ff]{2}|[\u26aa\u26ab\u2b1b\u2b1c\U0001f534\U0001f535\U0001f7e0-\U0001f7eb]"
)
"""Words, numbers, and the signs that say a place or a colour; a script without spaces by its characters."""
_SIZE = re.compile(r"\d{0,2}x{0,5}[sml]")
_LETTER_RUN = re.compile(r"([^\W\d_])\1+")
_SHORTCODE = re.compile(r"\[[a-z][\w ]{1,19}\]|:[a-z][a-z0-9_+-]{1,29}:|@[\w.\-]+")
_LAUGHTER = re.compile(
    r"(?:[bm]?w?a?(?:ha|he|hi){2,}h?|lo+l+|lmf?ao+|rofl|(?:ja|je){2,}j?|wk(?:wk)+w?|k{3,}|rs(?:rs)+)"
)
_PRE_ORDER = re.compile(r"\bPO\b")
_PHRASES = re.compile(
    r"\b(?:por favor|s'?il (?:vous|te) plait|lam on|xin vui long|(?:shop|chi|em|anh|ad) oi|thank (?:you|u)|terima kasih|notice me)\b"
    r"|请问一?下?|請問一?下?|谢谢|謝謝|拜托|拜託|麻[烦煩]|(?:主播|老板|老闆|小姐姐)[啊呀]?|[啊呀呢吧哦噢哈啦嘛]+(?=\W|$)|[亲親](?=\W|$)"
    r"|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|นะ|แม่ค้า|お願いします|ください|下さい|教えて"
    r"|(?<!\w)(?:لو سمحت(?:ي|و|وا)?|من فضلك|بليز)(?!\w)"
)
_INSISTING = frozenset(
    """
please pls plz plis pliz pliss pleez plss kindly hi hey hello helo hallo hai halo hola ola oi oy hoy sis sist sista bro bruh dear hun babe madam maam mam
admin boss bos reply answer anyone anybody thanks thank thx ty tq tysm
kak kaka kakak ka kk bang abang gan mimin dong donk sih deh lah leh lor loh lho ya yah tolong mohon jawab balas makasih
po opo naman nga ate kuya mamsh momsh mamshie pakisagot pasagot salamat
porfa porfis porfavor amiga amigo amix pfv pfvr gracias obrigada obrigado
nha nhe svp stp merci bitte danke ji bhai bhaiya didi
제발 언니 사장님 좀 пожалуйста يا حبيبتي حبيبي اختي اخوي
""".split()  # noqa: SIM905
)
"""What is said to be heard and asks nothing: address, politeness, insistence; folded."""
_SQUEEZED = frozenset(_LETTER_RUN.sub(r"\1", word) for word in _INSISTING)


def is_flood(comment: Comment, earlier: Sequence[Earlier], rules: StreamRules) -> bool:
    """Whether this is the viewer's third near-identical comment within the window."""
    lately = [one for one in earlier if comment.posted_at - one.posted_at <= rules.flood_window]
    if len(lately) < _TIMES - 1:
        return False
    return sum(is_said_again(comment.text, one.text) for one in lately) >= _TIMES - 1


def is_said_again(text: str, other: str) -> bool:
    """Whether two comments have the same words in any order, one of them with a letter too many, missing or swapped
    at most; without what only insists. Numbers, sizes and signs of places and colours are told apart."""
    mine, theirs = said(text), said(other)
    if not mine or not theirs:
        return fingerprint(text) == fingerprint(other)
    mine, theirs = mine - theirs, theirs - mine
    return mine == theirs or (len(mine) == len(theirs) == 1 and one_letter_off(*mine, *theirs))


@lru_cache(maxsize=4096)
def said(text: str) -> frozenset[str]:
    """The words of a comment that say something."""
    typed = text if text.isupper() else _PRE_ORDER.sub("pre-order", text)
    plain = _PHRASES.sub(" ", _SHORTCODE.sub(" ", fold_in_place(clean(typed))))
    words = (word if _SIZE.fullmatch(word) else _squeezed(word) for word in _TOKEN.findall(plain))
    return frozenset(word for word in words if word and word not in _SQUEEZED)


def _squeezed(word: str) -> str:
    """The word with each letter once where it is repeated; nothing of laughter."""
    return "" if _LAUGHTER.fullmatch(word) else _LETTER_RUN.sub(r"\1", word)
