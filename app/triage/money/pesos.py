"""Filipino and Mexican money, which is called as Spanish and Portuguese call a weight."""

import re

from app.triage.money.price_words import PRICE
from app.triage.sizes.measure_units import KG, LB

_NUMBER = r"(?<![\d.,])(?>\d[\d.,]*)"
_MONEY = re.compile(rf"{_NUMBER}\s*(?:na |ang )?(?:pesos|pisos?)(?![a-z])")
_COUNTED = re.compile(rf"{_NUMBER}\s*(?:na |ang )?peso(?![a-z]|\W{{0,3}}\d)")
_NAMED = re.compile(rf"(?<![a-z])peso\W{{0,3}}{_NUMBER}(?!\s*(?:{KG}|{LB}))")
_BODY = re.compile(r"\b(?:altura|alt[oa]|estatura|mido|mide|medimos|talla|tamanho|tengo|tenho|sou|soy)\b")
"""Spanish and Portuguese words that stand with a body's weight."""
_TAGALOG = re.compile(
    r"\b(?:po|ba|lang|lng|magkano|mgkano|ito|itong|yan|yung|ung|ang|ng|mga|ko|ako|naman|pwede|anong)\b"
)


def without_pesos(plain: str) -> str:
    """The folded text with other marks, as many, in the place of amounts in pesos; `peso 55` is a weight but in Tagalog
    or beside a question for a price, `55 peso` only among a body's measures."""
    if "peso" not in plain and "piso" not in plain:
        return plain
    text = _MONEY.sub(_blank, plain)
    if _BODY.search(text):
        return text
    text = _COUNTED.sub(_blank, text)
    return _NAMED.sub(_blank, text) if _TAGALOG.search(text) or PRICE.search(text) else text


def _blank(match: re.Match[str]) -> str:
    return ";" * len(match[0])
