"""The usual colours in the reply languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml
from ahocorasick_rs import AhoCorasick

from knowledge.folding import fold, fold_case
from knowledge.scripts import ends_a_word, starts_a_word

_ARABIC = re.compile("[\u0600-\u06ff]")
_THAI = re.compile("[\u0e00-\u0e7f]")
_HAN = re.compile("[\u4e00-\u9fff]")
_THAI_COLOUR = "สี"
# One Han letter is a colour by itself only beside words that choose (要黑的, 有白吗), not in 明白 or 红包.
_CHOOSING_BEFORE = set("有要和或跟与是选拍买想款的")
_SIZE = re.compile(
    r" (?:(?:in|en|em|no) )?(?:(?:size|sz|saiz|ukuran|uk|größe|groesse|gr|talla|taille|tam(?:anho)?|sukat)\b|(?:x{0,3}[sml]|[2-5]xl)(?![\w'’]))"
)
_CHOSEN_AFTER = set("的款吗嗎么嘛有和或跟还還啊呢没")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    keys: dict[str, str]
    """Every name, folded -> key."""
    names: dict[str, dict[str, str]]
    """Key -> language -> the name that replies use."""
    spoken: frozenset[tuple[str, str]]
    """Every language with each of its names, folded."""
    patterns: tuple[str, ...]
    """The names that count inside a text."""
    only_sized: frozenset[str]
    """Those of them that count there right before a size only, since they are other words as well."""
    automaton: AhoCorasick


@lru_cache(maxsize=8192)
def find_colours(text: str) -> tuple[str, ...]:
    """The colours that a text names, as English keys (`black`, `navy`), in its order."""
    return tuple(dict.fromkeys(key for key, _, _ in colour_places(text)))


def colour_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """Each naming of a colour as its English key, with where it starts and ends in the text in one case."""
    lexicon = _lexicon()
    folded = _folded(text)
    alone = lexicon.keys.get(folded.strip(" ?!.,，。？！"))
    if alone is not None:
        return ((alone, 0, len(folded)),)
    spans = [
        (start, end, lexicon.keys[lexicon.patterns[pattern]])
        for pattern, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True)
        if _stands_alone(folded, start, end)
        and (lexicon.patterns[pattern] not in lexicon.only_sized or _SIZE.match(folded, end))
    ]
    found: list[tuple[str, int, int]] = []
    reached = 0
    for start, end, key in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            found.append((key, start, end))
            reached = end
    return tuple(found)


def colour_key(name: str) -> str | None:
    """The English key of a colour's name in any of the languages, else None."""
    return _lexicon().keys.get(_folded(name))


def colour_name(key: str, language: str) -> str:
    """The colour's name in a language; English where it has none."""
    names = _lexicon().names.get(key, {})
    return names.get(language) or names.get(language.split("-")[0]) or names.get("en", key)


def is_colour_in(name: str, language: str) -> bool:
    """Whether a name is one of a colour in a language."""
    return (language.split("-")[0], _folded(name)) in _lexicon().spoken


def _folded(text: str) -> str:
    """Latin accents stay: Vietnamese đỏ is red, "do" is not."""
    return fold(text) if _ARABIC.search(text) else fold_case(text)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if end - start == 1 and _HAN.match(text[start]):
        return (not _HAN.match(before) or before in _CHOOSING_BEFORE) and (
            not _HAN.match(after) or after in _CHOSEN_AFTER
        )
    if _THAI.match(text[start]) and not text.startswith(_THAI_COLOUR, start):
        return not _THAI.match(before) and not _THAI.match(after)
    return starts_a_word(text, start) and ends_a_word(text, end)


def _forms(written: str) -> Iterator[str]:
    stem, *endings = written.split("/")
    yield from (stem + ending for ending in endings or ("",))


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    source = files("knowledge").joinpath("colours.yaml").read_text(encoding="utf-8")
    table: dict[str, dict[str, list[str]]] = yaml.safe_load(source)
    keys: dict[str, str] = {}
    names: dict[str, dict[str, str]] = {}
    inside: dict[str, bool] = {}
    for key, languages in table.items():
        keys.setdefault(key, key)
        names[key] = {
            language: next(_forms(written[0].removeprefix("="))) for language, written in languages.items()
        }
        for name in (name for written in languages.values() for name in written):
            for form in _forms(name.removeprefix("=")):
                keys.setdefault(_folded(form), key)
                inside[_folded(form)] = inside.get(_folded(form), True) and name.startswith("=")
    spoken = frozenset(
        (language, _folded(form))
        for languages in table.values()
        for language, written in languages.items()
        for name in written
        for form in _forms(name.removeprefix("="))
    )
    patterns = tuple(inside)
    only_sized = frozenset(form for form, is_word in inside.items() if is_word)
    return _Lexicon(keys, names, spoken, patterns, only_sized, AhoCorasick(patterns))
