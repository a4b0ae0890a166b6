"""Which language a comment asks in: by its script, then by telling words and spelling, else by context."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.comment import Comment, Earlier, Prepared, StreamRules
from app.triage.languages.language_words import WORDS
from app.triage.languages.latin_letters import told_in_latin_letters
from app.triage.talk.questions import has_cue

_USUAL = frozenset({"en", "id", "ms", "tl", "es", "pt", "vi"})
_SCRIPTS = {
    "th": r"\u0e00-\u0e7f",
    "lo": r"\u0e80-\u0eff",
    "my": r"\u1000-\u109f",
    "km": r"\u1780-\u17ff",
    "kana": r"\u3041-\u3096\u30a1-\u30fa",
    "han": r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff",
    "ko": r"\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "ar": r"\u0620-\u065f\u066e-\u06d3\u0750-\u077f",
    "ru": r"\u0400-\u04ff",
    "hi": r"\u0904-\u0939\u0958-\u0961",
    "bn": r"\u0985-\u09b9",
    "ta": r"\u0b85-\u0bb9",
    "el": r"\u0370-\u03ff",
    "he": r"\u05d0-\u05ea",
    "latin": r"a-zA-Z\u00c0-\u024f\u1e00-\u1eff",
}
_LETTERS = re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _SCRIPTS.items()))
_ASCII_LETTER = re.compile("[a-zA-Z]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_PERSIAN = re.compile("[پچژگ]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_MENTION = re.compile(r"@[\w.\-]+")
_SIZE_SYSTEM = re.compile(
    r"\b(?:eu ?(?:1[5-9]|[2-4]\d|5[0-2])|us ?(?:1[0-6]|\d))(?:[.,]5)?\b(?![.,]\d|[.,]? ?(?:kg|kilo|cm|anos?\b|m\b))"
    r"|\b(?:1[5-9]|[2-4]\d|5[0-2])(?:[.,]5)? ?eu\b",
    re.IGNORECASE,
)
"""A shoe size by its system: its "eu" is no Portuguese "I", its "us" no English."""
_SENTENCES = re.compile(r"(?<=[?!.。])\s*")
_ENDS_INSIDE = re.compile(r"[?!.。](?!\Z)")
"""Of one sentence there is nothing to choose."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_RENAMED = {
    "fil": "tl",
    "in": "id",
    "msa": "ms",
    "zho": "zh",
    "cmn": "zh",
    "yue": "zh",
    "iw": "he",
    "zsm": "ms",
}
_UNKNOWN_TAGS = frozenset({"und", "xx", "zxx", "mul", "mis"})


_STREAM_PRIOR = 2.0
_USUAL_PRIOR = 0.5
_VIEWER_PRIOR = 1.0
_VIEWER_STAYS = 1.7
"""Besides, for each comment before the viewer's last one that was in the same language."""
_STAYED = 3
"""Comments in a row that say which language a viewer writes; more say no more."""
_TOLD_APART = 10.0
"""How much likelier one of Malay and Indonesian must be, so that no context settles it."""
_SURE = 0.4
"""The share of the evidence that the best language must have."""


def detect(comment: Comment, prepared: Prepared, earlier: Sequence[Earlier], rules: StreamRules) -> str:
    """The BCP 47 language of a comment, of its question where languages mix; where the words don't tell, the
    platform's guess, the viewer's earlier language, the stream's default, in this order."""
    before = tuple(one.language for one in reversed(earlier) if one.language)
    told = _told(_SIZE_SYSTEM.sub(" ", _MENTION.sub(" ", prepared.text)), rules, before)
    if told is not None:
        return told
    hinted = _sane_tag(comment.language)
    if hinted is not None:
        return hinted
    return before[0] if before else plain_tag(rules.default_language)


def plain_tag(tag: str) -> str:
    """The language without script and region (`zh-Hant` is `zh`), its outdated names replaced (`fil` is `tl`)."""
    primary = re.split("[-_]", tag.lower(), maxsplit=1)[0]
    return _RENAMED.get(primary, primary)


def _told(text: str, rules: StreamRules, before: Sequence[str]) -> str | None:
    """The language that the words themselves tell, of the asking sentences first; None where they don't. `before` are
    the languages of the viewer's earlier comments, the last one first."""
    if not _ENDS_INSIDE.search(text):
        return _language_of(text, rules, before)
    sentences = [sentence for sentence in _SENTENCES.split(text) if sentence]
    asking = [sentence for sentence in sentences if has_cue(fold_in_place(sentence))]
    if 0 < len(asking) < len(sentences):
        told = _language_of(" ".join(asking), rules, before)
        if told is not None:
            return told
    return _language_of(text, rules, before)


def _language_of(text: str, rules: StreamRules, before: Sequence[str]) -> str | None:
    if text.isascii():
        return _by_words(text, rules, before) if _ASCII_LETTER.search(text) else None
    scripts: Counter[str] = Counter()
    latin: list[str] = []
    for run in _LETTERS.finditer(text):
        name = str(run.lastgroup)
        scripts[name] += len(run[0])
        if name == "latin":
            latin.append(run[0])
    other = [name for name, _ in scripts.most_common() if name != "latin"]
    if other and not _latin_asks(latin, scripts, text):
        return _by_script(other, scripts, text, rules)
    return _by_words(text, rules, before) if latin else None


def _latin_asks(latin: list[str], scripts: Counter[str], text: str) -> bool:
    """Whether the question is in the Latin words, and the other script only names something."""
    if len(latin) < 2 or scripts["latin"] <= scripts.total() - scripts["latin"]:
        return False
    others = _LETTERS.sub(lambda run: " " if run.lastgroup == "latin" else run[0], text)
    return has_cue(fold_in_place(" ".join(latin))) and not has_cue(fold_in_place(others).replace("?", ""))


def _by_script(found: list[str], scripts: Counter[str], text: str, rules: StreamRules) -> str:
    if found[0] == "han" and "zh" not in _streamed(rules) and "ja" in _streamed(rules):
        return "ja"
    if scripts["kana"] and found[0] in ("kana", "han"):
        return "ja"
    if found[0] == "ar" and _PERSIAN.search(text):
        return "fa"
    if found[0] == "ru" and _UKRAINIAN.search(text):
        return "uk"
    return {"han": "zh", "kana": "ja"}.get(found[0], found[0])


def _streamed(rules: StreamRules) -> frozenset[str]:
    return _plain_tags(rules.languages)


@lru_cache(maxsize=256)
def _plain_tags(tags: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(plain_tag, tags))


def _by_words(text: str, rules: StreamRules, before: Sequence[str]) -> str | None:
    if _VIETNAMESE.search(text):
        return "vi"
    told = told_in_latin_letters(text)
    if told is None:
        return None
    weights = _expected(told, rules, before)
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] >= _SURE * sum(weights.values()) else None


def _expected(told: Mapping[str, float], rules: StreamRules, before: Sequence[str]) -> dict[str, float]:
    """What the words tell, weighed with which languages the stream, the world and this viewer write; of Malay and
    Indonesian, which share most words, one has the other's weight."""
    priors = _priors(_streamed(rules), *_stays_with(before))
    weights = {language: said * priors[language] for language, said in told.items()}
    first = _malay_or_indonesian(told, rules, before)
    second = "ms" if first == "id" else "id"
    weights[first], weights[second] = weights[first] + weights[second], 0.0
    return weights


@lru_cache(maxsize=1024)
def _priors(streamed: frozenset[str], last: str | None, stays: int) -> Mapping[str, float]:
    """How much likelier each language is before a word is read."""
    return {
        language: math.exp(
            _STREAM_PRIOR * (language in streamed)
            + _USUAL_PRIOR * (language in _USUAL)
            + (_VIEWER_PRIOR + _VIEWER_STAYS * stays) * (language == last)
        )
        for language in WORDS
    }


def _stays_with(before: Sequence[str]) -> tuple[str | None, int]:
    """The viewer's last language, and how many of the comments before that one were in it, too."""
    if not before:
        return None, 0
    lately = before[:_STAYED]
    return lately[0], next((at for at, one in enumerate(lately) if one != lately[0]), len(lately)) - 1


def _malay_or_indonesian(told: Mapping[str, float], rules: StreamRules, before: Sequence[str]) -> str:
    """The one that the words tell, else the one that the viewer wrote before, else the stream's."""
    pair = ("id", "ms")
    first, second = sorted(pair, key=told.__getitem__, reverse=True)
    if told[first] >= _TOLD_APART * told[second]:
        return first
    spoken = [language for language in pair if language in _streamed(rules)]
    last = before[0] if before else None
    known = last if last in pair else spoken[0] if len(spoken) == 1 else plain_tag(rules.default_language)
    return known if known in pair else first


def _sane_tag(tag: str | None) -> str | None:
    if tag is None or not _TAG.fullmatch(tag) or plain_tag(tag) in _UNKNOWN_TAGS:
        return None
    return plain_tag(tag)
