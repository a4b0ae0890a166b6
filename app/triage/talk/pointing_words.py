"""The words that point at a thing ("this one", "ni", 这个), for folded text."""

import re

POINTING = """
this that these those them it dis tis ini itu ni tu yg yang tadi to ito iyan ito nito niyan nyan yan yun yung ung este esta estos estas ese esa esos esas
eso esto esse essa esses essas isso isto aquele aquela nay kia do day nó ca celui celle celui-ci celle-ci der die das dieser diese dieses
yeh ye yah wo woh iska iski uska wala wale wali hada hadha hatha hadi di dah el al هذا هذي هذه هاي ذا ذي دا دي هاد هاده هادي هيدا هذاك
tua ua nee nii an
""".split()  # noqa: SIM905
POINTS = frozenset(POINTING)
_ARTICLES = frozenset("der die das al el do it an ca di yang yg tadi".split())  # noqa: SIM905
"""Of these, what is an article or means other things as often: it does not tell that a comment points."""
POINTS_UNSPACED = (
    "这",
    "那",
    "這",
    "ตัวนี้",
    "อันนี้",
    "นี้",
    "これ",
    "それ",
    "この",
    "이거",
    "저거",
    "그거",
    "यह",
    "ये",
)
_POINTS_IN_KOREAN = re.compile("(?<![\uac00-\ud7a3])[이저그] (?=[\uac00-\ud7a3])")
SPACED_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def points(plain: str) -> bool:
    """Whether a folded text points at a product ("this one", "ni", "这个")."""
    spelled = {word[0] for word in SPACED_WORD.finditer(plain)}
    if not spelled.isdisjoint(POINTS - _ARTICLES) or any(word in plain for word in POINTS_UNSPACED):
        return True
    return _POINTS_IN_KOREAN.search(plain) is not None
