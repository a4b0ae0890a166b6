"""Money, dates, measures and lists in the viewer's language; digits stay ASCII."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from app.triage.phrases import Phrases
from knowledge.workbook import Dimension, Range, SizeRow

UNITS: dict[Dimension, str] = {
    "height": "cm",
    "weight": "kg",
    "chest": "cm",
    "waist": "cm",
    "hip": "cm",
    "foot": "cm",
}
_USUAL_SYMBOLS = {
    "MYR": "RM",
    "IDR": "Rp",
    "SGD": "S$",
    "USD": "US$",
    "AUD": "A$",
    "HKD": "HK$",
    "TWD": "NT$",
    "THB": "฿",
}
_OWN_SYMBOLS = frozenset({"VND", "PHP", "EUR", "GBP", "BRL", "KRW", "INR"})
_HOMES = {("EUR", "pt"): "PT"}
"""Where readers of a language pay in a currency whose code does not begin with their country's."""
_SMALL_CHANGE_UNUSED = frozenset({"IDR"})


@lru_cache(maxsize=256)
def locale_for(language: str, territory: str | None = None) -> Locale:
    """Babel's locale for a language, in a territory where it knows that pair; English where it knows neither."""
    plain = language.replace("-", "_")
    for name in ([f"{plain.split('_')[0]}_{territory}"] if territory else []) + [plain, plain.split("_")[0]]:
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


@lru_cache(maxsize=20_000)
def money(amount: Decimal, currency: str | None, language: str) -> str:
    """An amount as a reader of the language who pays in the currency writes it: `RM 39.90`, `150.000 ₫`."""
    home = _HOMES.get((currency, language.split("-")[0]), currency[:2]) if currency else None
    locale = locale_for(language, home)
    number = format_decimal(amount, format=_pattern(amount, currency), locale=locale, numbering_system="latn")
    if currency is None:
        return number
    symbol = currency_sign(currency, language)
    if symbol[-1].isalpha():
        return f"{symbol} {number}"
    pattern = str(locale.currency_formats["standard"].pattern)
    if pattern.endswith("¤") and locale.text_direction == "ltr":
        return f"{number} {symbol}"
    return f"{symbol} {number}" if pattern.startswith("¤\xa0") else f"{symbol}{number}"


def currency_sign(currency: str, language: str) -> str:
    """The usual sign of a currency where it can't be taken for another's, else its code."""
    if currency in _USUAL_SYMBOLS:
        return _USUAL_SYMBOLS[currency]
    plain = language.split("-")[0]
    home = {"zh": "CNY", "ja": "JPY"}.get(plain)
    if currency == home:
        return "¥"
    return get_currency_symbol(currency, "en") if currency in _OWN_SYMBOLS else currency


def _pattern(amount: Decimal, currency: str | None) -> str:
    whole = amount == amount.to_integral_value()
    if currency in _SMALL_CHANGE_UNUSED and whole:
        return "#,##0"
    places = get_currency_precision(currency) if currency else (0 if whole else 2)
    exact = -amount.normalize().as_tuple().exponent  # type: ignore[operator]
    places = max(places, exact)
    return "#,##0" + ("." + "0" * places if places > 0 else "")


@lru_cache(maxsize=4096)
def day(moment: date, language: str) -> str:
    """A date without its year: `17 Nov`, `11月17日`."""
    return format_skeleton("MMMd", moment, locale=locale_for(language, "MY" if language == "en" else None))


def listing(items: Sequence[str], language: str, *, choice: bool = False) -> str:
    """A list in words: "black and white", or "black or white" for a choice."""
    if language.split("-")[0] == "th" and len(items) > 1:  # Babel has no space behind "and"
        return f"{' '.join(items[:-1])} {'หรือ' if choice else 'และ'} {items[-1]}"
    return format_list(list(items), style="or" if choice else "standard", locale=locale_for(language))


_COMMAS = {"zh": "、", "ja": "、", "ar": "، "}
_STOPS = {"zh": "。", "ja": "。", "hi": "।", "th": ""}


def enumerated(facts: Sequence[str], language: str) -> str:
    """Facts as a sentence of their own, between the language's commas and with its full stop: `7-15 days, 2 years.`"""
    base = language.split("-")[0]
    return _COMMAS.get(base, ", ").join(facts) + _STOPS.get(base, ".")


def plain(number: Decimal) -> str:
    """A number without trailing zeros: `160`, `22.5`."""
    return f"{number.normalize():f}"


def exact(amount: Decimal, currency: str | None) -> str:
    """An amount as evidence states it, to the currency's minor unit: `39.00`."""
    places = max(get_currency_precision(currency) if currency else 2, 0)
    if amount != amount.to_integral_value():
        places = max(places, len(f"{amount.normalize():f}".partition(".")[2]))
    return f"{amount:.{places}f}"


def span(ends: Range) -> str:
    """A range: `155-165`, `≥ 155`, `≤ 165`."""
    low, high = ends
    if low is not None and high is not None:
        return plain(low) if low == high else f"{plain(low)}-{plain(high)}"
    return f"≥ {plain(low)}" if low is not None else f"≤ {plain(high)}" if high is not None else ""


def ranges(row: SizeRow, phrases: Phrases | None = None) -> str:
    """What a size row holds: `155-165 cm, 50-58 kg, chest 84-90 cm`; height and weight go by their units alone."""
    said: list[str] = []
    for name, ends in row.ranges.items():
        measure = f"{span(ends)} {UNITS[name]}"
        label = "" if name in {"height", "weight"} else phrases.say(f"dim-{name}") if phrases else name
        said.append(f"{label} {measure}".strip())
    return ", ".join(said)


_UNSPACED = frozenset({"zh", "ja"})


def glued(sentences: Sequence[str], language: str) -> str:
    """Sentences one after the other, each once; without spaces where the language has none."""
    return ("" if language.split("-")[0] in _UNSPACED else " ").join(dict.fromkeys(sentences))
