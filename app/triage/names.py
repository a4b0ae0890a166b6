"""What a reply calls products, colours and promos."""

from collections.abc import Mapping

from knowledge.colours import colour_key, colour_name
from knowledge.folding import fold
from knowledge.workbook import Product, Promo


def in_words_of(texts: Mapping[str, str], language: str) -> str | None:
    """The text in a language, of its plain form (`pt` for `pt-BR`) too; None where there is none."""
    if language in texts:
        return texts[language]
    plain = language.split("-")[0]
    return next((text for tag, text in texts.items() if tag.split("-")[0] == plain), None)


def product_name(product: Product, language: str) -> str:
    """The product's name in a language, else in English, else as first written."""
    return in_words_of(product.name, language) or product.name.get("en") or next(iter(product.name.values()))


def colour_in(written: str, language: str) -> str:
    """A colour of the workbook in the viewer's language; as written where the lexicon does not know it, or where it is
    a shade of its own ("rose" is not just any pink)."""
    key = colour_key(written)
    if key is None or (written.isascii() and fold(written) != fold(colour_name(key, "en"))):
        return written
    return colour_name(key, language)


def promo_name(promo: Promo, language: str) -> str:
    """A promo's code, else its title in a language, else in English, else as first written."""
    if promo.code:
        return promo.code
    return in_words_of(promo.title, language) or promo.title.get("en") or next(iter(promo.title.values()))


def promo_title(promo: Promo, language: str) -> str:
    """A promo's title in a language, else in English, else as first written."""
    return in_words_of(promo.title, language) or promo.title.get("en") or next(iter(promo.title.values()))
