"""In which unit a weight without one is: the one that makes the likeliest body, of those that the words go with."""

import math
import re
from decimal import Decimal

from app.triage.sizes.measure_units import FEET, POUND, whole

_LIKELIEST, _CHILDS_LIKELIEST = 21.5, 15.5
"""Kilograms per square metre of the likeliest body, and of one below `_CHILD` (the medians of the WHO's charts for two
to ten years)."""
_CHILD = 130
_JIN = Decimal("0.5")
_LEAST_JIN, _MOST_KILOS = 100, 80
"""From the one on a Chinese weight is in 斤 and below the other in kilograms, where no height tells."""
_HAN = re.compile("[\u4e00-\u9fff]")
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa]|身長")
"""Kana, and what no Chinese calls a height: in Japan nobody weighs in 斤."""


def likely_weight(height: Decimal, number: Decimal, plain: str) -> Decimal:
    """A weight without a unit in kilograms, beside a known height: read as 斤 only among Chinese words, as pounds only
    beside feet and inches."""
    factors = [Decimal(1)]
    if is_chinese(plain):
        factors.append(_JIN)
    elif FEET.search(plain):
        factors.append(POUND)
    metres = float(height) / 100
    likeliest = _CHILDS_LIKELIEST if height < _CHILD else _LIKELIEST

    def unlikeliness(factor: Decimal) -> float:
        return abs(math.log(float(number * factor) / metres**2 / likeliest))

    factor = min(factors, key=unlikeliness) if height and number else Decimal(1)
    return number if factor == 1 else whole(number * factor)


def weight_alone(number: Decimal, plain: str) -> Decimal | None:
    """A weight without a unit in kilograms, where no height is known; None where it may be a woman's in 斤 or a man's in
    kilograms."""
    if not is_chinese(plain) or number < _MOST_KILOS:
        return number
    return whole(number * _JIN) if number >= _LEAST_JIN else None


def is_chinese(plain: str) -> bool:
    """Whether a text has Chinese characters and none of what only Japanese writes."""
    return _HAN.search(plain) is not None and _JAPANESE.search(plain) is None
