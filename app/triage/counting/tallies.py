"""Numbers that measure nobody: prices, shares, times, the names of sizes."""

import re

from app.triage.sizes.measure_units import CM, JIN, KG, LB

_OF_A_BODY = (
    rf"(?:\d[\d.,]*\s*(?:{CM}|{KG}|{LB}|{JIN}|mm(?![a-z])|inch(?:es)?(?![a-z])|นิ้ว|stones?(?![a-z]))"
    r"|[3-7](?:'\d|\s*ft(?![a-z])|\s*(?:feet|foot)\s*\d)|[12](?:m|米|เมตร)\d|[12][.,]\d\s*m(?![a-z])|[12][.,]\d\d(?!\d))"
)
"""A number with a body's unit, or written as only a height is."""
_BESIDE_A_WEIGHT = rf"[12]\d\d(?:\.\d)?[^\d.]{{1,16}}(?:\d\d(?![\da-z]?\d)|\d{{3}}\s*(?:{KG}|{LB}|{JIN}))"
"""A height without its unit, behind which a weight may stand; `size 130 140` names two sizes of children's."""
_TALLIES = re.compile(
    r"(?<![\d.,])\d[\d.,]{0,11}\s*(?:%|折|rm\b|usd|php|thb|rp\b|rb\b|ribu|k\b|元|块|塊|บาท|đ|dong|pcs?\b|pieces?|件|day|days|hari|天|วัน|ngay|dias?\b|ml\b|号|號|码|碼|am\b|pm\b|点|點)"
    r"|(?:rm|rp|usd|sgd|php|s\$|us\$|[$€£¥₱฿₫])\s*\d[\d.,]*|\d{1,2}:\d{2}"
    r"|(?:\bcode|链接|\bprice|\bharga|\bprecio|\bpreco|ราคา|价格?)\s*\d[\d.,]*"
    rf"|(?:\bsize|\bsaiz|\bukuran|\btalla|\btamanho|\bsz|ไซส์)\s*(?!{_OF_A_BODY}|{_BESIDE_A_WEIGHT})\d[\d.,]*"
    rf"|(?:\beu|\bus|\buk)\s*(?!{_OF_A_BODY})\d[\d.,]*"
)


def without_tallies(text: str) -> str:
    """The folded text with other marks, as many, in the place of numbers that measure nobody."""
    return _TALLIES.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return ";" * len(match[0])
