"""What a comment says around a body's measures: that a size is asked for, or hardly anything."""

import re

from app.triage.sizes.measure_units import CM, INCHES, JIN, KG, LB
from knowledge.scripts import is_unspaced

SIZE_TALK = re.compile(
    r"\b(?:sizes?|saiz|ukuran|talla|taille|tamanho|fit|fits|muat|cocok|mac|height|weight|tinggi|berat|kasya|sukat)\b"
    r"|码|碼|身高|体重|體重|ไซส์|ใส่|مقاس|サイズ|사이즈|साइज"
)
"""What a comment says that a body's measures would answer, in folded text."""
_WORD = re.compile(rf"(?!(?:{CM}|{KG}|{LB}|{JIN}|{INCHES}))[^\W\d_]{{2,}}")


def says_little(plain: str) -> bool:
    """Whether a folded text says hardly more than measures: "im 160cm 55kg po"."""
    words = _WORD.findall(plain)
    return sum(len(word) / 2 if is_unspaced(word[0]) else 1 for word in words) <= 3
