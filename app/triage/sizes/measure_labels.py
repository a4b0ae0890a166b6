"""The names of measures beside their numbers, in either order, as patterns."""

import re

from app.triage.sizes.measure_units import CM, INCHES, JIN, KG, LB
from app.triage.sizes.measure_words import LABELS
from knowledge.workbook import Dimension

NUMBER = r"(?<!\d)(?<!\d[.,])(?P<n>\d{1,3}(?:[.,]\d{1,2})?)(?![\d])"
"""A number of up to three digits, as `n`."""
GAP = (
    r"(?:\s*(?:badan|length|size|is|are|of|about|around|sekitar|kira2|mide|mede|de|la|es|e|aku|saya|ku|nya|ko|ist|sind|fait"
    r"|fais|hai|ay|ของ|ประมาณ|是|有|大概|约|は|が|の長さ|のサイズ|길이|사이즈|둘레|은|는|이|가|है|'s|:|=|-|\.)){0,2}\s*"
)
"""What may stand between a label and its number: "is", "about", 是."""
_BEFORE_LABEL = r"\s*(?:(?:de|del|di|da|do|of|of my|a?round(?: the| my)?|el|la|le|na|ang|my|mi|的)\s+)?"
"""What may stand between a number and its label: `26,8 el pie`."""


def labelled(name: Dimension, plain: str) -> bool:
    """Whether a folded text gives a number under the name of a measure."""
    return LABELLED[name].search(plain) is not None


def _label_pattern(label: str) -> re.Pattern[str]:
    alternatives = any_of(label)
    unit = rf"(?P<unit>{CM}|{KG}|{LB}|{JIN}|{INCHES}|mm(?![a-z]))?"
    after = rf"{alternatives}{GAP}{NUMBER}\s*{unit}"
    before = rf"{NUMBER.replace('?P<n>', '?P<n2>')}\s*{unit.replace('?P<unit>', '?P<unit2>')}{_BEFORE_LABEL}{alternatives}(?!{GAP}\d)"
    return re.compile(f"{after}|{before}")


def any_of(label: str) -> str:
    """A pattern of the label's words that does not settle for the beginning of a longer one."""
    words = sorted(re.split(r"\|(?![^(]*\))", label), key=len, reverse=True)
    return "(?>" + "|".join(map(_whole_word, words)) + ")"


def _whole_word(word: str) -> str:
    """A pattern for a word that no letter of its script adjoins, but digits may; Arabic grows its "and" on."""
    if re.match("[a-z(]", word):
        return f"(?<![a-z])(?:{word})(?![a-z])"
    return f"{word}(?![\u0600-\u06ff])" if "\u0600" <= word[0] <= "\u06ff" else word


LABELLED: dict[Dimension, re.Pattern[str]] = {name: _label_pattern(label) for name, label in LABELS.items()}
"""By measure, its names with a number and perhaps a unit behind them (`n`, `unit`) or before them (`n2`, `unit2`)."""
