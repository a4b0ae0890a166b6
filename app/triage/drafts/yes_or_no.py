"""Whether a yes or no that the shop wrote down answers what the comment asks, and not only something near it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.triage.alike.facts import Facts, facts_of
from app.triage.alike.lookalikes import POINTING, only_look_alike
from app.triage.counting.counted import counted, counted_in_any
from app.triage.drafts.topics import asks_how_much_or_long
from app.triage.flood import said
from app.triage.talk.one_wording import in_one_wording
from app.triage.talk.polarity import after_yes_or_no, is_turned, without_nots_of
from app.triage.unsaid import content
from knowledge.ranking import Hit
from knowledge.scripts import is_unspaced

_FEW = 2
"""Letters of a script without spaces up to which an answer tells no more than a yes or no ("不含")."""
_SHORTEST, _SHORT = 3, 4
"""Letters that a word must have to be what a bare answer leaves out ("egg"), and any other."""
_LETTERS = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"[\d二两兩三四五六七八九十百]|一(?![定样樣切起直])")
_ASKING = {
    "zh": re.compile("有[没沒]有|是不是|里面|裡面|对[吗嗎吧]|对不对|對不對|的[吗嗎吧]"),
    "en": re.compile(r"\b(?:there|inside|in it)\b"),
}
"""What only asks, of a language: no other thing."""
_ASSURING = frozenset(
    [
        "course",
        "sure",
        "surely",
        "absolutely",
        "definitely",
        "indeed",
        "always",
        "tentu",
        "pasti",
        "syempre",
        "claro",
        "seguro",
        "certo",
        "bien",
        "sur",
        "naturlich",
        "klar",
        "sicher",
    ]
)
_THINGS = frozenset(
    "tarjeta tarjetas cartao cartoes pix cupon cupones cupom cupons codigo parcela parcelas garantia efectivo dinheiro boleto".split()  # noqa: SIM905
)
_ARTICLE = re.compile(r"\b(?:le|les|des|du|l'|d'|der|die|das|den|ein|eine[mnr]?)(?=\b|(?<='))")
"""Those that `POINTING` lacks."""
_JOINING = frozenset("还還就也做成帮幫忙请請吧呀啦完之后後不没沒无無")
"""Letters that only join or soften, and the nots: `is_turned` has told what they say."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a comment, or a part of it, asks, in its language; and what the product that it is about is called."""

    text: str
    language: str
    names: tuple[str, ...] = ()


def misses(asked: Asked, hit: Hit, answer: str, language: str) -> bool:
    """Whether an answer in a language says yes or no to another question: one turned round, one with another thing in the
    place of what the question names, one of another number or colour than the answer; a bare yes to one with any word
    that the entry's questions lack."""
    rest = after_yes_or_no(answer, language)
    bare = _is_short(answer) if rest is None else _is_bare(rest)
    if rest is None and not bare:
        return False
    questions = [(question.text, question.language) for question in hit.entry.questions]
    if is_turned(without_nots_of(asked.names, asked.text, asked.language), asked.language, questions):
        return True
    texts = [text for text, _ in questions]
    if bare:
        known = (*_in_the_same(questions, asked.language), *asked.names)
        return asks_how_much_or_long(asked.text) or _unsaid(asked, known, _SHORTEST)
    texts += hit.entry.answers.values()
    if _exchanges_a_word(asked.text, hit.question.text) and _unsaid(asked, texts, _SHORT):
        return True
    return _names_another(facts_of(asked.text), facts_of(rest or ""), texts) or _counts_other(
        asked, Asked(rest or "", language), texts
    )


def _in_the_same(questions: Iterable[tuple[str, str | None]], language: str) -> list[str]:
    """The questions that are in a language, or in one that nobody stated: those of another may name other things
    ("PayPal" for "Bizum"). All, where none is in it."""
    base = language.split("-")[0]
    by_language = [(text, own and own.split("-")[0]) for text, own in questions]
    kept = {None, base} if any(own == base for _, own in by_language) else {own for _, own in by_language}
    return [text for text, own in by_language if own in kept]


def _is_short(answer: str) -> bool:
    """Whether an answer in a script without spaces is no more than a word."""
    letters = _LETTERS.findall(answer)
    return bool(letters) and is_unspaced(letters[0]) and len(letters) <= _FEW and not _NUMBER.search(answer)


def _is_bare(rest: str) -> bool:
    """Whether what follows a yes or no tells nothing of its own."""
    if _NUMBER.search(rest):
        return False
    words = said(rest) - POINTING - _ASSURING
    return len(words) <= (_FEW if any(map(is_unspaced, rest)) else 0)


def _exchanges_a_word(text: str, question: str) -> bool:
    """Whether a text is a question with one word in place of another."""
    one, other = (_ARTICLE.sub(" ", in_one_wording(said)) for said in (text, question))
    return only_look_alike(one, other)


def _unsaid(asked: Asked, texts: Iterable[str], least: int) -> bool:
    """Whether what is asked has a word of so many letters, or a letter of a script without spaces, that no text says."""
    language = asked.language.split("-")[0]
    text = _ASKING[language].sub(" ", asked.text.casefold()) if language in _ASKING else asked.text
    if any(map(is_unspaced, text)):
        letters = said(in_one_wording(text)) - POINTING - _JOINING
        return bool(letters - frozenset[str]().union(*(said(in_one_wording(one)) for one in texts)))
    known = frozenset[str]().union(*(_named(one, least, language) for one in texts))
    return bool(_named(text, least, language) - known)


def _named(text: str, least: int, language: str) -> frozenset[str]:
    """What a text tells of, with the things whose names also tell its language."""
    return content(text, least, language) | (_THINGS & said(text))


def _names_another(asked: Facts, answered: Facts, texts: list[str]) -> bool:
    """Whether a comment names a number or colour that an entry does not, where the answer names one."""
    known = [facts_of(text) for text in texts]
    numbers = frozenset[str]().union(*(one.numbers for one in known))
    colours = frozenset[str]().union(*(one.colours for one in known))
    return bool(
        (answered.numbers and asked.numbers - numbers) or (answered.colours and asked.colours - colours)
    )


def _counts_other(asked: Asked, answered: Asked, texts: list[str]) -> bool:
    """Whether a comment counts in a word what an answer counts too, and no text of the entry has that number."""
    told = counted(asked.text, asked.language) - {"1"}
    if not told or not (facts_of(answered.text).numbers or counted(answered.text, answered.language)):
        return False
    known = frozenset[str]().union(*(facts_of(text).numbers | counted_in_any(text) for text in texts))
    return not told <= known
