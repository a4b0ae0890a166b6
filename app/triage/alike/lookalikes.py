"""Questions of one language that differ by one telling word or by a "not": different questions, however alike."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from app.triage.flood import said
from knowledge.scripts import is_unspaced

NOT = frozenset(
    """
not no never without non isnt arent dont doesnt cant wont nor 不 没 未 无 別 别 非 tidak bukan tanpa jangan tiada hindi wala walang sin nunca jamas
sem nao pas ohne nicht kein keine لا ليس بدون ما مو мне не нет без chang chua 안 못
""".split()  # noqa: SIM905
)
"""Folded. What also ends a question ("tak", "khong", "no?") is not one of them unless it is all that differs."""
POINTING = frozenset(
    """
a an the it its this that these those they them is are was do does did can could will would you your u i my me we one there here s to for of
in on at and or so if also just still how what any some have has got get ini itu ni tu nya dia yg yang ke tak gak ga nggak kah apa apakah
adakah ada bisa boleh untuk utk buat nay no k ko khong co duoc la a cai em shop vay ban minh esto este esta eso ese esa lo la el los las es
son un una y tiene hay isso isto esse essa o os as e um uma tem po ba to yan ito nito yung ang ng sa may meron ho 吗 嘛 呢 啊 么 这 那 个 款 的 了 是 有 可
以 能 会 要 请 问 你 我 们 家 在 هل هذا هذه هو هي في من على ال 이 그 저 거 이거 그거
""".split()  # noqa: SIM905
)
"""Folded words that point, link or only turn a sentence into a question: exchanging one asks nothing else."""
_HANGUL = re.compile("[\uac00-\ud7a3]")
FEW = 9
"""Words up to which one exchanged word is another question; longer ones say it in more words."""
SPELT_ALIKE = 75
"""Of 100: two words this alike are one, spelt or inflected otherwise."""


@lru_cache(maxsize=8192)
def only_look_alike(one: str, other: str) -> bool:
    """Whether two texts of one language share their words but for one that tells them apart, or for a "not"."""
    mine, theirs = said(one), said(other)
    left, right = mine - theirs, theirs - mine
    shared = mine & theirs
    if not left and not right:
        return False
    if not left or not right:
        return bool(shared) and (left or right) <= NOT
    if not shared or max(len(mine), len(theirs)) > FEW:
        return False
    if (left & NOT) != (right & NOT) and not (left | right) - NOT - POINTING:
        return True
    left, right = left - POINTING, right - POINTING
    if _HANGUL.search(one):  # its words end in what does not tell questions apart
        return False
    if not _of_one_word(left, one) or not _of_one_word(right, other):
        return False
    return fuzz.ratio("".join(sorted(left)), "".join(sorted(right))) < SPELT_ALIKE


def _of_one_word(words: frozenset[str], text: str) -> bool:
    """Whether characters or words are no more than one word; of scripts without spaces up to two characters, where
    each is said of its own."""
    if not words:
        return False
    if all(is_unspaced(word[0]) for word in words):
        return len(words) <= 2 and min(words)[0] >= "\u3040" and len(text) <= 12
    return len(words) == 1
