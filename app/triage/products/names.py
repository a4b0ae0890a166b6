"""What a reply calls products, colours and promos."""

import re
from collections.abc import Mapping, Sequence

from app.triage.languages.chinese import in_other_letters
from knowledge.colours import colour_key, colour_name, is_colour_in
from knowledge.workbook import Product, Promo

_OWN_SCRIPT = {
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
}
"""A letter that tells that a name is in the language."""
_SISTERS = {"id": "ms", "ms": "id"}
"""Languages that call most things by the same words."""


def in_words_of(texts: Mapping[str, str], language: str) -> str | None:
    """The text in a language, of its plain form (`pt` for `pt-BR`) too; None where there is none."""
    if language in texts:
        return texts[language]
    plain = language.split("-")[0]
    return next((text for tag, text in texts.items() if tag.split("-")[0] == plain), None)


def product_name(product: Product, language: str) -> str:
    """The product's name in a language, else in English, else as first written."""
    return in_words_of(product.name, language) or product.name.get("en") or next(iter(product.name.values()))


def names_of(product: Product) -> tuple[str, ...]:
    """All that a product is called."""
    return (*product.name.values(), *product.aliases)


def is_called_anything(product: Product, language: str) -> bool:
    """Whether a product has a name in a language, or an alias in letters of its own: where it has neither, no word for
    it could be known ("lámpara")."""
    base = language.split("-")[0]
    if any(in_words_of(product.name, tag) is not None for tag in (base, _SISTERS.get(base, base))):
        return True
    letters = _OWN_SCRIPT.get(base)
    return letters is not None and any(map(letters.search, product.aliases))


def colour_of(product: Product, written: str, language: str) -> str:
    """A colour of a product in the viewer's language: by the shop's own name for it where there is one."""
    names = next((term.names for term in product.colours if written in term.names), ())
    return _own_name(names, language) or _colour_in(written, language)


def _own_name(names: Sequence[str], language: str) -> str | None:
    script = _OWN_SCRIPT.get(language.split("-")[0])
    own = [name for name in names if is_colour_in(name, language) or (script and script.search(name))]
    return next((name for name in own if not in_other_letters(name, language)), own[0] if own else None)


def _colour_in(written: str, language: str) -> str:
    """A colour of the workbook in the viewer's language; as written where the lexicon does not know it, or where it is
    a shade of its own ("rose" is not just any pink)."""
    key = colour_key(written)
    if key is None or (written.isascii() and not is_colour_in(written, "en")):
        return written
    name = colour_name(key, language)
    return written if name == colour_name(key, "en") and is_colour_in(written, "en") else name


def promo_name(promo: Promo, language: str) -> str:
    """A promo's code, else its title in a language, else in English, else as first written."""
    if promo.code:
        return promo.code
    return in_words_of(promo.title, language) or promo.title.get("en") or next(iter(promo.title.values()))


def promo_title(promo: Promo, language: str) -> str:
    """A promo's title in a language, else in English, else as first written."""
    return in_words_of(promo.title, language) or promo.title.get("en") or next(iter(promo.title.values()))
