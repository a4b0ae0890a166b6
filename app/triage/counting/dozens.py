"""Dozens and halves of one as a number of pieces ("half a dozen", "一打", "selusin"), and the numbers from eleven to
nineteen that are one word; in folded spelling."""

import re

from ahocorasick_rs import AhoCorasick

from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD, small_number

_NUMBER = rf"(?P<n>\d{{1,2}}|{NUMBER_WORD}|isang|se|a)"
_HALF = r"(?P<half>half(?: an?)?|setengah|media|meia|(?:une? )?demi[e-]*|(?:ein )?halbes|kalahating|aadha|adha|ครึ่ง|نص|نصف|반|आधा)"
_DOZEN = re.compile(
    rf"(?<![\w.,#])(?:(?:{_HALF}|{_NUMBER})[ -]?)?(?:dozen|lusin|docena|duzia|dosena|douzaine|dutzend|darjan|darzan|दर्जन|(?:ال)?درزن|(?:ال)?دزينه)(?!\w)"
    rf"|(?:(?P<half_th>ครึ่ง)|(?P<n_th>\d{{1,2}}|{NUMBER_WORD}))?\s*โหล"
    rf"|(?:(?P<half_cjk>半|반 ?)|(?P<n_cjk>\d{{1,2}}|{HAN_NUMBER}|한|두|세) ?)(?:打(?![开開折包电電扮算印工])|ダース|다스)(?P<and_half>半(?![价價額额]))?"
    r"|(?<![\w.,#])(?:(?P<half_vi>nua)|(?P<n_vi>\d{1,2}|mot)) ta(?!\w)"
)
_TEENS: dict[str, int] = {
    name: number
    for number, names in {
        11: "eleven onze sebelas gyarah ग्यारह",
        12: "twelve doce douze zwolf barah बारह",
        13: "thirteen trece treze treize dreizehn",
        14: "fourteen catorce catorze quatorze vierzehn",
        15: "fifteen quince quinze funfzehn",
        16: "sixteen dieciseis dezesseis seize sechzehn",
        17: "seventeen diecisiete dezessete siebzehn",
        18: "eighteen dieciocho dezoito achtzehn",
        19: "nineteen diecinueve dezenove neunzehn",
    }.items()
    for name in names.split()
}
_TEEN = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_TEENS)})(?![^\W\d_])")


_LETTERS = AhoCorasick(
    (
        *"dozen lusin docena duzia dosena douzaine dutzend darjan darzan दर्जन درزن دزينه โหล 打 ダース 다스".split(),  # noqa: SIM905
        "nua ta",
        "1 ta",
        "mot ta",
        *_TEENS,
    )
)


def may_hold_dozen(plain: str) -> bool:
    """Whether a folded text holds the letters of a dozen, or of such a number: a quick look before the exact one."""
    return bool(_LETTERS.find_matches_as_indexes(plain))


def in_pieces(plain: str) -> str:
    """The folded text with dozens as so many pieces, and such numbers as digits."""
    if not may_hold_dozen(plain):
        return plain
    return _TEEN.sub(lambda word: str(_TEENS[word[0]]), _DOZEN.sub(_as_pieces, plain))


def _as_pieces(dozens: re.Match[str]) -> str:
    said = {name.partition("_")[0]: value for name, value in dozens.groupdict().items() if value}
    if "half" in said:
        return " 6 pcs "
    more = 6 if "and" in said else 0
    return f" {12 * (small_number(said.get('n', '')) or 1) + more} pcs "
