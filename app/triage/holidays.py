"""The feasts that a text names: whether a parcel comes in time for one is what the shop wrote, before what the table says."""

import re
from collections.abc import Mapping
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.sought import sought

_FEASTS: Mapping[str, str] = {
    "christmas": (
        r"\b(?:christmas\b|x-?mas\b|natal\b|pasko\b|navidad\w*\b|noel\b|weihnacht\w*\b|giang sinh\b)|圣诞|聖誕|คริสต์?มาส"
        r"|(?:ال)?كريسماس|عيد الميلاد|クリスマス|크리스마스|성탄|क्रिसमस"
    ),
    "new year": (
        r"\b(?:new year'?s?\b|tahun baru\b|bagong taon\b|ano nuevo\b|ano novo\b|nam moi\b|tet\b|cny\b|imlek\b"
        r"|silvester\b|nouvel an\b)|元旦|新年|春节|春節|过年|過年|ปีใหม่|ตรุษจีน|راس السنه|السنه الجديده|正月|お正月|새해|설날|नया साल"
    ),
    "eid": (
        r"\b(?:eid\b|raya\b|lebaran\b|idul ?fitri\b|ramadh?an\b|puasa\b)|开斋节|รายอ|(?<!\w)(?:ال)?عيد(?! الميلاد)(?!\w)"
        r"|رمضان"
    ),
    "diwali": r"\b(?:diwali\b|deepavali\b)|屠妖节|दिवाली|दीपावली",
    "valentine": r"\b(?:valentine'?s?\b|san valentin\b)|情人节|情人節|วาเลนไทน์|バレンタイン|발렌타인",
    "mother's day": r"\b(?:mother'?s ?day\b|hari ibu\b|dia de la(?:s)? madres?\b|dia das maes\b)|母亲节|母親節|วันแม่|عيد الام",
}  # fmt: skip
_NAMES = {name: re.compile(pattern) for name, pattern in _FEASTS.items()}
_ANY = sought("|".join(_FEASTS.values()))


@lru_cache(maxsize=8192)
def feasts(text: str) -> frozenset[str]:
    """The English names of the feasts in a text; the lunar new year is one of the new years."""
    plain = fold_in_place(text)
    if not _ANY.search(plain):
        return frozenset()
    return frozenset(name for name, words in _NAMES.items() if words.search(plain))
