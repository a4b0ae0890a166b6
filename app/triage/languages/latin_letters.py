"""What a text in Latin letters says for each language: its telling words, its own letters, and how it is spelt."""

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from app.triage.cleaning import fold_in_place
from app.triage.languages.language_words import EVERYWHERE, MIXED_IN, TELLING, WORDS
from app.triage.languages.spelling import spelling
from app.triage.talk.one_of import one_of

_PROSE_LANGUAGES = ("en", "id", "ms", "tl", "es", "pt", "vi", "fr", "de", "it")
_LATIN_WORDS = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff0-9']+")
_OWN_SPELLING = {
    "ar": re.compile(
        r"[37](?!inch)[aeiou][a-z]{2,}"
        r"|[a-z]*[aeiou][37](?!pro|plus|mini|max|edge|lite|ultra|inch|pc|free|get|day|x)[a-z]+|[a-z]{3,}a3"
    ),
    "fr": re.compile(r"(?:[cdjln]|qu)'[a-z]{2,}"),
}
"""Arabic in Latin letters has digits for two of its own ("3andkom", "se3r"); French leaves vowels out ("l'air")."""
_OWN_MARKS = re.compile("[37']")
"""Without one of these no word is so spelt."""
_LOAN_WORDS = re.compile(rf"\b(?:{one_of(EVERYWHERE)})\b")
_PRE_ORDER = re.compile(r"\bPO\b|\bpo box\b")
_OWN_LETTERS = {
    "es": re.compile("[ñÑ]"),
    "pt": re.compile("[ãõÃÕ]"),
    "de": re.compile("[äöüßÄÖÜ]"),
    "fr": re.compile("[œèùûŒÈÙÛ]"),
}
_WORD_EVIDENCE = 0.6
_TELLING_EVIDENCE = 3.5
_MIXED_IN_EVIDENCE = 2.0
_SPELLING_EVIDENCE = 3.0
_MIXED_TRUST = 0.2
"""How far the spelling counts of a text in two languages: it hears the English around the telling words."""
_PROSE = 0.5
_NOT_PROSE = 0.02
"""Instead of a probability, for languages that the identifier of prose knows in their own script only."""
_LETTERS_TO_TRUST = 10
"""From so many letters on the spelling counts in full."""
_NOT_KNOWN = 0.1
"""Instead of a probability, for languages whose spelling in Latin letters was not learnt."""
_LEAST_SPELT = 0.001


@lru_cache(maxsize=4096)
def told_in_latin_letters(text: str) -> Mapping[str, float] | None:
    """How much likelier the text is in each language than in others; None where it has no letters that say anything.
    Kept, since a name in the same comment asks again, and much is said by many."""
    evidence, mixed = _said_by_words(text)
    own = _LOAN_WORDS.sub(" ", text.lower())
    letters = sum(map(str.isalpha, own))
    if not letters and not any(evidence.values()):
        return None
    spelt = _spelt(own)
    trust = min(1.0, letters / _LETTERS_TO_TRUST) * (_MIXED_TRUST if mixed else 1.0)
    return {
        language: max(spelt.get(language, _NOT_KNOWN), _LEAST_SPELT) ** trust * math.exp(min(found, 30.0))
        for language, found in evidence.items()
    }


def _spelt(text: str) -> dict[str, float]:
    """The probability of each language by its spelling: as viewers write it, which was learnt from comments, and half as
    much as prose is written."""
    prose = dict(_identifier().rank(text))
    odds = {
        language: said * max(prose.get(language, _NOT_PROSE), _LEAST_SPELT) ** _PROSE
        for language, said in spelling().rank(text).items()
    }
    whole = sum(odds.values())
    return {language: one / whole for language, one in odds.items()}


def _said_by_words(text: str) -> tuple[dict[str, float], bool]:
    """What the words and their letters say for each language, and whether words that no speaker of English has stand
    among them: then the English ones say little."""
    evidence = dict.fromkeys(WORDS, 0.0)
    plain = fold_in_place(text if text.isupper() else _PRE_ORDER.sub(" ", text))
    words = _LATIN_WORDS.findall(plain)
    forms = _OWN_SPELLING.items() if _OWN_MARKS.search(plain) else ()
    mixed = False
    for word in dict.fromkeys((*words, *map("_".join, pairwise(words)))):
        for language, weight, kept in _evidence().get(word, ()):
            evidence[language] += weight
            mixed |= kept
        for language, form in forms:
            evidence[language] += _SPELLING_EVIDENCE if form.fullmatch(word) else 0.0
    if not text.isascii():
        for language, letters in _OWN_LETTERS.items():
            evidence[language] += _TELLING_EVIDENCE if letters.search(text) else 0.0
    if mixed:
        evidence["en"] = min(evidence["en"], _WORD_EVIDENCE)
    return evidence, mixed


@cache
def _evidence() -> dict[str, list[tuple[str, float, bool]]]:
    """What each known word says for each language, and whether that language's speakers keep it among English words."""
    found: dict[str, dict[str, float]] = {}
    for weight, lists in (
        (_WORD_EVIDENCE, WORDS),
        (_TELLING_EVIDENCE, TELLING),
        (_MIXED_IN_EVIDENCE, MIXED_IN),
    ):
        for language, words in lists.items():
            for word in words:
                said = found.setdefault(word, {})
                said[language] = said.get(language, 0.0) + weight
    return {
        word: [(language, weight, word in MIXED_IN.get(language, ())) for language, weight in said.items()]
        for word, said in found.items()
    }


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_PROSE_LANGUAGES)
    return identifier
