"""A comment made plain, taken apart where it asks two things, and its fingerprint for floods."""

import re

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Prepared
from app.triage.talk.questions import ASKED_AS_SAID, GOES_ON, JOINT_INSIDE, SPLIT_BEFORE, asks, has_cue

_MOST_PARTS = 3
_LONG, _BEGINNING = 60, 30
"""Words."""
_SENTENCE_END = re.compile(r"(?<=[?!。！;；])\s*|(?<=[^\W\d_]{2}\.)\s+")
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_UNSPACED_BREAK = re.compile(rf"(?<=[{_UNSPACED}a-zA-Z0-9])(?:[,、，]\s*|\s+)(?=[{_UNSPACED}])")
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_CONDITIONS = ("when ", "if ", "what if ", "once ", "kalau ", "kalo ", "si ", "se ", "neu ", "kung ")
_LETTER_RUN = re.compile(r"([^\W\d_])\1+")
_CONTENT = re.compile(rf"[{_UNSPACED}]{{2}}|[^\W\d_]{{2,}}")


def prepare(text: str) -> Prepared:
    """The comment normalised, with its questions in `parts` where it asks more than one thing, or its beginning and the
    rest where it is long: what it is about is said first, and gets lost among two hundred words."""
    cleaned = clean(text)
    return Prepared(cleaned, _questions(cleaned) or _stretches(cleaned))


def fingerprint(text: str) -> str:
    """What near-identical comments have in common: their different words in alphabetical order, `sooo` as `so`;
    single characters in scripts without spaces, the symbols where there is no word."""
    plain = fold_in_place(clean(text))
    words = {_LETTER_RUN.sub(r"\1", word) for word in _WORD.findall(plain)}
    return " ".join(sorted(words or set(plain) - {" "}))


def _stretches(text: str) -> tuple[str, ...]:
    words = text.split()
    if len(words) <= _LONG:
        return ()
    return " ".join(words[:_BEGINNING]), " ".join(words[_BEGINNING:])


def _questions(text: str) -> tuple[str, ...]:
    """The clauses that ask, each with the statements around it; () unless there are two or more."""
    clauses = [clause for clause in _clauses(text) if clause]
    if len(clauses) < 2 or sum(_is_question(clause) for clause in clauses) < 2:
        return ()
    parts: list[str] = []
    before = ""
    for clause in clauses:
        before = f"{before} {clause}".strip()
        if _is_question(clause):
            parts.append(before)
            before = ""
    parts[-1] = f"{parts[-1]} {before}".strip()
    parts[_MOST_PARTS - 1 :] = [" ".join(parts[_MOST_PARTS - 1 :])] if len(parts) >= _MOST_PARTS else []
    return tuple(parts) if len({fingerprint(part) for part in parts}) > 1 else ()


def _clauses(text: str) -> list[str]:
    return [
        clause
        for sentence in _SENTENCE_END.split(text)
        for phrase in _split_unspaced(sentence)
        for stretch in _split_inside(phrase)
        for one in _split_second_deed(stretch)
        for joined in _split_conjunction(one)
        for clause in _split_commas(joined)
    ]


def _split_unspaced(sentence: str) -> list[str]:
    """Chinese, Japanese and Thai viewers separate questions by a space or comma."""
    if not _HAS_UNSPACED.search(sentence):
        return [sentence]
    pieces = [piece.strip() for piece in _UNSPACED_BREAK.split(sentence)]
    return pieces if sum(map(_is_question, pieces)) > 1 else [sentence]


def _split_inside(phrase: str) -> list[str]:
    """The questions that Chinese and Korean viewers put after one another without a mark."""
    if phrase.isascii():
        return [phrase]
    for joint in JOINT_INSIDE.finditer(phrase):
        left, right = phrase[: joint.start()].strip(), phrase[joint.end() :].strip()
        if _is_question(left) and _is_question(right):
            return [left, *_split_inside(right)]
    return [phrase]


def _split_second_deed(phrase: str) -> list[str]:
    """ "Can i blend soup and wash it" as two questions, the second one with the first one's beginning."""
    plain = fold_in_place(phrase)
    goes_on = GOES_ON.match(plain)
    if goes_on is None:
        return [phrase]
    beginning = phrase[: goes_on.end("who")].split()[-2:]
    return [phrase[: goes_on.start("joint")], " ".join([*beginning, phrase[goes_on.end() :]])]


def _split_conjunction(phrase: str) -> list[str]:
    plain = fold_in_place(phrase)
    pieces: list[str] = []
    start = 0
    for joint in SPLIT_BEFORE.finditer(plain):
        left = plain[start : joint.start()]
        condition = "," in joint[0] and left.startswith(_CONDITIONS)
        if condition or not _CONTENT.search(plain, joint.end()):
            continue
        said = plain.endswith("?") and ASKED_AS_SAID.match(left) is not None
        if said or asks(left):
            pieces.append(phrase[start : joint.start()].strip() + ("?" if said else ""))
            start = joint.end()
    return [*pieces, phrase[start:].strip()]


def _split_commas(phrase: str) -> list[str]:
    """The clauses between commas, where each asks by itself ("gia bao nhieu, giat may duoc khong")."""
    pieces = [piece.strip() for piece in phrase.split(", ")]
    plain = [fold_in_place(piece) for piece in pieces]
    if len(pieces) < 2 or plain[0].startswith(_CONDITIONS):
        return [phrase]
    whole = all(asks(piece.rstrip("? ")) and len(_CONTENT.findall(piece)) > 1 for piece in plain)
    return pieces if whole else [phrase]


def _is_question(clause: str) -> bool:
    plain = fold_in_place(clause)
    if not _CONTENT.search(plain):
        return False
    if has_cue(plain.rstrip("? ")):
        return True
    words = len(plain.split())
    return (words > 2 and plain.endswith("?")) or (words > 1 and asks(plain) and plain[-1] not in ".!")
