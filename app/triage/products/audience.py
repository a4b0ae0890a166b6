"""Whom a text says a thing is for, men or women: "do you have it for men" asks for another thing than the one that is there."""

import re
from collections.abc import Mapping
from functools import lru_cache

from app.triage.cleaning import fold_in_place

_FOR: Mapping[str, str] = {
    "men": r"\bmen'?s?\b|\bmale\b|\bguys\b|\bpria\b|\bcowok?\b|\blelaki\b|\blaki(?:-laki|2)?\b|\b(?:pang)?lalaki\b|\bhombres?\b|\bcaballeros?\b"
    r"|\bhome(?:m|ns)\b|\bmasculin[oa]\b|\b(?:cho|do) nam\b|\bnam gioi\b|\bhommes?\b|\bherren\b|\bmanner\b"
    r"|男款|男[生士性人装裝版码碼](?!朋友)|ผู้ชาย|(?:ال)?رجال(?:ي|يه)?|メンズ|男性|남자|남성|남녀|मर्द|पुरुष",
    "women": r"\bwom[ae]n'?s?\b|\bladies\b|\bladys?\b|\bfemale\b|\bwanita\b|\bcewek?\b|\bperempuan\b|\b(?:pam)?babae\b|\bmujer(?:es)?\b|\bdamas?\b"
    r"|\bmulher(?:es)?\b|\bfeminin[oa]\b|\b(?:cho|do) nu\b|\bnu gioi\b|\bfemmes?\b|\bdamen\b|\bfrauen\b"
    r"|女款|女[生士性人装裝版码碼](?!朋友)|ผู้หญิง|(?:ال)?نسا(?:ء|ئي|ئيه)|حريمي|للبنات|レディース|女性|여자|여성|남녀|औरत|महिला|लेडीज",
}  # fmt: skip
_WORDS = {name: re.compile(pattern) for name, pattern in _FOR.items()}


@lru_cache(maxsize=8192)
def audiences(text: str) -> frozenset[str]:
    """`men`, `women`, both or neither."""
    plain = fold_in_place(text)
    return frozenset(name for name, words in _WORDS.items() if words.search(plain))
