"""What lines begin and end with: numbers of items, marks of questions and answers, ends of sentences."""

import re

_NUMBER = re.compile(
    r"\s*(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)、．）](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=\D)|[一二三四五六七八九十]{1,3}、"
    r"|第[一二三四五六七八九十百\d]+[条章节][、.：:\s]*|[(（][一二三四五六七八九十\d]{1,3}[)）]|[•●▪◦·■➢✓]|[-–*](?=\s))\s*"
)
_QUESTION = re.compile(
    r"\s*(?:(?:q|question|faq)\s*\d{0,3}\s*[.:：、)）]|(?:问题?|問題?|提问)\s*\d{0,3}\s*[:：.、)）])\s*", re.I
)
_ANSWER = re.compile(
    r"\s*(?:(?:a|answer)\s*\d{0,3}\s*[:：]|(?:答案?|答复|回答|回复)\s*\d{0,3}\s*[:：])\s*", re.I
)
_ANSWER_INSIDE = re.compile(r"(?<=[?？。.!！\s])\s*(?:\b(?:A|Answer)\s*[:：]|答案?\s*[:：])\s*")
_QUESTION_ENDS = ("?", "？", "؟")
_SENTENCE_ENDS = (*_QUESTION_ENDS, ".", "。", "!", "！", "…", ";", "；", ":", "：")
_CLOSING = "\"'”’」』)）]】"
_SENTENCE = re.compile(r"(?<=[。！？])[”’」』）】]*\s*|(?<=[.!?؟])[\"'”’)\]]*\s+|\n+")
LONGEST_QUESTION = 200


def without_number(text: str) -> str:
    """A line without its item's number or bullet."""
    return text[match.end() :] if (match := _NUMBER.match(text)) else text


def begins_item(text: str) -> bool:
    """Whether a line begins an item, a question or an answer of its own."""
    return any(pattern.match(text) for pattern in (_NUMBER, _QUESTION, _ANSWER))


def marked_question(text: str) -> str | None:
    """What is asked behind a `Q:` or `问：`, else None."""
    match = _QUESTION.match(text)
    return text[match.end() :].strip() if match else None


def marked_answer(text: str) -> str | None:
    """What is answered behind an `A:` or `答：`, else None."""
    match = _ANSWER.match(text)
    return text[match.end() :].strip() if match else None


def parted(text: str) -> tuple[str, str]:
    """A question and the answer that is marked behind it in one line; empty where there is none."""
    match = _ANSWER_INSIDE.search(text)
    return (text[: match.start()].strip(), text[match.end() :].strip()) if match else (text, "")


def is_question(text: str) -> bool:
    """Whether a line is one question and no more."""
    bare = text.rstrip(_CLOSING + " ")
    return bare.endswith(_QUESTION_ENDS) and len(text) <= LONGEST_QUESTION and len(sentences(text)) == 1


def asked_first(text: str) -> tuple[str, str] | None:
    """A line's question and what follows it, where its first sentence asks and the rest does not."""
    first, *rest = sentences(text)
    if not rest or not is_question(first) or any(is_question(one) for one in rest):
        return None
    return first, text[text.index(first) + len(first) :].strip()


def ends_sentence(text: str) -> bool:
    """Whether a line's end may be a paragraph's."""
    return text.rstrip(_CLOSING + " ").endswith(_SENTENCE_ENDS)


def sentences(text: str) -> list[str]:
    """The whole sentences of a text, as they stand there."""
    found: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if text[start:end].strip():
            found.append(text[start:end].strip())
        start = match.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return found or [""]
