"""Small numbers written as words, in folded spelling."""

import re

from ahocorasick_rs import AhoCorasick

_NAMES = {
    1: "one satu isa uno una um uma mot 一 壹 หนึ่ง واحد واحده 하나 한 ein eine un une एक",
    2: "two dua dalawa dalawang dos dois duas hai 二 两 兩 สอง اثنين اثنان ثنين 둘 두 zwei deux दो",
    3: "three tiga tatlo tatlong tres ba 三 สาม ثلاثه ثلاث 셋 세 drei trois तीन",
    4: "four empat apat cuatro quatro bon 四 สี่ اربعه اربع 넷 네 vier quatre चार",
    5: "five lima limang cinco nam 五 ห้า خمسه خمس 다섯 funf cinq पांच",
    6: "six enam anim seis sau 六 หก سته ست 여섯 sechs",
    7: "seven tujuh pito siete sete bay 七 เจ็ด سبعه سبع 일곱 sieben sept",
    8: "eight delapan lapan walo ocho oito tam 八 แปด ثمانيه ثمان 여덟 acht huit",
    9: "nine sembilan siyam nueve nove chin 九 เก้า تسعه تسع 아홉 neun neuf",
    10: "ten sepuluh sampu diez dez muoi 十 สิบ عشره عشر 열 zehn dix",
}
NUMBER_WORDS = {name: number for number, names in _NAMES.items() for name in names.split()}
"""Folded word -> 1 to 10."""

NUMBER_WORD = "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True))
"""A pattern of any of them, longest first."""

_DIGIT = re.compile(r"[\d〇零百]")
_WORDS = AhoCorasick(tuple(NUMBER_WORDS))

HAN_NUMBER = "[〇零一二两兩三四五六七八九十百]+"
"""A pattern of a Chinese numeral below a thousand."""

_HAN_DIGITS = {**dict(zip("〇一二三四五六七八九", range(10), strict=True)), "零": 0, "两": 2, "兩": 2}


def may_hold_number(text: str) -> bool:
    """Whether a folded text holds a digit or the letters of a number word: a quick look before the exact one."""
    return _DIGIT.search(text) is not None or bool(_WORDS.find_matches_as_indexes(text))


def small_number(written: str) -> int | None:
    """The value of digits, a number word or a Chinese numeral; None for anything else."""
    if written.isascii() and written.isdecimal():
        return int(written[:9])
    return NUMBER_WORDS.get(written) or han_number(written)


def han_number(numeral: str) -> int | None:
    """The value of a Chinese numeral, spoken (一百一十, 一百一 = 110) or spelt (一六零); None if it is none."""
    if not re.fullmatch(HAN_NUMBER, numeral):
        return None
    if not set(numeral) & set("十百"):
        return int("".join(str(_HAN_DIGITS[digit]) for digit in numeral))
    hundreds, has_hundreds, rest = numeral.rpartition("百")
    tens, has_tens, units = rest.rpartition("十")
    total = 100 * _HAN_DIGITS.get(hundreds, 1) if has_hundreds else 0
    if has_tens:
        total += 10 * _HAN_DIGITS.get(tens.lstrip("零"), 1)
    last = _HAN_DIGITS.get(units[-1:], 0)
    shortened = has_hundreds and not has_tens and last and not units.startswith("零")
    return total + (10 * last if shortened else last)
